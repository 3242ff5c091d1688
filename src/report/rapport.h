/*
 * rapport.h: the writers, each a pure function from a referat to bytes.
 *
 *	const struct rapport *r = rapport_finn(T("md"));
 *	r->skriv(&referat, &ut);
 *
 * The bytes are valid UTF-8, end in LF and hold no other control character, whatever the texts of
 * the meeting hold. The same referat gives the same bytes.
 *
 * A new format is one function and one row of the table in rapport.c; help, `--til` and the
 * completion read the table.
 */
#ifndef RAPPORT_H
#define RAPPORT_H

#include "referat.h"

struct rapport {
	const char *navn;     /* what --til takes: «md» */
	const char *endelse;  /* of a file's name: «.md» */
	const char *om;       /* one line for the help */
	void (*skriv)(const struct referat *r, struct streng *ut);
};

/* The i-th writer; NULL after the last. */
const struct rapport *rapport_nr(size_t i);
/* By name, or by a file name's ending with or without the point; NULL when there is none. */
const struct rapport *rapport_finn(struct tekst navn);

/* Markdown for pandoc and for reading as it is: metadata, headings from level 2 (the title is the
 * metadata's), pipe tables, boxes as fenced divs. Nothing in a text becomes markup. */
void rapport_md(const struct referat *r, struct streng *ut);
/* One page that needs nothing but itself, for any screen and for paper; WCAG 2.1 AA. */
void rapport_html(const struct referat *r, struct streng *ut);
/* Plain text of 72 columns. */
void rapport_txt(const struct referat *r, struct streng *ut);

#endif
