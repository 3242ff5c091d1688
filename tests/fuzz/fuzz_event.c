/*
 * A line of the journal as an event. What is understood is written and understood again as the same; what is
 * not is refused with a sentence.
 */
#include <stdlib.h>
#include <string.h>

#include "event_codec.h"
#include "fuzz.h"

/* These two never enter a text (utf8_slag), and libyaml would not read them back. */
static bool har_ikke_tegn(struct tekst t)
{
	return tekst_finn(t, T("\xef\xbf\xbe")) >= 0 || tekst_finn(t, T("\xef\xbf\xbf")) >= 0;
}

static bool kan_skrives(const struct event *e)
{
	const struct event_info *inf = event_info(e->slag);
	for (size_t i = 0; i < inf->antall_felt; i++) {
		if (inf->felt[i].slag != EF_TEKST)
			continue;
		struct tekst t = *(const struct tekst *)(const void *)((const char *)e + inf->felt[i].pos);
		if (!utf8_gyldig(t, NULL))
			abort();
		if (har_ikke_tegn(t))
			return false;
	}
	return true;
}

static void skriv_linje(struct streng *s, const struct event *e)
{
	streng_tegn(s, '{');
	event_skriv(s, e);
	streng_tegn(s, '}');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena a = {0};
	struct streng s = {0}, t = {0};
	struct feil f = {0};
	struct event e = {.nr = 7}, igjen = {.nr = 7};
	if (!event_les(&a, (struct tekst){(const char *)data, n}, &e, &f)) {
		KREV(f.kode == FEIL_FORMAT && f.tekst[0]);
	} else if (kan_skrives(&e)) {
		KREV(e.nr == 7 && (unsigned)e.slag < EV_ANTALL);
		skriv_linje(&s, &e);
		KREV(!memchr(s.p, '\n', s.n) && utf8_gyldig(streng_tekst(&s), NULL));
		KREV(event_les(&a, streng_tekst(&s), &igjen, &f));
		skriv_linje(&t, &igjen);
		KREV(tekst_lik(streng_tekst(&s), streng_tekst(&t)));
	}
	streng_release(&s);
	streng_release(&t);
	arena_release(&a);
	return 0;
}
