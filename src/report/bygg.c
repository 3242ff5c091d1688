#include "bygg.h"

#include "utf8.h"

struct tekst bygg_ord(const struct bygg *b, enum ord_nr nr)
{
	return ord_paa(nr, b->sprak);
}

bool er_blank(uint32_t c)
{
	return c == ' ' || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) ||
	       c == 0x202f || c == 0x205f || c == 0x3000;
}

static bool kan_trimmes(struct tekst tegn)
{
	uint32_t c;
	return utf8_les(tegn, &c) == tegn.n && tegn.n && er_blank(c);
}

struct tekst trim_blanke(struct tekst t)
{
	uint32_t c;
	size_t n;
	while ((n = utf8_les(t, &c)) > 0 && kan_trimmes(tekst_til(t, n)))
		t = tekst_fra(t, n);
	for (n = 1; n <= 3 && n <= t.n;) {
		bool blank = kan_trimmes(tekst_fra(t, t.n - n));
		if (blank)
			t.n -= n;
		n = blank ? 1 : n + 1;
	}
	return t;
}

/* The lines of `t`, trimmed, without the empty ones, with `skille` between. */
static struct tekst samle_linjer(const struct bygg *b, struct tekst t, char skille)
{
	struct streng trygg = {0}, s = {0};
	utf8_trygg(&trygg, t);
	struct tekst rest = streng_tekst(&trygg), linje;
	while (tekst_del(&rest, '\n', &linje)) {
		linje = trim_blanke(linje);
		if (s.n && linje.n)
			streng_tegn(&s, skille);
		streng_legg(&s, linje);
	}
	struct tekst ut = arena_tekst(b->a, streng_tekst(&s));
	streng_release(&trygg);
	streng_release(&s);
	return ut;
}

struct tekst ren(const struct bygg *b, struct tekst t)
{
	return samle_linjer(b, t, '\n');
}

struct tekst ren_linje(const struct bygg *b, struct tekst t)
{
	return samle_linjer(b, t, ' ');
}

struct blokk *ny_blokk(struct bygg *b, enum blokk_slag slag)
{
	struct blokker *l = b->ut;
	l->p = arena_vokse(b->a, l->p, l->n, &l->kap, sizeof(*l->p));
	struct blokk *bl = &l->p[l->n++];
	*bl = (struct blokk){.slag = slag, .rad = b->rad};
	return bl;
}

struct blokk *overskrift(struct bygg *b, int niva, struct tekst tekst)
{
	struct blokk *bl = ny_blokk(b, BLOKK_OVERSKRIFT);
	bl->niva = niva;
	bl->tekst = tekst;
	return bl;
}

struct blokk *overskrift_ord(struct bygg *b, int niva, enum ord_nr nr)
{
	return overskrift(b, niva, bygg_ord(b, nr));
}

struct blokk *tabell(struct bygg *b, enum ord_nr navn)
{
	struct blokk *bl = ny_blokk(b, BLOKK_TABELL);
	bl->tekst = bygg_ord(b, navn);
	return bl;
}

void tekstblokk(struct bygg *b, struct tekst t)
{
	if (t.n)
		flyt(b, nytt_felt(b, ny_blokk(b, BLOKK_AVSNITT)), t);
}

struct punkter rene_punkter(const struct bygg *b, const struct tekst *p, size_t n)
{
	struct punkter ut = {arena_nye(b->a, struct tekst, n), 0};
	for (size_t i = 0; i < n; i++) {
		struct tekst t = ren(b, p[i]);
		if (t.n)
			ut.p[ut.n++] = t;
	}
	return ut;
}

void punktblokk(struct bygg *b, struct punkter p)
{
	if (p.n == 1) {
		tekstblokk(b, p.p[0]);
		return;
	}
	struct blokk *bl = p.n ? ny_blokk(b, BLOKK_NUMMER) : NULL;
	for (size_t i = 0; i < p.n; i++)
		felt_tekst(b, bl, p.p[i]);
}

struct felt *nytt_felt(const struct bygg *b, struct blokk *bl)
{
	bl->felt.p = arena_vokse(b->a, bl->felt.p, bl->felt.n, &bl->felt.kap, sizeof(*bl->felt.p));
	struct felt *f = &bl->felt.p[bl->felt.n++];
	*f = (struct felt){.rad = b->rad};
	return f;
}

void nytt_avsnitt(const struct bygg *b, struct felt *f)
{
	f->p = arena_vokse(b->a, f->p, f->n, &f->kap, sizeof(*f->p));
	f->p[f->n++] = (struct avsnitt){0};
}

static struct stump *ny_stump(const struct bygg *b, struct felt *f, struct tekst t)
{
	if (f->n == 0)
		nytt_avsnitt(b, f);
	struct avsnitt *a = &f->p[f->n - 1];
	a->p = arena_vokse(b->a, a->p, a->n, &a->kap, sizeof(*a->p));
	a->p[a->n] = (struct stump){.tekst = t};
	return &a->p[a->n++];
}

void stump(const struct bygg *b, struct felt *f, enum stump_slag slag, struct tekst t)
{
	if (t.n)
		ny_stump(b, f, t)->slag = slag;
}

void flyt(const struct bygg *b, struct felt *f, struct tekst t)
{
	struct tekst linje;
	bool forste = true;
	while (tekst_del(&t, '\n', &linje)) {
		if (!forste)
			nytt_avsnitt(b, f);
		stump(b, f, STUMP_VANLIG, linje);
		forste = false;
	}
}

void stump_dato(const struct bygg *b, struct felt *f, struct tekst t, struct dato d)
{
	ny_stump(b, f, t)->dato = d;
}

void stump_sak(const struct bygg *b, struct felt *f, struct tekst t, size_t rad)
{
	if (t.n)
		ny_stump(b, f, t)->til = (int)rad + 1;
}

void kolonne(const struct bygg *b, struct blokk *bl, enum ord_nr nr)
{
	bl->hode.p = arena_vokse(b->a, bl->hode.p, bl->hode.n, &bl->hode.kap, sizeof(*bl->hode.p));
	bl->hode.p[bl->hode.n++] = bygg_ord(b, nr);
}

void felt_tekst(const struct bygg *b, struct blokk *bl, struct tekst t)
{
	flyt(b, nytt_felt(b, bl), t);
}

struct felt *definisjon(const struct bygg *b, struct blokk *bl, enum ord_nr term)
{
	kolonne(b, bl, term);
	return nytt_felt(b, bl);
}

void stump_ukedag(const struct bygg *b, struct felt *f, struct dato d)
{
	struct tekst t = arena_f(b->a, "%s " TF, ukedag_navn(d, b->sprak), TA(dato_tekst(b, d)));
	ny_stump(b, f, t)->dato = d;
}

/* What a streng holds, moved to the arena. */
static struct tekst til_arena(const struct bygg *b, struct streng *s)
{
	struct tekst t = arena_tekst(b->a, streng_tekst(s));
	streng_release(s);
	return t;
}

static void legg_kl(const struct bygg *b, struct streng *s, int kl)
{
	if (b->sprak == SPRAK_EN)
		skriv_kl(s, kl);
	else
		skriv_kl_punkt(s, kl);
}

void stump_bare_kl(const struct bygg *b, struct felt *f, int kl)
{
	struct streng s = {0};
	legg_kl(b, &s, kl);
	struct stump *st = ny_stump(b, f, til_arena(b, &s));
	st->er_kl = true, st->kl = kl;
}

void stump_kl(const struct bygg *b, struct felt *f, int kl)
{
	stump(b, f, STUMP_VANLIG, bygg_ord(b, ORD_KL));
	stump_bare_kl(b, f, kl);
}

void stump_spenn(const struct bygg *b, struct felt *f, int fra, int til)
{
	if (til == KL_INGEN)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, TF " ", TA(bygg_ord(b, ORD_FRA))));
	stump_kl(b, f, fra);
	if (til == KL_INGEN)
		return;
	stump(b, f, STUMP_VANLIG, T("–"));
	stump_bare_kl(b, f, til);
}

static struct tekst kl_tekst(const struct bygg *b, int kl)
{
	struct streng s = {0};
	streng_legg(&s, bygg_ord(b, ORD_KL));
	legg_kl(b, &s, kl);
	return til_arena(b, &s);
}

struct tekst kl_spenn(const struct bygg *b, int fra, int til)
{
	struct streng s = {0};
	if (til == KL_INGEN) {
		streng_legg(&s, bygg_ord(b, ORD_FRA));
		streng_tegn(&s, ' ');
	}
	streng_legg(&s, kl_tekst(b, fra));
	if (til != KL_INGEN) {
		streng_c(&s, "–");
		legg_kl(b, &s, til);
	}
	return til_arena(b, &s);
}

struct tekst dato_tekst(const struct bygg *b, struct dato d)
{
	struct streng s = {0};
	skriv_dato_ord(&s, d, b->sprak);
	return til_arena(b, &s);
}

struct tekst dato_kort(const struct bygg *b, struct dato d)
{
	struct streng s = {0};
	if (b->sprak == SPRAK_EN)
		skriv_dato_ord(&s, d, b->sprak);
	else
		skriv_dato_kort(&s, d);
	return til_arena(b, &s);
}

void person(const struct bygg *b, struct felt *f, struct tekst navn, struct tekst virksomhet)
{
	stump(b, f, STUMP_HVEM, navn);
	if (navn.n && virksomhet.n)
		stump(b, f, STUMP_VANLIG, T(", "));
	stump(b, f, STUMP_HVEM, virksomhet);
}

struct tekst hvem_tekst(const struct bygg *b, const struct hvem *h)
{
	struct tekst navn = ren_linje(b, h->navn.n ? h->navn : h->kode);
	struct tekst virk = ren_linje(b, h->virksomhet);
	if (navn.n && virk.n)
		return arena_f(b->a, TF ", " TF, TA(navn), TA(virk));
	return navn.n ? navn : virk.n ? virk : bygg_ord(b, ORD_IKKE_OPPGITT);
}

bool hvem_sa(const struct bygg *b, struct felt *f, const struct hvem *h)
{
	struct tekst navn = ren_linje(b, h->navn), virk = ren_linje(b, h->virksomhet);
	struct tekst kode = ren_linje(b, h->kode);
	switch (b->r->attribusjon) {
	case ATTR_INGEN:
		return false;
	case ATTR_VIRKSOMHET:
		stump(b, f, STUMP_HVEM, virk);
		return virk.n > 0;
	case ATTR_NAVN:
		break;
	}
	if (!navn.n && !virk.n && kode.n)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, TF " «" TF "»",
						  TA(bygg_ord(b, ORD_UKJENT_KODE)), TA(kode)));
	else
		person(b, f, navn, virk);
	return navn.n || virk.n || kode.n;
}

bool skjult(const struct bygg *b, const struct p_sak *s)
{
	return s->skjermet && !b->r->skjermet;
}

struct tekst sak_navn(const struct bygg *b, size_t rad, enum ord_nr ord)
{
	const struct p_sak *s = &b->p->saksliste.p[rad];
	struct tekst nr = ren_linje(b, s->saksnummer);
	if (nr.n)
		return arena_f(b->a, TF " " TF, TA(bygg_ord(b, ord)), TA(nr));
	struct tekst emne = skjult(b, s) ? INGEN_TEKST : ren_linje(b, s->emne);
	return emne.n ? emne : bygg_ord(b, ord);
}

struct tekst sak_tittel(const struct bygg *b, size_t rad)
{
	const struct p_sak *s = &b->p->saksliste.p[rad];
	struct tekst emne = skjult(b, s) ? bygg_ord(b, ORD_UNNTATT) : ren_linje(b, s->emne);
	if (emne.n && !ren_linje(b, s->saksnummer).n)
		return emne;
	struct tekst navn = sak_navn(b, rad, ORD_SAK);
	return emne.n ? arena_f(b->a, TF ": " TF, TA(navn), TA(emne)) : navn;
}

bool behandlet(const struct p_sak *s)
{
	return s->behandlet.n || s->utfall == UTFALL_VEDTATT || s->utfall == UTFALL_IKKE_VEDTATT ||
	       s->utfall == UTFALL_ORIENTERING;
}

bool presentert(const struct p_sak *s)
{
	return behandlet(s) && (s->utfall != UTFALL_UTGAR || s->innspill.n);
}

bool paagaar(const struct p_sak *s)
{
	return s->behandlet.n && s->behandlet.p[s->behandlet.n - 1].til == KL_INGEN;
}
