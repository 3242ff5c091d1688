/*
 * Recovery of two copies of anything. Hashes cannot be guessed, so the input is a recipe, one step a byte or
 * more: genuine records in any order, cut, flipped, doubled, with CR, without LF; records with a true hash
 * and a false number or link; raw bytes. See steg().
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "json.h"
#include "recover.h"

enum { EKTE = 12 };

struct inn {
	const uint8_t *p;
	size_t n;
};

static uint8_t ta(struct inn *i)
{
	if (i->n == 0)
		return 0;
	i->n--;
	return *i->p++;
}

/* A record with a true hash, whatever its number and link. */
static void smi(struct streng *ut, int nr, struct tekst innhold, const char *forrige, char kjede[SUM_LEN + 1])
{
	struct post p = {.nr = nr, .tid = {1696419727113, 120}, .ur = nr, .innhold = innhold,
			 .forrige = tekst_c(forrige)};
	KREV(frame_skriv(ut, &p, kjede));
}

struct ekte {                  /* a journal as it should be */
	struct streng linje[EKTE];
	char kjede[EKTE][SUM_LEN + 1];
};

static void lag_ekte(struct ekte *e)
{
	for (int nr = 0; nr < EKTE; nr++) {
		struct streng innhold = {0};
		json_felt(&innhold, "hva", nr ? T("merknad") : T("journal"));
		if (nr == 0)
			json_felt(&innhold, "format", T("motebok-journal 1"));
		json_felt(&innhold, "tekst", T("\"æ\"\n"));
		smi(&e->linje[nr], nr, streng_tekst(&innhold), nr ? e->kjede[nr - 1] : FRAME_NULLER, e->kjede[nr]);
		streng_release(&innhold);
	}
}

static void smi_et(struct streng *ut, const struct ekte *e, struct inn *i)
{
	struct streng innhold = {0};
	char kjede[SUM_LEN + 1];
	unsigned hva = ta(i), nr = ta(i), forrige = ta(i), antall = ta(i);
	if (hva % 4 == 0)
		streng_f(&innhold, "\"hva\":\"tap\",\"gjelder\":%u,\"antall\":%u", forrige, antall);
	else if (hva % 4 == 1)
		streng_f(&innhold, "\"hva\":\"journal\",\"format\":\"motebok-journal %u\",\"id\":\"x\"", antall);
	else
		streng_f(&innhold, "\"hva\":\"merknad\",\"tekst\":\"%u\"", antall);
	int stor = hva >= 250 ? INT32_MAX - 1 - (int)nr : (int)(nr % (2 * EKTE));
	smi(ut, stor, streng_tekst(&innhold), hva & 128 ? FRAME_NULLER : e->kjede[forrige % EKTE], kjede);
	streng_release(&innhold);
}

static void steg(struct streng *ut, const struct ekte *e, struct inn *i, int *neste)
{
	uint8_t b = ta(i);
	struct tekst l = streng_tekst(&e->linje[b < 128 ? (unsigned)*neste % EKTE : ta(i) % EKTE]);
	switch (b % 10) {
	case 0: case 1: streng_legg(ut, l); break;
	case 2: streng_legg(ut, tekst_til(l, (size_t)ta(i) * 2)); break;
	case 3: streng_legg(ut, tekst_til(l, l.n - 1)); break;
	case 4: streng_f(ut, TF "\r\n", TA(tekst_til(l, l.n - 1))); break;
	case 5:
		streng_legg(ut, l);
		ut->p[ut->n - 1 - ((size_t)ta(i) * 256 + ta(i)) % l.n] ^= (char)(1 << ta(i) % 8);
		break;
	case 6: smi_et(ut, e, i); break;
	case 7:
		for (size_t n = ta(i); n > 0 && i->n > 0; n--)
			streng_tegn(ut, (char)ta(i));
		break;
	case 8: streng_gjenta(ut, '\0', ta(i)); break;
	default: streng_tegn(ut, '\n'); break;
	}
	*neste += b % 10 < 6;
}

static void krev_stigende(const struct post *p, size_t n)
{
	struct post igjen;
	for (size_t i = 0; i < n; i++) {
		KREV(i == 0 || p[i].nr > p[i - 1].nr);
		KREV(frame_les(p[i].linje, &igjen) && igjen.nr == p[i].nr);
	}
}

/* All of a copy is in the whole: copy 1 always, copy 2 up to where it tells another story. */
static void krev_inneholdt(const struct gjenoppretting *g, int k)
{
	size_t j = 0;
	for (size_t i = 0; i < g->kopi[k].antall; i++) {
		const struct post *p = &g->kopi[k].poster[i];
		while (j < g->antall && g->poster[j].nr < p->nr)
			j++;
		bool der = j < g->antall && tekst_lik(g->poster[j].kjede, p->kjede);
		if (!der && k == 1 && g->to_historier)
			return;
		KREV(der);
	}
}

static void krev_setninger(const struct gjenoppretting *g)
{
	for (size_t i = 0; i < g->antall_funn; i++) {
		struct tekst t = g->funn[i].tekst;
		KREV(t.n > 0 && utf8_gyldig(t, NULL));
		for (size_t k = 0; k < t.n; k++)
			KREV((unsigned char)t.p[k] >= ' ' && t.p[k] != 0x7f);
	}
}

/* What recovery would write is whole when it is read back. */
static void krev_fast(const struct gjenoppretting *g, struct arena *a)
{
	struct streng s = {0};
	for (size_t i = 0; i < g->antall; i++)
		streng_f(&s, TF "\n", TA(g->poster[i].linje));
	struct gjenoppretting h = {.kopi = {{.finnes = true, .bytes = streng_tekst(&s)},
					    {.finnes = true, .bytes = streng_tekst(&s)}}};
	gjenopprett(a, &h);
	KREV(h.antall == g->antall && !h.to_historier);
	KREV(g->bare_les || (!h.bare_les && h.tapt == g->tapt && h.tapt_antall == g->tapt_antall));
	if (!g->bare_les && g->antall && g->antall == (size_t)g->poster[g->antall - 1].nr + 1)
		KREV(h.antall_funn == 0 && gjenoppretting_hel(&h));
	streng_release(&s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct inn i = {data, n < 4096 ? n : 4096};
	struct ekte e = {0};
	struct streng k[2] = {{0}};
	struct arena a = {0};
	lag_ekte(&e);
	uint8_t finnes = ta(&i);
	size_t skille = i.n ? i.n * ta(&i) / 256 : 0, slutt[2] = {i.n > skille ? i.n - skille : 0, 0};
	for (int c = 0; c < 2; c++)
		for (int neste = 0; i.n > slutt[c];)
			steg(&k[c], &e, &i, &neste);
	struct gjenoppretting g = {.kopi = {{.finnes = (finnes & 3) != 1, .bytes = streng_tekst(&k[0])},
					    {.finnes = (finnes & 3) != 2, .bytes = streng_tekst(&k[1])}}};
	for (int c = 0; c < 2; c++)
		if (!g.kopi[c].finnes)
			g.kopi[c].bytes = INGEN_TEKST;
	gjenopprett(&a, &g);
	krev_stigende(g.poster, g.antall);
	for (int c = 0; c < 2; c++) {
		krev_stigende(g.kopi[c].poster, g.kopi[c].antall);
		krev_inneholdt(&g, c);
		KREV(g.kopi[c].sikre <= g.kopi[c].antall && g.kopi[c].sikre + 1 >= g.kopi[c].antall);
	}
	krev_setninger(&g);
	krev_fast(&g, &a);
	for (int nr = 0; nr < EKTE; nr++)
		streng_release(&e.linje[nr]);
	streng_release(&k[0]);
	streng_release(&k[1]);
	arena_release(&a);
	return 0;
}
