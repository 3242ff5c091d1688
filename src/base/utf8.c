#include "utf8.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#include <wchar.h>

enum { MERKER_MAKS = 4 };   /* what one ncurses cell holds beside its base (CCHARW_MAX) */

#define UGYLDIG UINT32_MAX  /* stands for a byte that is no part of a character */

bool utf8_lokale(void)
{
	static const char *const kandidat[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
	for (size_t i = 0; i < ARRAY_LEN(kandidat); i++) {
		errno = 0;
		if (setlocale(LC_CTYPE, kandidat[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
			return true;
		if (errno == ENOMEM)
			tomt_for_minne();
	}
	setlocale(LC_CTYPE, "C");
	return false;
}

/* Length of the form that the first byte promises, and the bits it carries; 0: not a first byte. */
static size_t forste_byte(unsigned char c, uint32_t *biter)
{
	if (c < 0x80) {
		*biter = c;
		return 1;
	}
	if (c >= 0xc2 && c <= 0xdf) {
		*biter = c & 0x1fu;
		return 2;
	}
	if (c >= 0xe0 && c <= 0xef) {
		*biter = c & 0x0fu;
		return 3;
	}
	*biter = c & 0x07u;
	return c >= 0xf0 && c <= 0xf4 ? 4 : 0;
}

static bool skalar(uint32_t c)
{
	return c <= 0x10ffff && !(c >= 0xd800 && c <= 0xdfff);
}

size_t utf8_les(struct tekst t, uint32_t *cp)
{
	static const uint32_t minst[] = {0, 0, 0x80, 0x800, 0x10000};
	uint32_t c;
	size_t n = t.n ? forste_byte((unsigned char)t.p[0], &c) : 0;
	if (n == 0 || n > t.n)
		return 0;
	for (size_t i = 1; i < n; i++) {
		unsigned char b = (unsigned char)t.p[i];
		if ((b & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (b & 0x3fu);
	}
	if (c < minst[n] || !skalar(c))
		return 0;
	*cp = c;
	return n;
}

size_t utf8_skriv(char ut[4], uint32_t cp)
{
	static const unsigned char merke[] = {0, 0, 0xc0, 0xe0, 0xf0};
	BUG_ON(!skalar(cp));
	size_t n = cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
	for (size_t i = n - 1; i > 0; i--, cp >>= 6)
		ut[i] = (char)(0x80 | (cp & 0x3f));
	ut[0] = (char)(merke[n] | cp);
	return n;
}

/* The character at `pos` and its length; a bad byte is UGYLDIG and one long. pos < t.n. */
static size_t tegn_ved(struct tekst t, size_t pos, uint32_t *cp)
{
	size_t n = utf8_les(tekst_fra(t, pos), cp);
	if (n)
		return n;
	*cp = UGYLDIG;
	return 1;
}

/* The character that ends at `pos` and where it starts. pos > 0. */
static size_t tegn_for(struct tekst t, size_t pos, uint32_t *cp)
{
	for (size_t n = 1; n <= 4 && n <= pos; n++)
		if (utf8_les(tekst_til(tekst_fra(t, pos - n), n), cp) == n)
			return pos - n;
	*cp = UGYLDIG;
	return pos - 1;
}

bool utf8_gyldig(struct tekst t, size_t *hvor)
{
	uint32_t c;
	for (size_t i = 0, n; i < t.n; i += n) {
		n = utf8_les(tekst_fra(t, i), &c);
		if (n == 0) {
			if (hvor)
				*hvor = i;
			return false;
		}
	}
	return true;
}

size_t utf8_antall(struct tekst t)
{
	size_t antall = 0;
	uint32_t c;
	for (size_t i = 0; i < t.n; antall++)
		i += tegn_ved(t, i, &c);
	return antall;
}

static const utf8proc_property_t *egenskap(uint32_t c)
{
	return utf8proc_get_property(c == UGYLDIG ? 0xfffd : (utf8proc_int32_t)c);
}

static bool ascii_ved(struct tekst t, size_t pos)
{
	return pos >= t.n || (unsigned char)t.p[pos] < 0x80;
}

size_t utf8_neste(struct tekst t, size_t pos)
{
	uint32_t c, d;
	utf8proc_int32_t tilstand = 0;
	if (pos >= t.n)
		return t.n;
	if (ascii_ved(t, pos) && t.p[pos] != '\r' && ascii_ved(t, pos + 1))
		return pos + 1;
	pos += tegn_ved(t, pos, &c);
	while (c != UGYLDIG && pos < t.n) {
		size_t n = tegn_ved(t, pos, &d);
		if (d == UGYLDIG || utf8proc_grapheme_break_stateful((utf8proc_int32_t)c,
								    (utf8proc_int32_t)d, &tilstand))
			break;
		pos += n;
		c = d;
	}
	return pos;
}

/* Is there a boundary between a and b whatever came before? Then counting may start there. */
static bool sikker_grense(uint32_t a, uint32_t b)
{
	return a == UGYLDIG || b == UGYLDIG || a == '\n' ||
	       (egenskap(a)->boundclass == UTF8PROC_BOUNDCLASS_OTHER &&
		egenskap(b)->boundclass == UTF8PROC_BOUNDCLASS_OTHER);
}

size_t utf8_forrige(struct tekst t, size_t pos)
{
	uint32_t a, b;
	if (pos > t.n)
		pos = t.n;
	if (pos == 0)
		return 0;
	size_t start = tegn_for(t, pos, &b);
	while (start > 0) {
		size_t for_start = tegn_for(t, start, &a);
		if (sikker_grense(a, b))
			break;
		start = for_start;
		b = a;
	}
	for (size_t neste; (neste = utf8_neste(t, start)) < pos;)
		start = neste;
	return start;
}

static bool bokstav(uint32_t c)
{
	int k = egenskap(c)->category;
	return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO;
}

bool utf8_bokstav(struct tekst t, size_t pos)
{
	uint32_t c;
	return pos < t.n && tegn_ved(t, pos, &c) > 0 && bokstav(c);
}

/* readline's words are runs of letters and digits. */
static bool i_ord(struct tekst t, size_t pos)
{
	uint32_t c;
	tegn_ved(t, pos, &c);
	int k = egenskap(c)->category;
	return bokstav(c) || (k >= UTF8PROC_CATEGORY_ND && k <= UTF8PROC_CATEGORY_NO);
}

size_t utf8_ord_neste(struct tekst t, size_t pos)
{
	while (pos < t.n && !i_ord(t, pos))
		pos = utf8_neste(t, pos);
	while (pos < t.n && i_ord(t, pos))
		pos = utf8_neste(t, pos);
	return pos < t.n ? pos : t.n;
}

size_t utf8_ord_forrige(struct tekst t, size_t pos)
{
	size_t f = utf8_forrige(t, pos);
	while (f > 0 && !i_ord(t, f))
		f = utf8_forrige(t, f);
	while (f > 0) {
		size_t g = utf8_forrige(t, f);
		if (!i_ord(t, g))
			break;
		f = g;
	}
	return f;
}

static int tegn_bredde(uint32_t c)
{
	return c == UGYLDIG ? 0 : c >= 0x20 && c < 0x7f ? 1 : wcwidth((wchar_t)c);
}

int utf8_bredde(struct tekst t)
{
	int sum = 0;
	uint32_t c;
	for (size_t i = 0; i < t.n;) {
		i += tegn_ved(t, i, &c);
		int b = tegn_bredde(c);
		sum += b > 0 ? b : 0;
	}
	return sum;
}

size_t utf8_klipp(struct tekst t, int kolonner)
{
	size_t i = 0;
	while (i < t.n) {
		size_t neste = utf8_neste(t, i);
		kolonner -= utf8_bredde(tekst_til(tekst_fra(t, i), neste - i));
		if (kolonner < 0)
			break;
		i = neste;
	}
	return i;
}

enum utf8_slag utf8_slag(uint32_t cp)
{
	static const struct { uint32_t fra, til; enum utf8_slag slag; } omraader[] = {
		{0x00, 0x08, UTF8_STYRETEGN},    {0x09, 0x0a, UTF8_OK},
		{0x0b, 0x1f, UTF8_STYRETEGN},    {0x7f, 0x84, UTF8_STYRETEGN},
		{0x85, 0x85, UTF8_LINJESKILLE},  {0x86, 0x9f, UTF8_STYRETEGN},
		{0xad, 0xad, UTF8_SKJULT},       {0x61c, 0x61c, UTF8_SKJULT},
		{0x180e, 0x180e, UTF8_SKJULT},   {0x200b, 0x200b, UTF8_SKJULT},
		{0x200e, 0x200f, UTF8_SKJULT},   {0x2028, 0x2029, UTF8_LINJESKILLE},
		{0x202a, 0x202e, UTF8_SKJULT},   {0x2060, 0x206f, UTF8_SKJULT},
		{0xd800, 0xdfff, UTF8_IKKE_TEGN}, {0xfdd0, 0xfdef, UTF8_IKKE_TEGN},
		{0xfeff, 0xfeff, UTF8_SKJULT},   {0xfff9, 0xfffb, UTF8_SKJULT},
		{0xe0000, 0xe0fff, UTF8_SKJULT},
	};
	if ((cp & 0xfffe) == 0xfffe || cp > 0x10ffff)
		return UTF8_IKKE_TEGN;
	for (size_t i = 0; i < ARRAY_LEN(omraader) && cp >= omraader[i].fra; i++)
		if (cp <= omraader[i].til)
			return omraader[i].slag;
	return UTF8_OK;
}

struct filter {
	struct streng *ut; /* NULL: only columns are counted */
	int kolonne;
	int merker;        /* on the base that stands in the last cell */
	bool grunn;        /* is there a base that a mark may join? */
};

static void vis(struct filter *f, struct tekst t, int bredde)
{
	if (f->ut)
		streng_legg(f->ut, t);
	f->kolonne += bredde;
}

static void vis_grunn(struct filter *f, struct tekst t, int bredde)
{
	vis(f, t, bredde);
	f->grunn = true;
	f->merker = 0;
}

/* Would a mark join the ring that is put under it? A vowel sign of Hangul would not. */
static bool fester_seg(uint32_t c)
{
	return !utf8proc_grapheme_break(0x25cc, (utf8proc_int32_t)c);
}

static void vis_merke(struct filter *f, struct tekst t)
{
	if (!f->grunn)
		vis_grunn(f, T("◌"), 1);
	if (f->merker < MERKER_MAKS)
		vis(f, t, 0);
	else if (f->merker == MERKER_MAKS)
		vis(f, T("…"), 1);
	f->merker++;
}

/* A notation in ASCII for what must not reach a screen as it is. */
PRINTF(2, 3) static void vis_notasjon(struct filter *f, const char *fmt, ...)
{
	struct streng s = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s, fmt, ap);
	va_end(ap);
	vis(f, streng_tekst(&s), (int)s.n);
	streng_release(&s);
	f->grunn = false;
}

static void vis_styretegn(struct filter *f, uint32_t c)
{
	f->grunn = false;
	if (c == '\n') {
		vis(f, T("\n"), 0);
		f->kolonne = 0;
	} else if (c == '\t') {
		int n = 8 - f->kolonne % 8;
		vis(f, tekst_til(T("        "), (size_t)n), n);
	} else if (c < 0x80) {
		vis_notasjon(f, "^%c", (int)(c ^ 0x40));
	} else {
		vis_notasjon(f, "<%02x>", (unsigned)c);
	}
}

static bool er_merke(uint32_t c)
{
	const utf8proc_property_t *e = egenskap(c);
	return e->category >= UTF8PROC_CATEGORY_MN && e->category <= UTF8PROC_CATEGORY_ME;
}

/* What a joiner may stand between: letters, the marks on them, and emoji. */
static bool kan_foyes(uint32_t c)
{
	const utf8proc_property_t *e = egenskap(c);
	return bokstav(c) || er_merke(c) || e->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
	       (c >= 0x1f3fb && c <= 0x1f3ff);
}

static bool foyer(const struct filter *f, struct tekst t, size_t pos, size_t n)
{
	uint32_t for_, etter;
	if (pos == 0 || pos + n >= t.n)
		return false;
	tegn_for(t, pos, &for_);
	tegn_ved(t, pos + n, &etter);
	int bredde = tegn_bredde(etter); /* what begins a grapheme with no width is shown as <U+D7D4>, and joins nothing */
	bool plass = f->merker + 1 < MERKER_MAKS || bredde > 0; /* a mark too many becomes … */
	return kan_foyes(for_) && kan_foyes(etter) && (bredde > 0 || (bredde == 0 && er_merke(etter))) && plass;
}

static void vis_tegn(struct filter *f, struct tekst inn, size_t pos, size_t n)
{
	uint32_t c;
	struct tekst raa = tekst_til(tekst_fra(inn, pos), n);
	tegn_ved(inn, pos, &c);
	if (c == UGYLDIG) {
		vis_notasjon(f, "<%02x>", (unsigned)(unsigned char)inn.p[pos]);
		return;
	}
	if (c < 0x20 || (c >= 0x7f && c < 0xa0)) {
		vis_styretegn(f, c);
		return;
	}
	int bredde = tegn_bredde(c), kategori = egenskap(c)->category;
	bool foyetegn = c == 0x200c || c == 0x200d;
	if (kategori == UTF8PROC_CATEGORY_CO && tegn_bredde(0x25a1) == 1)
		vis_grunn(f, T("□"), 1);
	else if (utf8_slag(c) != UTF8_OK || kategori == UTF8PROC_CATEGORY_CN || bredde < 0 ||
		 (foyetegn && (!f->grunn || !foyer(f, inn, pos, n))) ||
		 (!foyetegn && kategori == UTF8PROC_CATEGORY_CF && bredde == 0) ||
		 (bredde == 0 && !f->grunn && !fester_seg(c)))
		vis_notasjon(f, "<U+%04X>", (unsigned)c);
	else if (bredde == 0)
		vis_merke(f, raa);
	else
		vis_grunn(f, raa, bredde);
}

size_t utf8_trygg_steg(struct streng *ut, struct tekst inn, size_t pos, int *kolonne)
{
	size_t slutt = utf8_neste(inn, pos);
	struct filter f = {.ut = ut, .kolonne = *kolonne};
	uint32_t c;
	for (size_t n; pos < slutt; pos += n) {
		n = tegn_ved(inn, pos, &c);
		vis_tegn(&f, inn, pos, n);
	}
	*kolonne = f.kolonne;
	return slutt;
}

void utf8_trygg(struct streng *ut, struct tekst inn)
{
	int kolonne = 0;
	for (size_t pos = 0; pos < inn.n;)
		pos = utf8_trygg_steg(ut, inn, pos, &kolonne);
}

/* Nothing below U+0300 composes or decomposes under NFC: one look at the bytes answers mostly. */
static bool opplagt_nfc(struct tekst t)
{
	for (size_t i = 0; i < t.n; i++)
		if ((unsigned char)t.p[i] >= 0xcc)
			return false;
	return true;
}

/* utf8proc's answer, to be freed; NULL when t is not valid. */
static char *kart(struct tekst t, utf8proc_option_t hva, size_t *n)
{
	utf8proc_uint8_t *ut = NULL;
	utf8proc_ssize_t r = utf8proc_map((const utf8proc_uint8_t *)(t.p ? t.p : ""),
					  (utf8proc_ssize_t)t.n, &ut, hva);
	if (r == UTF8PROC_ERROR_NOMEM)
		tomt_for_minne();
	if (r < 0)
		return NULL;
	*n = (size_t)r;
	return (char *)ut;
}

static const utf8proc_option_t NFC = UTF8PROC_STABLE | UTF8PROC_COMPOSE;

/* Appends t in NFC. */
static void legg_nfc(struct streng *ut, struct tekst t)
{
	size_t n = 0;
	char *p = opplagt_nfc(t) ? NULL : kart(t, NFC, &n);
	streng_legg(ut, p ? (struct tekst){p, n} : t);
	free(p);
}

size_t utf8_inn(struct streng *ut, struct tekst inn, bool en_linje)
{
	struct streng rent = {0};
	size_t utelatt = 0;
	bool etter_lf = false;
	uint32_t c;
	for (size_t i = 0, n; i < inn.n; i += n) {
		n = tegn_ved(inn, i, &c);
		if (c == '\r' && i + 1 < inn.n && inn.p[i + 1] == '\n')
			continue;
		if (c == '\n' || c == '\r') {
			if (!(en_linje && etter_lf))
				streng_tegn(&rent, en_linje ? ' ' : '\n');
			etter_lf = true;
			continue;
		}
		if (c == UGYLDIG || utf8_slag(c) != UTF8_OK) {
			utelatt++;
			continue;
		}
		etter_lf = false;
		streng_legg(&rent, c == '\t' ? T(" ") : tekst_til(tekst_fra(inn, i), n));
	}
	legg_nfc(ut, streng_tekst(&rent));
	streng_release(&rent);
	return utelatt;
}

bool utf8_er_nfc(struct tekst t)
{
	size_t n = 0;
	if (!utf8_gyldig(t, NULL))
		return false;
	if (opplagt_nfc(t))
		return true;
	char *p = kart(t, NFC, &n);
	bool lik = p && tekst_lik(t, (struct tekst){p, n});
	free(p);
	return lik;
}

struct tekst utf8_nfc(struct arena *a, struct tekst t)
{
	struct streng s = {0};
	BUG_ON(!utf8_gyldig(t, NULL));
	legg_nfc(&s, t);
	struct tekst ut = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

struct tekst utf8_fold(struct arena *a, struct tekst t)
{
	size_t n = 0;
	char *p = kart(t, NFC | UTF8PROC_CASEFOLD, &n);
	struct tekst ut = arena_tekst(a, p ? (struct tekst){p, n} : t);
	free(p);
	return ut;
}

struct tekst utf8_stor(struct arena *a, struct tekst t)
{
	char b[4];
	uint32_t cp;
	size_t n = utf8_les(t, &cp);
	if (!n)
		return t;
	size_t ny = utf8_skriv(b, (uint32_t)utf8proc_toupper((utf8proc_int32_t)cp));
	return arena_f(a, "%.*s" TF, (int)ny, b, TA(tekst_fra(t, n)));
}

struct tekst utf8_nokkel(struct arena *a, struct tekst t)
{
	static const struct { struct tekst fra, til; } bytte[] = {
		{{"æ", 2}, {"ae", 2}}, {{"ø", 2}, {"o", 1}}, {{"å", 2}, {"a", 1}},
		{{"aa", 2}, {"a", 1}}, {{" ", 1}, {"-", 1}}, {{"_", 1}, {"-", 1}},
	};
	struct streng s = {0};
	struct tekst rest = utf8_fold(a, t);
	while (rest.n) {
		size_t i = 0;
		while (i < ARRAY_LEN(bytte) && !tekst_starter(rest, bytte[i].fra))
			i++;
		bool funnet = i < ARRAY_LEN(bytte);
		streng_legg(&s, funnet ? bytte[i].til : tekst_til(rest, 1));
		rest = tekst_fra(rest, funnet ? bytte[i].fra.n : 1);
	}
	struct tekst ut = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}
