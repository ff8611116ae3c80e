### How the evidence came in, and who wrote it.

column-collection = Collection
not-recorded = not recorded

## Stages of the flow

stage-searched = Searches of the collections
stage-found = Pages found
stage-read = Pages listed as sources, most read in part
stage-unused = Pages read and not used
stage-logged = Searches logged in November 2026
stage-hits = Hits, repeats counted
stage-hits-kept = Pages kept
stage-collected = Rows of evidence collected
stage-held = Held by another row: a repeat, or a part of it
stage-left = Left out, for a reason that a program gave afterwards
stage-unexplained = Left out, and no reason can be told
stage-kept = Rows kept
stage-further = Rows collected in these
stage-further-left = Left out of these, the reason recorded at once
stage-further-kept = Kept of these
stage-added = Added since, these among them
stage-included = Rows in the tables now

## Ties of sources to the centre

tie-person = sources with an author whose name is that of a person on the slides
tie-staff = further sources with an author whose name is that of somebody with a role at a partner
tie-publisher = further sources that a partner publishes
how-sources-first = sources that are pages of the first collections
how-sources-logged = sources that a search of the log kept and that are in no collection
how-sources-beside = sources that are in no collection and that no search of the log kept
how-sources-again = sources of the first collections that a search of the log kept once more
how-authored = rows of the table sources that give authors
how-tied = sources with any of the three ties

## Exhibits

evidence-flow =
    .title = { $unexplained ->
        [0] Of { $collected } rows first collected { $left } were left out; a program gave the reasons afterwards
       *[other] For { $unexplained } of { $collected } rows first collected nobody can say why we left them out
    }
    .caption = Two streams, the first collections and (further right) the logged searches, meet in the rows of the tables; after the flow of PRISMA-ScR.
    .note =
        The first collections kept no log of their searches and wrote down no reasons; those searches are not documented.
        We count each page once; a row is a figure, an event, a finding, a publication, an activity or a role.
    .alt = Flow chart in boxes: from searches through pages and rows collected to the rows in the tables, with what left on the way. The counts stand in the table below.
    .column-stage = Stage
    .column-count = Count
evidence-collections =
    .title = What each collection counted, and what became of it
    .caption = Rows by collection, and pages, which are counted apart; held: another row says the same, so nothing is lost.
    .all = Rows in all
    .column-rows = Counted
    .column-kept = Kept
    .column-held = Held
    .column-left = Left out
    .column-unexplained = No reason
evidence-dropped =
    .title = The { $count } rows without a row of their own{ $pages ->
        [0] {""}
        [1] {" "}and one page
       *[other] {" "}and { SPELLED($pages) } pages
    }
    .caption = Each row that we left out, or that another row holds, and why.
    .note =
        Nobody wrote a reason down when the rows moved into the tables.
        A program judged them afterwards, from the row and the data; no person has.
    .column-row = Row
    .column-what = What it is
    .column-reason = Why
    .column-into = Held by
    .column-known = Reason
prisma-scr =
    .title = The report meets { $met } of the { $all } items of PRISMA-ScR in full
    .caption = The items of the checklist in our words; a program judged them.
    .column-item = Item
    .column-asked = What is asked
    .column-met = Met
    .column-where = Where, or what is lacking
