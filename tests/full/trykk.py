#!/usr/bin/env python3
"""trykk.py MOTEBOK: PDF-ene, slik qpdf og poppler ser dem.

  1. Tittelen er referatets, språket agendaens, PDF-en er merket (PDF/UA-1), ikke kryptert, uten skript og
     uten filer i seg, og qpdf har ingenting å si på den.
  2. Skriftene er i filen. Overskriftene er bokmerker.
  3. Hver side er A4, har statusen øverst og «Side n av m» nederst, og med mal virksomhetens navn og bunntekst.
  4. Alt som står på nettsiden, kommer i den samme rekkefølgen når teksten tas ut av PDF-en.
  5. Ingen side slutter med en overskrift. En overskrift for en sak står på samme side som det neste.
  6. Den samme siden gir den samme PDF-en, byte for byte.
  7. Den som vil hente noe, kommer ingen vei: WeasyPrint åpner ingen fil og ingen forbindelse utenfra.

Hvert funn er én linje. Avslutter med 1 når det er funn, med 77 når et av programmene mangler.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from html import unescape
from pathlib import Path

import yaml

from referater import BUNN, NAVN, REFERATER, hopp, lag_mal, skriv, slutt

PROGRAMMER = {'weasyprint': 'weasyprint', 'qpdf': 'qpdf', 'pdfinfo': 'poppler-utils',
              'pdftotext': 'poppler-utils', 'pdffonts': 'poppler-utils'}


def kjor(*ord_):
    svar = subprocess.run(ord_, capture_output=True, encoding='utf-8', check=False)
    if svar.returncode:
        raise SystemExit(f'{ord_}: {svar.stdout}{svar.stderr}')
    return svar.stdout


def objekter(pdf):
    return json.loads(kjor('qpdf', '--json=1', pdf))['objects']


def fakta_funn(pdf, tittel, sprak):
    info = dict(re.split(r':\s*', linje, maxsplit=1) for linje in kjor('pdfinfo', pdf).splitlines())
    for felt, ventet in (('Title', tittel), ('Tagged', 'yes'), ('Encrypted', 'no'), ('JavaScript', 'no'),
                         ('Form', 'none'), ('Suspects', 'no')):
        if info.get(felt) != ventet:
            yield f'{felt} er «{info.get(felt)}», ventet «{ventet}»'
    if 'A4' not in info['Page size']:
        yield f'arket er {info["Page size"]}'
    kjor('qpdf', '--check', pdf)
    alle = objekter(pdf)
    rot = alle[alle['trailer']['/Root']]
    if rot.get('/Lang') not in (sprak, 'u:' + sprak):
        yield f'/Lang er {rot.get("/Lang")}'
    if rot.get('/MarkInfo', {}).get('/Marked') is not True or '/StructTreeRoot' not in rot:
        yield 'den er ikke merket'
    if rot.get('/ViewerPreferences', {}).get('/DisplayDocTitle') is not True:
        yield 'leseren viser filnavnet, ikke tittelen'
    if '/EmbeddedFiles' in str(alle) or '/JavaScript' in str(alle) or '/Launch' in str(alle):
        yield 'noe som kjører, eller en fil i filen'
    if 'pdfuaid:part' not in kjor('pdfinfo', '-meta', pdf).replace('ns0:', 'pdfuaid:'):
        yield 'den sier ikke at den er PDF/UA'
    slag = {o.get('/S') for o in alle.values() if isinstance(o, dict)}
    for s in ('/H1', '/H2', '/H3', '/Table', '/TH', '/TD', '/L', '/P'):
        if s not in slag:
            yield f'ingenting er merket {s}'


def skrift_funn(pdf):
    for linje in kjor('pdffonts', pdf).splitlines()[2:]:
        if linje.split()[-5] != 'yes':
            yield f'skriften er ikke i filen: {linje}'


def bokmerke_funn(pdf, html):
    alle = objekter(pdf)
    titler = [o['/Title'] for o in alle.values() if isinstance(o, dict) and '/Title' in o and '/Dest' in o]
    antall = len(re.findall('<h[1-6][ >]', re.sub(r'<nav.*?</nav>', '', html, flags=re.S)))
    if len(titler) != antall:
        yield f'{len(titler)} bokmerker for {antall} overskrifter'


def ordene(tekst):
    return re.findall(r'\w+', tekst)


def side_funn(sider, status, mal):
    for nr, side in enumerate(sider, 1):
        linjer = [' '.join(linje.split()) for linje in side.splitlines() if linje.strip()]
        if not linjer[0].endswith(f'Status: {status}'):
            yield f'side {nr} begynner med «{linjer[0]}», uten statusen'
        if f'Side {nr} av {len(sider)}' not in linjer[-4:][0] + linjer[-1] + linjer[-2] + linjer[-3]:
            yield f'side {nr} slutter uten sidetallet: {linjer[-4:]}'
        for tekst in [NAVN, *BUNN] if mal else []:
            if not any(tekst in linje for linje in linjer[-3:]):
                yield f'side {nr} slutter uten «{tekst}»: {linjer[-3:]}'


def pa_papiret(html):
    """Teksten på nettsiden, uten det som bare er for skjermen og for dem som ikke ser stilen."""
    kropp = re.sub(r'.*<body>|<nav.*?</nav>|<a class="hopp".*?</a>|<p class="bunntekst".*?</p>|'
                   r'<span class="skjult">.*?</span>|<caption.*?</caption>', ' ', html, flags=re.S)
    return unescape(re.sub('<[^>]*>', ' ', kropp))


def innhold_funn(pdf, html):
    igjen = iter(ordene(kjor('pdftotext', '-raw', pdf, '-')))
    sett = []
    for ord_ in ordene(pa_papiret(html)):
        if ord_ not in igjen:
            yield f'etter «{" ".join(sett[-6:])}» kommer ikke «{ord_}», som på nettsiden'
            return
        sett.append(ord_)
    if len(sett) < 300:
        yield f'bare {len(sett)} ord på nettsiden'


def overskrift_funn(pdf, html, bunn):
    """Linjene i tegnerekkefølge: den siste over bunnen er ikke en overskrift, heller ikke en del av en."""
    overskrifter = [re.sub(r'\s+', ' ', re.sub('<[^>]*>', '', o)).strip()
                    for o in re.findall(r'<h[1-4].*?</h[1-4]>', html, re.S)]
    for nr, side in enumerate(kjor('pdftotext', '-raw', pdf, '-').split('\f')[:-1], 1):
        linjer = [' '.join(linje.split()) for linje in side.splitlines() if linje.strip()]
        siste = [linje for linje in linjer if linje not in bunn and not linje.startswith('Side ')
                 and not linje.startswith(('Referat –', 'Status:'))][-1]
        if any(o == siste or o.endswith(' ' + siste) for o in overskrifter) and len(siste) > 8:
            yield f'side {nr} slutter med overskriften «{siste}»'


def samme_funn(motebok, mappe, sti, pdf):
    if skriv(motebok, mappe, sti, '--til', 'pdf') != pdf:
        yield 'den blir en annen når den lages en gang til'


def apner(linje):
    m = re.search(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)".*\) = \d', linje)
    return m[1] if m else None


def hente_funn(motebok, mappe, sti):
    """Hva WeasyPrint åpner: seg selv, skriftene og systemets egne filer."""
    if not shutil.which('strace'):
        return
    spor = Path(mappe) / 'spor'
    svar = subprocess.run(['strace', '-f', '-qq', '-o', spor, '-e', 'trace=open,openat,connect,execve',
                           motebok, 'referat', '--til', 'pdf', '--mal', Path(mappe) / 'mal',
                           '-o', Path(mappe) / 'spor.pdf', sti], capture_output=True, encoding='utf-8',
                          check=False, cwd=mappe,
                          env=os.environ | {'XDG_CONFIG_HOME': mappe, 'ASAN_OPTIONS': 'detect_leaks=0'})
    if svar.returncode:
        yield f'strace: {svar.stderr}'
        return
    linjer = spor.read_text('utf-8', 'replace').splitlines()
    program = [linje for linje in linjer if 'execve(' in linje and linje.rstrip().endswith('= 0')]
    if any(re.search(r'execve\("[^"]*/(ba|da)?sh"', linje) for linje in program):
        yield f'et skall ble startet: {program}'
    if any('AF_INET' in linje and 'connect(' in linje for linje in linjer):
        yield 'noen ville ut på nettet'
    start = next(i for i, linje in enumerate(linjer) if 'execve(' in linje and 'weasyprint' in linje)
    barn = linjer[start].split()[0]
    for linje in linjer[start:]:
        fil = apner(linje) if linje.split()[0] == barn else None
        if fil and ('passwd' in fil or fil.startswith(str(mappe)) or fil.endswith(('.yaml', '.journal'))):
            yield f'WeasyPrint åpnet {fil}'


def sjekk(motebok, mappe, sti, mal):
    valg = ['--mal', str(Path(mappe) / 'mal')] if mal else []
    referat = yaml.safe_load(sti.read_text('utf-8'))
    status = referat['møte'].get('status', referat.get('status', 'utkast'))
    pdf = Path(mappe) / 'referat.pdf'
    pdf.write_bytes(skriv(motebok, mappe, sti, '--til', 'pdf', *valg))
    html = skriv(motebok, mappe, sti, '--til', 'html', *valg).decode()
    sider = kjor('pdftotext', '-layout', pdf, '-').split('\f')[:-1]
    tittel = re.search('<title>(.*)</title>', html)[1]
    yield from fakta_funn(pdf, tittel, 'nb')
    yield from skrift_funn(pdf)
    yield from bokmerke_funn(pdf, html)
    yield from side_funn(sider, status, mal)
    yield from innhold_funn(pdf, html)
    yield from overskrift_funn(pdf, html, [NAVN, *BUNN])
    if not mal:
        yield from samme_funn(motebok, mappe, sti, pdf.read_bytes())


def hoved(motebok):
    for program, pakke in PROGRAMMER.items():
        if not shutil.which(program):
            hopp(f'{program} (apt-get install {pakke})')
    funn = []
    with tempfile.TemporaryDirectory(prefix='motebok-') as mappe:
        lag_mal(mappe)
        for sti in REFERATER:
            for mal in (False, True):
                funn += [f'{sti.stem}{" med mal" * mal}: {hva}' for hva in sjekk(motebok, mappe, sti, mal)]
        funn += hente_funn(os.path.abspath(motebok), mappe, REFERATER[0])
    slutt(funn, f'{2 * len(REFERATER)} PDF-er')


if __name__ == '__main__':
    hoved(sys.argv[1])
