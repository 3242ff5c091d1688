/* The rows: those of the agenda, and what the meeting does to them. */
#include <string.h>

#include "fold.h"

int mote_rad(const struct mote *m, struct tekst navn)
{
	return navn.n ? rad_finn(m->agenda, navn) : -1;
}

int mote_plass(const struct mote *m, int rad)
{
	int i = 0;
	while (m->orden[i] != rad)
		i++;
	return i;
}

/* Room for one row more in the three lists that run side by side; gives its place. */
static size_t ny_rad(struct mote *m)
{
	size_t n = m->agenda->saksliste.n;
	m->agenda->saksliste.p = arena_vokse(&m->tilstand, m->agenda->saksliste.p, n, &m->kap_rader,
					     sizeof(*m->agenda->saksliste.p));
	m->saker = arena_vokse(&m->tilstand, m->saker, n, &m->kap_saker, sizeof(*m->saker));
	m->orden = arena_vokse(&m->tilstand, m->orden, n, &m->kap_orden, sizeof(*m->orden));
	m->saker[n] = (struct sak){0};
	m->orden[n] = (int)n;
	m->agenda->saksliste.n++;
	for (size_t i = 0; i <= n; i++) /* the rows may have moved in memory */
		m->saker[i].rad = &m->agenda->saksliste.p[i];
	return n;
}

void fold_plan_start(struct mote *m)
{
	const struct agenda *g = m->grunnlag;
	size_t n = g->saksliste.n;
	m->agenda = arena_ny(&m->tilstand, struct agenda);
	*m->agenda = *g;
	m->agenda->saksliste.p = arena_nye(&m->tilstand, struct rad, n);
	m->saker = arena_nye(&m->tilstand, struct sak, n);
	m->orden = arena_nye(&m->tilstand, int, n);
	m->kap_rader = m->kap_saker = m->kap_orden = n;
	for (size_t i = 0; i < n; i++) {
		struct rad *r = &m->agenda->saksliste.p[i];
		*r = g->saksliste.p[i];
		m->orden[i] = (int)i;
		m->saker[i] = (struct sak){
			.rad = r, .lengde = rad_varighet(g, i),
			.forslag = punkt_samlet(&m->tilstand, r->forslag.p, r->forslag.n)};
		if (r->status == RADSTATUS_UTGAR)
			m->saker[i].vedtak.utfall = UTFALL_UTGAR;
	}
}

static void flytt(struct mote *m, int rad, int foran)
{
	int n = (int)m->agenda->saksliste.n, fra = mote_plass(m, rad);
	memmove(m->orden + fra, m->orden + fra + 1, (size_t)(n - 1 - fra) * sizeof(*m->orden));
	int til = n - 1;
	for (int i = 0; foran >= 0 && i < n - 1; i++)
		if (m->orden[i] == foran)
			til = i;
	memmove(m->orden + til + 1, m->orden + til, (size_t)(n - 1 - til) * sizeof(*m->orden));
	m->orden[til] = rad;
}

/* A sak with a number, or a row without when the name is «rad 15». */
void fold_plan_ny(struct mote *m, const struct event *e)
{
	if (mote_rad(m, e->sak) >= 0)
		return;
	bool nummer = tekst_finn_tegn(e->sak, '/') >= 0;
	size_t i = ny_rad(m);
	m->agenda->saksliste.p[i] = (struct rad){
		.slag = nummer ? RAD_SAK : RAD_POST, .saksnummer = nummer ? e->sak : INGEN_TEKST,
		.emne = e->tekst, .start = KL_INGEN};
	m->saker[i].lagt_til = true;
}

enum endret fold_plan(struct mote *m, const struct event *e)
{
	int rad = mote_rad(m, e->sak);
	if (rad < 0)
		return ENDRET_INGENTING;
	if (e->slag == EV_NY_SAK && m->saker[rad].lagt_til)
		flytt(m, rad, -1); /* last as it was then: what was moved last before goes in front of it */
	else if (e->slag == EV_PLAN)
		m->agenda->saksliste.p[rad].start = mote_minutt(m, e->til);
	else if (e->slag == EV_REKKEFOLGE)
		flytt(m, rad, mote_rad(m, e->merke));
	return ENDRET_PLAN;
}
