# En hendelse er satt inn: en linje til, laget av en som er der.
sed -i '5{p;s/Tekst/Ny tekst/}' "$1"
