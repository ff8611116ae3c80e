### What we do not know, and why.

# The list at the end of a chapter: $unread of its $all gaps are published and were not read.
list =
    .title = { $all ->
        [1] What we do not know: one question
       *[other] What we do not know: { SPELLED($all) } questions
    }; { $unread ->
        [0] as far as we know, no answer is published
        [1] one may have a published answer that we have not read
       *[other] { SPELLED($unread) } may have published answers that we have not read
    }
    .caption = What we do not know here, why, what would tell us, and who has the answer.
    .note =
        Published, not read here: a source exists, or is said to exist.
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
    .note = A search is on record where our log of searches has it; we did not write down earlier ones.
    .column-gaps = Gaps
    .column-record = With a search on record

## How numbers are computed

how-gaps = what the chapters list as not known
how-unread = gaps that are published and were not read here
how-unrecorded = gaps that were searched for without a search on record
