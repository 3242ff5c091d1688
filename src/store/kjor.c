#include "kjor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sprak.h"

enum { INN, UT, SAGT, ROR_ANTALL, LES = 0, SKRIV = 1 };

struct barn {
	const struct kjoring *k;
	pid_t pid;
	int ror[ROR_ANTALL][2]; /* [LES] and [SKRIV]; -1: closed */
	struct tekst inn;       /* what it has not got yet */
	struct streng *til[ROR_ANTALL];
};

static void lukk(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static void lukk_alle(struct barn *b)
{
	for (int i = 0; i < ROR_ANTALL; i++) {
		lukk(&b->ror[i][LES]);
		lukk(&b->ror[i][SKRIV]);
	}
}

static int lag_ror(struct barn *b)
{
	memset(b->ror, -1, sizeof(b->ror));
	for (int i = 0; i < ROR_ANTALL; i++)
		if (pipe2(b->ror[i], O_CLOEXEC) != 0)
			return errno;
	for (int i = 0; i < ROR_ANTALL; i++) {
		int vart = b->ror[i][i == INN ? SKRIV : LES];
		if (fcntl(vart, F_SETFL, O_NONBLOCK) != 0)
			return errno;
	}
	return 0;
}

/* What is ignored here (SIGPIPE) would be ignored there too. 0 or errno. */
static int start(struct barn *b)
{
	posix_spawn_file_actions_t h;
	posix_spawnattr_t at;
	sigset_t alle, ingen;
	sigfillset(&alle);
	sigemptyset(&ingen);
	if (posix_spawn_file_actions_init(&h) != 0)
		return ENOMEM;
	int os = posix_spawnattr_init(&at);
	if (os) {
		posix_spawn_file_actions_destroy(&h);
		return os;
	}
	for (int i = 0; !os && i < ROR_ANTALL; i++)
		os = posix_spawn_file_actions_adddup2(&h, b->ror[i][i == INN ? LES : SKRIV], i);
	posix_spawnattr_setsigdefault(&at, &alle);
	posix_spawnattr_setsigmask(&at, &ingen);
	posix_spawnattr_setflags(&at, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	if (!os) /* the strings are not written to: the type is older than const */
		os = posix_spawnp(&b->pid, b->k->argv[0], &h, &at, (char *const *)(uintptr_t)b->k->argv,
				  (char *const *)(uintptr_t)b->k->miljo);
	posix_spawnattr_destroy(&at);
	posix_spawn_file_actions_destroy(&h);
	return os;
}

/* --- while it runs --------------------------------------------------------------------------- */

static bool proves_igjen(int os)
{
	return os == EINTR || os == EAGAIN;
}

/* A program that does not want the rest is no fault: its status says what it made of it. */
static void gi(struct barn *b)
{
	ssize_t n = write(b->ror[INN][SKRIV], b->inn.p, b->inn.n);
	if (n > 0)
		b->inn = tekst_fra(b->inn, (size_t)n);
	if (!b->inn.n || (n < 0 && !proves_igjen(errno)))
		lukk(&b->ror[INN][SKRIV]);
}

/* Of what it says, the end is what matters. */
static void behold_slutten(struct streng *s)
{
	if (s->n > 2 * (size_t)KJOR_SAGT)
		streng_fjern(s, 0, s->n - KJOR_SAGT);
}

static bool ta(struct barn *b, int i, struct feil *f)
{
	char bytes[65536];
	ssize_t n = read(b->ror[i][LES], bytes, sizeof(bytes));
	if (n < 0 && proves_igjen(errno))
		return true;
	if (n < 0)
		return feil_os(f, errno, "%s", b->k->argv[0]);
	if (n == 0) {
		lukk(&b->ror[i][LES]);
		return true;
	}
	if (i == UT && b->til[UT]->n + (size_t)n > b->k->maks)
		return feil_sett(f, FEIL_IO, "%s skrev mer enn %zu MiB", b->k->argv[0],
				 b->k->maks >> 20);
	streng_legg(b->til[i], (struct tekst){bytes, (size_t)n});
	if (i == SAGT)
		behold_slutten(b->til[i]);
	return true;
}

static bool folg_med(struct barn *b, struct feil *f)
{
	while (b->ror[UT][LES] >= 0 || b->ror[SAGT][LES] >= 0) {
		struct pollfd p[ROR_ANTALL] = {
			{b->ror[INN][SKRIV], POLLOUT, 0}, {b->ror[UT][LES], POLLIN, 0},
			{b->ror[SAGT][LES], POLLIN, 0}};
		int n = poll(p, ROR_ANTALL, b->k->frist_ms);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return feil_os(f, errno, "%s", b->k->argv[0]);
		if (n == 0)
			return feil_sett(f, FEIL_IO, "%s svarer ikke, og er stanset", b->k->argv[0]);
		if (p[INN].revents)
			gi(b);
		for (int i = UT; i <= SAGT; i++)
			if (p[i].revents && !ta(b, i, f))
				return false;
	}
	return true;
}

/* Until it has ended; a program that has closed its output may take its time, and is not let go. */
static bool vent(struct barn *b, bool drep, struct feil *f)
{
	int status;
	pid_t svar;
	if (drep)
		kill(b->pid, SIGKILL);
	while ((svar = waitpid(b->pid, &status, 0)) < 0 && errno == EINTR)
		;
	if (drep)
		return false;
	if (svar < 0)
		return feil_os(f, errno, "%s", b->k->argv[0]);
	if (WIFSIGNALED(status))
		return feil_sett(f, FEIL_IO, "%s ble stanset av signal %d", b->k->argv[0],
				 WTERMSIG(status));
	return WEXITSTATUS(status) == 0 ||
	       feil_sett(f, FEIL_IO, "%s sluttet med %d", b->k->argv[0], WEXITSTATUS(status));
}

bool kjor(const struct kjoring *k, struct streng *ut, struct streng *sagt, struct feil *f)
{
	struct barn b = {.k = k, .inn = k->inn, .til = {NULL, ut, sagt}};
	int os = lag_ror(&b);
	if (!os)
		os = start(&b);
	if (os) {
		lukk_alle(&b);
		return feil_os(f, os, "%s", k->argv[0]);
	}
	lukk(&b.ror[INN][LES]);
	lukk(&b.ror[UT][SKRIV]);
	lukk(&b.ror[SAGT][SKRIV]);
	if (!b.inn.n)
		lukk(&b.ror[INN][SKRIV]);
	bool ok = folg_med(&b, f);
	lukk_alle(&b);
	return vent(&b, !ok, f);
}
