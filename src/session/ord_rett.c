/* The words that take back: strike, correct, undo, redo. All are events; nothing is destroyed. */
#include "ord.h"

#include "sprak.h"
#include "utf8.h"

int siste_notat(const struct session *s)
{
	const struct mote *m = &s->mote;
	int i = rad_naa(s), nr = 0;
	if (i < 0)
		return 0;
	const struct sak *sak = &m->saker[i];
	const struct notater *l[] = {&sak->innspill, &sak->aksjoner, &sak->merknader};
	for (size_t k = 0; k < ARRAY_LEN(l); k++)
		for (size_t n = 0; n < l[k]->n; n++)
			if (l[k]->p[n].nr > nr)
				nr = l[k]->p[n].nr;
	return nr;
}

/* The number at the front of *arg, or the newest note. */
static bool ta_nr(const struct session *s, struct tekst *arg, int *nr, struct feil *f)
{
	struct tekst rest = *arg, ord = INGEN_TEKST;
	int64_t v;
	if (tekst_del(&rest, ' ', &ord) && tekst_tall(ord, INT32_MAX, &v)) {
		*nr = (int)v;
		*arg = tekst_trim(rest);
		return true;
	}
	*nr = siste_notat(s);
	return *nr > 0 || feil_sett(f, FEIL_BRUK, "hvilken hendelse? l (logg) viser numrene");
}

bool ord_stryk(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = EVENT_TOM;
	e.slag = EV_STRYK;
	if (!ta_nr(s, &arg, &e.gjelder, f) || !session_do(s, &e, NULL, f))
		return false;
	struct event hva = mote_gjeldende(&s->mote, mote_logg(&s->mote, e.gjelder));
	streng_c(svar, tr("Strøket: "));
	skriv_hendelse(svar, s, &hva);
	return true;
}

/* «kl 09:12» and «sak 20/23» in front of what is left; then «kode: tekst >frist» as when recorded. */
static bool ta_rettelser(struct tekst *arg, struct event *e, struct feil *f)
{
	for (;;) {
		struct tekst rest = *arg, ord = INGEN_TEKST, verdi = INGEN_TEKST;
		bool kl = tekst_del(&rest, ' ', &ord) && tekst_lik_c(ord, "kl");
		if (!kl && !tekst_lik_c(ord, "sak"))
			return true;
		rest = tekst_trim(rest);
		if (!tekst_del(&rest, ' ', &verdi))
			return feil_sett(f, FEIL_BRUK, "det mangler noe etter «" TF "»", TA(ord));
		if (kl && !kl_les(verdi, true, &e->kl))
			return feil_sett(f, FEIL_BRUK, "«" TF "» er ikke et klokkeslett", TA(verdi));
		if (!kl)
			e->sak = verdi;
		*arg = tekst_trim(rest);
	}
}

bool ord_rett_tekst(const struct session *s, const struct logglinje *l, struct feil *f)
{
	if (l && l->e.slag == EV_VEDTAK && s->mote.fase == FASE_HEVET)
		return feil_sett(f, FEIL_REGEL, "vedtaket ble gjort i møtet, og møtet er hevet: teksten kan ikke "
				 "rettes. Var møtet hevet for tidlig, åpner angre det igjen");
	return true;
}

/* A text of points, one a line; «\n» between them when it is corrected, as in «endre». */
static bool har_punkter(enum event_slag slag)
{
	return slag == EV_FORSLAG || slag == EV_ALTERNATIV || slag == EV_VEDTAK;
}

/* «Berit Wik, Ap»: who came is the same, and is called so. */
static void nytt_navn(struct tekst *arg, const struct hvem *var, struct hvem *ut)
{
	*ut = *var;
	ta_navn(*arg, ut);
	if (!ut->virksomhet.n)
		ut->virksomhet = var->virksomhet;
	*arg = INGEN_TEKST;
}

bool ord_rett(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = EVENT_TOM;
	bool uten;
	e.slag = EV_RETTELSE;
	if (!ta_nr(s, &arg, &e.gjelder, f) || !ta_rettelser(&arg, &e, f))
		return false;
	const struct logglinje *l = mote_logg(&s->mote, e.gjelder);
	bool pause = l && (l->e.slag == EV_PAUSE || l->e.slag == EV_PLAN); /* the text is a time */
	if (pause && arg.n && !kl_les(arg, true, &e.til))
		return feil_sett(f, FEIL_BRUK, "«" TF "» er ikke et klokkeslett", TA(arg));
	if (!pause && !command_hvem(s, &arg, &e.hvem, &uten, f))
		return false;
	if (l && l->e.slag == EV_DELTAKER && arg.n && (uten || tekst_lik(e.hvem.kode, l->e.hvem.kode)))
		nytt_navn(&arg, &l->e.hvem, &e.hvem);
	if (l && (l->e.slag == EV_AKSJON || l->e.slag == EV_GJENNOMSYN) && !ord_frist(s, &arg, &e.frist, f))
		return false;
	e.tekst = pause ? INGEN_TEKST : l && har_punkter(l->e.slag) ? med_linjeskift(s, arg) : arg;
	if (!e.tekst.n && !e.hvem.kode.n && !e.sak.n && e.kl == KL_INGEN && e.til == KL_INGEN &&
	    !dato_satt(e.frist))
		return feil_sett(f, FEIL_BRUK, "hva skal rettes? skriv rett %d ny tekst, rett %d kn: ny tekst, "
				 "rett %d kl 09:12 eller rett %d sak 20/23", e.gjelder, e.gjelder,
				 e.gjelder, e.gjelder);
	bool tekst_i_vedtak = l && l->e.slag == EV_VEDTAK && e.tekst.n;
	if ((e.tekst.n && !ord_rett_tekst(s, l, f)) || !session_do(s, &e, NULL, f))
		return false;
	struct event naa = mote_gjeldende(&s->mote, mote_logg(&s->mote, e.gjelder));
	streng_f(svar, tr("Rettet nr. %d. Nå: "), e.gjelder);
	skriv_hendelse(svar, s, &naa);
	if (tekst_i_vedtak)
		streng_f(svar, ", «" TF "»", TA(naa.tekst));
	for (size_t i = 0; i < svar->n; i++) /* one event, one line */
		if (svar->p[i] == '\n')
			svar->p[i] = ' ';
	return true;
}

bool ord_angre(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = EVENT_TOM;
	enum { APNE_IGJEN = -2 }; /* s->varslet: a second «angre» opens the meeting again */
	e.slag = EV_ANGRE;
	e.gjelder = spor_angre(&s->mote);
	const struct logglinje *l = mote_logg(&s->mote, e.gjelder);
	if (arg.n)
		return feil_sett(f, FEIL_BRUK, "angre tar alltid det siste: skriv stryk %d eller rett %d … for en "
				 "bestemt hendelse", e.gjelder, e.gjelder);
	if (l && l->e.slag == EV_HEVET && s->varslet != APNE_IGJEN) {
		s->varslet = APNE_IGJEN;
		return feil_sett(f, FEIL_REGEL, "møtet er hevet og forseglet: u (angre) en gang til åpner det igjen");
	}
	s->varslet = -1;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, tr("Angret: "));
	skriv_hendelse(svar, s, &mote_logg(&s->mote, e.gjelder)->e);
	return true;
}

bool ord_gjenta(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = EVENT_TOM;
	(void)arg;
	e.slag = EV_GJENTA;
	e.gjelder = spor_gjenta(&s->mote);
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, tr("Gjentatt: "));
	skriv_hendelse(svar, s, &mote_logg(&s->mote, e.gjelder)->e);
	return true;
}
