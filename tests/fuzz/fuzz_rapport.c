/*
 * Bytes become a protokoll, the protokoll a referat, and the referat every format there is (former.h). The
 * decoder takes a byte for each choice and each length, so that small changes of the input are small changes
 * of the meeting.
 */
#include "former.h"

enum { MAKS_LISTE = 4 };

struct kilde {
	struct arena *a;
	const uint8_t *p;
	size_t n;
};

static unsigned tall(struct kilde *k, unsigned under)
{
	if (k->n == 0)
		return 0;
	k->n--;
	return *k->p++ % under;
}

static struct tekst tekst(struct kilde *k)
{
	size_t n = tall(k, 256);
	n = n < k->n ? n : k->n;
	struct tekst t = {(const char *)k->p, n};
	k->p += n;
	k->n -= n;
	return t;
}

static int kl(struct kilde *k)
{
	unsigned v = tall(k, 256);
	return v ? (int)v * 6 : KL_INGEN;
}

static struct dato dato(struct kilde *k)
{
	unsigned v = tall(k, 256);
	return v ? dato_av_dager(19000 + (int64_t)v * 3) : (struct dato){0};
}

static struct hvem hvem(struct kilde *k)
{
	return (struct hvem){tekst(k), tekst(k), tekst(k)};
}

static struct person *personer(struct kilde *k, size_t *n)
{
	*n = tall(k, MAKS_LISTE);
	struct person *p = arena_nye(k->a, struct person, *n);
	for (size_t i = 0; i < *n; i++) {
		p[i].navn = tekst(k);
		p[i].virksomhet = tekst(k);
		p[i].rolle = (enum rolle)tall(k, ROLLE_GJEST + 1);
		p[i].forfall = tall(k, 2);
		p[i].stiller_for = p[i].overtar_for = tekst(k);
	}
	return p;
}

static struct tekst *tekster(struct kilde *k, size_t *n)
{
	*n = tall(k, MAKS_LISTE);
	struct tekst *t = arena_nye(k->a, struct tekst, *n);
	for (size_t i = 0; i < *n; i++)
		t[i] = tekst(k);
	return t;
}

static void behandling(struct kilde *k, struct p_sak *s)
{
	s->behandlet.n = tall(k, MAKS_LISTE);
	s->behandlet.p = arena_nye(k->a, struct tidsrom, s->behandlet.n);
	for (size_t i = 0; i < s->behandlet.n; i++)
		s->behandlet.p[i] = (struct tidsrom){(int)tall(k, 256) * 6, kl(k)};
	s->endringer.n = tall(k, MAKS_LISTE);
	s->endringer.p = arena_nye(k->a, struct p_forslag, s->endringer.n);
	for (size_t i = 0; i < s->endringer.n; i++) {
		s->endringer.p[i].hvem = hvem(k);
		s->endringer.p[i].punkter.p = tekster(k, &s->endringer.p[i].punkter.n);
	}
	s->innspill.n = tall(k, MAKS_LISTE);
	s->innspill.p = arena_nye(k->a, struct p_innspill, s->innspill.n);
	for (size_t i = 0; i < s->innspill.n; i++)
		s->innspill.p[i] = (struct p_innspill){0, 0, hvem(k), tekst(k)};
	s->aksjonspunkter.n = tall(k, MAKS_LISTE);
	s->aksjonspunkter.p = arena_nye(k->a, struct p_aksjon, s->aksjonspunkter.n);
	for (size_t i = 0; i < s->aksjonspunkter.n; i++)
		s->aksjonspunkter.p[i] = (struct p_aksjon){0, hvem(k), tekst(k), dato(k)};
}

static struct p_sak sak(struct kilde *k)
{
	struct p_sak s = {
		.slag = (enum radslag)tall(k, RAD_POST + 1), .saksnummer = tekst(k),
		.emne = tekst(k), .innretning = (enum innretning)tall(k, INNR_ANNEN + 1),
		.innretning_ord = tekst(k), .planlagt_start = kl(k),
		.planlagt_varighet = (int)tall(k, 256), .ny_oppstart = kl(k),
		.godkjenner_referat = tekst(k), .bakgrunn = tekst(k),
		.tidligere_vedtak = {dato(k), tekst(k), tekst(k)}, .skjermet = tall(k, 8) == 1,
		.hjemmel = tekst(k), .utfall = (enum utfall)tall(k, UTFALL_IKKE_NADD + 1),
	};
	s.presenterer.p = personer(k, &s.presenterer.n);
	s.tidligere.p = tekster(k, &s.tidligere.n);
	s.sporsmal.p = tekster(k, &s.sporsmal.n);
	s.vedlegg.n = tall(k, MAKS_LISTE);
	s.vedlegg.p = arena_nye(k->a, struct vedlegg, s.vedlegg.n);
	for (size_t i = 0; i < s.vedlegg.n; i++)
		s.vedlegg.p[i] = (struct vedlegg){.tittel = tekst(k), .fil = tekst(k)};
	s.forslag.p = tekster(k, &s.forslag.n);
	s.vedtak.p = tekster(k, &s.vedtak.n);
	behandling(k, &s);
	return s;
}

static struct protokoll protokoll(struct kilde *k)
{
	struct protokoll p = {
		.sprak = (enum sprak)tall(k, 3), .attribusjon = (enum attribusjon)tall(k, 3),
		.status = (enum protokoll_status)tall(k, 3), .dato = dato(k),
		.planlagt_start = kl(k), .planlagt_slutt = kl(k), .satt = kl(k), .hevet = kl(k),
		.organ = tekst(k), .nummer = tekst(k), .sted = tekst(k), .sekretariat = tekst(k),
		.moteleder = tekst(k), .referent = tekst(k),
		.neste = {dato(k), kl(k), tekst(k)}, .journal_id = tekst(k), .kontrollord = tekst(k),
	};
	p.medlemmer.p = personer(k, &p.medlemmer.n);
	p.stedfortredere.p = personer(k, &p.stedfortredere.n);
	p.endringer.p = personer(k, &p.endringer.n);
	p.saksliste.n = tall(k, 2 * MAKS_LISTE);
	p.saksliste.p = arena_nye(k->a, struct p_sak, p.saksliste.n);
	for (size_t i = 0; i < p.saksliste.n; i++)
		p.saksliste.p[i] = sak(k);
	return p;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena a = {0};
	struct kilde k = {&a, data, n};
	fuzz_forbered();
	struct referat_valg valg = {.kort = tall(&k, 2)};
	struct protokoll p = protokoll(&k);
	prov_alle_former(&a, &p, &valg);
	arena_release(&a);
	return 0;
}
