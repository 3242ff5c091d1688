/*
 * sum.h: SHA-256 (FIPS 180-4) by libmd, as 64 lower-case hex digits.
 */
#ifndef SUM_H
#define SUM_H

#include "tekst.h"

enum { SUM_LEN = 64 };

/* Writes 64 digits and a NUL. */
void sum_sha256(struct tekst t, char ut[SUM_LEN + 1]);

#endif
