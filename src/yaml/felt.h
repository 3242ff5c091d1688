/*
 * felt.h: the fields of a file, one table a mapping, and one row a field.
 *
 * The row is all there is to know about a field: what it is called, what else people write, what
 * its value looks like and where it goes. The reader (kart.h), the checker, the canonical writer
 * (emit.h) and the JSON Schema (skjema.h) walk the same rows in the same order, so that a new field
 * is one new row and nothing more.
 *
 * Keys are compared folded (utf8_nokkel) and without hyphens: «Forslag_til-vedtak» is «forslag til
 * vedtak», «mote» is «møte», «saks-nr» is «saksnr». Aliases stand folded in the table.
 */
#ifndef FELT_H
#define FELT_H

#include "protokoll.h"

enum felt_type {
	FELT_LINJE,      /* struct tekst, one line */
	FELT_FLYT,       /* struct tekst in flow form (agenda.h) */
	FELT_LINJER,     /* LISTE(struct tekst) of one line each; one text or a list in the file */
	FELT_PUNKTER,    /* LISTE(struct tekst) in flow form; one text or a list in the file */
	FELT_MOTENR,     /* struct tekst, «3/23» */
	FELT_SAKSNR,     /* struct tekst, «17/23» */
	FELT_KODE,       /* struct tekst, lower-case letters */
	FELT_DATO,       /* struct dato */
	FELT_KL,         /* int, minutes after midnight of the meeting's date or KL_INGEN */
	FELT_TIDSPUNKT,  /* the same, as it happened: may be past midnight (24:10) or the day before */
	FELT_TALL,       /* int, 0 when not given */
	FELT_VARIGHET,   /* int minutes; offset2: int, the presentation's share */
	FELT_JA,         /* bool */
	FELT_ORD,        /* an enum, by the row's words */
	FELT_INNRETNING, /* enum innretning; offset2: struct tekst, a word of the council's own */
	FELT_PAUSE,      /* struct tekst: the name of a break; makes the row a break */
	FELT_KART,       /* a mapping of its own, `under`, at the offset */
	FELT_SKJERMET,   /* bool; offset2: struct tekst hjemmel. A mapping `under` in the file */
	FELT_LISTE,      /* LISTE of `under` */
};
enum { FELT_TYPER = FELT_LISTE + 1 };

enum felt_krav { KRAV_INGEN, KRAV_BOR, KRAV_MAA };

enum { FELT_MAKS = 64 }; /* rows in the longest table */

/* The words of a closed vocabulary, and what else people write: «leiar=leder …», folded on the left. */
struct ordvalg {
	const struct ordliste *liste;
	const char *alias;
};

/* A place in the file, counted from 1; linje 0: nowhere. */
struct merke {
	int linje, kolonne;
};

/* Where a field's key and its value stand; nokkel.linje 0: the file does not mention it. */
struct feltmerke {
	struct merke nokkel, verdi;
};

struct felttabell;

struct felt {
	const char *navn;              /* canonical, as in the files: «forslag til vedtak» */
	const char *alias;             /* folded, with a space between; may be NULL */
	enum felt_type type;
	enum felt_krav krav;
	size_t offset, offset2;
	const struct felttabell *under;
	const struct ordvalg *ord;
	bool i_pause;                  /* a row of the saksliste: may a break have it? */
	bool (*skrives)(const void *); /* NULL: written when not empty */
	const char *hjelp;             /* one line for the schema: bokmål for everybody */
};

struct felttabell {
	/* N_(…), and for messages only; tr() where they are shown. */
	const char *navn;              /* «saken» mangler «emne» */
	const char *hvor;              /* «emne» hører til «i en sak under saksliste» */
	const char *id;                /* in the schema */
	const struct felt *felt;
	size_t n, storrelse;
	bool paa_linje;                /* written {on: one line} */
	/* Fills the value from a bare text, «Navn, Virksomhet»; what it fills first is the table's first
	 * row. NULL: it must be a mapping. False: the text makes no sense here. */
	bool (*av_tekst)(struct tekst, void *element);
	const char *eksempel;          /* what to write instead of a text that made no sense */
};

/* The agenda's tables, in agenda_felt.c … */
extern const struct felttabell agenda_felt, mote_felt, rad_felt, medlem_felt, stedfortreder_felt,
	endring_felt, presentor_felt, vedlegg_felt, neste_felt, tidligere_vedtak_felt, hjemmel_felt;
/* … and those that the minutes have beside them, in protokoll_felt.c. */
extern const struct felttabell protokoll_felt, p_sak_felt;
extern const struct ordvalg rolle_valg, attribusjon_valg, regler_valg, sprak_valg, radstatus_valg,
	status_valg, utfall_valg, habilitet_valg, votering_valg, tilforsel_valg;

/* The table's row for a key as it stands in the file, or NULL. `kladd` is scratch. */
const struct felt *felt_finn(const struct felttabell *t, struct tekst nokkel, struct arena *kladd);
/* The one row whose name or alias lies nearest, at most two letters away; NULL: none or several. *ord
 * is that name or alias. */
const struct felt *felt_naer(const struct felttabell *t, struct tekst nokkel, struct arena *kladd,
			     struct tekst *ord);
/* Is this a field of `rot` or any table below it, or, with NULL, in any table of the agenda? *tabell
 * says which. */
const struct felt *felt_noe_sted(const struct felttabell *rot, struct tekst nokkel,
				 struct arena *kladd, const struct felttabell **tabell);

/* The word's place in the list, or -1; by alias too. */
int ord_finn(const struct ordvalg *o, struct tekst ord, struct arena *kladd);

/*
 * «mente du»: the candidate nearest to `ord`, when it is sure. Give every candidate to naer_prov()
 * with its own nr; two candidates with one nr are the same thing under two names.
 */
struct naer {
	struct tekst ord, treff; /* folded */
	int avstand, nr;
	bool flere;
};
struct naer naer_start(struct tekst foldet);
void naer_prov(struct naer *n, struct tekst foldet, int nr);
int naer_svar(const struct naer *n); /* -1: none */

/* Edits (a letter in, out, changed, or two swapped) from a to b; > 2 may be told as 3. */
int ord_avstand(struct tekst a, struct tekst b);

/* Where a field's value is. */
static inline void *felt_sted(const struct felt *f, void *base)
{
	return (char *)base + f->offset;
}
static inline void *felt_sted2(const struct felt *f, void *base)
{
	return (char *)base + f->offset2;
}
static inline const void *felt_les(const struct felt *f, const void *base)
{
	return (const char *)base + f->offset;
}

/* A LISTE of whatever type. */
struct liste {
	void *p;
	size_t n;
};
struct liste liste_les(const void *sted);
void liste_sett(void *sted, struct liste l);
/* The place of the row in its table; it must be there. */
size_t felt_nr(const struct felttabell *t, const char *navn);
int enum_les(const void *sted);
void enum_sett(void *sted, int v);

/* Has the field the value it has when the file does not mention it? */
bool felt_tomt(const struct felt *f, const void *base);
/* Gives every field of the mapping the value it has when the file does not mention it. */
void felt_nullstill(const struct felttabell *t, void *base);

#endif
