#include "screen.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "utf8.h"

#define LIM_PAA "\033[?2004h"
#define LIM_AV "\033[?2004l"

struct screen {
	struct arena arena;
	SCREEN *term;
	struct flate forrige; /* what was sent last */
	struct palett palett;
	bool forny, farger;
	bool limer;           /* between the ends of a paste, where no Esc begins an Alt */
};

/* Keys of our own beside those of terminfo; the numbers are above curses' own. */
enum { K_LIM_START = KEY_MAX + 1, K_LIM_SLUTT, K_CV, K_CH, K_CHJEM, K_CSLUTT };

/*
 * For those who end the program where it stands and can be given nothing else: the only file-scope
 * variables that change.
 */
static struct termios uroert;
static volatile sig_atomic_t aapner; /* in newterm() */

static void gi_tilbake(void)
{
	static const char nullstill[] = LIM_AV "\033[?1l\033>\033[?1049l\033[?25h\033[0m\r\n";
	ssize_t n = write(STDOUT_FILENO, nullstill, sizeof(nullstill) - 1);
	(void)n;
	tcsetattr(STDIN_FILENO, TCSANOW, &uroert);
}

/* Memory ran out, here (tomt_for_minne()) or in curses, which calls exit(). */
static void ved_slutt(void)
{
	if (stdscr || aapner) /* NULL after delscreen() */
		gi_tilbake();
}

static void ved_krasj(int sig)
{
	gi_tilbake();
	if (aapner)
		tomt_for_minne();
	signal(sig, SIG_DFL);
	raise(sig);
}

static void vakt(void (*fn)(int))
{
	static const int signaler[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
	for (size_t i = 0; i < ARRAY_LEN(signaler); i++)
		signal(signaler[i], fn);
}

static void send(const char *s)
{
	size_t n = strlen(s);
	while (n) {
		ssize_t k = write(STDOUT_FILENO, s, n);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			return; /* the terminal is gone; poll says so in a moment */
		s += k;
		n -= (size_t)k;
	}
}

/* Asked before newterm(), which leaks what it made when it fails. */
static bool kjent_term(const char *navn)
{
	int feil;
	if (setupterm(navn, STDOUT_FILENO, &feil) != OK)
		return false;
	del_curterm(set_curterm(NULL));
	return true;
}

static SCREEN *ny_term(void)
{
	static const char *const reserver[] = {NULL, "xterm-256color", "xterm", "vt100"};
	SCREEN *t = NULL;
	for (size_t i = 0; !t && i < ARRAY_LEN(reserver); i++)
		if (kjent_term(reserver[i]))
			t = newterm(reserver[i], stdout, stdin);
	return t;
}

/* The terminal's number for a colour. With eight of them the light ones are the bold of the others. */
static short fargenr(enum fargenavn navn)
{
	return (short)(COLORS < 16 ? (navn - 1) % 8 : navn - 1);
}

static void sett_farger(struct screen *sk)
{
	sk->farger = sk->farger && has_colors() && start_color() == OK;
	if (!sk->farger)
		return;
	use_default_colors();
	for (int i = 0; i < FARGE_ANTALL; i++)
		if (sk->palett.farge[i] != FN_STANDARD)
			init_pair((short)(i + 1), fargenr(sk->palett.farge[i]), -1);
}

static void sett_modus(void)
{
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	if (!getenv("ESCDELAY"))
		set_escdelay(25);
	define_key("\033[200~", K_LIM_START);
	define_key("\033[201~", K_LIM_SLUTT);
	define_key("\033[1;5D", K_CV);
	define_key("\033[1;5C", K_CH);
	define_key("\033[1;5H", K_CHJEM);
	define_key("\033[1;5F", K_CSLUTT);
}

bool screen_apne(struct screen **ut, bool ascii, const struct palett *farger, struct feil *f)
{
	if (tcgetattr(STDIN_FILENO, &uroert) != 0)
		return feil_os(f, errno, "terminalen");
	vakt(ved_krasj); /* curses follows a NULL when newterm() gets no memory */
	(void)!at_quick_exit(ved_slutt);
	(void)!atexit(ved_slutt);
	aapner = 1;
	SCREEN *term = ny_term();
	aapner = 0;
	if (!term)
		vakt(SIG_DFL);
	if (!term)
		return feil_sett(f, FEIL_IO, "terminalen «%s» er ukjent, og ingen reserve virket",
				 getenv("TERM") ? getenv("TERM") : "");
	struct arena a = {0};
	struct screen *sk = arena_ny(&a, struct screen);
	sk->arena = a;
	sk->term = term;
	sk->farger = farger != NULL;
	if (farger)
		sk->palett = *farger;
	sk->forny = true;
	sett_modus();
	sett_farger(sk);
	flate_init(&sk->forrige, LINES, COLS);
	sk->forrige.ascii = ascii;
	refresh(); /* the alternate screen first, then the mode */
	send(LIM_PAA);
	*ut = sk;
	return true;
}

void screen_lukk(struct screen *sk)
{
	send(LIM_AV);
	endwin();
	delscreen(sk->term);
	vakt(SIG_DFL);
	flate_release(&sk->forrige);
	struct arena a = sk->arena;
	arena_release(&a);
}

int screen_fd(const struct screen *sk)
{
	(void)sk;
	return STDIN_FILENO;
}

void screen_storrelse(struct screen *sk, int *rader, int *kolonner)
{
	struct winsize w;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_row && w.ws_col &&
	    (w.ws_row != LINES || w.ws_col != COLS)) {
		resizeterm(w.ws_row, w.ws_col);
		screen_forny(sk);
	}
	*rader = LINES;
	*kolonner = COLS;
}

static enum tast_slag spesial(wint_t k)
{
	static const struct { int k; enum tast_slag slag; } tabell[] = {
		{KEY_ENTER, TAST_ENTER}, {KEY_BTAB, TAST_SHIFT_TAB}, {KEY_BACKSPACE, TAST_SLETT_BAK},
		{KEY_DC, TAST_SLETT}, {KEY_UP, TAST_OPP}, {KEY_DOWN, TAST_NED},
		{KEY_LEFT, TAST_VENSTRE}, {KEY_RIGHT, TAST_HOYRE}, {KEY_HOME, TAST_HJEM},
		{KEY_END, TAST_SLUTT}, {KEY_PPAGE, TAST_SIDE_OPP}, {KEY_NPAGE, TAST_SIDE_NED},
		{K_LIM_START, TAST_LIM_START}, {K_LIM_SLUTT, TAST_LIM_SLUTT},
		{K_CV, TAST_CTRL_VENSTRE}, {K_CH, TAST_CTRL_HOYRE}, {K_CHJEM, TAST_CTRL_HJEM},
		{K_CSLUTT, TAST_CTRL_SLUTT},
	};
	for (size_t i = 0; i < ARRAY_LEN(tabell); i++)
		if ((int)k == tabell[i].k)
			return tabell[i].slag;
	return TAST_INGEN;
}

static void tegn(struct tast *t, wint_t k)
{
	if (k == '\r' || k == '\n') {
		t->slag = TAST_ENTER;
	} else if (k == '\t') {
		t->slag = TAST_TAB;
	} else if (k == 0x7f || k == 8) {
		t->slag = TAST_SLETT_BAK;
	} else if (k >= 1 && k <= 26) {
		*t = (struct tast){TAST_CTRL, {(char)('a' + k - 1)}, 1};
	} else if (k >= 0x20 && k <= 0x10ffff && !(k >= 0xd800 && k <= 0xdfff)) {
		t->slag = TAST_TEGN;
		t->n = (unsigned char)utf8_skriv(t->tegn, (uint32_t)k);
	}
}

bool screen_tast(struct screen *sk, struct tast *t)
{
	wint_t k;
	*t = (struct tast){0};
	int r = get_wch(&k);
	if (r == ERR)
		return false;
	if (r == KEY_CODE_YES && k >= KEY_F(1) && k <= KEY_F(12)) {
		*t = (struct tast){TAST_F, {(char)(k - KEY_F0)}, 1};
	} else if (r == KEY_CODE_YES) {
		t->slag = spesial(k);
		if (t->slag == TAST_LIM_START || t->slag == TAST_LIM_SLUTT)
			sk->limer = t->slag == TAST_LIM_START;
	} else if (k == 27 && sk->limer) {
		t->slag = TAST_ESC;
	} else if (k == 27) {
		/* Alt sends Esc and the character in one: what comes at once belongs to it */
		r = get_wch(&k);
		t->slag = TAST_ESC;
		if (r == KEY_CODE_YES) {
			ungetch((int)k); /* a key of its own, or a paste that begins */
		} else if (r == OK) {
			tegn(t, k);
			t->slag = t->slag == TAST_TEGN || t->slag == TAST_SLETT_BAK ? TAST_ALT : TAST_ESC;
		}
	} else {
		tegn(t, k);
	}
	return true;
}

/* The role's own colour; FN_STANDARD when it has none here. */
static enum fargenavn fargen(const struct screen *sk, unsigned stil)
{
	return sk->farger ? sk->palett.farge[stil_farge(stil)] : FN_STANDARD;
}

static attr_t attributt(const struct screen *sk, unsigned stil)
{
	attr_t a = A_NORMAL;
	enum fargenavn farge = fargen(sk, stil);
	if (stil & STIL_FET || (farge >= FN_LYS_SVART && COLORS < 16))
		a |= A_BOLD;
	if (stil & STIL_SVAK || (stil_farge(stil) == FARGE_DEMPET && farge == FN_STANDARD))
		a |= A_DIM;
	if (stil & STIL_STREK)
		a |= A_UNDERLINE;
	if (stil & STIL_SNUDD)
		a |= A_REVERSE;
	return a;
}

static void vis_celle(const struct screen *sk, int y, int x, const struct celle *c)
{
	wchar_t w[CCHARW_MAX + 1];
	cchar_t cc;
	size_t n = 0;
	struct tekst t = tekst_c(c->tegn);
	uint32_t cp;
	for (size_t k; n < CCHARW_MAX && (k = utf8_les(t, &cp)); t = tekst_fra(t, k))
		w[n++] = (wchar_t)cp;
	if (n == 0)
		w[n++] = L' ';
	w[n] = L'\0';
	short par = fargen(sk, c->stil) == FN_STANDARD ? 0 : (short)(stil_farge(c->stil) + 1);
	if (setcchar(&cc, w, attributt(sk, c->stil), par, NULL) == OK)
		mvadd_wch(y, x, &cc);
}

void screen_vis(struct screen *sk, const struct flate *f)
{
	bool alt = sk->forny || f->rader != sk->forrige.rader || f->kolonner != sk->forrige.kolonner;
	if (alt) {
		flate_resize(&sk->forrige, f->rader, f->kolonner);
		erase();
		if (sk->forny)
			clearok(curscr, TRUE);
	}
	for (int y = 0; y < f->rader; y++)
		for (int x = 0; x < f->kolonner; x++) {
			const struct celle *c = flate_celle(f, y, x);
			struct celle *g = &sk->forrige.celle[y * f->kolonner + x];
			if (!alt && celle_lik(c, g))
				continue;
			*g = *c;
			if (c->bredde)
				vis_celle(sk, y, x, c);
		}
	sk->forny = false;
	curs_set(f->markor_y >= 0);
	if (f->markor_y >= 0)
		move(f->markor_y, f->markor_x);
	refresh();
}

void screen_forny(struct screen *sk)
{
	sk->forny = true;
}

void screen_slipp(struct screen *sk)
{
	(void)sk;
	send(LIM_AV);
	def_prog_mode();
	endwin();
}

void screen_ta(struct screen *sk)
{
	reset_prog_mode();
	refresh();
	send(LIM_PAA);
	screen_forny(sk);
}

void screen_kopier(struct screen *sk, struct tekst t)
{
	static const char b64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct streng s = {0};
	(void)sk;
	streng_c(&s, "\033]52;c;");
	for (size_t i = 0; i < t.n; i += 3) {
		uint32_t v = 0;
		for (size_t k = 0; k < 3; k++)
			v = v << 8 | (i + k < t.n ? (unsigned char)t.p[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			streng_tegn(&s, i + k > t.n ? '=' : b64[v >> (18 - 6 * k) & 63]);
	}
	streng_c(&s, "\033\\");
	send(s.p);
	streng_release(&s);
}
