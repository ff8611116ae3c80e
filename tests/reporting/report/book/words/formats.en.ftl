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
spelled = { $count ->
    [1] one
    [2] two
   *[other] { $count }
}
unit-count = { $number }
unit-percent = { $number } per cent
unit-percentage-points = { $count ->
    [1] { $number } percentage point
   *[other] { $number } percentage points
}
unit-nok-per-employee = NOK { $number } per employee
unit-million = { $number } million
read = read from the source
size = size of the change as read
sources-of-exhibit = Sources: { $sources }.
kind-figure = Figure: { $title }
kind-table = Table: { $title }
p-is = p{"\u00A0"}={"\u00A0"}{ $value }
p-below = p{"\u00A0"}<{"\u00A0"}{ $least }
