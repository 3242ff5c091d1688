/*
 * les.h: libyaml's events, one at a time, with everything refused that would make them treacherous.
 *
 *	struct leser l = {0};
 *	if (leser_start(&l, ar, m, &lesgrenser_vanlig))
 *		… the root node's first event is l.ev; kart_les() and friends read it …
 *	leser_slutt(&l);
 *
 * One rule binds whoever reads a node: on entry l->ev is the node's first event, on return its
 * last. les_neste() goes on; when it says false, reading has ended (l->stopp) and everybody
 * returns. What was read until then is kept and judged, but l->hel says that it is not all.
 *
 * Anchors, aliases, tags, a second document, too deep and too much are faults here. libyaml's own
 * are put into the user's words by yamlfeil.h. No fault is told twice.
 */
#ifndef LES_H
#define LES_H

#include <yaml.h>

#include "bytes.h"
#include "felt.h"

struct leser {
	struct arena *arena;         /* the value's */
	const struct felttabell *rot; /* the file's own tables, for felt_noe_sted(); NULL: an agenda's */
	struct meldinger *m;
	const struct lesgrenser *grenser;
	struct arena kladd;          /* scratch: folded keys and the like */
	struct streng tekst;         /* scratch: one text */
	struct streng stabel;        /* elements of lists that are not finished, innermost last */
	struct streng egne_ord;      /* innretninger that have been pointed out, each between two LF */
	struct bytesjekk bytes;
	struct linjepeker peker;
	size_t kommentar;            /* the first of bytes.kommentar not passed */
	char *lager;                 /* where the next text goes */
	size_t lager_igjen;

	yaml_parser_t yaml;
	yaml_event_t ev;
	bool har_yaml, har_ev;
	bool stopp, hel;
	size_t forelopig;            /* see les_forelopig() */
	struct merke sitat;          /* where the last event began, when it was a text in quotes */
	int feilplassert;            /* the last line with a field that belongs elsewhere */
	struct {
		const struct felttabell *t;
		size_t fra, til;     /* messages of what the last mapping of t lacks */
	} mangler;
	struct melding svelget;      /* what a warning too many is written on */
	int mellomrom_meldt;         /* the last line that les_mangler_mellomrom() reported */
	bool stille;                 /* the program wrote the file: nothing in it is worth a warning */
	int dybde;
	size_t hendelser;

	/* Called when a mapping of table `t` has been read into `verdi`; m[i] belongs to t->felt[i]. */
	void (*ferdig)(struct leser *l, const struct felttabell *t, void *verdi,
		       const struct feltmerke *m);
	void *eier;                  /* for ferdig() */
};

/* Reads m->kilde. False: there is no node to read, and a message says why. */
bool leser_start(struct leser *l, struct arena *ar, struct meldinger *m, const struct lesgrenser *g);
/* After the root node: nothing more may follow. */
void leser_rest(struct leser *l);
void leser_slutt(struct leser *l);

bool les_neste(struct leser *l);
/* Passes the node whose first event is l->ev. */
void les_hopp(struct leser *l);

struct merke les_fra(const struct leser *l);   /* where the event begins */
struct merke les_til(const struct leser *l);   /* where it ends */
bool les_er_skalar(const struct leser *l);
bool les_er_enkel(const struct leser *l);      /* a scalar without quotes, | and > */
struct tekst les_raa(const struct leser *l);   /* the scalar's value; until the next event */
bool les_er_tom(const struct leser *l);        /* nothing, "" or ~ */
struct tekst les_linje(struct leser *l, int linje);
/* Byte offset in the line of character `kolonne` (1-based). */
size_t les_byte(struct tekst linje, int kolonne);

/* Room for a text of at most n bytes; les_behold() keeps the first n of them. */
char *les_plass(struct leser *l, size_t n);
struct tekst les_behold(struct leser *l, size_t n);
struct tekst les_kopi(struct leser *l, struct tekst t);

/* What is reported from here on is withdrawn if libyaml refuses the next event: a mapping that ended
 * because of a wrong indentation lacks everything, and that is not what is wrong with it. */
void les_forelopig(struct leser *l);
/* Withdraws all messages but the first n. */
void les_trekk(struct leser *l, size_t n);
/* The structure is broken here: withdraws the same, and ends reading. */
void les_avbryt(struct leser *l);

/* «skriv:  emne: "Økonomi: æøå"»: the line with what stands from `kolonne` on in quotes. */
struct tekst les_skriv_sitert(struct leser *l, struct merke verdi);
/* «skriv:  » and what to write; its second line stands under its first. */
struct tekst les_skriv(struct arena *a, const char *fmt, ...) PRINTF(2, 3);
/* In quotes, double ones unless the text has such. */
struct tekst les_sitert(struct arena *a, struct tekst t);
/* Does the line start with a known field and a colon, but no space? Reports it, once, and says true. */
bool les_mangler_mellomrom(struct leser *l, int linje, enum alvor alvor);

#define FEIL(l, mk, ...) melding_ny((l)->m, ALVOR_FEIL, (mk).linje, (mk).kolonne, __VA_ARGS__)
#define ADVARSEL(l, mk, ...) les_advarsel((l), (mk), __VA_ARGS__)
/* Is there room for one more in a list that has `n`? If not, that is a fault here, and reading ends: three bytes
 * of a file may be a kilobyte of minutes. */
enum { LISTE_MAKS = 10000 };
bool les_rom(struct leser *l, size_t n);

/* As melding_ny(), but after ADVARSLER_MAKS of them only the number of them grows. */
enum { ADVARSLER_MAKS = 1000 };
struct melding *les_advarsel(struct leser *l, struct merke m, const char *fmt, ...) PRINTF(3, 4);

#endif
