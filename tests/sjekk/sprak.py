#!/usr/bin/env python3
"""sprak.py ROT: alt programmet sier, finnes på bokmål, nynorsk og engelsk.

  1. Hver tekst i src/ som ser ut som noe et menneske skal lese, er merket for oversettelse (tr, TR, N_,
     tr_antall, feil_sett …), eller står i sprak_unntak.txt: ord som skrives i filer eller leses fra dem.
  2. Alt som er merket, er oversatt i po/nn.po og po/en.po, og ingenting annet står der (tools/sprak).
  3. Oversettelsene har samme formattegn som teksten (msgfmt --check).

Hvert funn er én linje «fil:linje: hva». Avslutter med 1 når det er funn.
sprak.py --umerket [FIL...] viser bare det første punktet. --selvtest viser at hvert brudd blir funnet.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MERKET = {'tr': {1}, 'TR': {1}, 'N_': {1}, 'tr_antall': {1, 2}, 'feil_sett': {3}, 'feil_os': {3},
          'feil_foran': {2}, 'melding_ny': {5}, 'les_advarsel': {3}, 'FEIL': {3}, 'ADVARSEL': {3},
          'si': {4}, 'beskjed': {2}, 'si_f': {2}}
# Kall der teksten aldri vises: den sammenliknes, slås opp eller er navnet på noe.
STUMME = {'tekst_lik_c', 'strcmp', 'strncmp', 'getenv', 'BUG_ON', '_Static_assert', 'dlsym', 'fopen'}
# Mapper og filer med tekst til filer, ikke til den som sitter der: referatet har sine egne ordbøker.
UTENFOR = ['src/report/', 'src/yaml/emit.c', 'src/yaml/emit_kommentar.c', 'src/yaml/skjema.c', 'src/base/bryt.c', 'src/base/tid.c',
           'src/session/palett']
# I felttabellene er resten feltnavn, aliaser og hjelp til JSON-skjemaet.
FELTTABELL = re.compile(r'\.(?:navn|hvor) = "(.*?)"')
# Filendelser, JSON og navn på funksjoner er ikke til lesing.
TAUST = re.compile(r'[%.*sd]*\.[a-z]+|.*\\".*|\w+_\w+|Ctrl-%c|(?:\\x\w\w|\\0)+', re.S)

TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|[A-Za-z_]\w*|\s+|.', re.S)
INKLUDER = re.compile(r'^[ \t]*#[ \t]*(include|error|pragma)[^\n]*', re.M)


def tekster(kilde):
    """(linje, kall, argument, tekst) for hver tekst; nabotekster, også med TF mellom, er én."""
    kilde = INKLUDER.sub(lambda m: ' ' * len(m[0]), kilde)
    stabel, forrige, linje, holdt = [], '', 1, None
    for m in TOKEN.finditer(kilde):
        t, her = m[0], linje
        linje += t.count('\n')
        if t.isspace() or t.startswith(('/*', '//')) or t == '\\':
            continue
        if t[0] == '"' or t == 'TF':
            del_ = '%.*s' if t == 'TF' else t[1:-1]
            valgt = forrige in ('?', ':')
            if holdt:
                holdt[3] += del_
            else:
                kall, arg = stabel[-1] if stabel else ('', 0)
                # xgettext tar bare den første av to i «c ? "a" : "b"»
                holdt = [her, kall, -1 if valgt and kall != 'N_' else arg, del_]
            continue
        if holdt:
            yield tuple(holdt)
            holdt = None
        if t in '({':
            navn = forrige if t == '(' and re.match(r'[A-Za-z_]', forrige) else t
            stabel.append((navn, 1))
        elif t in ')}' and stabel:
            stabel.pop()
        elif t == ',' and stabel:
            stabel[-1] = (stabel[-1][0], stabel[-1][1] + 1)
        forrige = t


def til_lesing(tekst):
    """Ser det ut som noe et menneske skal lese?"""
    ren = re.sub(r'%[-+ #0-9.*l-z]*[a-zA-Z]|\\.', ' ', tekst)
    return bool(re.search(r'[A-Za-zÆØÅæøå]{2,}[,:.;)»]* +[«(]?[A-Za-zÆØÅæøå]{2,}', ren) or
                re.search(r'[æøåÆØÅ]', ren) or re.match(r'\W*[A-ZÆØÅ][a-zæøå]{2,}', ren) or
                re.match(r'[.,;:–·]? ?[a-zæøå]{2,}[ .:]*$', ren) and re.search(r'[ .:·–]', ren.strip(' ') and ren))


def umerket(rot, unntak, filer=None):
    for sti in filer or sorted((rot / 'src').glob('*/*.[ch]')):
        navn = sti.relative_to(rot).as_posix()
        if any(navn.startswith(u) for u in UTENFOR):
            continue
        kilde = sti.read_text(encoding='utf-8')
        if navn.endswith('_felt.c'):
            yield from (f'{navn}:{kilde.count(chr(10), 0, m.start()) + 1}: ikke merket: "{m[1]}"'
                        for m in FELTTABELL.finditer(kilde))
            continue
        for linje, kall, arg, tekst in tekster(kilde):
            if arg in MERKET.get(kall, ()) or kall in STUMME or not til_lesing(tekst) or \
                    TAUST.fullmatch(tekst):
                continue
            if (navn, tekst) not in unntak:
                yield f'{navn}:{linje}: ikke merket: "{tekst}"'


def les_unntak(sti):
    """Linjer «fil<TAB>tekst» slik teksten står i kilden; # foran er en forklaring."""
    if not sti.exists():
        return set()
    linjer = sti.read_text(encoding='utf-8').splitlines()
    return {tuple(l.split('\t', 1)) for l in linjer if l and not l.startswith('#')}


def kjor(*kommando):
    p = subprocess.run([str(k) for k in kommando], capture_output=True, text=True, check=False)
    return p.returncode, p.stdout + p.stderr


def kataloger(rot):
    with tempfile.TemporaryDirectory() as mappe:
        mal = Path(mappe) / 'motebok.pot'
        kode, ut = kjor(rot / 'tools/sprak', '-p', mal)
        if kode:
            yield f'tools/sprak:1: {ut.strip()}'
            return
        for sprak in ('nn', 'en'):
            po = rot / f'po/{sprak}.po'
            navn = po.relative_to(rot).as_posix()
            for valg, hva in ((['--untranslated'], 'ikke oversatt'), (['--only-fuzzy'], 'ikke sikkert oversatt'),
                              (['--only-obsolete'], 'ikke lenger i kilden')):
                for m in re.finditer(r'^(?:#~ )?msgid "(?!")(.*)"$',
                                     kjor('msgattrib', '--no-wrap', *valg, po)[1], re.M):
                    yield f'{navn}:1: {hva}: "{m[1]}"'
            kode, ut = kjor('msgcmp', '--use-untranslated', po, mal)
            yield from (f'{navn}:1: ikke flettet inn (tools/sprak): {l}' for l in ut.splitlines() if kode)
            kode, ut = kjor('msgfmt', '--check', '-o', '/dev/null', po)
            yield from (f'{navn}:1: {l}' for l in ut.splitlines() if kode)


PROVER = [
    ('streng_c(ut, "Møtet går videre.");', ['ikke merket: "Møtet går videre."']),
    ('streng_c(ut, tr("Møtet går videre."));', []),
    ('feil_sett(f, FEIL_REGEL, "sak " TF " er avgjort", x);', []),
    ('feil_sett(f, FEIL_REGEL, "%s nå", a ? "saken er" : N_("møtet er"));', ['ikke merket: "saken er"']),
    ('feil_sett(f, k, a ? "det er alt satt strek" : N_("lista er åpen"));', ['ikke merket: "det er alt satt strek"']),
    ('static const char *const t[] = {N_("åpen"), "lukket nå"};', ['ikke merket: "lukket nå"']),
    ('if (tekst_lik_c(n, "til stede"))', []),
    ('streng_c(ut, "godtatt ord");', []),
]


def selvtest():
    """Hvert umerket sted i PROVER blir funnet, og ingenting annet."""
    feil = []
    with tempfile.TemporaryDirectory() as mappe:
        fil = Path(mappe) / 'src/tui/prove.c'
        fil.parent.mkdir(parents=True)
        for kode, ventet in PROVER:
            fil.write_text(kode + '\n', encoding='utf-8')
            funn = [f.split(': ', 1)[1] for f in umerket(Path(mappe), {('src/tui/prove.c', 'godtatt ord')})]
            if funn != ventet:
                feil.append(f'{kode}: ventet {ventet}, fikk {funn}')
    print('\n'.join(feil))
    return 1 if feil else 0


def main():
    if sys.argv[1:2] == ['--selvtest']:
        return selvtest()
    rot = Path(__file__).resolve().parents[2]
    unntak = les_unntak(Path(__file__).with_name('sprak_unntak.txt'))
    if sys.argv[1:2] == ['--umerket']:
        funn = list(umerket(rot, unntak, [Path(f).resolve() for f in sys.argv[2:]] or None))
    else:
        if not shutil.which('xgettext'):
            print('gettext mangler: hopper over')
            return 77
        rot = Path(sys.argv[1]).resolve()
        funn = [*umerket(rot, unntak), *kataloger(rot)]
    print('\n'.join(funn))
    return 1 if funn else 0


if __name__ == '__main__':
    sys.exit(main())
