/*
 * yamlfeil.h: libyaml's complaints in a secretary's words, at the place where the mistake is.
 *
 * libyaml names the place where it gave up; the mistake is often on the line before, or where a
 * quotation mark was opened. The table in yamlfeil.c has one row for each of its sentences that a
 * file without directives can bring about (reliability.md §3.3).
 */
#ifndef YAMLFEIL_H
#define YAMLFEIL_H

#include "les.h"

/* Reports why l->yaml has stopped. */
void yamlfeil_meld(struct leser *l);

#endif
