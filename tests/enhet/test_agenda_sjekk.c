#include "agenda_sjekk.h"
#include "prove_agenda.h"

struct feilfil {
	const char *ut, *inn; /* what is changed in GRUNN */
	const char *ventet;   /* every message's first line */
};

static void prov_alle(const struct feilfil *f, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_sagt(med(f[i].ut, f[i].inn), f[i].ventet);
}

static void saksnummer_er_ulike_stigende_og_fra_moteaaret(void **state)
{
	(void)state;
	static const struct feilfil f[] = {
		{"saksnummer: 18/23", "saksnummer: 17/23", "20:17: saksnummer 17/23 er brukt to ganger"},
		{"saksnummer: 18/23", "saksnummer: \"17/2023\"",
		 "20:17: advarsel: året i saksnummeret skrives vanligvis med to sifre\n"
		 "20:17: saksnummer 17/2023 er brukt to ganger"},
		{"saksnummer: 18/23", "saksnummer: 17", "20:17: «17» er ikke et saksnummer"},
		{"saksnummer: 18/23", "saksnummer: 17-23", "20:17: «17-23» er ikke et saksnummer"},
		{"saksnummer: 18/23", "saksnummer: 17/123", "20:17: «17/123» er ikke et saksnummer"},
		{"saksnummer: 18/23", "saksnummer: /23", "20:17: «/23» er ikke et saksnummer"},
		{"saksnummer: 18/23", "saksnummer: 2/23",
		 "20:17: advarsel: saksnummer 2/23 kommer etter 17/23"},
		{"saksnummer: 18/23", "saksnummer: RS 2/23", ""},
		{"saksnummer: 18/23", "saksnummer: 18/22",
		 "20:17: advarsel: saksnummer 18/22 kommer etter 17/23\n"
		 "20:17: advarsel: saksnummer 18/22 er ikke fra møteåret (2023)"},
		{"dato: 2023-10-04", "dato: 2024-10-04",
		 "3:11: advarsel: møte 3/23 er ikke fra samme år som datoen (2024)\n"
		 "13:17: advarsel: saksnummer 17/23 er ikke fra møteåret (2024)"},
		{"nummer: 3/23", "nummer: 47",
		 "3:11: advarsel: møtenummeret «47» har ikke formen nummer/år"},
		{"emne: Økonomi", "emne: Økonomi\n    godkjenner referat: 2/23", ""},
		{"emne: Økonomi", "emne: Økonomi\n    godkjenner referat: juni",
		 "22:25: «juni» er ikke et møtenummer"},
	};
	prov_alle(f, ARRAY_LEN(f));
}

static void tider_gaar_framover_og_ligger_i_motet(void **state)
{
	(void)state;
	static const struct feilfil f[] = {
		{"start: 09:15", "start: 09:00", "22:12: 18/23 starter 09:00, før raden over (09:05)"},
		{"start: 09:15", "start: 09:05", ""},
		{"start: 09:15\n", "start: 09:15\n  - pause: Lunsj\n    start: 09:10\n",
		 "24:12: rad 3 starter 09:10, før raden over (09:15)"},
		{"start: 09:05", "start: 08:30",
		 "16:12: advarsel: 08:30 er før møtet starter (09:00)"},
		{"start: 09:15", "start: 15:00", ""},
		{"start: 09:15", "start: 15:01",
		 "22:12: advarsel: 15:01 er etter at møtet slutter (15:00)"},
		{"slutt: 15:00", "slutt: 08:00",
		 "6:10: møtet slutter 08:00, men starter 09:00\n"
		 "16:12: advarsel: 09:05 er etter at møtet slutter (08:00)"},
		{"dato: 2023-10-04\n  start: 09:00", "dato: 2023-03-26\n  start: 02:30",
		 ""},
		{"  slutt: 15:00\n", "", "2:3: advarsel: møtet mangler «slutt»"},
		{"  start: 09:00\n", "", "2:3: advarsel: møtet mangler «start»"},
		{"  sted: Tromsø\n", "", "2:3: advarsel: møtet mangler «sted»"},
		{"  møteleder: Rune Simensen\n", "", "2:3: advarsel: møtet mangler «møteleder»"},
		{"  sted: Tromsø", "  sted: Tromsø\n  neste møte: {dato: 2023-10-04}",
		 "8:22: neste møte er ikke etter dette møtet"},
		{"  sted: Tromsø", "  sted: Tromsø\n  neste møte: 2022-12-14",
		 "8:15: neste møte er ikke etter dette møtet"},
		{"  dato: 2023-10-04", "  dato: 1823-10-04",
		 "4:9: advarsel: året 1823 kan neppe stemme"},
	};
	prov_alle(f, ARRAY_LEN(f));
}

static void klokka_som_stilles_fram(void **state)
{
	(void)state;
	assert_sagt(T("møte: {organ: X, nummer: 1/23, dato: 2023-03-26, start: 1:00, slutt: 5:00, sted: A, "
		      "møteleder: B}\nsaksliste:\n  - emne: Vake\n    start: 02:30\n"),
		    "4:12: advarsel: klokka stilles fram denne natta: 02:30 finnes ikke");
	assert_sagt(T("møte: {organ: X, nummer: 1/23, dato: 2023-03-19, start: 1:00, slutt: 5:00, sted: A, "
		      "møteleder: B}\nsaksliste:\n  - emne: Vake\n    start: 02:30\n"), "");
}

static void en_stedfortreder_stiller_for_et_medlem(void **state)
{
	(void)state;
	static const struct feilfil f[] = {
		{"saksliste:", "stedfortredere:\n  - {navn: Kai Li, for: Lill Larsen}\nsaksliste:", ""},
		{"saksliste:", "stedfortredere:\n  - {navn: Kai Li, for: LILL LARSEN}\nsaksliste:", ""},
		{"saksliste:", "stedfortredere:\n  - {navn: Kai Li, for: Lill Larson}\nsaksliste:",
		 "13:25: «Lill Larson» er ikke medlem, mente du «Lill Larsen»?"},
		{"saksliste:", "stedfortredere:\n  - {navn: Kai Li, for: Ole Brumm}\nsaksliste:",
		 "13:25: «Ole Brumm» er ikke medlem"},
		{"saksliste:", "stedfortredere:\n  - {navn: Kai Li}\nsaksliste:",
		 "13:5: stedfortrederen mangler «for»"},
		{"medlemmer:", "stedfortredere:\n  - {navn: Kai Li, for: Lill Larsen}\nmedlemmer:", ""},
		{"saksliste:", "endringer:\n  - {navn: Lill Larsen, overtar for: Ole Brumm}\nsaksliste:", ""},
		{"møteleder: Rune Simensen", "møteleder: Rune Simonsen",
		 "8:14: advarsel: «Rune Simonsen» er ikke medlem, mente du «Rune Simensen»?"},
		{"møteleder: Rune Simensen", "møteleder: Ole Brumm", ""},
	};
	prov_alle(f, ARRAY_LEN(f));
}

static void den_samme_to_ganger(void **state)
{
	(void)state;
	static const struct feilfil f[] = {
		{"  - {navn: Lill", "  - {navn: rune simensen}\n  - {navn: Lill",
		 "11:12: advarsel: «rune simensen» står to ganger"},
		{"  - {navn: Lill", "  - Rune\u00ad Simensen\n  - {navn: Lill",
		 "11:9: advarsel: skjult tegn U+00AD (myk bindestrek): det blir tatt bort\n"
		 "11:5: advarsel: «Rune Simensen» står to ganger"},
		{"rolle: leder}\n  - {navn: Lill Larsen,", "kode: x}\n  - {navn: Lill Larsen, kode: X,",
		 "11:31: to personer har koden «x»"},
		{"virksomhet: NSF}\n", "virksomhet: NSF, kode: ll}\n"
		 "endringer:\n  - {navn: Lill Larsen, kode: ll}\n", ""},
		{"virksomhet: NSF}\n", "virksomhet: NSF, kode: ll}\n"
		 "stedfortredere:\n  - {navn: Kai Li, kode: ll, for: Lill Larsen}\n",
		 "13:26: to personer har koden «ll»"},
	};
	for (size_t i = 0; i < ARRAY_LEN(f); i++) {
		struct meldinger m;
		struct agenda a;
		les(med(f[i].ut, f[i].inn), &m, &a);
		/* the order of two findings on a line is by column */
		if (i != 1)
			assert_tekst(forste_linjer(&m), f[i].ventet);
		else
			assert_int_equal(m.advarsler, 2);
	}
}

static void hver_rad_for_seg(void **state)
{
	(void)state;
	static const struct feilfil f[] = {
		{"    emne: Økonomi\n", "", "20:5: sak 18/23 mangler «emne»"},
		{"    emne: Økonomi\n", "    emne:\n", "21:5: sak 18/23 mangler «emne»"},
		{"saksliste:\n", "saksliste:\n  - start: 09:00\n", "13:5: raden mangler «emne»"},
		{"saksliste:\n", "saksliste:\n  - {}\n", "13:6: raden mangler «emne»"},
		{"saksnummer: 18/23", "saksnummer:",
		 "20:5: advarsel: «saksnummer» er tomt: raden blir en post uten nummer"},
		{"  - saksnummer: 17/23\n    emne", "  - emne",
		 "16:5: advarsel: raden har forslag til vedtak, men ikke saksnummer"},
		{"saksliste:\n", "saksliste:\n  - emne: A\n    innretning: Drøfting\n",
		 "14:5: advarsel: raden har innretning, men ikke saksnummer"},
		{"saksliste:\n", "saksliste:\n  - emne: lunsj\n",
		 "13:5: advarsel: «lunsj» er her en post på sakslista, ikke en pause"},
		{"saksliste:\n", "saksliste:\n  - pause: Lunsj\n    saksnummer: 16/23\n    emne: X\n",
		 "14:5: mangler «- » foran «saksnummer»: her begynner en ny rad"},
		{"  - saksnummer: 18/23", "    pause: Lunsj\n    start: 09:10\n  - saksnummer: 18/23",
		 "20:5: mangler «- » foran «pause»: her begynner en ny rad"},
		{"  - saksnummer: 18/23", "    saksnummer: 18/23",
		 "20:5: feltet «saksnummer» står to ganger"},
		{"saksliste:\n", "saksliste:\n  - pause: Lunsj\n    innretning: Drøfting\n",
		 "14:5: en pause kan ikke ha «innretning»"},
		{"saksliste:\n", "saksliste:\n  - pause: Lunsj\n    varighet: 45\n", ""},
	};
	prov_alle(f, ARRAY_LEN(f));
}

static void radene_faar_sitt_slag(void **state)
{
	(void)state;
	struct agenda a;
	les_rent(med("saksliste:\n", "saksliste:\n  - emne: Dagsaktuelt\n  - pause: Lunsj\n"), &a);
	assert_int_equal(a.saksliste.p[0].slag, RAD_POST);
	assert_int_equal(a.saksliste.p[1].slag, RAD_PAUSE);
	assert_int_equal(a.saksliste.p[2].slag, RAD_SAK);
}

static void mange_like_tar_ikke_lang_tid(void **state)
{
	(void)state;
	struct streng s = {0};
	struct meldinger m;
	struct agenda a;
	streng_c(&s, GRUNN "stedfortredere:\n");
	for (int i = 0; i < 9000; i++)
		streng_f(&s, "- {navn: N%d, for: M%d}\n", i, i);
	les(streng_tekst(&s), &m, &a);
	assert_int_equal(m.feil, 9000 + 1); /* and that they are too many */
	streng_release(&s);
}

static void et_mote_har_ikke_flere_folk_enn_det_er_plass_til(void **state)
{
	(void)state;
	struct streng s = {0};
	streng_c(&s, "stedfortredere:\n");
	for (int i = 0; i < PERSONER_MAKS - 2; i++) /* GRUNN has two */
		streng_f(&s, "  - {navn: Navn %d, for: Lill Larsen}\n", i);
	size_t fullt = s.n;
	streng_c(&s, "saksliste:");
	assert_sagt(med("saksliste:", s.p), "");
	streng_kutt(&s, fullt);
	streng_c(&s, "  - {navn: En til, for: Lill Larsen}\nsaksliste:");
	assert_sagt(med("saksliste:", s.p), "4011:12: flere enn 4000 personer i ett møte");
	streng_reset(&s);
	streng_c(&s, "emne: Økonomi\n    presenterer:");
	for (int i = 0; i < PERSONER_MAKS - 1; i++)
		streng_f(&s, "\n      - Navn %d", i);
	assert_sagt(med("emne: Økonomi", s.p), "20:1: flere enn 4000 personer i ett møte");
	streng_release(&s);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		prove(saksnummer_er_ulike_stigende_og_fra_moteaaret),
		prove(tider_gaar_framover_og_ligger_i_motet),
		prove(klokka_som_stilles_fram),
		prove(en_stedfortreder_stiller_for_et_medlem),
		prove(den_samme_to_ganger),
		prove(hver_rad_for_seg),
		prove(radene_faar_sitt_slag),
		prove(mange_like_tar_ikke_lang_tid),
		prove(et_mote_har_ikke_flere_folk_enn_det_er_plass_til),
	};
	return PROV(prover);
}
