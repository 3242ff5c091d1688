"""gjenopprett.py: åpningen av en skadet journal drepes ved hvert stopp, og prøves så på nytt. Til
slutt står det samme der som når den får være i fred: postene fra før, byte for byte i begge
eksemplarer, og de skadde filene ved siden av.

Hver åpning fører en post om seg selv; de er det eneste som kan være ulikt.
"""
from motet import EGNE, Fasit, linjer, poster

ANTALL = 30


def linje_nr(byte, fra, til):
    return b''.join(byte.splitlines(keepends=True)[fra:til])


# Hva som ligger i eksemplar 1 og 2 når møtet åpnes; None er ingen fil.
SKADER = {
    'halen av 1, etterslep i 2': lambda b: (b + b'{"nr":', linje_nr(b, 0, -1)),
    'hull i 1': lambda b: (linje_nr(b, 0, 5) + b'x\n' + linje_nr(b, 7, None), b),
    'hull i begge, ikke det samme': lambda b: (
        linje_nr(b, 0, 5) + b'x\n' + linje_nr(b, 7, None), linje_nr(b, 0, 9) + linje_nr(b, 11, -1)),
    'eksemplar 1 borte': lambda b: (None, b),
    'eksemplar 2 borte': lambda b: (b, None),
    'nuller i 1, avrevet i 2': lambda b: (b[:-300] + b'\0' * 300, b[:-200]),
}


def lag(v, to, byte):
    v.ny()
    for sti, b in zip((v.mappe / 'minutes' / 'rad.journal', v.mappe / 'speil' / to[0]), byte):
        sti.parent.mkdir(mode=0o700, exist_ok=True)
        if b is not None:
            sti.write_bytes(b)
            sti.chmod(0o600)
    sti = v.mappe / 'speil' / to[1]
    sti.write_text(f'{v.mappe}/minutes/rad.journal\n')


def apne(v, stopp):
    """Åpner og lukker, og dreper ved stoppet. Hvor mange stopp det ble."""
    p = v.program(spores=True)
    p.lukk_inn()
    n = 0
    while n < stopp and p.steg():
        n += 1
    p.drep()
    p.lukk()
    return n


def etter(v):
    """Det som ligger der: postene uten dem programmet fører om seg selv sist, og restene."""
    en, to = v.kopier()
    if en != to:
        return 'eksemplarene er ulike'
    alle = poster(en)
    rader = en.splitlines()
    while alle and alle[-1]['hva'] in EGNE:
        alle.pop()
        rader.pop()
    rester = sorted((p.parent.name, p.read_bytes()) for p in v.mappe.glob('*/*.skadet-*'))
    nye = [p.name for p in v.mappe.glob('*/*.ny')]
    return rader, rester, nye


def drep_gjenopprettingen(v, lang):
    """(prøvd, [galt])"""
    v.sabotasje = {}
    Fasit(v, linjer(ANTALL)[:-2])
    byte = v.kopier()[0]
    to = next(v.mappe.glob('speil/*.journal')).name
    to = (to, to.replace('.journal', '.sti'))
    provd, galt = 0, []
    for i, (navn, skad) in enumerate(SKADER.items()):
        lag(v, to, skad(byte))
        alle = apne(v, 1 << 40)
        hel = etter(v)
        for n in range(1 if lang else 150 + 17 * i, alle + 1, 1 if lang else 97):
            lag(v, to, skad(byte))
            apne(v, n)
            r = v.kjor('--enkel', 'agendas/rad.yaml')
            k = v.kjor('kontroll', 'agendas/rad.yaml')
            provd += 1
            if r.returncode or k.returncode or etter(v) != hel:
                sagt = r.stderr.decode() + k.stdout.decode()
                galt.append(f'{navn}, stopp {n}: {sagt}{etter(v)[1:]}')
    return provd, galt
