/* ord.h: the functions behind the command words; see HANDLING_INFO in command.h. */
#ifndef ORD_H
#define ORD_H

#include "command.h"

ord_fn ord_neste, ord_forrige, ord_sak, ord_innspill, ord_vedtak, ord_endre, ord_forslag, ord_aksjon,
	ord_pause, ord_taler, ord_ordet, ord_merknad, ord_referent, ord_logg, ord_rett, ord_stryk, ord_angre, ord_gjenta,
	ord_hev, ord_mangler, ord_vis, ord_status, ord_lagre, ord_finn_tekst, ord_folk, ord_hjelp;

/* The answer «ja» to «hev møtet?». */
bool ord_hev_ja(struct session *s, struct streng *svar, struct feil *f);

/* Cuts a deadline, «>14.12» or «innen 14.12.2023», off the end of *arg. False: it looks like one and is
 * no date. */
bool ord_frist(const struct session *s, struct tekst *arg, struct dato *frist, struct feil *f);

/* Time of day on the meeting's date, now or as «kl» said. */
void skriv_naa(struct streng *ut, const struct session *s);
/* «17/23», or the emne of a row without a number. */
void skriv_rad(struct streng *ut, const struct session *s, int rad);
/* One event for people: «innspill 3 fra Kari Nordmann, KS: …». */
void skriv_hendelse(struct streng *ut, const struct session *s, const struct event *e);
/* The proposal's text, with [nytt: …] and [strøket: …] when it has been changed. */
void skriv_forslag(struct streng *ut, struct session *s, int rad);
/* The newest note (innspill, action point or internal note) that is in force in the row; 0 none. */
int siste_notat(const struct session *s);

#endif
