#include "kode.h"

#include "prove.h"

static struct arena arena;

static int rydd(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

/* A register of members, «Navn, Virksomhet» or «Navn, Virksomhet=kode». */
static struct register_ tildel(const char *const *hvem, size_t n, struct agenda *a)
{
	struct register_ r;
	*a = (struct agenda){.medlemmer = {arena_nye(&arena, struct person, n), n}};
	for (size_t i = 0; i < n; i++) {
		struct tekst t = tekst_c(hvem[i]), del;
		tekst_del(&t, '=', &del);
		a->medlemmer.p[i].kode = t;
		t = del;
		tekst_del(&t, ',', &del);
		a->medlemmer.p[i].navn = del;
		a->medlemmer.p[i].virksomhet = tekst_trim(t);
	}
	kode_tildel(&arena, a, &r);
	return r;
}

static struct tekst koder(const char *const *hvem, size_t n)
{
	struct agenda a;
	struct streng s = {0};
	tildel(hvem, n, &a);
	for (size_t i = 0; i < n; i++)
		streng_f(&s, "%s" TF, i ? " " : "", TA(a.medlemmer.p[i].kode));
	struct tekst t = arena_tekst(&arena, streng_tekst(&s));
	streng_release(&s);
	return t;
}

#define KODER(...) \
	koder((const char *const[]){__VA_ARGS__}, ARRAY_LEN(((const char *const[]){__VA_ARGS__})))

static void to_initialer_og_mer_av_etternavnet_naar_de_er_tatt(void **state)
{
	(void)state;
	assert_tekst(KODER("Rune Simensen", "Liv Oftedal Rossow", "Liv Heidi Brattås Remo"), "rs lr lre");
	assert_tekst(KODER("Steffen Sutorius", "Stian Myren Stenstvedt"), "ss sst");
	assert_tekst(KODER("Lill Stabell", "Lars Bjørgan Schrøder", "Liv Schrøder"), "ls lsc lsch");
	assert_tekst(KODER("Øyvind Ås", "Kristin W. Wieland", "Siri Berg-Hansen"), "øå kw sb");
	assert_tekst(KODER("Ola Li", "Odd Li", "Oda Li", "Ole Li"), "ol oli odli olli");
	assert_tekst(KODER("Madonna", "Ma Donna", "X", "-"), "ma md x xx");
}

static void gitte_koder_gaar_foran(void **state)
{
	(void)state;
	assert_tekst(KODER("Rune Simensen", "Roar Sand=RS"), "rsi rs");
	assert_tekst(KODER("Rune Simensen=x", "Roar Sand=x"), "x rs");
}

static void den_samme_regnes_en_gang(void **state)
{
	(void)state;
	struct person sted = {.navn = T("Kai Li"), .stiller_for = T("Åse Bø")};
	struct person pres[] = {{.navn = T("åse bø")}, {.navn = T("Ola By"), .virksomhet = T("KS")},
				{.navn = T("Ola By"), .virksomhet = T("NHN")}};
	struct person medlem = {.navn = T("Åse Bø"), .virksomhet = T("KS")};
	struct rad rad = {.presenterer = {pres, 3}};
	struct agenda a = {.medlemmer = {&medlem, 1}, .stedfortredere = {&sted, 1},
			   .saksliste = {&rad, 1}, .moteleder = T("Åse Bø"), .referent = T("Kari Vik")};
	struct register_ r;
	kode_tildel(&arena, &a, &r);
	assert_int_equal(r.n, 5);
	assert_tekst(pres[0].kode, "åb");
	assert_tekst(medlem.kode, "åb");
	assert_tekst(pres[1].kode, "ob");
	assert_tekst(pres[2].kode, "oby"); /* the same name for somebody else is somebody else */
	assert_tekst(r.p[4].kode, "kv");
}

static void tusen_like_navn_faar_hver_sin_kode(void **state)
{
	(void)state;
	enum { N = 1000 };
	struct person *p = arena_nye(&arena, struct person, N);
	struct agenda a = {.medlemmer = {p, N}};
	struct register_ r;
	for (int i = 0; i < N; i++) {
		p[i].navn = T("Ola By");
		p[i].virksomhet = arena_f(&arena, "Virksomhet %d", i);
	}
	kode_tildel(&arena, &a, &r);
	assert_int_equal(r.n, N);
	for (int i = 1; i < N; i++)
		assert_false(tekst_lik(p[i].kode, p[i - 1].kode));
}

static void hvem_et_ord_betyr(void **state)
{
	(void)state;
	static const char *const hvem[] = {
		"Rune Simensen, Helse Sør-Øst RHF", "Liv Oftedal Rossow, Oslo kommune",
		"Lill Larsen, Norsk Sykepleierforbund", "Åse Rolland, KS", "Kari Liv, KS",
	};
	struct agenda a;
	struct register_ r = tildel(hvem, ARRAY_LEN(hvem), &a);
	static const struct { const char *ord; enum kode_svar svar; size_t antall; const char *navn; } f[] = {
		{"rs", KODE_FUNNET, 1, "Rune Simensen"},   {"RS", KODE_FUNNET, 1, "Rune Simensen"},
		{" rs ", KODE_FUNNET, 1, "Rune Simensen"}, {"rune", KODE_FUNNET, 1, "Rune Simensen"},
		{"Sim", KODE_FUNNET, 1, "Rune Simensen"},  {"rune sim", KODE_FUNNET, 1, "Rune Simensen"},
		{"norsk", KODE_FUNNET, 1, "Lill Larsen"},  {"åse", KODE_FUNNET, 1, "Åse Rolland"},
		{"li", KODE_FLERE, 3, "Liv Oftedal Rossow"}, {"ks", KODE_FLERE, 2, "Åse Rolland"},
		{"oftedal", KODE_UKJENT, 0, ""}, {"xx", KODE_UKJENT, 0, ""}, {"", KODE_UKJENT, 0, ""},
	};
	for (size_t i = 0; i < ARRAY_LEN(f); i++) {
		struct hvem h;
		size_t antall;
		assert_int_equal(kode_finn(&r, tekst_c(f[i].ord), &h, &antall), f[i].svar);
		assert_int_equal(antall, f[i].antall);
		assert_tekst(h.navn, f[i].navn);
		if (f[i].svar == KODE_UKJENT)
			assert_tekst(h.kode, f[i].ord);
	}
}

static void kandidater_mens_en_skriver(void **state)
{
	(void)state;
	static const char *const hvem[] = {"Rune Simensen, HSØ", "Roar Sand, KS", "Siri Ruud, KS"};
	struct agenda a;
	struct register_ r = tildel(hvem, ARRAY_LEN(hvem), &a);
	struct hvem h;
	assert_true(kode_kandidat(&r, T("r"), 0, &h));
	assert_tekst(h.navn, "Rune Simensen");
	assert_true(kode_kandidat(&r, T("r"), 2, &h));
	assert_tekst(h.navn, "Siri Ruud");
	assert_false(kode_kandidat(&r, T("r"), 3, &h));
	assert_true(kode_kandidat(&r, T("rsa"), 0, &h)); /* the exact code first */
	assert_tekst(h.navn, "Roar Sand");
	assert_true(kode_kandidat(&r, T("rs"), 1, &h));
	assert_tekst(h.navn, "Roar Sand");
	assert_true(kode_kandidat(&r, T(""), 2, &h));
	assert_false(kode_kandidat(&r, T(""), 3, &h));
	assert_false(kode_kandidat(&r, T("zz"), 0, &h));
}

static void en_kode_eller_et_navn_er_noen_en_virksomhet_er_ingen(void **state)
{
	(void)state;
	assert_true(hvem_satt(&(struct hvem){.kode = T("xq")}));
	assert_true(hvem_satt(&(struct hvem){.navn = T("Kari Wold")}));
	assert_false(hvem_satt(&(struct hvem){.virksomhet = T("KS")}));
}

static void slik_skrives_en_person(void **state)
{
	(void)state;
	struct streng s = {0};
	skriv_hvem(&s, &(struct hvem){T("rs"), T("Rune Simensen"), T("KS")});
	streng_c(&s, "|");
	skriv_hvem(&s, &(struct hvem){T("rs"), T("Rune Simensen"), T("")});
	streng_c(&s, "|");
	skriv_hvem(&s, &(struct hvem){T("xq"), T(""), T("")});
	assert_streng(&s, "Rune Simensen, KS|Rune Simensen|xq");
	streng_release(&s);
}

/* Somebody comes in the meeting; gives the code. */
static struct tekst ny(struct register_ *r, const char *navn, const char *virksomhet)
{
	struct hvem h = {kode_ny(&arena, r, tekst_c(navn)), tekst_c(navn), tekst_c(virksomhet)};
	for (size_t i = 0; i < r->n; i++)
		if (tekst_lik(r->p[i].kode, h.kode))
			fail_msg("koden " TF " er tatt", TA(h.kode));
	r->p = arena_vokse(&arena, r->p, r->n, &r->kap, sizeof(*r->p));
	r->p[r->n++] = h;
	return h.kode;
}

static void den_som_kommer_i_moetet_faar_en_ledig_kode_og_ingen_mister_sin(void **state)
{
	(void)state;
	struct agenda a;
	struct register_ r = tildel((const char *const[]){"Kari Nordmann, KS", "Ola Lie", "Nils Ås=en"}, 3, &a);
	assert_tekst(ny(&r, "Eva Nes", ""), "ene"); /* «en» was given to another */
	assert_tekst(ny(&r, "Knut Nes", "KS"), "kne");
	assert_tekst(ny(&r, "Åse Øy", ""), "åø");
	assert_tekst(ny(&r, "Madonna", ""), "ma");
	assert_tekst(r.p[0].kode, "kn");
	struct register_ tom = {0};
	assert_tekst(ny(&tom, "Kari Nordmann", ""), "kn");
}

static void navnesoesken_i_moetet_faar_hver_sin_kode(void **state)
{
	(void)state;
	struct register_ r = {0};
	for (size_t i = 0; i < 60; i++)
		ny(&r, "Kari Nordmann", i % 3 ? "KS" : "");
	assert_tekst(r.p[0].kode, "kn");
	assert_tekst(r.p[1].kode, "kno");
	assert_tekst(r.p[2].kode, "knor");
}

/* Each tries from where the one before got its code: otherwise this takes minutes. */
static void femti_tusen_nesten_like_navn_far_hver_sin_kode(void **state)
{
	(void)state;
	enum { N = 50000 };
	struct person *p = arena_nye(&arena, struct person, N);
	struct agenda a = {.medlemmer = {p, N}};
	struct register_ r;
	for (int i = 0; i < N; i++)
		p[i] = (struct person){.navn = arena_f(&arena, "Kari Vik %d", i)};
	kode_tildel(&arena, &a, &r);
	assert_int_equal(r.n, N);
	assert_tekst(p[0].kode, "kv");
	assert_tekst(p[2].kode, "kvik");
	assert_tekst(p[3].kode, "kavik");
	assert_tekst(p[6].kode, "karivika");
	assert_tekst(p[6 + 26].kode, "karivikaa");
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test_teardown(to_initialer_og_mer_av_etternavnet_naar_de_er_tatt, rydd),
		cmocka_unit_test_teardown(gitte_koder_gaar_foran, rydd),
		cmocka_unit_test_teardown(den_samme_regnes_en_gang, rydd),
		cmocka_unit_test_teardown(tusen_like_navn_faar_hver_sin_kode, rydd),
		cmocka_unit_test_teardown(femti_tusen_nesten_like_navn_far_hver_sin_kode, rydd),
		cmocka_unit_test_teardown(hvem_et_ord_betyr, rydd),
		cmocka_unit_test_teardown(kandidater_mens_en_skriver, rydd),
		cmocka_unit_test_teardown(en_kode_eller_et_navn_er_noen_en_virksomhet_er_ingen, rydd),
		cmocka_unit_test_teardown(den_som_kommer_i_moetet_faar_en_ledig_kode_og_ingen_mister_sin, rydd),
		cmocka_unit_test_teardown(navnesoesken_i_moetet_faar_hver_sin_kode, rydd),
		cmocka_unit_test_teardown(slik_skrives_en_person, rydd),
	};
	return PROV(prover);
}
