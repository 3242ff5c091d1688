#include "verb.h"

#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <utf8proc.h>

#include "apner.h"
#include "bryt.h"
#include "command.h"
#include "format.h"
#include "sprak.h"
#include "utf8.h"

enum { MAKS_MELDINGER = 20, BREDDE = 80, INNRYKK = 2 };

static const struct verb info[VERB_ANTALL] = {
#define _(navn, ord, alias, arg, minst, hoyst, ops, hjelp, fn) \
	[VERB_##navn] = {ord, alias, arg, minst, hoyst, ops, hjelp, fn},
	VERB_INFO(_)
#undef _
};

const struct verb *verb_info(enum verb_nr v)
{
	BUG_ON((unsigned)v >= VERB_ANTALL);
	return &info[v];
}

enum verb_nr verb_finn(const char *ord)
{
	struct arena a = {0};
	unsigned v = VERB_ANTALL;
	if (utf8_gyldig(tekst_c(ord), NULL) && ord[0]) {
		struct tekst n = utf8_nokkel(&a, tekst_c(ord));
		for (v = VERB_APNE + 1; v < VERB_ANTALL; v++)
			if (tekst_lik(n, utf8_nokkel(&a, tekst_c(info[v].ord))) ||
			    tekst_lik(n, utf8_nokkel(&a, tekst_c(info[v].alias))))
				break;
	}
	arena_release(&a);
	return (enum verb_nr)v;
}

int kall_feil(struct kall *k, const struct feil *f)
{
	si_feil(&k->ut, f);
	return feil_exit(f);
}

bool kall_valg(struct kall *k, const char *fil, struct session_valg *ut, struct feil *f)
{
	const char *const *v = k->valg.verdi;
	const struct oppsett *o = &k->oppsett;
	*ut = (struct session_valg){
		.agenda = fil, .minutes = v[OPS_MINUTES],
		.ordboker = k->verden.ordboker,
		.kjoremappe = k->verden.kjoremappe,
		.vanlig_minutes = o->minutes.n ? o->minutes.p : NULL,
		.speil = v[OPS_SPEIL] ? v[OPS_SPEIL]
		       : o->speil.n && !k->verden.speil_sagt ? o->speil.p : k->verden.speil,
		.taster = &o->taster,
		.apner = {NULL, apner_fil}, .klokke = k->verden.klokke, .jeg = k->verden.jeg, .program = k->verden.program,
	};
	ut->skjermet = v[OPS_SKJERMET] || k->verb == VERB_KONTROLL;
	const char *salt = arena_f(&k->verden.arena, "%s#salt", fil).p;
	return verden_ny_id(&k->verden, fil, &ut->ny_id, f) && verden_ny_id(&k->verden, salt, &ut->ny_salt, f);
}

void kall_skjerm_minnet(const struct session *s)
{
	const struct rlimit ingen = {0, 0};
	if (!skjerming_trengs(&s->agenda))
		return;
	(void)prctl(PR_SET_DUMPABLE, 0); /* at worst it is as it was */
	(void)setrlimit(RLIMIT_CORE, &ingen);
}

bool kall_prov(struct kall *k, const char *fil, struct session *s, struct feil *f)
{
	struct session_valg v;
	*s = (struct session){.las = {-1}, .modus = MODUS_LESER};
	if (!kall_valg(k, fil, &v, f))
		return false;
	v.bare_les = true;
	bool ok = session_apne(s, &v, f);
	kall_skjerm_minnet(s);
	return ok;
}

int kall_les(struct kall *k, const char *fil, struct session *s)
{
	struct feil f;
	if (kall_prov(k, fil, s, &f))
		return 0;
	int status = kall_avslag(k, s, &f);
	session_lukk(s);
	return status;
}

int kall_avslag(struct kall *k, struct session *s, const struct feil *f)
{
	struct streng b = {0};
	if (s->meldinger.feil)
		meldinger_skriv(&s->meldinger, MAKS_MELDINGER, &b);
	if (b.n)
		si_ferdig(&k->ut, streng_tekst(&b));
	streng_release(&b);
	return kall_feil(k, f);
}

void kall_beskjeder(struct kall *k, struct session *s)
{
	struct tekst rest = streng_tekst(&s->beskjed), linje;
	while (tekst_del(&rest, '\n', &linje))
		si_f(&k->ut, TF, TA(linje));
	streng_reset(&s->beskjed);
}

/* --- help ------------------------------------------------------------------------------------ */

/* A left column, then the text, wrapped; what is too wide for the column has its own line. */
static void rad(struct ut *u, struct tekst venstre, int bredde, const char *hoyre)
{
	struct bryt b = {.rest = tekst_c(hoyre)};
	struct tekst linje;
	int igjen = bredde - utf8_bredde(venstre);
	ut_f(u, "  " TF, TA(venstre));
	if (igjen < 2) {
		ut_tekst(u, T("\n"));
		igjen = bredde + INNRYKK;
	}
	while (bryt_neste(&b, BREDDE - INNRYKK - bredde, &linje)) {
		ut_f(u, "%*s" TF "\n", igjen, "", TA(linje));
		igjen = bredde + INNRYKK;
	}
}

static void opsjon_rad(struct ut *u, enum opsjon o)
{
	const struct opsjon_info *i = opsjon_info(o);
	struct arena a = {0};
	const char *for_ = i->kort[0] ? "-" : "", *mellom = i->kort[0] ? ", " : "";
	rad(u, arena_f(&a, "%s%s%s--%s%s%s", for_, i->kort, mellom, i->navn,
		       i->verdi[0] ? " " : "", tr(i->verdi)), 24, tr(i->hjelp));
	arena_release(&a);
}

static void oversikt(struct ut *u)
{
	struct arena a = {0};
	ut_tekst(u, TR("motebok: en agenda inn, møtet sak for sak, et referat ut.\n\n"));
	for (int v = 0; v < VERB_ANTALL; v++) {
		const struct verb *i = &info[v];
		rad(u, arena_f(&a, "motebok%s%s%s%s", i->ord[0] ? " " : "", i->ord,
			       i->argument[0] ? " " : "", tr(i->argument)), 24, tr(i->hjelp));
	}
	ut_tekst(u, TR("\nValg («motebok hjelp VERB» viser hvilke et verb tar):\n"));
	for (int o = 0; o < OPS_ANTALL; o++)
		opsjon_rad(u, (enum opsjon)o);
	ut_tekst(u, TR("\nTaster, farger og mapper kan byttes i ~/.config/motebok/oppsett.yaml.\n"));
	ut_tekst(u, TR("FIL er en agenda (agendas/*.yaml) eller en journal (minutes/*.journal); - er\n"
		       "standard inn og ut. Er ikke begge en terminal, skriver «motebok FIL» som «vis».\n"));
	ut_tekst(u, TR("Slutter med 0: alt gikk bra, 1: nei (feil i filen, brutt kjede, avvist ord),\n"
		       "2: feil bruk, 3: noe lot seg ikke lese eller lagre, 4: en annen har møtet.\n"));
	arena_release(&a);
}

static void ett_verb(struct ut *u, const struct verb *i)
{
	ut_f(u, "motebok %s%s%s%s\n  %s\n", i->ord, i->argument[0] ? " " : "",
	     tr(i->argument), i->opsjoner ? tr(" [valg]") : "", tr(i->hjelp));
	struct format f;
	for (int o = 0; o < OPS_ANTALL; o++)
		if (i->opsjoner >> o & 1)
			opsjon_rad(u, (enum opsjon)o);
	bool innkalling = i == &info[VERB_INNKALLING];
	for (size_t n = 0; i->opsjoner & OPS(TIL) && format_nr(n, &f); n++)
		if (!innkalling || format_til_innkalling(&f))
			rad(u, tekst_c(f.navn), 24, tr(innkalling && f.eksport ? f.eksport->om_innkalling : f.om));
}

static void ord_rad(struct kall *k, enum handling h)
{
	const struct handling_info *i = handling_info(h);
	const struct tastkart *kart = &k->oppsett.taster;
	struct streng b = {0};
	tastkart_skriv(&b, kart, h);
	streng_f(&b, "  %s%s%s", i->ord, i->argument[0] ? " " : "", tr(i->argument));
	rad(&k->ut, streng_tekst(&b), 33 + tastkart_bredde(kart), tr(i->hjelp));
	streng_release(&b);
}

static void taster(struct kall *k)
{
	struct ut *u = &k->ut;
	ut_tekst(u, TR("Tast og ord i møtet. Ordene kan skrives etter «:» på skjermen, og i\n"
		       "«motebok --enkel FIL».\n\n"));
	for (unsigned h = 0; h < H_ANTALL; h++)
		ord_rad(k, (enum handling)h);
	ut_tekst(u, TR("\n«kl 09:04» foran et ord sier når det skjedde; «kode: tekst» uten ord foran er\n"
		       "et innspill. I en fil med ord er linjer som begynner med #, kommentarer.\n"));
}

/* A word of the meeting is asked for as often as a verb; some are both. */
static bool ett_ord(struct kall *k, const char *ord)
{
	unsigned h = tastkart_finn(&k->oppsett.taster, tekst_c(ord));
	for (unsigned i = 0; h == H_ANTALL && i < H_ANTALL; i++)
		if (strcmp(ord, handling_info((enum handling)i)->ord) == 0)
			h = i;
	if (h == H_ANTALL)
		return false;
	ut_tekst(&k->ut, TR("I møtet:\n"));
	ord_rad(k, (enum handling)h);
	return true;
}

int verb_hjelp_om(struct kall *k, const char *ord)
{
	enum verb_nr v = ord[0] ? verb_finn(ord) : VERB_ANTALL;
	struct feil f;
	if (!ord[0]) {
		oversikt(&k->ut);
		return 0;
	}
	if (strcmp(ord, "taster") == 0 || strcmp(ord, "ord") == 0) {
		taster(k);
		return 0;
	}
	if (v != VERB_ANTALL)
		ett_verb(&k->ut, &info[v]);
	if (ett_ord(k, ord) || v != VERB_ANTALL)
		return 0;
	feil_sett(&f, FEIL_BRUK, "«%s» er verken et verb eller et ord i møtet: motebok hjelp viser "
		  "verbene, motebok hjelp taster ordene", ord);
	return kall_feil(k, &f);
}

int verb_hjelp(struct kall *k)
{
	return verb_hjelp_om(k, k->valg.antall ? k->valg.fil[0] : "");
}

int verb_versjon(struct kall *k)
{
	ut_f(&k->ut, tr("motebok %s\nBygd med: %s, utf8proc %s\n"), MOTEBOK_VERSJON, MOTEBOK_BYGD_MED,
	     utf8proc_version());
	return 0;
}
