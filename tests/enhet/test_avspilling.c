/*
 * Replay equals the live meeting, for thousands of random ones: the same events through the journal's own
 * words (event_skriv, event_les) and mote_spill() give field for field what mote_check() and mote_apply()
 * made one by one. Everything follows from the seed in the message of a failure.
 */
#include "event_codec.h"
#include "prove_likhet.h"
#include "prove_mote.h"
#include "protokoll.h"

enum { MOTER = 1000, HENDELSER = 60 };

static uint64_t spire;

/* xorshift64*: the same on every machine. */
static unsigned tilfeldig(unsigned under)
{
	spire ^= spire >> 12;
	spire ^= spire << 25;
	spire ^= spire >> 27;
	return (unsigned)((spire * 2685821657736338717u) >> 33) % under;
}

static struct tekst et_navn(struct arena *a)
{
	/* rows of every kind, and some that are not there */
	unsigned i = tilfeldig(RADER + 4);
	if (i == RADER)
		return INGEN_TEKST;
	if (i == RADER + 3)
		return T("28/23"); /* when it has been added */
	if (i > RADER)
		return T("99/23");
	return i == 5 || i == 7 || i == 10 ? arena_f(a, "rad %u", i + 1) : prov_rader[i].saksnummer;
}

/* A code of the agenda's, or of somebody who may come. */
static struct tekst en_kode(void)
{
	static const char *const koder[] = {"k0", "k1", "k2", "av", "ol", "kn", "ll", "mm"};
	return tekst_c(koder[tilfeldig(ARRAY_LEN(koder))]);
}

/* A word of the kind's own list. */
static int et_valg(enum event_slag slag)
{
	const struct event_info *inf = event_info(slag);
	for (size_t i = 0; i < inf->antall_felt; i++)
		if (inf->felt[i].pos == offsetof(struct event, valg))
			return (int)tilfeldig((unsigned)inf->felt[i].ord->n);
	return 0;
}

static struct event en_hendelse(struct arena *a, const struct mote *m)
{
	static const enum event_slag slag[] = {
		EV_SATT, EV_SAK, EV_SAK, EV_SAK, EV_INNSPILL, EV_INNSPILL, EV_FORSLAG, EV_VEDTAK,
		EV_VEDTAK, EV_AKSJON, EV_MERKNAD, EV_PAUSE, EV_PAUSE, EV_GJENOPPTATT, EV_GJENOPPTATT,
		EV_REFERENT, EV_STRYK, EV_STRYK, EV_RETTELSE, EV_RETTELSE, EV_RETTELSE, EV_ANGRE,
		EV_ANGRE, EV_ANGRE, EV_GJENTA, EV_GJENTA, EV_HEVET, EV_SEGL, EV_APNET, EV_KLOKKE,
		EV_AVBRUTT, EV_TAP, EV_FORTSETTELSE, EV_TALER, EV_TALER, EV_TALER_AV, EV_ORDET,
		EV_TALERLISTE, EV_TALETID, EV_DELTAKER, EV_DELTAKER, EV_FRAMMOTE, EV_FRAMMOTE, EV_HABILITET,
		EV_LUKKET, EV_ALTERNATIV, EV_VOTERING, EV_VOTERING, EV_TILFORSEL, EV_NY_SAK, EV_PLAN,
		EV_REKKEFOLGE,
	};
	struct event e = e_slag(slag[tilfeldig(ARRAY_LEN(slag))]);
	e.nr = m->antall ? m->logg[m->antall - 1].e.nr + 1 + (tilfeldig(40) == 0) : 1;
	e.tid = stund(900);
	e.tid.ms += ((int64_t)e.nr * 60 - (int64_t)tilfeldig(90)) * 1000;
	e.ur = e.nr;
	e.sak = et_navn(a);
	e.tekst = tilfeldig(4) ? arena_f(a, "Tekst %u.", tilfeldig(5)) : INGEN_TEKST;
	if (e.slag == EV_TALER && tilfeldig(3) == 0)
		e.tekst = T("replikk");
	if (tilfeldig(2))
		e.hvem = (struct hvem){en_kode(), T("Navn"), INGEN_TEKST};
	e.kl = tilfeldig(3) ? KL_INGEN : (int)(540 + tilfeldig(180));
	e.til = tilfeldig(2) ? KL_INGEN : (int)tilfeldig(1440);
	if (tilfeldig(3) == 0)
		e.frist = (struct dato){2024, 1, 1 + (int)tilfeldig(28)};
	e.utfall = (enum utfall)tilfeldig(UTFALL_IKKE_NADD + 1);
	e.antall = tilfeldig(100);
	e.valg = et_valg(e.slag);
	e.for_hvem = tilfeldig(3) ? INGEN_TEKST : en_kode();
	e.merke = e.slag == EV_REKKEFOLGE ? et_navn(a) : tilfeldig(3) ? T("B") : T("A");
	e.for_ = (int)tilfeldig(9), e.mot = (int)tilfeldig(9), e.minutter = (int)tilfeldig(9);
	e.plass = tilfeldig(3) ? 0 : (int)tilfeldig(4);
	if (e.slag == EV_NY_SAK)
		e.sak = tilfeldig(2) ? arena_f(a, "%u/23", 28 + tilfeldig(3))
				     : arena_f(a, "rad %zu", m->agenda->saksliste.n + 1);
	e.gjelder = 1 + (int)tilfeldig((unsigned)e.nr);
	if (e.slag == EV_ANGRE && tilfeldig(8))
		e.gjelder = spor_angre(m);
	if (e.slag == EV_GJENTA && tilfeldig(8))
		e.gjelder = spor_gjenta(m);
	return e;
}

static struct event gjennom_journalen(struct arena *a, const struct event *e)
{
	struct streng s = {0};
	struct event ut = {.nr = e->nr, .tid = e->tid, .ur = e->ur};
	struct feil f;
	streng_tegn(&s, '{');
	event_skriv(&s, e);
	streng_tegn(&s, '}');
	assert_true(event_les(a, streng_tekst(&s), &ut, &f));
	streng_release(&s);
	return ut;
}

static void krev_like(const struct mote *a, const struct mote *b, unsigned mote, const char *hvor)
{
	const char *hva = ulike_moter(a, b);
	if (hva)
		fail_msg("møte %u, %s: %s", mote, hvor, hva);
}

/* No more votes than seats and stand-ins fill, and no question that falls over. */
static void krev_fornuftige_svar(const struct mote *m, unsigned mote)
{
	struct arena a = {0};
	struct mangel *mangler;
	struct protokoll ut;
	struct prognose *rader = arena_nye(&a, struct prognose, m->agenda->saksliste.n);
	struct oyeblikk naa = {stund(1300), INT32_MAX};
	for (int i = -1; i < (int)m->agenda->saksliste.n; i++)
		if (folk_velgere(m, i, naa, NULL) > folk_seter(m))
			fail_msg("møte %u: %d kan stemme, men det er %d plasser", mote,
				 folk_velgere(m, i, naa, NULL), folk_seter(m));
	spor_prognose(m, stund(1300), rader);
	spor_mangler(m, &a, &mangler);
	protokoll_av_mote(&a, m, &ut);
	arena_release(&a);
}

/* What must hold in every meeting that mote_check() has watched over. */
static void krev_fornuft(const struct mote *m, unsigned mote)
{
	int apne = 0;
	bool *sett = arena_nye((struct arena *)&m->arena, bool, m->agenda->saksliste.n);
	for (size_t i = 0; i < m->agenda->saksliste.n; i++) {
		if (sett[m->orden[i]])
			fail_msg("møte %u: rad %d to ganger i rekkefølgen", mote, m->orden[i]);
		sett[m->orden[i]] = true;
	}
	krev_fornuftige_svar(m, mote);
	for (size_t i = 0; i < m->folk->n; i++)
		for (size_t k = 0; k < m->deltakere[i].tid.n; k++)
			if (m->deltakere[i].tid.p[k].til.ms &&
			    m->deltakere[i].tid.p[k].til.ms < m->deltakere[i].tid.p[k].fra.ms)
				fail_msg("møte %u: noen gikk før de kom", mote);
	for (size_t i = 0; i < m->agenda->saksliste.n; i++) {
		const struct sak *s = &m->saker[i];
		for (size_t k = 0; k < s->opphold.n; k++) {
			bool apen = s->opphold.p[k].til.ms == 0;
			apne += apen;
			if (apen ? (int)i != m->aktiv || k + 1 != s->opphold.n
				 : s->opphold.p[k].til.ms < s->opphold.p[k].fra.ms)
				fail_msg("møte %u: opphold i rad %zu", mote, i);
		}
		if (s->rad->slag == RAD_PAUSE && (s->opphold.n || s->innspill.n || s->vedtak.nr))
			fail_msg("møte %u: noe skjedde i pausen", mote);
	}
	if (apne != (m->aktiv >= 0) || (m->aktiv >= 0 && m->fase != FASE_SATT) ||
	    (m->avbrutt && m->fase != FASE_PAUSE))
		fail_msg("møte %u: fase %d, aktiv %d, åpne %d", mote, (int)m->fase, m->aktiv, apne);
	for (size_t p = 0; p < m->antall_pauser; p++)
		if ((m->pauser[p].opphold.til.ms == 0) !=
		    (m->fase == FASE_PAUSE && p + 1 == m->antall_pauser))
			fail_msg("møte %u: pause %zu", mote, p);
}

/* Undo and then redo leaves all as it was. */
static void prov_angre(struct mote *m, struct event *e, size_t *n, unsigned mote)
{
	struct mote for_;
	struct feil f;
	int nr = spor_angre(m);
	if (!nr)
		return;
	mote_init(&for_, m->grunnlag, m->grunnfolk);
	mote_spill(&for_, e, *n);
	for (int i = 0; i < 2; i++) {
		e[*n] = e_gjelder(i ? EV_GJENTA : EV_ANGRE, nr);
		e[*n].nr = m->logg[m->antall - 1].e.nr + 1;
		e[*n].tid = stund(1200);
		assert_true(mote_check(m, &e[*n], &f));
		mote_apply(m, &e[(*n)++]);
	}
	const char *hva = ulik_tilstand(m, &for_);
	if (hva)
		fail_msg("møte %u, angret og gjentatt: %s", mote, hva);
	mote_release(&for_);
}

static void spill_et_mote(unsigned mote, bool med_vakt)
{
	struct prov p;
	struct event e[HENDELSER + 2];
	struct mote b;
	struct feil f;
	size_t n = 0;
	spire = 88172645463325252u + mote * 7919u;
	prov_start(&p);
	if (tilfeldig(4) == 0)
		p.rader[tilfeldig(5)].status = RADSTATUS_UTGAR;
	prov_folk(&p, REGLER_FOLKEVALGT, 0);
	for (int i = 0; n < HENDELSER && i < 20 * HENDELSER; i++) {
		struct event ny = en_hendelse(&p.arena, &p.m);
		if (med_vakt && !mote_check(&p.m, &ny, &f))
			continue;
		e[n++] = gjennom_journalen(&p.arena, &ny);
		mote_apply(&p.m, &ny);
		if (med_vakt)
			krev_fornuft(&p.m, mote);
	}
	if (med_vakt)
		prov_angre(&p.m, e, &n, mote);
	mote_init(&b, &p.agenda, &p.folk);
	mote_spill(&b, e, n);
	krev_like(&p.m, &b, mote, "alt på en gang");
	mote_release(&b);
	size_t halv = tilfeldig((unsigned)n + 1);
	mote_init(&b, &p.agenda, &p.folk);
	mote_spill(&b, e, halv);
	for (size_t i = halv; i < n; i++)
		mote_apply(&b, &e[i]);
	krev_like(&p.m, &b, mote, "først avspilt, så ført videre");
	mote_release(&b);
	prov_slutt(&p);
}

static void avspilling_gir_samme_mote_som_det_som_ble_holdt(void **state)
{
	(void)state;
	for (unsigned i = 0; i < MOTER; i++)
		spill_et_mote(i, true);
}

/* A journal from elsewhere may hold what mote_check() would not have let through. */
static void avspilling_taaler_hendelser_som_aldri_ble_sjekket(void **state)
{
	(void)state;
	for (unsigned i = 0; i < MOTER; i++)
		spill_et_mote(i, false);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(avspilling_gir_samme_mote_som_det_som_ble_holdt),
		cmocka_unit_test(avspilling_taaler_hendelser_som_aldri_ble_sjekket),
	};
	return PROV(prover);
}
