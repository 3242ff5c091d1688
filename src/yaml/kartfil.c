#include "kartfil.h"

#include "kart.h"
#include "sprak.h"

static bool bare_kommentarer(struct tekst t)
{
	struct tekst linje;
	while (tekst_del(&t, '\n', &linje)) {
		linje = tekst_trim(linje);
		if (linje.n && linje.p[0] != '#')
			return false;
	}
	return true;
}

static void ferdig(struct leser *l, const struct felttabell *t, void *verdi,
		   const struct feltmerke *m)
{
	const struct kartfil *k = l->eier;
	(void)verdi;
	if (k->ferdig)
		k->ferdig(k->eier, t, m);
}

bool kartfil_les(struct arena *ar, struct meldinger *m, const struct kartfil *k)
{
	struct kartfil eget = *k;
	struct leser l;
	if (bare_kommentarer(m->kilde))
		return true;
	if (leser_start(&l, ar, m, &lesgrenser_vanlig)) {
		l.rot = k->tabell;
		l.ferdig = ferdig;
		l.eier = &eget;
		if (l.ev.type == YAML_MAPPING_START_EVENT) {
			kart_les(&l, k->tabell, k->ut);
			leser_rest(&l);
		} else if (l.hel && !les_mangler_mellomrom(&l, les_fra(&l).linje, ALVOR_FEIL)) {
			/* Oversettere: %s is «et oppsett». */
			FEIL(&l, les_fra(&l), "dette er ikke %s: her skal det stå felter, hvert med "
			     "kolon bak", tr(k->hva));
		}
	}
	leser_slutt(&l);
	return m->feil == 0;
}
