/* Which language the user is spoken to in: --sprak, then the configuration, then the environment. */
#include "sprak.h"
#include "verb.h"

void kall_sprak_forst(struct kall *k, const char *sagt)
{
	enum sprak s;
	if (!sagt || !sprak_les(tekst_c(sagt), &s))
		s = sprak_av_miljoet();
	(void)!sprak_velg(s, k->verden.sprakmapper);
}

bool kall_sprak(struct kall *k, struct feil *f)
{
	const char *valgt = k->valg.verdi[OPS_SPRAK];
	enum sprak s = SPRAK_NB;
	if (valgt && !sprak_les(tekst_c(valgt), &s))
		return feil_sett(f, FEIL_BRUK, "--sprak=%s: skriv nb, nn eller en", valgt);
	if (!valgt && !oppsett_sprak(&k->oppsett, &s))
		return true;
	if (!sprak_velg(s, k->verden.sprakmapper))
		si_f(&k->ut, "språket «%s» er ikke med her: det blir bokmål", sprak_kode(s));
	return true;
}
