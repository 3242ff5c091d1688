#include "agenda.h"

#include "prove.h"

static struct arena arena;

static int rydd(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

#define TI(bokstavelig) {"" bokstavelig, sizeof(bokstavelig) - 1}

static struct rad rader[] = {
	{.slag = RAD_SAK, .saksnummer = TI("17/23"), .innretning = INNR_DROFTING, .start = 540},
	{.slag = RAD_POST, .emne = TI("Dagsaktuelt"), .start = 560},
	{.slag = RAD_PAUSE, .emne = TI("Lunsj"), .start = 600, .varighet = 45},
	{.slag = RAD_SAK, .saksnummer = TI("18/23"), .start = KL_INGEN, .innretning = INNR_ANNEN,
	 .innretning_ord = TI("Tilslutning")},
	{.slag = RAD_SAK, .saksnummer = TI("19/23"), .start = 700},
	{.slag = RAD_SAK, .saksnummer = TI("20/23"), .start = 690},
};
static const struct agenda a = {.start = 540, .slutt = 720, .saksliste = {rader, ARRAY_LEN(rader)}};

static void en_rad_finnes_ved_nummer_eller_plass(void **state)
{
	(void)state;
	assert_ptr_equal(agenda_sak(&a, T("18/23")), &rader[3]);
	assert_null(agenda_sak(&a, T("21/23")));
	assert_null(agenda_sak(&a, T("")));
	assert_int_equal(rad_finn(&a, T("17/23")), 0);
	assert_int_equal(rad_finn(&a, T("rad 2")), 1);
	assert_int_equal(rad_finn(&a, T("rad 6")), 5);
	assert_int_equal(rad_finn(&a, T("rad 0")), -1);
	assert_int_equal(rad_finn(&a, T("rad 7")), -1);
	assert_int_equal(rad_finn(&a, T("rad -1")), -1);
	assert_int_equal(rad_finn(&a, T("rad")), -1);
	assert_int_equal(rad_finn(&a, T("")), -1);
	for (size_t i = 0; i < a.saksliste.n; i++)
		assert_int_equal(rad_finn(&a, rad_navn(&arena, &a, i)), i);
	assert_tekst(rad_navn(&arena, &a, 0), "17/23");
	assert_tekst(rad_navn(&arena, &a, 2), "rad 3");
}

static void innretningen_trykkes_med_stor_bokstav(void **state)
{
	(void)state;
	assert_tekst(rad_innretning(&rader[0]), "Drøfting");
	assert_tekst(rad_innretning(&rader[1]), "");
	assert_tekst(rad_innretning(&rader[3]), "Tilslutning");
	for (size_t i = 1; i < innretning_ord.n; i++) {
		struct rad r = {.innretning = (enum innretning)i};
		assert_tekst(utf8_fold(&arena, rad_innretning(&r)), innretning_ord.ord[i]);
	}
}

static void varigheten_er_den_oppgitte_eller_til_neste_rad(void **state)
{
	(void)state;
	assert_int_equal(rad_varighet(&a, 0), 20);
	assert_int_equal(rad_varighet(&a, 1), 40);
	assert_int_equal(rad_varighet(&a, 2), 45);
	assert_int_equal(rad_varighet(&a, 3), 0);
	assert_int_equal(rad_varighet(&a, 4), 0); /* the next one begins before it */
	assert_int_equal(rad_varighet(&a, 5), 30); /* up to the end of the meeting */
}

static void punkter_samles_og_deles(void **state)
{
	(void)state;
	static const struct tekst p[] = {TI("Rådet er orientert."), TI("Rådet ber om:\nmer tid"),
					 TI("3. juni er fristen.")};
	struct tekst *ut, samlet = punkt_samlet(&arena, p, 3);
	assert_tekst(samlet, "1. Rådet er orientert.\n2. Rådet ber om:\nmer tid\n3. 3. juni er fristen.");
	assert_int_equal(punkt_del(&arena, samlet, &ut), 3);
	for (size_t i = 0; i < 3; i++)
		assert_true(tekst_lik(ut[i], p[i]));
	assert_tekst(punkt_samlet(&arena, p, 1), "Rådet er orientert.");
	assert_tekst(punkt_samlet(&arena, p, 0), "");
}

static void en_tekst_uten_punkter_er_ett(void **state)
{
	(void)state;
	static const char *const ett[] = {"", "Rådet vedtar.", "En\nto", "1. Bare ett", "2. To\n3. Tre",
					  "Innledning\n1. En\n2. To"};
	for (size_t i = 0; i < ARRAY_LEN(ett); i++) {
		struct tekst *ut;
		assert_int_equal(punkt_del(&arena, tekst_c(ett[i]), &ut), 1);
		assert_tekst(ut[0], ett[i]);
	}
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test_teardown(en_rad_finnes_ved_nummer_eller_plass, rydd),
		cmocka_unit_test_teardown(innretningen_trykkes_med_stor_bokstav, rydd),
		cmocka_unit_test_teardown(varigheten_er_den_oppgitte_eller_til_neste_rad, rydd),
		cmocka_unit_test_teardown(punkter_samles_og_deles, rydd),
		cmocka_unit_test_teardown(en_tekst_uten_punkter_er_ett, rydd),
	};
	return PROV(prover);
}
