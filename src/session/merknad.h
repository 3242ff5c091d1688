/*
 * merknad.h: a member's remarks to a referat, in a small YAML file of their own that they send back.
 *
 *	møte: {organ: Prøverådet, nummer: 3/23}
 *	fra: Kari Nordmann
 *	merknader:
 *	  - id: kari-1
 *	    sak: 18/23
 *	    linje: 34              # the paragraph, counted from the top as «motebok les» shows it
 *	    hendelse: 12           # the event that it tells, when it is one
 *	    sitat: «… what stood there»
 *	    merknad: Det skal stå «kan», ikke «skal».
 *	    ny tekst: Vi kan begynne i mars.      # a proposal for the paragraph; may be missing
 *
 * The file lies beside the minutes as <base>.merknader.<bruker>.yaml, or in the folder where the member
 * stands when the other cannot be written to. It is replaced whole at each change.
 */
#ifndef MERKNAD_H
#define MERKNAD_H

#include "agenda.h"
#include "feil.h"
#include "melding.h"

struct merknad {
	struct tekst id, sak;
	int linje, hendelse;
	struct tekst sitat, tekst, forslag;
};

struct merknadfil {
	struct { struct tekst organ, nummer; } mote;
	struct tekst fra;
	LISTE(struct merknad) merknader;
};

struct felttabell;
extern const struct felttabell merknadfil_felt; /* merknad_felt.c */

/* Bytes and name are m->kilde and m->fil; texts live in `a`. False: m->feil > 0. */
bool merknadfil_les(struct arena *a, struct meldinger *m, struct merknadfil *ut) MUST_CHECK;
void merknadfil_skriv(const struct merknadfil *f, struct streng *ut);

/* One member's remarks, as they are written. */
struct merknader {
	struct arena a;
	struct merknadfil fil;
	size_t kap;
	struct tekst bruker;     /* in the ids: «kari-0f3a91c2», the digits of what it says */
	struct tekst mappe, navn; /* where it is saved */
	struct tekst reserve;    /* the folder to use when `mappe` cannot be written to */
};

/* Reads what the member has written before; a file that cannot be understood is told in `m` and not
 * written over: false, with `f` filled. */
bool merknader_apne(struct merknader *k, struct meldinger *m, struct feil *f) MUST_CHECK;
void merknader_lukk(struct merknader *k);
/* Adds one (its id is made here) or removes the i-th, and saves at once. False: not saved, and as before. */
bool merknader_ny(struct merknader *k, const struct merknad *ny, struct feil *f) MUST_CHECK;
bool merknader_stryk(struct merknader *k, size_t i, struct feil *f) MUST_CHECK;
/* «rad.merknader.kari.yaml»: letters and digits of the user's name only. */
struct tekst merknader_navn(struct arena *a, struct tekst base, struct tekst bruker);

#endif
