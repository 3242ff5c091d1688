/* Texts to scroll in: the log, the referat, answers of several lines, and the checklist at the end. */
#include "bryt.h"
#include "ord.h"
#include "rapport.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

void vis_sett(struct app *a, const char *tittel, struct tekst tekst)
{
	struct tekstvis *v = &a->vis;
	streng_reset(&v->tekst);
	streng_reset(&v->tittel);
	streng_legg(&v->tekst, tekst);
	streng_c(&v->tittel, tittel);
	arena_reset(&v->arena);
	v->nr = NULL;
	v->antall = 0;
	v->valgt = v->topp = 0;
	v->velger = false;
	app_melding(a, false, INGEN_TEKST);
}

void vis_svar(struct app *a, enum handling h, struct tekst svar)
{
	if (h == H_LOGG) {
		vis_logg(a);
		return;
	}
	vis_sett(a, tr(handling_info(h)->etikett), ord_vist(a, a->ascii, svar));
	app_legg_pa(a, &visning_tekst);
}

void vis_logg(struct app *a)
{
	struct streng s = {0};
	struct feil f;
	const struct mote *m = &a->s->mote;
	if (!ord_logg(a->s, INGEN_TEKST, &s, &f))
		return;
	vis_sett(a, tr("Logg"), streng_tekst(&s));
	streng_release(&s);
	a->vis.velger = true;
	a->vis.antall = m->antall;
	a->vis.nr = arena_nye(&a->vis.arena, int, m->antall);
	for (size_t i = 0; i < m->antall; i++)
		a->vis.nr[i] = m->logg[i].e.nr;
	a->vis.valgt = (int)m->antall - 1;
	app_legg_pa(a, &visning_logg);
}

void vis_stav(struct app *a)
{
	struct stavfunn *funn;
	struct streng s = {0};
	struct feil f;
	size_t n;
	if (!stav_sjekk(a->s, &funn, &n, &f) || !n)
		return; /* the message says so already */
	for (size_t i = 0; i < n; i++)
		streng_f(&s, "%s" TF, i ? "\n" : "", TA(funn[i].linje));
	vis_sett(a, tr("Stavekontroll"), streng_tekst(&s));
	streng_release(&s);
	a->vis.velger = true;
	a->vis.antall = n;
	a->vis.nr = arena_nye(&a->vis.arena, int, n);
	for (size_t i = 0; i < n; i++)
		a->vis.nr[i] = funn[i].nr;
	app_legg_pa(a, &visning_stav);
}

void stav_pa_nytt(struct app *a)
{
	struct tekst svar = arena_tekst(&a->s->skrap, streng_tekst(&a->melding));
	int valgt = a->vis.valgt, topp = a->vis.topp;
	app_av(a);
	a->vis.velger = false;
	vis_stav(a);
	if (a->vis.velger) {
		a->vis.valgt = valgt < (int)a->vis.antall ? valgt : (int)a->vis.antall - 1;
		a->vis.topp = topp;
	}
	app_melding(a, false, svar);
}

/* The log with this event chosen. */
static void logg_med(struct app *a, int nr)
{
	vis_logg(a);
	for (size_t i = 0; i < a->vis.antall; i++)
		if (a->vis.nr[i] == nr)
			a->vis.valgt = (int)i;
}

void logg_pa_nytt(struct app *a)
{
	int nr = a->vis.antall ? a->vis.nr[a->vis.valgt] : 0;
	struct tekst svar = arena_tekst(&a->s->skrap, streng_tekst(&a->melding));
	bool feil = a->melding_feil;
	logg_med(a, nr);
	if (!feil)
		app_melding(a, false, svar);
}

void vis_referat(struct app *a)
{
	struct protokoll p;
	struct referat r;
	struct referat_valg valg = {0};
	struct streng s = {0};
	protokoll_av_mote(&a->s->skrap, &a->s->mote, &p);
	referat_bygg(&a->s->skrap, &p, &valg, &r);
	rapport_txt(&r, &s);
	vis_sett(a, tr("Referat (forhåndsvisning)"), streng_tekst(&s));
	streng_release(&s);
	app_legg_pa(a, &visning_tekst);
}

void vis_mangler(struct app *a)
{
	struct mangel *m;
	struct streng s = {0};
	size_t n = spor_mangler(&a->s->mote, &a->s->skrap, &m);
	for (size_t i = 0; i < n; i++)
		streng_f(&s, "%s" TF, i ? "\n" : "", TA(m[i].tekst));
	vis_sett(a, tr("Heve møtet?"), streng_tekst(&s));
	streng_release(&s);
	a->vis.velger = n > 0;
	a->vis.antall = n;
	linje_sett(&a->felt[FELT_SVAR], INGEN_TEKST);
	app_legg_pa(a, &visning_mangler);
}

/* The text's lines from v->topp, wrapped unless lines are chosen; returns how many there are in all. */
static int tegn_rader(struct app *a, struct flate *f, struct rekt r)
{
	struct tekstvis *v = &a->vis;
	struct tekst rest = streng_tekst(&v->tekst), linje;
	int n = 0;
	struct bryt b = {.rest = rest};
	while (v->velger ? tekst_del(&rest, '\n', &linje) : bryt_neste(&b, r.bredde, &linje)) {
		int y = n++ - v->topp;
		if (y < 0 || y >= r.hoyde)
			continue;
		bool valgt = v->velger && n - 1 == v->valgt;
		int inn = v->velger ? 2 : 0;
		if (valgt) {
			flate_fyll(f, rekt(r.y + y, r.x, 1, r.bredde), STIL_SNUDD);
			flate_tekst(f, spenn(r.y + y, r.x, 1), STIL_SNUDD, tekst_c(flate_tegn(f, TEGN_PIL)));
			flate_markor(f, r.y + y, r.x);
		}
		tegn_kort(f, spenn(r.y + y, r.x + inn, r.bredde - inn), valgt ? STIL_SNUDD : STIL_VANLIG, linje);
	}
	return n;
}

static void hold_valgt_synlig(struct tekstvis *v, int hoyde)
{
	if (v->velger && v->valgt < v->topp)
		v->topp = v->valgt;
	if (v->velger && v->valgt >= v->topp + hoyde)
		v->topp = v->valgt - hoyde + 1;
}

/* The chosen line whole, in the last rows of *r, which it takes, when it is longer than a row. */
static void tegn_hele_linja(struct app *a, struct flate *f, struct rekt *r)
{
	struct tekst rest = streng_tekst(&a->vis.tekst), linje = INGEN_TEKST;
	for (int i = 0; i <= a->vis.valgt && tekst_del(&rest, '\n', &linje); i++)
		;
	int n = a->vis.velger ? bryt_antall(linje, r->bredde - 2) : 0;
	if (n > r->hoyde - 4) /* three lines to choose among, and the rule */
		n = r->hoyde - 4;
	if (n < 2)
		return;
	r->hoyde -= n + 1;
	flate_vannrett(f, spenn(r->y + r->hoyde, r->x, r->bredde), STIL_FARGE(FARGE_DEMPET));
	flate_avsnitt(f, rekt(r->y + r->hoyde + 1, r->x, n, r->bredde), 0, STIL_VANLIG, linje);
}

static void tegn_med_hint(struct app *a, struct flate *f, const char *hint)
{
	struct rekt r = tegn_side(f, streng_tekst(&a->vis.tittel));
	int fot = fot_rader(a, f, r, r.hoyde / 5, hint);
	r.hoyde -= fot;
	tegn_fot(a, f, rekt(r.y + r.hoyde, r.x, fot, r.bredde), hint);
	tegn_hele_linja(a, f, &r);
	a->side = r.hoyde;
	hold_valgt_synlig(&a->vis, r.hoyde);
	flate_markor(f, r.y, r.x);
	int n = tegn_rader(a, f, r);
	int maks = n > r.hoyde ? n - r.hoyde : 0;
	if (a->vis.topp > maks) { /* the end was passed: once more, from where it fits */
		a->vis.topp = maks;
		flate_fyll(f, r, STIL_VANLIG);
		tegn_rader(a, f, r);
	}
}

static void tegn_tekst(struct app *a, struct flate *f)
{
	tegn_med_hint(a, f, tr("Esc lukker · ↑↓ PgUp PgDn blar"));
}

static void tegn_logg(struct app *a, struct flate *f)
{
	tegn_med_hint(a, f, tr("Esc lukker · Enter retter · x stryker · u angrer siste"));
}

static void tegn_stav(struct app *a, struct flate *f)
{
	tegn_med_hint(a, f, tr("Esc lukker · Enter retter"));
}

/* The keys that move; false when it was another. */
static bool bla(struct app *a, const struct tast *t)
{
	struct tekstvis *v = &a->vis;
	int n = 0;
	if (t->slag == TAST_OPP || tast_er(t, TAST_TEGN, 'k'))
		n = -1;
	else if (t->slag == TAST_NED || tast_er(t, TAST_TEGN, 'j'))
		n = 1;
	else if (t->slag == TAST_SIDE_OPP)
		n = 1 - a->side;
	else if (t->slag == TAST_SIDE_NED || tast_er(t, TAST_TEGN, ' '))
		n = a->side - 1;
	else if (t->slag == TAST_HJEM)
		n = -(1 << 20);
	else if (t->slag == TAST_SLUTT)
		n = 1 << 20;
	else
		return false;
	int *hva = v->velger ? &v->valgt : &v->topp;
	*hva += n;
	if (v->velger && *hva >= (int)v->antall)
		*hva = (int)v->antall - 1;
	if (*hva < 0)
		*hva = 0;
	return true;
}

static bool lukk(struct app *a, const struct tast *t)
{
	if (t->slag != TAST_ESC && !tast_er(t, TAST_TEGN, 'q'))
		return false;
	app_melding(a, false, INGEN_TEKST);
	a->vis.velger = false;
	app_av(a);
	return true;
}

static void tast_lest(struct app *a, const struct tast *t)
{
	if (!bla(a, t))
		lukk(a, t);
}

static void rett(struct app *a, int nr)
{
	if (!rett_apne(a, nr))
		return;
	app_av(a); /* the log goes away from under the field */
	a->lag[a->antall_lag - 1] = &visning_felt;
	a->vis.velger = false;
}

static void tast_logg(struct app *a, const struct tast *t)
{
	int i = a->vis.valgt, nr = a->vis.antall ? a->vis.nr[i] : 0;
	if (bla(a, t) || lukk(a, t))
		return;
	if (t->slag == TAST_ENTER) {
		rett(a, nr);
	} else if (tast_er(t, TAST_TEGN, 'x') || tast_er(t, TAST_TEGN, 'u') || tast_er(t, TAST_TEGN, 'U')) {
		bool ok = t->tegn[0] == 'x' ? app_kommando_f(a, "stryk %d", nr)
					    : app_kommando(a, t->tegn[0] == 'u' ? T("angre") : T("gjenta"));
		if (!ok)
			return;
		int topp = a->vis.topp;
		logg_pa_nytt(a);
		a->vis.valgt = i;
		a->vis.topp = topp;
	}
}

/* The field opens over the list with the event's text, the cursor behind the word, and what the dictionary
 * says of it below. */
static void rett_ord(struct app *a)
{
	struct stavfunn *funn;
	struct feil f;
	const char *hvorfor;
	size_t n, i = (size_t)a->vis.valgt;
	struct linje *l = &a->felt[FELT_RETT];
	if (!stav_sjekk(a->s, &funn, &n, &f) || i >= n || funn[i].nr != a->vis.nr[i]) {
		stav_pa_nytt(a); /* others have changed the meeting */
	} else if (!handling_mulig(a->s, H_RETT, &hvorfor)) {
		app_melding(a, true, tekst_c(hvorfor));
	} else if (!ord_rett_tekst(a->s, mote_logg(&a->s->mote, funn[i].nr), &f)) {
		app_melding(a, true, tekst_c(f.tekst));
	} else if (rett_apne(a, funn[i].nr)) {
		ptrdiff_t hvor = tekst_finn(linje_tekst(l), funn[i].ord);
		if (hvor >= 0)
			l->pos = (size_t)hvor + funn[i].ord.n;
		app_melding(a, false, funn[i].linje);
	}
}

static void tast_stav(struct app *a, const struct tast *t)
{
	if (!bla(a, t) && !lukk(a, t) && t->slag == TAST_ENTER)
		rett_ord(a);
}

/* --- «heve møtet?» ----------------------------------------------------------------------------- */

static void tegn_mangler(struct app *a, struct flate *f)
{
	struct tekstvis *v = &a->vis;
	int n = (int)v->antall, bredde = panel_bredde(f, 100);
	const char *hint = n ? tr("Esc møtet går videre · ↑↓ velger · Enter går dit")
			     : tr("Esc møtet går videre");
	int trenger = hint_rader(f, bredde, tekst_c(hint));
	struct rekt r = tegn_panel(f, n + trenger + 5, 100, v->tittel.p), liste = r;
	int fot = trenger < r.hoyde - 4 ? trenger : r.hoyde > 4 ? r.hoyde - 4 : 0;
	liste.hoyde -= fot + 1;
	tegn_hele_linja(a, f, &liste);
	if (liste.hoyde < 1)
		liste.hoyde = 1;
	if (n == 0)
		flate_tekst(f, spenn(r.y, r.x, r.bredde), STIL_VANLIG, TR("Ingenting står åpent."));
	hold_valgt_synlig(v, liste.hoyde);
	tegn_rader(a, f, liste);
	int y = r.y + r.hoyde - fot - 1;
	/* Oversettere: «ja» er et ord som skrives. */
	struct tekst be = TR("Skriv ja og Enter for å heve møtet: ");
	if (r.bredde <= utf8_bredde(be) + 9) /* and some room for the answer */
		be = TR("Skriv ja for å heve: ");
	int k = flate_tekst(f, spenn(y, r.x, r.bredde), STIL_FET, be);
	tegn_hint(f, rekt(y + 1, r.x, fot, r.bredde), STIL_FARGE(FARGE_DEMPET), tekst_c(hint));
	linje_tegn(&a->felt[FELT_SVAR], f, rekt(y, r.x + k, 1, r.bredde - k), STIL_VANLIG);
}

/* To where it can be put right: the sak, the event in the log, or the word that says it. */
static void hopp_til(struct app *a)
{
	struct mangel *alle, m = {.rad = -1};
	size_t n = spor_mangler(&a->s->mote, &a->s->skrap, &alle), i = (size_t)a->vis.valgt;
	if (i < n)
		m = alle[i];
	bool om_sak = m.slag == MANGEL_VOTERING || m.slag == MANGEL_KVORUM || m.slag == MANGEL_VEDTAK;
	app_kommando(a, T("nei"));
	app_melding(a, false, INGEN_TEKST);
	if (i >= n)
		return;
	if (m.slag == MANGEL_STED) {
		app_melding(a, false, TR("Stedet står i agendaen, og møtet følger den det begynte med: "
					"skriv det inn i referatet når møtet er hevet."));
	} else if (m.nr && !om_sak) {
		logg_med(a, m.nr);
		rett_apne(a, m.nr);
		app_melding(a, false, m.tekst);
	} else if (m.rad < 0) {
		felt_apne(a, FELT_KOMMANDO, T("referent "));
	} else {
		a->i_lista = true;
		a->vist = m.rad;
		app_melding(a, false, m.tekst);
	}
}

static void tast_mangler(struct app *a, const struct tast *t)
{
	struct linje *svar = &a->felt[FELT_SVAR];
	if (t->slag == TAST_OPP || t->slag == TAST_NED) {
		bla(a, t);
	} else if (t->slag == TAST_ESC) {
		app_av(a);
		app_kommando(a, T("nei"));
	} else if (t->slag == TAST_ENTER) {
		struct tekst ord = arena_tekst(&a->s->skrap, tekst_trim(linje_tekst(svar)));
		linje_sett(svar, INGEN_TEKST);
		if (ord.n && !tekst_lik_c(ord, "ja") && !tekst_lik_c(ord, "Ja") && !tekst_lik_c(ord, "JA"))
			return;
		app_av(a);
		a->vis.velger = false;
		if (ord.n)
			app_kommando(a, T("ja"));
		else
			hopp_til(a);
	} else {
		linje_tast(svar, t);
	}
}

const struct visning visning_tekst = {tegn_tekst, tast_lest};
const struct visning visning_logg = {tegn_logg, tast_logg};
const struct visning visning_stav = {tegn_stav, tast_stav};
const struct visning visning_mangler = {tegn_mangler, tast_mangler};
