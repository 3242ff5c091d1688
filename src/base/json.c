#include "json.h"

#include "utf8.h"

/* Characters that would act on a terminal or hide in an editor; the ranges are sorted. */
static bool maa_rommes(uint32_t c)
{
	static const struct { uint32_t fra, til; } omraader[] = {
		{0x00, 0x1f}, {0x7f, 0x9f}, {0xad, 0xad}, {0x61c, 0x61c}, {0x200b, 0x200b},
		{0x200e, 0x200f}, {0x2028, 0x202e}, {0x2060, 0x206f}, {0xfeff, 0xfeff},
		{0xfff9, 0xfffb},
	};
	for (size_t i = 0; i < ARRAY_LEN(omraader) && c >= omraader[i].fra; i++)
		if (c <= omraader[i].til)
			return true;
	return false;
}

void json_tekst(struct streng *ut, struct tekst t)
{
	streng_tegn(ut, '"');
	while (t.n) {
		uint32_t c;
		size_t n = utf8_les(t, &c);
		BUG_ON(n == 0);
		if (c == '"' || c == '\\')
			streng_tegn(ut, '\\');
		if (c == '\n')
			streng_c(ut, "\\n");
		else if (c == '\t')
			streng_c(ut, "\\t");
		else if (maa_rommes(c))
			streng_f(ut, "\\u%04x", (unsigned)c);
		else
			streng_legg(ut, tekst_til(t, n));
		t = tekst_fra(t, n);
	}
	streng_tegn(ut, '"');
}

void json_navn(struct streng *ut, const char *navn)
{
	if (ut->n && ut->p[ut->n - 1] != '{' && ut->p[ut->n - 1] != '[')
		streng_tegn(ut, ',');
	streng_f(ut, "\"%s\":", navn);
}

void json_felt(struct streng *ut, const char *navn, struct tekst t)
{
	json_navn(ut, navn);
	json_tekst(ut, t);
}

void json_felt_tall(struct streng *ut, const char *navn, int64_t v)
{
	json_navn(ut, navn);
	streng_f(ut, "%lld", (long long)v);
}
