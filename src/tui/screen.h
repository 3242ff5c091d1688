/*
 * screen.h: the terminal. screen.c is the only file that includes curses.
 *
 *	screen_apne(&sk, ascii, &farger, &f) takes the terminal; falls back through TERM values. A
 *	                                     NULL palette: no colours
 *	screen_vis(sk, &flate)               one frame: only what differs is sent
 *	screen_tast(sk, &tast)               the next key, without waiting; false when there is none
 *	screen_slipp(sk) … screen_ta(sk)     around $EDITOR and suspension
 *	screen_lukk(sk)
 *
 * Keys are read only after poll() on screen_fd() said so; curses never blocks. A program error (SEGV,
 * ABRT …) puts the terminal right with fixed bytes and dies of it: all that was acknowledged is on disk.
 */
#ifndef SCREEN_H
#define SCREEN_H

#include "feil.h"
#include "flate.h"
#include "tast.h"

struct screen;

bool screen_apne(struct screen **ut, bool ascii, const struct palett *farger, struct feil *f)
	MUST_CHECK;
void screen_lukk(struct screen *sk);
int screen_fd(const struct screen *sk);
/* The terminal's size now; tells curses when it changed. */
void screen_storrelse(struct screen *sk, int *rader, int *kolonner);
bool screen_tast(struct screen *sk, struct tast *t);
void screen_vis(struct screen *sk, const struct flate *f);
/* Everything is sent again at the next screen_vis() (Ctrl-L, after $EDITOR). */
void screen_forny(struct screen *sk);
void screen_slipp(struct screen *sk);
void screen_ta(struct screen *sk);
/* To the clipboard of the terminal the user sits at, by OSC 52. */
void screen_kopier(struct screen *sk, struct tekst t);

#endif
