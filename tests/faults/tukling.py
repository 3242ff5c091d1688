#!/usr/bin/env python3
"""tukling.py MOTEBOK [--lang]: den som tukler med journalen, blir oppdaget (reliability.md §7 G13 og G14).

Hvert skript i tukling/ får journalen, den til et annet møte og en tidligere utgave av den. Er det gjort
med ett eksemplar, sier «motebok kontroll» det, med ord og slutt-kode 1. Er det gjort med begge, sier den
det, eller kontrollordet er et annet enn det som ble lest opp. En fremmed med de ti linjene i
docs/journal.md ser det samme som kontroll, også i journaler som er skadet på måfå.
"""
import random
import re
import shutil
import subprocess
import sys

from felles import HER, Mote, Tabell, valg

MOTE = ['neste', 'rs: Tekst nr. 1.', 'kari: Tekst nr. 2.', 'kåre: Tekst nr. 3.', 'vedtak', 'neste',
        'merknad Tekst nr. 4.', 'aksjon kari: Tekst nr. 5.', 'vedtak', 'hev ja']


def verifikator():
    """De ti linjene, slik de står i docs/journal.md."""
    doc = (HER.parent.parent / 'docs' / 'journal.md').read_text(encoding='utf-8')
    linjer = re.search(r"<<'SLUTT'\n(.*?)^SLUTT$", doc, re.M | re.S)[1]
    assert linjer.count('\n') <= 10, 'flere enn ti linjer'
    ordet = re.search(r"^(sed -n '[^']*segl[^']*') ", doc, re.M)[1]
    return linjer, ordet


class Tukling:
    def __init__(self, m, t):
        self.m, self.t = m, t
        skript, self.ordet = verifikator()
        (m.mappe / 'kjede.sh').write_text(skript, encoding='utf-8')
        self.en = m.mappe / 'minutes' / 'rad.journal'
        annen = (m.mappe / 'agendas' / 'rad.yaml').read_text(encoding='utf-8').replace('3/23', '4/23')
        (m.mappe / 'agendas' / 'annet.yaml').write_text(annen, encoding='utf-8')
        m.enkel(MOTE[:4])
        shutil.copy(self.en, m.mappe / 'gammel')
        m.enkel(MOTE[4:])
        m.kjor('--enkel', 'agendas/annet.yaml', inn='\n'.join(MOTE) + '\n')
        self.to = self.speil('rad')
        kode, ut = m.kjor('kontroll', 'agendas/rad.yaml')
        assert kode == 0, ut
        self.ord = self.kontrollord(ut)
        referat = m.kjor('referat', 'agendas/rad.yaml')[1]
        assert self.ord in referat and len(self.ord) == 19, 'kontrollordet er det referatet sier'
        self.fremmed_rett = self.fremmed(self.en)
        assert self.fremmed(self.to) == self.fremmed_rett and self.fremmed_rett[0] == 0
        assert self.fremmed_rett[2] == self.ord.replace(' ', '')
        shutil.copytree(m.mappe / 'minutes', m.mappe / 'rett1')
        shutil.copytree(m.mappe / 'speil', m.mappe / 'rett2')

    def speil(self, navn):
        rett = (self.m.mappe / 'minutes' / f'{navn}.journal').read_bytes()
        return next(f for f in (self.m.mappe / 'speil').glob('*.journal') if f.read_bytes() == rett)

    def som_for(self):
        for fra, til in (('rett1', 'minutes'), ('rett2', 'speil')):
            shutil.rmtree(self.m.mappe / til)
            shutil.copytree(self.m.mappe / fra, self.m.mappe / til)

    @staticmethod
    def kontrollord(ut):
        return (re.findall(r'kontrollord ((?:[0-9a-f]{4} ?){4})$', ut, re.M) or [''])[-1]

    def fremmed(self, fil):
        """(slutt-kode, siste linje, kontrollord) etter de ti linjene"""
        p = subprocess.run(['sh', 'kjede.sh', fil], cwd=self.m.mappe, capture_output=True, check=False)
        o = subprocess.run(['sh', '-c', f'{self.ordet} "$1"', 'sh', fil], capture_output=True, check=False)
        return (p.returncode, p.stdout.decode('utf-8', 'replace').splitlines()[-1:],
                o.stdout.decode('utf-8', 'replace').replace('kontrollord ', '').split('\n')[-2:][0])

    def kontroll(self):
        kode, ut = self.m.kjor('kontroll', 'agendas/rad.yaml')
        if kode not in (0, 1):
            self.t.avvik(f'kontroll sluttet med {kode}: {ut}')
        return kode == 0 and self.kontrollord(ut) == self.ord, kode, ut

    def tukle(self, skript, filer):
        annen = (self.m.mappe / 'minutes' / 'annet.journal', self.speil('annet'))
        for fil, andre in zip(filer, annen):
            subprocess.run(['sh', skript, fil, andre, self.m.mappe / 'gammel'], check=True)

    def prov(self, skript, begge):
        self.t.provd += 1
        self.tukle(skript, [self.en, self.to] if begge else [self.en])
        hel, kode, ut = self.kontroll()
        fremmed = [self.fremmed(f) == self.fremmed_rett for f in (self.en, self.to)]
        hva = f'{skript.name}{" i begge" * begge}'
        if hel:
            self.t.avvik(f'{hva}: kontroll ser det ikke: {ut}', 0, 1)
        if not begge and (kode != 1 or '– ' not in ut or 'IKKE hel' not in ut):
            self.t.avvik(f'{hva}: kontroll sier det ikke med ord ({kode}): {ut}', 0, 1)
        if all(fremmed) != hel:
            self.t.avvik(f'{hva}: kontroll sier {"hel" if hel else "ikke hel"}, en fremmed noe annet')
        self.som_for()

    def pa_mafa(self, r):
        """Ett eksemplar, uten det andre: er seglet der, er det nok."""
        self.t.provd += 1
        self.to.unlink()
        b = bytearray(self.en.read_bytes())
        slag, i = r.randrange(5), r.randrange(len(b) - 1)       # siste LF betyr ingenting
        linjer = bytes(b).splitlines(True)
        k = r.randrange(len(linjer) - 1)
        if slag == 0:
            b[i] ^= 1 << r.randrange(8)
        elif slag == 1:
            b = b[:i]
        elif slag == 2:
            b = b''.join(linjer[:k] + linjer[k + 1:])
        elif slag == 3:
            b = b''.join(linjer[:k] + [linjer[k + 1], linjer[k]] + linjer[k + 2:])
        self.en.write_bytes(b)                                  # 4: urørt
        hel, _, ut = self.kontroll()
        if (self.fremmed(self.en) == self.fremmed_rett) != hel or hel != (slag == 4):
            self.t.avvik(f'slag {slag}, {i}, {k}: {"hel" if hel else "ikke hel"}: {ut}', 0, int(hel))
        self.som_for()


class Blind(Tukling):
    """Motprøven: en kontroll som alltid sier at journalen er hel."""

    def kontroll(self):
        return True, 0, 'Journalen er hel.'


def motprove(motebok, skript, t):
    mot = Tabell('motprøven')
    with Mote(motebok) as m:
        p = Blind(m, mot)
        for s in skript:
            p.prov(s, False)
    print(f'motprøven: {mot.stille} avvik på {len(skript)} skript')
    if mot.stille < len(skript):
        t.avvik('motprøven ble ikke tatt: en kontroll som ikke ser noe')


def main():
    lang, (motebok,) = valg(1)
    t = Tabell('tukling')
    with Mote(motebok) as m:
        p = Tukling(m, t)
        skript = sorted((HER / 'tukling').glob('*.sh'))
        if len(skript) != 12:
            sys.exit('det skal være tolv')
        motprove(motebok, skript, t)
        for s in skript:
            for begge in (False, True):
                p.prov(s, begge)
        r = random.Random(4)
        for _ in range(1000 if lang else 50):
            p.pa_mafa(r)
    t.slutt()


if __name__ == '__main__':
    main()
