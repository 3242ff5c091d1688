/* The usual colours can be read on black and on white, in the palettes that terminals come with. */
#include "prove.h"

#include "palett.h"

/* 0 to 15 as xterm, the VGA console, Windows Terminal, GNOME and macOS draw them. */
static const struct { const char *navn; unsigned rgb[16]; } terminaler[] = {
	{"xterm", {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
		   0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff}},
	{"VGA", {0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa,
		 0x555555, 0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff}},
	{"Windows", {0x0c0c0c, 0xc50f1f, 0x13a10e, 0xc19c00, 0x0037da, 0x881798, 0x3a96dd, 0xcccccc,
		     0x767676, 0xe74856, 0x16c60c, 0xf9f1a5, 0x3b78ff, 0xb4009e, 0x61d6d6, 0xf2f2f2}},
	{"GNOME", {0x171421, 0xc01c28, 0x26a269, 0xa2734c, 0x12488b, 0xa347ba, 0x2aa1b3, 0xd0cfcc,
		   0x5e5c64, 0xf66151, 0x33da7a, 0xe9ad0c, 0x2a7bde, 0xc061cb, 0x33c7de, 0xffffff}},
	{"macOS", {0x000000, 0x990000, 0x00a600, 0x999900, 0x0000b2, 0xb200b2, 0x00a6b2, 0xbfbfbf,
		   0x666666, 0xe50000, 0x00d900, 0xe5e500, 0x0000ff, 0xe500e5, 0x00e5e5, 0xe5e5e5}},
};

/* One channel as WCAG counts light, without pow(): x^2.4 lies between x² and x³, near enough here. */
static double lys(unsigned c)
{
	double x = c / 255.0;
	return x <= 0.04 ? x / 12.92 : x * x * (0.6 + 0.4 * x);
}

static double kontrast(unsigned rgb, double grunn)
{
	double l = 0.2126 * lys(rgb >> 16) + 0.7152 * lys(rgb >> 8 & 255) + 0.0722 * lys(rgb & 255);
	return l > grunn ? (l + 0.05) / (grunn + 0.05) : (grunn + 0.05) / (l + 0.05);
}

/* The lower of the contrasts with black and with white, at its worst in any terminal. */
static double darligst(enum fargenavn f)
{
	double verst = 21;
	for (size_t t = 0; f != FN_STANDARD && t < ARRAY_LEN(terminaler); t++)
		for (int g = 0; g < 2; g++) {
			double k = kontrast(terminaler[t].rgb[f - 1], g);
			verst = k < verst ? k : verst;
		}
	return verst;
}

static void de_vanlige_fargene_kan_leses_pa_svart_og_pa_hvitt(void **state)
{
	(void)state;
	for (int i = 0; i < FARGE_ANTALL; i++)
		if (darligst(palett_forvalgt.farge[i]) < 2)
			fail_msg("rolle %d: %s", i, fargenavn_ord.ord[palett_forvalgt.farge[i]]);
	/* and the measure is one: these are the ones that vanish */
	assert_true(darligst(FN_BLAA) < 2);
	assert_true(darligst(FN_GUL) < 2);
	assert_true(darligst(FN_LYS_CYAN) < 2);
}

static void hver_farge_har_sitt_ord(void **state)
{
	(void)state;
	assert_string_equal(fargenavn_ord.ord[FN_STANDARD], "standard");
	assert_string_equal(fargenavn_ord.ord[FN_ROD], "rød");
	assert_string_equal(fargenavn_ord.ord[FN_LYS_SVART], "lys svart");
	assert_string_equal(fargenavn_ord.ord[FN_LYS_BLAA], "lys blå");
	assert_string_equal(fargenavn_ord.ord[FN_LYS_HVIT], "lys hvit");
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(de_vanlige_fargene_kan_leses_pa_svart_og_pa_hvitt),
		cmocka_unit_test(hver_farge_har_sitt_ord),
	};
	return PROV(prover);
}
