#include "merknad.h"

#include <errno.h>

#include "emit.h"
#include "files.h"
#include "kartfil.h"
#include "sprak.h"
#include "sum.h"

bool merknadfil_les(struct arena *a, struct meldinger *m, struct merknadfil *ut)
{
	*ut = (struct merknadfil){0};
	return kartfil_les(a, m, &(struct kartfil){.tabell = &merknadfil_felt, .ut = ut, .hva = N_("merknader")});
}

void merknadfil_skriv(const struct merknadfil *f, struct streng *ut)
{
	emit_fil(ut, "# Merknader til et referat, skrevet av motebok. Send filen til sekretæren.\n", &merknadfil_felt, f);
}

struct tekst merknader_navn(struct arena *a, struct tekst base, struct tekst bruker)
{
	struct streng s = {0};
	for (size_t i = 0; i < bruker.n && s.n < 40; i++) {
		char c = bruker.p[i];
		bool ok = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
			  (unsigned char)c >= 0x80;
		if (ok)
			streng_tegn(&s, c);
	}
	struct tekst t = arena_f(a, TF ".merknader.%s.yaml", TA(base), s.n ? s.p : "meg");
	streng_release(&s);
	return t;
}

/* Another text is another remark: an answer to the one is none to the other. */
static struct tekst ny_id(struct merknader *k, const struct merknad *m)
{
	char sum[SUM_LEN + 1];
	sum_sha256(arena_f(&k->a, TF "|%d|" TF "|" TF "|" TF, TA(m->sak), m->linje, TA(m->sitat), TA(m->tekst),
			   TA(m->forslag)), sum);
	return arena_f(&k->a, TF "-%.8s", TA(k->bruker), sum);
}

static bool les_fil(struct merknader *k, struct meldinger *m, bool *fantes, struct feil *f)
{
	const char *sti = arena_f(&k->a, TF "/" TF, TA(k->mappe), TA(k->navn)).p;
	*fantes = fil_finnes(sti);
	if (!*fantes)
		return true;
	*m = (struct meldinger){.arena = &k->a, .fil = tekst_c(sti)};
	if (!fil_les(&k->a, sti, 1 << 20, &m->kilde, f))
		return false;
	return merknadfil_les(&k->a, m, &k->fil) ||
	       feil_sett(f, FEIL_FORMAT, "merknadene dine i %s kan ikke leses: rett feilene, eller flytt filen", sti);
}

bool merknader_apne(struct merknader *k, struct meldinger *m, struct feil *f)
{
	struct merknadfil tom = k->fil;
	struct tekst forst = k->mappe;
	bool fantes;
	if (!les_fil(k, m, &fantes, f))
		return false;
	if (!fantes && k->reserve.n) {
		k->mappe = k->reserve;
		if (!les_fil(k, m, &fantes, f))
			return false;
		if (!fantes)
			k->mappe = forst;
	}
	if (!fantes)
		k->fil = tom;
	k->kap = k->fil.merknader.n;
	return true;
}

void merknader_lukk(struct merknader *k)
{
	arena_release(&k->a);
}

/* Beside the minutes, else where the member stands. */
static bool lagre(struct merknader *k, struct feil *f)
{
	struct streng ut = {0};
	merknadfil_skriv(&k->fil, &ut);
	bool ok = fil_erstatt(k->mappe.p, k->navn.p, streng_tekst(&ut), 0640, f);
	if (!ok && k->reserve.n && (f->os == EACCES || f->os == EROFS || f->os == EPERM)) {
		ok = fil_erstatt(k->reserve.p, k->navn.p, streng_tekst(&ut), 0640, f);
		if (ok)
			k->mappe = k->reserve;
	}
	streng_release(&ut);
	return ok;
}

bool merknader_ny(struct merknader *k, const struct merknad *ny, struct feil *f)
{
	struct merknadfil *fil = &k->fil;
	size_t n = fil->merknader.n;
	fil->merknader.p = arena_vokse(&k->a, fil->merknader.p, n, &k->kap, sizeof(*fil->merknader.p));
	struct merknad *m = &fil->merknader.p[n];
	*m = (struct merknad){
		.id = ny_id(k, ny), .sak = arena_tekst(&k->a, ny->sak),
		.linje = ny->linje, .hendelse = ny->hendelse, .sitat = arena_tekst(&k->a, ny->sitat),
		.tekst = arena_tekst(&k->a, ny->tekst), .forslag = arena_tekst(&k->a, ny->forslag)};
	fil->merknader.n++;
	bool ok = lagre(k, f);
	fil->merknader.n -= !ok;
	return ok;
}

bool merknader_stryk(struct merknader *k, size_t i, struct feil *f)
{
	struct merknadfil *fil = &k->fil;
	struct merknad bort = fil->merknader.p[i];
	for (size_t j = i; j + 1 < fil->merknader.n; j++)
		fil->merknader.p[j] = fil->merknader.p[j + 1];
	fil->merknader.n--;
	if (lagre(k, f))
		return true;
	for (size_t j = fil->merknader.n; j > i; j--)
		fil->merknader.p[j] = fil->merknader.p[j - 1];
	fil->merknader.p[i] = bort;
	fil->merknader.n++;
	return false;
}
