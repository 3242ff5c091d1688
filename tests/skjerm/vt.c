#include "vt.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <vterm.h>

#include "prove.h"

struct vt {
	VTerm *term;
	VTermScreen *skjerm;
	int fd, pidfd;
	pid_t pid;
	bool slutt;              /* the process is waited for */
	bool lukket;             /* nobody has the terminal open any more */
	int status;
	struct termios for_;     /* the line discipline before the program started */
	struct streng byte, svar; /* all that came; what the terminal answers */
	bool alternativ, markor_synlig;
	int mus, bjeller;
	struct streng tittel;
};

static int64_t na(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int64_t frist(void)
{
	const char *s = getenv("VT_FRIST");
	int64_t sekunder = 20;
	tekst_tall(tekst_c(s), 100000, &sekunder);
	return na() + sekunder * 1000;
}

static int ved_egenskap(VTermProp prop, VTermValue *v, void *bruker)
{
	struct vt *vt = bruker;
	if (prop == VTERM_PROP_ALTSCREEN)
		vt->alternativ = v->boolean;
	if (prop == VTERM_PROP_CURSORVISIBLE)
		vt->markor_synlig = v->boolean;
	if (prop == VTERM_PROP_MOUSE)
		vt->mus = v->number;
	if (prop == VTERM_PROP_TITLE) {
		streng_reset(&vt->tittel);
		streng_c(&vt->tittel, v->string);
	}
	return 1;
}

static int ved_bjelle(void *bruker)
{
	((struct vt *)bruker)->bjeller++;
	return 1;
}

static void ved_svar(const char *s, size_t n, void *bruker)
{
	streng_legg(&((struct vt *)bruker)->svar, (struct tekst){s, n});
}

static void lag_terminal(struct vt *vt, int rader, int kolonner)
{
	static const VTermScreenCallbacks kall = {.settermprop = ved_egenskap, .bell = ved_bjelle};
	vt->term = vterm_new(rader, kolonner);
	vterm_set_utf8(vt->term, 1);
	vterm_output_set_callback(vt->term, ved_svar, vt);
	vt->skjerm = vterm_obtain_screen(vt->term);
	vterm_screen_set_callbacks(vt->skjerm, &kall, vt);
	vterm_screen_enable_altscreen(vt->skjerm, 1);
	vterm_screen_reset(vt->skjerm, 1);
}

/* In the child: the environment that the header promises. */
static void sett_miljo(const char *const *env)
{
	static const char *const arvet[] = {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS",
					    "LSAN_OPTIONS"};
	const char *verdi[ARRAY_LEN(arvet)];
	for (size_t i = 0; i < ARRAY_LEN(arvet); i++)
		verdi[i] = getenv(arvet[i]);
	clearenv();
	for (size_t i = 0; i < ARRAY_LEN(arvet); i++)
		if (verdi[i])
			setenv(arvet[i], verdi[i], 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("LANG", "C.UTF-8", 1);
	for (; env && *env; env++) {
		char *kopi = strdup(*env), *lik = kopi ? strchr(kopi, '=') : NULL;
		if (lik) {
			*lik = '\0';
			setenv(kopi, lik + 1, 1);
		} else if (kopi) {
			unsetenv(kopi);
		}
		free(kopi);
	}
}

static void kjor_barn(const struct vt_valg *v, const char *const *argv)
{
	char **a = calloc(64, sizeof(*a));
	for (size_t i = 0; a && i < 63 && argv[i]; i++)
		a[i] = strdup(argv[i]);
	sigset_t ingen;
	sigemptyset(&ingen);
	sigprocmask(SIG_SETMASK, &ingen, NULL);
	sett_miljo(v->env);
	if (a && (!v->katalog || chdir(v->katalog) == 0))
		execvp(a[0], a);
	dprintf(2, "vt: kan ikke starte %s: %s\n", argv[0], strerror(errno));
	_exit(127);
}

static struct winsize vindu(int rader, int kolonner)
{
	return (struct winsize){.ws_row = (unsigned short)rader,
				.ws_col = (unsigned short)kolonner};
}

/* The line discipline that a fresh terminal has. */
static struct termios ny_linjemodus(void)
{
	struct termios t;
	int herre, slave;
	assert_int_equal(openpty(&herre, &slave, NULL, NULL, NULL), 0);
	assert_int_equal(tcgetattr(slave, &t), 0);
	close(slave);
	close(herre);
	return t;
}

struct vt *vt_start(const struct vt_valg *v, const char *const *argv)
{
	struct vt *vt = calloc(1, sizeof(*vt));
	struct winsize ws = vindu(v->rader, v->kolonner);
	assert_non_null(vt);
	vt->markor_synlig = true;
	lag_terminal(vt, v->rader, v->kolonner);
	vt->for_ = ny_linjemodus();
	vt->pid = forkpty(&vt->fd, NULL, &vt->for_, &ws);
	assert_true(vt->pid >= 0);
	if (vt->pid == 0)
		kjor_barn(v, argv);
	vt->pidfd = pidfd_open(vt->pid, 0);
	assert_true(vt->pidfd >= 0);
	fcntl(vt->fd, F_SETFL, fcntl(vt->fd, F_GETFL) | O_NONBLOCK);
	fcntl(vt->fd, F_SETFD, FD_CLOEXEC);
	return vt;
}

void vt_slutt(struct vt *vt)
{
	if (!vt)
		return;
	if (!vt->slutt) {
		kill(vt->pid, SIGKILL);
		waitpid(vt->pid, NULL, 0);
	}
	close(vt->fd);
	close(vt->pidfd);
	vterm_free(vt->term);
	streng_release(&vt->byte);
	streng_release(&vt->svar);
	streng_release(&vt->tittel);
	free(vt);
}

/* Reads what there is; false when there is nothing more for now, or ever. */
static bool les(struct vt *vt)
{
	char b[4096];
	ssize_t n = read(vt->fd, b, sizeof(b));
	if (n <= 0)
		return false;
	streng_legg(&vt->byte, (struct tekst){b, (size_t)n});
	vterm_input_write(vt->term, b, (size_t)n);
	return true;
}

/* Writes what the kernel takes of *t. */
static void skriv(struct vt *vt, struct tekst *t)
{
	ssize_t n = t->n ? write(vt->fd, t->p, t->n) : 0;
	if (n > 0)
		*t = tekst_fra(*t, (size_t)n);
}

static void skriv_svar(struct vt *vt)
{
	struct tekst t = streng_tekst(&vt->svar);
	skriv(vt, &t);
	streng_fjern(&vt->svar, 0, vt->svar.n - t.n);
}

/* One turn: waits until something can be read, written or waited for, and does it. False: the
 * deadline has passed, or nothing more can come. */
static bool pump(struct vt *vt, struct tekst *ut, int64_t til)
{
	bool skriver = vt->svar.n > 0 || (ut && ut->n > 0);
	short hva = (short)(POLLIN | (skriver ? POLLOUT : 0));
	struct pollfd p[2] = {
		{.fd = vt->lukket ? -1 : vt->fd, .events = hva},
		{.fd = vt->slutt ? -1 : vt->pidfd, .events = POLLIN},
	};
	int64_t igjen = til - na();
	if ((vt->lukket && vt->slutt) || igjen <= 0 || poll(p, 2, (int)igjen) <= 0)
		return false;
	if (p[0].revents & POLLOUT) {
		skriv_svar(vt);
		if (ut && vt->svar.n == 0)
			skriv(vt, ut);
	}
	if (p[1].revents && waitpid(vt->pid, &vt->status, WNOHANG) == vt->pid)
		vt->slutt = true;
	if (!les(vt) && p[0].revents & POLLHUP)
		vt->lukket = true;
	return true;
}

static void feilet(const struct vt *vt, const char *hva, const char *ventet)
{
	vt_dump(vt);
	fail_msg("vt: ventet forgjeves: %s %s", hva, ventet);
}

void vt_send(struct vt *vt, struct tekst byte)
{
	for (int64_t til = frist(); byte.n;)
		if (!pump(vt, &byte, til))
			feilet(vt, "at programmet leser", "");
}

void vt_resize(struct vt *vt, int rader, int kolonner)
{
	struct winsize ws = vindu(rader, kolonner);
	vterm_set_size(vt->term, rader, kolonner);
	assert_int_equal(ioctl(vt->fd, TIOCSWINSZ, &ws), 0);
}

void vt_signal(struct vt *vt, int signal_nr)
{
	assert_int_equal(kill(vt->pid, signal_nr), 0);
}

pid_t vt_pid(const struct vt *vt)
{
	return vt->pid;
}

static bool har(const struct vt *vt, int rad, const char *tekst)
{
	struct streng s = {0};
	bool funnet = false;
	int rader, kolonner;
	vterm_get_size(vt->term, &rader, &kolonner);
	for (int y = 0; y < rader && !funnet; y++) {
		if (rad != VT_HVOR_SOM_HELST && y != rad)
			continue;
		streng_reset(&s);
		vt_rad(vt, y, &s);
		funnet = tekst_finn(streng_tekst(&s), tekst_c(tekst)) >= 0;
	}
	streng_release(&s);
	return funnet;
}

/* Reads all that is there before it looks: a half-drawn screen is not what was waited for. */
static bool vent_til(struct vt *vt, int rad, const char *tekst, bool skal_ha, int64_t til)
{
	for (;;) {
		while (les(vt))
			;
		if (har(vt, rad, tekst) == skal_ha)
			return true;
		if (!pump(vt, NULL, til))
			return har(vt, rad, tekst) == skal_ha;
	}
}

void vt_vent(struct vt *vt, int rad, const char *tekst)
{
	if (!vent_til(vt, rad, tekst, true, frist()))
		feilet(vt, "på teksten", tekst);
}

void vt_vent_borte(struct vt *vt, int rad, const char *tekst)
{
	if (!vent_til(vt, rad, tekst, false, frist()))
		feilet(vt, "at dette forsvinner:", tekst);
}

bool vt_kommer(struct vt *vt, int rad, const char *tekst, int ms)
{
	return vent_til(vt, rad, tekst, true, na() + ms);
}

void vt_vent_markor(struct vt *vt, int rad, int kolonne)
{
	int64_t til = frist();
	for (;;) {
		int y, x;
		while (les(vt))
			;
		vt_markor(vt, &y, &x);
		if (y == rad && x == kolonne)
			return;
		if (!pump(vt, NULL, til))
			feilet(vt, "på markøren", "");
	}
}

int vt_vent_slutt(struct vt *vt)
{
	int64_t til = frist();
	while (!vt->slutt)
		if (!pump(vt, NULL, til) && !vt->slutt)
			feilet(vt, "at programmet slutter", "");
	while (les(vt))
		;
	return WIFEXITED(vt->status) ? WEXITSTATUS(vt->status) : 128 + WTERMSIG(vt->status);
}

struct vt_celle vt_celle(const struct vt *vt, int rad, int kolonne)
{
	struct vt_celle ut = {.tegn = " "};
	VTermScreenCell c;
	size_t n = 0;
	if (!vterm_screen_get_cell(vt->skjerm, (VTermPos){.row = rad, .col = kolonne}, &c))
		return ut;
	for (size_t i = 0; i < VTERM_MAX_CHARS_PER_CELL && c.chars[i]; i++) {
		if (c.chars[i] <= 0x10ffff)
			n += utf8_skriv(ut.tegn + n, c.chars[i]);
		ut.tegn[n] = '\0';
	}
	ut.fet = c.attrs.bold;
	ut.strek = c.attrs.underline;
	ut.snudd = c.attrs.reverse;
	ut.farget = !VTERM_COLOR_IS_DEFAULT_FG(&c.fg);
	ut.forgrunn = ut.farget && VTERM_COLOR_IS_INDEXED(&c.fg) ? c.fg.indexed.idx : 0;
	return ut;
}

void vt_rad(const struct vt *vt, int rad, struct streng *ut)
{
	int rader, kolonner;
	size_t fra = ut->n;
	vterm_get_size(vt->term, &rader, &kolonner);
	for (int x = 0; x < kolonner; x++) {
		struct vt_celle c = vt_celle(vt, rad, x);
		streng_c(ut, c.tegn);
	}
	while (ut->n > fra && ut->p[ut->n - 1] == ' ')
		streng_kutt(ut, ut->n - 1);
}

int vt_finn(const struct vt *vt, const char *tekst)
{
	int rader, kolonner;
	vterm_get_size(vt->term, &rader, &kolonner);
	for (int y = 0; y < rader; y++)
		if (har(vt, y, tekst))
			return y;
	return -1;
}

void vt_markor(const struct vt *vt, int *rad, int *kolonne)
{
	VTermPos p;
	vterm_state_get_cursorpos(vterm_obtain_state(vt->term), &p);
	*rad = p.row;
	*kolonne = p.col;
}

bool vt_markor_synlig(const struct vt *vt)
{
	return vt->markor_synlig;
}

bool vt_alternativ(const struct vt *vt)
{
	return vt->alternativ;
}

const char *vt_tittel(const struct vt *vt)
{
	return vt->tittel.p ? vt->tittel.p : "";
}

int vt_bjeller(const struct vt *vt)
{
	return vt->bjeller;
}

struct tekst vt_byte(const struct vt *vt)
{
	return streng_tekst(&vt->byte);
}

void vt_glem(struct vt *vt)
{
	streng_reset(&vt->byte);
}

void vt_dump(const struct vt *vt)
{
	struct streng s = {0};
	int rader, kolonner, y, x;
	vterm_get_size(vt->term, &rader, &kolonner);
	vt_markor(vt, &y, &x);
	streng_f(&s, "# skjerm %d×%d, markør %d,%d%s%s\n", rader, kolonner, y, x,
		 vt->alternativ ? ", alternativ" : "", vt->slutt ? ", programmet er slutt" : "");
	for (int i = 0; i < rader; i++) {
		streng_f(&s, "# %2d|", i);
		vt_rad(vt, i, &s);
		streng_tegn(&s, '\n');
	}
	fputs(s.p, stderr);
	streng_release(&s);
}

/* Which of two sequences came last? True: `pa`. */
static bool sist(const struct vt *vt, const char *pa, const char *av)
{
	struct tekst rest = vt_byte(vt), p = tekst_c(pa), a = tekst_c(av);
	bool svar = false;
	for (; rest.n; rest = tekst_fra(rest, 1)) {
		if (tekst_starter(rest, p))
			svar = true;
		if (tekst_starter(rest, a))
			svar = false;
	}
	return svar;
}

static bool stil_staar_igjen(const struct vt *vt)
{
	VTermState *s = vterm_obtain_state(vt->term);
	VTermValue fet, strek, snudd, farge, bakgrunn;
	vterm_state_get_penattr(s, VTERM_ATTR_BOLD, &fet);
	vterm_state_get_penattr(s, VTERM_ATTR_UNDERLINE, &strek);
	vterm_state_get_penattr(s, VTERM_ATTR_REVERSE, &snudd);
	vterm_state_get_penattr(s, VTERM_ATTR_FOREGROUND, &farge);
	vterm_state_get_penattr(s, VTERM_ATTR_BACKGROUND, &bakgrunn);
	return fet.boolean || strek.number || snudd.boolean ||
	       !VTERM_COLOR_IS_DEFAULT_FG(&farge.color) ||
	       !VTERM_COLOR_IS_DEFAULT_BG(&bakgrunn.color);
}

static bool linjen_er_endret(const struct vt *vt)
{
	struct termios na_;
	if (tcgetattr(vt->fd, &na_) != 0)
		return false;
	return na_.c_lflag != vt->for_.c_lflag || na_.c_iflag != vt->for_.c_iflag ||
	       na_.c_oflag != vt->for_.c_oflag;
}

const char *vt_ikke_gjenopprettet(const struct vt *vt)
{
	if (vt->alternativ)
		return "den alternative skjermen vises ennå";
	if (!vt->markor_synlig)
		return "markøren er skjult";
	if (vt->mus != VTERM_PROP_MOUSE_NONE)
		return "musa er fanget";
	if (stil_staar_igjen(vt))
		return "stil eller farge står igjen";
	if (sist(vt, "\033[?2004h", "\033[?2004l"))
		return "innliming er merket ennå (?2004)";
	if (sist(vt, "\033[?1h", "\033[?1l"))
		return "piltastene er i programmets modus (?1)";
	if (sist(vt, "\033=", "\033>"))
		return "talltastene er i programmets modus";
	if (linjen_er_endret(vt))
		return "linjemodus (stty) er ikke satt tilbake";
	return NULL;
}

void vt_assert_gjenopprettet(const struct vt *vt)
{
	const char *hva = vt_ikke_gjenopprettet(vt);
	if (!hva)
		return;
	vt_dump(vt);
	fail_msg("vt: %s", hva);
}
