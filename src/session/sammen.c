#include "sammen.h"

#include <unistd.h>

#include "command.h"
#include "sprak.h"

/* What belongs to a conversation and not to the meeting: lent to the guest while its word is done. */
struct samtale {
	enum sporsmal sporsmal;
	int sporsmal_kl, varslet, sist_rad;
	struct hvem sist;
	struct tekst av;
};

static struct samtale ta_vare(const struct session *s)
{
	return (struct samtale){s->sporsmal, s->sporsmal_kl, s->varslet, s->sist_rad, s->sist, s->av};
}

static void sett_tilbake(struct session *s, const struct samtale *t)
{
	s->sporsmal = t->sporsmal;
	s->sporsmal_kl = t->sporsmal_kl;
	s->varslet = t->varslet;
	s->sist_rad = t->sist_rad;
	s->sist = t->sist;
	s->av = t->av;
}

static struct tekst stien(struct session *s)
{
	if (!s->valg.kjoremappe)
		return INGEN_TEKST;
	struct tekst las = arena_f(&s->skrap, TF "/" TF ".lock", TA(s->sted.mappe), TA(s->sted.base));
	return samband_sti(&s->skrap, s->valg.kjoremappe, las.p);
}

bool sammen_lytt(struct session *s, struct feil *f)
{
	struct tekst sti = stien(s);
	if (s->modus != MODUS_SKRIVER || !sti.n)
		return feil_sett(f, FEIL_IO, "ingen kjøremappe: sett XDG_RUNTIME_DIR");
	return samband_apne(&s->samband, sti.p, f);
}

int sammen_fd(const struct session *s)
{
	return samband_fd(&s->samband);
}

/* The question that stands after the word, so that the guest's next line is taken for the answer. */
static int tallet(const struct session *s, bool ok, const struct feil *f)
{
	return ok ? (int)s->sporsmal : (int)f->kode;
}

/* «nn\t» in front of the line: the language in which the guest wants its answer. */
static enum sprak ta_sprak(struct tekst *linje)
{
	struct tekst rest = *linje, kode = INGEN_TEKST;
	enum sprak s;
	if (!tekst_del(&rest, '\t', &kode) || kode.n != 2 || !sprak_les(kode, &s))
		return sprak_naa();
	*linje = rest;
	return s;
}

/* «?ja» answers «hev møtet?», which the guest was asked; all else is a line as typed. */
static bool utfor(struct session *s, struct tekst linje, struct streng *svar, struct feil *f)
{
	enum handling h;
	if (tekst_starter(linje, T("?"))) {
		s->sporsmal = SPOR_HEV;
		s->sporsmal_kl = KL_INGEN;
		linje = tekst_fra(linje, 1);
	}
	return command_kjor(s, linje, &h, svar, f);
}

bool sammen_ta(struct session *s, struct streng *hva)
{
	struct tekst linje;
	struct samband_svar svar = {0};
	struct feil f;
	int gjest;
	if (!samband_neste(&s->samband, &gjest, &linje))
		return false;
	struct samtale min = ta_vare(s);
	bool tap = s->sporsmal == SPOR_TAP; /* that one is the writer's to answer */
	s->sporsmal = tap ? SPOR_TAP : SPOR_INGEN;
	s->varslet = s->gjest_varslet;
	s->av = s->samband.gjest[gjest].navn;
	s->sprak = sprak_bytt(ta_sprak(&linje));
	svar.ok = utfor(s, arena_tekst(&s->skrap, linje), &svar.tekst, &f);
	(void)sprak_bytt(s->sprak);
	svar.tall = tallet(s, svar.ok, &f);
	if (!svar.ok)
		streng_c(&svar.tekst, f.tekst);
	s->gjest_varslet = s->varslet;
	bool svar_ord = tekst_starter(linje, T("?"));
	/* Oversettere: det som den andre skrev, ble avvist */
	const char *avvist = svar.ok ? "" : tr(" (avvist)");
	streng_f(hva, TF ": " TF "%s", TA(s->av), TA(tekst_fra(linje, svar_ord)), avvist);
	sett_tilbake(s, &min);
	samband_si(&s->samband, gjest, &svar);
	streng_release(&svar.tekst);
	return true;
}

bool sammen_koble(struct session *s, struct feil *f)
{
	struct tekst sti = stien(s);
	sammen_lukk(s);
	if (!sti.n)
		return feil_sett(f, FEIL_LAAST, "ingen fører møtet nå: motebok FIL gjør det");
	s->sammen = samband_koble(&s->sammen_fd, sti.p, f);
	return s->sammen;
}

bool sammen_send(struct session *s, struct tekst linje, struct streng *svar, struct feil *f)
{
	struct samband_svar ut = {0};
	struct tekst med = arena_f(&s->skrap, "%s\t%s" TF, sprak_kode(sprak_naa()),
				   s->sporsmal == SPOR_HEV ? "?" : "", TA(linje));
	bool svart = samband_spor(s->sammen_fd, med, &ut, f);
	if (!svart)
		sammen_lukk(s);
	s->sporsmal = svart && ut.ok ? (enum sporsmal)ut.tall : SPOR_INGEN;
	bool ok = svart && ut.ok;
	if (ok)
		streng_legg(svar, streng_tekst(&ut.tekst));
	else if (svart)
		feil_sett(f, (enum feil_kode)ut.tall, TF, TA(streng_tekst(&ut.tekst)));
	streng_release(&ut.tekst);
	(void)session_les_med(s); /* the state as it is after the word, before it is shown */
	return ok;
}

void sammen_lukk(struct session *s)
{
	samband_lukk(&s->samband);
	if (s->sammen)
		close(s->sammen_fd);
	s->sammen = false;
}
