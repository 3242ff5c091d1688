#include "prove_agenda.h"
#include "flyt.h"
#include "prove_formannskap.h"

static struct tekst skriv_p(const struct protokoll *p)
{
	struct streng s = {0};
	protokoll_skriv(p, &s);
	struct tekst t = arena_tekst(&arena, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static struct tekst skriv_json(const struct protokoll *p)
{
	struct streng s = {0};
	protokoll_skriv_json(p, &s);
	struct tekst t = arena_tekst(&arena, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static void les_p(struct tekst kilde, struct protokoll *p)
{
	struct meldinger m = {.arena = &arena, .fil = T("x"), .kilde = kilde};
	bool ok = protokoll_les(&arena, &m, p);
	prov_tekst(skrevet(&m), T(""), __FILE__, __LINE__);
	assert_true(ok);
}

/* Through both forms and back: YAML keeps all, and JSON all that YAML keeps. */
static void prov_rundtur(const struct protokoll *p, struct protokoll *q)
{
	struct tekst yaml = skriv_p(p), json = skriv_json(p);
	les_p(yaml, q);
	prov_tekst(skriv_p(q), yaml, __FILE__, __LINE__);
	les_p(json, q);
	prov_tekst(skriv_p(q), yaml, __FILE__, __LINE__);
	prov_tekst(skriv_json(q), json, __FILE__, __LINE__);
}

static void det_yaml_ville_tatt_for_noe_annet_faar_hermetegn(void **state)
{
	(void)state;
	static const char *const ja[] = {
		"", "~", "null", "Null", "NULL", "true", "False", "yes", "No", "NO", "on", "OFF", "y", "N",
		"0", "12", "-3", "+1", "012", "0x1F", "0o17", "0b11", "1_000", "3.14", ".5", "-.5", "1e3",
		"6.02e+23", ".inf", "-.INF", "+.inf", ".NaN", "9:00", "09:00", "190:20:30.15",
		"2023-10-04", "2023-10-04T09:00:00Z", "2023-10-04 09:00:00", "=", "<<", "09.00", "1,5",
	};
	static const char *const nei[] = {
		"nb", "17/23", "20+10/", "ja", "nei", "Oslo", "nulle", "-", "+", "...a", "3. møte", "e",
		"2023-10-04 i Oslo", "kl. 09:00", "C", "yes sir", "–",
	};
	for (size_t i = 0; i < ARRAY_LEN(ja); i++)
		if (!emit_maa_siteres(tekst_c(ja[i])))
			fail_msg("«%s» må siteres", ja[i]);
	for (size_t i = 0; i < ARRAY_LEN(nei); i++)
		if (emit_maa_siteres(tekst_c(nei[i])))
			fail_msg("«%s» trenger ikke hermetegn", nei[i]);
}

/* All that a row and a meeting can have. */
#define ALT \
	"# Møteagenda, skrevet av motebok.\n" \
	"møte:\n" \
	"  organ: Rådet\n" \
	"  nummer: 3/23\n" \
	"  dato: \"2023-10-04\"\n" \
	"  start: \"09:00\"\n" \
	"  slutt: \"15:00\"\n" \
	"  sted: \"214\"\n" \
	"  sekretariat: Direktoratet\n" \
	"  møteleder: Åse Bø\n" \
	"  referent: Kari Li\n" \
	"  språk: nn\n" \
	"  attribusjon: navn\n" \
	"  regler: folkevalgt\n" \
	"  neste møte: {dato: \"2023-12-14\", start: \"10:00\", sted: 'Skøyen, Oslo'}\n" \
	"medlemmer:\n" \
	"- {navn: Åse Bø, virksomhet: KS, kode: åb, rolle: leder}\n" \
	"- {navn: Lill Larsen, virksomhet: NSF, forfall: ja}\n" \
	"stedfortredere:\n" \
	"- {navn: Kai Li, virksomhet: NSF, for: Lill Larsen}\n" \
	"endringer:\n" \
	"- {navn: Åse Bø, overtar for: Ole Brumm}\n" \
	"saksliste:\n" \
	"- emne: Velkommen\n" \
	"- saksnummer: 17/23\n" \
	"  emne: Godkjenning av referat\n" \
	"  innretning: Godkjenning\n" \
	"  presenterer:\n" \
	"  - {navn: Åse Bø, virksomhet: KS}\n" \
	"  - {navn: Ola By}\n" \
	"  start: \"09:05\"\n" \
	"  varighet: 20+10\n" \
	"  godkjenner referat: 2/23\n" \
	"  tidligere: [NUIT 36/23, '37/23, del 2']\n" \
	"  tidligere vedtak:\n" \
	"    dato: \"2023-06-23\"\n" \
	"    sak: 9/23\n" \
	"    tekst: |\n" \
	"      Rådet støtter arbeidet.\n" \
	"\n" \
	"      Rådet ber om en evaluering.\n" \
	"  bakgrunn: |\n" \
	"    Dette er saken:\n" \
	"    - først\n" \
	"    - så\n" \
	"\n" \
	"    Og så videre.\n" \
	"  drøftingsspørsmål: Hva nå?\n" \
	"  vedlegg:\n" \
	"  - {tittel: Referat, fil: vedlegg/17.pdf}\n" \
	"  forslag til vedtak:\n" \
	"  - Rådet godkjenner referatet.\n" \
	"  - |\n" \
	"    Rådet ber om:\n" \
	"    1. Mer tid\n" \
	"    2. mer penger\n" \
	"- pause: Lunsj\n" \
	"  start: \"11:30\"\n" \
	"  varighet: 45\n" \
	"- saksnummer: 18/23\n" \
	"  emne: Tilsetting\n" \
	"  innretning: Tilslutning\n" \
	"  status: utgår\n" \
	"  skjermet: {hjemmel: offl. § 25}\n"

static void agendaen_blir_den_samme_igjen(void **state)
{
	(void)state;
	struct agenda a;
	struct meldinger m;
	assert_true(les(T(ALT), &m, &a));
	assert_int_equal(m.advarsler, 1); /* Tilslutning */
	assert_tekst(kanonisk(&a), ALT);
	assert_tekst(a.saksliste.p[1].bakgrunn, "Dette er saken:\n- først\n- så\nOg så videre.");
	assert_tekst(a.saksliste.p[1].forslag.p[1], "Rådet ber om:\n1. Mer tid\n2. mer penger");
}

static struct tekst med_kommentarer(const struct agenda *a, const struct kommentar *k, size_t n)
{
	struct streng s = {0};
	agenda_skriv_med(a, k, n, &s);
	struct tekst t = arena_tekst(&arena, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static void kommentarer_staar_der_de_hoerer_hjemme(void **state)
{
	(void)state;
	static const struct kommentar k[] = {
		{KOMMENTAR_OVERST, NULL, 0, {"Øverst\nto", 10}},
		{KOMMENTAR_RAD, NULL, 1, {"Over den andre\n", 15}},
		{KOMMENTAR_RAD, NULL, 2, {"Sist", 4}},
		{KOMMENTAR_MOTE, "dato", 0, {"Når", 4}},
		{KOMMENTAR_MOTE, "neste møte", 0, {"Ikke kjent", 10}},
		{KOMMENTAR_LISTE, "stedfortredere", 0, {"Ingen\n", 6}},
		{KOMMENTAR_LISTE, "saksliste", 0, {"Sakene", 6}},
		{KOMMENTAR_LISTE, "medlemmer", 0, {"Folk", 4}},
	};
	struct agenda a;
	les_rent(T("møte: {organ: Rådet, nummer: 3/23, dato: 2023-10-04, start: 9:00, slutt: 10:00, sted: Bø, "
		   "møteleder: X}\nmedlemmer: [Per Ås]\nsaksliste:\n- {saksnummer: 1/23, emne: A}\n"
		   "- {saksnummer: 2/23, emne: B}\n"), &a);
	assert_tekst(med_kommentarer(&a, k, ARRAY_LEN(k)),
		     "# Øverst\n# to\n\nmøte:\n  organ: Rådet\n  nummer: 3/23\n  # Når\n  dato: \"2023-10-04\"\n"
		     "  start: \"09:00\"\n  slutt: \"10:00\"\n  sted: Bø\n  møteleder: X\n  # Ikke kjent\n\n"
		     "# Folk\nmedlemmer:\n- {navn: Per Ås}\n\n# Ingen\n\n# Sakene\nsaksliste:\n"
		     "- saksnummer: 1/23\n  emne: A\n\n# Over den andre\n\n- saksnummer: 2/23\n  emne: B\n\n# Sist\n");
}

/* Whatever is in the agenda or the comments: what is read is the agenda. */
static void en_kommentar_blir_aldri_noe_annet(void **state)
{
	(void)state;
	static const char *const tekster[] = {"", "\n", "a\n- saksnummer: 9/23\nmøte:", "\xe2\x80\xa8møte:", "\xff\r\nx: y",
					      "\033[31m", "#"};
	struct agenda a, b;
	struct meldinger m;
	assert_true(les(T(ALT), &m, &a));
	for (size_t i = 0; i < ARRAY_LEN(tekster); i++) {
		struct kommentar k[4];
		for (int s = KOMMENTAR_OVERST; s <= KOMMENTAR_RAD; s++)
			k[s] = (struct kommentar){(enum kommentar_sted)s,
						  s == KOMMENTAR_MOTE ? "sted" : "endringer", 1,
						  tekst_c(tekster[i])};
		assert_true(les(med_kommentarer(&a, k, ARRAY_LEN(k)), &m, &b));
		assert_tekst(kanonisk(&b), ALT);
	}
}

static void tomt_og_vanlig_blir_utelatt(void **state)
{
	(void)state;
	struct agenda a;
	les_rent(T("møte:\n  organ: Rådet\n  nummer: 3/23\n  dato: 2023-10-04\n  start: 9:00\n"
		   "  slutt: 10:00\n  sted: Bø\n  møteleder: X\n  språk: nb\n  attribusjon: virksomhet\n"
		   "  regler: råd\n  referent:\nmedlemmer: []\nsaksliste:\n"
		   "- saksnummer: 1/23\n  emne: A\n  innretning: ingen\n  presenterer: []\n"
		   "  status: vanlig\n  skjermet: nei\n  forslag til vedtak: []\n"), &a);
	assert_tekst(kanonisk(&a),
		     "# Møteagenda, skrevet av motebok.\n"
		     "møte:\n  organ: Rådet\n  nummer: 3/23\n  dato: \"2023-10-04\"\n  start: \"09:00\"\n"
		     "  slutt: \"10:00\"\n  sted: Bø\n  møteleder: X\n"
		     "saksliste:\n- saksnummer: 1/23\n  emne: A\n");
}

static void vanskelige_tekster_kommer_hele_tilbake(void **state)
{
	(void)state;
	static const char *const tekster[] = {
		"kolon: her", "# ikke kommentar", "slutt #1", "- strek", "\"hermetegn\"", "'enkle'", "a\\b",
		"[klammer]", "{a: b}", "&anker", "*stjerne", "!utrop", "|", ">", "%prosent", "@krøll",
		"`", "? spørsmål", "emoji \U0001F44D", "nbsp\u00a0her", "yes", "12", "~", "=", "null",
		"2023-10-04", "én\n- to\n- tre", "én\nto\n\U0001F44D", "1. én\n2. to\n3. Tre",
		"a\n2. Stor\n3. liten", "møtet\n2. desember", ": a", "a:", "a :b", "…", "---", "...",
		"--- a", "\u2013 tankestrek\n\u2013 en til", "e\u0301\u0323",
	};
	for (size_t i = 0; i < ARRAY_LEN(tekster); i++) {
		struct agenda a, b;
		les_rent(T(GRUNN), &a);
		struct tekst t = utf8_nfc(&arena, tekst_c(tekster[i]));
		struct rad *r = &a.saksliste.p[0];
		r->bakgrunn = t;
		r->forslag.p = &t;
		r->forslag.n = 1;
		if (tekst_finn_tegn(t, '\n') < 0)
			r->emne = t;
		struct tekst en = kanonisk(&a);
		les_rent(en, &b);
		assert_true(tekst_lik(b.saksliste.p[0].bakgrunn, t));
		assert_true(tekst_lik(b.saksliste.p[0].forslag.p[0], t));
		assert_true(tekst_lik(b.saksliste.p[0].emne, r->emne));
		prov_tekst(kanonisk(&b), en, __FILE__, __LINE__);
	}
}

static void avsnitt_staar_paa_hver_sin_linje(void **state)
{
	(void)state;
	struct streng s = {0};
	flyt_skriv(&s, T("Dette:\n- en\n- to\nSå slutt.\n1. A\n2. b\nC"));
	assert_streng(&s, "Dette:\n- en\n- to\n\nSå slutt.\n1. A\n2. b\n\nC");
	streng_release(&s);
}

static void referatet_blir_det_samme_igjen(void **state)
{
	(void)state;
	struct protokoll p = prove_protokoll(NULL), q;
	prov_rundtur(&p, &q);
	assert_int_equal(q.saksliste.n, p.saksliste.n);
	assert_int_equal(q.hevet, p.hevet);
	assert_tekst(q.kontrollord, "a1b2 c3d4 e5f6 0718");
	for (size_t i = 0; i < p.saksliste.n; i++) {
		const struct p_sak *a = &p.saksliste.p[i], *b = &q.saksliste.p[i];
		assert_int_equal(a->slag, b->slag);
		assert_int_equal(a->utfall, b->utfall);
		assert_int_equal(a->innspill.n, b->innspill.n);
		assert_int_equal(a->vedtatt_kl, b->vedtatt_kl);
		assert_int_equal(a->ny_oppstart, b->ny_oppstart);
		assert_int_equal(a->planlagt_varighet, b->planlagt_varighet);
		assert_int_equal(p_sak_endret(a), p_sak_endret(b));
	}
	assert_tekst(q.saksliste.p[1].innspill.p[1].tekst,
		     "Kan starte i høst.\nMen da må avtalen være på plass før 1. juli.");
	assert_tekst(q.saksliste.p[1].innspill.p[2].hvem.kode, "xq");
}

static void like_navn(const struct person *a, const struct person *b, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		assert_true(tekst_lik(a[i].navn, b[i].navn) && tekst_lik(a[i].kode, b[i].kode));
		assert_true(tekst_lik(a[i].virksomhet, b[i].virksomhet));
	}
}

static void like_deltakere(const struct person *a, const struct person *b, size_t n)
{
	like_navn(a, b, n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(a[i].rolle, b[i].rolle);
		assert_true(a[i].forfall == b[i].forfall && a[i].digitalt == b[i].digitalt);
		assert_true(tekst_lik(a[i].sak, b[i].sak));
		assert_true(tekst_lik(a[i].stiller_for, b[i].stiller_for));
		assert_int_equal(a[i].til_stede.n, b[i].til_stede.n);
		for (size_t k = 0; k < a[i].til_stede.n; k++) {
			assert_int_equal(a[i].til_stede.p[k].fra, b[i].til_stede.p[k].fra);
			assert_int_equal(a[i].til_stede.p[k].til, b[i].til_stede.p[k].til);
		}
	}
}

static void like_voteringer(const struct p_votering *a, const struct p_votering *b)
{
	assert_true(a->nr == b->nr && a->kl == b->kl && a->slag == b->slag && a->punkt == b->punkt);
	assert_true(a->for_ == b->for_ && a->mot == b->mot && a->blankt == b->blankt);
	assert_true(a->berettiget == b->berettiget && a->utfall == b->utfall);
	assert_true(tekst_lik(a->krav, b->krav) && tekst_lik(a->leder, b->leder));
	assert_true(tekst_lik(a->vant, b->vant));
	assert_true(a->for_hvem.n == b->for_hvem.n && a->mot_hvem.n == b->mot_hvem.n);
	assert_true(a->blankt_hvem.n == b->blankt_hvem.n && a->stemmer.n == b->stemmer.n);
	like_navn(a->for_hvem.p, b->for_hvem.p, a->for_hvem.n);
	like_navn(a->mot_hvem.p, b->mot_hvem.p, a->mot_hvem.n);
	like_navn(a->blankt_hvem.p, b->blankt_hvem.p, a->blankt_hvem.n);
	for (size_t i = 0; i < a->stemmer.n; i++) {
		assert_true(tekst_lik(a->stemmer.p[i].navn, b->stemmer.p[i].navn));
		assert_int_equal(a->stemmer.p[i].antall, b->stemmer.p[i].antall);
	}
}

static bool samme(const struct hvem *a, const struct hvem *b)
{
	return tekst_lik(a->kode, b->kode) && tekst_lik(a->navn, b->navn) &&
	       tekst_lik(a->virksomhet, b->virksomhet);
}

static void like_saker(const struct p_sak *a, const struct p_sak *b)
{
	assert_true(a->lagt_til == b->lagt_til && a->vedtatt_kl == b->vedtatt_kl);
	assert_int_equal(a->lukket.n, b->lukket.n);
	assert_true(a->alternativer.n == b->alternativer.n && a->habilitet.n == b->habilitet.n);
	assert_true(a->voteringer.n == b->voteringer.n && a->tilforsler.n == b->tilforsler.n);
	for (size_t i = 0; i < a->lukket.n; i++)
		assert_true(tekst_lik(a->lukket.p[i].hjemmel, b->lukket.p[i].hjemmel));
	for (size_t i = 0; i < a->lukket.n; i++)
		assert_true(a->lukket.p[i].fra == b->lukket.p[i].fra &&
			    a->lukket.p[i].til == b->lukket.p[i].til);
	for (size_t i = 0; i < a->alternativer.n; i++) {
		const struct p_forslag *x = &a->alternativer.p[i], *y = &b->alternativer.p[i];
		assert_true(x->nr == y->nr && x->kl == y->kl && samme(&x->hvem, &y->hvem));
		assert_true(tekst_lik(x->merke, y->merke) && x->punkter.n == y->punkter.n);
		for (size_t k = 0; k < x->punkter.n; k++)
			assert_true(tekst_lik(x->punkter.p[k], y->punkter.p[k]));
	}
	for (size_t i = 0; i < a->habilitet.n; i++) {
		const struct p_habil *x = &a->habilitet.p[i], *y = &b->habilitet.p[i];
		assert_true(samme(&x->hvem, &y->hvem) && x->slag == y->slag);
		assert_true(tekst_lik(x->hjemmel, y->hjemmel));
	}
	for (size_t i = 0; i < a->voteringer.n; i++)
		like_voteringer(&a->voteringer.p[i], &b->voteringer.p[i]);
	for (size_t i = 0; i < a->tilforsler.n; i++) {
		const struct p_tilforsel *x = &a->tilforsler.p[i], *y = &b->tilforsler.p[i];
		assert_true(x->nr == y->nr && x->kl == y->kl && x->slag == y->slag);
		assert_true(samme(&x->hvem, &y->hvem) && tekst_lik(x->tekst, y->tekst));
	}
}

static void alt_som_en_motebok_har_kommer_tilbake(void **state)
{
	(void)state;
	struct person blank = PER;
	struct p_sak *saker;
	struct protokoll p = prove_formannskap(&saker), q;
	struct p_votering v = saker[1].voteringer.p[1];
	v.blankt = 1, v.blankt_hvem.p = &blank, v.blankt_hvem.n = 1, v.punkt = 3, v.krav = T("3/4");
	saker[1].voteringer.p = &v, saker[1].voteringer.n = 1;
	prov_rundtur(&p, &q);
	assert_int_equal(q.regler, REGLER_FOLKEVALGT);
	assert_int_equal(q.medlemmer.n, p.medlemmer.n);
	assert_int_equal(q.stedfortredere.n, p.stedfortredere.n);
	like_deltakere(p.medlemmer.p, q.medlemmer.p, p.medlemmer.n);
	like_deltakere(p.stedfortredere.p, q.stedfortredere.p, p.stedfortredere.n);
	assert_int_equal(q.saksliste.n, p.saksliste.n);
	for (size_t i = 0; i < p.saksliste.n; i++)
		like_saker(&p.saksliste.p[i], &q.saksliste.p[i]);
}

static void et_lite_referat_ser_slik_ut(void **state)
{
	(void)state;
	struct p_innspill innspill = {8, 1450, {T("kn"), T("Kari Nordmann"), T("KS")}, T("Mer tid.")};
	struct tidsrom holdt[] = {{1438, 1455}, {-5, KL_INGEN}};
	struct p_aksjon aksjon = {9, {T("kn"), T("Kari Nordmann"), T("KS")}, T("Svare"), {2024, 6, 1}};
	struct tekst vedtak = T("Rådet vedtar det.");
	struct p_sak sak = {
		.slag = RAD_SAK, .saksnummer = T("5/24"), .emne = T("Budsjett"),
		.innretning = INNR_BESLUTNING, .planlagt_start = KL_INGEN, .ny_oppstart = KL_INGEN,
		.behandlet = {holdt, 2}, .innspill = {&innspill, 1}, .utfall = UTFALL_VEDTATT,
		.vedtatt_kl = 1454, .vedtak = {&vedtak, 1}, .aksjonspunkter = {&aksjon, 1},
	};
	struct protokoll p = {
		.organ = T("Rådet"), .nummer = T("2/24"), .dato = {2024, 5, 15},
		.planlagt_start = KL(9, 0), .planlagt_slutt = KL_INGEN, .satt = KL(23, 58),
		.hevet = 1455, .neste = {.start = KL_INGEN}, .saksliste = {&sak, 1},
	}, q;
	static const char *const ventet =
		"# Referat, skrevet av motebok. Ikke rediger filen: den skrives på nytt fra journalen.\n"
		"møte:\n"
		"  organ: Rådet\n"
		"  nummer: 2/24\n"
		"  dato: \"2024-05-15\"\n"
		"  status: utkast\n"
		"  planlagt: {start: \"09:00\"}\n"
		"  satt: \"23:58\"\n"
		"  hevet: \"24:15\"\n"
		"saksliste:\n"
		"- saksnummer: 5/24\n"
		"  emne: Budsjett\n"
		"  innretning: Beslutning\n"
		"  behandlet:\n"
		"  - {fra: \"23:58\", til: \"24:15\"}\n"
		"  - {fra: \"-00:05\"}\n"
		"  innspill:\n"
		"  - nr: 8\n"
		"    kl: \"24:10\"\n"
		"    navn: Kari Nordmann\n"
		"    virksomhet: KS\n"
		"    kode: kn\n"
		"    tekst: Mer tid.\n"
		"  utfall: vedtatt\n"
		"  vedtatt kl: \"24:14\"\n"
		"  vedtak: Rådet vedtar det.\n"
		"  aksjonspunkter:\n"
		"  - nr: 9\n"
		"    ansvarlig: Kari Nordmann\n"
		"    virksomhet: KS\n"
		"    kode: kn\n"
		"    tekst: Svare\n"
		"    frist: \"2024-06-01\"\n";
	assert_tekst(skriv_p(&p), ventet);
	les_p(tekst_c(ventet), &q);
	assert_int_equal(q.saksliste.p[0].behandlet.p[1].fra, -5);
	assert_int_equal(q.saksliste.p[0].behandlet.p[1].til, KL_INGEN);
	assert_int_equal(q.saksliste.p[0].innspill.p[0].kl, 1450);
	assert_int_equal(q.saksliste.p[0].planlagt_start, KL_INGEN);
	assert_tekst(skriv_p(&q), ventet);
}

static void et_odelagt_referat_blir_nektet(void **state)
{
	(void)state;
	struct meldinger m = {.arena = &arena, .fil = T("x"),
			      .kilde = T("møte:\n  organ: X\n  dato: 2024-05-15\n  status: ferdig\n"
					 "  satt: ni\nsaksliste:\n- utfalt: vedtatt\n")};
	struct protokoll p;
	assert_false(protokoll_les(&arena, &m, &p));
	assert_tekst(forste_linjer(&m), "4:11: «ferdig» kan ikke stå i «status»\n"
					"5:9: «ni» er ikke et klokkeslett\n"
					"7:3: ukjent felt «utfalt», mente du «utfall»?");
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		prove(det_yaml_ville_tatt_for_noe_annet_faar_hermetegn),
		prove(agendaen_blir_den_samme_igjen),
		prove(kommentarer_staar_der_de_hoerer_hjemme),
		prove(en_kommentar_blir_aldri_noe_annet),
		prove(tomt_og_vanlig_blir_utelatt),
		prove(vanskelige_tekster_kommer_hele_tilbake),
		prove(avsnitt_staar_paa_hver_sin_linje),
		prove(referatet_blir_det_samme_igjen),
		prove(alt_som_en_motebok_har_kommer_tilbake),
		prove(et_lite_referat_ser_slik_ut),
		prove(et_odelagt_referat_blir_nektet),
	};
	return PROV(prover);
}
