/*
 * Any bytes as text: through the filter to a screen, through the gate into a meeting, broken into lines, and
 * as the difference to another text. The first byte is a width, and where it is told apart in two.
 */
#include <wchar.h>

#include "bryt.h"
#include "diff.h"
#include "fuzz.h"

/* What may reach a terminal, and it has the columns that the terminal gives it. */
static void prov_trygg(struct tekst t)
{
	uint32_t c;
	for (size_t n; t.n; t = tekst_fra(t, n)) {
		n = utf8_les(t, &c);
		KREV(n > 0 && (c == '\n' || wcwidth((wchar_t)c) >= 0));
		KREV(utf8_slag(c) == UTF8_OK && c != '\t');
	}
}

/* The filter, in one go and step by step: forwards, backwards, and once more. */
static void prov_filter(struct tekst t)
{
	struct streng ut = {0}, igjen = {0}, steg = {0};
	utf8_trygg(&ut, t);
	prov_trygg(streng_tekst(&ut));
	utf8_trygg(&igjen, streng_tekst(&ut));
	KREV(tekst_lik(streng_tekst(&ut), streng_tekst(&igjen)));
	int kolonne = 0;
	for (size_t i = 0, neste, fra = 0; i < t.n; i = neste) {
		neste = utf8_trygg_steg(&steg, t, i, &kolonne);
		KREV(neste > i && neste == utf8_neste(t, i) && utf8_forrige(t, neste) == i);
		if (steg.n > fra && steg.p[steg.n - 1] == '\n')
			fra = steg.n;
		KREV(kolonne == utf8_bredde(tekst_fra(streng_tekst(&steg), fra)));
	}
	KREV(tekst_lik(streng_tekst(&ut), streng_tekst(&steg)));
	streng_release(&ut);
	streng_release(&igjen);
	streng_release(&steg);
}

/* What is let in is NFC, holds nothing that may not be there, and is let in again as it is. */
static void prov_port(struct tekst t, bool en_linje)
{
	struct streng inn = {0}, igjen = {0};
	utf8_inn(&inn, t, en_linje);
	KREV(utf8_er_nfc(streng_tekst(&inn)));
	uint32_t c;
	for (struct tekst rest = streng_tekst(&inn); rest.n; rest = tekst_fra(rest, utf8_les(rest, &c)))
		KREV(utf8_les(rest, &c) && utf8_slag(c) == UTF8_OK && c != '\t' && !(en_linje && c == '\n'));
	KREV(utf8_inn(&igjen, streng_tekst(&inn), en_linje) == 0);
	KREV(tekst_lik(streng_tekst(&inn), streng_tekst(&igjen)));
	streng_release(&inn);
	streng_release(&igjen);
}

/* The lines come in order, nothing but spaces and LF is between them, and none is too wide: but a grapheme
 * alone on its line may be wider than the line is. */
static void prov_bryt(struct tekst t, int bredde)
{
	struct bryt b = {.rest = t};
	struct tekst linje;
	const char *til = t.p;
	int antall = 0;
	for (; bryt_neste(&b, bredde, &linje); antall++) {
		int kolonne = 0;
		KREV(antall <= (int)t.n + 1);
		for (; til < linje.p; til++)
			KREV(*til == ' ' || *til == '\n');
		KREV(til == linje.p && tekst_finn_tegn(linje, '\n') < 0);
		for (size_t i = 0; i < linje.n; i = utf8_trygg_steg(NULL, linje, i, &kolonne))
			KREV(kolonne < bredde);
		KREV(kolonne <= bredde || utf8_neste(linje, 0) == linje.n);
		til = linje.p + linje.n;
	}
	for (; til < t.p + t.n; til++)
		KREV(*til == ' ' || *til == '\n');
	KREV(antall == bryt_antall(t, bredde));
}

/* The longest prefix that is not too wide. */
static void prov_klipp(struct tekst t, int bredde)
{
	size_t n = utf8_klipp(t, bredde);
	KREV(n <= t.n && utf8_bredde(tekst_til(t, n)) <= bredde);
	KREV(n == t.n || utf8_bredde(tekst_til(t, utf8_neste(t, n))) > bredde);
}

/* As diff.h sees white space. */
static bool blank(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) ||
	       c == 0x202f || c == 0x205f || c == 0x3000;
}

static struct tekst uten_blanke(struct arena *a, struct tekst t)
{
	char *ny = arena_alloc(a, t.n + 1);
	size_t antall = 0;
	uint32_t c;
	for (size_t n; t.n; t = tekst_fra(t, n)) {
		n = utf8_les(t, &c);
		KREV(n > 0);
		for (size_t i = 0; i < n && !blank(c); i++)
			ny[antall++] = t.p[i];
	}
	return (struct tekst){ny, antall};
}

/* Put together again, the pieces are the old text and the new. */
static void prov_diff(struct tekst gammel, struct tekst ny)
{
	struct arena a = {0};
	struct streng s[2] = {{0}};
	struct diff_del *d;
	size_t n = diff_ord(&a, gammel, ny, &d);
	for (size_t i = 0; i < n; i++) {
		if (d[i].slag != DIFF_NYTT)
			streng_legg(&s[0], d[i].tekst);
		if (d[i].slag != DIFF_STROKET)
			streng_legg(&s[1], d[i].tekst);
	}
	KREV(tekst_lik(uten_blanke(&a, streng_tekst(&s[0])), uten_blanke(&a, gammel)));
	KREV(tekst_lik(uten_blanke(&a, streng_tekst(&s[1])), uten_blanke(&a, ny)));
	streng_release(&s[0]);
	streng_release(&s[1]);
	arena_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	fuzz_forbered();
	if (n == 0)
		return 0;
	struct tekst t = {(const char *)data + 1, n - 1};
	size_t skille = t.n * data[0] / 256;
	prov_filter(t);
	prov_port(t, data[0] & 1);
	prov_bryt(t, data[0] % 80 + 1);
	prov_klipp(t, data[0] % 80);
	if (utf8_gyldig(t, NULL) && utf8_gyldig(tekst_til(t, skille), NULL))
		prov_diff(tekst_til(t, skille), tekst_fra(t, skille));
	return 0;
}
