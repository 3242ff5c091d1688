/*
 * regler.h: what the law asks of a meeting, one row a profile (the agenda's «regler:»).
 *
 * Every rule has its source in the row, and what is told the user names it. A council that no law binds
 * (råd) has none: it decides by consensus, and nothing is said about votes. Only what a program can see
 * is here; whether a member is inhabil, and by which hjemmel, is for the council, and its text is free.
 *
 * Sources: kommuneloven (2018-06-22-83) §§ 8-1, 11-4, 11-5, 11-7, 11-9; helseforetaksloven (2001-06-15-93)
 * §§ 26, 27.
 */
#ifndef REGLER_H
#define REGLER_H

#include "agenda.h"
#include "protokoll.h"

enum kvorum { KVORUM_INGEN, KVORUM_HALVPARTEN, KVORUM_OVER_HALVPARTEN };
enum flertall { FLERTALL_AVGITTE, FLERTALL_MOTENDE };

struct regelsett {
	enum kvorum kvorum;
	const char *kvorum_kilde;
	enum flertall flertall;       /* of the votes cast, or of those who are there */
	int over_en_av;               /* 3: also more than a third of all members; 0: no such rule */
	const char *flertall_kilde;   /* NULL: no rule about votes */
	bool leder_avgjor;            /* the chair's vote decides a tie, not in an election */
	bool stemmeplikt;             /* blank votes only in elections */
	const char *stemmeplikt_kilde;
	const char *votering_kilde;   /* the minutes must have the result of each vote; NULL: no rule */
	const char *lukking_kilde;    /* … the legal basis of a closed meeting */
	const char *habilitet_kilde;  /* … of somebody's not taking part */
	const char *fjern_kilde;      /* a meeting closed for privacy cannot be remote; NULL: no rule */
	const char *sted_kilde;       /* … time and place */
	const char *tilfoyd_kilde;    /* a sak outside the list: who can say no; NULL: no rule */
};

const struct regelsett *regelsett(enum regler r);

/* Are `velgere` of `seter` enough? True when no rule asks, or the members are not known (seter 0). */
bool regler_vedtaksfort(const struct regelsett *r, int seter, int velgere);

struct stemmetall {
	int for_, mot, blankt;
	int seter, moter;             /* seats; who may vote; 0: not known */
	int krav_teller, krav_nevner; /* a required share of the votes cast; nevner 0: the profile's */
};

enum stemmesvar { STEMMER_FOR, STEMMER_MOT, STEMMER_LIKT };
/* STEMMER_LIKT only where the chair's vote then decides; elsewhere a tie is no majority. */
enum stemmesvar regler_flertall(const struct regelsett *r, const struct stemmetall *t);

#endif
