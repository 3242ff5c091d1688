/* ny: the agenda of the next meeting, or the first one of a council. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "agenda_inn.h"
#include "emit.h"
#include "files.h"
#include "kilde.h"
#include "levering.h"
#include "moter.h"
#include "neste.h"
#include "sprak.h"
#include "utf8.h"

enum { MAKS_MELDINGER = 20, NAVN_MAKS = 80 };

/* --- where it goes --------------------------------------------------------------------------- */

/* «2023-12-14-nasjonalt-e-helserad.yaml», as agendas are called. */
static struct tekst filnavn(struct arena *a, const struct agenda *g)
{
	struct streng s = {0};
	bool strek = true;
	skriv_dato(&s, g->dato);
	struct tekst t = utf8_nokkel(a, g->organ);
	for (size_t i = 0; i < t.n && s.n < NAVN_MAKS; i++) {
		bool med = (t.p[i] >= 'a' && t.p[i] <= 'z') || (t.p[i] >= '0' && t.p[i] <= '9');
		if (med)
			streng_f(&s, "%s%c", strek ? "-" : "", t.p[i]);
		strek = !med;
	}
	streng_c(&s, ".yaml");
	struct tekst ut = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

static bool heter_agendas(const char *mappe)
{
	char ekte[PATH_MAX];
	return realpath(mappe, ekte) && tekst_slutter(tekst_c(ekte), T("/agendas"));
}

/* agendas/ beside the folder of FIL, or that folder itself when it is one; else the user's. */
static struct tekst agendamappe(struct kall *k, struct arena *a)
{
	const char *fil = k->valg.antall ? k->valg.fil[0] : "-";
	if (strcmp(fil, "-") == 0)
		return tekst_c(moter_mappe(k));
	struct tekst mappe = mappe_til(a, fil);
	if (heter_agendas(mappe.p))
		return mappe;
	struct tekst opp = tekst_lik_c(mappe, ".") ? T("..") : mappe_til(a, mappe.p);
	struct tekst ved = tekst_lik_c(opp, ".") ? T("agendas")
						 : arena_f(a, TF "%sagendas", TA(opp),
							   tekst_lik_c(opp, "/") ? "" : "/");
	return fil_finnes(ved.p) || !fil_finnes(moter_mappe(k)) ? ved : tekst_c(moter_mappe(k));
}

/* Editors help with an agenda that says where its schema is. */
static struct tekst med_skjema(struct arena *a, const char *sti, struct tekst bytes)
{
	struct tekst skjema = arena_f(a, TF "/agenda.schema.json", TA(mappe_til(a, sti)));
	return fil_finnes(skjema.p) ? arena_f(a, "# yaml-language-server: $schema=agenda.schema.json\n" TF,
					      TA(bytes)) : bytes;
}

static int skriv(struct kall *k, struct arena *a, const struct agenda *g, struct tekst bytes)
{
	const char *sti = k->valg.verdi[OPS_UT];
	struct feil f;
	if (sti && strcmp(sti, "-") == 0) {
		ut_raa(&k->ut, bytes);
		return 0;
	}
	if (!sti) {
		struct tekst mappe = agendamappe(k, a);
		if (!mappe_lag(mappe.p, &f))
			return kall_feil(k, &f);
		sti = tekst_lik_c(mappe, ".") ? filnavn(a, g).p
					      : arena_f(a, TF "/" TF, TA(mappe), TA(filnavn(a, g))).p;
	}
	if (!lever_ny(sti, med_skjema(a, sti, bytes), &f))
		return kall_feil(k, &f);
	ut_f(&k->ut, tr("Agendaen for møte " TF " er i %s. Fyll inn det den ber om.\n"), TA(g->nummer), sti);
	return 0;
}

/* What sjekk would not let through is not written. */
static int lever_agenda(struct kall *k, struct arena *a, const struct neste *n)
{
	struct streng b = {0}, funn = {0};
	struct agenda lest;
	agenda_skriv_med(&n->agenda, n->p, n->n, &b);
	struct meldinger m = {.arena = a, .fil = filnavn(a, &n->agenda),
			      .kilde = arena_tekst(a, streng_tekst(&b))};
	int status = agenda_les(a, &m, &lest) ? skriv(k, a, &n->agenda, m.kilde) : 1;
	if (m.feil) {
		meldinger_skriv(&m, MAKS_MELDINGER, &funn);
		si_ferdig(&k->ut, streng_tekst(&funn));
		si_f(&k->ut, "agendaen er ikke skrevet: rett det som er galt i referatet først");
	}
	streng_release(&funn);
	streng_release(&b);
	return status;
}

/* --- what it is made from -------------------------------------------------------------------- */

static bool les_dato(struct kall *k, struct dato *ut, struct feil *f)
{
	const char *sagt = k->valg.verdi[OPS_DATO];
	if (!sagt || dato_les(tekst_c(sagt), ut))
		return true;
	return feil_sett(f, FEIL_BRUK, "--dato %s: skriv en dato som finnes, slik: 2023-12-14", sagt);
}

/* A date that nobody has set is not made up. */
static bool finn_dato(const struct protokoll *p, struct dato *dato, struct feil *f)
{
	if (!dato_satt(*dato))
		*dato = p->neste.dato;
	if (!dato_satt(*dato))
		return feil_sett(f, FEIL_FORMAT, "møtet sier ikke når neste møte er: gi datoen med --dato "
				 "ÅÅÅÅ-MM-DD");
	if (dato_cmp(*dato, p->dato) <= 0)
		return feil_sett(f, FEIL_FORMAT, "%04d-%02d-%02d er ikke etter dette møtet: gi en senere dato "
				 "med --dato", dato->aar, dato->mnd, dato->dag);
	return true;
}

static int fra_mote(struct kall *k, struct dato dato)
{
	struct kilde q = {0};
	struct feil f;
	int status = kilde_finn(k, k->valg.fil[0], &q);
	if (!status && !finn_dato(&q.p, &dato, &f))
		status = kall_feil(k, &f);
	if (!status) {
		struct neste n;
		neste_agenda(&q.a, &q.p, dato, &n);
		status = lever_agenda(k, &q.a, &n);
		if (!status && q.p.satt == KL_INGEN)
			si_f(&k->ut, "møtet er ikke satt: alle sakene er ført videre");
		else if (!status && q.p.hevet == KL_INGEN)
			si_f(&k->ut, "møtet er ikke hevet: det som gjenstår, er ført videre");
	}
	kilde_release(&q);
	return status;
}

static bool les_organ(struct kall *k, struct arena *a, struct tekst *ut, struct feil *f)
{
	struct streng s = {0};
	utf8_inn(&s, tekst_c(k->valg.verdi[OPS_ORGAN]), true);
	*ut = tekst_trim(arena_tekst(a, streng_tekst(&s)));
	streng_release(&s);
	return ut->n ? true : feil_sett(f, FEIL_BRUK, "--organ: hva heter organet?");
}

static int fra_ingenting(struct kall *k, struct dato dato)
{
	struct arena a = {0};
	struct neste n;
	struct tekst organ;
	struct feil f;
	int status = les_organ(k, &a, &organ, &f) ? 0 : kall_feil(k, &f);
	if (!status) {
		forste_agenda(&a, organ, dato_satt(dato) ? dato : verden_dato(&k->verden), sprak_naa(), &n);
		status = lever_agenda(k, &a, &n);
	}
	arena_release(&a);
	return status;
}

int verb_ny(struct kall *k)
{
	bool organ = k->valg.verdi[OPS_ORGAN] != NULL;
	struct dato dato = {0};
	struct feil f;
	if (!les_dato(k, &dato, &f))
		return kall_feil(k, &f);
	if (organ == (k->valg.antall > 0)) {
		feil_sett(&f, FEIL_BRUK, "skriv motebok ny FIL, eller motebok ny --organ \"NAVN\" for et nytt "
			  "organ");
		return kall_feil(k, &f);
	}
	return organ ? fra_ingenting(k, dato) : fra_mote(k, dato);
}
