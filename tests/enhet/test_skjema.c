#include "skjema.h"

#include "felt.h"
#include "prove.h"

/* The schema as printed: a member a line, two blanks a level. */
static struct streng skjema;

static int lag(void **state)
{
	(void)state;
	skjema_skriv(&skjema);
	return utf8_lokale() ? 0 : -1;
}

static int slipp(void **state)
{
	(void)state;
	streng_release(&skjema);
	return 0;
}

/* «        "navn": {» at this level? Then the name. */
static bool er_medlem(struct tekst linje, size_t niva, struct tekst *navn)
{
	for (size_t i = 0; i < 2 * niva; i++)
		if (i >= linje.n || linje.p[i] != ' ')
			return false;
	linje = tekst_fra(linje, 2 * niva);
	if (!tekst_starter(linje, T("\"")) || !tekst_slutter(linje, T("\": {")))
		return false;
	*navn = tekst_til(tekst_fra(linje, 1), linje.n - 5);
	return true;
}

/* The names in "properties" of a definition, each followed by LF; of the whole when id is NULL. */
static struct streng felt_i(const char *id)
{
	struct streng ut = {0};
	struct tekst rest = streng_tekst(&skjema), linje, navn;
	size_t niva = id ? 3 : 1;
	bool i_def = !id, i_felt = false;
	while (tekst_del(&rest, '\n', &linje)) {
		if (id && er_medlem(linje, 2, &navn))
			i_def = tekst_lik_c(navn, id);
		if (er_medlem(linje, niva, &navn))
			i_felt = i_def && tekst_lik_c(navn, "properties");
		if (i_felt && er_medlem(linje, niva + 1, &navn))
			streng_f(&ut, TF "\n", TA(navn));
	}
	return ut;
}

static void har_samme_felt(const char *id, const struct felttabell *t, bool (*med)(const struct felt *))
{
	struct streng ventet = {0}, fikk = felt_i(id);
	for (size_t i = 0; i < t->n; i++)
		if (!med || med(&t->felt[i]))
			streng_f(&ventet, "%s\n", t->felt[i].navn);
	assert_streng(&fikk, ventet.p);
	streng_release(&ventet);
	streng_release(&fikk);
}

static bool i_sak(const struct felt *f)
{
	return f->type != FELT_PAUSE;
}

static bool i_post(const struct felt *f)
{
	return i_sak(f) && f->type != FELT_SAKSNR;
}

static bool i_pause(const struct felt *f)
{
	return f->i_pause;
}

static void skjemaet_har_de_samme_feltene_som_tabellene(void **state)
{
	(void)state;
	har_samme_felt(NULL, &agenda_felt, NULL);
	har_samme_felt("mote", &mote_felt, NULL);
	har_samme_felt("medlem", &medlem_felt, NULL);
	har_samme_felt("stedfortreder", &stedfortreder_felt, NULL);
	har_samme_felt("endring", &endring_felt, NULL);
	har_samme_felt("presentor", &presentor_felt, NULL);
	har_samme_felt("vedlegg", &vedlegg_felt, NULL);
	har_samme_felt("neste_mote", &neste_felt, NULL);
	har_samme_felt("tidligere_vedtak", &tidligere_vedtak_felt, NULL);
	har_samme_felt("skjerming", &hjemmel_felt, NULL);
	har_samme_felt("sak", &rad_felt, i_sak);
	har_samme_felt("post", &rad_felt, i_post);
	har_samme_felt("pause", &rad_felt, i_pause);
}

static bool har(const char *hva)
{
	return tekst_finn(streng_tekst(&skjema), tekst_c(hva)) >= 0;
}

static void skjemaet_er_paa_norsk_og_strengt(void **state)
{
	(void)state;
	assert_true(har("\"$schema\": \"http://json-schema.org/draft-07/schema#\""));
	assert_true(har("\"additionalProperties\": false"));
	assert_true(har("\"description\": \"Hva saken heter.\""));
	assert_true(har("\"examples\": [\n            \"Godkjenning\",\n"));
	assert_false(har("oneOf"));
	for (size_t i = 0; i < rolle_ord.n; i++)
		assert_true(har(rolle_ord.ord[i]));
}

int main(void)
{
	static const struct CMUnitTest prover[] = {
		cmocka_unit_test(skjemaet_har_de_samme_feltene_som_tabellene),
		cmocka_unit_test(skjemaet_er_paa_norsk_og_strengt),
	};
	return cmocka_run_group_tests(prover, lag, slipp);
}
