#include "bygg.h"
#include "utf8.h"

/* A heading and its list, made when the first item comes. */
static struct blokk *under(struct bygg *b, struct blokk *bl, enum ord_nr nr, enum blokk_slag slag)
{
	if (bl)
		return bl;
	overskrift_ord(b, 2, nr);
	return ny_blokk(b, slag);
}

static void pause(const struct bygg *b, struct blokk *bl, const struct p_sak *s)
{
	struct felt *f = nytt_felt(b, bl);
	struct tekst navn = ren_linje(b, s->emne);
	if (navn.n)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, TF ": ", TA(navn)));
	tid_holdt(b, f, s);
	bool som_planlagt = s->planlagt_start != KL_INGEN &&
			    s->ny_oppstart == s->planlagt_start + s->planlagt_varighet;
	if (s->ny_oppstart == KL_INGEN || som_planlagt)
		return;
	stump(b, f, STUMP_VANLIG, arena_f(b->a, ", " TF " ", TA(bygg_ord(b, ORD_OPPSTART))));
	stump_kl(b, f, s->ny_oppstart);
}

static void pauser(struct bygg *b)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < b->p->saksliste.n; i++) {
		const struct p_sak *s = &b->p->saksliste.p[i];
		if (s->slag != RAD_PAUSE || !s->behandlet.n)
			continue;
		bl = under(b, bl, ORD_PAUSER, BLOKK_PUNKTER);
		pause(b, bl, s);
	}
}

static void alle_vedtak(struct bygg *b)
{
	bool forste = true;
	for (size_t i = 0; i < b->p->saksliste.n; i++) {
		const struct p_sak *s = &b->p->saksliste.p[i];
		struct punkter vedtak = rene_punkter(b, s->vedtak.p, s->vedtak.n);
		if (s->slag == RAD_PAUSE || skjult(b, s) || s->utfall != UTFALL_VEDTATT || !vedtak.n)
			continue;
		if (forste)
			overskrift_ord(b, 2, ORD_ALLE_VEDTAK);
		b->rad = (int)i + 1;
		overskrift(b, 3, sak_tittel(b, i));
		punktblokk(b, vedtak);
		b->rad = 0;
		forste = false;
	}
}

struct oppgave {
	struct tekst hvem;
	const struct p_aksjon *aksjon;
	size_t rad;
	bool skrevet;
};

static struct oppgave *oppgaver(const struct bygg *b, size_t *antall)
{
	struct oppgave *o = NULL;
	size_t n = 0, kap = 0;
	for (size_t i = 0; i < b->p->saksliste.n; i++) {
		const struct p_sak *s = &b->p->saksliste.p[i];
		if (s->slag == RAD_PAUSE || skjult(b, s))
			continue;
		for (size_t j = 0; j < s->aksjonspunkter.n; j++) {
			const struct p_aksjon *a = &s->aksjonspunkter.p[j];
			o = arena_vokse(b->a, o, n, &kap, sizeof(*o));
			o[n++] = (struct oppgave){hvem_tekst(b, &a->ansvarlig), a, i, false};
		}
	}
	*antall = n;
	return o;
}

static void oppgave(const struct bygg *b, struct blokk *bl, const struct oppgave *o)
{
	struct tekst nr = ren_linje(b, b->p->saksliste.p[o->rad].saksnummer);
	felt_tekst(b, bl, o->hvem);
	felt_tekst(b, bl, ren(b, o->aksjon->tekst));
	frist_felt(b, bl, o->aksjon->frist);
	struct felt *f = nytt_felt(b, bl);
	stump_sak(b, f, nr.n ? nr : sak_navn(b, o->rad, ORD_SAK), o->rad);
	f->nr = o->aksjon->nr;
	bl->felt.p[bl->felt.n - 4].rad = (int)o->rad + 1; /* the first cell of the row */
}

/* In the order in which each ansvarlig first got one. */
static void alle_aksjoner(struct bygg *b)
{
	size_t n;
	struct oppgave *o = oppgaver(b, &n);
	if (!n)
		return;
	overskrift_ord(b, 2, ORD_ALLE_AKSJONER);
	struct blokk *bl = tabell(b, ORD_ETTER_ANSVARLIG);
	kolonne(b, bl, ORD_ANSVARLIG);
	kolonne(b, bl, ORD_AKSJONSPUNKT);
	kolonne(b, bl, ORD_FRIST);
	kolonne(b, bl, ORD_SAK);
	for (size_t i = 0; i < n; i++) {
		if (o[i].skrevet)
			continue;
		for (size_t j = i; j < n; j++) {
			if (!tekst_lik(o[j].hvem, o[i].hvem))
				continue;
			oppgave(b, bl, &o[j]);
			o[j].skrevet = true;
		}
	}
}

static void ikke_nadd(struct bygg *b)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < b->p->saksliste.n; i++) {
		const struct p_sak *s = &b->p->saksliste.p[i];
		if (s->slag == RAD_PAUSE || s->utfall != UTFALL_IKKE_NADD)
			continue;
		bl = under(b, bl, ORD_IKKE_NADD, BLOKK_PUNKTER);
		felt_tekst(b, bl, sak_tittel(b, i));
	}
}

void neste_mote(struct bygg *b)
{
	const struct neste_mote *n = &b->p->neste;
	struct tekst sted = ren_linje(b, n->sted);
	if (!dato_satt(n->dato) && !sted.n)
		return;
	overskrift_ord(b, 2, ORD_NESTE_MOTE);
	struct blokk *bl = ny_blokk(b, BLOKK_DEFINISJONER);
	if (dato_satt(n->dato))
		stump_ukedag(b, definisjon(b, bl, ORD_DATO), n->dato);
	if (dato_satt(n->dato) && n->start != KL_INGEN)
		stump_kl(b, definisjon(b, bl, ORD_TID), n->start);
	if (sted.n)
		stump(b, definisjon(b, bl, ORD_STED), STUMP_VANLIG, sted);
}

/* «Sak 18/23, Kari Nordmann: …»: the remarks that were taken to follow before it was approved. */
static void merknader(struct bygg *b)
{
	struct blokk *bl = NULL;
	for (size_t i = 0; i < b->p->merknader.n; i++) {
		const struct p_merknad *m = &b->p->merknader.p[i];
		struct tekst sak = ren_linje(b, m->sak), navn = ren_linje(b, m->navn), tekst = ren(b, m->tekst);
		bool navnlos = b->r->attribusjon == ATTR_INGEN || !navn.n;
		if (!tekst.n)
			continue;
		bl = under(b, bl, ORD_MERKNADER, BLOKK_PUNKTER);
		struct felt *f = nytt_felt(b, bl);
		if (sak.n)
			stump(b, f, STUMP_VANLIG, utf8_stor(b->a, sak_kalt(b, sak)));
		if (!navnlos)
			stump(b, f, STUMP_HVEM, arena_f(b->a, "%s" TF, sak.n ? ", " : "", TA(navn)));
		stump(b, f, STUMP_VANLIG, arena_f(b->a, "%s" TF, sak.n || !navnlos ? ": " : "", TA(tekst)));
	}
}

/* What is read aloud and signed (reliability.md §2.6), the control word on the last line. */
static void kontrollord(struct bygg *b)
{
	const struct protokoll *p = b->p;
	struct tekst ord = ren_linje(b, p->kontrollord), id = ren_linje(b, p->journal_id);
	if (!ord.n)
		return;
	ny_blokk(b, BLOKK_SKILLE);
	struct blokk *bl = ny_blokk(b, BLOKK_DEFINISJONER);
	struct felt *f = definisjon(b, bl, ORD_JOURNAL);
	if (id.n)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, TF ", ", TA(id)));
	stump(b, f, STUMP_VANLIG, arena_f(b->a, "%d " TF, p->hendelser,
					  TA(bygg_ord(b, ORD_HENDELSER))));
	struct tekst segl = ren_linje(b, p->godkjent.kontrollord), mote = ren_linje(b, p->godkjent.mote);
	if (segl.n) /* the seal of the meeting that approved it; its own stands last */
		stump(b, definisjon(b, bl, ORD_KONTROLLORD_I), STUMP_VANLIG,
		      mote.n ? arena_f(b->a, TF ": " TF, TA(mote), TA(segl)) : segl);
	stump(b, definisjon(b, bl, ORD_KONTROLLORD), STUMP_VANLIG, ord);
}

void slutten(struct bygg *b)
{
	if (!b->r->kort) {
		pauser(b);
		alle_vedtak(b);
	}
	alle_aksjoner(b);
	ikke_nadd(b);
	merknader(b);
	neste_mote(b);
	kontrollord(b);
}
