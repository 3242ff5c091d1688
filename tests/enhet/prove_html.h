/*
 * prove_html.h: a reader of HTML that forgives nothing. What it lets through holds only the tags and
 * attributes below, each closed in order, with ids that are unique and links that lead somewhere.
 */
#ifndef PROVE_HTML_H
#define PROVE_HTML_H

#include "prove.h"
#include "tekst.h"

enum { MAKS_DYBDE = 16, MAKS_ID = 2000 };

struct html_leser {
	struct tekst rest;
	struct tekst apne[MAKS_DYBDE];
	int dybde;
	struct tekst id[MAKS_ID], til[MAKS_ID];
	size_t antall_id, antall_til;
	int h1, niva;
};

static inline bool en_av(struct tekst t, const char *const *liste)
{
	for (; *liste; liste++)
		if (tekst_lik_c(t, *liste))
			return true;
	return false;
}

static inline bool html_neste_er(const struct html_leser *l, const char *hva)
{
	return tekst_starter(l->rest, tekst_c(hva));
}

static inline void html_krev(struct html_leser *l, const char *hva)
{
	if (!html_neste_er(l, hva))
		fail_msg("ventet «%s» ved «" TF "»", hva, TA(tekst_til(l->rest, 60)));
	l->rest = tekst_fra(l->rest, strlen(hva));
}

static inline struct tekst html_navn(struct html_leser *l)
{
	size_t n = 0;
	while (n < l->rest.n && strchr("abcdefghijklmnopqrstuvwxyz0123456789-", l->rest.p[n]))
		n++;
	struct tekst t = tekst_til(l->rest, n);
	l->rest = tekst_fra(l->rest, n);
	return t;
}

/* Up to, not with, the first of these. No raw sign of markup may stand before it. */
static inline struct tekst html_tekst(struct html_leser *l, char slutt)
{
	static const char *const entiteter[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", NULL};
	struct tekst fra = l->rest;
	for (; l->rest.n && l->rest.p[0] != slutt; l->rest = tekst_fra(l->rest, 1)) {
		bool navngitt = false;
		for (int i = 0; entiteter[i]; i++)
			navngitt |= html_neste_er(l, entiteter[i]);
		if (strchr("<>\"'", l->rest.p[0]) || (l->rest.p[0] == '&' && !navngitt))
			fail_msg("rått tegn ved «" TF "»", TA(tekst_til(l->rest, 60)));
	}
	return tekst_til(fra, fra.n - l->rest.n);
}

static inline void html_attributt(struct html_leser *l)
{
	static const char *const lovlige[] = {
		"lang", "charset", "name", "content", "class", "href", "id", "aria-labelledby",
		"tabindex", "scope", "datetime", "data-kolonne", NULL,
	};
	html_krev(l, " ");
	struct tekst navn = html_navn(l);
	html_krev(l, "=\"");
	struct tekst verdi = html_tekst(l, '"');
	html_krev(l, "\"");
	if (!en_av(navn, lovlige))
		fail_msg("attributtet «" TF "»", TA(navn));
	if (tekst_lik_c(navn, "id")) {
		for (size_t i = 0; i < l->antall_id; i++)
			assert_false(tekst_lik(l->id[i], verdi));
		assert_true(verdi.n > 0 && verdi.n < 80 && l->antall_id < MAKS_ID);
		l->id[l->antall_id++] = verdi;
	}
	if (tekst_lik_c(navn, "href")) {
		assert_true(verdi.n > 1 && verdi.p[0] == '#' && l->antall_til < MAKS_ID);
		l->til[l->antall_til++] = tekst_fra(verdi, 1);
	}
}

/* A heading is at most one level below the one before it. */
static inline void html_overskrift(struct html_leser *l, struct tekst navn)
{
	if (navn.n != 2 || navn.p[0] != 'h' || navn.p[1] < '1' || navn.p[1] > '6')
		return;
	int niva = navn.p[1] - '0';
	l->h1 += niva == 1;
	assert_true(niva <= l->niva + 1);
	l->niva = niva;
}

static inline void html_merke(struct html_leser *l)
{
	static const char *const lovlige[] = {
		"html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section",
		"footer", "h1", "h2", "h3", "h4", "p", "a", "ul", "ol", "li", "dl", "div", "dt", "dd",
		"table", "caption", "thead", "tbody", "tr", "th", "td", "span", "time", "ins", "del",
		"hr", NULL,
	};
	html_krev(l, "<");
	if (html_neste_er(l, "/")) {
		html_krev(l, "/");
		struct tekst navn = html_navn(l);
		if (!l->dybde || !tekst_lik(l->apne[--l->dybde], navn))
			fail_msg("</" TF "> lukker noe annet", TA(navn));
		html_krev(l, ">");
		return;
	}
	struct tekst navn = html_navn(l);
	if (!en_av(navn, lovlige))
		fail_msg("merket «" TF "»", TA(navn));
	while (html_neste_er(l, " "))
		html_attributt(l);
	html_krev(l, ">");
	html_overskrift(l, navn);
	if (tekst_lik_c(navn, "meta") || tekst_lik_c(navn, "hr"))
		return;
	assert_true(l->dybde < MAKS_DYBDE);
	l->apne[l->dybde++] = navn;
	if (tekst_lik_c(navn, "style")) {
		ptrdiff_t slutt = tekst_finn_tegn(l->rest, '<');
		assert_true(slutt > 0);
		l->rest = tekst_fra(l->rest, (size_t)slutt);
		assert_true(html_neste_er(l, "</style>"));
	}
}

static inline void prov_html(struct tekst t)
{
	struct html_leser l = {.rest = t};
	html_krev(&l, "<!DOCTYPE html>\n");
	while (l.rest.n) {
		html_tekst(&l, '<');
		if (l.rest.n)
			html_merke(&l);
	}
	assert_int_equal(l.dybde, 0);
	assert_int_equal(l.h1, 1);
	for (size_t i = 0; i < l.antall_til; i++) {
		bool finnes = false;
		for (size_t k = 0; k < l.antall_id; k++)
			finnes |= tekst_lik(l.id[k], l.til[i]);
		if (!finnes)
			fail_msg("#" TF " leder ingen steder", TA(l.til[i]));
	}
}

#endif
