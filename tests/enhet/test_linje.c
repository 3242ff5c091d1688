#include "linje.h"
#include "prove.h"

static struct linje l;
static struct flate f;

static int ny(void **state)
{
	(void)state;
	linje_init(&l, false);
	flate_init(&f, 8, 30);
	return 0;
}

static int ny_flere(void **state)
{
	ny(state);
	linje_init(&l, true);
	return 0;
}

static int rydd(void **state)
{
	(void)state;
	linje_release(&l);
	flate_release(&f);
	return 0;
}

static void skriv(const char *s)
{
	assert_int_equal(linje_skriv(&l, tekst_c(s)), 0);
}

static void gjor(enum linje_op op, int ganger)
{
	for (int i = 0; i < ganger; i++)
		assert_true(linje_gjor(&l, op));
}

/* The text with «|» where the cursor is. */
static void assert_linje(const char *ventet)
{
	struct streng s = {0};
	streng_legg(&s, linje_tekst(&l));
	streng_sett_inn(&s, l.pos, T("|"));
	assert_streng(&s, ventet);
	streng_release(&s);
}

/* Draws at (1, 2) in `hoyde` rows of `bredde`; the cursor's cell is inside. */
static void tegn(int hoyde, int bredde)
{
	flate_tom(&f);
	linje_tegn(&l, &f, rekt(1, 2, hoyde, bredde), 0);
	assert_in_range(f.markor_y, 1, hoyde);
	assert_in_range(f.markor_x, 2, 1 + bredde);
}

static void assert_rad(int y, const char *ventet)
{
	struct streng s = {0};
	flate_rad(&f, y, &s);
	assert_streng(&s, ventet);
	streng_release(&s);
}

static void det_som_tastes_star_ved_markoren(void **state)
{
	(void)state;
	skriv("rdet");
	gjor(LINJE_START, 1);
	gjor(LINJE_HOYRE, 1);
	skriv("å");
	assert_linje("rå|det");
	gjor(LINJE_SLUTT, 1);
	assert_linje("rådet|");
	assert_false(linje_gjor(&l, LINJE_SLUTT));
	assert_false(linje_gjor(&l, LINJE_HOYRE));
	gjor(LINJE_FORST, 1);
	assert_false(linje_gjor(&l, LINJE_VENSTRE));
	assert_false(linje_gjor(&l, LINJE_SLETT_BAK));
}

static void markoren_gar_over_hele_grafemer(void **state)
{
	(void)state;
	skriv("👩\xe2\x80\x8d👩\xe2\x80\x8d👦n\xcc\x83\xcc\xb2x");
	gjor(LINJE_VENSTRE, 3);
	assert_int_equal(l.pos, 0);
	gjor(LINJE_HOYRE, 2);
	gjor(LINJE_SLETT_BAK, 1);
	assert_linje("👩\xe2\x80\x8d👩\xe2\x80\x8d👦|x");
	gjor(LINJE_VENSTRE, 1);
	gjor(LINJE_SLETT, 1);
	assert_linje("|x");
}

static void fem_ganger_ctrl_venstre_gar_fem_ord_tilbake(void **state)
{
	(void)state;
	skriv("en to tre fire fem seks, sju");
	gjor(LINJE_ORD_V, 5);
	assert_linje("en to |tre fire fem seks, sju");
	gjor(LINJE_ORD_H, 4);
	assert_linje("en to tre fire fem seks|, sju");
	gjor(LINJE_ORD_V, 6);
	assert_linje("|en to tre fire fem seks, sju");
	assert_false(linje_gjor(&l, LINJE_ORD_V));
}

static void det_som_drepes_kan_hentes_igjen(void **state)
{
	(void)state;
	skriv("kn: må samordnes (e-helse) nå");
	gjor(LINJE_ORD_V, 1);
	gjor(LINJE_DREP_ORD, 1);
	assert_linje("kn: må samordnes |nå");
	gjor(LINJE_DREP_START, 1);
	assert_linje("|nå");
	gjor(LINJE_DREP_SLUTT, 1);
	assert_linje("|");
	gjor(LINJE_HENT, 1);
	assert_linje("kn: må samordnes (e-helse) nå|");
	gjor(LINJE_DREP_ORD_V, 1);
	gjor(LINJE_VENSTRE, 1);
	gjor(LINJE_DREP_ORD_V, 1);
	assert_linje("kn: må samordnes (e-| ");
	gjor(LINJE_HENT, 1);
	assert_linje("kn: må samordnes (e-helse)| ");
	gjor(LINJE_START, 1);
	gjor(LINJE_DREP_ORD_H, 2);
	assert_linje("| samordnes (e-helse) ");
	gjor(LINJE_HENT, 2);
	assert_linje("kn: måkn: må| samordnes (e-helse) ");
}

static void tomme_drap_skjer_ikke(void **state)
{
	(void)state;
	for (int op = LINJE_VENSTRE; op <= LINJE_NY_LINJE; op++)
		assert_false(linje_gjor(&l, (enum linje_op)op));
	assert_linje("|");
}

static void det_skjulte_avvises_og_telles(void **state)
{
	(void)state;
	assert_int_equal(linje_skriv(&l, T("a\x1b\xe2\x80\xae\xff\tb\r\n\nc")), 3);
	assert_linje("a b c|");
	assert_false(l.full);
	assert_int_equal(linje_skriv(&l, INGEN_TEKST), 0);
}

static void et_merke_som_tastes_etter_bokstaven_blir_ett_tegn(void **state)
{
	(void)state;
	skriv("xa");
	skriv("\xcc\x8a");
	skriv("y");
	assert_linje("xåy|");
	gjor(LINJE_VENSTRE, 1);
	skriv("\xcc\xb2");
	assert_linje("xå\xcc\xb2|y");
	gjor(LINJE_VENSTRE, 1);
	skriv("A");
	assert_linje("xA|å\xcc\xb2y");
	gjor(LINJE_SIST, 1);
	skriv("\xe1\x84\x92");
	skriv("\xe1\x85\xa1");
	skriv("\xe1\x86\xab");
	gjor(LINJE_SLETT_BAK, 1);
	assert_linje("xAå\xcc\xb2y|");
}

static void sletting_kan_gi_et_merke_en_ny_bokstav(void **state)
{
	(void)state;
	l.flere_linjer = true;
	skriv("a\n\xcc\x8a""b");
	gjor(LINJE_FORST, 1);
	gjor(LINJE_HOYRE, 1);
	gjor(LINJE_SLETT, 1);
	assert_linje("å|b");
}

static void det_som_er_for_langt_avvises_helt(void **state)
{
	(void)state;
	struct streng s = {0};
	streng_gjenta(&s, 'x', LINJE_MAKS - 1);
	skriv(s.p);
	assert_int_equal(linje_skriv(&l, T("åb\x1b")), 3);
	assert_true(l.full);
	assert_int_equal(l.tekst.n, LINJE_MAKS - 1);
	skriv("y");
	assert_false(l.full);
	assert_int_equal(linje_skriv(&l, T("z")), 1);
	assert_true(l.full);
	gjor(LINJE_DREP_ORD, 1);
	assert_false(l.full);
	gjor(LINJE_HENT, 1);
	assert_false(linje_gjor(&l, LINJE_HENT));
	assert_true(l.full);
	streng_release(&s);
}

static void historien_husker_og_utkastet_venter(void **state)
{
	(void)state;
	static const char *const linjer[] = {"en", "to", "to", "", "tre"};
	for (size_t i = 0; i < ARRAY_LEN(linjer); i++) {
		linje_sett(&l, tekst_c(linjer[i]));
		linje_husk(&l);
	}
	linje_sett(&l, T("kn: utk"));
	skriv("ast");
	gjor(LINJE_OPP, 1);
	assert_linje("tre|");
	gjor(LINJE_OPP, 2);
	assert_linje("en|");
	assert_false(linje_gjor(&l, LINJE_OPP));
	gjor(LINJE_NED, 3);
	assert_linje("kn: utkast|");
	assert_false(linje_gjor(&l, LINJE_NED));
	gjor(LINJE_OPP, 2);
	assert_linje("to|");
	linje_husk(&l);
	gjor(LINJE_OPP, 1);
	assert_linje("to|");
}

static void historien_glemmer_det_eldste(void **state)
{
	(void)state;
	char b[16];
	for (int i = 0; i < 3 * LINJE_HISTORIE; i++) {
		snprintf(b, sizeof(b), "%d", i % 1000);
		linje_sett(&l, tekst_c(b));
		linje_husk(&l);
	}
	linje_sett(&l, INGEN_TEKST);
	gjor(LINJE_OPP, LINJE_HISTORIE);
	assert_linje("64|");
	assert_false(linje_gjor(&l, LINJE_OPP));
}

static void en_kort_linje_tegnes_hel(void **state)
{
	(void)state;
	skriv("kn: samordnes");
	gjor(LINJE_VENSTRE, 3);
	tegn(1, 20);
	assert_rad(1, "  kn: samordnes");
	assert_int_equal(f.markor_x, 2 + 10);
	linje_sett(&l, T("漢字e\xcc\x81x"));
	gjor(LINJE_VENSTRE, 1);
	tegn(1, 20);
	assert_int_equal(f.markor_x, 2 + 5);
}

static void en_lang_linje_rulles_sa_markoren_synes(void **state)
{
	(void)state;
	skriv("0123456789abcdefghij");
	tegn(1, 10);
	assert_rad(1, "  ‹cdefghij");
	assert_int_equal(f.markor_x, 11);
	gjor(LINJE_FORST, 1);
	tegn(1, 10);
	assert_rad(1, "  012345678›");
	assert_int_equal(f.markor_x, 2);
	f.ascii = true;
	gjor(LINJE_HOYRE, 12);
	tegn(1, 10);
	assert_int_equal(flate_celle(&f, 1, 2)->tegn[0], '<');
	assert_int_equal(flate_celle(&f, 1, 11)->tegn[0], '>');
	assert_int_equal(flate_celle(&f, 1, f.markor_x)->tegn[0], 'c');
}

/* Wherever the cursor goes, in any width: it stands on its own character and nothing is outside. */
static void markoren_star_alltid_pa_sitt_eget_tegn(void **state)
{
	(void)state;
	skriv("En æøå 漢字 lang linje med e\xcc\x81n 👩\xe2\x80\x8d👦 og mer enn det er plass til");
	for (int bredde = 1; bredde <= 27; bredde++)
		for (int vei = 0; vei < 2; vei++) {
			linje_gjor(&l, vei ? LINJE_SIST : LINJE_FORST);
			do {
				struct tekst t = linje_tekst(&l);
				tegn(1, bredde);
				const char *celle = flate_celle(&f, 1, f.markor_x)->tegn;
				if (l.pos < t.n && bredde >= 4 &&
				    !tekst_starter(tekst_fra(t, l.pos), tekst_c(celle)))
					fail_msg("bredde %d, pos %zu: «%s»", bredde, l.pos, celle);
				assert_string_equal(flate_celle(&f, 1, 1)->tegn, " ");
				assert_string_equal(flate_celle(&f, 1, 2 + bredde)->tegn, " ");
			} while (linje_gjor(&l, vei ? LINJE_VENSTRE : LINJE_HOYRE));
		}
}

static void flere_linjer_brytes_og_ny_linje_er_et_tegn(void **state)
{
	(void)state;
	skriv("Rådet drøftet saken.");
	gjor(LINJE_NY_LINJE, 1);
	skriv("Takk");
	tegn(5, 12);
	assert_rad(1, "  Rådet");
	assert_rad(2, "  drøftet");
	assert_rad(3, "  saken.");
	assert_rad(4, "  Takk");
	assert_int_equal(f.markor_y, 4);
	assert_int_equal(f.markor_x, 6);
	assert_int_equal(linje_rader(&l, 12), 4);
	gjor(LINJE_NY_LINJE, 1);
	tegn(5, 12);
	assert_int_equal(f.markor_y, 5);
	assert_int_equal(f.markor_x, 2);
	linje_sett(&l, INGEN_TEKST);
	tegn(5, 12);
	assert_int_equal(f.markor_y, 1);
	assert_int_equal(linje_rader(&l, 12), 1);
}

static void opp_og_ned_gar_en_sett_rad_og_beholder_kolonnen(void **state)
{
	(void)state;
	skriv("abcdefgh ijk lmnopqrs\n漢字漢字\nxyz");
	tegn(8, 10);
	assert_rad(1, "  abcdefgh");
	assert_rad(2, "  ijk");
	assert_rad(3, "  lmnopqrs");
	gjor(LINJE_FORST, 1);
	gjor(LINJE_HOYRE, 6);
	gjor(LINJE_NED, 1);
	assert_linje("abcdefgh ijk| lmnopqrs\n漢字漢字\nxyz");
	gjor(LINJE_NED, 1);
	assert_linje("abcdefgh ijk lmnopq|rs\n漢字漢字\nxyz");
	gjor(LINJE_NED, 1);
	assert_linje("abcdefgh ijk lmnopqrs\n漢字漢|字\nxyz");
	gjor(LINJE_NED, 1);
	assert_linje("abcdefgh ijk lmnopqrs\n漢字漢字\nxyz|");
	assert_false(linje_gjor(&l, LINJE_NED));
	gjor(LINJE_OPP, 4);
	assert_linje("abcdef|gh ijk lmnopqrs\n漢字漢字\nxyz");
	assert_false(linje_gjor(&l, LINJE_OPP));
	gjor(LINJE_VENSTRE, 1);
	gjor(LINJE_NED, 2);
	assert_linje("abcdefgh ijk lmnop|qrs\n漢字漢字\nxyz");
}

static void start_og_slutt_gjelder_linjen_og_forst_og_sist_alt(void **state)
{
	(void)state;
	skriv("en to tre fire\nfem seks\n");
	tegn(8, 8);
	gjor(LINJE_VENSTRE, 3);
	gjor(LINJE_START, 1);
	assert_linje("en to tre fire\n|fem seks\n");
	gjor(LINJE_SLUTT, 1);
	assert_linje("en to tre fire\nfem seks|\n");
	gjor(LINJE_DREP_START, 1);
	assert_linje("en to tre fire\n|\n");
	gjor(LINJE_DREP_SLUTT, 1);
	assert_linje("en to tre fire\n|");
	gjor(LINJE_FORST, 1);
	gjor(LINJE_DREP_SLUTT, 1);
	assert_linje("|\n");
	gjor(LINJE_SIST, 1);
	assert_linje("\n|");
	gjor(LINJE_HENT, 1);
	assert_linje("\nen to tre fire|");
}

static void flere_linjer_ruller_loddrett(void **state)
{
	(void)state;
	for (int i = 0; i < 12; i++) {
		skriv(i < 10 ? "rad" : "siste");
		gjor(LINJE_NY_LINJE, 1);
	}
	tegn(4, 10);
	assert_rad(3, "  siste");
	assert_int_equal(f.markor_y, 4);
	gjor(LINJE_OPP, 3);
	tegn(4, 10);
	assert_int_equal(f.markor_y, 1);
	assert_rad(1, "  rad");
	assert_rad(2, "  siste");
	gjor(LINJE_FORST, 1);
	tegn(4, 10);
	assert_int_equal(f.markor_y, 1);
	gjor(LINJE_SIST, 1);
	tegn(4, 10);
	for (int i = 0; i < 40; i++)
		linje_gjor(&l, LINJE_SLETT_BAK);
	tegn(4, 10);
	for (int y = 1; y < 4; y++)
		assert_rad(y, "  rad");
	assert_int_equal(f.markor_y, 4);
}

static void blanke_i_enden_av_en_rad_holder_markoren_inne(void **state)
{
	(void)state;
	for (int i = 0; i < 40; i++) {
		skriv(" ");
		tegn(3, 10);
	}
	skriv("ord");
	tegn(3, 10);
	while (linje_gjor(&l, LINJE_VENSTRE))
		tegn(3, 10);
}

/* Keys in no order: the text stays clean, the cursor between graphemes and inside the field. */
static void ingen_rekke_av_taster_kan_odelegge_noe(void **state)
{
	(void)state;
	static const char *const biter[] = {
		"a", "å", " ", "ord ", "\n", "e-helse", "👩", "🇳", "🏽", "漢", "\x1b", "\xff",
		"\xcc\x81", "\xcc\x8a", "\xe2\x80\x8d", "\xe1\x84\x80", "\xe1\x85\xa1",
		"\xe1\x86\xa8", "\xe0\xa4\x95", "\xe0\xa5\x8d", "\xee\x80\x80", "\xd8\x80",
	};
	uint32_t r = 1;
	for (int i = 0; i < 25000; i++) {
		r = r * 1664525 + 1013904223;
		unsigned v = r >> 12;
		if (i % 5000 == 0)
			linje_sett(&l, INGEN_TEKST);
		if (v % 3 == 0)
			linje_gjor(&l, (enum linje_op)(v / 3 % (LINJE_NY_LINJE + 1)));
		else
			linje_skriv(&l, tekst_c(biter[v / 3 % ARRAY_LEN(biter)]));
		if (l.tekst.n > 300)
			linje_gjor(&l, LINJE_DREP_START);
		struct tekst t = linje_tekst(&l);
		assert_true(utf8_er_nfc(t));
		if (l.pos > 0)
			assert_int_equal(utf8_neste(t, utf8_forrige(t, l.pos)), l.pos);
		tegn(1 + (int)(v % 5), 1 + (int)(v % 23));
	}
}

#define P(prove) cmocka_unit_test_setup_teardown(prove, ny, rydd)
#define P_FLERE(prove) cmocka_unit_test_setup_teardown(prove, ny_flere, rydd)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		P(det_som_tastes_star_ved_markoren),
		P(markoren_gar_over_hele_grafemer),
		P(fem_ganger_ctrl_venstre_gar_fem_ord_tilbake),
		P(det_som_drepes_kan_hentes_igjen),
		P(tomme_drap_skjer_ikke),
		P(det_skjulte_avvises_og_telles),
		P(et_merke_som_tastes_etter_bokstaven_blir_ett_tegn),
		P(sletting_kan_gi_et_merke_en_ny_bokstav),
		P(det_som_er_for_langt_avvises_helt),
		P(historien_husker_og_utkastet_venter),
		P(historien_glemmer_det_eldste),
		P(en_kort_linje_tegnes_hel),
		P(en_lang_linje_rulles_sa_markoren_synes),
		P(markoren_star_alltid_pa_sitt_eget_tegn),
		P_FLERE(flere_linjer_brytes_og_ny_linje_er_et_tegn),
		P_FLERE(opp_og_ned_gar_en_sett_rad_og_beholder_kolonnen),
		P_FLERE(start_og_slutt_gjelder_linjen_og_forst_og_sist_alt),
		P_FLERE(flere_linjer_ruller_loddrett),
		P_FLERE(blanke_i_enden_av_en_rad_holder_markoren_inne),
		P(ingen_rekke_av_taster_kan_odelegge_noe),
		P_FLERE(ingen_rekke_av_taster_kan_odelegge_noe),
	};
	return PROV(prover);
}
