/* Strike, correction, undo and redo: nothing is destroyed, and what is in force is what was said last. */
#include "prove_mote.h"

/* --- strike and correct ---------------------------------------------------------------------- */

static void det_som_strykes_er_borte_fra_motet_men_staar_i_loggen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int nr = gjor(&p, 902, e_tekst(EV_INNSPILL, "17/23", "Nei."));
	gjor(&p, 903, e_tekst(EV_INNSPILL, "17/23", "Ja."));
	gjor(&p, 904, e_gjelder(EV_STRYK, nr));
	assert_int_equal(sak_nr(&p, "17/23")->innspill.n, 1);
	assert_tekst(sak_nr(&p, "17/23")->innspill.p[0].tekst, "Ja.");
	assert_true(mote_logg(&p.m, nr)->stroket);
	assert_tekst(mote_logg(&p.m, nr)->e.tekst, "Nei.");
	angre(&p, 905);
	assert_int_equal(sak_nr(&p, "17/23")->innspill.n, 2);
	assert_false(mote_logg(&p.m, nr)->stroket);
	gjenta(&p, 906);
	assert_int_equal(sak_nr(&p, "17/23")->innspill.n, 1);
	prov_slutt(&p);
}

static void ingenting_er_avgjort_for_det_begynte(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int satt = p.nr - 1, forste = gjor(&p, 905, e_vedtak("17/23", UTFALL_VEDTATT, "Ja."));
	int neste = gjor(&p, 910, e_sak(EV_SAK, "18/23"));
	int vedtak = gjor(&p, 925, e_vedtak("18/23", UTFALL_VEDTATT, "Ja."));
	nekt(&p, ved(930, med_kl(e_gjelder(EV_RETTELSE, satt), 908)), "nr. 3 (vedtak) ville da være avgjort før saken ble tatt opp");
	nekt(&p, ved(930, med_kl(e_gjelder(EV_RETTELSE, neste), 927)), "nr. 5 (vedtak) ville da være avgjort før saken ble tatt opp");
	nekt(&p, ved(930, med_kl(e_gjelder(EV_RETTELSE, neste), 904)), "nr. 3 (vedtak) ville da være avgjort etter at saken var ferdig");
	nekt(&p, ved(930, med_kl(e_gjelder(EV_RETTELSE, forste), 911)), "avgjort etter at saken var ferdig");
	nekt(&p, ved(930, med_kl(e_pause("", KL_INGEN), 920)), "nr. 5 (vedtak) ville da være avgjort etter");
	nekt(&p, ved(930, med_kl(e_gjelder(EV_RETTELSE, vedtak), 909)), "09:09 er før sak 18/23 ble tatt opp (09:10)");
	nekt(&p, ved(930, med_kl(e_gjelder(EV_RETTELSE, forste), 855)), "08:55 er før møtet ble satt (09:00)");
	gjor(&p, 931, med_kl(e_gjelder(EV_RETTELSE, vedtak), 912));
	gjor(&p, 932, med_kl(e_gjelder(EV_RETTELSE, neste), 912));
	assert_kl(naar(sak_nr(&p, "18/23")->opphold.p[0].fra), 912);
	int hevet = gjor(&p, 940, e_slag(EV_HEVET));
	nekt(&p, ved(941, med_kl(e_gjelder(EV_RETTELSE, hevet), 911)), "09:11 er før");
	prov_slutt(&p);
}

/* Struck: the meeting was not adjourned, and the break went on until the next sak. */
static void en_heving_og_en_gjenopptakelse_kan_strykes(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 910, e_pause("", KL_INGEN));
	int igjen = gjor(&p, 915, e_sak(EV_GJENOPPTATT, "17/23"));
	gjor(&p, 920, e_sak(EV_SAK, "18/23"));
	int hevet = gjor(&p, 930, e_slag(EV_HEVET));
	gjor(&p, 931, e_gjelder(EV_STRYK, igjen));
	assert_kl(naar(p.m.pauser[0].opphold.til), 920);
	gjor(&p, 932, e_gjelder(EV_STRYK, hevet));
	assert_int_equal(p.m.fase, FASE_SATT);
	assert_int_equal(p.m.hevet.ms, 0);
	prov_slutt(&p);
}

static void en_lukking_varer_og_motet_har_ingen_sprang(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	struct event lukk = e_sak(EV_LUKKET, "17/23"), apent = lukk;
	lukk.valg = LUKKING_LUKKET, apent.valg = LUKKING_APEN;
	int lukket = gjor(&p, 909, lukk);
	nekt(&p, ved(912, med_kl(apent, 905)), "møtet ville ikke ha vært lukket");
	gjor(&p, 912, apent);
	nekt(&p, ved(930, med_kl(e_gjelder(EV_RETTELSE, lukket), 920)), "møtet ville ikke ha vært lukket");
	/* the clock is set back an hour: what was recorded was an hour too late */
	struct event stilt = e_slag(EV_KLOKKE);
	stilt.tekst = T("2023-10-04T09:30:00.000+02:00 → 2023-10-04T08:30:00.000+02:00");
	gjor(&p, 830, stilt);
	assert_kl(naar(p.m.satt), 800);
	gjor(&p, 831, e_sak(EV_SAK, "18/23"));
	assert_int_equal(sak_minutter(sak_nr(&p, "17/23"), stund(831)), 31);
	assert_kl(naar(p.m.lukket[0].opphold.fra), 809);
	prov_slutt(&p);
}

static void det_som_ikke_har_hendt_ennaa_tas_ikke_imot(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int satt = p.nr - 1;
	nekt(&p, ved(910, med_kl(e_tekst(EV_INNSPILL, "17/23", "Hei."), 1030)), "10:30 er ikke ennå: klokka på maskinen er 09:10");
	nekt(&p, ved(910, med_kl(e_gjelder(EV_RETTELSE, satt), 930)), "09:30 er ikke ennå");
	/* a watch may be a little fast */
	gjor(&p, 910, med_kl(e_tekst(EV_INNSPILL, "17/23", "Hei."), 914));
	prov_slutt(&p);
}

/* Nothing tells what time it was then. */
static void notater_fra_papir_dagen_etter_har_alle_tider(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.dato.dag = 1;
	prov_om(&p);
	sett(&p);
	gjor(&p, 910, med_kl(e_tekst(EV_INNSPILL, "17/23", "Hei."), 1430));
	prov_slutt(&p);
}

static void en_pause_som_strykes_deler_ikke_saken(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int nr = gjor(&p, 910, e_pause("", KL_INGEN));
	gjor(&p, 920, e_sak(EV_GJENOPPTATT, "17/23"));
	gjor(&p, 921, e_gjelder(EV_STRYK, nr));
	assert_int_equal(p.m.antall_pauser, 0);
	assert_int_equal(sak_nr(&p, "17/23")->opphold.n, 1);
	assert_int_equal(p.m.aktiv, 0);
	assert_int_equal(sak_minutter(sak_nr(&p, "17/23"), stund(930)), 30);
	prov_slutt(&p);
}

static void tekst_person_tid_sak_og_frist_kan_rettes(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	struct event e = med_hvem(e_tekst(EV_AKSJON, "17/23", "Sende."), "rs", "Rune Simensen");
	int nr = gjor(&p, 903, e);
	struct event r = med_hvem(e_tekst(EV_RETTELSE, "18/23", "Sende ut."), "kn", "Kari Nordmann");
	r = med_kl(r, 902);
	r.gjelder = nr;
	r.frist = (struct dato){2024, 1, 2};
	gjor(&p, 904, r);
	assert_int_equal(sak_nr(&p, "17/23")->aksjoner.n, 0);
	const struct notat *n = sak_nr(&p, "18/23")->aksjoner.p;
	assert_tekst(n->tekst, "Sende ut.");
	assert_tekst(n->hvem.kode, "kn");
	assert_kl(naar(n->naar), 902);
	assert_int_equal(n->frist.aar, 2024);
	assert_true(n->rettet);
	assert_tekst(mote_logg(&p.m, nr)->e.tekst, "Sende.");
	prov_slutt(&p);
}

static struct event rett_tekst(int nr, const char *tekst)
{
	struct event r = e_tekst(EV_RETTELSE, "", tekst);
	r.gjelder = nr;
	return r;
}

/* First the words, then the time: the words stay corrected. */
static void to_rettelser_av_det_samme_gjelder_begge(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int nr = gjor(&p, 905, e_tekst(EV_INNSPILL, "17/23", "Skrviefeil."));
	int r1 = gjor(&p, 906, rett_tekst(nr, "Skrivefeil."));
	int r2 = gjor(&p, 907, med_kl(e_gjelder(EV_RETTELSE, nr), 903));
	const struct notat *n = sak_nr(&p, "17/23")->innspill.p;
	assert_tekst(n->tekst, "Skrivefeil.");
	assert_kl(naar(n->naar), 903);
	assert_int_equal(mote_logg(&p.m, nr)->rettet_av, r2);
	angre(&p, 908);
	n = sak_nr(&p, "17/23")->innspill.p;
	assert_tekst(n->tekst, "Skrivefeil.");
	assert_kl(naar(n->naar), 905);
	assert_int_equal(mote_logg(&p.m, nr)->rettet_av, r1);
	angre(&p, 909);
	assert_tekst(sak_nr(&p, "17/23")->innspill.p[0].tekst, "Skrviefeil.");
	assert_int_equal(mote_logg(&p.m, nr)->rettet_av, 0);
	gjenta(&p, 910);
	gjenta(&p, 911);
	n = sak_nr(&p, "17/23")->innspill.p;
	assert_tekst(n->tekst, "Skrivefeil.");
	assert_kl(naar(n->naar), 903);
	prov_slutt(&p);
}

static void klokkeslettet_for_motets_gang_kan_rettes(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	int satt = gjor(&p, 907, e_sak(EV_SATT, "17/23"));
	int sak = gjor(&p, 920, e_sak(EV_SAK, "18/23"));
	gjor(&p, 921, med_kl(e_gjelder(EV_RETTELSE, satt), 900));
	gjor(&p, 922, med_kl(e_gjelder(EV_RETTELSE, sak), 915));
	assert_kl(naar(p.m.satt), 900);
	assert_int_equal(sak_minutter(sak_nr(&p, "17/23"), stund(930)), 15);
	assert_kl(naar(sak_nr(&p, "18/23")->opphold.p[0].fra), 915);
	prov_slutt(&p);
}

static void en_rettet_pause_faar_nytt_tidspunkt_og_ny_oppstart(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int nr = gjor(&p, 1032, e_pause("rad 6", 1045));
	struct event r = med_kl(e_gjelder(EV_RETTELSE, nr), 1028);
	r.til = klokke(1050);
	gjor(&p, 1033, r);
	assert_kl(naar(p.m.pauser[0].opphold.fra), 1028);
	assert_kl(p.m.pauser[0].til, 1050);
	assert_kl(naar(sak_nr(&p, "17/23")->opphold.p[0].til), 1028);
	prov_slutt(&p);
}

/* --- undo and redo --------------------------------------------------------------------------- */

static void angre_tar_det_siste_og_gjenta_tar_det_tilbake(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 903, e_vedtak("17/23", UTFALL_VEDTATT, "Ja."));
	int sak = gjor(&p, 905, e_sak(EV_SAK, "18/23"));
	assert_int_equal(angre(&p, 906), sak + 1);
	assert_int_equal(p.m.aktiv, 0);
	assert_true(p.m.saker[0].opphold.p[0].til.ms == 0);
	angre(&p, 907);
	assert_int_equal(sak_nr(&p, "17/23")->vedtak.nr, 0);
	angre(&p, 908);
	assert_int_equal(p.m.fase, FASE_IKKE_SATT);
	assert_int_equal(spor_angre(&p.m), 0);
	for (int i = 0; i < 3; i++)
		gjenta(&p, 909 + i);
	assert_int_equal(spor_gjenta(&p.m), 0);
	assert_int_equal(p.m.aktiv, 1);
	assert_tekst(sak_nr(&p, "17/23")->vedtak.tekst, "Ja.");
	angre(&p, 915);
	angre(&p, 916);
	gjenta(&p, 917);
	assert_int_equal(sak_nr(&p, "17/23")->vedtak.utfall, UTFALL_VEDTATT);
	assert_int_equal(p.m.aktiv, 0);
	prov_slutt(&p);
}

static void noe_nytt_gjor_slutt_paa_gjenta(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 902, e_tekst(EV_INNSPILL, "17/23", "A"));
	angre(&p, 903);
	gjor(&p, 904, e_tekst(EV_INNSPILL, "17/23", "B"));
	assert_int_equal(spor_gjenta(&p.m), 0);
	angre(&p, 905);
	gjenta(&p, 906);
	assert_int_equal(spor_gjenta(&p.m), 0);
	assert_tekst(sak_nr(&p, "17/23")->innspill.p[0].tekst, "B");
	prov_slutt(&p);
}

static void en_ny_oppstart_av_programmet_gjor_ikke_slutt_paa_angre(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int nr = gjor(&p, 902, e_tekst(EV_INNSPILL, "17/23", "A"));
	gjor(&p, 903, e_slag(EV_APNET));
	gjor(&p, 903, e_slag(EV_KLOKKE));
	assert_int_equal(spor_angre(&p.m), nr);
	angre(&p, 904);
	gjor(&p, 905, e_slag(EV_APNET));
	assert_int_equal(spor_gjenta(&p.m), nr);
	prov_slutt(&p);
}

static void et_hevet_mote_aapnes_igjen_med_angre(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 1000, e_slag(EV_HEVET));
	struct event segl = e_slag(EV_SEGL);
	segl.antall = 2;
	gjor(&p, 1000, segl);
	assert_int_equal(p.m.segl_antall, 2);
	angre(&p, 1001);
	assert_int_equal(p.m.fase, FASE_SATT);
	assert_int_equal(p.m.aktiv, 0);
	assert_true(p.m.hevet.ms == 0);
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(det_som_strykes_er_borte_fra_motet_men_staar_i_loggen),
		cmocka_unit_test(ingenting_er_avgjort_for_det_begynte),
		cmocka_unit_test(en_heving_og_en_gjenopptakelse_kan_strykes),
		cmocka_unit_test(en_lukking_varer_og_motet_har_ingen_sprang),
		cmocka_unit_test(det_som_ikke_har_hendt_ennaa_tas_ikke_imot),
		cmocka_unit_test(notater_fra_papir_dagen_etter_har_alle_tider),
		cmocka_unit_test(en_pause_som_strykes_deler_ikke_saken),
		cmocka_unit_test(tekst_person_tid_sak_og_frist_kan_rettes),
		cmocka_unit_test(to_rettelser_av_det_samme_gjelder_begge),
		cmocka_unit_test(klokkeslettet_for_motets_gang_kan_rettes),
		cmocka_unit_test(en_rettet_pause_faar_nytt_tidspunkt_og_ny_oppstart),
		cmocka_unit_test(angre_tar_det_siste_og_gjenta_tar_det_tilbake),
		cmocka_unit_test(noe_nytt_gjor_slutt_paa_gjenta),
		cmocka_unit_test(en_ny_oppstart_av_programmet_gjor_ikke_slutt_paa_angre),
		cmocka_unit_test(et_hevet_mote_aapnes_igjen_med_angre),
	};
	return PROV(prover);
}
