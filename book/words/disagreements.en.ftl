### Where sources disagree: one table for each part of the report.

# $part is the part of the report, $counted how many matters it has.
title = { $part }: { $counted }
part-strategy = The strategy part
part-helseplattformen = Helseplattformen
part-studies = Studies of record systems
part-centre = The centre’s part
# $some of $all matters are of the most common kind, $of.
counted = { SPELLED($all) } matters, { SPELLED($some) } of them { $of }
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
    A conflict: two sources say different things of the same.
    An error: a source contradicts itself or has been corrected.
    A definition: the versions count different things.
    An arrow marks what is used.
    Generated from data/corrections.csv; tests fail once the versions agree, or a row no longer says what stands here.
    What a source says after it was read is not seen.
column-what = Matter
column-why = Used, and why
column-version = Version
column-value = Value
column-tier = Tier

## How numbers are computed

how-all = rows of data/corrections.csv
how-conflict = rows of kind conflict in data/corrections.csv
how-error = rows of kind error in data/corrections.csv
how-definition = rows of kind definition in data/corrections.csv
