/*
 * An agenda with comments: the canonical file line by line, for libyaml writes no comments. What
 * begins at the left edge is a list of the agenda or a row of one, what begins two columns in under
 * «møte:» is one of its fields; no text of the meeting can begin there.
 */
#include "emit.h"
#include "utf8.h"

struct vandring {
	const struct kommentar *k;
	size_t n;
	struct streng *ut;
	bool i_mote, i_saksliste;
	size_t rad;
	bool *skrevet; /* one for each comment */
};

/* Each line of it harmless, so that no name ends the comment. An LF at its end is a blank line. */
static void skriv(struct vandring *v, size_t nr, int innrykk)
{
	struct streng trygg = {0};
	utf8_trygg(&trygg, v->k[nr].tekst);
	struct tekst rest = streng_tekst(&trygg), linje;
	while (tekst_del(&rest, '\n', &linje)) {
		streng_gjenta(v->ut, ' ', (size_t)innrykk);
		streng_f(v->ut, linje.n ? "# " TF "\n" : "#" TF "\n", TA(linje));
	}
	if (tekst_slutter(v->k[nr].tekst, T("\n")))
		streng_tegn(v->ut, '\n');
	streng_release(&trygg);
	v->skrevet[nr] = true;
}

/* Those for this place that are not written yet; with no `felt` all of the kind. */
static void skriv_her(struct vandring *v, enum kommentar_sted sted, struct tekst felt)
{
	for (size_t i = 0; i < v->n; i++) {
		const struct kommentar *k = &v->k[i];
		bool her = k->sted == sted && (!felt.n || tekst_lik_c(felt, k->felt)) &&
			   (sted != KOMMENTAR_RAD || k->rad == v->rad);
		if (her && !v->skrevet[i])
			skriv(v, i, sted == KOMMENTAR_MOTE ? 2 : 0);
	}
}

static struct tekst navn_i(struct tekst linje)
{
	ptrdiff_t kolon = tekst_finn_tegn(linje, ':');
	return kolon < 0 ? linje : tekst_til(linje, (size_t)kolon);
}

/* What is said of lists that are not there. */
static void om_andre_lister(struct vandring *v, struct tekst navn)
{
	for (size_t i = 0; i < v->n; i++)
		if (v->k[i].sted == KOMMENTAR_LISTE && !tekst_lik_c(navn, v->k[i].felt) && !v->skrevet[i])
			skriv(v, i, 0);
}

/* «medlemmer:»; the saksliste is the last one. */
static void ny_del(struct vandring *v, struct tekst navn)
{
	if (v->i_mote)
		skriv_her(v, KOMMENTAR_MOTE, INGEN_TEKST);
	v->i_mote = tekst_lik(navn, T("møte"));
	v->i_saksliste = tekst_lik(navn, T("saksliste"));
	streng_tegn(v->ut, '\n');
	if (v->i_saksliste)
		om_andre_lister(v, navn);
	skriv_her(v, KOMMENTAR_LISTE, navn);
}

static void ny_rad(struct vandring *v)
{
	if (v->rad)
		streng_tegn(v->ut, '\n');
	skriv_her(v, KOMMENTAR_RAD, INGEN_TEKST);
	v->rad++;
}

static void linje(struct vandring *v, struct tekst l)
{
	if (l.n && l.p[0] != ' ' && l.p[0] != '-')
		ny_del(v, navn_i(l));
	else if (v->i_saksliste && tekst_starter(l, T("- ")))
		ny_rad(v);
	else if (v->i_mote && tekst_starter(l, T("  ")))
		skriv_her(v, KOMMENTAR_MOTE, navn_i(tekst_fra(l, 2)));
	streng_f(v->ut, TF "\n", TA(l));
}

static void skriv_sist(struct vandring *v)
{
	size_t for_ = v->ut->n;
	skriv_her(v, KOMMENTAR_RAD, INGEN_TEKST);
	if (v->ut->n > for_)
		streng_sett_inn(v->ut, for_, T("\n"));
}

void agenda_skriv_med(const struct agenda *a, const struct kommentar *k, size_t n, struct streng *ut)
{
	struct arena kladd = {0};
	struct streng hel = {0};
	struct vandring v = {.k = k, .n = n, .ut = ut, .skrevet = arena_nye(&kladd, bool, n)};
	agenda_skriv(a, &hel);
	struct tekst rest = streng_tekst(&hel), l;
	skriv_her(&v, KOMMENTAR_OVERST, INGEN_TEKST);
	while (tekst_del(&rest, '\n', &l))
		if (!tekst_starter(l, T("#"))) /* its own first line */
			linje(&v, l);
	if (v.rad && v.rad == a->saksliste.n)
		skriv_sist(&v);
	streng_release(&hel);
	arena_release(&kladd);
}
