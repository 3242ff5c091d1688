/* The word «merknader»: the members' remarks in one list, each accepted, changed, seen to or declined. */
#include "files.h"
#include "merknadliste.h"
#include "ord.h"
#include "sprak.h"
#include "utf8.h"

struct samler {
	struct session *s;
	struct merknadpost *p;
	size_t n, kap;
	struct streng *om;
};

/* --- the list ---------------------------------------------------------------------------------- */

static void legg_til(struct samler *k, const struct merknadfil *fil, const struct merknad *m)
{
	struct session *s = k->s;
	struct merknadpost p = {.m = *m, .fra = fil->fra, .svar = mote_svart(&s->mote, m->id, fil->fra)};
	const struct logglinje *l = m->hendelse ? mote_logg(&s->mote, m->hendelse) : NULL;
	if (l && !l->stroket && !l->angret)
		p.naa = mote_gjeldende(&s->mote, l).tekst;
	struct tekst linje, rest = p.naa; /* a text of several paragraphs is remarked on by one of them */
	p.rettet = p.naa.n > 0;
	while (p.rettet && tekst_del(&rest, '\n', &linje))
		p.rettet = tekst_finn(m->sitat, tekst_trim(linje)) < 0;
	k->p = arena_vokse(&s->skrap, k->p, k->n, &k->kap, sizeof(*k->p));
	k->p[k->n++] = p;
}

static bool dette_motet(const struct session *s, const struct merknadfil *fil)
{
	return tekst_lik(fil->mote.nummer, s->agenda.nummer) && tekst_lik(fil->mote.organ, s->agenda.organ);
}

static void ta_fil(struct samler *k, struct tekst sti)
{
	struct session *s = k->s;
	struct meldinger m = {.arena = &s->skrap, .fil = sti};
	struct merknadfil fil;
	struct feil f;
	if (!fil_les(&s->skrap, sti.p, 1 << 20, &m.kilde, &f)) {
		streng_f(k->om, "%s\n", f.tekst);
	} else if (!merknadfil_les(&s->skrap, &m, &fil)) {
		meldinger_skriv(&m, 5, k->om);
	} else if (!dette_motet(s, &fil)) {
		streng_f(k->om, tr(TF ": merknadene er til et annet møte (" TF ")"), TA(sti), TA(fil.mote.nummer));
		streng_tegn(k->om, '\n');
	} else {
		for (size_t i = 0; i < fil.merknader.n; i++)
			legg_til(k, &fil, &fil.merknader.p[i]);
	}
}

size_t merknadliste(struct session *s, struct merknadpost **ut, struct streng *om)
{
	struct samler k = {.s = s, .om = om};
	struct navneliste navn;
	struct feil f;
	struct tekst foran = arena_f(&s->skrap, TF ".merknader.", TA(s->sted.base));
	struct tekst rest = streng_tekst(&s->merknadfiler), sti;
	if (!mappe_les(&s->skrap, s->sted.mappe.p, ".yaml", &navn, &f)) {
		streng_f(om, "%s\n", f.tekst);
		navn.n = 0;
	}
	for (size_t i = 0; i < navn.n; i++)
		if (tekst_starter(navn.p[i], foran))
			ta_fil(&k, arena_f(&s->skrap, TF "/" TF, TA(s->sted.mappe), TA(navn.p[i])));
	while (tekst_del(&rest, '\n', &sti))
		ta_fil(&k, arena_tekst(&s->skrap, sti));
	*ut = k.p;
	return k.n;
}

void merknadpost_skriv(struct streng *ut, const struct merknadpost *p)
{
	streng_legg(ut, p->fra);
	if (p->m.sak.n)
		streng_f(ut, tr(", sak " TF), TA(p->m.sak));
	streng_f(ut, tr(", linje %d: "), p->m.linje);
	streng_legg(ut, p->m.tekst);
	if (p->m.forslag.n)
		streng_f(ut, tr("%sny tekst: «" TF "»"), p->m.tekst.n ? "; " : "", TA(p->m.forslag));
	if (p->svar)
		streng_f(ut, "  [%s]", tr(merknadsvar_ord.ord[p->svar->svar]));
}

static void list(struct session *s, struct streng *svar)
{
	struct merknadpost *p;
	struct streng om = {0};
	size_t n = merknadliste(s, &p, &om), apne = 0;
	for (size_t i = 0; i < n; i++) {
		apne += !p[i].svar;
		streng_f(svar, "%zu. ", i + 1);
		merknadpost_skriv(svar, &p[i]);
		streng_f(svar, "\n   «" TF "»\n", TA(p[i].m.sitat));
	}
	streng_legg(svar, streng_tekst(&om));
	if (!n)
		streng_f(svar, tr("Ingen merknader: legg filene fra medlemmene i " TF "/, eller skriv merknader FIL."),
			 TA(s->sted.mappe));
	else if (apne)
		streng_f(svar, tr("%zu ubesvart: merknader 1 godta, merknader 1 endre ny tekst, merknader 1 ordnet, "
				  "merknader 1 avslå"), apne);
	else
		streng_c(svar, tr("Alle er besvart."));
	streng_release(&om);
}

/* --- an answer --------------------------------------------------------------------------------- */

static bool svar_ord(struct session *s, struct tekst ord, enum merknadsvar *ut)
{
	static const struct { const char *ord; enum merknadsvar svar; } kjente[] = {
		{"godta", MERKNADSVAR_GODTATT}, {"endre", MERKNADSVAR_ENDRET}, {"ordnet", MERKNADSVAR_ORDNET},
		{"avsla", MERKNADSVAR_AVSLATT},
	};
	struct tekst n = utf8_nokkel(&s->skrap, ord);
	for (size_t i = 0; i < ARRAY_LEN(kjente); i++)
		if (tekst_lik_c(n, kjente[i].ord)) {
			*ut = kjente[i].svar;
			return true;
		}
	return false;
}

/* What helps when the remark is not about the text of an event. */
static bool ikke_hendelse(const struct merknadpost *p, size_t nr, struct feil *f)
{
	return feil_sett(f, FEIL_REGEL, "«" TF "» kommer fra agendaen, frammøtet eller et vedtak, og rettes ikke herfra: "
			 "bruk deltakere, rett eller tilførsel, og skriv så merknader %zu ordnet", TA(p->m.sitat), nr);
}

/* The correction, in the name of the member. */
static bool rett(struct session *s, const struct merknadpost *p, struct tekst tekst, struct feil *f)
{
	struct event e = EVENT_TOM;
	struct tekst av = s->av;
	enum sprak sprak = s->sprak;
	e.slag = EV_RETTELSE;
	e.gjelder = p->m.hendelse;
	e.tekst = tekst;
	if (!ord_rett_tekst(s, mote_logg(&s->mote, e.gjelder), f))
		return false;
	s->av = p->fra;
	s->sprak = sprak_naa();
	bool ok = session_do(s, &e, NULL, f);
	s->av = av;
	s->sprak = sprak;
	return ok;
}

static bool noter_svar(struct session *s, const struct merknadpost *p, enum merknadsvar svar, struct feil *f)
{
	struct event e = EVENT_TOM;
	bool rettet = svar == MERKNADSVAR_GODTATT || svar == MERKNADSVAR_ENDRET;
	e.slag = EV_MERKNAD_SVAR;
	e.sak = mote_rad(&s->mote, p->m.sak) >= 0 ? p->m.sak : INGEN_TEKST;
	e.gjelder = rettet ? p->m.hendelse : 0;
	e.hvem.navn = p->fra;
	e.id = p->m.id;
	e.valg = (int)svar;
	e.tekst = p->m.tekst.n ? p->m.tekst : arena_f(&s->skrap, "«" TF "»", TA(p->m.forslag));
	return session_do(s, &e, NULL, f);
}

static bool svar_paa(struct session *s, const struct merknadpost *p, size_t nr, struct tekst arg, struct feil *f)
{
	enum merknadsvar svar;
	struct tekst ord = ta_ord(&arg), tekst = arg;
	if (!svar_ord(s, ord, &svar))
		return feil_sett(f, FEIL_BRUK, "hva skal skje med merknad %zu? skriv godta, endre ny tekst, ordnet eller avslå", nr);
	if (p->svar)
		return feil_sett(f, FEIL_REGEL, "merknad %zu er alt %s: angre eller stryk %d tar svaret tilbake", nr,
				 tr(merknadsvar_ord.ord[p->svar->svar]), p->svar->nr);
	if (s->mote.fase != FASE_HEVET)
		return feil_sett(f, FEIL_REGEL, "møtet er ikke hevet: referatet er ikke ferdig ennå");
	if (svar == MERKNADSVAR_ORDNET || svar == MERKNADSVAR_AVSLATT)
		return noter_svar(s, p, svar, f);
	if (!p->naa.n)
		return ikke_hendelse(p, nr, f);
	if (svar == MERKNADSVAR_GODTATT && p->rettet)
		return feil_sett(f, FEIL_REGEL, "teksten er rettet etter at merknaden ble skrevet: skriv merknader %zu endre "
				 "og teksten slik den skal være", nr);
	if (svar == MERKNADSVAR_GODTATT)
		tekst = p->m.forslag;
	if (!tekst.n)
		return feil_sett(f, FEIL_REGEL, "merknaden har ikke noe forslag til ny tekst: skriv merknader %zu endre og "
				 "teksten slik den skal være", nr);
	return rett(s, p, tekst, f) && noter_svar(s, p, svar, f);
}

/* Files to read beside those in minutes/. */
static bool ta_filer(struct session *s, struct tekst arg, struct feil *f)
{
	struct streng nye = {0};
	struct tekst fil;
	bool ok = true;
	while (ok && (fil = ta_ord(&arg)).n) {
		ok = fil_finnes(arena_tekst(&s->skrap, fil).p) || feil_sett(f, FEIL_REGEL, TF ": finnes ikke", TA(fil));
		streng_legg(&nye, fil);
		streng_tegn(&nye, '\n');
	}
	if (ok)
		streng_legg(&s->merknadfiler, streng_tekst(&nye));
	streng_release(&nye);
	return ok;
}

bool ord_merknader(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct merknadpost *p;
	struct streng om = {0};
	struct tekst rest = arg, ord = ta_ord(&rest);
	int64_t nr;
	bool tall = tekst_tall(ord, INT32_MAX, &nr);
	if (ord.n && !tall && !ta_filer(s, arg, f))
		return false;
	if (!tall) {
		list(s, svar);
		return true;
	}
	size_t n = merknadliste(s, &p, &om);
	streng_release(&om);
	if (nr < 1 || (size_t)nr > n)
		return feil_sett(f, FEIL_BRUK, "det er ingen merknad nr. %d: merknader viser dem", (int)nr);
	struct merknadpost denne = p[nr - 1];
	if (!svar_paa(s, &denne, (size_t)nr, rest, f))
		return false;
	denne.svar = mote_svart(&s->mote, denne.m.id, denne.fra);
	merknadpost_skriv(svar, &denne);
	return true;
}
