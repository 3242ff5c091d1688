/*
 * command.h: the one command language. Every action is a word; keys are bound to words, the `:` line
 * and plain mode take words. One row of HANDLING_INFO is all that names an action: help, hint line,
 * completion and the man page are printed from it.
 *
 * A line is   [kl 09:04] [under sak 20/23] ord [argument]   or   kode: tekst   (an innspill), or the
 * answer to a question that is open (s->sporsmal). «under» is for what belongs to another sak than the open
 * one. A key may stand for its word. The table has the usual keys;
 * which key a word has in this session is tastkart.h's to say.
 *
 * The slag of a word: FORER changes the meeting, SPOR does when something stands behind it and else only
 * asks, VISER never does. A reader cannot use the first; one who has joined sends them on.
 *
 * What it is called, its argument and its help are translated where they are shown; word and key are
 * the same in every language.
 *
 *      enum        ord           tast etikett              argument                   hjelp   slag
 */
#define HANDLING_INFO(_) \
	_(NESTE,      "neste",      "n", N_("neste sak"),     "",                        N_("Neste sak. Første gang settes møtet, etter siste sak spørres det om å heve det"), FORER, ord_neste) \
	_(FORRIGE,    "forrige",    "N", N_("forrige"),       "",                        N_("Forrige sak"), FORER, ord_forrige) \
	_(SAK,        "sak",        "g", N_("gå til sak"),    N_("22/23 | ny …"),        N_("Gå til en sak, eller legg til en ny med neste ledige nummer"), FORER, ord_sak) \
	_(INNSPILL,   "innspill",   "i", N_("innspill"),      N_("kode: tekst"),         N_("Nytt innspill i saken"), FORER, ord_innspill) \
	_(VEDTAK,     "vedtak",     "v", N_("vedtak"),        N_("[endret: tekst | B | punkt 1 3 | ikke | utsatt | orientering | utgår]"), N_("Avgjør saken; uten ord vedtas forslaget slik det står"), FORER, ord_vedtak) \
	_(ENDRE,      "endre",      "e", N_("endre forslag"), N_("ny tekst"),            N_("Endre forslaget: en ny versjon, den gamle er bevart"), FORER, ord_endre) \
	_(FORSLAG,    "forslag",    "",  N_("forslag"),       "",                        N_("Vis forslaget, med det som er endret"), VISER, ord_forslag) \
	_(STEMME,     "stemme",     "s", N_("stemme"),        N_("[22 5 1 | -kode =kode | A 12 B 9 | punkt 2 … | valg kode 12 kode 9]"), N_("Votering over forslaget; uten noe bak er den enstemmig"), FORER, ord_stemme) \
	_(ALTERNATIV, "alternativ", "",  N_("alternativt forslag"), N_("[kode: tekst]"),       N_("Et forslag som står mot det første, med bokstav"), SPOR, ord_alternativ) \
	_(TILFORSEL,  "tilførsel",  "",  N_("protokolltilførsel"), N_("[dissens] kode: tekst"), N_("Protokolltilførsel eller dissens, ordrett"), FORER, ord_tilforsel) \
	_(AKSJON,     "aksjon",     "a", N_("aksjonspunkt"),  N_("kode: tekst >14.12"),  N_("Aksjonspunkt med ansvarlig og frist"), FORER, ord_aksjon) \
	_(AKSJONSFORSLAG, "aksjonsforslag", "A", N_("godta aksjonspunkt"), N_("[nr]"),                N_("Godta et aksjonspunkt som vedtaket ber om; ingenting føres av seg selv"), FORER, ord_aksjonsforslag) \
	_(PAUSE,      "pause",      "p", N_("pause"),         "[1400]",                  N_("Pause, og fortsett etter pausen; klokkeslettet er når møtet går videre"), FORER, ord_pause) \
	_(TALER,      "taler",      "t", N_("taler"),         N_("[kode | kode! | -kode | kode 1 | strek | åpen]"), N_("På talerlista; med ! som replikk, med - av den igjen, med tall til den plassen; strek stenger lista"), SPOR, ord_taler) \
	_(ORDET,      "ordet",      "o", N_("ordet"),         N_("[kode | slutt]"),      N_("Ordet til neste på talerlista, eller til den som nevnes"), FORER, ord_ordet) \
	_(TALETID,    "taletid",    "",  N_("taletid"),       N_("[minutter [replikk]]"), N_("Tid for hvert innlegg; uten tall: hvem som har brukt hvor mye"), SPOR, ord_taletid) \
	_(DELTAKERE,  "deltakere",  "d", N_("deltakere"),     N_("[kode … kom | gikk | forfall | digitalt | for kode | inhabil hjemmel | fritak hjemmel | habil; ny Navn, Virksomhet]"), N_("Frammøte, stedfortredere og habilitet; uten ord: hvem som er her"), SPOR, ord_deltakere) \
	_(LUKK,       "lukk",       "",  N_("lukk møtet"),    N_("[hjemmel | slutt]"),   N_("Lukk møtet for tilhørere, med hjemmel, og åpne det igjen"), FORER, ord_lukk) \
	_(VEDLEGG,    "vedlegg",    "V", N_("vedlegg"),       N_("[nr [likevel]]"),      N_("Sakens vedlegg; med nummer åpnes det: tekst her, resten i sitt eget program"), VISER, ord_vedlegg) \
	_(FLYTT,      "flytt",      "",  N_("flytt"),         N_("24/23 før 23/23 | lunsj kl 1145"), N_("En annen rekkefølge, eller en annen tid for en rad"), FORER, ord_flytt) \
	_(MERKNAD,    "merknad",    "m", N_("merknad"),       N_("tekst"),               N_("Intern merknad, kommer aldri i referatet"), FORER, ord_merknad) \
	_(FOLK,       "folk",       "",  N_("folk"),          "",                        N_("Hvem som har hvilken kode"), VISER, ord_folk) \
	_(REFERENT,   "referent",   "",  N_("referent"),      N_("kode eller navn"),     N_("Hvem som skriver referatet"), FORER, ord_referent) \
	_(MOTELEDER,  "møteleder",  "",  N_("møteleder"),     N_("[kode eller navn]"),   N_("Hvem som leder møtet fra nå; uten ord: hvem det er"), SPOR, ord_moteleder) \
	_(REFERAT,    "referat",    "r", N_("referat"),       "",                        N_("Forhåndsvis referatet"), VISER, NULL) \
	_(GJENNOMSYN, "gjennomsyn", "",  N_("til gjennomsyn"), N_("[15.10]"),            N_("Referatet til gjennomsyn hos medlemmene, med frist for merknader; uten ord: hvor langt det er kommet"), SPOR, ord_gjennomsyn) \
	_(MERKNADER,  "merknader",  "",  N_("merknader til referatet"), N_("[FIL… | nr godta | nr endre tekst | nr ordnet | nr avslå]"), N_("Medlemmenes merknader til referatet, og svarene på dem; det som godtas, blir rettelser"), SPOR, ord_merknader) \
	_(GODKJENN,   "godkjenn",   "",  N_("godkjenn referatet"), "[tilbake]",            N_("Merk referatet som møtet har godkjent, i dets egen journal; ellers skjer det når du avslutter etter at møtet er hevet"), FORER, ord_godkjenn) \
	_(LOGG,       "logg",       "l", N_("logg"),          "",                        N_("Alle hendelser i rekkefølge"), VISER, ord_logg) \
	_(RETT,       "rett",       "",  N_("rett"),          N_("nr [kl 09:12 | sak 20/23 | kode: | tekst]"), N_("Rett en hendelse; det som sto, er bevart i loggen"), FORER, ord_rett) \
	_(STRYK,      "stryk",      "x", N_("stryk"),         N_("[nr]"),                N_("Stryk siste innspill, aksjonspunkt eller merknad, eller hendelse nr"), FORER, ord_stryk) \
	_(ANGRE,      "angre",      "u", N_("angre"),         "",                        N_("Angre siste hendelse"), FORER, ord_angre) \
	_(GJENTA,     "gjenta",     "U", N_("gjenta"),        "",                        N_("Gjenta det som ble angret"), FORER, ord_gjenta) \
	_(HEV,        "hev",        "",  N_("hev møtet"),     "",                        N_("Hev møtet, etter en sjekk av det som står åpent"), FORER, ord_hev) \
	_(MANGLER,    "mangler",    "",  N_("mangler"),       "",                        N_("Det som må på plass før møtet heves"), VISER, ord_mangler) \
	_(STAV,       "stavekontroll", "", N_("stavekontroll"), "",                        N_("Ord som ordboka ikke kjenner, i det som skal stå i referatet"), VISER, ord_stavekontroll) \
	_(VIS,        "vis",        "",  N_("vis"),           "",                        N_("Saklista og hvor møtet står"), VISER, ord_vis) \
	_(HVOR,       "hvor",       "",  N_("hvor er vi"),    "",                        N_("Hvor møtet er nå, i hele setninger"), VISER, ord_hvor) \
	_(STATUS,     "status",     "",  N_("status"),        "",                        N_("Hvor møtet er nå, på en linje, og hvor det lagres"), VISER, ord_status) \
	_(LAGRE,      "lagre",      "",  N_("lagret?"),       N_("[mappe]"),             N_("Si når det sist ble lagret; med mappe: legg journalen der når disken svikter"), VISER, ord_lagre) \
	_(KOPIER,     "kopier",     "y", N_("kopier"),        "",                        N_("Kopier vedtaket eller forslaget til utklippstavla"), VISER, NULL) \
	_(FINN,       "finn",       "/", N_("finn"),          N_("ord"),                 N_("Finn en tekst i møtet"), VISER, ord_finn_tekst) \
	_(KOMMANDO,   "kommando",   ":", N_("kommando"),      "",                        N_("Skriv et ord"), VISER, NULL) \
	_(HJELP,      "hjelp",      "?", N_("hjelp"),         N_("[ord]"),               N_("Hjelp"), VISER, ord_hjelp) \
	_(AVSLUTT,    "avslutt",    "q", N_("avslutt"),       "",                        N_("Avslutt; alt er lagret"), VISER, NULL)

#ifndef COMMAND_H
#define COMMAND_H

#include "session.h"
#include "sprak.h"

enum handling {
#define _(navn, ...) H_##navn,
	HANDLING_INFO(_)
#undef _
	H_ANTALL
};

enum handling_slag { HANDLING_VISER, HANDLING_SPOR, HANDLING_FORER };

/* Does the action and puts its answer, one or more lines, in `svar` (without a last LF). */
typedef bool ord_fn(struct session *s, struct tekst arg, struct streng *svar, struct feil *f);

struct handling_info {
	const char *ord, *tast, *etikett, *argument, *hjelp; /* the last three: shown with tr() */
	enum handling_slag slag;
	ord_fn *fn; /* NULL: the screen or the plain loop does it itself */
};

const struct handling_info *handling_info(enum handling h);
/* The action with this word, an unambiguous prefix of three letters or more of it, or its key;
 * H_ANTALL. Case and the ASCII spelling of æøå do not matter. */
enum handling handling_finn(struct session *s, struct tekst ord);
/* May it be used now? If not, *hvorfor (may be NULL) is the reason in a few words of the user's language. */
bool handling_mulig(const struct session *s, enum handling h, const char **hvorfor);
/* The i-th completion of what is typed on the command line, words or arguments; in `a`. */
bool command_fullfor(struct session *s, struct arena *a, struct tekst linje, size_t i,
		     struct tekst *ut);

/*
 * One line. *h is what it meant (H_ANTALL: an answer to a question). True with an empty svar for
 * actions without a function. A leading «kl 09:04» holds for this line only. `linje` is as typed: it
 * goes through the gate (utf8_inn) here.
 */
bool command_kjor(struct session *s, struct tekst linje, enum handling *h, struct streng *svar,
		  struct feil *f) MUST_CHECK;

/* Splits «kode: tekst»; *hvem is resolved. *uten: no person was named («-:» names nobody on purpose).
 * False: several fit. */
bool command_hvem(struct session *s, struct tekst *tekst, struct hvem *hvem, bool *uten,
		  struct feil *f) MUST_CHECK;

#endif
