#include "protokoll_inn.h"

#include "kart.h"

static void ferdig(struct leser *l, const struct felttabell *t, void *verdi,
		   const struct feltmerke *m)
{
	(void)l;
	(void)m;
	if (t != &p_sak_felt)
		return;
	struct p_sak *s = verdi;
	if (s->slag != RAD_PAUSE)
		s->slag = s->saksnummer.n ? RAD_SAK : RAD_POST;
}

bool protokoll_les_inntil(struct arena *ar, struct meldinger *m, const struct lesgrenser *g,
			  struct protokoll *ut)
{
	struct leser l;
	*ut = (struct protokoll){0};
	felt_nullstill(&protokoll_felt, ut);
	if (leser_start(&l, ar, m, g)) {
		l.ferdig = ferdig;
		l.stille = true;
		if (l.ev.type == YAML_MAPPING_START_EVENT) {
			kart_les(&l, &protokoll_felt, ut);
			leser_rest(&l);
		} else if (l.hel) {
			FEIL(&l, les_fra(&l), "dette er ikke et referat: filen skal begynne med «møte:»");
		}
	}
	leser_slutt(&l);
	return m->feil == 0;
}

bool protokoll_les(struct arena *ar, struct meldinger *m, struct protokoll *ut)
{
	return protokoll_les_inntil(ar, m, &lesgrenser_vanlig, ut);
}
