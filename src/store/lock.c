#include "lock.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"

static bool samme_fil(int fd, const char *sti)
{
	struct stat a, b;
	return fstat(fd, &a) == 0 && lstat(sti, &b) == 0 && a.st_dev == b.st_dev &&
	       a.st_ino == b.st_ino;
}

static bool vanlig_fil(int fd)
{
	struct stat st;
	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
}

/* One «navn verdi» a line. */
static void skriv_eier(int fd, const struct las_eier *jeg)
{
	struct streng s = {0};
	size_t n;
	streng_f(&s, "bruker " TF "\nmaskin " TF "\noppstart " TF "\nsiden " TF "\nprosess %ld\n",
		 TA(jeg->bruker), TA(jeg->maskin), TA(jeg->oppstart), TA(jeg->siden), jeg->prosess);
	/* Over what stood there, and then cut: whoever reads meanwhile never sees an empty file. Only
	 * the refused reader misses something if this fails; the lock itself is held. */
	if (lseek(fd, 0, SEEK_SET) == 0 && fil_skriv(fd, streng_tekst(&s), &n) == 0 &&
	    ftruncate(fd, (off_t)s.n) != 0)
		n = 0;
	streng_release(&s);
}

/* The first line of a name counts: behind it may stand what a longer, earlier owner wrote. */
static void les_eier(int fd, struct arena *a, const struct las_eier *jeg, struct las_eier *ut)
{
	char b[1024];
	ssize_t n = pread(fd, b, sizeof(b), 0);
	struct tekst rest = arena_tekst(a, (struct tekst){b, n > 0 ? (size_t)n : 0}), linje, navn;
	*ut = (struct las_eier){.arena = a};
	while (tekst_del(&rest, '\n', &linje)) {
		int64_t tall;
		if (!tekst_del(&linje, ' ', &navn))
			continue;
		if (tekst_lik_c(navn, "bruker") && !ut->bruker.n)
			ut->bruker = linje;
		else if (tekst_lik_c(navn, "maskin") && !ut->maskin.n)
			ut->maskin = linje;
		else if (tekst_lik_c(navn, "oppstart") && !ut->oppstart.n)
			ut->oppstart = linje;
		else if (tekst_lik_c(navn, "siden") && !ut->siden.n)
			ut->siden = linje;
		else if (tekst_lik_c(navn, "prosess") && !ut->prosess &&
			 tekst_tall(linje, INT32_MAX, &tall))
			ut->prosess = (long)tall;
	}
	bool her = tekst_lik(ut->maskin, jeg->maskin) && tekst_lik(ut->oppstart, jeg->oppstart);
	ut->kjorer = !her || ut->prosess <= 0 || kill((pid_t)ut->prosess, 0) == 0 || errno == EPERM;
}

/* As the journal's: who may read that may also know who writes. */
static mode_t modus(const char *sti)
{
	char mappe[PATH_MAX];
	struct stat st;
	snprintf(mappe, sizeof(mappe), "%s", sti);
	char *slutt = strrchr(mappe, '/');
	if (slutt)
		slutt[slutt == mappe] = '\0';
	return stat(slutt ? mappe : ".", &st) == 0 ? mappe_modus(&st) : 0600;
}

/* Who has taken the lock writes the name just after: until then an earlier owner's stands there, or none. */
static void vent_paa_eier(int fd, const struct las_eier *jeg, struct las_eier *andre)
{
	enum { FORSOK = 20, PAUSE_MS = 5 };
	for (int i = 0; i < FORSOK; i++) {
		les_eier(fd, andre->arena, jeg, andre);
		if (andre->prosess > 0 && andre->kjorer)
			return;
		(void)poll(NULL, 0, PAUSE_MS);
	}
}

/* A lock that another user of the group made may be read, not written. Does somebody hold it? */
static bool holdes_av_annen(const char *sti, const struct las_eier *jeg, struct las_eier *andre)
{
	int fd = open(sti, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return false;
	bool holdes = vanlig_fil(fd) && flock(fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
	if (holdes)
		vent_paa_eier(fd, jeg, andre);
	close(fd);
	return holdes;
}

enum las_svar las_ta(struct las *l, const char *sti, const struct las_eier *jeg,
		     struct las_eier *andre, struct feil *f)
{
	l->fd = -1;
	for (int forsok = 0; forsok < 10; forsok++) {
		int fd = open(sti, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, modus(sti));
		if (fd < 0) {
			int os = errno;
			if (os == EACCES && holdes_av_annen(sti, jeg, andre))
				return LAS_OPPTATT;
			feil_os(f, os, "%s", sti);
			return LAS_FEIL;
		}
		if (!vanlig_fil(fd)) {
			close(fd);
			feil_sett(f, FEIL_IO, "%s: er ikke en vanlig fil", sti);
			return LAS_FEIL;
		}
		if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
			int os = errno;
			if (os == EWOULDBLOCK)
				vent_paa_eier(fd, jeg, andre);
			close(fd);
			if (os == EWOULDBLOCK)
				return LAS_OPPTATT;
			if (os == EINTR)
				continue;
			feil_os(f, os, "%s", sti);
			return os == ENOLCK || os == EOPNOTSUPP ? LAS_KAN_IKKE : LAS_FEIL;
		}
		if (samme_fil(fd, sti)) {
			skriv_eier(fd, jeg);
			l->fd = fd;
			return LAS_TATT;
		}
		close(fd); /* somebody replaced the file between open and flock: again */
	}
	feil_sett(f, FEIL_IO, "%s: låsefilen skiftes ut hele tiden", sti);
	return LAS_FEIL;
}

void las_slipp(struct las *l)
{
	if (l->fd >= 0)
		close(l->fd);
	l->fd = -1;
}
