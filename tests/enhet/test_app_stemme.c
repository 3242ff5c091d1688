/* Votes, proposals against each other, and what they leave open, on the screen. */
#include "prove.h"

#define EGEN_AGENDA

#define FEM(a, b, c, d, e) a b c d e
#define MEDLEM(n) "  - {navn: Medlem Nr" n ", virksomhet: V" n "}\n"
#define FEMTIL(t) FEM(MEDLEM(t "a"), MEDLEM(t "b"), MEDLEM(t "c"), MEDLEM(t "d"), MEDLEM(t "e"))

/* 28 members */
static const char agendaen[] =
	"møte:\n"
	"  organ: Prøvestyret\n  nummer: 3/23\n  dato: 2023-10-04\n  start: 09:00\n  slutt: 12:00\n"
	"  møteleder: Rune Simensen\n  regler: styre\n  neste møte: {dato: 2023-11-01}\n"
	"medlemmer:\n"
	"  - {navn: Rune Simensen, virksomhet: HSØ, rolle: leder}\n"
	"  - {navn: Lill Larsen, virksomhet: NSF}\n"
	"  - {navn: Anders Berg, virksomhet: Oslo}\n"
	FEMTIL("f") FEMTIL("g") FEMTIL("h") FEMTIL("i") FEMTIL("j")
	"saksliste:\n"
	"  - saksnummer: 17/23\n    emne: Budsjett\n    innretning: Beslutning\n    start: 09:00\n"
	"    forslag til vedtak: Prøvestyret ber HSØ presentere regnskapet i neste møte.\n"
	"  - saksnummer: 18/23\n    emne: Tiltak\n    innretning: Beslutning\n    start: 09:30\n"
	"    forslag til vedtak: Tiltakene vedtas.\n";

#include "prove_app.h"

static void enstemmig_er_to_taster_og_talt_er_aatte(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "s");
	assert_true(vises(p, "enstemmig: vedtatt · 28 kan stemme i saken"));
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 2);
	assert_int_equal(siste(p)->slag, EV_VOTERING);
	assert_int_equal(siste(p)->for_, 28);
	assert_int_equal(p->s.mote.saker[0].vedtak.utfall, UTFALL_VEDTATT);
	trykk(p, "u");
	p->taster = 0;
	trykk(p, "s");
	trykk(p, "22 5 1");
	assert_true(vises(p, "for 22, mot 5, blankt 1: vedtatt"));
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 8);
	assert_int_equal(siste(p)->for_, 22);
	assert_int_equal(siste(p)->mot, 5);
	assert_int_equal(siste(p)->blankt, 1);
	assert_true(vises(p, "22 for, 5 mot, 1 blankt"));
}

static void to_navngitte_mot_er_ni_taster_og_navnene_ses_for_enter(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	size_t for_ = p->s.mote.antall;
	trykk(p, "s");
	trykk(p, "-ll -ab");
	assert_true(vises(p, "for 26, mot 2 (Lill Larsen, Anders Berg): vedtatt"));
	assert_int_equal(p->s.mote.antall, for_); /* only read so far */
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 9);
	assert_true(vises(p, "26 for, 2 mot"));
	slag(p, TAST_ESC);
	assert_true(vises(p, "Mot: Lill"));
}

static void tall_som_ikke_stemmer_sier_hvor_mange_det_er_og_blir_staaende(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	size_t for_ = p->s.mote.antall;
	skriv(p, "s22 5");
	assert_true(vises(p, "for 22, mot 5 · 27 av 28 stemmer"));
	slag(p, TAST_ENTER);
	assert_int_equal(p->s.mote.antall, for_);
	assert_true(vises(p, "! 27 stemmer av 28 som kan stemme"));
	assert_true(vises(p, "Votering: 22 5"));
	skriv(p, " 1");
	assert_true(vises(p, "blankt 1: vedtatt"));
	assert_int_equal(p->a.melding.n, 0); /* the reason was about the other figures */
	for (int i = 0; i < 6; i++)
		slag(p, TAST_SLETT_BAK);
	skriv(p, "-zz");
	assert_true(vises(p, "28 kan stemme i saken"));
}

static void vedtakspanelet_har_votering_og_forslagene_med_bokstav(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	ord(p, "alternativ ll: Regnskapet sendes ut.");
	assert_true(vises(p, "B Lill Larsen, NSF: Regnskapet"));
	skriv(p, "v");
	assert_true(vises(p, "B: Regnskapet sendes ut."));
	assert_true(vises(p, "Votering"));
	skriv(p, "s");
	assert_true(vises(p, "Enter enstemmig"));
	skriv(p, "A 10 B 18");
	assert_true(vises(p, "A 10; B 18: B står til vedtak"));
	slag(p, TAST_ENTER);
	assert_true(vises(p, "Forslag B står til vedtak, etter votering"));
	assert_true(vises(p, "A 10, B 18. Flest: B"));
	skriv(p, "vB");
	assert_int_equal(siste(p)->slag, EV_VEDTAK);
	assert_string_equal(siste(p)->tekst.p, "Regnskapet sendes ut.");
	assert_int_equal(p->a.antall_lag, 1);
}

static void det_vedtaket_ber_om_blir_aksjonspunkt_med_en_tast(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "v");
	slag(p, TAST_ENTER);
	assert_true(vises(p, "A (aksjonsforslag)") || vises(p, "(aksjonsforslag) gjør"));
	assert_true(vises(p, "1.11.2023»."));
	assert_int_equal(p->s.mote.saker[0].aksjoner.n, 0);
	skriv(p, "A");
	assert_int_equal(siste(p)->slag, EV_AKSJON);
	assert_string_equal(siste(p)->tekst.p, "Presentere regnskapet i neste møte");
	assert_int_equal(siste(p)->frist.mnd, 11);
}

static void sjekklista_gaar_dit_det_kan_rettes(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "s");
	slag(p, TAST_ENTER);
	ord(p, "kl 09:00 deltakere ab gikk");
	velg_mangel(p, "kunne stemme da den ble ført");
	assert_true(p->a.i_lista);
	assert_int_equal(p->a.vist, 0);
	ord(p, "aksjon Noe uten frist");
	int nr = siste(p)->nr;
	velg_mangel(p, "har ingen frist");
	assert_true(vises(p, "Rett: "));
	assert_true(vises(p, "Noe uten frist"));
	slag(p, TAST_ESC);
	assert_ptr_equal(p->a.lag[p->a.antall_lag - 1], &visning_logg);
	assert_int_equal(p->a.vis.nr[p->a.vis.valgt], nr);
}

static void loggen_retter_de_nye_hendelsene(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	ord(p, "deltakere ab gikk");
	skriv(p, "l");
	slag(p, TAST_ENTER);
	assert_true(vises(p, " ab:"));
	slag(p, TAST_ESC);
	ord(p, "tilførsel dissens ll: Dette er feil.");
	skriv(p, "l");
	slag(p, TAST_ENTER);
	assert_true(vises(p, " ll: Dette er feil."));
	slag(p, TAST_ESC);
	ord(p, "stemme");
	int nr = siste(p)->nr;
	skriv(p, "l");
	slag(p, TAST_ENTER);
	assert_true(vises(p, "kl 09:"));
	slag(p, TAST_ESC);
	skriv(p, "lx");
	assert_int_equal(siste(p)->slag, EV_STRYK);
	assert_int_equal(siste(p)->gjelder, nr);
	assert_true(vises(p, "Strøket: votering"));
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(enstemmig_er_to_taster_og_talt_er_aatte),
		PROVE(to_navngitte_mot_er_ni_taster_og_navnene_ses_for_enter),
		PROVE(tall_som_ikke_stemmer_sier_hvor_mange_det_er_og_blir_staaende),
		PROVE(vedtakspanelet_har_votering_og_forslagene_med_bokstav),
		PROVE(det_vedtaket_ber_om_blir_aksjonspunkt_med_en_tast),
		PROVE(sjekklista_gaar_dit_det_kan_rettes),
		PROVE(loggen_retter_de_nye_hendelsene),
	};
	return PROV(prover);
}
