### What is not known, and why.

# The list at the end of a chapter: $unread of its $all gaps are published and were not read.
list =
    .title = { $all ->
        [1] One thing is not known here
       *[other] { $all } things are not known here
    }; { $unread ->
        [0] none of them is known to be published
        [1] one of them is published and was not read
       *[other] { $unread } of them are published and were not read
    }
    .caption =
        Four reasons, always in the same words.
        Published and not read here: the source is known, or says itself that it has it.
        Searched for and not found does not mean that it does not exist.
    .column-what = What is not known
    .column-why = Why
    .column-closes = What would close it
    .column-holder = Who has it

# Behind a reason that says that something was sought, where no search is on record.
unrecorded = { $why }; the search was not recorded

gap-reasons =
    .title = Of { $all } gaps { $unread } would close by reading what is published
    .caption =
        The gaps listed at the end of the chapters.
        A search is on record where data/method/searches.csv has it; earlier searches were not written down.
    .column-gaps = Gaps
    .column-record = With a search on record

## How numbers are computed

how-gaps = rows of data/gaps.csv
how-unread = gaps that are published and were not read here
how-unrecorded = gaps that were searched for without a search on record
