/* protokoll_folk.h: the half of protokoll_av_mote() that is about people and votes. */
#ifndef PROTOKOLL_FOLK_H
#define PROTOKOLL_FOLK_H

#include "mote.h"

/* A list of `n` elements in `a`, of the type of the field. */
#define NY_LISTE(a, liste, antall) \
	((liste).n = (antall), (liste).p = arena_alloc_n((a), (antall), sizeof(*(liste).p)))

void protokoll_ledelse(struct arena *a, const struct mote *m, struct protokoll *ut);
void protokoll_deltakere(struct arena *a, const struct mote *m, struct protokoll *ut);
void protokoll_habilitet(struct arena *a, const struct mote *m, int rad, struct p_sak *ut);
void protokoll_voteringer(struct arena *a, const struct mote *m, int rad, struct p_sak *ut);
void protokoll_lukket(struct arena *a, const struct mote *m, int rad, struct p_sak *ut);

#endif
