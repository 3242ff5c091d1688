#include "pdf.h"

#include <errno.h>
#include <string.h>

#include "kjor.h"
#include "utf8.h"

enum { PDF_MAKS = 64 << 20, PDF_FRIST_MS = 5 * 60 * 1000, SLUTT_LINJER = 3, SLUTT_KOLONNER = 400 };

/* What WeasyPrint says of a style that it does not know is no reason. */
static bool er_varsel(struct tekst linje)
{
	return tekst_starter(linje, T("WARNING:")) || tekst_starter(linje, T("INFO:"));
}

/* Its last words, on one line: in them is the reason when it fails. */
static void siste_ord(struct streng *ut, struct tekst sagt)
{
	struct tekst siste[SLUTT_LINJER], linje;
	size_t n = 0;
	while (tekst_del(&sagt, '\n', &linje)) {
		linje = tekst_trim(linje);
		if (!linje.n || er_varsel(linje))
			continue;
		if (n == SLUTT_LINJER)
			memmove(siste, siste + 1, (--n) * sizeof(*siste));
		siste[n++] = linje;
	}
	for (size_t i = 0; i < n; i++) {
		streng_c(ut, i ? " / " : "");
		streng_legg(ut, siste[i]);
	}
	streng_kutt(ut, utf8_klipp(streng_tekst(ut), SLUTT_KOLONNER));
}

static bool mislyktes(struct tekst sagt, struct feil *f)
{
	struct streng ord = {0};
	char hvorfor[sizeof(f->tekst)];
	siste_ord(&ord, sagt);
	memcpy(hvorfor, f->tekst, sizeof(hvorfor));
	feil_sett(f, FEIL_IO, "det ble ingen PDF: %s%s" TF, hvorfor, ord.n ? ": " : "",
		  TA(streng_tekst(&ord)));
	streng_release(&ord);
	return false;
}

bool pdf_av_html(struct tekst html, const char *const *miljo, struct streng *ut, struct feil *f)
{
	static const char *const argv[] = {
		"weasyprint", "--encoding", "utf-8", "--base-url", "about:blank", "--pdf-variant", "pdf/ua-1",
		"-", "-", NULL};
	struct streng sagt = {0};
	f->os = 0;
	bool ok = kjor(&(struct kjoring){argv, miljo, html, PDF_MAKS, PDF_FRIST_MS}, ut, &sagt, f);
	if (!ok && f->os == ENOENT)
		feil_sett(f, FEIL_IO, "PDF lages av WeasyPrint, som ikke er her: apt-get install weasyprint, "
			  "eller skriv ut nettsiden (--til html) fra nettleseren");
	else if (!ok)
		(void)mislyktes(streng_tekst(&sagt), f);
	else if (!tekst_starter(streng_tekst(ut), T("%PDF-")))
		ok = feil_sett(f, FEIL_IO, "det ble ingen PDF: weasyprint skrev noe annet");
	streng_release(&sagt);
	return ok;
}
