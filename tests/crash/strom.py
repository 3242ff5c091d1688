#!/usr/bin/env python3
"""strom.py [--lang] MOTEBOK SABOTØR DOMMER: strømmen går, hvor som helst i et møte. Av
systemkallene i et ekte møte regnes det ut hva som kan ligge på disken etter hvert av dem (disk.py
sier hvordan). Hver tilstand legges ut i en mappe og åpnes: av dommeren (dommer.c), og noen av dem
av programmet selv.

Ingen kvittert hendelse er tapt, ingenting er endret, og ingen blir spurt om noe. Det som likevel
mangler uten at det blir sagt, er «stille». Uten --lang er møtet kort og bytene det rives ved,
færre.

Det samme med et møte der en sak er unntatt offentlighet: da skal hvert bevis som er kvittert for, også ha sin
linje i et av eksemplarene av den skjermede journalen, og det skjermede stå der og ingen andre steder.

Motprøvene: et program som svarer før det synker, som ikke synker eksemplar 2, som ikke synker
mappene.
"""
import hashlib
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

from disk import Disk, spor
from motet import SKJERMET, Fasit, Verden, argumenter, hopp, linjer, poster, rober, skjermede, tabell

MOTPROVER = ['kvitter-for-synk', 'uten-synk-2', 'uten-mappesynk']


def legg_ut(mappe, bilde):
    finnes, filer = bilde
    for m in ('minutes', 'speil'):
        shutil.rmtree(mappe / m, ignore_errors=True)
        if m in finnes:
            (mappe / m).mkdir(mode=0o700)
    for sti, byte in filer.items():
        with open(mappe / sti, 'wb') as f:
            f.write(byte)


def nokkel(bilde, kvittert):
    h = hashlib.sha256(repr((kvittert, sorted(bilde[0]))).encode())
    for sti, byte in sorted(bilde[1].items()):
        h.update(f'{sti} {len(byte)} '.encode() + byte)
    return h.digest()


class Utfall:
    def __init__(self):
        self.provd = self.programmet = self.tapt = self.stille = self.spurt = 0
        self.galt = []

    def legg(self, annet):
        for felt in ('provd', 'programmet', 'tapt', 'stille', 'spurt'):
            setattr(self, felt, getattr(self, felt) + getattr(annet, felt))
        self.galt += annet.galt[:5]


class Prover:
    """Prøver sin del av tilstandene."""

    def __init__(self, motebok, dommer, f):
        self.v, self.f, self.u, self.sett = Verden(motebok, agenda=f.agenda), f, Utfall(), set()
        self.dommer = subprocess.Popen([dommer], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       env=self.v.miljo(), text=True)

    def slutt(self):
        self.dommer.stdin.close()
        self.dommer.wait()
        shutil.rmtree(self.v.mappe)
        return self.u

    def skjermet(self, filer, kvittert):
        """'' når det skjermede som er kvittert for, er på disken, og bare i den skjermede journalen."""
        rop = rober(filer, self.f.skjulte)
        if rop:
            self.u.stille += 1
            return f'røpet i {rop}'
        der = set()
        for sti, byte in filer.items():
            if sti == 'minutes/rad.skjermet.journal' or any(s in sti for s in self.f.skjulte):
                der |= {linje.rpartition(b'"kjede":"')[2][:64] for linje in byte.split(b'\n')
                        if linje.endswith(b'"}')}
        mangler = [k for nr, k in self.f.bevis if nr < self.f.varige[max(kvittert, 0)] and k not in der]
        if mangler:
            self.u.tapt += 1
            return f'tapt: {len(mangler)} bevis uten noe bak'
        return ''

    def dom(self, bilde, kvittert, alene):
        """Dommerens ord om tilstanden: '' eller hva som er galt."""
        legg_ut(self.v.mappe, bilde)
        self.dommer.stdin.write(f'{self.v.mappe}\n')
        self.dommer.stdin.flush()
        hva, antall, hode, funn = self.dommer.stdout.readline().split()
        antall, lovet = int(antall), self.f.varige[max(kvittert, 0)]
        rett = antall <= len(self.f.kjeder) and (antall == 0 or self.f.kjeder[antall - 1] == hode)
        sagt = hva in ('spor', 'les') or int(funn) > 0
        if antall < lovet:
            self.u.tapt += 1
            self.u.stille += not sagt
            return f'tapt {lovet - antall} av {lovet} ({hva}, {funn} funn)'
        if not rett or (alene and not sagt):
            self.u.stille += 1
            return f'stille: {hva}, {antall} poster, {funn} funn'
        if hva == 'les' and lovet == 0 and sagt:  # ingenting er tapt, og det blir sagt
            self.u.spurt += 1
            return ''
        return '' if hva in ('hel', 'ingen') else f'trenger hjelp: {hva}'

    def prov(self, sted, bilde, kvittert, alene, selv):
        n = nokkel(bilde, kvittert)
        if n in self.sett:
            return
        self.sett.add(n)
        her = str(self.v.mappe).encode()
        bilde = bilde[0], {s: b.replace(self.f.rot, her) if s.endswith('.sti') else b
                           for s, b in bilde[1].items()}
        self.u.provd += 1
        galt = self.skjermet(bilde[1], kvittert) or self.dom(bilde, kvittert, alene)
        if not galt and selv and self.u.provd % selv == 0:
            self.u.programmet += 1
            legg_ut(self.v.mappe, bilde)
            galt = self.f.dom(self.v, max(kvittert, 0))
        if galt:
            self.u.galt.append(f'etter kall {sted}, {kvittert} kvittert: {galt}')


def del_av(arg):
    """Hver del-te kall, av alle. Hvor nøye: avstanden mellom bytene det rives ved, høyst så mange
    tilstander etter ett kall, og hver så mangte av dem åpnes av programmet selv (0: ingen)."""
    motebok, dommer, f, kall, (del_, deler), (fin, mest, selv) = arg
    p, d = Prover(motebok, dommer, f), Disk(f.rot.decode())
    for i, k in enumerate(kall):
        if not d.gjor(k) or i % deler != del_:
            continue
        for bilde in d.tilstander(fin, mest):
            p.prov(i, bilde, d.kvittert, False, selv)
        for bilde in d.ett_igjen() if d.kvittert > 0 else ():
            p.prov(i, bilde, d.kvittert, True, 0)
    return p.slutt()


def alle(v, dommer, f, hvor_noye):
    kall = spor(v, f.ord)
    f.rot = str(v.mappe).encode()
    byte = v.kopier()[0]
    alt = poster(byte)
    f.kjeder = [p['kjede'] for p in alt]
    f.bevis = [(i, p['bevis'].encode()) for i, p in enumerate(alt) if p['hva'] == 'skjermet']
    motets_nr = [i for i, p in enumerate(alt) if p['hva'] not in ('åpnet', 'segl')]
    f.varige = [0, *(motets_nr[n - 1] + 1 for n in f.lovet[1:])]
    n = cpu_count()
    with ProcessPoolExecutor(n) as flere:
        ut = Utfall()
        deler = [(v.motebok, dommer, f, kall, (i, n), hvor_noye) for i in range(n)]
        for u in flere.map(del_av, deler):
            ut.legg(u)
    return ut


def hoved():
    lang, motebok, sabotor, dommer = argumenter(__doc__)
    if not shutil.which('strace'):
        hopp('strømbrudd, regnet ut', 'strace finnes ikke')
    with Verden(motebok) as v:
        kort = Fasit(v, linjer(16))
        f = Fasit(v, linjer(200)) if lang else Fasit(v, linjer(40))
        try:
            ut = alle(v, dommer, f, (1, 6000, 500) if lang else (23, 600, 300))
        except RuntimeError as e:
            hopp('strømbrudd, regnet ut', str(e))
        with Verden(motebok, agenda=SKJERMET) as vs:
            fs = Fasit(vs, skjermede(30 if lang else 16))
            skjult = alle(vs, dommer, fs, (7, 800, 200) if lang else (97, 40, 40))
            print(f'{skjult.provd} tilstander i et møte med en skjermet sak, {skjult.programmet} av dem også '
                  'åpnet av programmet')
            vs.sabotasje = {'LD_PRELOAD': sabotor, 'SABOTASJE': 'kvitter-for-synk'}
            mot = alle(vs, dommer, fs, (97, 25, 0))
            print(f'motprøven i den skjermede saken: tapt i {mot.tapt} av {mot.provd} tilstander')
            if not mot.tapt:
                ut.galt.append('motprøven ble ikke tatt i den skjermede saken')
        ut.legg(skjult)
        print(f'{ut.provd} tilstander, {ut.programmet} av dem også åpnet av programmet; '
              f'i {ut.spurt} er bare rusk igjen av en journal uten hendelser, og det blir sagt')
        for hva in MOTPROVER:
            v.sabotasje = {'LD_PRELOAD': sabotor, 'SABOTASJE': hva}
            mot = alle(v, dommer, kort, (97, 25, 0))
            v.sabotasje = {}
            print(f'motprøven {hva}: tapt i {mot.tapt} av {mot.provd} tilstander')
            if not mot.tapt:
                ut.galt.append(f'motprøven {hva} ble ikke tatt')
    print(*ut.galt[:20], sep='\n')
    tabell('strømbrudd, regnet ut', f'{ut.provd} tilstander, {ut.programmet} av programmet',
           ut.tapt, ut.stille, 'feil' if ut.galt else 'bestått')
    sys.exit(bool(ut.galt))


if __name__ == '__main__':
    hoved()
