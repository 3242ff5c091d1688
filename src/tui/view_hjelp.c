/* Help: typed text filters, Enter runs. Every line comes from the one table of actions. */
#include "utf8.h"
#include "view.h"

/* How well an action fits what is typed: its word or key, the beginning of its word, anything else. */
enum treff { TREFF_ORD, TREFF_START, TREFF_TEKST, TREFF_INGEN };

static enum treff treff(struct app *a, enum handling h)
{
	struct tekst sok = utf8_fold(&a->s->skrap, tekst_trim(linje_tekst(&a->sok)));
	const struct handling_info *i = handling_info(h);
	struct tekst ord = utf8_fold(&a->s->skrap, tekst_c(i->ord));
	if (sok.n && (tekst_lik(ord, sok) || tekst_lik_c(tekst_trim(linje_tekst(&a->sok)), i->tast)))
		return TREFF_ORD;
	if (sok.n && tekst_starter(ord, sok))
		return TREFF_START;
	struct tekst alt = utf8_fold(&a->s->skrap, app_f(a, "%s %s %s %s", i->tast, i->ord, i->etikett,
							 i->hjelp));
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
	vis_sett(a, "Hjelp: skriv for å søke, Enter utfører", INGEN_TEKST);
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
	flate_tekst(f, spenn(s.y, s.x + 2, 2), stil | STIL_FET, tekst_c(inf->tast));
	flate_tekst(f, spenn(s.y, s.x + 4, 10), stil, tekst_c(inf->ord));
	flate_tekst(f, spenn(s.y, s.x + 15, s.bredde - 15), stil, tekst_c(inf->hjelp));
}

static void tegn_hjelp(struct app *a, struct flate *f)
{
	struct tekstvis *v = &a->vis;
	struct rekt r = tegn_panel(f, H_ANTALL + 7, 96, v->tittel.p);
	int plass = r.hoyde - 5 > 0 ? r.hoyde - 5 : 1;
	flate_tekst(f, spenn(r.y, r.x, 2), STIL_FET, T(">"));
	if (v->valgt < v->topp)
		v->topp = v->valgt;
	if (v->valgt >= v->topp + plass)
		v->topp = v->valgt - plass + 1;
	for (int i = v->topp; i < (int)v->antall && i - v->topp < plass; i++)
		tegn_rad(a, f, spenn(r.y + 1 + i - v->topp, r.x, r.bredde), i);
	struct streng s = {0};
	const char *hvorfor = NULL;
	streng_f(&s, "%zu av %d valg.", v->antall, (int)H_ANTALL);
	if (v->antall && !handling_mulig(a->s, (enum handling)v->nr[v->valgt], &hvorfor))
		streng_f(&s, " Kan ikke brukes nå: %s.", hvorfor);
	else if (v->antall && handling_info((enum handling)v->nr[v->valgt])->argument[0])
		streng_f(&s, " Som ord: %s %s", handling_info((enum handling)v->nr[v->valgt])->ord,
			 handling_info((enum handling)v->nr[v->valgt])->argument);
	flate_tekst(f, spenn(r.y + r.hoyde - 3, r.x, r.bredde), STIL_VANLIG, streng_tekst(&s));
	tegn_ord(f, spenn(r.y + r.hoyde - 2, r.x, r.bredde), STIL_FARGE(FARGE_DEMPET),
		    T("kl 09:04 foran et ord noterer når det skjedde · kode: tekst er et innspill"));
	tegn_ord(f, spenn(r.y + r.hoyde - 1, r.x, r.bredde), STIL_FARGE(FARGE_DEMPET),
		    T("Tab: saklista · I: innspill uten person · Ctrl-S: når ble det lagret · Ctrl-L: tegn på nytt"));
	linje_tegn(&a->sok, f, rekt(r.y, r.x + 2, 1, r.bredde - 2), STIL_VANLIG);
	streng_release(&s);
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

const struct visning visning_hjelp = {"Hjelp", tegn_hjelp, tast_hjelp};
