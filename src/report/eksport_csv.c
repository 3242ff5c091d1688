/*
 * CSV (RFC 4180) as a Norwegian spreadsheet opens it on a double click: semicolons, since the comma
 * is the decimal sign there; a byte order mark, since without one Excel takes UTF-8 for Windows-1252;
 * dates as 2023-10-04 and times as 09:05, which it knows. A sak is «Sak 3/23» and a meeting «Møte 3/23»,
 * because a bare «3/23» would become the month of March; so would a required «2/3» be a day.
 *
 * The names of the columns are the same in every language: somebody's formula counts on them. Each
 * row names its meeting, so that the files of a year can be put after each other.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, which shows that it
 * is text and is what a spreadsheet itself writes there.
 */
#include "eksport.h"

#include <string.h>

#include "utf8.h"

static const char *const tabell_tab[] = {"vedtak", "aksjonspunkter", "voteringer", "frammøte"};
const struct ordliste tabell_ord = {tabell_tab, ARRAY_LEN(tabell_tab)};

bool tabell_finn(struct tekst ord, enum tabell *ut)
{
	struct arena a = {0};
	size_t i = 0;
	ord = utf8_gyldig(ord, NULL) ? utf8_nokkel(&a, ord) : INGEN_TEKST;
	while (i < tabell_ord.n && !tekst_lik(ord, utf8_nokkel(&a, tekst_c(tabell_tab[i]))))
		i++;
	arena_release(&a);
	*ut = (enum tabell)i;
	return i < tabell_ord.n;
}

/* --- cells ----------------------------------------------------------------------------------- */

struct csv {
	struct arena *a;
	const struct protokoll *p;
	struct streng *ut;
	bool midt; /* there is a cell before */
};

/* = + - @, their full-width twins, and whatever stands behind spaces: some programs trim first. */
static bool er_formel(struct tekst t)
{
	uint32_t c;
	while (tekst_starter(t, T(" ")) || tekst_starter(t, T("\n")))
		t = tekst_fra(t, 1);
	return utf8_les(t, &c) && (strchr("=+-@\t\r", (int)(c < 128 ? c : 'x')) || c == 0xff1d ||
				   c == 0xff0b || c == 0xff0d || c == 0xff20);
}

static bool maa_siteres(struct tekst t)
{
	for (size_t i = 0; i < t.n; i++)
		if (strchr(";\"\n\r,\t'", t.p[i]))
			return true;
	return t.n && (t.p[0] == ' ' || t.p[t.n - 1] == ' ');
}

static void celle(struct csv *c, struct tekst t)
{
	bool formel = er_formel(t), sitert = formel || maa_siteres(t);
	if (c->midt)
		streng_tegn(c->ut, ';');
	c->midt = true;
	streng_c(c->ut, sitert ? "\"" : "");
	streng_c(c->ut, formel ? "'" : "");
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '"')
			streng_tegn(c->ut, '"');
		streng_tegn(c->ut, t.p[i]);
	}
	streng_c(c->ut, sitert ? "\"" : "");
}

static void rad_slutt(struct csv *c)
{
	streng_c(c->ut, "\r\n");
	c->midt = false;
}

/* What the walk over the pieces of one cell puts together. */
static void celle_av(struct csv *c, struct streng *s)
{
	celle(c, streng_tekst(s));
	streng_release(s);
}

/* 0 is a number where `alltid`, else nothing was counted. */
static void tall(struct csv *c, int n, bool alltid)
{
	struct streng s = {0};
	if (n || alltid)
		streng_f(&s, "%d", n);
	celle_av(c, &s);
}

static void kl(struct csv *c, int minutter)
{
	struct streng s = {0};
	if (minutter != KL_INGEN)
		skriv_kl(&s, minutter);
	celle_av(c, &s);
}

static void dato(struct csv *c, struct dato d)
{
	struct streng s = {0};
	if (dato_satt(d))
		skriv_dato(&s, d);
	celle_av(c, &s);
}

static void janei(struct csv *c, bool ja)
{
	celle(c, ja ? T("ja") : T("nei"));
}

/* «Sak 17/23», «Møte 3/23» */
static void nummer(struct csv *c, const char *ord, struct tekst nr)
{
	celle(c, nr.n ? arena_f(c->a, "%s " TF, ord, TA(nr)) : INGEN_TEKST);
}

/* --- columns that every row has -------------------------------------------------------------- */

static void hode(struct csv *c, const char *egne)
{
	struct tekst rest = tekst_c(egne), navn;
	streng_c(c->ut, "\xef\xbb\xbf"); /* the byte order mark */
	celle(c, T("organ"));
	celle(c, T("møte"));
	celle(c, T("dato"));
	while (tekst_del(&rest, ';', &navn))
		celle(c, navn);
	rad_slutt(c);
}

static void motet(struct csv *c)
{
	celle(c, c->p->organ);
	nummer(c, "Møte", c->p->nummer);
	dato(c, c->p->dato);
}

static void saken(struct csv *c, const struct p_sak *s)
{
	motet(c);
	nummer(c, "Sak", s->saksnummer);
	celle(c, s->emne);
}

/* --- the tables ------------------------------------------------------------------------------ */

static struct tekst innretning(struct csv *c, const struct p_sak *s)
{
	if (s->innretning == INNR_INGEN || s->innretning == INNR_ANNEN)
		return s->innretning_ord;
	return utf8_stor(c->a, tekst_c(innretning_ord.ord[s->innretning]));
}

static struct tekst utfall(enum utfall u)
{
	return u == UTFALL_INGEN ? INGEN_TEKST : tekst_c(utfall_ord.ord[u]);
}

static void vedtak(struct csv *c, const struct p_sak *s)
{
	if (s->slag != RAD_SAK && s->utfall == UTFALL_INGEN)
		return;
	saken(c, s);
	celle(c, innretning(c, s));
	celle(c, utfall(s->utfall));
	kl(c, s->vedtatt_kl);
	celle(c, punkt_samlet(c->a, s->vedtak.p, s->vedtak.n));
	celle(c, s->utfall == UTFALL_VEDTATT ? p_sak_endret(s) ? T("ja") : T("nei") : INGEN_TEKST);
	celle(c, punkt_samlet(c->a, s->forslag.p, s->forslag.n));
	celle(c, s->hjemmel);
	rad_slutt(c);
}

static void aksjonspunkter(struct csv *c, const struct p_sak *s)
{
	for (size_t i = 0; i < s->aksjonspunkter.n; i++) {
		const struct p_aksjon *p = &s->aksjonspunkter.p[i];
		saken(c, s);
		celle(c, p->tekst);
		celle(c, p->ansvarlig.navn.n ? p->ansvarlig.navn : p->ansvarlig.kode);
		celle(c, p->ansvarlig.virksomhet);
		dato(c, p->frist);
		rad_slutt(c);
	}
}

/* «Anne Vik (Ap); Ola Lie (Høyre)» */
static void stemte(struct csv *c, const struct person *p, size_t n)
{
	struct streng s = {0};
	for (size_t i = 0; i < n; i++) {
		streng_f(&s, "%s" TF, i ? "; " : "", TA(p[i].navn));
		if (p[i].virksomhet.n)
			streng_f(&s, " (" TF ")", TA(p[i].virksomhet));
	}
	celle_av(c, &s);
}

static void stemmer_hver(struct csv *c, const struct p_votering *v)
{
	struct streng s = {0};
	for (size_t i = 0; i < v->stemmer.n; i++)
		streng_f(&s, "%s" TF ": %d", i ? "; " : "", TA(v->stemmer.p[i].navn),
			 v->stemmer.p[i].antall);
	celle_av(c, &s);
}

static void voteringer(struct csv *c, const struct p_sak *s)
{
	for (size_t i = 0; i < s->voteringer.n; i++) {
		const struct p_votering *v = &s->voteringer.p[i];
		bool talt = v->slag == VOTERING_TALT || v->slag == VOTERING_NAVN;
		saken(c, s);
		kl(c, v->kl);
		celle(c, tekst_c(votering_ord.ord[v->slag]));
		tall(c, v->punkt, false);
		tall(c, v->for_, talt);
		tall(c, v->mot, talt);
		tall(c, v->blankt, talt);
		tall(c, v->berettiget, false);
		celle(c, v->krav.n ? arena_f(c->a, "minst " TF, TA(v->krav)) : INGEN_TEKST);
		stemmer_hver(c, v);
		celle(c, v->leder);
		celle(c, v->vant);
		celle(c, utfall(v->utfall));
		stemte(c, v->for_hvem.p, v->for_hvem.n);
		stemte(c, v->mot_hvem.p, v->mot_hvem.n);
		stemte(c, v->blankt_hvem.p, v->blankt_hvem.n);
		rad_slutt(c);
	}
}

/* «09:02–11:10; 12:00–», empty for the whole meeting */
static void naar(struct csv *c, const struct person *p)
{
	struct streng s = {0};
	for (size_t i = 0; i < p->til_stede.n; i++) {
		const struct tidsrom *t = &p->til_stede.p[i];
		streng_c(&s, i ? "; " : "");
		if (t->fra != KL_INGEN)
			skriv_kl(&s, t->fra);
		streng_c(&s, "–");
		if (t->til != KL_INGEN)
			skriv_kl(&s, t->til);
	}
	celle_av(c, &s);
}

static void deltaker(struct csv *c, const struct person *p, const char *rolle)
{
	motet(c);
	celle(c, p->navn);
	celle(c, p->virksomhet);
	celle(c, tekst_c(rolle));
	celle(c, p->stiller_for);
	janei(c, !p->forfall);
	janei(c, p->digitalt);
	naar(c, p);
	nummer(c, "Sak", p->sak);
	rad_slutt(c);
}

static void frammote(struct csv *c)
{
	const struct protokoll *p = c->p;
	for (size_t i = 0; i < p->medlemmer.n; i++)
		deltaker(c, &p->medlemmer.p[i], rolle_ord.ord[p->medlemmer.p[i].rolle]);
	for (size_t i = 0; i < p->stedfortredere.n; i++)
		deltaker(c, &p->stedfortredere.p[i], "stedfortreder");
}

bool eksport_csv(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		 struct streng *ut, struct feil *f)
{
	static const struct {
		const char *hode;
		void (*rader)(struct csv *c, const struct p_sak *s);
	} tabeller[] = {
		[TABELL_VEDTAK] = {"sak;emne;innretning;utfall;vedtatt kl;vedtak;endret i møtet;"
				   "forslag til vedtak;unntatt offentlighet etter", vedtak},
		[TABELL_AKSJONSPUNKTER] = {"sak;emne;aksjonspunkt;ansvarlig;virksomhet;frist",
					   aksjonspunkter},
		[TABELL_VOTERINGER] = {"sak;emne;kl;slag;punkt;for;mot;blankt;kunne stemme;krav;stemmer;"
				       "møtelederens stemme;vant;utfall;stemte for;stemte mot;"
				       "stemte blankt", voteringer},
		[TABELL_FRAMMOTE] = {"navn;virksomhet;rolle;for;møtte;digitalt;til stede;bare i sak",
				     NULL},
	};
	struct csv c = {.a = a, .p = p, .ut = ut};
	(void)f; /* every meeting has a table, if only its head */
	hode(&c, tabeller[v->tabell].hode);
	if (!tabeller[v->tabell].rader)
		frammote(&c);
	for (size_t i = 0; i < p->saksliste.n && tabeller[v->tabell].rader; i++)
		if (p->saksliste.p[i].slag != RAD_PAUSE)
			tabeller[v->tabell].rader(&c, &p->saksliste.p[i]);
	return true;
}
