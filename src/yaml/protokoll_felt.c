/*
 * The tables of the structured minutes, minutes/<base>.yaml. What means the same as in an agenda is
 * called the same, and has the agenda's own sub-tables. The program writes the file and people read
 * it: there are no aliases.
 */
#include "felt.h"
#include "sprak.h"

#define I(s, medlem) offsetof(struct s, medlem)
#define RADER(tabell) .felt = (tabell), .n = ARRAY_LEN(tabell)

const struct ordvalg status_valg = {&status_ord, NULL};
const struct ordvalg utfall_valg = {&utfall_ord, NULL};

/* Somebody who spoke, proposed or got something to do; an unknown code stands alone, as typed. */
#define HVEM(s, felt, ord) \
	{ord, NULL, FELT_LINJE, KRAV_INGEN, I(s, felt.navn), .hjelp = "Navnet."}, \
	{"virksomhet", NULL, FELT_LINJE, KRAV_INGEN, I(s, felt.virksomhet), .hjelp = "Virksomheten."}, \
	{"kode", NULL, FELT_LINJE, KRAV_INGEN, I(s, felt.kode), .hjelp = "Kortkoden i møtet."}

static const struct felt opphold_rader[] = {
	{"fra", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(tidsrom, fra), .hjelp = "Begynte."},
	{"til", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(tidsrom, til), .hjelp = "Sluttet."},
};
static const struct felttabell opphold_felt = {
	.navn = N_("tidsrommet"), .id = "tidsrom",
	RADER(opphold_rader), .storrelse = sizeof(struct tidsrom),
	.paa_linje = true, .eksempel = "{fra: \"09:01\", til: \"09:04\"}",
};

static const struct felt lukking_rader[] = {
	{"fra", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_lukking, fra), .hjelp = "Begynte."},
	{"til", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_lukking, til), .hjelp = "Sluttet."},
	{"hjemmel", NULL, FELT_LINJE, KRAV_INGEN, I(p_lukking, hjemmel), .hjelp = "Hvorfor det var lukket."},
};
static const struct felttabell lukking_felt = {
	.navn = N_("lukkingen"), .id = "lukking",
	RADER(lukking_rader), .storrelse = sizeof(struct p_lukking),
	.paa_linje = true, .eksempel = "{fra: \"09:01\", til: \"09:04\"}",
};

static const struct felt leder_rader[] = {
	HVEM(p_leder, hvem, "navn"),
	{"fra", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_leder, kl), .hjelp = "Fra når."},
	{"sak", NULL, FELT_LINJE, KRAV_INGEN, I(p_leder, sak), .hjelp = "Saken som var oppe da."},
};
static const struct felttabell leder_felt = {
	.navn = N_("møtelederen"), .id = "leder",
	RADER(leder_rader), .storrelse = sizeof(struct p_leder),
	.paa_linje = true, .eksempel = "{navn: Kari Nordmann, fra: \"10:15\"}",
};

static bool alltid(const void *v)
{
	return v != NULL;
}

static const struct felt p_forslag_rader[] = {
	{"nr", NULL, FELT_TALL, KRAV_INGEN, I(p_forslag, nr), .hjelp = "Hendelsens nummer."},
	{"kl", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_forslag, kl), .hjelp = "Når det ble fremmet."},
	{"merke", NULL, FELT_LINJE, KRAV_INGEN, I(p_forslag, merke), .hjelp = "Bokstaven, fra B."},
	HVEM(p_forslag, hvem, "navn"),
	{"forslag til vedtak", NULL, FELT_PUNKTER, KRAV_INGEN, I(p_forslag, punkter),
	 .hjelp = "Forslaget slik det da var."},
};
static const struct felttabell p_forslag_felt = {
	.navn = N_("endringen"), .id = "forslag",
	RADER(p_forslag_rader), .storrelse = sizeof(struct p_forslag),
};

static const struct felt innspill_rader[] = {
	{"nr", NULL, FELT_TALL, KRAV_INGEN, I(p_innspill, nr), .hjelp = "Hendelsens nummer."},
	{"kl", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_innspill, kl), .hjelp = "Når det ble sagt."},
	HVEM(p_innspill, hvem, "navn"),
	{"tekst", NULL, FELT_FLYT, KRAV_INGEN, I(p_innspill, tekst), .hjelp = "Innspillet."},
};
static const struct felttabell innspill_felt = {
	.navn = N_("innspillet"), .id = "innspill",
	RADER(innspill_rader), .storrelse = sizeof(struct p_innspill),
};

const struct ordvalg habilitet_valg = {&habilitet_ord, NULL};
const struct ordvalg votering_valg = {&votering_ord, NULL};
const struct ordvalg tilforsel_valg = {&tilforsel_ord, NULL};

static const struct felt p_medlem_rader[] = {
	{"navn", NULL, FELT_LINJE, KRAV_MAA, I(person, navn), .hjelp = "Navnet."},
	{"virksomhet", NULL, FELT_LINJE, KRAV_INGEN, I(person, virksomhet), .hjelp = "Virksomheten."},
	{"kode", NULL, FELT_KODE, KRAV_INGEN, I(person, kode), .hjelp = "Kortkoden i møtet."},
	{"for", NULL, FELT_LINJE, KRAV_INGEN, I(person, stiller_for),
	 .hjelp = "Medlemmet som stedfortrederen møtte for."},
	{"rolle", NULL, FELT_ORD, KRAV_INGEN, I(person, rolle), .ord = &rolle_valg,
	 .hjelp = "Rollen i møtet."},
	{"forfall", NULL, FELT_JA, KRAV_INGEN, I(person, forfall), .hjelp = "Møtte ikke."},
	{"digitalt", NULL, FELT_JA, KRAV_INGEN, I(person, digitalt), .hjelp = "Møtte på skjerm, hele tida."},
	{"på skjerm", NULL, FELT_LISTE, KRAV_INGEN, I(person, paa_skjerm), 0, &opphold_felt,
	 .hjelp = "Når på skjerm, om ikke hele tida."},
	{"sak", NULL, FELT_LINJE, KRAV_INGEN, I(person, sak), .hjelp = "Gjest bare i denne saken."},
	{"til stede", NULL, FELT_LISTE, KRAV_INGEN, I(person, til_stede), 0, &opphold_felt,
	 .hjelp = "Når, om ikke hele møtet."},
};
static const struct felttabell p_medlem_felt = {
	.navn = N_("deltakeren"), .id = "deltaker",
	RADER(p_medlem_rader), .storrelse = sizeof(struct person),
	.paa_linje = true, .av_tekst = NULL, .eksempel = "{navn: Kari Nordmann, virksomhet: KS}",
};

static const struct felt habil_rader[] = {
	HVEM(p_habil, hvem, "navn"),
	{"status", NULL, FELT_ORD, KRAV_INGEN, I(p_habil, slag), .ord = &habilitet_valg,
	 .skrives = alltid, .hjelp = "inhabil eller fritak."},
	{"hjemmel", NULL, FELT_LINJE, KRAV_INGEN, I(p_habil, hjemmel), .hjelp = "Hjemmelen."},
};
static const struct felttabell habil_felt = {
	.navn = N_("habiliteten"), .id = "habilitet",
	RADER(habil_rader), .storrelse = sizeof(struct p_habil),
	.paa_linje = true, .eksempel = "{navn: Kari Nordmann, status: inhabil}",
};

static const struct felt stemmer_rader[] = {
	{"navn", NULL, FELT_LINJE, KRAV_INGEN, I(p_stemmer, navn), .hjelp = "Forslaget eller kandidaten."},
	{"antall", NULL, FELT_TALL, KRAV_INGEN, I(p_stemmer, antall), .skrives = alltid,
	 .hjelp = "Stemmer."},
};
static const struct felttabell stemmer_felt = {
	.navn = N_("stemmene"), .id = "stemmer",
	RADER(stemmer_rader), .storrelse = sizeof(struct p_stemmer),
	.paa_linje = true, .eksempel = "{navn: A, antall: 12}",
};

/* Nobody against is told too; of proposals and candidates each has its own number. */
static bool med_mot(const void *v)
{
	const struct p_votering *p = v;
	return p->slag == VOTERING_TALT || p->slag == VOTERING_NAVN || p->mot;
}

static bool med_for(const void *v)
{
	return med_mot(v) || ((const struct p_votering *)v)->for_;
}

static const struct felt votering_rader[] = {
	{"nr", NULL, FELT_TALL, KRAV_INGEN, I(p_votering, nr), .hjelp = "Hendelsens nummer."},
	{"kl", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_votering, kl), .hjelp = "Når det ble stemt."},
	{"slag", NULL, FELT_ORD, KRAV_INGEN, I(p_votering, slag), .ord = &votering_valg,
	 .skrives = alltid, .hjelp = "Hvordan det ble stemt."},
	{"punkt", NULL, FELT_TALL, KRAV_INGEN, I(p_votering, punkt), .hjelp = "Punktet i forslaget."},
	{"for", NULL, FELT_TALL, KRAV_INGEN, I(p_votering, for_), .skrives = med_for,
	 .hjelp = "Stemmer for."},
	{"mot", NULL, FELT_TALL, KRAV_INGEN, I(p_votering, mot), .skrives = med_mot,
	 .hjelp = "Stemmer mot."},
	{"blankt", NULL, FELT_TALL, KRAV_INGEN, I(p_votering, blankt), .hjelp = "Blanke stemmer."},
	{"kunne stemme", NULL, FELT_TALL, KRAV_INGEN, I(p_votering, berettiget),
	 .hjelp = "Hvor mange som kunne stemme."},
	{"stemte for", NULL, FELT_LISTE, KRAV_INGEN, I(p_votering, for_hvem), 0, &presentor_felt,
	 .hjelp = "Hvem som stemte for."},
	{"stemte mot", NULL, FELT_LISTE, KRAV_INGEN, I(p_votering, mot_hvem), 0, &presentor_felt,
	 .hjelp = "Hvem som stemte mot."},
	{"stemte blankt", NULL, FELT_LISTE, KRAV_INGEN, I(p_votering, blankt_hvem), 0, &presentor_felt,
	 .hjelp = "Hvem som stemte blankt."},
	{"stemmer", NULL, FELT_LISTE, KRAV_INGEN, I(p_votering, stemmer), 0, &stemmer_felt,
	 .hjelp = "Stemmer for hvert forslag eller hver kandidat."},
	{"krav", NULL, FELT_LINJE, KRAV_INGEN, I(p_votering, krav), .hjelp = "Flertallet som måtte til."},
	{"møtelederens stemme", NULL, FELT_LINJE, KRAV_INGEN, I(p_votering, leder),
	 .hjelp = "Den som avgjorde ved stemmelikhet."},
	{"vant", NULL, FELT_LINJE, KRAV_INGEN, I(p_votering, vant),
	 .hjelp = "Forslaget som vant, eller den som ble valgt."},
	{"utfall", NULL, FELT_ORD, KRAV_INGEN, I(p_votering, utfall), .ord = &utfall_valg,
	 .hjelp = "Hvordan saken endte, når voteringen avgjorde den."},
};
static const struct felttabell votering_felt = {
	.navn = N_("voteringen"), .id = "votering",
	RADER(votering_rader), .storrelse = sizeof(struct p_votering),
};

static const struct felt tilforsel_rader[] = {
	{"nr", NULL, FELT_TALL, KRAV_INGEN, I(p_tilforsel, nr), .hjelp = "Hendelsens nummer."},
	{"kl", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_tilforsel, kl), .hjelp = "Når."},
	{"slag", NULL, FELT_ORD, KRAV_INGEN, I(p_tilforsel, slag), .ord = &tilforsel_valg,
	 .skrives = alltid, .hjelp = "protokolltilførsel eller dissens."},
	HVEM(p_tilforsel, hvem, "navn"),
	{"tekst", NULL, FELT_FLYT, KRAV_INGEN, I(p_tilforsel, tekst), .hjelp = "Ordrett."},
};
static const struct felttabell tilforsel_felt = {
	.navn = N_("tilførselen"), .id = "tilforsel",
	RADER(tilforsel_rader), .storrelse = sizeof(struct p_tilforsel),
};

static const struct felt aksjon_rader[] = {
	{"nr", NULL, FELT_TALL, KRAV_INGEN, I(p_aksjon, nr), .hjelp = "Hendelsens nummer."},
	HVEM(p_aksjon, ansvarlig, "ansvarlig"),
	{"tekst", NULL, FELT_FLYT, KRAV_INGEN, I(p_aksjon, tekst), .hjelp = "Hva som skal gjøres."},
	{"frist", NULL, FELT_DATO, KRAV_INGEN, I(p_aksjon, frist), .hjelp = "Innen når."},
};
static const struct felttabell aksjon_felt = {
	.navn = N_("aksjonspunktet"), .id = "aksjonspunkt",
	RADER(aksjon_rader), .storrelse = sizeof(struct p_aksjon),
};

static const struct felt sak_plan_rader[] = {
	{"start", NULL, FELT_KL, KRAV_INGEN, I(p_sak, planlagt_start), .hjelp = "Planlagt start."},
	{"varighet", NULL, FELT_TALL, KRAV_INGEN, I(p_sak, planlagt_varighet), .hjelp = "Minutter."},
};
static const struct felttabell sak_plan_felt = {
	.navn = N_("planen"), .id = "plan",
	RADER(sak_plan_rader), .storrelse = sizeof(struct p_sak),
	.paa_linje = true, .eksempel = "{start: \"09:00\", varighet: 5}",
};

static bool er_pause(const void *sak)
{
	return ((const struct p_sak *)sak)->slag == RAD_PAUSE;
}

static bool er_ikke_pause(const void *sak)
{
	return !er_pause(sak);
}

static const struct felt p_sak_rader[] = {
	{"saksnummer", NULL, FELT_SAKSNR, KRAV_INGEN, I(p_sak, saksnummer),
	 .hjelp = "Sakens nummer i året."},
	{"pause", NULL, FELT_PAUSE, KRAV_INGEN, I(p_sak, emne), I(p_sak, slag), .skrives = er_pause,
	 .hjelp = "Navnet på pausen."},
	{"emne", NULL, FELT_LINJE, KRAV_INGEN, I(p_sak, emne), .skrives = er_ikke_pause,
	 .hjelp = "Hva saken heter."},
	{"innretning", NULL, FELT_INNRETNING, KRAV_INGEN, I(p_sak, innretning),
	 I(p_sak, innretning_ord), .hjelp = "Hva rådet skulle gjøre med saken."},
	{"presenterer", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, presenterer), 0, &presentor_felt,
	 .hjelp = "Hvem som la fram saken."},
	{"lagt til", NULL, FELT_JA, KRAV_INGEN, I(p_sak, lagt_til),
	 .hjelp = "Saken ble tatt inn på saklista i møtet."},
	{"planlagt", NULL, FELT_KART, KRAV_INGEN, 0, 0, &sak_plan_felt, .hjelp = "Planen."},
	{"behandlet", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, behandlet), 0, &opphold_felt,
	 .hjelp = "Når saken var oppe."},
	{"ny oppstart", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_sak, ny_oppstart),
	 .hjelp = "Når det ble sagt at møtet skulle gå videre."},
	{"godkjenner referat", NULL, FELT_MOTENR, KRAV_INGEN, I(p_sak, godkjenner_referat),
	 .hjelp = "Møtet som får referatet godkjent."},
	{"godkjent kontrollord", NULL, FELT_LINJE, KRAV_INGEN, I(p_sak, godkjent_kontrollord),
	 .hjelp = "Kontrollordet til referatet som ble godkjent."},
	{"tidligere", NULL, FELT_LINJER, KRAV_INGEN, I(p_sak, tidligere),
	 .hjelp = "Samme sak i andre møter og organer."},
	{"tidligere vedtak", NULL, FELT_KART, KRAV_INGEN, I(p_sak, tidligere_vedtak), 0,
	 &tidligere_vedtak_felt, .hjelp = "Et tidligere vedtak som siteres."},
	{"bakgrunn", NULL, FELT_FLYT, KRAV_INGEN, I(p_sak, bakgrunn), .hjelp = "Bakgrunnen."},
	{"drøftingsspørsmål", NULL, FELT_PUNKTER, KRAV_INGEN, I(p_sak, sporsmal),
	 .hjelp = "Spørsmålene til drøfting."},
	{"vedlegg", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, vedlegg), 0, &vedlegg_felt,
	 .hjelp = "Vedleggene."},
	{"forslag til vedtak", NULL, FELT_PUNKTER, KRAV_INGEN, I(p_sak, forslag),
	 .hjelp = "Forslaget slik det sto i agendaen."},
	{"endringer", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, endringer), 0, &p_forslag_felt,
	 .hjelp = "Forslaget slik det ble endret i møtet, eldste først."},
	{"alternativer", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, alternativer), 0, &p_forslag_felt,
	 .hjelp = "Forslag som sto mot det."},
	{"habilitet", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, habilitet), 0, &habil_felt,
	 .hjelp = "Hvem som ikke tok del i saken."},
	{"lukket", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, lukket), 0, &lukking_felt,
	 .hjelp = "Når møtet var lukket."},
	{"innspill", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, innspill), 0, &innspill_felt,
	 .hjelp = "Innspillene i møtet."},
	{"voteringer", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, voteringer), 0, &votering_felt,
	 .hjelp = "Voteringene, eldste først."},
	{"utfall", NULL, FELT_ORD, KRAV_INGEN, I(p_sak, utfall), .ord = &utfall_valg,
	 .hjelp = "Hvordan saken endte."},
	{"vedtatt kl", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(p_sak, vedtatt_kl),
	 .hjelp = "Når det ble vedtatt."},
	{"vedtak", NULL, FELT_PUNKTER, KRAV_INGEN, I(p_sak, vedtak), .hjelp = "Det som ble vedtatt."},
	{"tilførsler", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, tilforsler), 0, &tilforsel_felt,
	 .hjelp = "Protokolltilførsler og dissenser."},
	{"aksjonspunkter", NULL, FELT_LISTE, KRAV_INGEN, I(p_sak, aksjonspunkter), 0, &aksjon_felt,
	 .hjelp = "Hvem som skal gjøre hva, og når."},
	{"skjermet", NULL, FELT_SKJERMET, KRAV_INGEN, I(p_sak, skjermet), I(p_sak, hjemmel),
	 &hjemmel_felt, .hjelp = "Saken er unntatt offentlighet."},
};
const struct felttabell p_sak_felt = {
	.navn = N_("raden"), .id = "rad",
	RADER(p_sak_rader), .storrelse = sizeof(struct p_sak),
};

static const struct felt mote_plan_rader[] = {
	{"start", NULL, FELT_KL, KRAV_INGEN, I(protokoll, planlagt_start), .hjelp = "Planlagt start."},
	{"slutt", NULL, FELT_KL, KRAV_INGEN, I(protokoll, planlagt_slutt), .hjelp = "Planlagt slutt."},
};
static const struct felttabell mote_plan_felt = {
	.navn = N_("planen"), .id = "plan",
	RADER(mote_plan_rader), .storrelse = sizeof(struct protokoll),
	.paa_linje = true, .eksempel = "{start: \"09:00\", slutt: \"15:00\"}",
};

static const struct felt godkjent_rader[] = {
	{"møte", NULL, FELT_MOTENR, KRAV_INGEN, I(p_godkjent, mote), .hjelp = "Møtet som godkjente referatet."},
	{"sak", NULL, FELT_LINJE, KRAV_INGEN, I(p_godkjent, sak), .hjelp = "Saken der det ble godkjent."},
	{"dato", NULL, FELT_DATO, KRAV_INGEN, I(p_godkjent, dato), .hjelp = "Når det ble godkjent."},
	{"med merknader", NULL, FELT_JA, KRAV_INGEN, I(p_godkjent, merknader),
	 .hjelp = "Godkjent med de merknader som kom fram."},
	{"kontrollord", NULL, FELT_LINJE, KRAV_INGEN, I(p_godkjent, kontrollord),
	 .hjelp = "Kontrollordet til møtet som godkjente."},
};
static const struct felttabell godkjent_felt = {
	.navn = N_("godkjenningen"), .id = "godkjent",
	RADER(godkjent_rader), .storrelse = sizeof(struct p_godkjent),
	.paa_linje = true,
};

static const struct felt p_merknad_rader[] = {
	{"sak", NULL, FELT_LINJE, KRAV_INGEN, I(p_merknad, sak), .hjelp = "Saken den gjelder."},
	{"navn", NULL, FELT_LINJE, KRAV_INGEN, I(p_merknad, navn), .hjelp = "Hvem den er fra."},
	{"tekst", NULL, FELT_FLYT, KRAV_MAA, I(p_merknad, tekst), .hjelp = "Merknaden."},
};
static const struct felttabell p_merknad_felt = {
	.navn = N_("merknaden"), .hvor = N_("under «merknader:»"), .id = "merknad",
	RADER(p_merknad_rader), .storrelse = sizeof(struct p_merknad),
};

static const struct felt journal_rader[] = {
	{"id", NULL, FELT_LINJE, KRAV_INGEN, I(protokoll, journal_id), .hjelp = "Journalens id."},
	{"hendelser", NULL, FELT_TALL, KRAV_INGEN, I(protokoll, hendelser),
	 .hjelp = "Antall hendelser før seglet."},
	{"kontrollord", NULL, FELT_LINJE, KRAV_INGEN, I(protokoll, kontrollord),
	 .hjelp = "Begynnelsen av journalens siste sum."},
};
static const struct felttabell journal_felt = {
	.navn = N_("journalen"), .id = "journal",
	RADER(journal_rader), .storrelse = sizeof(struct protokoll),
	.paa_linje = true,
};

static const struct felt p_mote_rader[] = {
	{"organ", NULL, FELT_LINJE, KRAV_MAA, I(protokoll, organ), .hjelp = "Organet."},
	{"nummer", NULL, FELT_MOTENR, KRAV_INGEN, I(protokoll, nummer), .hjelp = "Møtets nummer."},
	{"dato", NULL, FELT_DATO, KRAV_MAA, I(protokoll, dato), .hjelp = "Møtedatoen."},
	{"status", NULL, FELT_ORD, KRAV_MAA, I(protokoll, status), .ord = &status_valg,
	 .hjelp = "Hvor langt referatet er kommet."},
	{"merknadsfrist", NULL, FELT_DATO, KRAV_INGEN, I(protokoll, merknadsfrist),
	 .hjelp = "Når medlemmene må ha sendt merknader."},
	{"godkjent", NULL, FELT_KART, KRAV_INGEN, I(protokoll, godkjent), 0, &godkjent_felt,
	 .hjelp = "Hvem som godkjente referatet, og når."},
	{"planlagt", NULL, FELT_KART, KRAV_INGEN, 0, 0, &mote_plan_felt, .hjelp = "Planen."},
	{"satt", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(protokoll, satt), .hjelp = "Når møtet ble satt."},
	{"hevet", NULL, FELT_TIDSPUNKT, KRAV_INGEN, I(protokoll, hevet), .hjelp = "Når det ble hevet."},
	{"sted", NULL, FELT_LINJE, KRAV_INGEN, I(protokoll, sted), .hjelp = "Hvor møtet ble holdt."},
	{"sekretariat", NULL, FELT_LINJE, KRAV_INGEN, I(protokoll, sekretariat),
	 .hjelp = "Sekretariatet."},
	{"møteleder", NULL, FELT_LINJE, KRAV_INGEN, I(protokoll, moteleder), .hjelp = "Møtelederen."},
	{"møteledere senere", NULL, FELT_LISTE, KRAV_INGEN, I(protokoll, ledelse), 0, &leder_felt,
	 .hjelp = "Hvem som tok over, og fra når."},
	{"referent", NULL, FELT_LINJE, KRAV_INGEN, I(protokoll, referent), .hjelp = "Referenten."},
	{"språk", NULL, FELT_ORD, KRAV_INGEN, I(protokoll, sprak), .ord = &sprak_valg,
	 .hjelp = "Språket i referatet."},
	{"attribusjon", NULL, FELT_ORD, KRAV_INGEN, I(protokoll, attribusjon),
	 .ord = &attribusjon_valg, .hjelp = "Hvordan innspill blir tilskrevet."},
	{"regler", NULL, FELT_ORD, KRAV_INGEN, I(protokoll, regler), .ord = &regler_valg,
	 .hjelp = "Hvilke regler møtet fulgte."},
	{"neste møte", NULL, FELT_KART, KRAV_INGEN, I(protokoll, neste), 0, &neste_felt,
	 .hjelp = "Når og hvor neste møte er."},
	{"journal", NULL, FELT_KART, KRAV_INGEN, 0, 0, &journal_felt,
	 .hjelp = "Journalen som referatet er laget av."},
};
static const struct felttabell p_mote_felt = {
	.navn = N_("møtet"), .id = "mote",
	RADER(p_mote_rader), .storrelse = sizeof(struct protokoll),
};

static const struct felt protokoll_rader[] = {
	{"møte", NULL, FELT_KART, KRAV_MAA, 0, 0, &p_mote_felt, .hjelp = "Om møtet."},
	{"medlemmer", NULL, FELT_LISTE, KRAV_INGEN, I(protokoll, medlemmer), 0, &p_medlem_felt,
	 .hjelp = "Medlemmene."},
	{"stedfortredere", NULL, FELT_LISTE, KRAV_INGEN, I(protokoll, stedfortredere), 0,
	 &p_medlem_felt, .hjelp = "Hvem som stilte for hvem."},
	{"endringer", NULL, FELT_LISTE, KRAV_INGEN, I(protokoll, endringer), 0, &endring_felt,
	 .hjelp = "Nye medlemmer."},
	{"saksliste", NULL, FELT_LISTE, KRAV_INGEN, I(protokoll, saksliste), 0, &p_sak_felt,
	 .hjelp = "Saker, pauser og andre poster slik de ble behandlet."},
	{"merknader", NULL, FELT_LISTE, KRAV_INGEN, I(protokoll, merknader), 0, &p_merknad_felt,
	 .hjelp = "Merknader til referatet som er tatt til følge."},
};
const struct felttabell protokoll_felt = {
	.navn = N_("filen"), .id = "referat",
	RADER(protokoll_rader), .storrelse = sizeof(struct protokoll),
};
