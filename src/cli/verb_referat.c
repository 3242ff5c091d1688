/* referat: the minutes of a meeting in one of the formats, from wherever they are. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "format.h"
#include "kilde.h"

/* --- which format ---------------------------------------------------------------------------- */

static struct tekst endelse(const char *sti)
{
	const char *navn = strrchr(sti, '/'), *punktum = strrchr(navn ? navn : sti, '.');
	return tekst_c(punktum);
}

static bool velg_format(struct kall *k, struct format *ut, struct feil *f)
{
	struct streng alle = {0};
	const char *til = k->valg.verdi[OPS_TIL], *fil = k->valg.verdi[OPS_UT];
	struct tekst navn = til ? tekst_c(til) : fil ? endelse(fil) : INGEN_TEKST;
	if (format_finn(navn.n || til ? navn : T("txt"), ut))
		return true;
	skriv_formater(&alle);
	feil_sett(f, FEIL_BRUK, "ukjent format «" TF "»: --til kan være " TF, TA(navn),
		  TA(streng_tekst(&alle)));
	streng_release(&alle);
	return false;
}

static bool velg_attribusjon(struct kall *k, enum attribusjon *ut, struct feil *f)
{
	const char *ord = k->valg.verdi[OPS_ATTRIBUSJON];
	for (size_t i = 0; i < attribusjon_ord.n; i++)
		if (strcmp(ord, attribusjon_ord.ord[i]) == 0) {
			*ut = (enum attribusjon)i;
			return true;
		}
	return feil_sett(f, FEIL_BRUK, "ukjent attribusjon «%s»: skriv navn, virksomhet eller "
			 "ingen", ord);
}

/* What the format has no use for is refused, not passed over. */
static bool velg_eksport(struct kall *k, const struct format *format, struct eksport_valg *ut,
			 struct feil *f)
{
	const char *tabell = k->valg.verdi[OPS_TABELL], *orgnr = k->valg.verdi[OPS_ORGNR];
	if (!format->rapport && k->valg.verdi[OPS_KORT])
		return feil_sett(f, FEIL_BRUK, "--kort hører til html, md og txt, ikke til %s",
				 format->navn);
	if (tabell && strcmp(format->navn, "csv") != 0)
		return feil_sett(f, FEIL_BRUK, "--tabell hører til csv, ikke til %s", format->navn);
	if (tabell && !tabell_finn(tekst_c(tabell), &ut->tabell))
		return feil_sett(f, FEIL_BRUK, "ukjent tabell «%s»: --tabell kan være vedtak, "
				 "aksjonspunkter, voteringer eller frammøte", tabell);
	if (orgnr && strcmp(format->navn, "noark") != 0)
		return feil_sett(f, FEIL_BRUK, "--orgnr hører til noark, ikke til %s", format->navn);
	ut->orgnr = tekst_c(orgnr);
	return true;
}

/* --- where to -------------------------------------------------------------------------------- */

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
	const char *skille = strrchr(sti, '/');
	const char *mappe = skille == sti ? "/" : skille
		? arena_tekst(&a, (struct tekst){sti, (size_t)(skille - sti)}).p : ".";
	bool ok = fil_erstatt(mappe, skille ? skille + 1 : sti, t, 0644, f);
	arena_release(&a);
	return ok;
}

static bool slutter(struct tekst sti, const char *endelse)
{
	size_t n = strlen(endelse);
	return sti.n >= n && strcasecmp(sti.p + sti.n - n, endelse) == 0;
}

static struct tekst mappe_av(struct arena *a, const char *sti)
{
	const char *skille = strrchr(sti, '/');
	return !skille ? T(".") : skille == sti ? T("/")
		: arena_tekst(a, (struct tekst){sti, (size_t)(skille - sti)});
}

/* In a folder named agendas/, or below one, wherever the program stands and whatever links say? */
static bool i_agendas(const char *sti)
{
	struct arena a = {0};
	char ekte[PATH_MAX];
	struct tekst mappe = mappe_av(&a, sti);
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

/* One slip of -o must not cost an agenda or a journal. */
static bool kan_skrives_over(struct kall *k, struct feil *f)
{
	const char *inn = k->valg.fil[0], *ut = k->valg.verdi[OPS_UT];
	if (!ut || strcmp(ut, "-") == 0)
		return true;
	if (samme_fil(inn, ut))
		return feil_sett(f, FEIL_BRUK, "-o %s er filen referatet lages av, og den skrives ikke "
				 "over: velg et annet navn", ut);
	if (slutter(tekst_c(ut), ".journal"))
		return feil_sett(f, FEIL_BRUK, "-o %s: en journal skrives ikke over: velg et annet navn",
				 ut);
	if ((slutter(tekst_c(ut), ".yaml") || slutter(tekst_c(ut), ".yml")) && i_agendas(ut))
		return feil_sett(f, FEIL_BRUK, "-o %s: i agendas/ ligger agendaene: skriv referatet i en "
				 "annen mappe", ut);
	return true;
}

static int lever(struct kall *k, struct tekst t)
{
	const char *sti = k->valg.verdi[OPS_UT];
	struct feil f;
	if (!sti || strcmp(sti, "-") == 0) {
		ut_raa(&k->ut, t);
		return 0;
	}
	return skriv_fil(sti, t, &f) ? 0 : kall_feil(k, &f);
}

static int skriv(struct kall *k, struct kilde *q, const struct format *format,
		 struct eksport_valg *e)
{
	struct streng b = {0};
	struct referat r;
	struct referat_valg v = {.attribusjon = &q->p.attribusjon, .kort = k->valg.verdi[OPS_KORT],
				 .skjermet = k->valg.verdi[OPS_SKJERMET]};
	struct feil f;
	bool ok = true;
	e->attribusjon = q->p.attribusjon;
	if (format->rapport) {
		referat_bygg(&q->a, &q->p, &v, &r);
		format->rapport->skriv(&r, &b);
	} else if (format->eksport) {
		ok = eksport_skriv(format->eksport, &q->p, e, &b, &f);
	} else {
		format->hele(&q->p, &b);
	}
	int status = ok ? lever(k, streng_tekst(&b)) : kall_feil(k, &f);
	streng_release(&b);
	return status;
}

int verb_referat(struct kall *k)
{
	struct kilde q = {0};
	struct format format;
	struct eksport_valg eksport = {0};
	struct feil f;
	enum attribusjon attribusjon = ATTR_VIRKSOMHET;
	const char *ord = k->valg.verdi[OPS_ATTRIBUSJON];
	if (!velg_format(k, &format, &f) || (ord && !velg_attribusjon(k, &attribusjon, &f)) ||
	    !velg_eksport(k, &format, &eksport, &f) || !kan_skrives_over(k, &f))
		return kall_feil(k, &f);
	int status = kilde_apne(k, k->valg.fil[0], &q);
	if (!status) {
		if (ord)
			q.p.attribusjon = attribusjon;
		status = skriv(k, &q, &format, &eksport);
	}
	kilde_release(&q);
	return status;
}
