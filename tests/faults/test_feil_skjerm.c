/*
 * A disk that fails, on the screen (reliability.md §7 G7): what could not be saved is told in the same frame,
 * and what was typed stands in its field until it is saved. argv: the program, the agenda, feilskudd.so.
 */
#include "prove.h"

#include <unistd.h>

#include "vt.h"

static const char *program, *agenda, *feilskudd;

struct prov {
	struct vt *vt;
	char mappe[64], fil[160], bryter[96], annet[96];
	char env[6][160];
};

static int sett_opp(void **state)
{
	struct prov *p = calloc(1, sizeof(*p));
	char kommando[512];
	strcpy(p->mappe, "/tmp/motebok-feil-XXXXXX");
	if (!mkdtemp(p->mappe))
		return -1;
	snprintf(p->fil, sizeof(p->fil), "%s/agendas/2023-10-04-nasjonalt-e-helserad.yaml", p->mappe);
	snprintf(p->bryter, sizeof(p->bryter), "%s/svikt", p->mappe);
	snprintf(p->annet, sizeof(p->annet), "%s/annet", p->mappe);
	static const char *const navn[] = {"MOTEBOK_SPEIL=%s/speil", "MOTEBOK_SAMBAND=%s/samband",
					   "XDG_CONFIG_HOME=%s/hjemme", "FEIL_BRYTER=%s/svikt"};
	for (size_t i = 0; i < ARRAY_LEN(navn); i++) {
		struct streng s = {0};
		struct tekst for_ = tekst_c(navn[i]);
		streng_legg(&s, tekst_til(for_, (size_t)tekst_finn(for_, T("%s"))));
		streng_c(&s, p->mappe);
		streng_legg(&s, tekst_fra(for_, (size_t)tekst_finn(for_, T("%s")) + 2));
		snprintf(p->env[i], sizeof(p->env[i]), TF, TA(streng_tekst(&s)));
		streng_release(&s);
	}
	snprintf(p->env[4], sizeof(p->env[4]), "LD_PRELOAD=%s", feilskudd);
	const char *san = getenv("ASAN_OPTIONS");
	snprintf(p->env[5], sizeof(p->env[5]), "ASAN_OPTIONS=%s:verify_asan_link_order=0:detect_leaks=0",
		 san ? san : "");
	snprintf(kommando, sizeof(kommando), "mkdir %s/agendas && cp '%s' %s", p->mappe, agenda, p->fil);
	*state = p;
	return system(kommando);
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

static void start(struct prov *p, const char *feil)
{
	const char *env[] = {p->env[0], p->env[1], p->env[2], p->env[3], p->env[4], p->env[5],
			     "MOTEBOK_KLOKKE=2023-10-04T09:00:00.000+02:00", feil, NULL};
	const char *argv[] = {program, p->fil, NULL};
	p->vt = vt_start(&(struct vt_valg){.rader = 24, .kolonner = 80, .env = env}, argv);
	vt_vent(p->vt, VT_HVOR_SOM_HELST, "17/23");
	vt_send(p->vt, T("n"));
	vt_vent(p->vt, VT_HVOR_SOM_HELST, "Møtet er satt kl.");
}

static void disken_svikter(const struct prov *p, bool ja)
{
	if (!ja) {
		assert_int_equal(unlink(p->bryter), 0);
		return;
	}
	FILE *f = fopen(p->bryter, "w");
	assert_non_null(f);
	assert_int_equal(fclose(f), 0);
}

static void send(struct prov *p, const char *s)
{
	vt_send(p->vt, tekst_c(s));
}

static void vent(struct prov *p, const char *s)
{
	vt_vent(p->vt, VT_HVOR_SOM_HELST, s);
}

/* The frame that says it has the text in its field, and nothing was recorded. */
static void krev_ikke_lagret(struct prov *p, const char *tekst)
{
	vent(p, "IKKE LAGRET");
	if (vt_finn(p->vt, tekst) < 0 || vt_finn(p->vt, "Innspill 1 fra") >= 0) {
		vt_dump(p->vt);
		fail_msg("teksten står ikke i feltet");
	}
}

static void krev_i_journalen(const char *mappe, const char *tekst)
{
	char kommando[300];
	snprintf(kommando, sizeof(kommando), "grep -qF '%s' %s/*.journal", tekst, mappe);
	assert_int_equal(system(kommando), 0);
}

/* Esc only when the field is drawn whole. */
static void avslutt(struct prov *p)
{
	vent(p, "Esc lukker");
	send(p, "\033");
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "Esc lukker");
	send(p, "q");
	assert_int_equal(vt_vent_slutt(p->vt), 0);
	vt_assert_gjenopprettet(p->vt);
}

static void full_disk_sies_teksten_staar_og_lagres_naar_det_er_plass(void **state)
{
	struct prov *p = *state;
	char mappe[96];
	start(p, "FEIL=write:delvis:28:1:3:1");
	disken_svikter(p, true);
	send(p, "irs:Dette skal ikke bli borte.\r");
	krev_ikke_lagret(p, "rs:Dette skal ikke bli borte.");
	disken_svikter(p, false);
	send(p, "\r");
	vent(p, "Innspill 1 fra Rune Simensen");
	avslutt(p);
	snprintf(mappe, sizeof(mappe), "%s/minutes", p->mappe);
	krev_i_journalen(mappe, "Dette skal ikke bli borte.");
	snprintf(mappe, sizeof(mappe), "%s/speil", p->mappe);
	krev_i_journalen(mappe, "Dette skal ikke bli borte.");
}

static void en_dod_disk_sies_teksten_staar_og_lagres_et_annet_sted(void **state)
{
	struct prov *p = *state;
	char ord[160];
	start(p, "FEIL=fdatasync:hardt:5:1:3:1");
	disken_svikter(p, true);
	send(p, "irs:Dette skal ikke bli borte.\r");
	krev_ikke_lagret(p, "rs:Dette skal ikke bli borte.");
	vent(p, "/speil)"); /* drawn whole, so that Esc is not the first half of an Alt */
	send(p, "\033");
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, "rs:Dette skal");
	snprintf(ord, sizeof(ord), ":lagre %s\r", p->annet);
	send(p, ord);
	vent(p, "Eksemplar 1 ligger nå i");
	send(p, "i");
	vent(p, "rs:Dette skal ikke bli borte.");
	send(p, "\r");
	vent(p, "Innspill 1 fra Rune Simensen");
	vent(p, "ett eksemplar");
	avslutt(p);
	krev_i_journalen(p->annet, "Dette skal ikke bli borte.");
}

static void ett_dodt_eksemplar_sies_i_samme_bilde_som_kvitteringen(void **state)
{
	struct prov *p = *state;
	start(p, "FEIL=fdatasync:hardt:5:1:2:1");
	disken_svikter(p, true);
	send(p, "irs:Bare i ett.\r");
	vt_vent(p->vt, 21, "Innspill 1 fra Rune Simensen");
	vt_vent(p->vt, 23, "lagret i ett eksemplar 09:00:00"); /* the frame's last row */
	avslutt(p);
}

/* Wherever memory runs out, the terminal is given back, and it is said. */
static void tomt_for_minne_gir_terminalen_tilbake(void **state)
{
	struct prov *p = *state;
	int slutt = 0;
	for (int n = 100; n < 40000; n += 1 + n / 5) {
		char minne[40];
		snprintf(minne, sizeof(minne), "MINNE=%d:1", n);
		const char *env[] = {p->env[0], p->env[1], p->env[2], p->env[4], p->env[5], minne, NULL};
		const char *argv[] = {program, p->fil, NULL};
		p->vt = vt_start(&(struct vt_valg){.rader = 24, .kolonner = 80, .env = env}, argv);
		if (vt_kommer(p->vt, 1, "Saksliste", 20000))
			send(p, "?");
		if (vt_kommer(p->vt, 21, "Ctrl-L", 20000))
			send(p, "\033");
		if (vt_kommer(p->vt, 1, "Saksliste", 20000))
			send(p, "q");
		int status = vt_vent_slutt(p->vt);
		if (status >= 128)
			fail_msg("nr. %d: døde av signal %d", n, status - 128);
		if (status == 3 && vt_finn(p->vt, "ikke mer minne") < 0)
			fail_msg("nr. %d: sier det ikke", n);
		vt_assert_gjenopprettet(p->vt);
		slutt += status == 3;
		vt_slutt(p->vt);
		p->vt = NULL;
	}
	assert_true(slutt > 3);
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)

int main(int argc, char **argv)
{
	static const struct CMUnitTest prover[] = {
		PROVE(full_disk_sies_teksten_staar_og_lagres_naar_det_er_plass),
		PROVE(en_dod_disk_sies_teksten_staar_og_lagres_et_annet_sted),
		PROVE(ett_dodt_eksemplar_sies_i_samme_bilde_som_kvitteringen),
		PROVE(tomt_for_minne_gir_terminalen_tilbake),
	};
	if (argc != 4)
		return 2;
	program = argv[1], agenda = argv[2], feilskudd = argv[3];
	return PROV(prover);
}
