#include "tid.h"

#include <string.h>

static const char *const maaneder[3][12] = {
	{"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
	 "oktober", "november", "desember"},
	{"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
	 "oktober", "november", "desember"},
	{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	 "October", "November", "December"},
};

static const char *const ukedager[3][7] = {
	{"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"},
	{"måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"},
	{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
};

static int dager_i(int aar, int mnd)
{
	static const int d[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool skudd = (aar % 4 == 0 && aar % 100 != 0) || aar % 400 == 0;
	return d[mnd - 1] + (mnd == 2 && skudd);
}

bool dato_finnes(struct dato d)
{
	return d.aar >= 1583 && d.aar <= 9999 && d.mnd >= 1 && d.mnd <= 12 && d.dag >= 1 &&
	       d.dag <= dager_i(d.aar, d.mnd);
}

/* Days from civil: the era arithmetic of the proleptic Gregorian calendar, March first. */
int64_t dato_dager(struct dato d)
{
	int64_t y = d.mnd <= 2 ? d.aar - 1 : d.aar;
	int64_t era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
	int64_t doy = (153 * (d.mnd + (d.mnd > 2 ? -3 : 9)) + 2) / 5 + d.dag - 1;
	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct dato dato_av_dager(int64_t dager)
{
	int64_t z = dager + 719468, era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	int mnd = (int)(mp < 10 ? mp + 3 : mp - 9);
	return (struct dato){(int)(yoe + era * 400 + (mnd <= 2)), mnd,
			     (int)(doy - (153 * mp + 2) / 5 + 1)};
}

int dato_cmp(struct dato a, struct dato b)
{
	int64_t x = dato_dager(a), y = dato_dager(b);
	return (x > y) - (x < y);
}

/* Digits from *t: between `minst` and `mest` of them. */
static bool ta_tall(struct tekst *t, size_t minst, size_t mest, int *ut)
{
	size_t i = 0;
	int v = 0;
	while (i < t->n && i < mest && t->p[i] >= '0' && t->p[i] <= '9')
		v = v * 10 + (t->p[i++] - '0');
	if (i < minst)
		return false;
	*t = tekst_fra(*t, i);
	*ut = v;
	return true;
}

static bool ta_tegn(struct tekst *t, char c)
{
	if (t->n == 0 || t->p[0] != c)
		return false;
	*t = tekst_fra(*t, 1);
	return true;
}

static bool ta_iso(struct tekst *t, struct dato *d)
{
	return ta_tall(t, 4, 4, &d->aar) && ta_tegn(t, '-') && ta_tall(t, 2, 2, &d->mnd) &&
	       ta_tegn(t, '-') && ta_tall(t, 2, 2, &d->dag) && dato_finnes(*d);
}

bool dato_les(struct tekst t, struct dato *ut)
{
	struct dato d;
	if (!ta_iso(&t, &d) || t.n)
		return false;
	*ut = d;
	return true;
}

/* A month name or at least its first three letters. */
static bool ta_maaned(struct tekst *t, int *mnd)
{
	size_t n = 0;
	while (n < t->n && (t->p[n] | 32) >= 'a' && (t->p[n] | 32) <= 'z')
		n++;
	for (int m = 0; n >= 3 && m < 12; m++) {
		const char *navn = maaneder[0][m];
		size_t i = 0;
		while (i < n && navn[i] && (t->p[i] | 32) == navn[i])
			i++;
		if (i == n) {
			*t = tekst_fra(*t, n);
			*mnd = m + 1;
			return true;
		}
	}
	return false;
}

bool dato_les_fri(struct tekst t, struct dato fra, struct dato *ut)
{
	struct dato d = {0};
	t = tekst_trim(t);
	if (dato_les(t, ut))
		return true;
	if (!ta_tall(&t, 1, 2, &d.dag) || !ta_tegn(&t, '.'))
		return false;
	t = tekst_trim(t);
	if (!ta_maaned(&t, &d.mnd) && !ta_tall(&t, 1, 2, &d.mnd))
		return false;
	if (t.n && t.p[0] == '.')
		t = tekst_fra(t, 1);
	t = tekst_trim(t);
	if (t.n) {
		if (!ta_tall(&t, 4, 4, &d.aar) || t.n)
			return false;
	} else {
		d.aar = fra.aar; /* 29 February may be eight years away */
		for (int i = 0; i < 8 && (!dato_finnes(d) || dato_cmp(d, fra) < 0); i++)
			d.aar++;
	}
	if (!dato_finnes(d))
		return false;
	*ut = d;
	return true;
}

bool kl_les(struct tekst t, bool fri, int *minutter)
{
	int h, m = 0;
	if (fri && t.n == 4 && ta_tall(&t, 4, 4, &h)) {
		m = h % 100;
		h /= 100;
	} else if (!ta_tall(&t, 1, 2, &h) || (!(fri && t.n == 0) &&
		   !((ta_tegn(&t, ':') || ta_tegn(&t, '.')) && ta_tall(&t, 2, 2, &m)))) {
		return false;
	}
	if (t.n || h > 23 || m > 59)
		return false;
	*minutter = h * 60 + m;
	return true;
}

static int64_t gulv(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

struct dato stund_dato(struct stund s)
{
	return dato_av_dager(gulv(s.ms + (int64_t)s.forskyvning * 60000, 86400000));
}

int stund_minutt(struct stund s, struct dato dag)
{
	int64_t lokal = s.ms + (int64_t)s.forskyvning * 60000;
	return (int)gulv(lokal - dato_dager(dag) * 86400000, 60000);
}

struct stund stund_av(struct dato dag, int minutt, struct stund som)
{
	int64_t lokal = dato_dager(dag) * 86400000 + (int64_t)minutt * 60000;
	return (struct stund){lokal - (int64_t)som.forskyvning * 60000, som.forskyvning};
}

/* Minutes since 1970 of midnight before the last Sunday of a month with 31 days. */
static int64_t siste_sondag(int aar, int mnd)
{
	int64_t dag = dato_dager((struct dato){aar, mnd, 31});
	return (dag - (dag + 4) % 7) * 1440; /* day 0 was a Thursday */
}

struct stund stund_norsk(struct dato dag, int minutt)
{
	int64_t m = dato_dager(dag) * 1440 + minutt;
	bool sommer = m >= siste_sondag(dag.aar, 3) + 120 && m < siste_sondag(dag.aar, 10) + 180;
	return stund_av(dag, minutt, (struct stund){0, sommer ? 120 : 60});
}

bool stund_les(struct tekst t, struct stund *ut)
{
	struct dato d;
	int h, m, s, ms, fh, fm;
	if (!ta_iso(&t, &d) || !ta_tegn(&t, 'T') || !ta_tall(&t, 2, 2, &h) || !ta_tegn(&t, ':') ||
	    !ta_tall(&t, 2, 2, &m) || !ta_tegn(&t, ':') || !ta_tall(&t, 2, 2, &s) ||
	    !ta_tegn(&t, '.') || !ta_tall(&t, 3, 3, &ms))
		return false;
	bool vest = ta_tegn(&t, '-');
	if (!vest && !ta_tegn(&t, '+'))
		return false;
	if (!ta_tall(&t, 2, 2, &fh) || !ta_tegn(&t, ':') || !ta_tall(&t, 2, 2, &fm) || t.n)
		return false;
	if (h > 23 || m > 59 || s > 60 || fh > 15 || fm > 59)
		return false;
	ut->forskyvning = (fh * 60 + fm) * (vest ? -1 : 1);
	ut->ms = ((dato_dager(d) * 24 + h) * 60 + m - ut->forskyvning) * 60000 + (int64_t)s * 1000 + ms;
	return true;
}

void skriv_dato(struct streng *s, struct dato d)
{
	streng_f(s, "%04d-%02d-%02d", d.aar, d.mnd, d.dag);
}

void skriv_dato_kort(struct streng *s, struct dato d)
{
	streng_f(s, "%d.%d.%d", d.dag, d.mnd, d.aar);
}

static int i_dognet(int minutter)
{
	return ((minutter % 1440) + 1440) % 1440;
}

void skriv_kl(struct streng *s, int minutter)
{
	int m = i_dognet(minutter);
	streng_f(s, "%02d:%02d", m / 60, m % 60);
}

void skriv_kl_punkt(struct streng *s, int minutter)
{
	int m = i_dognet(minutter);
	streng_f(s, "%02d.%02d", m / 60, m % 60);
}

void skriv_stund(struct streng *s, struct stund st)
{
	int64_t lokal = st.ms + (int64_t)st.forskyvning * 60000;
	int64_t idag = lokal - gulv(lokal, 86400000) * 86400000;
	int f = st.forskyvning < 0 ? -st.forskyvning : st.forskyvning;
	skriv_dato(s, stund_dato(st));
	streng_f(s, "T%02d:%02d:%02d.%03d%c%02d:%02d", (int)(idag / 3600000),
		 (int)(idag / 60000 % 60), (int)(idag / 1000 % 60), (int)(idag % 1000),
		 st.forskyvning < 0 ? '-' : '+', f / 60, f % 60);
}

const char *maaned_navn(int mnd, enum sprak s)
{
	BUG_ON(mnd < 1 || mnd > 12);
	return maaneder[s][mnd - 1];
}

const char *ukedag_navn(struct dato d, enum sprak s)
{
	int64_t n = (dato_dager(d) + 3) % 7; /* 1970-01-01 was a Thursday */
	return ukedager[s][n < 0 ? n + 7 : n];
}

void skriv_dato_ord(struct streng *s, struct dato d, enum sprak sp)
{
	if (sp == SPRAK_EN)
		streng_f(s, "%d %s %d", d.dag, maaned_navn(d.mnd, sp), d.aar);
	else
		streng_f(s, "%d. %s %d", d.dag, maaned_navn(d.mnd, sp), d.aar);
}
