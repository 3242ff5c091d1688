#include "app.h"

#include <stdio.h>

#include "sammen.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

void app_init(struct app *a, struct session *s, bool ascii)
{
	*a = (struct app){.s = s, .ascii = ascii, .endrer_rad = -1, .fullfor_i = -1, .vist = -1, .under = -1};
	for (int i = 0; i < FELT_ANTALL; i++)
		linje_init(&a->felt[i], false);
	linje_init(&a->endring, true);
	linje_init(&a->sok, false);
	linje_init(&a->folk.filter, false);
	linje_init(&a->folk.svar, false);
	linje_init(&a->folk.ny, false);
	a->lag[a->antall_lag++] = &visning_hoved;
	a->sist_neste = INT64_MIN / 2;
	kladd_hent(a);
	if (s->beskjed.n)
		app_melding(a, s->modus == MODUS_LESER, streng_tekst(&s->beskjed));
	streng_reset(&s->beskjed);
	if (s->sporsmal == SPOR_TAP)
		felt_apne(a, FELT_SVAR, INGEN_TEKST);
}

void app_release(struct app *a)
{
	for (int i = 0; i < FELT_ANTALL; i++)
		linje_release(&a->felt[i]);
	linje_release(&a->endring);
	linje_release(&a->sok);
	linje_release(&a->folk.filter);
	linje_release(&a->folk.svar);
	linje_release(&a->folk.ny);
	streng_release(&a->folk.merket);
	streng_release(&a->folk.hvem);
	streng_release(&a->melding);
	streng_release(&a->kopi);
	streng_release(&a->fullfor_fra);
	streng_release(&a->vis.tekst);
	streng_release(&a->vis.tittel);
	arena_release(&a->vis.arena);
}

void app_legg_pa(struct app *a, const struct visning *v)
{
	if (a->lag[a->antall_lag - 1] == v)
		return;
	BUG_ON(a->antall_lag >= (int)ARRAY_LEN(a->lag));
	a->lag[a->antall_lag++] = v;
}

void app_av(struct app *a)
{
	if (a->antall_lag > 1)
		a->antall_lag--;
}

void app_melding(struct app *a, bool feil, struct tekst t)
{
	t = tekst_trim(t);
	streng_reset(&a->melding);
	a->melding_feil = feil && t.n;
	if (a->melding_feil) /* never by colour alone */
		streng_c(&a->melding, "! ");
	streng_legg(&a->melding, t);
}

struct tekst app_f(struct app *a, const char *fmt, ...)
{
	struct streng s = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s, fmt, ap);
	va_end(ap);
	struct tekst t = arena_tekst(&a->s->skrap, streng_tekst(&s));
	streng_release(&s);
	return t;
}

struct tekst app_kl(struct app *a, int minutter)
{
	struct streng s = {0};
	skriv_kl(&s, minutter);
	struct tekst t = arena_tekst(&a->s->skrap, streng_tekst(&s));
	streng_release(&s);
	return t;
}

/* A sak that was added in the meeting goes away when that is undone, and its row with it. What was being
 * written about it is fetched with Ctrl-Y. */
static void hold_radene(struct app *a)
{
	int n = (int)a->s->mote.agenda->saksliste.n;
	if (a->vist >= n) {
		a->vist = -1;
		a->i_lista = false;
	}
	if (a->endrer_rad >= n) {
		streng_reset(&a->endring.drept);
		streng_legg(&a->endring.drept, linje_tekst(&a->endring));
		linje_sett(&a->endring, INGEN_TEKST);
		a->endrer_rad = -1;
	}
}

bool app_kommando(struct app *a, struct tekst linje)
{
	struct feil f;
	enum handling h;
	struct streng svar = {0};
	bool ok = command_kjor(a->s, linje, &h, &svar, &f);
	app_melding(a, !ok, ok ? streng_tekst(&svar) : tekst_c(f.tekst));
	if (a->s->beskjed.n) /* the disk is nearly full, the clock was set … */
		app_melding(a, true, app_f(a, TF "\n" TF, TA(streng_tekst(&a->melding)),
					   TA(streng_tekst(&a->s->beskjed))));
	streng_reset(&a->s->beskjed);
	if (ok && h != H_ANTALL && !handling_info(h)->fn)
		app_handling(a, h);
	else if (ok && h == H_MERKNADER && tekst_finn_tegn(streng_tekst(&svar), '\n') >= 0 && vis_merknader(a))
		; /* the list is a panel here */
	else if (ok && h == H_STAV)
		vis_stav(a);
	else if (ok && h != H_ANTALL && tekst_finn_tegn(streng_tekst(&svar), '\n') >= 0 &&
		 a->s->sporsmal == SPOR_INGEN && a->lag[a->antall_lag - 1] != &visning_folk)
		vis_svar(a, h, streng_tekst(&svar));
	if (a->s->sporsmal == SPOR_HEV)
		vis_mangler(a);
	a->notat = 0;
	a->rulle = 0;
	hold_radene(a);
	streng_release(&svar);
	return ok;
}

struct tekst app_under(struct app *a, int rad)
{
	const struct mote *m = &a->s->mote;
	int naa = mote_rad_oppe(m);
	if (rad < 0 || rad == naa || rad >= (int)m->agenda->saksliste.n)
		return INGEN_TEKST;
	return app_f(a, "under " TF " ", TA(rad_navn(&a->s->skrap, m->agenda, (size_t)rad)));
}

bool app_kommando_f(struct app *a, const char *fmt, ...)
{
	struct streng s = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s, fmt, ap);
	va_end(ap);
	bool ok = app_kommando(a, streng_tekst(&s));
	streng_release(&s);
	return ok;
}

const char *app_tastnavn(const struct app *a, enum handling h)
{
	return tastkart_tast(a->s->valg.taster, h);
}

/* The word that the key stands for, or H_ANTALL. */
enum handling app_av_tast(const struct app *a, const struct tast *t)
{
	char navn[TASTNAVN_MAKS] = "";
	if (t->slag == TAST_CTRL && t->n == 1)
		snprintf(navn, sizeof(navn), "Ctrl-%c", t->tegn[0] - 'a' + 'A');
	else if (t->slag == TAST_F)
		snprintf(navn, sizeof(navn), "F%d", t->tegn[0]);
	else if (tast_er(t, TAST_TEGN, ' '))
		snprintf(navn, sizeof(navn), "mellomrom");
	else if (t->slag == TAST_TEGN)
		snprintf(navn, sizeof(navn), TF, TA(tast_tekst(t)));
	return tastkart_finn(a->s->valg.taster, tekst_c(navn));
}

static int64_t ur_naa(const struct app *a)
{
	struct stund tid;
	int64_t ur;
	a->s->valg.klokke.naa(a->s->valg.klokke.ctx, &tid, &ur);
	return ur;
}

/* A second press of its key right after one that did something, within a second, is a slip of the finger. */
static bool dobbelt(const struct app *a)
{
	return a->forrige_var_neste && ur_naa(a) - a->sist_neste < 1000;
}

static void neste(struct app *a)
{
	size_t for_ = a->s->mote.antall;
	if (dobbelt(a)) {
		app_melding(a, false, app_f(a, tr("%s to ganger på ett sekund: bare den første gjelder"),
					    app_tastnavn(a, H_NESTE)));
		return;
	}
	a->i_lista = false;
	app_kommando(a, T("neste"));
	if (a->s->mote.antall != for_) /* after a mere warning or question the answer may come at once */
		a->sist_neste = ur_naa(a);
}

static void pause(struct app *a)
{
	const struct mote *m = &a->s->mote;
	struct streng til = {0};
	a->i_lista = false;
	if (m->fase != FASE_SATT) {
		app_kommando(a, T("pause"));
		return;
	}
	int kl = spor_oppstart(m, spor_pause_naa(m, session_naa(a->s)), session_naa(a->s));
	if (kl != KL_INGEN)
		skriv_kl(&til, kl);
	linje_sett(&a->felt[FELT_PAUSE], INGEN_TEKST);
	felt_apne(a, FELT_PAUSE, streng_tekst(&til));
	a->urort = true;
	streng_release(&til);
}

static void endre(struct app *a)
{
	a->i_lista = false;
	int rad = app_rad(a);
	if (rad < 0 || rad != mote_rad_oppe(&a->s->mote)) {
		app_melding(a, true, TR("forslaget kan endres når saken er tatt opp"));
		return;
	}
	if (a->s->mote.saker[rad].vedtak.nr) {
		struct streng b = {0};
		/* Oversettere: «u (angre)» er en tast og et ord som skrives; det står slik i alle språk. */
		tastkart_rett(a->s->valg.taster,
			      TR("saken er avgjort: u (angre) avgjørelsen før teksten endres"), &b);
		app_melding(a, true, streng_tekst(&b));
		streng_release(&b);
		return;
	}
	if (a->endrer_rad != rad || !linje_tekst(&a->endring).n) {
		linje_sett(&a->endring, sak_forslag(&a->s->mote.saker[rad]));
		a->endrer_rad = rad;
	}
	app_melding(a, false, INGEN_TEKST);
	app_legg_pa(a, &visning_endre);
}

static void stryk(struct app *a)
{
	if (a->notat)
		app_kommando_f(a, "stryk %d", a->notat);
	else
		app_kommando(a, T("stryk"));
}

static void kopier(struct app *a)
{
	int rad = app_rad(a);
	if (rad < 0)
		return;
	const struct sak *s = &a->s->mote.saker[rad];
	struct tekst t = s->vedtak.tekst.n ? s->vedtak.tekst : sak_forslag(s);
	if (s->rad->skjermet) { /* where it would be pasted, nobody knows */
		app_melding(a, true, TR("saken er unntatt offentlighet, og sendes ikke til utklippstavla"));
		return;
	}
	if (!t.n) {
		app_melding(a, true, TR("saken har ikke noe vedtak eller forslag å kopiere"));
		return;
	}
	streng_reset(&a->kopi);
	streng_legg(&a->kopi, t);
	a->virkning = VIRKNING_KOPIER;
	size_t n = utf8_antall(t);
	app_melding(a, false, app_f(a, tr_antall("%zu tegn er sendt til utklippstavla",
						 "%zu tegn er sendt til utklippstavla", n), n));
}

static void vedtak(struct app *a)
{
	a->i_lista = false;
	int i = mote_rad_oppe(&a->s->mote);
	if (i < 0 || a->s->mote.saker[i].vedtak.utfall != UTFALL_INGEN) {
		app_kommando(a, T("vedtak")); /* says why not */
		return;
	}
	a->vis.velger = false;
	a->vis.topp = 0;
	a->under = i;
	app_melding(a, false, INGEN_TEKST);
	app_legg_pa(a, &visning_vedtak);
}

void app_handling(struct app *a, enum handling h)
{
	const char *hvorfor;
	bool ser_bare = h == H_DELTAKERE; /* who is here may be read by all */
	if (!ser_bare && !handling_mulig(a->s, h, &hvorfor)) {
		app_melding(a, true, app_f(a, "%s: %s", tr(handling_info(h)->etikett), hvorfor));
		return;
	}
	switch (h) {
	case H_NESTE: neste(a); break;
	case H_SAK: felt_apne(a, FELT_SAK, INGEN_TEKST); break;
	case H_INNSPILL: a->uten_person = false; felt_apne(a, FELT_INNSPILL, INGEN_TEKST); break;
	case H_AKSJON: felt_apne(a, FELT_AKSJON, INGEN_TEKST); break;
	case H_TALER: felt_apne(a, FELT_TALER, INGEN_TEKST); break;
	case H_MERKNAD: felt_apne(a, FELT_MERKNAD, INGEN_TEKST); break;
	case H_STEMME: felt_apne(a, FELT_STEMME, INGEN_TEKST); break;
	case H_ALTERNATIV: case H_TILFORSEL: case H_FLYTT: case H_LUKK:
		felt_apne(a, FELT_KOMMANDO, app_f(a, "%s ", handling_info(h)->ord));
		break;
	case H_DELTAKERE: vis_folk(a); break;
	case H_VEDTAK: vedtak(a); break;
	case H_ENDRE: endre(a); break;
	case H_PAUSE: pause(a); break;
	case H_REFERAT: vis_referat(a); break;
	case H_LOGG: vis_logg(a); break;
	case H_HJELP: vis_hjelp(a); break;
	case H_STRYK: stryk(a); break;
	case H_KOPIER: kopier(a); break;
	case H_VEDLEGG: vis_vedlegg(a); break;
	case H_FINN: felt_apne(a, FELT_FINN, INGEN_TEKST); break;
	case H_KOMMANDO: felt_apne(a, FELT_KOMMANDO, INGEN_TEKST); break;
	case H_RETT: felt_apne(a, FELT_RETT, INGEN_TEKST); break;
	case H_GJENNOMSYN: felt_apne(a, FELT_KOMMANDO, T("gjennomsyn ")); break;
	case H_REFERENT: felt_apne(a, FELT_KOMMANDO, T("referent ")); break;
	case H_MOTELEDER: felt_apne(a, FELT_KOMMANDO, T("møteleder ")); break;
	case H_AVSLUTT: a->virkning = VIRKNING_SLUTT; break;
	case H_ORDET: case H_FOLK: case H_FORRIGE: case H_FORSLAG: case H_ANGRE: case H_GJENTA: case H_HEV: case H_MANGLER:
	case H_MERKNADER: case H_GODKJENN:
	case H_VIS: case H_STAV: case H_STATUS: case H_LAGRE: case H_AKSJONSFORSLAG: case H_TALETID: case H_HVOR:
		app_kommando(a, tekst_c(handling_info(h)->ord));
		break;
	case H_ANTALL: break;
	}
}

/* Keys that mean the same everywhere. */
static bool felles_tast(struct app *a, const struct tast *t)
{
	if (tast_er(t, TAST_CTRL, 'l')) {
		a->virkning = VIRKNING_FORNY;
		return true;
	}
	if (tast_er(t, TAST_CTRL, 'z')) {
		a->virkning = VIRKNING_STANS;
		return true;
	}
	return false;
}

void app_tast(struct app *a, const struct tast *t)
{
	struct tast u = *t;
	a->virkning = VIRKNING_INGEN;
	if (felles_tast(a, t))
		return;
	if (tast_er(t, TAST_CTRL, 'c')) /* never quits: it is Esc for the fingers that know it */
		u = (struct tast){.slag = TAST_ESC};
	a->lag[a->antall_lag - 1]->tast(a, &u);
	a->forrige_var_neste = app_av_tast(a, t) == H_NESTE;
}

void app_lim(struct app *a, struct tekst t)
{
	const struct visning *topp = a->lag[a->antall_lag - 1];
	a->virkning = VIRKNING_INGEN;
	struct linje *l = topp == &visning_folk ? folk_linje(a)
			  : topp == &visning_endre ? &a->endring : NULL;
	if (!l && topp != &visning_felt) {
		if (!handling_mulig(a->s, H_INNSPILL, NULL)) {
			app_melding(a, true, TR("limt tekst ble ikke brukt: åpne et felt først"));
			return;
		}
		while (a->antall_lag > 1)
			app_av(a);
		felt_apne(a, FELT_INNSPILL, INGEN_TEKST);
	}
	if (!l)
		l = &a->felt[a->aktivt_felt];
	if (a->urort && topp == &visning_felt)
		linje_sett(l, INGEN_TEKST);
	a->urort = false;
	size_t utelatt = linje_skriv(l, t);
	a->kladd_endret = true;
	if (l->full)
		app_melding(a, true, TR("teksten er for lang: ingenting ble limt inn"));
	else if (utelatt)
		app_melding(a, false, app_f(a, tr_antall("%zu skjult tegn ble utelatt",
						       "%zu skjulte tegn ble utelatt", utelatt), utelatt));
}

void app_andre(struct app *a)
{
	struct streng hva = {0};
	bool noe = false;
	while (sammen_ta(a->s, &hva)) {
		noe = true;
		streng_tegn(&hva, '\n');
	}
	if (noe && a->antall_lag == 1)
		app_melding(a, false, streng_tekst(&hva));
	bool lest = session_les_med(a->s);
	hold_radene(a);
	if (lest && a->antall_lag == 1 && !a->s->sammen)
		app_melding(a, false, TR("oppdatert: den som fører møtet, har ført mer"));
	streng_release(&hva);
}

void app_sekund(struct app *a)
{
	if (a->kladd_endret)
		kladd_lagre(a);
	a->kladd_endret = false;
}

void app_fra_editor(struct app *a, struct tekst t)
{
	linje_bytt(a->redigerer, tekst_trim(t));
	a->kladd_endret = true;
}

int app_rad(const struct app *a)
{
	const struct mote *m = &a->s->mote;
	if (a->i_lista && a->vist >= 0)
		return a->vist;
	if (m->aktiv >= 0)
		return m->aktiv;
	return m->sist >= 0 ? m->sist : a->s->mote.agenda->saksliste.n ? m->orden[0] : -1;
}

void app_tegn(struct app *a, struct flate *f)
{
	f->ascii = a->ascii;
	flate_tom(f);
	for (int i = 0; i < a->antall_lag; i++)
		a->lag[i]->tegn(a, f);
}
