#!/usr/bin/env python3
"""kalender.py MOTEBOK: kalenderfilen leses av libical, som Evolution, Thunderbird og KDE har: ingen feil
i den, ingen av kravene i RFC 5545 er brutt, og like mange møter og oppgaver som skrevet.

Hvert funn er én linje. Avslutter med 1 når det er funn, med 77 når libical mangler.
"""
import ctypes
import ctypes.util
import sys
import tempfile

from referater import REFERATER, hopp, skriv, slutt


def les_libical():
    navn = ctypes.util.find_library('ical')
    if not navn:
        hopp('libical (apt-get install libical3)')
    b = ctypes.CDLL(navn)
    for funksjon, svar, argumenter in (
            ('icalparser_parse_string', ctypes.c_void_p, [ctypes.c_char_p]),
            ('icalcomponent_count_errors', ctypes.c_int, [ctypes.c_void_p]),
            ('icalcomponent_count_components', ctypes.c_int, [ctypes.c_void_p, ctypes.c_int]),
            ('icalrestriction_check', ctypes.c_int, [ctypes.c_void_p]),
            ('icalcomponent_as_ical_string', ctypes.c_char_p, [ctypes.c_void_p]),
            ('icalcomponent_string_to_kind', ctypes.c_int, [ctypes.c_char_p])):
        f = getattr(b, funksjon)
        f.restype, f.argtypes = svar, argumenter
    return b


def sjekk(b, navn, ics):
    tre = b.icalparser_parse_string(ics)
    if not tre:
        return [f'{navn}: libical leser den ikke']
    funn = []
    feil = b.icalcomponent_count_errors(tre)
    b.icalrestriction_check(tre)
    krav = b.icalcomponent_count_errors(tre) - feil
    if feil or krav:
        funn.append(f'{navn}: {feil} feil og {krav} brutte krav: '
                    f'{b.icalcomponent_as_ical_string(tre).decode()}')
    for hva in (b'VEVENT', b'VTODO'):
        antall = b.icalcomponent_count_components(tre, b.icalcomponent_string_to_kind(hva))
        if antall != ics.count(b'BEGIN:' + hva):
            funn.append(f'{navn}: libical ser {antall} {hva.decode()}')
    return funn


def hoved(motebok):
    b, funn, sist = les_libical(), [], b''
    with tempfile.TemporaryDirectory(prefix='motebok-') as mappe:
        for sti in REFERATER:
            sist = skriv(motebok, mappe, sti, '--til', 'ics')
            funn += sjekk(b, sti.name, sist)
    # selvtest: det som er galt, blir sett
    for fra, til in ((b'DTSTAMP:2', b'DTSTAMP:x'), (b'DTSTART', b'DTSTORT')):
        if not sjekk(b, 'x', sist.replace(fra, til, 1)):
            funn.append(f'libical så ikke at {fra.decode()} var byttet')
    slutt(funn, f'{len(REFERATER)} kalendere')


if __name__ == '__main__':
    hoved(sys.argv[1])
