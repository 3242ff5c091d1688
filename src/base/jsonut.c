#include "jsonut.h"

#include "json.h"

static void ny_linje(const struct jsonut *j)
{
	streng_tegn(j->ut, '\n');
	streng_gjenta(j->ut, ' ', 2 * (size_t)j->dybde);
}

/* What stands before a value or a name: nothing behind a name, else a comma and a new line. */
static void foran(struct jsonut *j)
{
	if (!j->etter_navn && j->dybde) {
		if (!j->forste)
			streng_c(j->ut, j->linje ? ", " : ",");
		if (!j->linje)
			ny_linje(j);
	}
	j->etter_navn = j->forste = false;
}

void jsonut_navn(struct jsonut *j, struct tekst navn)
{
	foran(j);
	json_tekst(j->ut, navn);
	streng_c(j->ut, ": ");
	j->etter_navn = true;
}

void jsonut_tekst(struct jsonut *j, struct tekst t)
{
	foran(j);
	json_tekst(j->ut, t);
}

void jsonut_tall(struct jsonut *j, int64_t v)
{
	foran(j);
	streng_f(j->ut, "%lld", (long long)v);
}

void jsonut_sann(struct jsonut *j)
{
	foran(j);
	streng_c(j->ut, "true");
}

void jsonut_apne(struct jsonut *j, char tegn, bool paa_linje)
{
	foran(j);
	streng_tegn(j->ut, tegn);
	j->dybde++;
	j->forste = true;
	if (paa_linje && !j->linje)
		j->linje = j->dybde;
}

void jsonut_lukk(struct jsonut *j, char tegn)
{
	j->dybde--;
	if (!j->linje && !j->forste)
		ny_linje(j);
	if (j->linje > j->dybde)
		j->linje = 0;
	streng_tegn(j->ut, tegn);
	j->forste = false;
}

void jsonut_felt(struct jsonut *j, const char *navn, struct tekst t)
{
	if (!t.n)
		return;
	jsonut_navn(j, tekst_c(navn));
	jsonut_tekst(j, t);
}

void jsonut_felt_tall(struct jsonut *j, const char *navn, int64_t v)
{
	jsonut_navn(j, tekst_c(navn));
	jsonut_tall(j, v);
}
