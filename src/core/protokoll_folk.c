#include "protokoll_folk.h"

#include "folk.h"

static struct person person(const struct mote *m, int i)
{
	const struct hvem *h = &m->folk->p[i];
	return (struct person){.navn = h->navn.n ? h->navn : h->kode, .virksomhet = h->virksomhet,
			       .kode = h->kode, .rolle = m->deltakere[i].rolle};
}

/* Was somebody there from the beginning to the end, to the minute? Then there is nothing to tell. */
static bool hele_motet(const struct mote *m, const struct oppholdene *l)
{
	return l->n == 1 && mote_kl(m, l->p[0].fra) <= mote_kl(m, m->satt) &&
	       (!l->p[0].til.ms || (m->hevet.ms && mote_kl(m, l->p[0].til) >= mote_kl(m, m->hevet)));
}

static struct tekst rad_kalt(const struct mote *m, int i)
{
	const struct rad *r = m->saker[i].rad;
	return r->saksnummer.n ? r->saksnummer : r->emne;
}

/* On a screen all the time, or when. */
static void paa_skjerm(struct arena *a, const struct mote *m, int i, struct person *ut)
{
	const struct deltaker *d = &m->deltakere[i];
	struct opphold *p;
	size_t n = folk_skjermtider(m, i, a, &p), biter = 0;
	int64_t der = 0, skjerm = 0;
	for (size_t k = 0; k < d->tid.n; k++)
		der += d->tid.p[k].til.ms - d->tid.p[k].fra.ms;
	NY_LISTE(a, ut->paa_skjerm, n);
	for (size_t k = 0; k < n; k++) {
		struct tidsrom t = {mote_kl(m, p[k].fra), mote_kl(m, p[k].til)};
		skjerm += p[k].til.ms - p[k].fra.ms;
		if (t.fra != t.til)
			ut->paa_skjerm.p[biter++] = t;
	}
	ut->digitalt = m->fase == FASE_IKKE_SATT || d->sak >= 0 ? folk_paa_skjerm(m, i, folk_naa(m))
								: skjerm && skjerm == der;
	ut->paa_skjerm.n = ut->digitalt ? 0 : biter;
}

static void fremmote(struct arena *a, const struct mote *m, int i, struct person *ut)
{
	const struct deltaker *d = &m->deltakere[i];
	paa_skjerm(a, m, i, ut);
	ut->forfall = d->forfall || (m->satt.ms && d->sak < 0 && !d->tid.n);
	ut->sak = INGEN_TEKST;
	if (d->sak >= 0) /* by what it is called: its place is another in the minutes */
		ut->sak = rad_kalt(m, d->sak);
	ut->stiller_for = d->for_ >= 0 ? m->folk->p[d->for_].navn : INGEN_TEKST;
	if (hele_motet(m, &d->tid))
		return;
	NY_LISTE(a, ut->til_stede, d->tid.n);
	ut->til_stede.n = 0;
	for (size_t k = 0; k < d->tid.n; k++) {
		struct tidsrom t = {mote_kl(m, d->tid.p[k].fra), mote_kl(m, d->tid.p[k].til)};
		if (t.fra != t.til)
			ut->til_stede.p[ut->til_stede.n++] = t;
	}
	if (!ut->til_stede.n && d->tid.n) /* came and went within a minute */
		ut->forfall = true;
}

/* One of the agenda's own, as it turned out; *sett marks them. */
static struct person fra_agenda(struct arena *a, const struct mote *m, const struct person *fra, bool *sett)
{
	int i = folk_finn(m, &(struct hvem){.kode = fra->kode, .navn = fra->navn});
	struct person ut = *fra;
	if (i < 0)
		return ut;
	sett[i] = true;
	ut.rolle = m->deltakere[i].rolle;
	fremmote(a, m, i, &ut);
	return ut;
}

void protokoll_deltakere(struct arena *a, const struct mote *m, struct protokoll *ut)
{
	const struct agenda *g = m->grunnlag;
	size_t folk = m->folk->n;
	bool *sett = arena_nye(a, bool, folk);
	NY_LISTE(a, ut->medlemmer, g->medlemmer.n + folk);
	NY_LISTE(a, ut->stedfortredere, g->stedfortredere.n + folk);
	for (size_t k = 0; k < g->medlemmer.n; k++)
		ut->medlemmer.p[k] = fra_agenda(a, m, &g->medlemmer.p[k], sett);
	for (size_t k = 0; k < g->stedfortredere.n; k++)
		ut->stedfortredere.p[k] = fra_agenda(a, m, &g->stedfortredere.p[k], sett);
	ut->medlemmer.n = g->medlemmer.n;
	ut->stedfortredere.n = g->stedfortredere.n;
	for (size_t i = 0; i < folk; i++) {
		const struct deltaker *d = &m->deltakere[i];
		if (!d->med || sett[i])
			continue;
		struct person *p = d->for_ >= 0 ? &ut->stedfortredere.p[ut->stedfortredere.n++]
						: &ut->medlemmer.p[ut->medlemmer.n++];
		*p = person(m, (int)i);
		fremmote(a, m, (int)i, p);
	}
}

void protokoll_ledelse(struct arena *a, const struct mote *m, struct protokoll *ut)
{
	struct hvem forst = mote_leder(m, (struct oyeblikk){{1, 0}, 0}); /* before anything happened */
	ut->moteleder = forst.navn.n ? forst.navn : forst.kode;
	NY_LISTE(a, ut->ledelse, m->ledelse.n);
	ut->ledelse.n = 0;
	for (size_t k = 0; k < m->ledelse.n; k++) {
		const struct ledelse *l = &m->ledelse.p[k];
		const struct hvem *var = ut->ledelse.n ? &ut->ledelse.p[ut->ledelse.n - 1].hvem : &forst;
		bool samme = tekst_lik(var->kode, l->hvem.kode) && tekst_lik(var->navn, l->hvem.navn);
		if (l->fra.tid.ms && !samme) /* not one that a correction made the same as before */
			ut->ledelse.p[ut->ledelse.n++] = (struct p_leder){
				l->hvem, mote_kl(m, l->fra.tid),
				l->rad >= 0 ? rad_kalt(m, l->rad) : INGEN_TEKST};
	}
}

void protokoll_habilitet(struct arena *a, const struct mote *m, int rad, struct p_sak *ut)
{
	const struct sak *s = &m->saker[rad];
	NY_LISTE(a, ut->habilitet, s->habilitet.n);
	ut->habilitet.n = 0;
	for (size_t k = 0; k < s->habilitet.n; k++) {
		const struct habil *h = &s->habilitet.p[k];
		if (folk_siste_ord(m, rad, k) && h->slag != HABILITET_HABIL)
			ut->habilitet.p[ut->habilitet.n++] = (struct p_habil){h->hvem, h->slag, h->hjemmel};
	}
}

/* «ll ab»: the people; *sett marks them. */
static size_t navngitte(struct arena *a, const struct mote *m, struct tekst koder, struct person **ut,
			bool *sett)
{
	size_t n = 0;
	struct tekst kode;
	*ut = arena_nye(a, struct person, m->folk->n);
	while (tekst_del(&koder, ' ', &kode)) {
		int i = folk_finn(m, &(struct hvem){.kode = kode});
		if (i < 0 || n == m->folk->n)
			continue;
		(*ut)[n++] = person(m, i);
		sett[i] = true;
	}
	return n;
}

/* Of a vote by name those are for who could vote and are not named. */
static void resten(struct arena *a, const struct mote *m, int rad, struct p_votering *ut,
		   const bool *sett)
{
	const struct votering *v = NULL;
	for (size_t k = 0; k < m->saker[rad].voteringer.n; k++)
		if (m->saker[rad].voteringer.p[k].nr == ut->nr)
			v = &m->saker[rad].voteringer.p[k];
	BUG_ON(!v);
	int *velgere = arena_nye(a, int, m->folk->n);
	int n = folk_velgere(m, rad, (struct oyeblikk){v->naar, v->nr}, velgere);
	NY_LISTE(a, ut->for_hvem, (size_t)n);
	ut->for_hvem.n = 0;
	for (int i = 0; i < n; i++)
		if (!sett[velgere[i]])
			ut->for_hvem.p[ut->for_hvem.n++] = person(m, velgere[i]);
}

/* «A=12; B=10»: names and figures. */
static void stemmer(struct arena *a, struct tekst t, struct p_votering *ut)
{
	struct tekst ledd;
	size_t n = 0;
	for (struct tekst r = t; tekst_del(&r, ';', &ledd);)
		n++;
	NY_LISTE(a, ut->stemmer, n);
	for (size_t i = 0; tekst_del(&t, ';', &ledd); i++) {
		ptrdiff_t lik = tekst_finn_tegn(ledd, '=');
		int64_t v = 0;
		ut->stemmer.p[i].navn = tekst_trim(lik < 0 ? ledd : tekst_til(ledd, (size_t)lik));
		if (lik >= 0 && tekst_tall(tekst_trim(tekst_fra(ledd, (size_t)lik + 1)), INT32_MAX, &v))
			ut->stemmer.p[i].antall = (int)v;
	}
}

void protokoll_voteringer(struct arena *a, const struct mote *m, int rad, struct p_sak *ut)
{
	const struct sak *s = &m->saker[rad];
	NY_LISTE(a, ut->voteringer, s->voteringer.n);
	for (size_t k = 0; k < s->voteringer.n; k++) {
		const struct votering *v = &s->voteringer.p[k];
		struct p_votering *p = &ut->voteringer.p[k];
		bool *sett = arena_nye(a, bool, m->folk->n);
		*p = (struct p_votering){
			.nr = v->nr, .kl = mote_kl(m, v->naar), .slag = v->slag, .punkt = v->punkt,
			.for_ = v->for_, .mot = v->mot, .blankt = v->blankt,
			.berettiget = v->berettiget, .krav = v->krav, .leder = v->leder,
			.vant = v->merke, .utfall = v->utfall};
		p->mot_hvem.n = navngitte(a, m, v->mot_hvem, &p->mot_hvem.p, sett);
		p->blankt_hvem.n = navngitte(a, m, v->blankt_hvem, &p->blankt_hvem.p, sett);
		if (v->slag == VOTERING_NAVN)
			resten(a, m, rad, p, sett);
		stemmer(a, v->stemmer, p);
		if (p->stemmer.n) /* the event has their sum */
			p->for_ = 0;
	}
}

/* The part of a closed time in which the row was open. */
void protokoll_lukket(struct arena *a, const struct mote *m, int rad, struct p_sak *ut)
{
	const struct oppholdene *l = &m->saker[rad].opphold;
	NY_LISTE(a, ut->lukket, l->n * m->antall_lukket);
	ut->lukket.n = 0;
	for (size_t i = 0; i < m->antall_lukket; i++)
		for (size_t k = 0; k < l->n; k++) {
			const struct opphold *d = &m->lukket[i].opphold, *o = &l->p[k];
			struct stund fra = d->fra.ms > o->fra.ms ? d->fra : o->fra;
			struct stund til = !o->til.ms || (d->til.ms && d->til.ms < o->til.ms) ? d->til
											      : o->til;
			if (til.ms && til.ms <= fra.ms)
				continue;
			ut->lukket.p[ut->lukket.n++] = (struct p_lukking){mote_kl(m, fra), mote_kl(m, til),
									  m->lukket[i].hjemmel};
		}
}
