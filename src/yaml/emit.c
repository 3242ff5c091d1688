#include "emit.h"

#include <string.h>
#include <yaml.h>

#include "emit_form.h"
#include "felt.h"
#include "flyt.h"

struct yaml {
	yaml_emitter_t emitter;
	struct streng blokk; /* scratch: one text */
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
	yaml_emitter_t *emitter = &((struct yaml *)s->mot)->emitter;
	int ok = yaml_emitter_emit(emitter, e);
	if (!ok && emitter->error == YAML_MEMORY_ERROR)
		tomt_for_minne();
	BUG_ON(!ok);
}

static void yaml_skalar(struct skriver *s, struct tekst t, yaml_scalar_style_t stil)
{
	yaml_event_t e;
	send(s, &e, yaml_scalar_event_initialize(&e, NULL, NULL, (const yaml_char_t *)t.p, (int)t.n, 1,
						 1, stil));
}

static void yaml_navn(struct skriver *s, struct tekst t)
{
	yaml_skalar(s, t, YAML_ANY_SCALAR_STYLE);
}

static void yaml_kart(struct skriver *s, enum ende ende, bool paa_linje)
{
	yaml_event_t e;
	send(s, &e, ende == SLUTT ? yaml_mapping_end_event_initialize(&e)
		: yaml_mapping_start_event_initialize(&e, NULL, NULL, 1, paa_linje
			? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE));
}

static void yaml_rekke(struct skriver *s, enum ende ende, bool paa_linje)
{
	yaml_event_t e;
	send(s, &e, ende == SLUTT ? yaml_sequence_end_event_initialize(&e)
		: yaml_sequence_start_event_initialize(&e, NULL, NULL, 1, paa_linje
			? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE));
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

static void yaml_linje(struct skriver *s, struct tekst t)
{
	yaml_skalar(s, t, emit_maa_siteres(t) ? YAML_DOUBLE_QUOTED_SCALAR_STYLE
					      : YAML_ANY_SCALAR_STYLE);
}

static void yaml_flyt(struct skriver *s, struct tekst t)
{
	struct streng *blokk = &((struct yaml *)s->mot)->blokk;
	if (tekst_finn_tegn(t, '\n') < 0) {
		yaml_linje(s, t);
		return;
	}
	streng_reset(blokk);
	flyt_skriv(blokk, t);
	streng_tegn(blokk, '\n');
	yaml_skalar(s, streng_tekst(blokk), YAML_LITERAL_SCALAR_STYLE);
}

static void yaml_verdi(struct skriver *s, struct tekst t, enum skalar_slag slag)
{
	switch (slag) {
	case SKALAR_LINJE:
		yaml_linje(s, t);
		return;
	case SKALAR_FLYT:
		yaml_flyt(s, t);
		return;
	case SKALAR_SITERT:
		yaml_skalar(s, t, YAML_DOUBLE_QUOTED_SCALAR_STYLE);
		return;
	case SKALAR_TALL:
		yaml_skalar(s, t, YAML_PLAIN_SCALAR_STYLE);
		return;
	case SKALAR_JA:
		yaml_linje(s, T("ja"));
		return;
	}
}

static const struct form form_yaml = {yaml_navn, yaml_verdi, yaml_kart, yaml_rekke};

/* --- the walk -------------------------------------------------------------------------------- */

static void skalar(struct skriver *s, struct tekst t, enum skalar_slag slag)
{
	s->form->skalar(s, t, slag);
}

static void linje(struct skriver *s, struct tekst t)
{
	skalar(s, t, SKALAR_LINJE);
}

static void flyt(struct skriver *s, struct tekst t)
{
	skalar(s, t, SKALAR_FLYT);
}

/* What is in s->tekst. */
static void bygd(struct skriver *s, enum skalar_slag slag)
{
	skalar(s, streng_tekst(&s->tekst), slag);
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
	s->form->rekke(s, START, !punkter);
	for (size_t i = 0; i < l.n; i++) {
		if (p[i].n && punkter)
			flyt(s, p[i]);
		else if (p[i].n)
			linje(s, p[i]);
	}
	s->form->rekke(s, SLUTT, !punkter);
}

/* «09:05»; what happened outside the day keeps its distance from it: 24:10, -00:05. */
static void tidspunkt(struct skriver *s, int m)
{
	int abs = m < 0 ? -m : m;
	streng_f(&s->tekst, "%s%02d:%02d", m < 0 ? "-" : "", abs / 60, abs % 60);
	bygd(s, SKALAR_SITERT);
}

static void varighet(struct skriver *s, int alt, int presentasjon)
{
	if (presentasjon > 0 && presentasjon <= alt)
		streng_f(&s->tekst, "%d+%d", presentasjon, alt - presentasjon);
	else
		streng_f(&s->tekst, "%d", alt);
	bygd(s, SKALAR_TALL);
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

static void liste(struct skriver *s, struct liste l, const struct felttabell *t)
{
	s->form->rekke(s, START, false);
	for (size_t i = 0; i < l.n; i++)
		emit_kart(s, t, (const char *)l.p + i * t->storrelse);
	s->form->rekke(s, SLUTT, false);
}

static void skjermet(struct skriver *s, const struct felt *f, const void *hjemmel)
{
	if (((const struct tekst *)hjemmel)->n)
		emit_kart(s, f->under, hjemmel);
	else
		skalar(s, T("ja"), SKALAR_JA);
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
		bygd(s, SKALAR_SITERT);
		return;
	case FELT_KL: /* past midnight it is read again as the day after */
		tidspunkt(s, enum_les(v) < 24 * 60 ? enum_les(v) : enum_les(v) - 24 * 60);
		return;
	case FELT_TIDSPUNKT:
		tidspunkt(s, enum_les(v));
		return;
	case FELT_TALL:
		streng_f(&s->tekst, "%d", enum_les(v));
		bygd(s, SKALAR_TALL);
		return;
	case FELT_VARIGHET:
		varighet(s, enum_les(v), enum_les(v2));
		return;
	case FELT_JA:
		skalar(s, T("ja"), SKALAR_JA);
		return;
	case FELT_ORD:
		linje(s, tekst_c(f->ord->liste->ord[enum_les(v)]));
		return;
	case FELT_INNRETNING:
		innretning(s, enum_les(v), *(const struct tekst *)v2);
		return;
	case FELT_KART:
		emit_kart(s, f->under, v);
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

void emit_kart(struct skriver *s, const struct felttabell *t, const void *verdien)
{
	s->form->kart(s, START, t->paa_linje);
	for (size_t i = 0; i < t->n; i++) {
		const struct felt *f = &t->felt[i];
		if (!skal_med(f, verdien))
			continue;
		s->form->navn(s, tekst_c(f->navn));
		verdi(s, f, verdien);
	}
	s->form->kart(s, SLUTT, t->paa_linje);
}

void emit_fil(struct streng *ut, const char *hode, const struct felttabell *t, const void *verdien)
{
	struct yaml y = {.blokk = {0}};
	struct skriver s = {.form = &form_yaml, .mot = &y, .ut = ut};
	yaml_event_t e;
	if (!yaml_emitter_initialize(&y.emitter))
		tomt_for_minne();
	streng_c(ut, hode);
	yaml_emitter_set_output(&y.emitter, motta, ut);
	yaml_emitter_set_unicode(&y.emitter, 1);
	yaml_emitter_set_width(&y.emitter, -1);
	send(&s, &e, yaml_stream_start_event_initialize(&e, YAML_UTF8_ENCODING));
	send(&s, &e, yaml_document_start_event_initialize(&e, NULL, NULL, NULL, 1));
	emit_kart(&s, t, verdien);
	send(&s, &e, yaml_document_end_event_initialize(&e, 1));
	send(&s, &e, yaml_stream_end_event_initialize(&e));
	yaml_emitter_delete(&y.emitter);
	streng_release(&y.blokk);
	streng_release(&s.tekst);
}

void agenda_skriv(const struct agenda *a, struct streng *ut)
{
	emit_fil(ut, "# Møteagenda, skrevet av motebok.\n", &agenda_felt, a);
}

void protokoll_skriv(const struct protokoll *p, struct streng *ut)
{
	emit_fil(ut, "# Referat, skrevet av motebok. Ikke rediger filen: den skrives på nytt fra journalen.\n",
		 &protokoll_felt, p);
}
