/*
 * Noark 5 (arkivstruktur.xsd, v5.0): the meeting as a moetemappe.
 *
 * The schema has one root, arkiv, so that a moetemappe can only stand in an arkivdel in an arkiv: here
 * they hold this one meeting and were opened and closed with it. What Noark has fields for is in
 * the mappe; all else, the saker, votes, vedtak and frammøte, is in virksomhetsspesifikkeMetadata,
 * in a namespace of our own with the names of the YAML (æøå as Noark writes them). Times of
 * day are as they were by the clock in the room.
 *
 * systemID is made from the journal's id, the same every time. The mappe was made when the meeting
 * was opened, by who wrote the minutes; a meeting that has not been adjourned cannot be closed, and is
 * refused. Whose archive it is, only the caller knows: --orgnr.
 */
#include "eksport.h"

#include "bygg.h"
#include "utf8.h"

struct noark {
	struct arena *a;
	const struct protokoll *p;
	struct streng *ut;
	int dybde;
	struct tekst opprettet, avsluttet, av; /* when, and by whom */
};

/* --- elements -------------------------------------------------------------------------------- */

static void innrykk(struct noark *n)
{
	streng_gjenta(n->ut, ' ', 2 * (size_t)n->dybde);
}

/* `attributter` is our own. */
static void apne_med(struct noark *n, const char *navn, const char *attributter)
{
	innrykk(n);
	streng_f(n->ut, "<%s%s>\n", navn, attributter);
	n->dybde++;
}

static void apne(struct noark *n, const char *navn)
{
	apne_med(n, navn, "");
}

static void lukk(struct noark *n, const char *navn)
{
	n->dybde--;
	innrykk(n);
	streng_f(n->ut, "</%s>\n", navn);
}

/* Nothing when the text is empty: no field of Noark may be. */
static void element(struct noark *n, const char *navn, struct tekst t)
{
	if (!t.n)
		return;
	innrykk(n);
	streng_f(n->ut, "<%s>", navn);
	for (size_t i = 0; i < t.n; i++)
		switch (t.p[i]) {
		case '&':
			streng_c(n->ut, "&amp;");
			break;
		case '<':
			streng_c(n->ut, "&lt;");
			break;
		case '>':
			streng_c(n->ut, "&gt;");
			break;
		default:
			streng_tegn(n->ut, t.p[i]);
		}
	streng_f(n->ut, "</%s>\n", navn);
}

static void element_tall(struct noark *n, const char *navn, int tall, bool alltid)
{
	if (tall || alltid)
		element(n, navn, arena_f(n->a, "%d", tall));
}

static void element_ja(struct noark *n, const char *navn, bool ja)
{
	element(n, navn, ja ? T("ja") : INGEN_TEKST);
}

static void element_kl(struct noark *n, const char *navn, int kl)
{
	struct streng s = {0};
	if (kl != KL_INGEN)
		skriv_kl(&s, kl);
	element(n, navn, streng_tekst(&s));
	streng_release(&s);
}

static void element_dato(struct noark *n, const char *navn, struct dato d)
{
	struct streng s = {0};
	if (dato_satt(d))
		skriv_dato(&s, d);
	element(n, navn, streng_tekst(&s));
	streng_release(&s);
}

static void element_punkter(struct noark *n, const char *navn, const struct tekst *p, size_t antall)
{
	for (size_t i = 0; i < antall; i++)
		element(n, navn, p[i]);
}

static void tidsrom(struct noark *n, const char *navn, const struct tidsrom *t, size_t antall)
{
	for (size_t i = 0; i < antall; i++) {
		apne(n, navn);
		element_kl(n, "m:fra", t[i].fra);
		element_kl(n, "m:til", t[i].til);
		lukk(n, navn);
	}
}

static void hvem(struct noark *n, const char *navn, const struct hvem *h)
{
	element(n, navn, h->navn.n ? h->navn : h->kode);
	element(n, "m:virksomhet", h->virksomhet);
}

/* --- what Noark has no fields for ------------------------------------------------------------ */

static void forslag(struct noark *n, const char *navn, const struct p_forslag *f, size_t antall)
{
	for (size_t i = 0; i < antall; i++) {
		apne(n, navn);
		element(n, "m:merke", f[i].merke);
		element_kl(n, "m:kl", f[i].kl);
		hvem(n, "m:navn", &f[i].hvem);
		element_punkter(n, "m:punkt", f[i].punkter.p, f[i].punkter.n);
		lukk(n, navn);
	}
}

static void stemte(struct noark *n, const char *navn, const struct person *p, size_t antall)
{
	for (size_t i = 0; i < antall; i++) {
		apne(n, navn);
		element(n, "m:navn", p[i].navn);
		element(n, "m:virksomhet", p[i].virksomhet);
		lukk(n, navn);
	}
}

static void en_votering(struct noark *n, const struct p_votering *v)
{
	bool talt = v->slag == VOTERING_TALT || v->slag == VOTERING_NAVN;
	apne(n, "m:votering");
	element(n, "m:slag", tekst_c(votering_ord.ord[v->slag]));
	element_kl(n, "m:kl", v->kl);
	element_tall(n, "m:punkt", v->punkt, false);
	element_tall(n, "m:for", v->for_, talt);
	element_tall(n, "m:mot", v->mot, talt);
	element_tall(n, "m:blankt", v->blankt, talt);
	element_tall(n, "m:kunneStemme", v->berettiget, false);
	element(n, "m:krav", v->krav);
	for (size_t i = 0; i < v->stemmer.n; i++) {
		apne(n, "m:stemmer");
		element(n, "m:navn", v->stemmer.p[i].navn);
		element_tall(n, "m:antall", v->stemmer.p[i].antall, true);
		lukk(n, "m:stemmer");
	}
	stemte(n, "m:stemteFor", v->for_hvem.p, v->for_hvem.n);
	stemte(n, "m:stemteMot", v->mot_hvem.p, v->mot_hvem.n);
	stemte(n, "m:stemteBlankt", v->blankt_hvem.p, v->blankt_hvem.n);
	element(n, "m:moetelederensStemme", v->leder);
	element(n, "m:vant", v->vant);
	if (v->utfall != UTFALL_INGEN)
		element(n, "m:utfall", tekst_c(utfall_ord.ord[v->utfall]));
	lukk(n, "m:votering");
}

/* Who took part, and what was said. */
static void behandling(struct noark *n, const struct p_sak *s)
{
	for (size_t i = 0; i < s->lukket.n; i++) {
		apne(n, "m:lukket");
		element_kl(n, "m:fra", s->lukket.p[i].fra);
		element_kl(n, "m:til", s->lukket.p[i].til);
		element(n, "m:hjemmel", s->lukket.p[i].hjemmel);
		lukk(n, "m:lukket");
	}
	for (size_t i = 0; i < s->habilitet.n; i++) {
		apne(n, "m:habilitet");
		hvem(n, "m:navn", &s->habilitet.p[i].hvem);
		element(n, "m:status", tekst_c(habilitet_ord.ord[s->habilitet.p[i].slag]));
		element(n, "m:hjemmel", s->habilitet.p[i].hjemmel);
		lukk(n, "m:habilitet");
	}
	for (size_t i = 0; i < s->innspill.n; i++) {
		apne(n, "m:innspill");
		element_kl(n, "m:kl", s->innspill.p[i].kl);
		hvem(n, "m:navn", &s->innspill.p[i].hvem);
		element(n, "m:tekst", s->innspill.p[i].tekst);
		lukk(n, "m:innspill");
	}
}

/* What came of it. */
static void utfall(struct noark *n, const struct p_sak *s)
{
	for (size_t i = 0; i < s->voteringer.n; i++)
		en_votering(n, &s->voteringer.p[i]);
	if (s->utfall != UTFALL_INGEN)
		element(n, "m:utfall", tekst_c(utfall_ord.ord[s->utfall]));
	element_kl(n, "m:vedtattKl", s->vedtatt_kl);
	element_punkter(n, "m:vedtak", s->vedtak.p, s->vedtak.n);
	for (size_t i = 0; i < s->tilforsler.n; i++) {
		const struct p_tilforsel *t = &s->tilforsler.p[i];
		apne(n, "m:tilfoersel");
		element(n, "m:slag", tekst_c(tilforsel_ord.ord[t->slag]));
		hvem(n, "m:navn", &t->hvem);
		element(n, "m:tekst", t->tekst);
		lukk(n, "m:tilfoersel");
	}
	for (size_t i = 0; i < s->aksjonspunkter.n; i++) {
		const struct p_aksjon *p = &s->aksjonspunkter.p[i];
		apne(n, "m:aksjonspunkt");
		hvem(n, "m:ansvarlig", &p->ansvarlig);
		element(n, "m:tekst", p->tekst);
		element_dato(n, "m:frist", p->frist);
		lukk(n, "m:aksjonspunkt");
	}
}

static void om_saken(struct noark *n, const struct p_sak *s)
{
	element(n, "m:godkjennerReferat", s->godkjenner_referat);
	element_punkter(n, "m:tidligere", s->tidligere.p, s->tidligere.n);
	element(n, "m:tidligereVedtak", s->tidligere_vedtak.tekst);
	element(n, "m:bakgrunn", s->bakgrunn);
	element_punkter(n, "m:droeftingsspoersmaal", s->sporsmal.p, s->sporsmal.n);
	for (size_t i = 0; i < s->vedlegg.n; i++)
		element(n, "m:vedlegg", s->vedlegg.p[i].tittel.n ? s->vedlegg.p[i].tittel
								 : s->vedlegg.p[i].fil);
	element_punkter(n, "m:forslagTilVedtak", s->forslag.p, s->forslag.n);
}

static void sak(struct noark *n, const struct p_sak *s)
{
	const char *navn = s->slag == RAD_PAUSE ? "m:pause" : "m:sak";
	bool kjent = s->innretning != INNR_INGEN && s->innretning != INNR_ANNEN;
	apne(n, navn);
	element(n, "m:saksnummer", s->saksnummer);
	element(n, "m:emne", s->emne);
	element(n, "m:innretning", kjent ? utf8_stor(n->a, tekst_c(innretning_ord.ord[s->innretning]))
					 : s->innretning_ord);
	for (size_t i = 0; i < s->presenterer.n; i++)
		stemte(n, "m:presenterer", &s->presenterer.p[i], 1);
	element_ja(n, "m:lagtTil", s->lagt_til);
	tidsrom(n, "m:behandlet", s->behandlet.p, s->behandlet.n);
	om_saken(n, s);
	forslag(n, "m:endring", s->endringer.p, s->endringer.n);
	forslag(n, "m:alternativ", s->alternativer.p, s->alternativer.n);
	behandling(n, s);
	utfall(n, s);
	element_ja(n, "m:unntattOffentlighet", s->skjermet);
	element(n, "m:hjemmel", s->skjermet ? s->hjemmel : INGEN_TEKST);
	lukk(n, navn);
}

static void deltakere(struct noark *n, const struct person *p, size_t antall)
{
	for (size_t i = 0; i < antall; i++) {
		apne(n, "m:deltaker");
		element(n, "m:navn", p[i].navn);
		element(n, "m:virksomhet", p[i].virksomhet);
		element(n, "m:rolle", p[i].stiller_for.n ? T("stedfortreder")
							 : tekst_c(rolle_ord.ord[p[i].rolle]));
		element(n, "m:for", p[i].stiller_for);
		element_ja(n, "m:forfall", p[i].forfall);
		element_ja(n, "m:digitalt", p[i].digitalt);
		element(n, "m:sak", p[i].sak);
		tidsrom(n, "m:tilStede", p[i].til_stede.p, p[i].til_stede.n);
		tidsrom(n, "m:paaSkjerm", p[i].paa_skjerm.p, p[i].paa_skjerm.n);
		lukk(n, "m:deltaker");
	}
}

static void metadata(struct noark *n)
{
	const struct protokoll *p = n->p;
	apne_med(n, "virksomhetsspesifikkeMetadata", " xmlns:m=\"urn:motebok:referat:1\"");
	element(n, "m:status", tekst_c(status_ord.ord[p->status]));
	element_kl(n, "m:satt", p->satt);
	element_kl(n, "m:hevet", p->hevet);
	element(n, "m:moeteleder", p->moteleder);
	for (size_t i = 0; i < p->ledelse.n; i++) {
		apne(n, "m:nyMoeteleder");
		hvem(n, "m:navn", &p->ledelse.p[i].hvem);
		element_kl(n, "m:fra", p->ledelse.p[i].kl);
		lukk(n, "m:nyMoeteleder");
	}
	element(n, "m:referent", p->referent);
	element(n, "m:sekretariat", p->sekretariat);
	element(n, "m:regler", tekst_c(regler_ord.ord[p->regler]));
	element_dato(n, "m:nesteMoete", p->neste.dato);
	element(n, "m:journal", p->journal_id);
	element_tall(n, "m:hendelser", p->hendelser, false);
	element(n, "m:kontrollord", p->kontrollord);
	deltakere(n, p->medlemmer.p, p->medlemmer.n);
	deltakere(n, p->stedfortredere.p, p->stedfortredere.n);
	for (size_t i = 0; i < p->saksliste.n; i++)
		sak(n, &p->saksliste.p[i]);
	lukk(n, "virksomhetsspesifikkeMetadata");
}

/* --- what it has ----------------------------------------------------------------------------- */

static void deltaker(struct noark *n, struct tekst navn, struct tekst funksjon)
{
	if (!navn.n)
		return;
	apne(n, "moetedeltaker");
	element(n, "moetedeltakerNavn", navn);
	element(n, "moetedeltakerFunksjon", funksjon);
	lukk(n, "moetedeltaker");
}

/* «Møteleder» and «Referent» are Noark's own examples of a function; they come from what the minutes
 * call them, whoever else they are. */
static void til_stede(struct noark *n, const struct person *p, size_t antall)
{
	for (size_t i = 0; i < antall; i++)
		if (!p[i].forfall && !tekst_lik(p[i].navn, n->p->moteleder) &&
		    !tekst_lik(p[i].navn, n->p->referent))
			deltaker(n, p[i].navn, utf8_stor(n->a, p[i].stiller_for.n ? T("stedfortreder")
				: tekst_c(rolle_ord.ord[p[i].rolle])));
}

static void system_id(struct noark *n, const char *del)
{
	element(n, "systemID", eksport_uuid(n->a, n->p, tekst_c(del)));
}

static void opprettet_og_avsluttet(struct noark *n)
{
	element(n, "opprettetDato", n->opprettet);
	element(n, "opprettetAv", n->av);
	element(n, "avsluttetDato", n->avsluttet);
	element(n, "avsluttetAv", n->av);
}

static void motemappe(struct noark *n, struct tekst tittel)
{
	const struct protokoll *p = n->p;
	apne_med(n, "mappe", " xsi:type=\"moetemappe\"");
	system_id(n, "mote");
	element(n, "mappeID", p->nummer);
	element(n, "tittel", tittel);
	opprettet_og_avsluttet(n);
	metadata(n);
	element(n, "moetenummer", p->nummer);
	element(n, "utvalg", p->organ);
	element_dato(n, "moetedato", p->dato);
	element(n, "moetested", p->sted);
	deltaker(n, p->moteleder, T("Møteleder"));
	if (!tekst_lik(p->referent, p->moteleder))
		deltaker(n, p->referent, T("Referent"));
	til_stede(n, p->medlemmer.p, p->medlemmer.n);
	til_stede(n, p->stedfortredere.p, p->stedfortredere.n);
	lukk(n, "mappe");
}

static void arkiv(struct noark *n, struct tekst orgnr)
{
	const struct protokoll *p = n->p;
	struct tekst mote = arena_f(n->a, "Møte " TF " i " TF, TA(p->nummer), TA(p->organ));
	streng_c(n->ut, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	apne_med(n, "arkiv", " xmlns=\"http://www.arkivverket.no/standarder/noark5/arkivstruktur\"\n"
		 "       xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
	system_id(n, "arkiv");
	element(n, "tittel", arena_f(n->a, "Møtebøker – " TF, TA(p->organ)));
	opprettet_og_avsluttet(n);
	apne(n, "arkivskaper");
	element(n, "arkivskaperID", orgnr);
	element(n, "arkivskaperNavn", p->sekretariat.n ? p->sekretariat : p->organ);
	lukk(n, "arkivskaper");
	apne(n, "arkivdel");
	system_id(n, "arkivdel");
	element(n, "tittel", mote);
	element(n, "arkivdelstatus", T("Avsluttet periode"));
	opprettet_og_avsluttet(n);
	motemappe(n, mote);
	lukk(n, "arkivdel");
	lukk(n, "arkiv");
}

static struct tekst stund_tekst(struct arena *a, struct dato d, int kl)
{
	struct streng s = {0};
	skriv_stund(&s, stund_norsk(d, kl));
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

/* Nine digits, the last of them a check digit. */
static bool er_orgnr(struct tekst t)
{
	static const int vekt[] = {3, 2, 7, 6, 5, 4, 3, 2, 1};
	int sum = 0;
	for (size_t i = 0; i < t.n && i < ARRAY_LEN(vekt); i++)
		sum += t.p[i] >= '0' && t.p[i] <= '9' ? (t.p[i] - '0') * vekt[i] : 1 << 20;
	return t.n == ARRAY_LEN(vekt) && sum < 1 << 20 && sum % 11 == 0;
}

static bool kan_arkiveres(const struct protokoll *p, struct tekst orgnr, struct feil *f)
{
	if (!orgnr.n)
		return feil_sett(f, FEIL_BRUK, "noark må vite hvem sitt arkiv det er: gi "
				 "organisasjonsnummeret med --orgnr");
	if (!er_orgnr(orgnr))
		return feil_sett(f, FEIL_BRUK, "--orgnr " TF ": et organisasjonsnummer har ni sifre, og "
				 "det siste er et kontrollsiffer", TA(orgnr));
	if (p->hevet == KL_INGEN)
		return feil_sett(f, FEIL_FORMAT, "møtet er ikke hevet, og mappen kan ikke avsluttes: "
				 "hev møtet først");
	if (!p->nummer.n || !p->organ.n || !dato_satt(p->dato))
		return feil_sett(f, FEIL_FORMAT, "en møtemappe må ha organ, nummer og dato: skriv dem "
				 "under «møte» i agendaen");
	if (!p->referent.n && !p->sekretariat.n)
		return feil_sett(f, FEIL_FORMAT, "arkivet må vite hvem som har laget mappen: før "
				 "referent, eller skriv sekretariat i agendaen");
	return true;
}

bool eksport_noark(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		   struct streng *ut, struct feil *f)
{
	struct noark n = {.a = a, .p = p, .ut = ut};
	if (!kan_arkiveres(p, v->orgnr, f))
		return false;
	n.opprettet = stund_tekst(a, p->dato, p->satt != KL_INGEN ? p->satt : p->hevet);
	n.avsluttet = stund_tekst(a, p->dato, p->hevet);
	n.av = p->referent.n ? p->referent : p->sekretariat;
	arkiv(&n, v->orgnr);
	return true;
}
