/* Who takes part, from when to when. */
#include <string.h>

#include "fold.h"
#include "folk.h"

struct oyeblikk folk_naa(const struct mote *m)
{
	return m->fase == FASE_HEVET ? (struct oyeblikk){m->hevet, m->hevet_nr - 1}
				     : (struct oyeblikk){STUND_SIST, INT32_MAX};
}

struct oyeblikk folk_ved(const struct mote *m, struct stund naar, int nr)
{
	bool etterpaa = m->fase == FASE_HEVET && naar.ms > m->hevet.ms;
	return etterpaa ? (struct oyeblikk){m->hevet, 0} : (struct oyeblikk){naar, nr};
}

int folk_finn(const struct mote *m, const struct hvem *h)
{
	for (size_t i = 0; i < m->folk->n; i++)
		if (h->kode.n ? tekst_lik(m->folk->p[i].kode, h->kode)
			      : h->navn.n && tekst_lik(m->folk->p[i].navn, h->navn))
			return (int)i;
	return -1;
}

static int finn_kode(const struct mote *m, struct tekst kode)
{
	return folk_finn(m, &(struct hvem){.kode = kode});
}

static bool stemmerolle(enum rolle r)
{
	return r == ROLLE_MEDLEM || r == ROLLE_LEDER || r == ROLLE_NESTLEDER;
}

bool folk_er_medlem(const struct mote *m, int i)
{
	const struct deltaker *d = &m->deltakere[i];
	const struct deltaker *sete = d->for_ < 0 ? d : &m->deltakere[d->for_];
	return d->med && stemmerolle(d->rolle) && stemmerolle(sete->rolle) && sete->for_ < 0;
}

/* Told for the same moment, the event with the lower nr came first. */
static bool for_eller_ved(struct stund tid, int nr, struct oyeblikk naar)
{
	return tid.ms != naar.tid.ms ? tid.ms < naar.tid.ms : nr <= naar.nr;
}

static bool innenfor(const struct oppholdene *l, struct oyeblikk naar)
{
	for (size_t k = 0; k < l->n; k++) {
		const struct opphold *o = &l->p[k];
		if (for_eller_ved(o->fra, o->fra_nr, naar) &&
		    !(o->til.ms && for_eller_ved(o->til, o->til_nr, naar)))
			return true;
	}
	return false;
}

bool folk_til_stede(const struct mote *m, int i, struct oyeblikk naar)
{
	const struct deltaker *d = &m->deltakere[i];
	if (!d->med)
		return false;
	if (d->sak >= 0)
		return !d->forfall && innenfor(&m->saker[d->sak].opphold, naar);
	if (m->fase == FASE_IKKE_SATT)
		return !d->forfall;
	return innenfor(&d->tid, naar);
}

bool folk_paa_skjerm(const struct mote *m, int i, struct oyeblikk naar)
{
	const struct deltaker *d = &m->deltakere[i];
	bool paa = false;
	for (size_t k = 0; k < d->skjerm.n; k++)
		if (for_eller_ved(d->skjerm.p[k].fra.tid, d->skjerm.p[k].fra.nr, naar))
			paa = d->skjerm.p[k].paa;
	return paa;
}

size_t folk_skjermtider(const struct mote *m, int i, struct arena *a, struct opphold **ut)
{
	const struct deltaker *d = &m->deltakere[i];
	const struct oppholdene *l = d->sak >= 0 ? &m->saker[d->sak].opphold : &d->tid;
	size_t n = 0;
	*ut = arena_nye(a, struct opphold, l->n * d->skjerm.n);
	for (size_t o = 0; o < l->n && !(d->sak >= 0 && d->forfall); o++)
		for (size_t k = 0; k < d->skjerm.n; k++) {
			const struct opphold *her = &l->p[o];
			const struct skjermskifte *s = &d->skjerm.p[k];
			struct stund fra = s->fra.tid.ms > her->fra.ms ? s->fra.tid : her->fra, til = her->til;
			if (k + 1 < d->skjerm.n && (!til.ms || s[1].fra.tid.ms < til.ms))
				til = s[1].fra.tid;
			if (s->paa && (!til.ms || fra.ms < til.ms))
				(*ut)[n++] = (struct opphold){.fra = fra, .til = til};
		}
	return n;
}

bool folk_inhabil(const struct mote *m, int rad, int i, struct oyeblikk naar)
{
	bool ute = false;
	for (size_t k = 0; rad >= 0 && k < m->saker[rad].habilitet.n; k++) {
		const struct habil *h = &m->saker[rad].habilitet.p[k];
		if (folk_finn(m, &h->hvem) == i && for_eller_ved(h->naar, h->nr, naar))
			ute = h->slag != HABILITET_HABIL;
	}
	return ute;
}

bool folk_siste_ord(const struct mote *m, int rad, size_t k)
{
	const struct sak *s = &m->saker[rad];
	int i = folk_finn(m, &s->habilitet.p[k].hvem);
	for (size_t j = k + 1; j < s->habilitet.n; j++)
		if (folk_finn(m, &s->habilitet.p[j].hvem) == i)
			return false;
	return true;
}

/* There, with a vote of his own or the seat's, and not out of the row. */
static bool med_stemme(const struct mote *m, int rad, int i, struct oyeblikk naar)
{
	const struct oyeblikk *fra = &m->deltakere[i].stemmer_fra;
	return folk_er_medlem(m, i) && (!fra->tid.ms || for_eller_ved(fra->tid, fra->nr, naar)) &&
	       folk_til_stede(m, i, naar) && !folk_inhabil(m, rad, i, naar);
}

bool folk_kan_stemme(const struct mote *m, int rad, int i, struct oyeblikk naar)
{
	const struct deltaker *d = &m->deltakere[i];
	if (!med_stemme(m, rad, i, naar))
		return false;
	if (d->for_ < 0)
		return true;
	if (folk_kan_stemme(m, rad, d->for_, naar))
		return false;
	for (int k = 0; k < i; k++) /* an earlier one for the same member */
		if (m->deltakere[k].for_ == d->for_ && med_stemme(m, rad, k, naar))
			return false;
	return true;
}

int folk_velgere(const struct mote *m, int rad, struct oyeblikk naar, int *ut)
{
	int n = 0;
	for (size_t i = 0; i < m->folk->n; i++)
		if (folk_kan_stemme(m, rad, (int)i, naar)) {
			if (ut)
				ut[n] = (int)i;
			n++;
		}
	return n;
}

int folk_seter(const struct mote *m)
{
	int n = 0;
	for (size_t i = 0; i < m->folk->n; i++)
		n += folk_er_medlem(m, (int)i) && m->deltakere[i].for_ < 0;
	return n;
}

/* --- the fold -------------------------------------------------------------------------------- */

static void ny_i_folk(struct mote *m, const struct hvem *h)
{
	size_t n = m->folk->n;
	m->folk->p = arena_vokse(&m->tilstand, m->folk->p, n, &m->kap_folk, sizeof(*m->folk->p));
	m->deltakere = arena_vokse(&m->tilstand, m->deltakere, n, &m->kap_deltakere,
				   sizeof(*m->deltakere));
	m->folk->p[n] = *h;
	m->deltakere[n] = (struct deltaker){.rolle = ROLLE_GJEST, .for_ = -1, .sak = -1};
	m->folk->n++;
}

static void fra_agenda(struct mote *m, const struct person *p)
{
	int i = finn_kode(m, p->kode);
	if (i < 0)
		return;
	BUG_ON(!m->deltakere); /* one for each in folk */
	struct deltaker *d = &m->deltakere[i];
	int for_ = p->stiller_for.n ? folk_finn(m, &(struct hvem){.navn = p->stiller_for}) : -1;
	*d = (struct deltaker){.med = true, .rolle = p->rolle, .for_ = for_, .sak = -1,
			       .forfall = p->forfall};
	if (for_ >= 0 && !p->forfall)
		m->deltakere[for_].forfall = true;
}

void fold_folk_start(struct mote *m)
{
	const struct agenda *a = m->grunnlag;
	m->folk = arena_ny(&m->tilstand, struct register_);
	m->deltakere = NULL;
	m->kap_folk = m->kap_deltakere = 0;
	for (size_t i = 0; m->grunnfolk && i < m->grunnfolk->n; i++)
		ny_i_folk(m, &m->grunnfolk->p[i]);
	for (size_t i = 0; i < a->medlemmer.n; i++)
		fra_agenda(m, &a->medlemmer.p[i]);
	for (size_t i = 0; i < a->stedfortredere.n; i++)
		fra_agenda(m, &a->stedfortredere.p[i]);
}

/* When somebody came or went: told with the time (`kl`), or just now. */
struct beskjed {
	struct stund naar;
	bool sagt;
};

static struct beskjed beskjed(const struct event *e, struct stund naar)
{
	return (struct beskjed){naar, e->kl != KL_INGEN};
}

/* Is the time told so much before the end that it means another coming or going, not the next one? A time
 * that is told is a whole minute. */
static bool for_slutten(const struct opphold *o, struct stund naar)
{
	return !o->til.ms || naar.ms + 60000 <= o->til.ms;
}

static void inn(struct mote *m, struct deltaker *d, struct stund naar)
{
	struct opphold *sist = d->tid.n ? &d->tid.p[d->tid.n - 1] : NULL;
	/* not before the last time they left, also when the clock was set back */
	fold_begynn(m, &d->tid, sist && naar.ms < sist->til.ms ? sist->til : naar);
	if (m->fase == FASE_HEVET)
		fold_slutt(m, &d->tid.p[d->tid.n - 1], m->hevet);
}

/* A time that is told concerns the stay that it is in or before: that is when it began. Noted after the
 * meeting without a time, somebody was there all along. */
static void kommer(struct mote *m, struct deltaker *d, struct beskjed b)
{
	d->forfall = false;
	if (m->fase == FASE_IKKE_SATT || d->sak >= 0)
		return;
	for (size_t k = 0; b.sagt && k < d->tid.n; k++)
		if (for_slutten(&d->tid.p[k], b.naar)) {
			d->tid.p[k].fra = b.naar;
			d->tid.p[k].fra_nr = m->bretter;
			return;
		}
	bool borte = !d->tid.n || d->tid.p[d->tid.n - 1].til.ms;
	bool etterpaa = m->fase == FASE_HEVET && b.naar.ms >= m->hevet.ms;
	if (!d->tid.n)
		inn(m, d, etterpaa ? m->satt : b.naar);
	else if (borte && !etterpaa)
		inn(m, d, b.naar);
}

/* A time that is told ends the stay that it is in or after. */
static void gaar(const struct mote *m, struct deltaker *d, struct beskjed b)
{
	size_t k = d->tid.n;
	while (b.sagt && k > 1 && b.naar.ms < d->tid.p[k - 1].fra.ms)
		k--;
	if (k == 0)
		return;
	if (b.sagt)
		d->tid.p[k - 1].til.ms = 0;
	fold_slutt(m, &d->tid.p[k - 1], b.naar);
}

void fold_folk_satt(struct mote *m, struct stund naar)
{
	for (size_t i = 0; i < m->folk->n; i++)
		if (m->deltakere[i].med && !m->deltakere[i].forfall)
			kommer(m, &m->deltakere[i], (struct beskjed){naar, false});
}

void fold_folk_hevet(struct mote *m, struct stund naar)
{
	for (size_t i = 0; i < m->folk->n; i++)
		gaar(m, &m->deltakere[i], (struct beskjed){naar, false});
}

enum { BEGYNNELSEN = 15 }; /* minutes */

/* Has the meeting hardly begun, and decided nothing? What is noted of attendance then, was so from the start. */
static bool hardt_begynt(const struct mote *m, struct stund naar)
{
	for (size_t i = 0; i < m->agenda->saksliste.n; i++)
		if (m->saker[i].vedtak.nr || m->saker[i].voteringer.n)
			return false;
	return m->fase != FASE_HEVET && naar.ms - m->satt.ms < (int64_t)BEGYNNELSEN * 60000;
}

/* How somebody takes part, from `fra`: what is told for a later time stands. */
static void skift_skjerm(struct mote *m, struct deltaker *d, struct oyeblikk fra, bool paa)
{
	d->skjerm.p = arena_vokse(&m->tilstand, d->skjerm.p, d->skjerm.n, &d->skjerm.kap, sizeof(*d->skjerm.p));
	size_t k = d->skjerm.n++;
	for (; k > 0 && !for_eller_ved(d->skjerm.p[k - 1].fra.tid, d->skjerm.p[k - 1].fra.nr, fra); k--)
		d->skjerm.p[k] = d->skjerm.p[k - 1];
	d->skjerm.p[k] = (struct skjermskifte){fra, paa};
}

/*
 * «til stede» and «digitalt». Who is there on a screen was there before it, in the room; and who has been on
 * one and is now in the room, has not come anew. In the first minutes it tells how they have been there from
 * the start.
 */
static void er_her(struct mote *m, struct deltaker *d, const struct event *e, struct stund naar, bool notert)
{
	struct beskjed b = beskjed(e, naar);
	bool paa = e->valg == FRAMMOTE_DIGITALT, alltid = m->fase == FASE_HEVET && !b.sagt;
	struct oyeblikk da = {naar, m->bretter};
	bool nettopp = !notert && hardt_begynt(m, naar);
	bool skifter = b.sagt && innenfor(&d->tid, da) && (paa || d->skjerm.n);
	if (alltid)
		d->skjerm.n = 0;
	if (m->fase == FASE_IKKE_SATT || alltid || nettopp)
		da = (struct oyeblikk){0};
	if (paa || d->skjerm.n)
		skift_skjerm(m, d, da, paa);
	if (!skifter)
		kommer(m, d, b);
}

static void frammote(struct mote *m, int i, const struct event *e, struct stund naar)
{
	struct deltaker *d = &m->deltakere[i];
	bool notert = d->notert;
	d->med = d->notert = true;
	switch ((enum frammote)e->valg) {
	case FRAMMOTE_TIL_STEDE:
	case FRAMMOTE_DIGITALT:
		er_her(m, d, e, naar, notert);
		break;
	case FRAMMOTE_GIKK:
		gaar(m, d, beskjed(e, naar));
		break;
	case FRAMMOTE_FORFALL: /* was never there */
		d->forfall = true;
		d->tid.n = 0;
		break;
	}
}

/* The member that somebody meets for is away from then on; before the meeting: does not come. */
static void stiller_for(const struct mote *m, int medlem, struct beskjed b)
{
	struct deltaker *d = &m->deltakere[medlem];
	if (hardt_begynt(m, b.naar) && !d->notert && d->tid.n == 1) {
		/* nobody has said that they came, and the meeting has hardly begun: they did not */
		d->tid.n = 0;
		d->forfall = true;
		return;
	}
	if (innenfor(&d->tid, (struct oyeblikk){b.naar, m->bretter}))
		gaar(m, d, b);
	else if (!d->tid.n)
		d->forfall = true;
}

/* The seat is theirs from now; who had it keeps it all the time, and what is noted after the meeting without
 * a time was so all along. */
static void faar_stemme(const struct mote *m, struct deltaker *d, const struct deltaker *for_, struct beskjed b)
{
	bool hadde = for_->med && stemmerolle(for_->rolle) && for_->for_ == d->for_;
	bool alltid = m->fase == FASE_IKKE_SATT || (m->fase == FASE_HEVET && !b.sagt);
	if (!hadde)
		d->stemmer_fra = (struct oyeblikk){b.naar, m->bretter};
	if (alltid)
		d->stemmer_fra = (struct oyeblikk){0};
}

static void deltaker(struct mote *m, const struct event *e, struct stund naar)
{
	int i = folk_finn(m, &e->hvem);
	if (i < 0) {
		i = (int)m->folk->n;
		ny_i_folk(m, &e->hvem);
	}
	int for_ = e->for_hvem.n ? finn_kode(m, e->for_hvem) : -1;
	struct deltaker *d = &m->deltakere[i];
	struct deltaker var = *d;
	bool bare_rolle = d->med && d->sak < 0 && !e->sak.n && for_ < 0;
	d->med = d->notert = true;
	d->rolle = (enum rolle)e->valg;
	d->for_ = for_ == i ? -1 : for_;
	d->sak = e->sak.n ? mote_rad(m, e->sak) : -1;
	faar_stemme(m, d, &var, beskjed(e, naar));
	if (for_ >= 0 && !e->sak.n) /* in one sak the member is inhabil, not away */
		stiller_for(m, for_, beskjed(e, naar));
	if (!bare_rolle)
		kommer(m, d, beskjed(e, naar));
}

static void habilitet(struct mote *m, const struct event *e, struct stund naar)
{
	int rad = mote_rad(m, e->sak);
	if (rad < 0)
		return;
	struct sak *s = &m->saker[rad];
	s->habilitet.p = arena_vokse(&m->tilstand, s->habilitet.p, s->habilitet.n, &s->habilitet.kap,
				     sizeof(*s->habilitet.p));
	s->habilitet.p[s->habilitet.n++] = (struct habil){
		e->nr, naar, e->hvem, (enum habilitet)e->valg, e->tekst};
}

static void lukket(struct mote *m, const struct event *e, struct stund naar)
{
	struct lukking_ *sist = m->antall_lukket ? &m->lukket[m->antall_lukket - 1] : NULL;
	bool er = sist && !sist->opphold.til.ms;
	if (er)
		fold_slutt(m, &sist->opphold, naar);
	if (e->valg != LUKKING_LUKKET)
		return;
	m->lukket = arena_vokse(&m->tilstand, m->lukket, m->antall_lukket, &m->kap_lukket,
				sizeof(*m->lukket));
	m->lukket[m->antall_lukket++] = (struct lukking_){e->nr, {.fra = naar, .fra_nr = e->nr}, e->tekst};
}

static void leder(struct mote *m, const struct event *e, struct stund naar)
{
	struct oyeblikk fra = {naar, e->nr};
	if (m->fase == FASE_IKKE_SATT)
		fra = (struct oyeblikk){0};
	int rad = m->fase == FASE_IKKE_SATT ? -1 : mote_rad(m, e->sak);
	m->ledelse.p = arena_vokse(&m->tilstand, m->ledelse.p, m->ledelse.n, &m->ledelse.kap, sizeof(*m->ledelse.p));
	size_t k = m->ledelse.n++;
	for (; k > 0 && !for_eller_ved(m->ledelse.p[k - 1].fra.tid, m->ledelse.p[k - 1].fra.nr, fra); k--)
		m->ledelse.p[k] = m->ledelse.p[k - 1];
	m->ledelse.p[k] = (struct ledelse){fra, e->hvem, rad};
}

struct hvem mote_leder(const struct mote *m, struct oyeblikk naar)
{
	struct hvem h = {.navn = m->agenda->moteleder};
	int i = h.navn.n ? folk_finn(m, &h) : -1;
	if (i >= 0)
		h = m->folk->p[i];
	for (size_t k = 0; k < m->ledelse.n; k++)
		if (for_eller_ved(m->ledelse.p[k].fra.tid, m->ledelse.p[k].fra.nr, naar))
			h = m->ledelse.p[k].hvem;
	return h;
}

enum endret fold_folk(struct mote *m, const struct event *e, struct stund naar)
{
	int i = folk_finn(m, &e->hvem);
	if (e->slag == EV_DELTAKER)
		deltaker(m, e, naar);
	else if (e->slag == EV_FRAMMOTE && i >= 0)
		frammote(m, i, e, naar);
	else if (e->slag == EV_HABILITET)
		habilitet(m, e, naar);
	else if (e->slag == EV_LUKKET)
		lukket(m, e, naar);
	else if (e->slag == EV_MOTELEDER)
		leder(m, e, naar);
	return ENDRET_FOLK;
}
