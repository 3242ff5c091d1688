/*
 * emit.h: the canonical file of an agenda or of the minutes.
 *
 * Fields stand in the order of their table (felt.h), empty and default ones are left out, one
 * paragraph a line, one element of a list a line or a block, UTF-8, LF. Equal values give equal
 * bytes, and git diff shows what changed and nothing else. Every text that YAML 1.1 would take for a
 * number, a date, a time or a truth value is in quotes, so that any reader gets texts.
 *
 * agenda_les(agenda_skriv(a)) is a, and its file is the same bytes; so for the minutes. JSON is YAML
 * too: protokoll_les() reads what protokoll_skriv_json() wrote, and nothing is lost between them.
 */
#ifndef EMIT_H
#define EMIT_H

#include "protokoll.h"

/* Any file that is one mapping, by its table; `hode` is the comment above it. */
struct felttabell;
void emit_fil(struct streng *ut, const char *hode, const struct felttabell *t, const void *verdien);
void agenda_skriv(const struct agenda *a, struct streng *ut);
/* The same for a person to go on with: the comments in their places, and air between the parts. */
void agenda_skriv_med(const struct agenda *a, const struct kommentar *k, size_t n, struct streng *ut);
void protokoll_skriv(const struct protokoll *p, struct streng *ut);
void protokoll_skriv_json(const struct protokoll *p, struct streng *ut);

/* Would a reader of YAML 1.1 or 1.2 take it for something else than a text? */
bool emit_maa_siteres(struct tekst t);

#endif
