#include "verdi.h"

#include "sprak.h"
#include "utf8.h"

static void les_linjefelt(struct leser *l, const struct felt *f, void *base)
{
	*(struct tekst *)felt_sted(f, base) = verdi_linje(l);
}

static void les_flytfelt(struct leser *l, const struct felt *f, void *base)
{
	*(struct tekst *)felt_sted(f, base) = verdi_flyt(l);
}

/* ---- numbers of saker and meetings ---- */

/* «Sak 17 / 23» is «17/23». */
static void les_nummer(struct leser *l, const struct felt *f, void *base)
{
	static const struct tekst ord[] = {{"sak ", 4}, {"Sak ", 4}, {"SAK ", 4}, {"nr. ", 4},
					   {"Nr. ", 4}, {"møte ", 6}, {"Møte ", 6}};
	struct tekst t = verdi_ord(l);
	for (size_t i = 0; i < ARRAY_LEN(ord); i++)
		if (tekst_starter(t, ord[i]))
			t = tekst_trim(tekst_fra(t, ord[i].n));
	ptrdiff_t strek = tekst_finn_tegn(t, '/');
	if (strek > 0) {
		struct tekst for_ = tekst_trim(tekst_til(t, (size_t)strek));
		struct tekst bak = tekst_trim(tekst_fra(t, (size_t)strek + 1));
		if (for_.n + 1 + bak.n < t.n) {
			streng_reset(&l->tekst);
			streng_f(&l->tekst, TF "/" TF, TA(for_), TA(bak));
			t = les_kopi(l, streng_tekst(&l->tekst));
		}
	}
	*(struct tekst *)felt_sted(f, base) = t;
}

/* Lower-case letters. */
static void les_kode(struct leser *l, const struct felt *f, void *base)
{
	struct tekst raa = verdi_ord(l);
	if (raa.n == 0)
		return;
	arena_reset(&l->kladd);
	struct tekst t = utf8_fold(&l->kladd, raa);
	bool ok = utf8_antall(t) <= 32;
	for (size_t i = 0; i < t.n; i++)
		ok = ok && ((t.p[i] >= 'a' && t.p[i] <= 'z') || (unsigned char)t.p[i] >= 0x80);
	if (ok)
		*(struct tekst *)felt_sted(f, base) = les_kopi(l, t);
	else
		FEIL(l, les_fra(l), "koden «" TF "» kan bare ha bokstaver", TA(raa));
}

/* ---- dates and times ---- */

static void skriv_slik(struct leser *l, struct melding *e, const struct felt *f, struct tekst verdi)
{
	e->rad = les_skriv(l->m->arena, "%s: " TF, f->navn, TA(verdi));
}

/* A date that names its year, in whatever order: it is the same whenever we ask. */
static bool dato_forsta(struct tekst t, struct dato *ut)
{
	struct dato en, annen;
	if (!dato_les_fri(t, (struct dato){1583, 1, 1}, &en) ||
	    !dato_les_fri(t, (struct dato){2999, 1, 1}, &annen) || dato_cmp(en, annen) != 0)
		return false;
	*ut = en;
	return true;
}

static bool iso_form(struct tekst t)
{
	for (size_t i = 0; i < t.n; i++)
		if ((i == 4 || i == 7) ? t.p[i] != '-' : t.p[i] < '0' || t.p[i] > '9')
			return false;
	return t.n == 10;
}

static void les_dato(struct leser *l, const struct felt *f, void *base)
{
	struct dato *d = felt_sted(f, base);
	struct tekst t = verdi_ord(l);
	struct streng s = {0};
	if (t.n == 0)
		return;
	if (!dato_les(t, d)) {
		if (iso_form(t)) {
			FEIL(l, les_fra(l), "datoen " TF " finnes ikke i kalenderen", TA(t));
			return;
		}
		if (!dato_forsta(t, d)) {
			FEIL(l, les_fra(l), "«" TF "» er ikke en dato", TA(t))->rad =
				TR("skriv den som ÅÅÅÅ-MM-DD, for eksempel 2023-10-04");
			return;
		}
		skriv_dato(&s, *d);
		skriv_slik(l, ADVARSEL(l, les_fra(l), "«" TF "» forstås som " TF, TA(t),
				       TA(streng_tekst(&s))), f, streng_tekst(&s));
		streng_release(&s);
	}
	if (d->aar < 1900 || d->aar > 2200)
		ADVARSEL(l, les_fra(l), "året %d kan neppe stemme", d->aar);
}

bool kl_forsta(struct tekst t, int *minutter, bool *sikker)
{
	*sikker = true;
	if (kl_les(t, false, minutter))
		return true;
	if (t.n > 2 && (t.p[0] | 32) == 'k' && (t.p[1] | 32) == 'l') {
		t = tekst_fra(t, 2);
		if (t.p[0] == '.')
			t = tekst_fra(t, 1);
		t = tekst_trim(t);
		if (kl_les(t, false, minutter))
			return true;
	}
	*sikker = false;
	return kl_les(t, true, minutter);
}

/* «09:00–15:00»: two times. */
static bool er_tidsrom(struct tekst t, int *fra, int *til)
{
	bool sikker;
	ptrdiff_t strek = tekst_finn(t, T("–"));
	size_t n = sizeof("–") - 1;
	if (strek < 0) {
		strek = tekst_finn_tegn(t, '-');
		n = 1;
	}
	return strek > 0 && kl_forsta(tekst_trim(tekst_til(t, (size_t)strek)), fra, &sikker) &&
	       kl_forsta(tekst_trim(tekst_fra(t, (size_t)strek + n)), til, &sikker);
}

static void ikke_kl(struct leser *l, const struct felt *f, struct tekst t)
{
	int fra, til;
	int64_t v;
	struct streng s = {0};
	struct melding *e = FEIL(l, les_fra(l), "«" TF "» er ikke et klokkeslett", TA(t));
	if (er_tidsrom(t, &fra, &til) && fra < til) {
		skriv_kl(&s, fra);
		if (f == &mote_felt.felt[felt_nr(&mote_felt, "start")]) {
			streng_c(&s, "\nslutt: ");
			skriv_kl(&s, til);
		} else {
			streng_f(&s, "\nvarighet: %d", til - fra);
		}
		skriv_slik(l, e, f, streng_tekst(&s));
	} else if (t.n == 3 && tekst_tall(t, 1439, &v) && v % 5 == 0) {
		/* what a program that reads YAML 1.1 makes of 09:05 */
		skriv_kl(&s, (int)v);
		e->rad = arena_f(l->m->arena, tr("er det " TF " regnet i minutter?"),
				 TA(streng_tekst(&s)));
	} else {
		e->rad = TR("skriv det som TT:MM, for eksempel 09:05");
	}
	streng_release(&s);
}

static void les_kl(struct leser *l, const struct felt *f, void *base)
{
	int m;
	bool sikker;
	struct streng s = {0};
	struct tekst t = verdi_ord(l);
	if (t.n == 0)
		return;
	if (!kl_forsta(t, &m, &sikker)) {
		ikke_kl(l, f, t);
		return;
	}
	enum_sett(felt_sted(f, base), m);
	if (sikker)
		return;
	skriv_kl(&s, m);
	skriv_slik(l, ADVARSEL(l, les_fra(l), "«" TF "» forstås som " TF, TA(t),
			       TA(streng_tekst(&s))), f, streng_tekst(&s));
	streng_release(&s);
}

/* «24:10» is ten past midnight the day after, «-0:05» five to midnight the day before. */
static void les_tidspunkt(struct leser *l, const struct felt *f, void *base)
{
	int64_t h, m;
	struct tekst t = verdi_ord(l);
	bool minus = tekst_starter(t, T("-"));
	struct tekst rest = tekst_fra(t, minus), time;
	if (t.n == 0)
		return;
	if (tekst_del(&rest, ':', &time) && tekst_tall(time, 99999, &h) && rest.n == 2 &&
	    tekst_tall(rest, 59, &m))
		enum_sett(felt_sted(f, base), (int)(h * 60 + m) * (minus ? -1 : 1));
	else
		ikke_kl(l, f, t);
}

/* ---- numbers and words ---- */

static bool er_ett_av(struct tekst t, const char *ord)
{
	struct tekst rest = tekst_c(ord), del;
	while (tekst_del(&rest, ' ', &del))
		if (tekst_lik(t, del))
			return true;
	return false;
}

/* «20», «20 min», «1 time 30 min», «1,5 t»; foldet. */
static bool minutter_av(struct tekst t, int *ut)
{
	int sum = 0;
	size_t ledd = 0;
	for (t = tekst_trim(t); t.n; t = tekst_trim(t), ledd++) {
		int64_t v;
		size_t n = 0, b = 0;
		while (n < t.n && t.p[n] >= '0' && t.p[n] <= '9')
			n++;
		if (!tekst_tall(tekst_til(t, n), 1440, &v))
			return false;
		t = tekst_fra(t, n);
		bool halv = tekst_starter(t, T(",5")) || tekst_starter(t, T(".5"));
		t = tekst_trim(tekst_fra(t, halv ? 2 : 0));
		while (b < t.n && ((t.p[b] >= 'a' && t.p[b] <= 'z') || t.p[b] == '.'))
			b++;
		struct tekst enhet = tekst_til(t, b);
		t = tekst_fra(t, b);
		if (er_ett_av(enhet, "t t. time timer timar h"))
			sum += (int)v * 60 + (halv ? 30 : 0);
		else if (!halv && (enhet.n ? er_ett_av(enhet, "min min. minutt minutter m") : ledd == 0))
			sum += (int)v;
		else
			return false;
	}
	*ut = sum;
	return ledd > 0 && sum <= 1440;
}

static void les_varighet(struct leser *l, const struct felt *f, void *base)
{
	int a, b = 0;
	int64_t v;
	struct tekst raa = verdi_ord(l);
	if (raa.n == 0)
		return;
	if (tekst_tall(raa, 1440, &v)) {
		enum_sett(felt_sted(f, base), (int)v);
		return;
	}
	arena_reset(&l->kladd);
	struct tekst t = utf8_fold(&l->kladd, raa), forste;
	if (tekst_starter(t, T("ca")))
		t = tekst_trim(tekst_fra(t, tekst_starter(t, T("ca.")) ? 3 : 2));
	bool to = tekst_finn_tegn(t, '+') >= 0;
	if (to)
		tekst_del(&t, '+', &forste);
	else
		forste = t;
	if (!minutter_av(forste, &a) || (to && !minutter_av(t, &b)) || a + b > 1440) {
		FEIL(l, les_fra(l), "«" TF "» er ikke en varighet", TA(raa))->rad =
			TR("skriv minutter: 20, eller presentasjon og drøfting: 20+10");
		return;
	}
	enum_sett(felt_sted(f, base), a + b);
	enum_sett(felt_sted2(f, base), to && a + b > 0 ? a : 0);
}

static void les_tall(struct leser *l, const struct felt *f, void *base)
{
	int64_t v;
	struct tekst t = verdi_ord(l);
	if (t.n == 0)
		return;
	if (tekst_tall(t, INT32_MAX, &v))
		enum_sett(felt_sted(f, base), (int)v);
	else
		FEIL(l, les_fra(l), "«" TF "» er ikke et tall", TA(t));
}

static bool er_ja(struct tekst foldet)
{
	return er_ett_av(foldet, "ja true yes sant x on");
}

static void les_ja(struct leser *l, const struct felt *f, void *base)
{
	struct tekst raa = verdi_ord(l);
	if (raa.n == 0)
		return;
	arena_reset(&l->kladd);
	struct tekst t = utf8_fold(&l->kladd, raa);
	bool ja = er_ja(t);
	if (ja || er_ett_av(t, "nei false no usant off"))
		*(bool *)felt_sted(f, base) = ja;
	else
		FEIL(l, les_fra(l), "«%s» skal være ja eller nei, ikke «" TF "»", f->navn, TA(raa));
}

/* «, mente du «drøfting»?», or nothing; with a capital when the word has one. */
static struct tekst mente_du(struct leser *l, const struct ordliste *liste, struct tekst ord)
{
	struct naer n = naer_start(utf8_nokkel(&l->kladd, ord));
	for (size_t i = 0; i < liste->n; i++)
		naer_prov(&n, utf8_nokkel(&l->kladd, tekst_c(liste->ord[i])), (int)i);
	int svar = naer_svar(&n);
	if (svar < 0)
		return T("");
	const char *o = liste->ord[svar];
	bool stor = ord.p[0] >= 'A' && ord.p[0] <= 'Z' && o[0] >= 'a' && o[0] <= 'z';
	/* Oversettere: the end of a sentence: «X» kan ikke stå i «Y», mente du «Z»? */
	return arena_f(&l->kladd, tr(", mente du «%c%s»?"), stor ? o[0] - 'a' + 'A' : o[0], o + 1);
}

static struct tekst ord_liste(struct arena *a, const struct ordliste *liste)
{
	struct streng s = {0};
	/* Oversettere: between the last two words of a list, «a, b eller c». */
	const char *eller = tr(" eller ");
	for (size_t i = 0; i < liste->n; i++)
		streng_f(&s, "%s%s", i == 0 ? "" : i + 1 == liste->n ? eller : ", ", liste->ord[i]);
	struct tekst t = arena_tekst(a, streng_tekst(&s));
	streng_release(&s);
	return t;
}

static void les_ord(struct leser *l, const struct felt *f, void *base)
{
	struct tekst t = verdi_ord(l);
	if (t.n == 0)
		return;
	arena_reset(&l->kladd);
	int v = ord_finn(f->ord, t, &l->kladd);
	if (v >= 0) {
		enum_sett(felt_sted(f, base), v);
		return;
	}
	struct tekst forslag = mente_du(l, f->ord->liste, t);
	FEIL(l, les_fra(l), "«" TF "» kan ikke stå i «%s»" TF, TA(t), f->navn, TA(forslag))->rad =
		/* Oversettere: write one of these words. */
		arena_f(l->m->arena, tr("skriv " TF), TA(ord_liste(&l->kladd, f->ord->liste)));
}

/* A word of the council's own is kept; it is pointed out once, not in every sak. */
static void eget_ord(struct leser *l, struct tekst ord)
{
	struct tekst merket = arena_f(&l->kladd, "\n" TF "\n", TA(ord));
	if (l->stille || l->egne_ord.n > 4096 || tekst_finn(streng_tekst(&l->egne_ord), merket) >= 0)
		return;
	streng_legg(&l->egne_ord, merket);
	struct tekst forslag = mente_du(l, &innretning_ord, ord);
	ADVARSEL(l, les_fra(l), "ukjent innretning «" TF "»" TF, TA(ord), TA(forslag))->rad =
		TR("ordet blir stående slik det er skrevet");
}

static void les_innretning(struct leser *l, const struct felt *f, void *base)
{
	static const struct ordvalg valg = {&innretning_ord,
		"til-godkjenning=godkjenning til-orientering=orientering til-drofting=drofting "
		"til-anbefaling=anbefaling til-beslutning=beslutning"};
	struct tekst t = verdi_ord(l);
	arena_reset(&l->kladd);
	int v = ord_finn(&valg, t, &l->kladd);
	enum_sett(felt_sted(f, base), v >= 0 ? v : t.n ? INNR_ANNEN : INNR_INGEN);
	if (v >= 0 || t.n == 0)
		return;
	*(struct tekst *)felt_sted2(f, base) = t;
	eget_ord(l, t);
}

static void les_pause(struct leser *l, const struct felt *f, void *base)
{
	int m;
	bool sikker;
	struct tekst *navn = felt_sted(f, base);
	struct tekst t = verdi_linje(l);
	arena_reset(&l->kladd);
	enum_sett(felt_sted2(f, base), RAD_PAUSE);
	if (kl_forsta(t, &m, &sikker)) {
		FEIL(l, les_fra(l), "«pause» skal være navnet på pausen")->rad =
			les_skriv(l->m->arena, "- pause: Pause\n  start: " TF, TA(t));
		return;
	}
	if (t.n == 0 || er_ja(utf8_fold(&l->kladd, t)))
		t = navn->n ? *navn : T("Pause");
	*navn = t;
}

void verdi_les(struct leser *l, const struct felt *f, void *base)
{
	static void (*const lesere[FELT_TYPER])(struct leser *, const struct felt *, void *) = {
		[FELT_LINJE] = les_linjefelt, [FELT_FLYT] = les_flytfelt,
		[FELT_LINJER] = verdi_tekstliste, [FELT_PUNKTER] = verdi_tekstliste,
		[FELT_MOTENR] = les_nummer, [FELT_SAKSNR] = les_nummer, [FELT_KODE] = les_kode,
		[FELT_DATO] = les_dato, [FELT_KL] = les_kl, [FELT_TIDSPUNKT] = les_tidspunkt,
		[FELT_TALL] = les_tall, [FELT_VARIGHET] = les_varighet, [FELT_JA] = les_ja,
		[FELT_ORD] = les_ord, [FELT_INNRETNING] = les_innretning, [FELT_PAUSE] = les_pause,
	};
	BUG_ON(!lesere[f->type]);
	if (les_er_skalar(l) || f->type == FELT_LINJER || f->type == FELT_PUNKTER) {
		lesere[f->type](l, f, base);
		return;
	}
	struct merke her = les_fra(l);
	bool kart = l->ev.type == YAML_MAPPING_START_EVENT;
	les_hopp(l);
	if (!l->stopp)
		FEIL(l, her, kart ? N_("«%s» skal være en tekst, ikke en gruppe felter")
				  : N_("«%s» skal være en tekst, ikke en liste"), f->navn)->rad =
			TR("er det en tekst med tegn som [ eller kolon i, så sett den i hermetegn");
}
