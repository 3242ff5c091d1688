#!/usr/bin/env python3
"""vern.py MOTEBOK [--lang]: programmet skriver bare der det skal (reliability.md §4.3, §7 G26).

Det som står i en agenda, er aldri en sti. En symbolsk lenke som noen har lagt der programmet vil lage en fil,
blir ikke fulgt: det den peker på, lages ikke og endres ikke. Ikke noe skall startes av annet enn $EDITOR.
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from felles import HOPPET, Mote, Tabell, valg

# Stier som noen kunne håpe på, i hvert felt som har fritt valg.
VONDE = ['../../../offer', '/dev/shm/motebok-vern-offer', '..', '.', '~/offer', '$(touch offer)', '`touch offer`',
         '-o offer', 'a/../../offer', '|touch offer', ';touch offer', '%2e%2e/offer', '\\\\tjener\\offer', 'CON']
MOTE = ['neste', 'kari: Enig.', 'vedtak', 'neste', 'neste', 'neste', 'kari: Hemmelig.', 'vedtak', 'referent kari',
        'hev', 'ja', 'ja']
AGENDA = """møte: {organ: "%(v)s", nummer: 3/23, dato: 2023-10-04, start: "09:00", slutt: "12:00",
       sted: "%(v)s", møteleder: "%(v)s", sekretariat: "%(v)s"}
medlemmer:
  - {navn: "%(v)s", virksomhet: "%(v)s"}
  - {navn: Kari Nordmann, virksomhet: KS}
saksliste:
  - {saksnummer: 17/23, emne: "%(v)s", forslag til vedtak: "%(v)s", bakgrunn: "%(v)s",
     vedlegg: [{tittel: "%(v)s", fil: "%(v)s"}], presenterer: "%(v)s"}
  - {saksnummer: 18/23, emne: Skjermet, forslag til vedtak: Ja., skjermet: {hjemmel: "%(v)s"}}
"""
# xdg-open skal leve videre uten oss, og kjor.h venter på den det starter: to prosesser, argv og intet skall
UNNTATT = {('apner.c.o', 'fork'), ('apner.c.o', 'execvp')}
FORBUDT = re.compile(r'^(system|popen|fork|vfork|wordexp|exec(l|le|lp|v|ve|vp|vpe)|fexecve)$')


def filene(mappe):
    """{sti: innhold eller lenkemål} av alt som ligger der"""
    ut = {}
    for f in mappe.rglob('*'):
        if f.is_symlink():
            ut[str(f.relative_to(mappe))] = os.readlink(f)
        elif f.is_file():
            ut[str(f.relative_to(mappe))] = f.read_bytes()
    return ut


def rydd(m):
    for navn in ('minutes', 'speil', 'offer'):
        shutil.rmtree(m.mappe / navn, ignore_errors=True)
    (m.mappe / 'ut.html').unlink(missing_ok=True)


def motet(m):
    """et helt møte med en skjermet sak, og referatet i en fil"""
    ut = m.enkel(MOTE)[1]
    return ut + m.kjor('referat', 'agendas/rad.yaml', '-o', 'ut.html')[1]


def prov_stier(m, t):
    """alt ligger i de mappene som er til det, under navn som er av agendaens filnavn eller møtets id"""
    navn = re.compile(r'(minutes/rad(\.skjermet)?\.(journal|yaml|lock)|minutes/arkiv\.register|minutes/\.gitignore|'
                      r'minutes/rad\.[a-z.]+|speil/[0-9a-f-]+(\.[a-z.]+)+|agendas/rad\.yaml|ut\.html|samband/.*)$')
    for ond in VONDE:
        rydd(m)
        (m.mappe / 'agendas' / 'rad.yaml').write_text(AGENDA % {'v': ond.replace('\\', '\\\\')}, encoding='utf-8')
        t.provd += 1
        ut = motet(m)
        if not (m.mappe / 'minutes' / 'rad.journal').exists():
            t.avvik(f'«{ond}»: ikke noe møte: {ut}', tapt=1)
        for f in filene(m.mappe):
            if not navn.match(f):
                t.avvik(f'«{ond}»: laget {f}', tapt=1)
        if Path('/dev/shm/motebok-vern-offer').exists() or (m.mappe.parent / 'offer').exists():
            t.avvik(f'«{ond}»: noe utenfor mappen', tapt=1)


def prov_lenker(m, t):
    """en lenke ved hvert navn som et møte lager: til noe som finnes, og til noe som ikke finnes"""
    rydd(m)
    (m.mappe / 'agendas' / 'rad.yaml').write_text(AGENDA % {'v': 'Rådet'}, encoding='utf-8')
    motet(m)
    laget = [f for f in filene(m.mappe) if f.startswith(('minutes/', 'ut.'))]
    assert any(f.endswith('.skjermet.journal') for f in laget) and 'ut.html' in laget, laget
    assert 'minutes/arkiv.register' in laget and 'minutes/rad.yaml' in laget, laget
    for fil in laget:
        for innhold in (None, b'', b'Hemmelig dagbok\n'):
            rydd(m)
            for mappe in ('minutes', 'offer'):
                (m.mappe / mappe).mkdir()
            offer = m.mappe / 'offer' / 'fil'
            if innhold is not None:
                offer.write_bytes(innhold)
            (m.mappe / fil).symlink_to(offer)
            for endelse in ('', '.tmp', '.ny'):
                (m.mappe / 'offer' / f'annen{endelse}').write_bytes(b'')
            t.provd += 1
            motet(m)
            naa = offer.read_bytes() if offer.exists() else None
            if naa != innhold:
                t.avvik(f'{fil}: lenken ble fulgt: {innhold!r} ble {naa!r}', tapt=1)


def prov_skall(motebok, t):
    """ingen objektfil i src/ ber om et skall; bare tui starter noe, og det er $EDITOR"""
    filer = list(Path(motebok).parent.parent.glob('*/*.p/*.o'))
    assert len(filer) > 50, f'fant bare {len(filer)} objektfiler ved {motebok}'
    for fil in filer:
        ut = subprocess.run(['nm', '-u', fil], capture_output=True, check=True, encoding='utf-8').stdout
        t.provd += 1
        for linje in ut.splitlines():
            navn = linje.split()[-1].partition('@')[0]
            if FORBUDT.match(navn) and not any(fil.name.endswith(f) and navn == n for f, n in UNNTATT):
                t.avvik(f'{fil.name}: bruker {navn}', tapt=1)


def main():
    _, (motebok,) = valg(1)
    if not shutil.which('nm'):
        print('# nm finnes ikke')
        sys.exit(HOPPET)
    t = Tabell('vern')
    prov_skall(motebok, t)
    with Mote(motebok) as m:
        prov_stier(m, t)
        prov_lenker(m, t)
    t.slutt()


if __name__ == '__main__':
    main()
