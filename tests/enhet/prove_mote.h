/*
 * prove_mote.h: a meeting to drive through its rules, for tests of core/.
 *
 * The rows are those of Nasjonalt e-helseråd 3/23 (research/peers.md §0), with the times of its agenda.
 *
 *	struct prov p;
 *	prov_start(&p);
 *	gjor(&p, 900, e_sak(EV_SATT, "17/23"));            checked and applied at 09:00; gives its nr
 *	nekt(&p, 901, e_sak(EV_SATT, ""), "alt satt");     refused in these words; nothing changed
 *	prov_slutt(&p);
 *
 * prov_folk(&p) right after prov_start() gives it members, and rules of a profile; stand-ins of the agenda are
 * put in p.varaer before.
 *
 * Times of day are written as people say them: 905 is five past nine, 2410 ten past midnight.
 */
#ifndef PROVE_MOTE_H
#define PROVE_MOTE_H

#include "folk.h"
#include "mote.h"
#include "prove.h"
#include "spor.h"

enum { RADER = 14, MEDLEMMER = 7, VARAER = 4 };

struct prov {
	struct arena arena;
	struct rad rader[RADER];
	struct person medlemmer[MEDLEMMER], varaer[VARAER];
	struct agenda agenda;
	struct register_ folk;
	struct mote m;
	int nr;
	struct feil f;
};

#define TI(bokstavelig) {"" bokstavelig, sizeof(bokstavelig) - 1}
#define FORSLAG_(t) .forslag = {(struct tekst[]){TI(t)}, 1}
#define SAK_(nr, navn, tid, ...) {.slag = RAD_SAK, .saksnummer = TI(nr), .emne = TI(navn), .start = (tid), __VA_ARGS__}
#define PAUSE_(navn, tid) {.slag = RAD_PAUSE, .emne = TI(navn), .start = (tid)}

static const struct rad prov_rader[RADER] = {
	SAK_("17/23", "Innkalling og dagsorden", 540, FORSLAG_("Rådet godkjenner dagsorden.")),
	SAK_("18/23", "Referat fra forrige møte", 545, FORSLAG_("Rådet godkjenner referatet.")),
	SAK_("19/23", "Orientering fra direktoratet", 555, FORSLAG_("Rådet tar saken til orientering.")),
	SAK_("20/23", "Tiltak for 2024", 570, FORSLAG_("Rådet stiller seg bak tiltakene.")),
	SAK_("21/23", "Felles journalløft", 615, FORSLAG_("Rådet drøftet saken.")),
	PAUSE_("Pause", 630),
	SAK_("22/23", "Regelverk", 645, FORSLAG_("Rådet tar saken til orientering.")),
	PAUSE_("Lunsj", 685),
	SAK_("23/23", "Journaldokumenter", 745, FORSLAG_("Rådet drøftet saken.")),
	SAK_("24/23", "Redusert arbeidsbyrde", 785, FORSLAG_("Rådet drøftet saken.")),
	PAUSE_("Pause", 815),
	SAK_("25/23", "Det nye Helsedirektoratet", 830, .varighet = 0),
	SAK_("26/23", "Referatform", 875, FORSLAG_("Rådet ber om korte referater.")),
	SAK_("27/23", "Eventuelt", 895, .varighet = 0),
};

#define PERSON_(n, v, ...) {.navn = TI(n), .virksomhet = TI(v), __VA_ARGS__}

/* Codes av, ol, kn, ll, ab; mm and sr have no vote. */
static const struct person prov_medlemmer[MEDLEMMER] = {
	PERSON_("Anne Vik", "Ap", .rolle = ROLLE_LEDER), PERSON_("Ola Lie", "Høyre", .rolle = ROLLE_NESTLEDER),
	PERSON_("Kari Nordmann", "SV", .rolle = ROLLE_MEDLEM), PERSON_("Lill Larsen", "Sp", .rolle = ROLLE_MEDLEM),
	PERSON_("Anders Berg", "Ap", .rolle = ROLLE_MEDLEM), PERSON_("Mia Moen", "Ungdomsrådet", .rolle = ROLLE_OBSERVATOR),
	PERSON_("Siri Rud", "kommunedirektøren", .rolle = ROLLE_SEKRETARIAT),
};

static inline int klokke(int hhmm)
{
	return hhmm / 100 * 60 + hhmm % 100;
}

static inline struct stund stund(int hhmm)
{
	struct stund oslo = {0, 120};
	return stund_av((struct dato){2023, 10, 4}, klokke(hhmm), oslo);
}

static inline void prov_start(struct prov *p)
{
	/* nr 0 and 1 are «journal» and «åpnet» */
	*p = (struct prov){.nr = 2, .agenda = {.organ = TI("Nasjonalt e-helseråd"), .nummer = TI("3/23"),
				      .dato = {2023, 10, 4}, .start = 540, .slutt = 900}};
	memcpy(p->rader, prov_rader, sizeof(prov_rader));
	p->agenda.saksliste.p = p->rader;
	p->agenda.saksliste.n = RADER;
	mote_init(&p->m, &p->agenda, NULL);
}

/* After p->agenda or p->rader have been changed: a meeting takes a copy of its agenda. */
static inline void prov_om(struct prov *p)
{
	mote_release(&p->m);
	mote_init(&p->m, &p->agenda, &p->folk);
}

/* Members with a vote av (chair), ol, kn, ll, ab, and the first `varaer` of p->varaer; rules of `regler`. */
static inline void prov_folk(struct prov *p, enum regler regler, size_t varaer)
{
	memcpy(p->medlemmer, prov_medlemmer, sizeof(prov_medlemmer));
	p->agenda.medlemmer.p = p->medlemmer;
	p->agenda.medlemmer.n = MEDLEMMER;
	p->agenda.stedfortredere.p = p->varaer;
	p->agenda.stedfortredere.n = varaer;
	p->agenda.moteleder = T("Anne Vik");
	p->agenda.regler = regler;
	kode_tildel(&p->arena, &p->agenda, &p->folk);
	prov_om(p);
}

static inline void prov_slutt(struct prov *p)
{
	mote_release(&p->m);
	arena_release(&p->arena);
}

/* --- events ---------------------------------------------------------------------------------- */

static inline struct event e_slag(enum event_slag slag)
{
	struct event e = EVENT_TOM;
	e.slag = slag;
	return e;
}

static inline struct event e_sak(enum event_slag slag, const char *sak)
{
	struct event e = e_slag(slag);
	e.sak = tekst_c(sak);
	return e;
}

static inline struct event e_tekst(enum event_slag slag, const char *sak, const char *tekst)
{
	struct event e = e_sak(slag, sak);
	e.tekst = tekst_c(tekst);
	return e;
}

static inline struct event e_vedtak(const char *sak, enum utfall utfall, const char *tekst)
{
	struct event e = e_tekst(EV_VEDTAK, sak, tekst);
	e.utfall = utfall;
	return e;
}

static inline struct event e_pause(const char *rad, int til)
{
	struct event e = e_sak(EV_PAUSE, rad);
	e.til = til == KL_INGEN ? KL_INGEN : klokke(til);
	return e;
}

static inline struct event e_gjelder(enum event_slag slag, int nr)
{
	struct event e = e_slag(slag);
	e.gjelder = nr;
	return e;
}

static inline struct event med_kl(struct event e, int hhmm)
{
	e.kl = klokke(hhmm);
	return e;
}

/* When it is tried, for nekt(). */
static inline struct event ved(int hhmm, struct event e)
{
	e.tid = stund(hhmm);
	return e;
}

static inline struct event med_hvem(struct event e, const char *kode, const char *navn)
{
	e.hvem = (struct hvem){tekst_c(kode), tekst_c(navn), INGEN_TEKST};
	return e;
}

/* Somebody who came: with a role, for a member, in one sak; "" when not. */
static inline struct event e_deltaker(const char *kode, const char *navn, enum rolle rolle, const char *for_)
{
	struct event e = med_hvem(e_slag(EV_DELTAKER), kode, navn);
	e.valg = (int)rolle;
	e.for_hvem = tekst_c(for_);
	return e;
}

static inline struct event e_i_sak(struct event e, const char *sak)
{
	e.sak = tekst_c(sak);
	return e;
}

/* Frammøte, habilitet, lukket, tilførsel: what it says of the person. */
static inline struct event e_valg(enum event_slag slag, const char *sak, const char *kode, int valg)
{
	struct event e = med_hvem(e_sak(slag, sak), kode, "");
	e.valg = valg;
	return e;
}

/* A counted vote that decides nothing by itself. */
static inline struct event e_votering(const char *sak, int for_, int mot, int blankt, int berettiget)
{
	struct event e = e_sak(EV_VOTERING, sak);
	e.valg = VOTERING_TALT;
	e.for_ = for_, e.mot = mot, e.blankt = blankt, e.berettiget = berettiget;
	return e;
}

static inline struct event e_votert(struct event e, enum utfall utfall, const char *tekst)
{
	e.utfall = utfall;
	e.tekst = tekst_c(tekst);
	return e;
}

/* --- doing ----------------------------------------------------------------------------------- */

/* Recorded at `hhmm`; its nr. */
static inline int gjor_(struct prov *p, int hhmm, struct event e, const char *fil, int linje)
{
	e.tid = stund(hhmm);
	if (!mote_check(&p->m, &e, &p->f)) {
		print_error("%s\n", p->f.tekst);
		_fail(fil, linje);
	}
	e.nr = p->nr++;
	mote_apply(&p->m, &e);
	return e.nr;
}
#define gjor(p, hhmm, e) gjor_((p), (hhmm), (e), __FILE__, __LINE__)

static inline void nekt_(struct prov *p, struct event e, const char *ord, const char *fil, int linje)
{
	if (mote_check(&p->m, &e, &p->f)) {
		print_error("ble ikke nektet\n");
		_fail(fil, linje);
	}
	if (p->f.kode != FEIL_REGEL || !strstr(p->f.tekst, ord)) {
		print_error("nektet med «%s»\n", p->f.tekst);
		_fail(fil, linje);
	}
}
#define nekt(p, e, ord) nekt_((p), (e), (ord), __FILE__, __LINE__)

/* Undo and redo, as the keys do it. */
#define angre(p, hhmm) gjor((p), (hhmm), e_gjelder(EV_ANGRE, spor_angre(&(p)->m)))
#define gjenta(p, hhmm) gjor((p), (hhmm), e_gjelder(EV_GJENTA, spor_gjenta(&(p)->m)))

static inline const struct sak *sak_nr(const struct prov *p, const char *nr)
{
	int i = mote_rad(&p->m, tekst_c(nr));
	assert_true(i >= 0);
	return &p->m.saker[i];
}

/* The place in folk of somebody with this code. */
static inline int den(const struct prov *p, const char *kode)
{
	int i = folk_finn(&p->m, &(struct hvem){.kode = tekst_c(kode)});
	assert_true(i >= 0);
	return i;
}

/* The moment of a time of day, after all that is told for it. */
static inline struct oyeblikk klokka(int hhmm)
{
	return (struct oyeblikk){stund(hhmm), INT32_MAX};
}

/* Who may vote in the row at that time, by code, in the register's order. */
#define assert_velgere(p, sak, hhmm, ventet) assert_tekst(velgere((p), (sak), klokka(hhmm)), (ventet))
static inline struct tekst velgere(struct prov *p, const char *sak, struct oyeblikk naar)
{
	int hvem[64], n = folk_velgere(&p->m, *sak ? mote_rad(&p->m, tekst_c(sak)) : -1, naar, hvem);
	struct tekst t = INGEN_TEKST;
	for (int i = 0; i < n; i++)
		t = arena_f(&p->arena, TF "%s" TF, TA(t), i ? " " : "", TA(p->m.folk->p[hvem[i]].kode));
	return t;
}

/* Minutes after midnight of a moment; a moment that never came fails. */
static inline int naar(struct stund s)
{
	assert_true(s.ms != 0);
	return stund_minutt(s, (struct dato){2023, 10, 4});
}
#define assert_kl(fikk, hhmm) assert_int_equal((fikk), klokke(hhmm))

/* The meeting opened with 17/23 at nine. */
static inline void sett(struct prov *p)
{
	gjor(p, 900, e_sak(EV_SATT, "17/23"));
}

/* Takes up `nr` and decides it as proposed. */
static inline void ferdig(struct prov *p, int hhmm, const char *nr)
{
	if (p->m.aktiv < 0 || &p->m.saker[p->m.aktiv] != sak_nr(p, nr))
		gjor(p, hhmm, e_sak(p->m.fase == FASE_PAUSE ? EV_GJENOPPTATT : EV_SAK, nr));
	struct tekst t = sak_forslag(sak_nr(p, nr));
	struct event e = e_sak(EV_VEDTAK, nr);
	e.utfall = UTFALL_VEDTATT;
	e.tekst = t;
	if (t.n)
		gjor(p, hhmm, e);
}

#endif
