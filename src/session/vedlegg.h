/*
 * vedlegg.h: where the papers of a sak are, and which of them we can show ourselves.
 *
 * A paper's `fil` is told from the folder that the agenda lies in. What is somewhere else (an absolute
 * path, «../», a link) is opened only when the user has been told so. http and https addresses go to
 * the program that opens them. Text is read here; all else is handed to session_valg.apner.
 */
#ifndef VEDLEGG_H
#define VEDLEGG_H

#include "session.h"

enum vedlegg_slag {
	VEDLEGG_UTEN_FIL,  /* a title only */
	VEDLEGG_MANGLER,   /* there is no such file */
	VEDLEGG_TEKST,     /* .txt and .md */
	VEDLEGG_ANNET,
	VEDLEGG_LENKE,
};

struct vedlegg_sted {
	enum vedlegg_slag slag;
	struct tekst sti;   /* whole path without links, or the address */
	bool utenfor;       /* the agenda's folder */
};

/* The folder that the papers of this agenda are told from: its own; of a journal in minutes/, the
 * sibling agendas/ when there is one. */
struct tekst vedlegg_mappe(struct arena *a, const char *agenda);
struct vedlegg_sted vedlegg_finn(struct arena *a, struct tekst mappe, const struct vedlegg *v);
/* «Presentasjon: vedlegg/23-23.pdf (mangler)» */
void vedlegg_skriv(struct streng *ut, const struct vedlegg *v, const struct vedlegg_sted *sted);
/* Warns, at its line and column, of each paper in the agenda file `m` that is not there. */
void vedlegg_sjekk(struct meldinger *m, const char *agenda, const struct agenda *a);

#endif
