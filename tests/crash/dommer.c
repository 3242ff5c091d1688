/*
 * The judge of crash states: for each folder named on a line of standard input, recovers the
 * journal there as the program does, and says on one line what came of it:
 *
 *	HVA ANTALL HODE FUNN
 *
 * HVA is «ingen» (no journal), «hel» (goes on in two copies without asking, takes a record, and is
 * whole when it is opened once more), «spor» (something is lost, and it says so), «les» (read
 * only), «galt …» (something else). ANTALL records hang together from nr 0 on, HODE is the kjede
 * of the last, FUNN how many findings were told. The journal is minutes/rad.journal, copy 2 in
 * speil/.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "journal.h"

#define T_FAST(s) {s, sizeof(s) - 1}
static const struct journal_sted sted = {T_FAST("minutes"), T_FAST("rad"), T_FAST("speil"), false};

struct dom {
	struct arena a;
	struct journal j;
	struct journal_lest lest;
	struct feil f;
};

static void slipp(struct dom *d)
{
	journal_lukk(&d->j);
	arena_release(&d->a);
	*d = (struct dom){0};
}

static size_t sammenhengende(const struct gjenoppretting *g)
{
	size_t n = 0;
	while (n < g->antall && g->poster[n].nr == (int)n)
		n++;
	return n;
}

/* One more record, and then an opening that has nothing to tell. */
static const char *videre(struct dom *d)
{
	struct journal_stempel st = {{1696419727113, 120}, 1};
	if (d->j.grad != LAGRET_TO)
		return "galt-ett-eksemplar";
	if (!journal_skriv(&d->j, T("\"hva\":\"merknad\",\"tekst\":\"etter\""), st, &d->f))
		return "galt-skriver-ikke";
	size_t n = d->j.antall;
	slipp(d);
	if (!journal_finn(&d->a, &sted, &d->lest, &d->f) || d->lest.g.antall != n ||
	    !gjenoppretting_hel(&d->lest.g))
		return "galt-ikke-hel-etterpå";
	return "hel";
}

static void dom(const char *mappe)
{
	struct dom d = {0};
	const struct gjenoppretting *g = &d.lest.g;
	const char *hva = "hel";
	if (chdir(mappe) != 0) {
		printf("galt-%s 0 - 0\n", strerror(errno));
		return;
	}
	if (!journal_finn(&d.a, &sted, &d.lest, &d.f)) {
		printf("galt-finner-ikke 0 - 0\n");
		slipp(&d);
		return;
	}
	size_t n = sammenhengende(g), funn = g->antall_funn;
	char hode[SUM_LEN + 1] = "-";
	if (n)
		snprintf(hode, sizeof(hode), TF, TA(g->poster[n - 1].kjede));
	if (!g->kopi[0].finnes && !g->kopi[1].finnes)
		hva = "ingen";
	else if (g->bare_les || !d.lest.id.n)
		hva = "les";
	else if (g->tapt || n != g->antall)
		hva = "spor";
	else if (!journal_fortsett(&d.j, &sted, &d.lest, &d.f))
		hva = "galt-fortsetter-ikke";
	else
		hva = videre(&d);
	printf("%s %zu %s %zu\n", hva, n, hode, funn);
	slipp(&d);
}

int main(void)
{
	char sti[4096];
	while (fgets(sti, sizeof(sti), stdin)) {
		sti[strcspn(sti, "\n")] = '\0';
		dom(sti);
		fflush(stdout);
	}
	return 0;
}
