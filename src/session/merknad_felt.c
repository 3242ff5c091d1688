/* The tables of a member's remarks. */
#include "merknad.h"

#include "felt.h"
#include "sprak.h"

#define I(s, medlem) offsetof(struct s, medlem)
#define RADER(tabell) .felt = (tabell), .n = ARRAY_LEN(tabell)

static const struct felt merknad_rader[] = {
	{"id", NULL, FELT_LINJE, KRAV_MAA, I(merknad, id), .hjelp = "Merknadens eget navn."},
	{"sak", "saksnummer saksnr", FELT_LINJE, KRAV_INGEN, I(merknad, sak), .hjelp = "Saken den gjelder."},
	{"linje", NULL, FELT_TALL, KRAV_INGEN, I(merknad, linje), .hjelp = "Avsnittet, talt fra toppen."},
	{"hendelse", "nr", FELT_TALL, KRAV_INGEN, I(merknad, hendelse), .hjelp = "Hendelsen i journalen."},
	{"sitat", NULL, FELT_FLYT, KRAV_INGEN, I(merknad, sitat), .hjelp = "Det som sto der."},
	{"merknad", "tekst", FELT_FLYT, KRAV_INGEN, I(merknad, tekst), .hjelp = "Merknaden."},
	{"ny tekst", "forslag", FELT_FLYT, KRAV_INGEN, I(merknad, forslag), .hjelp = "Forslag til ny tekst."},
};
static const struct felttabell merknad_felt = {
	.navn = N_("merknaden"), .hvor = N_("under «merknader:»"), .id = "merknad",
	RADER(merknad_rader), .storrelse = sizeof(struct merknad),
};

static const struct felt mote_rader[] = {
	{"organ", NULL, FELT_LINJE, KRAV_INGEN, I(merknadfil, mote.organ), .hjelp = "Organet."},
	{"nummer", NULL, FELT_MOTENR, KRAV_INGEN, I(merknadfil, mote.nummer), .hjelp = "Møtets nummer."},
};
static const struct felttabell merknad_mote_felt = {
	.navn = N_("møtet"), .hvor = N_("under «møte:»"), .id = "mote",
	RADER(mote_rader), .storrelse = sizeof(struct merknadfil), .paa_linje = true,
};

static const struct felt fil_rader[] = {
	{"møte", NULL, FELT_KART, KRAV_MAA, 0, 0, &merknad_mote_felt, .hjelp = "Møtet referatet er fra."},
	{"fra", "navn", FELT_LINJE, KRAV_MAA, I(merknadfil, fra), .hjelp = "Hvem merknadene er fra."},
	{"merknader", NULL, FELT_LISTE, KRAV_INGEN, I(merknadfil, merknader), 0, &merknad_felt,
	 .hjelp = "Merknadene."},
};
const struct felttabell merknadfil_felt = {
	.navn = N_("filen"), .id = "merknader", RADER(fil_rader), .storrelse = sizeof(struct merknadfil),
};
