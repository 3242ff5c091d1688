#include "format.h"

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

void skriv_formater(struct streng *ut)
{
	struct format f = {0};
	for (size_t i = 0; format_nr(i, &f); i++)
		streng_f(ut, "%s%s", i ? ", " : "", f.navn);
}
