#include "melding.h"
#include "prove.h"
#include "utf8.h"

static struct arena arena;

static int rydd(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static struct meldinger om(const char *kilde)
{
	return (struct meldinger){.arena = &arena, .fil = T("a.yaml"), .kilde = tekst_c(kilde)};
}

static void assert_skrevet(struct meldinger *m, size_t maks, const char *ventet)
{
	struct streng ut = {0};
	meldinger_skriv(m, maks, &ut);
	assert_streng(&ut, ventet);
	streng_release(&ut);
}

static void meldingen_er_som_i_designet(void **state)
{
	(void)state;
	struct streng kilde = {0};
	for (int i = 1; i < 20; i++)
		streng_c(&kilde, "# en linje\n");
	streng_c(&kilde, "    emne: Økonomi: æøå og budsjett\n");
	struct meldinger m = om(kilde.p);
	m.fil = T("agendas/2023-10-04-rad.yaml");
	melding_ny(&m, ALVOR_FEIL, 20, 18, "kolon midt i en tekst uten hermetegn")->rad =
		T("skriv:  emne: \"Økonomi: æøå og budsjett\"");
	assert_skrevet(&m, 20,
		       "motebok: agendas/2023-10-04-rad.yaml:20:18: "
		       "kolon midt i en tekst uten hermetegn\n"
		       "   20 |     emne: Økonomi: æøå og budsjett\n"
		       "      |                  ^\n"
		       "      = skriv:  emne: \"Økonomi: æøå og budsjett\"\n");
	streng_release(&kilde);
}

static void linje_og_kolonne_null_er_utelatt(void **state)
{
	(void)state;
	struct meldinger m = om("en\nto\n");
	melding_ny(&m, ALVOR_FEIL, 0, 0, "filen er tom");
	melding_ny(&m, ALVOR_ADVARSEL, 2, 0, "hele linjen");
	melding_ny(&m, ALVOR_ADVARSEL, 9, 1, "etter slutten");
	assert_skrevet(&m, 20,
		       "motebok: a.yaml: filen er tom\n"
		       "motebok: a.yaml:2: advarsel: hele linjen\n"
		       "    2 | to\n"
		       "motebok: a.yaml:9:1: advarsel: etter slutten\n");
	assert_int_equal(m.feil, 1);
	assert_int_equal(m.advarsler, 2);
}

static void to_steder_gir_to_utdrag(void **state)
{
	(void)state;
	struct meldinger m = om("sak: 1\nrom: 2\nsak: 3\r\n");
	struct melding *e = melding_ny(&m, ALVOR_FEIL, 3, 1, "feltet «%s» står to ganger", "sak");
	e->linje2 = 1;
	e->kolonne2 = 1;
	e->tekst2 = T("første gang her");
	assert_skrevet(&m, 20,
		       "motebok: a.yaml:3:1: feltet «sak» står to ganger\n"
		       "    3 | sak: 3\n"
		       "      | ^\n"
		       "    1 | sak: 1\n"
		       "      | ^ første gang her\n");
}

static void funnene_kommer_i_filens_orden_og_ellers_i_sin_egen(void **state)
{
	(void)state;
	struct meldinger m = om("");
	melding_ny(&m, ALVOR_FEIL, 2, 1, "d");
	melding_ny(&m, ALVOR_FEIL, 1, 7, "c");
	melding_ny(&m, ALVOR_FEIL, 1, 2, "a");
	for (int i = 0; i < 20; i++)
		melding_ny(&m, ALVOR_FEIL, 1, 2, "b%02d", i);
	melding_ny(&m, ALVOR_FEIL, 3, 1, "e");
	struct streng ut = {0};
	meldinger_skriv(&m, 99, &ut);
	const char *p = ut.p;
	static const char *const orden[] = {": a\n", ": b00\n", ": b01\n", ": b18\n",
					    ": b19\n", ": c\n", ": d\n", ": e\n"};
	for (size_t i = 0; i < ARRAY_LEN(orden); i++) {
		p = strstr(p, orden[i]);
		if (!p)
			fail_msg("%s", orden[i]);
	}
	streng_release(&ut);
}

static void det_som_er_for_mye_telles(void **state)
{
	(void)state;
	struct meldinger m = om("");
	for (int i = 1; i <= 16; i++)
		melding_ny(&m, ALVOR_FEIL, i, 1, "x");
	assert_skrevet(&m, 2,
		       "motebok: a.yaml:1:1: x\n"
		       "motebok: a.yaml:2:1: x\n"
		       "motebok: a.yaml: og 14 til\n");
	m = om("");
	assert_skrevet(&m, 2, "");
}

static void merket_star_under_tegnet_hva_som_enn_er_foran(void **state)
{
	(void)state;
	static const struct { const char *kilde; int kolonne; const char *ut; } par[] = {
		{"\tsak", 2, "    1 |         sak\n      |         ^\n"},
		{"æ\tø: x", 3, "    1 | æ       ø: x\n      |         ^\n"},
		{"æøå!", 4, "    1 | æøå!\n      |    ^\n"},
		{"漢字!", 3, "    1 | 漢字!\n      |     ^\n"},
		{"e\xcc\x81!", 3, "    1 | e\xcc\x81!\n      |  ^\n"},
		{"e\xcc\x81!", 2, "    1 | e\xcc\x81!\n      | ^\n"},
		{"a\xe2\x80\xae""b", 2, "    1 | a<U+202E>b\n      |  ^\n"},
		{"a\xe2\x80\xae""b", 3, "    1 | a<U+202E>b\n      |          ^\n"},
		{"a\x1b[m", 3, "    1 | a^[[m\n      |    ^\n"},
		{"a\xff""b", 3, "    1 | a<ff>b\n      |      ^\n"},
		{"ab", 3, "    1 | ab\n      |   ^\n"},
		{"ab", 9, "    1 | ab\n      |   ^\n"},
		{"\xef\xbb\xbfsak", 1, "    1 | sak\n      | ^\n"},
	};
	for (size_t i = 0; i < ARRAY_LEN(par); i++) {
		struct streng ventet = {0};
		struct meldinger m = om(par[i].kilde);
		melding_ny(&m, ALVOR_FEIL, 1, par[i].kolonne, "x");
		streng_f(&ventet, "motebok: a.yaml:1:%d: x\n%s", par[i].kolonne, par[i].ut);
		assert_skrevet(&m, 9, ventet.p);
		streng_release(&ventet);
	}
}

static void en_melding_kan_ikke_styre_terminalen(void **state)
{
	(void)state;
	struct meldinger m = om("");
	m.fil = T("a\x1b]0;.yaml\n");
	melding_ny(&m, ALVOR_FEIL, 1, 1, "ukjent felt «\x1b[31m\nny linje»")->rad = T("\x07\nto");
	assert_skrevet(&m, 9,
		       "motebok: a^[]0;.yaml :1:1: ukjent felt «^[[31m ny linje»\n"
		       "      = ^G\n"
		       "        to\n");
}

/* The caret's line and the quoted one, with the margin cut off. */
static void vindu_ved(const char *kilde, int kolonne, struct tekst *linje, int *sted)
{
	struct streng ut = {0};
	struct tekst rest, hode, merke;
	struct meldinger m = om(kilde);
	melding_ny(&m, ALVOR_FEIL, 1, kolonne, "x");
	meldinger_skriv(&m, 9, &ut);
	rest = streng_tekst(&ut);
	assert_true(tekst_del(&rest, '\n', &hode) && tekst_del(&rest, '\n', linje) &&
		    tekst_del(&rest, '\n', &merke));
	*linje = arena_tekst(&arena, tekst_fra(*linje, 8));
	*sted = (int)merke.n - 9;
	streng_release(&ut);
}

static void lange_linjer_vises_i_et_vindu_rundt_stedet(void **state)
{
	(void)state;
	struct streng kilde = {0};
	struct tekst linje;
	int sted;
	for (int i = 0; i < 60; i++)
		streng_c(&kilde, "æb漢d"); /* 5 columns, 4 characters */
	for (int k = 1; k <= 241; k++) {
		vindu_ved(kilde.p, k, &linje, &sted);
		assert_true(utf8_bredde(linje) <= 76);
		assert_true(sted >= 0 && sted <= 76);
		struct tekst her = tekst_fra(linje, utf8_klipp(linje, sted));
		static const char *const tegn[] = {"æ", "b", "漢", "d"};
		if (k <= 240 && !tekst_starter(her, tekst_c(tegn[(k - 1) % 4])))
			fail_msg("kolonne %d: «" TF "»", k, TA(her));
		if (k == 241)
			assert_int_equal(her.n, 0);
	}
	vindu_ved(kilde.p, 120, &linje, &sted);
	assert_true(tekst_starter(linje, T("…")) && tekst_slutter(linje, T("…")));
	vindu_ved(kilde.p, 1, &linje, &sted);
	assert_true(tekst_starter(linje, T("æ")) && tekst_slutter(linje, T("…")));
	vindu_ved(kilde.p, 240, &linje, &sted);
	assert_true(tekst_starter(linje, T("…")) && tekst_slutter(linje, T("d")));
	streng_release(&kilde);
}

static void en_linje_paa_76_kolonner_vises_hel(void **state)
{
	(void)state;
	struct streng kilde = {0};
	struct tekst linje;
	int sted;
	streng_gjenta(&kilde, 'x', 76);
	for (int k = 1; k <= 77; k++) {
		vindu_ved(kilde.p, k, &linje, &sted);
		assert_tekst(linje, kilde.p);
		assert_int_equal(sted, k - 1);
	}
	streng_release(&kilde);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test_teardown(meldingen_er_som_i_designet, rydd),
		cmocka_unit_test_teardown(linje_og_kolonne_null_er_utelatt, rydd),
		cmocka_unit_test_teardown(to_steder_gir_to_utdrag, rydd),
		cmocka_unit_test_teardown(funnene_kommer_i_filens_orden_og_ellers_i_sin_egen, rydd),
		cmocka_unit_test_teardown(det_som_er_for_mye_telles, rydd),
		cmocka_unit_test_teardown(merket_star_under_tegnet_hva_som_enn_er_foran, rydd),
		cmocka_unit_test_teardown(en_melding_kan_ikke_styre_terminalen, rydd),
		cmocka_unit_test_teardown(lange_linjer_vises_i_et_vindu_rundt_stedet, rydd),
		cmocka_unit_test_teardown(en_linje_paa_76_kolonner_vises_hel, rydd),
	};
	return PROV(prover);
}
