#include "feil.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sprak.h"

#undef feil_sett /* feil.h has them as macros for an analyser */
#undef feil_os
#undef feil_foran

NORETURN void bug(const char *fil, int linje, const char *hva)
{
	char b[512];
	int n = snprintf(b, sizeof(b), "motebok: feil i programmet: %s:%d: %s\n", fil, linje, hva);
	if (n > 0 && write(2, b, (size_t)n < sizeof(b) ? (size_t)n : sizeof(b) - 1) < 0)
		abort();
	abort();
}

NORETURN void tomt_for_minne(void)
{
	quick_exit(3);
}

bool feil_sett(struct feil *f, enum feil_kode kode, const char *fmt, ...)
{
	char ny[sizeof(f->tekst)]; /* an argument may point into f->tekst */
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(ny, sizeof(ny), tr(fmt), ap);
	va_end(ap);
	memcpy(f->tekst, ny, sizeof(ny));
	f->kode = kode;
	f->os = 0;
	return false;
}

bool feil_os(struct feil *f, int os, const char *fmt, ...)
{
	char hva[512];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(hva, sizeof(hva), tr(fmt), ap);
	va_end(ap);
	feil_sett(f, FEIL_IO, "%s: %s", hva, feil_os_tekst(os));
	f->os = os;
	return false;
}

bool feil_foran(struct feil *f, const char *fmt, ...)
{
	char hva[256], gammel[sizeof(f->tekst)];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(hva, sizeof(hva), tr(fmt), ap);
	va_end(ap);
	memcpy(gammel, f->tekst, sizeof(gammel));
	int os = f->os;
	feil_sett(f, f->kode, "%s%s", hva, gammel);
	f->os = os;
	return false;
}

const char *feil_os_ord(int os)
{
	static const struct { int os; const char *ord; } ordbok[] = {
		{ENOENT, N_("finnes ikke")},
		{EACCES, N_("ingen tilgang")},
		{EPERM, N_("ikke tillatt")},
		{EISDIR, N_("er en mappe, ikke en fil")},
		{ENOTDIR, N_("en del av stien er ikke en mappe")},
		{ENOSPC, N_("disken er full")},
		{EDQUOT, N_("diskkvoten er brukt opp")},
		{EFBIG, N_("filen blir for stor")},
		{EROFS, N_("disken kan bare leses")},
		{EIO, N_("disken svarer ikke som den skal")},
		{EEXIST, N_("finnes fra før")},
		{ELOOP, N_("er en symbolsk lenke")},
		{ENAMETOOLONG, N_("navnet er for langt")},
		{EMFILE, N_("for mange åpne filer")},
		{ENFILE, N_("for mange åpne filer på maskinen")},
		{ENOMEM, N_("ikke nok minne")},
		{EBADF, N_("filen er ikke åpen")},
		{EINVAL, N_("ugyldig")},
		{EPIPE, N_("mottakeren har lukket")},
		{ETXTBSY, N_("filen er i bruk")},
		{EBUSY, N_("i bruk")},
		{ENXIO, N_("enheten finnes ikke")},
		{ENODEV, N_("enheten finnes ikke")},
		{ESTALE, N_("nettverksdisken er borte")},
		{ETIMEDOUT, N_("tok for lang tid")},
	};
	for (size_t i = 0; i < ARRAY_LEN(ordbok); i++)
		if (ordbok[i].os == os)
			return ordbok[i].ord;
	return strerror(os);
}

const char *feil_os_tekst(int os)
{
	return tr(feil_os_ord(os));
}

int feil_exit(const struct feil *f)
{
	switch (f->kode) {
	case FEIL_INGEN: return 0;
	case FEIL_REGEL:
	case FEIL_FORMAT: return 1;
	case FEIL_BRUK: return 2;
	case FEIL_IO: return 3;
	case FEIL_LAAST: return 4;
	}
	return 1;
}
