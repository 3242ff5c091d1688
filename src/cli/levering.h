/*
 * levering.h: where a print goes: to standard output, or to the file of -o, which appears whole or
 * not at all.
 */
#ifndef LEVERING_H
#define LEVERING_H

#include "verb.h"

/* The folder that the file is in, «.» when the path names none. */
struct tekst mappe_til(struct arena *a, const char *sti);
/* May -o be written? One slip of it must not cost an agenda or a journal. */
bool levering_lov(struct kall *k, struct feil *f) MUST_CHECK;
/* Does it go to standard output? */
bool levering_ut(const struct kall *k);
/* The exit status; what went wrong has been told. */
int lever(struct kall *k, struct tekst t);
/* As `lever` to `sti`, but nothing that is there is written over: FEIL_FORMAT. */
bool lever_ny(const char *sti, struct tekst t, struct feil *f) MUST_CHECK;

#endif
