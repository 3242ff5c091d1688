/*
 * SIGKILL at every syscall stop, entry and exit (reliability.md A.1, §7 G1 and G10): of a meeting of twenty
 * events, and of recovery itself. What was acknowledged is there afterwards, nobody is asked anything, and at
 * most one event that was not acknowledged is kept.
 *
 * Each has a control that must fail, or the test would prove nothing: a writer that acknowledges before it
 * writes, and a repair that writes into the files it repairs.
 */
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>

#include "files.h"
#include "lock.h"
#include "prove_skriver.h"

enum { HENDELSER = 20, KAN_IKKE = 77 };

static struct arena a;

/* --- killing --------------------------------------------------------------------------------- */

enum utfall_drap { DREPT, FERDIG, NEKTET };

/* Runs `hva` in a process of its own and kills it at its n-th syscall stop. */
static enum utfall_drap drep(void (*hva)(int), int kvittering, long n)
{
	int st, sig = 0;
	pid_t p = fork();
	assert_true(p >= 0);
	if (p == 0) {
		if (ptrace(PTRACE_TRACEME, 0, 0, 0) != 0)
			_exit(KAN_IKKE);
		raise(SIGSTOP);
		hva(kvittering);
		_exit(0);
	}
	if (waitpid(p, &st, 0) != p || WIFEXITED(st))
		return NEKTET;
	ptrace(PTRACE_SETOPTIONS, p, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
	for (;;) {
		ptrace(PTRACE_SYSCALL, p, 0, sig);
		sig = 0;
		if (waitpid(p, &st, 0) != p)
			return NEKTET;
		if (WIFEXITED(st) || WIFSIGNALED(st)) {
			if (!WIFEXITED(st) || WEXITSTATUS(st) != 0)
				fail_msg("barnet: status %x", (unsigned)st);
			return FERDIG;
		}
		if (WSTOPSIG(st) != (SIGTRAP | 0x80)) {
			sig = WSTOPSIG(st) == SIGTRAP ? 0 : WSTOPSIG(st);
			continue;
		}
		if (--n == 0) {
			kill(p, SIGKILL);
			assert_int_equal(waitpid(p, &st, 0), p);
			return DREPT;
		}
	}
}

/* --- a meeting ------------------------------------------------------------------------------- */

static void kvitter(int fd, int nr)
{
	char c = (char)nr;
	if (write(fd, &c, 1) != 1)
		_exit(2);
}

static void et_mote(int kvittering)
{
	struct skriver s = {0};
	struct las l;
	struct las_eier jeg = {T("kari"), T("pc"), T("o"), T("nå"), 1, true, NULL}, andre = {.arena = &s.a};
	struct feil f;
	if (!mappe_lag("minutes", &f) || las_ta(&l, "minutes/m.lock", &jeg, &andre, &f) != LAS_TATT ||
	    !finn_i(&s, &sted) || !ny(&s))
		_exit(3);
	kvitter(kvittering, 0);
	for (int nr = 1; nr <= HENDELSER; nr++) {
		if (!skriv(&s) || s.j.grad != LAGRET_TO)
			_exit(4);
		kvitter(kvittering, nr);
	}
	lukk(&s);
	las_slipp(&l);
}

/* The control: «lagret» is said first. */
static void et_mote_som_kvitterer_for_tidlig(int kvittering)
{
	struct skriver s = {0};
	if (!ny(&s))
		_exit(3);
	for (int nr = 1; nr <= HENDELSER; nr++) {
		kvitter(kvittering, nr);
		if (!skriv(&s))
			_exit(4);
	}
	lukk(&s);
}

/* What is left is opened without help. How many acknowledged events are gone; -1: it needs help. */
static int gjenapne(int siste, const char *hva)
{
	struct skriver s = {0};
	int borte = 0;
	if (!finn_i(&s, &sted))
		fail_msg("%s: %s", hva, s.f.tekst);
	bool finnes = s.lest.g.kopi[0].finnes || s.lest.g.kopi[1].finnes;
	bool ok = finnes ? journal_fortsett(&s.j, &sted, &s.lest, &s.f) : ny(&s);
	if (!ok || s.j.bare_les || s.lest.g.tapt) {
		lukk(&s);
		return -1;
	}
	for (int nr = 0; finnes && nr <= siste; nr++)
		borte += (size_t)nr >= s.j.antall || !tekst_lik(s.j.poster[nr].innhold, prov_innhold(&s.a, nr));
	borte += !finnes && siste >= 0 ? siste + 1 : 0;
	if (finnes && (int)s.j.antall > siste + 2)
		fail_msg("%s: %zu hendelser, kvittert til %d", hva, s.j.antall, siste);
	if (s.j.grad != LAGRET_TO || !skriv(&s) || s.j.grad != LAGRET_TO)
		fail_msg("%s: går ikke videre i to eksemplarer: %s", hva, s.j.varsel.p ? s.j.varsel.p : "");
	lukk(&s);
	return borte;
}

static bool kan_spore(void)
{
	int status;
	pid_t pid = fork();
	if (pid == 0)
		_exit(ptrace(PTRACE_TRACEME, 0, 0, 0) == 0 ? 0 : 1);
	return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Every `steg`-th stop until a run gets through. Acknowledged events lost in all, and how many stops. */
static int drep_ved_hvert_stopp(void (*mote)(int), int steg, long *stopp)
{
	int borte = 0;
	for (long n = 1;; n += steg) {
		char navn[32], c;
		int r[2], siste = -1;
		snprintf(navn, sizeof(navn), "stopp %ld", n);
		prov_mappe();
		assert_int_equal(pipe(r), 0);
		enum utfall_drap u = drep(mote, r[1], n);
		close(r[1]);
		while (read(r[0], &c, 1) == 1)
			siste = c;
		close(r[0]);
		int b = u == NEKTET ? 0 : gjenapne(siste, navn);
		prov_rydd();
		if (u == NEKTET)
			fail_msg("%s: kan ikke spores", navn);
		if (b < 0)
			fail_msg("%s: trenger hjelp", navn);
		borte += b;
		*stopp = n;
		if (u == FERDIG)
			return borte;
	}
}

static void et_mote_som_drepes_ved_hvert_systemkall_mister_ingenting(void **state)
{
	(void)state;
	if (!kan_spore())
		HOPP_OVER();
	long stopp;
	assert_int_equal(drep_ved_hvert_stopp(et_mote, 1, &stopp), 0);
	print_message("# %ld stopp\n", stopp);
	assert_true(stopp > 2 * 9 * HENDELSER);
}

static void en_kvittering_for_skriving_ville_blitt_oppdaget(void **state)
{
	(void)state;
	if (!kan_spore())
		HOPP_OVER();
	long stopp;
	assert_true(drep_ved_hvert_stopp(et_mote_som_kvitterer_for_tidlig, 5, &stopp) > 5);
}

/* --- recovery -------------------------------------------------------------------------------- */

enum skade { HALE_OG_ETTERSLEP, HULL_I_BEGGE, KOPI_1_BORTE, KOPI_2_BORTE, GALT_SLUTTEGN, AVBRUTT_UTSKIFTING,
	     BARE_SOPPEL, SKADER };
enum { ANTALL = 12 };

static void skad(enum skade sk)
{
	lag(ANTALL);
	struct tekst j = prov_les(&a, K1);
	switch (sk) {
	case HALE_OG_ETTERSLEP:
		prov_skriv(K1, tekst_til(j, j.n - 50));
		prov_skriv(K2, prov_utdrag(j, 0, 5));
		prov_skriv(K1, lim(&a, j, T("{\"nr\":12,\"tid\"")));
		break;
	case HULL_I_BEGGE:
	case AVBRUTT_UTSKIFTING:
		prov_skriv(K1, lim(&a, prov_utdrag(j, 0, 2), T("x\n"), prov_utdrag(j, 4, ANTALL - 1)));
		prov_skriv(K2, lim(&a, prov_utdrag(j, 0, 6), prov_utdrag(j, 9, ANTALL - 2), T("\0\0\0")));
		if (sk == AVBRUTT_UTSKIFTING) {
			assert_int_equal(link(K1, K1 ".skadet-1"), 0);
			prov_skriv(K1 ".ny", j);
		}
		break;
	case KOPI_1_BORTE: assert_int_equal(unlink(K1), 0); break;
	case KOPI_2_BORTE: assert_int_equal(unlink(K2), 0); break;
	case GALT_SLUTTEGN:
		prov_skriv(K1, lim(&a, tekst_til(j, j.n - 1), T("*")));
		assert_int_equal(unlink(K2), 0);
		break;
	case BARE_SOPPEL: prov_skriv(K1, T("<html>\n")); break;
	case SKADER: break;
	}
}

static void gjenopprett_alt(int ubrukt)
{
	struct skriver s = {0};
	(void)ubrukt;
	if (!apne(&s) || s.j.antall != ANTALL || s.j.grad != LAGRET_TO)
		_exit(3);
	lukk(&s);
}

/* The control: both files are written over where they stand. */
static void gjenopprett_paa_stedet(int ubrukt)
{
	struct skriver s = {0};
	(void)ubrukt;
	if (!finn_i(&s, &sted))
		_exit(3);
	for (int i = 0; i < 2; i++) {
		int fd = open(i ? K2 : K1, O_WRONLY | O_TRUNC | O_CREAT, 0600);
		for (size_t k = 0; fd >= 0 && k < s.lest.g.antall; k++) {
			struct tekst l = s.lest.g.poster[k].linje;
			if (write(fd, l.p, l.n) != (ssize_t)l.n || write(fd, "\n", 1) != 1)
				_exit(4);
		}
		close(fd);
	}
	lukk(&s);
}

struct tilstand {
	struct tekst k1, k2;
};

/* Recovery in one go, or finished after it was killed at stop n. */
static struct tilstand etter(enum skade sk, void (*reparer)(int), long n, enum utfall_drap *u, int *borte)
{
	struct tilstand t = {INGEN_TEKST, INGEN_TEKST};
	struct skriver s = {0};
	prov_mappe();
	skad(sk);
	*u = drep(reparer, -1, n);
	if (*u != NEKTET) {
		bool ok = apne(&s) && !s.j.bare_les && !s.lest.g.tapt;
		*borte += !ok || s.j.antall < ANTALL;
		lukk(&s);
		t.k1 = prov_les(&a, K1);
		t.k2 = prov_les(&a, K2);
	}
	prov_rydd();
	return t;
}

static void gjenoppretting_som_drepes_ved_hvert_systemkall_blir_den_samme(void **state)
{
	(void)state;
	if (!kan_spore())
		HOPP_OVER();
	long alle = 0;
	for (unsigned sk = 0; sk < SKADER; sk++) {
		enum utfall_drap u;
		int borte = 0;
		struct tilstand hel = etter((enum skade)sk, gjenopprett_alt, 1L << 40, &u, &borte);
		for (long n = 1; u == FERDIG || n > 1; n++) {
			struct tilstand t = etter((enum skade)sk, gjenopprett_alt, n, &u, &borte);
			if (borte || !tekst_lik(t.k1, hel.k1) || !tekst_lik(t.k2, hel.k2))
				fail_msg("skade %u, stopp %ld: %d borte", sk, n, borte);
			alle++;
			if (u == FERDIG)
				break;
		}
		arena_reset(&a);
	}
	print_message("# %ld stopp\n", alle);
	assert_true(alle > 200);
}

static void en_reparasjon_paa_stedet_ville_blitt_oppdaget(void **state)
{
	(void)state;
	if (!kan_spore())
		HOPP_OVER();
	enum utfall_drap u = DREPT;
	int borte = 0;
	for (long n = 1; u == DREPT; n++)
		etter(HULL_I_BEGGE, gjenopprett_paa_stedet, n, &u, &borte);
	assert_true(borte > 0);
}

static int ned(void **state)
{
	(void)state;
	arena_release(&a);
	return 0;
}

#define PROVE(navn) cmocka_unit_test_teardown(navn, ned)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(et_mote_som_drepes_ved_hvert_systemkall_mister_ingenting),
		PROVE(en_kvittering_for_skriving_ville_blitt_oppdaget),
		PROVE(gjenoppretting_som_drepes_ved_hvert_systemkall_blir_den_samme),
		PROVE(en_reparasjon_paa_stedet_ville_blitt_oppdaget),
	};
	return PROV(prover);
}
