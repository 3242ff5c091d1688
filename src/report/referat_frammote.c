/* Who was there when, told by saker: that is what a reader can hold a decision against. */
#include "bygg.h"

/* A row that was treated, and whether somebody was there when it was decided. */
struct behandling {
	size_t rad;
	bool til_stede;
};

/* When the row was decided, else when it was closed; KL_INGEN: it is open still. */
static int avgjort_kl(const struct p_sak *s)
{
	const struct p_votering *v = avgjorende_votering(s);
	if (s->vedtatt_kl != KL_INGEN)
		return s->vedtatt_kl;
	if (v && v->kl != KL_INGEN)
		return v->kl;
	return s->behandlet.n ? s->behandlet.p[s->behandlet.n - 1].til : KL_INGEN;
}

/* The beginning of the stay that `kl` is in. */
static int tatt_opp(const struct p_sak *s, int kl)
{
	int fra = s->behandlet.p[0].fra;
	for (size_t i = 0; i < s->behandlet.n; i++)
		if (s->behandlet.p[i].fra <= kl)
			fra = s->behandlet.p[i].fra;
	return fra;
}

/* Who comes in the minute one sak ends and the next begins, comes for the next one; who leaves in
 * it, was there to the end. */
static bool var_der(const struct person *p, const struct p_sak *s)
{
	int kl = avgjort_kl(s);
	for (size_t i = 0; i < p->til_stede.n; i++) {
		const struct tidsrom *t = &p->til_stede.p[i];
		if (kl == KL_INGEN && t->til == KL_INGEN)
			return true;
		bool kommet = kl != KL_INGEN && (t->fra < kl || t->fra <= tatt_opp(s, kl));
		if (kommet && (t->til == KL_INGEN || t->til >= kl))
			return true;
	}
	return false;
}

static struct behandling *behandlinger(const struct bygg *b, const struct person *p, size_t *antall)
{
	const struct protokoll *m = b->p;
	struct behandling *ut = arena_nye(b->a, struct behandling, m->saksliste.n);
	size_t n = 0;
	for (size_t i = 0; i < m->saksliste.n; i++) {
		const struct p_sak *s = &m->saksliste.p[i];
		if (s->slag != RAD_PAUSE && s->behandlet.n)
			ut[n++] = (struct behandling){i, var_der(p, s)};
	}
	*antall = n;
	return ut;
}

static struct tekst nummer(const struct bygg *b, size_t rad)
{
	return ren_linje(b, b->p->saksliste.p[rad].saksnummer);
}

/* «sak 22/23», but «22/23» right after another one. */
static void legg_sak(const struct bygg *b, struct streng *s, size_t rad, bool etter_sak)
{
	struct tekst nr = nummer(b, rad);
	streng_legg(s, etter_sak && nr.n ? nr : sak_navn(b, rad, ORD_SAK_I_TEKST));
}

/* «sak 22/23–24/23»; with a row that has no number «sak 22/23 til Dagsaktuelt». */
static void legg_rekke(const struct bygg *b, struct streng *s, size_t fra, size_t til, bool etter_sak)
{
	bool numre = nummer(b, fra).n && nummer(b, til).n;
	legg_sak(b, s, fra, etter_sak);
	if (fra == til)
		return;
	if (numre)
		streng_c(s, "–");
	else
		streng_f(s, " " TF " ", TA(bygg_ord(b, ORD_TIL)));
	legg_sak(b, s, til, numre);
}

/* What comes before the next one of a list: nothing, a comma or «og». */
static void legg_skille(const struct bygg *b, struct streng *s, bool forste, bool siste)
{
	if (!forste && siste)
		streng_f(s, " " TF " ", TA(bygg_ord(b, ORD_OG)));
	else if (!forste)
		streng_c(s, ", ");
}

static size_t rekke_slutt(const struct behandling *r, size_t n, size_t i)
{
	while (i + 1 < n && r[i + 1].til_stede)
		i++;
	return i;
}

static size_t antall_rekker(const struct behandling *r, size_t n)
{
	size_t rekker = 0;
	for (size_t i = 0; i < n; i++)
		rekker += r[i].til_stede && (i == 0 || !r[i - 1].til_stede);
	return rekker;
}

/* «fra sak 22/23», «til og med sak 23/23», «sak 18/23 og 20/23–22/23». */
static void legg_saker(const struct bygg *b, struct streng *s, const struct behandling *r, size_t n)
{
	size_t rekker = antall_rekker(r, n), k = 0;
	bool etter_sak = false;
	for (size_t i = 0; i < n; i++) {
		if (!r[i].til_stede)
			continue;
		size_t j = rekke_slutt(r, n, i);
		bool fra = j + 1 == n && j > i, til = i == 0 && j > i;
		legg_skille(b, s, k == 0, k + 1 == rekker);
		if (fra || til)
			streng_f(s, TF " ", TA(bygg_ord(b, fra ? ORD_FRA : ORD_TIL_OG_MED)));
		if (fra || til)
			legg_sak(b, s, fra ? r[i].rad : r[j].rad, false);
		else
			legg_rekke(b, s, r[i].rad, r[j].rad, etter_sak);
		etter_sak = !fra && !til && nummer(b, r[j].rad).n;
		i = j, k++;
	}
}

static void legg_tider(const struct bygg *b, struct streng *s, const struct person *p)
{
	for (size_t i = 0; i < p->til_stede.n; i++) {
		legg_skille(b, s, i == 0, i + 1 == p->til_stede.n);
		streng_legg(s, kl_spenn(b, p->til_stede.p[i].fra, p->til_stede.p[i].til));
	}
}

static struct tekst tider(const struct bygg *b, const struct person *p)
{
	struct streng s = {0};
	legg_tider(b, &s, p);
	struct tekst ut = arena_tekst(b->a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

/* A guest's row by what it is called in the file; hidden when the row is. */
struct tekst sak_kalt(const struct bygg *b, struct tekst navn)
{
	for (size_t i = 0; i < b->p->saksliste.n; i++) {
		const struct p_sak *s = &b->p->saksliste.p[i];
		if (tekst_lik(p_sak_navn(s), navn))
			return sak_navn(b, i, ORD_SAK_I_TEKST);
	}
	return arena_f(b->a, TF " " TF, TA(bygg_ord(b, ORD_SAK_I_TEKST)), TA(ren_linje(b, navn)));
}

struct tekst naar_til_stede(const struct bygg *b, const struct person *p)
{
	struct streng s = {0};
	size_t n;
	if (p->sak.n)
		return sak_kalt(b, p->sak);
	if (!p->til_stede.n)
		return INGEN_TEKST;
	const struct behandling *r = behandlinger(b, p, &n);
	size_t rekker = antall_rekker(r, n);
	if (!rekker)
		legg_tider(b, &s, p);
	else if (rekke_slutt(r, n, 0) + 1 < n || !r[0].til_stede)
		legg_saker(b, &s, r, n);
	struct tekst ut = arena_tekst(b->a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

/* Do the saker tell of each of the times on a screen, and of no time in the room? */
static bool saker_dekker(const struct bygg *b, const struct person *p, const struct person *delvis, struct tekst saker)
{
	if (saker.n) {
		size_t n;
		const struct behandling *r = behandlinger(b, delvis, &n);
		return antall_rekker(r, n) >= delvis->til_stede.n;
	}
	bool hele = p->paa_skjerm.n == p->til_stede.n;
	for (size_t i = 0; hele && i < p->paa_skjerm.n; i++)
		hele = p->paa_skjerm.p[i].fra == p->til_stede.p[i].fra && p->paa_skjerm.p[i].til == p->til_stede.p[i].til;
	return hele;
}

struct tekst hvordan_til_stede(const struct bygg *b, const struct person *p, struct tekst naar)
{
	struct person delvis = {.til_stede = {p->paa_skjerm.p, p->paa_skjerm.n}};
	struct tekst skjerm = INGEN_TEKST, saker = naar_til_stede(b, &delvis);
	if (p->digitalt || p->paa_skjerm.n)
		skjerm = bygg_ord(b, ORD_PAA_SKJERM);
	if (p->paa_skjerm.n && !p->sak.n && !saker_dekker(b, p, &delvis, saker))
		saker = tider(b, &delvis);
	if (saker.n) /* «hele møtet, på skjerm fra sak 22/23» */
		return arena_f(b->a, TF "%s" TF " " TF, TA(naar), naar.n ? ", " : "", TA(skjerm), TA(saker));
	return arena_f(b->a, TF "%s" TF, TA(skjerm), skjerm.n && naar.n ? ", " : "", TA(naar));
}
