/* The follow view without a terminal: what the room sees in each state of a meeting, and what it never
 * sees; and a reader beside the writer, with whole lines, half lines and a moved journal. */
#include "prove.h"

#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "prove_mappe.h"
#include "view_folg.h"

struct prov {
	struct session s;     /* the writer */
	struct flate f;
	struct folg v;
	struct streng bilde;
	struct stund tid;
	int64_t ur;
};

static void naa(void *ctx, struct stund *tid, int64_t *ur)
{
	struct prov *p = ctx;
	*tid = p->tid;
	*ur = p->ur;
}

static const char agendaen[] =
	"møte:\n"
	"  organ: Prøverådet\n  nummer: 3/23\n  dato: 2023-10-04\n  start: 09:00\n  slutt: 12:00\n"
	"  sted: Tromsø\n  møteleder: Rune Simensen\n  neste møte: {dato: 2023-12-14, sted: Skøyen}\n"
	"medlemmer:\n"
	"  - {navn: Rune Simensen, virksomhet: Helse Sør-Øst RHF, rolle: leder}\n"
	"  - {navn: Kari Wold, virksomhet: KS}\n"
	"  - {navn: Anne Nilsen, virksomhet: Helse Nord RHF}\n"
	"saksliste:\n"
	"  - saksnummer: 17/23\n    emne: Godkjenning av innkalling\n    innretning: Godkjenning\n"
	"    start: 09:00\n    forslag til vedtak: Rådet godkjenner innkallingen.\n"
	"  - saksnummer: 18/23\n    emne: Oppsigelse av direktøren\n    start: 09:30\n"
	"    skjermet: {hjemmel: offl. § 23 første ledd}\n    innretning: Beslutning\n"
	"    forslag til vedtak: Direktøren fratrer.\n"
	"  - pause: Lunsj\n    start: 10:30\n"
	"  - saksnummer: 19/23\n    emne: Eventuelt\n    start: 11:00\n";

static struct session_valg valget(struct prov *p)
{
	return (struct session_valg){
		.agenda = "agendas/m.yaml", .minutes = "minutes", .speil = "speil", .klokke = {p, naa},
		.jeg = {.bruker = T("kari"), .maskin = T("pc-12"), .oppstart = T("oppstart"), .siden = T("09:00"),
			.prosess = 4711},
		.program = T("motebok"), .ny_id = T("0123456789abcdef0123456789abcdef"),
	};
}

static int sett_opp(void **state)
{
	struct prov *p = calloc(1, sizeof(*p));
	struct feil f;
	prov_mappe();
	assert_int_equal(mkdir("agendas", 0700), 0);
	prov_skriv("agendas/m.yaml", tekst_c(agendaen));
	assert_true(stund_les(T("2023-10-04T09:01:00.000+02:00"), &p->tid));
	p->ur = 1000000;
	p->v = FOLG_START;
	flate_init(&p->f, 24, 80);
	struct session_valg v = valget(p);
	if (!session_apne(&p->s, &v, &f))
		fail_msg("%s", f.tekst);
	*state = p;
	return 0;
}

static int ta_ned(void **state)
{
	struct prov *p = *state;
	session_lukk(&p->s);
	flate_release(&p->f);
	streng_release(&p->bilde);
	free(p);
	prov_rydd();
	return 0;
}

/* --- doing and seeing --------------------------------------------------------------------------- */

static void om(struct prov *p, int minutter)
{
	p->tid.ms += (int64_t)minutter * 60000;
	p->ur += (int64_t)minutter * 60000;
}

/* A line of the writer's, and what the room sees then. */
static void gjor(struct prov *p, const char *linje)
{
	struct streng svar = {0};
	enum handling h;
	struct feil f = {0};
	if (!command_kjor(&p->s, tekst_c(linje), &h, &svar, &f))
		fail_msg("%s: %s", linje, f.tekst);
	streng_release(&svar);
	folg_hendt(&p->s, &p->v);
	arena_reset(&p->s.skrap);
}

static void tegn(struct prov *p, struct session *s)
{
	folg_tegn(s, &p->f, &p->v);
	streng_reset(&p->bilde);
	flate_dump(&p->f, &p->bilde);
	arena_reset(&s->skrap);
}

static bool star(const struct prov *p, const char *t)
{
	return strstr(p->bilde.p, t) != NULL;
}

static void ser_(struct prov *p, const char *t, bool skal, int linje)
{
	tegn(p, &p->s);
	if (star(p, t) == skal)
		return;
	print_error("«%s» %s:\n%s", t, skal ? "mangler" : "skal ikke stå her", p->bilde.p);
	_fail(__FILE__, linje);
}
#define ser(p, t) ser_(p, t, true, __LINE__)
#define ser_ikke(p, t) ser_(p, t, false, __LINE__)

static void tast(struct prov *p, char c)
{
	struct tast t = {.slag = TAST_TEGN, .tegn = {c}, .n = 1};
	assert_true(folg_tast(&p->v, &t));
}

static void storrelse(struct prov *p, int rader, int kolonner)
{
	flate_resize(&p->f, rader, kolonner);
	tegn(p, &p->s);
}

/* --- the states --------------------------------------------------------------------------------- */

static void foer_motet_star_organ_dato_sted_og_nar_det_begynner(void **state)
{
	struct prov *p = *state;
	ser(p, "Prøverådet");
	ser(p, "Møte 3/23");
	ser(p, "onsdag 4. oktober 2023");
	ser(p, "Tromsø");
	ser(p, "Møtet begynner kl. 09.00");
	ser(p, "q lukk");
	ser_ikke(p, "Godkjenning");
}

static void sak_forslag_og_neste_og_hinten_gar_med_forste_hendelse(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	ser(p, "SAK 17/23");
	ser(p, "Godkjenning av innkalling");
	ser(p, "FORSLAG TIL VEDTAK");
	ser(p, "Rådet godkjenner innkallingen.");
	ser_ikke(p, "q lukk");
	tast(p, '?');
	ser(p, "q lukk");
}

static void det_nye_i_forslaget_star_i_klammer_og_til_slutt_bare_vedtaket(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "endre Rådet godkjenner innkallingen og dagsorden.");
	ser(p, "FORSLAG TIL OPPDATERT VEDTAK");
	ser(p, "[nytt: og dagsorden].");
	gjor(p, "vedtak");
	ser(p, "VEDTATT");
	ser(p, "endret i møtet");
	ser(p, "Rådet godkjenner innkallingen og dagsorden.");
	ser_ikke(p, "[nytt:");
	ser_ikke(p, "FORSLAG");
	gjor(p, "pause 1000");
	gjor(p, "pause"); /* and still, until the next sak is called */
	gjor(p, "sak 19/23");
	ser_ikke(p, "VEDTATT");
}

static void et_lukket_mote_viser_bare_at_det_er_lukket(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "taler kw");
	gjor(p, "ordet");
	gjor(p, "lukk koml. § 11-5");
	ser(p, "Sak 17/23 – møtet er lukket");
	ser(p, "koml. § 11-5");
	ser_ikke(p, "godkjenner");
	ser_ikke(p, "Kari Wold");
	gjor(p, "vedtak");
	ser_ikke(p, "godkjenner");
	gjor(p, "lukk slutt");
	ser(p, "VEDTATT");
}

static void forslag_mot_hverandre_star_under_hverandre_og_det_som_vant_overst(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "alternativ kw: Rådet avviser innkallingen.");
	ser(p, "Rådet godkjenner innkallingen.");
	ser(p, "Forslag B fra Kari Wold, KS");
	gjor(p, "stemme A 1 B 2");
	ser(p, "FORSLAG TIL OPPDATERT VEDTAK");
	ser(p, "[nytt: avviser]");
	ser(p, "Forslag A");
	ser_ikke(p, "Forslag B");
	gjor(p, "stemme 2 1");
	ser(p, "VEDTATT");
	ser(p, "2 mot 1 stemmer, endret i møtet");
	ser_ikke(p, "Forslag A");
	gjor(p, "angre");
	gjor(p, "stemme");
	ser(p, "enstemmig");
}

static void et_annet_utfall_sier_hvilket(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "vedtak ikke");
	ser(p, "IKKE VEDTATT");
	gjor(p, "angre");
	gjor(p, "vedtak utsatt");
	ser(p, "UTSATT");
	gjor(p, "angre");
	ser(p, "FORSLAG TIL VEDTAK");
}

static void innspill_merknader_og_aksjonspunkter_star_aldri(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "innspill kw: hemmelig-a");
	gjor(p, "merknad hemmelig-b");
	gjor(p, "aksjon kw: hemmelig-c >14.12");
	storrelse(p, 60, 200);
	ser_ikke(p, "hemmelig");
	ser_ikke(p, "Wold");
}

static void talerne_og_hvor_lenge_i_hele_minutter(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "taler kw");
	ser(p, "NESTE       Kari Wold, KS");
	gjor(p, "taler an!");
	gjor(p, "ordet kw");
	ser(p, "HAR ORDET   Kari Wold, KS");
	ser(p, "Anne Nilsen, Helse Nord RHF (replikk)");
	ser_ikke(p, " min");
	om(p, 2);
	ser(p, "2 min");
	gjor(p, "taler rs");
	gjor(p, "taler x1");
	gjor(p, "taler x2");
	ser(p, "+ 1 til");
}

static void i_pausen_star_bare_nar_det_fortsetter(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "pause 1045");
	ser(p, "Pause – oppstart igjen kl. 10.45");
	ser_ikke(p, "Rådet godkjenner");
	ser(p, "Etter pausen: 17/23");
	p->f.ascii = true;
	ser(p, "Pause - oppstart igjen kl. 10.45");
}

static void hevet_med_klokkeslett_og_neste_mote(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "vedtak");
	om(p, 90);
	gjor(p, "hev");
	gjor(p, "ja");
	ser(p, "Møtet er hevet kl. 10.31");
	ser(p, "Neste møte: torsdag 14. desember 2023");
	ser(p, "Skøyen");
}

/* --- unntatt offentlighet ------------------------------------------------------------------------- */

static void lekker_ikke(struct prov *p)
{
	static const char *const hemmelig[] = {"Oppsigelse", "irektør", "fratrer", "hemmelig", "Beslutning", "Wold",
					       "VEDTATT", "avskjed"};
	static const int rader[] = {8, 24, 60}, kolonner[] = {30, 80, 200};
	for (int r = 0; r < 3; r++)
		for (int s = FOLG_TETT; s <= FOLG_STOR; s++) {
			p->v.storrelse = s;
			flate_resize(&p->f, rader[r], kolonner[r]);
			for (size_t i = 0; i < ARRAY_LEN(hemmelig); i++)
				ser_ikke(p, hemmelig[i]);
		}
	p->v.storrelse = FOLG_VANLIG;
	flate_resize(&p->f, 24, 80);
}

static void en_skjermet_sak_viser_bare_nummer_og_hjemmel(void **state)
{
	struct prov *p = *state;
	lekker_ikke(p);
	gjor(p, "neste");
	ser(p, "Neste sak: 18/23 – unntatt offentlighet");
	ser_ikke(p, "Oppsigelse");
	gjor(p, "pause 1000");
	ser(p, "17/23");
	lekker_ikke(p);
	gjor(p, "pause");
	gjor(p, "vedtak");
	gjor(p, "neste");
	ser(p, "Sak 18/23 – unntatt offentlighet");
	ser(p, "offl. § 23 første ledd");
	lekker_ikke(p);
	gjor(p, "taler kw");
	gjor(p, "ordet kw");
	gjor(p, "innspill kw: hemmelig");
	gjor(p, "endre Direktøren får avskjed.");
	gjor(p, "alternativ Direktøren sitter.");
	lekker_ikke(p);
	ser_ikke(p, "sitter");
	gjor(p, "pause 1045");
	ser(p, "Etter pausen: 18/23 – unntatt offentlighet");
	lekker_ikke(p);
	gjor(p, "pause");
	gjor(p, "vedtak");
	lekker_ikke(p);
	gjor(p, "hev");
	gjor(p, "ja");
	lekker_ikke(p);
}

/* --- size and pages ------------------------------------------------------------------------------ */

static void alle_storrelser_viser_forslaget(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	gjor(p, "taler kw");
	gjor(p, "ordet kw");
	gjor(p, "taler rs");
	for (int rader = 8; rader <= 60; rader += 4)
		for (int kolonner = 30; kolonner <= 200; kolonner += 17)
			for (int s = FOLG_TETT; s <= FOLG_STOR; s++) {
				p->v.storrelse = s;
				storrelse(p, rader, kolonner);
				ser(p, "innkallingen.");
				ser(p, "Prøverådet");
				assert_int_equal(p->v.sider, 1);
			}
	for (int rader = 1; rader < 8; rader++)
		for (int kolonner = 1; kolonner < 30; kolonner++)
			storrelse(p, rader, kolonner); /* draws something, and nothing outside the grid */
}

static void pluss_gir_luft_og_sperrede_overskrifter_minus_tar_den(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	tast(p, '+');
	ser(p, "S A K   1 7 / 2 3");
	tast(p, '+'); /* there is no more */
	tast(p, '-');
	ser(p, "  SAK 17/23");
	tast(p, '-');
	ser(p, "\n SAK 17/23");
}

/* «Punkt 1. … Punkt 40.», with one of them another. */
static void langt_forslag(struct prov *p, int nytt)
{
	struct streng b = {0};
	streng_c(&b, "endre");
	for (int i = 1; i <= 40; i++)
		streng_f(&b, " Rådet %s punkt nummer %d i den lange planen.", i == nytt ? "forkaster" : "mener", i);
	gjor(p, b.p);
	streng_release(&b);
}

static void et_langt_forslag_viser_det_nyeste_og_kan_blas(void **state)
{
	struct prov *p = *state;
	gjor(p, "neste");
	langt_forslag(p, 0);
	langt_forslag(p, 30);
	ser(p, "forkaster punkt nummer 30");
	assert_true(p->v.sider > 1 && p->v.vist > 0);
	int sider = p->v.sider;
	while (p->v.vist + 1 < sider)
		tast(p, ' '), tegn(p, &p->s);
	ser(p, "nummer 40");
	tast(p, ' '); /* round to the first */
	ser(p, "nummer 1 ");
	ser(p, "(1 av ");
	gjor(p, "innspill kw: noe helt annet"); /* the page stays */
	ser(p, "(1 av ");
	langt_forslag(p, 2);
	ser(p, "forkaster punkt nummer 2");
	langt_forslag(p, 31); /* and to the newest change when there is one */
	ser(p, "mener punkt nummer 2");
}

/* --- a reader beside the writer ------------------------------------------------------------------ */

static void folg(struct prov *p, struct session *l)
{
	struct session_valg v = valget(p);
	struct feil f;
	v.bare_les = true;
	if (!session_apne(l, &v, &f))
		fail_msg("%s", f.tekst);
}

static void leseren_ser_journalen_komme_og_skriver_ingenting(void **state)
{
	struct prov *p = *state;
	struct session l;
	session_lukk(&p->s); /* nobody has opened the meeting yet */
	assert_int_equal(system("rm -rf minutes speil"), 0);
	folg(p, &l);
	assert_int_equal(session_vakt(&l), -1); /* no folder to watch */
	assert_false(session_les_med(&l));
	tegn(p, &l);
	assert_true(star(p, "Møtet begynner"));
	assert_false(prov_finnes("minutes"));
	assert_false(prov_finnes("speil"));
	struct session_valg v = valget(p);
	struct feil f;
	assert_true(session_apne(&p->s, &v, &f));
	gjor(p, "neste");
	assert_true(session_vakt(&l) >= 0);
	assert_true(session_les_med(&l));
	tegn(p, &l);
	assert_true(star(p, "SAK 17/23"));
	assert_false(session_les_med(&l));
	gjor(p, "vedtak");
	assert_true(session_les_med(&l));
	tegn(p, &l);
	assert_true(star(p, "VEDTATT"));
	session_lukk(&l);
}

static void en_endret_agenda_sees_til_motet_begynner(void **state)
{
	struct prov *p = *state;
	struct session l;
	struct arena a = {0};
	struct streng b = {0};
	folg(p, &l);
	streng_legg(&b, prov_les(&a, "agendas/m.yaml"));
	*(strstr(b.p, "09:00") + 1) = '8';
	assert_int_equal(rename("agendas/m.yaml", "agendas/for.yaml"), 0);
	prov_skriv("agendas/m.yaml", streng_tekst(&b));
	assert_true(session_les_med(&l));
	tegn(p, &l);
	assert_true(star(p, "Møtet begynner kl. 08.00"));
	prov_skriv("agendas/m.yaml", T("møte: [\n")); /* being edited: the last good one stays */
	assert_false(session_les_med(&l));
	tegn(p, &l);
	assert_true(star(p, "Møtet begynner kl. 08.00"));
	session_lukk(&l);
	streng_release(&b);
	arena_release(&a);
}

static void en_halv_linje_vises_ikke_for_den_er_hel(void **state)
{
	struct prov *p = *state;
	struct session l;
	struct arena a = {0};
	gjor(p, "neste");
	gjor(p, "vedtak");
	struct tekst hel = prov_les(&a, "minutes/m.journal");
	assert_int_equal(system("rm -rf speil && mkdir kopi && cp minutes/m.journal kopi/"), 0);
	size_t siste = hel.n - 1;
	while (hel.p[siste - 1] != '\n')
		siste--;
	struct session_valg v = valget(p);
	struct feil f;
	v.minutes = "kopi", v.bare_les = true;
	prov_skriv("kopi/m.journal", tekst_til(hel, siste));
	assert_true(session_apne(&l, &v, &f));
	for (size_t n = siste; n < hel.n - 1; n += (hel.n - siste) / 7) {
		prov_skriv("kopi/m.journal", tekst_til(hel, n));
		assert_false(session_les_med(&l));
		tegn(p, &l);
		assert_true(star(p, "FORSLAG TIL VEDTAK"));
	}
	prov_skriv("kopi/m.journal", hel);
	assert_true(session_les_med(&l));
	tegn(p, &l);
	assert_true(star(p, "VEDTATT"));
	assert_int_equal(remove("kopi/m.journal"), 0); /* gone for a moment: what was read stays */
	assert_false(session_les_med(&l));
	tegn(p, &l);
	assert_true(star(p, "VEDTATT"));
	session_lukk(&l);
	arena_release(&a);
}

static void en_flyttet_journal_folges_i_eksemplar_2(void **state)
{
	struct prov *p = *state;
	struct session l;
	gjor(p, "neste");
	folg(p, &l);
	gjor(p, "lagre ny");
	gjor(p, "vedtak");
	assert_true(session_les_med(&l));
	tegn(p, &l);
	assert_true(star(p, "VEDTATT"));
	session_lukk(&l);
}

int main(void)
{
#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)
	static const struct CMUnitTest prover[] = {
		PROVE(foer_motet_star_organ_dato_sted_og_nar_det_begynner),
		PROVE(sak_forslag_og_neste_og_hinten_gar_med_forste_hendelse),
		PROVE(det_nye_i_forslaget_star_i_klammer_og_til_slutt_bare_vedtaket),
		PROVE(et_lukket_mote_viser_bare_at_det_er_lukket),
		PROVE(forslag_mot_hverandre_star_under_hverandre_og_det_som_vant_overst),
		PROVE(et_annet_utfall_sier_hvilket),
		PROVE(innspill_merknader_og_aksjonspunkter_star_aldri),
		PROVE(talerne_og_hvor_lenge_i_hele_minutter),
		PROVE(i_pausen_star_bare_nar_det_fortsetter),
		PROVE(hevet_med_klokkeslett_og_neste_mote),
		PROVE(en_skjermet_sak_viser_bare_nummer_og_hjemmel),
		PROVE(alle_storrelser_viser_forslaget),
		PROVE(pluss_gir_luft_og_sperrede_overskrifter_minus_tar_den),
		PROVE(et_langt_forslag_viser_det_nyeste_og_kan_blas),
		PROVE(leseren_ser_journalen_komme_og_skriver_ingenting),
		PROVE(en_endret_agenda_sees_til_motet_begynner),
		PROVE(en_halv_linje_vises_ikke_for_den_er_hel),
		PROVE(en_flyttet_journal_folges_i_eksemplar_2),
	};
	return PROV(prover);
}
