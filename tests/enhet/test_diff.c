#include "diff.h"
#include "prove.h"

/* «likt[-strøket-]{+nytt+}», as one reads a word diff aloud. */
static struct tekst som_tekst(struct arena *a, const char *gammel, const char *ny)
{
	static const char *const foran[] = {"", "{+", "[-"}, *const bak[] = {"", "+}", "-]"};
	struct diff_del *d;
	struct streng s = {0};
	size_t n = diff_ord(a, tekst_c(gammel), tekst_c(ny), &d);
	for (size_t i = 0; i < n; i++)
		streng_f(&s, "%s" TF "%s", foran[d[i].slag], TA(d[i].tekst), bak[d[i].slag]);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static void prov(const char *gammel, const char *ny, const char *ventet)
{
	struct arena a = {0};
	assert_tekst(som_tekst(&a, gammel, ny), ventet);
	arena_release(&a);
}

/* Meeting 1/23, sak 3/23, as it stands on the slides. */
static void endringen_i_sak_3_23_er_nettopp_det_innskutte(void **state)
{
	(void)state;
	prov("Nasjonalt e-helseråd stiller seg bak hvordan strategien skal følges opp i 2023, som "
	     "beskrevet i "
	     "«Plan for realisering av nasjonal e-helsestrategi» og ber Direktoratet for e-helse "
	     "og eiere av "
	     "initiativer ta med seg tilbakemeldinger fra drøfting av måloppnåelse og status i "
	     "videre "
	     "oppfølging.",
	     "Nasjonalt e-helseråd stiller seg bak hvordan strategien skal følges opp i 2023, som "
	     "beskrevet i "
	     "«Plan for realisering av nasjonal e-helsestrategi» og ber Direktoratet for e-helse "
	     "og eiere av "
	     "initiativer ta med seg tilbakemeldinger fra drøfting av måloppnåelse – med spesielt "
	     "fokus på "
	     "indikatorarbeidet – og status i videre oppfølging.",
	     "Nasjonalt e-helseråd stiller seg bak hvordan strategien skal følges opp i 2023, som "
	     "beskrevet i "
	     "«Plan for realisering av nasjonal e-helsestrategi» og ber Direktoratet for e-helse "
	     "og eiere av "
	     "initiativer ta med seg tilbakemeldinger fra drøfting av måloppnåelse{+ – med "
	     "spesielt fokus på "
	     "indikatorarbeidet –+} og status i videre oppfølging.");
}

static void like_tekster_og_tomme_tekster(void **state)
{
	(void)state;
	prov("", "", "");
	prov("Rådet godkjenner.", "Rådet godkjenner.", "Rådet godkjenner.");
	prov("", "Rådet godkjenner.", "{+Rådet godkjenner.+}");
	prov("Rådet godkjenner.", "", "[-Rådet godkjenner.-]");
	prov("Rådet", " \n", "[-Rådet-]{+ \n+}");
}

static void et_komma_er_et_ord_for_seg(void **state)
{
	(void)state;
	prov("drøfting av måloppnåelse og status", "drøfting av måloppnåelse, og status",
	     "drøfting av måloppnåelse{+,+} og status");
	prov("(deling av «dokumenter»)", "(bruk av «dokumenter»!)",
	     "([-deling-]{+bruk+} av «dokumenter»{+!+})");
	prov("i e-helse", "i m-helse", "i[- e-helse-]{+ m-helse+}");
}

static void blanke_er_ikke_en_endring(void **state)
{
	(void)state;
	prov("Rådet  ber\u00a0KS", "Rådet ber  KS", "Rådet ber  KS");
	prov("frist 10\u00a0000 kr", "frist 10 000 kr", "frist 10 000 kr");
}

/* «til», «og» and a comma that happened to stay do not cut a change in pieces. */
static void smaord_mellom_store_endringer_smelter_inn(void **state)
{
	(void)state;
	prov("Rådet støtter forslaget til plan for realisering", "Rådet anbefaler utkastet til "
								 "veikart for innføring",
	     "Rådet[- støtter forslaget til plan for realisering-]{+ anbefaler utkastet til "
	     "veikart for innføring+}");
	prov("ber kommunene, helseforetakene og fastlegene svare", "ber fylkene, tilsynene og "
								   "apotekene svare",
	     "ber[- kommunene, helseforetakene og fastlegene-]{+ fylkene, tilsynene og apotekene+} "
	     "svare");
}

static void lengre_ord_mellom_endringer_blir_staende(void **state)
{
	(void)state;
	prov("Rådet støtter Direktoratet for e-helse i arbeidet",
	     "Rådet ber Direktoratet for e-helse om svar",
	     "Rådet[- støtter-]{+ ber+} Direktoratet for e-helse[- i arbeidet-]{+ om svar+}");
}

static void endringen_staar_der_en_leser_ville_satt_den(void **state)
{
	(void)state;
	prov("Rådet ber KS. Rådet ber HSØ.", "Rådet ber KS. Rådet støtter Oslo. Rådet ber HSØ.",
	     "Rådet ber KS.{+ Rådet støtter Oslo.+} Rådet ber HSØ.");
	prov("ber Oslo og Bergen svare", "ber Oslo og Trondheim og Bergen svare",
	     "ber Oslo{+ og Trondheim+} og Bergen svare");
	prov("ber Oslo, Bergen og Tromsø", "ber Oslo, Drammen, Bergen og Tromsø",
	     "ber Oslo,{+ Drammen,+} Bergen og Tromsø");
	prov("Rådet ber KS. Rådet støtter Oslo. Rådet ber HSØ.", "Rådet ber KS. Rådet ber HSØ.",
	     "Rådet ber KS.[- Rådet støtter Oslo.-] Rådet ber HSØ.");
}

static void et_nytt_punkt_forskyver_numrene_og_ikke_ordene(void **state)
{
	(void)state;
	prov("1. Rådet støtter målbildet.\n2. Aktørene tar med seg innspill.",
	     "1. Rådet er orientert om saken.\n2. Rådet støtter målbildet.\n3. Aktørene tar med "
	     "seg innspill.",
	     "{+1. Rådet er orientert om saken.+}\n[-1.-]{+2.+} Rådet støtter målbildet.\n"
	     "[-2.-]{+3.+} Aktørene tar med seg innspill.");
}

static void et_strokent_punkt_blir_staende_paa_sin_linje(void **state)
{
	(void)state;
	prov("1. Rådet støtter målbildet.\n2. Norsk helsenett utreder pris.\n3. Aktørene tar med "
	     "seg innspill.",
	     "1. Rådet støtter målbildet.\n2. Aktørene tar med seg innspill.",
	     "1. Rådet støtter målbildet.[-\n2. Norsk helsenett utreder pris.-]\n"
	     "[-3.-]{+2.+} Aktørene tar med seg innspill.");
	prov("1. Norsk helsenett utreder pris.\n2. Aktørene tar med seg innspill.",
	     "1. Aktørene tar med seg innspill.",
	     "[-1. Norsk helsenett utreder pris.\n2.-]{+1.+} Aktørene tar med seg innspill.");
}

static void nye_punkter_med_samme_nummer_staar_hvert_for_seg(void **state)
{
	(void)state;
	prov("1. Alfa beta\n2. Gamma delta", "1. Helt annet innhold her\n2. Noe nytt som ikke "
					     "ligner",
	     "1.[- Alfa beta-]{+ Helt annet innhold her+}\n2.[- Gamma delta-]{+ Noe nytt som ikke "
	     "ligner+}");
}

static void et_punkt_som_deles_i_to_beholder_ordene(void **state)
{
	(void)state;
	prov("Rådet drøftet saken og ba aktørene ta med innspill. Rådet ber KS komme tilbake.",
	     "1. Rådet drøftet saken og ba aktørene ta med innspill.\n2. Rådet ber KS komme "
	     "tilbake.",
	     "{+1.+} Rådet drøftet saken og ba aktørene ta med innspill.{+\n2.+} Rådet ber KS "
	     "komme tilbake.");
}

/* A text of n words out of a small vocabulary, or with words of its own. */
static struct tekst mange_ord(struct arena *a, size_t n, unsigned fro, const char *stamme)
{
	struct streng s = {0};
	for (size_t i = 0; i < n; i++) {
		fro = fro * 1103515245u + 12345u;
		const char *komma = fro >> 24 & 1 ? "" : ",";
		streng_f(&s, "%s%s%u%s", i ? " " : "", stamme, fro >> 16 & 31, komma);
		if ((fro >> 16) % 23 == 0)
			streng_f(&s, "\n%zu. ", i);
	}
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static struct tekst uten_blanke(struct arena *a, const struct streng *s)
{
	struct tekst t = arena_tekst(a, streng_tekst(s));
	char *p = (char *)t.p;
	size_t n = 0;
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] != ' ' && t.p[i] != '\n')
			p[n++] = t.p[i];
	return (struct tekst){p, n};
}

/* What the header promises: LIKT and NYTT are the new text, LIKT and STROKET the old one. */
static void prov_loftet(struct tekst gammel, struct tekst ny)
{
	struct arena a = {0};
	struct diff_del *d;
	struct streng g = {0}, n = {0}, gg = {0};
	size_t antall = diff_ord(&a, gammel, ny, &d);
	for (size_t i = 0; i < antall; i++) {
		assert_true(d[i].tekst.n > 0);
		assert_true(i == 0 || d[i].slag != d[i - 1].slag);
		if (d[i].slag != DIFF_STROKET)
			streng_legg(&n, d[i].tekst);
		if (d[i].slag != DIFF_NYTT)
			streng_legg(&g, d[i].tekst);
	}
	streng_legg(&gg, gammel);
	assert_true(tekst_lik(streng_tekst(&n), ny));
	assert_true(tekst_lik(uten_blanke(&a, &g), uten_blanke(&a, &gg)));
	streng_release(&g);
	streng_release(&n);
	streng_release(&gg);
	arena_release(&a);
}

static void delene_satt_sammen_er_tekstene(void **state)
{
	(void)state;
	struct arena a = {0};
	for (unsigned i = 0; i < 300; i++)
		prov_loftet(mange_ord(&a, i % 40, i, "a"),
			    mange_ord(&a, i * 7 % 40, i * 31 + 5, "a"));
	prov_loftet(T("1. a\n2. b\n"), T("\n\n2. b"));
	prov_loftet(T("\xff\xfe a"), T("a \xff"));
	arena_release(&a);
}

static void to_tusen_ord_er_greit_og_flere_er_en_blokk(void **state)
{
	(void)state;
	struct arena a = {0};
	struct diff_del *d;
	struct tekst en = mange_ord(&a, 1200, 1, "ord"), to = mange_ord(&a, 1200, 2, "ord");
	prov_loftet(en, to);
	assert_true(diff_ord(&a, en, to, &d) > 2);
	struct tekst lang = mange_ord(&a, DIFF_MAKS + 1, 1, "ord"), kort = T("ord1 ord2");
	assert_int_equal(diff_ord(&a, lang, kort, &d), 2);
	assert_int_equal(d[0].slag, DIFF_STROKET);
	assert_true(tekst_lik(d[0].tekst, lang));
	assert_int_equal(d[1].slag, DIFF_NYTT);
	arena_release(&a);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(endringen_i_sak_3_23_er_nettopp_det_innskutte),
		cmocka_unit_test(like_tekster_og_tomme_tekster),
		cmocka_unit_test(et_komma_er_et_ord_for_seg),
		cmocka_unit_test(blanke_er_ikke_en_endring),
		cmocka_unit_test(smaord_mellom_store_endringer_smelter_inn),
		cmocka_unit_test(lengre_ord_mellom_endringer_blir_staende),
		cmocka_unit_test(endringen_staar_der_en_leser_ville_satt_den),
		cmocka_unit_test(et_nytt_punkt_forskyver_numrene_og_ikke_ordene),
		cmocka_unit_test(et_strokent_punkt_blir_staende_paa_sin_linje),
		cmocka_unit_test(nye_punkter_med_samme_nummer_staar_hvert_for_seg),
		cmocka_unit_test(et_punkt_som_deles_i_to_beholder_ordene),
		cmocka_unit_test(delene_satt_sammen_er_tekstene),
		cmocka_unit_test(to_tusen_ord_er_greit_og_flere_er_en_blokk),
	};
	return PROV(prover);
}
