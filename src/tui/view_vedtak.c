/* The decision panel: Enter adopts the text as it stands; nothing is decided until a key is chosen. */
#include "bryt.h"
#include "ord.h"
#include "sprak.h"
#include "view.h"

struct valg {
	const char *tast, *tekst, *ord;
};

static const struct valg valgene[] = {
	{"Enter", N_("Vedtatt slik det står"), "vedtak"},
	{"e", N_("Endre teksten først"), NULL},
	{"s", N_("Votering"), NULL},
	{"f", N_("Vis uten merking av endringer"), NULL},
	{"u", N_("Utsett saken"), "vedtak utsatt"},
	{"i", N_("Ikke vedtatt"), "vedtak ikke"},
	{"o", N_("Tatt til orientering"), "vedtak orientering"},
	{"x", N_("Saken utgår"), "vedtak utgår"},
};

/* The same in a small window, where the proposal needs the rows. */
static const char valgene_kort[] = N_("Enter vedtatt · e endre · s votering · u utsett · "
				      "i ikke vedtatt · o orientering · x utgår · f umerket");

/* How the rows of the panel are shared out. */
struct deling {
	int tekst, valg, fot; /* rows */
	bool kort, bred;      /* the choices in a few words; in two columns */
};

static int rad_oppe(const struct app *a)
{
	return a->under; /* the one it was opened for, also when another is called meanwhile */
}

static const char *hint(struct app *a)
{
	const char *angre = app_tastnavn(a, H_ANGRE);
	if (a->s->mote.saker[rad_oppe(a)].alternativer.n)
		return tr("A, B … vedtar forslaget med bokstaven · Esc tilbake · "
			  "ingenting er bestemt før du velger");
	return !angre[0] ? tr("Esc tilbake · ingenting er bestemt før du velger")
			 : app_f(a, tr("Esc tilbake · ingenting er bestemt før du velger · Angre: %s"),
				 angre).p;
}

static void skriv_tekst(struct app *a, struct streng *ut, int rad)
{
	const struct sak *s = &a->s->mote.saker[rad];
	if (a->vis.velger)
		streng_legg(ut, sak_forslag(s));
	else
		skriv_forslag(ut, a->s, rad);
	if (a->endrer_rad == rad && linje_tekst(&a->endring).n &&
	    !tekst_lik(linje_tekst(&a->endring), sak_forslag(s)))
		streng_f(ut, "\n%s", tr("(Et utkast til endring er ikke lagret: e viser det.)"));
	for (size_t i = 0; i < s->alternativer.n; i++)
		streng_f(ut, "\n" TF ": " TF, TA(s->alternativer.p[i].merke),
			 TA(s->alternativer.p[i].tekst));
	if (!ut->n)
		streng_c(ut, tr("Saken har ikke noe forslag til vedtak: e skriver et."));
}

/* The text first, at least three rows of it, then the choices, then the hints. */
static struct deling del_opp(struct app *a, struct flate *f, struct rekt r, int trenger)
{
	int minst = (trenger < 3 ? trenger : 3) + 1; /* and the row between */
	struct deling d = {.bred = r.bredde >= 66};
	d.valg = d.bred ? 4 : (int)ARRAY_LEN(valgene);
	d.fot = fot_rader(a, f, r, r.hoyde - minst - d.valg, hint(a));
	d.kort = r.hoyde < minst + d.valg + d.fot;
	if (d.kort) {
		d.valg = hint_rader(f, r.bredde, TR(valgene_kort));
		d.fot = fot_rader(a, f, r, r.hoyde - minst - d.valg, hint(a));
	}
	d.tekst = r.hoyde - d.valg - d.fot - 1;
	if (d.tekst > trenger)
		d.tekst = trenger;
	if (d.tekst < 1)
		d.tekst = 1;
	return d;
}

static void tegn_valg(struct flate *f, struct rekt r, const struct deling *d)
{
	int bredde = d->bred ? r.bredde / 2 : r.bredde;
	for (int i = 0; !d->kort && i < (int)ARRAY_LEN(valgene); i++) {
		int hoyre = d->bred && i >= 4, y = hoyre ? i - 4 : i, x = hoyre ? bredde : 0;
		if (y >= r.hoyde)
			continue;
		flate_tekst(f, spenn(r.y + y, r.x + x, 6), STIL_FET | STIL_FARGE(FARGE_AKSENT),
			    tekst_c(valgene[i].tast));
		tegn_kort(f, spenn(r.y + y, r.x + x + 6, bredde - 7), STIL_VANLIG, TR(valgene[i].tekst));
	}
	if (d->kort)
		tegn_hint(f, r, STIL_VANLIG, TR(valgene_kort));
	flate_markor(f, r.y, r.x);
}

static void tegn_vedtak(struct app *a, struct flate *f)
{
	int rad = rad_oppe(a), bredde = panel_bredde(f, 84);
	struct streng tekst = {0}, navn = {0};
	skriv_tekst(a, &tekst, rad);
	skriv_rad(&navn, a->s, rad);
	/* Oversettere: «i sak 20/23», eller i det en sak uten nummer heter. */
	struct tekst tittel = app_f(a, tr("Vedtak i " TF), TA(streng_tekst(&navn)));
	int trenger = bryt_antall(streng_tekst(&tekst), bredde);
	int valg = bredde >= 66 ? 4 : (int)ARRAY_LEN(valgene);
	struct rekt r = tegn_panel(f, trenger + valg + hint_rader(f, bredde, tekst_c(hint(a))) + 4, 84, tittel.p);
	struct deling d = del_opp(a, f, r, trenger);
	int maks = trenger - d.tekst, bunn = r.y + r.hoyde;
	a->side = d.tekst;
	if (a->vis.topp > maks)
		a->vis.topp = maks;
	flate_avsnitt(f, rekt(r.y, r.x, d.tekst, r.bredde), a->vis.topp, STIL_VANLIG, streng_tekst(&tekst));
	if (maks > 0)
		tegn_ord(f, spenn(r.y + d.tekst, r.x, r.bredde), STIL_FET,
			 a->vis.topp < maks ? TR("(PgDn viser mer)") : TR("(PgUp viser begynnelsen)"));
	int y = r.y + d.tekst + 1;
	tegn_valg(f, rekt(y, r.x, bunn - d.fot - y, r.bredde), &d);
	tegn_fot(a, f, rekt(bunn - d.fot, r.x, d.fot, r.bredde), hint(a));
	streng_release(&tekst);
	streng_release(&navn);
}

/* The keys that move the text; false when it was another. */
static bool bla(struct app *a, const struct tast *t)
{
	int side = a->side > 1 ? a->side - 1 : 1, *topp = &a->vis.topp;
	switch ((int)t->slag) {
	case TAST_OPP: *topp -= 1; break;
	case TAST_NED: *topp += 1; break;
	case TAST_SIDE_OPP: *topp -= side; break;
	case TAST_SIDE_NED: *topp += side; break;
	case TAST_HJEM: *topp = 0; break;
	case TAST_SLUTT: *topp = 1 << 20; break;
	default: return false;
	}
	if (*topp < 0)
		*topp = 0;
	return true;
}

static void velg(struct app *a, const struct valg *v)
{
	if (app_kommando_f(a, TF "%s", TA(app_under(a, a->under)), v->ord))
		app_av(a);
}

static void tast_vedtak(struct app *a, const struct tast *t)
{
	if (t->slag == TAST_ESC || tast_er(t, TAST_TEGN, 'q')) {
		a->vis.velger = false;
		app_melding(a, false, INGEN_TEKST);
		app_av(a);
	} else if (bla(a, t)) {
		return;
	} else if (t->slag == TAST_ENTER) {
		velg(a, &valgene[0]);
	} else if (tast_er(t, TAST_TEGN, 'e')) {
		app_av(a);
		app_handling(a, H_ENDRE);
	} else if (tast_er(t, TAST_TEGN, 's')) {
		app_av(a);
		app_handling(a, H_STEMME);
	} else if (t->slag == TAST_TEGN && t->n == 1 && t->tegn[0] >= 'A' && t->tegn[0] <= 'Z') {
		if (app_kommando_f(a, TF "vedtak %c", TA(app_under(a, a->under)), t->tegn[0]))
			app_av(a);
	} else if (tast_er(t, TAST_TEGN, 'f')) {
		a->vis.velger = !a->vis.velger;
	} else {
		for (size_t i = 1; i < ARRAY_LEN(valgene); i++)
			if (valgene[i].ord && t->slag == TAST_TEGN &&
			    tekst_lik_c(tast_tekst(t), valgene[i].tast))
				velg(a, &valgene[i]);
	}
}

const struct visning visning_vedtak = {tegn_vedtak, tast_vedtak};
