# shellcheck shell=sh
# pakker.sh: skaffer det som trengs, og bygger. Leses inn (.) av tools/run, tools/test og .ci/run,
# som setter ROT (prosjektets mappe) og JA (ikke tom: ikke spør) først.
#
#	skaff SETT...              alt i settene finnes etterpå, ellers slutter skriptet (2 eller 3)
#	bygg KATALOG [OPSJON...]   ROT/KATALOG er satt opp og bygget, ellers slutter skriptet (3)
#
# Alt som sies, går til standard feil: standard ut er programmets.

si() { printf '%s\n' "$*" >&2; }
slutt() { kode=$1; shift; si "motebok: $*"; exit "$kode"; }

# Én rad per pakke. Prøven avgjør om den trengs; navnet er - der systemet har den fra før.
#
# sett    prøve              apt (Debian)        dnf (Fedora)        pacman (Arch)      brew (macOS)
pakker() {
	cat <<-'TABELL'
	program kommando:cc         gcc                 gcc                 gcc                -
	program hode:stdio.h        libc6-dev           glibc-devel         glibc              -
	program kommando:meson      meson               meson               meson              meson
	program kommando:ninja      ninja-build         ninja-build         ninja              ninja
	program kommando:pkg-config pkg-config          pkgconf-pkg-config  pkgconf            pkgconf
	program modul:ncursesw      libncurses-dev      ncurses-devel       ncurses            ncurses
	program modul:yaml-0.1      libyaml-dev         libyaml-devel       libyaml            libyaml
	program modul:libmd         libmd-dev           libmd-devel         libmd              libmd
	program modul:libutf8proc   libutf8proc-dev     utf8proc-devel      libutf8proc        utf8proc
	program kommando:msgfmt     gettext             gettext             gettext            gettext
	tester  modul:cmocka        libcmocka-dev       libcmocka-devel     cmocka             cmocka
	tester  modul:vterm         libvterm-dev        libvterm-devel      libvterm           libvterm
	tester  modul:jansson       libjansson-dev      jansson-devel       jansson            jansson
	tester  python:yaml         python3-yaml        python3-pyyaml      python-yaml        -
	tester  python:jsonschema   python3-jsonschema  python3-jsonschema  python-jsonschema  -
	tester  helst:icalendar    python3-icalendar   python3-icalendar   python-icalendar   -
	tester  kommando:xmllint    libxml2-utils       libxml2             libxml2            -
	tester  kommando:tmux       tmux                tmux                tmux               tmux
	tester  kommando:strace     strace              strace              strace             -
	tester  kommando:ssh-keygen openssh-client      openssh-clients     openssh            -
	tester  modul:hunspell      libhunspell-dev     hunspell-devel      hunspell           hunspell
	tester  ordbok:nb_NO        hunspell-no         -                   -                  -
	full    kommando:chromium   chromium            chromium            chromium           -
	full    kommando:weasyprint weasyprint          weasyprint          python-weasyprint  weasyprint
	full    skrift:Liberation   fonts-liberation    liberation-fonts    ttf-liberation     -
	full    kommando:pdftotext  poppler-utils       poppler-utils       poppler            poppler
	full    kommando:qpdf       qpdf                qpdf                qpdf               qpdf
	full    kommando:pandoc     pandoc              pandoc              pandoc-cli         pandoc
	full    kommando:tidy       tidy                tidy                tidy               tidy-html5
	full    helst:html5lib      python3-html5lib    python3-html5lib    python-html5lib    -
	full    bibliotek:ical      libical3            libical             libical            libical
	clang   kommando:clang      clang               clang               clang              -
	analyse kommando:clang-tidy clang-tidy          clang-tools-extra   clang              -
	analyse kommando:scan-build clang-tools         clang-analyzer      clang              -
	analyse kommando:cppcheck   cppcheck            cppcheck            cppcheck           cppcheck
	analyse kommando:valgrind   valgrind            valgrind            valgrind           -
	dekning kommando:gcovr      gcovr               gcovr               python-gcovr       gcovr
	TABELL
}

finnes() { # PRØVE
	ting=${1#*:}
	case $1 in
	kommando:*) command -v "$ting" ;;
	modul:*) pkg-config --exists "$ting" ;;
	skrift:*) fc-list | grep -q "$ting" ;;
	bibliotek:*) python3 -c "import ctypes.util, sys; sys.exit(not ctypes.util.find_library('$ting'))" ;;
	python:*) python3 -c "import $ting" ;;
	helst:*) python3 -c "import $ting" || /usr/bin/python3 -c "import $ting" ;; # en annen python3 hopper over
	ordbok:*) ! command -v apt-get || test -e "/usr/share/hunspell/$ting.dic" ;; # prøven hopper over
	hode:*) echo "#include <$ting>" | cc -E - ;;
	esac </dev/null >/dev/null 2>&1
}

mangler() { # SETT...: radene som ikke er på plass
	pakker | while read -r sett prove rad; do
		case " $* " in *" $sett "*) finnes "$prove" || echo "$rad" ;; esac
	done
}

navn() { # KOLONNE RADER: pakkenavnene i et system, på én linje
	printf '%s\n' "$2" | awk -v k="$1" '$k != "-" { printf "%s%s", skille, $k; skille = " " }'
}

skaff() { # SETT...
	rader=$(mangler "$@")
	[ -n "$rader" ] || return 0
	if ! command -v apt-get >/dev/null; then
		si "motebok: noe mangler på denne maskinen. Installer det og prøv igjen:"
		si "  Fedora  sudo dnf install $(navn 2 "$rader")"
		si "  Arch    sudo pacman -S --needed $(navn 3 "$rader")"
		si "  macOS   brew install $(navn 4 "$rader")"
		exit 2
	fi
	apt_installer "$(navn 1 "$rader")"
	rader=$(mangler "$@")
	[ -z "$rader" ] || slutt 3 "installert, men finner fortsatt ikke: $(navn 1 "$rader")"
}

apt_installer() { # NAVN
	if [ "$(id -u)" -eq 0 ]; then
		som_rot=
	elif command -v sudo >/dev/null; then
		som_rot=sudo
	else
		slutt 2 "mangler pakker, og sudo finnes ikke. Som root: apt-get install $1"
	fi
	si "Først installeres disse pakkene fra Debian, så bygges motebok i $ROT:"
	si "  ${som_rot:+sudo }apt-get install $1"
	[ -n "$JA" ] || spor_om_lov
	logg=$(mktemp) || slutt 3 "får ikke laget en midlertidig fil"
	# shellcheck disable=SC2086 # navnene og et tomt sudo skal deles ved mellomrom
	{
		$som_rot apt-get -qq update &&
		$som_rot env DEBIAN_FRONTEND=noninteractive apt-get -qq install \
			-o DPkg::Lock::Timeout=120 --no-install-recommends $1
	} >"$logg" 2>&1 </dev/null || vis_logg "installasjonen gikk ikke" "$logg"
	rm -f "$logg"
}

spor_om_lov() {
	(: </dev/tty) 2>/dev/null || slutt 2 "ingen terminal å spørre på; -y svarer ja"
	printf 'Er det greit? [J/n] ' >/dev/tty
	read -r svar </dev/tty || svar=n
	case $svar in
	'' | [JjYy]*) ;;
	*) slutt 2 "ingenting er installert" ;;
	esac
}

vis_logg() { # HVA FIL: slutten av loggen, og hvor resten står
	tail -n 25 "$2" >&2
	slutt 3 "$1; hele loggen er $2"
}

bygg() { # KATALOG [OPSJON...]
	mappe=$ROT/$1
	shift
	mkdir -p "$mappe" || slutt 3 "kan ikke skrive i $ROT"
	onsket="$ROT $*"
	[ -f "$mappe/build.ninja" ] || si "Bygger i $mappe; det tar litt tid første gang."
	{
		if [ ! -f "$mappe/build.ninja" ]; then
			meson setup "$mappe" "$ROT" "$@"
		elif [ "$onsket" != "$(cat "$mappe/oppsett")" ]; then
			meson setup --reconfigure "$mappe" "$ROT" "$@"
		fi && echo "$onsket" >"$mappe/oppsett" && ninja -C "$mappe"
	} >"$mappe/bygg.log" 2>&1 || vis_logg "byggingen gikk ikke" "$mappe/bygg.log"
}
