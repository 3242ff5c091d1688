#include "lesvis.h"

#include "bryt.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

/* --- moving about ------------------------------------------------------------------------------ */

int les_finn(const struct lesing *l, struct tekst ord, int fra, int vei)
{
	struct arena a = {0};
	struct tekst foldet = utf8_fold(&a, ord);
	int n = (int)l->n, svar = -1;
	for (int k = 0; k < n && svar < 0 && foldet.n; k++) {
		int i = ((fra + vei * (k + (vei < 0))) % n + n) % n;
		if (tekst_finn(utf8_fold(&a, l->p[i].tekst), foldet) >= 0)
			svar = i;
	}
	arena_release(&a);
	return svar;
}

/* The sak's own section: a heading of level 2. */
static bool er_sak(const struct leselinje *l)
{
	return l->niva == 2 && l->rad >= 0;
}

int les_neste_sak(const struct lesing *l, int fra, int vei)
{
	for (int i = fra + vei; i >= 0 && i < (int)l->n; i += vei)
		if (er_sak(&l->p[i]))
			return i;
	return -1;
}

int les_sak(const struct lesing *l, const struct protokoll *p, struct tekst nummer)
{
	for (size_t i = 0; i < l->n; i++) {
		struct tekst nr = er_sak(&l->p[i]) ? p->saksliste.p[l->p[i].rad].saksnummer : INGEN_TEKST, forst = nr;
		struct tekst rest = nr;
		if (nr.n && (tekst_lik(nr, nummer) || (tekst_del(&rest, '/', &forst) && tekst_lik(forst, nummer))))
			return (int)i;
	}
	return -1;
}

/* --- remarks ----------------------------------------------------------------------------------- */

struct tekst les_egen_tekst(const struct lesing *l, const struct protokoll *p, int i)
{
	const struct leselinje *d = &l->p[i];
	const struct p_sak *s = d->rad >= 0 ? &p->saksliste.p[d->rad] : NULL;
	for (size_t k = 0; s && d->nr && k < s->innspill.n; k++)
		if (s->innspill.p[k].nr == d->nr)
			return s->innspill.p[k].tekst;
	for (size_t k = 0; s && d->nr && k < s->aksjonspunkter.n; k++)
		if (s->aksjonspunkter.p[k].nr == d->nr)
			return s->aksjonspunkter.p[k].tekst;
	for (size_t k = 0; s && d->nr && k < s->tilforsler.n; k++)
		if (s->tilforsler.p[k].nr == d->nr)
			return s->tilforsler.p[k].tekst;
	return d->tekst;
}

bool les_merk(struct merknader *m, struct leseplass her, struct tekst tekst, struct tekst forslag, struct feil *f)
{
	const struct leselinje *d = &her.l->p[her.i];
	const struct p_sak *s = d->rad >= 0 ? &her.p->saksliste.p[d->rad] : NULL;
	struct merknad ny = {.linje = her.i + 1, .hendelse = d->nr, .sitat = d->tekst, .tekst = tekst, .forslag = forslag};
	if (s)
		ny.sak = s->saksnummer.n ? s->saksnummer : s->emne;
	if (her.p->status == STATUS_GODKJENT)
		return feil_sett(f, FEIL_REGEL, "referatet er godkjent: det som bør rettes, tas opp i neste møte");
	if (!tekst_trim(tekst).n && !tekst_trim(forslag).n)
		return feil_sett(f, FEIL_REGEL, "det står ingen tekst");
	return merknader_ny(m, &ny, f);
}

void les_skriv_merknad(struct streng *ut, const struct merknad *m)
{
	if (m->sak.n)
		streng_f(ut, tr("Sak " TF ", linje %d: "), TA(m->sak), m->linje);
	else
		streng_f(ut, tr("Linje %d: "), m->linje);
	streng_legg(ut, m->tekst);
	if (m->forslag.n)
		streng_f(ut, tr("%sny tekst: «" TF "»"), m->tekst.n ? "; " : "", TA(m->forslag));
}

/* --- the state --------------------------------------------------------------------------------- */

void les_init(struct lesvis *v, const struct lesing *l, const struct protokoll *p, struct merknader *m)
{
	*v = (struct lesvis){.l = l, .p = p, .m = m, .hoyde = 20, .bredde = 76};
	linje_init(&v->felt, false);
}

void les_release(struct lesvis *v)
{
	linje_release(&v->felt);
	streng_release(&v->sok);
	streng_release(&v->melding);
}

void les_si(struct lesvis *v, bool feil, struct tekst t)
{
	streng_reset(&v->melding);
	v->feil = feil;
	if (feil && t.n)
		streng_c(&v->melding, "! ");
	streng_legg(&v->melding, t);
}

int les_luft(const struct lesvis *v, int i)
{
	return i > 0 && v->l->p[i].niva > 0 && v->l->p[i].niva <= 3;
}

static int rader(const struct lesvis *v, int i)
{
	int n = bryt_antall(v->l->p[i].tekst, v->bredde);
	return les_luft(v, i) + (n > 0 ? n : 1);
}

/* «skritt» past the end of the chosen paragraph goes to the next ones; what is chosen is in the window. */
void les_rett_opp(struct lesvis *v)
{
	int n = (int)v->l->n, sum = 0;
	while (v->skritt > 0 && v->valgt < n) {
		int lengde = rader(v, v->valgt), over = lengde - v->hoyde;
		if (v->skritt <= over || v->valgt + 1 >= n)
			break;
		v->skritt -= v->skritt < lengde ? v->skritt : lengde;
		v->valgt++;
	}
	if (v->valgt + 1 >= n && rader(v, v->valgt) <= v->hoyde)
		v->skritt = 0;
	if (v->valgt < v->topp || v->skritt)
		v->topp = v->valgt;
	for (int i = v->valgt; i >= v->topp; i--) {
		sum += rader(v, i);
		if (sum > v->hoyde && i < v->valgt)
			v->topp = i + 1;
		if (sum > v->hoyde)
			break;
	}
}

static void ga_til(struct lesvis *v, int i)
{
	if (i < 0 || i >= (int)v->l->n)
		return;
	v->valgt = i;
	v->skritt = 0;
}

/* A sak is read from the top of the window. */
static void ga_til_sak(struct lesvis *v, int i)
{
	ga_til(v, i);
	v->topp = i >= 0 ? v->valgt : v->topp;
}

static void sok(struct lesvis *v, int vei)
{
	int fra = vei > 0 ? v->valgt + 1 : v->valgt;
	int i = les_finn(v->l, streng_tekst(&v->sok), fra, vei);
	if (!v->sok.n)
		les_si(v, true, TR("skriv / og et ord først"));
	else if (i < 0)
		les_si(v, true, TR("fant det ikke"));
	else
		ga_til(v, i);
}

static void spor(struct lesvis *v, enum lessteg steg, struct tekst forhand)
{
	v->steg = steg;
	linje_sett(&v->felt, forhand);
	les_si(v, false, INGEN_TEKST);
}

static void merk(struct lesvis *v)
{
	struct feil f;
	struct tekst t = tekst_trim(linje_tekst(&v->felt));
	bool forslag = v->steg == LES_FORSLAG;
	if (!les_merk(v->m, (struct leseplass){v->l, v->p, v->valgt}, forslag ? INGEN_TEKST : t, forslag ? t : INGEN_TEKST, &f)) {
		les_si(v, true, tekst_c(f.tekst));
		return;
	}
	struct streng s = {0};
	streng_f(&s, tr("Lagret i " TF "/" TF ". Send filen til sekretæren."), TA(v->m->mappe), TA(v->m->navn));
	v->steg = LES_LES;
	les_si(v, false, streng_tekst(&s));
	streng_release(&s);
}

static void svar(struct lesvis *v)
{
	struct tekst t = tekst_trim(linje_tekst(&v->felt));
	enum lessteg steg = v->steg;
	if (steg == LES_MERKNAD || steg == LES_FORSLAG) {
		merk(v);
		return;
	}
	v->steg = LES_LES;
	if (steg == LES_SOK) {
		streng_reset(&v->sok);
		streng_legg(&v->sok, t);
		sok(v, 1);
	} else if (les_sak(v->l, v->p, t) < 0) {
		les_si(v, true, TR("det finnes ingen slik sak i referatet"));
	} else {
		ga_til_sak(v, les_sak(v->l, v->p, t));
	}
}

/* --- keys -------------------------------------------------------------------------------------- */

static void tast_mine(struct lesvis *v, const struct tast *t)
{
	const struct merknadfil *fil = &v->m->fil;
	int n = (int)fil->merknader.n;
	struct feil f;
	if (t->slag == TAST_ESC || tast_er(t, TAST_TEGN, 'q'))
		v->steg = LES_LES;
	else if ((t->slag == TAST_NED || tast_er(t, TAST_TEGN, 'j')) && v->mitt + 1 < n)
		v->mitt++;
	else if ((t->slag == TAST_OPP || tast_er(t, TAST_TEGN, 'k')) && v->mitt > 0)
		v->mitt--;
	else if (tast_er(t, TAST_TEGN, 'x') && n && !merknader_stryk(v->m, (size_t)v->mitt, &f))
		les_si(v, true, tekst_c(f.tekst));
	else if (t->slag == TAST_ENTER && n) {
		v->steg = LES_LES;
		ga_til(v, fil->merknader.p[v->mitt].linje - 1);
	}
	if (v->mitt >= (int)fil->merknader.n)
		v->mitt = fil->merknader.n ? (int)fil->merknader.n - 1 : 0;
	if (!fil->merknader.n)
		v->steg = LES_LES;
}

/* Keys that move. */
static bool flytt(struct lesvis *v, const struct tast *t)
{
	int side = v->hoyde > 2 ? v->hoyde - 1 : 1;
	if (t->slag == TAST_OPP || tast_er(t, TAST_TEGN, 'k'))
		v->valgt -= v->skritt == 0, v->skritt = 0;
	else if (t->slag == TAST_NED || tast_er(t, TAST_TEGN, 'j'))
		v->skritt++; /* one row of a paragraph that is longer than the window, else the next: les_tegn() */
	else if (t->slag == TAST_SIDE_NED || tast_er(t, TAST_TEGN, ' '))
		v->skritt += side;
	else if (t->slag == TAST_SIDE_OPP)
		v->valgt -= side / 2 > 0 ? side / 2 : 1, v->skritt = 0;
	else if (t->slag == TAST_HJEM)
		ga_til(v, 0);
	else if (t->slag == TAST_SLUTT)
		ga_til(v, (int)v->l->n - 1);
	else if (t->slag == TAST_TAB || tast_er(t, TAST_TEGN, 's'))
		ga_til_sak(v, les_neste_sak(v->l, v->valgt, 1));
	else if (t->slag == TAST_SHIFT_TAB || tast_er(t, TAST_TEGN, 'S'))
		ga_til_sak(v, les_neste_sak(v->l, v->valgt, -1));
	else
		return false;
	if (v->valgt < 0)
		ga_til(v, 0);
	les_rett_opp(v); /* several keys may come before the next drawing */
	return true;
}

static void tast_avsnitt(struct lesvis *v, const struct tast *t)
{
	les_si(v, false, INGEN_TEKST);
	if (flytt(v, t))
		return;
	if (tast_er(t, TAST_TEGN, '/')) {
		spor(v, LES_SOK, INGEN_TEKST);
	} else if (tast_er(t, TAST_TEGN, 'n') || tast_er(t, TAST_TEGN, 'N')) {
		sok(v, t->tegn[0] == 'n' ? 1 : -1);
	} else if (tast_er(t, TAST_TEGN, 'g')) {
		spor(v, LES_SAK, INGEN_TEKST);
	} else if (tast_er(t, TAST_TEGN, 'm')) {
		spor(v, LES_MERKNAD, INGEN_TEKST);
	} else if (tast_er(t, TAST_TEGN, 'e')) {
		spor(v, LES_FORSLAG, les_egen_tekst(v->l, v->p, v->valgt));
	} else if (tast_er(t, TAST_TEGN, 'M')) {
		if (!v->m->fil.merknader.n)
			les_si(v, false, TR("Du har ingen merknader: m skriver en."));
		else
			v->steg = LES_MINE;
	}
}

bool les_tast(struct lesvis *v, const struct tast *t)
{
	bool ut = t->slag == TAST_ESC || tast_er(t, TAST_CTRL, 'c');
	if (v->steg == LES_LES) {
		if (ut || tast_er(t, TAST_TEGN, 'q'))
			return false;
		tast_avsnitt(v, t);
	} else if (v->steg == LES_MINE) {
		tast_mine(v, t);
	} else if (ut) {
		v->steg = LES_LES;
		les_si(v, false, INGEN_TEKST);
	} else if (t->slag == TAST_ENTER) {
		svar(v);
	} else {
		linje_tast(&v->felt, t);
	}
	return true;
}
