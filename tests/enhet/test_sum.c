#include "prove.h"
#include "sum.h"

/* NIST: FIPS 180-4 examples and the «short message» vectors of the CAVP. */
static void summene_er_de_som_nist_gir(void **state)
{
	(void)state;
	static const struct { const char *inn, *ut; } par[] = {
		{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
		{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
		{"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
		 "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
		 "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
		{"\xd3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"},
		{"\x74\xba\x25\x21",
		 "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"},
	};
	for (size_t i = 0; i < ARRAY_LEN(par); i++) {
		char ut[SUM_LEN + 1];
		sum_sha256(tekst_c(par[i].inn), ut);
		assert_string_equal(ut, par[i].ut);
	}
}

static void en_million_a_er_som_nist_sier(void **state)
{
	(void)state;
	struct streng s = {0};
	char ut[SUM_LEN + 1];
	streng_gjenta(&s, 'a', 1000000);
	sum_sha256(streng_tekst(&s), ut);
	assert_string_equal(ut, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
	streng_release(&s);
}

static void en_nul_er_en_byte_som_andre(void **state)
{
	(void)state;
	char a[SUM_LEN + 1], b[SUM_LEN + 1];
	sum_sha256(T("\0"), a);
	sum_sha256(INGEN_TEKST, b);
	assert_string_equal(a, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
	assert_string_equal(b, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(summene_er_de_som_nist_gir),
		cmocka_unit_test(en_million_a_er_som_nist_sier),
		cmocka_unit_test(en_nul_er_en_byte_som_andre),
	};
	return PROV(prover);
}
