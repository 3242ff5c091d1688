#include "prove_mote.h"

/* --- opening, next, back, goto -------------------------------------------------------------- */

static void motet_settes_med_forste_sak(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	assert_int_equal(p.m.fase, FASE_IKKE_SATT);
	assert_int_equal(p.m.aktiv, -1);
	assert_int_equal(spor_neste(&p.m), 0);
	gjor(&p, 901, e_sak(EV_SATT, "17/23"));
	assert_int_equal(p.m.fase, FASE_SATT);
	assert_kl(naar(p.m.satt), 901);
	assert_int_equal(p.m.aktiv, 0);
	assert_kl(naar(sak_nr(&p, "17/23")->opphold.p[0].fra), 901);
	prov_slutt(&p);
}

static void motet_kan_settes_uten_sak(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	gjor(&p, 900, e_slag(EV_SATT));
	assert_int_equal(p.m.aktiv, -1);
	assert_int_equal(spor_neste(&p.m), 0);
	assert_int_equal(spor_forrige(&p.m), -1);
	prov_slutt(&p);
}

static void en_sak_ender_naar_den_neste_begynner(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 907, e_sak(EV_SAK, "18/23"));
	const struct sak *s = sak_nr(&p, "17/23");
	assert_kl(naar(s->opphold.p[0].til), 907);
	assert_int_equal(sak_minutter(s, stund(1000)), 7);
	assert_int_equal(sak_minutter(sak_nr(&p, "18/23"), stund(917)), 10);
	assert_int_equal(p.m.aktiv, 1);
	prov_slutt(&p);
}

static void neste_gaar_forbi_det_som_er_utgatt_eller_avgjort(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.rader[1].status = RADSTATUS_UTGAR;
	prov_om(&p);
	mote_release(&p.m);
	mote_init(&p.m, &p.agenda, NULL);
	sett(&p);
	assert_int_equal(spor_neste(&p.m), 2);
	gjor(&p, 905, e_vedtak("19/23", UTFALL_UTSATT, ""));
	assert_int_equal(spor_neste(&p.m), 3);
	ferdig(&p, 910, "20/23"); /* taken before its turn, and done */
	gjor(&p, 920, e_sak(EV_SAK, "17/23"));
	assert_int_equal(spor_neste(&p.m), 4);
	prov_slutt(&p);
}

static void neste_kaller_fram_en_pause_til_den_er_holdt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 1020, "21/23");
	assert_int_equal(spor_neste(&p.m), 5);
	gjor(&p, 1030, e_pause("rad 6", 1045));
	assert_int_equal(spor_neste(&p.m), 6);
	gjor(&p, 1046, e_sak(EV_GJENOPPTATT, "22/23"));
	assert_int_equal(spor_neste(&p.m), 7);
	prov_slutt(&p);
}

static void etter_siste_rad_er_det_ingen_neste(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 1455, e_sak(EV_SAK, "27/23"));
	assert_int_equal(spor_neste(&p.m), -1);
	prov_slutt(&p);
}

static void tilbake_gaar_forbi_pauser_og_utgatte(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.rader[4].status = RADSTATUS_UTGAR;
	prov_om(&p);
	mote_release(&p.m);
	mote_init(&p.m, &p.agenda, NULL);
	sett(&p);
	gjor(&p, 1045, e_sak(EV_SAK, "22/23"));
	assert_int_equal(spor_forrige(&p.m), 3);
	prov_slutt(&p);
}

static void en_sak_som_tas_opp_igjen_faar_to_opphold(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 910, e_sak(EV_SAK, "20/23"));
	gjor(&p, 930, e_sak(EV_SAK, "17/23"));
	const struct sak *s = sak_nr(&p, "17/23");
	assert_int_equal(s->opphold.n, 2);
	assert_int_equal(sak_minutter(s, stund(945)), 25);
	prov_slutt(&p);
}

/* --- breaks ---------------------------------------------------------------------------------- */

static void en_pause_i_en_uavgjort_sak_avbryter_den(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 930, e_sak(EV_SAK, "20/23"));
	gjor(&p, 1000, e_pause("", 1010));
	assert_int_equal(p.m.fase, FASE_PAUSE);
	assert_true(p.m.avbrutt);
	assert_int_equal(p.m.aktiv, -1);
	assert_int_equal(p.m.pauser[0].rad, -1);
	assert_int_equal(p.m.pauser[0].etter, 3);
	gjor(&p, 1012, e_sak(EV_GJENOPPTATT, "20/23"));
	assert_int_equal(p.m.fase, FASE_SATT);
	assert_int_equal(p.m.aktiv, 3);
	assert_false(p.m.avbrutt);
	assert_kl(naar(p.m.pauser[0].opphold.til), 1012);
	assert_int_equal(sak_minutter(sak_nr(&p, "20/23"), stund(1020)), 38);
	prov_slutt(&p);
}

static void en_pause_etter_en_avgjort_sak_avbryter_ingenting(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 1000, "20/23");
	gjor(&p, 1010, e_pause("rad 6", 1030));
	assert_false(p.m.avbrutt);
	assert_kl(naar(sak_nr(&p, "20/23")->opphold.p[0].til), 1010);
	gjor(&p, 1030, e_slag(EV_GJENOPPTATT));
	assert_int_equal(p.m.aktiv, -1);
	assert_int_equal(spor_neste(&p.m), 4);
	prov_slutt(&p);
}

static void en_sak_som_avgjores_i_pausen_gaar_ikke_videre_etter_den(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 930, e_sak(EV_SAK, "20/23"));
	gjor(&p, 1010, e_pause("rad 6", 1030));
	assert_true(p.m.avbrutt);
	gjor(&p, 1011, e_vedtak("20/23", UTFALL_VEDTATT, "Ja."));
	assert_false(p.m.avbrutt);
	angre(&p, 1012);
	assert_true(p.m.avbrutt);
	gjenta(&p, 1013);
	assert_false(p.m.avbrutt);
	prov_slutt(&p);
}

/* The lunch is taken two saker early: they are not forgotten. */
static void en_pause_som_tas_for_tidlig_hopper_ikke_over_saker(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 1000, "20/23");
	gjor(&p, 1100, e_pause("rad 8", 1200));
	assert_int_equal(spor_neste(&p.m), 4);
	gjor(&p, 1200, e_sak(EV_GJENOPPTATT, "21/23"));
	assert_int_equal(spor_neste(&p.m), 5);
	assert_int_equal(spor_neste_pause(&p.m), 5);
	ferdig(&p, 1230, "22/23");
	assert_int_equal(spor_neste(&p.m), 8); /* past the lunch */
	prov_slutt(&p);
}

static void oppstarten_kan_flyttes_mens_pausen_gaar(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 1020, "21/23");
	gjor(&p, 1032, e_pause("rad 6", 1045));
	gjor(&p, 1040, e_pause("", 1050));
	assert_int_equal(p.m.antall_pauser, 1);
	assert_kl(p.m.pauser[0].til, 1050);
	assert_kl(naar(p.m.pauser[0].opphold.fra), 1032);
	angre(&p, 1041);
	assert_kl(p.m.pauser[0].til, 1045);
	prov_slutt(&p);
}

static void et_motet_kan_heves_midt_i_en_pause(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 905, e_pause("", KL_INGEN));
	gjor(&p, 910, e_slag(EV_HEVET));
	assert_int_equal(p.m.fase, FASE_HEVET);
	assert_kl(naar(p.m.pauser[0].opphold.til), 910);
	assert_kl(naar(p.m.hevet), 910);
	assert_kl(naar(sak_nr(&p, "17/23")->opphold.p[0].til), 905);
	prov_slutt(&p);
}

/* --- what is said, proposed and decided ------------------------------------------------------ */

static void innspill_staar_i_den_rekkefolgen_de_ble_gitt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 903, med_hvem(e_tekst(EV_INNSPILL, "17/23", "Først."), "rs", "Rune Simensen"));
	gjor(&p, 904, e_tekst(EV_INNSPILL, "17/23", "Sist."));
	gjor(&p, 906, med_kl(e_tekst(EV_INNSPILL, "17/23", "Fra papiret."), 903));
	const struct notater *l = &sak_nr(&p, "17/23")->innspill;
	assert_int_equal(l->n, 3);
	assert_tekst(l->p[0].tekst, "Først.");
	assert_tekst(l->p[0].hvem.navn, "Rune Simensen");
	assert_tekst(l->p[1].tekst, "Fra papiret.");
	assert_tekst(l->p[2].tekst, "Sist.");
	prov_slutt(&p);
}

static void siste_versjon_av_forslaget_gjelder_og_den_forste_er_bevart(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	const struct sak *s = sak_nr(&p, "17/23");
	assert_tekst(sak_forslag(s), "Rådet godkjenner dagsorden.");
	gjor(&p, 902, e_tekst(EV_FORSLAG, "17/23", "To."));
	gjor(&p, 903, e_tekst(EV_FORSLAG, "17/23", "Tre."));
	s = sak_nr(&p, "17/23");
	assert_tekst(sak_forslag(s), "Tre.");
	assert_tekst(s->forslag, "Rådet godkjenner dagsorden.");
	assert_int_equal(s->versjoner.n, 2);
	angre(&p, 904);
	assert_tekst(sak_forslag(sak_nr(&p, "17/23")), "To.");
	prov_slutt(&p);
}

static void hvert_utfall_avgjor_saken(void **state)
{
	(void)state;
	static const enum utfall utfall[] = {UTFALL_VEDTATT, UTFALL_IKKE_VEDTATT, UTFALL_UTSATT,
					     UTFALL_ORIENTERING, UTFALL_UTGAR};
	for (size_t i = 0; i < ARRAY_LEN(utfall); i++) {
		struct prov p;
		prov_start(&p);
		sett(&p);
		assert_false(spor_sak_ferdig(&p.m, 0));
		int nr = gjor(&p, 904, e_vedtak("17/23", utfall[i], "Ja."));
		const struct vedtak *v = &sak_nr(&p, "17/23")->vedtak;
		assert_int_equal(v->nr, nr);
		assert_int_equal(v->utfall, utfall[i]);
		assert_kl(naar(v->naar), 904);
		assert_true(spor_sak_ferdig(&p.m, 0));
		prov_slutt(&p);
	}
}

static void en_sak_uten_forslag_er_ferdig_naar_den_har_vaert_oppe(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	assert_false(spor_sak_ferdig(&p.m, 11));
	gjor(&p, 1350, e_sak(EV_SAK, "25/23"));
	assert_true(spor_sak_ferdig(&p.m, 11));
	prov_slutt(&p);
}

static void et_aksjonspunkt_har_ansvarlig_og_frist(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	struct event e = med_hvem(e_tekst(EV_AKSJON, "17/23", "Sende ut."), "kn", "Kari Nordmann");
	e.frist = (struct dato){2023, 12, 14};
	gjor(&p, 903, e);
	const struct notat *n = sak_nr(&p, "17/23")->aksjoner.p;
	assert_tekst(n->hvem.kode, "kn");
	assert_int_equal(n->frist.dag, 14);
	prov_slutt(&p);
}

static void en_merknad_og_en_referent_kan_noteres_for_motet(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	gjor(&p, 850, e_tekst(EV_MERKNAD, "17/23", "Husk navneskilt."));
	gjor(&p, 851, med_hvem(e_slag(EV_REFERENT), "", "Kari Nordmann"));
	assert_int_equal(sak_nr(&p, "17/23")->merknader.n, 1);
	assert_tekst(p.m.referent.navn, "Kari Nordmann");
	prov_slutt(&p);
}

/* --- time ------------------------------------------------------------------------------------ */

static void kl_sier_naar_det_skjedde_og_journalen_naar_det_ble_skrevet(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	int nr = gjor(&p, 1500, med_kl(e_sak(EV_SATT, "17/23"), 901));
	assert_kl(naar(p.m.satt), 901);
	assert_kl(naar(mote_logg(&p.m, nr)->e.tid), 1500);
	prov_slutt(&p);
}

static void et_kveldsmote_gaar_over_midnatt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.start = klokke(1800);
	prov_om(&p);
	gjor(&p, 1800, e_sak(EV_SATT, "17/23"));
	gjor(&p, 2350, e_pause("", 2410)); /* announced as 00:10 */
	gjor(&p, 2355, e_pause("", 5));
	assert_kl(p.m.pauser[0].til, 2405);
	gjor(&p, 2407, e_sak(EV_GJENOPPTATT, "17/23"));
	gjor(&p, 2500, med_kl(e_sak(EV_SAK, "18/23"), 30));
	assert_kl(naar(sak_nr(&p, "18/23")->opphold.p[0].fra), 2430);
	assert_int_equal(sak_minutter(sak_nr(&p, "17/23"), stund(2500)), 350 + 23);
	prov_slutt(&p);
}

static void uten_starttid_i_agendaen_er_det_satt_som_gjelder(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.start = KL_INGEN;
	prov_om(&p);
	gjor(&p, 1930, e_sak(EV_SATT, "17/23"));
	gjor(&p, 2420, med_kl(e_slag(EV_HEVET), 15));
	assert_kl(naar(p.m.hevet), 2415);
	prov_slutt(&p);
}

static void ingenting_varer_kortere_enn_null_naar_klokka_stilles_tilbake(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 850, e_sak(EV_SAK, "18/23"));
	assert_int_equal(sak_minutter(sak_nr(&p, "17/23"), stund(1000)), 0);
	gjor(&p, 845, e_pause("", KL_INGEN));
	gjor(&p, 840, e_slag(EV_HEVET));
	assert_int_equal(sak_minutter(sak_nr(&p, "18/23"), stund(1000)), 0);
	assert_true(p.m.pauser[0].opphold.til.ms >= p.m.pauser[0].opphold.fra.ms);
	prov_slutt(&p);
}

/* A rehearsal with the agenda of another day: the times are those of the day it is held. */
static void en_oving_en_annen_dag_teller_fra_den_dagen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.dato = (struct dato){2021, 3, 1};
	prov_om(&p);
	int satt = gjor(&p, 907, med_kl(e_sak(EV_SATT, "17/23"), 900));
	gjor(&p, 920, e_sak(EV_SAK, "18/23"));
	assert_int_equal(sak_minutter(sak_nr(&p, "17/23"), stund(930)), 20);
	gjor(&p, 921, med_kl(e_gjelder(EV_RETTELSE, satt), 905));
	assert_int_equal(sak_minutter(sak_nr(&p, "17/23"), stund(930)), 15);
	assert_kl(naar(p.m.satt), 905);
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(motet_settes_med_forste_sak),
		cmocka_unit_test(motet_kan_settes_uten_sak),
		cmocka_unit_test(en_sak_ender_naar_den_neste_begynner),
		cmocka_unit_test(neste_gaar_forbi_det_som_er_utgatt_eller_avgjort),
		cmocka_unit_test(neste_kaller_fram_en_pause_til_den_er_holdt),
		cmocka_unit_test(etter_siste_rad_er_det_ingen_neste),
		cmocka_unit_test(tilbake_gaar_forbi_pauser_og_utgatte),
		cmocka_unit_test(en_sak_som_tas_opp_igjen_faar_to_opphold),
		cmocka_unit_test(en_pause_i_en_uavgjort_sak_avbryter_den),
		cmocka_unit_test(en_pause_etter_en_avgjort_sak_avbryter_ingenting),
		cmocka_unit_test(en_sak_som_avgjores_i_pausen_gaar_ikke_videre_etter_den),
		cmocka_unit_test(en_pause_som_tas_for_tidlig_hopper_ikke_over_saker),
		cmocka_unit_test(oppstarten_kan_flyttes_mens_pausen_gaar),
		cmocka_unit_test(et_motet_kan_heves_midt_i_en_pause),
		cmocka_unit_test(innspill_staar_i_den_rekkefolgen_de_ble_gitt),
		cmocka_unit_test(siste_versjon_av_forslaget_gjelder_og_den_forste_er_bevart),
		cmocka_unit_test(hvert_utfall_avgjor_saken),
		cmocka_unit_test(en_sak_uten_forslag_er_ferdig_naar_den_har_vaert_oppe),
		cmocka_unit_test(et_aksjonspunkt_har_ansvarlig_og_frist),
		cmocka_unit_test(en_merknad_og_en_referent_kan_noteres_for_motet),
		cmocka_unit_test(kl_sier_naar_det_skjedde_og_journalen_naar_det_ble_skrevet),
		cmocka_unit_test(et_kveldsmote_gaar_over_midnatt),
		cmocka_unit_test(uten_starttid_i_agendaen_er_det_satt_som_gjelder),
		cmocka_unit_test(en_oving_en_annen_dag_teller_fra_den_dagen),
		cmocka_unit_test(ingenting_varer_kortere_enn_null_naar_klokka_stilles_tilbake),
	};
	return PROV(prover);
}
