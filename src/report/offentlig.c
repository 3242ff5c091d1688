#include "offentlig.h"

#include <string.h>

#include "bygg.h"
#include "sprak.h"

/* --- fødselsnummer --------------------------------------------------------------------------- */

enum { SIFRE = 11 };

static bool er_siffer(struct tekst t, size_t i)
{
	return i < t.n && t.p[i] >= '0' && t.p[i] <= '9';
}

static int sjekksum(const int *s, const int *vekt, int n)
{
	int sum = 0;
	for (int i = 0; i < n; i++)
		sum += s[i] * vekt[i];
	return sum % 11;
}

/* The date keeps most bank accounts out: they have the second check digit, and are written alike. */
static bool er_fodselsnummer(const int s[SIFRE])
{
	static const int en[] = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
	static const int to[] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
	int dag = s[0] * 10 + s[1], mnd = s[2] * 10 + s[3];
	dag -= dag > 40 ? 40 : 0;
	mnd -= mnd > 80 ? 80 : mnd > 65 ? 65 : mnd > 40 ? 40 : 0;
	return dag >= 1 && dag <= 31 && mnd >= 1 && mnd <= 12 && sjekksum(s, en, 10) == 0 &&
	       sjekksum(s, to, 11) == 0;
}

/* The digits at the start of t, with a blank or a point where `hull` has a mark. */
static bool med_hull(struct tekst t, const char *hull)
{
	int s[SIFRE];
	size_t pos = 0;
	for (int i = 0; i < SIFRE; i++) {
		if (hull[i] == '|') {
			if (pos >= t.n || (t.p[pos] != ' ' && t.p[pos] != '.'))
				return false;
			pos++;
		}
		if (!er_siffer(t, pos))
			return false;
		s[i] = t.p[pos++] - '0';
	}
	return !er_siffer(t, pos) && er_fodselsnummer(s);
}

bool har_fodselsnummer(struct tekst t)
{
	static const char *const former[] = {"...........", "......|....", "....|.|...."};
	for (size_t i = 0; i < t.n; i++) {
		if (!er_siffer(t, i) || (i && er_siffer(t, i - 1)))
			continue;
		for (size_t k = 0; k < ARRAY_LEN(former); k++)
			if (med_hull(tekst_fra(t, i), former[k]))
				return true;
	}
	return false;
}

/* --- the gate -------------------------------------------------------------------------------- */

struct vask {
	struct bygg b; /* for ren() and the words */
	enum attribusjon attribusjon;
	struct offentlig *ut;
	const struct p_sak *sak; /* where we are; NULL: the meeting */
	const char *hva;         /* N_(…) */
	int nr;                  /* of the event, 0 none */
};

static void meld(struct vask *v)
{
	struct streng s = {0};
	if (v->sak && v->sak->saksnummer.n)
		streng_f(&s, tr("sak " TF), TA(v->sak->saksnummer));
	else if (v->sak)
		streng_f(&s, "«" TF "»", TA(v->sak->emne));
	if (v->hva)
		streng_f(&s, "%s%s", s.n ? ", " : "", tr(v->hva));
	if (v->nr)
		streng_f(&s, tr(" (hendelse %d)"), v->nr);
	v->ut->fodselsnummer = arena_tekst(v->b.a, streng_tekst(&s));
	streng_release(&s);
}

static void sjekk(struct vask *v, struct tekst t)
{
	if (!v->ut->fodselsnummer.n && har_fodselsnummer(t))
		meld(v);
}

static void linje(struct vask *v, struct tekst *t)
{
	*t = ren_linje(&v->b, *t);
	sjekk(v, *t);
}

static void flyt_(struct vask *v, struct tekst *t)
{
	*t = ren(&v->b, *t);
	sjekk(v, *t);
}

static void *kopi(struct vask *v, const void *p, size_t n, size_t storrelse)
{
	void *ny = arena_alloc_n(v->b.a, n, storrelse);
	if (n)
		memcpy(ny, p, n * storrelse);
	return ny;
}

/* The list is copied, and each element washed where it stands. */
#define HVER(v, liste, vask_en) \
	do { \
		(liste).p = kopi((v), (liste).p, (liste).n, sizeof(*(liste).p)); \
		for (size_t i_ = 0; i_ < (liste).n; i_++) \
			vask_en((v), &(liste).p[i_]); \
	} while (0)

static void hvem(struct vask *v, struct hvem *h)
{
	linje(v, &h->kode);
	linje(v, &h->navn);
	linje(v, &h->virksomhet);
}

/* Who said it. */
static void hvem_sa_det(struct vask *v, struct hvem *h)
{
	if (v->attribusjon == ATTR_INGEN)
		*h = (struct hvem){0};
	else if (v->attribusjon == ATTR_VIRKSOMHET)
		h->kode = h->navn = INGEN_TEKST;
	hvem(v, h);
}

static void person_(struct vask *v, struct person *p)
{
	linje(v, &p->navn);
	linje(v, &p->virksomhet);
	linje(v, &p->kode);
	linje(v, &p->stiller_for);
	linje(v, &p->overtar_for);
	linje(v, &p->sak);
}

static void innspill(struct vask *v, struct p_innspill *i)
{
	v->hva = N_("innspill"), v->nr = i->nr;
	hvem_sa_det(v, &i->hvem);
	flyt_(v, &i->tekst);
}

static void forslag(struct vask *v, struct p_forslag *f)
{
	v->hva = N_("forslag til vedtak"), v->nr = f->nr;
	hvem_sa_det(v, &f->hvem);
	linje(v, &f->merke);
	HVER(v, f->punkter, flyt_);
}

static void aksjon(struct vask *v, struct p_aksjon *p)
{
	v->hva = N_("aksjonspunkt"), v->nr = p->nr;
	hvem(v, &p->ansvarlig);
	flyt_(v, &p->tekst);
}

static void tilforsel(struct vask *v, struct p_tilforsel *t)
{
	v->hva = N_("protokolltilførsel"), v->nr = t->nr;
	hvem(v, &t->hvem);
	flyt_(v, &t->tekst);
}

static void habil(struct vask *v, struct p_habil *h)
{
	v->hva = N_("habilitet"), v->nr = 0;
	hvem(v, &h->hvem);
	linje(v, &h->hjemmel);
}

static void stemmer(struct vask *v, struct p_stemmer *s)
{
	linje(v, &s->navn);
}

static void en_votering(struct vask *v, struct p_votering *p)
{
	v->hva = N_("votering"), v->nr = p->nr;
	HVER(v, p->for_hvem, person_);
	HVER(v, p->mot_hvem, person_);
	HVER(v, p->blankt_hvem, person_);
	HVER(v, p->stemmer, stemmer);
	linje(v, &p->krav);
	linje(v, &p->leder);
	linje(v, &p->vant);
}

static void vedlegg(struct vask *v, struct vedlegg *l)
{
	linje(v, &l->tittel);
	linje(v, &l->fil);
}

static void lukking(struct vask *v, struct p_lukking *l)
{
	linje(v, &l->hjemmel);
}

static void leder_(struct vask *v, struct p_leder *l)
{
	hvem(v, &l->hvem);
	linje(v, &l->sak);
}

static void saken_selv(struct vask *v, struct p_sak *s)
{
	linje(v, &s->saksnummer);
	linje(v, &s->emne);
	linje(v, &s->innretning_ord);
	HVER(v, s->presenterer, person_);
	linje(v, &s->godkjenner_referat);
	linje(v, &s->godkjent_kontrollord);
	flyt_(v, &s->bakgrunn);
	HVER(v, s->tidligere, linje);
	linje(v, &s->tidligere_vedtak.sak);
	flyt_(v, &s->tidligere_vedtak.tekst);
	HVER(v, s->sporsmal, flyt_);
	HVER(v, s->vedlegg, vedlegg);
	linje(v, &s->hjemmel);
	HVER(v, s->lukket, lukking);
}

static void sak(struct vask *v, struct p_sak *s)
{
	v->sak = s, v->hva = NULL, v->nr = 0;
	if (s->skjermet)
		s->emne = bygg_ord(&v->b, ORD_UNNTATT);
	saken_selv(v, s);
	v->hva = N_("forslag til vedtak");
	HVER(v, s->forslag, flyt_);
	HVER(v, s->endringer, forslag);
	HVER(v, s->alternativer, forslag);
	HVER(v, s->habilitet, habil);
	HVER(v, s->voteringer, en_votering);
	HVER(v, s->tilforsler, tilforsel);
	HVER(v, s->innspill, innspill);
	HVER(v, s->aksjonspunkter, aksjon);
	v->hva = N_("vedtak"), v->nr = 0;
	HVER(v, s->vedtak, flyt_);
}

void offentlig_av(struct arena *a, const struct protokoll *p, enum attribusjon attribusjon,
		  struct offentlig *ut)
{
	*ut = (struct offentlig){.p = *p};
	protokoll_skjerm(a, &ut->p);
	struct protokoll *o = &ut->p;
	struct vask v = {.b = {.a = a, .p = o, .sprak = p->sprak}, .attribusjon = attribusjon,
			 .ut = ut, .hva = N_("møtet")};
	struct tekst *linjer[] = {&o->organ, &o->nummer, &o->sted, &o->sekretariat, &o->moteleder,
				  &o->referent, &o->neste.sted, &o->kontrollord,
				  &o->godkjent.mote, &o->godkjent.sak, &o->godkjent.kontrollord};
	for (size_t i = 0; i < ARRAY_LEN(linjer); i++)
		linje(&v, linjer[i]);
	o->journal_id = ren_linje(&v.b, o->journal_id); /* digits of our own making */
	o->attribusjon = attribusjon;
	o->merknader.n = 0; /* no program asks for them */
	v.hva = N_("deltakelse");
	HVER(&v, o->ledelse, leder_);
	HVER(&v, o->medlemmer, person_);
	HVER(&v, o->stedfortredere, person_);
	HVER(&v, o->endringer, person_);
	HVER(&v, o->saksliste, sak);
}
