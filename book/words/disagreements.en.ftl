### Where sources disagree: one table for each part of the report.

# $part is the part of the report, $counted how many points it has.
title = { $part }: { $counted }
part-strategy = The strategy part
part-helseplattformen = Helseplattformen
part-studies = Studies of record systems
part-centre = The centre’s part
# $some of $all points are of the most common kind, $of.
counted = { SPELLED($all) } points, { SPELLED($some) } of them { $of }
# All are of one kind.
counted-alike = { $all ->
    [1] one point, { $of }
    [2] two points, both { $of }
   *[other] { SPELLED($all) } points, all { $of }
}
kind-conflict = { $count ->
    [1] a conflict
   *[other] conflicts
}
kind-error = { $count ->
    [1] an error
   *[other] errors
}
kind-definition = { $count ->
    [1] a difference of definition
   *[other] differences of definition
}
caption =
    Each version with its source and tier; an arrow marks the one that we use; without an arrow we use none, and where there are several we show them all.
    Conflict: two sources say different things of the same; error: a source contradicts itself or has been corrected; definition: the versions count different things.
note = What a source says after we read it, we do not see.
column-what = Point
column-why = Used, and why
column-version = Version
column-value = Value
# Behind the name of a source.
of-tier = (tier{"\u00A0"}{ $tier })
column-kind = Kind
# Beside a version that is neither a number nor a date: the column before says it.
in-words = in words

## How numbers are computed

how-all = rows of data/corrections.csv
how-conflict = rows of kind conflict in data/corrections.csv
how-error = rows of kind error in data/corrections.csv
how-definition = rows of kind definition in data/corrections.csv
