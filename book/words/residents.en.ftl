### Residents and use.

## Words of several exhibits

column-change = Change, percentage points
column-population = Population
# A change in points with its interval.
change-interval = { $change } ({ $interval })
# The number of answers in a population.
counts-of = { $population }: { WITHIN($counts) }
# A question as it was asked, with who was asked and what it is called in the figure.
asked-of = { $population }, { WITHIN($what) }: “{ $question }”
not-seen = The other wordings were not seen.
# Who is counted: in a population, or for some statements put to it.
# A span of shares, and a statement within a sentence.
span = { $low } to { $high }
within = { WITHIN($name) }
base-of = Base, { WITHIN($population) }: { $base }.
base-of-some = Base, { WITHIN($population) }, “{ $what }”: { $base }.
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
    .alt = Line chart by year of the share of residents with any, physical and digital contact. { $title }. Values in the table below.
    .column-contact = Contact

## Digital contact in groups

# $rest says whether the number of answers of some groups is not known.
digital-contact-groups =
    .title = Digital contact in { $year }: { $low } to { $high } per cent in the groups the report names
    .caption =
        Share with digital contact in the last twelve months, in groups that the report names because they differ from all residents.
        This is no ranking: the report leaves out groups nearer the mean.
    .counts = n: { $counts }{ $rest ->
            [some] ; not stated for the other groups
           *[none] {""}
        }.
    .note = The groups overlap.
    .alt = Dot chart of the share with digital contact by group, with a line at all residents. { $title }. Values in the table below.
    .column-group = Group

## E-consultations

name-e-consultations-consultations = Of 100 GP consultations: e-consultations
name-e-consultations-persons = Of 100 residents: in digital contact with a GP in a year
# $share says whether the share of consultations fell since its peak in $year, $persons where the share of residents
# with contact went since then (unknown: no later year).
e-consultations =
    .title = The share of e-consultations with GPs { $share ->
            [fell] fell after { $year }
           *[still] was highest in { $year }
        }{ $persons ->
            [rose] , while more residents had digital contact
            [fell] , and fewer residents had digital contact
            [still] , with no clear change in residents' digital contact
           *[unknown] {""}
        }
    .caption =
        Above: of all GP consultations, those that were e-consultations (digital).
        Below: of all residents, those in digital contact with a GP in a year.
    .upper = Consultations:
    .hollow = Open mark: { $periods } only.
    .lower = Persons:
    .alt = Two line charts by year, one above the other. { $title }. Values in the table below.
    .column-measure = Measure

## Three definitions of e-consultations

definition-fhi = Annual mean, Folkehelseinstituttet
definition-kpr = Quarter or half-year, the register KPR
definition-report = The annual report on GPs for 2023
counted-fhi = Share of all GP consultations of the year, as the resident report of 2025 prints it
counted-kpr = Share of GP consultations of the period; telephone, text and video under one tariff code
counted-report = The words “every fourth consultation”, written here as a percentage
share-of-period = { $share } ({ $period })
e-consultation-definitions =
    .title = E-consultations: { $shares }
    .caption = What each definition counts, and the periods our data have of it; our figures draw the annual mean only.
    .note = We do not know whether the annual mean counts telephone consultations as KPR does.
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
        Millions of visits a year, counted by different sources.
        Grey: a weak source, of tier 3 or 4.
    .note =
        Years by source: { $sources }.
        No source says whether visits were counted alike in all years.
    .alt = Column chart of visits by year, in millions. { $title }. Values in the table below.
    .axis = Million visits
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
    .caption = Personnel with one look-up or more, and look-ups a week, in the words of Nasjonal e-helsemonitor (the national e-health monitor).
    .note = Persons are counted at the end of the year; the monitor does not say since when, nor whether they found what they needed.
    .column-counted = What is counted
    .column-count = Count

## Attitudes, personnel beside residents

name-attitudes-contact = Easier to get in contact
name-attitudes-tasks = Residents solve more tasks themselves
name-attitudes-meetings = Can replace more physical meetings
attitudes =
    .title = { CAPITAL(SPELLED($of)) } statements, worded differently: { $residents } per cent of residents agree, { $personnel } of personnel
    .caption =
        Share who agree in { $year }, in two surveys.
        They ask with different words, so the distance between the dots is no measured difference.
    .alt = Dot chart of the share who agree, residents and personnel on one line. { $title }. Values in the table below.
    .column-statement = Statement

## Trust, personnel beside residents

name-trust-confidentiality = Kept from those without a right to it
name-trust-availability = There for those who give help
name-trust-integrity = Correct and not wrongly changed
trust =
    .title = Trust in how information is kept: personnel { $personnel } per cent, residents { $residents }
    .caption =
        Share who trust, in { $year }.
        Personnel answered about the patient record, residents about information on themselves.
    .alt = Dot chart of the share who trust. { $title }. Values in the table below.
    .first = { $share } ({ $year })
    .column-aspect = Aspect
    .column-earlier = Earlier

## Change between the two latest surveys

kind-view = Positive views
kind-preference = Preferences
kind-use = Use and awareness
name-residents-change-residents-satisfied = Satisfied, all in all
name-residents-change-have-needed-information = Have the information they need
name-residents-change-understand-health = Understand own health better
name-residents-change-easier-contact-residents = Easier to get in contact
name-residents-change-self-solve-residents = Solve more tasks themselves
name-residents-change-trust-confidentiality-residents = Trust: kept from those without a right
name-residents-change-trust-availability-residents = Trust: there for those who give help
name-residents-change-trust-integrity-residents = Trust: correct and not wrongly changed
name-residents-change-replace-residents = Can replace more meetings
name-residents-change-want-more-residents = Want more digital services
name-residents-change-physical-preferred-residents = Would prefer a GP in person
name-residents-change-any-contact = Any contact
name-residents-change-physical-contact = Physical contact
name-residents-change-digital-contact = Digital contact
name-residents-change-digital-contact-gp = Digital contact with a GP
name-residents-change-digital-contact-hospital = Digital contact with a hospital
name-residents-change-helsenorge-logged-in = Logged in to Helsenorge
name-residents-change-helsenorge-heard = Have heard of Helsenorge
# $fallen views fell, $sure even at the largest design effect; $digital says where digital contact went, by its interval (unknown: it is not among the rows).
residents-change =
    .title = { $years }: { $fallen } of { $of } positive views fell, { $sure } clearly under every assumption{ $digital ->
            [rose] ; digital contact rose
            [fell] ; digital contact fell too
           *[other] {""}
        }
    .caption =
        Change in percentage points, with the 95 % interval for two simple random samples.
        Shown is every question that our data have for both years.
    .note =
        Rounding alone can move a difference by one point.
        We have not seen the wordings.
        On seeing a GP in person several answers could be chosen.
        Every assumption: up to three times the variance of a simple random sample.
    .alt = Dot chart of changes with intervals, around a line of no change. { $title }. Values in the table below.
    .axis = Percentage points
    .column-question = Question

# $most views fell at the largest design effect, $times.
residents-design-effects =
    .title = { CAPITAL($most) } of { $views } positive views fell clearly even with { $times } times the sampling variance
    .caption =
        Change from 2024 to 2025 in percentage points, with 95 % intervals when the variance is 1, 1.5, 2 or 3 times that of a simple random sample.
        In brackets: the interval holds no change.
    .note =
        A design effect multiplies the variance; the interval grows with its square root.
        The survey is a weighted web panel of which we do not know the design effect.
        No interval contains rounding, which alone can move a difference by one point.
    .column-effect = { $effect } times the variance
    .open = [{ $interval }]

## The Nordic survey

# Where a group stands, as headings in the figure.
groups-below = Less than all residents

groups-above = More than all residents

# The name of the dotted line.
all-residents = all residents { $share }

## How the numbers are computed

how-change = second value minus the first, without its sign
how-change-end = end of the 95 % interval of the change (Newcombe), without its sign
how-both = physical plus digital minus any contact
how-group-answers = answers of the group
how-group-end = end of the 95 % score interval
how-residents-views-fallen = positive views whose change lies below zero with its whole interval
how-views-fallen-most = the same, with three times the variance of a simple random sample
how-residents-views = positive views asked in both years
how-popup-low = lowest value of the portal's own pop-up
how-popup-high = highest value of the portal's own pop-up
