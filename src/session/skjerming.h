/*
 * skjerming.h: what is said and decided in a sak that is unntatt offentlighet.
 *
 * Such an event stands whole in <base>.skjermet.journal, 0600, a journal as the other one with its own
 * chain and its own second copy. The main journal has in its place
 *
 *	{"nr":17,…,"hva":"skjermet","sak":"22/23","hjemmel":"offl. § 14","bevis":"<kjede there>",…}
 *
 * so that it verifies without the protected one, and that one can be handed over, withheld or destroyed
 * by its own rules. Each protected record has a salt that nobody can guess, so that a short content
 * cannot be guessed from its proof either. Record 0 of the protected journal has the whole agenda, the
 * main journal's has only number, time and hjemmel of those saker. When a sak was open, and the breaks,
 * are not protected.
 *
 * The protected record is durable before the main one is written: a proof without its content is never
 * acknowledged. A content without its proof (the machine stopped between them) is no part of the meeting.
 */
#ifndef SKJERMING_H
#define SKJERMING_H

#include "event.h"
#include "journal.h"

struct session;
struct mote;

struct skjerming {
	struct journal_sted sted;
	struct journal_lest lest;
	struct journal journal;
	bool i_bruk;     /* the meeting has one, and it can be read: proofs are looked up in it */
	bool utilgjengelig; /* there should be one, and it is not here or may not be read */
};

/* Does the agenda have a sak that is unntatt offentlighet? */
bool skjerming_trengs(const struct agenda *a);
/* The agenda as everybody may see it; in `a`, pointing into `fra`. */
struct agenda skjerming_apen_agenda(struct arena *a, const struct agenda *fra);
/* Is the event one that the main journal shall not have? */
bool skjerming_gjelder(const struct mote *m, const struct event *e);

/* The protected journal, before the main one is made. */
bool skjerming_begynn(struct session *s, struct journal_stempel st, struct feil *f) MUST_CHECK;
/* Writes `e` there; *bevis is what the main journal shall have for it. */
bool skjerming_skriv(struct session *s, const struct event *e, struct journal_stempel st, struct event *bevis,
		     struct feil *f) MUST_CHECK;
/* Reads it, and its record 0 into *start, when valg.skjermet allows. False: it is not here or cannot be
 * read, which k->utilgjengelig tells; what was in those saker is then not known. */
bool skjerming_les(struct session *s, struct event *start, struct feil *f) MUST_CHECK;
/* Makes a proof into what it is the proof of, with the proof's nr and time. False: it is not here. */
bool skjerming_hent(const struct session *s, struct arena *a, struct event *e);

#endif
