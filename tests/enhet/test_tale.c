/* Speeches: who held them, for how long, the line under the list; and what a decision asks somebody to do. */
#include "prove_agenda.h"
#include "prove_mote.h"

static struct event taler(enum event_slag slag, const char *kode)
{
	return med_hvem(e_sak(slag, "17/23"), kode, kode);
}

static struct event strek(enum talerliste slag)
{
	struct event e = e_sak(EV_TALERLISTE, "17/23");
	e.valg = (int)slag;
	return e;
}

static struct event taletid(int minutter, int replikk)
{
	struct event e = e_slag(EV_TALETID);
	e.minutter = minutter, e.replikk = replikk;
	return e;
}

/* «b 7, a 4»: whole minutes, the longest first. */
static struct tekst talt(struct prov *p, int hhmm)
{
	struct spor_taletid *t;
	size_t n = spor_taletid(&p->m, stund(hhmm), false, &p->arena, &t);
	struct tekst ut = INGEN_TEKST;
	for (size_t i = 0; i < n; i++)
		ut = arena_f(&p->arena, TF "%s" TF " %d", TA(ut), i ? ", " : "", TA(t[i].navn),
			     (int)(t[i].ms / 60000));
	return ut;
}

static void et_innlegg_varer_til_neste_faar_ordet(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, taler(EV_ORDET, "a"));
	gjor(&p, 905, taler(EV_ORDET, "b"));
	gjor(&p, 912, taler(EV_ORDET, "a"));
	assert_tekst(talt(&p, 914), "b 7, a 6");
	gjor(&p, 915, e_sak(EV_ORDET, "17/23")); /* nobody */
	assert_tekst(talt(&p, 930), "a 7, b 7");
	assert_int_equal(p.m.antall_innlegg, 3);
	angre(&p, 931);
	assert_tekst(talt(&p, 931), "a 23, b 7");
	prov_slutt(&p);
}

static void pausen_saken_og_slutten_tar_ordet(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, taler(EV_ORDET, "a"));
	gjor(&p, 903, e_slag(EV_PAUSE));
	gjor(&p, 910, e_sak(EV_GJENOPPTATT, "17/23"));
	assert_tekst(talt(&p, 920), "a 2");
	gjor(&p, 920, taler(EV_ORDET, "b"));
	gjor(&p, 925, e_sak(EV_SAK, "18/23"));
	gjor(&p, 930, e_i_sak(taler(EV_ORDET, "c"), "18/23"));
	gjor(&p, 931, e_slag(EV_HEVET));
	assert_tekst(talt(&p, 1200), "b 5, a 2, c 1");
	for (size_t i = 0; i < p.m.antall_innlegg; i++)
		assert_true(p.m.innlegg[i].opphold.til.ms > 0);
	prov_slutt(&p);
}

static void ordet_kan_rettes_i_tid_og_person(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, taler(EV_TALER, "a"));
	gjor(&p, 901, taler(EV_TALER, "b"));
	int nr = gjor(&p, 905, taler(EV_ORDET, "a"));
	gjor(&p, 910, med_hvem(e_gjelder(EV_RETTELSE, nr), "b", "b")); /* it was the other one */
	assert_tekst(p.m.ordet.kode, "b");
	assert_int_equal(p.m.antall_talere, 1);
	assert_tekst(p.m.talere[0].hvem.kode, "a"); /* waits again */
	gjor(&p, 911, med_kl(e_gjelder(EV_RETTELSE, nr), 903));
	assert_tekst(talt(&p, 913), "b 10");
	assert_kl(naar(p.m.ordet_fra), 903);
	nekt(&p, ved(914, med_kl(taler(EV_ORDET, "a"), 902)), "ville da være over før det begynte");
	gjor(&p, 914, med_kl(taler(EV_ORDET, "a"), 912));
	assert_tekst(talt(&p, 914), "b 9, a 2");
	prov_slutt(&p);
}

static void etter_strek_slipper_bare_replikker_til_og_en_ny_sak_er_aapen(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	nekt(&p, strek(TALERLISTE_APEN), "talerlista er åpen");
	gjor(&p, 901, taler(EV_TALER, "a"));
	gjor(&p, 902, strek(TALERLISTE_STREK));
	nekt(&p, strek(TALERLISTE_STREK), "alt satt strek");
	nekt(&p, taler(EV_TALER, "b"), "bare replikk");
	struct event replikk = taler(EV_TALER, "b");
	replikk.tekst = T("replikk");
	gjor(&p, 903, replikk);
	assert_tekst(p.m.talere[0].hvem.kode, "b");
	gjor(&p, 904, strek(TALERLISTE_APEN));
	gjor(&p, 905, taler(EV_TALER, "c"));
	angre(&p, 906);
	angre(&p, 906);
	assert_true(p.m.strek);
	gjor(&p, 907, e_slag(EV_PAUSE));
	gjor(&p, 910, e_sak(EV_GJENOPPTATT, "17/23"));
	assert_true(p.m.strek); /* the same sak */
	gjor(&p, 911, e_sak(EV_SAK, "18/23"));
	assert_false(p.m.strek);
	prov_slutt(&p);
}

static void plassen_paa_lista_telles_fra_en(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	static const char *const inn[] = {"a", "b", "c"};
	for (size_t i = 0; i < 3; i++)
		gjor(&p, 901, taler(EV_TALER, inn[i]));
	struct event fram = taler(EV_TALER, "c");
	fram.plass = 1;
	gjor(&p, 902, fram);
	assert_tekst(p.m.talere[0].hvem.kode, "c");
	fram.plass = 99;
	gjor(&p, 903, fram);
	assert_tekst(p.m.talere[2].hvem.kode, "c");
	assert_int_equal(p.m.antall_talere, 3);
	fram = taler(EV_TALER, "d");
	fram.plass = 2;
	gjor(&p, 904, fram);
	assert_tekst(p.m.talere[1].hvem.kode, "d");
	angre(&p, 905);
	assert_tekst(p.m.talere[1].hvem.kode, "b");
	prov_slutt(&p);
}

static void taletida_regnes_ned_for_innlegg_og_replikk(void **state)
{
	(void)state;
	struct prov p;
	int64_t ms;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, taler(EV_ORDET, "a"));
	assert_false(spor_tale_igjen(&p.m, stund(902), &ms)); /* no limit */
	int nr = gjor(&p, 902, taletid(3, 0));
	assert_true(spor_tale_igjen(&p.m, stund(902), &ms));
	assert_int_equal(ms, 2 * 60000);
	assert_true(spor_tale_igjen(&p.m, stund(906), &ms));
	assert_int_equal(ms, -2 * 60000);
	struct event replikk = taler(EV_TALER, "b");
	replikk.tekst = T("replikk");
	gjor(&p, 906, replikk);
	gjor(&p, 907, taler(EV_ORDET, "b"));
	spor_tale_igjen(&p.m, stund(907), &ms);
	assert_int_equal(ms, 3 * 60000); /* no limit of its own: that of a speech */
	gjor(&p, 907, taletid(3, 1));
	spor_tale_igjen(&p.m, stund(907), &ms);
	assert_int_equal(ms, 60000);
	gjor(&p, 908, e_sak(EV_ORDET, "17/23"));
	assert_false(spor_tale_igjen(&p.m, stund(908), &ms)); /* nobody has the floor */
	gjor(&p, 909, taler(EV_ORDET, "a"));
	gjor(&p, 909, e_gjelder(EV_STRYK, nr));
	assert_true(spor_tale_igjen(&p.m, stund(909), &ms)); /* the newer limit holds */
	gjor(&p, 910, taletid(0, 0));
	assert_false(spor_tale_igjen(&p.m, stund(910), &ms));
	prov_slutt(&p);
}

static void tida_telles_over_midnatt(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.start = klokke(2300);
	prov_om(&p);
	gjor(&p, 2300, e_sak(EV_SATT, "17/23"));
	gjor(&p, 2355, taler(EV_ORDET, "a"));
	gjor(&p, 2415, med_kl(taler(EV_ORDET, "b"), 10));
	assert_tekst(talt(&p, 2415), "a 15, b 5");
	prov_slutt(&p);
}

/* --- what a decision asks for ------------------------------------------------------------------ */

/* «Direktoratet for e-helse: utrede saken >14.12.2023; …» of sak 17/23 decided with this text. */
static struct tekst ber_om(struct prov *p, const char *vedtak)
{
	struct aksjonsforslag *f;
	struct tekst ut = INGEN_TEKST;
	gjor(p, 910, e_vedtak("17/23", UTFALL_VEDTATT, vedtak));
	size_t n = spor_aksjonsforslag(&p->m, mote_rad(&p->m, T("17/23")), &p->arena, &f);
	for (size_t i = 0; i < n; i++)
		ut = arena_f(&p->arena, TF "%s" TF "%s" TF "%s", TA(ut), i ? "; " : "", TA(f[i].hvem.navn),
			     f[i].hvem.navn.n ? ": " : "", TA(f[i].tekst), dato_satt(f[i].frist) ? " >neste" : "");
	angre(p, 911);
	return ut;
}

static void start(struct prov *p, enum sprak sprak)
{
	prov_start(p);
	p->agenda.sekretariat = T("Direktoratet for e-helse");
	p->agenda.sprak = sprak;
	p->agenda.neste.dato = (struct dato){2023, 12, 14};
	prov_folk(p, REGLER_RAD, 0);
	sett(p);
}

static void den_som_er_bedt_nevnes_naar_navnet_staar_der(void **state)
{
	(void)state;
	struct prov p;
	start(&p, SPRAK_NB);
	assert_tekst(ber_om(&p, "Rådet ber Kari Nordmann utrede saken."), "Kari Nordmann: Utrede saken");
	assert_tekst(ber_om(&p, "Rådet ber Ap om å utrede saken."), "Ap: Utrede saken");
	assert_tekst(ber_om(&p, "Rådet ba om at Direktoratet for e-helse legger fram tall i neste møte."),
		     "Direktoratet for e-helse: Legger fram tall i neste møte >neste");
	assert_tekst(ber_om(&p, "Rådet ber Karianne utrede saken."), "Karianne utrede saken");
	/* several are asked: nobody is picked */
	assert_tekst(ber_om(&p, "Rådet ber Direktoratet for e-helse og KS ta ansvar."),
		     "Direktoratet for e-helse og KS ta ansvar");
	prov_slutt(&p);
}

static void det_ingen_er_bedt_om_foreslaas_ikke(void **state)
{
	(void)state;
	struct prov p;
	start(&p, SPRAK_NB);
	assert_tekst(ber_om(&p, "Rådet tar saken til orientering."), "");
	assert_tekst(ber_om(&p, "Rådet ber om korte referater."), "");
	assert_tekst(ber_om(&p, "Rådet godkjente planen slik aktørene ba om."), "");
	assert_tekst(ber_om(&p, "Kommunen bygger bad og bed i parken."), "");
	struct aksjonsforslag *f;
	gjor(&p, 915, e_vedtak("17/23", UTFALL_IKKE_VEDTATT, "Rådet ber Ap utrede saken."));
	assert_int_equal(spor_aksjonsforslag(&p.m, 0, &p.arena, &f), 0);
	prov_slutt(&p);
}

static void setningen_kuttes_ikke_ved_en_forkortelse(void **state)
{
	(void)state;
	struct prov p;
	start(&p, SPRAK_NB);
	assert_tekst(ber_om(&p, "Rådet ber Ap svare innen kl. 12 den 1. mai, jf. Planen for f.eks. Oslo. Takk til alle."),
		     "Ap: Svare innen kl. 12 den 1. mai, jf. Planen for f.eks. Oslo");
	assert_tekst(ber_om(&p, "Rådet ber Ap utrede dette mv. i neste møte."), "Ap: Utrede dette mv. i neste møte >neste");
	assert_tekst(ber_om(&p, "Rådet ber Rune A. Simensen om svar."), "Rune A. Simensen om svar");
	assert_tekst(ber_om(&p, "Rådet godkjenner referat 2/23. Rådet ber Ap svare."), "Ap: Svare");
	assert_tekst(ber_om(&p, "1. Rådet er orientert.\n2. Rådet ber Ap svare.\n3. Ap tar med seg innspill."),
		     "Ap: Svare; Ap: Tar med seg innspill");
	prov_slutt(&p);
}

static void nynorsk_bed_og_bad(void **state)
{
	(void)state;
	struct prov p;
	start(&p, SPRAK_NN);
	assert_tekst(ber_om(&p, "Rådet bed Ap om å greie ut saka."), "Ap: Greie ut saka");
	assert_tekst(ber_om(&p, "Rådet drøfta saka og bad Ap svare."), "Ap: Svare");
	assert_tekst(ber_om(&p, "Rådet bed om at Ap svarar."), "Ap: Svarar");
	assert_tekst(ber_om(&p, "Ap tek med seg innspel frå møtet."), "Ap: Tek med seg innspel frå møtet");
	prov_slutt(&p);
}

static void det_som_alt_er_et_aksjonspunkt_foreslaas_ikke_igjen(void **state)
{
	(void)state;
	struct prov p;
	struct aksjonsforslag *f;
	start(&p, SPRAK_NB);
	gjor(&p, 910, e_vedtak("17/23", UTFALL_VEDTATT, "Rådet ber Ap svare. Rådet ber Sp spørre."));
	assert_int_equal(spor_aksjonsforslag(&p.m, 0, &p.arena, &f), 2);
	int nr = gjor(&p, 911, e_tekst(EV_AKSJON, "17/23", "svare"));
	assert_int_equal(spor_aksjonsforslag(&p.m, 0, &p.arena, &f), 1);
	assert_tekst(f[0].tekst, "Spørre");
	gjor(&p, 912, e_gjelder(EV_STRYK, nr));
	assert_int_equal(spor_aksjonsforslag(&p.m, 0, &p.arena, &f), 2);
	prov_slutt(&p);
}

/* All saker of an agenda adopted as proposed: what they ask for, «3/23 hvem: hva» a line. */
static struct tekst agendaen_ber_om(const char *fil)
{
	struct agenda a;
	struct register_ folk;
	struct mote m;
	struct streng s = {0};
	struct aksjonsforslag *f;
	int nr = 2;
	les_rent(kildefil(fil), &a);
	kode_tildel(&arena, &a, &folk);
	mote_init(&m, &a, &folk);
	for (size_t i = 0; i < a.saksliste.n; i++) {
		const struct rad *r = &a.saksliste.p[i];
		if (r->slag != RAD_SAK || !r->forslag.n)
			continue;
		struct event e = e_slag(EV_VEDTAK);
		e.sak = r->saksnummer;
		e.utfall = UTFALL_VEDTATT;
		e.tekst = sak_forslag(&m.saker[i]);
		e.nr = nr++, e.tid = stund(1300);
		mote_apply(&m, &e);
		size_t n = spor_aksjonsforslag(&m, (int)i, &arena, &f);
		for (size_t k = 0; k < n; k++)
			streng_f(&s, TF " " TF ": " TF "\n", TA(r->saksnummer), TA(f[k].hvem.navn), TA(f[k].tekst));
	}
	struct tekst ut = arena_tekst(&arena, streng_tekst(&s));
	streng_release(&s);
	mote_release(&m);
	return ut;
}

static void moetene_i_2023_ba_om_dette(void **state)
{
	(void)state;
	assert_tekst(agendaen_ber_om("agendas/2023-03-16-nasjonalt-e-helserad.yaml"),
		"3/23 : Direktoratet for e-helse og eiere av initiativer ta med seg tilbakemeldinger fra "
		"drøfting av måloppnåelse og status i videre oppfølging\n"
		"4/23 : Aktørene i sektoren og Norsk helsenett SF tar med seg innspill fra Nasjonalt e-helseråd i "
		"videre arbeid med realisering av veikart for Helsenorge\n"
		"5/23 Norsk helsenett SF: Ta med seg innspill inn i videre arbeid\n");
	assert_tekst(agendaen_ber_om("agendas/2023-10-04-nasjonalt-e-helserad.yaml"),
		"20/23 : Aktørene ta med seg tiltakene tilbake i egne planleggingsprosesser\n"
		"23/23 : Aktørene i dette ta med innspill gitt i møtet i det videre arbeidet\n"
		"24/23 Direktoratet for e-helse: Ta med seg innspill til hvilke hovedgrep det er viktig å ta neste "
		"år for å redusere arbeidsbyrde knyttet til innrapportering for helsepersonell\n"
		"26/23 Direktoratet for e-helse: Ta med seg disse retningslinjene for referatføring fra møtene i "
		"Nasjonalt e-helseråd\n");
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		prove(et_innlegg_varer_til_neste_faar_ordet),
		prove(pausen_saken_og_slutten_tar_ordet),
		prove(ordet_kan_rettes_i_tid_og_person),
		prove(etter_strek_slipper_bare_replikker_til_og_en_ny_sak_er_aapen),
		prove(plassen_paa_lista_telles_fra_en),
		prove(taletida_regnes_ned_for_innlegg_og_replikk),
		prove(tida_telles_over_midnatt),
		prove(den_som_er_bedt_nevnes_naar_navnet_staar_der),
		prove(det_ingen_er_bedt_om_foreslaas_ikke),
		prove(setningen_kuttes_ikke_ved_en_forkortelse),
		prove(nynorsk_bed_og_bad),
		prove(det_som_alt_er_et_aksjonspunkt_foreslaas_ikke_igjen),
		prove(moetene_i_2023_ba_om_dette),
	};
	return PROV(prover);
}
