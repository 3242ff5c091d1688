/* journal.c and kopi.c in places that are odd: names at the limit, a mirror with other things in it, a folder
 * that is gone, evidence without end, and what happens to a file between two of our calls. */
#include <dlfcn.h>
#include <sys/statvfs.h>

#include "prove_skriver.h"

static struct skriver s;
static struct arena a;

/* The calls in place of the C library's. */
static void (*ved_synk)(void);     /* the next fdatasync fails, and this happens first */
static int uten_siste_byte;        /* the next write leaves its last byte out; the one after it fails with this */
static bool kort_na;
static fsblkcnt_t mib_igjen;       /* 0: as it is */

int fdatasync(int fd)
{
	static int (*ekte)(int);
	if (!ekte)
		*(void **)&ekte = dlsym(RTLD_NEXT, "fdatasync");
	void (*hva)(void) = ved_synk;
	ved_synk = NULL;
	if (!hva)
		return ekte(fd);
	hva();
	errno = EIO;
	return -1;
}

ssize_t write(int fd, const void *p, size_t n)
{
	static ssize_t (*ekte)(int, const void *, size_t);
	if (!ekte)
		*(void **)&ekte = dlsym(RTLD_NEXT, "write");
	if (uten_siste_byte && kort_na) {
		errno = uten_siste_byte;
		uten_siste_byte = 0;
		kort_na = false;
		return -1;
	}
	kort_na = uten_siste_byte != 0;
	return ekte(fd, p, kort_na ? n - 1 : n);
}

int fstatvfs(int fd, struct statvfs *st)
{
	static int (*ekte)(int, struct statvfs *);
	if (!ekte)
		*(void **)&ekte = dlsym(RTLD_NEXT, "fstatvfs");
	int svar = ekte(fd, st);
	if (mib_igjen) {
		st->f_frsize = 1 << 20;
		st->f_bavail = mib_igjen;
	}
	return svar;
}

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

static void krev_varsel(const char *ord)
{
	if (!s.j.varsel.p || !strstr(s.j.varsel.p, ord))
		fail_msg("varselet er «%s»", s.j.varsel.p ? s.j.varsel.p : "");
}

static void lag_to(void)
{
	assert_true(ny(&s) && skriv(&s));
}

static struct journal_sted med_navn(int lengde)
{
	struct journal_sted st = sted;
	st.base = arena_f(&a, "%0*d", lengde, 0);
	return st;
}

/* --- names ----------------------------------------------------------------------------------- */

static void et_navn_disken_ikke_tar_er_ikke_lagret(void **state)
{
	(void)state;
	struct journal_sted st = med_navn(250);
	struct journal_start start = {T(PROVE_ID), prov_innhold(&s.a, 0)};
	assert_false(journal_ny(&s.j, &st, start, stempel(0), &s.f));
	assert_int_equal(s.f.os, ENAMETOOLONG);
	assert_int_equal(strncmp(s.f.tekst, "IKKE LAGRET: minutes/", 21), 0);
	assert_int_equal(prov_antall("minutes", "") + prov_antall("speil", ""), 0);
}

/* The journal's own name is as long as may be: no reserve and no evidence have room for theirs. */
static void et_navn_paa_grensen_er_lagret_og_skaden_blir_staaende(void **state)
{
	(void)state;
	struct journal_sted st = med_navn(247);
	struct journal_start start = {T(PROVE_ID), prov_innhold(&s.a, 0)};
	const char *k1 = arena_f(&a, "minutes/" TF ".journal", TA(st.base)).p;
	assert_true(journal_ny(&s.j, &st, start, stempel(0), &s.f));
	for (int i = 0; i < 3; i++)
		assert_true(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_TO);
	assert_int_equal(prov_antall("minutes", ""), 1);
	lukk(&s);
	struct tekst hel = prov_les(&a, k1);
	struct tekst skadet = lim(&a, prov_utdrag(hel, 0, 0), T("skade\n"), prov_utdrag(hel, 2, 3));
	prov_skriv(k1, skadet);
	assert_true(journal_finn(&s.a, &st, &s.lest, &s.f));
	assert_true(journal_fortsett(&s.j, &st, &s.lest, &s.f));
	assert_int_equal(s.j.antall, 4);
	assert_int_equal(s.j.grad, LAGRET_EN);
	krev_varsel("eksemplar 1 kan ikke skrives: ");
	assert_true(skriv(&s));
	assert_true(tekst_lik(prov_les(&a, k1), skadet));
	assert_int_equal(prov_antall("minutes", ""), 1);
}

static void er_alle_navn_til_beviset_tatt_rores_ikke_filen(void **state)
{
	(void)state;
	lag_to();
	assert_true(skriv(&s));
	lukk(&s);
	struct tekst hel = prov_les(&a, K1);
	struct tekst skadet = lim(&a, prov_utdrag(hel, 0, 0), T("skade\n"), prov_utdrag(hel, 2, 2));
	prov_skriv(K1, skadet);
	for (int i = 1; i < 10000; i++)
		assert_int_equal(symlink("x", arena_f(&a, K1 ".skadet-%d", i).p), 0);
	assert_true(apne(&s));
	assert_int_equal(s.j.antall, 3);
	assert_int_equal(s.j.grad, LAGRET_EN);
	krev_varsel("eksemplar 1 kan ikke skrives: ");
	assert_true(tekst_lik(prov_les(&a, K1), skadet));
	assert_false(prov_finnes(K1 ".ny"));
}

/* --- the mirror ------------------------------------------------------------------------------ */

static void andre_ting_i_speilet_er_ingen_journal(void **state)
{
	(void)state;
	static const char *const andre[] = {"kort", "00112233445566778899aabbccddeeffx12345678",
					    "00112233445566778899aabbccddeeff-1234567",
					    "ZZ112233445566778899aabbccddeeff"};
	lag_to();
	lukk(&s);
	struct tekst til = prov_les(&a, STI);
	for (size_t i = 0; i < ARRAY_LEN(andre); i++) {
		prov_skriv(arena_f(&a, "speil/%s.sti", andre[i]).p, til);
		prov_skriv(arena_f(&a, "speil/%s.journal", andre[i]).p, T("ikke vår"));
	}
	assert_int_equal(mkdir("speil/ffffffffffffffffffffffffffffffff.sti", 0700), 0);
	assert_int_equal(unlink(K1), 0);
	assert_true(apne(&s));
	assert_tekst(s.lest.id, PROVE_ID);
	assert_int_equal(s.j.antall, 2);
	assert_int_equal(s.j.grad, LAGRET_TO);
	lukk(&s);
	assert_true(unlink(K1) == 0 && unlink(STI) == 0 && mkdir(STI, 0700) == 0);
	assert_true(journal_finn(&s.a, &sted, &s.lest, &s.f));
	assert_int_equal(s.lest.id.n + s.lest.g.antall, 0); /* copy 2 is there, and nothing leads to it */
}

static void et_speil_som_ikke_kan_lages_er_ett_eksemplar_mindre(void **state)
{
	(void)state;
	struct journal_sted st = sted;
	struct journal_start start = {T(PROVE_ID), prov_innhold(&s.a, 0)};
	struct streng varsel = {0};
	prov_skriv("fil", INGEN_TEKST);
	st.speil = T("fil/speil");
	mib_igjen = 3;
	assert_true(journal_ny(&s.j, &st, start, stempel(0), &s.f));
	assert_int_equal(s.j.grad, LAGRET_EN);
	krev_varsel("eksemplar 2 er ikke laget: ");
	assert_true(journal_lite_plass(&s.j, &varsel));
	assert_streng(&varsel, "bare 3 MiB igjen på disken med eksemplar 1");
	assert_false(journal_flytt(&s.j, "fil/annet", &s.f));
	assert_int_equal(s.f.os, ENOTDIR);
	assert_true(skriv(&s));
	mib_igjen = 0;
	streng_release(&varsel);
}

static void lite_plass_sies_om_hver_disk(void **state)
{
	(void)state;
	struct streng varsel = {0};
	lag_to();
	mib_igjen = 49;
	assert_true(journal_lite_plass(&s.j, &varsel));
	assert_streng(&varsel, "bare 49 MiB igjen på disken med eksemplar 1; bare 49 MiB igjen på disken med "
			       "eksemplar 2");
	streng_reset(&varsel);
	mib_igjen = 50;
	assert_false(journal_lite_plass(&s.j, &varsel));
	assert_int_equal(varsel.n, 0);
	mib_igjen = 0;
	streng_release(&varsel);
}

/* --- folders --------------------------------------------------------------------------------- */

static void i_en_mappe_som_ikke_er_der_er_det_ingen_journal(void **state)
{
	(void)state;
	lag_to();
	lukk(&s);
	prov_skriv("fil", INGEN_TEKST);
	static const char *const mapper[] = {"/", "fil/under", "mangler/helt", "", "./"};
	for (size_t i = 0; i < ARRAY_LEN(mapper); i++) {
		struct journal_lest lest;
		struct journal_sted st = sted;
		st.mappe = tekst_c(mapper[i]);
		st.base = T("motebok-prove-finnes-ikke");
		assert_true(journal_finn(&s.a, &st, &lest, &s.f));
		assert_int_equal(lest.id.n + lest.g.antall, 0);
	}
	struct journal_sted st = sted;
	struct journal_lest lest;
	st.speil = arena_f(&a, "%s/speil", prov_sti);
	assert_true(mkdir("borte", 0700) == 0 && chdir("borte") == 0 && rmdir("../borte") == 0);
	assert_true(journal_finn(&s.a, &st, &lest, &s.f)); /* where we are is no place any more */
	assert_int_equal(lest.id.n + lest.g.antall, 0);
}

/* --- beginnings ------------------------------------------------------------------------------ */

static void det_som_fortsetter_etter_nullene_er_ingen_begynnelse(void **state)
{
	(void)state;
	struct tekst der = {"\0\0\n\0mer", 7};
	assert_int_equal(mkdir("minutes", 0700), 0);
	prov_skriv(K1, der);
	assert_true(apne(&s));
	assert_true(s.lest.g.kopi[0].finnes);
	assert_int_equal(s.j.antall, 0);
	assert_true(s.j.bare_les);
	lukk(&s);
	assert_false(ny(&s));
	assert_int_equal(s.f.os, EEXIST);
	assert_true(tekst_lik(prov_les(&a, K1), der));
}

/* Copy 1 alone would be a start that was cut off; copy 2 says that there was more. */
static void en_begynnelse_med_et_speil_er_ingen_begynnelse(void **state)
{
	(void)state;
	lag_to();
	lukk(&s);
	prov_skriv(K1, T("{\"nr\":0,"));
	prov_skriv(K2, T("skade\n"));
	assert_true(journal_finn(&s.a, &sted, &s.lest, &s.f));
	assert_tekst(s.lest.id, PROVE_ID);
	assert_true(s.lest.g.kopi[0].finnes && s.lest.g.kopi[1].finnes);
	assert_int_equal(s.lest.g.antall, 0);
}

/* --- between two calls ----------------------------------------------------------------------- */

static void fjern_k1(void)
{
	assert_int_equal(unlink(K1), 0);
}

static void et_dodt_eksemplar_som_er_borte_har_ikke_noe_aa_ta_vare_paa(void **state)
{
	(void)state;
	lag_to();
	ved_synk = fjern_k1;
	assert_true(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_TO);
	assert_int_equal(prov_antall("minutes", "m.journal.skadet"), 0);
	assert_true(tekst_lik(prov_les(&a, K1), prov_les(&a, K2)));
	assert_int_equal(s.j.antall, 4); /* and the one that says why */
}

/* All but the LF would be read as a good record, and nobody acknowledged it. */
static void en_full_disk_som_bare_manglet_linjeskiftet_ventes_det_ikke_paa(void **state)
{
	(void)state;
	lag_to();
	uten_siste_byte = ENOSPC;
	assert_true(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_TO);
	assert_true(prov_finnes(K1 ".skadet-1"));
	assert_true(tekst_lik(prov_les(&a, K1), prov_les(&a, K2)));
	assert_int_equal(s.j.antall, 4);
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, opp, ned)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(et_navn_disken_ikke_tar_er_ikke_lagret),
		PROVE(et_navn_paa_grensen_er_lagret_og_skaden_blir_staaende),
		PROVE(er_alle_navn_til_beviset_tatt_rores_ikke_filen),
		PROVE(andre_ting_i_speilet_er_ingen_journal),
		PROVE(et_speil_som_ikke_kan_lages_er_ett_eksemplar_mindre),
		PROVE(lite_plass_sies_om_hver_disk),
		PROVE(i_en_mappe_som_ikke_er_der_er_det_ingen_journal),
		PROVE(det_som_fortsetter_etter_nullene_er_ingen_begynnelse),
		PROVE(en_begynnelse_med_et_speil_er_ingen_begynnelse),
		PROVE(et_dodt_eksemplar_som_er_borte_har_ikke_noe_aa_ta_vare_paa),
		PROVE(en_full_disk_som_bare_manglet_linjeskiftet_ventes_det_ikke_paa),
	};
	return PROV(prover);
}
