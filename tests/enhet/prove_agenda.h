/*
 * prove_agenda.h: an agenda to spoil, and what the reader says when it has been.
 *
 *	assert_sagt(MED("emne: Økonomi", "emne: Økonomi: mål"), "21:18: kolon midt i …");
 *
 * What is said is the first line of every message, sorted by place, without «motebok: FIL:»; LF
 * between. Texts live in `arena`, which rydd_arena() empties after every test.
 */
#ifndef PROVE_AGENDA_H
#define PROVE_AGENDA_H

#include "agenda_inn.h"
#include "emit.h"
#include "prove.h"
#include "protokoll_inn.h"

static struct arena arena;

static inline int rydd_arena(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

#define prove(f) cmocka_unit_test_teardown(f, rydd_arena)

#define GRUNN \
	"møte:\n" \
	"  organ: Nasjonalt e-helseråd\n" \
	"  nummer: 3/23\n" \
	"  dato: 2023-10-04\n" \
	"  start: 09:00\n" \
	"  slutt: 15:00\n" \
	"  sted: Tromsø\n" \
	"  møteleder: Rune Simensen\n" \
	"medlemmer:\n" \
	"  - {navn: Rune Simensen, virksomhet: Helse Sør-Øst RHF, rolle: leder}\n" \
	"  - {navn: Lill Larsen, virksomhet: NSF}\n" \
	"saksliste:\n" \
	"  - saksnummer: 17/23\n" \
	"    emne: Godkjenning\n" \
	"    innretning: Godkjenning\n" \
	"    start: 09:05\n" \
	"    forslag til vedtak: |\n" \
	"      Rådet godkjenner\n" \
	"      innkallingen.\n" \
	"  - saksnummer: 18/23\n" \
	"    emne: Økonomi\n" \
	"    start: 09:15\n"

/* GRUNN with the first `ut` replaced by `inn`. */
static inline struct tekst med(const char *ut, const char *inn)
{
	struct tekst grunn = T(GRUNN);
	ptrdiff_t i = tekst_finn(grunn, tekst_c(ut));
	assert_true(i >= 0);
	return arena_f(&arena, TF "%s" TF, TA(tekst_til(grunn, (size_t)i)), inn,
		       TA(tekst_fra(grunn, (size_t)i + strlen(ut))));
}

/* The messages in full, as they are printed. */
static inline struct tekst skrevet(struct meldinger *m)
{
	struct streng s = {0};
	meldinger_skriv(m, 1000, &s);
	struct tekst t = arena_tekst(&arena, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static inline struct tekst forste_linjer(struct meldinger *m)
{
	struct streng s = {0};
	struct tekst alt = skrevet(m), linje, hode = T("motebok: x:");
	while (tekst_del(&alt, '\n', &linje)) {
		if (!tekst_starter(linje, hode))
			continue;
		streng_c(&s, s.n ? "\n" : "");
		streng_legg(&s, tekst_trim(tekst_fra(linje, hode.n)));
	}
	struct tekst t = arena_tekst(&arena, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static inline bool les(struct tekst kilde, struct meldinger *m, struct agenda *a)
{
	*m = (struct meldinger){.arena = &arena, .fil = T("x"), .kilde = kilde};
	return agenda_les(&arena, m, a);
}

#define assert_sagt(kilde, ventet) sagt((kilde), (ventet), __FILE__, __LINE__)

static inline void sagt(struct tekst kilde, const char *ventet, const char *fil, int linje)
{
	struct meldinger m;
	struct agenda a;
	bool ok = les(kilde, &m, &a);
	if (ok != (m.feil == 0) || !tekst_lik(forste_linjer(&m), tekst_c(ventet)))
		print_error("--- filen\n" TF "---\n", TA(kilde));
	prov_tekst(forste_linjer(&m), tekst_c(ventet), fil, linje);
	assert_int_equal(ok, m.feil == 0);
}

/* Reads what must be in order, without a word. */
static inline void les_rent(struct tekst kilde, struct agenda *a)
{
	struct meldinger m;
	bool ok = les(kilde, &m, a);
	prov_tekst(skrevet(&m), T(""), __FILE__, __LINE__);
	assert_true(ok);
}

static inline struct tekst kanonisk(const struct agenda *a)
{
	struct streng s = {0};
	agenda_skriv(a, &s);
	struct tekst t = arena_tekst(&arena, streng_tekst(&s));
	streng_release(&s);
	return t;
}

/* A file of the source tree, by its path from the root: tests run in the build directory, and that
 * is what __FILE__ is relative to. */
static inline struct tekst kildefil(const char *sti)
{
	struct tekst her = T(__FILE__);
	struct streng navn = {0};
	char b[4096];
	while (her.n && her.p[her.n - 1] != '/')
		her.n--;
	streng_f(&navn, TF "../../%s", TA(her), sti);
	FILE *f = fopen(navn.p, "rb");
	if (!f)
		fail_msg("%s finnes ikke", navn.p);
	streng_reset(&navn);
	for (size_t n; (n = fread(b, 1, sizeof(b), f)) > 0;)
		streng_legg(&navn, (struct tekst){b, n});
	fclose(f);
	struct tekst t = arena_tekst(&arena, streng_tekst(&navn));
	streng_release(&navn);
	return t;
}

#endif
