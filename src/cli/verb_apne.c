/* No verb: open a meeting, on the screen, in plain mode or as text. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "enkel.h"
#include "files.h"
#include "godkjenning.h"
#include "moter.h"
#include "sammen.h"
#include "sprak.h"
#include "tui.h"

/* The option, then NO_COLOR, then the configuration. */
static bool vil_ha_farger(const struct kall *k)
{
	const char *farge = k->valg.verdi[OPS_FARGE];
	if (farge && strcmp(farge, "auto") != 0)
		return strcmp(farge, "alltid") == 0;
	return k->verden.farger && (farge || k->oppsett.bruk_farger != FARGER_ALDRI);
}

struct tui_valg kall_skjerm(const struct kall *k)
{
	return (struct tui_valg){
		.ascii = k->valg.verdi[OPS_ASCII] || k->oppsett.ascii,
		.farger = vil_ha_farger(k), .palett = &k->oppsett.farger,
		.editor = k->verden.editor, .kladdmappe = k->verden.kladdmappe,
	};
}

bool kall_sjekk_farge(const struct kall *k, struct feil *f)
{
	const char *farge = k->valg.verdi[OPS_FARGE];
	if (!farge || !strcmp(farge, "auto") || !strcmp(farge, "alltid") || !strcmp(farge, "aldri"))
		return true;
	return feil_sett(f, FEIL_BRUK, "--farge=%s: skriv auto, alltid eller aldri", farge);
}

static bool begge_er_terminal(const struct kall *k)
{
	return k->verden.inn_terminal && k->verden.ut_terminal;
}

bool kall_enkel(const struct kall *k)
{
	bool vanlig = k->verden.enkel_sagt ? k->verden.enkel : k->oppsett.enkel;
	return k->valg.verdi[OPS_ENKEL] || vanlig;
}

static bool vil_ha_enkel(const struct kall *k)
{
	return kall_enkel(k) || (k->verden.dum && begge_er_terminal(k));
}

/* On the screen. False: this terminal cannot be used, and nothing has happened. */
static bool pa_skjermen(struct kall *k, struct session *s, int *status)
{
	struct tui_valg v = kall_skjerm(k);
	int signal_nr = 0;
	struct feil f = {0};
	if (k->oppsett_feil) /* what was said of it is behind the screen now */
		streng_c(&s->beskjed,
			 tr("Det er feil i oppsettet ditt: motebok sjekk --oppsett viser dem\n"));
	if (!tui_kjor(s, &v, &signal_nr, &f)) {
		si_f(&k->ut, "%s; går videre uten skjermstyring", f.tekst);
		return false;
	}
	bool ulagret = s->modus == MODUS_SKRIVER && s->har_journal &&
		       session_lagret(s) == LAGRET_IKKE;
	*status = signal_nr ? 128 + signal_nr : ulagret ? 3 : 0;
	return true;
}

/* One who joins must reach the one who writes; one who writes goes on alone when nobody can join. */
static bool sambandet(struct kall *k, struct session *s, struct feil *f)
{
	if (k->valg.verdi[OPS_SAMMEN])
		return sammen_koble(s, f);
	if (s->modus == MODUS_SKRIVER && !sammen_lytt(s, f))
		streng_f(&s->beskjed, tr("Ingen kan være med på dette møtet: %s\n"), f->tekst);
	return true;
}

/* What the meeting has approved is marked as the secretary leaves; what stands in the way is told here. */
static void godkjenn(struct kall *k, struct session *s, int *status)
{
	struct streng svar = {0};
	struct feil f;
	bool ok = godkjenning_fullfor(s, false, &svar, &f);
	if (svar.n)
		ut_f(&k->ut, TF "\n", TA(streng_tekst(&svar)));
	if (!ok) {
		si_f(&k->ut, "referatet er ikke merket godkjent: %s", f.tekst);
		*status = *status ? *status : feil_exit(&f);
	}
	streng_release(&svar);
}

static int apne(struct kall *k, const char *fil)
{
	struct session s;
	struct session_valg v;
	struct feil f;
	int status;
	if (!kall_valg(k, fil, &v, &f))
		return kall_feil(k, &f);
	v.bare_les = v.sammen = k->valg.verdi[OPS_SAMMEN];
	v.skjermet = true;
	bool apnet = session_apne(&s, &v, &f);
	kall_skjerm_minnet(&s);
	if (!apnet)
		status = kall_avslag(k, &s, &f);
	else if (!sambandet(k, &s, &f))
		status = kall_feil(k, &f);
	else if (vil_ha_enkel(k) || !pa_skjermen(k, &s, &status))
		status = enkel_kjor(k, &s);
	if (apnet)
		godkjenn(k, &s, &status);
	session_lukk(&s);
	return status;
}

/* --- without a file -------------------------------------------------------------------------- */

static int forste_gang(struct kall *k)
{
	struct ut *u = &k->ut;
	const char *mappe = moter_mappe(k);
	if (fil_finnes(mappe))
		ut_f(u, tr("Ingen møter her: %s/ er tom. Legg en agenda i den, en fil som slutter med "
			   ".yaml.\n"), mappe);
	else
		ut_f(u, tr("Ingen møter her: mappen %s/ mangler. Lag den med mkdir %s, og legg en "
			   "agenda i den.\n"), mappe, mappe);
	ut_f(u, tr("Et helt eksempel er %s; «motebok sjekk FIL» sier om din er i orden.\n"),
	     fil_finnes(MOTEBOK_EKSEMPEL) ? MOTEBOK_EKSEMPEL
		: tr("agendas/2023-10-04-nasjonalt-e-helserad.yaml i kildekoden"));
	ut_tekst(u, TR("«motebok hjelp» viser alt programmet kan.\n"));
	return 0;
}

/* One line of standard input, byte by byte: what follows it, is for the meeting. False: no more. */
static bool les_svar(struct streng *ut)
{
	enum { MAKS = 80 };
	ssize_t n;
	char c;
	streng_reset(ut);
	do {
		n = read(STDIN_FILENO, &c, 1);
		if (n == 1 && c != '\n' && ut->n < MAKS)
			streng_tegn(ut, c);
	} while (n == 1 ? c != '\n' : n < 0 && errno == EINTR);
	return n == 1 || ut->n;
}

/* Asks until a number of the list comes, or an empty line, or the end. A refusal that nobody sat there
 * to see shows in the exit status, as in the meeting. */
static int spor(struct kall *k, size_t antall, int *valgt)
{
	struct streng svar = {0};
	int status = 0;
	ut_tekst(&k->ut, TR("Hvilket møte? Skriv nummeret.\n"));
	while (*valgt < 0 && ut_tom(&k->ut) && les_svar(&svar)) {
		struct tekst t = tekst_trim(streng_tekst(&svar));
		int64_t nr = 0;
		if (!t.n)
			break;
		if (tekst_slutter(t, T(".")))
			t = tekst_til(t, t.n - 1);
		if (tekst_tall(t, (int64_t)antall, &nr) && nr > 0) {
			*valgt = (int)nr - 1;
			continue;
		}
		si_f(&k->ut, "«" TF "» er ikke på lista: skriv et tall fra 1 til %zu, eller bare Enter for å "
		     "gå ut", TA(t), antall);
		status = k->verden.inn_terminal ? 0 : 1;
	}
	if (*valgt < 0)
		ut_tekst(&k->ut, TR("Ingen møter er åpnet.\n"));
	streng_release(&svar);
	return status;
}

static int velg(struct kall *k, struct arena *a, const struct moter *m, int *valgt)
{
	struct tekst *rader = arena_nye(a, struct tekst, m->n);
	struct tui_valg v = kall_skjerm(k);
	struct feil f;
	struct streng s = {0};
	for (size_t i = 0; i < m->n; i++) {
		streng_reset(&s);
		moter_skriv(&s, m, i);
		rader[i] = arena_tekst(a, streng_tekst(&s));
	}
	streng_release(&s);
	*valgt = -1;
	if (begge_er_terminal(k) && !vil_ha_enkel(k) &&
	    tui_velg(&(struct tui_liste){arena_f(a, tr("Møter i %s/"), moter_mappe(k)), rader, m->n}, &v,
		     valgt, &f))
		return 0;
	bool spores = vil_ha_enkel(k) || begge_er_terminal(k); /* the chooser could not use the terminal */
	for (size_t i = 0; i < m->n; i++) {
		if (spores)
			ut_f(&k->ut, "%zu. ", i + 1);
		ut_f(&k->ut, TF "%s" TF "\n", TA(rader[i]), m->p[i].lest ? "  " : "",
		     TA(m->p[i].lest ? m->p[i].sti : INGEN_TEKST));
	}
	return spores ? spor(k, m->n, valgt) : 0;
}

static int uten_fil(struct kall *k)
{
	struct arena a = {0};
	struct moter m;
	struct feil f;
	int status, valgt = -1;
	if (!moter_les(k, &a, &m, &f))
		status = kall_feil(k, &f);
	else if (m.n == 0)
		status = forste_gang(k);
	else
		status = velg(k, &a, &m, &valgt);
	if (valgt >= 0) {
		int avvist = status;
		status = apne(k, m.p[valgt].sti.p);
		status = status ? status : avvist;
	}
	arena_release(&a);
	return status;
}

int verb_apne(struct kall *k)
{
	struct feil f;
	if (!kall_sjekk_farge(k, &f))
		return kall_feil(k, &f);
	if (!k->valg.antall)
		return uten_fil(k);
	const char *fil = k->valg.fil[0];
	if (!vil_ha_enkel(k) && !begge_er_terminal(k))
		return verb_vis(k);
	if (strcmp(fil, "-") == 0) {
		feil_sett(&f, FEIL_BRUK, "standard inn er ordene i møtet: agendaen må være en fil");
		return kall_feil(k, &f);
	}
	return apne(k, fil);
}
