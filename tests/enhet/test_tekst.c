#include "prove.h"
#include "tekst.h"

static void en_nullpeker_er_tom_tekst(void **state)
{
	(void)state;
	assert_int_equal(tekst_c(NULL).n, 0);
	assert_true(tekst_lik(tekst_c(NULL), T("")));
	assert_true(tekst_lik(INGEN_TEKST, T("")));
	assert_int_equal(tekst_cmp(INGEN_TEKST, T("")), 0);
	assert_int_equal(tekst_trim(INGEN_TEKST).n, 0);
	assert_int_equal(tekst_fra(INGEN_TEKST, 3).n, 0);
	assert_true(tekst_starter(INGEN_TEKST, T("")));
	assert_int_equal(tekst_finn_tegn(INGEN_TEKST, 'a'), -1);
}

static void tekster_ordnes_etter_byte(void **state)
{
	(void)state;
	assert_true(tekst_cmp(T("a"), T("b")) < 0);
	assert_true(tekst_cmp(T("b"), T("a")) > 0);
	assert_true(tekst_cmp(T("a"), T("ab")) < 0);
	assert_true(tekst_cmp(T("z"), T("å")) < 0);
	assert_int_equal(tekst_cmp(T("sak"), T("sak")), 0);
}

static void deler_utenfor_teksten_blir_kortere(void **state)
{
	(void)state;
	assert_tekst(tekst_fra(T("vedtak"), 3), "tak");
	assert_tekst(tekst_fra(T("vedtak"), 99), "");
	assert_tekst(tekst_til(T("vedtak"), 3), "ved");
	assert_tekst(tekst_til(T("vedtak"), 99), "vedtak");
}

static void trim_tar_blanke_i_endene_og_ikke_inni(void **state)
{
	(void)state;
	assert_tekst(tekst_trim(T(" \t\r\n sak  17/23 \n")), "sak  17/23");
	assert_tekst(tekst_trim(T(" \n")), "");
	assert_tekst(tekst_trim(T("\xc2\xa0""a")), "\xc2\xa0""a");
}

static void del_gir_hvert_stykke_en_gang(void **state)
{
	(void)state;
	struct tekst rest = T("a,,b"), del;
	assert_true(tekst_del(&rest, ',', &del));
	assert_tekst(del, "a");
	assert_true(tekst_del(&rest, ',', &del));
	assert_tekst(del, "");
	assert_true(tekst_del(&rest, ',', &del));
	assert_tekst(del, "b");
	assert_false(tekst_del(&rest, ',', &del));
}

static void det_som_letes_etter_finnes_der_det_star(void **state)
{
	(void)state;
	assert_int_equal(tekst_finn(T("møtebok"), T("bok")), 5);
	assert_int_equal(tekst_finn(T("møtebok"), T("møtebøker")), -1);
	assert_int_equal(tekst_finn(T("aab"), T("ab")), 1);
	assert_int_equal(tekst_finn(T("a"), T("")), 0);
	assert_int_equal(tekst_finn_tegn(T("17/23"), '/'), 2);
	assert_true(tekst_starter(T("møte"), T("mø")));
	assert_false(tekst_starter(T("m"), T("mø")));
	assert_true(tekst_slutter(T("møte"), T("te")));
	assert_false(tekst_slutter(T("te"), T("møte")));
}

static void et_tall_er_bare_sifre_og_hoyst_maks(void **state)
{
	(void)state;
	int64_t v = -1;
	assert_true(tekst_tall(T("0"), 0, &v));
	assert_int_equal(v, 0);
	assert_true(tekst_tall(T("0023"), 23, &v));
	assert_int_equal(v, 23);
	assert_true(tekst_tall(T("9223372036854775807"), INT64_MAX, &v));
	assert_true(v == INT64_MAX);
	v = 5;
	static const char *const gale[] = {"", "-1", "+1", " 1", "1 ", "1a", "24",
					   "99999999999999999999"};
	for (size_t i = 0; i < ARRAY_LEN(gale); i++)
		assert_false(tekst_tall(tekst_c(gale[i]), 23, &v));
	assert_false(tekst_tall(T("9223372036854775808"), INT64_MAX, &v));
	assert_int_equal(v, 5);
}

static void et_tall_over_et_lite_maks_er_for_stort(void **state)
{
	(void)state;
	int64_t v = -1;
	for (int maks = 0; maks < 30; maks++)
		for (int n = 0; n < 40; n++) {
			char s[16];
			snprintf(s, sizeof(s), "%d", n);
			assert_int_equal(tekst_tall(tekst_c(s), maks, &v), n <= maks);
		}
}

static void en_arenakopi_star_alene(void **state)
{
	(void)state;
	struct arena a = {0};
	char b[] = "sak";
	struct tekst t = arena_tekst(&a, tekst_c(b));
	b[0] = 'x';
	assert_tekst(t, "sak");
	assert_int_equal(t.p[t.n], '\0');
	assert_tekst(arena_f(&a, "%s %d/%d", "sak", 17, 23), "sak 17/23");
	assert_tekst(arena_f(&a, TF, TA(INGEN_TEKST)), "");
	arena_release(&a);
}

static void en_streng_settes_sammen_og_klippes(void **state)
{
	(void)state;
	struct streng s = {0};
	assert_tekst(streng_tekst(&s), "");
	streng_c(&s, "vedtak");
	streng_sett_inn(&s, 0, T("ikke "));
	streng_sett_inn(&s, s.n, T("!"));
	streng_sett_inn(&s, 4, T(""));
	assert_streng(&s, "ikke vedtak!");
	streng_fjern(&s, 0, 5);
	streng_fjern(&s, s.n, 0);
	assert_streng(&s, "vedtak!");
	streng_kutt(&s, 3);
	assert_streng(&s, "ved");
	streng_gjenta(&s, '-', 3);
	streng_tegn(&s, '\0');
	assert_int_equal(s.n, 7);
	streng_reset(&s);
	assert_streng(&s, "");
	assert_int_equal(s.p[0], '\0');
	streng_release(&s);
	assert_null(s.p);
}

static void en_streng_vokser_uten_a_miste_noe(void **state)
{
	(void)state;
	struct streng s = {0};
	for (int i = 0; i < 5000; i++)
		streng_f(&s, "%04d", i);
	assert_int_equal(s.n, 20000);
	assert_tekst(tekst_til(tekst_fra(streng_tekst(&s), 4 * 4321), 4), "4321");
	assert_int_equal(s.p[s.n], '\0');
	streng_release(&s);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(en_nullpeker_er_tom_tekst),
		cmocka_unit_test(tekster_ordnes_etter_byte),
		cmocka_unit_test(deler_utenfor_teksten_blir_kortere),
		cmocka_unit_test(trim_tar_blanke_i_endene_og_ikke_inni),
		cmocka_unit_test(del_gir_hvert_stykke_en_gang),
		cmocka_unit_test(det_som_letes_etter_finnes_der_det_star),
		cmocka_unit_test(et_tall_er_bare_sifre_og_hoyst_maks),
		cmocka_unit_test(et_tall_over_et_lite_maks_er_for_stort),
		cmocka_unit_test(en_arenakopi_star_alene),
		cmocka_unit_test(en_streng_settes_sammen_og_klippes),
		cmocka_unit_test(en_streng_vokser_uten_a_miste_noe),
	};
	return PROV(prover);
}
