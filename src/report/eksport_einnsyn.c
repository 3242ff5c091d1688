/*
 * The body of POST /arkivdel/{id}/moetemappe of eInnsyn (felleslosninger/einnsyn-api-spec): one
 * Moetemappe with its Moetesaker and the referat as a Moetedokument. Sending it, and which arkivdel it
 * goes to, is the integration's.
 *
 *	forslag til vedtak          → innstilling
 *	vedtak                      → vedtak.vedtakstekst, the deciding vote by name → vedtak.votering
 *	habilitet, innspill, other
 *	proposals, votes, tilførsler → vedtak.behandlingsprotokoll, in the words of the referat
 *	another outcome, bakgrunn   → beskrivelse (with the treatment, which has no other place then)
 *	godkjenning, orientering    → moetesakstype; any other innretning is «annet», and itself in
 *	                              legacyMoetesakstype
 *	unntatt offentlighet        → the titles, with the hjemmel; nothing else of the sak
 *
 * eInnsyn has no place for frammøte, times and aksjonspunkter; they are in the referat. What the
 * minutes do not know is left out: the address of a document, a person's identifier. What they must
 * know is asked for.
 */
#include "eksport.h"

#include "bygg.h"
#include "jsonut.h"
#include "utf8.h"

enum { TITTEL_MAKS = 500, BESKRIVELSE_MAKS = 1000 }; /* characters that eInnsyn takes */

struct einnsyn {
	struct bygg b; /* the words of the referat */
	const struct protokoll *p;
	struct jsonut j;
};

static struct tekst klipp(const struct einnsyn *e, struct tekst t, size_t maks)
{
	size_t pos = 0;
	if (utf8_antall(t) <= maks)
		return t;
	for (size_t n = 1; n < maks; n++) {
		uint32_t c;
		pos += utf8_les(tekst_fra(t, pos), &c);
	}
	return arena_f(e->b.a, TF "…", TA(tekst_til(t, pos)));
}

/* Both titles: the sensitive one is the same, since nothing that has been let out is. */
static void titler(struct einnsyn *e, const char *navn, const char *sensitiv, struct tekst t)
{
	t = klipp(e, t.n ? t : T("–"), TITTEL_MAKS);
	jsonut_felt(&e->j, navn, t);
	jsonut_felt(&e->j, sensitiv, t);
}

/* The same every time, so that the receiver knows the part again. */
static void system_id(struct einnsyn *e, struct tekst del)
{
	jsonut_felt(&e->j, "systemId", eksport_uuid(e->b.a, e->p, del));
}

static void beskrivelse(struct einnsyn *e, const char *navn, struct tekst t)
{
	if (!t.n)
		return;
	jsonut_navn(&e->j, tekst_c(navn));
	jsonut_apne(&e->j, '{', false);
	jsonut_felt(&e->j, "tekstInnhold", t);
	jsonut_felt(&e->j, "tekstFormat", T("text/plain"));
	jsonut_lukk(&e->j, '}');
}

/* --- the words of the referat, as plain text ------------------------------------------------- */

static void blokk_tekst(struct streng *s, const struct blokk *bl)
{
	if (bl->slag == BLOKK_OVERSKRIFT) {
		streng_f(s, "%s" TF, s->n ? "\n" : "", TA(bl->tekst));
		if (bl->merke.n)
			streng_f(s, " (" TF ")", TA(bl->merke));
		streng_tegn(s, '\n');
		return;
	}
	for (size_t i = 0; i < bl->felt.n; i++) {
		if (bl->slag == BLOKK_NUMMER)
			streng_f(s, "%zu. ", i + 1);
		else
			streng_c(s, bl->slag == BLOKK_PUNKTER ? "– " : "");
		for (size_t k = 0; k < bl->felt.p[i].n; k++) {
			skriv_avsnitt(s, &bl->felt.p[i].p[k]);
			streng_tegn(s, '\n');
		}
	}
}

static struct tekst behandling(struct einnsyn *e, const struct p_sak *s)
{
	struct blokker ut = {0};
	struct streng t = {0};
	e->b.ut = &ut;
	sak_behandling(&e->b, s);
	for (size_t i = 0; i < ut.n; i++)
		blokk_tekst(&t, &ut.p[i]);
	struct tekst svar = arena_tekst(e->b.a, tekst_trim(streng_tekst(&t)));
	streng_release(&t);
	return svar;
}

/* --- the sak --------------------------------------------------------------------------------- */

/* «PS 17/23» → 17 and 2023. */
static bool nummer_del(struct tekst t, int64_t *aar, int64_t *nr)
{
	ptrdiff_t strek = tekst_finn_tegn(t, '/');
	if (strek < 0)
		return false;
	struct tekst etter = tekst_fra(t, (size_t)strek + 1), foran = tekst_til(t, (size_t)strek);
	size_t n = foran.n;
	while (n && foran.p[n - 1] >= '0' && foran.p[n - 1] <= '9')
		n--;
	if ((etter.n != 2 && etter.n != 4) || !tekst_tall(etter, 9999, aar) ||
	    !tekst_tall(tekst_fra(foran, n), 999999, nr))
		return false;
	*aar += etter.n == 2 ? 2000 : 0;
	return *aar >= 1700;
}

static void sakstype(struct einnsyn *e, const struct p_sak *s)
{
	struct tekst ord = s->innretning_ord, type = T("annet");
	if (s->innretning == INNR_GODKJENNING || s->innretning == INNR_ORIENTERING)
		type = tekst_c(innretning_ord.ord[s->innretning]);
	else if (s->innretning != INNR_INGEN && s->innretning != INNR_ANNEN)
		ord = utf8_stor(e->b.a, tekst_c(innretning_ord.ord[s->innretning]));
	jsonut_felt(&e->j, "moetesakstype", type);
	jsonut_felt(&e->j, "legacyMoetesakstype", ord);
}

/* Texts that are not empty, a line break between. */
static struct tekst under(struct einnsyn *e, struct tekst a, struct tekst b)
{
	return arena_f(e->b.a, TF "%s" TF, TA(a), a.n && b.n ? "\n" : "", TA(b));
}

/* How it ended when nothing was adopted, and how it came to that; the background. */
static struct tekst om_saken(struct einnsyn *e, const struct p_sak *s)
{
	static const int ord[] = {
		[UTFALL_INGEN] = -1, [UTFALL_VEDTATT] = -1, [UTFALL_IKKE_VEDTATT] = ORD_IKKE_VEDTATT,
		[UTFALL_UTSATT] = ORD_UTSATT, [UTFALL_ORIENTERING] = ORD_TIL_ORIENTERING,
		[UTFALL_UTGAR] = ORD_UTGIKK, [UTFALL_IKKE_NADD] = ORD_BLE_IKKE_NADD,
	};
	int nr = ord[s->utfall];
	struct tekst t = nr < 0 ? INGEN_TEKST : bygg_ord(&e->b, (enum ord_nr)nr);
	if (s->utfall != UTFALL_VEDTATT)
		t = under(e, t, behandling(e, s));
	return klipp(e, under(e, t, s->bakgrunn), BESKRIVELSE_MAKS);
}

static void vedlegg(struct einnsyn *e, const struct p_sak *s)
{
	if (!s->vedlegg.n)
		return;
	jsonut_navn(&e->j, T("dokumentbeskrivelse"));
	jsonut_apne(&e->j, '[', false);
	for (size_t i = 0; i < s->vedlegg.n; i++) {
		const struct vedlegg *v = &s->vedlegg.p[i];
		jsonut_apne(&e->j, '{', false);
		titler(e, "tittel", "tittelSensitiv", v->tittel.n ? v->tittel : v->fil);
		jsonut_felt_tall(&e->j, "dokumentnummer", (int64_t)i + 1);
		jsonut_felt(&e->j, "tilknyttetRegistreringSom", T("Vedlegg"));
		jsonut_lukk(&e->j, '}');
	}
	jsonut_lukk(&e->j, ']');
}

static void stemmer(struct einnsyn *e, const struct person *p, size_t n, const char *stemme)
{
	for (size_t i = 0; i < n; i++) {
		jsonut_apne(&e->j, '{', false);
		jsonut_navn(&e->j, T("moetedeltaker"));
		jsonut_apne(&e->j, '{', true);
		jsonut_felt(&e->j, "moetedeltakerNavn", p[i].navn.n ? p[i].navn : T("–"));
		jsonut_lukk(&e->j, '}');
		jsonut_felt(&e->j, "stemme", tekst_c(stemme));
		jsonut_lukk(&e->j, '}');
	}
}

static void votering_(struct einnsyn *e, const struct p_sak *s)
{
	const struct p_votering *v = avgjorende_votering(s);
	if (!v || v->slag != VOTERING_NAVN || v->for_hvem.n + v->mot_hvem.n + v->blankt_hvem.n == 0)
		return;
	jsonut_navn(&e->j, T("votering"));
	jsonut_apne(&e->j, '[', false);
	stemmer(e, v->for_hvem.p, v->for_hvem.n, "Ja");
	stemmer(e, v->mot_hvem.p, v->mot_hvem.n, "Nei");
	stemmer(e, v->blankt_hvem.p, v->blankt_hvem.n, "Blankt");
	jsonut_lukk(&e->j, ']');
}

static void dato_felt(struct einnsyn *e, const char *navn, struct dato d)
{
	struct streng s = {0};
	skriv_dato(&s, d);
	jsonut_felt(&e->j, navn, streng_tekst(&s));
	streng_release(&s);
}

static void vedtak(struct einnsyn *e, const struct p_sak *s)
{
	struct tekst tekst = punkt_samlet(e->b.a, s->vedtak.p, s->vedtak.n);
	if (s->utfall != UTFALL_VEDTATT)
		return;
	jsonut_navn(&e->j, T("vedtak"));
	jsonut_apne(&e->j, '{', false);
	beskrivelse(e, "vedtakstekst", tekst.n ? tekst : bygg_ord(&e->b, ORD_VEDTAKSTEKST));
	dato_felt(e, "dato", dato_av_dager(dato_dager(e->p->dato) +
					   (s->vedtatt_kl > 0 ? s->vedtatt_kl / 1440 : 0)));
	votering_(e, s);
	beskrivelse(e, "behandlingsprotokoll", behandling(e, s));
	jsonut_lukk(&e->j, '}');
}

static void sak(struct einnsyn *e, const struct p_sak *s)
{
	int64_t aar, nr;
	struct tekst tittel = s->emne;
	if (s->skjermet && s->hjemmel.n)
		tittel = arena_f(e->b.a, TF ", " TF " " TF, TA(s->emne), TA(bygg_ord(&e->b, ORD_JF)),
				 TA(s->hjemmel));
	jsonut_apne(&e->j, '{', false);
	system_id(e, arena_f(e->b.a, "sak " TF, TA(p_sak_navn(s))));
	titler(e, "offentligTittel", "offentligTittelSensitiv", tittel);
	jsonut_felt(&e->j, "beskrivelse", om_saken(e, s));
	sakstype(e, s);
	if (nummer_del(s->saksnummer, &aar, &nr)) {
		jsonut_felt_tall(&e->j, "moetesaksaar", aar);
		jsonut_felt_tall(&e->j, "moetesakssekvensnummer", nr);
	}
	jsonut_felt(&e->j, "utvalg", e->p->organ);
	beskrivelse(e, "innstilling", punkt_samlet(e->b.a, s->forslag.p, s->forslag.n));
	vedtak(e, s);
	vedlegg(e, s);
	jsonut_lukk(&e->j, '}');
}

/* --- the meeting ----------------------------------------------------------------------------- */

static struct tekst motets_navn(const struct einnsyn *e)
{
	return arena_f(e->b.a, TF " " TF " " TF " " TF, TA(bygg_ord(&e->b, ORD_MOTE)), TA(e->p->nummer),
		       TA(bygg_ord(&e->b, ORD_I)), TA(e->p->organ));
}

/* What it is and how far it has come; the file itself is the archive's to give an address. */
static void referatet(struct einnsyn *e)
{
	static const enum ord_nr status[] = {ORD_UTKAST, ORD_GJENNOMSYN, ORD_GODKJENT};
	struct tekst ord = bygg_ord(&e->b, ORD_REFERAT);
	jsonut_navn(&e->j, T("moetedokument"));
	jsonut_apne(&e->j, '[', false);
	jsonut_apne(&e->j, '{', false);
	system_id(e, T("referat"));
	titler(e, "offentligTittel", "offentligTittelSensitiv",
	       arena_f(e->b.a, TF " – " TF, TA(ord), TA(motets_navn(e))));
	jsonut_felt(&e->j, "beskrivelse", arena_f(e->b.a, TF ": " TF, TA(bygg_ord(&e->b, ORD_STATUS)),
						  TA(bygg_ord(&e->b, status[e->p->status]))));
	jsonut_felt(&e->j, "moetedokumenttype", T("Referat"));
	jsonut_lukk(&e->j, '}');
	jsonut_lukk(&e->j, ']');
}

static void motedato(struct einnsyn *e)
{
	const struct protokoll *p = e->p;
	struct streng s = {0};
	int kl = p->satt != KL_INGEN ? p->satt : p->planlagt_start;
	skriv_stund(&s, stund_norsk(p->dato, kl == KL_INGEN ? 0 : kl));
	jsonut_felt(&e->j, "moetedato", streng_tekst(&s));
	streng_release(&s);
}

static void motet(struct einnsyn *e)
{
	jsonut_apne(&e->j, '{', false);
	system_id(e, T("mote"));
	titler(e, "offentligTittel", "offentligTittelSensitiv", utf8_stor(e->b.a, motets_navn(e)));
	jsonut_felt(&e->j, "moetenummer", e->p->nummer);
	jsonut_felt(&e->j, "utvalg", klipp(e, e->p->organ, TITTEL_MAKS));
	motedato(e);
	jsonut_felt(&e->j, "moetested", klipp(e, e->p->sted, TITTEL_MAKS));
	jsonut_navn(&e->j, T("moetesak"));
	jsonut_apne(&e->j, '[', false);
	for (size_t i = 0; i < e->p->saksliste.n; i++) {
		const struct p_sak *s = &e->p->saksliste.p[i];
		if (s->slag == RAD_SAK || (s->slag == RAD_POST && s->utfall != UTFALL_INGEN))
			sak(e, s);
	}
	jsonut_lukk(&e->j, ']');
	referatet(e);
	jsonut_lukk(&e->j, '}');
	streng_tegn(e->j.ut, '\n');
}

bool eksport_einnsyn(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		     struct streng *ut, struct feil *f)
{
	struct referat r = {.sprak = p->sprak, .attribusjon = v->attribusjon, .protokoll = p};
	struct einnsyn e = {.b = {.a = a, .p = p, .r = &r, .sprak = p->sprak}, .p = p,
			    .j = {.ut = ut}};
	if (!p->nummer.n)
		return feil_sett(f, FEIL_FORMAT, "møtet har ikke noe nummer, og det må et møte i eInnsyn "
				 "ha: skriv «nummer: 3/23» under «møte» i agendaen");
	if (!p->organ.n || !dato_satt(p->dato))
		return feil_sett(f, FEIL_FORMAT, "møtet har ikke både organ og dato, og det må et møte i "
				 "eInnsyn ha");
	motet(&e);
	return true;
}
