/* mote_check() for people, votes and the order of the day: what may happen now, and what helps. */
#include "fold.h"
#include "folk.h"
#include "sprak.h"

static struct tekst navnet(const struct hvem *h)
{
	return h->navn.n ? h->navn : h->kode;
}

static bool kjent(const struct mote *m, const struct hvem *h, int *i, struct feil *f)
{
	*i = folk_finn(m, h);
	if (*i < 0)
		return feil_sett(f, FEIL_REGEL, "ingen i møtet har koden «" TF "»: deltakere ny Navn, Virksomhet "
				 "setter opp en ny", TA(navnet(h)));
	return true;
}

bool sjekk_deltaker(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	int for_, i = folk_finn(m, &e->hvem);
	if (!e->hvem.kode.n || !e->hvem.navn.n)
		return feil_sett(f, FEIL_REGEL, "skriv navnet: deltakere ny Kari Nordmann, KS");
	if (e->sak.n && !sjekk_rad(m, e, &s, f))
		return false;
	if (!e->for_hvem.n)
		return true;
	if (!kjent(m, &(struct hvem){.kode = e->for_hvem}, &for_, f))
		return false;
	if (tekst_lik(e->for_hvem, e->hvem.kode))
		return feil_sett(f, FEIL_REGEL, "ingen kan stille for seg selv");
	if (!folk_er_medlem(m, for_) || m->deltakere[for_].for_ >= 0)
		return feil_sett(f, FEIL_REGEL, TF " er ikke medlem: en stedfortreder stiller for et medlem",
				 TA(m->folk->p[for_].navn));
	if (i >= 0 && folk_er_medlem(m, i) && m->deltakere[i].for_ < 0)
		return feil_sett(f, FEIL_REGEL, TF " er medlem selv, og kan ikke stille for en annen",
				 TA(m->folk->p[i].navn));
	return true;
}

bool sjekk_frammote(const struct mote *m, const struct event *e, struct feil *f)
{
	int i;
	if (!kjent(m, &e->hvem, &i, f))
		return false;
	const struct deltaker *d = &m->deltakere[i];
	bool inne = d->tid.n && !d->tid.p[d->tid.n - 1].til.ms, nytt = e->kl != KL_INGEN;
	struct tekst navn = navnet(&m->folk->p[i]);
	if (e->valg == FRAMMOTE_GIKK && m->fase == FASE_IKKE_SATT)
		return feil_sett(f, FEIL_REGEL, "møtet er ikke satt: skriv forfall når " TF " ikke kommer",
				 TA(navn));
	if (e->valg == FRAMMOTE_GIKK && !inne && !(d->tid.n && (nytt || m->fase == FASE_HEVET)))
		return feil_sett(f, FEIL_REGEL, TF " er ikke til stede", TA(navn));
	if (e->valg == FRAMMOTE_GIKK && m->fase == FASE_HEVET && !nytt)
		return feil_sett(f, FEIL_REGEL, "møtet er hevet: kl 10:15 foran sier når " TF " gikk", TA(navn));
	if (e->valg == FRAMMOTE_FORFALL && d->forfall)
		return feil_sett(f, FEIL_REGEL, TF " har forfall fra før", TA(navn));
	if (e->valg <= FRAMMOTE_DIGITALT && d->sak >= 0)
		return feil_sett(f, FEIL_REGEL, TF " er gjest i én sak: deltakere ny … setter opp for hele møtet",
				 TA(navn));
	if (e->valg <= FRAMMOTE_DIGITALT && inne && !nytt &&
	    folk_paa_skjerm(m, i, folk_naa(m)) == (e->valg == FRAMMOTE_DIGITALT))
		return feil_sett(f, FEIL_REGEL, TF " er til stede fra før: kl 10:15 foran sier når " TF " kom",
				 TA(navn), TA(navn));
	return true;
}

bool sjekk_moteleder(const struct mote *m, const struct event *e, struct feil *f)
{
	struct oyeblikk da = e->kl == KL_INGEN ? folk_naa(m) : (struct oyeblikk){event_naar(m, e), INT32_MAX};
	struct hvem naa = mote_leder(m, da);
	if (!hvem_satt(&e->hvem))
		return feil_sett(f, FEIL_REGEL, "skriv hvem som leder møtet: møteleder kode");
	if (e->hvem.kode.n ? tekst_lik(naa.kode, e->hvem.kode) : tekst_lik(naa.navn, e->hvem.navn))
		return feil_sett(f, FEIL_REGEL, TF " leder møtet fra før", TA(navnet(&e->hvem)));
	int i = folk_finn(m, &e->hvem);
	if (i >= 0 && !folk_til_stede(m, i, da))
		return feil_sett(f, FEIL_REGEL, TF " er ikke til stede: d (deltakere) sier hvem som er her",
				 TA(navnet(&m->folk->p[i])));
	return true;
}

bool sjekk_habilitet(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	int i;
	if (!sjekk_rad(m, e, &s, f) || !kjent(m, &e->hvem, &i, f))
		return false;
	bool ute = folk_inhabil(m, mote_rad(m, e->sak), i, (struct oyeblikk){STUND_SIST, INT32_MAX});
	if (ute && e->valg != HABILITET_HABIL)
		return feil_sett(f, FEIL_REGEL, TF " er ute av saken fra før", TA(m->folk->p[i].navn));
	if (!ute && e->valg == HABILITET_HABIL)
		return feil_sett(f, FEIL_REGEL, TF " er ikke ute av saken", TA(m->folk->p[i].navn));
	return true;
}

bool sjekk_lukket(const struct mote *m, const struct event *e, struct feil *f)
{
	bool lukket = mote_lukket(m);
	if (lukket == (e->valg == LUKKING_LUKKET))
		return feil_sett(f, FEIL_REGEL, lukket ? N_("møtet er alt lukket: lukk slutt åpner det igjen")
						       : N_("møtet er ikke lukket"));
	return true;
}

static bool ikke_avgjort(const struct sak *s, const struct event *e, struct feil *f)
{
	if (s->vedtak.utfall == UTFALL_INGEN)
		return true;
	return feil_sett(f, FEIL_REGEL, "sak " TF " er avgjort: u (angre) avgjørelsen først", TA(e->sak));
}

bool sjekk_alternativ(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	if (!sjekk_rad(m, e, &s, f) || !sjekk_tekst(e, f) || !ikke_avgjort(s, e, f))
		return false;
	if (tekst_lik(e->tekst, sak_forslag(s)))
		return feil_sett(f, FEIL_REGEL, "teksten er den samme som i forslaget");
	return true;
}

bool sjekk_alternativ_stryk(const struct mote *m, const struct event *alternativ, struct feil *f)
{
	int rad = mote_rad(m, alternativ->sak);
	for (size_t i = 0; rad >= 0 && i < m->saker[rad].voteringer.n; i++) {
		const struct votering *v = &m->saker[rad].voteringer.p[i];
		bool om = v->slag == VOTERING_ALTERNATIVER || tekst_lik(v->merke, alternativ->merke);
		if (om && v->nr > alternativ->nr)
			return feil_sett(f, FEIL_REGEL, "forslag " TF " er stemt over i nr. %d: x (stryk) voteringen først",
					 TA(alternativ->merke), v->nr);
	}
	return true;
}

static bool har_merke(struct tekst stemmer, struct tekst merke)
{
	struct tekst ledd;
	while (tekst_del(&stemmer, ';', &ledd)) {
		ptrdiff_t lik = tekst_finn_tegn(ledd, '=');
		if (tekst_lik(tekst_trim(lik < 0 ? ledd : tekst_til(ledd, (size_t)lik)), merke))
			return true;
	}
	return false;
}

/* «A=12; B=10» and «B=3; A=4»: between the same proposals? */
static bool samme_valg(struct tekst a, struct tekst b)
{
	struct tekst ledd, rest = a;
	while (tekst_del(&rest, ';', &ledd)) {
		ptrdiff_t lik = tekst_finn_tegn(ledd, '=');
		if (!har_merke(b, tekst_trim(lik < 0 ? ledd : tekst_til(ledd, (size_t)lik))))
			return false;
	}
	return true;
}

/* A point, or a choice between the same proposals, has one result. */
static bool ikke_stemt_foer(const struct sak *s, const struct event *e, struct feil *f)
{
	for (size_t k = 0; k < s->voteringer.n; k++) {
		const struct votering *v = &s->voteringer.p[k];
		bool valg = e->valg == VOTERING_ALTERNATIVER && v->slag == VOTERING_ALTERNATIVER &&
			    samme_valg(e->stemmer, v->stemmer) && samme_valg(v->stemmer, e->stemmer);
		if ((e->plass && v->punkt == e->plass) || valg)
			return feil_sett(f, FEIL_REGEL, "det er alt stemt over det, i nr. %d: x (stryk) den først", v->nr);
	}
	return true;
}

bool sjekk_votering(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	int sum = e->for_ + e->mot + e->blankt;
	if (!sjekk_rad(m, e, &s, f))
		return false;
	if (!sak_apnet(s))
		return feil_sett(f, FEIL_REGEL, "sak " TF " har ikke vært oppe ennå", TA(e->sak));
	if (!ikke_stemt_foer(s, e, f))
		return false;
	/* an election may be followed by another for the next post */
	const struct votering *for_ = sak_votering(s);
	bool flere = e->valg == VOTERING_VALG && for_ && for_->slag == VOTERING_VALG && for_->nr == s->vedtak.nr;
	if (e->utfall != UTFALL_INGEN && !flere && !ikke_avgjort(s, e, f))
		return false;
	if (e->for_ < 0 || e->mot < 0 || e->blankt < 0 || (e->berettiget > 0 && sum > e->berettiget))
		return feil_sett(f, FEIL_REGEL, "%d stemmer, men bare %d kan stemme", sum, e->berettiget);
	if (e->utfall == UTFALL_VEDTATT && !e->tekst.n)
		return feil_sett(f, FEIL_REGEL, "saken har ikke noe forslag å stemme over: skriv det med e (endre)");
	return true;
}

bool sjekk_tilforsel(const struct mote *m, const struct event *e, struct feil *f)
{
	const struct sak *s;
	if (!sjekk_rad(m, e, &s, f) || !sjekk_tekst(e, f))
		return false;
	if (!hvem_satt(&e->hvem))
		return feil_sett(f, FEIL_REGEL, "skriv hvem: tilførsel kode: tekst");
	return true;
}

bool sjekk_strek(const struct mote *m, const struct event *e, struct feil *f)
{
	if (m->strek == (e->valg == TALERLISTE_STREK))
		return feil_sett(f, FEIL_REGEL, m->strek ? N_("det er alt satt strek") : N_("talerlista er åpen"));
	return true;
}

bool sjekk_ny_sak(const struct mote *m, const struct event *e, struct feil *f)
{
	if (m->fase == FASE_HEVET)
		return sjekk_i_gang(m, f);
	if (mote_rad(m, e->sak) >= 0)
		return feil_sett(f, FEIL_REGEL, TF " finnes fra før", TA(e->sak));
	return sjekk_tekst(e, f);
}

/* A row that may still be moved: it has not been treated. */
static bool sjekk_kommer(const struct mote *m, const struct event *e, struct feil *f)
{
	int i = mote_rad(m, e->sak);
	if (m->fase == FASE_HEVET)
		return sjekk_i_gang(m, f);
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "det finnes ingen rad " TF " i dette møtet", TA(e->sak));
	bool holdt = sak_apnet(&m->saker[i]);
	for (size_t p = 0; p < m->antall_pauser; p++)
		holdt |= m->pauser[p].rad == i;
	if (holdt)
		return feil_sett(f, FEIL_REGEL, TF " er alt begynt: den kan ikke flyttes",
				 TA(m->saker[i].rad->emne));
	return true;
}

bool sjekk_plan(const struct mote *m, const struct event *e, struct feil *f)
{
	if (!sjekk_kommer(m, e, f))
		return false;
	return e->til != KL_INGEN || feil_sett(f, FEIL_REGEL, "det står ikke noe klokkeslett");
}

bool sjekk_rekke(const struct mote *m, const struct event *e, struct feil *f)
{
	int foran = mote_rad(m, e->merke);
	if (!sjekk_kommer(m, e, f))
		return false;
	if (e->merke.n && foran < 0)
		return feil_sett(f, FEIL_REGEL, "det finnes ingen rad " TF " i dette møtet", TA(e->merke));
	if (foran == mote_rad(m, e->sak))
		return feil_sett(f, FEIL_REGEL, "en rad kan ikke stå foran seg selv");
	if (foran >= 0 && m->sist >= 0 && mote_plass(m, foran) <= mote_plass(m, m->sist))
		return feil_sett(f, FEIL_REGEL, "møtet er alt kommet forbi " TF ": flytt raden foran en som står igjen",
				 TA(m->saker[foran].rad->emne));
	return true;
}
