/*
 * journal.c on a disk that fails (reliability.md §7 G7, G8): the n-th call of each kind fails, for n = 1, 2,
 * 3 … until a run passes untouched; once, or from then on; in one copy or in both. Then the power is cut:
 * what was not synced is gone, or is zeros, or stays. What was acknowledged is there afterwards, and no
 * descriptor whose sync failed is ever synced again.
 *
 * The calls below take the place of the C library's in this program.
 */
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include "prove_skriver.h"

enum kall { K_INGEN, K_WRITE, K_FDATASYNC, K_FSYNC, K_OPENAT, K_LINKAT, K_RENAMEAT, K_READ };
enum maate { HARDT, DELVIS, KORT }; /* nothing; a third, then the error; a third, and no error */

static struct feilkilde {
	enum kall kall;
	enum maate maate;
	int os, nr, kopier;        /* kopier: 1, 2 or 3 for both */
	bool fra_da_av;
	int talt, utlost;          /* calls seen, faults made */
	bool rest;                 /* the error after a third is due */
} feilen, feil_til;                /* the second one fails hard, for what takes two */

struct fil {                       /* what of a file would survive a power cut */
	ino_t inode;
	off_t synket;
	bool skitten, forgiftet;
};

static struct fil filer[256];
static size_t antall_filer;
static int brudd;                  /* syncs on a descriptor that had failed */

static int kopi_av(int fd)
{
	char navn[32], sti[512];
	snprintf(navn, sizeof(navn), "/proc/self/fd/%d", fd);
	ssize_t n = readlink(navn, sti, sizeof(sti) - 1);
	sti[n > 0 ? n : 0] = '\0';
	return strstr(sti, "/minutes") ? 1 : strstr(sti, "/speil") ? 2 : 0;
}

static bool er_journal(int fd)
{
	char navn[32], sti[512];
	snprintf(navn, sizeof(navn), "/proc/self/fd/%d", fd);
	ssize_t n = readlink(navn, sti, sizeof(sti) - 1);
	sti[n > 0 ? n : 0] = '\0';
	return strstr(sti, ".journal") != NULL;
}

static struct fil *fil_av(int fd)
{
	struct stat st;
	if (kopi_av(fd) == 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		return NULL;
	for (size_t i = 0; i < antall_filer; i++)
		if (filer[i].inode == st.st_ino)
			return &filer[i];
	if (antall_filer == ARRAY_LEN(filer))
		abort();
	/* what was there before us is durable */
	filer[antall_filer] = (struct fil){.inode = st.st_ino, .synket = st.st_size};
	return &filer[antall_filer++];
}

static bool utloses(struct feilkilde *k, enum kall kall, int kopi)
{
	if (k->kall != kall || !(kopi & k->kopier))
		return false;
	k->talt++;
	bool ja = k->talt == k->nr || (k->fra_da_av && k->talt > k->nr);
	k->utlost += ja;
	if (ja)
		errno = k->os;
	return ja;
}

static bool skal_feile(enum kall kall, int kopi)
{
	bool to = utloses(&feil_til, kall, kopi);
	return utloses(&feilen, kall, kopi) || to;
}

ssize_t write(int fd, const void *p, size_t n)
{
	struct fil *fi = fil_av(fd);
	bool feil = fi && (feilen.rest || skal_feile(K_WRITE, kopi_av(fd)));
	if (feil && (feilen.maate == HARDT || feilen.rest)) {
		errno = feilen.rest ? feilen.os : errno;
		feilen.rest = false;
		return -1;
	}
	if (feil)
		n = n > 3 ? n / 3 : 1;
	ssize_t ut = syscall(SYS_write, fd, p, n);
	if (fi && ut > 0)
		fi->skitten = true;
	feilen.rest = feil && feilen.maate == DELVIS;
	return ut;
}

ssize_t read(int fd, void *p, size_t n)
{
	/* the reading of a journal; that of its .sti has no say */
	return fil_av(fd) && er_journal(fd) && skal_feile(K_READ, kopi_av(fd)) ? -1 : syscall(SYS_read, fd, p, n);
}

int fdatasync(int fd)
{
	struct fil *fi = fil_av(fd);
	if (fi && fi->forgiftet)
		brudd++;
	if (fi && skal_feile(K_FDATASYNC, kopi_av(fd))) {
		fi->forgiftet = true;
		return -1;
	}
	struct stat st;
	if (fi && !fi->forgiftet && fstat(fd, &st) == 0) {
		fi->synket = st.st_size;
		fi->skitten = false;
	}
	return 0;
}

int fsync(int fd)
{
	struct stat st;
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		return skal_feile(K_FSYNC, kopi_av(fd)) ? -1 : 0;
	return fdatasync(fd);
}

int openat(int dir, const char *sti, int flagg, ...)
{
	va_list ap;
	va_start(ap, flagg);
	mode_t m = flagg & O_CREAT ? va_arg(ap, mode_t) : 0;
	va_end(ap);
	if (skal_feile(K_OPENAT, kopi_av(dir)))
		return -1;
	int fd = (int)syscall(SYS_openat, dir, sti, flagg, m);
	struct fil *fi = fd >= 0 && flagg & O_EXCL ? fil_av(fd) : NULL;
	if (fi)
		*fi = (struct fil){.inode = fi->inode}; /* the number may have been another file's */
	return fd;
}

int linkat(int d1, const char *fra, int d2, const char *til, int flagg)
{
	return skal_feile(K_LINKAT, kopi_av(d1)) ? -1 : (int)syscall(SYS_linkat, d1, fra, d2, til, flagg);
}

int renameat(int d1, const char *fra, int d2, const char *til)
{
	return skal_feile(K_RENAMEAT, kopi_av(d1)) ? -1
						   : (int)syscall(SYS_renameat2, d1, fra, d2, til, 0);
}

/* --- a run ----------------------------------------------------------------------------------- */

static struct skriver s;
static struct arena a;
static int kvittert[64], antall_kvittert, neste_tekst;

static int opp(void **state)
{
	(void)state;
	prov_mappe();
	memset(&feilen, 0, sizeof(feilen));
	memset(&feil_til, 0, sizeof(feil_til));
	antall_filer = 0;
	brudd = antall_kvittert = 0;
	neste_tekst = 1;
	return 0;
}

static int ned(void **state)
{
	(void)state;
	feilen.kall = feil_til.kall = K_INGEN;
	lukk(&s);
	arena_release(&a);
	prov_rydd();
	return 0;
}

static bool varig(const char *sti, struct tekst linje)
{
	struct stat st;
	if (stat(sti, &st) != 0)
		return false;
	for (size_t i = 0; i < antall_filer; i++)
		if (filer[i].inode == st.st_ino && (filer[i].skitten || filer[i].forgiftet))
			return false;
	return tekst_finn(prov_les(&a, sti), linje) >= 0;
}

/* One event: when it is acknowledged, it lies synced under its own name in as many copies as were said. */
static bool hendelse(void)
{
	int nr = neste_tekst++;
	size_t for_ = s.j.antall;
	enum lagret forrige = s.j.grad;
	if (!journal_skriv(&s.j, prov_innhold(&s.a, nr), stempel(nr), &s.f)) {
		if (s.j.grad != LAGRET_IKKE || s.j.antall != for_ || s.f.kode != FEIL_IO ||
		    !tekst_starter(tekst_c(s.f.tekst), T("IKKE LAGRET: eksemplar 1 ")))
			fail_msg("avslaget: grad %d, %zu, %s", (int)s.j.grad, s.j.antall, s.f.tekst);
		return false;
	}
	struct tekst linje = s.j.poster[for_].linje;
	int varige = varig(K1, linje) + varig(K2, linje);
	if (varige < 1 || varige < (int)s.j.grad || (s.j.grad != LAGRET_TO) != (s.j.varsel.n > 0))
		fail_msg("sa %d (før %d), men %d er varige; %s", (int)s.j.grad, (int)forrige, varige,
			 s.j.varsel.p ? s.j.varsel.p : "");
	kvittert[antall_kvittert++] = nr;
	return true;
}

/* What was never synced is gone (0), zeros (1) or still there (2). */
static void stromkutt(int hvordan)
{
	static const char *const stier[] = {K1, K2};
	for (int i = 0; i < 2; i++) {
		struct stat st;
		if (stat(stier[i], &st) != 0)
			continue;
		for (size_t k = 0; k < antall_filer; k++) {
			const struct fil *f = &filer[k];
			if (f->inode != st.st_ino || (!f->skitten && !f->forgiftet) || hvordan == 2)
				continue;
			assert_int_equal(truncate(stier[i], f->synket), 0);
			if (hvordan == 1)
				assert_int_equal(truncate(stier[i], st.st_size), 0);
		}
	}
	antall_filer = 0;
}

static void krev_kvitterte(const char *hva)
{
	if (!apne(&s) && (antall_kvittert || s.lest.g.kopi[0].finnes))
		fail_msg("%s: %s", hva, s.f.tekst);
	if (antall_kvittert && (s.j.bare_les || s.lest.g.tapt))
		fail_msg("%s: bare lesing eller tap", hva);
	for (int k = 0; k < antall_kvittert; k++) {
		struct tekst vil = prov_innhold(&s.a, kvittert[k]);
		size_t i = 0;
		while (i < s.j.antall && !tekst_lik(s.j.poster[i].innhold, vil))
			i++;
		if (i == s.j.antall)
			fail_msg("%s: kvittert tekst %d er borte", hva, kvittert[k]);
	}
	if (antall_kvittert && (!skriv(&s) || s.j.grad != LAGRET_TO))
		fail_msg("%s: går ikke videre i to eksemplarer: %s", hva, s.j.varsel.p ? s.j.varsel.p : "");
}

static void fra_nytt(void)
{
	if (!ny(&s))
		return;
	kvittert[antall_kvittert++] = 0;
	for (int i = 0; i < 4; i++)
		hendelse();
}

/* Copy 2 is damaged inside, copy 1 lacks two at its end: recovery has something to do in both. */
static void fra_skade(void)
{
	for (int i = 0; i < 6; i++)
		kvittert[antall_kvittert++] = i;
	neste_tekst = 6;
	if (apne(&s))
		for (int i = 0; i < 2; i++)
			hendelse();
}

static void lag_skade(void)
{
	lag(6);
	struct tekst j = prov_les(&a, K1);
	prov_skriv(K1, prov_utdrag(j, 0, 3));
	prov_skriv(K2, lim(&a, prov_utdrag(j, 0, 1), T("x\n"), prov_utdrag(j, 3, 5)));
	antall_filer = 0;
}

/* False: the fault was never reached. */
static bool runde(void (*hva)(void), int n, int kutt)
{
	char navn[160];
	void *ingen = NULL;
	feilen.nr = n;
	feilen.talt = feilen.utlost = 0;
	feilen.rest = false;
	hva();
	bool utlost = feilen.utlost > 0;
	snprintf(navn, sizeof(navn), "kall %d nr. %d, os %d, måte %d, kopi %d, %s, kutt %d", (int)feilen.kall, n,
		 feilen.os, (int)feilen.maate, feilen.kopier, feilen.fra_da_av ? "fra da av" : "en gang", kutt);
	feilen.kall = K_INGEN;
	lukk(&s);
	stromkutt(kutt);
	if (brudd)
		fail_msg("%s: synket %d ganger etter at det hadde feilet", navn, brudd);
	krev_kvitterte(navn);
	ned(&ingen);
	return utlost;
}

struct feilslag {
	enum kall kall;
	enum maate maate;
	int os;
};

static const struct feilslag alle_feil[] = {
	{K_WRITE, HARDT, ENOSPC},  {K_WRITE, DELVIS, ENOSPC}, {K_WRITE, HARDT, EDQUOT},
	{K_WRITE, DELVIS, EFBIG},  {K_WRITE, HARDT, EIO},     {K_WRITE, DELVIS, EIO},
	{K_WRITE, DELVIS, EROFS},  {K_WRITE, HARDT, EINTR},   {K_WRITE, KORT, 0},
	{K_FDATASYNC, HARDT, EIO}, {K_FDATASYNC, HARDT, ENOSPC}, {K_FDATASYNC, HARDT, EINTR},
	{K_FSYNC, HARDT, EIO},     {K_OPENAT, HARDT, ENOSPC}, {K_OPENAT, HARDT, EMFILE},
	{K_OPENAT, HARDT, EROFS},  {K_LINKAT, HARDT, EIO},    {K_LINKAT, HARDT, EPERM},
	{K_RENAMEAT, HARDT, EIO},  {K_RENAMEAT, HARDT, ENOSPC},
};

static void alle_runder(void (*forst)(void), void (*hva)(void))
{
	int runder = 0, sist = 0;
	void *ingen = NULL;
	for (size_t i = 0; i < ARRAY_LEN(alle_feil); i++)
		for (int variant = 0; variant < 6; variant++)
			for (int n = 1;; n++) {
				struct feilslag f = alle_feil[i];
				if (f.os == EINTR && f.kall == K_WRITE && variant >= 3)
					break; /* a write that is interrupted for ever is not one that fails */
				opp(&ingen);
				if (forst)
					forst();
				feilen.kall = f.kall, feilen.maate = f.maate, feilen.os = f.os;
				feilen.kopier = 1 + variant % 3, feilen.fra_da_av = variant >= 3;
				runder++;
				sist = n;
				if (!runde(hva, n, runder % 3))
					break;
			}
	opp(&ingen); /* for the teardown */
	print_message("# %d runder\n", runder);
	assert_true(runder > 300 && sist > 0);
}

static void en_ny_journal_taaler_at_hvert_kall_feiler(void **state)
{
	(void)state;
	alle_runder(NULL, fra_nytt);
}

static void gjenoppretting_taaler_at_hvert_kall_feiler(void **state)
{
	(void)state;
	alle_runder(lag_skade, fra_skade);
}

/* --- the protocol's own sentences ------------------------------------------------------------ */

static void feil(enum kall kall, int os, int kopier, bool fra_da_av)
{
	feilen.kall = kall, feilen.maate = HARDT, feilen.os = os, feilen.nr = 1;
	feilen.kopier = kopier, feilen.fra_da_av = fra_da_av;
	feilen.talt = feilen.utlost = 0;
}

static void krev_varsel(const char *ord)
{
	if (!s.j.varsel.p || !strstr(s.j.varsel.p, ord))
		fail_msg("varselet er «%s»", s.j.varsel.p ? s.j.varsel.p : "");
}

static void et_dodt_eksemplar_faar_en_etterfolger_som_sier_hvorfor(void **state)
{
	(void)state;
	assert_true(ny(&s) && hendelse());
	feil(K_FDATASYNC, EIO, 1, false);
	assert_true(hendelse());
	assert_int_equal(s.j.grad, LAGRET_TO);
	assert_int_equal(s.j.antall, 4);
	assert_tekst(s.j.poster[3].innhold,
		     "\"hva\":\"fortsettelse\",\"tekst\":\"eksemplar 1 (m.journal) sviktet ved nr. 2: disken svarer "
		     "ikke som den skal. Det er skrevet på nytt, og restene ligger ved siden av som .skadet\"");
	assert_true(prov_finnes(K1 ".skadet-1"));
	assert_true(tekst_lik(prov_les(&a, K1), prov_les(&a, K2)));
	assert_int_equal(brudd, 0);
	assert_true(hendelse());
}

static void faar_begge_nei_av_disken_skrives_et_nytt(void **state)
{
	(void)state;
	assert_true(ny(&s) && hendelse());
	feil(K_WRITE, EIO, 3, false);
	feilen.fra_da_av = true;
	assert_false(hendelse());
	feilen.kall = K_INGEN;
	assert_true(hendelse()); /* the old files are dead, but their places are not */
	assert_int_equal(s.j.grad, LAGRET_TO);
	int fortsettelser = 0;
	for (size_t i = 0; i < s.j.antall; i++)
		fortsettelser += tekst_starter(s.j.poster[i].innhold, T("\"hva\":\"fortsettelse\""));
	assert_int_equal(fortsettelser, 2);
	assert_true(tekst_finn(s.j.poster[3].innhold, T("eksemplar 2 (" PROVE_ID ".journal) sviktet ved nr. 2")) > 0);
	assert_true(tekst_finn(s.j.poster[4].innhold, T("eksemplar 1 (m.journal) sviktet ved nr. 2")) > 0);
	assert_true(prov_finnes(K1 ".skadet-1") && prov_finnes(K2 ".skadet-1"));
	assert_true(tekst_lik(prov_les(&a, K1), prov_les(&a, K2)));
}

/* Both syncs fail, so both files may hold a record that nobody acknowledged; then one place heals. The
 * other file must not stand there afterwards and tell another story. */
static void en_ukvittert_hendelse_blir_ikke_en_annen_historie(void **state)
{
	(void)state;
	assert_true(ny(&s) && hendelse());
	feil(K_FDATASYNC, EIO, 3, true);
	assert_false(hendelse());
	feil(K_FDATASYNC, EIO, 2, true);
	assert_true(hendelse());
	assert_int_equal(s.j.grad, LAGRET_EN);
	assert_true(hendelse());
	lukk(&s);
	feilen.kall = K_INGEN;
	antall_filer = 0;
	krev_kvitterte("etter to svikt");
	assert_false(s.lest.g.to_historier);
}

/* Both are dead and their places too; the meeting is saved elsewhere. The old copy 2 must not stand against
 * the new copy 1, whether its place heals or not. */
static void et_mote_som_er_lagret_et_annet_sted_har_en_historie(void **state)
{
	struct journal_sted nytt = {T("annet"), T("m"), T("speil"), false};
	for (int leget = 0; leget < 2; leget++) {
		assert_true(ny(&s) && hendelse());
		feil(K_FDATASYNC, EIO, 3, true);
		assert_false(hendelse()); /* but it stands in both files, unsynced */
		if (leget)
			feilen.kall = K_INGEN;
		assert_true(journal_flytt(&s.j, "annet", &s.f));
		assert_true(skriv(&s));
		assert_int_equal(s.j.grad, leget ? LAGRET_TO : LAGRET_EN);
		assert_true(prov_finnes(K1 ".skadet-1") && prov_finnes(K2 ".skadet-1"));
		lukk(&s);
		feilen.kall = K_INGEN;
		antall_filer = 0;
		assert_true(finn_i(&s, &nytt) && journal_fortsett(&s.j, &nytt, &s.lest, &s.f));
		assert_int_equal(s.j.antall, 3);
		assert_int_equal(s.j.grad, LAGRET_TO);
		assert_false(s.lest.g.to_historier);
		ned(state);
		opp(state);
	}
}

static void reserven_gir_plass_til_etterfolgeren(void **state)
{
	(void)state;
	assert_true(ny(&s) && hendelse());
	feil(K_FDATASYNC, EIO, 1, false);
	feil_til = (struct feilkilde){.kall = K_WRITE, .os = ENOSPC, .nr = 2, .kopier = 1};
	assert_true(hendelse()); /* its own write, then the successor's first one */
	assert_int_equal(feil_til.utlost, 1);
	assert_int_equal(s.j.grad, LAGRET_TO);
	assert_true(prov_finnes(K1 ".skadet-1"));
}

static void en_full_disk_ventes_det_paa(void **state)
{
	(void)state;
	assert_true(ny(&s) && hendelse());
	feil(K_WRITE, ENOSPC, 2, true);
	feilen.maate = DELVIS;
	assert_true(hendelse());
	assert_int_equal(s.j.grad, LAGRET_EN);
	assert_int_equal(s.j.kopi[1].tilstand, KOPI_VENTER);
	krev_varsel("eksemplar 2 får ikke plass: disken er full (speil)");
	assert_false(prov_finnes(K2 ".reserve")); /* given up */
	assert_true(prov_finnes(K1 ".reserve"));
	assert_true(hendelse() && hendelse());
	feilen.kall = K_INGEN;
	assert_true(hendelse());
	assert_int_equal(s.j.grad, LAGRET_TO);
	assert_int_equal(s.j.varsel.n, 0);
	assert_true(prov_finnes(K2 ".reserve"));
	assert_false(prov_finnes(K2 ".skadet-1")); /* fragments are harmless, and stay */
	lukk(&s);
	krev_journal(6, 1);
}

static void reserven_redder_hendelsen_som_fyller_disken(void **state)
{
	(void)state;
	assert_true(ny(&s) && hendelse());
	feil(K_WRITE, ENOSPC, 1, false);
	assert_true(hendelse());
	assert_int_equal(s.j.grad, LAGRET_TO);
	assert_false(prov_finnes(K1 ".reserve"));
}

/* A bad sector: what can be read of the other copy is enough, and the file is kept for those who can. */
static void et_eksemplar_disken_ikke_gir_fra_seg_erstattes(void **state)
{
	(void)state;
	lag(5);
	for (int kopi = 1; kopi <= 2; kopi++) {
		feil(K_READ, EIO, kopi, false);
		assert_true(apne(&s));
		assert_int_equal(s.j.antall, 5);
		assert_int_equal(s.j.grad, LAGRET_TO);
		assert_non_null(har_funn(&s, FUNN_ULESELIG, kopi));
		assert_true(prov_finnes(kopi == 1 ? K1 ".skadet-1" : K2 ".skadet-1"));
		lukk(&s);
		krev_journal(5, 0);
	}
	feil(K_READ, EIO, 3, true);
	assert_false(apne(&s));
	assert_non_null(strstr(s.f.tekst, "minutes/m.journal: disken svarer ikke som den skal"));
}

static void uten_harde_lenker_gis_beviset_et_nytt_navn(void **state)
{
	(void)state;
	lag(5);
	struct tekst j = prov_les(&a, K1), skadet = lim(&a, prov_utdrag(j, 0, 1), prov_utdrag(j, 3, 4));
	prov_skriv(K1, skadet);
	feil(K_LINKAT, EPERM, 3, true); /* FAT */
	krev_journal(5, 1);
	assert_true(tekst_lik(prov_les(&a, K1 ".skadet-1"), skadet));
}

static void et_dodt_sted_proves_bare_en_gang(void **state)
{
	(void)state;
	assert_true(ny(&s));
	feil(K_FDATASYNC, EIO, 2, true);
	assert_true(hendelse());
	assert_int_equal(s.j.grad, LAGRET_EN);
	krev_varsel("eksemplar 2 kan ikke skrives: disken svarer ikke som den skal (speil)");
	int for_ = feilen.talt;
	assert_true(hendelse() && hendelse());
	assert_int_equal(feilen.talt, for_); /* a failing disk may take a minute each time */
}

static void et_sted_som_svikter_ved_begynnelsen_er_ikke_laget(void **state)
{
	(void)state;
	feil(K_FDATASYNC, EIO, 2, true);
	assert_true(ny(&s));
	assert_int_equal(s.j.grad, LAGRET_EN);
	krev_varsel("eksemplar 2 er ikke laget: disken svarer ikke som den skal (speil)");
	assert_int_equal(prov_antall("speil", ""), 0);
	lukk(&s);
	prov_rydd();
	prov_mappe();
	feil(K_FDATASYNC, EIO, 1, true);
	assert_false(ny(&s));
	assert_non_null(strstr(s.f.tekst, "IKKE LAGRET: minutes/m.journal: disken svarer ikke som den skal"));
	assert_int_equal(prov_antall("minutes", ""), 0);
	feilen.kall = K_INGEN;
	assert_true(ny(&s)); /* and the second try finds the name free */
	lukk(&s);
	krev_journal(1, 0);
	prov_rydd();
	prov_mappe();
	feil(K_FSYNC, EIO, 1, false);
	assert_false(ny(&s));
	assert_true(ny(&s));
}

/* --- the real thing -------------------------------------------------------------------------- */

static void en_filgrense_er_som_en_full_disk(void **state)
{
	(void)state;
	struct rlimit for_, grense;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &for_), 0);
	signal(SIGXFSZ, SIG_IGN);
	assert_true(ny(&s) && hendelse());
	struct stat st;
	assert_int_equal(stat(K1, &st), 0);
	grense = (struct rlimit){(rlim_t)st.st_size + 200, for_.rlim_max};
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &grense), 0);
	bool ok = hendelse();
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &for_), 0);
	assert_false(ok);
	assert_true(s.f.os == EFBIG && s.j.kopi[0].tilstand == KOPI_VENTER &&
		    s.j.kopi[1].tilstand == KOPI_VENTER);
	assert_int_equal(stat(K1, &st), 0);
	assert_true(st.st_size > 200); /* a fragment */
	assert_true(hendelse() && hendelse());
	assert_int_equal(s.j.grad, LAGRET_TO);
	lukk(&s);
	antall_filer = 0;
	assert_true(apne(&s));
	assert_int_equal(s.j.antall, 4);
	assert_true(gjenoppretting_hel(&s.lest.g));
}

/* A tmpfs of 600 kB in a mount name space of our own. */
static void en_ekte_full_disk_og_plass_igjen(void **state)
{
	(void)state;
	if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", "none", MS_REC | MS_PRIVATE, NULL) != 0 ||
	    mkdir("minutes", 0700) != 0 || mount("tmpfs", "minutes", "tmpfs", 0, "size=600k") != 0)
		HOPP_OVER();
	assert_true(ny(&s) && hendelse());
	struct streng b = {0};
	streng_gjenta(&b, 'x', 4096);
	FILE *f = fopen("minutes/ballast", "wb");
	assert_non_null(f);
	while (fwrite(b.p, 1, b.n, f) == b.n && fflush(f) == 0)
		;
	fclose(f);
	streng_release(&b);
	int n = 0;
	while (hendelse() && s.j.grad == LAGRET_TO && n++ < 2000)
		antall_kvittert = 0;
	struct streng varsel = {0};
	bool reserve = prov_finnes(K1 ".reserve"), lite = journal_lite_plass(&s.j, &varsel);
	if (!lite || !strstr(varsel.p, "bare 0 MiB igjen på disken med eksemplar 1"))
		fail_msg("%s", varsel.p ? varsel.p : "");
	streng_release(&varsel);
	enum kopi_tilstand t = s.j.kopi[0].tilstand;
	if (reserve || t != KOPI_VENTER || s.j.grad != LAGRET_EN || n < 200)
		fail_msg("reserve %d, tilstand %d, %d hendelser", reserve, (int)t, n);
	assert_true(hendelse());
	assert_int_equal(unlink("minutes/ballast"), 0);
	assert_true(hendelse());
	assert_int_equal(s.j.grad, LAGRET_TO);
	size_t antall = s.j.antall;
	lukk(&s);
	antall_filer = 0;
	assert_true(apne(&s));
	assert_int_equal(s.j.antall, antall);
	assert_true(gjenoppretting_hel(&s.lest.g));
	lukk(&s);
	assert_int_equal(umount2("minutes", MNT_DETACH), 0);
}

static void en_mappe_som_bare_kan_leses(void **state)
{
	(void)state;
	if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", "none", MS_REC | MS_PRIVATE, NULL) != 0)
		HOPP_OVER();
	lag(5);
	assert_int_equal(mount("minutes", "minutes", "none", MS_BIND, NULL), 0);
	assert_int_equal(mount(NULL, "minutes", "none", MS_BIND | MS_REMOUNT | MS_RDONLY, NULL), 0);
	assert_true(apne(&s));
	assert_int_equal(s.j.grad, LAGRET_EN);
	krev_varsel("eksemplar 1 kan ikke brukes, og røres ikke: disken kan bare leses (minutes)");
	assert_true(skriv(&s));
	assert_int_equal(s.j.grad, LAGRET_EN);
	lukk(&s);
	assert_int_equal(umount2("minutes", MNT_DETACH), 0);
	krev_journal(6, 1);
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, opp, ned)

int main(void)
{
	static const struct CMUnitTest prover[] = {
		PROVE(en_ny_journal_taaler_at_hvert_kall_feiler),
		PROVE(gjenoppretting_taaler_at_hvert_kall_feiler),
		PROVE(et_dodt_eksemplar_faar_en_etterfolger_som_sier_hvorfor),
		PROVE(faar_begge_nei_av_disken_skrives_et_nytt),
		PROVE(en_ukvittert_hendelse_blir_ikke_en_annen_historie),
		PROVE(et_mote_som_er_lagret_et_annet_sted_har_en_historie),
		PROVE(reserven_gir_plass_til_etterfolgeren),
		PROVE(en_full_disk_ventes_det_paa),
		PROVE(reserven_redder_hendelsen_som_fyller_disken),
		PROVE(et_eksemplar_disken_ikke_gir_fra_seg_erstattes),
		PROVE(uten_harde_lenker_gis_beviset_et_nytt_navn),
		PROVE(et_dodt_sted_proves_bare_en_gang),
		PROVE(et_sted_som_svikter_ved_begynnelsen_er_ikke_laget),
		PROVE(en_filgrense_er_som_en_full_disk),
		PROVE(en_ekte_full_disk_og_plass_igjen),
		PROVE(en_mappe_som_bare_kan_leses),
	};
	return PROV(prover);
}
