/* fold.h: what the files that fold events into a meeting share: mote.c and its rooms. Nobody else. */
#ifndef FOLD_H
#define FOLD_H

#include "mote.h"

/* Nothing ends before it began, also when the wall clock was set back meanwhile. */
void fold_slutt(const struct mote *m, struct opphold *o, struct stund naar);
void fold_begynn(struct mote *m, struct oppholdene *l, struct stund naar);

/* People: from the agenda at first (mote_folk.c). */
void fold_folk_start(struct mote *m);
void fold_folk_satt(struct mote *m, struct stund naar);
void fold_folk_hevet(struct mote *m, struct stund naar);
enum endret fold_folk(struct mote *m, const struct event *e, struct stund naar);

/* The speaker list and the floor (mote_taler.c). */
enum endret fold_taler(struct mote *m, const struct event *e, struct stund naar);
void fold_ordet_slutt(struct mote *m, struct stund naar);

/* The rows: added, moved, at another time (mote_plan.c). All that are added are there before the first event
 * is folded: a correction may move an older event to one of them. */
void fold_plan_start(struct mote *m);
void fold_plan_ny(struct mote *m, const struct event *e);
enum endret fold_plan(struct mote *m, const struct event *e);

/* Votes (mote_votering.c). */
void fold_votering(struct mote *m, struct sak *s, const struct event *e, struct stund naar);

/* The referat: sent out, remarks answered, approved (mote_status.c). */
enum endret fold_status(struct mote *m, const struct event *e);
bool sjekk_status(const struct mote *m, const struct event *e, struct feil *f);
/* An approved referat is not changed: only the approval itself can be taken back. */
bool sjekk_last(const struct mote *m, const struct event *e, struct feil *f);

/* Would it make the meeting contradict itself? For what is told of another time than now, and for corrections
 * (mote_folger.c). */
bool sjekk_folger(const struct mote *m, const struct event *e, struct feil *f);

/* What mote_check() asks its other half (mote_check_folk.c), and what that one shares. */
bool sjekk_satt(const struct mote *m, struct feil *f);
bool sjekk_i_gang(const struct mote *m, struct feil *f);
bool sjekk_rad(const struct mote *m, const struct event *e, const struct sak **s, struct feil *f);
bool sjekk_tekst(const struct event *e, struct feil *f);
bool sjekk_deltaker(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_frammote(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_moteleder(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_habilitet(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_lukket(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_alternativ(const struct mote *m, const struct event *e, struct feil *f);
/* A proposal that has been voted on stays while the vote does. */
bool sjekk_alternativ_stryk(const struct mote *m, const struct event *alternativ, struct feil *f);
bool sjekk_votering(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_tilforsel(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_strek(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_ny_sak(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_plan(const struct mote *m, const struct event *e, struct feil *f);
bool sjekk_rekke(const struct mote *m, const struct event *e, struct feil *f);

#endif
