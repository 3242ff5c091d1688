/* The main view: title, saksliste, sak, message and hints; and the keys that are words. */
#include "bryt.h"
#include "folk.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

static void fase_ord(struct app *a, struct streng *ut)
{
	const struct mote *m = &a->s->mote;
	static const char *const ord[] = {N_("MØTET ER IKKE SATT"), N_("MØTET PÅGÅR"), N_("PAUSE"),
					 N_("MØTET ER HEVET")};
	static const char *const etterpaa[] = {[STATUS_GJENNOMSYN] = N_("TIL GJENNOMSYN"), [STATUS_GODKJENT] = N_("GODKJENT")};
	enum protokoll_status status = mote_status(m);
	int til = m->fase == FASE_PAUSE ? m->pauser[m->antall_pauser - 1].til : KL_INGEN;
	if (mote_lukket(m))
		/* Oversettere: møtet er lukket for tilhørere: «LUKKET, MØTET PÅGÅR 10:04» */
		streng_c(ut, tr("LUKKET, "));
	if (a->s->modus == MODUS_LESER && a->s->sammen)
		/* Oversettere: flere fører møtet sammen: «SAMMEN MØTET PÅGÅR 10:04» */
		streng_c(ut, tr("SAMMEN "));
	else if (a->s->modus == MODUS_LESER)
		/* Oversettere: en annen fører møtet: «BARE LESING MØTET PÅGÅR 10:04» */
		streng_c(ut, tr("BARE LESING "));
	if (til == KL_INGEN)
		streng_c(ut, tr(status == STATUS_UTKAST ? ord[m->fase] : etterpaa[status]));
	else
		streng_f(ut, tr("PAUSE TIL " TF), TA(app_kl(a, til)));
	struct stund naa = session_naa(a->s);
	streng_tegn(ut, ' ');
	skriv_kl(ut, stund_minutt(naa, stund_dato(naa)));
}

/* Adds what fits whole; half a place name tells nobody anything. */
static void legg_om_plass(struct streng *s, int plass, struct tekst t)
{
	if (utf8_bredde(streng_tekst(s)) + utf8_bredde(t) <= plass)
		streng_legg(s, t);
}

static void tegn_tittel(struct app *a, struct flate *f)
{
	const struct hvem leder = mote_leder(&a->s->mote, folk_naa(&a->s->mote));
	const struct agenda *g = &a->s->agenda;
	struct streng h = {0}, v = {0}, dato = {0};
	fase_ord(a, &h);
	int hb = utf8_bredde(streng_tekst(&h)), plass = f->kolonner - hb - 3;
	streng_legg(&v, g->organ);
	legg_om_plass(&v, plass, app_f(a, "  " TF, TA(app_f(a, tr("Møte " TF), TA(g->nummer)))));
	/* «ons. 4. okt. 2023», «Wed 4 Oct 2023» */
	streng_f(&dato, sprak_naa() == SPRAK_EN ? "  %.3s %d %.3s %d" : "  %.3s. %d. %.3s. %d",
		 ukedag_navn(g->dato, sprak_naa()), g->dato.dag, maaned_navn(g->dato.mnd, sprak_naa()), g->dato.aar);
	if (f->kolonner >= 120) {
		streng_reset(&dato);
		streng_f(&dato, "  %s ", ukedag_navn(g->dato, sprak_naa()));
		skriv_dato_ord(&dato, g->dato, sprak_naa());
	}
	legg_om_plass(&v, plass, streng_tekst(&dato));
	legg_om_plass(&v, plass, app_f(a, "  " TF, TA(g->sted)));
	if (leder.navn.n)
		legg_om_plass(&v, plass, app_f(a, "  " TF, TA(app_f(a, tr("Møteleder: " TF), TA(leder.navn)))));
	flate_fyll(f, rekt(0, 0, 1, f->kolonner), STIL_SNUDD);
	tegn_kort(f, spenn(0, 1, plass), STIL_SNUDD, streng_tekst(&v));
	flate_tekst(f, spenn(0, f->kolonner - hb - 1, hb), STIL_SNUDD | STIL_FET, streng_tekst(&h));
	streng_release(&h);
	streng_release(&v);
	streng_release(&dato);
}

/* «Sak 20/23  Anbefaling ─── 09:30–10:15, 6 min over» */
static struct tekst saktittel(struct app *a, const struct flate *f, int plass)
{
	int i = app_rad(a);
	if (i < 0)
		return INGEN_TEKST;
	const struct rad *r = &a->s->mote.agenda->saksliste.p[i];
	struct streng sak = {0}, b = {0}, naa = {0};
	struct tekst innr = rad_innretning_vist(r);
	if (r->saksnummer.n)
		streng_f(&sak, tr("Sak " TF), TA(r->saksnummer));
	if (innr.n)
		legg_om_plass(&sak, plass, app_f(a, "  " TF, TA(innr)));
	if (r->start != KL_INGEN) {
		streng_c(&b, sak.n ? "  " : "");
		skriv_kl(&b, r->start);
		int lengde = a->s->mote.saker[i].lengde;
		if (lengde > 0) {
			streng_c(&b, flate_tegn(f, TEGN_TANKESTREK));
			skriv_kl(&b, r->start + lengde);
		}
	}
	if (i == a->s->mote.aktiv) {
		int over = spor_over(&a->s->mote, session_naa(a->s));
		/* Oversettere: hvor lenge saken har vært oppe, bak «Sak 20/23  09:30–10:15». */
		if (over > 0)
			streng_f(&naa, tr(", %d min over"), over);
		else
			streng_f(&naa, tr(", %d min"), sak_minutter(&a->s->mote.saker[i], session_naa(a->s)));
	} else if (a->i_lista) {
		/* Oversettere: en annen sak enn den som vises, er tatt opp. */
		streng_f(&naa, "  %s", tr("(ikke oppe)"));
	}
	/* how long it has gone on, before when it should */
	int resten = plass - utf8_bredde(streng_tekst(&naa));
	legg_om_plass(&sak, resten, streng_tekst(&b));
	legg_om_plass(&sak, plass, streng_tekst(&naa));
	struct tekst t = arena_tekst(&a->s->skrap, streng_tekst(&sak));
	streng_release(&sak);
	streng_release(&naa);
	streng_release(&b);
	return t;
}

void skriv_lagret(struct app *a, struct streng *ut)
{
	const struct mote *m = &a->s->mote;
	if (!a->s->har_journal || !m->antall) {
		streng_c(ut, tr("ikke begynt"));
		return;
	}
	const struct event *e = &m->logg[m->antall - 1].e;
	int64_t sek = (e->tid.ms / 1000 + (int64_t)e->tid.forskyvning * 60) % 86400;
	streng_f(ut, TF " %02d:%02d:%02d", TA(session_grad(a->s)), (int)(sek / 3600),
		 (int)(sek / 60 % 60), (int)(sek % 60));
}

/* «: alt  ? hjelp  q avslutt»: the way to everything else. */
static struct tekst alltid(struct app *a)
{
	static const struct { enum handling h; const char *ord, *ellers; } del[] = {
		/* Oversettere: «: alt»: med kolon kan alle ord skrives. */
		{H_KOMMANDO, N_("alt"), ""}, {H_HJELP, N_("hjelp"), "F1"}, {H_AVSLUTT, N_("avslutt"), ""}};
	struct streng b = {0};
	for (size_t i = 0; i < ARRAY_LEN(del); i++) {
		const char *tast = app_tastnavn(a, del[i].h);
		if (!tast[0])
			tast = del[i].ellers;
		if (tast[0])
			streng_f(&b, "%s%s %s", b.n ? "  " : "", tast, tr(del[i].ord));
	}
	struct tekst t = arena_tekst(&a->s->skrap, streng_tekst(&b));
	streng_release(&b);
	return t;
}

/* The keys that can be used now, most wanted first, as many as there is room for. */
static void hint(struct app *a, struct flate *f, int y, int rader)
{
	static const enum handling rekke[] = {
		H_NESTE, H_INNSPILL, H_VEDTAK, H_ENDRE, H_STEMME, H_AKSJON, H_PAUSE, H_ANGRE, H_TALER,
		H_ORDET, H_DELTAKERE, H_MERKNAD, H_SAK,
		H_REFERAT, H_LOGG, H_GJENTA, H_FORRIGE, H_STRYK, H_FINN, H_KOPIER,
	};
	struct tekst slutt = alltid(a);
	int x = 1, sb = utf8_bredde(slutt);
	for (size_t i = 0; i < ARRAY_LEN(rekke) && rader > 0; i++) {
		const char *tast = app_tastnavn(a, rekke[i]);
		if (!tast[0] || !handling_mulig(a->s, rekke[i], NULL))
			continue;
		const char *etikett = tr(handling_info(rekke[i])->etikett);
		if (rekke[i] == H_NESTE && a->s->mote.fase == FASE_IKKE_SATT)
			etikett = tr("sett møtet");
		if (rekke[i] == H_PAUSE && a->s->mote.fase == FASE_PAUSE)
			etikett = tr("fortsett");
		int tb = utf8_bredde(tekst_c(tast)) + 1, b = tb + utf8_bredde(tekst_c(etikett));
		int hoyre = f->kolonner - (rader == 1 ? sb + 3 : 1);
		if (x + b > hoyre && rader > 1) {
			rader--;
			y++;
			x = 1;
			hoyre = f->kolonner - (rader == 1 ? sb + 3 : 1);
		}
		if (x + b > hoyre)
			break;
		flate_tekst(f, spenn(y, x, tb), STIL_FET | STIL_FARGE(FARGE_AKSENT), tekst_c(tast));
		flate_tekst(f, spenn(y, x + tb, b - tb), STIL_VANLIG, tekst_c(etikett));
		x += b + 2;
	}
	if (x + sb + 1 > f->kolonner && rader > 1)
		y++;
	else if (x + sb + 1 > f->kolonner)
		return;
	if (sb + 1 <= f->kolonner)
		flate_tekst(f, spenn(y, f->kolonner - sb - 1, sb), STIL_VANLIG, slutt);
}

void tegn_bunn(struct app *a, struct flate *f, int rader)
{
	int y = f->rader - rader;
	struct streng b = {0};
	const struct tekst melding = ord_vist(a, f->ascii, streng_tekst(&a->melding));
	skriv_lagret(a, &b);
	int lb = rader >= 2 ? utf8_bredde(streng_tekst(&b)) + 1 : 0; /* and a space before it */
	bool ikke_alt = a->s->har_journal && session_varsel(a->s).n;
	if (!ikke_alt && bryt_antall(melding, f->kolonner - lb - 3) > rader)
		lb = 0; /* the message needs the room */
	unsigned stil = a->melding_feil ? STIL_FET | STIL_FARGE(FARGE_FEIL) : STIL_VANLIG;
	/* a long message takes the rows of the hints too, until the next key, and the corner at need */
	if (bryt_antall(melding, f->kolonner - lb - 3) > rader)
		lb = -1;
	int trenger = flate_avsnitt(f, rekt(y, 1, rader, f->kolonner - lb - 3), 0, stil, melding);
	if (!a->melding.n)
		flate_markor(f, y, 0);
	else
		flate_markor(f, y + (trenger > 0 ? trenger - 1 : 0), 0);
	if (lb > 0)
		flate_tekst(f, spenn(y, f->kolonner - lb, lb - 1),
			    ikke_alt ? STIL_FET | STIL_FARGE(FARGE_FEIL) : STIL_FARGE(FARGE_DEMPET),
			    streng_tekst(&b));
	if (trenger < 1)
		trenger = 1;
	streng_reset(&b);
	if (ikke_alt)
		streng_f(&b, "! " TF, TA(session_varsel(a->s)));
	if (a->s->derivert.n)
		streng_f(&b, "%s" TF, b.n ? " · " : "", TA(app_f(a, tr("! referatet er ikke skrevet: " TF),
								 TA(streng_tekst(&a->s->derivert)))));
	if (b.n && rader >= 3 && trenger < rader - 1)
		flate_tekst(f, spenn(y + trenger++, 1, f->kolonner - 2), STIL_FET | STIL_FARGE(FARGE_FEIL),
			    ord_vist(a, f->ascii, streng_tekst(&b)));
	if (trenger < rader && a->antall_lag == 1) /* a panel has keys of its own */
		hint(a, f, y + trenger, rader - trenger);
	streng_release(&b);
}

static void tegn_kolonner(struct app *a, struct flate *f, int y, int hoyde)
{
	int venstre = f->kolonner >= 120 ? 42 : f->kolonner >= 60 ? 31 : 0;
	int hoyre = f->kolonner >= 120 ? 46 : 0, midt = f->kolonner - venstre - hoyre;
	if (!venstre && a->i_lista) { /* narrow: the list is folded away until Tab asks for it */
		tegn_saksliste(a, f, rekt(y, 0, hoyde, f->kolonner));
		return;
	}
	if (f->kolonner < 60 || hoyde < 6) {
		struct tekst t = saktittel(a, f, f->kolonner - 6);
		tegn_kort(f, spenn(y, 0, f->kolonner - 6), STIL_FET | STIL_STREK, t);
		tegn_sak(a, f, rekt(y + 1, 0, hoyde - 1, f->kolonner));
		if (a->mer)
			flate_tekst(f, spenn(y, f->kolonner - 5, 5), STIL_FET, T("PgDn"));
		return;
	}
	flate_boks(f, rekt(y, 0, hoyde, venstre), STIL_VANLIG, TR("Saksliste"));
	tegn_saksliste(a, f, rekt(y + 1, 1, hoyde - 2, venstre - 2));
	flate_boks(f, rekt(y, venstre - 1, hoyde, midt + 1), STIL_VANLIG,
		   saktittel(a, f, midt - 5));
	tegn_sak(a, f, rekt(y + 1, venstre + 1, hoyde - 2, midt - 3));
	if (a->mer)
		flate_tekst(f, spenn(y + hoyde - 1, venstre + 1, midt - 3), STIL_FET,
			    app_f(a, " %s ", tr("PgDn viser mer")));
	if (!hoyre)
		return;
	flate_boks(f, rekt(y, venstre + midt - 1, hoyde, hoyre + 1), STIL_VANLIG, TR("Oversikt"));
	tegn_hoyre(a, f, rekt(y + 1, venstre + midt + 1, hoyde - 2, hoyre - 3));
}

static void tegn_hoved(struct app *a, struct flate *f)
{
	if (f->rader < 3 || f->kolonner < 10) {
		flate_tekst(f, spenn(0, 0, f->kolonner), STIL_VANLIG, TR("For lite vindu"));
		flate_markor(f, 0, 0);
		return;
	}
	int bunn = f->rader > 8 ? 4 : f->rader >= 5 ? 2 : 1;
	tegn_tittel(a, f);
	if (f->rader - bunn - 1 > 0)
		tegn_kolonner(a, f, 1, f->rader - bunn - 1);
	tegn_bunn(a, f, bunn);
}

/* --- keys -------------------------------------------------------------------------------------- */

/* The chosen note moves through what was noted in the row, in the order it is shown. */
static void flytt_notat(struct app *a, int retning)
{
	int i = app_rad(a);
	if (i < 0)
		return;
	const struct sak *s = &a->s->mote.saker[i];
	const struct notater *l[] = {&s->alternativer, &s->innspill, &s->tilforsler, &s->aksjoner,
				     &s->merknader};
	int forrige = 0;
	bool ta_neste = a->notat == 0 && retning > 0;
	for (size_t k = 0; k < ARRAY_LEN(l); k++)
		for (size_t n = 0; n < l[k]->n; n++) {
			int nr = l[k]->p[n].nr;
			if (ta_neste || (nr == a->notat && retning < 0)) {
				a->notat = ta_neste ? nr : forrige;
				return;
			}
			ta_neste = nr == a->notat && retning > 0;
			forrige = nr;
		}
	if (a->notat == 0)
		a->notat = forrige;
}

static void flytt_i_lista(struct app *a, int retning)
{
	const struct mote *m = &a->s->mote;
	int n = (int)m->agenda->saksliste.n, k = a->vist >= 0 ? mote_plass(m, a->vist) + retning : 0;
	if (!n)
		return;
	a->vist = m->orden[k >= n ? n - 1 : k < 0 ? 0 : k];
	a->rulle = 0;
}

static void flytt(struct app *a, int retning)
{
	if (a->i_lista)
		flytt_i_lista(a, retning);
	else
		flytt_notat(a, retning);
}

static void enter(struct app *a)
{
	if (a->i_lista && a->vist >= 0) {
		struct tekst navn = rad_navn(&a->s->skrap, a->s->mote.agenda, (size_t)a->vist);
		a->i_lista = !app_kommando_f(a, "sak " TF, TA(navn));
	} else if (a->notat) {
		rett_apne(a, a->notat);
	}
}

static bool flyttetast(struct app *a, const struct tast *t)
{
	switch (t->slag) {
	case TAST_OPP: flytt(a, -1); return true;
	case TAST_NED: flytt(a, 1); return true;
	case TAST_SIDE_OPP: a->rulle -= a->side - 1; break;
	case TAST_SIDE_NED: a->rulle += a->side - 1; break;
	case TAST_ENTER: enter(a); return true;
	case TAST_TAB:
		a->vist = app_rad(a);
		a->i_lista = !a->i_lista;
		break;
	case TAST_ESC:
		a->i_lista = false;
		a->notat = 0;
		a->rulle = 0;
		app_melding(a, false, INGEN_TEKST);
		return true;
	case TAST_INGEN: case TAST_TEGN: case TAST_ALT: case TAST_CTRL: case TAST_SHIFT_TAB:
	case TAST_SLETT_BAK: case TAST_SLETT: case TAST_VENSTRE: case TAST_HOYRE: case TAST_HJEM:
	case TAST_SLUTT: case TAST_CTRL_VENSTRE: case TAST_CTRL_HOYRE: case TAST_CTRL_HJEM:
	case TAST_CTRL_SLUTT: case TAST_LIM_START: case TAST_LIM_SLUTT: case TAST_F:
	case TAST_BORTE:
		return false;
	}
	if (a->rulle < 0)
		a->rulle = 0;
	return true;
}

static void tast_hoved(struct app *a, const struct tast *t)
{
	if (flyttetast(a, t))
		return;
	enum handling h = app_av_tast(a, t);
	if (h != H_ANTALL) {
		app_handling(a, h);
	} else if (t->slag == TAST_F && t->tegn[0] == 1) {
		app_handling(a, H_HJELP);
	} else if (tast_er(t, TAST_CTRL, 's')) {
		app_kommando(a, T("lagre"));
	} else if (tast_er(t, TAST_CTRL, 'r')) {
		app_handling(a, H_GJENTA);
	} else if (tast_er(t, TAST_TEGN, 'j') || tast_er(t, TAST_TEGN, 'k')) {
		flytt(a, t->tegn[0] == 'j' ? 1 : -1);
	} else if (tast_er(t, TAST_TEGN, 'I')) {
		app_handling(a, H_INNSPILL);
		a->uten_person = true;
	} else if (t->slag == TAST_TEGN) {
		const char *hjelp = app_tastnavn(a, H_HJELP);
		app_melding(a, true, app_f(a, tr("tasten «" TF "» gjør ingenting her: %s viser alle"),
					   TA(tast_tekst(t)), hjelp[0] ? hjelp : "F1"));
	}
}

const struct visning visning_hoved = {tegn_hoved, tast_hoved};
