/*
 * agenda_inn.h: an agenda file's bytes become a struct agenda, or a list of what is wrong with them.
 *
 *	struct meldinger m = {.arena = &ar, .fil = navn, .kilde = bytes};
 *	if (!agenda_les(&ar, &m, &agenda))
 *		… meldinger_skriv(&m, 20, &ut) …
 *
 * The order of checks is that of reliability.md §3.2. Every fault of the file is found in one run;
 * a fault that keeps the rest from being read does not keep what is before it from being judged.
 * Warnings alone still load. What is read lives in `ar` and does not point into the bytes.
 */
#ifndef AGENDA_INN_H
#define AGENDA_INN_H

#include "agenda.h"
#include "bytes.h"

/* Bytes and name are m->kilde and m->fil. False: m->feil > 0, and *ut is what could be read. */
bool agenda_les(struct arena *ar, struct meldinger *m, struct agenda *ut);
/* The same with other limits; see lesgrenser_for(). */
bool agenda_les_inntil(struct arena *ar, struct meldinger *m, const struct lesgrenser *g,
		       struct agenda *ut);

#endif
