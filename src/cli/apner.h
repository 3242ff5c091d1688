/*
 * apner.h: a file in the program that the user's desktop opens it with (xdg-open).
 *
 * No shell sees the name. The program is a grandchild in a session of its own, with nothing of our
 * terminal: it leaves no zombie and lives on when we end.
 */
#ifndef APNER_H
#define APNER_H

#include "feil.h"

/* A path that begins with '/', or an address. False: there is no desktop here, or it cannot be started. */
bool apner_fil(void *ctx, const char *sti, struct feil *f) MUST_CHECK;

#endif
