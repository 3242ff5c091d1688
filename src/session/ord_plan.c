/* The order of the day: a sak more, another order, another time; and where the meeting is. */
#include "folk.h"
#include "ord.h"
#include "regler.h"
#include "sprak.h"
#include "utf8.h"

static const struct agenda *agenda(const struct session *s)
{
	return s->mote.agenda;
}

/* Does the row's emne begin so? A break that has been held is not meant when another is to come. */
static int rad_av_emne(struct session *s, struct tekst n)
{
	int treff = -1, brukt = -1;
	for (size_t i = 0; i < agenda(s)->saksliste.n; i++) {
		const struct rad *r = rad_i(s, (int)i);
		struct tekst emne = utf8_nokkel(&s->skrap, r->emne);
		if (!n.n || !tekst_starter(emne, n))
			continue;
		bool holdt = false;
		for (size_t p = 0; p < s->mote.antall_pauser; p++)
			holdt |= s->mote.pauser[p].rad == (int)i;
		if (tekst_lik(emne, n) && !holdt)
			return (int)i;
		int *hvilken = holdt ? &brukt : &treff;
		if (*hvilken < 0)
			*hvilken = (int)i;
	}
	return treff >= 0 ? treff : brukt;
}

int ord_rad(struct session *s, struct tekst ord)
{
	int i = mote_rad(&s->mote, ord);
	/* «22» is enough when the year goes without saying */
	for (size_t r = 0; i < 0 && r < agenda(s)->saksliste.n; r++) {
		struct tekst nr = rad_i(s, (int)r)->saksnummer, forst = INGEN_TEKST;
		if (tekst_del(&nr, '/', &forst) && tekst_lik(forst, ord))
			i = (int)r;
	}
	return i >= 0 ? i : rad_av_emne(s, utf8_nokkel(&s->skrap, ord));
}

/* «28/23»: one more than the highest number on the list, in the same year. */
static struct tekst neste_saksnummer(struct session *s)
{
	int64_t hoyest = 0, v;
	struct tekst aar = INGEN_TEKST;
	for (size_t i = 0; i < agenda(s)->saksliste.n; i++) {
		struct tekst nr = rad_i(s, (int)i)->saksnummer, forst = INGEN_TEKST;
		if (tekst_del(&nr, '/', &forst) && tekst_tall(forst, INT32_MAX, &v) && v > hoyest) {
			hoyest = v;
			aar = nr;
		}
	}
	return hoyest ? arena_f(&s->skrap, "%d/" TF, (int)hoyest + 1, TA(aar))
		      : arena_f(&s->skrap, "1/%02d", agenda(s)->dato.aar % 100);
}

bool ord_ny_sak(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_NY_SAK);
	struct tekst rest = arg, ord = ta_ord(&rest);
	bool uten = tekst_lik(utf8_nokkel(&s->skrap, ord), T("uten")) &&
		    tekst_lik(utf8_nokkel(&s->skrap, ta_ord(&rest)), T("nummer"));
	e.tekst = uten ? rest : arg;
	e.sak = uten ? arena_f(&s->skrap, "rad %zu", agenda(s)->saksliste.n + 1) : neste_saksnummer(s);
	if (!e.tekst.n)
		return feil_sett(f, FEIL_BRUK, "hva heter saken? skriv sak ny Tittel, eller sak ny uten nummer Tittel");
	if (!session_do(s, &e, NULL, f))
		return false;
	streng_c(svar, tr("Lagt til sist på saklista: "));
	if (!uten)
		streng_f(svar, tr("sak " TF " "), TA(e.sak));
	/* Oversettere: tittelen, og det som skal skrives for å gå til den: «sak» og nummeret */
	streng_f(svar, tr(TF ". Gå til den med sak " TF "."), TA(e.tekst), TA(e.sak));
	const struct regelsett *r = regelsett(agenda(s)->regler);
	if (r->tilfoyd_kilde && !uten)
		streng_f(svar, tr(" Den kan ikke avgjøres om møtelederen eller en tredel av de møtende "
				  "går imot (%s)."), tr(r->tilfoyd_kilde));
	return true;
}

static bool flytt_tid(struct session *s, int rad, struct tekst tid, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_PLAN);
	e.sak = rad_ord(s, rad);
	if (!kl_les(tid, true, &e.til))
		return feil_sett(f, FEIL_BRUK, "«" TF "» er ikke et klokkeslett: skriv flytt lunsj kl 1145", TA(tid));
	if (!session_do(s, &e, NULL, f))
		return false;
	skriv_rad(svar, s, rad);
	stor_bokstav(svar, 0);
	streng_c(svar, tr(" er flyttet til kl. "));
	skriv_kl_vist(svar, e.til);
	streng_tegn(svar, '.');
	return true;
}

/* The row after this one in the order, as a name; empty when it is the last. */
static struct tekst navn_etter(struct session *s, int rad)
{
	int p = mote_plass(&s->mote, rad) + 1;
	return p < (int)agenda(s)->saksliste.n ? rad_ord(s, s->mote.orden[p]) : INGEN_TEKST;
}

/* In front of the row `foran`; empty: last. */
static bool flytt_rad(struct session *s, int rad, struct tekst foran, struct streng *svar, struct feil *f)
{
	struct event e = hendelse(EV_REKKEFOLGE);
	e.sak = rad_ord(s, rad);
	e.merke = foran;
	if (tekst_lik(e.merke, e.sak))
		return feil_sett(f, FEIL_REGEL, "den står der alt");
	if (!session_do(s, &e, NULL, f))
		return false;
	skriv_rad(svar, s, rad);
	stor_bokstav(svar, 0);
	streng_c(svar, foran.n ? tr(" kommer nå før ") : tr(" kommer nå sist"));
	if (foran.n)
		skriv_rad(svar, s, mote_rad(&s->mote, foran));
	streng_tegn(svar, '.');
	return true;
}

bool ord_flytt(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	static const char *const ledd[] = {" før ", " foran ", " etter ", " kl. ", " kl ", " til kl "};
	for (size_t i = 0; i < ARRAY_LEN(ledd); i++) {
		ptrdiff_t p = tekst_finn(arg, tekst_c(ledd[i]));
		if (p < 0)
			continue;
		struct tekst hva = tekst_trim(tekst_til(arg, (size_t)p));
		struct tekst hvor = tekst_trim(tekst_fra(arg, (size_t)p + tekst_c(ledd[i]).n));
		int rad = ord_rad(s, hva);
		if (rad < 0)
			return feil_sett(f, FEIL_REGEL, "det finnes ingen rad «" TF "»", TA(hva));
		if (i > 2)
			return flytt_tid(s, rad, hvor, svar, f);
		int annen = ord_rad(s, hvor);
		if (annen < 0)
			return feil_sett(f, FEIL_REGEL, "det finnes ingen rad «" TF "»", TA(hvor));
		return flytt_rad(s, rad, i == 2 ? navn_etter(s, annen) : rad_ord(s, annen), svar, f);
	}
	return feil_sett(f, FEIL_BRUK, "flytt hva hvor? skriv flytt 24/23 før 23/23, eller flytt lunsj kl 1145");
}

/* --- where we are ---------------------------------------------------------------------------- */

static void hvor_sak(struct session *s, struct streng *ut)
{
	const struct mote *m = &s->mote;
	const struct sak *sak = &m->saker[m->aktiv];
	int over = spor_over(m, session_naa(s));
	skriv_rad(ut, s, m->aktiv);
	stor_bokstav(ut, 0);
	if (sak->rad->saksnummer.n)
		streng_f(ut, ", " TF ",", TA(sak->rad->emne));
	/* Oversettere: saken står foran */
	streng_f(ut, tr(" er oppe, på %d. minutt"), sak_minutter(sak, session_naa(s)) + 1);
	if (over > 0)
		streng_f(ut, tr(", %d over tida"), over);
	if (sak->vedtak.nr)
		streng_f(ut, tr(". Den er avgjort: %s. "), tr(utfall_ord.ord[sak->vedtak.utfall]));
	else
		streng_c(ut, sak_forslag(sak).n ? tr(". Den er ikke avgjort. ")
						: tr(". Den har ikke noe forslag. "));
	if (hvem_satt(&m->ordet)) {
		skriv_hvem(ut, &m->ordet);
		streng_c(ut, tr(" har ordet. "));
	}
	if (m->antall_talere)
		streng_f(ut, tr_antall("%zu venter på ordet. ", "%zu venter på ordet. ", m->antall_talere),
			 m->antall_talere);
}

bool ord_hvor(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	const struct mote *m = &s->mote;
	size_t n = agenda(s)->saksliste.n;
	(void)arg, (void)f;
	if (m->fase == FASE_IKKE_SATT || m->fase == FASE_HEVET) {
		bool hevet = m->fase == FASE_HEVET;
		streng_c(svar, hevet ? tr("Møtet er hevet.")
				     : tr("Møtet er ikke satt. Skriv neste for å sette det."));
		return true;
	}
	if (m->fase == FASE_PAUSE) {
		int til = m->pauser[m->antall_pauser - 1].til;
		streng_c(svar, til == KL_INGEN ? tr("Møtet har pause") : tr("Møtet har pause til kl. "));
		if (til != KL_INGEN)
			skriv_kl_vist(svar, til);
		streng_c(svar, ". ");
	} else if (m->aktiv >= 0) {
		hvor_sak(s, svar);
	} else {
		streng_c(svar, tr("Ingen sak er oppe. "));
	}
	skriv_ledelse(svar, m);
	int neste = m->fase == FASE_PAUSE && m->avbrutt ? m->sist : spor_neste(m);
	struct prognose *p = arena_nye(&s->skrap, struct prognose, n);
	int slutt = spor_prognose(m, session_naa(s), p);
	if (neste >= 0) {
		/* Oversettere: saken eller pausen følger */
		streng_c(svar, tr("Neste er "));
		skriv_rad(svar, s, neste);
		streng_c(svar, ". ");
	}
	if (slutt != KL_INGEN) {
		streng_c(svar, tr("Møtet er ferdig ca. kl. "));
		skriv_kl_vist(svar, slutt);
		streng_c(svar, ".");
	}
	return true;
}
