#include "frame.h"
#include "prove_journal.h"

static void en_linje_leses_som_den_ble_skrevet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct tekst j = prov_journal(&a, 3);
	struct post p;
	assert_true(frame_les(prov_linje(j, 2), &p));
	assert_int_equal(p.nr, 2);
	assert_int_equal(p.ur, 20);
	assert_true(p.tid.ms == 1696419727115);
	assert_int_equal(p.tid.forskyvning, 120);
	assert_true(tekst_lik(p.innhold, prov_innhold(&a, 2)));
	assert_true(tekst_lik(p.linje, prov_linje(j, 2)));
	struct post forrige;
	assert_true(frame_les(prov_linje(j, 1), &forrige));
	assert_true(tekst_lik(p.forrige, forrige.kjede));
	assert_true(frame_les(prov_linje(j, 0), &forrige));
	assert_tekst(forrige.forrige, FRAME_NULLER);
	arena_release(&a);
}

/* reliability.md §2.2, to the byte; the sum is sha256sum's. */
static void linjen_er_som_formatet_sier(void **state)
{
	(void)state;
	struct streng s = {0};
	char kjede[SUM_LEN + 1];
	struct post p = {.nr = 17, .tid = {1696419727113, 120}, .ur = 16327113,
			 .innhold = T("\"hva\":\"vedtak\",\"sak\":\"23/23\""), .forrige = T(FRAME_NULLER)};
	assert_true(frame_skriv(&s, &p, kjede));
	assert_streng(&s, "{\"nr\":17,\"tid\":\"2023-10-04T13:42:07.113+02:00\",\"ur\":16327113,"
			  "\"hva\":\"vedtak\",\"sak\":\"23/23\",\"forrige\":\"" FRAME_NULLER "\",\"kjede\":\""
			  "cd7eafb82b37f02a93e335d73f8f92362cdf32428c5edf20b7e48c8b760ceffa\"}\n");
	streng_release(&s);
}

static void hver_bit_teller(void **state)
{
	(void)state;
	struct arena a = {0};
	struct tekst linje = prov_linje(prov_journal(&a, 2), 1);
	char *b = arena_alloc(&a, linje.n);
	struct post p;
	memcpy(b, linje.p, linje.n);
	struct tekst t = {b, linje.n};
	assert_true(frame_les(t, &p));
	for (size_t i = 0; i < linje.n * 8; i++) {
		b[i / 8] ^= (char)(1 << i % 8);
		if (frame_les(t, &p))
			fail_msg("bit %zu", i);
		b[i / 8] ^= (char)(1 << i % 8);
	}
	for (size_t n = 0; n < linje.n; n++)
		assert_false(frame_les(tekst_til(t, n), &p) || frame_les(tekst_fra(t, linje.n - n), &p));
	arena_release(&a);
}

/* A record with a true hash but a head or tail that our writer never makes. */
static bool godtatt(const char *hode, const char *hale)
{
	struct streng s = {0};
	char kjede[SUM_LEN + 1];
	struct post p;
	streng_c(&s, hode);
	streng_c(&s, ",\"forrige\":\"" FRAME_NULLER "\"");
	sum_sha256(streng_tekst(&s), kjede);
	streng_f(&s, ",\"kjede\":\"%s%s", kjede, hale);
	bool ok = frame_les(streng_tekst(&s), &p);
	streng_release(&s);
	return ok;
}

#define HODE(nr, tid, ur) "{\"nr\":" nr ",\"tid\":\"" tid "\",\"ur\":" ur ",\"hva\":\"x\""
#define TID "2023-10-04T13:42:07.113+02:00"

static void en_riktig_sum_er_ikke_nok(void **state)
{
	(void)state;
	assert_true(godtatt(HODE("1", TID, "0"), "\"}"));
	assert_true(godtatt(HODE("2147483646", TID, "9223372036854775807"), "\"}"));
	static const char *const hoder[] = {
		HODE("-1", TID, "0"), HODE("01", TID, "0"), HODE("", TID, "0"), HODE("1", TID, "-1"),
		HODE("1", TID, "00"), HODE("1", TID, "1.5"), HODE("2147483647", TID, "0"),
		HODE("1", TID, "9223372036854775808"), HODE("1", "2023-10-04T13:42:07.113Z", "0"),
		HODE("1", "2023-02-29T13:42:07.113+02:00", "0"), " " HODE("1", TID, "0"),
		HODE(" 1", TID, "0"), HODE("\"1\"", TID, "0"), "{\"tid\":\"" TID "\"", "", "x",
		"{\"nr\":1", "{\"nr\":1x", "{\"nr\":1,\"ur\":0", "{\"nr\":1,\"tid\":\"" TID "\"",
		"{\"nr\":1,\"tid\":\"" TID "\",\"ur\":1", "{\"nr\":1,\"tid\":\"" TID "\",\"ur\":1}",
	};
	for (size_t i = 0; i < ARRAY_LEN(hoder); i++)
		if (godtatt(hoder[i], "\"}"))
			fail_msg("«%s»", hoder[i]);
	static const char *const haler[] = {"\"} ", "\"}\n", "\"}\r", "\",}", "\"", "}", "\"}\"}", "\"]"};
	for (size_t i = 0; i < ARRAY_LEN(haler); i++)
		assert_false(godtatt(HODE("1", TID, "0"), haler[i]));
}

static void summen_skrives_med_smaa_bokstaver(void **state)
{
	(void)state;
	struct arena a = {0};
	struct tekst linje = prov_linje(prov_journal(&a, 2), 1);
	char *b = arena_alloc(&a, linje.n);
	struct post p;
	for (size_t i = 0; i < linje.n; i++)
		b[i] = linje.p[i];
	for (size_t i = linje.n - 66; i < linje.n - 2; i++) {
		if (b[i] < 'a')
			continue;
		b[i] = (char)(b[i] - 32);
		assert_false(frame_les((struct tekst){b, linje.n}, &p));
		b[i] = (char)(b[i] + 32);
	}
	arena_release(&a);
}

static void en_linje_er_hoyst_en_mebibyte(void **state)
{
	(void)state;
	struct streng innhold = {0}, s = {0};
	char kjede[SUM_LEN + 1];
	struct post p = {.nr = 1, .tid = {1696419727113, 120}, .forrige = T(FRAME_NULLER)}, ut;
	streng_c(&s, "før\n");
	streng_c(&innhold, "\"hva\":\"");
	streng_gjenta(&innhold, 'x', FRAME_MAKS);
	streng_c(&innhold, "\"");
	p.innhold = streng_tekst(&innhold);
	assert_false(frame_skriv(&s, &p, kjede));
	assert_streng(&s, "før\n");
	p.innhold.n = 8;
	assert_true(frame_skriv(&s, &p, kjede));
	size_t ramme = s.n - 5 - 8 - 1; /* without «før\n», innhold and LF */
	streng_kutt(&s, 0);
	p.innhold.n = FRAME_MAKS - ramme - 1;
	assert_true(frame_skriv(&s, &p, kjede));
	assert_int_equal(s.n, FRAME_MAKS);
	assert_true(frame_les(tekst_til(streng_tekst(&s), s.n - 1), &ut));
	p.innhold.n++;
	assert_false(frame_skriv(&s, &p, kjede));
	streng_release(&innhold);
	streng_release(&s);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(en_linje_leses_som_den_ble_skrevet),
		cmocka_unit_test(linjen_er_som_formatet_sier),
		cmocka_unit_test(hver_bit_teller),
		cmocka_unit_test(en_riktig_sum_er_ikke_nok),
		cmocka_unit_test(summen_skrives_med_smaa_bokstaver),
		cmocka_unit_test(en_linje_er_hoyst_en_mebibyte),
	};
	return PROV(prover);
}
