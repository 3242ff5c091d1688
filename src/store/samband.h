/*
 * samband.h: a socket on this machine, over which another process of the same user hands words to the one
 * that writes a meeting. Transport only: a line in, an answer out.
 *
 * The socket lies in a runtime folder (0700) of the user's own and is itself 0600; in a folder that the
 * user has shared with a group (setgid), it is 0660 and the kernel lets the group in. The name follows
 * from the meeting's lock file, so that two paths to the same meeting meet.
 *
 *	request   one line of UTF-8, at most SAMBAND_LINJE bytes, ending in LF
 *	answer    «OK 0 17\n» or «NEI 1 17\n»: done or refused, a figure of the caller's own, and how many
 *	          bytes of text follow
 *
 * One side: samband_apne(), then poll samband_fd(), samband_neste() until false, samband_si() to each.
 * The other: samband_koble(), samband_spor() for each line. Nothing here is ever waited for by the one who
 * writes: a client that does not take its answer is dropped.
 */
#ifndef SAMBAND_H
#define SAMBAND_H

#include "feil.h"
#include "tekst.h"

enum { SAMBAND_LINJE = 64 << 10, SAMBAND_GJESTER = 8, SAMBAND_VENT_MS = 10000 };

struct samband_gjest {
	int fd;                /* -1: free */
	struct tekst navn;     /* the user's name, as the kernel vouches for it */
	char navn_b[64];
	struct streng inn;
};

struct samband {
	bool apen;
	int lytter, epoll;
	char sti[108];
	struct samband_gjest gjest[SAMBAND_GJESTER];
};

struct samband_svar {
	bool ok;
	int tall;
	struct streng tekst;   /* the caller's own */
};

/* Where the socket of the meeting with this lock file is; empty when there is no such file. */
struct tekst samband_sti(struct arena *a, const char *mappe, const char *las);

/* Replaces a socket that lies there: the caller holds the meeting's lock. */
bool samband_apne(struct samband *s, const char *sti, struct feil *f) MUST_CHECK;
void samband_lukk(struct samband *s);
/* Readable when somebody comes or says something; -1 when not open. */
int samband_fd(const struct samband *s);
/* The next whole line, without LF, borrowed until samband_si() to the same guest; false: no more now. */
bool samband_neste(struct samband *s, int *gjest, struct tekst *linje);
void samband_si(struct samband *s, int gjest, const struct samband_svar *svar);

bool samband_koble(int *fd, const char *sti, struct feil *f) MUST_CHECK;
/* Says a line and waits for the answer. False: nobody answers any more. */
bool samband_spor(int fd, struct tekst linje, struct samband_svar *ut, struct feil *f) MUST_CHECK;

#endif
