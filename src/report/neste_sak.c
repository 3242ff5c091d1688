#include "neste_bygg.h"

#include <string.h>

#include "utf8.h"

enum { INNKALLING_MIN = 5, REFERAT_MIN = 10, OPPFOLGING_MIN = 15, SAK_MIN = 15, EVENTUELT_MIN = 5,
       FASTE = 5 };

/* --- numbers and times ----------------------------------------------------------------------- */

/* The highest number of the series that this meeting has given in the new agenda's year. */
static int hoyeste(const struct ny *b, struct tekst prefiks)
{
	int n = 0;
	for (size_t i = 0; i < b->p.saksliste.n; i++) {
		struct saksnr nr;
		if (saksnr_les(b->p.saksliste.p[i].saksnummer, &nr) && tekst_lik(nr.prefiks, prefiks) &&
		    nr.aar == b->ut->agenda.dato.aar % 100 && nr.nr > n)
			n = nr.nr;
	}
	return n;
}

static struct serie *serie(struct ny *b, struct tekst prefiks)
{
	for (size_t i = 0; i < b->antall; i++)
		if (tekst_lik(b->serier[i].prefiks, prefiks))
			return &b->serier[i];
	b->serier = arena_vokse(b->a, b->serier, b->antall, &b->kap, sizeof(*b->serier));
	b->serier[b->antall] = (struct serie){prefiks, hoyeste(b, prefiks)};
	return &b->serier[b->antall++];
}

/* The next free number, in the series and the form of `som`. */
static struct tekst neste_saksnr(struct ny *b, struct tekst som)
{
	struct saksnr nr = {0};
	int aar = b->ut->agenda.dato.aar;
	if (!saksnr_les(som, &nr))
		nr = (struct saksnr){0};
	return arena_f(b->a, TF "%s%d/%02d", TA(nr.prefiks), nr.prefiks.n ? " " : "",
		       ++serie(b, nr.prefiks)->sist, nr.langt_aar ? aar : aar % 100);
}

/* The council's own way of writing them: as the first one. */
static struct tekst forste_nummer(const struct ny *b)
{
	for (size_t i = 0; i < b->p.saksliste.n; i++)
		if (b->p.saksliste.p[i].saksnummer.n)
			return b->p.saksliste.p[i].saksnummer;
	return INGEN_TEKST;
}

static struct rad *ny_rad(struct ny *b, struct tekst nummer_som)
{
	struct agenda *g = &b->ut->agenda;
	struct rad *r = &g->saksliste.p[g->saksliste.n++];
	*r = (struct rad){.slag = RAD_SAK, .start = KL_INGEN,
			  .saksnummer = neste_saksnr(b, nummer_som)};
	return r;
}

/* One after the other from when the meeting begins, as long as there is time. */
static void tidfest(struct ny *b, struct rad *r, int minutter)
{
	int slutt = b->ut->agenda.slutt;
	if (b->kl == KL_INGEN || (slutt != KL_INGEN && b->kl >= slutt)) {
		r->varighet = minutter;
		b->sist = NULL;
		return;
	}
	r->start = b->kl;
	b->kl += minutter;
	b->sist = r, b->sist_lengde = minutter;
}

static void forslag(struct ny *b, struct rad *r, struct tekst t)
{
	r->forslag.p = arena_nye(b->a, struct tekst, 1);
	r->forslag.p[0] = t;
	r->forslag.n = 1;
}

/* --- what a council always has --------------------------------------------------------------- */

static bool om(const struct ny *b, const struct p_sak *s, const char *const *ord, size_t n)
{
	struct tekst t = utf8_nokkel(b->a, s->emne);
	for (size_t i = 0; i < n; i++)
		if (tekst_finn(t, tekst_c(ord[i])) >= 0)
			return true;
	return false;
}

static bool er_innkalling(const struct ny *b, const struct p_sak *s)
{
	static const char *const ord[] = {"innkalling", "dagsorden", "sakliste", "saksliste", "notice",
					  "agenda"};
	return s->slag == RAD_SAK && !s->skjermet && s->innretning == INNR_GODKJENNING &&
	       !s->godkjenner_referat.n && om(b, s, ord, ARRAY_LEN(ord));
}

static bool er_eventuelt(const struct ny *b, const struct p_sak *s)
{
	static const char *const ord[] = {"eventuelt", "ymse", "any-other-business"};
	return s->slag == RAD_SAK && !s->skjermet && !s->forslag.n && om(b, s, ord, ARRAY_LEN(ord));
}

static const struct p_sak *finn(const struct ny *b,
				bool (*er)(const struct ny *b, const struct p_sak *s))
{
	for (size_t i = 0; i < b->p.saksliste.n; i++)
		if (er(b, &b->p.saksliste.p[i]))
			return &b->p.saksliste.p[i];
	return NULL;
}

static bool er_referat(const struct ny *b, const struct p_sak *s)
{
	(void)b;
	return s->slag == RAD_SAK && !s->skjermet && s->godkjenner_referat.n > 0;
}

static bool siffer(struct tekst t, size_t i)
{
	return i < t.n && t.p[i] >= '0' && t.p[i] <= '9';
}

/* «23. juni 2023» at the start of the text: its length, or 0. */
static size_t dato_foran(const struct ny *b, struct tekst t)
{
	size_t n = (size_t)siffer(t, 0) + (siffer(t, 0) && siffer(t, 1)), foran = n;
	n += n < t.n && t.p[n] == '.';
	if (!foran || n >= t.n || t.p[n] != ' ')
		return 0;
	for (int m = 1; m <= 12; m++) {
		struct tekst maaned = tekst_c(maaned_navn(m, b->sprak)), rest = tekst_fra(t, n + 1);
		size_t aar = n + 1 + maaned.n + 1;
		if (tekst_starter(rest, maaned) && rest.n > maaned.n && rest.p[maaned.n] == ' ' &&
		    siffer(t, aar) && siffer(t, aar + 1) && siffer(t, aar + 2) && siffer(t, aar + 3) &&
		    !siffer(t, aar + 4))
			return aar + 4;
	}
	return 0;
}

/* The council's words about the minutes of the meeting before this one, now about this one's: with
 * its date and number. Empty: they hold a number that we do not understand. */
static struct tekst om_dette_motet(const struct ny *b, struct tekst t, struct tekst forrige_nr)
{
	struct streng s = {0};
	bool forstatt = t.n > 0 && dato_satt(b->p.dato);
	for (size_t n; t.n; t = tekst_fra(t, n)) {
		if ((n = dato_foran(b, t)) > 0) {
			if (forstatt)
				skriv_dato_ord(&s, b->p.dato, b->sprak);
		} else if (forrige_nr.n && tekst_starter(t, forrige_nr) && !siffer(t, forrige_nr.n)) {
			n = forrige_nr.n;
			streng_legg(&s, b->p.nummer);
		} else {
			forstatt &= !siffer(t, 0);
			n = 1;
			streng_tegn(&s, t.p[0]);
		}
	}
	struct tekst ut = forstatt ? arena_tekst(b->a, streng_tekst(&s)) : INGEN_TEKST;
	streng_release(&s);
	return ut;
}

static struct tekst egne_eller(const struct ny *b, struct tekst egne, enum ord_nr ellers)
{
	return egne.n ? egne : ny_ord(b, ellers);
}

static bool uten_tall(struct tekst t)
{
	for (size_t i = 0; i < t.n; i++)
		if (siffer(t, i))
			return false;
	return true;
}

static void innkalling(struct ny *b)
{
	const struct p_sak *s = finn(b, er_innkalling);
	bool som_sist = s && s->forslag.n == 1 && uten_tall(s->forslag.p[0]) && uten_tall(s->emne);
	struct rad *r = ny_rad(b, s ? s->saksnummer : forste_nummer(b));
	r->emne = egne_eller(b, som_sist ? s->emne : INGEN_TEKST, ORD_NY_INNKALLING);
	r->innretning = INNR_GODKJENNING;
	ny_presenterer(b, s, r);
	tidfest(b, r, s && s->planlagt_varighet ? s->planlagt_varighet : INNKALLING_MIN);
	forslag(b, r, egne_eller(b, som_sist ? s->forslag.p[0] : INGEN_TEKST, ORD_NY_INNKALLING_VEDTAK));
}

static void referat(struct ny *b)
{
	const struct p_sak *s = finn(b, er_referat);
	struct tekst emne = INGEN_TEKST, vedtak = INGEN_TEKST;
	struct saksnr nr;
	if (b->p.satt == KL_INGEN) /* it was never held */
		return;
	if (s) {
		emne = om_dette_motet(b, s->emne, s->godkjenner_referat);
		if (s->forslag.n == 1)
			vedtak = om_dette_motet(b, s->forslag.p[0], s->godkjenner_referat);
	}
	struct rad *r = ny_rad(b, s ? s->saksnummer : forste_nummer(b));
	r->emne = egne_eller(b, emne, ORD_NY_REFERAT);
	r->innretning = INNR_GODKJENNING;
	ny_presenterer(b, s, r);
	tidfest(b, r, s && s->planlagt_varighet ? s->planlagt_varighet : REFERAT_MIN);
	if (saksnr_les(b->p.nummer, &nr) && !nr.prefiks.n)
		r->godkjenner_referat = b->p.nummer;
	forslag(b, r, egne_eller(b, vedtak, ORD_NY_REFERAT_VEDTAK));
}

static void eventuelt(struct ny *b, const struct p_sak *s)
{
	int slutt = b->ut->agenda.slutt;
	int lengde = s && s->planlagt_varighet ? s->planlagt_varighet : EVENTUELT_MIN;
	struct rad *r = ny_rad(b, s ? s->saksnummer : INGEN_TEKST);
	r->emne = s ? s->emne : ny_ord(b, ORD_NY_EVENTUELT);
	ny_presenterer(b, s, r);
	if (b->kl != KL_INGEN && slutt != KL_INGEN && slutt - lengde >= b->kl)
		r->start = slutt - lengde;
}

/* --- what this meeting left ------------------------------------------------------------------ */

static struct tekst hvem(const struct ny *b, const struct hvem *h)
{
	struct streng s = {0};
	if (hvem_satt(h))
		skriv_hvem(&s, h);
	else
		streng_legg(&s, h->virksomhet.n ? h->virksomhet : ord_paa(ORD_IKKE_OPPGITT, b->sprak));
	struct tekst t = arena_tekst(b->a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

/* «• Sende ut innkallingen (sak 17/23). Ansvarlig: Kari Nordmann, KS. Frist: 1. november 2023.» */
static void aksjonspunkt(const struct ny *b, struct streng *ut, const struct p_sak *s,
			 const struct p_aksjon *p)
{
	struct tekst t = tekst_trim(p->tekst), linje;
	streng_c(ut, ut->n ? "\n•" : "•");
	for (; tekst_slutter(t, T(".")); t.n--)
		;
	while (tekst_del(&t, '\n', &linje))
		streng_f(ut, " " TF, TA(linje));
	if (s->saksnummer.n)
		streng_f(ut, " (" TF " " TF ")", TA(ord_paa(ORD_SAK_I_TEKST, b->sprak)), TA(s->saksnummer));
	streng_f(ut, ". " TF ": " TF ".", TA(ord_paa(ORD_ANSVARLIG, b->sprak)), TA(hvem(b, &p->ansvarlig)));
	if (!dato_satt(p->frist))
		return;
	streng_f(ut, " " TF ": ", TA(ord_paa(ORD_FRIST, b->sprak)));
	skriv_dato_ord(ut, p->frist, b->sprak);
	streng_tegn(ut, '.');
}

static bool venter(const struct ny *b, const struct p_sak *s)
{
	if (s->slag == RAD_PAUSE || er_innkalling(b, s) || er_eventuelt(b, s))
		return false;
	return s->utfall == UTFALL_UTSATT ||
	       (s->slag == RAD_SAK && (s->utfall == UTFALL_IKKE_NADD ||
				       (s->utfall == UTFALL_INGEN && !s->behandlet.n)));
}

/* A sak that we made for the meeting before this one: what it followed up has had no other end. */
static bool er_oppfolging(const struct p_sak *s)
{
	for (int i = 0; i <= SPRAK_EN; i++) {
		struct tekst emne = ord_paa(ORD_NY_OPPFOLGING, (enum sprak)i);
		if (tekst_starter(s->emne, tekst_til(emne, (size_t)tekst_finn_tegn(emne, '{'))))
			return true;
	}
	return false;
}

static void eldre_punkter(struct ny *b, const struct p_sak *s, struct streng *ut)
{
	struct tekst rest = s->bakgrunn;
	for (ptrdiff_t i; (i = tekst_finn(rest, T("•"))) >= 0;) {
		rest = tekst_fra(rest, (size_t)i + strlen("•"));
		i = tekst_finn(rest, T("•"));
		struct tekst punkt = tekst_trim(i < 0 ? rest : tekst_til(rest, (size_t)i)), linje;
		if (!punkt.n)
			continue;
		streng_c(ut, ut->n ? "\n•" : "•");
		while (tekst_del(&punkt, '\n', &linje))
			streng_f(ut, " " TF, TA(tekst_trim(linje)));
		b->ut->aksjonspunkter++;
	}
}

static void oppfolging(struct ny *b)
{
	struct streng s = {0};
	for (size_t i = 0; i < b->p.saksliste.n; i++)
		if (er_oppfolging(&b->p.saksliste.p[i]) && !venter(b, &b->p.saksliste.p[i]))
			eldre_punkter(b, &b->p.saksliste.p[i], &s);
	bool eldre = s.n > 0;
	for (size_t i = 0; i < b->p.saksliste.n; i++)
		for (size_t k = 0; k < b->p.saksliste.p[i].aksjonspunkter.n; k++) {
			aksjonspunkt(b, &s, &b->p.saksliste.p[i], &b->p.saksliste.p[i].aksjonspunkter.p[k]);
			b->ut->aksjonspunkter++;
		}
	if (eldre)
		ny_kommentar_rad(b, ny_ord(b, ORD_NY_K_OPPFOLGING));
	if (s.n) {
		struct rad *r = ny_rad(b, forste_nummer(b));
		r->emne = ny_ord(b, ORD_NY_OPPFOLGING);
		r->innretning = INNR_ORIENTERING;
		ny_presenterer(b, NULL, r);
		tidfest(b, r, OPPFOLGING_MIN);
		r->bakgrunn = arena_tekst(b->a, streng_tekst(&s));
		forslag(b, r, ny_ord(b, ORD_NY_ORIENTERING_VEDTAK));
	}
	streng_release(&s);
}

/* All that those who prepared it wrote, and the proposal as it stood when it was left. */
static void innhold(struct ny *b, const struct p_sak *s, struct rad *r)
{
	const struct p_forslag *sist = s->endringer.n ? &s->endringer.p[s->endringer.n - 1] : NULL;
	r->emne = s->skjermet ? ord_paa(ORD_UNNTATT, b->sprak) : s->emne;
	r->innretning = s->innretning;
	r->innretning_ord = s->innretning_ord;
	r->godkjenner_referat = s->godkjenner_referat;
	r->bakgrunn = s->bakgrunn;
	r->tidligere_vedtak = s->tidligere_vedtak;
	r->sporsmal.p = s->sporsmal.p, r->sporsmal.n = s->sporsmal.n;
	r->vedlegg.p = s->vedlegg.p, r->vedlegg.n = s->vedlegg.n;
	r->forslag.p = sist ? sist->punkter.p : s->forslag.p;
	r->forslag.n = sist ? sist->punkter.n : s->forslag.n;
	r->skjermet = s->skjermet;
	r->hjemmel = s->hjemmel;
	r->presenterer.p = arena_nye(b->a, struct person, s->presenterer.n);
	r->presenterer.n = s->presenterer.n;
	for (size_t i = 0; i < s->presenterer.n; i++)
		r->presenterer.p[i] = (struct person){.navn = s->presenterer.p[i].navn,
						      .virksomhet = s->presenterer.p[i].virksomhet};
}

static void tidligere(struct ny *b, const struct p_sak *s, struct rad *r)
{
	r->tidligere.p = arena_nye(b->a, struct tekst, s->tidligere.n + 1);
	for (size_t i = 0; i < s->tidligere.n; i++)
		r->tidligere.p[r->tidligere.n++] = s->tidligere.p[i];
	if (s->saksnummer.n)
		r->tidligere.p[r->tidligere.n++] = s->saksnummer;
}

static enum ord_nr hvorfor(const struct ny *b, const struct p_sak *s)
{
	return s->utfall == UTFALL_UTSATT ? ORD_NY_K_UTSATT
	       : b->p.hevet == KL_INGEN ? ORD_NY_K_GJENSTAR : ORD_NY_K_IKKE_NADD;
}

static void viderefor(struct ny *b, const struct p_sak *s)
{
	struct tekst nr = b->nr;
	b->nr = s->saksnummer.n ? s->saksnummer : s->emne;
	ny_kommentar_rad(b, ny_ord(b, hvorfor(b, s)));
	if (s->skjermet)
		ny_kommentar_rad(b, ny_ord(b, ORD_NY_K_UNNTATT));
	if (s->alternativer.n)
		ny_kommentar_rad(b, ny_ord(b, ORD_NY_K_ALTERNATIVER));
	b->nr = nr;
	struct rad *r = ny_rad(b, s->saksnummer.n ? s->saksnummer : forste_nummer(b));
	innhold(b, s, r);
	tidligere(b, s, r);
	tidfest(b, r, s->planlagt_varighet ? s->planlagt_varighet : SAK_MIN);
	b->ut->viderefort++;
}

static void viderefor_alle(struct ny *b, bool referater)
{
	for (size_t i = 0; i < b->p.saksliste.n; i++) {
		const struct p_sak *s = &b->p.saksliste.p[i];
		if (venter(b, s) && er_referat(b, s) == referater)
			viderefor(b, s);
	}
}

/* --- what comes, told in comments ------------------------------------------------------------ */

/* How it ended is not for everybody to know. */
static void behandlet_skjermet(struct ny *b)
{
	struct tekst nr = b->nr;
	for (size_t i = 0; i < b->p.saksliste.n; i++) {
		const struct p_sak *s = &b->p.saksliste.p[i];
		if (!s->skjermet || !s->saksnummer.n || venter(b, s))
			continue;
		b->nr = s->saksnummer;
		ny_kommentar_rad(b, ny_ord(b, ORD_NY_K_UNNTATT_BEHANDLET));
	}
	b->nr = nr;
}

/* The example has a number that is free, behind those of the rows that follow. */
static struct tekst ledig_nummer(struct ny *b, struct tekst som, int bak)
{
	struct saksnr nr = {0};
	if (!saksnr_les(som, &nr))
		nr = (struct saksnr){0};
	struct serie for_ = *serie(b, nr.prefiks);
	serie(b, nr.prefiks)->sist += bak;
	struct tekst ut = neste_saksnr(b, som);
	*serie(b, nr.prefiks) = for_;
	return ut;
}

static void nye_saker(struct ny *b, bool eventuelt_etter)
{
	struct tekst nr = ledig_nummer(b, forste_nummer(b), eventuelt_etter);
	enum sprak s = b->sprak;
	ny_kommentar_rad(b, arena_f(b->a, TF "\n- saksnummer: " TF "\n  emne: " TF "\n  innretning: Drøfting\n"
		"  presenterer: " TF "\n  varighet: 30\n  bakgrunn: " TF "\n"
		"  vedlegg: [{tittel: " TF ", fil: vedlegg/saksframlegg.pdf}]\n  forslag til vedtak: " TF "\n",
		TA(ny_ord(b, ORD_NY_K_NYE)), TA(nr), TA(ord_paa(ORD_NY_EKS_EMNE, s)),
		TA(ord_paa(ORD_NY_EKS_NAVN, s)), TA(ord_paa(ORD_NY_EKS_BAKGRUNN, s)),
		TA(ord_paa(ORD_NY_EKS_VEDLEGG, s)), TA(ny_sitert(b, ny_ord(b, ORD_NY_ORIENTERING_VEDTAK)))));
	if (b->sist) /* until they are there, the next row does not tell how long this one is */
		b->sist->varighet = b->sist_lengde;
}

void ny_saksliste(struct ny *b)
{
	struct agenda *g = &b->ut->agenda;
	const struct p_sak *sist = finn(b, er_eventuelt);
	g->saksliste.p = arena_nye(b->a, struct rad, b->p.saksliste.n + FASTE);
	b->kl = g->start;
	innkalling(b);
	viderefor_alle(b, true);
	referat(b);
	oppfolging(b);
	viderefor_alle(b, false);
	behandlet_skjermet(b);
	nye_saker(b, sist != NULL);
	if (sist)
		eventuelt(b, sist);
}

void ny_forste_saksliste(struct ny *b)
{
	struct agenda *g = &b->ut->agenda;
	g->saksliste.p = arena_nye(b->a, struct rad, FASTE);
	b->kl = g->start;
	innkalling(b);
	nye_saker(b, true);
	eventuelt(b, NULL);
}
