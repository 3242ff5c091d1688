#include "prove_referat.h"

static void partiet_staar_for_sine_og_navnene_der_det_delte_seg(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_formannskap(&saker);
	struct referat r = bygg_attr(&a, &p, ATTR_INGEN);
	assert_har(som_tekst(&a, &r), "Forslag B: 4 for, 2 mot.\nFor: Ap (Anne Vik), Høyre (1), Sp "
				      "(1), Venstre (1).\nMot: Ap (Per Ås), Rødt (1).\n");
	struct person for_[] = {ANNE, OLA, PER}, mot[] = {{.navn = T("Uavhengig Ulv")}, TOR};
	struct p_votering v = saker[1].voteringer.p[1];
	v.for_hvem.p = for_, v.for_hvem.n = 3, v.mot_hvem.p = mot, v.mot_hvem.n = 2;
	saker[1].voteringer.p = &v, saker[1].voteringer.n = 1;
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "\nFor: Ap (2), Høyre (1).\nMot: Uavhengig Ulv, Rødt (1).\n");
	for_[1] = (struct person)TOR; /* now two of Ap, and one of Rødt on each side */
	mot[0] = (struct person)P("ab", "Anders Berg", "Ap");
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "\nFor: Ap (Anne Vik og Per Ås), Rødt (Tor Bø).\n"
				      "Mot: Ap (Anders Berg), Rødt (Tor Bø).\n");
	arena_release(&a);
}

static void i_et_styre_staar_navnet_paa_dem_som_var_imot(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	p.regler = REGLER_STYRE;
	struct referat r = bygg_attr(&a, &p, ATTR_INGEN);
	struct tekst t = som_tekst(&a, &r);
	assert_har(t, "Forslag B: 4 for, 2 mot.\nMot: Per Ås (Ap), Tor Bø (Rødt).\n");
	assert_har_ikke(t, "\nFor: ");
	assert_har(t, "### Dissens\nPer Ås, Ap: Salget er i strid med planen.\n");
	assert_har(t, "#### Forslag B\nBrua heter Dalbrua.\n"); /* but who proposed it is not told */
	arena_release(&a);
}

static void utfallet_sier_hvordan_det_ble_stemt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_formannskap(&saker);
	struct referat r = bygg(&a, &p, false);
	struct tekst t = som_tekst(&a, &r), liste = del_av(t, "## Saksliste");
	assert_har(liste, "\nvedtatt punkt for punkt, endret i møtet\n");
	assert_har(liste, "\nvedtatt mot 2 stemmer, forslag B\n");
	assert_har(liste, "\nvedtatt mot 1 stemme, endret i møtet\n");
	assert_har(liste, "\nvedtatt enstemmig\n");
	assert_har(t, "### Vedtak (vedtatt enstemmig, som foreslått)\n");
	struct p_votering v = saker[5].voteringer.p[0];
	v.slag = VOTERING_TALT, v.for_ = 7, v.blankt = 1;
	saker[5].voteringer.p = &v;
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "\n7 for, 0 mot, 1 blank.\n### Vedtak (vedtatt uten motstemmer, "
				      "som foreslått)\n");
	arena_release(&a);
}

static void hjemmel_som_loven_ber_om_og_som_mangler_blir_sagt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_formannskap(&saker);
	struct p_habil h = saker[1].habilitet.p[0];
	h.hjemmel = INGEN_TEKST, saker[1].habilitet.p = &h, saker[3].lukket_hjemmel = INGEN_TEKST;
	struct referat r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "tok ikke del i behandlingen. Hjemmel: ikke oppgitt.\n");
	assert_har(som_tekst(&a, &r), "og kl. 10.16–10.18. Hjemmel: ikke oppgitt.\n");
	p.regler = REGLER_RAD;
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "tok ikke del i behandlingen.\n");
	assert_har(som_tekst(&a, &r), "og kl. 10.16–10.18.\n");
	arena_release(&a);
}

static void om_en_skjermet_sak_staar_ingenting_om_hvem_som_stemte(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	for (int kort = 0; kort < 2; kort++) {
		struct referat r = bygg(&a, &p, kort);
		struct tekst t = som_tekst(&a, &r);
		assert_har_ikke(t, "emmelig");
		assert_tekst(del_av(t, "## Sak 15/24: Unntatt offentlighet\n"),
			     "Tid: kl. 10.50–11.00\nSaken er unntatt offentlighet, jf. offl. § 13.\n");
	}
	arena_release(&a);
}

static void ogsaa_det_korte_har_det_loven_ber_om(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	struct referat r = bygg(&a, &p, true);
	struct tekst t = som_tekst(&a, &r);
	assert_har(t, "Kari Nordmann, SV, var inhabil");
	assert_har(t, "Møtet var lukket kl. 10.12–10.15");
	assert_har(t, "### Votering\nPunkt 1: enstemmig (6 stemmer), vedtatt.\n");
	assert_har(t, "### Dissens\n");
	assert_har_ikke(t, "Alternative forslag");
	arena_release(&a);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(partiet_staar_for_sine_og_navnene_der_det_delte_seg),
		cmocka_unit_test(i_et_styre_staar_navnet_paa_dem_som_var_imot),
		cmocka_unit_test(utfallet_sier_hvordan_det_ble_stemt),
		cmocka_unit_test(hjemmel_som_loven_ber_om_og_som_mangler_blir_sagt),
		cmocka_unit_test(om_en_skjermet_sak_staar_ingenting_om_hvem_som_stemte),
		cmocka_unit_test(ogsaa_det_korte_har_det_loven_ber_om),
	};
	return PROV(prover);
}
