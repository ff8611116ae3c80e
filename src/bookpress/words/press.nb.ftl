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
mark-more = Se begrunnelsen

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

rows-part = Viser { $shown } av { $all } rader.
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
toggle-menu = Sidene i rapporten
toggle-contents = Innholdet på siden
# What a picture without alternative text is called for those who hear the PDF, in a book that allows them.
undescribed = Bilde uten beskrivelse
data-of = Data sist endret { $date }
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

## Søket. Ord i lister har komma mellom seg; det et søk blir forstått ut fra, søkes det ikke etter.

search-close = Lukk søket
search-without-script = Søket trenger JavaScript, som er slått av i denne nettleseren. Dette er alle sidene:
search-hint = Ord, et tall eller et spørsmål. Piltastene går gjennom treffene, Esc lukker.
search-results =
    .label = Treff
    .found = { $count } steder har alle ordene
    .single = Ett sted har alle ordene
    .some = Ingen steder har alle ordene samlet; { $count } har noen av dem
    .none = Ingen treff
    .few = Med noen av ordene, eller alle lenger fra hverandre
    .loading = Søket lastes inn
    .failed = Søket kunne ikke lastes inn
    .all = Alle { $count } treff
    .marked = { $count } steder er merket
    .unmark = Fjern merkene
search-asks =
    .number = hvor mange, hvor mye, hvor stor, hvor stort, hvor store, hvor høy, hvor høyt, hvor lav, hvor lang, hvor lenge, hvor ofte, hvilken andel, hvor mange prosent, hvor stor andel
    .time = når, hvilket år, hvilken dato, hvilken måned
    .share = andel, andelen, prosentandel, antall, antallet
    .meaning = hva er, hva betyr, hva menes med, betydningen av, hvem er
    .amount = koste, koster, kostet, kostnad, kostnader, pris, prisen, dyr, dyrt, utgift, budsjett, bruker på
    .money = kroner, kr, euro, dollar, pund, sveitserfranc, million, millioner, milliard, milliarder
    .percent = %, prosent, pst
    .negation = ikke, ingen, intet, ingenting, uten, aldri
    .ignored = hva, hvilken, hvilket, hvilke, hvem, hvis, hvor, hvorfor, hvordan, er, var, blir, ble, bli, har, hadde, ha, kan, kunne, skal, skulle, vil, ville, må, måtte, bør, gjør, gjorde, fra, enn, dem, de, vi, vår, våre, oss, du, din, dere, meg, min, han, hun, sin, sitt, sine, noe, noen, om, mellom, blant, hos, ved, mot, der, her, disse, slik, også, sier, si, sa, betyr, betydning, forskjell, forskjellen, fortell, finnes, gjelder, mye, mange, per, opp, ned, ut, går, gå, gikk, får, få, fikk, komme, kom, kommer

## PDF-en

contents = Innhold
# A link to what stands in another PDF of the book.
in-volume = { $words } ({ $volume })
# The number of the chapter or section to which such a link leads, and a part of a volume: "vedlegg, kap. 2".
in-chapter = kap.{"\u00A0"}{ $number }
volume-part = { $volume }, { $part }
# Ord som viser at en setning bygger på en før den, med mellomrom mellom; små bokstaver.
leaning-words = der her denne dette disse slik slike de dem deres den det også
cell-below = nedenfor
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
entry-about = Data sist endret { $date }, versjon { $version }

## Før en tekst som ikke er oversatt ennå

untranslated = [ikke oversatt]
