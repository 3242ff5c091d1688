/* A logo as SVG: read as XML, tag by tag, so that nothing hides in a comment, a text or a quote. */
#include "mal.h"

#include <string.h>
#include <strings.h>

#include "utf8.h"

struct leseplass {
	struct tekst rest;
	int dybde;
	bool rot;       /* has <svg> been seen? */
	struct feil *f;
};

static bool avslag(struct leseplass *l, const char *hva)
{
	return feil_sett(l->f, FEIL_FORMAT, "«%s» kan ikke være i en logo: lagre den som «vanlig SVG», eller "
			 "bruk PNG", hva);
}

static bool uforstaelig(struct leseplass *l)
{
	return feil_sett(l->f, FEIL_FORMAT, "er ikke en hel SVG: lagre logoen på nytt, eller bruk PNG");
}

static bool mellomrom(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void hopp_over(struct leseplass *l)
{
	while (l->rest.n && mellomrom(l->rest.p[0]))
		l->rest = tekst_fra(l->rest, 1);
}

/* Past `til`; *inne is what stood before it. */
static bool frem_til(struct leseplass *l, struct tekst til, struct tekst *inne)
{
	ptrdiff_t n = tekst_finn(l->rest, til);
	if (n < 0)
		return uforstaelig(l);
	*inne = tekst_til(l->rest, (size_t)n);
	l->rest = tekst_fra(l->rest, (size_t)n + til.n);
	return true;
}

/* What stands behind the prefix: «xlink:href» is «href», whatever the prefix is bound to. */
static struct tekst uten_prefiks(struct tekst navn)
{
	ptrdiff_t kolon = tekst_finn_tegn(navn, ':');
	return kolon < 0 ? navn : tekst_fra(navn, (size_t)kolon + 1);
}

static bool er(struct tekst a, const char *b)
{
	return a.n == strlen(b) && strncasecmp(a.p, b, a.n) == 0;
}

static bool i_navn(unsigned char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c >= 0x80 ||
	       c == '_' || c == '-' || c == '.' || c == ':';
}

static struct tekst les_navn(struct leseplass *l)
{
	size_t n = 0;
	while (n < l->rest.n && i_navn((unsigned char)l->rest.p[n]))
		n++;
	struct tekst navn = tekst_til(l->rest, n);
	l->rest = tekst_fra(l->rest, n);
	return navn;
}

/* A colour or a clip of the picture's own, or a picture within it. */
static bool peker_inn(struct tekst t)
{
	t = tekst_trim(t);
	return tekst_starter(t, T("#")) || tekst_starter(t, T("data:image/png;base64,")) ||
	       tekst_starter(t, T("data:image/jpeg;base64,"));
}

static bool sjekk_attributt(struct leseplass *l, struct tekst navn, struct tekst verdi)
{
	struct tekst bare = uten_prefiks(navn);
	const char *henter = mal_henter(verdi, true);
	if (bare.n >= 2 && strncasecmp(bare.p, "on", 2) == 0)
		return avslag(l, "on…");
	if (er(bare, "base"))
		return avslag(l, "xml:base");
	if ((er(bare, "href") || er(bare, "src")) && !peker_inn(verdi))
		return avslag(l, "href");
	return !henter || avslag(l, henter);
}

static bool les_attributt(struct leseplass *l)
{
	struct tekst verdi, navn = les_navn(l);
	hopp_over(l);
	if (!navn.n || !tekst_starter(l->rest, T("=")))
		return uforstaelig(l);
	l->rest = tekst_fra(l->rest, 1);
	hopp_over(l);
	struct tekst tegn = tekst_til(l->rest, 1);
	if (!tekst_lik_c(tegn, "\"") && !tekst_lik_c(tegn, "'"))
		return uforstaelig(l);
	l->rest = tekst_fra(l->rest, 1);
	if (!frem_til(l, tegn, &verdi))
		return false;
	return tekst_finn_tegn(verdi, '<') < 0 ? sjekk_attributt(l, navn, verdi) : uforstaelig(l);
}

static bool sjekk_navn(struct leseplass *l, struct tekst navn)
{
	static const char *const forbudt[] = {
		"script", "handler", "listener", "foreignObject", "iframe", "embed", "object", "audio",
		"video", "a", "animate", "animateMotion", "animateTransform", "animateColor", "set",
		"discard", "html", "link", "meta",
	};
	struct tekst bare = uten_prefiks(navn);
	if (!bare.n || (!l->rot && !er(bare, "svg")))
		return uforstaelig(l);
	for (size_t i = 0; i < ARRAY_LEN(forbudt); i++)
		if (er(bare, forbudt[i]))
			return avslag(l, forbudt[i]);
	l->rot = true;
	return true;
}

/* Behind «<» of a start tag. */
static bool start(struct leseplass *l)
{
	if (l->rot && l->dybde == 0)
		return uforstaelig(l);
	if (!sjekk_navn(l, les_navn(l)))
		return false;
	for (hopp_over(l); l->rest.n && l->rest.p[0] != '>' && l->rest.p[0] != '/'; hopp_over(l))
		if (!les_attributt(l))
			return false;
	bool tom = tekst_starter(l->rest, T("/"));
	l->rest = tekst_fra(l->rest, tom);
	if (!tekst_starter(l->rest, T(">")))
		return uforstaelig(l);
	l->rest = tekst_fra(l->rest, 1);
	l->dybde += !tom;
	return true;
}

/* Text is looked at as if it were a style: where it is none, it has no such words. */
static bool tekst_i(struct leseplass *l, struct tekst t)
{
	const char *henter = mal_henter(t, true);
	return !henter || avslag(l, henter);
}

/* Which element it ends is the browser's to see: what does not nest, is no picture there. */
static bool slutt(struct leseplass *l)
{
	l->rest = tekst_fra(l->rest, strlen("</"));
	struct tekst navn = les_navn(l);
	hopp_over(l);
	if (!navn.n || !tekst_starter(l->rest, T(">")) || l->dybde == 0)
		return uforstaelig(l);
	l->rest = tekst_fra(l->rest, 1);
	l->dybde--;
	return true;
}

static bool merke(struct leseplass *l)
{
	struct tekst inne;
	if (tekst_starter(l->rest, T("<!--")))
		return frem_til(l, T("-->"), &inne);
	if (tekst_starter(l->rest, T("<![CDATA[")) && l->dybde > 0)
		return frem_til(l, T("]]>"), &inne) && tekst_i(l, inne);
	if (tekst_starter(l->rest, T("<!")))
		return avslag(l, "<!DOCTYPE");
	if (tekst_starter(l->rest, T("<?")))
		return avslag(l, "<?");
	if (tekst_starter(l->rest, T("</")))
		return slutt(l);
	l->rest = tekst_fra(l->rest, 1);
	return start(l);
}

/* «<?xml version="1.0" encoding="UTF-8"?>», which is what it is without, too. */
static bool hode(struct leseplass *l)
{
	struct tekst inne;
	if (tekst_starter(l->rest, T("\xef\xbb\xbf")))
		l->rest = tekst_fra(l->rest, 3);
	hopp_over(l);
	if (!tekst_starter(l->rest, T("<?xml ")))
		return true;
	l->rest = tekst_fra(l->rest, strlen("<?"));
	if (!frem_til(l, T("?>"), &inne))
		return false;
	if (tekst_finn_tegn(inne, '<') >= 0)
		return uforstaelig(l);
	ptrdiff_t n = tekst_finn(inne, T("encoding"));
	if (n < 0)
		return true;
	struct tekst hva = tekst_fra(inne, (size_t)n + strlen("encoding"));
	while (hva.n && strchr("= \t\n\"'", hva.p[0]))
		hva = tekst_fra(hva, 1);
	return (hva.n >= 5 && strncasecmp(hva.p, "utf-8", 5) == 0) ||
	       feil_sett(l->f, FEIL_FORMAT, "er ikke i UTF-8: lagre logoen som det, eller bruk PNG");
}

bool mal_svg(struct arena *a, struct tekst bytes, struct tekst *ut, struct feil *f)
{
	struct leseplass l = {.rest = bytes, .f = f};
	if (bytes.n > MAL_LOGO_BYTE)
		return feil_sett(f, FEIL_FORMAT, "er større enn %d KiB", MAL_LOGO_BYTE >> 10);
	if (!utf8_gyldig(bytes, NULL) || tekst_finn_tegn(bytes, '\0') >= 0)
		return feil_sett(f, FEIL_FORMAT, "er ikke i UTF-8: lagre logoen som det, eller bruk PNG");
	/* a letter written by its number would not be seen for what it is */
	if (tekst_finn(bytes, T("&#")) >= 0)
		return avslag(&l, "&#");
	if (tekst_finn_tegn(bytes, '\\') >= 0)
		return avslag(&l, "\\");
	if (!hode(&l))
		return false;
	while (l.rest.n) {
		ptrdiff_t n = tekst_finn_tegn(l.rest, '<');
		struct tekst t = tekst_til(l.rest, n < 0 ? l.rest.n : (size_t)n);
		if (tekst_trim(t).n && l.dybde == 0)
			return uforstaelig(&l);
		l.rest = tekst_fra(l.rest, t.n);
		if (!tekst_i(&l, t) || (l.rest.n && !merke(&l)))
			return false;
	}
	if (!l.rot || l.dybde != 0)
		return uforstaelig(&l);
	*ut = mal_data(a, "image/svg+xml", bytes);
	return true;
}
