/*
 * files.h: the only code that reads and writes the disk, with the journal beside it. Knows bytes
 * and names, not meetings. Every descriptor is O_CLOEXEC; what is not a regular file is refused.
 */
#ifndef FILES_H
#define FILES_H

#include <sys/types.h>

#include "feil.h"
#include "tekst.h"

/*
 * The whole file `sti` into `a`. Opened without blocking; a directory, a device, a pipe and a file of
 * more than `maks` bytes are refused at once (FEIL_IO, the text names the file). "-" is standard input.
 */
bool fil_les(struct arena *a, const char *sti, size_t maks, struct tekst *ut, struct feil *f)
	MUST_CHECK;

/*
 * Puts a whole file in place atomically: O_EXCL temporary in `mappe`, write, fsync, checked close,
 * rename, fsync of the directory. A symbolic link at the name is replaced, never followed. `modus`:
 * 0600 for what is private, 0640 for what is to be read by others; the umask narrows it. A file that is
 * there keeps the mode that it has.
 */
bool fil_erstatt(const char *mappe, const char *navn, struct tekst innhold, unsigned modus,
		 struct feil *f)
	MUST_CHECK;
/* The same, but never over anything: f->os is EEXIST when the name is taken, by whatever it is. */
bool fil_ny(const char *mappe, const char *navn, struct tekst innhold, unsigned modus, struct feil *f)
	MUST_CHECK;

/*
 * Keeps the file `navn` in `mappe` under the first free name of <stem>.gammel-1.<ending>, -2 …, where
 * nothing is ever overwritten; *ut is that name. fil_gammelt_navn() only tells which it would be.
 */
bool fil_ta_vare(struct arena *a, const char *mappe, struct tekst navn, struct tekst *ut,
		 struct feil *f) MUST_CHECK;
struct tekst fil_gammelt_navn(struct arena *a, const char *mappe, struct tekst navn);

/* All of `t`, after short writes and EINTR. Returns 0 or errno; *skrevet counts what went out. */
int fil_skriv(int fd, struct tekst t, size_t *skrevet);

/* `sti` and its missing parents (0700 for what is made, and durable). */
bool mappe_lag(const char *sti, struct feil *f) MUST_CHECK;
struct navneliste {
	struct tekst *p;
	size_t n, kap;
};

/* Names in `sti` that end in `endelse`, sorted by bytes, in `a`. A missing folder has none. */
bool mappe_les(struct arena *a, const char *sti, const char *endelse, struct navneliste *ut,
	       struct feil *f) MUST_CHECK;
/* fsync of a directory; 0 or errno. */
int mappe_synk(int fd);
/* The mode of a file in this folder that the others of the meeting may read: 0600, but 0640 in a folder
 * that has been shared with a group on purpose (setgid). The umask narrows it. */
struct stat;
unsigned mappe_modus(const struct stat *mappe);
bool fil_finnes(const char *sti);
/* The whole path, without links and «..», in `a`; empty: there is no such file. */
struct tekst fil_ekte(struct arena *a, const char *sti);
/* A number that is another when the file has been written to or replaced; 0: it is not there. */
uint64_t fil_merke(const char *sti);
/* 0 or errno; a missing file is no error. */
int fil_slett(const char *sti);

#endif
