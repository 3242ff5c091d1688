/*
 * Everything in store/ on a system that fails, call by call (prove_kall.h). Nothing that was answered with
 * «true» is untrue afterwards, a refusal has its words, and no descriptor is left open. (test_journal_feil.c
 * does the journal more closely, with the power cut too, and test_kjor_feil.c another program.)
 */
#include "files.h"
#include "journal.h"
#include "lock.h"
#include "prove_kall.h"
#include "register.h"
#include "samband.h"
#include "vakt.h"

/* --- files ------------------------------------------------------------------------------------- */

static bool lagt, erstattet, tatt_vare, ny_fil;
static struct tekst gammel;

static void filer_gjor(void)
{
	struct tekst t;
	struct navneliste l;
	struct stat st;
	lagt = sann(mappe_lag("m/n", &f)) && sann(fil_erstatt("m/n", "a.txt", T("den første"), 0640, &f));
	erstattet = lagt && sann(fil_erstatt("m/n", "a.txt", T("den andre, som er lengre"), 0640, &f));
	if (sann(fil_les(&a, "m/n/a.txt", 64, &t, &f)))
		assert_true(tekst_lik_c(t, "den første") || tekst_lik_c(t, "den andre, som er lengre"));
	ny_fil = lagt && sann(fil_ny("m/n", "c.txt", T("den tredje"), 0640, &f));
	if (ny_fil)
		assert_false(fil_ny("m/n", "c.txt", T("aldri over"), 0640, &f));
	tatt_vare = sann(fil_ta_vare(&a, "m/n", T("a.txt"), &gammel, &f));
	if (sann(mappe_les(&a, "m/n", ".txt", &l, &f)) && tatt_vare && feilen.talt < feilen.nr)
		assert_true(l.n >= 1);
	assert_false(fil_les(&a, "m/n/a.txt", 3, &t, &f) || mappe_lag("", &f));
	(void)fil_merke("m/n/a.txt");
	(void)fil_slett("m/n/b.txt");
	(void)fil_finnes("m/n/a.txt");
	if (stat("m", &st) == 0)
		assert_int_equal(mappe_modus(&st), 0600);
}

static void filer_se(void)
{
	if (!lagt)
		return;
	struct tekst sti = tatt_vare ? arena_f(&a, "m/n/" TF, TA(gammel)) : T("m/n/a.txt");
	struct tekst t = prov_les(&a, prov_finnes(sti.p) ? sti.p : "m/n/a.txt");
	assert_true(tekst_lik_c(t, "den andre, som er lengre") || (!erstattet && tekst_lik_c(t, "den første")));
	assert_true(!ny_fil || tekst_lik_c(prov_les(&a, "m/n/c.txt"), "den tredje"));
	if (!feilen.fra_da_av && strcmp(feilen.navn, "unlinkat") != 0) /* else it could not be removed either */
		assert_int_equal(prov_antall("m/n", "."), 0);
}

static void filer(void **state)
{
	(void)state;
	prov_alle(&(struct forsok){filer_gjor, filer_se});
}

/* --- register ---------------------------------------------------------------------------------- */

#define ID_A "00000000000000000000000000000001"
#define ID_B "00000000000000000000000000000002"

static struct register_mote motet(const char *id, int64_t antall)
{
	return (struct register_mote){.id = tekst_c(id), .fil = T("rad"), .antall = antall, .hode = T(FRAME_NULLER),
				      .referat = antall > 5 ? T(FRAME_NULLER) : INGEN_TEKST};
}

static bool fort_[3];

static void register_gjor(void)
{
	struct register_mote m[] = {motet(ID_A, 5), motet(ID_B, 7), motet(ID_A, 9)};
	struct register_lest r;
	for (size_t i = 0; i < ARRAY_LEN(m); i++)
		fort_[i] = sann(register_skriv(".", &m[i], (struct stund){0}, &f));
	if (sann(register_les(&a, ".", T(ID_B), &r, &f)) && r.har)
		assert_int_equal(r.mote.antall, 7);
}

static void register_se(void)
{
	struct register_lest r;
	struct register_mote m = motet(ID_A, 11);
	assert_true(register_les(&a, ".", T(ID_A), &r, &f) && r.hel);
	assert_true(!fort_[2] || r.mote.antall == 9);
	assert_true(fort_[2] || !fort_[0] || (r.har && r.mote.antall >= 5));
	assert_true(register_les(&a, ".", T(ID_B), &r, &f) && (r.har || !fort_[1]));
	assert_true(register_skriv(".", &m, (struct stund){0}, &f)); /* what was cut off is no hindrance */
	assert_true(register_les(&a, ".", T(ID_A), &r, &f) && r.hel && !r.avbrutt && r.mote.antall == 11);
}

/* On what a power cut may leave. */
static void register_avbrutt_gjor(void)
{
	int nr = feilen.nr;
	feilen.nr = 0;
	prov_skriv(REGISTER_FIL, T("{\"nr\":0,\"ti"));
	feilen.nr = nr;
	register_gjor();
}

static void registeret(void **state)
{
	(void)state;
	prov_alle(&(struct forsok){register_gjor, register_se});
	prov_alle(&(struct forsok){register_avbrutt_gjor, register_se});
}

static void registeret_skadet(void **state)
{
	(void)state;
	static const char *const andre[] = {"", "{", "null", "{\"nr\":0}", "x\n", "{\"nr\":0,\"kjede\":\"00\"}\n"};
	struct register_lest r;
	prov_mappe();
	struct register_mote m = motet(ID_A, 5);
	for (size_t i = 0; i < ARRAY_LEN(andre); i++) {
		prov_skriv(REGISTER_FIL, tekst_c(andre[i]));
		bool hel = tekst_finn_tegn(tekst_c(andre[i]), '\n') < 0;
		assert_true(register_les(&a, ".", T(ID_A), &r, &f) && r.hel == hel && !r.har);
		assert_int_equal(register_skriv(".", &m, (struct stund){0}, &f), hel);
	}
	assert_int_equal(unlink(REGISTER_FIL), 0);
	assert_int_equal(mkdir(REGISTER_FIL, 0700), 0);
	assert_false(register_les(&a, ".", T(ID_A), &r, &f) || register_skriv(".", &m, (struct stund){0}, &f));
	assert_int_equal(rmdir(REGISTER_FIL), 0);
	assert_int_equal(mkfifo(REGISTER_FIL, 0600), 0);
	int leser = open(REGISTER_FIL, O_RDONLY | O_NONBLOCK);
	assert_false(register_skriv(".", &m, (struct stund){0}, &f));
	close(leser);
	prov_rydd();
}

/* A whole line that is no meeting, or is torn inside, says nothing of this one. */
static void registeret_med_annet(void **state)
{
	(void)state;
	static const char *const annet[] = {
		"\"hva\":\"annet\"", "\"hva\":\"møte\",\"id\":\"", "\"hva\":\"møte\",\"id\":\"" ID_A "0\",\"antall\":1",
		"\"hva\":\"møte\",\"id\":\"" ID_A "\"", "\"hva\":\"møte\",\"id\":\"" ID_A "\",\"antall\":5",
		"\"hva\":\"møte\",\"id\":\"" ID_A "\",\"antall\":x,\"hode\":\"00\"",
		"\"hva\":\"møte\",\"id\":\"" ID_A "\",\"antall\":5,\"hode\":",
		"\"hva\":\"møte\",\"id\":\"" ID_A "\",\"antall\":5,\"hode\":\"00\",\"referat\":5",
	};
	prov_mappe();
	for (size_t i = 0; i < ARRAY_LEN(annet); i++) {
		char kjede[SUM_LEN + 1];
		struct streng linje = {0};
		struct register_lest r;
		struct post p = {.forrige = T(FRAME_NULLER), .innhold = tekst_c(annet[i])};
		assert_true(frame_skriv(&linje, &p, kjede));
		prov_skriv(REGISTER_FIL, streng_tekst(&linje));
		assert_true(register_les(&a, ".", T(ID_A), &r, &f) && r.hel && !r.har && r.antall == 1);
		streng_release(&linje);
	}
	prov_rydd();
	arena_reset(&a);
}

static void fort(struct register_mote m, size_t linjer)
{
	struct register_lest r;
	assert_true(register_skriv(".", &m, (struct stund){0}, &f));
	assert_true(register_les(&a, ".", m.id, &r, &f) && r.hel && r.har && r.antall == linjer);
	assert_true(r.mote.antall == m.antall && tekst_lik(r.mote.hode, m.hode) && tekst_lik(r.mote.referat, m.referat));
}

static void det_samme_fores_ikke_to_ganger(void **state)
{
	(void)state;
	static char annet[] = FRAME_NULLER;
	annet[0] = '1';
	prov_mappe();
	struct register_mote m = motet(ID_A, 5);
	fort(m, 1);
	fort(m, 1);
	m.antall = 6;
	fort(m, 2);
	m.hode = tekst_c(annet);
	fort(m, 3);
	m.referat = T(FRAME_NULLER);
	fort(m, 4);
	m.referat = tekst_c(annet);
	fort(m, 5);
	fort(m, 5);
	prov_rydd();
	arena_reset(&a);
}

/* Whole lines, each good alone, that do not follow: one is gone, or stands in another's place. */
static void en_linje_som_er_borte_fra_registeret_merkes(void **state)
{
	(void)state;
	struct register_lest r;
	struct tekst linje[3], alt;
	struct register_mote m = motet(ID_A, 9);
	prov_mappe();
	for (int i = 0; i < 3; i++)
		fort(motet(ID_A, i + 1), (size_t)i + 1);
	alt = prov_les(&a, REGISTER_FIL);
	for (int i = 0; i < 3; i++)
		assert_true(tekst_del(&alt, '\n', &linje[i]));
	prov_skriv(REGISTER_FIL, arena_f(&a, TF "\n" TF "\n", TA(linje[0]), TA(linje[2])));
	assert_true(register_les(&a, ".", T(ID_A), &r, &f) && !r.hel && r.antall == 1 && r.mote.antall == 1);
	assert_false(register_skriv(".", &m, (struct stund){0}, &f));
	assert_string_equal(f.tekst, "arkiv.register er skadet etter linje 1, og møtet er ikke ført der");
	struct streng annen = {0};
	char kjede[SUM_LEN + 1];
	struct post p = {.nr = 1, .forrige = T(FRAME_NULLER), .innhold = T("\"hva\":\"annet\"")};
	assert_true(frame_skriv(&annen, &p, kjede));
	prov_skriv(REGISTER_FIL, arena_f(&a, TF "\n" TF, TA(linje[0]), TA(streng_tekst(&annen))));
	assert_true(register_les(&a, ".", T(ID_A), &r, &f) && !r.hel && r.antall == 1);
	streng_release(&annen);
	prov_rydd();
	arena_reset(&a);
}

/* --- journal ----------------------------------------------------------------------------------- */

static size_t lovet;

static void legg_til(struct journal *j, int antall)
{
	for (int i = 0; i < antall; i++)
		if (sann(journal_skriv(j, T("\"hva\":\"merknad\",\"tekst\":\"x\""), (struct journal_stempel){0}, &f)))
			lovet = j->antall;
}

static struct journal_sted stedet(void)
{
	return (struct journal_sted){.mappe = T("m"), .speil = T("s"), .base = T("rad")};
}

static void journal_gjor(void)
{
	struct journal j = {0};
	struct journal_lest lest;
	struct journal_sted sted = stedet();
	struct journal_start start = {T(ID_A), T("\"hva\":\"journal\",\"id\":\"" ID_A "\"")};
	struct streng varsel = {0};
	lovet = 0;
	if (sann(journal_ny(&j, &sted, start, (struct journal_stempel){0}, &f)))
		legg_til(&j, 2);
	journal_lukk(&j);
	if (sann(journal_finn(&a, &sted, &lest, &f)) && lest.g.antall && !lest.g.tapt) {
		j = (struct journal){0};
		if (sann(journal_fortsett(&j, &sted, &lest, &f)) && !j.bare_les)
			legg_til(&j, 2);
		(void)journal_lite_plass(&j, &varsel);
		if (j.antall && !j.bare_les && sann(journal_flytt(&j, "annet", &f)))
			legg_til(&j, 1);
		journal_lukk(&j);
	}
	streng_release(&varsel);
}

static void journal_se(void)
{
	struct journal_lest her, der;
	struct journal_sted sted = stedet(), annet = stedet();
	annet.mappe = T("annet");
	assert_true(journal_finn(&a, &sted, &her, &f) && journal_finn(&a, &annet, &der, &f));
	size_t n = her.g.antall > der.g.antall ? her.g.antall : der.g.antall;
	if (n < lovet)
		fail_msg("kall nr. %d, %s: %zu av %zu", feilen.talt, strerror(feilen.os), n, lovet);
}

static void journalen(void **state)
{
	(void)state;
	prov_alle(&(struct forsok){journal_gjor, journal_se});
}

/* --- lock -------------------------------------------------------------------------------------- */

static struct las en;
static enum las_svar svar;

static struct las_eier eier(void)
{
	return (struct las_eier){T("ola"), T("pc-12"), T("0f1e2d3c"), T("12.58"), getpid(), true, &a};
}

static void las_gjor(void)
{
	struct las_eier jeg = eier(), andre = {.arena = &a};
	struct las to;
	svar = las_ta(&en, "m.lock", &jeg, &andre, &f);
	if (svar == LAS_FEIL)
		assert_true(f.tekst[0]);
	if (las_ta(&to, "m.lock", &jeg, &andre, &f) == LAS_TATT) {
		assert_true(svar != LAS_TATT);
		las_slipp(&to);
	}
}

static void las_se(void)
{
	struct las_eier jeg = eier(), andre = {.arena = &a};
	struct las to;
	if (svar == LAS_TATT)
		assert_int_equal(las_ta(&to, "m.lock", &jeg, &andre, &f), LAS_OPPTATT);
	if (svar == LAS_TATT || svar == LAS_KAN_IKKE)
		las_slipp(&en);
	assert_int_equal(las_ta(&to, "m.lock", &jeg, &andre, &f), LAS_TATT);
	las_slipp(&to);
}

static void laasen(void **state)
{
	(void)state;
	prov_alle(&(struct forsok){las_gjor, las_se});
}

/* --- samband, vakt ----------------------------------------------------------------------------- */

static void samband_gjor(void)
{
	struct samband s;
	struct tekst linje;
	int fd, gjest;
	struct samband_svar nei = {.tall = 17};
	if (!sann(samband_apne(&s, "løp/x.sock", &f)))
		return;
	if (sann(samband_koble(&fd, "løp/x.sock", &f))) {
		(void)!send(fd, "hei\n", 4, MSG_NOSIGNAL);
		for (int i = 0; i < 4; i++) {
			if (!samband_neste(&s, &gjest, &linje))
				continue;
			assert_tekst(linje, "hei");
			samband_si(&s, gjest, &nei);
		}
		close(fd);
		(void)samband_neste(&s, &gjest, &linje);
	}
	samband_lukk(&s);
}

static void ingenting(void)
{
}

static void sambandet(void **state)
{
	(void)state;
	prov_alle(&(struct forsok){samband_gjor, ingenting});
}

/* What the other side says may be anything. */
static void svar_gjor(void)
{
	static const char *const sagt[] = {"OK 0 3\nhei", "NEI 2 0\n", "OK 0 3\nhe", "OK", "\n", "OK x 3\n", "OK 0 x\n",
					   "OK 0\n", "OK\n", ""};
	for (size_t i = 0; i < ARRAY_LEN(sagt); i++) {
		struct samband_svar ut = {0};
		int par[2];
		assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, par), 0);
		int nr = feilen.nr;
		feilen.nr = 0;
		(void)!write(par[1], sagt[i], strlen(sagt[i]));
		shutdown(par[1], SHUT_WR);
		feilen.nr = nr;
		bool ok = sann(samband_spor(par[0], T("status"), &ut, &f));
		assert_true(!ok || i < 2);
		if (ok && i == 0)
			assert_streng(&ut.tekst, "hei");
		streng_release(&ut.tekst);
		(void)close(par[0]), (void)close(par[1]);
	}
}

static void svarene(void **state)
{
	(void)state;
	prov_alle(&(struct forsok){svar_gjor, ingenting});
}

static void flere_enn_plassen(void **state)
{
	(void)state;
	struct samband s;
	struct tekst linje;
	int fd[SAMBAND_GJESTER + 1], gjest, lang;
	static char mye[SAMBAND_LINJE + 2];
	prov_mappe();
	assert_true(samband_apne(&s, "løp/x.sock", &f));
	for (int i = 0; i <= SAMBAND_GJESTER; i++) {
		assert_true(samband_koble(&fd[i], "løp/x.sock", &f));
		(void)samband_neste(&s, &gjest, &linje);
	}
	char b;
	assert_int_equal(read(fd[SAMBAND_GJESTER], &b, 1), 0); /* no room: told at once */
	memset(mye, 'x', sizeof(mye));
	lang = fcntl(fd[0], F_SETFL, O_NONBLOCK);
	for (size_t sendt = 0; sendt < sizeof(mye);) {
		ssize_t n = send(fd[0], mye, sizeof(mye) - sendt, MSG_NOSIGNAL);
		if (n < 0 && errno == EPIPE)
			break;
		sendt += n > 0 ? (size_t)n : 0;
		assert_false(samband_neste(&s, &gjest, &linje));
	}
	for (int i = 0; i < 40; i++)
		assert_false(samband_neste(&s, &gjest, &linje));
	assert_int_equal(lang, 0);
	assert_int_equal(s.gjest[0].fd, -1);
	for (int i = 0; i <= SAMBAND_GJESTER; i++)
		close(fd[i]);
	assert_false(samband_apne(&s, "mangler/mer/x.sock", &f));
	assert_false(samband_neste(&s, &gjest, &linje));
	assert_int_equal(samband_fd(&s), -1);
	samband_lukk(&s);
	assert_false(samband_koble(&fd[0], arena_f(&a, "%.*s", 200, mye).p, &f));
	assert_int_equal(mkdir("delt", 0700) | chmod("delt", 02770), 0);
	struct stat st;
	assert_true(samband_apne(&s, "delt/x.sock", &f) && stat("delt/x.sock", &st) == 0 && (st.st_mode & 0777) == 0660);
	samband_lukk(&s);
	assert_int_equal(mkdir("åpen", 0700) | chmod("åpen", 0777), 0);
	assert_false(samband_apne(&s, "åpen/x.sock", &f));
	prov_rydd();
	arena_reset(&a);
}

static void vakt_gjor(void)
{
	struct vakt v = {0};
	if (!vakt_mappe(&v, "."))
		(void)vakt_mappe(&v, "mangler");
	(void)vakt_fd(&v);
	vakt_tom(&v);
	vakt_lukk(&v);
	assert_int_equal(vakt_fd(&v), -1);
	vakt_tom(&v);
}

static void vakten(void **state)
{
	(void)state;
	prov_alle(&(struct forsok){vakt_gjor, ingenting});
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(filer),
		cmocka_unit_test(registeret),
		cmocka_unit_test(registeret_skadet),
		cmocka_unit_test(registeret_med_annet),
		cmocka_unit_test(det_samme_fores_ikke_to_ganger),
		cmocka_unit_test(en_linje_som_er_borte_fra_registeret_merkes),
		cmocka_unit_test(journalen),
		cmocka_unit_test(laasen),
		cmocka_unit_test(sambandet),
		cmocka_unit_test(svarene),
		cmocka_unit_test(flere_enn_plassen),
		cmocka_unit_test(vakten),
	};
	int galt = PROV(prover);
	arena_release(&a);
	return galt;
}
