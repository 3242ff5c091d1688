/* Proposals against each other, and what is to stand word for word. */
#include "ord.h"
#include "utf8.h"

static void skriv_alternativer(struct streng *ut, const struct sak *sak)
{
	struct tekst a = sak_forslag_merket(sak, INGEN_TEKST);
	const char *staar = tr(" (står til vedtak)");
	streng_f(ut, "A%s: " TF,
		 sak->foretrukket.n && !tekst_lik_c(sak->foretrukket, "A") ? "" : staar, TA(a));
	for (size_t i = 0; i < sak->alternativer.n; i++) {
		const struct notat *n = &sak->alternativer.p[i];
		streng_f(ut, "\n" TF "%s", TA(n->merke), tekst_lik(n->merke, sak->foretrukket) ? staar : "");
		if (hvem_satt(&n->hvem)) {
			streng_c(ut, ", ");
			skriv_hvem(ut, &n->hvem);
		}
		streng_f(ut, ": " TF, TA(n->tekst));
	}
}

/* The next free letter: one that was struck is not used again. */
static struct tekst neste_merke(struct session *s, struct tekst sak)
{
	char siste = 'A';
	for (size_t i = 0; i < s->mote.antall; i++) {
		const struct event *e = &s->mote.logg[i].e;
		if (e->slag == EV_ALTERNATIV && tekst_lik(e->sak, sak) && e->merke.n && e->merke.p[0] > siste)
			siste = e->merke.p[0];
	}
	return arena_f(&s->skrap, "%c", siste < 'Z' ? siste + 1 : 'Z');
}

bool ord_alternativ(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_ALTERNATIV);
	int i = rad_naa(s);
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "ingen sak er oppe: n (neste) eller g (gå til)");
	if (!arg.n) {
		skriv_alternativer(svar, &s->mote.saker[i]);
		return true;
	}
	e.sak = rad_ord(s, i);
	ord_fremmer(s, &arg, &e.hvem);
	e.tekst = med_linjeskift(s, arg);
	e.merke = neste_merke(s, e.sak);
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_f(svar, tr("Forslag " TF), TA(e.merke));
	if (hvem_satt(&e.hvem)) {
		streng_c(svar, tr(" fra "));
		skriv_hvem(svar, &e.hvem);
	}
	streng_c(svar, ". ");
	streng_f(svar, tr("Stem over dem med stemme A 12 " TF " 9, eller vedta det med vedtak " TF "."),
		 TA(e.merke), TA(e.merke));
	return true;
}

bool ord_tilforsel(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_TILFORSEL);
	struct tekst rest = arg;
	bool uten;
	if (tekst_lik(utf8_nokkel(&s->skrap, ta_ord(&rest)), T("dissens"))) {
		e.valg = TILFORSEL_DISSENS;
		arg = rest;
	}
	if (!command_hvem(s, &arg, &e.hvem, &uten, f))
		return false;
	e.sak = rad_ord(s, rad_naa(s));
	e.tekst = med_linjeskift(s, arg);
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, e.valg ? tr("Dissens fra ") : tr("Protokolltilførsel fra "));
	skriv_hvem(svar, &e.hvem);
	streng_tegn(svar, '.');
	if (!e.hvem.navn.n) {
		streng_tegn(svar, ' ');
		streng_f(svar, tr("Ukjent kode «" TF "»."), TA(e.hvem.kode));
	}
	return true;
}
