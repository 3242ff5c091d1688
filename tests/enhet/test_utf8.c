#include "prove.h"
#include "utf8.h"

#include <utf8proc.h>
#include <wchar.h>

static bool skalar(uint32_t c)
{
	return c < 0xd800 || c > 0xdfff;
}

/* The characters of the regular expression in reliability.md A.5, which no screen may get. */
static bool forbudt(uint32_t c)
{
	return c <= 0x08 || (c >= 0x0b && c <= 0x1f) || (c >= 0x7f && c <= 0x9f) || c == 0xad ||
	       c == 0x61c || c == 0x200b || c == 0x200e || c == 0x200f ||
	       (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
	       (c >= 0xfff9 && c <= 0xfffb) || c == 0xfffe || c == 0xffff ||
	       (c >= 0xe0000 && c <= 0xe0fff);
}

static void sjekk_trygg(struct tekst t, unsigned kilde)
{
	uint32_t c;
	for (size_t n; t.n; t = tekst_fra(t, n)) {
		n = utf8_les(t, &c);
		if (n == 0 || forbudt(c) || (c != '\n' && wcwidth((wchar_t)c) < 0))
			fail_msg("U+%04X slapp gjennom", kilde);
	}
}

static void trygg(struct streng *ut, struct tekst inn)
{
	streng_reset(ut);
	utf8_trygg(ut, inn);
}

static void alle_tegn_gar_fram_og_tilbake(void **state)
{
	(void)state;
	char b[4];
	for (uint32_t c = 0; c < 0x110000; c++) {
		uint32_t igjen = 0;
		if (!skalar(c))
			continue;
		size_t n = utf8_skriv(b, c);
		assert_int_equal(utf8_les((struct tekst){b, n}, &igjen), n);
		assert_int_equal(igjen, c);
		assert_int_equal(utf8_les((struct tekst){b, n - 1}, &igjen), 0);
	}
}

/* utf8proc is the judge: every first and second byte, the third and fourth at their edges. */
static void feilskrevne_tegn_avvises_som_utf8proc_gjor_det(void **state)
{
	(void)state;
	static const unsigned char kant[] = {0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90,
					     0x9f, 0xa0, 0xbf, 0xc0, 0xff};
	enum { K = sizeof(kant) };
	for (unsigned i = 0; i < 256u * 256 * K * K; i++) {
		unsigned to = i / (K * K);
		unsigned char b[4] = {(unsigned char)(to >> 8), (unsigned char)to,
				      kant[i / K % K], kant[i % K]};
		utf8proc_int32_t ventet;
		uint32_t fikk = 0;
		utf8proc_ssize_t n = utf8proc_iterate(b, 4, &ventet);
		size_t m = utf8_les((struct tekst){(const char *)b, 4}, &fikk);
		if (m != (n > 0 ? (size_t)n : 0) || (m && fikk != (uint32_t)ventet))
			fail_msg("%02x %02x %02x %02x", b[0], b[1], b[2], b[3]);
	}
}

static void den_forste_gale_byten_blir_pekt_pa(void **state)
{
	(void)state;
	static const struct { const char *inn; size_t hvor; } gale[] = {
		{"\x80", 0},         {"a\xff", 1},            {"å\xc3", 2},       {"\xc0\xaf", 0},
		{"\xe0\x80\xaf", 0}, {"x\xed\xa0\x80", 1},    {"\xf4\x90\x80\x80", 0},
		{"\xf8\x88\x80\x80\x80", 0}, {"\xe2\x82", 0}, {"ab\xf0\x9f\x98", 2},
	};
	for (size_t i = 0; i < ARRAY_LEN(gale); i++) {
		size_t hvor = 99;
		assert_false(utf8_gyldig(tekst_c(gale[i].inn), &hvor));
		assert_int_equal(hvor, gale[i].hvor);
		assert_false(utf8_gyldig(tekst_c(gale[i].inn), NULL));
	}
	assert_true(utf8_gyldig(T("Nasjonalt e-helseråd 👍"), NULL));
	assert_true(utf8_gyldig(INGEN_TEKST, NULL));
	assert_int_equal(utf8_antall(T("råd\xff👍")), 5);
}

static void ingen_tegn_slipper_farlig_gjennom_filteret(void **state)
{
	(void)state;
	struct streng ut = {0}, inn = {0}, igjen = {0};
	char b[4];
	for (uint32_t c = 0; c < 0x110000; c++) {
		if (!skalar(c))
			continue;
		size_t n = utf8_skriv(b, c);
		trygg(&ut, (struct tekst){b, n});
		sjekk_trygg(streng_tekst(&ut), (unsigned)c);
		trygg(&igjen, streng_tekst(&ut));
		assert_true(tekst_lik(streng_tekst(&igjen), streng_tekst(&ut)));
		streng_reset(&inn);
		streng_c(&inn, "ab");
		streng_legg(&inn, (struct tekst){b, n});
		streng_c(&inn, "é👍");
		trygg(&ut, streng_tekst(&inn));
		sjekk_trygg(streng_tekst(&ut), (unsigned)c);
	}
	streng_release(&ut);
	streng_release(&inn);
	streng_release(&igjen);
}

/* The surrogates complete the 0x110000 code points: as bytes they are malformed. */
static void surrogater_vises_som_byte(void **state)
{
	(void)state;
	struct streng ut = {0};
	for (uint32_t c = 0xd800; c <= 0xdfff; c++) {
		unsigned to = 0x80 | (c >> 6 & 0x3f), tre = 0x80 | (c & 0x3f);
		char b[3] = {(char)0xed, (char)to, (char)tre}, ventet[32];
		trygg(&ut, (struct tekst){b, 3});
		snprintf(ventet, sizeof(ventet), "<ed><%02x><%02x>", to, tre);
		assert_streng(&ut, ventet);
	}
	streng_release(&ut);
}

/* Random bytes, mostly of the awkward kind; the columns counted are those that come out. */
static void tilfeldige_byte_blir_gyldige_og_telles_riktig(void **state)
{
	(void)state;
	static const char *const biter[] = {
		"a", "å", " ", "\t", "\n", "\r\n", "👩", "🇳", "🏽", "漢", "\xff", "\xc3", "\x1b",
		"\xcc\x81", "\xe2\x80\x8d", "\xe2\x80\x8c", "\xef\xb8\x8f", "\xe0\xa4\x95",
		"\xe0\xa5\x8d", "\xe1\x85\xa1", "\xe1\x84\x80", "\xee\x80\x80", "\xe2\x80\xae",
		"\xd8\x80", "\xc2\x9b", "\xf0\x9f",
	};
	struct streng inn = {0}, ut = {0}, steg = {0};
	uint32_t fro = 1;
	for (int runde = 0; runde < 20000; runde++) {
		streng_reset(&inn);
		for (int i = 0; i < 12; i++) {
			fro = fro * 1664525 + 1013904223;
			streng_c(&inn, biter[(fro >> 16) % ARRAY_LEN(biter)]);
		}
		struct tekst t = streng_tekst(&inn);
		trygg(&ut, t);
		sjekk_trygg(streng_tekst(&ut), (unsigned)runde);
		streng_reset(&steg);
		int kolonne = 0;
		for (size_t i = 0; i < t.n;) {
			size_t n = utf8_trygg_steg(&steg, t, i, &kolonne);
			assert_int_equal(n, utf8_neste(t, i));
			assert_int_equal(utf8_forrige(t, n), i);
			i = n;
		}
		assert_true(tekst_lik(streng_tekst(&steg), streng_tekst(&ut)));
		struct tekst siste = streng_tekst(&ut);
		for (ptrdiff_t lf; (lf = tekst_finn_tegn(siste, '\n')) >= 0;)
			siste = tekst_fra(siste, (size_t)lf + 1);
		assert_int_equal(kolonne, utf8_bredde(siste));
	}
	streng_release(&inn);
	streng_release(&ut);
	streng_release(&steg);
}

static void filteret_viser_det_som_er_skjult(void **state)
{
	(void)state;
	static const struct { const char *inn, *ut; } par[] = {
		{"rød\n", "rød\n"},
		{"\x1b[31m\x07", "^[[31m^G"},
		{"\x7f\r", "^?^M"},
		{"\xc2\x9b""31m", "<9b>31m"},
		{"a\tb\t", "a       b       "},
		{"æøå\tb", "æøå     b"},
		{"12345678\tb\n\tc", "12345678        b\n        c"},
		{"漢\tb", "漢      b"},
		{"a\xe2\x80\xae""b", "a<U+202E>b"},
		{"\xe2\x80\x8b\xef\xbb\xbf\xc2\xad", "<U+200B><U+FEFF><U+00AD>"},
		{"\xf3\xa0\x81\x81", "<U+E0041>"},
		{"\xf4\x8f\xbf\xbf\xef\xb7\x90", "<U+10FFFF><U+FDD0>"},
		{"\xcd\xb8", "<U+0378>"},
		{"\xee\x80\x80\xf3\xb0\x80\x80", "□□"},
		{"\xff\xc3(", "<ff><c3>("},
		{"\xcc\x81""a", "◌\xcc\x81""a"},
		{"a\n\xcc\x81", "a\n◌\xcc\x81"},
		{"\x01\xcc\x81", "^A◌\xcc\x81"},
		{"e\xcc\x81\xcc\x81\xcc\x81\xcc\x81", "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81"},
		{"e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81x",
		 "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81…x"},
		{"\xe2\x80\x8d", "<U+200D>"},
		{"a\xe2\x80\x8d", "a<U+200D>"},
		{" \xe2\x80\x8c ", " <U+200C> "},
		{"👩\xe2\x80\x8d👩\xe2\x80\x8d👦", "👩\xe2\x80\x8d👩\xe2\x80\x8d👦"},
		{"❤\xef\xb8\x8f\xe2\x80\x8d🔥", "❤\xef\xb8\x8f\xe2\x80\x8d🔥"},
		{"\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae", "\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae"},
		{"שלום", "שלום"},
	};
	struct streng ut = {0};
	for (size_t i = 0; i < ARRAY_LEN(par); i++) {
		trygg(&ut, tekst_c(par[i].inn));
		assert_streng(&ut, par[i].ut);
	}
	streng_release(&ut);
}

static void et_grafem_er_det_leseren_ser_som_ett_tegn(void **state)
{
	(void)state;
	static const char *const grafemer[] = {
		"a", "å", "a\xcc\x8a", "👩\xe2\x80\x8d👩\xe2\x80\x8d👦", "🇳🇴", "🇸🇪", "👍🏽", "한", "\r\n",
		"e\xcc\x81\xcc\xa7", "x", "\xff", "漢", " ", "\n",
	};
	struct streng s = {0};
	size_t grense[ARRAY_LEN(grafemer) + 1] = {0};
	for (size_t i = 0; i < ARRAY_LEN(grafemer); i++) {
		streng_c(&s, grafemer[i]);
		grense[i + 1] = s.n;
	}
	for (size_t i = 0; i < ARRAY_LEN(grafemer); i++) {
		assert_int_equal(utf8_neste(streng_tekst(&s), grense[i]), grense[i + 1]);
		assert_int_equal(utf8_forrige(streng_tekst(&s), grense[i + 1]), grense[i]);
	}
	assert_int_equal(utf8_neste(streng_tekst(&s), s.n), s.n);
	assert_int_equal(utf8_neste(streng_tekst(&s), s.n + 5), s.n);
	assert_int_equal(utf8_forrige(streng_tekst(&s), 0), 0);
	assert_int_equal(utf8_forrige(INGEN_TEKST, 0), 0);
	streng_release(&s);
}

static void et_ord_er_bokstaver_og_sifre_som_i_readline(void **state)
{
	(void)state;
	struct tekst t = T("  Råd, e-helse 17/23 …");
	static const size_t ender[] = {6, 9, 15, 18, 21}, starter[] = {2, 8, 10, 16, 19};
	size_t p = 0;
	for (size_t i = 0; i < ARRAY_LEN(ender); i++)
		assert_int_equal(p = utf8_ord_neste(t, p), ender[i]);
	assert_int_equal(utf8_ord_neste(t, p), t.n);
	p = t.n;
	for (size_t i = ARRAY_LEN(starter); i-- > 0;)
		assert_int_equal(p = utf8_ord_forrige(t, p), starter[i]);
	assert_int_equal(utf8_ord_forrige(t, p), 0);
	assert_int_equal(utf8_ord_forrige(T("a\xcc\x8a""b"), 4), 0);
	assert_int_equal(utf8_ord_forrige(INGEN_TEKST, 0), 0);
	assert_int_equal(utf8_ord_neste(INGEN_TEKST, 0), 0);
	assert_true(utf8_bokstav(T("å"), 0));
	assert_false(utf8_bokstav(T("1"), 0));
	assert_false(utf8_bokstav(T(""), 0));
}

static void bredden_er_den_terminalen_bruker(void **state)
{
	(void)state;
	assert_int_equal(utf8_bredde(T("rødgrøt")), 7);
	assert_int_equal(utf8_bredde(T("漢字")), 4);
	assert_int_equal(utf8_bredde(T("e\xcc\x81")), 1);
	assert_int_equal(utf8_bredde(T("👍")), 2);
	assert_int_equal(utf8_bredde(T("\x1b\xff")), 0);
	assert_int_equal(utf8_bredde(INGEN_TEKST), 0);
	assert_int_equal(utf8_klipp(T("råd"), 2), 3);
	assert_int_equal(utf8_klipp(T("漢字"), 3), 3);
	assert_int_equal(utf8_klipp(T("e\xcc\x81x"), 1), 3);
	assert_int_equal(utf8_klipp(T("abc"), 0), 0);
	assert_int_equal(utf8_klipp(T("abc"), -1), 0);
	assert_int_equal(utf8_klipp(T("abc"), 99), 3);
}

static void det_som_tastes_blir_rent_og_i_nfc(void **state)
{
	(void)state;
	static const struct { const char *inn, *flere, *en; size_t utelatt; } par[] = {
		{"rå", "rå", "rå", 0},
		{"ra\xcc\x8a", "rå", "rå", 0},
		{"a\tb", "a b", "a b", 0},
		{"a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d", 0},
		{"a\n\n\r\n\rb", "a\n\n\n\nb", "a b", 0},
		{"\x1b[200~x", "[200~x", "[200~x", 1},
		{"a\xe2\x80\xae\xe2\x80\x8b\xc2\xad""b", "ab", "ab", 3},
		{"a\xff\xc3", "a", "a", 2},
		{"a\xef\xbf\xbf\xc2\x85\xe2\x80\xa8", "a", "a", 3},
		{"👩\xe2\x80\x8d👦", "👩\xe2\x80\x8d👦", "👩\xe2\x80\x8d👦", 0},
		{"\r", "\n", " ", 0},
		{"", "", "", 0},
	};
	struct streng ut = {0};
	for (size_t i = 0; i < ARRAY_LEN(par); i++)
		for (int en = 0; en < 2; en++) {
			const char *ventet = en ? par[i].en : par[i].flere;
			streng_reset(&ut);
			streng_c(&ut, "> ");
			assert_int_equal(utf8_inn(&ut, tekst_c(par[i].inn), en), par[i].utelatt);
			assert_tekst(tekst_fra(streng_tekst(&ut), 2), ventet);
		}
	streng_release(&ut);
}

static void hvert_forbudt_tegn_stoppes_ved_porten(void **state)
{
	(void)state;
	struct streng ut = {0};
	char b[4];
	for (uint32_t c = 0; c < 0x110000; c++) {
		if (!skalar(c) || c == '\r' || c == '\t')
			continue;
		streng_reset(&ut);
		size_t utelatt = utf8_inn(&ut, (struct tekst){b, utf8_skriv(b, c)}, false);
		assert_int_equal(utelatt, utf8_slag(c) != UTF8_OK);
		assert_int_equal(utelatt, ut.n == 0);
		if (utf8_slag(c) == UTF8_OK && forbudt(c))
			fail_msg("U+%04X slapp inn", (unsigned)c);
	}
	streng_release(&ut);
	assert_int_equal(utf8_slag(0x1b), UTF8_STYRETEGN);
	assert_int_equal(utf8_slag(0x85), UTF8_LINJESKILLE);
	assert_int_equal(utf8_slag(0x2028), UTF8_LINJESKILLE);
	assert_int_equal(utf8_slag(0x202e), UTF8_SKJULT);
	assert_int_equal(utf8_slag(0xfffe), UTF8_IKKE_TEGN);
	assert_int_equal(utf8_slag(0xd800), UTF8_IKKE_TEGN);
	assert_int_equal(utf8_slag(0x110000), UTF8_IKKE_TEGN);
}

static void normalformen_er_utf8procs(void **state)
{
	(void)state;
	struct arena a = {0};
	char b[4];
	for (uint32_t c = 0; c < 0x110000; c++) {
		if (!skalar(c))
			continue;
		struct tekst t = {b, utf8_skriv(b, c)};
		bool nfc = utf8_er_nfc(t);
		assert_int_equal(nfc, tekst_lik(utf8_nfc(&a, t), t));
		assert_true(utf8_er_nfc(utf8_nfc(&a, t)));
		if (c % 4096 == 0)
			arena_reset(&a);
	}
	assert_tekst(utf8_nfc(&a, T("A\xcc\x8a")), "Å");
	assert_false(utf8_er_nfc(T("A\xcc\x8a")));
	assert_false(utf8_er_nfc(T("\xff")));
	assert_tekst(utf8_nfc(&a, INGEN_TEKST), "");
	arena_release(&a);
}

static void ord_sammenlignes_uten_hensyn_til_store_bokstaver(void **state)
{
	(void)state;
	struct arena a = {0};
	assert_tekst(utf8_fold(&a, T("MØTELEDER Åse")), "møteleder åse");
	assert_tekst(utf8_fold(&a, T("A\xcc\x8a")), "å");
	assert_tekst(utf8_fold(&a, T("Straße")), "strasse");
	assert_tekst(utf8_fold(&a, T("A\xff")), "A\xff");
	assert_tekst(utf8_fold(&a, INGEN_TEKST), "");
	arena_release(&a);
}

static void en_setning_begynner_med_stor_bokstav(void **state)
{
	(void)state;
	struct arena a = {0};
	assert_tekst(utf8_stor(&a, T("presentere en plan")), "Presentere en plan");
	assert_tekst(utf8_stor(&a, T("åpne e-Arkivet")), "Åpne e-Arkivet");
	assert_tekst(utf8_stor(&a, T("Ø")), "Ø");
	assert_tekst(utf8_stor(&a, T("14 dager")), "14 dager");
	assert_tekst(utf8_stor(&a, INGEN_TEKST), "");
	arena_release(&a);
}

static void nokler_er_like_nar_bare_skrivematen_er_ulik(void **state)
{
	(void)state;
	struct arena a = {0};
	static const char *const like[][2] = {
		{"møte", "mote"}, {"Møteleder", "MOTELEDER"}, {"språk", "spraak"},
		{"språk", "sprak"}, {"vært", "vaert"}, {"a\xcc\x8apne", "åpne"},
		{"forslag til vedtak", "forslag_til-Vedtak"},
		{"drøftingsspørsmål", "DROFTINGSSPORSMAAL"},
	};
	for (size_t i = 0; i < ARRAY_LEN(like); i++)
		assert_true(tekst_lik(utf8_nokkel(&a, tekst_c(like[i][0])),
				      utf8_nokkel(&a, tekst_c(like[i][1]))));
	assert_tekst(utf8_nokkel(&a, T("Neste møte")), "neste-mote");
	assert_false(tekst_lik(utf8_nokkel(&a, T("sak")), utf8_nokkel(&a, T("saker"))));
	arena_release(&a);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(alle_tegn_gar_fram_og_tilbake),
		cmocka_unit_test(feilskrevne_tegn_avvises_som_utf8proc_gjor_det),
		cmocka_unit_test(den_forste_gale_byten_blir_pekt_pa),
		cmocka_unit_test(ingen_tegn_slipper_farlig_gjennom_filteret),
		cmocka_unit_test(surrogater_vises_som_byte),
		cmocka_unit_test(tilfeldige_byte_blir_gyldige_og_telles_riktig),
		cmocka_unit_test(filteret_viser_det_som_er_skjult),
		cmocka_unit_test(et_grafem_er_det_leseren_ser_som_ett_tegn),
		cmocka_unit_test(et_ord_er_bokstaver_og_sifre_som_i_readline),
		cmocka_unit_test(bredden_er_den_terminalen_bruker),
		cmocka_unit_test(det_som_tastes_blir_rent_og_i_nfc),
		cmocka_unit_test(hvert_forbudt_tegn_stoppes_ved_porten),
		cmocka_unit_test(normalformen_er_utf8procs),
		cmocka_unit_test(ord_sammenlignes_uten_hensyn_til_store_bokstaver),
		cmocka_unit_test(en_setning_begynner_med_stor_bokstav),
		cmocka_unit_test(nokler_er_like_nar_bare_skrivematen_er_ulik),
	};
	return PROV(prover);
}
