"""motet.py: møtet som drepes og mister strømmen: 200 hendelser som ord til «motebok --enkel», én
linje inn og ett svar ut. Et svar er en kvittering: hendelsen er på disken i to eksemplarer.

    v = Verden(motebok)            en mappe for seg selv, borte etterpå (with)
    f = Fasit(v, linjer(200))      møtet uten uhell: hva hver kvittering lover
    f.dom(v, kvittert)             det som ligger der, åpnet igjen uten hjelp: '' eller hva som er galt

Med agendaen SKJERMET har møtet to journaler: det som føres i saken unntatt offentlighet, står i den skjermede,
og hovedjournalen har beviset. Da lover kvitteringen at begge er der, og HEMMELIG står ingen andre steder.

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
SKJERMET = HER.parent / 'scenario' / 'skjermet.yaml'
HEMMELIG = b'hemmelig'  # står i alt som er skjermet, og i ingenting annet
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


def skjermede(antall):
    """Det sekretæren skriver i et møte der den andre saken er unntatt offentlighet."""
    sak = ['kn: Hemmelig innspill {}.', 'merknad Hemmelig {}.', 'aksjon kn: Hemmelig {} >13.12', 'angre', 'gjenta']
    ut = [sak[i % 5].format(i) for i in range(antall - 8)]
    return ['neste', 'vedtak', 'neste', *ut, 'vedtak', 'neste', 'kn: Åpent.', 'hev', 'ja']


class Verden:
    """Mappen et møte lever i: agendas/, minutes/ og speil/."""

    def __init__(self, motebok, mappe=None, agenda=AGENDA):
        self.agenda, self.klokke = agenda, '2023-10-04T09:00:00.000+02:00'
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
        shutil.copy(self.agenda, self.mappe / 'agendas' / 'rad.yaml')

    def miljo(self):
        m = {'HOME': self.mappe, 'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8',
             'MOTEBOK_SPEIL': self.mappe / 'speil', 'MOTEBOK_SAMBAND': self.mappe / 'samband',
             'XDG_CONFIG_HOME': self.mappe / 'hjemme',
             'MOTEBOK_KLOKKE': self.klokke,
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

    def kopier(self, skjermet=False):
        """De to eksemplarene av journalen, eller av den skjermede; None der det ikke er noe."""
        en = self.mappe / 'minutes' / ('rad.skjermet.journal' if skjermet else 'rad.journal')
        to = [p for p in self.mappe.glob('speil/*.journal') if er_skjermet(p.read_bytes()) == skjermet]
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


def er_skjermet(byte):
    """Bare den skjermede journalen har salt, i hver linje."""
    return b'"salt":"' in byte.partition(b'\n')[0]


def innhold(post):
    return {k: v for k, v in post.items() if k not in ('nr', 'tid', 'ur', 'forrige', 'kjede', 'salt')}


def motets(alle, skjermet=()):
    """Det som ble sagt; det skjermede er hentet fram etter bevisene."""
    bevist = {p['kjede']: p for p in skjermet}
    ut = []
    for p in alle:
        if p['hva'] == 'skjermet':
            if p['bevis'] not in bevist:
                raise ValueError(f'nr. {p["nr"]} har bare beviset')
            p = bevist[p['bevis']]
        if p['hva'] not in EGNE:
            ut.append(innhold(p))
    return ut


def rober(filer, skjulte):
    """Navnene på de filene ({sti: byte}) som har noe skjermet uten å være den skjermede journalen."""
    return [sti for sti, byte in filer.items() if HEMMELIG in byte.lower() and '.skjermet.journal' not in sti
            and not any(s in sti for s in skjulte)]


class Fasit:
    def __init__(self, v, ord_):
        self.ord, self.lovet, self.agenda, self.skjulte = ord_, [0], v.agenda, set()
        v.ny()
        p = v.program()
        p.les()
        for linje in ord_:
            p.skriv(linje)
            assert p.les(), f'{linje}: {(v.mappe / "feil.txt").read_text()}'
            en, to = v.kopier()
            assert en == to, f'{linje}: eksemplarene er ulike'
            self.lovet.append(len(motets(poster(en), self.skjermet(v))))
        p.lukk_inn()
        kode = p.vent()
        sagt = (v.mappe / 'feil.txt').read_text()
        assert kode == 0 and not sagt, f'kode {kode}: {sagt}'
        p.lukk()
        self.alle = motets(poster(v.kopier()[0]), self.skjermet(v))
        self.skjulte = {p.stem for p in v.mappe.glob('speil/*.journal') if er_skjermet(p.read_bytes())}
        rop = self.rober(v)
        assert not rop, rop

    def skjermet(self, v):
        """Postene i den skjermede journalen; ValueError når eksemplarene er ulike."""
        if self.agenda != SKJERMET:
            return []
        en, to = v.kopier(skjermet=True)
        if en is None or to is None or poster(en) != poster(to):
            raise ValueError('eksemplarene av den skjermede journalen er ulike')
        return poster(en)

    def rober(self, v):
        filer = {str(p.relative_to(v.mappe)): p.read_bytes() for m in ('minutes', 'speil', 'samband')
                 for p in v.mappe.glob(f'{m}/*') if p.is_file()}
        skjulte = self.skjulte | {p.stem for p in v.mappe.glob('speil/*.journal') if er_skjermet(p.read_bytes())}
        return ' og '.join(rober(filer, skjulte)) if self.agenda == SKJERMET else ''

    def dom(self, v, kvittert):
        rop = self.rober(v)
        if rop:
            return f'røpet i {rop}'
        galt = self._apnet(v, kvittert)
        rop = self.rober(v)
        return galt or (f'røpet i {rop} etter åpningen' if rop else '')

    def _apnet(self, v, kvittert):
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
            galt = self.mangler(motets(poster(en), self.skjermet(v)), kvittert)
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
        v.klokke, for_ = v.klokke.replace('.000+', '.001+'), v.klokke  # ellers ble det den samme id-en
        r = v.kjor('--enkel', 'agendas/rad.yaml', inn=self.ord[0] + '\n')
        v.klokke = for_
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
