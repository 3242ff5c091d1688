#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "files.h"
#include "prove_mappe.h"

static struct arena a;
static struct feil f;

static int opp(void **state)
{
	(void)state;
	prov_mappe();
	return 0;
}

static int ned(void **state)
{
	(void)state;
	prov_rydd();
	arena_release(&a);
	return 0;
}

static void krev_feil(const char *ord)
{
	if (f.kode != FEIL_IO || !strstr(f.tekst, ord))
		fail_msg("«%s»", f.tekst);
}

/* --- reading --------------------------------------------------------------------------------- */

static void en_fil_leses_hel(void **state)
{
	(void)state;
	struct streng s = {0};
	struct tekst t;
	streng_gjenta(&s, 'x', 200000);
	streng_legg(&s, (struct tekst){"\0\xff\n", 3});
	prov_skriv("fil", streng_tekst(&s));
	assert_true(fil_les(&a, "fil", 1 << 20, &t, &f));
	assert_true(tekst_lik(t, streng_tekst(&s)));
	prov_skriv("tom", INGEN_TEKST);
	assert_true(fil_les(&a, "tom", 0, &t, &f));
	assert_int_equal(t.n, 0);
	streng_release(&s);
}

static void det_som_ikke_er_en_vanlig_fil_avvises(void **state)
{
	(void)state;
	struct tekst t;
	assert_false(fil_les(&a, "finnes-ikke", 10, &t, &f));
	krev_feil("finnes-ikke: finnes ikke");
	assert_int_equal(f.os, ENOENT);
	assert_int_equal(mkdir("mappe", 0700), 0);
	assert_false(fil_les(&a, "mappe", 10, &t, &f));
	krev_feil("mappe: er en mappe, ikke en fil");
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_false(fil_les(&a, "fifo", 10, &t, &f)); /* and does not wait for its other end */
	krev_feil("fifo: er ikke en vanlig fil");
	assert_false(fil_les(&a, "/dev/zero", 10, &t, &f)); /* nor reads for ever */
	krev_feil("/dev/zero: er ikke en vanlig fil");
	int s = socket(AF_UNIX, SOCK_STREAM, 0);
	struct sockaddr_un u = {.sun_family = AF_UNIX, .sun_path = "sokkel"};
	assert_true(s >= 0 && bind(s, (struct sockaddr *)&u, sizeof(u)) == 0);
	assert_false(fil_les(&a, "sokkel", 10, &t, &f));
	krev_feil("sokkel: ");
	close(s);
	assert_int_equal(symlink("loop", "loop"), 0);
	assert_false(fil_les(&a, "loop", 10, &t, &f));
	krev_feil("loop: er en symbolsk lenke");
}

static void en_for_stor_fil_avvises_for_den_leses(void **state)
{
	(void)state;
	struct tekst t;
	int fd = open("stor", O_WRONLY | O_CREAT, 0600);
	assert_true(fd >= 0 && ftruncate(fd, (off_t)1 << 40) == 0);
	close(fd);
	assert_false(fil_les(&a, "stor", 4 << 20, &t, &f));
	krev_feil("stor: er større enn 4 MiB, og leses ikke");
	prov_skriv("ti", T("0123456789"));
	assert_true(fil_les(&a, "ti", 10, &t, &f));
	assert_false(fil_les(&a, "ti", 9, &t, &f));
}

static void strek_er_standard_inn(void **state)
{
	(void)state;
	struct tekst t;
	int gammel = dup(0), r[2];
	assert_true(gammel >= 0 && pipe(r) == 0);
	assert_int_equal(write(r[1], "gjennom røret", 14), 14);
	close(r[1]);
	assert_true(dup2(r[0], 0) == 0);
	close(r[0]);
	assert_true(fil_les(&a, "-", 100, &t, &f));
	assert_tekst(t, "gjennom røret");
	assert_true(dup2(gammel, 0) == 0);
	close(gammel);
}

/* How long it is shows only as it is read. */
static void en_for_lang_standard_inn_leses_ikke(void **state)
{
	(void)state;
	struct tekst t;
	int gammel = dup(0), r[2];
	assert_true(gammel >= 0 && pipe(r) == 0);
	assert_int_equal(write(r[1], "0123456789", 10), 10);
	close(r[1]);
	assert_true(dup2(r[0], 0) == 0);
	close(r[0]);
	assert_false(fil_les(&a, "-", 9, &t, &f));
	krev_feil("-: er større enn 0 MiB, og leses ikke");
	assert_true(dup2(gammel, 0) == 0);
	close(gammel);
}

static void en_for_lang_sti_lages_ikke(void **state)
{
	(void)state;
	struct streng sti = {0};
	while (sti.n < 5000)
		streng_c(&sti, "mappe/");
	assert_false(mappe_lag(sti.p, &f));
	assert_int_equal(f.os, ENAMETOOLONG);
	assert_false(prov_finnes("mappe"));
	streng_release(&sti);
	assert_false(mappe_lag("", &f));
	assert_int_equal(f.os, ENOENT);
}

/* --- writing --------------------------------------------------------------------------------- */

static void en_fil_erstattes_hel(void **state)
{
	(void)state;
	assert_true(fil_erstatt(".", "ut", T("første"), 0640, &f));
	assert_tekst(prov_les(&a, "ut"), "første");
	assert_true(fil_erstatt(".", "ut", T("andre"), 0640, &f));
	assert_tekst(prov_les(&a, "ut"), "andre");
	assert_int_equal(prov_antall(".", ".ut"), 0); /* no temporary is left */
	assert_true(fil_erstatt(".", "tom", INGEN_TEKST, 0600, &f));
	assert_tekst(prov_les(&a, "tom"), "");
}

static mode_t modus(const char *sti)
{
	struct stat st;
	assert_int_equal(lstat(sti, &st), 0);
	return st.st_mode & 0777;
}

static void en_fil_som_finnes_beholder_sin_modus(void **state)
{
	(void)state;
	mode_t for_ = umask(022);
	assert_true(fil_erstatt(".", "ny", T("x"), 0640, &f));
	assert_true(fil_erstatt(".", "privat", T("x"), 0600, &f));
	assert_int_equal(modus("ny"), 0640);
	assert_int_equal(modus("privat"), 0600);
	assert_int_equal(chmod("ny", 0664), 0);
	assert_true(fil_erstatt(".", "ny", T("y"), 0600, &f));
	assert_int_equal(modus("ny"), 0664);
	umask(077);
	assert_true(fil_erstatt(".", "smal", T("x"), 0644, &f));
	assert_int_equal(modus("smal"), 0600);
	umask(for_);
}

static void en_symbolsk_lenke_erstattes_og_folges_aldri(void **state)
{
	(void)state;
	prov_skriv("offer", T("urørt"));
	assert_int_equal(symlink("offer", "ut"), 0);
	assert_true(fil_erstatt(".", "ut", T("nytt"), 0640, &f));
	assert_tekst(prov_les(&a, "offer"), "urørt");
	assert_tekst(prov_les(&a, "ut"), "nytt");
	struct stat st;
	assert_true(lstat("ut", &st) == 0 && S_ISREG(st.st_mode));
	/* planted where the temporary will be */
	char tmp[64];
	snprintf(tmp, sizeof(tmp), ".ut.%ld.ny", (long)getpid());
	assert_int_equal(symlink("offer", tmp), 0);
	assert_true(fil_erstatt(".", "ut", T("nyere"), 0640, &f));
	assert_tekst(prov_les(&a, "offer"), "urørt");
	assert_tekst(prov_les(&a, "ut"), "nyere");
}

static void en_ny_fil_kommer_aldri_over_noe(void **state)
{
	(void)state;
	assert_true(fil_ny(".", "ut", T("første"), 0640, &f));
	assert_tekst(prov_les(&a, "ut"), "første");
	assert_int_equal(modus("ut"), 0640);
	assert_int_equal(symlink("finnes-ikke", "lenke"), 0);
	assert_int_equal(mkdir("mappe", 0700), 0);
	static const char *const opptatt[] = {"ut", "lenke", "mappe"};
	for (size_t i = 0; i < ARRAY_LEN(opptatt); i++) {
		assert_false(fil_ny(".", opptatt[i], T("andre"), 0640, &f));
		assert_int_equal(f.os, EEXIST);
	}
	assert_tekst(prov_les(&a, "ut"), "første");
	assert_int_equal(prov_antall(".", ".ut"), 0); /* no temporary is left */
}

static void det_som_ikke_kan_erstattes_staar_urort(void **state)
{
	(void)state;
	assert_int_equal(mkdir("mappe", 0700), 0);
	assert_false(fil_erstatt(".", "mappe", T("x"), 0640, &f));
	krev_feil("./mappe: er en mappe");
	assert_int_equal(prov_antall(".", ".mappe"), 0);
	assert_false(fil_erstatt("finnes-ikke", "ut", T("x"), 0640, &f));
	krev_feil("finnes-ikke: finnes ikke");
	prov_skriv("fil", T("x"));
	assert_false(fil_erstatt("fil", "ut", T("x"), 0640, &f));
	krev_feil("fil: en del av stien er ikke en mappe");
	char langt[300];
	memset(langt, 'x', sizeof(langt));
	langt[299] = '\0';
	assert_false(fil_erstatt(".", langt, T("x"), 0640, &f));
	krev_feil("navnet er for langt");
}

static void faar_ikke_alt_plass_staar_det_gamle_der(void **state)
{
	(void)state;
	struct rlimit for_, grense;
	struct streng s = {0};
	assert_true(fil_erstatt(".", "ut", T("gammelt"), 0640, &f));
	streng_gjenta(&s, 'x', 100000);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &for_), 0);
	signal(SIGXFSZ, SIG_IGN);
	grense = (struct rlimit){50000, for_.rlim_max};
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &grense), 0);
	bool ok = fil_erstatt(".", "ut", streng_tekst(&s), 0640, &f);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &for_), 0);
	assert_false(ok);
	krev_feil("./ut: filen blir for stor");
	assert_int_equal(f.os, EFBIG);
	assert_tekst(prov_les(&a, "ut"), "gammelt");
	assert_int_equal(prov_antall(".", ".ut"), 0);
	streng_release(&s);
}

static void en_full_enhet_er_en_feil(void **state)
{
	(void)state;
	size_t n = 99;
	int fd = open("/dev/full", O_WRONLY);
	assert_true(fd >= 0);
	assert_int_equal(fil_skriv(fd, T("x"), &n), ENOSPC);
	assert_int_equal(n, 0);
	assert_int_equal(fil_skriv(fd, INGEN_TEKST, &n), 0);
	close(fd);
	assert_int_equal(fil_skriv(-1, T("x"), &n), EBADF);
}

/* --- folders --------------------------------------------------------------------------------- */

static void mapper_lages_med_foreldre_og_bare_for_oss(void **state)
{
	(void)state;
	char hel[128];
	assert_true(mappe_lag("en/to//tre/", &f));
	assert_int_equal(modus("en/to/tre"), 0700);
	assert_true(mappe_lag("en/to/tre", &f));
	assert_true(mappe_lag(".", &f) && mappe_lag("/", &f));
	snprintf(hel, sizeof(hel), "%s/fire/fem", prov_sti);
	assert_true(mappe_lag(hel, &f));
	assert_true(prov_finnes("fire/fem"));
	prov_skriv("fil", T("x"));
	assert_false(mappe_lag("fil", &f));
	krev_feil("fil: en del av stien er ikke en mappe");
	assert_false(mappe_lag("fil/under", &f));
	assert_false(mappe_lag("", &f));
	assert_int_equal(symlink("fire", "lenke"), 0);
	assert_true(mappe_lag("lenke/seks", &f));
	assert_true(prov_finnes("fire/seks"));
}

static void navnene_i_en_mappe_er_sortert_og_uten_skjulte(void **state)
{
	(void)state;
	struct navneliste navn;
	assert_true(mappe_les(&a, "finnes-ikke", ".sti", &navn, &f));
	assert_int_equal(navn.n, 0);
	assert_int_equal(mkdir("m", 0700), 0);
	assert_true(mappe_les(&a, "m", ".sti", &navn, &f));
	assert_int_equal(navn.n, 0);
	prov_skriv("m/b.sti", T(""));
	prov_skriv("m/å.sti", T(""));
	prov_skriv("m/a.sti", T(""));
	prov_skriv("m/.skjult.sti", T(""));
	prov_skriv("m/c.journal", T(""));
	assert_true(mappe_les(&a, "m", ".sti", &navn, &f));
	assert_int_equal(navn.n, 3);
	assert_tekst(navn.p[0], "a.sti");
	assert_tekst(navn.p[1], "b.sti");
	assert_tekst(navn.p[2], "å.sti");
	assert_false(mappe_les(&a, "m/a.sti", "", &navn, &f));
}

static void aa_slette_det_som_ikke_finnes_er_ingen_feil(void **state)
{
	(void)state;
	prov_skriv("fil", T("x"));
	assert_true(fil_finnes("fil"));
	assert_int_equal(fil_slett("fil"), 0);
	assert_false(fil_finnes("fil"));
	assert_int_equal(fil_slett("fil"), 0);
	assert_int_equal(mkdir("mappe", 0700), 0);
	assert_int_not_equal(fil_slett("mappe"), 0);
}

static void det_som_tas_vare_paa_skriver_aldri_over_noe(void **state)
{
	(void)state;
	struct tekst ny, t;
	prov_skriv("r.yaml", T("to"));
	prov_skriv("r.gammel-1.yaml", T("en"));
	assert_true(fil_ta_vare(&a, ".", T("r.yaml"), &ny, &f));
	assert_true(tekst_lik_c(ny, "r.gammel-2.yaml"));
	assert_true(fil_les(&a, "r.gammel-1.yaml", 10, &t, &f) && tekst_lik_c(t, "en"));
	assert_true(fil_les(&a, "r.gammel-2.yaml", 10, &t, &f) && tekst_lik_c(t, "to"));
	prov_skriv("r.skjermet.journal", T("tre")); /* what .gitignore keeps out, it keeps out then too */
	assert_true(fil_ta_vare(&a, ".", T("r.skjermet.journal"), &ny, &f));
	assert_tekst(ny, "r.gammel-1.skjermet.journal");
	assert_true(tekst_lik_c(fil_gammelt_navn(&a, ".", T("r.yaml")), "r.gammel-3.yaml"));
	assert_true(tekst_lik_c(fil_gammelt_navn(&a, ".", T("uten")), "uten.gammel-1"));
	assert_false(fil_ta_vare(&a, ".", T("borte.yaml"), &ny, &f));
	krev_feil("borte.yaml kan ikke tas vare på: finnes ikke");
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, opp, ned)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(en_fil_leses_hel),
		PROVE(det_som_ikke_er_en_vanlig_fil_avvises),
		PROVE(en_for_stor_fil_avvises_for_den_leses),
		PROVE(strek_er_standard_inn),
		PROVE(en_for_lang_standard_inn_leses_ikke),
		PROVE(en_for_lang_sti_lages_ikke),
		PROVE(en_fil_erstattes_hel),
		PROVE(en_ny_fil_kommer_aldri_over_noe),
		PROVE(en_fil_som_finnes_beholder_sin_modus),
		PROVE(en_symbolsk_lenke_erstattes_og_folges_aldri),
		PROVE(det_som_ikke_kan_erstattes_staar_urort),
		PROVE(faar_ikke_alt_plass_staar_det_gamle_der),
		PROVE(en_full_enhet_er_en_feil),
		PROVE(mapper_lages_med_foreldre_og_bare_for_oss),
		PROVE(navnene_i_en_mappe_er_sortert_og_uten_skjulte),
		PROVE(aa_slette_det_som_ikke_finnes_er_ingen_feil),
		PROVE(det_som_tas_vare_paa_skriver_aldri_over_noe),
	};
	return PROV(prover);
}
