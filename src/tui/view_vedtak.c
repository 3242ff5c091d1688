/* The decision panel: Enter adopts the text as it stands; nothing is decided until a key is chosen. */
#include "bryt.h"
#include "ord.h"
#include "view.h"

struct valg {
	const char *tast, *tekst, *ord;
};

static const struct valg valgene[] = {
	{"Enter", "Vedtatt slik det står", "vedtak"},
	{"e", "Endre teksten først", NULL},
	{"f", "Vis uten merking av endringer", NULL},
	{"u", "Utsett saken", "vedtak utsatt"},
	{"i", "Ikke vedtatt", "vedtak ikke"},
	{"o", "Tatt til orientering", "vedtak orientering"},
	{"x", "Saken utgår", "vedtak utgår"},
};

static int rad_oppe(const struct app *a)
{
	return a->s->mote.aktiv >= 0 ? a->s->mote.aktiv : a->s->mote.sist;
}

static void tegn_vedtak(struct app *a, struct flate *f)
{
	int rad = rad_oppe(a), bredde = f->kolonner > 84 ? 84 : f->kolonner - 2;
	const struct sak *s = &a->s->mote.saker[rad];
	struct streng tekst = {0}, tittel = {0};
	if (a->vis.velger)
		streng_legg(&tekst, sak_forslag(s));
	else
		skriv_forslag(&tekst, a->s, rad);
	if (a->endrer_rad == rad && linje_tekst(&a->endring).n &&
	    !tekst_lik(linje_tekst(&a->endring), sak_forslag(s)))
		streng_c(&tekst, "\n(Et utkast til endring er ikke lagret: e viser det.)");
	if (!tekst.n)
		streng_c(&tekst, "Saken har ikke noe forslag til vedtak: e skriver et.");
	streng_c(&tittel, "Vedtak i ");
	skriv_rad(&tittel, a->s, rad);
	bool bred = bredde >= 70;
	int valgrader = bred ? 4 : (int)ARRAY_LEN(valgene);
	int trenger = bryt_antall(streng_tekst(&tekst), bredde - 4);
	struct rekt r = tegn_panel(f, trenger + valgrader + 5, bredde, tittel.p);
	int plass = r.hoyde - valgrader - 3;
	int n = flate_avsnitt(f, rekt(r.y, r.x, plass > 1 ? plass : 1, r.bredde), 0, STIL_VANLIG,
			      streng_tekst(&tekst));
	bool alt = bryt_antall(streng_tekst(&tekst), r.bredde) <= n;
	int y = r.y + n + 1, halv = r.bredde / 2;
	for (size_t i = 0; i < ARRAY_LEN(valgene); i++) {
		int kol = bred && i >= 3 ? 1 : 0, dy = bred && i >= 3 ? (int)i - 3 : (int)i;
		int x = r.x + kol * halv;
		if (y + dy >= r.y + r.hoyde)
			break;
		flate_tekst(f, spenn(y + dy, x, 6), STIL_FET, tekst_c(valgene[i].tast));
		flate_tekst(f, spenn(y + dy, x + 6, (bred ? halv : r.bredde) - 7), STIL_VANLIG,
			    tekst_c(valgene[i].tekst));
	}
	tegn_ord(f, spenn(r.y + r.hoyde - 1, r.x, r.bredde), STIL_FARGE(FARGE_DEMPET),
		    a->melding.n && a->melding_feil ? streng_tekst(&a->melding)
		    : !alt ? T("! Hele teksten vises ikke: Esc, eller et større vindu")
		    : T("Esc tilbake – ingenting er bestemt før du velger. Angre: u"));
	flate_markor(f, y, r.x);
	streng_release(&tekst);
	streng_release(&tittel);
}

static void velg(struct app *a, const struct valg *v)
{
	if (app_kommando(a, tekst_c(v->ord)))
		app_av(a);
}

static void tast_vedtak(struct app *a, const struct tast *t)
{
	if (t->slag == TAST_ESC || tast_er(t, TAST_TEGN, 'q')) {
		a->vis.velger = false;
		app_melding(a, false, INGEN_TEKST);
		app_av(a);
	} else if (t->slag == TAST_ENTER) {
		velg(a, &valgene[0]);
	} else if (tast_er(t, TAST_TEGN, 'e')) {
		app_av(a);
		app_handling(a, H_ENDRE);
	} else if (tast_er(t, TAST_TEGN, 'f')) {
		a->vis.velger = !a->vis.velger;
	} else {
		for (size_t i = 1; i < ARRAY_LEN(valgene); i++)
			if (valgene[i].ord && t->slag == TAST_TEGN &&
			    tekst_lik_c(tast_tekst(t), valgene[i].tast))
				velg(a, &valgene[i]);
	}
}

const struct visning visning_vedtak = {"Vedtak", tegn_vedtak, tast_vedtak};
