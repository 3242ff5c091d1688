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
	_(HENDELSER,        "hendelser",             "hendingar",             "events") \
	/* the notice of a meeting */ \
	_(INNKALLING,       "Innkalling",            "Innkalling",            "Notice") \
	_(HOPP_INNKALLING,  "Hopp til innkallingen", "Hopp til innkallinga",  "Skip to the notice") \
	_(INNKALLES,        "Medlemmene innkalles med dette til møtet.", \
	                    "Medlemene blir med dette kalla inn til møtet.", \
	                    "The members are hereby called to the meeting.") \
	_(MELD_FORFALL,     "Den som ikke kan møte, bes melde forfall til", \
	                    "Den som ikkje kan møte, melder forfall til", \
	                    "Members who cannot attend are asked to tell") \
	_(SAA_SNART,        "så snart som mulig, slik at en stedfortreder kan innkalles.", \
	                    "så snart som råd, slik at ein stadfortredar kan kallast inn.", \
	                    "as soon as possible, so that a substitute can be called.") \
	_(TIL_SEKRETARIATET, "sekretariatet",        "sekretariatet",         "the secretariat") \
	_(INNKALT,          "Innkalt",               "Kalla inn",             "Called") \
	_(MELDT_FORFALL,    "Meldt forfall",         "Meldt forfall",         "Apologies received") \
	_(MOTER_FOR,        "møter som stedfortreder", "møter som stadfortredar", \
	                    "attends as substitute") \
	_(PRESENTERER,      "Presenterer",           "Presenterer",           "Presenter") \
	_(PRESENTERES_AV,   "Presenteres av",        "Blir presentert av",    "Presented by") \
	_(UTGAAR,           "saken utgår",           "saka går ut",           "withdrawn") \
	_(MINUTTER,         "minutter",              "minutt",                "minutes") \
	/* the next agenda; {what} is filled in (neste.c) */ \
	_(NY_INNKALLING,    "Godkjenning av innkalling og dagsorden", \
	                    "Godkjenning av innkalling og dagsorden", \
	                    "Approval of the notice and the agenda") \
	_(NY_INNKALLING_VEDTAK, "{organ} godkjenner innkalling og dagsorden.", \
	                    "{organ} godkjenner innkalling og dagsorden.", \
	                    "{organ} approves the notice and the agenda.") \
	_(NY_REFERAT,       "Godkjenning av referatet fra møtet {dato} i {organ}", \
	                    "Godkjenning av referatet frå møtet {dato} i {organ}", \
	                    "Approval of the minutes of the meeting of {organ} on {dato}") \
	_(NY_REFERAT_VEDTAK, "{organ} godkjenner referatet fra møtet {dato}.", \
	                    "{organ} godkjenner referatet frå møtet {dato}.", \
	                    "{organ} approves the minutes of the meeting on {dato}.") \
	_(NY_OPPFOLGING,    "Oppfølging av aksjonspunkter fra møtet {dato}", \
	                    "Oppfølging av aksjonspunkt frå møtet {dato}", \
	                    "Follow-up of action points from the meeting on {dato}") \
	_(NY_ORIENTERING_VEDTAK, "{organ} tar saken til orientering.", \
	                    "{organ} tek saka til orientering.", \
	                    "{organ} takes note of the item.") \
	_(NY_EVENTUELT,     "Eventuelt",             "Eventuelt",             "Any other business") \
	/* … and its comments, to whoever fills it in */ \
	_(NY_K_HODE,        "Agenda for møte {nr} i {organ}, laget av motebok fra møte {forrige}.\n" \
	                    "Se etter «Fyll inn», ta bort det som ikke trengs, og kontroller med motebok sjekk.", \
	                    "Agenda for møte {nr} i {organ}, laga av motebok frå møte {forrige}.\n" \
	                    "Sjå etter «Fyll inn», ta bort det som ikkje trengst, og kontroller med motebok sjekk.", \
	                    "Agenda of meeting {nr} of {organ}, made by motebok from meeting {forrige}.\n" \
	                    "Look for “Fill in”, remove what is not needed, and check with motebok sjekk.") \
	_(NY_K_HODE_ORGAN,  "Agenda for møte {nr} i {organ}, laget av motebok.\n" \
	                    "Se etter «Fyll inn», ta bort det som ikke trengs, og kontroller med motebok sjekk.", \
	                    "Agenda for møte {nr} i {organ}, laga av motebok.\n" \
	                    "Sjå etter «Fyll inn», ta bort det som ikkje trengst, og kontroller med motebok sjekk.", \
	                    "Agenda of meeting {nr} of {organ}, made by motebok.\n" \
	                    "Look for “Fill in”, remove what is not needed, and check with motebok sjekk.") \
	_(NY_K_NUMMER,      "Fyll inn: møtets nummer i året.", "Fyll inn: nummeret til møtet i året.", \
	                    "Fill in: the number of the meeting in the year.") \
	_(NY_K_DATO,        "Fyll inn: når møtet er.", "Fyll inn: når møtet er.", \
	                    "Fill in: when the meeting is.") \
	_(NY_K_START,       "Fyll inn: klokkeslettene er de samme som i møte {forrige}.", \
	                    "Fyll inn: klokkesletta er dei same som i møte {forrige}.", \
	                    "Fill in: the times are those of meeting {forrige}.") \
	_(NY_K_START_NY,    "Fyll inn: når møtet begynner og slutter.", \
	                    "Fyll inn: når møtet byrjar og sluttar.", \
	                    "Fill in: when the meeting begins and ends.") \
	_(NY_K_STED,        "Fyll inn: hvor møtet holdes.", "Fyll inn: kvar møtet blir halde.", \
	                    "Fill in: where the meeting is held.") \
	_(NY_K_LEDER,       "Fyll inn: hvem som leder møtet.", "Fyll inn: kven som leier møtet.", \
	                    "Fill in: who chairs the meeting.") \
	_(NY_K_NESTE,       "Fyll inn når det er kjent:", "Fyll inn når det er kjent:", \
	                    "Fill in when it is known:") \
	_(NY_K_MEDLEMMER,   "Fyll inn: «forfall: ja» på dem som har meldt forfall.", \
	                    "Fyll inn: «forfall: ja» på dei som har meldt forfall.", \
	                    "Fill in: “forfall: ja” for those who have sent apologies.") \
	_(NY_K_MEDLEMMER_NY, "Fyll inn: medlemmene.", "Fyll inn: medlemene.", \
	                    "Fill in: the members.") \
	_(NY_K_ENDRINGER,   "Tatt inn i lista fra endringene i møte {forrige}:", \
	                    "Tekne inn i lista frå endringane i møte {forrige}:", \
	                    "Put into the list from the changes of meeting {forrige}:") \
	_(NY_K_VARA,        "Fyll inn: stedfortredere. De som møtte i møte {forrige}:", \
	                    "Fyll inn: stadfortredarar. Dei som møtte i møte {forrige}:", \
	                    "Fill in: substitutes. Those who attended meeting {forrige}:") \
	_(NY_K_VARA_NY,     "Fyll inn: stedfortredere, når noen har forfall.", \
	                    "Fyll inn: stadfortredarar, når nokon har forfall.", \
	                    "Fill in: substitutes, when somebody is absent.") \
	_(NY_K_UTSATT,      "Utsatt fra møte {forrige}, sak {nr}. Fyll inn: det som er nytt.", \
	                    "Utsett frå møte {forrige}, sak {nr}. Fyll inn: det som er nytt.", \
	                    "Postponed from meeting {forrige}, item {nr}. Fill in: what is new.") \
	_(NY_K_IKKE_NADD,   "Ikke nådd i møte {forrige}, sak {nr}.", "Ikkje nådd i møte {forrige}, sak {nr}.", \
	                    "Not reached in meeting {forrige}, item {nr}.") \
	_(NY_K_GJENSTAR,    "Ikke behandlet ennå i møte {forrige}, sak {nr}.", \
	                    "Ikkje handsama enno i møte {forrige}, sak {nr}.", \
	                    "Not yet considered in meeting {forrige}, item {nr}.") \
	_(NY_K_ALTERNATIVER, "Andre forslag ble fremmet i møte {forrige}: se referatet.", \
	                    "Andre framlegg vart fremja i møte {forrige}: sjå referatet.", \
	                    "Other proposals were put forward in meeting {forrige}: see the minutes.") \
	_(NY_K_UNNTATT,     "Unntatt offentlighet: bare nummeret og hjemmelen er med. Fyll inn: resten.", \
	                    "Unnateke offentlegheit: berre nummeret og heimelen er med. Fyll inn: resten.", \
	                    "Exempt from public disclosure: only the number and the legal basis are here. " \
	                    "Fill in: the rest.") \
	_(NY_K_UNNTATT_BEHANDLET, "Sak {nr} er unntatt offentlighet. Ble den utsatt, føres den opp her.", \
	                    "Sak {nr} er unnateken offentlegheit. Vart ho utsett, fører du ho opp her.", \
	                    "Item {nr} is exempt from public disclosure. If it was postponed, enter it here.") \
	_(NY_K_OPPFOLGING,  "Fyll inn: ta bort det som er gjort; noe er fra tidligere møter.", \
			    "Fyll inn: ta bort det som er gjort; noko er frå tidlegare møte.", \
			    "Fill in: take away what is done; some of it is from earlier meetings.") \
	_(NY_K_NYE,         "Fyll inn: nye saker, og numrene i rekkefølge. En sak ser slik ut:", \
	                    "Fyll inn: nye saker, og numra i rekkjefølgje. Ei sak ser slik ut:", \
	                    "Fill in: new items, and the numbers in order. An item looks like this:") \
	_(NY_EKS_EMNE,      "Hva saken heter",       "Kva saka heiter",       "What the item is called") \
	_(NY_EKS_NAVN,      "Fornavn Etternavn, Virksomhet", "Fornamn Etternamn, Verksemd", \
	                    "First Last, Organisation") \
	_(NY_EKS_NAVN_ALENE, "Fornavn Etternavn",    "Fornamn Etternamn",     "First Last") \
	_(NY_EKS_BAKGRUNN,  "Kort om hvorfor saken er her.", "Kort om kvifor saka er her.", \
	                    "Briefly why the item is here.") \
	_(NY_EKS_VEDLEGG,   "Saksframlegg",          "Saksframlegg",          "Paper")

enum ord_nr {
#define _(navn, ...) ORD_##navn,
	ORD_INFO(_)
#undef _
	ORD_ANTALL
};

struct tekst ord_paa(enum ord_nr nr, enum sprak s);

#endif
