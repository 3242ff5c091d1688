/*
 * prove_kall.h: a system that fails. Whichever call into the kernel is the n-th, it fails, for n = 1, 2, 3 …
 * until a run passes untouched; once, or from then on.
 *
 *	static void x_gjor(void) {…}         what is tried; sann(ok) says that a refusal has its words
 *	static void x_se(void) {…}           what is left afterwards, looked at without the fault
 *	prov_alle(&(struct forsok){x_gjor, x_se});
 *
 * The calls below take the place of the C library's in the program that includes this.
 */
#ifndef PROVE_KALL_H
#define PROVE_KALL_H

#include <dlfcn.h>
#include <poll.h>
#include <pwd.h>
#include <spawn.h>
#include <stdarg.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <sys/wait.h>

#include "prove_mappe.h"

static struct {
	int nr, os, talt;          /* nr 0: nothing fails */
	bool fra_da_av;
	const char *navn;          /* the last one that failed */
} feilen;

static struct arena a;
static struct feil f;

static bool skal_feile(const char *navn)
{
	if (!feilen.nr)
		return false;
	feilen.talt++;
	if (feilen.talt != feilen.nr && !(feilen.fra_da_av && feilen.talt > feilen.nr))
		return false;
	feilen.navn = navn;
	errno = feilen.os;
	return true;
}

#define KALL(type, navn, par, arg) \
	type navn par \
	{ \
		static type (*ekte) par; \
		if (!ekte) \
			*(void **)&ekte = dlsym(RTLD_NEXT, #navn); \
		return skal_feile(#navn) ? (type)-1 : ekte arg; \
	}

KALL(ssize_t, read, (int fd, void *p, size_t n), (fd, p, n))
KALL(ssize_t, write, (int fd, const void *p, size_t n), (fd, p, n))
KALL(ssize_t, send, (int fd, const void *p, size_t n, int fl), (fd, p, n, fl))
KALL(int, fsync, (int fd), (fd))
KALL(int, fdatasync, (int fd), (fd))
KALL(int, ftruncate, (int fd, off_t n), (fd, n))
KALL(int, fchmod, (int fd, mode_t m), (fd, m))
KALL(int, chmod, (const char *s, mode_t m), (s, m))
KALL(int, mkdir, (const char *s, mode_t m), (s, m))
KALL(int, flock, (int fd, int hva), (fd, hva))
KALL(int, link, (const char *fra, const char *til), (fra, til))
KALL(int, linkat, (int d, const char *fra, int e, const char *til, int fl), (d, fra, e, til, fl))
KALL(int, rename, (const char *fra, const char *til), (fra, til))
KALL(int, renameat, (int d, const char *fra, int e, const char *til), (d, fra, e, til))
KALL(int, unlink, (const char *s), (s))
KALL(int, unlinkat, (int d, const char *s, int fl), (d, s, fl))
KALL(int, stat, (const char *restrict s, struct stat *restrict st), (s, st))
KALL(int, lstat, (const char *restrict s, struct stat *restrict st), (s, st))
KALL(int, fstat, (int fd, struct stat *st), (fd, st))
KALL(int, fstatat, (int d, const char *restrict s, struct stat *restrict st, int fl), (d, s, st, fl))
KALL(int, statfs, (const char *s, struct statfs *st), (s, st))
KALL(int, inotify_init1, (int fl), (fl))
KALL(int, inotify_add_watch, (int fd, const char *s, uint32_t m), (fd, s, m))
KALL(int, socket, (int d, int t, int p), (d, t, p))
KALL(int, listen, (int fd, int n), (fd, n))
KALL(int, getsockopt, (int fd, int l, int o, void *v, socklen_t *n), (fd, l, o, v, n))
KALL(int, epoll_create1, (int fl), (fl))
KALL(int, epoll_ctl, (int e, int op, int fd, struct epoll_event *ev), (e, op, fd, ev))
KALL(int, epoll_wait, (int e, struct epoll_event *ev, int n, int ms), (e, ev, n, ms))
KALL(off_t, lseek, (int fd, off_t n, int fra), (fd, n, fra))
KALL(int, fstatvfs, (int fd, struct statvfs *st), (fd, st))
KALL(int, pipe2, (int fd[2], int fl), (fd, fl))
KALL(pid_t, waitpid, (pid_t p, int *st, int fl), (p, st, fl))
KALL(int, poll, (struct pollfd *p, nfds_t n, int ms), (p, n, ms))

/* Those that answer with the number itself. */
#define KALL_OS(navn, par, arg) \
	int navn par \
	{ \
		static int (*ekte) par; \
		if (!ekte) \
			*(void **)&ekte = dlsym(RTLD_NEXT, #navn); \
		return skal_feile(#navn) ? feilen.os : ekte arg; \
	}

KALL_OS(posix_fallocate, (int fd, off_t fra, off_t n), (fd, fra, n))
KALL_OS(getpwuid_r, (uid_t u, struct passwd *restrict p, char *restrict b, size_t n, struct passwd **restrict ut),
	(u, p, b, n, ut))
KALL_OS(posix_spawnattr_init, (posix_spawnattr_t *at), (at))
KALL_OS(posix_spawn_file_actions_init, (posix_spawn_file_actions_t *h), (h))
KALL_OS(posix_spawn_file_actions_adddup2, (posix_spawn_file_actions_t *h, int fra, int til), (h, fra, til))

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic" /* an address is a union of pointers in glibc */
KALL(int, bind, (int fd, const struct sockaddr *s, socklen_t n), (fd, s, n))
KALL(int, connect, (int fd, const struct sockaddr *s, socklen_t n), (fd, s, n))
KALL(int, accept4, (int fd, struct sockaddr *s, socklen_t *n, int fl), (fd, s, n, fl))
#pragma GCC diagnostic pop

/* It is closed all the same, as in the kernel. */
int close(int fd)
{
	static int (*ekte)(int);
	if (!ekte)
		*(void **)&ekte = dlsym(RTLD_NEXT, "close");
	int os = skal_feile("close") ? errno : 0, svar = ekte(fd);
	errno = os ? os : errno;
	return os ? -1 : svar;
}

int open(const char *sti, int flagg, ...)
{
	va_list ap;
	va_start(ap, flagg);
	mode_t m = flagg & O_CREAT ? va_arg(ap, mode_t) : 0;
	va_end(ap);
	static int (*ekte)(const char *, int, ...);
	if (!ekte)
		*(void **)&ekte = dlsym(RTLD_NEXT, "open");
	return skal_feile("open") ? -1 : ekte(sti, flagg, m);
}

int fcntl(int fd, int hva, ...)
{
	va_list ap;
	va_start(ap, hva);
	void *arg = va_arg(ap, void *);
	va_end(ap);
	static int (*ekte)(int, int, ...);
	if (!ekte)
		*(void **)&ekte = dlsym(RTLD_NEXT, "fcntl");
	return skal_feile("fcntl") ? -1 : ekte(fd, hva, arg);
}

int openat(int d, const char *sti, int flagg, ...)
{
	va_list ap;
	va_start(ap, flagg);
	mode_t m = flagg & O_CREAT ? va_arg(ap, mode_t) : 0;
	va_end(ap);
	static int (*ekte)(int, const char *, int, ...);
	if (!ekte)
		*(void **)&ekte = dlsym(RTLD_NEXT, "openat");
	return skal_feile("openat") ? -1 : ekte(d, sti, flagg, m);
}

struct dirent *readdir(DIR *d)
{
	static struct dirent *(*ekte)(DIR *);
	if (!ekte)
		*(void **)&ekte = dlsym(RTLD_NEXT, "readdir");
	return skal_feile("readdir") ? NULL : ekte(d);
}

static int apne_filer(void)
{
	int n = prov_antall("/proc/self/fd", "");
	return n;
}

/* One run with the fault and one way to look at what is left, without it. */
struct forsok {
	void (*gjor)(void);
	void (*se)(void);
};

/* True: the fault was reached, so there may be a call after it, too. A refusal makes the run shorter. */
static bool prov_en(const struct forsok *o, int nr)
{
	prov_mappe();
	int for_ = apne_filer();
	feilen.talt = 0;
	feilen.navn = "";
	feilen.nr = nr;
	o->gjor();
	feilen.nr = 0;
	o->se();
	if (apne_filer() != for_)
		fail_msg("kall nr. %d (%s), %s: en fil står åpen", nr, feilen.navn, strerror(feilen.os));
	prov_rydd();
	arena_reset(&a);
	return feilen.talt >= nr;
}

static inline void prov_alle(const struct forsok *o)
{
	static const struct {
		int os;
		bool fra_da_av;
	} maater[] = {{EIO, false}, {EIO, true}, {ENOSPC, false}, {ENOSPC, true}, {EROFS, true}, {EACCES, false},
		      {EINTR, false}, {EPERM, false}, {EINVAL, false}, {ENOENT, false}, {ENOLCK, false}, {EEXIST, false},
		      {EPERM, true}, {EOPNOTSUPP, false}, {EMLINK, false}, {ENOSYS, true}, {EAGAIN, false}};
	for (size_t i = 0; i < ARRAY_LEN(maater); i++) {
		feilen.os = maater[i].os;
		feilen.fra_da_av = maater[i].fra_da_av;
		for (int nr = 1; prov_en(o, nr); nr++)
			;
	}
}

/* A refusal has its words. */
static inline bool sann(bool ok)
{
	if (!ok)
		assert_true(f.tekst[0]);
	f.tekst[0] = '\0';
	return ok;
}

#endif
