/* Any bytes: protokoll_les() says yes or no. What it says yes to, is the same when written and read. */
#include "emit.h"
#include "fuzz.h"
#include "protokoll_inn.h"

static bool les(struct arena *ar, struct tekst kilde, struct protokoll *p)
{
	struct meldinger m = {.arena = ar, .fil = T("fuzz"), .kilde = kilde};
	bool ok = protokoll_les(ar, &m, p);
	BUG_ON(ok != (m.feil == 0));
	return ok;
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
	}
	streng_release(&en);
	streng_release(&to);
	arena_release(&ar);
	return 0;
}
