/* The words that show: nothing is changed. */
#include "ord.h"

#include "diff.h"
#include "folk.h"
#include "tastkart.h"
#include "utf8.h"

void skriv_forslag(struct streng *ut, struct session *s, int i)
{
	/* Oversettere: the text comes behind it, and «]». The screen finds the text by this word. */
	static const char *const for_[] = {"", N_("[nytt: "), N_("[strøket: ")};
	const struct sak *sak = &s->mote.saker[i];
	struct diff_del *d;
	if (!sak_forslag_endret(sak)) {
		streng_legg(ut, sak_forslag(sak));
		return;
	}
	size_t n = diff_ord(&s->skrap, sak->forslag, sak_forslag(sak), &d);
	for (size_t k = 0; k < n; k++) {
		struct tekst t = d[k].tekst, midt = tekst_trim(t);
		if (d[k].slag == DIFF_LIKT || !midt.n) {
			streng_legg(ut, t);
			continue;
		}
		streng_legg(ut, tekst_til(t, (size_t)(midt.p - t.p)));
		streng_f(ut, "%s" TF "]", tr(for_[d[k].slag]), TA(midt));
		streng_legg(ut, tekst_fra(t, (size_t)(midt.p - t.p) + midt.n));
	}
}

bool ord_forslag(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	int i = rad_naa(s);
	if (arg.n)
		i = rad_finn(s->mote.agenda, arg);
	if (i < 0)
		return feil_sett(f, FEIL_REGEL, "hvilken sak? skriv forslag 22/23");
	if (!sak_forslag(&s->mote.saker[i]).n)
		return feil_sett(f, FEIL_REGEL, "saken har ikke noe forslag til vedtak");
	skriv_forslag(svar, s, i);
	return true;
}

bool ord_mangler(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct mangel *m;
	size_t n = spor_mangler(&s->mote, &s->skrap, &m);
	(void)arg, (void)f;
	for (size_t i = 0; i < n; i++)
		streng_f(svar, "%s– " TF, i ? "\n" : "", TA(m[i].tekst));
	if (!n)
		streng_c(svar, tr("Ingenting mangler."));
	return true;
}

static const char *utfall_tegn(const struct session *s, int i)
{
	const struct sak *sak = &s->mote.saker[i];
	if (i == s->mote.aktiv)
		return "▸";
	if (sak_apnet(sak) && !spor_sak_ferdig(&s->mote, i))
		return "□"; /* left without a decision */
	return sak->vedtak.utfall != UTFALL_INGEN || sak_apnet(sak) ? "✓" : " ";
}

static void vis_rad(struct streng *ut, const struct session *s, int i, const struct prognose *p)
{
	const struct sak *sak = &s->mote.saker[i];
	const struct rad *r = sak->rad;
	streng_f(ut, "%s ", utfall_tegn(s, i));
	if (p->plan != KL_INGEN)
		skriv_kl(ut, p->plan);
	else
		streng_c(ut, "     ");
	if (p->start != p->plan && p->slag != PROG_UTGAR) {
		streng_c(ut, " → ");
		skriv_kl(ut, p->start);
	}
	streng_f(ut, "  " TF "%s" TF, TA(r->saksnummer), r->saksnummer.n ? "  " : "", TA(r->emne));
	struct tekst innr = rad_innretning_vist(r);
	if (innr.n)
		streng_f(ut, " (" TF ")", TA(innr));
	if (sak->vedtak.utfall != UTFALL_INGEN)
		streng_f(ut, "  – %s", tr(utfall_ord.ord[sak->vedtak.utfall]));
	if (p->rekkes_ikke)
		streng_f(ut, "  – %s", tr("rekkes ikke"));
	streng_tegn(ut, '\n');
}

struct tekst lukket_hjemmel(const struct mote *m)
{
	const struct lukking_ *l = mote_lukket(m);
	const struct logglinje *e = l ? mote_logg(m, l->nr) : NULL;
	int rad = e ? mote_rad(m, e->e.sak) : -1;
	return !l || (rad >= 0 && m->saker[rad].rad->skjermet) ? INGEN_TEKST : l->hjemmel;
}

static void skriv_lukket(struct streng *ut, const struct mote *m)
{
	struct tekst hjemmel = lukket_hjemmel(m);
	if (!mote_lukket(m))
		return;
	streng_c(ut, tr("Møtet er lukket for tilhørere"));
	if (hjemmel.n)
		streng_f(ut, " (" TF ")", TA(hjemmel));
	streng_tegn(ut, '.');
}

static void skriv_ute(struct streng *ut, const struct mote *m)
{
	size_t n = 0;
	for (size_t i = 0; m->aktiv >= 0 && i < m->folk->n; i++)
		if (folk_inhabil(m, m->aktiv, (int)i, folk_naa(m))) {
			/* Oversettere: de som er inhabile eller fritatt i saken, følger */
			streng_c(ut, n++ ? ", " : tr("Ute av saken: "));
			streng_legg(ut, m->folk->p[i].navn);
		}
	streng_c(ut, n ? ". " : "");
}

void skriv_ledelse(struct streng *ut, const struct mote *m)
{
	struct hvem leder = mote_leder(m, folk_naa(m)), vanlig = mote_leder(m, (struct oyeblikk){0});
	if (hvem_satt(&leder) && !tekst_lik(leder.navn, vanlig.navn)) {
		skriv_hvem(ut, &leder);
		/* Oversettere: navnet står foran */
		streng_c(ut, tr(" leder møtet. "));
	}
	skriv_ute(ut, m);
	skriv_lukket(ut, m);
	streng_c(ut, mote_lukket(m) ? " " : "");
}

static void vis_hode(struct streng *ut, const struct session *s)
{
	const struct agenda *a = &s->agenda;
	static const char *const faser[] = {N_("Møtet er ikke satt"), N_("Møtet pågår"), N_("Møtet har pause"),
					    N_("Møtet er hevet")};
	/* Oversettere: the council and the number of the meeting */
	streng_f(ut, tr(TF ", møte " TF), TA(a->organ), TA(a->nummer));
	streng_f(ut, "\n%s ", ukedag_navn(a->dato, sprak_naa()));
	skriv_dato_ord(ut, a->dato, sprak_naa());
	if (a->start != KL_INGEN) {
		streng_c(ut, tr(" kl. "));
		skriv_kl_vist(ut, a->start);
		if (a->slutt != KL_INGEN) {
			streng_c(ut, "–");
			skriv_kl_vist(ut, a->slutt);
		}
	}
	if (a->sted.n)
		streng_f(ut, ", " TF, TA(a->sted));
	streng_f(ut, "\n%s", tr(faser[s->mote.fase]));
	if (s->mote.satt.ms) {
		streng_c(ut, tr(", satt kl. "));
		skriv_kl_vist(ut, stund_minutt(s->mote.satt, s->mote.dag));
	}
	if (s->mote.hevet.ms) {
		streng_c(ut, tr(", hevet kl. "));
		skriv_kl_vist(ut, stund_minutt(s->mote.hevet, s->mote.dag));
	}
	struct streng b = {0};
	skriv_ledelse(&b, &s->mote);
	struct tekst ledelse = tekst_trim(streng_tekst(&b));
	streng_f(ut, ledelse.n ? ". " TF "\n\n" : "." TF "\n\n", TA(ledelse));
	streng_release(&b);
}

bool ord_vis(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	(void)arg, (void)f;
	size_t n = s->mote.agenda->saksliste.n;
	struct prognose *p = arena_nye(&s->skrap, struct prognose, n);
	int slutt = spor_prognose(&s->mote, session_naa(s), p);
	vis_hode(svar, s);
	for (size_t i = 0; i < n; i++)
		vis_rad(svar, s, s->mote.orden[i], &p[s->mote.orden[i]]);
	if (slutt != KL_INGEN && (s->mote.fase == FASE_SATT || s->mote.fase == FASE_PAUSE)) {
		streng_tegn(svar, '\n');
		/* Oversettere: when the meeting will be over, as it looks now; a time of day comes behind it */
		streng_c(svar, tr("Ferdig ca. "));
		skriv_kl_vist(svar, slutt);
		if (s->agenda.slutt != KL_INGEN) {
			/* Oversettere: the time of day that was planned comes behind it, and «)» */
			streng_c(svar, tr(" (plan "));
			skriv_kl_vist(svar, s->agenda.slutt);
			streng_c(svar, ")");
		}
	} else {
		streng_kutt(svar, svar->n - 1);
	}
	if (mote_status(&s->mote) != STATUS_UTKAST) {
		streng_c(svar, "\n\n");
		skriv_status(svar, &s->mote);
	}
	return true;
}

bool ord_status(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	static const char *const faser[] = {N_("ikke satt"), N_("pågår"), N_("pause"), N_("hevet")};
	const struct mote *m = &s->mote;
	(void)arg, (void)f;
	/* Oversettere: the number of the meeting, and «pågår», «hevet» … */
	streng_f(svar, tr("Møte " TF " %s"), TA(s->agenda.nummer), tr(faser[m->fase]));
	if (m->aktiv >= 0) {
		streng_c(svar, " · ");
		skriv_rad(svar, s, m->aktiv);
		streng_f(svar, tr(" · %d min"), sak_minutter(&m->saker[m->aktiv], session_naa(s)));
		int over = spor_over(m, session_naa(s));
		if (over > 0)
			/* Oversettere: minutes beyond the time that was planned */
			streng_f(svar, tr(" (%d over)"), over);
	}
	if (m->fase == FASE_PAUSE && m->pauser[m->antall_pauser - 1].til != KL_INGEN) {
		streng_c(svar, tr(" til kl. "));
		skriv_kl_vist(svar, m->pauser[m->antall_pauser - 1].til);
	}
	if (mote_lukket(m))
		streng_f(svar, " · %s", tr("lukket for tilhørere"));
	streng_f(svar, " · " TF, TA(session_grad(s)));
	if (!s->har_journal)
		return true;
	/* after «lagre MAPPE» copy 1 is where the journal says */
	struct tekst mappe = s->journal.kopi[0].mappe.n ? s->journal.kopi[0].mappe : s->sted.mappe;
	struct tekst id = s->journal.speil.n ? s->journal.speil : s->lest.speil;
	streng_tegn(svar, '\n');
	if (s->lest.g.kopi[1].annens)
		streng_f(svar, tr("Eksemplar 1: " TF "/" TF ".journal. Eksemplar 2 er hos den som fører møtet"),
			 TA(mappe), TA(s->sted.base));
	else
		streng_f(svar, tr("Eksemplar 1: " TF "/" TF ".journal. Eksemplar 2: " TF "/" TF ".journal"),
			 TA(mappe), TA(s->sted.base), TA(s->sted.speil), TA(id));
	return true;
}

bool ord_lagre(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	if (arg.n) {
		struct tekst mappe = arena_tekst(&s->skrap, arg);
		if (!s->har_journal)
			return feil_sett(f, FEIL_REGEL, "ingenting er lagret ennå: avslutt, og åpne med "
					 "--minutes " TF " for å føre møtet der", TA(mappe));
		if (s->modus == MODUS_LESER)
			return feil_sett(f, FEIL_LAAST, "møtet er åpnet bare for lesing");
		if (s->skjerming.i_bruk && !journal_flytt(&s->skjerming.journal, mappe.p, f))
			return false;
		if (!journal_flytt(&s->journal, mappe.p, f))
			return false;
		streng_f(svar, tr("Eksemplar 1 ligger nå i " TF "."), TA(mappe));
		return true;
	}
	if (s->mote.antall) {
		const struct event *e = &s->mote.logg[s->mote.antall - 1].e;
		int64_t sek = (e->tid.ms / 1000 + (int64_t)e->tid.forskyvning * 60) % 86400;
		/* Oversettere: «Sist lagret kl. 09:04:12.»; also «lagret i ett eksemplar», «IKKE LAGRET» */
		streng_f(svar, tr("Sist " TF " kl. %02d:%02d:%02d."), TA(session_grad(s)), (int)(sek / 3600),
			 (int)(sek / 60 % 60), (int)(sek % 60));
		streng_tegn(svar, ' ');
	}
	if (s->lest.g.kopi[1].annens)
		streng_f(svar, tr("Eksemplar 1: " TF "/" TF ".journal. Eksemplar 2 er hos den som fører møtet"),
			 TA(s->sted.mappe), TA(s->sted.base));
	else
		streng_f(svar, tr("Eksemplar 1: " TF "/" TF ".journal. Eksemplar 2: " TF), TA(s->sted.mappe),
			 TA(s->sted.base), TA(s->sted.speil));
	if (s->journal.speil.n)
		streng_f(svar, "/" TF ".journal", TA(s->journal.speil));
	if (session_varsel(s).n)
		streng_f(svar, "\n" TF, TA(session_varsel(s)));
	return true;
}

bool ord_finn_tekst(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	struct tekst n = utf8_fold(&s->skrap, arg);
	size_t treff = 0;
	if (!n.n)
		return feil_sett(f, FEIL_BRUK, "finn hva?");
	for (size_t i = 0; i < s->mote.agenda->saksliste.n; i++) {
		const struct sak *sak = &s->mote.saker[i];
		const struct tekst kilder[] = {sak->rad->emne, sak_forslag(sak)};
		for (size_t k = 0; k < ARRAY_LEN(kilder); k++)
			if (tekst_finn(utf8_fold(&s->skrap, kilder[k]), n) >= 0) {
				streng_f(svar, "%s", treff++ ? "\n" : "");
				skriv_rad(svar, s, (int)i);
				streng_f(svar, ": " TF, TA(kilder[k]));
			}
		const struct notater *l[] = {&sak->innspill, &sak->aksjoner, &sak->merknader};
		for (size_t k = 0; k < ARRAY_LEN(l); k++)
			for (size_t j = 0; j < l[k]->n; j++)
				if (tekst_finn(utf8_fold(&s->skrap, l[k]->p[j].tekst), n) >= 0) {
					streng_c(svar, treff++ ? "\n" : "");
					/* Oversettere: the number of an event in the log */
					streng_f(svar, tr("nr. %d "), l[k]->p[j].nr);
					skriv_rad(svar, s, (int)i);
					streng_f(svar, ": " TF, TA(l[k]->p[j].tekst));
				}
	}
	return treff ? true : feil_sett(f, FEIL_REGEL, "fant ikke «" TF "»", TA(arg));
}

/* What may stand in front of a word, or instead of one. */
static void hjelp_foran(struct streng *ut)
{
	static const struct { const char *skriv, *hjelp; } foran[] = {
		{N_("kl 09:04 ord …"), N_("Noter når det skjedde, foran hvilket ord som helst")},
		{N_("under sak 20/23 ord …"), N_("Det gjelder en annen sak enn den som er oppe")},
		{N_("kode: tekst"), N_("Innspill fra den som har koden")},
	};
	for (size_t i = 0; i < ARRAY_LEN(foran); i++) {
		const char *skriv = tr(foran[i].skriv);
		int b = utf8_bredde(tekst_c(skriv));
		streng_f(ut, "\n   %s", skriv);
		streng_gjenta(ut, ' ', b < 32 ? (size_t)(32 - b) : 2);
		streng_c(ut, tr(foran[i].hjelp));
	}
}

bool ord_hjelp(struct session *s, struct tekst arg, struct streng *svar, struct feil *f)
{
	enum handling bare = arg.n ? handling_finn(s, arg) : H_ANTALL;
	const struct tastkart *k = s->valg.taster;
	int bredde = 33 + tastkart_bredde(k);
	if (arg.n && bare == H_ANTALL)
		return feil_sett(f, FEIL_BRUK, "ukjent ord «" TF "»", TA(arg));
	for (unsigned i = 0; i < H_ANTALL; i++) {
		const struct handling_info *h = handling_info((enum handling)i);
		const char *hvorfor;
		if (bare != H_ANTALL && i != (unsigned)bare)
			continue;
		size_t fra = svar->n;
		streng_c(svar, svar->n ? "\n" : "");
		tastkart_skriv(svar, k, (enum handling)i);
		streng_f(svar, "  %s%s%s", h->ord, h->argument[0] ? " " : "", tr(h->argument));
		int b = utf8_bredde(tekst_fra(streng_tekst(svar), fra + (fra > 0)));
		streng_gjenta(svar, ' ', b < bredde ? (size_t)(bredde - b) : 2);
		streng_c(svar, tr(h->hjelp));
		if (!handling_mulig(s, (enum handling)i, &hvorfor))
			streng_f(svar, tr(" (nå ikke: %s)"), hvorfor);
	}
	if (bare == H_ANTALL)
		hjelp_foran(svar);
	return true;
}
