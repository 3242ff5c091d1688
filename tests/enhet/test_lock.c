#include <signal.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "lock.h"
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

/* In place of the C library's: what a disk that cannot lock says, `flock_ganger` times. */
static int flock_os, flock_ganger;

static void (*for_flock)(void); /* what somebody does just before it, once */

int flock(int fd, int hva)
{
	void (*forst)(void) = for_flock;
	for_flock = NULL;
	if (forst)
		forst();
	if (flock_ganger-- > 0) {
		errno = flock_os;
		return -1;
	}
	return (int)syscall(SYS_flock, fd, hva);
}

static struct las_eier eier(const char *bruker, long prosess)
{
	return (struct las_eier){tekst_c(bruker), T("pc-12"), T("0f1e2d3c"), T("12.58"), prosess, true,
				 &a};
}

static enum las_svar ta(struct las *l, struct las_eier *andre)
{
	struct las_eier jeg = eier("ola", getpid());
	andre->arena = &a;
	return las_ta(l, "m.lock", &jeg, andre, &f);
}

/* Another process that holds the lock until its pipe is closed. */
struct holder {
	pid_t pid;
	int ende;
};

static struct holder start_holder(void)
{
	int klar[2], slutt[2];
	char b;
	assert_true(pipe(klar) == 0 && pipe(slutt) == 0);
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		struct las l;
		struct las_eier jeg = eier("kari", getpid()), andre;
		close(slutt[1]);
		andre.arena = &a;
		bool ok = las_ta(&l, "m.lock", &jeg, &andre, &f) == LAS_TATT;
		if (write(klar[1], ok ? "j" : "n", 1) != 1 || read(slutt[0], &b, 1) != 0)
			_exit(2);
		_exit(0);
	}
	close(klar[1]);
	close(slutt[0]);
	assert_int_equal(read(klar[0], &b, 1), 1);
	assert_int_equal(b, 'j');
	close(klar[0]);
	return (struct holder){pid, slutt[1]};
}

static void stopp_holder(struct holder h, bool drep)
{
	int st;
	if (drep)
		kill(h.pid, SIGKILL);
	close(h.ende);
	assert_int_equal(waitpid(h.pid, &st, 0), h.pid);
}

static void bare_en_faar_laasen_og_den_andre_faar_vite_hvem(void **state)
{
	(void)state;
	struct las l;
	struct las_eier andre;
	struct holder h = start_holder();
	assert_int_equal(ta(&l, &andre), LAS_OPPTATT);
	assert_int_equal(l.fd, -1);
	assert_tekst(andre.bruker, "kari");
	assert_tekst(andre.maskin, "pc-12");
	assert_tekst(andre.oppstart, "0f1e2d3c");
	assert_tekst(andre.siden, "12.58");
	assert_int_equal(andre.prosess, h.pid);
	assert_true(andre.kjorer);
	stopp_holder(h, false);
	assert_int_equal(ta(&l, &andre), LAS_TATT);
	las_slipp(&l);
	assert_int_equal(l.fd, -1);
	las_slipp(&l);
}

static void en_drept_holder_slipper_laasen_uten_hjelp(void **state)
{
	(void)state;
	struct las l;
	struct las_eier andre;
	stopp_holder(start_holder(), true);
	assert_int_equal(ta(&l, &andre), LAS_TATT);
	las_slipp(&l);
}

static void laasefilen_blir_liggende_med_den_siste_eieren(void **state)
{
	(void)state;
	struct las l;
	struct las_eier andre;
	prov_skriv("m.lock", T("bruker en veldig lang eier som sto her fra før av\nprosess 1\nsiden 1\nmer\n"));
	assert_int_equal(ta(&l, &andre), LAS_TATT);
	las_slipp(&l);
	char ventet[128];
	snprintf(ventet, sizeof(ventet), "bruker ola\nmaskin pc-12\noppstart 0f1e2d3c\nsiden 12.58\nprosess %ld\n",
		 (long)getpid());
	assert_tekst(prov_les(&a, "m.lock"), ventet);
}

/* flock on a descriptor of our own: the lock is taken, and the file says what we let it say. */
static struct las_eier som_staar(const char *innhold)
{
	struct las l;
	struct las_eier andre;
	prov_skriv("m.lock", tekst_c(innhold));
	int fd = open("m.lock", O_RDWR);
	assert_true(fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0);
	assert_int_equal(ta(&l, &andre), LAS_OPPTATT);
	close(fd);
	return andre;
}

static void en_eier_som_ikke_kjorer_lenger_sies_aa_ikke_gjore_det(void **state)
{
	(void)state;
	char b[128];
	pid_t dod = fork();
	if (dod == 0)
		_exit(0);
	assert_int_equal(waitpid(dod, NULL, 0), dod);
	snprintf(b, sizeof(b), "bruker kari\nmaskin pc-12\noppstart 0f1e2d3c\nprosess %ld\n", (long)dod);
	assert_false(som_staar(b).kjorer);
	/* elsewhere, or before this machine was started: we cannot know */
	snprintf(b, sizeof(b), "bruker kari\nmaskin pc-13\noppstart 0f1e2d3c\nprosess %ld\n", (long)dod);
	assert_true(som_staar(b).kjorer);
	snprintf(b, sizeof(b), "bruker kari\nmaskin pc-12\noppstart ffffffff\nprosess %ld\n", (long)dod);
	assert_true(som_staar(b).kjorer);
	assert_true(som_staar("bruker kari\nmaskin pc-12\noppstart 0f1e2d3c\nprosess 1\n").kjorer);
	assert_true(som_staar("maskin pc-12\noppstart 0f1e2d3c\nprosess tull\n").kjorer);
}

static void det_som_staar_i_laasefilen_leses_med_mistro(void **state)
{
	(void)state;
	struct las_eier e = som_staar("");
	assert_int_equal(e.bruker.n, 0);
	assert_int_equal(e.prosess, 0);
	e = som_staar("tull\n\nbruker\nbruker kari\nbruker ola\nprosess 12\nprosess 13\nprosess -4");
	assert_tekst(e.bruker, "kari");
	assert_int_equal(e.prosess, 12);
	e = som_staar("maskin pc-13\nmaskin pc-12\noppstart 1\noppstart 2\nsiden 9.00\nsiden 8.00\nannet 3\n");
	assert_tekst(e.maskin, "pc-13");
	assert_tekst(e.oppstart, "1");
	assert_tekst(e.siden, "9.00");
	char b[4001];
	memset(b, 'x', 4000);
	memcpy(b, "bruker ", 7);
	b[4000] = '\0';
	assert_true(som_staar(b).bruker.n < 1024);
}

/* Somebody moved the lock file away and made a new one: the holder's descriptor is another file now. */
static void en_laasefil_som_er_byttet_ut_gir_ikke_to_holdere(void **state)
{
	(void)state;
	struct las l, m;
	struct las_eier andre;
	assert_int_equal(ta(&l, &andre), LAS_TATT);
	assert_int_equal(rename("m.lock", "gammel.lock"), 0);
	assert_int_equal(ta(&m, &andre), LAS_TATT); /* the name is free: a new holder; §2.4 step 1 sees it */
	struct stat st, st2;
	assert_true(fstat(m.fd, &st) == 0 && stat("m.lock", &st2) == 0 && st.st_ino == st2.st_ino);
	las_slipp(&l);
	las_slipp(&m);
}

static void bytt_laasefilen(void)
{
	assert_int_equal(rename("m.lock", "gammel.lock"), 0);
	prov_skriv("m.lock", INGEN_TEKST);
}

static void fjern_laasefilen(void)
{
	assert_int_equal(unlink("m.lock"), 0);
}

/* Between open and flock: what is locked must be what the next one will find. */
static void en_laasefil_som_byttes_ut_imens_laases_paa_nytt(void **state)
{
	(void)state;
	static void (*const hva[])(void) = {bytt_laasefilen, fjern_laasefilen};
	for (size_t i = 0; i < ARRAY_LEN(hva); i++) {
		struct las l, m;
		struct las_eier andre;
		for_flock = hva[i];
		assert_int_equal(ta(&l, &andre), LAS_TATT);
		assert_int_equal(ta(&m, &andre), LAS_OPPTATT);
		assert_tekst(andre.bruker, "ola");
		las_slipp(&l);
	}
	assert_int_equal(prov_les(&a, "gammel.lock").n, 0);
}

/* A pipe that may be read and not written, or a disk that cannot say who holds it: nobody is known to. */
static void bare_den_som_vet_at_noen_har_den_sier_opptatt(void **state)
{
	(void)state;
	struct las l;
	struct las_eier andre;
	prov_skriv("m.lock", T("bruker kari\n"));
	assert_int_equal(chmod(".", 0755), 0);
	assert_int_equal(chmod("m.lock", geteuid() ? 0400 : 0644), 0);
	assert_int_equal(seteuid(geteuid() ? geteuid() : 65534), 0);
	flock_os = EIO, flock_ganger = 1;
	assert_int_equal(ta(&l, &andre), LAS_FEIL);
	assert_int_equal(f.os, EACCES);
	flock_ganger = 0;
	assert_int_equal(seteuid(getuid()), 0);
	assert_int_equal(unlink("m.lock"), 0);
	assert_true(mkfifo("m.lock", 0600) == 0 && chmod("m.lock", geteuid() ? 0400 : 0644) == 0);
	assert_int_equal(seteuid(geteuid() ? geteuid() : 65534), 0);
	assert_int_equal(ta(&l, &andre), LAS_FEIL);
	assert_int_equal(f.os, EACCES);
	assert_int_equal(seteuid(getuid()), 0);
}

/* Another user's process may not be signalled, and is there all the same. */
static void en_annens_prosess_kjorer(void **state)
{
	(void)state;
	prov_skriv("m.lock", INGEN_TEKST);
	assert_int_equal(chmod(".", 0777) | chmod("m.lock", 0666), 0);
	assert_int_equal(seteuid(geteuid() ? geteuid() : 65534), 0);
	assert_true(som_staar("bruker kari\nmaskin pc-12\noppstart 0f1e2d3c\nprosess 1\n").kjorer);
	assert_int_equal(seteuid(getuid()), 0);
}

static void en_disk_som_ikke_kan_laase_sier_fra(void **state)
{
	(void)state;
	static const struct { int os, ganger; enum las_svar svar; } rader[] = {
		{ENOLCK, 1, LAS_KAN_IKKE}, {EOPNOTSUPP, 1, LAS_KAN_IKKE}, {EIO, 1, LAS_FEIL},
		{EINTR, 3, LAS_TATT},      {EINTR, 1000, LAS_FEIL},
	};
	for (size_t i = 0; i < ARRAY_LEN(rader); i++) {
		struct las l;
		struct las_eier andre;
		flock_os = rader[i].os, flock_ganger = rader[i].ganger;
		assert_int_equal(ta(&l, &andre), rader[i].svar);
		assert_true((l.fd >= 0) == (rader[i].svar == LAS_TATT));
		flock_ganger = 0;
		las_slipp(&l);
	}
}

static void en_laas_som_er_sluppet_kan_tas_igjen(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++) {
		struct las l;
		struct las_eier andre;
		assert_int_equal(ta(&l, &andre), LAS_TATT);
		las_slipp(&l);
	}
}

static void gruppa_faar_vite_hvem_som_skriver(void **state)
{
	(void)state;
	struct las l;
	struct las_eier andre;
	struct stat st;
	umask(022);
	assert_int_equal(chmod(".", 02750), 0);
	struct holder h = start_holder();
	assert_int_equal(stat("m.lock", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0640);
	/* one who may read the file and not write it: another user when the test is root's */
	assert_int_equal(chmod(".", 0755), 0);
	assert_int_equal(chmod("m.lock", geteuid() ? 0400 : 0644), 0);
	assert_int_equal(seteuid(geteuid() ? geteuid() : 65534), 0);
	assert_int_equal(ta(&l, &andre), LAS_OPPTATT);
	assert_tekst(andre.bruker, "kari");
	assert_true(andre.kjorer);
	stopp_holder(h, false);
	assert_int_equal(ta(&l, &andre), LAS_FEIL); /* nobody holds it, and we cannot */
	assert_int_equal(f.os, EACCES);
	assert_int_equal(seteuid(getuid()), 0);
}

static void en_laas_i_egen_mappe_er_ens_egen(void **state)
{
	(void)state;
	struct las l;
	struct las_eier andre;
	struct stat st;
	assert_int_equal(chmod(".", 0750), 0);
	assert_int_equal(ta(&l, &andre), LAS_TATT);
	assert_int_equal(stat("m.lock", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	las_slipp(&l);
}

static void et_barn_arver_ikke_laasen(void **state)
{
	(void)state;
	struct las l;
	struct las_eier andre;
	assert_int_equal(ta(&l, &andre), LAS_TATT);
	assert_true(fcntl(l.fd, F_GETFD) & FD_CLOEXEC);
	las_slipp(&l);
}

static void det_som_ikke_kan_vaere_en_laasefil_avvises(void **state)
{
	(void)state;
	struct las l;
	struct las_eier andre;
	prov_skriv("offer", T("urørt"));
	assert_int_equal(symlink("offer", "m.lock"), 0);
	assert_int_equal(ta(&l, &andre), LAS_FEIL);
	assert_non_null(strstr(f.tekst, "m.lock: er en symbolsk lenke"));
	assert_tekst(prov_les(&a, "offer"), "urørt");
	assert_int_equal(unlink("m.lock"), 0);
	assert_int_equal(mkfifo("m.lock", 0600), 0);
	assert_int_equal(ta(&l, &andre), LAS_FEIL);
	assert_non_null(strstr(f.tekst, "m.lock: er ikke en vanlig fil"));
	assert_int_equal(unlink("m.lock"), 0);
	assert_int_equal(mkdir("m.lock", 0700), 0);
	assert_int_equal(ta(&l, &andre), LAS_FEIL);
	assert_int_equal(l.fd, -1);
	struct las_eier jeg = eier("ola", 1);
	assert_int_equal(las_ta(&l, "finnes-ikke/m.lock", &jeg, &andre, &f), LAS_FEIL);
	assert_int_equal(f.os, ENOENT);
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, opp, ned)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(bare_en_faar_laasen_og_den_andre_faar_vite_hvem),
		PROVE(en_drept_holder_slipper_laasen_uten_hjelp),
		PROVE(laasefilen_blir_liggende_med_den_siste_eieren),
		PROVE(en_eier_som_ikke_kjorer_lenger_sies_aa_ikke_gjore_det),
		PROVE(det_som_staar_i_laasefilen_leses_med_mistro),
		PROVE(en_laasefil_som_er_byttet_ut_gir_ikke_to_holdere),
		PROVE(en_laasefil_som_byttes_ut_imens_laases_paa_nytt),
		PROVE(bare_den_som_vet_at_noen_har_den_sier_opptatt),
		PROVE(en_annens_prosess_kjorer),
		PROVE(en_disk_som_ikke_kan_laase_sier_fra),
		PROVE(en_laas_som_er_sluppet_kan_tas_igjen),
		PROVE(et_barn_arver_ikke_laasen),
		PROVE(gruppa_faar_vite_hvem_som_skriver),
		PROVE(en_laas_i_egen_mappe_er_ens_egen),
		PROVE(det_som_ikke_kan_vaere_en_laasefil_avvises),
	};
	return PROV(prover);
}
