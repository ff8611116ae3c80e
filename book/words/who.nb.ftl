### Hvem senteret er, og hvem du kan skrive til.

column-name = Navn
column-institution = Institusjon
column-role = Rolle ifølge kilden

centre-units =
    .title = { CAPITAL(SPELLED($count)) } institusjoner er med, hver med navngitte enheter
    .caption = Institusjoner og enheter slik de står på lysbildene.
    .column-units = Fakultet og enheter
gemini-model =
    .title = Gemini-modellen er fra { $first }; { SPELLED($joined) } institusjoner til er kommet med, den siste i { $last }
    .caption =
        Hva åpne sider hos institusjonene og evalueringen sier om modellen.
        Sidene som er lest, sier ikke når senteret for e-helse ble opprettet, for hvor lenge eller under hvem.

## Personer og tema

another-address = en annen adresse
person = { $name }: { $themes }.
no-theme = ingen funnet
centre-people-themes =
    .title = { CAPITAL(SPELLED($active)) } av de { SPELLED($people) } navngitte personene har aktiviteter i { SPELLED($themes) } av de { SPELLED($all) } temaene
    .caption =
        Personene som er navngitt på lysbildene, med institusjonen som adressen de har der, hører til, og temaene for dokumenterte aktiviteter som de er med i; en tykkere linje står for flere aktiviteter.
        Tema i grått har ingen slik aktivitet.
        Det er vi som har sortert etter tema, og åpne kilder er ikke fullstendige: figuren viser det som er funnet, ikke alt personene gjør.
    .alt = Diagram med linjer fra personer til tema.
    .column-theme = Tema
    .column-activities = Aktiviteter

## Roller

role = { $role } ({ $unit })
# $names er de $lacking personene uten rolle.
centre-roles-named =
    .title = Åpne kilder viser roller for { SPELLED($count) } av personene på lysbildene
    .caption = { $lacking ->
        [0] Én rad for hver rolle slik én kilde oppgir den; personen kan ha skiftet rolle siden.
       *[other] Én rad for hver rolle slik én kilde oppgir den; personen kan ha skiftet rolle siden. Det er ikke funnet noen åpen kilde som oppgir en rolle for { $names }.
    }
centre-roles-others =
    .title = { $count } andre personer har en rolle i partnernes aktiviteter
    .caption =
        Personer som kildene navngir i prosjekter og artikler fra partnernes enheter.
        De er ikke navngitt på lysbildene, og ingenting her sier at de hører til senteret.

## Hvem du kan skrive til

centre-contacts =
    .title = Hvem du kan skrive til, ifølge det siste lysbildet
    .caption = Adresser som på lysbildene, med store bokstaver som der; vi har ikke prøvd om de er i bruk.
    .column-address = Adresse

## Slik regnes tallene ut

how-people = personer som lysbildene navngir
how-active = av disse i en dokumentert aktivitet
