#include "les.h"

#include <string.h>

#include "sprak.h"
#include "utf8.h"
#include "yamlfeil.h"

enum { LAGER_MAKS = 64 * 1024, SITAT_MAKS = 60 };

static bool stopp(struct leser *l)
{
	l->stopp = true;
	l->hel = false;
	return false;
}

void les_forelopig(struct leser *l)
{
	if (l->forelopig > l->m->n)
		l->forelopig = l->m->n;
}

void les_trekk(struct leser *l, size_t n)
{
	struct meldinger *m = l->m;
	if (m->n > n)
		l->mellomrom_meldt = l->feilplassert = 0; /* it may have been one of those */
	while (m->n > n)
		(*(m->p[--m->n].alvor == ALVOR_FEIL ? &m->feil : &m->advarsler))--;
}

void les_avbryt(struct leser *l)
{
	les_trekk(l, l->forelopig);
	stopp(l);
}

struct melding *les_advarsel(struct leser *l, struct merke m, const char *fmt, ...)
{
	if (l->m->advarsler >= ADVARSLER_MAKS) {
		l->m->advarsler++;
		return &l->svelget;
	}
	struct streng s = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s, tr(fmt), ap);
	va_end(ap);
	struct melding *e = melding_ny(l->m, ALVOR_ADVARSEL, m.linje, m.kolonne, TF,
				       TA(streng_tekst(&s)));
	streng_release(&s);
	return e;
}

static void slipp_event(struct leser *l)
{
	l->sitat = (struct merke){0, 0};
	if (l->har_ev && les_er_skalar(l) &&
	    (l->ev.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ||
	     l->ev.data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE))
		l->sitat = les_fra(l);
	if (l->har_ev)
		yaml_event_delete(&l->ev);
	l->har_ev = false;
}

static struct merke merke_av(const yaml_mark_t *m)
{
	return (struct merke){(int)m->line + 1, (int)m->column + 1};
}

struct merke les_fra(const struct leser *l)
{
	return merke_av(&l->ev.start_mark);
}

struct merke les_til(const struct leser *l)
{
	return merke_av(&l->ev.end_mark);
}

/* «&Co samarbeid» is not what libyaml makes of it: an anchor, and «samarbeid». */
static void nekt_merking(struct leser *l, char tegn)
{
	struct melding *e = FEIL(l, les_fra(l), "en tekst som begynner med «%c», må stå i hermetegn",
				 tegn);
	e->rad = les_skriv_sitert(l, les_fra(l));
}

/* An alias stands for a text that we shall not have: it becomes an empty one. */
static void alias_til_tom(struct leser *l)
{
	yaml_mark_t fra = l->ev.start_mark, til = l->ev.end_mark;
	nekt_merking(l, '*');
	slipp_event(l);
	int ok = yaml_scalar_event_initialize(&l->ev, NULL, NULL, (const yaml_char_t *)"", 0, 1, 1,
					      YAML_PLAIN_SCALAR_STYLE);
	if (!ok)
		tomt_for_minne();
	l->har_ev = true;
	l->ev.start_mark = fra;
	l->ev.end_mark = til;
}

static bool ned(struct leser *l, const yaml_char_t *anker, const yaml_char_t *merkelapp)
{
	if (anker || merkelapp)
		nekt_merking(l, anker ? '&' : '!');
	if (++l->dybde <= l->grenser->dybde)
		return true;
	FEIL(l, les_fra(l), "for mange nivåer inni hverandre (flere enn %d)", l->grenser->dybde);
	return stopp(l);
}

/* What every event must pass. */
static bool godta(struct leser *l)
{
	switch (l->ev.type) {
	case YAML_ALIAS_EVENT:
		alias_til_tom(l);
		return true;
	case YAML_SCALAR_EVENT:
		if (l->ev.data.scalar.anchor || l->ev.data.scalar.tag)
			nekt_merking(l, l->ev.data.scalar.anchor ? '&' : '!');
		return true;
	case YAML_SEQUENCE_START_EVENT:
		return ned(l, l->ev.data.sequence_start.anchor, l->ev.data.sequence_start.tag);
	case YAML_MAPPING_START_EVENT:
		return ned(l, l->ev.data.mapping_start.anchor, l->ev.data.mapping_start.tag);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		l->dybde--;
		return true;
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_STREAM_END_EVENT:
	case YAML_DOCUMENT_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		return true;
	}
	return true;
}

bool les_neste(struct leser *l)
{
	if (l->stopp)
		return false;
	slipp_event(l);
	if (!yaml_parser_parse(&l->yaml, &l->ev)) {
		if (l->yaml.error == YAML_MEMORY_ERROR)
			tomt_for_minne();
		les_trekk(l, l->forelopig);
		if (!l->bytes.feil) /* else the text was cut, and that has been told */
			yamlfeil_meld(l);
		return stopp(l);
	}
	l->har_ev = true;
	/* A hard space in the indentation has ended mappings too, and libyaml has not noticed. */
	bool hardt = les_er_skalar(l) && l->ev.data.scalar.value[0] == 0xc2 &&
		     l->ev.data.scalar.value[1] == 0xa0;
	if (l->ev.type != YAML_DOCUMENT_END_EVENT && !hardt)
		l->forelopig = SIZE_MAX;
	if (++l->hendelser > l->grenser->hendelser || l->m->feil > l->grenser->feil) {
		FEIL(l, les_fra(l), l->m->feil > l->grenser->feil
		     ? N_("for mange feil: resten av filen er ikke lest")
		     : N_("for mange felter: resten av filen er ikke lest"));
		return stopp(l);
	}
	return godta(l);
}

bool les_rom(struct leser *l, size_t n)
{
	if (n < LISTE_MAKS)
		return true;
	FEIL(l, les_fra(l), "flere enn %d i én liste: resten av filen er ikke lest", LISTE_MAKS);
	return stopp(l);
}

void les_hopp(struct leser *l)
{
	int til = l->dybde - 1;
	if (l->ev.type != YAML_SEQUENCE_START_EVENT && l->ev.type != YAML_MAPPING_START_EVENT)
		return;
	while (les_neste(l) && l->dybde > til)
		;
}

bool leser_start(struct leser *l, struct arena *ar, struct meldinger *m, const struct lesgrenser *g)
{
	*l = (struct leser){.arena = ar, .m = m, .grenser = g, .hel = true,
			    .forelopig = SIZE_MAX};
	bytes_sjekk(m, g, &l->bytes);
	l->hel = !l->bytes.feil;
	if (l->bytes.tekst.n == 0)
		return stopp(l);
	if (!yaml_parser_initialize(&l->yaml))
		tomt_for_minne();
	l->har_yaml = true;
	yaml_parser_set_encoding(&l->yaml, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&l->yaml, (const unsigned char *)l->bytes.tekst.p,
				     l->bytes.tekst.n);
	if (!les_neste(l) || !les_neste(l)) /* NOLINT(misc-redundant-expression): two events */
		return false;
	if (l->ev.type == YAML_STREAM_END_EVENT) {
		if (l->hel)
			FEIL(l, ((struct merke){0, 0}), "filen har ikke noe innhold, bare kommentarer");
		return stopp(l);
	}
	return les_neste(l);
}

void leser_rest(struct leser *l)
{
	if (!les_neste(l))
		return;
	size_t forelopig = l->forelopig;
	if (!les_neste(l) || l->ev.type == YAML_STREAM_END_EVENT)
		return;
	l->forelopig = forelopig;
	les_trekk(l, l->forelopig);
	FEIL(l, les_fra(l), "«---» deler filen i to: en agenda er én del")->rad =
		TR("fjern linja, eller sett teksten i hermetegn");
	stopp(l);
}

void leser_slutt(struct leser *l)
{
	slipp_event(l);
	if (l->har_yaml)
		yaml_parser_delete(&l->yaml);
	l->har_yaml = false;
	arena_release(&l->kladd);
	streng_release(&l->tekst);
	streng_release(&l->stabel);
	streng_release(&l->egne_ord);
}

bool les_er_skalar(const struct leser *l)
{
	return l->ev.type == YAML_SCALAR_EVENT;
}

bool les_er_enkel(const struct leser *l)
{
	return les_er_skalar(l) && l->ev.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

struct tekst les_raa(const struct leser *l)
{
	return (struct tekst){(const char *)l->ev.data.scalar.value, l->ev.data.scalar.length};
}

bool les_er_tom(const struct leser *l)
{
	return les_er_skalar(l) && (l->ev.data.scalar.length == 0 ||
				    (les_er_enkel(l) && tekst_lik(les_raa(l), T("~"))));
}

struct tekst les_linje(struct leser *l, int linje)
{
	return linje_hent(&l->peker, l->bytes.tekst, linje);
}

size_t les_byte(struct tekst linje, int kolonne)
{
	size_t i = 0;
	uint32_t c;
	for (size_t n; kolonne > 1 && (n = utf8_les(tekst_fra(linje, i), &c)) > 0; kolonne--)
		i += n;
	return i;
}

/* Texts lie close together in blocks: no header, no padding, and few blocks for a small file. */
char *les_plass(struct leser *l, size_t n)
{
	if (n > l->lager_igjen) {
		size_t blokk = l->bytes.tekst.n < LAGER_MAKS ? l->bytes.tekst.n : LAGER_MAKS;
		l->lager_igjen = n > blokk ? n : blokk;
		l->lager = arena_alloc(l->arena, l->lager_igjen);
	}
	return l->lager;
}

struct tekst les_behold(struct leser *l, size_t n)
{
	struct tekst t = {l->lager, n};
	BUG_ON(n > l->lager_igjen);
	l->lager += n;
	l->lager_igjen -= n;
	return n ? t : INGEN_TEKST;
}

struct tekst les_kopi(struct leser *l, struct tekst t)
{
	if (t.n == 0)
		return INGEN_TEKST;
	memcpy(les_plass(l, t.n), t.p, t.n);
	return les_behold(l, t.n);
}

struct tekst les_sitert(struct arena *a, struct tekst t)
{
	struct streng s = {0};
	bool enkle = tekst_finn_tegn(t, '"') >= 0 || tekst_finn_tegn(t, '\\') >= 0;
	size_t kutt = les_byte(t, SITAT_MAKS + 1);
	streng_tegn(&s, enkle ? '\'' : '"');
	for (size_t i = 0; i < kutt; i++) {
		if (enkle && t.p[i] == '\'')
			streng_tegn(&s, '\'');
		streng_tegn(&s, t.p[i]);
	}
	streng_c(&s, kutt < t.n ? " …" : "");
	streng_tegn(&s, enkle ? '\'' : '"');
	struct tekst ut = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

struct tekst les_skriv(struct arena *a, const char *fmt, ...)
{
	struct streng yaml = {0}, ut = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&yaml, fmt, ap);
	va_end(ap);
	/* Oversettere: in front of what to write in the file instead. */
	streng_f(&ut, "%s  ", tr("skriv:"));
	int innrykk = utf8_bredde(streng_tekst(&ut));
	struct tekst rest = streng_tekst(&yaml), linje;
	for (bool forste = true; tekst_del(&rest, '\n', &linje); forste = false) {
		if (!forste)
			streng_f(&ut, "\n%*s", innrykk, "");
		streng_legg(&ut, linje);
	}
	struct tekst t = arena_tekst(a, streng_tekst(&ut));
	streng_release(&yaml);
	streng_release(&ut);
	return t;
}

struct tekst les_skriv_sitert(struct leser *l, struct merke verdi)
{
	struct tekst linje = les_linje(l, verdi.linje);
	size_t her = les_byte(linje, verdi.kolonne);
	struct tekst for_ = tekst_til(linje, her), bak = tekst_trim(tekst_fra(linje, her));
	while (for_.n && for_.p[0] == ' ')
		for_ = tekst_fra(for_, 1);
	/* In {…} and […] the text ends somewhere on the line, and only the writer knows where. */
	if (bak.n == 0 || tekst_finn_tegn(for_, '{') >= 0 || tekst_finn_tegn(for_, '[') >= 0)
		return TR("sett teksten i hermetegn");
	return les_skriv(l->m->arena, TF TF, TA(for_), TA(les_sitert(l->m->arena, bak)));
}

/* The line without indentation and «- ». */
static struct tekst uten_innrykk(struct tekst linje)
{
	while (linje.n && (linje.p[0] == ' ' || (linje.p[0] == '-' && linje.n > 1 && linje.p[1] == ' ')))
		linje = tekst_fra(linje, 1);
	return linje;
}

bool les_mangler_mellomrom(struct leser *l, int linje, enum alvor alvor)
{
	const struct felttabell *t;
	struct tekst hele = les_linje(l, linje), rest = uten_innrykk(hele);
	ptrdiff_t kolon = tekst_finn_tegn(rest, ':');
	if (kolon < 1 || (size_t)kolon + 1 >= rest.n || rest.p[kolon + 1] == ' ')
		return false;
	struct tekst ord = tekst_til(rest, (size_t)kolon), bak = tekst_fra(rest, (size_t)kolon + 1);
	arena_reset(&l->kladd);
	if (!felt_noe_sted(l->rot, ord, &l->kladd, &t))
		return false;
	if (l->mellomrom_meldt == linje)
		return true;
	l->mellomrom_meldt = linje;
	bool hardt = tekst_starter(bak, T("\xc2\xa0"));
	int kol = (int)utf8_antall(tekst_til(hele, (size_t)(bak.p - hele.p))) + 1;
	struct melding *e = melding_ny(l->m, alvor, linje, kol, hardt
		? N_("hardt mellomrom (U+00A0) etter «" TF ":», der det skal stå et vanlig")
		: N_("mangler mellomrom etter «" TF ":»"), TA(ord));
	if (hardt)
		bak = tekst_fra(bak, 2);
	e->rad = les_skriv(l->m->arena, TF ": " TF, TA(ord), TA(tekst_trim(bak)));
	return true;
}
