/*
 * protokoll_inn.h: the structured minutes, minutes/<base>.yaml, read back.
 *
 * As agenda_les() in every way, but for a file that the program itself has written (emit.h): what
 * protokoll_skriv() wrote, protokoll_les() reads without a word.
 */
#ifndef PROTOKOLL_INN_H
#define PROTOKOLL_INN_H

#include "bytes.h"
#include "protokoll.h"

bool protokoll_les(struct arena *ar, struct meldinger *m, struct protokoll *ut);
bool protokoll_les_inntil(struct arena *ar, struct meldinger *m, const struct lesgrenser *g,
			  struct protokoll *ut);

#endif
