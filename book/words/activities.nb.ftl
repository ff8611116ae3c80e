### Aktivitetene til personene i senteret og partnerenhetene, og senterets egne planer.

column-tie = Tilknytning
column-theme = Tema
column-type = Type
column-status = Status
column-project = Prosjekt
column-amount-is = Hva det er
# Står etter en bildetekst: tilknytningene legges aldri sammen.
apart = De tre tilknytningene er talt hver for seg og aldri lagt sammen; bare planene er senterets egne.
# $names er en liste med komma mellom; $more er hvor mange navn som er utelatt.
people-cut = { $names }, og { $more } til

# $own er antallet rader som er senterets egne, $done de av dem som en kilde dokumenterer.
activity-ties =
    .title = { $own ->
        [1] Bare én rad er senterets egen
       *[other] Bare { SPELLED($own) } rader er senterets egne
    }{ $done ->
        [0] , og alle er planer
        [1] , og én av dem er dokumentert
       *[other] , og { SPELLED($done) } av dem er dokumentert
    }
    .caption =
        Senterets egen aktivitetsliste er ikke funnet.
        Det som er kjent, er det åpne kilder viser om personene i senteret, om prosjekter som en partner koordinerer, og om partnernes enheter.
    .column-meaning = Betydning
    .column-rows = Rader
# De tre tallene gjelder seminarer, hvert under sin tilknytning.
activity-types =
    .title = Seminarer som er funnet: { $person } med en person på lysbildene, { $project } i prosjekter, { $unit } ved partnerenheter
    .caption = Dokumenterte aktiviteter fordelt på finere typer, med den aktiviteten på lysbildene som hver type er regnet under, og hvorfor.
    .column-slide = Aktivitet på lysbildene
    .column-why = Hvorfor
    .none = ingen av aktivitetene på lysbildene
# $own er antallet aktiviteter som en kilde kaller senterets egne, $plans antallet planer.
activity-plans =
    .title =
        { $plans ->
            [1] Senteret har én plan;
           *[other] Senteret har { SPELLED($plans) } planer;
        }
        { $own ->
            [1] én egen aktivitet er funnet
           *[other] { SPELLED($own) } egne aktiviteter er funnet
        }
    .caption =
        Planene på senterets side, udaterte, og hvor mange dokumenterte aktiviteter av samme slag personene, det koordinerte prosjektet og partnerenhetene har, etter tilknytning.
        Dette er ikke trinn i planen: ingen kilde knytter dem til den.
    .column-plan = Plan
    .column-own = Dokumentert som senterets egne
activity-funding =
    .title = { $count ->
        [1] For ett prosjekt oppgir en kilde et beløp
       *[other] For { SPELLED($count) } prosjekter oppgir en kilde et beløp; de er av ulike slag
    }
    .caption =
        Beløp slik kildene oppgir dem.
        En tildeling er ikke en kostnadsramme, en kostnadsramme gjelder alle partnere, og årene er ulike: beløpene skal ikke legges sammen.
    .column-amount = Beløp
activity-log =
    .title = Alle { $count } aktiviteter og planer som er funnet
    .caption =
        En levende logg: data/centre/activities.csv, der senteret kan legge til rader.
        Titlene fører til publikasjonen der DOI er kjent.
        Uten dato: kilden har ingen.
    .column-who = Hvem

## Figurer

activity-themes =
    .title = { $count ->
        [0] Alle tema har en dokumentert aktivitet
       *[other] { CAPITAL(SPELLED($count)) } tema er uten dokumentert aktivitet: { $names }
    }
    .caption =
        Dokumenterte aktiviteter etter tema og tilknytning.
        Hver aktivitet er sortert under ett tema, av oss, etter hva den handler om: artikler om studenters læring og om pasientforløp er med, også der ingen digital løsning er studert.
    .alt = Stolpediagram i tre felt, ett for hver tilknytning.
# $ties er hvor mange av de tre tilknytningene som har flest aktiviteter i $year.
activity-years =
    .title = For { $ties ->
        [1] én av de tre
        [2] to av de tre
       *[other] alle tre
    } tilknytningene er det ikke funnet flere aktiviteter i noe annet år enn i { $year }
    .caption =
        Aktiviteter etter året de fant sted eller begynte; uten fyll: varslet eller planlagt i et prosjekt, ikke dokumentert.
        { $undated ->
            [1] { $undated } dokumentert aktivitet er uten dato og ikke med.
           *[other] { $undated } dokumenterte aktiviteter er uten dato og ikke med.
        }
        En nedgang kan være en nedgang i det som står på de åpne sidene som er lest, ikke i det som gjøres.
    .alt = Stolpediagram etter år, ett felt for hver tilknytning.
    .column-year = År
    .column-activities = Aktiviteter
# Deler av alternative tekster: tallene for et tema eller en tilknytning, og et tall som ikke er dokumentert.
described = { $name }: { $counts }.
counted = { $name } { $count }
marked = { $count } ({ $status })

## Slik er tallene regnet ut

how-tie-plan = aktiviteter med tilknytningen plan
how-tie-person = aktiviteter med tilknytningen person
how-tie-project = aktiviteter med tilknytningen project
how-tie-unit = aktiviteter med tilknytningen unit
how-undated = dokumenterte aktiviteter uten dato
how-announced = varslet eller planlagt i et prosjekt
how-themes-without-activity = tema uten dokumentert aktivitet
how-themes = rader i data/centre/themes.csv
