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

int spor_neste(const struct mote *m)
{
	for (int i = m->sist + 1; i < antall_rader(m); i++)
		if (rad(m, i)->slag == RAD_PAUSE ? !pause_holdt(m, i) : !spor_sak_ferdig(m, i))
			return i;
	return -1;
}

int spor_forrige(const struct mote *m)
{
	for (int i = m->sist - 1; i >= 0; i--)
		if (rad(m, i)->slag != RAD_PAUSE && rad(m, i)->status != RADSTATUS_UTGAR)
			return i;
	return -1;
}

int spor_neste_pause(const struct mote *m)
{
	for (int i = m->sist < 0 ? 0 : m->sist; i < antall_rader(m); i++)
		if (rad(m, i)->slag == RAD_PAUSE && !pause_holdt(m, i))
			return i;
	return -1;
}

int spor_oppstart(const struct mote *m, int pause_rad, struct stund naa)
{
	if (pause_rad < 0)
		return KL_INGEN;
	const struct rad *r = rad(m, pause_rad);
	int lengde = rad_varighet(m->agenda, (size_t)pause_rad);
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
		return i < m->sist ? PROG_UTGAR : PROG_KOMMER; /* gone past without a break */
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
	int rest = rad_varighet(m->agenda, (size_t)i);
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
				rad_varighet(m->agenda, (size_t)p->rad);
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
	for (int i = 0; i < antall_rader(m); i++) {
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
	int lengde = rad_varighet(m->agenda, (size_t)m->aktiv);
	return lengde > 0 ? sak_minutter(&m->saker[m->aktiv], naa) - lengde : 0;
}

struct mangler {
	struct arena *a;
	struct mangel *p;
	size_t n, kap;
};

static void mangel(struct mangler *l, struct mangel ny)
{
	l->p = arena_vokse(l->a, l->p, l->n, &l->kap, sizeof(*l->p));
	l->p[l->n++] = ny;
}

static void mangler_i_sak(const struct mote *m, int i, struct mangler *l)
{
	const struct sak *s = &m->saker[i];
	struct tekst navn = rad_navn(l->a, m->agenda, (size_t)i);
	if (!sak_apnet(s) && s->vedtak.utfall == UTFALL_INGEN && s->rad->slag == RAD_SAK)
		mangel(l, (struct mangel){MANGEL_IKKE_NADD, i, 0,
					  arena_f(l->a, "sak " TF " ble ikke nådd", TA(navn))});
	else if (sak_apnet(s) && !spor_sak_ferdig(m, i))
		mangel(l, (struct mangel){MANGEL_VEDTAK, i, 0,
					  arena_f(l->a, "sak " TF " er ikke avgjort", TA(navn))});
	for (size_t k = 0; k < s->aksjoner.n; k++) {
		const struct notat *n = &s->aksjoner.p[k];
		if (!n->hvem.kode.n && !n->hvem.navn.n)
			mangel(l, (struct mangel){MANGEL_ANSVARLIG, i, n->nr,
				arena_f(l->a, "aksjonspunkt uten ansvarlig i sak " TF, TA(navn))});
		if (!dato_satt(n->frist))
			mangel(l, (struct mangel){MANGEL_FRIST, i, n->nr,
				arena_f(l->a, "aksjonspunkt uten frist i sak " TF, TA(navn))});
	}
	const struct notater *lister[] = {&s->innspill, &s->aksjoner};
	for (size_t j = 0; j < ARRAY_LEN(lister); j++)
		for (size_t k = 0; k < lister[j]->n; k++)
			if (lister[j]->p[k].hvem.kode.n && !lister[j]->p[k].hvem.navn.n)
				mangel(l, (struct mangel){MANGEL_KODE, i, lister[j]->p[k].nr,
					arena_f(l->a, "ukjent kode «" TF "» i sak " TF,
						TA(lister[j]->p[k].hvem.kode), TA(navn))});
}

size_t spor_mangler(const struct mote *m, struct arena *a, struct mangel **ut)
{
	struct mangler l = {.a = a};
	for (int i = 0; i < antall_rader(m); i++)
		mangler_i_sak(m, i, &l);
	if (!m->referent.navn.n && !m->referent.kode.n && !m->agenda->referent.n)
		mangel(&l, (struct mangel){MANGEL_REFERENT, -1, 0, T("referent er ikke oppgitt")});
	*ut = l.p;
	return l.n;
}
