/*
 * prove.h: what every unit test starts with, and the only file that includes <cmocka.h>.
 *
 *	static void en_setning_om_det_som_skal_gjelde(void **state)
 *	{
 *		(void)state;
 *		assert_tekst(…, "…");
 *	}
 *
 *	int main(void)
 *	{
 *		static const struct CMUnitTest prover[] = {
 *			cmocka_unit_test(en_setning_om_det_som_skal_gjelde),
 *		};
 *		return PROV(prover);
 *	}
 *
 * A test that needs a file of its own gets it from a directory that it makes and removes.
 */
#ifndef PROVE_H
#define PROVE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tekst.h"
#include "utf8.h"

/* Where this machine cannot do what the test needs. cmocka's own skip() is written as «not ok … SKIP»,
 * which a reader of TAP counts as a failure. */
#define HOPP_OVER() \
	do { \
		printf("# %s: hoppet over, maskinen kan ikke dette\n", __func__); \
		return; \
	} while (0)

static inline int prov_lokale(void **state)
{
	(void)state;
	return utf8_lokale() ? 0 : -1;
}

#define PROV(prover) cmocka_run_group_tests(prover, prov_lokale, NULL)

/* Equal as text; says both when they are not. */
#define assert_tekst(fikk, ventet) \
	prov_tekst((fikk), tekst_c(ventet), __FILE__, __LINE__)
#define assert_streng(s, ventet) \
	prov_tekst(streng_tekst(s), tekst_c(ventet), __FILE__, __LINE__)

static inline void prov_tekst(struct tekst fikk, struct tekst ventet, const char *fil, int linje)
{
	if (tekst_lik(fikk, ventet))
		return;
	print_error("fikk   «" TF "»\nventet «" TF "»\n", TA(fikk), TA(ventet));
	_fail(fil, linje);
}

#endif
