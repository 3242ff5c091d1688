/*
 * utf8.h: characters, graphemes, columns, and the one filter between any text and any screen.
 *
 * Grapheme boundaries, NFC and case folding are utf8proc's. Column widths are wcwidth()'s, the very
 * ones that ncurses uses, so that a border never moves; they need a UTF-8 LC_CTYPE, see
 * utf8_lokale(). Text inside the program is NFC and valid UTF-8; what is not is refused at the gate
 * (yaml, keys, paste) or shown harmless by utf8_trygg().
 */
#ifndef UTF8_H
#define UTF8_H

#include "tekst.h"

/* Sets LC_CTYPE to the user's locale, or to C.UTF-8 when that is not UTF-8. False: none is found,
 * and only ASCII can be shown: cli goes no further. Called once, by cli and by tests. Touches no other
 * category. */
bool utf8_lokale(void);

/* Decodes one character at t.p: its length in bytes, 0 when t is empty or malformed there.
 * Overlong forms, surrogates and > U+10FFFF are malformed. */
size_t utf8_les(struct tekst t, uint32_t *cp);
/* Encodes; returns 1–4. cp must be a scalar value. */
size_t utf8_skriv(char ut[4], uint32_t cp);
/* Is all of t valid? If not, *hvor (may be NULL) is the offset of the first bad byte. */
bool utf8_gyldig(struct tekst t, size_t *hvor);
size_t utf8_antall(struct tekst t);                     /* number of characters */

/* The grapheme boundary after / before byte offset `pos`. */
size_t utf8_neste(struct tekst t, size_t pos);
size_t utf8_forrige(struct tekst t, size_t pos);
/* The word boundary after / before `pos`, as readline's Alt-F and Alt-B see words. */
size_t utf8_ord_neste(struct tekst t, size_t pos);
size_t utf8_ord_forrige(struct tekst t, size_t pos);
/* Does a letter stand at `pos`? */
bool utf8_bokstav(struct tekst t, size_t pos);

/* Columns of one grapheme or of a whole text (no line breaks in it). Never negative. A grapheme may
 * take more than one cell: emoji that are joined count each, as ncurses and most terminals do. */
int utf8_bredde(struct tekst t);
/* The longest prefix on a grapheme boundary of at most `kolonner` columns: its bytes. */
size_t utf8_klipp(struct tekst t, int kolonner);

/* What kind of character a text may not hold; UTF8_OK for what may stand in a meeting's text, and
 * that includes ZWJ and ZWNJ (between letters and emoji they are spelling). */
enum utf8_slag {
	UTF8_OK,
	UTF8_STYRETEGN,   /* C0 but TAB and LF, DEL, C1 */
	UTF8_LINJESKILLE, /* U+0085, U+2028, U+2029: hidden line breaks */
	UTF8_SKJULT,      /* bidi controls, zero width, soft hyphen, inner BOM, interlinear, tags */
	UTF8_IKKE_TEGN,   /* noncharacters */
};
enum utf8_slag utf8_slag(uint32_t cp);

/*
 * The one filter between any text and any cell, stdout, stderr, title or log (reliability.md §4.1).
 * C0 but LF, DEL, C1 become ^X or <9b>; TAB becomes spaces to the next multiple of 8; bidi, zero
 * width, tags, unassigned and noncharacters become <U+202E>; malformed bytes become <ff>; private
 * use becomes □; at most four marks on a base, then …; a leading mark gets ◌. ZWJ and ZWNJ stay
 * between letters or emoji as graphemes allow. LF stays; the caller splits lines.
 */
void utf8_trygg(struct streng *ut, struct tekst inn);
/*
 * One step of it, for those who must know what became of each grapheme: appends the grapheme at
 * `pos` as it is shown (ut may be NULL: only counted), moves *kolonne (0 at the start of a line),
 * and returns the next pos.
 */
size_t utf8_trygg_steg(struct streng *ut, struct tekst inn, size_t pos, int *kolonne);

/*
 * The gate for what people type or paste: appends `inn` in NFC to ut without what may not enter a
 * meeting's text (all of enum utf8_slag but OK, malformed bytes); TAB becomes a space, CR LF and CR
 * become LF; with `en_linje` each run of LF becomes one space. Returns how many characters were
 * left out.
 */
size_t utf8_inn(struct streng *ut, struct tekst inn, bool en_linje);

bool utf8_er_nfc(struct tekst t);
struct tekst utf8_nfc(struct arena *a, struct tekst t);     /* t must be valid */
/* Case-folded (æøå kept): what «mente du» and prefixes are compared by. */
struct tekst utf8_fold(struct arena *a, struct tekst t);
/* With a capital first letter, as a sentence begins. */
struct tekst utf8_stor(struct arena *a, struct tekst t);
/* Folded further, for keys of a file: case, æ→ae ø→o å→a (aa→a), space, _ and - all become '-'. */
struct tekst utf8_nokkel(struct arena *a, struct tekst t);

#endif
