/* main(): which verb, and with what. Everything else is elsewhere. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "felt.h"
#include "files.h"
#include "sprak.h"
#include "utf8.h"
#include "verb.h"

/*
 * A standard descriptor that the caller has closed would be handed to the first file that is
 * opened, and an answer be written into a journal. Something that cannot be used takes it instead.
 */
static void fyll_standard(void)
{
	for (int fd = 0; fd < 3; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			(void)!open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

/* A reader who leaves and a file that grows too large are errors to tell, not a death. And how a program
 * that we start has ended, we are told, whatever the one who started us has asked for. */
static void sett_signaler(void)
{
	struct sigaction sa = {.sa_handler = SIG_IGN};
	sigemptyset(&sa.sa_mask);
	sigaction(SIGPIPE, &sa, NULL);
	sigaction(SIGXFSZ, &sa, NULL);
	sa.sa_handler = SIG_DFL;
	sigaction(SIGCHLD, &sa, NULL);
}

static bool ukjent_verb(const char *ord, struct feil *f)
{
	struct arena a = {0};
	struct naer n = naer_start(utf8_nokkel(&a, tekst_c(ord)));
	for (int v = VERB_APNE + 1; v < VERB_ANTALL; v++)
		naer_prov(&n, tekst_c(verb_info((enum verb_nr)v)->ord), v);
	int svar = naer_svar(&n);
	arena_release(&a);
	if (svar >= 0)
		return feil_sett(f, FEIL_BRUK, "ukjent verb «%s», mente du «%s»?", ord,
				 verb_info((enum verb_nr)svar)->ord);
	return feil_sett(f, FEIL_BRUK, "«%s» er verken et verb eller en fil: motebok hjelp viser "
			 "verbene", ord);
}

/* Is this meant as a file? What looks like a path is, whether or not it is there. */
static bool er_fil(const char *ord)
{
	return strchr(ord, '/') || strchr(ord, '.') || strcmp(ord, "-") == 0 || fil_finnes(ord) ||
	       !utf8_gyldig(tekst_c(ord), NULL);
}

/* Takes the verb out of argv. The word that stands there and is none, or NULL. */
static const char *finn_verb(struct kall *k, int *argc, char **argv)
{
	int i = valg_forste(*argc, argv);
	k->verb = VERB_APNE;
	if (!i)
		return NULL;
	enum verb_nr v = verb_finn(argv[i]);
	if (v == VERB_ANTALL)
		return er_fil(argv[i]) ? NULL : argv[i];
	k->verb = v;
	memmove(&argv[i], &argv[i + 1], (size_t)(*argc - i) * sizeof(*argv));
	--*argc;
	return NULL;
}

static bool sjekk_antall(const struct kall *k, struct feil *f)
{
	const struct verb *v = verb_info(k->verb);
	int minst = k->valg.verdi[OPS_OPPSETT] ? 0 : v->minst;
	if (k->valg.antall < minst)
		return feil_sett(f, FEIL_BRUK, "hvilken fil? skriv motebok %s %s", v->ord,
				 tr(v->argument));
	if (k->valg.antall > v->hoyst)
		return feil_sett(f, FEIL_BRUK, "«%s» er for mye: skriv motebok %s%s%s",
				 k->valg.fil[v->hoyst], v->ord, v->ord[0] ? " " : "", tr(v->argument));
	return true;
}

/* Which verbs take the option, for the one who gave it to another. */
static bool sjekk_opsjoner(const struct kall *k, struct feil *f)
{
	unsigned tillatt = verb_info(k->verb)->opsjoner | OPS(HELP) | OPS(VERSION) | OPS(SPRAK);
	for (int o = 0; o < OPS_ANTALL; o++) {
		struct streng verb = {0};
		if (!k->valg.verdi[o] || (tillatt >> o & 1))
			continue;
		for (int v = 0; v < VERB_ANTALL; v++)
			if (verb_info((enum verb_nr)v)->opsjoner >> o & 1)
				streng_f(&verb, "%smotebok %s", verb.n ? ", " : "",
					 verb_info((enum verb_nr)v)->ord[0]
					 ? verb_info((enum verb_nr)v)->ord : tr("FIL"));
		feil_sett(f, FEIL_BRUK, "--%s hører ikke til her, men til " TF,
			  opsjon_info((enum opsjon)o)->navn, TA(streng_tekst(&verb)));
		streng_release(&verb);
		return false;
	}
	return true;
}

static int kjor(struct kall *k, int argc, char **argv)
{
	struct feil f = {0};
	oppsett_forvalgt(&k->oppsett);
	if (!verden_les(&k->verden, &f))
		return kall_feil(k, &f);
	kall_sprak_forst(k, valg_sprak(argc, argv));
	const char *ukjent = finn_verb(k, &argc, argv);
	const struct verb *v = verb_info(k->verb);
	/* --sprak holds for all that is said of the rest */
	bool ok = valg_les(&k->valg, argc, argv, &f) && kall_sprak(k, &f);
	if (ok && ukjent) /* behind an unknown option it may be that one's value */
		ok = ukjent_verb(ukjent, &f);
	if (!ok || !sjekk_opsjoner(k, &f))
		return kall_feil(k, &f);
	if (k->valg.verdi[OPS_VERSION])
		return verb_versjon(k);
	if (!(v->opsjoner & OPS(OPPSETT))) /* those that judge it judge nothing by it */
		kall_oppsett(k);
	if (!k->valg.verdi[OPS_SPRAK] && !kall_sprak(k, &f))
		return kall_feil(k, &f);
	if (k->valg.verdi[OPS_HELP])
		return verb_hjelp_om(k, v->ord);
	return sjekk_antall(k, &f) ? v->fn(k) : kall_feil(k, &f);
}

/* The end of tomt_for_minne(). There may be no memory for the words either: no streng, no stdio. */
static void si_minne(void)
{
	const char *t = tr("motebok: ikke mer minne; det som er kvittert for, er lagret\n");
	(void)!write(STDERR_FILENO, t, strlen(t));
}

int main(int argc, char **argv)
{
	struct kall k = {0};
	(void)!at_quick_exit(si_minne);
	fyll_standard();
	sett_signaler();
	bool utf8 = utf8_lokale();
	if (!utf8) /* a referat would be written with «<U+00F8>» for «ø» */
		si_f(&k.ut, "maskinen har ingen UTF-8-lokale: sett LC_ALL til en, for eksempel C.UTF-8");
	int status = ut_slutt(&k.ut, utf8 ? kjor(&k, argc, argv) : 3);
	verden_release(&k.verden);
	return status;
}
