/* The speaker list: who waits, who has the floor. */
#include "ord.h"

static struct tekst sak_naa(struct session *s)
{
	int i = s->mote.aktiv >= 0 ? s->mote.aktiv : s->mote.sist;
	return i < 0 ? INGEN_TEKST : rad_navn(&s->skrap, &s->agenda, (size_t)i);
}

/* Who the word means; an unknown code is kept as typed, several are refused. */
static bool hvem(struct session *s, struct tekst ord, struct hvem *ut, struct feil *f)
{
	size_t antall;
	if (kode_finn(&s->folk, ord, ut, &antall) == KODE_FLERE)
		return feil_sett(f, FEIL_REGEL, "«" TF "» kan være %zu personer: skriv koden eller mer av "
				 "navnet", TA(ord), antall);
	return true;
}

static bool er_noen(const struct hvem *h)
{
	return h->kode.n || h->navn.n;
}

/* What the screen shows all the time: who has the floor, and who waits. */
static void skriv_lista(struct streng *ut, const struct mote *m)
{
	if (er_noen(&m->ordet)) {
		skriv_hvem(ut, &m->ordet);
		streng_c(ut, " har ordet.\n");
	}
	for (size_t i = 0; i < m->antall_talere; i++) {
		streng_f(ut, "%zu. ", i + 1);
		skriv_hvem(ut, &m->talere[i].hvem);
		streng_c(ut, m->talere[i].replikk ? " (replikk)\n" : "\n");
	}
	if (m->antall_talere)
		streng_kutt(ut, ut->n - 1);
	else
		streng_c(ut, "Ingen står på talerlista.");
}

bool ord_taler(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = EVENT_TOM;
	if (!arg.n && s->mote.fase == FASE_SATT) {
		skriv_lista(svar, &s->mote);
		return true;
	}
	bool av = tekst_starter(arg, T("-")), replikk = tekst_slutter(arg, T("!"));
	arg = tekst_trim(av ? tekst_fra(arg, 1) : replikk ? tekst_til(arg, arg.n - 1) : arg);
	e.slag = av ? EV_TALER_AV : EV_TALER;
	e.sak = sak_naa(s);
	if (replikk)
		e.tekst = T("replikk");
	if ((arg.n && !hvem(s, arg, &e.hvem, f)) || !session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, av ? "Av talerlista: " : replikk ? "Replikk: " : "På talerlista: ");
	skriv_hvem(svar, &e.hvem);
	streng_f(svar, ". %zu venter.", s->mote.antall_talere);
	if (!av && !e.hvem.navn.n)
		streng_f(svar, " Ukjent kode «" TF "».", TA(e.hvem.kode));
	return true;
}

bool ord_ordet(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	const struct mote *m = &s->mote;
	struct event e = EVENT_TOM;
	bool slutt = tekst_lik_c(arg, "slutt");
	e.slag = EV_ORDET;
	e.sak = sak_naa(s);
	if (arg.n && !slutt && !hvem(s, arg, &e.hvem, f))
		return false;
	if (!arg.n && m->antall_talere)
		e.hvem = m->talere[0].hvem;
	else if (!er_noen(&e.hvem) && !er_noen(&m->ordet))
		return feil_sett(f, FEIL_REGEL, "ingen står på talerlista: t (taler) setter noen opp");
	if (!session_do(s, &e, NULL, f))
		return false;
	if (!er_noen(&e.hvem)) {
		streng_c(svar, "Ingen har ordet.");
		return true;
	}
	streng_c(svar, "Ordet til ");
	skriv_hvem(svar, &e.hvem);
	streng_f(svar, ". %zu venter.", m->antall_talere);
	return true;
}
