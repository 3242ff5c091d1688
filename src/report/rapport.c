#include "rapport.h"

#include "sprak.h"

static const struct rapport rapporter[] = {
	{"html", ".html", N_("én nettside i én fil, for alle skjermer og for utskrift"), rapport_html},
	{"md", ".md", N_("Markdown, til lesing som det er eller videre med pandoc"), rapport_md},
	{"txt", ".txt", N_("ren tekst, 72 kolonner"), rapport_txt},
};

const struct rapport *rapport_nr(size_t i)
{
	return i < ARRAY_LEN(rapporter) ? &rapporter[i] : NULL;
}

const struct rapport *rapport_finn(struct tekst navn)
{
	struct tekst endelse = tekst_starter(navn, T(".")) ? tekst_fra(navn, 1) : navn;
	for (size_t i = 0; i < ARRAY_LEN(rapporter); i++)
		if (tekst_lik_c(navn, rapporter[i].navn) ||
		    tekst_lik_c(endelse, rapporter[i].endelse + 1))
			return &rapporter[i];
	return NULL;
}
