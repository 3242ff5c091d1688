/* folg_nyest.h: where a proposal was changed last, so that a long one is shown from there. */
#ifndef FOLG_NYEST_H
#define FOLG_NYEST_H

#include "mote.h"

/* The place in the text with [nytt: …] and [strøket: …] that skriv_forslag() makes; it only chooses the page,
 * so the spaces at the joins do not matter. 0: not changed. */
size_t folg_nyest(struct arena *a, const struct sak *s);

#endif
