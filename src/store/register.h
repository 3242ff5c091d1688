/*
 * register.h: minutes/arkiv.register, a line for each meeting that was sealed there, in the frame of a
 * journal (frame.h) with a chain of its own:
 *
 *	{"nr":3,…,"hva":"møte","id":"<32 hex>","antall":24,"hode":"<64 hex>","referat":"<64 hex>",
 *	 "fil":"2023-10-04-rad",…}
 *
 * A journal vouches for its own lines, not for being there, nor for not being an older one: the register
 * does, and the chain of the register is short enough to be mailed or signed once a year. `antall` is the
 * number of lines the seal is over, `hode` the kjede of the last of them, `referat` the SHA-256 of the
 * minutes as they were written then. A meeting that is sealed again gets a new line; the last one counts.
 *
 * The file is appended to under its own lock, and synced. It lies beside the journals that it lists. What
 * stands after the last line feed was never whole: it means nothing, and the next line is written over it.
 */
#ifndef REGISTER_H
#define REGISTER_H

#include "feil.h"
#include "frame.h"

#define REGISTER_FIL "arkiv.register"

struct register_mote {
	struct tekst id, fil;       /* the journal's id; its name without .journal */
	int64_t antall;
	struct tekst hode, referat; /* 64 hex digits; referat empty: there were none */
};

struct register_lest {
	bool finnes;               /* there is a register */
	size_t antall;             /* good lines from the beginning */
	size_t bytes;              /* and how many bytes they are */
	bool hel;                  /* all whole lines are good */
	bool avbrutt;              /* after them is the beginning of one whose writing was cut off */
	bool har;                  /* the meeting is in it: */
	struct post post;
	struct register_mote mote;
};

/* Appends a line in `mappe`, unless the last one about this meeting says the same. A register that is
 * damaged is not written to. */
bool register_skriv(const char *mappe, const struct register_mote *m, struct stund tid, struct feil *f) MUST_CHECK;
/* What it says of the journal `id`; texts live in `a`. False: it cannot be read. */
bool register_les(struct arena *a, const char *mappe, struct tekst id, struct register_lest *ut, struct feil *f)
	MUST_CHECK;

#endif
