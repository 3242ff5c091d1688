/*
 * json.h: the journal's line writer, the one JSON writer of our own (reliability.md §2.2).
 *
 * Strings are NFC UTF-8. Escapes are exactly \" \\ \n \t and \uXXXX (lower-case hex) for other C0,
 * U+007F–9F, 00AD, 061C, 200B, 200E–F, 2028–202E, 2060–206F, FEFF, FFF9–FFFB; all else is raw UTF-8,
 * so that a journal can be shown with cat in any terminal without harm, and never a surrogate pair,
 * which libyaml refuses. No white space between tokens.
 */
#ifndef JSON_H
#define JSON_H

#include "tekst.h"

/* Appends "…" with the quotes. t must be valid UTF-8. */
void json_tekst(struct streng *ut, struct tekst t);
/* Appends ,"navn":"…" (the comma only when ut does not end in '{' or '['). */
void json_felt(struct streng *ut, const char *navn, struct tekst t);
void json_felt_tall(struct streng *ut, const char *navn, int64_t v);
void json_navn(struct streng *ut, const char *navn); /* ,"navn": */

#endif
