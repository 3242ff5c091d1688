/*
 * palett.h: the roles that colour plays on the screen, and which of the terminal's own sixteen each
 * of them has. Only the text is coloured, never its background: that is the user's. The usual ones
 * can be read on black and on white; nothing is ever told by colour alone.
 *
 *	enum       role       usual      what it is for
 */
#define FARGE_INFO(_) \
	_(VANLIG,  "vanlig",  STANDARD,  "Vanlig tekst") \
	_(AKSENT,  "aksent",  LYS_BLAA,  "Tastene nederst og i hjelpen") \
	_(NY,      "ny",      GRONN,     "Det som er føyd til i et forslag") \
	_(STROKET, "strøket", LYS_ROD,   "Det som er strøket i et forslag") \
	_(VARSEL,  "varsel",  MAGENTA,   "Over tiden, unntatt offentlighet") \
	_(FEIL,    "feil",    LYS_ROD,   "Det som ikke gikk") \
	_(DEMPET,  "dempet",  STANDARD,  "Det som er mindre viktig; standard er svakere skrift")

#ifndef PALETT_H
#define PALETT_H

#include "agenda.h"

enum farge {
#define _(navn, ...) FARGE_##navn,
	FARGE_INFO(_)
#undef _
	FARGE_ANTALL
};

/* But for the first, in the terminals' order: the colour's number is one less. */
enum fargenavn {
	FN_STANDARD, /* the terminal's own */
	FN_SVART, FN_ROD, FN_GRONN, FN_GUL, FN_BLAA, FN_MAGENTA, FN_CYAN, FN_HVIT,
	FN_LYS_SVART, FN_LYS_ROD, FN_LYS_GRONN, FN_LYS_GUL, FN_LYS_BLAA, FN_LYS_MAGENTA, FN_LYS_CYAN,
	FN_LYS_HVIT,
};
extern const struct ordliste fargenavn_ord;

struct palett {
	enum fargenavn farge[FARGE_ANTALL];
};
extern const struct palett palett_forvalgt;

#endif
