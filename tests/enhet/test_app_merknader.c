/* The panel of the members' remarks: one key answers, and what is accepted is a correction in their name. */
#include "prove_app.h"

static void med_merknader(struct prov *p)
{
	char sti[160];
	ord(p, "kn: Vi begynner i mars.");
	ord(p, "kn: Det er dyrt.");
	int nr = siste(p)->nr;
	ord(p, "hev ja");
	assert_int_equal(p->s.mote.fase, FASE_HEVET);
	tast(p, (struct tast){.slag = TAST_ESC});
	p->taster = 0;
	snprintf(sti, sizeof(sti), "%s/minutes/agenda.merknader.ola.yaml", p->mappe);
	FILE *fil = fopen(sti, "w");
	assert_non_null(fil);
	assert_true(fprintf(fil, "møte: {organ: Prøverådet, nummer: 3/23}\nfra: Ola Li\nmerknader:\n"
			    "- {id: ola-1, sak: 17/23, linje: 9, hendelse: %d, sitat: \"• KS: Vi begynner i mars.\", ny tekst: Vi begynner i april.}\n"
			    "- {id: ola-2, sak: 17/23, linje: 10, hendelse: %d, sitat: \"• KS: Det er dyrt.\", merknad: Det var motsatt.}\n"
			    "- {id: ola-3, linje: 2, sitat: \"Sted: Tromsø\", merknad: Det var i Bodø.}\n", nr - 1, nr) > 0);
	assert_int_equal(fclose(fil), 0);
	ord(p, "merknader");
	assert_true(vises(p, "Merknader til referatet"));
}

static void g_godtar_med_en_rettelse_i_medlemmets_navn(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	med_merknader(p);
	assert_true(vises(p, "[strøket: mars]"));
	trykk(p, "g");
	assert_int_equal(p->taster, 1);
	const struct mote *m = &p->s.mote;
	const struct event *rett = &m->logg[m->antall - 2].e;
	assert_int_equal(rett->slag, EV_RETTELSE);
	assert_tekst(rett->av, "Ola Li");
	assert_tekst(rett->tekst, "Vi begynner i april.");
	assert_int_equal(siste(p)->slag, EV_MERKNAD_SVAR);
	assert_int_equal(p->a.merknad, 1); /* on to the next */
}

static void en_merknad_uten_forslag_godtas_ved_at_teksten_endres(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	med_merknader(p);
	skriv(p, "j");
	size_t for_ = p->s.mote.antall;
	trykk(p, "g");
	assert_int_equal(p->s.mote.antall, for_);
	assert_true(vises(p, "har ikke noe forslag"));
	trykk(p, "e");
	skriv(p, " Eller billig.");
	slag(p, TAST_ENTER);
	assert_tekst(p->s.mote.logg[p->s.mote.antall - 2].e.tekst, "Det er dyrt. Eller billig.");
	assert_int_equal(siste(p)->valg, MERKNADSVAR_ENDRET);
	assert_true(vises(p, "Merknader til referatet"));
}

static void det_som_ikke_er_en_hendelse_sier_hva_en_gjor_i_stedet(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	med_merknader(p);
	skriv(p, "jj");
	size_t for_ = p->s.mote.antall;
	trykk(p, "g");
	assert_int_equal(p->s.mote.antall, for_);
	assert_true(vises(p, "skriv så merknader 3"));
	trykk(p, "o");
	assert_int_equal(siste(p)->valg, MERKNADSVAR_ORDNET);
}

static void avslag_huskes_og_kan_angres(void **state)
{
	struct prov *p = *state;
	sett_motet(p);
	med_merknader(p);
	trykk(p, "a");
	assert_int_equal(siste(p)->valg, MERKNADSVAR_AVSLATT);
	assert_non_null(mote_svart(&p->s.mote, T("ola-1"), T("Ola Li")));
	trykk(p, "u");
	assert_null(mote_svart(&p->s.mote, T("ola-1"), T("Ola Li")));
	slag(p, TAST_ESC);
	assert_int_equal(p->a.antall_lag, 1);
}

int main(void)
{
	const struct CMUnitTest prover[] = {
		PROVE(g_godtar_med_en_rettelse_i_medlemmets_navn),
		PROVE(en_merknad_uten_forslag_godtas_ved_at_teksten_endres),
		PROVE(det_som_ikke_er_en_hendelse_sier_hva_en_gjor_i_stedet),
		PROVE(avslag_huskes_og_kan_angres),
	};
	return PROV(prover);
}
