#!/usr/bin/env python3
"""gyldig.py MOTEBOK: nettsidene er gyldig HTML for to fremmede lesere: html5lib, som er nettleserens egen
lesemåte skrevet ut, og HTML Tidy.

Hvert funn er én linje. Avslutter med 1 når det er funn, med 77 når en leser mangler.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from referater import hopp, lag_sider, slutt

try:
    import html5lib
except ImportError:     # Debians pakke er for Debians egen python3
    if sys.executable != '/usr/bin/python3' and os.path.exists('/usr/bin/python3'):
        os.execv('/usr/bin/python3', ['/usr/bin/python3', *sys.argv])
    hopp('html5lib (apt-get install python3-html5lib)')

# Tidy 5.6 er fra før <div> fikk stå i <dl> (HTML 5.2): de tas ut for den, og bare de.
GRUPPE = re.compile(r'<div>(<dt>.*?</dd>)</div>', re.S)


def html5_funn(side):
    leser = html5lib.HTMLParser(strict=False)
    leser.parse(side)
    return [f'{sted[0]}: html5lib: {kode} {data}' for sted, kode, data in leser.errors]


def tidy_funn(side):
    svar = subprocess.run(['tidy', '-utf8', '-quiet', '-errors', '--doctype', 'html5',
                           '--mute-id', 'yes'], input=GRUPPE.sub(r'\1', side), capture_output=True,
                          encoding='utf-8', check=False)
    if svar.returncode not in (0, 1):
        return [f'tidy: {svar.stderr}']
    return [f'tidy: {linje}' for linje in svar.stderr.splitlines()]


def selvtest(side):
    """En leser som ikke ser noe galt i dette, ser ingenting."""
    galt = side.replace('</section>', '</sektion>', 1)
    return [f'{navn} så ikke at </section> manglet'
            for navn, funn in (('html5lib', html5_funn), ('tidy', tidy_funn)) if not funn(galt)]


def hoved(motebok):
    if not shutil.which('tidy'):
        hopp('tidy (apt-get install tidy)')
    funn = []
    with tempfile.TemporaryDirectory(prefix='motebok-') as mappe:
        sider = list(lag_sider(motebok, mappe))
    funn += selvtest(sider[0][1])
    for navn, side in sider:
        funn += [f'{navn}: {hva}' for hva in html5_funn(side) + tidy_funn(side)]
    slutt(funn, f'{len(sider)} sider')


if __name__ == '__main__':
    hoved(sys.argv[1])
