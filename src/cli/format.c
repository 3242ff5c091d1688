#include "format.h"

#include <string.h>

#include "emit.h"
#include "levering.h"
#include "pdf.h"
#include "sprak.h"

static const struct format egne[] = {
	{"pdf", ".pdf", N_("nettsiden på papir, som PDF/UA (trenger WeasyPrint)"), .trykk = true},
	{"yaml", ".yaml", N_("det strukturerte referatet, for andre programmer"), .hele = protokoll_skriv},
	{"json", ".json", N_("det samme som yaml, som JSON"), .hele = protokoll_skriv_json},
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
	else if (i - rapporter - eksporter < ARRAY_LEN(egne))
		*ut = egne[i - rapporter - eksporter];
	else
		return false;
	if (ut->trykk)
		ut->rapport = rapport_finn(T("html"));
	ut->sider = ut->rapport && ut->rapport->skriv == rapport_html;
	return true;
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
	struct format f = {0};
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

bool format_passer(const struct kall *k, const struct format *format, struct feil *f)
{
	if (!format->rapport && k->valg.verdi[OPS_KORT])
		return feil_sett(f, FEIL_BRUK, "--kort hører til html, pdf, md og txt, ikke til %s", format->navn);
	if (k->valg.verdi[OPS_MAL] && !format->sider)
		return feil_sett(f, FEIL_BRUK, "--mal hører til html og pdf, ikke til %s", format->navn);
	if (format->trykk && levering_ut(k) && k->verden.ut_terminal)
		return feil_sett(f, FEIL_BRUK, "en PDF kan ikke vises her: skriv -o referat.pdf");
	return true;
}

bool format_trykk(const struct kall *k, const struct format *format, const struct referat *r, struct streng *ut,
		  struct feil *f)
{
	struct streng side = {0};
	if (!format->trykk) {
		format->rapport->skriv(r, ut);
		return true;
	}
	format->rapport->skriv(r, &side);
	bool ok = pdf_av_html(streng_tekst(&side), k->verden.miljo, ut, f);
	streng_release(&side);
	return ok;
}
