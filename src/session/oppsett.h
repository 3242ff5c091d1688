/*
 * oppsett.h: the user's own configuration, oppsett.yaml. The program only reads it.
 *
 *	struct meldinger m = {.arena = &ar, .fil = navn, .kilde = bytes};
 *	oppsett_les(&ar, &m, &o);
 *
 * docs/oppsett.yaml is such a file with every field and what it is when nobody says otherwise; the
 * fields are the rows of oppsett_felt. A fault stops nothing: what is wrong is reported and is as if
 * it were not there, the rest holds. What the command line and the environment say goes before it;
 * that is the caller's to see to.
 *
 * Two words cannot have one key: the later one in the file keeps its usual key if that is free. A
 * word whose usual key is given to another has none until it gets one; a warning says so, unless
 * the file says «ingen».
 */
#ifndef OPPSETT_H
#define OPPSETT_H

#include "melding.h"
#include "palett.h"
#include "sprak.h"
#include "tastkart.h"

struct felttabell; /* felt.h */

/* As enum sprak, but the first: what the environment asks for. */
enum oppsett_sprak { OPPSETT_SPRAK_AUTO, OPPSETT_SPRAK_NB, OPPSETT_SPRAK_NN, OPPSETT_SPRAK_EN };
enum fargebruk { FARGER_AUTO, FARGER_ALLTID, FARGER_ALDRI };

struct oppsett {
	struct tekst minutes;         /* folders as they stand in the file: «~/» is not expanded */
	struct tekst speil, agendas;  /* empty: not given */
	struct tekst mal;             /* the folder with the organisation's template; empty: none */
	bool ascii, enkel;
	enum fargebruk bruk_farger;
	enum oppsett_sprak sprak;
	struct palett farger;
	struct tekst onsket[H_ANTALL]; /* the keys as they stand in the file */
	struct tastkart taster;       /* and what came of them */
};

extern const struct felttabell oppsett_felt, oppsett_taster_felt, oppsett_farger_felt;

void oppsett_forvalgt(struct oppsett *o);
/* The language that is asked for; false: the environment's. */
static inline bool oppsett_sprak(const struct oppsett *o, enum sprak *ut)
{
	if (o->sprak == OPPSETT_SPRAK_AUTO)
		return false;
	*ut = (enum sprak)(o->sprak - OPPSETT_SPRAK_NB);
	return true;
}
/* Bytes and name are m->kilde and m->fil; texts live in `ar`. False: m->feil > 0; *ut can be used. */
bool oppsett_les(struct arena *ar, struct meldinger *m, struct oppsett *ut);

#endif
