#include "levering.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"

struct tekst mappe_til(struct arena *a, const char *sti)
{
	const char *skille = strrchr(sti, '/');
	return !skille ? T(".") : skille == sti ? T("/")
		: arena_tekst(a, (struct tekst){sti, (size_t)(skille - sti)});
}

static const char *navn_i(const char *sti)
{
	const char *skille = strrchr(sti, '/');
	return skille ? skille + 1 : sti;
}

/* A device or a pipe is written to as it is; a file appears whole or not at all. */
static bool skriv_strom(const char *sti, struct tekst t, struct feil *f)
{
	size_t n;
	int fd = open(sti, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	int os = fd < 0 ? errno : fil_skriv(fd, t, &n);
	if (fd >= 0 && close(fd) != 0 && !os)
		os = errno;
	return os ? feil_os(f, os, "%s", sti) : true;
}

static bool skriv_fil(const char *sti, struct tekst t, struct feil *f)
{
	struct stat st;
	struct arena a = {0};
	if (stat(sti, &st) == 0 && S_ISDIR(st.st_mode))
		return feil_os(f, EISDIR, "%s", sti);
	if (stat(sti, &st) == 0 && !S_ISREG(st.st_mode))
		return skriv_strom(sti, t, f);
	bool ok = fil_erstatt(mappe_til(&a, sti).p, navn_i(sti), t, 0644, f);
	arena_release(&a);
	return ok;
}

static bool slutter(struct tekst sti, const char *endelse)
{
	size_t n = strlen(endelse);
	return sti.n >= n && strcasecmp(sti.p + sti.n - n, endelse) == 0;
}

/* In a folder named agendas/, or below one, wherever the program stands and whatever links say? */
static bool i_agendas(const char *sti)
{
	struct arena a = {0};
	char ekte[PATH_MAX];
	struct tekst mappe = mappe_til(&a, sti);
	bool ja = tekst_finn(arena_f(&a, "/" TF "/", TA(mappe)), T("/agendas/")) >= 0 ||
		  (realpath(mappe.p, ekte) &&
		   tekst_finn(arena_f(&a, "%s/", ekte), T("/agendas/")) >= 0);
	arena_release(&a);
	return ja;
}

static bool samme_fil(const char *inn, const char *ut)
{
	struct stat a, b;
	int svar = strcmp(inn, "-") == 0 ? fstat(0, &a) : stat(inn, &a);
	return svar == 0 && stat(ut, &b) == 0 && S_ISREG(b.st_mode) && a.st_dev == b.st_dev &&
	       a.st_ino == b.st_ino;
}

bool levering_ut(const struct kall *k)
{
	const char *ut = k->valg.verdi[OPS_UT];
	return !ut || strcmp(ut, "-") == 0;
}

/* One slip of -o must not cost an agenda or a journal. */
bool levering_lov(struct kall *k, struct feil *f)
{
	const char *inn = k->valg.fil[0], *ut = k->valg.verdi[OPS_UT];
	if (levering_ut(k))
		return true;
	if (samme_fil(inn, ut))
		return feil_sett(f, FEIL_BRUK, "-o %s er filen som leses, og den skrives ikke over: velg "
				 "et annet navn", ut);
	if (slutter(tekst_c(ut), ".journal"))
		return feil_sett(f, FEIL_BRUK, "-o %s: en journal skrives ikke over: velg et annet navn",
				 ut);
	if ((slutter(tekst_c(ut), ".yaml") || slutter(tekst_c(ut), ".yml")) && i_agendas(ut))
		return feil_sett(f, FEIL_BRUK, "-o %s: i agendas/ ligger agendaene: skriv referatet i en "
				 "annen mappe", ut);
	return true;
}

int lever(struct kall *k, struct tekst t)
{
	const char *sti = k->valg.verdi[OPS_UT];
	struct feil f;
	if (levering_ut(k)) {
		ut_raa(&k->ut, t);
		return 0;
	}
	return skriv_fil(sti, t, &f) ? 0 : kall_feil(k, &f);
}

bool lever_ny(const char *sti, struct tekst t, struct feil *f)
{
	struct stat st;
	struct arena a = {0};
	if (stat(sti, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode))
		return skriv_strom(sti, t, f);
	bool ok = fil_ny(mappe_til(&a, sti).p, navn_i(sti), t, 0644, f);
	if (!ok && f->os == EEXIST)
		feil_sett(f, FEIL_FORMAT, "%s finnes, og skrives ikke over: flytt den, eller velg et annet navn "
			  "med -o", sti);
	arena_release(&a);
	return ok;
}
