/*
 * prove_mappe.h: a directory of its own for a test that needs files, and what lies in it.
 *
 *	prov_mappe();                 made, and the working directory from now on
 *	prov_skriv("a/b", tekst);     a file with these bytes
 *	prov_les(&arena, "a/b");      its bytes; fails when it is not there
 *	prov_rydd();                  all gone
 */
#ifndef PROVE_MAPPE_H
#define PROVE_MAPPE_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include "prove.h"

static char prov_sti[64];

static inline void prov_mappe(void)
{
	/* memory is faster to sync; /tmp is always there */
	const char *hvor[] = {"/dev/shm/motebok-prove-XXXXXX", "/tmp/motebok-prove-XXXXXX"};
	for (int i = 0; i < 2; i++) {
		snprintf(prov_sti, sizeof(prov_sti), "%s", hvor[i]);
		if (mkdtemp(prov_sti) && chdir(prov_sti) == 0)
			return;
	}
	fail_msg("%s: %s", prov_sti, strerror(errno));
}

static inline int prov_fjern_en(const char *sti, const struct stat *st, int hva, struct FTW *f)
{
	(void)st, (void)hva, (void)f;
	return remove(sti);
}

static inline void prov_rydd(void)
{
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(nftw(prov_sti, prov_fjern_en, 16, FTW_DEPTH | FTW_PHYS), 0);
}

static inline void prov_skriv(const char *sti, struct tekst t)
{
	FILE *f = fopen(sti, "wb");
	if (!f)
		fail_msg("%s: %s", sti, strerror(errno));
	assert_true(fwrite(t.p ? t.p : "", 1, t.n, f) == t.n && fclose(f) == 0);
}

static inline struct tekst prov_les(struct arena *a, const char *sti)
{
	char b[4096];
	struct streng s = {0};
	size_t n;
	FILE *f = fopen(sti, "rb");
	if (!f)
		fail_msg("%s: %s", sti, strerror(errno));
	while ((n = fread(b, 1, sizeof(b), f)) > 0)
		streng_legg(&s, (struct tekst){b, n});
	fclose(f);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static inline bool prov_finnes(const char *sti)
{
	struct stat st;
	return lstat(sti, &st) == 0;
}

/* How many names in `sti` begin with `med`. */
static inline int prov_antall(const char *sti, const char *med)
{
	int n = 0;
	DIR *d = opendir(sti);
	if (!d)
		return 0;
	for (struct dirent *e; (e = readdir(d));)
		n += e->d_name[0] != '.' ? strncmp(e->d_name, med, strlen(med)) == 0
					 : strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0 &&
						   strncmp(e->d_name, med, strlen(med)) == 0 && med[0];
	closedir(d);
	return n;
}

#endif
