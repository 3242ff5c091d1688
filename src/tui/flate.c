#include "flate.h"

#include <string.h>

#include "bryt.h"
#include "utf8.h"

enum { STORST = 1000 }; /* rows or columns; no terminal is larger, and the grid stays small */

/* The ways a frame line goes from a cell, and the sign for each set of them. */
enum { VEI_OPP = 1, VEI_NED = 2, VEI_V = 4, VEI_H = 8 };

static const char *const ramme[2][16] = {
	{" ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼"},
	{" ", "|", "|", "|", "-", "+", "+", "+", "-", "+", "+", "+", "-", "+", "+", "+"},
};

static const struct celle blank = {.tegn = " ", .bredde = 1};

void flate_init(struct flate *f, int rader, int kolonner)
{
	*f = (struct flate){0};
	flate_resize(f, rader, kolonner);
}

void flate_release(struct flate *f)
{
	arena_release(&f->arena);
	streng_release(&f->kladd);
	*f = (struct flate){0};
}

static int innenfor(int v, int minst, int mest)
{
	return v < minst ? minst : v > mest ? mest : v;
}

void flate_resize(struct flate *f, int rader, int kolonner)
{
	f->rader = innenfor(rader, 1, STORST);
	f->kolonner = innenfor(kolonner, 1, STORST);
	arena_reset(&f->arena);
	f->celle = arena_nye(&f->arena, struct celle, (size_t)f->rader * (size_t)f->kolonner);
	flate_tom(f);
}

void flate_tom(struct flate *f)
{
	for (size_t i = 0; i < (size_t)f->rader * (size_t)f->kolonner; i++)
		f->celle[i] = blank;
	f->markor_y = f->markor_x = -1;
}

static bool i_flaten(const struct flate *f, int y, int x)
{
	return y >= 0 && y < f->rader && x >= 0 && x < f->kolonner;
}

static struct celle *celle_ved(const struct flate *f, int y, int x)
{
	BUG_ON(!i_flaten(f, y, x));
	return &f->celle[(size_t)y * (size_t)f->kolonner + (size_t)x];
}

const struct celle *flate_celle(const struct flate *f, int y, int x)
{
	return celle_ved(f, y, x);
}

bool celle_lik(const struct celle *a, const struct celle *b)
{
	return a->bredde == b->bredde && a->stil == b->stil && strcmp(a->tegn, b->tegn) == 0;
}

static void gjor_blank(struct celle *c)
{
	unsigned short stil = c->stil;
	*c = blank;
	c->stil = stil;
}

/* Half a wide character cannot stay: what is left of one that loses (y, x) becomes a space. */
static void losne(struct flate *f, int y, int x)
{
	struct celle *c = celle_ved(f, y, x);
	if (c->bredde == 0 && x > 0)
		gjor_blank(c - 1);
	if (c->bredde == 2 && x + 1 < f->kolonner)
		gjor_blank(c + 1);
	gjor_blank(c);
}

/* One cell or a wide pair; the caller has seen to it that the columns lie inside the grid. */
static void sett(struct flate *f, int y, int x, struct tekst tegn, unsigned stil)
{
	int bredde = utf8_bredde(tegn) == 2 ? 2 : 1;
	BUG_ON(tegn.n >= CELLE_BYTE);
	for (int i = 0; i < bredde; i++) {
		losne(f, y, x + i);
		*celle_ved(f, y, x + i) = (struct celle){.stil = (unsigned short)stil};
	}
	struct celle *c = celle_ved(f, y, x);
	memcpy(c->tegn, tegn.p, tegn.n);
	c->bredde = (unsigned char)bredde;
}

/* Cuts the first cell off a text that utf8_trygg() made: a base and the marks on it. */
static struct tekst ta_celle(struct tekst *rest)
{
	uint32_t c;
	size_t i = utf8_les(*rest, &c);
	for (size_t n; i < rest->n; i += n) {
		n = utf8_les(tekst_fra(*rest, i), &c);
		if (utf8_bredde(tekst_til(tekst_fra(*rest, i), n)) > 0)
			break;
	}
	struct tekst celle = tekst_til(*rest, i);
	*rest = tekst_fra(*rest, i);
	return celle;
}

/* Draws what was one grapheme from column `brukt` of the span on; false: the span is full. */
static bool tegn_grafem(struct flate *f, struct spenn s, unsigned stil, int *brukt)
{
	struct tekst rest = streng_tekst(&f->kladd);
	while (rest.n) {
		struct tekst celle = ta_celle(&rest);
		int bredde = utf8_bredde(celle), x = s.x + *brukt;
		bool halv = *brukt + bredde > s.bredde;
		if (halv && *brukt >= s.bredde)
			return false;
		if (i_flaten(f, s.y, x) && i_flaten(f, s.y, x + bredde - 1) && !halv)
			sett(f, s.y, x, celle, stil);
		else
			for (int i = 0; i < bredde && *brukt + i < s.bredde; i++)
				if (i_flaten(f, s.y, x + i))
					sett(f, s.y, x + i, T(" "), stil);
		*brukt = halv ? s.bredde : *brukt + bredde;
	}
	return true;
}

int flate_tekst(struct flate *f, struct spenn s, unsigned stil, struct tekst t)
{
	int brukt = 0, kolonne = 0;
	s.x = innenfor(s.x, -STORST, STORST);
	for (size_t i = 0, neste; i < t.n && brukt < s.bredde; i = neste) {
		streng_reset(&f->kladd);
		neste = utf8_trygg_steg(&f->kladd, t, i, &kolonne);
		struct tekst raa = tekst_til(tekst_fra(t, i), neste - i);
		bool lf = t.p[neste - 1] == '\n';
		if (lf) {
			streng_reset(&f->kladd);
			streng_tegn(&f->kladd, ' ');
			kolonne = brukt + 1;
		}
		bool som_for = lf || t.p[i] == '\t' || tekst_lik(streng_tekst(&f->kladd), raa);
		if (!tegn_grafem(f, s, som_for ? stil : stil ^ STIL_SNUDD, &brukt))
			break;
	}
	return brukt;
}

int flate_avsnitt(struct flate *f, struct rekt r, int hopp, unsigned stil, struct tekst t)
{
	struct bryt b = {.rest = t};
	struct tekst linje;
	int brukt = 0;
	r.y = innenfor(r.y, -STORST, STORST);
	while (r.bredde > 0 && brukt < r.hoyde && bryt_neste(&b, r.bredde, &linje))
		if (hopp > 0)
			hopp--;
		else
			flate_tekst(f, spenn(r.y + brukt++, r.x, r.bredde), stil, linje);
	return brukt;
}

/* The part of r that lies in the grid. */
static struct rekt klipp(const struct flate *f, struct rekt r)
{
	r.y = innenfor(r.y, -STORST, STORST);
	r.x = innenfor(r.x, -STORST, STORST);
	int y2 = innenfor(r.hoyde, 0, STORST) + r.y, x2 = innenfor(r.bredde, 0, STORST) + r.x;
	int y = innenfor(r.y, 0, f->rader), x = innenfor(r.x, 0, f->kolonner);
	return rekt(y, x, innenfor(y2, y, f->rader) - y, innenfor(x2, x, f->kolonner) - x);
}

void flate_fyll(struct flate *f, struct rekt r, unsigned stil)
{
	r = klipp(f, r);
	for (int y = r.y; y < r.y + r.hoyde; y++)
		for (int x = r.x; x < r.x + r.bredde; x++)
			sett(f, y, x, T(" "), stil);
}

static void strek(struct flate *f, int y, int x, unsigned veier, unsigned stil)
{
	if (!i_flaten(f, y, x))
		return;
	veier |= celle_ved(f, y, x)->streker;
	sett(f, y, x, tekst_c(ramme[f->ascii][veier]), stil);
	celle_ved(f, y, x)->streker = (unsigned char)veier;
}

void flate_vannrett(struct flate *f, struct spenn s, unsigned stil)
{
	int n = innenfor(s.bredde, 0, STORST);
	s.x = innenfor(s.x, -STORST, STORST);
	for (int i = 0; i < n; i++)
		strek(f, s.y, s.x + i, (i > 0 ? VEI_V : 0) | (i < n - 1 ? VEI_H : 0), stil);
}

void flate_loddrett(struct flate *f, struct rekt r, unsigned stil)
{
	int n = innenfor(r.hoyde, 0, STORST);
	r.y = innenfor(r.y, -STORST, STORST);
	for (int i = 0; i < n; i++)
		strek(f, r.y + i, r.x, (i > 0 ? VEI_OPP : 0) | (i < n - 1 ? VEI_NED : 0), stil);
}

void flate_boks(struct flate *f, struct rekt r, unsigned stil, struct tekst tittel)
{
	if (r.hoyde < 2 || r.bredde < 2)
		return;
	r = rekt(innenfor(r.y, -STORST, STORST), innenfor(r.x, -STORST, STORST),
		 innenfor(r.hoyde, 2, STORST), innenfor(r.bredde, 2, STORST));
	flate_vannrett(f, spenn(r.y, r.x, r.bredde), stil);
	flate_vannrett(f, spenn(r.y + r.hoyde - 1, r.x, r.bredde), stil);
	flate_loddrett(f, rekt(r.y, r.x, r.hoyde, 1), stil);
	flate_loddrett(f, rekt(r.y, r.x + r.bredde - 1, r.hoyde, 1), stil);
	if (tittel.n == 0 || r.bredde < 7)
		return;
	int n = flate_tekst(f, spenn(r.y, r.x + 3, r.bredde - 6), stil, tittel);
	flate_tekst(f, spenn(r.y, r.x + 2, 1), stil, T(" "));
	flate_tekst(f, spenn(r.y, r.x + 3 + n, 1), stil, T(" "));
}

void flate_markor(struct flate *f, int y, int x)
{
	f->markor_y = y < 0 ? -1 : innenfor(y, 0, f->rader - 1);
	f->markor_x = y < 0 ? -1 : innenfor(x, 0, f->kolonner - 1);
}

const char *flate_tegn(const struct flate *f, enum tegn t)
{
	static const char *const par[TEGN_ANTALL][2] = {
		[TEGN_HAKE] = {"✓", "+"},       [TEGN_PIL] = {"▸", ">"},
		[TEGN_STREK] = {"─", "-"},      [TEGN_DOBBEL] = {"═", "="},
		[TEGN_PRIKK] = {"·", "."},      [TEGN_FULL] = {"█", "#"},
		[TEGN_TOM] = {"░", "."},        [TEGN_RUTE] = {"□", "_"},
		[TEGN_HOYRE] = {"→", "->"},     [TEGN_OPP] = {"↑", "^"},
		[TEGN_NED] = {"↓", "v"},        [TEGN_ELLIPSE] = {"…", "..."},
		[TEGN_TANKESTREK] = {"–", "-"}, [TEGN_SITAT_V] = {"«", "\""},
		[TEGN_SITAT_H] = {"»", "\""},   [TEGN_MER_V] = {"‹", "<"},
		[TEGN_MER_H] = {"›", ">"},      [TEGN_KRYSS] = {"✗", "x"},
	};
	BUG_ON(t >= TEGN_ANTALL);
	return par[t][f->ascii];
}

void flate_rad(const struct flate *f, int y, struct streng *ut)
{
	size_t fra = ut->n;
	for (int x = 0; x < f->kolonner; x++)
		streng_c(ut, flate_celle(f, y, x)->tegn);
	while (ut->n > fra && ut->p[ut->n - 1] == ' ')
		streng_kutt(ut, ut->n - 1);
}

void flate_dump(const struct flate *f, struct streng *ut)
{
	for (int y = 0; y < f->rader; y++) {
		flate_rad(f, y, ut);
		streng_tegn(ut, '\n');
	}
}
