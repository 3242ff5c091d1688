#include "sum.h"

#include <sha2.h>

void sum_sha256(struct tekst t, char ut[SUM_LEN + 1])
{
	static const char siffer[] = "0123456789abcdef";
	uint8_t d[SHA256_DIGEST_LENGTH];
	SHA2_CTX c;
	SHA256Init(&c);
	SHA256Update(&c, (const uint8_t *)(t.p ? t.p : ""), t.n);
	SHA256Final(d, &c);
	for (size_t i = 0; i < sizeof(d); i++) {
		ut[2 * i] = siffer[d[i] >> 4];
		ut[2 * i + 1] = siffer[d[i] & 15];
	}
	ut[SUM_LEN] = '\0';
}
