#include "prove.h"
#include "neste.h"
#include "prove_formannskap.h"
#include "prove_protokoll.h"

/* What the next agenda is, of meetings made up row by row. Its file is the scenario's. */

static struct arena arena;

static int rydd(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static struct agenda lag(const struct protokoll *p, struct dato dato)
{
	struct neste n;
	neste_agenda(&arena, p, dato, &n);
	return n.agenda;
}

static const struct rad *rad_med(const struct agenda *g, const char *emne)
{
	for (size_t i = 0; i < g->saksliste.n; i++)
		if (tekst_lik_c(g->saksliste.p[i].emne, emne))
			return &g->saksliste.p[i];
	fail_msg("ingen rad heter «%s»", emne);
	return NULL;
}

static void er(struct tekst t, const char *fasit)
{
	prov_tekst(t, tekst_c(fasit), __FILE__, __LINE__);
}

/* A held meeting 3/23 of one row. */
static struct protokoll mote(struct p_sak *s, size_t n)
{
	return (struct protokoll){
		.organ = TI("Rådet"), .nummer = TI("3/23"), .dato = {2023, 10, 4},
		.planlagt_start = KL(9, 0), .planlagt_slutt = KL(11, 0), .satt = KL(9, 0),
		.hevet = KL(11, 0), .neste = {.start = KL_INGEN}, .saksliste = {.p = s, .n = n}};
}

#define SAK(nr, navn) \
	{.slag = RAD_SAK, .saksnummer = TI(nr), .emne = TI(navn), PLAN(KL_INGEN, 30), .vedtatt_kl = KL_INGEN}

static void numrene_gaar_videre_og_begynner_paa_nytt_hvert_aar(void **state)
{
	(void)state;
	static const struct {
		const char *nummer, *neste, *nytt_aar;
	} t[] = {{"3/23", "4/23", "1/24"}, {"9/2023", "10/2023", "1/2024"}, {"AU 2/23", "AU 3/23", "AU 1/24"}};
	for (size_t i = 0; i < ARRAY_LEN(t); i++) {
		struct tekst nr = tekst_c(t[i].nummer);
		er(neste_nummer(&arena, nr, (struct dato){2023, 12, 14}), t[i].neste);
		er(neste_nummer(&arena, nr, (struct dato){2024, 1, 10}), t[i].nytt_aar);
	}
	er(neste_nummer(&arena, T("Høstmøtet"), (struct dato){2023, 12, 14}), "");
	er(neste_nummer(&arena, T("3/23"), (struct dato){0}), "");
}

static void saksnumre_gaar_videre_fra_det_hoyeste_i_sin_serie(void **state)
{
	(void)state;
	struct p_sak s[] = {SAK("PS 7/23", "A"), SAK("RS 2/23", "B"), SAK("PS 5/23", "C")};
	struct protokoll p = mote(s, ARRAY_LEN(s));
	for (size_t i = 0; i < ARRAY_LEN(s); i++)
		s[i].utfall = UTFALL_IKKE_NADD;
	struct agenda g = lag(&p, (struct dato){2023, 12, 14});
	er(g.saksliste.p[0].saksnummer, "PS 8/23");
	er(g.saksliste.p[1].saksnummer, "PS 9/23");
	er(rad_med(&g, "A")->saksnummer, "PS 10/23");
	er(rad_med(&g, "B")->saksnummer, "RS 3/23");
	er(rad_med(&g, "C")->saksnummer, "PS 11/23");
	g = lag(&p, (struct dato){2024, 2, 1});
	er(g.saksliste.p[0].saksnummer, "PS 1/24");
	er(rad_med(&g, "B")->saksnummer, "RS 1/24");
}

static void bare_det_som_ble_utsatt_eller_ikke_naadd_gaar_videre(void **state)
{
	(void)state;
	struct p_sak s[] = {SAK("1/23", "vedtatt"), SAK("2/23", "ikke vedtatt"), SAK("3/23", "utsatt"),
			    SAK("4/23", "orientert"), SAK("5/23", "utgår"), SAK("6/23", "ikke nådd"),
			    SAK("7/23", "behandlet uten vedtak"), SAK("8/23", "ikke tatt opp")};
	struct tidsrom tid = {KL(9, 0), KL(9, 30)};
	struct protokoll p = mote(s, ARRAY_LEN(s));
	for (size_t i = 0; i < ARRAY_LEN(s); i++)
		s[i].utfall = i < 6 ? (enum utfall)(UTFALL_VEDTATT + i) : UTFALL_INGEN;
	s[6].behandlet.p = &tid, s[6].behandlet.n = 1;
	struct neste n;
	neste_agenda(&arena, &p, (struct dato){2023, 12, 14}, &n);
	assert_int_equal(n.viderefort, 3);
	assert_int_equal(n.agenda.saksliste.n, 2 + 3); /* the fixed ones */
	er(n.agenda.saksliste.p[2].emne, "utsatt");
	er(n.agenda.saksliste.p[3].emne, "ikke nådd");
	er(n.agenda.saksliste.p[4].emne, "ikke tatt opp");
	er(n.agenda.saksliste.p[2].tidligere.p[0], "3/23");
}

static void det_siste_forslaget_gaar_videre(void **state)
{
	(void)state;
	struct tekst forst[] = {TI("Først.")}, saa[] = {TI("Så."), TI("Og så.")};
	struct p_forslag endringer[] = {{.punkter = {forst, 1}}, {.punkter = {saa, 2}}};
	struct p_sak s[] = {SAK("1/23", "A")};
	s[0].utfall = UTFALL_UTSATT;
	s[0].forslag.p = forst, s[0].forslag.n = 1;
	s[0].endringer.p = endringer, s[0].endringer.n = 2;
	struct protokoll p = mote(s, 1);
	struct agenda g = lag(&p, (struct dato){2023, 12, 14});
	const struct rad *r = rad_med(&g, "A");
	assert_int_equal(r->forslag.n, 2);
	er(r->forslag.p[1], "Og så.");
}

static void av_en_skjermet_sak_gaar_nummeret_og_hjemmelen_videre(void **state)
{
	(void)state;
	struct p_aksjon oppgave = {.nr = 5, .tekst = TI("hemmelig oppgave")};
	struct tekst forslag[] = {TI("hemmelig forslag")};
	struct p_sak s[] = {SAK("1/23", "hemmelig emne"), SAK("2/23", "hemmelig utsatt")};
	struct tidsrom tid = {KL(9, 0), KL(9, 30)};
	for (size_t i = 0; i < 2; i++) {
		s[i].skjermet = true;
		s[i].hjemmel = T("offl. § 13");
		s[i].bakgrunn = T("hemmelig bakgrunn");
		s[i].forslag.p = forslag, s[i].forslag.n = 1;
		s[i].aksjonspunkter.p = &oppgave, s[i].aksjonspunkter.n = 1;
	}
	s[0].utfall = UTFALL_IKKE_NADD;
	s[1].utfall = UTFALL_UTSATT, s[1].behandlet.p = &tid, s[1].behandlet.n = 1;
	struct protokoll p = mote(s, 2);
	struct neste n;
	neste_agenda(&arena, &p, (struct dato){2023, 12, 14}, &n);
	const struct rad *r = rad_med(&n.agenda, "Unntatt offentlighet");
	assert_true(r->skjermet);
	er(r->hjemmel, "offl. § 13");
	er(r->tidligere.p[0], "1/23");
	assert_int_equal(r->bakgrunn.n + r->forslag.n, 0);
	/* that the other was postponed is not for everybody to know, but that it was there is */
	assert_int_equal(n.viderefort, 1);
	assert_int_equal(n.aksjonspunkter, 0);
	bool nevnt = false;
	for (size_t i = 0; i < n.n; i++) {
		assert_true(tekst_finn(n.p[i].tekst, T("hemmelig")) < 0);
		nevnt |= tekst_finn(n.p[i].tekst, T("Sak 2/23 er unntatt")) >= 0;
	}
	assert_true(nevnt);
	er(s[0].emne, "hemmelig emne"); /* the minutes are as they were */
}

static void den_som_overtar_er_medlem_og_den_andre_er_gaatt(void **state)
{
	(void)state;
	struct person m[] = {
		{.navn = TI("Ola Gammel"), .virksomhet = TI("KS"), .rolle = ROLLE_LEDER, .forfall = true},
		{.navn = TI("Kari Nordmann"), .virksomhet = TI("Oslo"), .digitalt = true},
		{.navn = TI("Alt Inne"), .virksomhet = TI("Digdir")},
		{.navn = TI("En Gjest"), .rolle = ROLLE_GJEST},
		{.navn = TI("Bare Her"), .rolle = ROLLE_OBSERVATOR, .sak = TI("17/23")},
	};
	struct person e[] = {
		{.navn = TI("Ny Leder"), .virksomhet = TI("KS"), .rolle = ROLLE_LEDER,
		 .overtar_for = TI("ola gammel")},
		{.navn = TI("Alt Inne"), .overtar_for = TI("Lenge Borte")},
		{.navn = TI("Helt Ny"), .virksomhet = TI("NHN")},
	};
	struct p_sak s[] = {SAK("1/23", "Godkjenning av innkalling")};
	s[0].innretning = INNR_GODKJENNING;
	s[0].presenterer.p = m, s[0].presenterer.n = 1;
	struct protokoll p = mote(s, 1);
	p.moteleder = T("Kari Nordmann");
	p.medlemmer.p = m, p.medlemmer.n = ARRAY_LEN(m);
	p.endringer.p = e, p.endringer.n = ARRAY_LEN(e);
	struct agenda g = lag(&p, (struct dato){2023, 12, 14});
	static const char *const fasit[] = {"Ny Leder", "Kari Nordmann", "Alt Inne", "Helt Ny"};
	assert_int_equal(g.medlemmer.n, ARRAY_LEN(fasit));
	for (size_t i = 0; i < g.medlemmer.n; i++) {
		er(g.medlemmer.p[i].navn, fasit[i]);
		assert_false(g.medlemmer.p[i].forfall || g.medlemmer.p[i].digitalt);
	}
	assert_int_equal(g.endringer.n + g.stedfortredere.n, 0);
	er(g.moteleder, "Ny Leder");
	er(g.saksliste.p[0].presenterer.p[0].navn, "Ny Leder");
}

static void raadets_egne_ord_om_referatet_faar_dette_motets_dato(void **state)
{
	(void)state;
	struct p_sak s[] = {SAK("2/23", "Godkjenning av møteboken fra 23. juni 2023 (møte 2/23)")};
	struct tekst forslag[] = {TI("Møteboken fra møte 2/23 godkjennes.")};
	s[0].innretning = INNR_GODKJENNING, s[0].utfall = UTFALL_VEDTATT;
	s[0].godkjenner_referat = T("2/23");
	s[0].forslag.p = forslag, s[0].forslag.n = 1;
	struct protokoll p = mote(s, 1);
	struct agenda g = lag(&p, (struct dato){2023, 12, 14});
	er(g.saksliste.p[1].emne, "Godkjenning av møteboken fra 4. oktober 2023 (møte 3/23)");
	er(g.saksliste.p[1].forslag.p[0], "Møteboken fra møte 3/23 godkjennes.");
	er(g.saksliste.p[1].godkjenner_referat, "3/23");
	/* a date that is not understood must not stand for another meeting's */
	s[0].emne = T("Godkjenning av møteboken fra 23.6.2023");
	g = lag(&p, (struct dato){2023, 12, 14});
	er(g.saksliste.p[1].emne, "Godkjenning av referatet fra møtet 4. oktober 2023 i Rådet");
}

static void det_som_ikke_faar_plass_i_tida_har_bare_varighet(void **state)
{
	(void)state;
	struct p_sak s[] = {SAK("1/23", "A"), SAK("2/23", "B"), SAK("3/23", "Eventuelt")};
	struct protokoll p = mote(s, 3);
	s[0].utfall = s[1].utfall = UTFALL_UTSATT;
	s[0].planlagt_varighet = 120;
	struct agenda g = lag(&p, (struct dato){2023, 12, 14});
	assert_int_equal(rad_med(&g, "A")->start, KL(9, 15));
	assert_int_equal(rad_med(&g, "B")->start, KL_INGEN);
	assert_int_equal(rad_med(&g, "B")->varighet, 30);
	assert_int_equal(rad_med(&g, "Eventuelt")->start, KL_INGEN);
	p.neste = (struct neste_mote){{2023, 12, 14}, KL(12, 0), T("Bodø")};
	g = lag(&p, (struct dato){2023, 12, 14});
	assert_int_equal(g.start, KL(12, 0));
	assert_int_equal(g.slutt, KL(14, 0));
	er(g.sted, "Bodø");
	g = lag(&p, (struct dato){2023, 12, 15}); /* another day: that place may be taken */
	er(g.sted, "");
	assert_int_equal(g.start, KL(9, 0));
}

static void det_samme_referatet_gir_den_samme_agendaen(void **state)
{
	(void)state;
	struct p_sak *saker;
	const struct protokoll p[] = {prove_protokoll(&saker), prove_formannskap(&saker)};
	for (size_t i = 0; i < ARRAY_LEN(p); i++) {
		struct neste x, y;
		neste_agenda(&arena, &p[i], (struct dato){2025, 1, 2}, &x);
		neste_agenda(&arena, &p[i], (struct dato){2025, 1, 2}, &y);
		assert_int_equal(x.n, y.n);
		assert_int_equal(x.agenda.saksliste.n, y.agenda.saksliste.n);
		for (size_t k = 0; k < x.n; k++)
			assert_true(tekst_lik(x.p[k].tekst, y.p[k].tekst));
	}
}

static void et_nytt_organ_har_den_forste_og_den_siste_saken(void **state)
{
	(void)state;
	struct neste n;
	forste_agenda(&arena, T("Fjordrådet"), (struct dato){2024, 1, 10}, SPRAK_NN, &n);
	er(n.agenda.nummer, "1/24");
	assert_int_equal(n.agenda.saksliste.n, 2);
	er(n.agenda.saksliste.p[0].saksnummer, "1/24");
	er(n.agenda.saksliste.p[1].emne, "Eventuelt");
	er(n.agenda.saksliste.p[0].forslag.p[0], "Fjordrådet godkjenner innkalling og dagsorden.");
}

int main(void)
{
	const struct CMUnitTest t[] = {
		cmocka_unit_test(numrene_gaar_videre_og_begynner_paa_nytt_hvert_aar),
		cmocka_unit_test(saksnumre_gaar_videre_fra_det_hoyeste_i_sin_serie),
		cmocka_unit_test(bare_det_som_ble_utsatt_eller_ikke_naadd_gaar_videre),
		cmocka_unit_test(det_siste_forslaget_gaar_videre),
		cmocka_unit_test(av_en_skjermet_sak_gaar_nummeret_og_hjemmelen_videre),
		cmocka_unit_test(den_som_overtar_er_medlem_og_den_andre_er_gaatt),
		cmocka_unit_test(raadets_egne_ord_om_referatet_faar_dette_motets_dato),
		cmocka_unit_test(det_som_ikke_faar_plass_i_tida_har_bare_varighet),
		cmocka_unit_test(det_samme_referatet_gir_den_samme_agendaen),
		cmocka_unit_test(et_nytt_organ_har_den_forste_og_den_siste_saken),
	};
	return cmocka_run_group_tests(t, NULL, rydd);
}
