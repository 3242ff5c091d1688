/*
 * emit_form.h: how emit.c's walk over the tables is written down, as YAML (emit.c) or as JSON
 * (emit_json.c). What is written, in which order, is the walk's; the form only writes it.
 *
 * Calls come properly nested: kart(START), then navn() and one value for each field, kart(SLUTT).
 */
#ifndef EMIT_FORM_H
#define EMIT_FORM_H

#include "tekst.h"

enum skalar_slag {
	SKALAR_LINJE,  /* a text of one line */
	SKALAR_FLYT,   /* in flow form (agenda.h) */
	SKALAR_SITERT, /* a date or a time: a text to every reader */
	SKALAR_TALL,   /* a number, or what stands for one: «20+10» */
	SKALAR_JA,     /* true */
};

enum ende { START, SLUTT };

struct skriver;

struct form {
	void (*navn)(struct skriver *s, struct tekst t);
	void (*skalar)(struct skriver *s, struct tekst t, enum skalar_slag slag);
	void (*kart)(struct skriver *s, enum ende e, bool paa_linje);
	void (*rekke)(struct skriver *s, enum ende e, bool paa_linje);
};

struct skriver {
	const struct form *form;
	void *mot;           /* the form's own */
	struct streng *ut;
	struct streng tekst; /* scratch of the walk: one value */
};

/* Writes `verdien` by its table (felt.h). */
struct felttabell;
void emit_kart(struct skriver *s, const struct felttabell *t, const void *verdien);

#endif
