/*
 * prove_skriver.h: a journal on disk, in minutes/ and speil/ of the test's own folder, as session/ drives
 * it. For tests of store/journal.c.
 */
#ifndef PROVE_SKRIVER_H
#define PROVE_SKRIVER_H

#include "journal.h"
#include "prove_journal.h"
#include "prove_mappe.h"

#define K1 "minutes/m.journal"
#define K2 "speil/" PROVE_ID ".journal"
#define STI "speil/" PROVE_ID ".sti"

static const struct journal_sted sted = {TI_("minutes"), TI_("m"), TI_("speil"), false};

struct skriver {
	struct arena a;
	struct journal j;
	struct journal_lest lest;
	struct feil f;
};

static inline struct journal_stempel stempel(int nr)
{
	return (struct journal_stempel){{1696419727113 + nr, 120}, nr * 10};
}

static inline bool ny(struct skriver *s)
{
	struct journal_start start = {T(PROVE_ID), prov_innhold(&s->a, 0)};
	return journal_ny(&s->j, &sted, start, stempel(0), &s->f);
}

/* The next record; what it says follows from its nr. */
static inline bool skriv(struct skriver *s)
{
	int nr = journal_neste_nr(&s->j);
	return journal_skriv(&s->j, prov_innhold(&s->a, nr), stempel(nr), &s->f);
}

static inline bool finn_i(struct skriver *s, const struct journal_sted *hvor)
{
	return journal_finn(&s->a, hvor, &s->lest, &s->f);
}

/* Finds and takes over what is on the disk. */
static inline bool apne(struct skriver *s)
{
	return finn_i(s, &sted) && (s->lest.g.kopi[0].finnes || s->lest.g.kopi[1].finnes) &&
	       journal_fortsett(&s->j, &sted, &s->lest, &s->f);
}

static inline void lukk(struct skriver *s)
{
	journal_lukk(&s->j);
	arena_release(&s->a);
	*s = (struct skriver){0};
}

/* A journal with `n` records, closed. */
static inline void lag(int n)
{
	struct skriver s = {0};
	assert_true(ny(&s));
	while (journal_neste_nr(&s.j) < n)
		assert_true(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_TO);
	lukk(&s);
}

static inline const struct funn *har_funn(const struct skriver *s, enum funn_slag slag, int kopi)
{
	for (size_t i = 0; i < s->lest.g.antall_funn; i++)
		if (s->lest.g.funn[i].slag == slag && s->lest.g.funn[i].kopi == kopi)
			return &s->lest.g.funn[i];
	return NULL;
}

/* Opens, and requires n records with the words they were written with, in two copies; then closes. */
#define krev_journal(n, funn) krev_journal_((n), (funn), __LINE__)
static inline void krev_journal_(size_t n, size_t funn, int linje)
{
	struct skriver s = {0};
	if (!apne(&s))
		fail_msg("linje %d: %s", linje, s.f.tekst);
	for (size_t i = 0; s.lest.g.antall_funn != funn && i < s.lest.g.antall_funn; i++)
		print_error(TF "\n", TA(s.lest.g.funn[i].tekst));
	if (s.j.antall != n || s.j.grad != LAGRET_TO || s.lest.g.antall_funn != funn || s.j.varsel.n)
		fail_msg("linje %d: %zu av %zu, grad %d, %zu funn, %s", linje, s.j.antall, n,
			 (int)s.j.grad, s.lest.g.antall_funn, s.j.varsel.p ? s.j.varsel.p : "");
	for (size_t i = 0; i < n; i++) {
		struct tekst t = s.j.poster[i].innhold;
		if (tekst_finn(t, T("\"fortsettelse\"")) < 0 && tekst_finn(t, T("\"noe annet\"")) < 0 &&
		    !tekst_lik(t, prov_innhold(&s.a, s.j.poster[i].nr)))
			fail_msg("linje %d: nr. %zu sier " TF, linje, i, TA(t));
	}
	lukk(&s);
}

#endif
