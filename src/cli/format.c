#include "format.h"

#include "sprak.h"

bool format_nr(size_t i, struct format *ut)
{
	const struct rapport *r = rapport_nr(i);
	if (r)
		*ut = (struct format){r->navn, r->om, r};
	else
		*ut = (struct format){"yaml", N_("det strukturerte referatet, for andre programmer"),
				      NULL};
	return r || i == 0 || rapport_nr(i - 1);
}

bool format_finn(struct tekst navn, struct format *ut)
{
	const struct rapport *r = rapport_finn(navn);
	for (size_t i = 0; format_nr(i, ut); i++)
		if (r ? ut->rapport == r
		      : !ut->rapport && (tekst_lik_c(navn, "yaml") || tekst_lik_c(navn, ".yaml")))
			return true;
	return false;
}

void skriv_formater(struct streng *ut)
{
	struct format f;
	for (size_t i = 0; format_nr(i, &f); i++)
		streng_f(ut, "%s%s", i ? ", " : "", f.navn);
}
