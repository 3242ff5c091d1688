/*
 * prove_app.h: the screen without a terminal, for tests: keys in, rows and events out.
 *
 * The includer may define EGEN_AGENDA and have an agenda in `agendaen` above the #include. sett_opp() opens it in a folder of its
 * own at 24×80, ta_ned() is its opposite; trykk(), slag() and ctrl() count keys, skriv() does not.
 */
#ifndef PROVE_APP_H
#define PROVE_APP_H

#include "prove.h"

#include <unistd.h>

#include "app.h"
#include "view.h"

struct prov {
	struct session s;
	struct app a;
	struct flate f;
	char mappe[64];
	struct stund tid;
	int64_t ur;
	int taster; /* keys sent beyond free text */
};

static inline void naa(void *ctx, struct stund *tid, int64_t *ur)
{
	struct prov *p = ctx;
	*tid = p->tid;
	*ur = p->ur;
}

#ifndef EGEN_AGENDA /* a test may have its own above the #include */
static const char agendaen[] =
	"møte:\n"
	"  organ: Prøverådet\n  nummer: 3/23\n  dato: 2023-10-04\n  start: 09:00\n  slutt: 12:00\n"
	"  sted: Tromsø\n  møteleder: Rune Simensen\n"
	"medlemmer:\n"
	"  - {navn: Rune Simensen, virksomhet: Helse Sør-Øst RHF, rolle: leder}\n"
	"  - {navn: Kari Wold, virksomhet: KS}\n"
	"  - {navn: Anne Nilsen, virksomhet: Helse Nord RHF}\n"
	"saksliste:\n"
	"  - saksnummer: 17/23\n    emne: Godkjenning av innkalling\n    innretning: Godkjenning\n"
	"    start: 09:00\n    forslag til vedtak: Rådet godkjenner innkalling og dagsorden for møtet i dag.\n"
	"  - saksnummer: 18/23\n    emne: Tiltak for 2024\n    innretning: Anbefaling\n    start: 09:30\n"
	"    forslag til vedtak: Rådet anbefaler tiltakene.\n"
	"  - pause: Lunsj\n    start: 10:30\n"
	"  - saksnummer: 19/23\n    emne: Eventuelt\n    start: 11:00\n";
#endif

static inline void apne(struct prov *p)
{
	static char sti[128], speil[128], minutes[128];
	struct feil f;
	snprintf(sti, sizeof(sti), "%s/agenda.yaml", p->mappe);
	snprintf(speil, sizeof(speil), "%s/speil", p->mappe);
	snprintf(minutes, sizeof(minutes), "%s/minutes", p->mappe);
	struct session_valg v = {
		.agenda = sti, .minutes = minutes, .speil = speil, .klokke = {p, naa},
		.jeg = {.bruker = T("kari"), .maskin = T("pc-12"), .oppstart = T("oppstart"), .siden = T("09:00"), .prosess = 4711},
		.program = T("motebok"), .ny_id = T("0123456789abcdef0123456789abcdef"),
	};
	if (!session_apne(&p->s, &v, &f))
		fail_msg("%s", f.tekst);
	app_init(&p->a, &p->s, false);
}

static inline void lukk(struct prov *p)
{
	app_release(&p->a);
	session_lukk(&p->s);
}

static inline int sett_opp(void **state)
{
	struct prov *p = calloc(1, sizeof(*p));
	char sti[128];
	strcpy(p->mappe, "/tmp/motebok-app-XXXXXX");
	if (!utf8_lokale() || !mkdtemp(p->mappe))
		return -1;
	snprintf(sti, sizeof(sti), "%s/agenda.yaml", p->mappe);
	FILE *fil = fopen(sti, "w");
	if (!fil || fputs(agendaen, fil) < 0 || fclose(fil) != 0)
		return -1;
	stund_les(T("2023-10-04T09:01:00.000+02:00"), &p->tid);
	p->ur = 1000000;
	flate_init(&p->f, 24, 80);
	apne(p);
	*state = p;
	return 0;
}

static inline int ta_ned(void **state)
{
	struct prov *p = *state;
	char kommando[128];
	lukk(p);
	flate_release(&p->f);
	snprintf(kommando, sizeof(kommando), "rm -rf %s", p->mappe);
	int r = system(kommando);
	free(p);
	return r;
}

static inline void tast(struct prov *p, struct tast t)
{
	p->ur += 5000;
	p->tid.ms += 5000;
	app_tast(&p->a, &t);
	app_tegn(&p->a, &p->f);
	arena_reset(&p->s.skrap);
}

/* Characters as keys; they are not counted. */
static inline void skriv(struct prov *p, const char *s)
{
	struct tekst t = tekst_c(s);
	uint32_t cp;
	for (size_t n; (n = utf8_les(t, &cp)); t = tekst_fra(t, n)) {
		struct tast k = {.slag = TAST_TEGN, .n = (unsigned char)n};
		memcpy(k.tegn, t.p, n);
		tast(p, k);
	}
}

/* The same, counted: what the secretary presses beyond the text itself. */
static inline void trykk(struct prov *p, const char *s)
{
	p->taster += (int)utf8_antall(tekst_c(s));
	skriv(p, s);
}

static inline void slag(struct prov *p, enum tast_slag s)
{
	p->taster++;
	tast(p, (struct tast){.slag = s});
}

static inline void ctrl(struct prov *p, char c)
{
	p->taster++;
	tast(p, (struct tast){TAST_CTRL, {c}, 1});
}

static inline const struct event *siste(const struct prov *p)
{
	return &p->s.mote.logg[p->s.mote.antall - 1].e;
}

static inline bool vises(struct prov *p, const char *tekst)
{
	struct streng s = {0};
	flate_dump(&p->f, &s);
	bool ja = tekst_finn(streng_tekst(&s), tekst_c(tekst)) >= 0;
	if (!ja)
		fprintf(stderr, "%s", s.p);
	streng_release(&s);
	return ja;
}

static inline void sett_motet(struct prov *p)
{
	trykk(p, "n");
	assert_int_equal(p->s.mote.fase, FASE_SATT);
	p->taster = 0;
}

/* A word by the command line. */
/* What somebody who has joined does meanwhile. */
static inline void en_annen(struct prov *p, const char *linje)
{
	struct streng svar = {0};
	enum handling h;
	struct feil f;
	if (!command_kjor(&p->s, tekst_c(linje), &h, &svar, &f))
		fail_msg("%s: %s", linje, f.tekst);
	streng_release(&svar);
	app_andre(&p->a);
	app_tegn(&p->a, &p->f);
	arena_reset(&p->s.skrap);
}

static inline void ord(struct prov *p, const char *linje)
{
	skriv(p, ":");
	skriv(p, linje);
	tast(p, (struct tast){.slag = TAST_ENTER});
}

/* To «hev møtet?», with the finding that has this text chosen. */
static inline void velg_mangel(struct prov *p, const char *tekst)
{
	struct mangel *m;
	ord(p, "hev");
	assert_true(vises(p, "Heve møtet?"));
	size_t n = spor_mangler(&p->s.mote, &p->s.skrap, &m), i = 0;
	while (i < n && tekst_finn(m[i].tekst, tekst_c(tekst)) < 0)
		i++;
	assert_true(i < n);
	for (; i > 0; i--)
		slag(p, TAST_NED);
	slag(p, TAST_ENTER);
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)

#endif
