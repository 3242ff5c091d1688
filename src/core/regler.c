#include "regler.h"

static const struct regelsett sett[] = { /* tabell */
	[REGLER_RAD] = {.kvorum = KVORUM_INGEN},
	[REGLER_FOLKEVALGT] = {
		.kvorum = KVORUM_HALVPARTEN, .kvorum_kilde = "kommuneloven § 11-9 første ledd",
		.flertall = FLERTALL_AVGITTE, .flertall_kilde = "kommuneloven § 11-9 andre ledd",
		.leder_avgjor = true,
		.stemmeplikt = true, .stemmeplikt_kilde = "kommuneloven § 8-1",
		.votering_kilde = "kommuneloven § 11-4", .lukking_kilde = "kommuneloven § 11-4",
		.habilitet_kilde = "kommuneloven § 11-4", .fjern_kilde = "kommuneloven § 11-7",
		.sted_kilde = "kommuneloven § 11-4", .tilfoyd_kilde = "kommuneloven § 11-3",
	},
	[REGLER_STYRE] = {
		.kvorum = KVORUM_OVER_HALVPARTEN, .kvorum_kilde = "helseforetaksloven § 27",
		.flertall = FLERTALL_MOTENDE, .over_en_av = 3,
		.flertall_kilde = "helseforetaksloven § 27", .leder_avgjor = true,
		/* §§ 26, 27 ask nothing of the minutes about votes, closing, habilitet or place */
	},
};

const struct regelsett *regelsett(enum regler r)
{
	BUG_ON((size_t)r >= ARRAY_LEN(sett));
	return &sett[r];
}

bool regler_vedtaksfort(const struct regelsett *r, int seter, int velgere)
{
	if (r->kvorum == KVORUM_INGEN || seter == 0)
		return true;
	return r->kvorum == KVORUM_HALVPARTEN ? 2 * velgere >= seter : 2 * velgere > seter;
}

enum stemmesvar regler_flertall(const struct regelsett *r, const struct stemmetall *t)
{
	int avgitt = t->for_ + t->mot;
	if (t->krav_nevner)
		return t->for_ * t->krav_nevner >= avgitt * t->krav_teller && t->for_ ? STEMMER_FOR
										      : STEMMER_MOT;
	bool alle = r->flertall == FLERTALL_MOTENDE && t->moter > avgitt;
	int av = alle ? t->moter : avgitt;
	if (r->over_en_av && t->seter && t->for_ * r->over_en_av <= t->seter)
		return STEMMER_MOT; /* too few, whatever the chair says */
	if (r->leder_avgjor && t->for_ == t->mot)
		return STEMMER_LIKT;
	if (2 * t->for_ <= av)
		return STEMMER_MOT;
	return STEMMER_FOR;
}
