/*
 * event.h: the only thing that changes a meeting, and the only thing the journal holds.
 *
 * One row of EVENT_INFO gives the enum, the word in the journal («hva»), whether the secretary can
 * undo it, whether it can be struck or corrected, and what the log calls it. Its own fields, in the
 * fixed order in which they are written, are felt_<last column> in event.c; the codec
 * (yaml/event_codec) walks them.
 *
 *      enum          hva            angres  strykes rettes  i loggen, felt
 */
#define EVENT_INFO(_) \
	_(JOURNAL,      "journal",       false, false, false, N_("journalen ble opprettet"), journal) \
	_(APNET,        "åpnet",         false, false, false, N_("journalen ble åpnet"), apnet) \
	_(SATT,         "satt",          true,  false, true,  N_("møtet ble satt"), sak) \
	_(SAK,          "sak",           true,  true,  true,  N_("saken ble tatt opp"), sak) \
	_(INNSPILL,     "innspill",      true,  true,  true,  N_("innspill"), innspill) \
	_(FORSLAG,      "forslag",       true,  true,  true,  N_("forslaget ble endret"), innspill) \
	_(VEDTAK,       "vedtak",        true,  true,  true,  N_("vedtak"), vedtak) \
	_(AKSJON,       "aksjon",        true,  true,  true,  N_("aksjonspunkt"), aksjon) \
	_(MERKNAD,      "merknad",       true,  true,  true,  N_("intern merknad"), merknad) \
	_(PAUSE,        "pause",         true,  true,  true,  N_("pause"), pause) \
	_(GJENOPPTATT,  "gjenopptatt",   true,  true,  true,  N_("møtet ble gjenopptatt"), sak) \
	_(REFERENT,     "referent",      true,  true,  true,  N_("referent"), referent) \
	_(MOTELEDER,    "møteleder",     true,  true,  true,  N_("møteleder"), moteleder) \
	_(TALER,        "taler",         true,  true,  true,  N_("satt på talerlista"), taler) \
	_(TALER_AV,     "taler_av",      true,  true,  true, N_("strøket fra talerlista"), taler) \
	_(ORDET,        "ordet",         true,  true,  true,  N_("ordet"), taler) \
	_(TALERLISTE,   "talerliste",    true,  true,  true, N_("talerlista"), talerliste) \
	_(TALETID,      "taletid",       true,  true,  false, N_("taletid"), taletid) \
	_(DELTAKER,     "deltaker",      true,  true,  true,  N_("deltaker"), deltaker) \
	_(FRAMMOTE,     "frammøte",      true,  true,  true,  N_("frammøte"), frammote) \
	_(HABILITET,    "habilitet",     true,  true,  true,  N_("habilitet"), habilitet) \
	_(LUKKET,       "lukket",        true,  true,  true,  N_("møtet"), lukket) \
	_(ALTERNATIV,   "alternativ",    true,  true,  true,  N_("alternativt forslag"), alternativ) \
	_(VOTERING,     "votering",      true,  true,  true,  N_("votering"), votering) \
	_(TILFORSEL,    "tilførsel",     true,  true,  true,  N_("protokolltilførsel"), tilforsel) \
	_(NY_SAK,       "ny_sak",        true,  true,  true,  N_("sak lagt til"), ny_sak) \
	_(PLAN,         "plan",          true,  true,  true, N_("ny tid"), plan) \
	_(REKKEFOLGE,   "rekkefølge",    true,  true,  false, N_("flyttet"), rekkefolge) \
	_(STRYK,        "stryk",         true,  false, false, N_("strøket"), gjelder) \
	_(RETTELSE,     "rettelse",      true,  false, false, N_("rettet"), rettelse) \
	_(ANGRE,        "angre",         false, false, false, N_("angret"), gjelder) \
	_(GJENTA,       "gjenta",        false, false, false, N_("gjentatt"), gjelder) \
	_(HEVET,        "hevet",         true,  true,  true,  N_("møtet ble hevet"), kl) \
	_(GJENNOMSYN,   "gjennomsyn",    true,  true,  true,  N_("referatet ble sendt til gjennomsyn"), gjennomsyn) \
	_(MERKNAD_SVAR, "merknad_svar",  true,  true,  false, N_("svar på merknad til referatet"), merknad_svar) \
	_(GODKJENNER,   "godkjenner",    false, false, false, N_("godkjente referatet fra møte"), godkjenner) \
	_(GODKJENT,     "godkjent",      true,  true,  false, N_("referatet ble godkjent i møte"), godkjent) \
	_(SEGL,         "segl",          false, false, false, N_("journalen ble forseglet"), segl) \
	_(SKJERMET,     "skjermet",      false, false, false, N_("ført i den skjermede journalen"), skjermet) \
	_(AVBRUTT,      "avbrutt",       false, false, false, N_("forbindelsen ble brutt"), tekst) \
	_(KLOKKE,       "klokke",        false, false, false, N_("klokka ble stilt"), tekst) \
	_(TAP,          "tap",           false, false, false, N_("hendelser er tapt"), tap) \
	_(FORTSETTELSE, "fortsettelse",  false, false, false, N_("journalen fortsetter i en ny fil"), tekst)

#ifndef EVENT_H
#define EVENT_H

#include "kode.h"
#include "protokoll.h"

enum event_slag {
#define _(navn, ...) EV_##navn,
	EVENT_INFO(_)
#undef _
	EV_ANTALL
};

struct event {
	/* stamped by session and journal */
	int nr;
	struct stund tid;
	int64_t ur;            /* ms on the boot clock since the writer opened the journal */
	int kl;                /* when it happened according to the secretary, or KL_INGEN */
	enum event_slag slag;
	struct tekst av;       /* who, when it was not the one who writes (samband.h); empty: the writer */
	/* its own; which of them count is told by event_felt() */
	struct tekst sak;      /* a row's name (rad_navn) */
	struct hvem hvem;
	struct tekst tekst;
	int gjelder;           /* the nr that angre, stryk, rettelse … concern */
	int64_t antall;        /* segl: records before it; tap: how many; åpnet: copies in use */
	struct dato frist;
	enum utfall utfall;
	int til;               /* pause: resume time, plan: start; minutes after midnight */
	int valg;              /* a word of the field's own list */
	struct tekst for_hvem; /* deltaker: the code of the member he meets for */
	struct tekst merke;    /* a proposal's letter; a row's name */
	int for_, mot, blankt, berettiget; /* votering: how many */
	struct tekst mot_hvem, blankt_hvem; /* codes, with a space between */
	struct tekst stemmer;  /* «A=12; B=10», «Kari Nordmann=12; Ola Lie=9» */
	struct tekst krav;     /* «2/3»: the share that is asked for; empty: the rules' own majority */
	struct tekst leder;    /* the chair's casting vote: «for», «mot» or a proposal's letter */
	int plass;             /* taler: place on the list; votering: the point voted on; 0 none */
	int minutter, replikk; /* taletid, for a speech and for a reply; 0: no limit */
	struct tekst format, regel, id, sum; /* journal */
	struct tekst bruker, maskin, oppstart, program, funn; /* åpnet */
};

#define EVENT_TOM ((struct event){.kl = KL_INGEN, .til = KL_INGEN})

enum event_felt_slag { EF_TEKST, EF_NR, EF_DATO, EF_KL, EF_ORD };

struct event_felt {
	const char *navn;      /* ASCII [a-z_]+ */
	enum event_felt_slag slag;
	size_t pos;            /* offset in struct event; the type follows from slag */
	const struct ordliste *ord; /* EF_ORD: an int or enum, by this list's words */
};

struct event_info {
	const char *hva;       /* word in the journal */
	bool angres, strykes, rettes;
	const char *i_loggen;
	const struct event_felt *felt;
	size_t antall_felt;
};

/* «frammøte»: from that moment. */
enum frammote { FRAMMOTE_TIL_STEDE, FRAMMOTE_DIGITALT, FRAMMOTE_GIKK, FRAMMOTE_FORFALL };
/* «talerliste»: after «strek» only replies are put on. */
enum talerliste { TALERLISTE_APEN, TALERLISTE_STREK };
/* «lukket»: to the public, with the legal basis in `tekst`. */
enum lukking { LUKKING_LUKKET, LUKKING_APEN };
/* «merknad_svar»: what became of a member's remark; ordnet: seen to in another way than by a correction. */
enum merknadsvar { MERKNADSVAR_GODTATT, MERKNADSVAR_ENDRET, MERKNADSVAR_ORDNET, MERKNADSVAR_AVSLATT };
/* «godkjent»: as it stood, or with the remarks that were made. */
enum godkjentsom { GODKJENTSOM_UTEN, GODKJENTSOM_MED };
extern const struct ordliste frammote_ord, talerliste_ord, lukking_ord, merknadsvar_ord, godkjentsom_ord;

const struct event_info *event_info(enum event_slag s);
/* The kind with this word, or EV_ANTALL. */
enum event_slag event_slag_finn(struct tekst hva);

/* Does this kind have the field at this offset in struct event? */
bool event_har(enum event_slag s, size_t pos);

/* A copy of what this kind of event holds and nothing else, the very thing that is read back from the
 * journal; its texts live in `a`. */
struct event event_kopi(struct arena *a, const struct event *e);

#endif
