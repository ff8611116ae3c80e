### The search log, on the methods page.

column-topic = Sought
how-made = rows of the search log
how-kept-nothing = rows of the search log that led to no row of the data
how-sought = rows of the table of what was sought
how-not-found = rows of what was sought without a source

search-topics =
    .title = On { SPELLED($nothing) } of { SPELLED($all) } matters the new searches led to nothing that could be used
    .caption =
        Every search since the log began, also those that found nothing; searches before that day were not written down.
        A search by meaning returns its nearest pages whether they fit or not, so results say little and the two columns after them more.
        Relevant: says something on what was sought, often in a page already used; kept: led to a new row of the data.
    .column-nb = Norwegian
    .column-en = English
    .column-hits = Results
    .column-relevant = Relevant
    .column-kept = Kept
    .column-missing = Not found
search-not-found =
    .title = Of { $all } things sought, { $missing } were not found
    .caption =
        Not found in stored copies of open pages, which are older and fewer than the pages themselves: they may well exist.
        Who is likely to hold it is our guess.
    .column-what = What
    .column-holder = Who is likely to hold it
search-log =
    .title = The { $count } searches as they were made, with the words that were typed
    .caption =
        In the order in which they were made, by a program (a large language model).
        A lead was seen in passing; it is no evidence, and no figure of the book rests on one.
    .column-words = Words
    .column-place = Where
    .column-hits = Results
    .column-relevant = Relevant
    .column-kept = Kept
    .column-note = What was found
    .column-lead = Leads
