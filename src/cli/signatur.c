#include "signatur.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files.h"

extern char **environ;

#define NAVNEROM "motebok"

enum { INN, UT, FEIL_, ROR };

struct keygen {
	struct streng ut, feil;    /* what it said */
	int status;                /* of waitpid() */
};

static void lukk(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static void les_alt(int fd, struct streng *ut)
{
	char b[4096];
	ssize_t n;
	while ((n = read(fd, b, sizeof(b))) > 0 || (n < 0 && errno == EINTR))
		if (n > 0)
			streng_legg(ut, (struct tekst){b, (size_t)n});
}

/* Three pipes, and `inn` in the first: it is shorter than a pipe holds, so nobody waits for anybody. */
static bool lag_ror(int ror[ROR][2], struct tekst inn, struct feil *f)
{
	size_t skrevet;
	for (int i = 0; i < ROR; i++)
		if (pipe2(ror[i], O_CLOEXEC) != 0)
			return feil_os(f, errno, "ssh-keygen");
	int os = inn.n > PIPE_BUF ? E2BIG : fil_skriv(ror[INN][1], inn, &skrevet);
	lukk(&ror[INN][1]);
	return !os || feil_os(f, os, "ssh-keygen");
}

static int start(int ror[ROR][2], const char *const *argv, pid_t *barn)
{
	posix_spawn_file_actions_t fa;
	int os = posix_spawn_file_actions_init(&fa);
	if (os)
		return os;
	for (int i = 0; i < ROR && !os; i++)
		os = posix_spawn_file_actions_adddup2(&fa, ror[i][i == INN ? 0 : 1], i);
	if (!os)
		os = posix_spawnp(barn, argv[0], &fa, NULL, (char *const *)argv, environ);
	posix_spawn_file_actions_destroy(&fa);
	return os;
}

static bool kjor(struct keygen *k, const char *const *argv, struct tekst inn, struct feil *f)
{
	int ror[ROR][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
	pid_t barn;
	bool ok = lag_ror(ror, inn, f);
	int os = ok ? start(ror, argv, &barn) : 0;
	if (os == ENOENT)
		ok = feil_sett(f, FEIL_IO, "ssh-keygen finnes ikke på denne maskinen: apt-get install openssh-client");
	else if (os)
		ok = feil_os(f, os, "ssh-keygen");
	lukk(&ror[INN][0]), lukk(&ror[UT][1]), lukk(&ror[FEIL_][1]);
	if (ok) {
		les_alt(ror[UT][0], &k->ut);
		les_alt(ror[FEIL_][0], &k->feil);
		while (waitpid(barn, &k->status, 0) < 0 && errno == EINTR)
			;
	}
	for (int i = 0; i < ROR; i++)
		lukk(&ror[i][0]), lukk(&ror[i][1]);
	return ok;
}

static void keygen_release(struct keygen *k)
{
	streng_release(&k->ut);
	streng_release(&k->feil);
}

static struct tekst forste_linje(const struct streng *s)
{
	struct tekst alt = streng_tekst(s), linje = INGEN_TEKST;
	return tekst_del(&alt, '\n', &linje) ? tekst_trim(linje) : tekst_trim(alt);
}

bool signatur_lag(const char *nokkel, struct tekst melding, struct streng *ut, struct feil *f)
{
	struct keygen k = {0};
	const char *const argv[] = {"ssh-keygen", "-Y", "sign", "-f", nokkel, "-n", NAVNEROM, NULL};
	if (!fil_finnes(nokkel))
		return feil_os(f, errno, "nøkkelen %s", nokkel);
	bool ok = kjor(&k, argv, melding, f);
	if (ok && (k.status != 0 || !tekst_starter(streng_tekst(&k.ut), T("-----BEGIN SSH SIGNATURE-----"))))
		ok = feil_sett(f, FEIL_REGEL, "nøkkelen %s kan ikke signere: ssh-keygen sier «" TF "»", nokkel,
			       TA(forste_linje(&k.feil)));
	if (ok)
		streng_legg(ut, streng_tekst(&k.ut));
	keygen_release(&k);
	return ok;
}

bool signatur_prov(struct arena *a, const struct signatur *s, const char *underskrivere, struct tekst *hvem,
		   struct feil *f)
{
	struct keygen finn = {0}, k = {0};
	const char *const finn_argv[] = {"ssh-keygen", "-Y", "find-principals", "-s", s->sti, "-f", underskrivere, NULL};
	*hvem = INGEN_TEKST;
	if (!fil_finnes(underskrivere))
		return feil_os(f, errno, "%s", underskrivere);
	bool ok = kjor(&finn, finn_argv, INGEN_TEKST, f);
	struct tekst navn = forste_linje(&finn.ut);
	if (ok && finn.status == 0 && navn.n) {
		const char *const argv[] = {"ssh-keygen", "-Y", "verify", "-f", underskrivere, "-I",
				arena_f(a, TF, TA(navn)).p, "-n", NAVNEROM, "-s", s->sti, NULL};
		ok = kjor(&k, argv, s->melding, f);
		if (ok && k.status == 0)
			*hvem = arena_tekst(a, navn);
	}
	if (ok && !hvem->n)
		ok = feil_sett(f, FEIL_REGEL, "signaturen stemmer ikke, eller er ikke laget av noen i %s", underskrivere);
	keygen_release(&finn);
	keygen_release(&k);
	return ok;
}
