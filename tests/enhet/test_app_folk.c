/* The attendance panel, and who is here in the main view. */
#include "prove.h"

#define EGEN_AGENDA

static const char agendaen[] =
	"møte:\n"
	"  organ: Prøvestyret\n  nummer: 3/23\n  dato: 2023-10-04\n  start: 09:00\n  slutt: 12:00\n"
	"  møteleder: Rune Simensen\n  regler: folkevalgt\n"
	"medlemmer:\n"
	"  - {navn: Rune Simensen, virksomhet: Helse Sør-Øst RHF, rolle: leder}\n"
	"  - {navn: Kari Wold, virksomhet: KS}\n"
	"  - {navn: Lill Sverresdatter Larsen, virksomhet: Norsk Sykepleierforbund}\n"
	"  - {navn: Anders Berg, virksomhet: Oslo kommune}\n"
	"  - {navn: Kai Øivind Brenden, virksomhet: Norsk Sykepleierforbund, rolle: observatør}\n"
	"  - {navn: Karl Omdal, virksomhet: Avisa, kode: kom, rolle: observatør}\n"
	"saksliste:\n"
	"  - saksnummer: 17/23\n    emne: Budsjett\n    innretning: Beslutning\n    start: 09:00\n"
	"    varighet: 20+10\n    forslag til vedtak: Budsjettet vedtas.\n"
	"  - saksnummer: 18/23\n    emne: Tiltak\n    innretning: Beslutning\n    start: 09:30\n"
	"    forslag til vedtak: Tiltakene vedtas.\n"
	"  - saksnummer: 19/23\n    emne: Eventuelt\n    start: 11:00\n";

#include "folk.h"
#include "prove_app.h"

static bool borte(struct prov *p, const char *tekst)
{
	struct streng s = {0};
	flate_dump(&p->f, &s);
	bool ja = tekst_finn(streng_tekst(&s), tekst_c(tekst)) < 0;
	streng_release(&s);
	return ja;
}

static int person(const struct prov *p, const char *navn)
{
	return folk_finn(&p->s.mote, &(struct hvem){.navn = tekst_c(navn)});
}

static bool her(const struct prov *p, const char *navn)
{
	return folk_til_stede(&p->s.mote, person(p, navn), (struct oyeblikk){p->tid, INT32_MAX});
}

static void stedfortreder_i_mote_er_ni_taster(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "d");
	trykk(p, "ll");
	slag(p, TAST_ENTER);
	trykk(p, "s");
	trykk(p, "kai");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 9);
	assert_int_equal(siste(p)->slag, EV_DELTAKER);
	assert_string_equal(siste(p)->hvem.navn.p, "Kai Øivind Brenden");
	assert_string_equal(siste(p)->for_hvem.p, "ll");
	assert_true(vises(p, "Kai Øivind Brenden, Norsk Sykepleierforbund for Lill"));
	assert_true(vises(p, "4 av 4 til stede"));
	assert_false(her(p, "Lill Sverresdatter Larsen"));
}

static void enkelttastene_sier_hva_som_skjedde(void **state)
{
	struct prov *p = *state;
	static const struct { const char *tast; int valg; } rekke[] = {
		{"g", FRAMMOTE_GIKK}, {"k", FRAMMOTE_TIL_STEDE},
		{"d", FRAMMOTE_DIGITALT}, {"f", FRAMMOTE_FORFALL}};
	sett_motet(p);
	skriv(p, "d");
	for (size_t i = 0; i < ARRAY_LEN(rekke); i++) {
		skriv(p, "ab");
		slag(p, TAST_ENTER);
		skriv(p, rekke[i].tast);
		assert_int_equal(siste(p)->slag, EV_FRAMMOTE);
		assert_int_equal(siste(p)->valg, rekke[i].valg);
		assert_string_equal(siste(p)->hvem.navn.p, "Anders Berg");
	}
	assert_true(vises(p, "forfall")); /* and the panel is still there */
	assert_true(vises(p, "3 av 4 til stede"));
}

static void inhabil_og_fritak_tar_hjemmel_og_habil_tar_det_tilbake(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "dkw");
	slag(p, TAST_ENTER);
	skriv(p, "ifvl. § 6 e");
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_HABILITET);
	assert_int_equal(siste(p)->valg, HABILITET_INHABIL);
	assert_string_equal(siste(p)->tekst.p, "fvl. § 6 e");
	assert_true(vises(p, "ute av saken"));
	skriv(p, "kw");
	slag(p, TAST_ENTER);
	skriv(p, "h");
	assert_int_equal(siste(p)->valg, HABILITET_HABIL);
	skriv(p, "kw");
	slag(p, TAST_ENTER);
	skriv(p, "r");
	slag(p, TAST_ENTER); /* the hjemmel may be empty */
	assert_int_equal(siste(p)->valg, HABILITET_FRITAK);
	slag(p, TAST_ESC);
	assert_true(vises(p, "Ute av saken: Kari Wold (fritak)"));
}

static void en_kode_som_er_et_ord_er_fortsatt_en_person(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "dkom");
	slag(p, TAST_ENTER);
	skriv(p, "g");
	assert_int_equal(siste(p)->slag, EV_FRAMMOTE);
	assert_string_equal(siste(p)->hvem.navn.p, "Karl Omdal");
}

static void flere_merkes_og_faar_det_samme(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	size_t for_ = p->s.mote.antall;
	skriv(p, "dkw ab ");
	assert_true(vises(p, "Deltakere, 2 merket"));
	assert_true(vises(p, "✓ kw"));
	slag(p, TAST_ENTER);
	skriv(p, "g");
	assert_int_equal(p->s.mote.antall, for_ + 2);
	assert_false(her(p, "Kari Wold"));
	assert_false(her(p, "Anders Berg"));
	assert_true(her(p, "Rune Simensen"));
	assert_true(vises(p, "Ført: kw, ab gikk"));
	assert_true(borte(p, "merket"));
}

static void den_som_ikke_finnes_settes_opp_og_utkastet_overlever_esc(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "dBo");
	assert_true(vises(p, "Ingen passer: Enter setter opp «Bo» som ny"));
	slag(p, TAST_ENTER);
	skriv(p, " Ek, Avisa");
	size_t for_ = p->s.mote.antall;
	slag(p, TAST_ESC);
	assert_int_equal(p->s.mote.antall, for_);
	skriv(p, "+");
	assert_true(vises(p, "> Bo Ek, Avisa"));
	skriv(p, " som observatør");
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_DELTAKER);
	assert_int_equal(siste(p)->valg, ROLLE_OBSERVATOR);
	assert_true(vises(p, "Bo Ek, Avisa (observatør)"));
}

static void avslag_blir_staaende_med_teksten(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "dll");
	slag(p, TAST_ENTER);
	skriv(p, "srs");
	size_t for_ = p->s.mote.antall;
	slag(p, TAST_SLETT_BAK);
	slag(p, TAST_SLETT_BAK);
	slag(p, TAST_ENTER);
	assert_int_equal(p->s.mote.antall, for_);
	assert_true(vises(p, "! hvem?"));
	assert_true(vises(p, "Stedfortreder for Lill"));
}

static void esc_leder_ut_uten_at_noe_er_fort(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	size_t for_ = p->s.mote.antall;
	skriv(p, "dll");
	slag(p, TAST_ENTER);
	skriv(p, "s");
	slag(p, TAST_ESC);
	slag(p, TAST_ESC);
	slag(p, TAST_ESC);
	assert_int_equal(p->a.antall_lag, 1);
	assert_int_equal(p->s.mote.antall, for_);
}

static void limt_navn_gaar_i_feltet_som_staar_apent(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "d+");
	app_lim(&p->a, T("Bo Ek, Avisa\n"));
	app_tegn(&p->a, &p->f);
	assert_true(vises(p, "> Bo Ek, Avisa"));
}

static void panelet_brukes_i_hvert_vindu(void **state)
{
	struct prov *p = *state;
	static const struct { int r, c; } vinduer[] = {{24, 80}, {16, 45}, {8, 30}, {50, 160}};
	sett_motet(p);
	for (size_t i = 0; i < ARRAY_LEN(vinduer); i++) {
		flate_resize(&p->f, vinduer[i].r, vinduer[i].c);
		skriv(p, "dll");
		assert_true(vises(p, "Lill"));
		assert_true(vises(p, "> ll"));
		slag(p, TAST_ENTER);
		assert_true(vises(p, "s stedfortreder"));
		assert_true(vises(p, "Esc tilbake"));
		skriv(p, "s");
		assert_true(vises(p, "Stedfortreder for Lill"));
		slag(p, TAST_ESC);
		slag(p, TAST_ESC);
		slag(p, TAST_ESC);
		assert_int_equal(p->a.antall_lag, 1);
	}
}

static void hvert_steg_taaler_hver_storrelse(void **state)
{
	struct prov *p = *state;
	static const char *const steg[] = {"", "\r", "s", "x", "\033", "i", "\033", "\033", " ", "+"};
	sett_motet(p);
	skriv(p, "dll");
	for (size_t k = 0; k < ARRAY_LEN(steg); k++) {
		if (steg[k][0] == '\r' || steg[k][0] == '\033')
			slag(p, steg[k][0] == '\r' ? TAST_ENTER : TAST_ESC);
		else
			skriv(p, steg[k]);
		for (int r = 1; r <= 60; r += r < 12 ? 1 : 7)
			for (int c = 1; c <= 200; c += c < 40 ? 3 : 19) {
				flate_resize(&p->f, r, c);
				app_tegn(&p->a, &p->f);
				arena_reset(&p->s.skrap);
			}
	}
	flate_resize(&p->f, 24, 80);
	skriv(p, "Bo Ek");
	assert_true(vises(p, "> Bo Ek"));
	assert_true(vises(p, "Deltakere, 1 merket"));
}

static void den_som_bare_leser_ser_lista_og_kan_ikke_fore(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	p->s.modus = MODUS_LESER;
	size_t for_ = p->s.mote.antall;
	skriv(p, "dab");
	assert_true(vises(p, "Anders Berg, Oslo kommune"));
	slag(p, TAST_ENTER);
	skriv(p, "g");
	assert_int_equal(p->s.mote.antall, for_);
	assert_true(vises(p, "bare for lesing"));
	p->s.modus = MODUS_SKRIVER;
}

static void oppmotet_er_i_hovedbildet_og_sier_fra_naar_motet_ikke_er_vedtaksfort(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	assert_true(vises(p, "4 av 4 til stede, vedtaksført"));
	ord(p, "deltakere kw, ll, ab gikk");
	slag(p, TAST_ESC);
	assert_true(vises(p, "! 1 av 4 IKKE VEDTAKSFØRT"));
	flate_resize(&p->f, 50, 160);
	ord(p, "deltakere kai for ll");
	assert_true(vises(p, "Frammøte"));
	assert_true(vises(p, "Kai Øivind Brenden for Lill"));
}

static void at_motet_er_vedtaksfort_kuttes_ikke_bort_i_en_smal_spalte(void **state)
{
	struct prov *p = *state;
	struct streng b = {0};
	sett_motet(p);
	assert_false(skriv_oppmote(&b, &p->a, 28));
	assert_string_equal(b.p, "4 av 4, vedtaksført");
	streng_release(&b);
}

static void sidespalten_sier_hvem_som_leder_og_hvem_som_er_paa_skjerm(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	assert_true(vises(p, "Møteleder: Rune Simensen"));
	ord(p, "møteleder kw");
	assert_true(vises(p, "Møteleder: Kari Wold"));
	assert_true(borte(p, "Møteleder: Rune Simensen"));
	ord(p, "d kw, ll digitalt");
	slag(p, TAST_ESC);
	assert_true(vises(p, "kw  Kari Wold (på skjerm)"));
	assert_true(vises(p, "(på skjerm)│")); /* the long name gives way */
	ord(p, "d kw, ll kom");
	slag(p, TAST_ESC);
	assert_true(borte(p, "(på skjerm)"));
}

/* Letters are the council's own; what the program draws with is ASCII. */
static void med_ascii_er_prikker_streker_og_piler_det_ogsaa(void **state)
{
	static const char *const egne[] = {"…", "–", "→", "▸", "✓", "□", "·", "│", "─", "«", "»"};
	struct prov *p = *state;
	p->a.ascii = p->f.ascii = true;
	sett_motet(p);
	ord(p, "vedtak");
	ord(p, "pause 0915");
	assert_true(vises(p, "Pause - oppstart igjen kl. 09.15"));
	flate_resize(&p->f, 20, 80);
	app_tegn(&p->a, &p->f);
	assert_true(vises(p, "... og "));
	for (size_t i = 0; i < ARRAY_LEN(egne); i++)
		assert_true(borte(p, egne[i]));
	ord(p, "vis");
	assert_true(vises(p, "+ 09:00"));
	for (size_t i = 0; i < ARRAY_LEN(egne); i++)
		assert_true(borte(p, egne[i]));
	flate_resize(&p->f, 24, 80);
	slag(p, TAST_ESC);
	ord(p, "d ll gikk");
	skriv(p, "d");
	for (size_t i = 0; i < ARRAY_LEN(egne); i++)
		assert_true(borte(p, egne[i]));
}

static void ny_sak_og_ny_rekkefolge_folges_og_angres_uten_at_noe_peker_ut_i_lufta(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	ord(p, "sak ny Saken om rådhuset");
	ord(p, "flytt 20/23 før 18/23");
	slag(p, TAST_TAB);
	slag(p, TAST_NED); /* by the order of the list, not of the agenda */
	assert_true(vises(p, "Sak 20/23"));
	assert_int_equal(p->a.vist, 3);
	assert_true(vises(p, "Saken om rådhuset"));
	app_kommando(&p->a, T("sak 20/23"));
	p->a.i_lista = false;
	skriv(p, "e");
	skriv(p, "Rådhuset bygges.");
	slag(p, TAST_ESC);
	assert_int_equal(p->a.endrer_rad, 3);
	slag(p, TAST_TAB);
	for (int i = 0; i < 3; i++)
		app_kommando(&p->a, T("angre"));
	assert_int_equal(p->s.mote.agenda->saksliste.n, 3);
	assert_int_equal(p->a.endrer_rad, -1);
	assert_true(app_rad(&p->a) >= 0 && app_rad(&p->a) < 3);
	app_tegn(&p->a, &p->f);
	skriv(p, "e");
	ctrl(p, 'y'); /* what was being written is not lost */
	assert_true(vises(p, "Rådhuset bygges."));
}

static void lukket_mote_og_todelt_tid_staar_i_bildet(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	assert_true(vises(p, "Presentasjon til 09.21, drøfting til 09.31"));
	ord(p, "lukk koml. § 11-5");
	assert_true(vises(p, "LUKKET, MØTET PÅGÅR"));
	ord(p, "lukk slutt");
	assert_true(borte(p, "LUKKET"));
}

static void taletida_staar_mot_grensen_og_sier_fra_en_gang(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	ord(p, "taletid 1");
	ord(p, "taler kw");
	ord(p, "taler ab");
	ord(p, "taler strek");
	skriv(p, "o");
	p->tid.ms += 25000;
	p->ur += 25000;
	app_sekund(&p->a);
	app_tegn(&p->a, &p->f);
	assert_true(vises(p, "00:25 av 01:00"));
	assert_true(vises(p, "Strek er satt"));
	assert_true(borte(p, "tida er ute"));
	p->tid.ms += 60000;
	p->ur += 60000;
	app_tegn(&p->a, &p->f);
	assert_true(vises(p, "– tida er ute"));
	flate_resize(&p->f, 50, 160);
	app_tegn(&p->a, &p->f);
	assert_true(vises(p, "████████████████████"));
	assert_true(vises(p, "tida er ute"));
	skriv(p, "t");
	assert_true(vises(p, "strek · åpen"));
}

static void manglende_hjemmel_rettes_fra_sjekklista(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	ord(p, "lukk");
	int nr = siste(p)->nr;
	velg_mangel(p, "hjemmel mangler for at møtet ble lukket");
	assert_true(vises(p, "Rett: "));
	assert_true(vises(p, "hjemmel mangler for at møtet ble lukket"));
	skriv(p, "koml. § 11-5");
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_RETTELSE);
	assert_int_equal(siste(p)->gjelder, nr);
	assert_string_equal(p->s.mote.lukket[0].hjemmel.p, "koml. § 11-5");
	assert_ptr_equal(p->a.lag[p->a.antall_lag - 1], &visning_logg);
	assert_true(vises(p, "Rettet nr."));
	slag(p, TAST_ESC);
	velg_mangel(p, "sted er ikke oppgitt");
	assert_int_equal(p->a.antall_lag, 1);
	assert_true(vises(p, "skriv det inn i referatet"));
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(stedfortreder_i_mote_er_ni_taster),
		PROVE(enkelttastene_sier_hva_som_skjedde),
		PROVE(inhabil_og_fritak_tar_hjemmel_og_habil_tar_det_tilbake),
		PROVE(en_kode_som_er_et_ord_er_fortsatt_en_person),
		PROVE(flere_merkes_og_faar_det_samme),
		PROVE(den_som_ikke_finnes_settes_opp_og_utkastet_overlever_esc),
		PROVE(avslag_blir_staaende_med_teksten),
		PROVE(esc_leder_ut_uten_at_noe_er_fort),
		PROVE(limt_navn_gaar_i_feltet_som_staar_apent),
		PROVE(panelet_brukes_i_hvert_vindu),
		PROVE(hvert_steg_taaler_hver_storrelse),
		PROVE(den_som_bare_leser_ser_lista_og_kan_ikke_fore),
		PROVE(oppmotet_er_i_hovedbildet_og_sier_fra_naar_motet_ikke_er_vedtaksfort),
		PROVE(at_motet_er_vedtaksfort_kuttes_ikke_bort_i_en_smal_spalte),
		PROVE(sidespalten_sier_hvem_som_leder_og_hvem_som_er_paa_skjerm),
		PROVE(med_ascii_er_prikker_streker_og_piler_det_ogsaa),
		PROVE(ny_sak_og_ny_rekkefolge_folges_og_angres_uten_at_noe_peker_ut_i_lufta),
		PROVE(lukket_mote_og_todelt_tid_staar_i_bildet),
		PROVE(manglende_hjemmel_rettes_fra_sjekklista),
		PROVE(taletida_staar_mot_grensen_og_sier_fra_en_gang),
	};
	return PROV(prover);
}
