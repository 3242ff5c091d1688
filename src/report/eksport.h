/*
 * eksport.h: the minutes in the forms that other programs read.
 *
 *	eksport_skriv(eksport_finn(T("csv")), &protokoll, &valg, &ut, &f);
 *
 * A form is written from the minutes as offentlig.h lets them through, so that no text of the
 * meeting can act as anything but text: each writer escapes what its own form would take for more
 * (a formula, a property, a tag). The same minutes give the same bytes: no clock, no locale. The
 * bytes are valid UTF-8.
 *
 * A new form is one function and one row of the table in eksport.c. (JSON that loses nothing is
 * written by the tables of the YAML: yaml/emit.h.)
 */
#ifndef EKSPORT_H
#define EKSPORT_H

#include "feil.h"
#include "protokoll.h"

enum tabell { TABELL_VEDTAK, TABELL_AKSJONSPUNKTER, TABELL_VOTERINGER, TABELL_FRAMMOTE };
extern const struct ordliste tabell_ord;
bool tabell_finn(struct tekst ord, enum tabell *ut);

struct eksport_valg {
	enum attribusjon attribusjon;
	enum tabell tabell; /* csv only */
	struct tekst orgnr; /* noark only: the organisasjonsnummer of whose archive it is */
	bool innkalling;    /* the notice of the meeting, not its minutes */
	struct stund naa;   /* when the notice is written */
};

struct eksport {
	const char *navn;    /* what --til takes: «csv» */
	const char *endelse; /* of a file's name: «.csv»; empty: none is its own */
	const char *om;      /* one line for the help; tr() */
	/* It goes where no fødselsnummer may: a text that has one is refused, and it is told where. */
	bool til_innsyn;
	bool (*skriv)(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		      struct streng *ut, struct feil *f);
	/* The notice in this form, or NULL, and its line for the help. */
	bool (*innkalling)(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
			   struct streng *ut, struct feil *f);
	const char *om_innkalling;
};

/* The i-th; NULL after the last. */
const struct eksport *eksport_nr(size_t i);
/* False: the minutes cannot be written so; f says why, and what to do. */
bool eksport_skriv(const struct eksport *e, const struct protokoll *p, const struct eksport_valg *v,
		   struct streng *ut, struct feil *f) MUST_CHECK;

/* Of what the minutes are from: the same for the same meeting, as 32 hex digits in the arena. */
struct tekst eksport_id(struct arena *a, const struct protokoll *p);
/* The UUID (version 8, RFC 9562) of a part of it, «mote», «sak 17/23»: the same every time. */
struct tekst eksport_uuid(struct arena *a, const struct protokoll *p, struct tekst del);

bool eksport_csv(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		 struct streng *ut, struct feil *f);
bool eksport_einnsyn(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		     struct streng *ut, struct feil *f);
bool eksport_ics(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		 struct streng *ut, struct feil *f);
bool eksport_ics_innkalling(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
			    struct streng *ut, struct feil *f);
bool eksport_noark(struct arena *a, const struct protokoll *p, const struct eksport_valg *v,
		   struct streng *ut, struct feil *f);

#endif
