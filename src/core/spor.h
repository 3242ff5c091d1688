/*
 * spor.h: read-only questions to a meeting. All are pure; the present moment is an argument.
 */
#ifndef SPOR_H
#define SPOR_H

#include "mote.h"

/* Is the row done: decided, or with nothing to decide? (A row that never was open is not.) */
bool spor_sak_ferdig(const struct mote *m, int rad);
/* The row that «neste» calls: after the open (or last) one, past what is done or withdrawn; -1 after
 * the last. A pause row counts until its break has been held. */
int spor_neste(const struct mote *m);
/* The row before it, for «forrige»; never a pause; -1 when there is none. */
int spor_forrige(const struct mote *m);
/* The next planned pause row that has not been held, or -1. */
int spor_neste_pause(const struct mote *m);
/* The planned pause that a break begun now is: the next one when it is due (from half an hour before its
 * time) or nothing else is to come before it; else -1, a break that nobody planned. */
int spor_pause_naa(const struct mote *m, struct stund naa);
/* When the meeting goes on after a break that begins `naa`: its planned length (its own, else up to the
 * next row) from now, or from its plan when it begins early; KL_INGEN when nothing tells. The same as
 * spor_prognose() says beforehand. */
int spor_oppstart(const struct mote *m, int pause_rad, struct stund naa);

/* What «angre» and «gjenta» would take now; 0 when nothing. Redo ends with the first new event. */
int spor_angre(const struct mote *m);
int spor_gjenta(const struct mote *m);

enum prognose_slag {
	PROG_FORBI,     /* has been open, or its break held */
	PROG_PAGAR,
	PROG_KOMMER,
	PROG_UTGAR,     /* withdrawn, postponed or otherwise decided without having been open; a break
			 * that the meeting went past */
};

struct prognose {
	enum prognose_slag slag;
	int plan;       /* planned start, or KL_INGEN */
	int start;      /* real start, or predicted; KL_INGEN when nothing tells */
	bool rekkes_ikke; /* would begin at or after the meeting's planned end */
};

/*
 * Start of every row as it looks at `naa`, into rader[saksliste.n]; returns the predicted end of the
 * meeting, KL_INGEN when nothing tells. The open row lasts its planned length, or until now when that is
 * over or it is decided; a break lasts until the announced time. The rows that are left follow on, each
 * with its planned length (an interrupted one with what is left of it). A break never begins before its
 * plan, so a meeting that is ahead of time wins no more than the break allows.
 */
int spor_prognose(const struct mote *m, struct stund naa, struct prognose *rader);
/* Minutes the open row has run over its planned end; <= 0 when not. */
int spor_over(const struct mote *m, struct stund naa);

/* How long somebody has spoken, or a virksomhet, in `a`; the longest first. A speech that goes on counts
 * to `naa`. */
struct spor_taletid {
	struct tekst navn;
	int64_t ms;
	int innlegg;
};
size_t spor_taletid(const struct mote *m, struct stund naa, bool virksomhet, struct arena *a,
		    struct spor_taletid **ut);
/* Milliseconds that are left of the speech that goes on; false when nobody has the floor or no limit
 * is set. Below zero: over it. */
bool spor_tale_igjen(const struct mote *m, struct stund naa, int64_t *ms);

/* What a decision asks somebody to do, in its own words: «ber Helse Sør-Øst RHF presentere … i neste
 * møte», «tar med seg innspill». Only what stands there: hvem is named when the text begins with the
 * name of somebody in the meeting or their virksomhet and no other is asked with them, frist when it says
 * «neste møte» and the agenda has its date. It begins with a capital, as those that are typed. What is an
 * action point already is left out. */
struct aksjonsforslag {
	struct hvem hvem;
	struct tekst tekst;
	struct dato frist;
};
size_t spor_aksjonsforslag(const struct mote *m, int rad, struct arena *a, struct aksjonsforslag **ut);

enum mangel_slag {
	MANGEL_VEDTAK,    /* treated, has a proposal, but is not decided */
	MANGEL_ANSVARLIG, /* action point without owner */
	MANGEL_FRIST,     /* action point without deadline */
	MANGEL_KODE,      /* a code that nobody has */
	MANGEL_REFERENT,
	MANGEL_IKKE_NADD, /* row not reached */
	MANGEL_VOTERING,  /* the profile asks for the result of a vote, or its figures do not agree with
			   * who was there */
	MANGEL_KVORUM,    /* decided by too few */
	MANGEL_HJEMMEL,   /* a legal basis that the profile asks for */
	MANGEL_STED,
	MANGEL_TALER,     /* somebody waits for the floor */
};

struct mangel {
	enum mangel_slag slag;
	int rad;          /* row, or -1 */
	int nr;           /* event, or 0 */
	struct tekst tekst; /* «aksjonspunkt nr. 17 i sak 20/23 har ingen frist» */
};

/* What is open when the meeting is to be adjourned; in `a`. */
size_t spor_mangler(const struct mote *m, struct arena *a, struct mangel **ut);

#endif
