/* The drawing of lesvis.h. */
#include "lesvis.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

enum { MEST_BREDDE = 92 };

static bool har_merknad(const struct lesvis *v, int i)
{
	const struct merknadfil *f = &v->m->fil;
	for (size_t k = 0; k < f->merknader.n; k++)
		if (f->merknader.p[k].linje == i + 1)
			return true;
	return false;
}

static unsigned stil_av(const struct leselinje *l)
{
	return l->niva == 0 || l->niva > 3 ? STIL_VANLIG : STIL_FET;
}

static void tegn_avsnittene(struct lesvis *v, struct flate *f, struct rekt r)
{
	int y = 0;
	for (int i = v->topp; i < (int)v->l->n && y < r.hoyde; i++) {
		const struct leselinje *l = &v->l->p[i];
		int hopp = i == v->valgt ? v->skritt : 0;
		y += i > v->topp ? les_luft(v, i) : 0;
		if (y >= r.hoyde)
			break;
		if (i == v->valgt) {
			flate_tekst(f, spenn(r.y + y, r.x, 1), STIL_FET, tekst_c(flate_tegn(f, TEGN_PIL)));
			flate_markor(f, r.y + y, r.x);
		}
		if (har_merknad(v, i))
			flate_tekst(f, spenn(r.y + y, r.x + 1, 1), STIL_FET, T("m"));
		struct rekt her = rekt(r.y + y, r.x + 3, r.hoyde - y, r.bredde - 3);
		int n = flate_avsnitt(f, her, hopp, stil_av(l), l->tekst);
		y += n > 0 ? n : 1;
	}
}

static void tegn_tittel(const struct lesvis *v, struct flate *f)
{
	struct streng s = {0};
	const struct leselinje *l = &v->l->p[v->valgt];
	const struct p_sak *sak = l->rad >= 0 ? &v->p->saksliste.p[l->rad] : NULL;
	streng_f(&s, TF "  ", TA(v->p->organ));
	streng_f(&s, tr("Referat " TF), TA(v->p->nummer));
	streng_f(&s, " (%s)", tr(status_ord.ord[v->p->status]));
	if (sak && sak->saksnummer.n)
		streng_f(&s, tr("  sak " TF), TA(sak->saksnummer));
	flate_fyll(f, rekt(0, 0, 1, f->kolonner), STIL_SNUDD);
	int plass = f->kolonner - 2;
	struct streng h = {0};
	streng_f(&h, "%d/%zu", v->valgt + 1, v->l->n);
	int b = utf8_bredde(streng_tekst(&h));
	tegn_ord(f, spenn(0, 1, plass - b - 1), STIL_SNUDD, streng_tekst(&s));
	flate_tekst(f, spenn(0, f->kolonner - b - 1, b), STIL_SNUDD, streng_tekst(&h));
	streng_release(&s);
	streng_release(&h);
}

static void tegn_mine(const struct lesvis *v, struct flate *f)
{
	const struct merknadfil *fil = &v->m->fil;
	const char *hint = tr("Enter går dit · x sletter · ↑↓ velger · Esc lukker");
	int bredde = panel_bredde(f, 96), n = (int)fil->merknader.n, sum = 0;
	for (int i = 0; i < n; i++)
		sum += 2;
	struct rekt r = tegn_panel(f, sum + 4 + hint_rader(f, bredde, tekst_c(hint)), 96, tr("Mine merknader"));
	int fot = hint_rader(f, r.bredde, tekst_c(hint)), plass = (r.hoyde - fot) / 2;
	int topp = v->mitt >= plass && plass > 0 ? v->mitt - plass + 1 : 0;
	for (int i = topp; i < n && i - topp < plass; i++) {
		struct streng s = {0};
		int y = r.y + 2 * (i - topp);
		unsigned stil = i == v->mitt ? STIL_SNUDD : STIL_VANLIG;
		les_skriv_merknad(&s, &fil->merknader.p[i]);
		flate_fyll(f, rekt(y, r.x, 1, r.bredde), stil);
		tegn_kort(f, spenn(y, r.x, r.bredde), stil, streng_tekst(&s));
		tegn_kort(f, spenn(y + 1, r.x + 2, r.bredde - 2), STIL_FARGE(FARGE_DEMPET), fil->merknader.p[i].sitat);
		if (i == v->mitt)
			flate_markor(f, y, r.x);
		streng_release(&s);
	}
	tegn_hint(f, rekt(r.y + r.hoyde - fot, r.x, fot, r.bredde), STIL_FARGE(FARGE_DEMPET), tekst_c(hint));
}

/* The field that is open, the message, or the keys. */
static void tegn_bunnen(struct lesvis *v, struct flate *f, struct rekt r)
{
	static const char *const led[] = {
		[LES_SOK] = N_("Søk: "), [LES_SAK] = N_("Gå til sak: "), [LES_MERKNAD] = N_("Merknad: "),
		[LES_FORSLAG] = N_("Ny tekst: ")};
	unsigned stil = v->feil ? STIL_FET | STIL_FARGE(FARGE_FEIL) : STIL_VANLIG;
	if (v->steg != LES_LES && v->steg != LES_MINE) {
		int k = flate_tekst(f, spenn(r.y, r.x, r.bredde), STIL_FET, TR(led[v->steg]));
		linje_tegn(&v->felt, f, rekt(r.y, r.x + k, 1, r.bredde - k), STIL_VANLIG);
		if (r.hoyde > 1 && v->melding.n)
			flate_avsnitt(f, rekt(r.y + 1, r.x, r.hoyde - 1, r.bredde), 0, stil, streng_tekst(&v->melding));
		else if (r.hoyde > 1)
			tegn_hint(f, rekt(r.y + 1, r.x, r.hoyde - 1, r.bredde), STIL_FARGE(FARGE_DEMPET),
				  TR("Enter lagrer eller går dit · Esc avbryter"));
	} else if (v->melding.n) {
		flate_avsnitt(f, r, 0, stil, streng_tekst(&v->melding));
	} else {
		tegn_hint(f, r, STIL_FARGE(FARGE_DEMPET),
			  TR("m merknad · e ny tekst · / søk · n N neste treff · Tab neste sak · g gå til sak · "
			     "M mine merknader · q lukker"));
	}
}

void les_tegn(struct lesvis *v, struct flate *f)
{
	int bunn = f->rader >= 12 ? 2 : 1, venstre = f->kolonner > MEST_BREDDE + 4 ? (f->kolonner - MEST_BREDDE) / 2 : 0;
	int bredde = f->kolonner - 2 * venstre;
	f->ascii = v->ascii;
	flate_tom(f);
	struct rekt r = rekt(f->rader >= 10 ? 2 : 1, venstre, 0, bredde);
	r.hoyde = f->rader - r.y - bunn - (f->rader >= 12);
	v->hoyde = r.hoyde > 0 ? r.hoyde : 1;
	v->bredde = bredde - 4 > 1 ? bredde - 4 : 1;
	r.bredde = v->bredde + 3;
	les_rett_opp(v);
	tegn_tittel(v, f);
	tegn_avsnittene(v, f, r);
	tegn_bunnen(v, f, rekt(f->rader - bunn, 1, bunn, f->kolonner - 2));
	if (v->steg == LES_MINE)
		tegn_mine(v, f);
}
