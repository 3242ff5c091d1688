/*
 * jsonut.h: JSON for people and git: one member a line, two spaces a level; a mapping or a list that
 * was opened with paa_linje stays on its line. Escapes are json.h's.
 *
 *	struct jsonut j = {.ut = &ut};
 *	jsonut_apne(&j, '{', false);
 *	jsonut_felt(&j, "utvalg", T("Rådet"));
 *	jsonut_navn(&j, T("sak"));
 *	jsonut_apne(&j, '[', false);
 *	…
 *	jsonut_lukk(&j, ']');
 *	jsonut_lukk(&j, '}');
 *
 * Texts must be valid UTF-8. Nesting is the caller's to keep.
 */
#ifndef JSONUT_H
#define JSONUT_H

#include "tekst.h"

struct jsonut {
	struct streng *ut;
	int dybde, linje; /* linje: the depth at which one line began; 0 none */
	bool forste, etter_navn;
};

void jsonut_navn(struct jsonut *j, struct tekst navn);
void jsonut_tekst(struct jsonut *j, struct tekst t);
void jsonut_tall(struct jsonut *j, int64_t v);
void jsonut_sann(struct jsonut *j);
void jsonut_apne(struct jsonut *j, char tegn, bool paa_linje);
void jsonut_lukk(struct jsonut *j, char tegn);

/* A name and its value; an empty text writes nothing at all. */
void jsonut_felt(struct jsonut *j, const char *navn, struct tekst t);
void jsonut_felt_tall(struct jsonut *j, const char *navn, int64_t v);

#endif
