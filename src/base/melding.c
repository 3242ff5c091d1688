#include "melding.h"

#include <stdlib.h>

#include "sprak.h"
#include "utf8.h"

enum { VINDU = 76, MARG = 5 };

struct melding *melding_ny(struct meldinger *m, enum alvor alvor, int linje, int kolonne,
			   const char *fmt, ...)
{
	struct streng s = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s, tr(fmt), ap);
	va_end(ap);
	m->p = arena_vokse(m->arena, m->p, m->n, &m->kap, sizeof(*m->p));
	struct melding *ny = &m->p[m->n++];
	*ny = (struct melding){.alvor = alvor, .linje = linje, .kolonne = kolonne,
			       .tekst = arena_tekst(m->arena, streng_tekst(&s))};
	streng_release(&s);
	if (alvor == ALVOR_FEIL)
		m->feil++;
	else
		m->advarsler++;
	return ny;
}

/* The bytes of a line, without LF and CR LF; false when the file has no such line. A byte order
 * mark is no character of the first line: libyaml does not count it. */
static bool finn_linje(struct tekst kilde, int linje, struct tekst *ut)
{
	if (linje < 1)
		return false;
	if (tekst_starter(kilde, T("\xef\xbb\xbf")))
		kilde = tekst_fra(kilde, 3);
	for (int i = 0; i < linje; i++)
		if (!tekst_del(&kilde, '\n', ut))
			return false;
	if (tekst_slutter(*ut, T("\r")))
		ut->n--;
	return true;
}

/* The line as it is shown, whole, and the column (from 0) where its `tegn`-th character stands. */
static int vis_linje(struct streng *ut, struct tekst linje, int tegn)
{
	int kolonne = 0, sted = 0, passert = 0;
	for (size_t i = 0, neste; i < linje.n; i = neste) {
		if (passert < tegn)
			sted = kolonne;
		neste = utf8_trygg_steg(ut, linje, i, &kolonne);
		passert += (int)utf8_antall(tekst_til(tekst_fra(linje, i), neste - i));
	}
	return passert < tegn ? kolonne : sted;
}

/* The columns [fra, til) of a line that is safe to show; half a wide character is a space. */
static void legg_kolonner(struct streng *ut, struct tekst vist, int fra, int til)
{
	int kolonne = 0;
	for (size_t i = 0, neste; i < vist.n; i = neste) {
		int for_ = kolonne;
		neste = utf8_trygg_steg(NULL, vist, i, &kolonne);
		if (for_ >= fra && kolonne <= til)
			streng_legg(ut, tekst_til(tekst_fra(vist, i), neste - i));
		else
			for (int k = for_ > fra ? for_ : fra; k < kolonne && k < til; k++)
				streng_tegn(ut, ' ');
	}
}

/* At most VINDU columns around `sted`, which becomes its place in the window. */
static void legg_vindu(struct streng *ut, struct tekst vist, int *sted)
{
	int bredde = utf8_bredde(vist);
	int fra = *sted - VINDU / 2;
	if (fra > bredde + 1 - VINDU)
		fra = bredde + 1 - VINDU; /* to spare: the place may be behind the text */
	if (fra < 0 || bredde <= VINDU)
		fra = 0;
	int til = fra + VINDU < bredde ? fra + VINDU : bredde;
	*sted -= fra;
	if (fra > 0)
		streng_c(ut, "…");
	legg_kolonner(ut, vist, fra + (fra > 0), til - (til < bredde));
	if (til < bredde)
		streng_c(ut, "…");
}

/* The margin is as wide as the longest line number in it. */
static int marg_bredde(const struct melding *e)
{
	int n = 1;
	for (int l = e->linje > e->linje2 ? e->linje : e->linje2; l > 9; l /= 10)
		n++;
	return n > MARG ? n : MARG;
}

struct sted {
	int linje, kolonne;
	struct tekst ord; /* beside the caret */
};

/* The quoted line, and under it a caret at the place. */
static void skriv_utdrag(const struct meldinger *m, struct sted s, int marg, struct streng *ut)
{
	struct streng vist = {0};
	struct tekst raa;
	if (!finn_linje(m->kilde, s.linje, &raa))
		return;
	int kolonne = vis_linje(&vist, raa, s.kolonne);
	streng_f(ut, "%*d | ", marg, s.linje);
	legg_vindu(ut, streng_tekst(&vist), &kolonne);
	streng_tegn(ut, '\n');
	streng_release(&vist);
	if (s.kolonne < 1 && s.ord.n == 0)
		return;
	streng_f(ut, "%*s |", marg, "");
	if (s.kolonne > 0)
		streng_f(ut, "%*s^", kolonne + 1, "");
	streng_c(ut, s.ord.n ? " " : "");
	utf8_trygg(ut, s.ord);
	streng_tegn(ut, '\n');
}

/* Text that must stay on its line. */
static void legg_paa_linje(struct streng *ut, struct tekst t)
{
	size_t fra = ut->n;
	utf8_trygg(ut, t);
	for (size_t i = fra; i < ut->n; i++)
		if (ut->p[i] == '\n')
			ut->p[i] = ' ';
}

static void skriv_hode(const struct meldinger *m, const struct melding *e, struct streng *ut)
{
	streng_c(ut, "motebok: ");
	legg_paa_linje(ut, m->fil);
	if (e->linje > 0)
		streng_f(ut, ":%d", e->linje);
	if (e->linje > 0 && e->kolonne > 0)
		streng_f(ut, ":%d", e->kolonne);
	streng_c(ut, e->alvor == ALVOR_ADVARSEL ? tr(": advarsel: ") : ": ");
	legg_paa_linje(ut, e->tekst);
	streng_tegn(ut, '\n');
}

static void skriv_rad(struct tekst rad, int marg, struct streng *ut)
{
	struct tekst linje;
	for (char merke = '='; tekst_del(&rad, '\n', &linje); merke = ' ') {
		streng_f(ut, "%*s %c ", marg, "", merke);
		utf8_trygg(ut, linje);
		streng_tegn(ut, '\n');
	}
}

static void skriv_en(const struct meldinger *m, const struct melding *e, struct streng *ut)
{
	int marg = marg_bredde(e);
	skriv_hode(m, e, ut);
	skriv_utdrag(m, (struct sted){e->linje, e->kolonne, INGEN_TEKST}, marg, ut);
	if (e->linje2 > 0)
		skriv_utdrag(m, (struct sted){e->linje2, e->kolonne2, e->tekst2}, marg, ut);
	skriv_rad(e->rad, marg, ut);
}

/* Two findings at one place keep the order they were made in: they stand so in memory. */
static int etter_sted(const void *va, const void *vb)
{
	const struct melding *a = *(const struct melding *const *)va;
	const struct melding *b = *(const struct melding *const *)vb;
	if (a->linje != b->linje)
		return a->linje < b->linje ? -1 : 1;
	if (a->kolonne != b->kolonne)
		return a->kolonne < b->kolonne ? -1 : 1;
	return (a > b) - (a < b);
}

void meldinger_skriv(struct meldinger *m, size_t maks, struct streng *ut)
{
	const struct melding **rekke = arena_nye(m->arena, const struct melding *, m->n);
	for (size_t i = 0; i < m->n; i++)
		rekke[i] = &m->p[i];
	if (m->n)
		qsort(rekke, m->n, sizeof(const struct melding *), etter_sted);
	for (size_t i = 0; i < m->n && i < maks; i++)
		skriv_en(m, rekke[i], ut);
	if (m->n > maks) {
		streng_c(ut, "motebok: ");
		legg_paa_linje(ut, m->fil);
		/* Oversettere: så mange feil og advarsler til, som ikke er vist */
		streng_f(ut, tr(": og %zu til\n"), m->n - maks);
	}
}
