#include "stav.h"

#ifdef MED_STAVEKONTROLL

#include <dlfcn.h>
#include <hunspell.h>
#include <iconv.h>
#include <string.h>

#include "files.h"
#include "sprak.h"
#include "utf8.h"

enum { ORD_MAKS = 200 }; /* bytes; the library itself refuses words of more than 100 letters */

struct husket {
	struct tekst ord;
	struct tekst forslag[STAV_FORSLAG];
	size_t n;
};

struct stav_ordbok {
	enum sprak sprak;
	Hunhandle *h;
	iconv_t inn, ut;          /* to the dictionary's encoding, and back */
	struct { struct husket *p; size_t n, kap; } husket;
	__typeof__(&Hunspell_create) create;
	__typeof__(&Hunspell_destroy) destroy;
	__typeof__(&Hunspell_get_dic_encoding) koding;
	__typeof__(&Hunspell_spell) spell;
	__typeof__(&Hunspell_suggest) suggest;
	__typeof__(&Hunspell_free_list) free_list;
};

struct ordbok_navn {
	const char *fil[2];       /* either will do, the first is preferred */
	const char *hva, *pakke;
};

static const struct ordbok_navn *ordbok_navn(enum sprak sprak)
{
	static const struct ordbok_navn navn[] = {
		[SPRAK_NB] = {{"nb_NO", NULL}, N_("bokmål"), "hunspell-no"},
		[SPRAK_NN] = {{"nn_NO", NULL}, N_("nynorsk"), "hunspell-no"},
		[SPRAK_EN] = {{"en_US", "en_GB"}, N_("engelsk"), "hunspell-en-us"},
	};
	return &navn[sprak];
}

/* --- the library ------------------------------------------------------------------------------- */

/* One function of it; a pointer to data is not one to code in C, so its bytes are copied. */
static bool hent(void *lib, const char *navn, void *ut, size_t n)
{
	void *p = dlsym(lib, navn);
	BUG_ON(n != sizeof(p));
	memcpy(ut, &p, n);
	return p != NULL;
}

static bool hent_alle(struct stav_ordbok *o, struct feil *f)
{
	void *lib = dlopen(STAVEBIBLIOTEK, RTLD_NOW | RTLD_LOCAL);
	if (!lib)
		return feil_sett(f, FEIL_REGEL, "stavekontrollen trenger biblioteket %s: "
				 "apt-get install libhunspell-1.7-0", STAVEBIBLIOTEK);
	bool alle = hent(lib, "Hunspell_create", &o->create, sizeof(o->create)) &&
		    hent(lib, "Hunspell_destroy", &o->destroy, sizeof(o->destroy)) &&
		    hent(lib, "Hunspell_get_dic_encoding", &o->koding, sizeof(o->koding)) &&
		    hent(lib, "Hunspell_spell", &o->spell, sizeof(o->spell)) &&
		    hent(lib, "Hunspell_suggest", &o->suggest, sizeof(o->suggest)) &&
		    hent(lib, "Hunspell_free_list", &o->free_list, sizeof(o->free_list));
	return alle || feil_sett(f, FEIL_REGEL, "biblioteket %s er av et annet slag enn motebok er bygd for",
				 STAVEBIBLIOTEK);
}

/* The first pair of files there is: «/usr/share/hunspell/nb_NO», without endings. */
static const char *finn_ordbok(struct arena *a, const char *ordboker, const struct ordbok_navn *n)
{
	for (size_t i = 0; i < ARRAY_LEN(n->fil) && n->fil[i]; i++) {
		struct tekst rest = tekst_c(ordboker), mappe;
		while (tekst_del(&rest, ':', &mappe)) {
			struct tekst sti = arena_f(a, TF "/%s", TA(mappe), n->fil[i]);
			if (mappe.n && fil_finnes(arena_f(a, TF ".aff", TA(sti)).p) &&
			    fil_finnes(arena_f(a, TF ".dic", TA(sti)).p))
				return sti.p;
		}
	}
	return NULL;
}

/* NOLINTNEXTLINE(performance-no-int-to-ptr): iconv_open(3) says no with this */
#define INGEN_KODING ((iconv_t)-1)

static bool les_ordbok(struct stav *st, struct stav_ordbok *o, const char *sti, struct feil *f)
{
	o->h = o->create(arena_f(&st->arena, "%s.aff", sti).p, arena_f(&st->arena, "%s.dic", sti).p);
	const char *koding = o->h ? o->koding(o->h) : "";
	o->inn = iconv_open(koding, "UTF-8");
	o->ut = iconv_open("UTF-8", koding);
	st->ordbok = o;
	if (o->h && o->inn != INGEN_KODING && o->ut != INGEN_KODING)
		return true;
	feil_sett(f, FEIL_REGEL, "ordboka %s.dic kan ikke brukes: tegnkodingen «%s» er ukjent", sti, koding);
	stav_lukk(st);
	return false;
}

bool stav_apne(struct stav *st, const char *ordboker, enum sprak sprak, struct feil *f)
{
	const struct ordbok_navn *n = ordbok_navn(sprak);
	if (st->ordbok && st->ordbok->sprak == sprak)
		return true;
	stav_lukk(st);
	const char *sti = finn_ordbok(&st->arena, ordboker ? ordboker : "", n);
	if (!sti)
		return feil_sett(f, FEIL_REGEL, "fant ingen ordbok for %s (%s.dic): apt-get install %s",
				 tr(n->hva), n->fil[0], n->pakke);
	struct stav_ordbok *o = arena_ny(&st->arena, struct stav_ordbok);
	o->sprak = sprak;
	return hent_alle(o, f) && les_ordbok(st, o, sti, f);
}

void stav_lukk(struct stav *st)
{
	struct stav_ordbok *o = st->ordbok;
	if (o && o->h)
		o->destroy(o->h);
	if (o && o->inn != INGEN_KODING)
		iconv_close(o->inn);
	if (o && o->ut != INGEN_KODING)
		iconv_close(o->ut);
	arena_release(&st->arena);
	*st = (struct stav){0};
}

/* --- words ------------------------------------------------------------------------------------- */

/* From one encoding to the other, with a NUL behind. False: it is too long, or has a letter that the
 * other has not. */
static bool om(iconv_t hvordan, struct tekst fra, char til[ORD_MAKS])
{
	char *p = (char *)fra.p, *q = til; /* iconv() does not write there, though its type says so */
	size_t n = fra.n, plass = ORD_MAKS - 1;
	iconv(hvordan, NULL, NULL, NULL, NULL);
	if (iconv(hvordan, &p, &n, &q, &plass) != 0)
		return false;
	*q = '\0';
	return true;
}

static bool kjent(const struct stav_ordbok *o, struct tekst ord)
{
	char b[ORD_MAKS];
	return om(o->inn, ord, b) && o->spell(o->h, b);
}

/* «samhandlings» and «reform»: the dictionary knows the first as the front of a compound. */
static bool sammensatt(const struct stav_ordbok *o, struct tekst ord)
{
	enum { MINST = 4 }; /* letters in each part, as in the dictionary's own compounds */
	for (size_t i = 0; i + MINST < ord.n; i++)
		if (ord.p[i] == 's' && utf8_antall(tekst_til(ord, i + 1)) > MINST &&
		    utf8_antall(tekst_fra(ord, i + 1)) >= MINST && kjent(o, tekst_fra(ord, i + 1)) &&
		    kjent(o, tekst_til(ord, i + 1)))
			return true;
	return false;
}

bool stav_kjent(const struct stav *st, struct tekst ord)
{
	const struct stav_ordbok *o = st->ordbok;
	return kjent(o, ord) || (o->sprak != SPRAK_EN && sammensatt(o, ord));
}

static const struct husket *finn_husket(const struct stav_ordbok *o, struct tekst ord)
{
	for (size_t i = 0; i < o->husket.n; i++)
		if (tekst_lik(o->husket.p[i].ord, ord))
			return &o->husket.p[i];
	return NULL;
}

bool stav_husket(const struct stav *st, struct tekst ord)
{
	return finn_husket(st->ordbok, ord) != NULL;
}

static void sporre(struct stav *st, struct husket *ny)
{
	struct stav_ordbok *o = st->ordbok;
	char b[ORD_MAKS], **liste = NULL;
	if (!om(o->inn, ny->ord, b))
		return;
	int n = o->suggest(o->h, &liste, b);
	for (int i = 0; i < n && ny->n < STAV_FORSLAG; i++)
		if (om(o->ut, tekst_c(liste[i]), b) && utf8_gyldig(tekst_c(b), NULL))
			ny->forslag[ny->n++] = utf8_nfc(&st->arena, arena_tekst(&st->arena, tekst_c(b)));
	o->free_list(o->h, &liste, n);
}

size_t stav_forslag(struct stav *st, struct tekst ord, struct tekst forslag[STAV_FORSLAG])
{
	struct stav_ordbok *o = st->ordbok;
	const struct husket *h = finn_husket(o, ord);
	if (!h) {
		struct husket ny = {.ord = arena_tekst(&st->arena, ord)};
		sporre(st, &ny);
		o->husket.p = arena_vokse(&st->arena, o->husket.p, o->husket.n, &o->husket.kap,
					  sizeof(*o->husket.p));
		o->husket.p[o->husket.n++] = ny;
		h = &o->husket.p[o->husket.n - 1];
	}
	for (size_t i = 0; i < h->n; i++)
		forslag[i] = h->forslag[i];
	return h->n;
}

#else

bool stav_apne(struct stav *st, const char *ordboker, enum sprak sprak, struct feil *f)
{
	(void)st, (void)ordboker, (void)sprak;
	return feil_sett(f, FEIL_REGEL, "denne motebok er bygd uten stavekontroll: apt-get install "
			 "libhunspell-dev hunspell-no, og bygg på nytt");
}

void stav_lukk(struct stav *st)
{
	(void)st;
}

bool stav_kjent(const struct stav *st, struct tekst ord)
{
	(void)st, (void)ord;
	return true;
}

bool stav_husket(const struct stav *st, struct tekst ord)
{
	(void)st, (void)ord;
	return true;
}

size_t stav_forslag(struct stav *st, struct tekst ord, struct tekst forslag[STAV_FORSLAG])
{
	(void)st, (void)ord, (void)forslag;
	return 0;
}

#endif
