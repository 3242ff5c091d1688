/*
 * Where a meeting stands, as JSON for scripts. Fields that are empty are left out. Times are "HH:MM" of the
 * meeting's day.
 *
 *	status --json   {"mote","organ","dato","fase","referat":"utkast|gjennomsyn|godkjent",
 *	                 "merknadsfrist","godkjent_i","sak","emne","minutter","over","oppstart",
 *	                 "ferdig","lagret","leder":{"kode","navn","virksomhet"},
 *	                 "lukket":{"fra","hjemmel"},"til_stede","medlemmer","vedtaksfort",
 *	                 "ordet":{"kode","navn","virksomhet","sekunder"},"talere":[{…,"replikk"}]}
 *	vis --json      the same, and "start","slutt","sted","satt","hevet", and
 *	                "saksliste":[{"slag":"sak|pause|post","sak","emne","innretning","plan",
 *	                "start","stilling":"forbi|pågår|kommer|utgår","rekkes_ikke":true,
 *	                "minutter","utfall","forslag","vedtak","innspill":2,"aksjonspunkter":1,
 *	                "ute":[{"kode","navn","virksomhet","slag":"inhabil|fritatt","hjemmel"}],
 *	                "voteringer":[{"nr","slag","punkt","for","mot","blankt","stemmer","leder",…}],
 *	                "lagt_til":true,"skjermet":true}],
 *	                "deltakere":[{"kode","navn","virksomhet","rolle","for","til_stede","forfall",
 *	                "digitalt","tid":[{"fra","til"}]}]
 *
 * "lukket" is there while the meeting is closed to the public. Of a sak that is skjermet only the number, the
 * times and the outcome are told, and not why the meeting was closed for it.
 */
#include "vis_json.h"

#include "folk.h"
#include "json.h"
#include "ord.h"
#include "regler.h"
#include "spor.h"

static const char *const fase_ord[] = {"ikke satt", "pågår", "pause", "hevet"};

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

static void felt_hvem(struct streng *ut, const struct hvem *h)
{
	felt(ut, "kode", h->kode);
	felt(ut, "navn", h->navn);
	felt(ut, "virksomhet", h->virksomhet);
}

/* Who leads now, and that the meeting is closed. */
static void json_ledelse(struct streng *ut, const struct session *s)
{
	const struct mote *m = &s->mote;
	const struct hvem leder = mote_leder(m, folk_naa(m));
	const struct lukking_ *lukket = mote_lukket(m);
	if (hvem_satt(&leder)) {
		json_navn(ut, "leder");
		streng_c(ut, "{");
		felt_hvem(ut, &leder);
		streng_c(ut, "}");
	}
	if (!lukket)
		return;
	json_navn(ut, "lukket");
	streng_c(ut, "{");
	felt_kl(ut, "fra", mote_kl(m, lukket->opphold.fra));
	felt(ut, "hjemmel", lukket_hjemmel(m));
	streng_c(ut, "}");
}

static void json_frammote(struct streng *ut, const struct session *s)
{
	const struct mote *m = &s->mote;
	int seter = folk_seter(m), n = folk_velgere(m, m->aktiv, folk_naa(m), NULL);
	const struct regelsett *r = regelsett(s->agenda.regler);
	if (!seter)
		return;
	json_felt_tall(ut, "til_stede", n);
	json_felt_tall(ut, "medlemmer", seter);
	if (r->kvorum == KVORUM_INGEN)
		return;
	json_navn(ut, "vedtaksfort");
	streng_c(ut, regler_vedtaksfort(r, seter, n) ? "true" : "false");
}

/* Who speaks and who waits is not told of a sak that is skjermet. */
static void json_ordet(struct streng *ut, const struct session *s)
{
	const struct mote *m = &s->mote;
	if (m->sist < 0 || m->saker[m->sist].rad->skjermet)
		return;
	if (hvem_satt(&m->ordet)) {
		json_navn(ut, "ordet");
		streng_c(ut, "{");
		felt_hvem(ut, &m->ordet);
		json_felt_tall(ut, "sekunder", (session_naa(s).ms - m->ordet_fra.ms) / 1000);
		streng_c(ut, "}");
	}
	if (!m->antall_talere)
		return;
	json_navn(ut, "talere");
	streng_c(ut, "[");
	for (size_t i = 0; i < m->antall_talere; i++) {
		streng_c(ut, i ? ",{" : "{");
		felt_hvem(ut, &m->talere[i].hvem);
		felt_sann(ut, "replikk", m->talere[i].replikk);
		streng_c(ut, "}");
	}
	streng_c(ut, "]");
}

static void json_opphold(struct streng *ut, const struct session *s, const struct oppholdene *l)
{
	json_navn(ut, "tid");
	streng_c(ut, "[");
	for (size_t k = 0; k < l->n; k++) {
		streng_c(ut, k ? ",{" : "{");
		felt_kl(ut, "fra", mote_kl(&s->mote, l->p[k].fra));
		felt_kl(ut, "til", mote_kl(&s->mote, l->p[k].til));
		streng_c(ut, "}");
	}
	streng_c(ut, "]");
}

static void json_folk(struct streng *ut, const struct session *s)
{
	const struct mote *m = &s->mote;
	bool forst = true;
	json_navn(ut, "deltakere");
	streng_c(ut, "[");
	for (size_t i = 0; i < m->folk->n; i++) {
		const struct deltaker *d = &m->deltakere[i];
		if (!d->med)
			continue;
		streng_c(ut, forst ? "{" : ",{");
		forst = false;
		felt_hvem(ut, &m->folk->p[i]);
		felt(ut, "rolle", tekst_c(rolle_ord.ord[d->rolle]));
		if (d->for_ >= 0)
			felt(ut, "for", m->folk->p[d->for_].kode);
		felt_sann(ut, "til_stede",
			  folk_til_stede(m, (int)i, folk_naa(m)));
		felt_sann(ut, "forfall", d->forfall);
		felt_sann(ut, "digitalt", folk_paa_skjerm(m, (int)i, folk_naa(m)));
		if (d->tid.n)
			json_opphold(ut, s, &d->tid);
		streng_c(ut, "}");
	}
	streng_c(ut, "]");
}

/* Who takes no part in the row, by the last word about each. */
static void json_ute(struct streng *ut, const struct mote *m, int rad)
{
	const struct sak *sak = &m->saker[rad];
	bool forst = true;
	for (size_t k = 0; k < sak->habilitet.n; k++) {
		const struct habil *h = &sak->habilitet.p[k];
		if (h->slag == HABILITET_HABIL || !folk_siste_ord(m, rad, k))
			continue;
		if (forst)
			json_navn(ut, "ute");
		streng_c(ut, forst ? "[{" : ",{");
		forst = false;
		felt_hvem(ut, &h->hvem);
		felt(ut, "slag", tekst_c(habilitet_ord.ord[h->slag]));
		felt(ut, "hjemmel", h->hjemmel);
		streng_c(ut, "}");
	}
	if (!forst)
		streng_c(ut, "]");
}

static void json_voteringer(struct streng *ut, const struct sak *sak)
{
	if (!sak->voteringer.n)
		return;
	json_navn(ut, "voteringer");
	streng_c(ut, "[");
	for (size_t i = 0; i < sak->voteringer.n; i++) {
		const struct votering *v = &sak->voteringer.p[i];
		streng_c(ut, i ? ",{" : "{");
		json_felt_tall(ut, "nr", v->nr);
		felt(ut, "slag", tekst_c(votering_ord.ord[v->slag]));
		felt_tall(ut, "punkt", v->punkt);
		if (v->stemmer.n) {
			felt(ut, "stemmer", v->stemmer);
		} else {
			json_felt_tall(ut, "for", v->for_);
			json_felt_tall(ut, "mot", v->mot);
		}
		felt_tall(ut, "blankt", v->blankt);
		felt(ut, "mot_hvem", v->mot_hvem);
		felt(ut, "blankt_hvem", v->blankt_hvem);
		felt(ut, "leder", v->leder);
		felt(ut, "vant", v->merke);
		if (v->utfall != UTFALL_INGEN)
			felt(ut, "utfall", tekst_c(utfall_ord.ord[v->utfall]));
		streng_c(ut, "}");
	}
	streng_c(ut, "]");
}

static void json_stilling(struct streng *ut, const struct session *s, int slutt)
{
	const struct mote *m = &s->mote;
	felt(ut, "mote", s->agenda.nummer);
	felt(ut, "organ", s->agenda.organ);
	felt_dato(ut, "dato", s->agenda.dato);
	felt(ut, "fase", tekst_c(fase_ord[m->fase]));
	if (m->fase == FASE_HEVET) {
		felt(ut, "referat", tekst_c(status_ord.ord[mote_status(m)]));
		felt_dato(ut, "merknadsfrist", m->gjennomsyn);
		felt(ut, "godkjent_i", m->godkjent.mote);
	}
	if (m->aktiv >= 0) {
		const struct sak *sak = &m->saker[m->aktiv];
		int over = spor_over(m, session_naa(s));
		felt(ut, "sak", sak->rad->saksnummer);
		if (!sak->rad->skjermet)
			felt(ut, "emne", sak->rad->emne);
		json_felt_tall(ut, "minutter", sak_minutter(sak, session_naa(s)));
		felt_tall(ut, "over", over > 0 ? over : 0);
	}
	json_ledelse(ut, s);
	json_frammote(ut, s);
	json_ordet(ut, s);
	if (m->fase == FASE_PAUSE)
		felt_kl(ut, "oppstart", m->pauser[m->antall_pauser - 1].til);
	if (m->fase != FASE_HEVET)
		felt_kl(ut, "ferdig", slutt);
	felt(ut, "lagret", tekst_c(session_grad_ord(s)));
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
	felt_sann(ut, "lagt_til", sak->lagt_til);
	felt_tall(ut, "minutter", sak_minutter(sak, session_naa(s)));
	if (sak->vedtak.utfall != UTFALL_INGEN)
		felt(ut, "utfall", tekst_c(utfall_ord.ord[sak->vedtak.utfall]));
	if (!r->skjermet) {
		felt(ut, "forslag", sak_forslag(sak));
		felt(ut, "vedtak", sak->vedtak.tekst);
		json_ute(ut, &s->mote, i);
		json_voteringer(ut, sak);
		felt_tall(ut, "innspill", (int64_t)sak->innspill.n);
		felt_tall(ut, "aksjonspunkter", (int64_t)sak->aksjoner.n);
	}
	felt_sann(ut, "skjermet", r->skjermet);
	streng_c(ut, "}");
}

void vis_json(struct streng *ut, struct session *s, bool alt)
{
	size_t n = s->mote.agenda->saksliste.n;
	struct prognose *p = arena_nye(&s->skrap, struct prognose, n);
	int slutt = spor_prognose(&s->mote, session_naa(s), p);
	streng_c(ut, "{");
	json_stilling(ut, s, slutt);
	if (alt) {
		felt_kl(ut, "start", s->agenda.start);
		felt_kl(ut, "slutt", s->agenda.slutt);
		felt(ut, "sted", s->agenda.sted);
		felt_kl(ut, "satt", mote_kl(&s->mote, s->mote.satt));
		felt_kl(ut, "hevet", mote_kl(&s->mote, s->mote.hevet));
		json_navn(ut, "saksliste");
		streng_c(ut, "[");
		for (size_t i = 0; i < n; i++) {
			int rad = s->mote.orden[i];
			streng_c(ut, i ? "," : "");
			json_rad(ut, s, rad, &p[rad]);
		}
		streng_c(ut, "]");
		json_folk(ut, s);
	}
	streng_c(ut, "}\n");
}
