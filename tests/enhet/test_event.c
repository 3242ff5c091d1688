#include <stddef.h>

#include "event_codec.h"
#include "frame.h"
#include "prove_likhet.h"
#include "prove_mote.h"

/* Every field that the kind has, with something that is hard to write. */
static struct event full(enum event_slag slag)
{
	struct event e = e_slag(slag);
	const struct event_info *inf = event_info(slag);
	e.nr = 17;
	e.tid = stund(1342);
	e.ur = 16327113;
	e.av = T("anne");
	for (size_t i = 0; i < inf->antall_felt; i++) {
		void *p = (char *)&e + inf->felt[i].pos;
		switch (inf->felt[i].slag) {
		case EF_TEKST:
			*(struct tekst *)p = T("Æ \"hva\":\"x\", {[: # ' \\ \t\n– 👩‍⚕️\x7f\xc2\x85\u2028\u202e\ufeff");
			break;
		case EF_NR:
			if (inf->felt[i].pos == offsetof(struct event, antall))
				e.antall = INT64_MAX;
			else
				*(int *)p = INT32_MAX;
			break;
		case EF_DATO: *(struct dato *)p = (struct dato){2023, 12, 14}; break;
		case EF_KL: *(int *)p = 1439; break;
		case EF_ORD: *(int *)p = 1; break;
		}
	}
	return e;
}

/* Through a whole line of the journal and back. */
static struct event gjennom(struct arena *a, const struct event *e)
{
	struct streng innhold = {0}, linje = {0};
	char kjede[SUM_LEN + 1];
	struct feil f;
	struct post ut;
	event_skriv(&innhold, e);
	struct post p = {.nr = e->nr, .tid = e->tid, .ur = e->ur, .innhold = streng_tekst(&innhold),
			 .forrige = T(FRAME_NULLER)};
	assert_true(frame_skriv(&linje, &p, kjede));
	struct tekst t = arena_tekst(a, tekst_til(streng_tekst(&linje), linje.n - 1));
	assert_true(frame_les(t, &ut));
	struct event igjen = {.nr = ut.nr, .tid = ut.tid, .ur = ut.ur};
	if (!event_les(a, t, &igjen, &f))
		fail_msg("%s: " TF, f.tekst, TA(t));
	streng_release(&innhold);
	streng_release(&linje);
	return igjen;
}

static void krev_like(const struct event *a, const struct event *b)
{
	const char *hva = ulike_eventer(a, b);
	if (hva)
		fail_msg("%s: %s", event_info(a->slag)->hva, hva);
}

static void hver_hendelse_leses_som_den_ble_skrevet(void **state)
{
	(void)state;
	struct arena a = {0};
	for (unsigned s = 0; s < EV_ANTALL; s++) {
		struct event e = full((enum event_slag)s), tom = e_slag((enum event_slag)s);
		struct event igjen = gjennom(&a, &e);
		krev_like(&e, &igjen);
		igjen = gjennom(&a, &tom);
		krev_like(&tom, &igjen);
	}
	arena_release(&a);
}

static void hvert_felt_leses_for_seg(void **state)
{
	(void)state;
	struct arena a = {0};
	for (unsigned s = 0; s < EV_ANTALL; s++) {
		const struct event_info *inf = event_info((enum event_slag)s);
		struct event alt = full((enum event_slag)s);
		for (size_t i = 0; i < inf->antall_felt; i++) {
			const struct event_felt *f = &inf->felt[i];
			struct event e = e_slag((enum event_slag)s);
			size_t n = f->slag == EF_TEKST ? sizeof(struct tekst)
				   : f->slag == EF_DATO ? sizeof(struct dato)
				   : f->pos == offsetof(struct event, antall) ? sizeof(int64_t)
									     : sizeof(int);
			memcpy((char *)&e + f->pos, (char *)&alt + f->pos, n);
			struct event igjen = gjennom(&a, &e);
			krev_like(&e, &igjen);
		}
	}
	arena_release(&a);
}

static void hvert_utfall_har_sitt_ord(void **state)
{
	(void)state;
	struct arena a = {0};
	for (unsigned u = 0; u <= UTFALL_IKKE_NADD; u++) {
		struct event e = e_vedtak("17/23", (enum utfall)u, "");
		struct event igjen = gjennom(&a, &e);
		assert_int_equal(igjen.utfall, u);
	}
	arena_release(&a);
}

static void alle_tegn_som_kan_staa_i_et_mote_overlever_journalen(void **state)
{
	(void)state;
	struct arena a = {0};
	struct streng s = {0};
	char b[4];
	for (uint32_t c = 1; c < 0x110000; c++) {
		/* surrogates are no characters; libyaml refuses the two last ones of the first plane */
		if ((c >= 0xd800 && c <= 0xdfff) || c == 0xfffe || c == 0xffff)
			continue;
		streng_legg(&s, (struct tekst){b, utf8_skriv(b, c)});
		if (s.n < 8000 && c != 0x10ffff)
			continue;
		struct event e = e_slag(EV_MERKNAD);
		e.tekst = streng_tekst(&s);
		struct event igjen = gjennom(&a, &e);
		if (!tekst_lik(e.tekst, igjen.tekst))
			fail_msg("et tegn før U+%04X", (unsigned)c);
		streng_reset(&s);
		arena_reset(&a);
	}
	streng_release(&s);
	arena_release(&a);
}

static void linjen_ser_ut_som_formatet_sier(void **state)
{
	(void)state;
	struct streng s = {0};
	struct event e = med_hvem(e_tekst(EV_AKSJON, "23/23", "Sende \"ut\"\nnå."), "kn", "Kari Nordmann");
	e.hvem.virksomhet = T("KS");
	e.frist = (struct dato){2023, 12, 14};
	e.kl = 544;
	event_skriv(&s, &e);
	assert_streng(&s, "\"hva\":\"aksjon\",\"kl\":\"09:04\",\"sak\":\"23/23\",\"kode\":\"kn\","
			  "\"navn\":\"Kari Nordmann\",\"virksomhet\":\"KS\",\"tekst\":\"Sende \\\"ut\\\"\\nnå.\","
			  "\"frist\":\"2023-12-14\"");
	streng_reset(&s);
	e = e_vedtak("23/23", UTFALL_IKKE_VEDTATT, "");
	event_skriv(&s, &e);
	assert_streng(&s, "\"hva\":\"vedtak\",\"sak\":\"23/23\",\"utfall\":\"ikke vedtatt\"");
	streng_reset(&s);
	e = e_slag(EV_TAP);
	e.gjelder = 17, e.antall = 2, e.tekst = T("x");
	event_skriv(&s, &e);
	assert_streng(&s, "\"hva\":\"tap\",\"gjelder\":17,\"antall\":2,\"tekst\":\"x\"");
	streng_reset(&s);
	e = e_slag(EV_JOURNAL);
	e.format = T("motebok-journal 1"), e.regel = T("r"), e.id = T("i"), e.sum = T("s"), e.tekst = T("a");
	event_skriv(&s, &e);
	assert_streng(&s, "\"hva\":\"journal\",\"format\":\"motebok-journal 1\",\"regel\":\"r\",\"id\":\"i\","
			  "\"agenda_sha256\":\"s\",\"agenda\":\"a\"");
	streng_release(&s);
}

static bool les(struct arena *a, const char *linje, struct event *ut)
{
	struct feil f = {0};
	*ut = (struct event){.nr = 7};
	bool ok = event_les(a, tekst_c(linje), ut, &f);
	assert_int_equal(ut->nr, 7);
	if (!ok)
		assert_true(f.kode == FEIL_FORMAT && strstr(f.tekst, "nr. 7"));
	return ok;
}

static void ukjente_medlemmer_hoppes_over(void **state)
{
	(void)state;
	struct arena a = {0};
	struct event e;
	assert_true(les(&a, "{\"nr\":1,\"tid\":\"x\",\"tekst\":\"før hva\",\"hva\":\"innspill\",\"ny\":1,"
			    "\"stemmer\":{\"tekst\":\"inni\",\"sak\":[1,{\"a\":2}],\"tom\":{}},\"sak\":\"17/23\","
			    "\"liste\":[\"tekst\",\"b\",[]],\"tekst\":\"Ja.\",\"forrige\":\"f\",\"kjede\":\"k\"}", &e));
	assert_int_equal(e.slag, EV_INNSPILL);
	assert_tekst(e.sak, "17/23");
	assert_tekst(e.tekst, "Ja.");
	arena_release(&a);
}

static void det_som_ikke_er_en_hendelse_avvises(void **state)
{
	(void)state;
	static const char *const gale[] = {
		"", "x", "[]", "{}", "{\"nr\":1}", "{\"hva\":\"ukjent\"}", "{\"hva\":\"\"}", "{\"hva\":[\"sak\"]}",
		"{\"hva\":\"sak\"", "{\"hva\":\"sak\",", "\"hva\"", "{\"hva\":\"sak\",\"kl\":\"25:00\"}",
		"{\"hva\":\"sak\",\"kl\":\"9\"}", "{\"hva\":\"aksjon\",\"frist\":\"2023-02-30\"}",
		"{\"hva\":\"aksjon\",\"frist\":\"14.12\"}", "{\"hva\":\"vedtak\",\"utfall\":\"kanskje\"}",
		"{\"hva\":\"stryk\",\"gjelder\":\"-1\"}", "{\"hva\":\"stryk\",\"gjelder\":2147483648}",
		"{\"hva\":\"stryk\",\"gjelder\":\"to\"}", "{\"hva\":\"segl\",\"antall\":9223372036854775808}",
		"{\"hva\":\"sak\",\"sak\":\"\\ud83d\\ude00\"}", "\xff", "{\"hva\":\"sak\",\"sak\":\"\xc3\"}",
	};
	struct arena a = {0};
	struct event e;
	for (size_t i = 0; i < ARRAY_LEN(gale); i++)
		if (les(&a, gale[i], &e))
			fail_msg("«%s» ble godtatt", gale[i]);
	arena_release(&a);
}

static void ordene_er_ulike_og_feltnavnene_er_ascii(void **state)
{
	(void)state;
	for (unsigned s = 0; s < EV_ANTALL; s++) {
		const struct event_info *inf = event_info((enum event_slag)s);
		assert_int_equal(event_slag_finn(tekst_c(inf->hva)), s);
		assert_true(inf->antall_felt > 0);
		assert_true(inf->angres || (!inf->strykes && !inf->rettes));
		for (size_t i = 0; i < inf->antall_felt; i++) {
			const char *navn = inf->felt[i].navn;
			assert_true(navn[0] && strspn(navn, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(navn));
			for (size_t k = 0; k < i; k++)
				assert_string_not_equal(navn, inf->felt[k].navn);
			assert_true(event_har((enum event_slag)s, inf->felt[i].pos));
		}
		assert_false(event_har((enum event_slag)s, offsetof(struct event, nr)));
	}
	assert_int_equal(event_slag_finn(T("tull")), EV_ANTALL);
}

/* What a caller happened to leave in a field of another kind goes neither to disk nor into the meeting. */
static void en_kopi_har_bare_hendelsens_egne_felter(void **state)
{
	(void)state;
	struct arena a = {0};
	for (unsigned s = 0; s < EV_ANTALL; s++) {
		struct event alt = {.nr = 3, .tid = stund(900), .ur = 5, .kl = 600, .slag = (enum event_slag)s,
			.sak = T("1"), .hvem = {T("2"), T("3"), T("4")}, .tekst = T("5"), .gjelder = 6,
			.antall = 7, .frist = {2024, 1, 1}, .utfall = UTFALL_UTSATT, .til = 8,
			.format = T("9"), .regel = T("a"), .id = T("b"), .sum = T("c"), .bruker = T("d"),
			.maskin = T("e"), .oppstart = T("f"), .program = T("g"), .funn = T("h")};
		struct event kopi = event_kopi(&a, &alt), igjen = gjennom(&a, &alt);
		krev_like(&kopi, &igjen);
	}
	arena_release(&a);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(hver_hendelse_leses_som_den_ble_skrevet),
		cmocka_unit_test(hvert_felt_leses_for_seg),
		cmocka_unit_test(hvert_utfall_har_sitt_ord),
		cmocka_unit_test(alle_tegn_som_kan_staa_i_et_mote_overlever_journalen),
		cmocka_unit_test(linjen_ser_ut_som_formatet_sier),
		cmocka_unit_test(ukjente_medlemmer_hoppes_over),
		cmocka_unit_test(det_som_ikke_er_en_hendelse_avvises),
		cmocka_unit_test(ordene_er_ulike_og_feltnavnene_er_ascii),
		cmocka_unit_test(en_kopi_har_bare_hendelsens_egne_felter),
	};
	return PROV(prover);
}
