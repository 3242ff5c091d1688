#include "bygg.h"

#include "diff.h"
#include "utf8.h"

/*
 * The pieces of diff_ord() become paragraphs that read well in any format. A change is shown as
 * what was struck, a space, what was added. Blanks stand outside of it, and it ends between words
 * or beside a letter: «2023» that became «2023, som avtalt» shows both in full, because neither
 * Markdown's marks nor a reader's eye hold on to a lone comma.
 */

struct bit {
	enum diff_slag slag;
	struct tekst t;
};

struct biter {
	struct bit *p;
	size_t n, kap;
};

static void ny_bit(struct arena *a, struct biter *l, struct bit b)
{
	if (b.t.n == 0)
		return;
	l->p = arena_vokse(a, l->p, l->n, &l->kap, sizeof(*l->p));
	l->p[l->n++] = b;
}

/* A letter to everybody who asks what a letter is. */
static bool sikker_bokstav(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7);
}

static uint32_t forste(struct tekst t)
{
	uint32_t c;
	return utf8_les(t, &c) ? c : ' ';
}

static uint32_t siste(struct tekst t)
{
	uint32_t c;
	for (size_t n = 1; n <= 4 && n <= t.n; n++)
		if (utf8_les(tekst_fra(t, t.n - n), &c) == n)
			return c;
	return ' ';
}

static bool bare_blanke(struct tekst t)
{
	return trim_blanke(t).n == 0;
}

/* Bytes before the first blank, and behind the last. */
static size_t hode(struct tekst t)
{
	size_t i = 0;
	while (i < t.n && !er_blank(forste(tekst_fra(t, i))))
		i = utf8_neste(t, i);
	return i;
}

static size_t hale(struct tekst t)
{
	size_t i = t.n;
	while (i > 0 && !er_blank(siste(tekst_til(t, i))))
		i = utf8_forrige(t, i);
	return t.n - i;
}

struct gruppe {
	struct streng gammel, ny;
};

static void begge(struct gruppe *g, struct tekst t, bool foran)
{
	streng_sett_inn(&g->gammel, foran ? 0 : g->gammel.n, t);
	streng_sett_inn(&g->ny, foran ? 0 : g->ny.n, t);
}

/* Would a mark before (after) this text stand between a letter's neighbour and a sign? */
static bool utrygg(struct tekst t, bool foran)
{
	uint32_t c = foran ? forste(t) : siste(t);
	return t.n && !er_blank(c) && !sikker_bokstav(c);
}

static bool gruppe_utrygg(const struct gruppe *g, bool foran)
{
	return utrygg(streng_tekst(&g->gammel), foran) || utrygg(streng_tekst(&g->ny), foran);
}

/* From bit i: over all changes that only blanks or a piece of a word keep apart. */
static size_t samle(const struct biter *l, size_t i, struct gruppe *g)
{
	for (;; i++) {
		struct tekst t = l->p[i].t;
		if (l->p[i].slag == DIFF_LIKT)
			begge(g, t, false);
		else
			streng_legg(l->p[i].slag == DIFF_STROKET ? &g->gammel : &g->ny, t);
		if (i + 1 == l->n)
			return i + 1;
		if (l->p[i + 1].slag != DIFF_LIKT)
			continue;
		struct tekst neste = l->p[i + 1].t;
		if (i + 2 == l->n || (!bare_blanke(neste) && hode(neste) < neste.n))
			return i + 1;
	}
}

static void skriv_gruppe(const struct bygg *b, struct felt *f, struct gruppe *g)
{
	struct tekst gammel = streng_tekst(&g->gammel), ny = streng_tekst(&g->ny);
	bool mellom = (gammel.n && er_blank(forste(gammel))) || (ny.n && er_blank(forste(ny)));
	gammel = arena_tekst(b->a, trim_blanke(gammel));
	ny = arena_tekst(b->a, trim_blanke(ny));
	if (mellom && f->p[f->n - 1].n)
		stump(b, f, STUMP_VANLIG, T(" "));
	stump(b, f, STUMP_STROKET, gammel);
	if (gammel.n && ny.n)
		stump(b, f, STUMP_VANLIG, T(" "));
	stump(b, f, STUMP_NYTT, ny);
	streng_release(&g->gammel);
	streng_release(&g->ny);
}

/* One paragraph's bits as pieces at the end of f. */
static void skriv_linje(const struct bygg *b, struct felt *f, const struct biter *l)
{
	struct tekst rest = INGEN_TEKST; /* what stayed and is not written yet */
	nytt_avsnitt(b, f);
	for (size_t i = 0; i < l->n;) {
		if (l->p[i].slag == DIFF_LIKT) {
			rest = l->p[i++].t;
			continue;
		}
		struct gruppe g = {0};
		i = samle(l, i, &g);
		if (gruppe_utrygg(&g, true)) {
			size_t n = hale(rest);
			begge(&g, tekst_fra(rest, rest.n - n), true);
			rest.n -= n;
		}
		stump(b, f, STUMP_VANLIG, rest);
		rest = i < l->n ? l->p[i].t : INGEN_TEKST;
		if (gruppe_utrygg(&g, false)) {
			size_t n = hode(rest);
			begge(&g, tekst_til(rest, n), false);
			rest = tekst_fra(rest, n);
		}
		skriv_gruppe(b, f, &g);
		i += i < l->n;
	}
	stump(b, f, STUMP_VANLIG, rest);
	if (f->p[f->n - 1].n == 0)
		f->n--;
}

void endring_blokk(struct bygg *b, struct tekst gammel, struct tekst ny)
{
	struct diff_del *d;
	size_t n = diff_ord(b->a, gammel, ny, &d);
	bool noe_likt = false;
	for (size_t i = 0; i < n; i++)
		noe_likt |= d[i].slag == DIFF_LIKT && !bare_blanke(d[i].tekst);
	if (!noe_likt)
		return;
	struct felt *f = nytt_felt(b, ny_blokk(b, BLOKK_ENDRING));
	struct biter l = {0};
	for (size_t i = 0; i < n; i++) {
		struct tekst rest = d[i].tekst;
		for (ptrdiff_t lf; (lf = tekst_finn_tegn(rest, '\n')) >= 0; l.n = 0) {
			ny_bit(b->a, &l, (struct bit){d[i].slag, tekst_til(rest, (size_t)lf)});
			skriv_linje(b, f, &l);
			rest = tekst_fra(rest, (size_t)lf + 1);
		}
		ny_bit(b->a, &l, (struct bit){d[i].slag, rest});
	}
	skriv_linje(b, f, &l);
}
