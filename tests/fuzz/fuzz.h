/*
 * fuzz.h: what every fuzz target has. A target is fuzz_<name>.c with LLVMFuzzerTestOneInput(); it is
 * linked with libFuzzer (clang) or the driver of AFL++ (afl-clang-fast) when -Dlibfuzzer=true, or with
 * fuzz_main.c, which runs the files it is given: so every build runs every corpus.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#define KREV(vilkar) BUG_ON(!(vilkar))

/* First in each run that needs it: characters have widths, and an assertion of cmocka's is a crash. */
static inline void fuzz_forbered(void)
{
	static bool klart;
	if (klart)
		return;
	KREV(utf8_lokale());
	KREV(setenv("CMOCKA_TEST_ABORT", "1", 1) == 0);
	klart = true;
}

#endif
