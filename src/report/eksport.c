#include "eksport.h"

#include "offentlig.h"
#include "sprak.h"
#include "sum.h"

enum { ID_TEGN = 32 };

static const struct eksport eksporter[] = {
	{"csv", ".csv", N_("en tabell for regneark; --tabell sier hvilken"), false, eksport_csv, NULL, NULL},
	{"ics", ".ics", N_("neste møte og aksjonspunktene, for en kalender"), false, eksport_ics,
	 eksport_ics_innkalling, N_("møtet, for en kalender")},
	{"einnsyn", "", N_("møtet slik eInnsyn tar det imot (JSON)"), true, eksport_einnsyn, NULL, NULL},
	{"noark", ".xml", N_("møtemappe til et arkiv (Noark 5); --orgnr sier hvem sitt"), true,
	 eksport_noark, NULL, NULL},
};

const struct eksport *eksport_nr(size_t i)
{
	return i < ARRAY_LEN(eksporter) ? &eksporter[i] : NULL;
}

struct tekst eksport_id(struct arena *a, const struct protokoll *p)
{
	char sum[SUM_LEN + 1];
	struct tekst hva = arena_f(a, TF "\n" TF "\n" TF "\n%d", TA(p->journal_id), TA(p->organ),
				   TA(p->nummer), (int)dato_dager(p->dato));
	sum_sha256(p->journal_id.n ? p->journal_id : hva, sum);
	return arena_f(a, "%.*s", ID_TEGN, sum);
}

struct tekst eksport_uuid(struct arena *a, const struct protokoll *p, struct tekst del)
{
	char s[SUM_LEN + 1];
	sum_sha256(arena_f(a, TF "\n" TF, TA(eksport_id(a, p)), TA(del)), s);
	return arena_f(a, "%.8s-%.4s-8%.3s-a%.3s-%.12s", s, s + 8, s + 12, s + 15, s + 18);
}

bool eksport_skriv(const struct eksport *e, const struct protokoll *p, const struct eksport_valg *v,
		   struct streng *ut, struct feil *f)
{
	struct arena a = {0};
	struct offentlig o;
	size_t foran = ut->n;
	offentlig_av(&a, p, v->attribusjon, &o);
	BUG_ON(v->innkalling && !e->innkalling);
	bool ok = (v->innkalling ? e->innkalling : e->skriv)(&a, &o.p, v, ut, f);
	/* last: what is wrong with the command line or the meeting is told first */
	if (ok && e->til_innsyn && o.fodselsnummer.n) {
		streng_kutt(ut, foran);
		ok = feil_sett(f, FEIL_FORMAT, TF ": her står et fødselsnummer, og det kan ikke til %s: "
			       "rett det, og prøv igjen", TA(o.fodselsnummer), e->navn);
	}
	arena_release(&a);
	return ok;
}
