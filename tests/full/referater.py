"""referater.py: sidene som prøvene i tests/full ser på: de to ekte møtene, med og uten mal, kort, og de
oppdiktede møtene i tests/golden/rapport, som har alt et referat kan ha."""
import os
import re
import subprocess
import sys
from pathlib import Path

ROT = Path(__file__).resolve().parent.parent.parent
REFERATER = sorted((ROT / 'minutes').glob('*.yaml'))
LOGO = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><defs><linearGradient id="g">'
        '<stop stop-color="#1d4f7c"/><stop offset="1" stop-color="#2b7a9b"/></linearGradient></defs>'
        '<circle cx="60" cy="60" r="55" fill="url(#g)"/></svg>\n')
NAVN = 'Direktoratet for eksempler og prøver'
BUNN = ['Postboks 1, 0001 Oslo', 'Org.nr. 123 456 785']
HOPPET = 77


def hopp(hva):
    print(f'hoppet over: {hva}')
    sys.exit(HOPPET)


def skriv(motebok, mappe, sti, *valg):
    """Bytene motebok skriver av filen, uten noe oppsett."""
    svar = subprocess.run([motebok, 'referat', *valg, sti], capture_output=True, check=False,
                          env=os.environ | {'XDG_CONFIG_HOME': str(mappe), 'LC_ALL': 'C.UTF-8'})
    if svar.returncode:
        sys.exit(f'{sti} {valg}: {svar.stderr.decode()}')
    return svar.stdout


def lag_mal(mappe):
    mal = Path(mappe) / 'mal'
    mal.mkdir()
    linjer = ''.join(f'  - {linje}\n' for linje in BUNN)
    (mal / 'virksomhet.yaml').write_text(f'navn: {NAVN}\nbunntekst:\n{linjer}', 'utf-8')
    (mal / 'logo.svg').write_text(LOGO, 'utf-8')
    (mal / 'stil.css').write_text('h1 { letter-spacing: 0; }\n', 'utf-8')
    return mal


def lag_sider(motebok, mappe):
    """(navn, nettside) for hver av dem."""
    mal = lag_mal(mappe)
    for sti in REFERATER:
        navn = sti.name[:10]
        for slag, valg in (('', []), ('-mal', ['--mal', mal]), ('-kort', ['--kort']),
                           ('-navn', ['--attribusjon', 'navn'])):
            yield navn + slag, skriv(motebok, mappe, sti, '--til', 'html', *valg).decode()
    # fasitene er uten stil: de får den som de andre har
    stil = re.search(r'<style>.*</style>\n', skriv(motebok, mappe, sti, '--til', 'html').decode(), re.S)
    for sti in sorted((ROT / 'tests/golden/rapport').glob('[fm]*.html')):
        yield sti.stem, sti.read_text('utf-8').replace('</head>', stil[0] + '</head>', 1)


def slutt(funn, hva):
    print('\n'.join(funn) or f'i orden: {hva}')
    sys.exit(1 if funn else 0)
