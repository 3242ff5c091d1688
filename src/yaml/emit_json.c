/*
 * The minutes as JSON: the same fields, in the same order and under the same names as in YAML, since
 * the same walk over the same tables writes both. Numbers are numbers, «ja» is true, all else is
 * text; a field that may be one text or several is a text or an array, as in YAML.
 *
 * jsonut.h is enough for it: a library would want a tree first, and has no say in what must be
 * escaped for a terminal.
 */
#include "emit.h"
#include "emit_form.h"
#include "felt.h"
#include "jsonut.h"

static void navn(struct skriver *s, struct tekst t)
{
	jsonut_navn(s->mot, t);
}

static void skalar(struct skriver *s, struct tekst t, enum skalar_slag slag)
{
	int64_t tall;
	if (slag == SKALAR_JA)
		jsonut_sann(s->mot);
	else if (slag == SKALAR_TALL && tekst_tall(t, INT64_MAX, &tall))
		jsonut_tall(s->mot, tall);
	else
		jsonut_tekst(s->mot, t);
}

static void kart(struct skriver *s, enum ende e, bool paa_linje)
{
	if (e == START)
		jsonut_apne(s->mot, '{', paa_linje);
	else
		jsonut_lukk(s->mot, '}');
}

static void rekke(struct skriver *s, enum ende e, bool paa_linje)
{
	if (e == START)
		jsonut_apne(s->mot, '[', paa_linje);
	else
		jsonut_lukk(s->mot, ']');
}

static const struct form form_json = {navn, skalar, kart, rekke};

void protokoll_skriv_json(const struct protokoll *p, struct streng *ut)
{
	struct jsonut j = {.ut = ut};
	struct skriver s = {.form = &form_json, .mot = &j, .ut = ut};
	emit_kart(&s, &protokoll_felt, p);
	streng_tegn(ut, '\n');
	streng_release(&s.tekst);
}
