#include "linje.h"

#include <string.h>

#include "bryt.h"
#include "utf8.h"

/* A row as it is seen: its text is [start, slutt), and the cursor stands in [start, siste]. */
struct skjermrad {
	int nr;
	size_t start, slutt, siste;
};

void linje_init(struct linje *l, bool flere_linjer)
{
	*l = (struct linje){.flere_linjer = flere_linjer, .onsket = -1, .bredde = 76};
}

void linje_release(struct linje *l)
{
	streng_release(&l->tekst);
	streng_release(&l->drept);
	streng_release(&l->utkast);
	for (size_t i = 0; i < LINJE_HISTORIE; i++)
		streng_release(&l->historie[i]);
	linje_init(l, l->flere_linjer);
}

struct tekst linje_tekst(const struct linje *l)
{
	return streng_tekst(&l->tekst);
}

/* The cursor on a grapheme boundary: forward, when it stands inside one. */
static void rett_pos(struct linje *l)
{
	struct tekst t = linje_tekst(l);
	while (l->pos < t.n && ((unsigned char)t.p[l->pos] & 0xc0) == 0x80)
		l->pos++;
	if (l->pos > 0)
		l->pos = utf8_neste(t, utf8_forrige(t, l->pos));
}

/* What stands on each side of [fra, til) has met something new: a letter and a mark become one. */
static void sy_sammen(struct linje *l, size_t fra, size_t til)
{
	struct tekst t = linje_tekst(l);
	size_t a = utf8_forrige(t, fra), b = utf8_neste(t, til);
	struct tekst hele = tekst_til(tekst_fra(t, a), b - a);
	l->pos = til;
	if (!utf8_er_nfc(hele)) {
		struct arena ar = {0};
		struct tekst for_ = utf8_nfc(&ar, tekst_til(hele, til - a));
		hele = utf8_nfc(&ar, hele);
		streng_fjern(&l->tekst, a, b - a);
		streng_sett_inn(&l->tekst, a, hele);
		l->pos = a + (for_.n < hele.n ? for_.n : hele.n);
		arena_release(&ar);
	}
	rett_pos(l);
}

static bool sett_inn(struct linje *l, struct tekst t)
{
	l->full = l->tekst.n + t.n > LINJE_MAKS;
	if (l->full || t.n == 0)
		return false;
	streng_sett_inn(&l->tekst, l->pos, t);
	sy_sammen(l, l->pos, l->pos + t.n);
	return true;
}

static bool fjern(struct linje *l, size_t fra, size_t til)
{
	if (fra >= til)
		return false;
	streng_fjern(&l->tekst, fra, til - fra);
	sy_sammen(l, fra, fra);
	return true;
}

void linje_sett(struct linje *l, struct tekst t)
{
	struct streng ny = {0};
	utf8_inn(&ny, t, !l->flere_linjer);
	streng_release(&l->tekst);
	l->tekst = ny;
	l->pos = ny.n;
	l->onsket = -1;
	l->rulle = 0;
	l->full = l->drepte = false;
	l->historie_i = l->historie_n;
}

void linje_bytt(struct linje *l, struct tekst t)
{
	size_t her = l->historie_i;
	linje_sett(l, t);
	l->historie_i = her;
}

bool linje_siste_hentet(const struct linje *l)
{
	return l->historie_i + 1 == l->historie_n;
}

size_t linje_skriv(struct linje *l, struct tekst t)
{
	struct streng inn = {0};
	size_t utelatt = utf8_inn(&inn, t, !l->flere_linjer);
	sett_inn(l, streng_tekst(&inn));
	if (l->full)
		utelatt += utf8_antall(streng_tekst(&inn));
	streng_release(&inn);
	l->onsket = -1;
	l->drepte = false;
	return utelatt;
}

static bool flytt(struct linje *l, size_t pos)
{
	size_t for_ = l->pos;
	l->pos = pos;
	rett_pos(l);
	return l->pos != for_;
}

static size_t linje_start(const struct linje *l)
{
	size_t i = l->pos;
	while (i > 0 && l->tekst.p[i - 1] != '\n')
		i--;
	return i;
}

static size_t linje_slutt(const struct linje *l)
{
	size_t i = l->pos;
	while (i < l->tekst.n && l->tekst.p[i] != '\n')
		i++;
	return i;
}

/* Back over white space and then over what is not, as Ctrl-W in a shell. */
static size_t blankt_ord_forrige(struct tekst t, size_t pos)
{
	for (int i = 0; i < 2; i++)
		for (size_t f; pos > 0; pos = f) {
			f = utf8_forrige(t, pos);
			if ((t.p[f] == ' ' || t.p[f] == '\n') != (i == 0))
				break;
		}
	return pos;
}

/* Removes [fra, til) to the kill buffer: behind what was killed just before, or in front of it. */
static bool drep(struct linje *l, size_t fra, size_t til)
{
	if (fra >= til)
		return false;
	if (!l->drepte)
		streng_reset(&l->drept);
	streng_sett_inn(&l->drept, fra < l->pos ? 0 : l->drept.n,
			tekst_til(tekst_fra(linje_tekst(l), fra), til - fra));
	return fjern(l, fra, til);
}

static bool drep_slutt(struct linje *l)
{
	size_t slutt = linje_slutt(l);
	return drep(l, l->pos, slutt > l->pos ? slutt : utf8_neste(linje_tekst(l), l->pos));
}

static int kolonne_av(const struct linje *l, size_t start, size_t pos)
{
	int kolonne = 0;
	while (start < pos)
		start = utf8_trygg_steg(NULL, linje_tekst(l), start, &kolonne);
	return kolonne;
}

/* Row number `nr`, or when nr < 0 the row that `pos` is in; the last one when there is no such. */
static struct skjermrad finn_rad(const struct linje *l, int nr, size_t pos)
{
	struct tekst t = linje_tekst(l), linje;
	struct bryt b = {.rest = t};
	struct skjermrad r = {.siste = t.n};
	for (int i = 0; bryt_neste(&b, l->bredde, &linje); i++) {
		size_t start = (size_t)(linje.p - t.p);
		if (i > 0 && (nr < 0 ? start > pos : i > nr)) {
			r.siste = utf8_forrige(t, start);
			break;
		}
		r = (struct skjermrad){i, start, start + linje.n, t.n};
	}
	return r;
}

static bool flytt_rad(struct linje *l, int steg)
{
	struct tekst t = linje_tekst(l);
	struct skjermrad her = finn_rad(l, -1, l->pos), dit;
	if (her.nr + steg < 0)
		return false;
	dit = finn_rad(l, her.nr + steg, 0);
	if (dit.nr == her.nr)
		return false;
	int onsket = l->onsket >= 0 ? l->onsket : kolonne_av(l, her.start, l->pos), kolonne = 0;
	size_t pos = dit.start;
	while (pos < dit.siste) {
		size_t neste = utf8_trygg_steg(NULL, t, pos, &kolonne);
		if (kolonne > onsket)
			break;
		pos = neste;
	}
	l->pos = pos;
	l->onsket = onsket;
	return true;
}

static void kopier(struct streng *til, const struct streng *fra)
{
	streng_reset(til);
	streng_legg(til, streng_tekst(fra));
}

void linje_husk(struct linje *l)
{
	l->historie_i = l->historie_n;
	if (l->tekst.n == 0 || (l->historie_n > 0 && tekst_lik(linje_tekst(l),
				streng_tekst(&l->historie[l->historie_n - 1]))))
		return;
	if (l->historie_n == LINJE_HISTORIE) {
		struct streng eldst = l->historie[0];
		memmove(l->historie, l->historie + 1, sizeof(eldst) * (LINJE_HISTORIE - 1));
		l->historie[--l->historie_n] = eldst;
	}
	kopier(&l->historie[l->historie_n], &l->tekst);
	l->historie_i = ++l->historie_n;
}

static bool bla(struct linje *l, int steg)
{
	if (steg < 0 ? l->historie_i == 0 : l->historie_i == l->historie_n)
		return false;
	if (l->historie_i == l->historie_n)
		kopier(&l->utkast, &l->tekst);
	l->historie_i = steg < 0 ? l->historie_i - 1 : l->historie_i + 1;
	kopier(&l->tekst, l->historie_i == l->historie_n ? &l->utkast
							: &l->historie[l->historie_i]);
	l->pos = l->tekst.n;
	return true;
}

static bool utfor(struct linje *l, enum linje_op op)
{
	struct tekst t = linje_tekst(l);
	size_t p = l->pos;
	switch (op) {
	case LINJE_VENSTRE:    return flytt(l, utf8_forrige(t, p));
	case LINJE_HOYRE:      return flytt(l, utf8_neste(t, p));
	case LINJE_ORD_V:      return flytt(l, utf8_ord_forrige(t, p));
	case LINJE_ORD_H:      return flytt(l, utf8_ord_neste(t, p));
	case LINJE_START:      return flytt(l, linje_start(l));
	case LINJE_SLUTT:      return flytt(l, linje_slutt(l));
	case LINJE_FORST:      return flytt(l, 0);
	case LINJE_SIST:       return flytt(l, t.n);
	case LINJE_OPP:        return l->flere_linjer ? flytt_rad(l, -1) : bla(l, -1);
	case LINJE_NED:        return l->flere_linjer ? flytt_rad(l, 1) : bla(l, 1);
	case LINJE_SLETT:      return fjern(l, p, utf8_neste(t, p));
	case LINJE_SLETT_BAK:  return fjern(l, utf8_forrige(t, p), p);
	case LINJE_DREP_SLUTT: return drep_slutt(l);
	case LINJE_DREP_START: return drep(l, linje_start(l), p);
	case LINJE_DREP_ORD:   return drep(l, blankt_ord_forrige(t, p), p);
	case LINJE_DREP_ORD_V: return drep(l, utf8_ord_forrige(t, p), p);
	case LINJE_DREP_ORD_H: return drep(l, p, utf8_ord_neste(t, p));
	case LINJE_HENT:       return sett_inn(l, streng_tekst(&l->drept));
	case LINJE_NY_LINJE:   return l->flere_linjer && sett_inn(l, T("\n"));
	}
	return false;
}

bool linje_gjor(struct linje *l, enum linje_op op)
{
	bool loddrett = op == LINJE_OPP || op == LINJE_NED;
	bool dreper = op >= LINJE_DREP_SLUTT && op <= LINJE_DREP_ORD_H;
	l->full = false;
	bool skjedde = utfor(l, op);
	if (!loddrett)
		l->onsket = -1;
	l->drepte = dreper && (skjedde || l->drepte);
	return skjedde;
}

/* The first column to show. The cursor keeps clear of ‹ and ›, on a wide character too. */
static int rull_kolonne(const struct linje *l, int bredde, int markor, int i_alt)
{
	int rulle = l->rulle, lengst = bredde < 4 ? bredde - 1 : bredde - 3;
	if (i_alt < bredde)
		return 0;
	if (markor < rulle + 1)
		rulle = markor - bredde / 3;
	if (markor > rulle + lengst)
		rulle = markor - (lengst - bredde / 4 > 1 ? lengst - bredde / 4 : lengst);
	if (rulle > i_alt + 1 - bredde)
		rulle = i_alt + 1 - bredde;
	return rulle > 0 ? rulle : 0;
}

static void tegn_en(struct linje *l, struct flate *f, struct rekt r, unsigned stil)
{
	struct tekst t = linje_tekst(l);
	int i_alt = kolonne_av(l, 0, t.n), markor = kolonne_av(l, 0, l->pos);
	l->rulle = rull_kolonne(l, r.bredde, markor, i_alt);
	bool merker = r.bredde >= 4;
	bool mer_v = merker && l->rulle > 0, mer_h = merker && i_alt - l->rulle > r.bredde;
	size_t fra = 0;
	int kolonne = 0;
	while (fra < t.n && kolonne < l->rulle + mer_v)
		fra = utf8_trygg_steg(NULL, t, fra, &kolonne);
	int inne = kolonne - l->rulle;
	flate_tekst(f, spenn(r.y, r.x + inne, r.bredde - inne - mer_h), stil, tekst_fra(t, fra));
	if (mer_v)
		flate_tekst(f, spenn(r.y, r.x, 1), stil, tekst_c(flate_tegn(f, TEGN_MER_V)));
	if (mer_h)
		flate_tekst(f, spenn(r.y, r.x + r.bredde - 1, 1), stil,
			    tekst_c(flate_tegn(f, TEGN_MER_H)));
	flate_markor(f, r.y, r.x + markor - l->rulle);
}

static void tegn_flere(struct linje *l, struct flate *f, struct rekt r, unsigned stil)
{
	struct tekst t = linje_tekst(l), linje;
	struct bryt b = {.rest = t};
	int antall = linje_rader(l, r.bredde);
	l->bredde = r.bredde > 1 ? r.bredde - 1 : 1;
	struct skjermrad her = finn_rad(l, -1, l->pos);
	if (l->rulle > antall - r.hoyde)
		l->rulle = antall > r.hoyde ? antall - r.hoyde : 0;
	if (her.nr < l->rulle)
		l->rulle = her.nr;
	if (her.nr >= l->rulle + r.hoyde)
		l->rulle = her.nr - r.hoyde + 1;
	for (int i = 0; i < l->rulle + r.hoyde && bryt_neste(&b, l->bredde, &linje); i++)
		if (i >= l->rulle)
			flate_tekst(f, spenn(r.y + i - l->rulle, r.x, r.bredde), stil, linje);
	int kolonne = kolonne_av(l, her.start, l->pos);
	flate_markor(f, r.y + her.nr - l->rulle,
		     r.x + (kolonne < r.bredde ? kolonne : r.bredde - 1));
}

void linje_tegn(struct linje *l, struct flate *f, struct rekt r, unsigned stil)
{
	if (r.hoyde < 1 || r.bredde < 1)
		return;
	if (!l->flere_linjer)
		r.hoyde = 1;
	flate_fyll(f, r, stil);
	if (l->flere_linjer)
		tegn_flere(l, f, r, stil);
	else
		tegn_en(l, f, r, stil);
}

int linje_rader(const struct linje *l, int bredde)
{
	int n = bryt_antall(linje_tekst(l), bredde > 1 ? bredde - 1 : 1);
	return n > 0 ? n : 1;
}
