#include "spor.h"

static const struct rad *rad(const struct mote *m, int i)
{
	return &m->agenda->saksliste.p[i];
}

static int antall_rader(const struct mote *m)
{
	return (int)m->agenda->saksliste.n;
}

bool spor_sak_ferdig(const struct mote *m, int i)
{
	const struct sak *s = &m->saker[i];
	return s->vedtak.utfall != UTFALL_INGEN ||
	       (sak_apnet(s) && sak_forslag(s).n == 0);
}

static bool pause_holdt(const struct mote *m, int i)
{
	for (size_t p = 0; p < m->antall_pauser; p++)
		if (m->pauser[p].rad == i)
			return true;
	return false;
}

/* The place in the order of the row that is open or was open last; -1: none was. */
static int sist_plass(const struct mote *m)
{
	return m->sist < 0 ? -1 : mote_plass(m, m->sist);
}

int spor_neste(const struct mote *m)
{
	for (int p = sist_plass(m) + 1; p < antall_rader(m); p++) {
		int i = m->orden[p];
		if (rad(m, i)->slag == RAD_PAUSE ? !pause_holdt(m, i) : !spor_sak_ferdig(m, i))
			return i;
	}
	return -1;
}

int spor_forrige(const struct mote *m)
{
	for (int p = sist_plass(m) - 1; p >= 0; p--) {
		int i = m->orden[p];
		if (rad(m, i)->slag != RAD_PAUSE && rad(m, i)->status != RADSTATUS_UTGAR)
			return i;
	}
	return -1;
}

int spor_neste_pause(const struct mote *m)
{
	for (int p = m->sist < 0 ? 0 : sist_plass(m); p < antall_rader(m); p++)
		if (rad(m, m->orden[p])->slag == RAD_PAUSE && !pause_holdt(m, m->orden[p]))
			return m->orden[p];
	return -1;
}

int spor_pause_naa(const struct mote *m, struct stund naa)
{
	enum { FOR_TIDEN = 30 };
	int pause = spor_neste_pause(m);
	if (pause < 0 || rad(m, pause)->start == KL_INGEN)
		return pause;
	for (int p = sist_plass(m) + 1; p < mote_plass(m, pause); p++)
		if (rad(m, m->orden[p])->slag != RAD_PAUSE && !spor_sak_ferdig(m, m->orden[p]) &&
		    stund_minutt(naa, m->dag) + FOR_TIDEN < rad(m, pause)->start)
			return -1;
	return pause;
}

int spor_oppstart(const struct mote *m, int pause_rad, struct stund naa)
{
	if (pause_rad < 0)
		return KL_INGEN;
	const struct rad *r = rad(m, pause_rad);
	int lengde = m->saker[pause_rad].lengde;
	if (r->start == KL_INGEN || lengde <= 0)
		return KL_INGEN;
	int minutt = stund_minutt(naa, m->dag);
	return (r->start > minutt ? r->start : minutt) + lengde;
}

int spor_angre(const struct mote *m)
{
	for (size_t i = m->antall; i-- > 0;) {
		const struct logglinje *l = &m->logg[i];
		if (event_info(l->e.slag)->angres && !l->angret && !l->stroket)
			return l->e.nr;
	}
	return 0;
}

int spor_gjenta(const struct mote *m)
{
	for (size_t i = m->antall; i-- > 0;) {
		const struct logglinje *l = &m->logg[i];
		if (l->e.slag == EV_ANGRE) {
			const struct logglinje *maal = mote_logg(m, l->e.gjelder);
			if (maal && maal->angret)
				return maal->e.nr;
		} else if (event_info(l->e.slag)->angres) {
			return 0;
		}
	}
	return 0;
}

static const struct pause *siste_pause(const struct mote *m)
{
	return &m->pauser[m->antall_pauser - 1];
}

static enum prognose_slag prognose_slag(const struct mote *m, int i)
{
	const struct sak *s = &m->saker[i];
	if (rad(m, i)->slag == RAD_PAUSE) {
		bool gaar = m->fase == FASE_PAUSE && siste_pause(m)->rad == i;
		if (gaar || pause_holdt(m, i))
			return gaar ? PROG_PAGAR : PROG_FORBI;
		return mote_plass(m, i) < sist_plass(m) ? PROG_UTGAR : PROG_KOMMER; /* gone past without a break */
	}
	if (i == m->aktiv)
		return PROG_PAGAR;
	if (sak_apnet(s))
		return m->fase == FASE_PAUSE && m->avbrutt && i == m->sist ? PROG_KOMMER : PROG_FORBI;
	return s->vedtak.utfall != UTFALL_INGEN ? PROG_UTGAR : PROG_KOMMER;
}

static int minutt_av(const struct mote *m, struct stund s)
{
	return stund_minutt(s, m->dag);
}

/* When the row or break that has begun, began. */
static int begynte(const struct mote *m, int i)
{
	for (size_t p = 0; p < m->antall_pauser; p++)
		if (m->pauser[p].rad == i)
			return minutt_av(m, m->pauser[p].opphold.fra);
	const struct sak *s = &m->saker[i];
	return s->opphold.n ? minutt_av(m, s->opphold.p[0].fra) : KL_INGEN;
}

/* Minutes of the row's planned length that were left when it last was taken up, or are left now. */
static int gjenstaar(const struct mote *m, int i)
{
	const struct sak *s = &m->saker[i];
	int rest = m->saker[i].lengde;
	for (size_t k = 0; k < s->opphold.n; k++)
		if (s->opphold.p[k].til.ms)
			rest -= (int)((s->opphold.p[k].til.ms - s->opphold.p[k].fra.ms) / 60000);
	return rest > 0 ? rest : 0;
}

/* The end of what runs now, not before `minutt`: the announced end of a break, else its row's length;
 * what is left of the open row. */
static int slutt_pagar(const struct mote *m, int minutt)
{
	int slutt = minutt;
	if (m->fase == FASE_PAUSE) {
		const struct pause *p = siste_pause(m);
		if (p->til != KL_INGEN)
			slutt = p->til;
		else if (p->rad >= 0)
			slutt = minutt_av(m, p->opphold.fra) +
				m->saker[p->rad].lengde;
	} else if (m->aktiv >= 0) {
		const struct sak *s = &m->saker[m->aktiv];
		slutt = minutt_av(m, s->opphold.p[s->opphold.n - 1].fra) + gjenstaar(m, m->aktiv);
		if (s->vedtak.nr)
			slutt = minutt; /* decided: the next one may come now */
	}
	return slutt > minutt ? slutt : minutt;
}

int spor_prognose(const struct mote *m, struct stund naa, struct prognose *rader)
{
	bool i_gang = m->fase == FASE_SATT || m->fase == FASE_PAUSE;
	int slutt = m->agenda->slutt, gang = i_gang ? slutt_pagar(m, minutt_av(m, naa)) : KL_INGEN;
	for (int k = 0; k < antall_rader(m); k++) {
		int i = m->orden[k];
		struct prognose *p = &rader[i];
		*p = (struct prognose){prognose_slag(m, i), rad(m, i)->start, rad(m, i)->start, false};
		if (p->slag == PROG_FORBI || p->slag == PROG_PAGAR)
			p->start = begynte(m, i);
		if (p->slag != PROG_KOMMER || !i_gang)
			continue;
		bool pause = rad(m, i)->slag == RAD_PAUSE;
		p->start = pause && p->plan > gang ? p->plan : gang;
		p->rekkes_ikke = !pause && slutt != KL_INGEN && p->start >= slutt;
		gang = p->start + gjenstaar(m, i);
	}
	if (m->fase == FASE_HEVET)
		return minutt_av(m, m->hevet);
	return i_gang ? gang : slutt;
}

int spor_over(const struct mote *m, struct stund naa)
{
	if (m->aktiv < 0)
		return 0;
	int lengde = m->saker[m->aktiv].lengde;
	return lengde > 0 ? sak_minutter(&m->saker[m->aktiv], naa) - lengde : 0;
}
