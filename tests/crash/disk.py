"""disk.py: hva som kan ligge på disken når strømmen går, ut fra systemkallene (strace).

    kall = spor(v, ord_)             møtet under strace, som en liste av Kall
    d = Disk(); d.gjor(k)            ett kall til; d.kvittert er svarene som er gitt
    d.tilstander(fin, mest)          det som kan ligge der nå: {sti: byte}, og mappene som finnes

Modellen er streng, og strengere enn de fleste filsystemer:
  - det som er skrevet siden siste fdatasync/fsync av filen, kan være der helt, ikke i det hele
    tatt, avrevet ved hver byte, med nuller i stedet for en sektor eller alt, eller som noe helt
    annet (rusk);
  - opprettelse, nytt navn og sletting kan hver for seg mangle til mappen er synket, også når
    filen er det;
  - filene og mappene er uavhengige av hverandre;
  - sektoren som det skrives i, kan bli nuller med det som sto der fra før;
  - den ene disken kan ryke med strømmen: bare det andre eksemplaret er igjen, og der bare det
    varige.
"""
import itertools
import math
import re
import subprocess
from collections import namedtuple

Kall = namedtuple('Kall', 'navn arg svar')
SEKTOR = 512
NAVN = ('openat,close,write,pwrite64,fdatasync,fsync,rename,renameat,renameat2,link,linkat,unlink,'
        'unlinkat,mkdir,mkdirat,ftruncate')
LEDD = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"|([^,()"]+)')


def _ledd(tekst):
    ut = []
    for streng, ord_ in LEDD.findall(tekst):
        if ord_.strip():
            ut.append(ord_.strip().decode())
        elif not ord_:
            ut.append(bytes.fromhex(streng.decode().replace('\\x', '')))
    return ut


def spor(v, ord_):
    """Møtet under strace; sabotøren gjelder programmet, ikke strace."""
    v.ny()
    fil, miljo = v.mappe / 'spor', v.miljo()
    med = [a for n in v.sabotasje for a in ('-E', f'{n}={miljo.pop(n)}')]
    hva = ['-qq', '-xx', '-s', '1000000', '-e', f'trace={NAVN}', '-o', fil]
    r = subprocess.run(['strace', *hva, *med, *v.argv()], cwd=v.mappe, env=miljo,
                       input='\n'.join(ord_).encode() + b'\n',
                       capture_output=True, check=False, timeout=120)
    if r.returncode:
        raise RuntimeError(f'strace: {r.returncode}: {r.stderr.decode()}')
    ut = []
    for linje in fil.read_bytes().splitlines():
        m = re.match(rb'(\w+)\((.*)\) += (-?\d+)', linje)
        if m and int(m[3]) >= 0:
            ut.append(Kall(m[1].decode(), _ledd(m[2]), int(m[3])))
    return ut


def noen_av(rekker, mest):
    """Hver kombinasjon av ett ledd fra hver rekke; er de flere enn mest, hver så mangte."""
    alle = math.prod(len(r) for r in rekker)
    for nr in range(0, alle, 1 if alle <= mest else alle // mest | 1):
        valgt = []
        for r in rekker:
            nr, i = divmod(nr, len(r))
            valgt.append(r[i])
        yield valgt


class Fil:
    def __init__(self):
        self.varig, self.venter, self.alt = b'', [], b''

    def skriv(self, byte):
        self.venter.append(byte)
        self.alt += byte

    def synk(self):
        self.varig, self.venter = self.alt, []

    def utgaver(self, fin):
        """Det som kan ligge der. fin: avstanden mellom byte det rives ved."""
        yield self.varig
        if not self.venter:
            return
        foran = self.varig
        for byte in self.venter:
            fra, n = len(foran), len(byte)
            grenser = range(SEKTOR - fra % SEKTOR, n, SEKTOR)
            for i in sorted({*range(1, n, fin), *grenser, n - 1} - {0}):
                yield foran + byte[:i]
            for a in (0, *grenser):
                b = min(a - (fra + a) % SEKTOR + SEKTOR, n)
                yield foran + byte[:a] + b'\0' * (b - a) + byte[b:]
            yield foran + b'\0' * n
            yield foran + (b'rusk\n{"nr":' * (n // 11 + 1))[:n]
            foran += byte
        yield foran
        if len(self.venter) > 1:  # den første uteble, resten kom
            n = len(self.venter[0])
            yield self.varig + b'\0' * n + self.alt[len(self.varig) + n:]

    def knust(self):
        """Sektoren som det skrives i, er borte."""
        fra = len(self.varig) - len(self.varig) % SEKTOR
        if self.venter and fra < len(self.varig):
            yield self.alt[:fra] + b'\0' * (len(self.alt) - fra)


class Mappe:
    def __init__(self):
        self.varig, self.venter = {}, []

    def gjor(self, endring):
        self.venter.append(endring)

    @staticmethod
    def _bruk(navn, endring):
        hva, a, b = endring
        if hva == 'sett':
            navn[a] = b
        elif hva == 'slett':
            navn.pop(a, None)
        elif a in navn:
            navn[b] = navn.pop(a)

    def alt(self, uten=()):
        navn = dict(self.varig)
        for i, e in enumerate(self.venter):
            if i not in uten:
                self._bruk(navn, e)
        return navn

    def synk(self):
        self.varig, self.venter = self.alt(), []

    def utgaver(self):
        n = len(self.venter)
        if n <= 4:
            valg = itertools.chain.from_iterable(itertools.combinations(range(n), k)
                                                 for k in range(n + 1))
        else:  # alle, ingen, uten den første, uten den siste
            valg = [(), tuple(range(n)), (0,), (n - 1,)]
        sett = []
        for uten in valg:
            navn = self.alt(uten)
            if navn not in sett:
                sett.append(navn)
        return sett


class Disk:
    """Filene under v.mappe, slik de er og slik de kan være etter et strømbrudd."""

    def __init__(self, rot):
        self.rot = str(rot)
        self.mapper, self.fd = {'': Mappe()}, {}
        self.kvittert = -1  # hilsenen er ikke en kvittering

    def _sti(self, fd, sti):
        sti = sti.decode()
        if not sti.startswith('/'):
            rot = self.rot if fd == 'AT_FDCWD' else self.fd.get(int(fd), '/utenfor')
            sti = f'{rot}/{sti}' if isinstance(rot, str) else '/utenfor'
        if not (sti + '/').startswith(self.rot + '/') or '/samband' in sti:
            return None, None
        mappe, _, navn = sti[len(self.rot) + 1:].rpartition('/')
        return mappe, navn

    def gjor(self, k):
        gjor = getattr(self, 'k_' + k.navn, None)
        return gjor(*k.arg, svar=k.svar) if gjor else False

    def k_openat(self, fd, sti, flagg, *_, svar):
        mappe, navn = self._sti(fd, sti)
        self.fd.pop(svar, None)
        if mappe is None or mappe not in self.mapper or navn.endswith('.reserve'):
            return False
        if 'O_DIRECTORY' in flagg:
            self.fd[svar] = f'{self.rot}/{mappe}/{navn}'.replace('//', '/').rstrip('/.')
            return False
        fil = self.mapper[mappe].alt().get(navn)
        ny = fil is None and 'O_CREAT' in flagg
        if ny:
            fil = Fil()
            self.mapper[mappe].gjor(('sett', navn, fil))
        if fil:
            self.fd[svar] = fil
        return ny

    def k_close(self, fd, svar):
        self.fd.pop(int(fd), svar)

    def k_write(self, fd, byte, *_, svar):
        fil = self.fd.get(int(fd))
        if isinstance(fil, Fil):
            fil.skriv(byte[:svar])
        elif fd == '1':
            self.kvittert += 1
        return True

    def k_fdatasync(self, fd, svar):
        ting = self.fd.get(int(fd))
        if isinstance(ting, str):
            ting = self.mapper.get(ting[len(self.rot) + 1:])
        if ting:
            ting.synk()
        return svar == 0

    k_fsync = k_fdatasync

    def k_mkdir(self, sti, *_, svar):
        mappe, navn = self._sti('AT_FDCWD', sti)
        if mappe is not None and svar == 0:
            self.mapper[mappe].gjor(('sett', navn, f'{mappe}/{navn}'.lstrip('/')))
            self.mapper[f'{mappe}/{navn}'.lstrip('/')] = Mappe()
        return mappe is not None

    def k_renameat(self, fd, gammel, _, ny, *__, svar):
        mappe, fra = self._sti(fd, gammel)
        if mappe is not None and svar == 0:
            self.mapper[mappe].gjor(('flytt', fra, ny.decode().rpartition('/')[2]))
        return mappe is not None

    def k_unlinkat(self, fd, sti, *_, svar):
        mappe, navn = self._sti(fd, sti)
        if mappe is not None and svar == 0 and not navn.endswith('.reserve'):
            self.mapper[mappe].gjor(('slett', navn, None))
            return True
        return False

    def k_unlink(self, sti, svar):
        return self.k_unlinkat('AT_FDCWD', sti, svar=svar)

    # --- det som kan ligge der ---

    def _filer(self):
        """Hver åpnet eller navngitt fil, én gang, journalene først."""
        sett = {}
        for m in self.mapper.values():
            for navn, f in (*m.alt().items(), *m.varig.items()):
                if isinstance(f, Fil):
                    sett.setdefault(id(f), (navn, f))
        return sorted(sett.values(), key=lambda n: not n[0].endswith('.journal'))

    def tilstander(self, fin, mest):
        """Høyst mest: (mapper, {sti: byte}) for hver."""
        filer = self._filer()
        rotnavn = self.mapper[''].utgaver()
        valg = [self.mapper[m].utgaver() for m in self.mapper if m]
        journaler = [(f, list(f.utgaver(fin))) for navn, f in filer if navn.endswith('.journal')]
        andre = [(f, list(f.utgaver(97))) for navn, f in filer if not navn.endswith('.journal')]
        for i, (f, _) in enumerate(journaler):
            for b in f.knust():
                yield self._bilde(rotnavn[0], [m[0] for m in valg], {
                    id(f): b, **{id(g): g.varig for j, (g, _) in enumerate(journaler) if j != i}})
        rekker = [rotnavn, *valg, *(u for _, u in journaler)]
        for nr, (rot, *resten) in enumerate(noen_av(rekker, mest)):
            innhold = {id(f): b for (f, _), b in zip(journaler, resten[len(valg):])}
            for f, u in andre:  # de andre filene følger med, hver i sin takt
                innhold[id(f)] = u[nr % len(u)]
            yield self._bilde(rot, resten[:len(valg)], innhold)

    def ett_igjen(self):
        """Det varige i det ene eksemplaret, når disken med det andre er borte."""
        for bare in [m for m in self.mapper if m]:
            filer = {id(f): f.varig for _, f in self._filer()}
            yield self._bilde(self.mapper[''].varig, [self.mapper[m].varig if m == bare else {}
                                                      for m in self.mapper if m], filer)

    def _bilde(self, rot, navn, innhold):
        finnes = {s for s in rot.values() if isinstance(s, str)}
        filer = {}
        for m, liste in zip([m for m in self.mapper if m], navn):
            if m in finnes:
                filer |= {f'{m}/{n}': innhold.get(id(f), f.varig) for n, f in liste.items()
                          if isinstance(f, Fil)}
        return finnes, filer
