/*
 * format.h: what --til and the ending of -o may be: the prints of report/, one of them on paper, its
 * forms for other programs, and the structured minutes themselves, whole, as YAML or JSON.
 */
#ifndef FORMAT_H
#define FORMAT_H

#include "eksport.h"
#include "rapport.h"
#include "verb.h"

struct format {
	const char *navn, *endelse, *om; /* om: tr() where it is shown; endelse may be empty */
	/* One of them: a print of the document, what others may read, or all of the minutes. */
	const struct rapport *rapport;
	bool sider; /* a template is for it (mal.h) */
	bool trykk; /* the print, made into a PDF (pdf.h) */
	const struct eksport *eksport;
	void (*hele)(const struct protokoll *p, struct streng *ut);
};

/* The i-th; false after the last. */
bool format_nr(size_t i, struct format *ut);
/* By name, or by a file name's ending. */
bool format_finn(struct tekst navn, struct format *ut);
/* May a notice be written so? The prints may, and the forms that say how. */
bool format_til_innkalling(const struct format *f);
/* The one that --til names, or else the ending of -o, or else txt; of those that a notice may have, when
 * it is one. */
bool format_velg(const struct kall *k, bool innkalling, struct format *ut, struct feil *f) MUST_CHECK;
/* What the format has no use for is refused, not passed over: --kort, --mal, a PDF to a terminal. */
bool format_passer(const struct kall *k, const struct format *format, struct feil *f) MUST_CHECK;
/* The document in a format that has `rapport`, on paper when it asks for that. */
bool format_trykk(const struct kall *k, const struct format *format, const struct referat *r, struct streng *ut,
		  struct feil *f) MUST_CHECK;

#endif
