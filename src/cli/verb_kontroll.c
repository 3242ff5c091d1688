/* kontroll: is the journal whole? Reads both copies and writes nothing but the signature it is asked for. */
#include "event_codec.h"
#include "files.h"
#include "register.h"
#include "signatur.h"
#include "sprak.h"
#include "utf8.h"
#include "verb.h"

struct kontroll {
	struct kall *k;
	struct session *s;
	const struct gjenoppretting *g;
	bool forseglet; /* the last record is a seal, and it is right */
	const struct post *segl; /* the last seal */
	size_t etter;   /* records after it */
	bool byttet;    /* another meeting's journal may lie under this name */
	bool usignert;  /* a signature was asked for, or is there, and does not hold */
	bool feil;      /* something here is wrong that the copies did not tell */
};

enum etikett { EKSEMPLAR_1, EKSEMPLAR_2, HENDELSER, SISTE_KJEDE, AGENDAEN, SEGL, SKJERMET, REGISTERET, SIGNATUR };

/* The words at the left, all as wide as the widest. */
static void etikett(struct ut *u, enum etikett e)
{
	static const char *const ord[] = {
		/* Oversettere: et eksemplar av journalen, av to */
		N_("Eksemplar 1:"), N_("Eksemplar 2:"), N_("Hendelser:"), N_("Siste kjede:"),
		N_("Agendaen:"), N_("Segl:"), N_("Skjermet:"), N_("Registeret:"),
		N_("Signatur:"),
	};
	int bredde = tr_bredde(ord, ARRAY_LEN(ord)) + 1;
	ut_f(u, "%s%*s", tr(ord[e]), bredde - utf8_bredde(TR(ord[e])), "");
}

static void eksemplar(const struct kontroll *c, int i)
{
	const struct kopi_lest *k = &c->g->kopi[i];
	const struct journal_sted *sted = &c->s->sted;
	struct ut *u = &c->k->ut;
	etikett(u, i ? EKSEMPLAR_2 : EKSEMPLAR_1);
	if (i == 1 && k->annens) {
		/* Oversettere: eksemplar 2 av journalen er … */
		ut_tekst(u, TR("hos den som fører møtet\n"));
		return;
	}
	if (i == 0)
		ut_f(u, TF "/" TF ".journal", TA(sted->mappe), TA(sted->base));
	else
		ut_f(u, TF "/" TF ".journal", TA(sted->speil),
		     TA(c->s->lest.speil.n ? c->s->lest.speil : T("<id>")));
	if (k->finnes)
		ut_f(u, tr(" (%zu hele linjer)\n"), k->antall);
	else
		/* Oversettere: om et eksemplar av journalen */
		ut_tekst(u, TR(" (finnes ikke)\n"));
}

/* «a1b2 c3d4 e5f6 0718», as the referat's last line has it. */
static void skriv_kontrollord(struct ut *u, struct tekst hode)
{
	for (size_t i = 0; i + 4 <= hode.n && i < 16; i += 4)
		ut_f(u, "%s%.4s", i ? " " : "", hode.p + i);
}

/* The i-th record, if it is a seal: what it vouches for, and whether it is so. */
static void segl(struct kontroll *c, size_t i)
{
	const struct post *p = &c->g->poster[i];
	struct arena a = {0};
	struct event e = EVENT_TOM;
	struct feil f;
	c->forseglet = false;
	c->etter++;
	if (tekst_starter(p->innhold, T("\"hva\":\"segl\"")) && event_les(&a, p->linje, &e, &f)) {
		c->segl = p;
		c->etter = 0;
		c->forseglet = e.antall == (int64_t)i && tekst_lik(e.sum, p->forrige);
		etikett(&c->k->ut, SEGL);
		ut_f(&c->k->ut, tr("nr. %d, over %lld hendelser, kontrollord "), p->nr,
		     (long long)e.antall);
		skriv_kontrollord(&c->k->ut, e.sum);
		ut_f(&c->k->ut, "%s\n", c->forseglet ? "" : tr(" – STEMMER IKKE med linjene foran"));
		c->feil |= !c->forseglet;
	}
	arena_release(&a);
}

static void agendaen(struct kontroll *c)
{
	struct arena a = {0};
	struct event e = EVENT_TOM;
	struct feil f;
	if (c->s->agenda_sum.n && c->g->antall &&
	    event_les(&a, c->g->poster[0].linje, &e, &f) && e.sum.n) {
		bool som_da = tekst_lik(e.sum, c->s->agenda_sum);
		/* copy 2 of this journal belongs to another file, and there is none for this one */
		c->byttet = !som_da && c->s->lest.speil.n > c->s->lest.id.n && !c->g->kopi[1].finnes;
		etikett(&c->k->ut, AGENDAEN);
		ut_f(&c->k->ut, "%s\n", som_da
			? tr("som da møtet begynte")
			: tr("endret etter at møtet begynte; journalen har den som gjaldt"));
	}
	arena_release(&a);
}

/* Each proof in the main journal must have what it proves in the protected one, when that is here. */
static void skjermet(struct kontroll *c)
{
	struct arena a = {0};
	const struct skjerming *k = &c->s->skjerming;
	size_t bevis = 0, uten = 0;
	for (size_t i = 0; i < c->g->antall; i++) {
		struct event e = {.nr = c->g->poster[i].nr};
		struct feil f;
		if (!tekst_starter(c->g->poster[i].innhold, T("\"hva\":\"skjermet\"")) ||
		    !event_les(&a, c->g->poster[i].linje, &e, &f))
			continue;
		bevis++;
		uten += !skjerming_hent(c->s, &a, &e);
	}
	arena_release(&a);
	if (!k->sted.base.n)
		return;
	etikett(&c->k->ut, SKJERMET);
	ut_f(&c->k->ut, TF "/" TF ".journal: ", TA(k->sted.mappe), TA(k->sted.base));
	if (!k->i_bruk)
		ut_f(&c->k->ut, tr_antall("er ikke her; %zu hendelse har bare beviset\n",
					  "er ikke her; %zu hendelser har bare beviset\n", bevis), bevis);
	else if (uten)
		ut_f(&c->k->ut, tr_antall("%zu av %zu hendelse finnes ikke der: STEMMER IKKE\n",
					  "%zu av %zu hendelser finnes ikke der: STEMMER IKKE\n", bevis), uten, bevis);
	else
		ut_f(&c->k->ut, tr_antall("%zu hendelse, som beviset sier\n", "%zu hendelser, som bevisene sier\n",
					  bevis), bevis);
	size_t funn = k->i_bruk ? k->lest.g.antall_funn : 0;
	for (size_t i = 0; c->k->valg.verdi[OPS_SKJERMET] && i < funn; i++) /* they may quote it */
		ut_f(&c->k->ut, "– " TF "\n", TA(k->lest.g.funn[i].tekst));
	if (funn && !c->k->valg.verdi[OPS_SKJERMET])
		ut_f(&c->k->ut, tr_antall("– %zu funn i den: kontroll --skjermet viser det\n",
					  "– %zu funn i den: kontroll --skjermet viser dem\n", funn), funn);
	c->feil |= k->i_bruk && (uten || k->utilgjengelig);
}

/* Does the register say the same? It is what knows that a journal is not an older one. */
static void registeret(struct kontroll *c)
{
	struct arena a = {0};
	struct register_lest r;
	struct feil f;
	struct ut *u = &c->k->ut;
	bool lest = register_les(&a, c->s->sted.mappe.p, c->s->lest.id, &r, &f);
	if (!lest || r.finnes)
		etikett(u, REGISTERET);
	if (!lest) {
		ut_f(u, "%s\n", f.tekst);
	} else if (r.har) {
		size_t n = (size_t)r.mote.antall;
		bool likt = n >= 1 && n <= c->g->antall && tekst_lik(c->g->poster[n - 1].kjede, r.mote.hode);
		ut_f(u, tr("nr. %d, over %zu hendelser%s\n"), r.post.nr, n,
		     likt ? "" : tr(" – STEMMER IKKE med journalen"));
		c->feil |= !likt;
	} else if (r.finnes) {
		ut_tekst(u, c->segl ? TR("har ikke dette møtet\n") : TR("møtet er ikke forseglet, og ikke ført der\n"));
		c->feil |= c->segl != NULL;
	}
	if (lest && !r.hel)
		ut_f(u, tr("– registeret er skadet etter linje %zu\n"), r.antall);
	if (lest && r.hel && r.avbrutt)
		ut_f(u, tr("– etter linje %zu i registeret er en skriving som ble avbrutt\n"), r.antall);
	c->feil |= !lest || !r.hel;
	arena_release(&a);
}

static const char *signaturfil(const struct kontroll *c, struct arena *a)
{
	return arena_f(a, TF "/" TF ".journal.sig", TA(c->s->sted.mappe), TA(c->s->sted.base)).p;
}

/* The line of the last seal: what is signed. */
static struct tekst seglet(const struct kontroll *c, struct arena *a)
{
	return arena_f(a, TF "\n", TA(c->segl->linje));
}

/* Does the signature beside the journal hold? It is of the last seal, and of nothing that came after. */
static void signaturen(struct kontroll *c)
{
	struct arena a = {0};
	struct tekst hvem;
	struct feil f;
	struct ut *u = &c->k->ut;
	const char *fil = signaturfil(c, &a), *underskrivere = c->k->valg.verdi[OPS_UNDERSKRIVERE];
	bool finnes = fil_finnes(fil);
	struct signatur_kall sk = {c->k->verden.miljo, fil, c->segl ? seglet(c, &a) : INGEN_TEKST};
	if (finnes || underskrivere)
		etikett(u, SIGNATUR);
	if (!finnes && underskrivere) {
		ut_f(u, tr("%s finnes ikke: seglet er ikke signert\n"), fil);
		c->usignert = true;
	} else if (finnes && !underskrivere) {
		ut_f(u, tr("%s, ikke prøvd: --underskrivere FIL sier hvem som kan ha laget den\n"), fil);
	} else if (finnes && !c->segl) {
		ut_f(u, tr("%s er der, men ikke noe segl\n"), fil);
		c->usignert = true;
	} else if (finnes && signatur_prov(&a, &sk, underskrivere, &hvem, &f)) {
		ut_f(u, tr("seglet er signert av " TF "\n"), TA(hvem));
	} else if (finnes) {
		ut_f(u, "%s\n", f.tekst);
		c->usignert = true;
	}
	arena_release(&a);
}

/* Signs the seal of a journal that is whole, and ends with it. */
static int signer(struct kontroll *c, bool hel)
{
	struct arena a = {0};
	struct streng sig = {0};
	struct feil f;
	const struct journal_sted *sted = &c->s->sted;
	const char *nokkel = c->k->valg.verdi[OPS_SIGNER];
	bool ok = hel || feil_sett(&f, FEIL_REGEL, "journalen er ikke hel, og signeres ikke");
	if (ok && (!c->segl || c->etter))
		ok = feil_sett(&f, FEIL_REGEL, "møtet er ikke forseglet: hev det først, så signeres seglet");
	struct signatur_kall sk = {c->k->verden.miljo, NULL, ok ? seglet(c, &a) : INGEN_TEKST};
	ok = ok && signatur_lag(&sk, nokkel, &sig, &f) &&
	     fil_erstatt(sted->mappe.p, arena_f(&a, TF ".journal.sig", TA(sted->base)).p, streng_tekst(&sig), 0640, &f);
	if (ok)
		ut_f(&c->k->ut, tr("Seglet er signert: %s\n"), signaturfil(c, &a));
	int status = ok ? 0 : kall_feil(c->k, &f);
	streng_release(&sig);
	arena_release(&a);
	return status;
}

/*
 * Copy 2 lies on the machine where the meeting was held. Without it a cut end cannot be seen,
 * unless the last line is a seal: it says how many lines there are.
 */
static bool er_hel(const struct kontroll *c)
{
	if (c->feil || c->byttet || !c->g->antall)
		return false;
	for (size_t i = 0; i < c->g->antall_funn; i++) {
		enum funn_slag slag = c->g->funn[i].slag;
		if (slag != FUNN_FRAGMENT && !(slag == FUNN_BORTE && c->forseglet))
			return false;
	}
	return true;
}

static int skriv_alt(struct kontroll *c)
{
	struct ut *u = &c->k->ut;
	const struct gjenoppretting *g = c->g;
	eksemplar(c, 0);
	eksemplar(c, 1);
	etikett(u, HENDELSER);
	ut_f(u, "%zu\n", g->antall);
	if (g->antall) {
		etikett(u, SISTE_KJEDE);
		ut_f(u, TF "\n", TA(g->poster[g->antall - 1].kjede));
	}
	agendaen(c);
	for (size_t i = 0; i < g->antall; i++)
		segl(c, i);
	skjermet(c);
	registeret(c);
	if (!c->k->valg.verdi[OPS_SIGNER]) /* the one that is there is to be replaced */
		signaturen(c);
	if (c->segl && c->etter)
		ut_f(u, tr_antall("%zu hendelse etter siste segl (nr. %d): kontrollordet gjelder ikke den\n",
				  "%zu hendelser etter siste segl (nr. %d): kontrollordet gjelder ikke dem\n",
				  c->etter), c->etter, c->segl->nr);
	for (size_t i = 0; i < g->antall_funn; i++)
		ut_f(u, "– " TF "\n", TA(g->funn[i].tekst));
	if (c->byttet)
		ut_tekst(u, TR("– journalen hører til en annen fil, og agendaen er en annen: er to "
			       "journaler byttet om?\n"));
	bool hel = er_hel(c);
	if (hel && g->kopi[1].annens && !c->forseglet) /* a cut end cannot be seen from here */
		ut_tekst(u, TR("Eksemplar 1 er helt. Eksemplar 2 er hos den som fører møtet, og er ikke sett.\n"));
	else
		ut_tekst(u, hel ? TR("Journalen er hel.\n")
				: TR("Journalen er IKKE hel. Kontrollen endrer ingenting.\n"));
	if (c->k->valg.verdi[OPS_SIGNER])
		return signer(c, hel);
	return hel && !c->usignert ? 0 : 1;
}

int verb_kontroll(struct kall *k)
{
	struct session s;
	struct feil f = {0};
	int status;
	/* Opening finds the copies, also where they cannot become a meeting. */
	bool apnet = kall_prov(k, k->valg.fil[0], &s, &f);
	if (s.lest.g.kopi[0].finnes || s.lest.g.kopi[1].finnes) {
		struct kontroll c = {.k = k, .s = &s, .g = &s.lest.g};
		status = skriv_alt(&c);
	} else if (apnet) {
		feil_sett(&f, FEIL_REGEL, "%s: møtet har ingen journal ennå (" TF "/" TF
			  ".journal)", k->valg.fil[0], TA(s.sted.mappe), TA(s.sted.base));
		status = kall_feil(k, &f);
	} else {
		status = kall_avslag(k, &s, &f);
	}
	session_lukk(&s);
	return status;
}
