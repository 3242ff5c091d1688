/*
 * enkel.h: plain mode. No screen control: one line in, one answer out. For screen readers, for
 * pipes and for tests; what the screen can do, it can do.
 *
 * Answers go to standard output, refusals to standard error («motebok: …») without ending. There
 * is a prompt only when standard input is a terminal. A line that begins with # is a comment. At
 * the end of the input, or at «avslutt», it is over; the session stays the caller's.
 *
 * Returns 0; 1 when a line was refused and nobody sat at the terminal to see it; 3 when something
 * could not be saved or the answers not be written; 4 when the meeting is another's; 128 and the
 * signal's number when the terminal went away.
 */
#ifndef ENKEL_H
#define ENKEL_H

#include "verb.h"

int enkel_kjor(struct kall *k, struct session *s);

#endif
