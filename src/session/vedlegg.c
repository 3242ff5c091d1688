#include "vedlegg.h"

#include "files.h"
#include "ord.h"
#include "sprak.h"
#include "utf8.h"

enum { LES_MAKS = 4 << 20 };

static struct tekst mappe_av(struct arena *a, struct tekst sti)
{
	while (sti.n && sti.p[sti.n - 1] != '/')
		sti.n--;
	return sti.n ? arena_tekst(a, sti) : T("./");
}

struct tekst vedlegg_mappe(struct arena *a, const char *agenda)
{
	struct tekst sti = tekst_c(agenda), mappe = mappe_av(a, sti);
	struct tekst agendas = arena_f(a, TF "../agendas/", TA(mappe));
	return tekst_slutter(sti, T(".journal")) && fil_finnes(agendas.p) ? agendas : mappe;
}

static bool er_lenke(struct tekst foldet)
{
	return tekst_starter(foldet, T("https://")) || tekst_starter(foldet, T("http://"));
}

static bool er_tekst(struct tekst foldet)
{
	static const char *const endelser[] = {".txt", ".md", ".markdown", ".text"};
	for (size_t i = 0; i < ARRAY_LEN(endelser); i++)
		if (tekst_slutter(foldet, tekst_c(endelser[i])))
			return true;
	return false;
}

struct vedlegg_sted vedlegg_finn(struct arena *a, struct tekst mappe, const struct vedlegg *v)
{
	struct vedlegg_sted ut = {.slag = VEDLEGG_UTEN_FIL};
	struct tekst foldet = utf8_fold(a, v->fil), rot;
	if (!v->fil.n)
		return ut;
	if (er_lenke(foldet))
		return (struct vedlegg_sted){VEDLEGG_LENKE, arena_tekst(a, v->fil), true};
	bool hel = tekst_starter(v->fil, T("/"));
	struct tekst sti = arena_f(a, TF TF, TA(hel ? INGEN_TEKST : mappe), TA(v->fil));
	ut.sti = fil_ekte(a, sti.p);
	rot = fil_ekte(a, mappe.p);
	ut.slag = !ut.sti.n ? VEDLEGG_MANGLER : er_tekst(foldet) ? VEDLEGG_TEKST : VEDLEGG_ANNET;
	ut.utenfor = !rot.n || !tekst_starter(ut.sti.n ? ut.sti : sti,
					      arena_f(a, TF "%s", TA(rot), tekst_lik_c(rot, "/") ? "" : "/"));
	return ut;
}

void vedlegg_skriv(struct streng *ut, const struct vedlegg *v, const struct vedlegg_sted *sted)
{
	streng_legg(ut, v->tittel.n ? v->tittel : v->fil);
	if (v->tittel.n && v->fil.n)
		streng_f(ut, ": " TF, TA(v->fil));
	if (sted->slag == VEDLEGG_UTEN_FIL)
		streng_c(ut, tr(" (ingen fil er oppgitt)"));
	else if (sted->slag == VEDLEGG_MANGLER)
		streng_c(ut, tr(" (filen finnes ikke)"));
	else if (sted->utenfor && sted->slag != VEDLEGG_LENKE)
		streng_c(ut, tr(" (utenfor agendaens mappe)"));
}

void vedlegg_sjekk(struct meldinger *m, const char *agenda, const struct agenda *a)
{
	struct tekst mappe = vedlegg_mappe(m->arena, agenda);
	for (size_t i = 0; i < a->saksliste.n; i++) {
		const struct rad *r = &a->saksliste.p[i];
		for (size_t k = 0; k < r->vedlegg.n; k++) {
			const struct vedlegg *v = &r->vedlegg.p[k];
			if (v->linje && vedlegg_finn(m->arena, mappe, v).slag == VEDLEGG_MANGLER)
				melding_ny(m, ALVOR_ADVARSEL, v->linje, v->kolonne,
					   "vedlegget «" TF "» finnes ikke i " TF, TA(v->fil), TA(mappe));
		}
	}
}

/* --- the word ---------------------------------------------------------------------------------- */

static bool list(struct session *s, const struct rad *r, struct streng *svar)
{
	struct tekst mappe = vedlegg_mappe(&s->skrap, s->valg.agenda);
	if (!r->vedlegg.n)
		streng_c(svar, tr("Saken har ingen vedlegg."));
	for (size_t i = 0; i < r->vedlegg.n; i++) {
		struct vedlegg_sted sted = vedlegg_finn(&s->skrap, mappe, &r->vedlegg.p[i]);
		streng_f(svar, "%s%zu. ", i ? "\n" : "", i + 1);
		vedlegg_skriv(svar, &r->vedlegg.p[i], &sted);
	}
	return true;
}

static bool vis_tekst(struct session *s, const struct vedlegg *v, struct tekst sti, struct streng *svar,
		      struct feil *f)
{
	struct tekst t;
	if (!fil_les(&s->skrap, sti.p, LES_MAKS, &t, f))
		return false;
	streng_f(svar, TF "\n\n", TA(v->tittel.n ? v->tittel : v->fil));
	utf8_trygg(svar, tekst_trim(t));
	return true;
}

static bool apne(struct session *s, const struct vedlegg *v, bool likevel, struct streng *svar, struct feil *f)
{
	struct vedlegg_sted sted = vedlegg_finn(&s->skrap, vedlegg_mappe(&s->skrap, s->valg.agenda), v);
	const struct apner *apner = &s->valg.apner;
	if (sted.slag == VEDLEGG_UTEN_FIL)
		return feil_sett(f, FEIL_REGEL, "vedlegget «" TF "» har ingen fil i agendaen", TA(v->tittel));
	if (sted.slag == VEDLEGG_MANGLER)
		return feil_sett(f, FEIL_REGEL, "vedlegget «" TF "» finnes ikke ved siden av agendaen", TA(v->fil));
	if (sted.utenfor && !likevel)
		return feil_sett(f, FEIL_REGEL, sted.slag == VEDLEGG_LENKE
				 ? N_("«" TF "» er en adresse på nettet: vedlegg nr likevel åpner den")
				 : N_("«" TF "» ligger utenfor agendaens mappe: vedlegg nr likevel åpner den"),
				 TA(sted.sti));
	if (sted.slag == VEDLEGG_TEKST)
		return vis_tekst(s, v, sted.sti, svar, f);
	if (!apner->apne)
		return feil_sett(f, FEIL_REGEL, "her kan ikke andre programmer åpnes: filen er " TF, TA(sted.sti));
	if (!apner->apne(apner->ctx, sted.sti.p, f))
		return false;
	streng_f(svar, tr("Åpner " TF " i et eget program."), TA(v->tittel.n ? v->tittel : v->fil));
	return true;
}

bool ord_vedlegg(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	int64_t nr;
	int rad = rad_naa(s);
	struct tekst ord = ta_ord(&arg);
	if (rad < 0)
		return feil_sett(f, FEIL_REGEL, "ingen sak er oppe: skriv under sak 20/23 vedlegg");
	const struct rad *r = rad_i(s, rad);
	if (!ord.n)
		return list(s, r, svar);
	if (!tekst_tall(ord, INT32_MAX, &nr) || nr < 1 || (size_t)nr > r->vedlegg.n)
		return feil_sett(f, FEIL_BRUK, "«" TF "» er ikke et vedlegg i saken: vedlegg viser dem", TA(ord));
	bool likevel = tekst_lik_c(utf8_fold(&s->skrap, arg), "likevel");
	if (arg.n && !likevel)
		return feil_sett(f, FEIL_BRUK, "«" TF "» er for mye: skriv vedlegg " TF, TA(arg), TA(ord));
	return apne(s, &r->vedlegg.p[nr - 1], likevel, svar, f);
}
