#include "yamlfeil.h"

#include <string.h>

#include "sprak.h"
#include "utf8.h"

struct yamlfeil {
	struct leser *l;
	struct merke problem, kontekst;
};

static struct merke her(const yaml_mark_t *m)
{
	return (struct merke){(int)m->line + 1, (int)m->column + 1};
}

/* The line from a place on. */
static struct tekst fra_merke(struct leser *l, struct merke m)
{
	struct tekst linje = les_linje(l, m.linje);
	return tekst_fra(linje, les_byte(linje, m.kolonne));
}

static size_t innrykk(struct tekst linje)
{
	size_t n = 0;
	while (n < linje.n && linje.p[n] == ' ')
		n++;
	return n;
}

/* The nearest line above with something else than a comment on it; 0: none. */
static int linje_over(struct leser *l, int linje)
{
	while (--linje > 0) {
		struct tekst t = tekst_trim(les_linje(l, linje));
		if (t.n && t.p[0] != '#')
			return linje;
	}
	return 0;
}

/* A second snippet: the line above. */
static void vis_over(struct leser *l, struct melding *e, int linje, const char *hva)
{
	if (linje < 1)
		return;
	e->linje2 = linje;
	e->kolonne2 = (int)innrykk(les_linje(l, linje)) + 1;
	e->tekst2 = tekst_c(hva);
}

/* Where the first word on the line is, past «- ». */
static struct merke forste_ord(struct leser *l, int linje)
{
	struct tekst t = les_linje(l, linje);
	size_t i = innrykk(t);
	while (i + 1 < t.n && t.p[i] == '-' && t.p[i + 1] == ' ')
		i += 1 + innrykk(tekst_fra(t, i + 1));
	return (struct merke){linje, (int)i + 1};
}

/* The text before the line's first «: », when it is a field. */
static bool starter_med_felt(struct leser *l, struct merke ord, struct tekst *navn)
{
	const struct felttabell *t;
	struct tekst rest = fra_merke(l, ord);
	ptrdiff_t kolon = tekst_finn_tegn(rest, ':');
	*navn = tekst_trim(tekst_til(rest, kolon < 0 ? rest.n : (size_t)kolon));
	arena_reset(&l->kladd);
	return kolon > 0 && felt_noe_sted(l->rot, *navn, &l->kladd, &t) != NULL;
}

static bool hardt_innrykk(struct leser *l, int linje)
{
	struct tekst t = les_linje(l, linje);
	size_t i = innrykk(t);
	while (i < t.n && t.p[i] == '-')
		i += 1 + innrykk(tekst_fra(t, i + 1));
	if (!tekst_starter(tekst_fra(t, i), T("\xc2\xa0")))
		return false;
	FEIL(l, ((struct merke){linje, (int)i + 1}), "hardt mellomrom (U+00A0) i innrykket")->rad =
		TR("bytt det med vanlige mellomrom");
	return true;
}

static bool tabulator_i_innrykk(struct leser *l, int linje)
{
	struct tekst t = les_linje(l, linje);
	size_t i = innrykk(t);
	if (i >= t.n || t.p[i] != '\t')
		return false;
	FEIL(l, ((struct merke){linje, (int)i + 1}), "tabulator i innrykket")->rad =
		TR("bytt den med mellomrom, to for hvert nivå");
	return true;
}

/* «saksnummer 17/23»: a line that begins with a field and has no colon. */
static bool felt_uten_kolon(struct leser *l, struct merke ord, struct tekst *navn, struct tekst *rest)
{
	const struct felttabell *t;
	struct tekst linje = tekst_trim(fra_merke(l, ord));
	if (tekst_finn_tegn(linje, ':') >= 0)
		return false;
	for (size_t n = linje.n; n > 0; n--) {
		if (n < linje.n && linje.p[n] != ' ')
			continue;
		arena_reset(&l->kladd);
		*navn = tekst_til(linje, n);
		*rest = tekst_trim(tekst_fra(linje, n));
		if (n <= 40 && felt_noe_sted(l->rot, *navn, &l->kladd, &t))
			return true;
	}
	return false;
}

static bool mangler_kolon(struct leser *l, struct merke ord)
{
	struct tekst navn, rest;
	if (!felt_uten_kolon(l, ord, &navn, &rest))
		return false;
	FEIL(l, ord, "mangler kolon etter «" TF "»", TA(navn))->rad =
		les_skriv(l->m->arena, TF ":%s" TF, TA(navn), rest.n ? " " : "", TA(rest));
	return true;
}

/* Mistakes that libyaml notices a line or two too late. */
static bool noe_over(struct leser *l, int linje)
{
	for (int i = linje, n = 0; i > 0 && n < 2; i = linje_over(l, i), n++)
		if (les_mangler_mellomrom(l, i, ALVOR_FEIL) || hardt_innrykk(l, i) ||
		    tabulator_i_innrykk(l, i))
			return true;
	return false;
}

static void kolon_i_tekst(struct yamlfeil *f, struct merke verdi)
{
	FEIL(f->l, f->problem, "kolon midt i en tekst uten hermetegn")->rad =
		les_skriv_sitert(f->l, verdi);
}

/* «mapping values are not allowed»: a colon where there cannot be one. */
static void kolon(struct yamlfeil *f)
{
	struct leser *l = f->l;
	struct tekst navn, linje = les_linje(l, f->problem.linje);
	if (noe_over(l, f->problem.linje))
		return;
	struct merke ord = forste_ord(l, f->problem.linje);
	size_t problem = les_byte(linje, f->problem.kolonne), start = (size_t)ord.kolonne - 1;
	struct tekst for_ = tekst_fra(tekst_til(linje, problem), start);
	ptrdiff_t skille = tekst_finn(for_, T(": "));
	bool felt = starter_med_felt(l, ord, &navn);
	int over = linje_over(l, f->problem.linje);
	if (skille >= 0) {
		size_t verdi = start + (size_t)skille + 1;
		verdi += innrykk(tekst_fra(linje, verdi));
		struct merke m = {f->problem.linje, (int)utf8_antall(tekst_til(linje, verdi)) + 1};
		kolon_i_tekst(f, m);
	} else if (felt && over && forste_ord(l, over).kolonne == ord.kolonne &&
		   mangler_kolon(l, forste_ord(l, over))) {
		return;
	} else if (felt && over) {
		struct melding *e = FEIL(l, ord, "for langt innrykk foran «" TF "»", TA(navn));
		vis_over(l, e, over, tr("skal stå rett under denne"));
	} else {
		FEIL(l, f->problem, "kolon midt i en tekst uten hermetegn")->rad =
			TR("sett hele teksten i hermetegn, eller skriv | etter feltet og teksten "
			   "under");
	}
}

static bool slutter_med_blokk(struct tekst linje)
{
	struct tekst t = tekst_trim(linje);
	if (t.n && (t.p[t.n - 1] == '-' || t.p[t.n - 1] == '+'))
		t.n--;
	return t.n > 2 && (t.p[t.n - 1] == '|' || t.p[t.n - 1] == '>') && t.p[t.n - 2] == ' ';
}

/* «could not find expected ':'»: a line that is neither a field nor text. */
static void verken_eller(struct yamlfeil *f)
{
	struct leser *l = f->l;
	struct merke ord = f->kontekst;
	if (noe_over(l, ord.linje))
		return;
	struct tekst linje = tekst_trim(fra_merke(l, ord));
	int over = linje_over(l, ord.linje);
	if (over && slutter_med_blokk(les_linje(l, over))) {
		struct melding *e = FEIL(l, ord, "teksten må rykkes lenger inn enn feltet den hører til");
		vis_over(l, e, over, tr("her begynner teksten"));
		return;
	}
	if (mangler_kolon(l, ord))
		return;
	struct tekst kort = tekst_til(linje, les_byte(linje, 41));
	FEIL(l, ord, "«" TF "%s» er verken et felt eller en del av teksten over", TA(kort),
	     kort.n < linje.n ? "…" : "")->rad =
		TR("mangler det kolon, eller skal linja rykkes lenger inn?");
}

/* Does the line have a quoted text that ends right before the place? */
static bool etter_hermetegn(struct leser *l, struct merke m)
{
	struct tekst linje = les_linje(l, m.linje);
	struct tekst for_ = tekst_trim(tekst_til(linje, les_byte(linje, m.kolonne)));
	return for_.n > 1 && (for_.p[for_.n - 1] == '"' || for_.p[for_.n - 1] == '\'');
}

static void tekst_etter_hermetegn(struct yamlfeil *f)
{
	struct merke apnet = f->l->sitat;
	if (apnet.linje && apnet.linje < f->problem.linje) {
		/* it was never closed: the next one, lines below, seems to close it */
		struct melding *e = FEIL(f->l, apnet, "hermetegnet som åpnes her, lukkes aldri");
		e->linje2 = f->problem.linje;
		e->kolonne2 = f->problem.kolonne;
		e->tekst2 = TR("hit gjelder det nå");
		return;
	}
	FEIL(f->l, f->problem, "tekst etter hermetegnet som avslutter")->rad =
		TR("sett hele teksten i ett par hermetegn; enkle (') når den har doble i seg");
}

/* Two points of a list that do not stand under each other. */
static bool ulikt_punkt(struct yamlfeil *f)
{
	struct leser *l = f->l;
	int over = linje_over(l, f->problem.linje);
	struct tekst linje = les_linje(l, over);
	size_t inn = innrykk(linje);
	if (!over || !tekst_starter(tekst_fra(linje, inn), T("- ")) ||
	    (int)inn + 1 == f->problem.kolonne)
		return false;
	struct melding *e = FEIL(l, f->problem, "punktet er rykket inn annerledes enn det over");
	vis_over(l, e, over, tr("skal stå rett under hverandre"));
	return true;
}

/* The point above begins with {, without its «- ». */
static bool punkt_uten_strek(struct yamlfeil *f)
{
	struct leser *l = f->l;
	int over = linje_over(l, f->problem.linje);
	struct merke ord = forste_ord(l, over);
	struct tekst punkt = fra_merke(l, ord);
	if (!over || !tekst_starter(punkt, T("{")))
		return false;
	FEIL(l, ord, "mangler «- » foran punktet")->rad =
		les_skriv(l->m->arena, "- " TF, TA(punkt));
	return true;
}

/* «did not find expected key» */
static void felt_ventet(struct yamlfeil *f)
{
	struct leser *l = f->l;
	if (etter_hermetegn(l, f->problem)) {
		tekst_etter_hermetegn(f);
		return;
	}
	if (noe_over(l, f->problem.linje))
		return;
	int over = linje_over(l, f->problem.linje);
	struct melding *e;
	bool punkt = tekst_starter(fra_merke(l, f->problem), T("- "));
	if (punkt && (ulikt_punkt(f) || punkt_uten_strek(f)))
		return;
	if (punkt) {
		e = FEIL(l, f->problem, "«- » passer ikke her: lista mangler et felt over seg, eller innrykket er feil");
	} else {
		e = FEIL(l, f->problem, "innrykket passer ikke med linje %d", over);
	}
	vis_over(l, e, over, "");
}

/* «did not find expected '-' indicator» */
static void strek_ventet(struct yamlfeil *f)
{
	struct leser *l = f->l;
	if (etter_hermetegn(l, f->problem)) {
		tekst_etter_hermetegn(f);
		return;
	}
	int over = linje_over(l, f->problem.linje);
	if (noe_over(l, f->problem.linje) || (over && mangler_kolon(l, forste_ord(l, over))) ||
	    (tekst_starter(fra_merke(l, f->problem), T("- ")) && ulikt_punkt(f)))
		return;
	struct melding *e = FEIL(l, f->problem,
				 "linja hører ikke til noen sak: feil innrykk, eller mangler «- »");
	struct tekst linje = fra_merke(l, f->problem);
	if (tekst_starter(linje, T("saksnummer:")) || tekst_starter(linje, T("navn:")))
		e->rad = les_skriv(l->m->arena, "- " TF, TA(linje));
	vis_over(l, e, over, "");
}

static void hermetegn_lukkes_ikke(struct yamlfeil *f)
{
	FEIL(f->l, f->kontekst, "hermetegnet som åpnes her, lukkes aldri");
}

/* «did not find expected ',' or ']'» */
static void klamme(struct yamlfeil *f)
{
	struct leser *l = f->l;
	struct tekst apen = tekst_til(fra_merke(l, f->kontekst), 1);
	const char *lukk = tekst_lik(apen, T("[")) ? "]" : "}";
	if (f->problem.linje != f->kontekst.linje) {
		FEIL(l, f->kontekst, "«" TF "» som åpnes her, lukkes aldri", TA(apen))->rad =
			arena_f(l->m->arena, tr("sett «%s» der den skal slutte"), lukk);
	} else if (etter_hermetegn(l, f->problem)) {
		tekst_etter_hermetegn(f);
	} else if (tekst_starter(fra_merke(l, f->problem), T(":"))) {
		FEIL(l, f->problem, "kolon midt i en tekst uten hermetegn")->rad =
			TR("sett teksten i hermetegn");
	} else {
		FEIL(l, f->problem, "her skulle det stå komma eller «%s»", lukk);
	}
}

static void ulovlig_start(struct yamlfeil *f)
{
	struct leser *l = f->l;
	struct tekst rest = fra_merke(l, f->problem);
	if (tabulator_i_innrykk(l, f->problem.linje))
		return;
	if (tekst_starter(rest, T("\t"))) {
		FEIL(l, f->problem, "tabulator der det skal stå mellomrom");
		return;
	}
	uint32_t c;
	size_t n = utf8_les(rest, &c);
	if (n == 0) {
		FEIL(l, f->problem, "her mangler det noe");
		return;
	}
	FEIL(l, f->problem, "en tekst kan ikke begynne med «" TF "» uten hermetegn",
	     TA(tekst_til(rest, n)))->rad = les_skriv_sitert(l, f->problem);
}

static void tabulator(struct yamlfeil *f)
{
	struct leser *l = f->l;
	if (!tabulator_i_innrykk(l, f->problem.linje))
		FEIL(l, f->problem, "tabulator der det skal stå mellomrom");
}

static void merking(struct yamlfeil *f)
{
	struct tekst tegn = tekst_til(fra_merke(f->l, f->kontekst), 1);
	FEIL(f->l, f->kontekst, "en tekst som begynner med «" TF "», må stå i hermetegn", TA(tegn))->rad =
		les_skriv_sitert(f->l, f->kontekst);
}

static void bakstrek(struct yamlfeil *f)
{
	struct leser *l = f->l;
	struct tekst linje = les_linje(l, f->problem.linje);
	size_t i = les_byte(linje, f->problem.kolonne);
	while (i > 0 && (i >= linje.n || linje.p[i] != '\\'))
		i--;
	size_t n = i + 1 < linje.n ? utf8_neste(linje, i + 1) - i : 1;
	struct merke m = {f->problem.linje, (int)utf8_antall(tekst_til(linje, i)) + 1};
	FEIL(l, m, "«" TF "» betyr noe særskilt i doble hermetegn",
	     TA(tekst_til(tekst_fra(linje, i), n)))->rad =
		TR("bruk enkle hermetegn (') rundt teksten, eller skriv \\\\ for hver \\");
}

static void delt(struct yamlfeil *f)
{
	struct tekst linje = les_linje(f->l, f->problem.linje);
	FEIL(f->l, f->problem, "«%s» deler filen i to: en agenda er én del",
	     tekst_starter(linje, T("...")) ? "..." : "---")->rad =
		TR("fjern linja, eller sett teksten i hermetegn");
}

/* «...» ends a document: what follows stands alone. */
static void etter_slutt(struct yamlfeil *f)
{
	int over = linje_over(f->l, f->problem.linje);
	if (over && tekst_starter(les_linje(f->l, over), T("...")))
		f->problem = (struct merke){over, 1};
	delt(f);
}

static void blokkhode(struct yamlfeil *f)
{
	FEIL(f->l, f->problem, "etter | og > kan det ikke stå noe på samme linje")->rad =
		TR("flytt teksten ned på neste linje, eller sett den i hermetegn");
}

static void liste_paa_linje(struct yamlfeil *f)
{
	FEIL(f->l, f->problem, "en liste må begynne på en ny linje")->rad =
		TR("flytt «- » ned på neste linje; er det en tekst, så sett den i hermetegn");
}

static void sporsmaalstegn(struct yamlfeil *f)
{
	FEIL(f->l, f->problem, "en tekst kan ikke begynne med «? » uten hermetegn")->rad =
		les_skriv_sitert(f->l, f->problem);
}

static void kolon_i_klamme(struct yamlfeil *f)
{
	kolon_i_tekst(f, f->problem);
}

static void ukjent(struct yamlfeil *f)
{
	FEIL(f->l, f->problem, "filen kan ikke leses som YAML her");
}

/* The first row that fits; `kontekst` NULL fits any. */
static const struct {
	const char *problem, *kontekst;
	void (*meld)(struct yamlfeil *);
} tabell[] = {
	{"mapping values are not allowed in this context", NULL, kolon},
	{"could not find expected ':'", NULL, verken_eller},
	{"did not find expected key", NULL, felt_ventet},
	{"did not find expected '-' indicator", NULL, strek_ventet},
	{"found unexpected end of stream", NULL, hermetegn_lukkes_ikke},
	{"did not find expected ',' or ']'", NULL, klamme},
	{"did not find expected ',' or '}'", NULL, klamme},
	{"found character that cannot start any token", NULL, ulovlig_start},
	{"did not find expected node content", NULL, ulovlig_start},
	{"found a tab character where an indentation space is expected", NULL, tabulator},
	{"found a tab character that violates indentation", NULL, tabulator},
	{"did not find expected alphabetic or numeric character", NULL, merking},
	{"did not find expected whitespace or line break", "while scanning a tag", merking},
	{"did not find expected tag URI", NULL, merking},
	{"did not find expected '!'", NULL, merking},
	{"did not find the expected '>'", NULL, merking},
	{"did not find URI escaped octet", NULL, merking},
	{"found an incorrect leading UTF-8 octet", NULL, merking},
	{"found an incorrect trailing UTF-8 octet", NULL, merking},
	{"found undefined tag handle", NULL, merking},
	{"found unknown escape character", NULL, bakstrek},
	{"did not find expected hexdecimal number", NULL, bakstrek},
	{"found invalid Unicode character escape code", NULL, bakstrek},
	{"found unexpected document indicator", NULL, delt},
	{"did not find expected <document start>", NULL, etter_slutt},
	{"did not find expected comment or line break", NULL, blokkhode},
	{"found an indentation indicator equal to 0", NULL, blokkhode},
	{"block sequence entries are not allowed in this context", NULL, liste_paa_linje},
	{"mapping keys are not allowed in this context", NULL, sporsmaalstegn},
	{"found unexpected ':'", NULL, kolon_i_klamme},
};

static void slaa_opp(struct yamlfeil *f)
{
	const yaml_parser_t *y = &f->l->yaml;
	for (size_t i = 0; y->problem && i < ARRAY_LEN(tabell); i++)
		if (strcmp(y->problem, tabell[i].problem) == 0 &&
		    (!tabell[i].kontekst || (y->context && strcmp(y->context, tabell[i].kontekst) == 0))) {
			tabell[i].meld(f);
			return;
		}
}

void yamlfeil_meld(struct leser *l)
{
	const yaml_parser_t *y = &l->yaml;
	struct yamlfeil f = {l, her(&y->problem_mark), her(&y->context_mark)};
	if (!y->context)
		f.kontekst = f.problem;
	/* A line without its indentation has been told; that the next one has it, is no fault. */
	if (!l->feilplassert || linje_over(l, f.problem.linje) != l->feilplassert)
		slaa_opp(&f);
	if (l->m->feil == 0) /* whatever happened, the file is not read */
		ukjent(&f);
}
