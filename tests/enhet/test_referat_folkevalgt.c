#include "prove_referat.h"

/* A meeting of four rows, one of them without a number, and one more that was not reached. */
static struct protokoll fire_saker(struct p_sak rader[5], struct tidsrom holdt[5], struct person *en)
{
	static const char *const nr[] = {"1/24", "2/24", "", "3/24", "4/24"};
	for (int i = 0; i < 5; i++) {
		holdt[i] = (struct tidsrom){KL(9, 10 * i), KL(9, 10 * i + 10)};
		rader[i] = (struct p_sak){.slag = RAD_SAK, .saksnummer = tekst_c(nr[i]),
					  .emne = T("Runde"), UTEN_PLAN, .vedtatt_kl = KL_INGEN};
		rader[i].behandlet.p = &holdt[i], rader[i].behandlet.n = i < 4;
	}
	*en = (struct person){.navn = T("Ola"), .rolle = ROLLE_OBSERVATOR};
	struct protokoll p = {.planlagt_start = KL_INGEN, .satt = KL(9, 0), .hevet = KL(9, 40),
			      .neste = {.start = KL_INGEN}};
	p.medlemmer.p = en, p.medlemmer.n = 1, p.saksliste.p = rader, p.saksliste.n = 5;
	return p;
}

/* What stands behind an observer who was there at these times. */
static void prov_naar(const struct tidsrom *tider, size_t n, const char *ventet)
{
	struct arena a = {0};
	struct p_sak rader[5];
	struct person en;
	struct tidsrom holdt[5];
	struct protokoll p = fire_saker(rader, holdt, &en);
	rader[1].vedtatt_kl = KL(9, 15);
	en.til_stede.p = (struct tidsrom *)tider, en.til_stede.n = n;
	struct referat r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), ventet);
	arena_release(&a);
}

#define NAAR(ventet, ...) \
	prov_naar((struct tidsrom[]){__VA_ARGS__}, ARRAY_LEN(((struct tidsrom[]){__VA_ARGS__})), \
		  "\nOla" ventet "\n")

static void frammotet_staar_med_saker_og_ikke_med_klokkeslett(void **state)
{
	(void)state;
	NAAR("", {KL(9, 0), KL(9, 40)});
	NAAR(" (fra sak 2/24)", {KL(9, 12), KL(9, 40)});
	NAAR(" (til og med sak 2/24)", {KL(9, 0), KL(9, 16)});
	NAAR(" (sak 2/24)", {KL(9, 12), KL(9, 16)});
	NAAR(" (sak 2/24 til Runde)", {KL(9, 12), KL(9, 30)});
	NAAR(" (fra Runde)", {KL(9, 16), KL(9, 40)});
	NAAR(" (sak 3/24)", {KL(9, 31), KL(9, 40)});
	NAAR(" (sak 1/24 og fra Runde)", {KL(9, 0), KL(9, 14)}, {KL(9, 17), KL(9, 40)});
	NAAR(" (sak 1/24 og 3/24)", {KL(9, 0), KL(9, 10)}, {KL(9, 32), KL(9, 40)});
	NAAR(" (til og med sak 2/24 og sak 3/24)", {KL(9, 0), KL(9, 20)}, {KL(9, 30), KL(9, 40)});
}

static void den_som_kom_etter_avgjorelsen_var_ikke_med_i_saken(void **state)
{
	(void)state;
	NAAR(" (fra Runde)", {KL(9, 16), KL_INGEN});
	NAAR(" (til og med sak 2/24)", {KL(9, 0), KL(9, 15)}); /* to the vote */
	NAAR(" (sak 1/24)", {KL(9, 0), KL(9, 14)});
	NAAR(" (fra sak 2/24)", {KL(9, 10), KL(9, 40)}); /* as one ends and the next begins */
}

static void klokkeslett_staar_bare_naar_ingen_sak_er_hel(void **state)
{
	(void)state;
	NAAR(" (kl. 09.16–09.19)", {KL(9, 16), KL(9, 19)});
	NAAR(" (kl. 09.01–09.04 og kl. 09.16–09.19)", {KL(9, 1), KL(9, 4)}, {KL(9, 16), KL(9, 19)});
}

static void en_som_var_der_en_del_av_motet_har_ikke_forfall(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	struct referat r = bygg(&a, &p, false);
	struct tekst t = del_av(som_tekst(&a, &r), "## Deltakelse");
	assert_har(t, "### Til stede (7 av 8 medlemmer, 2 stedfortredere)\n");
	assert_har(t, "Kari Nordmann\nSV\ntil og med sak 12/24\n");
	assert_har(t, "Lill Larsen\nSp\npå skjerm, fra sak 11/24\n");
	assert_har(t, "\nEva Dal, SV, for Kari Nordmann (fra sak 13/24)\n### Forfall\n"
		      "Kjell Jo, Venstre\n### Obs");
	assert_har(t, "### Andre til stede\nBo Ek, Avisa (sak 11/24)\n");
	arena_release(&a);
}

static void partiet_staar_for_sine_og_navnene_der_det_delte_seg(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_formannskap(&saker);
	struct referat r = bygg_attr(&a, &p, ATTR_INGEN);
	assert_har(som_tekst(&a, &r), "Forslag B: 4 for, 2 mot.\nFor: Ap (Anne Vik), Høyre (1), Sp "
				      "(1), Venstre (1).\nMot: Ap (Per Ås), Rødt (1).\n");
	struct person for_[] = {ANNE, OLA, PER}, mot[] = {{.navn = T("Uavhengig Ulv")}, TOR};
	struct p_votering v = saker[1].voteringer.p[1];
	v.for_hvem.p = for_, v.for_hvem.n = 3, v.mot_hvem.p = mot, v.mot_hvem.n = 2;
	saker[1].voteringer.p = &v, saker[1].voteringer.n = 1;
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "\nFor: Ap (2), Høyre (1).\nMot: Uavhengig Ulv, Rødt (1).\n");
	for_[1] = (struct person)TOR; /* now two of Ap, and one of Rødt on each side */
	mot[0] = (struct person)P("ab", "Anders Berg", "Ap");
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "\nFor: Ap (Anne Vik og Per Ås), Rødt (Tor Bø).\n"
				      "Mot: Ap (Anders Berg), Rødt (Tor Bø).\n");
	arena_release(&a);
}

static void i_et_styre_staar_navnet_paa_dem_som_var_imot(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	p.regler = REGLER_STYRE;
	struct referat r = bygg_attr(&a, &p, ATTR_INGEN);
	struct tekst t = som_tekst(&a, &r);
	assert_har(t, "Forslag B: 4 for, 2 mot.\nMot: Per Ås (Ap), Tor Bø (Rødt).\n");
	assert_har_ikke(t, "\nFor: ");
	assert_har(t, "### Dissens\nPer Ås, Ap: Salget er i strid med planen.\n");
	assert_har(t, "#### Forslag B\nBrua heter Dalbrua.\n"); /* but who proposed it is not told */
	arena_release(&a);
}

static void utfallet_sier_hvordan_det_ble_stemt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_formannskap(&saker);
	struct referat r = bygg(&a, &p, false);
	struct tekst t = som_tekst(&a, &r), liste = del_av(t, "## Saksliste");
	assert_har(liste, "\nvedtatt punkt for punkt, endret i møtet\n");
	assert_har(liste, "\nvedtatt mot 2 stemmer, forslag B\n");
	assert_har(liste, "\nvedtatt mot 1 stemme, endret i møtet\n");
	assert_har(liste, "\nvedtatt enstemmig\n");
	assert_har(t, "### Vedtak (vedtatt enstemmig, som foreslått)\n");
	struct p_votering v = saker[5].voteringer.p[0];
	v.slag = VOTERING_TALT, v.for_ = 7, v.blankt = 1;
	saker[5].voteringer.p = &v;
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "\n7 for, 0 mot, 1 blank.\n### Vedtak (vedtatt uten motstemmer, "
				      "som foreslått)\n");
	arena_release(&a);
}

static void hjemmel_som_loven_ber_om_og_som_mangler_blir_sagt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_formannskap(&saker);
	struct p_habil h = saker[1].habilitet.p[0];
	h.hjemmel = INGEN_TEKST, saker[1].habilitet.p = &h;
	for (size_t i = 0; i < saker[3].lukket.n; i++)
		saker[3].lukket.p[i].hjemmel = INGEN_TEKST;
	struct referat r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "tok ikke del i behandlingen. Hjemmel: ikke oppgitt.\n");
	assert_har(som_tekst(&a, &r), "og kl. 10.16–10.18. Hjemmel: ikke oppgitt.\n");
	p.regler = REGLER_RAD;
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "tok ikke del i behandlingen.\n");
	assert_har(som_tekst(&a, &r), "og kl. 10.16–10.18.\n");
	arena_release(&a);
}

static void om_en_skjermet_sak_staar_ingenting_om_hvem_som_stemte(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	for (int kort = 0; kort < 2; kort++) {
		struct referat r = bygg(&a, &p, kort);
		struct tekst t = som_tekst(&a, &r);
		assert_har_ikke(t, "emmelig");
		assert_tekst(del_av(t, "## Sak 15/24: Unntatt offentlighet\n"),
			     "Tid: kl. 10.50–11.00\nSaken er unntatt offentlighet, jf. offl. § 13.\n");
	}
	arena_release(&a);
}

static void ogsaa_det_korte_har_det_loven_ber_om(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	struct referat r = bygg(&a, &p, true);
	struct tekst t = som_tekst(&a, &r);
	assert_har(t, "Kari Nordmann, SV, var inhabil");
	assert_har(t, "Møtet var lukket kl. 10.12–10.15");
	assert_har(t, "### Votering\nPunkt 1: enstemmig (6 stemmer), vedtatt.\n");
	assert_har(t, "### Dissens\n");
	assert_har_ikke(t, "Alternative forslag");
	arena_release(&a);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(frammotet_staar_med_saker_og_ikke_med_klokkeslett),
		cmocka_unit_test(den_som_kom_etter_avgjorelsen_var_ikke_med_i_saken),
		cmocka_unit_test(klokkeslett_staar_bare_naar_ingen_sak_er_hel),
		cmocka_unit_test(en_som_var_der_en_del_av_motet_har_ikke_forfall),
		cmocka_unit_test(partiet_staar_for_sine_og_navnene_der_det_delte_seg),
		cmocka_unit_test(i_et_styre_staar_navnet_paa_dem_som_var_imot),
		cmocka_unit_test(utfallet_sier_hvordan_det_ble_stemt),
		cmocka_unit_test(hjemmel_som_loven_ber_om_og_som_mangler_blir_sagt),
		cmocka_unit_test(om_en_skjermet_sak_staar_ingenting_om_hvem_som_stemte),
		cmocka_unit_test(ogsaa_det_korte_har_det_loven_ber_om),
	};
	return PROV(prover);
}
