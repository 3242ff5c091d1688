/* The spell check: what will stand in the referat, word by word, against the dictionary (stav.h). */
#include "ord.h"

#include <stdlib.h>

#include "sprak.h"
#include "stav.h"
#include "utf8.h"

enum {
	RUNDT = 28,      /* columns of the sentence on each side of the word */
	NYE_MAKS = 20,   /* words that one check asks for suggestions about: each takes a while */
};

/* --- words of a text --------------------------------------------------------------------------- */

static bool er_siffer(struct tekst t, size_t i)
{
	return i < t.n && t.p[i] >= '0' && t.p[i] <= '9';
}

static bool i_ord(struct tekst t, size_t i)
{
	return er_siffer(t, i) || utf8_bokstav(t, i);
}

static bool er_luft(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

/* «https://…», «www.…», «post@…», «helsenorge.no»: not words, up to the next space. */
static bool er_adresse(struct tekst t)
{
	static const char *const slutt[] = {".no", ".com", ".org", ".net", ".eu"};
	while (t.n && !i_ord(t, t.n - 1) && (unsigned char)t.p[t.n - 1] < 0x80)
		t.n--;
	if (tekst_finn(t, T("://")) >= 0 || tekst_finn(t, T("www.")) >= 0 || tekst_finn_tegn(t, '@') >= 0)
		return true;
	for (size_t i = 0; i < ARRAY_LEN(slutt); i++)
		if (tekst_slutter(t, tekst_c(slutt[i])))
			return true;
	return false;
}

/* «’», as it is typed by those who type it well; the dictionaries know ' only. */
static size_t apostrof(struct tekst t, size_t i)
{
	if (i < t.n && t.p[i] == '\'')
		return 1;
	return tekst_starter(tekst_fra(t, i), T("’")) ? sizeof("’") - 1 : 0;
}

/* What may stand between two letters of one word: «e-helse», «bl.a», «Ola's». */
static size_t bindetegn(struct tekst t, size_t i)
{
	size_t n = i < t.n && (t.p[i] == '-' || t.p[i] == '.') ? 1 : apostrof(t, i);
	return n && utf8_bokstav(t, i + n) ? n : 0;
}

/* The next word from *i, which moves behind it; false at the end. */
static bool neste_ord(struct tekst t, size_t *i, struct tekst *ord)
{
	size_t fra;
	for (;;) {
		if (*i >= t.n)
			return false;
		if (*i == 0 || er_luft(t.p[*i - 1])) {
			size_t til = *i;
			while (til < t.n && !er_luft(t.p[til]))
				til++;
			if (er_adresse(tekst_til(tekst_fra(t, *i), til - *i))) {
				*i = til;
				continue;
			}
		}
		if (i_ord(t, *i))
			break;
		*i = utf8_neste(t, *i);
	}
	for (fra = *i; i_ord(t, *i) || bindetegn(t, *i);)
		*i = i_ord(t, *i) ? utf8_neste(t, *i) : *i + bindetegn(t, *i);
	*ord = tekst_til(tekst_fra(t, fra), *i - fra);
	return true;
}

/* --- words that are not asked about ------------------------------------------------------------ */

struct ordsett {
	struct arena *a;
	struct tekst *p;
	size_t n, kap;
};

static int etter_byte(const void *a, const void *b)
{
	return tekst_cmp(*(const struct tekst *)a, *(const struct tekst *)b);
}

static void sett_ord(struct ordsett *s, struct tekst ord)
{
	s->p = arena_vokse(s->a, s->p, s->n, &s->kap, sizeof(*s->p));
	s->p[s->n++] = utf8_fold(s->a, ord);
}

/* Each word, and each part of one with hyphens: «Sør-Øst», «Øst». */
static void sett_tekst(struct ordsett *s, struct tekst t)
{
	struct tekst ord, del;
	for (size_t i = 0; neste_ord(t, &i, &ord);) {
		sett_ord(s, ord);
		if (tekst_finn_tegn(ord, '-') < 0)
			continue;
		while (tekst_del(&ord, '-', &del))
			sett_ord(s, del);
	}
}

static void sett_person(struct ordsett *s, const struct person *p)
{
	sett_tekst(s, p->navn);
	sett_tekst(s, p->virksomhet);
}

static void sett_rad(struct ordsett *s, const struct rad *r)
{
	const struct tekst en[] = {r->emne, r->innretning_ord, r->bakgrunn, r->tidligere_vedtak.tekst,
				   r->hjemmel};
	for (size_t i = 0; i < ARRAY_LEN(en); i++)
		sett_tekst(s, en[i]);
	for (size_t i = 0; i < r->tidligere.n; i++)
		sett_tekst(s, r->tidligere.p[i]);
	for (size_t i = 0; i < r->sporsmal.n; i++)
		sett_tekst(s, r->sporsmal.p[i]);
	for (size_t i = 0; i < r->vedlegg.n; i++)
		sett_tekst(s, r->vedlegg.p[i].tittel);
	for (size_t i = 0; i < r->forslag.n; i++)
		sett_tekst(s, r->forslag.p[i]);
	for (size_t i = 0; i < r->presenterer.n; i++)
		sett_person(s, &r->presenterer.p[i]);
}

/* The council's own words: its agenda as the meeting began with it, and who is in the meeting. */
static void sett_motet(struct ordsett *s, const struct mote *m)
{
	const struct agenda *a = m->grunnlag;
	const struct tekst hode[] = {a->organ, a->sted, a->sekretariat, a->moteleder, a->referent,
				     m->referent.navn, m->referent.virksomhet};
	for (size_t i = 0; i < ARRAY_LEN(hode); i++)
		sett_tekst(s, hode[i]);
	for (size_t i = 0; i < m->folk->n; i++) {
		sett_tekst(s, m->folk->p[i].navn);
		sett_tekst(s, m->folk->p[i].virksomhet);
		sett_tekst(s, m->folk->p[i].kode);
	}
	for (size_t i = 0; i < a->saksliste.n; i++)
		sett_rad(s, &a->saksliste.p[i]);
	if (s->n)
		qsort(s->p, s->n, sizeof(*s->p), etter_byte);
}

static bool sett_har(const struct ordsett *s, struct tekst ord)
{
	return s->n && bsearch(&ord, s->p, s->n, sizeof(*s->p), etter_byte);
}

/* Without the s of a genitive: «Simensens», «KS’», «EPJ-s». */
static struct tekst uten_genitiv(struct tekst ord)
{
	if (ord.n > 1 && ord.p[ord.n - 1] == 's')
		ord.n--;
	if (tekst_slutter(ord, T("’")))
		ord.n -= sizeof("’") - 1;
	else if (tekst_slutter(ord, T("'")) || tekst_slutter(ord, T("-")))
		ord.n--;
	return ord;
}

/* «KS», «NHNs», «ÆØÅ»: two letters or more, and none of them small. */
static bool er_forkortelse(struct arena *a, struct tekst ord)
{
	size_t antall = 0;
	ord = uten_genitiv(ord);
	for (size_t i = 0, til; i < ord.n; i = til, antall++) {
		til = utf8_neste(ord, i);
		struct tekst tegn = tekst_til(tekst_fra(ord, i), til - i);
		if (utf8_bokstav(ord, i) && tekst_lik(utf8_fold(a, tegn), tegn))
			return false;
	}
	return antall > 1;
}

/* --- the check --------------------------------------------------------------------------------- */

struct sjekk {
	struct session *s;
	struct ordsett sett;
	struct stavfunn *funn;
	size_t n, kap;
	size_t nye;               /* words asked about this time */
};

static bool hoppes_over(struct sjekk *k, struct tekst ord)
{
	struct arena *a = &k->s->skrap;
	for (size_t i = 0; i < ord.n; i++)
		if (er_siffer(ord, i))
			return true;
	struct tekst lik = utf8_fold(a, ord);
	return utf8_antall(ord) < 2 || er_forkortelse(a, ord) || sett_har(&k->sett, lik) ||
	       sett_har(&k->sett, uten_genitiv(lik));
}

/* The word with ' for ’, as the dictionary has it. */
static struct tekst for_ordboka(struct arena *a, struct tekst ord)
{
	ptrdiff_t i = tekst_finn(ord, T("’"));
	return i < 0 ? ord : arena_f(a, TF "'" TF, TA(tekst_til(ord, (size_t)i)),
				     TA(tekst_fra(ord, (size_t)i + sizeof("’") - 1)));
}

/* `bak`: what follows in the text; the dot of an abbreviation is part of the word. */
static bool kjent(struct sjekk *k, struct tekst ord, struct tekst bak)
{
	struct tekst del;
	const struct stav *st = &k->s->stav;
	if (hoppes_over(k, ord))
		return true;
	ord = for_ordboka(&k->s->skrap, ord);
	if (stav_kjent(st, ord) ||
	    (tekst_starter(bak, T(".")) && stav_kjent(st, arena_f(&k->s->skrap, TF ".", TA(ord)))))
		return true;
	if (tekst_finn_tegn(ord, '-') < 0)
		return false;
	while (tekst_del(&ord, '-', &del))
		if (!hoppes_over(k, del) && !stav_kjent(st, del))
			return false;
	return true;
}

/* Back from `i`, or on, to the end of the sentence or a word's end RUNDT columns away. */
static size_t setningens_start(struct tekst t, size_t i)
{
	size_t her = i, ord = i;
	while (her > 0 && t.p[her - 1] != '\n' &&
	       !(her > 1 && t.p[her - 1] == ' ' && t.p[her - 2] == '.')) {
		her = utf8_forrige(t, her);
		if (utf8_bredde(tekst_til(tekst_fra(t, her), i - her)) > RUNDT)
			return ord;
		if (t.p[her] == ' ')
			ord = her + 1;
	}
	return her;
}

static size_t setningens_slutt(struct tekst t, size_t i)
{
	size_t her = i, ord = i;
	while (her < t.n && t.p[her] != '\n' &&
	       !(her > i && t.p[her] == ' ' && t.p[her - 1] == '.')) {
		if (t.p[her] == ' ')
			ord = her;
		her = utf8_neste(t, her);
		if (utf8_bredde(tekst_til(tekst_fra(t, i), her - i)) > RUNDT)
			return ord;
	}
	return her;
}

/* «  4  vedtk (vedtak, vedtok): … dette vedtk ble gjort …» */
static struct tekst linje_om(struct sjekk *k, int nr, struct tekst t, struct tekst ord)
{
	struct streng b = {0};
	struct tekst forslag[STAV_FORSLAG], slik = for_ordboka(&k->s->skrap, ord);
	size_t pos = (size_t)(ord.p - t.p), n = 0;
	size_t fra = setningens_start(t, pos), til = setningens_slutt(t, pos + ord.n);
	bool husket = stav_husket(&k->s->stav, slik);
	if (husket || k->nye++ < NYE_MAKS)
		n = stav_forslag(&k->s->stav, slik, forslag);
	streng_f(&b, "%3d  " TF, nr, TA(ord));
	for (size_t i = 0; i < n; i++)
		streng_f(&b, "%s" TF, i ? ", " : " (", TA(forslag[i]));
	bool forst = fra == 0 || t.p[fra - 1] == '\n', sist = til == t.n || t.p[til] == '\n';
	streng_f(&b, "%s: %s" TF "%s", n ? ")" : "", forst ? "" : "… ",
		 TA(tekst_til(tekst_fra(t, fra), til - fra)), sist ? "" : " …");
	struct tekst ut = arena_tekst(&k->s->skrap, streng_tekst(&b));
	streng_release(&b);
	return ut;
}

/* The words of one event's text; the same word twice in it is told once. */
static void sjekk_tekst(struct sjekk *k, int nr, struct tekst t)
{
	struct tekst ord;
	size_t forste = k->n;
	for (size_t i = 0; neste_ord(t, &i, &ord);) {
		if (kjent(k, ord, tekst_fra(t, i)))
			continue;
		size_t j = forste;
		while (j < k->n && !tekst_lik(k->funn[j].ord, ord))
			j++;
		if (j < k->n)
			continue;
		k->funn = arena_vokse(&k->s->skrap, k->funn, k->n, &k->kap, sizeof(*k->funn));
		k->funn[k->n++] = (struct stavfunn){nr, ord, linje_om(k, nr, t, ord)};
	}
}

/* Internal notes are not in the referat; all else with a text of its own is. */
static bool i_referatet(const struct logglinje *l)
{
	static const enum event_slag med[] = {EV_INNSPILL, EV_FORSLAG, EV_VEDTAK, EV_AKSJON,
					      EV_ALTERNATIV, EV_TILFORSEL, EV_NY_SAK};
	for (size_t i = 0; i < ARRAY_LEN(med); i++)
		if (l->e.slag == med[i])
			return !l->angret && !l->stroket;
	return false;
}

bool stav_sjekk(struct session *s, struct stavfunn **ut, size_t *antall, struct feil *f)
{
	const struct mote *m = &s->mote;
	struct sjekk k = {.s = s, .sett = {.a = &s->skrap}};
	if (!stav_apne(&s->stav, s->valg.ordboker, m->grunnlag->sprak, f))
		return false;
	sett_motet(&k.sett, m);
	for (size_t i = 0; i < m->antall; i++)
		if (i_referatet(&m->logg[i]))
			sjekk_tekst(&k, m->logg[i].e.nr, mote_gjeldende(m, &m->logg[i]).tekst);
	*ut = k.funn;
	*antall = k.n;
	return true;
}

bool ord_stavekontroll(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct stavfunn *funn;
	size_t n;
	if (arg.n)
		return feil_sett(f, FEIL_BRUK, "stavekontroll tar ikke noe ord etter seg: den går gjennom "
				 "alt som skal stå i referatet");
	if (!stav_sjekk(s, &funn, &n, f))
		return false;
	for (size_t i = 0; i < n; i++)
		streng_f(svar, "%s" TF, i ? "\n" : "", TA(funn[i].linje));
	if (!n)
		streng_c(svar, tr("Ordboka kjenner alle ordene."));
	return true;
}
