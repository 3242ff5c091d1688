#include "prove_mote.h"

static struct prognose prog[RADER];

static int spaa(const struct prov *p, int hhmm)
{
	return spor_prognose(&p->m, stund(hhmm), prog);
}

/* --- the order of things --------------------------------------------------------------------- */

static void for_motet_staar_planen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	assert_kl(spaa(&p, 1200), 1500);
	for (int i = 0; i < RADER; i++) {
		assert_int_equal(prog[i].slag, PROG_KOMMER);
		assert_int_equal(prog[i].start, p.rader[i].start);
		assert_false(prog[i].rekkes_ikke);
	}
	prov_slutt(&p);
}

static void ti_minutter_for_sent_flytter_alt_til_forste_pause_med_slakk(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	gjor(&p, 910, e_sak(EV_SATT, "17/23"));
	assert_kl(spaa(&p, 910), 1510);
	assert_int_equal(prog[0].slag, PROG_PAGAR);
	assert_kl(prog[0].start, 910);
	assert_kl(prog[1].start, 915);
	assert_kl(prog[5].start, 1040);
	assert_kl(prog[13].start, 1505);
	assert_kl(prog[13].plan, 1455);
	assert_true(prog[13].rekkes_ikke);
	assert_false(prog[12].rekkes_ikke);
	prov_slutt(&p);
}

static void en_sak_som_gaar_over_tiden_skyver_de_neste_minutt_for_minutt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	spaa(&p, 904);
	assert_kl(prog[1].start, 905);
	assert_int_equal(spor_over(&p.m, stund(904)), -1);
	spaa(&p, 912);
	assert_kl(prog[1].start, 912);
	assert_int_equal(spor_over(&p.m, stund(912)), 7);
	prov_slutt(&p);
}

/* The saker before the first break, each done in a minute from `hhmm` on. */
static void formiddag(struct prov *p, int hhmm)
{
	for (int i = 0; i < 5; i++)
		ferdig(p, hhmm + i, p->rader[i].saksnummer.p);
}

static void en_pause_begynner_ikke_for_planen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	formiddag(&p, 1000);
	assert_kl(spaa(&p, 1005), 1500);
	assert_kl(prog[5].start, 1030);
	assert_kl(prog[6].start, 1045);
	prov_slutt(&p);
}

static void en_avgjort_sak_varer_ikke_lenger(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	gjor(&p, 900, e_sak(EV_SATT, "20/23")); /* 45 minutes */
	spaa(&p, 910);
	assert_kl(prog[0].start, 945);
	gjor(&p, 910, e_vedtak("20/23", UTFALL_VEDTATT, "Ja."));
	spaa(&p, 910);
	assert_kl(prog[0].start, 910);
	prov_slutt(&p);
}

static void en_pause_som_ble_hoppet_over_tar_ingen_tid(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	formiddag(&p, 901);
	ferdig(&p, 1035, "22/23");
	spaa(&p, 1050);
	assert_int_equal(prog[5].slag, PROG_UTGAR);
	assert_kl(prog[7].start, 1125);
	prov_slutt(&p);
}

static void saker_som_ble_hoppet_over_skal_fortsatt_behandles(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 905, e_sak(EV_SAK, "20/23")); /* 45 minutes */
	spaa(&p, 905);
	assert_int_equal(prog[0].slag, PROG_FORBI);
	assert_kl(prog[0].start, 900);
	assert_int_equal(prog[1].slag, PROG_KOMMER);
	assert_kl(prog[1].start, 950);
	assert_kl(prog[2].start, 1000);
	assert_kl(prog[4].start, 1015);
	prov_slutt(&p);
}

static void en_utsatt_sak_tar_ingen_tid(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 902, e_vedtak("20/23", UTFALL_UTSATT, ""));
	spaa(&p, 902);
	assert_int_equal(prog[3].slag, PROG_UTGAR);
	assert_kl(prog[4].start, 930);
	prov_slutt(&p);
}

static void saker_som_ikke_rekkes_er_merket(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	gjor(&p, 1350, e_sak(EV_SATT, "25/23")); /* to 14:35; 17/23 to 20/23 take 75 minutes */
	spaa(&p, 1400);
	assert_kl(prog[3].start, 1505);
	for (int i = 0; i < RADER; i++)
		assert_int_equal(prog[i].rekkes_ikke,
				 i != 11 && p.rader[i].slag == RAD_SAK && prog[i].start >= 900);
	assert_false(prog[2].rekkes_ikke);
	assert_true(prog[3].rekkes_ikke);
	prov_slutt(&p);
}

static void siste_sak_rekkes_ikke_naar_den_nest_siste_tar_all_tiden(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	static const char *const nr[] = {"17/23", "18/23", "19/23", "20/23", "21/23", "22/23",
					 "23/23", "24/23", "25/23"};
	for (size_t i = 0; i < ARRAY_LEN(nr); i++)
		ferdig(&p, 1400, nr[i]);
	gjor(&p, 1435, e_sak(EV_SAK, "26/23"));
	assert_kl(spaa(&p, 1440), 1500);
	assert_false(prog[13].rekkes_ikke);
	assert_kl(spaa(&p, 1459), 1504);
	assert_false(prog[13].rekkes_ikke);
	assert_kl(spaa(&p, 1500), 1505);
	assert_true(prog[13].rekkes_ikke);
	prov_slutt(&p);
}

static void etter_at_motet_er_hevet_er_slutten_kjent(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 1432, e_slag(EV_HEVET));
	assert_kl(spaa(&p, 1800), 1432);
	assert_kl(prog[0].start, 900);
	assert_int_equal(prog[1].slag, PROG_KOMMER);
	assert_kl(prog[1].start, 905);
	prov_slutt(&p);
}

/* --- breaks ---------------------------------------------------------------------------------- */

/* peers.md §0: three breaks were re-timed by hand on the slide. `rad`, 15 or 45 minutes long, came so
 * much too late, and each time the new start of the next sak is what the slide said. */
static void tre_pauser_som_ble_flyttet_for_haand_flytter_seg_selv(void **state)
{
	(void)state;
	static const struct { int rad, plan, slutt, begynte, lysbilde; const char *for_; } pauser[] = {
		{10, 1335, 1350, 1345, 1400, "24/23"}, /* 3/23: 13.50 → 14.00 */
		{7, 1130, 1215, 1145, 1230, "22/23"},  /* 2025: lunch, 12.15 → 12.30 */
		{10, 1325, 1340, 1330, 1345, "24/23"}, /* 2025: 13.40 → 13.45 */
	};
	for (size_t i = 0; i < ARRAY_LEN(pauser); i++) {
		struct prov p;
		prov_start(&p);
		int rad = pauser[i].rad;
		p.rader[rad].start = klokke(pauser[i].plan);
		p.rader[rad + 1].start = klokke(pauser[i].slutt);
		p.rader[rad - 1].start = klokke(pauser[i].plan) - 30;
		prov_om(&p);
		gjor(&p, 900, e_slag(EV_SATT));
		for (int r = 0; r < rad - 1; r++)
			if (p.rader[r].slag == RAD_SAK)
				ferdig(&p, 1000, p.rader[r].saksnummer.p);
			else
				gjor(&p, 1000, e_pause(r == 5 ? "rad 6" : "rad 8", KL_INGEN));
		int naa = klokke(pauser[i].begynte) - 30;
		naa = naa / 60 * 100 + naa % 60;
		gjor(&p, naa, e_sak(p.m.fase == FASE_PAUSE ? EV_GJENOPPTATT : EV_SAK, pauser[i].for_));
		spaa(&p, naa);
		assert_kl(prog[rad].start, pauser[i].begynte);
		assert_kl(prog[rad + 1].start, pauser[i].lysbilde);
		ferdig(&p, pauser[i].begynte, pauser[i].for_);
		int til = spor_oppstart(&p.m, rad, stund(pauser[i].begynte));
		assert_kl(til, pauser[i].lysbilde);
		gjor(&p, pauser[i].begynte, e_pause(rad == 7 ? "rad 8" : "rad 11", til / 60 * 100 + til % 60));
		spaa(&p, pauser[i].begynte + 2);
		assert_int_equal(prog[rad].slag, PROG_PAGAR);
		assert_kl(prog[rad].start, pauser[i].begynte);
		assert_kl(prog[rad + 1].start, pauser[i].lysbilde);
		prov_slutt(&p);
	}
}

static void en_pause_som_tas_tidlig_varer_til_den_skulle_ha_vaert_slutt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	assert_kl(spor_oppstart(&p.m, 7, stund(1100)), 1225);
	assert_kl(spor_oppstart(&p.m, 7, stund(1125)), 1225);
	assert_kl(spor_oppstart(&p.m, 7, stund(1200)), 1300);
	assert_int_equal(spor_oppstart(&p.m, -1, stund(1200)), KL_INGEN);
	p.rader[7].start = KL_INGEN;
	prov_om(&p);
	assert_int_equal(spor_oppstart(&p.m, 7, stund(1200)), KL_INGEN);
	prov_slutt(&p);
}

static void en_ny_oppstart_flytter_resten_av_dagen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	formiddag(&p, 1000);
	gjor(&p, 1030, e_pause("rad 6", 1045));
	assert_kl(spaa(&p, 1031), 1500);
	gjor(&p, 1040, e_pause("", 1055));
	assert_kl(spaa(&p, 1041), 1510);
	assert_kl(prog[6].start, 1055);
	assert_kl(spaa(&p, 1058), 1513); /* and nobody came back in time */
	assert_kl(prog[6].start, 1058);
	prov_slutt(&p);
}

static void en_uplanlagt_pause_flytter_resten_til_den_er_over(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 903, "17/23");
	gjor(&p, 905, e_pause("", 915));
	spaa(&p, 906);
	assert_kl(prog[1].start, 915);
	prov_slutt(&p);
}

static void en_avbrutt_sak_har_igjen_det_den_hadde(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 901, "17/23");
	ferdig(&p, 902, "18/23");
	ferdig(&p, 903, "19/23");
	gjor(&p, 930, e_sak(EV_SAK, "20/23")); /* 45 minutes planned, 15 used */
	gjor(&p, 945, e_pause("", 1000));
	spaa(&p, 950);
	assert_int_equal(prog[3].slag, PROG_KOMMER);
	assert_kl(prog[3].start, 1000);
	assert_kl(prog[4].start, 1030);
	gjor(&p, 1000, e_sak(EV_GJENOPPTATT, "20/23"));
	spaa(&p, 1010);
	assert_int_equal(prog[3].slag, PROG_PAGAR);
	assert_kl(prog[3].start, 930);
	assert_kl(prog[4].start, 1030);
	assert_int_equal(spor_over(&p.m, stund(1040)), 10);
	prov_slutt(&p);
}

static void neste_pause_er_den_forste_som_ikke_er_holdt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	assert_int_equal(spor_neste_pause(&p.m), 5);
	sett(&p);
	gjor(&p, 930, e_pause("rad 6", KL_INGEN));
	assert_int_equal(spor_neste_pause(&p.m), 7);
	gjor(&p, 945, e_sak(EV_GJENOPPTATT, "26/23"));
	assert_int_equal(spor_neste_pause(&p.m), -1);
	prov_slutt(&p);
}

/* --- odd days -------------------------------------------------------------------------------- */

static void et_kveldsmote_spaas_over_midnatt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	for (int i = 0; i < RADER; i++)
		p.rader[i].start += klokke(1200);
	p.agenda.start = klokke(2100);
	p.agenda.slutt = KL_INGEN;
	for (int i = 6; i < RADER; i++) { /* the program reads no time after midnight */
		p.rader[i].start = KL_INGEN;
		p.rader[i].varighet = 30;
	}
	prov_om(&p);
	gjor(&p, 2100, e_sak(EV_SATT, "17/23"));
	int slutt = spaa(&p, 2115);
	assert_kl(prog[1].start, 2115);
	assert_kl(prog[4].start, 2225);
	assert_int_equal(prog[6].plan, KL_INGEN);
	assert_true(prog[13].start > klokke(2400));
	assert_int_equal(slutt, prog[13].start + 30);
	assert_false(prog[13].rekkes_ikke);
	prov_slutt(&p);
}

static void en_agenda_uten_tider_gir_ingen_plan_men_en_rekkefolge(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.start = p.agenda.slutt = KL_INGEN;
	for (int i = 0; i < RADER; i++)
		p.rader[i].start = KL_INGEN;
	prov_om(&p);
	assert_int_equal(spaa(&p, 900), KL_INGEN);
	sett(&p);
	assert_kl(spaa(&p, 930), 930);
	assert_int_equal(prog[5].plan, KL_INGEN);
	assert_int_equal(spor_over(&p.m, stund(1000)), 0);
	assert_int_equal(spor_oppstart(&p.m, 5, stund(930)), KL_INGEN);
	prov_slutt(&p);
}

/* --- what is open ---------------------------------------------------------------------------- */

static size_t antall(const struct mangel *m, size_t n, enum mangel_slag slag)
{
	size_t k = 0;
	for (size_t i = 0; i < n; i++)
		k += m[i].slag == slag;
	return k;
}

static void manglene_er_det_som_ikke_er_avgjort_naadd_eller_sagt(void **state)
{
	(void)state;
	struct prov p;
	struct mangel *m;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, med_hvem(e_tekst(EV_INNSPILL, "17/23", "A"), "zz", ""));
	gjor(&p, 902, e_tekst(EV_AKSJON, "17/23", "B"));
	struct event e = med_hvem(e_tekst(EV_AKSJON, "17/23", "C"), "kn", "Kari Nordmann");
	e.frist = (struct dato){2024, 1, 1};
	gjor(&p, 903, e);
	gjor(&p, 904, e_vedtak("18/23", UTFALL_UTSATT, ""));
	gjor(&p, 905, e_sak(EV_SAK, "25/23"));
	size_t n = spor_mangler(&p.m, &p.arena, &m);
	assert_int_equal(antall(m, n, MANGEL_VEDTAK), 1);
	assert_int_equal(antall(m, n, MANGEL_ANSVARLIG), 1);
	assert_int_equal(antall(m, n, MANGEL_FRIST), 1);
	assert_int_equal(antall(m, n, MANGEL_KODE), 1);
	assert_int_equal(antall(m, n, MANGEL_REFERENT), 1);
	assert_int_equal(antall(m, n, MANGEL_IKKE_NADD), 8);
	assert_tekst(m[0].tekst, "sak 17/23 er ikke avgjort");
	assert_int_equal(m[0].rad, 0);
	gjor(&p, 906, med_hvem(e_slag(EV_REFERENT), "", "Kari"));
	n = spor_mangler(&p.m, &p.arena, &m);
	assert_int_equal(antall(m, n, MANGEL_REFERENT), 0);
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(for_motet_staar_planen),
		cmocka_unit_test(ti_minutter_for_sent_flytter_alt_til_forste_pause_med_slakk),
		cmocka_unit_test(en_sak_som_gaar_over_tiden_skyver_de_neste_minutt_for_minutt),
		cmocka_unit_test(en_pause_begynner_ikke_for_planen),
		cmocka_unit_test(en_avgjort_sak_varer_ikke_lenger),
		cmocka_unit_test(en_pause_som_ble_hoppet_over_tar_ingen_tid),
		cmocka_unit_test(saker_som_ble_hoppet_over_skal_fortsatt_behandles),
		cmocka_unit_test(en_utsatt_sak_tar_ingen_tid),
		cmocka_unit_test(saker_som_ikke_rekkes_er_merket),
		cmocka_unit_test(siste_sak_rekkes_ikke_naar_den_nest_siste_tar_all_tiden),
		cmocka_unit_test(etter_at_motet_er_hevet_er_slutten_kjent),
		cmocka_unit_test(tre_pauser_som_ble_flyttet_for_haand_flytter_seg_selv),
		cmocka_unit_test(en_pause_som_tas_tidlig_varer_til_den_skulle_ha_vaert_slutt),
		cmocka_unit_test(en_ny_oppstart_flytter_resten_av_dagen),
		cmocka_unit_test(en_uplanlagt_pause_flytter_resten_til_den_er_over),
		cmocka_unit_test(en_avbrutt_sak_har_igjen_det_den_hadde),
		cmocka_unit_test(neste_pause_er_den_forste_som_ikke_er_holdt),
		cmocka_unit_test(et_kveldsmote_spaas_over_midnatt),
		cmocka_unit_test(en_agenda_uten_tider_gir_ingen_plan_men_en_rekkefolge),
		cmocka_unit_test(manglene_er_det_som_ikke_er_avgjort_naadd_eller_sagt),
	};
	return PROV(prover);
}
