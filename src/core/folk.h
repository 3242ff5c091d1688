/*
 * folk.h: questions about who is there and who may vote. Pure, as spor.h. A person is told by the place
 * in m->folk; `naar` is the moment asked about
 * (nr INT32_MAX: after all that is recorded), so that what was noted too late counts from when it was.
 *
 * A stedfortreder votes when the member does not: absent, inhabil or excused (kommuneloven § 7-10,
 * forvaltningsloven § 8). Of two for the same member, the first one does.
 */
#ifndef FOLK_H
#define FOLK_H

#include "mote.h"

/* Now: after all that is recorded; of a meeting that is adjourned, just before it was. */
struct oyeblikk folk_naa(const struct mote *m);
/* When an event happened, as a moment: what is noted after the meeting without a time was at its end. */
struct oyeblikk folk_ved(const struct mote *m, struct stund naar, int nr);
/* Who this is, or -1. */
int folk_finn(const struct mote *m, const struct hvem *h);
/* Has a voting role: member, leader, deputy leader; a stedfortreder when the one he meets for has, too. */
bool folk_er_medlem(const struct mote *m, int i);
bool folk_til_stede(const struct mote *m, int i, struct oyeblikk naar);
/* On a screen and not in the room, if there. */
bool folk_paa_skjerm(const struct mote *m, int i, struct oyeblikk naar);
/* The times somebody was there on a screen, into *ut in `a`. */
size_t folk_skjermtider(const struct mote *m, int i, struct arena *a, struct opphold **ut);
/* Declared inhabil or excused in the row, by then: what is declared later changes no vote that was held. */
bool folk_inhabil(const struct mote *m, int rad, int i, struct oyeblikk naar);
/* Is entry k of the row's habilitet the last word about that person? */
bool folk_siste_ord(const struct mote *m, int rad, size_t k);
bool folk_kan_stemme(const struct mote *m, int rad, int i, struct oyeblikk naar);
/* How many may vote in the row (-1: no row), and who, into ut[folk->n] unless NULL. */
int folk_velgere(const struct mote *m, int rad, struct oyeblikk naar, int *ut);
/* The council's seats: members, without their stedfortredere. 0: the agenda names none. */
int folk_seter(const struct mote *m);

#endif
