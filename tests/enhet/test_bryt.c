#include "bryt.h"
#include "prove.h"
#include "utf8.h"

/* From the decks of meetings 1/23 and 3/23, the consultation and the portfolio report; last, what
 * a hostile file may hold. */
static const char *const avsnitt[] = {
	"Nasjonalt e-helseråd anbefaler fremlagte forslag til tiltak for 2024, med de innspill "
	"som kom i møtet og ber aktørene ta med seg tiltakene tilbake i egne "
	"planleggingsprosesser.",
	"Nasjonalt e-helseråd stiller seg bak hvordan strategien skal følges opp i 2023, som "
	"beskrevet i «Plan for realisering av nasjonal e-helsestrategi» og ber Direktoratet "
	"for e-helse og eiere av initiativer ta med seg tilbakemeldinger fra drøfting av "
	"måloppnåelse og status i videre oppfølging",
	"Virksomheter som yter helsehjelp skal ha behandlingsrettede helseregistre "
	"(pasientjournal) for gjennomføring av helsepersonells dokumentasjonsplikt, jf. "
	"helsepersonelloven § 39, jf. pasientjournalloven § 8. To eller flere virksomheter kan "
	"samarbeide om behandlingsrettede helseregistre. Etter pasientjournalloven § 10 kan "
	"det gis forskrift om etablering av nasjonale behandlingsrettede helseregistre. I "
	"tillegg er det anledning til å gi forskrift om nasjonal datainfrastruktur for digital "
	"samhandling, jf. § 10.",
	"Direktoratet for e-helse har flere oppdrag som handler om hvordan helsesektorens "
	"digitale samhandling med myndigheter og innrapportering til helseregistre kan "
	"forenkles og moderniseres, jfr. NUIT-sak 36/23 Helseportal oppdrag, 37/23 NAV-oppdrag",
	"18/23 Godkjenning av referatet fra møtet 23. juni 2023 i Nasjonalt "
	"e-helseråd\n\nLunsj – oppstart igjen kl. 12.25\nPause – oppstart igjen kl. 14.00\n",
	"Nytte for kommunal helse- og omsorgstjeneste (inkl. fastleger): tiltakene i 2023 er "
	"553,4 millioner kroner, og det er sendt over 280 millioner meldinger gjennom "
	"helsenettet.",
	"漢字漢字 og e\xcc\x81 👩\xe2\x80\x8d👩\xe2\x80\x8d👦 \xe2\x80\xae skjult, \x1b[31m, \xff og  "
	"to blanke ",
};

/* What stays whole, in a sentence that holds it. */
static const struct { const char *setning, *hel; } hele[] = {
	{"Møtet i Nasjonalt e-helseråd starter", "e-helseråd"},
	{"Etter pasientjournalloven § 10 kan det gis", "§ 10"},
	{"regulert i lovens §§ 12 og 13 med", "§§ 12"},
	{"Lunsj – oppstart igjen kl. 12.25 presis", "kl. 12.25"},
	{"(Kl. 12.25 begynner vi)", "Kl. 12.25"},
	{"referatet fra møtet 23. juni i rådet", "23. juni"},
	{"innen 1. Mars neste år", "1. Mars"},
	{"held 4 October in Tromsø", "4 October"},
	{"viser til sak 17/23 og saken", "sak 17/23"},
	{"tillegg til brev nr. 4 og mer", "nr. 4"},
	{"for digital samhandling, jf. § 3 i loven", "jf. § 3"},
	{"med en frist på 14 dager etter møtet", "14 dager"},
	{"til sammen 553,4 millioner kroner", "553,4 millioner"},
	{"omtrent 10 000 innbyggere får", "10 000"},
	{"neste møte 3/23 i Tromsø", "møte 3/23"},
	{"opp 12 % på ett år", "12 %"},
	{"Kong Harald\xc2\xa0V taler", "Harald\xc2\xa0V"},
};

static struct tekst neste(struct bryt *b, int bredde)
{
	struct tekst linje;
	assert_true(bryt_neste(b, bredde, &linje));
	return linje;
}

static int vist_bredde(struct tekst t)
{
	int kolonne = 0;
	for (size_t i = 0; i < t.n;)
		i = utf8_trygg_steg(NULL, t, i, &kolonne);
	return kolonne;
}

static void det_som_horer_sammen_star_pa_en_linje_nar_det_er_plass(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(hele); i++) {
		struct tekst hel = tekst_c(hele[i].hel), linje;
		for (int bredde = utf8_bredde(hel) + 1; bredde <= 100; bredde++) {
			struct bryt b = {.rest = tekst_c(hele[i].setning)};
			bool funnet = false;
			while (bryt_neste(&b, bredde, &linje))
				funnet = funnet || tekst_finn(linje, hel) >= 0;
			if (!funnet)
				fail_msg("«%s» er delt i bredde %d", hele[i].hel, bredde);
		}
	}
}

static void det_som_horer_sammen_far_plass_paa_noeyaktig_sin_bredde(void **state)
{
	(void)state;
	static const char *const alene[] = {"e-helseråd", "§ 10", "kl. 12.25", "23. juni",
					    "sak 17/23", "nr. 4", "jf. § 3", "14 dager", "10 000"};
	for (size_t i = 0; i < ARRAY_LEN(alene); i++)
		for (int bredde = utf8_bredde(tekst_c(alene[i])); bredde <= 100; bredde++) {
			struct streng s = {0};
			struct tekst linje;
			bool funnet = false;
			streng_f(&s, "og %s og", alene[i]);
			struct bryt b = {.rest = streng_tekst(&s)};
			while (bryt_neste(&b, bredde, &linje))
				funnet = funnet || tekst_finn(linje, tekst_c(alene[i])) >= 0;
			streng_release(&s);
			if (!funnet)
				fail_msg("«%s» er delt i bredde %d", alene[i], bredde);
		}
}

static void det_som_horer_sammen_deles_forst_nar_det_ikke_gar_ellers(void **state)
{
	(void)state;
	struct bryt b = {.rest = T("kl. 12.25")};
	assert_tekst(neste(&b, 8), "kl.");
	assert_tekst(neste(&b, 8), "12.25");
	b = (struct bryt){.rest = T("e-helseråd")};
	assert_tekst(neste(&b, 9), "e-");
	assert_tekst(neste(&b, 9), "helseråd");
}

/* What lies between two lines is blank, and nothing else is lost. */
static void assert_blankt(const char *fra, const char *til)
{
	assert_true(fra <= til);
	for (; fra < til; fra++)
		if (*fra != ' ' && *fra != '\n')
			fail_msg("mistet «%c»", *fra);
}

static void prov_bredde(struct tekst t, int bredde)
{
	struct tekst linje;
	struct bryt b = {.rest = t};
	const char *p = t.p;
	int antall = 0;
	for (; bryt_neste(&b, bredde, &linje); antall++) {
		assert_blankt(p, linje.p);
		assert_int_equal(tekst_finn_tegn(linje, '\n'), -1);
		assert_false(tekst_slutter(linje, T(" ")));
		bool ett_grafem = linje.n == utf8_neste(linje, 0);
		if (vist_bredde(linje) > bredde && !ett_grafem)
			fail_msg("bredde %d: «" TF "»", bredde, TA(linje));
		p = linje.p + linje.n;
	}
	assert_blankt(p, t.p + t.n);
	assert_int_equal(bryt_antall(t, bredde), antall);
}

static void ingen_linje_er_for_bred_og_ingen_bokstav_gar_tapt(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(avsnitt); i++)
		for (int bredde = 1; bredde <= 100; bredde++)
			prov_bredde(tekst_c(avsnitt[i]), bredde);
}

static void en_tekst_brytes_ved_mellomrom_og_etter_bindestrek(void **state)
{
	(void)state;
	struct bryt b = {.rest = T("helse- og omsorgs-departementet i 2022-2023")};
	assert_tekst(neste(&b, 18), "helse- og omsorgs-");
	assert_tekst(neste(&b, 18), "departementet i");
	assert_tekst(neste(&b, 18), "2022-2023");
	b = (struct bryt){.rest = T("a-b-c-def")};
	assert_tekst(neste(&b, 4), "a-b-");
}

static void for_lange_ord_kuttes_ved_et_grafem(void **state)
{
	(void)state;
	struct bryt b = {.rest = T("abce\xcc\x81\xcc\xa7""fg")};
	assert_tekst(neste(&b, 4), "abce\xcc\x81\xcc\xa7");
	assert_tekst(neste(&b, 4), "fg");
	b = (struct bryt){.rest = T("漢字")};
	assert_tekst(neste(&b, 1), "漢");
	assert_tekst(neste(&b, 3), "字");
	b = (struct bryt){.rest = T("漢字")};
	assert_tekst(neste(&b, 3), "漢");
	b = (struct bryt){.rest = T("ab")};
	assert_tekst(neste(&b, -5), "a");
}

static void en_foyning_star_ikke_sist_paa_linja_der_den_ville_vises(void **state)
{
	(void)state;
	struct bryt b = {.rest = T("yyyy\xe2\x80\x8d🔥")};
	assert_tekst(neste(&b, 4), "yyy");
	assert_tekst(neste(&b, 4), "y\xe2\x80\x8d🔥");
	b = (struct bryt){.rest = T("abcdefghij\xe2\x80\x8dk\xe2\x80\x8dl\xe2\x80\x8dm")};
	assert_tekst(neste(&b, 12), "abcdefghi"); /* no room for «j<U+200D>» */
}

static void et_linjeskift_slutter_alltid_en_linje(void **state)
{
	(void)state;
	struct tekst linje;
	assert_int_equal(bryt_antall(T(""), 10), 0);
	assert_int_equal(bryt_antall(INGEN_TEKST, 10), 0);
	assert_int_equal(bryt_antall(T("a\n\nb"), 10), 3);
	assert_int_equal(bryt_antall(T("a\n"), 10), 2);
	assert_int_equal(bryt_antall(T("\n"), 10), 2);
	assert_int_equal(bryt_antall(T("   "), 10), 1);
	assert_int_equal(bryt_antall(T("abcd\nef"), 4), 2);
	assert_int_equal(bryt_antall(T("a\r\nb"), 10), 2); /* CR LF is one grapheme, but LF is in it */
	struct bryt b = {.rest = T("a  \n\n b")};
	assert_tekst(neste(&b, 10), "a");
	assert_tekst(neste(&b, 10), "");
	assert_tekst(neste(&b, 10), " b");
	assert_false(bryt_neste(&b, 10, &linje));
	assert_false(bryt_neste(&b, 10, &linje));
}

static void blanke_foran_beholdes_og_blanke_bak_forsvinner(void **state)
{
	(void)state;
	struct bryt b = {.rest = T("  a   b   ")};
	assert_tekst(neste(&b, 4), "  a");
	assert_tekst(neste(&b, 4), "b");
	b = (struct bryt){.rest = T("abc     def")};
	assert_tekst(neste(&b, 3), "abc");
	assert_tekst(neste(&b, 3), "def");
}

static void bredden_er_det_filteret_viser(void **state)
{
	(void)state;
	struct bryt b = {.rest = T("ab\xe2\x80\xae""cd")};
	assert_tekst(neste(&b, 10), "ab\xe2\x80\xae");
	assert_tekst(neste(&b, 10), "cd");
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(det_som_horer_sammen_star_pa_en_linje_nar_det_er_plass),
		cmocka_unit_test(det_som_horer_sammen_far_plass_paa_noeyaktig_sin_bredde),
		cmocka_unit_test(det_som_horer_sammen_deles_forst_nar_det_ikke_gar_ellers),
		cmocka_unit_test(ingen_linje_er_for_bred_og_ingen_bokstav_gar_tapt),
		cmocka_unit_test(en_tekst_brytes_ved_mellomrom_og_etter_bindestrek),
		cmocka_unit_test(for_lange_ord_kuttes_ved_et_grafem),
		cmocka_unit_test(en_foyning_star_ikke_sist_paa_linja_der_den_ville_vises),
		cmocka_unit_test(et_linjeskift_slutter_alltid_en_linje),
		cmocka_unit_test(blanke_foran_beholdes_og_blanke_bak_forsvinner),
		cmocka_unit_test(bredden_er_det_filteret_viser),
	};
	return PROV(prover);
}
