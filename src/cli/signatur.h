/*
 * signatur.h: the seal of a journal, signed with an SSH key.
 *
 * What is signed is the line of the last seal with its line feed, as it stands in the journal; the signature
 * is <base>.journal.sig beside it, in OpenSSH's own form, with the namespace «motebok». The work is done by
 * ssh-keygen, which is run without a shell and asks for a passphrase on the terminal itself. A stranger does
 * the same with (docs/journal.md):
 *
 *	grep '"hva":"segl"' X.journal | tail -n 1 | ssh-keygen -Y verify -f UNDERSKRIVERE -I HVEM -n motebok -s X.journal.sig
 */
#ifndef SIGNATUR_H
#define SIGNATUR_H

#include "feil.h"
#include "tekst.h"

struct signatur_kall {
	const char *const *miljo;  /* of ssh-keygen: an agent is found by it (kjor.h) */
	const char *sti;           /* the file with the signature */
	struct tekst melding;      /* what it is on */
};

/* Signs with the key in the file `nokkel` (private, or public when an agent has the other half). */
bool signatur_lag(const struct signatur_kall *s, const char *nokkel, struct streng *ut, struct feil *f) MUST_CHECK;
/* Has one whom the file `underskrivere` (allowed_signers) names made it? *hvem is the name there, in `a`. */
bool signatur_prov(struct arena *a, const struct signatur_kall *s, const char *underskrivere, struct tekst *hvem,
		   struct feil *f) MUST_CHECK;

#endif
