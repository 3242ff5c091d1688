/*
 * loop.h: what the event loops stand on: the terminal, a signalfd and a timerfd, in one poll. Curses never
 * blocks, so no resize is lost. Only tui_kjor(), tui_velg() and tui_folg() include it.
 *
 *	if (loop_start(&l, valg, &f))
 *		while (!l.slutt) {
 *			… loop_flate(&l) is drawn on, screen_vis() …
 *			if (!loop_vent(&l, &tikk, &ventet)) break;         the terminal is gone
 *			… if ventet, screen_tast() until there is no more …
 *			if (ventet && !l.slutt && loop_tomt(&l)) break;
 *		}
 *	loop_stopp(&l);                                   also when loop_start() said no
 */
#ifndef LOOP_H
#define LOOP_H

#include <signal.h>

#include "app.h"
#include "screen.h"
#include "tui.h"

struct loop {
	struct screen *sk;
	const struct tui_valg *v;
	struct app *a;          /* NULL when no meeting is being written */
	struct flate f;
	int sigfd, tidfd;
	int vaktfd;             /* one more descriptor to wait for, or -1 */
	bool vakt_ventet;       /* it was readable */
	sigset_t maske, gammel; /* what we read by signalfd; what was blocked before */
	bool slutt;
	int signal_nr;          /* what took the terminal away, 0: nothing */
	bool limer;             /* inside a bracketed paste */
	struct streng lim;
};

/* The timer ticks each second, until loop_vekk(). */
bool loop_start(struct loop *l, const struct tui_valg *v, struct feil *f) MUST_CHECK;
void loop_stopp(struct loop *l);
/* One tick, in so many milliseconds (at least 1), and then no more. */
void loop_vekk(struct loop *l, int64_t ms);
/* The grid, as large as the terminal is now. */
struct flate *loop_flate(struct loop *l);
/* Waits and takes the signals; false when the terminal is gone. */
bool loop_vent(struct loop *l, bool *tikk, bool *taster_venter);
/* A terminal that says «readable» and gives nothing is gone: an orphan must not spin. */
bool loop_tomt(const struct loop *l);
/* Ctrl-Z: the terminal back, the default stop, and everything drawn again on return. */
void loop_stans(struct loop *l);

#endif
