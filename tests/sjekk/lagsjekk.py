#!/usr/bin/env python3
"""lagsjekk.py ROT BYGGKATALOG: holder huset slik DESIGN §6 og STIL.md sier.

  1. #include "…" går bare nedover, langs tabellen LAG; filnavn er unike på tvers av mappene.
  2. Det som har ett sted (curses, yaml, disk, klokke, minne, utskrift, exit), er bare der: STEDER.
  3. libcore.a bruker ingenting av verden: bare base og kompilatorens egne hjelpere (nm).
  4. Målene: funksjoner, parametre og filer.

Hvert funn er én linje «fil:linje: hva». Avslutter med 1 når det er funn.
lagsjekk.py --selvtest viser på et lite tre at hvert brudd blir funnet.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LAG = {
    'base': [],
    'core': ['base'],
    'store': ['base'],
    'yaml': ['core', 'base'],
    'report': ['core', 'base'],
    'session': ['store', 'yaml', 'core', 'base'],
    'tui': ['session', 'report', 'core', 'base'],
    'arkiv': ['yaml', 'report', 'core', 'base', 'store'],
}
LAG['cli'] = list(LAG)
GENERERT = {'config.h', 'stil.h'}         # hoder som meson lager; de har ingen mappe

# Hva, hvor det hører hjemme, og hvordan det ser ut.
STEDER = [
    ('disk', 'src/store/', 'fsync|fdatasync|rename|renameat2?|linkat|unlink|unlinkat|ftruncate'),
    ('klokke', 'src/cli/', 'clock_gettime|time|gettimeofday|(?:local|gm)time(?:_r)?|mktime'),
    ('minne', 'src/base/', 'malloc|calloc|realloc|reallocarray|strn?dup|v?asprintf'),
    ('utskrift', 'src/cli/', 'v?f?printf|v?dprintf|f?puts|f?putc|putchar|perror'),
    ('exit', 'src/cli/', 'exit'),
    ('biblioteker', 'src/session/stav.c', 'dlopen|dlsym'),
]
HODER = [
    ('curses', 'src/tui/screen.c', r'(ncursesw?/)?(n?cursesw?|term|panel|form|menu)\.h'),
    ('libyaml', 'src/yaml/', r'yaml\.h'),
    ('hunspell', 'src/session/stav.c', r'(hunspell/)?hunspell\.h'),
    ('gettext', 'src/base/sprak.c', r'libintl\.h'),
]
HJELPERE = re.compile(r'memcpy|memmove|memset|memcmp|memchr|bcmp|strlen|abort'
                      r'|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail|__\w+_chk'
                      r'|__(asan|ubsan|sanitizer|gcov)_\w+|__(start|stop)_asan_globals')

FUNKSJON_MAKS, FIL_MAKS, PARAMETRE_MAKS = 60, 600, 5

UTEN_KODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
KOMMENTAR = re.compile(r'//[^\n]*|/\*.*?\*/', re.S)
MAKRO = re.compile(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*', re.M)


def blank(monster, tekst):
    """Treffene blir mellomrom, så linjer og kolonner står der de sto."""
    return monster.sub(lambda m: re.sub(r'[^\n]', ' ', m[0]), tekst)


def linje_nr(tekst, pos):
    return tekst.count('\n', 0, pos) + 1


class Fil:
    def __init__(self, rot, sti):
        self.navn = sti.relative_to(rot).as_posix()
        self.mappe = sti.parent.name
        self.ra = sti.read_text(encoding='utf-8')
        self.kode = blank(UTEN_KODE, self.ra)

    def inkluderer(self):
        uten = UTEN_KODE.sub(lambda m: m[0] if m[0][0] == '"' else blank(KOMMENTAR, m[0]), self.ra)
        for m in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]', uten, re.M):
            yield linje_nr(uten, m.start()), m[1] == '"', m[2]


def les_kilder(rot):
    return [Fil(rot, sti) for sti in sorted((rot / 'src').glob('*/*.[ch]'))]


def sjekk_lag(filer):
    eier, forste = {}, {}
    for f in filer:
        bare = os.path.basename(f.navn)
        if bare in forste:
            yield f.navn, 1, f'filnavnet finnes også som {forste[bare]}'
        forste.setdefault(bare, f.navn)
        eier.setdefault(bare, f.mappe)
        if f.mappe not in LAG:
            yield f.navn, 1, f'mappen {f.mappe} står ikke i tabellen i lagsjekk.py'
    for f in filer:
        for nr, egen, hode in f.inkluderer():
            if not egen or hode in GENERERT or f.mappe not in LAG:
                continue
            if hode not in eier:
                yield f.navn, nr, f'ingen mappe i src/ har {hode} (bare filnavnet skal stå her)'
            elif eier[hode] not in [f.mappe] + LAG[f.mappe]:
                yield f.navn, nr, f'{f.mappe} kan ikke se {eier[hode]} ({hode})'


def sjekk_steder(filer):
    for f in filer:
        for hva, sted, monster in HODER:
            for nr, _, hode in f.inkluderer():
                if re.fullmatch(monster, hode) and not f.navn.startswith(sted):
                    yield f.navn, nr, f'{hva} hører til i {sted}, ikke her ({hode})'
        for hva, sted, ord_ in STEDER:
            if f.navn.startswith(sted):
                continue
            for m in re.finditer(rf'(?<!\w)(?<!\.)(?<!->)({ord_})\s*\(', f.kode):
                nr = linje_nr(f.kode, m.start())
                yield f.navn, nr, f'{hva} hører til i {sted}, ikke her: {m[1]}()'


def nm(bibliotek, *flagg):
    ut = subprocess.run(['nm', *flagg, str(bibliotek)], capture_output=True, text=True, check=True)
    return {linje.split()[-1] for linje in ut.stdout.splitlines()
            if linje.strip() and not linje.endswith(':')}


def finn_bibliotek(bygg, navn):
    funnet = sorted(bygg.rglob(navn))
    if len(funnet) != 1:
        sys.exit(f'lagsjekk: fant {len(funnet)} {navn} under {bygg}, ventet ett')
    return funnet[0]


def sjekk_symboler(bygg, filer):
    core, base = (finn_bibliotek(bygg, f'lib{n}.a') for n in ('core', 'base'))
    kjent = nm(base, '-g', '--defined-only') | nm(core, '-g', '--defined-only')
    for symbol in sorted(nm(core, '-u') - kjent):
        if HJELPERE.fullmatch(symbol):
            continue
        steder = [(f.navn, linje_nr(f.kode, m.start())) for f in filer if f.mappe == 'core'
                  for m in re.finditer(rf'\b{re.escape(symbol)}\b', f.kode)]
        steder.sort(key=lambda sted: sted[0].endswith('.h'))    # kallet før erklæringen
        fil, nr = steder[0] if steder else (core.name, 0)
        yield fil, nr, f'core bruker «{symbol}», som base ikke har'


def del_parametre(hode):
    """Navn og antall parametre når `hode` er begynnelsen på en funksjon, ellers None."""
    hode = hode.rstrip()
    if not hode.endswith(')'):
        return None
    dybde = 0
    for i in range(len(hode) - 1, -1, -1):
        dybde += {')': 1, '(': -1}.get(hode[i], 0)
        if dybde == 0:
            break
    navn = re.search(r'(\w+)\s*$', hode[:i])
    if not navn:
        return None
    parametre = hode[i + 1:-1].strip()
    while re.search(r'\([^()]*\)', parametre):      # komma i en parameters egne parametre
        parametre = re.sub(r'\([^()]*\)', '', parametre)
    antall = parametre.count(',') + 1 - parametre.rstrip().endswith('...')
    return navn[1], 0 if parametre in ('', 'void') else antall


def funksjoner(kode):
    """(navn, parametre, første linje, siste linje) for hver funksjon, ved å telle klammer."""
    kode = blank(MAKRO, kode)
    dybde, hode_fra, funnet, start = 0, 0, None, 0
    for m in re.finditer(r'[{};]', kode):
        if m[0] == '{':
            if dybde == 0:
                hode = kode[hode_fra:m.start()]
                funnet = del_parametre(hode)
                start = linje_nr(kode, hode_fra + len(hode) - len(hode.lstrip()))
            dybde += 1
        elif m[0] == '}':
            dybde -= 1
            if dybde == 0 and funnet:
                yield (*funnet, start, linje_nr(kode, m.start()))
        if dybde == 0:
            hode_fra = m.end()
    if dybde != 0:
        yield None, 0, linje_nr(kode, len(kode)), 0


def sjekk_mal(filer):
    for f in filer:
        linjer = f.ra.splitlines()
        if len(linjer) > FIL_MAKS:
            yield f.navn, len(linjer), f'filen har {len(linjer)} linjer, høyst {FIL_MAKS}'
        for navn, parametre, fra, til in funksjoner(f.kode):
            if navn is None:
                yield f.navn, fra, 'klammene går ikke opp, så funksjonene kan ikke måles'
                continue
            tabell = fra > 1 and linjer[fra - 2].strip() == '/* tabell */'
            if til - fra + 1 > FUNKSJON_MAKS and not tabell:
                yield f.navn, fra, f'{navn}() har {til - fra + 1} linjer, høyst {FUNKSJON_MAKS}'
            if parametre > PARAMETRE_MAKS:
                yield f.navn, fra, f'{navn}() har {parametre} parametre, høyst {PARAMETRE_MAKS}'


def sjekk(rot, bygg):
    filer = les_kilder(rot)
    if not filer:
        sys.exit(f'lagsjekk: ingen kilder i {rot}/src')
    funn = {*sjekk_lag(filer), *sjekk_steder(filer), *sjekk_symboler(bygg, filer),
            *sjekk_mal(filer)}
    return [f'{fil}:{nr}: {hva}' for fil, nr, hva in sorted(funn)]


# --- selvtest -------------------------------------------------------------------------------------

RENT = {
    'base/tekst.h': 'int tekst_n(void);\n',
    'base/tekst.c': '#include "tekst.h"\n#include <stdlib.h>\nint tekst_n(void)\n{\n'
                    '\treturn malloc(1) != 0;\n}\n',
    'core/mote.c': '#include "tekst.h"\n/* time(NULL) og "\nmalloc(1) */\n'
                   'struct f { int (*unlink)(int); };\nint mote_n(struct f *f);\n'
                   'int mote_n(struct f *f)\n{\n\tconst char *s = "exit(1) {";\n'
                   "\tchar c = '{';\n\treturn f->unlink(3) + tekst_n() + s[0] + c;\n}\n",
    'yaml/les.h': '',
    'yaml/les.c': '#include <yaml.h>\n#include "tekst.h"\n',
    'tui/screen.c': '#include <ncursesw/curses.h>\n',
    'cli/main.c': '#include <stdio.h>\n#include "tekst.h"\n'
                  'int main(void)\n{\n\tputs("hei");\n\texit(0);\n}\n',
}
BYGGES = [('base', 'tekst.c'), ('core', 'mote.c'), ('core', 'verden.c')]
LANG = 'int f(void)\n{\n' + '\t;\n' * 60 + '}\n'
BRUDD = [       # (fil, innhold, begynnelsen på funnet som ventes; None: ingen funn)
    ('core/brudd.c', '#include "les.h"\n', 'core/brudd.c:1: core kan ikke se yaml'),
    ('core/tekst.h', '', 'core/tekst.h:1: filnavnet finnes også som src/base/tekst.h'),
    ('core/brudd.c', '#include "../base/tekst.h"\n', 'core/brudd.c:1: ingen mappe'),
    ('annet/brudd.c', '', 'annet/brudd.c:1: mappen annet'),
    ('core/brudd.c', '#include <yaml.h>\n', 'core/brudd.c:1: libyaml'),
    ('tui/view.c', '#include <curses.h>\n', 'tui/view.c:1: curses'),
    ('tui/view.c', '\nint f(void)\n{\n\treturn unlink("x");\n}\n', 'tui/view.c:4: disk'),
    ('tui/view.c', 'int f(void)\n{\n\treturn time(0);\n}\n', 'tui/view.c:3: klokke'),
    ('store/brudd.c', 'void *f(void)\n{\n\treturn calloc (1, 1);\n}\n', 'store/brudd.c:3: minne'),
    ('base/brudd.c', 'void f(void)\n{\n\texit(1);\n}\n', 'base/brudd.c:3: exit'),
    ('session/ord.c', '#include <hunspell.h>\n', 'session/ord.c:1: hunspell'),
    ('session/ord.c', 'void *f(void)\n{\n\treturn dlopen("x", 1);\n}\n',
     'session/ord.c:3: biblioteker'),
    ('report/brudd.c', 'void f(void)\n{\n\tfprintf(stderr, "");\n}\n',
     'report/brudd.c:3: utskrift'),
    ('core/verden.c', 'int getpid(void);\nint f(void)\n{\n\treturn getpid();\n}\n',
     'core/verden.c:1: core bruker «getpid»'),
    ('tui/view.c', LANG, 'tui/view.c:1: f() har 63 linjer'),
    ('tui/view.c', LANG.replace(')\n{', ') {'), 'tui/view.c:1: f() har 62 linjer'),
    ('tui/view.c', '/* tabell */\n' + LANG, None),
    ('tui/view.c', 'static const int t[] = {\n' + '\t1,\n' * 99 + '};\n', None),
    ('tui/view.c', '\n' * 601, 'tui/view.c:601: filen har 601 linjer'),
    ('tui/view.c', 'int f(int a, int b, int c,\n\tint d, int e, int f)\n{\n}\n',
     'tui/view.c:1: f() har 6 parametre'),
    ('tui/view.c', 'int f(int a, int (*b)(int, int), int c, int d, int e)\n{\n}\n', None),
    ('tui/view.c', 'int f(void)\n{\n', 'tui/view.c:3: klammene går ikke opp'),
]


def bygg_biblioteker(rot):
    """libbase.a og libcore.a slik meson ville laget dem."""
    for lag, filnavn in BYGGES:
        kilde = rot / 'src' / lag / filnavn
        objekt = rot / f'{filnavn}.o'
        if kilde.exists():
            kommando = ['cc', '-w', '-I', rot / 'src/base', '-c', kilde, '-o', objekt]
            subprocess.run(kommando, check=True)
            subprocess.run(['ar', 'rc', rot / f'lib{lag}.a', objekt], check=True)


def prov_tre(kilder):
    """Funnene i et tre med disse filene i src/."""
    with tempfile.TemporaryDirectory() as tmp:
        rot = Path(tmp)
        for navn, tekst in kilder.items():
            sti = rot / 'src' / navn
            sti.parent.mkdir(parents=True, exist_ok=True)
            sti.write_text(tekst, encoding='utf-8')
        bygg_biblioteker(rot)
        return sjekk(rot, rot)


def selvtest():
    feil = [f'det rene treet ga: {f}' for f in prov_tre(RENT)]
    for navn, tekst, ventet in BRUDD:
        funn = prov_tre({**RENT, navn: tekst})
        som_ventet = any(f.startswith(f'src/{ventet}') for f in funn) if ventet else not funn
        if not som_ventet:
            feil.append(f'{navn}: ventet «{ventet}», fikk {funn}')
    return feil


def hoved():
    if sys.argv[1:] == ['--selvtest']:
        funn = selvtest()
    elif len(sys.argv) == 3:
        funn = sjekk(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
    else:
        sys.exit(__doc__)
    print('\n'.join(funn), end='\n' if funn else '')
    sys.exit(1 if funn else 0)


if __name__ == '__main__':
    hoved()
