/* referat: the minutes of a meeting in one of the formats, from wherever they are. */
#include <string.h>

#include "format.h"
#include "kilde.h"
#include "levering.h"

/* --- which format ---------------------------------------------------------------------------- */

static bool velg_attribusjon(struct kall *k, enum attribusjon *ut, struct feil *f)
{
	const char *ord = k->valg.verdi[OPS_ATTRIBUSJON];
	for (size_t i = 0; i < attribusjon_ord.n; i++)
		if (strcmp(ord, attribusjon_ord.ord[i]) == 0) {
			*ut = (enum attribusjon)i;
			return true;
		}
	return feil_sett(f, FEIL_BRUK, "ukjent attribusjon «%s»: skriv navn, virksomhet eller "
			 "ingen", ord);
}

static bool velg_eksport(struct kall *k, const struct format *format, struct eksport_valg *ut,
			 struct feil *f)
{
	const char *tabell = k->valg.verdi[OPS_TABELL], *orgnr = k->valg.verdi[OPS_ORGNR];
	if (tabell && strcmp(format->navn, "csv") != 0)
		return feil_sett(f, FEIL_BRUK, "--tabell hører til csv, ikke til %s", format->navn);
	if (tabell && !tabell_finn(tekst_c(tabell), &ut->tabell))
		return feil_sett(f, FEIL_BRUK, "ukjent tabell «%s»: --tabell kan være vedtak, "
				 "aksjonspunkter, voteringer eller frammøte", tabell);
	if (orgnr && strcmp(format->navn, "noark") != 0)
		return feil_sett(f, FEIL_BRUK, "--orgnr hører til noark, ikke til %s", format->navn);
	ut->orgnr = tekst_c(orgnr);
	return true;
}

/* --- the print ------------------------------------------------------------------------------- */

static int skriv(struct kall *k, struct kilde *q, const struct format *format,
		 struct eksport_valg *e)
{
	struct streng b = {0};
	struct referat r;
	struct mal mal = {0};
	struct referat_valg v = {.attribusjon = &q->p.attribusjon, .kort = k->valg.verdi[OPS_KORT],
				 .skjermet = k->valg.verdi[OPS_SKJERMET], .mal = &mal};
	struct feil f;
	bool ok = true;
	e->attribusjon = q->p.attribusjon;
	if (format->sider && !kall_mal(k, &q->a, &mal, &f))
		return kall_feil(k, &f);
	if (format->rapport) {
		referat_bygg(&q->a, &q->p, &v, &r);
		ok = format_trykk(k, format, &r, &b, &f);
	} else if (format->eksport) {
		ok = eksport_skriv(format->eksport, &q->p, e, &b, &f);
	} else {
		format->hele(&q->p, &b);
	}
	int status = ok ? lever(k, streng_tekst(&b)) : kall_feil(k, &f);
	streng_release(&b);
	return status;
}

int verb_referat(struct kall *k)
{
	struct kilde q = {0};
	struct format format;
	struct eksport_valg eksport = {0};
	struct feil f;
	enum attribusjon attribusjon = ATTR_VIRKSOMHET;
	const char *ord = k->valg.verdi[OPS_ATTRIBUSJON];
	if (!format_velg(k, false, &format, &f) || (ord && !velg_attribusjon(k, &attribusjon, &f)) ||
	    !format_passer(k, &format, &f) || !velg_eksport(k, &format, &eksport, &f) || !levering_lov(k, &f))
		return kall_feil(k, &f);
	int status = kilde_finn(k, k->valg.fil[0], &q);
	if (!status) {
		if (ord)
			q.p.attribusjon = attribusjon;
		status = skriv(k, &q, &format, &eksport);
	}
	kilde_release(&q);
	return status;
}
