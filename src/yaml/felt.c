#include "felt.h"

#include <string.h>

#include "utf8.h"

_Static_assert(sizeof(enum rolle) == sizeof(int), "enum_les reads them as int");
_Static_assert(sizeof(LISTE(struct tekst)) == sizeof(struct liste), "a LISTE is {p, n}");

struct liste liste_les(const void *sted)
{
	struct liste l;
	memcpy(&l, sted, sizeof(l));
	return l;
}

void liste_sett(void *sted, struct liste l)
{
	memcpy(sted, &l, sizeof(l));
}

int enum_les(const void *sted)
{
	int v;
	memcpy(&v, sted, sizeof(v));
	return v;
}

void enum_sett(void *sted, int v)
{
	memcpy(sted, &v, sizeof(v));
}

void felt_nullstill(const struct felttabell *t, void *base)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct felt *f = &t->felt[i];
		if (f->type == FELT_KL || f->type == FELT_TIDSPUNKT)
			enum_sett(felt_sted(f, base), KL_INGEN);
		else if (f->type == FELT_KART)
			felt_nullstill(f->under, felt_sted(f, base));
	}
}

static bool tekstliste_tom(const void *sted)
{
	struct liste l = liste_les(sted);
	const struct tekst *p = l.p;
	for (size_t i = 0; i < l.n; i++)
		if (p[i].n)
			return false;
	return true;
}

static bool kart_tomt(const struct felttabell *t, const void *base)
{
	for (size_t i = 0; i < t->n; i++)
		if (!felt_tomt(&t->felt[i], base))
			return false;
	return true;
}

bool felt_tomt(const struct felt *f, const void *base)
{
	const void *sted = felt_les(f, base);
	switch (f->type) {
	case FELT_LINJE: case FELT_FLYT: case FELT_MOTENR: case FELT_SAKSNR: case FELT_KODE:
	case FELT_PAUSE:
		return ((const struct tekst *)sted)->n == 0;
	case FELT_LINJER: case FELT_PUNKTER:
		return tekstliste_tom(sted);
	case FELT_DATO:
		return !dato_satt(*(const struct dato *)sted);
	case FELT_KL: case FELT_TIDSPUNKT:
		return enum_les(sted) == KL_INGEN;
	case FELT_TALL: case FELT_VARIGHET: case FELT_ORD: case FELT_INNRETNING:
		return enum_les(sted) == 0;
	case FELT_JA: case FELT_SKJERMET:
		return !*(const bool *)sted;
	case FELT_KART:
		return kart_tomt(f->under, sted);
	case FELT_LISTE:
		return liste_les(sted).n == 0;
	}
	return true;
}

size_t felt_nr(const struct felttabell *t, const char *navn)
{
	size_t i = 0;
	while (i < t->n && strcmp(t->felt[i].navn, navn) != 0)
		i++;
	BUG_ON(i == t->n);
	return i;
}

/* A letter of a folded name, past hyphens; '\0' at its end. */
static char neste_bokstav(struct tekst t, size_t *i)
{
	while (*i < t.n && t.p[*i] == '-')
		(*i)++;
	return *i < t.n ? t.p[(*i)++] : '\0';
}

static bool samme_navn(struct tekst a, struct tekst b)
{
	size_t i = 0, j = 0;
	char c;
	do {
		c = neste_bokstav(a, &i);
		if (c != neste_bokstav(b, &j))
			return false;
	} while (c);
	return true;
}

/* Our own names hold a–z, space and æøå: folding them needs no table. Compares as it goes. */
static bool er_navn(struct tekst foldet, const char *navn)
{
	size_t i = 0;
	for (; *navn; navn++) {
		char c = *navn, etter = '\0';
		if (c == ' ')
			continue;
		if (c == '\xc3') {
			navn++;
			c = *navn == '\xb8' ? 'o' : 'a';
			etter = *navn == '\xa6' ? 'e' : '\0';
		}
		if (neste_bokstav(foldet, &i) != c || (etter && neste_bokstav(foldet, &i) != etter))
			return false;
	}
	return neste_bokstav(foldet, &i) == '\0';
}

static bool er_alias(struct tekst foldet, const char *alias)
{
	struct tekst rest = tekst_c(alias), ord;
	while (tekst_del(&rest, ' ', &ord))
		if (samme_navn(ord, foldet))
			return true;
	return false;
}

static const struct felt *finn_foldet(const struct felttabell *t, struct tekst foldet)
{
	for (size_t i = 0; foldet.n && i < t->n; i++)
		if (er_navn(foldet, t->felt[i].navn))
			return &t->felt[i];
	for (size_t i = 0; foldet.n && i < t->n; i++)
		if (er_alias(foldet, t->felt[i].alias))
			return &t->felt[i];
	return NULL;
}

const struct felt *felt_finn(const struct felttabell *t, struct tekst nokkel, struct arena *kladd)
{
	/* Most keys are written as the table writes them. */
	for (size_t i = 0; i < t->n; i++) {
		const char *navn = t->felt[i].navn;
		if (nokkel.n && navn[0] == nokkel.p[0] && strncmp(navn, nokkel.p, nokkel.n) == 0 &&
		    navn[nokkel.n] == '\0')
			return &t->felt[i];
	}
	return finn_foldet(t, utf8_nokkel(kladd, nokkel));
}

const struct felt *felt_naer(const struct felttabell *t, struct tekst nokkel, struct arena *kladd,
			     struct tekst *ord)
{
	struct naer n = naer_start(utf8_nokkel(kladd, nokkel));
	for (size_t i = 0; i < t->n; i++) {
		struct tekst rest = tekst_c(t->felt[i].alias), alias;
		naer_prov(&n, utf8_nokkel(kladd, tekst_c(t->felt[i].navn)), (int)i);
		while (tekst_del(&rest, ' ', &alias))
			naer_prov(&n, alias, (int)i);
	}
	int svar = naer_svar(&n);
	if (svar < 0)
		return NULL;
	*ord = er_navn(n.treff, t->felt[svar].navn) ? tekst_c(t->felt[svar].navn) : n.treff;
	return &t->felt[svar];
}

static const struct felt *finn_under(const struct felttabell *t, struct tekst foldet,
				     const struct felttabell **tabell)
{
	const struct felt *f = finn_foldet(t, foldet);
	*tabell = t;
	for (size_t i = 0; !f && i < t->n; i++)
		if (t->felt[i].under)
			f = finn_under(t->felt[i].under, foldet, tabell);
	return f;
}

const struct felt *felt_noe_sted(const struct felttabell *rot, struct tekst nokkel,
				 struct arena *kladd, const struct felttabell **tabell)
{
	static const struct felttabell *const alle[] = {
		&agenda_felt, &mote_felt, &rad_felt, &medlem_felt, &stedfortreder_felt,
		&endring_felt, &vedlegg_felt, &tidligere_vedtak_felt,
	};
	struct tekst foldet = utf8_nokkel(kladd, nokkel);
	if (rot)
		return finn_under(rot, foldet, tabell);
	for (size_t i = 0; i < ARRAY_LEN(alle); i++) {
		const struct felt *f = finn_foldet(alle[i], foldet);
		if (f) {
			*tabell = alle[i];
			return f;
		}
	}
	return NULL;
}

/* The same letters as the list has them, but for a capital: how nearly everybody writes the word. */
static bool som_i_lista(struct tekst ord, const char *navn)
{
	return ord.n && (ord.p[0] | 32) == navn[0] && strncmp(navn + 1, ord.p + 1, ord.n - 1) == 0 &&
	       navn[ord.n] == '\0';
}

int ord_finn(const struct ordvalg *o, struct tekst ord, struct arena *kladd)
{
	for (size_t i = 0; i < o->liste->n; i++)
		if (som_i_lista(ord, o->liste->ord[i]))
			return (int)i;
	struct tekst foldet = utf8_nokkel(kladd, ord);
	struct tekst rest = tekst_c(o->alias), par, venstre;
	for (size_t i = 0; i < o->liste->n; i++)
		if (er_navn(foldet, o->liste->ord[i]))
			return (int)i;
	while (tekst_del(&rest, ' ', &par))
		if (tekst_del(&par, '=', &venstre) && samme_navn(venstre, foldet))
			for (size_t i = 0; i < o->liste->n; i++)
				if (er_navn(par, o->liste->ord[i]))
					return (int)i;
	return -1;
}

enum { ORD_MAKS = 48 };

int ord_avstand(struct tekst a, struct tekst b)
{
	int rad[3][ORD_MAKS + 1];
	size_t skilnad = a.n > b.n ? a.n - b.n : b.n - a.n;
	if (a.n > ORD_MAKS || b.n > ORD_MAKS || skilnad > 2)
		return 3;
	for (size_t j = 0; j <= b.n; j++)
		rad[0][j] = (int)j;
	for (size_t i = 1; i <= a.n; i++) {
		int *naa = rad[i % 3], *sist = rad[(i + 2) % 3], *forrige = rad[(i + 1) % 3];
		naa[0] = (int)i;
		for (size_t j = 1; j <= b.n; j++) {
			int v = sist[j - 1] + (a.p[i - 1] != b.p[j - 1]);
			if (sist[j] + 1 < v)
				v = sist[j] + 1;
			if (naa[j - 1] + 1 < v)
				v = naa[j - 1] + 1;
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1] &&
			    forrige[j - 2] + 1 < v)
				v = forrige[j - 2] + 1;
			naa[j] = v;
		}
	}
	return rad[a.n % 3][b.n];
}

struct naer naer_start(struct tekst foldet)
{
	/* A short word is near everything: it gets fewer edits. */
	int maks = foldet.n <= 2 ? 0 : foldet.n <= 4 ? 1 : 2;
	return (struct naer){.ord = foldet, .avstand = maks + 1, .nr = -1};
}

void naer_prov(struct naer *n, struct tekst foldet, int nr)
{
	int d = ord_avstand(n->ord, foldet);
	if (d > 2 || d > n->avstand)
		return;
	if (d < n->avstand) {
		*n = (struct naer){n->ord, foldet, d, nr, false};
	} else if (n->nr >= 0 && n->nr != nr) {
		n->flere = true;
	}
}

int naer_svar(const struct naer *n)
{
	return n->flere ? -1 : n->nr;
}
