/* innkalling: the notice of a meeting and its saksliste, for the members. */
#include "format.h"
#include "kilde.h"
#include "levering.h"

static int skriv(struct kall *k, struct kilde *q, const struct format *format)
{
	struct streng b = {0};
	struct referat r;
	struct mal mal = {0};
	struct referat_valg v = {.skjermet = k->valg.verdi[OPS_SKJERMET], .mal = &mal};
	struct eksport_valg e = {.innkalling = true, .attribusjon = q->p.attribusjon};
	struct feil f;
	int64_t ur;
	bool ok = true;
	k->verden.klokke.naa(k->verden.klokke.ctx, &e.naa, &ur);
	if (format->sider && !kall_mal(k, &q->a, &mal, &f))
		return kall_feil(k, &f);
	if (format->rapport) {
		innkalling_bygg(&q->a, &q->p, &v, &r);
		ok = format_trykk(k, format, &r, &b, &f);
	} else {
		ok = eksport_skriv(format->eksport, &q->p, &e, &b, &f);
	}
	int status = ok ? lever(k, streng_tekst(&b)) : kall_feil(k, &f);
	streng_release(&b);
	return status;
}

/* A notice is of what was planned: who came and what was added in the meeting is no part of it. */
static void som_planlagt(struct kall *k, struct kilde *q, struct mote *plan)
{
	if (!q->har_session || q->s.mote.fase == FASE_IKKE_SATT)
		return;
	mote_init(plan, q->s.mote.grunnlag, q->s.mote.grunnfolk);
	protokoll_av_mote(&q->a, plan, &q->p);
	if (!k->valg.verdi[OPS_SKJERMET])
		protokoll_skjerm(&q->a, &q->p);
}

int verb_innkalling(struct kall *k)
{
	struct kilde q = {0};
	struct format format;
	struct feil f;
	if (!format_velg(k, true, &format, &f) || !format_passer(k, &format, &f) || !levering_lov(k, &f))
		return kall_feil(k, &f);
	struct mote plan = {0};
	int status = kilde_finn(k, k->valg.fil[0], &q);
	if (!status) {
		som_planlagt(k, &q, &plan);
		status = skriv(k, &q, &format);
	}
	mote_release(&plan);
	kilde_release(&q);
	return status;
}
