#include "arena.h"
#include "prove.h"

static void en_tom_arena_trenger_ikke_noe_kall(void **state)
{
	(void)state;
	struct arena a = {0};
	arena_reset(&a);
	arena_release(&a);
	assert_null(a.siste);
}

static void minnet_er_nullet_og_innrettet(void **state)
{
	(void)state;
	struct arena a = {0};
	for (size_t n = 0; n < 300; n++) {
		unsigned char *p = arena_alloc(&a, n);
		assert_non_null(p);
		assert_int_equal((uintptr_t)p % 16, 0);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xaa, n);
	}
	arena_release(&a);
}

static void minnet_er_nullet_ogsa_etter_reset(void **state)
{
	(void)state;
	struct arena a = {0};
	memset(arena_alloc(&a, 4000), 0xaa, 4000);
	arena_reset(&a);
	assert_int_equal(a.brukt, 0);
	unsigned char *p = arena_alloc(&a, 4000);
	for (size_t i = 0; i < 4000; i++)
		assert_int_equal(p[i], 0);
	arena_release(&a);
}

static void store_stykker_overlapper_ikke(void **state)
{
	(void)state;
	struct arena a = {0};
	char *p[50];
	for (int i = 0; i < 50; i++)
		p[i] = memset(arena_alloc(&a, (size_t)i * 5000), i, (size_t)i * 5000);
	for (int i = 0; i < 50; i++)
		for (int j = 0; j < i * 5000; j++)
			assert_int_equal(p[i][j], i);
	arena_release(&a);
}

static void en_liste_vokser_og_beholder_innholdet(void **state)
{
	(void)state;
	struct arena a = {0};
	int *p = NULL;
	size_t n = 0, kap = 0;
	for (; n < 10000; n++) {
		p = arena_vokse(&a, p, n, &kap, sizeof(*p));
		p[n] = (int)n;
	}
	for (size_t i = 0; i < n; i++)
		assert_int_equal(p[i], (int)i);
	arena_release(&a);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(en_tom_arena_trenger_ikke_noe_kall),
		cmocka_unit_test(minnet_er_nullet_og_innrettet),
		cmocka_unit_test(minnet_er_nullet_ogsa_etter_reset),
		cmocka_unit_test(store_stykker_overlapper_ikke),
		cmocka_unit_test(en_liste_vokser_og_beholder_innholdet),
	};
	return PROV(prover);
}
