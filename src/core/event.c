#include "event.h"

#include <stddef.h>
#include <string.h>

#define TEKSTFELT(navn) {#navn, EF_TEKST, offsetof(struct event, navn)}
#define HVEMFELT \
	{"kode", EF_TEKST, offsetof(struct event, hvem.kode)}, \
	{"navn", EF_TEKST, offsetof(struct event, hvem.navn)}, \
	{"virksomhet", EF_TEKST, offsetof(struct event, hvem.virksomhet)}
#define GJELDER {"gjelder", EF_NR, offsetof(struct event, gjelder)}
#define KLFELT {"kl", EF_KL, offsetof(struct event, kl)}
#define FRIST {"frist", EF_DATO, offsetof(struct event, frist)}

static const struct event_felt felt_journal[] = {
	TEKSTFELT(format), TEKSTFELT(regel), TEKSTFELT(id),
	{"agenda_sha256", EF_TEKST, offsetof(struct event, sum)},
	{"agenda", EF_TEKST, offsetof(struct event, tekst)},
};
static const struct event_felt felt_apnet[] = {
	TEKSTFELT(bruker), TEKSTFELT(maskin), TEKSTFELT(oppstart), TEKSTFELT(program),
	{"eksemplarer", EF_NR, offsetof(struct event, antall)}, TEKSTFELT(funn),
};
static const struct event_felt felt_sak[] = {KLFELT, TEKSTFELT(sak)};
static const struct event_felt felt_kl[] = {KLFELT};
static const struct event_felt felt_innspill[] = {KLFELT, TEKSTFELT(sak), HVEMFELT,
						  TEKSTFELT(tekst)};
static const struct event_felt felt_vedtak[] = {
	KLFELT, TEKSTFELT(sak), {"utfall", EF_UTFALL, offsetof(struct event, utfall)},
	TEKSTFELT(tekst),
};
static const struct event_felt felt_aksjon[] = {KLFELT, TEKSTFELT(sak), HVEMFELT,
						TEKSTFELT(tekst), FRIST};
static const struct event_felt felt_merknad[] = {KLFELT, TEKSTFELT(sak), TEKSTFELT(tekst)};
static const struct event_felt felt_pause[] = {
	KLFELT, TEKSTFELT(sak), {"til", EF_KL, offsetof(struct event, til)}};
static const struct event_felt felt_referent[] = {HVEMFELT};
/* «slag»: «replikk» goes to the front of the list; an ordet without a person: nobody has the floor */
static const struct event_felt felt_taler[] = {
	KLFELT, TEKSTFELT(sak), HVEMFELT, {"slag", EF_TEKST, offsetof(struct event, tekst)}};
static const struct event_felt felt_gjelder[] = {GJELDER};
static const struct event_felt felt_rettelse[] = {
	GJELDER, KLFELT, TEKSTFELT(sak), HVEMFELT, TEKSTFELT(tekst), FRIST,
	{"til", EF_KL, offsetof(struct event, til)},
};
static const struct event_felt felt_segl[] = {
	{"antall", EF_NR, offsetof(struct event, antall)},
	{"hode", EF_TEKST, offsetof(struct event, sum)},
};
static const struct event_felt felt_tekst[] = {TEKSTFELT(tekst)};
static const struct event_felt felt_tap[] = {
	GJELDER, {"antall", EF_NR, offsetof(struct event, antall)}, TEKSTFELT(tekst)};

static const struct event_info info[EV_ANTALL] = {
#define _(navn, hva, angres, strykes, rettes, i_loggen, felt) \
	[EV_##navn] = {hva, angres, strykes, rettes, i_loggen, felt_##felt, ARRAY_LEN(felt_##felt)},
	EVENT_INFO(_)
#undef _
};

const struct event_info *event_info(enum event_slag s)
{
	BUG_ON((unsigned)s >= EV_ANTALL);
	return &info[s];
}

enum event_slag event_slag_finn(struct tekst hva)
{
	unsigned i = 0;
	while (i < EV_ANTALL && !tekst_lik_c(hva, info[i].hva))
		i++;
	return (enum event_slag)i;
}

static size_t felt_storrelse(const struct event_felt *f)
{
	switch (f->slag) {
	case EF_TEKST: return sizeof(struct tekst);
	case EF_NR: return f->pos == offsetof(struct event, antall) ? sizeof(int64_t) : sizeof(int);
	case EF_DATO: return sizeof(struct dato);
	case EF_KL: return sizeof(int);
	case EF_UTFALL: return sizeof(enum utfall);
	}
	return 0;
}

bool event_har(enum event_slag s, size_t pos)
{
	const struct event_info *inf = event_info(s);
	for (size_t i = 0; i < inf->antall_felt; i++)
		if (inf->felt[i].pos == pos)
			return true;
	return false;
}

struct event event_kopi(struct arena *a, const struct event *e)
{
	const struct event_info *inf = event_info(e->slag);
	struct event k = EVENT_TOM;
	k.nr = e->nr, k.tid = e->tid, k.ur = e->ur, k.slag = e->slag;
	for (size_t i = 0; i < inf->antall_felt; i++) {
		const struct event_felt *f = &inf->felt[i];
		void *til = (char *)&k + f->pos;
		memcpy(til, (const char *)e + f->pos, felt_storrelse(f));
		if (f->slag == EF_TEKST)
			*(struct tekst *)til = arena_tekst(a, *(struct tekst *)til);
	}
	return k;
}
