/* sjekk: is this an agenda? skjema: what one looks like. */
#include "agenda_inn.h"
#include "files.h"
#include "protokoll_inn.h"
#include "skjema.h"
#include "sprak.h"
#include "vedlegg.h"
#include "verb.h"

enum { MAKS_MELDINGER = 20 };

static void si_i_orden(struct ut *u, const char *fil, size_t advarsler)
{
	ut_f(u, tr("%s: i orden"), fil);
	if (advarsler)
		ut_f(u, tr_antall(", %zu advarsel", ", %zu advarsler", advarsler), advarsler);
	ut_tekst(u, T("\n"));
}

/* What was found, and the word that nothing was wrong. */
static void si_funn(struct kall *k, struct meldinger *m, int status)
{
	struct streng b = {0};
	meldinger_skriv(m, MAKS_MELDINGER, &b);
	if (b.n)
		si_ferdig(&k->ut, streng_tekst(&b));
	if (!status)
		si_i_orden(&k->ut, m->fil.p, m->advarsler);
	streng_release(&b);
}

/* The minutes are YAML too, and lie nearby: then all the faults of an agenda would help nobody. */
static bool er_referat(const struct meldinger *m)
{
	struct arena a = {0};
	struct meldinger egne = {.arena = &a, .fil = m->fil, .kilde = m->kilde};
	struct protokoll p;
	bool ja = protokoll_les(&a, &egne, &p);
	arena_release(&a);
	return ja;
}

static int sjekk_en(struct kall *k, const char *fil)
{
	struct arena a = {0};
	struct meldinger m = {.arena = &a, .fil = tekst_c(fil)};
	struct agenda agenda;
	struct feil f = {0};
	int status = 0;
	if (!fil_les(&a, fil, lesgrenser_sjekk.bytes, &m.kilde, &f))
		status = kall_feil(k, &f);
	else if (!agenda_les_inntil(&a, &m, &lesgrenser_sjekk, &agenda))
		status = 1;
	else if (tekst_c(fil).n && !tekst_lik_c(tekst_c(fil), "-"))
		vedlegg_sjekk(&m, fil, &agenda);
	if (status == 1 && er_referat(&m))
		si_f(&k->ut, "%s: dette er et referat, ikke en agenda; motebok referat viser det", fil);
	else
		si_funn(k, &m, status);
	arena_release(&a);
	return status;
}

static int sjekk_oppsett(struct kall *k, const char *fil)
{
	struct arena a = {0};
	struct meldinger m = {.arena = &a, .fil = tekst_c(fil)};
	struct oppsett o;
	struct feil f = {0};
	int status = 0;
	if (!fil_les(&a, fil, lesgrenser_sjekk.bytes, &m.kilde, &f))
		status = kall_feil(k, &f);
	else if (!kall_les_oppsett(k, &a, &m, &o))
		status = 1;
	si_funn(k, &m, status);
	arena_release(&a);
	return status;
}

static int sjekk_eget_oppsett(struct kall *k)
{
	const char *fil = k->verden.oppsett;
	if (fil[0] && fil_finnes(fil))
		return sjekk_oppsett(k, fil);
	ut_f(&k->ut, tr("%s finnes ikke: alt er som det er uten oppsett\n"),
	     fil[0] ? fil : "oppsett.yaml");
	return 0;
}

/* Every file is judged; the gravest answer is the program's. */
int verb_sjekk(struct kall *k)
{
	int verst = 0;
	bool oppsett = k->valg.verdi[OPS_OPPSETT];
	if (oppsett && !k->valg.antall)
		return sjekk_eget_oppsett(k);
	for (int i = 0; i < k->valg.antall; i++) {
		const char *fil = k->valg.fil[i];
		int status = oppsett ? sjekk_oppsett(k, fil) : sjekk_en(k, fil);
		if (status > verst)
			verst = status;
	}
	return verst;
}

int verb_skjema(struct kall *k)
{
	struct streng s = {0};
	if (k->valg.verdi[OPS_OPPSETT])
		skjema_skriv_for(&s, &oppsett_felt, "Oppsett for møtebok");
	else
		skjema_skriv(&s);
	ut_raa(&k->ut, streng_tekst(&s));
	streng_release(&s);
	return 0;
}
