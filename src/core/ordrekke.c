#include "ordrekke.h"

#include "utf8.h"

enum { VEKT_MAKS = 10 };

static bool blank(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) ||
	       c == 0x202f || c == 0x205f || c == 0x3000;
}

static bool skilletegn(uint32_t c)
{
	return (c > 0x20 && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') ||
	       (c > 'z' && c < 0x7f) || c == 0xa7 || c == 0xab || c == 0xb7 || c == 0xbb ||
	       (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205e);
}

/* The character at `pos`; a malformed byte counts as a letter. */
static size_t tegn_ved(struct tekst t, size_t pos, uint32_t *c)
{
	size_t n = utf8_les(tekst_fra(t, pos), c);
	if (n)
		return n;
	*c = 0xfffd;
	return 1;
}

/* Where the run of blanks (or of non-blanks) from `pos` ends. */
static size_t loep(struct tekst t, size_t pos, bool av_blanke)
{
	uint32_t c;
	while (pos < t.n) {
		size_t n = tegn_ved(t, pos, &c);
		if (blank(c) != av_blanke)
			break;
		pos += n;
	}
	return pos;
}

/* «12.» at the head of a line is one word: the number of a point. */
static size_t punktnummer(struct tekst t)
{
	size_t n = 0;
	while (n < t.n && t.p[n] >= '0' && t.p[n] <= '9')
		n++;
	return n > 0 && n < t.n && t.p[n] == '.' ? n + 1 : 0;
}

static uint32_t hash(struct tekst t)
{
	uint32_t h = 2166136261u;
	for (size_t i = 0; i < t.n; i++)
		h = (h ^ (unsigned char)t.p[i]) * 16777619u;
	return h;
}

struct leser {
	struct arena *a;
	struct tekst kilde;
	struct ord *p;
	size_t n, kap;
	size_t fra;      /* where the blanks before the next word begin */
	bool linje;
};

static void nytt_ord(struct leser *l, size_t start, size_t slutt, bool tegn)
{
	l->p = arena_vokse(l->a, l->p, l->n, &l->kap, sizeof(*l->p));
	struct ord *o = &l->p[l->n++];
	o->t = tekst_til(tekst_fra(l->kilde, start), slutt - start);
	o->fra = l->fra;
	o->hash = hash(o->t);
	o->skilletegn = tegn;
	o->tegn = tegn ? 1 : (int)utf8_antall(o->t);
	o->vekt = tegn ? 1 : 2 + (o->tegn < VEKT_MAKS ? o->tegn : VEKT_MAKS);
	o->linje = l->linje;
	l->fra = slutt;
	l->linje = false;
}

/* The words of one run without blanks: its core, and each sign before and behind it. */
static void del_loep(struct leser *l, size_t start, size_t slutt)
{
	struct tekst kilde = l->kilde;
	size_t nr = l->linje ? punktnummer(tekst_fra(tekst_til(kilde, slutt), start)) : 0;
	size_t fra = slutt, til = slutt, n;
	uint32_t c;
	if (nr)
		nytt_ord(l, start, start + nr, false);
	for (size_t i = start + nr; i < slutt; i += n) {
		n = tegn_ved(kilde, i, &c);
		if (skilletegn(c))
			continue;
		fra = fra < slutt ? fra : i;
		til = i + n;
	}
	for (size_t i = start + nr; i < slutt; i += n) {
		n = i == fra ? til - fra : tegn_ved(kilde, i, &c);
		nytt_ord(l, i, i + n, i != fra);
	}
}

size_t ord_del(struct arena *a, struct tekst t, struct ord **ut)
{
	struct leser l = {.a = a, .kilde = t};
	for (size_t pos = 0; pos < t.n;) {
		size_t ord = loep(t, pos, true), slutt = loep(t, ord, false);
		struct tekst mellom = tekst_til(tekst_fra(t, pos), ord - pos);
		l.fra = pos;
		l.linje = l.n == 0 || tekst_finn_tegn(mellom, '\n') >= 0;
		if (slutt > ord)
			del_loep(&l, ord, slutt);
		pos = slutt;
	}
	*ut = l.p;
	return l.n;
}

bool ord_like(const struct ord *a, const struct ord *b)
{
	return a->hash == b->hash && tekst_lik(a->t, b->t);
}
