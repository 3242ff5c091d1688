/* Votes, and proposals that stand against each other. */
#include "fold.h"

struct tekst sak_forslag_merket(const struct sak *s, struct tekst merke)
{
	if (tekst_lik_c(merke, "A") || !merke.n)
		return s->versjoner.n ? s->versjoner.p[s->versjoner.n - 1].tekst : s->forslag;
	for (size_t i = 0; i < s->alternativer.n; i++)
		if (tekst_lik(s->alternativer.p[i].merke, merke))
			return s->alternativer.p[i].tekst;
	return INGEN_TEKST;
}

struct tekst sak_forslag(const struct sak *s)
{
	struct tekst t = sak_forslag_merket(s, s->foretrukket);
	return t.n ? t : sak_forslag_merket(s, INGEN_TEKST); /* the winner was struck since */
}

bool sak_forslag_endret(const struct sak *s)
{
	return s->forslag.n && !tekst_lik(s->forslag, sak_forslag(s));
}

const struct votering *sak_votering(const struct sak *s)
{
	for (size_t i = s->voteringer.n; i-- > 0;) {
		const struct votering *v = &s->voteringer.p[i];
		bool om_alt = v->slag != VOTERING_ALTERNATIVER && v->slag != VOTERING_VALG && !v->punkt;
		if (v->utfall != UTFALL_INGEN || om_alt)
			return v;
	}
	return NULL;
}

void fold_votering(struct mote *m, struct sak *s, const struct event *e, struct stund naar)
{
	s->voteringer.p = arena_vokse(&m->tilstand, s->voteringer.p, s->voteringer.n,
				      &s->voteringer.kap, sizeof(*s->voteringer.p));
	s->voteringer.p[s->voteringer.n++] = (struct votering){
		e->nr, naar, (enum votering_slag)e->valg, e->plass,
		e->for_, e->mot, e->blankt, e->berettiget,
		e->mot_hvem, e->blankt_hvem, e->stemmer, e->krav, e->leder, e->merke, e->utfall};
	if (e->valg == VOTERING_ALTERNATIVER && e->merke.n)
		s->foretrukket = e->merke;
	if (e->utfall != UTFALL_INGEN)
		s->vedtak = (struct vedtak){e->nr, naar, e->utfall, e->tekst};
}
