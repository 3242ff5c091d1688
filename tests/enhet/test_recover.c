/* The rules R1–R8 of reliability.md §2.5, row by row. test_recover_alt.c tries every place. */
#include "prove_journal.h"
#include "prove_mappe.h"
#include "sprak.h"

static struct arena a;

static int tom_arena(void **state)
{
	(void)state;
	arena_release(&a);
	return 0;
}

static const struct tekst borte = {NULL, 0};

/* NULL bytes: the copy does not exist. */
static struct gjenoppretting les(struct tekst k1, struct tekst k2)
{
	struct gjenoppretting g = {.kopi = {{.finnes = k1.p != NULL, .bytes = k1},
					    {.finnes = k2.p != NULL, .bytes = k2}}};
	gjenopprett(&a, &g);
	return g;
}

static const struct funn *finn(const struct gjenoppretting *g, enum funn_slag slag, int kopi)
{
	for (size_t i = 0; i < g->antall_funn; i++)
		if (g->funn[i].slag == slag && g->funn[i].kopi == kopi)
			return &g->funn[i];
	return NULL;
}

#define krev_funn(g, slag, kopi, tekst) krev_funn_((g), (slag), (kopi), (tekst), __LINE__)
static void krev_funn_(const struct gjenoppretting *g, enum funn_slag slag, int kopi, const char *tekst,
		       int linje)
{
	const struct funn *f = finn(g, slag, kopi);
	for (size_t i = 0; !f && i < g->antall_funn; i++)
		print_error("%d: " TF "\n", (int)g->funn[i].slag, TA(g->funn[i].tekst));
	if (!f)
		_fail(__FILE__, linje);
	prov_tekst(f->tekst, tekst_c(tekst), __FILE__, linje);
}

/* Records 0–(n-1), each linked to the one before. */
static void krev_hel(const struct gjenoppretting *g, size_t n)
{
	assert_int_equal(g->antall, n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(g->poster[i].nr, i);
		if (i)
			assert_true(tekst_lik(g->poster[i].forrige, g->poster[i - 1].kjede));
	}
}

#define krev_antall_funn(g, n) krev_antall_funn_((g), (n), __LINE__)
static void krev_antall_funn_(const struct gjenoppretting *g, size_t n, int linje)
{
	for (size_t i = 0; g->antall_funn != n && i < g->antall_funn; i++)
		print_error("%d: " TF "\n", (int)g->funn[i].slag, TA(g->funn[i].tekst));
	if (g->antall_funn != n)
		_fail(__FILE__, linje);
}

/* --- R1, R2: one copy ------------------------------------------------------------------------ */

static void to_hele_eksemplarer_er_hele(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 20);
	struct gjenoppretting g = les(j, j);
	krev_hel(&g, 20);
	krev_antall_funn(&g, 0);
	assert_true(gjenoppretting_hel(&g));
	assert_false(g.bare_les || g.tapt || g.kopi[0].skadet || g.kopi[1].skadet);
	assert_int_equal(g.kopi[0].sikre, 20);
}

static void en_uferdig_linje_foran_en_god_er_bare_en_merknad(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10);
	size_t i = prov_start_av(j, 7);
	struct tekst k = lim(&a, tekst_til(j, i), tekst_til(tekst_fra(j, i), 100), T("\n"),
			     tekst_til(tekst_fra(j, i), 30), T("\n"), tekst_fra(j, i));
	struct gjenoppretting g = les(k, j);
	krev_hel(&g, 10);
	krev_antall_funn(&g, 1);
	krev_funn(&g, FUNN_FRAGMENT, 1, "eksemplar 1 har en uferdig linje foran nr. 7; ingenting mangler");
	assert_true(gjenoppretting_hel(&g));
	assert_false(g.kopi[0].skadet);
}

static void en_hel_linje_som_ikke_stemmer_er_ikke_en_uferdig(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10), en = prov_utdrag(j, 6, 6);
	char *falsk = arena_alloc(&a, en.n);
	memcpy(falsk, en.p, en.n);
	falsk[en.n / 2] ^= 1;
	struct tekst k = lim(&a, prov_utdrag(j, 0, 6), (struct tekst){falsk, en.n}, prov_utdrag(j, 7, 9));
	struct gjenoppretting g = les(k, j);
	krev_antall_funn(&g, 1);
	krev_funn(&g, FUNN_SKADET, 1, "eksemplar 1 har en hel linje foran nr. 7 som er endret eller satt inn; "
		  "ingenting mangler");
	assert_false(gjenoppretting_hel(&g));
	assert_false(g.kopi[0].skadet || g.bare_les);
}

static void tomme_linjer_betyr_ingenting(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 6);
	struct tekst k = lim(&a, T("\n\n"), prov_utdrag(j, 0, 2), T("\n"), prov_utdrag(j, 3, 5), T("\n\n"));
	struct gjenoppretting g = les(k, j);
	krev_hel(&g, 6);
	krev_antall_funn(&g, 0);
	assert_false(g.kopi[0].hale || g.kopi[0].skadet || g.kopi[0].uten_lf);
}

static void et_fragment_foran_forste_linje_skader_ingenting(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 3);
	struct gjenoppretting g = les(lim(&a, tekst_til(j, 50), T("\n"), j), j);
	krev_hel(&g, 3);
	krev_funn(&g, FUNN_FRAGMENT, 1, "eksemplar 1 har en uferdig linje foran nr. 0; ingenting mangler");
}

static void en_skadet_linje_hentes_fra_det_andre_eksemplaret(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 20);
	struct tekst k = lim(&a, prov_utdrag(j, 0, 16), T("{\"nr\":17, ødelagt\n"), prov_utdrag(j, 18, 19));
	struct gjenoppretting g = les(k, j);
	krev_hel(&g, 20);
	krev_antall_funn(&g, 1);
	krev_funn(&g, FUNN_SKADET, 1, "nr. 17 er skadet eller mangler i eksemplar 1, gjenopprettet fra "
		  "eksemplar 2");
	assert_true(g.kopi[0].skadet);
	assert_false(g.kopi[1].skadet || g.bare_les || g.tapt || gjenoppretting_hel(&g));
	g = les(j, lim(&a, prov_utdrag(j, 0, 4), prov_utdrag(j, 8, 19)));
	krev_funn(&g, FUNN_SKADET, 2, "nr. 5–7 er skadet eller mangler i eksemplar 2, gjenopprettet fra "
		  "eksemplar 1");
	assert_true(g.kopi[1].skadet);
}

static void hull_paa_hvert_sitt_sted_fylles_fra_hverandre(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 20);
	struct gjenoppretting g = les(lim(&a, prov_utdrag(j, 0, 4), T("x\n"), prov_utdrag(j, 6, 19)),
				      lim(&a, prov_utdrag(j, 0, 9), T("y\n"), prov_utdrag(j, 12, 19)));
	krev_hel(&g, 20);
	krev_antall_funn(&g, 2);
	assert_true(g.kopi[0].skadet && g.kopi[1].skadet && !g.tapt);
	krev_funn(&g, FUNN_SKADET, 2, "nr. 10–11 er skadet eller mangler i eksemplar 2, gjenopprettet fra "
		  "eksemplar 1");
}

static void en_hale_avgjores_av_det_andre_eksemplaret(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10), ni = prov_utdrag(j, 0, 8);
	static const struct tekst haler[] = {
		TI_("{\"nr\":9,\"tid\":\"2023"), TI_("\0\0\0\0"), TI_("\0"), TI_("{\"nr\":9\n"), TI_("}"),
		TI_("\0\n\0\0"), TI_("hva som helst\nto linjer"),
	};
	for (size_t i = 0; i < ARRAY_LEN(haler); i++) {
		struct gjenoppretting g = les(lim(&a, ni, haler[i]), ni);
		krev_hel(&g, 9);
		krev_antall_funn(&g, 1);
		krev_funn(&g, FUNN_FRAGMENT, 1, "eksemplar 1 slutter med en uferdig linje som aldri ble bekreftet");
		assert_true(g.kopi[0].hale && !g.kopi[0].skadet);
		g = les(lim(&a, ni, haler[i]), j); /* the other one has it */
		krev_hel(&g, 10);
		krev_antall_funn(&g, 1);
		krev_funn(&g, FUNN_UBEKREFTET, 1, "siste hendelse (nr. 9) rakk ikke å bli bekreftet på "
			  "skjermen, men er bevart");
		assert_int_equal(g.kopi[0].uten_lf, haler[i].p[haler[i].n - 1] != '\n');
		g = les(j, lim(&a, ni, haler[i]));
		krev_hel(&g, 10);
		krev_funn(&g, FUNN_UBEKREFTET, 2, "siste hendelse (nr. 9) rakk ikke å bli bekreftet på "
			  "skjermen, men er bevart");
	}
}

static void en_siste_linje_uten_lf_er_god(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10), uten = tekst_til(j, j.n - 1);
	struct gjenoppretting g = les(uten, j);
	krev_hel(&g, 10);
	krev_antall_funn(&g, 0);
	assert_true(g.kopi[0].uten_lf && !g.kopi[0].hale);
	assert_int_equal(g.kopi[0].sikre, 10);
}

/* Its LF became another byte: the record is kept, but an LF behind it would make it a bad line, so it is
 * not one that an append may build on. */
static void en_siste_linje_med_et_annet_tegn_for_lf_er_god_men_skrives_igjen(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10);
	for (int c = 0; c < 256; c++) {
		char b = (char)c;
		if (b == '\n')
			continue;
		struct gjenoppretting g = les(lim(&a, tekst_til(j, j.n - 1), (struct tekst){&b, 1}), borte);
		krev_hel(&g, 10);
		assert_true(g.kopi[0].uten_lf && !g.kopi[0].hale);
		assert_int_equal(g.kopi[0].sikre, 9);
	}
}

static void en_linje_som_lenker_galt_bryter_kjeden(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10);
	struct prov_kjede k = {0};
	prov_poster(&a, &k, 5);
	k.hode[3] = k.hode[3] == 'a' ? 'b' : 'a';
	prov_poster(&a, &k, 5);
	struct gjenoppretting g = les(streng_tekst(&k.s), borte);
	krev_funn(&g, FUNN_BRUTT, 1, "eksemplar 1: kjeden er brutt ved nr. 5");
	assert_true(g.bare_les);
	assert_int_equal(g.antall, 10);
	g = les(lim(&a, prov_utdrag(j, 0, 3), prov_utdrag(j, 5, 5), prov_utdrag(j, 4, 4),
		    prov_utdrag(j, 6, 9)), j); /* swapped */
	krev_funn(&g, FUNN_BRUTT, 1, "eksemplar 1: kjeden er brutt ved nr. 4");
	assert_true(g.bare_les);
	krev_hel(&g, 10);
	streng_release(&k.s);
}

/* The stranger's verifier begins with zeros: so do we. */
static void forste_linje_lenker_til_nuller(void **state)
{
	(void)state;
	struct prov_kjede k = {0};
	memset(k.hode, 'a', SUM_LEN);
	prov_poster(&a, &k, 3);
	struct gjenoppretting g = les(streng_tekst(&k.s), streng_tekst(&k.s));
	krev_funn(&g, FUNN_BRUTT, 1, "eksemplar 1: kjeden er brutt ved nr. 0");
	assert_true(g.bare_les);
	streng_release(&k.s);
}

static void gjentatte_linjer_etter_en_full_disk_er_like_gode(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10);
	struct tekst k = lim(&a, prov_utdrag(j, 0, 6), tekst_til(prov_utdrag(j, 7, 7), 60), T("\n"),
			     prov_utdrag(j, 5, 8), prov_utdrag(j, 8, 9));
	struct gjenoppretting g = les(k, j);
	krev_hel(&g, 10);
	assert_false(g.bare_les || g.kopi[0].skadet);
	assert_true(gjenoppretting_hel(&g));
}

static struct tekst med_cr(struct tekst j)
{
	struct streng s = {0};
	struct tekst linje;
	while (tekst_del(&j, '\n', &linje)) {
		streng_legg(&s, linje);
		streng_c(&s, "\r\n");
	}
	struct tekst t = arena_tekst(&a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static void cr_lf_stemmer_men_foores_ikke_videre(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10);
	struct gjenoppretting g = les(med_cr(j), j);
	krev_hel(&g, 10);
	krev_antall_funn(&g, 1);
	krev_funn(&g, FUNN_CRLF, 1, "eksemplar 1 er flyttet med linjeskift som CR LF (git autocrlf?): innholdet "
		  "stemmer, men rett linjeskiftene før noe legges til");
	assert_true(g.bare_les && g.kopi[0].crlf && !g.kopi[1].crlf);
	g = les(med_cr(j), borte);
	krev_hel(&g, 10);
	assert_true(g.bare_les);
}

static void et_annet_format_kan_bare_leses(void **state)
{
	(void)state;
	struct prov_kjede k = {0};
	prov_post_med(&a, &k, T("\"hva\":\"journal\",\"format\":\"motebok-journal 2\",\"id\":\"x\""));
	prov_poster(&a, &k, 3);
	struct gjenoppretting g = les(streng_tekst(&k.s), streng_tekst(&k.s));
	assert_int_equal(g.antall, 4);
	krev_funn(&g, FUNN_FREMMED, 1, "eksemplar 1 er ikke en journal av format «motebok-journal 1»: det kan "
		  "bare leses");
	assert_true(g.bare_les);
	streng_release(&k.s);
}

static void en_journal_uten_forste_linje_kan_bare_leses(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10), k = prov_utdrag(j, 1, 9);
	struct gjenoppretting g = les(k, k);
	krev_funn(&g, FUNN_FREMMED, 0, "journalen har ikke sin første linje: den kan bare leses");
	krev_funn(&g, FUNN_TAPT, 0, "nr. 0 er tapt i begge eksemplarer");
	assert_true(g.bare_les);
	assert_int_equal(g.antall, 9);
	g = les(k, j); /* only one of them lost it: that is mended like any other */
	krev_hel(&g, 10);
	assert_false(g.bare_les);
	assert_true(g.kopi[0].skadet);
	krev_funn(&g, FUNN_SKADET, 1, "nr. 0 er skadet eller mangler i eksemplar 1, gjenopprettet fra eksemplar 2");
	assert_null(finn(&g, FUNN_FREMMED, 1));
}

static void en_fil_som_ikke_er_en_journal_erstattes_av_den_som_er(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 5);
	struct gjenoppretting g = les(T("<html>\nnoe helt annet\n"), j);
	krev_hel(&g, 5);
	assert_true(g.kopi[0].skadet && !g.bare_les);
	krev_funn(&g, FUNN_MANGLER, 1, "eksemplar 1 manglet nr. 0–4, gjenopprettet fra eksemplar 2");
	g = les(T(""), j); /* an empty one is only filled */
	assert_false(g.kopi[0].skadet);
	g = les(T("tull"), borte);
	assert_int_equal(g.antall, 0);
	assert_false(gjenoppretting_hel(&g));
	g = les(T(""), T(""));
	assert_int_equal(g.antall, 0);
	assert_false(gjenoppretting_hel(&g));
}

/* --- R3: what the one has and the other lacks ------------------------------------------------ */

static void en_hendelse_som_bare_staar_i_ett_er_bevart(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10);
	struct gjenoppretting g = les(j, prov_utdrag(j, 0, 8));
	krev_hel(&g, 10);
	krev_antall_funn(&g, 1);
	krev_funn(&g, FUNN_UBEKREFTET, 2, "siste hendelse (nr. 9) rakk ikke å bli bekreftet på skjermen, men "
		  "er bevart");
	assert_false(g.kopi[1].skadet || gjenoppretting_hel(&g));
	assert_int_equal(g.kopi[1].sikre, 9);
}

static void et_kortere_eksemplar_fylles_paa(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 58);
	struct gjenoppretting g = les(j, prov_utdrag(j, 0, 40));
	krev_hel(&g, 58);
	krev_antall_funn(&g, 1);
	krev_funn(&g, FUNN_MANGLER, 2, "eksemplar 2 manglet nr. 41–57, gjenopprettet fra eksemplar 1");
}

static void hull_i_begge_er_tap_og_sier_hva_som_kan_leses(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 20), linje = prov_linje(j, 17);
	char *b = arena_alloc(&a, linje.n);
	memcpy(b, linje.p, linje.n);
	b[2] = 'm';
	struct tekst k1 = lim(&a, prov_utdrag(j, 0, 16), (struct tekst){b, linje.n}, T("\n"),
			      prov_utdrag(j, 18, 19));
	struct tekst k2 = lim(&a, prov_utdrag(j, 0, 16), T("\0\0\x1b[31m\n"), prov_utdrag(j, 18, 19));
	struct gjenoppretting g = les(k1, k2);
	assert_int_equal(g.antall, 19);
	krev_funn(&g, FUNN_TAPT, 0, "nr. 17 er tapt i begge eksemplarer; i eksemplar 1 står det: "
		  "\"hva\":\"innspill\",\"sak\":\"17/23\",\"tekst\":\"Innspill nummer 17 – æøå.\"; i eksemplar "
		  "2 står det: ^[[31m");
	assert_true(g.tapt && !g.bare_les && !g.kopi[0].skadet && !g.kopi[1].skadet);
	assert_int_equal(g.tapt_fra, 17);
	assert_int_equal(g.tapt_antall, 1);
	g = les(prov_utdrag(j, 0, 3), prov_utdrag(j, 7, 9));
	krev_funn(&g, FUNN_TAPT, 0, "nr. 4–6 er tapt i begge eksemplarer");
}

static void et_tap_som_er_godtatt_blir_ikke_spurt_om_igjen(void **state)
{
	(void)state;
	struct prov_kjede k = {0};
	prov_poster(&a, &k, 20);
	prov_post_med(&a, &k, T("\"hva\":\"tap\",\"gjelder\":5,\"antall\":3,\"tekst\":\"godtatt\""));
	prov_poster(&a, &k, 5);
	struct tekst j = arena_tekst(&a, streng_tekst(&k.s));
	/* two holes, agreed to at once: 5–6 and 10 */
	struct tekst hull = lim(&a, prov_utdrag(j, 0, 4), prov_utdrag(j, 7, 9), prov_utdrag(j, 11, 25));
	struct gjenoppretting g = les(hull, hull);
	assert_int_equal(g.antall, 23);
	assert_false(g.tapt || g.bare_les);
	krev_funn(&g, FUNN_TAPT, 0, "nr. 5–6 er tapt i begge eksemplarer"); /* told, not asked */
	/* a third one was not agreed to, nor one behind the record */
	struct tekst nytt = lim(&a, prov_utdrag(j, 0, 4), prov_utdrag(j, 7, 9), prov_utdrag(j, 11, 14),
				prov_utdrag(j, 16, 25));
	g = les(nytt, nytt);
	assert_true(g.tapt);
	assert_int_equal(g.tapt_fra, 15);
	assert_int_equal(g.tapt_antall, 1);
	nytt = lim(&a, prov_utdrag(j, 0, 4), prov_utdrag(j, 7, 21), prov_utdrag(j, 23, 25));
	g = les(nytt, nytt);
	assert_true(g.tapt);
	assert_int_equal(g.tapt_fra, 22);
	streng_release(&k.s);
}

/* What it is about, and how many, must be there to be agreed to. */
static void et_tap_som_ikke_sier_hva_det_gjelder_er_ikke_godtatt(void **state)
{
	(void)state;
	static const char *const ord[] = {"\"x\":1", "\"gjelder\":5", "\"gjelder\":x,\"antall\":x",
					  "\"gjelder\":,\"antall\":", "\"gjelder\":5,\"antall\":-2",
					  "\"gjelder\":7,\"antall\":9", "\"gjelder\":5,\"antall\":1"};
	for (size_t i = 0; i < ARRAY_LEN(ord) + 1; i++) {
		struct prov_kjede k = {0};
		prov_poster(&a, &k, 20);
		prov_post_med(&a, &k, arena_f(&a, "\"hva\":\"tap\",%s", i ? ord[i - 1]
					      : "\"gjelder\":5,\"antall\":2"));
		struct tekst j = arena_tekst(&a, streng_tekst(&k.s));
		struct tekst hull = lim(&a, prov_utdrag(j, 0, 4), prov_utdrag(j, 7, 20));
		struct gjenoppretting g = les(hull, hull);
		assert_int_equal(g.antall, 19);
		assert_int_equal(g.tapt, i > 0);
		assert_int_equal(g.tapt_antall, i > 0 ? 2 : 0);
		streng_release(&k.s);
	}
}

/* --- R4, R6 ---------------------------------------------------------------------------------- */

static void to_historier_kan_bare_leses_og_begge_vises(void **state)
{
	(void)state;
	struct prov_kjede k = {0};
	prov_poster(&a, &k, 5);
	prov_post_med(&a, &k, T("\"hva\":\"innspill\",\"tekst\":\"den andre\""));
	prov_post_med(&a, &k, T("\"hva\":\"innspill\",\"tekst\":\"og mer\""));
	struct tekst j = prov_journal(&a, 10);
	struct gjenoppretting g = les(j, streng_tekst(&k.s));
	krev_antall_funn(&g, 1);
	krev_funn(&g, FUNN_TO_HISTORIER, 0, "de to eksemplarene forteller ulikt fra nr. 5; begge er hele. "
		  "Ingenting endres: avgjør for hånd hvilket som gjelder. Eksemplar 1, som vises: "
		  "\"hva\":\"innspill\",\"sak\":\"17/23\",\"tekst\":\"Innspill nummer 5 – æøå.\"; eksemplar 2: "
		  "\"hva\":\"innspill\",\"tekst\":\"den andre\"");
	assert_true(g.bare_les && g.to_historier);
	krev_hel(&g, 10);
	streng_release(&k.s);
}

static void en_hale_i_det_eneste_eksemplaret_vises(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10), k = tekst_til(j, j.n - 60);
	for (int i = 0; i < 2; i++) {
		struct gjenoppretting g = i ? les(borte, k) : les(k, borte);
		krev_hel(&g, 9);
		krev_antall_funn(&g, 2);
		krev_funn(&g, FUNN_BORTE, 2 - i, i ? "eksemplar 1 finnes ikke" : "eksemplar 2 finnes ikke");
		krev_funn(&g, FUNN_HALE, 1 + i, i ? "siste linje i eksemplar 2 er avbrutt, og det finnes bare ett "
			  "eksemplar. Den kan ha vært bekreftet – se etter: \"hva\":\"innspill\",\"sak\":\"17/23\","
			  "\"tekst\":\"Innspill nummer 9 – æøå.\""
			: "siste linje i eksemplar 1 er avbrutt, og det finnes bare ett "
			  "eksemplar. Den kan ha vært bekreftet – se etter: \"hva\":\"innspill\",\"sak\":\"17/23\","
			  "\"tekst\":\"Innspill nummer 9 – æøå.\"");
	}
	struct gjenoppretting g = les(lim(&a, prov_utdrag(j, 0, 8), T("\0\0\0")), borte);
	krev_funn(&g, FUNN_HALE, 1, "siste linje i eksemplar 1 er avbrutt, og det finnes bare ett eksemplar. "
		  "Den kan ha vært bekreftet – se etter: (ikke noe leselig)");
}

/* Copy 2 was on a full disk since nr 4, so what came after was acknowledged in copy 1 alone; then copy 1
 * loses its last record. Copy 2 cannot tell that it was never finished. */
static void et_eksemplar_som_henger_etter_avgjor_ingenting(void **state)
{
	(void)state;
	struct tekst j = prov_journal(&a, 10);
	struct gjenoppretting g = les(tekst_til(j, j.n - 80), prov_utdrag(j, 0, 4));
	krev_hel(&g, 9);
	krev_antall_funn(&g, 2);
	krev_funn(&g, FUNN_HALE, 1, "siste linje i eksemplar 1 er avbrutt, og det andre var ikke ajour. Den kan "
		  "ha vært bekreftet – se etter: \"hva\":\"innspill\",\"sak\":\"17/23\",\"tekst\":\"Innspill "
		  "nummer 9 – æøå.\"");
	krev_funn(&g, FUNN_MANGLER, 2, "eksemplar 2 manglet nr. 5–8, gjenopprettet fra eksemplar 1");
}

static void et_eksemplar_som_ikke_kan_leses_er_et_funn(void **state)
{
	(void)state;
	struct gjenoppretting g = {.kopi = {{.finnes = true, .os = 5, .ulest = T("fil: disken svarer ikke")},
					    {.finnes = true, .bytes = prov_journal(&a, 4)}}};
	gjenopprett(&a, &g);
	krev_hel(&g, 4);
	krev_antall_funn(&g, 1);
	krev_funn(&g, FUNN_ULESELIG, 1, "eksemplar 1 kan ikke leses: fil: disken svarer ikke");
	assert_false(g.bare_les);
}

static void tusen_skader_gir_ikke_tusenvis_av_setninger(void **state)
{
	(void)state;
	struct prov_kjede k = {0};
	struct streng s = {0};
	size_t lengde = 0;
	prov_poster(&a, &k, 3001);
	struct tekst rest = streng_tekst(&k.s), linje;
	for (int i = 0; tekst_del(&rest, '\n', &linje); i++)
		if (i % 2 == 0)
			streng_f(&s, TF "\n", TA(linje));
	struct gjenoppretting g = les(streng_tekst(&s), streng_tekst(&s));
	assert_true(g.antall_funn <= 1000);
	assert_tekst(g.funn[g.antall_funn - 1].tekst, "og flere funn, som ikke er tatt med her");
	for (size_t i = 0; i < g.antall_funn; i++)
		lengde += g.funn[i].tekst.n + 2;
	assert_true(lengde < FRAME_MAKS / 2); /* «åpnet» must have room for them */
	assert_true(g.tapt);
	assert_int_equal(g.tapt_antall, 1500);
	/* and each with a long line of rubbish in its place */
	struct streng rot = {0};
	rest = streng_tekst(&k.s);
	for (int i = 0; tekst_del(&rest, '\n', &linje); i++) {
		if (i % 2 == 0)
			streng_legg(&rot, linje);
		else
			streng_gjenta(&rot, (char)0xff, 1000);
		streng_tegn(&rot, '\n');
	}
	g = les(streng_tekst(&rot), streng_tekst(&rot));
	for (size_t i = lengde = 0; i < g.antall_funn; i++)
		lengde += g.funn[i].tekst.n + 2;
	assert_true(lengde < FRAME_MAKS / 2 && g.antall_funn > 10);
	assert_int_equal(g.tapt_antall, 1500);
	streng_release(&rot);
	streng_release(&s);
	streng_release(&k.s);
}

/* A catalogue with one sentence in English, as msgfmt writes it: places first, then the texts. */
static void skriv_katalog(const char *fra, const char *til)
{
	static const char hode[] = "Content-Type: text/plain; charset=UTF-8\n";
	enum { TEKSTER = 28 + 4 * 8 };
	const char *tekster[] = {"", fra, hode, til};
	uint32_t tall[TEKSTER / 4] = {0x950412de, 0, 2, 28, 28 + 16, 0, TEKSTER};
	struct streng s = {0};
	for (size_t i = 0, sted = TEKSTER; i < 4; sted += strlen(tekster[i]) + 1, i++) {
		tall[7 + 2 * i] = (uint32_t)strlen(tekster[i]);
		tall[8 + 2 * i] = (uint32_t)sted;
	}
	streng_legg(&s, (struct tekst){(const char *)tall, sizeof(tall)});
	for (size_t i = 0; i < 4; i++)
		streng_legg(&s, (struct tekst){tekster[i], strlen(tekster[i]) + 1});
	assert_true(mkdir("en", 0700) == 0 && mkdir("en/LC_MESSAGES", 0700) == 0);
	prov_skriv("en/LC_MESSAGES/motebok.mo", streng_tekst(&s));
	streng_release(&s);
}

static void funn_vises_paa_brukerens_spraak_men_lagres_paa_bokmaal(void **state)
{
	(void)state;
	const char *const mapper[] = {prov_sti, NULL};
	struct tekst j = prov_journal(&a, 20);
	prov_mappe();
	skriv_katalog("nr. %d–%d er tapt i begge eksemplarer", "no. %d to %d: lost in both copies");
	bool engelsk = sprak_velg(SPRAK_EN, mapper);
	struct gjenoppretting g = les(prov_utdrag(j, 0, 3), prov_utdrag(j, 7, 9));
	(void)!sprak_velg(SPRAK_NB, mapper);
	prov_rydd();
	if (!engelsk)
		skip(); /* built without gettext */
	krev_funn(&g, FUNN_TAPT, 0, "no. 4 to 6: lost in both copies");
	assert_tekst(finn(&g, FUNN_TAPT, 0)->lagret, "nr. 4–6 er tapt i begge eksemplarer");
}

#define PROVE(navn) cmocka_unit_test_teardown(navn, tom_arena)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(to_hele_eksemplarer_er_hele),
		PROVE(en_uferdig_linje_foran_en_god_er_bare_en_merknad),
		PROVE(en_hel_linje_som_ikke_stemmer_er_ikke_en_uferdig),
		PROVE(tomme_linjer_betyr_ingenting),
		PROVE(et_fragment_foran_forste_linje_skader_ingenting),
		PROVE(en_skadet_linje_hentes_fra_det_andre_eksemplaret),
		PROVE(hull_paa_hvert_sitt_sted_fylles_fra_hverandre),
		PROVE(en_hale_avgjores_av_det_andre_eksemplaret),
		PROVE(en_siste_linje_uten_lf_er_god),
		PROVE(en_siste_linje_med_et_annet_tegn_for_lf_er_god_men_skrives_igjen),
		PROVE(en_linje_som_lenker_galt_bryter_kjeden),
		PROVE(forste_linje_lenker_til_nuller),
		PROVE(gjentatte_linjer_etter_en_full_disk_er_like_gode),
		PROVE(cr_lf_stemmer_men_foores_ikke_videre),
		PROVE(et_annet_format_kan_bare_leses),
		PROVE(en_journal_uten_forste_linje_kan_bare_leses),
		PROVE(en_fil_som_ikke_er_en_journal_erstattes_av_den_som_er),
		PROVE(en_hendelse_som_bare_staar_i_ett_er_bevart),
		PROVE(et_kortere_eksemplar_fylles_paa),
		PROVE(hull_i_begge_er_tap_og_sier_hva_som_kan_leses),
		PROVE(et_tap_som_er_godtatt_blir_ikke_spurt_om_igjen),
		PROVE(et_tap_som_ikke_sier_hva_det_gjelder_er_ikke_godtatt),
		PROVE(to_historier_kan_bare_leses_og_begge_vises),
		PROVE(en_hale_i_det_eneste_eksemplaret_vises),
		PROVE(et_eksemplar_som_henger_etter_avgjor_ingenting),
		PROVE(et_eksemplar_som_ikke_kan_leses_er_et_funn),
		PROVE(tusen_skader_gir_ikke_tusenvis_av_setninger),
		PROVE(funn_vises_paa_brukerens_spraak_men_lagres_paa_bokmaal),
	};
	return PROV(prover);
}
