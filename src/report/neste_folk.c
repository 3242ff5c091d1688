#include "neste_bygg.h"

#include "utf8.h"

static bool samme(const struct ny *b, struct tekst x, struct tekst y)
{
	return x.n && tekst_lik(utf8_fold(b->a, x), utf8_fold(b->a, y));
}

/* Who has taken over for this person, or NULL. */
static const struct person *etterfolger(const struct ny *b, struct tekst navn)
{
	for (size_t i = 0; i < b->p.endringer.n; i++) {
		const struct person *e = &b->p.endringer.p[i];
		if (samme(b, e->overtar_for, navn) && !samme(b, e->navn, navn))
			return e;
	}
	return NULL;
}

static bool er_med(const struct ny *b, struct tekst navn)
{
	for (size_t i = 0; i < b->ut->agenda.medlemmer.n; i++)
		if (samme(b, b->ut->agenda.medlemmer.p[i].navn, navn))
			return true;
	return false;
}

/* As on the list of members, without what was so in this meeting only. */
static void ta_med(struct ny *b, const struct person *p)
{
	struct agenda *g = &b->ut->agenda;
	if (!er_med(b, p->navn))
		g->medlemmer.p[g->medlemmer.n++] = (struct person){
			.navn = p->navn, .virksomhet = p->virksomhet, .kode = p->kode, .rolle = p->rolle};
}

static void om_endringer(struct ny *b)
{
	struct streng s = {0};
	for (size_t i = 0; i < b->p.endringer.n; i++) {
		const struct person *e = &b->p.endringer.p[i];
		streng_f(&s, "\n" TF "%s" TF, TA(e->navn), e->virksomhet.n ? ", " : "", TA(e->virksomhet));
		if (e->overtar_for.n)
			streng_f(&s, ", " TF " " TF, TA(ord_paa(ORD_OVERTAR_FOR, b->sprak)), TA(e->overtar_for));
	}
	if (s.n)
		ny_kommentar(b, KOMMENTAR_LISTE, "medlemmer",
			     arena_f(b->a, TF TF, TA(ny_ord(b, ORD_NY_K_ENDRINGER)), TA(streng_tekst(&s))));
	streng_release(&s);
}

void ny_medlemmer(struct ny *b)
{
	const struct protokoll *p = &b->p;
	struct agenda *g = &b->ut->agenda;
	g->medlemmer.p = arena_nye(b->a, struct person, p->medlemmer.n + p->endringer.n);
	for (size_t i = 0; i < p->medlemmer.n; i++) {
		const struct person *m = &p->medlemmer.p[i], *ny = etterfolger(b, m->navn);
		bool medlem = m->rolle != ROLLE_GJEST && !m->sak.n && m->navn.n;
		/* it may be told once more of somebody who is a member already */
		for (size_t k = 0; medlem && ny && k < p->medlemmer.n; k++)
			if (samme(b, p->medlemmer.p[k].navn, ny->navn))
				ny = NULL, medlem = false;
		if (medlem)
			ta_med(b, ny ? ny : m);
	}
	for (size_t i = 0; i < p->endringer.n; i++)
		if (p->endringer.p[i].navn.n)
			ta_med(b, &p->endringer.p[i]);
	ny_kommentar(b, KOMMENTAR_LISTE, "medlemmer", ny_ord(b, ORD_NY_K_MEDLEMMER));
	om_endringer(b);
}

/* Not taken along, but at hand: who stood in once is asked again. */
void ny_stedfortredere(struct ny *b)
{
	struct streng s = {0};
	for (size_t i = 0; i < b->p.stedfortredere.n; i++) {
		const struct person *v = &b->p.stedfortredere.p[i];
		if (v->forfall || !er_med(b, v->stiller_for))
			continue;
		streng_f(&s, "\n- {navn: " TF, TA(ny_sitert(b, v->navn)));
		if (v->virksomhet.n)
			streng_f(&s, ", virksomhet: " TF, TA(ny_sitert(b, v->virksomhet)));
		streng_f(&s, ", for: " TF "}", TA(ny_sitert(b, v->stiller_for)));
	}
	if (s.n)
		ny_kommentar(b, KOMMENTAR_LISTE, "stedfortredere",
			     arena_f(b->a, TF "\nstedfortredere:" TF "\n", TA(ny_ord(b, ORD_NY_K_VARA)),
				     TA(streng_tekst(&s))));
	streng_release(&s);
}

/* The council's leader, though somebody else may have led this time. */
void ny_moteleder(struct ny *b)
{
	struct agenda *g = &b->ut->agenda;
	const struct person *ny = etterfolger(b, b->p.moteleder);
	g->moteleder = ny ? ny->navn : b->p.moteleder;
	for (size_t i = 0; i < g->medlemmer.n; i++)
		if (g->medlemmer.p[i].rolle == ROLLE_LEDER) {
			g->moteleder = g->medlemmer.p[i].navn;
			return;
		}
}

static struct person moteleder(const struct ny *b)
{
	const struct agenda *g = &b->ut->agenda;
	for (size_t i = 0; i < g->medlemmer.n; i++)
		if (samme(b, g->medlemmer.p[i].navn, g->moteleder))
			return (struct person){.navn = g->moteleder,
					       .virksomhet = g->medlemmer.p[i].virksomhet};
	return (struct person){.navn = g->moteleder};
}

void ny_presenterer(struct ny *b, const struct p_sak *som, struct rad *r)
{
	size_t n = som ? som->presenterer.n : 0;
	r->presenterer.p = arena_nye(b->a, struct person, n + 1);
	for (size_t i = 0; i < n; i++) {
		const struct person *p = &som->presenterer.p[i], *ny = etterfolger(b, p->navn);
		p = ny ? ny : p;
		r->presenterer.p[r->presenterer.n++] =
			(struct person){.navn = p->navn, .virksomhet = p->virksomhet};
	}
	if (!som && b->ut->agenda.moteleder.n)
		r->presenterer.p[r->presenterer.n++] = moteleder(b);
}
