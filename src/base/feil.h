/*
 * feil.h: what went wrong, in the user's words.
 *
 * Every call that can fail is `bool f(…, struct feil *f)`; false means that `f` is filled and that
 * nothing changed. feil_sett() returns false so that a refusal is one line:
 *
 *	return feil_sett(f, FEIL_REGEL, "saken er ikke åpnet: trykk n");
 *
 * The text says what, where and what to do, in the user's language (sprak.h: the format is
 * translated here), without a capital or a full stop.
 * Only cli and tui print it. A later feil_sett() replaces the earlier text; callers may put words
 * in front with feil_foran(), never swallow it.
 */
#ifndef FEIL_H
#define FEIL_H

#include <stdbool.h>

#include "bug.h"

enum feil_kode {
	FEIL_INGEN,
	FEIL_REGEL,  /* the meeting's rules say no: a message, nothing else */
	FEIL_FORMAT, /* the bytes are not what they should be: exit 1 */
	FEIL_BRUK,   /* wrong words or options: exit 2 */
	FEIL_IO,     /* the system said no: exit 3 */
	FEIL_LAAST,  /* somebody else writes: exit 4 */
};

struct feil {
	enum feil_kode kode;
	int os; /* errno when the system said no, else 0 */
	char tekst[768];
};

bool feil_sett(struct feil *f, enum feil_kode kode, const char *fmt, ...) PRINTF(3, 4);

/* FEIL_IO with `hva` and the reason for errno `os`: «hva: disken er full». */
bool feil_os(struct feil *f, int os, const char *fmt, ...) PRINTF(3, 4);

/* Puts words in front of the text there is; returns false. */
bool feil_foran(struct feil *f, const char *fmt, ...) PRINTF(2, 3);

/* errno in the user's words; never NULL. feil_os_ord(): in bokmål, for what is written to a file. */
const char *feil_os_tekst(int os);
const char *feil_os_ord(int os);

#ifdef __clang_analyzer__ /* it reads one file at a time, and does not see that these are always false */
#define feil_sett(...) (feil_sett(__VA_ARGS__), false)
#define feil_os(...) (feil_os(__VA_ARGS__), false)
#define feil_foran(...) (feil_foran(__VA_ARGS__), false)
#endif

/* The exit status that DESIGN §3 gives a kind of error. */
int feil_exit(const struct feil *f);

#endif
