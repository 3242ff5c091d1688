/*
 * diff.h: what changed between two texts, word by word (longest common subsequence).
 *
 * A word is a run of non-space characters with its punctuation cut off at the ends as words of
 * their own, so that «måloppnåelse» and «måloppnåelse,» differ by the comma alone. Texts of more
 * than DIFF_MAKS words are compared as one block.
 */
#ifndef DIFF_H
#define DIFF_H

#include "tekst.h"

enum { DIFF_MAKS = 2000 };

enum diff_slag { DIFF_LIKT, DIFF_NYTT, DIFF_STROKET };

struct diff_del {
	enum diff_slag slag;
	struct tekst tekst; /* points into the old (STROKET) or the new text; spaces kept */
};

/* The pieces in reading order, neighbours of one kind joined; in `a`. The LIKT and NYTT pieces put
 * together are the new text, the LIKT and STROKET ones the old, but for white space at the joins. */
size_t diff_ord(struct arena *a, struct tekst gammel, struct tekst ny, struct diff_del **ut);

#endif
