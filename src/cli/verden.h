/*
 * verden.h: what the program knows of the world around it: clock, user, machine, environment. It is
 * read here, once, and handed in; no other folder asks for it.
 *
 * For tests, MOTEBOK_KLOKKE=2023-10-04T09:00:00.000+02:00 stops the clock there, and MOTEBOK_KLOKKE=/fil
 * takes the time from a file each time it is asked for: a whole day goes as fast as the file is replaced.
 * User, machine and boot are then «prøve», the program has no version, and a journal's id is made of the
 * clock and the name of the agenda: the same words give the same bytes on every machine. Dictionaries are
 * then those of $DICPATH only.
 */
#ifndef VERDEN_H
#define VERDEN_H

#include "session.h"

struct verden {
	struct arena arena;
	struct klokke klokke;
	struct stund fast;         /* MOTEBOK_KLOKKE; ms 0: a real clock */
	const char *klokkefil;     /* where the time stands, or NULL */
	struct tekst fast_tekst;
	struct las_eier jeg;
	struct tekst program;      /* «motebok 0.1.0» */
	const char *kjoremappe;    /* where the sockets of running meetings lie; NULL: nowhere */
	const char *ordboker;      /* where dictionaries are looked for, with ':' between */
	const char *hjem;          /* the user's folder; "" when nobody knows */
	const char *oppsett;       /* where oppsett.yaml is, or would be; "" when nobody knows */
	const char *speil;         /* where copy 2 lies when --speil does not say */
	bool speil_sagt;           /* by $MOTEBOK_SPEIL */
	const char *editor;        /* $VISUAL, else $EDITOR, or NULL */
	const char *kladdmappe;    /* $XDG_RUNTIME_DIR, or NULL */
	const char *miljo[16];     /* all of the environment that a program we start gets (kjor.h) */
	const char *sprakmapper[3]; /* where the catalogues may lie; ends in NULL */
	bool inn_terminal, ut_terminal;
	bool enkel, enkel_sagt;    /* MOTEBOK_ENKEL; sagt: it is set, to 0 too */
	bool dum;                  /* TERM=dumb or none */
	bool farger;               /* no NO_COLOR */
};

/* False: MOTEBOK_KLOKKE is no moment. The struct is given back by verden_release() either way. */
bool verden_les(struct verden *v, struct feil *f) MUST_CHECK;
void verden_release(struct verden *v);

/* 32 hex digits for a new journal; false when the system has no random numbers to give. */
bool verden_ny_id(struct verden *v, const char *agenda, struct tekst *ut, struct feil *f)
	MUST_CHECK;
struct dato verden_dato(const struct verden *v);

#endif
