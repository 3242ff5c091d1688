/* The words that do something: each makes one event (two where the secretary says two things). */
#include "folk.h"
#include "godkjenning.h"
#include "ord.h"

#include "utf8.h"

/* --- helpers --------------------------------------------------------------------------------- */

struct event hendelse(enum event_slag slag)
{
	struct event e = EVENT_TOM;
	e.slag = slag;
	return e;
}

int rad_naa(const struct session *s)
{
	return s->under >= 0 ? s->under : mote_rad_oppe(&s->mote);
}

struct tekst rad_ord(struct session *s, int rad)
{
	return rad < 0 ? INGEN_TEKST : rad_navn(&s->skrap, s->mote.agenda, (size_t)rad);
}

const struct rad *rad_i(const struct session *s, int i)
{
	return &s->mote.agenda->saksliste.p[i];
}

struct stund naar_naa(const struct session *s)
{
	struct event e = {.kl = s->kl, .tid = session_naa(s)};
	return event_naar(&s->mote, &e);
}

struct oyeblikk ord_naa(const struct session *s)
{
	return s->kl == KL_INGEN ? folk_naa(&s->mote) : (struct oyeblikk){naar_naa(s), INT32_MAX};
}

void skriv_naa(struct streng *ut, const struct session *s)
{
	skriv_kl(ut, stund_minutt(naar_naa(s), s->mote.dag));
}

void stor_bokstav(struct streng *ut, size_t fra)
{
	if (fra < ut->n && ut->p[fra] >= 'a' && ut->p[fra] <= 'z')
		ut->p[fra] -= 'a' - 'A';
}

void skriv_rad(struct streng *ut, const struct session *s, int i)
{
	const struct rad *r = rad_i(s, i);
	if (r->saksnummer.n)
		streng_f(ut, tr("sak " TF), TA(r->saksnummer));
	else
		streng_f(ut, TF, TA(r->emne));
}

/* «Sak 17/23 Godkjenning av innkalling og dagsorden. Godkjenning.» */
static void skriv_oppe(struct streng *ut, const struct session *s, int i)
{
	const struct rad *r = rad_i(s, i);
	struct tekst innr = rad_innretning_vist(r);
	if (r->saksnummer.n)
		streng_f(ut, tr("Sak " TF " " TF "."), TA(r->saksnummer), TA(r->emne));
	else
		streng_f(ut, TF ".", TA(r->emne));
	if (innr.n)
		streng_f(ut, " " TF ".", TA(innr));
}

/* --- through the meeting --------------------------------------------------------------------- */

static bool sett_motet(struct session *s, struct streng *svar, struct feil *f)
{
	int forste = spor_neste(&s->mote);
	struct event e = hendelse(EV_SATT);
	if (forste >= 0 && rad_i(s, forste)->slag != RAD_PAUSE)
		e.sak = rad_ord(s, forste);
	if (!session_do(s, &e, NULL, f))
		return false;
	/* Oversettere: what ends in «kl. » has a time of day behind it. */
	streng_c(svar, tr("Møtet er satt kl. "));
	skriv_naa(svar, s);
	streng_c(svar, ". ");
	if (s->mote.aktiv >= 0)
		skriv_oppe(svar, s, s->mote.aktiv);
	return true;
}

static bool ta_pause(struct session *s, int i, int til, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_PAUSE);
	e.sak = rad_ord(s, i);
	e.til = til;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_f(svar, TF, TA(i >= 0 ? rad_i(s, i)->emne : TR("Pause")));
	if (til != KL_INGEN) {
		streng_c(svar, tr(" – oppstart igjen kl. "));
		skriv_kl_vist(svar, til);
	}
	streng_tegn(svar, '.');
	return true;
}

static bool gjenoppta(struct session *s, int i, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_GJENOPPTATT);
	e.sak = rad_ord(s, i);
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, tr("Møtet går videre kl. "));
	skriv_naa(svar, s);
	streng_c(svar, i >= 0 ? ". " : ".");
	if (i >= 0)
		skriv_oppe(svar, s, i);
	return true;
}

static bool ta_opp(struct session *s, int i, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_SAK);
	if (s->mote.fase == FASE_PAUSE)
		return gjenoppta(s, i, svar, f);
	e.sak = rad_ord(s, i);
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
		  "å gå videre likevel", TA(rad_ord(s, i)));
	return true;
}

/* Asks; the checks' findings stand in the answer. */
static bool spor_om_heving(struct session *s, struct streng *svar)
{
	struct mangel *m;
	size_t n = spor_mangler(&s->mote, &s->skrap, &m);
	for (size_t i = 0; i < n; i++)
		streng_f(svar, "– " TF "\n", TA(m[i].tekst));
	streng_c(svar, tr("Heve møtet? Skriv ja."));
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
	if (rad_i(s, i)->slag != RAD_PAUSE)
		return ta_opp(s, i, svar, f);
	return ta_pause(s, i, spor_oppstart(m, i, naar_naa(s)), svar, f);
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
	struct tekst rest = arg;
	if (tekst_lik(utf8_nokkel(&s->skrap, ta_ord(&rest)), T("ny")))
		return ord_ny_sak(s, rest, svar, f);
	int i = ord_rad(s, arg);
	if (i < 0 && tekst_finn_tegn(arg, ' ') > 0)
		return feil_sett(f, FEIL_REGEL, "det finnes ingen sak " TF " i dette møtet: sak ny " TF " legger den til",
				 TA(arg), TA(arg));
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
	int i = m->fase == FASE_PAUSE ? m->pauser[m->antall_pauser - 1].rad : spor_pause_naa(m, naar_naa(s));
	if (!arg.n)
		til = spor_oppstart(m, i, naar_naa(s));
	return ta_pause(s, i, til, svar, f);
}

bool ord_hev(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_HEVET);
	e.kl = s->kl;
	e.tid = session_naa(s);
	if (!mote_check(&s->mote, &e, f))
		return false;
	return tekst_lik_c(arg, "ja") ? ord_hev_ja(s, svar, f) : spor_om_heving(s, svar);
}

bool ord_hev_ja(struct session *s, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_HEVET);
	struct protokoll p;
	if (!mote_check(&s->mote, &e, f))
		return false;
	godkjenning_noter(s);
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, tr("Møtet er hevet kl. "));
	skriv_kl(svar, stund_minutt(s->mote.hevet, s->mote.dag));
	protokoll_av_mote(&s->skrap, &s->mote, &p);
	streng_c(svar, ". ");
	streng_f(svar, tr("Referatet er utkast i " TF "/" TF ".yaml."), TA(s->sted.mappe),
		 TA(s->sted.base));
	if (mote_har_notert(&s->mote))
		streng_c(svar, tr(" Når du avslutter, merkes referatet som møtet har godkjent."));
	if (p.kontrollord.n) {
		streng_tegn(svar, '\n');
		streng_f(svar, tr_antall("Kontrollord: " TF " (%d hendelse)",
					 "Kontrollord: " TF " (%d hendelser)", (size_t)p.hendelser),
			 TA(p.kontrollord), p.hendelser);
	}
	return true;
}

/* --- what is said and decided ---------------------------------------------------------------- */

bool ord_innspill(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_INNSPILL);
	bool uten;
	if (!command_hvem(s, &arg, &e.hvem, &uten, f))
		return false;
	if (uten && s->under < 0 && hvem_satt(&s->mote.ordet))
		e.hvem = s->mote.ordet;
	uten = !e.hvem.kode.n && !e.hvem.navn.n;
	int i = rad_naa(s);
	e.sak = rad_ord(s, i);
	e.tekst = arg;
	if (!session_do(s, &e, NULL, f))
		return false;
	if (!uten) {
		s->sist = event_kopi(&s->arena, &e).hvem;
		s->sist_rad = i;
	}
	streng_f(svar, tr("Innspill %zu"), s->mote.saker[i].innspill.n);
	if (!uten) {
		/* Oversettere: a person comes behind it */
		streng_c(svar, tr(" fra "));
		skriv_hvem(svar, &e.hvem);
	}
	streng_tegn(svar, '.');
	if (!uten && !e.hvem.navn.n) {
		streng_tegn(svar, ' ');
		streng_f(svar, tr("Ukjent kode «" TF "»: rett den med rett, eller la den stå."),
			 TA(e.hvem.kode));
	}
	return true;
}

struct tekst med_linjeskift(struct session *s, struct tekst t)
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

void ord_fremmer(struct session *s, struct tekst *tekst, struct hvem *hvem)
{
	ptrdiff_t i = tekst_finn_tegn(*tekst, ':');
	size_t antall;
	struct hvem h;
	if (i <= 0 || i > 40 ||
	    kode_finn(s->mote.folk, tekst_til(*tekst, (size_t)i), &h, &antall) != KODE_FUNNET ||
	    tekst_finn_tegn(tekst_til(*tekst, (size_t)i), ' ') >= 0)
		return;
	*hvem = h;
	*tekst = tekst_trim(tekst_fra(*tekst, (size_t)i + 1));
}

static bool nytt_forslag(struct session *s, struct tekst tekst, struct feil *f)
{
	struct event e = hendelse(EV_FORSLAG);
	e.sak = rad_ord(s, rad_naa(s));
	ord_fremmer(s, &tekst, &e.hvem);
	e.tekst = med_linjeskift(s, tekst);
	return session_do(s, &e, NULL, f);
}

bool ord_endre(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	if (!nytt_forslag(s, arg, f))
		return false;
	const struct sak *sak = &s->mote.saker[rad_naa(s)];
	streng_f(svar, tr("Forslaget er endret (versjon %zu)."), sak->versjoner.n + (sak->forslag.n ? 1 : 0));
	return true;
}

bool er_merke(struct tekst ord)
{
	return ord.n == 1 && ((ord.p[0] | 32) >= 'a' && (ord.p[0] | 32) <= 'z');
}

struct tekst stort_merke(struct session *s, struct tekst merke)
{
	return arena_f(&s->skrap, "%c", merke.p[0] & ~32);
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
	if (er_merke(ord) || tekst_starter(ord, T("punkt")))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(ordliste); i++)
		if (tekst_lik_c(ord, ordliste[i].ord)) {
			*ut = ordliste[i].utfall;
			return true;
		}
	return false;
}

void svar_vedtak(const struct session *s, int i, enum utfall utfall, struct streng *svar)
{
	static const char *const ord[] = {
		[UTFALL_INGEN] = N_("Avgjort"), [UTFALL_VEDTATT] = "",
		[UTFALL_IKKE_VEDTATT] = N_("Ikke vedtatt"), [UTFALL_UTSATT] = N_("Saken er utsatt"),
		[UTFALL_ORIENTERING] = N_("Tatt til orientering"), [UTFALL_UTGAR] = N_("Saken utgår"),
		[UTFALL_IKKE_NADD] = N_("Ikke nådd"),
	};
	const struct sak *sak = &s->mote.saker[i];
	if (utfall == UTFALL_VEDTATT)
		streng_c(svar, tekst_lik(sak->vedtak.tekst, sak->forslag) ? tr("Vedtatt som foreslått")
			 : sak->forslag.n ? tr("Vedtatt som endret i møtet")
					  : tr("Vedtatt som fremmet i møtet"));
	else
		streng_c(svar, tr(ord[utfall]));
	/* Oversettere: a time of day comes behind it */
	streng_c(svar, tr(" kl. "));
	skriv_kl(svar, stund_minutt(sak->vedtak.naar, s->mote.dag));
	streng_tegn(svar, '.');
}

/* Did the newest vote on the point go against it? */
static bool punkt_falt(const struct sak *sak, int punkt)
{
	for (size_t i = sak->voteringer.n; i-- > 0;)
		if (sak->voteringer.p[i].punkt == punkt)
			return tekst_lik_c(sak->voteringer.p[i].merke, "falt");
	return false;
}

/* The proposal without the points that have fallen; false: none has. */
static bool uten_falne(struct session *s, const struct sak *sak, struct tekst *ut)
{
	struct tekst *p;
	size_t n = punkt_del(&s->skrap, *ut, &p), k = 0;
	struct tekst *med = arena_nye(&s->skrap, struct tekst, n);
	for (size_t i = 0; i < n; i++)
		if (!punkt_falt(sak, (int)i + 1))
			med[k++] = p[i];
	if (k == n || !k)
		return false;
	*ut = punkt_samlet(&s->skrap, med, k);
	return true;
}

/* «punkt 1 3»: only these points of the proposal, numbered anew. */
static bool bare_punkter(struct session *s, struct tekst fra, struct tekst arg, struct tekst *ut,
			 struct feil *f)
{
	struct tekst *p, ord;
	size_t n = punkt_del(&s->skrap, fra, &p), k = 0;
	struct tekst *valgt = arena_nye(&s->skrap, struct tekst, n);
	while ((ord = ta_ord(&arg)).n) {
		int64_t nr;
		if (tekst_slutter(ord, T(",")))
			ord.n--;
		if (!tekst_tall(ord, (int64_t)n, &nr) || nr < 1 || k == n)
			return feil_sett(f, FEIL_BRUK, "forslaget har %zu punkter: skriv vedtak punkt 1 3", n);
		if (punkt_falt(&s->mote.saker[rad_naa(s)], (int)nr))
			return feil_sett(f, FEIL_REGEL, "punkt %d falt i voteringen: x (stryk) den først", (int)nr);
		valgt[k++] = p[nr - 1];
	}
	if (!k)
		return feil_sett(f, FEIL_BRUK, "hvilke punkter? skriv vedtak punkt 1 3");
	*ut = punkt_samlet(&s->skrap, valgt, k);
	return true;
}

/* What is adopted: the standing proposal, another letter's, or some of the points. */
static bool vedtakstekst(struct session *s, struct event *e, struct tekst arg, struct feil *f)
{
	const struct sak *sak = &s->mote.saker[rad_naa(s)];
	struct tekst rest = arg, ord = ta_ord(&rest);
	e->tekst = sak_forslag(sak);
	if (!ord.n && uten_falne(s, sak, &e->tekst))
		return true;
	if (!ord.n || tekst_lik(utf8_nokkel(&s->skrap, ord), T("vedtatt")))
		return true;
	if (tekst_starter(utf8_nokkel(&s->skrap, ord), T("punkt")))
		return bare_punkter(s, e->tekst, rest, &e->tekst, f);
	e->merke = stort_merke(s, ord);
	if (sak->foretrukket.n && !tekst_lik(sak->foretrukket, e->merke))
		return feil_sett(f, FEIL_REGEL, "forslag " TF " vant voteringen: vedta det, eller x (stryk) voteringen først",
				 TA(sak->foretrukket));
	e->tekst = sak_forslag_merket(sak, e->merke);
	return e->tekst.n || feil_sett(f, FEIL_REGEL, "det er ikke noe forslag " TF " i saken", TA(e->merke));
}

bool ord_vedtak(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_VEDTAK);
	bool endret;
	int i = rad_naa(s);
	struct tekst hele = arg;
	if (!utfall_av(s, &arg, &e.utfall, &endret))
		return feil_sett(f, FEIL_BRUK, "ukjent utfall: vedtak, vedtak endret: tekst, vedtak B, vedtak punkt 1 3, "
				 "vedtak ikke, vedtak utsatt, vedtak orientering eller vedtak utgår");
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "ingen sak er oppe: n (neste) eller g (gå til)");
	if (endret && !nytt_forslag(s, arg, f))
		return false;
	e.sak = rad_ord(s, i);
	if (e.utfall == UTFALL_VEDTATT && !vedtakstekst(s, &e, endret ? INGEN_TEKST : hele, f))
		return false;
	if (!session_do(s, &e, NULL, f))
		return false;
	svar_vedtak(s, i, e.utfall, svar);
	skriv_kvorum(svar, s, i);
	foresla(s, i, svar);
	return true;
}

bool ord_merknad(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_MERKNAD);
	int i = rad_naa(s);
	e.sak = rad_ord(s, i < 0 && s->mote.agenda->saksliste.n ? 0 : i);
	e.tekst = arg;
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, tr("Intern merknad. Den kommer ikke i referatet."));
	return true;
}

bool ord_referent(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_REFERENT);
	size_t antall;
	if (arg.n && kode_finn(s->mote.folk, arg, &e.hvem, &antall) != KODE_FUNNET)
		e.hvem = (struct hvem){.navn = arg}; /* the secretariat need not be on the list */
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, tr("Referent: "));
	skriv_hvem(svar, &e.hvem);
	streng_tegn(svar, '.');
	return true;
}
