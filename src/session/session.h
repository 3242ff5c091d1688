/*
 * session.h: one running meeting: the state, its journal and a clock. session_do() is the only way
 * anything happens: check → make durable → apply.
 *
 *	session_apne(&s, &valg, &f)      agenda and journal from disk; takes the lock
 *	session_do(&s, &e, &f)           one event; true only when it is on disk and applied
 *	session_lukk(&s)
 *
 * Opening changes nothing on disk but repairs: the journal is made by the first event, so that an agenda
 * may still be edited until the meeting begins. Somebody else has the lock: s->modus is MODUS_LESER and
 * s->andre says who. Nothing here prints, reads the environment or the clock: it is handed in.
 */
#ifndef SESSION_H
#define SESSION_H

#include "agenda_inn.h"
#include "journal.h"
#include "lock.h"
#include "mote.h"
#include "samband.h"
#include "skjerming.h"
#include "spor.h"
#include "stav.h"
#include "vakt.h"

struct klokke {
	void *ctx;
	/* The wall clock with its offset, and milliseconds on the boot clock. */
	void (*naa)(void *ctx, struct stund *tid, int64_t *ur);
};

/* Opens a file in the program that it belongs to, and does not wait for it. */
struct apner {
	void *ctx;
	bool (*apne)(void *ctx, const char *sti, struct feil *f);
};

struct tastkart;

struct session_valg {
	const char *agenda;        /* path of the agenda (or of the journal: then the agenda is in it) */
	const char *minutes;       /* folder, or NULL: see vanlig_minutes */
	const char *vanlig_minutes; /* of an agenda that is not in minutes/ itself; NULL: the sibling
				     * minutes/ of its folder */
	const char *speil;         /* folder of copy 2 */
	struct klokke klokke;
	struct apner apner;        /* apne NULL: no other program can be started */
	struct las_eier jeg;       /* user, host, boot id, process, and when as text */
	struct tekst program;      /* «motebok 0.1.0» */
	struct tekst ny_id;        /* 32 hex digits, for a journal that may be made */
	struct tekst ny_salt;      /* 32 more that nobody can guess, for a protected one */
	bool skjermet;             /* read the protected journal too (skjerming.h); who writes always does */
	const struct tastkart *taster; /* the words' keys; NULL: the usual ones */
	bool bare_les;             /* do not lock, do not write */
	bool godkjenner;           /* write also to a meeting whose referat is approved (godkjenning.h) */
	bool sammen;               /* with bare_les: words go to the one who writes (sammen.h) */
	const char *ordboker;      /* folders with dictionaries (stav.h), or NULL */
	const char *kjoremappe;    /* folder of the sockets (samband.h), or NULL: no samband */
};

enum modus { MODUS_SKRIVER, MODUS_LESER };

enum sporsmal {
	SPOR_INGEN,
	SPOR_HEV,                  /* «skriv ja for å heve møtet» */
	SPOR_TAP,                  /* «skriv ja for å gå videre uten nr. 17» */
};

struct session {
	struct session_valg valg;
	struct arena arena;        /* agenda, register, what was read at opening */
	struct arena skrap;        /* reset by the caller after each command or key */
	struct agenda agenda;
	struct register_ folk;
	struct mote mote;
	struct meldinger meldinger; /* findings about the agenda file, warnings too */
	struct journal_sted sted;
	struct journal_lest lest;
	struct journal journal;
	struct skjerming skjerming;
	bool har_journal;          /* there is one on disk */
	bool fremmed_referat;      /* minutes/<base>.yaml was there before the journal was */
	bool apnet_notert;         /* this opening's «åpnet» is written */
	struct tekst agenda_sum;   /* SHA-256 of the agenda file's bytes; empty: no file */
	struct las las;
	enum modus modus;
	bool opptatt;              /* MODUS_LESER because another has the lock: */
	struct las_eier andre;     /* who */
	struct streng beskjed;     /* what the user must know after opening, a sentence a line */
	enum sporsmal sporsmal;    /* what the next line answers */
	int sporsmal_kl;           /* «kl 15:00» of the line that asked, or KL_INGEN */
	int varslet;               /* row that «neste» has warned about, or -1 */
	int kl;                    /* «kl 09:04» for the command that runs, or KL_INGEN */
	int under;                 /* «under sak 20/23» of the command that runs: its row, or -1 */
	struct hvem sist;          /* who spoke last: the next innspill's default */
	int sist_rad;              /* and in which row */
	uint64_t lest_merke;       /* a reader's: what it read, as it was just before (fil_merke) */
	struct vakt vakt;          /* a reader's, see session_vakt() */
	struct samband samband;    /* a writer's: others may hand it words (sammen.h) */
	bool sammen;               /* a reader's: its words go to the one who writes */
	int sammen_fd;
	int gjest_varslet;         /* `varslet` of those who join */
	struct tekst av;           /* whose word this is when it is not the writer's own, */
	enum sprak sprak;          /* and the writer's language then: the word has the guest's */
	struct streng merknadfiler; /* members' remarks that lie elsewhere, a path a line */
	struct stav stav;          /* the dictionary, open when somebody has asked for it */
	struct streng derivert;    /* what is wrong with minutes/<base>.yaml, empty when nothing */
	int64_t lagring_ms;        /* how long the last append took: over 200 ms is told */
	struct stund sist_tid;     /* clock watch: Δwall against Δboot */
	int64_t ur0, sist_ur;
};

bool session_apne(struct session *s, const struct session_valg *v, struct feil *f) MUST_CHECK;
void session_lukk(struct session *s);

/* Stamps `e` and takes it through the gate. *endret (may be NULL) is mote_apply()'s mask. */
bool session_do(struct session *s, struct event *e, enum endret *endret, struct feil *f) MUST_CHECK;
/* Agrees to go on although records are lost in both copies: repairs, and records the loss. */
bool session_godta_tap(struct session *s, struct feil *f) MUST_CHECK;
/* Seals the journal when the meeting is adjourned and something came after the last seal. */
bool session_forsegl(struct session *s, struct feil *f) MUST_CHECK;
/* Writes minutes/<base>.yaml from the state. A file there that is not from this journal is kept as
 * <base>.gammel-N.yaml, and the user is told. */
bool session_skriv_referat(struct session *s, struct feil *f) MUST_CHECK;

/*
 * A reader follows the writer: when a copy of the journal has changed since it was read, or the agenda
 * while there is no journal, all is read again. True: the state is another. Never takes the lock; what
 * cannot be read now, or has no journal any more, is read next time and the state stays.
 */
bool session_les_med(struct session *s);
/*
 * A descriptor that is readable when session_les_med() may have something to read; it is emptied there.
 * Call before each session_les_med() that is followed by a wait: the folders may have been made, or made
 * anew, since last time. -1: they are not there yet or cannot be watched; read along each second instead.
 */
int session_vakt(struct session *s);

/* Half-typed text, kept beside the journal (0600) so that a crash does not take it. Empty: no file. */
bool session_kladd_skriv(struct session *s, struct tekst t, struct feil *f) MUST_CHECK;
struct tekst session_kladd_les(struct session *s);

/* Records that the terminal went away under us. A finished or not yet begun meeting needs no record. */
bool session_avbrutt(struct session *s, struct feil *f) MUST_CHECK;
/* A file that $EDITOR has written, into the scratch arena; and away with it. */
bool session_les_fil(struct session *s, const char *sti, struct tekst *ut, struct feil *f) MUST_CHECK;
void session_slett_fil(const char *sti);

/* Who an innspill is from when no code is typed: who has the floor, else who spoke last in the same
 * row; NULL when nobody. */
const struct hvem *session_forvalgt(const struct session *s);

struct stund session_naa(const struct session *s);
/* «lagret», «lagret i ett eksemplar», «IKKE LAGRET»: what may be said now, in the user's language; and
 * the word that is the same in all of them, for what other programs read. */
enum lagret session_lagret(const struct session *s);
struct tekst session_grad(const struct session *s);
const char *session_grad_ord(const struct session *s);
/* What is wrong with a copy of a journal, for the banner; empty when nothing. */
struct tekst session_varsel(struct session *s);

#endif
