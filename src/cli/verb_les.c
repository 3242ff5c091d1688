/* les: a referat to read, with remarks to it: on the screen, in plain mode, or as text where there is no terminal. */
#include <errno.h>
#include <unistd.h>

#include "kilde.h"
#include "lesvis.h"
#include "merknad.h"
#include "rapport.h"
#include "sprak.h"
#include "utf8.h"

enum { LINJE_MAKS_INN = 64 << 10 };

/* --- what is read ------------------------------------------------------------------------------ */

struct lest {
	struct kilde q;
	struct referat r;
	struct lesing l;
	struct merknader m;
};

/* Beside the minutes; of a file that has no folder, where the member stands. */
static void sted(struct lest *d, const char *fil)
{
	struct tekst sti = tekst_c(fil), base;
	size_t i = sti.n;
	while (i > 0 && sti.p[i - 1] != '/')
		i--;
	base = tekst_fra(sti, i);
	if (tekst_slutter(base, T(".yaml")))
		base = tekst_til(base, base.n - 5);
	d->m.mappe = i > 1 ? arena_tekst(&d->m.a, tekst_til(sti, i - 1)) : i ? T("/") : T(".");
	d->m.reserve = tekst_lik_c(d->m.mappe, ".") ? INGEN_TEKST : T(".");
	if (d->q.har_session) {
		d->m.mappe = arena_tekst(&d->m.a, d->q.s.sted.mappe);
		base = d->q.s.sted.base;
	}
	d->m.navn = merknader_navn(&d->m.a, tekst_lik_c(sti, "-") ? T("referat") : base, d->m.bruker);
}

static int hent(struct kall *k, const char *fil, struct lest *d)
{
	struct meldinger m = {0};
	struct streng b = {0};
	struct feil f;
	int status = kilde_finn(k, fil, &d->q);
	if (status)
		return status;
	referat_bygg(&d->q.a, &d->q.p, &(struct referat_valg){.attribusjon = &d->q.p.attribusjon}, &d->r);
	lesing_bygg(&d->q.a, &d->r, &d->l);
	d->m.bruker = k->verden.jeg.bruker.n ? k->verden.jeg.bruker : T("meg");
	sted(d, fil);
	d->m.fil.mote.organ = d->q.p.organ;
	d->m.fil.mote.nummer = d->q.p.nummer;
	d->m.fil.fra = d->m.bruker;
	if (merknader_apne(&d->m, &m, &f))
		return 0;
	meldinger_skriv(&m, 20, &b);
	if (b.n)
		si_ferdig(&k->ut, streng_tekst(&b));
	streng_release(&b);
	return kall_feil(k, &f);
}

static void slipp(struct lest *d)
{
	merknader_lukk(&d->m);
	kilde_release(&d->q);
}

/* --- plain mode -------------------------------------------------------------------------------- */

struct plan {
	struct kall *k;
	struct lest *d;
	int her;            /* the heading of the section that is read */
	struct streng sok;
	int treff;
	int status;
};

static bool er_del(const struct lest *d, int i)
{
	return d->l.p[i].niva == 1 || d->l.p[i].niva == 2;
}

/* The section, each paragraph with its number. */
static void vis_del(struct plan *p)
{
	const struct lesing *l = &p->d->l;
	for (int i = p->her; i < (int)l->n && (i == p->her || !er_del(p->d, i)); i++)
		ut_f(&p->k->ut, "%d  " TF "\n", i + 1, TA(l->p[i].tekst));
}

static void ga(struct plan *p, int i)
{
	while (i > 0 && !er_del(p->d, i))
		i--;
	p->her = i;
	vis_del(p);
}

static bool neste(struct plan *p, int vei, struct feil *f)
{
	int i = p->her + vei;
	while (i >= 0 && i < (int)p->d->l.n && !er_del(p->d, i))
		i += vei;
	if (i < 0 || i >= (int)p->d->l.n)
		return feil_sett(f, FEIL_REGEL, vei > 0 ? N_("dette er den siste delen") : N_("dette er den første delen"));
	ga(p, i);
	return true;
}

static bool sok(struct plan *p, struct tekst ord, struct feil *f)
{
	if (ord.n) {
		streng_reset(&p->sok);
		streng_legg(&p->sok, ord);
		p->treff = p->her - 1;
	}
	int i = les_finn(&p->d->l, streng_tekst(&p->sok), p->treff + 1, 1);
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "fant ikke «" TF "»", TA(streng_tekst(&p->sok)));
	p->treff = i;
	ut_f(&p->k->ut, "%d  " TF "\n", i + 1, TA(p->d->l.p[i].tekst));
	return true;
}

static bool merk(struct plan *p, struct tekst arg, bool forslag, struct feil *f)
{
	struct tekst ord = INGEN_TEKST;
	int64_t nr;
	if (!tekst_del(&arg, ' ', &ord) || !tekst_tall(ord, (int64_t)p->d->l.n, &nr) || nr < 1)
		return feil_sett(f, FEIL_BRUK, "hvilken linje? skriv merknad 12 teksten, eller ny 12 den nye teksten");
	arg = tekst_trim(arg);
	if (!les_merk(&p->d->m, (struct leseplass){&p->d->l, &p->d->q.p, (int)nr - 1}, forslag ? INGEN_TEKST : arg,
		      forslag ? arg : INGEN_TEKST, f))
		return false;
	ut_f(&p->k->ut, tr("Lagret i " TF "/" TF ". Send filen til sekretæren.\n"), TA(p->d->m.mappe),
	     TA(p->d->m.navn));
	return true;
}

static bool mine(struct plan *p)
{
	const struct merknadfil *fil = &p->d->m.fil;
	struct streng s = {0};
	for (size_t i = 0; i < fil->merknader.n; i++) {
		streng_f(&s, "%zu. ", i + 1);
		les_skriv_merknad(&s, &fil->merknader.p[i]);
		streng_tegn(&s, '\n');
	}
	ut_tekst(&p->k->ut, s.n ? streng_tekst(&s) : TR("Du har ingen merknader.\n"));
	streng_release(&s);
	return true;
}

static bool stryk(struct plan *p, struct tekst arg, struct feil *f)
{
	int64_t nr;
	if (!tekst_tall(arg, (int64_t)p->d->m.fil.merknader.n, &nr) || nr < 1)
		return feil_sett(f, FEIL_BRUK, "hvilken? merknader viser numrene");
	if (!merknader_stryk(&p->d->m, (size_t)nr - 1, f))
		return false;
	ut_tekst(&p->k->ut, TR("Merknaden er slettet.\n"));
	return true;
}

static bool til_sak(struct plan *p, struct tekst arg, struct feil *f)
{
	int i = les_sak(&p->d->l, &p->d->q.p, arg);
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "det er ingen sak «" TF "» i referatet", TA(arg));
	ga(p, i);
	return true;
}

static void hjelp(struct plan *p)
{
	ut_tekst(&p->k->ut, TR("neste, forrige   neste og forrige del\n"
			       "sak 18/23        gå til en sak\n"
			       "søk ord          finn et ord; søk alene: neste treff\n"
			       "les              les delen en gang til\n"
			       "merknad 12 …     en merknad til linje 12\n"
			       "ny 12 …          forslag til ny tekst på linje 12\n"
			       "merknader        merknadene dine; stryk 1 sletter en\n"
			       "avslutt          ferdig; alt er lagret\n"));
}

static bool ett_ord(struct plan *p, struct tekst linje, struct feil *f)
{
	struct arena a = {0};
	struct tekst arg = tekst_trim(linje), ord = INGEN_TEKST;
	tekst_del(&arg, ' ', &ord);
	arg = tekst_trim(arg);
	struct tekst n = utf8_nokkel(&a, ord);
	bool ok = true;
	if (tekst_lik_c(n, "neste") || tekst_lik_c(n, "forrige"))
		ok = neste(p, tekst_lik_c(n, "neste") ? 1 : -1, f);
	else if (tekst_lik_c(n, "sak"))
		ok = til_sak(p, arg, f);
	else if (tekst_lik_c(n, "sok"))
		ok = sok(p, arg, f);
	else if (tekst_lik_c(n, "les"))
		vis_del(p);
	else if (tekst_lik_c(n, "merknad") || tekst_lik_c(n, "ny"))
		ok = merk(p, arg, tekst_lik_c(n, "ny"), f);
	else if (tekst_lik_c(n, "merknader"))
		ok = mine(p);
	else if (tekst_lik_c(n, "stryk"))
		ok = stryk(p, arg, f);
	else if (tekst_lik_c(n, "hjelp"))
		hjelp(p);
	else
		ok = feil_sett(f, FEIL_BRUK, "ukjent ord «" TF "»: skriv hjelp for å se alle", TA(ord));
	arena_release(&a);
	return ok;
}

/* One line of standard input without LF; false: no more. */
static bool les_linje(struct streng *ut)
{
	ssize_t n;
	char c;
	streng_reset(ut);
	do {
		n = read(STDIN_FILENO, &c, 1);
		if (n == 1 && c != '\n' && ut->n < LINJE_MAKS_INN)
			streng_tegn(ut, c);
	} while (n == 1 ? c != '\n' : n < 0 && errno == EINTR);
	return n == 1 || ut->n;
}

static int enkelt(struct kall *k, struct lest *d)
{
	struct plan p = {.k = k, .d = d};
	struct streng raa = {0}, linje = {0};
	struct feil f;
	vis_del(&p);
	for (int i = 1; i < (int)d->l.n && d->l.p[i].rad < 0; i++) /* the decisions come first */
		if (er_del(d, i)) {
			ga(&p, i);
			break;
		}
	while (ut_tom(&k->ut) && les_linje(&raa)) {
		streng_reset(&linje);
		utf8_inn(&linje, streng_tekst(&raa), true);
		struct tekst t = tekst_trim(streng_tekst(&linje));
		if (tekst_lik_c(t, "avslutt") || tekst_lik_c(t, "q"))
			break;
		if (!t.n || tekst_starter(t, T("#")) || ett_ord(&p, t, &f))
			continue;
		si_feil(&k->ut, &f);
		p.status = k->verden.inn_terminal ? 0 : f.kode == FEIL_IO ? 3 : p.status ? p.status : 1;
	}
	streng_release(&raa);
	streng_release(&linje);
	streng_release(&p.sok);
	return p.status;
}

/* --- the screen, or text ----------------------------------------------------------------------- */

static void som_tekst(struct kall *k, struct lest *d)
{
	struct streng b = {0};
	rapport_txt(&d->r, &b);
	ut_raa(&k->ut, streng_tekst(&b));
	streng_release(&b);
}

static int vis(struct kall *k, struct lest *d)
{
	struct tui_valg v = kall_skjerm(k);
	struct lesvis les;
	struct feil f = {0};
	int signal_nr = 0;
	bool terminal = k->verden.inn_terminal && k->verden.ut_terminal;
	if (kall_enkel(k) || (k->verden.dum && terminal))
		return enkelt(k, d);
	if (!terminal) {
		som_tekst(k, d);
		return 0;
	}
	les_init(&les, &d->l, &d->q.p, &d->m);
	bool ok = tui_les(&les, &v, &signal_nr, &f);
	les_release(&les);
	if (ok)
		return signal_nr ? 128 + signal_nr : 0;
	si_f(&k->ut, "%s; går videre uten skjermstyring", f.tekst);
	return enkelt(k, d);
}

int verb_les(struct kall *k)
{
	struct lest d = {0};
	struct feil f;
	if (!kall_sjekk_farge(k, &f))
		return kall_feil(k, &f);
	int status = hent(k, k->valg.fil[0], &d);
	if (!status)
		status = vis(k, &d);
	slipp(&d);
	return status;
}
