#!/bin/sh
# lag.sh MOTEBOK MAPPE: fører de to ekte møtene (ordene ligger ved siden av) og legger journal,
# yaml, md og txt i MAPPE. Klokka står stille, så de samme ordene gir de samme bytene overalt.
# tests/sjekk/produkter.py sammenligner dem med minutes/; etter en ønsket endring er det
#
#	tests/mote/lag.sh bygg/src/cli/motebok minutes
#
# som legger inn de nye. Journalene i minutes/ må fjernes først: en journal skrives aldri om.
set -eu

[ $# -eq 2 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
motebok=$1
ut=$2
her=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
agendas=$her/../../agendas

speil=$(mktemp -d)
trap 'rm -rf "$speil"' EXIT

mote() { # BASE KLOKKE
	base=$1
	export MOTEBOK_KLOKKE="$2" MOTEBOK_SPEIL="$speil" XDG_CONFIG_HOME="$speil/hjemme" MOTEBOK_SAMBAND="$speil/samband"
	"$motebok" --enkel --minutes "$ut" "$agendas/$base.yaml" <"$her/$base.txt" >"$speil/svar" ||
		{ cat "$speil/svar" >&2; exit 1; }
	for til in md txt; do
		"$motebok" referat --til "$til" -o "$ut/$base.$til" "$ut/$base.yaml"
	done
	rm -f "$ut/$base.lock"
}

mkdir -p "$ut"
mote 2023-03-16-nasjonalt-e-helserad 2023-03-16T16:30:00.000+01:00
mote 2023-10-04-nasjonalt-e-helserad 2023-10-04T16:00:00.000+02:00
