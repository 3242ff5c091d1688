/* The order of the day: moved rows, saker that are added, rows at another time. */
#include "prove_mote.h"
#include "protokoll.h"

static struct event flytt(const char *rad, const char *foran)
{
	struct event e = e_sak(EV_REKKEFOLGE, rad);
	e.merke = tekst_c(foran);
	return e;
}

static struct event ny(const char *sak, const char *emne)
{
	return e_tekst(EV_NY_SAK, sak, emne);
}

static struct event ny_tid(const char *rad, int hhmm)
{
	struct event e = e_sak(EV_PLAN, rad);
	e.til = klokke(hhmm);
	return e;
}

/* The name of the row «neste» calls; «» when there is none. */
static struct tekst neste(struct prov *p)
{
	int i = spor_neste(&p->m);
	return i < 0 ? INGEN_TEKST : rad_navn(&p->arena, p->m.agenda, (size_t)i);
}

static struct prognose prognose(struct prov *p, const char *rad, int hhmm)
{
	struct prognose *alle = arena_nye(&p->arena, struct prognose, p->m.agenda->saksliste.n);
	spor_prognose(&p->m, stund(hhmm), alle);
	return alle[mote_rad(&p->m, tekst_c(rad))];
}

static void orden_er_hel(const struct prov *p)
{
	for (int i = 0; i < (int)p->m.agenda->saksliste.n; i++) {
		assert_in_range(mote_plass(&p->m, i), 0, p->m.agenda->saksliste.n - 1);
		assert_ptr_equal(p->m.saker[i].rad, &p->m.agenda->saksliste.p[i]);
	}
	assert_in_range(p->m.sist + 1, 0, p->m.agenda->saksliste.n);
	assert_in_range(p->m.aktiv + 1, 0, p->m.agenda->saksliste.n);
}

static void en_rad_som_er_flyttet_kommer_der_den_er_satt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int nr = gjor(&p, 901, flytt("26/23", "18/23"));
	ferdig(&p, 902, "17/23");
	assert_tekst(neste(&p), "26/23");
	gjor(&p, 903, e_gjelder(EV_STRYK, nr));
	assert_tekst(neste(&p), "18/23");
	angre(&p, 904);
	assert_tekst(neste(&p), "26/23");
	gjor(&p, 905, flytt("26/23", "")); /* last */
	assert_tekst(neste(&p), "18/23");
	assert_int_equal(mote_plass(&p.m, mote_rad(&p.m, T("26/23"))), RADER - 1);
	orden_er_hel(&p);
	prov_slutt(&p);
}

static void prognosen_foelger_den_nye_rekkefoelgen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	assert_kl(prognose(&p, "18/23", 900).start, 905);
	gjor(&p, 901, flytt("26/23", "18/23")); /* 20 minutes */
	assert_kl(prognose(&p, "26/23", 901).start, 905);
	assert_kl(prognose(&p, "18/23", 901).start, 925);
	assert_int_equal(prognose(&p, "26/23", 901).plan, 875);
	assert_kl(prognose(&p, "27/23", 901).start, 1455); /* the breaks take it in again */
	gjor(&p, 902, flytt("rad 8", "21/23")); /* lunch, at 11:25, in front of a sak at 10:15 */
	assert_kl(prognose(&p, "rad 8", 902).start, 1125);
	assert_kl(prognose(&p, "21/23", 902).start, 1225);
	prov_slutt(&p);
}

static void raden_flyttes_ikke_dit_moetet_har_vaert(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	ferdig(&p, 905, "17/23");
	ferdig(&p, 910, "19/23"); /* 18/23 was passed over */
	nekt(&p, flytt("26/23", "17/23"), "alt kommet forbi");
	nekt(&p, flytt("26/23", "18/23"), "alt kommet forbi");
	nekt(&p, flytt("26/23", "19/23"), "alt kommet forbi");
	nekt(&p, flytt("17/23", "26/23"), "alt begynt");
	nekt(&p, flytt("26/23", "26/23"), "foran seg selv");
	nekt(&p, flytt("26/23", "99/23"), "ingen rad 99/23");
	nekt(&p, flytt("99/23", ""), "ingen rad 99/23");
	gjor(&p, 911, flytt("18/23", "20/23")); /* so that it is treated yet */
	assert_tekst(neste(&p), "18/23");
	prov_slutt(&p);
}

static void en_sak_som_legges_til_kommer_sist_med_sitt_nummer(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, ny("27/23", "Noe"), "finnes fra før");
	nekt(&p, ny("28/23", " "), "ingen tekst");
	int nr = gjor(&p, 910, ny("28/23", "Ny sek"));
	gjor(&p, 911, ny("rad 16", "Orientering fra leder"));
	assert_true(sak_nr(&p, "28/23")->lagt_til);
	assert_int_equal(sak_nr(&p, "28/23")->rad->slag, RAD_SAK);
	assert_int_equal(sak_nr(&p, "rad 16")->rad->slag, RAD_POST);
	assert_int_equal(mote_plass(&p.m, mote_rad(&p.m, T("28/23"))), RADER);
	struct event rett = e_gjelder(EV_RETTELSE, nr);
	rett.tekst = T("Ny sak");
	gjor(&p, 912, rett);
	assert_tekst(sak_nr(&p, "28/23")->rad->emne, "Ny sak");
	nekt(&p, e_i_sak(e_gjelder(EV_RETTELSE, nr), "29/23"), "saksnummeret kan ikke rettes");
	gjor(&p, 920, e_slag(EV_HEVET));
	nekt(&p, ny("29/23", "For seint"), "hevet");
	prov_slutt(&p);
}

static void det_som_var_flyttet_sist_staar_foran_det_som_legges_til_etterpaa(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 905, flytt("26/23", ""));
	gjor(&p, 906, ny("28/23", "Ny sak"));
	assert_int_equal(mote_plass(&p.m, mote_rad(&p.m, T("26/23"))), RADER - 1);
	assert_int_equal(mote_plass(&p.m, mote_rad(&p.m, T("28/23"))), RADER);
	gjor(&p, 907, flytt("28/23", "20/23"));
	assert_int_equal(mote_plass(&p.m, mote_rad(&p.m, T("28/23"))), 3);
	orden_er_hel(&p);
	prov_slutt(&p);
}

static void en_lagt_til_sak_som_angres_mens_den_er_oppe_gir_saken_foer_tilbake(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 910, ny("28/23", "Ny sak"));
	gjor(&p, 911, e_sak(EV_SAK, "28/23"));
	gjor(&p, 912, e_tekst(EV_INNSPILL, "28/23", "Hør her."));
	nekt(&p, e_gjelder(EV_ANGRE, 3), "må tas først"); /* not the row while it is in use */
	for (int i = 0; i < 3; i++)
		angre(&p, 913);
	assert_int_equal(p.m.agenda->saksliste.n, RADER);
	assert_int_equal(p.m.aktiv, 0);
	assert_int_equal(p.m.sist, 0);
	orden_er_hel(&p);
	for (int i = 0; i < 3; i++)
		gjenta(&p, 914);
	assert_int_equal(p.m.aktiv, RADER);
	assert_int_equal(sak_nr(&p, "28/23")->innspill.n, 1);
	orden_er_hel(&p);
	prov_slutt(&p);
}

/* A journal that somebody else wrote: the row is gone, and what names it is still there. */
static void hendelser_om_en_sak_som_er_borte_gjor_ingen_skade(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int rad = gjor(&p, 910, ny("28/23", "Ny sak"));
	gjor(&p, 911, flytt("28/23", "18/23"));
	gjor(&p, 912, flytt("26/23", "28/23"));
	gjor(&p, 913, e_i_sak(e_deltaker("be", "Bo Ek", ROLLE_GJEST, ""), "28/23"));
	gjor(&p, 914, e_sak(EV_SAK, "28/23"));
	gjor(&p, 915, e_votering("28/23", 5, 0, 0, 5));
	gjor(&p, 916, med_hvem(e_sak(EV_ORDET, "28/23"), "be", "Bo Ek"));
	struct event angre = e_gjelder(EV_ANGRE, rad);
	angre.nr = p.nr++;
	angre.tid = stund(917);
	mote_apply(&p.m, &angre);
	assert_int_equal(p.m.agenda->saksliste.n, RADER);
	assert_int_equal(p.m.aktiv, -1);
	assert_int_equal(p.m.sist, 0);
	orden_er_hel(&p);
	assert_tekst(neste(&p), "18/23");
	assert_kl(prognose(&p, "18/23", 920).start, 920);
	struct protokoll ut;
	protokoll_av_mote(&p.arena, &p.m, &ut);
	gjor(&p, 921, e_sak(EV_SAK, "18/23"));
	prov_slutt(&p);
}

static void det_som_ble_sagt_for_saken_ble_lagt_til_kan_flyttes_til_den(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	int sak = gjor(&p, 909, e_sak(EV_SAK, "27/23"));
	int nr = gjor(&p, 910, e_tekst(EV_INNSPILL, "27/23", "Vi må snakke om mat."));
	gjor(&p, 912, ny("28/23", "Mat"));
	gjor(&p, 913, e_i_sak(e_gjelder(EV_RETTELSE, nr), "28/23"));
	assert_int_equal(sak_nr(&p, "27/23")->innspill.n, 0);
	assert_int_equal(sak_nr(&p, "28/23")->innspill.n, 1);
	gjor(&p, 914, e_i_sak(e_gjelder(EV_RETTELSE, sak), "28/23")); /* it was that one all along */
	assert_ptr_equal(&p.m.saker[p.m.aktiv], sak_nr(&p, "28/23"));
	assert_kl(naar(sak_nr(&p, "28/23")->opphold.p[0].fra), 909);
	assert_false(sak_apnet(sak_nr(&p, "27/23")));
	orden_er_hel(&p);
	prov_slutt(&p);
}

static void ny_tid_gjelder_en_rad_som_ikke_er_begynt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, ny_tid("rad 8", 1145)); /* lunch twenty minutes later */
	assert_kl(prognose(&p, "rad 8", 901).start, 1145);
	assert_kl(prognose(&p, "23/23", 901).start, 1245);
	angre(&p, 902);
	assert_kl(prognose(&p, "rad 8", 902).start, 1125);
	nekt(&p, ny_tid("17/23", 930), "alt begynt");
	nekt(&p, e_sak(EV_PLAN, "18/23"), "ikke noe klokkeslett");
	gjor(&p, 1030, e_pause("rad 6", KL_INGEN));
	nekt(&p, ny_tid("rad 6", 1040), "alt begynt");
	prov_slutt(&p);
}

static void ny_tid_etter_midnatt_er_dagen_etter(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.start = klokke(2200);
	p.agenda.slutt = klokke(2600);
	prov_om(&p);
	gjor(&p, 2200, e_sak(EV_SATT, "17/23"));
	gjor(&p, 2201, ny_tid("rad 6", 30)); /* the break at half past midnight */
	assert_int_equal(prognose(&p, "rad 6", 2201).start, klokke(2430));
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(en_rad_som_er_flyttet_kommer_der_den_er_satt),
		cmocka_unit_test(prognosen_foelger_den_nye_rekkefoelgen),
		cmocka_unit_test(raden_flyttes_ikke_dit_moetet_har_vaert),
		cmocka_unit_test(en_sak_som_legges_til_kommer_sist_med_sitt_nummer),
		cmocka_unit_test(det_som_var_flyttet_sist_staar_foran_det_som_legges_til_etterpaa),
		cmocka_unit_test(en_lagt_til_sak_som_angres_mens_den_er_oppe_gir_saken_foer_tilbake),
		cmocka_unit_test(hendelser_om_en_sak_som_er_borte_gjor_ingen_skade),
		cmocka_unit_test(det_som_ble_sagt_for_saken_ble_lagt_til_kan_flyttes_til_den),
		cmocka_unit_test(ny_tid_gjelder_en_rad_som_ikke_er_begynt),
		cmocka_unit_test(ny_tid_etter_midnatt_er_dagen_etter),
	};
	return PROV(prover);
}
