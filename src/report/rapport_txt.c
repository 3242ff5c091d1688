#include "rapport.h"

#include "bryt.h"
#include "ordbok.h"
#include "utf8.h"

/*
 * 72 columns. A section starts at the left edge, a part of it two columns in with its text two
 * further, the next level two more. Nothing is drawn but rules, and no line ends in a blank.
 */

enum { BREDDE = 72, INNRYKK = 2, TERM_MAKS = 22, MELLOM = 2, SMALEST = 4 };

enum forrige { START, HODE, RULE, ANNET }; /* what stands before the next block */

struct txt {
	struct streng *ut;
	enum sprak sprak;
	int innrykk;      /* of running text */
	enum forrige forrige;
};

/* For headings: ASCII, Latin-1 and Latin Extended-A, which holds what Norwegian and Sami need. */
static uint32_t stor(uint32_t c)
{
	if ((c >= 'a' && c <= 'z') || (c >= 0xe0 && c <= 0xfe && c != 0xf7))
		return c - 32;
	bool oddetall = (c >= 0x100 && c <= 0x137 && c != 0x131) || (c >= 0x14a && c <= 0x177);
	bool partall = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e);
	if ((oddetall && c % 2 == 1) || (partall && c % 2 == 0))
		return c - 1;
	return c;
}

static void legg_store(struct streng *ut, struct tekst t)
{
	char b[4];
	uint32_t c;
	for (size_t n; (n = utf8_les(t, &c)) > 0; t = tekst_fra(t, n)) {
		size_t ny = utf8_skriv(b, stor(c));
		streng_legg(ut, (struct tekst){b, ny});
	}
}

/* Takes away blanks at the end of the last line, and ends it. */
static void ny_linje(struct txt *t)
{
	while (t->ut->n && t->ut->p[t->ut->n - 1] == ' ')
		streng_kutt(t->ut, t->ut->n - 1);
	streng_tegn(t->ut, '\n');
}

static void innrykk(struct txt *t, int n)
{
	streng_gjenta(t->ut, ' ', (size_t)n);
}

static void fyll(struct txt *t, struct tekst skrevet, int bredde)
{
	int rest = bredde - utf8_bredde(skrevet);
	streng_gjenta(t->ut, ' ', rest > 0 ? (size_t)rest : 0);
}

/* Wrapped, from column `inn`; the first line goes on where the output stands. */
static void brutt(struct txt *t, struct tekst tekst, int inn)
{
	struct bryt b = {.rest = tekst};
	struct tekst linje;
	for (bool forste = true; bryt_neste(&b, BREDDE - inn, &linje); forste = false) {
		if (!forste)
			innrykk(t, inn);
		streng_legg(t->ut, linje);
		ny_linje(t);
	}
}

/* «[strøket: …] [nytt: …]» */
static void legg_stump(const struct txt *t, struct streng *ut, const struct stump *s)
{
	if (s->slag != STUMP_NYTT && s->slag != STUMP_STROKET) {
		streng_legg(ut, s->tekst);
		return;
	}
	enum ord_nr nr = s->slag == STUMP_NYTT ? ORD_NYTT : ORD_STROKET;
	streng_f(ut, "[" TF ": " TF "]", TA(ord_paa(nr, t->sprak)), TA(s->tekst));
}

static void legg_avsnitt(const struct txt *t, struct streng *ut, const struct avsnitt *a)
{
	for (size_t i = 0; i < a->n; i++)
		legg_stump(t, ut, &a->p[i]);
}

/* A felt as one text, its paragraphs lines. */
static void legg_felt(const struct txt *t, struct streng *ut, const struct felt *f)
{
	for (size_t i = 0; i < f->n; i++) {
		if (i)
			streng_tegn(ut, '\n');
		legg_avsnitt(t, ut, &f->p[i]);
	}
}

/* The paragraphs from column `inn`; the first line goes on where the output stands. */
static void avsnitt(struct txt *t, const struct felt *f, int inn, bool luft)
{
	for (size_t i = 0; i < f->n; i++) {
		struct streng s = {0};
		if (i && luft)
			streng_tegn(t->ut, '\n');
		if (i)
			innrykk(t, inn);
		legg_avsnitt(t, &s, &f->p[i]);
		brutt(t, streng_tekst(&s), inn);
		streng_release(&s);
	}
}

/* The title and the sections in capitals; a sak's heading, which is somebody's text, as it is. */
static void overskrift(struct txt *t, const struct blokk *b)
{
	struct streng s = {0};
	if (b->niva <= 2 && !b->anker)
		legg_store(&s, b->tekst);
	else
		streng_legg(&s, b->tekst);
	if (b->merke.n)
		streng_f(&s, " (" TF ")", TA(b->merke));
	int inn = b->niva <= 2 ? 0 : INNRYKK * (b->niva - 2);
	t->innrykk = b->niva <= 2 ? 0 : inn + INNRYKK;
	innrykk(t, inn);
	brutt(t, streng_tekst(&s), inn);
	streng_release(&s);
}

static void definisjoner(struct txt *t, const struct blokk *b)
{
	int bredest = 0;
	for (size_t i = 0; i < b->hode.n; i++) {
		int n = utf8_bredde(b->hode.p[i]);
		bredest = n > bredest ? n : bredest;
	}
	int kol = (bredest < TERM_MAKS ? bredest : TERM_MAKS) + MELLOM;
	for (size_t i = 0; i < b->felt.n; i++) {
		innrykk(t, t->innrykk);
		streng_legg(t->ut, b->hode.p[i]);
		if (utf8_bredde(b->hode.p[i]) >= kol) {
			ny_linje(t);
			innrykk(t, t->innrykk);
			innrykk(t, kol);
		} else {
			fyll(t, b->hode.p[i], kol);
		}
		avsnitt(t, &b->felt.p[i], t->innrykk + kol, false);
	}
}

static void liste(struct txt *t, const struct blokk *b)
{
	int siffer = b->felt.n > 99 ? 3 : b->felt.n > 9 ? 2 : 1;
	for (size_t i = 0; i < b->felt.n; i++) {
		int inn = t->innrykk + (b->slag == BLOKK_NUMMER ? siffer + 2 : 2);
		innrykk(t, t->innrykk);
		if (b->slag == BLOKK_NUMMER)
			streng_f(t->ut, "%*zu. ", siffer, i + 1);
		else
			streng_c(t->ut, "• ");
		avsnitt(t, &b->felt.p[i], inn, false);
	}
}

enum { KOL_MAKS = 8 };

struct tabell {
	const struct blokk *b;
	size_t kolonner;
	int bredde[KOL_MAKS];
};

static int bredest_i(const struct txt *t, const struct blokk *b, size_t kol)
{
	int bredest = utf8_bredde(b->hode.p[kol]);
	for (size_t i = kol; i < b->felt.n; i += b->hode.n) {
		for (size_t j = 0; j < b->felt.p[i].n; j++) {
			struct streng s = {0};
			legg_avsnitt(t, &s, &b->felt.p[i].p[j]);
			int n = utf8_bredde(streng_tekst(&s));
			bredest = n > bredest ? n : bredest;
			streng_release(&s);
		}
	}
	return bredest;
}

/* As wide as the cells; when that is too much the widest column gives way until it fits. */
static void maal_kolonner(const struct txt *t, struct tabell *tb)
{
	int plass = BREDDE - t->innrykk - MELLOM * ((int)tb->kolonner - 1), sum = 0;
	for (size_t k = 0; k < tb->kolonner; k++)
		sum += tb->bredde[k] = bredest_i(t, tb->b, k);
	while (sum > plass) {
		size_t v = 0;
		for (size_t k = 1; k < tb->kolonner; k++)
			if (tb->bredde[k] > tb->bredde[v])
				v = k;
		if (tb->bredde[v] <= SMALEST)
			break;
		int over = tb->bredde[v] > plass ? tb->bredde[v] - plass : 1;
		tb->bredde[v] -= over;
		sum -= over;
	}
}

/* One row: the cells beside each other, line by line until the tallest is through. */
static void rad(struct txt *t, const struct tabell *tb, const struct tekst *celle)
{
	struct bryt b[KOL_MAKS];
	for (size_t k = 0; k < tb->kolonner; k++)
		b[k] = (struct bryt){.rest = celle[k]};
	for (bool forste = true, mer = true; mer; forste = false) {
		struct tekst linje[KOL_MAKS];
		mer = false;
		for (size_t k = 0; k < tb->kolonner; k++) {
			linje[k] = INGEN_TEKST;
			mer |= bryt_neste(&b[k], tb->bredde[k], &linje[k]);
		}
		if (!mer && !forste)
			break;
		innrykk(t, t->innrykk);
		for (size_t k = 0; k < tb->kolonner; k++) {
			streng_legg(t->ut, linje[k]);
			fyll(t, linje[k], tb->bredde[k] + MELLOM);
		}
		ny_linje(t);
	}
}

static void understrek(struct txt *t, const struct tabell *tb)
{
	innrykk(t, t->innrykk);
	for (size_t k = 0; k < tb->kolonner; k++) {
		for (int i = 0; i < tb->bredde[k]; i++)
			streng_c(t->ut, "─");
		streng_gjenta(t->ut, ' ', MELLOM);
	}
	ny_linje(t);
}

static void tabell(struct txt *t, const struct blokk *b)
{
	struct tabell tb = {.b = b, .kolonner = b->hode.n};
	BUG_ON(b->hode.n == 0 || b->hode.n > KOL_MAKS);
	maal_kolonner(t, &tb);
	rad(t, &tb, b->hode.p);
	understrek(t, &tb);
	for (size_t i = 0; i + tb.kolonner <= b->felt.n; i += tb.kolonner) {
		struct streng s[KOL_MAKS] = {0};
		struct tekst celle[KOL_MAKS];
		for (size_t k = 0; k < tb.kolonner; k++) {
			legg_felt(t, &s[k], &b->felt.p[i + k]);
			celle[k] = streng_tekst(&s[k]);
		}
		rad(t, &tb, celle);
		for (size_t k = 0; k < tb.kolonner; k++)
			streng_release(&s[k]);
	}
}

static void skille(struct txt *t)
{
	for (int i = 0; i < BREDDE; i++)
		streng_c(t->ut, "─");
	streng_tegn(t->ut, '\n');
}

static void blokk(struct txt *t, const struct blokk *b)
{
	switch (b->slag) {
	case BLOKK_OVERSKRIFT: overskrift(t, b); break;
	case BLOKK_AVSNITT:
	case BLOKK_ENDRING:
		innrykk(t, t->innrykk);
		avsnitt(t, &b->felt.p[0], t->innrykk, true);
		break;
	case BLOKK_DEFINISJONER: definisjoner(t, b); break;
	case BLOKK_PUNKTER:
	case BLOKK_NUMMER: liste(t, b); break;
	case BLOKK_TABELL: tabell(t, b); break;
	case BLOKK_SKILLE:
		t->innrykk = 0;
		skille(t);
		break;
	case BLOKK_BOKS: break;
	}
}

/* A blank line between blocks, but none between a heading and what it heads, nor behind a rule. */
static bool luft_foran(const struct txt *t, const struct blokk *b)
{
	switch (t->forrige) {
	case START:
	case RULE:
		return false;
	case HODE:
		return b->slag == BLOKK_OVERSKRIFT;
	case ANNET:
		break;
	}
	return true;
}

static enum forrige blir_forrige(const struct blokk *b)
{
	if (b->slag == BLOKK_OVERSKRIFT)
		return b->niva > 1 ? HODE : ANNET;
	return b->slag == BLOKK_SKILLE ? RULE : ANNET;
}

/* A box shows by its heading and nothing else. */
static void blokker(struct txt *t, const struct blokker *l)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct blokk *b = &l->p[i];
		if (b->slag == BLOKK_BOKS) {
			blokker(t, &b->barn);
			continue;
		}
		if (luft_foran(t, b))
			streng_tegn(t->ut, '\n');
		blokk(t, b);
		t->forrige = blir_forrige(b);
	}
}

void rapport_txt(const struct referat *r, struct streng *ut)
{
	struct txt t = {.ut = ut, .sprak = r->sprak};
	blokker(&t, &r->innhold);
}
