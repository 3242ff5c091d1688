/*
 * referat.h: the minutes as a document, before any format; and the notice of a meeting, in the same
 * blocks.
 *
 * What is printed, in which order, in which words and with whose names is decided here, once:
 *
 *	struct protokoll ──referat_bygg()──> struct referat ──rapport.h──> Markdown, text, HTML …
 *
 * A referat is a list of blocks in reading order. A writer walks it and needs to know nothing about
 * meetings. Headings give the sections: level 1 the title, 2 a section or a sak, 3 and 4 within a
 * sak. Every text has passed utf8_trygg() and holds no control characters and no LF: a line break
 * of the source is a new paragraph. No text is empty but table cells. Writers of data (CSV,
 * iCalendar, eInnsyn) read `protokoll`, and respect `attribusjon`.
 *
 * Same protokoll and same choices give the same referat: no clock, no locale. All lives in the
 * arena; protokoll must live as long.
 */
#ifndef REFERAT_H
#define REFERAT_H

#include "protokoll.h"

/* A piece of a paragraph. */
enum stump_slag {
	STUMP_VANLIG,
	STUMP_HVEM,     /* a person's or an organisation's name */
	STUMP_NYTT,     /* added in the meeting; only in BLOKK_ENDRING */
	STUMP_STROKET,  /* struck in the meeting; only in BLOKK_ENDRING */
};

struct stump {
	enum stump_slag slag;
	struct tekst tekst;
	struct dato dato;   /* set when the text is a date */
	bool er_kl;         /* the text is a time of day: */
	int kl;             /* minutes after midnight of the meeting's date */
	int til;            /* the anker the text refers to, 0 none */
};

struct avsnitt {
	struct stump *p;
	size_t n, kap;
};

/* A value of one or more paragraphs: a list item, a table cell, the text of a block. */
struct felt {
	struct avsnitt *p;
	size_t n, kap;
	int rad, nr;        /* the row it is in, from 1, and the event that it tells; 0: none */
};

enum blokk_slag {
	BLOKK_OVERSKRIFT,   /* tekst, merke, niva, anker */
	BLOKK_AVSNITT,      /* felt[0] */
	BLOKK_ENDRING,      /* felt[0]: as AVSNITT, with what was struck and added */
	BLOKK_DEFINISJONER, /* hode[i] is the term of felt[i]; short facts */
	BLOKK_PUNKTER,      /* a bullet list: one felt an item */
	BLOKK_NUMMER,       /* a numbered list, from 1 */
	BLOKK_TABELL,       /* tekst: caption; hode: column heads; felt: cells, row by row */
	BLOKK_BOKS,         /* barn, to be set off from the rest; klasse says what it is */
	BLOKK_SKILLE,       /* a rule */
};

struct blokker {
	struct blokk *p;
	size_t n, kap;
};

struct blokk {
	enum blokk_slag slag;
	int niva;
	int rad;                 /* the row it is in, from 1; 0: none */
	int anker;               /* >0: something to refer to, unique in the referat */
	struct tekst tekst;
	struct tekst merke;      /* OVERSKRIFT: what follows in brackets; may be empty */
	const char *klasse;      /* BOKS: «vedtak», «utfall» or «forslag» */
	struct {
		struct tekst *p;
		size_t n, kap;
	} hode;
	struct {
		struct felt *p;
		size_t n, kap;
	} felt;
	struct blokker barn;
};

struct mal; /* mal.h */

struct referat_valg {
	const struct mal *mal;               /* NULL: none; only the page and what is made of it has any */
	const enum attribusjon *attribusjon; /* NULL: as the protokoll says */
	bool skjermet;                       /* also what is said in saker unntatt offentlighet */
	bool kort;                           /* formal facts, vedtak and aksjonspunkter only */
};

struct referat {
	struct tekst tittel;
	struct tekst status;    /* «utkast», «til gjennomsyn, merknader innen 15. oktober 2023»; empty: it is a
				 * notice, which has none */
	struct tekst hopp;      /* of a page: what leads past its head, «Hopp til referatet» */
	enum sprak sprak;
	struct dato dato;
	enum attribusjon attribusjon;
	bool kort, skjermet;
	struct blokker innhold;
	const struct protokoll *protokoll;
	const struct mal *mal;  /* or NULL */
};

void referat_bygg(struct arena *a, const struct protokoll *p, const struct referat_valg *v,
		  struct referat *ut);

/* The notice of the meeting, before it is held: when and where, the saksliste, each sak with its papers
 * and its proposal, and who is called. Of `v` only `skjermet` counts. */
void innkalling_bygg(struct arena *a, const struct protokoll *p, const struct referat_valg *v,
		     struct referat *ut);

/* The paragraph's text without regard to pieces. */
void skriv_avsnitt(struct streng *s, const struct avsnitt *a);

#endif
