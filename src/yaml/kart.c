#include "kart.h"

#include <string.h>

#include "sprak.h"
#include "utf8.h"
#include "verdi.h"

struct kart {
	const struct felttabell *t;
	void *ut;
	struct feltmerke *m;          /* one a row of t */
	struct merke start;
	bool flyt;                    /* {on: one line} */
	bool element;                 /* of a list */
	const struct felt *forrige;   /* the field read last, and where its value stands */
	struct merke forrige_verdi;
	bool komma_meldt;
	bool ny_rad;                  /* a «- » is missing: the rest belongs to another row */
	bool feilplassert;            /* has a field of another table: it is not known what is missing */
};

static struct tekst kort(struct tekst t)
{
	return tekst_til(t, les_byte(t, 41));
}

/* The text in {…} from its start to where the next «felt:» or the bracket comes. */
static struct tekst tekst_med_komma(struct leser *l, const struct kart *k)
{
	struct tekst linje = les_linje(l, k->forrige_verdi.linje);
	struct tekst t = tekst_fra(linje, les_byte(linje, k->forrige_verdi.kolonne));
	size_t slutt = 0;
	for (size_t i = 0; i < t.n && t.p[i] != '}'; i++) {
		if (t.p[i] == ':')
			return tekst_trim(tekst_til(t, slutt));
		if (t.p[i] == ',')
			slutt = i;
		if (i + 1 == t.n || t.p[i + 1] == '}')
			slutt = i + 1;
	}
	return tekst_trim(tekst_til(t, slutt));
}

/* «{navn: X, virksomhet: A, B}»: to YAML, B is a field without a value. */
static bool komma_i_tekst(struct leser *l, struct kart *k, struct tekst nokkel, struct merke m)
{
	if (!k->flyt || !k->forrige || !les_er_enkel(l) || les_raa(l).n ||
	    k->forrige_verdi.linje != m.linje)
		return false;
	if (k->komma_meldt)
		return true;
	k->komma_meldt = true;
	struct melding *e = FEIL(l, m, "komma deler teksten: «" TF "» blir et eget felt",
				 TA(kort(nokkel)));
	if (strcmp(k->forrige->navn, "navn") == 0)
		e->rad = les_skriv(l->m->arena, "virksomhet: " TF, TA(nokkel));
	else
		e->rad = les_skriv(l->m->arena, "%s: " TF, k->forrige->navn,
				   TA(les_sitert(l->m->arena, tekst_med_komma(l, k))));
	return true;
}

static void kjente_felt(struct leser *l, struct melding *e, const struct felttabell *t)
{
	struct streng s = {0};
	/* Oversettere: between the last two words of a list, «a, b og c». */
	const char *og = tr(" og ");
	for (size_t i = 0; i < t->n; i++)
		streng_f(&s, "%s%s", i == 0 ? "" : i + 1 == t->n ? og : ", ", t->felt[i].navn);
	/* Oversettere: the fields that may stand here. */
	e->rad = arena_f(l->m->arena, tr("her kan stå " TF), TA(streng_tekst(&s)));
	streng_release(&s);
}

/* A key that is wrong in a way that says something of the lines around it; ends reading. */
static bool odelagt_nokkel(struct leser *l, struct tekst nokkel, struct merke m)
{
	if (!tekst_starter(nokkel, T("\xc2\xa0")))
		return false;
	les_avbryt(l);
	FEIL(l, m, "hardt mellomrom (U+00A0) i innrykket")->rad =
		TR("bytt det med vanlige mellomrom");
	return true;
}

/* The mapping of t does not lack what turns up behind it. */
static void uten_mangler(struct leser *l, const struct felttabell *t)
{
	if (l->mangler.t != t || l->m->n != l->mangler.til)
		return;
	les_trekk(l, l->mangler.fra);
	l->mangler.t = NULL;
}

/* The key is no field of this table; l->ev is its value. */
static void ukjent_felt(struct leser *l, struct kart *k, struct tekst nokkel, struct merke m)
{
	const struct felttabell *annen;
	if (komma_i_tekst(l, k, nokkel, m) ||
	    (tekst_finn_tegn(nokkel, ':') > 0 && les_mangler_mellomrom(l, m.linje, ALVOR_FEIL)))
		return;
	arena_reset(&l->kladd);
	const struct felt *naer;
	struct tekst n = kort(nokkel), ord;
	if (felt_noe_sted(l->rot, nokkel, &l->kladd, &annen) && annen != k->t) {
		uten_mangler(l, annen);
		l->feilplassert = m.linje;
		if (!k->feilplassert)
			/* Oversettere: %s is «under «medlemmer:»» and the like. */
			FEIL(l, m, "feltet «" TF "» hører ikke til her, men %s", TA(n),
			     tr(annen->hvor));
		k->feilplassert = true;
	} else if ((naer = felt_naer(k->t, nokkel, &l->kladd, &ord)) != NULL) {
		FEIL(l, m, "ukjent felt «" TF "», mente du «" TF "»?", TA(nokkel), TA(ord));
		k->m[naer - k->t->felt].nokkel = m; /* given, but not there: no need to miss it */
	} else {
		kjente_felt(l, FEIL(l, m, "ukjent felt «" TF "%s»", TA(n), n.n < nokkel.n ? "…" : ""),
			    k->t);
	}
}

static void les_kart(struct leser *l, const struct felttabell *t, void *ut, bool element);

/* A single text where a mapping is expected. */
static bool kart_av_tekst(struct leser *l, const struct felttabell *t, void *ut)
{
	struct feltmerke m[FELT_MAKS] = {0};
	struct merke her = les_fra(l);
	felt_nullstill(t, ut);
	if (tekst_finn_tegn(les_raa(l), ':') > 0 && les_mangler_mellomrom(l, her.linje, ALVOR_FEIL))
		return false;
	struct tekst raa = verdi_linje(l);
	if (t->av_tekst && t->av_tekst(raa, ut)) {
		m[0].verdi = her;
		if (l->ferdig)
			l->ferdig(l, t, ut, m);
		return true;
	}
	les_forelopig(l);
	/* Oversettere: %s is «medlemmet», «neste møte» and the like. */
	struct melding *e = FEIL(l, her, "her skal %s stå med felter, ikke som tekst", tr(t->navn));
	struct tekst k = kort(raa);
	if (t == &rad_felt || t == &p_sak_felt)
		e->rad = les_skriv(l->m->arena, "- emne: " TF "%s", TA(k), k.n < raa.n ? "…" : "");
	else if (t->eksempel)
		e->rad = arena_f(l->m->arena, tr("for eksempel:  %s"), t->eksempel);
	else
		e->rad = TR("skriv feltene under hverandre, rykket inn to mellomrom");
	return false;
}

/* An element of a list, or the only one. */
static void les_element(struct leser *l, const struct felttabell *t)
{
	_Alignas(max_align_t) char plass[640];
	BUG_ON(t->storrelse > sizeof(plass));
	memset(plass, 0, t->storrelse);
	if (l->ev.type == YAML_MAPPING_START_EVENT) {
		les_kart(l, t, plass, true);
	} else if (l->ev.type == YAML_SEQUENCE_START_EVENT) {
		FEIL(l, les_fra(l), "her skal %s stå, ikke en liste", tr(t->navn));
		les_hopp(l);
		return;
	} else if (les_er_tom(l)) {
		ADVARSEL(l, les_fra(l), "tomt punkt i lista");
		return;
	} else if (!kart_av_tekst(l, t, plass)) {
		return;
	}
	streng_legg(&l->stabel, (struct tekst){plass, t->storrelse});
}

static void liste_les_inn(struct leser *l, const struct felt *f, void *base)
{
	const struct felttabell *t = f->under;
	size_t bunn = l->stabel.n;
	if (l->ev.type == YAML_SEQUENCE_START_EVENT) {
		while (les_neste(l) && l->ev.type != YAML_SEQUENCE_END_EVENT &&
		       les_rom(l, (l->stabel.n - bunn) / t->storrelse))
			les_element(l, t);
	} else if (t == &rad_felt || t == &p_sak_felt) {
		FEIL(l, les_fra(l), "«%s» skal være en liste", f->navn)->rad =
			TR("begynn hver rad med «- », for eksempel «- saksnummer: 17/23»");
		les_hopp(l);
	} else {
		les_element(l, t);
	}
	struct liste ut = {.n = (l->stabel.n - bunn) / t->storrelse};
	ut.p = arena_alloc_n(l->arena, ut.n, t->storrelse);
	if (ut.n)
		memcpy(ut.p, l->stabel.p + bunn, ut.n * t->storrelse);
	streng_kutt(&l->stabel, bunn);
	liste_sett(felt_sted(f, base), ut);
}

static void skjermet_les(struct leser *l, const struct felt *f, void *base)
{
	struct tekst *hjemmel = felt_sted2(f, base);
	bool *skjermet = felt_sted(f, base);
	*skjermet = true;
	if (l->ev.type == YAML_MAPPING_START_EVENT) {
		kart_les(l, f->under, hjemmel);
	} else if (les_er_skalar(l)) {
		struct tekst t = verdi_linje(l);
		*skjermet = !tekst_lik(t, T("nei"));
		if (*skjermet && !tekst_lik(t, T("ja")))
			*hjemmel = t;
		else if (*skjermet && !l->stille)
			ADVARSEL(l, les_fra(l), "skjermingen mangler «hjemmel»")->rad =
				les_skriv(l->m->arena, "skjermet: {hjemmel: \"offl. § 14\"}");
	} else {
		FEIL(l, les_fra(l), "«%s» skal være en gruppe felter", f->navn);
		les_hopp(l);
	}
}

static void verdi_inn(struct leser *l, const struct felt *f, void *base)
{
	if (f->type == FELT_LISTE)
		liste_les_inn(l, f, base);
	else if (f->type == FELT_SKJERMET)
		skjermet_les(l, f, base);
	else if (f->type == FELT_KART && l->ev.type == YAML_MAPPING_START_EVENT)
		kart_les(l, f->under, felt_sted(f, base));
	else if (f->type == FELT_KART && les_er_skalar(l))
		kart_av_tekst(l, f->under, felt_sted(f, base));
	else if (f->type == FELT_KART) {
		FEIL(l, les_fra(l), "«%s» skal være en gruppe felter, ikke en liste", f->navn)->rad =
			TR("skriv feltene under hverandre, uten «- »");
		les_hopp(l);
	} else
		verdi_les(l, f, base);
}

static struct melding *dobbelt_felt(struct leser *l, const struct felt *f, struct merke forst, struct merke m)
{
	struct melding *e = FEIL(l, m, "feltet «%s» står to ganger", f->navn);
	e->linje2 = forst.linje;
	e->kolonne2 = forst.kolonne;
	e->tekst2 = TR("første gang her");
	return e;
}

/* A second «saksnummer», or a break in the middle of a sak: somebody forgot a «- ». */
static bool ny_rad(struct leser *l, struct kart *k, const struct felt *f, struct merke m)
{
	const struct felt *forste = k->t->felt;
	bool to_ganger = f == forste && k->m[0].verdi.linje;
	bool pause = f->type == FELT_PAUSE && k->m[0].verdi.linje;
	bool etter_pause = f == forste && k->t == &rad_felt && forste[1].type == FELT_PAUSE &&
			   k->m[1].verdi.linje;
	if (k->flyt || !k->element || (!to_ganger && !pause && !etter_pause))
		return false;
	struct melding *e;
	if (to_ganger) {
		e = dobbelt_felt(l, f, k->m[0].nokkel, m);
	} else {
		e = FEIL(l, m, "mangler «- » foran «%s»: her begynner en ny rad", f->navn);
	}
	struct tekst linje = les_linje(l, m.linje);
	linje = tekst_trim(tekst_fra(linje, les_byte(linje, m.kolonne)));
	e->rad = to_ganger
		? arena_f(l->m->arena, "%s  - " TF, tr("begynner det en ny her? skriv:"), TA(linje))
		: les_skriv(l->m->arena, "- " TF, TA(linje));
	return k->ny_rad = true;
}

/* l->ev is the key's event: reads it and its value. */
static void les_par(struct leser *l, struct kart *k)
{
	struct merke m = les_fra(l);
	if (!les_er_skalar(l)) {
		FEIL(l, m, "her skal det stå navnet på et felt");
		les_hopp(l);
		if (les_neste(l))
			les_hopp(l);
		return;
	}
	const struct felt *f = felt_finn(k->t, les_raa(l), &l->kladd);
	if (!f) {
		struct tekst nokkel = les_kopi(l, les_raa(l));
		if (odelagt_nokkel(l, nokkel, m) || !les_neste(l))
			return;
		ukjent_felt(l, k, nokkel, m);
		les_hopp(l);
		return;
	}
	struct feltmerke *fm = &k->m[f - k->t->felt];
	if (!les_neste(l))
		return;
	struct merke verdi = les_fra(l);
	if (k->ny_rad || ny_rad(l, k, f, m)) {
		les_hopp(l);
		return;
	}
	if (fm->verdi.linje) {
		dobbelt_felt(l, f, fm->nokkel, m);
		les_hopp(l);
		return;
	}
	*fm = (struct feltmerke){m, verdi};
	k->forrige = f;
	k->forrige_verdi = verdi;
	size_t feil = l->m->feil;
	if (!les_er_tom(l) || f->type == FELT_PAUSE)
		verdi_inn(l, f, k->ut);
	if (feil != l->m->feil && f->type < FELT_KART)
		fm->verdi.linje = 0; /* not there as far as others are concerned, but not missing */
	if (f->krav == KRAV_MAA && f->type != FELT_ORD && feil == l->m->feil && !l->stopp &&
	    felt_tomt(f, k->ut))
		FEIL(l, m, "feltet «%s» har ingen verdi", f->navn);
}

static void krev(struct leser *l, const struct kart *k)
{
	for (size_t i = 0; i < k->t->n; i++) {
		const struct felt *f = &k->t->felt[i];
		if (f->krav == KRAV_INGEN || k->m[i].nokkel.linje)
			continue;
		if (f->krav == KRAV_MAA)
			/* Oversettere: «møtet» mangler «organ»: what lacks which field. */
			FEIL(l, k->start, "%s mangler «%s»", tr(k->t->navn), f->navn);
		else if (!l->stille)
			ADVARSEL(l, k->start, "%s mangler «%s»", tr(k->t->navn), f->navn);
	}
}

static void les_kart(struct leser *l, const struct felttabell *t, void *ut, bool element)
{
	struct feltmerke m[FELT_MAKS]; /* most tables are short: only their rows are cleared */
	struct kart k = {.t = t, .ut = ut, .m = m, .element = element, .start = les_fra(l),
			 .flyt = l->ev.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE};
	BUG_ON(t->n > FELT_MAKS);
	memset(m, 0, t->n * sizeof(*m));
	arena_reset(&l->kladd);
	felt_nullstill(t, ut);
	while (les_neste(l) && l->ev.type != YAML_MAPPING_END_EVENT)
		les_par(l, &k);
	les_forelopig(l);
	l->mangler.t = t;
	l->mangler.fra = l->m->n;
	if (l->hel && !k.feilplassert)
		krev(l, &k);
	l->mangler.til = l->m->n;
	if (l->ferdig)
		l->ferdig(l, t, ut, m);
}

void kart_les(struct leser *l, const struct felttabell *t, void *ut)
{
	les_kart(l, t, ut, false);
}
