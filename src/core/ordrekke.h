/*
 * ordrekke.h: the words of a text, as diff.h compares them.
 *
 * A word is a run without blanks; signs at its ends are words of their own, and so is the number
 * that a line begins with («12.»), full stop and all. White space belongs to the word behind it.
 */
#ifndef ORDREKKE_H
#define ORDREKKE_H

#include "tekst.h"

struct ord {
	struct tekst t;
	size_t fra;      /* offset of the white space before it */
	uint32_t hash;
	int tegn;        /* letters; what it weighs when changes are measured */
	int vekt;        /* what it is worth to keep */
	bool linje;      /* first on its line */
	bool skilletegn;
};

/* Into an array in `a`; returns how many. Malformed bytes count as letters. */
size_t ord_del(struct arena *a, struct tekst t, struct ord **ut);
bool ord_like(const struct ord *a, const struct ord *b);

#endif
