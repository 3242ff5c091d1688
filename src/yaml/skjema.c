#include "skjema.h"

#include "felt.h"
#include "json.h"

#define KL_MONSTER "^([Kk]l\\.? ?)?([01]?[0-9]|2[0-3])[:.][0-5][0-9]$"
#define DATO_MONSTER "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
#define MOTENR_MONSTER "^[0-9]+/[0-9]{2}([0-9]{2})?$"
#define SAKSNR_MONSTER "^([A-ZÆØÅa-zæøå]+ )?[0-9]+/[0-9]{2}([0-9]{2})?$"
#define KODE_MONSTER "^[A-ZÆØÅa-zæøåÀ-ɏ]+$"
#define VARIGHET_MONSTER "^[0-9][0-9 +,.a-z]*$"

/* The rows of the saksliste are one table to the reader and three kinds to the schema. */
enum del { DEL_ALT, DEL_SAK, DEL_POST, DEL_PAUSE };

static void komma(struct streng *s)
{
	char c = s->n ? s->p[s->n - 1] : '{';
	if (c != '{' && c != '[' && c != ':')
		streng_tegn(s, ',');
}

static void apne(struct streng *s, const char *navn)
{
	if (navn)
		json_navn(s, navn);
	else
		komma(s);
	streng_tegn(s, '{');
}

static void lukk(struct streng *s)
{
	streng_tegn(s, '}');
}

/* "navn":["a","b"] of words with a space between. */
static void ordene(struct streng *s, const char *navn, const char *ord)
{
	struct tekst rest = tekst_c(ord), t;
	json_navn(s, navn);
	streng_tegn(s, '[');
	while (tekst_del(&rest, ' ', &t)) {
		komma(s);
		json_tekst(s, t);
	}
	streng_tegn(s, ']');
}

static void type(struct streng *s, const struct felt *f, const char *ord)
{
	struct streng t = {0};
	streng_f(&t, "%s%s", ord, f->krav == KRAV_MAA ? "" : " null");
	ordene(s, "type", t.p);
	streng_release(&t);
}

static void monster(struct streng *s, const struct felt *f, const char *m)
{
	type(s, f, "string");
	json_felt(s, "pattern", tekst_c(m));
}

static void ref(struct streng *s, const struct felttabell *t)
{
	streng_f(s, "%s\"$ref\":\"#/definitions/%s\"", s->p[s->n - 1] == '{' ? "" : ",", t->id);
}

/* A mapping of `t`; where a bare text will do, that too. */
static void element(struct streng *s, const char *navn, const struct felttabell *t)
{
	apne(s, navn);
	if (t->av_tekst) {
		ordene(s, "type", "object string");
		streng_c(s, ",\"if\":{\"type\":\"object\"},\"then\":{");
		ref(s, t);
		lukk(s);
	} else {
		ref(s, t);
	}
	lukk(s);
}

static void liste(struct streng *s, const struct felt *f)
{
	const struct felttabell *t = f->under;
	if (t == &rad_felt) {
		type(s, f, "array");
		json_felt_tall(s, "minItems", 1);
		element(s, "items", t);
		return;
	}
	type(s, f, t->av_tekst ? "array object string" : "array object");
	streng_c(s, ",\"if\":{\"type\":\"array\"},\"then\":{");
	element(s, "items", t);
	streng_c(s, "},\"else\":{\"if\":{\"type\":\"object\"},\"then\":{");
	ref(s, t);
	streng_c(s, "}}");
}

static void ordvalg(struct streng *s, const struct felt *f)
{
	const struct ordliste *o = f->ord->liste;
	json_navn(s, "enum");
	streng_tegn(s, '[');
	for (size_t i = 0; i < o->n; i++) {
		komma(s);
		json_tekst(s, tekst_c(o->ord[i]));
	}
	streng_c(s, f->krav == KRAV_MAA ? "]" : ",null]");
}

static void innretning(struct streng *s, const struct felt *f)
{
	type(s, f, "string");
	json_navn(s, "examples");
	streng_tegn(s, '[');
	for (size_t i = INNR_INGEN + 1; i < innretning_ord.n; i++) {
		struct rad r = {.innretning = (enum innretning)i};
		komma(s);
		json_tekst(s, rad_innretning(&r));
	}
	streng_tegn(s, ']');
}

static void verdi(struct streng *s, const struct felt *f)
{
	switch (f->type) {
	case FELT_LINJE: case FELT_FLYT: case FELT_PAUSE:
		type(s, f, "string number");
		return;
	case FELT_LINJER: case FELT_PUNKTER:
		type(s, f, "string array");
		streng_c(s, ",\"items\":{\"type\":[\"string\",\"number\"]}");
		return;
	case FELT_MOTENR:
		monster(s, f, MOTENR_MONSTER);
		return;
	case FELT_SAKSNR:
		monster(s, f, SAKSNR_MONSTER);
		return;
	case FELT_KODE:
		monster(s, f, KODE_MONSTER);
		return;
	case FELT_DATO:
		monster(s, f, DATO_MONSTER);
		return;
	case FELT_KL: case FELT_TIDSPUNKT:
		monster(s, f, KL_MONSTER);
		return;
	case FELT_TALL:
		type(s, f, "integer");
		return;
	case FELT_VARIGHET:
		type(s, f, "integer string");
		json_felt(s, "pattern", T(VARIGHET_MONSTER));
		return;
	case FELT_JA:
		streng_c(s, ",\"enum\":[\"ja\",\"nei\",true,false,\"true\",\"false\",null]");
		return;
	case FELT_ORD:
		ordvalg(s, f);
		return;
	case FELT_INNRETNING:
		innretning(s, f);
		return;
	case FELT_KART:
		type(s, f, f->under->av_tekst ? "object string" : "object");
		streng_c(s, ",\"if\":{\"type\":\"object\"},\"then\":{");
		ref(s, f->under);
		lukk(s);
		return;
	case FELT_SKJERMET:
		type(s, f, "object string boolean");
		streng_c(s, ",\"if\":{\"type\":\"object\"},\"then\":{");
		ref(s, f->under);
		lukk(s);
		return;
	case FELT_LISTE:
		liste(s, f);
		return;
	}
}

static bool horer_med(const struct felt *f, enum del del)
{
	bool er_pause = f->type == FELT_PAUSE, er_nummer = f->type == FELT_SAKSNR;
	switch (del) {
	case DEL_ALT: return true;
	case DEL_SAK: return !er_pause;
	case DEL_POST: return !er_pause && !er_nummer;
	case DEL_PAUSE: return f->i_pause;
	}
	return true;
}

static void paakrevd(struct streng *s, const struct felttabell *t, enum del del)
{
	static const char *const i_rad[] = {
		[DEL_SAK] = "saksnummer emne", [DEL_POST] = "emne", [DEL_PAUSE] = "pause"};
	size_t n = 0;
	if (del != DEL_ALT) {
		ordene(s, "required", i_rad[del]);
		return;
	}
	for (size_t i = 0; i < t->n; i++)
		n += t->felt[i].krav == KRAV_MAA;
	if (n == 0)
		return; /* draft-04 readers want at least one */
	json_navn(s, "required");
	streng_tegn(s, '[');
	for (size_t i = 0; i < t->n; i++)
		if (t->felt[i].krav == KRAV_MAA) {
			komma(s);
			json_tekst(s, tekst_c(t->felt[i].navn));
		}
	streng_tegn(s, ']');
}

/* "type":"object" and all that follows, inside the braces. */
static void kart(struct streng *s, const struct felttabell *t, enum del del)
{
	json_felt(s, "type", T("object"));
	streng_c(s, ",\"additionalProperties\":false");
	paakrevd(s, t, del);
	apne(s, "properties");
	for (size_t i = 0; i < t->n; i++) {
		const struct felt *f = &t->felt[i];
		if (!horer_med(f, del))
			continue;
		apne(s, f->navn);
		json_felt(s, "description", tekst_c(f->hjelp));
		verdi(s, f);
		lukk(s);
	}
	lukk(s);
}

static void rader(struct streng *s)
{
	static const struct { const char *navn; enum del del; } deler[] = {
		{"sak", DEL_SAK}, {"post", DEL_POST}, {"pause", DEL_PAUSE}};
	komma(s);
	streng_c(s, "\"rad\":{\"if\":{\"required\":[\"pause\"]},"
		    "\"then\":{\"$ref\":\"#/definitions/pause\"},"
		    "\"else\":{\"if\":{\"required\":[\"saksnummer\"]},"
		    "\"then\":{\"$ref\":\"#/definitions/sak\"},"
		    "\"else\":{\"$ref\":\"#/definitions/post\"}}}");
	for (size_t i = 0; i < ARRAY_LEN(deler); i++) {
		apne(s, deler[i].navn);
		kart(s, &rad_felt, deler[i].del);
		lukk(s);
	}
}

/* Every table below t, once. */
static void definisjoner(struct streng *s, const struct felttabell *t, struct streng *skrevet)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct felttabell *u = t->felt[i].under;
		struct streng merke = {0};
		if (!u)
			continue;
		streng_f(&merke, "|%s|", u->id);
		bool sett = tekst_finn(streng_tekst(skrevet), streng_tekst(&merke)) >= 0;
		streng_legg(skrevet, streng_tekst(&merke));
		streng_release(&merke);
		if (sett)
			continue;
		if (u == &rad_felt) {
			rader(s);
		} else {
			apne(s, u->id);
			kart(s, u, DEL_ALT);
			lukk(s);
		}
		definisjoner(s, u, skrevet);
	}
}

static void ny_linje(struct streng *ut, size_t niva)
{
	streng_tegn(ut, '\n');
	streng_gjenta(ut, ' ', 2 * niva);
}

/* The same with a line a member. */
static void penere(struct tekst t, struct streng *ut)
{
	bool i_tekst = false;
	size_t niva = 0;
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		if (c == '"' && (i == 0 || t.p[i - 1] != '\\'))
			i_tekst = !i_tekst;
		if (!i_tekst && (c == '}' || c == ']'))
			ny_linje(ut, --niva);
		streng_tegn(ut, c);
		if (i_tekst)
			continue;
		if (c == '{' || c == '[')
			ny_linje(ut, ++niva);
		else if (c == ',')
			ny_linje(ut, niva);
		else if (c == ':')
			streng_tegn(ut, ' ');
	}
	streng_tegn(ut, '\n');
}

void skjema_skriv(struct streng *ut)
{
	skjema_skriv_for(ut, &agenda_felt, "Møteagenda for møtebok");
}

void skjema_skriv_for(struct streng *ut, const struct felttabell *rot, const char *tittel)
{
	struct streng s = {0}, skrevet = {0};
	streng_tegn(&s, '{');
	json_felt(&s, "$schema", T("http://json-schema.org/draft-07/schema#"));
	json_felt(&s, "title", tekst_c(tittel));
	kart(&s, rot, DEL_ALT);
	apne(&s, "definitions");
	definisjoner(&s, rot, &skrevet);
	lukk(&s);
	lukk(&s);
	penere(streng_tekst(&s), ut);
	streng_release(&s);
	streng_release(&skrevet);
}
