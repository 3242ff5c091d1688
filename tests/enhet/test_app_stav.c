/* The spell check on the screen: the list, the field for one of its lines, and the list again. */
#include "prove_app.h"
#include "prove_ordbok.h"

#ifdef MED_STAVEKONTROLL

/* A meeting with a dictionary, and two innspill with three words that are not in it. */
static void sett_med_ordbok(struct prov *p)
{
	char sti[128];
	snprintf(sti, sizeof(sti), "%s/nb_NO", p->mappe);
	prov_ordbok(sti, "ISO8859-1");
	p->s.valg.ordboker = p->mappe;
	sett_motet(p);
	ord(p, "rs: Vi er digtale, og vi er sømelig.");
	ord(p, "rs: Vedtkk om møte.");
}

static void lista_viser_ord_forslag_og_setning(void **state)
{
	struct prov *p = *state;
	sett_med_ordbok(p);
	ord(p, "stavekontroll");
	assert_true(vises(p, "Stavekontroll"));
	assert_true(vises(p, "▸   3  digtale (digital): Vi er digtale, og vi er sømelig."));
	assert_true(vises(p, "  3  sømelig (sømmelig): Vi er digtale, og vi er sømelig."));
	assert_true(vises(p, "  4  Vedtkk (Vedtak): Vedtkk om møte."));
	slag(p, TAST_ESC);
	assert_false(p->a.antall_lag > 1);
}

static void enter_retter_hendelsen_og_lista_lages_paa_nytt(void **state)
{
	struct prov *p = *state;
	sett_med_ordbok(p);
	ord(p, "stavekontroll");
	slag(p, TAST_NED);
	slag(p, TAST_ENTER);
	assert_true(vises(p, "Rett: 3 rs: Vi er digtale, og vi er sømelig."));
	assert_true(vises(p, "3  sømelig (sømmelig)"));
	for (int i = 0; i < 7; i++) /* the cursor is behind the word */
		slag(p, TAST_SLETT_BAK);
	skriv(p, "sømmelig");
	slag(p, TAST_ENTER);
	assert_int_equal(siste(p)->slag, EV_RETTELSE);
	assert_int_equal(siste(p)->gjelder, 3);
	assert_tekst(siste(p)->tekst, "Vi er digtale, og vi er sømmelig.");
	assert_true(vises(p, "Stavekontroll"));
	assert_true(vises(p, "  3  digtale (digital): Vi er digtale, og vi er sømmelig."));
	assert_true(vises(p, "▸   4  Vedtkk"));
	assert_true(vises(p, "Rettet nr. 3."));
}

static void esc_i_feltet_gaar_tilbake_til_lista(void **state)
{
	struct prov *p = *state;
	sett_med_ordbok(p);
	ord(p, "stavekontroll");
	slag(p, TAST_NED);
	slag(p, TAST_ENTER);
	size_t antall = p->s.mote.antall;
	slag(p, TAST_ESC);
	assert_true(vises(p, "▸   3  sømelig"));
	slag(p, TAST_ESC);
	assert_true(vises(p, "MØTET PÅGÅR"));
	assert_int_equal(p->s.mote.antall, antall);
}

static void lista_med_ett_ord_er_ogsaa_ei_liste_og_lukkes_naar_det_er_rettet(void **state)
{
	struct prov *p = *state;
	sett_med_ordbok(p);
	ord(p, "stryk 3");
	ord(p, "stavekontroll");
	assert_true(vises(p, "▸   4  Vedtkk"));
	slag(p, TAST_ENTER);
	for (int i = 0; i < 6; i++)
		slag(p, TAST_SLETT_BAK);
	skriv(p, "Vedtak");
	slag(p, TAST_ENTER);
	assert_int_equal(p->a.antall_lag, 1);
	assert_true(vises(p, "Rettet nr. 4."));
	ord(p, "stavekontroll");
	assert_int_equal(p->a.antall_lag, 1);
	assert_true(vises(p, "Ordboka kjenner alle ordene."));
}

static void etter_motet_kan_innspill_rettes_men_ikke_vedtaket(void **state)
{
	struct prov *p = *state;
	sett_med_ordbok(p);
	ord(p, "endre Rådet er sømelig.");
	ord(p, "vedtak");
	ord(p, "hev");
	skriv(p, "ja");
	slag(p, TAST_ENTER);
	assert_int_equal(p->s.mote.fase, FASE_HEVET);
	ord(p, "stavekontroll");
	slag(p, TAST_SLUTT);
	assert_true(vises(p, "▸   6  sømelig (sømmelig): Rådet er sømelig."));
	slag(p, TAST_ENTER);
	assert_true(vises(p, "møtet er hevet: teksten kan ikke"));
	slag(p, TAST_HJEM);
	slag(p, TAST_ENTER);
	assert_true(vises(p, "Rett: 3 rs: Vi er digtale"));
}

static void punktene_i_et_forslag_er_punkter_naar_det_er_rettet(void **state)
{
	struct prov *p = *state;
	struct tekst *punkt;
	sett_med_ordbok(p);
	ord(p, "endre 1. Vi er digitale.\\n2. Rådet er sømelig.");
	ord(p, "stavekontroll");
	slag(p, TAST_SLUTT);
	slag(p, TAST_ENTER);
	assert_true(vises(p, "Rett: 5 1. Vi er digitale.\\n2. Rådet er sømelig."));
	for (int i = 0; i < 7; i++)
		slag(p, TAST_SLETT_BAK);
	skriv(p, "sømmelig");
	slag(p, TAST_ENTER);
	assert_true(vises(p, "Stavekontroll"));
	assert_true(vises(p, "Rettet nr. 5."));
	struct tekst t = sak_forslag(&p->s.mote.saker[0]);
	assert_int_equal(punkt_del(&p->s.skrap, t, &punkt), 2);
	assert_tekst(punkt[1], "Rådet er sømmelig.");
}

static void uten_ordbok_staar_det_hva_som_skal_installeres(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	p->s.valg.ordboker = p->mappe;
	ord(p, "stavekontroll");
	assert_true(vises(p, "fant ingen ordbok for bokmål"));
	slag(p, TAST_ESC); /* the command line stands with what was typed */
	slag(p, TAST_ESC);
	assert_int_equal(p->a.antall_lag, 1);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(lista_viser_ord_forslag_og_setning),
		PROVE(enter_retter_hendelsen_og_lista_lages_paa_nytt),
		PROVE(esc_i_feltet_gaar_tilbake_til_lista),
		PROVE(lista_med_ett_ord_er_ogsaa_ei_liste_og_lukkes_naar_det_er_rettet),
		PROVE(etter_motet_kan_innspill_rettes_men_ikke_vedtaket),
		PROVE(punktene_i_et_forslag_er_punkter_naar_det_er_rettet),
		PROVE(uten_ordbok_staar_det_hva_som_skal_installeres),
	};
	return PROV(prover);
}

#else

static void et_program_uten_stavekontroll_sier_det(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	ord(p, "stavekontroll");
	assert_true(vises(p, "bygd uten stavekontroll"));
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(et_program_uten_stavekontroll_sier_det),
	};
	return PROV(prover);
}

#endif
