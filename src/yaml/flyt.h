/*
 * flyt.h: flow form, the form a text of several paragraphs has inside the program (agenda.h).
 *
 * In a file people wrap lines; inside, a paragraph is one line. In a block (|) lines are joined by
 * a space, a blank line divides paragraphs, and a line that looks like a point of a list begins one
 * of its own: «- », «• », «* », or «N. » when a capital follows or the paragraph before was N−1
 * («… møtet / 2. desember» is one sentence). In every other YAML style libyaml has joined the lines
 * already, and each LF that is left divides paragraphs.
 *
 * Written (flyt_skriv) a paragraph is a line, with a blank line between unless the next one is told
 * from the first by its mark: what is written as a block is read back as it was.
 */
#ifndef FLYT_H
#define FLYT_H

#include "tekst.h"

enum flyt_slag { FLYT_LINJE, FLYT_BLOKK, FLYT_AVSNITT };

/* Writes at most raa.n bytes to `ut`, never with a blank at an end or two LF together. */
size_t flyt_av(char *ut, struct tekst raa, enum flyt_slag slag);
void flyt_skriv(struct streng *ut, struct tekst flyt);

#endif
