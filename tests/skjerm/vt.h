/*
 * vt.h: a program in a terminal that the test can read: forkpty and libvterm.
 *
 *	static const char *const argv[] = {"motebok", "agenda.yaml", NULL};
 *	struct vt *vt = vt_start(&(struct vt_valg){.rader = 24, .kolonner = 80}, argv);
 *	vt_vent(vt, 0, "Nasjonalt e-helseråd");     the first row holds this, or the test fails
 *	vt_send(vt, T("n"));
 *	vt_vent(vt, VT_HVOR_SOM_HELST, "satt");
 *	vt_send(vt, T("q"));
 *	assert_int_equal(vt_vent_slutt(vt), 0);
 *	vt_assert_gjenopprettet(vt);
 *	vt_slutt(vt);                               in a teardown: it is done on failure too
 *
 * Nothing sleeps: every wait is a poll on the terminal and the process, and ends when what is
 * waited for has come. What does not come within the deadline (20 s; VT_FRIST in seconds) fails the
 * test and prints the screen. Rows and columns count from 0.
 */
#ifndef VT_H
#define VT_H

#include <sys/types.h>

#include "tekst.h"

enum { VT_HVOR_SOM_HELST = -1 };

struct vt_valg {
	int rader, kolonner;
	/* On top of PATH, TERM=xterm-256color, LANG=C.UTF-8 and what the sanitizers read:
	 * «NAVN=verdi», or «NAVN» to leave one out. NULL-terminated; NULL for none. */
	const char *const *env;
	const char *katalog; /* NULL: where the test runs */
};

struct vt_celle {
	char tegn[32]; /* one space when blank, empty for the right half of a wide character */
	bool fet, strek, snudd, farget;
	int forgrunn;  /* 0–255, when farget */
};

struct vt;

struct vt *vt_start(const struct vt_valg *v, const char *const *argv);
/* Kills the program if it runs, and frees. NULL is fine. */
void vt_slutt(struct vt *vt);

void vt_send(struct vt *vt, struct tekst byte);
/* A new window size; the program gets SIGWINCH. */
void vt_resize(struct vt *vt, int rader, int kolonner);
void vt_signal(struct vt *vt, int signal_nr);
pid_t vt_pid(const struct vt *vt);

/* Until `rad` (or any row) holds the text, or none does. */
void vt_vent(struct vt *vt, int rad, const char *tekst);
void vt_vent_borte(struct vt *vt, int rad, const char *tekst);
void vt_vent_markor(struct vt *vt, int rad, int kolonne);
/* As vt_vent(), with a deadline of its own; false when it passed. */
bool vt_kommer(struct vt *vt, int rad, const char *tekst, int ms);
/* Until the program has ended and all that it wrote is read: its exit status, or 128 + signal. */
int vt_vent_slutt(struct vt *vt);

/* Appends the row without the blanks at its end. */
void vt_rad(const struct vt *vt, int rad, struct streng *ut);
/* The first row that holds the text, or -1. */
int vt_finn(const struct vt *vt, const char *tekst);
struct vt_celle vt_celle(const struct vt *vt, int rad, int kolonne);
void vt_markor(const struct vt *vt, int *rad, int *kolonne);
bool vt_markor_synlig(const struct vt *vt);
bool vt_alternativ(const struct vt *vt); /* is the alternate screen shown? */
const char *vt_tittel(const struct vt *vt);
int vt_bjeller(const struct vt *vt);
/* Every byte since the start or the last vt_glem(). */
struct tekst vt_byte(const struct vt *vt);
void vt_glem(struct vt *vt);
void vt_dump(const struct vt *vt); /* to standard error */

/* After the end: is the terminal as the program got it? NULL, or what is not: alternate screen,
 * cursor, mouse, colours, bracketed paste, keypad, line discipline (echo, canonical input). */
const char *vt_ikke_gjenopprettet(const struct vt *vt);
void vt_assert_gjenopprettet(const struct vt *vt);

#endif
