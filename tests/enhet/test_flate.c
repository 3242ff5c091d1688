#include "flate.h"
#include "prove.h"

static struct flate f;

static int ny(void **state)
{
	(void)state;
	flate_init(&f, 6, 20);
	return 0;
}

static int rydd(void **state)
{
	(void)state;
	flate_release(&f);
	return 0;
}

static void assert_rad(int y, const char *ventet)
{
	struct streng s = {0};
	flate_rad(&f, y, &s);
	assert_streng(&s, ventet);
	streng_release(&s);
}

static void assert_flate(const char *ventet)
{
	struct streng s = {0};
	flate_dump(&f, &s);
	assert_streng(&s, ventet);
	streng_release(&s);
}

/* Every cell is whole: a wide one has its right half, and no half stands alone. */
static void assert_hel(void)
{
	for (int y = 0; y < f.rader; y++)
		for (int x = 0; x < f.kolonner; x++) {
			const struct celle *c = flate_celle(&f, y, x);
			bool venstre_er_bred = x > 0 && flate_celle(&f, y, x - 1)->bredde == 2;
			assert_int_equal(c->bredde == 0, venstre_er_bred);
			assert_true(c->bredde != 2 || x + 1 < f.kolonner);
			assert_int_equal(utf8_bredde(tekst_c(c->tegn)), c->bredde);
		}
}

static void en_ny_flate_er_blank(void **state)
{
	(void)state;
	assert_flate("\n\n\n\n\n\n");
	assert_int_equal(f.markor_y, -1);
	assert_string_equal(flate_celle(&f, 5, 19)->tegn, " ");
}

static void tekst_star_der_den_er_satt(void **state)
{
	(void)state;
	unsigned stil = STIL_FET | STIL_FARGE(FARGE_NY);
	assert_int_equal(flate_tekst(&f, spenn(1, 2, 18), stil, T("Rådet")), 5);
	assert_flate("\n  Rådet\n\n\n\n\n");
	const struct celle *c = flate_celle(&f, 1, 3);
	assert_string_equal(c->tegn, "å");
	assert_int_equal(c->stil, stil);
	assert_int_equal(stil_farge(c->stil), FARGE_NY);
	assert_int_equal(flate_celle(&f, 1, 7)->stil, STIL_VANLIG);
}

static void tekst_gar_aldri_utenfor_sitt_spenn(void **state)
{
	(void)state;
	flate_fyll(&f, rekt(0, 0, 6, 20), STIL_VANLIG);
	assert_int_equal(flate_tekst(&f, spenn(0, 2, 3), 0, T("vedtak")), 3);
	assert_rad(0, "  ved");
	assert_int_equal(flate_tekst(&f, spenn(1, 18, 99), 0, T("vedtak")), 6);
	assert_rad(1, "                  ve");
	assert_int_equal(flate_tekst(&f, spenn(2, -3, 99), 0, T("vedtak")), 6);
	assert_rad(2, "tak");
	assert_int_equal(flate_tekst(&f, spenn(3, 0, 0), 0, T("vedtak")), 0);
	assert_int_equal(flate_tekst(&f, spenn(3, 0, -4), 0, T("vedtak")), 0);
	flate_tekst(&f, spenn(-1, 0, 9), 0, T("vedtak"));
	flate_tekst(&f, spenn(6, 0, 9), 0, T("vedtak"));
	assert_rad(3, "");
	flate_tekst(&f, spenn(4, INT32_MAX, INT32_MAX), 0, T("vedtak"));
	flate_tekst(&f, spenn(4, INT32_MIN, INT32_MAX), 0, T("vedtak"));
	assert_rad(4, "");
	assert_hel();
}

static void brede_tegn_tar_to_celler_og_blir_blanke_nar_de_ikke_far_plass(void **state)
{
	(void)state;
	assert_int_equal(flate_tekst(&f, spenn(0, 0, 20), 0, T("漢字x")), 5);
	assert_int_equal(flate_celle(&f, 0, 0)->bredde, 2);
	assert_int_equal(flate_celle(&f, 0, 1)->bredde, 0);
	assert_int_equal(flate_tekst(&f, spenn(1, 0, 3), 0, T("漢字x")), 3);
	assert_rad(1, "漢");
	flate_tekst(&f, spenn(2, 19, 5), 0, T("漢"));
	flate_tekst(&f, spenn(3, -1, 5), 0, T("漢字"));
	assert_rad(3, " 字");
	assert_hel();
}

static void et_halvt_bredt_tegn_blir_ikke_staende(void **state)
{
	(void)state;
	flate_tekst(&f, spenn(0, 0, 20), 0, T("漢字漢字"));
	flate_tekst(&f, spenn(0, 1, 20), 0, T("x"));
	assert_rad(0, " x字漢字");
	flate_tekst(&f, spenn(0, 4, 20), 0, T("y"));
	assert_rad(0, " x字y 字");
	flate_tekst(&f, spenn(0, 5, 2), 0, T("漢"));
	assert_rad(0, " x字y漢");
	assert_hel();
}

static void farlig_tekst_vises_snudd_og_ufarlig(void **state)
{
	(void)state;
	flate_tekst(&f, spenn(0, 0, 20), STIL_FET, T("a\x1b\xe2\x80\xae\tb\nc"));
	assert_rad(0, "a^[<U+202E>     b c");
	assert_int_equal(flate_celle(&f, 0, 0)->stil, STIL_FET);
	assert_int_equal(flate_celle(&f, 0, 1)->stil, STIL_FET | STIL_SNUDD);
	assert_int_equal(flate_celle(&f, 0, 3)->stil, STIL_FET | STIL_SNUDD);
	assert_int_equal(flate_celle(&f, 0, 12)->stil, STIL_FET);
	flate_tekst(&f, spenn(1, 0, 20), 0, T("<U+202E>"));
	assert_int_equal(flate_celle(&f, 1, 0)->stil, STIL_VANLIG);
	flate_tekst(&f, spenn(2, 0, 20), 0, T("x\r\ny\r\n"));
	assert_rad(2, "x y");
}

static void ett_grafem_er_en_celle_med_sine_merker(void **state)
{
	(void)state;
	struct streng s = {0};
	streng_c(&s, "e");
	for (int i = 0; i < 50; i++)
		streng_c(&s, "\xf0\x9d\x85\xa5\xcc\x81");
	assert_true(flate_tekst(&f, spenn(0, 0, 20), 0, streng_tekst(&s)) <= 20);
	assert_int_equal(flate_tekst(&f, spenn(1, 0, 20), 0, T("e\xcc\x81x")), 2);
	assert_string_equal(flate_celle(&f, 1, 0)->tegn, "e\xcc\x81");
	assert_int_equal(flate_tekst(&f, spenn(2, 0, 20), 0, T("👩\xe2\x80\x8d👦|")), 5);
	assert_string_equal(flate_celle(&f, 2, 0)->tegn, "👩\xe2\x80\x8d");
	assert_string_equal(flate_celle(&f, 2, 4)->tegn, "|");
	assert_int_equal(flate_tekst(&f, spenn(3, 0, 20), 0, T("\xcc\x81")), 1);
	assert_hel();
	streng_release(&s);
}

static void alle_tegn_far_plass_i_en_celle(void **state)
{
	(void)state;
	char b[32];
	for (uint32_t c = 0; c < 0x110000; c += c < 0x30000 ? 1 : 61) {
		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		size_t n = utf8_skriv(b, c);
		for (int i = 0; i < 6; i++)
			n += utf8_skriv(b + n, c);
		flate_tekst(&f, spenn((int)(c % 6), 1, 17), 0, (struct tekst){b, n});
		if (c % 64 == 0)
			assert_hel();
	}
	for (int y = 0; y < 6; y++) {
		assert_string_equal(flate_celle(&f, y, 0)->tegn, " ");
		assert_string_equal(flate_celle(&f, y, 18)->tegn, " ");
	}
}

static void et_avsnitt_brytes_i_sitt_rektangel(void **state)
{
	(void)state;
	struct tekst t = T("Nasjonalt e-helseråd tar saken til orientering.");
	assert_int_equal(flate_avsnitt(&f, rekt(1, 1, 9, 12), 0, 0, t), 5);
	assert_flate("\n Nasjonalt\n e-helseråd\n tar saken\n til\n orientering.\n");
	flate_tom(&f);
	assert_int_equal(flate_avsnitt(&f, rekt(0, 0, 2, 12), 2, 0, t), 2);
	assert_flate("tar saken\ntil\n\n\n\n\n");
	assert_int_equal(flate_avsnitt(&f, rekt(0, 0, 2, 12), 9, 0, t), 0);
	assert_int_equal(flate_avsnitt(&f, rekt(0, 0, 2, 0), 0, 0, t), 0);
	assert_int_equal(flate_avsnitt(&f, rekt(INT32_MAX, INT32_MAX, 2, 12), 0, 0, t), 2);
}

static void bokser_moetes_i_riktige_hjorner(void **state)
{
	(void)state;
	flate_boks(&f, rekt(0, 0, 6, 9), 0, T("Sak"));
	flate_boks(&f, rekt(0, 8, 6, 12), 0, INGEN_TEKST);
	flate_vannrett(&f, spenn(2, 0, 9), 0);
	flate_vannrett(&f, spenn(3, 8, 12), 0);
	flate_loddrett(&f, rekt(3, 14, 3, 1), 0);
	flate_vannrett(&f, spenn(4, 8, 12), 0);
	assert_flate("┌─ Sak ─┬──────────┐\n"
		     "│       │          │\n"
		     "├───────┤          │\n"
		     "│       ├─────┬────┤\n"
		     "│       ├─────┼────┤\n"
		     "└───────┴─────┴────┘\n");
	assert_hel();
}

static void rammer_kan_tegnes_med_ascii(void **state)
{
	(void)state;
	f.ascii = true;
	flate_boks(&f, rekt(0, 0, 4, 9), 0, T("Sak"));
	flate_vannrett(&f, spenn(2, 0, 9), 0);
	assert_flate("+- Sak -+\n|       |\n+-------+\n+-------+\n\n\n");
}

static void lange_titler_kuttes_og_smaa_bokser_har_ingen(void **state)
{
	(void)state;
	flate_boks(&f, rekt(0, 0, 2, 10), 0, T("Saksliste"));
	flate_boks(&f, rekt(2, 0, 2, 6), 0, T("Sak"));
	flate_boks(&f, rekt(4, 0, 1, 9), 0, T("Sak"));
	flate_boks(&f, rekt(4, 18, 9, 9), 0, T("Sak"));
	assert_flate("┌─ Saks ─┐\n"
		     "└────────┘\n"
		     "┌────┐\n"
		     "└────┘\n"
		     "                  ┌─\n"
		     "                  │\n");
	flate_boks(&f, rekt(INT32_MIN, INT32_MAX, INT32_MAX, INT32_MAX), 0, T("x"));
}

static void tekst_i_en_ramme_er_ikke_lenger_ramme(void **state)
{
	(void)state;
	flate_vannrett(&f, spenn(1, 0, 20), 0);
	flate_tekst(&f, spenn(1, 4, 3), 0, T("abc"));
	flate_loddrett(&f, rekt(0, 5, 3, 1), 0);
	assert_rad(1, "────a│c─────────────");
}

static void fyll_holder_seg_i_flaten(void **state)
{
	(void)state;
	flate_fyll(&f, rekt(-5, -5, 99, 99), STIL_SNUDD);
	assert_int_equal(flate_celle(&f, 5, 19)->stil, STIL_SNUDD);
	flate_tekst(&f, spenn(0, 0, 20), STIL_SNUDD, T("abc漢"));
	assert_rad(0, "abc漢");
	flate_fyll(&f, rekt(0, 1, 1, 3), STIL_STREK);
	assert_rad(0, "a");
	assert_int_equal(flate_celle(&f, 0, 1)->stil, STIL_STREK);
	assert_int_equal(flate_celle(&f, 0, 0)->stil, STIL_SNUDD);
	flate_fyll(&f, rekt(INT32_MAX, INT32_MAX, INT32_MAX, INT32_MAX), 0);
	flate_fyll(&f, rekt(INT32_MIN, INT32_MIN, INT32_MAX, INT32_MAX), 0);
	flate_fyll(&f, rekt(0, 0, -1, -1), 0);
	assert_int_equal(flate_celle(&f, 0, 0)->stil, STIL_SNUDD);
	assert_hel();
}

static void markoren_flyttes_inn_i_flaten(void **state)
{
	(void)state;
	flate_markor(&f, 99, 99);
	assert_int_equal(f.markor_y, 5);
	assert_int_equal(f.markor_x, 19);
	flate_markor(&f, 2, -1);
	assert_int_equal(f.markor_x, 0);
	flate_markor(&f, -1, 3);
	assert_int_equal(f.markor_y, -1);
	flate_markor(&f, 1, 1);
	flate_tom(&f);
	assert_int_equal(f.markor_y, -1);
}

static void ny_storrelse_visker_ut_alt_og_taler_alt(void **state)
{
	(void)state;
	f.ascii = true;
	flate_tekst(&f, spenn(0, 0, 20), 0, T("abc"));
	static const int storrelser[][2] = {{50, 160}, {1, 1}, {0, 0},
					    {-1, -7}, {2, 3}, {100000, 1}};
	for (size_t i = 0; i < ARRAY_LEN(storrelser); i++) {
		flate_resize(&f, storrelser[i][0], storrelser[i][1]);
		assert_true(f.rader >= 1 && f.kolonner >= 1);
		assert_rad(0, "");
		flate_boks(&f, rekt(0, 0, f.rader, f.kolonner), 0, T("tittel"));
		flate_tekst(&f, spenn(f.rader - 1, 0, 99), 0, T("漢字"));
		assert_hel();
	}
	assert_true(f.ascii);
}

static void ulike_celler_er_ulike(void **state)
{
	(void)state;
	struct flate g;
	flate_init(&g, 6, 20);
	assert_true(celle_lik(flate_celle(&f, 0, 0), flate_celle(&g, 0, 0)));
	flate_tekst(&g, spenn(0, 0, 20), STIL_FET, T(" xa"));
	flate_tekst(&f, spenn(0, 0, 20), 0, T(" xb"));
	for (int x = 0; x < 3; x++)
		assert_false(celle_lik(flate_celle(&f, 0, x), flate_celle(&g, 0, x)));
	assert_true(celle_lik(flate_celle(&f, 0, 3), flate_celle(&g, 0, 3)));
	flate_release(&g);
}

static void hvert_tegn_har_en_tvilling_i_ascii(void **state)
{
	(void)state;
	for (int t = 0; t < TEGN_ANTALL; t++) {
		f.ascii = false;
		struct tekst unikode = tekst_c(flate_tegn(&f, (enum tegn)t));
		assert_true(utf8_gyldig(unikode, NULL) && utf8_bredde(unikode) == 1);
		f.ascii = true;
		struct tekst ascii = tekst_c(flate_tegn(&f, (enum tegn)t));
		assert_true(ascii.n > 0);
		for (size_t i = 0; i < ascii.n; i++)
			assert_true(ascii.p[i] > 0x20 && ascii.p[i] < 0x7f);
	}
}

#define P(prove) cmocka_unit_test_setup_teardown(prove, ny, rydd)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		P(en_ny_flate_er_blank),
		P(tekst_star_der_den_er_satt),
		P(tekst_gar_aldri_utenfor_sitt_spenn),
		P(brede_tegn_tar_to_celler_og_blir_blanke_nar_de_ikke_far_plass),
		P(et_halvt_bredt_tegn_blir_ikke_staende),
		P(farlig_tekst_vises_snudd_og_ufarlig),
		P(ett_grafem_er_en_celle_med_sine_merker),
		P(alle_tegn_far_plass_i_en_celle),
		P(et_avsnitt_brytes_i_sitt_rektangel),
		P(bokser_moetes_i_riktige_hjorner),
		P(rammer_kan_tegnes_med_ascii),
		P(lange_titler_kuttes_og_smaa_bokser_har_ingen),
		P(tekst_i_en_ramme_er_ikke_lenger_ramme),
		P(fyll_holder_seg_i_flaten),
		P(markoren_flyttes_inn_i_flaten),
		P(ny_storrelse_visker_ut_alt_og_taler_alt),
		P(ulike_celler_er_ulike),
		P(hvert_tegn_har_en_tvilling_i_ascii),
	};
	return PROV(prover);
}
