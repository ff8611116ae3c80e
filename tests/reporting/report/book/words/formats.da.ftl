locale = da_DK
date = { $day }. { $month } { $year }
day-and-month = { $day }. { $month }
day = { $day }.
month-and-year = { $month } { $year }
half-1 = første halvår { $year }
half-2 = andet halvår { $year }
quarter = { $quarter }. kvartal { $year }
between = { $low } til { $high }
and = { $others } og { $last }
percent = { $number }{"\u00A0"}%
spelled = { $count ->
    [1] et
    [2] to
   *[other] { $count }
}
unit-count = { $number }
unit-percent = { $number } procent
unit-percentage-points = { $number } procentpoint
unit-nok-per-employee = { $number } norske kroner pr. ansat
unit-million = { $count ->
    [1] { $number } million
   *[other] { $number } millioner
}
read = hentet fra kilden
size = ændringens størrelse, som den er læst
sources-of-exhibit = Kilder: { $sources }.
kind-figure = Figur: { $title }
kind-table = Tabel: { $title }
p-is = p{"\u00A0"}={"\u00A0"}{ $value }
p-below = p{"\u00A0"}<{"\u00A0"}{ $least }
