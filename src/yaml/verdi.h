/*
 * verdi.h: one value of a field, from the scalar (or the list of texts) that stands in the file.
 *
 * What people write is understood where it can mean one thing only: «kl. 9.00», «20 min»,
 * «4. oktober 2023». When it is not written as everybody else would write it, a warning says how it
 * was understood; when it cannot be understood, a fault says what to write.
 */
#ifndef VERDI_H
#define VERDI_H

#include "les.h"

/* Reads l->ev into the field. The type must not be FELT_KART, FELT_SKJERMET or FELT_LISTE. */
void verdi_les(struct leser *l, const struct felt *f, void *base);

/* The scalar at l->ev as clean text: NFC, nothing hidden; in the leser's arena. Empty when it cannot
 * be one: that has been told. (verdi_tekst.c) */
struct tekst verdi_linje(struct leser *l); /* one line */
struct tekst verdi_ord(struct leser *l);   /* a word, number or time: a comment may follow it */
struct tekst verdi_flyt(struct leser *l);  /* flow form */
/* FELT_LINJER and FELT_PUNKTER: one text, or a list of them. */
void verdi_tekstliste(struct leser *l, const struct felt *f, void *base);

/* A time as verdi_les() understands it; *sikker: as it should be written. */
bool kl_forsta(struct tekst t, int *minutter, bool *sikker);

#endif
