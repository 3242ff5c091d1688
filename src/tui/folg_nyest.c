#include "folg_nyest.h"

#include <string.h>

#include "diff.h"
#include "sprak.h"

/* Where the newest version differs from the one before it, as an offset in the newest. */
static size_t endret_sted(struct arena *a, const struct sak *s)
{
	const struct notater *l = &s->versjoner;
	struct tekst ny = sak_forslag(s);
	struct diff_del *d;
	size_t n = diff_ord(a, l->n > 1 ? l->p[l->n - 2].tekst : s->forslag, ny, &d), sted = 0;
	for (size_t i = 0; i < n; i++) {
		if (d[i].slag != DIFF_LIKT && tekst_trim(d[i].tekst).n)
			return sted;
		if (d[i].slag != DIFF_STROKET)
			sted = (size_t)(d[i].tekst.p - ny.p) + d[i].tekst.n;
	}
	return 0;
}

size_t folg_nyest(struct arena *a, const struct sak *s)
{
	struct diff_del *d;
	struct tekst ny = sak_forslag(s);
	if (!s->versjoner.n)
		return 0;
	size_t sted = endret_sted(a, s), ut = 0, n;
	if (!s->forslag.n)
		return sted;
	n = diff_ord(a, s->forslag, ny, &d);
	for (size_t i = 0; i < n; i++) {
		struct tekst t = d[i].tekst;
		if (d[i].slag != DIFF_STROKET && (size_t)(t.p - ny.p) + t.n > sted)
			return ut + (sted > (size_t)(t.p - ny.p) ? sted - (size_t)(t.p - ny.p) : 0);
		ut += t.n;
		if (d[i].slag != DIFF_LIKT && tekst_trim(t).n)
			ut += (d[i].slag == DIFF_NYTT ? TR("[nytt: ") : TR("[strøket: ")).n + 1; /* and ] */
	}
	return ut;
}
