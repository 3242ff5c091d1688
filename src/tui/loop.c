/* tui_kjor() and tui_velg(). Every wake-up handles all that is waiting and then draws one frame. */
#include "lesvis.h"
#include "loop.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sammen.h"
#include "sprak.h"
#include "utf8.h"
#include "view.h"

extern char **environ;

static bool signaler(struct loop *l, struct feil *f)
{
	static const int tar[] = {SIGWINCH, SIGTSTP, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
	sigemptyset(&l->maske);
	for (size_t i = 0; i < ARRAY_LEN(tar); i++)
		sigaddset(&l->maske, tar[i]);
	if (sigprocmask(SIG_BLOCK, &l->maske, &l->gammel) != 0)
		return feil_os(f, errno, "signaler");
	l->sigfd = signalfd(-1, &l->maske, SFD_CLOEXEC | SFD_NONBLOCK);
	return l->sigfd >= 0 || feil_os(f, errno, "signaler");
}

bool loop_start(struct loop *l, const struct tui_valg *v, struct feil *f)
{
	*l = (struct loop){.v = v, .sigfd = -1, .tidfd = -1, .vaktfd = -1};
	if (!signaler(l, f))
		return false;
	l->tidfd = timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
	struct itimerspec hvert = {{1, 0}, {1, 0}};
	if (l->tidfd < 0 || timerfd_settime(l->tidfd, 0, &hvert, NULL) != 0)
		return feil_os(f, errno, "tidsur");
	const struct palett *palett = v->palett ? v->palett : &palett_forvalgt;
	if (!screen_apne(&l->sk, v->ascii, v->farger ? palett : NULL, f))
		return false;
	int rader, kolonner;
	screen_storrelse(l->sk, &rader, &kolonner);
	flate_init(&l->f, rader, kolonner);
	l->f.ascii = v->ascii;
	return true;
}

void loop_vekk(struct loop *l, int64_t ms)
{
	struct itimerspec om = {.it_value = {ms / 1000, ms % 1000 * 1000000}};
	timerfd_settime(l->tidfd, 0, &om, NULL);
}

void loop_stopp(struct loop *l)
{
	if (l->sk) {
		screen_lukk(l->sk);
		flate_release(&l->f);
	}
	if (l->sigfd >= 0)
		close(l->sigfd);
	if (l->tidfd >= 0)
		close(l->tidfd);
	sigprocmask(SIG_SETMASK, &l->gammel, NULL);
	streng_release(&l->lim);
}

void loop_stans(struct loop *l)
{
	sigset_t tstp;
	sigemptyset(&tstp);
	sigaddset(&tstp, SIGTSTP);
	screen_slipp(l->sk);
	sigprocmask(SIG_UNBLOCK, &tstp, NULL);
	raise(SIGTSTP);
	sigprocmask(SIG_BLOCK, &tstp, NULL);
	screen_ta(l->sk);
}

/* --- $EDITOR ----------------------------------------------------------------------------------- */

static bool kladdfil(const struct loop *l, char sti[PATH_MAX], struct tekst t, struct feil *f)
{
	const char *mappe = l->v->kladdmappe ? l->v->kladdmappe : "/tmp";
	if (snprintf(sti, PATH_MAX, "%s/motebok-XXXXXX", mappe) >= PATH_MAX)
		return feil_os(f, ENAMETOOLONG, "%s", mappe);
	int fd = mkostemp(sti, O_CLOEXEC);
	if (fd < 0)
		return feil_os(f, errno, "%s", sti);
	size_t skrevet = 0;
	while (skrevet < t.n) {
		ssize_t n = write(fd, t.p + skrevet, t.n - skrevet);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			break;
		skrevet += (size_t)n;
	}
	if (close(fd) != 0 || skrevet < t.n)
		return feil_os(f, errno, "%s", sti);
	return true;
}

/* The user's own command with our path as an argument; signals as they were before us. */
static bool kjor_editor(struct loop *l, char *sti, struct feil *f)
{
	char kommando[] = "${VISUAL:-$EDITOR} \"$1\"";
	char sh[] = "sh", c[] = "-c";
	char *argv[] = {sh, c, kommando, sh, sti, NULL};
	posix_spawnattr_t at;
	pid_t barn;
	int status = 0;
	if (posix_spawnattr_init(&at) != 0)
		return feil_os(f, ENOMEM, "%s", l->v->editor);
	posix_spawnattr_setsigmask(&at, &l->gammel);
	posix_spawnattr_setflags(&at, POSIX_SPAWN_SETSIGMASK);
	int os = posix_spawnp(&barn, "sh", NULL, &at, argv, environ);
	posix_spawnattr_destroy(&at);
	if (os)
		return feil_os(f, os, "%s", l->v->editor);
	while (waitpid(barn, &status, 0) < 0 && errno == EINTR)
		;
	if (WIFEXITED(status) && (WEXITSTATUS(status) == 126 || WEXITSTATUS(status) == 127)) /* sh's own */
		return feil_sett(f, FEIL_REGEL, "«%s» kan ikke startes, teksten er uendret: sett EDITOR, for "
				 "eksempel EDITOR=nano", l->v->editor);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return feil_sett(f, FEIL_REGEL, "«%s» avsluttet med feil: teksten er uendret", l->v->editor);
	return true;
}

static void rediger(struct loop *l)
{
	char sti[PATH_MAX];
	struct feil f;
	struct tekst t;
	int oppe = mote_rad_oppe(&l->a->s->mote);
	if (oppe >= 0 && l->a->s->mote.saker[oppe].rad->skjermet) { /* it may leave copies behind */
		app_melding(l->a, true, TR("saken er unntatt offentlighet: teksten skrives her, ikke i en editor"));
		return;
	}
	if (!l->v->editor || !tekst_trim(tekst_c(l->v->editor)).n) {
		app_melding(l->a, true, TR("ingen editor er valgt: sett EDITOR, for eksempel EDITOR=nano"));
		return;
	}
	screen_slipp(l->sk);
	bool ok = kladdfil(l, sti, linje_tekst(l->a->redigerer), &f);
	if (ok) {
		ok = kjor_editor(l, sti, &f) && session_les_fil(l->a->s, sti, &t, &f);
		session_slett_fil(sti);
	}
	screen_ta(l->sk);
	if (ok)
		app_fra_editor(l->a, t);
	else
		app_melding(l->a, true, tekst_c(f.tekst));
}

/* --- one wake-up --------------------------------------------------------------------------------- */

static void utfor(struct loop *l)
{
	switch (l->a->virkning) {
	case VIRKNING_INGEN: break;
	case VIRKNING_SLUTT: l->slutt = true; break;
	case VIRKNING_EDITOR: rediger(l); break;
	case VIRKNING_KOPIER: screen_kopier(l->sk, streng_tekst(&l->a->kopi)); break;
	case VIRKNING_STANS: loop_stans(l); break;
	case VIRKNING_FORNY: screen_forny(l->sk); break;
	}
	l->a->virkning = VIRKNING_INGEN;
}

static void tegn(struct loop *l);

/* The last save took long: say so before the next one, so that nobody thinks the key was lost. */
static void varsle_treg_disk(struct loop *l, const struct tast *t)
{
	bool skriver = l->a->antall_lag == 1 || t->slag == TAST_ENTER || tast_er(t, TAST_CTRL, 's');
	if (l->a->s->lagring_ms <= 200 || !skriver)
		return;
	app_melding(l->a, false, TR("lagrer …"));
	tegn(l);
}

static void tast(struct loop *l, const struct tast *t)
{
	if (t->slag == TAST_LIM_START) {
		l->limer = true;
		streng_reset(&l->lim);
	} else if (t->slag == TAST_LIM_SLUTT && l->limer) {
		l->limer = false;
		app_lim(l->a, streng_tekst(&l->lim));
		utfor(l);
	} else if (l->limer) {
		if (t->slag == TAST_ENTER)
			streng_tegn(&l->lim, '\n');
		else if (t->slag == TAST_TAB)
			streng_tegn(&l->lim, ' ');
		else if (t->slag == TAST_TEGN)
			streng_legg(&l->lim, tast_tekst(t));
		else if (t->slag != TAST_INGEN) /* Esc and its kin: for app_lim() to leave out, and count */
			streng_tegn(&l->lim, '\033');
	} else if (t->slag != TAST_INGEN) {
		varsle_treg_disk(l, t);
		app_tast(l->a, t);
		utfor(l);
	}
}

static void taster(struct loop *l)
{
	struct tast t;
	while (!l->slutt && screen_tast(l->sk, &t)) {
		tast(l, &t);
		arena_reset(&l->a->s->skrap);
	}
}

static void brutt(struct loop *l, int signal_nr)
{
	l->slutt = true;
	l->signal_nr = signal_nr;
}

static void ctrl_c(struct app *a)
{
	const char *tast = app_tastnavn(a, H_AVSLUTT);
	app_melding(a, false, app_f(a, tr("Ctrl-C avslutter ikke: %s avslutter, Esc lukker"),
				    tast[0] ? tast : tr("ordet avslutt")));
}

static void les_signaler(struct loop *l)
{
	struct signalfd_siginfo s;
	while (read(l->sigfd, &s, sizeof(s)) == (ssize_t)sizeof(s)) {
		if (s.ssi_signo == SIGTSTP)
			loop_stans(l);
		else if (s.ssi_signo == SIGTERM || s.ssi_signo == SIGHUP)
			brutt(l, (int)s.ssi_signo);
		else if (s.ssi_signo == SIGINT && !l->a)
			l->slutt = true; /* nothing is being written here */
		else if (s.ssi_signo == SIGINT)
			ctrl_c(l->a);
	}
}

struct flate *loop_flate(struct loop *l)
{
	int rader, kolonner;
	screen_storrelse(l->sk, &rader, &kolonner);
	if (rader != l->f.rader || kolonner != l->f.kolonner)
		flate_resize(&l->f, rader, kolonner);
	return &l->f;
}

static void tegn(struct loop *l)
{
	app_tegn(l->a, loop_flate(l));
	screen_vis(l->sk, &l->f);
	arena_reset(&l->a->s->skrap);
}

bool loop_vent(struct loop *l, bool *tikk, bool *taster_venter)
{
	struct pollfd p[] = {{screen_fd(l->sk), POLLIN, 0}, {l->sigfd, POLLIN, 0}, {l->tidfd, POLLIN, 0},
			     {l->vaktfd, POLLIN, 0}};
	uint64_t ganger;
	if (poll(p, 4, -1) < 0)
		return errno == EINTR;
	if (p[1].revents)
		les_signaler(l);
	*tikk = p[2].revents && read(l->tidfd, &ganger, sizeof(ganger)) == sizeof(ganger);
	*taster_venter = p[0].revents & POLLIN;
	l->vakt_ventet = p[3].revents;
	return !(p[0].revents & (POLLHUP | POLLERR | POLLNVAL)) || *taster_venter;
}

bool loop_tomt(const struct loop *l)
{
	int n;
	struct pollfd p = {screen_fd(l->sk), POLLIN, 0};
	char c;
	if (poll(&p, 1, 0) <= 0)
		return false;
	n = (int)read(screen_fd(l->sk), &c, 0);
	return n < 0 || (p.revents & (POLLHUP | POLLERR));
}

static void lop(struct loop *l)
{
	bool tikk = false, ventet = false;
	while (!l->slutt) {
		tegn(l);
		l->vaktfd = l->a->s->modus == MODUS_SKRIVER ? sammen_fd(l->a->s) : session_vakt(l->a->s);
		if (!loop_vent(l, &tikk, &ventet)) {
			brutt(l, SIGHUP);
			break;
		}
		if (tikk || l->vakt_ventet)
			app_andre(l->a);
		if (tikk)
			app_sekund(l->a);
		if (ventet)
			taster(l);
		if (ventet && !l->slutt && loop_tomt(l))
			brutt(l, SIGHUP);
	}
}

bool tui_kjor(struct session *s, const struct tui_valg *v, int *signal_nr, struct feil *f)
{
	struct loop l;
	struct app a;
	struct feil f2;
	if (!loop_start(&l, v, f)) {
		loop_stopp(&l);
		return false;
	}
	app_init(&a, s, v->ascii);
	l.a = &a;
	lop(&l);
	kladd_lagre(&a);
	if (l.signal_nr) /* nobody is there to be told of a failure; what was acknowledged is on disk */
		(void)!session_avbrutt(s, &f2);
	*signal_nr = l.signal_nr;
	app_release(&a);
	loop_stopp(&l);
	return true;
}

/* --- the chooser --------------------------------------------------------------------------------- */

static void tegn_velg(struct loop *l, const struct tui_liste *liste, int valgt)
{
	struct flate *f = loop_flate(l);
	flate_tom(f);
	flate_fyll(f, rekt(0, 0, 1, f->kolonner), STIL_SNUDD);
	tegn_kort(f, spenn(0, 1, f->kolonner - 2), STIL_SNUDD, liste->tittel);
	int luft = f->rader >= 10, plass = f->rader - 2 - 2 * luft, topp = valgt >= plass && plass > 0 ? valgt - plass + 1 : 0;
	for (int i = topp; i < (int)liste->n && i - topp < plass; i++) {
		unsigned stil = i == valgt ? STIL_SNUDD : STIL_VANLIG;
		int y = 1 + luft + i - topp;
		flate_fyll(f, rekt(y, 0, 1, f->kolonner), stil);
		flate_tekst(f, spenn(y, 1, 2), stil, tekst_c(i == valgt ? flate_tegn(f, TEGN_PIL) : " "));
		tegn_kort(f, spenn(y, 3, f->kolonner - 4), stil, liste->rader[i]);
		if (i == valgt)
			flate_markor(f, y, 1);
	}
	tegn_hint(f, rekt(f->rader - 1, 1, 1, f->kolonner - 2), STIL_VANLIG,
		  TR("↑↓ velger · Enter åpner · q avslutter"));
	screen_vis(l->sk, f);
}

bool tui_velg(const struct tui_liste *liste, const struct tui_valg *v, int *valgt, struct feil *f)
{
	struct loop l;
	bool tikk = false, ventet = false;
	int i = 0;
	*valgt = -1;
	if (!loop_start(&l, v, f)) {
		loop_stopp(&l);
		return false;
	}
	while (!l.slutt) {
		struct tast t;
		tegn_velg(&l, liste, i);
		if (!loop_vent(&l, &tikk, &ventet))
			break;
		while (ventet && !l.slutt && screen_tast(l.sk, &t)) {
			if ((t.slag == TAST_OPP || tast_er(&t, TAST_TEGN, 'k')) && i > 0)
				i--;
			else if ((t.slag == TAST_NED || tast_er(&t, TAST_TEGN, 'j')) && i + 1 < (int)liste->n)
				i++;
			else if (t.slag == TAST_ENTER && liste->n)
				*valgt = i, l.slutt = true;
			else if (t.slag == TAST_ESC || tast_er(&t, TAST_TEGN, 'q') || tast_er(&t, TAST_CTRL, 'c'))
				l.slutt = true;
			else if (tast_er(&t, TAST_CTRL, 'z'))
				loop_stans(&l);
		}
		if (ventet && !l.slutt && loop_tomt(&l))
			break;
	}
	loop_stopp(&l);
	return true;
}

/* --- reading a referat --------------------------------------------------------------------------- */

/* Pasted text goes to the field that is open; elsewhere a paste is no command. */
static bool les_en(struct loop *l, struct lesvis *les, struct tast t)
{
	bool felt = les->steg != LES_LES && les->steg != LES_MINE;
	if (t.slag == TAST_LIM_START || t.slag == TAST_LIM_SLUTT) {
		l->limer = t.slag == TAST_LIM_START;
		return true;
	}
	if (l->limer && (t.slag == TAST_ENTER || t.slag == TAST_TAB))
		t = (struct tast){TAST_TEGN, {' '}, 1};
	if (l->limer && (!felt || t.slag != TAST_TEGN))
		return true;
	if (tast_er(&t, TAST_CTRL, 'z')) {
		loop_stans(l);
		return true;
	}
	return les_tast(les, &t);
}

bool tui_les(struct lesvis *les, const struct tui_valg *v, int *signal_nr, struct feil *f)
{
	struct loop l;
	bool tikk, ventet;
	if (!loop_start(&l, v, f)) {
		loop_stopp(&l);
		return false;
	}
	les->ascii = v->ascii;
	while (!l.slutt) {
		struct tast t;
		les_tegn(les, loop_flate(&l));
		screen_vis(l.sk, &l.f);
		if (!loop_vent(&l, &tikk, &ventet)) {
			brutt(&l, SIGHUP);
			break;
		}
		while (ventet && !l.slutt && screen_tast(l.sk, &t))
			if (t.slag != TAST_INGEN && !les_en(&l, les, t))
				l.slutt = true;
		if (ventet && !l.slutt && loop_tomt(&l))
			brutt(&l, SIGHUP);
	}
	*signal_nr = l.signal_nr;
	loop_stopp(&l);
	return true;
}
