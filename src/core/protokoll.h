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

extern const struct ordliste status_ord, utfall_ord;

struct p_innspill {
	int nr, kl;
	struct hvem hvem;       /* all empty when nobody was named */
	struct tekst tekst;
};

struct p_forslag {              /* a version of the proposal, put forward in the meeting */
	int nr, kl;
	struct hvem hvem;
	LISTE(struct tekst) punkter;
};

struct p_aksjon {
	int nr;
	struct hvem ansvarlig;
	struct tekst tekst;
	struct dato frist;
};

struct p_opphold {              /* from–to, when a row was treated or a break held */
	int fra, til;
};

struct p_sak {
	enum radslag slag;
	struct tekst saksnummer, emne;
	enum innretning innretning;
	struct tekst innretning_ord;
	LISTE(struct person) presenterer;
	int planlagt_start, planlagt_varighet;
	LISTE(struct p_opphold) behandlet;   /* real times; empty when never called */
	int ny_oppstart;                     /* pause: the resume time that was announced */
	struct tekst godkjenner_referat, bakgrunn;
	LISTE(struct tekst) tidligere;
	struct tidligere_vedtak tidligere_vedtak;
	LISTE(struct tekst) sporsmal;
	LISTE(struct vedlegg) vedlegg;
	bool skjermet;
	struct tekst hjemmel;
	LISTE(struct tekst) forslag;         /* as it stood in the agenda */
	LISTE(struct p_forslag) endringer;   /* later versions, oldest first */
	LISTE(struct p_innspill) innspill;
	enum utfall utfall;
	int vedtatt_kl;
	LISTE(struct tekst) vedtak;          /* what was adopted; empty unless UTFALL_VEDTATT */
	LISTE(struct p_aksjon) aksjonspunkter;
};

struct protokoll {
	struct tekst organ, nummer, sted, sekretariat, moteleder, referent;
	struct dato dato;
	int planlagt_start, planlagt_slutt, satt, hevet;
	enum protokoll_status status;
	enum sprak sprak;
	enum attribusjon attribusjon;
	enum regler regler;
	struct neste_mote neste;
	LISTE(struct person) medlemmer;      /* kode filled; forfall as it was */
	LISTE(struct person) stedfortredere;
	LISTE(struct person) endringer;
	LISTE(struct p_sak) saksliste;
	struct tekst journal_id;             /* control word: id, number of records, head */
	int hendelser;
	struct tekst kontrollord;
};

struct mote;

/* The minutes of a meeting as it stands; texts are shared with it or live in `a`. */
void protokoll_av_mote(struct arena *a, const struct mote *m, struct protokoll *ut);

/* Was something other than the proposal adopted? */
bool p_sak_endret(const struct p_sak *s);

#endif
