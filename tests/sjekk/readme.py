#!/usr/bin/env python3
"""readme.py ROT MOTEBOK: det README.md og docs/journal.md sier, virker.

  1. Hver ```sh-blokk kjøres i en kopi av prosjektet, uten terminal og uten nett å spørre.
     tools/test kjøres ikke herfra: det er den som kjører denne prøven.
  2. Tabellen over taster og ord er den «motebok hjelp taster» skriver.
  3. Agendaen i ```yaml-blokken er i orden.
  4. Pakkene er de tools/pakker.sh installerer.
  5. Lenker innover i prosjektet finnes, og docs/journal.md nevner hver hendelse i core/event.h.

readme.py --tabell MOTEBOK skriver tabellen over taster, til å lime inn.
Hvert funn er én linje «fil:linje: hva». Avslutter med 1 når det er funn.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FRIST = 900
SPRAK = {'Debian, Ubuntu': 1, 'Fedora': 2, 'Arch': 3, 'macOS': 4}    # kolonnen i pakker.sh


def blokker(tekst, slag):
    """(linjenummer, innhold) for hver ```slag-blokk."""
    for m in re.finditer(rf'^```{slag}\n(.*?)^```$', tekst, re.M | re.S):
        yield tekst.count('\n', 0, m.start()) + 2, m[1]


def taster(motebok):
    """(tast, ord, hva) for hver rad i hjelpen; lange rader går over flere linjer."""
    ut = subprocess.run([motebok, 'hjelp', 'taster'], capture_output=True, text=True, check=True,
                        env=os.environ | {'XDG_CONFIG_HOME': '/finnes-ikke'})
    rader = []
    for linje in ut.stdout.splitlines():
        m = re.match(r'  (.)  (\w.*)', linje)
        if m:
            ord_, *hva = re.split(r' {2,}', m[2], maxsplit=1)
            rader.append([m[1].strip(), ord_, *hva])
        elif rader and linje.startswith(' ' * 20):
            rader[-1][2:] = [' '.join([*rader[-1][2:], linje.strip()])]
    return [tuple(r) for r in rader]


def rad(tast, ord_, hva):
    return f'| {f"`{tast}`" if tast else ""} | `{ord_}` | {hva} |'


def tabell(motebok):
    return [rad(t, o.replace('|', r'\|'), h) for t, o, h in taster(motebok)]


def sjekk_taster(tekst, motebok):
    fra = tekst.index('## Taster og ord')
    linje = tekst.count('\n', 0, fra) + 1
    star = [r.strip() for r in tekst[fra:tekst.index('\n## ', fra)].splitlines()
            if r.startswith('|')][2:]
    skal = tabell(motebok)
    for i, (a, b) in enumerate(zip(star, skal)):
        if re.sub(' +', ' ', a) != re.sub(' +', ' ', b):
            yield f'README.md:{linje + 4 + i}: «motebok hjelp taster» sier {b}'
    if len(star) != len(skal):
        yield f'README.md:{linje}: {len(star)} rader, hjelpen har {len(skal)}'


def sjekk_pakker(rot, tekst):
    tabell_ = re.search(r"<<-'TABELL'\n(.*?)TABELL", (rot / 'tools/pakker.sh').read_text('utf-8'),
                        re.S)[1]
    rader = [r.split() for r in tabell_.splitlines() if r.strip().startswith('program ')]
    for system, kolonne in SPRAK.items():
        m = re.search(rf'^\| {re.escape(system)} \| `(.*)` \|$', tekst, re.M)
        star = {o for o in m[1].split()[2:] if not o.startswith('-')} if m else set()
        skal = {r[1 + kolonne] for r in rader} - {'-'}
        if star != skal:
            yield f'README.md:1: pakkene for {system} er {sorted(skal)}, ikke {sorted(star)}'


def sjekk_lenker(rot, fil):
    tekst = (rot / fil).read_text('utf-8')
    for m in re.finditer(r'\]\((?!https?:)([^)#]+)\)', tekst):
        if not ((rot / fil).parent / m[1]).exists():
            yield f'{fil}:{tekst.count(chr(10), 0, m.start()) + 1}: {m[1]} finnes ikke'


def sjekk_hendelser(rot):
    hode = (rot / 'src/core/event.h').read_text('utf-8')
    doc = (rot / 'docs/journal.md').read_text('utf-8')
    for hva in re.findall(r'^\t_\(\w+,\s+"(\w+)"', hode, re.M):
        if f'`{hva}`' not in doc:
            yield f'docs/journal.md:1: hendelsen «{hva}» er ikke nevnt'


def sjekk_agenda(tekst, motebok):
    for nr, innhold in blokker(tekst, 'yaml'):
        svar = subprocess.run([motebok, 'sjekk', '-'], input=innhold, capture_output=True,
                              text=True, check=False)
        if svar.returncode or 'advarsel' in svar.stdout:
            yield f'README.md:{nr}: {svar.stdout}{svar.stderr}'


def kopier(rot, til):
    def uten(mappe, navn):
        return [n for n in navn if n == '.git' or (n.startswith('bygg') and Path(mappe) == rot)
                or n.endswith('.lock')]
    shutil.copytree(rot, til, ignore=uten, symlinks=True)


def miljo(mappe, motebok):
    env = {k: v for k, v in os.environ.items() if not k.startswith(('MOTEBOK_', 'MESON_', 'XDG_'))}
    env |= {'HOME': str(mappe), 'CI': 'true', 'DESTDIR': str(mappe / 'ut'), 'TERM': 'dumb',
            'PATH': f'{mappe}/ut/usr/local/bin:{motebok.parent}:{env["PATH"]}'}
    return env


def kjor_blokker(rot, motebok, fil):
    """En fils blokker er én økt: det den første lager, kan den neste bruke."""
    with tempfile.TemporaryDirectory(prefix='motebok-') as navn:
        mappe = Path(navn)
        kopi = mappe / 'motebok'
        kopier(rot, kopi)
        for nr, innhold in blokker((rot / fil).read_text('utf-8'), 'sh'):
            if innhold.strip() == 'tools/test':
                if not os.access(kopi / 'tools/test', os.X_OK):
                    yield f'{fil}:{nr}: tools/test kan ikke kjøres'
                continue
            p = subprocess.run(['sh', '-e', '-c', innhold], cwd=kopi, env=miljo(mappe, motebok),
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True, timeout=FRIST, check=False)
            if p.returncode:
                yield f'{fil}:{nr}: sluttet med {p.returncode}: {p.stdout[-2000:]}'
            elif '\x1b' in p.stdout:
                yield f'{fil}:{nr}: skrev en escape-byte uten terminal'


def sjekk(rot, motebok):
    tekst = (rot / 'README.md').read_text('utf-8')
    funn = [*sjekk_taster(tekst, motebok), *sjekk_pakker(rot, tekst), *sjekk_agenda(tekst, motebok),
            *sjekk_hendelser(rot)]
    for fil in ('README.md', 'minutes/README.md', 'docs/journal.md', 'docs/avhengigheter.md'):
        funn += sjekk_lenker(rot, fil)
    for fil in ('README.md', 'docs/journal.md'):
        funn += kjor_blokker(rot, motebok, fil)
    return funn


def hoved():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if sys.argv[1] == '--tabell':
        print('\n'.join(tabell(sys.argv[2])))
        sys.exit(0)
    funn = sjekk(*(Path(a).resolve() for a in sys.argv[1:]))
    print('\n'.join(funn), end='\n' if funn else '')
    sys.exit(1 if funn else 0)


if __name__ == '__main__':
    hoved()
