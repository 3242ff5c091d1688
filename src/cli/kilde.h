/*
 * kilde.h: the minutes that a file means, whichever it is: minutes/<base>.yaml, the agenda or the journal.
 */
#ifndef KILDE_H
#define KILDE_H

#include "verb.h"

struct kilde {
	struct arena a;
	struct session s;
	bool har_session;   /* it was an agenda or a journal */
	struct protokoll p;
};

/* 0, or the exit status, and then it has been told. To be released whatever the answer. */
int kilde_apne(struct kall *k, const char *fil, struct kilde *q);
void kilde_release(struct kilde *q);

#endif
