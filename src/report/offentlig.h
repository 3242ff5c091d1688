/*
 * offentlig.h: the minutes as any other program may have them. It is the one gate to the forms of
 * eksport.h, so that no writer of a form can forget a rule:
 *
 *	every text is harmless (utf8_trygg) and trimmed, and what is one line is one line
 *	of a sak that is unntatt offentlighet there is the number, the times and the hjemmel
 *	who gave an innspill or a proposal is there as far as the attribution allows
 *
 * The result lives in the arena; what is shared with `p` must live as long.
 */
#ifndef OFFENTLIG_H
#define OFFENTLIG_H

#include "protokoll.h"

struct offentlig {
	struct protokoll p;
	/* Where the first fødselsnummer stands, in the user's words: «sak 20/23, innspill (hendelse
	 * 12)»; empty: nowhere. */
	struct tekst fodselsnummer;
};

void offentlig_av(struct arena *a, const struct protokoll *p, enum attribusjon attribusjon,
		  struct offentlig *ut);

/*
 * Eleven digits with a day, a month and two check digits that fit, no digit before or after; also
 * written 010203 45678, 0102.03.45678 and 0102 03 45678. D-numbers and made-up ones for tests count.
 * The same rule that eInnsyn refuses texts by.
 */
bool har_fodselsnummer(struct tekst t);

#endif
