#include "kilde.h"

#include <errno.h>
#include <string.h>

#include "files.h"
#include "protokoll_inn.h"

enum { MAKS_MELDINGER = 20 };

void kilde_release(struct kilde *q)
{
	if (q->har_session)
		session_lukk(&q->s);
	arena_release(&q->a);
}

/* Does the file lie where the minutes do? Then it is no agenda, whatever is wrong with it. */
static bool i_minutes(const char *fil)
{
	struct tekst t = tekst_c(fil);
	return tekst_starter(t, T("minutes/")) || tekst_finn(t, T("/minutes/")) >= 0 ||
	       strcmp(fil, "-") == 0;
}

static int fra_session(struct kall *k, const char *fil, struct kilde *q)
{
	int status = kall_les(k, fil, &q->s);
	if (status)
		return status;
	q->har_session = true;
	kall_beskjeder(k, &q->s);
	protokoll_av_mote(&q->a, &q->s.mote, &q->p);
	if (!k->valg.verdi[OPS_SKJERMET])
		protokoll_skjerm(&q->p);
	return 0;
}

/*
 * An agenda is never taken for minutes: they must have a status, and it cannot have one. What is
 * neither is judged as what its folder says it is.
 */
int kilde_apne(struct kall *k, const char *fil, struct kilde *q)
{
	struct meldinger m = {.arena = &q->a, .fil = tekst_c(fil)};
	struct streng b = {0};
	struct feil f;
	if (tekst_slutter(m.fil, T(".journal")))
		return fra_session(k, fil, q);
	/* the journal of an agenda that is gone knows it */
	if (!fil_les(&q->a, fil, lesgrenser_vanlig.bytes, &m.kilde, &f))
		return f.os == ENOENT ? fra_session(k, fil, q) : kall_feil(k, &f);
	if (protokoll_les(&q->a, &m, &q->p))
		return 0;
	if (!i_minutes(fil))
		return fra_session(k, fil, q);
	meldinger_skriv(&m, MAKS_MELDINGER, &b);
	si_ferdig(&k->ut, streng_tekst(&b));
	streng_release(&b);
	return 1;
}
