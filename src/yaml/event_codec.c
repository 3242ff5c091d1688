#include "event_codec.h"

#include <yaml.h>

#include "json.h"

static void *plass(struct event *e, const struct event_felt *f)
{
	return (char *)e + f->pos;
}

static void skriv_felt(struct streng *ut, const struct event *e, const struct event_felt *f)
{
	const void *p = plass((struct event *)e, f);
	struct streng s = {0};
	bool antall = f->pos == offsetof(struct event, antall);
	switch (f->slag) {
	case EF_TEKST: streng_legg(&s, *(const struct tekst *)p); break;
	case EF_NR:
		if (antall ? e->antall : *(const int *)p)
			json_felt_tall(ut, f->navn, antall ? e->antall : *(const int *)p);
		break;
	case EF_DATO:
		if (dato_satt(*(const struct dato *)p))
			skriv_dato(&s, *(const struct dato *)p);
		break;
	case EF_KL:
		if (*(const int *)p != KL_INGEN)
			skriv_kl(&s, *(const int *)p);
		break;
	case EF_ORD: streng_c(&s, f->ord->ord[*(const int *)p]); break;
	}
	if (s.n)
		json_felt(ut, f->navn, streng_tekst(&s));
	streng_release(&s);
}

void event_skriv(struct streng *ut, const struct event *e)
{
	const struct event_info *inf = event_info(e->slag);
	json_felt(ut, "hva", tekst_c(inf->hva));
	if (e->av.n)
		json_felt(ut, "av", e->av);
	for (size_t i = 0; i < inf->antall_felt; i++)
		skriv_felt(ut, e, &inf->felt[i]);
}

static bool les_ord(struct tekst t, const struct ordliste *ord, int *ut)
{
	for (size_t i = 0; i < ord->n; i++)
		if (tekst_lik_c(t, ord->ord[i])) {
			*ut = (int)i;
			return true;
		}
	return false;
}

static bool les_tall(struct event *e, const struct event_felt *f, struct tekst verdi)
{
	int64_t v;
	bool antall = f->pos == offsetof(struct event, antall);
	if (!tekst_tall(verdi, antall ? INT64_MAX : INT32_MAX, &v))
		return false;
	if (antall)
		e->antall = v;
	else
		*(int *)plass(e, f) = (int)v;
	return true;
}

static bool les_felt(struct arena *a, struct event *e, const struct event_felt *f,
		     struct tekst verdi)
{
	switch (f->slag) {
	case EF_TEKST: *(struct tekst *)plass(e, f) = arena_tekst(a, verdi); return true;
	case EF_NR: return les_tall(e, f, verdi);
	case EF_DATO: return dato_les(verdi, plass(e, f));
	case EF_KL: return kl_les(verdi, false, plass(e, f));
	case EF_ORD: return les_ord(verdi, f->ord, plass(e, f));
	}
	return false;
}

/* One member. Until «hva» has come the members are the frame's, and are skipped. */
static bool medlem(struct arena *a, struct event *e, struct tekst navn, struct tekst verdi)
{
	if (e->slag == EV_ANTALL) {
		if (tekst_lik_c(navn, "hva"))
			e->slag = event_slag_finn(verdi);
		return !tekst_lik_c(navn, "hva") || e->slag != EV_ANTALL;
	}
	const struct event_info *inf = event_info(e->slag);
	if (tekst_lik_c(navn, "av"))
		e->av = arena_tekst(a, verdi);
	for (size_t i = 0; i < inf->antall_felt; i++)
		if (tekst_lik_c(navn, inf->felt[i].navn))
			return les_felt(a, e, &inf->felt[i], verdi);
	return true;
}

/* Walks the flat mapping: pairs of scalars; a nested value is skipped whole. */
static bool ga_gjennom(yaml_parser_t *p, struct arena *a, struct event *e)
{
	struct tekst navn = INGEN_TEKST;
	bool har_navn = false, ok = true;
	int dybde = 0;
	while (ok) {
		yaml_event_t y;
		if (!yaml_parser_parse(p, &y))
			return false;
		yaml_event_type_t slag = y.type;
		bool inn = slag == YAML_MAPPING_START_EVENT || slag == YAML_SEQUENCE_START_EVENT;
		bool ut = slag == YAML_MAPPING_END_EVENT || slag == YAML_SEQUENCE_END_EVENT;
		if (slag == YAML_SCALAR_EVENT && dybde == 1) {
			struct tekst t = {(const char *)y.data.scalar.value, y.data.scalar.length};
			if (har_navn)
				ok = medlem(a, e, navn, t);
			else
				navn = arena_tekst(a, t);
			har_navn = !har_navn;
		}
		dybde += inn - ut;
		if (ut && dybde == 1)
			har_navn = false;
		yaml_event_delete(&y);
		if (slag == YAML_STREAM_END_EVENT)
			return e->slag != EV_ANTALL;
	}
	return false;
}

bool event_les(struct arena *a, struct tekst linje, struct event *ut, struct feil *f)
{
	yaml_parser_t p;
	int nr = ut->nr;
	struct stund tid = ut->tid;
	int64_t ur = ut->ur;
	*ut = EVENT_TOM;
	ut->nr = nr, ut->tid = tid, ut->ur = ur;
	ut->slag = EV_ANTALL;
	if (!yaml_parser_initialize(&p))
		tomt_for_minne();
	yaml_parser_set_input_string(&p, (const unsigned char *)linje.p, linje.n);
	yaml_parser_set_encoding(&p, YAML_UTF8_ENCODING);
	bool ok = ga_gjennom(&p, a, ut);
	if (p.error == YAML_MEMORY_ERROR)
		tomt_for_minne();
	yaml_parser_delete(&p);
	return ok || feil_sett(f, FEIL_FORMAT,
			       "nr. %d i journalen er hel, men forstås ikke av denne versjonen", nr);
}
