#include "json.h"
#include "prove.h"

#include <yaml.h>

#ifdef MED_JANSSON
#include <jansson.h>
#endif

enum { KNIPPE = 256 }; /* values in one document */

static bool skalar(uint32_t c)
{
	return c < 0xd800 || c > 0xdfff;
}

/* libyaml refuses these two as they are; they never enter a text (utf8_slag). */
static bool yaml_nekter(uint32_t c)
{
	return c == 0xfffe || c == 0xffff;
}

static struct tekst som_tekst(uint32_t c, char b[4])
{
	return (struct tekst){b, utf8_skriv(b, c)};
}

/* ["…","…",…] of the scalar values from `fra` on; *n of them, each with a letter on both sides. */
static uint32_t skriv_knippe(struct streng *ut, uint32_t fra, uint32_t *verdier, size_t *n)
{
	struct streng en = {0};
	char b[4];
	streng_reset(ut);
	streng_tegn(ut, '[');
	for (*n = 0; fra < 0x110000 && *n < KNIPPE; fra++) {
		if (!skalar(fra))
			continue;
		streng_reset(&en);
		streng_tegn(&en, 'a');
		streng_legg(&en, som_tekst(fra, b));
		streng_tegn(&en, 'z');
		streng_c(ut, *n ? "," : "");
		json_tekst(ut, streng_tekst(&en));
		verdier[(*n)++] = fra;
	}
	streng_tegn(ut, ']');
	streng_release(&en);
	return fra;
}

static void sammenlign(const char *p, size_t n, uint32_t c)
{
	char b[4];
	struct tekst ventet = som_tekst(c, b);
	if (n != ventet.n + 2 || p[0] != 'a' || p[n - 1] != 'z' ||
	    !tekst_lik((struct tekst){p + 1, n - 2}, ventet))
		fail_msg("U+%04X kom ikke tilbake", (unsigned)c);
}

static void les_med_yaml(struct tekst json, const uint32_t *verdier, size_t n)
{
	yaml_parser_t p;
	yaml_event_t e;
	size_t i = 0;
	assert_true(yaml_parser_initialize(&p));
	yaml_parser_set_input_string(&p, (const unsigned char *)json.p, json.n);
	for (bool slutt = false; !slutt;) {
		if (!yaml_parser_parse(&p, &e))
			fail_msg("ved U+%04X: %s", (unsigned)verdier[i < n ? i : n - 1], p.problem);
		if (e.type == YAML_SCALAR_EVENT) {
			const char *verdi = (const char *)e.data.scalar.value;
			assert_true(i < n);
			sammenlign(verdi, e.data.scalar.length, verdier[i++]);
		}
		slutt = e.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&e);
	}
	assert_int_equal(i, n);
	yaml_parser_delete(&p);
}

static void alle_tegn_leses_tilbake_av_libyaml(void **state)
{
	(void)state;
	struct streng s = {0};
	uint32_t v[KNIPPE];
	size_t n;
	for (uint32_t fra = 0; fra < 0x110000;) {
		fra = skriv_knippe(&s, fra, v, &n);
		if (!yaml_nekter(v[n - 1]))
			les_med_yaml(streng_tekst(&s), v, n);
	}
	for (uint32_t c = 0xff00; c < 0xfffe; c++) { /* the bunch that was left out above */
		char b[4];
		streng_reset(&s);
		streng_c(&s, "a");
		streng_legg(&s, som_tekst(c, b));
		streng_c(&s, "z");
		struct streng en = {0};
		json_tekst(&en, streng_tekst(&s));
		les_med_yaml(streng_tekst(&en), &c, 1);
		streng_release(&en);
	}
	streng_release(&s);
}

static void alle_tegn_leses_tilbake_av_jansson(void **state)
{
	(void)state;
#ifdef MED_JANSSON
	struct streng s = {0};
	uint32_t v[KNIPPE];
	size_t n;
	for (uint32_t fra = 0; fra < 0x110000;) {
		json_error_t feil;
		fra = skriv_knippe(&s, fra, v, &n);
		json_t *j = json_loadb(s.p, s.n, JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, &feil);
		if (!j)
			fail_msg("etter U+%04X: %s", (unsigned)v[0], feil.text);
		assert_int_equal(json_array_size(j), n);
		for (size_t i = 0; i < n; i++) {
			const json_t *e = json_array_get(j, i);
			sammenlign(json_string_value(e), json_string_length(e), v[i]);
		}
		json_decref(j);
	}
	streng_release(&s);
#else
	HOPP_OVER();
#endif
}

/* What reliability.md §2.2 lists. */
static bool rommes(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x61c || c == 0x200b ||
	       c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
}

static void bare_det_som_kan_virke_pa_en_terminal_skrives_om(void **state)
{
	(void)state;
	struct streng s = {0};
	char b[4], ventet[16];
	for (uint32_t c = 0; c < 0x110000; c++) {
		if (!skalar(c))
			continue;
		struct tekst raa = som_tekst(c, b);
		streng_reset(&s);
		json_tekst(&s, raa);
		if (c == '"' || c == '\\')
			snprintf(ventet, sizeof(ventet), "\"\\%c\"", (int)c);
		else if (c == '\n' || c == '\t')
			snprintf(ventet, sizeof(ventet), "\"\\%c\"", c == '\n' ? 'n' : 't');
		else if (rommes(c))
			snprintf(ventet, sizeof(ventet), "\"\\u%04x\"", (unsigned)c);
		else
			snprintf(ventet, sizeof(ventet), "\"" TF "\"", TA(raa));
		assert_streng(&s, ventet);
	}
	streng_release(&s);
}

static void feltene_skilles_med_komma_og_uten_mellomrom(void **state)
{
	(void)state;
	struct streng s = {0};
	streng_tegn(&s, '{');
	json_felt_tall(&s, "nr", 17);
	json_felt(&s, "hva", T("vedtak"));
	json_navn(&s, "stemmer");
	streng_tegn(&s, '{');
	json_felt_tall(&s, "for", INT64_MIN);
	json_felt(&s, "tom", INGEN_TEKST);
	streng_c(&s, "}}");
	assert_streng(&s, "{\"nr\":17,\"hva\":\"vedtak\",\"stemmer\":{\"for\":-9223372036854775808,"
			  "\"tom\":\"\"}}");
	streng_release(&s);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(alle_tegn_leses_tilbake_av_libyaml),
		cmocka_unit_test(alle_tegn_leses_tilbake_av_jansson),
		cmocka_unit_test(bare_det_som_kan_virke_pa_en_terminal_skrives_om),
		cmocka_unit_test(feltene_skilles_med_komma_og_uten_mellomrom),
	};
	return PROV(prover);
}
