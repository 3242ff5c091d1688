"""motet.py: møtet som drepes og mister strømmen: 200 hendelser som ord til «motebok --enkel», én
linje inn og ett svar ut. Et svar er en kvittering: hendelsen er på disken i to eksemplarer.

    v = Verden(motebok)            en mappe for seg selv, borte etterpå (with)
    f = Fasit(v, linjer(200))      møtet uten uhell: hva hver kvittering lover
    f.dom(v, kvittert)             det som ligger der, åpnet igjen uten hjelp: '' eller hva som er galt

Dommen leser journalene selv, etter docs/journal.md, og ikke med programmets egen leser.
"""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from spor import Program

HER = Path(__file__).resolve().parent
AGENDA = HER.parent / 'scenario' / 'rad.yaml'
HOPP = 77
EGNE = ('åpnet', 'segl', 'klokke', 'fortsettelse')  # det programmet fører av seg selv


def linjer(antall):
    """Det sekretæren skriver. Hver linje er én hendelse, og noen er lengre enn en sektor."""
    ut = ['neste', 'vedtak', 'neste']
    for i in range(antall - 8):
        ut.append([f'rs: Innspill nummer {i} – æøå.', f'kari: Kommunene trenger mer tid ({i}).',
                   f'merknad {"x" * (i * 37 % 1500)} slutt', f'aksjon kåre: Skriv sak {i} >14.12',
                   f'kåre: «Sitat» {i}\\nog en ny linje', 'angre', 'gjenta'][i % 7])
        if i == antall // 2:
            ut += ['vedtak', 'neste', 'neste']
    return ut + ['hev', 'ja']


class Verden:
    """Mappen et møte lever i: agendas/, minutes/ og speil/."""

    def __init__(self, motebok, mappe=None):
        self.motebok = str(Path(motebok).resolve())
        self.eier = mappe is None
        hvor = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None
        self.mappe = Path(mappe or tempfile.mkdtemp(prefix='motebok-fall-', dir=hvor))
        self.sabotasje = {}
        self.ny()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.eier:
            shutil.rmtree(self.mappe, ignore_errors=True)

    def ny(self):
        for navn in ('minutes', 'speil', 'samband'):
            shutil.rmtree(self.mappe / navn, ignore_errors=True)
        (self.mappe / 'feil.txt').unlink(missing_ok=True)
        (self.mappe / 'agendas').mkdir(parents=True, exist_ok=True)
        shutil.copy(AGENDA, self.mappe / 'agendas' / 'rad.yaml')

    def miljo(self):
        m = {'HOME': self.mappe, 'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8',
             'MOTEBOK_SPEIL': self.mappe / 'speil', 'MOTEBOK_SAMBAND': self.mappe / 'samband',
             'XDG_CONFIG_HOME': self.mappe / 'hjemme',
             'MOTEBOK_KLOKKE': '2023-10-04T09:00:00.000+02:00',
             # lekkasjesjekken er ptrace den også; sabotøren lastes før den som sjekker adresser
             'ASAN_OPTIONS': 'detect_leaks=0:verify_asan_link_order=0'}
        return {k: str(v) for k, v in (m | self.sabotasje).items()}

    def argv(self, *ord_):
        return [self.motebok, *(ord_ or ('--enkel', 'agendas/rad.yaml'))]

    def program(self, spores=False):
        return Program(self.argv(), self.mappe, self.miljo(), spores)

    def kjor(self, *ord_, inn=''):
        return subprocess.run(self.argv(*ord_), cwd=self.mappe, env=self.miljo(), timeout=120,
                              input=inn.encode(), capture_output=True, check=False)

    def kopier(self):
        """De to eksemplarene; None der det ikke er noe."""
        en = self.mappe / 'minutes' / 'rad.journal'
        to = [p for p in self.mappe.glob('speil/*.journal')]
        return [p.read_bytes() if p and p.exists() else None for p in (en, to[0] if to else None)]


def poster(byte):
    """Postene i en journal, som docs/journal.md sier: linjer som ikke stemmer for seg selv, er
    rester av en avbrutt skriving; de andre må henge sammen. Ellers ValueError."""
    forrige, ut = '0' * 64, []
    for linje in byte.split(b'\n'):
        i = linje.rfind(b',"kjede":"')
        if i < 0 or hashlib.sha256(linje[:i]).hexdigest().encode() + b'"}' != linje[i + 10:]:
            continue
        post = json.loads(linje)
        if (post['nr'], post['forrige']) != (len(ut), forrige):
            raise ValueError(f'nr. {post["nr"]} henger ikke sammen med det foran')
        forrige = post['kjede']
        ut.append(post)
    return ut


def innhold(post):
    return {k: v for k, v in post.items() if k not in ('nr', 'tid', 'ur', 'forrige', 'kjede')}


def motets(alle):
    return [innhold(p) for p in alle if p['hva'] not in EGNE]


class Fasit:
    def __init__(self, v, ord_):
        self.ord, self.lovet = ord_, [0]
        v.ny()
        p = v.program()
        p.les()
        for linje in ord_:
            p.skriv(linje)
            assert p.les(), f'{linje}: {(v.mappe / "feil.txt").read_text()}'
            en, to = v.kopier()
            assert en == to, f'{linje}: eksemplarene er ulike'
            self.lovet.append(len(motets(poster(en))))
        p.lukk_inn()
        kode = p.vent()
        sagt = (v.mappe / 'feil.txt').read_text()
        assert kode == 0 and not sagt, f'kode {kode}: {sagt}'
        p.lukk()
        self.alle = motets(poster(v.kopier()[0]))

    def dom(self, v, kvittert):
        """Åpner det som ligger der med programmet selv, uten å svare på noe."""
        r = v.kjor('--enkel', 'agendas/rad.yaml', inn='logg\n')
        if r.returncode != 0 or r.stderr:
            return f'trenger hjelp: {r.returncode}: {r.stderr.decode()} {r.stdout.decode()[-800:]}'
        en, to = v.kopier()
        if not (en and to) and not poster(en or b'') + poster(to or b''):
            # møtet er ikke begynt: det kan det bli, og da er alt i orden
            return self.mangler([], kvittert) or self._begynn(v)
        try:
            if en is None or to is None or poster(en) != poster(to):
                return 'eksemplarene er ulike etter åpningen'
            galt = self.mangler(motets(poster(en)), kvittert)
        except ValueError as e:
            return f'tapt: {e}'
        k = v.kjor('kontroll', 'agendas/rad.yaml')
        if not galt and k.returncode != 0:
            galt = f'kontroll er ikke fornøyd: {k.stdout.decode()}{k.stderr.decode()}'
        yaml = v.mappe / 'minutes' / 'rad.yaml'
        les = ('referat', '--til', 'yaml', 'minutes/rad.yaml')
        if not galt and yaml.exists() and v.kjor(*les).returncode:
            galt = 'minutes/rad.yaml er halv'
        return galt

    def _begynn(self, v):
        r = v.kjor('--enkel', 'agendas/rad.yaml', inn=self.ord[0] + '\n')
        k = v.kjor('kontroll', 'agendas/rad.yaml')
        galt = r.returncode or k.returncode or r.stderr
        return f'kan ikke begynne: {r.stderr}{k.stdout}' if galt else ''

    def mangler(self, funnet, kvittert):
        """'' når alt kvittert er der, ordrett, og høyst én hendelse til."""
        if funnet != self.alle[:len(funnet)]:
            return 'det som står der, er ikke det som ble sagt'
        if len(funnet) < self.lovet[kvittert]:
            return f'tapt: {self.lovet[kvittert] - len(funnet)} av {self.lovet[kvittert]} kvitterte'
        if len(funnet) > self.lovet[min(kvittert + 1, len(self.ord))]:
            return f'{len(funnet)} hendelser, kvittert for {self.lovet[kvittert]}'
        return ''


def argumenter(doc):
    """(lang, fil...): kommandolinja; like mange filer som doc nevner før kolon."""
    filer = [str(Path(a).resolve()) for a in sys.argv[1:] if a != '--lang']
    if len(filer) != len(doc.partition(':')[0].split()) - 2:
        sys.exit(doc)
    return '--lang' in sys.argv, *filer


def tabell(navn, provd, tapt, stille, dom='bestått'):
    print('TABELL', navn, provd, tapt, stille, dom, sep='\t', flush=True)


def hopp(navn, hvorfor):
    """Denne maskinen kan ikke dette."""
    print(f'{navn}: hoppet over: {hvorfor}')
    tabell(navn, 0, 0, 0, f'hoppet over: {hvorfor}')
    sys.exit(HOPP)
