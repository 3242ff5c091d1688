#include "prove_mote.h"

static struct protokoll ta_ut(struct prov *p)
{
	struct protokoll ut;
	protokoll_av_mote(&p->arena, &p->m, &ut);
	return ut;
}

static void hodet_er_agendaens_og_tidene_er_motets(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	struct protokoll ut = ta_ut(&p);
	assert_tekst(ut.organ, "Nasjonalt e-helseråd");
	assert_int_equal(ut.status, STATUS_UTKAST);
	assert_kl(ut.planlagt_start, 900);
	assert_int_equal(ut.satt, KL_INGEN);
	assert_int_equal(ut.hevet, KL_INGEN);
	assert_int_equal(ut.saksliste.n, RADER);
	gjor(&p, 902, e_sak(EV_SATT, "17/23"));
	gjor(&p, 1432, e_slag(EV_HEVET));
	ut = ta_ut(&p);
	assert_kl(ut.satt, 902);
	assert_kl(ut.hevet, 1432);
	prov_slutt(&p);
}

static void det_som_staar_i_agendaen_folger_med(void **state)
{
	(void)state;
	static struct person folk[] = {{.navn = TI("A")}, {.navn = TI("B")}, {.navn = TI("C")}};
	static struct tekst tekster[] = {TI("en"), TI("to")};
	static struct vedlegg vedlegg[] = {{.tittel = TI("t"), .fil = TI("f")}};
	struct prov p;
	prov_start(&p);
	struct agenda *g = &p.agenda;
	struct rad *r = &p.rader[3];
	g->medlemmer.p = folk, g->medlemmer.n = 3;
	g->stedfortredere.p = folk + 1, g->stedfortredere.n = 2;
	g->endringer.p = folk + 2, g->endringer.n = 1;
	g->neste = (struct neste_mote){{2023, 12, 14}, 600, T("Skøyen")};
	g->moteleder = T("A"), g->sekretariat = T("S"), g->sted = T("Tromsø");
	r->presenterer.p = folk, r->presenterer.n = 2;
	r->tidligere.p = tekster, r->tidligere.n = 2;
	r->sporsmal.p = tekster + 1, r->sporsmal.n = 1;
	r->vedlegg.p = vedlegg, r->vedlegg.n = 1;
	r->bakgrunn = T("bakgrunn"), r->hjemmel = T("hjemmel"), r->skjermet = true;
	r->innretning = INNR_ANNEN, r->innretning_ord = T("Høring");
	r->godkjenner_referat = T("2/23");
	prov_om(&p);
	struct protokoll ut = ta_ut(&p);
	const struct p_sak *s = &ut.saksliste.p[3];
	assert_int_equal(ut.medlemmer.n, 3);
	assert_tekst(ut.medlemmer.p[2].navn, "C");
	assert_int_equal(ut.stedfortredere.n, 2);
	assert_tekst(ut.stedfortredere.p[0].navn, "B");
	assert_true(ut.endringer.p == folk + 2 && ut.endringer.n == 1);
	assert_tekst(ut.neste.sted, "Skøyen");
	assert_true(s->presenterer.p == folk && s->presenterer.n == 2);
	assert_true(s->tidligere.p == tekster && s->tidligere.n == 2);
	assert_true(s->sporsmal.p == tekster + 1 && s->sporsmal.n == 1);
	assert_true(s->vedlegg.p == vedlegg && s->vedlegg.n == 1);
	assert_true(s->forslag.n == 1 && s->skjermet);
	assert_tekst(s->innretning_ord, "Høring");
	assert_tekst(s->godkjenner_referat, "2/23");
	assert_tekst(s->bakgrunn, "bakgrunn");
	prov_slutt(&p);
}

static void det_som_ble_sagt_i_en_skjermet_sak_staar_ingen_andre_steder(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_leder ledere[] = {{.sak = TI("1/23")}, {.sak = TI("Personalsak")}, {.sak = TI("Runde")}};
	struct p_lukking lukket[] = {{540, 550, TI("som gjelder Kari")}};
	struct p_sak saker[] = {
		{.saksnummer = TI("1/23"), .emne = TI("Sak"), .skjermet = true},
		{.emne = TI("Personalsak"), .skjermet = true, .hjemmel = TI("offl. § 13"), .lukket = {lukket, 1}},
		{.emne = TI("Runde")}};
	struct protokoll p = {.ledelse = {ledere, 3}, .saksliste = {saker, 3}};
	protokoll_skjerm(&a, &p);
	assert_tekst(p.ledelse.p[0].sak, "1/23"); /* the number is public */
	assert_tekst(p.ledelse.p[1].sak, "Unntatt offentlighet");
	assert_tekst(p.ledelse.p[2].sak, "Runde");
	const struct p_sak *s = &p.saksliste.p[1];
	assert_int_equal(s->lukket.n, 0);
	assert_tekst(s->hjemmel, "offl. § 13");
	assert_tekst(saker[1].emne, "Personalsak"); /* what was handed in is as it was */
	assert_tekst(lukket[0].hjemmel, "som gjelder Kari");
	arena_release(&a);
}

/* Two of everything that there may be many of. */
static void flere_av_samme_slag_kommer_alle_med(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	for (int i = 0; i < 3; i++) {
		gjor(&p, 901 + i, e_tekst(EV_INNSPILL, "17/23", "A"));
		gjor(&p, 901 + i, e_tekst(EV_AKSJON, "17/23", "B"));
		gjor(&p, 901 + i, e_tekst(EV_FORSLAG, "17/23", i % 2 ? "Ny." : "Nyere."));
		gjor(&p, 910 + 10 * i, e_pause("rad 6", KL_INGEN));
		gjor(&p, 915 + 10 * i, e_sak(EV_GJENOPPTATT, "17/23"));
	}
	struct protokoll ut = ta_ut(&p);
	const struct p_sak *s = &ut.saksliste.p[0];
	assert_int_equal(s->innspill.n, 3);
	assert_int_equal(s->aksjonspunkter.n, 3);
	assert_int_equal(s->endringer.n, 3);
	assert_int_equal(ut.saksliste.p[5].behandlet.n, 3);
	for (int i = 0; i < 3; i++) {
		assert_tekst(s->innspill.p[i].tekst, "A");
		assert_tekst(s->aksjonspunkter.p[i].tekst, "B");
		assert_int_equal(s->endringer.p[i].punkter.n, 1);
		assert_kl(ut.saksliste.p[5].behandlet.p[i].fra, 910 + 10 * i);
	}
	prov_slutt(&p);
}

static void referenten_er_den_som_ble_oppgitt_sist(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.referent = T("Fra Agendaen");
	prov_om(&p);
	assert_tekst(ta_ut(&p).referent, "Fra Agendaen");
	gjor(&p, 900, med_hvem(e_slag(EV_REFERENT), "kn", ""));
	assert_tekst(ta_ut(&p).referent, "kn");
	gjor(&p, 900, med_hvem(e_slag(EV_REFERENT), "kn", "Kari Nordmann"));
	assert_tekst(ta_ut(&p).referent, "Kari Nordmann");
	prov_slutt(&p);
}

static void saken_har_det_som_ble_sagt_foreslaatt_og_vedtatt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, med_hvem(e_tekst(EV_INNSPILL, "17/23", "A"), "kn", "Kari Nordmann"));
	gjor(&p, 902, e_tekst(EV_FORSLAG, "17/23", "1. En.\n2. To.\nmer av to."));
	struct event e = e_tekst(EV_AKSJON, "17/23", "B");
	e.frist = (struct dato){2024, 1, 2};
	gjor(&p, 903, e);
	gjor(&p, 903, e_tekst(EV_MERKNAD, "17/23", "Hemmelig."));
	gjor(&p, 904, e_vedtak("17/23", UTFALL_VEDTATT, "1. En.\n2. To.\nmer av to."));
	gjor(&p, 905, e_sak(EV_SAK, "18/23"));
	struct protokoll ut = ta_ut(&p);
	const struct p_sak *s = &ut.saksliste.p[0];
	assert_kl(s->behandlet.p[0].fra, 900);
	assert_kl(s->behandlet.p[0].til, 905);
	assert_int_equal(ut.saksliste.p[1].behandlet.p[0].til, KL_INGEN);
	assert_int_equal(s->innspill.n, 1);
	assert_kl(s->innspill.p[0].kl, 901);
	assert_tekst(s->innspill.p[0].hvem.navn, "Kari Nordmann");
	assert_int_equal(s->endringer.n, 1);
	assert_int_equal(s->endringer.p[0].punkter.n, 2);
	assert_tekst(s->endringer.p[0].punkter.p[1], "To.\nmer av to.");
	assert_int_equal(s->aksjonspunkter.n, 1);
	assert_int_equal(s->aksjonspunkter.p[0].frist.mnd, 1);
	assert_int_equal(s->utfall, UTFALL_VEDTATT);
	assert_kl(s->vedtatt_kl, 904);
	assert_int_equal(s->vedtak.n, 2);
	assert_tekst(s->vedtak.p[0], "En.");
	assert_true(p_sak_endret(s));
	assert_int_equal(s->planlagt_varighet, 5);
	prov_slutt(&p);
}

static void som_foreslaatt_er_ikke_endret(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 903, "17/23");
	struct protokoll ut = ta_ut(&p);
	assert_false(p_sak_endret(&ut.saksliste.p[0]));
	assert_false(p_sak_endret(&ut.saksliste.p[1]));
	gjor(&p, 904, e_sak(EV_SAK, "25/23"));
	gjor(&p, 905, e_vedtak("25/23", UTFALL_VEDTATT, "Laget i møtet."));
	ut = ta_ut(&p);
	assert_false(p_sak_endret(&ut.saksliste.p[11])); /* there was nothing to differ from */
	prov_slutt(&p);
}

static void bare_det_som_ble_vedtatt_har_vedtakstekst(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 903, e_vedtak("17/23", UTFALL_UTSATT, "Tekst som ikke ble vedtatt."));
	struct protokoll ut = ta_ut(&p);
	assert_int_equal(ut.saksliste.p[0].utfall, UTFALL_UTSATT);
	assert_int_equal(ut.saksliste.p[0].vedtak.n, 0);
	prov_slutt(&p);
}

static void det_som_ikke_ble_naadd_sies_forst_naar_motet_er_hevet(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.rader[1].status = RADSTATUS_UTGAR;
	prov_om(&p);
	mote_release(&p.m);
	mote_init(&p.m, &p.agenda, NULL);
	sett(&p);
	assert_int_equal(ta_ut(&p).saksliste.p[2].utfall, UTFALL_INGEN);
	gjor(&p, 950, e_slag(EV_HEVET));
	struct protokoll ut = ta_ut(&p);
	assert_int_equal(ut.saksliste.p[0].utfall, UTFALL_INGEN); /* treated, not decided */
	assert_int_equal(ut.saksliste.p[1].utfall, UTFALL_UTGAR);
	assert_int_equal(ut.saksliste.p[1].vedtatt_kl, KL_INGEN);
	assert_int_equal(ut.saksliste.p[2].utfall, UTFALL_IKKE_NADD);
	assert_int_equal(ut.saksliste.p[5].utfall, UTFALL_INGEN); /* a break is never «not reached» */
	prov_slutt(&p);
}

static void en_planlagt_pause_har_tidene_den_ble_holdt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 1032, e_pause("rad 6", 1045));
	struct protokoll ut = ta_ut(&p);
	assert_int_equal(ut.saksliste.p[5].behandlet.p[0].til, KL_INGEN);
	gjor(&p, 1040, e_pause("", 1050));
	gjor(&p, 1051, e_sak(EV_GJENOPPTATT, "22/23"));
	ut = ta_ut(&p);
	const struct p_sak *s = &ut.saksliste.p[5];
	assert_int_equal(ut.saksliste.n, RADER);
	assert_int_equal(s->behandlet.n, 1);
	assert_kl(s->behandlet.p[0].fra, 1032);
	assert_kl(s->behandlet.p[0].til, 1051);
	assert_kl(s->ny_oppstart, 1050);
	assert_kl(s->planlagt_start, 1030);
	prov_slutt(&p);
}

static void en_uplanlagt_pause_staar_etter_saken_den_kom_i(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	gjor(&p, 855, e_slag(EV_SATT));
	gjor(&p, 856, e_pause("", 900)); /* before the first sak */
	gjor(&p, 900, e_sak(EV_GJENOPPTATT, "17/23"));
	gjor(&p, 910, e_pause("", 920));
	gjor(&p, 921, e_sak(EV_GJENOPPTATT, "17/23"));
	gjor(&p, 930, e_slag(EV_PAUSE)); /* by mistake: gone within the minute */
	gjor(&p, 930, e_sak(EV_GJENOPPTATT, "17/23"));
	struct protokoll ut = ta_ut(&p);
	assert_int_equal(ut.saksliste.n, RADER + 2);
	assert_int_equal(ut.saksliste.p[0].slag, RAD_PAUSE);
	assert_int_equal(ut.saksliste.p[0].planlagt_start, KL_INGEN);
	assert_kl(ut.saksliste.p[0].ny_oppstart, 900);
	assert_tekst(ut.saksliste.p[1].saksnummer, "17/23");
	assert_tekst(ut.saksliste.p[2].emne, "Pause");
	assert_kl(ut.saksliste.p[2].behandlet.p[0].fra, 910);
	assert_kl(ut.saksliste.p[2].behandlet.p[0].til, 921);
	assert_tekst(ut.saksliste.p[3].saksnummer, "18/23");
	assert_int_equal(ut.saksliste.p[1].behandlet.n, 3);
	prov_slutt(&p);
}

static void et_blaff_innom_en_sak_er_ikke_behandling(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 910, e_sak(EV_SAK, "18/23"));
	gjor(&p, 920, e_sak(EV_SAK, "17/23")); /* N by mistake */
	gjor(&p, 920, e_sak(EV_SAK, "18/23"));
	gjor(&p, 930, e_sak(EV_SAK, "20/23"));
	gjor(&p, 930, e_sak(EV_SAK, "21/23"));
	struct protokoll ut = ta_ut(&p);
	assert_int_equal(ut.saksliste.p[0].behandlet.n, 1);
	assert_kl(ut.saksliste.p[0].behandlet.p[0].til, 910);
	assert_int_equal(ut.saksliste.p[1].behandlet.n, 2);
	assert_int_equal(ut.saksliste.p[3].behandlet.n, 1); /* all there is of it */
	prov_slutt(&p);
}

static void en_gjest_i_en_rad_uten_nummer_staar_med_radens_navn(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.rader[3].slag = RAD_POST, p.rader[3].saksnummer = INGEN_TEKST;
	mote_release(&p.m);
	mote_init(&p.m, &p.agenda, NULL);
	sett(&p);
	struct event e = med_hvem(e_sak(EV_DELTAKER, "rad 4"), "be", "Bo Ek");
	e.valg = ROLLE_GJEST;
	gjor(&p, 901, e);
	e = med_hvem(e_sak(EV_DELTAKER, "17/23"), "nh", "Nils Haug");
	e.valg = ROLLE_GJEST;
	gjor(&p, 902, e);
	struct protokoll ut = ta_ut(&p);
	assert_int_equal(ut.medlemmer.n, 2);
	assert_tekst(ut.medlemmer.p[0].sak, "Tiltak for 2024");
	assert_tekst(ut.medlemmer.p[1].sak, "17/23");
	prov_slutt(&p);
}

static void kontrollordet_staar_der_saa_lenge_motet_er_hevet(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	struct event j = e_slag(EV_JOURNAL);
	j.id = T("00112233445566778899aabbccddeeff");
	gjor(&p, 855, j);
	sett(&p);
	gjor(&p, 1000, e_slag(EV_HEVET));
	assert_int_equal(ta_ut(&p).kontrollord.n, 0);
	struct event segl = e_slag(EV_SEGL);
	segl.antall = 5;
	segl.sum = T("41d2a0b1c2d3e4f5060718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d");
	gjor(&p, 1000, segl);
	struct protokoll ut = ta_ut(&p);
	assert_tekst(ut.kontrollord, "41d2 a0b1 c2d3 e4f5");
	assert_tekst(ut.journal_id, "00112233445566778899aabbccddeeff");
	assert_int_equal(ut.hendelser, 5);
	angre(&p, 1001);
	assert_int_equal(ta_ut(&p).kontrollord.n, 0);
	gjor(&p, 1005, e_slag(EV_HEVET));
	segl.antall = 8;
	gjor(&p, 1005, segl);
	assert_int_equal(ta_ut(&p).hendelser, 8);
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(hodet_er_agendaens_og_tidene_er_motets),
		cmocka_unit_test(det_som_staar_i_agendaen_folger_med),
		cmocka_unit_test(flere_av_samme_slag_kommer_alle_med),
		cmocka_unit_test(referenten_er_den_som_ble_oppgitt_sist),
		cmocka_unit_test(saken_har_det_som_ble_sagt_foreslaatt_og_vedtatt),
		cmocka_unit_test(som_foreslaatt_er_ikke_endret),
		cmocka_unit_test(bare_det_som_ble_vedtatt_har_vedtakstekst),
		cmocka_unit_test(det_som_ikke_ble_naadd_sies_forst_naar_motet_er_hevet),
		cmocka_unit_test(en_planlagt_pause_har_tidene_den_ble_holdt),
		cmocka_unit_test(en_uplanlagt_pause_staar_etter_saken_den_kom_i),
		cmocka_unit_test(det_som_ble_sagt_i_en_skjermet_sak_staar_ingen_andre_steder),
		cmocka_unit_test(et_blaff_innom_en_sak_er_ikke_behandling),
		cmocka_unit_test(en_gjest_i_en_rad_uten_nummer_staar_med_radens_navn),
		cmocka_unit_test(kontrollordet_staar_der_saa_lenge_motet_er_hevet),
	};
	return PROV(prover);
}
