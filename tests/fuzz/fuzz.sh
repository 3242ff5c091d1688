#!/bin/sh
# fuzz.sh MÅL libfuzzer|afl [SEKUNDER] [--lang]: bygger fuzz_MÅL som fuzzer og lar den lete i SEKUNDER (60).
# Et funn blir liggende i bygg-fuzz-*/funn/MÅL; det hører hjemme i korpus/MÅL med retten. Siste linje er
# «TABELL, navn, prøvd, tapt, stille, dom»: prøvd er kjøringer, tapt funn. Uten kompilatoren: 77.
set -u
ROT=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) || exit 3
mal=$1 med=$2 tid=${3:-60}
case $tid in --*) tid=60 ;; esac
dom() { printf 'TABELL\tfuzz %s (%s)\t%s\t%s\t0\t%s\n' "$mal" "$med" "$1" "$2" "$3"; }

case $med in
libfuzzer) CC=clang; opsjoner='-Db_sanitize=address,undefined -Db_lundef=false' ;;
afl) CC=afl-clang-fast; opsjoner= ;;
*) sed -n 2,4p "$0" >&2; exit 2 ;;
esac
export CC
command -v "$CC" >/dev/null || { dom - - "hoppet over: $CC finnes ikke"; exit 77; }
B=$ROT/bygg-fuzz-$med
if [ ! -f "$B/build.ninja" ]; then
	# shellcheck disable=SC2086 # opsjonene skal deles
	meson setup "$B" "$ROT" --buildtype=debugoptimized -Dlibfuzzer=true -Dnls=disabled -Dwerror=false \
		$opsjoner >"$B.log" 2>&1 || { cat "$B.log"; exit 3; }
fi
ninja -C "$B" "tests/fuzz/fuzz_$mal" >"$B.log" 2>&1 || { cat "$B.log"; exit 3; }

funn=$B/funn/$mal korpus=$ROT/tests/fuzz/korpus/$mal
rm -rf "$funn" && mkdir -p "$funn/ny" || exit 3
if [ "$med" = libfuzzer ]; then
	"$B/tests/fuzz/fuzz_$mal" "$funn/ny" "$korpus" -max_total_time="$tid" -timeout=20 -max_len=8192 \
		-artifact_prefix="$funn/" -print_final_stats=1 >"$funn/logg" 2>&1
	antall=$(find "$funn" -maxdepth 1 -type f ! -name logg | wc -l)
	kjort=$(sed -n 's/^stat::number_of_executed_units: *//p' "$funn/logg")
else
	AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 afl-fuzz -V "$tid" -t 5000 \
		-i "$korpus" -o "$funn/ny" -- "$B/tests/fuzz/fuzz_$mal" >"$funn/logg" 2>&1
	stat=$funn/ny/default/fuzzer_stats
	antall=$(sed -n 's/^saved_crashes *: //p' "$stat" 2>/dev/null)
	kjort=$(sed -n 's/^execs_done *: //p' "$stat" 2>/dev/null)
fi
if [ -z "$kjort" ] || [ "${antall:-1}" -ne 0 ]; then
	tail -n 40 "$funn/logg"
	dom "${kjort:--}" "${antall:-1}" "FEILET: se $funn"
	exit 1
fi
dom "$kjort" 0 bestått
