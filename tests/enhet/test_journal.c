/* journal.c on a disk that works: made, reopened, mended, moved, and changed behind our back. */
#include "prove_skriver.h"

static struct skriver s;
static struct arena a;

static int opp(void **state)
{
	(void)state;
	prov_mappe();
	return 0;
}

static int ned(void **state)
{
	(void)state;
	lukk(&s);
	arena_release(&a);
	prov_rydd();
	return 0;
}

static void like_filer(const char *x, const char *y)
{
	assert_true(tekst_lik(prov_les(&a, x), prov_les(&a, y)));
}

/* Copy 1 with something else in place of what it had. */
static void skriv_over(const char *sti, struct tekst t)
{
	prov_skriv(sti, t);
}

static void krev_varsel(const char *ord)
{
	if (!s.j.varsel.p || !strstr(s.j.varsel.p, ord))
		fail_msg("varselet er «%s»", s.j.varsel.p ? s.j.varsel.p : "");
}

/* --- new ------------------------------------------------------------------------------------- */

static void en_ny_journal_har_to_like_eksemplarer(void **state)
{
	(void)state;
	assert_true(finn_i(&s, &sted));
	assert_false(s.lest.g.kopi[0].finnes || s.lest.g.kopi[1].finnes);
	assert_false(prov_finnes("minutes") || prov_finnes("speil")); /* looking changes nothing */
	assert_true(ny(&s));
	assert_int_equal(s.j.grad, LAGRET_TO);
	assert_int_equal(s.j.varsel.n, 0);
	assert_int_equal(s.j.antall, 1);
	for (int i = 1; i < 20; i++)
		assert_true(skriv(&s));
	like_filer(K1, K2);
	assert_true(tekst_lik(prov_les(&a, K1), prov_journal(&a, 20)));
	struct stat st;
	assert_true(stat(K1, &st) == 0 && (st.st_mode & 0777) == 0600);
	assert_true(stat("minutes/m.journal.reserve", &st) == 0 && st.st_blocks * 512 >= 256 * 1024);
	lukk(&s);
	assert_false(prov_finnes("minutes/m.journal.reserve"));
	assert_int_equal(prov_antall("minutes", ""), 1);
	krev_journal(20, 0);
}

static void en_journal_som_finnes_blir_ikke_overskrevet(void **state)
{
	(void)state;
	lag(5);
	assert_false(ny(&s));
	assert_non_null(strstr(s.f.tekst, "IKKE LAGRET: minutes/m.journal: finnes fra før"));
	krev_journal(5, 0);
	assert_int_equal(unlink(K1), 0);
	assert_int_equal(symlink("offer", K1), 0);
	assert_false(ny(&s));
	assert_false(prov_finnes("minutes/offer"));
}

/* Killed while the very first record was on its way: nothing was acknowledged, and nobody is asked. */
static void en_avbrutt_begynnelse_staar_ikke_i_veien(void **state)
{
	(void)state;
	struct tekst hel = prov_linje(prov_journal(&a, 1), 0);
	static const struct tekst nuller = TI_("\0\0\0\0\0\0");
	for (size_t n = 0; n < hel.n + 2; n += n < 20 ? 1 : 37) {
		struct tekst rest = n > hel.n ? nuller : tekst_til(hel, n);
		if (n == hel.n)
			continue;
		assert_true(mkdir("minutes", 0700) == 0 || errno == EEXIST);
		skriv_over(K1, rest);
		assert_true(finn_i(&s, &sted));
		assert_false(s.lest.g.kopi[0].finnes || s.lest.g.kopi[1].finnes);
		assert_true(ny(&s));
		assert_int_equal(s.j.grad, LAGRET_TO);
		lukk(&s);
		krev_journal(1, 0);
		assert_int_equal(prov_antall("minutes", "m.journal.skadet-1"), n > 0);
		prov_rydd();
		prov_mappe();
	}
}

/* The power went: the file has got its length, but not all of its sectors. */
static void en_begynnelse_med_hull_staar_ikke_i_veien(void **state)
{
	(void)state;
	struct tekst hel = prov_journal(&a, 1);
	for (size_t fra = 0; fra < hel.n - 1; fra += 31) {
		char *b = arena_nye(&a, char, hel.n);
		memcpy(b, hel.p, hel.n);
		memset(b + fra, 0, hel.n - 1 - fra < 64 ? hel.n - 1 - fra : 64);
		assert_true(mkdir("minutes", 0700) == 0 || errno == EEXIST);
		skriv_over(K1, (struct tekst){b, hel.n});
		assert_true(finn_i(&s, &sted));
		assert_false(s.lest.g.kopi[0].finnes);
		assert_true(ny(&s));
		assert_int_equal(s.j.grad, LAGRET_TO);
		lukk(&s);
		krev_journal(1, 0);
		assert_true(prov_finnes(K1 ".skadet-1"));
		prov_rydd();
		prov_mappe();
	}
}

static void det_som_ligger_der_og_ikke_er_en_begynnelse_rores_ikke(void **state)
{
	(void)state;
	assert_int_equal(mkdir("minutes", 0700), 0);
	skriv_over(K1, T("min handleliste\n"));
	assert_true(finn_i(&s, &sted));
	assert_true(s.lest.g.kopi[0].finnes);
	assert_int_equal(s.lest.g.antall, 0);
	assert_false(ny(&s));
	assert_tekst(prov_les(&a, K1), "min handleliste\n");
	skriv_over(K1, T("{\"nr\":0,\"tid\":\"her er en hel linje\n"));
	assert_true(finn_i(&s, &sted));
	assert_true(s.lest.g.kopi[0].finnes);
}

static void en_for_lang_hendelse_nektes_og_endrer_ingenting(void **state)
{
	(void)state;
	struct streng lang = {0};
	streng_c(&lang, "\"hva\":\"");
	streng_gjenta(&lang, 'x', FRAME_MAKS);
	streng_c(&lang, "\"");
	struct journal_start start = {T(PROVE_ID), streng_tekst(&lang)};
	assert_false(journal_ny(&s.j, &sted, start, stempel(0), &s.f));
	assert_int_equal(s.f.kode, FEIL_REGEL);
	assert_false(prov_finnes("minutes"));
	assert_true(ny(&s));
	assert_false(journal_skriv(&s.j, streng_tekst(&lang), stempel(1), &s.f));
	assert_int_equal(s.f.kode, FEIL_REGEL);
	assert_int_equal(s.j.antall, 1);
	assert_true(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_TO);
	streng_release(&lang);
	lukk(&s);
	krev_journal(2, 0);
}

/* --- reopened -------------------------------------------------------------------------------- */

static void en_journal_fortsetter_der_den_slapp(void **state)
{
	(void)state;
	lag(5);
	assert_true(apne(&s));
	assert_int_equal(journal_neste_nr(&s.j), 5);
	assert_tekst(s.j.id, PROVE_ID);
	assert_true(prov_finnes(K1 ".reserve") && prov_finnes(K2 ".reserve"));
	assert_true(skriv(&s) && skriv(&s));
	lukk(&s);
	krev_journal(7, 0);
	like_filer(K1, K2);
}

static void et_eksemplar_som_er_borte_lages_paa_nytt(void **state)
{
	(void)state;
	lag(5);
	assert_int_equal(unlink(K2), 0);
	krev_journal(5, 1);
	krev_journal(5, 0);
	assert_int_equal(unlink(K1), 0);
	krev_journal(5, 1);
	like_filer(K1, K2);
	assert_int_equal(prov_antall("minutes", "m.journal.skadet"), 0);
}

static void et_eksemplar_som_henger_etter_faar_resten_lagt_til(void **state)
{
	(void)state;
	struct stat for_, etter;
	lag(9);
	struct tekst j = prov_les(&a, K1);
	static const char *const kopi[] = {K1, K2};
	for (int i = 0; i < 2; i++)
		for (size_t n = 0; n < j.n; n += 41) {
			skriv_over(kopi[i], tekst_til(j, n));
			assert_int_equal(stat(kopi[i], &for_), 0);
			struct skriver t = {0};
			assert_true(apne(&t));
			assert_int_equal(t.j.antall, 9);
			assert_int_equal(t.j.grad, LAGRET_TO);
			lukk(&t);
			assert_int_equal(stat(kopi[i], &etter), 0);
			/* the same file, longer; unless nothing of it was a record */
			if (n == 0 || n >= prov_start_av(j, 1) - 1)
				assert_true(for_.st_ino == etter.st_ino && etter.st_size >= (off_t)j.n);
			struct gjenoppretting g = {.kopi = {{.finnes = true, .bytes = prov_les(&a, K1)},
							    {.finnes = true, .bytes = prov_les(&a, K2)}}};
			gjenopprett(&a, &g);
			assert_true(gjenoppretting_hel(&g));
			skriv_over(kopi[i], j);
		}
}

static void et_eksemplar_med_skade_erstattes_og_beviset_tas_vare_paa(void **state)
{
	(void)state;
	static const char *const kopi[] = {K1, K2};
	lag(9);
	struct tekst j = prov_les(&a, K1);
	for (int i = 0; i < 6; i++) {
		char *b = arena_alloc(&a, j.n), sti[128];
		memcpy(b, j.p, j.n);
		b[prov_start_av(j, 3) + 10] ^= 1;
		b[prov_start_av(j, 5) + 10] ^= (char)(1 << i);
		skriv_over(kopi[i % 2], (struct tekst){b, j.n});
		assert_true(apne(&s));
		assert_true(prov_finnes(K1 ".reserve") && prov_finnes(K2 ".reserve"));
		lukk(&s);
		assert_true(tekst_lik(prov_les(&a, kopi[i % 2]), j));
		snprintf(sti, sizeof(sti), "%s.skadet-%d", kopi[i % 2], i / 2 + 1);
		assert_true(tekst_lik(prov_les(&a, sti), (struct tekst){b, j.n}));
		krev_journal(9, 0);
	}
	assert_int_equal(prov_antall("minutes", ""), 4);
}

/* The last LF became another byte. An LF behind it would have made the record a bad line. */
static void en_siste_linje_med_galt_sluttegn_gaar_ikke_tapt(void **state)
{
	(void)state;
	lag(6);
	struct tekst j = prov_les(&a, K1);
	for (int i = 0; i < 3; i++) { /* in one copy, in the only copy, without anything for LF */
		struct tekst galt = i < 2 ? lim(&a, tekst_til(j, j.n - 1), T("*")) : tekst_til(j, j.n - 1);
		skriv_over(K1, galt);
		if (i > 0)
			assert_int_equal(unlink(K2), 0);
		assert_true(apne(&s));
		assert_int_equal(s.j.antall, 6);
		lukk(&s);
		assert_int_equal(unlink(K2), 0);
		krev_journal(6, i < 2 ? 2 : 1); /* copy 2 gone, and the bad line before nr 5 */
		skriv_over(K1, j);
		skriv_over(K2, j);
	}
}

static void skader_i_begge_paa_hvert_sitt_sted_rettes_i_begge(void **state)
{
	(void)state;
	lag(9);
	struct tekst j = prov_les(&a, K1);
	skriv_over(K1, lim(&a, prov_utdrag(j, 0, 2), T("x\n"), prov_utdrag(j, 4, 8)));
	skriv_over(K2, lim(&a, prov_utdrag(j, 0, 5), prov_utdrag(j, 7, 7), T("hale")));
	krev_journal(9, 3);
	krev_journal(9, 0);
	like_filer(K1, K2);
}

static void det_som_er_tapt_i_begge_fortsettes_det_uten(void **state)
{
	(void)state;
	lag(9);
	struct tekst j = prov_les(&a, K1), hull = lim(&a, prov_utdrag(j, 0, 2), T("x\n"), prov_utdrag(j, 4, 8));
	skriv_over(K1, hull);
	skriv_over(K2, hull);
	assert_true(apne(&s));
	assert_true(s.lest.g.tapt);
	assert_int_equal(s.j.antall, 8);
	assert_int_equal(journal_neste_nr(&s.j), 9);
	assert_true(journal_skriv(&s.j, T("\"hva\":\"tap\",\"gjelder\":3,\"antall\":1,\"tekst\":\"noe annet\""),
				  stempel(9), &s.f));
	assert_int_equal(s.j.grad, LAGRET_TO);
	lukk(&s);
	assert_true(apne(&s));
	assert_false(s.lest.g.tapt);
	assert_int_equal(s.j.antall, 9);
	assert_true(tekst_starter(prov_les(&a, K1), hull)); /* by appending only */
}

/* --- lost and found -------------------------------------------------------------------------- */

static void et_borte_eksemplar_1_finnes_igjen_fra_hvilken_mappe_som_helst(void **state)
{
	(void)state;
	static const struct journal_sted steder[] = {
		{TI_("./minutes/"), TI_("m"), TI_("speil"), false},
		{TI_("../x/minutes"), TI_("m"), TI_("../speil"), false},
		{TI_("../minutes"), TI_("m"), TI_("../speil"), false},
	};
	lag(5);
	assert_int_equal(mkdir("x", 0700), 0);
	assert_int_equal(symlink("../minutes", "x/minutes"), 0);
	for (size_t i = 0; i < ARRAY_LEN(steder); i++) {
		assert_true(unlink("minutes/m.journal") == 0);
		assert_int_equal(chdir(i ? "x" : "."), 0);
		assert_true(finn_i(&s, &steder[i]));
		assert_false(s.lest.g.kopi[0].finnes);
		assert_true(s.lest.g.kopi[1].finnes);
		assert_true(journal_fortsett(&s.j, &steder[i], &s.lest, &s.f));
		assert_int_equal(s.j.antall, 5);
		lukk(&s);
		assert_int_equal(chdir(prov_sti), 0);
		krev_journal(5, 0);
	}
	/* the whole folder is gone, and the one that it lay in */
	assert_true(unlink(K1) == 0 && rmdir("minutes") == 0);
	krev_journal(5, 1);
	struct journal_sted dypt = {T("en/to/minutes"), T("m"), T("speil"), false};
	assert_true(finn_i(&s, &dypt));
	assert_false(s.lest.g.kopi[1].finnes);
	assert_true(mkdir("en", 0700) == 0 && rename("minutes", "en/to") == 0);
	dypt.mappe = T("en/to");
	assert_true(finn_i(&s, &dypt) && journal_fortsett(&s.j, &dypt, &s.lest, &s.f));
	lukk(&s);
	assert_true(unlink("en/to/m.journal") == 0 && rmdir("en/to") == 0 && rmdir("en") == 0);
	assert_true(finn_i(&s, &dypt));
	assert_true(s.lest.g.kopi[1].finnes);
}

static void stien_folger_journalen_som_flyttes(void **state)
{
	(void)state;
	char hel[128];
	lag(5);
	snprintf(hel, sizeof(hel), "%s/minutes/m.journal\n", prov_sti);
	assert_tekst(prov_les(&a, STI), hel);
	assert_int_equal(rename("minutes", "annet"), 0);
	struct journal_sted nytt = {T("annet"), T("m"), T("speil"), false};
	assert_true(finn_i(&s, &nytt) && journal_fortsett(&s.j, &nytt, &s.lest, &s.f));
	lukk(&s);
	snprintf(hel, sizeof(hel), "%s/annet/m.journal\n", prov_sti);
	assert_tekst(prov_les(&a, STI), hel);
	assert_true(finn_i(&s, &sted)); /* the old place is free for a new meeting */
	assert_false(s.lest.g.kopi[1].finnes);
	/* killed before it was written the first time: the next opening does */
	lukk(&s);
	assert_int_equal(unlink(STI), 0);
	assert_true(finn_i(&s, &nytt) && journal_fortsett(&s.j, &nytt, &s.lest, &s.f));
	assert_tekst(prov_les(&a, STI), hel);
}

/* The id becomes a file name: what somebody wrote into a journal must not lead out of the mirror. */
static void en_kopiert_mappe_skriver_aldri_i_motets_eksemplar_2(void **state)
{
	(void)state;
	lag(5);
	struct tekst motet = prov_les(&a, K1);
	struct journal_sted ovelse = {T("ovelse"), T("m"), T("speil"), false};
	assert_int_equal(mkdir("ovelse", 0700), 0);
	prov_skriv("ovelse/m.journal", motet);
	for (int i = 0; i < 2; i++) { /* made the first time, found again the second */
		assert_true(finn_i(&s, &ovelse) && journal_fortsett(&s.j, &ovelse, &s.lest, &s.f));
		assert_int_equal(s.lest.g.kopi[1].finnes, i);
		assert_true(skriv(&s));
		assert_int_equal(s.j.grad, LAGRET_TO);
		lukk(&s);
	}
	assert_true(tekst_lik(prov_les(&a, K2), motet));
	assert_true(apne(&s));
	assert_int_equal(s.j.antall, 5);
	lukk(&s);
	/* a lost copy 1 of the exercise is found in its own copy 2 */
	assert_int_equal(unlink("ovelse/m.journal"), 0);
	assert_true(finn_i(&s, &ovelse));
	assert_int_equal(s.lest.g.antall, 7);
}

static void en_id_som_ikke_er_en_id_foerer_ingen_steder(void **state)
{
	(void)state;
	static const char *const id[] = {"../../offer", "", "x", PROVE_ID "0", "00112233445566778899AABBCCDDEEFF",
					 "0011223344556677/899aabbccddeeff"};
	assert_true(mkdir("minutes", 0700) == 0 && mkdir("speil", 0700) == 0);
	for (size_t i = 0; i < ARRAY_LEN(id); i++) {
		struct prov_kjede k = {0};
		prov_post_med(&a, &k, arena_f(&a, "\"hva\":\"journal\",\"format\":\"motebok-journal 1\",\"id\":\"%s\"",
					      id[i]));
		skriv_over(K1, streng_tekst(&k.s));
		assert_true(apne(&s));
		assert_int_equal(s.lest.id.n, 0);
		assert_true(s.j.bare_les);
		assert_false(skriv(&s));
		assert_int_equal(prov_antall("speil", "") + prov_antall(".", "offer"), 0);
		streng_release(&k.s);
		lukk(&s);
	}
}

static void bare_lesing_endrer_ikke_en_byte(void **state)
{
	(void)state;
	lag(5);
	struct tekst j = prov_les(&a, K1);
	struct prov_kjede k = {0};
	prov_poster(&a, &k, 3);
	prov_post_med(&a, &k, T("\"hva\":\"innspill\",\"tekst\":\"en annen historie\""));
	struct tekst annen = streng_tekst(&k.s);
	skriv_over(K2, annen);
	assert_true(apne(&s));
	assert_true(s.j.bare_les && s.lest.g.to_historier);
	assert_false(skriv(&s));
	assert_non_null(strstr(s.f.tekst, "bare åpnet for lesing"));
	lukk(&s);
	assert_true(tekst_lik(prov_les(&a, K1), j) && tekst_lik(prov_les(&a, K2), annen));
	assert_int_equal(prov_antall("minutes", ""), 1);
	streng_release(&k.s);
}

static int modus(const char *sti)
{
	struct stat st;
	return stat(sti, &st) == 0 ? (int)(st.st_mode & 0777) : -1;
}

/* A folder is shared on purpose when it has the setgid bit; with protected saker the journal is not. */
static void i_en_delt_mappe_kan_gruppa_lese_journalen(void **state)
{
	(void)state;
	struct journal_sted med_skjermet = {T("minutes"), T("privat"), T("speil"), true};
	struct journal_start annen = {T("fedcba9876543210fedcba9876543210"), prov_innhold(&a, 0)};
	struct journal j;
	mode_t gammel = umask(022);
	assert_true(mkdir("minutes", 0700) == 0 && chmod("minutes", 02750) == 0);
	assert_true(ny(&s));
	assert_int_equal(modus(K1), 0640);
	assert_int_equal(modus(K2), 0600);
	assert_true(journal_ny(&j, &med_skjermet, annen, stempel(0), &s.f));
	assert_int_equal(modus("minutes/privat.journal"), 0600);
	journal_lukk(&j);
	umask(gammel);
}

static void speilet_kan_ikke_vaere_samme_mappe(void **state)
{
	(void)state;
	struct journal_sted likt = {T("minutes"), T("m"), T("./minutes/"), false};
	struct journal_start start = {T(PROVE_ID), prov_innhold(&s.a, 0)};
	assert_true(journal_ny(&s.j, &likt, start, stempel(0), &s.f));
	assert_int_equal(s.j.grad, LAGRET_EN);
	krev_varsel("eksemplar 2 er ikke laget: det ville ligge i samme mappe som det andre");
	assert_int_equal(prov_antall("minutes", PROVE_ID), 0);
	assert_true(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_EN);
}

/* --- what may not be used -------------------------------------------------------------------- */

static void et_eksemplar_som_ikke_er_en_vanlig_fil_brukes_ikke(void **state)
{
	(void)state;
	static const char *const ord[] = {"er en symbolsk lenke", "er ikke en vanlig fil", "er en mappe"};
	lag(5);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(rename(K1, "gjemt"), 0);
		assert_int_equal(i == 0 ? symlink("../gjemt", K1) : i == 1 ? mkfifo(K1, 0600) : mkdir(K1, 0700), 0);
		assert_true(apne(&s));
		assert_int_equal(s.j.antall, 5);
		assert_int_equal(s.j.grad, LAGRET_EN);
		assert_non_null(har_funn(&s, FUNN_ULESELIG, 1));
		assert_true(tekst_finn(har_funn(&s, FUNN_ULESELIG, 1)->tekst, tekst_c(ord[i])) > 0);
		krev_varsel("eksemplar 1 kan ikke brukes, og røres ikke: ");
		assert_true(skriv(&s));
		assert_int_equal(s.j.grad, LAGRET_EN);
		lukk(&s);
		struct stat st;
		assert_true(lstat(K1, &st) == 0 && !S_ISREG(st.st_mode));
		assert_int_equal(remove(K1), 0);
		assert_int_equal(rename("gjemt", K1), 0);
		skriv_over(K2, prov_les(&a, K1));
	}
	assert_int_equal(unlink(K2), 0);
	assert_true(rename(K1, "gjemt") == 0 && symlink("../gjemt", K1) == 0);
	assert_true(!apne(&s) && strstr(s.f.tekst, K1)); /* and no other copy */
}

static void en_fil_med_flere_navn_brukes_ikke(void **state)
{
	(void)state;
	lag(5);
	assert_int_equal(link(K1, "annet-navn"), 0);
	assert_true(apne(&s));
	assert_int_equal(s.j.grad, LAGRET_EN);
	krev_varsel("filen har flere navn");
	lukk(&s);
	assert_int_equal(unlink("annet-navn"), 0);
	krev_journal(5, 0);
}

/* Killed between link and rename: the file has its own evidence as a second name. */
static void en_utskifting_som_ble_avbrutt_gjores_ferdig(void **state)
{
	(void)state;
	lag(5);
	assert_int_equal(link(K1, K1 ".skadet-1"), 0);
	skriv_over(K1 ".ny", T("halv"));
	krev_journal(5, 0);
	struct stat st;
	assert_true(stat(K1, &st) == 0 && st.st_nlink == 1);
	assert_true(stat(K1 ".skadet-1", &st) == 0 && st.st_nlink == 1);
	assert_int_equal(prov_antall("minutes", ""), 2);
}

/* --- somebody else -------------------------------------------------------------------------- */

static void legg_til_ett_tegn(void)
{
	FILE *f = fopen(K1, "ab");
	assert_true(f && fputc('\n', f) != EOF && fclose(f) == 0);
}

static void sed(void)
{
	skriv_over("ny", prov_les(&a, K1));
	assert_int_equal(rename("ny", K1), 0);
}

static void fjern(void)
{
	assert_int_equal(unlink(K1), 0);
}

static void kutt(void)
{
	assert_int_equal(truncate(K1, 100), 0);
}

static void tom(void)
{
	assert_int_equal(truncate(K1, 0), 0);
}

static void lenke(void)
{
	assert_true(rename(K1, "gjemt") == 0 && symlink("../gjemt", K1) == 0);
}

static void flytt_mappen(void)
{
	assert_true(rename("minutes", "bort") == 0 && mkdir("minutes", 0700) == 0);
}

static void det_andre_gjor_merkes_ved_neste_hendelse(void **state)
{
	(void)state;
	static void (*const hva[])(void) = {legg_til_ett_tegn, sed, fjern, kutt, tom, lenke, flytt_mappen};
	for (size_t i = 0; i < ARRAY_LEN(hva); i++) {
		lag(5);
		assert_true(apne(&s) && skriv(&s));
		assert_int_equal(s.j.grad, LAGRET_TO);
		hva[i]();
		assert_true(skriv(&s));
		if (s.j.grad != LAGRET_EN || s.j.kopi[0].tilstand != KOPI_MISTET)
			fail_msg("nr. %zu ble ikke merket", i);
		krev_varsel("eksemplar 1 er endret eller fjernet av noen andre, og røres ikke (minutes)");
		struct stat st;
		off_t n = stat(K1, &st) == 0 ? st.st_size : -1;
		assert_true(skriv(&s));
		assert_int_equal(s.j.grad, LAGRET_EN);
		assert_int_equal(stat(K1, &st) == 0 ? st.st_size : -1, n); /* left alone */
		lukk(&s);
		if (hva[i] != lenke) { /* nothing is lost, and the next opening mends it */
			assert_true(apne(&s));
			assert_int_equal(s.j.antall, 8);
			assert_int_equal(s.j.grad, LAGRET_TO);
		}
		lukk(&s);
		prov_rydd();
		prov_mappe();
	}
}

static void er_begge_borte_er_ingenting_lagret(void **state)
{
	(void)state;
	assert_true(ny(&s) && skriv(&s));
	assert_true(unlink(K1) == 0 && unlink(K2) == 0);
	assert_false(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_IKKE);
	assert_int_equal(s.j.antall, 2);
	assert_non_null(strstr(s.f.tekst, "IKKE LAGRET: eksemplar 1 er endret eller fjernet av noen andre, og røres "
			       "ikke (minutes); eksemplar 2 er endret"));
	/* but the meeting lives on in memory, and can be saved elsewhere */
	assert_true(journal_flytt(&s.j, "annet", &s.f));
	assert_true(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_EN);
	assert_true(tekst_lik(prov_les(&a, "annet/m.journal"), prov_journal(&a, 3)));
	assert_false(journal_flytt(&s.j, "annet", &s.f)); /* never over what is there */
	assert_false(journal_flytt(&s.j, "speil", &s.f));
}

static void det_som_ble_lest_maa_vaere_det_som_aapnes(void **state)
{
	(void)state;
	lag(5);
	assert_true(finn_i(&s, &sted));
	legg_til_ett_tegn();
	assert_true(journal_fortsett(&s.j, &sted, &s.lest, &s.f));
	assert_int_equal(s.j.grad, LAGRET_EN);
	assert_int_equal(s.j.kopi[0].tilstand, KOPI_MISTET);
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, opp, ned)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(en_ny_journal_har_to_like_eksemplarer),
		PROVE(en_journal_som_finnes_blir_ikke_overskrevet),
		PROVE(en_avbrutt_begynnelse_staar_ikke_i_veien),
		PROVE(en_begynnelse_med_hull_staar_ikke_i_veien),
		PROVE(det_som_ligger_der_og_ikke_er_en_begynnelse_rores_ikke),
		PROVE(en_for_lang_hendelse_nektes_og_endrer_ingenting),
		PROVE(en_journal_fortsetter_der_den_slapp),
		PROVE(et_eksemplar_som_er_borte_lages_paa_nytt),
		PROVE(et_eksemplar_som_henger_etter_faar_resten_lagt_til),
		PROVE(et_eksemplar_med_skade_erstattes_og_beviset_tas_vare_paa),
		PROVE(en_siste_linje_med_galt_sluttegn_gaar_ikke_tapt),
		PROVE(skader_i_begge_paa_hvert_sitt_sted_rettes_i_begge),
		PROVE(det_som_er_tapt_i_begge_fortsettes_det_uten),
		PROVE(et_borte_eksemplar_1_finnes_igjen_fra_hvilken_mappe_som_helst),
		PROVE(stien_folger_journalen_som_flyttes),
		PROVE(en_kopiert_mappe_skriver_aldri_i_motets_eksemplar_2),
		PROVE(en_id_som_ikke_er_en_id_foerer_ingen_steder),
		PROVE(bare_lesing_endrer_ikke_en_byte),
		PROVE(i_en_delt_mappe_kan_gruppa_lese_journalen),
		PROVE(speilet_kan_ikke_vaere_samme_mappe),
		PROVE(et_eksemplar_som_ikke_er_en_vanlig_fil_brukes_ikke),
		PROVE(en_fil_med_flere_navn_brukes_ikke),
		PROVE(en_utskifting_som_ble_avbrutt_gjores_ferdig),
		PROVE(det_andre_gjor_merkes_ved_neste_hendelse),
		PROVE(er_begge_borte_er_ingenting_lagret),
		PROVE(det_som_ble_lest_maa_vaere_det_som_aapnes),
	};
	return PROV(prover);
}
