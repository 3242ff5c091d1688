#!/usr/bin/env python3
"""ordfil.py MOTEBOK: pandoc leser Markdown-filen slik den er ment, og den tåler veien om Word.

  1. Tittel, dato og språk er metadata; hvert vedtak er en .vedtak-boks; hver tabell har hode og like
     mange kolonner i hver rad; det er ingen rå HTML eller TeX.
  2. Fram til docx og tilbake mister ikke et eneste ord, og overskriftene har nivåene sine. (Pandoc 2.17
     leser ikke hodet i en tabell i odt, så den veien sier ingenting om oss.)

Hvert funn er én linje. Avslutter med 1 når det er funn, med 77 når pandoc mangler.
"""
import difflib
import json
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

from referater import REFERATER, hopp, skriv, slutt


def pandoc(inn, *valg):
    svar = subprocess.run(['pandoc', *valg], input=inn, capture_output=True, check=False)
    if svar.returncode or svar.stderr:
        raise SystemExit(f'pandoc {valg}: {svar.stderr.decode()}')
    return svar.stdout


def alle(tre, slag=None):
    """Hvert ledd i pandocs tre, i rekkefølge."""
    if isinstance(tre, dict):
        if 't' in tre and slag in (None, tre['t']):
            yield tre
        for verdi in tre.values():
            yield from alle(verdi, slag)
    elif isinstance(tre, list):
        for verdi in tre:
            yield from alle(verdi, slag)


def ordene(bytes_, form):
    tekst = pandoc(bytes_, '-f', form, '-t', 'plain', '--wrap=none', '--columns=1000').decode()
    return re.findall(r'\w+', tekst)


def forskjell(navn, a, b):
    for merke, i, j, k, m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if merke != 'equal':
            yield f'{navn}: «{" ".join(a[i:j])}» ble «{" ".join(b[k:m])}»'


def tabell_funn(navn, tabell):
    _, _, kolonner, hode, kropper, _ = tabell['c']
    rader = [*hode[1], *(rad for kropp in kropper for rad in kropp[3])]
    if not hode[1]:
        yield f'{navn}: en tabell uten hode'
    for rad in rader:
        if len(rad[1]) != len(kolonner):
            yield f'{navn}: {len(rad[1])} felter i en rad med {len(kolonner)} kolonner'


def tre_funn(navn, md, referat):
    tre = json.loads(pandoc(md, '-f', 'markdown', '-t', 'json'))
    for felt in ('date', 'lang', 'pagetitle'):
        if felt not in tre['meta']:
            yield f'{navn}: {felt} er ikke i metadata'
    for hva in ('RawBlock', 'RawInline'):
        if list(alle(tre, hva)):
            yield f'{navn}: {hva}'
    bokser = [d for d in alle(tre, 'Div') if 'vedtak' in d['c'][0][1]]
    vedtak = sum(bool(sak.get('vedtak')) for sak in referat['saksliste'])
    if len(bokser) != vedtak or not vedtak:
        yield f'{navn}: {len(bokser)} bokser for {vedtak} vedtak'
    tabeller = list(alle(tre, 'Table'))
    if not tabeller:
        yield f'{navn}: ingen tabeller'
    for tabell in tabeller:
        yield from tabell_funn(navn, tabell)


def nivaer(bytes_, form):
    return [h['c'][0] for h in alle(json.loads(pandoc(bytes_, '-f', form, '-t', 'json')), 'Header')]


def veien_om(navn, md, form):
    fil = pandoc(md, '-f', 'markdown', '-t', form, '-o', '-')
    yield from forskjell(f'{navn} om {form}', ordene(md, 'markdown'), ordene(fil, form))
    for_, etter = nivaer(md, 'markdown'), nivaer(fil, form)
    if for_ != etter:
        yield f'{navn} om {form}: overskriftene {for_} ble {etter}'


def hoved(motebok):
    if not shutil.which('pandoc'):
        hopp('pandoc (apt-get install pandoc)')
    funn = []
    with tempfile.TemporaryDirectory(prefix='motebok-') as mappe:
        for sti in REFERATER:
            md = skriv(motebok, mappe, sti, '--til', 'md')
            funn += tre_funn(sti.name, md, yaml.safe_load(sti.read_text('utf-8')))
            funn += veien_om(sti.name, md, 'docx')
    slutt(funn, f'{len(REFERATER)} referater i Markdown og docx')


if __name__ == '__main__':
    hoved(sys.argv[1])
