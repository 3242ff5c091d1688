/*
 * Any bytes: protokoll_les() says yes or no. What it says yes to is the same when written and read, as YAML
 * and as JSON, becomes every form there is (former.h), and the next meeting's agenda, which is the same when read again.
 */
#include "agenda_inn.h"
#include "emit.h"
#include "former.h"
#include "neste.h"
#include "protokoll_inn.h"

static bool les(struct arena *ar, struct tekst kilde, struct protokoll *p)
{
	struct meldinger m = {.arena = ar, .fil = T("fuzz"), .kilde = kilde};
	struct streng s = {0};
	bool ok = protokoll_les(ar, &m, p);
	KREV(ok == (m.feil == 0));
	meldinger_skriv(&m, 20, &s);
	if (s.n)
		prov_bytes(streng_tekst(&s));
	streng_release(&s);
	return ok;
}

static void prov_igjen(struct arena *ar, const struct protokoll *p)
{
	struct streng yaml = {0}, json = {0}, igjen = {0};
	struct protokoll q;
	protokoll_skriv(p, &yaml);
	KREV(les(ar, streng_tekst(&yaml), &q));
	protokoll_skriv(&q, &igjen);
	KREV(tekst_lik(streng_tekst(&yaml), streng_tekst(&igjen)));
	protokoll_skriv_json(p, &json);
	prov_json(streng_tekst(&json));
	KREV(les(ar, streng_tekst(&json), &q));
	streng_reset(&igjen);
	protokoll_skriv(&q, &igjen);
	KREV(tekst_lik(streng_tekst(&yaml), streng_tekst(&igjen)));
	streng_release(&yaml);
	streng_release(&json);
	streng_release(&igjen);
}

static bool les_agenda(struct arena *ar, struct tekst kilde, struct agenda *g)
{
	struct meldinger m = {.arena = ar, .fil = T("fuzz"), .kilde = kilde};
	return agenda_les(ar, &m, g);
}

static void prov_neste(struct arena *ar, const struct protokoll *p)
{
	struct neste n;
	struct agenda g;
	struct streng med = {0}, en = {0}, to = {0};
	neste_agenda(ar, p, (struct dato){2030, 1, 2}, &n);
	agenda_skriv_med(&n.agenda, n.p, n.n, &med);
	agenda_skriv(&n.agenda, &en);
	bool ok = les_agenda(ar, streng_tekst(&en), &g);
	KREV(ok == les_agenda(ar, streng_tekst(&med), &g)); /* the comments are nothing but that */
	if (ok) {
		agenda_skriv(&g, &to);
		KREV(tekst_lik(streng_tekst(&en), streng_tekst(&to)));
	}
	streng_release(&med);
	streng_release(&en);
	streng_release(&to);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena ar = {0};
	struct protokoll p;
	fuzz_forbered();
	if (les(&ar, (struct tekst){(const char *)data, n}, &p)) {
		prov_igjen(&ar, &p);
		for (int kort = 0; kort < 2; kort++)
			prov_alle_former(&ar, &p, &(struct referat_valg){.kort = kort});
		prov_neste(&ar, &p);
	}
	arena_release(&ar);
	return 0;
}
