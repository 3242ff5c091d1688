#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool les_fd(struct arena *a, int fd, size_t maks, struct tekst *ut, int *feilnr)
{
	struct streng s = {0};
	char b[65536];
	ssize_t n;
	*feilnr = 0;
	while ((n = read(fd, b, sizeof(b))) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 || s.n + (size_t)n > maks) {
			*feilnr = n < 0 ? errno : EFBIG;
			break;
		}
		streng_legg(&s, (struct tekst){b, (size_t)n});
	}
	*ut = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return *feilnr == 0;
}

static bool for_stor(const char *sti, size_t maks, struct feil *f)
{
	return feil_sett(f, FEIL_IO, "%s: er større enn %zu MiB, og leses ikke", sti, maks >> 20);
}

static bool vanlig_fil(const char *sti, const struct stat *st, size_t maks, struct feil *f)
{
	if (S_ISDIR(st->st_mode))
		return feil_os(f, EISDIR, "%s", sti);
	if (!S_ISREG(st->st_mode))
		return feil_sett(f, FEIL_IO, "%s: er ikke en vanlig fil", sti);
	return (uint64_t)st->st_size <= maks || for_stor(sti, maks, f);
}

bool fil_les(struct arena *a, const char *sti, size_t maks, struct tekst *ut, struct feil *f)
{
	bool inn = strcmp(sti, "-") == 0;
	int feilnr, fd = inn ? 0 : open(sti, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	struct stat st;
	if (fd < 0)
		return feil_os(f, errno, "%s", sti);
	bool ok = inn || (fstat(fd, &st) == 0 ? vanlig_fil(sti, &st, maks, f)
					      : feil_os(f, errno, "%s", sti));
	if (ok && !les_fd(a, fd, maks, ut, &feilnr))
		ok = feilnr == EFBIG ? for_stor(sti, maks, f) : feil_os(f, feilnr, "%s", sti);
	if (!inn)
		close(fd);
	return ok;
}

int fil_skriv(int fd, struct tekst t, size_t *skrevet)
{
	*skrevet = 0;
	while (*skrevet < t.n) {
		ssize_t n = write(fd, t.p + *skrevet, t.n - *skrevet);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno;
		if (n == 0)
			return ENOSPC;
		*skrevet += (size_t)n;
	}
	return 0;
}

int mappe_synk(int fd)
{
	/* Some file systems cannot sync a directory and say EINVAL; the file itself is synced. */
	return fsync(fd) == 0 || errno == EINVAL ? 0 : errno;
}

/* The mode of the file that is to be replaced, if there is one. */
static int modus_som(int fd, int dir, const char *navn)
{
	struct stat st;
	if (fstatat(dir, navn, &st, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(st.st_mode))
		return 0;
	return fchmod(fd, st.st_mode & 0777) == 0 ? 0 : errno;
}

/* Writes, syncs and closes; 0 or errno. */
static int fyll(int fd, int feilnr, struct tekst innhold)
{
	size_t n;
	if (!feilnr)
		feilnr = fil_skriv(fd, innhold, &n);
	if (!feilnr && fsync(fd) != 0)
		feilnr = errno;
	if (close(fd) != 0 && !feilnr)
		feilnr = errno;
	return feilnr;
}

/* Gives the file its name where there is none: a link, or on a disk without such a rename. 0 or errno. */
static int gi_navn(int dir, const char *tmp, const char *navn)
{
	struct stat st;
	if (linkat(dir, tmp, dir, navn, 0) == 0)
		return unlinkat(dir, tmp, 0) == 0 ? 0 : errno;
	if (errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK && errno != ENOSYS)
		return errno;
	if (fstatat(dir, navn, &st, AT_SYMLINK_NOFOLLOW) == 0)
		return EEXIST;
	return renameat(dir, tmp, dir, navn) == 0 ? 0 : errno;
}

struct plass {
	const char *mappe, *navn;
	unsigned modus;
	bool ny; /* never over one that is there */
};

static int legg_paa_plass(int dir, const struct plass *p, const char *tmp)
{
	int os = p->ny ? gi_navn(dir, tmp, p->navn)
		       : renameat(dir, tmp, dir, p->navn) == 0 ? 0 : errno;
	if (!os)
		return mappe_synk(dir);
	(void)unlinkat(dir, tmp, 0);
	return os;
}

static bool skriv_hel(const struct plass *p, struct tekst innhold, struct feil *f)
{
	char tmp[NAME_MAX + 1];
	if (snprintf(tmp, sizeof(tmp), ".%s.%ld.ny", p->navn, (long)getpid()) >= (int)sizeof(tmp))
		return feil_os(f, ENAMETOOLONG, "%s/%s", p->mappe, p->navn);
	int dir = open(p->mappe, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir < 0)
		return feil_os(f, errno, "%s", p->mappe);
	if (unlinkat(dir, tmp, 0) != 0 && errno != ENOENT)
		goto feil;
	int fd = openat(dir, tmp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, (mode_t)p->modus);
	if (fd < 0)
		goto feil;
	int feilnr = fyll(fd, p->ny ? 0 : modus_som(fd, dir, p->navn), innhold);
	if (!feilnr)
		feilnr = legg_paa_plass(dir, p, tmp);
	else
		(void)unlinkat(dir, tmp, 0);
	close(dir);
	return feilnr ? feil_os(f, feilnr, "%s/%s", p->mappe, p->navn) : true;
feil:
	feil_os(f, errno, "%s/%s", p->mappe, p->navn);
	close(dir);
	return false;
}

bool fil_erstatt(const char *mappe, const char *navn, struct tekst innhold, unsigned modus,
		 struct feil *f)
{
	return skriv_hel(&(struct plass){mappe, navn, modus, .ny = false}, innhold, f);
}

bool fil_ny(const char *mappe, const char *navn, struct tekst innhold, unsigned modus, struct feil *f)
{
	return skriv_hel(&(struct plass){mappe, navn, modus, .ny = true}, innhold, f);
}

static struct tekst gammelt_navn(struct arena *a, struct tekst navn, int nr)
{
	size_t punktum = navn.n;
	for (size_t i = 1; i < navn.n; i++)
		if (navn.p[i] == '.')
			punktum = i;
	struct tekst skjermet = T(".skjermet.journal"); /* the whole of it says who may see it */
	if (tekst_slutter(navn, skjermet))
		punktum = navn.n - skjermet.n;
	return arena_f(a, TF ".gammel-%d" TF, TA(tekst_til(navn, punktum)), nr,
		       TA(tekst_fra(navn, punktum)));
}

struct tekst fil_gammelt_navn(struct arena *a, const char *mappe, struct tekst navn)
{
	struct stat st;
	for (int nr = 1;; nr++) {
		struct tekst ny = gammelt_navn(a, navn, nr);
		if (lstat(arena_f(a, "%s/" TF, mappe, TA(ny)).p, &st) != 0)
			return ny;
	}
}

/* A second name, so that the first is never missing; a disk without such gets a new name. 0 or errno. */
static int nytt_navn(const char *fra, const char *til)
{
	struct stat st;
	if (link(fra, til) == 0)
		return 0;
	if (errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK && errno != ENOSYS)
		return errno;
	if (lstat(til, &st) == 0)
		return EEXIST;
	return rename(fra, til) == 0 ? 0 : errno;
}

bool fil_ta_vare(struct arena *a, const char *mappe, struct tekst navn, struct tekst *ut,
		 struct feil *f)
{
	struct tekst fra = arena_f(a, "%s/" TF, mappe, TA(navn));
	int os;
	do {
		*ut = fil_gammelt_navn(a, mappe, navn);
		os = nytt_navn(fra.p, arena_f(a, "%s/" TF, mappe, TA(*ut)).p);
	} while (os == EEXIST);
	int dir = os ? -1 : open(mappe, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir >= 0) {
		os = mappe_synk(dir);
		close(dir);
	}
	return os ? feil_os(f, os, TF " kan ikke tas vare på", TA(fra)) : true;
}

/* mkdir, and the name of what was made on disk; 0 or errno. */
static int lag_en(char *sti)
{
	if (mkdir(sti, 0700) != 0)
		return errno == EEXIST ? 0 : errno;
	char *skille = strrchr(sti, '/');
	char c = skille ? *skille : '\0';
	if (skille > sti)
		*skille = '\0';
	int fd = open(skille > sti ? sti : skille ? "/" : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (skille)
		*skille = c;
	int os = fd < 0 ? errno : mappe_synk(fd);
	if (fd >= 0)
		close(fd);
	return os == EACCES ? 0 : os; /* a folder that we may not read cannot be synced by us */
}

bool mappe_lag(const char *sti, struct feil *f)
{
	char b[PATH_MAX];
	size_t n = strlen(sti);
	if (n == 0 || n >= sizeof(b))
		return feil_os(f, n ? ENAMETOOLONG : ENOENT, "%s", sti);
	memcpy(b, sti, n + 1);
	for (size_t i = 1; i <= n; i++) {
		if (b[i] != '/' && b[i] != '\0')
			continue;
		char c = b[i];
		b[i] = '\0';
		int os = lag_en(b);
		if (os)
			return feil_os(f, os, "%s", b);
		b[i] = c;
	}
	struct stat st;
	if (stat(sti, &st) != 0 || !S_ISDIR(st.st_mode))
		return feil_os(f, ENOTDIR, "%s", sti);
	return true;
}

static int cmp_navn(const void *a, const void *b)
{
	return tekst_cmp(*(const struct tekst *)a, *(const struct tekst *)b);
}

bool mappe_les(struct arena *a, const char *sti, const char *endelse, struct navneliste *ut,
	       struct feil *f)
{
	*ut = (struct navneliste){0};
	DIR *d = opendir(sti);
	if (!d)
		return errno == ENOENT ? true : feil_os(f, errno, "%s", sti);
	struct dirent *e;
	/* cppcheck-suppress readdirCalled ; a stream of our own, and readdir_r() is deprecated */
	while ((errno = 0, e = readdir(d))) {
		struct tekst navn = tekst_c(e->d_name);
		if (navn.p[0] == '.' || !tekst_slutter(navn, tekst_c(endelse)))
			continue;
		ut->p = arena_vokse(a, ut->p, ut->n, &ut->kap, sizeof(*ut->p));
		ut->p[ut->n++] = arena_tekst(a, navn);
	}
	int feilnr = errno;
	closedir(d);
	if (feilnr)
		return feil_os(f, feilnr, "%s", sti);
	if (ut->n)
		qsort(ut->p, ut->n, sizeof(*ut->p), cmp_navn);
	return true;
}

unsigned mappe_modus(const struct stat *mappe)
{
	const mode_t delt = S_ISGID | S_IRGRP | S_IXGRP;
	return (mappe->st_mode & (delt | S_IWOTH)) == delt ? 0640 : 0600;
}

bool fil_finnes(const char *sti)
{
	struct stat st;
	return stat(sti, &st) == 0;
}

struct tekst fil_ekte(struct arena *a, const char *sti)
{
	char ekte[PATH_MAX];
	return realpath(sti, ekte) ? arena_tekst(a, tekst_c(ekte)) : INGEN_TEKST;
}

int fil_slett(const char *sti)
{
	return unlink(sti) == 0 || errno == ENOENT ? 0 : errno;
}

uint64_t fil_merke(const char *sti)
{
	struct stat st;
	uint64_t merke = 14695981039346656037u; /* FNV-1a, a number at a time */
	if (stat(sti, &st) != 0)
		return 0;
	const uint64_t tall[] = {(uint64_t)st.st_dev, (uint64_t)st.st_ino, (uint64_t)st.st_size,
				 (uint64_t)st.st_mtim.tv_sec, (uint64_t)st.st_mtim.tv_nsec};
	for (size_t i = 0; i < ARRAY_LEN(tall); i++)
		merke = (merke ^ tall[i]) * 1099511628211u;
	return merke ? merke : 1;
}
