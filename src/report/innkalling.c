#include "bygg.h"

/* --- when, where, and whether one can come --------------------------------------------------- */

static void hode(struct bygg *b)
{
	const struct protokoll *p = b->p;
	overskrift(b, 1, b->r->tittel);
	struct blokk *bl = ny_blokk(b, BLOKK_DEFINISJONER);
	if (dato_satt(p->dato))
		stump_ukedag(b, definisjon(b, bl, ORD_DATO), p->dato);
	else
		paakrevd(b, bl, ORD_DATO, INGEN_TEKST);
	if (p->planlagt_start != KL_INGEN)
		stump_spenn(b, definisjon(b, bl, ORD_TID), p->planlagt_start, p->planlagt_slutt);
	else
		paakrevd(b, bl, ORD_TID, INGEN_TEKST);
	paakrevd(b, bl, ORD_STED, p->sted);
	paakrevd(b, bl, ORD_MOTELEDER, p->moteleder);
	fakta(b, bl, ORD_SEKRETARIAT, ren_linje(b, p->sekretariat));
}

static void innkalles(struct bygg *b)
{
	struct tekst til = ren_linje(b, b->p->sekretariat);
	struct felt *f = nytt_felt(b, ny_blokk(b, BLOKK_AVSNITT));
	stump(b, f, STUMP_VANLIG, arena_f(b->a, TF " " TF " ", TA(bygg_ord(b, ORD_INNKALLES)),
					  TA(bygg_ord(b, ORD_MELD_FORFALL))));
	stump(b, f, til.n ? STUMP_HVEM : STUMP_VANLIG, til.n ? til : bygg_ord(b, ORD_TIL_SEKRETARIATET));
	stump(b, f, STUMP_VANLIG, arena_f(b->a, " " TF, TA(bygg_ord(b, ORD_SAA_SNART))));
}

/* --- the saksliste --------------------------------------------------------------------------- */

/* A row of the agenda: what came up in the meeting was no part of the notice. */
static bool paa_lista(const struct p_sak *s)
{
	bool pause_underveis = s->slag == RAD_PAUSE && s->planlagt_start == KL_INGEN && s->behandlet.n;
	return !s->lagt_til && !pause_underveis;
}

static bool utgaar(const struct p_sak *s)
{
	return s->utfall == UTFALL_UTGAR && !s->behandlet.n;
}

static struct tekst emne(const struct bygg *b, const struct p_sak *s)
{
	struct tekst t = skjult(b, s) ? bygg_ord(b, ORD_UNNTATT) : ren_linje(b, s->emne);
	return utgaar(s) ? arena_f(b->a, TF " – " TF, TA(t), TA(bygg_ord(b, ORD_UTGAAR))) : t;
}

static void presentorer(struct bygg *b, struct blokk *bl, const struct p_sak *s)
{
	struct felt *f = nytt_felt(b, bl);
	for (size_t i = 0; i < s->presenterer.n && !skjult(b, s); i++) {
		struct tekst navn = ren_linje(b, s->presenterer.p[i].navn);
		struct tekst virk = ren_linje(b, s->presenterer.p[i].virksomhet);
		if (!navn.n && !virk.n)
			continue;
		if (f->n)
			nytt_avsnitt(b, f);
		person(b, f, navn, virk);
	}
}

static void rad(struct bygg *b, struct blokk *bl, size_t i, bool innretninger)
{
	const struct p_sak *s = &b->p->saksliste.p[i];
	stump_sak(b, nytt_felt(b, bl), ren_linje(b, s->saksnummer), i);
	felt_tekst(b, bl, emne(b, s));
	if (innretninger)
		felt_tekst(b, bl, skjult(b, s) ? INGEN_TEKST : innretning_tekst(b, s));
	presentorer(b, bl, s);
	struct felt *tid = nytt_felt(b, bl);
	if (s->planlagt_start != KL_INGEN)
		stump_bare_kl(b, tid, s->planlagt_start);
}

static void saksliste(struct bygg *b)
{
	const struct protokoll *p = b->p;
	size_t rader = 0;
	bool innretninger = false;
	for (size_t i = 0; i < p->saksliste.n; i++) {
		const struct p_sak *s = &p->saksliste.p[i];
		rader += paa_lista(s);
		innretninger |= paa_lista(s) && !skjult(b, s) && innretning_tekst(b, s).n;
	}
	overskrift_ord(b, 2, ORD_SAKSLISTE);
	if (!rader) {
		tekstblokk(b, bygg_ord(b, ORD_IKKE_OPPGITT));
		return;
	}
	struct blokk *bl = tabell(b, ORD_SAKSLISTE);
	kolonne(b, bl, ORD_SAK);
	kolonne(b, bl, ORD_TEMA);
	if (innretninger)
		kolonne(b, bl, ORD_INNRETNING);
	kolonne(b, bl, ORD_PRESENTERER);
	kolonne(b, bl, ORD_TID);
	for (size_t i = 0; i < p->saksliste.n; i++)
		if (paa_lista(&p->saksliste.p[i]))
			rad(b, bl, i, innretninger);
}

/* --- the papers of each sak ------------------------------------------------------------------ */

static void tid(struct bygg *b, struct blokk *bl, const struct p_sak *s)
{
	int fra = s->planlagt_start, lengde = s->planlagt_varighet;
	if (fra == KL_INGEN && lengde)
		fakta(b, bl, ORD_TID, arena_f(b->a, "%d " TF, lengde, TA(bygg_ord(b, ORD_MINUTTER))));
	else if (fra != KL_INGEN && lengde)
		stump_spenn(b, definisjon(b, bl, ORD_TID), fra, fra + lengde);
	else if (fra != KL_INGEN)
		stump_kl(b, definisjon(b, bl, ORD_TID), fra);
}

static void om_saken(struct bygg *b, const struct p_sak *s)
{
	struct blokk *bl = ny_blokk(b, BLOKK_DEFINISJONER);
	fakta(b, bl, ORD_INNRETNING, innretning_tekst(b, s));
	fakta_presentert(b, bl, s, ORD_PRESENTERES_AV);
	tid(b, bl, s);
	fakta_gjelder(b, bl, s);
	fakta_tidligere(b, bl, s);
	fakta_vedlegg(b, bl, s);
	if (bl->felt.n == 0)
		b->ut->n--;
}

static void forslag(struct bygg *b, const struct p_sak *s)
{
	struct punkter p = rene_punkter(b, s->forslag.p, s->forslag.n);
	struct blokker *ute = b->ut, inne = {0};
	if (!p.n)
		return;
	b->ut = &inne;
	overskrift_ord(b, 3, ORD_FORSLAG);
	punktblokk(b, p);
	b->ut = ute;
	struct blokk *boks = ny_blokk(b, BLOKK_BOKS);
	boks->klasse = "forslag";
	boks->barn = inne;
}

/* Is there more to tell than the saksliste does? */
static bool har_avsnitt(const struct p_sak *s)
{
	return s->slag != RAD_PAUSE && paa_lista(s) && !utgaar(s) &&
	       (s->skjermet || s->forslag.n || s->bakgrunn.n || s->sporsmal.n || s->vedlegg.n ||
		s->tidligere.n || s->tidligere_vedtak.tekst.n || s->godkjenner_referat.n);
}

static void sak(struct bygg *b, size_t i)
{
	const struct p_sak *s = &b->p->saksliste.p[i];
	ny_blokk(b, BLOKK_SKILLE);
	overskrift(b, 2, sak_tittel(b, i))->anker = (int)i + 1;
	if (s->skjermet)
		tekstblokk(b, hjemmel_setning(b, s));
	if (skjult(b, s))
		return;
	om_saken(b, s);
	bakgrunn(b, s);
	forslag(b, s);
}

/* --- who is called --------------------------------------------------------------------------- */

static bool samme(struct tekst a, struct tekst b)
{
	return a.n && tekst_lik(a, b);
}

/* Who has taken over for this member, or NULL. */
static const struct person *etterfolger(const struct bygg *b, const struct person *m)
{
	for (size_t i = 0; i < b->p->endringer.n; i++) {
		const struct person *e = &b->p->endringer.p[i];
		if (samme(e->overtar_for, m->navn) && !samme(e->navn, m->navn))
			return e;
	}
	return NULL;
}

static bool er_i_lista(const struct bygg *b, const struct person *p)
{
	for (size_t i = 0; i < b->p->medlemmer.n; i++)
		if (samme(b->p->medlemmer.p[i].navn, p->navn))
			return true;
	return false;
}

static const struct person *vara(const struct bygg *b, const struct person *m)
{
	for (size_t i = 0; i < b->p->stedfortredere.n; i++) {
		const struct person *v = &b->p->stedfortredere.p[i];
		if (!v->forfall && samme(v->stiller_for, m->navn))
			return v;
	}
	return NULL;
}

static bool borte(const struct bygg *b, const struct person *m)
{
	return m->forfall || (er_medlem(m) && vara(b, m));
}

static void navn(struct bygg *b, struct felt *f, const struct person *p)
{
	struct tekst rolle = rolle_tekst(b, p->rolle);
	person(b, f, ren_linje(b, p->navn), ren_linje(b, p->virksomhet));
	if (rolle.n)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, " (" TF ")", TA(rolle)));
}

/* «Rune Simensen, Helse Sør-Øst RHF (leder): Vera Ravn, Helse Sør-Øst RHF, møter som stedfortreder» */
static void ledd(struct bygg *b, struct blokk *bl, const struct person *m, bool med_vara)
{
	struct felt *f = nytt_felt(b, bl);
	const struct person *v = med_vara ? vara(b, m) : NULL;
	navn(b, f, m);
	if (!v)
		return;
	stump(b, f, STUMP_VANLIG, T(": "));
	person(b, f, ren_linje(b, v->navn), ren_linje(b, v->virksomhet));
	stump(b, f, STUMP_VANLIG, arena_f(b->a, ", " TF, TA(bygg_ord(b, ORD_MOTER_FOR))));
}

static void liste(struct bygg *b, enum ord_nr tittel, bool fravaer)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < b->p->medlemmer.n; i++) {
		const struct person *m = &b->p->medlemmer.p[i], *ny = etterfolger(b, m);
		if ((ny && er_i_lista(b, ny)) || m->sak.n)
			continue;
		m = ny ? ny : m;
		if (borte(b, m) != fravaer || !person_finnes(b, m))
			continue;
		if (!bl) {
			overskrift_ord(b, 3, tittel);
			bl = ny_blokk(b, BLOKK_PUNKTER);
		}
		ledd(b, bl, m, fravaer);
	}
}

static void deltakere(struct bygg *b)
{
	if (!b->p->medlemmer.n && !b->p->endringer.n)
		return;
	ny_blokk(b, BLOKK_SKILLE);
	overskrift_ord(b, 2, ORD_DELTAKELSE);
	liste(b, ORD_INNKALT, false);
	liste(b, ORD_MELDT_FORFALL, true);
	medlemsendringer(b);
}

void innkalling_bygg(struct arena *a, const struct protokoll *p, const struct referat_valg *v,
		     struct referat *ut)
{
	*ut = (struct referat){.sprak = p->sprak, .dato = p->dato, .attribusjon = ATTR_NAVN,
			       .skjermet = v->skjermet, .protokoll = p, .mal = v->mal};
	struct bygg b = {.a = a, .p = p, .r = ut, .sprak = p->sprak, .ut = &ut->innhold};
	ut->tittel = dokument_tittel(&b, ORD_INNKALLING);
	ut->hopp = bygg_ord(&b, ORD_HOPP_INNKALLING);
	hode(&b);
	innkalles(&b);
	saksliste(&b);
	for (size_t i = 0; i < p->saksliste.n; i++)
		if (har_avsnitt(&p->saksliste.p[i]))
			sak(&b, i);
	deltakere(&b);
	neste_mote(&b);
}
