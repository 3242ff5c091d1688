# Agendaen i første linje er endret.
sed -i '1s/Plan for 2024/Plan for 2025/' "$1"
