/*
 * lock.h: one writer a meeting (reliability.md §5.1).
 *
 * flock(LOCK_EX|LOCK_NB) on a separate <base>.lock, never on the journal itself: on SMB a locked
 * journal would refuse its readers. After locking, the descriptor and the name must be the same inode.
 * The file holds who took it, for the one who is refused; it is never unlinked, and the kernel frees
 * it when the holder dies. In a folder shared with a group it is 0640: one who may only read it is told who
 * holds it. A child never inherits it (O_CLOEXEC).
 */
#ifndef LOCK_H
#define LOCK_H

#include "feil.h"
#include "tekst.h"

struct las {
	int fd; /* -1: not held */
};

struct las_eier {              /* what is written into the file, and read from another's */
	struct tekst bruker, maskin, oppstart, siden; /* siden: when, as the user reads it */
	long prosess;
	bool kjorer;           /* reading: is the process still there (same machine and boot)? */
	struct arena *arena;   /* reading: where the texts go, set by the caller */
};

enum las_svar { LAS_TATT, LAS_OPPTATT, LAS_KAN_IKKE, LAS_FEIL };

/*
 * LAS_TATT: held until las_slipp(). LAS_OPPTATT: another has it; *andre says who (andre->arena is set by the caller).
 * LAS_KAN_IKKE: this place cannot lock (ENOLCK, EOPNOTSUPP); go on after telling the user.
 * LAS_FEIL: f is filled.
 */
enum las_svar las_ta(struct las *l, const char *sti, const struct las_eier *jeg,
		     struct las_eier *andre, struct feil *f) MUST_CHECK;
void las_slipp(struct las *l);

#endif
