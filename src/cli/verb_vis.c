/*
 * vis, status and logg: what stands, for people by the words of the meeting itself, for scripts as
 * JSON. Fields that are empty are left out. Times are "HH:MM" of the meeting's day.
 *
 *	status --json   {"mote","organ","dato","fase","sak","emne","minutter","over","oppstart",
 *	                 "ferdig","lagret"}
 *	vis --json      the same, and "start","slutt","sted","satt","hevet", and
 *	                "saksliste":[{"slag":"sak|pause|post","sak","emne","innretning","plan",
 *	                "start","stilling":"forbi|pågår|kommer|utgår","rekkes_ikke":true,
 *	                "minutter","utfall","forslag","vedtak","innspill":2,"aksjonspunkter":1,
 *	                "skjermet":true}]
 *	logg --json     the records of the journal as they stand, one a line
 *
 * Of a sak that is skjermet only the number, the times and the outcome are told.
 */
#include "command.h"
#include "json.h"
#include "moter.h"
#include "verb.h"

static const char *const fase_ord[] = {"ikke satt", "pågår", "pause", "hevet"};

/* --- json ------------------------------------------------------------------------------------ */

static void felt(struct streng *ut, const char *navn, struct tekst t)
{
	if (t.n)
		json_felt(ut, navn, t);
}

static void felt_tall(struct streng *ut, const char *navn, int64_t v)
{
	if (v)
		json_felt_tall(ut, navn, v);
}

static void felt_sann(struct streng *ut, const char *navn, bool v)
{
	if (!v)
		return;
	json_navn(ut, navn);
	streng_c(ut, "true");
}

static void felt_kl(struct streng *ut, const char *navn, int minutter)
{
	struct streng s = {0};
	if (minutter == KL_INGEN)
		return;
	skriv_kl(&s, minutter);
	json_felt(ut, navn, streng_tekst(&s));
	streng_release(&s);
}

static void felt_dato(struct streng *ut, const char *navn, struct dato d)
{
	struct streng s = {0};
	if (!dato_satt(d))
		return;
	skriv_dato(&s, d);
	json_felt(ut, navn, streng_tekst(&s));
	streng_release(&s);
}

static int minutt(const struct session *s, struct stund st)
{
	return st.ms ? stund_minutt(st, s->mote.dag) : KL_INGEN;
}

static void json_stilling(struct streng *ut, const struct session *s, int slutt)
{
	const struct mote *m = &s->mote;
	felt(ut, "mote", s->agenda.nummer);
	felt(ut, "organ", s->agenda.organ);
	felt_dato(ut, "dato", s->agenda.dato);
	felt(ut, "fase", tekst_c(fase_ord[m->fase]));
	if (m->aktiv >= 0) {
		const struct sak *sak = &m->saker[m->aktiv];
		int over = spor_over(m, session_naa(s));
		felt(ut, "sak", sak->rad->saksnummer);
		if (!sak->rad->skjermet)
			felt(ut, "emne", sak->rad->emne);
		json_felt_tall(ut, "minutter", sak_minutter(sak, session_naa(s)));
		felt_tall(ut, "over", over > 0 ? over : 0);
	}
	if (m->fase == FASE_PAUSE)
		felt_kl(ut, "oppstart", m->pauser[m->antall_pauser - 1].til);
	if (m->fase != FASE_HEVET)
		felt_kl(ut, "ferdig", slutt);
	felt(ut, "lagret", session_grad(s));
}

static void json_rad(struct streng *ut, const struct session *s, int i, const struct prognose *p)
{
	static const char *const slag[] = {"sak", "pause", "post"};
	static const char *const stilling[] = {"forbi", "pågår", "kommer", "utgår"};
	const struct sak *sak = &s->mote.saker[i];
	const struct rad *r = sak->rad;
	streng_c(ut, "{");
	felt(ut, "slag", tekst_c(slag[r->slag]));
	felt(ut, "sak", r->saksnummer);
	if (!r->skjermet)
		felt(ut, "emne", r->emne);
	felt(ut, "innretning", rad_innretning(r));
	felt_kl(ut, "plan", p->plan);
	felt_kl(ut, "start", p->slag == PROG_UTGAR ? KL_INGEN : p->start);
	felt(ut, "stilling", tekst_c(stilling[p->slag]));
	felt_sann(ut, "rekkes_ikke", p->rekkes_ikke);
	felt_tall(ut, "minutter", sak_minutter(sak, session_naa(s)));
	if (sak->vedtak.utfall != UTFALL_INGEN)
		felt(ut, "utfall", tekst_c(utfall_ord.ord[sak->vedtak.utfall]));
	if (!r->skjermet) {
		felt(ut, "forslag", sak_forslag(sak));
		felt(ut, "vedtak", sak->vedtak.tekst);
		felt_tall(ut, "innspill", (int64_t)sak->innspill.n);
		felt_tall(ut, "aksjonspunkter", (int64_t)sak->aksjoner.n);
	}
	felt_sann(ut, "skjermet", r->skjermet);
	streng_c(ut, "}");
}

static void json_vis(struct streng *ut, struct session *s, bool alt)
{
	size_t n = s->agenda.saksliste.n;
	struct prognose *p = arena_nye(&s->skrap, struct prognose, n);
	int slutt = spor_prognose(&s->mote, session_naa(s), p);
	streng_c(ut, "{");
	json_stilling(ut, s, slutt);
	if (alt) {
		felt_kl(ut, "start", s->agenda.start);
		felt_kl(ut, "slutt", s->agenda.slutt);
		felt(ut, "sted", s->agenda.sted);
		felt_kl(ut, "satt", minutt(s, s->mote.satt));
		felt_kl(ut, "hevet", minutt(s, s->mote.hevet));
		json_navn(ut, "saksliste");
		streng_c(ut, "[");
		for (size_t i = 0; i < n; i++) {
			streng_c(ut, i ? "," : "");
			json_rad(ut, s, (int)i, &p[i]);
		}
		streng_c(ut, "]");
	}
	streng_c(ut, "}\n");
}

/* --- the verbs ------------------------------------------------------------------------------- */

/* The answer of the meeting's own word, or its first line. */
static int svar(struct kall *k, struct session *s, struct tekst ord, bool bare_forste)
{
	struct streng b = {0};
	struct feil f;
	enum handling h;
	bool ok = command_kjor(s, ord, &h, &b, &f);
	if (ok) {
		struct tekst alt = streng_tekst(&b), linje = alt;
		if (bare_forste)
			(void)tekst_del(&alt, '\n', &linje);
		ut_tekst(&k->ut, linje);
		ut_tekst(&k->ut, b.n ? T("\n") : T("Møtet har ingen hendelser ennå.\n"));
	}
	streng_release(&b);
	return ok ? 0 : kall_feil(k, &f);
}

static int vis(struct kall *k, const char *fil, bool alt)
{
	struct session s;
	struct streng b = {0};
	int status = kall_les(k, fil, &s);
	if (status)
		return status;
	if (alt) /* status is read every few seconds: it says where the meeting is, no more */
		kall_beskjeder(k, &s);
	if (k->valg.verdi[OPS_JSON]) {
		json_vis(&b, &s, alt);
		ut_raa(&k->ut, streng_tekst(&b));
	} else {
		status = svar(k, &s, alt ? T("vis") : T("status"), !alt);
	}
	streng_release(&b);
	session_lukk(&s);
	return status;
}

int verb_vis(struct kall *k)
{
	return vis(k, k->valg.fil[0], true);
}

int verb_status(struct kall *k)
{
	struct arena a = {0};
	struct feil f;
	struct moter m;
	int status;
	if (k->valg.antall)
		return vis(k, k->valg.fil[0], false);
	const struct motelinje *l = NULL;
	if (!moter_les(k, &a, &m, &f))
		status = kall_feil(k, &f);
	else if (!(l = moter_aktuelt(&m, verden_dato(&k->verden))))
		status = kall_feil(k, (feil_sett(&f, FEIL_REGEL, "ingen møter i agendas/"), &f));
	else
		status = vis(k, l->sti.p, false);
	arena_release(&a);
	return status;
}

int verb_logg(struct kall *k)
{
	struct session s;
	struct feil f;
	int status = 0;
	if (!k->valg.verdi[OPS_JSON]) {
		status = kall_les(k, k->valg.fil[0], &s);
		if (status)
			return status;
		kall_beskjeder(k, &s);
		status = svar(k, &s, T("logg"), false);
		session_lukk(&s);
		return status;
	}
	/* The records are handed out also when this version cannot make a meeting of them. */
	if (!kall_prov(k, k->valg.fil[0], &s, &f) && !s.lest.g.antall)
		status = kall_avslag(k, &s, &f);
	for (size_t i = 0; i < s.lest.g.antall; i++) {
		ut_raa(&k->ut, s.lest.g.poster[i].linje);
		ut_raa(&k->ut, T("\n"));
	}
	session_lukk(&s);
	return status;
}
