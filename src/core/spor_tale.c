/* Questions about what was said: for how long, and what a decision asks for. */
#include "spor.h"

#include "utf8.h"

static struct spor_taletid *finn(struct spor_taletid *p, size_t n, struct tekst navn)
{
	for (size_t i = 0; i < n; i++)
		if (tekst_lik(p[i].navn, navn))
			return &p[i];
	return NULL;
}

/* By insertion: a meeting has tens of speakers. */
static void sorter(struct spor_taletid *p, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = i; k > 0 && p[k - 1].ms < p[k].ms; k--) {
			struct spor_taletid t = p[k];
			p[k] = p[k - 1];
			p[k - 1] = t;
		}
}

size_t spor_taletid(const struct mote *m, struct stund naa, bool virksomhet, struct arena *a,
		    struct spor_taletid **ut)
{
	struct spor_taletid *p = arena_nye(a, struct spor_taletid, m->antall_innlegg);
	size_t n = 0;
	for (size_t i = 0; i < m->antall_innlegg; i++) {
		const struct innlegg *l = &m->innlegg[i];
		struct tekst navn = virksomhet ? l->hvem.virksomhet
					       : l->hvem.navn.n ? l->hvem.navn : l->hvem.kode;
		int64_t ms = (l->opphold.til.ms ? l->opphold.til.ms : naa.ms) - l->opphold.fra.ms;
		if (!navn.n)
			continue;
		struct spor_taletid *t = finn(p, n, navn);
		if (!t) {
			t = &p[n++];
			*t = (struct spor_taletid){.navn = navn};
		}
		t->ms += ms > 0 ? ms : 0;
		t->innlegg++;
	}
	sorter(p, n);
	*ut = p;
	return n;
}

bool spor_tale_igjen(const struct mote *m, struct stund naa, int64_t *ms)
{
	int grense = m->ordet_replikk && m->replikktid ? m->replikktid : m->taletid;
	if (!hvem_satt(&m->ordet) || !grense)
		return false;
	*ms = (int64_t)grense * 60000 - (naa.ms - m->ordet_fra.ms);
	return true;
}

/* --- what a decision asks for ------------------------------------------------------------------ */

/* Does the full stop that `foran` ends with, mark a word that is cut short? */
static bool forkortet(struct tekst foran)
{
	static const char *const ord[] = {"jf", "f.eks", "bl.a", "inkl", "evt", "ev", "dvs", "dr", "prof"};
	size_t i = foran.n;
	while (i > 0 && foran.p[i - 1] != ' ' && foran.p[i - 1] != '(')
		i--;
	struct tekst siste = tekst_fra(foran, i);
	for (size_t k = 0; k < ARRAY_LEN(ord); k++)
		if (tekst_lik_c(siste, ord[k]))
			return true;
	return siste.n == 1 && siste.p[0] >= 'A' && siste.p[0] <= 'Z'; /* an initial */
}

static bool stor(struct tekst t)
{
	uint32_t c = 0;
	return utf8_les(t, &c) && ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde));
}

/* Does a sentence end at the full stop t.p[i]? Not in «kl. 12» or «1. mai», which go on without a capital. */
static bool ender(struct tekst t, size_t i)
{
	struct tekst bak = tekst_fra(t, i + 1);
	if (!bak.n || bak.p[0] == '\n')
		return true;
	return bak.p[0] == ' ' && stor(tekst_trim(bak)) && !forkortet(tekst_til(t, i));
}

/* The next sentence of *rest, without its full stop. */
static bool setning(struct tekst *rest, struct tekst *ut)
{
	*rest = tekst_trim(*rest);
	if (!rest->n)
		return false;
	size_t i = 0;
	while (i < rest->n && rest->p[i] != '\n' && !(rest->p[i] == '.' && ender(*rest, i)))
		i++;
	*ut = tekst_trim(tekst_til(*rest, i));
	*rest = tekst_fra(*rest, i < rest->n ? i + 1 : i);
	return true;
}

/* Does the text begin with this name, as whole words, and not with several? What follows goes to *bak. */
static bool begynner_med(struct tekst t, struct tekst navn, struct tekst *bak)
{
	if (!navn.n || !tekst_starter(t, navn) || (t.n > navn.n && t.p[navn.n] != ' '))
		return false;
	*bak = tekst_trim(tekst_fra(t, navn.n));
	return bak->n > 0 && !tekst_starter(*bak, T("og ")) && !tekst_starter(*bak, T("samt "));
}

/* The longest name of a virksomhet or a person in the meeting that the text begins with. */
static struct hvem ansvarlig(const struct mote *m, struct tekst *t)
{
	struct hvem funnet = {0};
	struct tekst bak, resten = *t;
	size_t lengst = 0;
	for (size_t i = 0; i < m->folk->n; i++) {
		const struct hvem *h = &m->folk->p[i];
		if (h->virksomhet.n > lengst && begynner_med(*t, h->virksomhet, &bak)) {
			funnet = (struct hvem){.navn = h->virksomhet};
			lengst = h->virksomhet.n;
			resten = bak;
		}
		if (h->navn.n > lengst && begynner_med(*t, h->navn, &bak)) {
			funnet = *h;
			lengst = h->navn.n;
			resten = bak;
		}
	}
	if (m->agenda->sekretariat.n > lengst && begynner_med(*t, m->agenda->sekretariat, &bak)) {
		funnet = (struct hvem){.navn = m->agenda->sekretariat};
		resten = bak;
	}
	*t = resten;
	return funnet;
}

/* Where the sentence goes on after the first «ber», «ba», and in nynorsk «bed», «bad»: in bokmål those are
 * things. */
static struct tekst bedt(struct tekst setn, enum sprak sprak)
{
	static const char *const ber[] = {" ber ", " ba ", " bed ", " bad "};
	struct tekst bak = INGEN_TEKST;
	for (size_t i = 0; i < (sprak == SPRAK_NN ? ARRAY_LEN(ber) : 2); i++) {
		ptrdiff_t p = tekst_finn(setn, tekst_c(ber[i]));
		struct tekst t = p < 0 ? INGEN_TEKST : tekst_trim(tekst_fra(setn, (size_t)p + tekst_c(ber[i]).n));
		if (t.n > bak.n)
			bak = t;
	}
	return bak;
}

/* What somebody is asked to do, in the sentence; empty: nothing. */
static struct tekst oppgave(struct tekst setn, enum sprak sprak)
{
	static const char *const tar[] = {"tar med seg innspill", "tek med seg innspel",
					  "tar med seg innspel"};
	struct tekst t = bedt(setn, sprak);
	if (tekst_starter(t, T("om at ")))
		return tekst_fra(t, 6);
	if (t.n)
		return tekst_lik_c(t, "om") || tekst_starter(t, T("om ")) ? INGEN_TEKST : t;
	for (size_t i = 0; i < ARRAY_LEN(tar); i++)
		if (tekst_finn(setn, tekst_c(tar[i])) >= 0)
			return setn;
	return INGEN_TEKST;
}

/* With a capital or without. */
static bool fort(struct arena *a, const struct sak *s, struct tekst t)
{
	for (size_t i = 0; i < s->aksjoner.n; i++)
		if (tekst_lik(utf8_stor(a, s->aksjoner.p[i].tekst), t))
			return true;
	return false;
}

size_t spor_aksjonsforslag(const struct mote *m, int rad, struct arena *a, struct aksjonsforslag **ut)
{
	const struct sak *s = &m->saker[rad];
	struct tekst rest = s->vedtak.tekst, setn;
	size_t n = 0, kap = 0;
	*ut = NULL;
	while (s->vedtak.utfall == UTFALL_VEDTATT && setning(&rest, &setn)) {
		struct aksjonsforslag f = {.tekst = oppgave(setn, m->agenda->sprak)};
		if (!f.tekst.n)
			continue;
		f.hvem = ansvarlig(m, &f.tekst);
		if (hvem_satt(&f.hvem) && tekst_starter(f.tekst, T("om å ")))
			f.tekst = tekst_fra(f.tekst, T("om å ").n);
		f.tekst = utf8_stor(a, f.tekst);
		if (tekst_finn(f.tekst, T("neste møte")) >= 0)
			f.frist = m->agenda->neste.dato;
		if (fort(a, s, f.tekst))
			continue;
		*ut = arena_vokse(a, *ut, n, &kap, sizeof(**ut));
		(*ut)[n++] = f;
	}
	return n;
}
