#!/usr/bin/env python3
"""kutt.py [--lang] MOTEBOK SABOTØR: ekte strømbrudd. Møtet går på et ext4-filsystem i en fil;
programmet stanses ved et stopp, filen kopieres uten at noe synkes, kopien monteres på nytt, og
møtet åpnes der. Bare som root og der det kan monteres. Uten --lang noen få brudd.

Motprøven: et program som ikke synker.
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from motet import Fasit, Verden, argumenter, hopp, linjer, tabell
from spor import kan_spore


def kjor(*ord_):
    return subprocess.run([str(o) for o in ord_], capture_output=True, check=False).returncode == 0


class Disk:
    """Et filsystem i en fil, montert på .paa; kopien av det er et nytt."""

    def __init__(self, rot, navn):
        self.fil, self.paa = rot / f'{navn}.ext4', rot / navn
        self.paa.mkdir()

    def lag(self):
        return kjor('truncate', '-s', '16M', self.fil) and kjor('mkfs.ext4', '-qF', self.fil)

    def monter(self):
        return kjor('mount', '-o', 'loop', self.fil, self.paa)

    def ta_ned(self):
        kjor('umount', self.paa)


def kutt(v, ned, ord_, punkt):
    """Til punktet (linje, stopp) i møtet på den ene disken, som kopieres. Kvitterte linjer."""
    linje, stopp = punkt
    p = v.program()
    p.les()
    for o in ord_[:linje]:
        p.skriv(o)
        p.les()
    p.fest()
    p.skriv(ord_[linje])
    n = 0
    while n < stopp and not p.har_svar() and p.steg():
        n += 1
    svart = linje + (bool(p.les()) if p.har_svar() else 0)
    kjor('cp', '--sparse=always', ned[0].fil, ned[1].fil)
    p.drep()
    p.lukk()
    return svart


def prov(motebok, rot, f, punkt, sabotasje):
    """Ett strømbrudd på en ny disk: '' eller hva som er galt."""
    a, b = Disk(rot, 'a'), Disk(rot, 'b')
    try:
        if not a.lag() or not a.monter():
            raise RuntimeError('kan ikke montere')
        # programmet skal tro at det er den samme mappen etterpå
        v = Verden(motebok, rot / 'a' / 'm')
        kjor('sync', '-f', a.paa)
        v.sabotasje = sabotasje
        svart = kutt(v, (a, b), f.ord, punkt)
        a.ta_ned()
        b.paa.rmdir()
        b.paa = a.paa
        if not b.monter():
            return 'kopien kan ikke monteres'
        v.sabotasje = {}
        return f.dom(v, svart)
    finally:
        a.ta_ned()
        b.ta_ned()
        shutil.rmtree(rot, ignore_errors=True)


def alle(motebok, f, antall, sabotasje=None):
    galt, r = [], random.Random(1)
    for _ in range(antall):
        punkt = r.randrange(len(f.ord)), r.randrange(1, 30)
        hvor = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None
        dommen = prov(motebok, Path(tempfile.mkdtemp(prefix='motebok-kutt-', dir=hvor)), f, punkt,
                      sabotasje or {})
        if dommen:
            galt.append(f'linje {punkt[0]}, stopp {punkt[1]}: {dommen}')
    return galt


def hoved():
    lang, motebok, sabotor = argumenter(__doc__)
    if os.geteuid() != 0 or not kan_spore():
        hopp('strømbrudd, ekte', 'bare root kan montere')
    antall = 500 if lang else 5
    with Verden(motebok) as v:
        f = Fasit(v, linjer(200 if lang else 30))
    try:
        galt = alle(motebok, f, antall)
    except RuntimeError as e:
        hopp('strømbrudd, ekte', str(e))
    tatt = alle(motebok, f, 5, {'LD_PRELOAD': sabotor, 'SABOTASJE': 'uten-synk'})
    print(f'motprøven: tapt i {len(tatt)} av 5 brudd')
    if not tatt:
        galt.append('motprøven ble ikke tatt: et program som ikke synker')
    print(*galt[:20], sep='\n')
    tapt = sum('tapt' in g for g in galt)
    tabell('strømbrudd, ekte', f'{antall} på ext4', tapt, len(galt) - tapt,
           'feil' if galt else 'bestått')
    sys.exit(bool(galt))


if __name__ == '__main__':
    hoved()
