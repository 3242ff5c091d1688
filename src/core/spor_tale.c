/* Questions about what was said: for how long, and what a decision asks for. */
#include "spor.h"

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

/* The next sentence of *rest: to a full stop before a space, or a line's end. */
static bool setning(struct tekst *rest, struct tekst *ut)
{
	*rest = tekst_trim(*rest);
	if (!rest->n)
		return false;
	size_t i = 0;
	while (i < rest->n && rest->p[i] != '\n' &&
	       !(rest->p[i] == '.' && (i + 1 == rest->n || rest->p[i + 1] == ' ' || rest->p[i + 1] == '\n') &&
		 i > 0 && !(rest->p[i - 1] >= '0' && rest->p[i - 1] <= '9')))
		i++;
	*ut = tekst_trim(tekst_til(*rest, i));
	*rest = tekst_fra(*rest, i < rest->n ? i + 1 : i);
	return true;
}

/* Does the text begin with this name, as whole words? What follows goes to *bak. */
static bool begynner_med(struct tekst t, struct tekst navn, struct tekst *bak)
{
	if (!navn.n || !tekst_starter(t, navn) || (t.n > navn.n && t.p[navn.n] != ' '))
		return false;
	*bak = tekst_trim(tekst_fra(t, navn.n));
	return bak->n > 0;
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

/* What somebody is asked to do, in the sentence; empty: nothing. */
static struct tekst oppgave(struct tekst setn)
{
	static const char *const ber[] = {" ber ", " ba ", " bed ", " bad "};
	static const char *const tar[] = {"tar med seg innspill", "tek med seg innspel",
					  "tar med seg innspel"};
	for (size_t i = 0; i < ARRAY_LEN(ber); i++) {
		ptrdiff_t p = tekst_finn(setn, tekst_c(ber[i]));
		if (p < 0)
			continue;
		struct tekst t = tekst_trim(tekst_fra(setn, (size_t)p + tekst_c(ber[i]).n));
		if (tekst_starter(t, T("om at ")))
			return tekst_fra(t, 6);
		return tekst_starter(t, T("om ")) ? INGEN_TEKST : t;
	}
	for (size_t i = 0; i < ARRAY_LEN(tar); i++)
		if (tekst_finn(setn, tekst_c(tar[i])) >= 0)
			return setn;
	return INGEN_TEKST;
}

static bool fort(const struct sak *s, struct tekst t)
{
	for (size_t i = 0; i < s->aksjoner.n; i++)
		if (tekst_lik(s->aksjoner.p[i].tekst, t))
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
		struct aksjonsforslag f = {.tekst = oppgave(setn)};
		if (!f.tekst.n)
			continue;
		f.hvem = ansvarlig(m, &f.tekst);
		if (tekst_finn(f.tekst, T("neste møte")) >= 0)
			f.frist = m->agenda->neste.dato;
		if (fort(s, f.tekst))
			continue;
		*ut = arena_vokse(a, *ut, n, &kap, sizeof(**ut));
		(*ut)[n++] = f;
	}
	return n;
}
