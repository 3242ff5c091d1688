#include "prove.h"

#include "mal.h"
#include "prove_protokoll.h"
#include "rapport.h"

/* What a template may not bring into a page; the folder itself is tests/scenario/44-pdf.txt. */

static struct arena a;

static int rydd(void **state)
{
	(void)state;
	arena_release(&a);
	return 0;
}

typedef bool les_fn(struct arena *a, struct tekst bytes, struct tekst *ut, struct feil *f);

static void prov_ja(les_fn *fn, const char *bytes)
{
	struct tekst ut;
	struct feil f = {0};
	if (!fn(&a, tekst_c(bytes), &ut, &f))
		fail_msg("%s: %s", bytes, f.tekst);
}

static void prov_nei(les_fn *fn, struct tekst bytes, const char *ord)
{
	struct tekst ut;
	struct feil f = {0};
	if (fn(&a, bytes, &ut, &f))
		fail_msg("slapp gjennom: " TF, TA(bytes));
	if (f.kode != FEIL_FORMAT || !strstr(f.tekst, ord))
		fail_msg(TF ": ventet «%s», fikk «%s»", TA(bytes), ord, f.tekst);
}

static void en_stil_er_regler_og_ikke_mer(void **state)
{
	(void)state;
	prov_ja(mal_stil, "");
	prov_ja(mal_stil, "\xef\xbb\xbfh1 { color: #00205b; }\r\n\th2 { scroll-behavior: smooth }");
	prov_ja(mal_stil, "@font-face { font-family: X; src: local(\"Arial\"); } @page { margin: 1cm }");
	const char *const henter[] = {
		"url(", "b{background:URL(x)}", "@import 'x';", "@IMPORT url(x);", "p{c:src(\"x\")}",
		"p{background:-webkit-image-set('x' 1x)}", "p{b:image('x')}", "@namespace \"http://x\";",
		"p{fill:url(#a)}", "p{b:cross-fade(x)}",
	};
	for (size_t i = 0; i < ARRAY_LEN(henter); i++)
		prov_nei(mal_stil, tekst_c(henter[i]), "henter noe utenfra");
	prov_nei(mal_stil, T("p{}</style><script>"), "«<» kan ikke");
	prov_nei(mal_stil, T("p{}<!-- "), "«<» kan ikke");
	prov_nei(mal_stil, T("p{background:u\\72l(x)}"), "«\\» kan ikke");
	prov_nei(mal_stil, T("p{}\xff"), "UTF-8");
	prov_nei(mal_stil, T("p{}\0"), "UTF-8");
	prov_nei(mal_stil, T("p{}\x1b"), "UTF-8");
	struct streng s = {0};
	streng_gjenta(&s, ' ', MAL_STIL_BYTE + 1);
	prov_nei(mal_stil, streng_tekst(&s), "større enn 64 KiB");
	streng_release(&s);
}

#define SVG(inni) "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox='0 0 1 1'>" inni "</svg>"

static void en_svg_er_et_bilde_og_ikke_mer(void **state)
{
	(void)state;
	prov_ja(mal_svg, SVG(""));
	prov_ja(mal_svg, "<svg/>");
	prov_ja(mal_svg, "\xef\xbb\xbf<?xml version=\"1.0\" encoding='UTF-8'?>\n<!-- <script> -->\n"
		SVG("<title>onclick= &amp; url er ord</title><g fill=\"url(#a)\" style=\"fill: url( '#b')\"/>"
		    "<use xlink:href=\"#c\"/><image href=\"data:image/png;base64,AA==\"/>"
		    "<style><![CDATA[ .a > b { fill: red } ]]></style>") "\n<!-- slutt -->\n");
	prov_ja(mal_svg, SVG("<sodipodi:namedview inkscape:pageopacity = '0'\n/>"));
	static const struct { const char *svg, *ord; } galt[] = {
		{SVG("<script>x</script>"), "«script»"}, {SVG("<SCRIPT/>"), "«script»"},
		{SVG("<x:script xmlns:x='http://www.w3.org/2000/svg'/>"), "«script»"},
		{SVG("<foreignObject/>"), "«foreignObject»"}, {SVG("<a href='#x'/>"), "«a»"},
		{SVG("<animate to='x'/>"), "«animate»"}, {SVG("<set/>"), "«set»"},
		{SVG("<g onload='x'/>"), "«on…»"}, {SVG("<g  OnClick = \"x\"/>"), "«on…»"},
		{"<svg onload='x'/>", "«on…»"}, {"<svg xml:base='http://x'/>", "«xml:base»"},
		{SVG("<image href='http://x/y.png'/>"), "«href»"},
		{SVG("<image xlink:href='file:///etc/passwd'/>"), "«href»"},
		{SVG("<use q:href='x.svg#y'/>"), "«href»"}, {SVG("<image href=''/>"), "«href»"},
		{SVG("<image href='data:image/svg+xml;base64,AA'/>"), "«href»"},
		{SVG("<g fill='url(http://x#a)'/>"), "«url(»"}, {SVG("<g style='fill:URL( x )'/>"), "«url(»"},
		{SVG("<style>@import 'x'</style>"), "«@import»"},
		{SVG("<style>p{fill:url(x)}</style>"), "«url(»"},
		{SVG("<style><![CDATA[p{fill:url(x)}]]></style>"), "«url(»"},
		{SVG("<g style='fill:&#117;rl(x)'/>"), "«&#»"}, {SVG("<g style='fill:u\\72l(x)'/>"), "«\\»"},
		{"<!DOCTYPE svg>" SVG(""), "«<!DOCTYPE»"}, {SVG("<!ENTITY x 'y'>"), "«<!DOCTYPE»"},
		{"<?xml-stylesheet href='x'?>" SVG(""), "«<?»"}, {SVG("<?php x ?>"), "«<?»"},
		{"<?xml version='1.0' encoding='utf-7'?>" SVG(""), "UTF-8"},
		{"", "hel SVG"}, {"hei", "hel SVG"}, {"<html/>", "hel SVG"}, {"<svg>", "hel SVG"},
		{"</svg>", "hel SVG"}, {"<svg/><svg/>", "hel SVG"}, {"<svg/>x", "hel SVG"},
		{"<svg a=b/>", "hel SVG"}, {"<svg a/>", "hel SVG"}, {"<svg a='b/>", "hel SVG"},
		{"<svg", "hel SVG"}, {"<svg/", "hel SVG"}, {"<", "hel SVG"}, {"<!--", "hel SVG"},
		{"<svg><![CDATA[</svg>", "hel SVG"}, {"<?xml ", "hel SVG"}, {SVG("<g '='/>"), "hel SVG"},
		{SVG("<g a=\"x\"onload=\"y\"/>"), "«on…»"}, {SVG("<g/onload='y'/>"), "hel SVG"},
		{SVG("<g a='<script>'/>"), "hel SVG"}, {SVG("<g @import='x'/>"), "hel SVG"},
	};
	for (size_t i = 0; i < ARRAY_LEN(galt); i++)
		prov_nei(mal_svg, tekst_c(galt[i].svg), galt[i].ord);
	prov_nei(mal_svg, T("<svg>\xff</svg>"), "UTF-8");
	prov_nei(mal_svg, T("<svg>\0</svg>"), "UTF-8");
	struct streng s = {0};
	streng_gjenta(&s, ' ', MAL_LOGO_BYTE + 1);
	prov_nei(mal_svg, streng_tekst(&s), "større enn 512 KiB");
	streng_release(&s);
}

/* Whatever is cut off, nothing is read past the end, and no part of a picture is taken for one. */
static void en_avkuttet_svg_er_ingen_svg(void **state)
{
	(void)state;
	struct tekst hel = T("<?xml version='1.0'?><svg a=\"b\"><!-- c --><g d='e'><![CDATA[f]]></g>g</svg>");
	for (size_t n = 0; n < hel.n; n++) {
		struct tekst ut, del = arena_tekst(&a, tekst_til(hel, n));
		struct feil f = {0};
		assert_false(mal_svg(&a, del, &ut, &f));
	}
}

#define PNG(b, h) "\x89PNG\r\n\x1a\n\0\0\0\rIHDR" b h "\x8\x6\0\0\0"

static void en_png_har_et_hode_og_en_rimelig_storrelse(void **state)
{
	(void)state;
	struct tekst ut;
	struct feil f = {0};
	assert_true(mal_png(&a, T(PNG("\0\0\x1\0", "\0\0\0\x40")), &ut, &f));
	assert_true(tekst_starter(ut, T("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAQAAAABA")));
	prov_nei(mal_png, T(PNG("\0\0\x1\0", "\0\0\0\0")), "256 × 0 piksler");
	prov_nei(mal_png, T(PNG("\0\0\x10\0", "\0\0\0\x1")), "4096 × 1 piksler");
	prov_nei(mal_png, T(PNG("\xff\xff\xff\xff", "\0\0\0\x1")), "mindre enn 4000 × 4000");
	prov_nei(mal_png, T("\x89PNG\r\n\x1a\n"), "ikke en PNG");
	prov_nei(mal_png, T("GIF89a, og en god del mer som ikke er noen PNG"), "ikke en PNG");
	prov_nei(mal_png, INGEN_TEKST, "ikke en PNG");
	struct streng s = {0};
	streng_legg(&s, T(PNG("\0\0\x1\0", "\0\0\0\x40")));
	streng_gjenta(&s, 'x', MAL_LOGO_BYTE);
	prov_nei(mal_png, streng_tekst(&s), "større enn 512 KiB");
	streng_release(&s);
}

static void base64_er_slik_rfc_4648_sier(void **state)
{
	(void)state;
	static const char *const par[][2] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"},
					     {"foob", "Zm9vYg=="}, {"\xfb\xff\xfe", "+//+"}};
	for (size_t i = 0; i < ARRAY_LEN(par); i++)
		assert_tekst(mal_data(&a, "x", tekst_c(par[i][0])),
			     arena_f(&a, "data:x;base64,%s", par[i][1]).p);
}

static void navn_og_bunntekst_har_plass(void **state)
{
	(void)state;
	struct feil f = {0};
	struct streng s = {0};
	streng_gjenta(&s, 'x', MAL_LINJE_TEGN + 1);
	struct tekst linjer[] = {T("a"), T("b"), T("c"), T("d")};
	struct mal m = {.navn = T("Rådet")};
	m.bunntekst.p = linjer, m.bunntekst.n = 3;
	assert_true(mal_sjekk(&m, &f));
	m.bunntekst.n = 4;
	assert_false(mal_sjekk(&m, &f));
	assert_non_null(strstr(f.tekst, "mer enn 3 linjer"));
	m.bunntekst.n = 1, linjer[0] = streng_tekst(&s);
	assert_false(mal_sjekk(&m, &f));
	assert_non_null(strstr(f.tekst, "mer enn 120 tegn"));
	m.bunntekst.n = 0, m.navn = streng_tekst(&s);
	assert_false(mal_sjekk(&m, &f));
	assert_non_null(strstr(f.tekst, "mer enn 100 tegn"));
	m = (struct mal){.logo = T("data:x")};
	assert_false(mal_sjekk(&m, &f));
	assert_non_null(strstr(f.tekst, "navn: i virksomhet.yaml"));
	streng_release(&s);
}

static struct tekst side(const struct mal *m)
{
	struct protokoll p = prove_protokoll(NULL);
	struct referat r;
	struct streng s = {0};
	referat_bygg(&a, &p, &(struct referat_valg){.mal = m}, &r);
	rapport_html(&r, &s);
	struct tekst ut = arena_tekst(&a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

static void finnes(struct tekst side_, const char *hva)
{
	if (tekst_finn(side_, tekst_c(hva)) < 0)
		fail_msg("mangler: %s", hva);
}

static void ingen_tekst_i_malen_blir_noe_annet_enn_tekst(void **state)
{
	(void)state;
	struct tekst linjer[] = {T("\"; } body { display: none } </style><script>1</script>"), T("Gata 1")};
	struct mal m = {.navn = T("A & B </span><script> \xe2\x80\xae"), .logo = T("data:image/png;base64,AA==")};
	m.bunntekst.p = linjer, m.bunntekst.n = 2;
	struct tekst t = side(&m);
	assert_true(tekst_finn(t, T("<script")) < 0);
	assert_true(tekst_finn(t, T("\xe2\x80\xae")) < 0);
	finnes(t, "<p class=\"virksomhet\"><img src=\"data:image/png;base64,AA==\" alt=\"\"> "
	       "<span>A &amp; B &lt;/span&gt;");
	finnes(t, "<br>\n&quot;; } body");
	finnes(t, "@bottom-left { content: \"A\\000020\\000026\\000020B");
	finnes(t, "\\00000aGata\\0000201\"; }");
}

/* A style that leaves a brace open, or takes the margins, takes neither the status nor the numbers. */
static void statusen_staar_etter_malens_stil(void **state)
{
	(void)state;
	struct tekst t = side(&(struct mal){.stil = T("@page { @top-right { content: none; } } p {{{ /*")});
	finnes(t, "</style>\n<style>\n@page { @top-right { content: none; } } p {{{ /*\n</style>\n<style>\n"
	       "@page {\n  @top-left");
	finnes(t, "@top-right { content: \"Status");
	finnes(t, "counter(pages)");
}

static void uten_mal_er_siden_som_for(void **state)
{
	(void)state;
	struct mal tom = {0};
	assert_true(tekst_lik(side(NULL), side(&tom)));
	assert_true(tekst_finn(side(NULL), T("@bottom-left { content")) < 0);
	assert_true(tekst_finn(side(NULL), T("<img")) < 0);
}

int main(void)
{
	const struct CMUnitTest prover[] = {
		cmocka_unit_test_teardown(en_stil_er_regler_og_ikke_mer, rydd),
		cmocka_unit_test_teardown(en_svg_er_et_bilde_og_ikke_mer, rydd),
		cmocka_unit_test_teardown(en_avkuttet_svg_er_ingen_svg, rydd),
		cmocka_unit_test_teardown(en_png_har_et_hode_og_en_rimelig_storrelse, rydd),
		cmocka_unit_test_teardown(base64_er_slik_rfc_4648_sier, rydd),
		cmocka_unit_test_teardown(navn_og_bunntekst_har_plass, rydd),
		cmocka_unit_test_teardown(ingen_tekst_i_malen_blir_noe_annet_enn_tekst, rydd),
		cmocka_unit_test_teardown(statusen_staar_etter_malens_stil, rydd),
		cmocka_unit_test_teardown(uten_mal_er_siden_som_for, rydd),
	};
	return cmocka_run_group_tests(prover, NULL, NULL);
}
