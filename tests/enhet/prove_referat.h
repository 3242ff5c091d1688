/*
 * prove_referat.h: a referat as lines of text, for tests of what is printed and in which words.
 */
#ifndef PROVE_REFERAT_H
#define PROVE_REFERAT_H

#include "prove_formannskap.h"
#include "referat.h"

static inline struct referat bygg(struct arena *a, const struct protokoll *p, bool kort)
{
	struct referat r;
	referat_bygg(a, p, &(struct referat_valg){.kort = kort}, &r);
	return r;
}

static inline struct referat bygg_attr(struct arena *a, const struct protokoll *p, enum attribusjon attr)
{
	struct referat r;
	referat_bygg(a, p, &(struct referat_valg){.attribusjon = &attr}, &r);
	return r;
}

/* Pieces as «[-strøket-]», «{+nytt+}» and plain; a paragraph a line. */
static inline void legg_felt(struct streng *s, const struct felt *f)
{
	static const char *const foran[] = {"", "", "{+", "[-"};
	static const char *const bak[] = {"", "", "+}", "-]"};
	for (size_t i = 0; i < f->n; i++) {
		for (size_t j = 0; j < f->p[i].n; j++) {
			const struct stump *st = &f->p[i].p[j];
			streng_f(s, "%s" TF "%s", foran[st->slag], TA(st->tekst), bak[st->slag]);
		}
		streng_tegn(s, '\n');
	}
}

/* The whole as lines: «# heading (merke)», «term: value», cells, items and paragraphs. */
static inline void legg_blokker(struct streng *s, const struct blokker *l)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct blokk *b = &l->p[i];
		if (b->slag == BLOKK_OVERSKRIFT) {
			streng_gjenta(s, '#', (size_t)b->niva);
			streng_f(s, " " TF, TA(b->tekst));
			if (b->merke.n)
				streng_f(s, " (" TF ")", TA(b->merke));
			streng_tegn(s, '\n');
		}
		for (size_t j = 0; j < b->felt.n; j++) {
			if (b->slag == BLOKK_DEFINISJONER)
				streng_f(s, TF ": ", TA(b->hode.p[j]));
			legg_felt(s, &b->felt.p[j]);
		}
		legg_blokker(s, &b->barn);
	}
}

static inline struct tekst som_tekst(struct arena *a, const struct referat *r)
{
	struct streng s = {0};
	legg_blokker(&s, &r->innhold);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static inline bool har(struct tekst t, const char *hva)
{
	return tekst_finn(t, tekst_c(hva)) >= 0;
}

#define assert_har(t, hva) \
	do { \
		if (!har((t), (hva))) \
			fail_msg("«%s» mangler i:\n" TF, (hva), TA(t)); \
	} while (0)
#define assert_har_ikke(t, hva) \
	do { \
		if (har((t), (hva))) \
			fail_msg("«%s» skulle ikke stått i:\n" TF, (hva), TA(t)); \
	} while (0)

/* From behind this heading up to the next one of level 2. */
static inline struct tekst del_av(struct tekst alt, const char *overskrift)
{
	ptrdiff_t fra = tekst_finn(alt, tekst_c(overskrift));
	assert_true(fra >= 0);
	struct tekst t = tekst_fra(alt, (size_t)fra + strlen(overskrift));
	ptrdiff_t til = tekst_finn(t, T("\n## "));
	return til < 0 ? t : tekst_til(t, (size_t)til + 1);
}

#endif
