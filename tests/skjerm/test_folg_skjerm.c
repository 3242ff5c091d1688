/* The follow view in a terminal of its own, beside a writer in plain mode. argv[1] is the program, argv[2]
 * the agenda of 4 October 2023; each test has a folder of its own. Every wait is for a row. */
#include "prove.h"

#include <signal.h>
#include <unistd.h>

#include "vt.h"

static const char *program, *agenda;

struct prov {
	struct vt *vt, *skriver;
	char mappe[64], fil[160], minutes[96], tilstand[128], oppsett[128], samband[128];
};

static void skall(const char *fmt, ...) PRINTF(1, 2);
static void skall(const char *fmt, ...)
{
	char kommando[1024];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(kommando, sizeof(kommando), fmt, ap);
	va_end(ap);
	assert_int_equal(system(kommando), 0);
}

static int sett_opp(void **state)
{
	struct prov *p = calloc(1, sizeof(*p));
	strcpy(p->mappe, "/tmp/motebok-folg-XXXXXX");
	if (!mkdtemp(p->mappe))
		return -1;
	snprintf(p->fil, sizeof(p->fil), "%s/agendas/m.yaml", p->mappe);
	snprintf(p->minutes, sizeof(p->minutes), "%s/minutes", p->mappe);
	snprintf(p->tilstand, sizeof(p->tilstand), "XDG_STATE_HOME=%s/tilstand", p->mappe);
	snprintf(p->samband, sizeof(p->samband), "MOTEBOK_SAMBAND=%s/samband", p->mappe);
	snprintf(p->oppsett, sizeof(p->oppsett), "XDG_CONFIG_HOME=%s/hjemme", p->mappe);
	skall("mkdir %s/agendas && cp '%s' %s", p->mappe, agenda, p->fil);
	*state = p;
	return 0;
}

static int ta_ned(void **state)
{
	struct prov *p = *state;
	vt_slutt(p->vt);
	vt_slutt(p->skriver);
	skall("rm -rf %s", p->mappe);
	free(p);
	return 0;
}

static void folg(struct prov *p, int rader, int kolonner, const char *ekstra, const char *opsjon)
{
	const char *env[] = {p->tilstand, p->samband, p->oppsett, "TZ=Europe/Oslo", ekstra, NULL};
	const char *argv[] = {program, "følg", p->fil, opsjon, NULL};
	vt_slutt(p->vt);
	p->vt = vt_start(&(struct vt_valg){.rader = rader, .kolonner = kolonner, .env = env}, argv);
	vt_vent(p->vt, 0, "3/23");
}

static void ser(struct prov *p, const char *t)
{
	vt_vent(p->vt, VT_HVOR_SOM_HELST, t);
}

static void skriver(struct prov *p)
{
	const char *env[] = {p->tilstand, p->samband, p->oppsett, "TZ=Europe/Oslo", NULL};
	const char *argv[] = {program, "--enkel", p->fil, NULL};
	vt_slutt(p->skriver);
	p->skriver = vt_start(&(struct vt_valg){.rader = 24, .kolonner = 100, .env = env}, argv);
}

static void skriv(struct prov *p, const char *linje)
{
	vt_send(p->skriver, tekst_c(linje));
	vt_send(p->skriver, T("\r"));
}

static void lukk(struct prov *p)
{
	vt_send(p->vt, T("q"));
	assert_int_equal(vt_vent_slutt(p->vt), 0);
	vt_assert_gjenopprettet(p->vt);
}

static void hver_hendelse_kommer_til_salen(void **state)
{
	struct prov *p = *state;
	folg(p, 24, 80, NULL, NULL);
	ser(p, "Møtet begynner kl. 09.00");
	ser(p, "q lukk");
	assert_int_not_equal(access(p->minutes, F_OK), 0); /* a follower makes nothing */
	skriver(p);
	skriv(p, "neste");
	ser(p, "SAK 17/23");
	ser(p, "FORSLAG TIL VEDTAK");
	assert_int_equal(vt_finn(p->vt, "q lukk"), -1);
	skriv(p, "taler rs");
	ser(p, "NESTE       Rune Simensen");
	skriv(p, "ordet");
	ser(p, "HAR ORDET   Rune Simensen");
	skriv(p, "merknad hemmelig");
	skriv(p, "innspill rs: hemmelig");
	skriv(p, "endre Rådet utsetter alt.");
	ser(p, "[nytt:");
	assert_int_equal(vt_finn(p->vt, "hemmelig"), -1);
	skriv(p, "vedtak");
	ser(p, "VEDTATT");
	skriv(p, "pause 2359");
	ser(p, "Pause – oppstart igjen kl. 23.59");
	skriv(p, "pause");
	ser(p, "Møtet er i gang");
	skriv(p, "neste");
	ser(p, "SAK 18/23");
	lukk(p);
}

static void fargene_er_oppsettets_og_kan_slas_av(void **state)
{
	struct prov *p = *state;
	skall("mkdir -p %s/hjemme/motebok && printf 'farger: {aksent: cyan, vanlig: grønn}\\n' > "
	      "%s/hjemme/motebok/oppsett.yaml", p->mappe, p->mappe);
	folg(p, 24, 80, NULL, NULL);
	ser(p, "q lukk");
	assert_int_equal(vt_celle(p->vt, 23, 1).forgrunn, 6);
	ser(p, "Møtet begynner kl. 09.00");
	assert_int_equal(vt_celle(p->vt, 0, 70).forgrunn, 2);
	lukk(p);
	folg(p, 24, 80, NULL, "--farge=aldri");
	ser(p, "q lukk");
	assert_false(vt_celle(p->vt, 23, 1).farget);
	lukk(p);
}

static void skriveren_drepes_og_kommer_igjen(void **state)
{
	struct prov *p = *state;
	folg(p, 24, 80, NULL, NULL);
	skriver(p);
	skriv(p, "neste");
	ser(p, "SAK 17/23");
	vt_signal(p->skriver, SIGKILL);
	assert_int_equal(vt_vent_slutt(p->skriver), 128 + SIGKILL);
	skriver(p); /* the lock is free: a follower never takes it */
	skriv(p, "vedtak");
	ser(p, "VEDTATT");
	ser(p, "SAK 17/23");
	lukk(p);
}

static void en_halv_linje_er_ikke_hendt_ennaa(void **state)
{
	struct prov *p = *state;
	skriver(p);
	skriv(p, "neste");
	skriv(p, "vedtak");
	skriv(p, "avslutt");
	assert_int_equal(vt_vent_slutt(p->skriver), 0);
	skall("cd %s && mv minutes hel && mkdir minutes && rm -rf tilstand && "
	      "grep -v '\"hva\":\"vedtak\"' hel/m.journal > minutes/m.journal && "
	      "grep '\"hva\":\"vedtak\"' hel/m.journal > linje", p->mappe);
	folg(p, 24, 80, NULL, NULL);
	ser(p, "FORSLAG TIL VEDTAK");
	vt_send(p->vt, T("?"));
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "q lukk");
	skall("cd %s && head -c 200 linje >> minutes/m.journal", p->mappe);
	vt_send(p->vt, T("?")); /* the frame with the keys in it is drawn after the half line was read */
	ser(p, "q lukk");
	ser(p, "FORSLAG TIL VEDTAK");
	assert_int_equal(vt_finn(p->vt, "VEDTATT"), -1);
	skall("cd %s && tail -c +201 linje >> minutes/m.journal", p->mappe);
	ser(p, "VEDTATT");
	lukk(p);
}

static void plass_til_alt_fra_30x8_til_200x60(void **state)
{
	struct prov *p = *state;
	skriver(p);
	skriv(p, "neste");
	vt_vent(p->skriver, VT_HVOR_SOM_HELST, "Møtet er satt");
	folg(p, 24, 80, NULL, NULL);
	vt_send(p->vt, T("?"));
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "q lukk");
	static const int mal[][2] = {{8, 30}, {60, 200}, {2, 8}, {24, 80}};
	for (size_t i = 0; i < ARRAY_LEN(mal); i++) {
		vt_resize(p->vt, mal[i][0], mal[i][1]);
		ser(p, mal[i][0] == 2 ? "For l" : "SAK 17/23");
		if (mal[i][0] > 2) /* and all of the proposal, once the keys have gone */
			ser(p, "dagsorden.");
	}
	vt_send(p->vt, T("+"));
	ser(p, "S A K   1 7 / 2 3");
	vt_send(p->vt, T("--"));
	vt_vent(p->vt, 1, " SAK 17/23");
	lukk(p);
}

static void uten_farger_uten_unicode_og_i_fremmed_locale(void **state)
{
	struct prov *p = *state;
	skriver(p);
	skriv(p, "neste");
	skriv(p, "endre Rådet utsetter alt.");
	vt_vent(p->skriver, VT_HVOR_SOM_HELST, "versjon 2");
	static const char *const env[] = {"NO_COLOR=1", "LANG=C", "TERM=finnes-ikke"};
	for (size_t i = 0; i < ARRAY_LEN(env); i++) {
		folg(p, 24, 80, env[i], "--ascii");
		ser(p, "[nytt:");
		ser(p, "======");
		ser(p, "Nasjonalt e-helseråd"); /* text is as it is */
		for (int y = 0; i == 0 && y < 24; y++)
			for (int x = 0; x < 80; x++)
				assert_false(vt_celle(p->vt, y, x).farget);
		lukk(p);
	}
}

static void signaler_gir_terminalen_tilbake(void **state)
{
	struct prov *p = *state;
	static const int signaler[] = {SIGTERM, SIGHUP};
	for (size_t i = 0; i < ARRAY_LEN(signaler); i++) {
		folg(p, 24, 80, NULL, NULL);
		vt_signal(p->vt, signaler[i]);
		assert_int_equal(vt_vent_slutt(p->vt), 128 + signaler[i]);
		vt_assert_gjenopprettet(p->vt);
	}
	folg(p, 24, 80, NULL, NULL);
	vt_send(p->vt, T("\003"));
	assert_int_equal(vt_vent_slutt(p->vt), 0);
	vt_assert_gjenopprettet(p->vt);
}

int main(int argc, char **argv)
{
#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)
	static const struct CMUnitTest prover[] = {
		PROVE(hver_hendelse_kommer_til_salen),
		PROVE(fargene_er_oppsettets_og_kan_slas_av),
		PROVE(skriveren_drepes_og_kommer_igjen),
		PROVE(en_halv_linje_er_ikke_hendt_ennaa),
		PROVE(plass_til_alt_fra_30x8_til_200x60),
		PROVE(uten_farger_uten_unicode_og_i_fremmed_locale),
		PROVE(signaler_gir_terminalen_tilbake),
	};
	if (argc != 3)
		return 2;
	program = argv[1];
	agenda = argv[2];
	return PROV(prover);
}
