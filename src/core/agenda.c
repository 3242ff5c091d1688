#include "agenda.h"

#include <string.h>

#include "sprak.h"

static const char *const innretning_navn[] = {
	[INNR_INGEN] = N_("ingen"),
	[INNR_GODKJENNING] = N_("godkjenning"),
	[INNR_ORIENTERING] = N_("orientering"),
	[INNR_DROFTING] = N_("drøfting"),
	[INNR_ANBEFALING] = N_("anbefaling"),
	[INNR_BESLUTNING] = N_("beslutning"),
};
static const char *const rolle_navn[] = {
	[ROLLE_MEDLEM] = N_("medlem"),
	[ROLLE_LEDER] = N_("leder"),
	[ROLLE_NESTLEDER] = N_("nestleder"),
	[ROLLE_OBSERVATOR] = N_("observatør"),
	[ROLLE_SEKRETARIAT] = N_("sekretariat"),
	[ROLLE_GJEST] = N_("gjest"),
};
static const char *const attribusjon_navn[] = {
	[ATTR_VIRKSOMHET] = N_("virksomhet"),
	[ATTR_NAVN] = N_("navn"),
	[ATTR_INGEN] = N_("ingen"),
};
static const char *const regler_navn[] = {
	[REGLER_RAD] = N_("råd"),
	[REGLER_FOLKEVALGT] = N_("folkevalgt"),
	[REGLER_STYRE] = N_("styre"),
};
static const char *const sprak_navn[] = {
	[SPRAK_NB] = "nb",
	[SPRAK_NN] = "nn",
	[SPRAK_EN] = "en",
};
static const char *const radstatus_navn[] = {
	[RADSTATUS_VANLIG] = N_("vanlig"),
	[RADSTATUS_UTGAR] = N_("utgår"),
};

#define ORDLISTE(navn) {navn, ARRAY_LEN(navn)}

const struct ordliste innretning_ord = ORDLISTE(innretning_navn);
const struct ordliste rolle_ord = ORDLISTE(rolle_navn);
const struct ordliste attribusjon_ord = ORDLISTE(attribusjon_navn);
const struct ordliste regler_ord = ORDLISTE(regler_navn);
const struct ordliste sprak_ord = ORDLISTE(sprak_navn);
const struct ordliste radstatus_ord = ORDLISTE(radstatus_navn);

/* As printed, in the same order: with a capital, which core makes for no other word. */
static const struct tekst innretning_trykt[] = {
	[INNR_INGEN] = {"", 0},
	[INNR_GODKJENNING] = {N_("Godkjenning"), 11},
	[INNR_ORIENTERING] = {N_("Orientering"), 11},
	[INNR_DROFTING] = {N_("Drøfting"), 9},
	[INNR_ANBEFALING] = {N_("Anbefaling"), 10},
	[INNR_BESLUTNING] = {N_("Beslutning"), 10},
};

bool saksnr_les(struct tekst t, struct saksnr *ut)
{
	int64_t nr, aar;
	ptrdiff_t strek = tekst_finn_tegn(t, '/');
	if (strek < 1)
		return false;
	struct tekst for_ = tekst_til(t, (size_t)strek), bak = tekst_fra(t, (size_t)strek + 1);
	size_t siffer = for_.n;
	while (siffer > 0 && for_.p[siffer - 1] >= '0' && for_.p[siffer - 1] <= '9')
		siffer--;
	struct tekst prefiks = tekst_til(for_, siffer);
	bool ok = tekst_tall(tekst_fra(for_, siffer), 9999999, &nr) && tekst_tall(bak, 9999, &aar) &&
		  (bak.n == 2 || (bak.n == 4 && aar >= 1900 && aar <= 2200)) && prefiks.n <= 16 &&
		  (prefiks.n == 0 || (prefiks.n > 1 && tekst_slutter(prefiks, T(" ")))) &&
		  tekst_finn_tegn(prefiks, ',') < 0;
	if (!ok)
		return false;
	*ut = (struct saksnr){tekst_trim(prefiks), (int)nr, (int)aar % 100, bak.n == 4};
	return true;
}

const struct rad *agenda_sak(const struct agenda *a, struct tekst saksnummer)
{
	for (size_t i = 0; saksnummer.n && i < a->saksliste.n; i++)
		if (tekst_lik(a->saksliste.p[i].saksnummer, saksnummer))
			return &a->saksliste.p[i];
	return NULL;
}

struct tekst rad_innretning(const struct rad *r)
{
	if (r->innretning == INNR_ANNEN)
		return r->innretning_ord;
	BUG_ON((size_t)r->innretning >= ARRAY_LEN(innretning_trykt));
	return innretning_trykt[r->innretning];
}

struct tekst rad_innretning_vist(const struct rad *r)
{
	struct tekst t = rad_innretning(r);
	return t.n && r->innretning != INNR_ANNEN ? TR(t.p) : t;
}

int rad_varighet(const struct agenda *a, size_t i)
{
	BUG_ON(i >= a->saksliste.n);
	const struct rad *r = &a->saksliste.p[i];
	if (r->varighet > 0)
		return r->varighet;
	if (r->start == KL_INGEN)
		return 0;
	int neste = i + 1 < a->saksliste.n ? a->saksliste.p[i + 1].start : a->slutt;
	return neste > r->start ? neste - r->start : 0;
}

struct tekst rad_navn(struct arena *ar, const struct agenda *a, size_t i)
{
	BUG_ON(i >= a->saksliste.n);
	const struct rad *r = &a->saksliste.p[i];
	return r->saksnummer.n ? r->saksnummer : arena_f(ar, "rad %zu", i + 1);
}

int rad_finn(const struct agenda *a, struct tekst navn)
{
	int64_t nr;
	const struct rad *r = agenda_sak(a, navn);
	if (r)
		return (int)(r - a->saksliste.p);
	if (!tekst_starter(navn, T("rad ")) || !tekst_tall(tekst_fra(navn, 4), INT32_MAX, &nr))
		return -1;
	return nr >= 1 && (size_t)nr <= a->saksliste.n ? (int)nr - 1 : -1;
}

struct tekst punkt_samlet(struct arena *a, const struct tekst *p, size_t n)
{
	struct streng s = {0};
	if (n == 1)
		return p[0];
	for (size_t i = 0; i < n; i++)
		streng_f(&s, "%s%zu. " TF, i ? "\n" : "", i + 1, TA(p[i]));
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

/* Does the line start with «nr. »? Then *innhold is what follows. */
static bool er_punkt(struct tekst linje, size_t nr, struct tekst *innhold)
{
	int64_t v;
	ptrdiff_t punktum = tekst_finn(linje, T(". "));
	if (punktum <= 0 || !tekst_tall(tekst_til(linje, (size_t)punktum), INT32_MAX, &v) ||
	    (uint64_t)v != nr)
		return false;
	*innhold = tekst_fra(linje, (size_t)punktum + 2);
	return true;
}

/* How many points the text has when they are counted 1, 2, 3 … from its first line; puts them in
 * `ut` unless it is NULL. A point runs to where the next number starts a line. */
static size_t del_punkter(struct tekst samlet, struct tekst *ut)
{
	size_t n = 0;
	struct tekst rest = samlet, linje, innhold;
	while (tekst_del(&rest, '\n', &linje)) {
		if (er_punkt(linje, n + 1, &innhold)) {
			if (ut)
				ut[n] = innhold;
			n++;
		} else if (n == 0) {
			return 0;
		} else if (ut) {
			ut[n - 1].n = (size_t)(linje.p + linje.n - ut[n - 1].p);
		}
	}
	return n;
}

size_t punkt_del(struct arena *a, struct tekst samlet, struct tekst **ut)
{
	size_t n = del_punkter(samlet, NULL);
	if (n < 2) {
		*ut = arena_ny(a, struct tekst);
		**ut = samlet;
		return 1;
	}
	*ut = arena_nye(a, struct tekst, n);
	return del_punkter(samlet, *ut);
}
