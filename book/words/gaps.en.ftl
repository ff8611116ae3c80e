### What we do not know, and why.

# The list at the end of a chapter: $unread of its $all gaps are published and were not read.
list =
    .title = { $all ->
        [1] One thing we do not know
       *[other] { CAPITAL(SPELLED($all)) } things we do not know
    }; { $unread ->
        [0] as far as we know none is published
        [1] one is published, but we have not read it
       *[other] { SPELLED($unread) } are published, but we have not read them
    }
    .caption = What we do not know here, why, what would tell us, and who has the answer.
    .note =
        Published and not read here: we know the source, or it says itself that it has it.
        What we searched for and did not find may still exist.
    .column-what = What we do not know
    .column-why = Why
    .column-closes = What would tell us
    .column-holder = Who has it

# Behind a reason that says that something was sought, where no search is on record.
unrecorded = { $why }; we kept no record of the search

gap-reasons =
    .title = Reading what is published would close { $unread } of { $all } gaps
    .caption = The gaps at the end of the chapters by their reason, and how many have a search on record.
    .note = A search is on record where data/method/searches.csv has it; we did not write down earlier ones.
    .column-gaps = Gaps
    .column-record = With a search on record

## How numbers are computed

how-gaps = rows of data/gaps.csv
how-unread = gaps that are published and were not read here
how-unrecorded = gaps that were searched for without a search on record
