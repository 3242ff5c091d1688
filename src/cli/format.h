/*
 * format.h: what --til and the ending of -o may be: the prints of report/, one of them on paper, its
 * forms for other programs, and the structured minutes themselves, whole, as YAML or JSON.
 */
#ifndef FORMAT_H
#define FORMAT_H

#include "eksport.h"
#include "rapport.h"
#include "ut.h"

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
/* «md, txt, yaml» */
void skriv_formater(struct streng *ut);

#endif
