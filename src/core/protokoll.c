#include "protokoll.h"

#include <string.h>

#include "fold.h"
#include "protokoll_folk.h"
#include "sprak.h"

static const char *const status_navn[] = {N_("utkast"), N_("gjennomsyn"), N_("godkjent")};
static const char *const utfall_navn[] = {N_("ingen"), N_("vedtatt"), N_("ikke vedtatt"), N_("utsatt"),
					  N_("tatt til orientering"), N_("utgår"), N_("ikke nådd")};
const struct ordliste status_ord = {status_navn, ARRAY_LEN(status_navn)};
const struct ordliste utfall_ord = {utfall_navn, ARRAY_LEN(utfall_navn)};
static const char *const habilitet_navn[] = {N_("inhabil"), N_("fritak"), N_("habil")};
static const char *const votering_navn[] = {N_("enstemmig"), N_("talt"), N_("ved navn"), N_("alternativer"), N_("valg")};
static const char *const tilforsel_navn[] = {N_("protokolltilførsel"), N_("dissens")};
const struct ordliste habilitet_ord = {habilitet_navn, ARRAY_LEN(habilitet_navn)};
const struct ordliste votering_ord = {votering_navn, ARRAY_LEN(votering_navn)};
const struct ordliste tilforsel_ord = {tilforsel_navn, ARRAY_LEN(tilforsel_navn)};

struct bygg {
	struct arena *a;
	const struct mote *m;
};

static void innspill(const struct bygg *b, const struct notater *fra, struct p_sak *ut)
{
	NY_LISTE(b->a, ut->innspill, fra->n);
	for (size_t i = 0; i < fra->n; i++)
		ut->innspill.p[i] = (struct p_innspill){fra->p[i].nr, mote_kl(b->m, fra->p[i].naar),
							fra->p[i].hvem, fra->p[i].tekst};
}

static void versjoner(const struct bygg *b, const struct notater *fra, struct p_sak *ut)
{
	NY_LISTE(b->a, ut->endringer, fra->n);
	for (size_t i = 0; i < fra->n; i++) {
		struct p_forslag *f = &ut->endringer.p[i];
		*f = (struct p_forslag){.nr = fra->p[i].nr, .kl = mote_kl(b->m, fra->p[i].naar),
					.hvem = fra->p[i].hvem};
		f->punkter.n = punkt_del(b->a, fra->p[i].tekst, &f->punkter.p);
	}
}

static void alternativer(const struct bygg *b, const struct notater *fra, struct p_sak *ut)
{
	NY_LISTE(b->a, ut->alternativer, fra->n);
	for (size_t i = 0; i < fra->n; i++) {
		struct p_forslag *f = &ut->alternativer.p[i];
		*f = (struct p_forslag){.nr = fra->p[i].nr, .kl = mote_kl(b->m, fra->p[i].naar),
					.hvem = fra->p[i].hvem, .merke = fra->p[i].merke};
		f->punkter.n = punkt_del(b->a, fra->p[i].tekst, &f->punkter.p);
	}
}

static void tilforsler(const struct bygg *b, const struct notater *fra, struct p_sak *ut)
{
	NY_LISTE(b->a, ut->tilforsler, fra->n);
	for (size_t i = 0; i < fra->n; i++)
		ut->tilforsler.p[i] = (struct p_tilforsel){
			fra->p[i].nr, mote_kl(b->m, fra->p[i].naar), fra->p[i].hvem,
			fra->p[i].dissens ? TILFORSEL_DISSENS : TILFORSEL_PROTOKOLL,
			fra->p[i].tekst};
}

static void aksjoner(const struct bygg *b, const struct notater *fra, struct p_sak *ut)
{
	NY_LISTE(b->a, ut->aksjonspunkter, fra->n);
	for (size_t i = 0; i < fra->n; i++)
		ut->aksjonspunkter.p[i] = (struct p_aksjon){fra->p[i].nr, fra->p[i].hvem,
							    fra->p[i].tekst, fra->p[i].frist};
}

/* Times the row was open, without those that were shorter than a minute when there are longer. */
static void opphold(const struct bygg *b, const struct sak *s, struct p_sak *ut)
{
	NY_LISTE(b->a, ut->behandlet, s->opphold.n);
	size_t n = 0;
	for (size_t i = 0; i < s->opphold.n; i++) {
		struct tidsrom o = {mote_kl(b->m, s->opphold.p[i].fra),
				      mote_kl(b->m, s->opphold.p[i].til)};
		if (o.fra != o.til || s->opphold.n == 1)
			ut->behandlet.p[n++] = o;
	}
	if (n == 0 && s->opphold.n) {
		ut->behandlet.p[n++] = (struct tidsrom){mote_kl(b->m, s->opphold.p[0].fra),
							  mote_kl(b->m, s->opphold.p[0].til)};
	}
	ut->behandlet.n = n;
}

static void avgjorelse(const struct bygg *b, const struct sak *s, struct p_sak *ut)
{
	ut->utfall = s->vedtak.utfall;
	ut->vedtatt_kl = s->vedtak.nr ? mote_kl(b->m, s->vedtak.naar) : KL_INGEN;
	if (s->vedtak.utfall == UTFALL_VEDTATT)
		ut->vedtak.n = punkt_del(b->a, s->vedtak.tekst, &ut->vedtak.p);
	if (s->rad->slag == RAD_SAK && ut->utfall == UTFALL_INGEN && !sak_apnet(s) &&
	    b->m->fase == FASE_HEVET)
		ut->utfall = UTFALL_IKKE_NADD;
}

/* «a1b2 c3d4 e5f6 0718»: the head's first 16 digits in fours (reliability.md §2.6). */
static struct tekst kontrollord(const struct bygg *b, struct tekst hode)
{
	if (hode.n < 16)
		return INGEN_TEKST;
	return arena_f(b->a, "%.4s %.4s %.4s %.4s", hode.p, hode.p + 4, hode.p + 8, hode.p + 12);
}

/* The control words of the referats that it approved, by the row that did. */
static struct tekst godkjent_ord(const struct bygg *b, int rad)
{
	const struct mote *m = b->m;
	for (size_t i = 0; i < m->godkjenner.n; i++)
		if (m->godkjenner.p[i].rad == rad && mote_har_godkjent(m, rad))
			return kontrollord(b, m->godkjenner.p[i].hode);
	return INGEN_TEKST;
}

static void fra_rad(const struct bygg *b, int i, struct p_sak *ut)
{
	const struct sak *s = &b->m->saker[i];
	const struct rad *r = s->rad;
	*ut = (struct p_sak){
		.slag = r->slag, .saksnummer = r->saksnummer, .emne = r->emne,
		.innretning = r->innretning, .innretning_ord = r->innretning_ord,
		.planlagt_start = r->start,
		.planlagt_varighet = s->lengde, .lagt_til = s->lagt_til,
		.ny_oppstart = KL_INGEN, .godkjenner_referat = r->godkjenner_referat,
		.bakgrunn = r->bakgrunn, .tidligere_vedtak = r->tidligere_vedtak,
		.skjermet = r->skjermet, .hjemmel = r->hjemmel, .vedtatt_kl = KL_INGEN,
	};
	ut->presenterer.p = r->presenterer.p, ut->presenterer.n = r->presenterer.n;
	ut->tidligere.p = r->tidligere.p, ut->tidligere.n = r->tidligere.n;
	ut->sporsmal.p = r->sporsmal.p, ut->sporsmal.n = r->sporsmal.n;
	ut->vedlegg.p = r->vedlegg.p, ut->vedlegg.n = r->vedlegg.n;
	ut->forslag.p = r->forslag.p, ut->forslag.n = r->forslag.n;
	ut->godkjent_kontrollord = godkjent_ord(b, i);
	if (r->slag == RAD_PAUSE)
		return;
	opphold(b, s, ut);
	versjoner(b, &s->versjoner, ut);
	innspill(b, &s->innspill, ut);
	aksjoner(b, &s->aksjoner, ut);
	alternativer(b, &s->alternativer, ut);
	tilforsler(b, &s->tilforsler, ut);
	protokoll_habilitet(b->a, b->m, i, ut);
	protokoll_voteringer(b->a, b->m, i, ut);
	protokoll_lukket(b->a, b->m, i, ut);
	avgjorelse(b, s, ut);
}

static bool for_kort(const struct bygg *b, const struct pause *p)
{
	return p->opphold.til.ms && mote_kl(b->m, p->opphold.fra) == mote_kl(b->m, p->opphold.til);
}

/* The real times of a planned break, onto its row. */
static void holdt_pause(const struct bygg *b, int rad, struct p_sak *ut)
{
	const struct mote *m = b->m;
	NY_LISTE(b->a, ut->behandlet, m->antall_pauser);
	ut->behandlet.n = 0;
	for (size_t i = 0; i < m->antall_pauser; i++) {
		const struct pause *p = &m->pauser[i];
		if (p->rad != rad || for_kort(b, p))
			continue;
		ut->behandlet.p[ut->behandlet.n++] = (struct tidsrom){
			mote_kl(b->m, p->opphold.fra), mote_kl(b->m, p->opphold.til)};
		ut->ny_oppstart = p->til;
	}
}

/* A break that no row planned is a row of its own, after the sak it came in. */
static void uplanlagt_pause(const struct bygg *b, const struct pause *p, struct p_sak *ut)
{
	*ut = (struct p_sak){.slag = RAD_PAUSE, .emne = T("Pause"), .planlagt_start = KL_INGEN,
			     .ny_oppstart = p->til, .vedtatt_kl = KL_INGEN};
	NY_LISTE(b->a, ut->behandlet, 1);
	ut->behandlet.p[0] = (struct tidsrom){mote_kl(b->m, p->opphold.fra),
						mote_kl(b->m, p->opphold.til)};
}

static void saksliste(const struct bygg *b, struct protokoll *ut)
{
	const struct mote *m = b->m;
	size_t rader = m->agenda->saksliste.n, n = 0;
	NY_LISTE(b->a, ut->saksliste, rader + m->antall_pauser);
	for (int k = -1; k < (int)rader; k++) {
		int i = k < 0 ? -1 : m->orden[k];
		if (i >= 0) {
			fra_rad(b, i, &ut->saksliste.p[n]);
			if (m->saker[i].rad->slag == RAD_PAUSE)
				holdt_pause(b, i, &ut->saksliste.p[n]);
			n++;
		}
		for (size_t p = 0; p < m->antall_pauser; p++)
			if (m->pauser[p].rad < 0 && m->pauser[p].etter == i &&
			    !for_kort(b, &m->pauser[p]))
				uplanlagt_pause(b, &m->pauser[p], &ut->saksliste.p[n++]);
	}
	ut->saksliste.n = n;
}

static struct tekst navn_paa(const struct hvem *h, struct tekst ellers)
{
	return h->navn.n ? h->navn : h->kode.n ? h->kode : ellers;
}

/* What came after the seal is not in the control word: there is none until the next one. */
static bool forseglet(const struct mote *m)
{
	return m->fase == FASE_HEVET && m->antall && m->logg[m->antall - 1].e.slag == EV_SEGL;
}

/* How far the referat has come, who approved it, and the remarks that were taken to follow. */
static void status(const struct bygg *b, struct protokoll *ut)
{
	const struct mote *m = b->m;
	const struct godkjent *g = &m->godkjent;
	if (ut->status == STATUS_GJENNOMSYN)
		ut->merknadsfrist = m->gjennomsyn;
	if (ut->status != STATUS_GODKJENT)
		return;
	ut->godkjent = (struct p_godkjent){g->mote, g->sak, kontrollord(b, g->hode), g->dato, g->merknader};
	NY_LISTE(b->a, ut->merknader, m->svar.n);
	ut->merknader.n = 0;
	for (size_t i = 0; i < m->svar.n; i++)
		if (m->svar.p[i].svar != MERKNADSVAR_AVSLATT)
			ut->merknader.p[ut->merknader.n++] =
				(struct p_merknad){m->svar.p[i].sak, m->svar.p[i].navn, m->svar.p[i].tekst};
}

void protokoll_av_mote(struct arena *a, const struct mote *m, struct protokoll *ut)
{
	struct bygg b = {a, m};
	const struct agenda *g = m->agenda;
	*ut = (struct protokoll){
		.organ = g->organ, .nummer = g->nummer, .sted = g->sted,
		.sekretariat = g->sekretariat,
		.referent = navn_paa(&m->referent, g->referent), .dato = g->dato,
		.planlagt_start = g->start, .planlagt_slutt = g->slutt,
		.satt = mote_kl(m, m->satt), .hevet = mote_kl(m, m->hevet),
		.status = mote_status(m), .sprak = g->sprak, .attribusjon = g->attribusjon,
		.regler = g->regler, .neste = g->neste,
	};
	status(&b, ut);
	protokoll_ledelse(a, m, ut);
	protokoll_deltakere(a, m, ut);
	ut->endringer.p = g->endringer.p, ut->endringer.n = g->endringer.n;
	saksliste(&b, ut);
	ut->journal_id = m->id;
	if (forseglet(m)) {
		ut->hendelser = (int)m->segl_antall;
		ut->kontrollord = kontrollord(&b, m->segl_hode);
	}
}

static bool i_skjermet(const struct protokoll *p, struct tekst sak)
{
	for (size_t i = 0; sak.n && i < p->saksliste.n; i++) {
		const struct p_sak *s = &p->saksliste.p[i];
		if (s->skjermet && tekst_lik(p_sak_navn(s), sak))
			return true;
	}
	return false;
}

static void *kopi(struct arena *a, const void *p, size_t n, size_t storrelse)
{
	return n ? memcpy(arena_alloc_n(a, n, storrelse), p, n * storrelse) : NULL;
}

#define EGEN_LISTE(a, liste) ((liste).p = kopi((a), (liste).p, (liste).n, sizeof(*(liste).p)))

static size_t uten_skjermede(const struct protokoll *p, struct person *folk, size_t n)
{
	size_t k = 0;
	for (size_t i = 0; i < n; i++)
		if (!i_skjermet(p, folk[i].sak))
			folk[k++] = folk[i];
	return k;
}

#define UNNTATT T("Unntatt offentlighet")

/* The basis that the agenda has is told; what was typed when the doors were closed is not. */
static void skjerm_sak(struct p_sak *ut)
{
	const struct p_sak s = *ut;
	*ut = (struct p_sak){
		.slag = s.slag, .saksnummer = s.saksnummer, .emne = UNNTATT,
		.planlagt_start = s.planlagt_start, .planlagt_varighet = s.planlagt_varighet,
		.lagt_til = s.lagt_til, .behandlet = {s.behandlet.p, s.behandlet.n},
		.ny_oppstart = s.ny_oppstart, .skjermet = true, .hjemmel = s.hjemmel,
		.vedtatt_kl = KL_INGEN};
}

void protokoll_skjerm(struct arena *a, struct protokoll *p)
{
	EGEN_LISTE(a, p->ledelse);
	EGEN_LISTE(a, p->medlemmer);
	EGEN_LISTE(a, p->stedfortredere);
	EGEN_LISTE(a, p->saksliste);
	for (size_t i = 0; i < p->ledelse.n; i++) { /* a row without a number is named by its emne */
		struct tekst *sak = &p->ledelse.p[i].sak;
		if (i_skjermet(p, *sak) && tekst_finn_tegn(*sak, '/') < 0)
			*sak = UNNTATT;
	}
	p->medlemmer.n = uten_skjermede(p, p->medlemmer.p, p->medlemmer.n);
	p->stedfortredere.n = uten_skjermede(p, p->stedfortredere.p, p->stedfortredere.n);
	EGEN_LISTE(a, p->merknader);
	size_t n = 0;
	for (size_t i = 0; i < p->merknader.n; i++)
		if (!i_skjermet(p, p->merknader.p[i].sak))
			p->merknader.p[n++] = p->merknader.p[i];
	p->merknader.n = n;
	for (size_t i = 0; i < p->saksliste.n; i++)
		if (p->saksliste.p[i].skjermet)
			skjerm_sak(&p->saksliste.p[i]);
}

static bool like_punkter(const struct tekst *a, size_t n, const struct tekst *b, size_t k)
{
	for (size_t i = 0; i < n && n == k; i++)
		if (!tekst_lik(a[i], b[i]))
			return false;
	return n == k;
}

bool p_sak_endret(const struct p_sak *s)
{
	return s->utfall == UTFALL_VEDTATT && s->forslag.n &&
	       !like_punkter(s->forslag.p, s->forslag.n, s->vedtak.p, s->vedtak.n);
}
