/* Editing the proposal. Ctrl-S makes a new version; the draft survives Esc. */
#include "ord.h"
#include "sprak.h"
#include "view.h"

static void tegn_endre(struct app *a, struct flate *f)
{
	const char *hint = tr("Ctrl-S lagrer ny versjon · Esc lukker · utkastet beholdes · "
			      "Ctrl-O åpner $EDITOR");
	struct streng rad = {0};
	int bredde = panel_bredde(f, 100);
	skriv_rad(&rad, a->s, a->endrer_rad);
	/* Oversettere: «i sak 20/23», eller i det en sak uten nummer heter. */
	struct tekst tittel = app_f(a, tr("Endre forslaget i " TF), TA(streng_tekst(&rad)));
	int tekst = linje_rader(&a->endring, bredde);
	int hoyde = (tekst > 5 ? tekst : 5) + hint_rader(f, bredde, tekst_c(hint)) + 3;
	struct rekt r = tegn_panel(f, hoyde, 100, tittel.p);
	int fot = fot_rader(a, f, r, r.hoyde / 4, hint), plass = r.hoyde - fot;
	plass -= fot && plass > tekst; /* a blank row in between */
	linje_tegn(&a->endring, f, rekt(r.y, r.x, plass > 0 ? plass : 1, r.bredde), STIL_VANLIG);
	tegn_fot(a, f, rekt(r.y + r.hoyde - fot, r.x, fot, r.bredde), hint);
	streng_release(&rad);
}

/* The text goes as one event; the command line has no line breaks, so they are written as \n. */
static void lagre(struct app *a)
{
	struct tekst t = tekst_trim(linje_tekst(&a->endring));
	struct streng b = {0};
	streng_f(&b, TF "endre ", TA(app_under(a, a->endrer_rad)));
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '\n')
			streng_c(&b, "\\n");
		else
			streng_tegn(&b, t.p[i]);
	}
	if (app_kommando(a, streng_tekst(&b))) {
		linje_sett(&a->endring, INGEN_TEKST);
		a->endrer_rad = -1;
		a->kladd_endret = true;
		app_av(a);
	}
	streng_release(&b);
}

static void tast_endre(struct app *a, const struct tast *t)
{
	app_melding(a, false, INGEN_TEKST); /* a refusal is read when the next key comes */
	if (t->slag == TAST_ESC) {
		app_av(a);
	} else if (tast_er(t, TAST_CTRL, 's')) {
		lagre(a);
	} else if (tast_er(t, TAST_CTRL, 'o')) {
		a->redigerer = &a->endring;
		a->virkning = VIRKNING_EDITOR;
	} else if (t->slag == TAST_ENTER) {
		linje_gjor(&a->endring, LINJE_NY_LINJE);
		a->kladd_endret = true;
	} else if (linje_tast(&a->endring, t)) {
		a->kladd_endret = true;
	}
}

const struct visning visning_endre = {tegn_endre, tast_endre};
