/* The papers' panel: what is there, what is not, and that nothing outside the folder opens by one slip. */
#define EGEN_AGENDA
static const char agendaen[] =
	"møte:\n"
	"  organ: Prøverådet\n  nummer: 3/23\n  dato: 2023-10-04\n  start: 09:00\n  slutt: 12:00\n"
	"  sted: Tromsø\n  møteleder: Rune Simensen\n"
	"saksliste:\n"
	"  - saksnummer: 17/23\n    emne: Innkalling\n    start: 09:00\n"
	"    vedlegg:\n"
	"      - {tittel: Notat, fil: notat.md}\n"
	"      - {tittel: Borte, fil: borte.pdf}\n"
	"      - {tittel: Utenfor, fil: /etc/passwd}\n"
	"      - {tittel: Agendaen selv, fil: agenda.yaml}\n"
	"  - saksnummer: 18/23\n    emne: Eventuelt\n    start: 11:00\n";

#include "prove_app.h"

static char apnet[256];

static bool husk(void *ctx, const char *sti, struct feil *f)
{
	(void)ctx, (void)f;
	snprintf(apnet, sizeof(apnet), "%s", sti);
	return true;
}

static void med_notat(struct prov *p)
{
	char sti[128];
	snprintf(sti, sizeof(sti), "%s/notat.md", p->mappe);
	FILE *fil = fopen(sti, "w");
	assert_non_null(fil);
	assert_true(fputs("# Om innkallingen\n\nDen var sen.\n", fil) >= 0 && fclose(fil) == 0);
	p->s.valg.apner.apne = husk;
	apnet[0] = '\0';
}

static void en_tekst_leses_her(void **state)
{
	struct prov *p = *state;
	med_notat(p);
	skriv(p, "V");
	assert_true(vises(p, "Vedlegg til 17/23"));
	assert_true(vises(p, "Borte: borte.pdf (filen finnes ikke)"));
	slag(p, TAST_ENTER);
	assert_true(vises(p, "Den var sen."));
	assert_string_equal(apnet, "");
	slag(p, TAST_ESC);
	assert_true(vises(p, "Vedlegg til 17/23"));
	slag(p, TAST_ESC);
	assert_int_equal(p->a.antall_lag, 1);
}

static void resten_apnes_i_sitt_eget_program(void **state)
{
	struct prov *p = *state;
	char ventet[160];
	med_notat(p);
	skriv(p, "Vjjj");
	slag(p, TAST_ENTER);
	snprintf(ventet, sizeof(ventet), "%s/agenda.yaml", p->mappe);
	assert_string_equal(apnet, ventet);
	assert_true(vises(p, "Åpner Agendaen selv"));
}

static void det_som_er_borte_sies_det_fra_om(void **state)
{
	struct prov *p = *state;
	med_notat(p);
	skriv(p, "Vj");
	slag(p, TAST_ENTER);
	assert_true(vises(p, "finnes ikke ved siden av agendaen"));
	assert_string_equal(apnet, "");
}

static void utenfor_mappen_apnes_forst_ved_andre_enter(void **state)
{
	struct prov *p = *state;
	med_notat(p);
	skriv(p, "Vjj");
	slag(p, TAST_ENTER);
	assert_true(vises(p, "utenfor agendaens mappe"));
	assert_string_equal(apnet, "");
	skriv(p, "kj"); /* somewhere else meanwhile: it is asked again */
	slag(p, TAST_ENTER);
	assert_string_equal(apnet, "");
	slag(p, TAST_ENTER);
	assert_string_equal(apnet, "/etc/passwd");
}

static void en_sak_uten_vedlegg_sier_det(void **state)
{
	struct prov *p = *state;
	med_notat(p);
	slag(p, TAST_TAB);
	slag(p, TAST_NED);
	skriv(p, "V");
	assert_true(vises(p, "Saken har ingen vedlegg."));
	assert_int_equal(p->a.antall_lag, 1);
}

int main(void)
{
	const struct CMUnitTest prover[] = {
		PROVE(en_tekst_leses_her),
		PROVE(resten_apnes_i_sitt_eget_program),
		PROVE(det_som_er_borte_sies_det_fra_om),
		PROVE(utenfor_mappen_apnes_forst_ved_andre_enter),
		PROVE(en_sak_uten_vedlegg_sier_det),
	};
	return PROV(prover);
}
