### Der kildene er uenige: én tabell for hver del av rapporten.

# $part er delen av rapporten, $counted hvor mange saker den har.
title = { $part }: { $counted }
part-strategy = Strategidelen
part-helseplattformen = Helseplattformen
part-studies = Studier av journalsystemer
part-centre = Delen om senteret
# $some av $all saker er av det vanligste slaget, $of.
counted = { SPELLED($all) } saker, { SPELLED($some) } av dem { $of }
kind-conflict = { $count ->
    [1] en motstrid
   *[other] motstrid
}
kind-error = { $count ->
    [1] en feil
   *[other] feil
}
kind-definition = { $count ->
    [1] ulik definisjon
   *[other] ulike definisjoner
}
caption =
    Motstrid: to kilder sier ulike ting om det samme.
    Feil: en kilde motsier seg selv eller er rettet.
    Definisjon: versjonene teller ulike ting.
    En pil markerer det som er brukt.
    Laget av data/corrections.csv; tester feiler når versjonene blir like, eller når en rad ikke lenger sier det som står her.
    Hva en kilde sier etter at den ble lest, er ikke sett.
column-what = Sak
column-why = Brukt, og hvorfor
column-version = Versjon
column-value = Verdi
column-tier = Nivå

## Slik regnes tallene ut

how-all = rader i data/corrections.csv
how-conflict = rader av slaget motstrid i data/corrections.csv
how-error = rader av slaget feil i data/corrections.csv
how-definition = rader av slaget definisjon i data/corrections.csv
