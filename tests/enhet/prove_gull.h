/*
 * prove_gull.h: what is written held against a file in tests/golden/. After a wanted change
 * MOTEBOK_GULL=skriv writes the file anew; then read it aloud.
 */
#ifndef PROVE_GULL_H
#define PROVE_GULL_H

#include "prove.h"
#include "tekst.h"

/* The goldens' place is beside this file, wherever the build stands. */
static inline void gull_sti(char *sti, size_t n, const char *under, const char *navn)
{
	const char *fil = __FILE__, *mappe = strstr(fil, "enhet/");
	assert_non_null(mappe);
	snprintf(sti, n, "%.*sgolden/%s/%s", (int)(mappe - fil), fil, under, navn);
}

static inline struct tekst les_fil(struct arena *a, const char *sti)
{
	struct streng s = {0};
	char b[4096];
	FILE *f = fopen(sti, "rb");
	if (!f)
		fail_msg("%s finnes ikke", sti);
	for (size_t n; (n = fread(b, 1, sizeof(b), f)) > 0;)
		streng_legg(&s, (struct tekst){b, n});
	fclose(f);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static inline void skriv_fil(const char *sti, struct tekst t)
{
	FILE *f = fopen(sti, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(t.p, 1, t.n, f), t.n);
	assert_int_equal(fclose(f), 0);
}

/* Says the first line that differs. */
static inline void prov_gull_i(const char *under, const char *navn, struct tekst fikk)
{
	struct arena a = {0};
	char sti[512];
	gull_sti(sti, sizeof(sti), under, navn);
	if (getenv("MOTEBOK_GULL"))
		skriv_fil(sti, fikk);
	struct tekst ventet = les_fil(&a, sti), f, v;
	for (int linje = 1; fikk.n || ventet.n; linje++) {
		f = v = T("(slutt)");
		tekst_del(&fikk, '\n', &f);
		tekst_del(&ventet, '\n', &v);
		if (!tekst_lik(f, v))
			fail_msg("%s:%d:\nfikk   «" TF "»\nventet «" TF "»", navn, linje,
				 TA(f), TA(v));
	}
	arena_release(&a);
}

#endif
