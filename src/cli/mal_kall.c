/*
 * A template folder: what an organisation puts on its printed minutes (mal.h). Each of the files may be
 * missing, but not all of them.
 *
 *	virksomhet.yaml    navn: and bunntekst:
 *	logo.svg           or logo.png
 *	stil.css           rules that come after ours
 */
#include "files.h"
#include "kartfil.h"
#include "sprak.h"
#include "verb.h"

enum { MAKS_BYTE = 8 << 20, MAKS_MELDINGER = 20 };

struct mappe {
	struct kall *k;
	struct arena *a;
	const char *sti;
	struct mal *ut;
	bool noe; /* has anything been found there? */
};

static const char *i_mappe(struct mappe *m, const char *navn)
{
	return arena_f(m->a, "%s/%s", m->sti, navn).p;
}

/* False: it is not there, or (f) it cannot be read. */
static bool les(struct mappe *m, const char *navn, struct tekst *ut, struct feil *f)
{
	const char *sti = i_mappe(m, navn);
	f->kode = FEIL_INGEN;
	if (!fil_finnes(sti))
		return false;
	m->noe = true;
	return fil_les(m->a, sti, MAKS_BYTE, ut, f);
}

static bool les_virksomhet(struct mappe *m, struct feil *f)
{
	struct meldinger funn = {.arena = m->a, .fil = tekst_c(i_mappe(m, "virksomhet.yaml"))};
	struct streng b = {0};
	if (!les(m, "virksomhet.yaml", &funn.kilde, f))
		return f->kode == FEIL_INGEN;
	bool ok = kartfil_les(m->a, &funn, &(struct kartfil){
		.tabell = &virksomhet_felt, .ut = m->ut, .hva = N_("en mal")});
	meldinger_skriv(&funn, MAKS_MELDINGER, &b);
	si_ferdig(&m->k->ut, streng_tekst(&b));
	streng_release(&b);
	return ok || feil_sett(f, FEIL_FORMAT, "malen er ikke brukt, og referatet er ikke skrevet");
}

typedef bool les_fn(struct arena *a, struct tekst bytes, struct tekst *ut, struct feil *f);

static bool les_del(struct mappe *m, const char *navn, les_fn *fn, struct tekst *ut, struct feil *f)
{
	struct tekst bytes;
	if (!les(m, navn, &bytes, f))
		return f->kode == FEIL_INGEN;
	return fn(m->a, bytes, ut, f) || feil_foran(f, "%s: ", i_mappe(m, navn));
}

static bool les_logo(struct mappe *m, struct feil *f)
{
	if (fil_finnes(i_mappe(m, "logo.svg")) && fil_finnes(i_mappe(m, "logo.png")))
		return feil_sett(f, FEIL_FORMAT, "%s: har både logo.svg og logo.png: ta bort den ene", m->sti);
	return les_del(m, "logo.svg", mal_svg, &m->ut->logo, f) &&
	       les_del(m, "logo.png", mal_png, &m->ut->logo, f);
}

bool kall_mal(struct kall *k, struct arena *a, struct mal *ut, struct feil *f)
{
	const char *sagt = k->valg.verdi[OPS_MAL];
	struct mappe m = {.k = k, .a = a, .ut = ut, .sti = sagt ? sagt : k->oppsett.mal.p};
	*ut = (struct mal){0};
	if (!m.sti || !m.sti[0])
		return true;
	if (!fil_finnes(m.sti))
		return feil_sett(f, FEIL_IO, "malen %s finnes ikke: en mal er en mappe med virksomhet.yaml, "
				 "logo.svg eller logo.png, og stil.css", m.sti);
	if (!les_virksomhet(&m, f) || !les_logo(&m, f) || !les_del(&m, "stil.css", mal_stil, &ut->stil, f))
		return false;
	if (!m.noe)
		return feil_sett(f, FEIL_FORMAT, "malen %s har ikke noe i seg: der kan virksomhet.yaml, "
				 "logo.svg eller logo.png, og stil.css ligge", m.sti);
	return mal_sjekk(ut, f) || feil_foran(f, "%s: ", m.sti);
}
