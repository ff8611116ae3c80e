### Hvem senteret er, og hvem du kan skrive til.

column-name = Navn
column-institution = Institusjon
column-role = Rolle ifølge kilden

centre-units =
    .title = { CAPITAL(SPELLED($count)) } institusjoner er med, hver med navngitte enheter
    .caption = Institusjoner og enheter slik de står i presentasjonen.
    .column-units = Fakultet og enheter
    .column-original = Som i presentasjonen
gemini-model =
    .title = Gemini-modellen er fra { $first }; { SPELLED($joined) } institusjoner har sluttet seg til siden, den siste i { $last }
    .caption = Hva åpne sider hos institusjonene og evalueringen sier om modellen.

## Personer og tema

another-address = en annen adresse
no-theme = ingen på åpne sider
# Et tema og hvor mange aktiviteter en person har under det.
theme-counted = { $theme } ({ $count })
centre-people-themes =
    .title = Til sammen har { SPELLED($active) } av de { SPELLED($people) } navngitte personene aktiviteter i { SPELLED($themes) } tema
    .caption = Personene i presentasjonen, institusjonen som adressen deres hører til, og temaene for de dokumenterte aktivitetene deres, med antall for hvert tema.
    .note =
        Vi sorterer hver aktivitet under ett tema.
        Åpne kilder er ikke fullstendige: Tabellen viser det vi fant, ikke alt personene gjør.
    .column-themes = Tema, med dokumenterte aktiviteter

## Roller

role = { $role } ({ $unit })
# $names er de $lacking personene uten rolle.
centre-roles-named =
    .title = Åpne kilder viser roller for { SPELLED($count) } av personene i presentasjonen
    .caption = { $lacking ->
        [0] Én rad for hver rolle slik én kilde oppgir den; personen kan ha skiftet rolle siden.
       *[other] Én rad for hver rolle slik én kilde oppgir den; personen kan ha skiftet rolle siden. Vi fant ingen åpen kilde som oppgir en rolle for { $names }.
    }

## Hvem du kan skrive til

centre-contacts =
    .title = Hvem du kan skrive til, ifølge det siste lysbildet
    .caption = Adressene står som i presentasjonen, med stor forbokstav; vi har ikke prøvd om de virker.
    .column-address = Adresse

## Slik regnes tallene ut

how-people = personer som lysbildene nevner
how-active = av disse i en dokumentert aktivitet
