### Der kildene er uenige: én tabell for hver del av rapporten.

# $part er delen av rapporten, $counted hvor mange punkter den har.
title = { $part }: { $counted }
part-strategy = Strategidelen
part-helseplattformen = Helseplattformen
part-studies = Studier av journalsystemer
part-centre = Delen om senteret
# $some av $all punkter er av det vanligste slaget, $of.
counted = { SPELLED($all) } punkter, { SPELLED($some) } av dem { $of }
# Alle er av ett slag.
counted-alike = { $all ->
    [1] ett punkt, { $of }
    [2] to punkter, begge { $of }
   *[other] { SPELLED($all) } punkter, alle { $of }
}
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
    Hver versjon med kilde og nivå; en pil viser den vi bruker; uten pil bruker vi ingen av dem, og der det er flere, viser vi alle.
    Motstrid: To kilder sier ulike ting om det samme. Feil: En kilde motsier seg selv eller er rettet. Definisjon: Versjonene teller ulike ting.
note = Hva en kilde sier etter at vi leste den, ser vi ikke.
column-what = Punkt
column-why = Brukt, og hvorfor
column-version = Versjon
column-value = Verdi
# Bak navnet på en kilde.
of-tier = (nivå{"\u00A0"}{ $tier })
column-kind = Type
# Beside a version that is neither a number nor a date: the column before says it.
in-words = uten tall

## Slik regnes tallene ut

how-all = rader i data/corrections.csv
how-conflict = rader av slaget motstrid i data/corrections.csv
how-error = rader av slaget feil i data/corrections.csv
how-definition = rader av slaget definisjon i data/corrections.csv
