#include "rapport.h"

#include "mal.h"
#include "ordbok.h"
#include "sprak.h"
#include "stil.h"
#include "utf8.h"

/*
 * One page that needs nothing but itself: no script, no address, and no picture but the logo that an
 * organisation's template brings (mal.h), which is in the page. The style is stil.css. Every text goes
 * through legg(), and every name of a tag or an attribute is written here, so that no text can become
 * either.
 *
 *	header   the title and the facts          nav    the saker, when there are more than three
 *	main     a section for each heading of    footer what the page is, and the control word
 *	         level 2
 *
 * A sak has an id that others can link to: «sak-20-23», without a number «sak-eventuelt».
 */

enum { NAV_MER_ENN = 3, ID_MAKS = 60, LANGT_ORD = 24, HOLDT_ORD = 20, MARG_MAKS = 110 };

struct anker {
	const struct blokk *b;
	struct tekst id;
};

struct html {
	struct streng *ut;
	enum sprak sprak;
	struct arena a;         /* the ids */
	struct anker *anker;
	size_t antall, kap;
	struct tekst forrige;   /* the last heading */
	bool i_del;             /* is a section open? */
	bool forklart;          /* has it been said how changes are shown? */
};

/* In a text and in an attribute's value. */
static void legg(struct html *h, struct tekst t)
{
	static const char *const navn[] = {
		['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
	};
	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)t.p[i];
		if (c < ARRAY_LEN(navn) && navn[c])
			streng_c(h->ut, navn[c]);
		else
			streng_tegn(h->ut, t.p[i]);
	}
}

/* «e-helse»: a hyphen behind a letter or two is no place for a new line, unless the word is too long for
 * a narrow page. The length of such a word at the beginning of `t`, or 0. */
static size_t holdt_ord(struct tekst t)
{
	struct tekst rest = t, o = INGEN_TEKST;
	(void)tekst_del(&rest, ' ', &o);
	ptrdiff_t strek = tekst_finn_tegn(o, '-');
	bool holdes = strek >= 1 && strek <= 2 && (size_t)strek + 2 < o.n && utf8_antall(o) <= HOLDT_ORD;
	for (ptrdiff_t i = 0; holdes && i < strek; i++)
		holdes = (o.p[i] | 0x20) >= 'a' && (o.p[i] | 0x20) <= 'z';
	return holdes ? o.n : 0;
}

/* Running text, not an attribute or a title. */
static void lopende(struct html *h, struct tekst t)
{
	while (t.n) {
		size_t holdt = holdt_ord(t), n = holdt;
		while (!holdt && n < t.n && (n == 0 || t.p[n - 1] != ' '))
			n++;
		streng_c(h->ut, holdt ? "<span class=\"hold\">" : "");
		legg(h, tekst_til(t, n));
		streng_c(h->ut, holdt ? "</span>" : "");
		t = tekst_fra(t, n);
	}
}

static void ord(struct html *h, enum ord_nr nr)
{
	legg(h, ord_paa(nr, h->sprak));
}

/* --- ids ------------------------------------------------------------------------------------- */

static bool alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

/* «Sak 20/23: Tiltak» is «sak-20-23», «Dagsaktuelt» «sak-dagsaktuelt», whatever the language. */
static struct tekst ny_id(struct html *h, const struct p_sak *s, struct tekst overskrift)
{
	struct streng id = {0};
	bool strek = true;
	streng_c(&id, "sak");
	struct tekst t = utf8_nokkel(&h->a, s->saksnummer.n ? s->saksnummer : overskrift);
	for (size_t i = 0; i < t.n && id.n < ID_MAKS; i++) {
		if (alnum(t.p[i]))
			streng_f(&id, "%s%c", strek ? "-" : "", t.p[i]);
		strek = !alnum(t.p[i]);
	}
	struct tekst ut = arena_tekst(&h->a, streng_tekst(&id));
	streng_release(&id);
	return ut;
}

static bool opptatt(const struct html *h, struct tekst id)
{
	for (size_t i = 0; i < h->antall; i++)
		if (tekst_lik(h->anker[i].id, id))
			return true;
	return false;
}

static void finn_ankre(struct html *h, const struct referat *r)
{
	for (size_t i = 0; i < r->innhold.n; i++) {
		const struct blokk *b = &r->innhold.p[i];
		if (b->slag != BLOKK_OVERSKRIFT || !b->anker)
			continue;
		const struct p_sak *s = &r->protokoll->saksliste.p[b->anker - 1];
		struct tekst id = ny_id(h, s, b->tekst), alene = id;
		for (int n = 2; opptatt(h, id); n++)
			id = arena_f(&h->a, TF "-%d", TA(alene), n);
		h->anker = arena_vokse(&h->a, h->anker, h->antall, &h->kap, sizeof(*h->anker));
		h->anker[h->antall++] = (struct anker){b, id};
	}
}

/* Empty: nothing there to refer to. */
static struct tekst id_til(const struct html *h, int anker)
{
	for (size_t i = 0; anker && i < h->antall; i++)
		if (h->anker[i].b->anker == anker)
			return h->anker[i].id;
	return INGEN_TEKST;
}

/* --- text ------------------------------------------------------------------------------------ */

/* The brackets and the word are for those who do not see the style. */
static void endring(struct html *h, const struct stump *s)
{
	bool nytt = s->slag == STUMP_NYTT;
	const char *merke = nytt ? "ins" : "del";
	streng_f(h->ut, "<%s><span class=\"skjult\">[", merke);
	ord(h, nytt ? ORD_TILFOYD : ORD_STROKET);
	streng_c(h->ut, ": </span>");
	lopende(h, s->tekst);
	streng_f(h->ut, "<span class=\"skjult\">]</span></%s>", merke);
}

static void tid(struct html *h, const struct stump *s)
{
	streng_c(h->ut, "<time datetime=\"");
	if (s->er_kl)
		skriv_kl(h->ut, s->kl);
	else
		skriv_dato(h->ut, s->dato);
	streng_c(h->ut, "\">");
	legg(h, s->tekst);
	streng_c(h->ut, "</time>");
}

static void skriv_stump(struct html *h, const struct stump *s)
{
	struct tekst id = id_til(h, s->til);
	if (s->slag == STUMP_NYTT || s->slag == STUMP_STROKET) {
		endring(h, s);
	} else if (s->er_kl || dato_satt(s->dato)) {
		tid(h, s);
	} else if (id.n) {
		streng_f(h->ut, "<a href=\"#" TF "\">", TA(id));
		lopende(h, s->tekst);
		streng_c(h->ut, "</a>");
	} else {
		lopende(h, s->tekst);
	}
}

/* «kl.» stays with its time. */
static void avsnitt(struct html *h, const struct avsnitt *a)
{
	for (size_t i = 0; i < a->n; i++) {
		struct stump s = a->p[i];
		bool hold = i + 1 < a->n && a->p[i + 1].er_kl && tekst_slutter(s.tekst, T(" "));
		s.tekst.n -= hold;
		skriv_stump(h, &s);
		streng_c(h->ut, hold ? "\xc2\xa0" : "");
	}
}

/* Each paragraph within `merke`. */
static void felt(struct html *h, const struct felt *f, const char *merke, const char *mellom)
{
	for (size_t i = 0; i < f->n; i++) {
		streng_f(h->ut, "%s<%s>", i ? mellom : "", merke);
		avsnitt(h, &f->p[i]);
		streng_f(h->ut, "</%s>", merke);
	}
}

/* A lone paragraph of an item or a cell needs no tag of its own. */
static void felt_i(struct html *h, const struct felt *f)
{
	if (f->n == 1)
		avsnitt(h, &f->p[0]);
	else
		felt(h, f, "p", " ");
}

/* --- blocks ---------------------------------------------------------------------------------- */

static void overskrift(struct html *h, const struct blokk *b)
{
	struct tekst id = id_til(h, b->anker);
	streng_f(h->ut, "<h%d", b->niva);
	if (id.n)
		streng_f(h->ut, " id=\"" TF "\"", TA(id));
	streng_tegn(h->ut, '>');
	lopende(h, b->tekst);
	if (b->merke.n) {
		streng_c(h->ut, " <span class=\"merke\">(");
		legg(h, b->merke);
		streng_c(h->ut, ")</span>");
	}
	streng_f(h->ut, "</h%d>\n", b->niva);
	h->forrige = b->tekst;
}

/* «Slik vises endringer: …», before the first of them. */
static void forklar(struct html *h)
{
	if (h->forklart)
		return;
	streng_c(h->ut, "<p class=\"forklaring\">");
	ord(h, ORD_SLIK_ER);
	streng_c(h->ut, " <del>");
	ord(h, ORD_STROKET_TEKST);
	streng_c(h->ut, "</del> <ins>");
	ord(h, ORD_TILFOYD_TEKST);
	streng_c(h->ut, "</ins></p>\n");
	h->forklart = true;
}

static void definisjoner(struct html *h, const struct blokk *b)
{
	streng_c(h->ut, "<dl>\n");
	for (size_t i = 0; i < b->felt.n; i++) {
		streng_c(h->ut, "<div><dt>");
		legg(h, b->hode.p[i]);
		streng_c(h->ut, "</dt>");
		felt(h, &b->felt.p[i], "dd", "");
		streng_c(h->ut, "</div>\n");
	}
	streng_c(h->ut, "</dl>\n");
}

static void liste(struct html *h, const struct blokk *b)
{
	const char *merke = b->slag == BLOKK_NUMMER ? "ol" : "ul";
	streng_f(h->ut, "<%s>\n", merke);
	for (size_t i = 0; i < b->felt.n; i++) {
		streng_c(h->ut, "<li>");
		felt_i(h, &b->felt.p[i]);
		streng_c(h->ut, "</li>\n");
	}
	streng_f(h->ut, "</%s>\n", merke);
}

static void tabellhode(struct html *h, const struct blokk *b)
{
	streng_c(h->ut, "<thead>\n<tr>");
	for (size_t k = 0; k < b->hode.n; k++) {
		streng_c(h->ut, "<th scope=\"col\">");
		legg(h, b->hode.p[k]);
		streng_c(h->ut, "</th>");
	}
	streng_c(h->ut, "</tr>\n</thead>\n");
}

/* An address, or a word that would make its column too wide for the paper. */
static bool langt_ord(const struct felt *f)
{
	struct streng s = {0};
	struct tekst rest, o;
	bool langt = false;
	for (size_t i = 0; i < f->n; i++) {
		skriv_avsnitt(&s, &f->p[i]);
		streng_tegn(&s, ' ');
	}
	for (rest = streng_tekst(&s); tekst_del(&rest, ' ', &o);)
		langt |= utf8_antall(o) > LANGT_ORD;
	streng_release(&s);
	return langt;
}

/* The first cell that says something names the row. The others carry their column's name, for a
 * page too narrow for columns. */
static void rad(struct html *h, const struct blokk *b, size_t fra)
{
	bool navngitt = false;
	streng_c(h->ut, "<tr>");
	for (size_t k = 0; k < b->hode.n; k++) {
		const struct felt *f = &b->felt.p[fra + k];
		bool navn = !navngitt && f->n;
		navngitt |= navn;
		streng_c(h->ut, navn ? "<th scope=\"row" : "<td data-kolonne=\"");
		if (!navn)
			legg(h, b->hode.p[k]);
		streng_c(h->ut, langt_ord(f) ? "\" class=\"langt\">" : "\">");
		felt_i(h, f);
		streng_c(h->ut, navn ? "</th>" : "</td>");
	}
	streng_c(h->ut, "</tr>\n");
}

/* A caption that says the same as the heading above is for those who jump from table to table. */
static void tabell(struct html *h, const struct blokk *b)
{
	bool likt = tekst_lik(b->tekst, h->forrige);
	streng_f(h->ut, "<table>\n<caption%s>", likt ? " class=\"skjult\"" : "");
	legg(h, b->tekst);
	streng_c(h->ut, "</caption>\n");
	tabellhode(h, b);
	streng_c(h->ut, "<tbody>\n");
	for (size_t i = 0; i + b->hode.n <= b->felt.n; i += b->hode.n)
		rad(h, b, i);
	streng_c(h->ut, "</tbody>\n</table>\n");
}

static void del_slutt(struct html *h)
{
	if (h->i_del)
		streng_c(h->ut, "</section>\n");
	h->i_del = false;
}

static void blokk(struct html *h, const struct blokk *b);

static void boks(struct html *h, const struct blokk *b)
{
	streng_f(h->ut, "<div class=\"%s\">\n", b->klasse);
	for (size_t i = 0; i < b->barn.n; i++)
		blokk(h, &b->barn.p[i]);
	streng_c(h->ut, "</div>\n");
}

static void blokk(struct html *h, const struct blokk *b)
{
	switch (b->slag) {
	case BLOKK_OVERSKRIFT: overskrift(h, b); break;
	case BLOKK_ENDRING:
		forklar(h);
		/* fall through */
	case BLOKK_AVSNITT:
		felt(h, &b->felt.p[0], "p", "\n");
		streng_tegn(h->ut, '\n');
		break;
	case BLOKK_DEFINISJONER: definisjoner(h, b); break;
	case BLOKK_PUNKTER:
	case BLOKK_NUMMER: liste(h, b); break;
	case BLOKK_TABELL: tabell(h, b); break;
	case BLOKK_BOKS: boks(h, b); break;
	case BLOKK_SKILLE: streng_c(h->ut, "<hr>\n"); break;
	}
}

/* --- the page -------------------------------------------------------------------------------- */

/* A text as a string of CSS: all but letters and digits by number, so that none ends the string,
 * the rule or the style. */
static void css_tekst(struct html *h, struct tekst t)
{
	uint32_t c;
	streng_tegn(h->ut, '"');
	for (size_t n; (n = utf8_les(t, &c)) > 0; t = tekst_fra(t, n)) {
		if (c < 0x80 && (alnum((char)c) || (c >= 'A' && c <= 'Z')))
			streng_tegn(h->ut, (char)c);
		else
			streng_f(h->ut, "\\%06x", (unsigned)c);
	}
	streng_tegn(h->ut, '"');
}

/* Whose minutes these are: a name and what follows it, with LF between; empty without a template. */
static struct tekst virksomhet(struct html *h, const struct mal *m)
{
	struct streng s = {0};
	for (size_t i = 0; m && i <= m->bunntekst.n; i++) {
		struct tekst linje = i ? m->bunntekst.p[i - 1] : m->navn;
		if (s.n && linje.n)
			streng_tegn(&s, '\n');
		utf8_trygg(&s, linje);
	}
	struct tekst ut = arena_tekst(&h->a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

/* What stands in the margins of every printed page; a long title makes room for the status, which no
 * template can take away. */
static void sider(struct html *h, const struct referat *r)
{
	struct tekst hvem = virksomhet(h, r->mal);
	struct tekst status = arena_f(&h->a, TF ": " TF, TA(ord_paa(ORD_STATUS, h->sprak)),
				      TA(r->status));
	streng_c(h->ut, "@page {\n  @top-left { content: ");
	size_t n = utf8_klipp(r->tittel, MARG_MAKS);
	css_tekst(h, n == r->tittel.n ? r->tittel :
		     arena_f(&h->a, TF "…", TA(tekst_til(r->tittel, n))));
	streng_c(h->ut, "; }\n");
	if (r->status.n) {
		streng_c(h->ut, "  @top-right { content: ");
		css_tekst(h, status);
		streng_c(h->ut, " !important; }\n");
	}
	if (hvem.n) {
		streng_c(h->ut, "  @bottom-left { content: ");
		css_tekst(h, hvem);
		streng_c(h->ut, "; }\n");
	}
	streng_f(h->ut, "  @bottom-right { content: \"" TF " \" counter(page) \" " TF
		 " \" counter(pages) !important; }\n}\n", TA(ord_paa(ORD_SIDE, h->sprak)),
		 TA(ord_paa(ORD_AV, h->sprak)));
}

static void hode(struct html *h, const struct referat *r)
{
	static const char *const stil[] = {STIL_LINJER};
	streng_f(h->ut, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
		 sprak_kode(h->sprak));
	streng_c(h->ut, "<meta name=\"viewport\" content=\"width=device-width, "
			"initial-scale=1\">\n<title>");
	legg(h, r->tittel);
	streng_c(h->ut, "</title>\n<style>\n");
	for (size_t i = 0; i < ARRAY_LEN(stil); i++)
		streng_f(h->ut, "%s\n", stil[i]);
	/* A style of its own: what it leaves open ends with it, and the status comes after. */
	if (r->mal && r->mal->stil.n)
		streng_f(h->ut, "</style>\n<style>\n" TF "\n</style>\n<style>\n", TA(r->mal->stil));
	sider(h, r);
	streng_c(h->ut, "</style>\n</head>\n<body>\n<a class=\"hopp\" href=\"#referat\">");
	legg(h, r->hopp);
	streng_c(h->ut, "</a>\n");
}

/* The logo tells nothing that the name does not: a reader who does not see it, misses nothing. */
static void brevhode(struct html *h, const struct mal *m)
{
	struct streng navn = {0};
	if (!m || !m->navn.n)
		return;
	utf8_trygg(&navn, m->navn);
	streng_c(h->ut, "<p class=\"virksomhet\">");
	if (m->logo.n)
		streng_f(h->ut, "<img src=\"" TF "\" alt=\"\"> ", TA(m->logo));
	streng_c(h->ut, "<span>");
	lopende(h, streng_tekst(&navn));
	streng_c(h->ut, "</span></p>\n");
	streng_release(&navn);
}

static void bunntekst(struct html *h, const struct mal *m)
{
	struct tekst rest = virksomhet(h, m), linje;
	if (rest.n)
		streng_c(h->ut, "<p class=\"bunntekst\">");
	for (bool forst = true; tekst_del(&rest, '\n', &linje); forst = false) {
		streng_c(h->ut, forst ? "" : "<br>\n");
		legg(h, linje);
		if (!rest.n)
			streng_c(h->ut, "</p>\n");
	}
}

static void innholdsliste(struct html *h)
{
	if (h->antall <= NAV_MER_ENN)
		return;
	streng_c(h->ut, "<nav aria-labelledby=\"innhold\">\n<h2 id=\"innhold\">");
	ord(h, ORD_SAKENE);
	streng_c(h->ut, "</h2>\n<ul>\n");
	for (size_t i = 0; i < h->antall; i++) {
		streng_f(h->ut, "<li><a href=\"#" TF "\">", TA(h->anker[i].id));
		lopende(h, h->anker[i].b->tekst);
		streng_c(h->ut, "</a></li>\n");
	}
	streng_c(h->ut, "</ul>\n</nav>\n");
}

/* The facts behind the last rule belong to the page's foot. */
static size_t for_bunnen(const struct blokker *l)
{
	bool fakta = l->n >= 2 && l->p[l->n - 1].slag == BLOKK_DEFINISJONER &&
		     l->p[l->n - 2].slag == BLOKK_SKILLE;
	return fakta ? l->n - 2 : l->n;
}

static bool ny_del(const struct blokk *b)
{
	return b->slag == BLOKK_OVERSKRIFT && b->niva == 2;
}

/* A rule before a section would say the same as the section. */
static void deler(struct html *h, const struct blokker *l, size_t fra, size_t til)
{
	for (size_t i = fra; i < til; i++) {
		const struct blokk *b = &l->p[i];
		if (b->slag == BLOKK_SKILLE && (i + 1 == til || ny_del(b + 1)))
			continue;
		if (ny_del(b)) {
			del_slutt(h);
			streng_c(h->ut, b->anker ? "<section class=\"sak\">\n" : "<section>\n");
			h->i_del = true;
		}
		blokk(h, b);
	}
	del_slutt(h);
}

void rapport_html(const struct referat *r, struct streng *ut)
{
	struct html h = {.ut = ut, .sprak = r->sprak};
	const struct blokker *l = &r->innhold;
	size_t i = 0, bunn = for_bunnen(l);
	finn_ankre(&h, r);
	hode(&h, r);
	streng_c(ut, "<header>\n");
	brevhode(&h, r->mal);
	for (; i < bunn && !ny_del(&l->p[i]); i++)
		blokk(&h, &l->p[i]);
	streng_c(ut, "</header>\n");
	innholdsliste(&h);
	streng_c(ut, "<main id=\"referat\" tabindex=\"-1\">\n");
	deler(&h, l, i, bunn);
	streng_c(ut, "</main>\n<footer>\n<p>");
	legg(&h, r->tittel);
	if (r->status.n) {
		streng_c(ut, " (");
		legg(&h, r->status);
		streng_c(ut, ")");
	}
	streng_c(ut, "</p>\n");
	for (i = bunn; i < l->n; i++)
		if (l->p[i].slag != BLOKK_SKILLE)
			blokk(&h, &l->p[i]);
	bunntekst(&h, r->mal);
	streng_c(ut, "</footer>\n</body>\n</html>\n");
	arena_release(&h.a);
}
