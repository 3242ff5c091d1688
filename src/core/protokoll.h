/*
 * protokoll.h: the minutes as a plain value, lossless for all that is public about a meeting.
 *
 * It is what minutes/<base>.yaml holds. Two roads lead to it, and every print starts from it:
 *
 *	journal → struct mote → protokoll_av_mote() ─┐
 *	minutes/<base>.yaml   → protokoll_les()     ─┴→ struct protokoll → referat (report/)
 *
 * Internal notes and drafts are not in it. Times of day are minutes after midnight of `dato`
 * (KL_INGEN when it did not happen). Texts are in flow form (agenda.h).
 */
#ifndef PROTOKOLL_H
#define PROTOKOLL_H

#include "agenda.h"
#include "kode.h"

enum protokoll_status { STATUS_UTKAST, STATUS_GJENNOMSYN, STATUS_GODKJENT };

/* How a sak ended. «Endret» is not an outcome of its own: it shows when vedtak differs from
 * forslag. */
enum utfall {
	UTFALL_INGEN,        /* treated, but nothing was decided */
	UTFALL_VEDTATT,
	UTFALL_IKKE_VEDTATT,
	UTFALL_UTSATT,
	UTFALL_ORIENTERING,  /* tatt til orientering */
	UTFALL_UTGAR,        /* withdrawn; the number is kept */
	UTFALL_IKKE_NADD,    /* not reached before the meeting was adjourned */
};

/* Why somebody does not take part in a sak; HABIL takes it back. */
enum habilitet { HABILITET_INHABIL, HABILITET_FRITAK, HABILITET_HABIL };
/* How a vote was held: by acclamation, counted, with names, between proposals, an election. */
enum votering_slag { VOTERING_ENSTEMMIG, VOTERING_TALT, VOTERING_NAVN, VOTERING_ALTERNATIVER,
		     VOTERING_VALG };
enum tilforsel { TILFORSEL_PROTOKOLL, TILFORSEL_DISSENS };

extern const struct ordliste status_ord, utfall_ord, habilitet_ord, votering_ord, tilforsel_ord;

struct p_innspill {
	int nr, kl;
	struct hvem hvem;       /* all empty when nobody was named */
	struct tekst tekst;
};

struct p_forslag {              /* a version of the proposal, put forward in the meeting */
	int nr, kl;
	struct hvem hvem;
	struct tekst merke;                  /* an alternative: its letter, from B */
	LISTE(struct tekst) punkter;
};

struct p_aksjon {
	int nr;
	struct hvem ansvarlig;
	struct tekst tekst;
	struct dato frist;
};

struct p_tilforsel {
	int nr, kl;
	struct hvem hvem;
	enum tilforsel slag;
	struct tekst tekst;
};

struct p_habil {                /* somebody who did not take part in the sak */
	struct hvem hvem;
	enum habilitet slag;        /* inhabil or fritak */
	struct tekst hjemmel;
};

struct p_lukking {              /* when it was treated behind closed doors, and why */
	int fra, til;
	struct tekst hjemmel;
};

struct p_leder {                /* who led the meeting from then on */
	struct hvem hvem;
	int kl;
	struct tekst sak;           /* the row that was open, by what it is called; empty: none */
};

struct p_stemmer {              /* votes for a proposal (its letter) or a candidate (the name) */
	struct tekst navn;
	int antall;
};

struct p_votering {
	int nr, kl;
	enum votering_slag slag;
	int punkt;                           /* of a numbered proposal; 0: all of it */
	int for_, mot, blankt;
	int berettiget;                      /* who could vote; 0: not known */
	LISTE(struct person) for_hvem;       /* named votes only */
	LISTE(struct person) mot_hvem, blankt_hvem;
	LISTE(struct p_stemmer) stemmer;     /* alternatives, election */
	struct tekst krav, leder;            /* «2/3»; the chair's casting vote «for», «mot», «B» */
	struct tekst vant;                   /* the letter of the proposal, or who was elected */
	enum utfall utfall;                  /* UTFALL_INGEN: it did not decide the sak */
};

/* The meeting that approved the referat, and the control word of that meeting; mote empty: none has. */
struct p_godkjent {
	struct tekst mote, sak, kontrollord;
	struct dato dato;
	bool merknader;             /* with the remarks that were made */
};

struct p_merknad {              /* a member's remark that was taken to follow */
	struct tekst sak, navn, tekst;
};

struct p_sak {
	enum radslag slag;
	struct tekst saksnummer, emne;
	enum innretning innretning;
	struct tekst innretning_ord;
	LISTE(struct person) presenterer;
	int planlagt_start, planlagt_varighet;
	bool lagt_til;                       /* in the meeting: it was not on the list */
	LISTE(struct tidsrom) behandlet;   /* real times; empty when never called */
	int ny_oppstart;                     /* pause: the resume time that was announced */
	struct tekst godkjenner_referat, bakgrunn;
	struct tekst godkjent_kontrollord;   /* of that referat, as it was when it was approved */
	LISTE(struct tekst) tidligere;
	struct tidligere_vedtak tidligere_vedtak;
	LISTE(struct tekst) sporsmal;
	LISTE(struct vedlegg) vedlegg;
	bool skjermet;
	struct tekst hjemmel;
	LISTE(struct tekst) forslag;         /* as it stood in the agenda */
	LISTE(struct p_forslag) endringer;   /* later versions, oldest first */
	LISTE(struct p_forslag) alternativer; /* that stood against it */
	LISTE(struct p_habil) habilitet;
	LISTE(struct p_votering) voteringer;
	LISTE(struct p_tilforsel) tilforsler;
	LISTE(struct p_lukking) lukket;
	LISTE(struct p_innspill) innspill;
	enum utfall utfall;
	int vedtatt_kl;
	LISTE(struct tekst) vedtak;          /* what was adopted; empty unless UTFALL_VEDTATT */
	LISTE(struct p_aksjon) aksjonspunkter;
};

/* What a sak is called elsewhere in the minutes: its number, or its emne when it has none. */
static inline struct tekst p_sak_navn(const struct p_sak *s)
{
	return s->saksnummer.n ? s->saksnummer : s->emne;
}

struct protokoll {
	struct tekst organ, nummer, sted, sekretariat, moteleder, referent;
	LISTE(struct p_leder) ledelse;       /* after `moteleder`, who led it first */
	struct dato dato;
	int planlagt_start, planlagt_slutt, satt, hevet;
	enum protokoll_status status;
	struct dato merknadsfrist;           /* the members send remarks by then */
	struct p_godkjent godkjent;
	LISTE(struct p_merknad) merknader;
	enum sprak sprak;
	enum attribusjon attribusjon;
	enum regler regler;
	struct neste_mote neste;
	LISTE(struct person) medlemmer;      /* and others by rolle; forfall as it was, and who came unasked */
	LISTE(struct person) stedfortredere; /* those who met for somebody, live ones too */
	LISTE(struct person) endringer;
	LISTE(struct p_sak) saksliste;
	struct tekst journal_id;             /* control word: id, number of records, head */
	int hendelser;
	struct tekst kontrollord;
};

struct mote;

/* The minutes of a meeting as it stands; texts are shared with it or live in `a`. */
void protokoll_av_mote(struct arena *a, const struct mote *m, struct protokoll *ut);
/* The public twin: of a sak that is unntatt offentlighet only that it was heard, when, and why it is closed;
 * who was there for it alone is left out. The lists are copied into `a`. */
void protokoll_skjerm(struct arena *a, struct protokoll *p);

/* Was something other than the proposal adopted? */
bool p_sak_endret(const struct p_sak *s);

#endif
