/* session_apne(): from files to a running meeting. */
#include <string.h>

#include "event_codec.h"
#include "files.h"
#include "intern.h"
#include "sammen.h"
#include "sprak.h"
#include "sum.h"

static struct tekst mappe_av(struct tekst sti)
{
	while (sti.n && sti.p[sti.n - 1] != '/')
		sti.n--;
	while (sti.n > 1 && sti.p[sti.n - 1] == '/')
		sti.n--;
	return sti;
}

static struct tekst navn_av(struct tekst sti)
{
	size_t i = sti.n;
	while (i > 0 && sti.p[i - 1] != '/')
		i--;
	return tekst_fra(sti, i);
}

static struct tekst uten_endelse(struct tekst navn)
{
	static const char *const endelser[] = {".yaml", ".yml", ".journal"};
	for (size_t i = 0; i < ARRAY_LEN(endelser); i++)
		if (tekst_slutter(navn, tekst_c(endelser[i])))
			return tekst_til(navn, navn.n - strlen(endelser[i]));
	return navn;
}

/* A journal is exactly the file that was named, so its own folder; for an agenda the sibling minutes/
 * of its folder, or the user's usual one. */
static struct tekst finn_minutes(struct arena *a, struct tekst sti, const char *vanlig)
{
	struct tekst mappe = mappe_av(sti);
	if (tekst_slutter(sti, T(".journal")))
		return mappe.n ? arena_tekst(a, mappe) : T(".");
	if (tekst_lik_c(navn_av(mappe), "minutes"))
		return arena_tekst(a, mappe);
	if (vanlig)
		return arena_tekst(a, tekst_c(vanlig));
	struct tekst opp = mappe_av(mappe);
	if (!mappe.n || tekst_lik_c(mappe, "."))
		return T("../minutes");
	if (!opp.n)
		return T("minutes");
	return arena_f(a, TF "%sminutes", TA(opp), tekst_lik_c(opp, "/") ? "" : "/");
}

static void finn_sted(struct session *s)
{
	struct tekst sti = tekst_c(s->valg.agenda);
	const char *minutes = s->valg.minutes;
	s->sted.mappe = minutes ? arena_tekst(&s->arena, tekst_c(minutes))
				: finn_minutes(&s->arena, sti, s->valg.vanlig_minutes);
	s->sted.base = arena_tekst(&s->arena, uten_endelse(navn_av(sti)));
	s->sted.speil = arena_tekst(&s->arena, tekst_c(s->valg.speil));
}

void beskjed(struct session *s, const char *fmt, ...)
{
	size_t fra = s->beskjed.n;
	enum sprak naa = s->av.n ? sprak_bytt(s->sprak) : sprak_naa(); /* it is the writer who reads it */
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s->beskjed, tr(fmt), ap);
	va_end(ap);
	(void)sprak_bytt(naa);
	streng_tegn(&s->beskjed, '\n');
	char *forst = s->beskjed.p + fra; /* a sentence of its own: the first letter large */
	if (*forst >= 'a' && *forst <= 'z')
		*forst -= 'a' - 'A';
	else if (tekst_starter(tekst_c(forst), T("å")))
		forst[1] = "Å"[1];
}

void si_plass(struct session *s)
{
	struct streng b = {0};
	if (journal_lite_plass(&s->journal, &b))
		beskjed(s, TF, TA(streng_tekst(&b)));
	streng_release(&b);
}

/* Reads the agenda from text into the session; the codes of its people too. */
static bool tolk_agenda(struct session *s, struct tekst navn, struct tekst bytes, struct feil *f)
{
	s->meldinger = (struct meldinger){.arena = &s->arena, .fil = navn, .kilde = bytes};
	s->agenda = (struct agenda){0};
	s->folk = (struct register_){0};
	if (!agenda_les(&s->arena, &s->meldinger, &s->agenda))
		return feil_sett(f, FEIL_FORMAT,
				 tr_antall(TF ": %zu feil i agendaen", TF ": %zu feil i agendaen",
					   s->meldinger.feil), TA(navn), s->meldinger.feil);
	kode_tildel(&s->arena, &s->agenda, &s->folk);
	return true;
}

static bool er_journal(const struct session *s)
{
	return tekst_slutter(tekst_c(s->valg.agenda), T(".journal"));
}

/* The bytes of the agenda file. A journal knows its agenda, so a lost file only gets a word then. */
static bool les_agendafil(struct session *s, struct tekst *bytes, struct feil *f)
{
	char sum[SUM_LEN + 1];
	if (er_journal(s))
		return false;
	if (!fil_les(&s->arena, s->valg.agenda, lesgrenser_vanlig.bytes, bytes, f))
		return false;
	sum_sha256(*bytes, sum);
	s->agenda_sum = arena_tekst(&s->arena, tekst_c(sum));
	return true;
}

static bool tolk_poster(struct session *s, struct event **ut, struct feil *f)
{
	const struct gjenoppretting *g = &s->lest.g;
	*ut = arena_nye(&s->arena, struct event, g->antall);
	for (size_t i = 0; i < g->antall; i++) {
		const struct post *p = &g->poster[i];
		(*ut)[i] = (struct event){.nr = p->nr, .tid = p->tid, .ur = p->ur};
		if (!event_les(&s->arena, p->linje, &(*ut)[i], f))
			return feil_foran(f, TF "/" TF ".journal: ", TA(s->sted.mappe),
					  TA(s->sted.base));
	}
	return true;
}

/*
 * Somebody who only looks may do so while the meeting is being held, and then sees the writer between
 * its two copies; or on another machine, where there never was a second copy. Neither is news.
 */
static bool er_nytt(const struct session *s, enum funn_slag slag)
{
	if (slag == FUNN_FRAGMENT)
		return false;
	return !s->valg.bare_les || (slag != FUNN_HALE && slag != FUNN_MANGLER &&
				     slag != FUNN_UBEKREFTET && slag != FUNN_BORTE);
}

static void si_funn(struct session *s)
{
	const struct gjenoppretting *g = &s->lest.g;
	for (size_t i = 0; i < g->antall_funn; i++) {
		const struct funn *fu = &g->funn[i];
		if (!er_nytt(s, fu->slag))
			continue;
		beskjed(s, TF "%s", TA(fu->tekst),
			fu->slag == FUNN_BORTE && !g->bare_les && s->modus == MODUS_SKRIVER
				? tr(", og ble laget på nytt av det andre") : "");
	}
	if (g->bare_les)
		beskjed(s, "møtet er åpnet bare for lesing til dette er rettet");
}

/* What is protected: its agenda, and what the proofs stand for. Without it the meeting is not known whole. */
static bool les_skjermet(struct session *s, struct tekst navn, struct event *e, struct feil *f)
{
	struct event start;
	struct feil f_les = {0};
	size_t funn = 0;
	if (!skjerming_trengs(&s->agenda) || e[0].sum.n) /* a journal with the sum has the agenda whole */
		return true;
	if (skjerming_les(s, &start, &f_les)) {
		if (!tolk_agenda(s, navn, start.tekst, f))
			return false;
		e[0].sum = start.sum;
	}
	for (size_t i = 0; i < s->lest.g.antall; i++)
		s->skjerming.utilgjengelig |= !skjerming_hent(s, &s->arena, &e[i]);
	for (size_t i = 0; i < s->skjerming.lest.g.antall_funn; i++)
		funn += er_nytt(s, s->skjerming.lest.g.funn[i].slag);
	if (funn)
		beskjed(s, tr_antall("den skjermede journalen har %zu funn: motebok kontroll --skjermet viser det",
				     "den skjermede journalen har %zu funn: motebok kontroll --skjermet viser dem",
				     funn), funn);
	if (s->skjerming.utilgjengelig && s->valg.skjermet) {
		s->modus = MODUS_LESER;
		beskjed(s, "den skjermede journalen " TF "/" TF ".journal er ikke her, eller kan ikke leses hel: det som "
			   "er ført i saker unntatt offentlighet, mangler, og møtet er åpnet bare for lesing",
			TA(s->skjerming.sted.mappe), TA(s->skjerming.sted.base));
	}
	return true;
}

static bool les_journal(struct session *s, struct feil *f)
{
	struct event *e;
	const struct gjenoppretting *g = &s->lest.g;
	if (!g->antall)
		return feil_sett(f, FEIL_FORMAT,
				 TF "/" TF ".journal: ingen hele linjer, og eksemplar 2 er ikke funnet",
				 TA(s->sted.mappe), TA(s->sted.base));
	if (!tolk_poster(s, &e, f))
		return false;
	if (e[0].slag != EV_JOURNAL || !e[0].tekst.n)
		return feil_sett(f, FEIL_FORMAT, TF "/" TF ".journal: første linje har ingen agenda",
				 TA(s->sted.mappe), TA(s->sted.base));
	struct tekst navn = arena_f(&s->arena, tr("agendaen i " TF ".journal"), TA(s->sted.base));
	if (!tolk_agenda(s, navn, e[0].tekst, f) || !les_skjermet(s, navn, e, f))
		return false;
	mote_init(&s->mote, &s->agenda, &s->folk);
	mote_spill(&s->mote, e, g->antall);
	if (s->agenda_sum.n && e[0].sum.n && !tekst_lik(s->agenda_sum, e[0].sum))
		beskjed(s, "agendaen %s er endret etter at møtet begynte; møtet følger saklista slik den "
			   "var da", s->valg.agenda);
	else if (!s->agenda_sum.n && !er_journal(s))
		beskjed(s, "agendaen %s finnes ikke lenger; møtet følger saklista i journalen",
			s->valg.agenda);
	s->har_journal = true;
	return true;
}

/* A disk that cannot be written is no reason not to look at the meeting. */
static bool bare_se(struct session *s, const struct feil *f)
{
	beskjed(s, "du kan se på møtet, men ikke føre det (%s); velg en annen mappe med --minutes MAPPE",
		f->tekst);
	return true;
}

static bool ta_las(struct session *s, struct feil *f)
{
	struct tekst sti = arena_f(&s->arena, TF "/" TF ".lock", TA(s->sted.mappe), TA(s->sted.base));
	s->las.fd = -1;
	s->modus = MODUS_LESER;
	if (s->valg.bare_les)
		return true;
	if (!mappe_lag(s->sted.mappe.p, f))
		return bare_se(s, f);
	s->andre.arena = &s->arena;
	switch (las_ta(&s->las, sti.p, &s->valg.jeg, &s->andre, f)) {
	case LAS_TATT: s->modus = MODUS_SKRIVER; return true;
	case LAS_KAN_IKKE:
		s->modus = MODUS_SKRIVER;
		beskjed(s, "denne disken kan ikke låse filer: pass på at bare én skriver (%s)", f->tekst);
		return true;
	case LAS_OPPTATT:
		s->opptatt = true;
		beskjed(s, "åpnet av " TF " på " TF " (prosess %ld%s, siden " TF "): du kan lese, ikke "
			   "skrive. Med --sammen er du med", TA(s->andre.bruker), TA(s->andre.maskin), s->andre.prosess,
			s->andre.kjorer ? "" : tr(", kjører ikke lenger"), TA(s->andre.siden));
		return true;
	case LAS_FEIL: return bare_se(s, f);
	}
	return false;
}

/* Where the meeting stands, for the one who comes back after a crash (R8). */
static void si_stilling(struct session *s)
{
	struct streng kl = {0};
	const struct mote *m = &s->mote;
	const struct logglinje *sist = &m->logg[m->antall - 1];
	if (s->modus != MODUS_SKRIVER || (m->fase != FASE_SATT && m->fase != FASE_PAUSE))
		return;
	struct stund da = mote_naa(m, sist->e.tid);
	skriv_kl(&kl, stund_minutt(da, stund_dato(da)));
	beskjed(s, "fortsetter møte " TF " fra kl. " TF " (%zu hendelser er bevart)", TA(s->agenda.nummer),
		TA(streng_tekst(&kl)), m->antall);
	streng_release(&kl);
}

static bool overta_journal(struct session *s, struct feil *f)
{
	if (s->modus != MODUS_SKRIVER || s->lest.g.tapt)
		return true;
	if (!session_fortsett(s, f))
		return false;
	if (s->journal.bare_les || s->skjerming.journal.bare_les)
		s->modus = MODUS_LESER;
	si_plass(s);
	if (s->modus == MODUS_SKRIVER && s->mote.fase == FASE_HEVET)
		fullfor_segl(s);
	if (s->modus == MODUS_LESER || s->mote.fase == FASE_HEVET)
		return true; /* a finished meeting is not written to only because somebody looks at it */
	return noter_apnet(s, f);
}

/* The clock was set back while nobody looked, or was wrong before: the meeting's time stands still meanwhile. */
static void si_klokka(struct session *s)
{
	enum { SLINGRING = 60000 };
	int naa = stund_minutt(s->sist_tid, s->mote.dag), mote = stund_minutt(mote_naa(&s->mote, s->sist_tid), s->mote.dag);
	bool i_gang = s->mote.fase == FASE_SATT || s->mote.fase == FASE_PAUSE;
	if (i_gang && s->modus == MODUS_SKRIVER && mote_naa(&s->mote, s->sist_tid).ms > s->sist_tid.ms + SLINGRING)
		beskjed(s, "klokka på maskinen er %02d:%02d, men møtet var kommet til %02d:%02d: det som føres, står "
			   "på %02d:%02d til klokka er der. Er den feil, still den; kl foran sier når noe var",
			naa / 60 % 24, naa % 60, mote / 60 % 24, mote % 60, mote / 60 % 24, mote % 60);
}

/* The machine's date is far from the meeting's: an exercise, or a clock that is wrong. */
static void si_dato(struct session *s)
{
	struct dato idag = stund_dato(s->sist_tid);
	int64_t dager = dato_dager(idag) - dato_dager(s->agenda.dato);
	struct streng a = {0}, b = {0};
	if ((dager >= -1 && dager <= 2) || s->mote.fase != FASE_IKKE_SATT || s->valg.bare_les)
		return;
	skriv_dato_kort(&a, idag);
	skriv_dato_kort(&b, s->agenda.dato);
	beskjed(s, "klokka på maskinen viser " TF ", men møtet er " TF ": rett klokka, eller se på dette "
		   "som en øvelse", TA(streng_tekst(&a)), TA(streng_tekst(&b)));
	streng_release(&a);
	streng_release(&b);
}

/* Minutes without their journal: from another machine, or the journal was lost. */
static void si_fremmed_referat(struct session *s)
{
	struct tekst navn = arena_f(&s->arena, TF ".yaml", TA(s->sted.base)), gammel;
	const char *mappe = s->sted.mappe.p;
	if (!fil_finnes(arena_f(&s->arena, "%s/" TF, mappe, TA(navn)).p))
		return;
	gammel = fil_gammelt_navn(&s->arena, mappe, navn);
	beskjed(s, "referatet %s/" TF " finnes, men ikke journalen %s/" TF ".journal: begynner du møtet, tas den "
		   "vare på som %s/" TF, mappe, TA(navn), mappe, TA(s->sted.base), mappe, TA(gammel));
}

/* Of what a reader reads: both copies, and the agenda until the journal has taken it over. */
static uint64_t merke_naa(struct session *s)
{
	struct tekst en = arena_f(&s->skrap, TF "/" TF ".journal", TA(s->sted.mappe), TA(s->sted.base));
	struct tekst to = arena_f(&s->skrap, TF "/" TF ".journal", TA(s->sted.speil), TA(s->lest.speil));
	uint64_t merke = fil_merke(en.p);
	merke = merke * 31 + (s->lest.speil.n ? fil_merke(to.p) : 0);
	return merke * 31 + (s->lest.g.antall ? 0 : fil_merke(s->valg.agenda));
}

/* An approved referat is only read; whoever approved it may take that back, so nobody holds the lock. */
static void laas_godkjent(struct session *s)
{
	const struct godkjent *g = &s->mote.godkjent;
	if (mote_status(&s->mote) != STATUS_GODKJENT || s->valg.godkjenner)
		return;
	if (s->modus == MODUS_SKRIVER) {
		s->modus = MODUS_LESER;
		s->sporsmal = SPOR_INGEN;
		las_slipp(&s->las);
	}
	if (!s->valg.bare_les)
		beskjed(s, "referatet er godkjent i møte " TF ", sak " TF ": møtet er åpnet bare for lesing", TA(g->mote),
			TA(g->sak));
}

static bool apne_alt(struct session *s, struct feil *f)
{
	struct tekst bytes;
	struct feil f_agenda = {0};
	s->lest_merke = merke_naa(s); /* always before the reading: what comes during it is seen next time */
	bool har_fil = les_agendafil(s, &bytes, &f_agenda);
	if (!har_fil && !er_journal(s) && f_agenda.os != 2 /* ENOENT: a journal may stand alone */) {
		*f = f_agenda;
		return false;
	}
	/* An agenda that is refused must not leave a minutes folder and a lock behind. */
	if (!journal_finn(&s->arena, &s->sted, &s->lest, f))
		return false;
	bool finnes = s->lest.g.kopi[0].finnes || s->lest.g.kopi[1].finnes;
	if (!finnes && !har_fil) {
		*f = f_agenda;
		return er_journal(s) ? feil_sett(f, FEIL_IO, "%s: finnes ikke", s->valg.agenda) : false;
	}
	if (!finnes) {
		if (!tolk_agenda(s, tekst_c(s->valg.agenda), bytes, f))
			return false;
		mote_init(&s->mote, &s->agenda, &s->folk);
		si_dato(s);
		si_fremmed_referat(s);
		return ta_las(s, f);
	}
	if (!ta_las(s, f))
		return false;
	s->lest_merke = merke_naa(s);
	/* what stood there may have changed until we had the lock */
	if (!journal_finn(&s->arena, &s->sted, &s->lest, f) || !les_journal(s, f))
		return false;
	si_funn(s);
	if (s->lest.g.bare_les)
		s->modus = MODUS_LESER;
	if (s->lest.g.tapt && s->modus == MODUS_SKRIVER)
		s->sporsmal = SPOR_TAP;
	si_stilling(s);
	si_klokka(s);
	laas_godkjent(s);
	return overta_journal(s, f);
}

bool session_apne(struct session *s, const struct session_valg *v, struct feil *f)
{
	*s = (struct session){.valg = *v, .varslet = -1, .gjest_varslet = -1, .under = -1, .kl = KL_INGEN,
			     .sporsmal_kl = KL_INGEN, .las = {-1}, .sist_rad = -1};
	v->klokke.naa(v->klokke.ctx, &s->sist_tid, &s->ur0);
	s->sist_ur = s->ur0;
	s->valg.skjermet |= !v->bare_les;
	finn_sted(s);
	return apne_alt(s, f);
}

void session_lukk(struct session *s)
{
	struct feil f;
	if (s->modus == MODUS_SKRIVER && s->har_journal)
		(void)!session_forsegl(s, &f); /* nothing is lost: the next opening seals */
	sammen_lukk(s);
	journal_lukk(&s->journal);
	journal_lukk(&s->skjerming.journal);
	las_slipp(&s->las);
	vakt_lukk(&s->vakt);
	stav_lukk(&s->stav);
	mote_release(&s->mote);
	streng_release(&s->beskjed);
	streng_release(&s->derivert);
	streng_release(&s->merknadfiler);
	arena_release(&s->skrap);
	arena_release(&s->arena);
}

static struct las_eier kopi_av_eier(struct arena *a, const struct las_eier *e)
{
	struct las_eier k = *e;
	k.bruker = arena_tekst(a, e->bruker), k.maskin = arena_tekst(a, e->maskin);
	k.oppstart = arena_tekst(a, e->oppstart), k.siden = arena_tekst(a, e->siden);
	k.arena = a;
	return k;
}

bool session_les_med(struct session *s)
{
	if (s->modus != MODUS_LESER)
		return false;
	vakt_tom(&s->vakt);
	if (merke_naa(s) == s->lest_merke)
		return false;
	struct session ny;
	struct session_valg v = s->valg;
	struct feil f;
	v.bare_les = true;
	if (!session_apne(&ny, &v, &f) || (s->har_journal && !ny.har_journal)) {
		session_lukk(&ny);
		return false;
	}
	bool endret = !ny.har_journal || ny.mote.antall != s->mote.antall;
	ny.andre = s->andre.bruker.n ? kopi_av_eier(&ny.arena, &s->andre) : ny.andre;
	streng_reset(&ny.beskjed);
	ny.merknadfiler = s->merknadfiler;
	s->merknadfiler = (struct streng){0};
	ny.vakt = s->vakt;
	s->vakt = (struct vakt){0};
	ny.stav = s->stav; /* as open as it was */
	s->stav = (struct stav){0};
	if (s->sammen) { /* the conversation goes on; what a word was reading from lives until the word is done */
		struct arena skrap = s->skrap;
		s->skrap = ny.skrap;
		ny.skrap = skrap;
		ny.sammen = true;
		ny.sammen_fd = s->sammen_fd;
		ny.sporsmal = s->sporsmal;
		s->sammen = false;
	}
	session_lukk(s);
	*s = ny;
	s->mote.grunnlag = &s->agenda; /* the value moved, and what points into it with it */
	s->mote.grunnfolk = &s->folk;
	s->meldinger.arena = s->andre.arena = &s->arena;
	return endret;
}

int session_vakt(struct session *s)
{
	struct tekst om = mappe_av(tekst_c(s->valg.agenda));
	bool hores = vakt_mappe(&s->vakt, s->sted.mappe.p);
	/* copy 2 is written alone only when copy 1 has failed or moved, and is seldom on this machine when
	 * somebody else holds the meeting: it need not be there */
	(void)vakt_mappe(&s->vakt, s->sted.speil.p);
	hores &= s->har_journal || vakt_mappe(&s->vakt, om.n ? arena_tekst(&s->skrap, om).p : ".");
	return hores ? vakt_fd(&s->vakt) : -1;
}
