/*
 * tekst.h: borrowed and owned text.
 *
 * struct tekst   a borrowed slice of UTF-8: pointer and length. Never NUL-dependent; valid as long
 *                as what it points into (an arena, a file's bytes, a streng that is not changed).
 * struct streng  text being built, owned: starts as {0}, grows, is given back with streng_release().
 *
 * Neither call fails: running out of memory ends the program (arena.h).
 */
#ifndef TEKST_H
#define TEKST_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "bug.h"

struct tekst {
	const char *p;
	size_t n;
};

#define T(bokstavelig) ((struct tekst){"" bokstavelig, sizeof(bokstavelig) - 1})
#define INGEN_TEKST ((struct tekst){NULL, 0})
#define TF "%.*s"                         /* printf("…" TF "…", TA(t)) */
#define TA(t) (int)(t).n, tekst_peker(t)

/* Never NULL: printf may not be handed that, not even for no bytes. */
static inline const char *tekst_peker(struct tekst t)
{
	return t.p ? t.p : "";
}

struct tekst tekst_c(const char *s);                     /* borrows a C string; NULL is empty */
bool tekst_lik(struct tekst a, struct tekst b);
bool tekst_lik_c(struct tekst a, const char *b);
int tekst_cmp(struct tekst a, struct tekst b);           /* by bytes */
bool tekst_starter(struct tekst t, struct tekst med);
bool tekst_slutter(struct tekst t, struct tekst med);
struct tekst tekst_fra(struct tekst t, size_t fra);      /* from byte `fra` to the end */
struct tekst tekst_til(struct tekst t, size_t til);      /* the first `til` bytes */
struct tekst tekst_trim(struct tekst t);                 /* without space, TAB, LF, CR at the ends */

/* Cuts *rest at the first `skille`: *forste is what stood before. False: *rest was empty. */
bool tekst_del(struct tekst *rest, char skille, struct tekst *forste);
/* Byte offset of `hva` in t, or -1. */
ptrdiff_t tekst_finn(struct tekst t, struct tekst hva);
ptrdiff_t tekst_finn_tegn(struct tekst t, char c);
/* A whole non-negative decimal number of at most `maks`; no sign, no space. */
bool tekst_tall(struct tekst t, int64_t maks, int64_t *ut);

struct tekst arena_tekst(struct arena *a, struct tekst t);          /* a copy, NUL behind it */
struct tekst arena_f(struct arena *a, const char *fmt, ...) PRINTF(2, 3);

struct streng {
	char *p; /* NUL-terminated when not NULL */
	size_t n, kap;
};

void streng_release(struct streng *s);
void streng_reset(struct streng *s);                     /* empty, memory kept */
struct tekst streng_tekst(const struct streng *s);       /* borrowed until the next change */
void streng_legg(struct streng *s, struct tekst t);
void streng_c(struct streng *s, const char *c);
void streng_tegn(struct streng *s, char c);
void streng_gjenta(struct streng *s, char c, size_t ganger);
void streng_f(struct streng *s, const char *fmt, ...) PRINTF(2, 3);
void streng_vf(struct streng *s, const char *fmt, va_list ap) PRINTF(2, 0);
void streng_sett_inn(struct streng *s, size_t pos, struct tekst t);
void streng_fjern(struct streng *s, size_t pos, size_t n);
void streng_kutt(struct streng *s, size_t n);            /* keep the first n bytes */

#endif
