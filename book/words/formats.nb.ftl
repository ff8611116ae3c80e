### Slik skrives tall, enheter, lister og tider.

# The Babel locale, which gives the decimal mark and the names of months.
locale = nb_NO
date = { $day }. { $month } { $year }
day-and-month = { $day }. { $month }
day = { $day }.
month-and-year = { $month } { $year }
half-1 = første halvår { $year }
half-2 = andre halvår { $year }
quarter = { $quarter }. kvartal { $year }
between = { $low } til { $high }
and = { $others } og { $last }
percent = { $number }{"\u00A0"}%
p-is = p{"\u00A0"}={"\u00A0"}{ $value }
p-below = p{"\u00A0"}<{"\u00A0"}{ $least }
spelled = { $count ->
    [0] ingen
    [1] ett
    [2] to
    [3] tre
    [4] fire
    [5] fem
    [6] seks
    [7] sju
    [8] åtte
    [9] ni
    [10] ti
    [11] elleve
    [12] tolv
   *[other] { $count }
}

## Enheter. $number er tallet slik det skrives; der ordene er ulike, velges de etter $count.

unit-percent = { $number } prosent
unit-percentage-points = { $number } prosentpoeng
unit-percentage-points-per-year = { $number } prosentpoeng i året
unit-percent-per-year = { $number } prosent i året
unit-count = { $number }
unit-count-per-week = { $number } i uken
unit-count-per-100-residents = { $number } per 100 innbyggere
unit-million = { $count ->
    [1] { $number } million
   *[other] { $number } millioner
}
unit-million-per-month = { $count ->
    [1] { $number } million i måneden
   *[other] { $number } millioner i måneden
}
unit-nok-billion = { $count ->
    [1] { $number } milliard kroner
   *[other] { $number } milliarder kroner
}
unit-nok-million = { $count ->
    [1] { $number } million kroner
   *[other] { $number } millioner kroner
}
unit-nok-per-employee = { $number } kroner per ansatt
unit-nok = { $number } kroner
unit-minutes-per-day = { $count ->
    [1] { $number } minutt om dagen
   *[other] { $number } minutter om dagen
}
unit-nps-points = { $number } NPS-poeng
unit-times = { $count ->
    [1] { $number } gang
   *[other] { $number } ganger
}
unit-sus-points = { $number } SUS-poeng
unit-scale-points = { $number } poeng
unit-odds-ratio = { $number }
unit-count-per-day = { $number } om dagen
unit-count-per-month = { $number } i måneden
unit-million-per-year = { $count ->
    [1] { $number } million i året
   *[other] { $number } millioner i året
}
unit-nok-million-per-year = { $count ->
    [1] { $number } million kroner i året
   *[other] { $number } millioner kroner i året
}
unit-dkk-billion = { $count ->
    [1] { $number } milliard danske kroner
   *[other] { $number } milliarder danske kroner
}
unit-dkk-million = { $count ->
    [1] { $number } million danske kroner
   *[other] { $number } millioner danske kroner
}
unit-eur-million = { $count ->
    [1] { $number } million euro
   *[other] { $number } millioner euro
}
unit-gbp-million = { $count ->
    [1] { $number } million pund
   *[other] { $number } millioner pund
}
unit-gbp-million-per-week = { $count ->
    [1] { $number } million pund i uken
   *[other] { $number } millioner pund i uken
}
unit-usd-million = { $count ->
    [1] { $number } million dollar
   *[other] { $number } millioner dollar
}
unit-chf-million = { $count ->
    [1] { $number } million sveitserfranc
   *[other] { $number } millioner sveitserfranc
}
unit-sek-billion = { $count ->
    [1] { $number } milliard svenske kroner
   *[other] { $number } milliarder svenske kroner
}
unit-effect-size-r = r { $number }
unit-minutes = { $count ->
    [1] { $number } minutt
   *[other] { $number } minutter
}
unit-minutes-per-patient = { $count ->
    [1] { $number } minutt per pasient
   *[other] { $number } minutter per pasient
}
unit-hours = { $count ->
    [1] { $number } time
   *[other] { $number } timer
}
unit-hours-per-day = { $count ->
    [1] { $number } time om dagen
   *[other] { $number } timer om dagen
}
unit-hours-per-8-scheduled-hours = { $count ->
    [1] { $number } time per åtte planlagte
   *[other] { $number } timer per åtte planlagte
}
unit-days = { $count ->
    [1] { $number } dag
   *[other] { $number } dager
}
unit-weeks = { $count ->
    [1] { $number } uke
   *[other] { $number } uker
}
unit-months = { $count ->
    [1] { $number } måned
   *[other] { $number } måneder
}
unit-man-months = { $number } månedsverk
unit-fte = { $number } årsverk

## Tallregisteret

read = hentet fra kilden
size = størrelsen på endringen slik den er lest

## En figur eller tabell i en notatbok

sources-of-exhibit = Kilder: { $sources }.
kind-figure = Figur: { $title }
kind-table = Tabell: { $title }
