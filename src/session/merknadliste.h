/*
 * merknadliste.h: all the members' remarks to this referat in one list, for the secretary to answer.
 *
 * They are read from minutes/<base>.merknader.*.yaml, and from the files that the word «merknader» was given.
 * What has been answered is known from the journal (merknad_svar), so that nothing is asked twice.
 */
#ifndef MERKNADLISTE_H
#define MERKNADLISTE_H

#include "merknad.h"
#include "session.h"

struct merknadpost {
	struct merknad m;
	struct tekst fra;
	const struct merknad_svar *svar; /* NULL: not answered */
	struct tekst naa;                /* the event's text as it is now; empty: it is no event's */
	bool rettet;                     /* it is another than the one that was remarked on */
};

/* In the scratch arena, file by file. What is wrong with a file is told in `om`, lines as sjekk's. */
size_t merknadliste(struct session *s, struct merknadpost **ut, struct streng *om);
/* «Kari, sak 17/23, linje 30: … (godtatt)» */
void merknadpost_skriv(struct streng *ut, const struct merknadpost *p);

#endif
