### Andre programmer: kostnader, innføringer, opplæring og det som fulgte.

column-programme = Prosjekt

## Hva de skal ha kostet

stage-first = første
stage-latest = siste
stage-until = senere
stage-only = eneste
programmes-costs =
    .title = Hva Helseplattformen og { SPELLED($others) } prosjekter i andre land skal ha kostet, og hva hver sum dekker
    .caption =
        Den første og den siste summen vi fant for hvert prosjekt, slik den er oppgitt; for Helseplattformen de to summene i én revisjon, siden tidligere summer dekker noe annet.
        Omfanget er en del av tallet, så to summer kan bare sammenlignes når de dekker det samme.
    .note =
        «Eneste» er den eneste summen vi fant, «senere» en totalsum fram til et senere år.
        Hva den første summen for Helseplattformen skulle dekke, sier ikke kilden vår.
        Summene står i egen valuta og for eget år; vi har ikke regnet om noen og ikke delt noen på en annen.
        De ti årene for Apotti står slik utdraget vårt oppgir dem; at den siste prognosen er fra etter at de var over, kan være en glipp i avisen.
    .column-stage = Hvilken
    .column-sum = Sum
    .column-scope = Hva den dekker

## Hvordan de ble tatt i bruk

programmes-courses =
    .title = { $paused ->
            [1] Én av { SPELLED($programmes) } innføringer ble satt på pause
           *[other] { CAPITAL(SPELLED($paused)) } av { SPELLED($programmes) } innføringer ble satt på pause
        }; { $sanctioned ->
            [1] én
           *[other] { SPELLED($sanctioned) }
        } bidro til at foretaket fikk særskilt oppfølging
    .caption = Hendelser som kildene nevner; en plan er merket som planlagt.
    .column-event = Hendelse
    .column-status = Status

## Opplæring

programmes-training =
    .title = Opplæring: { $low }–{ $high } timer etter yrke ett sted; et annet sted { $trained } opplært mot målet { $aim }
    .caption = Opplæring før innføringen, slik prosjektet oppgir den eller fortalte den til en avis.
    .note =
        Personer, timer og andeler er ulike ting, og ingen av dem sier hvor god opplæringen var.
        Timene er dem en ledende sykepleier ved ett foretak oppga for to yrker.
    .column-basis = Kildetype

## Etter innføringen

with-interval = { $change } ({ $interval })
programmes-after =
    .title = Av { SPELLED($studies) } studier av tiden etter innføringen finner { SPELLED($worse) } noe verre, { $unclear ->
            [1] én
           *[other] { SPELLED($unclear) }
        } ingen sikker endring
    .caption =
        Hva studier målte før og etter, slik sammendragene gjengir det.
        En endring etter en innføring trenger ikke å være en virkning av den.
    .note =
        Endringene står med 95 %-intervall der sammendraget har et; tidene er hvor lenge det gikk til nivået var tilbake.
        Mer bemanning, høyere utgifter og lengre tid regnes som verre.
        r i sykepleierstudien er størrelsen på en forskjell, fra null til én; fortegnet sier mer eller mindre.
    .column-study = Studie
    .column-outcome = Utfall
    .column-found = Funnet
    .column-months = Måneder etter
    .column-design = Hvordan det ble undersøkt
