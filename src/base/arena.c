#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "bug.h"

#if defined(__SANITIZE_ADDRESS__)
#define MED_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MED_ASAN 1
#endif
#endif

#ifdef MED_ASAN
#include <sanitizer/asan_interface.h>
#define SPERR(p, n) ASAN_POISON_MEMORY_REGION((p), (n))
#define SLIPP(p, n) ASAN_UNPOISON_MEMORY_REGION((p), (n))
#else
#define SPERR(p, n) ((void)(p), (void)(n))
#define SLIPP(p, n) ((void)(p), (void)(n))
#endif

enum { INNRETTING = 16, FORSTE_BLOKK = 4096 };

struct arena_blokk {
	struct arena_blokk *forrige;
	size_t kap, brukt;
	_Alignas(16) char data[];
};

void *x_realloc(void *p, size_t n)
{
	void *q = realloc(p, n ? n : 1);
	if (!q)
		tomt_for_minne();
	return q;
}

static struct arena_blokk *ny_blokk(struct arena_blokk *forrige, size_t minst)
{
	size_t kap = forrige ? forrige->kap * 2 : FORSTE_BLOKK;
	if (kap > (1u << 20))
		kap = 1u << 20;
	if (kap < minst)
		kap = minst;
	struct arena_blokk *b = x_realloc(NULL, sizeof(*b) + kap);
	b->forrige = forrige;
	b->kap = kap;
	b->brukt = 0;
	SPERR(b->data, kap);
	return b;
}

void *arena_alloc(struct arena *a, size_t n)
{
	BUG_ON(n > SIZE_MAX / 4);
	n = (n + INNRETTING - 1) / INNRETTING * INNRETTING;
	struct arena_blokk *b = a->siste;
	if (!b || b->kap - b->brukt < n)
		b = a->siste = ny_blokk(b, n);
	void *p = b->data + b->brukt;
	b->brukt += n;
	a->brukt += n;
	SLIPP(p, n);
	return memset(p, 0, n);
}

void *arena_alloc_n(struct arena *a, size_t n, size_t storrelse)
{
	BUG_ON(storrelse && n > SIZE_MAX / 4 / storrelse);
	return arena_alloc(a, n * storrelse);
}

void *arena_vokse(struct arena *a, void *p, size_t n, size_t *kap, size_t storrelse)
{
	if (n < *kap)
		return p;
	size_t nytt = *kap ? *kap * 2 : 8;
	void *q = arena_alloc_n(a, nytt, storrelse);
	if (n)
		memcpy(q, p, n * storrelse);
	*kap = nytt;
	return q;
}

void arena_reset(struct arena *a)
{
	struct arena_blokk *b = a->siste;
	if (!b)
		return;
	for (struct arena_blokk *f = b->forrige, *neste; f; f = neste) {
		neste = f->forrige;
		free(f);
	}
	b->forrige = NULL;
	b->brukt = 0;
	a->brukt = 0;
	SPERR(b->data, b->kap);
}

void arena_release(struct arena *a)
{
	arena_reset(a);
	free(a->siste);
	*a = (struct arena){0};
}
