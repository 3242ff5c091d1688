/* The log for people: every event in a line of its own words. */
#include "folk.h"
#include "ord.h"
#include "sprak.h"

/* What happened to which row: «sak 18/23 ble tatt opp», «innspill i sak 18/23», «pause: Lunsj». */
static void skriv_hva(struct streng *ut, const struct session *s, const struct event *e)
{
	int i = mote_rad(&s->mote, e->sak);
	bool gjelder = e->slag == EV_ANGRE || e->slag == EV_GJENTA || e->slag == EV_STRYK ||
		       e->slag == EV_RETTELSE;
	bool begynner = e->slag == EV_SATT || e->slag == EV_GJENOPPTATT;
	bool raden = e->slag == EV_PLAN || e->slag == EV_REKKEFOLGE || e->slag == EV_NY_SAK;
	if (e->slag == EV_SAK && i >= 0) {
		skriv_rad(ut, s, i);
		/* Oversettere: saken står foran */
		streng_c(ut, tr(" ble tatt opp"));
		return;
	}
	streng_c(ut, tr(event_info(e->slag)->i_loggen));
	if (gjelder)
		streng_f(ut, tr(" nr. %d"), e->gjelder);
	if (!e->sak.n)
		return;
	if (begynner) /* Oversettere: «møtet ble satt med sak 17/23» */
		streng_c(ut, tr(" med "));
	else if (e->slag == EV_PAUSE || raden || gjelder)
		streng_c(ut, gjelder ? ", " : ": ");
	else /* Oversettere: «innspill i sak 18/23» */
		streng_c(ut, tr(" i "));
	if (i >= 0)
		skriv_rad(ut, s, i);
	else
		streng_legg(ut, e->sak);
}

static void skriv_hvem_i(struct streng *ut, const struct event *e)
{
	switch ((int)e->slag) { /* most kinds have nothing to say here */
	case EV_REFERENT: case EV_TALER: case EV_TALER_AV: case EV_DELTAKER: case EV_FRAMMOTE:
	case EV_HABILITET: case EV_MOTELEDER:
		streng_c(ut, ": ");
		break;
	case EV_AKSJON:
		/* Oversettere: «aksjonspunkt i sak 18/23 for Kari Nordmann» */
		streng_c(ut, tr(" for "));
		break;
	case EV_ORDET:
		/* Oversettere: «ordet i sak 18/23 til Kari Nordmann» */
		streng_c(ut, tr(" til "));
		break;
	default:
		/* Oversettere: «innspill i sak 18/23 fra Kari Nordmann» */
		streng_c(ut, tr(" fra "));
	}
	skriv_hvem(ut, &e->hvem);
}

/* Who or what won; of a point, a word that is stored in bokmål. */
static struct tekst merke_ord(const struct event *e)
{
	if (e->plass && tekst_lik_c(e->merke, "falt")) /* Oversettere: punktet falt i voteringen */
		return TR("falt");
	if (e->plass && tekst_lik_c(e->merke, "vedtatt")) /* Oversettere: punktet er vedtatt */
		return TR("vedtatt");
	return e->merke;
}

static void skriv_votering(struct streng *ut, const struct event *e)
{
	if (e->plass)
		streng_f(ut, tr(", punkt %d"), e->plass);
	streng_f(ut, ": %s", tr(votering_ord.ord[e->valg]));
	if (e->stemmer.n)
		streng_f(ut, ", " TF, TA(e->stemmer));
	else if (e->valg != VOTERING_ENSTEMMIG)
		streng_f(ut, tr(", %d for, %d mot"), e->for_, e->mot);
	if (e->blankt)
		streng_f(ut, tr(", %d blankt"), e->blankt);
	if (e->mot_hvem.n)
		streng_f(ut, tr(" (mot: " TF ")"), TA(e->mot_hvem));
	if (e->blankt_hvem.n)
		streng_f(ut, tr(" (blankt: " TF ")"), TA(e->blankt_hvem));
	if (e->merke.n)
		streng_f(ut, ", " TF, TA(merke_ord(e)));
	if (e->utfall != UTFALL_INGEN)
		streng_f(ut, ": %s", tr(utfall_ord.ord[e->utfall]));
}

/* The words of an event's own lists. */
static void skriv_valg(struct streng *ut, const struct session *s, const struct event *e)
{
	int for_;
	switch ((int)e->slag) { /* most kinds have nothing to say here */
	case EV_VEDTAK:
		streng_f(ut, ": %s", tr(utfall_ord.ord[e->utfall]));
		break;
	case EV_VOTERING:
		skriv_votering(ut, e);
		break;
	case EV_FRAMMOTE:
		streng_f(ut, ": %s", tr(frammote_ord.ord[e->valg]));
		break;
	case EV_HABILITET:
		streng_f(ut, ": %s", tr(habilitet_ord.ord[e->valg]));
		break;
	case EV_LUKKET:
		streng_f(ut, ": %s", tr(lukking_ord.ord[e->valg]));
		break;
	case EV_TALERLISTE:
		streng_f(ut, ": %s", tr(talerliste_ord.ord[e->valg]));
		break;
	case EV_TALETID:
		streng_f(ut, tr(": %d min, replikk %d min"), e->minutter,
			 e->replikk ? e->replikk : e->minutter);
		break;
	case EV_TILFORSEL:
		streng_c(ut, e->valg == TILFORSEL_DISSENS ? tr(" (dissens)") : "");
		break;
	case EV_DELTAKER:
		for_ = folk_finn(&s->mote, &(struct hvem){.kode = e->for_hvem});
		streng_f(ut, " (%s)", tr(rolle_ord.ord[e->valg]));
		if (e->for_hvem.n) /* Oversettere: stedfortreder for */
			streng_f(ut, tr(" for " TF),
				 TA(for_ < 0 ? e->for_hvem : s->mote.folk->p[for_].navn));
		break;
	case EV_REKKEFOLGE:
		if (e->merke.n) /* Oversettere: «flyttet: sak 24/23 foran 23/23» */
			streng_f(ut, tr(" foran " TF), TA(e->merke));
		else /* Oversettere: «flyttet: sak 24/23 sist» */
			streng_c(ut, tr(" sist"));
		break;
	case EV_MERKNAD_SVAR:
		streng_f(ut, " (%s)", tr(merknadsvar_ord.ord[e->valg]));
		break;
	case EV_ALTERNATIV:
		streng_f(ut, " (" TF ")", TA(e->merke));
		break;
	default:
		break;
	}
}

static bool med_tekst(const struct event *e)
{
	return e->tekst.n && e->slag != EV_JOURNAL && e->slag != EV_VEDTAK && e->slag != EV_VOTERING;
}

/* What nobody typed is stored in bokmål, and is the program's to translate. */
static void skriv_tekst(struct streng *ut, const struct event *e)
{
	bool fast = e->slag == EV_TALER || e->slag == EV_AVBRUTT || e->slag == EV_TAP;
	struct streng tekst = {0};
	streng_legg(&tekst, e->tekst);
	streng_f(ut, ": %s", fast ? tr(tekst.p) : tekst.p);
	streng_release(&tekst);
}

void skriv_logget(struct streng *ut, const struct session *s, const struct event *e)
{
	skriv_hva(ut, s, e);
	if (e->slag == EV_RETTELSE && e->kl != KL_INGEN) {
		streng_c(ut, tr(", kl. "));
		skriv_kl_vist(ut, e->kl);
	}
	if (hvem_satt(&e->hvem))
		skriv_hvem_i(ut, e);
	else if (e->slag == EV_ORDET)
		/* Oversettere: «ordet i sak 18/23 er fritt» */
		streng_c(ut, tr(" er fritt"));
	skriv_valg(ut, s, e);
	if (e->til != KL_INGEN) {
		streng_c(ut, e->slag == EV_PLAN ? tr(" til kl. ") : tr(", oppstart igjen kl. "));
		skriv_kl_vist(ut, e->til);
	}
	if (e->slag == EV_APNET) /* Oversettere: «journalen ble åpnet av <bruker> på <maskin>» */
		streng_f(ut, tr(" av " TF " på " TF), TA(e->bruker), TA(e->maskin));
	if (e->plass && e->slag == EV_TALER)
		streng_f(ut, tr(" som nr. %d"), e->plass);
	if (med_tekst(e))
		skriv_tekst(ut, e);
	if (e->slag == EV_GODKJENT)
		/* Oversettere: «referatet ble godkjent i møte: 3/23, sak 18/23» */
		streng_f(ut, tr(", sak " TF), TA(e->merke));
	if (dato_satt(e->frist) && e->slag != EV_GODKJENT) {
		streng_c(ut, tr(" innen "));
		skriv_dato_kort(ut, e->frist);
	}
	if (e->av.n)
		streng_f(ut, tr(" (ført av " TF ")"), TA(e->av));
}

void skriv_hendelse(struct streng *ut, const struct session *s, const struct event *e)
{
	if (e->kl != KL_INGEN && e->slag != EV_RETTELSE) { /* a correction has it inside */
		/* Oversettere: «Rettet nr. 3. Nå: kl. 09.12, innspill i sak 18/23» */
		streng_c(ut, tr("kl. "));
		skriv_kl_vist(ut, e->kl);
		streng_c(ut, ", ");
	}
	skriv_logget(ut, s, e);
}

static void loggmerker(struct streng *ut, const struct logglinje *l)
{
	if (l->angret)
		streng_c(ut, tr("  [angret]"));
	if (l->stroket)
		streng_c(ut, tr("  [strøket]"));
	if (l->rettet_av)
		streng_f(ut, tr("  [rettet av nr. %d]"), l->rettet_av);
}

bool ord_logg(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	(void)arg, (void)f;
	for (size_t i = 0; i < s->mote.antall; i++) {
		const struct logglinje *l = &s->mote.logg[i];
		/* the time in a correction is the other event's */
		struct stund naar = l->e.slag == EV_RETTELSE ? l->e.tid : event_naar(&s->mote, &l->e);
		streng_f(svar, "%s%3d  ", i ? "\n" : "", l->e.nr);
		skriv_kl(svar, stund_minutt(naar, stund_dato(naar)));
		streng_c(svar, "  ");
		size_t fra = svar->n;
		skriv_logget(svar, s, &l->e);
		for (size_t k = fra; k < svar->n; k++)
			if (svar->p[k] == '\n')
				svar->p[k] = ' ';
		loggmerker(svar, l);
	}
	return true;
}
