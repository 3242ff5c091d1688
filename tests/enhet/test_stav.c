/* The dictionary behind its one door: encodings, compounds, where it is found, and when it is not. */
#include "prove_mappe.h"
#include "prove_ordbok.h"

#include "stav.h"

#ifdef MED_STAVEKONTROLL

static bool kan(const struct stav *st, const char *ord)
{
	return stav_kjent(st, tekst_c(ord));
}

static void norske_bokstaver_og_sammensatte_ord(const char *koding)
{
	struct stav st = {0};
	struct feil f;
	struct tekst forslag[STAV_FORSLAG];
	prov_mappe();
	prov_ordbok("nb_NO", koding);
	assert_true(stav_apne(&st, ".", SPRAK_NB, &f));
	assert_true(kan(&st, "møte") && kan(&st, "Møte") && kan(&st, "på") && kan(&st, "Rådet"));
	assert_true(kan(&st, "helsemøte") && kan(&st, "Helsevedtak"));
	assert_true(kan(&st, "bl.a."));
	assert_false(kan(&st, "møtte") || kan(&st, "helsemote") || kan(&st, "paa"));
	assert_true(stav_forslag(&st, T("sømelig"), forslag) >= 1);
	assert_tekst(forslag[0], "sømmelig");
	assert_true(stav_husket(&st, T("sømelig")));
	stav_lukk(&st);
	prov_rydd();
}

static void en_ordbok_i_utf8_kan_norsk(void **state)
{
	(void)state;
	norske_bokstaver_og_sammensatte_ord("UTF-8");
}

static void en_ordbok_i_latin1_kan_det_samme(void **state)
{
	(void)state;
	norske_bokstaver_og_sammensatte_ord("ISO8859-1");
}

static void en_bokstav_ordboka_ikke_har_er_et_ukjent_ord_uten_forslag(void **state)
{
	struct stav st = {0};
	struct feil f;
	struct tekst forslag[STAV_FORSLAG];
	(void)state;
	prov_mappe();
	prov_ordbok("nb_NO", "ISO8859-1");
	assert_true(stav_apne(&st, ".", SPRAK_NB, &f));
	assert_false(kan(&st, "Čálliid"));
	assert_int_equal(stav_forslag(&st, T("Čálliid"), forslag), 0);
	char langt[1000] = "";
	memset(langt, 'a', sizeof(langt) - 1);
	assert_false(kan(&st, langt));
	assert_int_equal(stav_forslag(&st, tekst_c(langt), forslag), 0);
	stav_lukk(&st);
	prov_rydd();
}

static void sammensatt_med_s_er_kjent_naar_begge_delene_er_det(void **state)
{
	struct stav st = {0};
	struct feil f;
	(void)state;
	prov_mappe();
	prov_ordbok("nb_NO", "UTF-8");
	assert_true(stav_apne(&st, ".", SPRAK_NB, &f));
	assert_true(kan(&st, "samhandlingsreform"));
	assert_false(kan(&st, "samhandlingsrefrom"));
	assert_false(kan(&st, "samhandlingreform"));
	assert_false(kan(&st, "samhandlingser")); /* too short an end: it may be a slip */
	stav_lukk(&st);
	prov_rydd();
}

static void forste_mappe_som_har_begge_filene_gjelder(void **state)
{
	struct stav st = {0};
	struct feil f;
	(void)state;
	prov_mappe();
	assert_int_equal(mkdir("a", 0700) + mkdir("b", 0700), 0);
	prov_kodet("a/nb_NO.dic", "UTF-8", "1\nfeil\n");
	prov_ordbok("b/nb_NO", "UTF-8");
	assert_true(stav_apne(&st, "finnes-ikke:a::b", SPRAK_NB, &f));
	assert_true(kan(&st, "møte"));
	assert_false(kan(&st, "feil"));
	stav_lukk(&st);
	prov_rydd();
}

static void hvert_maal_har_sin_ordbok_og_den_som_mangler_sies_med_pakken(void **state)
{
	struct stav st = {0};
	struct feil f;
	(void)state;
	prov_mappe();
	prov_ordbok("nb_NO", "UTF-8");
	prov_ordbok("en_GB", "UTF-8");
	assert_true(stav_apne(&st, ".", SPRAK_NB, &f));
	assert_true(stav_apne(&st, ".", SPRAK_EN, &f));
	assert_false(kan(&st, "samhandlingsreform")); /* no binding s in English */
	assert_false(stav_apne(&st, ".", SPRAK_NN, &f));
	assert_int_equal(f.kode, FEIL_REGEL);
	assert_tekst(tekst_c(f.tekst), "fant ingen ordbok for nynorsk (nn_NO.dic): apt-get install hunspell-no");
	assert_false(stav_apne(&st, NULL, SPRAK_NB, &f));
	stav_lukk(&st);
	prov_rydd();
}

static void en_ordbok_i_ukjent_koding_er_et_avslag(void **state)
{
	struct stav st = {0};
	struct feil f;
	(void)state;
	prov_mappe();
	prov_ordbok("nb_NO", "TULL-8");
	assert_false(stav_apne(&st, ".", SPRAK_NB, &f));
	assert_tekst(tekst_c(f.tekst), "ordboka ./nb_NO.dic kan ikke brukes: tegnkodingen «TULL-8» er ukjent");
	prov_ordbok("nb_NO", "UTF-8");
	assert_true(stav_apne(&st, ".", SPRAK_NB, &f));
	stav_lukk(&st);
	prov_rydd();
}

/* Debian's hunspell-no, where it is installed. */
static void maskinens_egen_ordbok_kan_raadets_ord(void **state)
{
	struct stav st = {0};
	struct feil f;
	struct tekst forslag[STAV_FORSLAG];
	(void)state;
	if (!stav_apne(&st, "/usr/share/hunspell", SPRAK_NB, &f)) {
		stav_lukk(&st);
		HOPP_OVER();
	}
	assert_true(kan(&st, "måloppnåelse") && kan(&st, "helsetjenestene") && kan(&st, "Økonomi"));
	assert_true(kan(&st, "indikatorarbeidet") && kan(&st, "samhandlingsreformen"));
	assert_false(kan(&st, "digtal"));
	assert_true(stav_forslag(&st, T("digtal"), forslag) >= 1);
	assert_tekst(forslag[0], "digital");
	stav_lukk(&st);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(en_ordbok_i_utf8_kan_norsk),
		cmocka_unit_test(en_ordbok_i_latin1_kan_det_samme),
		cmocka_unit_test(en_bokstav_ordboka_ikke_har_er_et_ukjent_ord_uten_forslag),
		cmocka_unit_test(sammensatt_med_s_er_kjent_naar_begge_delene_er_det),
		cmocka_unit_test(forste_mappe_som_har_begge_filene_gjelder),
		cmocka_unit_test(hvert_maal_har_sin_ordbok_og_den_som_mangler_sies_med_pakken),
		cmocka_unit_test(en_ordbok_i_ukjent_koding_er_et_avslag),
		cmocka_unit_test(maskinens_egen_ordbok_kan_raadets_ord),
	};
	return PROV(prover);
}

#else

static void uten_biblioteket_sies_det_hva_som_skal_installeres(void **state)
{
	struct stav st = {0};
	struct feil f;
	(void)state;
	prov_mappe();
	prov_ordbok("nb_NO", "UTF-8");
	assert_false(stav_apne(&st, ".", SPRAK_NB, &f));
	assert_int_equal(f.kode, FEIL_REGEL);
	assert_tekst(tekst_c(f.tekst), "denne motebok er bygd uten stavekontroll: apt-get install "
		     "libhunspell-dev hunspell-no, og bygg på nytt");
	stav_lukk(&st);
	prov_rydd();
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(uten_biblioteket_sies_det_hva_som_skal_installeres),
	};
	return PROV(prover);
}

#endif
