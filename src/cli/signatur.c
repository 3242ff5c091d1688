#include "signatur.h"

#include <errno.h>

#include "files.h"
#include "kjor.h"

#define NAVNEROM "motebok"

enum { SVAR_MAKS = 64 << 10, FRIST_MS = 10 * 60 * 1000 }; /* somebody may have to find a passphrase */

struct keygen {
	const char *const *miljo;
	struct streng ut, sagt;
	bool nei;                  /* it ran, and said no */
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

static bool keygen(struct keygen *k, const char *const *argv, struct tekst inn, struct feil *f)
{
	f->os = 0;
	k->nei = !kjor(&(struct kjoring){argv, k->miljo, inn, SVAR_MAKS, FRIST_MS}, &k->ut, &k->sagt, f);
	if (k->nei && f->os == ENOENT)
		return feil_sett(f, FEIL_IO, "ssh-keygen finnes ikke på denne maskinen: apt-get install openssh-client");
	return !k->nei || !f->os;
}

bool signatur_lag(const struct signatur_kall *s, const char *nokkel, struct streng *ut, struct feil *f)
{
	struct keygen k = {.miljo = s->miljo};
	const char *const argv[] = {"ssh-keygen", "-Y", "sign", "-f", nokkel, "-n", NAVNEROM, NULL};
	if (!fil_finnes(nokkel))
		return feil_os(f, errno, "nøkkelen %s", nokkel);
	bool ok = keygen(&k, argv, s->melding, f);
	if (ok && (k.nei || !tekst_starter(streng_tekst(&k.ut), T("-----BEGIN SSH SIGNATURE-----"))))
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
	struct keygen finn = {.miljo = s->miljo}, k = {.miljo = s->miljo};
	const char *const finn_argv[] = {"ssh-keygen", "-Y", "find-principals", "-s", s->sti, "-f", underskrivere, NULL};
	*hvem = INGEN_TEKST;
	if (!fil_finnes(underskrivere))
		return feil_os(f, errno, "%s", underskrivere);
	bool ok = keygen(&finn, finn_argv, INGEN_TEKST, f);
	struct tekst navn = forste_linje(&finn.ut);
	if (ok && !finn.nei && navn.n) {
		const char *const argv[] = {"ssh-keygen", "-Y", "verify", "-f", underskrivere, "-I",
				arena_f(a, TF, TA(navn)).p, "-n", NAVNEROM, "-s", s->sti, NULL};
		ok = keygen(&k, argv, s->melding, f);
		if (ok && !k.nei)
			*hvem = arena_tekst(a, navn);
	}
	if (ok && !hvem->n)
		ok = feil_sett(f, FEIL_REGEL, "signaturen stemmer ikke, eller er ikke laget av noen i %s", underskrivere);
	keygen_release(&finn);
	keygen_release(&k);
	return ok;
}
