# Hva `reproduce` sier: om en gjenskaping gir det som er publisert, og hvis ikke, hva som er ulikt og hva som ligger bak.

## Hva som ble kontrollert

checked-commit = Kontrollert: versjon { $commit } fra { $day }, hentet inn i en tom mappe.
checked-files = Kontrollert: filene i denne mappa slik de er nå, kopiert til en tom mappe. De er som i versjon { $commit }, bortsett fra { $count ->
        [one] én som er ny eller endret siden, og ikke lagret i historikken
       *[other] { $count } som er nye eller endret siden, og ikke lagret i historikken
    }: { $files }.
checked-archive = Kontrollert: filene i denne mappa, hentet inn i en tom mappe. Mappa har ingen historikk, så ingen versjon kan navngis.
baseline-own = Sammenlignet med det den samme versjonen inneholder: grunnlaget, resultatene som er lagret i notatbøkene, og teksten.
baseline-commit = Sammenlignet med det versjon { $commit } fra { $day } inneholder: grunnlaget, resultatene som er lagret i notatbøkene, og teksten.
baseline-ref = Sammenlignet med { $ref } (versjon { $commit } fra { $day }): grunnlaget, resultatene som er lagret i notatbøkene, og teksten. De er lest, ikke regnet ut på nytt.
baseline-folder = Sammenlignet med grunnlaget, resultatene som er lagret i notatbøkene, og teksten i den samme mappa.
environment-here = Miljø: Python { $python } med pakkene slik de er her; { $lock } nevner de samme versjonene.
environment-new = Miljø: Python { $python } med pakker som ble installert på nytt etter { $lock }, fordi de som er her, er andre.
environment-unlocked = Miljø: Python { $python } med pakkene slik de er her; det finnes ingen { $lock } å holde dem opp mot.
method = Framgangsmåte: nøyaktig, tegn for tegn, uten avrunding; en uendret tilstand gir ingen forskjell og avslutningsstatus 0. Det som nevnes som årsak til en forskjell, er sluttet ut fra radene, koden og teksten som hvert resultat kommer fra; det er ikke satt tilbake for å bevise det.
quick = Resultater som var tatt vare på, er brukt for notatbøker der ingenting de bygger på, er endret. Utelat QUICK=1 (eller --quick) for å kjøre hver notatbok og bygge alt fra bunnen.
step-site = Nettstedet og PDF-ene bygges i kopien, det tar lengst tid; dine egne filer røres ikke ...
step-notebooks = Notatbøkene kjøres i kopien; dine egne filer røres ikke ...
step-baseline = Grunnlaget regnes ut på nytt i kopien; det publiserte røres ikke ...
step-compare = Kopien sammenlignes med det som er publisert ...
and-more = { $named } og { $count } til

## Svaret

same = Det som ble gjenskapt, er det som er publisert: Alt som ble sammenlignet, er nøyaktig likt.
differs = Det som ble gjenskapt, er ikke det som er publisert: Resultater er ulike.
differs-text = Alle resultater er like (tall, påstander og dataene til figurer og tabeller). Bare det som er skrevet rundt dem, er ulikt.
in-all = Dette er ulikt, og alt er nevnt ved navn nedenfor: { $parts }.
part-claim = { $count ->
        [one] én påstand
       *[other] { $count } påstander
    }
part-number = { $count ->
        [one] ett tall
       *[other] { $count } tall
    }
part-figure = { $count ->
        [one] én figur
       *[other] { $count } figurer
    }
part-table = { $count ->
        [one] én tabell
       *[other] { $count } tabeller
    }
part-other = { $count } av slaget { $kind }
part-cell = i dataene til disse { $count ->
        [one] én celle
       *[other] { $count } celler
    }
part-row = { $count ->
        [one] én rad i dataene er ny eller borte
       *[other] { $count } rader i dataene er nye eller borte
    }
part-sentence = { $count ->
        [one] én setning
       *[other] { $count } setninger
    }
part-output = det { $count ->
        [one] én notatbok
       *[other] { $count } notatbøker
    } viser ellers
part-file = { $count ->
        [one] én annen fil
       *[other] { $count } andre filer
    }
part-page = { $count ->
        [one] én side på nettstedet
       *[other] { $count } sider på nettstedet
    }
part-pdf = { $count ->
        [one] én PDF
       *[other] { $count } PDF-er
    }
no-claim-changed = Ingen påstand er endret, verken i ord eller i tillit.
count-numbers = Tall: { $same } av { $all } er like.
count-claims = Påstander: { $same } av { $all } er like, i ord og i tillit.
count-figures = Figurer: { $same } av { $all } er like, i data, ord og tegning.
count-tables = Tabeller: { $same } av { $all } er like, i data og ord.
count-exhibits = { $kind }: { $same } av { $all } er like.
count-notebooks = Notatbøker: { $same } av { $all } viser det som er lagret i dem.
count-files = Filer i grunnlaget: { $same } av { $all } er like byte for byte.
others = Ikke disse: { $names }.
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
no-site = sidene på nettstedet og PDF-ene, fordi det ikke finnes noe publisert nettsted her. Slik sammenlignes de også: make reproduce SITE=sti/til/nettstedet, eller med bare lista over kontrollsummer, make reproduce LISTED=sti/til/SHA256SUMS.
other-site = sidene på nettstedet og PDF-ene: Nettstedet som ligger her, er bygd fra { $commit }, ikke fra det som det sammenlignes med.
site-not-read = sidene på nettstedet og PDF-ene: { $why }

## Hva som ligger bak

cause-cell = I { $file }, rad { $row }, kolonne { $column }: «{ $old }» er nå «{ $new }»{ $commit }.
cause-row-new = I { $file } er rad { $row } ny{ $commit }.
cause-row-gone = I { $file } er rad { $row } borte{ $commit }.
cause-row-renamed = I { $file } heter rad { $old } nå { $new }{ $commit }.
cause-code = I { $file } er { $row } (linje { $line }) skrevet annerledes{ $commit }.
cause-code-said = I { $file } var konstanten { $row } (nå i linje { $line }) { $old } og er { $new }{ $commit }.
cause-code-new = I { $file } er { $row } ny{ $commit }.
cause-code-gone = I { $file } er { $row } borte{ $commit }.
cause-words = I { $file } er meldingen { $row } (linje { $line }) skrevet annerledes{ $commit }.
cause-words-said = I { $file }, linje { $line }, var meldingen { $row } «{ $old }» og er «{ $new }»{ $commit }.
cause-words-new = I { $file } er meldingen { $row } ny{ $commit }.
cause-words-gone = I { $file } er meldingen { $row } borte{ $commit }.
cause-file = { $file } er annerledes{ $commit }.
cause-line = I { $file }, linje { $line }: { $text }{ $more }{ $commit }.
cause-text-cell = I { $file }, celle { $cell }, som er tekst, linje { $line }: { $text }{ $more }{ $commit }.
cause-code-cell = I { $file }, celle { $cell }, som er kode, linje { $line }: { $text }{ $more }{ $commit }.
more-lines = { ", " }{ $count ->
        [one] og én linje til
       *[other] og { $count } linjer til
    }
commit = { " " }(versjon { $commit } fra { $day }, «{ $subject }»)
uncommitted = { " " }(ikke lagret i historikken)
signs = I hakeparentes står det som er endret: [før → nå], [+ føyd til], [− tatt ut].
behind = Det som følger, er annerledes på grunn av dette:
through = Det bygger på dette gjennom { $rows }.
rows-of = { $count ->
        [one] raden
       *[other] radene
    } { $rows } i { $file }
quoted = «{ $text }»
was-is = «{ $old }» er nå «{ $new }»
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
claim-said = Påstanden { $id } lyder annerledes: { $text } Tilliten til den er den samme som før{ $certainty ->
        [none] .
       *[other] { " " }(«{ $certainty }»).
    } Den står på { $pages }.
claim-new = Påstanden { $id } er ny: «{ $new }»
claim-gone = Påstanden { $id } er borte: «{ $old }»
exhibit-new = { $kind } { $id } er ny, på siden «{ $page }»: «{ $new }».
exhibit-gone = { $kind } { $id } er borte fra siden «{ $page }»: «{ $old }».
exhibit-renamed = { $kind } { $old } heter nå { $new }; innholdet er det samme.
exhibit-differs = { $kind } { $id }, på siden «{ $page }»:
cell = rad { $row }, kolonne { $column }: { $values }
cells-all = { $count ->
        [one] Én celle i dataene
       *[other] { $count } celler i dataene
    }: { $cells }.
cells-most = { $count } celler i { $rows } rader av dataene, i kolonnene { $columns }. Den største endringen, målt mot det som sto der: { $cell }.
cells-first = { $count } celler i { $rows } rader av dataene, i kolonnene { $columns }. Den første: { $cell }.
rows-new = { $count ->
        [one] Én rad i dataene er ny
       *[other] { $count } rader i dataene er nye
    }: { $rows }.
rows-gone = { $count ->
        [one] Én rad i dataene er borte
       *[other] { $count } rader i dataene er borte
    }: { $rows }.
words-title = Tittelen på { $edition }: { $text }
words-caption = Teksten under, på { $edition }: { $text }
words-note = Merknaden på { $edition }: { $text }
words-alt = Alternativteksten på { $edition }: { $text }
drawing = Data og ord er de samme; tegningen er annerledes.
drawing-said = Data og ord er de samme; den viser det som er nevnt som endret ovenfor: { $names }.
page-sentences = På siden «{ $page }», { $count ->
        [one] én setning
       *[other] { $count } setninger
    }:
sentence-changed = På { $edition }: { $text }
sentence-new = På { $edition }, ny: { $text }
sentence-gone = På { $edition }, borte: { $text }
sentences-untranslated = På { $edition }: { $count ->
        [one] Én setning er
       *[other] { $count } setninger er
    } ikke lenger oversatt. Et avsnitt oversettes som en helhet; dette er endret på { $source }, så oversettelsen gjelder ikke lenger, og siden viser teksten på { $source }. Rett det i { $file }. Dette sto der:
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
        [one] Én til står i attesten.
       *[other] { $count } til står i attesten.
    }
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
