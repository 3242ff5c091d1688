/* Who is here: attendance, stand-ins, guests, habilitet, the closed meeting, and who has which code. */
#include "folk.h"
#include "ord.h"
#include "regler.h"
#include "utf8.h"

bool ord_hvem(struct session *s, struct tekst ord, struct hvem *ut, struct feil *f)
{
	size_t antall;
	if (kode_finn(s->mote.folk, ord, ut, &antall) == KODE_FLERE)
		return feil_sett(f, FEIL_REGEL, "«" TF "» kan være %zu personer: skriv koden eller mer av "
				 "navnet", TA(ord), antall);
	return true;
}

bool ord_folk(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	const struct register_ *folk = s->mote.folk;
	(void)arg, (void)f;
	for (size_t i = 0; i < folk->n; i++) {
		streng_f(svar, "%s" TF "  ", i ? "\n" : "", TA(folk->p[i].kode));
		skriv_hvem(svar, &folk->p[i]);
	}
	if (!folk->n)
		streng_c(svar, tr("Agendaen nevner ingen personer."));
	return true;
}

/* --- the list -------------------------------------------------------------------------------- */

static void skriv_tid(struct streng *ut, const struct mote *m, const struct deltaker *d, const char *foran)
{
	if (d->tid.n == 1 && d->tid.p[0].fra.ms <= m->satt.ms &&
	    (!d->tid.p[0].til.ms || d->tid.p[0].til_nr == m->hevet_nr))
		return;
	streng_c(ut, foran);
	for (size_t k = 0; k < d->tid.n; k++) {
		streng_c(ut, k ? ", " : " ");
		skriv_kl(ut, stund_minutt(d->tid.p[k].fra, m->dag));
		streng_c(ut, "–");
		if (d->tid.p[k].til.ms)
			skriv_kl(ut, stund_minutt(d->tid.p[k].til, m->dag));
	}
}

void skriv_deltaker(struct streng *ut, const struct session *s, int i)
{
	const struct mote *m = &s->mote;
	const struct deltaker *d = &m->deltakere[i];
	bool her = folk_til_stede(m, i, ord_naa(s));
	skriv_hvem(ut, &m->folk->p[i]);
	if (d->rolle != ROLLE_MEDLEM)
		streng_f(ut, " (%s)", tr(rolle_ord.ord[d->rolle]));
	if (d->for_ >= 0)
		/* Oversettere: in the place of that person, who is not here */
		streng_f(ut, tr(" for " TF), TA(m->folk->p[d->for_].navn));
	if (d->sak >= 0) {
		/* Oversettere: here for one sak only, which comes behind it: «, bare sak 17/23» */
		streng_c(ut, tr(", bare "));
		skriv_rad(ut, s, d->sak);
	}
	/* Oversettere: bak «ikke til stede» og «på skjerm», foran tidene: «ikke til stede, her 09:00–09:15» */
	const char *her_da = d->tid.n && (!her || folk_paa_skjerm(m, i, ord_naa(s))) ? tr(", her") : "";
	streng_f(ut, ": %s", d->forfall ? tr("forfall") : her && folk_paa_skjerm(m, i, ord_naa(s)) ? tr("på skjerm")
			     : her ? tr("til stede") : d->sak >= 0 ? tr("gjest") : tr("ikke til stede"));
	skriv_tid(ut, m, d, her_da);
	if (folk_inhabil(m, rad_naa(s), i, ord_naa(s)))
		streng_c(ut, tr(", ute av saken"));
}

void skriv_frammote(struct streng *ut, const struct session *s)
{
	const struct mote *m = &s->mote;
	int rad = m->aktiv >= 0 ? m->aktiv : -1;
	int seter = folk_seter(m), n = folk_velgere(m, rad, ord_naa(s), NULL);
	const struct regelsett *r = regelsett(m->agenda->regler);
	if (!seter)
		return;
	streng_f(ut, tr("%d av %d til stede"), n, seter);
	if (r->kvorum != KVORUM_INGEN)
		streng_c(ut, regler_vedtaksfort(r, seter, n) ? tr(", vedtaksført")
								  : tr(", IKKE VEDTAKSFØRT"));
}

static bool vis_deltakere(struct session *s, struct streng *svar)
{
	const struct mote *m = &s->mote;
	size_t fra = svar->n;
	skriv_frammote(svar, s);
	if (svar->n > fra)
		streng_tegn(svar, '.');
	for (size_t i = 0; i < m->folk->n; i++)
		if (m->deltakere[i].med) {
			streng_f(svar, "%s%-4.*s ", svar->n > fra ? "\n" : "", TA(m->folk->p[i].kode));
			skriv_deltaker(svar, s, (int)i);
		}
	if (svar->n == fra)
		streng_c(svar, tr("Agendaen nevner ingen deltakere: deltakere ny Navn, Virksomhet setter opp "
				  "en."));
	return true;
}

/* --- somebody new ---------------------------------------------------------------------------- */

static int rolle_av(struct session *s, struct tekst ord)
{
	struct tekst n = utf8_nokkel(&s->skrap, ord);
	for (size_t i = 0; i < rolle_ord.n; i++) /* as it is written, and as it is shown */
		if (tekst_lik(n, utf8_nokkel(&s->skrap, tekst_c(rolle_ord.ord[i]))) ||
		    tekst_lik(n, utf8_nokkel(&s->skrap, TR(rolle_ord.ord[i]))))
			return (int)i;
	return -1;
}

/* Cuts « som rolle», « for kode» and « i sak nr» off the end, in any order. */
static bool ta_hale(struct session *s, struct tekst *t, struct event *e, struct feil *f)
{
	static const char *const ledd[] = {" som ", " for ", " i sak "};
	for (size_t i = 0; i < ARRAY_LEN(ledd); i++) {
		ptrdiff_t p = tekst_finn(*t, tekst_c(ledd[i]));
		if (p < 0)
			continue;
		struct tekst hale = tekst_trim(tekst_fra(*t, (size_t)p + tekst_c(ledd[i]).n));
		struct tekst verdi = hale, bak = INGEN_TEKST;
		for (size_t k = 0; k < ARRAY_LEN(ledd); k++) { /* another part may follow */
			ptrdiff_t q = tekst_finn(verdi, tekst_c(ledd[k]));
			if (q >= 0) {
				bak = tekst_fra(verdi, (size_t)q);
				verdi = tekst_til(verdi, (size_t)q);
			}
		}
		struct hvem h;
		int rad = i == 2 ? ord_rad(s, verdi) : -1, rolle = i == 0 ? rolle_av(s, verdi) : -1;
		if (i == 0 && rolle < 0)
			return feil_sett(f, FEIL_BRUK, "ukjent rolle «" TF "»: leder, nestleder, medlem, observatør, "
					 "sekretariat eller gjest", TA(verdi));
		if (i == 1 && !ord_hvem(s, verdi, &h, f))
			return false;
		if (i == 2 && rad < 0)
			return feil_sett(f, FEIL_REGEL, "det finnes ingen sak " TF, TA(verdi));
		if (i == 0)
			e->valg = rolle;
		else if (i == 1)
			e->for_hvem = h.kode;
		else
			e->sak = rad_ord(s, rad);
		*t = arena_f(&s->skrap, TF TF, TA(tekst_til(*t, (size_t)p)), TA(bak));
		return ta_hale(s, t, e, f);
	}
	return true;
}

static void svar_ny(struct session *s, const struct event *e, struct streng *svar)
{
	int i = folk_finn(&s->mote, &e->hvem);
	streng_f(svar, tr("Deltaker med koden " TF ": "), TA(e->hvem.kode));
	skriv_deltaker(svar, s, i);
	streng_tegn(svar, '.');
}

/* Somebody of this name and virksomhet who is known already, or NULL. */
static const struct hvem *samme_navn(struct session *s, const struct hvem *h)
{
	struct tekst navn = utf8_fold(&s->skrap, h->navn), virk = utf8_fold(&s->skrap, h->virksomhet);
	for (size_t i = 0; navn.n && i < s->mote.folk->n; i++) {
		const struct hvem *k = &s->mote.folk->p[i];
		if (tekst_lik(utf8_fold(&s->skrap, k->navn), navn) &&
		    tekst_lik(utf8_fold(&s->skrap, k->virksomhet), virk))
			return k;
	}
	return NULL;
}

void ta_navn(struct tekst t, struct hvem *ut)
{
	ptrdiff_t komma = tekst_finn_tegn(t, ',');
	ut->navn = tekst_trim(komma < 0 ? t : tekst_til(t, (size_t)komma));
	ut->virksomhet = komma < 0 ? INGEN_TEKST : tekst_trim(tekst_fra(t, (size_t)komma + 1));
}

/* «ny Ola Lie, Helse Vest RHF for ab», «… som observatør», «… i sak 22/23» */
static bool ny_deltaker(struct session *s, struct tekst t, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_DELTAKER);
	size_t antall;
	struct hvem kjent;
	e.valg = -1;
	if (!ta_hale(s, &t, &e, f))
		return false;
	ta_navn(t, &e.hvem);
	/* a code, or the very name of somebody who has one, is that person */
	const struct hvem *samme = samme_navn(s, &e.hvem);
	if (samme)
		e.hvem = *samme;
	else if (!e.hvem.virksomhet.n && kode_finn(s->mote.folk, e.hvem.navn, &kjent, &antall) == KODE_FUNNET)
		e.hvem = kjent;
	else if (e.hvem.navn.n)
		e.hvem.kode = kode_ny(&s->skrap, s->mote.folk, e.hvem.navn);
	int i = folk_finn(&s->mote, &e.hvem);
	if (e.valg < 0) /* not said: what they are already, else what they come as */
		e.valg = i >= 0 && s->mote.deltakere[i].med ? (int)s->mote.deltakere[i].rolle
			 : e.for_hvem.n ? ROLLE_MEDLEM : ROLLE_GJEST;
	/* a guest who comes while a protected sak is up is there for that, and named nowhere else */
	int oppe = mote_rad_oppe(&s->mote);
	if (i < 0 && e.valg == ROLLE_GJEST && !e.sak.n && oppe >= 0 && s->mote.saker[oppe].rad->skjermet)
		e.sak = rad_ord(s, oppe);
	if (!session_do(s, &e, NULL, f))
		return false;
	svar_ny(s, &e, svar);
	return true;
}

/* --- those who are known ---------------------------------------------------------------------- */

enum gjor { G_FRAMMOTE, G_HABILITET, G_FOR, G_ROLLE, G_INGEN };
struct ord_gjor {
	const char *ord;
	enum gjor gjor;
	int valg;
};
static const struct ord_gjor gjoremal[] = {
	{"kom", G_FRAMMOTE, FRAMMOTE_TIL_STEDE}, {"kommer", G_FRAMMOTE, FRAMMOTE_TIL_STEDE},
	{"til", G_FRAMMOTE, FRAMMOTE_TIL_STEDE}, {"her", G_FRAMMOTE, FRAMMOTE_TIL_STEDE},
	{"fysisk", G_FRAMMOTE, FRAMMOTE_TIL_STEDE}, {"digitalt", G_FRAMMOTE, FRAMMOTE_DIGITALT},
	{"skjerm", G_FRAMMOTE, FRAMMOTE_DIGITALT}, {"gikk", G_FRAMMOTE, FRAMMOTE_GIKK},
	{"forlot", G_FRAMMOTE, FRAMMOTE_GIKK}, {"forfall", G_FRAMMOTE, FRAMMOTE_FORFALL},
	{"borte", G_FRAMMOTE, FRAMMOTE_FORFALL}, {"inhabil", G_HABILITET, HABILITET_INHABIL},
	{"fritak", G_HABILITET, HABILITET_FRITAK}, {"habil", G_HABILITET, HABILITET_HABIL},
	{"for", G_FOR, 0}, {"stedfortreder", G_FOR, 1}, {"som", G_ROLLE, 0},
};

/* The first word that says what is to be done; *foran and *bak are what stands around it. */
static const struct ord_gjor *finn_gjoremal(struct session *s, struct tekst arg, struct tekst *foran,
					    struct tekst *bak)
{
	struct tekst rest = arg, ord;
	while ((ord = ta_ord(&rest)).n) {
		struct tekst n = utf8_nokkel(&s->skrap, ord);
		for (size_t i = 0; i < ARRAY_LEN(gjoremal); i++)
			if (ord.p > arg.p && tekst_lik_c(n, gjoremal[i].ord)) { /* first is who */
				*foran = tekst_trim(tekst_til(arg, (size_t)(ord.p - arg.p)));
				*bak = rest;
				return &gjoremal[i];
			}
	}
	return NULL;
}

/* A word of several that only spaces part must be a code: «ola nordmann» is one man, not two people. */
static bool er_kode(struct session *s, struct tekst ord)
{
	struct tekst n = utf8_fold(&s->skrap, ord);
	for (size_t i = 0; i < s->mote.folk->n; i++)
		if (tekst_lik(s->mote.folk->p[i].kode, n))
			return true;
	return false;
}

/* The people named in front: one name whole, else codes with spaces or names with commas between. */
static bool ta_folk(struct session *s, struct tekst t, struct hvem *ut, size_t *n, struct feil *f)
{
	struct tekst ledd, hele = t;
	size_t antall;
	char skille = tekst_finn_tegn(t, ',') >= 0 ? ',' : ' ';
	*n = 0;
	if (kode_finn(s->mote.folk, t, &ut[0], &antall) == KODE_FUNNET) {
		*n = 1;
		return true;
	}
	while (tekst_del(&t, skille, &ledd)) {
		ledd = tekst_trim(ledd);
		if (!ledd.n)
			continue;
		if (*n == s->mote.folk->n)
			return feil_sett(f, FEIL_BRUK, "samme person er nevnt flere ganger");
		if (!ord_hvem(s, ledd, &ut[*n], f))
			return false;
		if (!ut[*n].navn.n || (skille == ' ' && hele.n != ledd.n && !er_kode(s, ledd)))
			return feil_sett(f, FEIL_REGEL, "ingen i møtet heter «" TF "»: deltakere ny Navn, Virksomhet "
					 "setter opp en ny", TA(skille == ' ' ? hele : ledd));
		(*n)++;
	}
	return *n > 0 || feil_sett(f, FEIL_BRUK, "hvem? skriv for eksempel deltakere ll forfall");
}

static bool stedfortreder(struct session *s, struct hvem hvem, struct hvem for_, struct streng *svar,
			  struct feil *f)
{
	struct event e = hendelse(EV_DELTAKER);
	e.hvem = hvem;
	e.for_hvem = for_.kode;
	e.valg = ROLLE_MEDLEM;
	if (!session_do(s, &e, NULL, f))
		return false;
	svar_ny(s, &e, svar);
	return true;
}

/* What the line says is to be done, and what stands behind it. */
struct gjoring {
	struct session *s;
	const struct ord_gjor *g;
	struct tekst bak;
};

/* «kai for ll», «ll stedfortreder kai»; a stand-in nobody has heard of is «ll stedfortreder Kai Ås, NSF». */
static bool for_noen(const struct gjoring *gj, struct hvem hvem, struct streng *svar, struct feil *f)
{
	struct session *s = gj->s;
	const struct ord_gjor *g = gj->g;
	struct tekst bak = gj->bak;
	struct hvem annen;
	size_t antall;
	enum kode_svar k = kode_finn(s->mote.folk, bak, &annen, &antall);
	if (!bak.n)
		return feil_sett(f, FEIL_BRUK, "hvem? skriv deltakere ll stedfortreder kai");
	if (k == KODE_FLERE)
		return ord_hvem(s, bak, &annen, f);
	if (k == KODE_FUNNET)
		return g->valg ? stedfortreder(s, annen, hvem, svar, f) : stedfortreder(s, hvem, annen, svar, f);
	if (!g->valg)
		return feil_sett(f, FEIL_REGEL, "ingen i møtet heter «" TF "»", TA(bak));
	return ny_deltaker(s, arena_f(&s->skrap, TF " for " TF, TA(bak), TA(hvem.kode)), svar, f);
}

static bool gjor_en(const struct gjoring *gj, struct hvem hvem, bool bare_sjekk, struct feil *f)
{
	struct session *s = gj->s;
	const struct ord_gjor *g = gj->g;
	struct tekst bak = gj->bak;
	struct event e = hendelse(g->gjor == G_FRAMMOTE ? EV_FRAMMOTE
				  : g->gjor == G_HABILITET ? EV_HABILITET : EV_DELTAKER);
	e.hvem = hvem;
	e.valg = g->valg;
	if (g->gjor == G_HABILITET) {
		e.sak = rad_ord(s, rad_naa(s));
		e.tekst = bak;
	}
	if (g->gjor == G_ROLLE && (e.valg = rolle_av(s, bak)) < 0)
		return feil_sett(f, FEIL_BRUK, "ukjent rolle «" TF "»: leder, nestleder, medlem, observatør, "
				 "sekretariat eller gjest", TA(bak));
	e.kl = s->kl;
	e.tid = session_naa(s);
	return bare_sjekk ? mote_check(&s->mote, &e, f) : session_do(s, &e, NULL, f);
}

bool ord_deltakere(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct tekst foran, bak, rest = arg;
	struct hvem *folk = arena_nye(&s->skrap, struct hvem, s->mote.folk->n + 1);
	size_t n;
	if (!arg.n)
		return vis_deltakere(s, svar);
	if (tekst_lik(utf8_nokkel(&s->skrap, ta_ord(&rest)), T("ny")))
		return ny_deltaker(s, rest, svar, f);
	const struct ord_gjor *g = finn_gjoremal(s, arg, &foran, &bak);
	if (!g)
		return feil_sett(f, FEIL_BRUK, "hva med «" TF "»? kom, gikk, forfall, digitalt, for kode, "
				 "stedfortreder kode, inhabil hjemmel, fritak hjemmel eller habil", TA(arg));
	struct gjoring gj = {s, g, bak};
	if (!ta_folk(s, foran, folk, &n, f))
		return false;
	if (g->gjor == G_FOR)
		return n == 1 ? for_noen(&gj, folk[0], svar, f)
			      : feil_sett(f, FEIL_BRUK, "en stedfortreder om gangen");
	for (size_t i = 0; i < n; i++) /* all or none */
		if (!gjor_en(&gj, folk[i], true, f))
			return false;
	for (size_t i = 0; i < n; i++) {
		if (!gjor_en(&gj, folk[i], false, f))
			return false;
		if (svar->n)
			streng_tegn(svar, '\n');
		skriv_deltaker(svar, s, folk_finn(&s->mote, &folk[i]));
		streng_tegn(svar, '.');
	}
	if (g->gjor == G_HABILITET || g->valg == FRAMMOTE_GIKK)
		skriv_kvorum(svar, s, s->mote.aktiv);
	return true;
}

bool ord_lukk(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_LUKKET);
	const struct regelsett *r = regelsett(s->agenda.regler);
	struct tekst n = utf8_nokkel(&s->skrap, arg);
	e.valg = tekst_lik_c(n, "slutt") ? LUKKING_APEN : LUKKING_LUKKET;
	e.sak = rad_ord(s, rad_naa(s));
	e.tekst = e.valg == LUKKING_LUKKET ? arg : INGEN_TEKST;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, e.valg == LUKKING_LUKKET ? tr("Møtet er lukket kl. ")
						: tr("Møtet er åpent igjen kl. "));
	skriv_naa(svar, s);
	streng_tegn(svar, '.');
	if (e.valg == LUKKING_LUKKET && r->lukking_kilde && !arg.n) {
		streng_tegn(svar, ' ');
		streng_f(svar, tr("Hjemmelen må stå i møteboka (%s): rett den inn med rett."),
			 tr(r->lukking_kilde));
	}
	return true;
}

bool ord_moteleder(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_MOTELEDER);
	size_t antall;
	struct hvem naa = mote_leder(&s->mote, ord_naa(s));
	if (!arg.n) {
		if (!hvem_satt(&naa))
			return feil_sett(f, FEIL_REGEL, "det er ikke sagt hvem som leder møtet: møteleder kode");
		streng_c(svar, tr("Møteleder: "));
		skriv_hvem(svar, &naa);
		streng_tegn(svar, '.');
		return true;
	}
	enum kode_svar k = kode_finn(s->mote.folk, arg, &e.hvem, &antall);
	if (k == KODE_FLERE)
		return ord_hvem(s, arg, &e.hvem, f);
	if (k != KODE_FUNNET)
		e.hvem = (struct hvem){.navn = arg}; /* somebody who is no member may be asked to */
	if (rad_naa(s) >= 0)
		e.sak = rad_ord(s, rad_naa(s));
	if (!session_do(s, &e, NULL, f))
		return false;
	skriv_hvem(svar, &e.hvem);
	const char *ukjent = k == KODE_FUNNET ? "" : tr(" Står ikke blant deltakerne.");
	if (s->mote.fase == FASE_IKKE_SATT) {
		streng_f(svar, "%s%s", tr(" leder møtet."), ukjent);
		return true;
	}
	/* Oversettere: «Kari Nordmann leder møtet fra kl. 10:15.» */
	streng_c(svar, tr(" leder møtet fra kl. "));
	skriv_naa(svar, s);
	streng_f(svar, ".%s", ukjent);
	return true;
}
