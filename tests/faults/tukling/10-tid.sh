# En hendelse er flyttet en time fram.
sed -i '5s/T09:/T10:/' "$1"
