/* view.h: the views, and what they share. Only the files of tui/ that draw include it. */
#ifndef VIEW_H
#define VIEW_H

#include "app.h"

extern const struct visning visning_hoved, visning_felt, visning_vedtak, visning_endre,
	visning_tekst, visning_logg, visning_stav, visning_hjelp, visning_mangler, visning_folk, visning_vedlegg,
	visning_merknader;

/* The fields' words and prompts, one row each. */
struct felt_info {
	const char *ord;      /* the command word that Enter sends it with; also its name in the draft */
	const char *ledetekst;
	const char *hint;
	bool blir;            /* stays open after Enter */
};
extern const struct felt_info felt_info[FELT_ANTALL];

void app_legg_pa(struct app *a, const struct visning *v); /* on top */
void app_av(struct app *a);                               /* the top one away */
/* Runs a command line, and shows its answer or error. True when it was done. */
bool app_kommando(struct app *a, struct tekst linje);
bool app_kommando_f(struct app *a, const char *fmt, ...) PRINTF(2, 3);
/* The name of the word's key, "" when it has none; and the word that a key stands for, or H_ANTALL. */
const char *app_tastnavn(const struct app *a, enum handling h);
enum handling app_av_tast(const struct app *a, const struct tast *t);
/* «under 20/23 » when another sak than this row is open now (somebody who has joined may have called it), so
 * that what was begun goes where it belongs; else empty. */
struct tekst app_under(struct app *a, int rad);
/* Does what a key or help line of the main view does. */
void app_handling(struct app *a, enum handling h);
/* Opens «rett» with what stands in event nr now. False: it cannot be corrected; the message says why. */
bool rett_apne(struct app *a, int nr);
/* Opens a one-line field; `forhand` is what stands there when it has no draft. */
void felt_apne(struct app *a, enum innfelt f, struct tekst forhand);
/* An operation of the line editor for this key, or typed text; false when it means nothing there. */
bool linje_tast(struct linje *l, const struct tast *t);

/* The innspill that Enter in the field corrects, and which in its sak it is (from 1); NULL: Enter makes
 * a new one. It is the newest line of the history brought back, when that line became the last innspill
 * of the sak and still is. */
const struct notat *felt_retter(const struct app *a, size_t *hvilket);

/* Code of the one that the begun innspill is from, when its text names nobody; else empty. */
struct tekst felt_fra(struct app *a);
/* The row that the sak panel shows, or -1. */
int app_rad(const struct app *a);
void tegn_sak(struct app *a, struct flate *f, struct rekt r);       /* view_sak.c */
/* «Vedtatt», «Saken utgår», in the user's language; and what the row is for, «Drøfting», or the council's
 * own word for it. */
const char *utfall_tittel(enum utfall u);
/* Text with [nytt: …] and [strøket: …] in their styles; *inne (0 at first) carries the style over line
 * ends. */
void tegn_merket(struct flate *f, struct spenn s, unsigned stil, struct tekst t, unsigned *inne);
/* Background, earlier treatment and earlier decision; empty when there is none. */
void skriv_om_saken(struct streng *ut, const struct rad *r);
/* «▸ Anne Vik, KS»; empty when nobody has the floor. */
void skriv_ordet(struct streng *ut, struct app *a, const char *pil);
/* «02:14 av 03:00». True: the time is out. *del: how much of it is used, in thousandths; -1: no limit. */
bool skriv_taletid_naa(struct streng *ut, struct app *a, int *del);
/* Who waits, a line each, and that the list is closed; empty when nobody. */
void skriv_venter(struct streng *ut, struct app *a);
void tegn_saksliste(struct app *a, struct flate *f, struct rekt r); /* view_side.c */
void tegn_hoyre(struct app *a, struct flate *f, struct rekt r);
/* «lagret 10:20:41», or what else is true. */
void skriv_lagret(struct app *a, struct streng *ut);
/* The line at the bottom: field or message; and the hints under it. */
void tegn_bunn(struct app *a, struct flate *f, int rader);
/* panel.c. A panel in the middle of the screen, or all of the screen (tegn_side), blanked and framed;
 * returns the room inside. In a small window it is the whole window, without a frame. */
struct rekt tegn_panel(struct flate *f, int hoyde, int bredde, const char *tittel);
struct rekt tegn_side(struct flate *f, struct tekst tittel);
/* How wide the room inside a panel of this width will be. */
int panel_bredde(const struct flate *f, int bredde);
/* One line, with … where it was cut; returns the columns it took. */
int tegn_kort(struct flate *f, struct spenn s, unsigned stil, struct tekst t);
/* The program's own words: as tegn_kort(), but with --ascii their signs are ASCII too. */
int tegn_ord(struct flate *f, struct spenn s, unsigned stil, struct tekst t);
/* The same for what is broken into lines: answers, messages; lives until the key is done. */
struct tekst ord_vist(struct app *a, bool ascii, struct tekst t);
/* Hints, parted by « · », the most wanted first: as many whole parts as there are rows for; returns
 * the rows used. And how many rows all of them take. */
int tegn_hint(struct flate *f, struct rekt r, unsigned stil, struct tekst t);
int hint_rader(struct flate *f, int bredde, struct tekst t);
/* A panel's last rows: the message, else its hints. fot_rader() says how many, at most `maks`, of what
 * is inside the frame; a refusal always has one. */
int fot_rader(struct app *a, struct flate *f, struct rekt r, int maks, const char *hint);
void tegn_fot(struct app *a, struct flate *f, struct rekt r, const char *hint);
/* Fills a.vis. */
void vis_sett(struct app *a, const char *tittel, struct tekst tekst);
void vis_logg(struct app *a);
void vis_referat(struct app *a);
void vis_mangler(struct app *a);
/* The log again after a change, at the same line and with the same message. */
void logg_pa_nytt(struct app *a);
/* The words that the dictionary does not know; nothing when it knows them all or there is none. And again
 * after a correction. */
void vis_stav(struct app *a);
void stav_pa_nytt(struct app *a);
void vis_hjelp(struct app *a);
void vis_folk(struct app *a);
void vis_vedlegg(struct app *a);
/* False: there are none, or the panel is open already. */
bool vis_merknader(struct app *a);
/* The line of the attendance panel that is typed in; NULL: none now. */
struct linje *folk_linje(struct app *a);
/* «24 av 26 til stede», or with a sign that the meeting has no quorum: true. Empty: no members known. */
bool skriv_oppmote(struct streng *ut, struct app *a, int bredde);
/* Stedfortredere, forfall and who takes no part in the row that is shown, a line each. */
void skriv_fravaer(struct streng *ut, struct app *a);
/* «Kari Nordmann (inhabil, fvl. § 6 e)»; false: nobody. */
bool skriv_ute(struct streng *ut, const struct mote *m, int rad);
/* The answer of a word that says more than one line. */
void vis_svar(struct app *a, enum handling h, struct tekst svar);

/* Drafts to and from minutes/<base>.kladd, so that they survive a crash. */
void kladd_lagre(struct app *a);
void kladd_hent(struct app *a);

/* A text built while drawing; given back by arena at the end of the key. */
struct tekst app_f(struct app *a, const char *fmt, ...) PRINTF(2, 3);
/* «09:04», for a text that is put together by app_f(). */
struct tekst app_kl(struct app *a, int minutter);

#endif
