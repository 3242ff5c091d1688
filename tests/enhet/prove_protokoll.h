/*
 * prove_protokoll.h: a small invented meeting that has a bit of everything, for tests of report/.
 *
 * Nobody in it exists. Each row of the saksliste ends in its own way.
 */
#ifndef PROVE_PROTOKOLL_H
#define PROVE_PROTOKOLL_H

#include "prove.h"
#include "protokoll.h"

/* T() for what is initialised before the program runs, and lists of such things. */
#define TI(bokstavelig) {"" bokstavelig, sizeof(bokstavelig) - 1}
#define LISTE_AV(type, ...) \
	{.p = (type[]){__VA_ARGS__}, .n = ARRAY_LEN(((type[]){__VA_ARGS__}))}
#define TEKSTER(...) LISTE_AV(struct tekst, __VA_ARGS__)
#define HOLDT(...) .behandlet = LISTE_AV(struct tidsrom, __VA_ARGS__)
#define INGEN_I {NULL, 0}

#define KL(t, m) ((t) * 60 + (m))
#define PLAN(start, min) \
	.planlagt_start = (start), .planlagt_varighet = (min), .ny_oppstart = KL_INGEN
#define UTEN_PLAN PLAN(KL_INGEN, 0)
#define AV(hvem) .presenterer = {(struct person *)(hvem), 1}

#define HVEM_KN {TI("kn"), TI("Kari Nordmann"), TI("Fjordane fylkeskommune")}
#define HVEM_OL {TI("ol"), TI("Ola Lie"), TI("Helse Prøve HF")}
#define HVEM_ES {TI("es"), TI("Eva Sund"), TI("Prøvedirektoratet")}
#define HVEM_INGEN {INGEN_I, INGEN_I, INGEN_I}

static const struct person prove_medlemmer[] = {
	{.navn = TI("Berit Øye"), .virksomhet = TI("Helse Prøve HF"), .rolle = ROLLE_LEDER},
	{.navn = TI("Kari Nordmann"), .virksomhet = TI("Fjordane fylkeskommune"),
	 .rolle = ROLLE_NESTLEDER},
	{.navn = TI("Ola Lie"), .virksomhet = TI("Helse Prøve HF")},
	{.navn = TI("Terje Moe"), .virksomhet = TI("Pasientforeningen Prøve")},
	{.navn = TI("Per Ås"), .virksomhet = TI("Storby kommune"), .forfall = true},
	{.navn = TI("Máret Hætta"), .virksomhet = TI("Sametinget"), .rolle = ROLLE_OBSERVATOR},
	{.navn = TI("Jon Vik"), .virksomhet = TI("Prøvedirektoratet"), .rolle = ROLLE_SEKRETARIAT},
};
static const struct person prove_stedfortredere[] = {
	{.navn = TI("Anne Dal"), .virksomhet = TI("Pasientforeningen Prøve"),
	 .stiller_for = TI("Terje Moe")},
};
static const struct person prove_endringer[] = {
	{.navn = TI("Ola Lie"), .virksomhet = TI("Helse Prøve HF"), .overtar_for = TI("Siv Berg")},
};
static const struct person prove_gjester[] = {
	{.navn = TI("Eva Sund"), .virksomhet = TI("Prøvedirektoratet")},
	{.navn = TI("Nils Haug"), .virksomhet = TI("Norsk Prøvenett SF")},
};

#define PLANEN_FOR "Prøverådet anbefaler planen og ber eierne ta med seg tilbakemeldinger fra " \
	"drøfting av måloppnåelse"
#define PLANEN_ETTER " og status i videre oppfølging."
#define PLANEN_NY PLANEN_FOR " – med spesielt fokus på indikatorarbeidet –" PLANEN_ETTER

static const struct p_sak prove_rader[] = {
	{.slag = RAD_SAK, .saksnummer = TI("5/24"),
	 .emne = TI("Godkjenning av innkalling og dagsorden"),
	 .innretning = INNR_GODKJENNING, AV(prove_medlemmer), PLAN(KL(9, 0), 5),
	 HOLDT({KL(9, 1), KL(9, 4)}),
	 .forslag = TEKSTER(TI("Prøverådet godkjenner innkalling og dagsorden.")),
	 .utfall = UTFALL_VEDTATT,
	 .vedtak = TEKSTER(TI("Prøverådet godkjenner innkalling og dagsorden."))},

	{.slag = RAD_SAK, .saksnummer = TI("6/24"),
	 .emne = TI("Plan for samordnet innføring av felles prøvesvar i kommuner og helseforetak"),
	 .innretning = INNR_ANBEFALING, PLAN(KL(9, 5), 55), HOLDT({KL(9, 4), KL(10, 8)}),
	 .presenterer = {(struct person *)prove_gjester, ARRAY_LEN(prove_gjester)},
	 .bakgrunn = TI("Planen har vært på høring, og 14 av 16 svar støtter den.\n"
			"Kostnadene er på 12 mill. kroner, jf. § 10 i forskriften."),
	 .tidligere = TEKSTER(TI("Prøveutvalget 31/23"), TI("2/23")),
	 .tidligere_vedtak = {{2023, 6, 23}, TI("2/23"),
			      TI("Prøverådet ber om en plan innen 1. mai 2024.")},
	 .sporsmal = TEKSTER(TI("Er rekkefølgen riktig?"), TI("Hvem bør gå først?")),
	 .vedlegg = LISTE_AV(struct vedlegg, {.tittel = TI("Plan, versjon 2"), .fil = TI("plan.pdf")}),
	 .forslag = TEKSTER(TI(PLANEN_FOR PLANEN_ETTER)),
	 .endringer = LISTE_AV(struct p_forslag, {.nr = 12, .kl = KL(9, 58), .hvem = HVEM_KN,
						  .punkter = TEKSTER(TI(PLANEN_NY))}),
	 .innspill = LISTE_AV(struct p_innspill,
		{8, KL(9, 31), HVEM_KN,
		 TI("Kommunene trenger mer tid til å ta tiltakene inn i egne planer.")},
		{9, KL(9, 36), HVEM_OL,
		 TI("Kan starte i høst.\nMen da må avtalen være på plass før 1. juli.")},
		{10, KL(9, 40), {TI("xq"), INGEN_I, INGEN_I}, TI("Savner et brukerperspektiv.")},
		{11, KL(9, 44), HVEM_INGEN, TI("Flere støttet planen.")}),
	 .utfall = UTFALL_VEDTATT, .vedtatt_kl = KL(10, 6), .vedtak = TEKSTER(TI(PLANEN_NY)),
	 .aksjonspunkter = LISTE_AV(struct p_aksjon,
		{13, HVEM_ES, TI("Legge fram et oppdatert kostnadsbilde"), {2024, 6, 14}},
		{14, HVEM_OL, TI("Melde tilbake om avtalen"), {0, 0, 0}})},

	{.slag = RAD_PAUSE, .emne = TI("Pause"), .planlagt_start = KL(10, 0),
	 .planlagt_varighet = 15, .ny_oppstart = KL(10, 25), HOLDT({KL(10, 8), KL(10, 26)})},

	{.slag = RAD_POST, .emne = TI("Dagsaktuelt"), PLAN(KL(10, 15), 15),
	 HOLDT({KL(10, 26), KL(10, 40)}),
	 .innspill = LISTE_AV(struct p_innspill,
		{15, KL(10, 30), HVEM_OL, TI("Orienterte om ny ledelse.")})},

	{.slag = RAD_SAK, .saksnummer = TI("7/24"), .emne = TI("Felles nummer for prøvesvar"),
	 .innretning = INNR_BESLUTNING, AV(prove_gjester), PLAN(KL(10, 30), 20),
	 HOLDT({KL(10, 55), KL(11, 15)}),
	 .forslag = TEKSTER(TI("Prøverådet vedtar felles nummer fra 2025.")),
	 .endringer = LISTE_AV(struct p_forslag, {.nr = 20, .kl = KL(11, 9), .hvem = HVEM_OL,
		.punkter = TEKSTER(TI("Prøverådet vedtar felles nummer fra 2026."))}),
	 .utfall = UTFALL_IKKE_VEDTATT},

	{.slag = RAD_SAK, .saksnummer = TI("8/24"), .emne = TI("Regelverk for prøvesvar"),
	 .innretning = INNR_DROFTING, UTEN_PLAN,
	 HOLDT({KL(10, 40), KL(10, 55)}, {KL(11, 15), KL(11, 20)}),
	 .forslag = TEKSTER(TI("Prøverådet drøftet saken.")), .utfall = UTFALL_UTSATT},

	{.slag = RAD_SAK, .saksnummer = TI("9/24"), .emne = TI("Erfaringer fra Lilleby"),
	 .innretning = INNR_ANNEN, .innretning_ord = TI("Temasak"), AV(&prove_gjester[1]),
	 PLAN(KL(11, 20), 10), HOLDT({KL(11, 20), KL(11, 30)}), .utfall = UTFALL_ORIENTERING},

	{.slag = RAD_SAK, .saksnummer = TI("10/24"), .innretning = INNR_ORIENTERING,
	 .emne = TI("Orientering fra Prøvedirektoratet"), AV(prove_gjester),
	 PLAN(KL(11, 30), 15), .bakgrunn = TI("Bakgrunn som ingen trenger."),
	 .utfall = UTFALL_UTGAR},

	{.slag = RAD_PAUSE, .emne = TI("Pause"), UTEN_PLAN, HOLDT({KL(11, 30), KL(11, 38)})},

	{.slag = RAD_SAK, .saksnummer = TI("11/24"), .emne = TI("Hemmelig emne"),
	 .innretning = INNR_DROFTING, AV(prove_gjester), PLAN(KL(11, 45), 0),
	 .skjermet = true, .hjemmel = TI("offl. § 13"), HOLDT({KL(11, 38), KL(11, 45)}),
	 .forslag = TEKSTER(TI("Hemmelig forslag.")), .utfall = UTFALL_VEDTATT,
	 .vedtak = TEKSTER(TI("Hemmelig vedtak.")),
	 .innspill = LISTE_AV(struct p_innspill,
		{30, KL(11, 40), HVEM_OL, TI("Hemmelig innspill.")}),
	 .aksjonspunkter = LISTE_AV(struct p_aksjon,
		{31, HVEM_OL, TI("Hemmelig aksjon"), {0, 0, 0}})},

	{.slag = RAD_SAK, .saksnummer = TI("12/24"), .emne = TI("Målbilde og veikart"),
	 .innretning = INNR_ANBEFALING, AV(prove_medlemmer), PLAN(KL(12, 0), 30),
	 HOLDT({KL(11, 45), KL(12, 15)}),
	 .forslag = TEKSTER(TI("Prøverådet støtter målbildet."),
			    TI("Aktørene tar med seg innspill i videre arbeid.")),
	 .utfall = UTFALL_VEDTATT,
	 .vedtak = TEKSTER(TI("Prøverådet er orientert om veikartet."),
			   TI("Prøverådet støtter målbildet."),
			   TI("Aktørene tar med seg innspill fra rådet i videre arbeid.")),
	 .aksjonspunkter = LISTE_AV(struct p_aksjon,
		{40, HVEM_ES,
		 TI("Sende ut veikartet med de endringene som rådet ba om, og be hver aktør om å "
		    "melde tilbake hva det betyr for egne planer"), {2024, 12, 1}},
		{41, {TI("Legeforeningen"), INGEN_I, INGEN_I}, TI("Svare på høringen"),
		 {2024, 9, 1}})},

	{.slag = RAD_SAK, .saksnummer = TI("13/24"), .emne = TI("Referatform"),
	 .innretning = INNR_DROFTING, PLAN(KL(12, 30), 20),
	 .forslag = TEKSTER(TI("Prøverådet drøftet saken.")), .utfall = UTFALL_IKKE_NADD},

	{.slag = RAD_SAK, .saksnummer = TI("14/24"), .emne = TI("Eventuelt"), AV(prove_medlemmer),
	 PLAN(KL(12, 50), 10), HOLDT({KL(12, 15), KL(12, 18)})},
};

#define SOM_LISTE(liste) {(struct person *)(liste), ARRAY_LEN(liste)}

/* The rows may be changed until the next call; the other lists are const in all but type. */
static inline struct protokoll prove_protokoll(struct p_sak **saker)
{
	static struct p_sak kopi[ARRAY_LEN(prove_rader)];
	memcpy(kopi, prove_rader, sizeof(prove_rader));
	if (saker)
		*saker = kopi;
	return (struct protokoll){
		.organ = T("Prøverådet"), .nummer = T("2/24"), .sted = T("Storgata 1, Storby"),
		.sekretariat = T("Prøvedirektoratet"), .moteleder = T("Berit Øye"),
		.dato = {2024, 5, 15}, .planlagt_start = KL(9, 0), .planlagt_slutt = KL(13, 0),
		.satt = KL(9, 1), .hevet = KL(12, 18), .status = STATUS_UTKAST, .sprak = SPRAK_NB,
		.attribusjon = ATTR_VIRKSOMHET,
		.neste = {{2024, 9, 18}, KL(9, 0), T("Fjordbyen hotell, Fjordby")},
		.medlemmer = SOM_LISTE(prove_medlemmer),
		.stedfortredere = SOM_LISTE(prove_stedfortredere),
		.endringer = SOM_LISTE(prove_endringer),
		.saksliste = {kopi, ARRAY_LEN(kopi)},
		.journal_id = T("20240515-proveradet-7f3a"), .hendelser = 57,
		.kontrollord = T("a1b2 c3d4 e5f6 0718"),
	};
}

#endif
