/*
 * feilskudd.so: calls that fail, under the real program (LD_PRELOAD). Nothing in src/ knows of it.
 *
 *	FEIL=kall:måte:errno:nr:eksemplar:fra     the nr-th such call on the paths of a journal copy fails
 *	FEIL2=…                                   a second one, for what takes two
 *	FEIL_BRYTER=sti                           only while this file is there
 *	FEIL_LOGG=sti                             what was done to the journals and said to the user, in order
 *	FEIL_LYV=gjenta|svelg|usynket             the controls: a program that retries a failed sync, that
 *	                                          takes a failed write for a good one, that never syncs
 *	MINNE=nr:fra                              the nr-th malloc, calloc or realloc after main() has begun
 *	FEIL_KLOKKE=sti                           a file with «veggklokke oppstartsur», seconds to add to each
 *
 * kall: open write fdatasync fsync close rename link. måte: hardt (nothing is done), delvis (a third is
 * written, then the error), kort (a third, and no error). eksemplar: 1 minutes/, 2 speil/, 3 both. fra: 1
 * for «and from then on». The log's lines are «kind inode length path», then `length` bytes:
 *
 *	O opened  N made  W written  S synced  P sync failed  D folder synced  R renamed  L linked
 *	X removed  U to the user  F a fault was made
 *
 * No sync reaches the disk: what it would have made durable is for the log's reader to say.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define EKSPORT __attribute__((visibility("default")))

struct feilskudd {
	char kall[16], maate[16];
	int os, nr, eksemplar, fra, talt;
	bool rest; /* the error after a third is due */
};

static struct feilskudd skudd[2];
static const char *bryter, *logg, *lyv, *klokke;
static long minne_nr, minne_talt;
static int minne_fra;
static bool i_main;

/* --- the log --------------------------------------------------------------------------------- */

static void skriv_logg(char slag, ino_t inode, const char *sti, const void *p, size_t n)
{
	char hode[600];
	if (!logg)
		return;
	int fd = (int)syscall(SYS_openat, AT_FDCWD, logg, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
	int h = snprintf(hode, sizeof(hode), "%c %lu %zu %s\n", slag, (unsigned long)inode, n, sti);
	struct iovec v[] = {{hode, (size_t)h}, {(void *)(size_t)p, n}};
	if (fd < 0 || h >= (int)sizeof(hode) || syscall(SYS_writev, fd, v, 2) != (long)((size_t)h + n))
		_exit(99);
	syscall(SYS_close, fd);
}

static ino_t inode_av(int fd)
{
	struct stat st;
	return fstat(fd, &st) == 0 ? st.st_ino : 0;
}

/* --- which calls are ours -------------------------------------------------------------------- */

static const char *sti_av(int fd, char b[512])
{
	char navn[40];
	snprintf(navn, sizeof(navn), "/proc/self/fd/%d", fd);
	ssize_t n = readlink(navn, b, 511);
	b[n > 0 ? n : 0] = '\0';
	return b;
}

static const char *sti_ved(int mappe, const char *navn, char b[512])
{
	if (navn[0] == '/' || mappe == AT_FDCWD) {
		snprintf(b, 512, "%s", navn);
		return b;
	}
	sti_av(mappe, b);
	size_t n = strlen(b);
	snprintf(b + n, 512 - n, "/%s", navn);
	return b;
}

static bool slutter(const char *s, const char *paa)
{
	size_t n = strlen(s), k = strlen(paa);
	return n >= k && strcmp(s + n - k, paa) == 0;
}

/* 1, 2: a copy's file or folder; 4: the place that the user has chosen afterwards; 0: not ours. */
static int eksemplar(const char *sti)
{
	static const char *const mapper[] = {"minutes", "speil", "annet"};
	for (int i = 0; i < 3; i++) {
		const char *p = strstr(sti, mapper[i]);
		if (p && (p == sti || p[-1] == '/') &&
		    (slutter(sti, mapper[i]) || strstr(p, ".journal")) && !slutter(sti, ".reserve"))
			return i == 2 ? 4 : i + 1;
	}
	return 0;
}

static bool utloses(struct feilskudd *s, const char *kall, int kopi)
{
	if (strcmp(s->kall, kall) != 0 || !(kopi & s->eksemplar) ||
	    (bryter && syscall(SYS_faccessat, AT_FDCWD, bryter, F_OK) != 0))
		return false;
	s->talt++;
	if (s->talt != s->nr && !(s->fra && s->talt > s->nr))
		return false;
	skriv_logg('F', 0, kall, NULL, 0);
	return true;
}

static struct feilskudd *skal_feile(const char *kall, int kopi)
{
	struct feilskudd *ut = NULL;
	for (int i = 0; i < 2 && kopi; i++)
		if (utloses(&skudd[i], kall, kopi))
			ut = &skudd[i];
	if (ut)
		errno = ut->os;
	return ut;
}

/* --- the calls ------------------------------------------------------------------------------- */

EKSPORT ssize_t write(int fd, const void *p, size_t n)
{
	char b[512];
	int kopi = eksemplar(sti_av(fd, b));
	struct feilskudd *s = NULL;
	for (int i = 0; i < 2; i++)
		if (kopi && skudd[i].rest) {
			skudd[i].rest = false;
			errno = skudd[i].os;
			return -1;
		}
	if (kopi)
		s = skal_feile("write", kopi);
	if (s && lyv && strcmp(lyv, "svelg") == 0)
		return (ssize_t)n;
	if (s && strcmp(s->maate, "hardt") == 0)
		return -1;
	if (s) {
		n = n > 3 ? n / 3 : 1;
		s->rest = strcmp(s->maate, "delvis") == 0;
	}
	ssize_t ut = syscall(SYS_write, fd, p, n);
	if (ut > 0 && kopi)
		skriv_logg('W', inode_av(fd), b, p, (size_t)ut);
	else if (ut > 0 && (fd == 1 || fd == 2))
		skriv_logg('U', 0, "", p, (size_t)ut);
	return ut;
}

static int synk(int fd, const char *kall)
{
	char b[512];
	struct stat st;
	int kopi = eksemplar(sti_av(fd, b));
	if (!kopi || fstat(fd, &st) != 0)
		return 0;
	bool mappe = S_ISDIR(st.st_mode);
	if (skal_feile(kall, kopi)) {
		int os = errno;
		skriv_logg(mappe ? 'E' : 'P', st.st_ino, b, NULL, 0);
		errno = os;
		return lyv && strcmp(lyv, "gjenta") == 0 ? 0 : -1;
	}
	if (!lyv || strcmp(lyv, "usynket") != 0)
		skriv_logg(mappe ? 'D' : 'S', st.st_ino, b, NULL, 0);
	return 0;
}

EKSPORT int fdatasync(int fd)
{
	return synk(fd, "fdatasync");
}

EKSPORT int fsync(int fd)
{
	return synk(fd, "fsync");
}

EKSPORT int close(int fd)
{
	char b[512];
	int kopi = eksemplar(sti_av(fd, b));
	bool feil = kopi && skal_feile("close", kopi);
	int os = errno, ut = (int)syscall(SYS_close, fd);
	if (feil)
		errno = os;
	return feil ? -1 : ut;
}

static int apne_ved(int mappe, const char *navn, int flagg, mode_t m)
{
	char b[512];
	int kopi = eksemplar(sti_ved(mappe, navn, b));
	if (kopi && skal_feile("open", kopi))
		return -1;
	int fd = (int)syscall(SYS_openat, mappe, navn, flagg, m);
	if (fd >= 0 && kopi && !(flagg & O_DIRECTORY) && (flagg & O_ACCMODE) != O_RDONLY)
		skriv_logg(flagg & O_EXCL ? 'N' : 'O', inode_av(fd), sti_av(fd, b), NULL, 0);
	return fd;
}

#define MODUS(m, flagg) \
	do { \
		va_list ap; \
		va_start(ap, flagg); \
		m = (flagg) & O_CREAT ? va_arg(ap, mode_t) : 0; \
		va_end(ap); \
	} while (0)

EKSPORT int open(const char *navn, int flagg, ...)
{
	mode_t m;
	MODUS(m, flagg);
	return apne_ved(AT_FDCWD, navn, flagg, m);
}

EKSPORT int open64(const char *navn, int flagg, ...)
{
	mode_t m;
	MODUS(m, flagg);
	return apne_ved(AT_FDCWD, navn, flagg | O_LARGEFILE, m);
}

EKSPORT int openat(int mappe, const char *navn, int flagg, ...)
{
	mode_t m;
	MODUS(m, flagg);
	return apne_ved(mappe, navn, flagg, m);
}

EKSPORT int openat64(int mappe, const char *navn, int flagg, ...)
{
	mode_t m;
	MODUS(m, flagg);
	return apne_ved(mappe, navn, flagg | O_LARGEFILE, m);
}

/* The log has «from», a tabulator and «to». */
static int flytt(int d1, const char *fra, int d2, const char *til, bool lenke)
{
	char b[512], c[512], begge[1100];
	int kopi = eksemplar(sti_ved(d1, fra, b));
	sti_ved(d2, til, c);
	if (kopi && skal_feile(lenke ? "link" : "rename", kopi))
		return -1;
	int ut = (int)(lenke ? syscall(SYS_linkat, d1, fra, d2, til, 0)
			     : syscall(SYS_renameat2, d1, fra, d2, til, 0));
	snprintf(begge, sizeof(begge), "%s\t%s", b, c);
	if (ut == 0 && kopi)
		skriv_logg(lenke ? 'L' : 'R', 0, "-", begge, strlen(begge));
	return ut;
}

EKSPORT int renameat(int d1, const char *fra, int d2, const char *til)
{
	return flytt(d1, fra, d2, til, false);
}

EKSPORT int rename(const char *fra, const char *til)
{
	return flytt(AT_FDCWD, fra, AT_FDCWD, til, false);
}

EKSPORT int linkat(int d1, const char *fra, int d2, const char *til, int flagg)
{
	(void)flagg;
	return flytt(d1, fra, d2, til, true);
}

EKSPORT int unlinkat(int mappe, const char *navn, int flagg)
{
	char b[512];
	int ut = (int)syscall(SYS_unlinkat, mappe, navn, flagg);
	if (ut == 0 && eksemplar(sti_ved(mappe, navn, b)))
		skriv_logg('X', 0, b, NULL, 0);
	return ut;
}

/* --- memory ---------------------------------------------------------------------------------- */

static bool minne_slutt(void)
{
	if (!minne_nr || !i_main)
		return false;
	minne_talt++;
	if (minne_talt != minne_nr && !(minne_fra && minne_talt > minne_nr))
		return false;
	if (minne_talt == minne_nr)
		skriv_logg('F', 0, "malloc", NULL, 0);
	errno = ENOMEM;
	return true;
}

/* ISO C has no conversion from dlsym()'s answer to a function. */
static void finn_neste(void *ut, const char *navn)
{
	void *p = dlsym(RTLD_NEXT, navn);
	memcpy(ut, &p, sizeof(p));
}

EKSPORT void *malloc(size_t n)
{
	static __typeof__(&malloc) neste;
	if (!neste)
		finn_neste(&neste, "malloc");
	return minne_slutt() ? NULL : neste(n);
}

EKSPORT void *calloc(size_t antall, size_t n)
{
	static char forst[4096]; /* dlsym() itself may ask, before it can answer */
	static size_t brukt;
	static bool spor;
	static __typeof__(&calloc) neste;
	if (!neste && spor) {
		void *p = forst + brukt;
		brukt += (antall * n + 15) / 16 * 16;
		return brukt <= sizeof(forst) ? p : NULL;
	}
	if (!neste) {
		spor = true;
		finn_neste(&neste, "calloc");
	}
	return minne_slutt() ? NULL : neste(antall, n);
}

EKSPORT void *realloc(void *p, size_t n)
{
	static __typeof__(&realloc) neste;
	if (!neste)
		finn_neste(&neste, "realloc");
	return minne_slutt() ? NULL : neste(p, n);
}

/* --- time ------------------------------------------------------------------------------------ */

EKSPORT int clock_gettime(clockid_t id, struct timespec *ts)
{
	char b[64] = "";
	long vegg = 0, ur = 0;
	int ut = (int)syscall(SYS_clock_gettime, id, ts);
	int fd = klokke ? (int)syscall(SYS_openat, AT_FDCWD, klokke, O_RDONLY | O_CLOEXEC) : -1;
	if (fd < 0)
		return ut;
	if (syscall(SYS_read, fd, b, sizeof(b) - 1) > 0)
		sscanf(b, "%ld %ld", &vegg, &ur);
	syscall(SYS_close, fd);
	ts->tv_sec += id == CLOCK_REALTIME ? vegg : id == CLOCK_BOOTTIME ? ur : 0;
	return ut;
}

/* --- from the start -------------------------------------------------------------------------- */

static int (*ekte_main)(int, char **, char **);

static int vaar_main(int argc, char **argv, char **envp)
{
	i_main = true;
	return ekte_main(argc, argv, envp);
}

typedef int (*start_fn)(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void),
			void (*)(void), void *);

/* What the loader and the libraries take before main() is not the program's. */
EKSPORT int __libc_start_main(int (*m)(int, char **, char **), int argc, char **argv, void (*init)(void),
			      void (*fini)(void), void (*rtld)(void), void *stakk);
EKSPORT int __libc_start_main(int (*m)(int, char **, char **), int argc, char **argv, void (*init)(void),
			      void (*fini)(void), void (*rtld)(void), void *stakk)
{
	start_fn neste;
	finn_neste(&neste, "__libc_start_main");
	ekte_main = m;
	return neste(vaar_main, argc, argv, init, fini, rtld, stakk);
}

static void les_skudd(struct feilskudd *s, const char *t)
{
	if (t && sscanf(t, "%15[^:]:%15[^:]:%d:%d:%d:%d", s->kall, s->maate, &s->os, &s->nr, &s->eksemplar,
			&s->fra) != 6)
		_exit(98);
}

__attribute__((constructor)) static void begynn(void)
{
	les_skudd(&skudd[0], getenv("FEIL"));
	les_skudd(&skudd[1], getenv("FEIL2"));
	bryter = getenv("FEIL_BRYTER");
	logg = getenv("FEIL_LOGG");
	lyv = getenv("FEIL_LYV");
	klokke = getenv("FEIL_KLOKKE");
	const char *m = getenv("MINNE");
	if (m && sscanf(m, "%ld:%d", &minne_nr, &minne_fra) != 2)
		_exit(98);
}
