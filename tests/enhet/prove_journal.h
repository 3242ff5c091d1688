/*
 * prove_journal.h: journals in memory and on disk, for tests of store/.
 */
#ifndef PROVE_JOURNAL_H
#define PROVE_JOURNAL_H

#include "json.h"
#include "prove.h"
#include "recover.h"

#define PROVE_ID "00112233445566778899aabbccddeeff"

/* The members of record `nr`: record 0 explains itself, the others say something that differs. */
static inline struct tekst prov_innhold(struct arena *a, int nr)
{
	struct streng s = {0};
	json_felt(&s, "hva", nr ? T("innspill") : T("journal"));
	if (nr == 0) {
		json_felt(&s, "format", T("motebok-journal 1"));
		json_felt(&s, "regel", T("kjede = SHA-256 av linjens byte fram til ,\"kjede\""));
		json_felt(&s, "id", T(PROVE_ID));
		json_felt(&s, "agenda", T("møte: {organ: Prøverådet}"));
	} else {
		json_felt(&s, "sak", T("17/23"));
		json_felt(&s, "tekst", arena_f(a, "Innspill nummer %d – æøå.", nr));
	}
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

struct prov_kjede {            /* a chain that grows */
	struct streng s;
	char hode[SUM_LEN + 1];
	int nr;
};

static inline void prov_post_med(struct arena *a, struct prov_kjede *k, struct tekst innhold)
{
	struct post p = {.nr = k->nr, .tid = {1696419727113 + k->nr, 120}, .ur = k->nr * 10,
			 .innhold = innhold,
			 .forrige = k->hode[0] ? arena_tekst(a, tekst_c(k->hode)) : T(FRAME_NULLER)};
	assert_true(frame_skriv(&k->s, &p, k->hode));
	k->nr++;
}

static inline void prov_poster(struct arena *a, struct prov_kjede *k, int antall)
{
	for (int i = 0; i < antall; i++)
		prov_post_med(a, k, prov_innhold(a, k->nr));
}

/* `antall` records as bytes, in `a`. */
static inline struct tekst prov_journal(struct arena *a, int antall)
{
	struct prov_kjede k = {0};
	prov_poster(a, &k, antall);
	struct tekst t = arena_tekst(a, streng_tekst(&k.s));
	streng_release(&k.s);
	return t;
}

/* The line of record `nr`, without LF. */
static inline struct tekst prov_linje(struct tekst journal, int nr)
{
	struct tekst linje = INGEN_TEKST;
	for (int i = 0; i <= nr; i++)
		assert_true(tekst_del(&journal, '\n', &linje));
	return linje;
}

/* Byte offset of record `nr` in the journal. */
static inline size_t prov_start_av(struct tekst journal, int nr)
{
	struct tekst linje, rest = journal;
	while (nr-- > 0)
		assert_true(tekst_del(&rest, '\n', &linje));
	return (size_t)(rest.p - journal.p);
}

/* Lines fra..til (inclusive) of a journal, each with its LF. */
static inline struct tekst prov_utdrag(struct tekst journal, int fra, int til)
{
	size_t a = prov_start_av(journal, fra), b = prov_start_av(journal, til + 1);
	return tekst_til(tekst_fra(journal, a), b - a);
}

/* T() for what is initialised before the program runs. */
#define TI_(bokstavelig) {"" bokstavelig, sizeof(bokstavelig) - 1}

#define lim(a, ...) lim_((a), (struct tekst[]){__VA_ARGS__}, \
			 sizeof((struct tekst[]){__VA_ARGS__}) / sizeof(struct tekst))
static inline struct tekst lim_(struct arena *a, const struct tekst *del, size_t n)
{
	struct streng s = {0};
	for (size_t i = 0; i < n; i++)
		streng_legg(&s, del[i]);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

#endif
