/*
 * tid.h: dates, times of day and moments as plain values. No clock and no locale: the month and
 * day names are our own, so that a referat reads the same on every machine.
 *
 * Times of day are minutes after midnight of the meeting's date (KL_INGEN when unknown; 1450 is
 * ten past midnight the day after). Moments carry the offset that was in force, so that 02:30
 * twice in October is unambiguous.
 */
#ifndef TID_H
#define TID_H

#include "tekst.h"

enum { KL_INGEN = -1 };

struct dato {
	int aar, mnd, dag; /* aar 0: no date */
};

struct stund {
	int64_t ms;      /* milliseconds since 1970-01-01T00:00Z; 0: no moment */
	int forskyvning; /* minutes east of UTC */
};

/* «2023-10-04» only, and the day must exist in the calendar (Gregorian, 1583–9999). */
bool dato_les(struct tekst t, struct dato *ut);
/* What a person types: «14.12», «14.12.2023», «2023-12-14», «14. desember [2023]». A year that is
 * left out is the first one that puts the date on or after `fra`. */
bool dato_les_fri(struct tekst t, struct dato fra, struct dato *ut);
bool dato_finnes(struct dato d);
int64_t dato_dager(struct dato d);             /* days since 1970-01-01 */
struct dato dato_av_dager(int64_t dager);
int dato_cmp(struct dato a, struct dato b);
static inline bool dato_satt(struct dato d) { return d.aar != 0; }

/* «9:00», «09:00», «09.00», and with `fri` also «0900» and «9». 0 to 1439. */
bool kl_les(struct tekst t, bool fri, int *minutter);

/* The moment's local date, and its minutes after midnight of `dag` (may pass 1440 or be < 0). */
struct dato stund_dato(struct stund s);
int stund_minutt(struct stund s, struct dato dag);
/* `minutt` after midnight of `dag` in the offset of `som`. */
struct stund stund_av(struct dato dag, int minutt, struct stund som);
/* The same by Norway's clock, when only the minutes are left to tell: summer time from the last Sunday
 * of March to the last of October, as since 1996. Of 02:30 twice the first. */
struct stund stund_norsk(struct dato dag, int minutt);
/* «2023-10-04T13:42:07.113+02:00», exactly (RFC 3339 with milliseconds). */
bool stund_les(struct tekst t, struct stund *ut);

void skriv_dato(struct streng *s, struct dato d);            /* 2023-10-04 */
void skriv_dato_kort(struct streng *s, struct dato d);       /* 4.10.2023 */
void skriv_kl(struct streng *s, int minutter);               /* 09:05; past midnight 00:10 */
void skriv_kl_punkt(struct streng *s, int minutter);         /* 09.05, as a referat writes it */
void skriv_stund(struct streng *s, struct stund st);         /* as stund_les() reads */

enum sprak { SPRAK_NB, SPRAK_NN, SPRAK_EN };
const char *maaned_navn(int mnd, enum sprak s);              /* 1–12: «oktober», «October» */
const char *ukedag_navn(struct dato d, enum sprak s);        /* «onsdag» */
void skriv_dato_ord(struct streng *s, struct dato d, enum sprak sp); /* 4. oktober 2023 */

#endif
