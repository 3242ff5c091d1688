#include "godkjenning.h"

#include "event_codec.h"
#include "files.h"
#include "intern.h"
#include "ord.h"
#include "sprak.h"
#include "utf8.h"
#include "verdi.h"

enum { JOURNAL_MAKS = 64 << 20 };

/* --- which journal ----------------------------------------------------------------------------- */

/* «2/23» and «2/2023» are the same meeting. */
static bool samme_nummer(struct tekst a, struct tekst b)
{
	struct saksnr x, y;
	if (!saksnr_les(a, &x) || !saksnr_les(b, &y))
		return tekst_lik(a, b);
	return x.nr == y.nr && x.aar == y.aar && tekst_lik(x.prefiks, y.prefiks);
}

/* The agenda that stands in the first line of the journal; a.organ empty: it has none that we can read. */
static struct agenda agendaen(struct session *s, struct tekst navn)
{
	struct meldinger m = {.arena = &s->skrap, .fil = navn};
	struct event e = EVENT_TOM;
	struct agenda a = {0};
	struct tekst bytes, linje = INGEN_TEKST;
	struct feil f;
	const char *sti = arena_f(&s->skrap, TF "/" TF, TA(s->sted.mappe), TA(navn)).p;
	if (!fil_les(&s->skrap, sti, JOURNAL_MAKS, &bytes, &f) || !tekst_del(&bytes, '\n', &linje) ||
	    !event_les(&s->skrap, linje, &e, &f) || e.slag != EV_JOURNAL)
		return a;
	m.kilde = e.tekst;
	return agenda_les(&s->skrap, &m, &a) ? a : (struct agenda){0};
}

static bool er_den(struct session *s, struct tekst navn, struct tekst nummer)
{
	bool egen = tekst_lik(tekst_til(navn, navn.n - T(".journal").n), s->sted.base);
	if (egen || tekst_slutter(navn, T(".skjermet.journal")))
		return false;
	struct agenda a = agendaen(s, navn);
	return samme_nummer(a.nummer, nummer) &&
	       tekst_lik(utf8_fold(&s->skrap, a.organ), utf8_fold(&s->skrap, s->agenda.organ));
}

static bool finn(struct session *s, struct tekst nummer, struct tekst *base, struct feil *f)
{
	struct navneliste navn;
	*base = INGEN_TEKST;
	if (!mappe_les(&s->skrap, s->sted.mappe.p, ".journal", &navn, f))
		return false;
	for (size_t i = 0; i < navn.n; i++) {
		struct tekst denne = tekst_til(navn.p[i], navn.p[i].n - T(".journal").n);
		if (!er_den(s, navn.p[i], nummer))
			continue;
		if (base->n)
			return feil_sett(f, FEIL_REGEL, "både " TF ".journal og " TF ".journal i " TF " er møte " TF
					 ": flytt den som ikke er med", TA(*base), TA(denne), TA(s->sted.mappe),
					 TA(nummer));
		*base = denne;
	}
	return base->n || feil_sett(f, FEIL_REGEL, "journalen til møte " TF " er ikke i " TF ": legg den der, åpne dette "
				    "møtet og skriv godkjenn", TA(nummer), TA(s->sted.mappe));
}

/* The other meeting, to read or to write; to be closed whatever the answer. */
static bool apne(struct session *s, struct tekst base, bool les, struct session *ut, struct feil *f)
{
	struct session_valg v = s->valg;
	v.agenda = arena_f(&s->arena, TF "/" TF ".journal", TA(s->sted.mappe), TA(base)).p;
	v.minutes = s->sted.mappe.p;
	v.bare_les = les;
	v.sammen = v.skjermet = false;
	v.kjoremappe = NULL;
	v.godkjenner = true;
	return session_apne(ut, &v, f);
}

static bool apne_for_skriving(struct session *s, struct tekst base, struct session *ut, struct feil *f)
{
	if (!apne(s, base, false, ut, f))
		return false;
	if (ut->modus == MODUS_SKRIVER && ut->sporsmal == SPOR_INGEN)
		return true;
	if (ut->opptatt)
		return feil_sett(f, FEIL_LAAST, TF ".journal er åpnet av " TF " på " TF ": når den er ledig, åpne dette "
				 "møtet og skriv godkjenn", TA(base), TA(ut->andre.bruker), TA(ut->andre.maskin));
	return feil_sett(f, FEIL_IO, TF ".journal kan ikke skrives: motebok kontroll " TF "/" TF ".journal sier "
			 "hvorfor; skriv så godkjenn her", TA(base), TA(s->sted.mappe), TA(base));
}

/* --- as the meeting is adjourned --------------------------------------------------------------- */

bool godkjenning_har(const struct session *s)
{
	for (int i = 0; i < (int)s->mote.agenda->saksliste.n; i++)
		if (mote_har_godkjent(&s->mote, i))
			return true;
	return false;
}

static const struct godkjenner *notert(const struct mote *m, int rad)
{
	for (size_t i = 0; i < m->godkjenner.n; i++)
		if (m->godkjenner.p[i].rad == rad)
			return &m->godkjenner.p[i];
	return NULL;
}

/* The seal that the referat has now, into the journal of the meeting that adopts it. */
static bool noter(struct session *s, int rad, struct feil *f)
{
	struct session annet;
	struct event e = EVENT_TOM;
	struct tekst base, nummer = s->mote.saker[rad].rad->godkjenner_referat;
	const struct godkjenner *g = notert(&s->mote, rad);
	if (!finn(s, nummer, &base, f))
		return false;
	bool ok = apne(s, base, true, &annet, f);
	if (ok && (annet.mote.fase != FASE_HEVET || !annet.mote.segl_hode.n))
		ok = feil_sett(f, FEIL_REGEL, "møte " TF " er ikke hevet, så referatet er ikke ferdig: hev det, åpne så "
			       "dette møtet og skriv godkjenn", TA(nummer));
	if (ok && mote_status(&annet.mote) == STATUS_GODKJENT)
		e.nr = 1; /* its seal is over the approval too by now */
	e.slag = EV_GODKJENNER;
	e.sak = rad_ord(s, rad);
	e.tekst = arena_tekst(&s->skrap, nummer);
	e.id = ok ? arena_tekst(&s->skrap, annet.mote.id) : INGEN_TEKST;
	e.sum = ok ? arena_tekst(&s->skrap, annet.mote.segl_hode) : INGEN_TEKST;
	session_lukk(&annet);
	bool samme = g && tekst_lik(g->id, e.id) && (e.nr || tekst_lik(g->hode, e.sum));
	return ok && (samme || session_do(s, &e, NULL, f));
}

void godkjenning_noter(struct session *s)
{
	struct feil f;
	for (int i = 0; i < (int)s->mote.agenda->saksliste.n; i++)
		if (mote_har_godkjent(&s->mote, i) && !noter(s, i, &f))
			beskjed(s, "referatet fra møte " TF " er ikke merket godkjent: %s",
				TA(s->mote.saker[i].rad->godkjenner_referat), f.tekst);
}

/* --- as the secretary leaves ------------------------------------------------------------------- */

/* «… med de merknader som kom fram»: by the words of the decision. */
static bool vedtatt_med_merknader(struct session *s, int rad)
{
	static const char *const ord[] = {"med de merknad", "med dei merknad", "med merknad", "med følgende merknad",
					  "with the remarks", "with remarks"};
	struct tekst t = utf8_fold(&s->skrap, s->mote.saker[rad].vedtak.tekst);
	for (size_t i = 0; i < ARRAY_LEN(ord); i++)
		if (tekst_finn(t, tekst_c(ord[i])) >= 0)
			return true;
	return false;
}

static bool noen_tatt_til_folge(const struct mote *m)
{
	for (size_t i = 0; i < m->svar.n; i++)
		if (m->svar.p[i].svar != MERKNADSVAR_AVSLATT)
			return true;
	return false;
}

/* Is it this meeting's approval that stands in the other journal? */
static bool vart(const struct session *s, const struct mote *annet)
{
	return mote_status(annet) == STATUS_GODKJENT && tekst_lik(annet->godkjent.id, s->journal.id);
}

static bool skriv_godkjent(struct session *s, const struct godkjenner *g, struct session *annet, struct feil *f)
{
	struct event e = EVENT_TOM;
	e.slag = EV_GODKJENT;
	e.tekst = s->agenda.nummer;
	e.merke = rad_ord(s, g->rad);
	e.frist = s->mote.dag;
	e.id = s->journal.id;
	e.sum = s->mote.segl_hode;
	e.valg = vedtatt_med_merknader(s, g->rad) || noen_tatt_til_folge(&annet->mote) ? GODKJENTSOM_MED
										       : GODKJENTSOM_UTEN;
	return session_do(annet, &e, NULL, f) && session_forsegl(annet, f);
}

static void si_godkjent(struct session *s, const struct godkjenner *g, struct session *annet, bool endret,
			struct streng *svar)
{
	struct protokoll p;
	protokoll_av_mote(&s->skrap, &annet->mote, &p);
	streng_f(svar, "%s", svar->n ? "\n" : "");
	streng_f(svar, tr("Referatet fra møte " TF " er merket godkjent. Kontrollord: " TF "."), TA(g->mote),
		 TA(p.kontrollord));
	if (endret)
		streng_c(svar, tr(" Obs: det er ført mer i det etter at dette møtet ble hevet."));
}

static bool fullfor(struct session *s, const struct godkjenner *g, struct streng *svar, struct feil *f)
{
	struct session annet;
	struct tekst base;
	if (!finn(s, g->mote, &base, f))
		return false;
	bool ok = apne(s, base, true, &annet, f), ferdig = ok && vart(s, &annet.mote);
	if (ok && !ferdig && annet.mote.godkjent.nr)
		ok = feil_sett(f, FEIL_REGEL, "referatet fra møte " TF " er alt godkjent i møte " TF, TA(g->mote),
			       TA(annet.mote.godkjent.mote));
	session_lukk(&annet);
	if (!ok || ferdig)
		return ok;
	ok = apne_for_skriving(s, base, &annet, f);
	bool endret = ok && !tekst_lik(annet.mote.segl_hode, g->hode);
	ok = ok && skriv_godkjent(s, g, &annet, f);
	if (ok)
		si_godkjent(s, g, &annet, endret, svar);
	session_lukk(&annet);
	return ok;
}

bool godkjenning_fullfor(struct session *s, bool alle, struct streng *svar, struct feil *f)
{
	struct mote *m = &s->mote;
	if (s->modus != MODUS_SKRIVER || m->fase != FASE_HEVET || !godkjenning_har(s))
		return true;
	for (int i = 0; alle && i < (int)m->agenda->saksliste.n; i++)
		if (mote_har_godkjent(m, i) && !notert(m, i) && !noter(s, i, f))
			return false;
	if (!mote_har_notert(m))
		return true;
	if (!session_forsegl(s, f)) /* what the other journal is told of, is over and done here */
		return false;
	for (int i = 0; i < (int)m->agenda->saksliste.n; i++)
		if (mote_har_godkjent(m, i) && notert(m, i) && !fullfor(s, notert(m, i), svar, f))
			return false;
	return true;
}

/* --- taking it back ---------------------------------------------------------------------------- */

/* Reads the other meeting: does our approval stand there? *base empty: it is not to be found. */
static bool star_der(struct session *s, const struct godkjenner *g, struct tekst *base)
{
	struct session annet;
	struct feil f;
	if (!finn(s, g->mote, base, &f))
		return false;
	bool ja = apne(s, *base, true, &annet, &f) && vart(s, &annet.mote);
	session_lukk(&annet);
	return ja;
}

static bool ta_tilbake(struct session *s, const struct godkjenner *g, struct streng *svar, struct feil *f)
{
	struct session annet;
	struct tekst base;
	struct event e = EVENT_TOM;
	if (!star_der(s, g, &base))
		return true;
	bool ok = apne_for_skriving(s, base, &annet, f);
	e.slag = EV_STRYK;
	e.gjelder = ok ? annet.mote.godkjent.nr : 0;
	ok = ok && session_do(&annet, &e, NULL, f) && session_forsegl(&annet, f);
	session_lukk(&annet);
	if (ok)
		streng_f(svar, tr("Godkjenningen er tatt ut av referatet fra møte " TF ". Angre eller stryk nå det som skal "
				  "bort her: står vedtaket når du avslutter, blir referatet godkjent igjen."), TA(g->mote));
	return ok;
}

bool godkjenning_tilbake(struct session *s, struct streng *svar, struct feil *f)
{
	for (size_t i = 0; i < s->mote.godkjenner.n; i++)
		if (!ta_tilbake(s, &s->mote.godkjenner.p[i], svar, f))
			return false;
	if (!svar->n)
		streng_c(svar, tr("Ingen referater er merket godkjent av dette møtet."));
	return true;
}

/* Would the sak still be adopted, and the meeting adjourned, after the event? */
static bool vedtatt_etter(const struct session *s, const struct event *e, int rad)
{
	const struct mote *m = &s->mote;
	struct arena a = {0};
	struct mote ny;
	struct event *alle = arena_nye(&a, struct event, m->antall + 1);
	for (size_t i = 0; i < m->antall; i++)
		alle[i] = m->logg[i].e;
	alle[m->antall] = *e;
	alle[m->antall].nr = m->logg[m->antall - 1].e.nr + 1;
	mote_init(&ny, m->grunnlag, m->grunnfolk);
	mote_spill(&ny, alle, m->antall + 1);
	bool ja = ny.fase == FASE_HEVET && mote_har_godkjent(&ny, rad);
	mote_release(&ny);
	arena_release(&a);
	return ja;
}

bool godkjenning_star(struct session *s, const struct event *e, struct feil *f)
{
	const struct mote *m = &s->mote;
	bool tar_tilbake = e->slag == EV_ANGRE || e->slag == EV_GJENTA || e->slag == EV_STRYK || e->slag == EV_RETTELSE;
	struct tekst base;
	if (!tar_tilbake || m->fase != FASE_HEVET)
		return true;
	for (size_t i = 0; i < m->godkjenner.n; i++) {
		const struct godkjenner *g = &m->godkjenner.p[i];
		if (mote_har_godkjent(m, g->rad) && !vedtatt_etter(s, e, g->rad) && star_der(s, g, &base))
			return feil_sett(f, FEIL_REGEL, "referatet fra møte " TF " er merket godkjent av dette møtet: skriv "
					 "først godkjenn tilbake", TA(g->mote));
	}
	return true;
}
