/*
 * prove_former.h: readers of the forms of the minutes that forgive nothing. Each fails (cmocka) on what is
 * not of its form, or is of it and not ours: a text of the meeting that has become an element, a property,
 * a formula. prove_html.h is the one for HTML.
 */
#ifndef PROVE_FORMER_H
#define PROVE_FORMER_H

#include "prove.h"
#include "utf8.h"

static inline bool har(struct tekst t, const char *hva)
{
	return tekst_finn(t, tekst_c(hva)) >= 0;
}

/* Line ends are LF or CR LF, and no other character acts. */
static inline void prov_bytes(struct tekst t)
{
	uint32_t c, forrige = 0;
	assert_true(t.n > 0 && t.p[t.n - 1] == '\n');
	if (tekst_starter(t, T("\xef\xbb\xbf")))
		t = tekst_fra(t, 3);
	for (size_t i = 0, n; i < t.n; i += n, forrige = c) {
		n = utf8_les(tekst_fra(t, i), &c);
		assert_true(n > 0);
		assert_true(forrige != '\r' || c == '\n');
		assert_true(c == '\n' || c == '\r' || utf8_slag(c) == UTF8_OK || c == 0x200d ||
			    c == 0x200c);
		assert_true(c != '\t');
	}
}

/* A strict reader: every row has as many cells as the first, and none begins as a formula does. */
static inline void prov_csv(struct tekst t)
{
	size_t celler = 1, forste = 0, i = strlen("\xef\xbb\xbf");
	assert_true(tekst_starter(t, T("\xef\xbb\xbf")));
	while (i < t.n) {
		bool sitert = t.p[i] == '"';
		i += sitert;
		struct tekst rest = tekst_fra(t, i);
		assert_false(strchr("=+-@ ", rest.p[0]) || tekst_starter(rest, T("＝")));
		while (sitert ? t.p[i] != '"' || t.p[i + 1] == '"' : !strchr(";\r", t.p[i])) {
			assert_true(sitert || !strchr("\"\n", t.p[i]));
			i += sitert && t.p[i] == '"' ? 2 : 1;
		}
		i += sitert;
		if (t.p[i] == ';') {
			celler++, i++;
			continue;
		}
		assert_true(tekst_starter(tekst_fra(t, i), T("\r\n")));
		forste = forste ? forste : celler;
		assert_int_equal(celler, forste);
		celler = 1, i += 2;
	}
}

/* Lines of at most 75 octets, unfolded into «NAME…:value»; no component but ours. */
static inline void prov_ics(struct arena *a, struct tekst t)
{
	struct streng s = {0};
	for (struct tekst rest = t, linje; tekst_del(&rest, '\n', &linje);) {
		assert_true(linje.n <= 76 && tekst_slutter(linje, T("\r")));
		linje.n--;
		bool videre = tekst_starter(linje, T(" "));
		assert_true(utf8_gyldig(linje, NULL));
		streng_c(&s, videre || !s.n ? "" : "\n");
		streng_legg(&s, tekst_fra(linje, videre));
	}
	struct tekst rest = arena_tekst(a, streng_tekst(&s)), linje, navn;
	streng_release(&s);
	while (tekst_del(&rest, '\n', &linje)) {
		static const char *const kjente = " BEGIN END VERSION PRODID UID DTSTAMP SEQUENCE DTSTART "
			"SUMMARY LOCATION DESCRIPTION DUE STATUS TZID RRULE TZOFFSETFROM TZOFFSETTO "
			"TZNAME DTEND ";
		struct tekst alt = linje;
		assert_true(tekst_del(&alt, ':', &navn) && navn.n);
		ptrdiff_t semikolon = tekst_finn_tegn(navn, ';');
		navn = semikolon < 0 ? navn : tekst_til(navn, (size_t)semikolon);
		assert_true(tekst_finn(tekst_c(kjente), arena_f(a, " " TF " ", TA(navn))) >= 0);
		assert_false(har(linje, "BEGIN:VALARM") && tekst_starter(linje, T("BEGIN")));
	}
}

/* Every < begins or ends an element that we write, and every & a character. */
static inline void prov_xml(struct arena *a, struct tekst t)
{
	struct streng aapne = {0};
	for (size_t i = 0; i < t.n; i++) {
		struct tekst her = tekst_fra(t, i);
		if (t.p[i] == '&')
			assert_true(tekst_starter(her, T("&amp;")) || tekst_starter(her, T("&lt;")) ||
				    tekst_starter(her, T("&gt;")));
		if (t.p[i] != '<' || tekst_starter(her, T("<?xml version=\"1.0\" ")))
			continue;
		bool slutt = tekst_starter(her, T("</"));
		her = tekst_fra(her, slutt ? 2 : 1);
		size_t n = strspn(her.p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ:");
		struct tekst navn = arena_f(a, "<" TF, TA(tekst_til(her, n)));
		assert_true(n && (her.p[n] == '>' || (!slutt && her.p[n] == ' ')));
		if (slutt) {
			assert_true(tekst_slutter(streng_tekst(&aapne), navn));
			streng_kutt(&aapne, aapne.n - navn.n);
		} else {
			streng_legg(&aapne, navn);
		}
	}
	assert_int_equal(aapne.n, 0);
	streng_release(&aapne);
}

/* One value of JSON (RFC 8259): what stands after it. Objects and lists in it have values of their own. */
static inline struct tekst prov_json_verdi(struct tekst t, int dybde);

static inline struct tekst json_blanke(struct tekst t)
{
	while (t.n && strchr(" \n", t.p[0]))
		t = tekst_fra(t, 1);
	return t;
}

static inline struct tekst prov_json_streng(struct tekst t)
{
	assert_true(tekst_starter(t, T("\"")));
	for (t = tekst_fra(t, 1); t.n && t.p[0] != '"'; t = tekst_fra(t, 1)) {
		assert_true((unsigned char)t.p[0] >= 0x20);
		if (t.p[0] != '\\')
			continue;
		t = tekst_fra(t, 1);
		assert_true(t.n > 0 && strchr("\"\\/bfnrtu", t.p[0]));
	}
	assert_true(t.n > 0);
	return tekst_fra(t, 1);
}

static inline struct tekst prov_json_deler(struct tekst t, int dybde)
{
	char slutt = t.p[0] == '{' ? '}' : ']';
	t = json_blanke(tekst_fra(t, 1));
	for (bool forst = true; t.n && t.p[0] != slutt; forst = false) {
		if (!forst) {
			assert_int_equal(t.p[0], ',');
			t = json_blanke(tekst_fra(t, 1));
		}
		if (slutt == '}') {
			t = json_blanke(prov_json_streng(t));
			assert_true(tekst_starter(t, T(":")));
			t = tekst_fra(t, 1);
		}
		t = json_blanke(prov_json_verdi(t, dybde + 1));
	}
	assert_true(t.n > 0);
	return tekst_fra(t, 1);
}

static inline struct tekst prov_json_verdi(struct tekst t, int dybde)
{
	static const char *const ord[] = {"true", "false", "null"};
	t = json_blanke(t);
	assert_true(t.n > 0 && dybde < 32);
	if (strchr("{[", t.p[0]))
		return prov_json_deler(t, dybde);
	if (t.p[0] == '"')
		return prov_json_streng(t);
	for (size_t i = 0; i < ARRAY_LEN(ord); i++)
		if (tekst_starter(t, tekst_c(ord[i])))
			return tekst_fra(t, strlen(ord[i]));
	size_t n = 0;
	while (n < t.n && strchr("-0123456789.", t.p[n]))
		n++;
	assert_true(n > 0);
	return tekst_fra(t, n);
}

/* One value and an end of line, nothing else. */
static inline void prov_json(struct tekst t)
{
	assert_true(utf8_gyldig(t, NULL));
	assert_tekst(prov_json_verdi(t, 0), "\n");
}

#endif
