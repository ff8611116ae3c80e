### What we do not know, and why.

# The list at the end of a chapter: $subject is what the chapter is about, $unread how many of its $gaps lie in what is published.
list =
    .title = Not known about { $subject }: { SPELLED($gaps) } { $gaps ->
        [one] point
       *[other] points
    }{ $unread ->
        [0] {""}
        [one] , one of them published and not read here
       *[other] , { SPELLED($unread) } of them published and not read here
    }
    .caption =
        What we searched for and did not find may still exist.{ $unrecorded ->
            [0] {""}
           *[other] { " " }An asterisk: we kept no record of the search.
        }
    .column-what = What we do not know
    .column-why = Why
    .column-closes = What would tell us
    .column-holder = Who has it

# What each chapter is about, by its page.
subject-strategy = the strategy
subject-working-day = the working day
subject-residents = residents and digital services
subject-cost = spending on ICT
subject-study = the REAL study
subject-rollout = the rollout of Helseplattformen
subject-users = users’ views
subject-physicians = usability
subject-effects = the time after go-live
subject-digital-work = time in the record
subject-other-programmes = programmes in other countries
subject-disagreements = disagreements
subject-who = the centre
subject-themes = the themes
subject-activities = the activities
subject-promises = promises and evidence

# Behind a reason that says that something was sought, where no search is on record.
unrecorded = { $why }*

gap-reasons =
    .title = Reading what is published would close { $unread } of { $all } gaps
    .caption = The gaps at the end of the chapters by their reason, and how many have a search on record.
    .note = A search is on record where the log of searches has it; we did not write down earlier ones.
    .column-gaps = Gaps
    .column-record = With a search on record

## How numbers are computed

how-gaps = what the chapters list as not known
how-unread = gaps that are published and were not read here
how-unrecorded = gaps that were searched for without a search on record
