/* The real program in a real terminal (pty + libvterm). argv[1] is the program, argv[2] the agenda of
 * 4 October 2023; each test has a folder of its own. Nothing sleeps: every wait is for a row. */
#include "prove.h"

#include <limits.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vt.h"

static const char *program, *agenda;

struct prov {
	struct vt *vt;
	char mappe[64], fil[160], minutes[96], tilstand[128], oppsett[128], samband[128];
};

static int sett_opp(void **state)
{
	struct prov *p = calloc(1, sizeof(*p));
	char kommando[512];
	strcpy(p->mappe, "/tmp/motebok-skjerm-XXXXXX");
	if (!mkdtemp(p->mappe))
		return -1;
	snprintf(p->fil, sizeof(p->fil), "%s/agendas/2023-10-04-nasjonalt-e-helserad.yaml", p->mappe);
	snprintf(p->minutes, sizeof(p->minutes), "%s/minutes", p->mappe);
	snprintf(p->tilstand, sizeof(p->tilstand), "XDG_STATE_HOME=%s/tilstand", p->mappe);
	snprintf(p->samband, sizeof(p->samband), "MOTEBOK_SAMBAND=%s/samband", p->mappe);
	snprintf(p->oppsett, sizeof(p->oppsett), "XDG_CONFIG_HOME=%s/hjemme", p->mappe);
	snprintf(kommando, sizeof(kommando), "mkdir %s/agendas && cp '%s' %s", p->mappe, agenda, p->fil);
	if (system(kommando) != 0)
		return -1;
	*state = p;
	return 0;
}

static int ta_ned(void **state)
{
	struct prov *p = *state;
	char kommando[128];
	vt_slutt(p->vt);
	snprintf(kommando, sizeof(kommando), "rm -rf %s", p->mappe);
	int r = system(kommando);
	free(p);
	return r;
}

static void start(struct prov *p, int rader, int kolonner, const char *ekstra)
{
	const char *env[] = {p->tilstand, p->samband, p->oppsett, "TZ=Europe/Oslo", ekstra, NULL};
	const char *argv[] = {program, p->fil, NULL};
	vt_slutt(p->vt);
	p->vt = vt_start(&(struct vt_valg){.rader = rader, .kolonner = kolonner, .env = env}, argv);
	vt_vent(p->vt, VT_HVOR_SOM_HELST, "17/23");
}

static void send(struct prov *p, const char *s)
{
	vt_send(p->vt, tekst_c(s));
}

static void vent(struct prov *p, const char *s)
{
	vt_vent(p->vt, VT_HVOR_SOM_HELST, s);
}

static void avslutt(struct prov *p)
{
	send(p, "q");
	assert_int_equal(vt_vent_slutt(p->vt), 0);
	vt_assert_gjenopprettet(p->vt);
}

/* Esc, and not the first half of an Alt: only when the field is drawn whole, and then wait. */
static void lukk_feltet(struct prov *p)
{
	vent(p, "Esc lukker");
	send(p, "\033");
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "Esc lukker");
}

static void motet_apnes_saken_vedtas_og_skjermen_er_som_for(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, NULL);
	vt_vent(p->vt, 0, "MØTET ER IKKE SATT");
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	send(p, "v");
	vent(p, "Vedtatt slik det står");
	send(p, "\r");
	vent(p, "Vedtatt som foreslått kl.");
	avslutt(p);
}

static void aeoeaa_samisk_og_emoji_kan_skrives_og_lagres(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, NULL);
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	send(p, "irs:æøå ÆØÅ č ŋ – « » 👍");
	vent(p, "rs:æøå ÆØÅ č ŋ – « » 👍");
	send(p, "\r");
	vent(p, "Innspill 1 fra Rune Simensen");
	vent(p, "æøå ÆØÅ č ŋ – « » 👍");
	lukk_feltet(p);
	avslutt(p);
}

static void storrelse_rett_etter_en_tast_gar_aldri_tapt(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, NULL);
	for (int i = 0; i < 60; i++) {
		int rader = i % 2 ? 24 : 30, kolonner = i % 2 ? 80 : 130;
		send(p, i % 3 ? "?" : ":");
		vt_resize(p->vt, rader, kolonner);
		send(p, "\033");
		/* the frame ends where the new height says */
		vt_vent(p->vt, rader - 5, "└");
		vt_vent(p->vt, 0, "MØTET ER IKKE SATT");
	}
	vt_resize(p->vt, 24, 80);
	vent(p, "┌─ Saksliste");
	avslutt(p);
}

static void kill_9_mister_ingenting_og_sier_hvor_det_fortsetter(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, NULL);
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	send(p, "v\r");
	vent(p, "Vedtatt som foreslått kl.");
	send(p, "irs:Husk dette.\r");
	vent(p, "Innspill 1 fra Rune Simensen");
	vt_signal(p->vt, SIGKILL);
	assert_int_equal(vt_vent_slutt(p->vt), 128 + SIGKILL);
	start(p, 24, 80, NULL);
	vent(p, "Fortsetter møte 3/23");
	vent(p, "Husk dette.");
	vent(p, "som foreslått");
	vt_vent(p->vt, 0, "MØTET PÅGÅR");
	avslutt(p);
}

static void to_skrivere_den_andre_leser_og_far_vite_hvem(void **state)
{
	struct prov *p = *state, q = {0};
	start(p, 24, 80, NULL);
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	memcpy(q.fil, p->fil, sizeof(q.fil));
	memcpy(q.tilstand, p->tilstand, sizeof(q.tilstand));
	memcpy(q.samband, p->samband, sizeof(q.samband));
	start(&q, 24, 80, NULL);
	vt_vent(q.vt, 0, "BARE LESING");
	vt_vent(q.vt, VT_HVOR_SOM_HELST, "Åpnet av");
	vt_send(q.vt, T("v"));
	vt_vent(q.vt, VT_HVOR_SOM_HELST, "bare for lesing");
	send(p, "v\r"); /* and reads along */
	vent(p, "Vedtatt som foreslått kl.");
	vt_vent(q.vt, VT_HVOR_SOM_HELST, "som foreslått");
	vt_send(q.vt, T("q"));
	assert_int_equal(vt_vent_slutt(q.vt), 0);
	vt_slutt(q.vt);
	avslutt(p);
}

static void limt_tekst_er_tekst_ikke_kommandoer(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, NULL);
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	send(p, "\033[200~n\nv\nq\x1b[31m\033[201~");
	vent(p, "n v q");
	lukk_feltet(p);
	vt_vent(p->vt, 0, "MØTET PÅGÅR");
	avslutt(p);
}

static void styretegn_i_det_limte_telles(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, NULL);
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	send(p, "\033[200~a\033b\001c\033[Ad\033\033[201~");
	vent(p, "abc");
	vent(p, "4 skjulte tegn ble utelatt");
	send(p, "\025"); /* the paste has ended: Ctrl-U is a key again */
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "abc");
	send(p, "\033[200~en\033\033[201~");
	vent(p, "1 skjult tegn ble utelatt");
	lukk_feltet(p);
	avslutt(p);
}

static void term_og_hup_gir_terminalen_tilbake_og_slipper_lasen(void **state)
{
	struct prov *p = *state;
	static const int signaler[] = {SIGTERM, SIGHUP};
	for (size_t i = 0; i < ARRAY_LEN(signaler); i++) {
		start(p, 24, 80, NULL);
		if (i == 0) {
			send(p, "n");
			vent(p, "Møtet er satt kl.");
		}
		vt_signal(p->vt, signaler[i]);
		assert_int_equal(vt_vent_slutt(p->vt), 128 + signaler[i]);
		vt_assert_gjenopprettet(p->vt);
	}
	start(p, 24, 80, NULL);
	vent(p, "Fortsetter møte 3/23");
	avslutt(p);
}

static void stans_og_fortsett_tegner_alt_pa_nytt(void **state)
{
	struct prov *p = *state;
	const char *env[] = {p->tilstand, p->samband, p->oppsett, "TZ=Europe/Oslo", "PS1=klar$ ", NULL};
	const char *argv[] = {"/bin/bash", "--norc", "--noprofile", "-i", NULL};
	p->vt = vt_start(&(struct vt_valg){.rader = 24, .kolonner = 80, .env = env}, argv);
	vent(p, "klar$");
	send(p, program);
	send(p, " ");
	send(p, p->fil);
	send(p, "\r");
	vt_vent(p->vt, 0, "MØTET ER IKKE SATT");
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	send(p, "\x1a");
	vent(p, "klar$");
	send(p, "fg\r");
	vt_vent(p->vt, 0, "MØTET PÅGÅR");
	vent(p, "▸ 17/23");
	send(p, "q");
	vent(p, "klar$");
	send(p, "exit\r");
	vt_vent_slutt(p->vt);
}

static void editoren_gir_teksten_tilbake(void **state)
{
	struct prov *p = *state;
	char editor[160], sti[128];
	snprintf(sti, sizeof(sti), "%s/ed.sh", p->mappe);
	FILE *f = fopen(sti, "w");
	assert_non_null(f);
	fputs("#!/bin/sh\nprintf 'rs: skrevet i editoren æøå\\n' > \"$1\"\n", f);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(sti, 0755), 0);
	snprintf(editor, sizeof(editor), "EDITOR=%s", sti);
	start(p, 24, 80, editor);
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	send(p, "i\x0f");
	vent(p, "skrevet i editoren æøå");
	send(p, "\r");
	vent(p, "Innspill 1 fra Rune Simensen");
	lukk_feltet(p);
	avslutt(p);
}

static void uten_editor_sies_det_hva_som_mangler(void **state)
{
	struct prov *p = *state;
	static const struct { const char *env, *sier; } par[] = {
		{"EDITOR", "sett EDITOR, for eksempel EDITOR=nano"},
		{"EDITOR=", "sett EDITOR, for eksempel EDITOR=nano"},
		{"EDITOR= ", "sett EDITOR, for eksempel EDITOR=nano"},
		{"EDITOR=/finnes/ikke", "«/finnes/ikke» kan ikke startes, teksten er uendret"},
		{"EDITOR=false", "«false» avsluttet med feil: teksten er uendret"},
	};
	for (size_t i = 0; i < ARRAY_LEN(par); i++) {
		start(p, 24, 80, par[i].env);
		if (i == 0)
			send(p, "n");
		vt_vent(p->vt, 0, "MØTET PÅGÅR");
		send(p, "i\025rs: skrevet før\x0f");
		vent(p, par[i].sier);
		vent(p, "skrevet før");
		lukk_feltet(p);
		send(p, "e");
		vent(p, "Ctrl-S lagrer");
		send(p, "\x0f");
		vent(p, par[i].sier);
		send(p, "\005");
		vent(p, "Ctrl-S lagrer");
		send(p, "\033");
		vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "Endre forslaget i");
		avslutt(p);
	}
}

static void no_color_gir_ingen_farger_og_ascii_ingen_rammetegn(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, "NO_COLOR=1");
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	for (int y = 0; y < 24; y++)
		for (int x = 0; x < 80; x++)
			assert_false(vt_celle(p->vt, y, x).farget);
	avslutt(p);
}

static void ukjent_term_og_fremmed_locale_virker(void **state)
{
	struct prov *p = *state;
	static const char *const env[] = {"TERM=finnes-ikke", "LANG=C", "LC_ALL=nb_NO.ISO-8859-1",
					  "TERM=screen-256color", "TERM=linux"};
	for (size_t i = 0; i < ARRAY_LEN(env); i++) {
		start(p, 24, 80, env[i]);
		vt_vent(p->vt, 0, "e-helseråd");
		avslutt(p);
	}
}

static void smale_lave_og_vide_vinduer(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, NULL);
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	vt_resize(p->vt, 50, 160);
	vent(p, "Oversikt");
	vent(p, "onsdag 4. oktober 2023");
	vt_resize(p->vt, 20, 50);
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "Saksliste");
	vent(p, "Forslag til vedtak");
	vt_resize(p->vt, 8, 30);
	vent(p, "Sak 17/23");
	send(p, "mikke borte\r");
	vt_resize(p->vt, 2, 8);
	vt_resize(p->vt, 24, 80);
	vent(p, "ikke borte");
	avslutt(p);
}

static void motelista_velges_i_et_smalt_vindu(void **state)
{
	struct prov *p = *state;
	const char *env[] = {p->tilstand, p->samband, p->oppsett, "TZ=Europe/Oslo", NULL};
	const char *argv[] = {program, NULL};
	p->vt = vt_start(&(struct vt_valg){.rader = 16, .kolonner = 45, .env = env, .katalog = p->mappe},
			 argv);
	vt_vent(p->vt, 0, "Møter i agendas/");
	vent(p, "ikke begynt  Nasjona…");
	vent(p, "↑↓ velger · Enter åpner · q avslutter");
	vt_resize(p->vt, 5, 30);
	vent(p, "3/23");
	vent(p, "↑↓ velger · Enter åpner");
	vt_resize(p->vt, 24, 80);
	vent(p, "Nasjonalt e-helseråd");
	send(p, "\r");
	vt_vent(p->vt, 0, "MØTET ER IKKE SATT");
}

static void deltakerpanelet_og_voteringen_i_en_terminal(void **state)
{
	struct prov *p = *state;
	start(p, 24, 80, NULL);
	send(p, "n");
	vent(p, "Møtet er satt kl.");
	send(p, "d");
	vent(p, "Mellomrom merker flere");
	send(p, "rs\r");
	vent(p, "s stedfortreder");
	send(p, "sÅse Sørli, Helse Sør-Øst RHF\r"); /* the first s is the key */
	vent(p, "Deltaker med koden");
	vent(p, "Åse Sørli, Helse Sør-Øst RHF for Rune");
	send(p, "åse\rd");
	vent(p, "på skjerm");
	vt_resize(p->vt, 8, 30);
	vt_vent(p->vt, 7, "└");
	vent(p, "Deltakere");
	vt_resize(p->vt, 24, 80);
	vt_vent(p->vt, 23, "└");
	send(p, "\033");
	vt_vent(p->vt, 0, "MØTET PÅGÅR");
	send(p, "s");
	vent(p, "kan stemme i saken");
	send(p, "\r");
	vent(p, "Enstemmig, ");
	vent(p, "Vedtatt kl.");
	avslutt(p);
}

static void skriv_oppsett(struct prov *p, const char *oppsett)
{
	char sti[160];
	snprintf(sti, sizeof(sti), "%s/hjemme", p->mappe);
	mkdir(sti, 0700);
	snprintf(sti, sizeof(sti), "%s/hjemme/motebok", p->mappe);
	mkdir(sti, 0700);
	snprintf(sti, sizeof(sti), "%s/hjemme/motebok/oppsett.yaml", p->mappe);
	FILE *f = fopen(sti, "w");
	assert_non_null(f);
	fputs(oppsett, f);
	assert_int_equal(fclose(f), 0);
}

/* The cell where the text begins. */
static struct vt_celle cellen(struct prov *p, const char *tekst)
{
	struct streng rad = {0};
	vent(p, tekst);
	int y = vt_finn(p->vt, tekst);
	vt_rad(p->vt, y, &rad);
	ptrdiff_t i = tekst_finn(streng_tekst(&rad), tekst_c(tekst));
	int x = utf8_bredde(tekst_til(streng_tekst(&rad), (size_t)i));
	streng_release(&rad);
	return vt_celle(p->vt, y, x);
}

static void taster_og_farger_fra_oppsettet_nar_skjermen(void **state)
{
	struct prov *p = *state;
	skriv_oppsett(p, "taster:\n  neste: F5\n  angre: Ctrl-X\n  pause: N\n  forrige: p\n"
			 "farger:\n  feil: lys magenta\n  aksent: cyan\n");
	start(p, 24, 80, NULL);
	struct vt_celle c = cellen(p, "F5 sett møtet");
	assert_true(c.farget && c.fet);
	assert_int_equal(c.forgrunn, 6);
	assert_false(cellen(p, "sett møtet").farget);
	send(p, "n");
	c = cellen(p, "! tasten «n» gjør ingenting her");
	assert_true(c.farget);
	assert_int_equal(c.forgrunn, 13);
	send(p, "\033[15~");
	vent(p, "Møtet er satt kl.");
	vent(p, "F5 neste sak");
	vent(p, "N pause");
	vent(p, "Ctrl-X angre");
	send(p, "\030");
	vent(p, "Angret:");
	send(p, "?");
	vent(p, "F5     neste      Neste sak.");
	send(p, "Ctrl-X");
	vent(p, "▸ Ctrl-X angre      Angre siste hendelse");
	send(p, "\033");
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "Enter utfører");
	avslutt(p);
}

static void med_no_color_er_ingenting_farget_hva_oppsettet_enn_sier(void **state)
{
	struct prov *p = *state;
	skriv_oppsett(p, "bruk farger: alltid\nfarger: {vanlig: grønn, aksent: rød}\n");
	start(p, 24, 80, NULL);
	assert_int_equal(cellen(p, "sett møtet").forgrunn, 2);
	avslutt(p);
	start(p, 24, 80, "NO_COLOR=1");
	assert_false(cellen(p, "sett møtet").farget);
	assert_false(cellen(p, "n sett møtet").farget);
	avslutt(p);
}

static void pa_atte_farger_er_de_lyse_fete(void **state)
{
	struct prov *p = *state;
	skriv_oppsett(p, "farger: {vanlig: lys blå}\n");
	start(p, 24, 80, "TERM=linux");
	struct vt_celle c = cellen(p, "sett møtet");
	assert_int_equal(c.forgrunn & 7, 4);
	assert_true(c.fet);
	avslutt(p);
}

static void feil_i_oppsettet_sies_pa_skjermen_og_motet_apnes(void **state)
{
	struct prov *p = *state;
	skriv_oppsett(p, "taster:\n  neste: nn\n  vedtak: w\n");
	start(p, 24, 80, NULL);
	vent(p, "Det er feil i oppsettet ditt: motebok sjekk --oppsett viser dem");
	send(p, "n");
	vent(p, "w vedtak");
	avslutt(p);
}

int main(int argc, char **argv)
{
#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)
	static const struct CMUnitTest prover[] = {
		PROVE(motet_apnes_saken_vedtas_og_skjermen_er_som_for),
		PROVE(aeoeaa_samisk_og_emoji_kan_skrives_og_lagres),
		PROVE(storrelse_rett_etter_en_tast_gar_aldri_tapt),
		PROVE(kill_9_mister_ingenting_og_sier_hvor_det_fortsetter),
		PROVE(to_skrivere_den_andre_leser_og_far_vite_hvem),
		PROVE(limt_tekst_er_tekst_ikke_kommandoer),
		PROVE(styretegn_i_det_limte_telles),
		PROVE(term_og_hup_gir_terminalen_tilbake_og_slipper_lasen),
		PROVE(stans_og_fortsett_tegner_alt_pa_nytt),
		PROVE(editoren_gir_teksten_tilbake),
		PROVE(uten_editor_sies_det_hva_som_mangler),
		PROVE(no_color_gir_ingen_farger_og_ascii_ingen_rammetegn),
		PROVE(ukjent_term_og_fremmed_locale_virker),
		PROVE(smale_lave_og_vide_vinduer),
		PROVE(motelista_velges_i_et_smalt_vindu),
		PROVE(deltakerpanelet_og_voteringen_i_en_terminal),
		PROVE(taster_og_farger_fra_oppsettet_nar_skjermen),
		PROVE(med_no_color_er_ingenting_farget_hva_oppsettet_enn_sier),
		PROVE(pa_atte_farger_er_de_lyse_fete),
		PROVE(feil_i_oppsettet_sies_pa_skjermen_og_motet_apnes),
	};
	static char sti[PATH_MAX];
	if (argc != 3 || !realpath(argv[1], sti)) /* from whatever folder it is started in */
		return 2;
	program = sti;
	agenda = argv[2];
	return PROV(prover);
}
