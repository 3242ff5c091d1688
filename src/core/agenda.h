/*
 * agenda.h: a parsed agenda as a value.
 *
 * Everything points into the arena it was read into. Texts are NFC and hold no control characters.
 * A text that people wrote in several lines is in *flow form*: one paragraph a line, LF between
 * paragraphs, no wrapping inside (the reader joins wrapped lines). Empty text means «not given».
 */
#ifndef AGENDA_H
#define AGENDA_H

#include "tid.h"

/* A growing list in an arena; `n` elements of the type that the field's comment names. */
#define LISTE(type) \
	struct { \
		type *p; \
		size_t n; \
	}

enum innretning {
	INNR_INGEN, /* Eventuelt, or not given */
	INNR_GODKJENNING,
	INNR_ORIENTERING,
	INNR_DROFTING,
	INNR_ANBEFALING,
	INNR_BESLUTNING,
	INNR_ANNEN, /* a council's own word: see sak.innretning_ord */
};

enum rolle { ROLLE_MEDLEM, ROLLE_LEDER, ROLLE_NESTLEDER, ROLLE_OBSERVATOR, ROLLE_SEKRETARIAT,
	     ROLLE_GJEST };
enum attribusjon { ATTR_VIRKSOMHET, ATTR_NAVN, ATTR_INGEN };
enum regler { REGLER_RAD, REGLER_FOLKEVALGT, REGLER_STYRE };

/* A word of a closed vocabulary: names in the file, as printed, in enum order. One list each. */
struct ordliste {
	const char *const *ord; /* lower case, as in the file; index = enum value */
	size_t n;
};
extern const struct ordliste innretning_ord, rolle_ord, attribusjon_ord, regler_ord, sprak_ord,
	radstatus_ord;

/* From–to, as it happened: minutes after midnight of the meeting's date; KL_INGEN: still. */
struct tidsrom {
	int fra, til;
};

struct person {
	struct tekst navn, virksomhet;
	struct tekst kode;      /* given in the file, or by kode_tildel() */
	enum rolle rolle;
	bool forfall;
	struct tekst stiller_for;  /* stedfortreder: the member's name */
	struct tekst overtar_for;  /* endring: the former member's name */
	/* in the minutes only: */
	bool digitalt;             /* on a screen all the time */
	LISTE(struct tidsrom) paa_skjerm; /* on a screen a part of it */
	struct tekst sak;          /* a guest in this row alone */
	LISTE(struct tidsrom) til_stede; /* empty: from beginning to end (or forfall) */
};

struct vedlegg {
	struct tekst tittel, fil;
	int linje, kolonne; /* where the file's name stands; 0 unknown */
};

struct tidligere_vedtak {
	struct dato dato;
	struct tekst sak, tekst;
};

struct neste_mote {
	struct dato dato;
	int start; /* KL_INGEN */
	struct tekst sted;
};

enum radslag { RAD_SAK, RAD_PAUSE, RAD_POST };
enum radstatus { RADSTATUS_VANLIG, RADSTATUS_UTGAR };

/* One row of the saksliste: a numbered sak, a pause, or an unnumbered post («Dagsaktuelt»). */
struct rad {
	enum radslag slag;
	struct tekst saksnummer;       /* «23/23»; empty for pause and post */
	struct tekst emne;             /* for a pause its name: «Lunsj» */
	enum innretning innretning;
	struct tekst innretning_ord;   /* as written, when INNR_ANNEN */
	LISTE(struct person) presenterer;
	int start;                     /* minutes after midnight; KL_INGEN */
	int varighet;                  /* minutes in all; 0 when not given */
	int varighet_presentasjon;     /* of «20+10»: 20; else 0 */
	enum radstatus status;
	struct tekst godkjenner_referat; /* «2/23» */
	struct tekst bakgrunn;
	LISTE(struct tekst) tidligere;
	struct tidligere_vedtak tidligere_vedtak; /* tekst empty: none */
	LISTE(struct tekst) sporsmal;
	LISTE(struct vedlegg) vedlegg;
	LISTE(struct tekst) forslag;   /* one text, or numbered points; see punkt_samlet() */
	bool skjermet;
	struct tekst hjemmel;
	int linje;                     /* where the row stands in the file; 0 unknown */
};

struct agenda {
	struct tekst organ, nummer, sted, sekretariat, moteleder, referent;
	struct dato dato;
	int start, slutt;
	enum sprak sprak;
	enum attribusjon attribusjon;
	enum regler regler;
	struct neste_mote neste;
	LISTE(struct person) medlemmer;
	LISTE(struct person) stedfortredere;
	LISTE(struct person) endringer;
	LISTE(struct rad) saksliste;
};

/* A word to whoever fills in an agenda that was made for them: lines of # in its file. */
enum kommentar_sted {
	KOMMENTAR_OVERST,
	KOMMENTAR_MOTE,  /* over this field under «møte:», or last there when it is not given */
	KOMMENTAR_LISTE, /* over this list, or over the saksliste when it is empty */
	KOMMENTAR_RAD,   /* over this row of the saksliste, or after the last */
};
struct kommentar {
	enum kommentar_sted sted;
	const char *felt;
	size_t rad;
	struct tekst tekst; /* its lines with LF between; an LF at the end is a blank line after them */
};

/* «17/23», «PS 17/2023»: false when it is something else. */
struct saksnr {
	struct tekst prefiks; /* «PS»; mostly empty */
	int nr, aar;          /* the year's last two digits */
	bool langt_aar;       /* written with four digits */
};
bool saksnr_les(struct tekst t, struct saksnr *ut);

/* The row with this saksnummer, or NULL. */
const struct rad *agenda_sak(const struct agenda *a, struct tekst saksnummer);
/* Printed word of the row's innretning: «Drøfting»; empty when there is none. */
struct tekst rad_innretning(const struct rad *r);
/* The same in the user's language; the council's own words are as they stand. */
struct tekst rad_innretning_vist(const struct rad *r);
/* Planned length of row `i` in minutes: varighet, else up to the next row's start or the meeting's
 * end; 0 when nothing tells. */
int rad_varighet(const struct agenda *a, size_t i);
/* A row's name in the journal and in words: «23/23», or «rad 5» (1-based) when it has no number. */
struct tekst rad_navn(struct arena *ar, const struct agenda *a, size_t i);
/* The row that such a name means, or -1. */
int rad_finn(const struct agenda *a, struct tekst navn);

/* Points as one text, «1. …\n2. …», the form in which a proposal is edited, compared and recorded;
 * a single point is itself. And back: the points of such a text, or the text as the only one. */
struct tekst punkt_samlet(struct arena *a, const struct tekst *p, size_t n);
size_t punkt_del(struct arena *a, struct tekst samlet, struct tekst **ut);

#endif
