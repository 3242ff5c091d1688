#include "agenda_inn.h"

#include "agenda_sjekk.h"
#include "kart.h"

/* A meeting from 22:00 to 02:00 ends the day after; so does what is told for a time long before its start,
 * as in the meeting itself (mote_minutt). */
static void over_midnatt(struct agenda *a)
{
	enum { DOGN = 24 * 60 };
	if (a->start == KL_INGEN)
		return;
	if (a->slutt != KL_INGEN && a->slutt + DOGN / 2 < a->start)
		a->slutt += DOGN;
	for (size_t i = 0; i < a->saksliste.n; i++)
		if (a->saksliste.p[i].start != KL_INGEN && a->saksliste.p[i].start + DOGN / 2 < a->start)
			a->saksliste.p[i].start += DOGN;
}

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
			over_midnatt(ut);
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
