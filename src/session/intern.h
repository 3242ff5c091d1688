/* intern.h: what the files of session/ share and nobody else needs. */
#ifndef INTERN_H
#define INTERN_H

#include "session.h"

/* The content of a journal's record 0: its own rule, and the agenda. In s->skrap. */
struct tekst session_post_0(struct session *s, const struct agenda *a, struct tekst id, struct tekst sum);
/* Goes on writing the journals that were read at opening: the protected one, when there is one, and the main. */
bool session_fortsett(struct session *s, struct feil *f) MUST_CHECK;
/* Adds a sentence to s->beskjed. */
void beskjed(struct session *s, const char *fmt, ...) PRINTF(2, 3);
/* A sentence when there is little room left on a disk that holds the journal. */
void si_plass(struct session *s);
/* Records this opening: who, where, with what, and what recovery found. */
bool noter_apnet(struct session *s, struct feil *f) MUST_CHECK;
/*
 * The machine may have stopped after the seal was durable and before the minutes had their control word
 * and the register its line: they are written. Only where copy 2 is, so where the meeting was held; and a
 * register that tells of something else than this journal is not overruled.
 */
void fullfor_segl(struct session *s);

#endif
