#include "command.h"

#include <stddef.h>

#include "felt.h"
#include "folk.h"
#include "ord.h"
#include "sammen.h"
#include "tastkart.h"
#include "utf8.h"

static const struct handling_info info[H_ANTALL] = {
#define _(navn, ord, tast, etikett, arg, hjelp, slag, fn) \
	[H_##navn] = {ord, tast, etikett, arg, hjelp, HANDLING_##slag, fn},
	HANDLING_INFO(_)
#undef _
};

const struct handling_info *handling_info(enum handling h)
{
	BUG_ON((unsigned)h >= H_ANTALL);
	return &info[h];
}

enum handling handling_finn(struct session *s, struct tekst ord)
{
	enum handling treff = tastkart_finn(s->valg.taster, ord);
	if (treff != H_ANTALL || !ord.n)
		return treff;
	struct tekst n = utf8_nokkel(&s->skrap, ord);
	for (unsigned i = 0; i < H_ANTALL; i++) {
		struct tekst o = utf8_nokkel(&s->skrap, tekst_c(info[i].ord));
		if (tekst_lik(n, o))
			return (enum handling)i;
		if (n.n >= 3 && tekst_starter(o, n)) {
			if (treff != H_ANTALL)
				return H_ANTALL;
			treff = (enum handling)i;
		}
	}
	return treff;
}

static const char *hvorfor_ikke(const struct session *s, enum handling h)
{
	const struct mote *m = &s->mote;
	if (h == H_ANTALL || info[h].slag == HANDLING_VISER)
		return NULL;
	switch ((int)h) {
	case H_TALER: case H_ORDET:
		if (m->fase == FASE_HEVET)
			return tr("møtet er hevet");
		/* fall through */
	case H_INNSPILL: case H_AKSJON: case H_VEDTAK: case H_ENDRE: case H_STEMME: case H_ALTERNATIV:
	case H_TILFORSEL: case H_AKSJONSFORSLAG:
		if (m->fase == FASE_IKKE_SATT)
			return tr("møtet er ikke satt");
		if (m->sist < 0)
			return tr("ingen sak er oppe");
		break;
	case H_FORRIGE: case H_SAK: case H_PAUSE: case H_HEV: case H_LUKK:
		if (m->fase == FASE_IKKE_SATT)
			return tr("møtet er ikke satt");
		/* fall through */
	case H_NESTE: case H_FLYTT:
		if (m->fase == FASE_HEVET)
			return tr("møtet er hevet");
		break;
	case H_ANGRE:
		if (!spor_angre(m))
			return tr("det er ingenting å angre");
		break;
	case H_GJENTA:
		if (!spor_gjenta(m))
			return tr("det er ingenting å gjenta");
		break;
	case H_STRYK:
		if (!siste_notat(s))
			return tr("det er ingenting å stryke i saken");
		break;
	default: /* at any time */
		break;
	}
	if (s->modus == MODUS_LESER && mote_status(m) == STATUS_GODKJENT)
		return tr("referatet er godkjent, og møtet er åpnet bare for lesing");
	return s->modus == MODUS_LESER && !s->valg.sammen ? tr("møtet er åpnet bare for lesing") : NULL;
}

/* Does this word, with what stands behind it, change the meeting? */
static bool forer(enum handling h, struct tekst arg)
{
	return info[h].slag == HANDLING_FORER || (info[h].slag == HANDLING_SPOR && arg.n);
}

bool handling_mulig(const struct session *s, enum handling h, const char **hvorfor)
{
	const char *svar = hvorfor_ikke(s, h);
	if (hvorfor)
		*hvorfor = svar;
	return !svar;
}

/* --- a line ---------------------------------------------------------------------------------- */

struct tekst ta_ord(struct tekst *rest)
{
	struct tekst ord = INGEN_TEKST;
	*rest = tekst_trim(*rest);
	if (tekst_del(rest, ' ', &ord))
		*rest = tekst_trim(*rest);
	return ord;
}

/* «kl 09:04 …»: sets s->kl for this line. */
static bool ta_kl(struct session *s, struct tekst *linje, struct feil *f)
{
	struct tekst rest = *linje, ord = ta_ord(&rest);
	if (!tekst_lik_c(ord, "kl") && !tekst_lik_c(ord, "kl."))
		return true;
	ord = ta_ord(&rest);
	if (!kl_les(ord, true, &s->kl))
		return feil_sett(f, FEIL_BRUK, "«" TF "» er ikke et klokkeslett: skriv kl 09:04", TA(ord));
	if (!rest.n)
		return feil_sett(f, FEIL_BRUK, "hva skjedde kl. " TF "?", TA(ord));
	*linje = rest;
	return true;
}

/* «under sak 20/23 …»: the sak that this line is about. */
static bool ta_under(struct session *s, struct tekst *linje, struct feil *f)
{
	struct tekst rest = *linje, ord = ta_ord(&rest);
	if (!tekst_lik_c(ord, "under"))
		return true;
	ord = ta_ord(&rest);
	if (tekst_lik_c(ord, "sak"))
		ord = ta_ord(&rest);
	else if (tekst_lik_c(ord, "rad")) {
		struct tekst nr = ta_ord(&rest);
		ord.n = (size_t)(nr.p + nr.n - ord.p);
	}
	s->under = ord_rad(s, ord);
	if (s->under < 0)
		return feil_sett(f, FEIL_REGEL, "det finnes ingen sak «" TF "»: skriv under sak 20/23 kn: tekst", TA(ord));
	if (!rest.n)
		return feil_sett(f, FEIL_BRUK, "hva hører til " TF "? skriv under sak " TF " kn: tekst", TA(ord), TA(ord));
	*linje = rest;
	return true;
}

/* The answer to an open question. Any other line takes back «hev møtet?» and is a command. */
static bool svar_pa_sporsmal(struct session *s, struct tekst linje, bool *brukt,
			     struct streng *svar, struct feil *f)
{
	enum sporsmal sp = s->sporsmal;
	struct tekst ord = utf8_fold(&s->skrap, linje);
	bool ja = tekst_lik_c(ord, "ja");
	*brukt = sp != SPOR_INGEN && (ja || tekst_lik_c(ord, "nei"));
	if (sp == SPOR_HEV || *brukt)
		s->sporsmal = SPOR_INGEN;
	if (!*brukt)
		return true;
	if (s->sammen) {
		s->sporsmal = sp;
		return sammen_send(s, linje, svar, f);
	}
	if (s->kl == KL_INGEN)
		s->kl = s->sporsmal_kl; /* «kl 15:00 hev», «ja»: it is one thing that is said */
	if (sp == SPOR_HEV && ja)
		return ord_hev_ja(s, svar, f);
	if (sp == SPOR_HEV) {
		streng_c(svar, tr("Møtet går videre."));
		return true;
	}
	if (!ja) {
		s->modus = MODUS_LESER;
		streng_c(svar, tr("Møtet er åpnet bare for lesing."));
		return true;
	}
	streng_c(svar, tr("Tapet er notert i journalen, og møtet går videre."));
	return session_godta_tap(s, f);
}

/* «kn: tekst» without a word in front is an innspill. */
static bool er_innspill(struct session *s, struct tekst linje)
{
	struct tekst rest = linje, ord = ta_ord(&rest);
	return ord.n > 1 && ord.p[ord.n - 1] == ':' &&
	       handling_finn(s, tekst_til(ord, ord.n - 1)) == H_ANTALL;
}

/* Several words begin so, or one is spelt nearly so. */
static bool ukjent_ord(struct session *s, struct tekst ord, struct feil *f)
{
	struct tekst n = utf8_nokkel(&s->skrap, ord);
	struct naer naer = naer_start(n);
	struct streng flere = {0};
	for (unsigned i = 0; i < H_ANTALL; i++) {
		struct tekst o = utf8_nokkel(&s->skrap, tekst_c(info[i].ord));
		naer_prov(&naer, o, (int)i);
		if (n.n >= 2 && tekst_starter(o, n))
			streng_f(&flere, "%s%s", flere.n ? ", " : "", info[i].ord);
	}
	int svar = naer_svar(&naer);
	if (flere.n)
		feil_sett(f, FEIL_BRUK, "«" TF "» er for kort: mente du " TF "?", TA(ord),
			  TA(streng_tekst(&flere)));
	else if (svar >= 0)
		feil_sett(f, FEIL_BRUK, "ukjent ord «" TF "», mente du «%s»?", TA(ord), info[svar].ord);
	else
		feil_sett(f, FEIL_BRUK, "ukjent ord «" TF "»: skriv hjelp for å se alle", TA(ord));
	streng_release(&flere);
	return false;
}

static bool utfor(struct session *s, struct tekst linje, enum handling *h, struct streng *svar,
		  struct feil *f)
{
	bool brukt;
	*h = H_ANTALL;
	linje = tekst_trim(linje);
	struct tekst hele = linje;
	if (!linje.n)
		return true;
	if (!ta_kl(s, &linje, f) || !ta_under(s, &linje, f) || !svar_pa_sporsmal(s, linje, &brukt, svar, f))
		return false;
	if (brukt)
		return true;
	struct tekst arg = linje, ord = ta_ord(&arg);
	*h = handling_finn(s, ord);
	if (*h == H_ANTALL && er_innspill(s, linje)) {
		*h = H_INNSPILL;
		arg = linje;
	} else if (*h == H_ANTALL && agenda_sak(s->mote.agenda, ord) && !arg.n) {
		*h = H_SAK;
		arg = ord;
	}
	if (*h == H_ANTALL)
		return ukjent_ord(s, ord, f);
	const char *hvorfor;
	bool endrer = forer(*h, arg);
	if (s->modus == MODUS_LESER && endrer && !handling_mulig(s, *h, &hvorfor))
		return feil_sett(f, mote_status(&s->mote) == STATUS_GODKJENT ? FEIL_REGEL : FEIL_LAAST, "%s", hvorfor);
	if (s->valg.sammen && endrer) /* somebody else may have taken over the writing since */
		return (s->sammen || sammen_koble(s, f)) && sammen_send(s, hele, svar, f);
	if (*h != H_NESTE && *h != H_ANGRE)
		s->varslet = -1;
	return !info[*h].fn || info[*h].fn(s, arg, svar, f);
}

/* A refusal says which key helps; core knows only the usual ones. */
static void rett_taster(const struct session *s, struct feil *f)
{
	struct streng b = {0};
	tastkart_rett(s->valg.taster, tekst_c(f->tekst), &b);
	int os = f->os;
	feil_sett(f, f->kode, TF, TA(streng_tekst(&b)));
	f->os = os;
	streng_release(&b);
}

/* The votes that do not agree with who was there and could vote: the first from `fra` on, or NULL. */
static const struct mangel *skjev(const struct mote *m, const struct mangel *p, size_t n, size_t fra)
{
	for (size_t i = fra; i < n; i++) {
		const struct logglinje *l = p[i].slag == MANGEL_VOTERING ? mote_logg(m, p[i].nr) : NULL;
		if (l && l->e.slag == EV_VOTERING)
			return &p[i];
	}
	return NULL;
}

static bool kjent_skjev(const struct mangel *p, size_t n, const struct mangel *denne)
{
	for (size_t i = 0; i < n; i++)
		if (p[i].slag == denne->slag && p[i].nr == denne->nr)
			return true;
	return false;
}

/* What a command may make wrong without being wrong itself: as it was before it. */
struct for_ {
	struct mangel *mangler;
	size_t antall, hendelser;
	bool leder_borte, i_gang;
	struct stund naa;
};

static bool leder_borte(const struct mote *m)
{
	struct hvem leder = mote_leder(m, folk_naa(m));
	int i = folk_finn(m, &leder);
	return (m->fase == FASE_SATT || m->fase == FASE_PAUSE) && i >= 0 && !folk_til_stede(m, i, folk_naa(m));
}

static struct for_ for_kommando(struct session *s)
{
	const struct mote *m = &s->mote;
	struct for_ ut = {.hendelser = m->antall, .leder_borte = leder_borte(m),
			  .i_gang = m->fase == FASE_SATT || m->fase == FASE_PAUSE};
	ut.antall = spor_mangler(m, &s->skrap, &ut.mangler);
	ut.naa = m->fremst.n ? m->fremst.p[m->fremst.n - 1].naar : m->satt;
	return ut;
}

enum { LENGE = 6 * 60 * 60000 }; /* no meeting stands still so long, not for a lunch */

/* Was it told on another day when the meeting was opened? Then it is taken from paper. */
static bool fra_papir(const struct mote *m)
{
	for (size_t i = 0; i < m->antall; i++) {
		const struct logglinje *l = &m->logg[i];
		if (l->e.slag == EV_SATT && !l->angret)
			return l->e.kl != KL_INGEN && dato_cmp(stund_dato(l->e.tid), m->dag) != 0;
	}
	return false;
}

/* Noted on another day, and the time was forgotten. */
static bool uten_kl(const struct session *s, const struct for_ *var)
{
	const struct event *e = &s->mote.logg[s->mote.antall - 1].e;
	bool lenge = e->tid.ms - var->naa.ms > LENGE || fra_papir(&s->mote);
	return var->i_gang && e->kl == KL_INGEN && event_har(e->slag, offsetof(struct event, kl)) && lenge &&
	       dato_cmp(stund_dato(e->tid), s->mote.dag) != 0;
}

/* Behind the answer: in its line when that is a sentence. */
static struct streng *obs(struct streng *svar)
{
	streng_c(svar, svar->n && svar->p[svar->n - 1] != '.' ? "\n" : " ");
	return svar;
}

/* What is told of who was there may be of a time before a vote: it stands, and the vote is to be looked at. */
static void si_obs(struct session *s, const struct for_ *var, struct streng *svar)
{
	struct mangel *p;
	size_t n = spor_mangler(&s->mote, &s->skrap, &p);
	const struct mangel *denne = skjev(&s->mote, p, n, 0);
	int nr = s->mote.logg[s->mote.antall - 1].e.nr;
	while (denne && kjent_skjev(var->mangler, var->antall, denne))
		denne = skjev(&s->mote, p, n, (size_t)(denne - p) + 1);
	if (denne)
		streng_f(obs(svar), tr("Obs: " TF ". Stryk %d, og før den på nytt."), TA(denne->tekst), denne->nr);
	if (!var->leder_borte && leder_borte(&s->mote))
		streng_c(obs(svar), tr("Obs: møtelederen er ikke til stede. møteleder kode sier hvem som leder nå."));
	if (uten_kl(s, var))
		streng_f(obs(svar), tr("Obs: uten kl foran står dette på klokka nå. rett %d kl 09:20 sier når det var."), nr);
}

bool command_kjor(struct session *s, struct tekst linje, enum handling *h, struct streng *svar,
		  struct feil *f)
{
	struct streng ren = {0};
	struct for_ var = for_kommando(s);
	utf8_inn(&ren, linje, true);
	s->kl = KL_INGEN;
	s->under = -1;
	bool ok = utfor(s, arena_tekst(&s->skrap, streng_tekst(&ren)), h, svar, f);
	s->kl = KL_INGEN;
	if (ok && s->mote.antall > var.hendelser)
		si_obs(s, &var, svar);
	if (!ok && s->valg.taster)
		rett_taster(s, f);
	streng_release(&ren);
	return ok;
}

/* --- people ---------------------------------------------------------------------------------- */

static bool bare_sifre(struct tekst t)
{
	int64_t v;
	return tekst_tall(t, INT64_MAX, &v);
}

bool command_hvem(struct session *s, struct tekst *tekst, struct hvem *hvem, bool *uten,
		  struct feil *f)
{
	ptrdiff_t i = tekst_finn_tegn(*tekst, ':');
	size_t antall;
	*uten = true;
	*hvem = (struct hvem){0};
	if (i <= 0 || i > 60)
		return true;
	struct tekst ord = tekst_trim(tekst_til(*tekst, (size_t)i));
	struct tekst rest = tekst_fra(*tekst, (size_t)i + 1);
	if (tekst_lik_c(ord, "-")) {
		*uten = false;
		*tekst = tekst_trim(rest);
		return true;
	}
	if (!ord.n || bare_sifre(ord) || tekst_starter(rest, T("//")))
		return true;
	enum kode_svar k = kode_finn(s->mote.folk, ord, hvem, &antall);
	if (k == KODE_FLERE)
		return feil_sett(f, FEIL_REGEL, "«" TF "» kan være %zu personer: skriv koden eller mer "
				 "av navnet", TA(ord), antall);
	/* an unknown code is kept as typed and flagged; an unknown phrase is part of the text */
	if (k == KODE_UKJENT && tekst_finn_tegn(ord, ' ') >= 0) {
		*hvem = (struct hvem){0};
		return true;
	}
	*uten = false;
	*tekst = tekst_trim(rest);
	return true;
}

/* --- completion ------------------------------------------------------------------------------ */

static bool fullfor_ord(struct session *s, struct tekst ord, size_t i, struct tekst *ut)
{
	struct tekst n = utf8_nokkel(&s->skrap, ord);
	for (unsigned h = 0; h < H_ANTALL; h++) {
		struct tekst o = utf8_nokkel(&s->skrap, tekst_c(info[h].ord));
		if (tekst_starter(o, n) && i-- == 0) {
			*ut = tekst_c(info[h].ord);
			return true;
		}
	}
	return false;
}

static bool fullfor_sak(struct session *s, struct tekst ord, size_t i, struct tekst *ut)
{
	for (size_t r = 0; r < s->mote.agenda->saksliste.n; r++) {
		struct tekst nr = s->mote.agenda->saksliste.p[r].saksnummer;
		if (nr.n && tekst_starter(nr, ord) && i-- == 0) {
			*ut = nr;
			return true;
		}
	}
	return false;
}

static bool fullfor_person(struct session *s, struct tekst ord, size_t i, struct tekst *ut)
{
	struct hvem h;
	if (!kode_kandidat(s->mote.folk, ord, i, &h))
		return false;
	*ut = h.kode;
	return true;
}

/* «kl 09:04 » and «under sak 20/23 » in front: how long they are. */
static size_t foran(struct tekst linje)
{
	struct tekst rest = linje, ord = ta_ord(&rest);
	if (tekst_lik_c(ord, "kl") || tekst_lik_c(ord, "kl.")) {
		ta_ord(&rest);
		linje = rest;
		ord = ta_ord(&rest);
	}
	if (tekst_lik_c(ord, "under")) {
		ord = ta_ord(&rest);
		if (tekst_lik_c(ord, "sak") || tekst_lik_c(ord, "rad"))
			ta_ord(&rest);
		linje = rest;
	}
	return linje.n;
}

/* What is typed behind the code when the word begins with one, as its argument in the table does: «kode: tekst»,
 * «[kode … kom». NULL: it does not. */
static const char *bak_person(enum handling h)
{
	struct tekst arg = tekst_c(h == H_ANTALL ? "" : info[h].argument);
	ptrdiff_t i = tekst_finn(arg, T("kode"));
	struct tekst for_ = i < 0 ? arg : tekst_til(arg, (size_t)i), bak = i < 0 ? arg : tekst_fra(arg, (size_t)i + 4);
	if (i < 0 || tekst_finn_tegn(for_, '|') >= 0)
		return NULL;
	return tekst_starter(bak, T(":")) ? ": " : tekst_starter(bak, T(" …")) ? " " : "";
}

bool command_fullfor(struct session *s, struct arena *a, struct tekst hele, size_t i, struct tekst *ut)
{
	struct tekst linje = tekst_fra(hele, hele.n - foran(hele)), treff;
	struct tekst rest = linje, ord = ta_ord(&rest), for_ = tekst_til(hele, hele.n - linje.n);
	if (!tekst_slutter(linje, T(" ")) && !rest.n) {
		if (!fullfor_ord(s, ord, i, &treff))
			return false;
		*ut = arena_f(a, TF TF " ", TA(for_), TA(treff));
		return true;
	}
	enum handling h = handling_finn(s, ord);
	const char *bak = bak_person(h);
	if (!(h == H_SAK ? fullfor_sak(s, rest, i, &treff) : bak && fullfor_person(s, rest, i, &treff)))
		return false;
	*ut = arena_f(a, TF TF " " TF "%s", TA(for_), TA(ord), TA(treff), bak ? bak : "");
	return true;
}
