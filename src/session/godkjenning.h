/*
 * godkjenning.h: a meeting that adopts a sak with «godkjenner referat: 2/23» approves the referat of 2/23.
 *
 *	godkjenning_noter(&s)         as the meeting is adjourned, before its seal: which referats, by their seals
 *	godkjenning_fullfor(&s, …)    as the secretary leaves: written into their own journals, each with a new seal
 *	godkjenning_tilbake(&s, …)    taken back there, so that the adoption can be undone here
 *	godkjenning_star(&s, &e, &f)  refuses what would leave an approval there that nobody has adopted here
 *
 * Nothing is written to the other meeting while this one goes on: it can be undone as all else. The other
 * journal is found in this meeting's own minutes folder, by organ and number; its lock is taken, and
 * what stands in the way (locked, missing, not adjourned) is told with what to do.
 */
#ifndef GODKJENNING_H
#define GODKJENNING_H

#include "session.h"

/* What goes wrong is told in s->beskjed. */
void godkjenning_noter(struct session *s);
/* True when nothing is left to do; what was done is told in `svar`, a line each. `alle`: also those that were not
 * found as the meeting was adjourned. */
bool godkjenning_fullfor(struct session *s, bool alle, struct streng *svar, struct feil *f) MUST_CHECK;
bool godkjenning_tilbake(struct session *s, struct streng *svar, struct feil *f) MUST_CHECK;
bool godkjenning_star(struct session *s, const struct event *e, struct feil *f) MUST_CHECK;
/* Has this meeting adopted any referat? */
bool godkjenning_har(const struct session *s);

#endif
