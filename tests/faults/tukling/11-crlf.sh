# Linjeskiftene er byttet med dem Windows bruker.
sed -i 's/$/\r/' "$1"
