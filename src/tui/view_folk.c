/*
 * The attendance panel: who is here, and a single key for what happened to somebody. Every key sends a
 * «deltakere …» line, so that keys and words are one. The panel stays open until Esc.
 */
#include "bryt.h"
#include "folk.h"
#include "ord.h"
#include "regler.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

/* The single keys for whom has been chosen. With a step, something is typed before it is sent. */
static const struct folkvalg {
	const char *tast, *etikett, *ord;
	enum folksteg steg;
} valgene[] = {
	{"k", N_("kom"), "kom", FOLK_LISTE},
	{"g", N_("gikk"), "gikk", FOLK_LISTE},
	{"f", N_("forfall"), "forfall", FOLK_LISTE},
	{"d", N_("digitalt"), "digitalt", FOLK_LISTE},
	{"i", N_("inhabil"), "inhabil", FOLK_INHABIL},
	{"s", N_("stedfortreder"), "stedfortreder", FOLK_FOR},
	{"r", N_("fritak"), "fritak", FOLK_FRITAK},
	{"h", N_("habil"), "habil", FOLK_LISTE},
	{"Esc", N_("tilbake"), NULL, FOLK_LISTE},
};

void vis_folk(struct app *a)
{
	struct folkvis *v = &a->folk;
	linje_sett(&v->filter, INGEN_TEKST);
	streng_reset(&v->merket);
	streng_reset(&v->hvem);
	v->steg = FOLK_LISTE;
	v->valgt = v->topp = 0;
	a->i_lista = false;
	app_melding(a, false, INGEN_TEKST);
	app_legg_pa(a, &visning_folk);
}

struct linje *folk_linje(struct app *a)
{
	switch (a->folk.steg) {
	case FOLK_LISTE: return &a->folk.filter;
	case FOLK_NY: return &a->folk.ny;
	case FOLK_FOR: case FOLK_INHABIL: case FOLK_FRITAK: return &a->folk.svar;
	case FOLK_VALG: break;
	}
	return NULL;
}

/* Those who fit the filter, as places in folk, a code exactly first; no filter: all who take part. */
static int treff(struct app *a, int **ut)
{
	const struct mote *m = &a->s->mote;
	struct tekst t = tekst_trim(linje_tekst(&a->folk.filter));
	struct hvem h;
	int n = 0;
	*ut = arena_nye(&a->s->skrap, int, m->folk->n + 1);
	for (size_t i = 0; !t.n && i < m->folk->n; i++)
		if (m->deltakere[i].med)
			(*ut)[n++] = (int)i;
	for (size_t i = 0; t.n && kode_kandidat(m->folk, t, i, &h); i++) {
		int k = folk_finn(m, &h);
		if (k >= 0)
			(*ut)[n++] = k;
	}
	if (a->folk.valgt >= n)
		a->folk.valgt = n > 0 ? n - 1 : 0;
	return n;
}

/* --- marks: codes with a space around each, for places move when somebody comes or is undone ------ */

static ptrdiff_t merket(struct app *a, struct tekst kode)
{
	return tekst_finn(streng_tekst(&a->folk.merket), app_f(a, " " TF " ", TA(kode)));
}

static void merk(struct app *a, struct tekst kode)
{
	struct streng *s = &a->folk.merket;
	ptrdiff_t p = merket(a, kode);
	if (p < 0) {
		streng_f(s, " " TF " ", TA(kode));
		return;
	}
	struct tekst bak = arena_tekst(&a->s->skrap, tekst_fra(streng_tekst(s), (size_t)p + kode.n + 2));
	streng_kutt(s, (size_t)p);
	streng_legg(s, bak);
}

/* «ll, ab»; returns how many. */
static int skriv_merket(struct streng *ut, struct app *a)
{
	struct tekst rest = streng_tekst(&a->folk.merket), kode;
	int n = 0;
	while (tekst_del(&rest, ' ', &kode))
		if (kode.n)
			streng_f(ut, "%s" TF, n++ ? ", " : "", TA(kode));
	return n;
}

/* --- shown in the main view too ------------------------------------------------------------------ */

bool skriv_oppmote(struct streng *ut, struct app *a, int bredde)
{
	const struct mote *m = &a->s->mote;
	int seter = folk_seter(m), n = folk_velgere(m, m->aktiv, ord_naa(a->s), NULL);
	bool nok = regler_vedtaksfort(regelsett(m->agenda->regler), seter, n);
	skriv_frammote(ut, a->s);
	bool kvorum = regelsett(m->agenda->regler)->kvorum != KVORUM_INGEN;
	if (nok && utf8_bredde(streng_tekst(ut)) > bredde) { /* whether it has a quorum is what is asked */
		streng_reset(ut);
		/* Oversettere: høyst 29 kolonner med tallene: de til stede, og alle seter. */
		streng_f(ut, kvorum ? tr("%d av %d, vedtaksført") : tr("%d av %d til stede"), n, seter);
	}
	if (nok)
		return false;
	struct tekst t = app_f(a, "! " TF, TA(streng_tekst(ut)));
	streng_reset(ut);
	if (utf8_bredde(t) <= bredde)
		streng_legg(ut, t);
	else
		/* Oversettere: høyst 29 kolonner med tallene: de til stede, og alle seter. */
		streng_f(ut, tr("! %d av %d IKKE VEDTAKSFØRT"), n, seter);
	return true;
}

bool skriv_ute(struct streng *ut, const struct mote *m, int rad)
{
	int n = 0;
	for (size_t i = 0; i < m->folk->n; i++) {
		const struct habil *h = NULL;
		for (size_t k = 0; k < m->saker[rad].habilitet.n; k++)
			if (folk_finn(m, &m->saker[rad].habilitet.p[k].hvem) == (int)i)
				h = &m->saker[rad].habilitet.p[k];
		if (!h || h->slag == HABILITET_HABIL)
			continue;
		streng_f(ut, "%s" TF " (%s", n++ ? ", " : "", TA(m->folk->p[i].navn),
			 tr(habilitet_ord.ord[h->slag]));
		if (h->hjemmel.n)
			streng_f(ut, ", " TF, TA(h->hjemmel));
		streng_tegn(ut, ')');
	}
	return n > 0;
}

void skriv_fravaer(struct streng *ut, struct app *a)
{
	const struct mote *m = &a->s->mote;
	int forfall = 0, rad = app_rad(a);
	for (size_t i = 0; i < m->folk->n; i++) {
		const struct deltaker *d = &m->deltakere[i];
		if (d->med && d->for_ >= 0 && folk_til_stede(m, (int)i, ord_naa(a->s))) {
			/* Oversettere: den ene møter i stedet for den andre. */
			streng_f(ut, tr(TF " for " TF), TA(m->folk->p[i].navn), TA(m->folk->p[d->for_].navn));
			streng_tegn(ut, '\n');
		}
		forfall += d->med && d->forfall;
	}
	streng_f(ut, tr("Forfall: %d"), forfall);
	struct streng b = {0};
	if (rad >= 0 && skriv_ute(&b, m, rad))
		streng_f(ut, "\n" TF, TA(app_f(a, tr("Ute av saken: " TF), TA(streng_tekst(&b)))));
	streng_release(&b);
}

/* --- drawing ----------------------------------------------------------------------------------- */

/* What stands behind the last «: » is how it is with the person; the rest is who it is. */
static void del_tilstand(struct tekst t, struct tekst *hvem, struct tekst *tilstand)
{
	size_t i = t.n;
	while (i > 1 && !(t.p[i - 2] == ':' && t.p[i - 1] == ' '))
		i--;
	*hvem = i > 1 ? tekst_til(t, i - 2) : t;
	*tilstand = i > 1 ? tekst_fra(t, i) : INGEN_TEKST;
}

static void tegn_deltaker(struct app *a, struct flate *f, struct spenn s, int i, bool valgt)
{
	struct streng b = {0};
	struct tekst hvem, tilstand, kode = a->s->mote.folk->p[i].kode;
	unsigned stil = valgt ? STIL_SNUDD : STIL_VANLIG;
	skriv_deltaker(&b, a->s, i);
	del_tilstand(streng_tekst(&b), &hvem, &tilstand);
	if (!folk_til_stede(&a->s->mote, i, ord_naa(a->s)))
		stil |= STIL_FARGE(FARGE_DEMPET);
	int bt = utf8_bredde(tilstand), maks = s.bredde * 2 / 5;
	bt = bt > maks && s.bredde < 76 ? maks : bt;
	flate_fyll(f, rekt(s.y, s.x, 1, s.bredde), stil);
	flate_tekst(f, spenn(s.y, s.x, 1), stil, tekst_c(valgt ? flate_tegn(f, TEGN_PIL) : " "));
	if (merket(a, kode) >= 0)
		flate_tekst(f, spenn(s.y, s.x + 1, 1), stil | STIL_FET,
			    tekst_c(flate_tegn(f, TEGN_HAKE)));
	int n = flate_tekst(f, spenn(s.y, s.x + 3, s.bredde - 3), stil | STIL_FET, kode);
	int x = s.x + 3 + (n < 3 ? 3 : n) + 1, plass = s.x + s.bredde - bt - 1 - x;
	tegn_kort(f, spenn(s.y, x, plass), stil, hvem);
	tegn_ord(f, spenn(s.y, s.x + s.bredde - bt, bt), stil, tilstand);
	streng_release(&b);
}

/* The keys, flowing from row to row; returns how many rows. NULL flate: only counts. */
static int tegn_valgene(struct flate *f, struct rekt r)
{
	int x = 0, y = 0;
	for (size_t i = 0; i < ARRAY_LEN(valgene); i++) {
		struct tekst tast = tekst_c(valgene[i].tast), etikett = TR(valgene[i].etikett);
		int bt = utf8_bredde(tast) + 1, b = bt + utf8_bredde(etikett);
		if (x && x + b > r.bredde) {
			x = 0;
			y++;
		}
		if (f && y < r.hoyde) {
			flate_tekst(f, spenn(r.y + y, r.x + x, r.bredde - x), STIL_FET, tast);
			flate_tekst(f, spenn(r.y + y, r.x + x + bt, r.bredde - x - bt), STIL_VANLIG, etikett);
		}
		x += b + 2;
	}
	return y + 1;
}

/* «Lill Larsen, Sp: til stede», or «3 personer: ll, ab, kn». */
static void skriv_valgte(struct streng *ut, struct app *a)
{
	struct tekst hvem = streng_tekst(&a->folk.hvem);
	int i = folk_finn(&a->s->mote, &(struct hvem){.kode = hvem});
	if (tekst_finn_tegn(hvem, ',') < 0 && i >= 0)
		skriv_deltaker(ut, a->s, i);
	else
		streng_legg(ut, hvem);
}

static void skriv_ledetekst(struct streng *ut, struct app *a)
{
	struct streng b = {0};
	skriv_valgte(&b, a);
	struct tekst valgte = streng_tekst(&b);
	switch (a->folk.steg) {
	case FOLK_NY: streng_c(ut, tr("Ny deltaker: Navn, Virksomhet")); break;
	case FOLK_FOR: streng_f(ut, tr("Stedfortreder for " TF), TA(valgte)); break;
	case FOLK_INHABIL: streng_f(ut, tr("Hjemmel, kan være tom. Inhabil: " TF), TA(valgte)); break;
	case FOLK_FRITAK: streng_f(ut, tr("Hjemmel, kan være tom. Fritak: " TF), TA(valgte)); break;
	case FOLK_VALG: streng_legg(ut, valgte); break;
	case FOLK_LISTE: break;
	}
	streng_release(&b);
}

/* Who fits what is typed so far, or what may be typed. */
static void skriv_hint(struct streng *ut, struct app *a, int bredde)
{
	struct tekst t = tekst_trim(linje_tekst(&a->folk.svar));
	struct hvem h;
	struct tekst lang = a->folk.merket.n
			? TR("Enter: hva skjedde med de merkede · Mellomrom merker · Esc lukker")
			: TR("Enter velger · Mellomrom merker flere · + ny deltaker · Esc lukker");
	/* one that is two columns over is still better than the short one */
	if (a->folk.steg == FOLK_LISTE && (bredde < 64 || utf8_bredde(lang) > bredde + 2))
		streng_c(ut, tr("Enter · + ny · Esc lukker"));
	else if (a->folk.steg == FOLK_LISTE)
		streng_legg(ut, lang);
	else if (a->folk.steg == FOLK_NY)
		/* Oversettere: «som», «for» og «i sak» er ord som skrives. */
		streng_c(ut, tr("Enter fører · bak navnet: som rolle, for kode, i sak 22/23 · Esc tilbake"));
	else if (a->folk.steg == FOLK_FOR && t.n && tekst_finn_tegn(t, ',') < 0)
		for (size_t i = 0; i < 3 && kode_kandidat(a->s->mote.folk, t, i, &h); i++)
			streng_f(ut, "%s" TF " " TF, i ? "  " : "", TA(h.kode), TA(h.navn));
	if (!ut->n && a->folk.steg == FOLK_FOR)
		streng_c(ut, tr("Kode eller navn; en ny: Navn, Virksomhet · Enter fører · Esc tilbake"));
	else if (!ut->n && a->folk.steg != FOLK_VALG)
		streng_c(ut, tr("Enter fører · Esc tilbake"));
}

/* From the bottom: the answer or what helps, then the keys or the field, then who it is about. Returns
 * the rows that are left. */
static int folk_fot(struct app *a, struct flate *f, struct rekt r)
{
	struct streng b = {0};
	bool svar = a->melding.n > 0;
	struct linje *l = a->folk.steg == FOLK_LISTE ? NULL : folk_linje(a);
	unsigned stil = a->melding_feil ? STIL_FET | STIL_FARGE(FARGE_FEIL)
					: svar ? STIL_VANLIG : STIL_FARGE(FARGE_DEMPET);
	if (svar)
		streng_legg(&b, streng_tekst(&a->melding));
	else
		skriv_hint(&b, a, r.bredde);
	int maks = r.hoyde > 12 ? 4 : r.hoyde > 5 ? 2 : 1;
	int n = b.n ? bryt_antall(streng_tekst(&b), r.bredde) : 0;
	n = n > maks ? maks : n;
	int y = r.y + r.hoyde - n;
	if (svar)
		flate_avsnitt(f, rekt(y, r.x, n, r.bredde), 0, stil, streng_tekst(&b));
	else if (n)
		tegn_ord(f, spenn(y = r.y + r.hoyde - 1, r.x, r.bredde), stil, streng_tekst(&b));
	if (a->folk.steg == FOLK_VALG) {
		y -= tegn_valgene(NULL, r);
		y = y < r.y ? r.y : y;
		tegn_valgene(f, rekt(y, r.x, r.y + r.hoyde - y, r.bredde));
		flate_markor(f, y, r.x);
	} else if (l) {
		y = y - 1 < r.y ? r.y : y - 1;
		flate_tekst(f, spenn(y, r.x, 2), STIL_FET, T(">"));
		linje_tegn(l, f, rekt(y, r.x + 2, 1, r.bredde - 2), STIL_VANLIG);
	}
	streng_reset(&b);
	skriv_ledetekst(&b, a);
	if (b.n && y > r.y)
		tegn_kort(f, spenn(--y, r.x, r.bredde), STIL_FET, streng_tekst(&b));
	streng_release(&b);
	return y - r.y;
}

static void tegn_liste(struct app *a, struct flate *f, struct rekt r)
{
	struct folkvis *v = &a->folk;
	int *hvem, n = treff(a, &hvem);
	if (v->valgt < v->topp)
		v->topp = v->valgt;
	if (v->valgt >= v->topp + r.hoyde)
		v->topp = v->valgt - r.hoyde + 1;
	for (int y = 0; y < r.hoyde && v->topp + y < n; y++)
		tegn_deltaker(a, f, spenn(r.y + y, r.x, r.bredde), hvem[v->topp + y],
			      v->topp + y == v->valgt);
	if (n == 0 && r.hoyde > 0)
		flate_avsnitt(f, r, 0, STIL_VANLIG, linje_tekst(&v->filter).n
			      ? app_f(a, tr("Ingen passer: Enter setter opp «" TF "» som ny."),
				      TA(tekst_trim(linje_tekst(&v->filter))))
			      : TR("Agendaen nevner ingen deltakere: + setter opp en."));
}

static void tegn_folk(struct app *a, struct flate *f)
{
	struct streng b = {0}, merkede = {0};
	int bredde = f->kolonner > 100 ? 100 : f->kolonner;
	int hoyde = (int)a->s->mote.folk->n + 10; /* in a tall window the keys stay near the list */
	hoyde = hoyde < 24 ? 24 : hoyde;
	hoyde = hoyde > f->rader ? f->rader : hoyde;
	struct rekt r = rekt((f->rader - hoyde) / 2, (f->kolonner - bredde) / 2, hoyde, bredde);
	int n = skriv_merket(&merkede, a);
	flate_fyll(f, r, STIL_VANLIG);
	flate_boks(f, r, STIL_VANLIG, n ? app_f(a, tr("Deltakere, %d merket"), n) : TR("Deltakere"));
	r = rekt(r.y + 1, r.x + 2, hoyde - 2, bredde - 4);
	bool nok = !skriv_oppmote(&b, a, r.bredde);
	if (r.hoyde > 1 && b.n && (r.hoyde > 6 || a->folk.steg == FOLK_LISTE)) {
		flate_tekst(f, spenn(r.y, r.x, r.bredde),
			    nok ? STIL_VANLIG : STIL_FET | STIL_FARGE(FARGE_VARSEL), streng_tekst(&b));
		r = rekt(r.y + 1, r.x, r.hoyde - 1, r.bredde);
	}
	int plass = folk_fot(a, f, r);
	if (plass > 0) {
		flate_tekst(f, spenn(r.y, r.x, 2), STIL_FET, T(">"));
		if (a->folk.steg == FOLK_LISTE)
			linje_tegn(&a->folk.filter, f, rekt(r.y, r.x + 2, 1, r.bredde - 2), STIL_VANLIG);
		else
			flate_tekst(f, spenn(r.y, r.x + 2, r.bredde - 2), STIL_VANLIG,
				    linje_tekst(&a->folk.filter));
	}
	if (plass > 1)
		tegn_liste(a, f, rekt(r.y + 1, r.x, plass - 1, r.bredde));
	streng_release(&b);
	streng_release(&merkede);
}

/* --- keys -------------------------------------------------------------------------------------- */

static void til_steg(struct app *a, enum folksteg steg)
{
	a->folk.steg = steg;
	linje_sett(&a->folk.svar, INGEN_TEKST);
	app_melding(a, false, INGEN_TEKST);
}

/* The whole list again, with this person chosen. */
static void velg_i_lista(struct app *a, struct tekst kode)
{
	const struct mote *m = &a->s->mote;
	linje_sett(&a->folk.filter, INGEN_TEKST);
	for (int i = 0, n = 0; i < (int)m->folk->n; i++)
		if (m->deltakere[i].med && tekst_lik(m->folk->p[i].kode, kode))
			a->folk.valgt = n;
		else
			n += m->deltakere[i].med;
}

/* Sends the line; when it was done the list is there again, with all of them and no marks. */
static void send(struct app *a, struct tekst linje)
{
	struct tekst hvem = arena_tekst(&a->s->skrap, streng_tekst(&a->folk.hvem));
	bool flere = a->folk.steg != FOLK_NY && tekst_finn_tegn(hvem, ',') >= 0;
	if (!app_kommando(a, linje)) /* what is typed stays, with the reason beside it */
		return;
	if (flere) /* «deltakere » cut off */
		app_melding(a, false, app_f(a, tr("Ført: " TF), TA(tekst_fra(linje, 10))));
	if (a->folk.steg == FOLK_NY)
		linje_sett(&a->folk.ny, INGEN_TEKST);
	a->folk.steg = FOLK_LISTE;
	linje_sett(&a->folk.svar, INGEN_TEKST);
	streng_reset(&a->folk.merket);
	velg_i_lista(a, hvem);
}

static void velg(struct app *a)
{
	int *hvem, n = treff(a, &hvem);
	struct folkvis *v = &a->folk;
	struct tekst filter = arena_tekst(&a->s->skrap, tekst_trim(linje_tekst(&v->filter)));
	streng_reset(&v->hvem);
	if (!skriv_merket(&v->hvem, a) && n > 0)
		streng_legg(&v->hvem, a->s->mote.folk->p[hvem[v->valgt]].kode);
	if (v->hvem.n) {
		til_steg(a, FOLK_VALG);
	} else if (filter.n) {
		til_steg(a, FOLK_NY);
		linje_sett(&v->ny, filter);
	}
}

/* One more marked: the filter is empty for the next one, or the next one in the list is chosen. */
static void merk_valgt(struct app *a)
{
	int *hvem, n = treff(a, &hvem);
	if (!n)
		return;
	merk(a, a->s->mote.folk->p[hvem[a->folk.valgt]].kode);
	if (linje_tekst(&a->folk.filter).n)
		linje_sett(&a->folk.filter, INGEN_TEKST);
	else
		a->folk.valgt++;
}

static void tast_liste(struct app *a, const struct tast *t)
{
	struct folkvis *v = &a->folk;
	int side = a->side > 1 ? a->side : 10;
	if (t->slag == TAST_ENTER) {
		velg(a);
	} else if (t->slag == TAST_OPP || t->slag == TAST_NED) {
		v->valgt += t->slag == TAST_NED ? 1 : -1;
	} else if (t->slag == TAST_SIDE_OPP || t->slag == TAST_SIDE_NED) {
		v->valgt += t->slag == TAST_SIDE_NED ? side : -side;
	} else if (tast_er(t, TAST_TEGN, ' ')) {
		merk_valgt(a);
	} else if (tast_er(t, TAST_TEGN, '+')) {
		til_steg(a, FOLK_NY);
	} else if (linje_tast(&v->filter, t)) {
		v->valgt = 0;
		app_melding(a, false, INGEN_TEKST);
	}
	if (v->valgt < 0)
		v->valgt = 0;
}

static void tast_valg(struct app *a, const struct tast *t)
{
	for (size_t i = 0; i < ARRAY_LEN(valgene); i++) {
		const struct folkvalg *k = &valgene[i];
		if (t->slag != TAST_TEGN || !k->ord || !tekst_lik_c(tast_tekst(t), k->tast))
			continue;
		if (k->steg == FOLK_LISTE)
			send(a, app_f(a, "deltakere " TF " %s", TA(streng_tekst(&a->folk.hvem)), k->ord));
		else
			til_steg(a, k->steg);
		return;
	}
}

static void send_svar(struct app *a)
{
	struct tekst t = tekst_trim(linje_tekst(folk_linje(a))), hvem = streng_tekst(&a->folk.hvem);
	if (a->folk.steg == FOLK_NY) {
		send(a, app_f(a, "deltakere ny " TF, TA(t)));
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(valgene); i++)
		if (valgene[i].steg == a->folk.steg && valgene[i].ord) {
			send(a, app_f(a, "deltakere " TF " %s " TF, TA(hvem), valgene[i].ord, TA(t)));
			return;
		}
}

static void tast_folk(struct app *a, const struct tast *t)
{
	enum folksteg steg = a->folk.steg;
	if (t->slag == TAST_ESC && steg == FOLK_LISTE) {
		app_melding(a, false, INGEN_TEKST);
		app_av(a);
	} else if (t->slag == TAST_ESC) {
		til_steg(a, steg == FOLK_VALG || steg == FOLK_NY ? FOLK_LISTE : FOLK_VALG);
	} else if (steg == FOLK_LISTE) {
		tast_liste(a, t);
	} else if (steg == FOLK_VALG) {
		tast_valg(a, t);
	} else if (t->slag == TAST_ENTER) {
		send_svar(a);
	} else {
		linje_tast(folk_linje(a), t);
	}
}

const struct visning visning_folk = {tegn_folk, tast_folk};
