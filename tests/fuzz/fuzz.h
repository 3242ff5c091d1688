/*
 * fuzz.h: what every fuzz target has. A target is fuzz_<name>.c with LLVMFuzzerTestOneInput(); it is
 * linked with libFuzzer (clang, -Dlibfuzzer=true) or with fuzz_main.c, which runs the files it is
 * given: so every build runs every corpus.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#endif
