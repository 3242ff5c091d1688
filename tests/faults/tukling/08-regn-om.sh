# En tekst er endret, og kjeden er regnet ut på nytt fra der, også i seglet.
forrige=$(printf "%064d" 0)
while IFS= read -r l; do
	l=$(printf %s "$l" | sed -e "s/Tekst nr\\. 1/Tekst nr. 9/" -e "s/\",\"hode\":\"[0-9a-f]*/\",\"hode\":\"$forrige/" \
		-e "s/,\"hode\":\"[0-9a-f]*/,\"hode\":\"$forrige/" -e "s/,\"forrige\":.*/,\"forrige\":\"$forrige\"/")
	forrige=$(printf %s "$l" | sha256sum | cut -c1-64)
	printf "%s,\"kjede\":\"%s\"}\n" "$l" "$forrige"
done <"$1" >"$1.x" && mv "$1.x" "$1"
