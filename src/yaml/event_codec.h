/*
 * event_codec.h: struct event ↔ the members of a journal line. The fields and their order stand in
 * core/event.c; the line's frame (nr, tid, ur, forrige, kjede) is store/frame.c's.
 *
 *	"hva":"innspill","sak":"17/23","kode":"rs","navn":"Rune Simensen",…,"tekst":"…"
 *
 * Fields that are empty are left out. Reading is libyaml's (a JSON object is a YAML flow mapping), after
 * the hash has been verified; unknown members are skipped, so that a later version's additions do no harm.
 */
#ifndef EVENT_CODEC_H
#define EVENT_CODEC_H

#include "event.h"
#include "feil.h"

/* Appends "hva":…  without braces. Texts must be valid UTF-8. */
void event_skriv(struct streng *ut, const struct event *e);

/* `linje` is the whole record. nr, tid and ur are left as they are in *ut. Texts are copied to `a`.
 * False: not a flat mapping, or an unknown «hva» (f says which). */
bool event_les(struct arena *a, struct tekst linje, struct event *ut, struct feil *f) MUST_CHECK;

#endif
