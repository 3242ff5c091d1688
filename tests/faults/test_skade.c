/*
 * A real journal with a fault at every place, through the real recovery (reliability.md §7 G4 and G5): each
 * truncation and each flipped bit from the first byte to the last, in the only copy and in one of two. What
 * is left is true, what is gone is told, and with two copies nothing is gone. Three recoveries that do worse
 * must be caught: one that drops a tail without a word, one that reads hex in capitals too, and one that
 * ends at the first bad line.
 *
 * argv: a journal; --lang for every place, else every 61st.
 */
#include <ctype.h>
#include <unistd.h>

#include "prove_journal.h"
#include "prove_mappe.h"

struct dom {
	long provd, tapt, stille;
};

typedef void gjenopprett_fn(struct arena *a, struct gjenoppretting *g);

static struct arena fast, a;
static struct tekst j;                     /* the whole journal */
static struct gjenoppretting hel;
static size_t steg = 61;
static struct dom dommen;

static struct gjenoppretting les(gjenopprett_fn *fn, struct tekst k1, struct tekst k2)
{
	struct gjenoppretting g = {.kopi = {{.finnes = true, .bytes = k1},
					    {.finnes = k2.p != NULL, .bytes = k2}}};
	arena_reset(&a);
	fn(&a, &g);
	return g;
}

/* How many records of the whole journal are there, byte for byte; -1: one that never was written. */
static int sanne(const struct gjenoppretting *g)
{
	size_t k = 0;
	for (size_t i = 0; i < g->antall; i++, k++) {
		while (k < hel.antall && hel.poster[k].nr < g->poster[i].nr)
			k++;
		if (k == hel.antall || !tekst_lik(hel.poster[k].linje, g->poster[i].linje))
			return -1;
	}
	return (int)g->antall;
}

/* Does it say anything about copy 1? */
static bool sagt(const struct gjenoppretting *g)
{
	for (size_t i = 0; i < g->antall_funn; i++)
		if (g->funn[i].kopi != 2)
			return true;
	return g->bare_les || g->kopi[0].sikre < g->kopi[0].antall;
}

/* Copy 1 is damaged and had `igjen` records left at least; `synlig`: it can be seen in one copy. */
static void prov(gjenopprett_fn *fn, struct dom *d, struct tekst skadd, int igjen, bool synlig)
{
	struct gjenoppretting g = les(fn, skadd, INGEN_TEKST);
	int n = sanne(&g);
	d->provd++;
	d->tapt += n < igjen;
	d->stille += n < 0 || (synlig && !sagt(&g));
	g = les(fn, skadd, j);
	n = sanne(&g);
	d->provd++;
	d->tapt += n != (int)hel.antall || g.tapt || g.to_historier;
	d->stille += n < 0 || !sagt(&g);
}

static int linjer_i(struct tekst t)
{
	int n = 0;
	for (size_t i = 0; i < t.n; i++)
		n += t.p[i] == '\n';
	return n;
}

static void avkortinger(gjenopprett_fn *fn, struct dom *d)
{
	for (size_t n = 0; n + 1 < j.n; n += steg > 1 ? 17 : 1) {
		bool paa_linjeslutt = n == 0 || j.p[n - 1] == '\n' || j.p[n] == '\n';
		prov(fn, d, tekst_til(j, n), linjer_i(tekst_til(j, n)), !paa_linjeslutt);
	}
}

static void bitfeil(gjenopprett_fn *fn, struct dom *d)
{
	char *b = arena_alloc(&fast, j.n);
	memcpy(b, j.p, j.n);
	for (size_t bit = 0; bit < 8 * j.n; bit += steg) {
		b[bit / 8] ^= (char)(1 << bit % 8);
		prov(fn, d, (struct tekst){b, j.n}, (int)hel.antall - (j.p[bit / 8] == '\n' ? 2 : 1), true);
		b[bit / 8] ^= (char)(1 << bit % 8);
	}
}

static struct dom alt(gjenopprett_fn *fn)
{
	struct dom d = {0};
	avkortinger(fn, &d);
	bitfeil(fn, &d);
	return d;
}

/* --- the controls ---------------------------------------------------------------------------- */

static void slipper_halen(struct arena *ar, struct gjenoppretting *g)
{
	size_t n = 0;
	gjenopprett(ar, g);
	for (size_t i = 0; i < g->antall_funn; i++)
		if (g->funn[i].slag != FUNN_HALE)
			g->funn[n++] = g->funn[i];
	g->antall_funn = n;
}

static void leser_store_bokstaver(struct arena *ar, struct gjenoppretting *g)
{
	struct tekst t = g->kopi[0].bytes;
	char *b = arena_alloc(ar, t.n);
	memcpy(b, t.p, t.n);
	for (size_t i = 66; i < t.n; i++)
		for (size_t k = i - 66; t.p[i] == '\n' && k < i; k++) /* the kjede of the line */
			b[k] = (char)tolower((unsigned char)b[k]);
	g->kopi[0].bytes.p = b;
	gjenopprett(ar, g);
}

static void ender_ved_forste(struct arena *ar, struct gjenoppretting *g)
{
	struct tekst rest = g->kopi[0].bytes, linje;
	struct post p;
	size_t n = 0;
	while (tekst_del(&rest, '\n', &linje) && frame_les(linje, &p))
		n += linje.n + 1;
	g->kopi[0].bytes.n = n < g->kopi[0].bytes.n ? n : g->kopi[0].bytes.n;
	gjenopprett(ar, g);
}

static void hver_skade_sies_og_ingenting_er_tapt(void **state)
{
	(void)state;
	dommen = alt(gjenopprett);
	assert_int_equal(dommen.tapt, 0);
	assert_int_equal(dommen.stille, 0);
}

static void daarligere_gjenopprettinger_ville_blitt_oppdaget(void **state)
{
	(void)state;
	size_t for_ = steg;
	steg = 61;
	assert_true(alt(slipper_halen).stille > 10);
	assert_true(alt(ender_ved_forste).tapt > 10);
	steg = 13;
	assert_true(alt(leser_store_bokstaver).stille > 10);
	steg = for_;
}

int main(int argc, char **argv)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(daarligere_gjenopprettinger_ville_blitt_oppdaget),
		cmocka_unit_test(hver_skade_sies_og_ingenting_er_tapt),
	};
	if (argc < 2 || !utf8_lokale())
		return 2;
	if (argc > 2 && strcmp(argv[2], "--lang") == 0)
		steg = 1;
	j = prov_les(&fast, argv[1]);
	hel = (struct gjenoppretting){.kopi = {{.finnes = true, .bytes = j}}};
	gjenopprett(&fast, &hel);
	if ((int)hel.antall != linjer_i(j) || hel.antall < 20)
		return 2;
	int r = cmocka_run_group_tests(prover, NULL, NULL);
	/* in TAP it is a comment */
	printf("%sTABELL\tskade i en ekte journal\t%ld\t%ld\t%ld\t%s\n", argc > 2 ? "" : "# ", dommen.provd,
	       dommen.tapt, dommen.stille, r ? "FEILET" : "bestått");
	arena_release(&a);
	arena_release(&fast);
	return r;
}
