#include "view_folg.h"

#include "bryt.h"
#include "folg_nyest.h"
#include "ord.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

enum { LAV = 12, MIDDELS = 16, MAKS_NESTE = 3 };

/* One drawing. */
struct ark {
	struct session *s;
	struct flate *f;
	struct folg *v;
	struct arena *a;      /* until the frame is drawn */
	int x, bredde;        /* the column of text */
	int luft;             /* blank rows between the parts */
	int slutt;            /* the row after the last one, which is kept for the keys */
};

/* What stands under the sak's name. */
struct innhold {
	struct tekst tittel, hoyre, tekst;
	size_t nyest;         /* where in `tekst` the newest change is */
};

/* --- words --------------------------------------------------------------------------------------- */

static struct tekst til_arena(struct ark *k, struct streng *b)
{
	struct tekst t = arena_tekst(k->a, streng_tekst(b));
	streng_release(b);
	return t;
}

/* The program's own words in capitals: ASCII, æ, ø and å. */
static struct tekst store(struct ark *k, const char *ord)
{
	struct streng b = {0};
	streng_c(&b, ord);
	for (size_t i = 0; i < b.n; i++) {
		bool bokstav = (b.p[i] >= 'a' && b.p[i] <= 'z') || (i > 0 && b.p[i - 1] == "å"[0]);
		b.p[i] = (char)(bokstav ? b.p[i] - ('a' - 'A') : b.p[i]);
	}
	return til_arena(k, &b);
}

/* Letters apart, where there is room and it is asked for. */
static struct tekst sperret(struct ark *k, struct tekst t, int plass)
{
	struct streng b = {0};
	if (k->v->storrelse < FOLG_STOR || utf8_bredde(t) * 2 > plass)
		return t;
	for (size_t i = 0, neste; i < t.n; i = neste) {
		neste = utf8_neste(t, i);
		streng_f(&b, TF "%s", TA(tekst_til(tekst_fra(t, i), neste - i)), neste < t.n ? " " : "");
	}
	return til_arena(k, &b);
}

static struct tekst klippet(struct ark *k, struct tekst t, int plass)
{
	const char *mer = flate_tegn(k->f, TEGN_ELLIPSE);
	if (utf8_bredde(t) <= plass)
		return t;
	int igjen = plass - utf8_bredde(tekst_c(mer));
	return arena_f(k->a, TF "%s", TA(tekst_til(t, utf8_klipp(t, igjen > 0 ? igjen : 0))), mer);
}

static void hoyrestilt(struct ark *k, int y, unsigned stil, struct tekst t)
{
	int b = utf8_bredde(t);
	if (b <= k->bredde)
		tegn_ord(k->f, spenn(y, k->x + k->bredde - b, b), stil, t);
}

static struct tekst kl(struct ark *k, int minutter)
{
	struct streng b = {0};
	skriv_kl_vist(&b, minutter);
	return til_arena(k, &b);
}

static struct tekst dagen(struct ark *k, struct dato d)
{
	struct streng b = {0};
	streng_f(&b, "%s ", ukedag_navn(d, sprak_naa()));
	skriv_dato_ord(&b, d, sprak_naa());
	return til_arena(k, &b);
}

/* «22/23 – unntatt offentlighet», and not a word more of what it is about. */
static struct tekst skjermet_navn(struct ark *k, const struct rad *r)
{
	if (!r->saksnummer.n)
		return TR("unntatt offentlighet");
	return arena_f(k->a, tr(TF " – unntatt offentlighet"), TA(r->saksnummer));
}

/* --- the edges ----------------------------------------------------------------------------------- */

static void tegn_tittel(struct ark *k)
{
	const struct agenda *g = &k->s->agenda;
	const struct flate *f = k->f;
	struct stund naa = session_naa(k->s);
	struct streng b = {0};
	int plass = f->kolonner - 2;
	skriv_kl(&b, stund_minutt(naa, stund_dato(naa)));
	struct tekst h = til_arena(k, &b), mote = arena_f(k->a, tr("Møte " TF), TA(g->nummer));
	struct tekst lang = arena_f(k->a, TF "   " TF, TA(mote), TA(h));
	if (utf8_bredde(g->organ) + 2 + utf8_bredde(lang) <= plass)
		h = lang;
	int hb = utf8_bredde(h);
	flate_tekst(k->f, spenn(0, f->kolonner - 1 - hb, hb), STIL_VANLIG, h);
	if (k->s->mote.fase != FASE_IKKE_SATT && plass - hb > 8)
		flate_tekst(k->f, spenn(0, 1, plass - hb - 2), STIL_FET, klippet(k, g->organ, plass - hb - 2));
}

static int neste_sak(const struct mote *m)
{
	int n = (int)m->agenda->saksliste.n, i = spor_neste(m);
	for (int p = i < 0 ? n : mote_plass(m, i); p < n; p++) {
		i = m->orden[p];
		if (m->agenda->saksliste.p[i].slag != RAD_PAUSE && !spor_sak_ferdig(m, i))
			return i;
	}
	return -1;
}

static struct tekst neste_sak_ord(struct ark *k)
{
	const struct mote *m = &k->s->mote;
	bool pause = m->fase == FASE_PAUSE;
	int i = pause && m->avbrutt ? m->sist : neste_sak(m);
	if (i < 0)
		return INGEN_TEKST;
	const struct rad *r = &k->s->mote.agenda->saksliste.p[i];
	struct tekst navn = r->skjermet ? skjermet_navn(k, r)
					: arena_f(k->a, TF "%s" TF, TA(r->saksnummer),
						  r->saksnummer.n ? " " : "", TA(r->emne));
	return arena_f(k->a, pause ? tr("Etter pausen: " TF) : tr("Neste sak: " TF), TA(navn));
}

static struct tekst neste_pause_ord(struct ark *k)
{
	const struct mote *m = &k->s->mote;
	int i = m->fase == FASE_SATT ? spor_neste_pause(m) : -1;
	if (i < 0)
		return INGEN_TEKST;
	const struct rad *r = &k->s->mote.agenda->saksliste.p[i];
	struct prognose *p = arena_nye(k->a, struct prognose, k->s->mote.agenda->saksliste.n);
	spor_prognose(m, session_naa(k->s), p);
	struct tekst navn = r->emne.n && !r->skjermet ? r->emne : TR("Pause");
	/* Oversettere: «Lunsj kl. 11.30» */
	return p[i].start == KL_INGEN ? navn
				      : arena_f(k->a, tr(TF " kl. " TF), TA(navn), TA(kl(k, p[i].start)));
}

/* «Neste sak: 21/23 …        Pause kl. 10.30» */
static void tegn_neste(struct ark *k, int y)
{
	struct tekst v = neste_sak_ord(k), h = neste_pause_ord(k);
	int hb = utf8_bredde(h), vb = utf8_bredde(v), minst = vb < 28 ? vb : 28;
	if (hb && hb + 2 + minst <= k->bredde)
		hoyrestilt(k, y, STIL_VANLIG, h);
	else
		hb = 0;
	int plass = k->bredde - (hb ? hb + 2 : 0);
	tegn_ord(k->f, spenn(y, k->x, plass), STIL_VANLIG, klippet(k, v, plass));
}

/* A key and what it does; returns the column for the next one. */
static int tegn_tast(struct ark *k, int x, const char *tast, const char *ord)
{
	struct flate *f = k->f;
	int y = f->rader - 1;
	x += tegn_ord(f, spenn(y, x, f->kolonner - 1 - x), STIL_FET | STIL_FARGE(FARGE_AKSENT), tekst_c(tast));
	x += tegn_ord(f, spenn(y, x + 1, f->kolonner - 2 - x), STIL_FARGE(FARGE_DEMPET), tekst_c(ord)) + 1;
	return x + 3;
}

static void tegn_fotlinje(struct ark *k)
{
	struct flate *f = k->f;
	bool trangt = f->kolonner < 46, blar = k->v->sider > 1;
	if (!k->v->hint)
		return;
	flate_fyll(f, rekt(f->rader - 1, 0, 1, f->kolonner), STIL_VANLIG);
	int x = tegn_tast(k, 1, "q", tr("lukk"));
	const char *luft = tr("større / mindre linjeavstand");
	bool kort = trangt || blar || x + 6 + utf8_bredde(tekst_c(luft)) >= f->kolonner;
	x = tegn_tast(k, x, trangt ? "+ –" : "+ / –", kort ? tr("linjeavstand") : luft);
	if (blar && !trangt)
		/* Oversettere: tasten, og at den blar i teksten. */
		tegn_tast(k, x, tr("mellomrom"), tr("blar"));
}

/* --- a few lines in the middle --------------------------------------------------------------------- */

static int rader_av(const struct ark *k, const struct tekst *t, size_t n)
{
	int rader = 0;
	for (size_t i = 0; i < n; i++)
		rader += bryt_antall(t[i], k->bredde);
	return rader;
}

/* Each text a paragraph, centred; the first is bold. Empty ones are left out. */
static void tegn_midt(struct ark *k, struct rekt r, const struct tekst *t, size_t n)
{
	int trenger = rader_av(k, t, n), luft = k->v->storrelse;
	while (luft > 0 && trenger + luft * ((int)n - 1) > r.hoyde)
		luft--;
	int y = r.y + (r.hoyde - trenger - luft * ((int)n - 1)) / 2;
	y = y > r.y ? y : r.y;
	for (size_t i = 0; i < n; i++) {
		struct bryt b = {.rest = t[i]};
		struct tekst linje;
		while (bryt_neste(&b, k->bredde, &linje) && y < r.y + r.hoyde) {
			linje = i == 0 ? sperret(k, linje, k->bredde) : linje;
			int bredde = utf8_bredde(linje), x = k->x + (k->bredde - bredde) / 2;
			tegn_ord(k->f, spenn(y++, x, bredde), i == 0 ? STIL_FET : STIL_VANLIG, linje);
		}
		y += t[i].n ? luft : 0;
	}
}

/* All but the title and the next sak. */
static struct rekt midten(const struct ark *k)
{
	return rekt(1, k->x, k->slutt - (k->f->rader >= LAV ? 2 : 1) - 1, k->bredde);
}

static void tegn_for_motet(struct ark *k)
{
	const struct agenda *g = &k->s->agenda;
	struct tekst t[] = {
		g->organ, g->nummer.n ? arena_f(k->a, tr("Møte " TF), TA(g->nummer)) : INGEN_TEKST,
		dagen(k, g->dato), g->sted,
		g->start == KL_INGEN ? INGEN_TEKST
				     : arena_f(k->a, tr("Møtet begynner kl. " TF), TA(kl(k, g->start))),
	};
	tegn_midt(k, midten(k), t, ARRAY_LEN(t));
}

static void tegn_hevet(struct ark *k)
{
	const struct mote *m = &k->s->mote;
	const struct neste_mote *n = &k->s->agenda.neste;
	struct tekst da = kl(k, stund_minutt(m->hevet, m->dag));
	struct tekst t[] = {arena_f(k->a, tr("Møtet er hevet kl. " TF), TA(da)), INGEN_TEKST, INGEN_TEKST};
	if (dato_satt(n->dato)) {
		struct tekst dag = dagen(k, n->dato);
		/* Oversettere: «Neste møte: onsdag 6. desember 2023 kl. 09.00» */
		t[1] = n->start == KL_INGEN ? arena_f(k->a, tr("Neste møte: " TF), TA(dag))
					    : arena_f(k->a, tr("Neste møte: " TF " kl. " TF), TA(dag),
						      TA(kl(k, n->start)));
		t[2] = n->sted;
	}
	tegn_midt(k, midten(k), t, ARRAY_LEN(t));
}

static void tegn_pause(struct ark *k)
{
	const struct mote *m = &k->s->mote;
	int til = m->pauser[m->antall_pauser - 1].til;
	struct tekst t = til == KL_INGEN ? TR("Pause")
				       : arena_f(k->a, tr("Pause – oppstart igjen kl. " TF), TA(kl(k, til)));
	tegn_midt(k, midten(k), &t, 1);
	if (k->slutt > 4)
		tegn_neste(k, k->slutt - 1);
}

/* Closed to the public: by the agenda, or by the meeting now. */
static bool skjult(const struct session *s, int i)
{
	return s->mote.agenda->saksliste.p[i].skjermet || mote_lukket(&s->mote);
}

static void tegn_lukket(struct ark *k, const struct rad *r)
{
	struct tekst t[] = {
		r->saksnummer.n ? arena_f(k->a, tr("Sak " TF " – møtet er lukket"), TA(r->saksnummer))
				: TR("Møtet er lukket"),
		mote_lukket(&k->s->mote)->hjemmel,
	};
	tegn_midt(k, midten(k), t, ARRAY_LEN(t));
}

static void tegn_skjermet(struct ark *k, const struct rad *r)
{
	struct tekst t[] = {
		r->saksnummer.n ? arena_f(k->a, tr("Sak " TF), TA(skjermet_navn(k, r)))
				: TR("Unntatt offentlighet"),
		r->hjemmel,
	};
	tegn_midt(k, midten(k), t, ARRAY_LEN(t));
	if (k->slutt > 5)
		tegn_neste(k, k->slutt - 1);
}

/* --- a sak ------------------------------------------------------------------------------------------ */

static struct tekst sporsmalene(struct ark *k, const struct rad *r)
{
	struct streng b = {0};
	for (size_t i = 0; i < r->sporsmal.n; i++)
		streng_f(&b, "%s%zu. " TF, i ? "\n" : "", i + 1, TA(r->sporsmal.p[i]));
	return til_arena(k, &b);
}

/* «22 mot 5 stemmer, endret i møtet» */
static struct tekst hvordan(struct ark *k, const struct sak *s)
{
	const struct votering *v = sak_votering(s);
	bool endret = s->vedtak.utfall == UTFALL_VEDTATT && s->forslag.n &&
		      !tekst_lik(s->vedtak.tekst, s->forslag);
	struct tekst stemmer = !v || v->stemmer.n ? INGEN_TEKST
			       : !v->mot && !v->blankt ? TR("enstemmig")
			       : arena_f(k->a, tr("%d mot %d stemmer"), v->for_, v->mot);
	return arena_f(k->a, TF "%s%s", TA(stemmer), stemmer.n && endret ? ", " : "",
		       endret ? tr("endret i møtet") : "");
}

/* The proposals that stand against the one shown, each by its letter and who put it forward. */
static void alternativene(const struct sak *s, struct streng *ut)
{
	bool vant = s->foretrukket.n && !tekst_lik_c(s->foretrukket, "A");
	if (vant && s->forslag.n)
		streng_f(ut, "\n\n%s\n" TF, tr("Forslag A"), TA(sak_forslag_merket(s, T("A"))));
	for (size_t i = 0; i < s->alternativer.n; i++) {
		const struct notat *n = &s->alternativer.p[i];
		if (tekst_lik(n->merke, s->foretrukket))
			continue;
		struct streng hvem = {0};
		skriv_hvem(&hvem, &n->hvem);
		streng_c(ut, "\n\n");
		if (hvem_satt(&n->hvem))
			/* Oversettere: «Forslag B fra Kari Nordmann, KS» */
			streng_f(ut, tr("Forslag " TF " fra " TF), TA(n->merke), TA(streng_tekst(&hvem)));
		else
			streng_f(ut, tr("Forslag " TF), TA(n->merke));
		streng_f(ut, "\n" TF, TA(n->tekst));
		streng_release(&hvem);
	}
}

static struct innhold finn_innhold(struct ark *k, int i)
{
	const struct sak *s = &k->s->mote.saker[i];
	struct tekst forslag = sak_forslag(s);
	struct innhold in = {0};
	struct streng b = {0};
	if (s->vedtak.utfall != UTFALL_INGEN) {
		in.tittel = store(k, utfall_tittel(s->vedtak.utfall));
		in.tekst = s->vedtak.tekst;
		if (!in.tekst.n && s->vedtak.utfall == UTFALL_IKKE_VEDTATT)
			in.tekst = forslag;
		in.hoyre = hvordan(k, s);
	} else if (forslag.n) {
		in.tittel = store(k, sak_forslag_endret(s) ? tr("forslag til oppdatert vedtak")
							   : tr("forslag til vedtak"));
		skriv_forslag(&b, k->s, i);
		alternativene(s, &b);
		in.tekst = til_arena(k, &b);
		in.nyest = folg_nyest(k->a, s);
	} else if (s->rad->sporsmal.n) {
		in.tittel = store(k, tr("drøftingsspørsmål"));
		in.tekst = sporsmalene(k, s->rad);
	}
	return in;
}

/* The sak's number, innretning and name; returns the row after. */
static int tegn_navn(struct ark *k, const struct rad *r)
{
	int y = 1 + k->luft, maks = k->f->rader / 3;
	if (r->saksnummer.n) {
		struct tekst t = arena_f(k->a, tr("SAK " TF), TA(r->saksnummer)), innr = rad_innretning_vist(r);
		int b = flate_tekst(k->f, spenn(y, k->x, k->bredde), STIL_FET, sperret(k, t, k->bredde / 2));
		if (b + 2 + utf8_bredde(innr) <= k->bredde)
			hoyrestilt(k, y, STIL_VANLIG, innr);
		y++;
	}
	struct bryt b = {.rest = r->emne};
	struct tekst linje;
	for (int i = 1; i <= (maks > 0 ? maks : 1) && bryt_neste(&b, k->bredde, &linje); i++) {
		bool kuttes = i >= maks && b.rest.n;
		if (kuttes)
			linje = arena_f(k->a, TF " " TF, TA(linje), TA(b.rest));
		flate_tekst(k->f, spenn(y++, k->x, k->bredde), STIL_FET, klippet(k, linje, k->bredde));
	}
	for (int x = 0; x < k->bredde && k->f->rader >= LAV; x++)
		flate_tekst(k->f, spenn(y, k->x + x, 1), STIL_FARGE(FARGE_DEMPET),
			    tekst_c(flate_tegn(k->f, TEGN_DOBBEL)));
	return y + (k->f->rader >= LAV);
}

struct talerrad {
	const char *etikett;
	struct tekst navn, hoyre;
};

/* «HAR ORDET  Anne Vik, KS   2 min», and the next ones. */
static int talere(struct ark *k, struct talerrad ut[1 + MAKS_NESTE])
{
	const struct mote *m = &k->s->mote;
	int n = 0;
	if (hvem_satt(&m->ordet)) {
		struct streng b = {0};
		int min = (int)((session_naa(k->s).ms - m->ordet_fra.ms) / 60000);
		skriv_hvem(&b, &m->ordet);
		ut[n++] = (struct talerrad){tr("HAR ORDET"), til_arena(k, &b),
					    min > 0 ? arena_f(k->a, tr("%d min"), min) : INGEN_TEKST};
	}
	for (size_t i = 0; i < m->antall_talere && i < MAKS_NESTE; i++) {
		struct streng b = {0};
		skriv_hvem(&b, &m->talere[i].hvem);
		streng_c(&b, m->talere[i].replikk ? tr(" (replikk)") : "");
		ut[n++] = (struct talerrad){i ? "" : tr("NESTE"), til_arena(k, &b), INGEN_TEKST};
	}
	if (m->antall_talere > MAKS_NESTE)
		/* Oversettere: så mange flere på talerlista. */
		ut[n - 1].hoyre = arena_f(k->a, tr("+ %zu til"), m->antall_talere - MAKS_NESTE);
	return n;
}

static void tegn_talere(struct ark *k, int y, const struct talerrad *t, int n)
{
	int ord = utf8_bredde(TR("HAR ORDET")), neste = utf8_bredde(TR("NESTE"));
	int etikett = (ord > neste ? ord : neste) + 3;
	flate_vannrett(k->f, spenn(y++, k->x, k->bredde), STIL_FARGE(FARGE_DEMPET));
	for (int i = 0; i < n; i++, y++) {
		int hb = utf8_bredde(t[i].hoyre), plass = k->bredde - etikett - (hb ? hb + 2 : 0);
		flate_tekst(k->f, spenn(y, k->x, etikett), STIL_FET, tekst_c(t[i].etikett));
		flate_tekst(k->f, spenn(y, k->x + etikett, plass), i ? STIL_VANLIG : STIL_FET,
			    klippet(k, t[i].navn, plass));
		hoyrestilt(k, y, STIL_VANLIG, t[i].hoyre);
	}
}

/* The text from the page that is chosen, or the one with the newest change. */
static void tegn_tekst(struct ark *k, struct rekt r, const struct innhold *in)
{
	struct bryt b = {.rest = in->tekst};
	struct tekst linje;
	int n = bryt_antall(in->tekst, r.bredde), her = 0, i = 0;
	unsigned inne = 0;
	while (bryt_neste(&b, r.bredde, &linje) && (size_t)(linje.p - in->tekst.p) <= in->nyest)
		her++;
	int steg = k->v->storrelse == FOLG_STOR && 2 * n - 1 <= r.hoyde ? 2 : 1;
	k->v->sider = r.hoyde > 0 && n > r.hoyde ? (n + r.hoyde - 1) / r.hoyde : 1;
	int side = k->v->side >= 0 || r.hoyde < 1 ? k->v->side : (her - 1) / r.hoyde;
	k->v->vist = side < 0 ? 0 : side >= k->v->sider ? k->v->sider - 1 : side;
	int fra = k->v->vist * r.hoyde;
	b = (struct bryt){.rest = in->tekst};
	/* what stands before the page is drawn outside the grid: a change may go on from there */
	for (; bryt_neste(&b, r.bredde, &linje) && i < fra + r.hoyde; i++) {
		int y = i < fra ? -1 : r.y + (i - fra) * steg;
		tegn_merket(k->f, spenn(y, r.x, r.bredde), STIL_VANLIG, linje, &inne);
	}
}

static void tegn_innhold(struct ark *k, struct rekt r, const struct innhold *in)
{
	int y = r.y, slutt = r.y + r.hoyde, n = bryt_antall(in->tekst, r.bredde);
	if (!in->tittel.n)
		return;
	int tittel = y++;
	y += k->luft && slutt - y > n;
	tegn_tekst(k, rekt(y, r.x, slutt - y, r.bredde), in);
	/* Oversettere: hvilken side av teksten. */
	struct tekst h = k->v->sider < 2 ? in->hoyre
					 : arena_f(k->a, tr("(%d av %d)"), k->v->vist + 1, k->v->sider);
	int hb = utf8_bredde(h);
	hb = hb + 12 > r.bredde ? 0 : hb;
	if (hb)
		hoyrestilt(k, tittel, STIL_VANLIG, h);
	int plass = r.bredde - (hb ? hb + 2 : 0);
	flate_tekst(k->f, spenn(tittel, r.x, plass), STIL_FET, klippet(k, sperret(k, in->tittel, plass), plass));
}

/* What does not fit goes in this order: who waits, who has the floor, the next sak; never the proposal. */
static void tegn_saken(struct ark *k, int i)
{
	const struct rad *r = &k->s->mote.agenda->saksliste.p[i];
	struct talerrad t[1 + MAKS_NESTE];
	struct innhold in = finn_innhold(k, i);
	int y = tegn_navn(k, r), slutt = k->slutt;
	int trenger = in.tittel.n ? 1 + k->luft + bryt_antall(in.tekst, k->bredde) : 0;
	int minst = trenger < 5 ? trenger : 5;
	if (slutt - 1 - y >= trenger || k->f->rader >= LAV)
		tegn_neste(k, --slutt);
	int n = talere(k, t);
	while (n > 0 && slutt - y - n - 1 < minst)
		n--;
	if (n > 0) {
		int luft = k->luft && slutt - y - n - 2 >= trenger;
		slutt -= n + 1 + luft;
		tegn_talere(k, slutt, t, n);
	}
	tegn_innhold(k, rekt(y, k->x, slutt - y, k->bredde), &in);
}

static void tegn_satt(struct ark *k)
{
	int i = k->s->mote.aktiv;
	if (i >= 0 && !skjult(k->s, i)) {
		tegn_saken(k, i);
	} else if (i >= 0 && mote_lukket(&k->s->mote)) {
		tegn_lukket(k, &k->s->mote.agenda->saksliste.p[i]);
	} else if (i >= 0) {
		tegn_skjermet(k, &k->s->mote.agenda->saksliste.p[i]);
	} else {
		/* after a break, before the next sak is called */
		tegn_midt(k, midten(k), (struct tekst[]){TR("Møtet er i gang")}, 1);
		if (k->slutt > 4)
			tegn_neste(k, k->slutt - 1);
	}
}

/* --- from the outside ------------------------------------------------------------------------------- */

/* A line of text is never so long that the eye loses it on the way back. */
static void finn_marg(struct ark *k)
{
	static const int minst[] = {1, 2, 4}, mest[] = {1000, 100, 72};
	int kol = k->f->kolonner, m = kol < 60 ? (k->v->storrelse > FOLG_TETT) : minst[k->v->storrelse];
	if (kol - 2 * m > mest[k->v->storrelse])
		m = (kol - mest[k->v->storrelse]) / 2;
	k->x = m;
	k->bredde = kol - 2 * m;
	k->luft = k->v->storrelse > FOLG_TETT && k->f->rader >= MIDDELS;
	k->slutt = k->f->rader - (k->f->rader >= LAV || k->v->hint);
}

void folg_tegn(struct session *s, struct flate *f, struct folg *v)
{
	struct ark k = {.s = s, .f = f, .v = v, .a = &s->skrap};
	flate_tom(f);
	v->sider = 1;
	v->vist = 0;
	if (f->rader < 3 || f->kolonner < 10) {
		flate_tekst(f, spenn(0, 0, f->kolonner), STIL_VANLIG, TR("For lite vindu"));
		return;
	}
	finn_marg(&k);
	tegn_tittel(&k);
	switch (s->mote.fase) {
	case FASE_IKKE_SATT: tegn_for_motet(&k); break;
	case FASE_SATT: tegn_satt(&k); break;
	case FASE_PAUSE: tegn_pause(&k); break;
	case FASE_HEVET: tegn_hevet(&k); break;
	}
	tegn_fotlinje(&k);
}

static void bla(struct folg *v, int hvor)
{
	int side = v->vist + hvor;
	v->side = side < 0 ? 0 : side >= v->sider ? v->sider - 1 : side;
}

bool folg_tast(struct folg *v, const struct tast *t)
{
	if (t->slag == TAST_INGEN)
		return false;
	v->hint = tast_er(t, TAST_TEGN, '?') && !v->hint;
	if (tast_er(t, TAST_TEGN, '+') && v->storrelse < FOLG_STOR)
		v->storrelse++;
	else if (tast_er(t, TAST_TEGN, '-') && v->storrelse > FOLG_TETT)
		v->storrelse--;
	else if (tast_er(t, TAST_TEGN, ' '))
		v->side = v->vist + 1 < v->sider ? v->vist + 1 : 0;
	else if (t->slag == TAST_NED || t->slag == TAST_SIDE_NED || t->slag == TAST_HOYRE)
		bla(v, 1);
	else if (t->slag == TAST_OPP || t->slag == TAST_SIDE_OPP || t->slag == TAST_VENSTRE)
		bla(v, -1);
	return true;
}

void folg_hendt(const struct session *s, struct folg *v)
{
	const struct mote *m = &s->mote;
	const struct sak *sak = m->aktiv >= 0 ? &m->saker[m->aktiv] : NULL;
	const struct notater *l = sak ? &sak->versjoner : NULL;
	int versjon = l && l->n ? l->p[l->n - 1].nr : 0, vedtak = sak ? sak->vedtak.nr : 0;
	if (sak && sak->alternativer.n)
		versjon += sak->alternativer.p[sak->alternativer.n - 1].nr + (int)sak->voteringer.n;
	v->hint = false;
	if (m->aktiv != v->rad || versjon != v->versjon || vedtak != v->vedtak)
		v->side = -1;
	v->rad = m->aktiv;
	v->versjon = versjon;
	v->vedtak = vedtak;
}
