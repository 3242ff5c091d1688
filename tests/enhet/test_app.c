/* The screen without a terminal: keys in, rows and events out; and the keystroke budget of DESIGN §4. */
#include "prove_app.h"

/* --- two at once ------------------------------------------------------------------------------ */

static void det_som_er_begynt_horer_til_saken_det_ble_begynt_i(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	en_annen(p, "taler rs");
	en_annen(p, "ordet");
	skriv(p, "iFra den som hadde");
	en_annen(p, "ordet kw");
	en_annen(p, "sak 18/23");
	assert_true(vises(p, "Innspill under 17/23 fra Rune Simensen"));
	skriv(p, " ordet.");
	slag(p, TAST_ENTER);
	assert_string_equal(siste(p)->sak.p, "17/23");
	assert_string_equal(siste(p)->hvem.navn.p, "Rune Simensen");
	skriv(p, "Og nå en ny.");
	slag(p, TAST_ENTER);
	assert_string_equal(siste(p)->sak.p, "18/23");
	slag(p, TAST_ESC);
	skriv(p, "v");
	en_annen(p, "sak 17/23");
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_VEDTAK);
	assert_string_equal(siste(p)->sak.p, "18/23");
	skriv(p, "e");
	skriv(p, "Ja. ");
	en_annen(p, "sak 19/23");
	ctrl(p, 's');
	assert_int_equal(siste(p)->slag, EV_FORSLAG);
	assert_string_equal(siste(p)->sak.p, "17/23");
}

static void et_utkast_husker_hvem_det_er_fra_ogsa_etter_et_brudd(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "irs: Ferdig.");
	slag(p, TAST_ENTER);
	skriv(p, "Uferdig");
	app_sekund(&p->a);
	lukk(p);
	apne(p);
	skriv(p, "i");
	assert_true(vises(p, "Innspill fra Rune Simensen"));
	slag(p, TAST_ENTER);
	assert_string_equal(siste(p)->tekst.p, "Uferdig");
	assert_string_equal(siste(p)->hvem.navn.p, "Rune Simensen");
}

static void tab_fullforer_ogsa_bak_klokkeslett_og_sak(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, ":kl 09:04 ved");
	slag(p, TAST_TAB);
	assert_true(vises(p, "kl 09:04 vedtak"));
	ctrl(p, 'u');
	skriv(p, "under sak 17/23 aks");
	slag(p, TAST_TAB);
	assert_true(vises(p, "under sak 17/23 aksjon"));
}

/* --- the budget ------------------------------------------------------------------------------- */

static void neste_sak_er_en_tast(void **state)
{
	struct prov *p = *state;
	trykk(p, "n");
	assert_int_equal(p->taster, 1);
	assert_int_equal(siste(p)->slag, EV_SATT);
	assert_true(vises(p, "Møtet er satt kl. 09:01"));
}

static void innspill_er_fem_taster_neste_person_fire_og_samme_person_en(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "i");
	trykk(p, "rs:");
	skriv(p, "Dette haster.");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 5);
	assert_string_equal(siste(p)->hvem.navn.p, "Rune Simensen");
	p->taster = 0;
	trykk(p, "kw:");
	skriv(p, "Kommunene trenger tid.");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 4);
	assert_string_equal(siste(p)->hvem.navn.p, "Kari Wold");
	p->taster = 0;
	skriv(p, "Og penger.");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 1);
	assert_string_equal(siste(p)->hvem.navn.p, "Kari Wold");
	assert_string_equal(siste(p)->tekst.p, "Og penger.");
}

static void sist_tekst(struct prov *p, const char *tekst, const char *navn)
{
	const struct notater *n = &p->s.mote.saker[0].innspill;
	assert_string_equal(n->p[n->n - 1].tekst.p, tekst);
	assert_string_equal(n->p[n->n - 1].hvem.navn.p, navn);
}

static void pil_opp_retter_siste_innspill_og_gir_utkastet_tilbake(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "irs: Første.");
	slag(p, TAST_ENTER);
	skriv(p, "sak 18/23 bør utsetes");
	slag(p, TAST_ENTER);
	skriv(p, "kw: Halvfer");
	slag(p, TAST_OPP);
	assert_true(vises(p, "Retter innspill 2 fra Rune Simensen"));
	slag(p, TAST_SLETT_BAK);
	skriv(p, "tes");
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_RETTELSE);
	assert_int_equal(p->s.mote.saker[0].innspill.n, 2);
	sist_tekst(p, "sak 18/23 bør utsetetes", "Rune Simensen");
	assert_true(vises(p, "kw: Halvfer"));
	assert_true(vises(p, "Innspill fra Kari Wold"));
	slag(p, TAST_OPP); /* and once more: it is still the last */
	skriv(p, ".");
	slag(p, TAST_ENTER);
	sist_tekst(p, "sak 18/23 bør utsetetes.", "Rune Simensen");
	slag(p, TAST_OPP);
	ctrl(p, 'u');
	skriv(p, "kl 09:01 kw: Noe annet");
	slag(p, TAST_ENTER);
	assert_int_equal(p->s.mote.saker[0].innspill.n, 2);
	assert_string_equal(p->s.mote.saker[0].innspill.p[0].tekst.p, "Noe annet"); /* by the clock it is now the first */
	assert_string_equal(p->s.mote.saker[0].innspill.p[0].hvem.navn.p, "Kari Wold");
	slag(p, TAST_ESC);
	assert_int_equal(p->a.antall_lag, 1);
}

static void esc_og_pil_ned_lar_siste_innspill_sta(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "irs: Første.");
	slag(p, TAST_ENTER);
	skriv(p, "Utkast");
	size_t for_ = p->s.mote.antall;
	slag(p, TAST_OPP);
	slag(p, TAST_ESC);
	assert_int_equal(p->a.antall_lag, 2);
	assert_string_equal(linje_tekst(&p->a.felt[FELT_INNSPILL]).p, "Utkast");
	slag(p, TAST_OPP);
	slag(p, TAST_NED);
	assert_string_equal(linje_tekst(&p->a.felt[FELT_INNSPILL]).p, "Utkast");
	slag(p, TAST_OPP);
	slag(p, TAST_ENTER); /* as it was: nothing to record */
	assert_int_equal(p->s.mote.antall, for_);
	assert_string_equal(linje_tekst(&p->a.felt[FELT_INNSPILL]).p, "Utkast");
}

static void eldre_linjer_strokne_innspill_og_andre_saker_gir_nye_innspill(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "irs: Første.");
	slag(p, TAST_ENTER);
	skriv(p, "Andre.");
	slag(p, TAST_ENTER);
	slag(p, TAST_OPP);
	slag(p, TAST_OPP);
	assert_true(vises(p, "Innspill fra Rune Simensen"));
	slag(p, TAST_ENTER);
	assert_int_equal(p->s.mote.saker[0].innspill.n, 3);
	slag(p, TAST_ESC);
	skriv(p, "u");
	skriv(p, "i");
	slag(p, TAST_OPP);
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_INNSPILL);
	slag(p, TAST_ESC);
	skriv(p, "nn");
	assert_int_equal(p->s.mote.aktiv, 1);
	skriv(p, "i");
	slag(p, TAST_OPP);
	slag(p, TAST_ENTER);
	assert_int_equal(p->s.mote.saker[1].innspill.n, 1);
}

static void vedtak_er_to_taster(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "v");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 2);
	assert_int_equal(siste(p)->slag, EV_VEDTAK);
	assert_int_equal(siste(p)->utfall, UTFALL_VEDTATT);
	assert_true(vises(p, "som foreslått"));
}

static void endre_fem_ord_tilbake_og_vedta_er_ni_taster(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "e");
	for (int i = 0; i < 5; i++)
		slag(p, TAST_CTRL_VENSTRE);
	skriv(p, "revidert ");
	ctrl(p, 's');
	assert_true(vises(p, "revidert] dagsorden"));
	trykk(p, "v");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 9);
	assert_string_equal(siste(p)->tekst.p,
			    "Rådet godkjenner innkalling og revidert dagsorden for møtet i dag.");
	assert_true(vises(p, "endret i møtet"));
}

static void aksjonspunkt_med_ansvarlig_og_frist_er_elleve_taster(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "a");
	trykk(p, "an:");
	skriv(p, "Kostnadsbilde ");
	trykk(p, ">14.12");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 11);
	assert_int_equal(siste(p)->slag, EV_AKSJON);
	assert_string_equal(siste(p)->tekst.p, "Kostnadsbilde");
	assert_int_equal(siste(p)->frist.aar, 2023);
	assert_int_equal(siste(p)->frist.mnd, 12);
	assert_string_equal(siste(p)->hvem.navn.p, "Anne Nilsen");
}

static void pause_er_to_taster_med_ny_tid_seks_og_fortsett_en(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	p->tid.ms += 85 * 60000; /* lunch is near; a break long before would be another one */
	trykk(p, "p");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 2);
	assert_int_equal(p->s.mote.fase, FASE_PAUSE);
	assert_int_equal(siste(p)->til, 11 * 60);
	p->taster = 0;
	trykk(p, "p");
	assert_int_equal(p->taster, 1);
	assert_int_equal(p->s.mote.fase, FASE_SATT);
	p->taster = 0;
	trykk(p, "p");
	trykk(p, "1400");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 6);
	assert_int_equal(siste(p)->til, 14 * 60);
}

static void talerlista_er_fire_taster_replikk_fem_og_ordet_en(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "t");
	trykk(p, "rs");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 4);
	p->taster = 0;
	trykk(p, "t");
	trykk(p, "kw!");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 5);
	p->taster = 0;
	trykk(p, "o");
	assert_int_equal(p->taster, 1);
	assert_string_equal(p->s.mote.ordet.navn.p, "Kari Wold"); /* the reply goes first */
	p->taster = 0;
	trykk(p, "i");
	skriv(p, "Fra den som har ordet.");
	slag(p, TAST_ENTER);
	assert_int_equal(p->taster, 2);
	assert_string_equal(siste(p)->hvem.navn.p, "Kari Wold");
	slag(p, TAST_ESC);
	trykk(p, "I");
	skriv(p, "Uten person.");
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->hvem.kode.n + siste(p)->hvem.navn.n, 0);
	slag(p, TAST_ESC);
	trykk(p, "v");
	slag(p, TAST_ENTER);
	trykk(p, "n"); /* somebody waits: a second n goes on */
	assert_int_equal(p->s.mote.aktiv, 0);
	trykk(p, "n");
	assert_int_equal(p->s.mote.aktiv, 1);
	assert_int_equal(p->s.mote.antall_talere, 0);
}

static void angre_er_en_tast(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "v");
	slag(p, TAST_ENTER);
	p->taster = 0;
	trykk(p, "u");
	assert_int_equal(p->taster, 1);
	assert_int_equal(p->s.mote.saker[0].vedtak.nr, 0);
	trykk(p, "U");
	assert_int_equal(p->s.mote.saker[0].vedtak.utfall, UTFALL_VEDTATT);
}

/* --- what must not happen ---------------------------------------------------------------------- */

static void dobbelt_n_innen_ett_sekund_hopper_ikke_over_en_sak(void **state)
{
	struct prov *p = *state;
	struct tast n = {TAST_TEGN, "n", 1};
	sett_motet(p);
	trykk(p, "v");
	slag(p, TAST_ENTER);
	p->ur += 5000;
	app_tast(&p->a, &n);
	p->ur += 300;
	app_tast(&p->a, &n);
	assert_int_equal(p->s.mote.aktiv, 1);
}

static void uavgjort_sak_varsles_og_neste_n_gar_videre(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "n");
	assert_int_equal(p->s.mote.aktiv, 0);
	assert_true(vises(p, "sak 17/23 er ikke avgjort"));
	trykk(p, "n");
	assert_int_equal(p->s.mote.aktiv, 1);
}

static void esc_bestemmer_ingenting_og_utkastet_er_der(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	size_t for_ = p->s.mote.antall;
	trykk(p, "i");
	skriv(p, "rs: Halvferdig set");
	slag(p, TAST_ESC);
	trykk(p, "v");
	slag(p, TAST_ESC);
	trykk(p, "e");
	slag(p, TAST_ESC);
	assert_int_equal(p->s.mote.antall, for_);
	trykk(p, "i");
	assert_true(vises(p, "Halvferdig set"));
}

static void utkastet_overlever_et_krasj(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	trykk(p, "i");
	skriv(p, "rs: Halvferdig æøå");
	app_sekund(&p->a);
	/* no farewell: the journal and the lock are let go as when a process dies */
	app_release(&p->a);
	journal_lukk(&p->s.journal);
	p->s.har_journal = false;
	session_lukk(&p->s);
	apne(p);
	assert_true(tekst_finn(streng_tekst(&p->a.melding), T("Fortsetter møte 3/23")) >= 0);
	assert_int_equal(p->s.mote.fase, FASE_SATT);
	trykk(p, "i");
	assert_true(vises(p, "Halvferdig æøå"));
}

static void limt_tekst_utforer_aldri_kommandoer(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	size_t for_ = p->s.mote.antall;
	app_lim(&p->a, T("n\nv\nq\nu"));
	app_tegn(&p->a, &p->f);
	assert_int_equal(p->s.mote.antall, for_);
	assert_true(vises(p, "n v q u"));
}

static void hev_sporres_og_bare_ja_hever(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	for (int i = 0; i < 8 && p->s.sporsmal != SPOR_HEV; i++)
		trykk(p, "n");
	assert_int_equal(p->s.sporsmal, SPOR_HEV);
	assert_true(vises(p, "sak 17/23 er ikke avgjort"));
	skriv(p, "nei");
	slag(p, TAST_ENTER);
	assert_int_equal(p->s.mote.fase, FASE_SATT);
	skriv(p, "\b");
	slag(p, TAST_ESC);
	for (int i = 0; i < 3 && p->s.sporsmal != SPOR_HEV; i++)
		trykk(p, "n");
	skriv(p, "ja");
	slag(p, TAST_ENTER);
	assert_int_equal(p->s.mote.fase, FASE_HEVET);
	assert_true(vises(p, "Møtet er hevet kl."));
	assert_int_equal(p->s.mote.logg[p->s.mote.antall - 1].e.slag, EV_SEGL);
}

static void hvert_vindu_fra_1x1_til_200x60_tegnes_og_tar_taster(void **state)
{
	struct prov *p = *state;
	static const char *const paneler[] = {"", "v", "e", "i", "?", "l", "r", ":", "p", "d", "s"};
	sett_motet(p);
	for (size_t k = 0; k < ARRAY_LEN(paneler); k++) {
		skriv(p, paneler[k]);
		for (int r = 1; r <= 60; r += r < 12 ? 1 : 7)
			for (int c = 1; c <= 200; c += c < 40 ? 3 : 19) {
				flate_resize(&p->f, r, c);
				app_tegn(&p->a, &p->f);
				arena_reset(&p->s.skrap);
			}
		tast(p, (struct tast){.slag = TAST_ESC});
	}
	flate_resize(&p->f, 24, 80);
	skriv(p, "m");
	skriv(p, "fortsatt her");
	slag(p, TAST_ENTER);
	assert_string_equal(siste(p)->tekst.p, "fortsatt her");
}

static void skjermen_pa_80x24_viser_alt_som_trengs(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	app_tegn(&p->a, &p->f);
	assert_true(vises(p, "Prøverådet  Møte 3/23  ons. 4. okt. 2023"));
	assert_true(vises(p, "MØTET PÅGÅR"));
	assert_true(vises(p, "▸ 17/23"));
	assert_true(vises(p, "Forslag til vedtak (uendret)"));
	assert_true(vises(p, "Ferdig ca."));
	assert_true(vises(p, "lagret 09:01"));
	assert_true(vises(p, "? hjelp  q avslutt"));
}

static void tastene_kan_byttes_og_vises_der_de_er(void **state)
{
	struct prov *p = *state;
	struct tastkart k;
	tastkart_forvalgt(&k);
	strcpy(k.tast[H_NESTE], "F5");
	strcpy(k.tast[H_VEDTAK], "w");
	strcpy(k.tast[H_MERKNAD], "j");
	strcpy(k.tast[H_INNSPILL], "mellomrom");
	strcpy(k.tast[H_ANGRE], "Ctrl-X");
	strcpy(k.tast[H_HJELP], "");
	p->s.valg.taster = &k;
	trykk(p, "n");
	assert_true(vises(p, "tasten «n» gjør ingenting her: F1 viser alle"));
	assert_int_equal(p->s.mote.fase, FASE_IKKE_SATT);
	assert_true(vises(p, "F5 sett møtet"));
	tast(p, (struct tast){TAST_F, {5}, 1});
	assert_int_equal(p->s.mote.fase, FASE_SATT);
	assert_true(vises(p, "F5 neste sak  mellomrom innspill  w vedtak"));
	assert_true(vises(p, ": alt  F1 hjelp  q avslutt"));
	trykk(p, "w");
	assert_true(vises(p, "Angre: Ctrl-X"));
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_VEDTAK);
	trykk(p, "e");
	assert_true(vises(p, "saken er avgjort: Ctrl-X (angre)"));
	ctrl(p, 'x');
	assert_int_equal(siste(p)->slag, EV_ANGRE);
	tast(p, (struct tast){TAST_F, {5}, 1});
	assert_true(vises(p, "w (vedtak), eller F5 (neste)"));
	trykk(p, " ");
	assert_true(vises(p, "Innspill"));
	slag(p, TAST_ESC);
	trykk(p, "j"); /* what moves when no word has the key */
	assert_true(vises(p, "Intern merknad"));
	slag(p, TAST_ESC);
	tast(p, (struct tast){TAST_F, {1}, 1});
	skriv(p, "Ctrl-X");
	assert_true(vises(p, "▸ Ctrl-X    angre      Angre siste hendelse"));
}

int main(void)
{
#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)
	static const struct CMUnitTest prover[] = {
		PROVE(neste_sak_er_en_tast),
		PROVE(innspill_er_fem_taster_neste_person_fire_og_samme_person_en),
		PROVE(pil_opp_retter_siste_innspill_og_gir_utkastet_tilbake),
		PROVE(esc_og_pil_ned_lar_siste_innspill_sta),
		PROVE(eldre_linjer_strokne_innspill_og_andre_saker_gir_nye_innspill),
		PROVE(vedtak_er_to_taster),
		PROVE(endre_fem_ord_tilbake_og_vedta_er_ni_taster),
		PROVE(aksjonspunkt_med_ansvarlig_og_frist_er_elleve_taster),
		PROVE(pause_er_to_taster_med_ny_tid_seks_og_fortsett_en),
		PROVE(talerlista_er_fire_taster_replikk_fem_og_ordet_en),
		PROVE(angre_er_en_tast),
		PROVE(dobbelt_n_innen_ett_sekund_hopper_ikke_over_en_sak),
		PROVE(uavgjort_sak_varsles_og_neste_n_gar_videre),
		PROVE(esc_bestemmer_ingenting_og_utkastet_er_der),
		PROVE(utkastet_overlever_et_krasj),
		PROVE(limt_tekst_utforer_aldri_kommandoer),
		PROVE(et_utkast_husker_hvem_det_er_fra_ogsa_etter_et_brudd),
		PROVE(tab_fullforer_ogsa_bak_klokkeslett_og_sak),
		PROVE(det_som_er_begynt_horer_til_saken_det_ble_begynt_i),
		PROVE(hev_sporres_og_bare_ja_hever),
		PROVE(hvert_vindu_fra_1x1_til_200x60_tegnes_og_tar_taster),
		PROVE(skjermen_pa_80x24_viser_alt_som_trengs),
		PROVE(tastene_kan_byttes_og_vises_der_de_er),
	};
	return PROV(prover);
}
