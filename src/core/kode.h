/*
 * kode.h: short codes for people, and who a typed word means.
 *
 * Every person of the agenda gets a code at load: the one the file gives, else two initials (first
 * and last name), else on a clash the first initial and more of the surname until it is unique.
 * Codes are lower case letters. A code never changes during a meeting: whoever comes later gets the
 * longer one. The register counts one person once, though the agenda may name them several times.
 */
#ifndef KODE_H
#define KODE_H

#include "agenda.h"

struct hvem {
	struct tekst kode, navn, virksomhet; /* unknown code: navn empty, kode as typed */
};

/* Is anybody named? */
static inline bool hvem_satt(const struct hvem *h)
{
	return h->kode.n || h->navn.n;
}

struct register_ {
	struct hvem *p;
	size_t n, kap;
};

/* Gives codes to every person of `a` (in place, in `ar`): medlemmer, stedfortredere, endringer,
 * presenters, møteleder, referent. The result is stable for the same agenda. */
void kode_tildel(struct arena *ar, struct agenda *a, struct register_ *ut);

/* A code for somebody who comes during the meeting: made as the others, longer when they have taken it. */
struct tekst kode_ny(struct arena *a, const struct register_ *r, struct tekst navn);

enum kode_svar { KODE_FUNNET, KODE_UKJENT, KODE_FLERE };

/*
 * Who `ord` means: a code exactly, else an unambiguous prefix of a first name, surname or
 * virksomhet, without regard to case. KODE_FLERE: several fit, and *ut is the first; *antall says
 * how many. KODE_UKJENT: ut->kode is the word as typed, never a guess.
 */
enum kode_svar kode_finn(const struct register_ *r, struct tekst ord, struct hvem *ut,
			 size_t *antall);
/* The i-th candidate for what is typed so far, for completion; false when there are no more. */
bool kode_kandidat(const struct register_ *r, struct tekst ord, size_t i, struct hvem *ut);

/* «Rune Simensen, Helse Sør-Øst RHF»; a bare code when the person is unknown. */
void skriv_hvem(struct streng *s, const struct hvem *h);

#endif
