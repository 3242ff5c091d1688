/*
 * Any bytes: protokoll_les() says yes or no. What it says yes to, is the same when written and read, and
 * the next meeting's agenda can be made from it: read again, that is the same, too.
 */
#include "agenda_inn.h"
#include "emit.h"
#include "fuzz.h"
#include "neste.h"
#include "protokoll_inn.h"

static bool les(struct arena *ar, struct tekst kilde, struct protokoll *p)
{
	struct meldinger m = {.arena = ar, .fil = T("fuzz"), .kilde = kilde};
	bool ok = protokoll_les(ar, &m, p);
	BUG_ON(ok != (m.feil == 0));
	return ok;
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
	BUG_ON(ok != les_agenda(ar, streng_tekst(&med), &g)); /* the comments are nothing but that */
	if (ok) {
		agenda_skriv(&g, &to);
		BUG_ON(!tekst_lik(streng_tekst(&en), streng_tekst(&to)));
	}
	streng_release(&med);
	streng_release(&en);
	streng_release(&to);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena ar = {0};
	struct streng en = {0}, to = {0};
	struct protokoll p, q;
	if (les(&ar, (struct tekst){(const char *)data, n}, &p)) {
		protokoll_skriv(&p, &en);
		BUG_ON(!les(&ar, streng_tekst(&en), &q));
		protokoll_skriv(&q, &to);
		BUG_ON(!tekst_lik(streng_tekst(&en), streng_tekst(&to)));
		prov_neste(&ar, &p);
	}
	streng_release(&en);
	streng_release(&to);
	arena_release(&ar);
	return 0;
}
