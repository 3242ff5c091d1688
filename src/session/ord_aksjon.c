/* Action points: as typed, and as a decision asks for them. */
#include "ord.h"
#include "sprak.h"
#include "tastkart.h"
#include "utf8.h"

/* The deadline at the end: «>14.12» or «innen 14.12.2023». What looks like one and is none, is said. */
bool ord_frist(const struct session *s, struct tekst *arg, struct dato *frist, struct feil *f)
{
	for (size_t i = arg->n; i-- > 0;) {
		struct tekst hale = tekst_fra(*arg, i);
		size_t ord = tekst_starter(hale, T(">")) ? 1 : tekst_starter(hale, T("innen ")) ? 6 : 0;
		struct tekst dag = tekst_trim(tekst_fra(hale, ord));
		bool tall = dag.n && dag.p[0] >= '0' && dag.p[0] <= '9';
		if (!ord || !tall || (i > 0 && arg->p[i - 1] != ' '))
			continue;
		struct dato fra = stund_dato(session_naa(s));
		if (dato_cmp(fra, s->agenda.dato) > 0)
			fra = s->agenda.dato;
		if (dato_les_fri(dag, fra, frist)) {
			*arg = tekst_trim(tekst_til(*arg, i));
			return true;
		}
		if (ord == 1)
			return feil_sett(f, FEIL_REGEL, "«" TF "» er ikke en dato: skriv >14.12 eller "
					 ">14.12.2023", TA(dag));
	}
	return true;
}

bool ord_aksjon(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_AKSJON);
	bool uten;
	if (!command_hvem(s, &arg, &e.hvem, &uten, f) || !ord_frist(s, &arg, &e.frist, f))
		return false;
	e.sak = rad_ord(s, rad_naa(s));
	e.tekst = arg;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, uten ? tr("Aksjonspunkt") : tr("Aksjonspunkt for "));
	if (!uten)
		skriv_hvem(svar, &e.hvem);
	if (dato_satt(e.frist)) {
		/* Oversettere: fristen; en dato følger */
		streng_c(svar, tr(" innen "));
		skriv_dato_kort(svar, e.frist);
	}
	streng_tegn(svar, '.');
	if (!uten && !e.hvem.navn.n)
		streng_f(svar, tr(" Ukjent kode «" TF "»."), TA(e.hvem.kode));
	return true;
}

/* «Helse Sør-Øst RHF: presentere … i neste møte >14.12.2023» */
static void skriv_aksjonsforslag(struct streng *ut, const struct aksjonsforslag *p)
{
	if (hvem_satt(&p->hvem)) {
		skriv_hvem(ut, &p->hvem);
		streng_c(ut, ": ");
	}
	streng_legg(ut, p->tekst);
	if (dato_satt(p->frist)) {
		streng_c(ut, tr(" innen "));
		skriv_dato_kort(ut, p->frist);
	}
}

bool ord_aksjonsforslag(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_AKSJON);
	struct aksjonsforslag *p;
	int i = rad_naa(s);
	int64_t nr = 1;
	size_t n = i < 0 ? 0 : spor_aksjonsforslag(&s->mote, i, &s->skrap, &p);
	if (!n)
		return feil_sett(f, FEIL_REGEL, "vedtaket i saken ber ikke om noe som ikke alt er aksjonspunkt");
	if (tekst_lik(utf8_nokkel(&s->skrap, arg), T("vis"))) {
		for (size_t k = 0; k < n; k++) {
			streng_f(svar, "%s%zu. ", k ? "\n" : "", k + 1);
			skriv_aksjonsforslag(svar, &p[k]);
		}
		return true;
	}
	if (arg.n && (!tekst_tall(arg, (int64_t)n, &nr) || nr < 1))
		return feil_sett(f, FEIL_BRUK, "det er %zu å velge mellom: aksjonsforslag vis viser dem", n);
	e.sak = rad_ord(s, i);
	e.hvem = p[nr - 1].hvem;
	e.tekst = p[nr - 1].tekst;
	e.frist = p[nr - 1].frist;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, tr("Aksjonspunkt: "));
	skriv_aksjonsforslag(svar, &p[nr - 1]);
	streng_c(svar, hvem_satt(&e.hvem) ? "." : tr(". Uten ansvarlig: rett kan sette inn en."));
	return true;
}

void foresla(struct session *s, int i, struct streng *svar)
{
	struct aksjonsforslag *p;
	size_t n = spor_aksjonsforslag(&s->mote, i, &s->skrap, &p);
	if (!n)
		return;
	tastkart_rett(s->valg.taster, TR(" A (aksjonsforslag) gjør dette til aksjonspunkt: "), svar);
	streng_c(svar, "«");
	skriv_aksjonsforslag(svar, &p[0]);
	streng_c(svar, "»");
	if (n > 1)
		streng_f(svar, tr(" og %zu til"), n - 1);
	streng_tegn(svar, '.');
}
