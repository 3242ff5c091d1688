/* Help: typed text filters, Enter runs. Every line comes from the one table of actions. */
#include "bryt.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

/* How well an action fits what is typed: its word or key, the beginning of its word, anything else. */
enum treff { TREFF_ORD, TREFF_START, TREFF_TEKST, TREFF_INGEN };

static enum treff treff(struct app *a, enum handling h)
{
	struct tekst sok = utf8_fold(&a->s->skrap, tekst_trim(linje_tekst(&a->sok)));
	const struct handling_info *i = handling_info(h);
	struct tekst ord = utf8_fold(&a->s->skrap, tekst_c(i->ord));
	const char *tast = app_tastnavn(a, h);
	if (sok.n && (tekst_lik(ord, sok) || tekst_lik_c(tekst_trim(linje_tekst(&a->sok)), tast)))
		return TREFF_ORD;
	if (sok.n && tekst_starter(ord, sok))
		return TREFF_START;
	struct tekst alt = utf8_fold(&a->s->skrap, app_f(a, "%s %s %s %s", tast, i->ord,
							 tr(i->etikett), tr(i->hjelp)));
	return tekst_finn(alt, sok) >= 0 ? TREFF_TEKST : TREFF_INGEN;
}

static void fyll(struct app *a)
{
	struct tekstvis *v = &a->vis;
	arena_reset(&v->arena);
	v->nr = arena_nye(&v->arena, int, H_ANTALL);
	v->antall = 0;
	for (int t = TREFF_ORD; t < TREFF_INGEN; t++)
		for (int h = 0; h < H_ANTALL; h++)
			if ((int)treff(a, (enum handling)h) == t)
				v->nr[v->antall++] = h;
	if (v->valgt >= (int)v->antall)
		v->valgt = v->antall ? (int)v->antall - 1 : 0;
}

void vis_hjelp(struct app *a)
{
	vis_sett(a, tr("Hjelp: skriv for å søke, Enter utfører"), INGEN_TEKST);
	linje_sett(&a->sok, INGEN_TEKST);
	app_melding(a, false, INGEN_TEKST);
	a->vis.velger = true;
	fyll(a);
	app_legg_pa(a, &visning_hjelp);
}

static void tegn_rad(struct app *a, struct flate *f, struct spenn s, int i)
{
	enum handling h = (enum handling)a->vis.nr[i];
	const struct handling_info *inf = handling_info(h);
	bool mulig = handling_mulig(a->s, h, NULL), valgt = i == a->vis.valgt;
	unsigned stil = (valgt ? STIL_SNUDD : 0) | (mulig ? 0 : STIL_FARGE(FARGE_DEMPET));
	flate_fyll(f, rekt(s.y, s.x, 1, s.bredde), stil);
	flate_tekst(f, spenn(s.y, s.x, 1), stil, tekst_c(valgt ? flate_tegn(f, TEGN_PIL) : " "));
	int x = s.x + 3 + tastkart_bredde(a->s->valg.taster);
	unsigned tast = stil | STIL_FET | (valgt || !mulig ? 0 : STIL_FARGE(FARGE_AKSENT));
	flate_tekst(f, spenn(s.y, s.x + 2, x - s.x - 2), tast, tekst_c(app_tastnavn(a, h)));
	int ord = utf8_bredde(tekst_c(inf->ord));
	flate_tekst(f, spenn(s.y, x, ord), stil, tekst_c(inf->ord));
	ord = ord < 10 ? 11 : ord + 1; /* what is typed stands whole, also when it is longer than most */
	tegn_kort(f, spenn(s.y, x + ord, s.x + s.bredde - x - ord), stil, TR(inf->hjelp));
}

/* The whole sentence, and how it is said in words or why it cannot be now. */
static void skriv_om(struct app *a, enum handling h, struct streng *ut)
{
	const struct handling_info *i = handling_info(h);
	const char *hvorfor = NULL;
	streng_f(ut, "%s.", tr(i->hjelp));
	if (!handling_mulig(a->s, h, &hvorfor))
		streng_f(ut, tr(" Kan ikke brukes nå: %s."), hvorfor);
	else if (i->argument[0])
		/* Oversettere: slik skrives det: «rett nr [kl 09:12 | tekst]». */
		streng_f(ut, tr(" Som ord: %s %s"), i->ord, tr(i->argument));
}

/* The rows that the longest of them takes, so that the list stands still. */
static int om_rader(struct app *a, int bredde)
{
	int mest = 1;
	for (int h = 0; h < H_ANTALL; h++) {
		struct streng s = {0};
		skriv_om(a, (enum handling)h, &s);
		int n = bryt_antall(streng_tekst(&s), bredde);
		mest = n > mest ? n : mest;
		streng_release(&s);
	}
	return mest;
}

static void tegn_liste(struct app *a, struct flate *f, struct rekt r)
{
	struct tekstvis *v = &a->vis;
	if (v->topp > (int)v->antall - r.hoyde)
		v->topp = (int)v->antall > r.hoyde ? (int)v->antall - r.hoyde : 0;
	if (v->valgt < v->topp)
		v->topp = v->valgt;
	if (v->valgt >= v->topp + r.hoyde)
		v->topp = v->valgt - r.hoyde + 1;
	for (int i = v->topp; i < (int)v->antall && i - v->topp < r.hoyde; i++)
		tegn_rad(a, f, spenn(r.y + i - v->topp, r.x, r.bredde), i);
}

static void tegn_sok(struct app *a, struct flate *f, struct rekt r)
{
	struct streng antall = {0};
	/* Oversettere: hvor mange av valgene i hjelpen som passer. */
	streng_f(&antall, tr("%zu av %d valg"), a->vis.antall, (int)H_ANTALL);
	int b = r.bredde >= 50 ? utf8_bredde(streng_tekst(&antall)) : 0;
	flate_tekst(f, spenn(r.y, r.x, 2), STIL_FET, T(">"));
	flate_tekst(f, spenn(r.y, r.x + r.bredde - b, b), STIL_FARGE(FARGE_DEMPET), streng_tekst(&antall));
	linje_tegn(&a->sok, f, rekt(r.y, r.x + 2, 1, r.bredde - 3 - b), STIL_VANLIG);
	streng_release(&antall);
}

/* I is not a word's key, unless somebody made it one. */
static struct tekst hint_tekst(struct app *a)
{
	bool ledig = tastkart_finn(a->s->valg.taster, T("I")) == H_ANTALL;
	return app_f(a, "%s%s%s · %s",
		     tr("kl 09:04 foran et ord: når det skjedde · kode: tekst er et innspill · Esc lukker"
			" · Tab: saklista"),
		     ledig ? " · " : "", ledig ? tr("I: innspill uten person") : "",
		     tr("Ctrl-S: når ble det lagret · Ctrl-L: tegn på nytt"));
}

/* The entries first, at least three; then what the chosen one does; then the hints. */
static void tegn_hjelp(struct app *a, struct flate *f)
{
	const struct tekst hint = hint_tekst(a);
	struct tekstvis *v = &a->vis;
	struct streng om = {0};
	struct rekt r = tegn_panel(f, H_ANTALL + 10, 96, v->tittel.p);
	int plass = r.hoyde - 1, mest = om_rader(a, r.bredde);
	if (mest > plass - 3)
		mest = plass > 3 ? plass - 3 : 0;
	plass -= mest;
	int fot = hint_rader(f, r.bredde, hint);
	if (fot > plass - 8)
		fot = plass > 8 ? plass - 8 : 0;
	plass -= fot;
	int strek = mest > 0 && plass > 4, bunn = r.y + r.hoyde - fot;
	plass -= strek;
	tegn_liste(a, f, rekt(r.y + 1, r.x, plass > 1 ? plass : 1, r.bredde));
	if (strek)
		flate_vannrett(f, spenn(bunn - mest - 1, r.x, r.bredde), STIL_FARGE(FARGE_DEMPET));
	if (v->antall)
		skriv_om(a, (enum handling)v->nr[v->valgt], &om);
	else
		streng_c(&om, tr("Ingenting passer: slett noe av det som er skrevet."));
	flate_avsnitt(f, rekt(bunn - mest, r.x, mest, r.bredde), 0, STIL_VANLIG, streng_tekst(&om));
	tegn_hint(f, rekt(bunn, r.x, fot, r.bredde), STIL_FARGE(FARGE_DEMPET), hint);
	tegn_sok(a, f, r);
	streng_release(&om);
}

static void tast_hjelp(struct app *a, const struct tast *t)
{
	struct tekstvis *v = &a->vis;
	if (t->slag == TAST_ESC) {
		v->velger = false;
		app_av(a);
	} else if (t->slag == TAST_OPP || t->slag == TAST_NED) {
		v->valgt += t->slag == TAST_NED ? 1 : -1;
		if (v->valgt < 0)
			v->valgt = 0;
		if (v->antall && v->valgt >= (int)v->antall)
			v->valgt = (int)v->antall - 1;
	} else if (t->slag == TAST_ENTER && v->antall) {
		enum handling h = (enum handling)v->nr[v->valgt];
		v->velger = false;
		app_av(a);
		app_handling(a, h);
	} else if (linje_tast(&a->sok, t)) {
		v->valgt = 0;
		fyll(a);
	}
}

const struct visning visning_hjelp = {tegn_hjelp, tast_hjelp};
