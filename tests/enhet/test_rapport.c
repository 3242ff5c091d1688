#include "prove.h"
#include "prove_formannskap.h"
#include "prove_gull.h"
#include "prove_html.h"
#include "prove_vonde.h"
#include "rapport.h"

/*
 * The goldens in tests/golden/rapport/ are what a secretary would print of the invented meeting.
 * After a wanted change, MOTEBOK_GULL=skriv writes them anew; then read them aloud.
 */

static struct tekst skriv(struct arena *a, const char *format, const struct protokoll *p, bool kort)
{
	struct referat r;
	struct streng s = {0};
	referat_bygg(a, p, &(struct referat_valg){.kort = kort}, &r);
	rapport_finn(tekst_c(format))->skriv(&r, &s);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static struct tekst skriv_innkalling(struct arena *a, const char *format, const struct protokoll *p)
{
	struct referat r;
	struct streng s = {0};
	innkalling_bygg(a, p, &(struct referat_valg){0}, &r);
	rapport_finn(tekst_c(format))->skriv(&r, &s);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

/* The style of a page is not part of what it says. */
static struct tekst uten_stil(struct arena *a, struct tekst t)
{
	ptrdiff_t fra = tekst_finn(t, T("<style>\n")), til = tekst_finn(t, T("</style>\n"));
	if (fra < 0 || til < fra)
		return t;
	return arena_f(a, TF TF, TA(tekst_til(t, (size_t)fra)),
		       TA(tekst_fra(t, (size_t)til + strlen("</style>\n"))));
}

static void prov_gull(struct tekst fikk, const char *navn)
{
	struct arena a = {0};
	prov_gull_i("rapport", navn, uten_stil(&a, fikk));
	arena_release(&a);
}

static void prov_motet(enum sprak sprak, const char *format, bool kort, const char *navn)
{
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	p.sprak = sprak;
	prov_gull(skriv(&a, format, &p, kort), navn);
	arena_release(&a);
}

static void motet_skrives_som_gullet(void **state)
{
	(void)state;
	prov_motet(SPRAK_NB, "md", false, "mote.md");
	prov_motet(SPRAK_NB, "txt", false, "mote.txt");
	prov_motet(SPRAK_NB, "txt", true, "mote-kort.txt");
	prov_motet(SPRAK_NB, "md", true, "mote-kort.md");
	prov_motet(SPRAK_NN, "txt", false, "mote-nn.txt");
	prov_motet(SPRAK_EN, "txt", false, "mote-en.txt");
	prov_motet(SPRAK_EN, "md", true, "mote-en-kort.md");
	prov_motet(SPRAK_NB, "html", false, "mote.html");
	prov_motet(SPRAK_NB, "html", true, "mote-kort.html");
}

static void navn_ved_innspill_skrives_som_gullet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	p.attribusjon = ATTR_NAVN, p.status = STATUS_GODKJENT, p.referent = T("Jon Vik");
	prov_gull(skriv(&a, "txt", &p, false), "mote-navn.txt");
	arena_release(&a);
}

static void innkallingen_skrives_som_gullet(void **state)
{
	(void)state;
	static const struct {
		enum sprak sprak;
		const char *format, *navn;
	} t[] = {{SPRAK_NB, "txt", "innkalling.txt"}, {SPRAK_NB, "md", "innkalling.md"},
		 {SPRAK_NB, "html", "innkalling.html"}, {SPRAK_NN, "txt", "innkalling-nn.txt"},
		 {SPRAK_EN, "txt", "innkalling-en.txt"}};
	struct arena a = {0};
	for (size_t i = 0; i < ARRAY_LEN(t); i++) {
		struct protokoll p = prove_protokoll(NULL);
		p.sprak = t[i].sprak;
		prov_gull(skriv_innkalling(&a, t[i].format, &p), t[i].navn);
	}
	arena_release(&a);
}

static void av_en_skjermet_sak_har_innkallingen_bare_nummer_tid_og_hjemmel(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct person en = {.navn = T("hemmelig presenter")};
	struct tekst hemmelig = T("hemmelig");
	struct protokoll p = prove_protokoll(&saker);
	for (size_t i = 0; i < p.saksliste.n; i++) {
		struct p_sak *s = &saker[i];
		s->skjermet = s->slag != RAD_PAUSE;
		s->emne = s->bakgrunn = s->tidligere_vedtak.tekst = hemmelig;
		s->hjemmel = T("offl. § 13");
		s->presenterer.p = &en, s->presenterer.n = 1;
		s->forslag.p = s->sporsmal.p = s->tidligere.p = &hemmelig;
		s->forslag.n = s->sporsmal.n = s->tidligere.n = 1;
	}
	struct tekst t = skriv_innkalling(&a, "txt", &p);
	for (struct tekst linje, rest = t; tekst_del(&rest, '\n', &linje);)
		assert_true(tekst_finn(linje, hemmelig) < 0 || tekst_finn(linje, T("10.")) > 0); /* a break's name */
	assert_true(tekst_finn(t, T("Saken er unntatt offentlighet, jf. offl. § 13.")) > 0);
	arena_release(&a);
}

static void prov_formannskapet(enum sprak sprak, const char *format, const char *navn)
{
	struct arena a = {0};
	struct protokoll p = prove_formannskap(NULL);
	p.sprak = sprak;
	prov_gull(skriv(&a, format, &p, false), navn);
	arena_release(&a);
}

static void et_mote_i_et_folkevalgt_organ_skrives_som_gullet(void **state)
{
	(void)state;
	prov_formannskapet(SPRAK_NB, "md", "formannskap.md");
	prov_formannskapet(SPRAK_NB, "txt", "formannskap.txt");
	prov_formannskapet(SPRAK_NN, "md", "formannskap-nn.md");
	prov_formannskapet(SPRAK_NN, "txt", "formannskap-nn.txt");
	prov_formannskapet(SPRAK_EN, "md", "formannskap-en.md");
	prov_formannskapet(SPRAK_EN, "txt", "formannskap-en.txt");
	prov_formannskapet(SPRAK_NB, "html", "formannskap.html");
	prov_formannskapet(SPRAK_NN, "html", "formannskap-nn.html");
	prov_formannskapet(SPRAK_EN, "html", "formannskap-en.html");
}

static void prov_bytes(struct tekst t)
{
	uint32_t c;
	assert_true(t.n > 0 && t.p[t.n - 1] == '\n');
	for (size_t i = 0, n; i < t.n; i += n) {
		n = utf8_les(tekst_fra(t, i), &c);
		assert_true(n > 0);
		assert_true(c == '\n' || utf8_slag(c) == UTF8_OK || c == 0x200d || c == 0x200c);
		assert_true(c != '\t');
	}
	for (struct tekst linje; tekst_del(&t, '\n', &linje);)
		assert_true(linje.n == 0 || linje.p[linje.n - 1] != ' ');
}

static void prov_bredde(struct tekst t)
{
	for (struct tekst linje; tekst_del(&t, '\n', &linje);)
		if (utf8_bredde(linje) > 72)
			fail_msg("%d kolonner: " TF, utf8_bredde(linje), TA(linje));
}

static void prov_uten_html(struct tekst t)
{
	for (size_t i = 0; i < t.n; i++)
		assert_true(t.p[i] != '<');
}

static void prov_former(struct tekst md, struct tekst txt, struct tekst html)
{
	prov_bytes(md);
	prov_bytes(txt);
	prov_bytes(html);
	prov_html(html);
	prov_uten_html(md);
	prov_bredde(txt);
}

static void prov_alt(struct arena *a, const struct protokoll *p)
{
	for (int kort = 0; kort < 2; kort++)
		prov_former(skriv(a, "md", p, kort), skriv(a, "txt", p, kort), skriv(a, "html", p, kort));
	prov_former(skriv_innkalling(a, "md", p), skriv_innkalling(a, "txt", p),
		    skriv_innkalling(a, "html", p));
}

static void fyll(struct protokoll *p, struct p_sak *saker, struct tekst *t, struct person *en)
{
	*en = (struct person){.navn = *t, .virksomhet = *t, .stiller_for = *t, .overtar_for = *t};
	p->organ = p->nummer = p->sted = p->moteleder = p->sekretariat = p->neste.sted = *t;
	p->medlemmer.p = p->stedfortredere.p = p->endringer.p = en;
	p->medlemmer.n = p->stedfortredere.n = p->endringer.n = 1;
	for (size_t i = 0; i < p->saksliste.n; i++) {
		struct p_sak *s = &saker[i];
		s->emne = s->bakgrunn = s->innretning_ord = s->hjemmel = *t;
		s->saksnummer = i % 2 ? *t : s->saksnummer;
		s->innretning = INNR_ANNEN;
		if (i % 3)
			s->forslag.p = t, s->forslag.n = 1;
		if (i % 4)
			s->sporsmal.p = t, s->sporsmal.n = 1;
		s->presenterer.p = en, s->presenterer.n = 1;
	}
}

static void vonde_tekster_blir_bare_tekst(void **state)
{
	(void)state;
	struct arena a = {0};
	for (size_t i = 0; i < ARRAY_LEN(vonde); i++) {
		struct p_sak *saker;
		struct person en;
		struct protokoll p = prove_protokoll(&saker);
		struct tekst t = tekst_c(vonde[i]);
		fyll(&p, saker, &t, &en);
		prov_alt(&a, &p);
	}
	arena_release(&a);
}

/* The same in all that only a møtebok has: whoever voted, what they proposed, the hjemmel. */
static void vonde_tekster_i_en_motebok_blir_bare_tekst(void **state)
{
	(void)state;
	struct arena a = {0};
	for (size_t i = 0; i < ARRAY_LEN(vonde); i++) {
		struct tekst t = tekst_c(vonde[i]);
		struct hvem h = {t, t, t};
		struct person en = {.navn = t, .virksomhet = t, .sak = t};
		struct p_stemmer stemmer = {t, 3};
		struct p_forslag alt = {.merke = t, .hvem = h, .punkter = {&t, 1}};
		struct p_habil habil = {h, HABILITET_FRITAK, t};
		struct p_lukking lukking = {KL_INGEN, KL_INGEN, t};
		struct p_tilforsel til = {.hvem = h, .slag = TILFORSEL_DISSENS, .tekst = t};
		struct p_sak *saker;
		struct protokoll p = prove_formannskap(&saker);
		for (size_t k = 0; k < p.saksliste.n; k++) {
			struct p_votering *v = arena_ny(&a, struct p_votering);
			*v = (struct p_votering){.slag = (enum votering_slag)(k % 5), .krav = t,
						 .leder = t, .vant = t, .punkt = k == 6,
						 .for_hvem = {&en, 1}, .mot_hvem = {&en, 1},
						 .stemmer = {&stemmer, 1}};
			saker[k].voteringer.p = v, saker[k].voteringer.n = 1;
			saker[k].alternativer.p = &alt, saker[k].alternativer.n = 1;
			saker[k].habilitet.p = &habil, saker[k].habilitet.n = 1;
			saker[k].tilforsler.p = &til, saker[k].tilforsler.n = 1;
			saker[k].lukket.p = &lukking, saker[k].lukket.n = 1;
		}
		p.medlemmer.p = p.stedfortredere.p = &en;
		p.medlemmer.n = p.stedfortredere.n = 1;
		prov_alt(&a, &p);
		en.rolle = ROLLE_GJEST;
		prov_alt(&a, &p);
	}
	arena_release(&a);
}

/* The background of the first sak as Markdown writes it. */
static void prov_md(const char *tekst, const char *ventet)
{
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	saker[0].bakgrunn = tekst_c(tekst);
	struct tekst t = skriv(&a, "md", &p, false);
	ptrdiff_t fra = tekst_finn(t, T("### Bakgrunn\n\n"));
	assert_true(fra >= 0);
	t = tekst_fra(t, (size_t)fra + strlen("### Bakgrunn\n\n"));
	assert_tekst(tekst_til(t, (size_t)tekst_finn(t, T("\n\n:::"))), ventet);
	arena_release(&a);
}

static void markdown_skjermer_bare_det_som_virker(void **state)
{
	(void)state;
	prov_md("Planen (vedtatt 1. mai) koster 12 mill. kroner, jf. § 10 – se «vedlegg».",
		"Planen (vedtatt 1. mai) koster 12 mill. kroner, jf. § 10 – se «vedlegg».");
	prov_md("R&D og A & B, e-helse, c-e, fil_navn_1, 3*4", "R&D og A & B, e-helse, c-e, "
							       "fil_navn_1, 3\\*4");
	prov_md("&amp; <b> *x* _y_ `z` [a] {b} ~c~ ^d^ $e$ a|b \\",
		"\\&amp; &lt;b> \\*x\\* \\_y\\_ \\`z\\` \\[a\\] \\{b\\} \\~c\\~ \\^d\\^ \\$e\\$ "
		"a\\|b \\\\");
	prov_md("https://a.no og www.b.no og a@b.no", "https\\://a.no og www\\.b.no og a\\@b.no");
	prov_md("\"sitat\" 'x' -- ...", "\\\"sitat\\\" \\'x\\' \\-\\- \\.\\.\\.");
}

static void en_linje_i_en_tekst_begynner_aldri_en_blokk(void **state)
{
	(void)state;
	prov_md("1. mai er fri", "1\\. mai er fri");
	prov_md("12) ja", "12\\) ja");
	prov_md("a. ja", "a\\. ja");
	prov_md("(iv) ja", "\\(iv) ja");
	prov_md("(deling) ja", "(deling) ja");
	prov_md("Ja. Nei.", "Ja. Nei.");
	prov_md("- punkt", "\\- punkt");
	prov_md("+ punkt", "\\+ punkt");
	prov_md("# punkt", "\\# punkt");
	prov_md("> punkt", "\\> punkt");
	prov_md(": punkt", "\\: punkt");
	prov_md("Table: navn", "Table\\: navn");
	prov_md("en linje\n# to", "en linje\n\n\\# to");
	prov_md("[ ] oppgave", "\\[ \\]&nbsp;oppgave");
}

static void tittelen_i_metadata_er_ogsaa_skjermet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	p.organ = T("Rådet: \"*A*\" \\ #1");
	struct tekst t = skriv(&a, "md", &p, true);
	assert_true(tekst_starter(t, T("---\npagetitle: \"Referat – møte 2/24 i Rådet: "
				       "\\\\\\\"\\\\*A\\\\*\\\\\\\" "
				       "\\\\\\\\ \\\\#1\"\ndate: 2024-05-15\nlang: nb\n---\n\n# "
				       "Referat – møte 2/24 i Rådet: \\\"\\*A\\*\\\" "
				       "\\\\ \\#1\n\n- **Status:**")));
	arena_release(&a);
}

static void uten_dato_har_metadata_ingen_dato(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	p.dato.aar = 0, p.sprak = SPRAK_EN;
	assert_true(tekst_starter(skriv(&a, "md", &p, true),
				  T("---\npagetitle: \"Minutes – meeting 2/24 of Prøverådet\"\nlang: "
				    "en\n---\n\n# Minutes – meeting 2/24 of Prøverådet\n\n")));
	arena_release(&a);
}

static void endringer_forklares_en_gang(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	struct tekst t = skriv(&a, "md", &p, false), hva = T("Slik vises endringer: ~~strøket "
							     "tekst~~ **til");
	ptrdiff_t i = tekst_finn(t, hva);
	assert_true(i > 0);
	assert_true(tekst_finn(tekst_fra(t, (size_t)i + 1), hva) < 0);
	arena_release(&a);
}

static void store_bokstaver_ogsaa_utenfor_ascii(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	p.organ = T("rådet for æøå, Áltá, Čáhci, Ŋ ŋ š ž đ ÷ ß 漢");
	assert_true(tekst_starter(skriv(&a, "txt", &p, true),
				  T("REFERAT – MØTE 2/24 I RÅDET FOR ÆØÅ, ÁLTÁ, ČÁHCI, Ŋ Ŋ Š Ž Đ ÷ "
				    "ß 漢\n")));
	arena_release(&a);
}

static void en_tabell_bryter_i_cellene_ogsaa_med_brede_tegn(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	struct p_aksjon aksjon[] = {
		{1, {T("kn"), T("漢字漢字漢字漢字漢字漢字漢字"), T("漢字漢字漢字漢字漢字漢字")},
		 T("Svare på 漢字"), {2024, 6, 1}},
		{2, {T("ol"), T("Ola"), T("HP")}, T("Purre"), {0, 0, 0}},
	};
	saker[0].aksjonspunkter.p = aksjon, saker[0].aksjonspunkter.n = 2;
	aksjon[0].tekst = T("Svare på 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 innen fristen");
	struct tekst t = skriv(&a, "txt", &p, false);
	ptrdiff_t fra = tekst_finn(t, T("  Aksjonspunkter\n"));
	t = tekst_fra(t, (size_t)fra);
	assert_tekst(tekst_til(t, (size_t)tekst_finn(t, T("\n\n"))),
		     "  Aksjonspunkter\n"
		     "    Aksjonspunkt                  Ansvarlig                     Frist\n"
		     "    ────────────────────────────  ────────────────────────────  ────────\n"
		     "    Svare på                      漢字漢字漢字漢字漢字漢字漢字  1.6.2024\n"
		     "    漢字漢字漢字漢字漢字漢字漢字  , 漢字漢字漢字漢字漢字漢字\n"
		     "    漢字漢字漢字漢字漢字 innen\n"
		     "    fristen\n"
		     "    Purre                         Ola, HP");
	arena_release(&a);
}

/* The page of a meeting whose first saker have these numbers. */
static struct tekst side_med(struct arena *a, const char *const *numre, size_t n)
{
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	for (size_t i = 0; i < n; i++)
		saker[i].saksnummer = tekst_c(numre[i]);
	struct tekst t = skriv(a, "html", &p, false);
	prov_html(t);
	return t;
}

static void assert_finnes(struct tekst t, const char *hva)
{
	if (tekst_finn(t, tekst_c(hva)) < 0)
		fail_msg("«%s» mangler", hva);
}

static void assert_finnes_ikke(struct tekst t, const char *hva)
{
	if (tekst_finn(t, tekst_c(hva)) >= 0)
		fail_msg("«%s» skulle ikke stått der", hva);
}

static void en_sak_har_en_adresse_som_andre_kan_lenke_til(void **state)
{
	(void)state;
	struct arena a = {0};
	struct tekst t = side_med(&a, NULL, 0);
	assert_finnes(t, "<h2 id=\"sak-6-24\">Sak 6/24: Plan");
	assert_finnes(t, "<h2 id=\"sak-dagsaktuelt\">Dagsaktuelt</h2>");
	assert_finnes(t, "<th scope=\"row\"><a href=\"#sak-6-24\">6/24</a></th>");
	assert_finnes(t, "<th scope=\"row\">13/24</th>"); /* not reached: nothing there to read */
	arena_release(&a);
}

static void saker_med_samme_nummer_har_hver_sin_adresse(void **state)
{
	(void)state;
	struct arena a = {0};
	struct tekst t = side_med(&a, (const char *[]){"1", "1", "", "Å 1/2"}, 4);
	assert_finnes(t, "<h2 id=\"sak-1\">");
	assert_finnes(t, "<h2 id=\"sak-1-2\">");
	assert_finnes(t, "<h2 id=\"sak-a-1-2\">");
	t = side_med(&a, (const char *[]){"漢", "漢", "", "\"><b>"}, 4);
	assert_finnes(t, "<h2 id=\"sak\">");
	assert_finnes(t, "<h2 id=\"sak-2\">");
	assert_finnes(t, "<h2 id=\"sak-b\">");
	arena_release(&a);
}

static void adressen_til_en_unntatt_sak_rober_ikke_emnet(void **state)
{
	(void)state;
	struct arena a = {0};
	struct p_sak *saker;
	struct protokoll p = prove_protokoll(&saker);
	saker[0].skjermet = true, saker[0].saksnummer = INGEN_TEKST, saker[0].emne = T("Hemmelig");
	struct tekst t = skriv(&a, "html", &p, false);
	assert_finnes(t, "<h2 id=\"sak-unntatt-offentlighet\">");
	assert_finnes_ikke(t, "emmelig");
	arena_release(&a);
}

static void en_side_med_fa_saker_har_ingen_liste_over_dem(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	assert_finnes(skriv(&a, "html", &p, false), "<nav ");
	p.saksliste.n = 3;
	struct tekst t = skriv(&a, "html", &p, false);
	prov_html(t);
	assert_finnes_ikke(t, "<nav ");
	arena_release(&a);
}

static void sidens_marg_har_tittel_og_status_og_kan_ikke_brytes_ut_av(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	p.organ = T("\"} </style>\\"), p.status = STATUS_GJENNOMSYN;
	struct tekst t = skriv(&a, "html", &p, false);
	prov_html(t);
	assert_finnes(t, "\\000020\\000022\\00007d\\000020\\00003c\\00002fstyle\\00003e\\00005c\"; }\n");
	assert_finnes(t, "@top-right { content: \"Status\\00003a\\000020til\\000020");
	arena_release(&a);
}

static void tid_og_dato_kan_leses_av_en_maskin(void **state)
{
	(void)state;
	struct arena a = {0};
	struct protokoll p = prove_protokoll(NULL);
	p.satt = 9 * 60 + 5, p.hevet = 24 * 60 + 10, p.sprak = SPRAK_EN;
	struct tekst t = skriv(&a, "html", &p, false);
	assert_finnes(t, "<time datetime=\"2024-05-15\">Wednesday 15 May 2024</time>");
	assert_finnes(t, "<time datetime=\"09:05\">09:05</time>–"
			 "<time datetime=\"00:10\">00:10</time>");
	arena_release(&a);
}

static void en_skriver_finnes_ved_navn_og_ved_filendelse(void **state)
{
	(void)state;
	assert_ptr_equal(rapport_finn(T("md"))->skriv, rapport_md);
	assert_ptr_equal(rapport_finn(T(".txt"))->skriv, rapport_txt);
	assert_null(rapport_finn(T("docx")));
	assert_null(rapport_finn(T("")));
	assert_null(rapport_finn(T(".")));
	size_t n = 0;
	for (const struct rapport *r; (r = rapport_nr(n)); n++) {
		assert_ptr_equal(rapport_finn(tekst_c(r->navn)), r);
		assert_ptr_equal(rapport_finn(tekst_c(r->endelse)), r);
		assert_true(r->endelse[0] == '.' && strlen(r->om) > 0);
	}
	assert_ptr_equal(rapport_finn(T(".html"))->skriv, rapport_html);
	assert_true(n >= 3);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(motet_skrives_som_gullet),
		cmocka_unit_test(navn_ved_innspill_skrives_som_gullet),
		cmocka_unit_test(innkallingen_skrives_som_gullet),
		cmocka_unit_test(av_en_skjermet_sak_har_innkallingen_bare_nummer_tid_og_hjemmel),
		cmocka_unit_test(et_mote_i_et_folkevalgt_organ_skrives_som_gullet),
		cmocka_unit_test(vonde_tekster_blir_bare_tekst),
		cmocka_unit_test(vonde_tekster_i_en_motebok_blir_bare_tekst),
		cmocka_unit_test(markdown_skjermer_bare_det_som_virker),
		cmocka_unit_test(en_linje_i_en_tekst_begynner_aldri_en_blokk),
		cmocka_unit_test(tittelen_i_metadata_er_ogsaa_skjermet),
		cmocka_unit_test(uten_dato_har_metadata_ingen_dato),
		cmocka_unit_test(endringer_forklares_en_gang),
		cmocka_unit_test(store_bokstaver_ogsaa_utenfor_ascii),
		cmocka_unit_test(en_tabell_bryter_i_cellene_ogsaa_med_brede_tegn),
		cmocka_unit_test(en_sak_har_en_adresse_som_andre_kan_lenke_til),
		cmocka_unit_test(saker_med_samme_nummer_har_hver_sin_adresse),
		cmocka_unit_test(adressen_til_en_unntatt_sak_rober_ikke_emnet),
		cmocka_unit_test(en_side_med_fa_saker_har_ingen_liste_over_dem),
		cmocka_unit_test(sidens_marg_har_tittel_og_status_og_kan_ikke_brytes_ut_av),
		cmocka_unit_test(tid_og_dato_kan_leses_av_en_maskin),
		cmocka_unit_test(en_skriver_finnes_ved_navn_og_ved_filendelse),
	};
	return PROV(prover);
}
