/* The table of a template's virksomhet.yaml. */
#include "felt.h"
#include "sprak.h"
#include "verb.h"

static const struct felt rader[] = {
	{"navn", "namn name virksomhet organisasjon", FELT_LINJE, KRAV_MAA, offsetof(struct mal, navn),
	 .hjelp = "Virksomhetens navn, øverst på referatet og nederst på hver side."},
	{"bunntekst", "botntekst bunn footer adresse", FELT_LINJER, KRAV_INGEN,
	 offsetof(struct mal, bunntekst),
	 .hjelp = "Linjene under navnet nederst på hver side: adresse, organisasjonsnummer."},
};
const struct felttabell virksomhet_felt = {
	.navn = N_("virksomheten"), .hvor = N_("øverst i filen, uten innrykk"), .id = "virksomhet",
	.felt = rader, .n = ARRAY_LEN(rader), .storrelse = sizeof(struct mal),
};
