/* What the law asks for, profile by profile: quorum, majority, a tie, and where it is written. */
#include "prove.h"
#include "regler.h"

static enum stemmesvar svar(enum regler r, struct stemmetall t)
{
	return regler_flertall(regelsett(r), &t);
}

static bool vedtaksfort(enum regler r, int seter, int velgere)
{
	return regler_vedtaksfort(regelsett(r), seter, velgere);
}

static void et_folkevalgt_organ_trenger_minst_halvparten(void **state)
{
	(void)state; /* kommuneloven § 11-9: «minst halvparten av medlemmene» */
	assert_true(vedtaksfort(REGLER_FOLKEVALGT, 10, 5));
	assert_false(vedtaksfort(REGLER_FOLKEVALGT, 10, 4));
	assert_true(vedtaksfort(REGLER_FOLKEVALGT, 11, 6));
	assert_false(vedtaksfort(REGLER_FOLKEVALGT, 11, 5));
	assert_true(vedtaksfort(REGLER_FOLKEVALGT, 1, 1));
}

static void et_styre_trenger_mer_enn_halvparten(void **state)
{
	(void)state; /* helseforetaksloven § 27: «mer enn halvparten» */
	assert_false(vedtaksfort(REGLER_STYRE, 10, 5));
	assert_true(vedtaksfort(REGLER_STYRE, 10, 6));
	assert_true(vedtaksfort(REGLER_STYRE, 11, 6));
	assert_false(vedtaksfort(REGLER_STYRE, 11, 5));
}

static void et_raad_er_alltid_vedtaksfort_og_det_er_et_organ_uten_medlemsliste_ogsaa(void **state)
{
	(void)state;
	assert_true(vedtaksfort(REGLER_RAD, 20, 0));
	assert_true(vedtaksfort(REGLER_FOLKEVALGT, 0, 0));
	assert_true(vedtaksfort(REGLER_STYRE, 0, 0));
}

static void flertallet_i_et_folkevalgt_organ_er_av_de_avgitte_stemmene(void **state)
{
	(void)state;
	assert_int_equal(svar(REGLER_FOLKEVALGT, (struct stemmetall){.for_ = 3, .mot = 2, .seter = 11}),
			 STEMMER_FOR);
	assert_int_equal(svar(REGLER_FOLKEVALGT, (struct stemmetall){.for_ = 2, .mot = 3}), STEMMER_MOT);
	/* a blank vote is none: four of nine are more than three */
	assert_int_equal(svar(REGLER_FOLKEVALGT, (struct stemmetall){4, 3, 2, 9, 9, 0, 0}), STEMMER_FOR);
}

static void flertallet_i_et_styre_er_av_dem_som_er_der(void **state)
{
	(void)state; /* the blank ones count */
	assert_int_equal(svar(REGLER_STYRE, (struct stemmetall){4, 2, 3, 9, 9, 0, 0}), STEMMER_MOT);
	assert_int_equal(svar(REGLER_STYRE, (struct stemmetall){5, 2, 2, 9, 9, 0, 0}), STEMMER_FOR);
	/* and half of them is no majority */
	assert_int_equal(svar(REGLER_STYRE, (struct stemmetall){4, 3, 1, 9, 8, 0, 0}), STEMMER_MOT);
}

static void i_et_styre_maa_mer_enn_en_tredel_av_alle_vaere_for(void **state)
{
	(void)state;
	assert_int_equal(svar(REGLER_STYRE, (struct stemmetall){4, 2, 0, 12, 6, 0, 0}), STEMMER_MOT);
	assert_int_equal(svar(REGLER_STYRE, (struct stemmetall){5, 2, 0, 12, 7, 0, 0}), STEMMER_FOR);
}

static void stemmelikhet_avgjor_moetelederen_der_loven_sier_det(void **state)
{
	(void)state;
	assert_int_equal(svar(REGLER_FOLKEVALGT, (struct stemmetall){5, 5, 0, 11, 10, 0, 0}), STEMMER_LIKT);
	assert_int_equal(svar(REGLER_STYRE, (struct stemmetall){4, 4, 0, 9, 8, 0, 0}), STEMMER_LIKT);
	assert_int_equal(svar(REGLER_RAD, (struct stemmetall){.for_ = 5, .mot = 5}), STEMMER_MOT);
}

static void moetelederens_stemme_hjelper_ikke_naar_en_tredel_av_styret_mangler(void **state)
{
	(void)state; /* three against three of nine: three is not more than a third */
	assert_int_equal(svar(REGLER_STYRE, (struct stemmetall){3, 3, 0, 9, 6, 0, 0}), STEMMER_MOT);
	assert_int_equal(svar(REGLER_STYRE, (struct stemmetall){3, 3, 0, 8, 6, 0, 0}), STEMMER_LIKT);
}

static void et_krav_om_mer_enn_flertall_naas_eller_ikke_og_gir_aldri_stemmelikhet(void **state)
{
	(void)state;
	struct stemmetall t = {6, 3, 0, 9, 9, 2, 3};
	assert_int_equal(svar(REGLER_FOLKEVALGT, t), STEMMER_FOR); /* at least two thirds */
	t.for_ = 5, t.mot = 4;
	assert_int_equal(svar(REGLER_FOLKEVALGT, t), STEMMER_MOT);
	t.for_ = 4, t.mot = 4;
	assert_int_equal(svar(REGLER_FOLKEVALGT, t), STEMMER_MOT);
	t.for_ = t.mot = 0;
	assert_int_equal(svar(REGLER_FOLKEVALGT, t), STEMMER_MOT);
	t = (struct stemmetall){6, 3, 0, 0, 0, 2, 3}; /* a council without rules may have asked for it */
	assert_int_equal(svar(REGLER_RAD, t), STEMMER_FOR);
}

static void et_raad_har_ingen_regel_aa_si_noe_om(void **state)
{
	(void)state;
	const struct regelsett *r = regelsett(REGLER_RAD);
	const char *const kilder[] = {r->kvorum_kilde, r->flertall_kilde, r->stemmeplikt_kilde, r->votering_kilde,
		r->lukking_kilde, r->habilitet_kilde, r->fjern_kilde, r->sted_kilde, r->tilfoyd_kilde};
	for (size_t i = 0; i < ARRAY_LEN(kilder); i++)
		assert_null(kilder[i]);
}

static void hver_regel_har_sin_kilde_i_sin_lov(void **state)
{
	(void)state;
	for (int p = REGLER_RAD; p <= REGLER_STYRE; p++) {
		const struct regelsett *r = regelsett((enum regler)p);
		const char *lov = p == REGLER_FOLKEVALGT ? "kommuneloven § " : "helseforetaksloven § ";
		const char *const kilder[] = {r->kvorum_kilde, r->flertall_kilde, r->stemmeplikt_kilde,
			r->votering_kilde, r->lukking_kilde, r->habilitet_kilde, r->fjern_kilde, r->sted_kilde,
			r->tilfoyd_kilde};
		assert_int_equal(r->kvorum != KVORUM_INGEN, r->kvorum_kilde != NULL);
		assert_int_equal(r->stemmeplikt, r->stemmeplikt_kilde != NULL);
		assert_true(!r->leder_avgjor || r->flertall_kilde);
		for (size_t i = 0; i < ARRAY_LEN(kilder); i++)
			assert_true(!kilder[i] || strstr(kilder[i], lov) == kilder[i]);
	}
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(et_folkevalgt_organ_trenger_minst_halvparten),
		cmocka_unit_test(et_styre_trenger_mer_enn_halvparten),
		cmocka_unit_test(et_raad_er_alltid_vedtaksfort_og_det_er_et_organ_uten_medlemsliste_ogsaa),
		cmocka_unit_test(flertallet_i_et_folkevalgt_organ_er_av_de_avgitte_stemmene),
		cmocka_unit_test(flertallet_i_et_styre_er_av_dem_som_er_der),
		cmocka_unit_test(i_et_styre_maa_mer_enn_en_tredel_av_alle_vaere_for),
		cmocka_unit_test(stemmelikhet_avgjor_moetelederen_der_loven_sier_det),
		cmocka_unit_test(moetelederens_stemme_hjelper_ikke_naar_en_tredel_av_styret_mangler),
		cmocka_unit_test(et_krav_om_mer_enn_flertall_naas_eller_ikke_og_gir_aldri_stemmelikhet),
		cmocka_unit_test(et_raad_har_ingen_regel_aa_si_noe_om),
		cmocka_unit_test(hver_regel_har_sin_kilde_i_sin_lov),
	};
	return PROV(prover);
}
