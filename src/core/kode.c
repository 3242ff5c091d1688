#include "kode.h"

#include <string.h>

#include "utf8.h"

/* Handing out codes: the register, and sets that find a name or a code in it without a scan. */
struct sett {
	int *plass; /* index in the register + 1; 0: free */
	size_t kap; /* a power of two */
	size_t n;
};

struct foldet {
	struct tekst navn, virksomhet;
	/* Of the first with these two names: how far codes of them have been tried. Nothing before it is
	 * free, and a thousand namesakes need not all find that out. */
	struct tekst stamme;
	size_t fn, en;
};

struct utdeling {
	struct arena *ar;      /* what the register keeps */
	struct arena kladd;    /* folded names; gone when all have codes */
	struct register_ *r;
	struct foldet *foldet; /* of each person in the register */
	size_t fkap;
	struct sett navn, koder, stammer;
};

static uint64_t sum_av(struct tekst t)
{
	uint64_t h = 14695981039346656037u; /* FNV-1a */
	for (size_t i = 0; i < t.n; i++)
		h = (h ^ (unsigned char)t.p[i]) * 1099511628211u;
	return h;
}

static struct tekst nokkel_i(const struct utdeling *u, const struct sett *s, int i)
{
	return s == &u->navn ? u->foldet[i].navn : s == &u->koder ? u->r->p[i].kode : u->foldet[i].stamme;
}

static void sett_inn(struct utdeling *u, struct sett *s, int i)
{
	size_t h = (size_t)sum_av(nokkel_i(u, s, i)) & (s->kap - 1);
	while (s->plass[h])
		h = (h + 1) & (s->kap - 1);
	s->plass[h] = i + 1;
}

static void sett_legg(struct utdeling *u, struct sett *s, int i)
{
	if (2 * (s->n + 1) > s->kap) {
		struct sett gammel = *s;
		s->kap = s->kap ? s->kap * 4 : 64;
		s->plass = arena_nye(&u->kladd, int, s->kap);
		for (size_t k = 0; k < gammel.kap; k++)
			if (gammel.plass[k])
				sett_inn(u, s, gammel.plass[k] - 1);
	}
	sett_inn(u, s, i);
	s->n++;
}

/* The next one with this key at or after probe *h, or -1. Start with *h = sum_av(key). */
static int sett_finn(const struct utdeling *u, const struct sett *s, struct tekst nokkel, size_t *h)
{
	while (s->kap) {
		int i = s->plass[*h & (s->kap - 1)] - 1;
		(*h)++;
		if (i < 0 || tekst_lik(nokkel_i(u, s, i), nokkel))
			return i;
	}
	return -1;
}

static bool kode_ledig(const struct utdeling *u, struct tekst kode)
{
	size_t h = (size_t)sum_av(kode);
	return kode.n && sett_finn(u, &u->koder, kode, &h) < 0;
}

/* Names are one person's when nothing says otherwise: two different virksomheter do. */
static int finn_person(struct utdeling *u, struct foldet f)
{
	size_t h = (size_t)sum_av(f.navn);
	int i;
	while ((i = sett_finn(u, &u->navn, f.navn, &h)) >= 0) {
		struct tekst v = u->foldet[i].virksomhet;
		if (!v.n || !f.virksomhet.n || tekst_lik(v, f.virksomhet))
			return i;
	}
	return -1;
}

/* Enters a person, or finds them; gives back the place in the register. */
static int innfor(struct utdeling *u, struct tekst navn, struct tekst virksomhet)
{
	struct register_ *r = u->r;
	struct foldet foldet = {.navn = utf8_fold(&u->kladd, navn),
				.virksomhet = utf8_fold(&u->kladd, virksomhet)};
	int i = finn_person(u, foldet);
	if (i >= 0) {
		if (!r->p[i].virksomhet.n) {
			r->p[i].virksomhet = virksomhet;
			u->foldet[i].virksomhet = foldet.virksomhet;
		}
		return i;
	}
	r->p = arena_vokse(u->ar, r->p, r->n, &r->kap, sizeof(*r->p));
	u->foldet = arena_vokse(&u->kladd, u->foldet, r->n, &u->fkap, sizeof(*u->foldet));
	r->p[r->n] = (struct hvem){.navn = navn, .virksomhet = virksomhet};
	u->foldet[r->n] = foldet;
	sett_legg(u, &u->navn, (int)r->n);
	return (int)r->n++;
}

static void gi_kode(struct utdeling *u, int i, struct tekst kode)
{
	u->r->p[i].kode = arena_tekst(u->ar, kode);
	sett_legg(u, &u->koder, i);
}

static bool bokstav(struct tekst t, size_t *n)
{
	uint32_t c;
	*n = utf8_les(t, &c);
	return (c >= 'a' && c <= 'z') || (c >= 0xc0 && (c < 0x2000 || c > 0x206f));
}

/* The letters of a word, without hyphens, dots and the like. */
static struct tekst bare_bokstaver(struct arena *a, struct tekst ord)
{
	char *p = arena_alloc(a, ord.n + 1);
	size_t ut = 0, n;
	for (struct tekst t = ord; t.n; t = tekst_fra(t, n)) {
		bool med = bokstav(t, &n);
		if (n == 0)
			break;
		if (med) {
			memcpy(p + ut, t.p, n);
			ut += n;
		}
	}
	return (struct tekst){p, ut};
}

/* First and last word with letters in it; of a single word its first letter and the rest. */
static bool for_og_etternavn(struct arena *a, struct tekst foldet, struct tekst *f, struct tekst *e)
{
	struct tekst ord;
	size_t antall = 0, n;
	while (tekst_del(&foldet, ' ', &ord)) {
		ord = bare_bokstaver(a, ord);
		if (ord.n == 0)
			continue;
		if (antall++ == 0)
			*f = ord;
		*e = ord;
	}
	if (antall == 1 && bokstav(*f, &n))
		*e = tekst_fra(*f, n);
	return antall > 0;
}

static struct tekst de_forste(struct tekst t, size_t tegn)
{
	size_t i = 0;
	uint32_t c;
	while (tegn-- > 0 && i < t.n)
		i += utf8_les(tekst_fra(t, i), &c);
	return tekst_til(t, i);
}

/* The first in the register with these two names; i itself when there is no other. */
static struct foldet *stamme_av(struct utdeling *u, int i, struct tekst f, struct tekst e)
{
	struct tekst stamme = arena_f(&u->kladd, TF " " TF, TA(f), TA(e));
	size_t h = (size_t)sum_av(stamme);
	int k = sett_finn(u, &u->stammer, stamme, &h);
	if (k >= 0)
		return &u->foldet[k];
	u->foldet[i].stamme = stamme;
	u->foldet[i].fn = u->foldet[i].en = 1;
	sett_legg(u, &u->stammer, i);
	return &u->foldet[i];
}

/* «rs»; taken: «rsi», «rsim» …, then more of the first name, then a letter behind it all. */
static void lag_kode(struct utdeling *u, int i)
{
	struct tekst f, e;
	struct streng s = {0};
	if (!for_og_etternavn(&u->kladd, u->foldet[i].navn, &f, &e))
		f = e = T("x");
	struct foldet *stamme = stamme_av(u, i, f, e);
	size_t f_alt = utf8_antall(f), e_alt = utf8_antall(e), fn = stamme->fn, en = stamme->en;
	do {
		stamme->fn = fn;
		stamme->en = en;
		streng_reset(&s);
		streng_legg(&s, de_forste(f, fn));
		streng_legg(&s, de_forste(e, en));
		for (size_t k = fn > f_alt ? fn - f_alt : 0; k > 0; k = (k - 1) / 26)
			streng_tegn(&s, (char)('a' + (k - 1) % 26));
		if (en < e_alt)
			en++;
		else
			fn++;
	} while (!kode_ledig(u, streng_tekst(&s)));
	gi_kode(u, i, streng_tekst(&s));
	streng_release(&s);
}

/* Does `hva` with every person in the agenda, in the order in which codes are given. */
static void for_hver(struct utdeling *u, struct agenda *a,
		     void (*hva)(struct utdeling *, struct person *))
{
	for (size_t i = 0; i < a->medlemmer.n; i++)
		hva(u, &a->medlemmer.p[i]);
	for (size_t i = 0; i < a->stedfortredere.n; i++)
		hva(u, &a->stedfortredere.p[i]);
	for (size_t i = 0; i < a->endringer.n; i++)
		hva(u, &a->endringer.p[i]);
	for (size_t i = 0; i < a->saksliste.n; i++)
		for (size_t k = 0; k < a->saksliste.p[i].presenterer.n; k++)
			hva(u, &a->saksliste.p[i].presenterer.p[k]);
	struct person leder = {.navn = a->moteleder}, referent = {.navn = a->referent};
	hva(u, &leder);
	hva(u, &referent);
}

/* Codes from the file come first, so that no made one can take them. */
static void ta_gitt(struct utdeling *u, struct person *p)
{
	if (!p->navn.n)
		return;
	int i = innfor(u, p->navn, p->virksomhet);
	struct tekst kode = utf8_fold(&u->kladd, p->kode);
	if (!u->r->p[i].kode.n && kode_ledig(u, kode))
		gi_kode(u, i, kode);
}

static void ta_resten(struct utdeling *u, struct person *p)
{
	if (!p->navn.n)
		return;
	int i = innfor(u, p->navn, p->virksomhet);
	if (!u->r->p[i].kode.n)
		lag_kode(u, i);
	p->kode = u->r->p[i].kode;
}

void kode_tildel(struct arena *ar, struct agenda *a, struct register_ *ut)
{
	struct utdeling u = {.ar = ar, .r = ut};
	*ut = (struct register_){0};
	for_hver(&u, a, ta_gitt);
	for_hver(&u, a, ta_resten);
	arena_release(&u.kladd);
}

/* A namesake is somebody else: nobody is looked up by name. */
static int legg_til(struct utdeling *u, struct tekst navn)
{
	struct register_ *r = u->r;
	r->p = arena_vokse(u->ar, r->p, r->n, &r->kap, sizeof(*r->p));
	u->foldet = arena_vokse(&u->kladd, u->foldet, r->n, &u->fkap, sizeof(*u->foldet));
	r->p[r->n] = (struct hvem){.navn = navn};
	u->foldet[r->n] = (struct foldet){.navn = utf8_fold(&u->kladd, navn)};
	return (int)r->n++;
}

struct tekst kode_ny(struct arena *a, const struct register_ *r, struct tekst navn)
{
	struct register_ kopi = {0};
	struct utdeling u = {.ar = a, .r = &kopi};
	for (size_t i = 0; i < r->n; i++) {
		int k = legg_til(&u, r->p[i].navn);
		if (kode_ledig(&u, r->p[i].kode))
			gi_kode(&u, k, r->p[i].kode);
	}
	int i = legg_til(&u, navn);
	lag_kode(&u, i);
	struct tekst kode = kopi.p[i].kode;
	arena_release(&u.kladd);
	return kode;
}

/* Does `t` start with the folded `ord`, without regard to case? */
static bool starter(struct arena *kladd, struct tekst t, struct tekst ord)
{
	if (t.n == 0 || ord.n == 0)
		return false;
	unsigned char a = (unsigned char)t.p[0], b = (unsigned char)ord.p[0];
	if (a < 0x80 && b < 0x80 && (a | 32) != (b | 32))
		return false; /* most are told apart here, without folding */
	return tekst_starter(utf8_fold(kladd, t), ord);
}

/* Middle names are not asked for: the first word, the last word, the whole name, virksomhet. */
static bool navn_passer(struct arena *kladd, const struct hvem *h, struct tekst ord)
{
	struct tekst rest = h->navn, del = INGEN_TEKST;
	if (starter(kladd, h->navn, ord) || starter(kladd, h->virksomhet, ord))
		return true;
	while (tekst_del(&rest, ' ', &del))
		;
	return starter(kladd, del, ord);
}

static const struct hvem *kode_eksakt(const struct register_ *r, struct tekst foldet)
{
	for (size_t i = 0; foldet.n && i < r->n; i++)
		if (tekst_lik(r->p[i].kode, foldet))
			return &r->p[i];
	return NULL;
}

enum kode_svar kode_finn(const struct register_ *r, struct tekst ord, struct hvem *ut,
			 size_t *antall)
{
	struct arena kladd = {0};
	struct tekst foldet = utf8_fold(&kladd, tekst_trim(ord));
	const struct hvem *eksakt = kode_eksakt(r, foldet), *funnet = eksakt;
	*antall = eksakt ? 1 : 0;
	for (size_t i = 0; !eksakt && i < r->n; i++)
		if (navn_passer(&kladd, &r->p[i], foldet) && (*antall)++ == 0)
			funnet = &r->p[i];
	*ut = funnet ? *funnet : (struct hvem){.kode = ord};
	arena_release(&kladd);
	return *antall == 0 ? KODE_UKJENT : *antall == 1 ? KODE_FUNNET : KODE_FLERE;
}

/* Typed so far: the start of a code or of a name; nothing typed fits all. */
static bool kan_bli(struct arena *kladd, const struct hvem *h, struct tekst foldet)
{
	return foldet.n == 0 || tekst_starter(h->kode, foldet) || navn_passer(kladd, h, foldet);
}

bool kode_kandidat(const struct register_ *r, struct tekst ord, size_t i, struct hvem *ut)
{
	struct arena kladd = {0};
	struct tekst foldet = utf8_fold(&kladd, tekst_trim(ord));
	const struct hvem *selve = kode_eksakt(r, foldet), *funnet = NULL;
	if (selve && i-- == 0)
		funnet = selve;
	for (size_t k = 0; k < r->n && !funnet; k++)
		if (&r->p[k] != selve && kan_bli(&kladd, &r->p[k], foldet) && i-- == 0)
			funnet = &r->p[k];
	if (funnet)
		*ut = *funnet;
	arena_release(&kladd);
	return funnet != NULL;
}

void skriv_hvem(struct streng *s, const struct hvem *h)
{
	streng_legg(s, h->navn.n ? h->navn : h->kode);
	if (h->navn.n && h->virksomhet.n)
		streng_f(s, ", " TF, TA(h->virksomhet));
}
