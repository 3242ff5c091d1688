/*
 * mal.h: what an organisation puts on its printed minutes, the page and the PDF: its name, a line or
 * more in the foot of every page, a logo and a style of its own.
 *
 * The page needs nothing but itself and runs nothing (rapport_html.c), and a template does not change
 * that: what would fetch, run or refer to anything outside is refused here, in a sentence that says what
 * to do, before any writer sees it. A writer trusts what these calls gave.
 */
#ifndef MAL_H
#define MAL_H

#include "agenda.h"
#include "feil.h"

enum {
	MAL_LOGO_BYTE = 512 << 10, MAL_STIL_BYTE = 64 << 10, MAL_LOGO_PIKSLER = 4000,
	MAL_NAVN_TEGN = 100, MAL_LINJE_TEGN = 120, MAL_LINJER = 3,
};

struct mal {
	struct tekst navn;               /* of the organisation; never empty where there is a logo */
	LISTE(struct tekst) bunntekst;   /* the lines of the foot */
	struct tekst logo;               /* «data:image/png;base64,…», or empty */
	struct tekst stil;               /* rules that come after stil.css */
};

/* Do name and foot have room on a page? */
bool mal_sjekk(const struct mal *m, struct feil *f) MUST_CHECK;

/* Bytes of a style sheet → one that can stand in a page: its own line ends, nothing that fetches. */
bool mal_stil(struct arena *a, struct tekst bytes, struct tekst *ut, struct feil *f) MUST_CHECK;

/* Bytes of a picture → an address that holds the picture itself. */
bool mal_png(struct arena *a, struct tekst bytes, struct tekst *ut, struct feil *f) MUST_CHECK;
/* An SVG is a program's input more than a picture: what moves, runs, is clicked or is fetched is refused. */
bool mal_svg(struct arena *a, struct tekst bytes, struct tekst *ut, struct feil *f) MUST_CHECK;

/* For mal_svg(): a word in a style that fetches something, or NULL; `lokal`: url(#…) is no such word. */
const char *mal_henter(struct tekst stil, bool lokal);
struct tekst mal_data(struct arena *a, const char *slag, struct tekst bytes);

#endif
