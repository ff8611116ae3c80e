### Residents and use.

## Words of several exhibits

column-change = Change, points
column-population = Population
# A change in points with its interval.
change-interval = { $change } ({ $interval })
# The number of answers in a population.
counts-of = { $population }: { WITHIN($counts) }
# A question as it was asked, with who was asked and what it is called in the figure.
asked-of = { $population }, { WITHIN($what) }: “{ $question }”
not-seen = The other wordings were not seen.
few-answers = { $group } (few answers)
half-1 = first half
half-2 = second half
no-series = no series

## Digital contact by year

name-digital-contact-any = Any contact
name-digital-contact-physical = Physical
name-digital-contact-digital = Digital
# $moved says where the share went, by the interval of the change.
digital-contact =
    .title = Digital contact with the health services { $moved ->
            [rose] rose from { $before } to { $now } per cent
            [fell] fell from { $before } to { $now } per cent
           *[still] was { $before } and { $now } per cent, no clear change
        }, { $years }
    .column-contact = Contact

## Digital contact in groups

# $rest says whether the number of answers of some groups is not known.
digital-contact-groups =
    .title = Digital contact in { $year }: { $low } to { $high } per cent in the groups the report names
    .caption =
        The report names these groups because they differ from all residents (grey).
        They overlap, and groups nearer the mean are not named, so this is no ranking.
    .counts = n: { $counts }{ $rest ->
            [some] ; not stated for the other groups
           *[none] {""}
        }.
    .column-group = Group

## E-consultations

name-e-consultations-consultations = Of 100 GP consultations: held digitally
name-e-consultations-persons = Of 100 residents: in digital contact with a GP in a year
# $share says whether the share of consultations fell since its peak in $year, $persons where the share of residents
# with contact went since then (unknown: no later year).
e-consultations =
    .title = The digital share of GP consultations { $share ->
            [fell] fell after { $year }
           *[still] was highest in { $year }
        }{ $persons ->
            [rose] , while more residents had digital contact
            [fell] ; fewer residents had digital contact
            [still] ; no clear change in residents' digital contact
           *[unknown] {""}
        }
    .upper = Upper panel.
    .hollow = Hollow: { $periods } only, not joined to the whole years.
    .lower = Lower panel, counted per person.
    .alt = Two line charts by year, one above the other.
    .column-measure = Measure

## Three definitions of e-consultations

definition-fhi = Annual mean, Folkehelseinstituttet
definition-kpr = Quarter or half-year, the register KPR
definition-report = The annual report on GPs for 2023
counted-fhi = Share of all GP consultations of the year, as the resident report of 2025 prints it
counted-kpr = Share of GP consultations of the period; telephone, text and video under one tariff code
counted-report = The words “every fourth consultation”, written here as a percentage
e-consultation-definitions =
    .title = E-consultations in { $year }: { $shares }, by definition
    .caption =
        The figures of this book draw the annual mean only.
        Whether the annual mean counts telephone consultations as KPR does was not found.
    .column-definition = Definition
    .column-counted = What is counted
    .column-series = Periods in the data

## Visits to Helsenorge

# $peak says whether the last year counted is the highest.
# Which source gives which years.
helsenorge-use =
    .title = Visits to Helsenorge { $peak ->
            [last] were highest in the last year counted, { $last }: { $now }
           *[before] peaked at { $high } in { $top } and were { $now } in { $last }
        }
    .given = { $source } ({ $years })
    .caption =
        Visits in millions, years from different sources: { $sources }.
        Grey: a source of tier 3 or 4.
        Whether a visit was counted alike in all years is not stated.
    .weak = { $year } (tier { $tier })
    .column-visits = Visits, million
    .column-tier = Tier

## Look-ups in Kjernejournal

# $moved says where the count went from the first year to the last.
summary-care-record =
    .title = { $moved ->
            [rose] More
            [fell] Fewer
           *[still] As many
        } personnel had used Kjernejournal: { $before } in { $first }, { $now } in { $last }
    .caption =
        As Nasjonal e-helsemonitor prints the counts, with its own approximate words.
        Persons have one look-up or more by the end of the year; the monitor does not say since when, nor whether they found what they needed.
        Nurses were not found for the first year.
    .column-counted = What is counted
    .column-count = Count

## Attitudes, personnel beside residents

name-attitudes-contact = Easier to get in contact
name-attitudes-tasks = Residents solve more tasks themselves
name-attitudes-meetings = Can replace more physical meetings
attitudes =
    .title = In { $year } the share who agree is higher among residents { $share ->
            [all] on every statement, to questions that differ from those to personnel
           *[some] on { $count } of { $of } statements, to questions that differ from those to personnel
        }
    .caption = The wording differs between the surveys: the distance between the dots is not a measured difference.
    .column-statement = Statement

## Trust, personnel beside residents

name-trust-confidentiality = Confidentiality: closed to those without a right to it
name-trust-availability = Availability: there for those who give help
name-trust-integrity = Integrity: correct and not wrongly changed
trust =
    .title = Trust in how health information is kept, { $year }: { $share ->
            [all] lower shares among residents than personnel, who were asked about different things
           *[some] lower shares among residents on { $count } of { $of } aspects, asked about different things
        }
    .caption = Personnel answered about the patient record, residents about information on themselves: not one scale.
    .first = { $share } ({ $year })
    .column-aspect = Aspect
    .column-earlier = Earlier

## Change between the two latest surveys

kind-view = Favourable views
kind-preference = Preferences
kind-use = Use and awareness
name-residents-change-residents-satisfied = Satisfied, all in all
name-residents-change-have-needed-information = Have the information they need
name-residents-change-understand-health = Understand own health better
name-residents-change-easier-contact-residents = Easier to get in contact
name-residents-change-self-solve-residents = Solve more tasks themselves
name-residents-change-trust-confidentiality-residents = Trust: confidentiality
name-residents-change-trust-availability-residents = Trust: availability
name-residents-change-trust-integrity-residents = Trust: integrity
name-residents-change-replace-residents = Can replace more meetings
name-residents-change-want-more-residents = Want more digital services
name-residents-change-physical-preferred-residents = Prefer to see a GP in person
name-residents-change-any-contact = Any contact
name-residents-change-physical-contact = Physical contact
name-residents-change-digital-contact = Digital contact
name-residents-change-digital-contact-gp = Digital contact with a GP
name-residents-change-digital-contact-hospital = Digital contact with a hospital
name-residents-change-helsenorge-logged-in = Logged in to Helsenorge
name-residents-change-helsenorge-heard = Have heard of Helsenorge
# $digital says where digital contact went, by the interval of the change (unknown: it is not among the rows).
residents-change =
    .title = { $years }: { $count } of { $of } favourable views of residents fell under simple random sampling{ $digital ->
            [rose] ; digital contact rose
            [fell] ; digital contact fell too
            [still] ; no clear change in digital contact
           *[unknown] {""}
        }
    .caption =
        Change in percentage points with the 95 % interval of the difference between two simple random samples.
        Whole percentages alone can move a difference by one point.
        Shown is every question that the data hold for both years; wordings were not seen.
        On seeing a GP in person several answers could be chosen.
    .alt = Dot chart of changes from { $first } to { $last }.
    .row = { $name }: { $before } and { $now }, { $change }.
    .axis = Percentage points
    .column-question = Question

# $fallen are the numbers of views that fell, one for each of $effects, in their order.
residents-design-effects =
    .title = Of { $views } favourable views { $fallen } fell at design effects of { $effects }
    .caption =
        Change from 2024 to 2025 in percentage points, with the 95 % interval when the survey is taken as 1, 1.5, 2 or 3 times as uncertain, in variance, as a simple random sample.
        The survey is a weighted web panel, and its design effect was not found.
        In brackets: the interval holds no change.
        No interval contains rounding, which alone can move a difference by one point.
    .column-effect = At { $effect }
    .open = [{ $interval }]

## The Nordic survey

name-nordic-structural = Can help solve structural challenges
name-nordic-contact = Easier to get in contact
# $ends says whether the same country is lowest on every statement, and the same highest; $least and $most are the
# ids of these countries, for languages in which the preposition depends on the country.
nordic =
    .title = { $ends ->
            [same] Agreement in the Nordic survey: lowest in { $low }, highest in { $high }, on every statement
           *[vary] In the Nordic survey no country agrees most on every statement
        }
    .caption =
        The report gives Denmark and Iceland as the ends of the range, so Finland and Sweden lie between them, without figures.
        On easier contact it puts Norway at “six of ten”, which is no exact figure and not drawn.
        The number of answers in each country was not found.
    .column-statement = Statement
    .column-country = Country

## Europe

europe-online =
    .title = Seeking health information online, { $year }: Danes and Finns { $countries ->
            [above] above the EU as a whole
           *[not-all] not both above the EU as a whole
        }
    .caption =
        Eurostat's figures as others reproduce them.
        For booking and own record only the EU was found.
        Norway is left out: the Eurostat values that were at hand had lost the flags for breaks and weak figures.
    .column-done = Done online

## How the numbers are computed

how-change = second value minus the first
how-change-end = end of the 95 % interval of the change (Newcombe)
how-both = physical plus digital minus any contact
how-group-answers = answers of the group
how-group-end = end of the 95 % score interval
how-residents-views-fallen = views whose change lies below zero with its whole interval
how-views-fallen-most = the same, with three times the variance of a simple random sample
how-residents-views = views asked in both years
how-popup-low = lowest value of the portal's own pop-up
how-popup-high = highest value of the portal's own pop-up
