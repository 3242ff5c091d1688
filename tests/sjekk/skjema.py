#!/usr/bin/env python3
"""skjema.py MOTEBOK AGENDA...: JSON-skjemaet er gyldig, godtar agendaene og peker på rett felt.

MOTEBOK skjema skriver skjemaet, og det ligger ved siden av agendaene. Agendaene leses slik YAML 1.2 leser dem: klokkeslett og datoer uten
hermetegn er tekst. Hvert funn er én linje. Avslutter med 1 når det er funn, med 77 når python3 mangler
jsonschema eller yaml.
"""
import copy
import json
import subprocess
import sys
from pathlib import Path

try:
    import jsonschema
    import yaml
except ImportError as feil:
    print(f'hoppet over: {feil}')
    sys.exit(77)

ROT = Path(__file__).resolve().parent.parent.parent

# Hva som endres i den første agendaen, og hvor skjemaet skal si fra. None: feltet fjernes.
FEIL = [
    (['møte', 'dato'], '4. oktober', ['møte', 'dato']),
    (['møte', 'start'], '25:00', ['møte', 'start']),
    (['møte', 'start'], 540, ['møte', 'start']),
    (['møte', 'organ'], None, ['møte']),
    (['møte', 'språk'], 'tysk', ['møte', 'språk']),
    (['møte', 'stad'], 'Bø', ['møte']),
    (['saksliste'], [], ['saksliste']),
    (['saksliste', 0, 'saksnummer'], '17', ['saksliste', 0, 'saksnummer']),
    (['saksliste', 0, 'emne'], None, ['saksliste', 0]),
    (['saksliste', 0, 'emne'], ['a'], ['saksliste', 0, 'emne']),
    (['saksliste', 0, 'start'], '9', ['saksliste', 0, 'start']),
    (['saksliste', 0, 'presenterer'], [{'virksomhet': 'KS'}], ['saksliste', 0, 'presenterer', 0]),
    (['saksliste', 0, 'vedlegg'], {'tittle': 'x'}, ['saksliste', 0, 'vedlegg']),
    (['saksliste', 0, 'pause'], 'Lunsj', ['saksliste', 0]),
    (['medlemmer', 0, 'rolle'], 'sjef', ['medlemmer', 0, 'rolle']),
    (['medlemmer', 0, 'for'], 'Ola', ['medlemmer', 0]),
    (['stedfortredere', 0, 'for'], None, ['stedfortredere', 0]),
    (['noe'], 'annet', []),
]

# Det som leseren forstår, skal heller ikke skjemaet klage på.
GODT = [
    (['møte', 'start'], '9:00'), (['møte', 'start'], '09.00'), (['møte', 'start'], 'kl. 9.00'),
    (['møte', 'sted'], 214), (['møte', 'referent'], None), (['møte', 'nummer'], '2/2018'),
    (['saksliste', 0, 'innretning'], 'Tilslutning'), (['saksliste', 0, 'varighet'], 20),
    (['saksliste', 0, 'varighet'], '20+10'), (['saksliste', 0, 'varighet'], '1 t 30 min'),
    (['saksliste', 0, 'saksnummer'], 'PS 17/23'), (['saksliste', 0, 'vedlegg'], 'notat.pdf'),
    (['saksliste', 0, 'presenterer'], {'navn': 'Kari'}), (['saksliste', 0], {'pause': 'Lunsj'}),
    (['saksliste', 0], {'emne': 'Dagsaktuelt'}), (['saksliste', 0], 'Lunsj'),
    (['saksliste', 0, 'skjermet'], {'hjemmel': 'offl. § 14'}),
    (['saksliste', 0, 'skjermet'], 'offl. § 14'), (['medlemmer', 0], 'Kari, KS'),
    (['medlemmer', 0, 'forfall'], True), (['medlemmer', 0, 'forfall'], 'ja'),
    (['møte', 'neste møte'], '2023-12-14'),
]


def endret(agenda, sti, verdi, fjern):
    ny = copy.deepcopy(agenda)
    her = ny
    for ledd in sti[:-1]:
        her = her[ledd]
    if fjern:
        del her[sti[-1]]
    else:
        her[sti[-1]] = verdi
    return ny


def les(sti):
    with open(sti, encoding='utf-8') as fil:
        return yaml.load(fil, Loader=yaml.BaseLoader)


def funn(skjema, agendaer):
    sjekk = jsonschema.Draft7Validator(skjema)
    for sti in agendaer:
        for e in sjekk.iter_errors(les(sti)):
            yield f'{sti}: {list(e.absolute_path)}: {e.message}'
    grunn = les(agendaer[0])
    for sti, verdi, ventet in FEIL:
        steder = [list(e.absolute_path) for e in sjekk.iter_errors(endret(grunn, sti, verdi, verdi is None))]
        if ventet not in steder:
            yield f'{sti} = {verdi!r}: ventet klage på {ventet}, fikk {steder}'
    for sti, verdi in GODT:
        for e in sjekk.iter_errors(endret(grunn, sti, verdi, False)):
            yield f'{sti} = {verdi!r}: {list(e.absolute_path)}: {e.message}'


def oppsett_funn(motebok):
    """Skjemaet for oppsettet godtar docs/oppsett.yaml og peker på det som er galt."""
    ut = subprocess.run([motebok, 'skjema', '--oppsett'], check=True, capture_output=True).stdout
    jsonschema.Draft7Validator.check_schema(json.loads(ut))
    sjekk = jsonschema.Draft7Validator(json.loads(ut))
    grunn = yaml.safe_load((ROT / 'docs/oppsett.yaml').read_text('utf-8'))
    for sti, verdi, ventet in [([], None, None), (['taster', 'neste'], 7, None),
                               (['taster', 'nste'], 'w', ['taster']),
                               (['farger', 'feil'], 'rosa', ['farger', 'feil']),
                               (['bruk farger'], 'ofte', ['bruk farger'])]:
        prov = endret(grunn, sti, verdi, False) if sti else grunn
        steder = [list(e.absolute_path) for e in sjekk.iter_errors(prov)]
        if steder != ([ventet] if ventet else []):
            yield f'oppsett: {sti} = {verdi!r}: ventet klage på {ventet}, fikk {steder}'


def main(motebok, *agendaer):
    ut = subprocess.run([motebok, 'skjema'], check=True, capture_output=True).stdout
    skjema = json.loads(ut)
    jsonschema.Draft7Validator.check_schema(skjema)
    alle = [*funn(skjema, agendaer), *oppsett_funn(motebok)]
    ved_siden = Path(agendaer[0]).with_name('agenda.schema.json')
    if ved_siden.read_bytes() != ut:
        alle.append(f'{ved_siden}: er ikke det «motebok skjema» skriver')
    print('\n'.join(alle) or f'i orden: {len(agendaer)} agendaer, {len(FEIL)} feil, {len(GODT)} som er i orden')
    return 1 if alle else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
