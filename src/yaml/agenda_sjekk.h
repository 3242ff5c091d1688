/*
 * agenda_sjekk.h: does the agenda hang together? (reliability.md §3.2, phase 5)
 *
 * The reader collects where in the file each value that may clash with another one stands, and asks
 * when it is done. Nothing is changed but a row's slag, which follows from its fields.
 */
#ifndef AGENDA_SJEKK_H
#define AGENDA_SJEKK_H

#include "les.h"

/* A meeting of more people than this is a file that was made to take time: who may vote is asked of each of
 * them against the others. */
enum { PERSONER_MAKS = 4000 };

struct radmerke {
	struct merke saksnummer, start;
};

struct personmerke {
	struct merke navn, kode, stiller_for;
};

struct agenda_merker {
	struct feltmerke mote[FELT_MAKS];
	struct merke neste_dato;
	struct streng rader;                                   /* of struct radmerke */
	struct streng medlemmer, stedfortredere, endringer;    /* of struct personmerke */
	/* rows of rad_felt */
	size_t saksnummer, emne, start, innretning, godkjenner, forslag;
};

void agenda_merker_init(struct agenda_merker *k);
void agenda_merker_release(struct agenda_merker *k);

/* leser.ferdig for an agenda; leser.eier is the struct agenda_merker. Checks a row by itself. */
void agenda_sjekk_del(struct leser *l, const struct felttabell *t, void *verdi,
		      const struct feltmerke *m);
/* Checks all of it together. With `hel` false the file was not read to its end, and nothing is said
 * to be missing. */
void agenda_sjekk(struct meldinger *m, const struct agenda *a, const struct agenda_merker *k,
		  bool hel);

#endif
