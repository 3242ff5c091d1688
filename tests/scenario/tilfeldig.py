#!/usr/bin/env python3
"""tilfeldig.py MOTEBOK [ANTALL [FRØ]]: tilfeldige møter. Det som sto på skjermen før programmet ble
drept, står der igjen når det åpnes, og journalen, yaml-filen og referatet sier det samme.

Ordene er de sekretæren har, i vilkårlig rekkefølge, også meningsløse. Frøet skrives når noe er galt,
så det samme møtet kan spilles igjen.
"""
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HER = Path(__file__).resolve().parent
FOLK = ['rs', 'kari', 'kåre', 'k', 'oslo', 'xy', 'helse', 'nordmann']
SAKER = ['17/23', '18/23', '19/23', '20/23', '21/23', 'dagsaktuelt', 'pause', '99/23']
TEKST = ['Enig.', 'Kommunene trenger mer tid.', 'Æ ø å', '«sitat» – og tankestrek', '1. Et\\n2. To',
         '# ikke kommentar: dette', "a: 'b' \"c\"", '>14.12', 'https://eksempel.no/: lenke', '💡 idé',
         'e\u0301 og \u202e skjult', 'x' * 300, '- punkt', 'null', '12:30', '{a: b}']
SPOR = ['vis', 'logg', 'mangler', 'forslag', 'referat']


def kl(r):
    return f'kl {r.randint(8, 12):02}:{r.randint(0, 59):02} ' if r.random() < .4 else ''


def linje(r):
    tekst, hvem = r.choice(TEKST), r.choice(FOLK)
    return kl(r) + r.choice([
        'neste', 'neste', 'neste', 'neste', 'forrige', f'sak {r.choice(SAKER)}', f'{hvem}: {tekst}',
        f'innspill {hvem}: {tekst}', f'i {tekst}', 'vedtak', 'vedtak', f'vedtak endret: {tekst}',
        f'vedtak {r.choice(["ikke", "utsatt", "orientering", "utgår", "tull"])}', f'endre {tekst}',
        f'aksjon {hvem}: {tekst} >{r.randint(1, 31)}.{r.randint(1, 12)}', f'aksjon {tekst}',
        'pause', f'pause {r.randint(9, 13)}{r.randint(0, 59):02}', f'merknad {tekst}',
        f'referent {hvem}', f'taler {hvem}', f'taler {hvem}!', f'taler -{hvem}', 'ordet',
        f'ordet {hvem}', 'ordet slutt', 'stryk', f'stryk {r.randint(0, 40)}', 'angre', 'angre',
        'gjenta', 'gjenta', f'rett {r.randint(0, 40)} {hvem}: {tekst}',
        f'rett {r.randint(0, 40)} kl {r.randint(8, 12):02}:{r.randint(0, 59):02}',
        f'rett {r.randint(0, 40)} sak {r.choice(SAKER)}', f'rett {r.randint(0, 40)} 1015',
        'hev', 'hev ja', 'ja', 'nei', 'status', f'finn {hvem}', tekst, '', 'kl 10:10'])


class Mote:
    def __init__(self, motebok, mappe):
        self.motebok, self.mappe = motebok, mappe
        self.env = {k: v for k, v in os.environ.items() if k.endswith('SAN_OPTIONS')}
        self.env |= {'HOME': str(mappe), 'PATH': os.environ['PATH'],
                     'MOTEBOK_SAMBAND': str(mappe / 'samband'),
                     'MOTEBOK_SPEIL': str(mappe / 'speil'),
                     'XDG_CONFIG_HOME': str(mappe / 'hjemme'),
                     'MOTEBOK_KLOKKE': '2023-10-04T09:00:00.000+02:00'}

    def kjor(self, *arg, inn='', koder=(0, 1)):
        p = subprocess.run([self.motebok, *arg], input=inn.encode(), cwd=self.mappe, env=self.env,
                           capture_output=True, timeout=120, check=False)
        assert p.returncode in koder, f'{arg} ga {p.returncode}: {p.stderr.decode()[-3000:]}'
        return p.stdout.decode()

    def ord(self, linjer):
        return self.kjor('--enkel', 'agendas/rad.yaml', inn='\n'.join(linjer) + '\n')


def spill(motebok, fro):
    r = random.Random(fro)
    with tempfile.TemporaryDirectory(prefix='motebok-') as navn:
        m = Mote(motebok, Path(navn))
        (m.mappe / 'agendas').mkdir()
        shutil.copy(HER / 'rad.yaml', m.mappe / 'agendas')
        for _ in range(r.randint(1, 3)):
            linjer = ['neste'] + [linje(r) for _ in range(r.randint(5, 60))]
            ut = m.ord([*linjer, 'nei', *SPOR])
            ulikt = list(difflib.unified_diff(svarene(ut), svarene(m.ord(SPOR)), 'før', 'etter',
                                              lineterm=''))
            assert not ulikt, '\n'.join(ulikt)
        m.kjor('kontroll', 'agendas/rad.yaml', koder=(0,))
        m.ord(['neste', 'hev', 'ja'])
        fra = [m.kjor('referat', '--til', 'md', f'{f}', koder=(0,))
               for f in ('agendas/rad.yaml', 'minutes/rad.journal', 'minutes/rad.yaml')]
        assert fra[0] == fra[1], 'referatet av agendaen og av journalen er ulike'
        assert fra[0] == fra[2], 'referatet av journalen og av yaml-filen er ulike'
        yaml = (m.mappe / 'minutes/rad.yaml').read_text()
        assert m.kjor('referat', '--til', 'yaml', 'minutes/rad.yaml', koder=(0,)) == yaml, 'yaml'


def svarene(ut):
    """Det som ble sagt på SPOR, uten at journalen ble åpnet, lukket og forseglet i mellom."""
    nytt = ('journalen ble åpnet', 'journalen ble forseglet', 'Kontrollord', 'Journal  ', '─────')
    ut = ut[ut.rindex('Prøverådet, møte 3/23'):]
    return [li for li in ut.splitlines() if li and not any(n in li for n in nytt)]


def hoved():
    if not 2 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    motebok = Path(sys.argv[1]).resolve()
    antall, fra = int((sys.argv[2:] or [20])[0]), int((sys.argv[3:] or [1])[0])
    for fro in range(fra, fra + antall):
        try:
            spill(motebok, fro)
        except AssertionError as a:
            sys.exit(f'tilfeldig.py: frø {fro}: {a}')


if __name__ == '__main__':
    hoved()
