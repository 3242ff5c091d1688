#include "prove.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kjor.h"

/* The programs here are sh with a line of its own: what a stranger's program might do. */

static const char *const miljo[] = {"PATH=/usr/bin:/bin", "EGET=ja", NULL};

struct svar {
	bool ok;
	struct streng ut, sagt;
	struct feil f;
};

static struct svar kjor_sh(const char *linje, struct tekst inn, size_t maks, int frist_ms)
{
	const char *const argv[] = {"sh", "-c", linje, NULL};
	struct svar s = {0};
	s.ok = kjor(&(struct kjoring){argv, miljo, inn, maks, frist_ms}, &s.ut, &s.sagt, &s.f);
	return s;
}

static void slipp(struct svar *s)
{
	streng_release(&s->ut);
	streng_release(&s->sagt);
}

/* No child is left behind, dead or alive, and no descriptor. */
static int neste_fd(void)
{
	int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
	close(fd);
	return fd;
}

static void prov_ingen_barn(void)
{
	errno = 0;
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	assert_int_equal(errno, ECHILD);
}

static void alt_inn_kommer_ut(void **state)
{
	(void)state;
	struct streng mye = {0};
	int fd = neste_fd();
	streng_gjenta(&mye, 'x', 3 << 20); /* far more than a pipe holds, both ways at once */
	mye.p[17] = '\0';
	struct svar s = kjor_sh("cat", streng_tekst(&mye), 4 << 20, 60000);
	assert_true(s.ok);
	assert_true(tekst_lik(streng_tekst(&s.ut), streng_tekst(&mye)));
	assert_int_equal(s.sagt.n, 0);
	slipp(&s);
	streng_release(&mye);
	prov_ingen_barn();
	assert_int_equal(neste_fd(), fd);
}

static void bare_vart_miljo_og_vare_tre(void **state)
{
	(void)state;
	int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
	setenv("HEMMELIG", "x", 1);
	struct svar s = kjor_sh("echo \"$EGET/${HEMMELIG-intet}\"; for n in 3 4 5 6 7 8 9; do "
				"[ ! -e /proc/$$/fd/$n ] || echo $n; done", INGEN_TEKST, 100, 60000);
	assert_true(s.ok);
	assert_string_equal(s.ut.p, "ja/intet\n");
	slipp(&s);
	close(fd);
	unsetenv("HEMMELIG");
}

static void signalene_er_som_de_er_for_andre(void **state)
{
	(void)state;
	void (*for_)(int) = signal(SIGPIPE, SIG_IGN);
	struct svar s = kjor_sh("kill -PIPE $$; echo lever", INGEN_TEKST, 100, 60000);
	assert_false(s.ok);
	assert_non_null(strstr(s.f.tekst, "signal 13"));
	assert_int_equal(s.ut.n, 0);
	slipp(&s);
	signal(SIGPIPE, for_);
	prov_ingen_barn();
}

static void den_som_ikke_leser_faar_slippe(void **state)
{
	(void)state;
	struct streng mye = {0};
	void (*for_)(int) = signal(SIGPIPE, SIG_IGN);
	streng_gjenta(&mye, 'x', 1 << 20);
	struct svar s = kjor_sh("exec <&-; echo ferdig", streng_tekst(&mye), 100, 60000);
	assert_true(s.ok);
	assert_string_equal(s.ut.p, "ferdig\n");
	slipp(&s);
	streng_release(&mye);
	signal(SIGPIPE, for_);
}

static void den_som_ikke_finnes(void **state)
{
	(void)state;
	const char *const argv[] = {"motebok-finnes-ikke", NULL};
	struct streng ut = {0}, sagt = {0};
	struct feil f;
	int fd = neste_fd();
	assert_false(kjor(&(struct kjoring){argv, miljo, T("x"), 10, 1000}, &ut, &sagt, &f));
	assert_int_equal(f.os, ENOENT);
	assert_int_equal(f.kode, FEIL_IO);
	assert_non_null(strstr(f.tekst, "motebok-finnes-ikke"));
	assert_int_equal(neste_fd(), fd);
	prov_ingen_barn();
}

static void det_den_sier_naar_det_gaar_galt(void **state)
{
	(void)state;
	struct svar s = kjor_sh("echo halvt; echo det gikk galt >&2; exit 7", INGEN_TEKST, 100, 60000);
	assert_false(s.ok);
	assert_int_equal(s.f.os, 0);
	assert_string_equal(s.f.tekst, "sh sluttet med 7");
	assert_string_equal(s.sagt.p, "det gikk galt\n");
	slipp(&s);
}

static void av_det_den_sier_er_slutten_med(void **state)
{
	(void)state;
	struct svar s = kjor_sh("yes mye | head -n 200000 >&2; echo sist >&2", INGEN_TEKST, 100, 60000);
	assert_true(s.ok);
	assert_true(s.sagt.n < 3 * (size_t)KJOR_SAGT);
	assert_true(tekst_slutter(streng_tekst(&s.sagt), T("mye\nsist\n")));
	slipp(&s);
}

static void den_som_skriver_for_mye_stanses(void **state)
{
	(void)state;
	struct svar s = kjor_sh("yes", INGEN_TEKST, 1 << 20, 60000);
	assert_false(s.ok);
	assert_string_equal(s.f.tekst, "sh skrev mer enn 1 MiB");
	slipp(&s);
	prov_ingen_barn();
}

static void den_som_star_stille_stanses(void **state)
{
	(void)state;
	struct svar s = kjor_sh("echo halvt; exec sleep 1000", INGEN_TEKST, 100, 50);
	assert_false(s.ok);
	assert_string_equal(s.f.tekst, "sh svarer ikke, og er stanset");
	slipp(&s);
	prov_ingen_barn();
}

static void ikke_noe(int nr)
{
	(void)nr;
}

/* Signals that come all the time disturb neither the reading nor the waiting. */
static void signaler_forstyrrer_ikke(void **state)
{
	(void)state;
	struct sigaction sa = {.sa_handler = ikke_noe}, for_; /* no SA_RESTART */
	const struct itimerval ofte = {{0, 500}, {0, 500}}, aldri = {{0, 0}, {0, 0}};
	sigaction(SIGALRM, &sa, &for_);
	setitimer(ITIMER_REAL, &ofte, NULL);
	struct svar s = kjor_sh("n=0; while [ $n -lt 3000 ]; do echo linje; n=$((n + 1)); done",
				INGEN_TEKST, 1 << 20, 60000);
	setitimer(ITIMER_REAL, &aldri, NULL);
	sigaction(SIGALRM, &for_, NULL);
	assert_true(s.ok);
	assert_int_equal(s.ut.n, 3000 * strlen("linje\n"));
	slipp(&s);
	prov_ingen_barn();
}

int main(void)
{
	const struct CMUnitTest prover[] = {
		cmocka_unit_test(alt_inn_kommer_ut),
		cmocka_unit_test(bare_vart_miljo_og_vare_tre),
		cmocka_unit_test(signalene_er_som_de_er_for_andre),
		cmocka_unit_test(den_som_ikke_leser_faar_slippe),
		cmocka_unit_test(den_som_ikke_finnes),
		cmocka_unit_test(det_den_sier_naar_det_gaar_galt),
		cmocka_unit_test(av_det_den_sier_er_slutten_med),
		cmocka_unit_test(den_som_skriver_for_mye_stanses),
		cmocka_unit_test(den_som_star_stille_stanses),
		cmocka_unit_test(signaler_forstyrrer_ikke),
	};
	return cmocka_run_group_tests(prover, NULL, NULL);
}
