/*
 * bug.h: programmer mistakes and compiler attributes.
 *
 * BUG_ON(vilkår) ends the program with file and line when `vilkår` holds. It is for what cannot
 * happen; what can happen (a bad file, a full disk, a wrong word) is a `struct feil` (feil.h).
 * It stays in release builds: a minute book that goes on after a broken invariant writes lies.
 */
#ifndef BUG_H
#define BUG_H

#define PRINTF(fmt, arg) __attribute__((format(printf, fmt, arg)))
#define MUST_CHECK __attribute__((warn_unused_result))
#define NORETURN __attribute__((noreturn))

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

/* Writes one line to standard error (descriptor 2, no stdio) and aborts. */
NORETURN void bug(const char *fil, int linje, const char *hva);

/*
 * Memory has run out: the program ends with status 3, after what at_quick_exit() has been given. screen.c
 * gives the terminal back there, and main() says why. What was acknowledged is on disk already, and a file
 * that was being written is not yet in place.
 */
NORETURN void tomt_for_minne(void);

#define BUG_ON(vilkar) \
	do { \
		if (__builtin_expect(!!(vilkar), 0)) \
			bug(__FILE__, __LINE__, #vilkar); \
	} while (0)

#endif
