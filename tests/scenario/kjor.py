#!/usr/bin/env python3
"""kjor.py MOTEBOK SCENARIO: spiller et møte i enkel modus og holder svarene opp mot fasiten.
kjor.py --fasit MOTEBOK SCENARIO: skriver scenariet om med svarene slik de er nå (les dem etterpå!).
kjor.py --dekning MOTEBOK SCENARIO...: hvert ord i «motebok hjelp taster» er brukt i et scenario.

Et scenario leses av mennesker. Hver linje er én av disse, og alt skjer i en tom mappe:

    # …                 til leseren
    agenda FIL          legg tests/scenario/FIL (eller agendas/FIL) i agendas/; det er møtet
    klokke TID          klokka står stille her fra nå; «klokke ekte» er maskinens fra neste åpning
    åpne [VALG]         motebok --enkel [VALG] agendas/FIL (ny åpning, også etter drep)
    > ORD               det sekretæren skriver
    < SVAR              neste linje på standard ut; … står for hva som helst
    ! SVAR              neste linje på standard feil
    lukk [KODE]         sekretæren lukker; programmet slutter med KODE (0)
    slutt [KODE]        programmet har sluttet selv
    drep                kill -9
    hendelse HVA [FELT=VERDI]...   neste hendelse i journalen (journal, åpnet og segl hoppes over
                        om de ikke nevnes)
    ingen hendelse      det er ikke flere
    $ KOMMANDO          et skallkall i mappen; motebok er i PATH
    | LINJE             det kallet skrev, begge strømmer
    = KODE              det kallet sluttet med, når det ikke er 0
    trenger HVA         hopp over resten når «motebok --version» ikke nevner HVA
    ikke rot            hopp over resten når den som kjører er root
    bare rot            hopp over resten når den som kjører ikke er det

Oppsettet er hjemme/motebok/oppsett.yaml i mappen, og ordbøkene er i ordbok/ der, om scenariet legger
noe der; maskinens egne ordbøker er ikke med.
«B: » foran en linje gjelder en annen som åpner det samme møtet samtidig.
"""
import json
import os
import re
import select
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

HER = Path(__file__).resolve().parent
AGENDAS = HER.parent.parent / 'agendas'
FRIST = 60              # sekunder uten svar: da kommer det ikke
HOPPET = 77             # mesons kode for en prøve som ikke kan kjøres her
STILLE = {'journal', 'åpnet', 'segl'}


class Avvik(Exception):
    pass


class Hopp(Exception):
    pass


def likt(fasit, linje):
    return re.fullmatch('.*'.join(map(re.escape, fasit.split('…'))), linje, re.S) is not None


class Strom:
    """Linjene i én strøm fra programmet, etter hvert som de kommer."""

    def __init__(self, ror):
        self.fd, self.rest, self.ferdig = ror.fileno(), b'', False

    def fyll(self, frist):
        if self.ferdig or not select.select([self.fd], [], [], frist)[0]:
            return False
        ny = os.read(self.fd, 65536)
        self.ferdig = not ny
        self.rest += ny
        return True

    def linje(self, frist):
        """Neste linje, eller None når det ikke kommer flere."""
        while b'\n' not in self.rest and self.fyll(frist):
            pass
        if b'\n' not in self.rest:
            return None
        linje, _, self.rest = self.rest.partition(b'\n')
        return linje.decode('utf-8', 'backslashreplace')


class Program:
    def __init__(self, argv, mappe, miljo):
        self.p = subprocess.Popen(argv, cwd=mappe, env=miljo, stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
        self.strom = {'<': Strom(self.p.stdout), '!': Strom(self.p.stderr)}

    def resten(self, frist):
        return [f'{tegn} {linje}' for tegn, s in self.strom.items()
                for linje in iter(lambda s=s: s.linje(frist), None)]

    def slutt(self):
        """Kode og de linjene ingen har spurt etter."""
        self.p.stdin.close()
        rest = self.resten(FRIST)
        kode = self.p.wait(FRIST)
        for ror in (self.p.stdout, self.p.stderr):
            ror.close()
        return kode, rest


class Spill:
    def __init__(self, motebok, fil, fasit=False):
        self.motebok, self.fil, self.fasit = Path(motebok).resolve(), Path(fil), fasit
        self.ut = []            # scenariet slik det blir, i fasitmodus
        self.programmer, self.agenda, self.klokke = {}, None, None
        self.sett = 0           # hendelser som er sjekket
        self.kall = None        # (linjer, kode) fra siste $
        self.kode_ventet = True

    # --- hjelp ---------------------------------------------------------------------------------

    def miljo(self):
        env = {k: v for k, v in os.environ.items()
               if k in ('ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS', 'LANG', 'LC_ALL', 'LANGUAGE')}
        sti = f'{self.motebok.parent}:{os.environ["PATH"]}'
        env |= {'PATH': sti, 'HOME': str(self.mappe), 'TZ': 'Europe/Oslo', 'TERM': 'dumb',
                'MOTEBOK_SPEIL': str(self.mappe / 'speil'),
                'MOTEBOK_SAMBAND': str(self.mappe / 'samband'),
                'DICPATH': str(self.mappe / 'ordbok'),
                'XDG_CONFIG_HOME': str(self.mappe / 'hjemme')}
        if self.klokke:
            env['MOTEBOK_KLOKKE'] = str(self.klokke)
        return env

    def program(self, hvem):
        if hvem not in self.programmer:
            raise Avvik('møtet er ikke åpnet')
        return self.programmer[hvem]

    def journal(self):
        sti = self.mappe / 'minutes' / (Path(self.agenda).stem + '.journal')
        linjer = sti.read_text(encoding='utf-8').splitlines() if sti.exists() else []
        return [json.loads(linje) for linje in linjer]

    def rydd(self, hvem, ventet=None):
        """Programmet er borte: stemmer koden, og er alt det sa, med i fasiten?"""
        kode, rest = self.programmer.pop(hvem).slutt()
        if self.fasit:
            self.ut += [self.foran(hvem) + self.varig(r) for r in rest]
            return kode
        if rest:
            raise Avvik(f'ventet ikke dette: {rest}')
        if ventet is not None and kode != ventet:
            raise Avvik(f'sluttet med {kode}, ventet {ventet}')
        return kode

    @staticmethod
    def foran(hvem):
        return f'{hvem}: ' if hvem != 'A' else ''

    def varig(self, linje):
        """Uten det som er nytt hver gang, eller som enhver endring i programmet endrer."""
        linje = linje.replace(str(self.mappe), '…')
        linje = re.sub(r'\b[0-9a-f]{64}\b', '…', linje)
        linje = re.sub(r'\b[0-9a-f]{4}( [0-9a-f]{4}){3}\b', '…', linje)
        linje = re.sub(r'(Et helt eksempel er )[^;]*', r'\1…', linje)
        return re.sub(r'\bprosess \d+', 'prosess …', linje)

    # --- linjene -------------------------------------------------------------------------------

    def gjor_agenda(self, hvem, arg):
        kilde = HER / arg if (HER / arg).exists() else AGENDAS / arg
        (self.mappe / 'agendas').mkdir(exist_ok=True)
        shutil.copy(kilde, self.mappe / 'agendas' / arg)
        self.agenda = arg

    def gjor_klokke(self, hvem, arg):
        self.klokke = None if arg == 'ekte' else self.mappe / '.klokke'
        if self.klokke:
            ny = self.klokke.with_suffix('.ny')     # hel til enhver tid: programmet leser når det vil
            ny.write_text(arg)
            ny.replace(self.klokke)

    def gjor_apne(self, hvem, arg):
        valg = [v for v in shlex.split(arg) if v != 'igjen']
        argv = [self.motebok, '--enkel', *valg, f'agendas/{self.agenda}']
        self.programmer[hvem] = Program(argv, self.mappe, self.miljo())

    def gjor_skriv(self, hvem, arg):
        tekst = arg.encode().decode('unicode_escape').encode('latin-1') if '\\x' in arg else \
            arg.encode()
        self.program(hvem).p.stdin.write(tekst + b'\n')

    def svar(self, hvem, tegn, arg):
        linje = self.program(hvem).strom[tegn].linje(FRIST)
        if linje is None:
            raise Avvik(f'ventet svar, men det kom ikke: {arg}')
        if not likt(arg, linje):
            raise Avvik(f'ventet {tegn} {arg}\n       fikk   {tegn} {linje}')

    def gjor_lukk(self, hvem, arg):
        self.program(hvem).p.stdin.close()
        kode = self.rydd(hvem, int(arg or 0))
        return f'lukk {kode}' if kode else 'lukk'

    def gjor_slutt(self, hvem, arg):
        self.program(hvem)
        kode = self.rydd(hvem, int(arg or 0))
        return f'slutt {kode}' if kode else 'slutt'

    def gjor_drep(self, hvem, arg):
        self.program(hvem).p.send_signal(signal.SIGKILL)
        self.rydd(hvem, -signal.SIGKILL)

    def gjor_hendelse(self, hvem, arg):
        hva, *felt = shlex.split(arg)
        nye = self.journal()[self.sett:]
        while nye and nye[0]['hva'] in STILLE and nye[0]['hva'] != hva:
            nye.pop(0)
            self.sett += 1
        if not nye:
            raise Avvik(f'journalen har ingen hendelse mer; ventet {arg}')
        self.sett += 1
        for ledd in [f'hva={hva}', *felt]:
            navn, _, verdi = ledd.partition('=')
            if not likt(verdi, str(nye[0].get(navn, ''))):
                raise Avvik(f'{navn} er «{nye[0].get(navn, "")}», ventet «{verdi}»: {nye[0]}')

    def gjor_ingen(self, hvem, arg):
        nye = [p for p in self.journal()[self.sett:] if p['hva'] not in STILLE]
        if nye:
            raise Avvik(f'ventet ingen flere hendelser, fikk {nye[0]}')

    def gjor_kall(self, hvem, arg):
        p = subprocess.run(['sh', '-c', arg], cwd=self.mappe, env=self.miljo(), text=True,
                           stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, timeout=FRIST, errors='backslashreplace')
        self.kall = p.stdout.splitlines(), p.returncode

    def kall_ferdig(self):
        """Alt fra siste kall er holdt opp mot fasiten når noe annet begynner."""
        if not self.kall:
            return
        linjer, kode = self.kall
        self.kall = None
        if self.fasit:
            self.ut += [f'| {self.varig(linje)}' for linje in linjer]
            self.ut += [f'= {kode}'] if kode else []
        elif linjer:
            raise Avvik(f'kallet skrev også: {linjer[0]}')
        elif kode:
            raise Avvik(f'kallet sluttet med {kode}')

    def kall_linje(self, arg):
        if not self.kall or not self.kall[0]:
            raise Avvik(f'kallet skrev ikke: {arg}')
        linje = self.kall[0].pop(0)
        if not likt(arg, linje):
            raise Avvik(f'ventet | {arg}\n       fikk   | {linje}')

    def kall_kode(self, arg):
        if not self.kall or self.kall[1] != int(arg):
            raise Avvik(f'ventet at kallet sluttet med {arg}, fikk {self.kall and self.kall[1]}')
        self.kall = self.kall[0], 0

    def gjor_ikke(self, hvem, arg):
        if os.geteuid() == 0:
            raise Hopp('kan ikke prøves som root')

    def gjor_bare(self, hvem, arg):
        if os.geteuid() != 0:
            raise Hopp('kan bare prøves som root')

    def gjor_trenger(self, hvem, arg):
        versjon = subprocess.run([self.motebok, '--version'], capture_output=True, text=True,
                                 check=True, env=self.miljo()).stdout
        if arg not in versjon:
            raise Hopp(f'motebok er bygd uten {arg}')

    ORD = {'agenda': gjor_agenda, 'klokke': gjor_klokke, 'åpne': gjor_apne, '>': gjor_skriv,
           'lukk': gjor_lukk, 'slutt': gjor_slutt, 'drep': gjor_drep, 'hendelse': gjor_hendelse,
           'ingen': gjor_ingen, '$': gjor_kall, 'ikke': gjor_ikke, 'bare': gjor_bare,
           'trenger': gjor_trenger}

    def linje(self, linje):
        hvem, rest = ('B', linje[3:]) if linje.startswith('B: ') else ('A', linje)
        ord_, _, arg = rest.partition(' ')
        if ord_ in '|=' and ord_:
            if not self.fasit:
                self.kall_linje(arg) if ord_ == '|' else self.kall_kode(arg)
            return
        self.kall_ferdig()
        if not rest.strip() or ord_.startswith('#'):
            self.ut.append(linje)
        elif ord_ in '<!':
            if not self.fasit:
                self.svar(hvem, ord_, arg)
        elif ord_ not in self.ORD:
            raise Avvik(f'kjenner ikke «{ord_}»')
        else:
            plass = len(self.ut)
            ny = self.ORD[ord_](self, hvem, arg)
            self.ut.insert(len(self.ut) if ord_ in ('lukk', 'slutt', 'drep') else plass,
                           self.foran(hvem) + ny if ny else linje)
            if self.fasit and ord_ in ('åpne', '>'):
                for navn, p in self.programmer.items():
                    self.ut += [self.foran(navn) + self.varig(r) for r in p.resten(0.25)]

    def kjor(self):
        with tempfile.TemporaryDirectory(prefix='motebok-') as mappe:
            self.mappe = Path(mappe)
            linjer = self.fil.read_text(encoding='utf-8').splitlines()
            try:
                for nr, linje in enumerate(linjer, 1):
                    self.linje(linje)
                nr = len(linjer)
                self.kall_ferdig()
                if self.programmer:
                    raise Avvik('scenariet slutter mens møtet er åpent')
            except Avvik as a:
                print(f'{self.fil}:{nr}: {a}')
                return 1
            except Hopp as h:
                print(f'{self.fil}:{nr}: hoppet over: {h}')
                self.ut += linjer[nr - 1:]
                return HOPPET
            finally:
                for p in self.programmer.values():
                    p.p.kill()
                    p.slutt()
                subprocess.run(['chmod', '-R', 'u+rwX', mappe], check=False)
            return 0


def dekning(motebok, filer):
    hjelp = subprocess.run([motebok, 'hjelp', 'taster'], capture_output=True, text=True, check=True,
                           env=os.environ | {'XDG_CONFIG_HOME': '/finnes-ikke'})
    ord_ = re.findall(r'^  .  (\w+)', hjelp.stdout, re.M)
    brukt = set()
    for fil in filer:
        for linje in Path(fil).read_text(encoding='utf-8').splitlines():
            m = re.match(r'(?:B: )?> (?:kl \S+ )?(\w+)', linje)
            if m:
                brukt.add(m[1])
    mangler = [f'ordet «{o}» er ikke brukt i noe scenario' for o in ord_ if o not in brukt]
    nevnt = {Path(fil).resolve() for fil in filer}
    mangler += [f'{fil.name} er ikke nevnt i tests/meson.build'
                for fil in sorted(HER.glob('[0-9]*.txt')) if fil not in nevnt]
    print('\n'.join(mangler), end='\n' if mangler else '')
    return 1 if mangler or len(ord_) < 20 else 0


def hoved():
    arg = sys.argv[1:]
    if arg[:1] == ['--dekning'] and len(arg) > 2:
        sys.exit(dekning(arg[1], arg[2:]))
    fasit = arg[:1] == ['--fasit']
    arg = arg[fasit:]
    if len(arg) != 2:
        sys.exit(__doc__)
    spill = Spill(*arg, fasit)
    kode = spill.kjor()
    if fasit and kode in (0, HOPPET):
        Path(arg[1]).write_text('\n'.join(spill.ut) + '\n', encoding='utf-8')
    sys.exit(kode)


if __name__ == '__main__':
    hoved()
