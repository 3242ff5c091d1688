#include "mote.h"

#include <stddef.h>
#include <string.h>

#include "fold.h"
#include "folk.h"
#include "spor.h"

void mote_init(struct mote *m, const struct agenda *a, const struct register_ *folk)
{
	*m = (struct mote){.grunnlag = a, .grunnfolk = folk};
	mote_spill(m, NULL, 0);
}

void mote_release(struct mote *m)
{
	arena_release(&m->arena);
	arena_release(&m->tilstand);
}

const struct logglinje *mote_logg(const struct mote *m, int nr)
{
	size_t lav = 0, hoy = m->antall;
	while (lav < hoy) {
		size_t midt = (lav + hoy) / 2;
		if (m->logg[midt].e.nr < nr)
			lav = midt + 1;
		else
			hoy = midt;
	}
	return lav < m->antall && m->logg[lav].e.nr == nr ? &m->logg[lav] : NULL;
}

/* «<before> → <after>», as session writes it. */
static void noter_hopp(struct mote *m, const struct event *e)
{
	struct stund for_, etter;
	ptrdiff_t pil = tekst_finn(e->tekst, T(" → "));
	if (pil < 0 || !stund_les(tekst_til(e->tekst, (size_t)pil), &for_) ||
	    !stund_les(tekst_fra(e->tekst, (size_t)pil + 5), &etter))
		return;
	m->hopp.p = arena_vokse(&m->arena, m->hopp.p, m->hopp.n, &m->hopp.kap, sizeof(*m->hopp.p));
	m->hopp.p[m->hopp.n++] = (struct hopp){e->nr, etter.ms - for_.ms};
}

static struct logglinje *linje(struct mote *m, int nr)
{
	return (struct logglinje *)mote_logg(m, nr);
}

int mote_minutt(const struct mote *m, int kl)
{
	int start = m->agenda->start;
	if (start == KL_INGEN)
		start = m->satt.ms ? stund_minutt(m->satt, m->dag) : 0;
	return kl + 12 * 60 < start ? kl + 24 * 60 : kl;
}

int mote_kl(const struct mote *m, struct stund s)
{
	return s.ms ? stund_minutt(s, m->dag) : KL_INGEN;
}

int mote_rad_oppe(const struct mote *m)
{
	return m->aktiv >= 0 ? m->aktiv : m->sist;
}

const struct lukking_ *mote_lukket(const struct mote *m)
{
	const struct lukking_ *sist = m->antall_lukket ? &m->lukket[m->antall_lukket - 1] : NULL;
	return sist && !sist->opphold.til.ms ? sist : NULL;
}

/* Does it happen in the meeting, or does the program only note it? */
static bool i_motet(enum event_slag s)
{
	return event_har(s, offsetof(struct event, kl));
}

enum { HALV_DAG = 12 * 60 * 60000 };

/* Further back than half a day, the clock was wrong before, or it is another day: that is told, not mended. */
static struct stund ikke_for(const struct mote *m, struct stund naar, int nr)
{
	size_t i = m->fremst.n;
	while (nr && i > 0 && m->fremst.p[i - 1].nr >= nr)
		i--;
	int64_t foran = i ? m->fremst.p[i - 1].naar.ms - naar.ms : 0;
	return foran > 0 && foran < HALV_DAG ? m->fremst.p[i - 1].naar : naar;
}

struct stund mote_naa(const struct mote *m, struct stund tid)
{
	return ikke_for(m, tid, 0);
}

struct stund event_naar(const struct mote *m, const struct event *e)
{
	struct stund naar = e->tid;
	if (e->kl != KL_INGEN)
		return stund_av(m->dag, mote_minutt(m, e->kl), e->tid);
	for (size_t i = m->hopp.n; e->nr && i-- > 0 && m->hopp.p[i].nr > e->nr;)
		naar.ms += m->hopp.p[i].ms;
	return i_motet(e->slag) ? ikke_for(m, naar, e->nr) : naar;
}

/* `e` is the line as it says now. A correction does not take along what was recorded after it: that is for the
 * check to refuse. */
static void noter_fremst(struct mote *m, const struct logglinje *l, const struct event *e)
{
	struct stund naar = event_naar(m, e), var = event_naar(m, &l->e);
	if (var.ms < naar.ms)
		naar = var;
	const struct fremst *sist = m->fremst.n ? &m->fremst.p[m->fremst.n - 1] : NULL;
	if (!i_motet(e->slag) || (sist && naar.ms <= sist->naar.ms))
		return;
	m->fremst.p = arena_vokse(&m->tilstand, m->fremst.p, m->fremst.n, &m->fremst.kap, sizeof(*m->fremst.p));
	m->fremst.p[m->fremst.n++] = (struct fremst){e->nr, naar};
}

int sak_minutter(const struct sak *s, struct stund naa)
{
	int64_t ms = 0;
	for (size_t i = 0; i < s->opphold.n; i++) {
		const struct opphold *o = &s->opphold.p[i];
		ms += (o->til.ms ? o->til.ms : naa.ms) - o->fra.ms;
	}
	return (int)(ms / 60000);
}

/* --- the fold ------------------------------------------------------------------------------ */

void fold_slutt(const struct mote *m, struct opphold *o, struct stund naar)
{
	if (o->til.ms)
		return;
	o->til = naar.ms < o->fra.ms ? o->fra : naar;
	o->til_nr = m->bretter;
}

void fold_begynn(struct mote *m, struct oppholdene *l, struct stund naar)
{
	l->p = arena_vokse(&m->tilstand, l->p, l->n, &l->kap, sizeof(*l->p));
	l->p[l->n++] = (struct opphold){.fra = naar, .fra_nr = m->bretter};
}

static void lukk(struct mote *m, struct stund naar)
{
	if (m->aktiv < 0)
		return;
	struct sak *s = &m->saker[m->aktiv];
	if (s->opphold.n)
		fold_slutt(m, &s->opphold.p[s->opphold.n - 1], naar);
	m->aktiv = -1;
}

static void apne(struct mote *m, int rad, struct stund naar)
{
	if (rad >= 0 && rad == m->aktiv)
		return; /* what stood between was struck or corrected: it was open all the time */
	lukk(m, naar);
	if (rad < 0)
		return;
	fold_begynn(m, &m->saker[rad].opphold, naar);
	m->aktiv = m->sist = rad;
}

/* Adds in order of time: a note taken from paper afterwards stands where it belongs. */
static void noter(struct mote *m, struct notater *l, const struct event *e)
{
	l->p = arena_vokse(&m->tilstand, l->p, l->n, &l->kap, sizeof(*l->p));
	struct stund naar = event_naar(m, e);
	size_t i = l->n++;
	for (; i > 0 && l->p[i - 1].naar.ms > naar.ms; i--)
		l->p[i] = l->p[i - 1];
	l->p[i] = (struct notat){e->nr, naar, e->hvem, e->tekst, e->frist, false, e->merke,
				 e->slag == EV_TILFORSEL && e->valg == TILFORSEL_DISSENS};
	const struct logglinje *ll = mote_logg(m, e->nr);
	l->p[i].rettet = ll && ll->rettet_av;
}

/* A break that follows a finished sak ends it; otherwise the sak goes on after the break. */
static void start_pause(struct mote *m, const struct event *e, struct stund naar)
{
	int til = e->til == KL_INGEN ? KL_INGEN : mote_minutt(m, e->til);
	if (m->fase == FASE_PAUSE) { /* a new resume time for the break that runs */
		m->pauser[m->antall_pauser - 1].til = til;
		return;
	}
	m->avbrutt = m->aktiv >= 0 && !spor_sak_ferdig(m, m->aktiv);
	lukk(m, naar);
	m->fase = FASE_PAUSE;
	m->pauser = arena_vokse(&m->tilstand, m->pauser, m->antall_pauser, &m->kap_pauser,
				sizeof(*m->pauser));
	m->pauser[m->antall_pauser++] = (struct pause){
		.rad = mote_rad(m, e->sak),
		.etter = m->sist, .opphold = {.fra = naar}, .til = til};
}

static void slutt_pause(struct mote *m, struct stund naar)
{
	if (m->fase != FASE_PAUSE)
		return;
	fold_slutt(m, &m->pauser[m->antall_pauser - 1].opphold, naar);
	m->fase = FASE_SATT;
	m->avbrutt = false;
}

static enum endret apne_rad(struct mote *m, const struct event *e, struct stund naar)
{
	int rad = mote_rad(m, e->sak);
	slutt_pause(m, naar);
	if (rad >= 0 && rad != m->sist) { /* a list belongs to its sak */
		m->antall_talere = 0;
		m->strek = false;
	}
	fold_ordet_slutt(m, naar);
	apne(m, rad, naar);
	return ENDRET_FASE | ENDRET_SAK;
}

/* A meeting that is opened on quite another day than planned (an exercise, an old agenda) counts its
 * times of day from that day. A meeting that runs past midnight keeps its own. */
static struct dato dagen(const struct mote *m, struct stund satt)
{
	int64_t dager = dato_dager(stund_dato(satt)) - dato_dager(m->agenda->dato);
	return dager < -1 || dager > 1 ? stund_dato(satt) : m->agenda->dato;
}

static enum endret bruk_mote(struct mote *m, const struct event *e, struct stund naar)
{
	if (e->slag == EV_HEVET)
		m->gjennomsyn = (struct dato){0}; /* what was sent out before it went on is not this referat */
	if (e->slag == EV_SATT) {
		m->fase = FASE_SATT;
		m->satt = naar;
		fold_folk_satt(m, naar);
		return apne_rad(m, e, naar);
	}
	fold_ordet_slutt(m, naar);
	if (e->slag == EV_PAUSE) {
		start_pause(m, e, naar);
	} else if (e->slag == EV_HEVET) {
		slutt_pause(m, naar);
		lukk(m, naar);
		m->antall_talere = 0;
		fold_folk_hevet(m, naar);
		if (m->antall_lukket)
			fold_slutt(m, &m->lukket[m->antall_lukket - 1].opphold, naar);
		m->fase = FASE_HEVET;
		m->hevet = naar;
		m->hevet_nr = e->nr;
	}
	return ENDRET_FASE | ENDRET_SAK;
}

static enum endret bruk_sak(struct mote *m, const struct event *e, struct stund naar)
{
	int rad = mote_rad(m, e->sak);
	if (rad < 0)
		return ENDRET_INGENTING;
	struct sak *s = &m->saker[rad];
	if (e->slag == EV_INNSPILL || e->slag == EV_TILFORSEL) {
		noter(m, e->slag == EV_INNSPILL ? &s->innspill : &s->tilforsler, e);
		return ENDRET_INNSPILL;
	}
	if (e->slag == EV_FORSLAG || e->slag == EV_ALTERNATIV) {
		noter(m, e->slag == EV_FORSLAG ? &s->versjoner : &s->alternativer, e);
		if (e->slag == EV_FORSLAG)
			s->foretrukket = INGEN_TEKST;
		return ENDRET_FORSLAG;
	}
	if (e->slag == EV_AKSJON) {
		noter(m, &s->aksjoner, e);
		return ENDRET_AKSJON;
	}
	if (e->slag == EV_MERKNAD) {
		noter(m, &s->merknader, e);
		return ENDRET_MERKNAD;
	}
	if (e->slag == EV_VOTERING)
		fold_votering(m, s, e, naar);
	else
		s->vedtak = (struct vedtak){e->nr, naar, e->utfall, e->tekst};
	if (m->fase == FASE_PAUSE && rad == m->sist && s->vedtak.nr)
		m->avbrutt = false; /* decided while the break already ran: it does not go on after */
	return ENDRET_VEDTAK | ENDRET_VOTERING;
}

/* A name that is corrected is so wherever the person is told of. */
static struct event med_navn(const struct mote *m, const struct event *e)
{
	struct event ut = *e;
	int i = e->hvem.kode.n && e->slag != EV_DELTAKER ? folk_finn(m, &e->hvem) : -1;
	if (i >= 0 && !(tekst_lik(m->folk->p[i].navn, e->hvem.navn) &&
			tekst_lik(m->folk->p[i].virksomhet, e->hvem.virksomhet)))
		ut.hvem = m->folk->p[i];
	return ut;
}

static enum endret brett_en(struct mote *m, const struct event *e)
{
	if (e->slag == EV_SATT) /* before its own `kl` is read */
		m->dag = dagen(m, e->tid);
	struct stund naar = event_naar(m, e);
	m->bretter = e->nr;
	switch (e->slag) {
	case EV_SATT:
	case EV_PAUSE:
	case EV_HEVET: return bruk_mote(m, e, naar);
	case EV_SAK:
	case EV_GJENOPPTATT: return apne_rad(m, e, naar);
	case EV_INNSPILL:
	case EV_FORSLAG:
	case EV_VEDTAK:
	case EV_AKSJON:
	case EV_ALTERNATIV:
	case EV_VOTERING:
	case EV_TILFORSEL:
	case EV_MERKNAD: return bruk_sak(m, e, naar);
	case EV_TALER:
	case EV_TALER_AV:
	case EV_TALERLISTE:
	case EV_TALETID:
	case EV_ORDET: return fold_taler(m, e, naar);
	case EV_DELTAKER:
	case EV_FRAMMOTE:
	case EV_HABILITET:
	case EV_MOTELEDER:
	case EV_LUKKET: return fold_folk(m, e, naar);
	case EV_NY_SAK:
	case EV_PLAN:
	case EV_REKKEFOLGE: return fold_plan(m, e);
	case EV_GJENNOMSYN:
	case EV_MERKNAD_SVAR:
	case EV_GODKJENNER:
	case EV_GODKJENT: return fold_status(m, e);
	case EV_REFERENT: m->referent = e->hvem; return ENDRET_FOLK;
	case EV_SEGL:
		m->segl_antall = e->antall;
		m->segl_hode = e->sum;
		return ENDRET_FASE;
	case EV_JOURNAL: m->id = e->id; return ENDRET_INGENTING;
	case EV_APNET: case EV_STRYK: case EV_RETTELSE: case EV_ANGRE: case EV_GJENTA:
	case EV_AVBRUTT: case EV_KLOKKE: case EV_TAP: case EV_FORTSETTELSE: case EV_SKJERMET: case EV_ANTALL:
		return ENDRET_INGENTING;
	}
	return ENDRET_INGENTING;
}

/* The one place where an event changes the state. */
static enum endret bruk(struct mote *m, const struct event *e)
{
	struct event med = med_navn(m, e);
	return brett_en(m, &med);
}

/* Puts what the correction says in place of what was recorded; what it does not say stays. */
static void rett(struct event *e, const struct event *r)
{
	if (r->kl != KL_INGEN)
		e->kl = r->kl;
	if (r->til != KL_INGEN)
		e->til = r->til;
	if (r->sak.n)
		e->sak = r->sak;
	if (hvem_satt(&r->hvem))
		e->hvem = r->hvem;
	if (r->tekst.n)
		e->tekst = r->tekst;
	if (dato_satt(r->frist))
		e->frist = r->frist;
}

struct event mote_gjeldende(const struct mote *m, const struct logglinje *l)
{
	struct event e = l->e;
	const struct logglinje *r = l->rettet_av ? mote_logg(m, e.nr) : m->logg + m->antall;
	BUG_ON(!r); /* it is in the log itself */
	for (; r < m->logg + m->antall; r++)
		if (r->e.slag == EV_RETTELSE && r->e.gjelder == e.nr && !r->angret)
			rett(&e, &r->e);
	return e;
}

static void tom_tilstand(struct mote *m)
{
	arena_reset(&m->tilstand);
	*m = (struct mote){
		.arena = m->arena, .tilstand = m->tilstand, .grunnlag = m->grunnlag,
		.grunnfolk = m->grunnfolk, .logg = m->logg, .antall = m->antall, .kap = m->kap,
		.hopp = {m->hopp.p, m->hopp.n, m->hopp.kap},
		.fase = FASE_IKKE_SATT, .dag = m->grunnlag->dato, .aktiv = -1, .sist = -1,
	};
	fold_plan_start(m);
	fold_folk_start(m);
}

static void nye_rader(struct mote *m)
{
	for (size_t i = 0; i < m->antall; i++) {
		const struct logglinje *l = &m->logg[i];
		if (l->e.slag != EV_NY_SAK || l->angret || l->stroket)
			continue;
		struct event e = mote_gjeldende(m, l);
		fold_plan_ny(m, &e);
	}
}

static void brett(struct mote *m)
{
	tom_tilstand(m);
	nye_rader(m);
	for (size_t i = 0; i < m->antall; i++) {
		const struct logglinje *l = &m->logg[i];
		if (l->angret || l->stroket)
			continue;
		struct event e = mote_gjeldende(m, l);
		bruk(m, &e);
		noter_fremst(m, l, &e);
	}
}

/* Which earlier line a stryk or rettelse in force concerns; set or cleared on undo and redo. */
static void virk(struct mote *m, const struct event *e, bool paa)
{
	struct logglinje *l = linje(m, e->gjelder);
	if (!l)
		return;
	if (e->slag == EV_STRYK) {
		l->stroket = paa;
	} else if (e->slag == EV_RETTELSE && paa) {
		l->rettet_av = e->nr;
	} else if (e->slag == EV_RETTELSE && l->rettet_av == e->nr) {
		l->rettet_av = 0; /* the correction before it, if any, is in force again */
		for (size_t i = 0; i < m->antall; i++)
			if (m->logg[i].e.slag == EV_RETTELSE && m->logg[i].e.gjelder == l->e.nr &&
			    !m->logg[i].angret)
				l->rettet_av = m->logg[i].e.nr;
	}
}

/* Into the log, with its effect on earlier lines. True: the state must be folded again. */
static bool ta_inn(struct mote *m, const struct event *e)
{
	m->logg = arena_vokse(&m->arena, m->logg, m->antall, &m->kap, sizeof(*m->logg));
	m->logg[m->antall++] = (struct logglinje){.e = event_kopi(&m->arena, e)};
	if (e->slag == EV_KLOKKE) {
		noter_hopp(m, e);
		return true;
	}
	if (e->slag == EV_STRYK || e->slag == EV_RETTELSE) {
		virk(m, e, true);
		return true;
	}
	if (e->slag != EV_ANGRE && e->slag != EV_GJENTA)
		return e->slag == EV_NY_SAK;
	struct logglinje *l = linje(m, e->gjelder);
	if (l) {
		l->angret = e->slag == EV_ANGRE;
		virk(m, &l->e, !l->angret);
	}
	return true;
}

enum endret mote_apply(struct mote *m, const struct event *e)
{
	BUG_ON(m->antall && e->nr <= m->logg[m->antall - 1].e.nr);
	if (ta_inn(m, e)) {
		brett(m);
		return ENDRET_ALT;
	}
	const struct logglinje *l = &m->logg[m->antall - 1];
	enum endret mask = bruk(m, &l->e);
	noter_fremst(m, l, &l->e);
	return mask;
}

void mote_spill(struct mote *m, const struct event *e, size_t n)
{
	for (size_t i = 0; i < n; i++)
		ta_inn(m, &e[i]);
	brett(m);
}
