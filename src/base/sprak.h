/*
 * sprak.h: the language in which the program speaks to its user. Bokmål is the text in the code;
 * nynorsk and English are catalogues (po/, gettext), found when they are asked for.
 *
 *	ut_f(u, tr("møtet er hevet\n"));
 *	streng_c(ut, tr_antall("%zu sak", "%zu saker", n));
 *	static const char *const navn[] = {N_("til vedtak"), N_("orientering")};   … tr(navn[i])
 *
 * feil_sett(), feil_os(), feil_foran(), melding_ny() and what is built on them translate their own
 * format; tests/sjekk/sprak.py has the list, and finds what nobody marked.
 *
 * What is written to a file is never translated: the journal, the minutes and the words that the
 * secretary types are the same in every language, and the referat has a language of its own.
 */
#ifndef SPRAK_H
#define SPRAK_H

#include "tekst.h"
#include "tid.h"

#define FORMAT_SOM(arg) __attribute__((format_arg(arg)))

/* Text that is translated where it is shown. */
#define N_(tekst) tekst
#define TR(tekst) tekst_c(tr(tekst))

/* Until it is called, and when no folder has the catalogue (false), the language is bokmål. A folder
 * holds nn/LC_MESSAGES/motebok.mo; `mapper` ends in NULL and must live on. */
bool sprak_velg(enum sprak s, const char *const *mapper) MUST_CHECK;
enum sprak sprak_naa(void);
/* Another language for a while, from the same folders (bokmål when they lack it); the answer is the one
 * to give back after. */
enum sprak sprak_bytt(enum sprak s);
const char *sprak_kode(enum sprak s); /* «nb», «nn», «en» */

/* «nn_NO.UTF-8», «nb», «en_GB:en» → the language; false: it is none of ours. */
bool sprak_les(struct tekst lokale, enum sprak *ut);
/* What the environment asks for, by the rules of gettext: LC_ALL, LC_MESSAGES, LANG, and before
 * them LANGUAGE unless the locale is C. Bokmål when it asks for nothing, or for another language. */
enum sprak sprak_av_miljoet(void);

/* The text in the user's language; the same pointer when there is none, or it is empty. */
const char *tr(const char *tekst) FORMAT_SOM(1);
/* Columns of the widest of the texts, in the user's language. */
int tr_bredde(const char *const *tekster, size_t n);
/* One or more: `en` is for n = 1. */
const char *tr_antall(const char *en, const char *flere, size_t n) FORMAT_SOM(1) FORMAT_SOM(2);

/* A time of day in a sentence, as the user's language writes it: 09.05, but 09:05 in English. */
void skriv_kl_vist(struct streng *s, int minutter);

#endif
