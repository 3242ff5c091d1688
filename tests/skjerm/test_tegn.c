/*
 * Every code point as a text on the screen, through the real ncurses and into a terminal (libvterm): the
 * terminal gets nothing that acts, and what follows stands where the width says. Also the bytes that are no
 * character: surrogates, overlong forms, what is beyond U+10FFFF, single bytes.
 *
 * «test_tegn --tegn» is the program in the terminal: it draws one screen of texts for each key, each in a
 * field of its own with a bar behind it, and at last the number of the screen. About the width of some ten
 * thousand characters (newer than it is) this terminal disagrees with the C library, which is ncurses' judge
 * and ours; each of them has a row to itself, where nothing is said about columns.
 */
#include "prove.h"

#include <poll.h>
#include <vterm.h>

#include "screen.h"
#include "vt.h"

enum {
	RADER = 160, FELT = 20, I_RAD = 25, KOLONNER = FELT * I_RAD,
	SKALARER = 0x110000, GALE_BYTE = 128, OVERLANGE = 8, ANTALL = SKALARER + GALE_BYTE + OVERLANGE,
};

/* The n-th of all texts: a code point (a surrogate as the three bytes that it would be), or bytes. */
static size_t tegnet(int n, char ut[4])
{
	static const char *const overlange[OVERLANGE] = {
		"\xc0\x9b", "\xc1\xbf", "\xe0\x80\x9b", "\xe0\x9f\xbf", "\xf0\x80\x80\x9b", "\xf4\x90\x80\x80",
		"\xf7\xbf\xbf\xbf", "\xfe\xfe\xff\xff",
	};
	if (n >= SKALARER + GALE_BYTE) {
		const char *b = overlange[n - SKALARER - GALE_BYTE];
		memcpy(ut, b, strlen(b));
		return strlen(b);
	}
	if (n >= SKALARER) {
		ut[0] = (char)(n - SKALARER + 128);
		return 1;
	}
	if (n < 0xd800 || n > 0xdfff)
		return utf8_skriv(ut, (uint32_t)n);
	ut[0] = (char)0xed;
	ut[1] = (char)(0x80 | (n >> 6 & 0x3f));
	ut[2] = (char)(0x80 | (n & 0x3f));
	return 3;
}

/* Between letters, or first in its field. */
static struct tekst teksten(int n, bool forst, char b[8])
{
	size_t i = 0;
	if (!forst)
		b[i++] = 'a';
	i += tegnet(n, b + i);
	b[i++] = 'b';
	return (struct tekst){b, i};
}

/* --- who goes where -------------------------------------------------------------------------- */

/* Three rounds: between letters; first in its field, for what is of no width and so would stand on the cell
 * before; and those whose width is disputed. */
enum runde { MELLOM, FORST, OMSTRIDT, RUNDER };

struct plan {
	int *n[RUNDER]; /* the texts of each round */
	int antall[RUNDER];
};

struct side {
	enum runde runde;
	int fra, antall, i_rad;
};

static int terminalens_bredde(VTerm *vt, struct tekst t)
{
	VTermPos p;
	vterm_input_write(vt, "\r\033[K", 4);
	vterm_input_write(vt, t.p, t.n);
	vterm_state_get_cursorpos(vterm_obtain_state(vt), &p);
	return p.col;
}

static void legg_plan(struct plan *p)
{
	char b[8];
	struct streng s = {0};
	VTerm *vt = vterm_new(2, 40);
	vterm_set_utf8(vt, 1);
	vterm_state_reset(vterm_obtain_state(vt), 1);
	for (int k = 0; k < RUNDER; k++)
		p->n[k] = calloc(ANTALL, sizeof(int));
	for (int n = 0; n < ANTALL; n++) {
		streng_reset(&s);
		utf8_trygg(&s, teksten(n, false, b));
		bool lf = n == '\n';
		bool strid = !lf && terminalens_bredde(vt, streng_tekst(&s)) != utf8_bredde(streng_tekst(&s));
		enum runde r = strid ? OMSTRIDT : MELLOM;
		p->n[r][p->antall[r]++] = n;
		if (!strid && (n < 0x300 || utf8_bredde(streng_tekst(&s)) < 3))
			p->n[FORST][p->antall[FORST]++] = n;
	}
	vterm_free(vt);
	streng_release(&s);
}

/* The nr-th screen; false: there are no more. */
static bool siden(const struct plan *p, int nr, struct side *s)
{
	for (int r = MELLOM; r < RUNDER; r++) {
		int i_rad = r == OMSTRIDT ? 1 : I_RAD, plass = (RADER - 1) * i_rad;
		int antall = p->antall[r], sider = (antall + plass - 1) / plass;
		if (nr < sider) {
			int igjen = antall - nr * plass;
			*s = (struct side){(enum runde)r, nr * plass, igjen < plass ? igjen : plass, i_rad};
			return true;
		}
		nr -= sider;
	}
	return false;
}

static int nr_av(const struct plan *p, const struct side *s, int i)
{
	return p->n[s->runde][s->fra + i];
}

/* --- the program in the terminal ------------------------------------------------------------- */

static void tegn(struct flate *f, const struct plan *p, const struct side *s, int nr)
{
	char b[8], fot[32];
	flate_tom(f);
	for (int i = 0; i < s->antall; i++) {
		int y = i / s->i_rad, x = i % s->i_rad * FELT;
		struct tekst t = teksten(nr_av(p, s, i), s->runde == FORST, b);
		flate_tekst(f, spenn(y, x, FELT - 1), STIL_VANLIG, t);
		flate_tekst(f, spenn(y, x + FELT - 1, 1), STIL_VANLIG, T("|"));
	}
	snprintf(fot, sizeof(fot), "skjerm %d.", nr);
	flate_markor(f, RADER - 1, flate_tekst(f, spenn(RADER - 1, 0, 30), STIL_VANLIG, tekst_c(fot)));
}

static void plan_release(struct plan *p)
{
	for (int k = 0; k < RUNDER; k++)
		free(p->n[k]);
}

static int programmet(void)
{
	struct screen *sk;
	struct plan plan = {0};
	struct feil feil;
	struct flate f;
	struct tast t;
	struct side s;
	if (!utf8_lokale() || !screen_apne(&sk, false, NULL, &feil))
		return 1;
	legg_plan(&plan);
	flate_init(&f, RADER, KOLONNER);
	for (int i = 0; siden(&plan, i, &s); i++) {
		tegn(&f, &plan, &s, i);
		screen_vis(sk, &f);
		struct pollfd p = {screen_fd(sk), POLLIN, 0};
		while (!screen_tast(sk, &t))
			if (poll(&p, 1, -1) < 0)
				return 1;
	}
	plan_release(&plan);
	flate_release(&f);
	screen_lukk(sk);
	return 0;
}

/* --- the judge of it ------------------------------------------------------------------------- */

static struct vt *vt;

static int rydd(void **state)
{
	(void)state;
	vt_slutt(vt);
	vt = NULL;
	return 0;
}

/* Does a terminal do something else with it than show it? Told here once more, not asked of the filter. */
static bool virker(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0x180e ||
	       c == 0x200b || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) ||
	       c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe ||
	       (c >= 0xfdd0 && c <= 0xfdef) || (c >= 0xe000 && c <= 0xf8ff) || c >= 0xe0000;
}

/*
 * What ncurses itself says to the terminal: CSI sequences, the choice of a character set, and CR, LF, BS.
 * Everything else is text.
 */
static size_t av_curses(struct tekst t)
{
	size_t n = 1;
	if (t.p[0] == '\r' || t.p[0] == '\n' || t.p[0] == '\b' || t.p[0] == '\017')
		return 1;
	if (t.p[0] != '\033' || t.n < 3)
		return 0;
	if (strchr("()", t.p[1]))
		return 3;
	if (strchr("=>78M", t.p[1]))
		return 2;
	if (t.p[1] != '[')
		return 0;
	for (n = 2; n < t.n && !(t.p[n] >= '@' && t.p[n] <= '~'); n++)
		if (!strchr("0123456789;?", t.p[n]))
			return 0;
	return n + 1;
}

static void prov_byte(struct tekst t)
{
	uint32_t c;
	for (size_t n; t.n; t = tekst_fra(t, n)) {
		n = av_curses(t);
		if (n)
			continue;
		n = utf8_les(t, &c);
		if (n == 0 || virker(c))
			fail_msg("terminalen fikk %02x %02x %02x …", (unsigned char)t.p[0],
				 t.n > 1 ? (unsigned char)t.p[1] : 0, t.n > 2 ? (unsigned char)t.p[2] : 0);
	}
}

/* LF is shown as a space, where there is only one line. */
static void vist(struct streng *ut, struct tekst t)
{
	streng_reset(ut);
	utf8_trygg(ut, t);
	for (size_t i = 0; i < ut->n; i++)
		if (ut->p[i] == '\n')
			ut->p[i] = ' ';
}

static void prov_felt(struct streng *ventet, int n, bool forst, int y, int x)
{
	char b[8];
	struct streng fikk = {0};
	vist(ventet, teksten(n, forst, b));
	int bredde = utf8_bredde(streng_tekst(ventet));
	streng_c(ventet, " |");
	for (int k = 0; k <= bredde; k++) {
		struct vt_celle c = vt_celle(vt, y, x + k);
		streng_c(&fikk, c.tegn);
	}
	streng_c(&fikk, vt_celle(vt, y, x + FELT - 1).tegn);
	if (!tekst_lik(streng_tekst(ventet), streng_tekst(&fikk)))
		fail_msg("U+%04X: fikk «%s», ventet «%s»", (unsigned)n, fikk.p, ventet->p);
	streng_release(&fikk);
}

/* Every field is as it should be. Where the terminal counts otherwise than ncurses, nobody knows. */
static void prov_siden(const struct plan *p, const struct side *s)
{
	struct streng b = {0};
	for (int i = 0; i < s->antall && s->runde != OMSTRIDT; i++)
		prov_felt(&b, nr_av(p, s, i), s->runde == FORST, i / s->i_rad, i % s->i_rad * FELT);
	streng_release(&b);
}

static void ingen_tegn_gjor_noe_med_terminalen_og_alle_har_sin_bredde(void **state)
{
	(void)state;
	const char *const argv[] = {"/proc/self/exe", "--tegn", NULL};
	struct plan plan = {0};
	struct side s;
	char fot[32];
	legg_plan(&plan);
	assert_true(plan.antall[OMSTRIDT] < ANTALL / 50 && plan.antall[FORST] > 500);
	vt = vt_start(&(struct vt_valg){.rader = RADER, .kolonner = KOLONNER}, argv);
	for (int i = 0; siden(&plan, i, &s); i++) {
		int lengde = snprintf(fot, sizeof(fot), "skjerm %d.", i);
		vt_vent(vt, RADER - 1, fot);
		vt_vent_markor(vt, RADER - 1, lengde);
		prov_byte(vt_byte(vt));
		prov_siden(&plan, &s);
		vt_glem(vt);
		vt_send(vt, T(" "));
	}
	assert_int_equal(vt_vent_slutt(vt), 0);
	assert_int_equal(vt_bjeller(vt), 0);
	assert_string_equal(vt_tittel(vt), "");
	vt_assert_gjenopprettet(vt);
	plan_release(&plan);
}

int main(int argc, char **argv)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test_teardown(ingen_tegn_gjor_noe_med_terminalen_og_alle_har_sin_bredde, rydd),
	};
	if (argc > 1 && strcmp(argv[1], "--tegn") == 0)
		return programmet();
	return PROV(prover);
}
