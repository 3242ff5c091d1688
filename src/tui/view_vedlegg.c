/* The papers of the sak that is shown: which, whether they are there, and Enter opens one. */
#include "sprak.h"
#include "utf8.h"
#include "vedlegg.h"
#include "view.h"

static const struct rad *raden(const struct app *a)
{
	return &a->s->mote.agenda->saksliste.p[a->papirrad];
}

void vis_vedlegg(struct app *a)
{
	int rad = app_rad(a);
	if (rad < 0 || !a->s->mote.agenda->saksliste.p[rad].vedlegg.n) {
		app_melding(a, false, TR("Saken har ingen vedlegg."));
		return;
	}
	a->papirrad = rad;
	a->papir = 0;
	a->papir_sagt = -1;
	app_melding(a, false, INGEN_TEKST);
	app_legg_pa(a, &visning_vedlegg);
}

static void tegn_papirer(struct app *a, struct flate *f, struct rekt r)
{
	const struct rad *rad = raden(a);
	struct tekst mappe = vedlegg_mappe(&a->s->skrap, a->s->valg.agenda);
	int topp = a->papir >= r.hoyde && r.hoyde > 0 ? a->papir - r.hoyde + 1 : 0;
	for (int i = topp; i < (int)rad->vedlegg.n && i - topp < r.hoyde; i++) {
		struct streng b = {0};
		struct vedlegg_sted sted = vedlegg_finn(&a->s->skrap, mappe, &rad->vedlegg.p[i]);
		unsigned stil = i == a->papir ? STIL_SNUDD : STIL_VANLIG;
		int y = r.y + i - topp;
		vedlegg_skriv(&b, &rad->vedlegg.p[i], &sted);
		flate_fyll(f, rekt(y, r.x, 1, r.bredde), stil);
		flate_tekst(f, spenn(y, r.x, 1), stil, tekst_c(i == a->papir ? flate_tegn(f, TEGN_PIL) : " "));
		tegn_kort(f, spenn(y, r.x + 2, r.bredde - 2), stil, streng_tekst(&b));
		if (i == a->papir)
			flate_markor(f, y, r.x);
		streng_release(&b);
	}
}

static void tegn_vedlegg(struct app *a, struct flate *f)
{
	const char *hint = tr("Enter åpner · ↑↓ velger · Esc lukker");
	const struct rad *rad = raden(a);
	struct tekst navn = rad->saksnummer.n ? rad->saksnummer : rad->emne;
	struct tekst tittel = app_f(a, tr("Vedlegg til " TF), TA(navn));
	int bredde = panel_bredde(f, 90);
	int trenger = fot_rader(a, f, rekt(0, 0, f->rader, bredde), 4, hint);
	struct rekt r = tegn_panel(f, (int)rad->vedlegg.n + trenger + 3, 90, tittel.p);
	int fot = fot_rader(a, f, r, trenger < r.hoyde - 1 ? trenger : r.hoyde - 1, hint);
	tegn_papirer(a, f, rekt(r.y, r.x, r.hoyde - fot, r.bredde));
	tegn_fot(a, f, rekt(r.y + r.hoyde - fot, r.x, fot, r.bredde), hint);
}

/* What lies somewhere else is told at the first Enter, and opened at the second. */
static void apne(struct app *a)
{
	struct vedlegg_sted sted = vedlegg_finn(&a->s->skrap, vedlegg_mappe(&a->s->skrap, a->s->valg.agenda),
						&raden(a)->vedlegg.p[a->papir]);
	bool spor = sted.utenfor && sted.slag != VEDLEGG_MANGLER && a->papir_sagt != a->papir;
	a->papir_sagt = spor ? a->papir : -1;
	if (spor)
		app_melding(a, true, app_f(a, sted.slag == VEDLEGG_LENKE
					   ? tr("«" TF "» er en adresse på nettet: Enter en gang til åpner den")
					   : tr("«" TF "» ligger utenfor agendaens mappe: Enter en gang til åpner den"),
					   TA(sted.sti)));
	else
		app_kommando_f(a, TF "vedlegg %d%s", TA(app_under(a, a->papirrad)), a->papir + 1,
			       sted.utenfor ? " likevel" : "");
}

static void tast_vedlegg(struct app *a, const struct tast *t)
{
	int n = (int)raden(a)->vedlegg.n;
	if (t->slag == TAST_ESC || tast_er(t, TAST_TEGN, 'q')) {
		app_melding(a, false, INGEN_TEKST);
		app_av(a);
	} else if ((t->slag == TAST_OPP || tast_er(t, TAST_TEGN, 'k')) && a->papir > 0) {
		a->papir--;
		a->papir_sagt = -1;
	} else if ((t->slag == TAST_NED || tast_er(t, TAST_TEGN, 'j')) && a->papir + 1 < n) {
		a->papir++;
		a->papir_sagt = -1;
	} else if (t->slag == TAST_ENTER) {
		apne(a);
	}
}

const struct visning visning_vedlegg = {tegn_vedlegg, tast_vedlegg};
