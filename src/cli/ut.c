#include "ut.h"

#include <errno.h>
#include <unistd.h>

#include "files.h"
#include "sprak.h"
#include "utf8.h"

enum { INN = 0, UT = 1, FEIL = 2 };

void ut_tekst(struct ut *u, struct tekst t)
{
	utf8_trygg(&u->b, t);
}

void ut_f(struct ut *u, const char *fmt, ...)
{
	struct streng s = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s, fmt, ap);
	va_end(ap);
	ut_tekst(u, streng_tekst(&s));
	streng_release(&s);
}

void ut_raa(struct ut *u, struct tekst t)
{
	if (isatty(UT))
		ut_tekst(u, t);
	else
		streng_legg(&u->b, t);
}

bool ut_tom(struct ut *u)
{
	size_t n;
	int os = u->os ? u->os : fil_skriv(UT, streng_tekst(&u->b), &n);
	streng_reset(&u->b);
	if (os && !u->os) {
		u->os = os;
		if (os != EPIPE)
			si_f(u, "standard ut: %s", feil_os_tekst(os));
	}
	return !u->os;
}

int ut_slutt(struct ut *u, int status)
{
	/* Some file systems tell of a full disk only when the file is closed. */
	if (ut_tom(u) && close(UT) != 0) {
		u->os = errno;
		si_f(u, "standard ut: %s", feil_os_tekst(u->os));
	}
	streng_release(&u->b);
	return u->os ? 3 : status;
}

void si_ferdig(struct ut *u, struct tekst t)
{
	size_t n;
	if (u->b.n)
		ut_tom(u);
	(void)!fil_skriv(FEIL, t, &n); /* there is nowhere left to tell of it */
}

void si_f(struct ut *u, const char *fmt, ...)
{
	struct streng s = {0}, linje = {0};
	va_list ap;
	va_start(ap, fmt);
	streng_vf(&s, tr(fmt), ap);
	va_end(ap);
	streng_c(&linje, "motebok: ");
	utf8_trygg(&linje, streng_tekst(&s));
	streng_tegn(&linje, '\n');
	si_ferdig(u, streng_tekst(&linje));
	streng_release(&s);
	streng_release(&linje);
}

void si_feil(struct ut *u, const struct feil *f)
{
	si_f(u, "%s", f->tekst);
}
