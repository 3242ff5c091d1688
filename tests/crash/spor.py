"""spor.py: et program under ptrace, stopp for stopp: inn i og ut av hvert systemkall.

    p = Program(argv, mappe, miljo, spores=True)    står ved sitt første stopp
    while p.steg(): ...                             videre til det neste; usann: det er slutt
    p.drep()                                        SIGKILL der det står

Uten spores går programmet fritt til fest() tar det. skriv(), les() og lukk() er røret inn og ut;
det programmet sier på standard feil, havner i feil.txt i mappen.
"""
import ctypes
import os
import select
import signal

TRACEME, SYSCALL, SETOPTIONS, SEIZE, INTERRUPT = 0, 24, 0x4200, 0x4206, 0x4207
SYSGOOD, EXITKILL = 1, 1 << 20
FRIST = 60
SYSKALL_STOPP = signal.SIGTRAP | 0x80

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.restype = ctypes.c_long
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


def be(hva, pid, data=0):
    if libc.ptrace(hva, pid, None, data) != 0:
        nr = ctypes.get_errno()
        raise OSError(nr, f'ptrace: {os.strerror(nr)}')


class Program:
    def __init__(self, argv, mappe, miljo, spores=False):
        inn, self.inn = os.pipe()
        self.ut, ut = os.pipe()
        for fd in (inn, self.inn, self.ut, ut):
            os.set_inheritable(fd, False)
        self.slutt, self.signal = None, 0
        self.pid = os.fork()
        if self.pid == 0:
            self._barn(argv, mappe, miljo, (inn, ut), spores)
        os.close(inn)
        os.close(ut)
        if spores:
            self._vent()
            if self.slutt is None:
                be(SETOPTIONS, self.pid, SYSGOOD | EXITKILL)

    @staticmethod
    def _barn(argv, mappe, miljo, ror, spores):
        try:
            os.chdir(mappe)
            feil = os.open('feil.txt', os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            for fd, som in ((ror[0], 0), (ror[1], 1), (feil, 2)):
                os.dup2(fd, som)
            if spores:
                be(TRACEME, 0)
            os.execve(argv[0], [str(a) for a in argv], miljo)
        finally:
            os._exit(127)

    def _vent(self):
        _, st = os.waitpid(self.pid, 0)
        if os.WIFSTOPPED(st):
            return os.WSTOPSIG(st), st >> 16
        self.slutt = os.waitstatus_to_exitcode(st)
        return None, 0

    def steg(self):
        """Til neste stopp ved et systemkall. Usann: programmet er ferdig, self.slutt er koden."""
        while self.slutt is None:
            be(SYSCALL, self.pid, self.signal)
            self.signal = 0
            hva, hendelse = self._vent()
            if hva == SYSKALL_STOPP:
                return True
            if hva and hva != signal.SIGTRAP and not hendelse:
                self.signal = hva
        return False

    def fest(self):
        be(SEIZE, self.pid, SYSGOOD | EXITKILL)
        be(INTERRUPT, self.pid)
        self._vent()

    def drep(self):
        if self.slutt is None:
            os.kill(self.pid, signal.SIGKILL)
        while self.slutt is None:
            self._vent()

    def vent(self):
        while self.slutt is None:
            self._vent()
        return self.slutt

    def skriv(self, linje):
        try:
            os.write(self.inn, linje.encode() + b'\n')
        except BrokenPipeError:
            pass

    def lukk_inn(self):
        if self.inn >= 0:
            os.close(self.inn)
        self.inn = -1

    def har_svar(self):
        return bool(select.select([self.ut], [], [], 0)[0])

    def les(self):
        """Ett svar; det skrives i ett stykke. Tomt: ingen skriver mer."""
        if not select.select([self.ut], [], [], FRIST)[0]:
            os.kill(self.pid, signal.SIGKILL)
            raise TimeoutError('programmet svarer ikke')
        return os.read(self.ut, 1 << 16)

    def lukk(self):
        self.lukk_inn()
        os.close(self.ut)


def kan_spore():
    pid = os.fork()
    if pid == 0:
        try:
            be(TRACEME, 0)
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitpid(pid, 0)[1] == 0
