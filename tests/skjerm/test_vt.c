/* The harness itself, on snippets of sh. */
#include "prove.h"
#include "vt.h"

#include <signal.h>

static struct vt *vt;

static int rydd(void **state)
{
	(void)state;
	vt_slutt(vt);
	vt = NULL;
	return 0;
}

static void start_med(const char *skript, const char *const *env)
{
	const char *const argv[] = {"/bin/sh", "-c", skript, NULL};
	struct vt_valg valg = {.rader = 6, .kolonner = 40, .env = env, .katalog = "/"};
	vt = vt_start(&valg, argv);
}

static void start(const char *skript)
{
	start_med(skript, NULL);
}

static void assert_rad(int y, const char *ventet)
{
	struct streng s = {0};
	vt_rad(vt, y, &s);
	assert_streng(&s, ventet);
	streng_release(&s);
}

static void det_programmet_skriver_star_pa_skjermen(void **state)
{
	(void)state;
	start("printf 'Rådet 漢字 e\\314\\201!\\r\\nto'");
	assert_int_equal(vt_vent_slutt(vt), 0);
	assert_rad(0, "Rådet 漢字 e\xcc\x81!");
	assert_rad(1, "to");
	assert_rad(5, "");
	assert_int_equal(vt_finn(vt, "to"), 1);
	assert_int_equal(vt_finn(vt, "tre"), -1);
	assert_string_equal(vt_celle(vt, 0, 6).tegn, "漢");
	assert_string_equal(vt_celle(vt, 0, 7).tegn, "");
}

static void det_som_sendes_kommer_til_programmet(void **state)
{
	(void)state;
	start("echo klar; read x; echo \"fikk $x\"; exit 3");
	vt_vent(vt, 0, "klar");
	vt_send(vt, T("rød grøt\r"));
	vt_vent(vt, VT_HVOR_SOM_HELST, "fikk rød grøt");
	assert_int_equal(vt_vent_slutt(vt), 3);
}

static void markoren_er_der_programmet_satte_den(void **state)
{
	(void)state;
	int y, x;
	start("printf '\\033[3;5Hx'; read x; printf '\\033[?25l\\033[1;1H'; read x");
	vt_vent_markor(vt, 2, 5);
	assert_true(vt_markor_synlig(vt));
	vt_send(vt, T("\r"));
	vt_vent_markor(vt, 0, 0);
	vt_markor(vt, &y, &x);
	assert_int_equal(y, 0);
	assert_false(vt_markor_synlig(vt));
}

static void ventingen_gir_seg_nar_fristen_er_ute(void **state)
{
	(void)state;
	start("echo klar; read x");
	assert_false(vt_kommer(vt, 0, "aldri", 50));
	assert_true(vt_kommer(vt, 0, "klar", 20000));
	vt_signal(vt, SIGKILL);
	vt_vent_slutt(vt);
	assert_false(vt_kommer(vt, 0, "aldri", 20000));
	assert_true(vt_kommer(vt, 0, "klar", 20000));
}

static void det_som_forsvinner_kan_ventes_pa(void **state)
{
	(void)state;
	start("printf 'her'; read x; printf '\\033[2J\\033[Hborte'; read x");
	vt_vent(vt, 0, "her");
	vt_send(vt, T("\r"));
	vt_vent_borte(vt, VT_HVOR_SOM_HELST, "her");
	vt_vent(vt, 0, "borte");
}

static void ny_storrelse_nar_programmet(void **state)
{
	(void)state;
	start("trap 'echo ny $(stty size)' WINCH; echo klar $(stty size);"
	      "while :; do read x; done");
	vt_vent(vt, 0, "klar 6 40");
	vt_resize(vt, 10, 60);
	vt_vent(vt, VT_HVOR_SOM_HELST, "ny 10 60");
	vt_resize(vt, 4, 20);
	vt_vent(vt, VT_HVOR_SOM_HELST, "ny 4 20");
	vt_signal(vt, SIGKILL);
	assert_int_equal(vt_vent_slutt(vt), 128 + SIGKILL);
}

static void miljoet_er_det_testen_gir(void **state)
{
	(void)state;
	static const char *const env[] = {"TERM=dumb", "NO_COLOR=1", "LANG", NULL};
	assert_int_equal(setenv("HEMMELIG", "x", 1), 0);
	start_med("echo \"$TERM/$NO_COLOR/$LANG/$HEMMELIG/\"; pwd; test -n \"$PATH\"", env);
	assert_int_equal(vt_vent_slutt(vt), 0);
	assert_rad(0, "dumb/1///");
	assert_rad(1, "/");
}

static void stiler_kan_leses_av_cellene(void **state)
{
	(void)state;
	start("printf 'a\\033[1mb\\033[0;4mc\\033[0;7md\\033[0;31me\\033[0m'");
	assert_int_equal(vt_vent_slutt(vt), 0);
	assert_false(vt_celle(vt, 0, 0).fet || vt_celle(vt, 0, 0).farget);
	assert_true(vt_celle(vt, 0, 1).fet);
	assert_true(vt_celle(vt, 0, 2).strek);
	assert_true(vt_celle(vt, 0, 3).snudd);
	assert_true(vt_celle(vt, 0, 4).farget);
	assert_int_equal(vt_celle(vt, 0, 4).forgrunn, 1);
}

static void tittel_og_bjelle_merkes(void **state)
{
	(void)state;
	start("printf '\\033]2;Sak 17/23\\007\\007'");
	assert_int_equal(vt_vent_slutt(vt), 0);
	assert_string_equal(vt_tittel(vt), "Sak 17/23");
	assert_int_equal(vt_bjeller(vt), 1);
}

static void byte_for_byte_er_alt_med(void **state)
{
	(void)state;
	start("stty -onlcr; printf 'a\\033[1mb'; read x; printf c; stty onlcr");
	vt_vent(vt, 0, "ab");
	assert_tekst(vt_byte(vt), "a\033[1mb");
	vt_glem(vt);
	vt_send(vt, T("\n"));
	vt_vent_slutt(vt);
	assert_tekst(vt_byte(vt), "\nc");
}

static void terminalen_svarer_nar_den_blir_spurt(void **state)
{
	(void)state;
	start("stty raw -echo; printf '\\033[2;3H\\033[6n'; head -c 6 | od -An -c; stty -raw echo");
	vt_vent(vt, VT_HVOR_SOM_HELST, "033   [   2   ;   3   R");
}

static void mye_begge_veier_setter_seg_ikke_fast(void **state)
{
	(void)state;
	struct streng s = {0};
	start("stty raw -echo; echo klar; head -c 300000 | tee /dev/tty | wc -c; seq 20000;"
	      "stty -raw echo");
	vt_vent(vt, 0, "klar");
	streng_gjenta(&s, 'x', 300000);
	vt_send(vt, streng_tekst(&s));
	vt_vent(vt, VT_HVOR_SOM_HELST, "20000");
	assert_int_equal(vt_vent_slutt(vt), 0);
	assert_true(tekst_finn(vt_byte(vt), T("300000")) > 300000);
	streng_release(&s);
}

static void den_som_rydder_etter_seg_er_gjenopprettet(void **state)
{
	(void)state;
	start("printf 'for\\033[?1049h\\033[?1h\\033=\\033[?2004h\\033[?25l\\033[7mskjerm';"
	      "stty -echo -icanon; read x; stty echo icanon;"
	      "printf '\\033[0m\\033[?25h\\033[?2004l\\033[?1l\\033>\\033[?1049l'");
	vt_vent(vt, 0, "skjerm");
	assert_true(vt_alternativ(vt));
	assert_int_equal(vt_finn(vt, "for"), -1);
	vt_send(vt, T("\r"));
	assert_int_equal(vt_vent_slutt(vt), 0);
	vt_assert_gjenopprettet(vt);
	assert_false(vt_alternativ(vt));
	assert_rad(0, "for");
}

static void den_som_ikke_rydder_blir_oppdaget(void **state)
{
	(void)state;
	static const struct { const char *skript, *hva; } par[] = {
		{"printf '\\033[?1049h'", "den alternative skjermen"},
		{"printf '\\033[?25l'", "markøren"},
		{"printf '\\033[?1000h'", "musa"},
		{"printf '\\033[1m'", "stil"},
		{"printf '\\033[31m'", "stil"},
		{"printf '\\033[44m'", "stil"},
		{"printf '\\033[?2004h'", "innliming"},
		{"printf '\\033[?1h'", "piltastene"},
		{"printf '\\033='", "talltastene"},
		{"stty -echo", "linjemodus"},
		{"stty raw", "linjemodus"},
		{"stty -ixon", "linjemodus"},
	};
	for (size_t i = 0; i < ARRAY_LEN(par); i++) {
		start(par[i].skript);
		assert_int_equal(vt_vent_slutt(vt), 0);
		const char *hva = vt_ikke_gjenopprettet(vt);
		if (!hva || !tekst_starter(tekst_c(hva), tekst_c(par[i].hva)))
			fail_msg("%s: %s", par[i].skript, hva ? hva : "intet");
		rydd(state);
	}
	start("echo hei");
	vt_vent_slutt(vt);
	assert_null(vt_ikke_gjenopprettet(vt));
}

static void et_program_som_ikke_finnes_sier_fra(void **state)
{
	(void)state;
	static const char *const argv[] = {"/finnes/ikke", NULL};
	vt = vt_start(&(struct vt_valg){.rader = 3, .kolonner = 60}, argv);
	assert_int_equal(vt_vent_slutt(vt), 127);
	assert_true(vt_finn(vt, "kan ikke starte /finnes/ikke") >= 0);
}

static void den_som_ikke_vil_slutte_blir_drept(void **state)
{
	(void)state;
	start("trap '' TERM HUP INT; echo klar;"
	      "while :; do read x || exec cat /dev/zero >/dev/null; done");
	vt_vent(vt, 0, "klar");
	vt_signal(vt, SIGTERM);
	pid_t pid = vt_pid(vt);
	rydd(state);
	assert_int_equal(kill(pid, 0), -1);
}

#define P(prove) cmocka_unit_test_teardown(prove, rydd)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		P(det_programmet_skriver_star_pa_skjermen),
		P(det_som_sendes_kommer_til_programmet),
		P(markoren_er_der_programmet_satte_den),
		P(ventingen_gir_seg_nar_fristen_er_ute),
		P(det_som_forsvinner_kan_ventes_pa),
		P(ny_storrelse_nar_programmet),
		P(miljoet_er_det_testen_gir),
		P(stiler_kan_leses_av_cellene),
		P(tittel_og_bjelle_merkes),
		P(byte_for_byte_er_alt_med),
		P(terminalen_svarer_nar_den_blir_spurt),
		P(mye_begge_veier_setter_seg_ikke_fast),
		P(den_som_rydder_etter_seg_er_gjenopprettet),
		P(den_som_ikke_rydder_blir_oppdaget),
		P(et_program_som_ikke_finnes_sier_fra),
		P(den_som_ikke_vil_slutte_blir_drept),
	};
	return PROV(prover);
}
