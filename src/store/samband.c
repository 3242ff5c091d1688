#include "samband.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

struct tekst samband_sti(struct arena *a, const char *mappe, const char *las)
{
	struct stat st;
	if (stat(las, &st) != 0)
		return INGEN_TEKST;
	return arena_f(a, "%s/%llx-%llx.sock", mappe, (unsigned long long)st.st_dev,
		       (unsigned long long)st.st_ino);
}

static bool adresse(struct sockaddr_un *a, const char *sti, struct feil *f)
{
	*a = (struct sockaddr_un){.sun_family = AF_UNIX};
	if (strlen(sti) >= sizeof(a->sun_path))
		return feil_sett(f, FEIL_IO, "%s: for lang sti til et samband", sti);
	memcpy(a->sun_path, sti, strlen(sti) + 1);
	return true;
}

/* The folder: made for the user alone when it is not there; another's is not trusted. *delt: it has been
 * shared with a group on purpose. */
static bool mappen(const char *sti, bool *delt, struct feil *f)
{
	char mappe[108];
	struct stat st;
	snprintf(mappe, sizeof(mappe), "%s", sti);
	*strrchr(mappe, '/') = 0;
	if (mkdir(mappe, 0700) != 0 && errno != EEXIST)
		return feil_os(f, errno, "%s", mappe);
	if (lstat(mappe, &st) != 0)
		return feil_os(f, errno, "%s", mappe);
	*delt = S_ISDIR(st.st_mode) && (st.st_mode & (S_ISGID | S_IWGRP)) == (S_ISGID | S_IWGRP) &&
		!(st.st_mode & S_IWOTH);
	bool egen = S_ISDIR(st.st_mode) && st.st_uid == geteuid() && !(st.st_mode & (S_IWGRP | S_IWOTH));
	return *delt || egen || feil_sett(f, FEIL_IO, "%s er ikke din egen mappe", mappe);
}

static bool lytt(struct samband *s, const char *sti, struct feil *f)
{
	struct sockaddr_un a;
	struct epoll_event hva = {.events = EPOLLIN, .data.fd = -1};
	bool delt = false;
	if (!adresse(&a, sti, f) || !mappen(sti, &delt, f))
		return false;
	if (unlink(sti) != 0 && errno != ENOENT)
		return feil_os(f, errno, "%s", sti);
	s->lytter = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	s->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (s->lytter < 0 || s->epoll < 0)
		return feil_os(f, errno, "samband");
	/* listening comes after chmod: nobody is let in before the mode is right */
	if (bind(s->lytter, (struct sockaddr *)&a, sizeof(a)) != 0 ||
	    chmod(sti, delt ? 0660 : 0600) != 0 || listen(s->lytter, SAMBAND_GJESTER) != 0 ||
	    epoll_ctl(s->epoll, EPOLL_CTL_ADD, s->lytter, &hva) != 0)
		return feil_os(f, errno, "%s", sti);
	snprintf(s->sti, sizeof(s->sti), "%s", sti);
	return true;
}

bool samband_apne(struct samband *s, const char *sti, struct feil *f)
{
	*s = (struct samband){.apen = true, .lytter = -1, .epoll = -1};
	for (int i = 0; i < SAMBAND_GJESTER; i++)
		s->gjest[i].fd = -1;
	if (lytt(s, sti, f))
		return true;
	samband_lukk(s);
	return false;
}

static void slipp(struct samband_gjest *g)
{
	if (g->fd >= 0)
		close(g->fd);
	g->fd = -1;
	streng_release(&g->inn);
}

void samband_lukk(struct samband *s)
{
	if (!s->apen)
		return;
	for (int i = 0; i < SAMBAND_GJESTER; i++)
		slipp(&s->gjest[i]);
	if (s->sti[0])
		(void)unlink(s->sti); /* one that stays is replaced by the next who writes */
	if (s->lytter >= 0)
		close(s->lytter);
	if (s->epoll >= 0)
		close(s->epoll);
	s->apen = false;
}

int samband_fd(const struct samband *s)
{
	return s->apen ? s->epoll : -1;
}

static void navngi(struct samband_gjest *g)
{
	struct ucred hvem;
	socklen_t n = sizeof(hvem);
	struct passwd p, *treff = NULL;
	char b[1024];
	if (getsockopt(g->fd, SOL_SOCKET, SO_PEERCRED, &hvem, &n) != 0)
		snprintf(g->navn_b, sizeof(g->navn_b), "ukjent");
	else if (getpwuid_r(hvem.uid, &p, b, sizeof(b), &treff) == 0 && treff)
		snprintf(g->navn_b, sizeof(g->navn_b), "%.60s", treff->pw_name);
	else
		snprintf(g->navn_b, sizeof(g->navn_b), "bruker %u", (unsigned)hvem.uid);
	g->navn = tekst_c(g->navn_b);
}

static void ta_imot(struct samband *s)
{
	for (int i = 0; i < SAMBAND_GJESTER; i++) {
		struct samband_gjest *g = &s->gjest[i];
		struct epoll_event hva = {.events = EPOLLIN, .data.fd = i};
		if (g->fd >= 0)
			continue;
		g->fd = accept4(s->lytter, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
		if (g->fd < 0)
			return;
		navngi(g);
		if (epoll_ctl(s->epoll, EPOLL_CTL_ADD, g->fd, &hva) != 0)
			slipp(g);
	}
	int en_for_mye = accept4(s->lytter, NULL, NULL, SOCK_CLOEXEC);
	if (en_for_mye >= 0)
		close(en_for_mye);
}

/* Reads what is there; a guest that has gone, or says more than a line may hold, is let go. */
static void les(struct samband_gjest *g)
{
	char b[4096];
	ssize_t n;
	while ((n = read(g->fd, b, sizeof(b))) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN)
			return;
		if (n < 0)
			break;
		streng_legg(&g->inn, (struct tekst){b, (size_t)n});
		if (g->inn.n > SAMBAND_LINJE)
			break;
	}
	slipp(g);
}

static bool har_linje(struct samband *s, int *gjest, struct tekst *linje)
{
	for (int i = 0; i < SAMBAND_GJESTER; i++) {
		struct tekst t = streng_tekst(&s->gjest[i].inn);
		ptrdiff_t lf = s->gjest[i].fd < 0 ? -1 : tekst_finn_tegn(t, '\n');
		if (lf < 0)
			continue;
		*gjest = i;
		*linje = tekst_til(t, (size_t)lf);
		return true;
	}
	return false;
}

bool samband_neste(struct samband *s, int *gjest, struct tekst *linje)
{
	struct epoll_event e[SAMBAND_GJESTER + 1];
	if (!s->apen)
		return false;
	int n = epoll_wait(s->epoll, e, SAMBAND_GJESTER + 1, 0);
	for (int i = 0; i < n; i++) {
		if (e[i].data.fd < 0)
			ta_imot(s);
		else
			les(&s->gjest[e[i].data.fd]);
	}
	return har_linje(s, gjest, linje);
}

void samband_si(struct samband *s, int gjest, const struct samband_svar *svar)
{
	struct samband_gjest *g = &s->gjest[gjest];
	struct tekst inn = streng_tekst(&g->inn);
	ptrdiff_t lf = tekst_finn_tegn(inn, '\n');
	if (g->fd < 0)
		return;
	streng_fjern(&g->inn, 0, lf < 0 ? inn.n : (size_t)lf + 1);
	struct streng b = {0};
	streng_f(&b, "%s %d %zu\n", svar->ok ? "OK" : "NEI", svar->tall, svar->tekst.n);
	streng_legg(&b, streng_tekst(&svar->tekst));
	if (send(g->fd, b.p, b.n, MSG_NOSIGNAL | MSG_DONTWAIT) != (ssize_t)b.n)
		slipp(g);
	streng_release(&b);
}

/* --- the other side -------------------------------------------------------------------------- */

bool samband_koble(int *fd, const char *sti, struct feil *f)
{
	struct sockaddr_un a;
	*fd = -1;
	if (!adresse(&a, sti, f))
		return false;
	*fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (*fd >= 0 && connect(*fd, (struct sockaddr *)&a, sizeof(a)) == 0)
		return true;
	int feil = errno;
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
	if (feil == ENOENT || feil == ECONNREFUSED)
		return feil_sett(f, FEIL_LAAST, "ingen fører møtet nå: motebok FIL gjør det");
	return feil_os(f, feil, "%s", sti);
}

static bool borte(struct feil *f)
{
	return feil_sett(f, FEIL_LAAST, "den som førte møtet, svarer ikke lenger; det som er kvittert for, er lagret");
}

static bool send_alt(int fd, struct tekst t, struct feil *f)
{
	while (t.n) {
		ssize_t n = send(fd, t.p, t.n, MSG_NOSIGNAL);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return borte(f);
		t = tekst_fra(t, (size_t)n);
	}
	return true;
}

static bool les_til(int fd, struct streng *inn, struct feil *f)
{
	char b[4096];
	struct pollfd p = {fd, POLLIN, 0};
	int svar = poll(&p, 1, SAMBAND_VENT_MS);
	ssize_t n = svar > 0 ? read(fd, b, sizeof(b)) : 0;
	if (svar < 0 && errno == EINTR)
		return true;
	if (n < 0 && errno == EINTR)
		return true;
	if (n <= 0)
		return borte(f);
	streng_legg(inn, (struct tekst){b, (size_t)n});
	return true;
}

/* «OK 0 17»: false when it is nothing of the kind. */
static bool tolk(struct tekst hode, struct samband_svar *ut, size_t *antall)
{
	struct tekst ord = INGEN_TEKST, tall = INGEN_TEKST;
	int64_t v, n;
	if (!tekst_del(&hode, ' ', &ord) || !tekst_del(&hode, ' ', &tall) ||
	    !tekst_tall(tall, INT32_MAX, &v) || !tekst_tall(hode, 64 << 20, &n))
		return false;
	ut->ok = tekst_lik_c(ord, "OK");
	ut->tall = (int)v;
	*antall = (size_t)n;
	return true;
}

bool samband_spor(int fd, struct tekst linje, struct samband_svar *ut, struct feil *f)
{
	struct streng inn = {0};
	size_t antall = 0, hode = 0;
	bool ok = send_alt(fd, linje, f) && send_alt(fd, T("\n"), f);
	while (ok && (!hode || inn.n < hode + antall)) {
		ok = les_til(fd, &inn, f);
		ptrdiff_t lf = hode ? -1 : tekst_finn_tegn(streng_tekst(&inn), '\n');
		if (ok && lf >= 0) {
			hode = (size_t)lf + 1;
			ok = tolk(tekst_til(streng_tekst(&inn), (size_t)lf), ut, &antall) || borte(f);
		}
	}
	if (ok)
		streng_legg(&ut->tekst, tekst_til(tekst_fra(streng_tekst(&inn), hode), antall));
	streng_release(&inn);
	return ok;
}
