#include "bygg.h"

bool er_medlem(const struct person *p)
{
	return p->rolle == ROLLE_MEDLEM || p->rolle == ROLLE_LEDER || p->rolle == ROLLE_NESTLEDER;
}

struct tekst rolle_tekst(const struct bygg *b, enum rolle r)
{
	static const enum ord_nr nr[] = {
		[ROLLE_LEDER] = ORD_LEDER, [ROLLE_NESTLEDER] = ORD_NESTLEDER,
		[ROLLE_OBSERVATOR] = ORD_OBSERVATOR, [ROLLE_SEKRETARIAT] = ORD_SEKRETARIATET,
		[ROLLE_GJEST] = ORD_GJEST,
	};
	return r == ROLLE_MEDLEM ? INGEN_TEKST : bygg_ord(b, nr[r]);
}

/* Did somebody meet for this member the whole meeting through? */
static bool har_vara(const struct protokoll *p, const struct person *medlem)
{
	for (size_t i = 0; i < p->stedfortredere.n; i++) {
		const struct person *v = &p->stedfortredere.p[i];
		if (!v->forfall && !v->til_stede.n && !v->sak.n && v->stiller_for.n &&
		    tekst_lik(v->stiller_for, medlem->navn))
			return true;
	}
	return false;
}

/* A member whose stedfortreder met was not there, whether or not the agenda says so; but one who had
 * been there part of the time was. */
static bool motte(const struct bygg *b, const struct person *p)
{
	return !p->forfall && (p->til_stede.n || !er_medlem(p) || !har_vara(b->p, p));
}

bool person_finnes(const struct bygg *b, const struct person *p)
{
	return ren_linje(b, p->navn).n || ren_linje(b, p->virksomhet).n;
}

static struct felt *person_ledd(const struct bygg *b, struct blokk *bl, const struct person *p)
{
	struct felt *f = nytt_felt(b, bl);
	person(b, f, ren_linje(b, p->navn), ren_linje(b, p->virksomhet));
	return f;
}

static void celle_hvem(const struct bygg *b, struct blokk *bl, struct tekst t)
{
	stump(b, nytt_felt(b, bl), STUMP_HVEM, ren_linje(b, t));
}

static bool noen_har_rolle(const struct bygg *b)
{
	for (size_t i = 0; i < b->p->medlemmer.n; i++) {
		const struct person *p = &b->p->medlemmer.p[i];
		if (er_medlem(p) && p->rolle != ROLLE_MEDLEM && motte(b, p))
			return true;
	}
	return false;
}

static bool noen_bare_delvis(const struct bygg *b)
{
	for (size_t i = 0; i < b->p->medlemmer.n; i++) {
		const struct person *p = &b->p->medlemmer.p[i];
		if (er_medlem(p) && motte(b, p) && (p->til_stede.n || p->digitalt || p->paa_skjerm.n))
			return true;
	}
	return false;
}

/* «fra sak 22/23», «på skjerm, hele møtet»: in a column every cell says something. */
static struct tekst motte_celle(const struct bygg *b, const struct person *p)
{
	struct tekst naar = naar_til_stede(b, p);
	if (!naar.n)
		naar = bygg_ord(b, p->til_stede.n ? ORD_ALLE_SAKER : ORD_HELE_MOTET);
	return hvordan_til_stede(b, p, naar);
}

static void tabell_til_stede(struct bygg *b)
{
	bool roller = noen_har_rolle(b), delvis = noen_bare_delvis(b);
	struct blokk *bl = tabell(b, ORD_TIL_STEDE);
	kolonne(b, bl, ORD_NAVN);
	kolonne(b, bl, ORD_VIRKSOMHET);
	if (roller)
		kolonne(b, bl, ORD_FUNKSJON);
	if (delvis)
		kolonne(b, bl, ORD_MOTTE);
	for (size_t i = 0; i < b->p->medlemmer.n; i++) {
		const struct person *p = &b->p->medlemmer.p[i];
		if (!er_medlem(p) || !motte(b, p) || !person_finnes(b, p))
			continue;
		celle_hvem(b, bl, p->navn);
		celle_hvem(b, bl, p->virksomhet);
		if (roller)
			felt_tekst(b, bl, rolle_tekst(b, p->rolle));
		if (delvis)
			felt_tekst(b, bl, motte_celle(b, p));
	}
}

static int antall_varaer(const struct bygg *b)
{
	int n = 0;
	for (size_t i = 0; i < b->p->stedfortredere.n; i++)
		n += !b->p->stedfortredere.p[i].forfall && person_finnes(b, &b->p->stedfortredere.p[i]);
	return n;
}

static void til_stede(struct bygg *b)
{
	int medlemmer = 0, antall = 0;
	for (size_t i = 0; i < b->p->medlemmer.n; i++) {
		const struct person *p = &b->p->medlemmer.p[i];
		if (!er_medlem(p) || !person_finnes(b, p))
			continue;
		medlemmer++;
		antall += motte(b, p);
	}
	struct blokk *h = overskrift_ord(b, 3, ORD_TIL_STEDE);
	if (!medlemmer) {
		tekstblokk(b, bygg_ord(b, ORD_IKKE_OPPGITT));
		return;
	}
	h->merke = arena_f(b->a, "%d " TF " %d " TF, antall, TA(bygg_ord(b, ORD_AV)), medlemmer,
			   TA(bygg_ord(b, ORD_MEDLEMMER)));
	int varaer = antall_varaer(b);
	if (varaer)
		h->merke = arena_f(b->a, TF ", %d " TF, TA(h->merke), varaer,
				   TA(bygg_ord(b, varaer == 1 ? ORD_STEDFORTREDER_1 : ORD_STEDFORTREDER_N)));
	if (antall)
		tabell_til_stede(b);
}

/* A heading and its bullet list, made when the first item comes. */
static struct blokk *liste(struct bygg *b, struct blokk *bl, enum ord_nr nr)
{
	if (bl)
		return bl;
	overskrift_ord(b, 3, nr);
	return ny_blokk(b, BLOKK_PUNKTER);
}

static void for_navn(const struct bygg *b, struct felt *f, enum ord_nr ord, struct tekst navn)
{
	navn = ren_linje(b, navn);
	if (!navn.n)
		return;
	stump(b, f, STUMP_VANLIG, arena_f(b->a, ", " TF " ", TA(bygg_ord(b, ord))));
	stump(b, f, STUMP_HVEM, navn);
}

static void i_parentes(const struct bygg *b, struct felt *f, struct tekst t)
{
	if (t.n)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, " (" TF ")", TA(t)));
}

/* «(på skjerm, fra sak 22/23)»; nothing about who was there all the time. */
static void bare_delvis(const struct bygg *b, struct felt *f, const struct person *p)
{
	i_parentes(b, f, hvordan_til_stede(b, p, naar_til_stede(b, p)));
}

static void stedfortredere(struct bygg *b)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < b->p->stedfortredere.n; i++) {
		const struct person *p = &b->p->stedfortredere.p[i];
		if (p->forfall || !person_finnes(b, p))
			continue;
		bl = liste(b, bl, ORD_STEDFORTREDERE);
		struct felt *f = person_ledd(b, bl, p);
		for_navn(b, f, ORD_FOR, p->stiller_for);
		bare_delvis(b, f, p);
	}
}

static void forfall(struct bygg *b)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < b->p->medlemmer.n; i++) {
		const struct person *p = &b->p->medlemmer.p[i];
		if (motte(b, p) || !person_finnes(b, p))
			continue;
		bl = liste(b, bl, ORD_FORFALL);
		i_parentes(b, person_ledd(b, bl, p), rolle_tekst(b, p->rolle));
	}
	for (size_t i = 0; i < b->p->stedfortredere.n; i++) {
		const struct person *p = &b->p->stedfortredere.p[i];
		if (!p->forfall || !person_finnes(b, p))
			continue;
		bl = liste(b, bl, ORD_FORFALL);
		i_parentes(b, person_ledd(b, bl, p), bygg_ord(b, ORD_STEDFORTREDER));
	}
}

static void med_rolle(struct bygg *b, enum rolle r, enum ord_nr nr)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < b->p->medlemmer.n; i++) {
		const struct person *p = &b->p->medlemmer.p[i];
		if (p->rolle != r || p->forfall || !person_finnes(b, p))
			continue;
		bl = liste(b, bl, nr);
		bare_delvis(b, person_ledd(b, bl, p), p);
	}
}

void medlemsendringer(struct bygg *b)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < b->p->endringer.n; i++) {
		const struct person *p = &b->p->endringer.p[i];
		if (!person_finnes(b, p))
			continue;
		bl = liste(b, bl, ORD_MEDLEMSENDRINGER);
		for_navn(b, person_ledd(b, bl, p), ORD_OVERTAR_FOR, p->overtar_for);
	}
}

static bool i_liste(const struct person *p, size_t n, struct tekst navn)
{
	for (size_t i = 0; i < n; i++)
		if (tekst_lik(p[i].navn, navn))
			return true;
	return false;
}

static bool er_presenter(const struct bygg *b, const struct p_sak *s, struct tekst navn)
{
	return s->slag != RAD_PAUSE && !skjult(b, s) && presentert(s) &&
	       i_liste(s->presenterer.p, s->presenterer.n, navn);
}

/* «sak 20/23 og sak 26/23»: the rows that this person presented. */
static struct tekst hans_saker(const struct bygg *b, struct tekst navn)
{
	struct streng s = {0};
	size_t igjen = 0;
	for (size_t i = 0; i < b->p->saksliste.n; i++)
		igjen += er_presenter(b, &b->p->saksliste.p[i], navn);
	for (size_t i = 0; i < b->p->saksliste.n; i++) {
		if (!er_presenter(b, &b->p->saksliste.p[i], navn))
			continue;
		if (s.n && igjen == 1)
			streng_f(&s, " " TF " ", TA(bygg_ord(b, ORD_OG)));
		else if (s.n)
			streng_c(&s, ", ");
		streng_legg(&s, sak_navn(b, i, ORD_SAK_I_TEKST));
		igjen--;
	}
	struct tekst ut = arena_tekst(b->a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

static void gjest(const struct bygg *b, struct blokk *bl, const struct person *g)
{
	struct tekst saker = g->sak.n ? INGEN_TEKST : hans_saker(b, g->navn);
	i_parentes(b, person_ledd(b, bl, g),
		   hvordan_til_stede(b, g, saker.n ? saker : naar_til_stede(b, g)));
}

/* Is there a guest who came to hear, and presented nothing? */
static bool noen_bare_horte(const struct bygg *b)
{
	for (size_t i = 0; i < b->p->medlemmer.n; i++) {
		const struct person *g = &b->p->medlemmer.p[i];
		if (g->rolle == ROLLE_GJEST && !g->forfall && !hans_saker(b, g->navn).n)
			return true;
	}
	return false;
}

/* Has row `rad` or an earlier one this presenter before place `nr`? Then he is listed already. */
static bool nevnt(const struct bygg *b, size_t rad, size_t nr)
{
	struct tekst navn = b->p->saksliste.p[rad].presenterer.p[nr].navn;
	for (size_t i = 0; i < rad; i++)
		if (er_presenter(b, &b->p->saksliste.p[i], navn))
			return true;
	return i_liste(b->p->saksliste.p[rad].presenterer.p, nr, navn);
}

static bool oppfort(const struct protokoll *p, struct tekst navn)
{
	return i_liste(p->medlemmer.p, p->medlemmer.n, navn) ||
	       i_liste(p->stedfortredere.p, p->stedfortredere.n, navn);
}

static void andre(struct bygg *b)
{
	const struct protokoll *p = b->p;
	enum ord_nr tittel = noen_bare_horte(b) ? ORD_ANDRE_TIL_STEDE : ORD_ANDRE;
	struct blokk *bl = NULL;
	for (size_t i = 0; i < p->medlemmer.n; i++) {
		const struct person *g = &p->medlemmer.p[i];
		if (g->rolle != ROLLE_GJEST || g->forfall || !person_finnes(b, g))
			continue;
		bl = liste(b, bl, tittel);
		gjest(b, bl, g);
	}
	for (size_t i = 0; i < p->saksliste.n; i++) {
		const struct p_sak *s = &p->saksliste.p[i];
		for (size_t j = 0; j < s->presenterer.n; j++) {
			const struct person *g = &s->presenterer.p[j];
			if (!er_presenter(b, s, g->navn) || oppfort(p, g->navn) || !person_finnes(b, g) ||
			    nevnt(b, i, j))
				continue;
			bl = liste(b, bl, tittel);
			gjest(b, bl, g);
		}
	}
}

void deltakelse(struct bygg *b)
{
	overskrift_ord(b, 2, ORD_DELTAKELSE);
	til_stede(b);
	stedfortredere(b);
	forfall(b);
	med_rolle(b, ROLLE_OBSERVATOR, ORD_OBSERVATORER);
	med_rolle(b, ROLLE_SEKRETARIAT, ORD_FRA_SEKRETARIATET);
	medlemsendringer(b);
	andre(b);
}
