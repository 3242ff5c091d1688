/* The members' remarks in one list, and what they are about below: one key answers. */
#include "diff.h"
#include "merknadliste.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

static size_t les(struct app *a, struct merknadpost **p)
{
	struct streng om = {0};
	size_t n = merknadliste(a->s, p, &om);
	streng_release(&om);
	return n;
}

bool vis_merknader(struct app *a)
{
	struct merknadpost *p;
	struct streng om = {0};
	size_t n = merknadliste(a->s, &p, &om);
	bool apen = false;
	for (int i = 0; i < a->antall_lag; i++)
		apen |= a->lag[i] == &visning_merknader;
	if (n && !apen) {
		a->merknad = 0;
		while (a->merknad + 1 < (int)n && p[a->merknad].svar)
			a->merknad++;
		app_melding(a, om.n > 0, streng_tekst(&om));
		app_legg_pa(a, &visning_merknader);
	}
	streng_release(&om);
	return n && !apen;
}

/* «[nytt: …]» and «[strøket: …]», the spaces outside. */
static void skriv_del(struct streng *ut, const struct diff_del *d)
{
	struct tekst t = d->tekst, midt = tekst_trim(t);
	if (d->slag == DIFF_LIKT || !midt.n) {
		streng_legg(ut, t);
		return;
	}
	streng_legg(ut, tekst_til(t, (size_t)(midt.p - t.p)));
	streng_f(ut, "%s" TF "]", d->slag == DIFF_NYTT ? tr("[nytt: ") : tr("[strøket: "), TA(midt));
	streng_legg(ut, tekst_fra(t, (size_t)(midt.p - t.p) + midt.n));
}

/* What stands there now, and what is asked for: the change word by word when there is a new text. */
static void skriv_valgt(struct app *a, struct streng *ut, const struct merknadpost *p)
{
	struct diff_del *d;
	struct tekst naa = p->naa.n ? p->naa : p->m.sitat;
	if (p->m.forslag.n && p->naa.n && !p->svar) {
		size_t n = diff_ord(&a->s->skrap, p->naa, p->m.forslag, &d);
		for (size_t i = 0; i < n; i++)
			skriv_del(ut, &d[i]);
	} else {
		streng_legg(ut, naa);
	}
	if (p->rettet && !p->svar)
		streng_c(ut, tr("\n(rettet etter at merknaden ble skrevet)"));
	if (!p->naa.n && !p->svar)
		streng_c(ut, tr("\n(rettes ikke herfra: når det er ordnet, o)"));
}

static void tegn_liste(struct app *a, struct flate *f, struct rekt r, const struct merknadpost *p, int n)
{
	int topp = a->merknad >= r.hoyde && r.hoyde > 0 ? a->merknad - r.hoyde + 1 : 0;
	for (int i = topp; i < n && i - topp < r.hoyde; i++) {
		struct streng s = {0};
		unsigned stil = i == a->merknad ? STIL_SNUDD : p[i].svar ? STIL_FARGE(FARGE_DEMPET) : STIL_VANLIG;
		int y = r.y + i - topp;
		flate_fyll(f, rekt(y, r.x, 1, r.bredde), stil);
		flate_tekst(f, spenn(y, r.x, 1), stil, tekst_c(p[i].svar ? flate_tegn(f, TEGN_HAKE) : " "));
		merknadpost_skriv(&s, &p[i]);
		tegn_kort(f, spenn(y, r.x + 2, r.bredde - 2), stil, streng_tekst(&s));
		if (i == a->merknad)
			flate_markor(f, y, r.x);
		streng_release(&s);
	}
}

static void tegn_merknader(struct app *a, struct flate *f)
{
	struct merknadpost *p;
	int n = (int)les(a, &p);
	const char *hint = tr("g godtar · e endrer og godtar · a avslår · o ordnet på annen måte · u angrer · Esc lukker");
	struct rekt r = tegn_side(f, TR("Merknader til referatet"));
	int fot = fot_rader(a, f, r, r.hoyde / 4 + 1, hint);
	if (a->merknad >= n)
		a->merknad = n > 0 ? n - 1 : 0;
	r.hoyde -= fot;
	tegn_fot(a, f, rekt(r.y + r.hoyde, r.x, fot, r.bredde), hint);
	int liste = n < r.hoyde / 2 ? n : r.hoyde / 2 > 0 ? r.hoyde / 2 : 1;
	tegn_liste(a, f, rekt(r.y, r.x, liste, r.bredde), p, n);
	if (n < 1 || r.hoyde - liste < 3)
		return;
	struct streng s = {0}, m = {0};
	flate_vannrett(f, spenn(r.y + liste, r.x, r.bredde), STIL_FARGE(FARGE_DEMPET));
	merknadpost_skriv(&m, &p[a->merknad]);
	int y = r.y + liste + 1, igjen = r.hoyde - liste - 1;
	int brukt = flate_avsnitt(f, rekt(y, r.x, igjen, r.bredde), 0, STIL_FET, streng_tekst(&m));
	skriv_valgt(a, &s, &p[a->merknad]);
	if (igjen - brukt - 1 > 0)
		flate_avsnitt(f, rekt(y + brukt + 1, r.x, igjen - brukt - 1, r.bredde), 0, STIL_VANLIG, streng_tekst(&s));
	streng_release(&s);
	streng_release(&m);
}

/* The answer, and on to the next that has none. */
static void svar(struct app *a, const char *ord)
{
	struct merknadpost *p;
	if (!app_kommando_f(a, "merknader %d %s", a->merknad + 1, ord))
		return;
	int n = (int)les(a, &p), i = a->merknad;
	while (i < n && p[i].svar)
		i++;
	a->merknad = i < n ? i : a->merknad;
}

static void endre(struct app *a)
{
	struct merknadpost *p;
	if (les(a, &p) <= (size_t)a->merknad)
		return;
	const struct merknadpost *d = &p[a->merknad];
	struct tekst t = d->m.forslag.n && !d->rettet ? d->m.forslag : d->naa;
	linje_sett(&a->felt[FELT_KOMMANDO], INGEN_TEKST); /* not a draft of another row's */
	felt_apne(a, FELT_KOMMANDO, app_f(a, "merknader %d endre " TF, a->merknad + 1, TA(t)));
}

static void tast_merknader(struct app *a, const struct tast *t)
{
	struct merknadpost *p;
	if (t->slag == TAST_ESC || tast_er(t, TAST_TEGN, 'q')) {
		app_melding(a, false, INGEN_TEKST);
		app_av(a);
	} else if ((t->slag == TAST_OPP || tast_er(t, TAST_TEGN, 'k')) && a->merknad > 0) {
		a->merknad--;
	} else if ((t->slag == TAST_NED || tast_er(t, TAST_TEGN, 'j')) && a->merknad + 1 < (int)les(a, &p)) {
		a->merknad++;
	} else if (tast_er(t, TAST_TEGN, 'g')) {
		svar(a, "godta");
	} else if (tast_er(t, TAST_TEGN, 'a')) {
		svar(a, "avslå");
	} else if (tast_er(t, TAST_TEGN, 'o')) {
		svar(a, "ordnet");
	} else if (tast_er(t, TAST_TEGN, 'e')) {
		endre(a);
	} else if (tast_er(t, TAST_TEGN, 'u')) {
		app_kommando(a, T("angre"));
	}
}

const struct visning visning_merknader = {tegn_merknader, tast_merknader};
