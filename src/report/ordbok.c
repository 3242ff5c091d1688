#include "ordbok.h"

static const char *const ord[ORD_ANTALL][3] = {
#define _(navn, nb, nn, en) \
	[ORD_##navn] = {[SPRAK_NB] = (nb), [SPRAK_NN] = (nn), [SPRAK_EN] = (en)},
	ORD_INFO(_)
#undef _
};

struct tekst ord_paa(enum ord_nr nr, enum sprak s)
{
	return tekst_c(ord[nr][s]);
}
