#!/usr/bin/env python3
"""drep.py [--lang] MOTEBOK SABOTØR: SIGKILL ved hvert stopp (inn i og ut av hvert systemkall) i
et møte på 200 hendelser, av programmet selv. Etter hvert drap åpnes møtet igjen uten hjelp: hver
kvittert hendelse er der, ingenting er halvt, og «motebok kontroll» er fornøyd. Så det samme med
åpningen av en skadet journal, og med et møte der en sak er unntatt offentlighet: det skjermede er i begge
eksemplarer av sin egen journal, og ingen andre steder.

Et stopp er (fase, nr): fase 0 er oppstarten, fase k er linje k, den siste er avslutningen. Før
fasen går programmet fritt, så fasen er den samme hver gang. Uten --lang drepes det ved hvert så
mangte stopp.

Motprøven: et program som svarer før det skriver (sabotøren), må bli tatt.
"""
import sys
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

from gjenopprett import drep_gjenopprettingen
from motet import SKJERMET, Fasit, Verden, argumenter, hopp, linjer, skjermede, tabell
from spor import kan_spore

ALLTID = 1 << 40
HEVES = 200             # det siste ordet, «ja»: segl, referat og register


def drep(v, ord_, fase, stopp):
    """Linjene før fasen fritt, så til stoppet. Hvor mange linjer det kom svar på, og stoppene."""
    v.ny()
    p = v.program(spores=fase == 0)
    if fase:
        p.les()
        for linje in ord_[:fase - 1]:
            p.skriv(linje)
            p.les()
        p.fest()
        if fase <= len(ord_):
            p.skriv(ord_[fase - 1])
        else:
            p.lukk_inn()
    n = 0
    while n < stopp and not p.har_svar() and p.steg():
        n += 1
    p.drep()
    p.lukk_inn()
    svart = min(fase, len(ord_) + 1) - 1 + bool(p.les())
    p.lukk()
    return max(svart - (fase == 0), 0), n


def fasen(arg):
    """Alle stoppene i en fase, eller bare noen av dem. (prøvd, [galt])"""
    motebok, sabotasje, f, fase, nr = arg
    galt = []
    with Verden(motebok, agenda=f.agenda) as v:
        def prov(stopp):
            v.sabotasje = sabotasje
            svart, n = drep(v, f.ord, fase, stopp)
            v.sabotasje = {}
            dom = f.dom(v, svart)
            if dom:
                galt.append(f'fase {fase}, stopp {stopp}: {dom}')
            return n

        if nr is not None:
            return sum(prov(n) > 0 for n in nr), galt
        n = 1
        while prov(n) == n:  # til fasen tar slutt før stoppet
            n += 1
        return n, galt


def alle(motebok, f, faser, nr=None, sabotasje=None):
    """nr(fase): stoppene som prøves; None er alle."""
    arbeid = [(motebok, sabotasje or {}, f, fase, nr(fase) if nr else None) for fase in faser]
    with ProcessPoolExecutor(cpu_count()) as flere:
        svar = list(flere.map(fasen, arbeid, chunksize=1))
    return sum(p for p, _ in svar), [g for _, liste in svar for g in liste]


def noen(fase):
    """Det korte: to stopp i hver fase som prøves, på skritt som ikke gjentar seg, og flere der møtet heves."""
    if fase == HEVES:
        return range(4, 130, 6)
    return [1 + fase * 7 % 29, 1 + (fase * 11 + 13) % 29] if fase else range(5, 1000, 97)


def hoved():
    lang, motebok, sabotor = argumenter(__doc__)
    if not kan_spore():
        hopp('drap', 'ptrace er stengt her')
    with Verden(motebok) as v:
        f = Fasit(v, linjer(200))
        assert f.ord[HEVES - 1] == 'ja'
        slutt = len(f.ord) + 1
        faser = range(slutt + 1) if lang else [*range(0, slutt, 17), HEVES, slutt]
        provd, galt = alle(motebok, f, faser, None if lang else noen)
        print(f'{provd} drap i {len(faser)} av {slutt + 1} faser')
        tidlig = {'LD_PRELOAD': sabotor, 'SABOTASJE': 'kvitter-for-skriving'}
        _, tatt = alle(motebok, f, [3, 50], lambda _: [ALLTID], tidlig)
        print(f'motprøven: {tatt}')
        if not tatt:
            galt.append('motprøven ble ikke tatt: et program som svarer før det skriver')
        om, galt_om = drep_gjenopprettingen(v, lang)
        print(f'{om} drap av gjenopprettingen')
    with Verden(motebok, agenda=SKJERMET) as v:
        f = Fasit(v, skjermede(40 if lang else 20))
        slutt = len(f.ord) + 1
        faser = range(slutt + 1) if lang else [1, 3, 4, 5, 8, slutt - 1]
        skjult, galt_der = alle(motebok, f, faser, None if lang else lambda _: range(3, 130, 12))
        print(f'{skjult} drap i et møte med en skjermet sak')
        _, tatt = alle(motebok, f, [5, 6], lambda _: [ALLTID], tidlig)
        if not tatt:
            galt.append('motprøven ble ikke tatt i den skjermede saken')
    galt += galt_om + [f'skjermet: {g}' for g in galt_der]
    print(*galt[:20], sep='\n')
    tapt = sum('tapt' in g for g in galt)
    tabell('drept ved systemkall', f'{provd} drap + {skjult} i skjermet + {om} i gjenoppretting', tapt, len(galt) - tapt,
           'feil' if galt else 'bestått')
    sys.exit(bool(galt))


if __name__ == '__main__':
    hoved()
