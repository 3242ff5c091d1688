/* Keys and their words: what a key may be called, and that texts follow the keys there are. */
#include "prove.h"

#include "tastkart.h"

static void prov_tast(const char *skrevet, const char *navn)
{
	char ut[TASTNAVN_MAKS];
	struct feil f = {0};
	bool ok = tast_les(tekst_c(skrevet), ut, &f);
	if (ok != (navn != NULL))
		fail_msg("«%s»: %s", skrevet, ok ? ut : f.tekst);
	if (navn)
		assert_string_equal(ut, navn);
}

static void en_tast_kan_skrives_pa_flere_mater(void **state)
{
	(void)state;
	prov_tast("n", "n");
	prov_tast("N", "N");
	prov_tast("ø", "ø");
	prov_tast("?", "?");
	prov_tast("7", "7");
	prov_tast("F5", "F5");
	prov_tast("f12", "F12");
	prov_tast("ctrl-x", "Ctrl-X");
	prov_tast("Ctrl+X", "Ctrl-X");
	prov_tast("mellomrom", "mellomrom");
	prov_tast("Ingen", "");
}

static void tastene_som_alltid_betyr_det_samme_kan_ikke_velges(void **state)
{
	static const char *const nei[] = {
		"F1", "Ctrl-C", "Ctrl-Z", "Ctrl-L", "Ctrl-S", "Ctrl-O", "Ctrl-M", "Ctrl-I", "Ctrl-J",
		"Ctrl-H", "Enter", "Esc", "Tab", "pil opp", "F0", "F13", "nn", "", "Ctrl-", "Ctrl-1",
		"et ganske langt navn på en tast", "\xe2\x80\xae", "語",
	};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(nei); i++)
		prov_tast(nei[i], NULL);
}

static void uten_kart_gjelder_tabellens_taster(void **state)
{
	struct tastkart k;
	(void)state;
	tastkart_forvalgt(&k);
	for (unsigned h = 0; h < H_ANTALL; h++) {
		const char *tast = handling_info((enum handling)h)->tast;
		assert_string_equal(tastkart_tast(NULL, (enum handling)h), tast);
		assert_string_equal(tastkart_tast(&k, (enum handling)h), tast);
		if (tast[0])
			assert_int_equal(tastkart_finn(NULL, tekst_c(tast)), h);
	}
	assert_int_equal(tastkart_finn(&k, T("")), H_ANTALL);
	assert_int_equal(tastkart_bredde(NULL), 1);
}

static void prov_rettet(const struct tastkart *k, const char *for_, const char *etter)
{
	struct streng b = {0};
	tastkart_rett(k, tekst_c(for_), &b);
	assert_tekst(streng_tekst(&b), etter);
	streng_release(&b);
}

static void en_melding_nevner_tasten_som_er_valgt(void **state)
{
	struct tastkart k;
	(void)state;
	tastkart_forvalgt(&k);
	strcpy(k.tast[H_NESTE], "F5");
	strcpy(k.tast[H_ANGRE], "");
	strcpy(k.tast[H_SAK], "Ctrl-G");
	prov_rettet(&k, "ingen sak er oppe: n (neste) eller g (gå til)",
		    "ingen sak er oppe: F5 (neste) eller Ctrl-G (gå til)");
	prov_rettet(&k, "møtet er hevet: u (angre) åpner det igjen",
		    "møtet er hevet: angre åpner det igjen");
	strcpy(k.tast[H_AKSJONSFORSLAG], "F7");
	strcpy(k.tast[H_STEMME], "");
	prov_rettet(&k, " A (aksjonsforslag) gjør dette", " F7 (aksjonsforslag) gjør dette");
	prov_rettet(&k, "til vedtak: s (stemme) eller v (vedtak).", "til vedtak: stemme eller v (vedtak).");
	prov_rettet(&k, "d (deltakere) viser dem", "d (deltakere) viser dem");
	prov_rettet(&k, "saken er avgjort: u (angre) avgjørelsen først",
		    "saken er avgjort: angre avgjørelsen først");
	prov_rettet(&k, "v (vedtak), en (neste), n (nei) og (neste)",
		    "v (vedtak), en (neste), n (nei) og (neste)");
	prov_rettet(NULL, "n (neste)", "n (neste)");
	prov_rettet(&k, "", "");
}

/* Two keys that change places must not be changed back. */
static void to_taster_kan_bytte_plass(void **state)
{
	struct tastkart k;
	(void)state;
	tastkart_forvalgt(&k);
	strcpy(k.tast[H_NESTE], "v");
	strcpy(k.tast[H_VEDTAK], "n");
	prov_rettet(&k, "n (neste), v (vedtak)", "v (neste), n (vedtak)");
	assert_int_equal(tastkart_finn(&k, T("v")), H_NESTE);
	assert_int_equal(tastkart_finn(&k, T("n")), H_VEDTAK);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(en_tast_kan_skrives_pa_flere_mater),
		cmocka_unit_test(tastene_som_alltid_betyr_det_samme_kan_ikke_velges),
		cmocka_unit_test(uten_kart_gjelder_tabellens_taster),
		cmocka_unit_test(en_melding_nevner_tasten_som_er_valgt),
		cmocka_unit_test(to_taster_kan_bytte_plass),
	};
	return PROV(prover);
}
