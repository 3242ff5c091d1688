#include "moter.h"

#include <stdlib.h>

#include "files.h"
#include "sprak.h"
#include "utf8.h"

struct godkjenning {
	struct tekst organ, nummer;
};

struct godkjenninger {
	struct godkjenning *p;
	size_t n, kap;
};

/* The referats that this meeting has adopted. */
static void ta_godkjenninger(struct arena *a, const struct session *s, struct godkjenninger *g)
{
	for (size_t i = 0; i < s->mote.agenda->saksliste.n; i++) {
		const struct sak *sak = &s->mote.saker[i];
		if (!sak->rad->godkjenner_referat.n || sak->vedtak.utfall != UTFALL_VEDTATT)
			continue;
		g->p = arena_vokse(a, g->p, g->n, &g->kap, sizeof(*g->p));
		g->p[g->n++] = (struct godkjenning){arena_tekst(a, s->agenda.organ),
						    arena_tekst(a, sak->rad->godkjenner_referat)};
	}
}

static bool er_godkjent(const struct motelinje *l, const struct godkjenninger *g)
{
	for (size_t i = 0; i < g->n; i++)
		if (tekst_lik(g->p[i].organ, l->organ) && tekst_lik(g->p[i].nummer, l->nummer))
			return true;
	return false;
}

static int etter_dato(const void *va, const void *vb)
{
	const struct motelinje *a = va, *b = vb;
	if (a->lest != b->lest)
		return a->lest ? -1 : 1;
	int c = dato_cmp(a->dato, b->dato);
	return c ? c : tekst_cmp(a->sti, b->sti);
}

const char *moter_mappe(const struct kall *k)
{
	return k->oppsett.agendas.n ? k->oppsett.agendas.p : "agendas";
}

static void ta_med(struct kall *k, struct arena *a, struct tekst navn, struct moter *ut,
		   struct godkjenninger *g)
{
	struct session s;
	struct feil f;
	struct motelinje l = {.sti = arena_f(a, "%s/" TF, moter_mappe(k), TA(navn))};
	l.lest = kall_prov(k, l.sti.p, &s, &f);
	if (l.lest) {
		l.organ = arena_tekst(a, s.agenda.organ);
		l.nummer = arena_tekst(a, s.agenda.nummer);
		l.dato = s.agenda.dato;
		l.fase = s.mote.fase;
		l.godkjent = mote_status(&s.mote) == STATUS_GODKJENT;
		ta_godkjenninger(a, &s, g);
	}
	session_lukk(&s);
	ut->p = arena_vokse(a, ut->p, ut->n, &ut->kap, sizeof(*ut->p));
	ut->p[ut->n++] = l;
}

bool moter_les(struct kall *k, struct arena *a, struct moter *ut, struct feil *f)
{
	static const char *const endelser[] = {".yaml", ".yml"};
	struct godkjenninger g = {0};
	*ut = (struct moter){0};
	for (size_t e = 0; e < ARRAY_LEN(endelser); e++) {
		struct navneliste navn;
		if (!mappe_les(a, moter_mappe(k), endelser[e], &navn, f))
			return false;
		for (size_t i = 0; i < navn.n; i++)
			ta_med(k, a, navn.p[i], ut, &g);
	}
	for (size_t i = 0; i < ut->n; i++)
		ut->p[i].godkjent |= ut->p[i].fase == FASE_HEVET && er_godkjent(&ut->p[i], &g);
	if (ut->n)
		qsort(ut->p, ut->n, sizeof(*ut->p), etter_dato);
	return true;
}

const struct motelinje *moter_aktuelt(const struct moter *m, struct dato idag)
{
	const struct motelinje *sist = NULL, *neste = NULL;
	for (size_t i = 0; i < m->n && m->p[i].lest; i++) {
		const struct motelinje *l = &m->p[i];
		if (l->fase == FASE_SATT || l->fase == FASE_PAUSE)
			return l;
		if (!neste && l->fase == FASE_IKKE_SATT && dato_cmp(l->dato, idag) >= 0)
			neste = l;
		sist = l;
	}
	return neste ? neste : sist;
}

/* Fills with spaces until column `til` of the line that began at byte `fra`. */
static void kolonne(struct streng *ut, size_t fra, int til)
{
	int b = utf8_bredde(tekst_fra(streng_tekst(ut), fra));
	streng_gjenta(ut, ' ', b < til ? (size_t)(til - b) : 2);
}

/* How far a meeting has come: the phases, and behind them the referat's being approved. */
static const char *const stillinger[] = {
	/* Oversettere: hvor langt et møte er kommet */
	N_("ikke begynt"), N_("pågår"), N_("pause"), N_("hevet"), N_("godkjent"),
};
enum { GODKJENT = FASE_HEVET + 1, STILLING = 20 };

void moter_skriv(struct streng *ut, const struct moter *m, size_t i)
{
	const struct motelinje *l = &m->p[i];
	size_t fra = ut->n;
	if (!l->lest) {
		streng_f(ut, tr(TF ": kan ikke leses (motebok sjekk sier hvorfor)"), TA(l->sti));
		return;
	}
	skriv_dato(ut, l->dato);
	kolonne(ut, fra, 12);
	streng_legg(ut, l->nummer);
	kolonne(ut, fra, STILLING);
	streng_c(ut, tr(stillinger[l->godkjent ? GODKJENT : l->fase]));
	kolonne(ut, fra, STILLING + tr_bredde(stillinger, ARRAY_LEN(stillinger)) + 2);
	streng_legg(ut, l->organ);
}
