### How numbers, units, lists and times are written.

# The Babel locale, which gives the decimal mark and the names of months.
locale = en_GB
date = { $day } { $month } { $year }
day-and-month = { $day } { $month }
day = { $day }
month-and-year = { $month } { $year }
half-1 = first half of { $year }
half-2 = second half of { $year }
quarter = Q{ $quarter } { $year }
between = { $low } to { $high }
and = { $others } and { $last }
percent = { $number }{"\u00A0"}%
p-is = p{"\u00A0"}={"\u00A0"}{ $value }
p-below = p{"\u00A0"}<{"\u00A0"}{ $least }
spelled = { $count ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $count }
}

## Units. $number is the number as written; where the words differ, they are selected by $count.

unit-percent = { $number } per cent
unit-percentage-points = { $count ->
    [1] { $number } percentage point
   *[other] { $number } percentage points
}
unit-percentage-points-per-year = { $count ->
    [1] { $number } percentage point a year
   *[other] { $number } percentage points a year
}
unit-percent-per-year = { $number } per cent a year
unit-count = { $number }
unit-count-per-week = { $number } a week
unit-count-per-100-residents = { $number } per 100 residents
unit-million = { $count ->
    [1] { $number } million
   *[other] { $number } million
}
unit-million-per-month = { $count ->
    [1] { $number } million a month
   *[other] { $number } million a month
}
unit-nok-billion = { $count ->
    [1] NOK { $number } billion
   *[other] NOK { $number } billion
}
unit-nok-million = { $count ->
    [1] NOK { $number } million
   *[other] NOK { $number } million
}
unit-nok-per-employee = NOK { $number } per employee
unit-nok = NOK { $number }
unit-minutes-per-day = { $count ->
    [1] { $number } minute a day
   *[other] { $number } minutes a day
}
unit-nps-points = { $count ->
    [1] { $number } NPS point
   *[other] { $number } NPS points
}
unit-times = { $count ->
    [1] { $number } time
   *[other] { $number } times
}
unit-sus-points = { $count ->
    [1] { $number } SUS point
   *[other] { $number } SUS points
}
unit-scale-points = { $count ->
    [1] { $number } point
   *[other] { $number } points
}
unit-odds-ratio = { $number }
unit-count-per-day = { $number } a day
unit-count-per-month = { $number } a month
unit-million-per-year = { $count ->
    [1] { $number } million a year
   *[other] { $number } million a year
}
unit-nok-million-per-year = { $count ->
    [1] NOK { $number } million a year
   *[other] NOK { $number } million a year
}
unit-dkk-billion = { $count ->
    [1] DKK { $number } billion
   *[other] DKK { $number } billion
}
unit-dkk-million = { $count ->
    [1] DKK { $number } million
   *[other] DKK { $number } million
}
unit-eur-million = { $count ->
    [1] EUR { $number } million
   *[other] EUR { $number } million
}
unit-gbp-million = { $count ->
    [1] GBP { $number } million
   *[other] GBP { $number } million
}
unit-gbp-million-per-week = { $count ->
    [1] GBP { $number } million a week
   *[other] GBP { $number } million a week
}
unit-usd-million = { $count ->
    [1] USD { $number } million
   *[other] USD { $number } million
}
unit-chf-million = { $count ->
    [1] CHF { $number } million
   *[other] CHF { $number } million
}
unit-sek-billion = { $count ->
    [1] SEK { $number } billion
   *[other] SEK { $number } billion
}
unit-effect-size-r = r { $number }
unit-minutes = { $count ->
    [1] { $number } minute
   *[other] { $number } minutes
}
unit-minutes-per-patient = { $count ->
    [1] { $number } minute per patient
   *[other] { $number } minutes per patient
}
unit-hours = { $count ->
    [1] { $number } hour
   *[other] { $number } hours
}
unit-hours-per-day = { $count ->
    [1] { $number } hour a day
   *[other] { $number } hours a day
}
unit-hours-per-8-scheduled-hours = { $count ->
    [1] { $number } hour per eight scheduled
   *[other] { $number } hours per eight scheduled
}
unit-days = { $count ->
    [1] { $number } day
   *[other] { $number } days
}
unit-weeks = { $count ->
    [1] { $number } week
   *[other] { $number } weeks
}
unit-months = { $count ->
    [1] { $number } month
   *[other] { $number } months
}
unit-man-months = { $count ->
    [1] { $number } full-time-equivalent month
   *[other] { $number } full-time-equivalent months
}
unit-fte = { $count ->
    [1] { $number } full-time equivalent
   *[other] { $number } full-time equivalents
}

## The register of numbers

read = read from the source
size = size of the change as read

## An exhibit in a notebook

sources-of-exhibit = Sources: { $sources }.
kind-figure = Figure: { $title }
kind-table = Table: { $title }
