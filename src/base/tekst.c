#include "tekst.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tekst tekst_c(const char *s)
{
	return (struct tekst){s, s ? strlen(s) : 0};
}

bool tekst_lik(struct tekst a, struct tekst b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool tekst_lik_c(struct tekst a, const char *b)
{
	return tekst_lik(a, tekst_c(b));
}

int tekst_cmp(struct tekst a, struct tekst b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;
	return c ? c : (a.n > b.n) - (a.n < b.n);
}

bool tekst_starter(struct tekst t, struct tekst med)
{
	return t.n >= med.n && tekst_lik(tekst_til(t, med.n), med);
}

bool tekst_slutter(struct tekst t, struct tekst med)
{
	return t.n >= med.n && tekst_lik(tekst_fra(t, t.n - med.n), med);
}

struct tekst tekst_fra(struct tekst t, size_t fra)
{
	if (!t.p)
		return INGEN_TEKST;
	if (fra > t.n)
		fra = t.n;
	return (struct tekst){t.p + fra, t.n - fra};
}

struct tekst tekst_til(struct tekst t, size_t til)
{
	return (struct tekst){t.p, til < t.n ? til : t.n};
}

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct tekst tekst_trim(struct tekst t)
{
	while (t.n && blank(t.p[t.n - 1]))
		t.n--;
	while (t.n && blank(t.p[0]))
		t = tekst_fra(t, 1);
	return t;
}

bool tekst_del(struct tekst *rest, char skille, struct tekst *forste)
{
	if (rest->n == 0)
		return false;
	ptrdiff_t i = tekst_finn_tegn(*rest, skille);
	if (i < 0) {
		*forste = *rest;
		*rest = tekst_fra(*rest, rest->n);
	} else {
		*forste = tekst_til(*rest, (size_t)i);
		*rest = tekst_fra(*rest, (size_t)i + 1);
	}
	return true;
}

ptrdiff_t tekst_finn(struct tekst t, struct tekst hva)
{
	if (hva.n == 0)
		return 0;
	for (size_t i = 0; i + hva.n <= t.n; i++)
		if (t.p[i] == hva.p[0] && memcmp(t.p + i, hva.p, hva.n) == 0)
			return (ptrdiff_t)i;
	return -1;
}

ptrdiff_t tekst_finn_tegn(struct tekst t, char c)
{
	const char *q = t.n ? memchr(t.p, c, t.n) : NULL;
	return q ? q - t.p : -1;
}

bool tekst_tall(struct tekst t, int64_t maks, int64_t *ut)
{
	int64_t v = 0;
	if (t.n == 0)
		return false;
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] < '0' || t.p[i] > '9')
			return false;
		int siffer = t.p[i] - '0';
		if (siffer > maks || v > (maks - siffer) / 10)
			return false;
		v = v * 10 + siffer;
	}
	*ut = v;
	return true;
}

struct tekst arena_tekst(struct arena *a, struct tekst t)
{
	char *p = arena_alloc(a, t.n + 1);
	if (t.n)
		memcpy(p, t.p, t.n);
	return (struct tekst){p, t.n};
}

struct tekst arena_f(struct arena *a, const char *fmt, ...)
{
	struct streng s = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s, fmt, ap);
	va_end(ap);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

void streng_release(struct streng *s)
{
	free(s->p);
	*s = (struct streng){0};
}

void streng_reset(struct streng *s)
{
	streng_kutt(s, 0);
}

struct tekst streng_tekst(const struct streng *s)
{
	return (struct tekst){s->p ? s->p : "", s->n};
}

static void plass(struct streng *s, size_t mer)
{
	BUG_ON(mer > SIZE_MAX / 4 || s->n > SIZE_MAX / 4);
	size_t trengs = s->n + mer + 1;
	if (trengs <= s->kap)
		return;
	size_t kap = s->kap ? s->kap * 2 : 64;
	while (kap < trengs)
		kap *= 2;
	s->p = x_realloc(s->p, kap);
	s->kap = kap;
}

void streng_legg(struct streng *s, struct tekst t)
{
	streng_sett_inn(s, s->n, t);
}

void streng_c(struct streng *s, const char *c)
{
	streng_legg(s, tekst_c(c));
}

void streng_tegn(struct streng *s, char c)
{
	streng_legg(s, (struct tekst){&c, 1});
}

void streng_gjenta(struct streng *s, char c, size_t ganger)
{
	plass(s, ganger);
	memset(s->p + s->n, c, ganger);
	s->n += ganger;
	s->p[s->n] = '\0';
}

void streng_vf(struct streng *s, const char *fmt, va_list ap)
{
	va_list ap2;
	BUG_ON(!fmt);
	va_copy(ap2, ap);
	int n = vsnprintf(NULL, 0, fmt, ap2);
	va_end(ap2);
	BUG_ON(n < 0);
	plass(s, (size_t)n);
	vsnprintf(s->p + s->n, (size_t)n + 1, fmt, ap);
	s->n += (size_t)n;
}

void streng_f(struct streng *s, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	streng_vf(s, fmt, ap);
	va_end(ap);
}

void streng_sett_inn(struct streng *s, size_t pos, struct tekst t)
{
	BUG_ON(pos > s->n);
	plass(s, t.n);
	memmove(s->p + pos + t.n, s->p + pos, s->n - pos);
	if (t.n)
		memcpy(s->p + pos, t.p, t.n);
	s->n += t.n;
	s->p[s->n] = '\0';
}

void streng_fjern(struct streng *s, size_t pos, size_t n)
{
	BUG_ON(pos > s->n || n > s->n - pos);
	if (n == 0)
		return;
	memmove(s->p + pos, s->p + pos + n, s->n - pos - n);
	s->n -= n;
	s->p[s->n] = '\0';
}

void streng_kutt(struct streng *s, size_t n)
{
	BUG_ON(n > s->n);
	s->n = n;
	if (s->p)
		s->p[n] = '\0';
}
