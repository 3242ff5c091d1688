/* Reading a referat on the screen: the decisions first, from sak to sak, searching, and remarks that are saved. */
#include "prove_protokoll.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lesvis.h"
#include "prove.h"
#include "utf8.h"

struct prov_les {
	struct arena a;
	struct protokoll p;
	struct referat r;
	struct lesing l;
	struct merknader m;
	struct lesvis v;
	struct flate f;
	char mappe[64];
};

static void ny_visning(struct prov_les *q)
{
	struct feil f;
	struct meldinger m = {0};
	q->m = (struct merknader){.bruker = T("kari"), .mappe = tekst_c(q->mappe), .navn = T("m.yaml")};
	q->m.fil.mote.organ = q->p.organ;
	q->m.fil.mote.nummer = q->p.nummer;
	q->m.fil.fra = T("kari");
	assert_true(merknader_apne(&q->m, &m, &f));
	les_init(&q->v, &q->l, &q->p, &q->m);
	les_tegn(&q->v, &q->f);
}

static int sett_opp(void **state)
{
	struct prov_les *q = calloc(1, sizeof(*q));
	strcpy(q->mappe, "/tmp/motebok-les-XXXXXX");
	if (!utf8_lokale() || !mkdtemp(q->mappe))
		return -1;
	q->p = prove_protokoll(NULL);
	referat_bygg(&q->a, &q->p, &(struct referat_valg){0}, &q->r);
	lesing_bygg(&q->a, &q->r, &q->l);
	flate_init(&q->f, 24, 80);
	ny_visning(q);
	*state = q;
	return 0;
}

static int ta_ned(void **state)
{
	struct prov_les *q = *state;
	char kommando[128];
	les_release(&q->v);
	merknader_lukk(&q->m);
	flate_release(&q->f);
	arena_release(&q->a);
	snprintf(kommando, sizeof(kommando), "rm -rf %s", q->mappe);
	free(q);
	return system(kommando);
}

static void slag(struct prov_les *q, enum tast_slag s)
{
	assert_true(les_tast(&q->v, &(struct tast){.slag = s}));
	les_tegn(&q->v, &q->f);
}

/* All at once, as a fast finger or a slow terminal sends them: drawn only after the last. */
static void skriv(struct prov_les *q, const char *s)
{
	struct tekst t = tekst_c(s);
	uint32_t cp;
	for (size_t n; (n = utf8_les(t, &cp)); t = tekst_fra(t, n)) {
		struct tast k = {.slag = TAST_TEGN, .n = (unsigned char)n};
		memcpy(k.tegn, t.p, n);
		assert_true(les_tast(&q->v, &k));
	}
	les_tegn(&q->v, &q->f);
}

static const struct leselinje *valgt(const struct prov_les *q)
{
	return &q->l.p[q->v.valgt];
}

static int finn_niva2(const struct prov_les *q, bool sak)
{
	for (size_t i = 0; i < q->l.n; i++)
		if (q->l.p[i].niva == 2 && (q->l.p[i].rad >= 0) == sak)
			return (int)i;
	return -1;
}

static void vedtakene_kommer_for_sakene(void **state)
{
	struct prov_les *q = *state;
	int forst = finn_niva2(q, false);
	assert_true(tekst_finn(q->l.p[forst].tekst, T("vedtak")) >= 0);
	assert_true(forst < finn_niva2(q, true));
	assert_int_equal(q->v.valgt, 0);
}

static void tab_gaar_fra_sak_til_sak_og_tilbake(void **state)
{
	struct prov_les *q = *state;
	slag(q, TAST_TAB);
	int forste = q->v.valgt;
	assert_int_equal(forste, finn_niva2(q, true));
	slag(q, TAST_TAB);
	assert_true(q->v.valgt > forste);
	assert_int_equal(valgt(q)->niva, 2);
	slag(q, TAST_SHIFT_TAB);
	assert_int_equal(q->v.valgt, forste);
}

static void sok_finner_ord_uten_hensyn_til_stor_bokstav_og_gaar_rundt(void **state)
{
	struct prov_les *q = *state;
	skriv(q, "/HØRING");
	slag(q, TAST_ENTER);
	int forste = q->v.valgt;
	assert_true(tekst_finn(valgt(q)->tekst, T("høring")) >= 0);
	do
		skriv(q, "n");
	while (q->v.valgt > forste);
	assert_int_equal(q->v.valgt, forste);
	skriv(q, "/finnesikke");
	slag(q, TAST_ENTER);
	assert_int_equal(q->v.valgt, forste);
	assert_true(q->v.feil);
}

static void hver_linje_kan_naas_med_piltast_i_alle_vinduer(void **state)
{
	struct prov_les *q = *state;
	static const int vindu[][2] = {{24, 80}, {8, 30}, {50, 160}, {3, 20}, {1, 1}};
	for (size_t k = 0; k < ARRAY_LEN(vindu); k++) {
		flate_resize(&q->f, vindu[k][0], vindu[k][1]);
		slag(q, TAST_HJEM);
		for (int i = 0; i < 20000 && q->v.valgt + 1 < (int)q->l.n; i++) {
			int for_ = q->v.valgt;
			slag(q, TAST_NED);
			assert_true(q->v.valgt == for_ || q->v.valgt == for_ + 1);
			assert_true(q->v.topp <= q->v.valgt);
		}
		assert_int_equal(q->v.valgt, q->l.n - 1);
	}
}

static void en_merknad_er_lagret_for_tasten_er_ferdig(void **state)
{
	struct prov_les *q = *state;
	slag(q, TAST_TAB);
	skriv(q, "jj");
	int linje = q->v.valgt;
	skriv(q, "mDet var motsatt.");
	slag(q, TAST_ENTER);
	assert_false(q->v.feil);
	les_release(&q->v);
	merknader_lukk(&q->m);
	ny_visning(q); /* as the next time it is opened */
	assert_int_equal(q->m.fil.merknader.n, 1);
	const struct merknad *m = &q->m.fil.merknader.p[0];
	assert_tekst(m->tekst, "Det var motsatt.");
	assert_int_equal(m->linje, linje + 1);
	assert_true(tekst_lik(m->sitat, q->l.p[linje].tekst));
	assert_true(m->sak.n > 0);
	skriv(q, "M");
	slag(q, TAST_ENTER);
	assert_int_equal(q->v.valgt, linje);
	skriv(q, "Mx");
	assert_int_equal(q->m.fil.merknader.n, 0);
}

static void ny_tekst_til_et_innspill_begynner_med_innspillet_og_husker_hendelsen(void **state)
{
	struct prov_les *q = *state;
	const struct p_innspill *p = NULL;
	for (size_t i = 0; i < q->p.saksliste.n && !p; i++)
		if (q->p.saksliste.p[i].innspill.n && !q->p.saksliste.p[i].skjermet)
			p = &q->p.saksliste.p[i].innspill.p[0];
	assert_non_null(p);
	while (valgt(q)->nr != p->nr)
		slag(q, TAST_NED);
	skriv(q, "e");
	assert_true(tekst_lik(linje_tekst(&q->v.felt), p->tekst) || tekst_finn_tegn(p->tekst, '\n') >= 0);
	skriv(q, " Og mer.");
	slag(q, TAST_ENTER);
	assert_int_equal(q->m.fil.merknader.p[0].hendelse, p->nr);
	assert_true(tekst_slutter(q->m.fil.merknader.p[0].forslag, T(" Og mer.")));
}

static void esc_lukker_feltet_og_q_referatet(void **state)
{
	struct prov_les *q = *state;
	skriv(q, "mIkke dette");
	slag(q, TAST_ESC);
	assert_int_equal(q->m.fil.merknader.n, 0);
	assert_false(les_tast(&q->v, &(struct tast){TAST_TEGN, "q", 1}));
}

#define PROVE(navn) cmocka_unit_test_setup_teardown(navn, sett_opp, ta_ned)

int main(void)
{
	const struct CMUnitTest prover[] = {
		PROVE(vedtakene_kommer_for_sakene),
		PROVE(tab_gaar_fra_sak_til_sak_og_tilbake),
		PROVE(sok_finner_ord_uten_hensyn_til_stor_bokstav_og_gaar_rundt),
		PROVE(hver_linje_kan_naas_med_piltast_i_alle_vinduer),
		PROVE(en_merknad_er_lagret_for_tasten_er_ferdig),
		PROVE(ny_tekst_til_et_innspill_begynner_med_innspillet_og_husker_hendelsen),
		PROVE(esc_lukker_feltet_og_q_referatet),
	};
	return PROV(prover);
}
