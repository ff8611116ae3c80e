### Aktivitetene til personene i senteret og partnerenhetene, og senterets egne planer.

column-tie = Tilknytning
column-theme = Tema
column-type = Type
column-status = Status
column-project = Prosjekt
column-amount-is = Hva det er
# Står etter en merknad: tilknytningene telles hver for seg.
apart = Vi teller de tre tilknytningene hver for seg, for bare planene er senterets egne.
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
    .caption = Hvordan hver rad i lista vår er knyttet til senteret, og hvor mange rader hver tilknytning har.
    .column-meaning = Betydning
    .column-rows = Rader
# De tre tallene gjelder publikasjoner, den største typen, hvert under sin tilknytning.
activity-types =
    .title = Publikasjoner: { $person } med en person i presentasjonen, { $project } i prosjekter, { $unit } ved partnerenheter
    .caption = Dokumenterte aktiviteter etter finere type, med den typen i presentasjonen som vi regner hver av dem under, og hvorfor.
    .column-slide = Aktivitet i presentasjonen
    .column-why = Hvorfor
    .none = ingen av aktivitetene i presentasjonen
# $own er antallet aktiviteter som en kilde kaller senterets egne, $plans antallet planer.
activity-plans =
    .title =
        { $plans ->
            [1] Senteret har én plan;
           *[other] Senteret har { SPELLED($plans) } planer;
        }
        { $own ->
            [1] vi fant én egen aktivitet
           *[other] vi fant { SPELLED($own) } egne aktiviteter
        }
    .caption = De udaterte planene på senterets side, og hvor mange dokumenterte aktiviteter av samme type personene, prosjektene og partnerenhetene har.
    .note = Ingen kilde knytter disse aktivitetene til planene.
    .column-plan = Plan
    .column-own = Dokumentert som senterets egne
activity-funding =
    .title = { $count ->
        [1] For ett prosjekt oppgir en kilde et beløp
       *[other] For { SPELLED($count) } prosjekter oppgir en kilde et beløp; de er av ulike slag
    }
    .caption = Beløp slik kildene oppgir dem.
    .note = Beløpene kan ikke summeres: En tildeling er ikke en kostnadsramme, en kostnadsramme gjelder alle partnere, og årene er ulike.
    .column-amount = Beløp
activity-log =
    .title = Alle { $count } aktiviteter og planer som vi fant
    .caption = Hver med type, tema, tilknytning og kilde; titlene fører til publikasjonen der DOI er kjent.
    .note =
        Senteret kan legge til aktiviteter som mangler.
        Uten dato: Kilden har ingen.
    .column-who = Hvem

## Figurer

activity-themes =
    .title = { $count ->
        [0] Alle tema har en dokumentert aktivitet
       *[other] { CAPITAL(SPELLED($count)) } tema er uten dokumentert aktivitet: { $names }
    }
    .caption =
        Dokumenterte aktiviteter etter tema og tilknytning.
    .note = Vi sorterer hver aktivitet under ett tema, etter hva den handler om: Artikler om studenters læring og om pasientforløp er med, også når de ikke studerer noen digital løsning. { CAPITAL(SPELLED($announced)) } som bare er varslet eller planlagt, er ikke med.
    .alt = Stolpediagram i tre felt, ett for hver tilknytning: hvor mange dokumenterte aktiviteter hvert av de tolv temaene har. Verdiene står i tabellen under.
# $span er de fem årene med flest aktiviteter.
activity-years =
    .title = Av { $dated } daterte aktiviteter vi fant, er { $some } fra { $span }
    .caption =
        Aktiviteter etter året de fant sted eller begynte; åpent merke: varslet eller planlagt, ikke dokumentert.
        { $undated ->
            [1] { CAPITAL(SPELLED($undated)) } dokumentert aktivitet er uten dato og ikke med.
           *[other] { CAPITAL(SPELLED($undated)) } dokumenterte aktiviteter er uten dato og ikke med.
        }
    .note = En nedgang kan være en nedgang i det som står på de åpne sidene vi har lest, ikke i det som gjøres.
    .alt = Stolpediagram etter år, ett felt for hver tilknytning: hvor mange aktiviteter som er dokumentert eller varslet. Verdiene står i tabellen under.
    .column-year = År
    .column-activities = Aktiviteter

## Slik er tallene regnet ut

how-tie-plan = aktiviteter med tilknytningen plan
how-tie-person = aktiviteter med tilknytningen person
how-tie-project = aktiviteter med tilknytningen project
how-tie-unit = aktiviteter med tilknytningen unit
how-undated = dokumenterte aktiviteter uten dato
how-announced = varslet eller planlagt i et prosjekt
how-themes-without-activity = tema uten dokumentert aktivitet
how-themes = tema på lysbildene
