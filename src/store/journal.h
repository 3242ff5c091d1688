/*
 * journal.h: an open, append-only journal in two copies; the protocol of reliability.md §2.4.
 *
 * Copy 1 is <mappe>/<base>.journal, copy 2 <speil>/<id>.journal, byte for byte the same. Beside copy 2
 * lies <id>.sti with the path of copy 1, so that a lost copy 1 is found again; where that path is another
 * living journal (the folder was copied), the copy's own copy 2 is <id>-<8 hex>. The two are never in one
 * folder. Order of calls:
 *
 *	journal_finn(&a, &sted, &lest, &f)     reads what there is; changes nothing
 *	journal_ny(&j, &sted, innhold0, …)     no journal there: makes both copies with record 0
 *	journal_fortsett(&j, &sted, &lest, …)  there is one: repairs by appending, ready for more
 *	journal_skriv(&j, &p, &f)              true only when the record is durable in at least one copy
 *	journal_lukk(&j)
 *
 * The caller holds the lock (lock.h). After journal_skriv() j->grad tells what may be said on screen:
 * «lagret», «lagret i ett eksemplar» with j->varsel as a banner that stays, or «IKKE LAGRET».
 *
 * A copy whose fdatasync or close failed is dead: never written or synced again, for a second call may
 * say success and lie. It is replaced by a new file with all records, and its remains are kept as
 * <name>.skadet-N. A copy on a full disk only waits: each later event tries again with all that is
 * missing. A copy that somebody else changed is lost to us and is left alone. Nothing is ever cut.
 */
#ifndef JOURNAL_H
#define JOURNAL_H

#include "feil.h"
#include "recover.h"

struct journal_sted {
	struct tekst mappe, base; /* minutes folder, file name without .journal */
	struct tekst speil;       /* folder of copy 2 */
	bool privat;              /* 0600 also in a folder that is shared with a group */
};

enum kopi_tilstand {
	KOPI_INGEN,  /* not made */
	KOPI_LEVER,
	KOPI_VENTER, /* disk full */
	KOPI_DOD,    /* a write or sync failed and it could not be replaced */
	KOPI_MISTET, /* changed, moved or removed by others, or nothing that we may write to */
};

struct journal_kopi {
	enum kopi_tilstand tilstand;
	int os;                    /* why it is not KOPI_LEVER: errno, or 0 */
	struct tekst mappe, navn;  /* in the journal's arena */
	int fd, mappe_fd;
	uint64_t enhet, inode;
	int64_t storrelse;         /* what we wrote; more or less means somebody else was there */
	size_t skrevet;            /* how many of j->poster are in it */
	bool trenger_lf;           /* the file does not end in LF */
	bool privat;
	bool reserve;              /* <navn>.reserve is there to be given up */
};

enum lagret { LAGRET_IKKE, LAGRET_EN, LAGRET_TO };

struct journal {
	struct arena arena;
	struct journal_kopi kopi[2];
	struct post *poster;       /* every record, for replacing a copy */
	size_t antall, kap;
	char hode[SUM_LEN + 1];    /* kjede of the last record */
	struct tekst id, speil;    /* speil: stem of copy 2's name */
	enum lagret grad;
	struct streng varsel;      /* what is wrong with the copies, for the banner; empty when nothing */
	bool bare_les;
};

/* What lies on the disk. g.kopi[].finnes are both false when there is no journal, and also when there
 * is only the beginning of a record 0 that was never finished: journal_ny() puts it aside. A copy that
 * cannot be read is a finding as long as the other one can. */
struct journal_lest {
	struct gjenoppretting g;
	struct tekst id;           /* from record 0 */
	struct tekst speil;        /* stem of copy 2's name; see the head of this file */
};
bool journal_finn(struct arena *a, const struct journal_sted *sted, struct journal_lest *ut,
		  struct feil *f) MUST_CHECK;

struct journal_stempel {
	struct stund tid;
	int64_t ur;
};

/* Record 0: the journal's id (32 hex digits), and the members of the line with "hva" first; the id is
 * in them too. */
struct journal_start {
	struct tekst id, innhold;
};

bool journal_ny(struct journal *j, const struct journal_sted *sted, struct journal_start start,
		struct journal_stempel st, struct feil *f) MUST_CHECK;
/*
 * Takes over what journal_finn() read. Copies that lack records get them appended; a copy that is
 * damaged inside or gone is made anew beside the evidence. The records stay valid as long as `j`.
 * With j->bare_les (from lest->g, or a journal without an id) nothing is opened or changed.
 */
bool journal_fortsett(struct journal *j, const struct journal_sted *sted,
		      const struct journal_lest *lest, struct feil *f) MUST_CHECK;
/* Appends one record; its nr is j->antall's successor. On false nothing was acknowledged, and the
 * text of `f` says why. */
bool journal_skriv(struct journal *j, struct tekst innhold, struct journal_stempel st,
		   struct feil *f) MUST_CHECK;
int journal_neste_nr(const struct journal *j);
/* Another place for copy 1 when both are dead or the disk is full: makes it there with all records.
 * The next opening finds it only when it is told where (--minutes). */
bool journal_flytt(struct journal *j, const char *mappe, struct feil *f) MUST_CHECK;
/* Little room (under 50 MiB) at either copy? The sentence in *varsel, else false. */
bool journal_lite_plass(const struct journal *j, struct streng *varsel);
/* Gives back memory, descriptors and reserve files. Safe on a zeroed struct. */
void journal_lukk(struct journal *j);

#endif
