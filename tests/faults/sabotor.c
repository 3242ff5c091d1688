/*
 * What comes between the program and the disk (LD_PRELOAD), when SABOTASJE says so. The program is
 * the real one; what it believes about the disk is not. For the tests that must fail, and for a
 * disk that lies.
 *
 *	kvitter-for-skriving    what goes to a journal is written only when the program waits
 *	                        for more words: it has answered by then
 *	kvitter-for-synk        the same with fdatasync
 *	uten-lås                flock() says yes to everybody
 *	uten-synk               no fdatasync at all
 *	uten-synk-2             none of copy 2 (a path with «speil» in it)
 *	uten-mappesynk          no fsync of a directory
 *	eio N M                 the N-th to M-th fdatasync fails with EIO, and later ones of the
 *	                        same descriptor say that all is well, which is a lie
 *	eio-igjen N M           so too, but each that fails is tried again at once, as programs do
 *
 * Each fdatasync of a descriptor that has failed before is a line «IGJEN fd» in the file
 * SABOTASJE_LOGG, each that fails a line «EIO fd inode fra til»: the bytes that were not on the
 * disk and never will be.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { FD_MAKS = 64, VENTER_MAKS = 1 << 16 };

static char venter[FD_MAKS][VENTER_MAKS]; /* written, the program believes */
static size_t venter_n[FD_MAKS];
static bool usynket[FD_MAKS], feilet[FD_MAKS];
static off_t synket[FD_MAKS];
static long synker;

int fdatasync(int fd);
int fsync(int fd);
ssize_t write(int fd, const void *p, size_t n);
int poll(struct pollfd *p, nfds_t n, int ms);
int close(int fd);
int flock(int fd, int hva);

static bool er(const char *hva)
{
	const char *s = getenv("SABOTASJE");
	size_t n = strlen(hva);
	return s && strncmp(s, hva, n) == 0 && (s[n] == '\0' || s[n] == ' ');
}

static void sti_til(int fd, char ut[4096])
{
	char lenke[64];
	snprintf(lenke, sizeof(lenke), "/proc/self/fd/%d", fd);
	ssize_t n = readlink(lenke, ut, 4095);
	ut[n > 0 ? n : 0] = '\0';
}

static bool er_journal(int fd)
{
	char sti[4096];
	if (fd < 3 || fd >= FD_MAKS)
		return false;
	sti_til(fd, sti);
	return strstr(sti, ".journal") != NULL && strstr(sti, ".reserve") == NULL;
}

static void logg(const char *linje)
{
	const char *sti = getenv("SABOTASJE_LOGG");
	const int apne = O_WRONLY | O_CREAT | O_APPEND;
	int fd = sti ? (int)syscall(SYS_openat, AT_FDCWD, sti, apne, 0600) : -1;
	if (fd < 0)
		return;
	syscall(SYS_write, fd, linje, strlen(linje));
	syscall(SYS_close, fd);
}

/* --- answering too early -------------------------------------------------------------------- */

/* Only the size is there at once: the program looks at it before it writes again. */
ssize_t write(int fd, const void *p, size_t n)
{
	struct stat st;
	if (!er("kvitter-for-skriving") || !er_journal(fd) || venter_n[fd] + n > VENTER_MAKS ||
	    fstat(fd, &st) != 0 || ftruncate(fd, st.st_size + (off_t)n) != 0)
		return syscall(SYS_write, fd, p, n);
	memcpy(venter[fd] + venter_n[fd], p, n);
	venter_n[fd] += n;
	return (ssize_t)n;
}

static void ta_igjen(int fd)
{
	struct stat st;
	if (venter_n[fd] && fstat(fd, &st) == 0) {
		int flagg = fcntl(fd, F_GETFL);
		fcntl(fd, F_SETFL, flagg & ~O_APPEND); /* with it, pwrite() would append */
		off_t fra = st.st_size - (off_t)venter_n[fd];
		syscall(SYS_pwrite64, fd, venter[fd], venter_n[fd], fra);
		fcntl(fd, F_SETFL, flagg);
	}
	venter_n[fd] = 0;
	if (usynket[fd])
		syscall(SYS_fdatasync, fd);
	usynket[fd] = false;
}

int poll(struct pollfd *p, nfds_t n, int ms)
{
	struct timespec t = {ms / 1000, ms % 1000 * 1000000L};
	for (int fd = 0; fd < FD_MAKS; fd++)
		ta_igjen(fd);
	return (int)syscall(SYS_ppoll, p, n, ms < 0 ? NULL : &t, NULL, 0);
}

int close(int fd)
{
	if (fd >= 0 && fd < FD_MAKS) {
		ta_igjen(fd);
		feilet[fd] = false;
		synket[fd] = 0;
	}
	return (int)syscall(SYS_close, fd);
}

int flock(int fd, int hva)
{
	return er("uten-lås") ? 0 : (int)syscall(SYS_flock, fd, hva);
}

/* --- syncing -------------------------------------------------------------------------------- */

static int eio(int fd)
{
	struct stat st;
	char linje[160];
	long fra = 0, til = 0;
	if (fstat(fd, &st) != 0)
		return -1;
	if (feilet[fd]) {
		snprintf(linje, sizeof(linje), "IGJEN %d\n", fd);
		logg(linje);
		return 0;
	}
	const char *tall = strchr(getenv("SABOTASJE"), ' ');
	if (tall && sscanf(tall, "%ld %ld", &fra, &til) == 2 && ++synker >= fra && synker <= til) {
		feilet[fd] = true;
		snprintf(linje, sizeof(linje), "EIO %d %lu %ld %ld\n", fd, (unsigned long)st.st_ino,
			 (long)synket[fd], (long)st.st_size);
		logg(linje);
		errno = EIO;
		return er("eio-igjen") ? eio(fd) : -1;
	}
	synket[fd] = st.st_size;
	return (int)syscall(SYS_fdatasync, fd);
}

int fdatasync(int fd)
{
	char sti[4096];
	sti_til(fd, sti);
	if (fd < 0 || fd >= FD_MAKS || er("uten-synk") ||
	    (er("uten-synk-2") && strstr(sti, "speil")))
		return 0;
	if (er("kvitter-for-synk")) {
		usynket[fd] = true;
		return 0;
	}
	return er("eio") || er("eio-igjen") ? eio(fd) : (int)syscall(SYS_fdatasync, fd);
}

int fsync(int fd)
{
	struct stat st;
	if (er("uten-mappesynk") && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		return 0;
	return (int)syscall(SYS_fsync, fd);
}
