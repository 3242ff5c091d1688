#include "valg.h"

#include <getopt.h>
#include <string.h>

#include "felt.h"
#include "sprak.h"

enum { LANG = 256 }; /* getopt_long answers LANG + o for option o, or the short one's letter */

static const struct opsjon_info info[OPS_ANTALL] = {
#define _(navn, lang, kort, verdi, hjelp) [OPS_##navn] = {lang, kort, verdi, hjelp},
	OPSJON_INFO(_)
#undef _
};

const struct opsjon_info *opsjon_info(enum opsjon o)
{
	BUG_ON((unsigned)o >= OPS_ANTALL);
	return &info[o];
}

/* Does this word take the next one as its value? */
static bool tar_neste(const char *ord)
{
	bool lang = ord[1] == '-';
	size_t n = strlen(ord);
	for (int o = 0; o < OPS_ANTALL; o++) {
		if (!info[o].verdi[0])
			continue;
		if (lang ? n > 2 && strncmp(info[o].navn, ord + 2, n - 2) == 0
			 : n == 2 && info[o].kort[0] && info[o].kort[0] == ord[1])
			return true;
	}
	return false;
}

int valg_forste(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--") == 0)
			return 0;
		if (argv[i][0] != '-' || !argv[i][1])
			return i;
		i += tar_neste(argv[i]);
	}
	return 0;
}

const char *valg_sprak(int argc, char **argv)
{
	const char *sagt = NULL;
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		struct tekst verdi = tekst_c(argv[i]), navn = INGEN_TEKST;
		bool lik = tekst_finn_tegn(verdi, '=') >= 0 && tekst_del(&verdi, '=', &navn);
		navn = lik ? navn : tekst_c(argv[i]);
		if (!tekst_starter(navn, T("--spr")) || !tekst_starter(T("--sprak"), navn))
			continue; /* short of that it could be --speil */
		if (lik)
			sagt = verdi.p;
		else if (i + 1 < argc)
			sagt = argv[++i];
	}
	return sagt;
}

/* «--jsn» → «, mente du «--json»?» */
static bool ukjent(const char *ord, struct feil *f)
{
	struct tekst navn = tekst_c(ord), slutt = INGEN_TEKST;
	while (tekst_starter(navn, T("-")))
		navn = tekst_fra(navn, 1);
	if (tekst_del(&navn, '=', &slutt))
		navn = slutt;
	struct naer n = naer_start(navn);
	for (int o = 0; o < OPS_ANTALL; o++)
		naer_prov(&n, tekst_c(info[o].navn), o);
	int svar = naer_svar(&n);
	if (svar < 0)
		return feil_sett(f, FEIL_BRUK, "ukjent valg «%s»: motebok hjelp viser alle", ord);
	return feil_sett(f, FEIL_BRUK, "ukjent valg «%s», mente du «--%s»?", ord, info[svar].navn);
}

/* What getopt_long refused, in our words. */
static bool avvis(int tegn, char **argv, struct feil *f)
{
	const char *ord = argv[optind - 1];
	const struct opsjon_info *i = &info[optopt >= LANG ? optopt - LANG : 0];
	if (optopt >= LANG && tegn == ':')
		return feil_sett(f, FEIL_BRUK, "--%s trenger en verdi: --%s %s", i->navn, i->navn,
				 tr(i->verdi));
	if (optopt >= LANG)
		return feil_sett(f, FEIL_BRUK, "--%s tar ingen verdi", i->navn);
	if (tegn == ':')
		return feil_sett(f, FEIL_BRUK, "-%c trenger en verdi", optopt);
	if (optopt) {
		char kort[3] = {'-', (char)optopt, '\0'};
		return ukjent(kort, f);
	}
	return ukjent(ord, f);
}

/* The short option's row; OPS_ANTALL: none. */
static int av_kort(int tegn)
{
	int o = 0;
	while (o < OPS_ANTALL && (!info[o].kort[0] || info[o].kort[0] != tegn))
		o++;
	return o;
}

bool valg_les(struct valg *v, int argc, char **argv, struct feil *f)
{
	struct option lange[OPS_ANTALL + 1] = {{0}};
	char korte[2 + 2 * OPS_ANTALL] = ":";
	size_t n = 1;
	for (int o = 0; o < OPS_ANTALL; o++) {
		int arg = info[o].verdi[0] ? required_argument : no_argument;
		lange[o] = (struct option){info[o].navn, arg, NULL, LANG + o};
		if (!info[o].kort[0])
			continue;
		korte[n++] = info[o].kort[0];
		if (arg == required_argument)
			korte[n++] = ':';
	}
	opterr = 0;
	optind = 1;
	for (int t; (t = getopt_long(argc, argv, korte, lange, NULL)) != -1;) {
		if (t == '?' || t == ':')
			return avvis(t, argv, f);
		v->verdi[t >= LANG ? t - LANG : av_kort(t)] = optarg ? optarg : "";
	}
	v->fil = argv + optind;
	v->antall = argc - optind;
	return true;
}
