/* The speaker list and the floor. */
#include "prove_mote.h"

static struct event taler(enum event_slag slag, const char *kode, const char *hva)
{
	return med_hvem(e_tekst(slag, "17/23", hva), kode, "");
}

static void talerlista_gaar_i_rekkefolge_og_replikker_forst(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, taler(EV_TALER, "a", ""));
	gjor(&p, 901, taler(EV_TALER, "b", ""));
	gjor(&p, 902, taler(EV_TALER, "c", "replikk"));
	gjor(&p, 902, taler(EV_TALER, "d", "replikk"));
	static const char *const orden[] = {"c", "d", "a", "b"};
	for (size_t i = 0; i < 4; i++)
		assert_tekst(p.m.talere[i].hvem.kode, orden[i]);
	gjor(&p, 903, taler(EV_ORDET, "c", ""));
	assert_tekst(p.m.ordet.kode, "c");
	assert_kl(naar(p.m.ordet_fra), 903);
	assert_int_equal(p.m.antall_talere, 3);
	gjor(&p, 904, taler(EV_TALER_AV, "a", ""));
	assert_int_equal(mote_taler(&p.m, &(struct hvem){.kode = T("b")}), 1);
	angre(&p, 905);
	assert_tekst(p.m.talere[1].hvem.kode, "a");
	gjor(&p, 906, taler(EV_ORDET, "", "")); /* nobody */
	assert_int_equal(p.m.ordet.kode.n, 0);
	prov_slutt(&p);
}

static void talerlista_hoerer_til_saken(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	sett(&p);
	gjor(&p, 901, taler(EV_TALER, "a", ""));
	gjor(&p, 901, taler(EV_ORDET, "b", ""));
	gjor(&p, 902, e_slag(EV_PAUSE));
	assert_int_equal(p.m.ordet.kode.n, 0);
	gjor(&p, 905, e_sak(EV_GJENOPPTATT, "17/23"));
	assert_int_equal(p.m.antall_talere, 1); /* they still wait after the break */
	gjor(&p, 906, e_sak(EV_SAK, "18/23"));
	assert_int_equal(p.m.antall_talere, 0);
	prov_slutt(&p);
}

static void talerlista_foeres_en_gang_per_person_mens_motet_gaar(void **state)
{
	(void)state;
	struct prov p;
	prov_start(&p);
	struct event a = med_hvem(e_sak(EV_TALER, "17/23"), "a", ""), av = a, ordet = a;
	av.slag = EV_TALER_AV, ordet.slag = EV_ORDET;
	nekt(&p, a, "ikke satt");
	sett(&p);
	nekt(&p, e_sak(EV_TALER, "17/23"), "skriv hvem: taler rs");
	nekt(&p, av, "står ikke på talerlista");
	gjor(&p, 901, a);
	nekt(&p, a, "står på talerlista fra før");
	gjor(&p, 902, av);
	nekt(&p, av, "står ikke på talerlista");
	gjor(&p, 903, ordet); /* not on the list: the chair may give it to anybody */
	gjor(&p, 904, e_slag(EV_PAUSE));
	nekt(&p, ordet, "møtet har pause");
	gjor(&p, 904, a); /* one may put oneself on the list in the break */
	gjor(&p, 905, e_slag(EV_HEVET));
	nekt(&p, ordet, "hevet");
	prov_slutt(&p);
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(talerlista_gaar_i_rekkefolge_og_replikker_forst),
		cmocka_unit_test(talerlista_hoerer_til_saken),
		cmocka_unit_test(talerlista_foeres_en_gang_per_person_mens_motet_gaar),
	};
	return PROV(prover);
}
