/* What stands open when the meeting is to be adjourned. The legal checks follow the profile (regler.h). */
#include "folk.h"
#include "regler.h"
#include "spor.h"
#include "sprak.h"

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

static void med_kilde(struct mangler *l, struct mangel ny, const char *kilde)
{
	if (kilde)
		ny.tekst = arena_f(l->a, TF " (%s)", TA(ny.tekst), kilde);
	mangel(l, ny);
}

static void om_voteringer(const struct mote *m, int i, struct mangler *l)
{
	const struct regelsett *r = regelsett(m->agenda->regler);
	const struct sak *s = &m->saker[i];
	struct tekst navn = rad_navn(l->a, m->agenda, (size_t)i);
	bool avgjort = s->vedtak.nr && (s->vedtak.utfall == UTFALL_VEDTATT ||
					s->vedtak.utfall == UTFALL_IKKE_VEDTATT);
	if (avgjort && r->votering_kilde && !sak_votering(s))
		med_kilde(l, (struct mangel){MANGEL_VOTERING, i, s->vedtak.nr,
			  arena_f(l->a, tr("sak " TF " mangler avstemningsresultat"), TA(navn))},
			  r->votering_kilde);
	int kan = 0, seter = 0; /* only where a rule asks: this is asked again for each frame */
	if (avgjort && r->kvorum != KVORUM_INGEN) {
		kan = folk_velgere(m, i, folk_ved(m, s->vedtak.naar, s->vedtak.nr), NULL);
		seter = folk_seter(m);
	}
	if (!regler_vedtaksfort(r, seter, kan))
		med_kilde(l, (struct mangel){MANGEL_KVORUM, i, s->vedtak.nr,
			  arena_f(l->a, tr("sak " TF ": %d av %d var til stede, ikke vedtaksført"), TA(navn),
				  kan, seter)}, r->kvorum_kilde);
	for (size_t k = 0; k < s->voteringer.n; k++) {
		const struct votering *v = &s->voteringer.p[k];
		int kunne = v->berettiget ? folk_velgere(m, i, folk_ved(m, v->naar, v->nr), NULL) : 0;
		if (kunne != v->berettiget)
			mangel(l, (struct mangel){MANGEL_VOTERING, i, v->nr,
				arena_f(l->a, tr("votering nr. %d i sak " TF ": %d kunne stemme da den ble ført, "
					"etter frammøte og habilitet %d"), v->nr, TA(navn), v->berettiget, kunne)});
	}
}

static void om_habilitet(const struct mote *m, int i, struct mangler *l)
{
	const struct regelsett *r = regelsett(m->agenda->regler);
	const struct sak *s = &m->saker[i];
	for (size_t k = 0; r->habilitet_kilde && k < s->habilitet.n; k++) {
		const struct habil *h = &s->habilitet.p[k];
		if (h->slag != HABILITET_HABIL && !h->hjemmel.n && folk_siste_ord(m, i, k))
			med_kilde(l, (struct mangel){MANGEL_HJEMMEL, i, h->nr,
				  arena_f(l->a, tr("hjemmel mangler for at " TF " er ute av sak " TF),
					  TA(h->hvem.navn), TA(rad_navn(l->a, m->agenda, (size_t)i)))},
				  r->habilitet_kilde);
	}
}

static bool samtidig(const struct opphold *a, const struct opphold *b)
{
	return (!b->til.ms || a->fra.ms < b->til.ms) && (!a->til.ms || b->fra.ms < a->til.ms);
}

/* Was somebody there on a screen in some part of that time? */
static bool var_paa_skjerm(const struct mangler *l, const struct mote *m, int i, const struct opphold *tid)
{
	struct opphold *p;
	size_t n = folk_skjermtider(m, i, l->a, &p);
	for (size_t k = 0; k < n; k++)
		if (samtidig(&p[k], tid))
			return true;
	return false;
}

/* Declared after a vote that they took part in: the vote should be looked at again. */
static void om_inhabile_stemmer(const struct mote *m, int i, struct mangler *l)
{
	const struct sak *s = &m->saker[i];
	for (size_t k = 0; k < s->habilitet.n; k++) {
		const struct habil *h = &s->habilitet.p[k];
		int hvem = folk_finn(m, &h->hvem);
		if (hvem < 0 || !folk_inhabil(m, i, hvem, folk_naa(m)))
			continue;
		for (size_t v = 0; v < s->voteringer.n; v++) {
			const struct oyeblikk da = {s->voteringer.p[v].naar, s->voteringer.p[v].nr};
			if (folk_kan_stemme(m, i, hvem, da))
				mangel(l, (struct mangel){MANGEL_VOTERING, i, s->voteringer.p[v].nr,
					arena_f(l->a, tr(TF " er ute av sak " TF ", men var med i votering nr. %d"),
						TA(h->hvem.navn), TA(rad_navn(l->a, m->agenda, (size_t)i)),
						s->voteringer.p[v].nr)});
		}
	}
}

static void om_ledelse(const struct mote *m, struct mangler *l)
{
	for (size_t k = 0; k < m->ledelse.n; k++) {
		const struct hvem *h = &m->ledelse.p[k].hvem;
		if (folk_finn(m, h) < 0)
			mangel(l, (struct mangel){MANGEL_KODE, -1, m->ledelse.p[k].fra.nr,
				arena_f(l->a, tr("møtelederen «" TF "» står ikke blant deltakerne"),
					TA(h->navn.n ? h->navn : h->kode))});
	}
}

static void om_lukking(const struct mote *m, struct mangler *l)
{
	const struct regelsett *r = regelsett(m->agenda->regler);
	for (size_t k = 0; k < m->antall_lukket; k++) {
		const struct lukking_ *d = &m->lukket[k];
		if (r->lukking_kilde && !d->hjemmel.n)
			med_kilde(l, (struct mangel){MANGEL_HJEMMEL, -1, d->nr,
				  TR("hjemmel mangler for at møtet ble lukket")}, r->lukking_kilde);
		for (size_t i = 0; r->fjern_kilde && i < m->folk->n; i++)
			if (m->deltakere[i].med && var_paa_skjerm(l, m, (int)i, &d->opphold))
				med_kilde(l, (struct mangel){MANGEL_HJEMMEL, -1, d->nr,
					  arena_f(l->a, tr(TF " var med på skjerm da møtet ble lukket"),
						  TA(m->folk->p[i].navn))}, r->fjern_kilde);
	}
	if (r->sted_kilde && !m->agenda->sted.n)
		med_kilde(l, (struct mangel){MANGEL_STED, -1, 0, TR("sted er ikke oppgitt i agendaen")},
			  r->sted_kilde);
}

static void mangler_i_sak(const struct mote *m, int i, struct mangler *l)
{
	const struct sak *s = &m->saker[i];
	struct tekst navn = rad_navn(l->a, m->agenda, (size_t)i);
	if (!sak_apnet(s) && s->vedtak.utfall == UTFALL_INGEN && s->rad->slag == RAD_SAK)
		mangel(l, (struct mangel){MANGEL_IKKE_NADD, i, 0,
					  arena_f(l->a, tr("sak " TF " ble ikke nådd"), TA(navn))});
	else if (sak_apnet(s) && !spor_sak_ferdig(m, i))
		mangel(l, (struct mangel){MANGEL_VEDTAK, i, 0,
					  arena_f(l->a, tr("sak " TF " er ikke avgjort"), TA(navn))});
	for (size_t k = 0; k < s->aksjoner.n; k++) {
		const struct notat *n = &s->aksjoner.p[k];
		if (!hvem_satt(&n->hvem))
			mangel(l, (struct mangel){MANGEL_ANSVARLIG, i, n->nr,
				arena_f(l->a, tr("aksjonspunkt nr. %d i sak " TF " har ingen ansvarlig"), n->nr, TA(navn))});
		if (!dato_satt(n->frist))
			mangel(l, (struct mangel){MANGEL_FRIST, i, n->nr,
				arena_f(l->a, tr("aksjonspunkt nr. %d i sak " TF " har ingen frist"), n->nr, TA(navn))});
	}
	const struct notater *lister[] = {&s->innspill, &s->aksjoner};
	for (size_t j = 0; j < ARRAY_LEN(lister); j++)
		for (size_t k = 0; k < lister[j]->n; k++)
			if (lister[j]->p[k].hvem.kode.n && !lister[j]->p[k].hvem.navn.n)
				mangel(l, (struct mangel){MANGEL_KODE, i, lister[j]->p[k].nr,
					arena_f(l->a, tr("ukjent kode «" TF "» i sak " TF),
						TA(lister[j]->p[k].hvem.kode), TA(navn))});
}

size_t spor_mangler(const struct mote *m, struct arena *a, struct mangel **ut)
{
	struct mangler l = {.a = a};
	for (size_t k = 0; k < m->agenda->saksliste.n; k++) {
		int i = m->orden[k];
		mangler_i_sak(m, i, &l);
		om_voteringer(m, i, &l);
		om_habilitet(m, i, &l);
		om_inhabile_stemmer(m, i, &l);
	}
	if (m->aktiv >= 0 && m->antall_talere)
		mangel(&l, (struct mangel){MANGEL_TALER, m->aktiv, 0,
			arena_f(a, tr("%zu venter på ordet i sak " TF), m->antall_talere,
				TA(rad_navn(a, m->agenda, (size_t)m->aktiv)))});
	om_ledelse(m, &l);
	om_lukking(m, &l);
	if (!hvem_satt(&m->referent) && !m->agenda->referent.n)
		mangel(&l, (struct mangel){MANGEL_REFERENT, -1, 0, TR("referent er ikke oppgitt")});
	*ut = l.p;
	return l.n;
}
