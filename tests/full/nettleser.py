#!/usr/bin/env python3
"""nettleser.py MOTEBOK: nettsidene i en ekte nettleser (Chromium), på telefon og skrivebord, lyst, mørkt og på papir.

Debian har ingen ferdig tilgjengelighetssjekker (axe, pa11y, vnu), så det som kan måles av WCAG 2.1 AA, måles her
på det nettleseren selv har regnet ut: plassen til hver tekst, fargene, og treet den gir skjermlesere.

  1. 320, 390 og 1280 bredt: ingenting rager utenfor, ingen tekst er kuttet eller mindre enn 12 px, heller ikke med
     avstandene i WCAG 1.4.12. Hver lenke er strektet under og høy nok til en finger (2.5.8).
  2. Lyst, mørkt og på papir: hver tekst mot bunnen den står på er minst 4,5:1.
  3. Skjermleserens tre: banner, main, contentinfo og en navngitt nav; overskrifter uten hull i nivåene; tabeller
     med navn, kolonne- og radhoder; lenker med navn; språket.
  4. Tastaturet: Tab viser lenken forbi, Enter går til innholdet, og fokus synes.
  5. Ingenting hentes, og konsollen er tom.
  6. Nettleserens egen utskrift har statusen og sidetallet på hver side.

Hvert funn er én linje. Avslutter med 1 når det er funn, med 77 når Chromium mangler.
"""
import base64
import json
import os
import re
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from referater import hopp, lag_sider, slutt

FRIST = 120     # sekunder uten svar: da kommer det ikke
BREDDER = (320, 390, 1280)

# Det som gjelder hver tekst som synes: i nettleseren, der alt er regnet ut.
SE_ETTER = r'''(() => {
  const funn = [], skjult = '.skjult, .hopp, script, style, title, thead';
  const navn = e => e.localName + (e.id ? '#' + e.id : '') + (e.className ? '.' + e.className : '');
  const farge = t => { const m = t.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
  const lys = ([r, g, b]) => { const k = [r, g, b].map(v => (v /= 255) <= .04045 ? v / 12.92 :
    ((v + .055) / 1.055) ** 2.4); return .2126 * k[0] + .7152 * k[1] + .0722 * k[2]; };
  const bunn = e => { for (; e; e = e.parentElement) { const f = farge(getComputedStyle(e).backgroundColor);
    if (f[3] === 1) return f; if (f[3] > 0) return null; } return [255, 255, 255, 1]; };
  const bredde = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth > bredde)
    funn.push('siden er ' + document.scrollingElement.scrollWidth + ' bred i ' + bredde);
  const gang = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let antall = 0;
  for (let n; (n = gang.nextNode());) {
    const e = n.parentElement, stil = getComputedStyle(e);
    if (!n.data.trim() || e.closest(skjult) || !e.checkVisibility()) continue;
    antall++;
    const r = document.createRange(); r.selectNodeContents(n);
    for (const k of r.getClientRects())
      if (k.left < -1 || k.right > bredde + 1) funn.push(navn(e) + ' rager utenfor: ' + n.data.slice(0, 40));
    if (parseFloat(stil.fontSize) < 12 && MEDIUM === 'screen') funn.push(navn(e) + ' er ' + stil.fontSize);
    const b = bunn(e), s = farge(stil.color);
    if (!b || s[3] !== 1) { funn.push(navn(e) + ' har en farge som ikke er hel'); continue; }
    const [m, l] = [lys(s), lys(b)].sort((x, y) => x - y), k = (l + .05) / (m + .05);
    if (k < 4.5) funn.push(navn(e) + ' har bare ' + k.toFixed(2) + ':1: ' + n.data.slice(0, 40));
  }
  for (const e of document.body.querySelectorAll('*')) {
    const s = getComputedStyle(e);
    if (!e.closest(skjult) && s.overflow !== 'visible' && (e.scrollWidth > e.clientWidth + 1 ||
        e.scrollHeight > e.clientHeight + 1)) funn.push(navn(e) + ' er kuttet');
  }
  if (MEDIUM === 'screen') for (const a of document.querySelectorAll('a:not(.hopp)')) {
    if (!getComputedStyle(a).textDecorationLine.includes('underline')) funn.push('lenke uten strek: ' + a.textContent);
    if (a.closest('nav') && a.getBoundingClientRect().height < 24) funn.push('lav lenke: ' + a.textContent);
  }
  if (antall < 30) funn.push('bare ' + antall + ' tekster synes');
  return JSON.stringify([...new Set(funn)]);
})()'''
# WCAG 1.4.12: den som trenger mer luft i teksten, skal kunne ta den.
AVSTAND = ('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } '
           'p { margin-bottom: 2em !important; }')


class Nettleser:
    """DevTools over to rør: --remote-debugging-pipe."""

    def __init__(self, program, profil):
        inn, self.ut = os.pipe()
        self.inn, ut = os.pipe()
        self.nr, self.rest, self.hendelser = 0, b'', []
        self.prosess = subprocess.Popen(
            ['sh', '-c', f'exec "$0" "$@" 3<&{inn} 4>&{ut}', program, '--headless', '--no-sandbox',
             '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking',
             f'--user-data-dir={profil}', '--remote-debugging-pipe', 'about:blank'],
            pass_fds=(inn, ut), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(inn)
        os.close(ut)
        self.okt = None
        mal = self.kall('Target.createTarget', url='about:blank')['targetId']
        self.okt = self.kall('Target.attachToTarget', targetId=mal, flatten=True)['sessionId']
        for hva in ('Page', 'Network', 'Log', 'Runtime', 'Accessibility', 'DOM'):
            self.kall(f'{hva}.enable')

    def melding(self):
        while b'\0' not in self.rest:
            if not select.select([self.inn], [], [], FRIST)[0]:
                raise SystemExit('nettleseren svarer ikke')
            ny = os.read(self.inn, 1 << 20)
            if not ny:
                raise SystemExit('nettleseren har sluttet')
            self.rest += ny
        en, _, self.rest = self.rest.partition(b'\0')
        return json.loads(en)

    def kall(self, metode, **valg):
        self.nr += 1
        hva = {'id': self.nr, 'method': metode, 'params': valg}
        if self.okt:
            hva['sessionId'] = self.okt
        data = json.dumps(hva).encode() + b'\0'
        while data:
            data = data[os.write(self.ut, data):]
        while True:
            svar = self.melding()
            if svar.get('id') == self.nr:
                if 'error' in svar:
                    raise SystemExit(f'{metode}: {svar["error"]}')
                return svar['result']
            self.hendelser.append(svar)

    def vent(self, metode):
        while not any(h.get('method') == metode for h in self.hendelser):
            self.hendelser.append(self.melding())

    def apne(self, fil):
        self.hendelser = []
        self.kall('Page.navigate', url=fil.as_uri())
        self.vent('Page.loadEventFired')

    def regn(self, uttrykk):
        svar = self.kall('Runtime.evaluate', expression=uttrykk, returnByValue=True)
        if 'exceptionDetails' in svar:
            raise SystemExit(f'{svar["exceptionDetails"]}')
        return svar['result'].get('value')

    def tast(self, tast, kode):
        for slag in ('rawKeyDown', 'char', 'keyUp') if tast == 'Enter' else ('rawKeyDown', 'keyUp'):
            self.kall('Input.dispatchKeyEvent', type=slag, key=tast, code=tast, windowsVirtualKeyCode=kode,
                      text='\r' if slag == 'char' else '')

    def skjerm(self, bredde, medium='', farger='light'):
        self.kall('Emulation.setDeviceMetricsOverride', width=bredde, height=800, deviceScaleFactor=1,
                  mobile=bredde < 600)
        self.kall('Emulation.setEmulatedMedia', media=medium,
                  features=[{'name': 'prefers-color-scheme', 'value': farger}])

    def se_etter(self, medium='screen'):
        return json.loads(self.regn(SE_ETTER.replace('MEDIUM', f'"{medium}"')))

    def lukk(self):
        self.kall('Browser.close')
        self.prosess.wait(FRIST)


# --- hva som skal holde ----------------------------------------------------------------------------

def syn_funn(n):
    for bredde in BREDDER:
        for farger in ('light', 'dark'):
            n.skjerm(bredde, farger=farger)
            yield from (f'{bredde} {farger}: {f}' for f in n.se_etter())
    n.skjerm(650, medium='print', farger='dark')
    yield from (f'papir: {f}' for f in n.se_etter('print'))
    n.skjerm(320)
    n.regn(f'{{ const s = document.createElement("style"); s.id = "luft"; s.textContent = "{AVSTAND}"; '
           'document.head.append(s); }')
    yield from (f'320 med luft: {f}' for f in n.se_etter())
    n.regn('document.getElementById("luft").remove()')


def rollene(n):
    """(rolle, navn, egenskaper) for alt en skjermleser får vite om, i rekkefølge."""
    for node in n.kall('Accessibility.getFullAXTree')['nodes']:
        if not node.get('ignored'):
            yield (node['role']['value'], node.get('name', {}).get('value', '').strip(),
                   {p['name']: p['value'].get('value') for p in node.get('properties', [])})


def tre_funn(n, side):
    n.skjerm(1280)
    alle = list(rollene(n))
    roller = [r for r, _, _ in alle]
    for rolle in ('banner', 'main', 'contentinfo'):
        if roller.count(rolle) != 1:
            yield f'{roller.count(rolle)} {rolle}'
    if ('<nav' in side) != ('navigation' in roller):
        yield 'nav er ikke et landemerke'
    niva = 0
    for rolle, navn, egen in alle:
        if rolle == 'heading':
            if egen['level'] > niva + 1:
                yield f'nivå {egen["level"]} etter {niva}: {navn}'
            niva = egen['level']
        if rolle in ('heading', 'link', 'table', 'navigation', 'columnheader', 'image', 'img') and not navn:
            yield f'{rolle} uten navn'
    for rolle, antall in (('table', side.count('<table')), ('heading', len(re.findall('<h[1-6][ >]', side))),
                          ('columnheader', side.count('scope="col"')), ('rowheader', side.count('scope="row"')),
                          ('insertion', side.count('<ins>')), ('deletion', side.count('<del>'))):
        if roller.count(rolle) != antall:
            yield f'skjermleseren får {roller.count(rolle)} {rolle}, ventet {antall}'
    if n.regn('document.documentElement.lang') not in ('nb', 'nn', 'en'):
        yield 'språket er ikke sagt'


def smal_funn(n):
    """På telefon er radene lister: da må hvert felt si hva det er, for øyet og for skjermleseren."""
    n.skjerm(320)
    yield from n.regn(r'''[...document.querySelectorAll('td[data-kolonne]')].filter(e => e.textContent.trim() &&
      !getComputedStyle(e, '::before').content.includes(e.dataset.kolonne)).map(e =>
      'et felt sier ikke hva det er: ' + e.textContent)''')


def tast_funn(n):
    n.skjerm(1280)
    n.tast('Tab', 9)
    hvor = n.regn('''{ const e = document.activeElement, r = e.getBoundingClientRect();
      [e.className, r.width > 20 && r.height > 10 && r.top >= 0, getComputedStyle(e).outlineStyle].join() }''')
    if hvor != 'hopp,true,solid':
        yield f'første Tab gir {hvor}'
    n.tast('Enter', 13)
    if n.regn('document.activeElement.localName') != 'main':
        yield f'lenken forbi går til {n.regn("document.activeElement.outerHTML.slice(0, 60)")}'
    n.tast('Tab', 9)
    if n.regn('document.activeElement.localName') == 'a' and n.regn(
            'getComputedStyle(document.activeElement).outlineStyle') == 'none':
        yield 'fokus synes ikke'


def stille_funn(n):
    for h in n.hendelser:
        if h.get('method') == 'Network.requestWillBeSent':
            adresse = h['params']['request']['url']
            if not adresse.startswith(('file:', 'data:')):
                yield f'siden henter {adresse}'
        if h.get('method') in ('Log.entryAdded', 'Runtime.consoleAPICalled', 'Runtime.exceptionThrown'):
            yield f'konsollen: {h["params"]}'
    if sum(h.get('method') == 'Network.requestWillBeSent' for h in n.hendelser) == 0:
        yield 'nettleseren fortalte ikke hva den hentet'


def utskrift_funn(n, mappe):
    n.kall('Emulation.setEmulatedMedia', media='', features=[])
    n.kall('Emulation.clearDeviceMetricsOverride')
    pdf = Path(mappe) / 'utskrift.pdf'
    pdf.write_bytes(base64.b64decode(n.kall('Page.printToPDF', preferCSSPageSize=True)['data']))
    sider = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, check=True,
                           encoding='utf-8').stdout.split('\f')[:-1]
    for nr, tekst in enumerate(sider, 1):
        flat = ' '.join(tekst.split())
        if 'Status: ' not in flat or f'Side {nr} av {len(sider)}' not in flat:
            yield f'utskriften: side {nr} av {len(sider)} har ikke status og sidetall'


def selvtest(n, mappe, side):
    """Det som er galt, blir sett."""
    galt = [('color: var(--skrift)', 'color: #999999', 'bare'), ('<h2', '<h5', 'nivå 5'),
            ('</style>', 'h1 { white-space: nowrap; width: 900px }</style>', 'bred i'),
            ('</style>', 'p { overflow: hidden; max-height: 8px }</style>', 'er kuttet'),
            ('<table>', '<table role="presentation">', 'columnheader'), ('class="hopp"', 'class="hoppe"', 'første Tab'),
            ('<h1>', '<h1><img src="http://127.0.0.1:1/x.png">', 'siden henter'),
            ('</style>', ':focus-visible { outline: none !important }</style>', 'første Tab')]
    for fra, til, ventet in galt:
        funn = list(sjekk(n, mappe, side.replace(fra, til, 1)))
        if not any(ventet in f for f in funn):
            yield f'selvtest: ventet «{ventet}» av «{til}», fikk {funn}'


def sjekk(n, mappe, side):
    fil = Path(mappe) / 'side.html'
    fil.write_text(side, 'utf-8')
    n.apne(fil)
    for funn in (tast_funn(n), syn_funn(n), tre_funn(n, side), smal_funn(n)):
        yield from funn
    if shutil.which('pdftotext'):
        yield from utskrift_funn(n, mappe)
    yield from stille_funn(n)


def hoved(motebok):
    program = next((p for p in ('chromium', 'chromium-browser', 'google-chrome') if shutil.which(p)), None)
    if not program:
        hopp('en nettleser (apt-get install chromium)')
    funn = []
    with tempfile.TemporaryDirectory(prefix='motebok-', ignore_cleanup_errors=True) as mappe:
        sider = list(lag_sider(motebok, mappe))
        n = Nettleser(program, Path(mappe) / 'profil')
        for navn, side in sider:
            funn += [f'{navn}: {hva}' for hva in sjekk(n, mappe, side)]
        funn += selvtest(n, mappe, sider[0][1])
        n.lukk()
    slutt(funn, f'{len(sider)} sider i {program}')


if __name__ == '__main__':
    hoved(sys.argv[1])
