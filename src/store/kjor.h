/*
 * kjor.h: another program, run from beginning to end: bytes in, bytes out. Never by a shell.
 *
 *	struct streng ut = {0}, sagt = {0};
 *	kjor(&(struct kjoring){.argv = argv, .miljo = miljo, .inn = side, .maks = 64 << 20,
 *			       .frist_ms = 300000}, &ut, &sagt, &f);
 *
 * The program is looked for in the PATH of this process; it gets the environment in `miljo` and nothing
 * else, the three standard descriptors and no other (all of ours are O_CLOEXEC), and every signal as it
 * is by default. It has ended, and is waited for, before the call returns, whatever the answer.
 */
#ifndef KJOR_H
#define KJOR_H

#include "feil.h"
#include "tekst.h"

enum { KJOR_SAGT = 64 << 10 }; /* as much is kept of what it says */

struct kjoring {
	const char *const *argv;  /* ends in NULL; [0] is its name */
	const char *const *miljo; /* «LANG=C», ends in NULL */
	struct tekst inn;         /* all of its standard input; it need not read it */
	size_t maks;              /* more bytes than this is refused */
	int frist_ms;             /* it is ended when nothing has come from it for so long */
};

/*
 * *ut is its standard output, *sagt the end of its standard error; both are the caller's to release
 * whatever the answer. False: it could not be started (f->os is ENOENT when there is none of that name),
 * wrote too much, stood still, or ended with another status than 0.
 */
bool kjor(const struct kjoring *k, struct streng *ut, struct streng *sagt, struct feil *f) MUST_CHECK;

#endif
