/*
 * view_folg.h: the follow view, what the room sees: the sak, the proposal with what is new in it, the
 * decision until the next sak is called, who has the floor, breaks. Never innspill, notes or drafts, and of
 * a sak that is unntatt offentlighet nothing but its number and the hjemmel. A pure drawing.
 *
 *	struct folg v = FOLG_START;
 *	folg_tegn(&session, &flate, &v);      v.sider says how many pages the text has
 *	folg_tast(&v, &tast)                  what a key does to the view; false: nothing
 *	folg_hendt(&session, &v)              after each change of the meeting: back to the newest change
 */
#ifndef VIEW_FOLG_H
#define VIEW_FOLG_H

#include "flate.h"
#include "session.h"
#include "tast.h"

/* A terminal has one font. What can be larger is the air: margins, space between lines, letters apart. */
enum { FOLG_TETT, FOLG_VANLIG, FOLG_STOR };

struct folg {
	int storrelse;
	int side;             /* the page that is chosen, from 0; -1: the one with the newest change */
	bool hint;            /* the keys stand at the bottom, until the first event or key */
	int sider, vist;      /* of the last drawing */
	int rad, versjon, vedtak; /* what the page was chosen in */
};

#define FOLG_START ((struct folg){.storrelse = FOLG_VANLIG, .side = -1, .hint = true, .rad = -1})

void folg_tegn(struct session *s, struct flate *f, struct folg *v);
bool folg_tast(struct folg *v, const struct tast *t);
void folg_hendt(const struct session *s, struct folg *v);

#endif
