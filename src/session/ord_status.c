/* The referat after the meeting: sent out for review with a deadline, approved by a later meeting. */
#include "godkjenning.h"
#include "ord.h"
#include "sprak.h"
#include "utf8.h"

void skriv_status(struct streng *ut, const struct mote *m)
{
	const struct godkjent *g = &m->godkjent;
	struct streng b = {0};
	switch (mote_status(m)) {
	case STATUS_UTKAST: streng_c(ut, tr("Referatet er utkast.")); break;
	case STATUS_GJENNOMSYN:
		skriv_dato_kort(&b, m->gjennomsyn);
		streng_f(ut, tr("Referatet er til gjennomsyn, merknader innen " TF "."), TA(streng_tekst(&b)));
		break;
	case STATUS_GODKJENT:
		skriv_dato_kort(&b, g->dato);
		streng_f(ut, g->merknader ? tr("Referatet er godkjent i møte " TF ", sak " TF ", " TF ", med de merknader "
					       "som kom fram.")
					  : tr("Referatet er godkjent i møte " TF ", sak " TF ", " TF "."),
			 TA(g->mote), TA(g->sak), TA(streng_tekst(&b)));
		break;
	}
	streng_release(&b);
}

bool ord_gjennomsyn(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = EVENT_TOM;
	struct tekst ord = arg;
	e.slag = EV_GJENNOMSYN;
	if (!arg.n) {
		skriv_status(svar, &s->mote);
		return true;
	}
	if (tekst_starter(ord, T(">")))
		ord = tekst_trim(tekst_fra(ord, 1));
	else if (tekst_starter(utf8_fold(&s->skrap, ord), T("innen ")))
		ord = tekst_trim(tekst_fra(ord, 6));
	if (!dato_les_fri(ord, stund_dato(session_naa(s)), &e.frist))
		return feil_sett(f, FEIL_BRUK, "«" TF "» er ikke en dato: skriv gjennomsyn 15.10 eller gjennomsyn "
				 "15.10.2023", TA(arg));
	if (!session_do(s, &e, NULL, f))
		return false;
	skriv_status(svar, &s->mote);
	streng_f(svar, tr(" Send medlemmene " TF "/" TF ".yaml (eller en utskrift)."),
		 TA(s->sted.mappe), TA(s->sted.base));
	return true;
}

bool ord_godkjenn(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	if (arg.n && !tekst_lik_c(utf8_fold(&s->skrap, arg), "tilbake"))
		return feil_sett(f, FEIL_BRUK, "«" TF "» er for mye: skriv godkjenn, eller godkjenn tilbake", TA(arg));
	if (arg.n)
		return godkjenning_tilbake(s, svar, f);
	if (!godkjenning_har(s))
		return feil_sett(f, FEIL_REGEL, "møtet har ikke vedtatt noen sak som godkjenner et referat: det sier agendaen "
				 "med «godkjenner referat: 2/23»");
	if (s->mote.fase != FASE_HEVET)
		return feil_sett(f, FEIL_REGEL, "referatet merkes godkjent når dette møtet er hevet");
	if (!godkjenning_fullfor(s, true, svar, f))
		return false;
	if (!svar->n)
		streng_c(svar, tr("Referatet er alt merket godkjent."));
	return true;
}
