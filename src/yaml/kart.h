/*
 * kart.h: a mapping of the file, read straight into a value by its table. No tree between: a
 * field's value is where it belongs as soon as its last event has been seen. Elements of a list wait
 * on l->stabel until the list ends and are then copied, once, to an array of the right length.
 */
#ifndef KART_H
#define KART_H

#include "les.h"

/* l->ev is the mapping's first event. Unknown and doubled keys, missing fields and values that
 * cannot be understood are reported; what is in order is filled in. */
void kart_les(struct leser *l, const struct felttabell *t, void *ut);

#endif
