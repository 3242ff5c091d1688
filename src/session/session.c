#include "session.h"

#include "emit.h"
#include "event_codec.h"
#include "files.h"
#include "godkjenning.h"
#include "intern.h"
#include "json.h"
#include "register.h"
#include "sprak.h"
#include "sum.h"


static struct stund klokka(const struct session *s)
{
	struct stund tid;
	int64_t ur;
	s->valg.klokke.naa(s->valg.klokke.ctx, &tid, &ur);
	return tid;
}

struct stund session_naa(const struct session *s)
{
	return mote_naa(&s->mote, klokka(s));
}

const char *session_grad_ord(const struct session *s)
{
	static const char *const ord[] = {
		/* Oversettere: det som skjer i møtet, er skrevet til disken («saved») */
		[LAGRET_TO] = N_("lagret"),
		[LAGRET_EN] = N_("lagret i ett eksemplar"),
		[LAGRET_IKKE] = N_("IKKE LAGRET"),
	};
	if (!s->har_journal)
		return N_("ikke begynt");
	if (s->modus == MODUS_LESER) /* nothing of ours to save: what lies on the disk */
		return ord[s->lest.g.kopi[0].finnes && (s->lest.g.kopi[1].finnes || s->lest.g.kopi[1].annens)
			   ? LAGRET_TO : LAGRET_EN];
	return ord[session_lagret(s)];
}

enum lagret session_lagret(const struct session *s)
{
	enum lagret apen = s->journal.grad, skjermet = s->skjerming.journal.grad;
	return s->skjerming.i_bruk && skjermet < apen ? skjermet : apen;
}

struct tekst session_varsel(struct session *s)
{
	const struct journal *skjermet = &s->skjerming.journal;
	if (s->journal.varsel.n || !skjermet->varsel.n)
		return streng_tekst(&s->journal.varsel);
	return arena_f(&s->skrap, tr("den skjermede journalen: " TF), TA(streng_tekst(&skjermet->varsel)));
}

struct tekst session_grad(const struct session *s)
{
	return TR(session_grad_ord(s));
}

static struct journal_stempel stempel(struct session *s)
{
	struct journal_stempel st;
	int64_t ur;
	s->valg.klokke.naa(s->valg.klokke.ctx, &st.tid, &ur);
	st.ur = ur > s->ur0 ? ur - s->ur0 : 0;
	return st;
}

/* The line of `e` to disk; on true e->nr, tid and ur are what stands there. */
static bool skriv(struct session *s, struct event *e, struct feil *f)
{
	struct streng b = {0};
	struct journal_stempel st = stempel(s);
	struct event bevis;
	bool skjermes = s->skjerming.i_bruk && skjerming_gjelder(&s->mote, e);
	if (skjermes && !skjerming_skriv(s, e, st, &bevis, f))
		return false;
	event_skriv(&b, skjermes ? &bevis : e);
	e->nr = journal_neste_nr(&s->journal);
	e->tid = st.tid;
	e->ur = st.ur;
	bool ok = journal_skriv(&s->journal, streng_tekst(&b), st, f);
	streng_release(&b);
	/* a replaced copy's `fortsettelse` stands after the event, and is part of the history too */
	return ok;
}

/* Records that the journal itself added, and the event, into the state; nothing is skipped. */
static enum endret ta_inn(struct session *s)
{
	enum endret e = ENDRET_INGENTING;
	for (size_t i = s->mote.antall; i < s->journal.antall; i++) {
		const struct post *p = &s->journal.poster[i];
		struct event ev = {.nr = p->nr, .tid = p->tid, .ur = p->ur};
		struct feil f;
		BUG_ON(!event_les(&s->skrap, p->linje, &ev, &f));
		(void)skjerming_hent(s, &s->skrap, &ev);
		e |= mote_apply(&s->mote, &ev);
		if (ev.slag == EV_FORTSETTELSE)
			beskjed(s, TF, TA(ev.tekst));
	}
	return e;
}

bool noter_apnet(struct session *s, struct feil *f)
{
	struct event e = EVENT_TOM;
	const struct las_eier *j = &s->valg.jeg;
	e.slag = EV_APNET;
	e.bruker = j->bruker, e.maskin = j->maskin, e.oppstart = j->oppstart;
	e.program = s->valg.program;
	e.antall = session_lagret(s) == LAGRET_TO ? 2 : 1;
	struct streng funn = {0};
	for (size_t i = 0; i < s->lest.g.antall_funn; i++)
		streng_f(&funn, "%s" TF, i ? "; " : "", TA(s->lest.g.funn[i].lagret));
	e.funn = streng_tekst(&funn);
	bool ok = skriv(s, &e, f);
	streng_release(&funn);
	s->apnet_notert = ok;
	if (ok)
		ta_inn(s);
	return ok;
}

/* The first event of a meeting makes the journal: record 0 carries the whole agenda. */
/* What record 0 of a journal says of its chain. */
#define REGEL "kjede = SHA-256 av linjens byte fram til ,\"kjede\"; forrige = kjede i linjen over"

struct tekst session_post_0(struct session *s, const struct agenda *a, struct tekst id, struct tekst sum)
{
	struct streng kanonisk = {0}, innhold = {0};
	struct event e = EVENT_TOM;
	agenda_skriv(a, &kanonisk);
	e.slag = EV_JOURNAL;
	e.format = T("motebok-journal 1");
	e.regel = T(REGEL);
	e.id = id;
	e.sum = sum;
	e.tekst = streng_tekst(&kanonisk);
	event_skriv(&innhold, &e);
	struct tekst t = arena_tekst(&s->skrap, streng_tekst(&innhold));
	streng_release(&kanonisk);
	streng_release(&innhold);
	return t;
}

bool session_fortsett(struct session *s, struct feil *f)
{
	struct skjerming *k = &s->skjerming;
	return (!k->i_bruk || journal_fortsett(&k->journal, &k->sted, &k->lest, f)) &&
	       journal_fortsett(&s->journal, &s->sted, &s->lest, f);
}

static bool begynn(struct session *s, struct feil *f)
{
	struct journal_stempel st = stempel(s);
	bool skjermes = skjerming_trengs(&s->agenda);
	struct agenda apen = skjermes ? skjerming_apen_agenda(&s->skrap, &s->agenda) : s->agenda;
	if (skjermes && !skjerming_begynn(s, st, f))
		return false;
	struct tekst sum = skjermes ? INGEN_TEKST : s->agenda_sum; /* a file of few words could be guessed from it */
	struct journal_start start = {s->valg.ny_id, session_post_0(s, &apen, s->valg.ny_id, sum)};
	if (!journal_ny(&s->journal, &s->sted, start, st, f))
		return false;
	s->har_journal = true;
	s->fremmed_referat = fil_finnes(arena_f(&s->skrap, TF "/" TF ".yaml", TA(s->sted.mappe),
						TA(s->sted.base)).p);
	ta_inn(s);
	si_plass(s);
	return noter_apnet(s, f);
}

/* The wall clock was set: over two seconds between it and the boot clock since the last event. */
static bool sjekk_klokke(struct session *s, struct feil *f)
{
	struct stund tid;
	int64_t ur;
	s->valg.klokke.naa(s->valg.klokke.ctx, &tid, &ur);
	int64_t hopp = (tid.ms - s->sist_tid.ms) - (ur - s->sist_ur);
	struct stund for_ = s->sist_tid;
	s->sist_tid = tid;
	s->sist_ur = ur;
	if (hopp >= -2000 && hopp <= 2000)
		return true;
	for_.ms = tid.ms - hopp;
	struct streng b = {0};
	skriv_stund(&b, for_);
	streng_c(&b, " → ");
	skriv_stund(&b, tid);
	struct event e = EVENT_TOM;
	e.slag = EV_KLOKKE;
	e.tekst = streng_tekst(&b);
	bool ok = skriv(s, &e, f);
	if (ok)
		beskjed(s, "klokka på maskinen ble stilt %lld sekunder", (long long)(hopp / 1000));
	streng_release(&b);
	return ok;
}

/* Does the derived file fall behind by this event? At every sak's end, and after the meeting. */
static bool referat_endret(const struct session *s, const struct event *e)
{
	return e->slag == EV_SAK || e->slag == EV_PAUSE || e->slag == EV_HEVET ||
	       s->mote.fase == FASE_HEVET || ((e->slag == EV_ANGRE || e->slag == EV_STRYK) && s->mote.fase != FASE_IKKE_SATT);
}

bool session_do(struct session *s, struct event *e, enum endret *endret, struct feil *f)
{
	struct feil f2;
	if (s->modus != MODUS_SKRIVER)
		return feil_sett(f, FEIL_LAAST, "møtet er åpnet bare for lesing");
	if (s->sporsmal == SPOR_TAP)
		return feil_sett(f, FEIL_REGEL, "svar først: skriv ja for å gå videre uten det som er tapt");
	if (e->kl == KL_INGEN)
		e->kl = s->kl;
	e->av = s->av;
	e->tid = klokka(s); /* the clock is asked again when it is written */
	if (!mote_check(&s->mote, e, f) || !godkjenning_star(s, e, f))
		return false;
	if (!s->har_journal && !begynn(s, f))
		return false;
	if ((!s->apnet_notert && !noter_apnet(s, f)) || !sjekk_klokke(s, f))
		return false;
	int64_t for_ = s->sist_ur;
	if (!skriv(s, e, f))
		return false;
	enum endret mask = ta_inn(s);
	if (endret)
		*endret = mask;
	s->valg.klokke.naa(s->valg.klokke.ctx, &s->sist_tid, &s->sist_ur);
	s->lagring_ms = s->sist_ur - for_;
	if (s->mote.fase == FASE_HEVET && s->mote.antall > 1 &&
	    s->mote.logg[s->mote.antall - 2].e.slag == EV_SEGL)
		beskjed(s, "møtet er hevet: dette er ført etterpå, og gir et nytt kontrollord når du avslutter");
	if (e->slag == EV_HEVET && !session_forsegl(s, &f2))
		beskjed(s, "journalen er ikke forseglet ennå: %s", f2.tekst);
	streng_reset(&s->derivert);
	if (referat_endret(s, e) && !session_skriv_referat(s, &f2))
		streng_c(&s->derivert, f2.tekst);
	return true;
}

/*
 * Was it written from another journal? A draft of ours has no id until the journal is sealed, so what
 * was there before our journal is known from begynn(). What cannot be read is not ours.
 */
static bool er_fremmed(const struct session *s, bool lest, struct tekst bytes, struct tekst id)
{
	if (!lest)
		return true;
	return bytes.n && (s->fremmed_referat || (tekst_finn(bytes, T("journal: {id: ")) >= 0 &&
						  (!id.n || tekst_finn(bytes, id) < 0)));
}

static bool ta_vare_paa_fremmed(struct session *s, struct tekst navn, struct tekst id, struct feil *f)
{
	struct tekst bytes, gammel;
	const char *mappe = s->sted.mappe.p;
	const char *sti = arena_f(&s->skrap, "%s/" TF, mappe, TA(navn)).p;
	struct feil f_les = {0};
	bool lest = fil_les(&s->skrap, sti, lesgrenser_vanlig.bytes, &bytes, &f_les);
	if (!fil_finnes(sti) || !er_fremmed(s, lest, bytes, id))
		return true;
	if (!fil_ta_vare(&s->skrap, mappe, navn, &gammel, f))
		return false;
	s->fremmed_referat = false;
	beskjed(s, "referatet %s var fra et annet møte eller en annen journal, og er tatt vare på som %s/" TF, sti,
		mappe, TA(gammel));
	return true;
}

/* The minutes; `sum` is what was written. */
static bool skriv_referat(struct session *s, char sum[SUM_LEN + 1], struct feil *f)
{
	struct protokoll p;
	struct streng ut = {0};
	struct tekst navn = arena_f(&s->skrap, TF ".yaml", TA(s->sted.base));
	protokoll_av_mote(&s->skrap, &s->mote, &p);
	protokoll_skjerm(&s->skrap, &p);
	protokoll_skriv(&p, &ut);
	sum_sha256(streng_tekst(&ut), sum);
	bool ok = ta_vare_paa_fremmed(s, navn, s->journal.id, f) &&
		  fil_erstatt(s->sted.mappe.p, navn.p, streng_tekst(&ut), 0640, f);
	streng_release(&ut);
	return ok;
}

bool session_skriv_referat(struct session *s, struct feil *f)
{
	char sum[SUM_LEN + 1];
	return skriv_referat(s, sum, f);
}

/* The meeting into the register of its folder, by its last seal; what goes wrong there is told, no more. */
static void registrer(struct session *s, const char *sum)
{
	struct feil f;
	struct register_mote m = {.id = s->journal.id, .fil = s->sted.base, .antall = s->mote.segl_antall,
				  .hode = s->mote.segl_hode, .referat = tekst_c(sum)};
	if (!register_skriv(s->sted.mappe.p, &m, klokka(s), &f))
		beskjed(s, "møtet er ikke ført i registeret: %s", f.tekst);
}

/* Does the register have this seal, or something that it is no continuation of? */
static bool er_registrert(const struct session *s, const struct register_lest *r)
{
	const struct register_mote *m = &r->mote;
	if (!r->har)
		return false;
	return m->antall < 1 || m->antall >= s->mote.segl_antall ||
	       !tekst_lik(s->journal.poster[m->antall - 1].kjede, m->hode);
}

void fullfor_segl(struct session *s)
{
	struct register_lest r;
	struct feil f;
	char sum[SUM_LEN + 1];
	if (s->mote.logg[s->mote.antall - 1].e.slag != EV_SEGL || !s->lest.g.kopi[1].finnes)
		return;
	if (!register_les(&s->skrap, s->sted.mappe.p, s->journal.id, &r, &f) || er_registrert(s, &r))
		return;
	streng_reset(&s->derivert);
	if (skriv_referat(s, sum, &f))
		registrer(s, sum);
	else
		streng_c(&s->derivert, f.tekst);
}

bool session_forsegl(struct session *s, struct feil *f)
{
	const struct mote *m = &s->mote;
	if (m->fase != FASE_HEVET || m->logg[m->antall - 1].e.slag == EV_SEGL)
		return true;
	struct event e = EVENT_TOM;
	e.slag = EV_SEGL;
	e.antall = (int64_t)s->journal.antall;
	e.sum = tekst_c(s->journal.hode);
	if (!skriv(s, &e, f))
		return false;
	ta_inn(s);
	char sum[SUM_LEN + 1];
	if (!skriv_referat(s, sum, f))
		return false;
	registrer(s, sum);
	return true;
}

bool session_godta_tap(struct session *s, struct feil *f)
{
	if (!session_fortsett(s, f))
		return false;
	struct event e = EVENT_TOM;
	e.slag = EV_TAP;
	e.gjelder = s->lest.g.tapt_fra;
	e.antall = s->lest.g.tapt_antall;
	e.tekst = T(N_("tapt i begge eksemplarer; sekretæren gikk videre"));
	s->sporsmal = SPOR_INGEN;
	if (!skriv(s, &e, f))
		return false;
	ta_inn(s);
	return noter_apnet(s, f);
}

static struct tekst kladdsti(struct session *s)
{
	return arena_f(&s->skrap, TF "/" TF ".kladd", TA(s->sted.mappe), TA(s->sted.base));
}

bool session_kladd_skriv(struct session *s, struct tekst t, struct feil *f)
{
	int oppe = mote_rad_oppe(&s->mote);
	if (s->modus != MODUS_SKRIVER)
		return true;
	if (oppe >= 0 && s->mote.saker[oppe].rad->skjermet)
		t = INGEN_TEKST; /* what is said there has one place on the disk, and this is not it */
	if (!t.n) {
		int os = fil_slett(kladdsti(s).p);
		return !os || feil_os(f, os, TF, TA(kladdsti(s)));
	}
	struct tekst navn = arena_f(&s->skrap, TF ".kladd", TA(s->sted.base));
	return fil_erstatt(s->sted.mappe.p, navn.p, t, 0600, f);
}

struct tekst session_kladd_les(struct session *s)
{
	struct tekst t;
	struct feil f;
	return fil_les(&s->skrap, kladdsti(s).p, 1 << 20, &t, &f) ? t : INGEN_TEKST;
}

bool session_avbrutt(struct session *s, struct feil *f)
{
	struct event e = EVENT_TOM;
	bool i_gang = s->mote.fase == FASE_SATT || s->mote.fase == FASE_PAUSE;
	if (s->modus != MODUS_SKRIVER || !s->har_journal || !i_gang)
		return true;
	e.slag = EV_AVBRUTT;
	e.tekst = T(N_("terminalen forsvant"));
	if (!skriv(s, &e, f))
		return false;
	ta_inn(s);
	return true;
}

bool session_les_fil(struct session *s, const char *sti, struct tekst *ut, struct feil *f)
{
	return fil_les(&s->skrap, sti, 1 << 20, ut, f);
}

void session_slett_fil(const char *sti)
{
	(void)fil_slett(sti); /* a draft that stays in a private folder harms nobody */
}

const struct hvem *session_forvalgt(const struct session *s)
{
	const struct mote *m = &s->mote;
	int rad = mote_rad_oppe(m);
	if (hvem_satt(&m->ordet))
		return &m->ordet;
	return s->sist_rad == rad && hvem_satt(&s->sist) ? &s->sist : NULL;
}
