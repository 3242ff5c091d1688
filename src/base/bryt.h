/*
 * bryt.h: breaking text into lines of a width, the Norwegian way.
 *
 * A line may break at a space (which disappears, also at the end of the text) and after a hyphen
 * between letters, but these stay whole: single letter + hyphen («e-helseråd»), «§ 10»,
 * «kl. 12.25», «nr. 4», «jf. § 3», «23. juni», «sak 17/23», «10 000», a number and its unit
 * («14 dager»). When such a unit is wider than the line it is broken inside, and a word that is
 * wider than the line is cut at a grapheme. U+00A0 never breaks. LF in the text always ends a line.
 * Widths are those that utf8_trygg() will give the text on the screen.
 *
 *	struct bryt b = {.rest = tekst};
 *	while (bryt_neste(&b, 72, &linje))
 *		…
 *
 * An empty text gives no line; «a\n\nb» gives three, the second empty; «a\n» gives two. The lines
 * point into the text, in order, so that a place in the text can be found in its line.
 */
#ifndef BRYT_H
#define BRYT_H

#include "tekst.h"

struct bryt {
	struct tekst rest;
	bool slutt_lf; /* the last line ended in LF: one more, empty, line is due */
};

bool bryt_neste(struct bryt *b, int bredde, struct tekst *linje);

/* How many lines of `bredde` columns the text fills. */
int bryt_antall(struct tekst t, int bredde);

#endif
