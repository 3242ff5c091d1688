/* The speaker list: who waits, who has the floor. */
#include "ord.h"

#include "sprak.h"
#include "utf8.h"

/* What the screen shows all the time: who has the floor, and who waits. */
static void skriv_lista(struct streng *ut, const struct mote *m)
{
	if (hvem_satt(&m->ordet)) {
		skriv_hvem(ut, &m->ordet);
		streng_c(ut, tr(" har ordet.\n"));
	}
	for (size_t i = 0; i < m->antall_talere; i++) {
		streng_f(ut, "%zu. ", i + 1);
		skriv_hvem(ut, &m->talere[i].hvem);
		streng_c(ut, m->talere[i].replikk ? tr(" (replikk)\n") : "\n");
	}
	if (!m->antall_talere)
		streng_c(ut, tr("Ingen står på talerlista.\n"));
	if (m->strek)
		streng_c(ut, tr("Det er satt strek.\n"));
	streng_kutt(ut, ut->n - 1);
}

/* «strek» and «åpen»: the list closed but for replies, and opened. */
static bool strek(struct session *s, bool stengt, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_TALERLISTE);
	e.sak = rad_ord(s, rad_naa(s));
	e.valg = stengt ? TALERLISTE_STREK : TALERLISTE_APEN;
	if (!session_do(s, &e, NULL, f))
		return false;
	size_t n = s->mote.antall_talere;
	if (stengt)
		streng_f(svar, tr_antall("Strek er satt. %zu venter, bare replikk kan legges til.",
					 "Strek er satt. %zu venter, bare replikk kan legges til.", n), n);
	else
		streng_c(svar, tr("Talerlista er åpen."));
	return true;
}

/* «rs 1»: the place that stands behind; 0 when none does. */
static int ta_plass(struct tekst *arg)
{
	int64_t v;
	for (size_t i = arg->n; i-- > 1;)
		if (arg->p[i] == ' ') {
			if (!tekst_tall(tekst_fra(*arg, i + 1), 1000, &v))
				return 0;
			*arg = tekst_trim(tekst_til(*arg, i));
			return (int)v;
		}
	return 0;
}

static void skriv_venter_antall(struct streng *ut, size_t n)
{
	if (n)
		streng_f(ut, tr_antall(". %zu venter.", ". %zu venter.", n), n);
	else
		streng_c(ut, tr(". Ingen venter."));
}

bool ord_taler(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = EVENT_TOM;
	if (!arg.n && s->mote.fase == FASE_SATT) {
		skriv_lista(svar, &s->mote);
		return true;
	}
	struct tekst n = utf8_nokkel(&s->skrap, arg);
	if (tekst_lik_c(n, "strek") || tekst_lik_c(n, "apen"))
		return strek(s, tekst_lik_c(n, "strek"), svar, f);
	e.plass = ta_plass(&arg);
	bool av = tekst_starter(arg, T("-")), replikk = tekst_slutter(arg, T("!"));
	arg = tekst_trim(av ? tekst_fra(arg, 1) : replikk ? tekst_til(arg, arg.n - 1) : arg);
	e.slag = av ? EV_TALER_AV : EV_TALER;
	e.sak = rad_ord(s, rad_naa(s));
	if (replikk)
		e.tekst = T(N_("replikk"));
	if ((arg.n && !ord_hvem(s, arg, &e.hvem, f)) || !session_do(s, &e, NULL, f))
		return false;
	int plass = mote_taler(&s->mote, &e.hvem) + 1;
	streng_c(svar, av ? tr("Av talerlista: ") : replikk ? tr("Replikk: ") : tr("På talerlista: "));
	skriv_hvem(svar, &e.hvem);
	if (e.plass)
		streng_f(svar, tr(", som nr. %d"), plass);
	skriv_venter_antall(svar, s->mote.antall_talere);
	if (!av && !e.hvem.navn.n)
		streng_f(svar, tr(" Ukjent kode «" TF "»."), TA(e.hvem.kode));
	return true;
}

bool ord_ordet(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	const struct mote *m = &s->mote;
	struct event e = EVENT_TOM;
	bool slutt = tekst_lik_c(arg, "slutt");
	e.slag = EV_ORDET;
	e.sak = rad_ord(s, rad_naa(s));
	if (arg.n && !slutt && !ord_hvem(s, arg, &e.hvem, f))
		return false;
	if (!arg.n && m->antall_talere)
		e.hvem = m->talere[0].hvem;
	else if (!hvem_satt(&e.hvem) && !hvem_satt(&m->ordet))
		return feil_sett(f, FEIL_REGEL, "ingen står på talerlista: t (taler) setter noen opp");
	if (!session_do(s, &e, NULL, f))
		return false;
	if (!hvem_satt(&e.hvem)) {
		streng_c(svar, tr("Ingen har ordet."));
		return true;
	}
	/* Oversettere: den som får ordet, følger */
	streng_c(svar, tr("Ordet til "));
	skriv_hvem(svar, &e.hvem);
	if (!e.hvem.navn.n)
		streng_c(svar, tr(" (ukjent kode)"));
	skriv_venter_antall(svar, m->antall_talere);
	return true;
}

/* --- time ------------------------------------------------------------------------------------ */

static bool sett_taletid(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_TALETID);
	struct tekst ord = ta_ord(&arg);
	int64_t tid, replikk = 0;
	if (!tekst_tall(ord, 600, &tid) || (arg.n && !tekst_tall(arg, 600, &replikk)))
		return feil_sett(f, FEIL_BRUK, "skriv taletid 3, eller taletid 3 1 for innlegg og replikk i minutter; "
				 "taletid 0 fjerner grensen");
	e.minutter = (int)tid;
	e.replikk = (int)replikk;
	if (!session_do(s, &e, NULL, f))
		return false;
	if (!tid && !replikk)
		streng_c(svar, tr("Ingen grense for innleggene."));
	else if (replikk)
		streng_f(svar, tr("Taletid %d min, replikk %d min."), e.minutter, e.replikk);
	else
		streng_f(svar, tr("Taletid %d min."), e.minutter);
	return true;
}

void skriv_minsek(struct streng *ut, int64_t ms)
{
	int64_t sek = ms > 0 ? ms / 1000 : 0;
	streng_f(ut, "%02d:%02d", (int)(sek / 60), (int)(sek % 60));
}

/* One line for each name, the longest time first; who has the floor counts to now. */
static void skriv_taletid(struct streng *ut, struct session *s, bool virksomhet)
{
	struct spor_taletid *p;
	size_t n = spor_taletid(&s->mote, session_naa(s), virksomhet, &s->skrap, &p);
	for (size_t i = 0; i < n; i++) {
		streng_tegn(ut, '\n');
		skriv_minsek(ut, p[i].ms);
		streng_f(ut, "  " TF "  ", TA(p[i].navn));
		streng_f(ut, tr_antall("(%d innlegg)", "(%d innlegg)", (size_t)p[i].innlegg), p[i].innlegg);
	}
}

bool ord_taletid(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	const struct mote *m = &s->mote;
	if (arg.n && s->modus == MODUS_LESER)
		return feil_sett(f, FEIL_LAAST, "møtet er åpnet bare for lesing");
	if (arg.n)
		return sett_taletid(s, arg, svar, f);
	if (m->taletid)
		streng_f(svar, tr("Grense: %d min"), m->taletid);
	if (m->taletid && m->replikktid)
		streng_f(svar, tr(", replikk %d min"), m->replikktid);
	streng_c(svar, m->taletid ? ". " : "");
	if (!m->antall_innlegg) {
		streng_c(svar, tr("Ingen har hatt ordet."));
		return true;
	}
	streng_c(svar, tr("Taletid, kommer ikke i referatet.\nPersoner:"));
	skriv_taletid(svar, s, false);
	streng_c(svar, tr("\nVirksomheter:"));
	skriv_taletid(svar, s, true);
	return true;
}
