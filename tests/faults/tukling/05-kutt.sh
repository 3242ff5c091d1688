# De tre siste hendelsene er kuttet av, også heving og segl.
sed -i -n -e :a -e '1,3!{P;N;D};N;ba' "$1"
