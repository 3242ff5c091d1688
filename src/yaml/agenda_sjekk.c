#include "agenda_sjekk.h"

#include <stdlib.h>
#include <string.h>

#include "sprak.h"
#include "utf8.h"
#include "verdi.h"

void agenda_merker_init(struct agenda_merker *k)
{
	*k = (struct agenda_merker){
		.saksnummer = felt_nr(&rad_felt, "saksnummer"), .emne = felt_nr(&rad_felt, "emne"),
		.start = felt_nr(&rad_felt, "start"), .innretning = felt_nr(&rad_felt, "innretning"),
		.godkjenner = felt_nr(&rad_felt, "godkjenner referat"),
		.forslag = felt_nr(&rad_felt, "forslag til vedtak"),
	};
}

void agenda_merker_release(struct agenda_merker *k)
{
	streng_release(&k->rader);
	streng_release(&k->medlemmer);
	streng_release(&k->stedfortredere);
	streng_release(&k->endringer);
}

static void legg(struct streng *liste, const void *merke, size_t n)
{
	streng_legg(liste, (struct tekst){merke, n});
}

/* ---- one row ---- */

/* What a break cannot have. */
static void sjekk_pause(struct leser *l, const struct feltmerke *m)
{
	for (size_t i = 0; i < rad_felt.n; i++) {
		const struct felt *f = &rad_felt.felt[i];
		if (f->i_pause || !m[i].nokkel.linje)
			continue;
		FEIL(l, m[i].nokkel, "en pause kan ikke ha «%s»", f->navn)->rad =
			TR("er det en sak, så bytt «pause» med «emne»");
	}
}

static bool pauseord(struct leser *l, struct tekst emne)
{
	static const char *const ord[] = {"pause", "lunsj", "lunch", "kaffepause", "matpause",
					  "kaffe", "beinstrekk"};
	arena_reset(&l->kladd);
	struct tekst foldet = utf8_fold(&l->kladd, emne);
	for (size_t i = 0; i < ARRAY_LEN(ord); i++)
		if (tekst_lik_c(foldet, ord[i]))
			return true;
	return false;
}

/* A row without a number: it may be meant as a sak, or as a break. */
static void sjekk_post(struct leser *l, const struct rad *r, const struct feltmerke *m)
{
	const struct agenda_merker *k = l->eier;
	struct merke her = m[k->emne].nokkel;
	if (m[k->saksnummer].nokkel.linje)
		ADVARSEL(l, m[k->saksnummer].nokkel, "«saksnummer» er tomt: raden blir en post uten nummer");
	else if (r->forslag.n)
		ADVARSEL(l, m[k->forslag].nokkel, "raden har forslag til vedtak, men ikke saksnummer");
	else if (r->innretning != INNR_INGEN)
		ADVARSEL(l, m[k->innretning].nokkel, "raden har innretning, men ikke saksnummer");
	else if (pauseord(l, r->emne))
		ADVARSEL(l, her, "«" TF "» er her en post på sakslista, ikke en pause",
			 TA(r->emne))->rad =
			les_skriv(l->m->arena, "pause: " TF, TA(r->emne));
}

static void sjekk_nummer(struct leser *l, const struct rad *r, const struct feltmerke *m)
{
	const struct agenda_merker *k = l->eier;
	struct saksnr nr;
	if (r->saksnummer.n && !saksnr_les(r->saksnummer, &nr))
		FEIL(l, m[k->saksnummer].verdi, "«" TF "» er ikke et saksnummer", TA(r->saksnummer))->rad =
			TR("skriv løpenummer/år, for eksempel 17/23");
	if (r->godkjenner_referat.n && (!saksnr_les(r->godkjenner_referat, &nr) || nr.prefiks.n))
		FEIL(l, m[k->godkjenner].verdi, "«" TF "» er ikke et møtenummer",
		     TA(r->godkjenner_referat))->rad =
			TR("skriv nummeret på møtet som referatet er fra, for eksempel 2/23");
}

static bool foran(struct merke a, struct merke b)
{
	return a.linje < b.linje || (a.linje == b.linje && a.kolonne < b.kolonne);
}

static void sjekk_rad(struct leser *l, struct rad *r, const struct feltmerke *m)
{
	struct agenda_merker *k = l->eier;
	struct merke her = {0};
	for (size_t i = 0; i < rad_felt.n; i++)
		if (m[i].nokkel.linje && (!her.linje || foran(m[i].nokkel, her)))
			her = m[i].nokkel;
	if (!her.linje) /* «- {}»: the row has nothing but its place */
		her = les_fra(l);
	r->linje = her.linje;
	legg(&k->rader, &(struct radmerke){m[k->saksnummer].verdi, m[k->start].verdi},
	     sizeof(struct radmerke));
	if (r->slag == RAD_PAUSE) {
		sjekk_pause(l, m);
		return;
	}
	r->slag = r->saksnummer.n ? RAD_SAK : RAD_POST;
	sjekk_nummer(l, r, m);
	if (!l->hel)
		return;
	bool ment = m[k->emne].nokkel.linje && !m[k->emne].verdi.linje; /* told already */
	if (r->emne.n == 0 && ment)
		return;
	if (m[k->emne].nokkel.linje && r->emne.n == 0)
		her = m[k->emne].nokkel;
	if (r->emne.n == 0 && r->slag == RAD_SAK)
		FEIL(l, her, "sak " TF " mangler «emne»", TA(r->saksnummer));
	else if (r->emne.n == 0)
		FEIL(l, her, "raden mangler «emne»");
	else if (r->slag == RAD_POST)
		sjekk_post(l, r, m);
}

static void ta_person(struct streng *liste, const struct felttabell *t, const struct feltmerke *m)
{
	struct personmerke p = {m[0].verdi, m[felt_nr(t, "kode")].verdi, {0, 0}};
	if (t == &stedfortreder_felt)
		p.stiller_for = m[felt_nr(t, "for")].verdi;
	legg(liste, &p, sizeof(p));
}

/* «{tittel: …, fil: …}», or a text alone, whose place is the first row's. */
static void ta_vedlegg(struct vedlegg *v, const struct feltmerke *m)
{
	size_t fil = felt_nr(&vedlegg_felt, "fil");
	struct merke her = m[fil].verdi.linje ? m[fil].verdi : m[0].verdi;
	v->linje = v->fil.n ? her.linje : 0;
	v->kolonne = v->fil.n ? her.kolonne : 0;
}

void agenda_sjekk_del(struct leser *l, const struct felttabell *t, void *verdi,
		      const struct feltmerke *m)
{
	struct agenda_merker *k = l->eier;
	if (t == &rad_felt)
		sjekk_rad(l, verdi, m);
	else if (t == &medlem_felt)
		ta_person(&k->medlemmer, t, m);
	else if (t == &stedfortreder_felt)
		ta_person(&k->stedfortredere, t, m);
	else if (t == &endring_felt)
		ta_person(&k->endringer, t, m);
	else if (t == &mote_felt)
		memcpy(k->mote, m, t->n * sizeof(*m));
	else if (t == &neste_felt)
		k->neste_dato = m[0].verdi;
	else if (t == &vedlegg_felt)
		ta_vedlegg(verdi, m);
}

/* ---- all together ---- */

struct sjekk {
	struct meldinger *m;
	const struct agenda *a;
	const struct agenda_merker *k;
	struct arena kladd;
	const struct radmerke *rader;
	struct melding svelget; /* what a warning too many is written on */
	size_t n; /* rows of the saksliste that have merker: all, but in a file that broke off */
};

static struct melding *si(struct sjekk *s, enum alvor alvor, struct merke m, const char *fmt, ...)
	PRINTF(4, 5);

static struct melding *si(struct sjekk *s, enum alvor alvor, struct merke m, const char *fmt, ...)
{
	struct streng t = {0};
	if (alvor == ALVOR_ADVARSEL && s->m->advarsler >= ADVARSLER_MAKS) {
		s->m->advarsler++;
		return &s->svelget;
	}
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&t, tr(fmt), ap);
	va_end(ap);
	struct melding *e = melding_ny(s->m, alvor, m.linje, m.kolonne, TF, TA(streng_tekst(&t)));
	streng_release(&t);
	return e;
}

static void ogsaa(struct melding *e, struct merke m, const char *hva)
{
	e->linje2 = m.linje;
	e->kolonne2 = m.kolonne;
	e->tekst2 = tekst_c(hva);
}

static const char *kl(struct sjekk *s, int minutter)
{
	struct streng t = {0};
	skriv_kl(&t, minutter);
	const char *p = arena_tekst(&s->kladd, streng_tekst(&t)).p;
	streng_release(&t);
	return p;
}

static struct merke mote_merke(const struct sjekk *s, const char *felt)
{
	return s->k->mote[felt_nr(&mote_felt, felt)].verdi;
}

/* Clocks go from 02:00 to 03:00 on the last Sunday of March. */
static bool finnes_ikke(struct dato d, int minutter)
{
	return d.mnd == 3 && d.dag >= 25 && (dato_dager(d) + 3) % 7 == 6 && minutter >= 120 &&
	       minutter < 180;
}

static void sjekk_mote(struct sjekk *s)
{
	const struct agenda *a = s->a;
	struct saksnr nr;
	if (a->nummer.n && !saksnr_les(a->nummer, &nr))
		si(s, ALVOR_ADVARSEL, mote_merke(s, "nummer"),
		   "møtenummeret «" TF "» har ikke formen nummer/år", TA(a->nummer));
	else if (a->nummer.n && dato_satt(a->dato) && nr.aar != a->dato.aar % 100)
		si(s, ALVOR_ADVARSEL, mote_merke(s, "nummer"),
		   "møte " TF " er ikke fra samme år som datoen (%d)", TA(a->nummer), a->dato.aar);
	if (a->start != KL_INGEN && a->slutt != KL_INGEN && a->slutt <= a->start)
		ogsaa(si(s, ALVOR_FEIL, mote_merke(s, "slutt"), "møtet slutter %s, men starter %s",
			 kl(s, a->slutt), kl(s, a->start)), mote_merke(s, "start"),
		      /* Oversettere: beside the line that says when the meeting starts. */
		      tr("starten"));
	if (dato_satt(a->neste.dato) && dato_satt(a->dato) && dato_cmp(a->neste.dato, a->dato) <= 0)
		ogsaa(si(s, ALVOR_FEIL, s->k->neste_dato, "neste møte er ikke etter dette møtet"),
		      mote_merke(s, "dato"), tr("dette møtet"));
}

/* The first row that starts outside the meeting, and how many more there are. */
static void sjekk_utenfor(struct sjekk *s, bool for_start)
{
	const struct agenda *a = s->a;
	int grense = for_start ? a->start : a->slutt;
	size_t antall = 0, forste = 0;
	for (size_t i = 0; grense != KL_INGEN && i < s->n; i++) {
		int start = a->saksliste.p[i].start;
		if (start == KL_INGEN || (for_start ? start >= grense : start <= grense))
			continue;
		if (antall++ == 0)
			forste = i;
	}
	if (antall == 0)
		return;
	struct melding *e = si(s, ALVOR_ADVARSEL, s->rader[forste].start, for_start
			       ? N_("%s er før møtet starter (%s)")
			       : N_("%s er etter at møtet slutter (%s)"),
			       kl(s, a->saksliste.p[forste].start), kl(s, grense));
	if (antall > 1)
		e->rad = arena_f(s->m->arena, tr("det gjelder %zu rader"), antall);
}

static void sjekk_tider(struct sjekk *s)
{
	const struct agenda *a = s->a;
	size_t forrige = SIZE_MAX;
	for (size_t i = 0; i < s->n; i++) {
		int start = a->saksliste.p[i].start;
		struct merke m = s->rader[i].start;
		if (start == KL_INGEN)
			continue;
		if (forrige != SIZE_MAX && start < a->saksliste.p[forrige].start)
			ogsaa(si(s, ALVOR_FEIL, m, TF " starter %s, før raden over (%s)",
				 TA(rad_navn(&s->kladd, a, i)), kl(s, start),
				 kl(s, a->saksliste.p[forrige].start)),
			      /* Oversettere: the row above, beside that row. */
			      s->rader[forrige].start, tr("raden over"));
		if (start < 24 * 60 && finnes_ikke(a->dato, start))
			si(s, ALVOR_ADVARSEL, m, "klokka stilles fram denne natta: %s finnes ikke",
			   kl(s, start));
		forrige = i;
	}
}

/* ---- saksnummer ---- */

struct nummer {
	struct saksnr nr;
	size_t rad;
};

static int nummer_cmp(const struct nummer *a, const struct nummer *b)
{
	int p = tekst_cmp(a->nr.prefiks, b->nr.prefiks);
	if (p)
		return p;
	return a->nr.aar != b->nr.aar ? a->nr.aar - b->nr.aar : a->nr.nr - b->nr.nr;
}

static int etter_nummer(const void *va, const void *vb)
{
	const struct nummer *a = va, *b = vb;
	int c = nummer_cmp(a, b);
	return c ? c : (a->rad > b->rad) - (a->rad < b->rad);
}

static struct tekst nr_paa(const struct sjekk *s, const struct nummer *n)
{
	return s->a->saksliste.p[n->rad].saksnummer;
}

/* One warning for all: mostly it is the meeting's date that is wrong. */
static void sjekk_aar(struct sjekk *s, const struct nummer *v, size_t n)
{
	struct melding *form = NULL;
	size_t antall = 0, forste = 0;
	for (size_t i = 0; i < n; i++) {
		struct merke m = s->rader[v[i].rad].saksnummer;
		if (v[i].nr.langt_aar && !form) {
			form = si(s, ALVOR_ADVARSEL, m, "året i saksnummeret skrives vanligvis med to sifre");
			form->rad = les_skriv(s->m->arena, "saksnummer: " TF "%s%d/%02d",
					      TA(v[i].nr.prefiks), v[i].nr.prefiks.n ? " " : "",
					      v[i].nr.nr, v[i].nr.aar);
		}
		if (!dato_satt(s->a->dato) || v[i].nr.aar == s->a->dato.aar % 100)
			continue;
		if (antall++ == 0)
			forste = i;
	}
	if (antall == 0)
		return;
	struct melding *e = si(s, ALVOR_ADVARSEL, s->rader[v[forste].rad].saksnummer,
			       "saksnummer " TF " er ikke fra møteåret (%d)",
			       TA(nr_paa(s, &v[forste])), s->a->dato.aar);
	if (antall > 1)
		e->rad = arena_f(s->m->arena, tr("det gjelder %zu saker"), antall);
}

static void sjekk_like(struct sjekk *s, struct nummer *v, size_t n)
{
	qsort(v, n, sizeof(*v), etter_nummer);
	for (size_t i = 1; i < n; i++)
		if (nummer_cmp(&v[i - 1], &v[i]) == 0)
			ogsaa(si(s, ALVOR_FEIL, s->rader[v[i].rad].saksnummer,
				 "saksnummer " TF " er brukt to ganger", TA(nr_paa(s, &v[i]))),
			      s->rader[v[i - 1].rad].saksnummer, tr("første gang her"));
}

static void sjekk_saksnumre(struct sjekk *s)
{
	struct nummer *v = arena_nye(&s->kladd, struct nummer, s->n);
	size_t n = 0;
	bool stigende = true;
	for (size_t i = 0; i < s->n; i++) {
		struct nummer x = {.rad = i};
		if (!saksnr_les(s->a->saksliste.p[i].saksnummer, &x.nr))
			continue;
		int c = n ? nummer_cmp(&v[n - 1], &x) : -1;
		stigende = stigende && c < 0;
		if (c > 0 && tekst_lik(v[n - 1].nr.prefiks, x.nr.prefiks))
			si(s, ALVOR_ADVARSEL, s->rader[i].saksnummer,
			   "saksnummer " TF " kommer etter " TF, TA(nr_paa(s, &x)),
			   TA(nr_paa(s, &v[n - 1])));
		v[n++] = x;
	}
	sjekk_aar(s, v, n);
	if (!stigende) /* rising numbers are all different */
		sjekk_like(s, v, n);
}

/* ---- people ---- */

struct navn {
	struct tekst foldet, vist;
	struct merke m;
};

struct navneliste {
	struct navn *p;
	size_t n;
};

static int etter_navn(const void *va, const void *vb)
{
	const struct navn *a = va, *b = vb;
	int c = tekst_cmp(a->foldet, b->foldet);
	if (c)
		return c;
	return a->m.linje != b->m.linje ? (a->m.linje > b->m.linje) - (a->m.linje < b->m.linje)
					: (a->m.kolonne > b->m.kolonne) - (a->m.kolonne < b->m.kolonne);
}

static const struct personmerke *merker(const struct streng *s, size_t *n)
{
	size_t har = s->n / sizeof(struct personmerke);
	if (har < *n)
		*n = har;
	return (const void *)s->p;
}

/* The names of a list, sorted; those that stand twice are pointed out. */
static struct navneliste navn_i(struct sjekk *s, const struct person *p, size_t n,
				const struct streng *merke)
{
	const struct personmerke *m = merker(merke, &n);
	struct navneliste l = {arena_nye(&s->kladd, struct navn, n), 0};
	for (size_t i = 0; i < n; i++)
		if (p[i].navn.n)
			l.p[l.n++] = (struct navn){utf8_fold(&s->kladd, p[i].navn), p[i].navn,
						   m[i].navn};
	qsort(l.p, l.n, sizeof(*l.p), etter_navn);
	for (size_t i = 1; i < l.n; i++)
		if (tekst_lik(l.p[i - 1].foldet, l.p[i].foldet))
			ogsaa(si(s, ALVOR_ADVARSEL, l.p[i].m, "«" TF "» står to ganger", TA(l.p[i].vist)),
			      l.p[i - 1].m, tr("første gang her"));
	return l;
}

static bool finnes(const struct navneliste *l, struct tekst foldet)
{
	size_t fra = 0, til = l->n;
	while (fra < til) {
		size_t midt = fra + (til - fra) / 2;
		int c = tekst_cmp(l->p[midt].foldet, foldet);
		if (c == 0)
			return true;
		*(c < 0 ? &fra : &til) = c < 0 ? midt + 1 : midt;
	}
	return false;
}

/* The one name that is nearest, when it is sure. */
static const struct navn *naermest(const struct navneliste *l, struct tekst foldet)
{
	struct naer n = naer_start(foldet);
	for (size_t i = 0; i < l->n; i++)
		naer_prov(&n, l->p[i].foldet, (int)i);
	int svar = naer_svar(&n);
	return svar < 0 ? NULL : &l->p[svar];
}

static void sjekk_stedfortredere(struct sjekk *s, const struct navneliste *medlemmer)
{
	size_t n = s->a->stedfortredere.n;
	if (medlemmer->n == 0 && s->m->feil)
		return; /* «medlemmre:» was not read */
	const struct personmerke *m = merker(&s->k->stedfortredere, &n);
	for (size_t i = 0; i < n; i++) {
		struct tekst hvem = s->a->stedfortredere.p[i].stiller_for;
		struct tekst foldet = utf8_fold(&s->kladd, hvem);
		if (hvem.n == 0 || finnes(medlemmer, foldet))
			continue;
		/* Looking for a near name goes through all: not for every line of a bad file. */
		const struct navn *naer = s->m->feil < 50 ? naermest(medlemmer, foldet) : NULL;
		if (naer)
			si(s, ALVOR_FEIL, m[i].stiller_for,
			   "«" TF "» er ikke medlem, mente du «" TF "»?", TA(hvem), TA(naer->vist));
		else
			si(s, ALVOR_FEIL, m[i].stiller_for, "«" TF "» er ikke medlem", TA(hvem))->rad =
				TR("stedfortrederen må stille for en som står under «medlemmer»");
	}
}

/* The chair may come from outside; a name that nearly is a member's is a slip. */
static void sjekk_moteleder(struct sjekk *s, const struct navneliste *medlemmer)
{
	struct tekst navn = s->a->moteleder, foldet = utf8_fold(&s->kladd, navn);
	const struct navn *naer = NULL;
	if (navn.n && !finnes(medlemmer, foldet))
		naer = naermest(medlemmer, foldet);
	if (naer)
		si(s, ALVOR_ADVARSEL, mote_merke(s, "møteleder"), "«" TF "» er ikke medlem, mente du «" TF "»?",
		   TA(navn), TA(naer->vist));
}

/* Everybody in the list who has been given a code, with the name they have it under. */
static void koder_i(struct sjekk *s, const struct person *p, size_t n, const struct streng *merke,
		    struct navneliste *ut)
{
	const struct personmerke *m = merker(merke, &n);
	for (size_t i = 0; i < n; i++)
		if (p[i].kode.n)
			ut->p[ut->n++] = (struct navn){p[i].kode, utf8_fold(&s->kladd, p[i].navn),
						       m[i].kode};
}

static void sjekk_koder(struct sjekk *s)
{
	const struct agenda *a = s->a;
	const struct agenda_merker *k = s->k;
	struct navneliste l = {0};
	l.p = arena_nye(&s->kladd, struct navn,
			a->medlemmer.n + a->stedfortredere.n + a->endringer.n);
	koder_i(s, a->medlemmer.p, a->medlemmer.n, &k->medlemmer, &l);
	koder_i(s, a->stedfortredere.p, a->stedfortredere.n, &k->stedfortredere, &l);
	koder_i(s, a->endringer.p, a->endringer.n, &k->endringer, &l);
	qsort(l.p, l.n, sizeof(*l.p), etter_navn);
	for (size_t i = 1; i < l.n; i++)
		if (tekst_lik(l.p[i - 1].foldet, l.p[i].foldet) &&
		    !tekst_lik(l.p[i - 1].vist, l.p[i].vist))
			ogsaa(si(s, ALVOR_FEIL, l.p[i].m, "to personer har koden «" TF "»",
				 TA(l.p[i].foldet)),
			      /* Oversettere: the other one who has the code, beside that line. */
			      l.p[i - 1].m, tr("den andre"));
}

/* Where the first person too many stands; a row, when it is somebody who presents. */
static struct merke for_mange(const struct sjekk *s)
{
	const struct { const struct streng *merke; size_t n; } lister[] = {
		{&s->k->medlemmer, s->a->medlemmer.n},
		{&s->k->stedfortredere, s->a->stedfortredere.n},
		{&s->k->endringer, s->a->endringer.n},
	};
	size_t plass = PERSONER_MAKS;
	for (size_t i = 0; i < ARRAY_LEN(lister); i++) {
		size_t har = lister[i].n;
		const struct personmerke *m = merker(lister[i].merke, &har);
		if (har > plass)
			return m[plass].navn;
		plass -= har;
	}
	for (size_t i = 0; i < s->n; i++) {
		if (s->a->saksliste.p[i].presenterer.n > plass)
			return (struct merke){.linje = s->a->saksliste.p[i].linje, .kolonne = 1};
		plass -= s->a->saksliste.p[i].presenterer.n;
	}
	return (struct merke){0};
}

static void sjekk_antall(struct sjekk *s)
{
	struct merke m = for_mange(s);
	if (m.linje)
		si(s, ALVOR_FEIL, m, "flere enn %d personer i ett møte", PERSONER_MAKS)->rad =
			TR("ta bare med dem som kan komme");
}

static void sjekk_personer(struct sjekk *s, bool hel)
{
	const struct agenda *a = s->a;
	sjekk_antall(s);
	struct navneliste medlemmer = navn_i(s, a->medlemmer.p, a->medlemmer.n, &s->k->medlemmer);
	navn_i(s, a->stedfortredere.p, a->stedfortredere.n, &s->k->stedfortredere);
	sjekk_koder(s);
	if (!hel)
		return; /* the members may stand in what could not be read */
	sjekk_stedfortredere(s, &medlemmer);
	sjekk_moteleder(s, &medlemmer);
}

void agenda_sjekk(struct meldinger *m, const struct agenda *a, const struct agenda_merker *k,
		  bool hel)
{
	struct sjekk s = {.m = m, .a = a, .k = k, .rader = (const void *)k->rader.p};
	s.n = k->rader.n / sizeof(struct radmerke);
	if (s.n > a->saksliste.n)
		s.n = a->saksliste.n;
	sjekk_mote(&s);
	sjekk_tider(&s);
	sjekk_utenfor(&s, true);
	sjekk_utenfor(&s, false);
	sjekk_saksnumre(&s);
	sjekk_personer(&s, hel);
	arena_release(&s.kladd);
}
