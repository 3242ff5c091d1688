#include "lesing.h"

#include "ordbok.h"

struct les {
	struct arena *a;
	const struct referat *r;
	struct lesing *ut;
};

static void legg(const struct les *l, struct leselinje linje)
{
	struct lesing *ut = l->ut;
	linje.tekst = arena_tekst(l->a, linje.tekst);
	ut->p = arena_vokse(l->a, ut->p, ut->n, &ut->kap, sizeof(*ut->p));
	ut->p[ut->n++] = linje;
}

/* As rapport_txt.c writes it: «[strøket: …] [nytt: …]». */
static void skriv_stumper(const struct les *l, struct streng *s, const struct avsnitt *a)
{
	for (size_t i = 0; i < a->n; i++) {
		enum stump_slag slag = a->p[i].slag;
		if (slag != STUMP_NYTT && slag != STUMP_STROKET)
			streng_legg(s, a->p[i].tekst);
		else
			streng_f(s, "[" TF ": " TF "]", TA(ord_paa(slag == STUMP_NYTT ? ORD_NYTT : ORD_STROKET, l->r->sprak)),
				 TA(a->p[i].tekst));
	}
}

/* A felt's paragraphs, each a line; `foran` stands before the first. */
static void felt(const struct les *l, const struct felt *f, struct tekst foran)
{
	for (size_t i = 0; i < f->n; i++) {
		struct streng s = {0};
		if (!i)
			streng_legg(&s, foran);
		skriv_stumper(l, &s, &f->p[i]);
		legg(l, (struct leselinje){.tekst = streng_tekst(&s), .rad = f->rad - 1, .nr = f->nr});
		streng_release(&s);
	}
}

/* «Kari Nordmann – Skrive brevet – 14.12.2023 – 18/23» */
static void tabellrad(const struct les *l, const struct blokk *b, size_t fra)
{
	struct streng s = {0};
	struct leselinje linje = {.rad = b->felt.p[fra].rad - 1};
	for (size_t k = fra; k < fra + b->hode.n && k < b->felt.n; k++) {
		const struct felt *f = &b->felt.p[k];
		for (size_t i = 0; i < f->n; i++) {
			streng_c(&s, !s.n ? "" : i ? " " : " – ");
			skriv_stumper(l, &s, &f->p[i]);
		}
		linje.nr = f->nr ? f->nr : linje.nr;
	}
	linje.tekst = streng_tekst(&s);
	legg(l, linje);
	streng_release(&s);
}

static void overskrift(const struct les *l, const struct blokk *b)
{
	struct tekst t = b->merke.n ? arena_f(l->a, TF " (" TF ")", TA(b->tekst), TA(b->merke)) : b->tekst;
	legg(l, (struct leselinje){.niva = b->niva, .tekst = t, .rad = b->rad - 1});
}

static void blokk(const struct les *l, const struct blokk *b)
{
	for (size_t i = 0; b->slag == BLOKK_TABELL && b->hode.n && i < b->felt.n; i += b->hode.n)
		tabellrad(l, b, i);
	if (b->slag == BLOKK_OVERSKRIFT)
		overskrift(l, b);
	for (size_t i = 0; b->slag != BLOKK_TABELL && i < b->felt.n; i++) {
		struct tekst foran = b->slag == BLOKK_PUNKTER ? T("• ") : INGEN_TEKST;
		if (b->slag == BLOKK_NUMMER)
			foran = arena_f(l->a, "%zu. ", i + 1);
		if (b->slag == BLOKK_DEFINISJONER)
			foran = arena_f(l->a, TF ": ", TA(b->hode.p[i]));
		felt(l, &b->felt.p[i], foran);
	}
	for (size_t i = 0; i < b->barn.n; i++)
		blokk(l, &b->barn.p[i]);
}

static bool er_oppsummering(const struct les *l, const struct blokk *b)
{
	return b->slag == BLOKK_OVERSKRIFT && b->niva == 2 &&
	       (tekst_lik(b->tekst, ord_paa(ORD_ALLE_VEDTAK, l->r->sprak)) ||
		tekst_lik(b->tekst, ord_paa(ORD_ALLE_AKSJONER, l->r->sprak)));
}

/* The sections that are summaries, or the others. */
static void del(const struct les *l, size_t fra, bool oppsummering)
{
	bool inne = false;
	for (size_t i = fra; i < l->r->innhold.n; i++) {
		const struct blokk *b = &l->r->innhold.p[i];
		if ((b->slag == BLOKK_OVERSKRIFT && b->niva <= 2) || b->slag == BLOKK_SKILLE)
			inne = er_oppsummering(l, b);
		if (inne == oppsummering)
			blokk(l, b);
	}
}

void lesing_bygg(struct arena *a, const struct referat *r, struct lesing *ut)
{
	struct les l = {a, r, ut};
	size_t i = 0;
	*ut = (struct lesing){0};
	for (; i < r->innhold.n; i++) { /* the title, and the facts below it */
		const struct blokk *b = &r->innhold.p[i];
		if (b->slag == BLOKK_OVERSKRIFT && b->niva == 2)
			break;
		blokk(&l, b);
	}
	del(&l, i, true);
	del(&l, i, false);
}
