/* ord.h: the functions behind the command words; see HANDLING_INFO in command.h. */
#ifndef ORD_H
#define ORD_H

#include "command.h"

ord_fn ord_neste, ord_forrige, ord_sak, ord_innspill, ord_vedtak, ord_endre, ord_forslag, ord_aksjon,
	ord_pause, ord_taler, ord_ordet, ord_taletid, ord_merknad, ord_referent, ord_moteleder, ord_logg, ord_rett,
	ord_stryk, ord_angre, ord_gjenta, ord_stemme, ord_alternativ, ord_tilforsel,
	ord_aksjonsforslag, ord_deltakere, ord_lukk, ord_flytt, ord_hvor,
	ord_hev, ord_mangler, ord_stavekontroll, ord_vis, ord_status, ord_lagre, ord_finn_tekst,
	ord_folk, ord_hjelp, ord_vedlegg, ord_gjennomsyn, ord_godkjenn, ord_merknader;

/* The answer «ja» to «hev møtet?». */
bool ord_hev_ja(struct session *s, struct streng *svar, struct feil *f);

/* What the words share: an empty event of a kind; the row that a note belongs to (the open one, else the
 * last), its name and itself; the moment that this line speaks of. */
struct event hendelse(enum event_slag slag);
int rad_naa(const struct session *s);
struct tekst rad_ord(struct session *s, int rad);
const struct rad *rad_i(const struct session *s, int i);
struct stund naar_naa(const struct session *s);
/* Who is there: as all that is recorded says, or at the «kl» of this line. */
struct oyeblikk ord_naa(const struct session *s);
/* «b»: the letter of a proposal; and as it is written, «B». */
bool er_merke(struct tekst ord);
struct tekst stort_merke(struct session *s, struct tekst merke);
/* Cuts the first word off *rest. */
struct tekst ta_ord(struct tekst *rest);
/* «Ola Lie, Helse Vest RHF»: name and virksomhet, the latter empty when there is no comma. */
void ta_navn(struct tekst t, struct hvem *ut);
/* Who one word or name means; an unknown code is kept as typed, several are refused. */
bool ord_hvem(struct session *s, struct tekst ord, struct hvem *ut, struct feil *f);
/* The row that a typed word means: its number, «22», «rad 5», or the start of its emne; -1: none. */
int ord_rad(struct session *s, struct tekst ord);
/* «2 av 26 til stede, ikke vedtaksført (…)» when the rules ask and are not met; empty otherwise. */
void skriv_kvorum(struct streng *ut, const struct session *s, int rad);
/* The hjemmel that the meeting is closed by; empty: none was told, it is open, or it belongs to a sak that is
 * skjermet. */
struct tekst lukket_hjemmel(const struct mote *m);
/* Who leads, when it is not the one of the agenda, who is out of the sak that is open, and that the meeting is
 * closed to the public: each a sentence with a space behind, or nothing. */
void skriv_ledelse(struct streng *ut, const struct mote *m);
/* «Referatet er til gjennomsyn, merknader innen 15.10.2023.» */
void skriv_status(struct streng *ut, const struct mote *m);
/* A new sak: «sak ny Tittel». */
bool ord_ny_sak(struct session *s, struct tekst arg, struct streng *svar, struct feil *f);

/* What a vote means as far as it is typed, and how many may vote; nothing is recorded. */
void skriv_stemme(struct streng *ut, struct session *s, struct tekst arg);

/* «kn: text»: who puts a proposal forward. Only a code that somebody has: all else is the proposal. */
void ord_fremmer(struct session *s, struct tekst *tekst, struct hvem *hvem);
/* «\n» typed in one line makes a new paragraph: numbered points are edited so in plain mode. */
struct tekst med_linjeskift(struct session *s, struct tekst t);
/* «Vedtatt som foreslått kl. 09:04.» */
void svar_vedtak(const struct session *s, int rad, enum utfall utfall, struct streng *svar);

/* Cuts a deadline, «>14.12» or «innen 14.12.2023», off the end of *arg. False: it looks like one and is
 * no date. */
bool ord_frist(const struct session *s, struct tekst *arg, struct dato *frist, struct feil *f);

/* Time of day on the meeting's date, now or as «kl» said. */
void skriv_naa(struct streng *ut, const struct session *s);
/* The first letter from `fra` on large. */
void stor_bokstav(struct streng *ut, size_t fra);
/* «sak 17/23», or the emne of a row without a number. */
void skriv_rad(struct streng *ut, const struct session *s, int rad);
/* One event for people, with the time it was told to have happened: «kl. 09.12, innspill 3 fra …». */
void skriv_hendelse(struct streng *ut, const struct session *s, const struct event *e);
/* The same in a list where the time stands in front: «kl. 09.12, » is left out. */
void skriv_logget(struct streng *ut, const struct session *s, const struct event *e);
/* The proposal's text, with [nytt: …] and [strøket: …] when it has been changed. */
void skriv_forslag(struct streng *ut, struct session *s, int rad);
/* After a decision: what it asks for is shown, and nothing is recorded before somebody says so. */
void foresla(struct session *s, int rad, struct streng *svar);
/* «02:14» */
void skriv_minsek(struct streng *ut, int64_t ms);
/* «Kari Nordmann, KS (leder): til stede 10:05–». */
void skriv_deltaker(struct streng *ut, const struct session *s, int i);
/* «24 av 26 til stede, vedtaksført»; empty when the agenda names no members. */
void skriv_frammote(struct streng *ut, const struct session *s);
/* May the text of this line of the log be corrected now? Not that of a vedtak after the meeting. */
bool ord_rett_tekst(const struct session *s, const struct logglinje *l, struct feil *f) MUST_CHECK;
/* A word that the dictionary does not know, in the event `nr`, and the line that says so. */
struct stavfunn {
	int nr;
	struct tekst ord, linje;
};
/* All of them in what will stand in the referat, in the scratch arena. False: there is no dictionary.
 * Suggestions take a while the first time a word is met: each call asks about twenty new ones at most. */
bool stav_sjekk(struct session *s, struct stavfunn **ut, size_t *antall, struct feil *f) MUST_CHECK;
/* The newest note (innspill, action point or internal note) that is in force in the row; 0 none. */
int siste_notat(const struct session *s);

#endif
