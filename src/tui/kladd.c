/*
 * Drafts: what is typed and not yet recorded. One «navn tekst» a line, with \n and \\ for LF and
 * backslash; the proposal being edited has its sak in front: «endring 20/23 tekst».
 */
#include "sprak.h"
#include "view.h"

static void legg(struct streng *ut, struct tekst t)
{
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '\n')
			streng_c(ut, "\\n");
		else if (t.p[i] == '\\')
			streng_c(ut, "\\\\");
		else
			streng_tegn(ut, t.p[i]);
	}
	streng_tegn(ut, '\n');
}

void kladd_lagre(struct app *a)
{
	struct streng ut = {0};
	struct feil f;
	for (int i = 0; i < FELT_ANTALL; i++) {
		struct tekst t = linje_tekst(&a->felt[i]);
		size_t hvilket;
		if (i == (int)a->aktivt_felt && felt_retter(a, &hvilket))
			t = streng_tekst(&a->felt[i].utkast); /* what is recorded, is no draft */
		if (!t.n || i == FELT_PAUSE || i == FELT_SVAR)
			continue;
		streng_f(&ut, "%s ", felt_info[i].ord);
		if (i == FELT_INNSPILL && felt_fra(a).n) /* who had the floor when it was begun */
			streng_f(&ut, TF ": ", TA(felt_fra(a)));
		legg(&ut, t);
	}
	if (a->endrer_rad >= 0 && linje_tekst(&a->endring).n) {
		struct tekst rad = rad_navn(&a->s->skrap, a->s->mote.agenda, (size_t)a->endrer_rad);
		streng_f(&ut, "endring " TF "\t", TA(rad));
		legg(&ut, linje_tekst(&a->endring));
	}
	if (!session_kladd_skriv(a->s, streng_tekst(&ut), &f))
		app_melding(a, true, app_f(a, tr("utkastet er ikke lagret: %s"), f.tekst));
	streng_release(&ut);
}

static struct tekst les(struct app *a, struct tekst t)
{
	struct streng ut = {0};
	for (size_t i = 0; i < t.n; i++) {
		bool rom = t.p[i] == '\\' && i + 1 < t.n;
		i += rom;
		streng_tegn(&ut, rom && t.p[i] == 'n' ? '\n' : t.p[i]);
	}
	struct tekst svar = arena_tekst(&a->s->skrap, streng_tekst(&ut));
	streng_release(&ut);
	return svar;
}

void kladd_hent(struct app *a)
{
	struct tekst rest = session_kladd_les(a->s), linje, navn, rad;
	while (tekst_del(&rest, '\n', &linje)) {
		if (!tekst_del(&linje, ' ', &navn))
			continue;
		if (tekst_lik_c(navn, "endring") && tekst_del(&linje, '\t', &rad)) {
			a->endrer_rad = rad_finn(a->s->mote.agenda, rad);
			linje_sett(&a->endring, les(a, linje));
			continue;
		}
		for (int i = 0; i < FELT_ANTALL; i++)
			if (tekst_lik_c(navn, felt_info[i].ord))
				linje_sett(&a->felt[i], les(a, linje));
	}
}
