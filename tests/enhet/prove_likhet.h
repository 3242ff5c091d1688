/*
 * prove_likhet.h: are two meetings, or two events, the same, field by field? Each fails in its own line.
 * `prov_forskjell` names the first field that differs, or is NULL.
 */
#ifndef PROVE_LIKHET_H
#define PROVE_LIKHET_H

#include "mote.h"
#include "prove.h"

static inline bool like_stunder(struct stund a, struct stund b)
{
	return a.ms == b.ms && a.forskyvning == b.forskyvning;
}

static inline bool like_hvem(const struct hvem *a, const struct hvem *b)
{
	return tekst_lik(a->kode, b->kode) && tekst_lik(a->navn, b->navn) &&
	       tekst_lik(a->virksomhet, b->virksomhet);
}

#define SKILLER(vilkar) \
	do { \
		if (vilkar) \
			return #vilkar; \
	} while (0)

static inline const char *ulike_eventer(const struct event *a, const struct event *b)
{
	SKILLER(a->nr != b->nr);
	SKILLER(!like_stunder(a->tid, b->tid));
	SKILLER(a->ur != b->ur);
	SKILLER(a->kl != b->kl);
	SKILLER(a->slag != b->slag);
	SKILLER(!tekst_lik(a->av, b->av));
	SKILLER(!tekst_lik(a->sak, b->sak));
	SKILLER(!like_hvem(&a->hvem, &b->hvem));
	SKILLER(!tekst_lik(a->tekst, b->tekst));
	SKILLER(a->gjelder != b->gjelder);
	SKILLER(a->antall != b->antall);
	SKILLER(a->frist.aar != b->frist.aar || a->frist.mnd != b->frist.mnd || a->frist.dag != b->frist.dag);
	SKILLER(a->utfall != b->utfall);
	SKILLER(a->til != b->til);
	SKILLER(a->valg != b->valg);
	SKILLER(!tekst_lik(a->for_hvem, b->for_hvem) || !tekst_lik(a->merke, b->merke));
	SKILLER(a->for_ != b->for_ || a->mot != b->mot || a->blankt != b->blankt);
	SKILLER(a->berettiget != b->berettiget || a->plass != b->plass);
	SKILLER(!tekst_lik(a->mot_hvem, b->mot_hvem) || !tekst_lik(a->blankt_hvem, b->blankt_hvem));
	SKILLER(!tekst_lik(a->stemmer, b->stemmer) || !tekst_lik(a->krav, b->krav));
	SKILLER(!tekst_lik(a->leder, b->leder));
	SKILLER(a->minutter != b->minutter || a->replikk != b->replikk);
	SKILLER(!tekst_lik(a->format, b->format) || !tekst_lik(a->regel, b->regel));
	SKILLER(!tekst_lik(a->id, b->id) || !tekst_lik(a->sum, b->sum));
	SKILLER(!tekst_lik(a->bruker, b->bruker) || !tekst_lik(a->maskin, b->maskin));
	SKILLER(!tekst_lik(a->oppstart, b->oppstart) || !tekst_lik(a->program, b->program));
	SKILLER(!tekst_lik(a->funn, b->funn));
	return NULL;
}

static inline const char *ulike_notater(const struct notater *a, const struct notater *b)
{
	SKILLER(a->n != b->n);
	for (size_t i = 0; i < a->n; i++) {
		const struct notat *x = &a->p[i], *y = &b->p[i];
		SKILLER(x->nr != y->nr);
		SKILLER(!like_stunder(x->naar, y->naar));
		SKILLER(!like_hvem(&x->hvem, &y->hvem));
		SKILLER(!tekst_lik(x->tekst, y->tekst));
		SKILLER(dato_satt(x->frist) != dato_satt(y->frist));
		SKILLER(dato_satt(x->frist) && dato_cmp(x->frist, y->frist) != 0);
		SKILLER(x->rettet != y->rettet);
		SKILLER(x->dissens != y->dissens || !tekst_lik(x->merke, y->merke));
	}
	return NULL;
}

static inline const char *ulike_opphold(const struct oppholdene *a, const struct oppholdene *b)
{
	SKILLER(a->n != b->n);
	for (size_t i = 0; i < a->n; i++) {
		SKILLER(!like_stunder(a->p[i].fra, b->p[i].fra) || a->p[i].fra_nr != b->p[i].fra_nr);
		SKILLER(!like_stunder(a->p[i].til, b->p[i].til) || a->p[i].til_nr != b->p[i].til_nr);
	}
	return NULL;
}

static inline const char *ulike_rader(const struct rad *a, const struct rad *b)
{
	SKILLER(a->slag != b->slag || a->start != b->start || a->varighet != b->varighet);
	SKILLER(!tekst_lik(a->saksnummer, b->saksnummer) || !tekst_lik(a->emne, b->emne));
	return NULL;
}

static inline const char *ulike_saker(const struct sak *a, const struct sak *b)
{
	SKILLER(ulike_rader(a->rad, b->rad));
	SKILLER(a->lengde != b->lengde || a->lagt_til != b->lagt_til);
	SKILLER(ulike_opphold(&a->opphold, &b->opphold));
	SKILLER(ulike_notater(&a->alternativer, &b->alternativer));
	SKILLER(ulike_notater(&a->tilforsler, &b->tilforsler));
	SKILLER(!tekst_lik(a->foretrukket, b->foretrukket));
	SKILLER(a->habilitet.n != b->habilitet.n);
	for (size_t i = 0; i < a->habilitet.n; i++) {
		SKILLER(a->habilitet.p[i].nr != b->habilitet.p[i].nr);
		SKILLER(a->habilitet.p[i].slag != b->habilitet.p[i].slag);
		SKILLER(!like_hvem(&a->habilitet.p[i].hvem, &b->habilitet.p[i].hvem));
	}
	SKILLER(a->voteringer.n != b->voteringer.n);
	for (size_t i = 0; i < a->voteringer.n; i++) {
		SKILLER(a->voteringer.p[i].nr != b->voteringer.p[i].nr);
		SKILLER(a->voteringer.p[i].for_ != b->voteringer.p[i].for_);
		SKILLER(a->voteringer.p[i].utfall != b->voteringer.p[i].utfall);
	}
	SKILLER(!tekst_lik(a->forslag, b->forslag));
	SKILLER(ulike_notater(&a->versjoner, &b->versjoner));
	SKILLER(ulike_notater(&a->innspill, &b->innspill));
	SKILLER(ulike_notater(&a->aksjoner, &b->aksjoner));
	SKILLER(ulike_notater(&a->merknader, &b->merknader));
	SKILLER(a->vedtak.nr != b->vedtak.nr || a->vedtak.utfall != b->vedtak.utfall);
	SKILLER(!like_stunder(a->vedtak.naar, b->vedtak.naar));
	SKILLER(!tekst_lik(a->vedtak.tekst, b->vedtak.tekst));
	return NULL;
}

/* All that the events folded into, without the log itself. */
static inline const char *ulik_tilstand(const struct mote *a, const struct mote *b)
{
	const char *s = NULL;
	SKILLER(a->agenda->saksliste.n != b->agenda->saksliste.n);
	SKILLER(memcmp(a->orden, b->orden, a->agenda->saksliste.n * sizeof(*a->orden)) != 0);
	SKILLER(a->folk->n != b->folk->n);
	for (size_t i = 0; i < a->folk->n; i++) {
		const struct deltaker *x = &a->deltakere[i], *y = &b->deltakere[i];
		SKILLER(!like_hvem(&a->folk->p[i], &b->folk->p[i]));
		SKILLER(x->med != y->med || x->rolle != y->rolle || x->for_ != y->for_);
		SKILLER(x->stemmer_fra.tid.ms != y->stemmer_fra.tid.ms || x->stemmer_fra.nr != y->stemmer_fra.nr);
		SKILLER(x->sak != y->sak || x->forfall != y->forfall || x->skjerm.n != y->skjerm.n);
		for (size_t k = 0; k < x->skjerm.n; k++)
			SKILLER(x->skjerm.p[k].fra.tid.ms != y->skjerm.p[k].fra.tid.ms ||
				x->skjerm.p[k].paa != y->skjerm.p[k].paa);
		SKILLER(ulike_opphold(&x->tid, &y->tid));
	}
	SKILLER(a->strek != b->strek || a->taletid != b->taletid || a->replikktid != b->replikktid);
	SKILLER(a->ledelse.n != b->ledelse.n);
	SKILLER(a->antall_innlegg != b->antall_innlegg || a->antall_lukket != b->antall_lukket);
	SKILLER(!tekst_lik(a->id, b->id));
	SKILLER(a->fase != b->fase);
	SKILLER(dato_cmp(a->dag, b->dag) != 0);
	SKILLER(!like_stunder(a->satt, b->satt));
	SKILLER(!like_stunder(a->hevet, b->hevet));
	for (size_t i = 0; !s && i < a->agenda->saksliste.n; i++)
		s = ulike_saker(&a->saker[i], &b->saker[i]);
	if (s)
		return s;
	SKILLER(a->aktiv != b->aktiv);
	SKILLER(a->sist != b->sist);
	SKILLER(a->avbrutt != b->avbrutt);
	SKILLER(a->antall_pauser != b->antall_pauser);
	for (size_t i = 0; i < a->antall_pauser; i++) {
		const struct pause *x = &a->pauser[i], *y = &b->pauser[i];
		SKILLER(x->rad != y->rad || x->etter != y->etter || x->til != y->til);
		SKILLER(!like_stunder(x->opphold.fra, y->opphold.fra));
		SKILLER(!like_stunder(x->opphold.til, y->opphold.til));
	}
	SKILLER(a->antall_talere != b->antall_talere);
	for (size_t i = 0; i < a->antall_talere; i++) {
		SKILLER(!like_hvem(&a->talere[i].hvem, &b->talere[i].hvem));
		SKILLER(a->talere[i].replikk != b->talere[i].replikk);
	}
	SKILLER(!like_hvem(&a->ordet, &b->ordet));
	SKILLER(!like_stunder(a->ordet_fra, b->ordet_fra));
	SKILLER(!like_hvem(&a->referent, &b->referent));
	SKILLER(a->segl_antall != b->segl_antall);
	SKILLER(!tekst_lik(a->segl_hode, b->segl_hode));
	return NULL;
}

static inline const char *ulike_moter(const struct mote *a, const struct mote *b)
{
	const char *s = NULL;
	SKILLER(a->antall != b->antall);
	for (size_t i = 0; !s && i < a->antall; i++) {
		s = ulike_eventer(&a->logg[i].e, &b->logg[i].e);
		SKILLER(a->logg[i].angret != b->logg[i].angret);
		SKILLER(a->logg[i].stroket != b->logg[i].stroket);
		SKILLER(a->logg[i].rettet_av != b->logg[i].rettet_av);
	}
	return s ? s : ulik_tilstand(a, b);
}

#endif
