/*
 * bytes.h: what can be said of a file before anybody reads YAML in it (reliability.md §3.2, 0–2).
 *
 * libyaml misplaces or hides most of it: a bad byte is reported without a line, U+2028 is a line
 * break that nobody sees, `%` in column 1 may cost seconds. So one pass over the bytes comes first:
 * size, kind of file, byte order mark, UTF-8, characters that may not stand in a text, conflict
 * markers. It also notes what the reader needs to know of: every « #» behind a text, and whether any
 * text must be looked at again, character by character.
 *
 * A fault ends the pass: what is before its line can still be read and judged.
 */
#ifndef BYTES_H
#define BYTES_H

#include "melding.h"

/* How much of a file is read. The defaults hold an agenda of 6,000 saker; time and memory are linear
 * in `bytes`, so a caller who wants more (an archive, a benchmark) only has to say so. */
struct lesgrenser {
	size_t bytes;
	size_t hendelser; /* libyaml events: one for every four bytes */
	int dybde;
	size_t feil;      /* after so many faults the rest is not read */
	bool bare_sjekk;  /* texts of several paragraphs are judged but not kept: half the memory */
};
extern const struct lesgrenser lesgrenser_vanlig;
extern const struct lesgrenser lesgrenser_sjekk; /* the same, bare_sjekk */
/* The same proportions for a file of `bytes`. */
struct lesgrenser lesgrenser_for(size_t bytes);

/* A « #» with text before it on its line: libyaml takes the rest for a comment. */
struct kommentarsted {
	int linje;
	size_t byte; /* of the # */
};

struct bytesjekk {
	struct tekst tekst;  /* what libyaml may have: no BOM, nothing from the faulty line on */
	bool feil;           /* a fault was found, and reported */
	bool enkel;          /* no TAB, nothing hidden, nothing that NFC might change */
	struct kommentarsted *kommentar;
	size_t kommentarer, kkap;
};

/* Offset of the first byte from `i` on that is not plain ASCII text (0x20–0x7E); t.n: none. */
size_t bytes_hopp(struct tekst t, size_t i);

/* Findings go to m; what is allocated, to m->arena. */
void bytes_sjekk(struct meldinger *m, const struct lesgrenser *g, struct bytesjekk *ut);

/* A line of the source, found from the last one asked for. Starts as {0}. */
struct linjepeker {
	int linje;
	size_t byte;
};
/* Line `linje` (1-based) without its end; empty when there is none. */
struct tekst linje_hent(struct linjepeker *p, struct tekst kilde, int linje);

#endif
