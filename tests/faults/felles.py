"""Det prøvene i tests/faults/ har felles: et møte i en egen mappe, et program som kjører det, og tabellen.

Alle tar «--lang» (den lange formen, for tools/hardtest) og slutter med linjen
TABELL<TAB>navn<TAB>prøvd<TAB>tapt<TAB>stille<TAB>dom.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HER = Path(__file__).resolve().parent
AGENDA = HER.parent / 'scenario' / 'rad.yaml'
HOPPET = 77             # mesons kode for en prøve som ikke kan kjøres her
FRIST = 60              # sekunder: da henger programmet


class Mote:
    """Et møte uten hendelser i en tom mappe. Slettes av den som har laget det (with)."""

    def __init__(self, motebok):
        self.motebok = str(Path(motebok).resolve())
        self.mappe = Path(tempfile.mkdtemp(prefix='motebok-feil-',
                                           dir='/dev/shm' if os.access('/dev/shm', os.W_OK) else None))
        (self.mappe / 'agendas').mkdir()
        shutil.copy(AGENDA, self.mappe / 'agendas')

    def __enter__(self):
        return self

    def __exit__(self, *feil):
        shutil.rmtree(self.mappe, ignore_errors=True)

    def miljo(self, **mer):
        env = {k: v for k, v in os.environ.items() if k.endswith('SAN_OPTIONS')}
        if 'LD_PRELOAD' in mer:     # feilskudd.so kommer foran adressesjekken, og det er meningen
            env['ASAN_OPTIONS'] = env.get('ASAN_OPTIONS', '') + \
                ':verify_asan_link_order=0:detect_leaks=0:allocator_may_return_null=1'
        return env | {
            'HOME': str(self.mappe), 'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8',
            'TZ': 'Europe/Oslo', 'MOTEBOK_SAMBAND': str(self.mappe / 'samband'),
            'MOTEBOK_SPEIL': str(self.mappe / 'speil'),
            'XDG_CONFIG_HOME': str(self.mappe / 'hjemme'),
            'MOTEBOK_KLOKKE': '2023-10-04T09:00:00.000+02:00'} | mer

    def kjor(self, *arg, inn='', **miljo):
        """(slutt-kode, alt som ble sagt på begge strømmer i den rekkefølgen det kom)"""
        p = subprocess.run([self.motebok, *arg], input=inn.encode(), cwd=self.mappe,
                           env=self.miljo(**miljo), stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, timeout=FRIST, check=False)
        return p.returncode, p.stdout.decode('utf-8', 'backslashreplace')

    def enkel(self, linjer, *valg, **miljo):
        return self.kjor('--enkel', *valg, 'agendas/rad.yaml', inn='\n'.join(linjer) + '\n', **miljo)


class Tabell:
    def __init__(self, navn):
        self.navn, self.provd, self.tapt, self.stille, self.galt = navn, 0, 0, 0, 0

    def avvik(self, hva, tapt=0, stille=0):
        self.tapt, self.stille, self.galt = self.tapt + tapt, self.stille + stille, self.galt + 1
        if self.galt <= 20:
            print(f'# {hva}', flush=True)

    def slutt(self):
        dom = 'FEILET' if self.galt else 'bestått'
        print(f'TABELL\t{self.navn}\t{self.provd}\t{self.tapt}\t{self.stille}\t{dom}', flush=True)
        sys.exit(self.galt > 0)


def valg(antall):
    """(er det den lange formen, argumentene: hele stier)"""
    arg = [str(Path(a).resolve()) for a in sys.argv[1:] if a != '--lang']
    if len(arg) != antall:
        sys.exit(sys.modules['__main__'].__doc__)
    return '--lang' in sys.argv, arg
