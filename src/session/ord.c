/* The words that do something: each makes one event (two where the secretary says two things). */
#include "ord.h"

#include "utf8.h"

/* --- helpers --------------------------------------------------------------------------------- */

static struct event hendelse(enum event_slag slag)
{
	struct event e = EVENT_TOM;
	e.slag = slag;
	return e;
}

/* The row that a note belongs to: the open one, else the last. */
static int rad_naa(const struct session *s)
{
	return s->mote.aktiv >= 0 ? s->mote.aktiv : s->mote.sist;
}

static struct tekst navn(struct session *s, int rad)
{
	return rad < 0 ? INGEN_TEKST : rad_navn(&s->skrap, &s->agenda, (size_t)rad);
}

static const struct rad *rad(const struct session *s, int i)
{
	return &s->agenda.saksliste.p[i];
}

/* The moment that this line speaks of. */
static struct stund naar(const struct session *s)
{
	struct event e = {.kl = s->kl, .tid = session_naa(s)};
	return event_naar(&s->mote, &e);
}

void skriv_naa(struct streng *ut, const struct session *s)
{
	skriv_kl(ut, stund_minutt(naar(s), s->mote.dag));
}

void skriv_rad(struct streng *ut, const struct session *s, int i)
{
	const struct rad *r = rad(s, i);
	if (r->saksnummer.n)
		streng_f(ut, "sak " TF, TA(r->saksnummer));
	else
		streng_f(ut, TF, TA(r->emne));
}

/* «Sak 17/23 Godkjenning av innkalling og dagsorden. Godkjenning.» */
static void skriv_oppe(struct streng *ut, const struct session *s, int i)
{
	const struct rad *r = rad(s, i);
	struct tekst innr = rad_innretning(r);
	if (r->saksnummer.n)
		streng_f(ut, "Sak " TF " ", TA(r->saksnummer));
	streng_f(ut, TF ".", TA(r->emne));
	if (innr.n)
		streng_f(ut, " " TF ".", TA(innr));
}

/* --- through the meeting --------------------------------------------------------------------- */

static bool sett_motet(struct session *s, struct streng *svar, struct feil *f)
{
	int forste = spor_neste(&s->mote);
	struct event e = hendelse(EV_SATT);
	if (forste >= 0 && rad(s, forste)->slag != RAD_PAUSE)
		e.sak = navn(s, forste);
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, "Møtet er satt kl. ");
	skriv_naa(svar, s);
	streng_c(svar, ". ");
	if (s->mote.aktiv >= 0)
		skriv_oppe(svar, s, s->mote.aktiv);
	return true;
}

static bool ta_pause(struct session *s, int i, int til, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_PAUSE);
	e.sak = navn(s, i);
	e.til = til;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_f(svar, TF, TA(i >= 0 ? rad(s, i)->emne : T("Pause")));
	if (til != KL_INGEN) {
		streng_c(svar, " – oppstart igjen kl. ");
		skriv_kl_punkt(svar, til);
	}
	streng_tegn(svar, '.');
	return true;
}

static bool gjenoppta(struct session *s, int i, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_GJENOPPTATT);
	e.sak = navn(s, i);
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, "Møtet går videre kl. ");
	skriv_naa(svar, s);
	streng_c(svar, ". ");
	if (i >= 0)
		skriv_oppe(svar, s, i);
	return true;
}

static bool ta_opp(struct session *s, int i, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_SAK);
	if (s->mote.fase == FASE_PAUSE)
		return gjenoppta(s, i, svar, f);
	e.sak = navn(s, i);
	if (!session_do(s, &e, NULL, f))
		return false;
	skriv_oppe(svar, s, i);
	return true;
}

/* The open sak has a proposal that nobody has decided on, or people who wait for the floor: told
 * once, a second «neste» goes on. */
static bool apen_ende(struct session *s, struct feil *f)
{
	int i = s->mote.aktiv;
	size_t venter = s->mote.antall_talere;
	if (i < 0 || s->varslet == i || (spor_sak_ferdig(&s->mote, i) && !venter))
		return false;
	s->varslet = i;
	if (venter) {
		feil_sett(f, FEIL_REGEL, "%zu står på talerlista: o (ordet), eller n (neste) en gang til for "
			  "å gå videre likevel", venter);
		return true;
	}
	feil_sett(f, FEIL_REGEL, "sak " TF " er ikke avgjort: v (vedtak), eller n (neste) en gang til for "
		  "å gå videre likevel", TA(navn(s, i)));
	return true;
}

/* Asks; the checks' findings stand in the answer. */
static bool spor_om_heving(struct session *s, struct streng *svar)
{
	struct mangel *m;
	size_t n = spor_mangler(&s->mote, &s->skrap, &m);
	for (size_t i = 0; i < n; i++)
		streng_f(svar, "– " TF "\n", TA(m[i].tekst));
	streng_c(svar, "Heve møtet? Skriv ja.");
	s->sporsmal = SPOR_HEV;
	s->sporsmal_kl = s->kl;
	return true;
}

bool ord_neste(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	if (arg.n)
		return feil_sett(f, FEIL_BRUK, "neste tar ikke noe ord etter seg: skriv sak 22/23 for en bestemt sak");
	const struct mote *m = &s->mote;
	if (m->fase == FASE_IKKE_SATT)
		return sett_motet(s, svar, f);
	if (m->fase == FASE_HEVET)
		return feil_sett(f, FEIL_REGEL, "møtet er hevet: u (angre) åpner det igjen");
	if (apen_ende(s, f))
		return false;
	s->varslet = -1;
	int i = m->fase == FASE_PAUSE && m->avbrutt ? m->sist : spor_neste(m);
	if (i < 0)
		return spor_om_heving(s, svar);
	if (rad(s, i)->slag != RAD_PAUSE)
		return ta_opp(s, i, svar, f);
	return ta_pause(s, i, spor_oppstart(m, i, naar(s)), svar, f);
}

bool ord_forrige(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	(void)arg;
	int i = spor_forrige(&s->mote);
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "dette er første sak");
	return ta_opp(s, i, svar, f);
}

bool ord_sak(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	if (!arg.n)
		return feil_sett(f, FEIL_BRUK, "hvilken sak? skriv for eksempel sak 22/23");
	int i = rad_finn(&s->agenda, arg);
	/* «22» is enough when the year goes without saying */
	for (size_t r = 0; i < 0 && r < s->agenda.saksliste.n; r++) {
		struct tekst nr = rad(s, (int)r)->saksnummer, forst = INGEN_TEKST;
		if ((tekst_del(&nr, '/', &forst) && tekst_lik(forst, arg)) ||
		    tekst_lik(utf8_fold(&s->skrap, rad(s, (int)r)->emne), utf8_fold(&s->skrap, arg)))
			i = (int)r;
	}
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "det finnes ingen sak " TF " i dette møtet", TA(arg));
	return ta_opp(s, i, svar, f);
}

bool ord_pause(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	const struct mote *m = &s->mote;
	int til;
	if (arg.n && !kl_les(arg, true, &til))
		return feil_sett(f, FEIL_BRUK, "«" TF "» er ikke et klokkeslett: skriv pause 1400", TA(arg));
	if (m->fase == FASE_PAUSE && !arg.n)
		return gjenoppta(s, m->avbrutt ? m->sist : -1, svar, f);
	int i = m->fase == FASE_PAUSE ? m->pauser[m->antall_pauser - 1].rad : spor_neste_pause(m);
	if (!arg.n)
		til = spor_oppstart(m, i, naar(s));
	return ta_pause(s, i, til, svar, f);
}

bool ord_hev(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_HEVET);
	if (!mote_check(&s->mote, &e, f))
		return false;
	return tekst_lik_c(arg, "ja") ? ord_hev_ja(s, svar, f) : spor_om_heving(s, svar);
}

bool ord_hev_ja(struct session *s, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_HEVET);
	struct protokoll p;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, "Møtet er hevet kl. ");
	skriv_kl(svar, stund_minutt(s->mote.hevet, s->mote.dag));
	protokoll_av_mote(&s->skrap, &s->mote, &p);
	streng_f(svar, ". Referatet er utkast i " TF "/" TF ".yaml.", TA(s->sted.mappe),
		 TA(s->sted.base));
	if (p.kontrollord.n)
		streng_f(svar, "\nKontrollord: " TF " (%d hendelser)", TA(p.kontrollord), p.hendelser);
	return true;
}

/* --- what is said and decided ---------------------------------------------------------------- */

bool ord_innspill(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_INNSPILL);
	bool uten;
	if (!command_hvem(s, &arg, &e.hvem, &uten, f))
		return false;
	if (uten && (s->mote.ordet.kode.n || s->mote.ordet.navn.n))
		e.hvem = s->mote.ordet;
	uten = !e.hvem.kode.n && !e.hvem.navn.n;
	int i = rad_naa(s);
	e.sak = navn(s, i);
	e.tekst = arg;
	if (!session_do(s, &e, NULL, f))
		return false;
	if (!uten) {
		s->sist = event_kopi(&s->arena, &e).hvem;
		s->sist_rad = i;
	}
	streng_f(svar, "Innspill %zu", s->mote.saker[i].innspill.n);
	if (!uten) {
		streng_c(svar, " fra ");
		skriv_hvem(svar, &e.hvem);
	}
	streng_tegn(svar, '.');
	if (!uten && !e.hvem.navn.n)
		streng_f(svar, " Ukjent kode «" TF "»: rett den med rett, eller la den stå.",
			 TA(e.hvem.kode));
	return true;
}

/* «\n» typed in one line makes a new paragraph: numbered points are edited so in plain mode. */
static struct tekst med_linjeskift(struct session *s, struct tekst t)
{
	struct streng b = {0};
	for (size_t i = 0; i < t.n; i++) {
		bool skift = t.p[i] == '\\' && i + 1 < t.n && t.p[i + 1] == 'n';
		streng_tegn(&b, skift ? '\n' : t.p[i]);
		i += skift;
	}
	struct tekst ut = arena_tekst(&s->skrap, tekst_trim(streng_tekst(&b)));
	streng_release(&b);
	return ut;
}

static bool nytt_forslag(struct session *s, struct tekst tekst, struct feil *f)
{
	struct event e = hendelse(EV_FORSLAG);
	e.sak = navn(s, rad_naa(s));
	e.tekst = med_linjeskift(s, tekst);
	return session_do(s, &e, NULL, f);
}

bool ord_endre(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	if (!nytt_forslag(s, arg, f))
		return false;
	const struct sak *sak = &s->mote.saker[rad_naa(s)];
	streng_f(svar, "Forslaget er endret (versjon %zu).", sak->versjoner.n + (sak->forslag.n ? 1 : 0));
	return true;
}

static bool utfall_av(struct session *s, struct tekst *arg, enum utfall *ut, bool *endret)
{
	static const struct { const char *ord; enum utfall utfall; } ordliste[] = {
		{"vedtatt", UTFALL_VEDTATT}, {"ikke", UTFALL_IKKE_VEDTATT},
		{"avvist", UTFALL_IKKE_VEDTATT}, {"utsatt", UTFALL_UTSATT},
		{"utsett", UTFALL_UTSATT}, {"orientering", UTFALL_ORIENTERING},
		{"tatt", UTFALL_ORIENTERING}, {"utgar", UTFALL_UTGAR}, {"trukket", UTFALL_UTGAR},
	};
	struct tekst rest = *arg, ord = INGEN_TEKST;
	*endret = false;
	*ut = UTFALL_VEDTATT;
	if (!tekst_del(&rest, ' ', &ord))
		return true;
	if (ord.n && ord.p[ord.n - 1] == ':')
		ord.n--;
	ord = utf8_nokkel(&s->skrap, ord);
	*arg = tekst_trim(rest);
	*endret = tekst_lik_c(ord, "endret") || tekst_lik_c(ord, "endra");
	if (*endret)
		return true;
	for (size_t i = 0; i < ARRAY_LEN(ordliste); i++)
		if (tekst_lik_c(ord, ordliste[i].ord)) {
			*ut = ordliste[i].utfall;
			return true;
		}
	return false;
}

static void svar_vedtak(const struct session *s, int i, enum utfall utfall, struct streng *svar)
{
	static const char *const ord[] = {
		[UTFALL_INGEN] = "Avgjort", [UTFALL_VEDTATT] = "Vedtatt",
		[UTFALL_IKKE_VEDTATT] = "Ikke vedtatt", [UTFALL_UTSATT] = "Saken er utsatt",
		[UTFALL_ORIENTERING] = "Tatt til orientering", [UTFALL_UTGAR] = "Saken utgår",
		[UTFALL_IKKE_NADD] = "Ikke nådd",
	};
	const struct sak *sak = &s->mote.saker[i];
	streng_c(svar, ord[utfall]);
	if (utfall == UTFALL_VEDTATT)
		streng_c(svar, tekst_lik(sak->vedtak.tekst, sak->forslag) ? " som foreslått"
			 : sak->forslag.n ? " som endret i møtet" : " som fremmet i møtet");
	streng_f(svar, " kl. ");
	skriv_kl(svar, stund_minutt(sak->vedtak.naar, s->mote.dag));
	streng_tegn(svar, '.');
}

bool ord_vedtak(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_VEDTAK);
	bool endret;
	int i = rad_naa(s);
	if (!utfall_av(s, &arg, &e.utfall, &endret))
		return feil_sett(f, FEIL_BRUK, "ukjent utfall: vedtak, vedtak endret: tekst, vedtak ikke, "
				 "vedtak utsatt, vedtak orientering eller vedtak utgår");
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "ingen sak er oppe: n (neste) eller g (gå til)");
	if (endret && !nytt_forslag(s, arg, f))
		return false;
	e.sak = navn(s, i);
	if (e.utfall == UTFALL_VEDTATT)
		e.tekst = sak_forslag(&s->mote.saker[i]);
	if (!session_do(s, &e, NULL, f))
		return false;
	svar_vedtak(s, i, e.utfall, svar);
	return true;
}

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
	e.sak = navn(s, rad_naa(s));
	e.tekst = arg;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, "Aksjonspunkt");
	if (!uten) {
		streng_c(svar, " for ");
		skriv_hvem(svar, &e.hvem);
	}
	if (dato_satt(e.frist)) {
		streng_c(svar, " innen ");
		skriv_dato_kort(svar, e.frist);
	}
	streng_tegn(svar, '.');
	if (!uten && !e.hvem.navn.n)
		streng_f(svar, " Ukjent kode «" TF "».", TA(e.hvem.kode));
	return true;
}

bool ord_merknad(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_MERKNAD);
	int i = rad_naa(s);
	e.sak = navn(s, i < 0 && s->agenda.saksliste.n ? 0 : i);
	e.tekst = arg;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, "Intern merknad. Den kommer ikke i referatet.");
	return true;
}

bool ord_referent(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_REFERENT);
	size_t antall;
	if (arg.n && kode_finn(&s->folk, arg, &e.hvem, &antall) != KODE_FUNNET)
		e.hvem = (struct hvem){.navn = arg}; /* the secretariat need not be on the list */
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, "Referent: ");
	skriv_hvem(svar, &e.hvem);
	streng_tegn(svar, '.');
	return true;
}
