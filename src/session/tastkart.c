#include "tastkart.h"

#include <stdio.h>
#include <string.h>

#include "sprak.h"
#include "utf8.h"

enum { F_FORST = 2, F_SIST = 12 }; /* F1 is always help */

void tastkart_forvalgt(struct tastkart *k)
{
	for (unsigned h = 0; h < H_ANTALL; h++)
		snprintf(k->tast[h], sizeof(k->tast[h]), "%s", handling_info((enum handling)h)->tast);
}

const char *tastkart_tast(const struct tastkart *k, enum handling h)
{
	BUG_ON((unsigned)h >= H_ANTALL);
	return k ? k->tast[h] : handling_info(h)->tast;
}

enum handling tastkart_finn(const struct tastkart *k, struct tekst navn)
{
	unsigned h = navn.n ? 0 : H_ANTALL;
	while (h < H_ANTALL && !tekst_lik_c(navn, tastkart_tast(k, (enum handling)h)))
		h++;
	return (enum handling)h;
}

int tastkart_bredde(const struct tastkart *k)
{
	int mest = 1;
	for (unsigned h = 0; h < H_ANTALL; h++) {
		int b = utf8_bredde(tekst_c(tastkart_tast(k, (enum handling)h)));
		if (b > mest)
			mest = b;
	}
	return mest;
}

void tastkart_skriv(struct streng *ut, const struct tastkart *k, enum handling h)
{
	const char *tast = tastkart_tast(k, h);
	streng_c(ut, tast);
	streng_gjenta(ut, ' ', (size_t)(tastkart_bredde(k) - utf8_bredde(tekst_c(tast))));
}

/* --- a key as it is written ------------------------------------------------------------------ */

static bool les_f(struct tekst t, char *navn)
{
	int64_t nr;
	if (t.n < 2 || (t.p[0] | 32) != 'f' || !tekst_tall(tekst_fra(t, 1), F_SIST, &nr) ||
	    nr < F_FORST)
		return false;
	snprintf(navn, TASTNAVN_MAKS, "F%d", (int)nr);
	return true;
}

/* «ctrl-x», «Ctrl+X»; *bokstav is x. */
static bool er_ctrl(struct tekst foldet, char *bokstav)
{
	if (foldet.n != 6 || !tekst_starter(foldet, T("ctrl")) ||
	    (foldet.p[4] != '-' && foldet.p[4] != '+') || foldet.p[5] < 'a' || foldet.p[5] > 'z')
		return false;
	*bokstav = foldet.p[5];
	return true;
}

static bool ett_tegn(struct tekst t)
{
	uint32_t cp;
	return t.n && utf8_les(t, &cp) == t.n && cp > ' ' && utf8_slag(cp) == UTF8_OK &&
	       utf8_bredde(t) == 1;
}

bool tast_les(struct tekst t, char navn[TASTNAVN_MAKS], struct feil *f)
{
	struct arena a = {0};
	char c = '\0';
	bool kort = t.n < TASTNAVN_MAKS;
	struct tekst foldet = kort ? utf8_nokkel(&a, t) : t;
	bool ctrl = er_ctrl(foldet, &c), ingen = tekst_lik_c(foldet, "ingen");
	bool mellomrom = tekst_lik_c(foldet, "mellomrom"), f1 = tekst_lik_c(foldet, "f1");
	arena_release(&a);
	navn[0] = '\0';
	if (ingen || (kort && les_f(t, navn)))
		return true;
	if (f1)
		return feil_sett(f, FEIL_FORMAT, "F1 er alltid hjelp");
	if (ctrl && strchr("czlsohijm", c))
		return feil_sett(f, FEIL_FORMAT, "Ctrl-%c er opptatt", c - 'a' + 'A');
	if (ctrl)
		snprintf(navn, TASTNAVN_MAKS, "Ctrl-%c", c - 'a' + 'A');
	else if (mellomrom)
		snprintf(navn, TASTNAVN_MAKS, "mellomrom");
	else if (ett_tegn(t))
		snprintf(navn, TASTNAVN_MAKS, TF, TA(t));
	else
		return feil_sett(f, FEIL_FORMAT, "«" TF "» er ikke en tast som kan velges", TA(t));
	return true;
}

/* --- keys in a text -------------------------------------------------------------------------- */

/* Is «n (neste)» what t starts with? Its length, and which word it is; 0: no. «g (gå til)» is the
 * beginning of what the word is called, in bokmål or in the user's language. */
static size_t nevner_tast(struct tekst t, enum handling *ut)
{
	ptrdiff_t slutt = tekst_finn_tegn(t, ')');
	for (unsigned h = 0; slutt > 0 && h < H_ANTALL; h++) {
		const struct handling_info *i = handling_info((enum handling)h);
		size_t n = strlen(i->tast);
		if (!n || !tekst_starter(t, tekst_c(i->tast)) ||
		    !tekst_starter(tekst_fra(t, n), T(" (")) || (size_t)slutt <= n + 2)
			continue;
		struct tekst inni = tekst_til(tekst_fra(t, n + 2), (size_t)slutt - n - 2);
		if (tekst_lik_c(inni, i->ord) || tekst_starter(tekst_c(i->etikett), inni) ||
		    tekst_starter(TR(i->etikett), inni)) {
			*ut = (enum handling)h;
			return (size_t)slutt + 1;
		}
	}
	return 0;
}

void tastkart_rett(const struct tastkart *k, struct tekst t, struct streng *ut)
{
	bool start = true; /* of a word */
	while (t.n) {
		enum handling h = H_ANTALL;
		size_t n = start ? nevner_tast(t, &h) : 0;
		if (!n) {
			start = t.p[0] == ' ';
			streng_tegn(ut, t.p[0]);
			t = tekst_fra(t, 1);
			continue;
		}
		size_t vanlig = strlen(handling_info(h)->tast);
		const char *tast = tastkart_tast(k, h);
		if (tast[0])
			streng_f(ut, "%s" TF, tast, TA(tekst_til(tekst_fra(t, vanlig), n - vanlig)));
		else /* «neste» alone */
			streng_c(ut, handling_info(h)->ord);
		t = tekst_fra(t, n);
		start = false;
	}
}
