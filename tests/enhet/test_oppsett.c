/* The user's configuration: what is read, what is refused and where, and what holds in spite of it. */
#include "prove_agenda.h"

#include "felt.h"
#include "oppsett.h"
#include "skjema.h"

static struct arena ar;
static struct meldinger m;
static struct streng utskrift;

static int rydd(void **state)
{
	(void)state;
	arena_release(&ar);
	streng_release(&utskrift);
	return 0;
}

static struct oppsett les_oppsett(struct tekst kilde)
{
	struct oppsett o;
	arena_reset(&ar);
	streng_reset(&utskrift);
	m = (struct meldinger){.arena = &ar, .fil = T("oppsett.yaml"), .kilde = kilde};
	bool rent = oppsett_les(&ar, &m, &o);
	assert_int_equal(rent, m.feil == 0);
	meldinger_skriv(&m, 20, &utskrift);
	return o;
}

static struct oppsett les_rent_oppsett(const char *kilde)
{
	struct oppsett o = les_oppsett(tekst_c(kilde));
	if (m.n)
		fail_msg("%s", utskrift.p);
	return o;
}

static void sier(const char *hva)
{
	if (tekst_finn(streng_tekst(&utskrift), tekst_c(hva)) < 0)
		fail_msg("ventet «%s» i:\n%s", hva, utskrift.n ? utskrift.p : "(ingenting)");
}

static bool like(const struct oppsett *a, const struct oppsett *b)
{
	return tekst_lik(a->minutes, b->minutes) && tekst_lik(a->speil, b->speil) &&
	       tekst_lik(a->agendas, b->agendas) && a->ascii == b->ascii && a->enkel == b->enkel &&
	       a->bruk_farger == b->bruk_farger &&
	       memcmp(&a->farger, &b->farger, sizeof(a->farger)) == 0 &&
	       memcmp(&a->taster, &b->taster, sizeof(a->taster)) == 0;
}

/* docs/oppsett.yaml is the manual: a word or role without a line there is not documented. */
static void eksemplet_er_forvalgene_og_nevner_alt(void **state)
{
	struct oppsett o, vanlig;
	struct tekst fil = kildefil("docs/oppsett.yaml"), linje;
	(void)state;
	oppsett_forvalgt(&vanlig);
	o = les_oppsett(fil);
	if (m.n)
		fail_msg("%s", utskrift.p);
	assert_true(like(&o, &vanlig));
	const struct felttabell *const tabeller[] = {
		&oppsett_felt, &oppsett_taster_felt, &oppsett_farger_felt};
	for (size_t t = 0; t < ARRAY_LEN(tabeller); t++)
		for (size_t i = 0; i < tabeller[t]->n; i++) {
			const char *navn = tabeller[t]->felt[i].navn;
			struct tekst rest = fil;
			bool funnet = false;
			struct streng b = {0};
			streng_f(&b, "%s%s:", t ? "  " : "", navn);
			while (!funnet && tekst_del(&rest, '\n', &linje))
				funnet = tekst_starter(linje, streng_tekst(&b));
			streng_release(&b);
			if (!funnet)
				fail_msg("«%s» er ikke nevnt i docs/oppsett.yaml", navn);
		}
}

static void alt_kan_settes(void **state)
{
	(void)state;
	struct oppsett o = les_rent_oppsett(
		"minutes: ~/moter/minutes\nspeil: /media/minne/speil\nagendas: ~/moter/agendas\n"
		"enkel: ja\nascii: true\nbruk farger: aldri\n"
		"taster:\n  neste: F5\n  vedtak: w\n  kommando: \";\"\n  folk: Ctrl-F\n  pause: ingen\n"
		"farger:\n  feil: lys magenta\n  vanlig: hvit\n  ny: standard\n");
	assert_tekst(o.minutes, "~/moter/minutes");
	assert_tekst(o.speil, "/media/minne/speil");
	assert_tekst(o.agendas, "~/moter/agendas");
	assert_true(o.enkel && o.ascii);
	assert_int_equal(o.bruk_farger, FARGER_ALDRI);
	assert_string_equal(o.taster.tast[H_NESTE], "F5");
	assert_string_equal(o.taster.tast[H_VEDTAK], "w");
	assert_string_equal(o.taster.tast[H_KOMMANDO], ";");
	assert_string_equal(o.taster.tast[H_FOLK], "Ctrl-F");
	assert_string_equal(o.taster.tast[H_PAUSE], "");
	assert_string_equal(o.taster.tast[H_LOGG], "l");
	assert_int_equal(o.farger.farge[FARGE_FEIL], FN_LYS_MAGENTA);
	assert_int_equal(o.farger.farge[FARGE_VANLIG], FN_HVIT);
	assert_int_equal(o.farger.farge[FARGE_NY], FN_STANDARD);
	assert_int_equal(o.farger.farge[FARGE_VARSEL], palett_forvalgt.farge[FARGE_VARSEL]);
}

static void tomt_oppsett_er_i_orden(void **state)
{
	static const char *const tomme[] = {"", "\n\n", "# bare en kommentar\n", "taster:\nfarger:\n"};
	struct oppsett vanlig;
	(void)state;
	oppsett_forvalgt(&vanlig);
	for (size_t i = 0; i < ARRAY_LEN(tomme); i++) {
		struct oppsett o = les_rent_oppsett(tomme[i]);
		assert_true(like(&o, &vanlig));
	}
}

static void alle_feil_sies_pa_en_gang_og_resten_gjelder(void **state)
{
	(void)state;
	struct oppsett o = les_oppsett(T("minuts: /x\n"
				 "ascii: kanskje\n"
				 "enkel: ja\n"
				 "bruk farger: av og til\n"
				 "taster:\n"
				 "  nste: w\n"
				 "  neste: Enter\n"
				 "  logg: L\n"
				 "farger:\n"
				 "  feil: lys grøønn\n"
				 "  varsel: rosa\n"
				 "  ny: cyan\n"));
	assert_int_equal(m.feil, 7);
	sier("oppsett.yaml:1:1: ukjent felt «minuts», mente du «minutes»?");
	sier("oppsett.yaml:2:8: «ascii» skal være ja eller nei, ikke «kanskje»");
	sier("oppsett.yaml:4:14: «av og til» kan ikke stå i «bruk farger»");
	sier("oppsett.yaml:6:3: ukjent felt «nste», mente du «neste»?");
	sier("oppsett.yaml:7:10: «Enter» er ikke en tast som kan velges");
	sier("    7 |   neste: Enter\n      |          ^");
	sier("skriv ett tegn, F2 til F12, Ctrl-X, mellomrom eller ingen");
	sier("«lys grøønn» kan ikke stå i «feil», mente du «lys grønn»?");
	sier("oppsett.yaml:11:11: «rosa» kan ikke stå i «varsel»");
	assert_true(o.enkel);
	assert_false(o.ascii);
	assert_string_equal(o.taster.tast[H_NESTE], "n");
	assert_string_equal(o.taster.tast[H_LOGG], "L");
	assert_int_equal(o.farger.farge[FARGE_NY], FN_CYAN);
	assert_int_equal(o.farger.farge[FARGE_VARSEL], palett_forvalgt.farge[FARGE_VARSEL]);
}

static void to_ord_pa_en_tast_er_en_feil_som_nevner_begge(void **state)
{
	(void)state;
	struct oppsett o = les_oppsett(T("taster:\n  vedtak: w\n  neste: w\n"));
	assert_int_equal(m.feil, 1);
	assert_int_equal(m.advarsler, 0);
	sier("oppsett.yaml:3:10: tasten «w» kan ikke være både «vedtak» og «neste»");
	sier("«vedtak» fikk den her");
	assert_string_equal(o.taster.tast[H_VEDTAK], "w");
	assert_string_equal(o.taster.tast[H_NESTE], "n");
}

static void en_tast_som_tas_fra_et_annet_ord_er_en_advarsel(void **state)
{
	(void)state;
	struct oppsett o = les_oppsett(T("taster:\n  neste: v\n"));
	assert_int_equal(m.feil, 0);
	assert_int_equal(m.advarsler, 1);
	sier("oppsett.yaml:2:10: ");
	sier("tasten «v» er tatt fra «vedtak», som nå er uten tast");
	sier("gi «vedtak» en annen, eller skriv  vedtak: ingen");
	assert_string_equal(o.taster.tast[H_NESTE], "v");
	assert_string_equal(o.taster.tast[H_VEDTAK], "");
	/* changed places, or taken on purpose: nothing to say */
	o = les_rent_oppsett("taster:\n  neste: v\n  vedtak: n\n");
	assert_string_equal(o.taster.tast[H_VEDTAK], "n");
	o = les_rent_oppsett("taster:\n  neste: v\n  vedtak: ingen\n");
	assert_string_equal(o.taster.tast[H_VEDTAK], "");
}

static void et_felt_pa_feil_sted_vises_dit_det_horer(void **state)
{
	(void)state;
	(void)les_oppsett(T("angre: z\n"));
	sier("feltet «angre» hører ikke til her, men under «taster:»");
	(void)les_oppsett(T("farger: alltid\n"));
	sier("her skal fargene stå med felter, ikke som tekst");
	sier("bruk farger");
	(void)les_oppsett(T("taster:\n  angre:z\n  neste: m\n"));
	sier("skriv:  angre: z");
	(void)les_oppsett(T("- neste\n"));
	sier("dette er ikke et oppsett");
}

/* What YAML itself refuses: what is before it holds. */
static void odelagt_yaml_tar_ikke_det_som_sto_foran(void **state)
{
	static const char *const tegn[] = {":", "?", "[", "{", "*", "&", "!", "@", "%", "\""};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(tegn); i++) {
		struct streng b = {0};
		streng_f(&b, "ascii: ja\ntaster:\n  neste: %s\n", tegn[i]);
		struct oppsett o = les_oppsett(streng_tekst(&b));
		if (!m.feil || !o.ascii || strcmp(o.taster.tast[H_NESTE], "n") != 0)
			fail_msg("%s: %zu feil\n%s", b.p, m.feil, utskrift.n ? utskrift.p : "");
		streng_release(&b);
	}
	struct oppsett o = les_oppsett(T("ascii: ja\nenkel: nei\n\ttaster: {}\n"));
	assert_true(m.feil && o.ascii);
}

static void skjemaet_kjenner_hvert_ord_og_hver_rolle(void **state)
{
	struct streng s = {0};
	(void)state;
	skjema_skriv_for(&s, &oppsett_felt, "Oppsett for møtebok");
	for (unsigned h = 0; h < H_ANTALL; h++) {
		struct streng b = {0};
		streng_f(&b, "\"%s\": {", handling_info((enum handling)h)->ord);
		assert_true(tekst_finn(streng_tekst(&s), streng_tekst(&b)) >= 0);
		streng_release(&b);
	}
	assert_true(tekst_finn(streng_tekst(&s), T("\"strøket\": {")) >= 0);
	assert_true(tekst_finn(streng_tekst(&s), T("\"lys blå\"")) >= 0);
	streng_release(&s);
}

int main(void)
{
#define PROVE(navn) cmocka_unit_test_teardown(navn, rydd)
	static const struct CMUnitTest prover[] = {
		PROVE(eksemplet_er_forvalgene_og_nevner_alt),
		PROVE(alt_kan_settes),
		PROVE(tomt_oppsett_er_i_orden),
		PROVE(alle_feil_sies_pa_en_gang_og_resten_gjelder),
		PROVE(to_ord_pa_en_tast_er_en_feil_som_nevner_begge),
		PROVE(en_tast_som_tas_fra_et_annet_ord_er_en_advarsel),
		PROVE(et_felt_pa_feil_sted_vises_dit_det_horer),
		PROVE(odelagt_yaml_tar_ikke_det_som_sto_foran),
		PROVE(skjemaet_kjenner_hvert_ord_og_hver_rolle),
	};
	return PROV(prover);
}
