#include "bygg.h"

static enum ord_nr innretning_ord_nr(enum innretning i)
{
	static const enum ord_nr nr[] = {
		[INNR_GODKJENNING] = ORD_GODKJENNING, [INNR_ORIENTERING] = ORD_ORIENTERING,
		[INNR_DROFTING] = ORD_DROFTING, [INNR_ANBEFALING] = ORD_ANBEFALING,
		[INNR_BESLUTNING] = ORD_BESLUTNING,
	};
	return nr[i];
}

struct tekst innretning_tekst(const struct bygg *b, const struct p_sak *s)
{
	switch (s->innretning) {
	case INNR_INGEN:
		return INGEN_TEKST;
	case INNR_ANNEN:
		return ren_linje(b, s->innretning_ord);
	case INNR_GODKJENNING:
	case INNR_ORIENTERING:
	case INNR_DROFTING:
	case INNR_ANBEFALING:
	case INNR_BESLUTNING:
		break;
	}
	return bygg_ord(b, innretning_ord_nr(s->innretning));
}

static bool som_planlagt(const struct p_sak *s)
{
	return s->behandlet.n == 1 && s->behandlet.p[0].fra == s->planlagt_start &&
	       (!s->planlagt_varighet ||
		s->behandlet.p[0].til == s->planlagt_start + s->planlagt_varighet);
}

void planlagt(const struct bygg *b, struct felt *f, int fra, int til)
{
	stump(b, f, STUMP_VANLIG, arena_f(b->a, " (" TF " ", TA(bygg_ord(b, ORD_PLANLAGT))));
	if (til == KL_INGEN)
		stump_kl(b, f, fra);
	else
		stump_spenn(b, f, fra, til);
	stump(b, f, STUMP_VANLIG, T(")"));
}

void tid_holdt(const struct bygg *b, struct felt *f, const struct p_sak *s)
{
	int fra = s->planlagt_start, varighet = s->planlagt_varighet;
	for (size_t i = 0; i < s->behandlet.n; i++) {
		struct tekst og = arena_f(b->a, " " TF " ", TA(bygg_ord(b, ORD_OG)));
		if (i)
			stump(b, f, STUMP_VANLIG, i + 1 < s->behandlet.n ? T(", ") : og);
		stump_spenn(b, f, s->behandlet.p[i].fra, s->behandlet.p[i].til);
	}
	if (fra != KL_INGEN && !som_planlagt(s))
		planlagt(b, f, fra, varighet ? fra + varighet : KL_INGEN);
}

void fakta_presentert(const struct bygg *b, struct blokk *bl, const struct p_sak *s, enum ord_nr term)
{
	struct felt *f = NULL;
	for (size_t i = 0; i < s->presenterer.n; i++) {
		const struct person *p = &s->presenterer.p[i];
		struct tekst navn = ren_linje(b, p->navn), virk = ren_linje(b, p->virksomhet);
		if (!navn.n && !virk.n)
			continue;
		if (f)
			nytt_avsnitt(b, f);
		else
			f = definisjon(b, bl, term);
		person(b, f, navn, virk);
	}
}

void fakta(const struct bygg *b, struct blokk *bl, enum ord_nr term, struct tekst t)
{
	if (t.n)
		stump(b, definisjon(b, bl, term), STUMP_VANLIG, t);
}

void fakta_tidligere(const struct bygg *b, struct blokk *bl, const struct p_sak *s)
{
	struct felt *f = NULL;
	for (size_t i = 0; i < s->tidligere.n; i++) {
		struct tekst t = ren_linje(b, s->tidligere.p[i]);
		if (t.n && !f)
			f = definisjon(b, bl, ORD_TIDLIGERE);
		else if (t.n)
			nytt_avsnitt(b, f);
		stump(b, f, STUMP_VANLIG, t);
	}
}

void fakta_vedlegg(const struct bygg *b, struct blokk *bl, const struct p_sak *s)
{
	struct felt *f = NULL;
	for (size_t i = 0; i < s->vedlegg.n; i++) {
		const struct vedlegg *v = &s->vedlegg.p[i];
		struct tekst t = ren_linje(b, v->tittel.n ? v->tittel : v->fil);
		if (t.n && !f)
			f = definisjon(b, bl, ORD_VEDLEGG);
		else if (t.n)
			nytt_avsnitt(b, f);
		stump(b, f, STUMP_VANLIG, t);
	}
}

void fakta_gjelder(const struct bygg *b, struct blokk *bl, const struct p_sak *s)
{
	struct tekst forrige = ren_linje(b, s->godkjenner_referat), segl = ren_linje(b, s->godkjent_kontrollord);
	struct tekst hva = arena_f(b->a, TF " " TF, TA(bygg_ord(b, ORD_REFERATET_FRA)), TA(forrige));
	if (forrige.n && segl.n)
		hva = arena_f(b->a, TF ", " TF " " TF, TA(hva), TA(bygg_ord(b, ORD_KONTROLLORD_LITE)), TA(segl));
	if (forrige.n)
		fakta(b, bl, ORD_GJELDER, hva);
}

static void om_saken(struct bygg *b, const struct p_sak *s)
{
	struct blokk *bl = ny_blokk(b, BLOKK_DEFINISJONER);
	fakta(b, bl, ORD_INNRETNING, innretning_tekst(b, s));
	if (presentert(s))
		fakta_presentert(b, bl, s, ORD_PRESENTERT_AV);
	if (s->behandlet.n)
		tid_holdt(b, definisjon(b, bl, ORD_TID), s);
	fakta_gjelder(b, bl, s);
	if (!b->r->kort) {
		fakta_tidligere(b, bl, s);
		fakta_vedlegg(b, bl, s);
	}
	if (bl->felt.n == 0)
		b->ut->n--;
}

static void tidligere_vedtak(struct bygg *b, const struct tidligere_vedtak *t)
{
	struct tekst tekst = ren(b, t->tekst), sak = ren_linje(b, t->sak);
	struct tekst dato = dato_satt(t->dato) ? dato_tekst(b, t->dato) : INGEN_TEKST;
	if (!tekst.n)
		return;
	if (sak.n)
		sak = arena_f(b->a, TF " " TF, TA(bygg_ord(b, ORD_SAK_I_TEKST)), TA(sak));
	overskrift_ord(b, 3, ORD_TIDLIGERE_VEDTAK)->merke =
		arena_f(b->a, TF "%s" TF, TA(dato), dato.n && sak.n ? ", " : "", TA(sak));
	tekstblokk(b, tekst);
}

void bakgrunn(struct bygg *b, const struct p_sak *s)
{
	struct tekst t = ren(b, s->bakgrunn);
	if (t.n) {
		overskrift_ord(b, 3, ORD_BAKGRUNN);
		tekstblokk(b, t);
	}
	tidligere_vedtak(b, &s->tidligere_vedtak);
	struct punkter sporsmal = rene_punkter(b, s->sporsmal.p, s->sporsmal.n);
	if (!sporsmal.n)
		return;
	overskrift_ord(b, 3, ORD_SPORSMAL);
	punktblokk(b, sporsmal);
}

static void innspill(struct bygg *b, const struct p_sak *s)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < s->innspill.n; i++) {
		const struct p_innspill *p = &s->innspill.p[i];
		struct tekst t = ren(b, p->tekst);
		if (!t.n)
			continue;
		if (!bl) {
			overskrift_ord(b, 3, ORD_INNSPILL);
			bl = ny_blokk(b, BLOKK_PUNKTER);
		}
		struct felt *f = nytt_felt(b, bl);
		f->nr = p->nr;
		if (hvem_sa(b, f, &p->hvem))
			stump(b, f, STUMP_VANLIG, T(": "));
		flyt(b, f, t);
	}
}

static struct tekst samlet(const struct bygg *b, struct punkter p)
{
	return punkt_samlet(b->a, p.p, p.n);
}

static struct punkter opprinnelig(const struct bygg *b, const struct p_sak *s)
{
	return rene_punkter(b, s->forslag.p, s->forslag.n);
}

static struct punkter vedtak_punkter(const struct bygg *b, const struct p_sak *s)
{
	return rene_punkter(b, s->vedtak.p, s->vedtak.n);
}

/* The proposal as it stood when the sak was closed. */
static struct punkter siste_forslag(const struct bygg *b, const struct p_sak *s)
{
	if (!s->endringer.n)
		return opprinnelig(b, s);
	const struct p_forslag *f = &s->endringer.p[s->endringer.n - 1];
	return rene_punkter(b, f->punkter.p, f->punkter.n);
}

const struct p_forslag *vedtatt_alternativ(const struct bygg *b, const struct p_sak *s)
{
	struct tekst vedtak = samlet(b, vedtak_punkter(b, s));
	for (size_t i = s->alternativer.n; vedtak.n && i-- > 0;) {
		const struct p_forslag *f = &s->alternativer.p[i];
		if (tekst_lik(samlet(b, rene_punkter(b, f->punkter.p, f->punkter.n)), vedtak))
			return f;
	}
	return NULL;
}

/* Who put it forward, as far as the attribution allows. */
static struct tekst fremmet_av(const struct bygg *b, const struct p_forslag *e)
{
	struct felt f = {0};
	struct streng hvem = {0};
	if ((e->hvem.navn.n || e->hvem.virksomhet.n) && hvem_sa(b, &f, &e->hvem))
		skriv_avsnitt(&hvem, &f.p[0]);
	struct tekst t = arena_tekst(b->a, streng_tekst(&hvem));
	streng_release(&hvem);
	return t;
}

/* « etter forslag fra KS», when the adopted text is what somebody put forward. */
static struct tekst etter_forslag(const struct bygg *b, const struct p_sak *s)
{
	struct tekst vedtak = samlet(b, vedtak_punkter(b, s)), hvem = INGEN_TEKST;
	for (size_t i = s->endringer.n; i-- > 0;) {
		const struct p_forslag *e = &s->endringer.p[i];
		struct punkter p = rene_punkter(b, e->punkter.p, e->punkter.n);
		if (!tekst_lik(samlet(b, p), vedtak))
			continue;
		hvem = fremmet_av(b, e);
		break;
	}
	if (!hvem.n)
		return INGEN_TEKST;
	return arena_f(b->a, " " TF " " TF, TA(bygg_ord(b, ORD_ETTER_FORSLAG)), TA(hvem));
}

/* Changed in the meeting, or new there when the agenda had no proposal. */
static struct tekst endret_ord(const struct bygg *b, const struct p_sak *s)
{
	return bygg_ord(b, opprinnelig(b, s).n ? ORD_ENDRET : ORD_FREMMET);
}

static struct tekst fra_hvem(const struct bygg *b, const struct p_forslag *f)
{
	struct tekst hvem = fremmet_av(b, f);
	return hvem.n ? arena_f(b->a, TF " " TF, TA(bygg_ord(b, ORD_FRA)), TA(hvem)) : INGEN_TEKST;
}

/* What the vedtak is: as proposed, an alternative, an election, or changed in the meeting. */
static struct tekst vedtak_opphav(const struct bygg *b, const struct p_sak *s, bool endret)
{
	const struct p_forslag *alt = vedtatt_alternativ(b, s);
	const struct p_votering *v = avgjorende_votering(s);
	if (!endret)
		return bygg_ord(b, ORD_SOM_FORESLATT);
	if (alt) {
		struct tekst fra = fra_hvem(b, alt);
		return arena_f(b->a, TF "%s" TF, TA(forslag_merket(b, alt->merke, false)),
			       fra.n ? " " : "", TA(fra));
	}
	if (v && v->slag == VOTERING_VALG && v->utfall == UTFALL_VEDTATT)
		return bygg_ord(b, ORD_VED_VALG);
	return arena_f(b->a, TF TF, TA(endret_ord(b, s)), TA(etter_forslag(b, s)));
}

/* «som foreslått», «vedtatt mot 5 stemmer, endret i møtet» */
static struct tekst vedtak_merke(const struct bygg *b, const struct p_sak *s, bool endret)
{
	struct tekst opphav = vedtak_opphav(b, s, endret), hvordan = vedtatt_hvordan(b, s);
	if (tekst_lik(hvordan, bygg_ord(b, ORD_U_VEDTATT)))
		return opphav;
	return arena_f(b->a, TF ", " TF, TA(hvordan), TA(opphav));
}

static void hva_ble_endret(struct bygg *b, const struct p_sak *s)
{
	struct punkter fra = opprinnelig(b, s);
	bool uendret = tekst_lik(samlet(b, fra), samlet(b, siste_forslag(b, s)));
	bool alternativ = vedtatt_alternativ(b, s) != NULL;
	if (b->r->kort || !fra.n || (alternativ && uendret)) /* it stands there as proposal A */
		return;
	overskrift_ord(b, 4, ORD_OPPRINNELIG);
	punktblokk(b, fra);
	if (alternativ)
		return;
	struct blokker *l = b->ut;
	size_t n = l->n;
	overskrift_ord(b, 4, ORD_ENDRINGER);
	endring_blokk(b, samlet(b, fra), samlet(b, vedtak_punkter(b, s)));
	if (l->n == n + 1)
		l->n = n;
}

/* The proposals that stood against each other, each with its letter: A is the agenda's, as it was
 * when the sak was closed. */
static void alternativer(struct bygg *b, const struct p_sak *s)
{
	struct punkter a = siste_forslag(b, s);
	if (!s->alternativer.n)
		return;
	overskrift_ord(b, 3, ORD_ALTERNATIVER);
	if (a.n) {
		struct blokk *h = overskrift(b, 4, forslag_merket(b, T("A"), true));
		if (!tekst_lik(samlet(b, a), samlet(b, opprinnelig(b, s))))
			h->merke = endret_ord(b, s);
		punktblokk(b, a);
	}
	for (size_t i = 0; i < s->alternativer.n; i++) {
		const struct p_forslag *f = &s->alternativer.p[i];
		overskrift(b, 4, forslag_merket(b, f->merke, true))->merke = fra_hvem(b, f);
		punktblokk(b, rene_punkter(b, f->punkter.p, f->punkter.n));
	}
}

static void vedtatt(struct bygg *b, const struct p_sak *s)
{
	struct punkter vedtak = vedtak_punkter(b, s);
	bool endret = p_sak_endret(s) || !opprinnelig(b, s).n;
	struct blokk *h = overskrift_ord(b, 3, ORD_VEDTAK);
	if (!vedtak.n) {
		tekstblokk(b, bygg_ord(b, ORD_VEDTAKSTEKST));
		return;
	}
	h->merke = vedtak_merke(b, s, endret);
	punktblokk(b, vedtak);
	if (endret)
		hva_ble_endret(b, s);
}

static enum ord_nr utfall_setning(enum utfall u)
{
	static const enum ord_nr nr[] = {
		[UTFALL_INGEN] = ORD_UTEN_VEDTAK, [UTFALL_IKKE_VEDTATT] = ORD_IKKE_VEDTATT,
		[UTFALL_UTSATT] = ORD_UTSATT, [UTFALL_ORIENTERING] = ORD_TIL_ORIENTERING,
		[UTFALL_UTGAR] = ORD_UTGIKK, [UTFALL_IKKE_NADD] = ORD_BLE_IKKE_NADD,
	};
	return nr[u];
}

/* All but a vedtak: what happened, and the proposal that was not adopted. */
static void annet_utfall(struct bygg *b, const struct p_sak *s)
{
	struct punkter f = siste_forslag(b, s);
	overskrift_ord(b, 3, ORD_UTFALL);
	tekstblokk(b, bygg_ord(b, utfall_setning(s->utfall)));
	bool viktig = s->utfall == UTFALL_IKKE_VEDTATT || !b->r->kort;
	bool vist = s->alternativer.n && !b->r->kort; /* as proposal A */
	if (!viktig || s->utfall == UTFALL_UTGAR || !f.n || vist)
		return;
	struct blokk *h = overskrift_ord(b, 4, ORD_FORSLAG);
	if (!tekst_lik(samlet(b, f), samlet(b, opprinnelig(b, s))))
		h->merke = endret_ord(b, s);
	punktblokk(b, f);
}

static void utfall(struct bygg *b, const struct p_sak *s)
{
	if (s->utfall == UTFALL_INGEN && (paagaar(s) || !siste_forslag(b, s).n))
		return;
	struct blokker *ute = b->ut, inne = {0};
	b->ut = &inne;
	if (s->utfall == UTFALL_VEDTATT)
		vedtatt(b, s);
	else
		annet_utfall(b, s);
	b->ut = ute;
	struct blokk *boks = ny_blokk(b, BLOKK_BOKS);
	boks->klasse = s->utfall == UTFALL_VEDTATT ? "vedtak" : "utfall";
	boks->barn = inne;
}

void frist_felt(const struct bygg *b, struct blokk *bl, struct dato frist)
{
	struct felt *f = nytt_felt(b, bl);
	if (dato_satt(frist))
		stump_dato(b, f, dato_kort(b, frist), frist);
}

static void aksjoner(struct bygg *b, const struct p_sak *s)
{
	if (b->r->kort || !s->aksjonspunkter.n)
		return;
	overskrift_ord(b, 3, ORD_AKSJONSPUNKTER);
	struct blokk *bl = tabell(b, ORD_AKSJONSPUNKTER);
	kolonne(b, bl, ORD_AKSJONSPUNKT);
	kolonne(b, bl, ORD_ANSVARLIG);
	kolonne(b, bl, ORD_FRIST);
	for (size_t i = 0; i < s->aksjonspunkter.n; i++) {
		const struct p_aksjon *a = &s->aksjonspunkter.p[i];
		felt_tekst(b, bl, ren(b, a->tekst));
		bl->felt.p[bl->felt.n - 1].nr = a->nr;
		felt_tekst(b, bl, hvem_tekst(b, &a->ansvarlig));
		frist_felt(b, bl, a->frist);
	}
}

struct tekst hjemmel_setning(const struct bygg *b, const struct p_sak *s)
{
	struct tekst h = ren_linje(b, s->hjemmel), er = bygg_ord(b, ORD_ER_UNNTATT);
	if (h.n)
		return arena_f(b->a, TF ", " TF " " TF ".", TA(er), TA(bygg_ord(b, ORD_JF)), TA(h));
	return arena_f(b->a, TF ". " TF ": " TF ".", TA(er), TA(bygg_ord(b, ORD_HJEMMEL)),
		       TA(bygg_ord(b, ORD_IKKE_OPPGITT)));
}

/* That it was heard, when, and by which right it is closed; nothing else. */
static void skjermet(struct bygg *b, const struct p_sak *s)
{
	if (s->behandlet.n) {
		struct blokk *bl = ny_blokk(b, BLOKK_DEFINISJONER);
		tid_holdt(b, definisjon(b, bl, ORD_TID), s);
	}
	tekstblokk(b, hjemmel_setning(b, s));
}

void sak_behandling(struct bygg *b, const struct p_sak *s)
{
	formelt(b, s);
	innspill(b, s);
	alternativer(b, s);
	votering(b, s);
	tilforsler(b, s);
}

void sak_avsnitt(struct bygg *b, size_t rad)
{
	const struct p_sak *s = &b->p->saksliste.p[rad];
	ny_blokk(b, BLOKK_SKILLE);
	overskrift(b, 2, sak_tittel(b, rad))->anker = (int)rad + 1;
	if (skjult(b, s)) {
		skjermet(b, s);
		return;
	}
	if (s->skjermet)
		tekstblokk(b, hjemmel_setning(b, s));
	om_saken(b, s);
	formelt(b, s);
	if (!b->r->kort) {
		if (behandlet(s))
			bakgrunn(b, s);
		innspill(b, s);
		alternativer(b, s);
	}
	votering(b, s);
	utfall(b, s);
	aksjoner(b, s);
	tilforsler(b, s);
}
