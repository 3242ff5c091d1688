#include "apner.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static bool har_skrivebord(void)
{
	const char *x = getenv("DISPLAY"), *w = getenv("WAYLAND_DISPLAY");
	return (x && x[0]) || (w && w[0]);
}

/* Signals as a program expects them, nothing of our terminal, and then the other program. */
static void bli_den_andre(const char *sti, int si_ror)
{
	char xdg[] = "xdg-open";
	char *argv[] = {xdg, (char *)sti, NULL};
	sigset_t ingen;
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);
	sigemptyset(&ingen);
	sigprocmask(SIG_SETMASK, &ingen, NULL);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	if (null >= 0 && dup2(null, 0) >= 0 && dup2(null, 1) >= 0 && dup2(null, 2) >= 0)
		execvp(xdg, argv);
	int os = errno;
	(void)!write(si_ror, &os, sizeof(os));
	_exit(127);
}

/* The middle process dies at once, so that its child is nobody's. */
static int start(const char *sti, int si_ror)
{
	pid_t barn = fork();
	if (barn == 0) {
		(void)setsid();
		pid_t barnebarn = fork();
		if (barnebarn == 0)
			bli_den_andre(sti, si_ror);
		_exit(barnebarn < 0);
	}
	int status = 0, os = barn < 0 ? errno : 0;
	while (barn > 0 && waitpid(barn, &status, 0) < 0 && errno == EINTR)
		;
	return os ? os : status ? EAGAIN : 0;
}

bool apner_fil(void *ctx, const char *sti, struct feil *f)
{
	int ror[2], os = 0;
	(void)ctx;
	if (!har_skrivebord())
		return feil_sett(f, FEIL_REGEL, "her er det ikke noe skrivebord å åpne filen på (ssh?): den er %s", sti);
	if (pipe2(ror, O_CLOEXEC) != 0)
		return feil_os(f, errno, "%s", "xdg-open");
	int startet = start(sti, ror[1]);
	close(ror[1]);
	/* the pipe closes when the other program has begun; until then it may tell why it did not */
	if (!startet && read(ror[0], &os, sizeof(os)) != (ssize_t)sizeof(os))
		os = 0;
	close(ror[0]);
	if (os == ENOENT)
		return feil_sett(f, FEIL_REGEL, "xdg-open finnes ikke på maskinen: åpne filen selv: %s", sti);
	return startet || os ? feil_os(f, startet ? startet : os, "%s", "xdg-open") : true;
}
