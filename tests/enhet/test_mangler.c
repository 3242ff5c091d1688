/* What is asked for at «hev», profile by profile, each with its law and the place to mend it. */
#include "prove_mote.h"

static void start(struct prov *p, enum regler regler)
{
	prov_start(p);
	p->agenda.sted = T("Rådhuset");
	p->agenda.referent = T("Siri Rud");
	prov_folk(p, regler, 0);
	sett(p);
}

/* The one of this kind that names `ord`, or NULL. */
static const struct mangel *mangel(struct prov *p, enum mangel_slag slag, const char *ord)
{
	struct mangel *l;
	size_t n = spor_mangler(&p->m, &p->arena, &l);
	for (size_t i = 0; i < n; i++)
		if (l[i].slag == slag && tekst_finn(l[i].tekst, tekst_c(ord)) >= 0)
			return &l[i];
	return NULL;
}

#define assert_mangel(p, slag, ord) assert_non_null(mangel((p), (slag), (ord)))
#define assert_ingen(p, slag, ord) assert_null(mangel((p), (slag), (ord)))

static struct event frammote(const char *kode, enum frammote slag)
{
	return e_valg(EV_FRAMMOTE, "", kode, (int)slag);
}

static void et_raad_spoerres_ikke_om_voteringer_kvorum_eller_hjemmel(void **state)
{
	(void)state;
	struct prov p;
	start(&p, REGLER_RAD);
	for (size_t i = 1; i < 5; i++)
		gjor(&p, 901, e_valg(EV_FRAMMOTE, "", (const char *const[]){"av", "ol", "kn", "ll", "ab"}[i],
				     FRAMMOTE_GIKK));
	gjor(&p, 902, e_valg(EV_HABILITET, "17/23", "kn", HABILITET_INHABIL));
	gjor(&p, 903, e_sak(EV_LUKKET, "17/23"));
	gjor(&p, 905, e_vedtak("17/23", UTFALL_VEDTATT, "Godkjent."));
	gjor(&p, 910, e_slag(EV_HEVET));
	assert_ingen(&p, MANGEL_VOTERING, "");
	assert_ingen(&p, MANGEL_KVORUM, "");
	assert_ingen(&p, MANGEL_HJEMMEL, "");
	assert_ingen(&p, MANGEL_STED, "");
	assert_mangel(&p, MANGEL_IKKE_NADD, "18/23");
	prov_slutt(&p);
}

static void et_folkevalgt_vedtak_skal_ha_avstemningsresultat(void **state)
{
	(void)state;
	struct prov p;
	start(&p, REGLER_FOLKEVALGT);
	int nr = gjor(&p, 905, e_vedtak("17/23", UTFALL_VEDTATT, "Godkjent."));
	const struct mangel *g = mangel(&p, MANGEL_VOTERING, "17/23 mangler avstemningsresultat (kommuneloven § 11-4)");
	assert_non_null(g);
	assert_int_equal(g->nr, nr); /* the jump */
	assert_int_equal(g->rad, 0);
	gjor(&p, 906, e_votering("17/23", 5, 0, 0, 5));
	assert_ingen(&p, MANGEL_VOTERING, "");
	angre(&p, 907);
	assert_mangel(&p, MANGEL_VOTERING, "17/23");
	gjor(&p, 908, e_sak(EV_SAK, "18/23"));
	gjor(&p, 909, e_vedtak("18/23", UTFALL_UTSATT, ""));
	assert_ingen(&p, MANGEL_VOTERING, "18/23"); /* nothing was adopted */
	prov_slutt(&p);
}

static void for_faa_som_kan_stemme_gjor_vedtaket_ugyldig(void **state)
{
	(void)state;
	struct prov p;
	start(&p, REGLER_FOLKEVALGT);
	gjor(&p, 902, frammote("ll", FRAMMOTE_GIKK));
	int votert = gjor(&p, 905, e_votert(e_votering("17/23", 4, 0, 0, 4), UTFALL_VEDTATT, "Godkjent."));
	assert_ingen(&p, MANGEL_KVORUM, "");
	gjor(&p, 920, e_sak(EV_SAK, "18/23"));
	gjor(&p, 921, e_valg(EV_HABILITET, "18/23", "kn", HABILITET_INHABIL));
	gjor(&p, 922, e_valg(EV_HABILITET, "18/23", "ol", HABILITET_INHABIL));
	gjor(&p, 925, e_votert(e_votering("18/23", 2, 0, 0, 2), UTFALL_VEDTATT, "Godkjent."));
	assert_mangel(&p, MANGEL_KVORUM, "18/23: 2 av 5 var til stede, ikke vedtaksført (kommuneloven § 11-9");
	assert_ingen(&p, MANGEL_KVORUM, "17/23"); /* only less the inhabile of that sak */
	gjor(&p, 930, med_kl(frammote("ab", FRAMMOTE_GIKK), 903)); /* noted late: 3 of 5 were there then */
	assert_ingen(&p, MANGEL_KVORUM, "17/23");
	const struct mangel *g = mangel(&p, MANGEL_VOTERING, "4 kunne stemme da den ble ført, etter frammøte og habilitet 3");
	assert_non_null(g);
	assert_int_equal(g->nr, votert);
	prov_slutt(&p);
}

static void et_styre_trenger_mer_enn_halvparten_av_medlemmene(void **state)
{
	(void)state;
	struct prov p;
	start(&p, REGLER_STYRE);
	gjor(&p, 901, frammote("ll", FRAMMOTE_GIKK));
	gjor(&p, 901, frammote("ab", FRAMMOTE_GIKK));
	gjor(&p, 905, e_vedtak("17/23", UTFALL_VEDTATT, "Godkjent."));
	assert_ingen(&p, MANGEL_KVORUM, "");
	assert_ingen(&p, MANGEL_VOTERING, ""); /* no law says that a board's minutes must have it */
	gjor(&p, 910, e_sak(EV_SAK, "18/23"));
	gjor(&p, 911, frammote("kn", FRAMMOTE_GIKK));
	gjor(&p, 915, e_vedtak("18/23", UTFALL_VEDTATT, "Godkjent."));
	assert_mangel(&p, MANGEL_KVORUM, "18/23: 2 av 5 var til stede, ikke vedtaksført (helseforetaksloven § 27)");
	gjor(&p, 916, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	assert_mangel(&p, MANGEL_KVORUM, "18/23"); /* too late */
	angre(&p, 917);
	gjor(&p, 918, med_kl(e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"), 912));
	assert_ingen(&p, MANGEL_KVORUM, "");
	prov_slutt(&p);
}

static void det_som_avgjores_paa_papiret_etter_moetet_gjaldt_dem_som_var_der_til_slutt(void **state)
{
	(void)state;
	struct prov p;
	start(&p, REGLER_FOLKEVALGT);
	gjor(&p, 930, e_slag(EV_HEVET));
	gjor(&p, 945, e_votert(e_votering("17/23", 5, 0, 0, 5), UTFALL_VEDTATT, "Godkjent."));
	assert_ingen(&p, MANGEL_KVORUM, "");
	assert_ingen(&p, MANGEL_VOTERING, "");
	gjor(&p, 946, med_kl(frammote("kn", FRAMMOTE_GIKK), 925));
	assert_mangel(&p, MANGEL_VOTERING, "habilitet 4");
	prov_slutt(&p);
}

static void den_som_er_ute_av_en_sak_skal_vaere_det_med_hjemmel(void **state)
{
	(void)state;
	struct prov p;
	start(&p, REGLER_FOLKEVALGT);
	struct event ute = med_hvem(e_valg(EV_HABILITET, "17/23", "", HABILITET_INHABIL), "kn", "Kari Nordmann");
	int nr = gjor(&p, 905, ute);
	const struct mangel *g = mangel(&p, MANGEL_HJEMMEL, "Kari Nordmann er ute av sak 17/23 (kommuneloven § 11-4)");
	assert_non_null(g);
	assert_int_equal(g->nr, nr);
	struct event rett = e_gjelder(EV_RETTELSE, nr);
	rett.tekst = T("forvaltningsloven § 6 første ledd bokstav e");
	gjor(&p, 906, rett);
	assert_ingen(&p, MANGEL_HJEMMEL, "");
	angre(&p, 907);
	ute.valg = HABILITET_HABIL;
	gjor(&p, 908, ute); /* the council found him habil: then no hjemmel is needed */
	assert_ingen(&p, MANGEL_HJEMMEL, "");
	ute.valg = HABILITET_FRITAK;
	gjor(&p, 909, ute);
	assert_mangel(&p, MANGEL_HJEMMEL, "17/23");
	prov_slutt(&p);
}

static void et_lukket_moete_skal_ha_hjemmel_og_ingen_paa_skjerm(void **state)
{
	(void)state;
	struct prov p;
	start(&p, REGLER_FOLKEVALGT);
	gjor(&p, 901, frammote("ll", FRAMMOTE_DIGITALT));
	gjor(&p, 902, frammote("ll", FRAMMOTE_GIKK));
	struct event lukk = e_sak(EV_LUKKET, "17/23");
	int nr = gjor(&p, 905, lukk);
	const struct mangel *g = mangel(&p, MANGEL_HJEMMEL, "hjemmel mangler for at møtet ble lukket (kommuneloven § 11-4)");
	assert_non_null(g);
	assert_int_equal(g->nr, nr);
	assert_ingen(&p, MANGEL_HJEMMEL, "på skjerm");
	gjor(&p, 908, frammote("ll", FRAMMOTE_DIGITALT)); /* comes back while the doors are closed */
	assert_mangel(&p, MANGEL_HJEMMEL, "Lill Larsen var med på skjerm da møtet ble lukket (kommuneloven § 11-7)");
	angre(&p, 909);
	assert_ingen(&p, MANGEL_HJEMMEL, "på skjerm");
	lukk.valg = LUKKING_APEN;
	gjor(&p, 910, lukk);
	gjor(&p, 911, frammote("ll", FRAMMOTE_DIGITALT)); /* after they were opened */
	assert_ingen(&p, MANGEL_HJEMMEL, "på skjerm");
	struct event rett = e_gjelder(EV_RETTELSE, nr);
	rett.tekst = T("kommuneloven § 11-5 andre ledd");
	gjor(&p, 912, rett);
	assert_ingen(&p, MANGEL_HJEMMEL, "");
	prov_slutt(&p);
}

static void moeteboken_skal_ha_sted_i_et_folkevalgt_organ(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	prov_folk(&p, REGLER_FOLKEVALGT, 0);
	sett(&p);
	assert_mangel(&p, MANGEL_STED, "kommuneloven § 11-4");
	assert_mangel(&p, MANGEL_REFERENT, "referent");
	prov_slutt(&p);
}

static void en_lagt_til_sak_som_ikke_ble_naadd_er_med(void **state)
{
	(void)state;
	struct prov p;
	start(&p, REGLER_FOLKEVALGT);
	gjor(&p, 905, e_tekst(EV_NY_SAK, "28/23", "Ny sak"));
	assert_mangel(&p, MANGEL_IKKE_NADD, "28/23");
	angre(&p, 906);
	assert_ingen(&p, MANGEL_IKKE_NADD, "28/23");
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(et_raad_spoerres_ikke_om_voteringer_kvorum_eller_hjemmel),
		cmocka_unit_test(et_folkevalgt_vedtak_skal_ha_avstemningsresultat),
		cmocka_unit_test(for_faa_som_kan_stemme_gjor_vedtaket_ugyldig),
		cmocka_unit_test(et_styre_trenger_mer_enn_halvparten_av_medlemmene),
		cmocka_unit_test(det_som_avgjores_paa_papiret_etter_moetet_gjaldt_dem_som_var_der_til_slutt),
		cmocka_unit_test(den_som_er_ute_av_en_sak_skal_vaere_det_med_hjemmel),
		cmocka_unit_test(et_lukket_moete_skal_ha_hjemmel_og_ingen_paa_skjerm),
		cmocka_unit_test(moeteboken_skal_ha_sted_i_et_folkevalgt_organ),
		cmocka_unit_test(en_lagt_til_sak_som_ikke_ble_naadd_er_med),
	};
	return PROV(prover);
}
