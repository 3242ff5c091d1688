/* The configuration's tables. Words and roles of colour come from the tables that have them. */
#include "oppsett.h"

#include "felt.h"
#include "sprak.h"

#define I(s, medlem) offsetof(struct s, medlem)
#define RADER(tabell) .felt = (tabell), .n = ARRAY_LEN(tabell)

static const char *const fargebruk_navn[] = {"auto", "alltid", "aldri"};
static const struct ordliste fargebruk_ord = {fargebruk_navn, ARRAY_LEN(fargebruk_navn)};
static const struct ordvalg fargebruk_valg = {&fargebruk_ord, "ja=alltid nei=aldri"};

static const char *const sprak_navn[] = {"auto", "nb", "nn", "en"};
static const struct ordliste sprak_liste = {sprak_navn, ARRAY_LEN(sprak_navn)};
static const struct ordvalg sprak_valget = {&sprak_liste,
	"bokmal=nb no=nb norsk=nb nynorsk=nn engelsk=en english=en"};

static const struct ordvalg farge_valg = {&fargenavn_ord,
	"sort=svart raud=rod gron=gronn lysesvart=lyssvart gra=lyssvart "
	"lyserod=lysrod lysraud=lysrod lysegronn=lysgronn lysgron=lysgronn lysegul=lysgul "
	"lysebla=lysbla lysemagenta=lysmagenta lysecyan=lyscyan lysehvit=lyshvit kvit=hvit "
	"lyskvit=lyshvit turkis=cyan lilla=magenta ingen=standard"};

static const struct felt taster_rader[] = {
#define _(navn_, ord_, tast_, etikett_, argument_, hjelp_, ...) \
	{ord_, NULL, FELT_LINJE, KRAV_INGEN, sizeof(struct tekst) * H_##navn_, .hjelp = hjelp_},
	HANDLING_INFO(_)
#undef _
};
const struct felttabell oppsett_taster_felt = {
	.navn = N_("tastene"), .hvor = N_("under «taster:»"), .id = "taster",
	RADER(taster_rader), .storrelse = sizeof(struct tekst) * H_ANTALL,
	.eksempel = "taster: {neste: F5, vedtak: w}",
};

static const struct felt farger_rader[] = {
#define _(rolle, ord_, vanlig, hjelp_) \
	{ord_, NULL, FELT_ORD, KRAV_INGEN, I(palett, farge) + sizeof(enum fargenavn) * FARGE_##rolle, \
	 .ord = &farge_valg, .hjelp = hjelp_},
	FARGE_INFO(_)
#undef _
};
const struct felttabell oppsett_farger_felt = {
	.navn = N_("fargene"), .hvor = N_("under «farger:»"), .id = "farger",
	RADER(farger_rader), .storrelse = sizeof(struct palett),
	.eksempel = N_("farger: {feil: lys rød}   (av og på er «bruk farger»)"),
};

static const struct felt rader[] = {
	{"minutes", "referater referat protokoller motebok moteboker", FELT_LINJE, KRAV_INGEN,
	 I(oppsett, minutes),
	 .hjelp = "Mappen for journal og referat, i stedet for minutes/ ved siden av agendas/."},
	{"speil", "kopi andre-eksemplar eksemplar-2", FELT_LINJE, KRAV_INGEN, I(oppsett, speil),
	 .hjelp = "Mappen for journalens andre eksemplar, helst på en annen disk."},
	{"agendas", "agenda agendaer agendaar", FELT_LINJE, KRAV_INGEN, I(oppsett, agendas),
	 .hjelp = "Mappen som «motebok» alene viser møtene i, i stedet for agendas/."},
	{"mal", "malmappe referatmal template", FELT_LINJE, KRAV_INGEN, I(oppsett, mal),
	 .hjelp = "Mappen med virksomhetens navn, logo, bunntekst og stil, til nettside og PDF."},
	{"språk", "sprak malform language", FELT_ORD, KRAV_INGEN, I(oppsett, sprak), .ord = &sprak_valget,
	 .hjelp = "Språket programmet taler; uten: det som miljøet sier."},
	{"enkel", "enkel-modus uten-skjermstyring skjermleser skjermlesar", FELT_JA, KRAV_INGEN,
	 I(oppsett, enkel), .hjelp = "Uten skjermstyring: ett ord inn, ett svar ut."},
	{"ascii", "bare-ascii berre-ascii", FELT_JA, KRAV_INGEN, I(oppsett, ascii),
	 .hjelp = "Bare ASCII i rammer og tegn på skjermen."},
	{"bruk farger", "bruk-farge bruke-farger fargebruk fargar-pa", FELT_ORD, KRAV_INGEN,
	 I(oppsett, bruk_farger), .ord = &fargebruk_valg, .hjelp = "Farger på skjermen."},
	{"taster", "tastar tast hurtigtaster hurtigtastar", FELT_KART, KRAV_INGEN,
	 I(oppsett, onsket), 0, &oppsett_taster_felt, .hjelp = "Tasten til hvert ord."},
	{"farger", "farge fargar palett", FELT_KART, KRAV_INGEN, I(oppsett, farger), 0,
	 &oppsett_farger_felt, .hjelp = "Fargen til hver rolle."},
};
const struct felttabell oppsett_felt = {
	.navn = N_("oppsettet"), .hvor = N_("øverst i filen, uten innrykk"), .id = "oppsett",
	RADER(rader), .storrelse = sizeof(struct oppsett),
};
