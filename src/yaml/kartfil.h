/*
 * kartfil.h: a file that is one mapping, read by a table that another folder owns. The table is all
 * the caller knows of YAML; what les.h says of faults and their places holds here too.
 *
 *	struct meldinger m = {.arena = &ar, .fil = navn, .kilde = bytes};
 *	kartfil_les(&ar, &m, &(struct kartfil){.tabell = &oppsett_felt, .ut = &o,
 *							.hva = N_("et oppsett")});
 *
 * What cannot be understood is reported and leaves its field as it was: defaults are filled in
 * before the call. A file with nothing but comments says nothing, and is in order.
 */
#ifndef KARTFIL_H
#define KARTFIL_H

#include "felt.h"
#include "melding.h"

struct kartfil {
	const struct felttabell *tabell;
	void *ut;
	const char *hva; /* N_("et oppsett"), for a file that is something else */
	/* NULL, or called for each mapping that has been read; m[i] belongs to t->felt[i]. */
	void (*ferdig)(void *eier, const struct felttabell *t, const struct feltmerke *m);
	void *eier;
};

/* Bytes and name are m->kilde and m->fil; texts live in `ar`. False: m->feil > 0. */
bool kartfil_les(struct arena *ar, struct meldinger *m, const struct kartfil *k);

#endif
