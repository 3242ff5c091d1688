/*
 * melding.h: the findings about one file, and how they are shown.
 *
 *	motebok: agendas/2023-10-04-rad.yaml:20:18: kolon midt i en tekst uten hermetegn
 *	   20 |     emne: Økonomi: æøå og budsjett
 *	      |                  ^
 *	      = skriv:  emne: "Økonomi: æøå og budsjett"
 *
 * Lines and columns are 1-based; columns count characters, not bytes (a byte order mark counts
 * none). The quoted line passes utf8_trygg() and is cut to 76 columns around the place; a second
 * place is quoted below the first with its words beside the caret. Everything lives in `arena`.
 */
#ifndef MELDING_H
#define MELDING_H

#include "tekst.h"

enum alvor { ALVOR_FEIL, ALVOR_ADVARSEL };

struct melding {
	enum alvor alvor;
	int linje, kolonne;    /* 0: the whole file */
	struct tekst tekst;    /* what is wrong, in the reader's words */
	struct tekst rad;      /* «skriv:  …», «mente du «x»?»; may be empty */
	int linje2, kolonne2;  /* a second place (duplicate), 0: none */
	struct tekst tekst2;   /* «første gang her» */
};

struct meldinger {
	struct arena *arena;
	struct tekst fil;      /* name as shown */
	struct tekst kilde;    /* the bytes, for the quoted lines */
	struct melding *p;
	size_t n, kap;
	size_t feil, advarsler; /* counts */
};

/* Adds one; the text is formatted. Returns it so that rad, linje2 … can be filled. */
struct melding *melding_ny(struct meldinger *m, enum alvor alvor, int linje, int kolonne,
			   const char *fmt, ...) PRINTF(5, 6);
/* Sorted by place; at most `maks`, then «og 14 til». Each as above, ending in LF. */
void meldinger_skriv(struct meldinger *m, size_t maks, struct streng *ut);

#endif
