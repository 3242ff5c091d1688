/*
 * Recovery, every place: each truncation, each flipped bit, thousands of pairs with faults in both copies
 * (reliability.md §7 G4–G6). Nothing undetected, nothing lost that one copy has, nothing invented.
 */
#include <unistd.h>

#include "prove_journal.h"

enum { POSTER = 40, FAA = 12 }; /* every bit of a dozen records: a tenth of the time that forty take */

static struct arena fast, a;
static struct tekst j; /* the whole journal, in `fast` */
static size_t start[POSTER + 1];

static int lag_journal(void **state)
{
	(void)state;
	j = prov_journal(&fast, POSTER);
	for (int i = 0; i <= POSTER; i++)
		start[i] = prov_start_av(j, i);
	return 0;
}

static int fjern_journal(void **state)
{
	(void)state;
	arena_release(&fast);
	arena_release(&a);
	return 0;
}

static struct gjenoppretting les(struct tekst k1, struct tekst k2)
{
	struct gjenoppretting g = {.kopi = {{.finnes = k1.p != NULL, .bytes = k1},
					    {.finnes = k2.p != NULL, .bytes = k2}}};
	arena_reset(&a);
	gjenopprett(&a, &g);
	return g;
}

static const struct funn *finn(const struct gjenoppretting *g, enum funn_slag slag, int kopi)
{
	for (size_t i = 0; i < g->antall_funn; i++)
		if (g->funn[i].slag == slag && g->funn[i].kopi == kopi)
			return &g->funn[i];
	return NULL;
}

/* Each record of the united history is byte for byte the one that was written. */
static void krev_sanne(const struct gjenoppretting *g, const char *hva, size_t hvor)
{
	for (size_t i = 0; i < g->antall; i++) {
		int nr = g->poster[i].nr;
		size_t n = nr < POSTER ? start[nr + 1] - start[nr] - 1 : 0;
		if (g->poster[i].linje.n != n || memcmp(g->poster[i].linje.p, j.p + start[nr], n) != 0 ||
		    (i && nr <= g->poster[i - 1].nr))
			fail_msg("%s %zu: nr. %d er ikke den som ble skrevet", hva, hvor, nr);
	}
	if (g->to_historier || (g->bare_les && g->antall && g->poster[0].nr == 0)) {
		for (size_t i = 0; i < g->antall_funn; i++)
			print_error(TF "\n", TA(g->funn[i].tekst));
		fail_msg("%s %zu: bare lesing", hva, hvor);
	}
}

static void krev_antall(const struct gjenoppretting *g, size_t antall, const char *hva, size_t hvor)
{
	krev_sanne(g, hva, hvor);
	if (g->antall != antall || g->tapt)
		fail_msg("%s %zu: %zu av %zu", hva, hvor, g->antall, antall);
}

static void krev_alle(const struct gjenoppretting *g, const char *hva, size_t hvor)
{
	krev_antall(g, POSTER, hva, hvor);
}

/* How many records are whole in the first n bytes; a last one without its LF counts. */
static int hele(size_t n)
{
	int i = 0;
	while (i < POSTER && start[i + 1] - 1 <= n)
		i++;
	return i;
}

static void hver_avkorting_av_det_eneste_eksemplaret(void **state)
{
	(void)state;
	for (size_t n = 0; n < j.n; n++) {
		struct gjenoppretting g = les(tekst_til(j, n), INGEN_TEKST);
		int igjen = hele(n);
		krev_sanne(&g, "avkortet ved", n);
		if (g.antall != (size_t)igjen)
			fail_msg("avkortet ved %zu: %zu av %d", n, g.antall, igjen);
		/* on a line's end nothing shows; else the rest is shown */
		bool rest = n > start[igjen];
		if (rest != (finn(&g, FUNN_HALE, 1) != NULL) || rest != g.kopi[0].hale)
			fail_msg("avkortet ved %zu: sier det ikke", n);
	}
}

static void hver_avkorting_av_det_ene_av_to(void **state)
{
	(void)state;
	for (size_t n = 0; n < j.n; n++) {
		int kopi = n % 2 ? 2 : 1, igjen = hele(n);
		struct tekst kort = tekst_til(j, n);
		struct gjenoppretting g = kopi == 1 ? les(kort, j) : les(j, kort);
		krev_alle(&g, "avkortet ved", n);
		bool en = igjen == POSTER - 1, flere = igjen < POSTER - 1;
		if (en != (finn(&g, FUNN_UBEKREFTET, kopi) != NULL) ||
		    flere != (finn(&g, FUNN_MANGLER, kopi) != NULL) ||
		    g.antall_funn != (size_t)(en || flere))
			fail_msg("eksemplar %d avkortet ved %zu: feil setning", kopi, n);
		if (flere && (finn(&g, FUNN_MANGLER, kopi)->nr != igjen ||
			      finn(&g, FUNN_MANGLER, kopi)->til != POSTER - 1))
			fail_msg("eksemplar %d avkortet ved %zu: feil numre", kopi, n);
	}
}

static void hver_bit_i_det_ene_eksemplaret(void **state)
{
	(void)state;
	struct tekst hel = tekst_til(j, start[FAA]);
	char *b = arena_alloc(&fast, hel.n);
	memcpy(b, hel.p, hel.n);
	for (size_t bit = 0; bit < 8 * hel.n; bit++) {
		b[bit / 8] ^= (char)(1 << bit % 8);
		struct gjenoppretting g = les((struct tekst){b, hel.n}, hel);
		krev_antall(&g, FAA, "bit", bit);
		size_t uleselig = FAA - g.kopi[0].antall;
		bool i_lf = hel.p[bit / 8] == '\n';
		bool sett = uleselig > 0 || g.kopi[0].sikre < g.kopi[0].antall;
		if (!sett || uleselig > (i_lf ? 2 : 1) || (uleselig && gjenoppretting_hel(&g)))
			fail_msg("bit %zu: %zu uleselige", bit, uleselig);
		b[bit / 8] ^= (char)(1 << bit % 8);
	}
}

static uint64_t spire = 88172645463325252u;

static size_t tilfeldig(size_t under)
{
	spire ^= spire >> 12;
	spire ^= spire << 25;
	spire ^= spire >> 27;
	return (size_t)((spire * 2685821657736338717u) >> 33) % under;
}

static void bitfeil_i_begge_paa_hvert_sitt_sted(void **state)
{
	(void)state;
	char *b = arena_alloc(&fast, j.n), *c = arena_alloc(&fast, j.n);
	memcpy(b, j.p, j.n);
	memcpy(c, j.p, j.n);
	for (size_t i = 0; i < 5000; i++) {
		/* not in neighbours, for a bit in an LF takes two */
		size_t x = tilfeldig(POSTER - 3), y = x + 2 + tilfeldig(POSTER - 2 - x);
		size_t p = start[x] + tilfeldig(start[x + 1] - start[x]);
		size_t q = start[y] + tilfeldig(start[y + 1] - start[y]);
		char m = (char)(1 << tilfeldig(8));
		b[p] ^= m;
		c[q] ^= m;
		struct tekst k1 = {b, j.n}, k2 = {c, j.n};
		struct gjenoppretting g = i % 2 ? les(k1, k2) : les(k2, k1);
		krev_alle(&g, "bitpar", i);
		b[p] ^= m;
		c[q] ^= m;
	}
}

/* One fault: a flipped bit, a sector of zeros, a cut, garbage in between. */
static struct tekst skad(struct streng *s)
{
	size_t p = tilfeldig(s->n + 1), n = 1 + tilfeldig(512);
	switch (s->n ? tilfeldig(4) : 3) {
	case 0: s->p[p % s->n] ^= (char)(1 << tilfeldig(8)); break;
	case 1: memset(s->p + p, 0, n < s->n - p ? n : s->n - p); break;
	case 2: streng_kutt(s, p); break;
	default:
		while (n-- > 0) {
			char c = (char)tilfeldig(256);
			streng_sett_inn(s, p, (struct tekst){&c, 1});
		}
	}
	return streng_tekst(s);
}

static void flere_feil_i_begge_eksemplarer(void **state)
{
	(void)state;
	size_t bevart = 0, tapt_i_ett = 0;
	for (size_t runde = 0; runde < 3000; runde++) {
		struct streng k[2] = {{0}};
		bool kuttet = false;
		for (int i = 0; i < 2; i++) {
			streng_legg(&k[i], j);
			for (size_t f = 1 + tilfeldig(4); f > 0; f--)
				skad(&k[i]);
			kuttet |= k[i].n < j.n;
		}
		struct gjenoppretting g = les(streng_tekst(&k[0]), streng_tekst(&k[1]));
		krev_sanne(&g, "runde", runde);
		bevart += g.antall;
		tapt_i_ett += g.kopi[0].antall < POSTER;
		size_t mangler = POSTER - g.antall, sagt = 0;
		for (size_t i = 0; i < g.antall_funn; i++)
			if (g.funn[i].slag == FUNN_TAPT)
				sagt += (size_t)(g.funn[i].til - g.funn[i].nr + 1);
		/* what is lost at the end shows as a cut last line, unless both ended on a line */
		bool ende = g.kopi[0].hale || g.kopi[1].hale || kuttet;
		if (sagt > mangler || (sagt < mangler && !ende))
			fail_msg("runde %zu: %zu mangler, %zu sagt", runde, mangler, sagt);
		for (int i = 0; i < 2; i++) /* all that is good in a copy is in the whole */
			if (g.kopi[i].antall > g.antall)
				fail_msg("runde %zu: noe ble borte", runde);
		streng_release(&k[0]);
		streng_release(&k[1]);
	}
	print_message("# bevart %.2f %%, med ett eksemplar var det tap i %zu av 3000\n",
		      (double)bevart / (3000.0 * POSTER) * 100, tapt_i_ett);
	assert_true(bevart > 3000 * POSTER * 80 / 100);
}

/* Recovery again on what recovery makes of it: nothing more to find. */
static void det_gjenopprettede_er_helt(void **state)
{
	(void)state;
	for (size_t runde = 0; runde < 500; runde++) {
		struct streng k = {0}, ut = {0};
		streng_legg(&k, j);
		skad(&k);
		struct gjenoppretting g = les(streng_tekst(&k), j);
		for (size_t i = 0; i < g.antall; i++)
			streng_f(&ut, TF "\n", TA(g.poster[i].linje));
		g = les(streng_tekst(&ut), streng_tekst(&ut));
		krev_alle(&g, "runde", runde);
		assert_int_equal(g.antall_funn, 0);
		streng_release(&k);
		streng_release(&ut);
	}
}

/* reliability.md A.4, word for word. */
static const char fremmed_sh[] =
	"p=$(printf '%064d' 0); n=0\n"
	"while IFS= read -r l; do b=${l%,\\\"kjede\\\":*}; k=${l##*,\\\"kjede\\\":\\\"}; k=${k%\\\"\\}}; "
	"f=${b##*,\\\"forrige\\\":\\\"}; f=${f%\\\"}\n"
	" [ \"$(printf %s \"$b\" | sha256sum | cut -c1-64)\" = \"$k\" ] && [ \"$f\" = \"$p\" ] || "
	"echo \"linje $((n+1)) feiler\"\n"
	" p=$k; n=$((n+1)); done < \"$1\"; echo \"$n linjer, siste kjede $p\"\n";

static struct tekst sporr_en_fremmed(const char *sti, struct tekst bytes)
{
	FILE *f = fopen(sti, "wb");
	char kommando[256], skript[64], b[4096];
	assert_non_null(f);
	assert_int_equal(fwrite(bytes.p, 1, bytes.n, f), bytes.n);
	assert_int_equal(fclose(f), 0);
	snprintf(skript, sizeof(skript), "%s.sh", sti);
	f = fopen(skript, "wb");
	assert_non_null(f);
	assert_true(fputs(fremmed_sh, f) >= 0 && fclose(f) == 0);
	assert_true(snprintf(kommando, sizeof(kommando), "sh %s %s", skript, sti) < (int)sizeof(kommando));
	f = popen(kommando, "r");
	assert_non_null(f);
	size_t n = fread(b, 1, sizeof(b), f);
	assert_int_equal(pclose(f), 0);
	unlink(sti);
	unlink(skript);
	return arena_tekst(&a, (struct tekst){b, n});
}

static void en_fremmed_med_et_skallskript_ser_det_samme(void **state)
{
	(void)state;
	char sti[] = "/tmp/motebok-prove-XXXXXX";
	int fd = mkstemp(sti);
	assert_true(fd >= 0);
	close(fd);
	struct gjenoppretting g = les(j, INGEN_TEKST);
	struct tekst hode = g.poster[g.antall - 1].kjede, svar = sporr_en_fremmed(sti, j);
	assert_tekst(svar, arena_f(&a, "40 linjer, siste kjede " TF "\n", TA(hode)).p);
	for (int i = 0; i < 6; i++) {
		char *b = arena_alloc(&fast, j.n);
		memcpy(b, j.p, j.n);
		b[start[3 + 6 * i] + 20] ^= 1;
		g = les((struct tekst){b, j.n}, INGEN_TEKST);
		svar = sporr_en_fremmed(sti, (struct tekst){b, j.n});
		assert_true(tekst_finn(svar, arena_f(&a, "linje %d feiler\n", 4 + 6 * i)) >= 0);
		assert_true(finn(&g, FUNN_SKADET, 1) && finn(&g, FUNN_SKADET, 1)->nr == 3 + 6 * i);
	}
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(hver_avkorting_av_det_eneste_eksemplaret),
		cmocka_unit_test(hver_avkorting_av_det_ene_av_to),
		cmocka_unit_test(hver_bit_i_det_ene_eksemplaret),
		cmocka_unit_test(bitfeil_i_begge_paa_hvert_sitt_sted),
		cmocka_unit_test(flere_feil_i_begge_eksemplarer),
		cmocka_unit_test(det_gjenopprettede_er_helt),
		cmocka_unit_test(en_fremmed_med_et_skallskript_ser_det_samme),
	};
	return utf8_lokale() ? cmocka_run_group_tests(prover, lag_journal, fjern_journal) : 1;
}
