#!/usr/bin/env python3
"""nettside.py ROT MOTEBOK: referatet som nettside er slik WCAG og en fremmed leser vil ha den.

Leser det motebok skriver av de to ekte møtene (fasit i tests/golden/rapport/), og fasitene til
enhetsprøvene, med Pythons leser, og med html5lib når den finnes:

  1. Merkene går opp, adressene er unike, og hver lenke leder til en av dem.
  2. Én h1, ingen nivåer hoppes over; header, main, nav og footer; først en lenke forbi til main.
  3. Hver tabell har caption, hver th scope, hver rad like mange felter som hodet.
  4. Ingenting som kjører, og ingenting som hentes.
  5. Det som er strøket og tilføyd, sier det med ord; <time> har en tid i datetime.
  6. Fargene: skrift på bunn minst 4,5:1, i lyst, i mørkt og på papir.

Hvert funn er én linje «fil:linje: hva». Avslutter med 1 når det er funn. Med MOTEBOK_GULL=skriv
skrives fasitene av de to møtene på nytt. nettside.py --selvtest viser at hvert brudd blir funnet.
"""
import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

try:
    import html5lib
except ImportError:
    html5lib = None

TOMME = {'meta', 'hr', 'br'}
FORBUDT = {'script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'svg', 'audio',
           'video'}
OVER = {'li': {'ul', 'ol'}, 'tr': {'thead', 'tbody'}, 'th': {'tr'}, 'td': {'tr'},
        'caption': {'table'}, 'dt': {'div'}, 'dd': {'div'}}
ORD = {'nb': ('tilføyd', 'strøket'), 'nn': ('tilføydd', 'stroke'), 'en': ('added', 'deleted')}
TID = re.compile(r'\d{4}-\d\d-\d\d|([01]\d|2[0-3]):[0-5]\d')
STIL = re.compile(r'<style>\n(.*)</style>\n', re.S)


class Side(HTMLParser):
    """Det som er galt mens siden leses, og det som må ses under ett etterpå."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.apne, self.funn, self.niva = [], [], 0
        self.id, self.lenker, self.merker = {}, [], []
        self.lang, self.tekster, self.celler, self.hoder = '', {}, 0, 0

    def galt(self, hva):
        self.funn.append((self.getpos()[0], hva))

    def handle_starttag(self, merke, attributter):
        a = dict(attributter)
        self.merker.append((merke, a))
        over = self.apne[-1][0] if self.apne else ''
        if merke in FORBUDT:
            self.galt(f'<{merke}>')
        if merke in OVER and over not in OVER[merke]:
            self.galt(f'<{merke}> i <{over}>')
        if len(a) != len(attributter):
            self.galt(f'<{merke}> har samme attributt to ganger')
        self.attributter(merke, a)
        if re.fullmatch('h[1-6]', merke):
            self.overskrift(int(merke[1]))
        self.tabell(merke, a, over)
        if merke not in TOMME:
            self.apne.append((merke, a))
            self.tekster[len(self.apne)] = ''

    def attributter(self, merke, a):
        for navn, verdi in a.items():
            if navn.startswith('on') or navn in ('style', 'src'):
                self.galt(f'attributtet {navn}')
            if navn != 'data-kolonne' and 'http' in (verdi or ''):
                self.galt(f'{navn} peker ut: {verdi}')
        if 'id' in a:
            if a['id'] in self.id:
                self.galt(f'id «{a["id"]}» finnes fra før')
            self.id[a['id']] = merke
        if 'href' in a:
            self.lenker.append((self.getpos()[0], a['href']))
        if merke == 'time' and not TID.fullmatch(a.get('datetime', '')):
            self.galt(f'datetime «{a.get("datetime")}»')
        if merke == 'html':
            self.lang = a.get('lang', '')

    def overskrift(self, niva):
        if niva > self.niva + 1:
            self.galt(f'h{niva} rett under h{self.niva}')
        self.niva = niva

    def tabell(self, merke, a, over):
        if merke == 'table':
            self.hoder = 0
        if over == 'table' and merke != 'caption' and self.merker[-2][0] == 'table':
            self.galt('tabellen begynner ikke med caption')
        if merke == 'tr':
            self.celler = 0
        if merke in ('td', 'th'):
            self.celler += 1
        if merke == 'th' and a.get('scope') not in ('col', 'row'):
            self.galt('th uten scope')

    def handle_data(self, tekst):
        if self.apne:
            self.tekster[len(self.apne)] += tekst

    def handle_endtag(self, merke):
        if not self.apne or self.apne[-1][0] != merke:
            self.galt(f'</{merke}> lukker ikke det som er åpent')
            return
        tekst = self.tekster[len(self.apne)]
        _, a = self.apne.pop()
        if self.apne:
            self.tekster[len(self.apne)] += tekst
        if not tekst.strip() and merke not in ('td', 'body', 'html'):
            self.galt(f'<{merke}> er tom')
        forklaring = any(b.get('class') == 'forklaring' for _, b in self.apne)
        if merke in ('ins', 'del') and self.lang in ORD and not forklaring:
            ord_ = ORD[self.lang][merke == 'del']
            if not re.fullmatch(rf'\[{ord_}: .+\]', tekst):
                self.galt(f'<{merke}> sier ikke «{ord_}»: {tekst}')
        if merke == 'tr':
            if self.hoder and self.celler != self.hoder:
                self.galt(f'raden har {self.celler} felter, hodet {self.hoder}')
            self.hoder = self.hoder or self.celler

    def ferdig(self):
        self.close()
        navn = [m for m, _ in self.merker]
        for m in ('title', 'h1', 'header', 'main', 'footer'):
            if navn.count(m) != 1:
                self.galt(f'{navn.count(m)} <{m}>')
        if self.lang not in ORD:
            self.galt(f'lang «{self.lang}»')
        if self.apne:
            self.galt(f'<{self.apne[-1][0]}> er ikke lukket')
        for nr, til in self.lenker:
            if til[0] != '#' or til[1:] not in self.id:
                self.funn.append((nr, f'{til} leder ingen steder'))
        if not self.lenker or self.id.get(self.lenker[0][1][1:]) != 'main':
            self.galt('den første lenken går ikke forbi til main')
        saker = [i for i in self.id if i.startswith('sak-')]
        if (navn.count('nav') == 1) != (len(saker) > 3):
            self.galt(f'{navn.count("nav")} nav for {len(saker)} saker')
        return self.funn


def lys(farge):
    kanaler = [int(farge[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (k / 12.92 if k <= .04045 else ((k + .055) / 1.055) ** 2.4 for k in kanaler)
    return .2126 * r + .7152 * g + .0722 * b


def kontrast(a, b):
    morkest, lysest = sorted((lys(a), lys(b)))
    return (lysest + .05) / (morkest + .05)


PAR = [(s, b, 4.5) for s in ('skrift', 'dempet', 'lenke') for b in ('bunn', 'vedtak')] + [
    ('nytt', 'nytt-bunn', 4.5), ('stroket', 'stroket-bunn', 4.5),
    ('merke', 'bunn', 3), ('merke', 'vedtak', 3)]


def sjekk_stil(stil):
    """Hver :root har alle fargene: lyst, mørkt, papir."""
    for hva in ('url(', '@import', 'http', '<'):
        if hva in stil:
            yield f'stilen har «{hva}»'
    palett = [dict(re.findall(r'--([\w-]+): (#[0-9a-f]{6});', blokk))
              for blokk in re.findall(r':root \{(.*?)\}', stil, re.S)]
    if len(palett) != 3:
        yield f'{len(palett)} paletter, ventet lyst, mørkt og papir'
    for farger in palett:
        for skrift, bunn, minst in PAR:
            if skrift not in farger or bunn not in farger:
                yield f'--{skrift} eller --{bunn} mangler i en palett'
            elif kontrast(farger[skrift], farger[bunn]) < minst:
                er = kontrast(farger[skrift], farger[bunn])
                yield f'--{skrift} på --{bunn} er bare {er:.2f}:1'
    if palett and (palett[-1].get('skrift'), palett[-1].get('bunn')) != ('#000000', '#ffffff'):
        yield 'på papir er det ikke sort på hvitt'


def sjekk_side(tekst):
    side = Side()
    side.feed(tekst)
    funn = side.ferdig()
    if html5lib:
        leser = html5lib.HTMLParser(strict=False)
        leser.parse(tekst)
        funn += [(sted[0], f'html5lib: {kode}') for sted, kode, _ in leser.errors]
    stil = STIL.search(tekst)
    if stil:
        nr = tekst.count('\n', 0, stil.start()) + 1
        funn += [(nr, hva) for hva in sjekk_stil(stil[1])]
        if not re.search(r'@page \{[^@]*@top-left[^@]*@top-right \{ content: "\w', stil[1]):
            funn.append((nr, 'statusen står ikke på hver side'))
    return funn


def de_to_motene(rot, motebok):
    with tempfile.TemporaryDirectory(prefix='motebok-') as mappe:
        for fil in sorted((rot / 'minutes').glob('*.yaml')):
            svar = subprocess.run([motebok, 'referat', '--til', 'html', fil], capture_output=True,
                                  encoding='utf-8', check=True,
                                  env=os.environ | {'XDG_CONFIG_HOME': mappe})
            yield fil, svar.stdout


def sjekk(rot, motebok):
    gull, funn = rot / 'tests/golden/rapport', []
    for fil, tekst in de_to_motene(rot, motebok):
        fasit, navn = gull / f'{fil.stem}.html', f'minutes/{fil.stem}.html'
        bare = STIL.sub('', tekst)
        if not STIL.search(tekst):
            funn.append(f'{navn}:1: ingen stil')
        if os.environ.get('MOTEBOK_GULL'):
            fasit.write_text(bare, encoding='utf-8')
        if not fasit.is_file() or fasit.read_text(encoding='utf-8') != bare:
            funn.append(f'{navn}:1: er ikke som {fasit.relative_to(rot)}')
        funn += [f'{navn}:{nr}: {hva}' for nr, hva in sjekk_side(tekst)]
    for fil in sorted(gull.glob('*.html')):
        funn += [f'{fil.relative_to(rot)}:{nr}: {hva}'
                 for nr, hva in sjekk_side(fil.read_text(encoding='utf-8'))]
    return funn


# --- selvtest -------------------------------------------------------------------------------------

PALETT = (':root { --skrift: #000000; --dempet: #565656; --lenke: #0b4a8f; --bunn: #ffffff; '
          '--vedtak: #f2f5f8; --merke: #1d4f7c; --nytt: #0d5223; --nytt-bunn: #e2f3e4; '
          '--stroket: #8a1616; --stroket-bunn: #fae8e8; }\n') * 3 + (
    '@page { @top-left { content: "x"; } @top-right { content: "utkast"; } }\n')
RENT = f'''<!DOCTYPE html>
<html lang="nb"><head><meta charset="utf-8"><title>x</title>
<style>
{PALETT}</style>
</head><body><a href="#referat">Hopp</a><header><h1>x</h1></header><main id="referat"><h2>y</h2>
<table><caption>c</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>
<tbody><tr><th scope="row">1</th><td></td></tr></tbody></table>
<p><ins>[tilføyd: n]</ins> <time datetime="09:00">9</time></p><ul><li>l</li></ul></main>
<footer>f</footer></body></html>
'''
BRUDD = [
    ('<h2>', '<h3>', '</h2> lukker'), ('h2>', 'h3>', 'h3 rett under'), ('h2>', 'h1>', '2 <h1>'),
    ('<caption>c</caption>', '', 'tabellen begynner'), (' scope="row"', '', 'th uten scope'),
    ('<td></td>', '', 'raden har 1'), ('id="referat"', 'id="annet"', '#referat leder'),
    ('<h2>', '<h2 id="referat">', 'id «referat»'), ('lang="nb"', '', 'lang «»'),
    ('<li>l</li>', '<li>l</li><script>x</script>', '<script>'),
    ('[tilføyd: n]', 'n', '<ins> sier ikke'),
    ('<li>', '<li onclick="x">', 'attributtet onclick'), ('09:00', '9', 'datetime «9»'),
    ('<p><ins>', '<p><a href="http://a.no">a</a><ins>', 'href peker ut'),
    ('<ul><li>l</li></ul>', '<li>l</li>', '<li> i <main>'), ('>f<', '><', '<footer> er tom'),
    ('"utkast"', 'none', 'statusen'),
    ('#565656', '#999999', '--dempet på --bunn'), ('#000000', '#111111', 'på papir'),
    (':root', ':rot', '0 paletter'), ('--bunn:', '--x: url(x); --bunn:', 'stilen har «url(»'),
]


def selvtest():
    feil = [f'den rene siden ga: {f}' for f in sjekk_side(RENT)]
    for fra, til, ventet in BRUDD:
        funn = [hva for _, hva in sjekk_side(RENT.replace(fra, til))]
        if not any(hva.startswith(ventet) for hva in funn):
            feil.append(f'ventet «{ventet}», fikk {funn}')
    return feil


def hoved():
    if sys.argv[1:] == ['--selvtest']:
        funn = selvtest()
    elif len(sys.argv) == 3:
        funn = sjekk(*(Path(a).resolve() for a in sys.argv[1:]))
    else:
        sys.exit(__doc__)
    print('\n'.join(funn), end='\n' if funn else '')
    sys.exit(1 if funn else 0)


if __name__ == '__main__':
    hoved()
