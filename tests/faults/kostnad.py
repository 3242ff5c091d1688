#!/usr/bin/env python3
"""kostnad.py MOTEBOK [--lang]: ondsinnede filer koster ikke mer enn andre (reliability.md §7 G16).

Hver fil her er så stor som den kan være (1 MiB), og laget for å ta lang tid eller mye minne hos den som ikke
er på vakt. Hvert verb får den. I den korte formen er grensen romslig nok for en treg maskin, men ikke for en
som må gå gjennom filen én gang for hver linje i den. Den lange måler mot løftet: ett sekund og 64 MiB.
Større og spesielle filer blir nektet med en setning.
"""
import os
import resource
import shutil
import socket
import subprocess
import sys

from felles import Mote, Tabell, valg

STOR = 1 << 20
CPU, MINNE = 10, 256 << 20              # det den korte formen krever
LOFTE_CPU, LOFTE_MINNE = 1.0, 64 << 20  # det den lange måler mot
VERB = (['sjekk'], ['vis'], ['vis', '--json'], ['status'], ['kontroll'], ['logg'], ['logg', '--json'])
ORGNR = ['--orgnr', '123456785']
FORMER = ['txt', 'md', 'html', 'yaml', 'json', 'csv', 'ics', 'einnsyn', 'noark']
HODE = ('møte:\n  organ: Rådet\n  nummer: 3/23\n  dato: 2023-10-04\n  start: 09:00\n  slutt: 15:00\n'
        'medlemmer:\n  - {navn: Kari Vik, virksomhet: KS, rolle: leder}\n')
SAK = 'saksliste:\n  - saksnummer: 1/23\n    emne: '


def fyll(hode, bit, slutt='\n'):
    """hode, så mange biter det er plass til, og slutt; med {} i biten som nummer"""
    ut, slutt = bytearray(hode.encode()), slutt.encode()
    plass = STOR - len(ut) - len(slutt)
    if '{}' not in bit:
        return bytes(ut + bit.encode() * (plass // len(bit.encode())) + slutt)
    for nr in range(1, plass):
        b = bit.replace('{}', str(nr)).encode()
        if len(ut) + len(b) + len(slutt) > STOR:
            break
        ut += b
    return bytes(ut + slutt)


def agendaer():
    """(navn, bytene)"""
    yield 'en linje', fyll(HODE + SAK, 'x')
    yield 'én linje med ord', fyll(HODE + SAK, 'sak 1 ')
    yield 'parenteser', fyll(HODE + SAK, '(')
    yield 'merker', fyll(HODE + SAK + 'e', '\u0301')
    yield 'føyninger', fyll(HODE + SAK, 'a\u200d')
    yield 'emoji', fyll(HODE + SAK, '👩\u200d')
    yield 'flagg', fyll(HODE + SAK, '🇳')
    yield 'bredt', fyll(HODE + SAK, '漢')
    yield 'bindestreker', fyll(HODE + SAK, 'a-')
    yield 'blanke', fyll(HODE + SAK + 'a', ' ', 'b\n')
    yield 'skjulte tegn', fyll(HODE + SAK + 'a', '\u200b')
    yield 'styretegn', fyll(HODE + SAK + '"a', '\x1b', '"\n')
    yield 'ugyldig UTF-8', fyll(HODE + SAK, 'x')[:-2] + b'\xff\n'
    yield 'bare ugyldig', b'\xff' * STOR
    yield 'nuller', b'\0' * STOR
    yield 'CR', fyll(HODE + SAK, 'x\r')
    yield 'klammer', fyll('', '[')
    yield 'krøller', fyll('', '{a: ')
    yield 'lukkede klammer', b'[' * (STOR // 2) + b']' * (STOR // 2)
    yield 'innrykk', b''.join(b' ' * (i % 900) + b'a:\n' for i in range(2300))
    yield 'lister i lister', fyll('', '- ')
    yield 'spørsmålstegn', fyll('', '? ')
    yield 'ankre', fyll('', 'a{}: &a{} x\n')
    yield 'henvisninger', fyll('a: &a x\n', 'b{}: *a\n')
    yield 'merkelapper', fyll('', '%TAG !{}! tag:a,2000:\n', '---\na: 1\n')
    yield 'dokumenter', fyll('', '---\n')
    yield 'kommentarer', fyll('', '# a\n')
    yield 'tomme linjer', fyll('', '\n')
    yield 'bare listestreker', fyll(HODE + 'saksliste:\n', '  - \n')
    yield 'mange saker', fyll(HODE + 'saksliste:\n', '  - {emne: x}\n')
    yield 'saker med nummer', fyll(HODE + 'saksliste:\n', '  - saksnummer: {}/23\n    emne: x\n')
    yield 'samme saksnummer', fyll(HODE + 'saksliste:\n', '  - saksnummer: 1/23\n    emne: x\n')
    yield 'saker med tid', fyll(HODE + 'saksliste:\n', '  - emne: x\n    start: 09:00\n')
    yield 'mange medlemmer', fyll(HODE, '  - Navn{} Navnesen\n', 'saksliste:\n  - emne: x\n')
    yield 'medlemmer med samme navn', fyll(HODE, '  - Kari Vik\n', 'saksliste:\n  - emne: x\n')
    yield 'stedfortredere', fyll(HODE + 'stedfortredere:\n', '  - {navn: A{}, for: Kari Vik}\n',
                                 'saksliste:\n  - emne: x\n')
    yield 'stedfortredere for ingen', fyll(HODE + 'stedfortredere:\n', '  - {navn: A{}, for: B{}}\n',
                                           'saksliste:\n  - emne: x\n')
    yield 'samme nøkkel', fyll('', 'møte: x\n')
    yield 'ukjente nøkler', fyll('møte:\n', '  organn{}: x\n')
    yield 'nesten kjente nøkler', fyll('møte:\n', '  orgam: x\n')
    yield 'en lang nøkkel', fyll('møte:\n  ', 'organ', ': x\n')
    yield 'lange nøkler', fyll('møte:\n', '  ' + 'forslag til vedtak' * 50 + ': x\n')
    yield 'ukjente ord', fyll(HODE + 'saksliste:\n', '  - {emne: x, innretning: Orienterin}\n')
    yield 'punkter', fyll(HODE + SAK + 'x\n    forslag til vedtak:\n', '      - x\n')
    yield 'lang blokk', fyll(HODE + SAK + 'x\n    bakgrunn: |\n', '      x\n')
    yield 'bred blokk', fyll(HODE + SAK + 'x\n    bakgrunn: |\n      ', 'x ')
    yield 'foldet tekst', fyll(HODE + SAK + 'x\n    bakgrunn: >\n', '      x\n\n')
    yield 'lang sitert', fyll(HODE + SAK + '"', '\\n', '"\n')
    yield 'hermetegn', fyll(HODE + SAK, '"')
    yield 'apostrofer', fyll(HODE + SAK + "'", "''", "'\n")
    yield 'escaper', fyll(HODE + SAK + '"', '\\u00e5', '"\n')
    yield 'vedlegg', fyll(HODE + SAK + 'x\n    vedlegg:\n', '      - {tittel: x, fil: a{}.pdf}\n')
    yield 'presenterer', fyll(HODE + SAK + 'x\n    presenterer:\n', '      - A{}, B\n')
    yield 'spørsmål', fyll(HODE + SAK + 'x\n    drøftingsspørsmål:\n', '      - x\n')


def journaler(hel):
    """(navn, bytene), av en journal som er hel"""
    linjer = hel.splitlines(keepends=True)
    yield 'et langt møte', hel
    yield 'et langt møte uten slutt', hel[:-30]
    yield 'en flippet byte', hel[:len(hel) // 2] + bytes([hel[len(hel) // 2] ^ 1]) + hel[len(hel) // 2 + 1:]
    yield 'linjene baklengs', b''.join([linjer[0], *reversed(linjer[1:])])
    yield 'annenhver linje', b''.join(linjer[::2])
    yield 'den samme linjen', linjer[0] + linjer[1] * ((STOR - len(linjer[0])) // len(linjer[1]))
    yield 'den første linjen', linjer[0] * (STOR // len(linjer[0]))
    yield 'én linje uten slutt', linjer[0] + b'x' * (STOR - len(linjer[0]))
    yield 'bare linjeskift', linjer[0] + b'\n' * (STOR - len(linjer[0]))
    yield 'nuller i journalen', linjer[0] + b'\0' * (STOR - len(linjer[0]))
    yield 'klammer i journalen', linjer[0] + b'{"nr":1,"a":' + b'[' * (STOR - len(linjer[0]) - 20) + b'\n'
    yield 'nesten linjer', linjer[0] + b'{"nr":1}\n' * ((STOR - len(linjer[0])) // 9)


class Kostnad:
    def __init__(self, m, t, lang):
        self.m, self.t, self.lang = m, t, lang
        self.verst_cpu, self.verst_minne = (0, ''), (0, '')
        with open(m.motebok, 'rb') as f:
            self.asan = b'__asan_init' in f.read()

    def kjor(self, hva, *arg, inn=b''):
        """(slutt-kode, stderr); for dyrt eller brutt sammen er et avvik"""
        grense = CPU * (5 if self.asan else 1)
        env = self.m.miljo(ASAN_OPTIONS='detect_leaks=0:' + os.environ.get('ASAN_OPTIONS', ''))
        with open(self.m.mappe / 'inn', 'wb') as f:
            f.write(inn)
        self.t.provd += 1
        with open(self.m.mappe / 'inn', 'rb') as i, open(self.m.mappe / 'ut', 'wb') as u, \
                open(self.m.mappe / 'feil', 'wb') as e:
            p = subprocess.Popen([self.m.motebok, *arg], stdin=i, stdout=u, stderr=e, env=env,
                                 cwd=self.m.mappe)
            resource.prlimit(p.pid, resource.RLIMIT_CPU, (grense, grense))
            _, status, bruk = os.wait4(p.pid, 0)
            p.returncode = kode = os.waitstatus_to_exitcode(status)
        cpu, minne = bruk.ru_utime + bruk.ru_stime, bruk.ru_maxrss << 10
        navn = f'{hva}: {" ".join(arg)[:60]}'
        self.verst_cpu = max(self.verst_cpu, (cpu, navn))
        self.verst_minne = max(self.verst_minne, (minne, navn))
        if os.environ.get('KOSTNAD'):   # for den som leter
            print(f'# {cpu:6.2f} s {minne >> 20:5} MiB {kode:4} {navn}', flush=True)
        maks_cpu, maks_minne = (LOFTE_CPU, LOFTE_MINNE) if self.lang else (grense, MINNE)
        if kode < 0 or kode > 4:
            self.t.avvik(f'{navn}: slutt-kode {kode}', tapt=1)
        elif cpu > maks_cpu:
            self.t.avvik(f'{navn}: {cpu:.2f} s', stille=1)
        elif minne > maks_minne and not self.asan:
            self.t.avvik(f'{navn}: {minne >> 20} MiB', stille=1)
        return kode, (self.m.mappe / 'feil').read_bytes()

    def agenda(self, navn, byte):
        fil = 'agendas/stor.yaml'
        (self.m.mappe / fil).write_bytes(byte)
        assert len(byte) <= STOR, navn
        kode, feil = self.kjor(navn, 'sjekk', fil)
        self.harmlos(navn, feil)
        if kode != 0:
            for verb in ('vis', '--enkel') if self.lang else ():
                self.kjor(navn, verb, fil)
            return
        self.kjor(navn, '--enkel', fil, inn='neste\nkari: Hei.\nvis\nmangler\nhev\nja\n'.encode())
        self.alle_verb(navn, fil)
        self.rydd()

    def alle_verb(self, navn, fil):
        for verb in VERB if self.lang else VERB[1:2]:
            self.kjor(navn, *verb, fil)
        for form in FORMER if self.lang else FORMER[:1]:
            self.kjor(navn, 'referat', '--til', form, *(ORGNR if form == 'noark' else []), fil)

    def rydd(self):
        for mappe in ('minutes', 'speil'):
            shutil.rmtree(self.m.mappe / mappe, ignore_errors=True)

    def journal(self, navn, byte):
        """som det eneste eksemplaret av journalen til rad.yaml"""
        self.rydd()
        (self.m.mappe / 'minutes').mkdir()
        (self.m.mappe / 'minutes' / 'rad.journal').write_bytes(byte)
        self.alle_verb(navn, 'agendas/rad.yaml')
        self.kjor(navn, '--enkel', 'agendas/rad.yaml', inn='ja\nvis\nkari: Hei.\nangre\n'.encode())

    def spesiell(self, navn, fil):
        """nektes med en setning, av hvert verb"""
        verb_her = ('sjekk', 'vis', 'referat', '--enkel', 'logg', 'kontroll', 'status', 'folg')
        for verb in verb_her if self.lang else verb_her[:4]:
            alle = (fil, f'minutes/{navn}.journal', f'agendas/{navn}.yaml', f'minutes/{navn}.yaml')
            for som in alle if self.lang else alle[:2]:
                if som != fil and not os.path.lexists(self.m.mappe / som):
                    (self.m.mappe / som).symlink_to(fil)
                kode, feil = self.kjor(navn, verb, som)
                if verb == 'kontroll' and b'IKKE hel' in (self.m.mappe / 'ut').read_bytes():
                    continue        # dommen er svaret
                if kode not in (1, 2, 3) or not feil.startswith(b'motebok: ') or feil.count(b'\n') > 2:
                    self.t.avvik(f'{navn}: {verb} {som}: {kode}, {feil!r}', tapt=1)

    def harmlos(self, navn, feil):
        tekst = feil.decode('utf-8', 'surrogateescape')
        if any(c != '\n' and (ord(c) < 32 or 0x7f <= ord(c) < 0xa0 or 0xd800 <= ord(c) < 0xe000)
               for c in tekst):
            self.t.avvik(f'{navn}: et tegn som virker, på standard feil', tapt=1)
        if len(feil) > 64 << 10:
            self.t.avvik(f'{navn}: {len(feil)} byte meldinger', stille=1)


def referater():
    """(navn, bytene) av det som skal ligne på minutes/*.yaml"""
    hode = 'format: motebok-referat 1\nmøte:\n  organ: Rådet\n  nummer: 3/23\n  dato: 2023-10-04\n'
    yield 'referat: mange saker', fyll(hode + 'saksliste:\n', '  - emne: x\n')
    yield 'referat: innspill', fyll(hode + 'saksliste:\n  - emne: x\n    innspill:\n', '      - x\n')
    yield 'referat: vedtak', fyll(hode + 'saksliste:\n  - emne: x\n    vedtak:\n', '      - x\n')
    yield 'referat: en lang tekst', fyll(hode + 'saksliste:\n  - emne: x\n    vedtak: ', 'x ')
    yield 'referat: medlemmer', fyll(hode + 'medlemmer:\n', '  - Navn{}\n')


def langt_mote(k):
    """journalen til et møte på 1 MiB"""
    linjer = ['neste'] + [f'kari: Innspill nr. {i}. ' + 'Rådet må se på dette. ' * 12 for i in range(5000)]
    k.kjor('et langt møte', '--enkel', 'agendas/rad.yaml', inn='\n'.join([*linjer, '']).encode())
    hel = (k.m.mappe / 'minutes' / 'rad.journal').read_bytes()
    return hel[:hel.rfind(b'\n', 0, STOR) + 1]


def spesielle(k):
    m = k.m.mappe
    k.rydd()
    (m / 'minutes').mkdir()
    os.mkfifo(m / 'roer')
    (m / 'mappe').mkdir()
    (m / 'løkke').symlink_to('løkke')
    with socket.socket(socket.AF_UNIX) as s:
        s.bind(str(m / 'sokkel'))
        with open(m / 'for-stor', 'wb') as f:
            f.truncate(1 << 40)     # hull: tar ingen plass
        for fil in ('/dev/zero', '/dev/urandom', 'roer', 'mappe', 'løkke', 'sokkel', 'for-stor'):
            k.spesiell(fil.replace('/', '-'), fil if fil.startswith('/') else str(m / fil))
        shutil.rmtree(m / 'minutes')
        (m / 'hjemme' / 'motebok').mkdir(parents=True)
        os.mkfifo(m / 'hjemme' / 'motebok' / 'oppsett.yaml')
        kode, feil = k.kjor('oppsettet er et rør', 'vis', 'agendas/rad.yaml')
        if kode != 0 or b'oppsett.yaml' not in feil:
            k.t.avvik(f'oppsettet er et rør: {kode} {feil!r}', tapt=1)


def main():
    lang, (motebok,) = valg(1)
    t = Tabell('kostnad')
    with Mote(motebok) as m:
        k = Kostnad(m, t, lang)
        for navn, byte in agendaer():
            k.agenda(navn, byte)
        for navn, byte in referater():
            (m.mappe / 'minutes').mkdir(exist_ok=True)
            (m.mappe / 'minutes' / 'x.yaml').write_bytes(byte)
            k.alle_verb(navn, 'minutes/x.yaml')
        k.rydd()
        for navn, byte in journaler(langt_mote(k)):
            k.journal(navn, byte)
        spesielle(k)
    print(f'# mest tid: {k.verst_cpu[0]:.2f} s, {k.verst_cpu[1]}')
    print(f'# mest minne: {k.verst_minne[0] >> 20} MiB, {k.verst_minne[1]}')
    t.slutt()


if __name__ == '__main__':
    main()
