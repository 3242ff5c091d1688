#include "agenda_inn.h"

#include "agenda_sjekk.h"
#include "kart.h"

bool agenda_les_inntil(struct arena *ar, struct meldinger *m, const struct lesgrenser *g,
		       struct agenda *ut)
{
	struct leser l;
	struct agenda_merker k;
	*ut = (struct agenda){0};
	felt_nullstill(&agenda_felt, ut);
	agenda_merker_init(&k);
	if (leser_start(&l, ar, m, g)) {
		l.ferdig = agenda_sjekk_del;
		l.eier = &k;
		if (l.ev.type == YAML_MAPPING_START_EVENT) {
			kart_les(&l, &agenda_felt, ut);
			leser_rest(&l);
			agenda_sjekk(m, ut, &k, l.hel);
		} else if (l.hel && !les_mangler_mellomrom(&l, les_fra(&l).linje, ALVOR_FEIL)) {
			FEIL(&l, les_fra(&l), "dette er ikke en agenda: filen skal begynne med «møte:»");
		}
	}
	leser_slutt(&l);
	agenda_merker_release(&k);
	return m->feil == 0;
}

bool agenda_les(struct arena *ar, struct meldinger *m, struct agenda *ut)
{
	return agenda_les_inntil(ar, m, &lesgrenser_vanlig, ut);
}
