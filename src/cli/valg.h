/*
 * valg.h: the options, one row each, and the reading of a command line by getopt_long.
 *
 * Options may stand before the verb and after it. Which of them a verb takes is the mask in its row
 * (verb.h); an unknown one is told with the nearest.
 *
 *	enum          long           short  value                        help
 */
#define OPSJON_INFO(_) \
	_(ENKEL,       "enkel",       "",  "",                          N_("uten skjermstyring: ett ord inn, ett svar ut")) \
	_(SAMMEN,      "sammen",      "",  "",                          N_("vær med på et møte som en annen fører: ordene går til den som skriver")) \
	_(MINUTES,     "minutes",     "",  N_("MAPPE"),                 N_("journal og referat ligger her (ellers i minutes/ ved siden av agendas/)")) \
	_(SPEIL,       "speil",       "",  N_("MAPPE"),                 N_("journalens andre eksemplar ligger her (ellers i $MOTEBOK_SPEIL)")) \
	_(ASCII,       "ascii",       "",  "",                          N_("bare ASCII i rammer og tegn på skjermen")) \
	_(FARGE,       "farge",       "",  N_("NÅR"),   N_("farger på skjermen: auto (ikke med NO_COLOR), alltid eller aldri")) \
	_(JSON,        "json",        "",  "",                          N_("som JSON, for skript")) \
	_(TALETID,     "taletid",     "",  "",                          N_("hvem som har brukt hvor mye tid på talerstolen")) \
	_(SPRAK,       "sprak",       "",  N_("SPRÅK"), N_("språket du møter her: nb, nn eller en (ellers miljøets; referatet følger agendaen)")) \
	_(TIL,         "til",         "",  N_("FORMAT"),                N_("formatet, om ikke -o sier det")) \
	_(UT,          "ut",          "o", N_("FIL"),                   N_("skriv til FIL i stedet for standard ut")) \
	_(MAL,         "mal",         "",  N_("MAPPE"), N_("virksomhetens mal: navn, logo, bunntekst og stil, på html og pdf")) \
	_(SKJERMET,    "skjermet",    "",  "",                          N_("også det som er ført i saker unntatt offentlighet")) \
	_(KORT,        "kort",        "",  "",                          N_("bare fakta, vedtak og aksjonspunkter")) \
	_(TABELL,      "tabell",      "",  N_("HVA"), N_("hva som er i csv: vedtak, aksjonspunkter, voteringer eller frammøte")) \
	_(ORGNR,       "orgnr",       "",  N_("NUMMER"), N_("organisasjonsnummeret til den som eier arkivet, til noark")) \
	_(ATTRIBUSJON, "attribusjon", "",  N_("HVA"), N_("hva innspill knyttes til: navn, virksomhet eller ingen")) \
	_(ORGAN,       "organ",       "",  N_("NAVN"), N_("den første agendaen for et nytt organ, i stedet for FIL")) \
	_(DATO,        "dato",        "",  N_("DATO"), N_("når møtet er, ÅÅÅÅ-MM-DD (ellers det som FIL sier om neste møte)")) \
	_(SIGNER,      "signer",      "",  N_("NØKKEL"),                N_("signer seglet med en SSH-nøkkel, i en fil ved siden av journalen")) \
	_(UNDERSKRIVERE, "underskrivere", "", N_("FIL"),                N_("hvem som kan ha signert: allowed_signers, som ssh-keygen leser")) \
	_(OPPSETT,     "oppsett",     "",  "",                          N_("oppsettet i stedet for en agenda (uten FIL: ditt eget)")) \
	_(HELP,        "help",        "h", "",                          N_("denne hjelpen")) \
	_(VERSION,     "version",     "",  "",                          N_("versjonen, og hva den er bygd med"))

#ifndef VALG_H
#define VALG_H

#include "feil.h"

enum opsjon {
#define _(navn, ...) OPS_##navn,
	OPSJON_INFO(_)
#undef _
	OPS_ANTALL
};

#define OPS(navn) (1u << OPS_##navn)

struct opsjon_info {
	const char *navn, *kort, *verdi, *hjelp; /* verdi empty: it takes none; last two: tr() */
};
const struct opsjon_info *opsjon_info(enum opsjon o);

struct valg {
	const char *verdi[OPS_ANTALL]; /* NULL: not given; "" for those without a value */
	char **fil;                    /* the arguments that are no options, `antall` of them */
	int antall;
};

/* The place in argv of the first argument that is no option nor the value of one; 0: none. */
int valg_forste(int argc, char **argv);
/* What --sprak says, wherever it stands and whatever is wrong with the rest; NULL: nothing. */
const char *valg_sprak(int argc, char **argv);
/* Reads argv[1..], which is put in another order. Whether the verb takes them is the caller's. */
bool valg_les(struct valg *v, int argc, char **argv, struct feil *f) MUST_CHECK;

#endif
