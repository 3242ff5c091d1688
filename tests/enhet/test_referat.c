#include "ordbok.h"
#include "prove_referat.h"

static void delene_kommer_i_den_rekkefolgen_et_referat_har(void **state)
{
	(void)state;
	static const char *const ventet =
		"## Deltakelse|## Saksliste|## Sak 5/24: Godkjenning av innkalling og dagsorden|"
		"## Sak 6/24: Plan for samordnet innføring av felles prøvesvar i kommuner og "
		"helseforetak|"
		"## Dagsaktuelt|## Sak 7/24: Felles nummer for prøvesvar|## Sak 8/24: Regelverk "
		"for prøvesvar|"
		"## Sak 9/24: Erfaringer fra Lilleby|## Sak 10/24: Orientering fra "
		"Prøvedirektoratet|"
		"## Sak 11/24: Unntatt offentlighet|## Sak 12/24: Målbilde og veikart|## Sak "
		"14/24: Eventuelt|"
		"## Pauser|## Alle vedtak|## Alle aksjonspunkter|## Saker som ikke ble nådd|## "
		"Neste møte|";
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg(&a, &p, false);
	struct tekst rest = som_tekst(&a, &r), linje;
	struct streng s = {0};
	while (tekst_del(&rest, '\n', &linje))
		if (tekst_starter(linje, T("## ")))
			streng_f(&s, TF "|", TA(linje));
	assert_streng(&s, ventet);
	streng_release(&s);
	arena_release(&a);
}

static void i_en_sak_kommer_vedtaket_etter_innspill_og_for_aksjonspunkter(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg(&a, &p, false);
	struct tekst rest = del_av(som_tekst(&a, &r), "## Sak 6/24: "), linje;
	struct streng s = {0};
	while (tekst_del(&rest, '\n', &linje))
		if (tekst_starter(linje, T("#")))
			streng_f(&s, TF "|", TA(linje));
	assert_streng(&s, "### Bakgrunn|### Tidligere vedtak (23. juni 2023, sak 2/23)|"
			  "### Drøftingsspørsmål|### Innspill|"
			  "### Vedtak (endret i møtet etter forslag fra Fjordane fylkeskommune)|"
			  "#### Opprinnelig forslag|#### Endringer|### Aksjonspunkter|");
	streng_release(&s);
	arena_release(&a);
}

static void det_loven_venter_og_som_mangler_blir_sagt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = {.satt = KL_INGEN, .hevet = KL_INGEN, .planlagt_start = KL_INGEN,
			      .planlagt_slutt = KL_INGEN, .neste.start = KL_INGEN};
	struct referat r = bygg(&a, &p, false);
	assert_tekst(som_tekst(&a, &r),
		     "# Referat – møte\nStatus: utkast\nDato: ikke oppgitt\nTid: møtet er ikke "
		     "satt\n"
		     "Sted: ikke oppgitt\nMøteleder: ikke oppgitt\nReferent: ikke oppgitt\n"
		     "## Deltakelse\n### Til stede\nikke oppgitt\n## Saksliste\nikke oppgitt\n");
	arena_release(&a);
}

static void planen_staar_ved_siden_av_tiden_bare_naar_de_er_ulike(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "Tid: kl. 09.01–12.18 (planlagt kl. 09.00–13.00)\n");
	assert_har(del_av(som_tekst(&a, &r), "## Sak 9/24: "), "Tid: kl. 11.20–11.30\n");
	assert_har(del_av(som_tekst(&a, &r), "## Sak 8/24: "), "Tid: kl. 10.40–10.55 og kl. "
							       "11.15–11.20\n");
	p.satt = KL(9, 0), p.hevet = KL(13, 0);
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "Tid: kl. 09.00–13.00\n");
	arena_release(&a);
}

static void et_mote_som_paagaar_har_saker_som_gjenstaar(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	struct tidsrom apen = {KL(12, 15), KL_INGEN};
	p.hevet = KL_INGEN;
	saker[12] = saker[1];
	saker[12].behandlet.p = &apen, saker[12].behandlet.n = 1, saker[12].utfall = UTFALL_INGEN;
	saker[11].utfall = UTFALL_INGEN;
	p.saksliste.n = 13;
	struct referat r = bygg(&a, &p, false);
	struct tekst t = som_tekst(&a, &r);
	assert_har(t, "Tid: satt kl. 09.01, ikke hevet (planlagt kl. 09.00–13.00)\n");
	assert_har(t, "\ngjenstår\n");
	assert_har(t, "\npågår\n");
	assert_har(t, "Tid: fra kl. 12.15 (planlagt");
	assert_har_ikke(t, "Det ble ikke gjort vedtak");
	assert_har_ikke(t, "ikke nådd");
	arena_release(&a);
}

static void den_som_har_en_stedfortreder_har_forfall(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg(&a, &p, false);
	struct tekst t = del_av(som_tekst(&a, &r), "## Deltakelse");
	assert_har(t, "### Til stede (3 av 5 medlemmer, 1 stedfortreder)\n");
	assert_har(t, "### Stedfortredere\nAnne Dal, Pasientforeningen Prøve, for Terje Moe\n");
	assert_har(t, "### Forfall\nTerje Moe, Pasientforeningen Prøve\nPer Ås, Storby kommune\n");
	arena_release(&a);
}

static void bare_den_som_faktisk_presenterte_deltok(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "### Andre som deltok\nEva Sund, Prøvedirektoratet (sak 6/24 "
				      "og sak 7/24)\n"
				      "Nils Haug, Norsk Prøvenett SF (sak 6/24 og sak 9/24)\n");
	assert_har_ikke(del_av(som_tekst(&a, &r), "## Sak 10/24: "), "Presentert av");
	arena_release(&a);
}

static void en_sak_som_utgikk_da_den_ble_tatt_opp_er_ikke_presentert(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *s;
	struct protokoll p = prove_protokoll(&s);
	const struct p_sak *forste = s;
	while (s->utfall != UTFALL_UTGAR)
		s++;
	s->behandlet = forste->behandlet;
	struct referat r = bygg(&a, &p, false);
	struct tekst t = som_tekst(&a, &r);
	assert_har(t, "Eva Sund, Prøvedirektoratet (sak 6/24 og sak 7/24)\n");
	assert_har_ikke(del_av(t, "## Sak 10/24: "), "Presentert av");
	s->innspill = forste[1].innspill; /* spoken about: it was */
	r = bygg(&a, &p, false);
	assert_har(del_av(som_tekst(&a, &r), "## Sak 10/24: "), "Presentert av");
	arena_release(&a);
}

static void saker_i_annen_rekkefolge_blir_sagt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	struct referat r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "Sakene ble behandlet i denne rekkefølgen: 5/24, 6/24, "
				      "Dagsaktuelt, "
				      "8/24, 7/24, 9/24, 11/24, 12/24, 14/24.\n");
	saker[5].behandlet.n = 0;
	r = bygg(&a, &p, false);
	assert_har_ikke(som_tekst(&a, &r), "Sakene ble behandlet");
	arena_release(&a);
}

static void hvert_utfall_har_sine_ord(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg(&a, &p, false);
	struct tekst t = som_tekst(&a, &r);
	assert_har(del_av(t, "## Sak 5/24: "), "### Vedtak (som foreslått)\nPrøverådet godkjenner "
					       "innkalling");
	assert_har(del_av(t, "## Sak 7/24: "), "### Utfall\nForslaget ble ikke vedtatt.\n#### "
					       "Forslag til vedtak "
					       "(endret i møtet)\nPrøverådet vedtar felles nummer "
					       "fra 2026.\n");
	assert_har(del_av(t, "## Sak 8/24: "), "### Utfall\nSaken ble utsatt.\n#### Forslag til "
					       "vedtak\n");
	assert_har(del_av(t, "## Sak 9/24: "), "### Utfall\nSaken ble tatt til orientering.");
	assert_har(del_av(t, "## Sak 10/24: "), "### Utfall\nSaken utgikk.");
	assert_har_ikke(del_av(t, "## Sak 10/24: "), "Bakgrunn");
	assert_har_ikke(del_av(t, "## Sak 14/24: "), "Utfall");
	assert_har(del_av(t, "## Saker som ikke ble nådd"), "Sak 13/24: Referatform");
	arena_release(&a);
}

static void en_sak_uten_vedtak_sier_det_naar_noe_var_foreslatt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	saker[0].utfall = UTFALL_INGEN, saker[0].vedtak.n = 0;
	struct referat r = bygg(&a, &p, false);
	struct tekst t = som_tekst(&a, &r);
	assert_har(del_av(t, "## Sak 5/24: "), "### Utfall\nDet ble ikke gjort vedtak i saken.\n");
	assert_har(del_av(t, "## Saksliste"), "\nbehandlet, uten vedtak\n");
	arena_release(&a);
}

static void et_vedtak_uten_forslag_er_fremmet_i_motet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	saker[0].forslag.n = 0;
	struct referat r = bygg(&a, &p, false);
	struct tekst t = del_av(som_tekst(&a, &r), "## Sak 5/24: ");
	assert_har(t, "### Vedtak (fremmet i møtet)\n");
	assert_har_ikke(t, "Opprinnelig");
	arena_release(&a);
}

static void vedtatt_uten_tekst_blir_sagt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	saker[0].vedtak.n = 0;
	struct referat r = bygg(&a, &p, false);
	assert_har(del_av(som_tekst(&a, &r), "## Sak 5/24: "), "### Vedtak\nVedtaksteksten er ikke "
							       "oppgitt.\n");
	arena_release(&a);
}

/* Sak 5/24 with this proposal and this vedtak; what stands under «Endringer». */
static void prov_endring(const char *forslag, const char *vedtak, const char *ventet)
{
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	struct tekst fra = tekst_c(forslag), til = tekst_c(vedtak);
	saker[0].forslag.p = &fra, saker[0].vedtak.p = &til;
	struct referat r = bygg(&a, &p, false);
	struct tekst t = del_av(som_tekst(&a, &r), "## Sak 5/24: ");
	ptrdiff_t i = tekst_finn(t, T("#### Endringer\n"));
	t = tekst_fra(t, i < 0 ? t.n : (size_t)i + strlen("#### Endringer\n"));
	assert_tekst(tekst_trim(t), ventet);
	arena_release(&a);
}

static void endringen_staar_mellom_mellomrommene(void **state)
{
	(void)state;
	prov_endring("Rådet støtter planen.", "Rådet anbefaler planen.",
		     "Rådet [-støtter-] {+anbefaler+} planen.");
	prov_endring("av måloppnåelse og status.", "av måloppnåelse – med fokus på indikatorer – "
						   "og status.",
		     "av måloppnåelse {+– med fokus på indikatorer –+} og status.");
	prov_endring("i egne planer.", "i egne planer og komme tilbake.", "i egne planer {+og "
									  "komme tilbake+}.");
}

static void et_skilletegn_vises_med_ordet_det_staar_ved(void **state)
{
	(void)state;
	prov_endring("Rådet følger opp i 2023.", "Rådet følger opp i 2023, som avtalt.",
		     "Rådet følger opp i [-2023-] {+2023, som avtalt+}.");
	prov_endring("Rådet ber KS. Vi venter.", "Rådet ber KS! Vi venter.",
		     "Rådet ber [-KS.-] {+KS!+} Vi venter.");
	prov_endring("Om deling av data.", "Om deling (og bruk) av data.", "Om deling {+(og "
									   "bruk)+} av data.");
	prov_endring("Om deling av data", "Om (deling av data",
		     "Om [-deling-] {+(deling+} av data");
	prov_endring("Om «deling av data", "Om «bruk av data", "Om «[-deling-] {+bruk+} av data");
}

static void en_helt_ny_tekst_har_ingen_endringer_aa_vise(void **state)
{
	(void)state;
	prov_endring("Rådet drøftet saken", "Alle var enige", "");
}

static void punktene_staar_hver_for_seg_i_endringen(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg(&a, &p, false);
	assert_har(del_av(som_tekst(&a, &r), "## Sak 12/24: "),
		   "#### Endringer\n{+1. Prøverådet er orientert om veikartet.+}\n"
		   "[-1.-] {+2.+} Prøverådet støtter målbildet.\n"
		   "[-2.-] {+3.+} Aktørene tar med seg innspill {+fra rådet+} i videre arbeid.\n");
	arena_release(&a);
}

static void innspill_har_navn_virksomhet_eller_ingen(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg_attr(&a, &p, ATTR_NAVN);
	struct tekst t = del_av(som_tekst(&a, &r), "### Innspill");
	assert_har(t, "\nKari Nordmann, Fjordane fylkeskommune: Kommunene trenger");
	assert_har(t, "\nukjent kode «xq»: Savner");
	assert_har(t, "\nFlere støttet planen.");
	assert_har(t, "etter forslag fra Kari Nordmann, Fjordane fylkeskommune)");
	r = bygg_attr(&a, &p, ATTR_VIRKSOMHET);
	t = del_av(som_tekst(&a, &r), "### Innspill");
	assert_har(t, "\nFjordane fylkeskommune: Kommunene trenger");
	assert_har(t, "\nSavner");
	assert_har_ikke(t, "Nordmann");
	assert_har_ikke(t, "xq");
	r = bygg_attr(&a, &p, ATTR_INGEN);
	t = del_av(som_tekst(&a, &r), "### Innspill");
	assert_har(t, "\nKommunene trenger");
	assert_har(t, "### Vedtak (endret i møtet)\n");
	assert_har_ikke(t, "fylkeskommune");
	assert_har_ikke(t, "xq");
	arena_release(&a);
}

static void den_som_har_et_aksjonspunkt_er_alltid_nevnt(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg_attr(&a, &p, ATTR_INGEN);
	struct tekst t = del_av(som_tekst(&a, &r), "## Alle aksjonspunkter\n");
	assert_tekst(t, "Eva Sund, Prøvedirektoratet\nLegge fram et oppdatert kostnadsbilde\n"
			"14.6.2024\n6/24\n"
			"Eva Sund, Prøvedirektoratet\nSende ut veikartet med de endringene som "
			"rådet ba om, og be "
			"hver aktør om å melde tilbake hva det betyr for egne planer\n1.12.2024\n"
			"12/24\n"
			"Ola Lie, Helse Prøve HF\nMelde tilbake om avtalen\n6/24\n"
			"Legeforeningen\nSvare på høringen\n1.9.2024\n12/24\n");
	arena_release(&a);
}

static void et_aksjonspunkt_uten_ansvarlig_sier_det(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	struct p_aksjon aksjon = {.tekst = T("Sende brev")};
	saker[0].aksjonspunkter.p = &aksjon, saker[0].aksjonspunkter.n = 1;
	struct referat r = bygg(&a, &p, false);
	assert_har(del_av(som_tekst(&a, &r), "## Sak 5/24: "), "### Aksjonspunkter\nSende brev\n"
							       "ikke oppgitt\n");
	arena_release(&a);
}

static void av_en_skjermet_sak_staar_nummer_tid_og_hjemmel_og_ikke_mer(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	for (int kort = 0; kort < 2; kort++) {
		struct referat r = bygg(&a, &p, kort);
		struct tekst t = som_tekst(&a, &r);
		assert_har_ikke(t, "emmelig");
		assert_har_ikke(t, "sak 11/24");
		assert_tekst(del_av(t, "## Sak 11/24: Unntatt offentlighet\n"),
			     "Tid: kl. 11.38–11.45 (planlagt kl. 11.45)\n"
			     "Saken er unntatt offentlighet, jf. offl. § 13.\n");
	}
	saker[9].hjemmel = INGEN_TEKST;
	struct referat r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "Saken er unntatt offentlighet. Hjemmel: ikke oppgitt.\n");
	saker[9].utfall = UTFALL_IKKE_NADD, saker[9].behandlet.n = 0;
	saker[9].innspill.n = 0, saker[9].aksjonspunkter.n = 0;
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "nådd\nSak 11/24: Unntatt offentlighet\n");
	assert_har_ikke(som_tekst(&a, &r), "emmelig");
	arena_release(&a);
}

static void det_korte_har_vedtak_og_aksjonspunkter_en_gang(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct referat r = bygg(&a, &p, true);
	struct tekst t = som_tekst(&a, &r);
	assert_har_ikke(t, "Innspill\n");
	assert_har_ikke(t, "Bakgrunn");
	assert_har_ikke(t, "Opprinnelig");
	assert_har_ikke(t, "Pauser");
	assert_har_ikke(t, "Alle vedtak");
	assert_har(t, "### Vedtak (endret i møtet)\n");
	assert_har(t, "#### Forslag til vedtak (endret i møtet)\nPrøverådet vedtar felles nummer "
		      "fra 2026.\n");
	assert_har(t, "## Alle aksjonspunkter\n");
	arena_release(&a);
}

static void hvert_ord_finnes_paa_alle_tre_spraak(void **state)
{
	(void)state;
	for (int nr = 0; nr < ORD_ANTALL; nr++)
		for (int s = 0; s < 3; s++) {
			struct tekst t = ord_paa((enum ord_nr)nr, (enum sprak)s);
			assert_true(t.p != NULL);
			assert_true(t.n > 0 || (nr == ORD_KL && s == SPRAK_EN));
			assert_true(utf8_gyldig(t, NULL));
		}
}

static void nynorsk_og_engelsk_har_sine_ord_og_klokkeslett(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	p.sprak = SPRAK_NN;
	struct referat r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "# Referat – møte 2/24 i Prøverådet\n");
	assert_har(som_tekst(&a, &r), "Møteleiar: Berit Øye\nReferent: ikkje oppgitt\n");
	assert_har(som_tekst(&a, &r), "Dato: onsdag 15. mai 2024\nTid: kl. 09.01–12.18 (planlagt "
				      "kl. 09.00");
	p.sprak = SPRAK_EN;
	r = bygg(&a, &p, false);
	assert_har(som_tekst(&a, &r), "# Minutes – meeting 2/24 of Prøverådet\n");
	assert_har(som_tekst(&a, &r), "Date: Wednesday 15 May 2024\nTime: 09:01–12:18 (planned "
				      "09:00–13:00)\n");
	assert_har(som_tekst(&a, &r), "\n14 June 2024\n");
	arena_release(&a);
}

static void prov_tekst_ren(struct tekst t)
{
	struct streng s = {0};
	assert_true(t.n > 0);
	assert_true(utf8_gyldig(t, NULL));
	assert_true(tekst_finn_tegn(t, '\n') < 0);
	utf8_trygg(&s, t);
	assert_true(tekst_lik(streng_tekst(&s), t));
	streng_release(&s);
}

static void prov_felt(const struct blokk *b, const struct felt *f)
{
	assert_true(f->n || b->slag == BLOKK_TABELL);
	for (size_t i = 0; i < f->n; i++) {
		const struct avsnitt *a = &f->p[i];
		assert_true(a->n > 0);
		for (size_t j = 0; j < a->n; j++) {
			bool endret = a->p[j].slag == STUMP_NYTT || a->p[j].slag == STUMP_STROKET;
			assert_true(b->slag == BLOKK_ENDRING || !endret);
			prov_tekst_ren(a->p[j].tekst);
		}
	}
}

static void prov_blokker(const struct blokker *l, int dybde)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct blokk *b = &l->p[i];
		bool boks = b->slag == BLOKK_BOKS, tabell = b->slag == BLOKK_TABELL;
		bool hode = b->slag == BLOKK_OVERSKRIFT;
		if (hode || tabell)
			prov_tekst_ren(b->tekst);
		assert_int_equal(boks, b->barn.n > 0);
		assert_true(!boks || (b->klasse && dybde == 0));
		assert_true(b->felt.n || hode || boks || tabell || b->slag == BLOKK_SKILLE);
		if (tabell)
			assert_int_equal(b->felt.n % b->hode.n, 0);
		for (size_t j = 0; j < b->hode.n; j++)
			prov_tekst_ren(b->hode.p[j]);
		for (size_t j = 0; j < b->felt.n; j++)
			prov_felt(b, &b->felt.p[j]);
		prov_blokker(&b->barn, dybde + 1);
	}
}

static void fyll_rad(struct p_sak *s, struct tekst *t, struct person *en, bool begge)
{
	s->saksnummer = s->emne = s->bakgrunn = s->hjemmel = s->innretning_ord = t[0];
	s->innretning = INNR_ANNEN;
	s->forslag.p = t, s->forslag.n = 1 + begge;
	s->vedtak.p = t + begge, s->vedtak.n = 1;
	s->sporsmal.p = t, s->sporsmal.n = 2;
	s->presenterer.p = en, s->presenterer.n = 1;
}

static void tekstene_er_rene_og_aldri_tomme(void **state)
{
	(void)state;
	static const char *const vonde[] = {
		"", " \n\t \n", "\x1b[31m\xff\xfe", "a\r\n\nb\xe2\x80\xae", "\xc2\xa0", "\n\n",
		"1.\n2.\n3.", "**", "\xcc\x81",
	};
	struct arena a = {0};
	for (size_t i = 0; i < ARRAY_LEN(vonde); i++) {
		struct p_sak *saker;
		struct protokoll p = prove_protokoll(&saker);
		struct tekst t[2] = {tekst_c(vonde[i]), T("Rådet drøftet **saken**\n\n igjen ")};
		struct person en = {.navn = t[0], .virksomhet = t[0], .stiller_for = t[0]};
		struct p_innspill innspill = {.hvem = {t[0], t[0], t[0]}, .tekst = t[0]};
		struct p_aksjon aksjon = {.ansvarlig = {t[0], t[0], t[0]}, .tekst = t[0]};
		p.organ = p.nummer = p.sted = p.referent = p.kontrollord = p.journal_id = t[0];
		p.medlemmer.p = p.stedfortredere.p = p.endringer.p = &en;
		p.medlemmer.n = p.stedfortredere.n = p.endringer.n = 1;
		for (size_t j = 0; j < p.saksliste.n; j++) {
			fyll_rad(&saker[j], t, &en, j % 2);
			saker[j].innspill.p = &innspill, saker[j].innspill.n = 1;
			saker[j].aksjonspunkter.p = &aksjon, saker[j].aksjonspunkter.n = 1;
		}
		struct referat r = bygg_attr(&a, &p, (enum attribusjon)(i % 3));
		prov_blokker(&r.innhold, 0);
	}
	arena_release(&a);
}

static void samme_protokoll_gir_samme_referat(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	for (int sprak = 0; sprak < 3; sprak++)
		for (int kort = 0; kort < 2; kort++) {
			p.sprak = (enum sprak)sprak;
			struct referat r = bygg(&a, &p, kort), q = bygg(&a, &p, kort);
			assert_true(tekst_lik(som_tekst(&a, &r), som_tekst(&a, &q)));
			prov_blokker(&r.innhold, 0);
		}
	arena_release(&a);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(delene_kommer_i_den_rekkefolgen_et_referat_har),
		cmocka_unit_test(i_en_sak_kommer_vedtaket_etter_innspill_og_for_aksjonspunkter),
		cmocka_unit_test(det_loven_venter_og_som_mangler_blir_sagt),
		cmocka_unit_test(planen_staar_ved_siden_av_tiden_bare_naar_de_er_ulike),
		cmocka_unit_test(et_mote_som_paagaar_har_saker_som_gjenstaar),
		cmocka_unit_test(den_som_har_en_stedfortreder_har_forfall),
		cmocka_unit_test(bare_den_som_faktisk_presenterte_deltok),
		cmocka_unit_test(en_sak_som_utgikk_da_den_ble_tatt_opp_er_ikke_presentert),
		cmocka_unit_test(saker_i_annen_rekkefolge_blir_sagt),
		cmocka_unit_test(hvert_utfall_har_sine_ord),
		cmocka_unit_test(en_sak_uten_vedtak_sier_det_naar_noe_var_foreslatt),
		cmocka_unit_test(et_vedtak_uten_forslag_er_fremmet_i_motet),
		cmocka_unit_test(vedtatt_uten_tekst_blir_sagt),
		cmocka_unit_test(endringen_staar_mellom_mellomrommene),
		cmocka_unit_test(et_skilletegn_vises_med_ordet_det_staar_ved),
		cmocka_unit_test(en_helt_ny_tekst_har_ingen_endringer_aa_vise),
		cmocka_unit_test(punktene_staar_hver_for_seg_i_endringen),
		cmocka_unit_test(innspill_har_navn_virksomhet_eller_ingen),
		cmocka_unit_test(den_som_har_et_aksjonspunkt_er_alltid_nevnt),
		cmocka_unit_test(et_aksjonspunkt_uten_ansvarlig_sier_det),
		cmocka_unit_test(av_en_skjermet_sak_staar_nummer_tid_og_hjemmel_og_ikke_mer),
		cmocka_unit_test(det_korte_har_vedtak_og_aksjonspunkter_en_gang),
		cmocka_unit_test(hvert_ord_finnes_paa_alle_tre_spraak),
		cmocka_unit_test(nynorsk_og_engelsk_har_sine_ord_og_klokkeslett),
		cmocka_unit_test(tekstene_er_rene_og_aldri_tomme),
		cmocka_unit_test(samme_protokoll_gir_samme_referat),
	};
	return PROV(prover);
}
