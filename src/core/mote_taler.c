/* The speaker list and the floor. */
#include "fold.h"

static bool samme_person(const struct hvem *a, const struct hvem *b)
{
	return a->kode.n || b->kode.n ? tekst_lik(a->kode, b->kode) : tekst_lik(a->navn, b->navn);
}

int mote_taler(const struct mote *m, const struct hvem *h)
{
	for (size_t i = 0; i < m->antall_talere; i++)
		if (samme_person(&m->talere[i].hvem, h))
			return (int)i;
	return -1;
}

static void ta_av(struct mote *m, const struct hvem *h)
{
	int i = mote_taler(m, h);
	if (i < 0)
		return;
	for (size_t k = (size_t)i + 1; k < m->antall_talere; k++)
		m->talere[k - 1] = m->talere[k];
	m->antall_talere--;
}

/* A reply goes to the front, behind the replies that wait already; who is on the list and gets a place
 * moves there. */
static void sett_opp(struct mote *m, const struct event *e)
{
	int sto = mote_taler(m, &e->hvem);
	bool replikk = tekst_lik(e->tekst, T("replikk"));
	if (sto >= 0)
		replikk |= m->talere[sto].replikk;
	ta_av(m, &e->hvem);
	size_t i = m->antall_talere;
	m->talere = arena_vokse(&m->tilstand, m->talere, m->antall_talere, &m->kap_talere,
				sizeof(*m->talere));
	for (; i > 0; i--) {
		if (e->plass ? i < (size_t)e->plass : !replikk || m->talere[i - 1].replikk)
			break;
		m->talere[i] = m->talere[i - 1];
	}
	m->talere[i] = (struct taler){e->hvem, replikk};
	m->antall_talere++;
}

void fold_ordet_slutt(struct mote *m, struct stund naar)
{
	if (m->antall_innlegg)
		fold_slutt(m, &m->innlegg[m->antall_innlegg - 1].opphold, naar);
	m->ordet = (struct hvem){0};
}

static void ordet(struct mote *m, const struct event *e, struct stund naar)
{
	int sto = mote_taler(m, &e->hvem);
	bool replikk = sto >= 0 && m->talere[sto].replikk;
	fold_ordet_slutt(m, naar);
	ta_av(m, &e->hvem);
	m->ordet = e->hvem;
	m->ordet_fra = naar;
	m->ordet_replikk = replikk;
	if (!e->hvem.kode.n && !e->hvem.navn.n)
		return;
	m->innlegg = arena_vokse(&m->tilstand, m->innlegg, m->antall_innlegg, &m->kap_innlegg,
				 sizeof(*m->innlegg));
	m->innlegg[m->antall_innlegg++] = (struct innlegg){
		e->nr, e->hvem, e->sak.n ? mote_rad(m, e->sak) : -1, replikk, {.fra = naar, .fra_nr = e->nr}};
}

enum endret fold_taler(struct mote *m, const struct event *e, struct stund naar)
{
	if (e->slag == EV_TALER)
		sett_opp(m, e);
	else if (e->slag == EV_TALER_AV)
		ta_av(m, &e->hvem);
	else if (e->slag == EV_ORDET)
		ordet(m, e, naar);
	else if (e->slag == EV_TALERLISTE)
		m->strek = e->valg == TALERLISTE_STREK;
	else
		m->taletid = e->minutter, m->replikktid = e->replikk;
	return ENDRET_FOLK;
}
