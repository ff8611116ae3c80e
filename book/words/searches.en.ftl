### The search log, on the methods page.

column-topic = Sought
how-made = rows of the search log
how-kept-nothing = rows of the search log that led to no row of the data
how-primary = rows of the search log on publishers’ own pages
how-sought = rows of the table of what was sought
how-not-found = rows of what was sought without a source

search-topics =
    .title = On { SPELLED($nothing) } of { SPELLED($all) } matters our new searches gave nothing that we could use
    .caption = Every search since the log began, also those that found nothing, by what we sought.
    .note =
        A search by meaning returns its nearest pages whether they fit or not, so the number of results says little.
        Relevant: says something on what we sought, often in a page already used; kept: led to a new row of the data.
    .column-nb = Norwegian
    .column-en = English
    .column-other = Other
    .column-hits = Results
    .column-relevant = Relevant
    .column-kept = Kept
    .column-missing = Not found
search-not-found =
    .title = We sought { $all } things and did not find { $missing } of them
    .caption = What we did not find in stored copies of open pages, and who is likely to hold it, as we guess.
    .note = The copies are older and fewer than the pages themselves, so these things may well exist.
    .column-what = What
    .column-holder = Who is likely to hold it
search-log =
    .title = The { $count } searches as we made them, with the words typed
    .caption = In the order in which a program (a large language model) made them.
    .note = A lead is something seen in passing; it is no evidence, and no figure of the report rests on one.
    .column-words = Words
    .column-place = Where
    .column-hits = Results
    .column-relevant = Relevant
    .column-kept = Kept
    .column-note = What was found
    .column-lead = Leads
