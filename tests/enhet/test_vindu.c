/* Small windows and long texts: content before frames, nothing cut that the user cannot get to see. */
#include "prove_app.h"

static const struct { int rader, kolonner; } vinduer[] = {{24, 80}, {20, 60}, {16, 45}};

static void vindu(struct prov *p, int rader, int kolonner)
{
	flate_resize(&p->f, rader, kolonner);
	app_tegn(&p->a, &p->f);
	arena_reset(&p->s.skrap);
}

/* All rows as one text, without frames: what was wrapped is whole again. */
static bool leses(struct prov *p, const char *tekst)
{
	struct streng s = {0}, ren = {0};
	flate_dump(&p->f, &s);
	for (size_t i = 0; i < s.n; i++) {
		bool ramme = i + 2 < s.n && memcmp(s.p + i, "│", 3) == 0;
		i += ramme ? 2 : 0;
		if (!ramme && s.p[i] != ' ' && s.p[i] != '\n')
			streng_tegn(&ren, s.p[i]);
		else if (ren.n && ren.p[ren.n - 1] != ' ')
			streng_tegn(&ren, ' ');
	}
	bool ja = tekst_finn(streng_tekst(&ren), tekst_c(tekst)) >= 0;
	if (!ja)
		fprintf(stderr, "%dx%d, fant ikke «%s»:\n%s", p->f.kolonner, p->f.rader, tekst, s.p);
	streng_release(&s);
	streng_release(&ren);
	return ja;
}

static int rader_med(struct prov *p, const char *tekst)
{
	int n = 0;
	for (int y = 0; y < p->f.rader; y++) {
		struct streng s = {0};
		flate_rad(&p->f, y, &s);
		n += tekst_finn(streng_tekst(&s), tekst_c(tekst)) >= 0;
		streng_release(&s);
	}
	return n;
}

/* The rows of help that show an action of the table. */
static int valg_i_hjelpen(struct prov *p)
{
	int n = 0;
	for (int y = 0; y < p->f.rader; y++) {
		struct streng s = {0}, ord = {0};
		flate_rad(&p->f, y, &s);
		for (int h = 0; h < H_ANTALL; h++) {
			const struct handling_info *i = handling_info((enum handling)h);
			streng_reset(&ord);
			streng_f(&ord, "%-1s %-10.10s", i->tast, i->ord);
			if (tekst_finn(streng_tekst(&s), tekst_trim(streng_tekst(&ord))) >= 0 && i->tast[0]) {
				n++;
				break;
			}
		}
		streng_release(&s);
		streng_release(&ord);
	}
	return n;
}

static void hjelpen_viser_minst_tre_valg_og_ruller_i_30x8(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	skriv(p, "?");
	vindu(p, 8, 30);
	assert_true(valg_i_hjelpen(p) >= 3);
	for (int i = 0; i < H_ANTALL; i++) {
		assert_true(rader_med(p, "▸ ") == 1);
		slag(p, TAST_NED);
	}
	assert_int_equal(p->a.vis.valgt, H_ANTALL - 1);
	assert_true(vises(p, "▸ q avslutt"));
	assert_true(leses(p, "Avslutt; alt er lagret."));
	slag(p, TAST_ENTER);
	assert_int_equal(p->a.virkning, VIRKNING_SLUTT);
}

static void hjelpens_setning_star_hel_nederst(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	for (size_t v = 0; v < ARRAY_LEN(vinduer); v++) {
		skriv(p, "?");
		vindu(p, vinduer[v].rader, vinduer[v].kolonner);
		for (int h = 0; h < H_ANTALL; h++) {
			assert_true(leses(p, handling_info((enum handling)h)->hjelp));
			slag(p, TAST_NED);
		}
		skriv(p, "rett");
		assert_true(leses(p, "Som ord: rett nr [kl 09:12 | sak 20/23 | kode: | tekst]"));
		assert_true(leses(p, "kl 09:04 foran et ord: når det skjedde"));
		slag(p, TAST_ESC);
	}
}

static void hint_er_hele_i_hvert_vindu(void **state)
{
	static const struct { const char *taster, *hint[5]; } visninger[] = {
		{"", {": alt ? hjelp q avslutt", "n neste sak"}},
		{"i", {"Innspill: ", "Enter lagrer", "kode: bytter person", "↑ retter siste",
		       "Esc lukker · utkastet beholdes"}},
		{"t", {"På talerlista: ", "kode · kode! replikk", "Esc lukker · utkastet beholdes"}},
		{"irs", {"rs Rune Simensen"}},
		{"v", {"Vedtatt slik det står", "Saken utgår", "ingenting er bestemt før du velger", "Angre: u"}},
		{"e", {"Ctrl-S lagrer ny versjon", "Esc lukker", "utkastet beholdes", "Ctrl-O åpner $EDITOR"}},
		{"l", {"Esc lukker", "Enter retter", "x stryker", "u angrer siste"}},
		{"r", {"Esc lukker", "↑↓ PgUp PgDn blar"}},
		{"nnnnnnnnnn", {"Esc møtet går videre", "↑↓ velger", "Enter går dit", "Skriv ja"}},
	};
	struct prov *p = *state;
	sett_motet(p);
	for (size_t v = 0; v < ARRAY_LEN(vinduer); v++)
		for (size_t i = 0; i < ARRAY_LEN(visninger); i++) {
			skriv(p, visninger[i].taster);
			vindu(p, vinduer[v].rader, vinduer[v].kolonner);
			for (size_t h = 0; h < 5 && visninger[i].hint[h]; h++)
				assert_true(leses(p, visninger[i].hint[h]));
			assert_int_equal(rader_med(p, "beholde…"), 0);
			slag(p, TAST_ESC);
			if (i == 3) { /* the draft, not to be in the way */
				linje_sett(&p->a.felt[FELT_INNSPILL], INGEN_TEKST);
				app_melding(&p->a, false, INGEN_TEKST);
			}
			slag(p, TAST_ESC);
		}
}

static void et_avslag_leses_helt_i_et_smalt_felt(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	for (size_t v = 0; v < ARRAY_LEN(vinduer); v++) {
		vindu(p, vinduer[v].rader, vinduer[v].kolonner);
		skriv(p, ":angre 2");
		slag(p, TAST_ENTER);
		assert_true(leses(p, "angre tar alltid det siste: skriv stryk 2 eller rett 2 … for en bestemt hendelse"));
		linje_sett(&p->a.felt[FELT_KOMMANDO], INGEN_TEKST);
		slag(p, TAST_ESC);
	}
}

static void langt_forslag(struct prov *p, int antall)
{
	skriv(p, "e");
	for (int i = 1; i <= antall; i++) {
		char punkt[64];
		snprintf(punkt, sizeof(punkt), "punkt nummer %d i forslaget", i);
		slag(p, TAST_ENTER);
		skriv(p, punkt);
	}
	ctrl(p, 's');
}

static void sakspanelet_sier_at_det_er_mer(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	assert_int_equal(rader_med(p, "PgDn"), 0);
	langt_forslag(p, 30);
	assert_true(vises(p, "─ PgDn viser mer ─"));
	vindu(p, 8, 30);
	assert_true(rader_med(p, "PgDn") == 1);
	vindu(p, 24, 80);
	for (int i = 0; i < 4; i++)
		slag(p, TAST_SIDE_NED);
	assert_true(leses(p, "punkt nummer 30 i forslaget"));
	assert_int_equal(rader_med(p, "PgDn viser mer"), 0);
}

static void et_langt_forslag_rulles_i_vedtakspanelet(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	langt_forslag(p, 30);
	size_t for_ = p->s.mote.antall;
	skriv(p, "vf");
	assert_true(vises(p, "Rådet godkjenner innkalling"));
	assert_true(vises(p, "(PgDn viser mer)"));
	struct streng valg = {0}, etter = {0};
	int y = 0;
	for (; y < 24 && !valg.n; y++) {
		flate_rad(&p->f, y, &valg);
		if (tekst_finn(streng_tekst(&valg), T("Vedtatt slik det står")) < 0)
			streng_reset(&valg);
	}
	for (int i = 1; i <= 30; i++) { /* every line comes by, and the choices stand where they stood */
		char punkt[64];
		snprintf(punkt, sizeof(punkt), "punkt nummer %d i forslaget", i);
		for (int n = 0; n < 5 && rader_med(p, punkt) == 0; n++)
			slag(p, TAST_SIDE_NED);
		assert_true(vises(p, punkt));
		streng_reset(&etter);
		flate_rad(&p->f, y - 1, &etter);
		assert_true(tekst_lik(streng_tekst(&valg), streng_tekst(&etter)));
	}
	streng_release(&valg);
	streng_release(&etter);
	assert_int_equal(rader_med(p, "(PgDn viser mer)"), 0);
	slag(p, TAST_OPP);
	assert_true(vises(p, "(PgDn viser mer)"));
	slag(p, TAST_NED);
	assert_int_equal(rader_med(p, "(PgDn viser mer)"), 0);
	slag(p, TAST_SIDE_OPP);
	slag(p, TAST_SIDE_OPP);
	slag(p, TAST_SIDE_OPP);
	slag(p, TAST_SIDE_OPP);
	assert_true(vises(p, "Rådet godkjenner innkalling"));
	assert_int_equal(p->s.mote.antall, for_);
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_VEDTAK);
}

static void paneler_viser_innholdet_i_30x8(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	langt_forslag(p, 9);
	vindu(p, 8, 30);
	skriv(p, "v");
	assert_true(leses(p, "Rådet godkjenner innkalling og dagsorden"));
	assert_true(vises(p, "(PgDn viser mer)"));
	assert_true(leses(p, "Enter vedtatt"));
	slag(p, TAST_SLUTT);
	assert_true(leses(p, "punkt nummer 9 i forslaget"));
	slag(p, TAST_ESC);
	skriv(p, "e");
	assert_true(leses(p, "punkt nummer 9 i forslaget"));
	slag(p, TAST_ESC);
	skriv(p, "l");
	assert_true(leses(p, "møtet ble sat"));
	assert_true(rader_med(p, "  09:") >= 3);
	slag(p, TAST_ESC);
	skriv(p, ":tull");
	slag(p, TAST_ENTER);
	assert_true(vises(p, "ukjent ord"));
}

static void en_lang_linje_i_loggen_skjuler_ikke_den_valgte(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	for (int i = 0; i < 30; i++) {
		skriv(p, "m");
		skriv(p, "En merknad som er så lang at den ikke får plass på en linje, og som "
			 "slutter med ordet sløyfe.");
		slag(p, TAST_ENTER);
	}
	skriv(p, "l");
	for (size_t v = 0; v < ARRAY_LEN(vinduer); v++) {
		vindu(p, vinduer[v].rader, vinduer[v].kolonner);
		assert_int_equal(rader_med(p, "▸ "), 1);
		assert_true(leses(p, "slutter med ordet sløyfe."));
	}
}

int main(void)
{
#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)
	static const struct CMUnitTest prover[] = {
		PROVE(hjelpen_viser_minst_tre_valg_og_ruller_i_30x8),
		PROVE(hjelpens_setning_star_hel_nederst),
		PROVE(hint_er_hele_i_hvert_vindu),
		PROVE(et_avslag_leses_helt_i_et_smalt_felt),
		PROVE(sakspanelet_sier_at_det_er_mer),
		PROVE(et_langt_forslag_rulles_i_vedtakspanelet),
		PROVE(paneler_viser_innholdet_i_30x8),
		PROVE(en_lang_linje_i_loggen_skjuler_ikke_den_valgte),
	};
	return PROV(prover);
}
