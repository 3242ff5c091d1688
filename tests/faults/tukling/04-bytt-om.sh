# To hendelser har byttet plass.
sed -i '5{h;d};6{G}' "$1"
