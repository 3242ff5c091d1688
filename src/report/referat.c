#include "bygg.h"

struct tekst dokument_tittel(const struct bygg *b, enum ord_nr hva)
{
	struct tekst nr = ren_linje(b, b->p->nummer), organ = ren_linje(b, b->p->organ);
	struct streng s = {0};
	streng_f(&s, TF " – " TF, TA(bygg_ord(b, hva)), TA(bygg_ord(b, ORD_MOTE)));
	if (nr.n)
		streng_f(&s, " " TF, TA(nr));
	if (organ.n)
		streng_f(&s, " " TF " " TF, TA(bygg_ord(b, ORD_I)), TA(organ));
	struct tekst t = arena_tekst(b->a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static struct tekst status(const struct bygg *b)
{
	static const enum ord_nr nr[] = {
		[STATUS_UTKAST] = ORD_UTKAST, [STATUS_GJENNOMSYN] = ORD_GJENNOMSYN,
		[STATUS_GODKJENT] = ORD_GODKJENT,
	};
	const struct protokoll *p = b->p;
	struct tekst ord = bygg_ord(b, nr[p->status]), mote = ren_linje(b, p->godkjent.mote);
	if (p->status == STATUS_GJENNOMSYN && dato_satt(p->merknadsfrist))
		return arena_f(b->a, TF ", " TF " " TF, TA(ord), TA(bygg_ord(b, ORD_MERKNADER_INNEN)),
			       TA(dato_tekst(b, p->merknadsfrist)));
	if (p->status == STATUS_GODKJENT && mote.n)
		return arena_f(b->a, TF " " TF " " TF, TA(ord), TA(bygg_ord(b, ORD_GODKJENT_I)), TA(mote));
	return ord;
}

/* «godkjent i møte 3/23, sak 18/23, 4. oktober 2023, med de merknader som kom fram» */
static struct tekst status_lang(const struct bygg *b)
{
	const struct p_godkjent *g = &b->p->godkjent;
	struct tekst t = b->r->status, sak = ren_linje(b, g->sak);
	if (b->p->status != STATUS_GODKJENT)
		return t;
	if (sak.n)
		t = arena_f(b->a, TF ", " TF " " TF, TA(t), TA(bygg_ord(b, ORD_SAK_I_TEKST)), TA(sak));
	if (dato_satt(g->dato))
		t = arena_f(b->a, TF ", " TF, TA(t), TA(dato_tekst(b, g->dato)));
	if (g->merknader)
		t = arena_f(b->a, TF ", " TF, TA(t), TA(bygg_ord(b, ORD_MED_MERKNADER)));
	return t;
}

static void motetid(const struct bygg *b, struct felt *f)
{
	const struct protokoll *p = b->p;
	if (p->satt == KL_INGEN) {
		stump(b, f, STUMP_VANLIG, bygg_ord(b, ORD_IKKE_SATT));
		return;
	}
	if (p->hevet != KL_INGEN) {
		stump_spenn(b, f, p->satt, p->hevet);
		return;
	}
	stump(b, f, STUMP_VANLIG, arena_f(b->a, TF " ", TA(bygg_ord(b, ORD_SATT))));
	stump_kl(b, f, p->satt);
	stump(b, f, STUMP_VANLIG, arena_f(b->a, ", " TF, TA(bygg_ord(b, ORD_IKKE_HEVET))));
}

/* The time as held, and as planned when they differ. */
static void tid(const struct bygg *b, struct felt *f)
{
	const struct protokoll *p = b->p;
	motetid(b, f);
	bool som_planlagt = p->satt == p->planlagt_start &&
			    (p->planlagt_slutt == KL_INGEN || p->hevet == p->planlagt_slutt);
	if (p->planlagt_start != KL_INGEN && !som_planlagt)
		planlagt(b, f, p->planlagt_start, p->planlagt_slutt);
}

/* What the law expects in a møtebok is said to be missing when it is. */
void paakrevd(const struct bygg *b, struct blokk *bl, enum ord_nr term, struct tekst t)
{
	t = ren_linje(b, t);
	stump(b, definisjon(b, bl, term), STUMP_VANLIG, t.n ? t : bygg_ord(b, ORD_IKKE_OPPGITT));
}

/* «Anne Vik, Ola Lie fra sak 20/23 (kl. 10.15) og Anne Vik fra kl. 11.00» */
static void moteleder(struct bygg *b, struct felt *f)
{
	struct tekst forst = ren_linje(b, b->p->moteleder);
	stump(b, f, STUMP_VANLIG, forst.n ? forst : bygg_ord(b, ORD_IKKE_OPPGITT));
	for (size_t i = 0; i < b->p->ledelse.n; i++) {
		const struct p_leder *l = &b->p->ledelse.p[i];
		struct tekst og = arena_f(b->a, " " TF " ", TA(bygg_ord(b, ORD_OG)));
		stump(b, f, STUMP_VANLIG, i + 1 == b->p->ledelse.n ? og : T(", "));
		stump(b, f, STUMP_VANLIG, ren_linje(b, l->hvem.navn.n ? l->hvem.navn : l->hvem.kode));
		stump(b, f, STUMP_VANLIG, arena_f(b->a, " " TF " ", TA(bygg_ord(b, ORD_FRA))));
		if (l->sak.n)
			stump(b, f, STUMP_VANLIG, arena_f(b->a, TF " (", TA(sak_kalt(b, l->sak))));
		stump_kl(b, f, l->kl);
		stump(b, f, STUMP_VANLIG, l->sak.n ? T(")") : INGEN_TEKST);
	}
}

static void hode(struct bygg *b)
{
	const struct protokoll *p = b->p;
	overskrift(b, 1, b->r->tittel);
	struct blokk *bl = ny_blokk(b, BLOKK_DEFINISJONER);
	stump(b, definisjon(b, bl, ORD_STATUS), STUMP_VANLIG, status_lang(b));
	if (dato_satt(p->dato))
		stump_ukedag(b, definisjon(b, bl, ORD_DATO), p->dato);
	else
		paakrevd(b, bl, ORD_DATO, INGEN_TEKST);
	tid(b, definisjon(b, bl, ORD_TID));
	paakrevd(b, bl, ORD_STED, p->sted);
	moteleder(b, definisjon(b, bl, ORD_MOTELEDER));
	paakrevd(b, bl, ORD_REFERENT, p->referent);
	if (ren_linje(b, p->sekretariat).n)
		paakrevd(b, bl, ORD_SEKRETARIAT, p->sekretariat);
}

static enum ord_nr uten_utfall(const struct bygg *b, const struct p_sak *s)
{
	if (paagaar(s))
		return ORD_U_PAGAR;
	if (!behandlet(s))
		return b->p->hevet == KL_INGEN ? ORD_U_GJENSTAR : ORD_U_IKKE_NADD;
	return s->forslag.n || s->endringer.n ? ORD_U_UTEN_VEDTAK : ORD_U_BEHANDLET;
}

/* «vedtatt», «vedtatt mot 5 stemmer, endret i møtet», «vedtatt enstemmig, forslag B» */
static struct tekst vedtatt_kort(const struct bygg *b, const struct p_sak *s)
{
	struct tekst ord = vedtatt_hvordan(b, s), vanlig = bygg_ord(b, ORD_U_VEDTATT);
	const struct p_forslag *alt = vedtatt_alternativ(b, s);
	if (alt)
		return arena_f(b->a, TF ", " TF, TA(ord), TA(forslag_merket(b, alt->merke, false)));
	if (!p_sak_endret(s))
		return ord;
	if (tekst_lik(ord, vanlig))
		return bygg_ord(b, ORD_U_ENDRET);
	return arena_f(b->a, TF TF, TA(ord), TA(bygg_ord(b, ORD_U_ENDRET_HALE)));
}

static struct tekst utfall_kort(const struct bygg *b, const struct p_sak *s)
{
	switch (s->utfall) {
	case UTFALL_INGEN: return bygg_ord(b, uten_utfall(b, s));
	case UTFALL_VEDTATT: return vedtatt_kort(b, s);
	case UTFALL_IKKE_VEDTATT: return bygg_ord(b, ORD_U_IKKE_VEDTATT);
	case UTFALL_UTSATT: return bygg_ord(b, ORD_U_UTSATT);
	case UTFALL_ORIENTERING: return bygg_ord(b, ORD_U_ORIENTERING);
	case UTFALL_UTGAR: return bygg_ord(b, ORD_U_UTGIKK);
	case UTFALL_IKKE_NADD: return bygg_ord(b, ORD_U_IKKE_NADD);
	}
	return bygg_ord(b, ORD_U_BEHANDLET);
}

static void saksrad(const struct bygg *b, struct blokk *bl, size_t rad, bool innretninger)
{
	const struct p_sak *s = &b->p->saksliste.p[rad];
	stump_sak(b, nytt_felt(b, bl), ren_linje(b, s->saksnummer), rad);
	felt_tekst(b, bl, skjult(b, s) ? bygg_ord(b, ORD_UNNTATT) : ren_linje(b, s->emne));
	if (innretninger)
		felt_tekst(b, bl, skjult(b, s) ? INGEN_TEKST : innretning_tekst(b, s));
	felt_tekst(b, bl, skjult(b, s) ? INGEN_TEKST : utfall_kort(b, s));
}

static bool er_sak(const struct p_sak *s)
{
	return s->slag != RAD_PAUSE;
}

/* The rows as they were first taken up, when that is not their order in the list. */
static void rekkefolge(struct bygg *b)
{
	const struct protokoll *p = b->p;
	size_t *rad = arena_nye(b->a, size_t, p->saksliste.n), n = 0;
	bool byttet = false;
	for (size_t i = 0; i < p->saksliste.n; i++) {
		const struct p_sak *s = &p->saksliste.p[i];
		if (!er_sak(s) || !s->behandlet.n)
			continue;
		size_t k = n++;
		for (; k > 0 && p->saksliste.p[rad[k - 1]].behandlet.p[0].fra >
				s->behandlet.p[0].fra; k--)
			rad[k] = rad[k - 1];
		byttet |= k + 1 < n;
		rad[k] = i;
	}
	if (!byttet)
		return;
	struct felt *f = nytt_felt(b, ny_blokk(b, BLOKK_AVSNITT));
	stump(b, f, STUMP_VANLIG, bygg_ord(b, ORD_REKKEFOLGE));
	for (size_t k = 0; k < n; k++) {
		struct tekst nr = ren_linje(b, p->saksliste.p[rad[k]].saksnummer);
		stump(b, f, STUMP_VANLIG, k ? T(", ") : T(" "));
		stump_sak(b, f, nr.n ? nr : sak_navn(b, rad[k], ORD_SAK_I_TEKST), rad[k]);
	}
	stump(b, f, STUMP_VANLIG, T("."));
}

static void saksliste(struct bygg *b)
{
	const struct protokoll *p = b->p;
	size_t saker = 0;
	bool innretninger = false;
	for (size_t i = 0; i < p->saksliste.n; i++) {
		const struct p_sak *s = &p->saksliste.p[i];
		saker += er_sak(s);
		innretninger |= er_sak(s) && !skjult(b, s) && innretning_tekst(b, s).n;
	}
	overskrift_ord(b, 2, ORD_SAKSLISTE);
	if (!saker) {
		tekstblokk(b, bygg_ord(b, ORD_IKKE_OPPGITT));
		return;
	}
	struct blokk *bl = tabell(b, ORD_SAKSLISTE_LANG);
	kolonne(b, bl, ORD_SAK);
	kolonne(b, bl, ORD_TEMA);
	if (innretninger)
		kolonne(b, bl, ORD_INNRETNING);
	kolonne(b, bl, ORD_UTFALL);
	for (size_t i = 0; i < p->saksliste.n; i++)
		if (er_sak(&p->saksliste.p[i]))
			saksrad(b, bl, i, innretninger);
	rekkefolge(b);
}

/* A row that was never taken up, and that nothing was written about, has no section. */
static bool har_avsnitt(const struct p_sak *s)
{
	return er_sak(s) && (behandlet(s) || s->innspill.n || s->aksjonspunkter.n ||
			     s->utfall == UTFALL_UTSATT || s->utfall == UTFALL_UTGAR);
}

void referat_bygg(struct arena *a, const struct protokoll *p, const struct referat_valg *v,
		  struct referat *ut)
{
	*ut = (struct referat){.sprak = p->sprak, .dato = p->dato, .kort = v->kort, .skjermet = v->skjermet, .protokoll = p,
			       .mal = v->mal};
	ut->attribusjon = v->attribusjon ? *v->attribusjon : p->attribusjon;
	struct bygg b = {.a = a, .p = p, .r = ut, .sprak = p->sprak, .ut = &ut->innhold};
	ut->tittel = dokument_tittel(&b, ORD_REFERAT);
	ut->hopp = bygg_ord(&b, ORD_HOPP);
	ut->status = status(&b);
	hode(&b);
	deltakelse(&b);
	saksliste(&b);
	for (size_t i = 0; i < p->saksliste.n; i++)
		if (har_avsnitt(&p->saksliste.p[i])) {
			b.rad = (int)i + 1;
			sak_avsnitt(&b, i);
		}
	b.rad = 0;
	ny_blokk(&b, BLOKK_SKILLE);
	slutten(&b);
}

void skriv_avsnitt(struct streng *s, const struct avsnitt *a)
{
	for (size_t i = 0; i < a->n; i++)
		streng_legg(s, a->p[i].tekst);
}
