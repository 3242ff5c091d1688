/* Votes: what they decide, what undo and correction make of them, and what reaches the minutes. */
#include "prove_mote.h"
#include "protokoll.h"

static void start(struct prov *p)
{
	prov_start(p);
	prov_folk(p, REGLER_FOLKEVALGT, 0);
	sett(p);
}

static struct event alternativ(const char *merke, const char *tekst)
{
	struct event e = e_tekst(EV_ALTERNATIV, "17/23", tekst);
	e.merke = tekst_c(merke);
	return e;
}

/* Between proposals: the winner's letter. */
static struct event mellom(const char *stemmer, int sum, const char *vant)
{
	struct event e = e_votering("17/23", sum, 0, 0, 5);
	e.valg = VOTERING_ALTERNATIVER;
	e.stemmer = tekst_c(stemmer);
	e.merke = tekst_c(vant);
	return e;
}

/* Named: against and blank by code. */
static struct event ved_navn(int for_, const char *mot, const char *blankt)
{
	struct event e = e_votering("17/23", for_, *mot ? 1 : 0, *blankt ? 1 : 0, 5);
	e.valg = VOTERING_NAVN;
	e.mot_hvem = tekst_c(mot);
	e.blankt_hvem = tekst_c(blankt);
	return e;
}

static const struct p_sak *i_protokollen(struct prov *p, const char *sak)
{
	static struct protokoll ut;
	protokoll_av_mote(&p->arena, &p->m, &ut);
	for (size_t i = 0; i < ut.saksliste.n; i++)
		if (tekst_lik_c(ut.saksliste.p[i].saksnummer, sak))
			return &ut.saksliste.p[i];
	fail_msg("%s står ikke i protokollen", sak);
	return NULL;
}

static struct tekst koder(struct prov *p, const struct person *hvem, size_t n)
{
	struct tekst t = INGEN_TEKST;
	for (size_t i = 0; i < n; i++)
		t = arena_f(&p->arena, TF "%s" TF, TA(t), i ? " " : "", TA(hvem[i].kode));
	return t;
}

static void en_votering_kan_avgjoere_saken(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	int nr = gjor(&p, 910, e_votert(e_votering("17/23", 3, 2, 0, 5), UTFALL_VEDTATT, "Rådet godkjenner."));
	assert_int_equal(sak_nr(&p, "17/23")->vedtak.nr, nr);
	assert_int_equal(sak_votering(sak_nr(&p, "17/23"))->nr, nr);
	nekt(&p, e_votert(e_votering("17/23", 5, 0, 0, 5), UTFALL_VEDTATT, "Noe."), "er avgjort");
	nekt(&p, e_vedtak("17/23", UTFALL_UTSATT, ""), "alt avgjort");
	angre(&p, 911);
	assert_int_equal(sak_nr(&p, "17/23")->vedtak.nr, 0);
	assert_null(sak_votering(sak_nr(&p, "17/23")));
	gjenta(&p, 911);
	assert_int_equal(sak_nr(&p, "17/23")->vedtak.utfall, UTFALL_VEDTATT);
	gjor(&p, 912, e_gjelder(EV_STRYK, nr));
	assert_int_equal(sak_nr(&p, "17/23")->vedtak.utfall, UTFALL_INGEN);
	prov_slutt(&p);
}

static void stemmene_er_ikke_flere_enn_de_som_kan_stemme(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	nekt(&p, e_votering("17/23", 4, 2, 0, 5), "6 stemmer, men bare 5 kan stemme");
	nekt(&p, e_votering("17/23", -1, 2, 0, 5), "stemmer");
	nekt(&p, e_votering("18/23", 5, 0, 0, 5), "ikke vært oppe");
	nekt(&p, e_votering("rad 6", 5, 0, 0, 5), "er en pause");
	nekt(&p, e_votert(e_votering("17/23", 5, 0, 0, 5), UTFALL_VEDTATT, ""), "ikke noe forslag");
	gjor(&p, 910, e_votering("17/23", 3, 2, 0, 5));
	prov_slutt(&p);
}

static void av_forslag_mot_hverandre_staar_vinneren_til_vedtak(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	nekt(&p, alternativ("B", "Rådet godkjenner dagsorden."), "den samme");
	int b = gjor(&p, 905, alternativ("B", "Sak 27/23 utgår."));
	gjor(&p, 906, alternativ("C", "Møtet utsettes."));
	int nr = gjor(&p, 910, mellom("A=1; B=3; C=1", 5, "B"));
	const struct sak *s = sak_nr(&p, "17/23");
	assert_tekst(sak_forslag(s), "Sak 27/23 utgår.");
	assert_true(sak_forslag_endret(s));
	assert_null(sak_votering(s)); /* the winner has not been voted on */
	assert_tekst(sak_forslag_merket(s, T("A")), "Rådet godkjenner dagsorden.");
	assert_int_equal(sak_forslag_merket(s, T("D")).n, 0);
	nekt(&p, e_gjelder(EV_STRYK, b), "forslag B er stemt over i nr.");
	gjor(&p, 913, e_gjelder(EV_STRYK, nr));
	assert_tekst(sak_forslag(sak_nr(&p, "17/23")), "Rådet godkjenner dagsorden.");
	prov_slutt(&p);
}

static void den_som_endrer_vinneren_faar_sin_tekst_staaende(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 905, alternativ("B", "Sak 27/23 utgår."));
	gjor(&p, 910, mellom("A=1; B=4", 5, "B"));
	gjor(&p, 911, e_tekst(EV_FORSLAG, "17/23", "Sak 26/23 og 27/23 utgår."));
	assert_tekst(sak_forslag(sak_nr(&p, "17/23")), "Sak 26/23 og 27/23 utgår.");
	angre(&p, 912);
	assert_tekst(sak_forslag(sak_nr(&p, "17/23")), "Sak 27/23 utgår.");
	prov_slutt(&p);
}

static void et_alternativ_flyttes_ikke_til_en_sak_som_har_bokstaven(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	int nr = gjor(&p, 905, alternativ("B", "Sak 27/23 utgår."));
	gjor(&p, 906, e_i_sak(alternativ("B", "Referatet rettes."), "18/23"));
	nekt(&p, e_i_sak(e_gjelder(EV_RETTELSE, nr), "18/23"), "har alt et forslag B");
	gjor(&p, 907, e_i_sak(e_gjelder(EV_RETTELSE, nr), "19/23"));
	assert_int_equal(sak_nr(&p, "17/23")->alternativer.n, 0);
	assert_tekst(sak_forslag_merket(sak_nr(&p, "19/23"), T("B")), "Sak 27/23 utgår.");
	prov_slutt(&p);
}

static void en_votering_kan_flyttes_og_faa_rett_tid_men_ikke_annen_tekst(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	int nr = gjor(&p, 910, e_votert(e_votering("17/23", 3, 2, 0, 5), UTFALL_VEDTATT, "Rådet godkjenner."));
	nekt(&p, e_gjelder(EV_RETTELSE, nr), "ikke hva");
	struct event tekst = e_gjelder(EV_RETTELSE, nr);
	tekst.tekst = T("Noe annet.");
	nekt(&p, tekst, "rettes ikke i teksten");
	gjor(&p, 911, med_kl(e_gjelder(EV_RETTELSE, nr), 905));
	assert_kl(naar(sak_nr(&p, "17/23")->vedtak.naar), 905);
	gjor(&p, 915, e_sak(EV_SAK, "18/23"));
	gjor(&p, 920, e_i_sak(e_gjelder(EV_RETTELSE, nr), "18/23"));
	assert_int_equal(sak_nr(&p, "17/23")->vedtak.nr, 0);
	assert_int_equal(sak_nr(&p, "18/23")->vedtak.nr, nr);
	gjor(&p, 921, e_vedtak("17/23", UTFALL_UTSATT, ""));
	nekt(&p, e_i_sak(e_gjelder(EV_RETTELSE, nr), "17/23"), "alt avgjort");
	prov_slutt(&p);
}

static void ved_navn_er_de_for_som_kunne_stemme_og_ikke_er_nevnt(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 905, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	gjor(&p, 906, e_valg(EV_HABILITET, "17/23", "ol", HABILITET_INHABIL));
	gjor(&p, 910, ved_navn(2, "vr", "ab"));
	gjor(&p, 915, e_valg(EV_FRAMMOTE, "", "ll", FRAMMOTE_GIKK)); /* was there then */
	gjor(&p, 920, e_valg(EV_FRAMMOTE, "", "kn", FRAMMOTE_TIL_STEDE));
	const struct p_votering *v = &i_protokollen(&p, "17/23")->voteringer.p[0];
	assert_tekst(koder(&p, v->for_hvem.p, v->for_hvem.n), "av ll");
	assert_tekst(koder(&p, v->mot_hvem.p, v->mot_hvem.n), "vr");
	assert_tekst(koder(&p, v->blankt_hvem.p, v->blankt_hvem.n), "ab");
	gjor(&p, 925, med_kl(e_valg(EV_FRAMMOTE, "", "ll", FRAMMOTE_GIKK), 907)); /* was not, after all */
	v = &i_protokollen(&p, "17/23")->voteringer.p[0];
	assert_tekst(koder(&p, v->for_hvem.p, v->for_hvem.n), "av");
	prov_slutt(&p);
}

static void voteringer_mellom_forslag_og_valg_staar_med_navn_og_tall(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 905, alternativ("B", "Sak 27/23 utgår."));
	gjor(&p, 910, mellom("A=2; B=3", 5, "B"));
	struct event valg = mellom("Kari Nordmann=3; Ola Lie=1", 4, "Kari Nordmann");
	valg.valg = VOTERING_VALG, valg.blankt = 1;
	gjor(&p, 912, valg);
	const struct p_sak *s = i_protokollen(&p, "17/23");
	assert_int_equal(s->voteringer.n, 2);
	assert_tekst(s->voteringer.p[0].stemmer.p[1].navn, "B");
	assert_int_equal(s->voteringer.p[0].stemmer.p[1].antall, 3);
	assert_tekst(s->voteringer.p[0].vant, "B");
	assert_tekst(s->voteringer.p[1].stemmer.p[0].navn, "Kari Nordmann");
	assert_int_equal(s->voteringer.p[1].stemmer.p[0].antall, 3);
	assert_int_equal(s->voteringer.p[1].blankt, 1);
	assert_tekst(sak_forslag(sak_nr(&p, "17/23")), "Sak 27/23 utgår."); /* an election picks no proposal */
	prov_slutt(&p);
}

static void protokolltilfoersel_og_dissens_staar_med_navn_i_tidens_rekkefoelge(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	struct event t = e_valg(EV_TILFORSEL, "17/23", "kn", TILFORSEL_DISSENS);
	nekt(&p, t, "ingen tekst");
	t.tekst = T("Jeg er uenig.");
	struct event uten = t;
	uten.hvem = (struct hvem){0};
	nekt(&p, uten, "skriv hvem");
	gjor(&p, 912, t);
	struct event forst = e_valg(EV_TILFORSEL, "17/23", "ll", TILFORSEL_PROTOKOLL);
	forst.tekst = T("Vi viser til i fjor.");
	gjor(&p, 1510, med_kl(forst, 905)); /* handed in on paper */
	const struct p_sak *s = i_protokollen(&p, "17/23");
	assert_tekst(s->tilforsler.p[0].hvem.kode, "ll");
	assert_int_equal(s->tilforsler.p[0].slag, TILFORSEL_PROTOKOLL);
	assert_int_equal(s->tilforsler.p[1].slag, TILFORSEL_DISSENS);
	prov_slutt(&p);
}

static void hvem_som_er_ute_av_saken_staar_med_siste_ord_og_hjemmel(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	struct event e = e_valg(EV_HABILITET, "17/23", "kn", HABILITET_INHABIL);
	gjor(&p, 905, e);
	gjor(&p, 906, e_valg(EV_HABILITET, "17/23", "kn", HABILITET_HABIL));
	assert_int_equal(i_protokollen(&p, "17/23")->habilitet.n, 0);
	e.valg = HABILITET_FRITAK;
	e.tekst = T("kommuneloven § 11-11");
	int nr = gjor(&p, 907, e);
	assert_int_equal(i_protokollen(&p, "17/23")->habilitet.n, 1);
	assert_int_equal(i_protokollen(&p, "17/23")->habilitet.p[0].slag, HABILITET_FRITAK);
	struct event rett = e_gjelder(EV_RETTELSE, nr);
	rett.tekst = T("fvl. § 6 andre ledd");
	gjor(&p, 1500, e_slag(EV_HEVET));
	gjor(&p, 1510, rett);
	assert_tekst(i_protokollen(&p, "17/23")->habilitet.p[0].hjemmel, "fvl. § 6 andre ledd");
	prov_slutt(&p);
}

static void bare_den_delen_av_saken_som_var_lukket_staar_som_lukket(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	struct event lukk = e_tekst(EV_LUKKET, "17/23", "kommuneloven § 11-5 andre ledd");
	gjor(&p, 903, lukk);
	nekt(&p, lukk, "alt lukket");
	gjor(&p, 910, e_sak(EV_SAK, "18/23"));
	lukk.valg = LUKKING_APEN;
	int nr = gjor(&p, 915, lukk);
	nekt(&p, lukk, "ikke lukket");
	gjor(&p, 920, e_sak(EV_SAK, "19/23"));
	gjor(&p, 930, e_slag(EV_HEVET));
	const struct p_sak *s = i_protokollen(&p, "17/23");
	assert_int_equal(s->lukket.n, 1);
	assert_kl(s->lukket.p[0].fra, 903);
	assert_kl(s->lukket.p[0].til, 910);
	assert_tekst(s->lukket.p[0].hjemmel, "kommuneloven § 11-5 andre ledd");
	assert_kl(i_protokollen(&p, "18/23")->lukket.p[0].til, 915);
	assert_int_equal(i_protokollen(&p, "19/23")->lukket.n, 0);
	gjor(&p, 931, e_gjelder(EV_STRYK, nr)); /* it was never opened again: to the end */
	assert_kl(i_protokollen(&p, "19/23")->lukket.p[0].til, 930);
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(en_votering_kan_avgjoere_saken),
		cmocka_unit_test(stemmene_er_ikke_flere_enn_de_som_kan_stemme),
		cmocka_unit_test(av_forslag_mot_hverandre_staar_vinneren_til_vedtak),
		cmocka_unit_test(den_som_endrer_vinneren_faar_sin_tekst_staaende),
		cmocka_unit_test(et_alternativ_flyttes_ikke_til_en_sak_som_har_bokstaven),
		cmocka_unit_test(en_votering_kan_flyttes_og_faa_rett_tid_men_ikke_annen_tekst),
		cmocka_unit_test(ved_navn_er_de_for_som_kunne_stemme_og_ikke_er_nevnt),
		cmocka_unit_test(voteringer_mellom_forslag_og_valg_staar_med_navn_og_tall),
		cmocka_unit_test(protokolltilfoersel_og_dissens_staar_med_navn_i_tidens_rekkefoelge),
		cmocka_unit_test(hvem_som_er_ute_av_saken_staar_med_siste_ord_og_hjemmel),
		cmocka_unit_test(bare_den_delen_av_saken_som_var_lukket_staar_som_lukket),
	};
	return PROV(prover);
}
