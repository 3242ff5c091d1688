/*
 * lesvis.h: reading a referat, and writing remarks to it. Its own screen: no meeting is opened.
 *
 *	les_init(&v, &lesing, &protokoll, &merknader);     all of them the caller's
 *	les_tegn(&v, &flate);
 *	if (!les_tast(&v, &tast)) …                        the reader leaves
 *	les_release(&v);
 *
 * A paragraph is chosen; searching, jumping from sak to sak and the list of one's own remarks move the choice.
 * A remark is saved before the key is done.
 */
#ifndef LESVIS_H
#define LESVIS_H

#include "lesing.h"
#include "linje.h"
#include "merknad.h"
#include "tast.h"

enum lessteg { LES_LES, LES_SOK, LES_SAK, LES_MERKNAD, LES_FORSLAG, LES_MINE };

struct lesvis {
	const struct lesing *l;
	const struct protokoll *p;
	struct merknader *m;
	enum lessteg steg;
	int valgt, topp;     /* paragraphs */
	int skritt;          /* rows of the chosen one that are above the window */
	int hoyde, bredde;   /* of the last drawing */
	int mitt;            /* chosen in the list of one's own */
	struct linje felt;
	struct streng sok, melding;
	bool feil, ascii;
};

void les_init(struct lesvis *v, const struct lesing *l, const struct protokoll *p, struct merknader *m);
void les_release(struct lesvis *v);
void les_tegn(struct lesvis *v, struct flate *f);
bool les_tast(struct lesvis *v, const struct tast *t);
/* Rows of air above the paragraph; and the choice and the window put in order after a move. */
int les_luft(const struct lesvis *v, int i);
void les_rett_opp(struct lesvis *v);
void les_si(struct lesvis *v, bool feil, struct tekst t);

/* What the screen and the plain reader share. The next paragraph that holds `ord` (folded), from `fra` in
 * direction `vei`, around the end; -1: none. */
int les_finn(const struct lesing *l, struct tekst ord, int fra, int vei);
/* The heading of the sak after (vei 1) or before (-1) this paragraph, or the sak with this number; -1: none. */
int les_neste_sak(const struct lesing *l, int fra, int vei);
int les_sak(const struct lesing *l, const struct protokoll *p, struct tekst nummer);
/* A remark to the paragraph: what it says, or a new text for it. */
struct leseplass {
	const struct lesing *l;
	const struct protokoll *p;
	int i;
};
bool les_merk(struct merknader *m, struct leseplass her, struct tekst tekst, struct tekst forslag, struct feil *f)
	MUST_CHECK;
/* «Sak 18/23: Det skal stå …»; and what one may propose for the paragraph: without its bullet and its name. */
void les_skriv_merknad(struct streng *ut, const struct merknad *m);
struct tekst les_egen_tekst(const struct lesing *l, const struct protokoll *p, int i);

#endif
