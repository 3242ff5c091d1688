/* Votes: what the secretary types becomes one event with the figures, who, and what was decided. */
#include "folk.h"
#include "ord.h"
#include "regler.h"
#include "tastkart.h"
#include "utf8.h"

/* A vote as it is typed, and what is known about who may take part. */
struct stemming {
	struct session *s;
	int rad, seter, velgere;     /* seter 0: the agenda names no members */
	const struct regelsett *regler;
	struct event e;
	struct streng mot, blankt, stemmer;
	int tall[3], antall_tall;
	bool likevel, valg;
	int flest, nest;             /* of alternatives and candidates */
	struct tekst vinner, lodd;
};

/* --- reading --------------------------------------------------------------------------------- */

static bool ta_tall(struct tekst *rest, int *ut)
{
	struct tekst r = *rest, ord = ta_ord(&r);
	int64_t n;
	if (!tekst_tall(ord, 100000, &n))
		return false;
	*ut = (int)n;
	*rest = r;
	return true;
}

/* «-ll», «=kj»: somebody who may vote, named once. */
static bool ta_navngitt(struct stemming *v, struct tekst ord, struct feil *f)
{
	struct streng *liste = ord.p[0] == '-' ? &v->mot : &v->blankt;
	struct hvem h;
	if (!ord_hvem(v->s, tekst_fra(ord, 1), &h, f))
		return false;
	int i = folk_finn(&v->s->mote, &h);
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "ingen har koden «" TF "»: d (deltakere) viser dem som er her",
				 TA(tekst_fra(ord, 1)));
	if (!folk_kan_stemme(&v->s->mote, v->rad, i, ord_naa(v->s)))
		return feil_sett(f, FEIL_REGEL, TF " kan ikke stemme i saken: %s", TA(h.navn),
				 folk_inhabil(&v->s->mote, v->rad, i, ord_naa(v->s))
				 ? tr("inhabil eller fritatt") : !folk_er_medlem(&v->s->mote, i)
				 ? tr("er ikke medlem") : tr("er ikke til stede"));
	struct tekst kode = v->s->mote.folk->p[i].kode;
	struct tekst alle = arena_f(&v->s->skrap, " " TF " " TF " ", TA(streng_tekst(&v->mot)),
				    TA(streng_tekst(&v->blankt)));
	if (tekst_finn(alle, arena_f(&v->s->skrap, " " TF " ", TA(kode))) >= 0)
		return feil_sett(f, FEIL_BRUK, TF " er nevnt to ganger", TA(h.navn));
	streng_f(liste, "%s" TF, liste->n ? " " : "", TA(kode));
	*(ord.p[0] == '-' ? &v->e.mot : &v->e.blankt) += 1;
	v->e.valg = VOTERING_NAVN;
	return true;
}

static void ta_med(struct stemming *v, struct tekst navn, int antall)
{
	streng_f(&v->stemmer, "%s" TF "=%d", v->stemmer.n ? "; " : "", TA(navn), antall);
	v->e.for_ += antall;
	if (antall > v->flest) {
		v->nest = v->flest;
		v->flest = antall;
		v->vinner = arena_tekst(&v->s->skrap, navn);
	} else if (antall > v->nest) {
		v->nest = antall;
	}
}

/* «B 9»: votes for a proposal. */
static bool ta_alternativ(struct stemming *v, struct tekst ord, struct tekst *rest, struct feil *f)
{
	int n;
	struct tekst merke = stort_merke(v->s, ord);
	if (!sak_forslag_merket(&v->s->mote.saker[v->rad], merke).n)
		return feil_sett(f, FEIL_REGEL, "det er ikke noe forslag " TF " i saken: alternativ viser dem",
				 TA(merke));
	if (!ta_tall(rest, &n))
		return feil_sett(f, FEIL_BRUK, "hvor mange stemmer fikk forslag " TF "? skriv A 12 B 9", TA(merke));
	v->e.valg = VOTERING_ALTERNATIVER;
	ta_med(v, merke, n);
	return true;
}

/* «kn 12», «Kari Nordmann 12»: votes for a candidate, who need not be in the room. */
static bool ta_kandidat(struct stemming *v, struct tekst ord, struct tekst *rest, struct feil *f)
{
	struct tekst navn = ord, r = *rest;
	struct hvem h;
	int n;
	while (r.n && !ta_tall(&r, &n)) {
		struct tekst neste = ta_ord(&r);
		navn.n = (size_t)(neste.p + neste.n - navn.p);
		*rest = r;
	}
	if (!ta_tall(rest, &n))
		return feil_sett(f, FEIL_BRUK, "hvor mange stemmer fikk «" TF "»? skriv valg kn 12 ol 9 blankt 1",
				 TA(navn));
	if (!ord_hvem(v->s, navn, &h, f))
		return false;
	v->e.valg = VOTERING_VALG;
	ta_med(v, h.navn.n ? h.navn : navn, n);
	return true;
}

/* Words with something behind them. *brukt: it was one of them. */
static bool ta_tillegg(struct stemming *v, struct tekst ord, struct tekst *rest, bool *brukt,
		       struct feil *f)
{
	struct tekst n = utf8_nokkel(&v->s->skrap, ord), r = *rest, neste = ta_ord(&r);
	int64_t a, b;
	*brukt = true;
	if (tekst_lik_c(n, "likevel")) {
		v->likevel = true;
	} else if (tekst_lik_c(n, "valg") || tekst_lik_c(n, "val")) {
		v->valg = true;
	} else if (tekst_lik_c(n, "punkt")) {
		if (!ta_tall(rest, &v->e.plass) || v->e.plass < 1)
			return feil_sett(f, FEIL_BRUK, "hvilket punkt? skriv stemme punkt 2 20 5");
	} else if (tekst_starter(n, T("blank"))) {
		if (!ta_tall(rest, &v->e.blankt))
			return feil_sett(f, FEIL_BRUK, "hvor mange blanke? skriv blankt 1");
	} else if (tekst_lik_c(n, "krav")) {
		struct tekst teller = INGEN_TEKST, nevner = neste;
		if (!tekst_del(&nevner, '/', &teller) || !tekst_tall(teller, 99, &a) ||
		    !tekst_tall(nevner, 99, &b) || b < 1 || a > b)
			return feil_sett(f, FEIL_BRUK, "hvilket flertall kreves? skriv krav 2/3");
		v->e.krav = neste;
		*rest = r;
	} else if (tekst_lik_c(n, "leder")) {
		struct tekst hva = utf8_nokkel(&v->s->skrap, neste);
		bool merke = hva.n == 1;
		if (!merke && !tekst_lik_c(hva, "for") && !tekst_lik_c(hva, "mot"))
			return feil_sett(f, FEIL_BRUK, "hva stemte møtelederen? skriv leder for eller leder mot");
		v->e.leder = merke ? stort_merke(v->s, neste) : hva;
		*rest = r;
	} else if (tekst_lik_c(n, "lodd")) {
		struct hvem h;
		if (!neste.n || !ord_hvem(v->s, *rest, &h, f))
			return neste.n ? false : feil_sett(f, FEIL_BRUK, "hvem vant loddet? skriv lodd kn");
		v->lodd = h.navn.n ? h.navn : *rest;
		*rest = INGEN_TEKST;
	} else {
		*brukt = tekst_lik_c(n, "enstemmig") || tekst_lik_c(n, "samroystes");
	}
	return true;
}

static bool les(struct stemming *v, struct tekst arg, struct feil *f)
{
	struct tekst ord;
	v->e.valg = VOTERING_ENSTEMMIG;
	while ((ord = ta_ord(&arg)).n) {
		bool brukt;
		int64_t n;
		if (!ta_tillegg(v, ord, &arg, &brukt, f))
			return false;
		if (brukt)
			continue;
		if ((ord.p[0] == '-' || ord.p[0] == '=') && ord.n > 1) {
			if (!ta_navngitt(v, ord, f))
				return false;
		} else if (v->valg) {
			if (!ta_kandidat(v, ord, &arg, f))
				return false;
		} else if (er_merke(ord)) {
			if (!ta_alternativ(v, ord, &arg, f))
				return false;
		} else if (tekst_tall(ord, 100000, &n) && v->antall_tall < 3) {
			v->tall[v->antall_tall++] = (int)n;
			v->e.valg = VOTERING_TALT;
		} else {
			return feil_sett(f, FEIL_BRUK, "«" TF "» forstås ikke: stemme (enstemmig), stemme 22 5 1, "
					 "stemme -ll =kj, stemme A 12 B 9 eller stemme valg kn 12 ol 9", TA(ord));
		}
	}
	return true;
}

/* --- counting -------------------------------------------------------------------------------- */

/* Fills the figures of the vote, and checks the sum against who may vote. */
static bool tell(struct stemming *v, struct feil *f)
{
	struct event *e = &v->e;
	e->berettiget = v->seter ? v->velgere : 0;
	if (e->valg == VOTERING_TALT) {
		e->for_ = v->tall[0], e->mot = v->tall[1];
		e->blankt = v->antall_tall == 3 ? v->tall[2] : e->blankt;
	} else if (e->valg == VOTERING_NAVN) {
		if (!v->seter)
			return feil_sett(f, FEIL_REGEL, "agendaen nevner ingen medlemmer: skriv tallene, stemme 22 5 1");
		e->for_ = v->velgere - e->mot - e->blankt;
	} else if (e->valg == VOTERING_ENSTEMMIG) {
		e->for_ = e->berettiget;
		return true;
	}
	int sum = e->for_ + e->mot + e->blankt;
	if (e->blankt && v->regler->stemmeplikt && e->valg != VOTERING_VALG && !v->likevel)
		return feil_sett(f, FEIL_REGEL, "blanke stemmer gis bare ved valg (%s): skriv likevel bak om det "
				 "ble gjort", tr(v->regler->stemmeplikt_kilde));
	if (v->seter && sum > v->velgere)
		return feil_sett(f, FEIL_REGEL, "%d stemmer, men %d kan stemme i saken: rett tallene, eller "
				 "frammøtet med d (deltakere)", sum, v->velgere);
	if (v->seter && sum < v->velgere && !v->likevel)
		return feil_sett(f, FEIL_REGEL, "%d stemmer av %d som kan stemme: rett tallene, eller skriv "
				 "likevel bak", sum, v->velgere);
	return true;
}

/* The chair's own vote in a vote by name; empty when it cannot be told. */
static struct tekst leders_stemme(const struct stemming *v)
{
	const struct mote *m = &v->s->mote;
	const struct hvem leder = mote_leder(m, ord_naa(v->s));
	int i = folk_finn(m, &leder);
	if (v->e.valg != VOTERING_NAVN || i < 0 ||
	    !folk_kan_stemme(m, v->rad, i, ord_naa(v->s)))
		return v->e.leder;
	struct arena *a = &v->s->skrap;
	struct tekst kode = arena_f(a, " " TF " ", TA(m->folk->p[i].kode));
	if (tekst_finn(arena_f(a, " " TF " ", TA(streng_tekst(&v->mot))), kode) >= 0)
		return T("mot");
	return tekst_finn(arena_f(a, " " TF " ", TA(streng_tekst(&v->blankt))), kode) >= 0 ? INGEN_TEKST
											  : T("for");
}

/* Can the one who leads the meeting vote in the sak? Else no casting vote is theirs to give. An agenda may name
 * its chair and not have them on the list; who takes over in the meeting is one of those who are there. */
static bool leder_kan(const struct stemming *v)
{
	const struct mote *m = &v->s->mote;
	const struct hvem leder = mote_leder(m, ord_naa(v->s));
	int i = folk_finn(m, &leder);
	bool kan = i < 0 ? tekst_lik(leder.navn, m->agenda->moteleder)
			 : folk_kan_stemme(m, v->rad, i, ord_naa(v->s));
	return !v->seter || kan;
}

/* For or against the proposal; a tie is the chair's. */
static bool flertall(struct stemming *v, bool *vedtatt, struct feil *f)
{
	struct event *e = &v->e;
	struct stemmetall t = {e->for_, e->mot, e->blankt, v->seter, e->berettiget, 0, 0};
	struct tekst krav = e->krav, teller = INGEN_TEKST;
	int64_t a = 0, b = 0;
	if (krav.n && tekst_del(&krav, '/', &teller) && tekst_tall(teller, 99, &a) &&
	    tekst_tall(krav, 99, &b))
		t.krav_teller = (int)a, t.krav_nevner = (int)b;
	enum stemmesvar svar = e->valg == VOTERING_ENSTEMMIG ? STEMMER_FOR
							     : regler_flertall(v->regler, &t);
	if (svar == STEMMER_LIKT && !leder_kan(v))
		return feil_sett(f, FEIL_REGEL, "%d mot %d, og møtelederen kan ikke stemme i saken: møteleder kode sier hvem "
				 "som leder nå", e->for_, e->mot);
	struct tekst sagt = e->leder, stemme = leders_stemme(v);
	if (svar == STEMMER_LIKT && sagt.n && stemme.n && !tekst_lik(sagt, stemme))
		return feil_sett(f, FEIL_REGEL, "møtelederen stemte " TF " ved navn: rett det ene eller det andre", TA(stemme));
	if (svar != STEMMER_LIKT)
		e->leder = INGEN_TEKST;
	else if (!(e->leder = stemme.n ? stemme : sagt).n)
		return feil_sett(f, FEIL_REGEL, "%d mot %d: møtelederens stemme avgjør (%s). Skriv leder for eller "
				 "leder mot bak", e->for_, e->mot, tr(v->regler->flertall_kilde));
	*vedtatt = svar == STEMMER_FOR || (svar == STEMMER_LIKT && tekst_lik_c(e->leder, "for"));
	return true;
}

/* --- what it decides ------------------------------------------------------------------------- */

/* Between proposals: the winner stands to be decided on. */
static bool mellom_forslag(struct stemming *v, struct feil *f)
{
	struct event *e = &v->e;
	if (v->s->mote.saker[v->rad].vedtak.nr)
		return feil_sett(f, FEIL_REGEL, "saken er avgjort: u (angre) avgjørelsen først");
	if (v->flest == v->nest && !e->leder.n)
		return feil_sett(f, FEIL_REGEL, "%d mot %d: skriv leder og bokstaven møtelederen stemte for",
				 v->flest, v->nest);
	if (v->flest != v->nest)
		e->leder = INGEN_TEKST;
	e->merke = e->leder.n ? e->leder : v->vinner;
	return true;
}

/* Is this one of those who got the most votes? */
static bool likt_med_flest(const struct stemming *v, struct tekst navn)
{
	struct tekst rest = streng_tekst(&v->stemmer), ledd;
	struct tekst leter = arena_f(&v->s->skrap, TF "=%d", TA(navn), v->flest);
	while (tekst_del(&rest, ';', &ledd))
		if (tekst_lik(tekst_trim(ledd), leter))
			return true;
	return false;
}

/* An election is a decision when the sak has no proposal beside it. */
static bool valg(struct stemming *v, struct feil *f)
{
	static const char *const ble[] = {
		[SPRAK_NB] = "ble valgt", [SPRAK_NN] = "vart vald", [SPRAK_EN] = "was elected"};
	struct event *e = &v->e;
	const struct sak *sak = &v->s->mote.saker[v->rad];
	if (v->lodd.n && !likt_med_flest(v, v->lodd))
		return feil_sett(f, FEIL_REGEL, TF " er ikke blant dem som fikk flest stemmer", TA(v->lodd));
	if (v->flest == v->nest && !v->lodd.n)
		return feil_sett(f, FEIL_REGEL, "stemmelikhet, %d mot %d: skriv lodd og hvem som vant loddet",
				 v->flest, v->nest);
	e->merke = v->flest == v->nest ? v->lodd : v->vinner;
	e->leder = v->flest == v->nest ? T("lodd") : INGEN_TEKST;
	const struct votering *for_ = sak_votering(sak);
	bool flere = sak->vedtak.nr && for_ && for_->nr == sak->vedtak.nr && for_->slag == VOTERING_VALG;
	if (sak_forslag(sak).n)
		return true;
	if (sak->vedtak.nr && !flere)
		return feil_sett(f, FEIL_REGEL, "saken er avgjort: u (angre) avgjørelsen først");
	/* one more elected in the same sak: the decision names them all */
	e->utfall = UTFALL_VEDTATT;
	e->tekst = arena_f(&v->s->skrap, TF "%s" TF " %s.", TA(sak->vedtak.tekst), flere ? "\n" : "",
			   TA(e->merke), ble[v->s->agenda.sprak]);
	return true;
}

/* The newest vote on a point: adopted, or it fell; NULL: none. */
static const struct votering *om_punkt(const struct sak *sak, int punkt)
{
	for (size_t i = sak->voteringer.n; i-- > 0;)
		if (sak->voteringer.p[i].punkt == punkt)
			return &sak->voteringer.p[i];
	return NULL;
}

/* Point by point: when the last one is voted on, what was adopted is the decision. */
static bool punktvis(struct stemming *v, bool vedtatt, struct feil *f)
{
	struct event *e = &v->e;
	const struct sak *sak = &v->s->mote.saker[v->rad];
	struct tekst *p, *med;
	size_t n = punkt_del(&v->s->skrap, sak_forslag(sak), &p), k = 0;
	if ((size_t)e->plass > n || n < 2)
		return feil_sett(f, FEIL_REGEL, tr_antall("forslaget har %zu punkt",
							  "forslaget har %zu punkter", n), n);
	if (sak->vedtak.nr)
		return feil_sett(f, FEIL_REGEL, "saken er avgjort: u (angre) avgjørelsen først");
	e->merke = vedtatt ? T("vedtatt") : T("falt");
	med = arena_nye(&v->s->skrap, struct tekst, n);
	for (size_t i = 0; i < n; i++) {
		const struct votering *for_ = om_punkt(sak, (int)i + 1);
		bool dette = (int)i + 1 == e->plass;
		if (!dette && !for_)
			return true;
		if (dette ? vedtatt : tekst_lik_c(for_->merke, "vedtatt"))
			med[k++] = p[i];
	}
	e->utfall = k ? UTFALL_VEDTATT : UTFALL_IKKE_VEDTATT;
	e->tekst = k ? punkt_samlet(&v->s->skrap, med, k) : INGEN_TEKST;
	return true;
}

static bool hele_forslaget(struct stemming *v, bool vedtatt, struct feil *f)
{
	const struct sak *sak = &v->s->mote.saker[v->rad];
	struct event *e = &v->e;
	enum utfall u = vedtatt ? UTFALL_VEDTATT : UTFALL_IKKE_VEDTATT;
	const struct votering *for_ = sak_votering(sak);
	if (sak->vedtak.nr && for_ && !for_->punkt && for_->slag != VOTERING_VALG)
		return feil_sett(f, FEIL_REGEL, "det er alt stemt i saken, nr. %d: x (stryk) den først", for_->nr);
	if (sak->vedtak.nr) { /* decided with v first: the vote is about that */
		if (sak->vedtak.utfall != u)
			return feil_sett(f, FEIL_REGEL, "stemmene sier «%s», men saken er avgjort som «%s»: u (angre) "
					 "avgjørelsen først", tr(utfall_ord.ord[u]),
					 tr(utfall_ord.ord[sak->vedtak.utfall]));
		return true;
	}
	if (!sak_forslag(sak).n)
		return feil_sett(f, FEIL_REGEL, "saken har ikke noe forslag å stemme over: skriv det med e (endre)");
	e->utfall = u;
	e->merke = sak->foretrukket;
	e->tekst = vedtatt ? sak_forslag(sak) : INGEN_TEKST;
	return true;
}

static bool avgjor(struct stemming *v, struct feil *f)
{
	bool vedtatt = false;
	if (v->e.valg == VOTERING_ALTERNATIVER)
		return mellom_forslag(v, f);
	if (v->e.valg == VOTERING_VALG)
		return valg(v, f);
	if (v->valg)
		return feil_sett(f, FEIL_BRUK, "hvem ble det stemt på? skriv stemme valg kn 12 ol 9 blankt 1");
	if (!flertall(v, &vedtatt, f))
		return false;
	return v->e.plass ? punktvis(v, vedtatt, f) : hele_forslaget(v, vedtatt, f);
}

/* --- the answer ------------------------------------------------------------------------------ */

static void skriv_tall(struct streng *ut, const struct event *e)
{
	if (e->valg == VOTERING_ENSTEMMIG) {
		if (e->for_)
			streng_f(ut, tr("Enstemmig, %d stemmer"), e->for_);
		else
			streng_c(ut, tr("Enstemmig"));
	} else if (e->stemmer.n) {
		streng_legg(ut, e->stemmer);
		if (e->blankt)
			streng_f(ut, tr("; blankt=%d"), e->blankt);
	} else {
		/* Oversettere: votes: so many for the proposal, so many against it */
		streng_f(ut, tr("%d for, %d mot"), e->for_, e->mot);
		if (e->blankt)
			streng_f(ut, tr(", %d blankt"), e->blankt);
		if (e->leder.n)
			streng_c(ut, tekst_lik_c(e->leder, "for") ? tr(", møtelederens stemme for")
								  : tr(", møtelederens stemme mot"));
	}
	streng_c(ut, ". ");
}

static void skriv_svar(struct stemming *v, struct streng *svar)
{
	const struct event *e = &v->e;
	skriv_tall(svar, e);
	if (e->plass) {
		streng_f(svar, tekst_lik_c(e->merke, "falt") ? tr("Punkt %d falt.")
							     : tr("Punkt %d er vedtatt."), e->plass);
		streng_tegn(svar, ' ');
	}
	if (e->valg == VOTERING_ALTERNATIVER)
		tastkart_rett(v->s->valg.taster,
			      arena_f(&v->s->skrap, tr("Forslag " TF " fikk flest og står til vedtak: "
						       "s (stemme) eller v (vedtak)."), TA(e->merke)), svar);
	else if (e->valg == VOTERING_VALG)
		streng_f(svar, tr(TF " er valgt."), TA(e->merke));
	else if (e->utfall != UTFALL_INGEN)
		svar_vedtak(v->s, v->rad, e->utfall, svar);
	else if (!e->plass)
		streng_c(svar, tr("Voteringen er ført til avgjørelsen."));
	while (svar->n && svar->p[svar->n - 1] == ' ')
		streng_kutt(svar, svar->n - 1);
	skriv_kvorum(svar, v->s, v->rad);
}

void skriv_kvorum(struct streng *ut, const struct session *s, int rad)
{
	const struct mote *m = &s->mote;
	const struct regelsett *r = regelsett(m->agenda->regler);
	int seter = folk_seter(m), n = folk_velgere(m, rad, ord_naa(s), NULL);
	if (regler_vedtaksfort(r, seter, n))
		return;
	streng_tegn(ut, ' ');
	streng_f(ut, tr("Merk: %d av %d kan stemme, møtet er ikke vedtaksført (%s)."), n, seter,
		 tr(r->kvorum_kilde));
}

static bool stemming_init(struct stemming *v, struct session *s, struct feil *f)
{
	*v = (struct stemming){.s = s, .rad = rad_naa(s), .e = hendelse(EV_VOTERING),
			       .regler = regelsett(s->agenda.regler)};
	if (v->rad < 0)
		return feil_sett(f, FEIL_REGEL, "ingen sak er oppe: n (neste) eller g (gå til)");
	v->seter = folk_seter(&s->mote);
	v->velgere = folk_velgere(&s->mote, v->rad, ord_naa(s), NULL);
	v->e.sak = rad_ord(s, v->rad);
	return true;
}

static void stemming_release(struct stemming *v)
{
	streng_release(&v->mot);
	streng_release(&v->blankt);
	streng_release(&v->stemmer);
}

/* « (Lill Larsen, Anders Berg)» */
static void skriv_navn(struct streng *ut, const struct stemming *v, struct tekst koder)
{
	struct tekst kode = INGEN_TEKST;
	int n = 0;
	while (tekst_del(&koder, ' ', &kode)) {
		int i = folk_finn(&v->s->mote, &(struct hvem){.kode = kode});
		streng_f(ut, "%s" TF, n++ ? ", " : " (", TA(i < 0 ? kode : v->s->mote.folk->p[i].navn));
	}
	streng_c(ut, n ? ")" : "");
}

static void skriv_stilling(struct streng *ut, const struct stemming *v)
{
	const struct event *e = &v->e;
	if (e->valg == VOTERING_ENSTEMMIG) {
		streng_c(ut, tr("enstemmig"));
	} else if (v->stemmer.n) {
		for (size_t i = 0; i < v->stemmer.n; i++)
			streng_tegn(ut, v->stemmer.p[i] == '=' ? ' ' : v->stemmer.p[i]);
		if (e->blankt)
			streng_f(ut, tr("; blankt %d"), e->blankt);
	} else {
		/* Oversettere: votes: so many for the proposal, so many against it */
		streng_f(ut, tr("for %d, mot %d"), e->for_, e->mot);
		skriv_navn(ut, v, streng_tekst(&v->mot));
		if (e->blankt) {
			streng_f(ut, tr(", blankt %d"), e->blankt);
			skriv_navn(ut, v, streng_tekst(&v->blankt));
		}
	}
}

void skriv_stemme(struct streng *ut, struct session *s, struct tekst arg)
{
	struct stemming v;
	struct feil f;
	if (!stemming_init(&v, s, &f))
		return;
	struct event *e = &v.e;
	bool lest = les(&v, arg, &f), ok = lest && tell(&v, &f) && avgjor(&v, &f);
	int sum = e->for_ + e->mot + e->blankt;
	bool feil_sum = v.seter && e->valg != VOTERING_ENSTEMMIG && sum != v.velgere && !v.likevel;
	if (ok || (lest && feil_sum))
		skriv_stilling(ut, &v);
	else if (lest) /* the sum is right, and still it cannot be */
		streng_c(ut, f.tekst);
	if (ok && e->utfall != UTFALL_INGEN)
		streng_f(ut, ": %s", tr(utfall_ord.ord[e->utfall]));
	else if (ok && e->valg == VOTERING_ALTERNATIVER)
		streng_f(ut, tr(": " TF " står til vedtak"), TA(e->merke));
	else if (ok && e->valg == VOTERING_VALG)
		streng_f(ut, tr(": " TF " er valgt"), TA(e->merke));
	if (v.seter && ut->n && (ok || feil_sum || !lest))
		streng_c(ut, " · ");
	if (v.seter && lest && feil_sum)
		streng_f(ut, tr("%d av %d stemmer"), sum, v.velgere);
	else if (v.seter && (ok || !lest))
		streng_f(ut, tr("%d kan stemme i saken"), v.velgere);
	stemming_release(&v);
}

bool ord_stemme(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct stemming v;
	if (!stemming_init(&v, s, f))
		return false;
	bool ok = les(&v, arg, f) && tell(&v, f) && avgjor(&v, f);
	v.e.mot_hvem = streng_tekst(&v.mot);
	v.e.blankt_hvem = streng_tekst(&v.blankt);
	v.e.stemmer = streng_tekst(&v.stemmer);
	ok = ok && session_do(s, &v.e, NULL, f);
	if (ok)
		skriv_svar(&v, svar);
	if (ok && v.e.utfall == UTFALL_VEDTATT)
		foresla(s, v.rad, svar);
	stemming_release(&v);
	return ok;
}
