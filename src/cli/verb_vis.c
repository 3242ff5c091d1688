/* vis, status and logg: what stands, for people by the words of the meeting itself, for scripts as JSON. */
#include "command.h"
#include "moter.h"
#include "sprak.h"
#include "verb.h"
#include "vis_json.h"

/* The answer of the meeting's own word, or its first line. */
static int svar(struct kall *k, struct session *s, struct tekst ord, bool bare_forste)
{
	struct streng b = {0};
	struct feil f;
	enum handling h;
	bool ok = command_kjor(s, ord, &h, &b, &f);
	if (ok) {
		struct tekst alt = streng_tekst(&b), linje = alt;
		if (bare_forste)
			(void)tekst_del(&alt, '\n', &linje);
		ut_tekst(&k->ut, linje);
		ut_tekst(&k->ut, b.n ? T("\n") : TR("Møtet har ingen hendelser ennå.\n"));
	}
	streng_release(&b);
	return ok ? 0 : kall_feil(k, &f);
}

static int vis(struct kall *k, const char *fil, bool alt)
{
	struct session s;
	struct streng b = {0};
	int status = kall_les(k, fil, &s);
	if (status)
		return status;
	if (alt) /* status is read every few seconds: it says where the meeting is, no more */
		kall_beskjeder(k, &s);
	if (k->valg.verdi[OPS_JSON] && !k->valg.verdi[OPS_TALETID]) {
		vis_json(&b, &s, alt);
		ut_raa(&k->ut, streng_tekst(&b));
	} else {
		status = k->valg.verdi[OPS_TALETID] ? svar(k, &s, T("taletid"), false)
						    : svar(k, &s, alt ? T("vis") : T("status"), !alt);
	}
	streng_release(&b);
	session_lukk(&s);
	return status;
}

int verb_vis(struct kall *k)
{
	return vis(k, k->valg.fil[0], true);
}

int verb_status(struct kall *k)
{
	struct arena a = {0};
	struct feil f;
	struct moter m;
	int status;
	if (k->valg.antall)
		return vis(k, k->valg.fil[0], false);
	const struct motelinje *l = NULL;
	if (!moter_les(k, &a, &m, &f))
		status = kall_feil(k, &f);
	else if (!(l = moter_aktuelt(&m, verden_dato(&k->verden))))
		status = kall_feil(k, (feil_sett(&f, FEIL_REGEL, "ingen møter i %s/", moter_mappe(k)), &f));
	else
		status = vis(k, l->sti.p, false);
	arena_release(&a);
	return status;
}

int verb_logg(struct kall *k)
{
	struct session s;
	struct feil f;
	int status = 0;
	if (!k->valg.verdi[OPS_JSON]) {
		status = kall_les(k, k->valg.fil[0], &s);
		if (status)
			return status;
		kall_beskjeder(k, &s);
		status = svar(k, &s, T("logg"), false);
		session_lukk(&s);
		return status;
	}
	/* The records are handed out also when this version cannot make a meeting of them. */
	if (!kall_prov(k, k->valg.fil[0], &s, &f) && !s.lest.g.antall)
		status = kall_avslag(k, &s, &f);
	for (size_t i = 0; i < s.lest.g.antall; i++) {
		ut_raa(&k->ut, s.lest.g.poster[i].linje);
		ut_raa(&k->ut, T("\n"));
	}
	session_lukk(&s);
	return status;
}
