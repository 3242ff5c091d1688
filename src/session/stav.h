/*
 * stav.h: spelling, by hunspell and its dictionaries. The only code that knows them.
 *
 * The library is not linked with. stav_apne() opens it the first time somebody asks, so that a meeting
 * that is never checked does not load it (nor the C++ library that it brings); reading the dictionary
 * takes some tenths of a second. A build without it, or a machine without the dictionary, is a refusal
 * that says what to install.
 *
 *	struct stav st = {0};
 *	stav_apne(&st, ordboker, sprak, &f)    open already: nothing is done
 *	stav_kjent(&st, ord)
 *	stav_forslag(&st, ord, forslag)        slow, up to half a second for a long word; remembered
 *	stav_lukk(&st)                         the library itself stays until the program ends
 *
 * Words are UTF-8. The dictionary's own encoding (the Norwegian ones are ISO 8859-1) is not seen outside.
 */
#ifndef STAV_H
#define STAV_H

#include "feil.h"
#include "tekst.h"
#include "tid.h"

enum { STAV_FORSLAG = 3 };

struct stav_ordbok;

struct stav {
	struct arena arena;         /* what was suggested, and the dictionary's handle */
	struct stav_ordbok *ordbok; /* NULL: not open */
};

/* `ordboker`: folders with <language>.aff and .dic, with ':' between; the first that has one is used. */
bool stav_apne(struct stav *st, const char *ordboker, enum sprak sprak, struct feil *f) MUST_CHECK;
void stav_lukk(struct stav *st);

/* Does the dictionary know the word? Long compounds with a binding s, which it does not make itself
 * («samhandlingsreform»), count when it knows both parts. */
bool stav_kjent(const struct stav *st, struct tekst ord);
/* Has stav_forslag() been asked about this word? Then it is quick. */
bool stav_husket(const struct stav *st, struct tekst ord);
/* What may have been meant, the best first; how many. They live until stav_lukk(). */
size_t stav_forslag(struct stav *st, struct tekst ord, struct tekst forslag[STAV_FORSLAG]);

#endif
