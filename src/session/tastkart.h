/*
 * tastkart.h: which key each word has.
 *
 * A key is known by its name: the character itself, «F5», «Ctrl-X» or «mellomrom»; an empty name is
 * no key. The table of words (command.h) has the keys that are usual; the user's configuration may
 * give others. Whatever shows a key or takes one asks here. Everywhere a NULL tastkart is the usual
 * one.
 *
 * Enter, Esc, Tab, the arrows, F1 and the Ctrl keys that mean the same everywhere are nobody's to
 * give away: there is always a way to the help, and out.
 */
#ifndef TASTKART_H
#define TASTKART_H

#include "command.h"

enum { TASTNAVN_MAKS = 12 };

struct tastkart {
	char tast[H_ANTALL][TASTNAVN_MAKS];
};

void tastkart_forvalgt(struct tastkart *k);
/* The name of the word's key; "" when it has none. */
const char *tastkart_tast(const struct tastkart *k, enum handling h);
/* The word that has the key of this name, or H_ANTALL. */
enum handling tastkart_finn(const struct tastkart *k, struct tekst navn);
/* Columns of the widest name; at least 1. */
int tastkart_bredde(const struct tastkart *k);
/* The word's key, filled with blanks to that width. */
void tastkart_skriv(struct streng *ut, const struct tastkart *k, enum handling h);

/* A key as somebody writes it («f5», «ctrl+x»), to its name; «ingen» to "". False: it is no key, or
 * one that no word can have. */
bool tast_les(struct tekst t, char navn[TASTNAVN_MAKS], struct feil *f) MUST_CHECK;

/* A text that names keys as «n (neste)» by the usual table, with the keys that there are. The text has
 * been translated; the word in brackets need not be. */
void tastkart_rett(const struct tastkart *k, struct tekst t, struct streng *ut);

#endif
