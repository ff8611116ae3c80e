# Det pressen selv sier til leserne. Se press.en.ftl.

language-name = Norsk

task-open = ikke gjort
task-done = gjort

## Bildetekster

figure-number = Figur { $number }
table-number = Tabell { $number }
code-number = Programkode { $number }
section-number = Avsnitt { $number }

## Merker ved utsagn i teksten

# Leder fra setningen som sier hvorfor, til listen over alle merker.
mark-more = Alle grunner

## Figurer og tabeller

source = Kilde
sources = Kilder
tier = nivå{"\u00A0"}{ $tier }
values = Verdiene i figuren
csv = Data (CSV)
svg = Bilde (SVG)
png = Bilde (PNG)
code = Kode
notes = Merknader
exhibit-link = Lenke
# Bak dette ordet står det hvordan en figur eller tabell siteres; deretter hvor den står.
cite = Siter
cited = { $authors }: «{ $title }»
cited-in = { $number } i { $report }
version = versjon { $version }
# Det leseren hører når adressen til en figur eller tabell er kopiert.
copied = Lenken er kopiert
table = Tabell

## Tabeller som kan søkes i, filtreres og sorteres

browse =
    .choose = Velg rader i tabellen
    .search = Søk
    .all = Alle
    .empty = (tom)
    .reset = Nullstill
    .sort = Sorter etter denne kolonnen
    .rows = { $shown } av { $all } rader
    .ascending = sortert etter { $column }, stigende
    .descending = sortert etter { $column }, synkende

## Rammen rundt en side

search = Søk
main-menu = Hovedmeny
path = Du er her
toggle-menu = Vis eller skjul menyen
toggle-contents = Vis eller skjul innholdet på siden
# What a picture without alternative text is called for those who hear the PDF, in a book that allows them.
undescribed = Bilde uten beskrivelse
data-of = Data per { $date }
version-and-build = Versjon { $version }, bygg { $build }
build-alone = Bygg { $build }
licence = Lisens
logo = Logo: { $title }
announcement = Kunngjøring
page-sources = Kilden til denne siden
to-source =
    .repository = Kodelager
    .file = Vis kilden
    .edit = Foreslå en endring
    .issues = Meld om et problem
pdf = Rapporten som PDF

## PDF-en

contents = Innhold
# A link to what stands in another PDF of the book.
in-volume = { $words } ({ $volume })
# Stands where something was moved to another PDF.
moved = I { $volume }: { $what }.
# A formula in words, part by part, for those who hear the PDF. What is between the words says where a part ends.
spoken =
    .fraction = brøken { $a } over { $b }, slutt på brøk
    .power = { $a } opphøyd i { $b }
    .index = { $a } med indeks { $b }
    .indexpower = { $a } med indeks { $b } opphøyd i { $c }
    .squareroot = kvadratroten av { $a }, slutt på rot
    .root = roten av { $a } av grad { $b }
    .below = { $a } med { $b } under
    .above = { $a } med { $b } over
    .belowabove = { $a } fra { $b } til { $c }
    .plus = pluss
    .minus = minus
    .plusminus = pluss eller minus
    .equals = er lik
    .unequal = er ikke lik
    .less = er mindre enn
    .more = er større enn
    .atmost = er høyst
    .atleast = er minst
    .about = er omtrent
    .times = ganger
    .divided = delt på
    .sum = summen
    .product = produktet
    .integral = integralet
    .infinity = uendelig
    .open = parentes begynner
    .close = parentes slutter
    .hat = hatt
    .bar = strek

## Siden som leder til utgavene

entry-web = Les rapporten på nett
entry-pdf = Rapporten som PDF
entry-about = Data per { $date }, versjon { $version }

## Før en tekst som ikke er oversatt ennå

untranslated = [ikke oversatt]
