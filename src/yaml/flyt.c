#include "flyt.h"

#include <string.h>

/* «12. » at the start: the number; 0: none. */
static int punkt_nr(struct tekst t, struct tekst *rest)
{
	int64_t nr;
	size_t n = 0;
	while (n < t.n && n < 4 && t.p[n] >= '0' && t.p[n] <= '9')
		n++;
	if (n == 0 || n + 2 > t.n || t.p[n] != '.' || t.p[n + 1] != ' ' ||
	    !tekst_tall(tekst_til(t, n), 999, &nr))
		return 0;
	*rest = tekst_fra(t, n + 2);
	return (int)nr;
}

/* Capital letter, or a sign that opens a sentence; æøå and their like are C3 9F–BF when small. */
static bool stor_forbokstav(struct tekst t)
{
	if (t.n == 0)
		return false;
	unsigned char c = (unsigned char)t.p[0];
	bool liten = (c >= 'a' && c <= 'z') ||
		     (c == 0xc3 && t.n > 1 && (unsigned char)t.p[1] >= 0x9f);
	return !liten && !(c >= '0' && c <= '9');
}

/* Does the line begin a paragraph of its own, after the paragraph `forrige`? */
static bool begynner_avsnitt(struct tekst forrige, struct tekst linje)
{
	struct tekst rest, hva;
	char c = linje.p[0];
	if (c != '-' && c != '*' && c != "•"[0] && (c < '0' || c > '9'))
		return false; /* nearly every line */
	if (tekst_starter(linje, T("- ")) || tekst_starter(linje, T("* ")) ||
	    tekst_starter(linje, T("• ")))
		return true;
	int nr = punkt_nr(linje, &rest);
	return nr && (stor_forbokstav(rest) || (nr > 1 && punkt_nr(forrige, &hva) == nr - 1));
}

/* Two blanks in a name are a slip of the thumb. */
static size_t uten_dobbelt_blank(char *p, size_t n)
{
	size_t i = 1;
	while (i < n && (p[i] != ' ' || p[i - 1] != ' '))
		i++;
	if (i >= n)
		return n;
	size_t ut = i;
	for (; i < n; i++)
		if (p[i] != ' ' || ut == 0 || p[ut - 1] != ' ')
			p[ut++] = p[i];
	return ut;
}

/* The next line of [p, slutt) without blanks at its ends; moves *p past it. */
static struct tekst neste_linje(const char **p, const char *slutt)
{
	const char *fra = *p, *lf = memchr(fra, '\n', (size_t)(slutt - fra));
	const char *til = lf ? lf : slutt;
	*p = lf ? lf + 1 : slutt;
	while (fra < til && (*fra == ' ' || *fra == '\t' || *fra == '\r'))
		fra++;
	while (til > fra && (til[-1] == ' ' || til[-1] == '\t' || til[-1] == '\r'))
		til--;
	return (struct tekst){fra, (size_t)(til - fra)};
}

size_t flyt_av(char *ut, struct tekst raa, enum flyt_slag slag)
{
	size_t n = 0, avsnitt = 0;
	bool blank = false;
	for (const char *p = raa.p, *slutt = raa.p + raa.n; p < slutt;) {
		struct tekst linje = neste_linje(&p, slutt);
		if (linje.n == 0) {
			blank = true;
			continue;
		}
		bool nytt = n && (slag == FLYT_AVSNITT ||
				  (slag == FLYT_BLOKK &&
				   (blank || begynner_avsnitt((struct tekst){ut + avsnitt, n - avsnitt},
							      linje))));
		if (n)
			ut[n++] = nytt ? '\n' : ' ';
		if (nytt)
			avsnitt = n;
		memmove(ut + n, linje.p, linje.n);
		n += linje.n;
		blank = false;
	}
	return slag == FLYT_LINJE ? uten_dobbelt_blank(ut, n) : n;
}

void flyt_skriv(struct streng *ut, struct tekst flyt)
{
	struct tekst linje, forrige = INGEN_TEKST;
	for (bool forste = true; tekst_del(&flyt, '\n', &linje); forste = false) {
		if (!forste)
			streng_c(ut, begynner_avsnitt(forrige, linje) ? "\n" : "\n\n");
		streng_legg(ut, linje);
		forrige = linje;
	}
}
