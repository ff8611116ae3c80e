### Det `python -m ehelse add` sier i terminalen.

begin = Legg til: { $kind }, i { $file }. Ctrl-C avbryter, og da blir ingenting skrevet. { $back } går ett spørsmål tilbake.
back-to = Tilbake til: { $kind }.
first-question = Dette er det første spørsmålet.
again = { $column } en gang til:
again-listed = { $column } en gang til, ? viser hva det kan være:
enter-keeps = Bare Enter: { $answer }.
enter-keeps-or-none = Bare Enter: { $answer }. En bindestrek: ingen.
enter-none = Bare Enter: ikke kjent, eller ingen.
unreadable = Dette kan ikke leses. Skriv det en gang til; kanskje må terminalen settes til UTF-8.
none = Ingen.

allowed = En av: { $codes }.
written-like = Skrives slik: { $forms }.
type-integer = Et helt tall.
type-number = Et tall, med punktum og ikke komma.
one-of-these = En av disse.
one-of-many = En av de { $count } i { $file }.
search = ? viser dem, ? og en del av et ord søker.
several = Flere med «{ $separator }» mellom.
for-example = For eksempel { $example }.

fault-unknown = «{ $value }» finnes ikke i { $file }.
fault-empty = Dette kan ikke stå tomt.
fault-period = «{ $value }» er ingen dato eller periode som finnes. Skriv den som en av disse: { $forms }.
wrong-integer = «{ $value }» er ikke et helt tall. Skriv bare sifre, som 1500000.
wrong-number = «{ $value }» er ikke et tall. Skriv det med sifre og punktum, som 12 eller 12.5.
fault-form = «{ $value }» har ikke formen til denne kolonnen. Skriv det slik: { $example }.
fault-other = Dette går ikke; kontrollen av dataene sier på engelsk: { $said }

yes-or-no = (ja eller nei)
please-yes-or-no = Svar ja eller nei.
meant = Mente du { $name }?
meant-several = Mente du { $names }, som er { $count } navn?
add-now = Legge til «{ $name }» nå ({ $kind })?
write-this = Skal dette skrives?
alike = { $ids } har de samme ordene og den samme datoen. Skriv dette bare hvis det er noe annet.
alike-given = { $ids } har de samme ordene og den samme datoen. Hvis dette er noe annet, legg til --again.

new-in = Nytt i { $file }:
as-line = Som linje i filen:
working-out = Regner ut hva som endres i rapporten; --quick hopper over dette ...
number-changes = tall { $id }: { $old } → { $new }
no-number = ingen
exhibit-changes = figur eller tabell { $id }: { $title }
pages-change = sider: { $pages }
nothing-changes = ingen tall og ingen figurer eller tabeller
dry-run = En prøve.
nothing-written = Ingenting ble skrevet.
not-computed = Rett det, eller legg til --quick for å skrive uten denne prøven.
no-file = { $file } kan ikke leses eller skrives: { $error }.
written = Skrevet: { $files }.
next-finding = Ingen side viser { $id } ennå: Et funn vises når det er kodet. Legg kodene til i data/real/codings.csv, en rad for hver koder i data/real/coders.csv; docs/coding.md sier hvordan.
renew = Lag rapporten på nytt: make update book. Les så sidene som er nevnt over; en setning endrer ikke seg selv.

kind-activity = aktivitet
kind-finding = funn
kind-observation = observasjon
kind-publication = publikasjon
kind-source = kilde
kind-person = person
kind-partner = partner
kind-indicator = indikator
kind-group = gruppe
kind-survey = undersøkelse
