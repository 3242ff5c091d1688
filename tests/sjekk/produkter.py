#!/usr/bin/env python3
"""produkter.py ROT MOTEBOK: minutes/ er byte for byte det tests/mote/lag.sh lager av de to møtene.

Journalene skal også være hele for «motebok kontroll», og for en fremmed som bare har regelen i første
linje (docs/journal.md). Hvert funn er én linje «fil:linje: hva». Avslutter med 1 når det er funn.
"""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def forste_ulike(a, b):
    """Linjenummeret der de to skilles."""
    linjer = enumerate(zip(a.splitlines(), b.splitlines()), 1)
    return next((nr for nr, (x, y) in linjer if x != y), min(a.count(b'\n'), b.count(b'\n')) + 1)


def sammenlign(rot, ny):
    fasit = {f.name for f in (rot / 'minutes').iterdir() if f.name != 'README.md'}
    laget = {f.name for f in ny.iterdir()}
    for navn in sorted(fasit | laget):
        if navn not in laget:
            yield f'minutes/{navn}:1: lages ikke av tests/mote/lag.sh'
        elif navn not in fasit:
            yield f'minutes/{navn}:1: mangler; tests/mote/lag.sh lager den'
        else:
            er, blir = ((m / navn).read_bytes() for m in (rot / 'minutes', ny))
            if er != blir:
                yield f'minutes/{navn}:{forste_ulike(er, blir)}: lag.sh gir noe annet her'


def fremmed(sti):
    """Kjeden, kontrollert med ikke annet enn regelen som står i første linje."""
    forrige = '0' * 64
    for nr, linje in enumerate(sti.read_bytes().splitlines(), 1):
        post = json.loads(linje)
        sum_ = hashlib.sha256(linje[:linje.index(b',"kjede":"')]).hexdigest()
        if post['nr'] != nr - 1 or post['forrige'] != forrige or post['kjede'] != sum_:
            yield f'minutes/{sti.name}:{nr}: kjeden stemmer ikke'
        forrige = sum_


def sjekk(rot, motebok):
    with tempfile.TemporaryDirectory(prefix='motebok-') as mappe:
        ny = Path(mappe) / 'minutes'
        kjort = subprocess.run([rot / 'tests/mote/lag.sh', motebok, ny], capture_output=True,
                               text=True, env=os.environ | {'TMPDIR': mappe}, check=False)
        if kjort.returncode:
            return [f'tests/mote/lag.sh:1: {kjort.stdout}{kjort.stderr}']
        funn = list(sammenlign(rot, ny)) if (rot / 'minutes').is_dir() else ['minutes:1: mangler']
        for journal in sorted((rot / 'minutes').glob('*.journal')):
            funn += fremmed(journal)
            svar = subprocess.run([motebok, 'kontroll', '--speil', mappe, journal],
                                  capture_output=True, text=True, check=False,
                                  env=os.environ | {'XDG_CONFIG_HOME': mappe})
            if svar.returncode:
                funn.append(f'minutes/{journal.name}:1: {svar.stdout}{svar.stderr}')
        return funn


def hoved():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    funn = sjekk(*(Path(a).resolve() for a in sys.argv[1:]))
    print('\n'.join(funn), end='\n' if funn else '')
    sys.exit(1 if funn else 0)


if __name__ == '__main__':
    hoved()
