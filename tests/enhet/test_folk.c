/* Who is there, who stands in for whom, and who may vote: live, noted late, corrected and undone. */
#include "prove_mote.h"
#include "protokoll.h"

static struct event frammote(const char *kode, enum frammote slag)
{
	return e_valg(EV_FRAMMOTE, "", kode, (int)slag);
}

static void start(struct prov *p)
{
	prov_start(p);
	prov_folk(p, REGLER_FOLKEVALGT, 0);
	sett(p);
}

static bool her(struct prov *p, const char *kode, int hhmm)
{
	return folk_til_stede(&p->m, den(p, kode), klokka(hhmm));
}

/* «9:00–10:30, 11:00–» */
static struct tekst tider(struct prov *p, const char *kode)
{
	const struct oppholdene *l = &p->m.deltakere[den(p, kode)].tid;
	struct tekst t = INGEN_TEKST;
	for (size_t k = 0; k < l->n; k++) {
		int fra = naar(l->p[k].fra), til = l->p[k].til.ms ? naar(l->p[k].til) : 0;
		t = arena_f(&p->arena, TF "%s%d:%02d–", TA(t), k ? ", " : "", fra / 60, fra % 60);
		if (l->p[k].til.ms)
			t = arena_f(&p->arena, TF "%d:%02d", TA(t), til / 60, til % 60);
	}
	return t;
}

static const struct person *i_protokollen(struct prov *p, const char *kode)
{
	static struct protokoll ut;
	protokoll_av_mote(&p->arena, &p->m, &ut);
	for (size_t i = 0; i < ut.medlemmer.n; i++)
		if (tekst_lik_c(ut.medlemmer.p[i].kode, kode))
			return &ut.medlemmer.p[i];
	for (size_t i = 0; i < ut.stedfortredere.n; i++)
		if (tekst_lik_c(ut.stedfortredere.p[i].kode, kode))
			return &ut.stedfortredere.p[i];
	fail_msg("%s står ikke i protokollen", kode);
	return NULL;
}

static void medlemmene_stemmer_og_observatoren_ikke(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	assert_int_equal(folk_seter(&p.m), 5);
	assert_velgere(&p, "17/23", 900, "av ol kn ll ab");
	assert_true(her(&p, "mm", 900));
	prov_slutt(&p);
}

static void den_som_gaar_og_kommer_igjen_stemmer_bare_mens_hen_er_der(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 930, frammote("kn", FRAMMOTE_GIKK));
	gjor(&p, 1000, frammote("kn", FRAMMOTE_TIL_STEDE));
	assert_velgere(&p, "17/23", 929, "av ol kn ll ab");
	assert_velgere(&p, "17/23", 945, "av ol ll ab");
	assert_velgere(&p, "17/23", 1000, "av ol kn ll ab");
	angre(&p, 1001);
	assert_velgere(&p, "17/23", 1002, "av ol ll ab");
	angre(&p, 1001);
	assert_tekst(tider(&p, "kn"), "9:00–");
	gjenta(&p, 1001);
	gjenta(&p, 1001);
	assert_tekst(tider(&p, "kn"), "9:00–9:30, 10:00–");
	prov_slutt(&p);
}

static void den_som_kom_for_sent_kom_naar_det_er_sagt(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 940, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 930));
	assert_tekst(tider(&p, "kn"), "9:30–");
	gjor(&p, 941, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 920)); /* earlier than first told */
	assert_tekst(tider(&p, "kn"), "9:20–");
	prov_slutt(&p);
}

static void det_som_foeres_sent_gjelder_det_oppholdet_det_er_i(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 1030, frammote("kn", FRAMMOTE_GIKK));
	gjor(&p, 1031, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 910)); /* was late, and left */
	assert_tekst(tider(&p, "kn"), "9:10–10:30");
	gjor(&p, 1100, frammote("kn", FRAMMOTE_TIL_STEDE));
	gjor(&p, 1105, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 1050)); /* came back before it was seen */
	assert_tekst(tider(&p, "kn"), "9:10–10:30, 10:50–");
	gjor(&p, 1106, med_kl(frammote("kn", FRAMMOTE_GIKK), 1015)); /* and left earlier */
	assert_tekst(tider(&p, "kn"), "9:10–10:15, 10:50–");
	gjor(&p, 1110, frammote("ll", FRAMMOTE_GIKK));
	nekt(&p, frammote("ll", FRAMMOTE_GIKK), "ikke til stede");
	gjor(&p, 1111, med_kl(frammote("ll", FRAMMOTE_GIKK), 1105));
	assert_tekst(tider(&p, "ll"), "9:00–11:05");
	gjor(&p, 1120, med_kl(e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "ll"), 1115)); /* away before that */
	assert_tekst(tider(&p, "ll"), "9:00–11:05");
	prov_slutt(&p);
}

static void gikk_og_kom_i_samme_minutt_er_et_nytt_opphold(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	struct event gikk = frammote("kn", FRAMMOTE_GIKK);
	gikk.nr = p.nr++;
	gikk.tid = stund(1030);
	gikk.tid.ms += 20000;
	mote_apply(&p.m, &gikk);
	gjor(&p, 1035, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 1030));
	assert_true(her(&p, "kn", 1031));
	assert_tekst(tider(&p, "kn"), "9:00–10:30, 10:30–");
	prov_slutt(&p);
}

static void i_samme_minutt_kom_det_med_lavest_nummer_forst(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	int votert = gjor(&p, 1010, med_kl(e_votering("17/23", 5, 0, 0, 5), 1000));
	gjor(&p, 1011, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 1000));
	struct oyeblikk da = {stund(1000), votert};
	assert_tekst(velgere(&p, "17/23", da), "av ol ll ab");
	assert_velgere(&p, "17/23", 1000, "av ol kn ll ab");
	int gikk = gjor(&p, 1030, med_kl(frammote("ll", FRAMMOTE_GIKK), 1020));
	assert_tekst(velgere(&p, "17/23", (struct oyeblikk){stund(1020), gikk - 1}), "av ol kn ll ab");
	assert_tekst(velgere(&p, "17/23", (struct oyeblikk){stund(1020), gikk}), "av ol kn ab");
	prov_slutt(&p);
}

static void digitalt_midt_i_moetet_tar_ikke_bort_tida_foer(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 1100, frammote("kn", FRAMMOTE_DIGITALT));
	assert_tekst(tider(&p, "kn"), "9:00–");
	assert_false(folk_paa_skjerm(&p.m, den(&p, "kn"), klokka(1059)));
	assert_true(folk_paa_skjerm(&p.m, den(&p, "kn"), klokka(1101)));
	angre(&p, 1101);
	assert_false(folk_paa_skjerm(&p.m, den(&p, "kn"), klokka(1101)));
	prov_slutt(&p);
}

static void den_som_gaar_over_til_skjerm_var_i_rommet_foer(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 901, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 900));
	gjor(&p, 905, frammote("ol", FRAMMOTE_DIGITALT)); /* noted in the first minutes: from the start */
	gjor(&p, 1100, frammote("kn", FRAMMOTE_DIGITALT));
	gjor(&p, 1130, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 1120));
	gjor(&p, 1140, frammote("ll", FRAMMOTE_DIGITALT));
	gjor(&p, 1150, frammote("ll", FRAMMOTE_GIKK));
	gjor(&p, 1200, e_slag(EV_HEVET));
	const struct person *kn = i_protokollen(&p, "kn");
	assert_false(kn->digitalt);
	assert_int_equal(kn->til_stede.n, 0);
	assert_int_equal(kn->paa_skjerm.n, 1);
	assert_kl(kn->paa_skjerm.p[0].fra, 1100);
	assert_kl(kn->paa_skjerm.p[0].til, 1120);
	assert_true(i_protokollen(&p, "ol")->digitalt);
	assert_int_equal(i_protokollen(&p, "ol")->paa_skjerm.n, 0);
	assert_kl(i_protokollen(&p, "ll")->paa_skjerm.p[0].til, 1150);
	prov_slutt(&p);
}

static void motelederen_kan_skifte_og_den_som_leder_naa_avgjor(void **state)
{
	(void)state;
	struct prov p;
	struct protokoll ut;
	start(&p);
	assert_tekst(mote_leder(&p.m, klokka(1000)).kode, "av");
	struct event e = med_hvem(e_sak(EV_MOTELEDER, "17/23"), "ol", "Ola Lie");
	gjor(&p, 1010, e);
	nekt(&p, e, "Ola Lie leder møtet fra før");
	gjor(&p, 1030, med_kl(med_hvem(e_sak(EV_MOTELEDER, "17/23"), "av", "Anne Vik"), 1020));
	assert_tekst(mote_leder(&p.m, klokka(1005)).kode, "av");
	assert_tekst(mote_leder(&p.m, klokka(1015)).kode, "ol");
	assert_tekst(mote_leder(&p.m, folk_naa(&p.m)).kode, "av");
	protokoll_av_mote(&p.arena, &p.m, &ut);
	assert_tekst(ut.moteleder, "Anne Vik");
	assert_int_equal(ut.ledelse.n, 2);
	assert_tekst(ut.ledelse.p[0].hvem.navn, "Ola Lie");
	assert_kl(ut.ledelse.p[0].kl, 1010);
	assert_tekst(ut.ledelse.p[0].sak, "17/23");
	angre(&p, 1040);
	assert_tekst(mote_leder(&p.m, folk_naa(&p.m)).kode, "ol");
	int tok_over = spor_angre(&p.m);
	struct event v = e_votert(e_votering("17/23", 2, 2, 0, 5), UTFALL_VEDTATT, "Ja.");
	v.leder = T("for");
	gjor(&p, 1041, v);
	nekt(&p, e_gjelder(EV_STRYK, tok_over), "hviler på det");
	nekt(&p, med_hvem(e_gjelder(EV_RETTELSE, tok_over), "av", "Anne Vik"), "hviler på det");
	prov_slutt(&p);
}

static void den_som_skal_lede_for_motet_er_satt_leder_fra_begynnelsen(void **state)
{
	(void)state;
	struct prov p;
	struct protokoll ut;
	prov_start(&p);
	prov_folk(&p, REGLER_FOLKEVALGT, 0);
	gjor(&p, 855, med_hvem(e_slag(EV_MOTELEDER), "ol", "Ola Lie"));
	sett(&p);
	protokoll_av_mote(&p.arena, &p.m, &ut);
	assert_tekst(ut.moteleder, "Ola Lie");
	assert_int_equal(ut.ledelse.n, 0);
	prov_slutt(&p);
}

static void en_ny_rolle_flytter_ingen_ut_eller_inn(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 930, frammote("ll", FRAMMOTE_GIKK));
	gjor(&p, 1100, e_deltaker("kn", "Kari Nordmann", ROLLE_NESTLEDER, ""));
	gjor(&p, 1100, e_deltaker("ll", "Lill Larsen", ROLLE_NESTLEDER, ""));
	assert_tekst(tider(&p, "kn"), "9:00–");
	assert_tekst(tider(&p, "ll"), "9:00–9:30");
	prov_slutt(&p);
}

static void en_stedfortreder_straks_etter_at_motet_er_satt_betyr_at_medlemmet_ikke_kom(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 902, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	assert_true(p.m.deltakere[folk_finn(&p.m, &(struct hvem){.kode = T("kn")})].forfall);
	assert_tekst(tider(&p, "kn"), "");
	angre(&p, 903);
	gjor(&p, 903, frammote("kn", FRAMMOTE_DIGITALT)); /* said to be there: then they were */
	gjor(&p, 904, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	assert_false(p.m.deltakere[folk_finn(&p.m, &(struct hvem){.kode = T("kn")})].forfall);
	prov_slutt(&p);
}

static void stedfortrederen_stemmer_fra_medlemmet_er_ute(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 1000, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	assert_velgere(&p, "17/23", 945, "av ol kn ll ab");
	assert_velgere(&p, "17/23", 1005, "av ol ll ab vr");
	assert_int_equal(folk_seter(&p.m), 5); /* a seat, not one more */
	gjor(&p, 1100, frammote("kn", FRAMMOTE_TIL_STEDE)); /* returns: votes for himself */
	assert_velgere(&p, "17/23", 1105, "av ol kn ll ab");
	assert_true(her(&p, "vr", 1105));
	gjor(&p, 1130, frammote("kn", FRAMMOTE_GIKK));
	assert_velgere(&p, "17/23", 1135, "av ol ll ab vr");
	prov_slutt(&p);
}

static void av_flere_stedfortredere_for_samme_medlem_stemmer_den_forste(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 905, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	gjor(&p, 906, e_deltaker("ed", "Eva Dal", ROLLE_MEDLEM, "kn"));
	gjor(&p, 907, e_deltaker("be", "Bo Ek", ROLLE_MEDLEM, "kn"));
	assert_velgere(&p, "17/23", 910, "av ol ll ab vr");
	gjor(&p, 915, e_valg(EV_HABILITET, "17/23", "vr", HABILITET_INHABIL));
	assert_velgere(&p, "17/23", 920, "av ol ll ab ed");
	gjor(&p, 925, frammote("ed", FRAMMOTE_GIKK));
	assert_velgere(&p, "17/23", 930, "av ol ll ab be");
	assert_velgere(&p, "18/23", 930, "av ol ll ab vr");
	assert_int_equal(folk_seter(&p.m), 5);
	assert_int_equal(folk_velgere(&p.m, -1, klokka(930), NULL), 5);
	prov_slutt(&p);
}

static void den_inhabiles_stedfortreder_stemmer_bare_i_den_saken(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 905, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	gjor(&p, 906, frammote("kn", FRAMMOTE_TIL_STEDE)); /* both are in the room */
	int nr = gjor(&p, 910, e_valg(EV_HABILITET, "17/23", "kn", HABILITET_INHABIL));
	assert_velgere(&p, "17/23", 911, "av ol ll ab vr");
	assert_velgere(&p, "18/23", 911, "av ol kn ll ab"); /* ends with the sak */
	gjor(&p, 912, e_i_sak(e_gjelder(EV_RETTELSE, nr), "18/23"));
	assert_velgere(&p, "17/23", 913, "av ol kn ll ab");
	assert_velgere(&p, "18/23", 913, "av ol ll ab vr");
	gjor(&p, 914, e_gjelder(EV_STRYK, nr));
	assert_velgere(&p, "18/23", 915, "av ol kn ll ab");
	prov_slutt(&p);
}

static void en_stedfortreder_for_en_sak_sender_ikke_medlemmet_hjem(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 902, e_valg(EV_HABILITET, "18/23", "kn", HABILITET_INHABIL));
	gjor(&p, 903, e_i_sak(e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"), "18/23"));
	assert_velgere(&p, "17/23", 904, "av ol kn ll ab");
	gjor(&p, 905, e_sak(EV_SAK, "18/23"));
	assert_velgere(&p, "18/23", 906, "av ol ll ab vr");
	gjor(&p, 915, e_sak(EV_SAK, "19/23"));
	assert_velgere(&p, "19/23", 916, "av ol kn ll ab");
	assert_tekst(i_protokollen(&p, "vr")->sak, "18/23");
	assert_false(i_protokollen(&p, "kn")->forfall);
	prov_slutt(&p);
}

static void det_som_sies_om_habilitet_etter_voteringen_endrer_den_ikke(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 930, e_valg(EV_HABILITET, "17/23", "kn", HABILITET_FRITAK));
	assert_velgere(&p, "17/23", 920, "av ol kn ll ab");
	assert_velgere(&p, "17/23", 930, "av ol ll ab");
	angre(&p, 931);
	gjor(&p, 935, med_kl(e_valg(EV_HABILITET, "17/23", "kn", HABILITET_FRITAK), 910)); /* noted late */
	assert_velgere(&p, "17/23", 920, "av ol ll ab");
	gjor(&p, 940, e_valg(EV_HABILITET, "17/23", "kn", HABILITET_HABIL));
	assert_velgere(&p, "17/23", 945, "av ol kn ll ab");
	assert_velgere(&p, "17/23", 920, "av ol ll ab");
	prov_slutt(&p);
}

static void gjesten_i_en_sak_er_der_bare_i_den(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 901, e_i_sak(e_deltaker("be", "Bo Ek", ROLLE_GJEST, ""), "18/23"));
	assert_false(her(&p, "be", 902));
	gjor(&p, 905, e_sak(EV_SAK, "18/23"));
	assert_true(her(&p, "be", 906));
	assert_velgere(&p, "18/23", 906, "av ol kn ll ab");
	gjor(&p, 915, e_sak(EV_SAK, "19/23"));
	assert_false(her(&p, "be", 916));
	assert_tekst(i_protokollen(&p, "be")->sak, "18/23");
	gjor(&p, 920, frammote("be", FRAMMOTE_FORFALL)); /* never came after all */
	assert_false(her(&p, "be", 906));
	assert_true(i_protokollen(&p, "be")->forfall);
	prov_slutt(&p);
}

static void agendaens_stedfortreder_stiller_for_medlemmet(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.varaer[0] = (struct person){.navn = T("Vera Ravn"), .stiller_for = T("Kari Nordmann")};
	p.varaer[1] = (struct person){.navn = T("Nils Ås"), .stiller_for = T("Mia Moen")};
	prov_folk(&p, REGLER_FOLKEVALGT, 2);
	assert_int_equal(folk_velgere(&p.m, -1, klokka(855), NULL), 5); /* before it opens: as announced */
	sett(&p);
	assert_velgere(&p, "17/23", 905, "av ol ll ab vr"); /* the observer's has no vote either */
	assert_true(her(&p, "nå", 905));
	assert_true(i_protokollen(&p, "kn")->forfall);
	assert_tekst(i_protokollen(&p, "vr")->stiller_for, "Kari Nordmann");
	gjor(&p, 1000, frammote("kn", FRAMMOTE_TIL_STEDE));
	assert_false(i_protokollen(&p, "kn")->forfall);
	assert_int_equal(i_protokollen(&p, "kn")->til_stede.p[0].fra, klokke(1000));
	prov_slutt(&p);
}

static void ingen_sitter_paa_to_plasser(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	int nr = gjor(&p, 905, e_deltaker("be", "Bo Ek", ROLLE_MEDLEM, "ol"));
	gjor(&p, 906, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	nekt(&p, med_hvem(e_gjelder(EV_RETTELSE, nr), "kn", "Kari Nordmann"), "Kari Nordmann står i agendaen");
	assert_int_equal(folk_seter(&p.m), folk_velgere(&p.m, -1, klokka(910), NULL));
	prov_slutt(&p);
}

static void forfall_for_moetet_kan_strykes_og_rettes(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	prov_folk(&p, REGLER_FOLKEVALGT, 0);
	nekt(&p, frammote("kn", FRAMMOTE_GIKK), "skriv forfall");
	int nr = gjor(&p, 850, frammote("kn", FRAMMOTE_FORFALL));
	nekt(&p, frammote("kn", FRAMMOTE_FORFALL), "forfall fra før");
	sett(&p);
	assert_velgere(&p, "17/23", 905, "av ol ll ab");
	gjor(&p, 910, med_hvem(e_gjelder(EV_RETTELSE, nr), "ll", "Lill Larsen")); /* it was another */
	assert_velgere(&p, "17/23", 905, "av ol kn ab");
	gjor(&p, 911, e_gjelder(EV_STRYK, nr));
	assert_velgere(&p, "17/23", 905, "av ol kn ll ab");
	nekt(&p, frammote("kn", FRAMMOTE_TIL_STEDE), "til stede fra før");
	nekt(&p, frammote("zz", FRAMMOTE_TIL_STEDE), "ingen i møtet har koden");
	prov_slutt(&p);
}

static void frammoete_kan_rettes_i_tid_og_person(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	int nr = gjor(&p, 1030, frammote("kn", FRAMMOTE_GIKK));
	gjor(&p, 1040, med_kl(e_gjelder(EV_RETTELSE, nr), 1000));
	assert_tekst(tider(&p, "kn"), "9:00–10:00");
	gjor(&p, 1041, med_hvem(e_gjelder(EV_RETTELSE, nr), "ll", "Lill Larsen"));
	assert_tekst(tider(&p, "kn"), "9:00–");
	assert_tekst(tider(&p, "ll"), "9:00–10:00");
	angre(&p, 1042);
	assert_tekst(tider(&p, "kn"), "9:00–10:00");
	gjor(&p, 1043, e_gjelder(EV_STRYK, nr));
	assert_tekst(tider(&p, "kn"), "9:00–");
	prov_slutt(&p);
}

static void etter_at_moetet_er_hevet_kan_frammoetet_rettes(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	prov_folk(&p, REGLER_FOLKEVALGT, 0);
	gjor(&p, 850, frammote("ab", FRAMMOTE_FORFALL));
	sett(&p);
	gjor(&p, 1100, frammote("ll", FRAMMOTE_GIKK));
	gjor(&p, 1500, e_slag(EV_HEVET));
	assert_tekst(tider(&p, "kn"), "9:00–15:00");
	nekt(&p, frammote("kn", FRAMMOTE_GIKK), "kl 10:15 foran");
	gjor(&p, 1510, med_kl(frammote("kn", FRAMMOTE_GIKK), 1400));
	assert_tekst(tider(&p, "kn"), "9:00–14:00");
	gjor(&p, 1511, med_kl(frammote("kn", FRAMMOTE_TIL_STEDE), 1430));
	assert_tekst(tider(&p, "kn"), "9:00–14:00, 14:30–15:00");
	gjor(&p, 1512, med_kl(frammote("ll", FRAMMOTE_TIL_STEDE), 1200));
	assert_tekst(tider(&p, "ll"), "9:00–11:00, 12:00–15:00");
	gjor(&p, 1513, frammote("ab", FRAMMOTE_TIL_STEDE)); /* was there all along */
	assert_tekst(tider(&p, "ab"), "9:00–15:00");
	gjor(&p, 1514, e_deltaker("be", "Bo Ek", ROLLE_GJEST, ""));
	assert_false(i_protokollen(&p, "be")->forfall);
	assert_int_equal(i_protokollen(&p, "be")->til_stede.n, 0);
	angre(&p, 1515);
	assert_int_equal(folk_finn(&p.m, &(struct hvem){.kode = T("be")}), -1);
	prov_slutt(&p);
}

static void aa_heve_igjen_lar_alle_vaere_der_til_slutt(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 1400, e_slag(EV_HEVET));
	assert_false(her(&p, "kn", 1430));
	angre(&p, 1405);
	assert_true(her(&p, "kn", 1430));
	gjor(&p, 1500, e_slag(EV_HEVET));
	assert_tekst(tider(&p, "kn"), "9:00–15:00");
	prov_slutt(&p);
}

static void etter_midnatt_er_dagen_den_samme(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	p.agenda.start = klokke(2200);
	prov_folk(&p, REGLER_FOLKEVALGT, 0);
	gjor(&p, 2200, e_sak(EV_SATT, "17/23"));
	gjor(&p, 2440, med_kl(frammote("kn", FRAMMOTE_GIKK), 30)); /* half past midnight */
	assert_tekst(tider(&p, "kn"), "22:00–24:30");
	gjor(&p, 2445, frammote("kn", FRAMMOTE_TIL_STEDE));
	assert_velgere(&p, "17/23", 2435, "av ol ll ab");
	assert_int_equal(i_protokollen(&p, "kn")->til_stede.p[0].til, klokke(2430));
	prov_slutt(&p);
}

static void en_stedfortreder_stiller_for_et_medlem_og_ikke_for_seg_selv(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	nekt(&p, e_deltaker("kn", "Kari Nordmann", ROLLE_MEDLEM, "kn"), "seg selv");
	nekt(&p, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "mm"), "ikke medlem");
	nekt(&p, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "zz"), "ingen i møtet har koden");
	gjor(&p, 905, e_deltaker("vr", "Vera Ravn", ROLLE_MEDLEM, "kn"));
	nekt(&p, e_deltaker("ed", "Eva Dal", ROLLE_MEDLEM, "vr"), "ikke medlem");
	nekt(&p, e_deltaker("ll", "Lill Larsen", ROLLE_MEDLEM, "kn"), "er medlem selv"); /* nobody has two seats */
	nekt(&p, e_valg(EV_HABILITET, "17/23", "ll", HABILITET_HABIL), "ikke ute av saken");
	gjor(&p, 906, e_valg(EV_HABILITET, "17/23", "ll", HABILITET_INHABIL));
	nekt(&p, e_valg(EV_HABILITET, "17/23", "ll", HABILITET_FRITAK), "ute av saken fra før");
	prov_slutt(&p);
}

static void den_som_faar_stemme_midt_i_moetet_hadde_den_ikke_foer(void **state)
{
	(void)state;
	struct prov p;
	start(&p);
	gjor(&p, 920, frammote("kn", FRAMMOTE_GIKK));
	gjor(&p, 1000, e_deltaker("mm", "Mia Moen", ROLLE_MEDLEM, "kn")); /* the observer stands in */
	assert_velgere(&p, "17/23", 930, "av ol ll ab");
	assert_velgere(&p, "17/23", 1005, "av ol ll ab mm");
	assert_true(her(&p, "mm", 930));
	gjor(&p, 1010, e_deltaker("ol", "Ola Lie", ROLLE_LEDER, "")); /* takes the chair: had a vote all the time */
	assert_velgere(&p, "17/23", 930, "av ol ll ab");
	gjor(&p, 1020, frammote("ll", FRAMMOTE_GIKK));
	gjor(&p, 1030, e_deltaker("mm", "Mia Moen", ROLLE_MEDLEM, "ll")); /* for another one from now */
	assert_velgere(&p, "17/23", 1025, "av ol ab");
	assert_velgere(&p, "17/23", 1035, "av ol ab mm");
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(medlemmene_stemmer_og_observatoren_ikke),
		cmocka_unit_test(den_som_gaar_og_kommer_igjen_stemmer_bare_mens_hen_er_der),
		cmocka_unit_test(den_som_kom_for_sent_kom_naar_det_er_sagt),
		cmocka_unit_test(det_som_foeres_sent_gjelder_det_oppholdet_det_er_i),
		cmocka_unit_test(gikk_og_kom_i_samme_minutt_er_et_nytt_opphold),
		cmocka_unit_test(i_samme_minutt_kom_det_med_lavest_nummer_forst),
		cmocka_unit_test(digitalt_midt_i_moetet_tar_ikke_bort_tida_foer),
		cmocka_unit_test(den_som_gaar_over_til_skjerm_var_i_rommet_foer),
		cmocka_unit_test(motelederen_kan_skifte_og_den_som_leder_naa_avgjor),
		cmocka_unit_test(den_som_skal_lede_for_motet_er_satt_leder_fra_begynnelsen),
		cmocka_unit_test(en_ny_rolle_flytter_ingen_ut_eller_inn),
		cmocka_unit_test(en_stedfortreder_straks_etter_at_motet_er_satt_betyr_at_medlemmet_ikke_kom),
		cmocka_unit_test(stedfortrederen_stemmer_fra_medlemmet_er_ute),
		cmocka_unit_test(av_flere_stedfortredere_for_samme_medlem_stemmer_den_forste),
		cmocka_unit_test(den_inhabiles_stedfortreder_stemmer_bare_i_den_saken),
		cmocka_unit_test(en_stedfortreder_for_en_sak_sender_ikke_medlemmet_hjem),
		cmocka_unit_test(det_som_sies_om_habilitet_etter_voteringen_endrer_den_ikke),
		cmocka_unit_test(gjesten_i_en_sak_er_der_bare_i_den),
		cmocka_unit_test(agendaens_stedfortreder_stiller_for_medlemmet),
		cmocka_unit_test(ingen_sitter_paa_to_plasser),
		cmocka_unit_test(forfall_for_moetet_kan_strykes_og_rettes),
		cmocka_unit_test(frammoete_kan_rettes_i_tid_og_person),
		cmocka_unit_test(etter_at_moetet_er_hevet_kan_frammoetet_rettes),
		cmocka_unit_test(aa_heve_igjen_lar_alle_vaere_der_til_slutt),
		cmocka_unit_test(etter_midnatt_er_dagen_den_samme),
		cmocka_unit_test(den_som_faar_stemme_midt_i_moetet_hadde_den_ikke_foer),
		cmocka_unit_test(en_stedfortreder_stiller_for_et_medlem_og_ikke_for_seg_selv),
	};
	return PROV(prover);
}
