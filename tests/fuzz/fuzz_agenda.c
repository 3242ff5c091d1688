/* Any bytes: agenda_les() says yes or no. What it says yes to, is the same when written and read. */
#include "agenda_inn.h"
#include "emit.h"
#include "fuzz.h"
#include "kode.h"

static bool les(struct arena *ar, struct tekst kilde, struct agenda *a)
{
	struct meldinger m = {.arena = ar, .fil = T("fuzz"), .kilde = kilde};
	struct streng s = {0};
	bool ok = agenda_les(ar, &m, a);
	BUG_ON(ok != (m.feil == 0));
	meldinger_skriv(&m, 20, &s);
	BUG_ON(!utf8_gyldig(streng_tekst(&s), NULL));
	streng_release(&s);
	return ok;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena ar = {0};
	struct streng en = {0}, to = {0};
	struct register_ r;
	struct agenda a, b;
	if (les(&ar, (struct tekst){(const char *)data, n}, &a)) {
		agenda_skriv(&a, &en);
		BUG_ON(!les(&ar, streng_tekst(&en), &b));
		agenda_skriv(&b, &to);
		BUG_ON(!tekst_lik(streng_tekst(&en), streng_tekst(&to)));
		kode_tildel(&ar, &a, &r);
	}
	streng_release(&en);
	streng_release(&to);
	arena_release(&ar);
	return 0;
}
