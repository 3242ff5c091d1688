/*
 * app.h: the screen's state and what a key does to it. No terminal, no clock of its own, no files: a
 * test can hold one, send keys and read the flate.
 *
 *	app_init(&a, &session, ascii)
 *	app_tast(&a, &tast)            one key; what the loop must do then stands in a.virkning
 *	app_lim(&a, tekst)             a paste
 *	app_sekund(&a)                 once a second: clocks, drafts
 *	app_tegn(&a, &flate)           the frame
 *	app_release(&a)
 *
 * Views are layers (struct visning): the main view at the bottom, and at most two above it. The top one
 * gets the keys. One Esc always takes the top one away, with nothing decided; its draft is kept.
 */
#ifndef APP_H
#define APP_H

#include "command.h"
#include "flate.h"
#include "linje.h"
#include "tast.h"
#include "tastkart.h"

struct app;

struct visning {
	void (*tegn)(struct app *a, struct flate *f);
	void (*tast)(struct app *a, const struct tast *t);
};

/* One-line fields. Each keeps its draft. */
enum innfelt {
	FELT_INNSPILL, FELT_AKSJON, FELT_TALER, FELT_STEMME, FELT_MERKNAD, FELT_SAK, FELT_PAUSE, FELT_KOMMANDO, FELT_FINN,
	FELT_RETT, FELT_SVAR, FELT_ANTALL
};

/* What the loop is to do after a key; the app itself cannot. */
enum virkning {
	VIRKNING_INGEN,
	VIRKNING_SLUTT,
	VIRKNING_EDITOR,     /* edit a.redigerer's text in $EDITOR, then app_fra_editor() */
	VIRKNING_KOPIER,     /* a.kopi to the clipboard */
	VIRKNING_STANS,      /* suspend */
	VIRKNING_FORNY,      /* send the whole screen again */
};

/* A text to scroll in, of lines that may stand for events. */
struct tekstvis {
	struct streng tekst, tittel;
	int valgt, topp;     /* lines */
	bool velger;         /* lines can be chosen (log, help, checklist) */
	int *nr;             /* velger: what each line stands for; in `arena` */
	size_t antall;
	struct arena arena;
};

/* The attendance panel: the list, what to do with whom, and what is typed for it. */
enum folksteg { FOLK_LISTE, FOLK_VALG, FOLK_FOR, FOLK_INHABIL, FOLK_FRITAK, FOLK_NY };

struct folkvis {
	enum folksteg steg;
	struct linje filter, svar;
	struct linje ny;         /* somebody new: a draft that survives Esc */
	struct streng merket;    /* codes of the marked, each with a space around */
	struct streng hvem;      /* whom the keys are about: «ll, ab» */
	int valgt, topp;
};

struct app {
	struct session *s;
	bool ascii;
	const struct visning *lag[4];
	int antall_lag;
	struct linje felt[FELT_ANTALL];
	enum innfelt aktivt_felt;
	int under;               /* the row that the open field or panel is about, -1 none */
	char forvalgt[48];       /* code of the one that a begun innspill is from; empty: nobody */
	bool urort;              /* the prefilled text of FELT_PAUSE is replaced by the first key */
	bool uten_person;        /* FELT_INNSPILL opened with I */
	int siste_innspill;      /* nr of the innspill that the newest line of the history became */
	int fullfor_i;           /* Tab: which candidate; -1 none */
	struct streng fullfor_fra;
	struct linje endring;    /* the proposal being edited */
	int endrer_rad;          /* its row, -1 none */
	struct linje *redigerer; /* what VIRKNING_EDITOR is about */
	struct tekstvis vis;     /* log, referat, search, help, checklist */
	struct linje sok;        /* help's filter */
	struct folkvis folk;     /* attendance */
	struct streng melding;   /* the message line */
	bool melding_feil;
	struct streng kopi;
	enum virkning virkning;
	int merknad;             /* the members' remarks: which is chosen */
	int papirrad, papir;     /* the papers' panel: of which row, which is chosen, */
	int papir_sagt;          /* and of which it is told that it lies somewhere else, -1 none */
	bool i_lista;            /* focus in the saksliste (Tab) */
	int vist;                /* the row shown when the focus is there; else the open one */
	int notat;               /* nr of the chosen note, 0 none */
	int rulle;               /* how far the sak panel is scrolled */
	int side;                /* rows in it, set when drawn */
	bool mer;                /* there is more of it below, set when drawn */
	int64_t sist_neste;      /* ur of the last «neste» that did something: a double press does not skip */
	bool forrige_var_neste;  /* the key before this one was that of «neste» */
	bool kladd_endret;
};

void app_init(struct app *a, struct session *s, bool ascii);
void app_release(struct app *a);
void app_tast(struct app *a, const struct tast *t);
void app_lim(struct app *a, struct tekst t);
void app_sekund(struct app *a);
/* What others have done: those who hand us words, or the one who writes what we read. */
void app_andre(struct app *a);
void app_tegn(struct app *a, struct flate *f);
/* The text that comes back from $EDITOR, or why it did not. */
void app_fra_editor(struct app *a, struct tekst t);
void app_melding(struct app *a, bool feil, struct tekst t);

#endif
