/*
 * tui.h: the screen of a running meeting, from the outside.
 *
 *	tui_kjor(&s, &valg, &svar, &f)     until the user leaves; the terminal is as it was afterwards
 *
 * False with FEIL_IO: the terminal could not be used at all (the caller falls back to plain mode).
 */
#ifndef TUI_H
#define TUI_H

#include "palett.h"
#include "session.h"

struct tui_valg {
	bool ascii;             /* --ascii */
	bool farger;            /* false: NO_COLOR, --farge=aldri */
	const struct palett *palett; /* NULL: the usual one */
	const char *editor;     /* $VISUAL or $EDITOR, or NULL */
	const char *kladdmappe; /* private folder for the editor's file: $XDG_RUNTIME_DIR, or NULL */
};

/* *signal_nr is 0 when the user left by himself, else what took the terminal away: SIGTERM, or SIGHUP
 * also when it just disappeared. The caller exits with 128 + it. */
bool tui_kjor(struct session *s, const struct tui_valg *v, int *signal_nr, struct feil *f)
	MUST_CHECK;

/* The follow view of a session that only reads (bare_les): shows each change as it comes. As tui_kjor(). */
bool tui_folg(struct session *s, const struct tui_valg *v, int *signal_nr, struct feil *f)
	MUST_CHECK;
/* What it shows now, as lines of 80 columns. */
void tui_folg_tekst(struct session *s, bool ascii, struct streng *ut);

/* Reading a referat (lesvis.h). As tui_kjor(). */
struct lesvis;
bool tui_les(struct lesvis *les, const struct tui_valg *v, int *signal_nr, struct feil *f) MUST_CHECK;

/* A list to choose from (the meetings of agendas/). *valgt is -1 when the user left without. */
struct tui_liste {
	struct tekst tittel;
	const struct tekst *rader;
	size_t n;
};
bool tui_velg(const struct tui_liste *l, const struct tui_valg *v, int *valgt, struct feil *f)
	MUST_CHECK;

#endif
