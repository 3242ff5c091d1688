/*
 * recover.h: what two copies of a journal tell together (reliability.md §2.5, rules R1–R8). Pure:
 * bytes in, records and findings out; the repair itself is journal.c's.
 *
 * A line is good if its hash verifies. What is in one copy and not in the other is decidable: it was
 * written, and perhaps not acknowledged, so it is kept. What is in neither was never acknowledged,
 * unless a hole shows, and then the hole is named by number. Nothing is guessed and nothing dropped
 * in silence.
 */
#ifndef RECOVER_H
#define RECOVER_H

#include "frame.h"

enum funn_slag {
	FUNN_FRAGMENT,     /* unfinished write, nothing missing: a note */
	FUNN_HALE,         /* the last write was cut off; the other copy decides */
	FUNN_SKADET,       /* record(s) damaged or missing inside this copy */
	FUNN_MANGLER,      /* the copy lacked records at its end that the other has */
	FUNN_UBEKREFTET,   /* the last record is in one copy only: kept */
	FUNN_BRUTT,        /* good line, wrong link: tampering, two writers or swapped lines */
	FUNN_CRLF,         /* transported with CR LF: verify, do not append */
	FUNN_FREMMED,      /* no record 0, or a format that is not ours */
	FUNN_TO_HISTORIER, /* the same nr with different content, both good */
	FUNN_TAPT,         /* lost in both copies */
	FUNN_BORTE,        /* the copy does not exist */
	FUNN_ULESELIG,     /* it is there, but the system does not let us read it */
};

struct funn {
	enum funn_slag slag;
	int kopi;            /* 1, 2; 0 for both */
	int nr, til;         /* records concerned, when known; til >= nr */
	struct tekst tekst;  /* the sentence for the user; legible rest of a cut line included */
	struct tekst lagret; /* the same in bokmål, for the journal */
};

struct hull {                /* a copy lacks these; `rest` is what stands there instead */
	int fra, til;
	struct tekst rest;
};

struct kopi_lest {
	bool finnes;
	bool annens;         /* it is another user's, and where copy 2 would be is that user's to know */
	int os;              /* errno when it is there but cannot be read; bytes are empty then, */
	struct tekst ulest;  /* and this says why; */
	struct tekst ulest_lagret; /* the same in bokmål */
	struct tekst bytes;
	/* filled by gjenopprett(): */
	struct post *poster; /* the good records, by rising nr, in arena */
	size_t antall;
	size_t sikre;        /* of them, those an append may build on: the last one may need to be
			      * written again because its LF became something else */
	struct hull *hull;
	size_t antall_hull;
	struct tekst rest;   /* what stands after the last good record and is none */
	bool crlf, brutt, hale; /* hale: `rest` is not empty */
	bool skadet;         /* lacks a record inside: is to be replaced, not appended to */
	bool uten_lf;        /* ends without LF, so an append starts with one */
};

struct gjenoppretting {
	struct kopi_lest kopi[2];
	struct post *poster; /* the united history */
	size_t antall;
	struct funn *funn;
	size_t antall_funn, kap_funn, funn_byte;
	bool bare_les;       /* nothing may be appended: two histories, foreign, broken, CR LF */
	bool to_historier;
	bool tapt;           /* a hole in both that no `tap` record owns: go on only after the user
			      * has agreed, and then record a `tap` */
	int tapt_fra, tapt_antall;
};

/* kopi[0..1].finnes, .annens, .os, .ulest* and .bytes are filled by the caller; all else by this. After two histories
 * the united one goes on as copy 1 has it, for reading only. */
void gjenopprett(struct arena *a, struct gjenoppretting *g);

/* Are both copies whole, equal and linked, with nothing worth telling but fragments? */
bool gjenoppretting_hel(const struct gjenoppretting *g);

#define FRAME_FORMAT "\"hva\":\"journal\",\"format\":\"motebok-journal 1\","

#endif
