/*
 * tast.h: what comes from the keyboard, without curses.
 */
#ifndef TAST_H
#define TAST_H

#include "tekst.h"

enum tast_slag {
	TAST_INGEN,
	TAST_TEGN,            /* a character: tegn[0..n) is UTF-8 */
	TAST_ALT,             /* Alt with a character */
	TAST_CTRL,            /* Ctrl with a letter: tegn[0] is 'a'–'z' */
	TAST_ENTER, TAST_ESC, TAST_TAB, TAST_SHIFT_TAB, TAST_SLETT_BAK, TAST_SLETT,
	TAST_OPP, TAST_NED, TAST_VENSTRE, TAST_HOYRE, TAST_HJEM, TAST_SLUTT, TAST_SIDE_OPP,
	TAST_SIDE_NED, TAST_CTRL_VENSTRE, TAST_CTRL_HOYRE, TAST_CTRL_HJEM, TAST_CTRL_SLUTT,
	TAST_LIM_START, TAST_LIM_SLUTT, /* bracketed paste begins and ends */
	TAST_F,               /* a function key: tegn[0] is its number, 1–12 */
	TAST_BORTE,           /* the terminal is gone (EOF, EIO) */
};

struct tast {
	enum tast_slag slag;
	char tegn[5];
	unsigned char n;
};

static inline struct tekst tast_tekst(const struct tast *t)
{
	return (struct tekst){t->tegn, t->n};
}

/* Is it this character, or with TAST_CTRL this letter? */
static inline bool tast_er(const struct tast *t, enum tast_slag slag, char c)
{
	return t->slag == slag && t->n == 1 && t->tegn[0] == c;
}

#endif
