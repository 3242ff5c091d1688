#include "felt.h"
#include "prove.h"

static struct arena arena;

static int rydd(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

/* Every table there is, found from the two at the top. */
static void hver_tabell(const struct felttabell *t, void (*hva)(const struct felttabell *))
{
	hva(t);
	for (size_t i = 0; i < t->n; i++)
		if (t->felt[i].under)
			hver_tabell(t->felt[i].under, hva);
}

static void alle_tabeller(void (*hva)(const struct felttabell *))
{
	hver_tabell(&agenda_felt, hva);
	hver_tabell(&protokoll_felt, hva);
}

static void sjekk_form(const struct felttabell *t)
{
	assert_true(t->n <= FELT_MAKS);
	assert_non_null(t->navn);
	assert_non_null(t->id);
	for (size_t i = 0; i < t->n; i++) {
		const struct felt *f = &t->felt[i];
		assert_true(f->offset < t->storrelse);
		assert_true(f->offset2 < t->storrelse);
		assert_true(strlen(f->hjelp) > 3 && f->hjelp[strlen(f->hjelp) - 1] == '.');
		assert_int_equal(f->type == FELT_ORD, f->ord != NULL);
		assert_int_equal(f->type == FELT_KART || f->type == FELT_LISTE ||
				 f->type == FELT_SKJERMET, f->under != NULL);
	}
}

static void hver_rad_i_tabellene_er_hel(void **state)
{
	(void)state;
	alle_tabeller(sjekk_form);
}

static void sjekk_navn(const struct felttabell *t)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct felt *f = &t->felt[i];
		struct tekst rest = tekst_c(f->alias), ord;
		assert_ptr_equal(felt_finn(t, tekst_c(f->navn), &arena), f);
		assert_ptr_equal(felt_finn(t, utf8_nokkel(&arena, tekst_c(f->navn)), &arena), f);
		while (tekst_del(&rest, ' ', &ord)) {
			if (felt_finn(t, ord, &arena) != f)
				fail_msg("«" TF "» er et annet navn på to felt i %s", TA(ord), t->id);
			prov_tekst(utf8_nokkel(&arena, ord), ord, t->id, (int)i);
		}
	}
}

static void et_navn_er_ett_felt_og_aliasene_er_foldet(void **state)
{
	(void)state;
	alle_tabeller(sjekk_navn);
}

static void sjekk_ord(const struct felttabell *t)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct ordvalg *o = t->felt[i].ord;
		struct tekst rest = o ? tekst_c(o->alias) : INGEN_TEKST, par, ord;
		for (size_t k = 0; o && k < o->liste->n; k++)
			assert_int_equal(ord_finn(o, tekst_c(o->liste->ord[k]), &arena), k);
		while (tekst_del(&rest, ' ', &par)) {
			tekst_del(&par, '=', &ord);
			if (ord_finn(o, ord, &arena) < 0)
				fail_msg("«" TF "» peker på et ord som ikke finnes", TA(ord));
			prov_tekst(utf8_nokkel(&arena, ord), ord, t->id, (int)i);
		}
	}
}

static void hvert_ord_finnes_og_hvert_alias_peker_paa_et(void **state)
{
	(void)state;
	alle_tabeller(sjekk_ord);
}

static void store_og_smaa_strek_og_mellomrom_er_likt(void **state)
{
	(void)state;
	static const char *const samme[] = {
		"forslag til vedtak", "Forslag til vedtak", "FORSLAG_TIL_VEDTAK", "forslag-til-vedtak",
		"forslagtilvedtak", "Forslag_til-vedtak",
	};
	for (size_t i = 0; i < ARRAY_LEN(samme); i++) {
		const struct felt *f = felt_finn(&rad_felt, tekst_c(samme[i]), &arena);
		assert_non_null(f);
		assert_string_equal(f->navn, "forslag til vedtak");
	}
	assert_string_equal(felt_finn(&rad_felt, T("drøftingsspørsmål"), &arena)->navn,
			    felt_finn(&rad_felt, T("Droftingssporsmal"), &arena)->navn);
	assert_null(felt_finn(&rad_felt, T(""), &arena));
	assert_null(felt_finn(&rad_felt, T("emn"), &arena));
	assert_null(felt_finn(&rad_felt, T("emnet"), &arena));
}

static void avstanden_mellom_ord(void **state)
{
	(void)state;
	static const struct { const char *a, *b; int avstand; } f[] = {
		{"", "", 0}, {"a", "", 1}, {"emne", "emne", 0}, {"enme", "emne", 1}, {"emme", "emne", 1},
		{"emner", "emne", 1}, {"mne", "emne", 1}, {"innrettning", "innretning", 1},
		{"stda", "stad", 1}, {"abcd", "badc", 2}, {"abc", "abcdef", 3}, {"start", "etat", 2},
	};
	for (size_t i = 0; i < ARRAY_LEN(f); i++) {
		assert_int_equal(ord_avstand(tekst_c(f[i].a), tekst_c(f[i].b)), f[i].avstand);
		assert_int_equal(ord_avstand(tekst_c(f[i].b), tekst_c(f[i].a)), f[i].avstand);
	}
}

static void det_foreslaas_bare_naar_det_er_sikkert(void **state)
{
	(void)state;
	struct naer n = naer_start(T("liv"));
	naer_prov(&n, T("siv"), 0);
	assert_int_equal(naer_svar(&n), 0);
	naer_prov(&n, T("lin"), 1);
	assert_int_equal(naer_svar(&n), -1); /* two are as near */
	naer_prov(&n, T("liv"), 2);
	assert_int_equal(naer_svar(&n), 2);
	n = naer_start(T("ks"));
	naer_prov(&n, T("fs"), 0);
	assert_int_equal(naer_svar(&n), -1); /* too short to tell */
	n = naer_start(T("saknsummer"));
	naer_prov(&n, T("saksnummer"), 0);
	naer_prov(&n, T("saksnummar"), 0); /* another name for the same */
	assert_int_equal(naer_svar(&n), 0);
	struct tekst ord;
	assert_null(felt_naer(&rad_felt, T("bevertning"), &arena, &ord));
	assert_string_equal(felt_naer(&rad_felt, T("Drøftingspørsmål"), &arena, &ord)->navn,
			    "drøftingsspørsmål");
	assert_string_equal(felt_naer(&rad_felt, T("Sakstyp"), &arena, &ord)->navn, "innretning");
	assert_tekst(ord, "sakstype"); /* the word that was meant */
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test_teardown(hver_rad_i_tabellene_er_hel, rydd),
		cmocka_unit_test_teardown(et_navn_er_ett_felt_og_aliasene_er_foldet, rydd),
		cmocka_unit_test_teardown(hvert_ord_finnes_og_hvert_alias_peker_paa_et, rydd),
		cmocka_unit_test_teardown(store_og_smaa_strek_og_mellomrom_er_likt, rydd),
		cmocka_unit_test_teardown(avstanden_mellom_ord, rydd),
		cmocka_unit_test_teardown(det_foreslaas_bare_naar_det_er_sikkert, rydd),
	};
	return PROV(prover);
}
