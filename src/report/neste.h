/*
 * neste.h: the agenda of the next meeting, made from the minutes of this one.
 *
 *	neste_agenda(&a, &protokoll, neste_dato, &n);    n.agenda, and the comments to go in its file
 *	agenda_skriv_med(&n.agenda, n.p, n.n, &ut);      (yaml/emit.h)
 *
 * What the council always begins with comes first (in its own words, when this meeting had them), then
 * what was left: action points, what was postponed and what was never reached, each with a number of
 * its own, for a number is used once. Of a sak that is unntatt offentlighet only the number and the
 * hjemmel go along. Comments say what there is to fill in. The words are in the agenda's language.
 *
 * The same minutes give the same agenda. It lives in the arena and shares texts with the minutes.
 */
#ifndef NESTE_H
#define NESTE_H

#include "protokoll.h"

struct neste {
	struct agenda agenda;
	struct kommentar *p;
	size_t n, kap;
	size_t viderefort;      /* saker that this meeting left */
	size_t aksjonspunkter;  /* that are followed up */
};

/* `dato`: when the next meeting is. */
void neste_agenda(struct arena *a, const struct protokoll *p, struct dato dato, struct neste *ut);
/* A council's first agenda. */
void forste_agenda(struct arena *a, struct tekst organ, struct dato dato, enum sprak sprak,
		   struct neste *ut);

/* What the meeting after this one is called when it is held on that day: «4/23», «1/24». Empty: the
 * number of this one does not tell. */
struct tekst neste_nummer(struct arena *a, struct tekst nummer, struct dato dato);

#endif
