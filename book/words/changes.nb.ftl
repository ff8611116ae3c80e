### Hva som er endret siden den siste versjonen, regnet ut av programmet som lager boka.

changes-counts =
    .title = { $changed ->
        [0] Ingen tall er endret siden versjon { $since }
        [one] Ett tall er endret siden versjon { $since }
       *[other] { $changed } tall er endret siden versjon { $since }
    }; { $new } er nye og { $gone } borte
    .caption = Tall i teksten, figurer, tabeller og merkede påstander i denne utgaven av rapporten, ved siden av dem i versjonen som er nevnt i tittelen.
    .note =
        Et program har sammenlignet det de to viser, på begge språk; andre ord for samme tall regnes som en endring.
        En figur eller tabell regnes som endret når data, ord eller tegning er ulike.
        Påstander var ikke merket i de første versjonene, så alle kan være nye.
    .column-kind = Slag
changes-numbers =
    .title = Tall som er andre enn i versjon { $since }
    .caption = Hvert tall står med en setning som viser det nå; tall med samme sifre og andre ord eller annet fortegn er utelatt.
    .column-what = Setningen nå
    .column-old = Før
    .column-new = Nå
    .column-page = Side
