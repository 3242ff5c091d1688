/* The one-line fields at the bottom: capture line, command line and their kin. */
#include <stddef.h>
#include <stdio.h>

#include "ord.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

/* Oversettere: « · » skiller tipsene, i disse og de andre linjene med tips: de viktigste først. Ordene som
 * skrives (strek, åpen, kl, ja, nei …), er de samme i alle språk; det de skal byttes ut med (kode, nr), er det ikke. */
const struct felt_info felt_info[FELT_ANTALL] = {
	[FELT_INNSPILL] = {"innspill", N_("Innspill"),
			   N_("Enter lagrer · linja står åpen · kode: bytter person · ↑ retter siste"), true},
	[FELT_AKSJON] = {"aksjon", N_("Aksjonspunkt"), N_("kode: hva >14.12 · Enter lagrer"), false},
	[FELT_TALER] = {"taler", N_("På talerlista"),
			N_("kode · kode! replikk · -kode av lista · kode 1 til plass 1 · strek · åpen"), false},
	[FELT_STEMME] = {"stemme", N_("Votering"),
			 N_("Enter enstemmig · 22 5 1 for, mot, blankt · -ll -ab =kj · A 12 B 9"), false},
	[FELT_MERKNAD] = {"merknad", N_("Intern merknad"), N_("Kommer aldri i referatet"), false},
	[FELT_SAK] = {"sak", N_("Gå til sak"), N_("Tab fullfører"), false},
	[FELT_PAUSE] = {"pause", N_("Pause til kl."),
			N_("Enter starter pausen · skriv 1400 for en annen tid"), false},
	[FELT_KOMMANDO] = {"", ":", N_("Tab fullfører · hjelp viser alle ord"), false},
	[FELT_FINN] = {"finn", N_("Finn"), N_("Enter viser treffene"), false},
	[FELT_RETT] = {"rett", N_("Rett"), N_("nr ny tekst · nr kode: · nr kl 09:12 · nr sak 20/23"), false},
	[FELT_SVAR] = {"svar", N_("Svar"), N_("Skriv ja eller nei"), false},
};

bool linje_tast(struct linje *l, const struct tast *t)
{
	static const struct { enum tast_slag slag; char c; enum linje_op op; } tabell[] = {
		{TAST_VENSTRE, 0, LINJE_VENSTRE}, {TAST_CTRL, 'b', LINJE_VENSTRE},
		{TAST_HOYRE, 0, LINJE_HOYRE}, {TAST_CTRL, 'f', LINJE_HOYRE},
		{TAST_CTRL_VENSTRE, 0, LINJE_ORD_V}, {TAST_ALT, 'b', LINJE_ORD_V},
		{TAST_CTRL_HOYRE, 0, LINJE_ORD_H}, {TAST_ALT, 'f', LINJE_ORD_H},
		{TAST_HJEM, 0, LINJE_START}, {TAST_CTRL, 'a', LINJE_START},
		{TAST_SLUTT, 0, LINJE_SLUTT}, {TAST_CTRL, 'e', LINJE_SLUTT},
		{TAST_CTRL_HJEM, 0, LINJE_FORST}, {TAST_CTRL_SLUTT, 0, LINJE_SIST},
		{TAST_OPP, 0, LINJE_OPP}, {TAST_CTRL, 'p', LINJE_OPP},
		{TAST_NED, 0, LINJE_NED}, {TAST_CTRL, 'n', LINJE_NED},
		{TAST_SLETT, 0, LINJE_SLETT}, {TAST_CTRL, 'd', LINJE_SLETT},
		{TAST_SLETT_BAK, 0, LINJE_SLETT_BAK}, {TAST_CTRL, 'k', LINJE_DREP_SLUTT},
		{TAST_CTRL, 'u', LINJE_DREP_START}, {TAST_CTRL, 'w', LINJE_DREP_ORD},
		{TAST_ALT, 'd', LINJE_DREP_ORD_H}, {TAST_CTRL, 'y', LINJE_HENT},
	};
	if (t->slag == TAST_TEGN) {
		linje_skriv(l, tast_tekst(t));
		return true;
	}
	for (size_t i = 0; i < ARRAY_LEN(tabell); i++)
		if (t->slag == tabell[i].slag && (!tabell[i].c || tast_er(t, t->slag, tabell[i].c))) {
			linje_gjor(l, tabell[i].op);
			return true;
		}
	return false;
}

/* The innspill that was made last in the sak that is up. */
static const struct notat *siste_i_saken(const struct app *a, size_t *hvilket)
{
	const struct mote *m = &a->s->mote;
	int i = mote_rad_oppe(m);
	const struct notat *siste = NULL;
	for (size_t n = 0; i >= 0 && n < m->saker[i].innspill.n; n++) {
		const struct notat *her = &m->saker[i].innspill.p[n];
		if (siste && her->nr < siste->nr)
			continue;
		siste = her;
		*hvilket = n + 1;
	}
	return siste;
}

const struct notat *felt_retter(const struct app *a, size_t *hvilket)
{
	const struct notat *n = siste_i_saken(a, hvilket);
	bool hentet = a->aktivt_felt == FELT_INNSPILL && linje_siste_hentet(&a->felt[FELT_INNSPILL]);
	return hentet && n && n->nr == a->siste_innspill ? n : NULL;
}

/* Who a begun innspill is from does not change with the floor, nor which sak it is about. */
static const struct hvem *forvalgt(const struct app *a)
{
	const struct register_ *folk = a->s->mote.folk;
	if (a->aktivt_felt != FELT_INNSPILL || a->uten_person)
		return NULL;
	const struct hvem *naa = session_forvalgt(a->s);
	if (!linje_tekst(&a->felt[FELT_INNSPILL]).n || (naa && tekst_lik_c(naa->kode, a->forvalgt)))
		return naa;
	for (size_t i = 0; i < folk->n; i++)
		if (tekst_lik_c(folk->p[i].kode, a->forvalgt))
			return &folk->p[i];
	return NULL;
}

/* Before the first letter of what is written. */
static void frys(struct app *a)
{
	const struct mote *m = &a->s->mote;
	const struct hvem *h = session_forvalgt(a->s);
	a->under = mote_rad_oppe(m);
	if (a->aktivt_felt != FELT_INNSPILL)
		return;
	snprintf(a->forvalgt, sizeof(a->forvalgt), TF, TA(h ? h->kode : INGEN_TEKST));
}

struct tekst felt_fra(struct app *a)
{
	struct tekst t = tekst_trim(linje_tekst(&a->felt[FELT_INNSPILL]));
	struct hvem h;
	struct feil f;
	bool uten = true;
	if (a->uten_person || !command_hvem(a->s, &t, &h, &uten, &f) || !uten)
		return INGEN_TEKST;
	return tekst_c(a->forvalgt);
}

/* Words about a sak; the others are about the meeting. */
static struct tekst om_saken(struct app *a)
{
	bool sak = a->aktivt_felt == FELT_INNSPILL || a->aktivt_felt == FELT_AKSJON ||
		   a->aktivt_felt == FELT_MERKNAD || a->aktivt_felt == FELT_STEMME;
	return sak ? app_under(a, a->under) : INGEN_TEKST;
}

void felt_apne(struct app *a, enum innfelt f, struct tekst forhand)
{
	a->i_lista = false; /* what is written belongs to the open sak: that is the one to look at */
	a->aktivt_felt = f;
	a->urort = false;
	a->fullfor_i = -1;
	if (!linje_tekst(&a->felt[f]).n && forhand.n)
		linje_sett(&a->felt[f], forhand);
	frys(a);
	app_melding(a, false, INGEN_TEKST);
	app_legg_pa(a, &visning_felt);
}

/* Is when it was all that can be corrected? */
static bool bare_tiden(enum event_slag s)
{
	bool annet = event_har(s, offsetof(struct event, tekst)) || event_har(s, offsetof(struct event, hvem.kode)) ||
		     event_har(s, offsetof(struct event, til));
	return s == EV_VOTERING || !annet;
}

bool rett_apne(struct app *a, int nr)
{
	const struct logglinje *l = mote_logg(&a->s->mote, nr);
	struct streng b = {0};
	struct event rett = EVENT_TOM;
	struct feil f;
	rett.slag = EV_RETTELSE, rett.gjelder = nr;
	if ((!l || !event_info(l->e.slag)->rettes) && !mote_check(&a->s->mote, &rett, &f)) {
		app_melding(a, true, tekst_c(f.tekst));
		return false;
	}
	struct event e = mote_gjeldende(&a->s->mote, l);
	streng_f(&b, "%d ", nr);
	if (bare_tiden(e.slag)) {
		streng_c(&b, "kl ");
		skriv_kl(&b, mote_kl(&a->s->mote, event_naar(&a->s->mote, &e)));
	} else if (e.slag == EV_DELTAKER) {
		skriv_hvem(&b, &e.hvem);
	}
	if (e.slag != EV_VOTERING && e.slag != EV_DELTAKER && e.hvem.kode.n)
		streng_f(&b, TF ": ", TA(e.hvem.kode));
	for (size_t i = 0; e.slag != EV_VOTERING && i < e.tekst.n; i++)
		if (e.tekst.p[i] == '\n') /* points; they are one line here and come back as points */
			streng_c(&b, "\\n");
		else
			streng_tegn(&b, e.tekst.p[i]);
	linje_sett(&a->felt[FELT_RETT], streng_tekst(&b));
	streng_release(&b);
	felt_apne(a, FELT_RETT, INGEN_TEKST);
	return true;
}


/* How much is said of a person: with the virksomhet, the name alone, or the code. */
enum navngrad { NAVN_HELT, NAVN_ALENE, NAVN_KODE };

static void skriv_navn(struct streng *ut, const struct hvem *h, enum navngrad grad)
{
	if (grad == NAVN_KODE && h->kode.n)
		streng_legg(ut, h->kode);
	else if (grad != NAVN_HELT && h->navn.n)
		streng_legg(ut, h->navn);
	else
		skriv_hvem(ut, h);
}

/* «Innspill fra Anne Vik, KS: »; less of who when there is little room. */
static void ledetekst(struct app *a, struct streng *ut, enum navngrad grad)
{
	const struct felt_info *i = &felt_info[a->aktivt_felt];
	struct tekst t = linje_tekst(&a->felt[a->aktivt_felt]);
	struct hvem h;
	struct feil f;
	bool uten = true, person = a->aktivt_felt == FELT_INNSPILL || a->aktivt_felt == FELT_AKSJON;
	size_t hvilket;
	const struct notat *rettes = felt_retter(a, &hvilket);
	if (rettes)
		streng_f(ut, tr("Retter innspill %zu"), hvilket);
	else
		streng_c(ut, tr(i->ledetekst));
	if (om_saken(a).n) /* another sak has been called meanwhile */
		streng_f(ut, " " TF, TA(tekst_trim(om_saken(a))));
	if (person && command_hvem(a->s, &t, &h, &uten, &f) && !uten) {
		if (a->aktivt_felt == FELT_AKSJON)
			/* Oversettere: «Aksjonspunkt for Anne Vik, KS»: hvem som skal gjøre det. */
			streng_c(ut, tr(" for "));
		else
			/* Oversettere: «Innspill fra Anne Vik, KS»: hvem som sa det. */
			streng_c(ut, tr(" fra "));
		skriv_navn(ut, &h, grad);
		if (!h.navn.n)
			streng_c(ut, tr(" (ukjent kode)"));
	} else if (rettes ? hvem_satt(&rettes->hvem) : forvalgt(a) != NULL) {
		streng_c(ut, tr(" fra "));
		skriv_navn(ut, rettes ? &rettes->hvem : forvalgt(a), grad);
	}
	streng_c(ut, i->ord[0] ? ": " : "");
}

/* Who fits what is typed so far, for the line under the field. */
static void kandidater(struct app *a, struct streng *ut)
{
	struct tekst t = linje_tekst(&a->felt[a->aktivt_felt]);
	struct hvem h;
	bool person = a->aktivt_felt == FELT_INNSPILL || a->aktivt_felt == FELT_AKSJON;
	person |= a->aktivt_felt == FELT_TALER;
	if (!person || !t.n || t.n > 24 || tekst_finn_tegn(t, ':') >= 0)
		return;
	for (size_t i = 0; i < 4 && kode_kandidat(a->s->mote.folk, t, i, &h); i++)
		streng_f(ut, "%s" TF " " TF, i ? " · " : "", TA(h.kode), TA(h.navn));
}

/* «lagret 09:10:41» to the right in the last row, with how the field is closed to the left. */
static void tegn_sist(struct app *a, struct flate *f, int y)
{
	unsigned svak = STIL_FARGE(FARGE_DEMPET);
	struct streng lagret = {0};
	skriv_lagret(a, &lagret);
	int lb = utf8_bredde(streng_tekst(&lagret));
	struct tekst hint = TR("Esc lukker · utkastet beholdes");
	bool ikke_alt = a->s->har_journal && session_lagret(a->s) != LAGRET_TO;
	bool plass = lb + utf8_bredde(hint) + 4 < f->kolonner;
	tegn_hint(f, rekt(y, 1, 1, f->kolonner - 2 - (plass ? lb + 1 : 0)), svak, hint);
	if (plass)
		flate_tekst(f, spenn(y, f->kolonner - lb - 1, lb),
			    ikke_alt ? STIL_FET | STIL_FARGE(FARGE_FEIL) : svak, streng_tekst(&lagret));
	streng_release(&lagret);
}

/* The rows under the field: the answer or refusal whole, then what helps, and what is saved. */
static void tegn_under(struct app *a, struct flate *f, int y, struct tekst hint)
{
	unsigned stil = a->melding_feil ? STIL_FET | STIL_FARGE(FARGE_FEIL) : STIL_VANLIG;
	int rader = f->rader - y, siste = rader > 1, brukt = 0, bredde = f->kolonner - 2;
	flate_fyll(f, rekt(y, 0, rader, f->kolonner), STIL_VANLIG);
	if (a->melding.n)
		brukt = flate_avsnitt(f, rekt(y, 1, a->melding_feil ? rader : rader - siste, bredde), 0, stil,
				      streng_tekst(&a->melding));
	const struct tekst hjelp[] = {
		hint, a->aktivt_felt == FELT_STEMME ? TR(felt_info[FELT_STEMME].hint)
		      : TR("Ctrl-O åpner $EDITOR · Tab fullfører · Ctrl-U tømmer · Ctrl-Y henter tilbake"),
	};
	for (size_t i = 0; i < ARRAY_LEN(hjelp) && brukt < rader - siste; i++)
		brukt += tegn_hint(f, rekt(y + brukt, 1, rader - siste - brukt, bredde),
				   STIL_FARGE(FARGE_DEMPET), hjelp[i]);
	if (siste && brukt < rader)
		tegn_sist(a, f, f->rader - 1);
}

/* «kl 09:04» typed first in a field holds for the whole line. */
static struct tekst ta_kl(struct tekst *t)
{
	struct tekst rest = *t, ord = INGEN_TEKST, tid = INGEN_TEKST;
	int kl;
	if (!tekst_del(&rest, ' ', &ord) || !tekst_lik_c(ord, "kl") || !tekst_del(&rest, ' ', &tid) ||
	    !kl_les(tid, true, &kl))
		return INGEN_TEKST;
	struct tekst forst = tekst_til(*t, (size_t)(tid.p + tid.n - t->p));
	*t = tekst_trim(rest);
	return forst;
}

/* What the vote means so far. */
static void stemmene(struct app *a, struct streng *ut)
{
	struct tekst t = tekst_trim(linje_tekst(&a->felt[FELT_STEMME]));
	ta_kl(&t);
	skriv_stemme(ut, a->s, t);
}

static void tegn_felt(struct app *a, struct flate *f)
{
	struct streng b = {0};
	size_t hvilket;
	int y = f->rader > 8 ? f->rader - 4 : f->rader - 2;
	if (y < 0)
		y = 0;
	for (int grad = 0; grad < 3; grad++) {
		streng_reset(&b);
		ledetekst(a, &b, (enum navngrad)grad);
		if (utf8_bredde(streng_tekst(&b)) <= f->kolonner / 2)
			break;
	}
	flate_fyll(f, rekt(y, 0, 1, f->kolonner), STIL_VANLIG);
	int n = tegn_kort(f, spenn(y, 1, f->kolonner * 2 / 3), STIL_FET, streng_tekst(&b));
	streng_reset(&b);
	if (a->aktivt_felt == FELT_STEMME)
		stemmene(a, &b);
	else
		kandidater(a, &b);
	if (felt_retter(a, &hvilket))
		streng_c(&b, tr("Enter retter · Esc eller ↓ henter fram utkastet"));
	else if (!b.n)
		streng_c(&b, tr(felt_info[a->aktivt_felt].hint));
	if (y + 1 < f->rader)
		tegn_under(a, f, y + 1, streng_tekst(&b));
	linje_tegn(&a->felt[a->aktivt_felt], f, rekt(y, 1 + n, 1, f->kolonner - n - 2), STIL_VANLIG);
	streng_release(&b);
}

static bool send_felt(struct app *a)
{
	struct linje *l = &a->felt[a->aktivt_felt];
	const struct felt_info *i = &felt_info[a->aktivt_felt];
	struct tekst t = tekst_trim(linje_tekst(l));
	if (a->aktivt_felt == FELT_KOMMANDO || a->aktivt_felt == FELT_SVAR)
		return app_kommando(a, app_f(a, TF, TA(t)));
	struct tekst kl = ta_kl(&t), proevd = t;
	struct hvem h;
	struct feil f;
	bool uten = true;
	const struct hvem *fv = forvalgt(a);
	const char *skille = kl.n ? " " : "";
	bool nevnt = a->aktivt_felt != FELT_INNSPILL ||
		     !command_hvem(a->s, &proevd, &h, &uten, &f) || !uten;
	struct tekst hvem = fv ? fv->kode.n ? fv->kode : fv->navn : T("-");
	if (!nevnt)
		return app_kommando_f(a, TF "%s" TF "%s " TF ": " TF, TA(kl), skille, TA(om_saken(a)), i->ord,
				      TA(hvem), TA(t));
	return app_kommando_f(a, TF "%s" TF "%s " TF, TA(kl), skille, TA(om_saken(a)), i->ord, TA(t));
}

/* Down through the history to what was being written. */
static bool til_utkastet(struct linje *l)
{
	bool flyttet = false;
	while (linje_gjor(l, LINJE_NED))
		flyttet = true;
	return flyttet;
}

/* The innspill that was brought back, as it stands now; the draft comes back when it is done. «-:» keeps
 * the person, and a text that begins as an order of «rett» from being one. */
static void rett_innspill(struct app *a, const struct notat *n, size_t hvilket)
{
	struct linje *l = &a->felt[FELT_INNSPILL];
	struct tekst t = tekst_trim(linje_tekst(l)), kl, proevd;
	struct hvem h;
	struct feil f;
	bool uten = true;
	if (tekst_lik(t, streng_tekst(&l->historie[l->historie_n - 1])) && tekst_slutter(t, n->tekst)) {
		til_utkastet(l);
		app_melding(a, false, app_f(a, tr("Innspill %zu står som det sto: ingenting er rettet"),
					    hvilket));
		return;
	}
	kl = ta_kl(&t);
	proevd = t;
	bool nevnt = !command_hvem(a->s, &proevd, &h, &uten, &f) || !uten;
	if (!app_kommando_f(a, "rett %d " TF "%s" TF, n->nr, TA(kl), nevnt ? " " : " -: ", TA(t)))
		return;
	linje_husk(l);
	linje_sett(l, streng_tekst(&l->utkast));
	a->kladd_endret = true;
}

static void enter(struct app *a)
{
	struct linje *l = &a->felt[a->aktivt_felt];
	enum innfelt felt = a->aktivt_felt;
	size_t hvilket;
	const struct notat *rettes = felt_retter(a, &hvilket);
	if (!tekst_trim(linje_tekst(l)).n && felt != FELT_PAUSE && felt != FELT_STEMME) {
		til_utkastet(l);
		app_av(a);
		return;
	}
	if (rettes) {
		rett_innspill(a, rettes, hvilket);
		return;
	}
	int lag = a->antall_lag;
	if (!send_felt(a)) /* the text stays, with the reason beside it */
		return;
	linje_husk(l);
	linje_sett(l, INGEN_TEKST);
	frys(a);
	const struct notat *ny = felt == FELT_INNSPILL ? siste_i_saken(a, &hvilket) : NULL;
	if (ny)
		a->siste_innspill = ny->nr;
	a->kladd_endret = true;
	a->fullfor_i = -1;
	if (felt_info[felt].blir)
		return;
	/* the command may have put a view on top: the field goes away from under it */
	if (a->antall_lag == lag) {
		app_av(a);
		if (a->lag[a->antall_lag - 1] == &visning_logg)
			logg_pa_nytt(a);
		else if (a->lag[a->antall_lag - 1] == &visning_stav)
			stav_pa_nytt(a);
	} else {
		for (int i = 1; i < a->antall_lag - 1; i++)
			a->lag[i] = a->lag[i + 1];
		a->antall_lag--;
	}
}

/* Tab again takes the next candidate of what was typed at the first Tab. */
static void fullfor(struct app *a)
{
	struct linje *l = &a->felt[a->aktivt_felt];
	const char *ord = felt_info[a->aktivt_felt].ord;
	struct tekst ut;
	if (a->fullfor_i < 0) {
		streng_reset(&a->fullfor_fra);
		if (ord[0])
			streng_f(&a->fullfor_fra, "%s ", ord);
		streng_legg(&a->fullfor_fra, linje_tekst(l));
	}
	struct tekst fra = streng_tekst(&a->fullfor_fra);
	a->fullfor_i++;
	if (!command_fullfor(a->s, &a->s->skrap, fra, (size_t)a->fullfor_i, &ut)) {
		if (a->fullfor_i == 0 || !command_fullfor(a->s, &a->s->skrap, fra, 0, &ut)) {
			a->fullfor_i = -1;
			return;
		}
		a->fullfor_i = 0;
	}
	size_t forst = ord[0] ? tekst_c(ord).n + 1 : 0;
	linje_bytt(l, tekst_fra(ut, forst));
}

static void tast_felt(struct app *a, const struct tast *t)
{
	struct linje *l = &a->felt[a->aktivt_felt];
	size_t hvilket;
	if (t->slag == TAST_TAB) {
		fullfor(a);
		return;
	}
	a->fullfor_i = -1;
	if (t->slag == TAST_ESC) {
		if (a->aktivt_felt == FELT_SVAR && a->s->sporsmal == SPOR_TAP)
			return;
		if (!felt_retter(a, &hvilket) || !til_utkastet(l))
			app_av(a);
	} else if (t->slag == TAST_ENTER) {
		enter(a);
	} else if (tast_er(t, TAST_CTRL, 'o')) {
		a->redigerer = l;
		a->virkning = VIRKNING_EDITOR;
	} else if (tast_er(t, TAST_CTRL, 's')) {
		app_kommando(a, T("lagre"));
	} else {
		if (a->urort && t->slag == TAST_TEGN)
			linje_sett(l, INGEN_TEKST);
		a->urort = false;
		if (!linje_tekst(l).n)
			frys(a);
		if (linje_tast(l, t))
			a->kladd_endret = true;
		if (a->aktivt_felt == FELT_STEMME) /* the reason was about other figures */
			app_melding(a, false, INGEN_TEKST);
	}
}

const struct visning visning_felt = {tegn_felt, tast_felt};
