/* The saksliste to the left, and what stands to the right on wide screens. */
#include "folk.h"
#include "ord.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

/* The column of a window of 80; in a smaller one texts are cut. */
enum { SMAL = 29 };

static enum tegn tegn_for(const struct app *a, int i, const struct prognose *p)
{
	const struct sak *s = &a->s->mote.saker[i];
	if (p->slag == PROG_PAGAR)
		return TEGN_PIL;
	if (s->rad->slag == RAD_PAUSE && p->slag == PROG_UTGAR)
		return TEGN_ANTALL; /* gone past without a break */
	if (s->vedtak.utfall == UTFALL_UTGAR || s->vedtak.utfall == UTFALL_UTSATT)
		return TEGN_KRYSS;
	if (s->rad->slag != RAD_PAUSE && p->slag == PROG_FORBI && !spor_sak_ferdig(&a->s->mote, i))
		return TEGN_RUTE; /* left without a decision */
	return p->slag == PROG_FORBI || p->slag == PROG_UTGAR ? TEGN_HAKE : TEGN_ANTALL;
}

/* «13:50→14:02», or the plan alone when nothing else is expected. */
static void tider(const struct flate *f, const struct prognose *p, struct streng *ut)
{
	if (p->plan != KL_INGEN)
		skriv_kl(ut, p->plan);
	if (p->start == KL_INGEN || p->start == p->plan || p->slag == PROG_UTGAR)
		return;
	if (p->plan != KL_INGEN)
		streng_c(ut, flate_tegn(f, TEGN_HOYRE));
	skriv_kl(ut, p->start);
}

/* Under the row on tall, wide screens: how it ended, or what is to be done with it. */
static void tegn_utfall(struct app *a, struct flate *f, struct spenn s, int i)
{
	const struct sak *sak = &a->s->mote.saker[i];
	struct streng b = {0};
	if (sak->vedtak.nr) {
		streng_f(&b, "%s ", tr(utfall_ord.ord[sak->vedtak.utfall]));
		skriv_kl(&b, stund_minutt(sak->vedtak.naar, a->s->mote.dag));
	} else if (sak->vedtak.utfall != UTFALL_INGEN) {
		streng_c(&b, tr(utfall_ord.ord[sak->vedtak.utfall]));
	} else {
		streng_legg(&b, rad_innretning_vist(sak->rad));
	}
	flate_tekst(f, spenn(s.y, s.x + 8, s.bredde - 8), STIL_FARGE(FARGE_DEMPET), streng_tekst(&b));
	streng_release(&b);
}

static void tegn_rad(struct app *a, struct flate *f, struct spenn s, int i, const struct prognose *p)
{
	const struct rad *r = a->s->mote.saker[i].rad;
	enum tegn t = tegn_for(a, i, p);
	struct streng b = {0};
	bool pause = r->slag == RAD_PAUSE, valgt = a->i_lista && a->vist == i;
	unsigned stil = p->slag == PROG_PAGAR ? STIL_FET : STIL_VANLIG;
	if (pause || p->slag == PROG_UTGAR)
		stil |= STIL_FARGE(FARGE_DEMPET);
	if (p->rekkes_ikke)
		stil = STIL_FARGE(FARGE_VARSEL);
	if (valgt)
		stil |= STIL_SNUDD;
	flate_fyll(f, rekt(s.y, s.x, 1, s.bredde), stil);
	flate_tekst(f, spenn(s.y, s.x, 1), stil, tekst_c(t == TEGN_ANTALL ? " " : flate_tegn(f, t)));
	if (valgt)
		flate_tekst(f, spenn(s.y, s.x + 1, 1), stil, tekst_c(flate_tegn(f, TEGN_MER_H)));
	streng_f(&b, TF "%s", TA(r->saksnummer), r->saksnummer.n ? " " : "");
	tider(f, p, &b);
	streng_c(&b, p->rekkes_ikke ? "! " : " "); /* not reached in time; the foot says how many */
	int n = flate_tekst(f, spenn(s.y, s.x + 2, s.bredde - 2), stil, streng_tekst(&b));
	tegn_kort(f, spenn(s.y, s.x + 2 + n, s.bredde - 2 - n), stil, r->emne);
	if (valgt)
		flate_markor(f, s.y, s.x);
	streng_release(&b);
}

/* «Ferdig ca. 14:02 (plan 14:00)», and without a plan, «Ferdig ca. 14:02». */
static struct tekst slutten(struct app *a, int slutt, int plan)
{
	bool hevet = a->s->mote.fase == FASE_HEVET;
	struct tekst kl = app_kl(a, slutt);
	if (plan == KL_INGEN)
		return app_f(a, hevet ? tr("Hevet kl. " TF) : tr("Ferdig ca. " TF), TA(kl));
	struct tekst planlagt = app_kl(a, plan);
	/* Oversettere: høyst 29 kolonner med klokkeslettene; ellers vises den uten planen. */
	return app_f(a, hevet ? tr("Hevet kl. " TF " (plan " TF ")") : tr("Ferdig ca. " TF " (plan " TF ")"),
		     TA(kl), TA(planlagt));
}

static void fremdrift(struct app *a, struct flate *f, struct rekt r, int slutt)
{
	const struct agenda *g = &a->s->agenda;
	if (r.hoyde < 1 || slutt == KL_INGEN)
		return;
	struct tekst t = slutten(a, slutt, g->slutt);
	if (utf8_bredde(t) > r.bredde && r.bredde >= SMAL) /* half a time of day tells nobody anything */
		t = slutten(a, slutt, KL_INGEN);
	unsigned stil = g->slutt != KL_INGEN && slutt > g->slutt ? STIL_FET | STIL_FARGE(FARGE_VARSEL)
								: STIL_VANLIG;
	flate_tekst(f, spenn(r.y, r.x, r.bredde), stil, t);
}

/* Who is here, in as many rows as there are; returns how many it took. */
static int oppmote(struct app *a, struct flate *f, struct rekt r)
{
	struct streng b = {0};
	int n = 0;
	unsigned stil = skriv_oppmote(&b, a, r.bredde) ? STIL_FET | STIL_FARGE(FARGE_VARSEL) : STIL_VANLIG;
	if (b.n && r.hoyde > 0)
		n += flate_avsnitt(f, rekt(r.y, r.x, 1, r.bredde), 0, stil, streng_tekst(&b));
	const struct hvem leder = mote_leder(&a->s->mote, ord_naa(a->s));
	if (leder.navn.n && f->kolonner < 120 && r.hoyde > n) { /* a narrow title has no room for it */
		struct tekst t = app_f(a, tr("Møteleder: " TF), TA(leder.navn));
		tegn_kort(f, spenn(r.y + n++, r.x, r.bredde), STIL_VANLIG, t);
	}
	streng_reset(&b);
	skriv_fravaer(&b, a);
	if (n && f->kolonner >= 120 && r.hoyde > 2)
		n += flate_avsnitt(f, rekt(r.y + 1, r.x, r.hoyde - 1, r.bredde), 0, STIL_VANLIG,
				   streng_tekst(&b));
	streng_release(&b);
	return n;
}

static bool paa_skjerm(const struct app *a, int i)
{
	const struct oyeblikk naar = ord_naa(a->s);
	return folk_til_stede(&a->s->mote, i, naar) && folk_paa_skjerm(&a->s->mote, i, naar);
}

/* Who can be named, by code: what the fingers need while people speak. */
static void folk(struct app *a, struct flate *f, struct rekt r)
{
	const struct register_ *folk = a->s->mote.folk;
	for (size_t i = 0; i < folk->n && (int)i < r.hoyde; i++) {
		const struct hvem *h = &folk->p[i];
		struct streng b = {0};
		struct tekst skjerm = INGEN_TEKST;
		streng_f(&b, "%.*s%*s " TF, TA(h->kode), h->kode.n < 3 ? 3 - (int)h->kode.n : 0, "",
			 TA(h->navn));
		int for_ = a->s->mote.deltakere[i].for_;
		if (for_ >= 0)
			/* Oversettere: møter i stedet for. */
			streng_f(&b, tr(" (for " TF ")"), TA(folk->p[for_].navn));
		bool mer = (int)i + 1 == r.hoyde && i + 1 < folk->n;
		if (paa_skjerm(a, (int)i)) /* the name gives way, not what is said of it */
			skjerm = app_f(a, " (%s)", tr("på skjerm"));
		if (mer) {
			streng_reset(&b);
			/* Oversettere: så mange flere; «:folk» skrives. */
			streng_f(&b, tr("… og %zu til (:folk)"), folk->n - i);
			skjerm = INGEN_TEKST;
		}
		int plass = r.bredde - utf8_bredde(skjerm);
		struct spenn s = spenn(r.y + (int)i, r.x, plass);
		int n = mer ? tegn_ord(f, s, STIL_VANLIG, streng_tekst(&b))
			    : tegn_kort(f, s, STIL_VANLIG, streng_tekst(&b));
		flate_tekst(f, spenn(s.y, r.x + n, r.bredde - n), STIL_VANLIG, skjerm);
		streng_release(&b);
	}
}

/* The foot: when it ends, who is here, and on tall screens the codes. */
/* «2 saker rekkes ikke (!)»; the rows used. */
static int rekkes(struct app *a, struct flate *f, struct rekt r, const struct prognose *p)
{
	size_t n = 0;
	for (size_t i = 0; i < a->s->mote.agenda->saksliste.n; i++)
		n += p[i].rekkes_ikke;
	if (!n || r.hoyde < 3)
		return 0;
	/* Oversettere: høyst 29 kolonner; de har «!» i saklista. */
	flate_tekst(f, spenn(r.y, r.x, r.bredde), STIL_FARGE(FARGE_VARSEL),
		    app_f(a, tr_antall("%zu sak rekkes ikke (!)", "%zu saker rekkes ikke (!)", n), n));
	return 1;
}

static void fot(struct app *a, struct flate *f, struct rekt r, int slutt, const struct prognose *p)
{
	if (r.hoyde >= 3) {
		flate_vannrett(f, spenn(r.y, r.x, r.bredde), STIL_FARGE(FARGE_DEMPET));
		r = rekt(r.y + 1, r.x, r.hoyde - 1, r.bredde);
	}
	fremdrift(a, f, r, slutt);
	r = rekt(r.y + 1, r.x, r.hoyde - 1, r.bredde);
	int brukt = rekkes(a, f, r, p);
	r = rekt(r.y + brukt, r.x, r.hoyde - brukt, r.bredde);
	int delt = r.hoyde >= 4 ? 1 : 0;
	if (delt) {
		flate_vannrett(f, spenn(r.y, r.x, r.bredde), STIL_FARGE(FARGE_DEMPET));
		flate_tekst(f, spenn(r.y, r.x, r.bredde), STIL_FET, app_f(a, "%s ", tr("Frammøte")));
	}
	int n = delt + oppmote(a, f, rekt(r.y + delt, r.x, r.hoyde - delt, r.bredde));
	if (r.hoyde - n >= 3)
		folk(a, f, rekt(r.y + n + 1, r.x, r.hoyde - n - 1, r.bredde));
}

void tegn_saksliste(struct app *a, struct flate *f, struct rekt r)
{
	const struct mote *m = &a->s->mote;
	int n = (int)m->agenda->saksliste.n, minst = folk_seter(m) ? 2 : 1;
	int under = r.hoyde > n + minst ? r.hoyde - n : minst;
	int to = r.hoyde >= 2 * n + 10 && f->kolonner >= 120 ? 2 : 1;
	if (to == 2)
		under = r.hoyde - 2 * n;
	struct prognose *p = arena_nye(&a->s->skrap, struct prognose, (size_t)n);
	int slutt = spor_prognose(m, session_naa(a->s), p), rad = app_rad(a);
	int plass = r.hoyde - under, fokus = rad >= 0 ? mote_plass(m, rad) : 0, topp = 0;
	if (plass < 2)
		plass = r.hoyde, under = 0;
	if (n > plass) /* the open row stays in the middle */
		topp = fokus > plass / 2 ? fokus - plass / 2 : 0;
	if (topp > n - plass)
		topp = n > plass ? n - plass : 0;
	for (int k = topp; k < n && k - topp < plass; k++) {
		int i = m->orden[k], y = r.y + (k - topp) * to;
		tegn_rad(a, f, spenn(y, r.x, r.bredde), i, &p[i]);
		if (to == 2)
			tegn_utfall(a, f, spenn(y + 1, r.x, r.bredde), i);
	}
	int brukt = n * to < plass ? n * to : plass;
	if (under)
		fot(a, f, rekt(r.y + brukt, r.x, r.hoyde - brukt, r.bredde), slutt, p);
}

/* --- the right column ------------------------------------------------------------------------ */

static int seksjon(struct flate *f, struct rekt *r, const char *tittel)
{
	if (r->hoyde < 2)
		return 0;
	flate_vannrett(f, spenn(r->y, r->x, r->bredde), STIL_FARGE(FARGE_DEMPET));
	int n = flate_tekst(f, spenn(r->y, r->x, r->bredde), STIL_FET, tekst_c(tittel));
	flate_tekst(f, spenn(r->y, r->x + n, 1), STIL_VANLIG, T(" "));
	r->y++;
	r->hoyde--;
	return 1;
}

static void brukt(struct rekt *r, int n)
{
	r->y += n;
	r->hoyde -= n;
}

void skriv_om_saken(struct streng *ut, const struct rad *r)
{
	struct streng dato = {0};
	if (r->bakgrunn.n)
		streng_f(ut, TF "\n", TA(r->bakgrunn));
	for (size_t i = 0; i < r->tidligere.n; i++) {
		streng_f(ut, tr("Tidligere: " TF), TA(r->tidligere.p[i]));
		streng_tegn(ut, '\n');
	}
	for (size_t i = 0; i < r->vedlegg.n; i++) {
		const struct vedlegg *v = &r->vedlegg.p[i];
		streng_f(ut, tr("Vedlegg: " TF), TA(v->tittel.n ? v->tittel : v->fil));
		streng_tegn(ut, '\n');
	}
	if (r->tidligere_vedtak.tekst.n) {
		skriv_dato_kort(&dato, r->tidligere_vedtak.dato);
		/* Oversettere: «Vedtak 3.5.2023: …»: en dato og det som ble vedtatt. */
		streng_f(ut, tr("Vedtak " TF ": " TF), TA(streng_tekst(&dato)),
			 TA(r->tidligere_vedtak.tekst));
	}
	streng_release(&dato);
}

static void tidligere(struct flate *f, struct rekt *r, const struct rad *rad)
{
	struct streng b = {0};
	skriv_om_saken(&b, rad);
	if (b.n && seksjon(f, r, tr("Om saken"))) {
		struct rekt del = *r;
		del.hoyde = r->hoyde / 2;
		brukt(r, flate_avsnitt(f, del, 0, STIL_VANLIG, tekst_trim(streng_tekst(&b))) + 1);
	}
	streng_release(&b);
}

static void siste_hendelser(struct app *a, struct flate *f, struct rekt *r)
{
	const struct mote *m = &a->s->mote;
	int vist = 0;
	const char *tast = app_tastnavn(a, H_LOGG);
	struct tekst tittel = tast[0] ? app_f(a, tr("Siste hendelser (%s: hele loggen)"), tast)
				      : TR("Siste hendelser");
	if (!m->antall || !seksjon(f, r, tittel.p))
		return;
	for (size_t i = m->antall; i-- > 0 && vist < 8 && r->hoyde > 0; vist++) {
		const struct logglinje *l = &m->logg[i];
		struct stund naar = event_naar(m, &l->e);
		struct streng b = {0};
		skriv_kl(&b, stund_minutt(naar, stund_dato(naar)));
		streng_tegn(&b, ' ');
		skriv_logget(&b, a->s, &l->e);
		if (l->angret || l->stroket)
			streng_c(&b, l->angret ? tr(" [angret]") : tr(" [strøket]"));
		tegn_kort(f, spenn(r->y, r->x, r->bredde), STIL_VANLIG, streng_tekst(&b));
		brukt(r, 1);
		streng_release(&b);
	}
	brukt(r, 1);
}

static void paminnelser(struct app *a, struct flate *f, struct rekt *r)
{
	const struct mote *m = &a->s->mote;
	struct streng b = {0};
	int over = spor_over(m, session_naa(a->s));
	int pause = m->fase == FASE_SATT ? spor_neste_pause(m) : -1, naa = stund_minutt(session_naa(a->s), m->dag);
	if (pause >= 0 && m->saker[pause].rad->start + m->saker[pause].lengde < naa)
		pause = -1; /* long past: nobody is reminded of it */
	if (over > 0)
		streng_f(&b, "%s\n", app_f(a, tr("! %d min over tida for saken"), over).p);
	if (pause >= 0 && m->saker[pause].rad->start != KL_INGEN) {
		const struct rad *rd = m->saker[pause].rad;
		/* Oversettere: «! Lunsj er planlagt kl. 11:30» */
		streng_f(&b, tr("! " TF " er planlagt kl. " TF), TA(rd->emne), TA(app_kl(a, rd->start)));
		streng_tegn(&b, '\n');
	}
	if (m->fase == FASE_SATT || m->fase == FASE_PAUSE || m->fase == FASE_HEVET) {
		struct mangel *mg;
		size_t n = spor_mangler(m, &a->s->skrap, &mg);
		for (size_t i = 0; i < n; i++)
			if (mg[i].slag != MANGEL_IKKE_NADD && mg[i].rad != m->aktiv)
				streng_f(&b, "! " TF "\n", TA(mg[i].tekst));
	}
	if (b.n && seksjon(f, r, tr("Påminnelser")))
		brukt(r, flate_avsnitt(f, *r, 0, STIL_VANLIG, tekst_trim(streng_tekst(&b))));
	streng_release(&b);
}

/* Who has the floor, with a bar of the time when there is a limit, and who waits. */
static void talere(struct app *a, struct flate *f, struct rekt *r)
{
	struct streng b = {0}, tid = {0};
	int del;
	skriv_ordet(&b, a, flate_tegn(f, TEGN_PIL));
	bool ute = skriv_taletid_naa(&tid, a, &del);
	bool ordet = b.n > 0;
	struct streng venter = {0};
	skriv_venter(&venter, a);
	if ((ordet || venter.n) && seksjon(f, r, tr("Talerliste"))) {
		if (ordet)
			brukt(r, flate_avsnitt(f, *r, 0, ute ? STIL_FET : STIL_VANLIG, streng_tekst(&b)));
		int n = 2;
		for (int i = 0; ordet && del >= 0 && i < 20 && r->hoyde > 0; i++)
			n += flate_tekst(f, spenn(r->y, r->x + n, 1), STIL_VANLIG,
					 tekst_c(flate_tegn(f, i * 50 < del ? TEGN_FULL : TEGN_TOM)));
		if (ordet && r->hoyde > 0)
			flate_tekst(f, spenn(r->y, r->x + n + (n > 2), r->bredde - n - 1),
				    ute ? STIL_FET : STIL_VANLIG, streng_tekst(&tid));
		brukt(r, ordet);
		if (ute && r->hoyde > 0)
			brukt(r, flate_avsnitt(f, rekt(r->y, r->x + 2, 1, r->bredde - 2), 0, STIL_FET,
					       TR("tida er ute")));
		if (venter.n)
			brukt(r, flate_avsnitt(f, *r, 0, STIL_VANLIG, streng_tekst(&venter)));
		brukt(r, 1);
	}
	streng_release(&b);
	streng_release(&tid);
	streng_release(&venter);
}

void tegn_hoyre(struct app *a, struct flate *f, struct rekt r)
{
	int rad = app_rad(a);
	talere(a, f, &r);
	if (rad >= 0)
		tidligere(f, &r, &a->s->mote.agenda->saksliste.p[rad]);
	siste_hendelser(a, f, &r);
	paminnelser(a, f, &r);
}
