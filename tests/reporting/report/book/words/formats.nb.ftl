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
spelled = { $count ->
    [1] ett
    [2] to
   *[other] { $count }
}
unit-count = { $number }
unit-percent = { $number } prosent
unit-percentage-points = { $number } prosentpoeng
unit-nok-per-employee = { $number } kroner per ansatt
unit-million = { $count ->
    [1] { $number } million
   *[other] { $number } millioner
}
read = hentet fra kilden
size = størrelsen på endringen slik den er lest
sources-of-exhibit = Kilder: { $sources }.
kind-figure = Figur: { $title }
kind-table = Tabell: { $title }
p-is = p{"\u00A0"}={"\u00A0"}{ $value }
p-below = p{"\u00A0"}<{"\u00A0"}{ $least }
