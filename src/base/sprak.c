#include "sprak.h"

#include <locale.h>
#include <stdlib.h>

#include "utf8.h"

#ifdef MED_NLS
#include <libintl.h>
#endif

static enum sprak naa = SPRAK_NB;
static const char *const *katalogmapper; /* as sprak_velg() was last told */

enum sprak sprak_naa(void)
{
	return naa;
}

const char *sprak_kode(enum sprak s)
{
	static const char *const kode[] = {"nb", "nn", "en"};
	return kode[s];
}

void skriv_kl_vist(struct streng *s, int minutter)
{
	if (naa == SPRAK_EN)
		skriv_kl(s, minutter);
	else
		skriv_kl_punkt(s, minutter);
}

bool sprak_les(struct tekst lokale, enum sprak *ut)
{
	static const struct { const char *kode; enum sprak s; } kjent[] = {
		{"nb", SPRAK_NB}, {"no", SPRAK_NB}, {"nn", SPRAK_NN}, {"en", SPRAK_EN},
	};
	for (size_t i = 0; i < ARRAY_LEN(kjent); i++) {
		if (!tekst_starter(lokale, tekst_c(kjent[i].kode)))
			continue;
		if (lokale.n > 2 && lokale.p[2] != '_' && lokale.p[2] != '-' && lokale.p[2] != '.' &&
		    lokale.p[2] != '@')
			continue;
		*ut = kjent[i].s;
		return true;
	}
	return false;
}

static struct tekst miljo(const char *navn)
{
	const char *v = getenv(navn);
	return v ? tekst_c(v) : INGEN_TEKST;
}

enum sprak sprak_av_miljoet(void)
{
	static const char *const navn[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	struct tekst lokale = INGEN_TEKST, liste = miljo("LANGUAGE"), ett;
	enum sprak s;
	for (size_t i = 0; i < ARRAY_LEN(navn) && !lokale.n; i++)
		lokale = miljo(navn[i]);
	if (!lokale.n || tekst_lik_c(lokale, "C") || tekst_lik_c(lokale, "POSIX"))
		return SPRAK_NB;
	while (tekst_del(&liste, ':', &ett))
		if (sprak_les(ett, &s))
			return s;
	return sprak_les(lokale, &s) ? s : SPRAK_NB;
}

#ifdef MED_NLS

#define KATALOG "motebok"

/*
 * gettext looks in the catalogue only when LC_MESSAGES is another locale than C, and which one it
 * takes is then LANGUAGE's to say: C.UTF-8 is always there, and no locale need be installed.
 */
bool sprak_velg(enum sprak s, const char *const *mapper)
{
	naa = SPRAK_NB;
	katalogmapper = mapper;
	if (s == SPRAK_NB)
		return true;
	/* what has been looked up is remembered until the locale is another: there and back again */
	if (setenv("LANGUAGE", sprak_kode(s), 1) != 0 || !setlocale(LC_MESSAGES, "C") ||
	    !setlocale(LC_MESSAGES, "C.UTF-8"))
		return false;
	bind_textdomain_codeset(KATALOG, "UTF-8");
	for (; mapper && *mapper; mapper++) {
		/* the head of the catalogue is what the empty text is translated to */
		if (bindtextdomain(KATALOG, *mapper) && *dgettext(KATALOG, "")) {
			naa = s;
			return true;
		}
	}
	return false;
}

const char *tr(const char *tekst)
{
	return naa != SPRAK_NB && tekst[0] ? dgettext(KATALOG, tekst) : tekst;
}

const char *tr_antall(const char *en, const char *flere, size_t n)
{
	if (naa == SPRAK_NB)
		return n == 1 ? en : flere;
	return dngettext(KATALOG, en, flere, n);
}

#else

bool sprak_velg(enum sprak s, const char *const *mapper)
{
	katalogmapper = mapper;
	return s == SPRAK_NB;
}

const char *tr(const char *tekst)
{
	return tekst;
}

const char *tr_antall(const char *en, const char *flere, size_t n)
{
	return n == 1 ? en : flere;
}

#endif

enum sprak sprak_bytt(enum sprak s)
{
	enum sprak for_ = naa;
	if (s != for_)
		(void)!sprak_velg(s, katalogmapper);
	return for_;
}

int tr_bredde(const char *const *tekster, size_t n)
{
	int mest = 0;
	for (size_t i = 0; i < n; i++) {
		int b = utf8_bredde(TR(tekster[i]));
		mest = b > mest ? b : mest;
	}
	return mest;
}
