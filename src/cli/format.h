/*
 * format.h: what --til and the ending of -o may be: the prints of report/, and yaml, which is the
 * structured minutes themselves and no print.
 */
#ifndef FORMAT_H
#define FORMAT_H

#include "rapport.h"
#include "ut.h"

struct format {
	const char *navn, *om; /* om: tr() where it is shown */
	const struct rapport *rapport; /* NULL: yaml */
};

/* The i-th; false after the last. */
bool format_nr(size_t i, struct format *ut);
/* By name, or by a file name's ending. */
bool format_finn(struct tekst navn, struct format *ut);
/* «md, txt, yaml» */
void skriv_formater(struct streng *ut);

#endif
