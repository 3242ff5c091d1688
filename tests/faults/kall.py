#!/usr/bin/env python3
"""kall.py MOTEBOK FEILSKUDD [--lang]: hvert systemkall på journalens to eksemplarer feiler, det ene etter
det andre, én gang og fra da av, i det ekte programmet (reliability.md §7 G7 og G8).

Det som er kvittert for, er varig i det øyeblikket det blir sagt: i så mange eksemplarer som det sies.
Det som ikke er lagret, blir det sagt med én gang, og da er slutt-koden 3. Etterpå åpnes møtet igjen, slik
mappen er, og slik den ville vært om strømmen gikk da programmet sluttet (usynkede byte borte, eller
nuller). Det vises av feilskudd.so sin logg; modellen av disken er klassen Disk.

Kontrollene må feile: et program som prøver en sviktet synk igjen, et som tar en sviktet skriving for
god, og et som ikke synker.
"""
import errno
import os
import shutil
import sys

from felles import Mote, Tabell, valg

HENDELSER = [                   # ordet, og for hvert svar som kvitterer, det som da er i journalen
    ('neste', {'Møtet er satt': '"hva":"satt"'}),
    ('neste', {'Møtet er satt': '"hva":"satt"', 'en gang til for å gå videre': None}),
    ('rs: Tekst nr. 1.', {'Innspill ': 'Tekst nr. 1.'}),
    ('kari: Tekst nr. 2.', {'Innspill ': 'Tekst nr. 2.'}),
    ('vedtak', {'Vedtatt som foreslått': '"hva":"vedtak"'}),
]
FLYTTET = [('lagre annet', {'Eksemplar 1 ligger nå i annet': None}),
           ('rs: Tekst nr. 3.', {'Innspill ': 'Tekst nr. 3.'})]
AVSLAG = ['IKKE LAGRET', 'bare for lesing', 'annet/', 'åpne med --minutes annet']
NAR_IKKE_SATT = ['møtet er ikke satt', 'ingen sak er oppe']     # for da ble ikke det lagret
SKILLE = 'skille'       # et ord som ikke finnes: svaret på det skiller svarene fra hverandre
ALLE = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EINTR']


class Disk:
    """Hva som ligger der når strømmen går: bare synkede byte, under navn hvis mappe er synket."""

    def __init__(self):
        self.filer, self.navn, self.varige = {}, {}, {}

    def les(self, slag, inode, sti, data):
        if slag == 'N':
            self.filer[inode] = {'data': b'', 'synket': 0, 'gift': False}
            self.navn[sti] = inode
        elif slag == 'O' and inode not in self.filer:
            raise AssertionError(f'{sti} er åpnet, men aldri laget')
        elif slag == 'W':
            self.filer[inode]['data'] += data
        elif slag == 'S' and not self.filer[inode]['gift']:
            self.filer[inode]['synket'] = len(self.filer[inode]['data'])
        elif slag == 'S':
            raise AssertionError(f'{sti} er synket etter at det hadde feilet')
        elif slag == 'P':
            self.filer[inode]['gift'] = True
        elif slag == 'D':
            self.varige = {s: i for s, i in self.varige.items() if os.path.dirname(s) != sti} | \
                {s: i for s, i in self.navn.items() if os.path.dirname(s) == sti}
        elif slag in 'RL':
            fra, til = data.decode().split('\t')
            self.navn[til] = self.navn[fra]
            if slag == 'R':
                del self.navn[fra]
        elif slag == 'X':
            self.navn.pop(sti, None)

    def eksemplarer(self, tekst):
        """I hvor mange mapper står dette i en hel, synket linje i en journal?"""
        mapper = set()
        for sti, inode in self.varige.items():
            f = self.filer[inode]
            linjer = f['data'][:f['synket']].split(b'\n')[:-1]
            if sti.endswith('.journal') and any(tekst.encode() in linje for linje in linjer):
                mapper.add(os.path.dirname(sti))
        return len(mapper)

    def etter_stromkutt(self, nuller):
        for sti, inode in self.varige.items():
            f = self.filer[inode]
            rest = len(f['data']) - f['synket']
            yield sti, f['data'][:f['synket']] + (b'\0' * rest if nuller else b'')


def les_logg(fil):
    """(slag, inode, sti, data) for hver post"""
    with open(fil, 'rb') as f:
        while hode := f.readline():
            slag, inode, n, sti = hode.decode().rstrip('\n').split(' ', 3)
            yield slag, int(inode), sti, f.read(int(n))


class Runde:
    """Ett møte med én feil i. `galt`: det som ikke er som det skal (hva, tapt, stille)."""

    def __init__(self, m, feilskudd, miljo, flytt):
        self.galt, self.kvittert = [], []
        self.plan = HENDELSER + (FLYTTET if flytt else [])
        linjer = [ord_ for h in self.plan for ord_ in (h[0], SKILLE)]
        self.kode, _ = m.enkel(linjer, LD_PRELOAD=feilskudd, FEIL_LOGG=str(m.mappe / 'logg'), **miljo)
        self.disk, self.utlost, nekt, self.flyttet, svar, i = Disk(), False, 0, False, '', 0
        for slag, inode, sti, data in les_logg(m.mappe / 'logg'):
            self.utlost |= slag == 'F'
            if slag != 'U':
                self.disk.les(slag, inode, sti, data)
                continue
            svar += data.decode('utf-8', 'replace')
            while SKILLE in svar and svar.endswith('\n'):
                dette, _, svar = svar.partition(SKILLE)
                nekt += not self.doem(self.plan[i], dette)
                svar, i = svar.partition('\n')[2], i + 1
        if self.kode < 0 or self.kode >= 128:
            self.galt.append((f'døde av signal: {self.kode}', 0, 0))
        elif i < len(self.plan):
            self.galt.append((f'svarte ikke på {self.plan[i][0]}', 0, 1))
        elif nekt and self.kode != 3:
            self.galt.append((f'{nekt} ikke lagret, men slutt-kode {self.kode}', 0, 1))
        elif not nekt and self.kode not in (1, 3):      # 1 for skillet
            self.galt.append((f'slutt-kode {self.kode}', 0, 0))

    def doem(self, hendelse, svar):
        """Er hendelsen kvittert for? Det som ble sagt, skal være sant da det ble sagt."""
        ord_, kvitteringer = hendelse
        spor = next((v for k, v in kvitteringer.items() if k in svar), '')
        if spor == '':
            if not any(s in svar for s in AVSLAG + NAR_IKKE_SATT * ('"hva":"satt"' not in self.kvittert)):
                self.galt.append((f'{ord_}: verken kvittert eller avslått: «{svar.strip()}»', 0, 1))
            return not any(s in svar for s in AVSLAG)
        if spor is None:
            self.flyttet |= ord_ == 'lagre annet'
            return True
        self.kvittert.append(spor)
        sagt = 1 if 'lagret i ett eksemplar' in svar else 2
        varige = self.disk.eksemplarer(spor)
        if varige < 1:
            self.galt.append((f'{ord_}: kvittert for, men ikke varig', 1, 1))
        elif varige < sagt:
            self.galt.append((f'{ord_}: bare i ett eksemplar, og det er ikke sagt', 0, 1))
        return True

    def gjenapne(self, m, hva):
        """Alt som er kvittert for, er der, ingen blir spurt om noe, og møtet går videre."""
        valg_ = ['--minutes', 'annet'] if self.flyttet else []
        kode, ut = m.enkel(['logg', 'rs: Tekst nr. 4.'], *valg_)
        i_loggen = {'"hva":"satt"': 'møtet ble satt', '"hva":"vedtak"': ': vedtatt'}
        borte = [s for s in self.kvittert if i_loggen.get(s, s) not in ut]
        if borte:
            self.galt.append((f'{hva}: borte: {", ".join(borte)}: {ut[-600:]}', len(borte), 0))
        elif kode not in (0, 1) or 'Gå videre uten' in ut or 'eksemplar:' in ut.split('hjelp')[-1]:
            self.galt.append((f'{hva}: går ikke videre ({kode}): {ut[-600:]}', 0, 0))

    def et_annet_sted(self, m, feilskudd, miljo):
        """Ingenting kunne lagres der det skulle: på det stedet som ble nevnt, går det, med én disk."""
        kode, ut = m.enkel([h[0] for h in HENDELSER], '--minutes', 'annet', LD_PRELOAD=feilskudd, **miljo)
        if kode not in (0, 1) or ut.count('lagret i ett eksemplar') + ut.count('IKKE') < 1:
            self.galt.append((f'et annet sted ({kode}): {ut[-600:]}', 0, 0))
        self.kvittert, self.flyttet = [next(iter(h[1].values())) for h in HENDELSER], True
        self.kvittert = [s for s in self.kvittert if s]

    def etterpaa(self, m, kutt):
        if self.galt or not self.kvittert:
            return
        if kutt is not None:
            for mappe in ('minutes', 'speil', 'annet'):
                for fil in (m.mappe / mappe).glob('*.journal*'):
                    fil.unlink()
            for sti, data in self.disk.etter_stromkutt(kutt):
                with open(sti, 'wb') as f:
                    f.write(data)
        self.gjenapne(m, ('som mappen er', 'strømmen gikk, byte borte', 'strømmen gikk, nuller')
                      [0 if kutt is None else 1 + kutt])


def spill(motebok, feilskudd, miljo, flytt=False, kutt=None):
    with Mote(motebok) as m:
        r = Runde(m, feilskudd, miljo, flytt)
        if flytt and not r.kvittert:
            r.et_annet_sted(m, feilskudd, miljo)
            kutt = None
        r.etterpaa(m, kutt)
        return r


def feilene(lang):
    """(kall, måte, feil, eksemplar, fra da av, en feil til)"""
    bytte = 'fdatasync:hardt:5:3:{}:0'      # det tredje: da skal filen skiftes ut
    for fra in (0, 1):
        for kopi in (1, 2, 3):
            for os_ in ALLE if lang else ['EIO', 'ENOSPC']:
                for kall in ('open', 'write', 'fdatasync', 'fsync', 'close'):
                    if not lang and os_ == 'ENOSPC' and kall not in ('write', 'fdatasync'):
                        continue
                    if kall == 'write' and os_ == 'EINTR' and fra:
                        continue            # en skriving som alltid avbrytes, feiler ikke
                    yield kall, 'hardt', os_, kopi, fra, None
                yield 'write', 'delvis', os_, kopi, fra, None
                for kall in ('rename', 'link'):
                    yield kall, 'hardt', os_, kopi, fra, bytte.format(kopi)
            yield 'write', 'kort', 'EIO', kopi, fra, None


def alle(motebok, feilskudd, lang, t):
    for kall, maate, os_, kopi, fra, til in feilene(lang):
        for n in range(1, 200):
            nr = getattr(errno, os_)
            miljo = {'FEIL': f'{kall}:{maate}:{nr}:{n}:{kopi}:{fra}'} | ({'FEIL2': til} if til else {})
            utlost = False
            for flytt in (False, True) if kopi == 3 and fra else (False,):
                for kutt in (None, 0, 1) if lang else ((None, 0, 1)[n % 3],):
                    try:
                        r = spill(motebok, feilskudd, miljo, flytt, kutt)
                    except Exception as e:      # pylint: disable=broad-except
                        t.avvik(f'{miljo}: {type(e).__name__}: {e}')
                        continue
                    t.provd += 1
                    utlost |= r.utlost
                    for hva, tapt, stille in r.galt:
                        t.avvik(f'{miljo}{" flytt" if flytt else ""}: {hva}', tapt, stille)
            if not utlost or (til and n >= 4) or (not lang and n >= 9):
                break


def kontroller(motebok, feilskudd, t):
    """Et program med hver av feilene, og hvert skal bli oppdaget."""
    for lyv, feil in (('gjenta', 'fdatasync:hardt:5:3:3:0'), ('svelg', 'write:hardt:28:4:3:1'),
                      ('usynket', 'write:hardt:28:999:3:0')):
        try:
            r = spill(motebok, feilskudd, {'FEIL': feil, 'FEIL_LYV': lyv})
            funnet = any(tapt for _, tapt, _ in r.galt)
        except AssertionError:
            funnet = True
        t.provd += 1
        if not funnet:
            t.avvik(f'kontrollen «{lyv}» ble ikke oppdaget')


def main():
    lang, (motebok, feilskudd) = valg(2)
    t = Tabell('kall som feiler')
    with Mote(motebok) as m:
        r = Runde(m, feilskudd, {}, False)
        if r.galt or len(r.kvittert) != len(HENDELSER) - 1:
            sys.exit(f'uten feil: {r.galt} {r.kvittert}')
        shutil.rmtree(m.mappe / 'samband', ignore_errors=True)
    kontroller(motebok, feilskudd, t)
    alle(motebok, feilskudd, lang, t)
    t.slutt()


if __name__ == '__main__':
    main()
