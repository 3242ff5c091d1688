/*
 * iCalendar (RFC 5545): the next meeting as VEVENT, each action point as VTODO; or, as a notice, the
 * meeting itself as VEVENT.
 *
 * The UID of an action point is «aksjon-<number of the event>» and the journal that it is from: the same
 * every time, also when the text has been corrected, so that a calendar that has read the file before
 * changes what it has. That of a meeting is its number and the council, whose minutes and notice agree
 * on it: «mote-4-23.<council>». (When no number tells which meeting is the next one, it is «neste-mote»
 * and the journal.)
 *
 * SEQUENCE tells the calendar which is newer: of minutes it is the number of events behind them, of a
 * notice the minute when it was written, which is more. DTSTAMP is that minute, or when the meeting was
 * adjourned (or opened, or its date): there is no clock here.
 *
 * Nobody is invited: a person's address is not known, and a name goes in the description.
 */
#include "eksport.h"

#include "neste.h"
#include "ordbok.h"
#include "sum.h"
#include "utf8.h"

enum { OKTETTER = 75 };

struct ics {
	struct arena *a;
	const struct protokoll *p;
	struct streng *ut;
	struct streng linje; /* one content line, unfolded */
	int sekvens;
	struct stund naa;    /* of a notice: when it was written */
	struct tekst id;     /* of what the minutes are from */
};

/* --- content lines --------------------------------------------------------------------------- */

/* No more than 75 octets a line, cut between characters; what follows begins with a space. */
static void linje_slutt(struct ics *c)
{
	struct tekst t = streng_tekst(&c->linje);
	for (size_t plass = OKTETTER; t.n > plass; plass = OKTETTER - 1) {
		size_t n = plass;
		while (n > 1 && ((unsigned char)t.p[n] & 0xc0) == 0x80)
			n--;
		streng_legg(c->ut, tekst_til(t, n));
		streng_c(c->ut, "\r\n ");
		t = tekst_fra(t, n);
	}
	streng_legg(c->ut, t);
	streng_c(c->ut, "\r\n");
	streng_reset(&c->linje);
}

/* A line of our own words. */
static void linje(struct ics *c, const char *t)
{
	streng_c(&c->linje, t);
	linje_slutt(c);
}

/* TEXT: what would end the value, or begin another, is escaped. */
static void tekst(struct ics *c, const char *navn, struct tekst t)
{
	streng_f(&c->linje, "%s:", navn);
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '\\' || t.p[i] == ';' || t.p[i] == ',')
			streng_tegn(&c->linje, '\\');
		if (t.p[i] == '\n')
			streng_c(&c->linje, "\\n");
		else
			streng_tegn(&c->linje, t.p[i]);
	}
	linje_slutt(c);
}

static void dato(struct streng *s, struct dato d)
{
	streng_f(s, "%04d%02d%02d", d.aar, d.mnd, d.dag);
}

static void heldag(struct ics *c, const char *navn, struct dato d)
{
	streng_f(&c->linje, "%s;VALUE=DATE:", navn);
	dato(&c->linje, d);
	linje_slutt(c);
}

/* --- components ------------------------------------------------------------------------------ */

/* Norway's time since 1996, told in full as the standard asks for. */
static void tidssone(struct ics *c)
{
	static const char *const linjer[] = {
		"BEGIN:VTIMEZONE", "TZID:Europe/Oslo",
		"BEGIN:DAYLIGHT", "DTSTART:19960331T020000",
		"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
		"TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
		"BEGIN:STANDARD", "DTSTART:19961027T030000",
		"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
		"TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
		"END:VTIMEZONE",
	};
	for (size_t i = 0; i < ARRAY_LEN(linjer); i++)
		linje(c, linjer[i]);
}

static void stempel(struct ics *c)
{
	const struct protokoll *p = c->p;
	int kl = p->hevet != KL_INGEN ? p->hevet : p->satt != KL_INGEN ? p->satt : 0;
	struct stund s = c->naa.ms ? c->naa : stund_norsk(p->dato, kl);
	struct dato dag = stund_dato((struct stund){s.ms, 0});
	int m = stund_minutt((struct stund){s.ms, 0}, dag);
	streng_c(&c->linje, "DTSTAMP:");
	dato(&c->linje, dag);
	streng_f(&c->linje, "T%02d%02d00Z", m / 60, m % 60);
	linje_slutt(c);
	streng_f(&c->linje, "SEQUENCE:%d", c->sekvens);
	linje_slutt(c);
}

/* «Nasjonalt e-helseråd, møte 3/23, 4. oktober 2023» */
static struct tekst motet(struct ics *c)
{
	struct streng s = {0};
	enum sprak sprak = c->p->sprak;
	streng_legg(&s, c->p->organ);
	if (c->p->nummer.n)
		streng_f(&s, ", " TF " " TF, TA(ord_paa(ORD_MOTE, sprak)), TA(c->p->nummer));
	if (dato_satt(c->p->dato)) {
		streng_c(&s, ", ");
		skriv_dato_ord(&s, c->p->dato, sprak);
	}
	struct tekst t = arena_tekst(c->a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

/* Of the meeting with this number: the same wherever it is told of. */
static void mote_uid(struct ics *c, struct tekst nummer)
{
	char sum[SUM_LEN + 1];
	struct streng nr = {0};
	if (!nummer.n) {
		tekst(c, "UID", arena_f(c->a, "neste-mote." TF "@motebok", TA(c->id)));
		return;
	}
	sum_sha256(c->p->organ, sum);
	for (size_t i = 0; i < nummer.n; i++)
		streng_tegn(&nr, nummer.p[i] == '/' || nummer.p[i] == ' ' ? '-' : nummer.p[i]);
	tekst(c, "UID", arena_f(c->a, "mote-" TF ".%.16s@motebok", TA(streng_tekst(&nr)), sum));
	streng_release(&nr);
}

/* A time of the day, or with KL_INGEN the day; past midnight it is the day after. */
static void tidspunkt(struct ics *c, const char *navn, struct dato d, int kl)
{
	if (kl == KL_INGEN) {
		heldag(c, navn, d);
		return;
	}
	streng_f(&c->linje, "%s;TZID=Europe/Oslo:", navn);
	dato(&c->linje, dato_av_dager(dato_dager(d) + kl / (24 * 60)));
	streng_f(&c->linje, "T%02d%02d00", kl / 60 % 24, kl % 60);
	linje_slutt(c);
}

static void neste_mote(struct ics *c)
{
	const struct neste_mote *n = &c->p->neste;
	struct tekst stor = utf8_stor(c->a, ord_paa(ORD_MOTE, c->p->sprak));
	linje(c, "BEGIN:VEVENT");
	mote_uid(c, neste_nummer(c->a, c->p->nummer, n->dato));
	stempel(c);
	tidspunkt(c, "DTSTART", n->dato, n->start);
	tekst(c, "SUMMARY", arena_f(c->a, TF " " TF " " TF, TA(stor), TA(ord_paa(ORD_I, c->p->sprak)),
				    TA(c->p->organ)));
	if (n->sted.n)
		tekst(c, "LOCATION", n->sted);
	linje(c, "END:VEVENT");
}

static struct tekst hvem(struct ics *c, const struct hvem *h)
{
	struct streng s = {0};
	if (hvem_satt(h))
		skriv_hvem(&s, h);
	else
		streng_legg(&s, h->virksomhet.n ? h->virksomhet : ord_paa(ORD_IKKE_OPPGITT, c->p->sprak));
	struct tekst t = arena_tekst(c->a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

/* Who is to do it, and from which sak it is: what a list of tasks has no field for. */
static struct tekst om_aksjonen(struct ics *c, const struct p_sak *s, const struct p_aksjon *p)
{
	enum sprak sprak = c->p->sprak;
	struct tekst sak = s->saksnummer.n
		? arena_f(c->a, TF " " TF ": " TF, TA(ord_paa(ORD_SAK, sprak)), TA(s->saksnummer),
			  TA(s->emne)) : s->emne;
	return arena_f(c->a, TF ": " TF "\n" TF "\n" TF, TA(ord_paa(ORD_ANSVARLIG, sprak)),
		       TA(hvem(c, &p->ansvarlig)), TA(sak), TA(motet(c)));
}

static void aksjonspunkt(struct ics *c, const struct p_sak *s, const struct p_aksjon *p)
{
	linje(c, "BEGIN:VTODO");
	tekst(c, "UID", arena_f(c->a, "aksjon-%d." TF "@motebok", p->nr, TA(c->id)));
	stempel(c);
	tekst(c, "SUMMARY", p->tekst);
	tekst(c, "DESCRIPTION", om_aksjonen(c, s, p));
	if (dato_satt(p->frist))
		heldag(c, "DUE", p->frist);
	linje(c, "STATUS:NEEDS-ACTION");
	linje(c, "END:VTODO");
}

/* --- the calendar ---------------------------------------------------------------------------- */

static int storst(int a, int b)
{
	return a > b ? a : b;
}

/* The events behind the minutes: counted when they were sealed; before that, the last we know of. */
static int sekvens(const struct protokoll *p)
{
	int n = p->hendelser;
	for (size_t i = 0; i < p->saksliste.n; i++) {
		const struct p_sak *s = &p->saksliste.p[i];
		for (size_t k = 0; k < s->innspill.n; k++)
			n = storst(n, s->innspill.p[k].nr);
		for (size_t k = 0; k < s->endringer.n; k++)
			n = storst(n, s->endringer.p[k].nr);
		for (size_t k = 0; k < s->voteringer.n; k++)
			n = storst(n, s->voteringer.p[k].nr);
		for (size_t k = 0; k < s->aksjonspunkter.n; k++)
			n = storst(n, s->aksjonspunkter.p[k].nr);
	}
	return n;
}

bool eksport_ics(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		 struct streng *ut, struct feil *f)
{
	struct ics c = {.a = a, .p = p, .ut = ut, .sekvens = sekvens(p), .id = eksport_id(a, p)};
	size_t aksjoner = 0;
	(void)v;
	for (size_t i = 0; i < p->saksliste.n; i++)
		aksjoner += p->saksliste.p[i].aksjonspunkter.n;
	if (!aksjoner && !dato_satt(p->neste.dato))
		return feil_sett(f, FEIL_FORMAT, "referatet har verken neste møte eller aksjonspunkter: det "
				 "er ingenting å legge i en kalender");
	linje(&c, "BEGIN:VCALENDAR");
	linje(&c, "VERSION:2.0");
	linje(&c, "PRODID:-//motebok//referat//NO");
	if (dato_satt(p->neste.dato) && p->neste.start != KL_INGEN)
		tidssone(&c);
	if (dato_satt(p->neste.dato))
		neste_mote(&c);
	for (size_t i = 0; i < p->saksliste.n; i++)
		for (size_t k = 0; k < p->saksliste.p[i].aksjonspunkter.n; k++)
			aksjonspunkt(&c, &p->saksliste.p[i], &p->saksliste.p[i].aksjonspunkter.p[k]);
	linje(&c, "END:VCALENDAR");
	streng_release(&c.linje);
	return true;
}

/* --- the notice ------------------------------------------------------------------------------ */

/* The saksliste, a sak a line. */
static struct tekst sakene(struct ics *c)
{
	struct streng s = {0};
	for (size_t i = 0; i < c->p->saksliste.n; i++) {
		const struct p_sak *r = &c->p->saksliste.p[i];
		if (r->slag == RAD_PAUSE || r->lagt_til || (r->utfall == UTFALL_UTGAR && !r->behandlet.n))
			continue;
		streng_f(&s, "%s" TF "%s" TF, s.n ? "\n" : "", TA(r->saksnummer),
			 r->saksnummer.n ? " " : "", TA(r->emne));
	}
	struct tekst t = arena_tekst(c->a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static void motet_selv(struct ics *c)
{
	const struct protokoll *p = c->p;
	enum sprak sprak = p->sprak;
	linje(c, "BEGIN:VEVENT");
	mote_uid(c, p->nummer);
	stempel(c);
	tidspunkt(c, "DTSTART", p->dato, p->planlagt_start);
	if (p->planlagt_start != KL_INGEN && p->planlagt_slutt != KL_INGEN)
		tidspunkt(c, "DTEND", p->dato, p->planlagt_slutt);
	tekst(c, "SUMMARY", arena_f(c->a, TF "%s" TF " " TF " " TF,
				    TA(utf8_stor(c->a, ord_paa(ORD_MOTE, sprak))), p->nummer.n ? " " : "",
				    TA(p->nummer), TA(ord_paa(ORD_I, sprak)), TA(p->organ)));
	if (p->sted.n)
		tekst(c, "LOCATION", p->sted);
	struct tekst saker = sakene(c);
	if (saker.n)
		tekst(c, "DESCRIPTION", saker);
	linje(c, "END:VEVENT");
}

bool eksport_ics_innkalling(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
			    struct streng *ut, struct feil *f)
{
	struct ics c = {.a = a, .p = p, .ut = ut, .sekvens = (int)(v->naa.ms / 60000 % INT32_MAX),
			.naa = v->naa, .id = eksport_id(a, p)};
	if (!dato_satt(p->dato))
		return feil_sett(f, FEIL_FORMAT, "agendaen har ingen dato: det er ingenting å legge i en "
				 "kalender");
	linje(&c, "BEGIN:VCALENDAR");
	linje(&c, "VERSION:2.0");
	linje(&c, "PRODID:-//motebok//innkalling//NO");
	if (p->planlagt_start != KL_INGEN)
		tidssone(&c);
	motet_selv(&c);
	linje(&c, "END:VCALENDAR");
	streng_release(&c.linje);
	return true;
}
