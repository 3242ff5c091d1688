/* neste_bygg.h: what neste*.c share while the next agenda is made. */
#ifndef NESTE_BYGG_H
#define NESTE_BYGG_H

#include "neste.h"
#include "ordbok.h"

/* The last number that is given in a series of saksnummer: «PS 12/24» is of another than «12/24». */
struct serie {
	struct tekst prefiks;
	int sist;
};

struct ny {
	struct arena *a;
	struct protokoll p;         /* the public twin */
	struct neste *ut;
	enum sprak sprak;
	struct tekst nr, forrige;   /* what {nr} and {forrige} in the words of ordbok.h stand for */
	struct serie *serier;
	size_t antall, kap;
	int kl;                     /* when the next row begins, or KL_INGEN */
	struct rad *sist;           /* the row before the next one, and how long it is */
	int sist_lengde;
};

/* The words with {organ}, {dato} (of this meeting), {nr} and {forrige} filled in. */
struct tekst ny_ord(const struct ny *b, enum ord_nr nr);
void ny_kommentar(struct ny *b, enum kommentar_sted sted, const char *felt, struct tekst t);
/* Over the row that comes next. */
void ny_kommentar_rad(struct ny *b, struct tekst t);
/* What may stand in {…} in YAML: as it is, or in quotes. */
struct tekst ny_sitert(const struct ny *b, struct tekst t);

/* neste_folk.c: who is in the council from now on. */
void ny_medlemmer(struct ny *b);
void ny_stedfortredere(struct ny *b);
void ny_moteleder(struct ny *b);
/* Presenter of what the council always begins and ends with: as last time, or else who leads. */
void ny_presenterer(struct ny *b, const struct p_sak *som, struct rad *r);

/* neste_sak.c: the saksliste. */
void ny_saksliste(struct ny *b);
void ny_forste_saksliste(struct ny *b);

#endif
