/*
 * arena.h: memory with one lifetime.
 *
 * Everything of one meeting lives in its arena and dies with it; everything of one dispatched key
 * or one file lives in a scratch arena that is reset after. Order of calls:
 *
 *	struct arena a = {0};            an empty arena needs no call
 *	p = arena_ny(&a, struct sak);    zeroed, aligned, never NULL
 *	arena_reset(&a);                 all gone, the last block kept for reuse
 *	arena_release(&a);               all gone, memory given back
 *
 * Running out of memory ends the program (tomt_for_minne() in bug.h; what was acknowledged is on disk
 * already). malloc is called in src/base only.
 */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

struct arena_blokk;

struct arena {
	struct arena_blokk *siste;
	size_t brukt; /* bytes handed out since the last reset; for tests and limits */
};

/* `n` zeroed bytes, aligned for any type. Never NULL; n may be 0. */
void *arena_alloc(struct arena *a, size_t n);

#define arena_ny(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define arena_nye(a, type, n) ((type *)arena_alloc_n((a), (n), sizeof(type)))

/* n * storrelse bytes with an overflow check. */
void *arena_alloc_n(struct arena *a, size_t n, size_t storrelse);

/*
 * Room for one more element in an array of `n` elements: returns `p` or a larger copy and keeps
 * *kap. The old copy stays until the arena is reset (waste is bounded by doubling).
 */
void *arena_vokse(struct arena *a, void *p, size_t n, size_t *kap, size_t storrelse);

void arena_reset(struct arena *a);
void arena_release(struct arena *a);

/* malloc and realloc that never return NULL; for base only. */
void *x_realloc(void *p, size_t n);

#endif
