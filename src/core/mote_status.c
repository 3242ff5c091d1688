/* The referat after the meeting: sent out for review, remarks answered, approved by a later meeting. */
#include "fold.h"
#include "sprak.h"

enum protokoll_status mote_status(const struct mote *m)
{
	if (m->fase != FASE_HEVET)
		return STATUS_UTKAST;
	return m->godkjent.nr ? STATUS_GODKJENT : dato_satt(m->gjennomsyn) ? STATUS_GJENNOMSYN : STATUS_UTKAST;
}

bool mote_har_godkjent(const struct mote *m, int rad)
{
	const struct sak *s = &m->saker[rad];
	return s->rad->godkjenner_referat.n && s->vedtak.utfall == UTFALL_VEDTATT;
}

bool mote_har_notert(const struct mote *m)
{
	for (size_t i = 0; i < m->godkjenner.n; i++)
		if (mote_har_godkjent(m, m->godkjenner.p[i].rad))
			return true;
	return false;
}

const struct merknad_svar *mote_svart(const struct mote *m, struct tekst id, struct tekst navn)
{
	for (size_t i = m->svar.n; i-- > 0;)
		if (tekst_lik(m->svar.p[i].id, id) && tekst_lik(m->svar.p[i].navn, navn))
			return &m->svar.p[i];
	return NULL;
}

static void noter_godkjenner(struct mote *m, const struct event *e)
{
	int rad = mote_rad(m, e->sak);
	size_t i = 0;
	if (rad < 0)
		return;
	while (i < m->godkjenner.n && m->godkjenner.p[i].rad != rad)
		i++;
	if (i == m->godkjenner.n) {
		m->godkjenner.p = arena_vokse(&m->tilstand, m->godkjenner.p, i, &m->godkjenner.kap,
					      sizeof(*m->godkjenner.p));
		m->godkjenner.n++;
	}
	m->godkjenner.p[i] = (struct godkjenner){e->nr, rad, e->tekst, e->id, e->sum};
}

enum endret fold_status(struct mote *m, const struct event *e)
{
	if (e->slag == EV_GJENNOMSYN) {
		m->gjennomsyn = e->frist;
	} else if (e->slag == EV_GODKJENT) {
		m->godkjent = (struct godkjent){e->nr, e->tekst, e->merke, e->id, e->sum, e->frist,
						e->valg == GODKJENTSOM_MED};
	} else if (e->slag == EV_GODKJENNER) {
		noter_godkjenner(m, e);
	} else {
		m->svar.p = arena_vokse(&m->tilstand, m->svar.p, m->svar.n, &m->svar.kap, sizeof(*m->svar.p));
		m->svar.p[m->svar.n++] = (struct merknad_svar){e->nr, e->gjelder, e->sak, e->hvem.navn, e->id,
							       e->tekst, (enum merknadsvar)e->valg};
	}
	return ENDRET_FASE;
}

bool sjekk_last(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct godkjent *g = &m->godkjent;
	bool tilbake = (e->slag == EV_STRYK || e->slag == EV_ANGRE) && e->gjelder == g->nr;
	if (mote_status(m) != STATUS_GODKJENT || tilbake)
		return true;
	return feil_sett(f, FEIL_REGEL, "referatet er godkjent i møte " TF ", sak " TF ", og endres ikke mer", TA(g->mote),
			 TA(g->sak));
}

static bool sjekk_gjennomsyn(const struct event *e, struct feil *f)
{
	struct streng b = {0};
	if (!dato_satt(e->frist))
		return feil_sett(f, FEIL_REGEL, "skriv fristen for merknader: gjennomsyn 15.10");
	if (!e->tid.ms || dato_cmp(e->frist, stund_dato(e->tid)) >= 0)
		return true;
	skriv_dato_kort(&b, e->frist);
	feil_sett(f, FEIL_REGEL, "fristen " TF " er alt ute", TA(streng_tekst(&b)));
	streng_release(&b);
	return false;
}

bool sjekk_status(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	if (e->slag == EV_GODKJENNER)
		return sjekk_rad(m, e, &s, f);
	if (m->fase != FASE_HEVET)
		return feil_sett(f, FEIL_REGEL, "møtet er ikke hevet: referatet er ikke ferdig ennå");
	if (e->slag == EV_MERKNAD_SVAR && mote_svart(m, e->id, e->hvem.navn))
		return feil_sett(f, FEIL_REGEL, "merknaden er besvart før: angre eller stryk svaret, nr. %d",
				 mote_svart(m, e->id, e->hvem.navn)->nr);
	return e->slag != EV_GJENNOMSYN || sjekk_gjennomsyn(e, f);
}
