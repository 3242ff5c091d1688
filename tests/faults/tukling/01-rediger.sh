# En tekst er endret i filen.
sed -i 's/Tekst nr\. 1/Tekst nr. 9/' "$1"
