/*
 * fuzz_main.c: the target's main() where there is no libFuzzer. Each argument is a file, or a
 * directory whose files are taken; each is also cut short at every byte of its first kilobyte, but for what
 * comes after «--hele».
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static size_t antall;
static bool hele;

static void kjor(const char *navn)
{
	struct streng s = {0};
	char b[8192];
	FILE *f = fopen(navn, "rb");
	if (!f) {
		perror(navn);
		exit(1);
	}
	for (size_t n; (n = fread(b, 1, sizeof(b), f)) > 0;)
		streng_legg(&s, (struct tekst){b, n});
	fclose(f);
	for (size_t n = s.n; n > 0; n = n > 1024 ? 1024 : n - 1) {
		/* exactly as long as it is, so that a sanitizer sees a byte too far */
		uint8_t *p = malloc(n);
		if (!p)
			abort();
		memcpy(p, s.p, n);
		LLVMFuzzerTestOneInput(p, n);
		free(p);
		if (hele)
			break;
	}
	streng_release(&s);
	antall++;
}

static void kjor_mappe(const char *navn, DIR *d)
{
	for (struct dirent *e; (e = readdir(d)) != NULL;) {
		struct streng s = {0};
		if (e->d_name[0] == '.')
			continue;
		streng_f(&s, "%s/%s", navn, e->d_name);
		kjor(s.p);
		streng_release(&s);
	}
}

int main(int argc, char **argv)
{
	utf8_lokale();
	for (int i = 1; i < argc; i++) {
		DIR *d = opendir(argv[i]);
		hele = hele || strcmp(argv[i], "--hele") == 0;
		if (d) {
			kjor_mappe(argv[i], d);
			closedir(d);
		} else if (strcmp(argv[i], "--hele") != 0) {
			kjor(argv[i]);
		}
	}
	printf("%zu filer\n", antall);
	return antall > 0 ? 0 : 1;
}
