#include "kopi.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"

enum {
	RESERVE = 256 * 1024,
	/* O_NONBLOCK: whoever plants a pipe at the name must not make us wait for its other end */
	APNE = O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK,
};

static int apne_mappe(struct journal_kopi *k)
{
	char sti[PATH_MAX];
	if (k->mappe_fd >= 0)
		return 0;
	if (snprintf(sti, sizeof(sti), TF, TA(k->mappe)) >= (int)sizeof(sti))
		return ENAMETOOLONG;
	k->mappe_fd = open(sti, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return k->mappe_fd < 0 ? errno : 0;
}

/* The group of a shared folder reads it, for those who join the meeting; never what is protected. */
static mode_t modus(const struct journal_kopi *k)
{
	struct stat st;
	return !k->privat && fstat(k->mappe_fd, &st) == 0 ? mappe_modus(&st) : 0600;
}

static int navn_med(char ut[NAME_MAX + 1], const struct journal_kopi *k, const char *endelse)
{
	int n = snprintf(ut, NAME_MAX + 1, TF "%s", TA(k->navn), endelse);
	return n > NAME_MAX ? ENAMETOOLONG : 0;
}

/* Room to give up when the disk is full: then the next event still gets through. */
static void lag_reserve(struct journal_kopi *k)
{
	char navn[NAME_MAX + 1];
	if (navn_med(navn, k, ".reserve"))
		return;
	int fd = openat(k->mappe_fd, navn, APNE | O_CREAT, 0600);
	if (fd < 0)
		return;
	k->reserve = posix_fallocate(fd, 0, RESERVE) == 0;
	if (close(fd) != 0)
		k->reserve = false;
	if (!k->reserve)
		(void)unlinkat(k->mappe_fd, navn, 0);
}

static bool slipp_reserve(struct journal_kopi *k)
{
	char navn[NAME_MAX + 1];
	if (!k->reserve || navn_med(navn, k, ".reserve"))
		return false;
	k->reserve = false;
	return unlinkat(k->mappe_fd, navn, 0) == 0;
}

/* Remembers which file we have. */
static int kjenn(struct journal_kopi *k)
{
	struct stat st;
	if (fstat(k->fd, &st) != 0)
		return errno;
	if (!S_ISREG(st.st_mode))
		return EINVAL;
	if (st.st_nlink != 1)
		return EMLINK;
	k->storrelse = st.st_size;
	k->enhet = (uint64_t)st.st_dev;
	k->inode = (uint64_t)st.st_ino;
	return 0;
}

/* Is the file still the one we wrote, with our bytes only, and does its path still mean it? The folder
 * may have been put aside too, so the path is asked, not the descriptor. */
static bool urort(const struct journal_kopi *k)
{
	char sti[PATH_MAX];
	struct stat a, b;
	return snprintf(sti, sizeof(sti), TF "/" TF, TA(k->mappe), TA(k->navn)) < (int)sizeof(sti) &&
	       fstat(k->fd, &a) == 0 && a.st_size == k->storrelse && lstat(sti, &b) == 0 &&
	       a.st_ino == b.st_ino && a.st_dev == b.st_dev;
}

static bool full_disk(int os)
{
	return os == ENOSPC || os == EDQUOT || os == EFBIG;
}

static int blir(struct journal_kopi *k, enum kopi_tilstand t, int os)
{
	k->tilstand = t;
	k->os = os;
	return os;
}

int kopi_oppgi(struct journal_kopi *k, int os)
{
	return blir(k, KOPI_MISTET, os);
}

/* One write of the records from `fra` on, after an LF where the file does not end in one. */
static int skriv_fra(struct journal_kopi *k, const struct post *poster, size_t fra, size_t n)
{
	struct streng s = {0};
	size_t ut;
	if (k->trenger_lf)
		streng_tegn(&s, '\n');
	for (size_t i = fra; i < n; i++) {
		streng_legg(&s, poster[i].linje);
		streng_tegn(&s, '\n');
	}
	int os = fil_skriv(k->fd, streng_tekst(&s), &ut);
	k->storrelse += (int64_t)ut;
	if (ut)
		k->trenger_lf = ut < s.n;
	/* All but the LF of a record that nobody acknowledged would count as good when it is read
	 * back: such a copy is not waited for, but replaced. */
	if (os && ut + 1 == s.n)
		os = EIO;
	streng_release(&s);
	return os;
}

int kopi_skriv(struct journal_kopi *k, const struct post *poster, size_t n)
{
	if (k->tilstand != KOPI_LEVER && k->tilstand != KOPI_VENTER)
		return k->os ? k->os : EBADF;
	if (!urort(k))
		return blir(k, KOPI_MISTET, ESTALE);
	bool ventet = k->tilstand == KOPI_VENTER;
	int os = skriv_fra(k, poster, k->skrevet, n);
	if (full_disk(os) && slipp_reserve(k))
		os = skriv_fra(k, poster, k->skrevet, n);
	if (full_disk(os))
		return blir(k, KOPI_VENTER, os);
	if (!os && fdatasync(k->fd) != 0)
		os = errno;
	if (os)
		return blir(k, KOPI_DOD, os);
	k->skrevet = n;
	if (ventet && !k->reserve)
		lag_reserve(k); /* there is room again: the next time it is full, too */
	return blir(k, KOPI_LEVER, 0);
}

/* Opens `navn` new and writes all records; the copy is not touched when it fails. */
static int lag_fil(struct journal_kopi *k, const char *navn, const struct post *poster, size_t n)
{
	struct journal_kopi ny = *k;
	ny.trenger_lf = false;
	ny.fd = openat(k->mappe_fd, navn, APNE | O_CREAT | O_EXCL | O_APPEND, modus(k));
	if (ny.fd < 0)
		return errno; /* cppcheck-suppress memleak ; it is not open */
	int os = kjenn(&ny);
	if (!os)
		os = skriv_fra(&ny, poster, 0, n);
	if (!os && fdatasync(ny.fd) != 0)
		os = errno;
	if (os) {
		close(ny.fd);
		(void)unlinkat(k->mappe_fd, navn, 0);
		return os;
	}
	ny.skrevet = n;
	*k = ny;
	return 0;
}

int kopi_ny(struct journal_kopi *k, const struct post *poster, size_t n)
{
	char navn[NAME_MAX + 1];
	int os = navn_med(navn, k, "");
	if (!os)
		os = apne_mappe(k);
	if (!os)
		os = lag_fil(k, navn, poster, n);
	if (os)
		return blir(k, KOPI_INGEN, os);
	os = mappe_synk(k->mappe_fd);
	if (os) { /* nothing is acknowledged yet, and a second try must find the name free */
		(void)unlinkat(k->mappe_fd, navn, 0);
		close(k->fd);
		k->fd = -1;
		return blir(k, KOPI_INGEN, os);
	}
	lag_reserve(k);
	return blir(k, KOPI_LEVER, 0);
}

/* Whoever wrote here before us may have been killed before the file or its name was synced, and what
 * is read must be durable before it is called kept. */
static int synk_gammel(struct journal_kopi *k)
{
	int os = fdatasync(k->fd) == 0 ? mappe_synk(k->mappe_fd) : errno;
	if (os)
		return blir(k, KOPI_DOD, os);
	lag_reserve(k);
	return blir(k, KOPI_LEVER, 0);
}

int kopi_apne(struct journal_kopi *k, int64_t storrelse)
{
	char navn[NAME_MAX + 1];
	int os = navn_med(navn, k, "");
	if (!os)
		os = apne_mappe(k);
	if (!os) {
		k->fd = openat(k->mappe_fd, navn, APNE | O_APPEND);
		os = k->fd < 0 ? errno : kjenn(k);
	}
	if (!os && k->storrelse != storrelse)
		os = ESTALE;
	if (!os)
		return synk_gammel(k);
	if (k->fd >= 0)
		close(k->fd);
	k->fd = -1;
	return kopi_oppgi(k, os);
}

/* --- replacing ----------------------------------------------------------------------------- */

/* The i-th <navn>.skadet-N; is it there (0), free (ENOENT), or something else? */
static int skadet_nr(const struct journal_kopi *k, int i, char ut[NAME_MAX + 1], struct stat *st)
{
	char endelse[32];
	snprintf(endelse, sizeof(endelse), ".skadet-%d", i);
	int os = navn_med(ut, k, endelse);
	if (os)
		return os;
	return fstatat(k->mappe_fd, ut, st, AT_SYMLINK_NOFOLLOW) == 0 ? 0 : errno;
}

/* The first free .skadet-N in `ut`: ENOENT. 0: the file at `st` is kept under one of them already. */
static int finn_ledig(const struct journal_kopi *k, const struct stat *st, char ut[NAME_MAX + 1])
{
	struct stat s;
	int os = EEXIST;
	for (int i = 1; i < 10000; i++) {
		os = skadet_nr(k, i, ut, &s);
		if (os || (s.st_ino == st->st_ino && s.st_dev == st->st_dev))
			return os;
	}
	return EEXIST;
}

bool kopi_er_berget(const struct journal_kopi *k)
{
	char navn[NAME_MAX + 1], nytt[NAME_MAX + 1];
	struct stat st;
	return navn_med(navn, k, "") == 0 &&
	       fstatat(k->mappe_fd, navn, &st, AT_SYMLINK_NOFOLLOW) == 0 && finn_ledig(k, &st, nytt) == 0;
}

/* Keeps the old file under a second name. An empty or missing one has nothing to keep. Where files
 * cannot have two names (FAT), it is renamed: a crash then leaves none, which is mended as such. */
static int ta_vare_paa(const struct journal_kopi *k, const char *navn)
{
	char nytt[NAME_MAX + 1];
	struct stat st;
	if (fstatat(k->mappe_fd, navn, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT ? 0 : errno;
	if (st.st_size == 0)
		return 0;
	int os = finn_ledig(k, &st, nytt);
	if (os != ENOENT)
		return os;
	if (linkat(k->mappe_fd, navn, k->mappe_fd, nytt, 0) == 0)
		return 0;
	if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
		return errno;
	return renameat(k->mappe_fd, navn, k->mappe_fd, nytt) == 0 ? 0 : errno;
}

void kopi_legg_bort(struct journal_kopi *k)
{
	char navn[NAME_MAX + 1], nytt[NAME_MAX + 1];
	struct stat st;
	if (apne_mappe(k) == 0 && navn_med(navn, k, "") == 0 &&
	    fstatat(k->mappe_fd, navn, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    finn_ledig(k, &st, nytt) == ENOENT && renameat(k->mappe_fd, navn, k->mappe_fd, nytt) == 0)
		(void)mappe_synk(k->mappe_fd);
}

/* Puts the new file `tmp` at the name. */
static int bytt(const struct journal_kopi *ny, const char *tmp, const char *navn)
{
	int os = ta_vare_paa(ny, navn);
	if (!os && renameat(ny->mappe_fd, tmp, ny->mappe_fd, navn) != 0)
		os = errno;
	return os ? os : mappe_synk(ny->mappe_fd);
}

int kopi_erstatt(struct journal_kopi *k, const struct post *poster, size_t n)
{
	char navn[NAME_MAX + 1], tmp[NAME_MAX + 1];
	int gammel = k->fd, os = navn_med(navn, k, "");
	if (!os)
		os = navn_med(tmp, k, ".ny");
	if (!os)
		os = apne_mappe(k);
	if (os)
		return blir(k, KOPI_DOD, os);
	(void)unlinkat(k->mappe_fd, tmp, 0); /* left by a replacement that was cut off */
	struct journal_kopi ny = *k;
	os = lag_fil(&ny, tmp, poster, n);
	if (full_disk(os) && slipp_reserve(k)) {
		ny.reserve = false;
		os = lag_fil(&ny, tmp, poster, n);
	}
	if (os)
		return blir(k, KOPI_DOD, os);
	os = bytt(&ny, tmp, navn);
	if (os) {
		(void)unlinkat(ny.mappe_fd, tmp, 0);
		close(ny.fd);
		return blir(k, KOPI_DOD, os);
	}
	if (gammel >= 0)
		close(gammel); /* dead: what close says changes nothing */
	*k = ny;
	if (!k->reserve)
		lag_reserve(k);
	return blir(k, KOPI_LEVER, 0);
}

bool kopi_samme_mappe(struct journal_kopi *k, const struct journal_kopi *annen)
{
	struct stat a, b;
	return apne_mappe(k) == 0 && annen->mappe_fd >= 0 && fstat(k->mappe_fd, &a) == 0 &&
	       fstat(annen->mappe_fd, &b) == 0 && a.st_ino == b.st_ino && a.st_dev == b.st_dev;
}

void kopi_lukk(struct journal_kopi *k)
{
	slipp_reserve(k);
	if (k->fd >= 0)
		close(k->fd);
	if (k->mappe_fd >= 0)
		close(k->mappe_fd);
	k->fd = k->mappe_fd = -1;
	k->tilstand = KOPI_INGEN;
}
