/*
 * A whole day, told once in tests/dag/dag.txt and played twice: on the screen (pty + libvterm, 80×24),
 * where every key beyond the text itself is counted, and as words in plain mode, each with «kl». Both
 * give the same journal but for the times, and the same minutes.
 *
 * argv[1] is the program, argv[2] dag.txt, argv[3] dag.yaml. VIS_REFERAT=1 prints the referat.
 *
 * Counted is as in DESIGN §4: codes, colons, deadlines, words that the program asks for, Enter, Esc and
 * every other key; Ctrl and Shift are not keys of their own. What somebody says, a title or a
 * proposal's new words are free.
 */
#include "prove.h"

#include <limits.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "arena.h"
#include "utf8.h"
#include "vt.h"

enum { TASTER_MAKS = 360, MALER = 22 };

static const char *program, *dagen, *agendaen;

/* What has the keys: each is left by Esc. */
enum sted { HOVED, LINJE, PANEL, LOGG };

struct steg {
	struct tekst kl, ord, hvem, tekst; /* «09:44 sier cm: Legemiddeltiltaket bør komme først.» */
};

struct prov {
	struct vt *vt;
	struct arena arena;
	char mappe[64];
	enum sted sted;
	int taster, sekund;
	struct tekst kl;              /* of the step before: two in a minute are seconds apart */
	struct streng enkel;          /* the same day as words */
	int antall_av[MALER], taster_av[MALER]; /* of each word: how often, and its keys */
	struct tekst innspill;        /* the last one, as it was written */
};

/* --- files and programs ----------------------------------------------------------------------- */

static struct tekst les(struct prov *p, const char *navn)
{
	struct streng s = {0};
	char b[4096];
	FILE *f = fopen(arena_f(&p->arena, "%s/%s", p->mappe, navn).p, "rb");
	if (!f)
		fail_msg("%s finnes ikke", navn);
	for (size_t n; (n = fread(b, 1, sizeof(b), f)) > 0;)
		streng_legg(&s, (struct tekst){b, n});
	fclose(f);
	struct tekst t = arena_tekst(&p->arena, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static void skriv(struct prov *p, const char *navn, struct tekst t)
{
	FILE *f = fopen(arena_f(&p->arena, "%s/%s", p->mappe, navn).p, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(t.p, 1, t.n, f), t.n);
	assert_int_equal(fclose(f), 0);
}

/* In the folder of the test; what it writes is read with les(). */
static int kall(struct prov *p, const char *kommando)
{
	int r = system(arena_f(&p->arena, "cd %s && %s", p->mappe, kommando).p);
	return WIFEXITED(r) ? WEXITSTATUS(r) : -1;
}

/* Whole, for the program looks at it at any time. */
static void still_klokka(struct prov *p, struct tekst kl, int sekund)
{
	const char *ny = arena_f(&p->arena, "%s/klokke.ny", p->mappe).p;
	skriv(p, "klokke.ny",
	      arena_f(&p->arena, "2024-10-02T" TF ":%02d.000+02:00", TA(kl), sekund));
	assert_int_equal(rename(ny, arena_f(&p->arena, "%s/klokke", p->mappe).p), 0);
}

static int sett_opp(void **state)
{
	struct prov *p = calloc(1, sizeof(*p));
	strcpy(p->mappe, "/tmp/motebok-dag-XXXXXX");
	if (!mkdtemp(p->mappe))
		return -1;
	*state = p;
	return kall(p, arena_f(&p->arena, "mkdir agendas && cp '%s' agendas/dag.yaml && cp '%s' dag.txt",
			       agendaen, dagen).p);
}

static int ta_ned(void **state)
{
	struct prov *p = *state;
	vt_slutt(p->vt);
	int r = kall(p, arena_f(&p->arena, "rm -rf %s", p->mappe).p);
	streng_release(&p->enkel);
	arena_release(&p->arena);
	free(p);
	return r;
}

/* --- the keys --------------------------------------------------------------------------------- */

static void fri(struct prov *p, struct tekst t)
{
	vt_send(p->vt, t);
}

static void tast(struct prov *p, struct tekst t)
{
	p->taster += (int)utf8_antall(t);
	fri(p, t);
}

/* One key that the terminal sends as several bytes. */
static void en_tast(struct prov *p, const char *byte, int ganger)
{
	p->taster += ganger;
	while (ganger-- > 0)
		fri(p, tekst_c(byte));
}

static void vent(struct prov *p, const char *s)
{
	vt_vent(p->vt, VT_HVOR_SOM_HELST, s);
}

/* Esc, and not the first half of an Alt: what is left is seen, and then seen to be gone. */
static void til_hoved(struct prov *p)
{
	static const char *const ses[] = {[LINJE] = "Esc lukker · utkastet", [PANEL] = "┌─ Deltakere",
					[LOGG] = "┌─ Logg"};
	if (p->sted == HOVED)
		return;
	vent(p, ses[p->sted]);
	en_tast(p, "\033", 1);
	vt_vent_borte(p->vt, VT_HVOR_SOM_HELST, ses[p->sted]);
	p->sted = HOVED;
}

static void til(struct prov *p, enum sted sted)
{
	static const char *const apner[] = {[LINJE] = "i", [PANEL] = "d"};
	if (p->sted == sted)
		return;
	til_hoved(p);
	if (sted != HOVED)
		tast(p, tekst_c(apner[sted]));
	p->sted = sted;
}

/* A text is free but for the deadline at its end. */
static void med_frist(struct prov *p, struct tekst t)
{
	ptrdiff_t frist = tekst_finn(t, T(" >"));
	fri(p, frist < 0 ? t : tekst_til(t, (size_t)frist + 1));
	if (frist >= 0)
		tast(p, tekst_fra(t, (size_t)frist + 1));
}

static int antall_ord(struct tekst t)
{
	struct tekst ord;
	int n = 0;
	while (tekst_del(&t, ' ', &ord))
		n += ord.n > 0;
	return n;
}

/* --- the steps that are more than keys in a row ------------------------------------------------ */

static void innspill(struct prov *p, const struct steg *s)
{
	bool har_ordet = tekst_lik_c(s->ord, "sier");
	if (!har_ordet)
		tast(p, arena_f(&p->arena, TF ":", TA(s->hvem)));
	fri(p, s->tekst);
	tast(p, T("\r"));
	p->innspill = s->tekst;
	streng_f(&p->enkel, "innspill " TF ": " TF "\n", TA(s->hvem), TA(s->tekst));
}

/* Back to the first word that is wrong, and on from there. */
static void rett(struct prov *p, const struct steg *s)
{
	size_t likt = 0, n = 0;
	for (; n < s->tekst.n && n < p->innspill.n && s->tekst.p[n] == p->innspill.p[n]; n++)
		if (s->tekst.p[n] == ' ')
			likt = n + 1;
	en_tast(p, "\033OA", 1); /* up, as the keypad is set */
	vent(p, "Retter innspill");
	en_tast(p, "\027", antall_ord(tekst_fra(p->innspill, likt)));
	fri(p, tekst_fra(s->tekst, likt));
	tast(p, T("\r"));
	streng_f(&p->enkel, "rett " TF "\n", TA(s->tekst));
}

/* «… for 2025 {, med forbehold,} og ber …»: what stands in the braces is new. */
static void endre(struct prov *p, const struct steg *s)
{
	ptrdiff_t fra = tekst_finn_tegn(s->tekst, '{'), slutt = tekst_finn_tegn(s->tekst, '}');
	assert_true(fra >= 0 && slutt > fra);
	struct tekst foran = tekst_trim(tekst_til(s->tekst, (size_t)fra));
	struct tekst nytt = tekst_fra(tekst_til(s->tekst, (size_t)slutt), (size_t)fra + 1);
	struct tekst bak = tekst_trim(tekst_fra(s->tekst, (size_t)slutt + 1));
	const char *foer = foran.n && nytt.p[0] != ',' ? " " : "", *etter = bak.n ? " " : "";
	tast(p, T("e"));
	vent(p, "Ctrl-S lagrer");
	en_tast(p, "\033[1;5D", antall_ord(bak));
	if (foran.n && !*foer) /* the comma stands where the space stood */
		en_tast(p, "\177", 1);
	fri(p, arena_f(&p->arena, TF "%s", TA(nytt), etter));
	tast(p, T("\023"));
	streng_f(&p->enkel, "endre " TF "%s" TF "%s" TF "\n", TA(foran), foer, TA(nytt), etter,
		 TA(bak));
}

/* The checklist names the action point without a deadline; Enter goes there. Its number is what «logg»
 * says in plain mode. */
static void frist(struct prov *p, const struct steg *s)
{
	ptrdiff_t dato = tekst_finn(s->tekst, T(" >"));
	struct streng rad = {0};
	struct tekst t, ord;
	int64_t nr = 0;
	assert_true(dato > 0);
	vent(p, "har ingen frist");
	tast(p, T("\r"));
	vent(p, arena_f(&p->arena, TF, TA(tekst_til(s->tekst, (size_t)dato))).p);
	vent(p, "Rett: ");
	vt_rad(p->vt, vt_finn(p->vt, "Rett: "), &rad);
	for (t = streng_tekst(&rad); !nr && tekst_del(&t, ' ', &ord);)
		tekst_tall(ord, INT_MAX, &nr);
	streng_release(&rad);
	tast(p, arena_f(&p->arena, TF "\r", TA(tekst_fra(s->tekst, (size_t)dato))));
	p->sted = LOGG; /* it stands in the log, put right */
	streng_f(&p->enkel, "nei\nrett %d " TF "\n", (int)nr, TA(s->tekst));
}

static void aksjon(struct prov *p, const struct steg *s)
{
	tast(p, arena_f(&p->arena, "a" TF ":", TA(s->hvem)));
	med_frist(p, s->tekst);
	tast(p, T("\r"));
	streng_f(&p->enkel, "aksjon " TF ": " TF "\n", TA(s->hvem), TA(s->tekst));
}

/* --- all the steps ----------------------------------------------------------------------------- */

/* tabell. «%h» is who, «%k» a short word that is counted, «%t» text that is free; NULL: by its function.
 * `svar` is what is seen when it is done, «%l» the time of day; NULL: «lagret» at this second. */
static const struct mal {
	const char *ord, *taster, *enkel, *svar;
	enum sted sted;
	void (*gjor)(struct prov *p, const struct steg *s);
} maler[MALER] = {
	{"neste", "n", "neste", NULL, HOVED, NULL},
	{"vedtak", "v\r", "vedtak", NULL, HOVED, NULL},
	{"utgår", "vx", "vedtak utgår", NULL, HOVED, NULL},
	{"stemme", "s\r", "stemme", NULL, HOVED, NULL},
	{"angre", "u", "angre", NULL, HOVED, NULL},
	{"godta", "A", "aksjonsforslag", NULL, HOVED, NULL},
	{"taler", "t%h\r", "taler %h", NULL, HOVED, NULL},
	{"replikk", "t%h!\r", "taler %h!", NULL, HOVED, NULL},
	{"ordet", "o", "ordet", NULL, HOVED, NULL},
	{"pause", "p%k\r", "pause %k", NULL, HOVED, NULL},
	{"sak", "gny %t\r", "sak ny %t", NULL, HOVED, NULL},
	{"hev", "n", "neste", "Heve møtet?", HOVED, NULL},
	{"ja", "ja\r", "ja", "Møtet er hevet kl.", HOVED, NULL},
	{"forfall", "%h\rf", "deltakere %h forfall", "forfall.", PANEL, NULL},
	{"stedfortreder", "%h\rs%k\r", "deltakere %h stedfortreder %k", "Deltaker med koden", PANEL, NULL},
	{"gikk", "%h\rg", "deltakere %h gikk", "–%l.", PANEL, NULL},
	{"innspill", NULL, NULL, NULL, LINJE, innspill},
	{"sier", NULL, NULL, NULL, LINJE, innspill},
	{"rett", NULL, NULL, NULL, LINJE, rett},
	{"endre", NULL, NULL, NULL, HOVED, endre},
	{"aksjon", NULL, NULL, NULL, HOVED, aksjon},
	{"frist", NULL, NULL, "Rettet nr.", HOVED, frist},
};

static void fyll_ut(struct prov *p, const struct mal *m, const struct steg *s)
{
	for (const char *c = m->taster; *c; c++) {
		if (*c != '%')
			tast(p, (struct tekst){c, 1});
		else if (*++c == 't')
			fri(p, s->tekst);
		else
			tast(p, *c == 'h' ? s->hvem : s->tekst);
	}
	for (const char *c = m->enkel; *c; c++)
		if (*c != '%')
			streng_tegn(&p->enkel, *c);
		else
			streng_legg(&p->enkel, *++c == 'h' ? s->hvem : s->tekst);
	streng_tegn(&p->enkel, '\n');
}

/* Before the clock goes on, for the program takes its time when it gets the key. */
static void vent_svar(struct prov *p, const char *svar)
{
	struct streng b = {0};
	if (!svar)
		streng_f(&b, "lagret " TF ":%02d", TA(p->kl), p->sekund);
	for (const char *c = svar ? svar : ""; *c; c++)
		if (*c == '%' && *++c == 'l')
			streng_legg(&b, p->kl);
		else
			streng_tegn(&b, *c);
	vent(p, b.p);
	streng_release(&b);
}

static void gjor(struct prov *p, const struct steg *s)
{
	const struct mal *m = maler;
	int foer = p->taster;
	while (m < maler + MALER && !tekst_lik_c(s->ord, m->ord))
		m++;
	if (m == maler + MALER)
		fail_msg("dag.txt: ukjent ord «" TF "»", TA(s->ord));
	p->sekund = tekst_lik(p->kl, s->kl) ? p->sekund + 2 : 10;
	p->kl = s->kl;
	still_klokka(p, s->kl, p->sekund);
	if (m->gjor != rett && m->gjor != frist) /* «kl» there would be when the thing itself happened */
		streng_f(&p->enkel, "kl " TF " ", TA(s->kl));
	til(p, m->sted);
	if (m->gjor)
		m->gjor(p, s);
	else
		fyll_ut(p, m, s);
	p->antall_av[m - maler]++;
	p->taster_av[m - maler] += p->taster - foer;
	vent_svar(p, m->svar);
}

/* «09:44 sier cm: tekst»; who is named ends with a colon, or is all there is. */
static bool neste_steg(struct tekst *rest, struct steg *s)
{
	static const char *const om_noen[] = {"forfall", "gikk", "taler", "replikk"};
	struct tekst linje;
	while (tekst_del(rest, '\n', &linje)) {
		if (!linje.n || linje.p[0] == '#')
			continue;
		*s = (struct steg){.tekst = INGEN_TEKST};
		tekst_del(&linje, ' ', &s->kl);
		tekst_del(&linje, ' ', &s->ord);
		s->tekst = linje;
		for (size_t i = 0; i < ARRAY_LEN(om_noen); i++)
			if (tekst_lik_c(s->ord, om_noen[i]))
				s->hvem = linje;
		if (tekst_lik_c(s->ord, "innspill") || tekst_lik_c(s->ord, "sier") ||
		    tekst_lik_c(s->ord, "aksjon") || tekst_lik_c(s->ord, "stedfortreder")) {
			ptrdiff_t k = tekst_finn_tegn(linje, ':');
			assert_true(k > 0);
			s->hvem = tekst_til(linje, (size_t)k);
			s->tekst = tekst_trim(tekst_fra(linje, (size_t)k + 1));
		}
		return true;
	}
	return false;
}

static void spill_pa_skjermen(struct prov *p)
{
	const char *env[] = {arena_f(&p->arena, "MOTEBOK_KLOKKE=%s/klokke", p->mappe).p,
			     arena_f(&p->arena, "MOTEBOK_SPEIL=%s/speil", p->mappe).p,
			     arena_f(&p->arena, "MOTEBOK_SAMBAND=%s/samband", p->mappe).p, NULL};
	const char *argv[] = {program, "--minutes", "skjerm", "agendas/dag.yaml", NULL};
	struct tekst dag;
	struct steg s;
	dag = les(p, "dag.txt");
	still_klokka(p, T("08:55"), 0);
	struct vt_valg v = {.rader = 24, .kolonner = 80, .env = env, .katalog = p->mappe};
	p->vt = vt_start(&v, argv);
	vt_vent(p->vt, 0, "MØTET ER IKKE SATT");
	while (neste_steg(&dag, &s))
		gjor(p, &s);
	til_hoved(p);
	fri(p, T("q")); /* the day is over: not part of it */
	assert_int_equal(vt_vent_slutt(p->vt), 0);
	vt_assert_gjenopprettet(p->vt);
}

/* In the evening, from paper: the clock stands, and every line says when. */
static void spill_i_enkel_modus(struct prov *p)
{
	skriv(p, "enkel.txt", streng_tekst(&p->enkel));
	int kode = kall(p, arena_f(&p->arena,
				   "MOTEBOK_KLOKKE=2024-10-02T18:00:00.000+02:00 "
				   "MOTEBOK_SPEIL=$PWD/speil MOTEBOK_SAMBAND=$PWD/samband '%s' --enkel "
				   "--minutes enkel agendas/dag.yaml <enkel.txt >svar.txt 2>feil.txt",
				   program).p);
	struct tekst feil = les(p, "feil.txt");
	if (kode != 0 || feil.n)
		fail_msg("enkel modus sluttet med %d: " TF, kode, TA(feil));
}

/* --- are they the same? ------------------------------------------------------------------------- */

/* An event without nr, times and hashes; of the first record and of the openings only what they are. */
static struct tekst innhold(struct prov *p, struct tekst linje)
{
	ptrdiff_t fra = tekst_finn(linje, T("\"hva\":")), slutt = tekst_finn(linje, T(",\"forrige\":"));
	assert_true(fra > 0 && slutt > fra);
	struct tekst t = tekst_fra(tekst_til(linje, (size_t)slutt), (size_t)fra);
	if (tekst_starter(t, T("\"hva\":\"journal\"")) || tekst_starter(t, T("\"hva\":\"åpnet\"")))
		return tekst_til(t, (size_t)tekst_finn_tegn(t, ','));
	/* a quote in a text is \", so these are never found in one */
	ptrdiff_t hode = tekst_finn(t, T(",\"hode\":")), kl = tekst_finn(t, T(",\"kl\":\""));
	if (hode >= 0)
		return tekst_til(t, (size_t)hode);
	if (kl < 0)
		return t;
	struct tekst bak = tekst_fra(t, (size_t)kl + sizeof(",\"kl\":\"") - 1);
	bak = tekst_fra(bak, (size_t)tekst_finn_tegn(bak, '"') + 1);
	return arena_f(&p->arena, TF TF, TA(tekst_til(t, (size_t)kl)), TA(bak));
}

static void journalene_er_like(struct prov *p)
{
	struct tekst a = les(p, "skjerm/dag.journal"), b = les(p, "enkel/dag.journal"), la, lb;
	for (int nr = 0;; nr++) {
		bool mer_a = tekst_del(&a, '\n', &la), mer_b = tekst_del(&b, '\n', &lb);
		if ((!mer_a || !la.n) && (!mer_b || !lb.n))
			return;
		if (!mer_a || !mer_b || !la.n || !lb.n)
			fail_msg("bare den ene har nr. %d: " TF, nr, TA(la.n ? la : lb));
		struct tekst ia = innhold(p, la), ib = innhold(p, lb);
		if (!tekst_lik(ia, ib))
			fail_msg("nr. %d\nskjerm: " TF "\nenkel:  " TF, nr, TA(ia), TA(ib));
	}
}

static void produktene_er_like(struct prov *p)
{
	/* the control word is of the bytes of its own journal */
	int kode = kall(p, "for d in skjerm enkel; do sed '/^  journal: {id:/d' $d/dag.yaml >$d.yaml; done; "
			   "diff skjerm.yaml enkel.yaml >ulikt.txt");
	if (kode != 0)
		fail_msg("minutes er ikke det samme:\n" TF, TA(les(p, "ulikt.txt")));
}

static int antall(const struct prov *p, const char *ord)
{
	for (int i = 0; i < MALER; i++)
		if (strcmp(maler[i].ord, ord) == 0)
			return p->antall_av[i];
	fail_msg("%s", ord);
	return 0;
}

/* Is it the day that the budget is for? */
static void dagen_er_hel(const struct prov *p)
{
	assert_int_equal(antall(p, "innspill") + antall(p, "sier"), 40);
	assert_int_equal(antall(p, "taler") + antall(p, "replikk"), 20);
	assert_int_equal(antall(p, "ordet"), 20);
	assert_int_equal(antall(p, "aksjon") + antall(p, "godta"), 5);
	assert_int_equal(antall(p, "vedtak") - antall(p, "angre") + antall(p, "stemme"), 10);
}

static void vis_tastene(const struct prov *p)
{
	for (int i = 0; i < MALER; i++)
		print_message("# %3d taster på %2d %s\n", p->taster_av[i], p->antall_av[i],
			      maler[i].ord);
	print_message("# %d taster ut over teksten, høyst %d\n", p->taster, TASTER_MAKS);
}

static void vis_referatet(struct prov *p)
{
	const char *k = arena_f(&p->arena, "'%s' referat enkel/dag.yaml >referat.txt", program).p;
	if (!getenv("VIS_REFERAT"))
		return;
	assert_int_equal(kall(p, k), 0);
	fprintf(stderr, TF, TA(les(p, "referat.txt")));
}

static void en_hel_dag_pa_skjermen_og_i_enkel_modus(void **state)
{
	struct prov *p = *state;
	spill_pa_skjermen(p);
	vis_tastene(p);
	dagen_er_hel(p);
	spill_i_enkel_modus(p);
	journalene_er_like(p);
	produktene_er_like(p);
	vis_referatet(p);
	assert_true(p->taster <= TASTER_MAKS);
}

int main(int argc, char **argv)
{
#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)
	static const struct CMUnitTest prover[] = {
		PROVE(en_hel_dag_pa_skjermen_og_i_enkel_modus),
	};
	static char sti[3][PATH_MAX];
	for (int i = 0; i < 3; i++)
		if (argc != 4 || !realpath(argv[i + 1], sti[i]))
			return 2;
	program = sti[0];
	dagen = sti[1];
	agendaen = sti[2];
	return PROV(prover);
}
