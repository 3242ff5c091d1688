/* tui_folg(): the loop of the follow view. It sleeps until the journal, the minute or a key wakes it. */
#include "loop.h"
#include "view_folg.h"

/* To the next minute of the clock; each second where nobody tells of changes. */
static void vekk(struct loop *l, struct session *s)
{
	int64_t igjen = 60000 - session_naa(s).ms % 60000;
	loop_vekk(l, l->vaktfd < 0 && igjen > 1000 ? 1000 : igjen);
}

static void tast(struct loop *l, struct folg *v, const struct tast *t)
{
	if (tast_er(t, TAST_TEGN, 'q') || tast_er(t, TAST_CTRL, 'c'))
		l->slutt = true;
	else if (tast_er(t, TAST_CTRL, 'z'))
		loop_stans(l);
	else if (tast_er(t, TAST_CTRL, 'l'))
		screen_forny(l->sk);
	else
		(void)folg_tast(v, t);
}

/* One frame of what there is to read now. */
static void vis(struct loop *l, struct session *s, struct folg *v)
{
	l->vaktfd = session_vakt(s); /* first: what is written after the reading wakes us again */
	if (session_les_med(s))
		folg_hendt(s, v);
	folg_tegn(s, loop_flate(l), v);
	screen_vis(l->sk, &l->f);
	arena_reset(&s->skrap);
	vekk(l, s);
}

static void lop(struct loop *l, struct session *s)
{
	struct folg v = FOLG_START;
	struct tast t;
	bool tikk, ventet;
	while (!l->slutt) {
		vis(l, s, &v);
		bool borte = !loop_vent(l, &tikk, &ventet);
		while (!borte && ventet && !l->slutt && screen_tast(l->sk, &t))
			tast(l, &v, &t);
		if (borte || (ventet && !l->slutt && loop_tomt(l))) {
			l->slutt = true;
			l->signal_nr = SIGHUP;
		}
	}
}

bool tui_folg(struct session *s, const struct tui_valg *v, int *signal_nr, struct feil *f)
{
	struct loop l;
	bool ok = loop_start(&l, v, f);
	if (ok)
		lop(&l, s);
	*signal_nr = ok ? l.signal_nr : 0;
	loop_stopp(&l);
	return ok;
}

void tui_folg_tekst(struct session *s, bool ascii, struct streng *ut)
{
	struct folg v = FOLG_START;
	struct flate f;
	v.hint = false;
	flate_init(&f, 24, 80);
	f.ascii = ascii;
	folg_tegn(s, &f, &v);
	while (v.sider > 1 && f.rader < 1000) { /* all of the text: nobody turns a page here */
		flate_resize(&f, f.rader * 2, 80);
		folg_tegn(s, &f, &v);
	}
	bool tom = true; /* of the empty rows that fill a screen, one is enough */
	for (int y = 0; y < f.rader; y++) {
		size_t for_ = ut->n;
		flate_rad(&f, y, ut);
		if (ut->n > for_ || !tom)
			streng_tegn(ut, '\n');
		tom = ut->n - for_ <= 1;
	}
	if (tom && ut->n > 1 && ut->p[ut->n - 2] == '\n')
		streng_kutt(ut, ut->n - 1);
	flate_release(&f);
}
