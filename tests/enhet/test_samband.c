/* samband.c where the system works: whose folder it may be in, who is told what, and who is not there. */
#include <pwd.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "prove_mappe.h"
#include "samband.h"

static struct arena a;
static struct feil f;
static struct samband s;

/* In place of the C library's: a user that the machine does not know by name. */
static bool uten_navn;

int getpwuid_r(uid_t u, struct passwd *restrict p, char *restrict b, size_t n, struct passwd **restrict ut)
{
	static struct passwd en;
	static char navn[] = "kari";
	(void)b, (void)n;
	en = (struct passwd){.pw_name = navn, .pw_uid = u};
	*p = en;
	*ut = uten_navn ? NULL : p;
	return 0;
}

static int opp(void **state)
{
	(void)state;
	prov_mappe();
	uten_navn = false;
	return 0;
}

static int ned(void **state)
{
	(void)state;
	samband_lukk(&s);
	prov_rydd();
	arena_release(&a);
	return 0;
}

static int gjest_sier(const char *hva)
{
	int fd;
	assert_true(samband_koble(&fd, "løp/x.sock", &f));
	assert_int_equal(send(fd, hva, strlen(hva), 0), strlen(hva));
	return fd;
}

/* The listener, and then what was said, are two events. */
static bool neste(int *gjest, struct tekst *linje)
{
	return samband_neste(&s, gjest, linje) || samband_neste(&s, gjest, linje);
}

static void stien_folger_laasefilen(void **state)
{
	(void)state;
	assert_int_equal(samband_sti(&a, "løp", "m.lock").n, 0);
	prov_skriv("m.lock", INGEN_TEKST);
	struct tekst sti = samband_sti(&a, "løp", "m.lock");
	assert_true(tekst_starter(sti, T("løp/")) && tekst_slutter(sti, T(".sock")));
	assert_int_equal(rename("m.lock", "n.lock"), 0);
	assert_true(tekst_lik(samband_sti(&a, "løp", "./n.lock"), sti));
}

static void krev_ikke_din_egen(const char *mappe)
{
	struct tekst sti = arena_f(&a, "%s/x.sock", mappe);
	assert_false(samband_apne(&s, sti.p, &f));
	assert_string_equal(f.tekst, arena_f(&a, "%s er ikke din egen mappe", mappe).p);
	assert_false(prov_finnes(sti.p));
	assert_int_equal(samband_fd(&s), -1);
}

static void bare_i_en_mappe_som_er_ens_egen_eller_delt_med_vilje(void **state)
{
	(void)state;
	prov_skriv("fil", INGEN_TEKST);
	krev_ikke_din_egen("fil");
	assert_int_equal(mkdir("alles", 0700) | chmod("alles", 02777), 0);
	krev_ikke_din_egen("alles");
	assert_int_equal(mkdir("gruppas", 0700) | chmod("gruppas", 0770), 0);
	krev_ikke_din_egen("gruppas");
	assert_int_equal(symlink(".", "lenke"), 0);
	krev_ikke_din_egen("lenke");
	assert_int_equal(mkdir("annens", 0700), 0);
	if (chown("annens", 65534, (gid_t)-1) == 0) /* root's alone to do */
		krev_ikke_din_egen("annens");
}

static void en_for_lang_sti_sies_og_lages_ikke(void **state)
{
	(void)state;
	int fd;
	struct tekst sti = arena_f(&a, "løp/%0*d.sock", 120, 0);
	assert_false(samband_apne(&s, sti.p, &f));
	assert_non_null(strstr(f.tekst, "for lang sti"));
	assert_false(prov_finnes("løp"));
	assert_false(samband_koble(&fd, sti.p, &f));
	assert_non_null(strstr(f.tekst, "for lang sti"));
	assert_int_equal(fd, -1);
}

static void en_gammel_socket_er_ingen_som_svarer_og_skiftes_ut(void **state)
{
	(void)state;
	int fd, gammel = socket(AF_UNIX, SOCK_STREAM, 0);
	struct sockaddr_un sa = {.sun_family = AF_UNIX, .sun_path = "løp/x.sock"};
	assert_int_equal(mkdir("løp", 0700), 0);
	assert_false(samband_koble(&fd, "løp/x.sock", &f));
	assert_int_equal(f.kode, FEIL_LAAST);
	assert_int_equal(bind(gammel, (struct sockaddr *)&sa, sizeof(sa)), 0);
	close(gammel);
	assert_false(samband_koble(&fd, "løp/x.sock", &f));
	assert_int_equal(f.kode, FEIL_LAAST);
	assert_string_equal(f.tekst, "ingen fører møtet nå: motebok FIL gjør det");
	assert_true(samband_apne(&s, "løp/x.sock", &f));
	assert_true(samband_fd(&s) >= 0);
	assert_true(samband_koble(&fd, "løp/x.sock", &f));
	close(fd);
	samband_lukk(&s);
	assert_false(prov_finnes("løp/x.sock"));
	assert_int_equal(mkdir("løp/x.sock", 0700), 0);
	assert_false(samband_apne(&s, "løp/x.sock", &f)); /* not ours to take away */
	assert_true(prov_finnes("løp/x.sock"));
}

static void hver_linje_faar_sitt_svar(void **state)
{
	(void)state;
	struct tekst linje;
	struct samband_svar svar = {.ok = true, .tall = 3};
	char b[64] = "";
	int gjest;
	assert_true(samband_apne(&s, "løp/x.sock", &f));
	int fd = gjest_sier("en\nto\nhalv");
	assert_true(neste(&gjest, &linje));
	assert_tekst(s.gjest[gjest].navn, "kari");
	assert_tekst(linje, "en");
	streng_c(&svar.tekst, "ja");
	samband_si(&s, gjest, &svar);
	assert_true(samband_neste(&s, &gjest, &linje));
	assert_tekst(linje, "to");
	svar.ok = false;
	samband_si(&s, gjest, &svar);
	assert_false(samband_neste(&s, &gjest, &linje));
	svar.ok = true; /* to what is no line yet: it is dropped with the answer */
	samband_si(&s, gjest, &svar);
	assert_int_equal(read(fd, b, sizeof(b) - 1), 28);
	assert_string_equal(b, "OK 3 2\njaNEI 3 2\njaOK 3 2\nja");
	assert_int_equal(s.gjest[gjest].inn.n, 0);
	streng_release(&svar.tekst);
	close(fd);
}

static void den_som_er_borte_faar_ikke_noe_svar(void **state)
{
	(void)state;
	struct tekst linje;
	struct samband_svar svar = {.ok = true};
	int gjest, ny;
	uten_navn = true;
	assert_true(samband_apne(&s, "løp/x.sock", &f));
	int fd = gjest_sier("hei\n");
	assert_true(neste(&gjest, &linje));
	assert_tekst(s.gjest[gjest].navn, arena_f(&a, "bruker %u", (unsigned)geteuid()).p);
	close(fd);
	assert_false(samband_neste(&s, &ny, &linje)); /* what it said went with it */
	assert_int_equal(s.gjest[gjest].fd, -1);
	samband_si(&s, gjest, &svar);
	assert_int_equal(s.gjest[gjest].fd, -1);
	fd = gjest_sier("hei igjen\n");
	assert_true(neste(&ny, &linje));
	assert_tekst(linje, "hei igjen");
	assert_int_equal(ny, gjest);
	close(fd);
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, opp, ned)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(stien_folger_laasefilen),
		PROVE(bare_i_en_mappe_som_er_ens_egen_eller_delt_med_vilje),
		PROVE(en_for_lang_sti_sies_og_lages_ikke),
		PROVE(en_gammel_socket_er_ingen_som_svarer_og_skiftes_ut),
		PROVE(hver_linje_faar_sitt_svar),
		PROVE(den_som_er_borte_faar_ikke_noe_svar),
	};
	return PROV(prover);
}
