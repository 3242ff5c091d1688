#include "enkel.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "command.h"
#include "rapport.h"
#include "sammen.h"
#include "sprak.h"

enum { LINJE_MAKS = 64 << 10, TREG_MS = 200, SISTE = 3 };

struct enkel {
	struct kall *k;
	struct session *s;
	struct ut *u;
	bool terminal;       /* somebody types */
	int status;
	bool slutt;
	int signal_fd, brutt; /* the signal that ended it, 0 none */
	char b[LINJE_MAKS + 1];
	size_t fra, til;     /* what is read and not yet used */
	bool forkast;        /* inside a line that was too long */
};

/* --- what is said ---------------------------------------------------------------------------- */

/* The gravest answer counts: 3 not saved, 4 another's meeting, 1 refused. */
static void merk(struct enkel *e, int status)
{
	static const int tyngde[] = {0, 1, 1, 3, 2};
	if (status == 2 || (status == 1 && e->terminal))
		status = e->terminal ? 0 : 1;
	if (tyngde[status] > tyngde[e->status])
		e->status = status;
}

/* Read-only because of the disk or the journal is not the same as another's meeting. */
static void avvis(struct enkel *e, const struct feil *f)
{
	si_feil(e->u, f);
	merk(e, f->kode == FEIL_LAAST && !e->s->opptatt ? 3 : feil_exit(f));
}

static void beskjeder(struct enkel *e)
{
	ut_tekst(e->u, streng_tekst(&e->s->beskjed)); /* a sentence a line */
	streng_reset(&e->s->beskjed);
}

static void hilsen(struct enkel *e)
{
	static const char *const faser[] = {
		N_("Møtet er ikke satt"), N_("Møtet pågår"), N_("Møtet har pause"), N_("Møtet er hevet"),
	};
	const struct session *s = e->s;
	const struct sak *oppe = s->mote.aktiv >= 0 ? &s->mote.saker[s->mote.aktiv] : NULL;
	size_t n = s->meldinger.advarsler;
	ut_f(e->u, tr("Møte " TF " i " TF ". "), TA(s->agenda.nummer), TA(s->agenda.organ));
	ut_f(e->u, "%s", tr(faser[s->mote.fase]));
	if (oppe && oppe->rad->saksnummer.n)
		ut_f(e->u, tr(", sak " TF " er oppe"), TA(oppe->rad->saksnummer));
	ut_tekst(e->u, TR(". Skriv «hjelp» for hjelp.\n"));
	if (n)
		ut_f(e->u, tr_antall("Agendaen har %zu advarsel; motebok sjekk viser den\n",
				     "Agendaen har %zu advarsler; motebok sjekk viser dem\n", n), n);
}

static bool er_motets(const struct event *e)
{
	return e->slag != EV_JOURNAL && e->slag != EV_APNET && e->slag != EV_SEGL;
}

/* Who comes back to a meeting sees what was recorded last before anything new is (R8). */
static void siste_hendelser(struct enkel *e)
{
	const struct mote *m = &e->s->mote;
	struct streng b = {0};
	struct feil f;
	enum handling h;
	size_t fra = m->antall, igjen = SISTE;
	if ((m->fase != FASE_SATT && m->fase != FASE_PAUSE) || e->s->sporsmal != SPOR_INGEN ||
	    !command_kjor(e->s, T("logg"), &h, &b, &f))
		return;
	while (fra > 0 && igjen)
		igjen -= er_motets(&m->logg[--fra].e);
	struct tekst rest = streng_tekst(&b), linje;
	ut_tekst(e->u, TR("Sist i loggen:\n"));
	for (size_t i = 0; tekst_del(&rest, '\n', &linje); i++) /* one line an event */
		if (i >= fra && i < m->antall && er_motets(&m->logg[i].e))
			ut_f(e->u, TF "\n", TA(linje));
	streng_release(&b);
}

static void sporsmal(struct enkel *e)
{
	if (e->s->sporsmal == SPOR_TAP)
		ut_tekst(e->u, TR("Gå videre uten det som er tapt? Skriv ja, eller nei for bare å "
				  "lese.\n"));
}

static void ledetekst(struct enkel *e)
{
	const struct mote *m = &e->s->mote;
	if (e->terminal && m->aktiv >= 0) {
		const struct rad *r = m->saker[m->aktiv].rad;
		if (r->saksnummer.n)
			ut_f(e->u, tr("sak " TF "> "), TA(r->saksnummer));
		else
			ut_f(e->u, TF "> ", TA(r->emne));
	} else if (e->terminal) {
		ut_tekst(e->u, T("> "));
	}
	if (!ut_tom(e->u)) { /* answers that nobody gets are no answers */
		e->slutt = true;
		merk(e, 3);
	}
}

/* --- lines in -------------------------------------------------------------------------------- */

static void ta_signal(struct enkel *e)
{
	struct signalfd_siginfo si;
	if (read(e->signal_fd, &si, sizeof(si)) != (ssize_t)sizeof(si))
		return;
	if (si.ssi_signo == SIGINT && e->terminal) {
		ut_tekst(e->u, TR("\nAlt er lagret. Skriv avslutt for å gå ut.\n"));
		ledetekst(e);
		return;
	}
	e->brutt = (int)si.ssi_signo;
}

/* What somebody who has joined did: a line that stands alone, and the prompt again. */
static void fra_andre(struct enkel *e)
{
	struct streng hva = {0};
	bool noe = false;
	arena_reset(&e->s->skrap);
	while (sammen_ta(e->s, &hva)) {
		ut_f(e->u, "%s" TF "\n", e->terminal && !noe ? "\n" : "", TA(streng_tekst(&hva)));
		streng_reset(&hva);
		noe = true;
	}
	streng_release(&hva);
	if (noe)
		ledetekst(e);
}

/* Waits for more; false: there is none. */
static bool les_mer(struct enkel *e)
{
	struct pollfd p[] = {{0, POLLIN, 0}, {e->signal_fd, POLLIN, 0}, {sammen_fd(e->s), POLLIN, 0}};
	while (!e->brutt && !e->slutt) {
		if (poll(p, 3, -1) < 0 && errno != EINTR)
			return false;
		if (p[2].revents)
			fra_andre(e);
		if (p[1].revents) {
			ta_signal(e);
			continue;
		}
		if (!p[0].revents)
			continue;
		ssize_t n = read(0, e->b + e->til, LINJE_MAKS + 1 - e->til);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno != EIO) { /* EIO: the terminal is gone, which is an end too */
			si_f(e->u, "standard inn: %s", feil_os_tekst(errno));
			merk(e, 3);
		}
		if (n > 0)
			e->til += (size_t)n;
		return n > 0;
	}
	return false;
}

static void for_lang(struct enkel *e)
{
	struct feil f;
	if (!e->forkast) {
		feil_sett(&f, FEIL_BRUK, "linjen er lengre enn %d KiB, og er ikke tatt med",
			  LINJE_MAKS >> 10);
		avvis(e, &f);
	}
	e->forkast = true;
	e->fra = e->til = 0;
}

/* The next line, without LF, in e->b; false: no more. What stands last without LF is a line too. */
static bool les_linje(struct enkel *e, struct tekst *ut)
{
	for (;;) {
		struct tekst alt = {e->b + e->fra, e->til - e->fra};
		ptrdiff_t lf = tekst_finn_tegn(alt, '\n');
		bool mer = lf >= 0;
		if (!mer && e->fra > 0) {
			memmove(e->b, e->b + e->fra, alt.n);
			e->til = alt.n;
			e->fra = 0;
		}
		if (!mer && e->til > LINJE_MAKS)
			for_lang(e);
		if (!mer && les_mer(e))
			continue;
		if (!mer && (e->brutt || e->slutt || e->fra == e->til))
			return false;
		*ut = mer ? tekst_til(alt, (size_t)lf) : (struct tekst){e->b, e->til};
		e->fra = mer ? e->fra + (size_t)lf + 1 : e->til;
		if (!e->forkast)
			return true;
		e->forkast = false;
	}
}

/* --- one line -------------------------------------------------------------------------------- */

static void vis_referat(struct enkel *e)
{
	struct protokoll p;
	struct referat r;
	struct streng b = {0};
	protokoll_av_mote(&e->s->skrap, &e->s->mote, &p);
	referat_bygg(&e->s->skrap, &p, &(struct referat_valg){0}, &r);
	rapport_txt(&r, &b);
	ut_tekst(e->u, streng_tekst(&b));
	streng_release(&b);
}

/* After an event: does it stand where it should? */
static void vakt(struct enkel *e)
{
	struct session *s = e->s;
	if (s->modus != MODUS_SKRIVER) /* the one who writes has said it */
		return;
	if (session_lagret(s) != LAGRET_TO)
		si_f(e->u, TF ": " TF, TA(session_grad(s)), TA(session_varsel(s)));
	if (s->derivert.n) {
		si_f(e->u, "referatet er ikke skrevet: " TF "; hendelsene er lagret",
		     TA(streng_tekst(&s->derivert)));
		merk(e, 3);
	}
	if (s->lagring_ms > TREG_MS)
		ut_f(e->u, tr("Lagringen tok %lld ms: disken er treg\n"), (long long)s->lagring_ms);
}

static void uten_funksjon(struct enkel *e, enum handling h)
{
	struct feil f;
	if (h == H_REFERAT) {
		vis_referat(e);
	} else if (h == H_AVSLUTT) {
		e->slutt = true;
	} else if (h != H_ANTALL && !handling_info(h)->fn) {
		feil_sett(&f, FEIL_BRUK, "%s hører til skjermen; her skrives ordene rett inn",
			  handling_info(h)->ord);
		avvis(e, &f);
	}
}

static void en_linje(struct enkel *e, struct tekst linje)
{
	struct streng svar = {0};
	struct feil f = {0};
	enum handling h;
	size_t for_ = e->s->mote.antall;
	if (tekst_starter(linje, T("#")))
		return;
	arena_reset(&e->s->skrap);
	if (!command_kjor(e->s, linje, &h, &svar, &f))
		avvis(e, &f);
	else
		uten_funksjon(e, h);
	if (svar.n) {
		ut_tekst(e->u, streng_tekst(&svar));
		ut_tekst(e->u, T("\n"));
	}
	streng_release(&svar);
	beskjeder(e);
	if (e->s->mote.antall > for_)
		vakt(e);
}

/* --- from first to last ---------------------------------------------------------------------- */

static int lytt(sigset_t *gammel)
{
	sigset_t sett;
	sigemptyset(&sett);
	sigaddset(&sett, SIGHUP);
	sigaddset(&sett, SIGTERM);
	sigaddset(&sett, SIGINT);
	sigprocmask(SIG_BLOCK, &sett, gammel);
	return signalfd(-1, &sett, SFD_CLOEXEC | SFD_NONBLOCK);
}

int enkel_kjor(struct kall *k, struct session *s)
{
	struct enkel e = {.k = k, .s = s, .u = &k->ut, .terminal = k->verden.inn_terminal};
	struct tekst linje;
	struct feil f;
	sigset_t gammel;
	e.signal_fd = lytt(&gammel);
	hilsen(&e);
	beskjeder(&e);
	siste_hendelser(&e);
	sporsmal(&e);
	ledetekst(&e);
	while (!e.slutt && les_linje(&e, &linje)) {
		en_linje(&e, linje);
		if (!e.slutt)
			ledetekst(&e);
	}
	if (e.terminal && !e.slutt && !e.brutt)
		ut_tekst(e.u, T("\n")); /* Ctrl-D leaves the cursor behind the prompt */
	if (e.brutt && !session_avbrutt(s, &f)) /* a hang-up is part of what happened */
		avvis(&e, &f);
	if (e.signal_fd >= 0)
		close(e.signal_fd);
	sigprocmask(SIG_SETMASK, &gammel, NULL);
	return e.brutt ? 128 + e.brutt : e.status;
}
