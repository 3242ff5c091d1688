#include "diff.h"

#include <string.h>

#include "ordrekke.h"

/*
 * The road: both texts become words; lines (the points of a proposal) are laid beside each other;
 * within each pair of lines a weighted LCS finds the words that stayed; a change is slid to where a
 * reader would put it, and words too small to stand alone between two changes join them.
 *
 * White space belongs to the word that follows it and is never compared. The break before a pair
 * of lines stays, so that a point that only got another number keeps its place.
 */

enum {
	INGEN = -1,
	LIKHET = 40,     /* per cent of their words that make two lines versions of one */
	SMATT = 6,       /* letters that may be merged into the changes around them */
	LINJER_MAKS = 200,
};

struct side {
	struct tekst kilde;
	struct ord *p;
	size_t n;
	int *treff;      /* the word of the other side that each one is, or INGEN */
};

/* Ranges of words, old and new, that are compared with each other. */
struct par {
	size_t gf, gt, nf, nt;
};

struct diff {
	struct arena *a;
	struct side g, n;
	struct diff_del *ut;
	size_t antall, kap;
};

enum retning { SKRAA, OPP, VENSTRE };

/*
 * The best total weight of a common subsequence of the pair. With `retning` (one byte for each old
 * word times each new word) also the way to it.
 */
static int lcs(const struct diff *d, struct par r, unsigned char *retning)
{
	int rad[DIFF_MAKS + 1];
	size_t bredde = r.nt - r.nf;
	memset(rad, 0, (bredde + 1) * sizeof(*rad));
	for (size_t i = r.gf; i < r.gt; i++) {
		int skraa = 0;
		for (size_t k = 0; k < bredde; k++) {
			const struct ord *g = &d->g.p[i];
			int opp = rad[k + 1], best = opp;
			enum retning vei = OPP;
			if (rad[k] > best)
				best = rad[k], vei = VENSTRE;
			if (ord_like(g, &d->n.p[r.nf + k]) && skraa + g->vekt >= best)
				best = skraa + g->vekt, vei = SKRAA;
			if (retning)
				retning[(i - r.gf) * bredde + k] = (unsigned char)vei;
			skraa = opp;
			rad[k + 1] = best;
		}
	}
	return rad[bredde];
}

static void match(struct diff *d, size_t i, size_t j)
{
	d->g.treff[i] = (int)j;
	d->n.treff[j] = (int)i;
}

static void finn_treff(struct diff *d, struct par r)
{
	while (r.gf < r.gt && r.nf < r.nt && ord_like(&d->g.p[r.gf], &d->n.p[r.nf]))
		match(d, r.gf++, r.nf++);
	while (r.gf < r.gt && r.nf < r.nt && ord_like(&d->g.p[r.gt - 1], &d->n.p[r.nt - 1]))
		match(d, --r.gt, --r.nt);
	size_t hoyde = r.gt - r.gf, bredde = r.nt - r.nf;
	if (!hoyde || !bredde)
		return;
	unsigned char *retning = arena_alloc_n(d->a, hoyde, bredde);
	lcs(d, r, retning);
	for (size_t i = hoyde, j = bredde; i && j;) {
		switch ((enum retning)retning[(i - 1) * bredde + j - 1]) {
		case SKRAA: match(d, r.gf + --i, r.nf + --j); break;
		case OPP: i--; break;
		case VENSTRE: j--; break;
		}
	}
}

/* How natural a border before word k is: lines, then sentences, then commas, then small words. */
static int grense(const struct side *s, size_t k, size_t f, size_t t)
{
	if (k == f || k == t || s->p[k].linje)
		return 4;
	struct tekst for_ = s->p[k - 1].t;
	if (tekst_lik_c(for_, ".") || tekst_lik_c(for_, "!") || tekst_lik_c(for_, "?"))
		return 3;
	if (s->p[k - 1].skilletegn)
		return 2;
	return !s->p[k].skilletegn && s->p[k].tegn <= 3;
}

/* A run [f, t) of words without a match in one text, while it looks for its place in [start, slutt)
 * of it; [mot_start, mot_slutt) is what the other text has there. */
struct skyver {
	struct side *s, *motside;
	int start, slutt, mot_start, mot_slutt;
	int f, t;
};

/* Is nothing changed in the other text where the run stands? */
static bool er_ren(const struct skyver *k)
{
	int for_ = k->f > k->start ? k->s->treff[k->f - 1] : k->mot_start - 1;
	int etter = k->t < k->slutt ? k->s->treff[k->t] : k->mot_slutt;
	return etter == for_ + 1;
}

static void flytt(struct skyver *k, int fra, int til)
{
	int m = k->s->treff[fra];
	k->s->treff[til] = m;
	k->motside->treff[m] = til;
	k->s->treff[fra] = INGEN;
}

/* The run's last word takes the match of the equal word before the run. */
static bool venstre(struct skyver *k)
{
	const struct side *s = k->s;
	if (k->f == k->start || s->treff[k->f - 1] == INGEN || !er_ren(k) ||
	    !ord_like(&s->p[k->f - 1], &s->p[k->t - 1]))
		return false;
	flytt(k, --k->f, --k->t);
	return true;
}

static bool hoyre(struct skyver *k)
{
	const struct side *s = k->s;
	if (k->t == k->slutt || s->treff[k->t] == INGEN || !er_ren(k) ||
	    !ord_like(&s->p[k->f], &s->p[k->t]))
		return false;
	flytt(k, k->t++, k->f++);
	return true;
}

static int poeng(const struct skyver *k)
{
	return grense(k->s, (size_t)k->f, (size_t)k->start, (size_t)k->slutt) +
	       grense(k->s, (size_t)k->t, (size_t)k->start, (size_t)k->slutt);
}

/* A pure insertion (or deletion) that could stand in several places goes to the best of them. */
static void skyv(struct skyver *k)
{
	while (venstre(k))
		;
	int best = k->f, beste_poeng = poeng(k);
	while (hoyre(k))
		if (poeng(k) >= beste_poeng)
			best = k->f, beste_poeng = poeng(k);
	while (k->f > best && venstre(k))
		;
}

static void skyv_alle(struct side *s, struct side *motside, struct par r)
{
	struct skyver k = {s, motside, (int)r.gf, (int)r.gt, (int)r.nf, (int)r.nt, 0, 0};
	for (int i = k.start; i < k.slutt; i = k.t > i ? k.t : i + 1) {
		k.f = k.t = i;
		while (k.t < k.slutt && s->treff[k.t] == INGEN)
			k.t++;
		int slutt = k.t;
		if (k.t > k.f)
			skyv(&k);
		k.t = k.t > slutt ? k.t : slutt;
	}
}

static int omfang(const struct side *s, size_t f, size_t t)
{
	int sum = 0;
	for (size_t i = f; i < t; i++)
		sum += s->p[i].tegn;
	return sum;
}

/* From (i, j) over what is changed on both sides; its size is the larger of the two. */
static int forbi_endring(const struct diff *d, struct par r, size_t *i, size_t *j)
{
	size_t gi = *i, nj = *j;
	while (*i < r.gt && d->g.treff[*i] == INGEN)
		++*i;
	while (*j < r.nt && d->n.treff[*j] == INGEN)
		++*j;
	int g = omfang(&d->g, gi, *i), n = omfang(&d->n, nj, *j);
	return g > n ? g : n;
}

static void glem(struct diff *d, size_t i, size_t til)
{
	for (; i < til; i++) {
		d->n.treff[d->g.treff[i]] = INGEN;
		d->g.treff[i] = INGEN;
	}
}

/* One pass: words that stayed between two changes much larger than they are become change. */
static bool smelt(struct diff *d, struct par r)
{
	size_t i = r.gf, j = r.nf;
	int forrige = forbi_endring(d, r, &i, &j);
	while (i < r.gt) {
		size_t likt = i;
		bool linje = false;
		while (i < r.gt && d->g.treff[i] == (int)j) {
			linje |= d->g.p[i].linje || d->n.p[j].linje;
			i++, j++;
		}
		int midt = omfang(&d->g, likt, i), slutt_i = (int)i;
		int neste = forbi_endring(d, r, &i, &j);
		int minst = forrige < neste ? forrige : neste;
		if (!linje && midt <= SMATT && 2 * midt <= minst) {
			glem(d, likt, (size_t)slutt_i);
			return true;
		}
		forrige = neste;
	}
	return false;
}

static void sammenlign(struct diff *d, struct par r)
{
	finn_treff(d, r);
	skyv_alle(&d->g, &d->n, r);
	skyv_alle(&d->n, &d->g, (struct par){r.nf, r.nt, r.gf, r.gt});
	while (smelt(d, r))
		;
}

struct linjer {
	size_t *start;   /* first word of each, and one more: the number of words */
	size_t n;
};

static struct linjer del_linjer(struct arena *a, const struct side *s)
{
	struct linjer l = {arena_nye(a, size_t, s->n + 1), 0};
	for (size_t i = 0; i < s->n; i++)
		if (s->p[i].linje)
			l.start[l.n++] = i;
	l.start[l.n] = s->n;
	return l;
}

static struct par linjepar(const struct linjer *g, size_t i, const struct linjer *n, size_t j)
{
	return (struct par){g->start[i], g->start[i + 1], n->start[j], n->start[j + 1]};
}

static int verdi(const struct side *s, size_t f, size_t t)
{
	int sum = 0;
	for (size_t i = f; i < t; i++)
		sum += s->p[i].vekt;
	return sum;
}

/* What two lines have in common, 0 when it is too little for them to be versions of one. */
static int slektskap(const struct diff *d, struct par r)
{
	int felles = lcs(d, r, NULL);
	int alt = verdi(&d->g, r.gf, r.gt) + verdi(&d->n, r.nf, r.nt);
	return 200 * felles >= LIKHET * alt ? felles : 0;
}

/* The partner among the new lines of each old line, or INGEN: the best that keeps the order. */
static int *par_opp(struct diff *d, const struct linjer *g, const struct linjer *n)
{
	size_t b = n->n + 1;
	int *beste = arena_alloc_n(d->a, (g->n + 1) * b, sizeof(int));
	int *makker = arena_nye(d->a, int, g->n);
	for (size_t i = 1; i <= g->n; i++)
		for (size_t j = 1; j <= n->n; j++) {
			int s = slektskap(d, linjepar(g, i - 1, n, j - 1));
			int opp = beste[(i - 1) * b + j], ved = beste[i * b + j - 1];
			int med = s ? beste[(i - 1) * b + j - 1] + s : 0;
			beste[i * b + j] = med > opp && med > ved ? med : opp > ved ? opp : ved;
		}
	for (size_t i = 0; i < g->n; i++)
		makker[i] = INGEN;
	for (size_t i = g->n, j = n->n; i && j;) {
		int v = beste[i * b + j];
		if (v == beste[(i - 1) * b + j])
			i--;
		else if (v == beste[i * b + j - 1])
			j--;
		else
			makker[--i] = (int)--j;
	}
	return makker;
}

static void legg(struct diff *d, enum diff_slag slag, struct tekst t)
{
	struct diff_del *siste = d->antall ? &d->ut[d->antall - 1] : NULL;
	if (t.n == 0)
		return;
	if (siste && siste->slag == slag && siste->tekst.p + siste->tekst.n == t.p) {
		siste->tekst.n += t.n;
		return;
	}
	d->ut = arena_vokse(d->a, d->ut, d->antall, &d->kap, sizeof(*d->ut));
	d->ut[d->antall++] = (struct diff_del){slag, t};
}

static size_t start_av(const struct side *s, size_t k)
{
	return (size_t)(s->p[k].t.p - s->kilde.p);
}

/* Words [f, t) with the blanks before each; behind the last word of a text also what follows. */
static void legg_ord(struct diff *d, enum diff_slag slag, size_t f, size_t t)
{
	const struct side *s = slag == DIFF_STROKET ? &d->g : &d->n;
	if (f == t)
		return;
	size_t slutt = t < s->n ? start_av(s, t - 1) + s->p[t - 1].t.n : s->kilde.n;
	legg(d, slag, tekst_fra(tekst_til(s->kilde, slutt), s->p[f].fra));
}

static void skriv_par(struct diff *d, struct par r)
{
	size_t i = r.gf, j = r.nf;
	while (i < r.gt || j < r.nt) {
		size_t gi = i, nj = j;
		forbi_endring(d, r, &i, &j);
		legg_ord(d, DIFF_STROKET, gi, i);
		legg_ord(d, DIFF_NYTT, nj, j);
		for (nj = j; i < r.gt && d->g.treff[i] == (int)j; i++)
			j++;
		legg_ord(d, DIFF_LIKT, nj, j);
	}
}

/* The blanks before word k, as a piece of their own; the word stands without them after. */
static bool loft(struct diff *d, enum diff_slag slag, struct side *s, size_t k)
{
	size_t ord = start_av(s, k);
	struct tekst blanke = tekst_fra(tekst_til(s->kilde, ord), s->p[k].fra);
	bool brudd = tekst_finn_tegn(blanke, '\n') >= 0;
	if (brudd || slag == DIFF_LIKT)
		legg(d, slag, blanke);
	s->p[k].fra = ord;
	return brudd;
}

/* A pair of lines: the break before it stays when the new text has it, and is struck otherwise. */
static void skriv_linjepar(struct diff *d, struct par r)
{
	if (loft(d, DIFF_LIKT, &d->n, r.nf))
		d->g.p[r.gf].fra = start_av(&d->g, r.gf);
	else
		loft(d, DIFF_STROKET, &d->g, r.gf);
	skriv_par(d, r);
}

struct linjegang {
	struct diff *d;
	struct linjer g, n;
	int *makker;
	void (*gjor)(struct diff *d, struct par r);
};

/* Each pair in order; lines without a partner are paired in order within their gap, the rest of
 * them stand alone (an empty range on the other side). */
static void gaa_gjennom(const struct linjegang *l)
{
	size_t i = 0, j = 0;
	while (i < l->g.n || j < l->n.n) {
		size_t i2 = i, j2 = l->n.n;
		while (i2 < l->g.n && l->makker[i2] == INGEN)
			i2++;
		if (i2 < l->g.n)
			j2 = (size_t)l->makker[i2];
		for (; i < i2 && j < j2; i++, j++)
			l->gjor(l->d, linjepar(&l->g, i, &l->n, j));
		for (; i < i2; i++)
			l->gjor(l->d, (struct par){l->g.start[i], l->g.start[i + 1], 0, 0});
		for (; j < j2; j++)
			l->gjor(l->d, (struct par){0, 0, l->n.start[j], l->n.start[j + 1]});
		if (i < l->g.n && j < l->n.n && l->makker[i] == (int)j) {
			l->gjor(l->d, linjepar(&l->g, i, &l->n, j));
			i++, j++;
		}
	}
}

static void skriv_linjer(struct diff *d, struct par r)
{
	if (r.gf < r.gt && r.nf < r.nt)
		skriv_linjepar(d, r);
	else if (r.gf < r.gt)
		legg_ord(d, DIFF_STROKET, r.gf, r.gt);
	else
		legg_ord(d, DIFF_NYTT, r.nf, r.nt);
}

static void nullstill(struct diff *d)
{
	for (size_t i = 0; i < d->g.n; i++)
		d->g.treff[i] = INGEN;
	for (size_t j = 0; j < d->n.n; j++)
		d->n.treff[j] = INGEN;
}

static int beholdt(const struct diff *d)
{
	int sum = 0;
	for (size_t i = 0; i < d->g.n; i++)
		sum += d->g.treff[i] == INGEN ? 0 : d->g.p[i].vekt;
	return sum;
}

/* Line by line; but when that loses much of what stayed (a point was split in two), as one text. */
static void i_linjer(struct diff *d, struct par alt)
{
	struct linjegang l = {d, del_linjer(d->a, &d->g), del_linjer(d->a, &d->n), NULL,
			      sammenlign};
	l.makker = par_opp(d, &l.g, &l.n);
	gaa_gjennom(&l);
	int som_linjer = beholdt(d);
	nullstill(d);
	sammenlign(d, alt);
	if (4 * beholdt(d) > 5 * som_linjer) {
		skriv_par(d, alt);
		return;
	}
	nullstill(d);
	gaa_gjennom(&l);
	l.gjor = skriv_linjer;
	gaa_gjennom(&l);
}

static size_t antall_linjer(const struct side *s)
{
	size_t n = 0;
	for (size_t i = 0; i < s->n; i++)
		n += s->p[i].linje;
	return n;
}

/* Several lines, and not so many that pairing them would cost more than it helps. */
static bool har_linjer(const struct diff *d)
{
	size_t g = antall_linjer(&d->g), n = antall_linjer(&d->n);
	return (g > 1 || n > 1) && g <= LINJER_MAKS && n <= LINJER_MAKS;
}

size_t diff_ord(struct arena *a, struct tekst gammel, struct tekst ny, struct diff_del **ut)
{
	struct diff d = {.a = a, .g.kilde = gammel, .n.kilde = ny};
	d.g.n = ord_del(a, gammel, &d.g.p);
	d.n.n = ord_del(a, ny, &d.n.p);
	struct par alt = {0, d.g.n, 0, d.n.n};
	d.g.treff = arena_nye(a, int, d.g.n);
	d.n.treff = arena_nye(a, int, d.n.n);
	nullstill(&d);
	if (tekst_lik(gammel, ny)) {
		legg(&d, DIFF_LIKT, ny);
	} else if (!d.g.n || !d.n.n || d.g.n > DIFF_MAKS || d.n.n > DIFF_MAKS) {
		legg(&d, DIFF_STROKET, gammel);
		legg(&d, DIFF_NYTT, ny);
	} else if (har_linjer(&d)) {
		i_linjer(&d, alt);
	} else {
		sammenlign(&d, alt);
		skriv_par(&d, alt);
	}
	*ut = d.ut;
	return d.antall;
}
