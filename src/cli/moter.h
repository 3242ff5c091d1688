/*
 * moter.h: the meetings of agendas/, and where each of them stands.
 *
 * What is told comes from agendas and journals, nothing is stored. A referat is approved when a
 * later meeting of the same organ has adopted a sak with «godkjenner referat: <nummer>».
 */
#ifndef MOTER_H
#define MOTER_H

#include "verb.h"

struct motelinje {
	struct tekst sti, organ, nummer;
	struct dato dato;
	enum fase fase;
	bool lest;      /* false: the file is no agenda, or cannot be read */
	bool godkjent;
};

struct moter {
	struct motelinje *p; /* by date; what cannot be read comes last */
	size_t n, kap;
};

/* agendas/ where the user stands, or the folder of the configuration; without a last «/». */
const char *moter_mappe(const struct kall *k);
/* All in `a`. An empty or missing folder has none. */
bool moter_les(struct kall *k, struct arena *a, struct moter *ut, struct feil *f) MUST_CHECK;
/* The one that runs, else the first that has not begun from today on, else the last; NULL: none. */
const struct motelinje *moter_aktuelt(const struct moter *m, struct dato idag);
/* «4.10.2023   3/23   Nasjonalt e-helseråd   pågår» */
void moter_skriv(struct streng *ut, const struct moter *m, size_t i);

#endif
