#!/usr/bin/env python3
"""kodekart.py ROT: KODEKART nevner nøyaktig de filene som finnes i src/, tests/, tools/ og docs/.

En linje i KODEKART er «sti  hva det er». En mappe med bare data (fasiter, korpus) kan stå som én
linje som slutter med «/». Tomme linjer og linjer som begynner med «#» teller ikke.

Hvert funn er én linje «fil:linje: hva». Avslutter med 1 når det er funn.
kodekart.py --selvtest viser på et lite tre at hvert brudd blir funnet.
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MAPPER = ['src', 'tests', 'tools', 'docs']
KODE = {'.c', '.h', '.py', '.sh', '.build'}


def filene(rot):
    """Det git har eller ville tatt med; uten git alt som ikke er skjult eller laget av Python."""
    if (rot / '.git').exists() and shutil.which('git'):
        svar = subprocess.run(['git', '-C', rot, 'ls-files', '-z', '-co', '--exclude-standard',
                               '--', *MAPPER], capture_output=True, text=True)
        if svar.returncode == 0:
            return {navn for navn in svar.stdout.split('\0') if (rot / navn).is_file()}
    alle = [sti.relative_to(rot) for mappe in MAPPER for sti in (rot / mappe).rglob('*')
            if sti.is_file()]
    return {sti.as_posix() for sti in alle
            if not any(ledd.startswith('.') or ledd == '__pycache__' for ledd in sti.parts)}


def les_kart(rot):
    """(linjenummer, sti, beskrivelse) for hver linje som teller."""
    for nr, linje in enumerate((rot / 'KODEKART').read_text(encoding='utf-8').splitlines(), 1):
        if linje.strip() and not linje.startswith('#'):
            sti, _, hva = linje.partition(' ')
            yield nr, sti, hva.strip()


def sjekk(rot):
    if not (rot / 'KODEKART').is_file():
        return ['KODEKART:0: filen finnes ikke']
    finnes, nevnt, funn = filene(rot), {}, []
    for nr, sti, hva in les_kart(rot):
        dekker = {f for f in finnes if f.startswith(sti)} if sti.endswith('/') else finnes & {sti}
        kode = sorted(f for f in dekker if Path(f).suffix in KODE)
        if not hva:
            funn.append((nr, f'{sti} mangler en beskrivelse'))
        if not dekker and not (rot / sti).is_file():
            funn.append((nr, f'{sti} finnes ikke'))
        if sti.endswith('/') and kode:
            funn.append((nr, f'{sti} er ikke bare data: {kode[0]} må ha sin egen linje'))
        for f in dekker & nevnt.keys():
            funn.append((nr, f'{f} er nevnt før, på linje {nevnt[f]}'))
        nevnt.update(dict.fromkeys(dekker, nr))
    funn += [(0, f'{f} er ikke nevnt') for f in finnes - nevnt.keys()]
    return [f'KODEKART:{nr}: {hva}' for nr, hva in sorted(funn)]


def prov_tre(kart):
    with tempfile.TemporaryDirectory() as tmp:
        rot = Path(tmp)
        for navn in ('src/base/a.c', 'tests/fasit/en.yaml', 'tests/fasit/to.yaml', 'meson.build'):
            (rot / navn).parent.mkdir(parents=True, exist_ok=True)
            (rot / navn).touch()
        (rot / 'KODEKART').write_text(kart, encoding='utf-8')
        return sjekk(rot)


def selvtest():
    rent = '# kart\n\nsrc/base/a.c  noe\ntests/fasit/  fasiter\nmeson.build  øverst\n'
    prover = [
        (rent, None),
        (rent.replace('src/base/a.c  noe', ''), 'KODEKART:0: src/base/a.c er ikke nevnt'),
        (rent.replace('tests/fasit/', 'tests/fasit/en.yaml'), 'KODEKART:0: tests/fasit/to.yaml er'),
        (rent + 'src/base/b.c  borte\n', 'KODEKART:6: src/base/b.c finnes ikke'),
        (rent + 'tests/tom/  borte\n', 'KODEKART:6: tests/tom/ finnes ikke'),
        (rent + 'tests/fasit/en.yaml  igjen\n', 'KODEKART:6: tests/fasit/en.yaml er nevnt før'),
        (rent.replace('  noe', ''), 'KODEKART:3: src/base/a.c mangler en beskrivelse'),
        (rent.replace('src/base/a.c', 'src/'), 'KODEKART:3: src/ er ikke bare data'),
    ]
    feil = []
    for kart, ventet in prover:
        funn = prov_tre(kart)
        som_ventet = any(f.startswith(ventet) for f in funn) if ventet else not funn
        if not som_ventet:
            feil.append(f'ventet «{ventet}», fikk {funn}')
    return feil


def hoved():
    if sys.argv[1:] == ['--selvtest']:
        funn = selvtest()
    elif len(sys.argv) == 2:
        funn = sjekk(Path(sys.argv[1]).resolve())
    else:
        sys.exit(__doc__)
    print('\n'.join(funn), end='\n' if funn else '')
    sys.exit(1 if funn else 0)


if __name__ == '__main__':
    hoved()
