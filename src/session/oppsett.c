#include "oppsett.h"

#include <stdlib.h>
#include <string.h>

#include "kartfil.h"

void oppsett_forvalgt(struct oppsett *o)
{
	*o = (struct oppsett){.farger = palett_forvalgt};
	tastkart_forvalgt(&o->taster);
}

/* --- keys ------------------------------------------------------------------------------------ */

struct onsket {
	enum handling h;
	struct merke sted;          /* of the value */
	char tast[TASTNAVN_MAKS];
	bool gjelder;               /* it is a key, and nobody before has it */
};

struct tolk {
	struct meldinger *m;
	struct oppsett *o;
	struct onsket p[H_ANTALL];  /* as they stand in the file */
	size_t n;
};

static int etter_sted(const void *va, const void *vb)
{
	const struct merke a = ((const struct onsket *)va)->sted, b = ((const struct onsket *)vb)->sted;
	return a.linje != b.linje ? (a.linje > b.linje) - (a.linje < b.linje)
				  : (a.kolonne > b.kolonne) - (a.kolonne < b.kolonne);
}

static void ta_steder(void *eier, const struct felttabell *t, const struct feltmerke *m)
{
	struct tolk *k = eier;
	for (unsigned h = 0; t == &oppsett_taster_felt && h < H_ANTALL; h++)
		if (m[h].verdi.linje && k->o->onsket[h].n)
			k->p[k->n++] = (struct onsket){.h = (enum handling)h, .sted = m[h].verdi};
}

static const char *ord(enum handling h)
{
	return handling_info(h)->ord;
}

static const struct onsket *har_tasten(const struct tolk *k, const char *tast)
{
	for (size_t i = 0; tast[0] && i < k->n; i++)
		if (k->p[i].gjelder && strcmp(k->p[i].tast, tast) == 0)
			return &k->p[i];
	return NULL;
}

static void tolk_en(struct tolk *k, struct onsket *p)
{
	struct feil f;
	struct melding *e;
	const struct onsket *annen;
	if (!tast_les(k->o->onsket[p->h], p->tast, &f)) {
		e = melding_ny(k->m, ALVOR_FEIL, p->sted.linje, p->sted.kolonne, "%s", f.tekst);
		e->rad = TR("skriv ett tegn, F2 til F12, Ctrl-X, mellomrom eller ingen");
	} else if ((annen = har_tasten(k, p->tast)) != NULL) {
		e = melding_ny(k->m, ALVOR_FEIL, p->sted.linje, p->sted.kolonne,
			       "tasten «%s» kan ikke være både «%s» og «%s»", p->tast, ord(annen->h),
			       ord(p->h));
		e->linje2 = annen->sted.linje;
		e->kolonne2 = annen->sted.kolonne;
		e->tekst2 = arena_f(k->m->arena, tr("«%s» fikk den her"), ord(annen->h));
	} else {
		p->gjelder = true;
	}
}

/* Its usual key, unless somebody else has got it. */
static void uten_onske(struct tolk *k, enum handling h, bool nevnt)
{
	const char *tast = handling_info(h)->tast;
	const struct onsket *annen = har_tasten(k, tast);
	if (!annen) {
		memcpy(k->o->taster.tast[h], tast, strlen(tast) + 1);
		return;
	}
	k->o->taster.tast[h][0] = '\0';
	if (nevnt) /* its own fault has been told */
		return;
	melding_ny(k->m, ALVOR_ADVARSEL, annen->sted.linje, annen->sted.kolonne,
		   "tasten «%s» er tatt fra «%s», som nå er uten tast", tast, ord(h))->rad =
		arena_f(k->m->arena, tr("gi «%s» en annen, eller skriv  %s: ingen"), ord(h), ord(h));
}

static void tolk_taster(struct tolk *k)
{
	bool nevnt[H_ANTALL] = {false}, gitt[H_ANTALL] = {false};
	if (k->n)
		qsort(k->p, k->n, sizeof(k->p[0]), etter_sted);
	for (size_t i = 0; i < k->n; i++) {
		struct onsket *p = &k->p[i];
		tolk_en(k, p);
		nevnt[p->h] = true;
		gitt[p->h] = p->gjelder;
		if (p->gjelder)
			memcpy(k->o->taster.tast[p->h], p->tast, sizeof(p->tast));
	}
	for (unsigned h = 0; h < H_ANTALL; h++)
		if (!gitt[h])
			uten_onske(k, (enum handling)h, nevnt[h]);
}

/* --- all of it ------------------------------------------------------------------------------- */

bool oppsett_les(struct arena *ar, struct meldinger *m, struct oppsett *ut)
{
	struct tolk k = {.m = m, .o = ut};
	oppsett_forvalgt(ut);
	(void)kartfil_les(ar, m, &(struct kartfil){
		.tabell = &oppsett_felt, .ut = ut, .hva = tr("et oppsett"), .ferdig = ta_steder, .eier = &k});
	tolk_taster(&k);
	return m->feil == 0;
}
