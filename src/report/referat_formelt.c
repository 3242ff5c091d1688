/* What a møtebok must tell of a sak beside its treatment (kommuneloven §§ 11-3, 11-4, helseforetaksloven
 * § 26): always by name, whatever the attribution of the referat is. */
#include "bygg.h"

#include "regler.h"

/* « etter kommuneloven § 11-5.»; that it is missing where the law asks for it. */
static struct tekst etter(const struct bygg *b, struct tekst hjemmel, const char *kilde)
{
	hjemmel = ren_linje(b, hjemmel);
	if (hjemmel.n)
		return arena_f(b->a, " " TF " " TF ".", TA(bygg_ord(b, ORD_ETTER_HJEMMEL)), TA(hjemmel));
	if (!kilde)
		return T(".");
	return arena_f(b->a, ". " TF ": " TF ".", TA(bygg_ord(b, ORD_HJEMMEL)),
		       TA(bygg_ord(b, ORD_IKKE_OPPGITT)));
}

/* «Møtet var lukket kl. 10.15–10.30 og kl. 11.00–11.10 etter kommuneloven § 11-5.»: from `i` on, what was
 * closed for the same reason; returns the first that was not. */
static size_t lukket(struct bygg *b, const struct p_sak *s, size_t i)
{
	struct felt *f = nytt_felt(b, ny_blokk(b, BLOKK_AVSNITT));
	struct tekst hjemmel = s->lukket.p[i].hjemmel, og = arena_f(b->a, " " TF " ", TA(bygg_ord(b, ORD_OG)));
	size_t fra = i, til = i + 1;
	while (til < s->lukket.n && tekst_lik(s->lukket.p[til].hjemmel, hjemmel))
		til++;
	stump(b, f, STUMP_VANLIG, bygg_ord(b, ORD_LUKKET));
	for (; i < til; i++) {
		stump(b, f, STUMP_VANLIG, i == fra ? T(" ") : i + 1 == til ? og : T(", "));
		stump_spenn(b, f, s->lukket.p[i].fra, s->lukket.p[i].til);
	}
	stump(b, f, STUMP_VANLIG, etter(b, hjemmel, regelsett(b->p->regler)->lukking_kilde));
	return til;
}

static void hvem_det_er(const struct bygg *b, struct felt *f, const struct hvem *h)
{
	person(b, f, ren_linje(b, h->navn.n ? h->navn : h->kode), ren_linje(b, h->virksomhet));
}

/* «Kari Nordmann, KS, var inhabil og tok ikke del i behandlingen (forvaltningsloven § 6).» */
static void habilitet(struct bygg *b, const struct p_habil *h)
{
	struct felt *f = nytt_felt(b, ny_blokk(b, BLOKK_AVSNITT));
	struct tekst hjemmel = ren_linje(b, h->hjemmel);
	bool fritak = h->slag == HABILITET_FRITAK;
	hvem_det_er(b, f, &h->hvem);
	stump(b, f, STUMP_VANLIG, h->hvem.virksomhet.n ? T(", ") : T(" "));
	stump(b, f, STUMP_VANLIG, bygg_ord(b, fritak ? ORD_FRITAK : ORD_INHABIL));
	if (hjemmel.n)
		stump(b, f, STUMP_VANLIG, arena_f(b->a, " (" TF ").", TA(hjemmel)));
	else
		stump(b, f, STUMP_VANLIG, etter(b, hjemmel, regelsett(b->p->regler)->habilitet_kilde));
}

void formelt(struct bygg *b, const struct p_sak *s)
{
	if (s->lagt_til)
		tekstblokk(b, bygg_ord(b, ORD_LAGT_TIL));
	for (size_t i = 0; i < s->lukket.n;)
		i = lukket(b, s, i);
	for (size_t i = 0; i < s->habilitet.n; i++)
		if (s->habilitet.p[i].slag != HABILITET_HABIL)
			habilitet(b, &s->habilitet.p[i]);
}

/* Those of one kind, word for word. */
static void av_slag(struct bygg *b, const struct p_sak *s, enum tilforsel slag)
{
	static const enum ord_nr ord[][2] = {
		[TILFORSEL_PROTOKOLL] = {ORD_TILFORSEL_1, ORD_TILFORSEL_N},
		[TILFORSEL_DISSENS] = {ORD_DISSENS_1, ORD_DISSENS_N},
	};
	size_t n = 0;
	for (size_t i = 0; i < s->tilforsler.n; i++)
		n += s->tilforsler.p[i].slag == slag;
	if (!n)
		return;
	overskrift_ord(b, 3, ord[slag][n > 1]);
	struct blokk *bl = ny_blokk(b, n > 1 ? BLOKK_PUNKTER : BLOKK_AVSNITT);
	for (size_t i = 0; i < s->tilforsler.n; i++) {
		const struct p_tilforsel *t = &s->tilforsler.p[i];
		if (t->slag != slag)
			continue;
		struct felt *f = nytt_felt(b, bl);
		f->nr = t->nr;
		hvem_det_er(b, f, &t->hvem);
		stump(b, f, STUMP_VANLIG, f->n ? T(": ") : INGEN_TEKST);
		flyt(b, f, ren(b, t->tekst));
	}
}

void tilforsler(struct bygg *b, const struct p_sak *s)
{
	av_slag(b, s, TILFORSEL_PROTOKOLL);
	av_slag(b, s, TILFORSEL_DISSENS);
}
