# Seglet er tatt av.
sed -i '$d' "$1"
