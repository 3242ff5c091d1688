/*
 * kilde.h: the minutes that a call is about, from wherever they are: the journal behind an agenda, a
 * journal, or the structured minutes themselves.
 *
 *	struct kilde q = {0};
 *	int status = kilde_finn(k, fil, &q);    0: q.p is there
 *	kilde_release(&q);
 *
 * Without --skjermet they are the public ones.
 */
#ifndef KILDE_H
#define KILDE_H

#include "verb.h"

struct kilde {
	struct arena a;
	struct session s;
	bool har_session;
	struct protokoll p;
};

/* 0, or the exit status, and then it has been told. To be released either way. */
int kilde_finn(struct kall *k, const char *fil, struct kilde *q);
void kilde_release(struct kilde *q);

#endif
