/*
 * prove_formannskap.h: an invented meeting of an elected body, with all that a møtebok can have: people
 * who come and go, votes of every kind, proposals against each other, closed doors, tilførsler.
 *
 * Nobody in it exists. The figures agree: who votes is who was there and habil.
 */
#ifndef PROVE_FORMANNSKAP_H
#define PROVE_FORMANNSKAP_H

#include "prove_protokoll.h"

#define TIL_STEDE(...) .til_stede = LISTE_AV(struct tidsrom, __VA_ARGS__)
#define P(k, n, v) {.kode = TI(k), .navn = TI(n), .virksomhet = TI(v)}
#define ANNE P("av", "Anne Vik", "Ap")
#define PER P("på", "Per Ås", "Ap")
#define OLA P("ol", "Ola Lie", "Høyre")
#define LILL P("ll", "Lill Larsen", "Sp")
#define TOR P("tb", "Tor Bø", "Rødt")
#define VERA P("vr", "Vera Ravn", "Venstre")
#define PERSONER(...) LISTE_AV(struct person, __VA_ARGS__)
#define STEMMER(...) LISTE_AV(struct p_stemmer, __VA_ARGS__)

static const struct person formannskap_folk[] = {
	{.kode = TI("av"), .navn = TI("Anne Vik"), .virksomhet = TI("Ap"), .rolle = ROLLE_LEDER},
	{.kode = TI("ol"), .navn = TI("Ola Lie"), .virksomhet = TI("Høyre"),
	 .rolle = ROLLE_NESTLEDER, TIL_STEDE({KL(9, 2), KL(11, 10)})},
	{.kode = TI("kn"), .navn = TI("Kari Nordmann"), .virksomhet = TI("SV"),
	 TIL_STEDE({KL(9, 0), KL(10, 20)})},
	{.kode = TI("ll"), .navn = TI("Lill Larsen"), .virksomhet = TI("Sp"), .digitalt = true,
	 TIL_STEDE({KL(9, 45), KL(11, 10)})},
	{.kode = TI("ab"), .navn = TI("Anders Berg"), .virksomhet = TI("Ap"),
	 TIL_STEDE({KL(9, 0), KL(9, 35)}, {KL(10, 25), KL(11, 10)})},
	PER,
	{.kode = TI("kj"), .navn = TI("Kjell Jo"), .virksomhet = TI("Venstre"), .forfall = true},
	{.kode = TI("tb"), .navn = TI("Tor Bø"), .virksomhet = TI("Rødt"), .digitalt = true},
	{.kode = TI("sr"), .navn = TI("Siri Rud"), .virksomhet = TI("kommunedirektøren"),
	 .rolle = ROLLE_SEKRETARIAT},
	{.kode = TI("mm"), .navn = TI("Mia Moen"), .virksomhet = TI("Ungdomsrådet"),
	 .rolle = ROLLE_OBSERVATOR, TIL_STEDE({KL(9, 30), KL(10, 10)})},
	{.kode = TI("be"), .navn = TI("Bo Ek"), .virksomhet = TI("Avisa"), .rolle = ROLLE_GJEST,
	 .sak = TI("11/24")},
	{.kode = TI("nh"), .navn = TI("Nils Haug"), .virksomhet = TI("Prøvenett"),
	 .rolle = ROLLE_GJEST, .digitalt = true, TIL_STEDE({KL(10, 51), KL(10, 55)})},
};

static const struct person formannskap_varaer[] = {
	{.kode = TI("vr"), .navn = TI("Vera Ravn"), .virksomhet = TI("Venstre"),
	 .stiller_for = TI("Kjell Jo")},
	{.kode = TI("ed"), .navn = TI("Eva Dal"), .virksomhet = TI("SV"),
	 .stiller_for = TI("Kari Nordmann"), TIL_STEDE({KL(10, 20), KL(11, 10)})},
};

static const struct p_sak formannskap_rader[] = {
	{.slag = RAD_SAK, .saksnummer = TI("10/24"), .emne = TI("Budsjett"), UTEN_PLAN,
	 .innretning = INNR_BESLUTNING, HOLDT({KL(9, 0), KL(9, 30)}), .vedtatt_kl = KL(9, 28),
	 .forslag = TEKSTER(TI("Budsjettet vedtas."), TI("Skatten økes."), TI("Gebyrene senkes.")),
	 .voteringer = LISTE_AV(struct p_votering,
		{.nr = 5, .kl = KL(9, 26), .slag = VOTERING_ENSTEMMIG, .punkt = 1, .for_ = 6,
		 .berettiget = 6, .vant = TI("vedtatt")},
		{.nr = 6, .kl = KL(9, 27), .slag = VOTERING_TALT, .punkt = 2, .for_ = 3, .mot = 3,
		 .berettiget = 6, .leder = TI("mot"), .vant = TI("falt")},
		{.nr = 7, .kl = KL(9, 28), .slag = VOTERING_TALT, .punkt = 3, .for_ = 5, .mot = 1,
		 .berettiget = 6, .vant = TI("vedtatt"), .utfall = UTFALL_VEDTATT}),
	 .utfall = UTFALL_VEDTATT,
	 .vedtak = TEKSTER(TI("Budsjettet vedtas."), TI("Gebyrene senkes."))},

	{.slag = RAD_SAK, .saksnummer = TI("11/24"), .emne = TI("Navn på den nye brua"), UTEN_PLAN,
	 .innretning = INNR_BESLUTNING, HOLDT({KL(9, 30), KL(10, 0)}), .vedtatt_kl = KL(9, 58),
	 .forslag = TEKSTER(TI("Brua heter Vikbrua.")),
	 .habilitet = LISTE_AV(struct p_habil, {{TI("kn"), TI("Kari Nordmann"), TI("SV")},
			       HABILITET_INHABIL, TI("forvaltningsloven § 6 første ledd")}),
	 .innspill = LISTE_AV(struct p_innspill,
		{8, KL(9, 40), {TI("ol"), TI("Ola Lie"), TI("Høyre")}, TI("Navnet må være kort.")}),
	 .alternativer = LISTE_AV(struct p_forslag,
		{.nr = 9, .kl = KL(9, 41), .merke = TI("B"),
		 .hvem = {TI("ll"), TI("Lill Larsen"), TI("Sp")},
		 .punkter = TEKSTER(TI("Brua heter Dalbrua."))},
		{.nr = 10, .kl = KL(9, 42), .merke = TI("C"), .hvem = HVEM_INGEN,
		 .punkter = TEKSTER(TI("Brua får ikke noe navn."), TI("Skiltet blir stående."))}),
	 .voteringer = LISTE_AV(struct p_votering,
		{.nr = 11, .kl = KL(9, 56), .slag = VOTERING_ALTERNATIVER, .berettiget = 6,
		 .stemmer = STEMMER({TI("A"), 3}, {TI("B"), 3}), .leder = TI("B"), .vant = TI("B")},
		{.nr = 12, .kl = KL(9, 58), .slag = VOTERING_NAVN, .for_ = 4, .mot = 2,
		 .berettiget = 6, .vant = TI("B"), .utfall = UTFALL_VEDTATT,
		 .for_hvem = PERSONER(ANNE, OLA, LILL, VERA), .mot_hvem = PERSONER(PER, TOR)}),
	 .utfall = UTFALL_VEDTATT, .vedtak = TEKSTER(TI("Brua heter Dalbrua."))},

	{.slag = RAD_POST, .emne = TI("Dagsaktuelt"), UTEN_PLAN, HOLDT({KL(10, 0), KL(10, 10)}),
	 .vedtatt_kl = KL_INGEN},

	{.slag = RAD_SAK, .saksnummer = TI("12/24"), .emne = TI("Salg av tomta på Moen"), UTEN_PLAN,
	 .innretning = INNR_BESLUTNING, HOLDT({KL(10, 10), KL(10, 20)}), .vedtatt_kl = KL(10, 19),
	 .forslag = TEKSTER(TI("Tomta selges.")),
	 .endringer = LISTE_AV(struct p_forslag, {.nr = 14, .kl = KL(10, 14),
		.hvem = {TI("kn"), TI("Kari Nordmann"), TI("SV")},
		.punkter = TEKSTER(TI("Tomta selges til kommunens takst."))}),
	 .lukket = LISTE_AV(struct p_lukking, {KL(10, 12), KL(10, 15), TI("kommuneloven § 11-5 andre ledd")},
			    {KL(10, 16), KL(10, 18), TI("kommuneloven § 11-5 andre ledd")}),
	 .habilitet = LISTE_AV(struct p_habil, {{TI("ol"), TI("Ola Lie"), TI("Høyre")},
			       HABILITET_FRITAK, TI("kommuneloven § 11-11")}),
	 .voteringer = LISTE_AV(struct p_votering,
		{.nr = 15, .kl = KL(10, 19), .slag = VOTERING_TALT, .for_ = 4, .mot = 1,
		 .berettiget = 6, .krav = TI("2/3"), .utfall = UTFALL_VEDTATT}),
	 .utfall = UTFALL_VEDTATT, .vedtak = TEKSTER(TI("Tomta selges til kommunens takst.")),
	 .aksjonspunkter = LISTE_AV(struct p_aksjon,
		{16, {TI("sr"), TI("Siri Rud"), TI("kommunedirektøren")}, TI("Hente inn takst"),
		 {2024, 9, 1}}),
	 .tilforsler = LISTE_AV(struct p_tilforsel,
		{17, KL(10, 19), {TI("tb"), TI("Tor Bø"), TI("Rødt")}, TILFORSEL_PROTOKOLL,
		 TI("Rødt mener at tomta er verd mer.\nKommunen burde ha ventet.")},
		{18, KL(10, 19), {TI("vr"), TI("Vera Ravn"), TI("Venstre")}, TILFORSEL_PROTOKOLL,
		 TI("Venstre viser til vedtaket fra 2019.")},
		{19, KL(10, 20), {TI("på"), TI("Per Ås"), TI("Ap")}, TILFORSEL_DISSENS,
		 TI("Salget er i strid med planen.")})},

	{.slag = RAD_SAK, .saksnummer = TI("13/24"), .emne = TI("Valg av leder i bruutvalget"),
	 UTEN_PLAN, HOLDT({KL(10, 20), KL(10, 40)}), .vedtatt_kl = KL(10, 35),
	 .voteringer = LISTE_AV(struct p_votering,
		{.nr = 20, .kl = KL(10, 35), .slag = VOTERING_VALG, .blankt = 2, .berettiget = 8,
		 .stemmer = STEMMER({TI("Bo Holm"), 3}, {TI("Rita Moe"), 3}), .leder = TI("lodd"),
		 .vant = TI("Bo Holm"), .utfall = UTFALL_VEDTATT}),
	 .utfall = UTFALL_VEDTATT, .vedtak = TEKSTER(TI("Bo Holm ble valgt."))},

	{.slag = RAD_SAK, .saksnummer = TI("14/24"), .emne = TI("Høring om ferja"), UTEN_PLAN,
	 .innretning = INNR_BESLUTNING, .lagt_til = true, HOLDT({KL(10, 40), KL(10, 50)}),
	 .vedtatt_kl = KL(10, 49), .forslag = TEKSTER(TI("Formannskapet slutter seg til svaret.")),
	 .voteringer = LISTE_AV(struct p_votering,
		{.nr = 22, .kl = KL(10, 49), .slag = VOTERING_ENSTEMMIG, .for_ = 8,
		 .berettiget = 8, .utfall = UTFALL_VEDTATT}),
	 .utfall = UTFALL_VEDTATT, .vedtak = TEKSTER(TI("Formannskapet slutter seg til svaret."))},

	{.slag = RAD_SAK, .saksnummer = TI("15/24"), .emne = TI("Hemmelig emne"), UTEN_PLAN,
	 .innretning = INNR_BESLUTNING, .skjermet = true, .hjemmel = TI("offl. § 13"),
	 .lagt_til = true, HOLDT({KL(10, 50), KL(11, 0)}), .vedtatt_kl = KL(10, 59),
	 .forslag = TEKSTER(TI("Hemmelig forslag.")),
	 .habilitet = LISTE_AV(struct p_habil, {{TI("xx"), TI("Hemmelig Navn"), TI("Ap")},
			       HABILITET_INHABIL, TI("hemmelig hjemmel")}),
	 .alternativer = LISTE_AV(struct p_forslag, {.nr = 23, .kl = KL(10, 55), .merke = TI("B"),
		.hvem = HVEM_INGEN, .punkter = TEKSTER(TI("Hemmelig alternativ."))}),
	 .lukket = LISTE_AV(struct p_lukking, {KL(10, 50), KL(11, 0), TI("hemmelig lukking")}),
	 .voteringer = LISTE_AV(struct p_votering,
		{.nr = 24, .kl = KL(10, 59), .slag = VOTERING_NAVN, .for_ = 7, .mot = 1,
		 .berettiget = 8, .mot_hvem = PERSONER(P("xx", "Hemmelig Navn", "Ap")),
		 .utfall = UTFALL_VEDTATT}),
	 .tilforsler = LISTE_AV(struct p_tilforsel,
		{25, KL(11, 0), {TI("xx"), TI("Hemmelig Navn"), TI("Ap")}, TILFORSEL_DISSENS,
		 TI("Hemmelig dissens.")}),
	 .utfall = UTFALL_VEDTATT, .vedtak = TEKSTER(TI("Hemmelig vedtak."))},

	{.slag = RAD_SAK, .saksnummer = TI("16/24"), .emne = TI("Ny gågate"), UTEN_PLAN,
	 .innretning = INNR_BESLUTNING, HOLDT({KL(11, 0), KL(11, 10)}), .vedtatt_kl = KL(11, 9),
	 .forslag = TEKSTER(TI("Storgata blir gågate.")),
	 .voteringer = LISTE_AV(struct p_votering,
		{.nr = 26, .kl = KL(11, 9), .slag = VOTERING_TALT, .for_ = 2, .mot = 6,
		 .berettiget = 8, .utfall = UTFALL_IKKE_VEDTATT}),
	 .utfall = UTFALL_IKKE_VEDTATT},
};

/* The rows may be changed until the next call; the other lists are const in all but type. */
static inline struct protokoll prove_formannskap(struct p_sak **saker)
{
	static struct p_sak kopi[ARRAY_LEN(formannskap_rader)];
	memcpy(kopi, formannskap_rader, sizeof(formannskap_rader));
	if (saker)
		*saker = kopi;
	return (struct protokoll){
		.organ = T("Formannskapet i Lilleby"), .nummer = T("4/24"), .sted = T("Rådhuset"),
		.moteleder = T("Anne Vik"), .referent = T("Siri Rud"), .dato = {2024, 6, 5},
		.planlagt_start = KL(9, 0), .planlagt_slutt = KL(11, 10), .satt = KL(9, 0),
		.hevet = KL(11, 10), .status = STATUS_UTKAST, .sprak = SPRAK_NB,
		.attribusjon = ATTR_VIRKSOMHET, .regler = REGLER_FOLKEVALGT,
		.neste = {.start = KL_INGEN},
		.medlemmer = SOM_LISTE(formannskap_folk),
		.stedfortredere = SOM_LISTE(formannskap_varaer),
		.saksliste = {kopi, ARRAY_LEN(kopi)},
		.journal_id = T("20240605-formannskapet-11aa"), .hendelser = 40,
		.kontrollord = T("0011 2233 4455 6677"),
	};
}

#endif
