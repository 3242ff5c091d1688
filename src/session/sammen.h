/*
 * sammen.h: two at once. One writes; the other hands it words, and reads along (session_les_med).
 *
 * The writer:     sammen_lytt(s), then poll sammen_fd(s) and call sammen_ta(s) when it is readable
 * The other:      session_apne() with bare_les, sammen_koble(s); from then on command_kjor() sends every
 *                 word that changes something to the writer and gives its answer
 *
 * A line is «nn\tneste»: the guest's language, in which it is answered, and the words as typed;
 * «?ja» where the guest was asked. What the writer itself is told stays in the writer's language.
 *
 * There is one journal and one writer; an event that came this way says who (event.av). A question such as
 * «hev møtet?» is answered by the one who asked.
 */
#ifndef SAMMEN_H
#define SAMMEN_H

#include "session.h"

/* False: nobody can join, and f says why; the meeting goes on as well alone. */
bool sammen_lytt(struct session *s, struct feil *f) MUST_CHECK;
int sammen_fd(const struct session *s);
/* Does one thing that was asked for, and answers. *hva: «anne: Sak 21/23 …», for the one who writes.
 * False: no more now. */
bool sammen_ta(struct session *s, struct streng *hva);

bool sammen_koble(struct session *s, struct feil *f) MUST_CHECK;
/* A line to the one who writes; *svar is the answer. */
bool sammen_send(struct session *s, struct tekst linje, struct streng *svar, struct feil *f) MUST_CHECK;
void sammen_lukk(struct session *s);

#endif
