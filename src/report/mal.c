#include "mal.h"

#include <string.h>
#include <strings.h>

#include "utf8.h"

/* --- texts ----------------------------------------------------------------------------------- */

bool mal_sjekk(const struct mal *m, struct feil *f)
{
	if (utf8_antall(m->navn) > MAL_NAVN_TEGN)
		return feil_sett(f, FEIL_FORMAT, "navnet har mer enn %d tegn: kort det ned", MAL_NAVN_TEGN);
	if (m->bunntekst.n > MAL_LINJER)
		return feil_sett(f, FEIL_FORMAT, "bunnteksten har mer enn %d linjer: kort den ned",
				 MAL_LINJER);
	for (size_t i = 0; i < m->bunntekst.n; i++)
		if (utf8_antall(m->bunntekst.p[i]) > MAL_LINJE_TEGN)
			return feil_sett(f, FEIL_FORMAT, "bunnteksten har en linje på mer enn %d tegn: del "
					 "den i flere", MAL_LINJE_TEGN);
	if (m->logo.n && !m->navn.n)
		return feil_sett(f, FEIL_FORMAT, "en logo må ha et navn, for dem som ikke ser den: skriv "
				 "navn: i virksomhet.yaml");
	return true;
}

/* --- style ----------------------------------------------------------------------------------- */

static bool starter_uten_kasse(struct tekst t, const char *med)
{
	size_t n = strlen(med);
	return t.n >= n && strncasecmp(t.p, med, n) == 0;
}

/* url( "#farge" ) */
static bool til_seg_selv(struct tekst t)
{
	while (t.n && strchr(" \t\n\"'", t.p[0]) && t.p[0])
		t = tekst_fra(t, 1);
	return t.n && t.p[0] == '#';
}

/* Without a backslash, a word of CSS is its letters: nothing that fetches can be spelt another way. */
const char *mal_henter(struct tekst stil, bool lokal)
{
	static const char *const ord[] = {
		"url(", "src(", "image(", "image-set(", "cross-fade(", "@import", "@namespace",
	};
	for (size_t i = 0; i < stil.n; i++)
		for (size_t k = 0; k < ARRAY_LEN(ord); k++) {
			struct tekst her = tekst_fra(stil, i);
			if (starter_uten_kasse(her, ord[k]) &&
			    !(k == 0 && lokal && til_seg_selv(tekst_fra(her, strlen(ord[k])))))
				return ord[k];
		}
	return NULL;
}

/* Line ends are LF, and a tab is a space; false: other control characters, or no UTF-8. */
static bool som_linjer(struct tekst bytes, struct streng *ut)
{
	static const char bom[] = "\xef\xbb\xbf";
	if (!utf8_gyldig(bytes, NULL))
		return false;
	if (tekst_starter(bytes, tekst_c(bom)))
		bytes = tekst_fra(bytes, strlen(bom));
	for (size_t i = 0; i < bytes.n; i++) {
		unsigned char c = (unsigned char)bytes.p[i];
		if (c == '\r' && i + 1 < bytes.n && bytes.p[i + 1] == '\n')
			continue;
		if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f)
			return false;
		streng_tegn(ut, c == '\t' ? ' ' : (char)c);
	}
	return true;
}

bool mal_stil(struct arena *a, struct tekst bytes, struct tekst *ut, struct feil *f)
{
	struct streng s = {0};
	bool tekst = bytes.n <= MAL_STIL_BYTE && som_linjer(bytes, &s);
	*ut = arena_tekst(a, tekst_trim(streng_tekst(&s)));
	streng_release(&s);
	if (bytes.n > MAL_STIL_BYTE)
		return feil_sett(f, FEIL_FORMAT, "er større enn %d KiB", MAL_STIL_BYTE >> 10);
	if (!tekst)
		return feil_sett(f, FEIL_FORMAT, "er ikke ren tekst i UTF-8: lagre den som det");
	if (tekst_finn_tegn(*ut, '<') >= 0)
		return feil_sett(f, FEIL_FORMAT, "«<» kan ikke stå i en stil: ta det bort");
	if (tekst_finn_tegn(*ut, '\\') >= 0)
		return feil_sett(f, FEIL_FORMAT, "«\\» kan ikke stå i en stil: skriv tegnet selv");
	const char *ord = mal_henter(*ut, false);
	return !ord || feil_sett(f, FEIL_FORMAT, "«%s» henter noe utenfra, og det gjør ikke et referat: ta "
				 "det bort (logoen er logo.svg eller logo.png)", ord);
}

/* --- pictures -------------------------------------------------------------------------------- */

struct tekst mal_data(struct arena *a, const char *slag, struct tekst bytes)
{
	static const char tegn[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct streng s = {0};
	streng_f(&s, "data:%s;base64,", slag);
	for (size_t i = 0; i < bytes.n; i += 3) {
		size_t n = bytes.n - i < 3 ? bytes.n - i : 3;
		uint32_t v = 0;
		for (size_t k = 0; k < 3; k++)
			v = v << 8 | (k < n ? (unsigned char)bytes.p[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			streng_tegn(&s, k <= n ? tegn[v >> (18 - 6 * k) & 63] : '=');
	}
	struct tekst ut = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

static uint32_t tall_be(const char *p)
{
	uint32_t v = 0;
	for (int i = 0; i < 4; i++)
		v = v << 8 | (unsigned char)p[i];
	return v;
}

/* The signature, and the chunk that must come first: length 13, «IHDR», width and height. */
bool mal_png(struct arena *a, struct tekst bytes, struct tekst *ut, struct feil *f)
{
	static const char hode[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
	enum { HODE = sizeof(hode) - 1, BREDDE = HODE, HOYDE = HODE + 4, MINST = HODE + 13 };
	if (bytes.n > MAL_LOGO_BYTE)
		return feil_sett(f, FEIL_FORMAT, "er større enn %d KiB", MAL_LOGO_BYTE >> 10);
	if (bytes.n < MINST || memcmp(bytes.p, hode, HODE) != 0)
		return feil_sett(f, FEIL_FORMAT, "er ikke en PNG: lagre logoen som PNG eller SVG");
	uint32_t b = tall_be(bytes.p + BREDDE), h = tall_be(bytes.p + HOYDE);
	if (b == 0 || h == 0 || b > MAL_LOGO_PIKSLER || h > MAL_LOGO_PIKSLER)
		return feil_sett(f, FEIL_FORMAT, "er %u × %u piksler: gjør den mindre enn %d × %d", b, h,
				 MAL_LOGO_PIKSLER, MAL_LOGO_PIKSLER);
	*ut = mal_data(a, "image/png", bytes);
	return true;
}
