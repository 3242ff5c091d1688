/*
 * prove_ordbok.h: a dictionary of a dozen words in a folder of the test's own.
 *
 *	prov_ordbok("/tmp/x/nb_NO", "ISO8859-1");   makes nb_NO.aff and nb_NO.dic
 *
 * They are in the encoding that is named; only ISO8859-1 and UTF-8 are known here. The words that are
 * marked /z may stand in a compound.
 */
#ifndef PROVE_ORDBOK_H
#define PROVE_ORDBOK_H

#include "prove.h"

static inline void prov_kodet(const char *sti, const char *koding, const char *tekst)
{
	bool latin1 = strcmp(koding, "ISO8859-1") == 0;
	FILE *f = fopen(sti, "wb");
	assert_non_null(f);
	for (const unsigned char *p = (const unsigned char *)tekst; *p; p++)
		if (latin1 && *p >= 0xc0) { /* two bytes of UTF-8 are one letter up to U+00FF */
			assert_int_not_equal(fputc((p[0] & 3) << 6 | (p[1] & 0x3f), f), EOF);
			p++;
		} else {
			assert_int_not_equal(fputc(*p, f), EOF);
		}
	assert_int_equal(fclose(f), 0);
}

static inline void prov_ordbok(const char *uten_endelse, const char *koding)
{
	static const char ord[] = "15\nbl.a.\ndigital\ner\nhelse/z\nmøte/z\nog\nom\npå\nreform\nrådet\n"
				  "samhandlings\nsømmelig\nvedtak/z\nvi\når\n";
	char sti[256], aff[256];
	snprintf(aff, sizeof(aff), "SET %s\nTRY aeørtidlsk\nCOMPOUNDFLAG z\nCOMPOUNDMIN 4\n", koding);
	snprintf(sti, sizeof(sti), "%s.aff", uten_endelse);
	prov_kodet(sti, koding, aff);
	snprintf(sti, sizeof(sti), "%s.dic", uten_endelse);
	prov_kodet(sti, koding, ord);
}

#endif
