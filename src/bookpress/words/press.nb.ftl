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

rows-part = De første { $shown } av { $all } rader.
rows-none = { $all } rader.
rows-whole = Vis alle { $all } rader
rows-page = Alle rader på en egen side

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

## Siden som leder til utgavene

entry-web = Les rapporten på nett
entry-pdf = Rapporten som PDF
entry-about = Data per { $date }, versjon { $version }

## Før en tekst som ikke er oversatt ennå

untranslated = [ikke oversatt]
