#include "palett.h"

static const char *const navn[] = {
	"standard", "svart", "rød", "grønn", "gul", "blå", "magenta", "cyan", "hvit", "lys svart",
	"lys rød", "lys grønn", "lys gul", "lys blå", "lys magenta", "lys cyan", "lys hvit",
};
_Static_assert(ARRAY_LEN(navn) == FN_LYS_HVIT + 1, "a word for each");

const struct ordliste fargenavn_ord = {navn, ARRAY_LEN(navn)};

const struct palett palett_forvalgt = {{
#define _(rolle, ord, vanlig, hjelp) [FARGE_##rolle] = FN_##vanlig,
	FARGE_INFO(_)
#undef _
}};
