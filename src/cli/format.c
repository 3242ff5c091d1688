#include "format.h"

#include <string.h>

#include "emit.h"
#include "sprak.h"

static const struct format hele[] = {
	{"yaml", ".yaml", N_("det strukturerte referatet, for andre programmer"), NULL, NULL,
	 protokoll_skriv},
	{"json", ".json", N_("det samme som yaml, som JSON"), NULL, NULL, protokoll_skriv_json},
};

bool format_nr(size_t i, struct format *ut)
{
	size_t rapporter = 0, eksporter = 0;
	while (rapport_nr(rapporter))
		rapporter++;
	while (eksport_nr(eksporter))
		eksporter++;
	const struct rapport *r = rapport_nr(i);
	const struct eksport *e = i < rapporter ? NULL : eksport_nr(i - rapporter);
	if (r)
		*ut = (struct format){r->navn, r->endelse, r->om, .rapport = r};
	else if (e)
		*ut = (struct format){e->navn, e->endelse, e->om, .eksport = e};
	else if (i - rapporter - eksporter < ARRAY_LEN(hele))
		*ut = hele[i - rapporter - eksporter];
	return i < rapporter + eksporter + ARRAY_LEN(hele);
}

bool format_finn(struct tekst navn, struct format *ut)
{
	struct tekst endelse = tekst_starter(navn, T(".")) ? tekst_fra(navn, 1) : navn;
	for (size_t i = 0; format_nr(i, ut); i++)
		if (tekst_lik_c(navn, ut->navn) ||
		    (ut->endelse[0] && tekst_lik_c(endelse, ut->endelse + 1)))
			return true;
	return false;
}

bool format_til_innkalling(const struct format *f)
{
	return f->rapport || (f->eksport && f->eksport->innkalling);
}

/* «md, txt, yaml» */
static void skriv_formater(struct streng *ut, bool innkalling)
{
	struct format f;
	for (size_t i = 0; format_nr(i, &f); i++)
		if (!innkalling || format_til_innkalling(&f))
			streng_f(ut, "%s%s", ut->n ? ", " : "", f.navn);
}

static struct tekst endelse(const char *sti)
{
	const char *navn = strrchr(sti, '/'), *punktum = strrchr(navn ? navn : sti, '.');
	return tekst_c(punktum);
}

bool format_velg(const struct kall *k, bool innkalling, struct format *ut, struct feil *f)
{
	struct streng alle = {0};
	const char *til = k->valg.verdi[OPS_TIL], *fil = k->valg.verdi[OPS_UT];
	struct tekst navn = til ? tekst_c(til) : fil ? endelse(fil) : INGEN_TEKST;
	if (format_finn(navn.n || til ? navn : T("txt"), ut) && (!innkalling || format_til_innkalling(ut)))
		return true;
	skriv_formater(&alle, innkalling);
	feil_sett(f, FEIL_BRUK, "ukjent format «" TF "»: --til kan være " TF, TA(navn),
		  TA(streng_tekst(&alle)));
	streng_release(&alle);
	return false;
}
