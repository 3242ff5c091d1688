#include "skjerming.h"

#include "emit.h"
#include "event_codec.h"
#include "files.h"
#include "intern.h"
#include "json.h"
#include "ord.h"
#include "sum.h"

enum { ID_LEN = 32 };

bool skjerming_trengs(const struct agenda *a)
{
	for (size_t i = 0; i < a->saksliste.n; i++)
		if (a->saksliste.p[i].skjermet)
			return true;
	return false;
}

struct agenda skjerming_apen_agenda(struct arena *a, const struct agenda *fra)
{
	struct agenda ut = *fra;
	ut.saksliste.p = arena_nye(a, struct rad, fra->saksliste.n);
	for (size_t i = 0; i < fra->saksliste.n; i++) {
		const struct rad *r = &fra->saksliste.p[i];
		struct rad *ny = &ut.saksliste.p[i];
		*ny = *r;
		if (!r->skjermet)
			continue;
		*ny = (struct rad){.slag = r->slag, .saksnummer = r->saksnummer, .emne = T("Unntatt offentlighet"),
				   .start = r->start, .varighet = r->varighet, .status = r->status,
				   .skjermet = true, .hjemmel = r->hjemmel};
	}
	return ut;
}

static int skjermet_rad(const struct mote *m, struct tekst navn)
{
	int rad = navn.n ? mote_rad(m, navn) : -1;
	return rad >= 0 && m->saker[rad].rad->skjermet ? rad : -1;
}

/* The protected row that an event concerns, itself or by what it corrects; -1: none. */
static int gjelder_rad(const struct mote *m, const struct event *e)
{
	int rad = skjermet_rad(m, e->sak);
	const struct logglinje *l = e->slag == EV_RETTELSE ? mote_logg(m, e->gjelder) : NULL;
	if (rad >= 0 || !l)
		return rad;
	struct event naa = mote_gjeldende(m, l);
	rad = skjermet_rad(m, l->e.sak);
	return rad >= 0 ? rad : skjermet_rad(m, naa.sak);
}

bool skjerming_gjelder(const struct mote *m, const struct event *e)
{
	switch ((int)e->slag) { /* that a sak was open, and for how long, everybody may know */
	case EV_SATT: case EV_SAK: case EV_PAUSE: case EV_GJENOPPTATT: case EV_HEVET: case EV_LUKKET:
	case EV_PLAN: case EV_REKKEFOLGE: case EV_NY_SAK: case EV_TALERLISTE: case EV_SKJERMET:
		return false;
	default:
		return gjelder_rad(m, e) >= 0;
	}
}

/* 32 hex digits that nobody can tell who has not read this journal: of what only its first line has. */
static struct tekst hemmelig(struct arena *a, struct tekst fro, const char *til, size_t nr)
{
	char sum[SUM_LEN + 1];
	sum_sha256(arena_f(a, TF " %s %zu", TA(fro), til, nr), sum);
	return arena_tekst(a, tekst_til(tekst_c(sum), ID_LEN));
}

static void stedet(struct session *s)
{
	s->skjerming.sted = (struct journal_sted){
		.mappe = s->sted.mappe, .speil = s->sted.speil, .privat = true,
		.base = arena_f(&s->arena, TF ".skjermet", TA(s->sted.base))};
}

/* One that is there already was begun when the machine stopped: nothing was acknowledged in it. It is kept
 * under another name, and only there. */
static bool legg_bort_gammel(struct session *s, struct feil *f)
{
	struct tekst navn = arena_f(&s->skrap, TF ".journal", TA(s->skjerming.sted.base)), gammel;
	const char *sti = arena_f(&s->skrap, TF "/" TF, TA(s->sted.mappe), TA(navn)).p;
	if (!fil_finnes(sti))
		return true;
	if (!fil_ta_vare(&s->skrap, s->sted.mappe.p, navn, &gammel, f))
		return false;
	int os = fil_slett(sti);
	return !os || feil_os(f, os, "%s", sti);
}

bool skjerming_begynn(struct session *s, struct journal_stempel st, struct feil *f)
{
	struct streng innhold = {0};
	struct tekst id = hemmelig(&s->arena, s->valg.ny_id, "skjermet", 0);
	stedet(s);
	streng_legg(&innhold, session_post_0(s, &s->agenda, id, s->agenda_sum));
	json_felt(&innhold, "salt", s->valg.ny_salt);
	struct journal_start start = {id, streng_tekst(&innhold)};
	bool ok = legg_bort_gammel(s, f) && journal_ny(&s->skjerming.journal, &s->skjerming.sted, start, st, f);
	streng_release(&innhold);
	s->skjerming.i_bruk = ok;
	return ok;
}

bool skjerming_skriv(struct session *s, const struct event *e, struct journal_stempel st, struct event *bevis,
		     struct feil *f)
{
	struct journal *j = &s->skjerming.journal;
	int rad = gjelder_rad(&s->mote, e);
	size_t nr = j->antall;
	struct streng innhold = {0};
	event_skriv(&innhold, e);
	json_felt(&innhold, "salt", hemmelig(&s->skrap, j->poster[0].kjede, "salt", nr));
	bool ok = journal_skriv(j, streng_tekst(&innhold), st, f);
	streng_release(&innhold);
	if (!ok)
		return feil_foran(f, "den skjermede journalen: ");
	*bevis = EVENT_TOM;
	bevis->slag = EV_SKJERMET;
	bevis->av = e->av;
	bevis->sak = rad_navn(&s->skrap, s->mote.agenda, (size_t)rad);
	bevis->tekst = rad_i(s, rad)->hjemmel;
	bevis->sum = j->poster[nr].kjede;
	return true;
}

bool skjerming_les(struct session *s, struct event *start, struct feil *f)
{
	struct skjerming *k = &s->skjerming;
	stedet(s);
	k->utilgjengelig = true;
	if (!s->valg.skjermet || !journal_finn(&s->arena, &k->sted, &k->lest, f) || !k->lest.g.antall)
		return false;
	const struct post *p = &k->lest.g.poster[0];
	*start = (struct event){.nr = p->nr};
	if (!event_les(&s->arena, p->linje, start, f) || start->slag != EV_JOURNAL || !start->tekst.n)
		return false;
	k->utilgjengelig = k->lest.g.tapt || k->lest.g.bare_les;
	k->i_bruk = true;
	return true;
}

static const struct post *finn(const struct post *p, size_t n, struct tekst kjede)
{
	for (size_t i = n; i-- > 0;)
		if (tekst_lik(p[i].kjede, kjede))
			return &p[i];
	return NULL;
}

bool skjerming_hent(const struct session *s, struct arena *a, struct event *e)
{
	const struct skjerming *k = &s->skjerming;
	const struct post *p = NULL;
	struct event hent = {.nr = e->nr, .tid = e->tid, .ur = e->ur};
	struct feil f;
	if (!k->i_bruk || e->slag != EV_SKJERMET)
		return e->slag != EV_SKJERMET;
	p = finn(k->journal.poster, k->journal.antall, e->sum);
	if (!p)
		p = finn(k->lest.g.poster, k->lest.g.antall, e->sum);
	if (!p || !event_les(a, p->linje, &hent, &f))
		return false;
	hent.av = e->av;
	*e = hent;
	return true;
}
