/*
 * How it was voted. A vote by name is told by name whatever the attribution of the referat is: the
 * law asks for who voted for what (kommuneloven § 11-4, by party; aksjeloven § 6-29, by person).
 */
#include "bygg.h"

/* A vote about the whole proposal, for or against. */
static bool om_forslaget(const struct p_votering *v)
{
	return v->slag != VOTERING_ALTERNATIVER && v->slag != VOTERING_VALG && !v->punkt;
}

const struct p_votering *avgjorende_votering(const struct p_sak *s)
{
	for (size_t i = s->voteringer.n; i-- > 0;) {
		const struct p_votering *v = &s->voteringer.p[i];
		if (v->utfall != UTFALL_INGEN || om_forslaget(v))
			return v;
	}
	return NULL;
}

/* Is the i-th vote the last one about its point? */
static bool siste_om_punktet(const struct p_sak *s, size_t i)
{
	for (size_t k = i + 1; k < s->voteringer.n; k++)
		if (s->voteringer.p[k].punkt == s->voteringer.p[i].punkt)
			return false;
	return true;
}

static bool enstemmig(const struct p_votering *v)
{
	return v->slag == VOTERING_ENSTEMMIG || (v->for_ && !v->mot && !v->blankt);
}

static bool alle_punkter_enstemmig(const struct p_sak *s)
{
	for (size_t i = 0; i < s->voteringer.n; i++)
		if (s->voteringer.p[i].punkt && siste_om_punktet(s, i) && !enstemmig(&s->voteringer.p[i]))
			return false;
	return true;
}

static struct tekst antall(const struct bygg *b, int n, enum ord_nr en, enum ord_nr flere)
{
	return arena_f(b->a, "%d " TF, n, TA(bygg_ord(b, n == 1 ? en : flere)));
}

static struct tekst stemmer(const struct bygg *b, int n)
{
	return antall(b, n, ORD_STEMME_1, ORD_STEMME_N);
}

struct tekst vedtatt_hvordan(const struct bygg *b, const struct p_sak *s)
{
	const struct p_votering *v = avgjorende_votering(s);
	struct tekst ord = bygg_ord(b, ORD_U_VEDTATT), hvordan;
	if (!v || v->slag == VOTERING_VALG || v->slag == VOTERING_ALTERNATIVER)
		return ord;
	if (v->punkt ? alle_punkter_enstemmig(s) : enstemmig(v))
		hvordan = bygg_ord(b, ORD_U_ENSTEMMIG);
	else if (v->punkt)
		hvordan = bygg_ord(b, ORD_U_PUNKTVIS);
	else if (v->mot)
		hvordan = arena_f(b->a, TF " " TF, TA(bygg_ord(b, ORD_MOT)), TA(stemmer(b, v->mot)));
	else
		hvordan = bygg_ord(b, ORD_U_INGEN_MOT);
	return arena_f(b->a, TF " " TF, TA(ord), TA(hvordan));
}

/* The first letter, when it is an ASCII one, as at the beginning of a sentence. */
static struct tekst forst_stor(const struct bygg *b, struct tekst t)
{
	if (!t.n || t.p[0] < 'a' || t.p[0] > 'z')
		return t;
	return arena_f(b->a, "%c" TF, t.p[0] & ~32, TA(tekst_fra(t, 1)));
}

struct tekst forslag_merket(const struct bygg *b, struct tekst merke, bool stor)
{
	struct tekst t = arena_f(b->a, TF " " TF, TA(bygg_ord(b, ORD_FORSLAG_MERKET)),
				 TA(ren_linje(b, merke)));
	return stor ? forst_stor(b, t) : t;
}

/* What is being put together: a sentence of pieces. */
static void legg(const struct bygg *b, struct felt *f, const char *skille, struct tekst t)
{
	stump(b, f, STUMP_VANLIG, tekst_c(skille));
	stump(b, f, STUMP_VANLIG, t);
}

/* «Punkt 2: », «Forslag B: », «Valg: »: what it was about, when that is not plain. */
static void hva(const struct bygg *b, struct felt *f, const struct p_sak *s, const struct p_votering *v)
{
	struct tekst t = INGEN_TEKST;
	if (v->punkt)
		t = arena_f(b->a, TF " %d", TA(forst_stor(b, bygg_ord(b, ORD_PUNKT))), v->punkt);
	else if (v->slag == VOTERING_VALG)
		t = forst_stor(b, bygg_ord(b, ORD_VALG));
	else if (om_forslaget(v) && (v->vant.n || (s->alternativer.n && v->utfall != UTFALL_INGEN)))
		t = forslag_merket(b, v->vant.n ? v->vant : T("A"), true);
	if (t.n)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, TF ": ", TA(t)));
}

static void enstemmig_tall(const struct bygg *b, struct felt *f, const struct p_votering *v)
{
	struct tekst ord = bygg_ord(b, ORD_ENSTEMMIG);
	int n = v->for_ ? v->for_ : v->berettiget;
	legg(b, f, "", f->n ? ord : forst_stor(b, ord));
	if (n)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, " (" TF ")", TA(stemmer(b, n))));
}

/* «Forslag A 12 stemmer, forslag B 9 stemmer», «Kari Nordmann 12, Ola Lie 9»; how many in all. */
static int stemmer_hver(const struct bygg *b, struct felt *f, const struct p_votering *v)
{
	int sum = 0;
	for (size_t i = 0; i < v->stemmer.n; i++) {
		const struct p_stemmer *s = &v->stemmer.p[i];
		bool valg = v->slag == VOTERING_VALG;
		stump(b, f, STUMP_VANLIG, i ? T(", ") : INGEN_TEKST);
		stump(b, f, valg ? STUMP_HVEM : STUMP_VANLIG,
		      valg ? ren_linje(b, s->navn) : forslag_merket(b, s->navn, !f->n));
		legg(b, f, " ", valg ? arena_f(b->a, "%d", s->antall) : stemmer(b, s->antall));
		sum += s->antall;
	}
	return sum;
}

/* The figures; and how many who could, but did not vote. */
static void tallene(const struct bygg *b, struct felt *f, const struct p_votering *v)
{
	int sum = v->for_ + v->mot;
	if (v->slag == VOTERING_ENSTEMMIG) {
		enstemmig_tall(b, f, v);
		return;
	}
	if (v->slag == VOTERING_ALTERNATIVER || v->slag == VOTERING_VALG)
		sum = stemmer_hver(b, f, v);
	else
		legg(b, f, "", arena_f(b->a, "%d " TF ", %d " TF, v->for_, TA(bygg_ord(b, ORD_FOR)),
				       v->mot, TA(bygg_ord(b, ORD_MOT))));
	if (v->blankt)
		legg(b, f, ", ", antall(b, v->blankt, ORD_BLANK_1, ORD_BLANK_N));
	sum += v->blankt;
	if (v->berettiget > sum)
		legg(b, f, ", ", antall(b, v->berettiget - sum, ORD_STEMTE_IKKE, ORD_STEMTE_IKKE));
}

/* «: forslag B vant», «: Kari Nordmann ble valgt ved loddtrekning», «, falt» */
static void svaret(const struct bygg *b, struct felt *f, const struct p_votering *v)
{
	struct tekst vant = ren_linje(b, v->vant);
	if (v->slag == VOTERING_ALTERNATIVER && vant.n) {
		legg(b, f, ": ", forslag_merket(b, vant, false));
		legg(b, f, " ", bygg_ord(b, ORD_VANT));
	} else if (v->slag == VOTERING_VALG && vant.n) {
		stump(b, f, STUMP_VANLIG, T(": "));
		stump(b, f, STUMP_HVEM, vant);
		legg(b, f, " ", bygg_ord(b, ORD_BLE_VALGT));
		if (v->leder.n)
			legg(b, f, " ", bygg_ord(b, ORD_VED_LODD));
	} else if (v->punkt) {
		legg(b, f, ", ", bygg_ord(b, tekst_lik_c(vant, "falt") ? ORD_FALT : ORD_U_VEDTATT));
	}
}

static bool samme_parti(const struct bygg *b, const struct person *x, const struct person *y)
{
	struct tekst p = ren_linje(b, x->virksomhet);
	return p.n && tekst_lik(p, ren_linje(b, y->virksomhet));
}

struct stemmeliste {
	const struct person *p;
	size_t n;
};

static bool partiet_i(const struct bygg *b, const struct stemmeliste *l, const struct person *x)
{
	for (size_t i = 0; i < l->n; i++)
		if (samme_parti(b, &l->p[i], x))
			return true;
	return false;
}

/* «Ap (Anne Vik og Anders Berg)»: those of the party in the list. */
static void parti_med_navn(const struct bygg *b, struct felt *f, const struct stemmeliste *l, size_t fra)
{
	size_t igjen = 0, k = 0;
	for (size_t i = fra; i < l->n; i++)
		igjen += samme_parti(b, &l->p[i], &l->p[fra]);
	stump(b, f, STUMP_HVEM, ren_linje(b, l->p[fra].virksomhet));
	stump(b, f, STUMP_VANLIG, T(" ("));
	for (size_t i = fra; i < l->n; i++) {
		if (!samme_parti(b, &l->p[i], &l->p[fra]))
			continue;
		if (k && igjen == 1)
			legg(b, f, " ", arena_f(b->a, TF " ", TA(bygg_ord(b, ORD_OG))));
		else if (k)
			stump(b, f, STUMP_VANLIG, T(", "));
		stump(b, f, STUMP_HVEM, ren_linje(b, l->p[i].navn));
		igjen--, k++;
	}
	stump(b, f, STUMP_VANLIG, T(")"));
}

static int antall_i_partiet(const struct bygg *b, const struct stemmeliste *l, size_t fra)
{
	int n = 0;
	for (size_t i = fra; i < l->n; i++)
		n += samme_parti(b, &l->p[i], &l->p[fra]);
	return n;
}

/* Who: «Ap (2), Venstre (1)»; persons where the party split, where there is none, or by `navn`. */
static void hvem(const struct bygg *b, struct felt *f, const struct stemmeliste lister[3], size_t nr)
{
	const struct stemmeliste *l = &lister[nr];
	bool partier = b->p->regler == REGLER_FOLKEVALGT;
	for (size_t i = 0, k = 0; i < l->n; i++) {
		const struct person *p = &l->p[i];
		struct tekst virk = ren_linje(b, p->virksomhet);
		bool delt = false;
		if (partier && partiet_i(b, &(struct stemmeliste){l->p, i}, p))
			continue;
		for (size_t j = 0; j < 3; j++)
			delt |= j != nr && partiet_i(b, &lister[j], p);
		if (k++)
			stump(b, f, STUMP_VANLIG, T(", "));
		if (partier && virk.n && delt) {
			parti_med_navn(b, f, l, i);
		} else if (partier && virk.n) {
			stump(b, f, STUMP_HVEM, virk);
			legg(b, f, " ", arena_f(b->a, "(%d)", antall_i_partiet(b, l, i)));
		} else {
			stump(b, f, STUMP_HVEM, ren_linje(b, p->navn));
			legg(b, f, "", virk.n ? arena_f(b->a, " (" TF ")", TA(virk)) : INGEN_TEKST);
		}
	}
}

/* Elsewhere than in an elected body it is enough who did not follow the others. */
static void ved_navn(const struct bygg *b, struct felt *f, const struct p_votering *v)
{
	static const enum ord_nr ord[] = {ORD_STEMTE_FOR, ORD_STEMTE_MOT, ORD_STEMTE_BLANKT};
	const struct stemmeliste lister[] = {{v->for_hvem.p, v->for_hvem.n},
					     {v->mot_hvem.p, v->mot_hvem.n},
					     {v->blankt_hvem.p, v->blankt_hvem.n}};
	for (size_t i = b->p->regler == REGLER_FOLKEVALGT ? 0 : 1; i < ARRAY_LEN(lister); i++) {
		if (!lister[i].n)
			continue;
		nytt_avsnitt(b, f);
		legg(b, f, "", arena_f(b->a, TF ": ", TA(bygg_ord(b, ord[i]))));
		hvem(b, f, lister, i);
		stump(b, f, STUMP_VANLIG, T("."));
	}
}

static void en_votering(const struct bygg *b, struct felt *f, const struct p_sak *s,
			const struct p_votering *v)
{
	struct tekst krav = ren_linje(b, v->krav), leder = bygg_ord(b, ORD_LEDERS_STEMME);
	hva(b, f, s, v);
	tallene(b, f, v);
	if (krav.n)
		stump(b, f, STUMP_VANLIG,
		      arena_f(b->a, " (" TF " " TF ")", TA(bygg_ord(b, ORD_KRAV)), TA(krav)));
	svaret(b, f, v);
	stump(b, f, STUMP_VANLIG, T("."));
	if (v->leder.n && v->slag != VOTERING_VALG)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, " " TF ".", TA(forst_stor(b, leder))));
	ved_navn(b, f, v);
}

void votering(struct bygg *b, const struct p_sak *s)
{
	if (!s->voteringer.n)
		return;
	overskrift_ord(b, 3, ORD_VOTERING);
	struct blokk *bl = ny_blokk(b, s->voteringer.n == 1 ? BLOKK_AVSNITT : BLOKK_PUNKTER);
	for (size_t i = 0; i < s->voteringer.n; i++) {
		struct felt *f = nytt_felt(b, bl);
		f->nr = s->voteringer.p[i].nr;
		en_votering(b, f, s, &s->voteringer.p[i]);
	}
}
