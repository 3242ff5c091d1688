/* What the views are put together of: frames, hints, messages and the program's own words. */
#include "bryt.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

/* The signs of the program's own words, and with --ascii their twins. */
static void skriv_ord(struct streng *ut, bool ascii, struct tekst t)
{
	static const struct { const char *tegn; const char *ascii; } par[] = {
		{"·", "-"}, {"–", "-"}, {"…", "..."}, {"↑↓", N_("Pil opp/ned")}, {"↑", N_("Pil opp")},
		{"↓", N_("Pil ned")}, {"«", "\""}, {"»", "\""}, {"→", "->"},
		{"▸", ">"}, {"✓", "+"}, {"□", "_"},
	};
	while (t.n) {
		size_t k = 0;
		while (k < ARRAY_LEN(par) && !(ascii && tekst_starter(t, tekst_c(par[k].tegn))))
			k++;
		if (k < ARRAY_LEN(par))
			streng_c(ut, tr(par[k].ascii));
		else
			streng_tegn(ut, t.p[0]);
		t = tekst_fra(t, k < ARRAY_LEN(par) ? tekst_c(par[k].tegn).n : 1);
	}
}

struct tekst ord_vist(struct app *a, bool ascii, struct tekst t)
{
	struct streng ut = {0};
	if (!ascii)
		return t;
	skriv_ord(&ut, ascii, t);
	t = arena_tekst(&a->s->skrap, streng_tekst(&ut));
	streng_release(&ut);
	return t;
}

int tegn_ord(struct flate *f, struct spenn s, unsigned stil, struct tekst t)
{
	struct streng ut = {0};
	skriv_ord(&ut, f->ascii, t);
	int bredde = tegn_kort(f, s, stil, streng_tekst(&ut));
	streng_release(&ut);
	return bredde;
}

int tegn_kort(struct flate *f, struct spenn s, unsigned stil, struct tekst t)
{
	size_t n = utf8_klipp(t, s.bredde);
	if (n == t.n || s.bredde < 3)
		return flate_tekst(f, s, stil, tekst_til(t, n));
	n = utf8_klipp(t, s.bredde - 1);
	int brukt = flate_tekst(f, s, stil, tekst_til(t, n));
	return brukt + flate_tekst(f, spenn(s.y, s.x + brukt, 1), stil, tekst_c(f->ascii ? "." : "…"));
}

/* --- hints ------------------------------------------------------------------------------------- */

static struct tekst ta_del(struct tekst *rest)
{
	struct tekst skille = T(" · "), del = *rest;
	ptrdiff_t i = tekst_finn(*rest, skille);
	if (i >= 0)
		del = tekst_til(*rest, (size_t)i);
	*rest = i < 0 ? INGEN_TEKST : tekst_fra(*rest, (size_t)i + skille.n);
	return del;
}

/* Lays the parts out in rows, and draws them too when it is to; returns the rows used. */
static int legg_ut(struct flate *f, struct rekt r, const unsigned *stil, struct tekst t)
{
	struct streng s = {0};
	int y = 0, x = 0;
	while (t.n && y < r.hoyde) {
		streng_reset(&s);
		skriv_ord(&s, f->ascii, ta_del(&t));
		int b = utf8_bredde(streng_tekst(&s));
		if (x > 0 && x + 3 + b > r.bredde) {
			y++;
			x = 0;
		}
		if (y >= r.hoyde)
			break;
		if (x > 0 && stil)
			flate_tekst(f, spenn(r.y + y, r.x + x, 3), *stil, f->ascii ? T(" - ") : T(" · "));
		x += x > 0 ? 3 : 0;
		if (stil)
			tegn_kort(f, spenn(r.y + y, r.x + x, r.bredde - x), *stil, streng_tekst(&s));
		x += b;
	}
	streng_release(&s);
	return x > 0 && y < r.hoyde ? y + 1 : y;
}

int tegn_hint(struct flate *f, struct rekt r, unsigned stil, struct tekst t)
{
	return legg_ut(f, r, &stil, t);
}

int hint_rader(struct flate *f, int bredde, struct tekst t)
{
	return legg_ut(f, rekt(0, 0, f->rader, bredde), NULL, t);
}

int fot_rader(struct app *a, struct flate *f, struct rekt r, int maks, const char *hint)
{
	int n = a->melding.n ? bryt_antall(streng_tekst(&a->melding), r.bredde)
			     : hint_rader(f, r.bredde, tekst_c(hint));
	if (maks < 1 && a->melding_feil) /* a refusal is content */
		maks = 1;
	return n < maks ? n : maks > 0 ? maks : 0;
}

void tegn_fot(struct app *a, struct flate *f, struct rekt r, const char *hint)
{
	unsigned stil = a->melding_feil ? STIL_FET | STIL_FARGE(FARGE_FEIL) : STIL_FARGE(FARGE_DEMPET);
	struct streng s = {0};
	skriv_ord(&s, f->ascii, streng_tekst(&a->melding));
	if (r.hoyde > 0 && s.n)
		flate_avsnitt(f, r, 0, stil, streng_tekst(&s));
	else if (r.hoyde > 0)
		tegn_hint(f, r, stil, tekst_c(hint));
	streng_release(&s);
}

/* --- frames ------------------------------------------------------------------------------------ */

/* Too small to spend rows and columns on a frame. */
static bool trangt(const struct flate *f)
{
	return f->rader < 12 || (f->kolonner < 60 && f->rader < 20);
}

/* The whole window; the title has a row of its own when there are rows to spare. */
static struct rekt uten_ramme(struct flate *f, struct tekst tittel)
{
	int y = f->rader >= 10;
	flate_fyll(f, rekt(0, 0, f->rader, f->kolonner), STIL_VANLIG);
	if (y) {
		flate_fyll(f, rekt(0, 0, 1, f->kolonner), STIL_SNUDD);
		tegn_ord(f, spenn(0, 1, f->kolonner - 2), STIL_SNUDD, tittel);
	}
	return rekt(y, 1, f->rader - y, f->kolonner - 2);
}

static struct rekt med_ramme(struct flate *f, struct rekt r, struct tekst tittel)
{
	flate_fyll(f, r, STIL_VANLIG);
	flate_boks(f, r, STIL_VANLIG, tittel);
	return rekt(r.y + 1, r.x + 2, r.hoyde - 2, r.bredde - 4);
}

int panel_bredde(const struct flate *f, int bredde)
{
	if (trangt(f))
		return f->kolonner - 2;
	/* all the width, rather than a frame right inside the one below */
	return (bredde < f->kolonner - 4 ? bredde : f->kolonner) - 4;
}

struct rekt tegn_panel(struct flate *f, int hoyde, int bredde, const char *tittel)
{
	if (trangt(f))
		return uten_ramme(f, tekst_c(tittel));
	bredde = panel_bredde(f, bredde) + 4;
	if (hoyde > f->rader - 2)
		hoyde = f->rader - 2;
	return med_ramme(f, rekt((f->rader - hoyde) / 2, (f->kolonner - bredde) / 2, hoyde, bredde),
			 tekst_c(tittel));
}

struct rekt tegn_side(struct flate *f, struct tekst tittel)
{
	int bredde = f->kolonner > 100 ? 100 : f->kolonner;
	if (trangt(f))
		return uten_ramme(f, tittel);
	return med_ramme(f, rekt(0, (f->kolonner - bredde) / 2, f->rader, bredde), tittel);
}
