#include "frame.h"

#include <string.h>

#define FORRIGE ",\"forrige\":\""
#define KJEDE "\",\"kjede\":\""
/* ,"forrige":"<64>","kjede":"<64>"} */
enum { HALE = sizeof(FORRIGE) - 1 + SUM_LEN + sizeof(KJEDE) - 1 + SUM_LEN + 2 };

bool frame_skriv(struct streng *ut, const struct post *p, char kjede[SUM_LEN + 1])
{
	size_t start = ut->n;
	streng_f(ut, "{\"nr\":%d,\"tid\":\"", p->nr);
	skriv_stund(ut, p->tid);
	streng_f(ut, "\",\"ur\":%lld,", (long long)p->ur);
	streng_legg(ut, p->innhold);
	streng_f(ut, FORRIGE TF "\"", TA(p->forrige));
	sum_sha256(tekst_fra(streng_tekst(ut), start), kjede);
	streng_f(ut, ",\"kjede\":\"%s\"}\n", kjede);
	if (ut->n - start <= FRAME_MAKS)
		return true;
	streng_kutt(ut, start);
	return false;
}

static bool hex(struct tekst t)
{
	for (size_t i = 0; i < t.n; i++)
		if (!((t.p[i] >= '0' && t.p[i] <= '9') || (t.p[i] >= 'a' && t.p[i] <= 'f')))
			return false;
	return t.n == SUM_LEN;
}

/* Cuts `ord` off the front of *t. */
static bool ta(struct tekst *t, const char *ord)
{
	if (!tekst_starter(*t, tekst_c(ord)))
		return false;
	*t = tekst_fra(*t, strlen(ord));
	return true;
}

static bool ta_tall(struct tekst *t, int64_t maks, int64_t *ut)
{
	size_t i = 0;
	while (i < t->n && t->p[i] >= '0' && t->p[i] <= '9')
		i++;
	if ((i > 1 && t->p[0] == '0') || !tekst_tall(tekst_til(*t, i), maks, ut))
		return false;
	*t = tekst_fra(*t, i);
	return true;
}

static bool les_hode(struct tekst *t, struct post *ut)
{
	int64_t nr;
	enum { STUND = sizeof("2023-10-04T13:42:07.113+02:00") - 1 };
	if (!ta(t, "{\"nr\":") || !ta_tall(t, INT32_MAX - 1, &nr) || !ta(t, ",\"tid\":\"") ||
	    !stund_les(tekst_til(*t, STUND), &ut->tid))
		return false;
	*t = tekst_fra(*t, STUND);
	ut->nr = (int)nr;
	return ta(t, "\",\"ur\":") && ta_tall(t, INT64_MAX, &ut->ur) && ta(t, ",");
}

bool frame_les(struct tekst linje, struct post *ut)
{
	char kjede[SUM_LEN + 1];
	if (linje.n < HALE || linje.n > FRAME_MAKS)
		return false;
	struct tekst hale = tekst_fra(linje, linje.n - HALE);
	*ut = (struct post){.linje = linje};
	if (!ta(&hale, FORRIGE))
		return false;
	ut->forrige = tekst_til(hale, SUM_LEN);
	hale = tekst_fra(hale, SUM_LEN);
	if (!ta(&hale, KJEDE))
		return false;
	ut->kjede = tekst_til(hale, SUM_LEN);
	if (!tekst_lik_c(tekst_fra(hale, SUM_LEN), "\"}") || !hex(ut->forrige) || !hex(ut->kjede))
		return false;
	sum_sha256(tekst_til(linje, linje.n - SUM_LEN - 2 - sizeof(KJEDE) + 2), kjede);
	if (memcmp(kjede, ut->kjede.p, SUM_LEN) != 0)
		return false;
	struct tekst t = tekst_til(linje, linje.n - HALE);
	if (!les_hode(&t, ut))
		return false;
	ut->innhold = t;
	return true;
}
