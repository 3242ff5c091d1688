/* The referat after the meeting: sent out with a deadline, remarks answered, approved and then locked. */
#include "prove_mote.h"

static struct event e_frist(int mnd, int dag)
{
	struct event e = e_slag(EV_GJENNOMSYN);
	e.frist = (struct dato){2023, mnd, dag};
	return e;
}

static struct event e_godkjent(void)
{
	struct event e = e_slag(EV_GODKJENT);
	e.tekst = T("4/23"), e.merke = T("28/23"), e.id = T("id"), e.sum = T("hode");
	e.frist = (struct dato){2023, 12, 14};
	e.valg = GODKJENTSOM_MED;
	return e;
}

static struct event e_svar(const char *id, enum merknadsvar svar)
{
	struct event e = e_tekst(EV_MERKNAD_SVAR, "17/23", "Det skal stå nei.");
	e.id = tekst_c(id);
	e.hvem.navn = T("Kari Nordmann");
	e.valg = svar;
	return e;
}

static void hevet_(struct prov *p)
{
	prov_start(p);
	sett(p);
	gjor(p, 910, e_slag(EV_HEVET));
}

static void gjennomsyn_er_etter_motet_og_har_en_frist_som_ikke_er_ute(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, ved(905, e_frist(10, 15)), "møtet er ikke hevet");
	gjor(&p, 910, e_slag(EV_HEVET));
	assert_int_equal(mote_status(&p.m), STATUS_UTKAST);
	nekt(&p, ved(911, e_slag(EV_GJENNOMSYN)), "skriv fristen");
	nekt(&p, ved(911, e_frist(10, 3)), "fristen 3.10.2023 er alt ute");
	gjor(&p, 912, e_frist(10, 15));
	assert_int_equal(mote_status(&p.m), STATUS_GJENNOMSYN);
	assert_int_equal(p.m.gjennomsyn.dag, 15);
	prov_slutt(&p);
}

static void fristen_kan_rettes_strykes_og_angres(void **state)
{
	(void)state;
	struct prov p;
	hevet_(&p);
	int nr = gjor(&p, 912, e_frist(10, 15));
	struct event r = e_gjelder(EV_RETTELSE, nr);
	r.frist = (struct dato){2023, 10, 20};
	gjor(&p, 913, r);
	assert_int_equal(p.m.gjennomsyn.dag, 20);
	angre(&p, 914);
	assert_int_equal(p.m.gjennomsyn.dag, 15);
	gjor(&p, 915, e_gjelder(EV_STRYK, nr));
	assert_int_equal(mote_status(&p.m), STATUS_UTKAST);
	prov_slutt(&p);
}

static void et_mote_som_gaar_videre_har_et_nytt_utkast(void **state)
{
	(void)state;
	struct prov p;
	hevet_(&p);
	int hevet = p.nr - 1;
	gjor(&p, 912, e_frist(10, 15));
	gjor(&p, 913, e_gjelder(EV_STRYK, hevet));
	assert_int_equal(mote_status(&p.m), STATUS_UTKAST);
	gjor(&p, 920, e_slag(EV_HEVET));
	assert_int_equal(mote_status(&p.m), STATUS_UTKAST);
	prov_slutt(&p);
}

static void et_godkjent_referat_endres_ikke_men_godkjenningen_kan_tas_tilbake(void **state)
{
	(void)state;
	struct prov p;
	hevet_(&p);
	int hevet = p.nr - 1, nr = gjor(&p, 912, e_godkjent());
	assert_int_equal(mote_status(&p.m), STATUS_GODKJENT);
	assert_true(p.m.godkjent.merknader);
	nekt(&p, ved(913, e_tekst(EV_INNSPILL, "17/23", "Nei.")), "godkjent i møte 4/23, sak 28/23");
	nekt(&p, ved(913, e_frist(10, 15)), "endres ikke mer");
	nekt(&p, ved(913, e_gjelder(EV_STRYK, hevet)), "endres ikke mer");
	nekt(&p, ved(913, e_gjelder(EV_ANGRE, hevet)), "endres ikke mer");
	nekt(&p, ved(913, e_godkjent()), "endres ikke mer");
	gjor(&p, 914, e_gjelder(EV_STRYK, nr));
	assert_int_equal(mote_status(&p.m), STATUS_UTKAST);
	gjor(&p, 915, e_frist(10, 15));
	prov_slutt(&p);
}

static void en_merknad_besvares_en_gang(void **state)
{
	(void)state;
	struct prov p;
	hevet_(&p);
	gjor(&p, 912, e_svar("kari-1", MERKNADSVAR_GODTATT));
	nekt(&p, ved(913, e_svar("kari-1", MERKNADSVAR_AVSLATT)), "merknaden er besvart før");
	gjor(&p, 914, e_svar("kari-2", MERKNADSVAR_AVSLATT));
	assert_int_equal(mote_svart(&p.m, T("kari-2"), T("Kari Nordmann"))->svar, MERKNADSVAR_AVSLATT);
	angre(&p, 915);
	assert_null(mote_svart(&p.m, T("kari-2"), T("Kari Nordmann")));
	prov_slutt(&p);
}

static void det_som_er_tatt_til_folge_staar_i_det_godkjente_referatet(void **state)
{
	(void)state;
	struct prov p;
	struct protokoll ut;
	hevet_(&p);
	gjor(&p, 912, e_svar("kari-1", MERKNADSVAR_GODTATT));
	gjor(&p, 913, e_svar("kari-2", MERKNADSVAR_AVSLATT));
	protokoll_av_mote(&p.arena, &p.m, &ut);
	assert_int_equal(ut.merknader.n, 0); /* not before it is approved */
	gjor(&p, 914, e_godkjent());
	protokoll_av_mote(&p.arena, &p.m, &ut);
	assert_int_equal(ut.status, STATUS_GODKJENT);
	assert_tekst(ut.godkjent.mote, "4/23");
	assert_int_equal(ut.merknader.n, 1);
	assert_tekst(ut.merknader.p[0].navn, "Kari Nordmann");
	prov_slutt(&p);
}

int main(void)
{
	const struct CMUnitTest prover[] = {
		cmocka_unit_test(gjennomsyn_er_etter_motet_og_har_en_frist_som_ikke_er_ute),
		cmocka_unit_test(fristen_kan_rettes_strykes_og_angres),
		cmocka_unit_test(et_mote_som_gaar_videre_har_et_nytt_utkast),
		cmocka_unit_test(et_godkjent_referat_endres_ikke_men_godkjenningen_kan_tas_tilbake),
		cmocka_unit_test(en_merknad_besvares_en_gang),
		cmocka_unit_test(det_som_er_tatt_til_folge_staar_i_det_godkjente_referatet),
	};
	return PROV(prover);
}
