/*
 * former.h: what must hold of every form of the minutes, whatever the minutes hold: the same bytes twice,
 * valid UTF-8, no control or hidden character, and to a strict reader of the form nothing but what we write.
 */
#ifndef FORMER_H
#define FORMER_H

#include "eksport.h"
#include "fuzz.h"
#include "prove_former.h"
#include "prove_html.h"
#include "rapport.h"

enum { TXT_BREDDE = 72 };

static inline void prov_txt(struct tekst t)
{
	for (struct tekst linje; tekst_del(&t, '\n', &linje);) {
		assert_false(tekst_slutter(linje, T(" ")));
		assert_true(utf8_bredde(linje) <= TXT_BREDDE);
	}
}

static inline void prov_rapport(struct arena *a, const struct rapport *r, const struct referat *ref)
{
	struct streng en = {0}, to = {0};
	r->skriv(ref, &en);
	r->skriv(ref, &to);
	assert_true(tekst_lik(streng_tekst(&en), streng_tekst(&to)));
	struct tekst t = arena_tekst(a, streng_tekst(&en));
	prov_bytes(t);
	assert_true(tekst_finn_tegn(t, '\r') < 0);
	if (r->skriv == rapport_md)
		assert_true(tekst_finn_tegn(t, '<') < 0);
	if (r->skriv == rapport_txt)
		prov_txt(t);
	if (r->skriv == rapport_html)
		prov_html(t);
	streng_release(&en);
	streng_release(&to);
}

static inline void prov_eksport(struct arena *a, const struct eksport *e, const struct protokoll *p,
				const struct eksport_valg *v)
{
	struct streng en = {0}, to = {0};
	struct feil f;
	bool ok = eksport_skriv(e, p, v, &en, &f);
	assert_int_equal(ok, eksport_skriv(e, p, v, &to, &f));
	assert_true(tekst_lik(streng_tekst(&en), streng_tekst(&to)));
	struct tekst t = arena_tekst(a, streng_tekst(&en));
	if (!ok) {
		assert_int_equal(t.n, 0);
		assert_true(f.tekst[0] && utf8_gyldig(tekst_c(f.tekst), NULL));
	} else {
		prov_bytes(t);
		if (e->skriv == eksport_csv)
			prov_csv(t);
		if (e->skriv == eksport_ics)
			prov_ics(a, t);
		if (e->skriv == eksport_noark)
			prov_xml(a, t);
		if (e->skriv == eksport_einnsyn)
			prov_json(t);
	}
	streng_release(&en);
	streng_release(&to);
}

static inline void prov_alle_former(struct arena *a, const struct protokoll *p,
				    const struct referat_valg *valg)
{
	const struct rapport *r;
	const struct eksport *e;
	struct referat ref;
	referat_bygg(a, p, valg, &ref);
	for (size_t i = 0; (r = rapport_nr(i)); i++)
		prov_rapport(a, r, &ref);
	innkalling_bygg(a, p, valg, &ref);
	for (size_t i = 0; (r = rapport_nr(i)); i++)
		prov_rapport(a, r, &ref);
	for (size_t i = 0; (e = eksport_nr(i)); i++)
		for (size_t t = 0; t < (e->skriv == eksport_csv ? tabell_ord.n : 1); t++) {
			struct eksport_valg v = {.attribusjon = p->attribusjon, .tabell = (enum tabell)t,
						 .orgnr = T("123456785"), .naa = {1700000000000, 60}};
			prov_eksport(a, e, p, &v);
			v.innkalling = true;
			if (e->innkalling)
				prov_eksport(a, e, p, &v);
		}
}

#endif
