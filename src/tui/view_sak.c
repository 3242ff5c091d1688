/* The sak panel: what it is about, the proposal, what was said, what is to be done. */
#include "bryt.h"
#include "ord.h"
#include "view.h"

enum del { DEL_HODE, DEL_SPORSMAL, DEL_FORSLAG, DEL_INNSPILL, DEL_AKSJON, DEL_TALER, DEL_MERKNAD,
	   DEL_BAKGRUNN, DEL_ANTALL };

struct vlinje {
	struct tekst tekst;
	unsigned stil;
	int innrykk;
	int nr;               /* the note it belongs to, 0 none */
	enum del del;
	bool overskrift;      /* drawn as a rule with its title */
};

struct linjer {
	struct arena *a;
	struct vlinje *p;
	size_t n, kap;
	int bredde;
	enum del del;
};

static void linje(struct linjer *l, struct vlinje v)
{
	l->p = arena_vokse(l->a, l->p, l->n, &l->kap, sizeof(*l->p));
	v.del = l->del;
	l->p[l->n++] = v;
}

static void avsnitt(struct linjer *l, struct tekst t, unsigned stil, int innrykk, int nr)
{
	struct bryt b = {.rest = t};
	struct tekst rad;
	int bredde = l->bredde - innrykk;
	while (bryt_neste(&b, bredde > 8 ? bredde : 8, &rad))
		linje(l, (struct vlinje){.tekst = arena_tekst(l->a, rad), .stil = stil,
					 .innrykk = innrykk, .nr = nr});
}

static void overskrift(struct linjer *l, struct tekst t)
{
	linje(l, (struct vlinje){.tekst = t, .stil = STIL_FET, .overskrift = true});
}

static void presentert(struct linjer *l, const struct rad *r)
{
	struct streng s = {0};
	for (size_t i = 0; i < r->presenterer.n; i++) {
		const struct person *p = &r->presenterer.p[i], *q = p + 1;
		bool samme = i + 1 < r->presenterer.n && tekst_lik(p->virksomhet, q->virksomhet);
		streng_f(&s, "%s" TF, i ? "" : "Presenteres av ", TA(p->navn));
		if (samme)
			streng_c(&s, ", "); /* the virksomhet once, behind the last of its people */
		else if (p->virksomhet.n)
			streng_f(&s, ", " TF, TA(p->virksomhet));
		if (!samme && i + 1 < r->presenterer.n)
			streng_c(&s, "; ");
	}
	avsnitt(l, streng_tekst(&s), STIL_VANLIG, 0, 0);
	streng_release(&s);
}

static void hode(struct app *a, struct linjer *l, const struct rad *r)
{
	l->del = DEL_HODE;
	avsnitt(l, r->emne, STIL_FET, 0, 0);
	presentert(l, r);
	if (r->skjermet)
		avsnitt(l, app_f(a, "Unntatt offentlighet: " TF, TA(r->hjemmel)), STIL_FARGE(FARGE_VARSEL),
			0, 0);
	if (r->sporsmal.n) {
		l->del = DEL_SPORSMAL;
		overskrift(l, app_f(a, "Drøftingsspørsmål %zu", r->sporsmal.n));
		for (size_t i = 0; i < r->sporsmal.n; i++)
			avsnitt(l, app_f(a, "%zu. " TF, i + 1, TA(r->sporsmal.p[i])), STIL_VANLIG, 0, 0);
	}
}

static struct tekst kl_ord(struct app *a, struct stund st)
{
	struct streng s = {0};
	skriv_kl(&s, stund_minutt(st, a->s->mote.dag));
	struct tekst t = arena_tekst(&a->s->skrap, streng_tekst(&s));
	streng_release(&s);
	return t;
}

const char *utfall_tittel(enum utfall u)
{
	static const char *const ord[] = {
		[UTFALL_INGEN] = "Avgjort", [UTFALL_VEDTATT] = "Vedtatt",
		[UTFALL_IKKE_VEDTATT] = "Ikke vedtatt", [UTFALL_UTSATT] = "Utsatt",
		[UTFALL_ORIENTERING] = "Tatt til orientering", [UTFALL_UTGAR] = "Saken utgår",
		[UTFALL_IKKE_NADD] = "Ikke nådd",
	};
	return ord[u];
}

static struct tekst vedtak_tittel(struct app *a, const struct sak *s)
{
	const struct vedtak *v = &s->vedtak;
	if (!v->nr)
		return tekst_c(utfall_tittel(v->utfall));
	const char *hvordan = v->utfall != UTFALL_VEDTATT ? ""
		: tekst_lik(v->tekst, s->forslag) ? ", som foreslått" : ", endret i møtet";
	return app_f(a, "%s kl. " TF "%s", utfall_tittel(v->utfall), TA(kl_ord(a, v->naar)), hvordan);
}

static void forslag(struct app *a, struct linjer *l, int rad)
{
	const struct sak *s = &a->s->mote.saker[rad];
	struct streng t = {0};
	l->del = DEL_FORSLAG;
	if (s->vedtak.utfall != UTFALL_INGEN)
		overskrift(l, vedtak_tittel(a, s));
	else if (!sak_forslag(s).n)
		return;
	else if (s->versjoner.n)
		overskrift(l, app_f(a, "Forslag til vedtak, oppdatert " TF " (%zu)",
				    TA(kl_ord(a, s->versjoner.p[s->versjoner.n - 1].naar)),
				    s->versjoner.n + (s->forslag.n ? 1 : 0)));
	else
		overskrift(l, T("Forslag til vedtak (uendret)"));
	skriv_forslag(&t, a->s, rad);
	avsnitt(l, streng_tekst(&t), STIL_VANLIG, 0, 0);
	streng_release(&t);
}

void skriv_talere(struct streng *ut, struct app *a, const char *pil)
{
	const struct mote *m = &a->s->mote;
	if (hvem_satt(&m->ordet)) {
		int64_t sek = (session_naa(a->s).ms - m->ordet_fra.ms) / 1000;
		if (sek < 0)
			sek = 0;
		streng_f(ut, "%s ", pil);
		skriv_hvem(ut, &m->ordet);
		streng_f(ut, "  %02d:%02d%s", (int)(sek / 60), (int)(sek % 60), m->antall_talere ? "\n" : "");
	}
	for (size_t i = 0; i < m->antall_talere; i++) {
		streng_f(ut, "%s  %zu ", i ? "\n" : "", i + 1);
		skriv_hvem(ut, &m->talere[i].hvem);
		if (m->talere[i].replikk)
			streng_c(ut, " (replikk)");
	}
}

static void notat(struct app *a, struct linjer *l, const struct notat *n, bool aksjon)
{
	struct streng s = {0};
	if (aksjon)
		streng_c(&s, a->ascii ? "-> " : "→ ");
	else
		streng_f(&s, TF " ", TA(kl_ord(a, n->naar)));
	if (hvem_satt(&n->hvem)) {
		skriv_hvem(&s, &n->hvem);
		streng_c(&s, n->hvem.navn.n ? ": " : " (ukjent kode): ");
	}
	streng_legg(&s, n->tekst);
	if (dato_satt(n->frist)) {
		streng_c(&s, " innen ");
		skriv_dato_kort(&s, n->frist);
	}
	if (n->rettet)
		streng_c(&s, " (rettet)");
	avsnitt(l, streng_tekst(&s), n->nr == a->notat ? STIL_SNUDD : STIL_VANLIG, 2, n->nr);
	streng_release(&s);
}

static void notater(struct app *a, struct linjer *l, enum del del, const char *tittel,
		    const struct notater *n)
{
	if (!n->n)
		return;
	l->del = del;
	overskrift(l, app_f(a, "%s %zu", tittel, n->n));
	for (size_t i = 0; i < n->n; i++)
		notat(a, l, &n->p[i], del == DEL_AKSJON);
}

/* «▸ Anne Vik, KS  02:14», and who waits. */
static void talere(struct app *a, struct linjer *l, const struct flate *f)
{
	struct streng b = {0};
	skriv_talere(&b, a, flate_tegn(f, TEGN_PIL));
	l->del = DEL_TALER;
	if (b.n) {
		overskrift(l, T("Talerliste"));
		avsnitt(l, streng_tekst(&b), STIL_VANLIG, 0, 0);
	}
	streng_release(&b);
}

static void bakgrunn(struct app *a, struct linjer *l, const struct rad *r)
{
	struct streng b = {0};
	l->del = DEL_BAKGRUNN;
	skriv_om_saken(&b, r);
	if (b.n) {
		overskrift(l, T("Om saken"));
		avsnitt(l, arena_tekst(&a->s->skrap, tekst_trim(streng_tekst(&b))), STIL_VANLIG, 0, 0);
	}
	streng_release(&b);
}

static size_t teller(const struct linjer *l, enum del del)
{
	size_t n = 0;
	for (size_t i = 0; i < l->n; i++)
		n += l->p[i].del == del;
	return n;
}

/* What does not fit goes in this order: internal notes, the questions, who waits, older action points,
 * older innspill; never the proposal. PgUp and PgDn show everything. */
static void kutt(struct linjer *l, size_t plass)
{
	static const enum del rekkefolge[] = {DEL_BAKGRUNN, DEL_MERKNAD, DEL_SPORSMAL, DEL_TALER, DEL_AKSJON, DEL_INNSPILL};
	static const size_t minste[DEL_ANTALL] = {
		[DEL_SPORSMAL] = 1, [DEL_TALER] = 2, [DEL_AKSJON] = 3, [DEL_INNSPILL] = 3};
	for (size_t d = 0; d < ARRAY_LEN(rekkefolge) && l->n > plass; d++) {
		enum del del = rekkefolge[d];
		size_t har = teller(l, del), bort = l->n - plass, behold = har > bort ? har - bort : 0;
		size_t minst = minste[del], sett = 0, ut = 0;
		if (behold < minst)
			behold = minst < har ? minst : har;
		for (size_t i = 0; i < l->n; i++) {
			bool er = l->p[i].del == del;
			bool tittel = er && sett == 0;
			sett += er;
			/* the heading and the newest lines stay; of the questions the first ones */
			bool forst = del == DEL_SPORSMAL || del == DEL_TALER;
			bool med = forst ? sett <= behold : sett > har - behold + 1;
			if (tittel && behold && behold < har)
				l->p[i].tekst = arena_f(l->a, TF "%s", TA(l->p[i].tekst),
							l->bredde < 40 ? " (PgDn)" : " (PgDn viser alt)");
			if (!er || (behold && (tittel || med)))
				l->p[ut++] = l->p[i];
		}
		l->n = ut;
	}
}

void tegn_merket(struct flate *f, struct spenn s, unsigned stil, struct tekst t, unsigned *inne)
{
	while (t.n && s.bredde > 0) {
		struct tekst bit = t;
		ptrdiff_t ny = tekst_finn(t, T("[nytt: ")), ut = tekst_finn(t, T("[strøket: "));
		ptrdiff_t forst = ny >= 0 && (ut < 0 || ny < ut) ? ny : ut;
		unsigned bruk = *inne ? *inne : stil;
		if (*inne) {
			ptrdiff_t slutt = tekst_finn_tegn(t, ']');
			if (slutt >= 0) {
				bit = tekst_til(t, (size_t)slutt + 1);
				*inne = 0;
			}
		} else if (forst == 0) {
			*inne = forst == ny ? STIL_FET | STIL_STREK | STIL_FARGE(FARGE_NY)
					    : STIL_SVAK | STIL_FARGE(FARGE_STROKET);
			continue;
		} else if (forst > 0) {
			bit = tekst_til(t, (size_t)forst);
		}
		int n = flate_tekst(f, s, bruk, bit);
		s.x += n;
		s.bredde -= n;
		t = tekst_fra(t, bit.n);
	}
}

static void tegn_linjer(struct flate *f, struct rekt r, const struct linjer *l, size_t fra)
{
	unsigned inne = 0;
	for (int y = 0; y < r.hoyde && fra + (size_t)y < l->n; y++) {
		const struct vlinje *v = &l->p[fra + (size_t)y];
		bool fortsetter = v->innrykk && y > 0 && v->nr && l->p[fra + (size_t)y - 1].nr == v->nr;
		int inn = fortsetter ? v->innrykk + 4 : 0;
		if (v->overskrift) {
			inne = 0;
			flate_vannrett(f, spenn(r.y + y, r.x, r.bredde), STIL_FARGE(FARGE_DEMPET));
			int n = tegn_kort(f, spenn(r.y + y, r.x, r.bredde), v->stil, v->tekst);
			if (n < r.bredde)
				flate_tekst(f, spenn(r.y + y, r.x + n, 1), STIL_VANLIG, T(" "));
		} else if (v->del == DEL_FORSLAG) {
			tegn_merket(f, spenn(r.y + y, r.x, r.bredde), v->stil, v->tekst, &inne);
		} else {
			if (v->nr && v->stil & STIL_SNUDD && !fortsetter) {
				flate_tekst(f, spenn(r.y + y, r.x - 1, 1), STIL_FET,
					    tekst_c(flate_tegn(f, TEGN_MER_H)));
				flate_markor(f, r.y + y, r.x - 1);
			}
			flate_tekst(f, spenn(r.y + y, r.x + inn, r.bredde - inn), v->stil, v->tekst);
		}
	}
}

void tegn_sak(struct app *a, struct flate *f, struct rekt r)
{
	int rad = app_rad(a);
	struct linjer l = {.a = &a->s->skrap, .bredde = r.bredde - 4};
	if (rad < 0 || r.bredde < 10 || r.hoyde < 1)
		return;
	const struct sak *s = &a->s->mote.saker[rad];
	l.bredde = r.bredde;
	hode(a, &l, s->rad);
	forslag(a, &l, rad);
	l.bredde = r.bredde - 4;
	notater(a, &l, DEL_INNSPILL, "Innspill", &s->innspill);
	notater(a, &l, DEL_AKSJON, "Aksjonspunkter", &s->aksjoner);
	if (f->kolonner < 120)
		talere(a, &l, f);
	notater(a, &l, DEL_MERKNAD, "Merknader (ikke i referatet)", &s->merknader);
	if (f->kolonner < 120)
		bakgrunn(a, &l, s->rad);
	a->side = r.hoyde;
	int maks = (int)l.n > r.hoyde ? (int)l.n - r.hoyde : 0;
	if (a->rulle > maks)
		a->rulle = maks;
	if (a->rulle == 0)
		kutt(&l, (size_t)r.hoyde);
	/* the chosen note is always in view */
	for (size_t i = 0; a->notat && i < l.n; i++)
		if (l.p[i].nr == a->notat && (int)i >= a->rulle + r.hoyde)
			a->rulle = (int)i - r.hoyde + 1;
	a->mer = (int)l.n > a->rulle + r.hoyde;
	tegn_linjer(f, r, &l, (size_t)a->rulle);
}
