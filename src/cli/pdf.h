/*
 * pdf.h: a page of rapport_html() as PDF/UA-1, tagged and with its title and language, printed by
 * WeasyPrint: an HTML engine is not something to write oneself, nor to link a terminal program with.
 *
 * The page goes in by a pipe, and the PDF comes out by another: no shell, no file in between. The page
 * refers to nothing, and what it is relative to is nowhere, so there is nothing to fetch.
 */
#ifndef PDF_H
#define PDF_H

#include "feil.h"
#include "tekst.h"

/* False: WeasyPrint is not there (f says which package has it), or did not make it. *ut may then hold the
 * beginning of something; it is the caller's to release either way. */
bool pdf_av_html(struct tekst html, const char *const *miljo, struct streng *ut, struct feil *f) MUST_CHECK;

#endif
