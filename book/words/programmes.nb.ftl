### Andre programmer: kostnader, innføringer, opplæring og det som fulgte.

column-programme = Program

## Hva de er sagt å koste

stage-first = første
stage-latest = siste
stage-until = senere
stage-only = eneste
programmes-costs =
    .title = Hva { $programmes } programmer er sagt å koste: { $sums } summer og hva hver av dem dekker
    .caption =
        Første og siste er de vi fant, ikke de første og siste som finnes; eneste betyr at ingen annen er funnet, senere at summen går til et senere år.
        Summene står slik de er trykt: i egen valuta og for eget år, ikke omregnet.
        Ingen sum er delt på en annen, siden selv summene fra ett program oftest har ulikt omfang.
        Omfanget er en del av tallet.
    .column-stage = Hvilken
    .column-sum = Sum
    .column-scope = Hva den dekker

## Hvordan de ble tatt i bruk

programmes-courses =
    .title = Hvordan { $programmes } programmer til ble tatt i bruk: { $events } hendelser og planer, slik kildene nevner dem
    .caption =
        Hendelser som kildene nevner; en plan er merket som planlagt.
        Sundhedsplatformen, Apotti og Cambridge står i kapitlet om innføringen.
    .column-event = Hendelse
    .column-status = Status

## Opplæring

programmes-training =
    .title = Opplæring: { $low } til { $high } timer hver ett sted; et annet sted { $trained } opplært der { $aim } var målet
    .caption =
        Hvert tall er oppgitt av programmet eller fortalt til en avis; ingen er talt av oss.
        Personer, timer og andeler er ulike ting, og ingen av dem sier hvor god opplæringen var.
        Timene er dem en ledende sykepleier ved ett foretak oppga for to yrker.
    .column-basis = Hvordan kjent

## Etter innføringen

with-interval = { $change } ({ $interval })
programmes-after =
    .title = { $studies } studier etter en innføring: { $outcomes } utfall, i ulike retninger
    .caption =
        Endringene er etter mot før, med 95 % intervall der sammendraget har et; tidene er hvor lenge det gikk til nivået var tilbake.
        r i sykepleierstudien er størrelsen på en forskjell, fra null til én; fortegnet sier mer eller mindre.
        Alle er lest som sammendrag.
        En endring etter en innføring trenger ikke å være en virkning av den.
    .column-study = Studie
    .column-outcome = Utfall
    .column-found = Funnet
    .column-months = Måneder etter
    .column-design = Hvordan det ble undersøkt
