#include "eksport.h"
#include "rapport.h"
#include "utf8.h"

/*
 * Bytes become a protokoll, the protokoll a referat, and the referat every format there is. What
 * must hold of the bytes that come out is in rapport.h. The decoder takes a byte for each choice and
 * each length, so that small changes of the input are small changes of the meeting.
 */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

enum { MAKS_LISTE = 4, BREDDE = 72 };

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

static void prov_bytes(struct tekst t)
{
	BUG_ON(t.n == 0 || t.p[t.n - 1] != '\n');
	BUG_ON(!utf8_gyldig(t, NULL));
	while (t.n) {
		uint32_t c;
		t = tekst_fra(t, utf8_les(t, &c));
		BUG_ON((c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0));
		BUG_ON(utf8_slag(c) != UTF8_OK && c != 0x200c && c != 0x200d);
	}
}

/* What may go with a line end of its form, CR, is taken out first. */
static void prov_eksport(const struct eksport *e, const struct protokoll *p, enum attribusjon attr)
{
	for (size_t t = 0; t < tabell_ord.n; t++) {
		struct eksport_valg v = {attr, (enum tabell)t, T("123456785")};
		struct streng en = {0}, to = {0}, uten = {0};
		struct feil f;
		bool ok = eksport_skriv(e, p, &v, &en, &f);
		BUG_ON(ok != eksport_skriv(e, p, &v, &to, &f));
		BUG_ON(!tekst_lik(streng_tekst(&en), streng_tekst(&to)) || (!ok && en.n));
		struct tekst rest = streng_tekst(&en), linje;
		if (tekst_starter(rest, T("\xef\xbb\xbf")))
			rest = tekst_fra(rest, 3);
		while (tekst_del(&rest, '\n', &linje)) {
			bool cr = tekst_slutter(linje, T("\r"));
			streng_legg(&uten, tekst_til(linje, linje.n - cr));
			streng_tegn(&uten, '\n');
		}
		if (ok)
			prov_bytes(streng_tekst(&uten));
		streng_release(&en);
		streng_release(&to);
		streng_release(&uten);
	}
}

static void prov_linjer(struct tekst t)
{
	for (struct tekst linje; tekst_del(&t, '\n', &linje);) {
		BUG_ON(linje.n && linje.p[linje.n - 1] == ' ');
		BUG_ON(utf8_bredde(linje) > BREDDE);
	}
}

static void prov(const struct rapport *r, const struct referat *ref)
{
	struct streng en = {0}, to = {0};
	r->skriv(ref, &en);
	r->skriv(ref, &to);
	struct tekst t = streng_tekst(&en);
	BUG_ON(!tekst_lik(t, streng_tekst(&to)));
	prov_bytes(t);
	if (r->skriv == rapport_md)
		BUG_ON(tekst_finn_tegn(t, '<') >= 0);
	if (r->skriv == rapport_txt)
		prov_linjer(t);
	streng_release(&en);
	streng_release(&to);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static bool lokale;
	struct arena a = {0};
	struct kilde k = {&a, data, n};
	lokale = lokale || utf8_lokale();
	struct referat_valg valg = {.kort = tall(&k, 2)};
	struct protokoll p = protokoll(&k);
	struct referat ref;
	referat_bygg(&a, &p, &valg, &ref);
	const struct rapport *r;
	for (size_t i = 0; (r = rapport_nr(i)); i++)
		prov(r, &ref);
	const struct eksport *e;
	for (size_t i = 0; (e = eksport_nr(i)); i++)
		prov_eksport(e, &p, p.attribusjon);
	arena_release(&a);
	return 0;
}
