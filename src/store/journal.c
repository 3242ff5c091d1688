#include "journal.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "files.h"
#include "json.h"
#include "kopi.h"
#include "sprak.h"
#include "utf8.h"

/* 50,000 events are 16 MB; this is a limit against what is not a journal at all. */
static const size_t MAKS_JOURNAL = (size_t)256 << 20;

enum { ID_LEN = 32 };

/* --- finding and reading ------------------------------------------------------------------- */

static struct tekst sti_til(struct arena *a, struct tekst mappe, struct tekst navn,
			    const char *endelse)
{
	return arena_f(a, TF "/" TF "%s", TA(mappe), TA(navn), endelse);
}

/* Symbolic links are refused here too: what may not be written is not believed either. */
static void les_kopi(struct arena *a, struct tekst sti, struct kopi_lest *k)
{
	struct feil f = {0};
	struct stat st;
	int os = lstat(sti.p, &st) != 0 ? errno : S_ISLNK(st.st_mode) ? ELOOP : 0;
	k->finnes = os != ENOENT && os != ENOTDIR;
	if (!k->finnes)
		return;
	k->annens = !os && st.st_uid != geteuid();
	if (os)
		feil_os(&f, os, TF, TA(sti));
	else if (fil_les(a, sti.p, MAKS_JOURNAL, &k->bytes, &f))
		return;
	k->os = f.os ? f.os : EINVAL;
	k->ulest = arena_tekst(a, tekst_c(f.tekst));
	k->ulest_lagret = sprak_naa() == SPRAK_NB ? k->ulest
		: arena_f(a, TF ": %s", TA(sti), feil_os_ord(k->os));
	k->bytes = INGEN_TEKST;
}

static bool er_id(struct tekst t)
{
	for (size_t i = 0; i < t.n; i++)
		if (!((t.p[i] >= '0' && t.p[i] <= '9') || (t.p[i] >= 'a' && t.p[i] <= 'f')))
			return false;
	return t.n == ID_LEN;
}

/* An id, or an id with the eight digits that speil_stamme() adds. */
static bool er_stamme(struct tekst t)
{
	return er_id(tekst_til(t, ID_LEN)) &&
	       (t.n == ID_LEN || (t.n == ID_LEN + 9 && t.p[ID_LEN] == '-'));
}

/* The id in record 0 of these bytes; empty when that record is not good. The id becomes a file name,
 * so nothing but an id will do. */
static struct tekst finn_id(struct tekst bytes)
{
	struct post p = {0};
	struct tekst linje, id;
	bool god = false;
	while (!god && tekst_del(&bytes, '\n', &linje)) {
		if (tekst_slutter(linje, T("\r")))
			linje.n--;
		god = frame_les(linje, &p);
	}
	ptrdiff_t i = god && p.nr == 0 ? tekst_finn(p.innhold, T(",\"id\":\"")) : -1;
	if (i < 0)
		return INGEN_TEKST;
	struct tekst rest = tekst_fra(p.innhold, (size_t)i + 7);
	return tekst_del(&rest, '"', &id) && er_id(id) ? id : INGEN_TEKST;
}

/* The path of copy 1 as every opening finds it again, from whatever folder: without links and dots as
 * far as it exists. Empty when it cannot be told. */
static struct tekst full_sti(struct arena *a, const struct journal_sted *sted)
{
	char ekte[PATH_MAX];
	struct tekst mappe = sted->mappe, hale = INGEN_TEKST;
	for (;;) {
		while (mappe.n > 1 && mappe.p[mappe.n - 1] == '/')
			mappe.n--;
		if (realpath(mappe.n ? arena_tekst(a, mappe).p : ".", ekte))
			return arena_f(a, "%s" TF "/" TF ".journal", ekte[1] ? ekte : "", TA(hale),
				       TA(sted->base));
		if (errno != ENOENT || mappe.n == 0)
			return INGEN_TEKST;
		size_t i = mappe.n;
		while (i > 0 && mappe.p[i - 1] != '/')
			i--;
		hale = arena_f(a, "/" TF TF, TA(tekst_fra(mappe, i)), TA(hale));
		mappe = tekst_til(mappe, i);
	}
}

/* The id whose .sti in the mirror names this journal: copy 1 may be gone or unreadable. A mirror that
 * cannot be searched has no say; that copy 2 cannot be made is told later. */
static struct tekst finn_id_i_speilet(struct arena *a, const struct journal_sted *sted)
{
	struct tekst id = INGEN_TEKST, maal = full_sti(a, sted);
	struct navneliste navn;
	struct feil f;
	if (!mappe_les(a, sted->speil.p, ".sti", &navn, &f))
		return id;
	for (size_t i = 0; i < navn.n; i++) {
		struct tekst innhold, stamme = tekst_til(navn.p[i], navn.p[i].n - 4);
		struct tekst sti = sti_til(a, sted->speil, navn.p[i], "");
		if (!er_stamme(stamme) || !fil_les(a, sti.p, PATH_MAX, &innhold, &f))
			continue;
		if (maal.n && tekst_lik(tekst_trim(innhold), maal) &&
		    fil_finnes(sti_til(a, sted->speil, stamme, ".journal").p))
			id = tekst_til(stamme, ID_LEN);
	}
	return id;
}

/*
 * The stem of copy 2's name: the id, but <id>-<8 hex> when another journal with that id lives elsewhere
 * and has the plain one. A folder that was copied, for an exercise say, must never write into the copy 2
 * of the meeting that it was copied from.
 */
static struct tekst speil_stamme(struct arena *a, const struct journal_sted *sted, struct tekst id)
{
	struct tekst eier, maal = full_sti(a, sted);
	struct feil f;
	char sum[SUM_LEN + 1];
	sum_sha256(maal, sum);
	struct tekst egen = arena_f(a, TF "-%.8s", TA(id), sum);
	if (fil_finnes(sti_til(a, sted->speil, egen, ".journal").p))
		return egen;
	if (!maal.n || !fil_les(a, sti_til(a, sted->speil, id, ".sti").p, PATH_MAX, &eier, &f))
		return id;
	eier = arena_tekst(a, tekst_trim(eier));
	return tekst_lik(eier, maal) || !fil_finnes(eier.p) ? id : egen;
}

/* The beginning of a record 0 whose writing was cut off: nothing was acknowledged in it. After a power
 * cut the file may have its full length, with zeros for the sectors that did not arrive. */
static bool ufodt(const struct kopi_lest *k)
{
	static const char start[] = "{\"nr\":0,\"tid\":\"";
	struct tekst b = k->bytes;
	size_t n = b.n < sizeof(start) - 1 ? b.n : sizeof(start) - 1, nuller = 0;
	ptrdiff_t lf = tekst_finn_tegn(b, '\n');
	for (size_t i = 0; i < b.n; i++)
		nuller += b.p[i] == '\0';
	bool begynner = b.n == 0 || b.p[0] == '\0' || tekst_starter(b, (struct tekst){start, n});
	return k->finnes && !k->os && begynner &&
	       (lf < 0 || (nuller && (size_t)lf + 1 == b.n));
}

bool journal_finn(struct arena *a, const struct journal_sted *sted, struct journal_lest *ut,
		  struct feil *f)
{
	*ut = (struct journal_lest){0};
	struct kopi_lest *k = ut->g.kopi;
	les_kopi(a, sti_til(a, sted->mappe, sted->base, ".journal"), &k[0]);
	ut->id = finn_id(k[0].bytes);
	if (!ut->id.n)
		ut->id = finn_id_i_speilet(a, sted);
	if (ut->id.n) {
		ut->speil = speil_stamme(a, sted, ut->id);
		les_kopi(a, sti_til(a, sted->speil, ut->speil, ".journal"), &k[1]);
	}
	/* who only reads another's journal looks for copy 2 in a folder of its own, where it never was */
	k[1].annens = k[0].annens && !k[1].finnes;
	for (int i = 0; i < 2; i++)
		if (k[i].os && (!k[1 - i].finnes || k[1 - i].os))
			return feil_sett(f, FEIL_IO, TF, TA(k[i].ulest));
	if (k[0].finnes || k[1].finnes)
		gjenopprett(a, &ut->g);
	if (!ut->g.antall && !k[1].finnes && ufodt(&k[0]))
		*ut = (struct journal_lest){0};
	return true;
}

/* --- what may be said ---------------------------------------------------------------------- */

static void si_kopi(struct streng *ut, int nr, const struct journal_kopi *k)
{
	const char *os = feil_os_tekst(k->os);
	switch (k->tilstand) {
	case KOPI_INGEN:
		streng_f(ut, tr("eksemplar %d er ikke laget: %s"), nr,
			 k->os ? os : tr("det ville ligge i samme mappe som det andre"));
		break;
	case KOPI_LEVER: streng_f(ut, tr("eksemplar %d er ikke ajour"), nr); break;
	case KOPI_VENTER: streng_f(ut, tr("eksemplar %d får ikke plass: %s"), nr, os); break;
	case KOPI_DOD: streng_f(ut, tr("eksemplar %d kan ikke skrives: %s"), nr, os); break;
	case KOPI_MISTET:
		if (k->os == ESTALE)
			streng_f(ut, tr("eksemplar %d er endret eller fjernet av noen andre, og røres ikke"),
				 nr);
		else
			streng_f(ut, tr("eksemplar %d kan ikke brukes, og røres ikke: %s"), nr,
				 k->os == EMLINK ? tr("filen har flere navn") : os);
		break;
	}
	streng_f(ut, " (" TF ")", TA(k->mappe));
}

static void vurder(struct journal *j)
{
	int lever = 0;
	streng_reset(&j->varsel);
	for (int i = 0; i < 2; i++) {
		if (j->kopi[i].tilstand == KOPI_LEVER && j->kopi[i].skrevet == j->antall) {
			lever++;
			continue;
		}
		streng_c(&j->varsel, j->varsel.n ? "; " : "");
		si_kopi(&j->varsel, i + 1, &j->kopi[i]);
	}
	j->grad = (enum lagret)lever;
}

/* The refusal: the reasons of both copies, and errno of the one that may be helped. */
static bool ikke_lagret(struct journal *j, struct feil *f)
{
	vurder(j);
	j->grad = LAGRET_IKKE;
	feil_sett(f, FEIL_IO, "IKKE LAGRET: " TF, TA(streng_tekst(&j->varsel)));
	f->os = j->kopi[j->kopi[1].tilstand == KOPI_VENTER || !j->kopi[0].os].os;
	return false;
}

/* --- making and taking over ---------------------------------------------------------------- */

static void init_kopier(struct journal *j, const struct journal_sted *sted, struct tekst id,
			struct tekst speil)
{
	*j = (struct journal){0};
	j->id = arena_tekst(&j->arena, id);
	j->speil = arena_tekst(&j->arena, speil);
	for (int i = 0; i < 2; i++) {
		struct journal_kopi *k = &j->kopi[i];
		k->fd = k->mappe_fd = -1;
		k->privat = sted->privat;
		k->mappe = arena_tekst(&j->arena, i ? sted->speil : sted->mappe);
		k->navn = arena_f(&j->arena, TF ".journal", TA(i ? speil : sted->base));
	}
}

/* Which journal copy 2 belongs to, where it lies now. A failure costs only the search for a lost copy 1. */
static void skriv_sti(struct journal *j, const struct journal_sted *sted)
{
	struct feil f;
	struct arena a = {0};
	struct tekst gammel = INGEN_TEKST, maal = full_sti(&a, sted);
	struct tekst navn = arena_f(&a, TF ".sti", TA(j->speil));
	struct tekst sti = sti_til(&a, j->kopi[1].mappe, navn, "");
	bool der = fil_les(&a, sti.p, PATH_MAX, &gammel, &f) && tekst_lik(tekst_trim(gammel), maal);
	if (maal.n && !der && j->kopi[1].tilstand == KOPI_LEVER)
		(void)!fil_erstatt(j->kopi[1].mappe.p, navn.p, arena_f(&a, TF "\n", TA(maal)), 0600,
				   &f);
	arena_release(&a);
}

/* The next record into memory, built with the chain. Not acknowledged: j->antall is unchanged. */
static bool bygg(struct journal *j, struct tekst innhold, struct journal_stempel st, struct feil *f)
{
	struct post p = {.nr = journal_neste_nr(j), .tid = st.tid, .ur = st.ur,
			 .innhold = innhold,
			 .forrige = j->antall ? tekst_c(j->hode) : T(FRAME_NULLER)};
	struct streng s = {0};
	char kjede[SUM_LEN + 1];
	bool ok = frame_skriv(&s, &p, kjede);
	if (ok) {
		struct tekst linje = arena_tekst(&j->arena, tekst_til(streng_tekst(&s), s.n - 1));
		j->poster = arena_vokse(&j->arena, j->poster, j->antall, &j->kap, sizeof(p));
		BUG_ON(!frame_les(linje, &j->poster[j->antall]));
	} else {
		feil_sett(f, FEIL_REGEL, "teksten er for lang for én hendelse (over 1 MiB)");
	}
	streng_release(&s);
	return ok;
}

static void ta_i_bruk(struct journal *j)
{
	j->antall++;
	memcpy(j->hode, j->poster[j->antall - 1].kjede.p, SUM_LEN);
	j->hode[SUM_LEN] = '\0';
}

int journal_neste_nr(const struct journal *j)
{
	return j->antall ? j->poster[j->antall - 1].nr + 1 : 0;
}

/* Copy 2, unless it would lie beside copy 1. */
static int ny_kopi(struct journal *j, int i)
{
	struct journal_kopi *k = &j->kopi[i];
	struct feil f = {0};
	if (!mappe_lag(k->mappe.p, &f))
		return k->os = f.os;
	if (kopi_samme_mappe(k, &j->kopi[1 - i]))
		return EEXIST; /* without a reason in k->os: vurder() knows */
	return kopi_ny(k, j->poster, j->antall);
}

/* Is what lies at copy 1's name only the beginning of a journal, from a start that was cut off? */
static bool ligger_ufodt(const struct journal_kopi *k)
{
	struct arena a = {0};
	struct kopi_lest lest = {0};
	les_kopi(&a, arena_f(&a, TF "/" TF, TA(k->mappe), TA(k->navn)), &lest);
	bool ja = ufodt(&lest);
	arena_release(&a);
	return ja;
}

bool journal_ny(struct journal *j, const struct journal_sted *sted, struct journal_start start,
		struct journal_stempel st, struct feil *f)
{
	BUG_ON(!er_id(start.id));
	init_kopier(j, sted, start.id, start.id);
	if (!bygg(j, start.innhold, st, f)) {
		journal_lukk(j);
		return false;
	}
	ta_i_bruk(j);
	int os = ny_kopi(j, 0);
	if (os == EEXIST && ligger_ufodt(&j->kopi[0]))
		os = kopi_erstatt(&j->kopi[0], j->poster, j->antall);
	if (os) {
		feil_os(f, os, "IKKE LAGRET: " TF "/" TF, TA(j->kopi[0].mappe), TA(j->kopi[0].navn));
		journal_lukk(j);
		return false;
	}
	(void)ny_kopi(j, 1); /* vurder() says so when it failed */
	skriv_sti(j, sted);
	vurder(j);
	return true;
}

/* Opens, mends or makes one copy so that it holds all of j->poster. 0: it does. */
static int sett_i_stand(struct journal *j, int i, const struct kopi_lest *lest)
{
	struct journal_kopi *k = &j->kopi[i];
	if (lest->os && lest->os != EIO)
		return kopi_oppgi(k, lest->os);
	if (!lest->finnes)
		return ny_kopi(j, i);
	if (lest->skadet || lest->os)
		return kopi_erstatt(k, j->poster, j->antall);
	int os = kopi_apne(k, (int64_t)lest->bytes.n);
	if (!os) {
		k->skrevet = lest->sikre;
		k->trenger_lf = lest->uten_lf;
		if (k->skrevet < j->antall || k->trenger_lf)
			os = kopi_skriv(k, j->poster, j->antall);
	}
	/* a disk that fails here already; or a replacement was cut off between its last two steps */
	if (k->tilstand == KOPI_DOD || (os == EMLINK && kopi_er_berget(k)))
		os = kopi_erstatt(k, j->poster, j->antall);
	return os;
}

bool journal_fortsett(struct journal *j, const struct journal_sted *sted,
		      const struct journal_lest *lest, struct feil *f)
{
	init_kopier(j, sted, lest->id, lest->speil);
	for (size_t i = 0; i < lest->g.antall; i++) {
		j->poster = arena_vokse(&j->arena, j->poster, j->antall, &j->kap,
					sizeof(*j->poster));
		struct tekst linje = arena_tekst(&j->arena, lest->g.poster[i].linje);
		BUG_ON(!frame_les(linje, &j->poster[j->antall]));
		ta_i_bruk(j);
	}
	j->bare_les = lest->g.bare_les || !lest->id.n;
	if (j->bare_les)
		return true;
	int os[2];
	for (int i = 0; i < 2; i++)
		os[i] = sett_i_stand(j, i, &lest->g.kopi[i]);
	if (os[0] && os[1]) {
		ikke_lagret(j, f);
		journal_lukk(j);
		return false;
	}
	skriv_sti(j, sted);
	vurder(j);
	return true;
}

/* --- appending ----------------------------------------------------------------------------- */

struct svikt {                  /* why, which copy, and the first record that it could not take */
	int os, kopi, nr;
};

/* §2.4 rule 5, the record that tells why a copy was written anew. It is an event like all others, and so
 * in bokmål whatever the user reads. */
static void bygg_fortsettelse(struct journal *j, struct svikt sv, struct journal_stempel st)
{
	struct streng navn = {0}, tekst = {0}, innhold = {0};
	struct feil f;
	utf8_trygg(&navn, j->kopi[sv.kopi].navn);
	streng_f(&tekst, "eksemplar %d (" TF ") sviktet ved nr. %d: %s. Det er skrevet på nytt, og restene "
		 "ligger ved siden av som .skadet", sv.kopi + 1, TA(streng_tekst(&navn)), sv.nr,
		 feil_os_ord(sv.os));
	json_felt(&innhold, "hva", T("fortsettelse"));
	json_felt(&innhold, "tekst", streng_tekst(&tekst));
	BUG_ON(!bygg(j, streng_tekst(&innhold), st, &f)); /* far from 1 MiB */
	streng_release(&navn);
	streng_release(&tekst);
	streng_release(&innhold);
}

/* A copy that died now gets a successor, once; if that fails, the other one goes on alone. */
static void erstatt(struct journal *j, int i, struct journal_stempel st)
{
	const struct journal_kopi *k = &j->kopi[i];
	bygg_fortsettelse(j, (struct svikt){k->os, i, j->poster[k->skrevet].nr}, st);
	if (kopi_erstatt(&j->kopi[i], j->poster, j->antall + 1) != 0)
		return;
	ta_i_bruk(j);
	(void)kopi_skriv(&j->kopi[1 - i], j->poster, j->antall);
}

/* Neither took the record: a new file in place of a dead one may still. kopi -1: none. */
static struct svikt nodutgang(struct journal *j)
{
	for (int i = 0; i < 2; i++) {
		struct svikt sv = {j->kopi[i].os, i, j->poster[j->kopi[i].skrevet].nr};
		if (j->kopi[i].tilstand == KOPI_DOD &&
		    kopi_erstatt(&j->kopi[i], j->poster, j->antall + 1) == 0)
			return sv;
	}
	return (struct svikt){.kopi = -1};
}

bool journal_skriv(struct journal *j, struct tekst innhold, struct journal_stempel st,
		   struct feil *f)
{
	bool varig = false, dode[2];
	struct svikt byttet = {.kopi = -1};
	if (j->bare_les)
		return feil_sett(f, FEIL_IO, "journalen er bare åpnet for lesing");
	if (!bygg(j, innhold, st, f))
		return false;
	for (int i = 0; i < 2; i++) {
		bool dod = j->kopi[i].tilstand == KOPI_DOD;
		varig |= kopi_skriv(&j->kopi[i], j->poster, j->antall + 1) == 0;
		dode[i] = !dod && j->kopi[i].tilstand == KOPI_DOD;
	}
	if (!varig)
		byttet = nodutgang(j);
	if (!varig && byttet.kopi < 0)
		return ikke_lagret(j, f);
	ta_i_bruk(j);
	for (int i = 0; i < 2; i++) {
		struct journal_kopi *k = &j->kopi[i];
		if (i == byttet.kopi || k->tilstand != KOPI_DOD || (byttet.kopi < 0 && !dode[i]))
			continue;
		erstatt(j, i, st);
		/* Its file may hold another record of this number, one that never was acknowledged. */
		if (byttet.kopi >= 0 && k->tilstand == KOPI_DOD)
			kopi_legg_bort(k);
	}
	if (byttet.kopi >= 0) {
		bygg_fortsettelse(j, byttet, st);
		varig = kopi_skriv(&j->kopi[0], j->poster, j->antall + 1) == 0;
		varig |= kopi_skriv(&j->kopi[1], j->poster, j->antall + 1) == 0;
		if (varig)
			ta_i_bruk(j);
	}
	vurder(j);
	return true;
}

bool journal_flytt(struct journal *j, const char *mappe, struct feil *f)
{
	if (!mappe_lag(mappe, f))
		return false;
	struct journal_kopi k = j->kopi[0];
	k.mappe = arena_tekst(&j->arena, tekst_c(mappe));
	k.fd = k.mappe_fd = -1;
	k.reserve = false;
	int os = kopi_samme_mappe(&k, &j->kopi[1]) ? EEXIST : kopi_ny(&k, j->poster, j->antall);
	if (os) {
		kopi_lukk(&k);
		return feil_os(f, os, "%s/" TF, mappe, TA(k.navn));
	}
	/* What a dead copy may hold besides what was acknowledged must not stand against the new one. */
	for (int i = 0; i < 2; i++)
		if (j->kopi[i].tilstand == KOPI_DOD &&
		    (i == 0 || kopi_erstatt(&j->kopi[i], j->poster, j->antall) != 0))
			kopi_legg_bort(&j->kopi[i]);
	kopi_lukk(&j->kopi[0]);
	j->kopi[0] = k;
	vurder(j);
	return true;
}

bool journal_lite_plass(const struct journal *j, struct streng *varsel)
{
	size_t for_ = varsel->n;
	for (int i = 0; i < 2; i++) {
		struct statvfs st;
		if (j->kopi[i].mappe_fd < 0 || fstatvfs(j->kopi[i].mappe_fd, &st) != 0)
			continue;
		uint64_t mib = (uint64_t)st.f_bavail * st.f_frsize >> 20;
		if (mib >= 50)
			continue;
		streng_c(varsel, varsel->n > for_ ? "; " : "");
		streng_f(varsel, tr("bare %llu MiB igjen på disken med eksemplar %d"),
			 (unsigned long long)mib, i + 1);
	}
	return varsel->n > for_;
}

void journal_lukk(struct journal *j)
{
	for (int i = 0; i < 2; i++)
		if (j->kopi[i].mappe.p)
			kopi_lukk(&j->kopi[i]);
	streng_release(&j->varsel);
	arena_release(&j->arena);
	*j = (struct journal){0};
}
