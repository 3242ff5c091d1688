/*
 * What a told time or a correction would make of the meeting: the log is folded with it, and what is then
 * false that was not, is a reason to refuse. Only what is told: a key pressed now cannot be in the past.
 */
#include "fold.h"
#include "folk.h"
#include "sprak.h"

enum brudd_slag {
	BRUDD_FOR_SAK,      /* decided before the sak was called */
	BRUDD_ETTER_SAK,    /* or after it was left */
	BRUDD_UTEN_SAK,     /* or when it never was called */
	BRUDD_ETTER_HEVET,  /* decided, by an event before the one that adjourned, after that */
	BRUDD_REKKEFOLGE,   /* a vote before the one that it rests on */
	BRUDD_VERSJON,      /* the proposal was changed after the decision that adopted it */
	BRUDD_ALTERNATIV,   /* a vote between proposals of which one is in another sak */
	BRUDD_LUKKET,       /* closed to the public for no time */
	BRUDD_INNLEGG,      /* a speech of no length */
};

struct brudd {
	enum brudd_slag slag;
	int nr;
};

struct bruddene {
	struct arena *a;
	struct brudd *p;
	size_t n, kap;
};

static void brudd(struct bruddene *b, enum brudd_slag slag, int nr)
{
	b->p = arena_vokse(b->a, b->p, b->n, &b->kap, sizeof(*b->p));
	b->p[b->n++] = (struct brudd){slag, nr};
}

/* A decision stands inside its sak and its meeting; a told time is a whole minute. */
static void avgjorelse(struct bruddene *b, const struct mote *m, const struct sak *s, int nr, struct stund naar)
{
	size_t n = s->opphold.n;
	int da = stund_minutt(naar, m->dag);
	if (!n) {
		brudd(b, BRUDD_UTEN_SAK, nr);
		return;
	}
	if (da < stund_minutt(s->opphold.p[0].fra, m->dag))
		brudd(b, BRUDD_FOR_SAK, nr);
	if (s->opphold.p[n - 1].til.ms && da > stund_minutt(s->opphold.p[n - 1].til, m->dag))
		brudd(b, BRUDD_ETTER_SAK, nr);
	if (m->hevet.ms && nr < m->hevet_nr && da > stund_minutt(m->hevet, m->dag))
		brudd(b, BRUDD_ETTER_HEVET, nr);
}

/* «A=12; B=10»: is each of them a proposal in the sak? */
static bool kjente(const struct sak *s, struct tekst stemmer)
{
	struct tekst ledd;
	while (tekst_del(&stemmer, ';', &ledd)) {
		ptrdiff_t lik = tekst_finn_tegn(ledd, '=');
		if (!sak_forslag_merket(s, tekst_trim(lik < 0 ? ledd : tekst_til(ledd, (size_t)lik))).p)
			return false;
	}
	return true;
}

static void i_sak(struct bruddene *b, const struct mote *m, const struct sak *s)
{
	for (size_t k = 0; k < s->voteringer.n; k++) {
		const struct votering *v = &s->voteringer.p[k];
		avgjorelse(b, m, s, v->nr, v->naar);
		if (k && v->naar.ms < s->voteringer.p[k - 1].naar.ms)
			brudd(b, BRUDD_REKKEFOLGE, v->nr);
		if (v->slag == VOTERING_ALTERNATIVER && !kjente(s, v->stemmer))
			brudd(b, BRUDD_ALTERNATIV, v->nr);
	}
	for (size_t k = 0; s->vedtak.nr && k < s->versjoner.n; k++)
		if (s->versjoner.p[k].nr < s->vedtak.nr && stund_minutt(s->versjoner.p[k].naar, m->dag) >
							   stund_minutt(s->vedtak.naar, m->dag))
			brudd(b, BRUDD_VERSJON, s->vedtak.nr);
	if (s->vedtak.nr && s->vedtak.utfall != UTFALL_UTSATT && s->vedtak.utfall != UTFALL_UTGAR)
		avgjorelse(b, m, s, s->vedtak.nr, s->vedtak.naar);
}

static struct bruddene finn(struct arena *a, const struct mote *m)
{
	struct bruddene b = {.a = a};
	for (size_t i = 0; i < m->agenda->saksliste.n; i++)
		i_sak(&b, m, &m->saker[i]);
	for (size_t i = 0; i < m->antall_lukket; i++)
		if (m->lukket[i].opphold.til.ms && m->lukket[i].opphold.til.ms <= m->lukket[i].opphold.fra.ms)
			brudd(&b, BRUDD_LUKKET, m->lukket[i].nr);
	for (size_t i = 0; i < m->antall_innlegg; i++)
		if (m->innlegg[i].opphold.til.ms && m->innlegg[i].opphold.til.ms <= m->innlegg[i].opphold.fra.ms)
			brudd(&b, BRUDD_INNLEGG, m->innlegg[i].nr);
	return b;
}

static bool har(const struct bruddene *b, const struct brudd *x)
{
	for (size_t i = 0; i < b->n; i++)
		if (b->p[i].slag == x->slag && b->p[i].nr == x->nr)
			return true;
	return false;
}

static bool nekt(const struct mote *m, const struct brudd *x, struct feil *f)
{
	static const char *const ord[] = {
		/* Oversettere: bak «nr. 5 (vedtak)» */
		[BRUDD_FOR_SAK] = N_("ville da være avgjort før saken ble tatt opp"),
		[BRUDD_ETTER_SAK] = N_("ville da være avgjort etter at saken var ferdig"),
		[BRUDD_UTEN_SAK] = N_("ville da høre til en sak som ikke har vært oppe"),
		[BRUDD_ETTER_HEVET] = N_("ville da være avgjort etter at møtet var hevet"),
		[BRUDD_REKKEFOLGE] = N_("ville da komme før voteringen foran"),
		[BRUDD_VERSJON] = N_("ville da være vedtatt før forslaget ble endret slik: rett tida på endringen først"),
		[BRUDD_ALTERNATIV] = N_("ville da være om et forslag som ikke er i saken"),
		[BRUDD_LUKKET] = N_("ville da slutte før det begynte: møtet ville ikke ha vært lukket"),
		[BRUDD_INNLEGG] = N_("ville da være over før det begynte"),
	};
	const struct logglinje *l = mote_logg(m, x->nr);
	/* Oversettere: «nr. 5 (vedtak) ville da være avgjort før saken ble tatt opp» */
	return feil_sett(f, FEIL_REGEL, "nr. %d (%s) %s", x->nr, l ? tr(event_info(l->e.slag)->i_loggen) : "",
			 tr(ord[x->slag]));
}

/* What was noted in the wrong sak is moved first, and the sak's own times are corrected after. */
static bool er_pa_vei(const struct event *e, const struct brudd *x)
{
	return e->slag == EV_RETTELSE && e->sak.n && e->gjelder == x->nr &&
	       (x->slag == BRUDD_FOR_SAK || x->slag == BRUDD_ETTER_SAK);
}

static const struct votering *votering(const struct mote *m, int nr)
{
	for (size_t i = 0; i < m->agenda->saksliste.n; i++)
		for (size_t k = 0; k < m->saker[i].voteringer.n; k++)
			if (m->saker[i].voteringer.p[k].nr == nr)
				return &m->saker[i].voteringer.p[k];
	return NULL;
}

/* The casting vote was given by whoever led then, and who may vote in the sak. */
static bool leders_stemme_star(const struct mote *m, const struct mote *ny, int rad, struct feil *f)
{
	for (size_t k = 0; k < ny->saker[rad].voteringer.n; k++) {
		const struct votering *v = &ny->saker[rad].voteringer.p[k], *for_ = votering(m, v->nr);
		if (!for_ || !v->leder.n || tekst_lik_c(v->leder, "lodd"))
			continue;
		struct hvem var = mote_leder(m, folk_ved(m, for_->naar, for_->nr));
		struct hvem er = mote_leder(ny, folk_ved(ny, v->naar, v->nr));
		int i = folk_finn(ny, &er);
		bool kan = i < 0 || !folk_seter(ny) || folk_kan_stemme(ny, rad, i, folk_ved(ny, v->naar, v->nr));
		if (!kan)
			return feil_sett(f, FEIL_REGEL, "møtelederen kunne ikke stemme i saken da: votering nr. %d har "
					 "møtelederens stemme", v->nr);
		if (!tekst_lik(var.kode, er.kode) || !tekst_lik(var.navn, er.navn))
			return feil_sett(f, FEIL_REGEL, "votering nr. %d hviler på det: x (stryk) den først", v->nr);
	}
	return true;
}

bool sjekk_folger(const struct mote *m, const struct event *e, struct feil *f)
{
	struct arena a = {0};
	struct mote ny;
	struct event *alle = arena_nye(&a, struct event, m->antall + 1);
	bool ok = true;
	for (size_t i = 0; i < m->antall; i++)
		alle[i] = m->logg[i].e;
	alle[m->antall] = *e;
	alle[m->antall].nr = m->antall ? m->logg[m->antall - 1].e.nr + 1 : 0;
	mote_init(&ny, m->grunnlag, m->grunnfolk);
	mote_spill(&ny, alle, m->antall + 1);
	struct bruddene for_ = finn(&a, m), etter = finn(&a, &ny);
	for (size_t i = 0; ok && i < etter.n; i++)
		ok = er_pa_vei(e, &etter.p[i]) || har(&for_, &etter.p[i]) || nekt(&ny, &etter.p[i], f);
	for (size_t i = 0; ok && i < ny.agenda->saksliste.n; i++)
		ok = leders_stemme_star(m, &ny, (int)i, f);
	mote_release(&ny);
	arena_release(&a);
	return ok;
}
