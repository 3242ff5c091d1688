#!/usr/bin/env python3
"""eksport.py [--fasit] MOTEBOK FORM: det «motebok referat --til FORM» skriver, slik andres lesere ser det.

Møtet 4. oktober 2023 skal være fasiten i tests/golden/eksport/ byte for byte (--fasit skriver den om;
les den etterpå), og begge møtene i minutes/ skal leses riktig av en leser som ikke er vår. Hvert funn
er én linje. Avslutter med 1 når det er funn, med 77 når leseren mangler.
"""
import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

try:
    import icalendar
except ImportError:
    icalendar = None        # da er vår egen strenge leser den eneste

ROT = Path(__file__).resolve().parent.parent.parent
REFERATER = sorted((ROT / 'minutes').glob('*.yaml'))
OKTOBER = ROT / 'minutes/2023-10-04-nasjonalt-e-helserad.yaml'
GULL = ROT / 'tests/golden/eksport'


def skriv(motebok, sti, *valg):
    svar = subprocess.run([motebok, 'referat', *valg, sti], capture_output=True, check=False)
    if svar.returncode:
        raise SystemExit(f'{sti}: {valg}: {svar.stderr.decode()}')
    return svar.stdout


def les_yaml(sti):
    """Alt er tekst, slik YAML 1.2 sier om det som står i hermetegn."""
    import yaml
    return yaml.load(sti.read_text('utf-8'), Loader=yaml.BaseLoader)


def blader(verdi, sti=()):
    """(sti, tekst) for hver skalar."""
    if isinstance(verdi, dict):
        for navn, under in verdi.items():
            yield from blader(under, (*sti, navn))
    elif isinstance(verdi, list):
        for nr, under in enumerate(verdi):
            yield from blader(under, (*sti, nr))
    else:
        yield sti, 'ja' if verdi is True else str(verdi)


def avsnitt(tekst):
    """Uten det som bare er YAMLs måte å dele linjer på."""
    return [linje for linje in tekst.split('\n') if linje]


def json_funn(motebok):
    for sti in REFERATER:
        ut = skriv(motebok, sti, '--til', 'json')
        fikk, ventet = dict(blader(json.loads(ut))), dict(blader(les_yaml(sti)))
        for hvor in ventet.keys() | fikk.keys():
            if avsnitt(ventet.get(hvor, '')) != avsnitt(fikk.get(hvor, '')):
                yield f'{sti.name}: {hvor}: {ventet.get(hvor)!r} ble {fikk.get(hvor)!r}'
        if list(ventet) != list(fikk):
            yield f'{sti.name}: feltene står ikke i samme rekkefølge'


def liste(verdi):
    return verdi if isinstance(verdi, list) else [verdi] if verdi else []


def punkter(verdi):
    """Ett punkt er seg selv, flere er nummerert."""
    tekster = ['\n'.join(avsnitt(t)) for t in liste(verdi)]
    return '\n'.join(f'{nr}. {t}' for nr, t in enumerate(tekster, 1)) if len(tekster) > 1 else ''.join(tekster)


def les_csv(ut):
    rader = csv.DictReader(io.StringIO(ut.decode('utf-8-sig'), newline=''), delimiter=';', strict=True)
    return list(rader)


def csv_funn(motebok):
    for sti in REFERATER:
        referat = les_yaml(sti)
        saker = [s for s in referat['saksliste'] if 'saksnummer' in s]
        folk = [(p['navn'], p.get('virksomhet', ''), p.get('for', ''), 'nei' if 'forfall' in p else 'ja')
                for p in referat.get('medlemmer', []) + referat.get('stedfortredere', [])]
        vedtak = [('Sak ' + s['saksnummer'], s['emne'], s.get('utfall', ''), s.get('vedtatt kl', ''),
                   punkter(s.get('vedtak')), punkter(s.get('forslag til vedtak'))) for s in saker]
        for tabell, felter, ventet in [
                ('vedtak', ['sak', 'emne', 'utfall', 'vedtatt kl', 'vedtak', 'forslag til vedtak'], vedtak),
                ('frammøte', ['navn', 'virksomhet', 'for', 'møtte'], folk)]:
            rader = les_csv(skriv(motebok, sti, '--til', 'csv', '--tabell', tabell))
            fikk = [tuple(r[f] for f in felter) for r in rader]
            if fikk != ventet:
                yield f'{sti.name}: {tabell}: {[x for x in zip(fikk, ventet) if x[0] != x[1]][:1]}'
            if {(r['organ'], r['møte'], r['dato']) for r in rader} != {
                    (referat['møte']['organ'], 'Møte ' + referat['møte']['nummer'], referat['møte']['dato'])}:
                yield f'{sti.name}: {tabell}: radene nevner ikke møtet'


def komponenter(ut):
    """Kalenderen lest etter RFC 5545: [(navn, {egenskap: verdi})], uten innmaten i tidssonen."""
    if not ut.endswith(b'\r\n') or b'\n' in ut.replace(b'\r\n', b''):
        raise ValueError('en linje slutter ikke med CR LF')
    if lang := [linje for linje in ut.split(b'\r\n') if len(linje) > 75]:
        raise ValueError(f'over 75 byte: {lang[0]}')
    stabel, alle = [], []
    for linje in ut.decode().replace('\r\n ', '').split('\r\n')[:-1]:
        m = re.fullmatch(r'([A-Z-]+)((?:;[A-Z-]+=[^";:,]+)*):(.*)', linje)
        if not m:
            raise ValueError(f'ikke en linje i en kalender: {linje}')
        navn, _, verdi = m.groups()
        if navn == 'BEGIN':
            stabel.append((verdi, {}))
        elif navn == 'END':
            if stabel[-1][0] != verdi:
                raise ValueError(f'{linje} avslutter {stabel[-1][0]}')
            alle.append(stabel.pop())
        else:
            if navn in stabel[-1][1]:
                raise ValueError(f'to av {navn}')
            stabel[-1][1][navn] = re.sub(r'\\(.)', lambda x: {'n': '\n'}.get(x[1], x[1]), verdi)
    if stabel:
        raise ValueError(f'{stabel[-1][0]} er ikke avsluttet')
    return alle


def ics_funn(motebok):
    for sti in REFERATER:
        referat = les_yaml(sti)
        neste = referat['møte']['neste møte']
        ut = skriv(motebok, sti, '--til', 'ics')
        alle = komponenter(ut)
        moter = [v for navn, v in alle if navn == 'VEVENT']
        if [(v['DTSTART'][:8], v.get('LOCATION')) for v in moter] != [
                (neste['dato'].replace('-', ''), neste.get('sted'))]:
            yield f'{sti.name}: neste møte ble {moter}'
        for navn, v in alle:
            if navn in ('VEVENT', 'VTODO') and not {'UID', 'DTSTAMP', 'SEQUENCE', 'SUMMARY'} <= v.keys():
                yield f'{sti.name}: {navn} mangler noe: {v}'
        if ut != skriv(motebok, sti, '--til', 'ics'):
            yield f'{sti.name}: to ganger ble ikke det samme'
    for sti in GULL.glob('*.ics'):
        alle = komponenter(sti.read_bytes())
        if icalendar:
            lest = icalendar.Calendar.from_ical(sti.read_bytes())
            for navn in ('VEVENT', 'VTODO'):
                fikk = [{f: str(c[f]) for f in ('UID', 'SUMMARY')} for c in lest.walk(navn)]
                if fikk != [{f: v[f] for f in ('UID', 'SUMMARY')} for n, v in alle if n == navn]:
                    yield f'{sti.name}: icalendar leser {navn} annerledes: {fikk}'


def innsetting(skjemaer):
    """Skjemaene slik de gjelder for det som sendes inn: readOnly er mottakerens å fylle ut, og ingen
    andre felter enn de som er nevnt, kan være med."""
    def felter(navn):
        s = skjemaer[navn]
        alle = {f: v for f, v in s.get('properties', {}).items() if not v.get('readOnly')}
        krav = {f for f in s.get('required', []) if f in alle}
        for del_ in s.get('allOf', []):
            f, k = felter(del_['$ref'].rsplit('/')[-1])
            alle, krav = f | alle, krav | k
        return alle, krav
    ut = {}
    for navn in skjemaer:
        alle, krav = felter(navn)
        ut[navn] = {'type': 'object', 'properties': alle, 'required': sorted(krav),
                    'additionalProperties': False}
    return ut


def einnsyn_skjema():
    import yaml
    api = yaml.safe_load((ROT / 'tests/skjema/einnsyn.openapi.yml').read_text('utf-8'))
    return {'$ref': '#/components/schemas/Moetemappe.MoetemappeCreate',
            'components': {'schemas': innsetting(api['components']['schemas'])}}


def einnsyn_klager(skjema, ut):
    import jsonschema
    return list(jsonschema.Draft7Validator(skjema, format_checker=jsonschema.FormatChecker())
                .iter_errors(json.loads(ut)))


def einnsyn_funn(motebok):
    skjema = einnsyn_skjema()
    # Prøven skal kunne feile: et ukjent felt, et krav som mangler, et ord som ikke finnes.
    for gal in ({}, {'moetenummer': '1'}, {'offentligTittel': 'a', 'offentligTittelSensitiv': 'a',
                'moetenummer': '1/23', 'utvalg': 'U', 'moetedato': 'i går', 'noe': 1}):
        if not einnsyn_klager(skjema, json.dumps(gal)):
            yield f'skjemaet godtar {gal}'
    for sti in [*REFERATER, *(GULL.glob('*.einnsyn.json'))]:
        ut = skriv(motebok, sti, '--til', 'einnsyn') if sti in REFERATER else sti.read_bytes()
        for e in einnsyn_klager(skjema, ut):
            yield f'{sti.name}: {list(e.absolute_path)}: {e.message[:200]}'
    for sti in REFERATER:
        mappe = json.loads(skriv(motebok, sti, '--til', 'einnsyn'))
        saker = {s['saksnummer']: s for s in les_yaml(sti)['saksliste'] if 'saksnummer' in s}
        fikk = {f"{s['moetesakssekvensnummer']}/{s['moetesaksaar'] % 100}": s for s in mappe['moetesak']}
        for nr in saker.keys() | fikk.keys():
            tekst = fikk.get(nr, {}).get('vedtak', {}).get('vedtakstekst', {}).get('tekstInnhold', '')
            if tekst != punkter(saker.get(nr, {}).get('vedtak')):
                yield f'{sti.name}: sak {nr}: vedtaket ble {tekst!r}'


NOARK = {'n': 'http://www.arkivverket.no/standarder/noark5/arkivstruktur', 'm': 'urn:motebok:referat:1'}
ORGNR = '--orgnr=123456785'          # kontrollsifferet stemmer


def noark_funn(motebok):
    if not shutil.which('xmllint'):
        raise ImportError('xmllint finnes ikke')
    skjema = ROT / 'tests/skjema/arkivstruktur.xsd'
    for sti in [*REFERATER, *GULL.glob('*.xml')]:
        ut = skriv(motebok, sti, '--til', 'noark', ORGNR) if sti in REFERATER else sti.read_bytes()
        for form, godt in ((ut, True), (ut.replace(b'<moetenummer>', b'<moetenr>')
                                        .replace(b'</moetenummer>', b'</moetenr>'), False)):
            svar = subprocess.run(['xmllint', '--noout', '--nonet', '--schema', skjema, '-'], input=form,
                                  capture_output=True, check=False)
            if (svar.returncode == 0) != godt:
                yield f'{sti.name}: {svar.stderr.decode() or "skjemaet godtar et ukjent felt"}'
    for sti in REFERATER:
        rot = ElementTree.fromstring(skriv(motebok, sti, '--til', 'noark', ORGNR))
        referat = les_yaml(sti)
        mappe = rot.find('.//n:mappe', NOARK)
        fikk = {s.findtext('m:saksnummer', '', NOARK): [v.text for v in s.findall('m:vedtak', NOARK)]
                for s in mappe.findall('.//m:sak', NOARK)}
        ventet = {s.get('saksnummer', ''): ['\n'.join(avsnitt(t)) for t in liste(s.get('vedtak'))]
                  for s in referat['saksliste'] if 'pause' not in s}
        if fikk != ventet:
            yield f'{sti.name}: vedtakene ble {fikk}'
        motte = {p['navn'] for p in referat.get('medlemmer', []) + referat.get('stedfortredere', [])
                 if 'forfall' not in p}
        if {d.text for d in mappe.findall('.//n:moetedeltakerNavn', NOARK)} != motte | {
                referat['møte']['møteleder']}:
            yield f'{sti.name}: møtedeltakerne er ikke de som møtte'


# Det en tekst i møtet kunne gjort en form om til noe annet med, og hvor hver form har den.
VONDE = ['=HYPERLINK("http://a.no";"x")', '-1+cmd|\' /C calc\'!A0', '<script>alert(1)</script> &amp; ]]> -->',
         'BEGIN:VALARM\\nEND:VALARM; a, b', '"}], "x": [{"', '\\u0000 \\" {[']


def vondt_mote(mappe, tekst):
    """Møtet i oktober med teksten som emne og aksjonspunkt i den siste saken."""
    sti = Path(mappe) / 'vond.yaml'
    foran, bak = OKTOBER.read_text('utf-8').split('emne: Eventuelt\n')
    sitert = json.dumps(tekst, ensure_ascii=False)
    sti.write_text(f'{foran}emne: {sitert}\n{bak}  aksjonspunkter:\n  - nr: 9\n    tekst: {sitert}\n', 'utf-8')
    return sti


def tilbake(motebok, form, sti):
    """Teksten slik en leser av formen får den."""
    ut = skriv(motebok, sti, '--til', form, *([ORGNR] if form == 'noark' else []),
               *(['--tabell=aksjonspunkter'] if form == 'csv' else []))
    if form == 'csv':
        rad, = les_csv(ut)
        for felt in ('emne', 'aksjonspunkt'):
            if rad[felt][0] in '=+-@':
                raise ValueError('en formel')
        return [rad[f].removeprefix("'") for f in ('emne', 'aksjonspunkt')]
    if form == 'ics':
        return [v['SUMMARY'] for navn, v in komponenter(ut) if navn == 'VTODO']
    if form == 'noark':
        return [ElementTree.fromstring(ut).findall('.//m:sak', NOARK)[-1].findtext('m:emne', '', NOARK)]
    mote = json.loads(ut)
    if form == 'einnsyn':
        return [mote['moetesak'][-1]['offentligTittel']]
    sak = mote['saksliste'][-1]
    return [sak['emne'], sak['aksjonspunkter'][0]['tekst']]


def vonde_funn(motebok, form):
    with tempfile.TemporaryDirectory() as mappe:
        for tekst in VONDE:
            fikk = tilbake(motebok, form, vondt_mote(mappe, tekst))
            if set(fikk) != {tekst}:
                yield f'{form}: {tekst!r} ble {fikk}'


# Hva som skrives, og hva fasiten heter bak datoen.
FORMER = {
    'csv': (csv_funn, [('-vedtak.csv', '--tabell=vedtak'), ('-frammote.csv', '--tabell=frammøte')]),
    'einnsyn': (einnsyn_funn, [('.einnsyn.json',)]),
    'ics': (ics_funn, [('.ics',)]),
    'json': (json_funn, [('.json',)]),
    'noark': (noark_funn, [('.xml', ORGNR)]),
}


def gull(motebok, form, skriv_om):
    for endelse, *valg in FORMER[form][1]:
        fasit = GULL / f'2023-10-04{endelse}'
        valg = ['--til', form, *valg]
        ut = skriv(motebok, OKTOBER, *valg)
        if skriv_om:
            fasit.parent.mkdir(exist_ok=True)
            fasit.write_bytes(ut)
        elif not fasit.exists() or fasit.read_bytes() != ut:
            yield f'{fasit.relative_to(ROT)}: «referat {" ".join(valg)}» gir noe annet'


def hoved(argv):
    skriv_om = argv[:1] == ['--fasit']
    motebok, form = argv[skriv_om:]
    try:
        funn = [*gull(motebok, form, skriv_om), *FORMER[form][0](motebok),
                *vonde_funn(motebok, form)]
    except ImportError as feil:
        print(f'hoppet over: {feil}')
        return 77
    print('\n'.join(funn) or f'i orden: {form}')
    return 1 if funn else 0


if __name__ == '__main__':
    sys.exit(hoved(sys.argv[1:]))
