/*
 * bygg.h: putting blocks together; for referat*.c only.
 *
 * Every text of the protokoll comes in through ren() or ren_linje(). Blocks go to `b->ut`, which is
 * the referat or, between boks() and its end, a box. A pointer to a block or a felt is good until
 * the next one of its kind is made.
 */
#ifndef BYGG_H
#define BYGG_H

#include "ordbok.h"
#include "referat.h"

struct bygg {
	struct arena *a;
	const struct protokoll *p;
	struct referat *r;
	enum sprak sprak;
	struct blokker *ut;
	int rad;                 /* the row that is told of, from 1; 0: none */
};

struct tekst bygg_ord(const struct bygg *b, enum ord_nr nr);

/* Space of any width; no line break. */
bool er_blank(uint32_t c);
struct tekst trim_blanke(struct tekst t);
/* A text made harmless and trimmed; ren_linje() also makes it one line. */
struct tekst ren(const struct bygg *b, struct tekst t);
struct tekst ren_linje(const struct bygg *b, struct tekst t);

struct blokk *ny_blokk(struct bygg *b, enum blokk_slag slag);
struct blokk *overskrift(struct bygg *b, int niva, struct tekst tekst);
struct blokk *overskrift_ord(struct bygg *b, int niva, enum ord_nr nr);
struct blokk *tabell(struct bygg *b, enum ord_nr navn);
/* A block of paragraphs; nothing when the text is empty. */
void tekstblokk(struct bygg *b, struct tekst t);
/* Clean points, without the empty ones: a proposal, a vedtak, questions. */
struct punkter {
	struct tekst *p;
	size_t n;
};
struct punkter rene_punkter(const struct bygg *b, const struct tekst *p, size_t n);
/* They as a numbered list, a single one as paragraphs. */
void punktblokk(struct bygg *b, struct punkter p);

struct felt *nytt_felt(const struct bygg *b, struct blokk *bl);
void nytt_avsnitt(const struct bygg *b, struct felt *f);
/* A piece at the end of the last paragraph, which is made when there is none; empty: nothing. */
void stump(const struct bygg *b, struct felt *f, enum stump_slag slag, struct tekst t);
/* A clean text, each of its lines a paragraph; the first goes on where the felt ends. */
void flyt(const struct bygg *b, struct felt *f, struct tekst t);
void stump_dato(const struct bygg *b, struct felt *f, struct tekst t, struct dato d);
/* «onsdag 4. oktober 2023» */
void stump_ukedag(const struct bygg *b, struct felt *f, struct dato d);
/* «kl. 09.01»; «kl. 09.01–14.52», «fra kl. 09.01»: the times as pieces of their own. */
void stump_kl(const struct bygg *b, struct felt *f, int kl);
void stump_bare_kl(const struct bygg *b, struct felt *f, int kl);
void stump_spenn(const struct bygg *b, struct felt *f, int fra, int til);
void stump_sak(const struct bygg *b, struct felt *f, struct tekst t, size_t rad);

void kolonne(const struct bygg *b, struct blokk *tabell, enum ord_nr nr);
/* A cell, an item or a definition of one plain text. */
void felt_tekst(const struct bygg *b, struct blokk *bl, struct tekst t);
struct felt *definisjon(const struct bygg *b, struct blokk *bl, enum ord_nr term);

/* stump_spenn() as one text; English «09:01–14:52». */
struct tekst kl_spenn(const struct bygg *b, int fra, int til);
/* «4. oktober 2023»; short «4.10.2023» (English always in words). */
struct tekst dato_tekst(const struct bygg *b, struct dato d);
struct tekst dato_kort(const struct bygg *b, struct dato d);

/* «Kari Nordmann, KS», the name marked as a name. */
void person(const struct bygg *b, struct felt *f, struct tekst navn, struct tekst virksomhet);
/* Who is responsible: in full whatever the attribution; the code as typed when unknown. */
struct tekst hvem_tekst(const struct bygg *b, const struct hvem *h);
/* Who said it, as far as the attribution allows; false: nobody to name. */
bool hvem_sa(const struct bygg *b, struct felt *f, const struct hvem *h);

/* Is the sak one that this print says nothing about? */
bool skjult(const struct bygg *b, const struct p_sak *s);
/* «Sak 20/23» with `ord` for «Sak», or the row's topic when it has no number. */
struct tekst sak_navn(const struct bygg *b, size_t rad, enum ord_nr ord);
/* «Sak 20/23: Tiltak for 2024», or the topic alone; of a closed sak the number and that it is. */
struct tekst sak_tittel(const struct bygg *b, size_t rad);
/* Was the row treated in the meeting? */
bool behandlet(const struct p_sak *s);
/* And did those who were to present it do so? Not when it was called only to be withdrawn. */
bool presentert(const struct p_sak *s);
/* Is it open still? */
bool paagaar(const struct p_sak *s);

/* endring.c: what differs between two clean texts, as a block; nothing when all of it does. */
void endring_blokk(struct bygg *b, struct tekst gammel, struct tekst ny);

/* referat_frammote.c: which saker somebody was there for, «fra sak 22/23», or the times when that
 * tells nothing; empty: all of them. And the same with «på skjerm» before it. */
struct tekst naar_til_stede(const struct bygg *b, const struct person *p);
/* A row by what it is called in the file; hidden when the row is. */
struct tekst sak_kalt(const struct bygg *b, struct tekst navn);
struct tekst hvordan_til_stede(const struct bygg *b, const struct person *p, struct tekst naar);

/* referat.c: «Referat – møte 3/23 i Nasjonalt e-helseråd»; a fact that is said to be missing when it is. */
struct tekst dokument_tittel(const struct bygg *b, enum ord_nr hva);
void paakrevd(const struct bygg *b, struct blokk *bl, enum ord_nr term, struct tekst t);

/* referat_folk.c, too: a member's role (empty: plain member); has this person a seat? */
struct tekst rolle_tekst(const struct bygg *b, enum rolle r);
bool er_medlem(const struct person *p);
/* Anybody at all to print? A person without a name and a virksomhet is none. */
bool person_finnes(const struct bygg *b, const struct person *p);
void medlemsendringer(struct bygg *b);
/* referat_slutt.c, too: when and where the meeting after this one is. */
void neste_mote(struct bygg *b);

/* referat_folk.c: who was there.  referat_slutt.c: all that follows the saker. */
void deltakelse(struct bygg *b);
void slutten(struct bygg *b);

/* referat_sak.c: the section of one row, and what other parts say about it in the same words. */
void sak_avsnitt(struct bygg *b, size_t rad);
/* How it was treated: habilitet, innspill, proposals, votes, tilførsler; no heading and no outcome. */
void sak_behandling(struct bygg *b, const struct p_sak *s);
/* Facts of a sak, as definitions; nothing where there is nothing to tell. */
void fakta(const struct bygg *b, struct blokk *bl, enum ord_nr term, struct tekst t);
void fakta_presentert(const struct bygg *b, struct blokk *bl, const struct p_sak *s, enum ord_nr term);
void fakta_gjelder(const struct bygg *b, struct blokk *bl, const struct p_sak *s);
void fakta_tidligere(const struct bygg *b, struct blokk *bl, const struct p_sak *s);
void fakta_vedlegg(const struct bygg *b, struct blokk *bl, const struct p_sak *s);
/* What those who prepared it wrote: background, an earlier decision, questions. */
void bakgrunn(struct bygg *b, const struct p_sak *s);
struct tekst hjemmel_setning(const struct bygg *b, const struct p_sak *s);
struct tekst innretning_tekst(const struct bygg *b, const struct p_sak *s);
/* The alternative that was adopted, or NULL. */
const struct p_forslag *vedtatt_alternativ(const struct bygg *b, const struct p_sak *s);
/* « (planlagt kl. 09.00–13.00)» */
void planlagt(const struct bygg *b, struct felt *f, int fra, int til);
void tid_holdt(const struct bygg *b, struct felt *f, const struct p_sak *s);
void frist_felt(const struct bygg *b, struct blokk *bl, struct dato frist);

/* referat_votering.c: how it was voted, as a section; and what rests on it. */
void votering(struct bygg *b, const struct p_sak *s);
/* The newest vote that the outcome rests on, or NULL. */
const struct p_votering *avgjorende_votering(const struct p_sak *s);
/* «vedtatt mot 5 stemmer», «vedtatt» when no vote tells. */
struct tekst vedtatt_hvordan(const struct bygg *b, const struct p_sak *s);
/* «Forslag B», or in a sentence with a small letter. */
struct tekst forslag_merket(const struct bygg *b, struct tekst merke, bool stor);

/* referat_formelt.c: what a møtebok must tell beside it: before the treatment, and after it. */
void formelt(struct bygg *b, const struct p_sak *s);
void tilforsler(struct bygg *b, const struct p_sak *s);

#endif
