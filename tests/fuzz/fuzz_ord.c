/*
 * Any bytes as what a secretary says: a line a word, to a real meeting with its journal on disk (in memory,
 * where the machine has such a disk). The first byte says by which rules; a line that begins with a byte from
 * 0xc0 begins with the word of that number, so that a fuzzer need not spell.
 *
 * What is refused has changed nothing and is told why; nothing that is said holds a character that acts; the
 * journal read back is the meeting that was live; and its minutes can be written, read and printed.
 */
#include "command.h"
#include "emit.h"
#include "former.h"
#include "prove_likhet.h"
#include "prove_mappe.h"
#include "protokoll_inn.h"

enum { LINJE_MAKS = 400, LINJER_MAKS = 60 };

static const char agendaen[] =
	"møte:\n  organ: Prøverådet\n  nummer: 3/23\n  dato: 2023-10-04\n  start: 09:00\n  slutt: 12:00\n"
	"  møteleder: Rune Simensen\n  regler: %s\n"
	"medlemmer:\n"
	"  - {navn: Rune Simensen, virksomhet: Helse Sør-Øst RHF, rolle: leder}\n"
	"  - {navn: Kari Wold, virksomhet: KS, rolle: nestleder}\n"
	"  - {navn: Kåre Nilsen, virksomhet: Oslo kommune}\n"
	"stedfortredere:\n  - {navn: Eli Moe, virksomhet: KS, for: Kari Wold}\n"
	"saksliste:\n"
	"  - saksnummer: 17/23\n    emne: Innkalling\n    innretning: Godkjenning\n    start: 09:00\n"
	"    forslag til vedtak: Rådet godkjenner innkallingen.\n"
	"  - saksnummer: 18/23\n    emne: Tiltak\n    innretning: Beslutning\n    start: 09:30\n"
	"    forslag til vedtak: [Rådet vedtar tiltakene., Saken legges fram igjen innen 1. mars 2024.]\n"
	"  - pause: Lunsj\n    start: 10:30\n"
	"  - saksnummer: 19/23\n    emne: Personalsak\n    start: 11:00\n"
	"    skjermet: {hjemmel: \"offl. § 13, jf. fvl. § 13\"}\n    forslag til vedtak: Anne ansettes.\n"
	"  - emne: Eventuelt\n    start: 11:30\n";

struct ur {
	struct stund tid;
	int64_t ms;
};

static void naa(void *ctx, struct stund *tid, int64_t *ur)
{
	struct ur *u = ctx;
	u->tid.ms += 5000;
	u->ms += 5000;
	*tid = u->tid;
	*ur = u->ms;
}

/* The clean folder that each run is in. The fuzzer's own is left only while it lasts. */
static int begynn(bool folkevalgt)
{
	static bool laget;
	int hjem = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	KREV(hjem >= 0);
	struct streng s = {0};
	if (laget)
		prov_rydd();
	prov_mappe();
	laget = true;
	streng_f(&s, agendaen, folkevalgt ? "folkevalgt" : "råd");
	prov_skriv("m.yaml", streng_tekst(&s));
	streng_release(&s);
	return hjem;
}

static struct session_valg valgene(struct ur *u, bool les)
{
	return (struct session_valg){
		.agenda = "m.yaml", .minutes = "minutes", .speil = "speil", .klokke = {u, naa},
		.jeg = {.bruker = T("kari"), .maskin = T("pc"), .oppstart = T("o"),
			.siden = T("09:00"), .prosess = 1},
		.program = T("motebok"), .ny_id = T("0123456789abcdef0123456789abcdef"),
		.ny_salt = T("fedcba9876543210fedcba9876543210"), .skjermet = true, .bare_les = les,
	};
}

static void prov_sagt(struct tekst t)
{
	uint32_t c;
	for (size_t n; t.n; t = tekst_fra(t, n)) {
		n = utf8_les(t, &c);
		KREV(n > 0 && utf8_slag(c) == UTF8_OK && c != '\t');
	}
}

/* «lagre /etc» would do it: nothing outside the folder is to be written by a test. */
static bool skriver_annetsteds(struct arena *a, struct tekst linje)
{
	struct streng s = {0};
	utf8_inn(&s, linje, true);
	struct tekst t = utf8_fold(a, streng_tekst(&s));
	streng_release(&s);
	bool sti = tekst_finn_tegn(t, '/') >= 0 || tekst_finn_tegn(t, '~') >= 0 ||
		   tekst_finn(t, T("..")) >= 0;
	return sti && (tekst_starter(t, T("lag")) || tekst_finn(t, T(" lag")) >= 0);
}

static void en_linje(struct session *s, struct tekst linje)
{
	struct streng ord = {0}, svar = {0};
	struct feil f = {0};
	enum handling h;
	size_t antall = s->mote.antall;
	if (linje.n && (unsigned char)linje.p[0] >= 0xc0) {
		enum handling nr = (enum handling)((unsigned char)linje.p[0] % H_ANTALL);
		streng_f(&ord, "%s ", handling_info(nr)->ord);
		linje = tekst_fra(linje, 1);
	}
	streng_legg(&ord, tekst_til(linje, LINJE_MAKS));
	arena_reset(&s->skrap);
	if (skriver_annetsteds(&s->skrap, streng_tekst(&ord))) {
		streng_release(&ord);
		return;
	}
	if (!command_kjor(s, streng_tekst(&ord), &h, &svar, &f)) {
		KREV(s->mote.antall == antall);
		KREV(f.kode != FEIL_IO && f.tekst[0]);
		prov_sagt(tekst_c(f.tekst));
	}
	prov_sagt(streng_tekst(&svar));
	prov_sagt(streng_tekst(&s->beskjed));
	KREV(s->derivert.n == 0);
	streng_reset(&s->beskjed);
	streng_release(&ord);
	streng_release(&svar);
}

/* The minutes are read back as they were written, and become every form. */
static void prov_referatet(struct arena *a, const struct mote *m)
{
	struct streng yaml = {0}, igjen = {0};
	struct protokoll p, q;
	protokoll_av_mote(a, m, &p);
	protokoll_skriv(&p, &yaml);
	struct meldinger md = {.arena = a, .fil = T("referatet"), .kilde = streng_tekst(&yaml)};
	KREV(protokoll_les(a, &md, &q));
	protokoll_skriv(&q, &igjen);
	KREV(tekst_lik(streng_tekst(&yaml), streng_tekst(&igjen)));
	prov_alle_former(a, &p, &(struct referat_valg){0});
	streng_release(&yaml);
	streng_release(&igjen);
}

static void prov_journalen(struct ur *u, const struct mote *m)
{
	struct session les;
	struct session_valg v = valgene(u, true);
	struct feil f;
	KREV(session_apne(&les, &v, &f));
	/* a meeting with a protected sak has the sum of its agenda in the protected journal only */
	if (les.mote.antall && m->antall)
		les.mote.logg[0].e.sum = m->logg[0].e.sum;
	const char *ulikt = ulike_moter(m, &les.mote);
	if (ulikt)
		fprintf(stderr, "journalen: %s\n", ulikt);
	KREV(!ulikt && les.beskjed.n == 0);
	session_lukk(&les);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct session s;
	struct feil f;
	struct ur u = {.ms = 1000000};
	struct arena a = {0};
	fuzz_forbered();
	if (n == 0)
		return 0;
	stund_les(T("2023-10-04T09:01:00.000+02:00"), &u.tid);
	int hjem = begynn(data[0] & 1);
	struct session_valg v = valgene(&u, false);
	KREV(session_apne(&s, &v, &f));
	struct tekst rest = {(const char *)data + 1, n - 1}, linje;
	for (int i = 0; i < LINJER_MAKS && tekst_del(&rest, '\n', &linje); i++)
		en_linje(&s, linje);
	if (s.har_journal) {
		prov_journalen(&u, &s.mote);
		prov_referatet(&a, &s.mote);
	}
	session_lukk(&s);
	arena_release(&a);
	KREV(fchdir(hjem) == 0 && close(hjem) == 0);
	return 0;
}
