/* The sak panel: what it is about, the proposal, what was said, what is to be done. */
#include "bryt.h"
#include "folk.h"
#include "ord.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

enum del { DEL_HODE, DEL_TID, DEL_SPORSMAL, DEL_FORSLAG, DEL_ALTERNATIV, DEL_VOTERING, DEL_INNSPILL, DEL_TILFORSEL,
	   DEL_AKSJON, DEL_TALER, DEL_MERKNAD, DEL_BAKGRUNN, DEL_ANTALL };

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

static void presentert(struct app *a, struct linjer *l, const struct rad *r)
{
	struct streng s = {0};
	for (size_t i = 0; i < r->presenterer.n; i++) {
		const struct person *p = &r->presenterer.p[i], *q = p + 1;
		bool samme = i + 1 < r->presenterer.n && tekst_lik(p->virksomhet, q->virksomhet);
		streng_legg(&s, p->navn);
		if (samme)
			streng_c(&s, ", "); /* the virksomhet once, behind the last of its people */
		else if (p->virksomhet.n)
			streng_f(&s, ", " TF, TA(p->virksomhet));
		if (!samme && i + 1 < r->presenterer.n)
			streng_c(&s, "; ");
	}
	if (s.n)
		avsnitt(l, app_f(a, tr("Presenteres av " TF), TA(streng_tekst(&s))), STIL_VANLIG, 0, 0);
	streng_release(&s);
}

/* «Presentasjon til 09.20, drøfting til 09.30», from when the sak was taken up; a break moves both. */
static void todelt(struct app *a, struct linjer *l, const struct sak *s)
{
	const struct rad *r = s->rad;
	struct tekst t;
	if (!r->varighet_presentasjon || r->varighet <= r->varighet_presentasjon)
		return;
	if (!s->opphold.n) {
		t = app_f(a, tr("Presentasjon %d min, drøfting %d min"), r->varighet_presentasjon,
			  r->varighet - r->varighet_presentasjon);
	} else {
		const struct opphold *sist = &s->opphold.p[s->opphold.n - 1];
		int fra = stund_minutt(sist->fra, a->s->mote.dag);
		for (size_t i = 0; i + 1 < s->opphold.n; i++)
			fra -= (int)((s->opphold.p[i].til.ms - s->opphold.p[i].fra.ms) / 60000);
		struct streng b = {0}, c = {0};
		skriv_kl_vist(&b, fra + r->varighet_presentasjon);
		skriv_kl_vist(&c, fra + r->varighet);
		/* Oversettere: to klokkeslett. */
		t = app_f(a, tr("Presentasjon til " TF ", drøfting til " TF), TA(streng_tekst(&b)),
			  TA(streng_tekst(&c)));
		streng_release(&b);
		streng_release(&c);
	}
	l->del = DEL_TID;
	avsnitt(l, t, STIL_VANLIG, 0, 0);
	l->del = DEL_HODE;
}

static void hode(struct app *a, struct linjer *l, const struct sak *s)
{
	const struct rad *r = s->rad;
	l->del = DEL_HODE;
	avsnitt(l, r->emne, STIL_FET, 0, 0);
	presentert(a, l, r);
	todelt(a, l, s);
	if (r->skjermet)
		avsnitt(l, app_f(a, tr("Unntatt offentlighet: " TF), TA(r->hjemmel)),
			STIL_FARGE(FARGE_VARSEL), 0, 0);
	if (r->sporsmal.n) {
		l->del = DEL_SPORSMAL;
		overskrift(l, app_f(a, tr("Drøftingsspørsmål %zu"), r->sporsmal.n));
		for (size_t i = 0; i < r->sporsmal.n; i++)
			avsnitt(l, app_f(a, "%zu. " TF, i + 1, TA(r->sporsmal.p[i])), STIL_VANLIG, 0, 0);
	}
}

static struct tekst kl_ord(struct app *a, struct stund st)
{
	return app_kl(a, stund_minutt(st, a->s->mote.dag));
}

const char *utfall_tittel(enum utfall u)
{
	static const char *const ord[] = {
		[UTFALL_INGEN] = N_("Avgjort"), [UTFALL_VEDTATT] = N_("Vedtatt"),
		[UTFALL_IKKE_VEDTATT] = N_("Ikke vedtatt"), [UTFALL_UTSATT] = N_("Utsatt"),
		[UTFALL_ORIENTERING] = N_("Tatt til orientering"), [UTFALL_UTGAR] = N_("Saken utgår"),
		[UTFALL_IKKE_NADD] = N_("Ikke nådd"),
	};
	return tr(ord[u]);
}

static struct tekst vedtak_tittel(struct app *a, const struct sak *s)
{
	const struct vedtak *v = &s->vedtak;
	if (!v->nr)
		return tekst_c(utfall_tittel(v->utfall));
	const char *hva = utfall_tittel(v->utfall);
	struct tekst kl = kl_ord(a, v->naar);
	/* Oversettere: «Utsatt kl. 10:04», «Vedtatt kl. 10:04, som foreslått» */
	if (v->utfall != UTFALL_VEDTATT)
		return app_f(a, tr("%s kl. " TF), hva, TA(kl));
	return app_f(a, tekst_lik(v->tekst, s->forslag) ? tr("%s kl. " TF ", som foreslått")
							: tr("%s kl. " TF ", endret i møtet"), hva, TA(kl));
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
	else if (s->alternativer.n && s->foretrukket.n)
		overskrift(l, app_f(a, tr("Forslag " TF " står til vedtak, etter votering"),
				    TA(s->foretrukket)));
	else if (s->versjoner.n)
		/* Oversettere: klokkeslettet, og hvor mange versjoner det er. */
		overskrift(l, app_f(a, tr("Forslag til vedtak, oppdatert " TF " (%zu)"),
				    TA(kl_ord(a, s->versjoner.p[s->versjoner.n - 1].naar)),
				    s->versjoner.n + (s->forslag.n ? 1 : 0)));
	else
		overskrift(l, TR("Forslag til vedtak (uendret)"));
	skriv_forslag(&t, a->s, rad);
	avsnitt(l, streng_tekst(&t), STIL_VANLIG, 0, 0);
	streng_release(&t);
}

void skriv_ordet(struct streng *ut, struct app *a, const char *pil)
{
	const struct mote *m = &a->s->mote;
	if (!hvem_satt(&m->ordet))
		return;
	streng_f(ut, "%s ", pil);
	skriv_hvem(ut, &m->ordet);
	if (m->ordet_replikk)
		streng_c(ut, tr(" (replikk)"));
}

bool skriv_taletid_naa(struct streng *ut, struct app *a, int *del)
{
	const struct mote *m = &a->s->mote;
	int64_t brukt = session_naa(a->s).ms - m->ordet_fra.ms, igjen;
	*del = -1;
	if (!hvem_satt(&m->ordet))
		return false;
	skriv_minsek(ut, brukt);
	if (!spor_tale_igjen(m, session_naa(a->s), &igjen))
		return false;
	/* Oversettere: «02:14 av 03:00»: så mye av taletida er brukt. */
	streng_c(ut, tr(" av "));
	skriv_minsek(ut, brukt + igjen);
	*del = igjen <= 0 ? 1000 : brukt <= 0 ? 0 : (int)(brukt * 1000 / (brukt + igjen));
	return igjen <= 0;
}

void skriv_venter(struct streng *ut, struct app *a)
{
	const struct mote *m = &a->s->mote;
	for (size_t i = 0; i < m->antall_talere; i++) {
		streng_f(ut, "%s  %zu ", i ? "\n" : "", i + 1);
		skriv_hvem(ut, &m->talere[i].hvem);
		if (m->talere[i].replikk)
			streng_c(ut, tr(" (replikk)"));
	}
	if (m->strek)
		/* Oversettere: talerlista er stengt for andre enn dem som vil svare kort (replikk). */
		streng_f(ut, "%s%s", m->antall_talere ? "\n" : "", tr("Strek er satt: bare replikk"));
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
		streng_f(&s, "%s: ", n->hvem.navn.n ? "" : tr(" (ukjent kode)"));
	}
	streng_legg(&s, n->tekst);
	if (dato_satt(n->frist)) {
		/* Oversettere: fristen for et aksjonspunkt: «… innen 14.12.2023» */
		streng_c(&s, tr(" innen "));
		skriv_dato_kort(&s, n->frist);
	}
	if (n->dissens)
		streng_c(&s, tr(" (dissens)"));
	if (n->rettet)
		streng_c(&s, tr(" (rettet)"));
	avsnitt(l, streng_tekst(&s), n->nr == a->notat ? STIL_SNUDD : STIL_VANLIG, 2, n->nr);
	streng_release(&s);
}

static void notater(struct app *a, struct linjer *l, enum del del, const char *tittel,
		    const struct notater *n)
{
	if (!n->n)
		return;
	l->del = del;
	overskrift(l, app_f(a, "%s %zu", tr(tittel), n->n));
	for (size_t i = 0; i < n->n; i++)
		notat(a, l, &n->p[i], del == DEL_AKSJON);
}

/* «▸ Anne Vik, KS  02:14 av 03:00», and who waits. */
static void talere(struct app *a, struct linjer *l, const struct flate *f)
{
	struct streng b = {0}, tid = {0}, venter = {0};
	int del;
	l->del = DEL_TALER;
	skriv_ordet(&b, a, flate_tegn(f, TEGN_PIL));
	bool ute = skriv_taletid_naa(&tid, a, &del);
	if (ute)
		streng_f(&tid, " %s %s", flate_tegn(f, TEGN_TANKESTREK), tr("tida er ute"));
	int bredde = utf8_bredde(streng_tekst(&b)) + 2 + utf8_bredde(streng_tekst(&tid));
	if (tid.n) /* on a line of its own rather than broken */
		streng_f(&b, "%s" TF, bredde > l->bredde ? "\n  " : "  ", TA(streng_tekst(&tid)));
	skriv_venter(&venter, a);
	if (b.n || venter.n)
		overskrift(l, TR("Talerliste"));
	if (b.n)
		avsnitt(l, streng_tekst(&b), ute ? STIL_FET : STIL_VANLIG, 0, 0);
	if (venter.n)
		avsnitt(l, streng_tekst(&venter), STIL_VANLIG, 0, 0);
	streng_release(&b);
	streng_release(&tid);
	streng_release(&venter);
}

/* --- votes, and what stands against the proposal -------------------------------------------------- */

static void skriv_koder(struct streng *ut, struct app *a, const char *ledd, struct tekst koder)
{
	struct tekst kode = INGEN_TEKST;
	int n = 0;
	while (tekst_del(&koder, ' ', &kode)) {
		int i = folk_finn(&a->s->mote, &(struct hvem){.kode = kode});
		streng_f(ut, "%s" TF, n++ ? ", " : ledd, TA(i >= 0 ? a->s->mote.folk->p[i].navn : kode));
	}
}

/* «A=12; B=9» as «A 12, B 9». */
static void skriv_stemmer(struct streng *ut, struct tekst t)
{
	for (size_t i = 0; i < t.n; i++)
		streng_tegn(ut, t.p[i] == '=' ? ' ' : t.p[i] == ';' ? ',' : t.p[i]);
}

/* What decided when the votes were equal: «for», «mot», a letter or «lodd». */
static void skriv_leders(struct streng *ut, struct tekst leder)
{
	if (tekst_lik_c(leder, "lodd"))
		streng_c(ut, tr(", etter loddtrekning"));
	else if (tekst_lik_c(leder, "for"))
		streng_c(ut, tr(", møtelederens stemme avgjorde: for"));
	else if (tekst_lik_c(leder, "mot"))
		streng_c(ut, tr(", møtelederens stemme avgjorde: mot"));
	else if (leder.n)
		/* Oversettere: bokstaven på et forslag. */
		streng_f(ut, tr(", møtelederens stemme avgjorde: " TF), TA(leder));
}

/* «Votering 10:12: 22 for, 5 mot, 1 blankt. Mot: Lill Larsen, Anders Berg» */
static void votering(struct app *a, struct linjer *l, const struct votering *v)
{
	struct streng s = {0};
	/* Oversettere: et valg av personer, eller en votering over et forslag. */
	streng_f(&s, "%s " TF, v->slag == VOTERING_VALG ? tr("Valg") : tr("Votering"),
		 TA(kl_ord(a, v->naar)));
	if (v->punkt)
		streng_f(&s, tr(", punkt %d"), v->punkt);
	streng_c(&s, ": ");
	if (v->slag == VOTERING_ENSTEMMIG)
		streng_c(&s, v->for_ ? app_f(a, tr("enstemmig, %d stemmer"), v->for_).p : tr("enstemmig"));
	else if (v->stemmer.n)
		skriv_stemmer(&s, v->stemmer);
	else
		streng_f(&s, tr("%d for, %d mot"), v->for_, v->mot);
	if (v->blankt)
		streng_f(&s, tr(", %d blankt"), v->blankt);
	if (v->krav.n)
		/* Oversettere: flertallet som kreves: «2/3». */
		streng_f(&s, tr(", krav " TF), TA(v->krav));
	skriv_leders(&s, v->leder);
	if (v->slag == VOTERING_VALG)
		streng_f(&s, tr(". Valgt: " TF), TA(v->merke));
	else if (v->slag == VOTERING_ALTERNATIVER)
		/* Oversettere: bokstaven på forslaget som fikk flest stemmer. */
		streng_f(&s, tr(". Flest: " TF), TA(v->merke));
	else if (v->punkt)
		streng_c(&s, tekst_lik_c(v->merke, "falt") ? tr(". Punktet falt")
							   : tr(". Punktet er vedtatt"));
	/* Oversettere: hvem som stemte mot. */
	skriv_koder(&s, a, tr(". Mot: "), v->mot_hvem);
	skriv_koder(&s, a, tr(". Blankt: "), v->blankt_hvem);
	avsnitt(l, streng_tekst(&s), v->nr == a->notat ? STIL_SNUDD : STIL_VANLIG, 2, v->nr);
	streng_release(&s);
}

static bool star_til_vedtak(const struct sak *s, struct tekst merke)
{
	return tekst_lik(merke, s->foretrukket) || (!s->foretrukket.n && tekst_lik_c(merke, "A"));
}

static void alternativ(struct app *a, struct linjer *l, const struct sak *sak, const struct notat *n)
{
	struct streng s = {0};
	streng_f(&s, TF " ", TA(n->merke));
	if (hvem_satt(&n->hvem)) {
		skriv_hvem(&s, &n->hvem);
		streng_c(&s, ": ");
	}
	if (!sak->vedtak.nr && star_til_vedtak(sak, n->merke))
		streng_c(&s, tr("(står til vedtak) "));
	streng_legg(&s, n->tekst);
	avsnitt(l, streng_tekst(&s), n->nr && n->nr == a->notat ? STIL_SNUDD : STIL_VANLIG, 2, n->nr);
	streng_release(&s);
}

/* The proposals by letter; A is the one that stood first. */
static void alternativer(struct app *a, struct linjer *l, const struct sak *s)
{
	if (!s->alternativer.n)
		return;
	l->del = DEL_ALTERNATIV;
	overskrift(l, TR("Forslag mot hverandre"));
	alternativ(a, l, s, &(struct notat){.merke = T("A"), .tekst = sak_forslag_merket(s, INGEN_TEKST)});
	for (size_t i = 0; i < s->alternativer.n; i++)
		alternativ(a, l, s, &s->alternativer.p[i]);
}

static void voteringer(struct app *a, struct linjer *l, const struct sak *s)
{
	struct streng b = {0};
	l->del = DEL_VOTERING;
	if (s->voteringer.n)
		overskrift(l, TR("Voteringer"));
	for (size_t i = 0; i < s->voteringer.n; i++)
		votering(a, l, &s->voteringer.p[i]);
	if (skriv_ute(&b, &a->s->mote, (int)(s - a->s->mote.saker)))
		avsnitt(l, app_f(a, tr("Ute av saken: " TF), TA(streng_tekst(&b))), STIL_FET, 2, 0);
	streng_release(&b);
}

static void bakgrunn(struct app *a, struct linjer *l, const struct rad *r)
{
	struct streng b = {0};
	l->del = DEL_BAKGRUNN;
	skriv_om_saken(&b, r);
	if (b.n) {
		overskrift(l, TR("Om saken"));
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
	static const enum del rekkefolge[] = {DEL_BAKGRUNN, DEL_MERKNAD, DEL_TID, DEL_SPORSMAL, DEL_TALER,
						    DEL_TILFORSEL, DEL_AKSJON, DEL_INNSPILL, DEL_VOTERING,
						    DEL_ALTERNATIV};
	static const size_t minste[DEL_ANTALL] = {
		[DEL_SPORSMAL] = 1, [DEL_TALER] = 2, [DEL_AKSJON] = 3, [DEL_INNSPILL] = 3,
		[DEL_VOTERING] = 3, [DEL_ALTERNATIV] = 3};
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
							l->bredde < 40 ? " (PgDn)" : tr(" (PgDn viser alt)"));
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
		/* Oversettere: «[nytt: …]» og «[strøket: …]» rundt det som er endret i et forslag. */
		ptrdiff_t ny = tekst_finn(t, TR("[nytt: ")), ut = tekst_finn(t, TR("[strøket: "));
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
	hode(a, &l, s);
	forslag(a, &l, rad);
	l.bredde = r.bredde - 4;
	alternativer(a, &l, s);
	voteringer(a, &l, s);
	notater(a, &l, DEL_INNSPILL, N_("Innspill"), &s->innspill);
	notater(a, &l, DEL_TILFORSEL, N_("Protokolltilførsler"), &s->tilforsler);
	notater(a, &l, DEL_AKSJON, N_("Aksjonspunkter"), &s->aksjoner);
	if (f->kolonner < 120)
		talere(a, &l, f);
	notater(a, &l, DEL_MERKNAD, N_("Merknader (ikke i referatet)"), &s->merknader);
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
