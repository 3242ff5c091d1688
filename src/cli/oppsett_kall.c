/* Where the configuration is, and what to do when it is wrong: say so, and go on. */
#include "files.h"
#include "sprak.h"
#include "utf8.h"
#include "verb.h"

enum { OPPSETT_BYTE = 256 << 10, MAKS_MELDINGER = 20 };

/* «~/moter/» is in the user's folder; as a path, so that it ends in NUL. */
static struct tekst utvid(struct kall *k, struct tekst t)
{
	while (t.n > 1 && t.p[t.n - 1] == '/')
		t.n--;
	if (!k->verden.hjem[0] || !(tekst_lik_c(t, "~") || tekst_starter(t, T("~/"))))
		return t.n ? arena_f(&k->verden.arena, TF, TA(t)) : t;
	return arena_f(&k->verden.arena, "%s" TF, k->verden.hjem, TA(tekst_fra(t, 1)));
}

bool kall_les_oppsett(struct kall *k, struct arena *a, struct meldinger *m, struct oppsett *o)
{
	struct meldinger egne = {.arena = a, .fil = m->fil, .kilde = m->kilde};
	enum sprak s;
	(void)!oppsett_les(a, &egne, o);
	if (!k->valg.verdi[OPS_SPRAK] && oppsett_sprak(o, &s))
		(void)!sprak_velg(s, k->verden.sprakmapper);
	return !egne.n || oppsett_les(a, m, o); /* what is wrong with it is told in that language */
}

static void les(struct kall *k, struct meldinger *m)
{
	struct oppsett *o = &k->oppsett;
	struct streng b = {0};
	(void)!kall_les_oppsett(k, &k->verden.arena, m, o);
	o->minutes = utvid(k, o->minutes);
	o->speil = utvid(k, o->speil);
	o->agendas = utvid(k, o->agendas);
	o->mal = utvid(k, o->mal);
	k->oppsett_feil = m->feil;
	if (!m->n)
		return;
	meldinger_skriv(m, MAKS_MELDINGER, &b);
	si_ferdig(&k->ut, streng_tekst(&b));
	if (m->feil)
		si_f(&k->ut, "det som er galt i oppsettet, er ikke brukt");
	streng_release(&b);
}

void kall_oppsett(struct kall *k)
{
	const char *sti = k->verden.oppsett;
	struct meldinger m = {.arena = &k->verden.arena, .fil = tekst_c(sti)};
	struct feil f;
	oppsett_forvalgt(&k->oppsett);
	if (!sti[0] || !fil_finnes(sti))
		return;
	if (fil_les(&k->verden.arena, sti, OPPSETT_BYTE, &m.kilde, &f)) {
		les(k, &m);
		return;
	}
	k->oppsett_feil = 1;
	feil_foran(&f, "oppsettet er ikke brukt: ");
	si_feil(&k->ut, &f);
}
