#include "emit.h"

#include <string.h>
#include <yaml.h>

#include "felt.h"
#include "flyt.h"

struct skriver {
	yaml_emitter_t yaml;
	struct streng *ut;
	struct streng tekst; /* scratch: one value */
};

static int motta(void *hvor, unsigned char *p, size_t n)
{
	streng_legg(hvor, (struct tekst){(const char *)p, n});
	return 1;
}

/* Texts are valid UTF-8 and come in the order of a document: only memory is left that could fail. The
 * emitter owns the event from here on, also when it fails. */
static void send(struct skriver *s, yaml_event_t *e, int laget)
{
	if (!laget)
		tomt_for_minne();
	int ok = yaml_emitter_emit(&s->yaml, e);
	if (!ok && s->yaml.error == YAML_MEMORY_ERROR)
		tomt_for_minne();
	BUG_ON(!ok);
}

static void skalar(struct skriver *s, struct tekst t, yaml_scalar_style_t stil)
{
	yaml_event_t e;
	send(s, &e, yaml_scalar_event_initialize(&e, NULL, NULL, (const yaml_char_t *)t.p, (int)t.n, 1,
						 1, stil));
}

static void kart_start(struct skriver *s, bool paa_linje)
{
	yaml_event_t e;
	send(s, &e, yaml_mapping_start_event_initialize(
		&e, NULL, NULL, 1, paa_linje ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE));
}

static void kart_slutt(struct skriver *s)
{
	yaml_event_t e;
	send(s, &e, yaml_mapping_end_event_initialize(&e));
}

static void rekke_start(struct skriver *s, bool paa_linje)
{
	yaml_event_t e;
	send(s, &e, yaml_sequence_start_event_initialize(
		&e, NULL, NULL, 1, paa_linje ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE));
}

static void rekke_slutt(struct skriver *s)
{
	yaml_event_t e;
	send(s, &e, yaml_sequence_end_event_initialize(&e));
}

static bool er_ordet(struct tekst t, const char *ordene)
{
	struct tekst rest = tekst_c(ordene), ord;
	while (tekst_del(&rest, ' ', &ord)) {
		size_t i = 0;
		while (i < t.n && i < ord.n && (t.p[i] | 32) == ord.p[i])
			i++;
		if (i == ord.n && i == t.n)
			return true;
	}
	return false;
}

bool emit_maa_siteres(struct tekst t)
{
	/* Rather one pair of quotes too many: numbers in all bases, with _ and :, dates and times. */
	static const char tegn[] = "0123456789abcdefABCDEFxXoO_:.,+-tTzZ ";
	bool siffer = false;
	if (t.n == 0 || er_ordet(t, "yes no on off y n true false null .nan .inf -.inf +.inf") ||
	    tekst_lik(t, T("~")) || tekst_lik(t, T("=")) || tekst_lik(t, T("<<")))
		return true;
	if (!strchr("0123456789+-.", t.p[0]))
		return false;
	for (size_t i = 0; i < t.n; i++) {
		siffer = siffer || (t.p[i] >= '0' && t.p[i] <= '9');
		if (!memchr(tegn, t.p[i], sizeof(tegn) - 1))
			return false;
	}
	return siffer;
}

static void linje(struct skriver *s, struct tekst t)
{
	skalar(s, t, emit_maa_siteres(t) ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE);
}

static void flyt(struct skriver *s, struct tekst t)
{
	if (tekst_finn_tegn(t, '\n') < 0) {
		linje(s, t);
		return;
	}
	streng_reset(&s->tekst);
	flyt_skriv(&s->tekst, t);
	streng_tegn(&s->tekst, '\n');
	skalar(s, streng_tekst(&s->tekst), YAML_LITERAL_SCALAR_STYLE);
}

/* What is in s->tekst, as a text for every reader or as it is. */
static void sitert(struct skriver *s)
{
	skalar(s, streng_tekst(&s->tekst), YAML_DOUBLE_QUOTED_SCALAR_STYLE);
}

static void bar(struct skriver *s)
{
	skalar(s, streng_tekst(&s->tekst), YAML_PLAIN_SCALAR_STYLE);
}

static void tekster(struct skriver *s, struct liste l, bool punkter)
{
	const struct tekst *p = l.p;
	size_t fulle = 0, siste = 0;
	for (size_t i = 0; i < l.n; i++)
		if (p[i].n) {
			fulle++;
			siste = i;
		}
	if (punkter && fulle == 1) {
		flyt(s, p[siste]);
		return;
	}
	rekke_start(s, !punkter);
	for (size_t i = 0; i < l.n; i++) {
		if (p[i].n && punkter)
			flyt(s, p[i]);
		else if (p[i].n)
			linje(s, p[i]);
	}
	rekke_slutt(s);
}

/* «09:05»; what happened outside the day keeps its distance from it: 24:10, -00:05. */
static void tidspunkt(struct skriver *s, int m)
{
	int abs = m < 0 ? -m : m;
	streng_f(&s->tekst, "%s%02d:%02d", m < 0 ? "-" : "", abs / 60, abs % 60);
	sitert(s);
}

static void varighet(struct skriver *s, int alt, int presentasjon)
{
	if (presentasjon > 0 && presentasjon <= alt)
		streng_f(&s->tekst, "%d+%d", presentasjon, alt - presentasjon);
	else
		streng_f(&s->tekst, "%d", alt);
	bar(s);
}

static void innretning(struct skriver *s, int v, struct tekst eget)
{
	if (v == INNR_ANNEN) {
		linje(s, eget);
		return;
	}
	streng_c(&s->tekst, innretning_ord.ord[v]);
	s->tekst.p[0] = (char)(s->tekst.p[0] - 'a' + 'A'); /* all begin with a–z */
	linje(s, streng_tekst(&s->tekst));
}

static void kart(struct skriver *s, const struct felttabell *t, const void *base);

static void liste(struct skriver *s, struct liste l, const struct felttabell *t)
{
	rekke_start(s, false);
	for (size_t i = 0; i < l.n; i++)
		kart(s, t, (const char *)l.p + i * t->storrelse);
	rekke_slutt(s);
}

static void skjermet(struct skriver *s, const struct felt *f, const void *hjemmel)
{
	if (((const struct tekst *)hjemmel)->n)
		kart(s, f->under, hjemmel);
	else
		linje(s, T("ja"));
}

static void verdi(struct skriver *s, const struct felt *f, const void *base)
{
	const void *v = felt_les(f, base), *v2 = (const char *)base + f->offset2;
	const struct tekst *t = v;
	streng_reset(&s->tekst);
	switch (f->type) {
	case FELT_LINJE: case FELT_MOTENR: case FELT_SAKSNR: case FELT_KODE:
		linje(s, *t);
		return;
	case FELT_PAUSE:
		linje(s, t->n ? *t : T("Pause"));
		return;
	case FELT_FLYT:
		flyt(s, *t);
		return;
	case FELT_LINJER: case FELT_PUNKTER:
		tekster(s, liste_les(v), f->type == FELT_PUNKTER);
		return;
	case FELT_DATO:
		skriv_dato(&s->tekst, *(const struct dato *)v);
		sitert(s);
		return;
	case FELT_KL: case FELT_TIDSPUNKT:
		tidspunkt(s, enum_les(v));
		return;
	case FELT_TALL:
		streng_f(&s->tekst, "%d", enum_les(v));
		bar(s);
		return;
	case FELT_VARIGHET:
		varighet(s, enum_les(v), enum_les(v2));
		return;
	case FELT_JA:
		linje(s, T("ja"));
		return;
	case FELT_ORD:
		linje(s, tekst_c(f->ord->liste->ord[enum_les(v)]));
		return;
	case FELT_INNRETNING:
		innretning(s, enum_les(v), *(const struct tekst *)v2);
		return;
	case FELT_KART:
		kart(s, f->under, v);
		return;
	case FELT_SKJERMET:
		skjermet(s, f, v2);
		return;
	case FELT_LISTE:
		liste(s, liste_les(v), f->under);
		return;
	}
}

static bool skal_med(const struct felt *f, const void *base)
{
	if (f->skrives && !f->skrives(base))
		return false;
	if (f->type == FELT_PAUSE || (f->type == FELT_ORD && f->krav == KRAV_MAA))
		return true; /* says something even when it is as usual */
	return !felt_tomt(f, base);
}

static void kart(struct skriver *s, const struct felttabell *t, const void *base)
{
	kart_start(s, t->paa_linje);
	for (size_t i = 0; i < t->n; i++) {
		const struct felt *f = &t->felt[i];
		if (!skal_med(f, base))
			continue;
		skalar(s, tekst_c(f->navn), YAML_ANY_SCALAR_STYLE);
		verdi(s, f, base);
	}
	kart_slutt(s);
}

static void fil(struct streng *ut, const char *hode, const struct felttabell *t, const void *verdien)
{
	struct skriver s = {.ut = ut};
	yaml_event_t e;
	if (!yaml_emitter_initialize(&s.yaml))
		tomt_for_minne();
	streng_c(ut, hode);
	yaml_emitter_set_output(&s.yaml, motta, ut);
	yaml_emitter_set_unicode(&s.yaml, 1);
	yaml_emitter_set_width(&s.yaml, -1);
	send(&s, &e, yaml_stream_start_event_initialize(&e, YAML_UTF8_ENCODING));
	send(&s, &e, yaml_document_start_event_initialize(&e, NULL, NULL, NULL, 1));
	kart(&s, t, verdien);
	send(&s, &e, yaml_document_end_event_initialize(&e, 1));
	send(&s, &e, yaml_stream_end_event_initialize(&e));
	yaml_emitter_delete(&s.yaml);
	streng_release(&s.tekst);
}

void agenda_skriv(const struct agenda *a, struct streng *ut)
{
	fil(ut, "# Møteagenda, skrevet av motebok.\n", &agenda_felt, a);
}

void protokoll_skriv(const struct protokoll *p, struct streng *ut)
{
	fil(ut, "# Referat, skrevet av motebok. Ikke rediger filen: den skrives på nytt fra journalen.\n",
	    &protokoll_felt, p);
}
