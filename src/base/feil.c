#include "feil.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

NORETURN void bug(const char *fil, int linje, const char *hva)
{
	char b[512];
	int n = snprintf(b, sizeof(b), "motebok: feil i programmet: %s:%d: %s\n", fil, linje, hva);
	if (n > 0 && write(2, b, (size_t)n < sizeof(b) ? (size_t)n : sizeof(b) - 1) < 0)
		abort();
	abort();
}

bool feil_sett(struct feil *f, enum feil_kode kode, const char *fmt, ...)
{
	char ny[sizeof(f->tekst)]; /* an argument may point into f->tekst */
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(ny, sizeof(ny), fmt, ap);
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
	vsnprintf(hva, sizeof(hva), fmt, ap);
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
	vsnprintf(hva, sizeof(hva), fmt, ap);
	va_end(ap);
	memcpy(gammel, f->tekst, sizeof(gammel));
	int os = f->os;
	feil_sett(f, f->kode, "%s%s", hva, gammel);
	f->os = os;
	return false;
}

const char *feil_os_tekst(int os)
{
	static const struct { int os; const char *ord; } ordbok[] = {
		{ENOENT, "finnes ikke"},
		{EACCES, "ingen tilgang"},
		{EPERM, "ikke tillatt"},
		{EISDIR, "er en mappe, ikke en fil"},
		{ENOTDIR, "en del av stien er ikke en mappe"},
		{ENOSPC, "disken er full"},
		{EDQUOT, "diskkvoten er brukt opp"},
		{EFBIG, "filen blir for stor"},
		{EROFS, "disken kan bare leses"},
		{EIO, "disken svarer ikke som den skal"},
		{EEXIST, "finnes fra før"},
		{ELOOP, "er en symbolsk lenke"},
		{ENAMETOOLONG, "navnet er for langt"},
		{EMFILE, "for mange åpne filer"},
		{ENFILE, "for mange åpne filer på maskinen"},
		{ENOMEM, "ikke nok minne"},
		{EBADF, "filen er ikke åpen"},
		{EINVAL, "ugyldig"},
		{EPIPE, "mottakeren har lukket"},
		{ETXTBSY, "filen er i bruk"},
		{EBUSY, "i bruk"},
		{ENXIO, "enheten finnes ikke"},
		{ENODEV, "enheten finnes ikke"},
		{ESTALE, "nettverksdisken er borte"},
		{ETIMEDOUT, "tok for lang tid"},
	};
	for (size_t i = 0; i < ARRAY_LEN(ordbok); i++)
		if (ordbok[i].os == os)
			return ordbok[i].ord;
	return strerror(os);
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
