#include "register.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "json.h"

enum { REGISTER_MAKS = 64 << 20 };

/* `navn` and a value of hex digits off the front of *t. */
static bool ta_hex(struct tekst *t, const char *navn, size_t maks, struct tekst *ut)
{
	struct tekst n = tekst_c(navn);
	if (!tekst_starter(*t, n))
		return false;
	*t = tekst_fra(*t, n.n);
	ptrdiff_t slutt = tekst_finn_tegn(*t, '"');
	if (slutt < 0 || (size_t)slutt > maks)
		return false;
	*ut = tekst_til(*t, (size_t)slutt);
	*t = tekst_fra(*t, (size_t)slutt + 1);
	return true;
}

static bool les_mote(struct tekst t, struct register_mote *ut)
{
	struct tekst tall;
	*ut = (struct register_mote){0};
	if (!ta_hex(&t, "\"hva\":\"møte\",\"id\":\"", 32, &ut->id) || !tekst_starter(t, T(",\"antall\":")))
		return false;
	t = tekst_fra(t, 10);
	ptrdiff_t komma = tekst_finn_tegn(t, ',');
	if (komma < 0)
		return false;
	tall = tekst_til(t, (size_t)komma);
	t = tekst_fra(t, (size_t)komma);
	return tekst_tall(tall, INT64_MAX, &ut->antall) && ta_hex(&t, ",\"hode\":\"", SUM_LEN, &ut->hode) &&
	       (!tekst_starter(t, T(",\"referat\"")) || ta_hex(&t, ",\"referat\":\"", SUM_LEN, &ut->referat));
}

static void les_linjer(struct tekst bytes, struct tekst id, struct register_lest *ut, struct post *sist)
{
	sist->forrige = sist->kjede = T(FRAME_NULLER);
	sist->nr = -1;
	ut->hel = true;
	for (ptrdiff_t lf; (lf = tekst_finn_tegn(bytes, '\n')) >= 0; bytes = tekst_fra(bytes, (size_t)lf + 1)) {
		struct tekst linje = tekst_til(bytes, (size_t)lf);
		struct post p;
		struct register_mote m;
		if (!frame_les(linje, &p) || p.nr != sist->nr + 1 || !tekst_lik(p.forrige, sist->kjede)) {
			ut->hel = false;
			return;
		}
		*sist = p;
		ut->antall++;
		ut->bytes += linje.n + 1;
		if (les_mote(p.innhold, &m) && tekst_lik(m.id, id)) {
			ut->har = true;
			ut->post = p;
			ut->mote = m;
		}
	}
	ut->avbrutt = bytes.n > 0;
}

bool register_les(struct arena *a, const char *mappe, struct tekst id, struct register_lest *ut, struct feil *f)
{
	struct tekst bytes;
	struct post sist;
	*ut = (struct register_lest){.hel = true};
	const char *sti = arena_f(a, "%s/" REGISTER_FIL, mappe).p;
	if (!fil_finnes(sti))
		return true;
	if (!fil_les(a, sti, REGISTER_MAKS, &bytes, f))
		return false;
	ut->finnes = true;
	les_linjer(bytes, id, ut, &sist);
	return true;
}

static bool skriv_linje(int fd, struct tekst bytes, const struct register_mote *m, struct stund tid, struct feil *f)
{
	struct streng innhold = {0}, linje = {0};
	struct register_lest lest = {0};
	struct post sist, ny = {.tid = tid};
	char kjede[SUM_LEN + 1];
	size_t skrevet;
	les_linjer(bytes, m->id, &lest, &sist);
	if (!lest.hel)
		return feil_sett(f, FEIL_IO, "arkiv.register er skadet etter linje %zu, og møtet er ikke ført der", lest.antall);
	if (lest.har && lest.mote.antall == m->antall && tekst_lik(lest.mote.hode, m->hode) &&
	    tekst_lik(lest.mote.referat, m->referat))
		return true;
	json_felt(&innhold, "hva", T("møte"));
	json_felt(&innhold, "id", m->id);
	json_felt_tall(&innhold, "antall", m->antall);
	json_felt(&innhold, "hode", m->hode);
	if (m->referat.n)
		json_felt(&innhold, "referat", m->referat);
	json_felt(&innhold, "fil", m->fil);
	ny.nr = sist.nr + 1;
	ny.forrige = sist.kjede;
	ny.innhold = streng_tekst(&innhold);
	BUG_ON(!frame_skriv(&linje, &ny, kjede));
	int os = lest.avbrutt && ftruncate(fd, (off_t)lest.bytes) != 0 ? errno : 0;
	if (!os)
		os = fil_skriv(fd, streng_tekst(&linje), &skrevet);
	if (!os && fdatasync(fd) != 0)
		os = errno;
	streng_release(&innhold);
	streng_release(&linje);
	return !os || feil_os(f, os, "%s", REGISTER_FIL);
}

bool register_skriv(const char *mappe, const struct register_mote *m, struct stund tid, struct feil *f)
{
	struct arena a = {0};
	struct tekst bytes = INGEN_TEKST;
	const char *sti = arena_f(&a, "%s/" REGISTER_FIL, mappe).p;
	struct stat st;
	int fd = open(sti, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK, 0640);
	bool ok = fd >= 0 || feil_os(f, errno, "%s", sti);
	if (ok && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)))
		ok = feil_sett(f, FEIL_IO, "%s: er ikke en vanlig fil", sti);
	if (ok && flock(fd, LOCK_EX) != 0) /* held for a moment only, by whoever seals another meeting */
		ok = feil_os(f, errno, "%s", sti);
	ok = ok && fil_les(&a, sti, REGISTER_MAKS, &bytes, f) && skriv_linje(fd, bytes, m, tid, f);
	if (fd >= 0 && close(fd) != 0 && ok)
		ok = feil_os(f, errno, "%s", sti);
	if (ok && !bytes.n) { /* its name must be durable, too */
		int dir = open(mappe, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		int os = dir < 0 ? errno : mappe_synk(dir);
		if (dir >= 0)
			close(dir);
		ok = !os || feil_os(f, os, "%s", mappe);
	}
	arena_release(&a);
	return ok;
}
