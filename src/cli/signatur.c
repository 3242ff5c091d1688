#include "signatur.h"

#include <errno.h>

#include "files.h"
#include "kjor.h"

#define NAVNEROM "motebok"

enum { SVAR_MAKS = 64 << 10, FRIST_MS = 10 * 60 * 1000 }; /* somebody may have to find a passphrase */

struct keygen {
	struct streng ut, sagt;
};

static void keygen_release(struct keygen *k)
{
	streng_release(&k->ut);
	streng_release(&k->sagt);
}

static struct tekst forste_linje(const struct streng *s)
{
	struct tekst alt = streng_tekst(s), linje = INGEN_TEKST;
	return tekst_del(&alt, '\n', &linje) ? tekst_trim(linje) : tekst_trim(alt);
}

/* *nei: it ran, and said no. */
static bool keygen(struct keygen *k, const struct signatur_kall *s, const char *const *argv, struct tekst inn,
		   bool *nei, struct feil *f)
{
	f->os = 0;
	*nei = !kjor(&(struct kjoring){argv, s->miljo, inn, SVAR_MAKS, FRIST_MS}, &k->ut, &k->sagt, f);
	if (*nei && f->os == ENOENT)
		return feil_sett(f, FEIL_IO, "ssh-keygen finnes ikke på denne maskinen: apt-get install openssh-client");
	return !*nei || !f->os;
}

bool signatur_lag(const struct signatur_kall *s, const char *nokkel, struct streng *ut, struct feil *f)
{
	struct keygen k = {0};
	bool nei;
	const char *const argv[] = {"ssh-keygen", "-Y", "sign", "-f", nokkel, "-n", NAVNEROM, NULL};
	if (!fil_finnes(nokkel))
		return feil_os(f, errno, "nøkkelen %s", nokkel);
	bool ok = keygen(&k, s, argv, s->melding, &nei, f);
	if (ok && (nei || !tekst_starter(streng_tekst(&k.ut), T("-----BEGIN SSH SIGNATURE-----"))))
		ok = feil_sett(f, FEIL_REGEL, "nøkkelen %s kan ikke signere: ssh-keygen sier «" TF "»", nokkel,
			       TA(forste_linje(&k.sagt)));
	if (ok)
		streng_legg(ut, streng_tekst(&k.ut));
	keygen_release(&k);
	return ok;
}

bool signatur_prov(struct arena *a, const struct signatur_kall *s, const char *underskrivere, struct tekst *hvem,
		   struct feil *f)
{
	struct keygen finn = {0}, k = {0};
	bool nei;
	const char *const finn_argv[] = {"ssh-keygen", "-Y", "find-principals", "-s", s->sti, "-f", underskrivere, NULL};
	*hvem = INGEN_TEKST;
	if (!fil_finnes(underskrivere))
		return feil_os(f, errno, "%s", underskrivere);
	bool ok = keygen(&finn, s, finn_argv, INGEN_TEKST, &nei, f);
	struct tekst navn = forste_linje(&finn.ut);
	if (ok && !nei && navn.n) {
		const char *const argv[] = {"ssh-keygen", "-Y", "verify", "-f", underskrivere, "-I",
				arena_f(a, TF, TA(navn)).p, "-n", NAVNEROM, "-s", s->sti, NULL};
		ok = keygen(&k, s, argv, s->melding, &nei, f);
		if (ok && !nei)
			*hvem = arena_tekst(a, navn);
	}
	if (ok && !hvem->n)
		ok = feil_sett(f, FEIL_REGEL, "signaturen stemmer ikke, eller er ikke laget av noen i %s", underskrivere);
	keygen_release(&finn);
	keygen_release(&k);
	return ok;
}
