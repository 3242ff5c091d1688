/*
 * ordbok.h: the fixed words of a referat in its three languages. One row a word; nothing else in
 * report/ holds a word that a reader sees.
 */
#ifndef ORDBOK_H
#define ORDBOK_H

#include "tid.h"

/*      enum                bokmål                   nynorsk                  English */
#define ORD_INFO(_) \
	/* the meeting */ \
	_(REFERAT,          "Referat",               "Referat",               "Minutes") \
	_(MOTE,             "møte",                  "møte",                  "meeting") \
	_(I,                "i",                     "i",                     "of") \
	_(STATUS,           "Status",                "Status",                "Status") \
	_(UTKAST,           "utkast",                "utkast",                "draft") \
	_(GJENNOMSYN,       "til gjennomsyn",        "til gjennomsyn",        "for review") \
	_(GODKJENT,         "godkjent",              "godkjent",              "approved") \
	_(MERKNADER_INNEN,  "merknader innen",       "merknader innan",       "remarks by") \
	_(GODKJENT_I,       "i møte",                "i møte",                "by meeting") \
	_(MED_MERKNADER,    "med de merknader som kom fram", "med dei merknadene som kom fram", \
	                    "with the remarks that were made") \
	_(MERKNADER,        "Merknader til referatet", "Merknader til referatet", \
	                    "Remarks to the minutes") \
	_(KONTROLLORD_LITE, "kontrollord",           "kontrollord",           "control word") \
	_(KONTROLLORD_I,    "Kontrollord i møte",    "Kontrollord i møte",    "Control word of meeting") \
	_(DATO,             "Dato",                  "Dato",                  "Date") \
	_(TID,              "Tid",                   "Tid",                   "Time") \
	_(KL,               "kl. ",                  "kl. ",                  "") \
	_(FRA,              "fra",                   "frå",                   "from") \
	_(OG,               "og",                    "og",                    "and") \
	_(AV,               "av",                    "av",                    "of") \
	_(PLANLAGT,         "planlagt",              "planlagt",              "planned") \
	_(IKKE_SATT,        "møtet er ikke satt", "møtet er ikkje sett", \
	                    "the meeting has not been opened") \
	_(SATT,             "satt",                  "sett",                  "opened") \
	_(IKKE_HEVET,       "ikke hevet",            "ikkje heva",            "not adjourned") \
	_(STED,             "Sted",                  "Stad",                  "Place") \
	_(MOTELEDER,        "Møteleder", "Møteleiar", \
	                    "Chair of the meeting") \
	_(REFERENT,         "Referent",              "Referent",              "Minutes taken by") \
	_(SEKRETARIAT,      "Sekretariat",           "Sekretariat",           "Secretariat") \
	_(IKKE_OPPGITT,     "ikke oppgitt",          "ikkje oppgitt",         "not stated") \
	/* people */ \
	_(DELTAKELSE,       "Deltakelse",            "Deltaking",             "Attendance") \
	_(TIL_STEDE,        "Til stede",             "Til stades",            "Present") \
	_(MEDLEMMER,        "medlemmer",             "medlemer",              "members") \
	_(STEDFORTREDER_1,  "stedfortreder",         "stadfortredar",         "substitute") \
	_(STEDFORTREDER_N,  "stedfortredere",        "stadfortredarar",       "substitutes") \
	_(NAVN,             "Navn",                  "Namn",                  "Name") \
	_(VIRKSOMHET,       "Virksomhet",            "Verksemd",              "Organisation") \
	_(FUNKSJON,         "Funksjon",              "Funksjon",              "Role") \
	_(LEDER,            "leder",                 "leiar",                 "chair") \
	_(NESTLEDER,        "nestleder",             "nestleiar",             "deputy chair") \
	_(OBSERVATOR,       "observatør",            "observatør",            "observer") \
	_(SEKRETARIATET,    "sekretariatet",         "sekretariatet",         "secretariat") \
	_(GJEST,            "gjest",                 "gjest",                 "guest") \
	_(STEDFORTREDERE,   "Stedfortredere",        "Stadfortredarar",       "Substitutes") \
	_(STEDFORTREDER,    "stedfortreder",         "stadfortredar",         "substitute") \
	_(FOR,              "for",                   "for",                   "for") \
	_(FORFALL,          "Forfall",               "Forfall",               "Absent") \
	_(OBSERVATORER,     "Observatører",          "Observatørar",          "Observers") \
	_(FRA_SEKRETARIATET,"Fra sekretariatet", "Frå sekretariatet", \
	                    "From the secretariat") \
	_(MEDLEMSENDRINGER, "Endringer i medlemskap", "Endringar i medlemskap", \
	                    "Changes in membership") \
	_(OVERTAR_FOR,      "overtar for",           "tek over for",          "succeeds") \
	_(ANDRE,            "Andre som deltok", "Andre som deltok", \
	                    "Others taking part") \
	_(ANDRE_TIL_STEDE,  "Andre til stede",       "Andre til stades",      "Others present") \
	_(MOTTE,            "Møtte",                 "Møtte",                 "Attended") \
	_(HELE_MOTET,       "hele møtet",            "heile møtet",           "the whole meeting") \
	_(ALLE_SAKER,       "alle saker",            "alle saker",            "all items") \
	_(PAA_SKJERM,       "på skjerm",             "på skjerm",             "remotely") \
	_(TIL_OG_MED,       "til og med",            "til og med",            "up to and including") \
	_(TIL,              "til",                   "til",                   "to") \
	/* a page: what leads to its parts, and its number */ \
	_(HOPP,             "Hopp til referatet",    "Hopp til referatet",    "Skip to the minutes") \
	_(SAKENE,           "Sakene",                "Sakene",                "Items") \
	_(SIDE,             "Side",                  "Side",                  "Page") \
	/* the saksliste */ \
	_(SAKSLISTE,        "Saksliste",             "Saksliste",             "Agenda") \
	_(SAKSLISTE_LANG,   "Saksliste med utfall", "Saksliste med utfall", \
	                    "Agenda with outcomes") \
	_(SAK,              "Sak",                   "Sak",                   "Item") \
	_(SAK_I_TEKST,      "sak",                   "sak",                   "item") \
	_(TEMA,             "Tema",                  "Tema",                  "Topic") \
	_(INNRETNING,       "Innretning",            "Innretning",            "Purpose") \
	_(UTFALL,           "Utfall",                "Utfall",                "Outcome") \
	_(GODKJENNING,      "Godkjenning",           "Godkjenning",           "Approval") \
	_(ORIENTERING,      "Orientering",           "Orientering",           "Information") \
	_(DROFTING,         "Drøfting",              "Drøfting",              "Discussion") \
	_(ANBEFALING,       "Anbefaling",            "Tilråding",             "Recommendation") \
	_(BESLUTNING,       "Beslutning",            "Avgjerd",               "Decision") \
	_(U_VEDTATT,        "vedtatt",               "vedteke",               "adopted") \
	_(U_ENDRET,         "vedtatt, endret i møtet", "vedteke, endra i møtet", \
	                    "adopted as amended") \
	_(U_ENDRET_HALE,    ", endret i møtet",      ", endra i møtet",       " as amended") \
	_(U_ENSTEMMIG,      "enstemmig",             "samrøystes",            "unanimously") \
	_(U_INGEN_MOT,      "uten motstemmer",       "utan motrøyster",       "with none against") \
	_(U_PUNKTVIS,       "punkt for punkt",       "punkt for punkt",       "point by point") \
	_(U_IKKE_VEDTATT,   "ikke vedtatt",          "ikkje vedteke",         "not adopted") \
	_(U_UTSATT,         "utsatt",                "utsett",                "postponed") \
	_(U_ORIENTERING,    "tatt til orientering",  "teken til orientering", "noted") \
	_(U_UTGIKK,         "utgikk",                "gjekk ut",              "withdrawn") \
	_(U_IKKE_NADD,      "ikke nådd",             "ikkje nådd",            "not reached") \
	_(U_BEHANDLET,      "behandlet",             "handsama",              "considered") \
	_(U_UTEN_VEDTAK,    "behandlet, uten vedtak", "handsama, utan vedtak", \
	                    "considered, no decision") \
	_(U_GJENSTAR,       "gjenstår",              "står att",              "remaining") \
	_(U_PAGAR,          "pågår",                 "går føre seg",          "in progress") \
	_(REKKEFOLGE,       "Sakene ble behandlet i denne rekkefølgen:", \
	                    "Sakene vart handsama i denne rekkjefølgja:", \
	                    "The items were considered in this order:") \
	/* one sak */ \
	_(UNNTATT,          "Unntatt offentlighet", "Unnateke offentlegheit", \
	                    "Exempt from public disclosure") \
	_(ER_UNNTATT,       "Saken er unntatt offentlighet", "Saka er unnateken offentlegheit", \
	                    "The item is exempt from public disclosure") \
	_(JF,               "jf.",                   "jf.",                   "cf.") \
	_(HJEMMEL,          "Hjemmel",               "Heimel",                "Legal basis") \
	_(PRESENTERT_AV,    "Presentert av",         "Presentert av",         "Presented by") \
	_(GJELDER,          "Gjelder",               "Gjeld",                 "Concerns") \
	_(REFERATET_FRA,    "referatet fra møte", "referatet frå møte", \
	                    "the minutes of meeting") \
	_(TIDLIGERE,        "Tidligere behandlet",   "Tidlegare handsama",    "Considered before") \
	_(VEDLEGG,          "Vedlegg",               "Vedlegg",               "Attachments") \
	_(BAKGRUNN,         "Bakgrunn",              "Bakgrunn",              "Background") \
	_(TIDLIGERE_VEDTAK, "Tidligere vedtak",      "Tidlegare vedtak",      "Earlier decision") \
	_(SPORSMAL,         "Drøftingsspørsmål", "Drøftingsspørsmål", \
	                    "Questions for discussion") \
	_(LAGT_TIL,         "Saken ble tatt inn på saklista i møtet.", \
	                    "Saka vart teken inn på saklista i møtet.", \
	                    "The item was added to the agenda in the meeting.") \
	_(LUKKET,           "Møtet var lukket",      "Møtet var lukka", \
	                    "The meeting was closed to the public") \
	_(ETTER_HJEMMEL,    "etter",                 "etter",                 "under") \
	_(INHABIL,          "var inhabil og tok ikke del i behandlingen", \
	                    "var inhabil og tok ikkje del i handsaminga", \
	                    "was disqualified and took no part in the item") \
	_(FRITAK,           "fikk fritak og tok ikke del i behandlingen", \
	                    "fekk fritak og tok ikkje del i handsaminga", \
	                    "was excused and took no part in the item") \
	_(INNSPILL,         "Innspill",              "Innspel",               "Comments") \
	_(UKJENT_KODE,      "ukjent kode",           "ukjend kode",           "unknown code") \
	_(ALTERNATIVER,     "Alternative forslag",   "Alternative framlegg",  "Alternative proposals") \
	_(FORSLAG_MERKET,   "forslag",               "framlegg",              "proposal") \
	_(VOTERING,         "Votering",              "Votering",              "Vote") \
	_(ENSTEMMIG,        "enstemmig",             "samrøystes",            "unanimous") \
	_(STEMME_1,         "stemme",                "røyst",                 "vote") \
	_(STEMME_N,         "stemmer",               "røyster",               "votes") \
	_(MOT,              "mot",                   "mot",                   "against") \
	_(BLANK_1,          "blank",                 "blank",                 "blank") \
	_(BLANK_N,          "blanke",                "blanke",                "blank") \
	_(STEMTE_IKKE,      "stemte ikke",           "røysta ikkje",          "did not vote") \
	_(KRAV,             "krav",                  "krav",                  "required") \
	_(PUNKT,            "punkt",                 "punkt",                 "point") \
	_(FALT,             "falt",                  "fall",                  "rejected") \
	_(VANT,             "vant",                  "vann",                  "carried") \
	_(VALG,             "valg",                  "val",                   "election") \
	_(BLE_VALGT,        "ble valgt",             "vart vald",             "was elected") \
	_(VED_LODD,         "ved loddtrekning",      "ved loddtrekking",      "by lot") \
	_(LEDERS_STEMME,    "møtelederens stemme avgjorde", "røysta til møteleiaren avgjorde", \
	                    "the casting vote of the chair decided") \
	_(STEMTE_FOR,       "For",                   "For",                   "For") \
	_(STEMTE_MOT,       "Mot",                   "Mot",                   "Against") \
	_(STEMTE_BLANKT,    "Blankt",                "Blankt",                "Blank") \
	_(VEDTAK,           "Vedtak",                "Vedtak",                "Decision") \
	_(SOM_FORESLATT,    "som foreslått",         "som føreslått",         "as proposed") \
	_(ENDRET,           "endret i møtet", "endra i møtet", \
	                    "amended in the meeting") \
	_(FREMMET,          "fremmet i møtet", "fremja i møtet", \
	                    "put forward in the meeting") \
	_(VED_VALG,         "ved valg",              "ved val",               "by election") \
	_(ETTER_FORSLAG,    "etter forslag fra", "etter framlegg frå", \
	                    "on the proposal of") \
	_(OPPRINNELIG,      "Opprinnelig forslag",   "Opphavleg framlegg",    "Original proposal") \
	_(ENDRINGER,        "Endringer",             "Endringar",             "Changes") \
	_(FORSLAG,          "Forslag til vedtak",    "Framlegg til vedtak",   "Proposed decision") \
	_(IKKE_VEDTATT,     "Forslaget ble ikke vedtatt.", "Framlegget vart ikkje vedteke.", \
	                    "The proposal was not adopted.") \
	_(UTSATT,           "Saken ble utsatt.", "Saka vart utsett.", \
	                    "The item was postponed.") \
	_(TIL_ORIENTERING,  "Saken ble tatt til orientering.", "Saka vart teken til orientering.", \
	                    "The item was noted.") \
	_(UTGIKK,           "Saken utgikk.", "Saka gjekk ut.", \
	                    "The item was withdrawn.") \
	_(BLE_IKKE_NADD,    "Saken ble ikke nådd.", "Saka vart ikkje nådd.", \
	                    "The item was not reached.") \
	_(UTEN_VEDTAK,      "Det ble ikke gjort vedtak i saken.", \
	                    "Det vart ikkje gjort vedtak i saka.", \
	                    "No decision was made.") \
	_(VEDTAKSTEKST,     "Vedtaksteksten er ikke oppgitt.", "Vedtaksteksten er ikkje oppgitt.", \
	                    "The text of the decision is not stated.") \
	_(STROKET,          "strøket",               "stroke",                "deleted") \
	_(NYTT,             "nytt",                  "nytt",                  "added") \
	_(TILFOYD,          "tilføyd",               "tilføydd",              "added") \
	_(SLIK_ER,          "Slik vises endringer:", "Slik viser vi endringar:", \
	                    "How changes are shown:") \
	_(STROKET_TEKST,    "strøket tekst",         "stroken tekst",         "deleted text") \
	_(TILFOYD_TEKST,    "tilføyd tekst",         "tilføydd tekst",        "added text") \
	_(TILFORSEL_1,      "Protokolltilførsel",    "Protokolltilførsel",    "Statement for the record") \
	_(TILFORSEL_N,      "Protokolltilførsler",   "Protokolltilførslar", \
	                    "Statements for the record") \
	_(DISSENS_1,        "Dissens",               "Dissens",               "Dissent") \
	_(DISSENS_N,        "Dissenser",             "Dissensar",             "Dissents") \
	/* all together */ \
	_(AKSJONSPUNKTER,   "Aksjonspunkter",        "Aksjonspunkt",          "Action points") \
	_(AKSJONSPUNKT,     "Aksjonspunkt",          "Aksjonspunkt",          "Action point") \
	_(ANSVARLIG,        "Ansvarlig",             "Ansvarleg",             "Responsible") \
	_(FRIST,            "Frist",                 "Frist",                 "Due") \
	_(PAUSER,           "Pauser",                "Pausar",                "Breaks") \
	_(OPPSTART,         "oppstart igjen varslet", "ny oppstart varsla", \
	                    "resumption announced for") \
	_(ALLE_VEDTAK,      "Alle vedtak",           "Alle vedtak",           "All decisions") \
	_(ALLE_AKSJONER,    "Alle aksjonspunkter",   "Alle aksjonspunkt",     "All action points") \
	_(ETTER_ANSVARLIG,  "Aksjonspunkter etter ansvarlig", "Aksjonspunkt etter ansvarleg", \
	                    "Action points by person responsible") \
	_(IKKE_NADD,        "Saker som ikke ble nådd", "Saker som ikkje vart nådde", \
	                    "Items not reached") \
	_(NESTE_MOTE,       "Neste møte",            "Neste møte",            "Next meeting") \
	_(JOURNAL,          "Journal",               "Journal",               "Journal") \
	_(KONTROLLORD,      "Kontrollord",           "Kontrollord",           "Control word") \
	_(HENDELSER,        "hendelser",             "hendingar",             "events")

enum ord_nr {
#define _(navn, ...) ORD_##navn,
	ORD_INFO(_)
#undef _
	ORD_ANTALL
};

struct tekst ord_paa(enum ord_nr nr, enum sprak s);

/* The language tag of a referat: «nb», «nn», «en». */
const char *sprak_merke(enum sprak s);

#endif
