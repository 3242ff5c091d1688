#include "rapport.h"

#include "json.h"
#include "ordbok.h"
#include "sprak.h"

/*
 * One paragraph a line, one blank line between blocks, so that a change in the minutes is a change
 * of one line. What is escaped is what CommonMark, GitHub and pandoc (with the extensions it has on
 * by default) would act on where it stands, and no more, so that the source can be read too.
 */

struct md {
	struct streng *ut;
	enum sprak sprak;
	bool forklart;   /* has it been said how changes are shown? */
};

enum sted { FORST, INNE, I_OVERSKRIFT }; /* first on a line, further in, in a heading */

static bool alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static char ved(struct tekst t, size_t i)
{
	return i < t.n ? t.p[i] : '\0';
}

/* Letters that pandoc takes for a list's number: digits, one letter, or a roman numeral. */
static bool listenummer(struct tekst t)
{
	bool siffer = true, romer = true;
	for (size_t i = 0; i < t.n; i++) {
		siffer &= t.p[i] >= '0' && t.p[i] <= '9';
		romer &= tekst_finn_tegn(T("ivxlcdmIVXLCDM"), t.p[i]) >= 0;
	}
	return t.n && (siffer || romer || (t.n == 1 && alnum(t.p[0])));
}

static size_t nummer(struct tekst t, size_t fra)
{
	size_t n = fra;
	while (alnum(ved(t, n)))
		n++;
	return listenummer(tekst_fra(tekst_til(t, n), fra)) ? n : t.n;
}

/* Where a line would begin a block of its own (a list, a heading, a caption …): the offset of the
 * character that makes it so, or t.n. */
static size_t blokktegn(struct tekst t)
{
	if (t.n && tekst_finn_tegn(T("#>+-:"), t.p[0]) >= 0)
		return 0;
	if (tekst_starter(t, T("Table:")) || tekst_starter(t, T("table:")))
		return sizeof("table") - 1;
	if (ved(t, 0) == '(' && ved(t, nummer(t, 1)) == ')')
		return 0;
	size_t n = nummer(t, 0);
	return ved(t, n) == '.' || ved(t, n) == ')' ? n : t.n;
}

/* An address that GitHub would link: «://» and «www.». */
static bool adresse(struct tekst t, size_t i)
{
	if (t.p[i] == ':')
		return tekst_starter(tekst_fra(t, i + 1), T("//"));
	return t.p[i] == '.' && i >= 3 && tekst_slutter(tekst_til(t, i), T("www"));
}

/* «&copy;», «&#42;» */
static bool entitet(struct tekst t, size_t i)
{
	size_t n = i + 1 + (ved(t, i + 1) == '#');
	while (alnum(ved(t, n)))
		n++;
	return n > i + 1 && ved(t, n) == ';';
}

/* Must the ASCII character at t.p[i] be escaped? */
static bool virker(struct tekst t, size_t i, enum sted sted)
{
	char for_ = i ? t.p[i - 1] : '\0', etter = ved(t, i + 1);
	switch (t.p[i]) {
	case '\\': case '`': case '*': case '[': case ']': case '{': case '}': case '~': case '^':
	case '$': case '|': case '"': case '\'': case '@':
		return true;
	case '_':
		return !alnum(for_) || !alnum(etter);
	case '&':
		return entitet(t, i);
	case '#':
		return sted == I_OVERSKRIFT;
	case '-':
		return for_ == '-' || etter == '-';
	case '.':
		return for_ == '.' || etter == '.' || adresse(t, i);
	case ':':
		return adresse(t, i);
	default:
		return false;
	}
}

/* «[ ] » and «[x] » make an item a task in pandoc, escaped or not, unless the space is hard. */
static bool oppgave(struct tekst t, size_t i)
{
	return i == 3 && t.p[0] == '[' && t.p[2] == ']' && t.p[3] == ' ';
}

/* t[fra, til), which is part of a line that begins with t. */
static void legg(struct streng *ut, struct tekst t, size_t fra, size_t til, enum sted sted)
{
	size_t blokk = sted == FORST ? blokktegn(t) : t.n;
	for (size_t i = fra; i < til; i++) {
		if (t.p[i] == '<' || (sted == FORST && oppgave(t, i))) {
			streng_c(ut, t.p[i] == '<' ? "&lt;" : "&nbsp;");
			continue;
		}
		if (i == blokk || virker(t, i, sted))
			streng_tegn(ut, '\\');
		streng_tegn(ut, t.p[i]);
	}
}

static void legg_tekst(struct streng *ut, struct tekst t, enum sted sted)
{
	legg(ut, t, 0, t.n, sted);
}

static const char *merke(enum stump_slag s)
{
	return s == STUMP_NYTT ? "**" : s == STUMP_STROKET ? "~~" : "";
}

/* Escaped as the whole line that its pieces make, so that no sign hides behind their borders. */
static void skriv_linje(struct md *m, const struct avsnitt *a, enum sted sted)
{
	struct streng hel = {0};
	size_t pos = 0;
	skriv_avsnitt(&hel, a);
	for (size_t i = 0; i < a->n; i++) {
		streng_c(m->ut, merke(a->p[i].slag));
		legg(m->ut, streng_tekst(&hel), pos, pos + a->p[i].tekst.n, sted);
		streng_c(m->ut, merke(a->p[i].slag));
		pos += a->p[i].tekst.n;
	}
	streng_release(&hel);
}

/* Paragraphs with a blank line between, those after the first indented. One that begins with a mark
 * of ours cannot begin a block. */
static void skriv_felt(struct md *m, const struct felt *f, size_t innrykk)
{
	for (size_t i = 0; i < f->n; i++) {
		if (i) {
			streng_c(m->ut, "\n\n");
			streng_gjenta(m->ut, ' ', innrykk);
		}
		bool merket = f->p[i].n && merke(f->p[i].p[0].slag)[0];
		skriv_linje(m, &f->p[i], merket ? INNE : FORST);
	}
}

/* The same on one line, for cells and short values. */
static void skriv_felt_linje(struct md *m, const struct felt *f, const char *mellom)
{
	for (size_t i = 0; i < f->n; i++) {
		if (i)
			streng_c(m->ut, mellom);
		skriv_linje(m, &f->p[i], INNE);
	}
}

static void overskrift(struct md *m, const struct blokk *b)
{
	streng_gjenta(m->ut, '#', (size_t)b->niva);
	streng_tegn(m->ut, ' ');
	legg_tekst(m->ut, b->tekst, I_OVERSKRIFT);
	if (b->merke.n) {
		streng_c(m->ut, " (");
		legg_tekst(m->ut, b->merke, I_OVERSKRIFT);
		streng_tegn(m->ut, ')');
	}
	streng_tegn(m->ut, '\n');
}

static void ord(struct md *m, enum ord_nr nr)
{
	streng_legg(m->ut, ord_paa(nr, m->sprak));
}

/* «Slik vises endringer: ~~strøket tekst~~ **tilføyd tekst**», before the first of them. */
static void forklar(struct md *m)
{
	if (m->forklart)
		return;
	ord(m, ORD_SLIK_ER);
	streng_c(m->ut, " ~~");
	ord(m, ORD_STROKET_TEKST);
	streng_c(m->ut, "~~ **");
	ord(m, ORD_TILFOYD_TEKST);
	streng_c(m->ut, "**\n\n");
	m->forklart = true;
}

static void definisjoner(struct md *m, const struct blokk *b)
{
	for (size_t i = 0; i < b->felt.n; i++) {
		streng_c(m->ut, "- **");
		legg_tekst(m->ut, b->hode.p[i], INNE);
		streng_c(m->ut, ":** ");
		skriv_felt_linje(m, &b->felt.p[i], "; ");
		streng_tegn(m->ut, '\n');
	}
}

static void liste(struct md *m, const struct blokk *b)
{
	for (size_t i = 0; i < b->felt.n; i++) {
		size_t start = m->ut->n;
		if (b->slag == BLOKK_NUMMER)
			streng_f(m->ut, "%zu. ", i + 1);
		else
			streng_c(m->ut, "- ");
		skriv_felt(m, &b->felt.p[i], m->ut->n - start);
		streng_tegn(m->ut, '\n');
	}
}

/* Dashes under a column's head; pandoc gives a long column room in their proportion. */
static size_t streker(const struct blokk *b, size_t kol)
{
	size_t bredest = b->hode.p[kol].n;
	for (size_t i = kol; i < b->felt.n; i += b->hode.n) {
		struct streng s = {0};
		for (size_t j = 0; j < b->felt.p[i].n; j++)
			skriv_avsnitt(&s, &b->felt.p[i].p[j]);
		bredest = s.n > bredest ? s.n : bredest;
		streng_release(&s);
	}
	return bredest < 3 ? 3 : bredest > 40 ? 40 : bredest;
}

static void tabell(struct md *m, const struct blokk *b)
{
	BUG_ON(b->hode.n == 0);
	for (size_t k = 0; k < b->hode.n; k++) {
		streng_c(m->ut, k ? " | " : "| ");
		legg_tekst(m->ut, b->hode.p[k], INNE);
	}
	streng_c(m->ut, " |\n");
	for (size_t k = 0; k < b->hode.n; k++) {
		streng_c(m->ut, k ? "-|-" : "|-");
		streng_gjenta(m->ut, '-', streker(b, k));
	}
	streng_c(m->ut, "-|\n");
	for (size_t i = 0; i < b->felt.n; i++) {
		bool forst = i % b->hode.n == 0, sist = i % b->hode.n == b->hode.n - 1;
		streng_c(m->ut, forst ? "| " : " | ");
		skriv_felt_linje(m, &b->felt.p[i], " ");
		streng_c(m->ut, sist ? " |\n" : "");
	}
}

static void blokker(struct md *m, const struct blokker *l);

static void boks(struct md *m, const struct blokk *b)
{
	streng_f(m->ut, "::: {.%s}\n", b->klasse);
	blokker(m, &b->barn);
	streng_c(m->ut, "\n:::\n");
}

static void blokk(struct md *m, const struct blokk *b)
{
	streng_tegn(m->ut, '\n');
	switch (b->slag) {
	case BLOKK_OVERSKRIFT: overskrift(m, b); break;
	case BLOKK_ENDRING:
		forklar(m);
		/* fall through */
	case BLOKK_AVSNITT:
		skriv_felt(m, &b->felt.p[0], 0);
		streng_tegn(m->ut, '\n');
		break;
	case BLOKK_DEFINISJONER: definisjoner(m, b); break;
	case BLOKK_PUNKTER:
	case BLOKK_NUMMER: liste(m, b); break;
	case BLOKK_TABELL: tabell(m, b); break;
	case BLOKK_BOKS: boks(m, b); break;
	case BLOKK_SKILLE: streng_c(m->ut, "* * *\n"); break;
	}
}

/* A rule before a heading would say the same twice. */
static void blokker(struct md *m, const struct blokker *l)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct blokk *b = &l->p[i];
		bool skille = b->slag == BLOKK_SKILLE &&
			      (i + 1 == l->n || b[1].slag == BLOKK_OVERSKRIFT);
		if (!skille)
			blokk(m, b);
	}
}

/* pagetitle, not title: pandoc would print that one above our own heading. */
static void metadata(struct md *m, const struct referat *r)
{
	struct streng tittel = {0};
	legg_tekst(&tittel, r->tittel, I_OVERSKRIFT);
	streng_c(m->ut, "---\npagetitle: ");
	json_tekst(m->ut, streng_tekst(&tittel));
	streng_release(&tittel);
	if (dato_satt(r->dato)) {
		streng_c(m->ut, "\ndate: ");
		skriv_dato(m->ut, r->dato);
	}
	streng_f(m->ut, "\nlang: %s\n---\n", sprak_kode(r->sprak));
}

void rapport_md(const struct referat *r, struct streng *ut)
{
	struct md m = {.ut = ut, .sprak = r->sprak};
	metadata(&m, r);
	blokker(&m, &r->innhold);
}
