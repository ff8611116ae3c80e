# Hva `reproduce` sier: om en gjenskaping gir det som er publisert, og hvis ikke, hva som er ulikt og hva som ligger bak.

## Hva som ble kontrollert

checked-commit = Kontrollert: versjon { $commit } fra { $day }, hentet inn i en tom mappe.
checked-files = Kontrollert: filene i denne mappa slik de er nå, hentet inn i en tom mappe. De er som i versjon { $commit }, bortsett fra { $count ->
        [one] én som ikke er lagret i historikken
       *[other] { $count } som ikke er lagret i historikken
    }: { $files }.
checked-archive = Kontrollert: filene i denne mappa, hentet inn i en tom mappe. Mappa har ingen historikk, så ingen versjon kan navngis.
baseline-own = Sammenlignet med det den samme versjonen publiserer: grunnlaget, resultatene som er lagret i notatbøkene, og teksten.
baseline-commit = Sammenlignet med det versjon { $commit } fra { $day } publiserer: grunnlaget, resultatene som er lagret i notatbøkene, og teksten.
baseline-ref = Sammenlignet med { $ref } (versjon { $commit } fra { $day }): grunnlaget, resultatene som er lagret i notatbøkene, og teksten. De er lest, ikke regnet ut på nytt.
baseline-folder = Sammenlignet med grunnlaget, resultatene som er lagret i notatbøkene, og teksten i den samme mappa.
environment-here = Miljø: Python { $python } med pakkene slik de er her; { $lock } nevner de samme versjonene.
environment-new = Miljø: Python { $python } med pakker som ble installert på nytt etter { $lock }, fordi de som er her, er andre.
environment-unlocked = Miljø: Python { $python } med pakkene slik de er her; det finnes ingen { $lock } å holde dem opp mot.
quick = Resultater fra notatbøker som var tatt vare på fra før, er brukt der ingenting de bygger på, er endret; dette er ikke en gjenskaping fra bunnen.
step-site = Nettstedet og PDF-ene bygges, det tar lengst tid ...
step-notebooks = Resultatene fra notatbøkene lagres ...
step-baseline = Grunnlaget skrives ...
step-compare = Det som kom ut, sammenlignes ...
and-more = { $named } og { $count } til

## Svaret

same = Det som ble gjenskapt, er det som er publisert.
differs = Det som ble gjenskapt, er ikke det som er publisert: { $count ->
        [one] Én ting er ulik.
       *[other] { $count } ting er ulike.
    }
count-numbers = Tall: { $same } av { $all } er like.
count-claims = Påstander: { $same } av { $all } er like, i ord og i tillit.
count-figures = Figurer: { $same } av { $all } er like, i data, ord og tegning.
count-tables = Tabeller: { $same } av { $all } er like, i data og ord.
count-exhibits = { $kind }: { $same } av { $all } er like.
count-notebooks = Notatbøker: { $same } av { $all } viser det som er lagret i dem.
count-files = Filer i grunnlaget: { $same } av { $all } er like byte for byte.
count-sentences = Setninger i utgaven på { $edition }: { $same } av { $all } er like.
count-pages = Sider på nettstedet: { $same } av { $all } er like.
count-pdfs = PDF-er: { $same } av { $all } har den samme teksten på hver side.
count-site-files = Andre filer på nettstedet: { $same } av { $all } er like byte for byte.
missing = Ikke sammenlignet: { $what }
no-numbers = tall, fordi en av de to tilstandene ikke nevner noen.
no-claims = påstander, fordi en av de to tilstandene ikke merker noen.
no-marks = hvor stor tillit påstandene fortjener, fordi en av de to tilstandene ikke har noen liste over det.
no-baseline = filene i grunnlaget, fordi en av de to tilstandene ikke har noen.
no-edition = utgaven på { $edition }, fordi den publiserte tilstanden ikke har noen.
no-site = sidene på nettstedet og PDF-ene, fordi det ikke finnes noe publisert nettsted her. Oppgi lista over kontrollsummer (LISTED=sti/til/SHA256SUMS) eller mappa (SITE=sti).
other-site = sidene på nettstedet og PDF-ene: Nettstedet som ligger her, er bygd fra { $commit }, ikke fra det som det sammenlignes med.
site-not-read = sidene på nettstedet og PDF-ene: { $why }

## Hva som ligger bak

cause-cell = I { $file }, rad { $row }, kolonne { $column }: «{ $old }» er nå «{ $new }»{ $commit }.
cause-row-new = I { $file } er rad { $row } ny{ $commit }.
cause-row-gone = I { $file } er rad { $row } borte{ $commit }.
cause-row-renamed = I { $file } heter rad { $old } nå { $new }{ $commit }.
cause-code = I { $file } er { $row } (linje { $line }) skrevet annerledes{ $commit }.
cause-code-said = I { $file }, linje { $line }, var { $row } «{ $old }» og er «{ $new }»{ $commit }.
cause-code-new = I { $file } er { $row } ny{ $commit }.
cause-code-gone = I { $file } er { $row } borte{ $commit }.
cause-words = I { $file } er meldingen { $row } (linje { $line }) skrevet annerledes{ $commit }.
cause-words-said = I { $file }, linje { $line }, var meldingen { $row } «{ $old }» og er «{ $new }»{ $commit }.
cause-words-new = I { $file } er meldingen { $row } ny{ $commit }.
cause-words-gone = I { $file } er meldingen { $row } borte{ $commit }.
cause-file = { $file } er annerledes{ $commit }.
commit = { " " }(versjon { $commit } fra { $day }, «{ $subject }»)
uncommitted = { " " }(ikke lagret i historikken)
behind = Det som følger, er annerledes på grunn av dette:
through = Det som følger, bygger på rader som nevner dette, og er annerledes på grunn av det:
perhaps = Ingen av radene som det følgende bygger på, er endret. Annet som er endret, og som kan ligge bak:
perhaps-rows = Dette er endret, og kan ligge bak det som følger:
untraced = Hva som ligger bak dette, kan ikke spores: Ingenting av det som går inn i boka, er ulikt mellom de to tilstandene. Det kan være maskinen, pakkene på den eller et grunnlag som ble skrevet ut fra noe annet.
untraced-archive = Hva som ligger bak dette, kan ikke spores: Mappa har ingen historikk, så ingenting sier hva som gikk inn i grunnlaget.
untraced-some = Hva som ligger bak dette, kan ikke spores: Det som går inn i boka, er ulikt, men ingenting av det som disse bygger på.

## Hva det endrer

number-changed = Tallet { $id } var { $old } og er { $new }.
number-new = Tallet { $id } er nytt: { $new }.
number-gone = Tallet { $id } er borte; det var { $old }.
number-renamed = Tallet { $old } heter nå { $new }; det sier det samme.
claim-changed = Det som sies om tilliten til påstanden { $id }, var «{ $old }» og er «{ $new }».
claim-said = Påstanden { $id } har nå andre tall eller ord, på siden «{ $page }» eller der den ellers står; den er like sikker som før.
claim-new = Påstanden { $id } er ny: «{ $new }»
claim-gone = Påstanden { $id } er borte: «{ $old }»
exhibit-new = { $kind } { $id } er ny, på siden «{ $page }»: «{ $new }».
exhibit-gone = { $kind } { $id } er borte fra siden «{ $page }»: «{ $old }».
exhibit-renamed = { $kind } { $old } heter nå { $new }; innholdet er det samme.
cell-changed = I dataene til { $of } { $id }, på siden «{ $page }», rad { $row }, var kolonnen { $column } «{ $old }» og er «{ $new }».
cells = I dataene til { $of } { $id }, på siden «{ $page }», er { $count } celler annerledes; den første, i rad { $row }, kolonnen { $column }, var «{ $old }» og er «{ $new }».
cell-new = I dataene til { $of } { $id }, på siden «{ $page }», er en rad ny: { $new }.
cell-gone = I dataene til { $of } { $id }, på siden «{ $page }», er en rad borte: { $old }.
words-title = Tittelen til { $of } { $id }, på siden «{ $page }» i utgaven på { $edition }{ $also }, var «{ $old }» og er «{ $new }».
words-caption = Teksten under { $of } { $id }, på siden «{ $page }» i utgaven på { $edition }{ $also }, var «{ $old }» og er «{ $new }».
words-note = Merknaden til { $of } { $id }, på siden «{ $page }» i utgaven på { $edition }{ $also }, var «{ $old }» og er «{ $new }».
words-alt = Alternativteksten til { $of } { $id }, på siden «{ $page }» i utgaven på { $edition }{ $also }, var «{ $old }» og er «{ $new }».
drawing = Tegningen av { $of } { $id }, på siden «{ $page }», er annerledes; data og ord er de samme.
sentence-changed = På siden «{ $page }» i utgaven på { $edition } er «{ $old }» nå «{ $new }»
sentence-new = På siden «{ $page }» i utgaven på { $edition } er en setning ny: «{ $new }»
sentence-untranslated = På siden «{ $page }» i utgaven på { $edition } har { $count ->
        [one] én setning mistet oversettelsen
       *[other] { $count } setninger mistet oversettelsen
    }, fordi det som ble oversatt, lyder annerledes nå. Siden viser teksten på { $source }, fra og med: «{ $new }»
also = { " " }(og på samme måte på { $editions })
sentence-gone = På siden «{ $page }» i utgaven på { $edition } er en setning borte: «{ $old }»
output-changed = Notatboka { $id } viser noe annet enn det som er lagret i den.
output-gone = Notatboka { $id } er borte, eller har ikke lenger noen kode.
file-changed = Fila { $id } er annerledes.
file-new = Fila { $id } er ny.
file-gone = Fila { $id } er borte.
page-changed = Siden { $id } på nettstedet er annerledes.
page-differs = Siden { $id } på nettstedet er annerledes; den første forskjellen var «{ $old }» og er «{ $new }».
page-new = Siden { $id } på nettstedet er ny.
page-gone = Siden { $id } på nettstedet er borte.
pdf-changed = { $id } er annerledes.
pdf-differs = { $id } er annerledes på side { $part }; den første forskjellen var «{ $old }» og er «{ $new }».
pdf-new = { $id } er ny.
pdf-gone = { $id } er borte.
more = { $count ->
        [one] Én til av samme slag står i attesten.
       *[other] { $count } til av samme slag står i attesten.
    }
of-figure = figuren
of-table = tabellen
kind-figure = Figuren
kind-table = Tabellen

## Når den ikke kunne kjøres

not-run = Det lot seg ikke avgjøre om boka er den samme: { $why }
not-rebuilt-site = Nettstedet kunne ikke bygges.
not-rebuilt-notebooks = Notatbøkene kunne ikke kjøres.
not-rebuilt-baseline = Grunnlaget kunne ikke skrives.
said = Det siste som ble sagt om det:
changed-inputs = Dette er ulikt mellom det som er publisert, og det som skulle gjenskapes:
nothing-changed = Ingenting av det som går inn i boka, er annerledes enn i det som er publisert.
remedy-rebuild = Rett opp det som er nevnt, eller ta det tilbake, og kjør på nytt.

## Attesten

written = En attest ligger i { $folder }: certificate.md for mennesker, certificate.json for programmer, codecheck.yml for CODECHECK, og changes.md, et utkast til det leserne bør få vite.
certificate-title = Attest: hva en gjenskaping av «{ $title }» ga
certificate-when = Når: { $time }.
certificate-machine = Maskin: { $system } på { $processor }, { $count ->
        [one] én prosessor
       *[other] { $count } prosessorer
    }.
certificate-lock = Pakker: { $count }, etter låsefila med kontrollsummen (SHA-256) { $digest }; fila certificate.json lister dem opp.
certificate-baseline = Kontrollsum for det publiserte grunnlaget: { $digest }.
certificate-rebuilt = Kontrollsum for det gjenskapte: { $digest }.
certificate-person = Hvem som har kontrollert, står åpent: Et program skrev dette. Et menneske som har sett på det, føyer til et navn.
codecheck-manifest = Skrevet av et program, for at et menneske skal gjøre den ferdig. Hver fil i det publiserte grunnlaget er ett resultat som ble sammenlignet.
codecheck-person = Fylles ut av den som har kontrollert: Et program kan ikke gå god for det. Fjern tegnene foran linjene.
codecheck-number-file = hvert tall som teksten viser
codecheck-exhibit-file = dataene til { $id }: { $title }
codecheck-other-file = del av det publiserte grunnlaget
draft-title = Utkast til hva som er endret i funnene siden { $since }
draft-note = Skrevet av et program ut fra det som er ulikt. Si hva det betyr for en leser, og ta bort det som ikke betyr noe.
draft-none = Ingen tall, påstander, figurer eller tabeller er endret.

## Tabellen over hva som er endret siden en versjon

changes-nowhere = Det føres ingen tabell over endringer: press_changes i _config.yml ville nevnt den.
changes-unknown = { $file } tas som den er: Her finnes ingen merkelapp for en versjon (v1.0) å sammenligne med.
changes-current = { $file } sier hva som er endret siden { $ref }.
changes-written = { $file } er fornyet: Den sier hva som er endret siden { $ref }.
changes-stale = { $file } er ikke det som er endret siden { $ref }. Kjør `make update`, og se på forskjellen.
