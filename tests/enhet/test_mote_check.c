#include "prove_mote.h"

static void for_motet_er_satt_skjer_ingenting_annet(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	nekt(&p, e_sak(EV_SAK, "17/23"), "ikke satt ennå: n (neste)");
	nekt(&p, e_slag(EV_PAUSE), "ikke satt");
	nekt(&p, e_slag(EV_HEVET), "ikke satt");
	nekt(&p, e_slag(EV_GJENOPPTATT), "ikke satt");
	nekt(&p, e_tekst(EV_INNSPILL, "17/23", "Nei."), "ikke satt");
	nekt(&p, e_tekst(EV_FORSLAG, "17/23", "Nei."), "ikke satt");
	nekt(&p, e_tekst(EV_AKSJON, "17/23", "Nei."), "ikke satt");
	nekt(&p, e_vedtak("17/23", UTFALL_VEDTATT, "Nei."), "ikke satt");
	nekt(&p, e_gjelder(EV_ANGRE, 0), "ingenting å angre");
	nekt(&p, e_gjelder(EV_GJENTA, 0), "ingenting å gjenta");
	prov_slutt(&p);
}

static void et_mote_settes_bare_en_gang(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, e_slag(EV_SATT), "alt satt");
	gjor(&p, 910, e_slag(EV_HEVET));
	nekt(&p, e_slag(EV_SATT), "alt satt");
	prov_slutt(&p);
}

static void saken_maa_finnes_og_vaere_en_sak(void **state)
{
	(void)state;
	static const enum event_slag slag[] = {EV_SAK, EV_INNSPILL, EV_FORSLAG, EV_AKSJON, EV_MERKNAD,
					       EV_VEDTAK};
	struct prov p;
	prov_start(&p);
	sett(&p);
	for (size_t i = 0; i < ARRAY_LEN(slag); i++) {
		struct event e = e_tekst(slag[i], "99/23", "Ja.");
		e.utfall = UTFALL_VEDTATT;
		nekt(&p, e, "ingen sak 99/23");
		e.sak = T("rad 6");
		nekt(&p, e, "Pause er en pause, ikke en sak");
		e.sak = INGEN_TEKST;
		nekt(&p, e, "ingen sak er oppe: n (neste) eller g (gå til)");
		e.sak = T("rad 99");
		nekt(&p, e, "ingen sak rad 99");
		e.sak = T("rad 0");
		nekt(&p, e, "ingen sak rad 0");
	}
	prov_slutt(&p);
}

static void den_saken_som_er_oppe_tas_ikke_opp_igjen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, e_sak(EV_SAK, "17/23"), "sak 17/23 er oppe nå");
	gjor(&p, 910, e_sak(EV_SAK, "18/23"));
	gjor(&p, 911, e_sak(EV_SAK, "17/23"));
	prov_slutt(&p);
}

static void en_sak_som_utgikk_kan_ikke_tas_opp_eller_avgjores(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.rader[1].status = RADSTATUS_UTGAR;
	prov_om(&p);
	mote_release(&p.m);
	mote_init(&p.m, &p.agenda, NULL);
	nekt(&p, e_sak(EV_SATT, "18/23"), "utgikk før møtet");
	sett(&p);
	nekt(&p, e_sak(EV_SAK, "18/23"), "utgikk før møtet");
	nekt(&p, e_vedtak("18/23", UTFALL_UTSATT, ""), "utgikk før møtet");
	assert_int_equal(sak_nr(&p, "18/23")->vedtak.utfall, UTFALL_UTGAR);
	prov_slutt(&p);
}

static void det_maa_vaere_pause_for_aa_gaa_videre(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, e_slag(EV_GJENOPPTATT), "ikke pause");
	gjor(&p, 910, e_slag(EV_PAUSE));
	nekt(&p, e_sak(EV_GJENOPPTATT, "rad 6"), "er en pause");
	gjor(&p, 915, e_slag(EV_GJENOPPTATT));
	prov_slutt(&p);
}

static void en_planlagt_pause_er_en_rad_som_er_pause(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, e_pause("17/23", KL_INGEN), "17/23 er ikke en pause");
	nekt(&p, e_pause("rad 77", KL_INGEN), "rad 77 er ikke en pause");
	gjor(&p, 910, e_pause("rad 6", KL_INGEN));
	prov_slutt(&p);
}

static void et_hevet_mote_gaar_ikke_videre_men_kan_suppleres(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 1500, e_slag(EV_HEVET));
	nekt(&p, e_sak(EV_SAK, "18/23"), "møtet er hevet: u (angre) åpner det igjen");
	nekt(&p, e_slag(EV_PAUSE), "hevet");
	nekt(&p, e_slag(EV_HEVET), "hevet");
	nekt(&p, e_slag(EV_GJENOPPTATT), "hevet");
	gjor(&p, 1501, e_tekst(EV_INNSPILL, "17/23", "Glemt."));
	gjor(&p, 1502, e_tekst(EV_AKSJON, "17/23", "Glemt."));
	gjor(&p, 1503, e_vedtak("17/23", UTFALL_ORIENTERING, ""));
	prov_slutt(&p);
}

static void tom_tekst_noteres_ikke(void **state)
{
	(void)state;
	static const enum event_slag slag[] = {EV_INNSPILL, EV_FORSLAG, EV_AKSJON, EV_MERKNAD};
	struct prov p;
	prov_start(&p);
	sett(&p);
	for (size_t i = 0; i < ARRAY_LEN(slag); i++) {
		nekt(&p, e_sak(slag[i], "17/23"), "det står ingen tekst");
		nekt(&p, e_tekst(slag[i], "17/23", " \n\t "), "det står ingen tekst");
	}
	nekt(&p, e_slag(EV_REFERENT), "hvem som er referent");
	prov_slutt(&p);
}

static void forslaget_endres_bare_til_noe_annet_og_for_det_er_avgjort(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, e_tekst(EV_FORSLAG, "17/23", "Rådet godkjenner dagsorden."), "den samme som før");
	gjor(&p, 901, e_tekst(EV_FORSLAG, "17/23", "Nytt."));
	nekt(&p, e_tekst(EV_FORSLAG, "17/23", "Nytt."), "den samme som før");
	gjor(&p, 902, e_tekst(EV_FORSLAG, "17/23", "Rådet godkjenner dagsorden."));
	gjor(&p, 903, e_vedtak("17/23", UTFALL_VEDTATT, "Rådet godkjenner dagsorden."));
	nekt(&p, e_tekst(EV_FORSLAG, "17/23", "Nyere."), "sak 17/23 er avgjort: u (angre)");
	prov_slutt(&p);
}

static void en_sak_avgjores_en_gang_naar_den_har_vaert_oppe(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, e_vedtak("18/23", UTFALL_VEDTATT, "Ja."), "har ikke vært oppe ennå");
	nekt(&p, e_vedtak("18/23", UTFALL_ORIENTERING, ""), "har ikke vært oppe ennå");
	gjor(&p, 901, e_vedtak("18/23", UTFALL_UTSATT, ""));
	gjor(&p, 901, e_vedtak("19/23", UTFALL_UTGAR, ""));
	nekt(&p, e_vedtak("17/23", UTFALL_VEDTATT, ""), "ikke noe forslag til vedtak: skriv det med e");
	nekt(&p, e_vedtak("17/23", UTFALL_VEDTATT, "  "), "ikke noe forslag til vedtak");
	nekt(&p, e_vedtak("17/23", UTFALL_INGEN, "Ja."), "ikke en avgjørelse");
	nekt(&p, e_vedtak("17/23", UTFALL_IKKE_NADD, ""), "ikke en avgjørelse");
	int nr = gjor(&p, 902, e_vedtak("17/23", UTFALL_IKKE_VEDTATT, ""));
	nekt(&p, e_vedtak("17/23", UTFALL_VEDTATT, "Ja."), "alt avgjort");
	gjor(&p, 903, e_gjelder(EV_STRYK, nr));
	gjor(&p, 904, e_vedtak("17/23", UTFALL_VEDTATT, "Ja."));
	prov_slutt(&p);
}

static void bare_det_som_er_sagt_eller_avgjort_kan_strykes(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int satt = p.nr - 1, nr = gjor(&p, 902, e_tekst(EV_INNSPILL, "17/23", "A"));
	nekt(&p, e_gjelder(EV_STRYK, 99), "ingen hendelse nr. 99");
	nekt(&p, e_gjelder(EV_STRYK, satt), "(møtet ble satt) kan ikke strykes");
	int stryk = gjor(&p, 903, e_gjelder(EV_STRYK, nr));
	nekt(&p, e_gjelder(EV_STRYK, nr), "alt strøket");
	nekt(&p, e_gjelder(EV_STRYK, stryk), "kan ikke strykes");
	nekt(&p, e_gjelder(EV_RETTELSE, stryk), "kan ikke rettes");
	prov_slutt(&p);
}

static struct event rett(int nr, const char *sak, const char *tekst)
{
	struct event e = e_tekst(EV_RETTELSE, sak, tekst);
	e.gjelder = nr;
	return e;
}

static void en_rettelse_maa_rette_noe_som_finnes(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int nr = gjor(&p, 902, e_tekst(EV_INNSPILL, "17/23", "A"));
	int merknad = gjor(&p, 902, e_tekst(EV_MERKNAD, "17/23", "A"));
	nekt(&p, rett(99, "", "B"), "ingen hendelse nr. 99");
	nekt(&p, rett(nr, "", ""), "ikke hva som skal rettes");
	nekt(&p, rett(nr, "", "  "), "det står ingen tekst");
	nekt(&p, rett(nr, "99/23", ""), "ingen sak 99/23");
	nekt(&p, rett(nr, "rad 6", ""), "er en pause");
	nekt(&p, med_hvem(rett(merknad, "", ""), "kn", ""), "har ikke noen person å rette");
	struct event e = rett(nr, "", "");
	e.frist = (struct dato){2024, 1, 1};
	nekt(&p, e, "har ikke noen frist å rette");
	e = rett(nr, "", "");
	e.til = 600;
	nekt(&p, e, "har ikke noen oppstart å rette");
	gjor(&p, 903, e_gjelder(EV_STRYK, nr));
	nekt(&p, rett(nr, "", "B"), "alt strøket eller angret");
	prov_slutt(&p);
}

static void ingenting_sies_eller_avgjores_for_motet_er_satt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, med_kl(e_tekst(EV_INNSPILL, "17/23", "Hei."), 815), "før møtet ble satt (09:00)");
	nekt(&p, med_kl(e_vedtak("17/23", UTFALL_VEDTATT, "Ja."), 859), "før møtet ble satt");
	gjor(&p, 905, med_kl(e_tekst(EV_INNSPILL, "17/23", "Hei."), 900));
	gjor(&p, 905, med_kl(e_tekst(EV_MERKNAD, "17/23", "Husk."), 815)); /* a note to oneself may */
	prov_slutt(&p);
}

static void av_motets_gang_kan_bare_tid_og_sted_rettes(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.rader[2].status = RADSTATUS_UTGAR;
	prov_om(&p);
	sett(&p);
	int satt = p.nr - 1, sak = gjor(&p, 905, e_sak(EV_SAK, "18/23"));
	int pause = gjor(&p, 930, e_pause("rad 6", KL_INGEN));
	nekt(&p, rett(satt, "", "Tekst"), "har ikke noen tekst å rette");
	nekt(&p, rett(pause, "17/23", ""), "er ikke en pause");
	nekt(&p, rett(pause, "", "Tekst"), "har ikke noen tekst å rette");
	nekt(&p, rett(sak, "rad 6", ""), "er en pause");
	nekt(&p, rett(sak, "19/23", ""), "utgikk før møtet");
	gjor(&p, 931, rett(sak, "20/23", ""));
	assert_int_equal(sak_nr(&p, "18/23")->opphold.n, 0);
	assert_int_equal(sak_nr(&p, "20/23")->opphold.n, 1);
	gjor(&p, 932, rett(pause, "rad 8", ""));
	assert_int_equal(p.m.pauser[0].rad, 7);
	prov_slutt(&p);
}

static void en_avgjorelse_flyttes_ikke_oppaa_en_annen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 904, "17/23");
	int v17 = p.nr - 1;
	gjor(&p, 905, e_sak(EV_SAK, "18/23"));
	int v18 = gjor(&p, 906, e_vedtak("18/23", UTFALL_UTSATT, ""));
	nekt(&p, rett(v18, "17/23", ""), "sak 17/23 er alt avgjort: x (stryk)");
	nekt(&p, rett(v18, "", "Tekst."), "(utsatt) har ikke noen tekst å rette");
	gjor(&p, 907, rett(v17, "17/23", "Rettet."));
	assert_tekst(sak_nr(&p, "17/23")->vedtak.tekst, "Rettet.");
	gjor(&p, 908, rett(v18, "19/23", ""));
	assert_int_equal(sak_nr(&p, "18/23")->vedtak.nr, 0);
	assert_int_equal(sak_nr(&p, "19/23")->vedtak.nr, v18);
	prov_slutt(&p);
}

static void angre_og_gjenta_gaar_i_rekkefolge(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int a = gjor(&p, 902, e_tekst(EV_INNSPILL, "17/23", "A"));
	int b = gjor(&p, 903, e_tekst(EV_INNSPILL, "17/23", "B"));
	nekt(&p, e_gjelder(EV_ANGRE, a), "må tas først");
	nekt(&p, e_gjelder(EV_GJENTA, a), "ingenting å gjenta");
	gjor(&p, 904, e_gjelder(EV_ANGRE, b));
	nekt(&p, e_gjelder(EV_ANGRE, b), "må tas først");
	gjor(&p, 905, e_gjelder(EV_ANGRE, a));
	nekt(&p, e_gjelder(EV_GJENTA, b), "må tas først");
	gjor(&p, 906, e_gjelder(EV_GJENTA, a));
	gjor(&p, 907, e_gjelder(EV_GJENTA, b));
	prov_slutt(&p);
}

static void det_som_begynner_eller_slutter_noe_staar_i_tidens_rekkefolge(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	int satt = gjor(&p, 910, e_sak(EV_SATT, "17/23"));
	nekt(&p, med_kl(e_sak(EV_SAK, "18/23"), 905), "kl. 09:05 er før nr. 2 (møtet ble satt), som var kl. 09:10");
	int sak = gjor(&p, 930, med_kl(e_sak(EV_SAK, "18/23"), 920));
	nekt(&p, med_kl(e_pause("", KL_INGEN), 919), "er før nr. 3");
	nekt(&p, med_kl(e_slag(EV_HEVET), 919), "er før nr. 3");
	nekt(&p, med_kl(e_gjelder(EV_RETTELSE, satt), 921), "er etter nr. 3");
	nekt(&p, med_kl(e_gjelder(EV_RETTELSE, sak), 909), "er før nr. 2");
	gjor(&p, 931, med_kl(e_gjelder(EV_RETTELSE, satt), 900));
	gjor(&p, 932, med_kl(e_gjelder(EV_RETTELSE, sak), 905));
	gjor(&p, 933, med_kl(e_pause("", KL_INGEN), 905));
	nekt(&p, med_kl(e_sak(EV_GJENOPPTATT, "18/23"), 904), "er før nr. 3");
	/* what was said may be noted afterwards, in any order */
	gjor(&p, 934, med_kl(e_tekst(EV_INNSPILL, "17/23", "A"), 901));
	gjor(&p, 935, med_kl(e_vedtak("17/23", UTFALL_VEDTATT, "Ja."), 902));
	prov_slutt(&p);
}

static void uten_kl_nektes_ingenting_fordi_klokka_er_stilt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 800, e_sak(EV_SAK, "18/23"));
	gjor(&p, 700, e_slag(EV_PAUSE));
	gjor(&p, 600, e_slag(EV_HEVET));
	prov_slutt(&p);
}

static void det_som_ble_strokket_eller_angret_teller_ikke_i_rekkefolgen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int pause = gjor(&p, 1000, e_slag(EV_PAUSE));
	nekt(&p, med_kl(e_sak(EV_SAK, "18/23"), 930), "er før nr. 3");
	gjor(&p, 1001, e_gjelder(EV_STRYK, pause));
	gjor(&p, 1002, med_kl(e_sak(EV_SAK, "18/23"), 930));
	prov_slutt(&p);
}

static void det_programmet_selv_noterer_nektes_aldri(void **state)
{
	(void)state;
	static const enum event_slag slag[] = {EV_APNET, EV_SEGL, EV_AVBRUTT, EV_KLOKKE, EV_TAP,
					       EV_FORTSETTELSE};
	struct prov p;
	prov_start(&p);
	for (size_t i = 0; i < ARRAY_LEN(slag); i++)
		gjor(&p, 900, e_slag(slag[i]));
	assert_int_equal(p.m.fase, FASE_IKKE_SATT);
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(for_motet_er_satt_skjer_ingenting_annet),
		cmocka_unit_test(et_mote_settes_bare_en_gang),
		cmocka_unit_test(saken_maa_finnes_og_vaere_en_sak),
		cmocka_unit_test(den_saken_som_er_oppe_tas_ikke_opp_igjen),
		cmocka_unit_test(en_sak_som_utgikk_kan_ikke_tas_opp_eller_avgjores),
		cmocka_unit_test(det_maa_vaere_pause_for_aa_gaa_videre),
		cmocka_unit_test(en_planlagt_pause_er_en_rad_som_er_pause),
		cmocka_unit_test(et_hevet_mote_gaar_ikke_videre_men_kan_suppleres),
		cmocka_unit_test(tom_tekst_noteres_ikke),
		cmocka_unit_test(forslaget_endres_bare_til_noe_annet_og_for_det_er_avgjort),
		cmocka_unit_test(en_sak_avgjores_en_gang_naar_den_har_vaert_oppe),
		cmocka_unit_test(bare_det_som_er_sagt_eller_avgjort_kan_strykes),
		cmocka_unit_test(en_rettelse_maa_rette_noe_som_finnes),
		cmocka_unit_test(ingenting_sies_eller_avgjores_for_motet_er_satt),
		cmocka_unit_test(av_motets_gang_kan_bare_tid_og_sted_rettes),
		cmocka_unit_test(en_avgjorelse_flyttes_ikke_oppaa_en_annen),
		cmocka_unit_test(angre_og_gjenta_gaar_i_rekkefolge),
		cmocka_unit_test(det_som_begynner_eller_slutter_noe_staar_i_tidens_rekkefolge),
		cmocka_unit_test(uten_kl_nektes_ingenting_fordi_klokka_er_stilt),
		cmocka_unit_test(det_som_ble_strokket_eller_angret_teller_ikke_i_rekkefolgen),
		cmocka_unit_test(det_programmet_selv_noterer_nektes_aldri),
	};
	return PROV(prover);
}
