#include "event.h"

#include <stddef.h>
#include <string.h>

#include "sprak.h"

#define FELT(navn, slag, felt) {navn, slag, offsetof(struct event, felt), NULL}
#define TEKST_SOM(navn, felt) FELT(navn, EF_TEKST, felt)
#define TEKSTFELT(felt) TEKST_SOM(#felt, felt)
#define TALL(navn, felt) FELT(navn, EF_NR, felt)
#define KL(navn, felt) FELT(navn, EF_KL, felt)
#define ORD(navn, felt, liste) {navn, EF_ORD, offsetof(struct event, felt), &(liste)}
#define HVEMFELT \
	TEKST_SOM("kode", hvem.kode), TEKST_SOM("navn", hvem.navn), \
	TEKST_SOM("virksomhet", hvem.virksomhet)
#define GJELDER TALL("gjelder", gjelder)
#define KLFELT KL("kl", kl)
#define FRIST FELT("frist", EF_DATO, frist)

static const char *const frammote_navn[] = {N_("til stede"), N_("digitalt"), N_("gikk"), N_("forfall")};
static const char *const talerliste_navn[] = {N_("åpen"), N_("strek")};
static const char *const lukking_navn[] = {N_("lukket"), N_("åpent")};
static const char *const merknadsvar_navn[] = {N_("godtatt"), N_("godtatt med endring"), N_("ordnet"), N_("avslått")};
static const char *const godkjentsom_navn[] = {N_("uten merknader"), N_("med merknader")};
const struct ordliste merknadsvar_ord = {merknadsvar_navn, ARRAY_LEN(merknadsvar_navn)};
const struct ordliste godkjentsom_ord = {godkjentsom_navn, ARRAY_LEN(godkjentsom_navn)};
const struct ordliste frammote_ord = {frammote_navn, ARRAY_LEN(frammote_navn)};
const struct ordliste talerliste_ord = {talerliste_navn, ARRAY_LEN(talerliste_navn)};
const struct ordliste lukking_ord = {lukking_navn, ARRAY_LEN(lukking_navn)};

static const struct event_felt felt_journal[] = {
	TEKSTFELT(format), TEKSTFELT(regel), TEKSTFELT(id),
	TEKST_SOM("agenda_sha256", sum),
	TEKST_SOM("agenda", tekst),
};
static const struct event_felt felt_apnet[] = {
	TEKSTFELT(bruker), TEKSTFELT(maskin), TEKSTFELT(oppstart), TEKSTFELT(program),
	TALL("eksemplarer", antall), TEKSTFELT(funn),
};
static const struct event_felt felt_sak[] = {KLFELT, TEKSTFELT(sak)};
static const struct event_felt felt_kl[] = {KLFELT};
static const struct event_felt felt_innspill[] = {KLFELT, TEKSTFELT(sak), HVEMFELT,
						  TEKSTFELT(tekst)};
static const struct event_felt felt_vedtak[] = {
	KLFELT, TEKSTFELT(sak), ORD("utfall", utfall, utfall_ord), TEKST_SOM("forslag", merke),
	TEKSTFELT(tekst),
};
static const struct event_felt felt_aksjon[] = {KLFELT, TEKSTFELT(sak), HVEMFELT,
						TEKSTFELT(tekst), FRIST};
static const struct event_felt felt_merknad[] = {KLFELT, TEKSTFELT(sak), TEKSTFELT(tekst)};
static const struct event_felt felt_pause[] = {
	KLFELT, TEKSTFELT(sak), KL("til", til)};
static const struct event_felt felt_referent[] = {HVEMFELT};
/* «slag»: «replikk» goes to the front of the list; an ordet without a person: nobody has the floor */
static const struct event_felt felt_taler[] = {
	KLFELT, TEKSTFELT(sak), HVEMFELT, TEKST_SOM("slag", tekst), TALL("plass", plass)};
static const struct event_felt felt_talerliste[] = {
	KLFELT, TEKSTFELT(sak), ORD("status", valg, talerliste_ord)};
static const struct event_felt felt_taletid[] = {
	TALL("minutter", minutter), TALL("replikk", replikk)};
static const struct event_felt felt_deltaker[] = {
	KLFELT, TEKSTFELT(sak), HVEMFELT, ORD("rolle", valg, rolle_ord), TEKST_SOM("for", for_hvem)};
static const struct event_felt felt_moteleder[] = {KLFELT, TEKSTFELT(sak), HVEMFELT};
static const struct event_felt felt_frammote[] = {
	KLFELT, HVEMFELT, ORD("status", valg, frammote_ord)};
static const struct event_felt felt_habilitet[] = {
	KLFELT, TEKSTFELT(sak), HVEMFELT, ORD("status", valg, habilitet_ord),
	TEKST_SOM("hjemmel", tekst)};
static const struct event_felt felt_lukket[] = {
	KLFELT, TEKSTFELT(sak), ORD("status", valg, lukking_ord), TEKST_SOM("hjemmel", tekst)};
static const struct event_felt felt_alternativ[] = {
	KLFELT, TEKSTFELT(sak), HVEMFELT, TEKST_SOM("forslag", merke), TEKSTFELT(tekst)};
/* «utfall» and «tekst» stand when the vote decided the sak; «forslag» is the letter of what won */
static const struct event_felt felt_votering[] = {
	KLFELT, TEKSTFELT(sak), ORD("slag", valg, votering_ord), TALL("punkt", plass),
	TALL("for", for_), TALL("mot", mot), TALL("blankt", blankt), TALL("berettiget", berettiget),
	TEKSTFELT(mot_hvem), TEKSTFELT(blankt_hvem), TEKSTFELT(stemmer), TEKSTFELT(krav),
	TEKSTFELT(leder), TEKST_SOM("forslag", merke), ORD("utfall", utfall, utfall_ord),
	TEKSTFELT(tekst),
};
static const struct event_felt felt_tilforsel[] = {
	KLFELT, TEKSTFELT(sak), HVEMFELT, ORD("slag", valg, tilforsel_ord), TEKSTFELT(tekst)};
static const struct event_felt felt_ny_sak[] = {
	KLFELT, TEKSTFELT(sak), TEKST_SOM("emne", tekst)};
static const struct event_felt felt_plan[] = {
	TEKSTFELT(sak), KL("start", til)};
/* the row goes in front of the other; without another it goes last */
static const struct event_felt felt_rekkefolge[] = {TEKSTFELT(sak), TEKST_SOM("foran", merke)};
static const struct event_felt felt_gjelder[] = {GJELDER};
static const struct event_felt felt_rettelse[] = {
	GJELDER, KLFELT, TEKSTFELT(sak), HVEMFELT, TEKSTFELT(tekst), FRIST,
	KL("til", til),
};
static const struct event_felt felt_skjermet[] = {
	TEKSTFELT(sak), TEKST_SOM("hjemmel", tekst), TEKST_SOM("bevis", sum)};
static const struct event_felt felt_gjennomsyn[] = {FRIST};
/* «merknad» is the remark's own id; «gjelder» the event that was corrected, if any */
static const struct event_felt felt_merknad_svar[] = {
	TEKSTFELT(sak), GJELDER, TEKST_SOM("navn", hvem.navn), TEKST_SOM("merknad", id),
	ORD("svar", valg, merknadsvar_ord), TEKSTFELT(tekst)};
/* the referat that was adopted, by its journal and the head of the seal that it had then */
static const struct event_felt felt_godkjenner[] = {
	TEKSTFELT(sak), TEKST_SOM("mote", tekst), TEKSTFELT(id), TEKST_SOM("hode", sum)};
/* the meeting that adopted it; the sak is that meeting's */
static const struct event_felt felt_godkjent[] = {
	TEKST_SOM("mote", tekst), TEKST_SOM("motets_sak", merke), FELT("dato", EF_DATO, frist), TEKSTFELT(id),
	TEKST_SOM("hode", sum), ORD("som", valg, godkjentsom_ord)};
static const struct event_felt felt_segl[] = {
	TALL("antall", antall),
	TEKST_SOM("hode", sum),
};
static const struct event_felt felt_tekst[] = {TEKSTFELT(tekst)};
static const struct event_felt felt_tap[] = {
	GJELDER, TALL("antall", antall), TEKSTFELT(tekst)};

static const struct event_info info[EV_ANTALL] = {
#define _(navn, hva, angres, strykes, rettes, i_loggen, felt) \
	[EV_##navn] = {hva, angres, strykes, rettes, i_loggen, felt_##felt, ARRAY_LEN(felt_##felt)},
	EVENT_INFO(_)
#undef _
};

const struct event_info *event_info(enum event_slag s)
{
	BUG_ON((unsigned)s >= EV_ANTALL);
	return &info[s];
}

enum event_slag event_slag_finn(struct tekst hva)
{
	unsigned i = 0;
	while (i < EV_ANTALL && !tekst_lik_c(hva, info[i].hva))
		i++;
	return (enum event_slag)i;
}

static size_t felt_storrelse(const struct event_felt *f)
{
	switch (f->slag) {
	case EF_TEKST: return sizeof(struct tekst);
	case EF_NR: return f->pos == offsetof(struct event, antall) ? sizeof(int64_t) : sizeof(int);
	case EF_DATO: return sizeof(struct dato);
	case EF_KL: case EF_ORD: return sizeof(int);
	}
	return 0;
}

bool event_har(enum event_slag s, size_t pos)
{
	const struct event_info *inf = event_info(s);
	for (size_t i = 0; i < inf->antall_felt; i++)
		if (inf->felt[i].pos == pos)
			return true;
	return false;
}

struct event event_kopi(struct arena *a, const struct event *e)
{
	const struct event_info *inf = event_info(e->slag);
	struct event k = EVENT_TOM;
	k.nr = e->nr, k.tid = e->tid, k.ur = e->ur, k.slag = e->slag;
	k.av = arena_tekst(a, e->av);
	for (size_t i = 0; i < inf->antall_felt; i++) {
		const struct event_felt *f = &inf->felt[i];
		void *til = (char *)&k + f->pos;
		memcpy(til, (const char *)e + f->pos, felt_storrelse(f));
		if (f->slag == EF_TEKST)
			*(struct tekst *)til = arena_tekst(a, *(struct tekst *)til);
	}
	return k;
}
