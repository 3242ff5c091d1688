/* Any bytes: what comes of oppsett.yaml can be used. No key is two words', and each is a key. */
#include <string.h>

#include "fuzz.h"
#include "oppsett.h"

static void prov_taster(const struct tastkart *k)
{
	char navn[TASTNAVN_MAKS];
	struct feil f;
	for (unsigned h = 0; h < H_ANTALL; h++) {
		const char *tast = k->tast[h];
		if (!tast[0])
			continue;
		BUG_ON(tastkart_finn(k, tekst_c(tast)) != (enum handling)h);
		BUG_ON(!tast_les(tekst_c(tast), navn, &f) || strcmp(navn, tast) != 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena ar = {0};
	struct meldinger m = {.arena = &ar, .fil = T("fuzz"), .kilde = {(const char *)data, n}};
	struct streng s = {0};
	struct oppsett o;
	bool ok = oppsett_les(&ar, &m, &o);
	BUG_ON(ok != (m.feil == 0));
	prov_taster(&o.taster);
	for (int i = 0; i < FARGE_ANTALL; i++)
		BUG_ON((unsigned)o.farger.farge[i] > FN_LYS_HVIT);
	meldinger_skriv(&m, 20, &s);
	BUG_ON(!utf8_gyldig(streng_tekst(&s), NULL));
	streng_release(&s);
	arena_release(&ar);
	return 0;
}
