/* Any bytes: what comes of a member's remarks is written and read again as the same. */
#include "fuzz.h"
#include "merknad.h"

static void skriv(struct arena *ar, const struct merknadfil *f, struct tekst *ut)
{
	struct streng s = {0};
	merknadfil_skriv(f, &s);
	*ut = arena_tekst(ar, streng_tekst(&s));
	streng_release(&s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena ar = {0};
	struct meldinger m = {.arena = &ar, .fil = T("fuzz"), .kilde = {(const char *)data, n}};
	struct streng s = {0};
	struct merknadfil fil, igjen;
	struct tekst en, to;
	bool ok = merknadfil_les(&ar, &m, &fil);
	BUG_ON(ok != (m.feil == 0));
	if (ok && fil.fra.n) {
		skriv(&ar, &fil, &en);
		struct meldinger m2 = {.arena = &ar, .fil = T("igjen"), .kilde = en};
		BUG_ON(!merknadfil_les(&ar, &m2, &igjen) || igjen.merknader.n != fil.merknader.n);
		skriv(&ar, &igjen, &to);
		BUG_ON(!tekst_lik(en, to));
	}
	meldinger_skriv(&m, 20, &s);
	BUG_ON(!utf8_gyldig(streng_tekst(&s), NULL));
	streng_release(&s);
	arena_release(&ar);
	return 0;
}
