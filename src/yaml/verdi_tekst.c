#include "verdi.h"

#include <string.h>

#include "flyt.h"
#include "sprak.h"
#include "utf8.h"

/* May the bytes hold something that the file's own bytes do not? Only escapes can bring it. */
static bool har_flukt(struct tekst t)
{
	for (size_t i = bytes_hopp(t, 0); i < t.n; i = bytes_hopp(t, i + 1)) {
		unsigned char c = (unsigned char)t.p[i];
		if (c >= 0xc4 || c == 0xc2 || c == 0x7f || (c < 0x20 && c != '\n'))
			return true;
	}
	return false;
}

/* The text in NFC and without hidden characters; a fault when it holds what no text may hold. */
static struct tekst vask(struct leser *l, struct tekst t)
{
	uint32_t c;
	bool skjult = false;
	for (size_t i = 0, n; i < t.n && (n = utf8_les(tekst_fra(t, i), &c)) > 0; i += n) {
		enum utf8_slag slag = utf8_slag(c);
		skjult = skjult || slag == UTF8_SKJULT;
		if (slag != UTF8_OK && slag != UTF8_SKJULT && c != '\r') {
			FEIL(l, les_fra(l), "teksten gir et tegn som ikke kan stå i den: U+%04X",
			     (unsigned)c)->rad = TR("bruk enkle hermetegn (') rundt teksten");
			return INGEN_TEKST;
		}
	}
	if (skjult && l->bytes.enkel)
		ADVARSEL(l, les_fra(l), "skjult tegn i teksten: det blir tatt bort");
	streng_reset(&l->tekst);
	utf8_inn(&l->tekst, t, false);
	return streng_tekst(&l->tekst);
}

static struct tekst ren_tekst(struct leser *l)
{
	struct tekst t = les_raa(l);
	bool dobbel = l->ev.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	if (l->bytes.enkel && !(dobbel && har_flukt(t)))
		return t;
	return vask(l, t);
}

/* « #» ends a text without quotes, and what follows is gone. A comment two blanks away and with a
 * blank behind its # is meant as one. */
static void sjekk_kommentar(struct leser *l)
{
	const struct bytesjekk *b = &l->bytes;
	struct merke til = les_til(l);
	if (b->kommentarer == 0 || !les_er_enkel(l))
		return;
	while (l->kommentar < b->kommentarer && b->kommentar[l->kommentar].linje < til.linje)
		l->kommentar++;
	if (l->kommentar == b->kommentarer || b->kommentar[l->kommentar].linje != til.linje)
		return;
	struct tekst linje = les_linje(l, til.linje);
	size_t slutt = les_byte(linje, til.kolonne);
	size_t skigard = (size_t)(b->tekst.p + b->kommentar[l->kommentar].byte - linje.p);
	if (skigard <= slutt || tekst_trim(tekst_fra(tekst_til(linje, skigard), slutt)).n)
		return;
	bool luft = skigard - slutt >= 2 && (skigard + 1 >= linje.n || linje.p[skigard + 1] == ' ');
	if (luft)
		return;
	struct merke m = {til.linje, (int)utf8_antall(tekst_til(linje, skigard)) + 1};
	struct tekst t = tekst_til(les_raa(l), 60);
	ADVARSEL(l, m, "det som står fra # regnes som kommentar: teksten blir «" TF "»", TA(t))->rad =
		les_skriv_sitert(l, les_fra(l));
}

/* A text without quotes that went on over several lines: often a field that lost its colon. False:
 * that has been told, and the text is not worth a look. */
static bool sjekk_linjer(struct leser *l, bool en_linje)
{
	struct merke fra = les_fra(l), til = les_til(l);
	for (int i = fra.linje + 1; i <= til.linje; i++)
		if (les_mangler_mellomrom(l, i, en_linje ? ALVOR_FEIL : ALVOR_ADVARSEL))
			return !en_linje;
	if (!en_linje)
		return true;
	ADVARSEL(l, fra, "teksten går over %d linjer og blir til én",
		 til.linje - fra.linje + 1)->rad =
		TR("er det meningen, så sett den i hermetegn");
	return true;
}

static bool sjekk_enkel(struct leser *l, bool en_linje)
{
	yaml_scalar_style_t stil = l->ev.data.scalar.style;
	if (l->ev.start_mark.line == l->ev.end_mark.line || stil == YAML_LITERAL_SCALAR_STYLE ||
	    stil == YAML_FOLDED_SCALAR_STYLE)
		return true;
	les_forelopig(l); /* a quotation mark that is missing takes the next lines along */
	return stil != YAML_PLAIN_SCALAR_STYLE || sjekk_linjer(l, en_linje);
}

static struct tekst flyt_til(struct leser *l, struct tekst t, enum flyt_slag slag)
{
	if (t.n == 0)
		return INGEN_TEKST;
	size_t n = flyt_av(les_plass(l, t.n), t, slag);
	return les_behold(l, n);
}

struct tekst verdi_ord(struct leser *l)
{
	return sjekk_enkel(l, true) ? flyt_til(l, ren_tekst(l), FLYT_LINJE) : INGEN_TEKST;
}

struct tekst verdi_linje(struct leser *l)
{
	sjekk_kommentar(l);
	return verdi_ord(l);
}

struct tekst verdi_flyt(struct leser *l)
{
	bool blokk = l->ev.data.scalar.style == YAML_LITERAL_SCALAR_STYLE;
	sjekk_kommentar(l);
	sjekk_enkel(l, false);
	if (l->grenser->bare_sjekk)
		return ren_tekst(l).n ? T("…") : INGEN_TEKST;
	return flyt_til(l, ren_tekst(l), blokk ? FLYT_BLOKK : FLYT_AVSNITT);
}

/* ---- lists of texts ---- */

/* «- Hva: hvor?» is a mapping to YAML, and a text to whoever wrote it. */
static void kolon_i_punkt(struct leser *l)
{
	struct merke fra = les_fra(l);
	int ute = l->dybde - 1;
	if (les_neste(l) && les_er_skalar(l))
		FEIL(l, les_til(l), "kolon midt i en tekst uten hermetegn")->rad =
			les_skriv_sitert(l, fra);
	else if (!l->stopp)
		FEIL(l, fra, "her skal det stå en tekst");
	while (!l->stopp && l->dybde > ute)
		les_neste(l);
}

static void les_punkt(struct leser *l, bool flyt)
{
	struct tekst t = flyt ? verdi_flyt(l) : verdi_linje(l);
	if (t.n)
		streng_legg(&l->stabel, (struct tekst){(const char *)&t, sizeof(t)});
}

void verdi_tekstliste(struct leser *l, const struct felt *f, void *base)
{
	size_t bunn = l->stabel.n;
	bool flyt = f->type == FELT_PUNKTER;
	if (les_er_skalar(l)) {
		les_punkt(l, flyt);
	} else if (l->ev.type == YAML_MAPPING_START_EVENT) {
		FEIL(l, les_fra(l), "«%s» skal være en tekst eller en liste", f->navn)->rad =
			TR("er kolonet en del av teksten, så sett den i hermetegn");
		les_hopp(l);
	} else {
		while (les_neste(l) && l->ev.type != YAML_SEQUENCE_END_EVENT &&
		       les_rom(l, (l->stabel.n - bunn) / sizeof(struct tekst))) {
			if (les_er_skalar(l))
				les_punkt(l, flyt);
			else
				kolon_i_punkt(l);
		}
	}
	struct liste ut = {.n = (l->stabel.n - bunn) / sizeof(struct tekst)};
	ut.p = arena_nye(l->arena, struct tekst, ut.n);
	if (ut.n)
		memcpy(ut.p, l->stabel.p + bunn, ut.n * sizeof(struct tekst));
	streng_kutt(&l->stabel, bunn);
	liste_sett(felt_sted(f, base), ut);
}
