/*
 * linje.h: the text editor of the capture line (one line) and of the panels (several lines).
 *
 * Pure: keys have become operations or text before they come here, and drawing goes to a flate.
 * Order of calls:
 *
 *	struct linje l;
 *	linje_init(&l, false);               one line; true: several
 *	linje_sett(&l, T("rs: "));           what stands there at first, cursor behind it
 *	utelatt = linje_skriv(&l, tekst);    typed or pasted; through utf8_inn()
 *	linje_gjor(&l, LINJE_ORD_V);         false: nothing to do (beep, or leave the field)
 *	linje_tegn(&l, &f, rekt, stil);      also places the hardware cursor
 *	linje_husk(&l);                      one line: to the history, when it was accepted
 *	linje_release(&l);
 *
 * The cursor is always between graphemes, and the text always valid UTF-8 in NFC.
 *
 * One line: Enter is the caller's; ↑ and ↓ go through the history, and what was being written waits
 * at the bottom. Several lines: text wraps, ↑ and ↓ move by rows as they are seen and keep the
 * column that was aimed for; START, SLUTT and the kills go to the line's ends, that is to LF.
 *
 * Kills right after one another gather in one buffer, which HENT puts back, as in readline.
 */
#ifndef LINJE_H
#define LINJE_H

#include "flate.h"

enum { LINJE_MAKS = 16 * 1024, LINJE_HISTORIE = 32 };

enum linje_op {
	LINJE_VENSTRE,     /* ←, Ctrl-B */
	LINJE_HOYRE,       /* →, Ctrl-F */
	LINJE_ORD_V,       /* Ctrl-←, Alt-B */
	LINJE_ORD_H,       /* Ctrl-→, Alt-F */
	LINJE_START,       /* Home, Ctrl-A */
	LINJE_SLUTT,       /* End, Ctrl-E */
	LINJE_FORST,       /* Ctrl-Home: the first character of all */
	LINJE_SIST,        /* Ctrl-End */
	LINJE_OPP,         /* ↑, Ctrl-P */
	LINJE_NED,         /* ↓, Ctrl-N */
	LINJE_SLETT,       /* Delete, Ctrl-D */
	LINJE_SLETT_BAK,   /* Backspace */
	LINJE_DREP_SLUTT,  /* Ctrl-K */
	LINJE_DREP_START,  /* Ctrl-U */
	LINJE_DREP_ORD,    /* Ctrl-W: back to white space */
	LINJE_DREP_ORD_V,  /* Alt-Backspace */
	LINJE_DREP_ORD_H,  /* Alt-D */
	LINJE_HENT,        /* Ctrl-Y */
	LINJE_NY_LINJE,    /* Enter, in several lines */
};

struct linje {
	struct streng tekst;
	size_t pos;
	bool flere_linjer;
	bool full;           /* the last text was refused whole: more than LINJE_MAKS */
	bool drepte;         /* the last operation was a kill */
	struct streng drept;
	int onsket;          /* the column that ↑ and ↓ aim for; -1: where the cursor is */
	int bredde;          /* columns that text wraps at, set by linje_tegn() */
	int rulle;           /* the first column (one line) or row (several) that is shown */
	struct streng historie[LINJE_HISTORIE]; /* oldest first */
	size_t historie_n, historie_i;          /* historie_i == historie_n: at the bottom */
	struct streng utkast;
};

void linje_init(struct linje *l, bool flere_linjer);
void linje_release(struct linje *l);

struct tekst linje_tekst(const struct linje *l); /* borrowed until the next change */
/* Other contents, through utf8_inn(); the cursor behind them, the history at its bottom. */
void linje_sett(struct linje *l, struct tekst t);
/* The same, but the place in the history is kept: the line that was brought back, in another shape. */
void linje_bytt(struct linje *l, struct tekst t);
/* Is this the newest line of the history, brought back? */
bool linje_siste_hentet(const struct linje *l);
/* Puts text in at the cursor. Returns how many characters were refused: hidden and control
 * characters one by one, or all of them when the text would grow past LINJE_MAKS (l->full). */
size_t linje_skriv(struct linje *l, struct tekst t);
bool linje_gjor(struct linje *l, enum linje_op op);
/* Remembers the contents; empty ones and the same twice in a row are not. Changes nothing else. */
void linje_husk(struct linje *l);

/* Draws in the rectangle, scrolled so that the cursor is seen, and places the hardware cursor. One
 * line uses the first row only, with ‹ and › where there is more. */
void linje_tegn(struct linje *l, struct flate *f, struct rekt r, unsigned stil);
/* How many rows several lines take in a rectangle of this width; at least 1. */
int linje_rader(const struct linje *l, int bredde);

#endif
