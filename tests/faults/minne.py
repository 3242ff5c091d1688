#!/usr/bin/env python3
"""minne.py MOTEBOK FEILSKUDD [--lang]: minnet tar slutt ved hvert malloc, calloc og realloc i programmet
og bibliotekene det bruker, én gang og fra da av (reliability.md §7 G9).

Programmet dør aldri av et signal. Enten er svaret det samme som når det er nok minne, eller så slutter
det med en kode som sier at det ikke er det, og med ord. En fil det skriver, er hel eller ikke der. Det
det har kvittert for, er i journalen.
"""
import re
import sys

from felles import Mote, Tabell, valg

MOTE = ['neste', 'rs: Tekst nr. 1.', 'forslag kari: Tekst nr. 2.', 'taler kåre', 'ordet', 'vedtak',
        'aksjon kari: Tekst nr. 3. >1.11.', 'neste', 'angre', 'gjenta', 'hev ja', 'referat', 'logg']
KALL = [(['sjekk', 'agendas/rad.yaml'], None), (['vis', 'agendas/rad.yaml'], None),
        (['vis', '--json', 'agendas/rad.yaml'], None), (['kontroll', 'agendas/rad.yaml'], None),
        (['logg', 'agendas/rad.yaml'], None), (['status', 'agendas/rad.yaml'], None)] + \
       [(['referat', 'agendas/rad.yaml', '-o', f'ut.{e}'], f'ut.{e}') for e in ('txt', 'md', 'html', 'yaml')]


class Prov:
    def __init__(self, motebok, feilskudd, lang):
        self.motebok, self.feilskudd, self.lang = motebok, feilskudd, lang
        self.t = Tabell('minnet tar slutt')

    def nummer(self):
        """1, 2, 3 … alle i den lange formen; ellers hvert, så stadig færre."""
        n = 1
        while n < 100000:
            yield n
            n += 1 if self.lang else 1 + n // 6

    def miljo(self, m, n, fra):
        logg = m.mappe / 'logg'
        logg.unlink(missing_ok=True)
        return {'LD_PRELOAD': self.feilskudd, 'MINNE': f'{n}:{fra}', 'FEIL_LOGG': str(logg)}

    def utlost(self, m):
        logg = m.mappe / 'logg'
        return logg.exists() and re.search(rb'^F 0 0 malloc$', logg.read_bytes(), re.M)

    def doem(self, hva, kode, ut, rett):
        self.t.provd += 1
        if kode < 0 or kode >= 128:
            self.t.avvik(f'{hva}: døde av signal ({kode}): {ut[-400:]}')
        elif kode == rett[0] and ut != rett[1]:
            self.t.avvik(f'{hva}: sluttet som om alt var vel, men svarte noe annet: {ut[-400:]}', 0, 1)
        elif kode != rett[0] and (kode == 0 or 'motebok:' not in ut):
            self.t.avvik(f'{hva}: slutt-kode {kode} uten et ord: {ut[-400:]}', 0, 1)

    def ett_kall(self, m, arg, fil):
        rett = m.kjor(*arg, LD_PRELOAD=self.feilskudd)
        innhold = (m.mappe / fil).read_bytes() if fil else None
        for fra in (0, 1):
            for n in self.nummer():
                if fil:
                    (m.mappe / fil).unlink(missing_ok=True)
                hva = f'{" ".join(arg)}, nr. {n}{" og fra da av" * fra}'
                kode, ut = m.kjor(*arg, **self.miljo(m, n, fra))
                if not self.utlost(m):
                    break
                self.doem(hva, kode, ut, rett)
                if fil and (m.mappe / fil).exists() and (m.mappe / fil).read_bytes() != innhold:
                    self.t.avvik(f'{hva}: filen er ikke hel', 0, 1)
                if fil and kode == 0 and not (m.mappe / fil).exists():
                    self.t.avvik(f'{hva}: filen er ikke der, og det er ikke sagt', 0, 1)

    def et_mote(self, fra):
        for n in self.nummer():
            hva = f'et møte, nr. {n}{" og fra da av" * fra}'
            with Mote(self.motebok) as m:
                kode, ut = m.enkel(MOTE, **self.miljo(m, n, fra))
                if not self.utlost(m):
                    return
                self.t.provd += 1
                if kode < 0 or kode >= 128:
                    self.t.avvik(f'{hva}: døde av signal ({kode}): {ut[-400:]}')
                elif kode == 0 and 'Møtet er hevet' not in ut:
                    self.t.avvik(f'{hva}: sluttet som om alt var vel: {ut[-400:]}', 0, 1)
                for spor, ord_ in (('Innspill 1', 'Tekst nr. 1.'), ('Vedtatt', ': vedtatt'),
                                   ('Møtet er satt', 'møtet ble satt'), ('Aksjonspunkt', 'Tekst nr. 3.')):
                    if spor in ut and ord_ not in m.enkel(['logg'])[1]:
                        self.t.avvik(f'{hva}: {ord_} er borte', 1)
                if m.enkel(['status'])[0] not in (0, 1):
                    self.t.avvik(f'{hva}: kan ikke åpnes igjen')


def motprove(t):
    """Det som dør, det som kutter svaret og lar som ingenting, og det som slutter uten et ord, blir tatt."""
    mot = Prov(None, None, False)
    for kode, ut in ((-11, ''), (139, ''), (0, 'Møtet er'), (0, ''), (3, '')):
        mot.doem('motprøven', kode, ut, (0, 'Møtet er satt.'))
    for kode, ut in ((0, 'Møtet er satt.'), (3, 'motebok: ikke mer minne')):
        mot.doem('motprøven som er i orden', kode, ut, (0, 'Møtet er satt.'))
    print(f'motprøven: {mot.t.galt} av 5 tatt')
    if mot.t.galt != 5:
        t.avvik('motprøven ble ikke tatt')


def main():
    lang, (motebok, feilskudd) = valg(2)
    p = Prov(motebok, feilskudd, lang)
    motprove(p.t)
    with Mote(motebok) as m:
        m.enkel(MOTE)
        for arg, fil in KALL:
            p.ett_kall(m, arg, fil)
    for fra in (0, 1):
        p.et_mote(fra)
    p.t.slutt()


if __name__ == '__main__':
    main()
