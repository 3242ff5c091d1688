#include "prove.h"
#include "eksport.h"
#include "offentlig.h"
#include "prove_formannskap.h"
#include "prove_former.h"
#include "prove_gull.h"
#include "prove_vonde.h"

/* The goldens in tests/golden/eksport/ of the invented meetings; the real one's are eksport.py's. */

static const struct eksport *eksport(const char *navn)
{
	const struct eksport *e;
	for (size_t i = 0; (e = eksport_nr(i)); i++)
		if (strcmp(e->navn, navn) == 0)
			return e;
	fail_msg("«%s» finnes ikke", navn);
	return NULL;
}

static struct tekst skriv_med(struct arena *a, const char *navn, const struct protokoll *p,
			      struct eksport_valg v)
{
	struct streng s = {0};
	struct feil f;
	if (!eksport_skriv(eksport(navn), p, &v, &s, &f))
		fail_msg("%s: %s", navn, f.tekst);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static struct tekst skriv(struct arena *a, const char *navn, const struct protokoll *p)
{
	return skriv_med(a, navn, p, (struct eksport_valg){p->attribusjon,
			  .orgnr = T("123456785")});
}

static struct tekst skriv_csv(struct arena *a, const struct protokoll *p, enum tabell t)
{
	return skriv_med(a, "csv", p, (struct eksport_valg){p->attribusjon, .tabell = t});
}

static struct tekst innkalling(struct arena *a, const struct protokoll *p)
{
	return skriv_med(a, "ics", p, (struct eksport_valg){ATTR_NAVN, .innkalling = true,
			 .naa = stund_norsk((struct dato){2024, 5, 2}, 12 * 60)});
}

static void prov_alt(struct arena *a, const struct protokoll *p)
{
	for (size_t t = 0; t < tabell_ord.n; t++) {
		struct tekst csv = skriv_csv(a, p, (enum tabell)t);
		prov_bytes(csv);
		prov_csv(csv);
	}
	struct tekst json = skriv(a, "einnsyn", p);
	prov_bytes(json);
	prov_json(json);
	struct tekst xml = skriv(a, "noark", p);
	prov_bytes(xml);
	prov_xml(a, xml);
	struct tekst ics = skriv(a, "ics", p);
	prov_bytes(ics);
	prov_ics(a, ics);
	ics = innkalling(a, p);
	prov_bytes(ics);
	prov_ics(a, ics);
}

/* One text in every place that has a text. */
static void fyll(struct arena *a, struct protokoll *p, struct p_sak *saker, struct tekst *t)
{
	struct hvem h = {*t, *t, *t};
	struct person *en = arena_ny(a, struct person);
	struct p_votering *v = arena_ny(a, struct p_votering);
	*en = (struct person){.navn = *t, .virksomhet = *t, .stiller_for = *t, .sak = *t};
	*v = (struct p_votering){.slag = VOTERING_NAVN, .krav = *t, .leder = *t, .vant = *t,
				 .for_hvem = {en, 1}, .mot_hvem = {en, 1}, .blankt_hvem = {en, 1},
				 .utfall = UTFALL_VEDTATT};
	p->organ = p->nummer = p->sted = p->sekretariat = p->moteleder = p->neste.sted = *t;
	p->neste.dato = (struct dato){2024, 9, 1};
	p->medlemmer.p = p->stedfortredere.p = en, p->medlemmer.n = p->stedfortredere.n = 1;
	for (size_t i = 0; i < p->saksliste.n; i++) {
		struct p_sak *s = &saker[i];
		s->saksnummer = i % 2 ? *t : s->saksnummer;
		s->emne = s->bakgrunn = s->innretning_ord = s->hjemmel = *t;
		s->innretning = INNR_ANNEN;
		s->forslag.p = s->vedtak.p = t, s->forslag.n = s->vedtak.n = 1;
		s->utfall = UTFALL_VEDTATT;
		s->voteringer.p = v, s->voteringer.n = 1;
		s->innspill.p = arena_ny(a, struct p_innspill), s->innspill.n = 1;
		*s->innspill.p = (struct p_innspill){1, KL(9, 0), h, *t};
		s->aksjonspunkter.p = arena_ny(a, struct p_aksjon), s->aksjonspunkter.n = 1;
		*s->aksjonspunkter.p = (struct p_aksjon){2, h, *t, {2024, 9, 1}};
		s->tilforsler.p = arena_ny(a, struct p_tilforsel), s->tilforsler.n = 1;
		*s->tilforsler.p = (struct p_tilforsel){3, KL(9, 1), h, TILFORSEL_DISSENS, *t};
	}
}

static void vonde_tekster_blir_bare_tekst(void **state)
{
	(void)state;
	struct arena a = {0};
	for (size_t i = 0; i < ARRAY_LEN(vonde); i++) {
		struct tekst t = tekst_c(vonde[i]);
		struct p_sak *saker;
		struct protokoll p = prove_formannskap(&saker);
		fyll(&a, &p, saker, &t);
		prov_alt(&a, &p);
	}
	arena_release(&a);
}

static void en_celle_som_ville_vaert_en_formel_faar_apostrof(void **state)
{
	(void)state;
	static const char *const formler[] = {"=1+1", "+47 22 22 22 22", "-2", "@SUM(A1)", "＝1",
					      "= HYPERLINK(\"http://a.no\")"};
	struct arena a = {0};
	for (size_t i = 0; i < ARRAY_LEN(formler); i++) {
		struct p_sak *saker;
		struct protokoll p = prove_protokoll(&saker);
		saker[0].emne = tekst_c(formler[i]);
		struct tekst t = skriv_csv(&a, &p, TABELL_VEDTAK);
		assert_true(har(t, arena_f(&a, ";\"'%.6s", formler[i]).p));
		prov_csv(t);
	}
	arena_release(&a);
}

static void et_saksnummer_blir_ikke_en_dato_i_et_regneark(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct tekst t = skriv_csv(&a, &p, TABELL_VEDTAK);
	assert_true(har(t, ";Møte 2/24;2024-05-15;Sak 5/24;"));
	assert_false(har(t, ";5/24;"));
	arena_release(&a);
}

static void tabellene_er_som_gullet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL), q = prove_protokoll(NULL);
	prov_gull_i("eksport", "formannskap-vedtak.csv", skriv_csv(&a, &p, TABELL_VEDTAK));
	prov_gull_i("eksport", "formannskap-voteringer.csv", skriv_csv(&a, &p, TABELL_VOTERINGER));
	prov_gull_i("eksport", "formannskap-frammote.csv", skriv_csv(&a, &p, TABELL_FRAMMOTE));
	prov_gull_i("eksport", "mote-aksjonspunkter.csv", skriv_csv(&a, &q, TABELL_AKSJONSPUNKTER));
	arena_release(&a);
}

static void en_tabell_har_ett_ord(void **state)
{
	(void)state;
	enum tabell t;
	assert_true(tabell_finn(T("frammøte"), &t) && t == TABELL_FRAMMOTE);
	assert_true(tabell_finn(T("Frammote"), &t) && t == TABELL_FRAMMOTE);
	assert_true(tabell_finn(T("voteringer"), &t) && t == TABELL_VOTERINGER);
	assert_false(tabell_finn(T("innspill"), &t));
	assert_false(tabell_finn(T("\xff"), &t));
}

static void kalenderen_er_som_gullet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	prov_gull_i("eksport", "mote.ics", skriv(&a, "ics", &p));
	prov_ics(&a, skriv(&a, "ics", &p));
	arena_release(&a);
}

static struct tekst linje_med(struct tekst t, struct tekst start)
{
	struct tekst linje;
	while (tekst_del(&t, '\n', &linje))
		if (tekst_starter(linje, start))
			return linje;
	return INGEN_TEKST;
}

/* A calendar that has the next meeting from the minutes, changes it when the notice comes. */
static void innkallingen_er_det_motet_som_referatet_for_varslet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL), neste = {
		.organ = p.organ, .nummer = T("3/24"), .dato = p.neste.dato, .sted = p.neste.sted,
		.planlagt_start = 22 * 60, .planlagt_slutt = 25 * 60, .satt = KL_INGEN, .hevet = KL_INGEN};
	struct tekst for_ = skriv(&a, "ics", &p), naa = innkalling(&a, &neste);
	struct tekst uid = linje_med(for_, T("UID:mote-"));
	assert_true(uid.n > 0);
	assert_true(tekst_lik(linje_med(naa, T("UID:")), uid));
	assert_true(linje_med(naa, T("SEQUENCE:")).n > linje_med(for_, T("SEQUENCE:")).n); /* a larger number */
	assert_true(har(naa, "DTEND;TZID=Europe/Oslo:20240919T010000\r\n")); /* past midnight */
	prov_ics(&a, naa);
	neste.organ = T("Et annet råd");
	assert_false(tekst_lik(linje_med(innkalling(&a, &neste), T("UID:")), uid));
	arena_release(&a);
}

static void innkallingen_i_kalenderen_er_som_gullet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	prov_gull_i("eksport", "innkalling.ics", innkalling(&a, &p));
	arena_release(&a);
}

static void einnsyn_er_som_gullet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL), q = prove_formannskap(NULL);
	prov_gull_i("eksport", "mote.einnsyn.json", skriv(&a, "einnsyn", &p));
	prov_gull_i("eksport", "formannskap.einnsyn.json", skriv(&a, "einnsyn", &q));
	arena_release(&a);
}

static void noark_er_som_gullet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL), q = prove_formannskap(NULL);
	prov_gull_i("eksport", "mote.xml", skriv(&a, "noark", &p));
	prov_gull_i("eksport", "formannskap.xml", skriv(&a, "noark", &q));
	arena_release(&a);
}

static void prov_nektet(const char *form, const struct protokoll *p, const char *fordi)
{
	struct streng s = {0};
	struct feil f;
	assert_false(eksport_skriv(eksport(form), p, &(struct eksport_valg){.orgnr = T("123456785")}, &s, &f));
	assert_int_equal(f.kode, FEIL_FORMAT);
	if (!har(tekst_c(f.tekst), fordi))
		fail_msg("%s", f.tekst);
	assert_int_equal(s.n, 0);
	streng_release(&s);
}

static void et_fodselsnummer_kommer_ikke_til_innsyn(void **state)
{
	(void)state;
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	saker[1].bakgrunn = T("Saken gjelder 01819000200.");
	prov_nektet("einnsyn", &p, "sak 6/24: her står et fødselsnummer, og det kan ikke til einnsyn");
	prov_nektet("noark", &p, "sak 6/24: her står et fødselsnummer, og det kan ikke til noark");
	p = prove_protokoll(NULL);
	p.nummer = INGEN_TEKST;
	prov_nektet("einnsyn", &p, "skriv «nummer: 3/23» under «møte» i agendaen");
}

static void et_arkiv_faar_ikke_en_mappe_som_det_mangler_noe_i(void **state)
{
	(void)state;
	struct protokoll p = prove_protokoll(NULL);
	p.hevet = KL_INGEN;
	prov_nektet("noark", &p, "hev møtet først");
	p = prove_protokoll(NULL);
	p.referent = p.sekretariat = INGEN_TEKST;
	prov_nektet("noark", &p, "før referent, eller skriv sekretariat i agendaen");
	p = prove_protokoll(NULL);
	p.nummer = INGEN_TEKST;
	prov_nektet("noark", &p, "en møtemappe må ha organ, nummer og dato");
}

static void et_organisasjonsnummer_har_et_kontrollsiffer(void **state)
{
	(void)state;
	static const char *const gale[] = {"", "12345678", "1234567850", "123456784", "12345678a"};
	struct protokoll p = prove_protokoll(NULL);
	for (size_t i = 0; i < ARRAY_LEN(gale); i++) {
		struct streng s = {0};
		struct feil f;
		assert_false(eksport_skriv(eksport("noark"), &p, &(struct eksport_valg){
			.orgnr = tekst_c(gale[i])}, &s, &f));
		assert_int_equal(f.kode, FEIL_BRUK);
		assert_true(har(tekst_c(f.tekst), "--orgnr"));
		streng_release(&s);
	}
}

/* The value of the n-th UID or SEQUENCE of the calendar. */
static struct tekst verdi(struct tekst ics, const char *navn, int nr)
{
	struct tekst linje;
	while (tekst_del(&ics, '\n', &linje))
		if (tekst_starter(linje, tekst_c(navn)) && nr-- == 0)
			return linje;
	return INGEN_TEKST;
}

static void et_aksjonspunkt_er_det_samme_i_kalenderen_naar_det_er_rettet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	struct p_aksjon ny[2];
	struct tekst for_ = skriv(&a, "ics", &p);
	memcpy(ny, saker[1].aksjonspunkter.p, sizeof(ny));
	ny[0].tekst = T("Noe annet"), ny[0].frist = (struct dato){2024, 7, 1};
	saker[1].aksjonspunkter.p = ny, p.hendelser += 3;
	p.neste.dato.dag++;
	struct tekst etter = skriv(&a, "ics", &p);
	for (int i = 0; i < 4; i++) {
		assert_true(verdi(for_, "UID:", i).n > 0);
		assert_true(tekst_lik(verdi(for_, "UID:", i), verdi(etter, "UID:", i)));
		assert_false(tekst_lik(verdi(for_, "SEQUENCE:", i), verdi(etter, "SEQUENCE:", i)));
	}
	arena_release(&a);
}

static void en_kalender_uten_noe_i_blir_ikke_skrevet(void **state)
{
	(void)state;
	struct protokoll p = prove_formannskap(NULL);
	p.saksliste.n = 2;
	prov_nektet("ics", &p, "verken neste møte eller aksjonspunkter");
}

/* --- the gate -------------------------------------------------------------------------------- */

static void av_en_sak_som_er_unntatt_slipper_bare_nummer_og_hjemmel_ut(void **state)
{
	(void)state;
	static const char *const resten[] = {"ics", "einnsyn", "noark"};
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	for (size_t i = 0; i < ARRAY_LEN(resten); i++)
		assert_false(har(skriv(&a, resten[i], &p), "emmelig"));
	for (size_t t = 0; t < tabell_ord.n; t++)
		assert_false(har(skriv_csv(&a, &p, (enum tabell)t), "emmelig"));
	assert_true(har(skriv_csv(&a, &p, TABELL_VEDTAK),
			";Sak 15/24;Unntatt offentlighet;;;;;;;offl. § 13\r\n"));
	arena_release(&a);
}

static struct hvem sagt_av(struct arena *a, enum attribusjon attr)
{
	struct offentlig o;
	struct protokoll p = prove_protokoll(NULL);
	offentlig_av(a, &p, attr, &o);
	return o.p.saksliste.p[1].innspill.p[0].hvem;
}

static void attribusjonen_gjelder_ogsaa_for_andre_programmer(void **state)
{
	(void)state;
	struct arena a = {0};
	struct hvem h = sagt_av(&a, ATTR_NAVN);
	assert_tekst(h.navn, "Kari Nordmann");
	h = sagt_av(&a, ATTR_VIRKSOMHET);
	assert_true(!h.navn.n && !h.kode.n);
	assert_tekst(h.virksomhet, "Fjordane fylkeskommune");
	h = sagt_av(&a, ATTR_INGEN);
	assert_true(!h.navn.n && !h.kode.n && !h.virksomhet.n);
	arena_release(&a);
}

/* Invented: the days, months and check digits fit, but nobody has been given them. */
static void et_fodselsnummer_kjennes_slik_folk_skriver_det(void **state)
{
	(void)state;
	static const char *const ja[] = {"01819000200", "41018000200", "15827512300",
					 "nr 018190 00200.", "0181.90.00200", "0181 90 00200",
					 "x01819000200y"};
	static const char *const nei[] = {"01819000201", "01819000210", "101819000200", "018190002001",
					  "0181900020", "32819000200", "018190-00200", "1234.56.78903",
					  "20231004090000", "", "99999999999", "00000000000"};
	for (size_t i = 0; i < ARRAY_LEN(ja); i++)
		if (!har_fodselsnummer(tekst_c(ja[i])))
			fail_msg("«%s» er et fødselsnummer", ja[i]);
	for (size_t i = 0; i < ARRAY_LEN(nei); i++)
		if (har_fodselsnummer(tekst_c(nei[i])))
			fail_msg("«%s» er ikke et fødselsnummer", nei[i]);
}

static void det_sies_hvor_fodselsnummeret_staar(void **state)
{
	(void)state;
	struct arena a = {0};
	struct offentlig o;
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	struct p_innspill i = {31, KL(9, 40), HVEM_KN, T("Gjelder 018190 00200.")};
	saker[1].innspill.p = &i, saker[1].innspill.n = 1;
	offentlig_av(&a, &p, ATTR_NAVN, &o);
	assert_tekst(o.fodselsnummer, "sak 6/24, innspill (hendelse 31)");
	saker[1].skjermet = true;
	offentlig_av(&a, &p, ATTR_NAVN, &o);
	assert_int_equal(o.fodselsnummer.n, 0); /* it does not come out */
	arena_release(&a);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(vonde_tekster_blir_bare_tekst),
		cmocka_unit_test(en_celle_som_ville_vaert_en_formel_faar_apostrof),
		cmocka_unit_test(et_saksnummer_blir_ikke_en_dato_i_et_regneark),
		cmocka_unit_test(tabellene_er_som_gullet),
		cmocka_unit_test(en_tabell_har_ett_ord),
		cmocka_unit_test(kalenderen_er_som_gullet),
		cmocka_unit_test(innkallingen_er_det_motet_som_referatet_for_varslet),
		cmocka_unit_test(innkallingen_i_kalenderen_er_som_gullet),
		cmocka_unit_test(einnsyn_er_som_gullet),
		cmocka_unit_test(noark_er_som_gullet),
		cmocka_unit_test(et_arkiv_faar_ikke_en_mappe_som_det_mangler_noe_i),
		cmocka_unit_test(et_organisasjonsnummer_har_et_kontrollsiffer),
		cmocka_unit_test(et_fodselsnummer_kommer_ikke_til_innsyn),
		cmocka_unit_test(et_aksjonspunkt_er_det_samme_i_kalenderen_naar_det_er_rettet),
		cmocka_unit_test(en_kalender_uten_noe_i_blir_ikke_skrevet),
		cmocka_unit_test(av_en_sak_som_er_unntatt_slipper_bare_nummer_og_hjemmel_ut),
		cmocka_unit_test(attribusjonen_gjelder_ogsaa_for_andre_programmer),
		cmocka_unit_test(et_fodselsnummer_kjennes_slik_folk_skriver_det),
		cmocka_unit_test(det_sies_hvor_fodselsnummeret_staar),
	};
	return PROV(prover);
}
