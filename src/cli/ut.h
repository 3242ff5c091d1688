/*
 * ut.h: standard output and standard error. Nothing else in the program writes to them but the
 * screen.
 *
 *	struct ut u = {0};
 *	ut_tekst(&u, svar);          gathered; nothing is written yet
 *	ut_tom(&u);                  written now (a whole answer at a time)
 *	return ut_slutt(&u, status); the rest; 3 when standard output would not have it
 *
 * Every text passes utf8_trygg(), so that no name of a file and no word of an agenda can act on a
 * terminal. The first fault of standard output is told once, on standard error; a reader who has
 * left (`motebok vis FIL | head`) is no reason for a word.
 */
#ifndef UT_H
#define UT_H

#include "feil.h"
#include "tekst.h"

struct ut {
	struct streng b;
	int os; /* errno of the first fault, 0 none */
};

void ut_tekst(struct ut *u, struct tekst t);
void ut_f(struct ut *u, const char *fmt, ...) PRINTF(2, 3);
/* As it is, for what others shall check byte by byte; but a terminal gets it filtered. */
void ut_raa(struct ut *u, struct tekst t);
/* False: standard output does not take more. */
bool ut_tom(struct ut *u);
int ut_slutt(struct ut *u, int status);

/* To standard error, after what is gathered for standard output: «motebok: …» and LF. */
void si_feil(struct ut *u, const struct feil *f);
void si_f(struct ut *u, const char *fmt, ...) PRINTF(2, 3);
/* Lines that say «motebok: » themselves (meldinger_skriv), already filtered. */
void si_ferdig(struct ut *u, struct tekst t);

#endif
