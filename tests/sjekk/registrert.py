#!/usr/bin/env python3
"""registrert.py ROT: hver tests/enhet/test_*.c er nevnt i tests/meson.build, så ingen blir glemt.

Nevnt er enten «test_navn» eller 'navn' i en liste; det som står i en kommentar, teller ikke.
Hvert funn er én linje «fil:linje: hva». Avslutter med 1 når det er funn.
registrert.py --selvtest viser på et lite tre at en glemt prøve blir funnet.
"""
import re
import sys
import tempfile
from pathlib import Path


def sjekk(rot):
    meson = (rot / 'tests/meson.build').read_text(encoding='utf-8')
    meson = re.sub(r'#.*', '', meson)
    prover = sorted(sti.stem for sti in (rot / 'tests/enhet').glob('test_*.c'))
    if not prover:
        return ['tests/enhet:0: ingen test_*.c her']
    return [f'tests/enhet/{p}.c:1: ikke nevnt i tests/meson.build' for p in prover
            if not re.search(rf"\b{p}\b|'{p.removeprefix('test_')}'", meson)]


def prov_tre(prover, meson):
    with tempfile.TemporaryDirectory() as tmp:
        enhet = Path(tmp) / 'tests/enhet'
        enhet.mkdir(parents=True)
        for navn in prover:
            (enhet / f'test_{navn}.c').touch()
        (enhet.parent / 'meson.build').write_text(meson, encoding='utf-8')
        return sjekk(Path(tmp))


def selvtest():
    glemt = 'tests/enhet/test_sak.c:1: ikke nevnt i tests/meson.build'
    prover = [
        (['sak', 'mote'], "foreach n : ['sak', 'mote']", []),
        (['sak'], "executable('test_sak', 'enhet/test_sak.c')", []),
        (['sak', 'mote'], "foreach n : ['mote']", [glemt]),
        (['sak'], "foreach n : ['saksliste', 'test_saksliste.c']", [glemt]),
        (['sak'], "# 'sak'", [glemt]),
        ([], '', ['tests/enhet:0: ingen test_*.c her']),
    ]
    return [f'{meson}: ventet {ventet}, fikk {prov_tre(navn, meson)}'
            for navn, meson, ventet in prover if prov_tre(navn, meson) != ventet]


def hoved():
    if sys.argv[1:] == ['--selvtest']:
        funn = selvtest()
    elif len(sys.argv) == 2:
        funn = sjekk(Path(sys.argv[1]).resolve())
    else:
        sys.exit(__doc__)
    print('\n'.join(funn), end='\n' if funn else '')
    sys.exit(1 if funn else 0)


if __name__ == '__main__':
    hoved()
