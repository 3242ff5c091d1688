/*
 * flate.h: the grid of cells that the whole TUI draws on. Pure memory; screen.c alone knows curses.
 *
 * A view draws from an empty grid every time; what changed since the last one is found by comparing
 * cells. Order of calls:
 *
 *	struct flate f;
 *	flate_init(&f, 24, 80);         empty, Unicode signs; f.ascii may be set
 *	flate_tom(&f);                  before each drawing
 *	flate_tekst(&f, spenn(0, 1, 20), STIL_FET | STIL_FARGE(FARGE_AKSENT), T("Nasjonalt …"));
 *	flate_markor(&f, 3, 5);
 *	… flate_celle(&f, y, x) …       read by screen.c and by tests
 *	flate_release(&f);
 *
 * All text goes through utf8_trygg() on its way into a cell; what the filter had to rewrite is
 * shown in reverse, so that a typed «<U+202E>» and a real one do not look alike. No call writes
 * outside the span or rectangle it is given, nor outside the grid, whatever the numbers are.
 */
#ifndef FLATE_H
#define FLATE_H

#include "palett.h"

/* A style is an unsigned: any of these or'ed with one STIL_FARGE(role). */
enum { STIL_VANLIG = 0, STIL_FET = 1, STIL_SVAK = 2, STIL_STREK = 4, STIL_SNUDD = 8 };
#define STIL_FARGE(f) ((unsigned)(f) << 8)
static inline enum farge stil_farge(unsigned stil) { return (enum farge)(stil >> 8 & 0xff); }

enum { CELLE_BYTE = 24 };

struct celle {
	char tegn[CELLE_BYTE];  /* a base and its marks; NUL-terminated */
	unsigned char bredde;   /* 1, 2, or 0: the right half of the wide one to the left */
	unsigned char streker;  /* which ways the lines of a frame go from here; 0: not a frame */
	unsigned short stil;
};

struct flate {
	int rader, kolonner;
	bool ascii;               /* frames and signs in ASCII; text is as it is */
	int markor_y, markor_x;   /* the hardware cursor; -1: hidden */
	struct celle *celle;
	struct arena arena;
	struct streng kladd;
};

struct rekt {
	int y, x, hoyde, bredde;
};

/* Part of a row. */
struct spenn {
	int y, x, bredde;
};

static inline struct rekt rekt(int y, int x, int hoyde, int bredde)
{
	return (struct rekt){y, x, hoyde, bredde};
}

static inline struct spenn spenn(int y, int x, int bredde)
{
	return (struct spenn){y, x, bredde};
}

void flate_init(struct flate *f, int rader, int kolonner);
void flate_release(struct flate *f);
/* A new size; everything is erased, ascii is kept. */
void flate_resize(struct flate *f, int rader, int kolonner);
/* All cells blank, cursor hidden. */
void flate_tom(struct flate *f);

/* One line of text; returns the columns it took. LF is shown as a space; half a wide character that
 * does not fit is a space. */
int flate_tekst(struct flate *f, struct spenn s, unsigned stil, struct tekst t);
/* Text broken into lines (bryt.h), the first `hopp` left out; returns the rows used. */
int flate_avsnitt(struct flate *f, struct rekt r, int hopp, unsigned stil, struct tekst t);
/* Blanks. */
void flate_fyll(struct flate *f, struct rekt r, unsigned stil);

/* A frame with its title in the upper edge («┌─ Saksliste ──┐»; empty: none), and single lines.
 * Where lines meet lines that are drawn already they join: ├ ┤ ┬ ┴ ┼. */
void flate_boks(struct flate *f, struct rekt r, unsigned stil, struct tekst tittel);
void flate_vannrett(struct flate *f, struct spenn s, unsigned stil);
void flate_loddrett(struct flate *f, struct rekt r, unsigned stil); /* r.bredde is not used */

/* Places the hardware cursor, moved inside the grid; y < 0 hides it. */
void flate_markor(struct flate *f, int y, int x);

/* The signs that the program itself draws, and their ASCII twins. */
enum tegn {
	TEGN_HAKE,        /* ✓  + */
	TEGN_PIL,         /* ▸  > */
	TEGN_STREK,       /* ─  - */
	TEGN_DOBBEL,      /* ═  = */
	TEGN_PRIKK,       /* ·  . */
	TEGN_FULL,        /* █  # */
	TEGN_TOM,         /* ░  . */
	TEGN_RUTE,        /* □  _ */
	TEGN_HOYRE,       /* →  -> */
	TEGN_OPP,         /* ↑  ^ */
	TEGN_NED,         /* ↓  v */
	TEGN_ELLIPSE,     /* …  ... */
	TEGN_TANKESTREK,  /* –  - */
	TEGN_SITAT_V,     /* «  " */
	TEGN_SITAT_H,     /* »  " */
	TEGN_MER_V,       /* ‹  < */
	TEGN_MER_H,       /* ›  > */
	TEGN_KRYSS,       /* ✗  x */
	TEGN_ANTALL
};
const char *flate_tegn(const struct flate *f, enum tegn t);

/* Read access; y and x must be inside the grid. */
const struct celle *flate_celle(const struct flate *f, int y, int x);
bool celle_lik(const struct celle *a, const struct celle *b);

/* Appends a row as text without the blanks at its end; all rows, each ending in LF. */
void flate_rad(const struct flate *f, int y, struct streng *ut);
void flate_dump(const struct flate *f, struct streng *ut);

#endif
