#!/usr/bin/env python3
"""opphor.py MOTEBOK FEILSKUDD [--lang]: terminalen forsvinner, og klokka hopper (reliability.md §7 G19, G20
og G24).

På seksten måter slutter noen å sitte der: programmet er borte, alt det har kvittert for, er i journalen,
utkastet er bevart, låsen er fri, og der terminalen er igjen, er den som før. Motprøven er SIGKILL, som ingen
rekker å rydde etter: da skal den ikke være som før. Størrelsen endres tusen ganger mens det skrives: ingen
tast blir borte. Den som ikke gjør noe, bruker ikke maskinen. Stilles klokka, står det i loggen, og
rekkefølgen er den samme.
"""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import termios
import time

from felles import FRIST, Mote, Tabell, valg

KLADD = 'Dette er ikke sendt'


class Skjerm:
    """motebok i en pty; `sett` er alt som er skrevet på den."""

    def __init__(self, m, foran=(), **miljo):
        self.m, self.sett = m, ''
        arg = [*foran, m.motebok, 'agendas/rad.yaml']
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(m.mappe)
            os.execvpe(arg[0], arg, m.miljo(TERM='xterm-256color', **miljo))
        self.storrelse(24, 80)
        self.for_ = termios.tcgetattr(self.fd)

    def storrelse(self, rader, kolonner):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack('HHHH', rader, kolonner, 0, 0))

    def les(self, frist):
        if not select.select([self.fd], [], [], frist)[0]:
            return False
        try:
            ny = os.read(self.fd, 65536)
        except OSError:
            return False
        self.sett += ny.decode('utf-8', 'replace')
        return bool(ny)

    def vent(self, tekst):
        slutt = time.monotonic() + FRIST
        while tekst not in self.sett and time.monotonic() < slutt:
            self.les(1)
        assert tekst in self.sett, f'{tekst} kommer ikke: {self.sett[-500:]!r}'
        self.sett = self.sett[self.sett.index(tekst) + len(tekst):]

    def send(self, s):
        os.write(self.fd, s.encode())

    def ferdig(self):
        """Venter på at programmet slutter, og tømmer terminalen imens. Statusen fra waitpid, eller None."""
        slutt = time.monotonic() + FRIST
        while time.monotonic() < slutt:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                while self.fd >= 0 and self.les(0):
                    pass
                return status
            if self.fd >= 0:
                self.les(0.02)
            else:
                time.sleep(0.02)        # det er ingenting annet å vente på enn prosessen
        os.kill(self.pid, signal.SIGKILL)
        return None

    def lukk(self):
        if self.fd >= 0:
            os.close(self.fd)
        self.fd = -1


def signalet(nr):
    return lambda s: os.kill(s.pid, nr)


def midt_i_lagring(s):
    s.send('\r')
    s.lukk()


def stanset(s):
    os.kill(s.pid, signal.SIGSTOP)
    s.lukk()
    os.kill(s.pid, signal.SIGCONT)


def stanset_og_hengt_opp(s):
    for nr in (signal.SIGTSTP, signal.SIGHUP, signal.SIGCONT):  # slik skallet gjør det med en jobb som er stanset
        os.kill(s.pid, nr)


def tasten(tast, vent):
    def gjor(s):
        s.send('\x1b')
        s.vent('neste sak')
        s.send(tast)
        s.vent(vent)
        s.lukk()
    return gjor


def i_redigeringen(s):
    s.send('\x0f')                 # Ctrl-O
    s.vent('I-EDITOR')
    s.lukk()


def tmux(s, *arg):
    return subprocess.run(['tmux', '-L', s.m.mappe.name, *arg], env=s.m.miljo(), check=True,
                          capture_output=True, encoding='utf-8').stdout


def tmux_dor(s):
    pid = int(tmux(s, 'list-panes', '-F', '#{pane_pid}'))
    tmux(s, 'kill-server')
    slutt = time.monotonic() + FRIST
    while os.path.exists(f'/proc/{pid}') and time.monotonic() < slutt:
        time.sleep(0.02)            # det er ingenting annet å vente på enn prosessen


MATER = {                       # hva som skjer; er terminalen der ennå?
    'terminalen lukkes': (Skjerm.lukk, False),
    'SIGHUP': (signalet(signal.SIGHUP), True),
    'SIGTERM': (signalet(signal.SIGTERM), True),
    'SIGHUP to ganger': (lambda s: (signalet(signal.SIGHUP)(s), signalet(signal.SIGHUP)(s)), True),
    'SIGTERM og lukket': (lambda s: (signalet(signal.SIGTERM)(s), s.lukk()), False),
    'SIGHUP til hele gruppen': (lambda s: os.killpg(s.pid, signal.SIGHUP), True),
    'SIGTSTP, så SIGHUP': (stanset_og_hengt_opp, True),
    'lukket midt i en lagring': (midt_i_lagring, False),
    'lukket mens den er stanset': (stanset, False),
    'lukket i hjelpen': (tasten('?', 'Ctrl-L'), False),
    'lukket i referatet': (tasten('r', 'REFERAT'), False),
    'lukket i feltet for ord': (tasten(':', ':'), False),
    'lukket i $EDITOR': (i_redigeringen, False),
    'lukket, og SIGHUP overhøres': (Skjerm.lukk, False),
    'tmux kill-server': (tmux_dor, False),
    'SIGKILL': (signalet(signal.SIGKILL), True),
}


def opphor(motebok, t, navn, gjor, igjen):
    t.provd += 1
    with Mote(motebok) as m:
        foran = ('sh', '-c', 'trap "" HUP; exec "$0" "$@"') if 'overhøres' in navn else ()
        if 'tmux' in navn:
            foran = ('tmux', '-L', m.mappe.name, '-f', '/dev/null', 'new-session')
        s = Skjerm(m, foran, EDITOR='printf I-EDITOR; exec sleep 600 #')
        s.vent('IKKE SATT')
        s.send('n')
        s.vent('Møtet er satt')
        s.send('irs:Tekst nr. 1.\r')
        s.vent('Innspill 1 fra')
        s.send(KLADD)
        s.vent(KLADD)
        gjor(s)
        status = s.ferdig()
        if status is None:
            t.avvik(f'{navn}: programmet henger')
        elif igjen and navn != 'SIGKILL' and termios.tcgetattr(s.fd) != s.for_:
            t.avvik(f'{navn}: terminalen er ikke som før')
        elif navn == 'SIGKILL' and termios.tcgetattr(s.fd) == s.for_:
            t.avvik('motprøven: en terminal som ingen ga tilbake, ser ut som før')
        kode, ut = m.enkel(['logg', 'rs: Tekst nr. 2.'])
        if kode or 'Åpnet av' in ut:
            t.avvik(f'{navn}: låsen er ikke fri, eller møtet går ikke videre ({kode}): {ut}')
        if 'Tekst nr. 1.' not in ut:
            t.avvik(f'{navn}: det som var lagret, er borte: {ut}', 1)
        kladd = ''.join(f.read_text(encoding='utf-8') for f in m.mappe.rglob('*kladd*') if f.is_file())
        if KLADD not in kladd + ut and navn != 'SIGKILL':
            t.avvik(f'{navn}: utkastet er borte', 1)
        s.lukk()


def storrelser(motebok, t, ganger):
    with Mote(motebok) as m:
        s = Skjerm(m)
        s.vent('IKKE SATT')
        s.send('ni')
        s.vent('Innspill')
        tekst = 'rs:' + ''.join(chr(97 + i % 26) for i in range(ganger))
        for i, tegn in enumerate(tekst):
            s.storrelse(1 + i * 7 % 60, 1 + i * 13 % 200)
            s.send(tegn)
            if i % 5 == 0:
                s.les(0)
        s.storrelse(24, 80)
        s.send('\r')
        s.vent('Innspill 1 fra')
        s.send('\x1b')
        s.vent('neste sak')
        s.send('q')
        status = s.ferdig()
        t.provd += ganger
        if status != 0 or tekst[3:] not in m.enkel(['logg'])[1]:
            t.avvik(f'størrelser: taster er borte ({status})', 1)
        s.lukk()


def hviler(motebok, t):
    """Den som venter, vekkes av tidsuret hvert sekund, og ellers ikke."""
    def vekket(pid):
        with open(f'/proc/{pid}/status', encoding='ascii') as f:
            return sum(int(n) for n in re.findall(r'voluntary_ctxt_switches:\s+(\d+)', f.read()))

    if not os.path.exists('/proc/self/status'):
        return
    with Mote(motebok) as m:
        s = Skjerm(m)
        s.vent('IKKE SATT')
        while s.les(0.5):
            pass
        t.provd += 1
        for_, ur = vekket(s.pid), time.monotonic()
        while time.monotonic() - ur < 3:
            s.les(0.5)
        ganger, sekunder = vekket(s.pid) - for_, time.monotonic() - ur
        if ganger > 20 * sekunder:
            t.avvik(f'vekket {ganger} ganger på {sekunder:.0f} s')
        os.kill(s.pid, signal.SIGTERM)
        s.ferdig()
        s.lukk()


def mote_med_klokke(motebok, feilskudd, for_, etter):
    """(loggen, journalen, om den er hel) når klokkene går fra `for_` til `etter` mellom nr. 2 og 3"""
    with Mote(motebok) as m:
        fil = m.mappe / 'klokke'
        fil.write_text('{} {}'.format(*for_), encoding='ascii')
        env = m.miljo(LD_PRELOAD=feilskudd, FEIL_KLOKKE=str(fil))
        del env['MOTEBOK_KLOKKE']
        with subprocess.Popen([motebok, '--enkel', 'agendas/rad.yaml'], cwd=m.mappe, env=env,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, bufsize=0) as p:
            ut = b''
            for nr in range(1, 4):
                p.stdin.write(b'neste\n' * (nr == 1) + f'rs: Tekst nr. {nr}.\n'.encode())
                while f'Innspill {nr} '.encode() not in ut:
                    ny = os.read(p.stdout.fileno(), 65536)
                    assert ny, ut
                    ut += ny
                if nr == 2:
                    fil.write_text('{} {}'.format(*etter), encoding='ascii')
            p.stdin.close()
            p.stdout.read()
        return (m.kjor('logg', 'agendas/rad.yaml')[1],
                (m.mappe / 'minutes/rad.journal').read_text(encoding='utf-8'),
                m.kjor('kontroll', 'agendas/rad.yaml')[0] == 0)


def klokka(motebok, feilskudd, t):
    """Veggklokka stilles og maskinen sover: rekkefølgen er den samme, og det står i loggen."""
    for vegg, ur in ((3600, 0), (-3600, 0), (-10 * 365 * 86400, 0), (365 * 86400, 0), (4, 0), (7200, 7200)):
        t.provd += 1
        logg, journal, hel = mote_med_klokke(motebok, feilskudd, (0, 0), (vegg, ur))
        numre, stilt = re.findall(r'Tekst nr\. (\d)', logg), '"hva":"klokke"' in journal
        if numre != ['1', '2', '3'] or stilt != (vegg != ur) or not hel:
            t.avvik(f'klokka {vegg} s, oppstartsuret {ur} s: {numre}, {"sagt" if stilt else "ikke sagt"}',
                    len(numre) < 3)


def sommertid(motebok, feilskudd, t):
    """Over til og fra sommertid midt i møtet: avstanden til UTC står i hver linje, og ingen stilte klokka."""
    for skifte, fra, til in ((1774746000, '+01:00', '+02:00'), (1792890000, '+02:00', '+01:00')):
        t.provd += 1
        nar = skifte - 1800 - int(time.time())
        _, journal, hel = mote_med_klokke(motebok, feilskudd, (nar, 0), (nar + 3600, 3600))
        tider = re.findall(r'"tid":"[^"]*([+-]\d\d:\d\d)".*?"tekst":"Tekst nr', journal)
        if tider != [fra, fra, til] or '"hva":"klokke"' in journal or not hel:
            t.avvik(f'sommertid {fra} → {til}: {tider}')


def main():
    lang, (motebok, feilskudd) = valg(2)
    t = Tabell('terminal og klokke')
    for navn, (gjor, igjen) in MATER.items():
        if 'tmux' in navn and not (shutil.which('tmux') and os.path.exists('/proc/self')):
            continue
        for _ in range(20 if lang else 1):
            opphor(motebok, t, navn, gjor, igjen)
    storrelser(motebok, t, 5000 if lang else 500)
    hviler(motebok, t)
    klokka(motebok, feilskudd, t)
    sommertid(motebok, feilskudd, t)
    t.slutt()


if __name__ == '__main__':
    main()
