/* folg: the follow view, or its text where there is no terminal. Takes no lock and writes nothing. */
#include <string.h>

#include "verb.h"

static bool har_skjerm(const struct kall *k)
{
	return k->verden.inn_terminal && k->verden.ut_terminal && !kall_enkel(k) && !k->verden.dum;
}

/* False: this terminal cannot be used. */
static bool pa_skjermen(struct kall *k, struct session *s, int *status)
{
	struct tui_valg v = kall_skjerm(k);
	int signal_nr = 0;
	struct feil f = {0};
	if (!tui_folg(s, &v, &signal_nr, &f)) {
		si_f(&k->ut, "%s; viser møtet som tekst", f.tekst);
		return false;
	}
	*status = signal_nr ? 128 + signal_nr : 0;
	return true;
}

int verb_folg(struct kall *k)
{
	struct session s;
	struct feil f;
	const char *fil = k->valg.fil[0];
	if (!kall_sjekk_farge(k, &f))
		return kall_feil(k, &f);
	if (strcmp(fil, "-") == 0) {
		feil_sett(&f, FEIL_BRUK, "et møte som skal følges, må være en fil");
		return kall_feil(k, &f);
	}
	int status = kall_les(k, fil, &s);
	if (status)
		return status;
	if (!har_skjerm(k) || !pa_skjermen(k, &s, &status)) {
		struct streng b = {0};
		tui_folg_tekst(&s, kall_skjerm(k).ascii, &b);
		ut_tekst(&k->ut, streng_tekst(&b));
		streng_release(&b);
	}
	session_lukk(&s);
	return status;
}
