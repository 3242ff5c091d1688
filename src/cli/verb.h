/*
 * verb.h: the verbs of the command line. One row is all that names a verb: `motebok hjelp`, the
 * spelling hint and the check of arguments are made from it.
 *
 * A verb is found by its word or its alias, without regard to case and with æøå or their ASCII
 * spelling (utf8_nokkel). The first row has no word: a file without a verb is opened.
 *
 *	enum       verb        alias   argument   files    options                          help
 */
#define VERB_INFO(_) \
	_(APNE,    "",         "",     N_("FIL"), 0, 1,    OPS(ENKEL) | OPS(SAMMEN) | OPS(MINUTES) | OPS(SPEIL) | OPS(ASCII) | OPS(FARGE), N_("åpne møtet; uten FIL: velg et av møtene i agendas/"), verb_apne) \
	_(SJEKK,   "sjekk",    "",     N_("FIL..."), 1, 9999, OPS(OPPSETT), N_("kontroller agendaer: linje og kolonne for alt som er galt"), verb_sjekk) \
	_(VIS,     "vis",      "",     N_("FIL"), 1, 1,    OPS(JSON) | OPS(SKJERMET) | OPS(MINUTES) | OPS(SPEIL), N_("sakslista og hvor møtet står, som tekst"), verb_vis) \
	_(FOLG,    "folg",     "",     N_("FIL"), 1, 1,    OPS(ASCII) | OPS(FARGE) | OPS(MINUTES) | OPS(SPEIL), N_("følg møtet på storskjerm: + - linjeavstand, mellomrom blar, q lukker"), verb_folg) \
	_(STATUS,  "status",   "",     N_("[FIL]"), 0, 1,    OPS(JSON) | OPS(TALETID) | OPS(MINUTES) | OPS(SPEIL), N_("hvor møtet er nå, på én linje"), verb_status) \
	_(LOGG,    "logg",     "",     N_("FIL"), 1, 1,    OPS(JSON) | OPS(SKJERMET) | OPS(MINUTES) | OPS(SPEIL), N_("alle hendelser i rekkefølge; --json gir JSON Lines, én hendelse på hver linje"), verb_logg) \
	_(KONTROLL, "kontroll", "",    N_("FIL"), 1, 1,    OPS(SIGNER) | OPS(UNDERSKRIVERE) | OPS(SKJERMET) | OPS(MINUTES) | OPS(SPEIL), N_("er journalen hel? Endrer ingenting i den"), verb_kontroll) \
	_(LES,     "les",      "",     N_("FIL"), 1, 1,    OPS(ENKEL) | OPS(ASCII) | OPS(FARGE) | OPS(MINUTES) | OPS(SPEIL), N_("les et referat, og skriv merknader til det i en egen fil"), verb_les) \
	_(REFERAT, "referat",  "",     N_("FIL"), 1, 1,    OPS(TIL) | OPS(UT) | OPS(MAL) | OPS(KORT) | OPS(TABELL) | OPS(ORGNR) | OPS(ATTRIBUSJON) | OPS(SKJERMET) | OPS(MINUTES) | OPS(SPEIL), N_("skriv referatet, av agendaen, journalen eller minutes/*.yaml"), verb_referat) \
	_(NY,      "ny",       "",     N_("[FIL]"), 0, 1,    OPS(UT) | OPS(DATO) | OPS(ORGAN) | OPS(MINUTES) | OPS(SPEIL), N_("agendaen for neste møte, av et møte eller referatet fra det"), verb_ny) \
	_(INNKALLING, "innkalling", "", N_("FIL"), 1, 1,   OPS(TIL) | OPS(UT) | OPS(MAL) | OPS(SKJERMET) | OPS(MINUTES) | OPS(SPEIL), N_("innkallingen og sakslista, med forslag og vedlegg, til medlemmene"), verb_innkalling) \
	_(SKJEMA,  "skjema",   "",     "",        0, 0,    OPS(OPPSETT), N_("agendaens JSON Schema, for redigeringsprogrammer"), verb_skjema) \
	_(HJELP,   "hjelp",    "help", N_("[VERB]"), 0, 1,    0, N_("denne oversikten; om ett verb; «hjelp taster»: ordene i møtet"), verb_hjelp)

#ifndef VERB_H
#define VERB_H

#include "mal.h"
#include "oppsett.h"
#include "session.h"
#include "tui.h"
#include "ut.h"
#include "valg.h"
#include "verden.h"

enum verb_nr {
#define _(navn, ...) VERB_##navn,
	VERB_INFO(_)
#undef _
	VERB_ANTALL
};

/* One call of the program. */
struct kall {
	enum verb_nr verb;
	struct valg valg;
	struct verden verden;
	struct oppsett oppsett; /* «~/» is expanded, and a folder has no last «/» */
	size_t oppsett_feil;    /* faults in it */
	struct ut ut;
};

/* Returns the exit status; has told what went wrong. */
typedef int verb_fn(struct kall *k);

struct verb {
	const char *ord, *alias, *argument; /* argument and hjelp: tr() where they are shown */
	int minst, hoyst; /* files */
	unsigned opsjoner;
	const char *hjelp;
	verb_fn *fn;
};

const struct verb *verb_info(enum verb_nr v);
/* VERB_ANTALL: none. */
enum verb_nr verb_finn(const char *ord);

verb_fn verb_apne, verb_sjekk, verb_vis, verb_folg, verb_status, verb_logg, verb_kontroll, verb_les,
	verb_referat, verb_ny, verb_innkalling, verb_skjema, verb_hjelp;
/* What --version prints, and --help with the verb's word (empty: the overview). */
int verb_versjon(struct kall *k);
int verb_hjelp_om(struct kall *k, const char *ord);

/* Tells of it and gives the exit status. */
int kall_feil(struct kall *k, const struct feil *f);
/* Reads the user's configuration; what is wrong with it is told, and stops nothing. */
void kall_oppsett(struct kall *k);
/* The same of any file: its own language is spoken from the first word, unless --sprak says another. */
bool kall_les_oppsett(struct kall *k, struct arena *a, struct meldinger *m, struct oppsett *o) MUST_CHECK;
/* The language that --sprak names, else the environment's; then what --sprak or the configuration asks for, which is
 * told when it is not to be had. */
void kall_sprak_forst(struct kall *k, const char *sagt);
bool kall_sprak(struct kall *k, struct feil *f) MUST_CHECK;
extern const struct felttabell virksomhet_felt; /* felt.h: a struct mal */
/* The template that --mal or the configuration names, or an empty one; its texts live in `a`. Faults in its YAML have
 * been told when it is false. */
bool kall_mal(struct kall *k, struct arena *a, struct mal *ut, struct feil *f) MUST_CHECK;
/* How this call uses the screen, and whether --farge is a word that it knows. */
struct tui_valg kall_skjerm(const struct kall *k);
bool kall_sjekk_farge(const struct kall *k, struct feil *f) MUST_CHECK;
/* Is the screen to be left alone, by --enkel, the environment or the configuration? */
bool kall_enkel(const struct kall *k);
/* Keeps what is protected out of core files and away from debuggers, once somebody has opened it. */
void kall_skjerm_minnet(const struct session *s);
/* How this call opens `fil`. */
bool kall_valg(struct kall *k, const char *fil, struct session_valg *ut, struct feil *f) MUST_CHECK;
/*
 * Opens for reading: no lock, nothing on disk is changed. 0, or the exit status, and then it has
 * been told and `s` needs no session_lukk().
 */
int kall_les(struct kall *k, const char *fil, struct session *s);
/* The same call, but the telling is the caller's; `s` is to be closed whatever the answer. */
bool kall_prov(struct kall *k, const char *fil, struct session *s, struct feil *f) MUST_CHECK;
/* What opening the session has found, to standard error; s->beskjed is emptied. */
void kall_beskjeder(struct kall *k, struct session *s);
/* The faults of the agenda, if there are any, then `f`. */
int kall_avslag(struct kall *k, struct session *s, const struct feil *f);

#endif
