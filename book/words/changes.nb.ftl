### Hva som er endret siden den siste versjonen, regnet ut av programmet som lager boka.

changes-counts =
    .title = { $changed ->
        [0] Ingen tall fra versjon { $since } er endret
        [one] Ett tall fra versjon { $since } er endret
       *[other] { $changed } tall fra versjon { $since } er endret
    }
    .caption = Tall i teksten, figurer, tabeller og merkede påstander i denne utgaven av rapporten, ved siden av dem i versjonen som er nevnt i tittelen.
    .note =
        Et program har sammenlignet det de to viser, på begge språk; andre ord for samme tall regnes som en endring.
        En figur eller tabell regnes som endret når data, ord eller tegning er ulike.
        Påstander var ikke merket i de første versjonene, så alle kan være nye.
    .column-kind = Slag
changes-numbers =
    .title = Tallene som er skrevet annerledes enn i versjon { $since }
    .caption = Hvert tall står med en setning som viser det nå; noen er bare skrevet på en annen måte.
    .column-what = Setningen nå
    .column-old = Før
    .column-new = Nå
    .column-page = Side
