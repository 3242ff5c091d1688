/*
 * The agenda's tables. A row's order is the order in which the canonical file has its fields.
 * Aliases are what a secretary may write instead, bokmål and nynorsk, folded as utf8_nokkel() does.
 */
#include <string.h>

#include "felt.h"
#include "sprak.h"

#define I(s, medlem) offsetof(struct s, medlem)
#define RADER(tabell) .felt = (tabell), .n = ARRAY_LEN(tabell)

const struct ordvalg rolle_valg = {&rolle_ord,
	"leiar=leder styreleder=leder styreleiar=leder radsleder=leder radsleiar=leder "
	"utvalgsleder=leder utvalsleiar=leder moteleder=leder moteleiar=leder ordforer=leder "
	"ordforar=leder nestleiar=nestleder varaordforer=nestleder varaordforar=nestleder "
	"fast-medlem=medlem radsmedlem=medlem styremedlem=medlem utvalgsmedlem=medlem "
	"observator-uten-stemmerett=observator sekretaer=sekretariat referent=sekretariat "
	"innbudt=gjest invitert=gjest"};
const struct ordvalg attribusjon_valg = {&attribusjon_ord,
	"navn-og-virksomhet=navn namn=navn verksemd=virksomhet aktor=virksomhet uten=ingen nei=ingen "
	"utan=ingen"};
const struct ordvalg regler_valg = {&regler_ord,
	"kommune=folkevalgt kommuneloven=folkevalgt folkevald=folkevalgt folkevalgte=folkevalgt "
	"utvalg=rad"};
const struct ordvalg sprak_valg = {&sprak_ord,
	"bokmal=nb norsk=nb no=nb nynorsk=nn engelsk=en english=en"};
const struct ordvalg radstatus_valg = {&radstatus_ord,
	"utgatt=utgar utgikk=utgar gar-ut=utgar trukket=utgar trekt=utgar"};

static bool person_av_tekst(struct tekst t, void *element)
{
	struct person *p = element;
	ptrdiff_t komma = tekst_finn_tegn(t, ',');
	p->navn = tekst_trim(komma < 0 ? t : tekst_til(t, (size_t)komma));
	if (komma >= 0)
		p->virksomhet = tekst_trim(tekst_fra(t, (size_t)komma + 1));
	return p->navn.n > 0;
}

#define NAVN \
	{"navn", "namn", FELT_LINJE, KRAV_MAA, I(person, navn), \
	 .hjelp = "Fornavn og etternavn."}
#define VIRKSOMHET \
	{"virksomhet", "verksemd organisasjon org etat institusjon representerer aktor", \
	 FELT_LINJE, KRAV_INGEN, I(person, virksomhet), .hjelp = "Hvem personen representerer."}
#define KODE \
	{"kode", "kortkode initialer initialar", FELT_KODE, KRAV_INGEN, I(person, kode), \
	 .hjelp = "Kortkode i møtet, små bokstaver. Uten den lages en av initialene."}

static const struct felt presentor_rader[] = {NAVN, VIRKSOMHET, KODE};
const struct felttabell presentor_felt = {
	.navn = N_("presentøren"), .hvor = N_("under «presenterer:»"), .id = "presentor",
	RADER(presentor_rader), .storrelse = sizeof(struct person),
	.paa_linje = true, .av_tekst = person_av_tekst,
};

static const struct felt medlem_rader[] = {
	NAVN, VIRKSOMHET, KODE,
	{"rolle", "funksjon verv", FELT_ORD, KRAV_INGEN, I(person, rolle), .ord = &rolle_valg,
	 .hjelp = "Rolle i organet. Uten rolle: medlem."},
	{"forfall", "meldt-forfall fravaer", FELT_JA, KRAV_INGEN, I(person, forfall),
	 .hjelp = "ja: har meldt forfall."},
};
const struct felttabell medlem_felt = {
	.navn = N_("medlemmet"), .hvor = N_("under «medlemmer:»"), .id = "medlem",
	RADER(medlem_rader), .storrelse = sizeof(struct person),
	.paa_linje = true, .av_tekst = person_av_tekst,
};

static const struct felt stedfortreder_rader[] = {
	NAVN, VIRKSOMHET, KODE,
	{"for", "stiller-for moter-for vara-for stedfortreder-for stadfortredar-for", FELT_LINJE,
	 KRAV_MAA, I(person, stiller_for), .hjelp = "Navnet på medlemmet som stedfortrederen stiller for."},
	{"rolle", "funksjon verv", FELT_ORD, KRAV_INGEN, I(person, rolle), .ord = &rolle_valg,
	 .hjelp = "Rolle i organet. Uten rolle: medlem."},
};
const struct felttabell stedfortreder_felt = {
	.navn = N_("stedfortrederen"), .hvor = N_("under «stedfortredere:»"), .id = "stedfortreder",
	RADER(stedfortreder_rader), .storrelse = sizeof(struct person),
	.paa_linje = true, .eksempel = "{navn: Kari Nordmann, virksomhet: KS, for: Ola Nordmann}",
};

static const struct felt endring_rader[] = {
	NAVN, VIRKSOMHET, KODE,
	{"overtar for", "overtar overtek-for overtek erstatter etterfolger etter", FELT_LINJE,
	 KRAV_INGEN, I(person, overtar_for), .hjelp = "Navnet på den som var medlem før."},
	{"rolle", "funksjon verv", FELT_ORD, KRAV_INGEN, I(person, rolle), .ord = &rolle_valg,
	 .hjelp = "Rolle i organet. Uten rolle: medlem."},
};
const struct felttabell endring_felt = {
	.navn = N_("endringen"), .hvor = N_("under «endringer:»"), .id = "endring",
	RADER(endring_rader), .storrelse = sizeof(struct person),
	.paa_linje = true, .eksempel = "{navn: Kari Nordmann, virksomhet: KS, overtar for: Ola Nordmann}",
};

static bool vedlegg_av_tekst(struct tekst t, void *element)
{
	static const char *const endelser[] = {".pdf", ".docx", ".pptx", ".xlsx", ".odt", ".odp", ".ods", ".txt", ".md"};
	struct vedlegg *v = element;
	bool sti = tekst_finn_tegn(t, '/') >= 0;
	for (size_t i = 0; i < ARRAY_LEN(endelser); i++)
		sti |= tekst_slutter(t, tekst_c(endelser[i]));
	*(sti ? &v->fil : &v->tittel) = t;
	return true;
}

static const struct felt vedlegg_rader[] = {
	{"tittel", "navn namn", FELT_LINJE, KRAV_INGEN, I(vedlegg, tittel),
	 .hjelp = "Tittelen på vedlegget."},
	{"fil", "sti lenke lenkje", FELT_LINJE, KRAV_INGEN, I(vedlegg, fil),
	 .hjelp = "Filen, i forhold til mappen som agendaen ligger i."},
};
const struct felttabell vedlegg_felt = {
	.navn = N_("vedlegget"), .hvor = N_("under «vedlegg:»"), .id = "vedlegg",
	RADER(vedlegg_rader), .storrelse = sizeof(struct vedlegg),
	.paa_linje = true, .av_tekst = vedlegg_av_tekst,
};

static const struct felt tidligere_vedtak_rader[] = {
	{"dato", "vedtatt vedteke", FELT_DATO, KRAV_INGEN, I(tidligere_vedtak, dato),
	 .hjelp = "Når det ble vedtatt."},
	{"sak", "saksnummer saksnr", FELT_LINJE, KRAV_INGEN, I(tidligere_vedtak, sak),
	 .hjelp = "Saken det ble vedtatt i."},
	{"tekst", "vedtak ordlyd", FELT_FLYT, KRAV_MAA, I(tidligere_vedtak, tekst),
	 .hjelp = "Vedtaket, ordrett."},
};
const struct felttabell tidligere_vedtak_felt = {
	.navn = N_("det tidligere vedtaket"), .hvor = N_("under «tidligere vedtak:»"),
	.id = "tidligere_vedtak",
	RADER(tidligere_vedtak_rader), .storrelse = sizeof(struct tidligere_vedtak),
	.eksempel = "{dato: 2023-06-23, tekst: \"…\"}",
};

static bool neste_av_tekst(struct tekst t, void *element)
{
	struct neste_mote *n = element;
	return dato_les(t, &n->dato);
}

static const struct felt neste_rader[] = {
	{"dato", "motedato dag", FELT_DATO, KRAV_INGEN, I(neste_mote, dato),
	 .hjelp = "Datoen for neste møte."},
	{"start", "tid kl klokkeslett", FELT_KL, KRAV_INGEN, I(neste_mote, start),
	 .hjelp = "Når neste møte begynner."},
	{"sted", "stad motested motestad", FELT_LINJE, KRAV_INGEN, I(neste_mote, sted),
	 .hjelp = "Hvor neste møte holdes."},
};
const struct felttabell neste_felt = {
	.navn = N_("neste møte"), .hvor = N_("under «neste møte:»"), .id = "neste_mote",
	RADER(neste_rader), .storrelse = sizeof(struct neste_mote),
	.paa_linje = true, .av_tekst = neste_av_tekst, .eksempel = "{dato: 2023-12-14, sted: Oslo}",
};

static const struct felt hjemmel_rader[] = {
	{"hjemmel", "heimel lovhjemmel", FELT_LINJE, KRAV_BOR, 0,
	 .hjelp = "Lovhjemmelen, for eksempel «offl. § 14»."},
};
const struct felttabell hjemmel_felt = {
	.navn = N_("skjermingen"), .hvor = N_("under «skjermet:»"), .id = "skjerming",
	RADER(hjemmel_rader), .storrelse = sizeof(struct tekst),
	.paa_linje = true, .eksempel = "{hjemmel: \"offl. § 14\"}",
};

static const struct felt mote_rader[] = {
	{"organ", "rad utval utvalg styre namnd nemnd navn-pa-organ", FELT_LINJE, KRAV_MAA,
	 I(agenda, organ), .hjelp = "Rådet, utvalget eller styret som møtes."},
	{"nummer", "nr motenummer motenr motenummar", FELT_MOTENR, KRAV_MAA, I(agenda, nummer),
	 .hjelp = "Møtets nummer i året, for eksempel 3/23."},
	{"dato", "motedato dag", FELT_DATO, KRAV_MAA, I(agenda, dato),
	 .hjelp = "Møtedatoen, ÅÅÅÅ-MM-DD."},
	{"start", "starttid motestart starter startar tid tidspunkt kl klokkeslett klokka fra fra-kl "
		  "byrjar oppstart", FELT_KL, KRAV_BOR, I(agenda, start),
	 .hjelp = "Når møtet begynner, TT:MM."},
	{"slutt", "sluttid moteslutt slutter sluttar til til-kl ferdig", FELT_KL, KRAV_BOR,
	 I(agenda, slutt), .hjelp = "Når møtet etter planen er slutt, TT:MM."},
	{"sted", "stad motested motestad lokale rom moterom adresse", FELT_LINJE, KRAV_BOR,
	 I(agenda, sted), .hjelp = "Hvor møtet holdes."},
	{"sekretariat", "sekretariatet", FELT_LINJE, KRAV_INGEN, I(agenda, sekretariat),
	 .hjelp = "Virksomheten som er sekretariat."},
	{"møteleder", "moteleiar leder leiar radsleder ordstyrer ordstyrar dirigent", FELT_LINJE,
	 KRAV_BOR, I(agenda, moteleder), .hjelp = "Navnet på møtelederen."},
	{"referent", "skriver skrivar sekretaer protokollforer protokollforar", FELT_LINJE,
	 KRAV_INGEN, I(agenda, referent), .hjelp = "Navnet på den som fører referatet."},
	{"språk", "malform", FELT_ORD, KRAV_INGEN, I(agenda, sprak), .ord = &sprak_valg,
	 .hjelp = "Språket i referatets faste ord. Uten det: nb."},
	{"attribusjon", "attribusjon-av-innspill", FELT_ORD, KRAV_INGEN, I(agenda, attribusjon),
	 .ord = &attribusjon_valg,
	 .hjelp = "Hvordan innspill blir tilskrevet i referatet. Uten det: virksomhet."},
	{"regler", "reglar regelsett", FELT_ORD, KRAV_INGEN, I(agenda, regler), .ord = &regler_valg,
	 .hjelp = "Hvilke regler møtet følger. Uten det: råd."},
	{"neste møte", "neste neste-motet", FELT_KART, KRAV_INGEN, I(agenda, neste), 0, &neste_felt,
	 .hjelp = "Når og hvor neste møte er."},
};
const struct felttabell mote_felt = {
	.navn = N_("møtet"), .hvor = N_("under «møte:»"), .id = "mote",
	RADER(mote_rader), .storrelse = sizeof(struct agenda),
};

static bool har_slag(const void *rad, enum radslag slag)
{
	return ((const struct rad *)rad)->slag == slag;
}

static bool er_pause(const void *rad)
{
	return har_slag(rad, RAD_PAUSE);
}

static bool er_ikke_pause(const void *rad)
{
	return !har_slag(rad, RAD_PAUSE);
}

/* «- Pause» alone is a break; any other bare text is a row that somebody forgot to write out. */
static bool rad_av_tekst(struct tekst t, void *element)
{
	static const char *const pauser[] = {"Pause", "pause", "PAUSE", "Lunsj", "lunsj", "LUNSJ",
					     "Kaffepause", "kaffepause", "Matpause", "matpause"};
	struct rad *r = element;
	for (size_t i = 0; i < ARRAY_LEN(pauser); i++)
		if (tekst_lik_c(t, pauser[i])) {
			r->slag = RAD_PAUSE;
			r->emne = t;
			return true;
		}
	return false;
}

static const struct felt rad_rader[] = {
	{"saksnummer", "saksnr sak saknr nr saksnummar sak-nr sakens-nummer", FELT_SAKSNR, KRAV_INGEN,
	 I(rad, saksnummer), .hjelp = "Sakens nummer, løpende gjennom året: 17/23."},
	{"pause", "avbrekk", FELT_PAUSE, KRAV_INGEN, I(rad, emne), I(rad, slag), .i_pause = true,
	 .skrives = er_pause, .hjelp = "Navnet på pausen. Raden er da ingen sak."},
	{"emne", "tema tittel sakstittel overskrift", FELT_LINJE, KRAV_INGEN, I(rad, emne),
	 .i_pause = true, .skrives = er_ikke_pause, .hjelp = "Hva saken heter."},
	{"innretning", "sakstype type slag saktype", FELT_INNRETNING, KRAV_INGEN, I(rad, innretning),
	 I(rad, innretning_ord), .hjelp = "Hva rådet skal gjøre med saken. Eventuelt har ingen."},
	{"presenterer", "presentor presentorer presentorar presenterar presenteres-av presentert-av "
			"presenterer-saken presentasjon foredragsholder foredragsholdere "
			"foredragshaldar foredragshaldarar innleder innledere innleiar innleiarar "
			"ved saksbehandler", FELT_LISTE, KRAV_INGEN, I(rad, presenterer), 0,
	 &presentor_felt, .hjelp = "Hvem som legger fram saken: «Navn, Virksomhet», eller en liste."},
	{"start", "starttid tid tidspunkt kl klokkeslett klokka starter startar fra", FELT_KL,
	 KRAV_INGEN, I(rad, start), .i_pause = true, .hjelp = "Når raden begynner, TT:MM."},
	{"varighet", "varigheit minutter minutt min lengde tidsbruk", FELT_VARIGHET, KRAV_INGEN,
	 I(rad, varighet), I(rad, varighet_presentasjon), .i_pause = true,
	 .hjelp = "Minutter, eller presentasjon og drøfting: 20+10."},
	{"status", NULL, FELT_ORD, KRAV_INGEN, I(rad, status), .ord = &radstatus_valg,
	 .hjelp = "utgår: saken er trukket, men beholder nummeret."},
	{"godkjenner referat", "godkjenner-referatet godkjenner-referatet-fra godkjenner-protokoll "
			       "godkjenner-protokollen godkjenner-motebok godkjenner godkjenn-referat "
			       "godkjenner-mote", FELT_MOTENR, KRAV_INGEN, I(rad, godkjenner_referat),
	 .hjelp = "Nummeret på møtet som får referatet godkjent."},
	{"tidligere", "tidlegare tidligere-behandlet tidlegare-handsama tidligere-behandling "
		      "tidligere-saker tidlegare-saker", FELT_LINJER, KRAV_INGEN, I(rad, tidligere),
	 .hjelp = "Samme sak i andre møter og organer: [NUIT 36/23]."},
	{"tidligere vedtak", "tidlegare-vedtak", FELT_KART, KRAV_INGEN, I(rad, tidligere_vedtak), 0,
	 &tidligere_vedtak_felt, .hjelp = "Et tidligere vedtak som siteres."},
	{"bakgrunn", "bakgrunnen saksframstilling saksfremstilling saksopplysninger "
		     "saksopplysningar hensikt formal foremal", FELT_FLYT, KRAV_INGEN,
	 I(rad, bakgrunn), .hjelp = "Kort om hvorfor saken er her."},
	{"drøftingsspørsmål", "droftingsporsmal sporsmal sporsmal-til-drofting sporsmal-til-radet "
			      "diskusjonssporsmal", FELT_PUNKTER, KRAV_INGEN, I(rad, sporsmal),
	 .hjelp = "Spørsmål til drøfting, ett eller en liste."},
	{"vedlegg", "vedlagt saksdokumenter saksdokument dokumenter dokument", FELT_LISTE, KRAV_INGEN,
	 I(rad, vedlegg), 0, &vedlegg_felt, .hjelp = "Vedlegg til saken."},
	{"forslag til vedtak", "forslag vedtaksforslag forslag-til-vedtaket framlegg-til-vedtak "
			       "framlegg innstilling tilrading vedtak", FELT_PUNKTER, KRAV_INGEN,
	 I(rad, forslag), .hjelp = "Forslaget, eller en liste av punkter."},
	{"skjermet", "skjerma unntatt unntatt-offentlighet unnateke lukket lukka", FELT_SKJERMET,
	 KRAV_INGEN, I(rad, skjermet), I(rad, hjemmel), &hjemmel_felt,
	 .hjelp = "Saken er unntatt offentlighet."},
};
const struct felttabell rad_felt = {
	.navn = N_("raden"), .hvor = N_("i en sak under «saksliste:»"), .id = "rad",
	RADER(rad_rader), .storrelse = sizeof(struct rad),
	.av_tekst = rad_av_tekst,
};

static const struct felt agenda_rader[] = {
	{"møte", "motet moteinformasjon", FELT_KART, KRAV_MAA, 0, 0, &mote_felt,
	 .hjelp = "Om møtet."},
	{"medlemmer", "medlemer medlemmar medlem deltakere deltakarar deltagere radsmedlemmer "
		      "utvalgsmedlemmer styremedlemmer representanter representantar", FELT_LISTE,
	 KRAV_INGEN, I(agenda, medlemmer), 0, &medlem_felt, .hjelp = "Rådets medlemmer."},
	{"stedfortredere", "stedfortreder stadfortredarar stadfortredar vara varaer varamedlemmer "
			   "varamedlemer vararepresentanter vararepresentantar", FELT_LISTE,
	 KRAV_INGEN, I(agenda, stedfortredere), 0, &stedfortreder_felt,
	 .hjelp = "Hvem som stiller for hvem i dette møtet."},
	{"endringer", "endringar endring medlemsendringer endringer-i-medlemmer "
		      "endringer-i-representanter", FELT_LISTE, KRAV_INGEN, I(agenda, endringer), 0,
	 &endring_felt, .hjelp = "Nye medlemmer siden sist."},
	{"saksliste", "sakliste saklista sakslista saker sakene sakskart dagsorden dagsordenen agenda",
	 FELT_LISTE, KRAV_MAA, I(agenda, saksliste), 0, &rad_felt,
	 .hjelp = "Saker, pauser og andre poster i rekkefølge."},
};
const struct felttabell agenda_felt = {
	.navn = N_("filen"), .hvor = N_("øverst i filen, uten innrykk"), .id = "agenda",
	RADER(agenda_rader), .storrelse = sizeof(struct agenda),
};
