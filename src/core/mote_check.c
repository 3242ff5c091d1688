/* mote_check(): what may happen now, and what to do instead when it may not. */
#include "mote.h"

#include <stddef.h>

#include "fold.h"
#include "spor.h"
#include "sprak.h"

bool sjekk_satt(const struct mote *m, struct feil *f)
{
	if (m->fase == FASE_IKKE_SATT)
		return feil_sett(f, FEIL_REGEL, "møtet er ikke satt ennå: n (neste) setter det");
	return true;
}

bool sjekk_i_gang(const struct mote *m, struct feil *f)
{
	if (m->fase == FASE_HEVET)
		return feil_sett(f, FEIL_REGEL, "møtet er hevet: u (angre) åpner det igjen");
	return sjekk_satt(m, f);
}

bool sjekk_rad(const struct mote *m, const struct event *e, const struct sak **s,
	       struct feil *f)
{
	if (!e->sak.n)
		return feil_sett(f, FEIL_REGEL, "ingen sak er oppe: n (neste) eller g (gå til)");
	int rad = mote_rad(m, e->sak);
	if (rad < 0)
		return feil_sett(f, FEIL_REGEL, "det finnes ingen sak " TF " i dette møtet",
				 TA(e->sak));
	*s = &m->saker[rad];
	if ((*s)->rad->slag == RAD_PAUSE)
		return feil_sett(f, FEIL_REGEL, TF " er en pause, ikke en sak",
				 TA((*s)->rad->emne));
	return true;
}

static bool sjekk_sak(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	if (!sjekk_rad(m, e, &s, f))
		return false;
	if (s->rad->status == RADSTATUS_UTGAR)
		return feil_sett(f, FEIL_REGEL, "sak " TF " utgikk før møtet", TA(e->sak));
	if (m->aktiv >= 0 && s == &m->saker[m->aktiv])
		return feil_sett(f, FEIL_REGEL, "sak " TF " er oppe nå", TA(e->sak));
	return true;
}

static bool sjekk_pauserad(const struct mote *m, struct tekst navn, struct feil *f)
{
	int rad = navn.n ? mote_rad(m, navn) : -1;
	if (navn.n && (rad < 0 || m->agenda->saksliste.p[rad].slag != RAD_PAUSE))
		return feil_sett(f, FEIL_REGEL, TF " er ikke en pause", TA(navn));
	return true;
}

bool sjekk_tekst(const struct event *e, struct feil *f)
{
	if (tekst_trim(e->tekst).n == 0)
		return feil_sett(f, FEIL_REGEL, "det står ingen tekst");
	return true;
}

static bool sjekk_forslag(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	if (!sjekk_rad(m, e, &s, f) || !sjekk_tekst(e, f))
		return false;
	if (s->vedtak.nr)
		return feil_sett(f, FEIL_REGEL,
				 "sak " TF " er avgjort: u (angre) avgjørelsen før teksten endres",
				 TA(e->sak));
	if (tekst_lik(e->tekst, sak_forslag(s)))
		return feil_sett(f, FEIL_REGEL, "teksten er den samme som før");
	for (size_t i = 0; i < s->voteringer.n; i++)
		if (s->voteringer.p[i].punkt)
			return feil_sett(f, FEIL_REGEL, "punkt %d er stemt over i nr. %d: x (stryk) voteringen før teksten "
					 "endres", s->voteringer.p[i].punkt, s->voteringer.p[i].nr);
	return true;
}

static bool sjekk_vedtak(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	if (!sjekk_rad(m, e, &s, f))
		return false;
	if (s->rad->status == RADSTATUS_UTGAR)
		return feil_sett(f, FEIL_REGEL, "sak " TF " utgikk før møtet", TA(e->sak));
	if (s->vedtak.nr)
		return feil_sett(f, FEIL_REGEL, "sak " TF " er alt avgjort: u (angre) først",
				 TA(e->sak));
	if (e->utfall == UTFALL_INGEN || e->utfall == UTFALL_IKKE_NADD)
		return feil_sett(f, FEIL_REGEL, "«%s» er ikke en avgjørelse", tr(utfall_ord.ord[e->utfall]));
	if (e->utfall == UTFALL_VEDTATT && !tekst_trim(e->tekst).n)
		return feil_sett(f, FEIL_REGEL,
				 "saken har ikke noe forslag til vedtak: skriv det med e (endre)");
	if (!sak_apnet(s) && e->utfall != UTFALL_UTSATT && e->utfall != UTFALL_UTGAR)
		return feil_sett(f, FEIL_REGEL, "sak " TF " har ikke vært oppe ennå", TA(e->sak));
	return true;
}

/* The words of a proposal, and that they are in the sak, stand as long as a vote over them does. */
static bool sjekk_stemt_over(const struct mote *m, const struct event *e, const struct logglinje *l, struct feil *f)
{
	bool forslag = l->e.slag == EV_FORSLAG || l->e.slag == EV_ALTERNATIV;
	struct event naa = mote_gjeldende(m, l);
	int rad = forslag && (e->slag == EV_STRYK || e->tekst.n || e->sak.n) ? mote_rad(m, naa.sak) : -1;
	for (size_t k = 0; rad >= 0 && k < m->saker[rad].voteringer.n; k++)
		if (m->saker[rad].voteringer.p[k].nr > l->e.nr)
			return feil_sett(f, FEIL_REGEL, "votering nr. %d hviler på det: x (stryk) den først",
					 m->saker[rad].voteringer.p[k].nr);
	return true;
}

/* What helps when an event cannot be struck or corrected. */
static const char *i_stedet(enum event_slag s)
{
	switch ((int)s) {
	case EV_SATT: return N_("rett nr kl 09:05 sier når, angre tar det siste tilbake");
	case EV_TALETID: return N_("taletid 5 setter en ny");
	case EV_REKKEFOLGE: return N_("flytt setter en ny rekkefølge");
	case EV_STRYK: case EV_RETTELSE: case EV_ANGRE: case EV_GJENTA: return N_("angre tar det siste tilbake");
	default: return N_("det er programmets egen linje");
	}
}

/* A sak that was added goes when nothing is noted in it. Rows without a number are named by their place: of
 * several, the last one goes first. */
static bool sjekk_ny_sak_stryk(const struct mote *m, const struct event *ny_sak, struct feil *f)
{
	bool uten_nummer = tekst_finn_tegn(ny_sak->sak, '/') < 0;
	for (size_t i = 0; i < m->antall; i++) {
		const struct logglinje *l = &m->logg[i];
		if (l->angret || l->stroket || l->e.nr == ny_sak->nr || l->e.slag == EV_RETTELSE)
			continue;
		struct event e = mote_gjeldende(m, l);
		bool rad_bak = uten_nummer && e.slag == EV_NY_SAK && e.nr > ny_sak->nr &&
			       tekst_finn_tegn(e.sak, '/') < 0;
		if (rad_bak || tekst_lik(e.sak, ny_sak->sak) ||
		    (e.slag == EV_REKKEFOLGE && tekst_lik(e.merke, ny_sak->sak)))
			return feil_sett(f, FEIL_REGEL, "nr. %d (%s) hviler på det: x (stryk) den først, eller vedtak utgår, "
					 "så er saken ute", e.nr, tr(event_info(e.slag)->i_loggen));
	}
	return true;
}

static bool sjekk_maal(const struct mote *m, const struct event *e, const struct logglinje **ut,
		       struct feil *f)
{
	const struct logglinje *l = *ut = mote_logg(m, e->gjelder);
	if (!l)
		return feil_sett(f, FEIL_REGEL, "det finnes ingen hendelse nr. %d", e->gjelder);
	const struct event_info *inf = event_info(l->e.slag);
	if (e->slag == EV_STRYK ? !inf->strykes : !inf->rettes)
		return feil_sett(f, FEIL_REGEL, "nr. %d (%s) kan ikke %s: %s", e->gjelder, tr(inf->i_loggen),
				 e->slag == EV_STRYK ? tr("strykes") : tr("rettes"), tr(i_stedet(l->e.slag)));
	if (l->stroket || l->angret)
		return feil_sett(f, FEIL_REGEL, "nr. %d er alt strøket eller angret", e->gjelder);
	if (e->slag == EV_STRYK && l->e.slag == EV_NY_SAK)
		return sjekk_ny_sak_stryk(m, &l->e, f);
	if (e->slag == EV_STRYK && l->e.slag == EV_ALTERNATIV)
		return sjekk_alternativ_stryk(m, &l->e, f);
	return sjekk_stemt_over(m, e, l, f);
}

static bool skifter(enum event_slag s)
{
	return s == EV_SATT || s == EV_SAK || s == EV_PAUSE || s == EV_GJENOPPTATT || s == EV_HEVET;
}

/* Events that begin or end something must stay in order: what `nr` says happened at `kl`. */
static bool sjekk_rekkefolge(const struct mote *m, int nr, int kl, struct feil *f)
{
	int minutt = mote_minutt(m, kl);
	for (size_t i = 0; kl != KL_INGEN && i < m->antall; i++) {
		const struct logglinje *l = &m->logg[i];
		if (!skifter(l->e.slag) || l->angret || l->stroket || l->e.nr == nr)
			continue;
		struct event e = mote_gjeldende(m, l);
		int da = stund_minutt(event_naar(m, &e), m->dag);
		if (l->e.nr < nr ? minutt < da : minutt > da)
			return feil_sett(f, FEIL_REGEL, "kl. %02d:%02d er %s nr. %d (%s), som var kl. "
					 "%02d:%02d", kl / 60, kl % 60, l->e.nr < nr ? tr("før") : tr("etter"),
					 l->e.nr, tr(event_info(l->e.slag)->i_loggen), da / 60 % 24,
					 da % 60);
	}
	return true;
}

/* Each word of a correction must have a place in what it corrects; no word at all corrects nothing. */
static bool sjekk_felt(const struct event *e, const struct event *maal, struct feil *f)
{
	const struct { bool gitt; size_t pos; const char *ord; } felt[] = {
		{e->kl != KL_INGEN, offsetof(struct event, kl), N_("noe klokkeslett")},
		{e->sak.n > 0, offsetof(struct event, sak), N_("noen sak")},
		{hvem_satt(&e->hvem), offsetof(struct event, hvem.kode), N_("noen person")},
		{e->tekst.n > 0, offsetof(struct event, tekst), N_("noen tekst")},
		{dato_satt(e->frist), offsetof(struct event, frist), N_("noen frist")},
		{e->til != KL_INGEN, offsetof(struct event, til), N_("noen oppstart")},
	};
	bool noe = false;
	for (size_t i = 0; i < ARRAY_LEN(felt); i++) {
		if (felt[i].gitt && !event_har(maal->slag, felt[i].pos))
			return feil_sett(f, FEIL_REGEL, "nr. %d (%s) har ikke %s å rette", e->gjelder,
					 tr(event_info(maal->slag)->i_loggen),
					 tr(felt[i].ord));
		noe |= felt[i].gitt;
	}
	return noe || feil_sett(f, FEIL_REGEL, "det står ikke hva som skal rettes");
}

/* The sak that a correction moves something to. */
static bool sjekk_flytting(const struct mote *m, const struct event *e, const struct event *maal,
			   struct feil *f)
{
	const struct sak *s;
	if (maal->slag == EV_PAUSE)
		return sjekk_pauserad(m, e->sak, f);
	if (maal->slag == EV_LUKKET || maal->slag == EV_MOTELEDER)
		return feil_sett(f, FEIL_REGEL, "nr. %d (%s) følger klokka, ikke saken: rett %d kl 10:15", maal->nr,
				 tr(event_info(maal->slag)->i_loggen), maal->nr);
	if (maal->slag == EV_NY_SAK)
		return feil_sett(f, FEIL_REGEL, "saksnummeret kan ikke rettes: angre, og legg saken til på nytt");
	if (!sjekk_rad(m, e, &s, f))
		return false;
	if (skifter(maal->slag) && s->rad->status == RADSTATUS_UTGAR)
		return feil_sett(f, FEIL_REGEL, "sak " TF " utgikk før møtet", TA(e->sak));
	if (maal->slag == EV_ALTERNATIV && sak_forslag_merket(s, maal->merke).n && !tekst_lik(e->sak, maal->sak))
		return feil_sett(f, FEIL_REGEL, "sak " TF " har alt et forslag " TF ": stryk dette, og før det på nytt "
				 "der", TA(e->sak), TA(maal->merke));
	bool avgjor = maal->slag == EV_VEDTAK || (maal->slag == EV_VOTERING && maal->utfall != UTFALL_INGEN);
	if (avgjor && s->vedtak.nr && s->vedtak.nr != maal->nr)
		return feil_sett(f, FEIL_REGEL, "sak " TF " er alt avgjort: x (stryk) den avgjørelsen først",
				 TA(e->sak));
	return true;
}

/* What is said and decided in a meeting happens after it was set, and a decision after its sak was called. */
static bool sjekk_etter_begynnelsen(const struct mote *m, const struct event *e, struct feil *f)
{
	bool avgjort = e->slag == EV_VEDTAK || e->slag == EV_VOTERING;
	bool sagt = avgjort || e->slag == EV_INNSPILL || e->slag == EV_FORSLAG || e->slag == EV_ALTERNATIV ||
		    e->slag == EV_ORDET || e->slag == EV_TILFORSEL || e->slag == EV_TALER ||
		    e->slag == EV_TALER_AV || e->slag == EV_TALERLISTE || e->slag == EV_LUKKET;
	int rad = avgjort ? mote_rad(m, e->sak) : -1, kl = mote_minutt(m, e->kl);
	if (!sagt || e->kl == KL_INGEN || !m->satt.ms)
		return true;
	int satt = stund_minutt(m->satt, m->dag);
	if (kl < satt)
		return feil_sett(f, FEIL_REGEL, "kl. %02d:%02d er før møtet ble satt (%02d:%02d)", e->kl / 60,
				 e->kl % 60, satt / 60 % 24, satt % 60);
	int tatt_opp = rad >= 0 && sak_apnet(&m->saker[rad])
		     ? stund_minutt(m->saker[rad].opphold.p[0].fra, m->dag) : INT32_MIN;
	if (kl < tatt_opp)
		return feil_sett(f, FEIL_REGEL, "kl. %02d:%02d er før sak " TF " ble tatt opp (%02d:%02d)",
				 e->kl / 60, e->kl % 60, TA(e->sak), tatt_opp / 60 % 24, tatt_opp % 60);
	return true;
}

/* Somebody who came cannot be corrected into one who is on the agenda: they would lose their seat. */
static bool sjekk_person(const struct mote *m, const struct event *e, const struct event *maal, struct feil *f)
{
	if (maal->slag != EV_DELTAKER || !hvem_satt(&e->hvem))
		return true;
	for (size_t i = 0; m->grunnfolk && i < m->grunnfolk->n; i++)
		if (tekst_lik(m->grunnfolk->p[i].kode, e->hvem.kode))
			return feil_sett(f, FEIL_REGEL, TF " står i agendaen: x (stryk) nr. %d, og bruk deltakere " TF,
					 TA(m->grunnfolk->p[i].navn), e->gjelder, TA(e->hvem.kode));
	return true;
}

/* The field that a correction's text would go to is not always a text that people have written. */
static bool sjekk_ny_tekst(const struct event *e, const struct event *maal, struct feil *f)
{
	enum event_slag s = maal->slag;
	bool vedtak_uten = s == EV_VEDTAK && maal->utfall != UTFALL_VEDTATT;
	if (s == EV_VOTERING)
		return feil_sett(f, FEIL_REGEL, "en votering rettes ikke i teksten: stryk nr. %d, og før den på nytt",
				 e->gjelder);
	if (vedtak_uten || s == EV_TALER || s == EV_TALER_AV || s == EV_ORDET ||
	    (s == EV_LUKKET && maal->valg == LUKKING_APEN))
		return feil_sett(f, FEIL_REGEL, "nr. %d (%s) har ikke %s å rette", e->gjelder,
				 vedtak_uten ? tr(utfall_ord.ord[maal->utfall]) : tr(event_info(s)->i_loggen),
				 tr("noen tekst"));
	return sjekk_tekst(e, f);
}

static bool sjekk_rettelse(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct logglinje *l;
	if (!sjekk_maal(m, e, &l, f) || !sjekk_felt(e, &l->e, f))
		return false;
	if (e->tekst.n && !sjekk_ny_tekst(e, &l->e, f))
		return false;
	if (!sjekk_person(m, e, &l->e, f))
		return false;
	if (e->sak.n && !sjekk_flytting(m, e, &l->e, f))
		return false;
	struct event rettet = mote_gjeldende(m, l);
	rettet.kl = e->kl;
	if (e->sak.n)
		rettet.sak = e->sak;
	if (!sjekk_etter_begynnelsen(m, &rettet, f))
		return false;
	return !skifter(l->e.slag) || sjekk_rekkefolge(m, l->e.nr, e->kl, f);
}

static bool sjekk_angre(const struct mote *m, const struct event *e, struct feil *f)
{
	int nr = e->slag == EV_ANGRE ? spor_angre(m) : spor_gjenta(m);
	if (!nr)
		return feil_sett(f, FEIL_REGEL, e->slag == EV_ANGRE ? N_("det er ingenting å angre")
								    : N_("det er ingenting å gjenta"));
	if (nr != e->gjelder)
		return feil_sett(f, FEIL_REGEL, "nr. %d må tas først", nr);
	return true;
}

static bool sjekk_sted(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	return sjekk_rad(m, e, &s, f) && sjekk_tekst(e, f);
}

static bool sjekk_skifte(const struct mote *m, const struct event *e, struct feil *f)
{
	if (e->slag == EV_SATT && m->fase != FASE_IKKE_SATT)
		return feil_sett(f, FEIL_REGEL, "møtet er alt satt");
	if (e->slag != EV_SATT && !sjekk_i_gang(m, f))
		return false;
	if (e->slag == EV_GJENOPPTATT && m->fase != FASE_PAUSE)
		return feil_sett(f, FEIL_REGEL, "møtet har ikke pause");
	if (e->slag == EV_PAUSE && !sjekk_pauserad(m, e->sak, f))
		return false;
	if (e->slag == EV_SAK || (e->sak.n && (e->slag == EV_SATT || e->slag == EV_GJENOPPTATT)))
		if (!sjekk_sak(m, e, f))
			return false;
	return sjekk_rekkefolge(m, INT32_MAX, e->kl, f);
}

static bool sjekk_taler(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	bool noen = hvem_satt(&e->hvem);
	if (!sjekk_i_gang(m, f) || !sjekk_rad(m, e, &s, f))
		return false;
	if (m->fase == FASE_PAUSE && e->slag == EV_ORDET)
		return feil_sett(f, FEIL_REGEL, "møtet har pause: p (pause) går videre");
	if (!noen && e->slag != EV_ORDET)
		return feil_sett(f, FEIL_REGEL, "skriv hvem: taler rs, taler rs! for replikk");
	bool star = mote_taler(m, &e->hvem) >= 0;
	if (e->slag == EV_TALER && star && !e->plass)
		return feil_sett(f, FEIL_REGEL, "står på talerlista fra før: taler kode 1 flytter fram");
	if (e->slag == EV_TALER && m->strek && !star && !e->tekst.n)
		return feil_sett(f, FEIL_REGEL, "det er satt strek: bare replikk (taler rs!); taler åpen "
				 "åpner lista igjen");
	if (e->slag == EV_TALER_AV && !star)
		return feil_sett(f, FEIL_REGEL, "står ikke på talerlista");
	return true;
}

/*
 * Nothing has happened that is not yet; a watch on a wrist is some minutes wrong. Of a meeting that is noted
 * on quite another day than its own, nothing is known of what time it was.
 */
enum { KLOKKER_AVVIK = 5 }; /* minutes */

static bool sjekk_ikke_ennaa(const struct mote *m, const struct event *e, struct feil *f)
{
	int naa = stund_minutt(e->tid, m->dag);
	bool annen_dag = dato_cmp(m->dag, m->agenda->dato) != 0 || dato_cmp(stund_dato(e->tid), m->dag) < 0;
	if (e->kl == KL_INGEN || !e->tid.ms || annen_dag || mote_minutt(m, e->kl) <= naa + KLOKKER_AVVIK)
		return true;
	return feil_sett(f, FEIL_REGEL, "kl. %02d:%02d er ikke ennå: klokka på maskinen er %02d:%02d", e->kl / 60,
			 e->kl % 60, naa / 60 % 24, naa % 60);
}

static bool sjekk_slag(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct logglinje *l;
	switch (e->slag) {
	case EV_SATT: case EV_SAK: case EV_PAUSE: case EV_GJENOPPTATT:
	case EV_HEVET: return sjekk_skifte(m, e, f);
	case EV_INNSPILL:
	case EV_AKSJON: return sjekk_satt(m, f) && sjekk_sted(m, e, f);
	case EV_MERKNAD: return sjekk_sted(m, e, f);
	case EV_FORSLAG: return sjekk_satt(m, f) && sjekk_forslag(m, e, f);
	case EV_VEDTAK: return sjekk_satt(m, f) && sjekk_vedtak(m, e, f);
	case EV_ALTERNATIV: return sjekk_satt(m, f) && sjekk_alternativ(m, e, f);
	case EV_VOTERING: return sjekk_satt(m, f) && sjekk_votering(m, e, f);
	case EV_TILFORSEL: return sjekk_satt(m, f) && sjekk_tilforsel(m, e, f);
	case EV_TALER:
	case EV_TALER_AV:
	case EV_ORDET: return sjekk_taler(m, e, f);
	case EV_TALERLISTE: return sjekk_i_gang(m, f) && sjekk_strek(m, e, f);
	case EV_TALETID: return true;
	case EV_DELTAKER: return sjekk_deltaker(m, e, f);
	case EV_FRAMMOTE: return sjekk_frammote(m, e, f);
	case EV_HABILITET: return sjekk_habilitet(m, e, f);
	case EV_LUKKET: return sjekk_i_gang(m, f) && sjekk_lukket(m, e, f);
	case EV_NY_SAK: return sjekk_ny_sak(m, e, f);
	case EV_PLAN: return sjekk_plan(m, e, f);
	case EV_REKKEFOLGE: return sjekk_rekke(m, e, f);
	case EV_REFERENT:
		if (!e->hvem.navn.n && !e->hvem.kode.n)
			return feil_sett(f, FEIL_REGEL, "skriv hvem som er referent");
		return true;
	case EV_MOTELEDER: return sjekk_moteleder(m, e, f);
	case EV_GJENNOMSYN: case EV_MERKNAD_SVAR: case EV_GODKJENNER:
	case EV_GODKJENT: return sjekk_status(m, e, f);
	case EV_STRYK: return sjekk_maal(m, e, &l, f);
	case EV_RETTELSE: return sjekk_rettelse(m, e, f);
	case EV_ANGRE:
	case EV_GJENTA: return sjekk_angre(m, e, f);
	case EV_JOURNAL: case EV_APNET: case EV_SEGL: case EV_AVBRUTT: case EV_KLOKKE:
	case EV_TAP: case EV_FORTSETTELSE: case EV_SKJERMET: case EV_ANTALL:
		return true;
	}
	return true;
}

bool mote_check(const struct mote *m, const struct event *e, struct feil *f)
{
	bool fortalt = e->kl != KL_INGEN || e->slag == EV_RETTELSE || e->slag == EV_STRYK;
	return sjekk_last(m, e, f) && sjekk_ikke_ennaa(m, e, f) && sjekk_etter_begynnelsen(m, e, f) && sjekk_slag(m, e, f) &&
	       (!fortalt || sjekk_folger(m, e, f));
}
