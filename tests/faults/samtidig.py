#!/usr/bin/env python3
"""samtidig.py MOTEBOK SABOTØR [--lang]: flere på én gang (reliability.md §7 G21–G23).

To åpner det samme møtet i samme øyeblikk: nøyaktig én får føre det, den andre får vite hvem. Mens en
fører, bytter, sletter, korter eller forlenger noen journalen under henne: det sies ved neste hendelse,
og ingenting er borte. Ti følger med imens: ingen av dem går glipp av noe eller roper varsku. Motprøven: et program som får låsen
enten den er ledig eller ikke.
"""
import os
import re
import shutil
import subprocess
import threading

from felles import FRIST, Mote, Tabell, valg


class Program:
    """motebok --enkel som står og venter på ord."""

    def __init__(self, m, *valg_, **miljo):
        self.p = subprocess.Popen([m.motebok, '--enkel', *valg_, 'agendas/rad.yaml'], cwd=m.mappe,
                                  env=m.miljo(**miljo), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, bufsize=0)
        self.ut = ''

    def si(self, ord_):
        """Svaret på ordet; det kommer ikke flere linjer når «skille» er besvart."""
        self.p.stdin.write(f'{ord_}\nskille\n'.encode())
        while 'skille' not in self.ut:
            ny = os.read(self.p.stdout.fileno(), 65536)
            if not ny:
                break
            self.ut += ny.decode('utf-8', 'replace')
        svar, _, rest = self.ut.partition('motebok: ukjent ord «skille»')
        while '\n' not in rest and (ny := os.read(self.p.stdout.fileno(), 65536)):
            rest += ny.decode('utf-8', 'replace')
        self.ut = rest.partition('\n')[2]
        return svar

    def slutt(self):
        self.p.stdin.close()
        with self.p.stdout:
            rest = self.p.stdout.read()
        return self.p.wait(FRIST), rest.decode('utf-8', 'replace')


def kapplop(m, t, n, **miljo):
    """To åpner; begge blir stående til begge har sagt hvem som fører."""
    t.provd += 1
    to = [Program(m, **miljo), Program(m, **miljo)]
    svar = [p.si('merknad Runde') for p in to]
    leser = [i for i in (0, 1) if 'du kan lese, ikke skrive' in svar[i]]
    koder = [p.slutt()[0] for p in to]
    if len(leser) != 1:
        t.avvik(f'runde {n}: {2 - len(leser)} fører: {svar}', int(not leser))
        return None
    taper, vinner = leser[0], 1 - leser[0]
    if koder[taper] != 4 or f'prosess {to[vinner].p.pid},' not in svar[taper]:
        t.avvik(f'runde {n}: den andre får ikke vite hvem ({koder}): {svar[taper]}', 0, 1)
    return vinner


def bytt(f):
    shutil.copy(f, f'{f}.x')
    os.rename(f'{f}.x', f)


def sed(f):
    subprocess.run(['sed', '-i', 's/Innspill/innspill/', f], check=True)


def kort(f):
    os.truncate(f, os.path.getsize(f) - 10)


def legg_til(f):
    with open(f, 'a', encoding='utf-8') as ut:
        ut.write('noe\n')


def mappe(f):
    os.rename(os.path.dirname(f), os.path.dirname(f) + '-gammel')
    shutil.copytree(os.path.dirname(f) + '-gammel', os.path.dirname(f))


INNGREP = {'byttet ut': bytt, 'slettet': os.unlink, 'kortet': kort, 'forlenget': legg_til, 'sed -i': sed,
           'mappen byttet': mappe}


def inngrep(motebok, t):
    for navn, gjor in INNGREP.items():
        for kopi in ('minutes', 'speil', 'begge'):
            t.provd += 1
            hva = f'{navn} ({kopi})'
            with Mote(motebok) as m:
                p = Program(m)
                p.si('neste')
                p.si('rs: Tekst nr. 1.')
                for mappe_ in ('minutes', 'speil') if kopi == 'begge' else (kopi,):
                    gjor(str(next((m.mappe / mappe_).glob('*.journal'))))
                svar = p.si('rs: Tekst nr. 2.')
                if kopi != 'begge' and ('Innspill 2' not in svar or 'lagret i ett eksemplar' not in svar):
                    t.avvik(f'{hva}: ikke sagt ved neste hendelse: {svar}', 0, 1)
                if kopi == 'begge' and ('Innspill 2' in svar or 'IKKE LAGRET' not in svar):
                    t.avvik(f'{hva}: ikke sagt ved neste hendelse: {svar}', 0, 1)
                if 'Eksemplar 1 ligger nå i annet' not in p.si('lagre annet'):
                    t.avvik(f'{hva}: kan ikke lagres et annet sted')
                svar = p.si('rs: Tekst nr. 3.')
                p.slutt()
                logg = m.enkel(['logg'], '--minutes', 'annet')[1]
                ventet = [1, 3] + [2] * (kopi != 'begge')
                borte = [n for n in ventet if f'Tekst nr. {n}.' not in logg]
                if borte or 'Innspill' not in svar:
                    t.avvik(f'{hva}: borte: {borte}: {logg}', len(borte))


def folge(motebok, t, antall):
    """Ti leser om og om igjen mens en skriver: det de ser, blir bare mer, og aldri feil."""
    with Mote(motebok) as m:
        p = Program(m)
        p.si('neste')
        ferdig, sett, skrevet = threading.Event(), [0] * 10, []

        def folger(i):
            sist = 0
            while True:
                siste_runde = ferdig.is_set()
                kode, ut = m.kjor('logg', 'agendas/rad.yaml')
                numre = [int(n) for n in re.findall(r'Tekst nr\. (\d+)\.', ut)]
                if kode or numre != list(range(1, len(numre) + 1)) or len(numre) < sist or \
                        'motebok:' in ut or 'skadet' in ut or 'bare for lesing' in ut:
                    t.avvik(f'følger {i}: {kode}, {len(numre)} etter {sist}: {ut[-300:]}', 0, 1)
                    return
                sist, sett[i] = len(numre), sett[i] + 1
                if siste_runde:
                    if sist != skrevet[0]:
                        t.avvik(f'følger {i}: så {sist} av {skrevet[0]}', skrevet[0] - sist)
                    return

        trader = [threading.Thread(target=folger, args=(i,)) for i in range(10)]
        for trad in trader:
            trad.start()
        n = 0
        while n < antall or (min(sett) < 3 and all(trad.is_alive() for trad in trader)):   # alle leser imens
            n += 1
            p.si(f'rs: Tekst nr. {n}.')
        skrevet.append(n)
        ferdig.set()
        for trad in trader:
            trad.join()
        p.slutt()
        t.provd += sum(sett)


def uten_las(motebok, sabotor, t):
    mot = Tabell('motprøven')
    with Mote(motebok) as m:
        m.enkel(['neste'])
        try:
            kapplop(m, mot, 0, LD_PRELOAD=sabotor, SABOTASJE='uten-lås')
        except BrokenPipeError:
            mot.avvik('den ene sluttet da den andre skrev i den samme journalen')
    print(f'motprøven: {mot.galt} avvik uten lås')
    if not mot.galt:
        t.avvik('motprøven ble ikke tatt: to som begge får låsen')


def main():
    lang, (motebok, sabotor) = valg(2)
    t = Tabell('flere på én gang')
    with Mote(motebok) as m:
        m.enkel(['neste'])
        vant = [kapplop(m, t, n) for n in range(1000 if lang else 50)]
        print(f'# den første vant {vant.count(0)} ganger, den andre {vant.count(1)}')
        kode, ut = m.kjor('kontroll', 'agendas/rad.yaml')
        if kode:
            t.avvik(f'etter kappløpene: {ut}')
    uten_las(motebok, sabotor, t)
    inngrep(motebok, t)
    folge(motebok, t, 2000 if lang else 100)
    t.slutt()


if __name__ == '__main__':
    main()
