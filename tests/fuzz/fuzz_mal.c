#include "fuzz.h"

#include "mal.h"
#include "utf8.h"

/* Whatever a template's files hold, what is let through has none of what would make it more than a picture
 * or a style: seen here by a reader that knows nothing of tags. */

static bool har(struct tekst t, const char *hva)
{
	struct streng s = {0};
	for (size_t i = 0; i < t.n; i++)
		streng_tegn(&s, t.p[i] >= 'A' && t.p[i] <= 'Z' ? (char)(t.p[i] | 0x20) : t.p[i]);
	bool ja = tekst_finn(streng_tekst(&s), tekst_c(hva)) >= 0;
	streng_release(&s);
	return ja;
}

static bool har_kommentar(struct tekst t)
{
	return har(t, "<!--") || har(t, "cdata");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena a = {0};
	struct feil f = {0};
	struct tekst inn = arena_tekst(&a, (struct tekst){(const char *)data, n}), ut;
	if (mal_svg(&a, inn, &ut, &f)) {
		BUG_ON(!tekst_starter(ut, T("data:image/svg+xml;base64,")));
		BUG_ON(!har_kommentar(inn) && (har(inn, "<script") || har(inn, "<!") || har(inn, "@import")));
		BUG_ON(!utf8_gyldig(inn, NULL) || har(inn, "&#") || har(inn, "\\"));
	} else {
		BUG_ON(f.kode != FEIL_FORMAT || !f.tekst[0]);
	}
	f = (struct feil){0};
	if (mal_stil(&a, inn, &ut, &f))
		BUG_ON(har(ut, "<") || har(ut, "url(") || har(ut, "@import") || har(ut, "\\") || har(ut, "\r"));
	else
		BUG_ON(f.kode != FEIL_FORMAT || !f.tekst[0]);
	if (mal_png(&a, inn, &ut, &f))
		BUG_ON(!tekst_starter(inn, T("\x89PNG")));
	arena_release(&a);
	return 0;
}
