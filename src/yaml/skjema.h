/*
 * skjema.h: the JSON Schema (draft-07) of the agenda and its like, for editors that check while one writes.
 *
 * It is printed from the tables that the reader uses (felt.h), so it knows the same fields; aliases
 * are left out, since an editor should offer one name. Times, dates and numbers are strings with a
 * pattern, as YAML 1.2 reads them without quotes. Choices are made by if/then/else on what is there,
 * never by oneOf, so that a fault is told of the field it is in.
 */
#ifndef SKJEMA_H
#define SKJEMA_H

#include "tekst.h"

struct felttabell;

/* Of the agenda, and of any other file with a table. */
void skjema_skriv(struct streng *ut);
void skjema_skriv_for(struct streng *ut, const struct felttabell *rot, const char *tittel);

#endif
