/*
 * mote.h: the state of one meeting, a fold of its events. Pure: no file, clock or locale.
 *
 * Order of calls, live:
 *
 *	mote_init(&m, &agenda, id);            the agenda is copied by reference: same arena or longer
 *	mote_check(&m, &e, &f)                 may it happen? (pure, may refuse)
 *	… the journal makes it durable …
 *	mote_apply(&m, &e);                    cannot fail for what check let through
 *
 * and in replay mote_spill(&m, e, n), which takes the same steps for many events at once. There is
 * no other road to a meeting's state: undo, strike and correction are events too, and are carried
 * out by folding the log again without (or with other words for) what they concern.
 *
 * Times: each event has the time it was recorded and, when the secretary said so (`kl`), the time it
 * happened. The state uses the latter, event_naar().
 */
#ifndef MOTE_H
#define MOTE_H

#include "event.h"
#include "feil.h"

enum fase { FASE_IKKE_SATT, FASE_SATT, FASE_PAUSE, FASE_HEVET };

/* What an event changed; views that want one of these are drawn again. */
enum endret {
	ENDRET_INGENTING = 0,
	ENDRET_FASE = 1 << 0,
	ENDRET_SAK = 1 << 1,      /* which row is open */
	ENDRET_INNSPILL = 1 << 2,
	ENDRET_FORSLAG = 1 << 3,
	ENDRET_VEDTAK = 1 << 4,
	ENDRET_AKSJON = 1 << 5,
	ENDRET_MERKNAD = 1 << 6,
	ENDRET_FOLK = 1 << 7,
	ENDRET_VOTERING = 1 << 8,
	ENDRET_PLAN = 1 << 9,
	ENDRET_ALT = (1 << 10) - 1,
};

struct opphold {
	struct stund fra, til;    /* til.ms 0: still open */
	int fra_nr, til_nr;       /* the events that began and ended it */
};

/* A moment, and by which event when several are told to have happened then. STUND_SIST: after all. */
#define STUND_SIST ((struct stund){INT64_MAX, 0})
struct oyeblikk {
	struct stund tid;
	int nr;
};

struct oppholdene {
	struct opphold *p;
	size_t n, kap;
};

/* Innspill, forslag, aksjon, merknad and the like are notes on a sak: who, when, what. */
struct notat {
	int nr;
	struct stund naar;
	struct hvem hvem;
	struct tekst tekst;
	struct dato frist;        /* aksjon */
	bool rettet;
	struct tekst merke;       /* alternativ: its letter, from B; the agenda's proposal is A */
	bool dissens;             /* tilførsel */
};

struct notater {
	struct notat *p;
	size_t n, kap;
};

struct vedtak {
	int nr;                   /* 0: nothing decided */
	struct stund naar;
	enum utfall utfall;
	struct tekst tekst;       /* what was adopted (punkt_samlet form) */
};

struct habil {
	int nr;
	struct stund naar;
	struct hvem hvem;
	enum habilitet slag;
	struct tekst hjemmel;
};

/* A vote, as the event tells it (event.h). */
struct votering {
	int nr;
	struct stund naar;
	enum votering_slag slag;
	int punkt;                /* of a numbered proposal; 0: all of it */
	int for_, mot, blankt, berettiget;
	struct tekst mot_hvem, blankt_hvem, stemmer, krav, leder, merke;
	enum utfall utfall;       /* UTFALL_INGEN: it did not decide the sak */
};

struct lukking_ {
	int nr;
	struct opphold opphold;
	struct tekst hjemmel;
};

struct sak {
	const struct rad *rad;
	int lengde;               /* planned minutes, 0 when nothing tells */
	bool lagt_til;            /* in the meeting */
	struct oppholdene opphold;
	struct tekst forslag;     /* from the agenda (punkt_samlet form); may be empty */
	struct notater versjoner; /* later versions of it, oldest first */
	struct notater alternativer; /* proposals that stand against it */
	struct tekst foretrukket; /* the letter of the one that won a vote between them; A or empty: the
				   * standing one */
	struct notater innspill, aksjoner, merknader, tilforsler;
	struct { struct habil *p; size_t n, kap; } habilitet;
	struct { struct votering *p; size_t n, kap; } voteringer;
	struct vedtak vedtak;
};

struct pause {
	int rad;                  /* the planned row, or -1 */
	int etter;                /* the row that was open or last closed when it began, or -1 */
	struct opphold opphold;
	int til;                  /* announced resume time, > 1440 past midnight, or KL_INGEN */
};

struct taler {
	struct hvem hvem;
	bool replikk;
};

/* A speech that has been held, or is. */
struct innlegg {
	int nr;
	struct hvem hvem;
	int rad;
	bool replikk;
	struct opphold opphold;
};

/* From then on: on a screen, or in the room. */
struct skjermskifte {
	struct oyeblikk fra;      /* no moment: from the beginning */
	bool paa;
};

/* Who led the meeting from then on (no moment: from the beginning), and the row that was open. */
struct ledelse {
	struct oyeblikk fra;
	struct hvem hvem;
	int rad;                  /* -1: none */
};

/* Somebody in folk; place i here is place i there. */
struct deltaker {
	bool med;                 /* takes part: on the agenda's lists, or came */
	enum rolle rolle;
	int for_;                 /* stedfortreder: place of the member in folk; else -1 */
	struct oyeblikk stemmer_fra; /* got a vote, or another seat's, in mid-meeting; else no moment */
	int sak;                  /* here for this row only; -1: for the meeting */
	bool forfall;             /* is not to come; a member whose stedfortreder meets, too */
	bool notert;              /* the meeting has said something about it, not only the agenda */
	struct oppholdene tid;    /* when present */
	struct { struct skjermskifte *p; size_t n, kap; } skjerm; /* in order of time */
};

/* The machine's clock was set by so much. It is taken to be right from then on, and what was recorded before
 * to have been as wrong: the meeting's own time has no leap. What was told with `kl` is as it was told. */
struct hopp {
	int nr;
	int64_t ms;
};

/* The latest moment that the meeting had come to by then: its time does not go back. */
struct fremst {
	int nr;
	struct stund naar;
};

/* The meeting that approved the referat. */
struct godkjent {
	int nr;                   /* 0: it is not approved */
	struct tekst mote, sak;   /* «3/23», and the sak there */
	struct tekst id, hode;    /* that meeting's journal and seal */
	struct dato dato;
	bool merknader;           /* with the remarks that were made */
};

/* A referat that this meeting has approved, as it was then. */
struct godkjenner {
	int nr, rad;
	struct tekst mote, id, hode;
};

/* What became of a member's remark to the referat. */
struct merknad_svar {
	int nr, gjelder;
	struct tekst sak, navn, id, tekst;
	enum merknadsvar svar;
};

struct logglinje {
	struct event e;           /* as recorded */
	bool angret, stroket;
	int rettet_av;            /* nr of the newest correction in force, 0 none */
};

struct mote {
	struct arena arena;       /* events */
	struct arena tilstand;    /* the fold: all below `fase` */
	const struct agenda *grunnlag;        /* as the meeting began */
	const struct register_ *grunnfolk;
	struct tekst id;
	struct logglinje *logg;   /* by nr: logg[i].e.nr rises, gaps are lost events */
	size_t antall, kap;
	struct agenda *agenda;    /* as it is now: with saker added and rows moved in the meeting */
	struct register_ *folk;   /* everybody with a code, those who came unasked too */
	enum fase fase;
	struct dato dag;          /* the day that times of day are counted from: the agenda's, or the one
				   * the meeting was opened on when that is another (an exercise) */
	struct stund satt, hevet;
	struct dato gjennomsyn;   /* the referat is with the members, who send remarks by then */
	struct godkjent godkjent;
	struct { struct godkjenner *p; size_t n, kap; } godkjenner; /* one a row, the newest */
	struct { struct merknad_svar *p; size_t n, kap; } svar;
	int hevet_nr;             /* the event that adjourned it, 0: none */
	struct sak *saker;        /* one a row of the agenda, at the same place */
	int *orden;               /* the rows in the order they are to be treated */
	size_t kap_rader, kap_saker, kap_orden;
	struct { struct hopp *p; size_t n, kap; } hopp; /* when the clock was set, in the log's order */
	struct { struct fremst *p; size_t n, kap; } fremst; /* where it moved on, in the log's order */
	int bretter;              /* nr of the event that is being folded */
	int aktiv;                /* the open row, or -1 */
	int sist;                 /* the row that is open or was open last, or -1 */
	bool avbrutt;             /* the break that runs interrupted row `sist`: it goes on after */
	struct pause *pauser;     /* in order; the last one runs in FASE_PAUSE */
	size_t antall_pauser, kap_pauser;
	struct taler *talere;     /* who waits for the floor, in order; empty at each new sak */
	size_t antall_talere, kap_talere;
	bool strek;               /* the list is closed but for replies */
	struct hvem ordet;        /* who has the floor; all empty: nobody */
	struct stund ordet_fra;
	bool ordet_replikk;
	struct innlegg *innlegg;
	size_t antall_innlegg, kap_innlegg;
	int taletid, replikktid;  /* minutes a speech and a reply may last, 0: no limit; a reply
				 * without its own has that of a speech */
	struct deltaker *deltakere; /* one for each in folk */
	size_t kap_folk, kap_deltakere;
	struct lukking_ *lukket;  /* closed to the public; the last one may be open still */
	size_t antall_lukket, kap_lukket;
	struct hvem referent;
	struct { struct ledelse *p; size_t n, kap; } ledelse; /* in order of time; before it the agenda's */
	int64_t segl_antall;      /* records before the last seal, 0 none */
	struct tekst segl_hode;
};

void mote_init(struct mote *m, const struct agenda *a, const struct register_ *folk);
void mote_release(struct mote *m);

/* May `e` happen now? On false, `f` says why and which word or key helps. */
bool mote_check(const struct mote *m, const struct event *e, struct feil *f) MUST_CHECK;
enum endret mote_apply(struct mote *m, const struct event *e);
/* Replay: the same, for `n` events; the state is folded once at the end. */
void mote_spill(struct mote *m, const struct event *e, size_t n);

/* A time of day as minutes after midnight of the meeting's date: the day after when the meeting began
 * much later than that. */
int mote_minutt(const struct mote *m, int kl);
/* A moment of the meeting as minutes after midnight of its day; KL_INGEN: it never came. */
int mote_kl(const struct mote *m, struct stund s);
/* Who leads the meeting at that moment: at least a name, when anybody is known. */
struct hvem mote_leder(const struct mote *m, struct oyeblikk naar);
/* The row that is open, else the one that was open last; -1: none was. */
int mote_rad_oppe(const struct mote *m);
/* The closing to the public that is in force, or NULL. */
const struct lukking_ *mote_lukket(const struct mote *m);
/* The meeting's own time when the machine's clock is `tid`: not before the latest that has happened, when a
 * watch ahead of the machine told that, or the clock was set back while nobody looked. */
struct stund mote_naa(const struct mote *m, struct stund tid);
/* When `e` happened: at `kl`, else when it was recorded, by the clock as it was set last and not before what
 * had happened then. */
struct stund event_naar(const struct mote *m, const struct event *e);
/* What a line of m->logg says now: with all its corrections that are in force. */
struct event mote_gjeldende(const struct mote *m, const struct logglinje *l);
/* The log line with this nr, or NULL. */
const struct logglinje *mote_logg(const struct mote *m, int nr);
/* The text of the proposal as it stands: what won a vote between proposals, else the last version, else
 * the agenda's. */
struct tekst sak_forslag(const struct sak *s);
/* The proposal with this letter: A is the standing one, B and on the alternatives; NULL text: none. */
struct tekst sak_forslag_merket(const struct sak *s, struct tekst merke);
/* Is the standing text another than the agenda's? */
bool sak_forslag_endret(const struct sak *s);
/* The newest vote that the decision rests on, or NULL. */
const struct votering *sak_votering(const struct sak *s);
/* How far the referat has come: a draft until the meeting is adjourned and it has been sent out. */
enum protokoll_status mote_status(const struct mote *m);
/* Has the meeting adopted the referat that the row is about? */
bool mote_har_godkjent(const struct mote *m, int rad);
/* Has it adopted a referat that was found, so that it can be marked? */
bool mote_har_notert(const struct mote *m);
/* The answer that this remark, by its id and whom it is from, has had, or NULL. */
const struct merknad_svar *mote_svart(const struct mote *m, struct tekst id, struct tekst navn);
/* The row of this name, in the meeting as it is now, or -1. */
int mote_rad(const struct mote *m, struct tekst navn);
/* At which place in the order the row stands. */
int mote_plass(const struct mote *m, int rad);
/* Where this person stands on the speaker list, or -1. */
int mote_taler(const struct mote *m, const struct hvem *h);
/* Minutes the row has been open in all; an open one counts to `naa`. */
int sak_minutter(const struct sak *s, struct stund naa);
static inline bool sak_apnet(const struct sak *s) { return s->opphold.n > 0; }

#endif
