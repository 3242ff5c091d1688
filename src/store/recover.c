#include "recover.h"

#include <string.h>

#include "sprak.h"
#include "utf8.h"

/* How much is told, of all findings and of one. */
enum { MAKS_FUNN = 1000, MAKS_FUNN_BYTE = 200000, MAKS_LESELIG = 2000 };

struct les {                    /* the reading of one copy */
	struct arena *a;
	struct gjenoppretting *g;
	struct kopi_lest *k;
	int kopi;
	size_t kap, kap_hull;
	size_t slutt;           /* where the last good line ended */
	bool darlig;            /* bad line(s) since then */
	bool fremmed;           /* one of them no unfinished write: it has an end */
	size_t cr;              /* good lines that end in CR LF */
};

/* --- what is told -------------------------------------------------------------------------- */

/* A sentence as the user reads it, and in bokmål as the journal has it. */
struct setning {
	struct streng vist, lagret;
};

struct om {
	enum funn_slag slag;
	int kopi, nr, til;
};

static void vlegg(struct setning *s, const char *fmt, va_list ap) PRINTF(2, 0);
static void vlegg(struct setning *s, const char *fmt, va_list ap)
{
	va_list ap2;
	va_copy(ap2, ap);
	streng_vf(&s->vist, tr(fmt), ap2);
	va_end(ap2);
	streng_vf(&s->lagret, fmt, ap);
}

static void legg(struct setning *s, const char *fmt, ...) PRINTF(2, 3);
static void legg(struct setning *s, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	vlegg(s, fmt, ap);
	va_end(ap);
}

static struct setning setning(const char *fmt, ...) PRINTF(1, 2);
static struct setning setning(const char *fmt, ...)
{
	struct setning s = {0};
	va_list ap;
	va_start(ap, fmt);
	vlegg(&s, fmt, ap);
	va_end(ap);
	return s;
}

/* The list stands in the journal's «åpnet» too, so it must not grow with the damage. */
static void funn(struct arena *a, struct gjenoppretting *g, struct om om, struct setning s)
{
	static const char flere[] = N_("og flere funn, som ikke er tatt med her");
	if (g->antall_funn == MAKS_FUNN || g->funn_byte > MAKS_FUNN_BYTE) {
		g->funn[g->antall_funn - 1].tekst = TR(flere);
		g->funn[g->antall_funn - 1].lagret = tekst_c(flere);
	} else {
		g->funn_byte += s.lagret.n;
		g->funn = arena_vokse(a, g->funn, g->antall_funn, &g->kap_funn, sizeof(*g->funn));
		g->funn[g->antall_funn++] = (struct funn){
			om.slag, om.kopi, om.nr, om.til, arena_tekst(a, streng_tekst(&s.vist)),
			arena_tekst(a, streng_tekst(&s.lagret))};
	}
	streng_release(&s.vist);
	streng_release(&s.lagret);
}

/* --- what damage still says ---------------------------------------------------------------- */

static struct tekst uten_nuller(struct tekst t)
{
	while (t.n && t.p[t.n - 1] == '\0')
		t.n--;
	while (t.n && t.p[0] == '\0')
		t = tekst_fra(t, 1);
	return t;
}

/* One line: what happened, without the frame around it as far as that can be seen. */
static void en_linje(struct streng *s, struct tekst t)
{
	ptrdiff_t hva = tekst_finn(t, T("\"hva\":")), slutt;
	t = tekst_fra(t, hva > 0 ? (size_t)hva : 0);
	slutt = tekst_finn(t, T(",\"forrige\":"));
	utf8_trygg(s, tekst_til(t, slutt > 0 ? (size_t)slutt : t.n));
}

/* What bad lines say, harmless and not too long, for the eyes of the secretary. */
static void legg_leselig(struct setning *ut, struct tekst t)
{
	struct streng s = {0};
	struct tekst linje;
	bool kuttet = t.n > MAKS_LESELIG;
	t = tekst_til(t, MAKS_LESELIG);
	while (tekst_del(&t, '\n', &linje)) {
		linje = tekst_trim(uten_nuller(linje));
		if (linje.n == 0)
			continue;
		streng_c(&s, s.n ? " / " : "");
		en_linje(&s, linje);
	}
	streng_c(&s, kuttet ? "…" : "");
	if (!s.n)
		legg(ut, N_("(ikke noe leselig)"));
	streng_legg(&ut->vist, streng_tekst(&s));
	streng_legg(&ut->lagret, streng_tekst(&s));
	streng_release(&s);
}

/* --- one copy (R1, R2) --------------------------------------------------------------------- */

static const struct post *siste(const struct kopi_lest *k)
{
	return k->antall ? &k->poster[k->antall - 1] : NULL;
}

/* The place of the first record with at least this nr. */
static size_t fra_nr(const struct kopi_lest *k, int nr)
{
	size_t lav = 0, hoy = k->antall;
	while (lav < hoy) {
		size_t midt = (lav + hoy) / 2;
		if (k->poster[midt].nr < nr)
			lav = midt + 1;
		else
			hoy = midt;
	}
	return lav;
}

static const struct post *finn(const struct kopi_lest *k, int nr)
{
	size_t i = fra_nr(k, nr);
	BUG_ON(k->antall && !k->poster);
	return i < k->antall && k->poster[i].nr == nr ? &k->poster[i] : NULL;
}

static void brutt(struct les *l, int nr)
{
	if (!l->k->brutt)
		funn(l->a, l->g, (struct om){FUNN_BRUTT, l->kopi, nr, nr},
		     setning(N_("eksemplar %d: kjeden er brutt ved nr. %d"), l->kopi, nr));
	l->k->brutt = true;
}

/* The bytes from the last good line up to `slutt`. */
static struct tekst siden_sist(const struct les *l, size_t slutt)
{
	return tekst_fra(tekst_til(l->k->bytes, slutt), l->slutt);
}

static void legg_hull(struct les *l, int fra, int til, size_t slutt)
{
	struct kopi_lest *k = l->k;
	k->hull = arena_vokse(l->a, k->hull, k->antall_hull, &l->kap_hull, sizeof(*k->hull));
	k->hull[k->antall_hull++] = (struct hull){fra, til, siden_sist(l, slutt)};
}

/* A good line that begins at byte `start`. */
static void god_linje(struct les *l, const struct post *p, size_t start)
{
	struct kopi_lest *k = l->k;
	const struct post *s = siste(k);
	int ventet = s ? s->nr + 1 : 0;
	if (p->nr < ventet) {
		const struct post *for_ = finn(k, p->nr);
		/* a retry after a full disk may repeat what did get through */
		if (!for_ || !tekst_lik(for_->kjede, p->kjede))
			brutt(l, p->nr);
		return;
	}
	if (p->nr > ventet)
		legg_hull(l, ventet, p->nr - 1, start);
	else if (!tekst_lik(p->forrige, s ? s->kjede : T(FRAME_NULLER)))
		brutt(l, p->nr);
	else if (l->fremmed)
		funn(l->a, l->g, (struct om){FUNN_SKADET, l->kopi, p->nr, p->nr},
		     setning(N_("eksemplar %d har en hel linje foran nr. %d som er endret eller satt inn; "
				"ingenting mangler"), l->kopi, p->nr));
	else if (l->darlig)
		funn(l->a, l->g, (struct om){FUNN_FRAGMENT, l->kopi, p->nr, p->nr},
		     setning(N_("eksemplar %d har en uferdig linje foran nr. %d; ingenting mangler"),
			     l->kopi, p->nr));
	k->poster = arena_vokse(l->a, k->poster, k->antall, &l->kap, sizeof(*p));
	k->poster[k->antall++] = *p;
}

static void hel_linje(struct les *l, struct tekst linje, size_t start)
{
	struct post p;
	bool cr = linje.n && linje.p[linje.n - 1] == '\r';
	if (frame_les(cr ? tekst_til(linje, linje.n - 1) : linje, &p)) {
		l->cr += cr;
		god_linje(l, &p, start);
		l->slutt = start + linje.n + 1;
		l->darlig = l->fremmed = false;
	} else if (linje.n) {
		l->darlig = true;
		/* but a sector that a power cut left empty is no hand's work */
		l->fremmed |= tekst_starter(linje, T("{\"nr\":")) && tekst_slutter(linje, T("\"}")) &&
			      tekst_finn(linje, T(",\"kjede\":\"")) > 0 && tekst_finn_tegn(linje, '\0') < 0;
	}
}

/* What stands after the last LF: nothing, a record whose LF was lost or became another byte, or an
 * unfinished write. An LF behind «record + one byte» would make it a bad line: it is written again. */
static void halen(struct les *l, struct tekst hale, size_t start)
{
	struct kopi_lest *k = l->k;
	struct post p;
	k->sikre = k->antall;
	k->uten_lf = hale.n > 0;
	bool hel = frame_les(hale, &p);
	if (hel || frame_les(tekst_til(hale, hale.n ? hale.n - 1 : 0), &p)) {
		god_linje(l, &p, start);
		l->slutt = k->bytes.n;
		l->darlig = false;
		if (hel)
			k->sikre = k->antall;
	}
	k->rest = siden_sist(l, k->bytes.n);
	k->hale = l->darlig || (hale.n > 0 && k->rest.n > 0);
}

static void les_kopi(struct arena *a, struct gjenoppretting *g, int i)
{
	struct kopi_lest *k = &g->kopi[i];
	struct les l = {.a = a, .g = g, .k = k, .kopi = i + 1};
	size_t start = 0;
	for (ptrdiff_t n; (n = tekst_finn_tegn(tekst_fra(k->bytes, start), '\n')) >= 0;) {
		hel_linje(&l, tekst_til(tekst_fra(k->bytes, start), (size_t)n), start);
		start += (size_t)n + 1;
	}
	halen(&l, tekst_fra(k->bytes, start), start);
	k->crlf = l.cr > 0;
}

/* What can be said of a copy alone, besides its chain. */
static void si_om_kopi(struct arena *a, struct gjenoppretting *g, int i)
{
	const struct kopi_lest *k = &g->kopi[i];
	if (k->os) {
		struct setning s = setning(N_("eksemplar %d kan ikke leses: "), i + 1);
		streng_legg(&s.vist, k->ulest);
		streng_legg(&s.lagret, k->ulest_lagret);
		funn(a, g, (struct om){FUNN_ULESELIG, i + 1, 0, 0}, s);
	} else if (!k->finnes && !k->annens) {
		funn(a, g, (struct om){FUNN_BORTE, i + 1, 0, 0},
		     setning(N_("eksemplar %d finnes ikke"), i + 1));
	}
	if (k->crlf)
		funn(a, g, (struct om){FUNN_CRLF, i + 1, 0, 0},
		     setning(N_("eksemplar %d er flyttet med linjeskift som CR LF (git autocrlf?): innholdet "
				"stemmer, men rett linjeskiftene før noe legges til"), i + 1));
	if (k->antall && k->poster[0].nr == 0 &&
	    !tekst_starter(k->poster[0].innhold, T(FRAME_FORMAT))) {
		funn(a, g, (struct om){FUNN_FREMMED, i + 1, 0, 0},
		     setning(N_("eksemplar %d er ikke en journal av format «motebok-journal 1»: det kan bare "
				"leses"), i + 1));
		g->bare_les = true;
	}
	g->bare_les |= k->crlf || k->brutt;
}

/* --- both (R3, R4) ------------------------------------------------------------------------- */

struct tap {                    /* the user has agreed to go on without `antall` from `gjelder` on */
	int nr, gjelder;
	int64_t antall, talt;
};

struct forening {
	struct arena *a;
	struct gjenoppretting *g;
	struct tap *tap;
	size_t antall_tap, kap_tap;
};

/* The number after `navn` in a record's members; 0 when there is none. */
static int64_t tall_etter(struct tekst innhold, struct tekst navn)
{
	int64_t v;
	size_t n = 0;
	ptrdiff_t i = tekst_finn(innhold, navn);
	struct tekst t = tekst_fra(innhold, i < 0 ? innhold.n : (size_t)i + navn.n);
	while (n < t.n && t.p[n] >= '0' && t.p[n] <= '9')
		n++;
	return tekst_tall(tekst_til(t, n), INT32_MAX, &v) ? v : 0;
}

static void finn_tap(struct forening *fo, const struct kopi_lest *k)
{
	for (size_t i = 0; i < k->antall; i++) {
		struct tekst t = k->poster[i].innhold;
		if (!tekst_starter(t, T("\"hva\":\"tap\",")))
			continue;
		fo->tap = arena_vokse(fo->a, fo->tap, fo->antall_tap, &fo->kap_tap, sizeof(*fo->tap));
		fo->tap[fo->antall_tap++] = (struct tap){
			k->poster[i].nr, (int)tall_etter(t, T(",\"gjelder\":")),
			tall_etter(t, T(",\"antall\":")), 0};
	}
}

/* Has the user already agreed to go on without these? Holes come by rising nr. */
static bool kjent_tap(struct forening *fo, int fra, int til)
{
	bool kjent = false;
	for (size_t i = 0; i < fo->antall_tap; i++) {
		struct tap *t = &fo->tap[i];
		if (fra < t->gjelder || til >= t->nr)
			continue;
		t->talt += (int64_t)til - fra + 1;
		kjent |= t->talt <= t->antall;
	}
	return kjent;
}

/* What the copies still say where fra–til should stand. */
static void legg_rester(struct setning *ut, const struct gjenoppretting *g, int fra, int til)
{
	for (int k = 0; k < 2; k++)
		for (size_t i = 0; i < g->kopi[k].antall_hull; i++) {
			const struct hull *h = &g->kopi[k].hull[i];
			if (!h->rest.n || h->fra > til || h->til < fra)
				continue;
			legg(ut, N_("; i eksemplar %d står det: "), k + 1);
			legg_leselig(ut, h->rest);
		}
}

static void tapt(struct forening *fo, int fra, int til)
{
	struct gjenoppretting *g = fo->g;
	if (g->to_historier)
		return;
	if (!kjent_tap(fo, fra, til)) {
		g->tapt = true;
		g->tapt_fra = g->tapt_antall ? g->tapt_fra : fra;
		g->tapt_antall += til - fra + 1;
	}
	struct setning s = fra == til
		? setning(N_("nr. %d er tapt i begge eksemplarer"), fra)
		: setning(N_("nr. %d–%d er tapt i begge eksemplarer"), fra, til);
	if (g->antall_funn < MAKS_FUNN && g->funn_byte <= MAKS_FUNN_BYTE)
		legg_rester(&s, g, fra, til);
	funn(fo->a, g, (struct om){FUNN_TAPT, 0, fra, til}, s);
}

static void to_historier(struct forening *fo, const struct post *p, const struct post *q)
{
	struct setning s = setning(N_("de to eksemplarene forteller ulikt fra nr. %d; begge er hele. "
				      "Ingenting endres: avgjør for hånd hvilket som gjelder. "
				      "Eksemplar 1, som vises: "), p->nr);
	legg_leselig(&s, p->linje);
	legg(&s, N_("; eksemplar 2: "));
	legg_leselig(&s, q->linje);
	funn(fo->a, fo->g, (struct om){FUNN_TO_HISTORIER, 0, p->nr, p->nr}, s);
	fo->g->to_historier = fo->g->bare_les = true;
}

/* The next one follows in number: does it in the chain? */
static void sjekk_ledd(struct forening *fo, const struct post *p)
{
	struct gjenoppretting *g = fo->g;
	struct tekst forrige = g->antall ? g->poster[g->antall - 1].kjede : T(FRAME_NULLER);
	if (tekst_lik(p->forrige, forrige))
		return;
	if (!g->bare_les)
		funn(fo->a, g, (struct om){FUNN_BRUTT, 0, p->nr, p->nr},
		     setning(N_("kjeden er brutt ved nr. %d"), p->nr));
	g->bare_les = true;
}

static void foren(struct arena *a, struct gjenoppretting *g)
{
	struct forening fo = {.a = a, .g = g};
	const struct kopi_lest *k = g->kopi;
	size_t i = 0, j = 0;
	int ventet = 0;
	finn_tap(&fo, &k[0]);
	finn_tap(&fo, &k[1]);
	g->poster = arena_nye(a, struct post, k[0].antall + k[1].antall);
	while (i < k[0].antall || j < k[1].antall) {
		const struct post *p = i < k[0].antall ? &k[0].poster[i] : NULL;
		const struct post *q = j < k[1].antall ? &k[1].poster[j] : NULL;
		if (p && q && p->nr < q->nr)
			q = NULL;
		else if (p && q && q->nr < p->nr)
			p = NULL;
		if (p && q && !tekst_lik(p->kjede, q->kjede)) {
			to_historier(&fo, p, q);
			j = k[1].antall;
			continue;
		}
		const struct post *en = p ? p : q;
		BUG_ON(!en); /* one of the copies has more */
		if (en->nr > ventet)
			tapt(&fo, ventet, en->nr - 1);
		else
			sjekk_ledd(&fo, en);
		g->poster[g->antall++] = *en;
		ventet = en->nr + 1;
		i += p != NULL;
		j += q != NULL;
	}
}

/* --- what a copy lacked (R3, R6) ----------------------------------------------------------- */

static void si_hull(struct arena *a, struct gjenoppretting *g, int i)
{
	const struct kopi_lest *k = &g->kopi[i], *o = &g->kopi[1 - i];
	for (size_t n = 0; n < k->antall_hull; n++) {
		int fra = k->hull[n].fra, til = k->hull[n].til;
		bool der = fra_nr(o, til + 1) - fra_nr(o, fra) == (size_t)til - (size_t)fra + 1;
		struct setning s = fra == til
			? setning(N_("nr. %d er skadet eller mangler i eksemplar %d"), fra, i + 1)
			: setning(N_("nr. %d–%d er skadet eller mangler i eksemplar %d"), fra, til, i + 1);
		if (der)
			legg(&s, N_(", gjenopprettet fra eksemplar %d"), 2 - i);
		funn(a, g, (struct om){FUNN_SKADET, i + 1, fra, til}, s);
	}
}

/* The last write of this copy was cut off or damaged, and it would have been the next record of all.
 * Only a copy that has everything else can tell that it never was finished. */
static void si_hale(struct arena *a, struct gjenoppretting *g, int i, int neste)
{
	const struct kopi_lest *k = &g->kopi[i], *o = &g->kopi[1 - i];
	const struct post *s = siste(o);
	if (s && s->nr == neste - 1) {
		funn(a, g, (struct om){FUNN_FRAGMENT, i + 1, neste, neste},
		     setning(N_("eksemplar %d slutter med en uferdig linje som aldri ble bekreftet"), i + 1));
		return;
	}
	struct setning slutt = o->finnes && !o->os
		? setning(N_("siste linje i eksemplar %d er avbrutt, og det andre var ikke ajour. Den kan ha "
			     "vært bekreftet – se etter: "), i + 1)
		: setning(N_("siste linje i eksemplar %d er avbrutt, og det finnes bare ett eksemplar. Den "
			     "kan ha vært bekreftet – se etter: "), i + 1);
	legg_leselig(&slutt, k->rest);
	funn(a, g, (struct om){FUNN_HALE, i + 1, neste, neste}, slutt);
}

static void si_slutt(struct arena *a, struct gjenoppretting *g, int i)
{
	const struct kopi_lest *k = &g->kopi[i], *o = &g->kopi[1 - i];
	const struct post *s = siste(k), *t = siste(o);
	int har = s ? s->nr : -1, maks = t && t->nr > har ? t->nr : har;
	if (k->hale && har == maks)
		si_hale(a, g, i, maks + 1);
	if (!k->finnes || k->os || har == maks || g->to_historier)
		return;
	if (har == maks - 1)
		funn(a, g, (struct om){FUNN_UBEKREFTET, i + 1, maks, maks},
		     setning(N_("siste hendelse (nr. %d) rakk ikke å bli bekreftet på skjermen, men er "
				"bevart"), maks));
	else
		funn(a, g, (struct om){FUNN_MANGLER, i + 1, har + 1, maks},
		     setning(N_("eksemplar %d manglet nr. %d–%d, gjenopprettet fra eksemplar %d"), i + 1,
			     har + 1, maks, 2 - i));
}

/* Does it lack a record before its last one that the united history has, or hold nothing of it? */
static bool hull_inni(const struct gjenoppretting *g, const struct kopi_lest *k)
{
	size_t n = 0;
	if (k->antall == 0)
		return k->bytes.n > 0;
	while (n < g->antall && g->poster[n].nr <= siste(k)->nr)
		n++;
	return n != k->antall;
}

void gjenopprett(struct arena *a, struct gjenoppretting *g)
{
	for (int i = 0; i < 2; i++) {
		les_kopi(a, g, i);
		si_om_kopi(a, g, i);
	}
	foren(a, g);
	if (g->antall && g->poster[0].nr != 0) {
		funn(a, g, (struct om){FUNN_FREMMED, 0, 0, 0},
		     setning(N_("journalen har ikke sin første linje: den kan bare leses")));
		g->bare_les = true;
	}
	for (int i = 0; i < 2; i++) {
		si_hull(a, g, i);
		si_slutt(a, g, i);
		g->kopi[i].skadet = hull_inni(g, &g->kopi[i]);
	}
}

bool gjenoppretting_hel(const struct gjenoppretting *g)
{
	for (size_t i = 0; i < g->antall_funn; i++)
		if (g->funn[i].slag != FUNN_FRAGMENT)
			return false;
	return g->antall > 0;
}
