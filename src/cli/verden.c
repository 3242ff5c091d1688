#include "verden.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include "files.h"
#include "sum.h"
#include "utf8.h"

enum { ID_BYTE = 16 };

/* --- the clock ------------------------------------------------------------------------------- */

static int64_t millisekunder(struct timespec t)
{
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void naa_ekte(void *ctx, struct stund *tid, int64_t *ur)
{
	struct timespec vegg = {0}, oppe = {0};
	struct tm tm = {0};
	(void)ctx;
	BUG_ON(clock_gettime(CLOCK_REALTIME, &vegg) != 0);
	/* the boot clock runs on while the machine sleeps */
	BUG_ON(clock_gettime(CLOCK_BOOTTIME, &oppe) != 0);
	localtime_r(&vegg.tv_sec, &tm);
	*tid = (struct stund){millisekunder(vegg), (int)(tm.tm_gmtoff / 60)};
	*ur = millisekunder(oppe);
}

static void naa_fast(void *ctx, struct stund *tid, int64_t *ur)
{
	const struct verden *v = ctx;
	*tid = v->fast;
	*ur = 0;
}

static bool les_klokkefil(struct arena *a, const char *sti, struct tekst *tekst, struct stund *ut)
{
	struct feil f;
	if (!fil_les(a, sti, 64, tekst, &f))
		return false;
	*tekst = tekst_trim(*tekst);
	return stund_les(*tekst, ut) && ut->ms;
}

/* The moment stands in a file, and time has gone when somebody writes another there. */
static void naa_fil(void *ctx, struct stund *tid, int64_t *ur)
{
	const struct verden *v = ctx;
	struct arena a = {0};
	struct tekst tekst;
	if (!les_klokkefil(&a, v->klokkefil, &tekst, tid))
		*tid = v->fast;
	*ur = tid->ms - v->fast.ms;
	arena_release(&a);
}

struct dato verden_dato(const struct verden *v)
{
	struct stund tid;
	int64_t ur;
	v->klokke.naa(v->klokke.ctx, &tid, &ur);
	return stund_dato(tid);
}

static bool sett_klokke(struct verden *v, struct feil *f)
{
	const char *fast = getenv("MOTEBOK_KLOKKE");
	v->klokke = (struct klokke){v, naa_ekte};
	if (!fast || !fast[0])
		return true;
	v->fast_tekst = tekst_c(fast);
	if (fast[0] == '/' && les_klokkefil(&v->arena, fast, &v->fast_tekst, &v->fast)) {
		v->klokkefil = fast;
		v->klokke.naa = naa_fil;
		return true;
	}
	if (!stund_les(v->fast_tekst, &v->fast) || v->fast.ms == 0)
		return feil_sett(f, FEIL_BRUK, "MOTEBOK_KLOKKE=%s er ikke et tidspunkt: skriv det "
				 "som 2023-10-04T09:00:00.000+02:00", fast);
	v->klokke.naa = naa_fast;
	return true;
}

/* --- who and where --------------------------------------------------------------------------- */

/* What the system says, as it may stand in a journal. */
static struct tekst ren(struct verden *v, struct tekst t)
{
	struct streng s = {0};
	utf8_inn(&s, t, true);
	struct tekst ut = arena_tekst(&v->arena, tekst_trim(streng_tekst(&s)));
	streng_release(&s);
	return ut;
}

/*
 * The user's name and home by the file of local users. getpwuid() would ask whatever the machine is
 * set up to ask, over the network too; who is not in the file is who he says he is.
 */
static struct tekst bruker(struct verden *v, struct tekst *hjem)
{
	struct tekst fil, linje, del[6];
	struct feil f;
	int64_t uid;
	const char *navn = getenv("USER");
	if (!fil_les(&v->arena, "/etc/passwd", 1 << 20, &fil, &f))
		fil = INGEN_TEKST;
	while (tekst_del(&fil, '\n', &linje)) {
		size_t n = 0; /* name:password:uid:gid:about:home:shell */
		while (n < ARRAY_LEN(del) && tekst_del(&linje, ':', &del[n]))
			n++;
		if (n < ARRAY_LEN(del) || !tekst_tall(del[2], UINT32_MAX, &uid) ||
		    uid != (int64_t)geteuid())
			continue;
		*hjem = del[5];
		return ren(v, del[0]);
	}
	return navn && navn[0] ? ren(v, tekst_c(navn)) : T("ukjent");
}

static struct tekst maskin(struct verden *v)
{
	char b[256] = "";
	if (gethostname(b, sizeof(b) - 1) != 0)
		return T("ukjent");
	return ren(v, tekst_c(b));
}

/* Changes each time the machine starts: a process number means nothing after that. */
static struct tekst oppstart(struct verden *v)
{
	struct tekst t;
	struct feil f;
	if (!fil_les(&v->arena, "/proc/sys/kernel/random/boot_id", 256, &t, &f))
		return T("ukjent");
	return ren(v, t);
}

/* «4.10.2023 kl. 12.58», for the one who finds the meeting taken. */
static struct tekst siden(struct verden *v)
{
	struct stund tid;
	int64_t ur;
	struct streng s = {0};
	v->klokke.naa(v->klokke.ctx, &tid, &ur);
	skriv_dato_kort(&s, stund_dato(tid));
	streng_c(&s, " kl. ");
	skriv_kl_punkt(&s, stund_minutt(tid, stund_dato(tid)));
	struct tekst ut = arena_tekst(&v->arena, streng_tekst(&s));
	streng_release(&s);
	return ut;
}

/* An absolute path in the environment; a relative one shall be disregarded (XDG). */
static const char *xdg(const char *navn)
{
	const char *v = getenv(navn);
	return v && v[0] == '/' ? v : NULL;
}

/* $XDG_RUNTIME_DIR is the user's own and goes away with the login; else a folder of ours under /tmp. */
static void finn_kjoremappe(struct verden *v)
{
	const char *eget = getenv("MOTEBOK_SAMBAND"), *egen = xdg("XDG_RUNTIME_DIR");
	if (eget && *eget)
		v->kjoremappe = eget;
	else if (egen)
		v->kjoremappe = arena_f(&v->arena, "%s/motebok", egen).p;
	else
		v->kjoremappe = arena_f(&v->arena, "/tmp/motebok-%u", (unsigned)geteuid()).p;
}

static void finn_mapper(struct verden *v, struct tekst hjem)
{
	const char *eget = getenv("MOTEBOK_SPEIL"), *home = getenv("HOME");
	const char *state = xdg("XDG_STATE_HOME"), *config = xdg("XDG_CONFIG_HOME");
	v->speil = v->oppsett = ""; /* copy 2 cannot be made, and the banner says so */
	v->hjem = home && home[0] ? home : arena_f(&v->arena, TF, TA(hjem)).p;
	v->speil_sagt = eget && eget[0];
	if (v->speil_sagt)
		v->speil = eget;
	else if (state)
		v->speil = arena_f(&v->arena, "%s/motebok/speil", state).p;
	else if (v->hjem[0])
		v->speil = arena_f(&v->arena, "%s/.local/state/motebok/speil", v->hjem).p;
	if (config)
		v->oppsett = arena_f(&v->arena, "%s/motebok/oppsett.yaml", config).p;
	else if (v->hjem[0])
		v->oppsett = arena_f(&v->arena, "%s/.config/motebok/oppsett.yaml", v->hjem).p;
}

/* Where hunspell itself looks. In a test the machine's own dictionaries are not there. */
static void finn_ordboker(struct verden *v)
{
	const char *egne = getenv("DICPATH");
	v->ordboker = arena_f(&v->arena, "%s:%s", egne ? egne : "", v->fast.ms ? "" : "/usr/share/hunspell:"
			      "/usr/share/myspell:/usr/share/myspell/dicts:/Library/Spelling").p;
}

/* Beside the program where it is installed, or where it is built: it may be moved, and still speak. */
static void finn_sprak(struct verden *v)
{
	char b[4096];
	ssize_t n = readlink("/proc/self/exe", b, sizeof(b));
	struct tekst exe = {b, n > 0 && n < (ssize_t)sizeof(b) ? (size_t)n : 0};
	while (exe.n && exe.p[exe.n - 1] != '/')
		exe.n--;
	if (!exe.n)
		return;
	v->sprakmapper[0] = arena_f(&v->arena, TF "../share/locale", TA(exe)).p;
	v->sprakmapper[1] = arena_f(&v->arena, TF "../../po", TA(exe)).p;
}

/* What a program needs to find its own files, the fonts, the keys, and room for what it puts aside; in a locale
 * that says the same on every machine. */
static void finn_miljo(struct verden *v)
{
	static const char *const navn[] = {
		"PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
		"XDG_DATA_DIRS", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "SSH_AUTH_SOCK",
	};
	size_t n = 0;
	_Static_assert(ARRAY_LEN(navn) + 3 <= ARRAY_LEN(v->miljo), "the last is NULL");
	for (size_t i = 0; i < ARRAY_LEN(navn); i++) {
		const char *verdi = getenv(navn[i]);
		if (verdi)
			v->miljo[n++] = arena_f(&v->arena, "%s=%s", navn[i], verdi).p;
	}
	v->miljo[n++] = "SOURCE_DATE_EPOCH=315532800"; /* the same page is the same PDF, whenever it is made */
	v->miljo[n] = "LC_ALL=C.UTF-8";
}

static bool paa(const char *navn)
{
	const char *v = getenv(navn);
	return v && v[0] && strcmp(v, "0") != 0;
}

/* Set, whatever to. */
static bool sagt(const char *navn)
{
	const char *v = getenv(navn);
	return v && v[0];
}

bool verden_les(struct verden *v, struct feil *f)
{
	struct tekst hjem = INGEN_TEKST;
	const char *term = getenv("TERM"), *visual = getenv("VISUAL");
	*v = (struct verden){0};
	if (!sett_klokke(v, f))
		return false;
	bool prove = v->fast.ms != 0;
	v->jeg = (struct las_eier){.bruker = bruker(v, &hjem), .maskin = maskin(v),
				   .oppstart = oppstart(v), .siden = siden(v), .prosess = getpid()};
	if (prove)
		v->jeg.bruker = v->jeg.maskin = v->jeg.oppstart = T("prøve");
	v->program = prove ? T("motebok") : T("motebok " MOTEBOK_VERSJON);
	finn_kjoremappe(v);
	finn_mapper(v, hjem);
	finn_ordboker(v);
	finn_sprak(v);
	finn_miljo(v);
	v->editor = visual && visual[0] ? visual : getenv("EDITOR");
	v->kladdmappe = getenv("XDG_RUNTIME_DIR");
	v->inn_terminal = isatty(0);
	v->ut_terminal = isatty(1);
	v->enkel = paa("MOTEBOK_ENKEL");
	v->enkel_sagt = sagt("MOTEBOK_ENKEL");
	v->dum = !term || !term[0] || strcmp(term, "dumb") == 0;
	v->farger = !sagt("NO_COLOR");
	return true;
}

void verden_release(struct verden *v)
{
	arena_release(&v->arena);
}

/* --- the journal's id ------------------------------------------------------------------------ */

static struct tekst fast_id(struct verden *v, const char *agenda)
{
	char sum[SUM_LEN + 1];
	const char *navn = strrchr(agenda, '/');
	sum_sha256(arena_f(&v->arena, TF " %s", TA(v->fast_tekst), navn ? navn + 1 : agenda), sum);
	return arena_tekst(&v->arena, tekst_til(tekst_c(sum), (size_t)ID_BYTE * 2));
}

bool verden_ny_id(struct verden *v, const char *agenda, struct tekst *ut, struct feil *f)
{
	unsigned char b[ID_BYTE];
	struct streng s = {0};
	if (v->fast.ms) {
		*ut = fast_id(v, agenda);
		return true;
	}
	if (getrandom(b, sizeof(b), 0) != (ssize_t)sizeof(b))
		return feil_os(f, errno, "tilfeldige tall til journalens id");
	for (size_t i = 0; i < sizeof(b); i++)
		streng_f(&s, "%02x", b[i]);
	*ut = arena_tekst(&v->arena, streng_tekst(&s));
	streng_release(&s);
	return true;
}
