# Filen er lagt tilbake slik den var tidligere i møtet ($3 er den).
cp "$3" "$1"
