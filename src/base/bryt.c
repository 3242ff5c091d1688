#include "bryt.h"

#include <string.h>

#include "tid.h"
#include "utf8.h"

/*
 * On the way to the column where the line is full, the last place of each kind is remembered: FRITT
 * is where a line may end, NODIG breaks what should stay whole and is used when there is no other.
 */
enum { FRITT, NODIG, SLAG_ANTALL };

struct brudd {
	size_t slutt, neste; /* the line ends here, the next one starts there; neste 0: none */
};

static bool siffer(char c)
{
	return c >= '0' && c <= '9';
}

static size_t antall_sifre(struct tekst t)
{
	size_t n = 0;
	while (n < t.n && siffer(t.p[n]))
		n++;
	return n;
}

static char liten(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

/* Equal but for the case of ASCII letters. */
static bool er_ord(struct tekst t, const char *ord)
{
	if (t.n != strlen(ord))
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (liten(t.p[i]) != liten(ord[i]))
			return false;
	return true;
}

static bool er_blant(struct tekst t, const char *const *ord, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (er_ord(t, ord[i]))
			return true;
	return false;
}

/* «(kl.» is «kl.» */
static struct tekst uten_foran(struct tekst t)
{
	static const char *const tegn[] = {"(", "[", "\"", "'", "«", "“", "„"};
	for (size_t i = 0; i < ARRAY_LEN(tegn); i++)
		if (tekst_starter(t, tekst_c(tegn[i])))
			return uten_foran(tekst_fra(t, strlen(tegn[i])));
	return t;
}

/* «juni),» is «juni» */
static struct tekst uten_bak(struct tekst t)
{
	static const char *const tegn[] = {")", "]", "\"", "'", "»", "”",
					   ",", ".", ";", ":", "!", "?"};
	for (size_t i = 0; i < ARRAY_LEN(tegn); i++)
		if (tekst_slutter(t, tekst_c(tegn[i])))
			return uten_bak(tekst_til(t, t.n - strlen(tegn[i])));
	return t;
}

static bool er_maaned(struct tekst t)
{
	for (int m = 1; m <= 12; m++)
		if (er_ord(t, maaned_navn(m, SPRAK_NB)) || er_ord(t, maaned_navn(m, SPRAK_EN)))
			return true;
	return false;
}

/* What is counted or measured in a council's papers. */
static bool er_enhet(struct tekst t)
{
	static const char *const enhet[] = {
		"%", "prosent", "prosentpoeng", "kr", "kroner", "nok", "mill", "mrd", "million",
		"millioner", "millionar", "milliard", "milliarder", "milliardar", "tusen",
		"år", "måned", "måneder", "månad", "månader", "uke", "uker", "veke", "veker",
		"dag", "dager", "dagar", "virkedager", "døgn", "time", "timer", "timar",
		"minutt", "minutter", "minuttar", "min", "sekund", "sekunder", "stk", "sider",
		"km", "m", "kg", "kb", "mb", "gb", "tb", "årsverk", "stemmer", "personer",
		"years", "months", "weeks", "days", "hours", "minutes",
	};
	return er_blant(t, enhet, ARRAY_LEN(enhet));
}

/* «14», «1,5», «2–3»: begins and ends with a digit, nothing but signs of number between. */
static bool er_tall(struct tekst t)
{
	if (t.n == 0 || !siffer(t.p[0]) || !siffer(t.p[t.n - 1]))
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (!siffer(t.p[i]) && (unsigned char)t.p[i] < 0x80 && !strchr(".,-+/:", t.p[i]))
			return false;
	return true;
}

/* «17/23», «2/2018» */
static bool er_saksnummer(struct tekst t)
{
	size_t n = antall_sifre(t);
	return n > 0 && n + 1 < t.n && t.p[n] == '/' && siffer(t.p[n + 1]);
}

/* «23. juni», «23 juni», «4 October» */
static bool er_dag(struct tekst t, struct tekst maaned)
{
	size_t n = antall_sifre(t);
	bool dag = (n == 1 || n == 2) && (t.n == n || (t.n == n + 1 && t.p[n] == '.'));
	return dag && er_maaned(maaned);
}

/* Must these two words stay on one line? */
static bool limt(struct tekst a, struct tekst b)
{
	static const char *const for_alt[] = {"§", "§§"};
	static const char *const for_hjemmel[] = {"jf.", "jfr."};
	static const char *const for_tall[] = {"kl.", "kl", "nr.", "nr", "ca.", "kr", "s.", "side",
					       "pkt.", "punkt", "kap.", "vedlegg", "versjon"};
	static const char *const for_nummer[] = {"sak", "saken", "saka", "saker", "saksnr.", "møte",
						 "møtet", "nuit", "nufa", "nuit-sak"};
	a = uten_foran(a);
	b = uten_foran(b);
	struct tekst bar = uten_bak(b);
	bool tall_bak = b.n && siffer(b.p[0]);
	if (er_blant(a, for_alt, ARRAY_LEN(for_alt)))
		return true;
	if (tall_bak && er_blant(a, for_tall, ARRAY_LEN(for_tall)))
		return true;
	if ((tall_bak || tekst_starter(b, T("§"))) &&
	    er_blant(a, for_hjemmel, ARRAY_LEN(for_hjemmel)))
		return true;
	if (er_saksnummer(b) && er_blant(a, for_nummer, ARRAY_LEN(for_nummer)))
		return true;
	bool tusen = bar.n == 3 && antall_sifre(bar) == 3 && antall_sifre(a) <= 3;
	return er_dag(a, bar) || (er_tall(a) && (tusen || er_enhet(bar)));
}

static bool skille(char c)
{
	return c == ' ' || c == '\n';
}

/* Do the spaces [fra, til) of t stand between two words that belong together? */
static bool limt_ved(struct tekst t, size_t fra, size_t til)
{
	size_t start = fra, slutt = til;
	while (start > 0 && !skille(t.p[start - 1]))
		start--;
	while (slutt < t.n && !skille(t.p[slutt]))
		slutt++;
	return limt(tekst_til(tekst_fra(t, start), fra - start),
		    tekst_til(tekst_fra(t, til), slutt - til));
}

/* A space with a mark on it is no space. */
static bool blank_ved(struct tekst t, size_t i)
{
	return i < t.n && t.p[i] == ' ' && utf8_neste(t, i) == i + 1;
}

/* The run of spaces at i: notes the place, unless it indents the line. Returns where it ends. */
static size_t merk_blanke(struct tekst t, size_t i, struct brudd sted[SLAG_ANTALL])
{
	size_t etter = i;
	while (blank_ved(t, etter))
		etter++;
	if (i > 0)
		sted[limt_ved(t, i, etter) ? NODIG : FRITT] = (struct brudd){i, etter};
	return etter;
}

/* The hyphen at i, when letters stand on both sides of it: «helse-|rådet», but «e-helse». */
static void merk_strek(struct tekst t, size_t i, struct brudd sted[SLAG_ANTALL])
{
	if (t.p[i] != '-' || i == 0 || !utf8_bokstav(t, i + 1))
		return;
	size_t siste = utf8_forrige(t, i);
	if (!utf8_bokstav(t, siste))
		return;
	bool enslig = siste == 0 || !utf8_bokstav(t, utf8_forrige(t, siste));
	sted[enslig ? NODIG : FRITT] = (struct brudd){i + 1, i + 1};
}

/* How much wider the text to i is when it ends there: a joiner is shown as <U+200D> when nothing follows. */
static int foyning_sist(struct tekst t, size_t i)
{
	struct tekst hode = tekst_til(t, i);
	bool sist = tekst_slutter(hode, T("\xe2\x80\x8c")) || tekst_slutter(hode, T("\xe2\x80\x8d"));
	return sist ? (int)strlen("<U+200D>") : 0;
}

/* Where the line that starts t ends and the next one starts. */
static struct brudd finn_brudd(struct tekst t, int bredde)
{
	struct brudd sted[SLAG_ANTALL] = {0};
	size_t i = 0, kutt = 0; /* where a word that is too wide is cut */
	int kolonne = 0;
	while (i < t.n && t.p[i] != '\n') {
		if (blank_ved(t, i)) {
			size_t etter = merk_blanke(t, i, sted);
			kolonne += (int)(etter - i);
			i = kutt = etter;
			continue;
		}
		/* CR LF is one grapheme, but LF ends the line */
		bool crlf = tekst_starter(tekst_fra(t, i), T("\r\n"));
		size_t neste = utf8_trygg_steg(NULL, crlf ? tekst_til(t, i + 1) : t, i, &kolonne);
		if (kolonne > bredde) {
			if (sted[FRITT].neste)
				return sted[FRITT];
			if (sted[NODIG].neste)
				return sted[NODIG];
			if (!kutt)
				kutt = i ? utf8_neste(t, 0) : neste;
			return (struct brudd){kutt, kutt};
		}
		if (kolonne + foyning_sist(t, neste) <= bredde)
			kutt = neste;
		merk_strek(t, i, sted);
		i = neste;
	}
	return (struct brudd){i, i};
}

bool bryt_neste(struct bryt *b, int bredde, struct tekst *linje)
{
	if (b->rest.n == 0 && !b->slutt_lf)
		return false;
	struct brudd br = finn_brudd(b->rest, bredde < 1 ? 1 : bredde);
	while (br.slutt > 0 && blank_ved(b->rest, br.slutt - 1))
		br.slutt--;
	*linje = tekst_til(b->rest, br.slutt);
	b->rest = tekst_fra(b->rest, br.neste);
	b->slutt_lf = b->rest.n > 0 && b->rest.p[0] == '\n';
	if (b->slutt_lf)
		b->rest = tekst_fra(b->rest, 1);
	return true;
}

int bryt_antall(struct tekst t, int bredde)
{
	struct bryt b = {.rest = t};
	struct tekst linje;
	int n = 0;
	while (bryt_neste(&b, bredde, &linje))
		n++;
	return n;
}
