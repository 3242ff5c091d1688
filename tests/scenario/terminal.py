#!/usr/bin/env python3
"""terminal.py MOTEBOK: enkel modus når det sitter noen ved en terminal: ledetekst, avvisning uten
slutt-kode, Ctrl-C, Ctrl-D, og en terminal som blir borte. Uten skjermstyring: ingen escape-byte.
"""
import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import termios
from pathlib import Path

HER = Path(__file__).resolve().parent
FRIST = 60


class Terminal:
    """Programmet i en pty uten ekko, så det vi leser, er det programmet skrev."""

    def __init__(self, argv, mappe, **miljo):
        self.fd, slave = pty.openpty()
        modus = termios.tcgetattr(slave)
        modus[1] &= ~termios.OPOST
        modus[3] &= ~termios.ECHO
        termios.tcsetattr(slave, termios.TCSANOW, modus)
        env = {k: v for k, v in os.environ.items() if k.endswith('SAN_OPTIONS')}
        env |= {'PATH': os.environ['PATH'], 'HOME': str(mappe), 'TERM': 'dumb',
                'MOTEBOK_SAMBAND': str(mappe / 'samband'),
                'MOTEBOK_SPEIL': str(mappe / 'speil'), 'XDG_CONFIG_HOME': str(mappe / 'hjemme'),
                'MOTEBOK_KLOKKE': '2023-10-04T09:00:00.000+02:00'} | miljo
        self.p = subprocess.Popen(argv, cwd=mappe, env=env, stdin=slave, stdout=slave,
                                  stderr=slave, start_new_session=True,
                                  preexec_fn=lambda: styr(slave))
        os.close(slave)
        self.sett = ''

    def til(self, slutt):
        """Alt til og med `slutt`, som er det neste det ventes på."""
        while slutt not in self.sett:
            if not select.select([self.fd], [], [], FRIST)[0]:
                raise AssertionError(f'ventet «{slutt}», så «{self.sett}»')
            try:
                self.sett += os.read(self.fd, 65536).decode()
            except OSError:
                raise AssertionError(f'ventet «{slutt}», så «{self.sett}» og slutt') from None
        foran, _, self.sett = self.sett.partition(slutt)
        assert '\x1b' not in foran, f'escape-byte: {foran!r}'
        return foran + slutt

    def skriv(self, tekst):
        os.write(self.fd, tekst.encode())

    def slutt(self):
        kode = self.p.wait(FRIST)
        os.close(self.fd)
        return kode


def styr(slave):
    import fcntl
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)


def ventet(fikk, fasit):
    assert fikk == fasit, f'fikk  {fikk!r}\nventet {fasit!r}'


def samtale(motebok, mappe):
    t = Terminal([motebok, 'agendas/rad.yaml'], mappe)       # TERM=dumb er nok
    ventet(t.til('> '), 'Møte 3/23 i Prøverådet. Møtet er ikke satt. '
                        'Skriv «hjelp» for hjelp.\n> ')
    t.skriv('neste\n')
    ventet(t.til('> '), 'Møtet er satt kl. 09:00. Sak 17/23 Godkjenning av innkalling. '
                        'Godkjenning.\nsak 17/23> ')
    t.skriv('tull\n')
    ventet(t.til('> '), 'motebok: ukjent ord «tull»: skriv hjelp for å se alle\nsak 17/23> ')
    t.skriv('g dagsaktuelt\n')
    ventet(t.til('> '), 'Dagsaktuelt.\nDagsaktuelt> ')
    t.skriv('uferdig linje\x03')
    ventet(t.til('> '), '\nAlt er lagret. Skriv avslutt for å gå ut.\nDagsaktuelt> ')
    t.skriv('pause\n')
    ventet(t.til('> '), 'Pause.\n> ')
    t.skriv('\x04')
    ventet(t.til('\n'), '\n')
    ventet(t.slutt(), 0)


def brudd(motebok, mappe):
    t = Terminal([motebok, '--enkel', 'agendas/rad.yaml'], mappe, TERM='xterm')
    t.til('> ')
    os.close(t.fd)
    t.fd = os.open('/dev/null', os.O_RDONLY)
    ventet(t.slutt(), 128 + 1)
    linjer = (mappe / 'minutes/rad.journal').read_text().splitlines()
    ventet(json.loads(linjer[-1])['hva'], 'avbrutt')


def liste(motebok, mappe):
    t = Terminal([motebok], mappe)
    ventet(re.sub(' +', ' ', t.til('nummeret.\n')),
           '1. 2023-10-04 3/23 pause Prøverådet agendas/rad.yaml\nHvilket møte? Skriv nummeret.\n')
    t.skriv('7\n')
    ventet(t.til('\n'), 'motebok: «7» er ikke på lista: skriv et tall fra 1 til 1, '
                        'eller bare Enter for å gå ut\n')
    t.skriv('1\n')
    ventet(t.til('. '), 'Møte 3/23 i Prøverådet. ')
    t.til('> ')
    t.skriv('avslutt\n')
    ventet(t.slutt(), 0)
    for ingenting in ('\n', '\x04'):
        t = Terminal([motebok, '--enkel'], mappe, TERM='xterm')
        t.til('nummeret.\n')
        t.skriv(ingenting)
        ventet(t.til('\n'), 'Ingen møter er åpnet.\n')
        ventet(t.slutt(), 0)


def hoved():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    motebok = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix='motebok-') as navn:
        mappe = Path(navn)
        (mappe / 'agendas').mkdir()
        shutil.copy(HER / 'rad.yaml', mappe / 'agendas')
        for prove in (samtale, brudd, liste):
            try:
                prove(motebok, mappe)
            except AssertionError as a:
                sys.exit(f'terminal.py: {prove.__name__}: {a}')


if __name__ == '__main__':
    hoved()
