/*
 * frame.h: one journal record, a line of text. Pure. The format (reliability.md §2.2):
 *
 *	{"nr":17,"tid":"2023-10-04T13:42:07.113+02:00","ur":16327113,"hva":"vedtak",…,
 *	 "forrige":"<64 hex>","kjede":"<64 hex>"}⏎            (one line, one LF, no CR, ≤ 1 MiB)
 *
 *	nr       0, 1, 2 … without gaps
 *	tid      wall clock with offset and milliseconds when it was written
 *	ur       milliseconds on the boot clock since the writer opened the journal
 *	hva …    what happened and the event's own members, in fixed order (core/event.h)
 *	forrige  the kjede of the record before; 64 zeros in record 0
 *	kjede    SHA-256, lower-case hex, of the line's bytes from { up to, not including, ,"kjede":"
 *
 * A line is a JSON object and a YAML flow mapping; strings as in base/json.h. A record verifies alone
 * (kjede) and in the chain (nr, forrige).
 */
#ifndef FRAME_H
#define FRAME_H

#include "sum.h"
#include "tid.h"

enum { FRAME_MAKS = 1 << 20 };

/* «forrige» of record 0. */
#define FRAME_NULLER "0000000000000000000000000000000000000000000000000000000000000000"

struct post {
	int nr;
	struct stund tid;
	int64_t ur;
	struct tekst innhold;        /* "hva":… up to, not including, ,"forrige" */
	struct tekst forrige, kjede; /* 64 digits each, inside linje */
	struct tekst linje;          /* without LF */
};

/* Appends the record with its LF to `ut` and writes its kjede. False: longer than FRAME_MAKS. */
bool frame_skriv(struct streng *ut, const struct post *p, char kjede[SUM_LEN + 1]);

/* Reads and verifies a line (without LF); the parts point into it. False: it is not a good record.
 * The innhold is not parsed here: its bytes are vouched for by kjede. */
bool frame_les(struct tekst linje, struct post *ut);

#endif
