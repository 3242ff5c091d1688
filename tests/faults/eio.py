#!/usr/bin/env python3
"""eio.py [--lang] MOTEBOK SABOTØR: fdatasync svarer EIO, og neste gang at alt er vel, slik
kjernen gjør (fsyncgate). Etter møtet er det som aldri nådde disken, nuller. Programmet synker
aldri den samme filen en gang til, det som ble kvittert for, er der, det som ikke ble lagret, ble
det sagt fra om, og det sies hva som sviktet.

Med --lang også en ekte disk som svikter: et filsystem i en fil på en full tmpfs (bare som root).

Motprøven: et program som prøver igjen og tror på svaret.
"""
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'crash'))
from motet import Verden, argumenter, motets, poster, tabell  # noqa: E402

ANTALL = 8
ALLTID = 10 ** 9


def linjer(antall):
    return ['neste', *(f'rs: Innspill nummer {i}.' for i in range(antall))]


def spill(v, ord_, foran=()):
    """Hva som ble svart på hver linje: kvittert eller ikke lagret; og alt som ble sagt."""
    r = subprocess.run([*foran, *v.argv()], cwd=v.mappe, env=v.miljo(), stdout=subprocess.PIPE,
                       stderr=subprocess.STDOUT, input='\n'.join(ord_).encode() + b'\n',
                       check=False, timeout=300)
    sagt = r.stdout.decode()
    svar = re.findall(r'^(Innspill \d+ fra|Møtet er satt|motebok: (?:IKKE LAGRET|ingen sak))', sagt,
                      re.M)
    return [s[0] in 'IM' for s in svar], sagt, r.returncode


def glem(v, logg):
    """Det som feilet, er borte når mellomlageret slippes."""
    filer = {p.stat().st_ino: p for m in ('minutes', 'speil') for p in (v.mappe / m).glob('*')}
    igjen = eio = 0
    for hva, *tall in (linje.split() for linje in logg.read_text().splitlines() if logg.exists()):
        igjen += hva == 'IGJEN'
        eio += hva == 'EIO'
        if hva == 'EIO' and int(tall[1]) in filer:
            fra, til = int(tall[2]), int(tall[3])
            with open(filer[int(tall[1])], 'r+b') as f:
                f.seek(fra)
                f.write(b'\0' * max(min(til, f.seek(0, 2)) - f.seek(fra), 0))
    return eio, igjen


def apne_og_les(v):
    """Tekstene i journalen når den er åpnet igjen, eller hva som er galt."""
    r = v.kjor('--enkel', 'agendas/rad.yaml', inn='logg\n')
    k = v.kjor('kontroll', 'agendas/rad.yaml')
    en, to = v.kopier()
    if r.returncode or k.returncode or poster(en or b'') != poster(to or b''):
        hva = 'tapt' if 'tapt i begge' in r.stdout.decode() else 'trenger hjelp'
        return None, f'{hva}: {r.stdout.decode()[-900:]}{r.stderr.decode()}{k.stdout.decode()}'
    return [p.get('tekst') for p in motets(poster(en)) if p['hva'] == 'innspill'], ''


def dom(ord_, svar, sagt, tekster):
    """'' eller hva som er galt."""
    if len(svar) != len(ord_):
        return f'{len(svar)} svar på {len(ord_)} linjer: {sagt}'
    kvittert = [o[4:] for o, s in zip(ord_, svar) if s and o != 'neste']
    borte = [t for t in kvittert if t not in tekster]
    if borte:
        return f'tapt: {borte}'
    if [t for t in tekster if t in kvittert] != kvittert:
        return 'rekkefølgen er en annen'
    if not re.search('sviktet|lagret i ett eksemplar|IKKE LAGRET', sagt):
        return f'stille: disken sviktet, og det ble ikke sagt: {sagt}'
    return ''


def prov(v, sabotor, hva, fra, til):
    v.ny()
    logg = v.mappe / 'sabotasje.txt'
    logg.unlink(missing_ok=True)
    ord_ = linjer(ANTALL)
    v.sabotasje = {'LD_PRELOAD': sabotor, 'SABOTASJE': f'{hva} {fra} {til}', 'SABOTASJE_LOGG': logg}
    svar, sagt, _ = spill(v, ord_)
    v.sabotasje = {}
    eio, igjen = glem(v, logg) if logg.exists() else (0, 0)
    if not eio:
        return None, 0
    # når ingenting er lagret fra første stund, er det heller ingenting å åpne
    if not any(svar):
        return '' if 'IKKE LAGRET' in sagt else f'stille: {sagt}', igjen
    tekster, galt = apne_og_les(v)
    galt = galt or dom(ord_, svar, sagt, tekster)
    return galt or (igjen and 'synket samme fil igjen') or '', igjen


def falske(v, sabotor, lang):
    """Synk nr. N til M svikter: ett eksemplar, begge, og alle herfra."""
    provd, galt = 0, []
    for fra in range(1, 40 if lang else 26, 1 if lang else 4):
        for lengde in (1, 2, 3, ALLTID):
            dommen, _ = prov(v, sabotor, 'eio', fra, fra + lengde - 1)
            provd += dommen is not None
            if dommen:
                galt.append(f'synk {fra}, {lengde} på rad: {dommen}')
    return provd, galt


# --- en ekte disk som svikter ---------------------------------------------------------------------

def ekte(v):
    """None når det ikke lar seg gjøre her; ellers hva som er galt."""
    liten, disk = v.mappe / 'liten', v.mappe / 'minutes'
    for m in (liten, disk):
        m.mkdir(exist_ok=True)
    # plass til filsystemet og et møte; fyll() tar resten siden
    steg = [['mount', '-t', 'tmpfs', '-o', 'size=6M', 'tmpfs', liten],
            ['truncate', '-s', '64M', liten / 'disk'],
            ['mkfs.ext4', '-qF', '-E', 'lazy_itable_init=1,nodiscard', liten / 'disk'],
            ['mount', '-o', 'loop', liten / 'disk', disk]]
    gjort = [subprocess.run(s, capture_output=True, check=False).returncode == 0 for s in steg
             if shutil.which(s[0])]
    try:
        return spill_paa_ekte(v) if len(gjort) == 4 and all(gjort) else None
    finally:
        subprocess.run(['umount', disk], capture_output=True, check=False)
        subprocess.run(['umount', liten], capture_output=True, check=False)


def fyll(sti):
    with open(sti, 'wb', buffering=0) as f:
        try:
            while f.write(b'A' * 4096):
                pass
        except OSError:
            pass


def spill_paa_ekte(v):
    """Eksemplar 1 ligger på disken som ikke får plass til sine egne blokker; 2 på en hel."""
    ord_ = linjer(40)
    p = v.program()
    spor = subprocess.Popen(['strace', '-qq', '-e', 'trace=fdatasync,fsync', '-o', v.mappe / 'spor',
                             '-p', str(p.pid)])
    p.les()
    for i, linje in enumerate(ord_):
        p.skriv(linje)
        p.les()
        if i == 10:
            fyll(v.mappe / 'liten' / 'fyll')
    p.lukk_inn()
    p.vent()
    spor.wait()
    p.lukk()
    feilet, igjen = set(), []
    synker = (v.mappe / 'spor').read_text()
    for kall, svar in re.findall(r'^fdatasync\((\d+)\) += (-?\d+)', synker, re.M):
        if kall in feilet:
            igjen.append(kall)
        if svar != '0':
            feilet.add(kall)
    tekster = [x.get('tekst') for x in motets(poster(v.kopier()[1])) if x['hva'] == 'innspill']
    sagt = (v.mappe / 'feil.txt').read_text()
    print(f'ekte disk: {len(feilet)} fil(er) fikk EIO, {len(igjen)} ble synket igjen')
    if not feilet:
        return None
    return 'synket samme fil igjen' if igjen else dom(ord_, [True] * len(ord_), sagt, tekster)


def hoved():
    lang, motebok, sabotor = argumenter(__doc__)
    with Verden(motebok) as v:
        provd, galt = falske(v, sabotor, lang)
        dommen, igjen = prov(v, sabotor, 'eio-igjen', 9, 10)
        print(f'motprøven: synket igjen {igjen} ganger; {str(dommen)[:70]!r} …')
        if not igjen or not str(dommen).startswith('tapt'):
            galt.append('motprøven ble ikke tatt: et program som synker igjen og tror på svaret')
    ekte_sagt = 'ekte disk ikke prøvd'
    if lang:
        with Verden(motebok) as v:
            dommen = ekte(v)
            ekte_sagt = ekte_sagt if dommen is None else 'og en ekte disk'
            galt += [f'ekte disk: {dommen}'] if dommen else []
    print(*galt[:20], sep='\n')
    tapt, stille = (sum(hva in g for g in galt) for hva in ('tapt', 'stille'))
    tabell('EIO og en synk som lyver', f'{provd} feil, {ekte_sagt}', tapt, stille,
           'feil' if galt else 'bestått')
    sys.exit(bool(galt))


if __name__ == '__main__':
    hoved()
