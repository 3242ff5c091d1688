/*
 * lesing.h: a referat as paragraphs to read on a screen: the decisions and the action points first, then all
 * of it in its own order.
 *
 * Each paragraph knows the sak that it is in and, when it tells one event, that event: a remark is bound to
 * them (session/merknad.h).
 */
#ifndef LESING_H
#define LESING_H

#include "referat.h"

struct leselinje {
	int niva;            /* of a heading, 1–4; 0: a paragraph */
	struct tekst tekst;  /* one line, without LF */
	int rad;             /* place in the protokoll's saksliste, -1 none */
	int nr;              /* the event, 0 none */
};

struct lesing {
	struct leselinje *p;
	size_t n, kap;
};

void lesing_bygg(struct arena *a, const struct referat *r, struct lesing *ut);

#endif
