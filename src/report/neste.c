#include "neste_bygg.h"

#include <string.h>

struct tekst neste_nummer(struct arena *a, struct tekst nummer, struct dato dato)
{
	struct saksnr nr;
	if (!saksnr_les(nummer, &nr) || !dato_satt(dato))
		return INGEN_TEKST;
	int neste = nr.aar == dato.aar % 100 ? nr.nr + 1 : 1;
	return arena_f(a, TF "%s%d/%02d", TA(nr.prefiks), nr.prefiks.n ? " " : "", neste,
		       nr.langt_aar ? dato.aar : dato.aar % 100);
}

/* --- words ----------------------------------------------------------------------------------- */

static struct tekst dato_i_ord(const struct ny *b, struct dato d)
{
	struct streng s = {0};
	if (dato_satt(d))
		skriv_dato_ord(&s, d, b->sprak);
	struct tekst t = arena_tekst(b->a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

struct tekst ny_ord(const struct ny *b, enum ord_nr nr)
{
	const struct {
		struct tekst navn, verdi;
	} inn[] = {{T("{organ}"), b->p.organ}, {T("{dato}"), dato_i_ord(b, b->p.dato)},
		   {T("{nr}"), b->nr}, {T("{forrige}"), b->forrige}};
	struct streng s = {0};
	for (struct tekst rest = ord_paa(nr, b->sprak); rest.n;) {
		size_t i = 0;
		while (i < ARRAY_LEN(inn) && !tekst_starter(rest, inn[i].navn))
			i++;
		streng_legg(&s, i < ARRAY_LEN(inn) ? inn[i].verdi : tekst_til(rest, 1));
		rest = tekst_fra(rest, i < ARRAY_LEN(inn) ? inn[i].navn.n : 1);
	}
	struct tekst t = arena_tekst(b->a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

void ny_kommentar(struct ny *b, enum kommentar_sted sted, const char *felt, struct tekst t)
{
	struct neste *n = b->ut;
	n->p = arena_vokse(b->a, n->p, n->n, &n->kap, sizeof(*n->p));
	n->p[n->n++] = (struct kommentar){sted, felt, n->agenda.saksliste.n, t};
}

void ny_kommentar_rad(struct ny *b, struct tekst t)
{
	ny_kommentar(b, KOMMENTAR_RAD, NULL, t);
}

static bool vanlig_tegn(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80 || c == ' ' || c == '.' || c == '/';
}

struct tekst ny_sitert(const struct ny *b, struct tekst t)
{
	struct streng s = {0};
	bool vanlig = t.n > 0;
	for (size_t i = 0; i < t.n; i++) {
		vanlig &= vanlig_tegn(t.p[i]) || (t.p[i] == '-' && i > 0);
		streng_f(&s, "%s%c", t.p[i] == '"' || t.p[i] == '\\' ? "\\" : "", t.p[i]);
	}
	struct tekst ut = vanlig ? t : arena_f(b->a, "\"" TF "\"", TA(streng_tekst(&s)));
	streng_release(&s);
	return ut;
}

/* --- «møte:» --------------------------------------------------------------------------------- */

/* The next meeting lasts as long as this one was to. */
static void tider(struct ny *b)
{
	struct agenda *g = &b->ut->agenda;
	const struct protokoll *p = &b->p;
	bool sagt = p->neste.start != KL_INGEN && dato_cmp(p->neste.dato, g->dato) == 0;
	g->start = sagt ? p->neste.start : p->planlagt_start;
	g->slutt = p->planlagt_slutt;
	if (g->slutt != KL_INGEN && g->start != KL_INGEN && p->planlagt_start != KL_INGEN)
		g->slutt += g->start - p->planlagt_start;
	if (g->slutt != KL_INGEN && (g->slutt <= g->start || g->slutt >= 2 * 24 * 60))
		g->slutt = KL_INGEN;
	if (!sagt)
		ny_kommentar(b, KOMMENTAR_MOTE, "start", ny_ord(b, g->start == KL_INGEN ? ORD_NY_K_START_NY
											: ORD_NY_K_START));
}

static void sted(struct ny *b)
{
	if (dato_cmp(b->p.neste.dato, b->ut->agenda.dato) == 0)
		b->ut->agenda.sted = b->p.neste.sted;
	if (!b->ut->agenda.sted.n)
		ny_kommentar(b, KOMMENTAR_MOTE, "sted", arena_f(b->a, TF "\nsted:",
								TA(ny_ord(b, ORD_NY_K_STED))));
}

static void moteleder(struct ny *b)
{
	ny_moteleder(b);
	if (!b->ut->agenda.moteleder.n)
		ny_kommentar(b, KOMMENTAR_MOTE, "møteleder", arena_f(b->a, TF "\nmøteleder:",
								     TA(ny_ord(b, ORD_NY_K_LEDER))));
}

static void neste_mote(struct ny *b)
{
	ny_kommentar(b, KOMMENTAR_MOTE, "neste møte",
		     arena_f(b->a, TF "\nneste møte: {dato: ÅÅÅÅ-MM-DD, start: \"09:00\", sted: }",
			     TA(ny_ord(b, ORD_NY_K_NESTE))));
}

static void nummer(struct ny *b)
{
	struct agenda *g = &b->ut->agenda;
	g->nummer = neste_nummer(b->a, b->p.nummer, g->dato);
	if (!g->nummer.n) {
		g->nummer = arena_f(b->a, "1/%02d", g->dato.aar % 100);
		ny_kommentar(b, KOMMENTAR_MOTE, "nummer", ny_ord(b, ORD_NY_K_NUMMER));
	}
	b->nr = g->nummer;
}

/* --- all of it ------------------------------------------------------------------------------- */

/* Whatever the minutes hold, what is not public goes no further than here. */
static void offentlig(struct ny *b, const struct protokoll *p)
{
	b->p = *p;
	protokoll_skjerm(b->a, &b->p);
}

void neste_agenda(struct arena *a, const struct protokoll *p, struct dato dato, struct neste *ut)
{
	struct ny b = {.a = a, .ut = ut, .sprak = p->sprak};
	*ut = (struct neste){.agenda = {.organ = p->organ, .dato = dato, .sprak = p->sprak,
					.sekretariat = p->sekretariat, .referent = p->referent,
					.attribusjon = p->attribusjon, .regler = p->regler,
					.start = KL_INGEN, .slutt = KL_INGEN, .neste = {.start = KL_INGEN}}};
	offentlig(&b, p);
	b.forrige = p->nummer.n ? p->nummer : dato_i_ord(&b, p->dato);
	nummer(&b);
	ny_kommentar(&b, KOMMENTAR_OVERST, NULL, ny_ord(&b, ORD_NY_K_HODE));
	tider(&b);
	sted(&b);
	ny_medlemmer(&b);
	moteleder(&b);
	neste_mote(&b);
	ny_stedfortredere(&b);
	ny_saksliste(&b);
}

static void eksempel_folk(struct ny *b)
{
	struct tekst navn = ord_paa(ORD_NY_EKS_NAVN_ALENE, b->sprak), virk = ord_paa(ORD_VIRKSOMHET, b->sprak);
	ny_kommentar(b, KOMMENTAR_LISTE, "medlemmer",
		     arena_f(b->a, TF "\nmedlemmer:\n- {navn: " TF ", virksomhet: " TF ", rolle: leder}\n"
			     "- {navn: " TF " 2, virksomhet: " TF ", forfall: ja}\n",
			     TA(ny_ord(b, ORD_NY_K_MEDLEMMER_NY)), TA(navn), TA(virk), TA(navn), TA(virk)));
	ny_kommentar(b, KOMMENTAR_LISTE, "stedfortredere",
		     arena_f(b->a, TF "\nstedfortredere:\n- {navn: " TF " 3, virksomhet: " TF ", for: " TF
			     " 2}\n", TA(ny_ord(b, ORD_NY_K_VARA_NY)), TA(navn), TA(virk), TA(navn)));
}

void forste_agenda(struct arena *a, struct tekst organ, struct dato dato, enum sprak sprak,
		   struct neste *ut)
{
	struct ny b = {.a = a, .ut = ut, .sprak = sprak, .p = {.organ = organ, .dato = dato}};
	*ut = (struct neste){.agenda = {.organ = organ, .dato = dato, .sprak = sprak,
					.start = 9 * 60, .slutt = 11 * 60, .neste = {.start = KL_INGEN}}};
	b.nr = ut->agenda.nummer = arena_f(a, "1/%02d", dato.aar % 100);
	ny_kommentar(&b, KOMMENTAR_OVERST, NULL, ny_ord(&b, ORD_NY_K_HODE_ORGAN));
	ny_kommentar(&b, KOMMENTAR_MOTE, "nummer", ny_ord(&b, ORD_NY_K_NUMMER));
	ny_kommentar(&b, KOMMENTAR_MOTE, "dato", ny_ord(&b, ORD_NY_K_DATO));
	ny_kommentar(&b, KOMMENTAR_MOTE, "start", ny_ord(&b, ORD_NY_K_START_NY));
	sted(&b);
	moteleder(&b);
	neste_mote(&b);
	eksempel_folk(&b);
	ny_forste_saksliste(&b);
}
