# En hendelse er slettet.
sed -i 5d "$1"
