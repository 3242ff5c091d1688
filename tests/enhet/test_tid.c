#include "prove.h"
#include "tid.h"

static int dager_i(int aar, int mnd)
{
	static const int lengde[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool skudd = aar % 400 == 0 || (aar % 4 == 0 && aar % 100 != 0);
	return lengde[mnd - 1] + (mnd == 2 && skudd);
}

static void prov_dag(struct dato d, int64_t dager)
{
	struct dato igjen = dato_av_dager(dager);
	if (!dato_finnes(d) || dato_dager(d) != dager || dato_cmp(d, igjen) != 0 ||
	    igjen.aar != d.aar || igjen.mnd != d.mnd || igjen.dag != d.dag)
		fail_msg("%04d-%02d-%02d", d.aar, d.mnd, d.dag);
}

/* Counts the calendar with its own rule, day by day, and asks for each. */
static void hver_dag_fra_1583_til_9999_gar_fram_og_tilbake(void **state)
{
	(void)state;
	int64_t dager = dato_dager((struct dato){1583, 1, 1});
	for (int aar = 1583; aar <= 9999; aar++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= dager_i(aar, m); d++)
				prov_dag((struct dato){aar, m, d}, dager++);
	assert_int_equal(dato_dager((struct dato){1970, 1, 1}), 0);
	assert_int_equal(dato_dager((struct dato){2000, 3, 1}), 11017);
}

static void bare_dager_i_kalenderen_finnes(void **state)
{
	(void)state;
	static const struct dato gale[] = {
		{0, 0, 0},     {1582, 12, 31}, {10000, 1, 1}, {2023, 0, 1},  {2023, 13, 1},
		{2023, 1, 0},  {2023, 1, 32},  {2023, 2, 29}, {1900, 2, 29}, {2100, 2, 29},
		{2023, 4, 31}, {2023, 11, 31}, {-1, 1, 1},    {2023, -1, 1}, {2024, 2, 30},
	};
	for (size_t i = 0; i < ARRAY_LEN(gale); i++)
		assert_false(dato_finnes(gale[i]));
	assert_true(dato_finnes((struct dato){2000, 2, 29}));
	assert_true(dato_finnes((struct dato){2024, 2, 29}));
	assert_false(dato_satt((struct dato){0}));
}

static void en_isodato_skrives_som_den_leses(void **state)
{
	(void)state;
	struct streng s = {0};
	for (int64_t d = dato_dager((struct dato){1583, 1, 1}); d < 2932897; d += 97) {
		struct dato inn = dato_av_dager(d), ut;
		streng_reset(&s);
		skriv_dato(&s, inn);
		assert_true(dato_les(streng_tekst(&s), &ut));
		assert_int_equal(dato_cmp(inn, ut), 0);
	}
	streng_release(&s);
}

static void det_som_ikke_er_en_isodato_avvises(void **state)
{
	(void)state;
	static const char *const gale[] = {
		"", "2023", "2023-10", "2023-10-4", "2023-1-04", "23-10-04", "2023-10-04 ",
		" 2023-10-04", "2023-10-04T", "2023/10/04", "2023-13-01", "2023-02-29",
		"2023-00-10", "2023-10-00", "+2023-10-04", "-2023-10-04", "02023-10-04",
		"2023-10-041", "2023--10-04", "2023-1o-04", "1582-10-15", "20231004",
		"2023-10-32", "٢٠٢٣-10-04", "2023\342\200\22110-04",
	};
	struct dato d = {1, 2, 3};
	for (size_t i = 0; i < ARRAY_LEN(gale); i++)
		assert_false(dato_les(tekst_c(gale[i]), &d));
	assert_false(dato_les(T("2023-10-0\0"), &d));
	assert_int_equal(d.aar, 1);
}

static void en_dato_kan_skrives_som_folk_skriver_den(void **state)
{
	(void)state;
	struct dato fra = {2023, 10, 4}, d;
	static const struct { const char *inn; struct dato ut; } par[] = {
		{"14.12", {2023, 12, 14}},          {"14.12.", {2023, 12, 14}},
		{"14.12.2023", {2023, 12, 14}},     {"2023-12-14", {2023, 12, 14}},
		{"14. desember", {2023, 12, 14}},   {"14. desember 2025", {2025, 12, 14}},
		{"14. des", {2023, 12, 14}},        {" 4.10 ", {2023, 10, 4}},
		{"3.10", {2024, 10, 3}},            {"1. mars", {2024, 3, 1}},
		{"29.2", {2024, 2, 29}},            {"1.januar", {2024, 1, 1}},
		{"14. DESEMBER", {2023, 12, 14}},
	};
	for (size_t i = 0; i < ARRAY_LEN(par); i++) {
		if (!dato_les_fri(tekst_c(par[i].inn), fra, &d))
			fail_msg("%s", par[i].inn);
		assert_int_equal(dato_cmp(d, par[i].ut), 0);
	}
	static const char *const gale[] = {
		"", "14", "14.", "14.13", "32.1", "30.2", "14.12.23", "14. tull", "14. de",
		"desember", "14.12.2023x", "31.11.2023",
	};
	for (size_t i = 0; i < ARRAY_LEN(gale); i++)
		if (dato_les_fri(tekst_c(gale[i]), fra, &d))
			fail_msg("%s", gale[i]);
}

static void en_skuddaarsdag_uten_aar_er_den_neste_som_finnes(void **state)
{
	(void)state;
	struct dato d;
	assert_true(dato_les_fri(T("29.2"), (struct dato){2025, 1, 1}, &d));
	assert_int_equal(dato_cmp(d, (struct dato){2028, 2, 29}), 0);
	assert_true(dato_les_fri(T("29. februar"), (struct dato){2096, 3, 1}, &d));
	assert_int_equal(dato_cmp(d, (struct dato){2104, 2, 29}), 0);
}

static void klokkeslett_leses_strengt_og_fritt(void **state)
{
	(void)state;
	static const struct { const char *inn; int strengt, fritt; } par[] = {
		{"9:00", 540, 540},   {"09:00", 540, 540}, {"09.05", 545, 545}, {"0900", -1, 540},
		{"9", -1, 540},       {"23:59", 1439, 1439}, {"00:00", 0, 0},   {"24:00", -1, -1},
		{"2400", -1, -1},     {"12:60", -1, -1},   {"1260", -1, -1},    {"9:5", -1, -1},
		{"9:", -1, -1},       {"", -1, -1},        {"900", -1, -1},     {"9:000", -1, -1},
		{"-9:00", -1, -1},    {" 9:00", -1, -1},   {"9,00", -1, -1},    {"12.25 ", -1, -1},
		{"99", -1, -1},       {"9:00:00", -1, -1},
	};
	for (size_t i = 0; i < ARRAY_LEN(par); i++)
		for (int fri = 0; fri < 2; fri++) {
			int m = -1, ventet = fri ? par[i].fritt : par[i].strengt;
			bool ja = kl_les(tekst_c(par[i].inn), fri, &m);
			if (ja != (ventet >= 0) || m != ventet)
				fail_msg("«%s» ga %d", par[i].inn, m);
		}
}

static void en_stund_skrives_som_den_leses(void **state)
{
	(void)state;
	static const char *const stunder[] = {
		"2023-10-04T13:42:07.113+02:00", "1970-01-01T00:00:00.001+00:00",
		"1969-12-31T23:59:59.999+00:00", "2023-10-29T02:30:00.000+02:00",
		"2023-10-29T02:30:00.000+01:00", "1583-01-01T00:00:00.000-11:30",
		"9999-12-31T23:59:59.999+14:00", "2024-02-29T00:00:00.000-03:30",
	};
	struct streng s = {0};
	for (size_t i = 0; i < ARRAY_LEN(stunder); i++) {
		struct stund st;
		assert_true(stund_les(tekst_c(stunder[i]), &st));
		streng_reset(&s);
		skriv_stund(&s, st);
		assert_streng(&s, stunder[i]);
	}
	streng_release(&s);
}

static void halv_tre_to_ganger_i_oktober_er_en_time_fra_hverandre(void **state)
{
	(void)state;
	struct stund a, b;
	assert_true(stund_les(T("2023-10-29T02:30:00.000+02:00"), &a));
	assert_true(stund_les(T("2023-10-29T02:30:00.000+01:00"), &b));
	assert_int_equal(b.ms - a.ms, 3600000);
}

static void prov_norsk(struct dato dag, int minutt, const char *ventet)
{
	struct streng s = {0};
	skriv_stund(&s, stund_norsk(dag, minutt));
	assert_streng(&s, ventet);
	streng_release(&s);
}

static void norsk_tid_har_sommertid_fra_mars_til_oktober(void **state)
{
	(void)state;
	prov_norsk((struct dato){2023, 10, 4}, 540, "2023-10-04T09:00:00.000+02:00");
	prov_norsk((struct dato){2023, 12, 14}, 540, "2023-12-14T09:00:00.000+01:00");
	prov_norsk((struct dato){2024, 3, 31}, 119, "2024-03-31T01:59:00.000+01:00");
	prov_norsk((struct dato){2024, 3, 31}, 180, "2024-03-31T03:00:00.000+02:00");
	prov_norsk((struct dato){2024, 10, 27}, 150, "2024-10-27T02:30:00.000+02:00");
	prov_norsk((struct dato){2024, 10, 27}, 180, "2024-10-27T03:00:00.000+01:00");
	prov_norsk((struct dato){2024, 10, 26}, 1440 + 190, "2024-10-27T03:10:00.000+01:00");
}

static void det_som_ikke_er_en_stund_avvises(void **state)
{
	(void)state;
	static const char *const gale[] = {
		"", "2023-10-04", "2023-10-04T13:42:07+02:00", "2023-10-04T13:42:07.113Z",
		"2023-10-04 13:42:07.113+02:00", "2023-10-04T24:00:00.000+02:00",
		"2023-10-04T13:60:00.000+02:00", "2023-10-04T13:42:07.11+02:00",
		"2023-10-04T13:42:07.1134+02:00", "2023-10-04T13:42:07.113+0200",
		"2023-02-30T13:42:07.113+02:00", "2023-10-04T13:42:07.113+02:00 ",
		"2023-10-04t13:42:07.113+02:00", "2023-10-04T13:42:07.113+02:60",
	};
	struct stund st;
	for (size_t i = 0; i < ARRAY_LEN(gale); i++)
		if (stund_les(tekst_c(gale[i]), &st))
			fail_msg("%s", gale[i]);
}

static void minutter_regnes_fra_moetets_dag(void **state)
{
	(void)state;
	struct dato dag = {2023, 10, 4}, etter = {2023, 10, 5};
	struct stund st;
	assert_true(stund_les(T("2023-10-05T00:10:59.999+02:00"), &st));
	assert_int_equal(stund_minutt(st, dag), 1450);
	assert_int_equal(stund_minutt(st, etter), 10);
	assert_int_equal(stund_minutt(st, (struct dato){2023, 10, 6}), 10 - 1440);
	assert_int_equal(dato_cmp(stund_dato(st), etter), 0);
	struct stund kl = stund_av(dag, 1450, st);
	assert_int_equal(stund_minutt(kl, dag), 1450);
	assert_int_equal(st.ms - kl.ms, 59999);
}

static void datoer_og_klokkeslett_skrives_pa_norsk(void **state)
{
	(void)state;
	struct streng s = {0};
	struct dato d = {2023, 10, 4};
	skriv_dato_kort(&s, d);
	streng_tegn(&s, ' ');
	skriv_dato_ord(&s, d, SPRAK_NB);
	streng_tegn(&s, ' ');
	skriv_dato_ord(&s, d, SPRAK_EN);
	streng_tegn(&s, ' ');
	skriv_kl(&s, 545);
	streng_tegn(&s, ' ');
	skriv_kl_punkt(&s, 625);
	streng_tegn(&s, ' ');
	skriv_kl(&s, 1450);
	assert_streng(&s, "4.10.2023 4. oktober 2023 4 October 2023 09:05 10.25 00:10");
	streng_release(&s);
}

static void ukedagen_folger_kalenderen(void **state)
{
	(void)state;
	assert_string_equal(ukedag_navn((struct dato){2023, 10, 4}, SPRAK_NB), "onsdag");
	assert_string_equal(ukedag_navn((struct dato){2023, 10, 7}, SPRAK_NN), "laurdag");
	assert_string_equal(ukedag_navn((struct dato){1970, 1, 1}, SPRAK_EN), "Thursday");
	assert_string_equal(ukedag_navn((struct dato){1905, 6, 7}, SPRAK_NB), "onsdag");
	assert_string_equal(ukedag_navn((struct dato){1814, 5, 17}, SPRAK_NB), "tirsdag");
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(hver_dag_fra_1583_til_9999_gar_fram_og_tilbake),
		cmocka_unit_test(bare_dager_i_kalenderen_finnes),
		cmocka_unit_test(en_isodato_skrives_som_den_leses),
		cmocka_unit_test(det_som_ikke_er_en_isodato_avvises),
		cmocka_unit_test(en_dato_kan_skrives_som_folk_skriver_den),
		cmocka_unit_test(en_skuddaarsdag_uten_aar_er_den_neste_som_finnes),
		cmocka_unit_test(klokkeslett_leses_strengt_og_fritt),
		cmocka_unit_test(en_stund_skrives_som_den_leses),
		cmocka_unit_test(halv_tre_to_ganger_i_oktober_er_en_time_fra_hverandre),
		cmocka_unit_test(norsk_tid_har_sommertid_fra_mars_til_oktober),
		cmocka_unit_test(det_som_ikke_er_en_stund_avvises),
		cmocka_unit_test(minutter_regnes_fra_moetets_dag),
		cmocka_unit_test(datoer_og_klokkeslett_skrives_pa_norsk),
		cmocka_unit_test(ukedagen_folger_kalenderen),
	};
	return PROV(prover);
}
