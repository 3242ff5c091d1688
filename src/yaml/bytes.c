#include "bytes.h"

#include <endian.h>
#include <string.h>

#include "sprak.h"
#include "utf8.h"

enum { SKJULTE_MAKS = 8 };

const struct lesgrenser lesgrenser_vanlig = {8u << 20, 2u << 20, 16, 500, false};
const struct lesgrenser lesgrenser_sjekk = {8u << 20, 2u << 20, 16, 500, true};

struct lesgrenser lesgrenser_for(size_t bytes)
{
	struct lesgrenser g = lesgrenser_vanlig;
	if (bytes > g.bytes) {
		g.bytes = bytes;
		g.hendelser = bytes / 4;
	}
	return g;
}

struct skjult {
	uint32_t cp;
	int linje, kolonne;
	size_t antall;
};

struct gang {
	struct meldinger *m;
	struct bytesjekk *ut;
	struct tekst t;
	size_t i;          /* the byte we are at */
	size_t linjestart;
	int linje;
	size_t skigard;    /* the next '#' */
	struct skjult skjult[SKJULTE_MAKS];
	size_t skjulte;
};

static int kolonne(const struct gang *g)
{
	struct tekst for_ = tekst_fra(tekst_til(g->t, g->i), g->linjestart);
	return (int)utf8_antall(for_) + 1;
}

/* Reports a fault at the present place and cuts the text before its line. */
static struct melding *stans(struct gang *g, const char *hva)
{
	g->ut->feil = true;
	g->ut->tekst = tekst_til(g->t, g->linjestart);
	struct melding *e = melding_ny(g->m, ALVOR_FEIL, g->linje, kolonne(g), "%s", hva);
	g->i = g->t.n;
	return e;
}

/* Eight bytes at a time. */
size_t bytes_hopp(struct tekst t, size_t i)
{
	const uint64_t en = 0x0101010101010101u, hoy = 0x8080808080808080u;
	while (t.n - i >= 8) {
		uint64_t w;
		memcpy(&w, t.p + i, 8);
		w = le64toh(w); /* the first byte lowest: a borrow only reaches what is behind a hit */
		uint64_t under = w - 0x20 * en, del = (w ^ (0x7f * en)) - en;
		uint64_t treff = (w | under | del) & hoy;
		if (treff)
			return i + (size_t)__builtin_ctzll(treff) / 8;
		i += 8;
	}
	while (i < t.n && t.p[i] >= 0x20 && t.p[i] < 0x7f)
		i++;
	return i;
}

static const char *latin1(unsigned char c, char bokstav[5])
{
	static const char *const cp1252[] = {
		[0x00] = "€", [0x05] = "…", [0x11] = "‘", [0x12] = "’", [0x13] = "“", [0x14] = "”",
		[0x15] = "•", [0x16] = "–", [0x17] = "—",
	};
	if (c >= 0xa0) {
		bokstav[utf8_skriv(bokstav, c)] = '\0';
		return bokstav;
	}
	size_t i = c - 0x80u;
	return i < ARRAY_LEN(cp1252) ? cp1252[i] : NULL;
}

/* Not UTF-8. Two of three such files are Latin-1 from an old editor: show the letter it would be. */
static void ugyldig(struct gang *g)
{
	char b[5];
	unsigned char c = (unsigned char)g->t.p[g->i];
	const char *bokstav = latin1(c, b);
	struct arena *a = g->m->arena;
	struct tekst hva = bokstav
		? arena_f(a, tr("filen er ikke UTF-8: her står det «%s» i et gammelt tegnsett "
				"(byte %02X)"), bokstav, c)
		: arena_f(a, tr("filen er ikke UTF-8: byte %02X er ikke noe tegn"), c);
	stans(g, hva.p)->rad = TR("lagre filen på nytt med tegnsettet UTF-8");
}

static void merk_skjult(struct gang *g, uint32_t cp)
{
	size_t i = 0;
	while (i < g->skjulte && g->skjult[i].cp != cp)
		i++;
	if (i == SKJULTE_MAKS)
		i--;
	if (i == g->skjulte)
		g->skjult[g->skjulte++] = (struct skjult){cp, g->linje, kolonne(g), 0};
	g->skjult[i].antall++;
}

static void meld_skjulte(struct gang *g)
{
	for (size_t i = 0; i < g->skjulte; i++) {
		const struct skjult *s = &g->skjult[i];
		/* Oversettere: said of a character that cannot be seen, after its number. */
		const char *hva = s->cp == 0xad ? tr(" (myk bindestrek)")
				: s->cp == 0xfeff || (s->cp >= 0x200b && s->cp < 0x200e)
				? tr(" (uten bredde)") : "";
		struct melding *e = melding_ny(g->m, ALVOR_ADVARSEL, s->linje, s->kolonne,
					       "skjult tegn U+%04X%s: det blir tatt bort",
					       (unsigned)s->cp, hva);
		if (s->antall > 1)
			e->rad = arena_f(g->m->arena, tr("det samme står %zu ganger i filen"),
					 s->antall);
	}
}

/* «Ã¸»: UTF-8 that somebody read as Latin-1 and saved again. */
static bool dobbelt_kodet(struct tekst t)
{
	static const unsigned char etter[] = {0xa5, 0xb8, 0xa6, 0x85, 0x98, 0x86};
	if (t.n < 4 || (unsigned char)t.p[2] != 0xc2)
		return false;
	for (size_t i = 0; i < sizeof(etter); i++)
		if ((unsigned char)t.p[3] == etter[i])
			return true;
	return false;
}

static void odelagt(struct gang *g, const char *hva)
{
	melding_ny(g->m, ALVOR_ADVARSEL, g->linje, kolonne(g), "%s", hva)->rad =
		TR("en bokstav har gått tapt i et gammelt tegnsett: skriv den på nytt");
}

static void styretegn(struct gang *g, uint32_t c)
{
	if (c == '\r') {
		stans(g, tr("linjeskift fra en gammel Mac (CR) kan ikke leses"))->rad =
			TR("lagre filen på nytt med vanlige linjeskift (LF)");
		return;
	}
	struct tekst hva = arena_f(g->m->arena, tr("styretegn U+%04X kan ikke stå i filen"),
				   (unsigned)c);
	stans(g, hva.p)->rad = c == 0
		? TR("filen er kanskje lagret som UTF-16: velg UTF-8")
		: TR("fjern tegnet (det synes ikke i alle redigeringsprogrammer)");
}

/* Can NFC change a text that holds this? Wrongly yes costs a second look, wrongly no a bad text. */
static bool trygg_i_nfc(uint32_t c)
{
	return c < 0x300 || (c >= 0x2010 && c <= 0x2027);
}

/* A character beyond ASCII; returns its length. */
static size_t stort_tegn(struct gang *g)
{
	uint32_t c;
	struct tekst her = tekst_fra(g->t, g->i);
	size_t n = utf8_les(her, &c);
	if (n == 0) {
		ugyldig(g);
		return 0;
	}
	if (!trygg_i_nfc(c))
		g->ut->enkel = false;
	if (c == 0xfffd)
		odelagt(g, tr("tegnet � står der en bokstav skulle ha stått"));
	if (c == 0xc3 && dobbelt_kodet(her))
		odelagt(g, tr("dette ser ut som en ødelagt æ, ø eller å"));
	struct arena *a = g->m->arena;
	switch (utf8_slag(c)) {
	case UTF8_OK:
		return n;
	case UTF8_SKJULT:
		g->ut->enkel = false;
		merk_skjult(g, c);
		return n;
	case UTF8_STYRETEGN:
		styretegn(g, c);
		return 0;
	case UTF8_LINJESKILLE:
		stans(g, arena_f(a, tr("skjult linjeskift U+%04X"), (unsigned)c).p)->rad =
			TR("fjern tegnet, eller sett inn et vanlig linjeskift");
		return 0;
	case UTF8_IKKE_TEGN:
		stans(g, arena_f(a, tr("U+%04X er ikke noe tegn"), (unsigned)c).p)->rad =
			TR("fjern det");
		return 0;
	}
	return n;
}

static void noter_kommentar(struct gang *g, size_t slutt)
{
	const char *q = memchr(g->t.p + g->skigard, '#', slutt - g->skigard);
	for (; q; q = memchr(q + 1, '#', (size_t)(g->t.p + slutt - q - 1))) {
		size_t her = (size_t)(q - g->t.p);
		struct tekst for_ = tekst_fra(tekst_til(g->t, her), g->linjestart);
		if (for_.n && (q[-1] == ' ' || q[-1] == '\t') && tekst_trim(for_).n) {
			struct bytesjekk *u = g->ut;
			u->kommentar = arena_vokse(g->m->arena, u->kommentar, u->kommentarer,
						   &u->kkap, sizeof(*u->kommentar));
			u->kommentar[u->kommentarer++] = (struct kommentarsted){g->linje, her};
			break;
		}
	}
	const char *neste = memchr(g->t.p + slutt, '#', g->t.n - slutt);
	g->skigard = neste ? (size_t)(neste - g->t.p) : g->t.n;
}

static bool starter_med(struct tekst t, const char *sju)
{
	return t.n >= 7 && memcmp(t.p, sju, 7) == 0 && (t.n == 7 || t.p[7] == ' ' || t.p[7] == '\n' ||
							 t.p[7] == '\r');
}

/* What may not stand in column 1. */
static void linje_start(struct gang *g)
{
	struct tekst her = tekst_fra(g->t, g->i);
	if (her.n == 0)
		return;
	if (her.p[0] == '%') {
		stans(g, tr("linja kan ikke begynne med %"))->rad =
			TR("rykk den inn eller sett teksten i hermetegn");
	} else if (starter_med(her, "<<<<<<<") || starter_med(her, "=======") ||
		   starter_med(her, ">>>>>>>")) {
		stans(g, tr("konfliktmerke fra git: filen er flettet, men ikke ferdig"))->rad =
			TR("velg den teksten som skal gjelde, og fjern merkene <<<<<<<, ======= og "
			   ">>>>>>>");
	}
}

static void linje_slutt(struct gang *g)
{
	if (g->skigard < g->i)
		noter_kommentar(g, g->i);
	g->i++;
	g->linje++;
	g->linjestart = g->i;
	linje_start(g);
}

/* The character at g->i, which bytes_hopp() stopped at. */
static void ett_tegn(struct gang *g)
{
	unsigned char c = (unsigned char)g->t.p[g->i];
	if (c == '\n') {
		linje_slutt(g);
	} else if (c == '\t') {
		g->ut->enkel = false;
		g->i++;
	} else if (c == '\r' && g->i + 1 < g->t.n && g->t.p[g->i + 1] == '\n') {
		g->i++;
	} else if (c < 0x80) {
		styretegn(g, c);
	} else if (c == 0xc3 && g->i + 1 < g->t.n && ((unsigned char)g->t.p[g->i + 1] & 0xc0) == 0x80 &&
		   (unsigned char)g->t.p[g->i + 1] != 0x83) {
		g->i += 2; /* À–ÿ: most of what is not ASCII in a Norwegian text */
	} else {
		g->i += stort_tegn(g);
	}
}

static void gjennom(struct gang *g)
{
	g->skigard = g->t.n;
	const char *forste = memchr(g->t.p, '#', g->t.n);
	if (forste)
		g->skigard = (size_t)(forste - g->t.p);
	linje_start(g);
	while ((g->i = bytes_hopp(g->t, g->i)) < g->t.n)
		ett_tegn(g);
	if (!g->ut->feil && g->skigard < g->t.n)
		noter_kommentar(g, g->t.n);
	meld_skjulte(g);
}

static bool begynner(struct tekst t, const char *med, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (i >= t.n || (t.p[i] != med[i] && (t.p[i] | 32) != med[i]))
			return false;
	return true;
}

/* The file is something else than text: say what. */
static const char *annet_slag(struct tekst t)
{
	static const struct { struct tekst merke; const char *hva; } kjente[] = {
		{{"PK\3\4", 4}, N_("dette er et Word-, Excel- eller zip-dokument, ikke ren tekst")},
		{{"\xd0\xcf\x11\xe0", 4},
		 N_("dette er et gammelt Word- eller Excel-dokument, ikke ren tekst")},
		{{"%pdf", 4}, N_("dette er en PDF, ikke ren tekst")},
		{{"{\\rtf", 5}, N_("dette er et RTF-dokument, ikke ren tekst")},
		{{"<html", 5}, N_("dette er en nettside (HTML), ikke YAML")},
		{{"<!doctype", 9}, N_("dette er en nettside (HTML), ikke YAML")},
		{{"<?xml", 5}, N_("dette er XML, ikke YAML")},
		{{"\xff\xfe\0\0", 4}, N_("filen er lagret som UTF-32")},
		{{"\xff\xfe", 2}, N_("filen er lagret som UTF-16")},
		{{"\xfe\xff", 2}, N_("filen er lagret som UTF-16")},
	};
	for (size_t i = 0; i < ARRAY_LEN(kjente); i++)
		if (begynner(t, kjente[i].merke.p, kjente[i].merke.n))
			return kjente[i].hva;
	return NULL;
}

static bool hele_filen(struct meldinger *m, const struct lesgrenser *g, struct tekst t)
{
	const char *slag = annet_slag(t);
	if (t.n > g->bytes) {
		melding_ny(m, ALVOR_FEIL, 0, 0, "filen er for stor: %zu kB, grensen er %zu kB",
			   t.n / 1024, g->bytes / 1024);
	} else if (slag) {
		melding_ny(m, ALVOR_FEIL, 0, 0, "%s", tr(slag))->rad =
			TR("lagre agendaen som ren tekst med tegnsettet UTF-8, og endelsen .yaml");
	} else if (tekst_trim(t).n == 0) {
		melding_ny(m, ALVOR_FEIL, 0, 0, "filen er tom");
	} else {
		return true;
	}
	return false;
}

void bytes_sjekk(struct meldinger *m, const struct lesgrenser *g, struct bytesjekk *ut)
{
	struct tekst t = m->kilde;
	*ut = (struct bytesjekk){.enkel = true};
	if (tekst_starter(t, T("\xef\xbb\xbf")))
		t = tekst_fra(t, 3);
	ut->tekst = t;
	if (!hele_filen(m, g, t)) {
		ut->feil = true;
		ut->tekst = INGEN_TEKST;
		return;
	}
	struct gang gang = {.m = m, .ut = ut, .t = t, .linje = 1};
	gjennom(&gang);
}

struct tekst linje_hent(struct linjepeker *p, struct tekst kilde, int linje)
{
	if (p->linje < 1 || p->linje > linje)
		*p = (struct linjepeker){.linje = 1};
	while (p->linje < linje) {
		ptrdiff_t lf = tekst_finn_tegn(tekst_fra(kilde, p->byte), '\n');
		if (lf < 0)
			return INGEN_TEKST;
		p->byte += (size_t)lf + 1;
		p->linje++;
	}
	struct tekst rest = tekst_fra(kilde, p->byte);
	ptrdiff_t lf = tekst_finn_tegn(rest, '\n');
	struct tekst t = lf < 0 ? rest : tekst_til(rest, (size_t)lf);
	return tekst_slutter(t, T("\r")) ? tekst_til(t, t.n - 1) : t;
}
