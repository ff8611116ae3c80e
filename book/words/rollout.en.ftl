### The rollout of Helseplattformen.

## Headers of columns that several tables of the page have

column-event = Event
column-municipalities = Municipalities
column-residents = Residents
column-status = Status
column-sum = Sum
nok-billion = NOK billion
nok-million = NOK million

## How numbers were computed

how-municipalities = rows of data/helseplattformen/municipalities.csv
# $status is the status in words, as on the map.
status-counted = municipalities with the status “{ $status }”
how-span = months from the first day of the first known go-live to that of the last (the first of the month where no day is known), the laboratory part left out
how-reviews = events of kind review that are a delivered report on the system or its introduction
how-named = municipalities named in a go-live, those outside the region too
how-map = municipalities of the region that are named in a go-live, or were part of one that is
how-together = municipalities named in a go-live, and those that were part of one of them
how-share-region = residents of the municipalities of the region that are named in a go-live, against all of the region
how-share-map = the same with the municipality that was part of one of them
how-unexplained-low = half a per cent less than the stated share of the region’s residents, less those of the municipalities on the map, to a thousand
how-unexplained-high = half a per cent more than the stated share of the region’s residents, less those of the municipalities on the map, to a thousand

## Events

# .title: $first and $last are years. .planned: $event is an event that is only planned. .beside: $count municipalities went live on the same day.
rollout-timeline =
    .title =
        { $live ->
            [1] One go-live
           *[other] { CAPITAL(SPELLED($live)) } go-lives
        } from { $first } to { $last }, { $late ->
            [1] one postponement
           *[other] { SPELLED($late) } postponements
        }, and { $plans ->
            [1] one plan of unknown outcome
           *[other] { SPELLED($plans) } plans of unknown outcome
        }
    .caption =
        Main go-lives and postponements of Helseplattformen, by month.
        Hollow marks are announced; no source that we trust says that they happened.
        Squares are postponements.
        The diamond, the laboratory part of 2020, is not counted as a go-live; the steps are not to scale.
    .note =
        A mark stays hollow until a source says that it was carried out, also when its date has passed.
        Hospitals and municipalities that went live on the same day are one mark.
        That St. Olavs put its go-live off in May 2022 we know from an opinion piece only.
    .alt = Timeline from above to below: go-lives with filled marks, postponements with squares, and plans with hollow marks. The events stand in the table below.
    .planned = { $event } (planned)
    .beside = { $event }, with { SPELLED($count) } municipalities

rollout-events =
    .title =
        The events of the rollout: { $happened } happened, { $planned ->
            [1] { $planned } we know only as a plan
           *[other] { $planned } we know only as plans
        }
    .caption = Events in the order of their dates, with the source of each.
    .note =
        Names of months stand where the source gives no day, years where it gives no month.
        Incidents stand in the chapter on effects.
    .column-kind = Kind

rollout-reviews =
    .title = { CAPITAL(SPELLED($count)) } reviews: every conclusion we know is critical; two tell of gains, one as the company says
    .caption =
        Reports that judge the system or its introduction and have been delivered.
        Conclusions in our words, as far as the page that we read tells.
    .note =
        We know several only from news or from the audited party.
        Of BCG’s evaluation we read no conclusion; a headline in Aftenposten calls it a damning report (Knusende rapport).
        Of the audit of November 2023 the company tells of findings in the system's favour too.
        Who ordered a review is named where it is a party to the dispute.
        { $others ->
            [0] {""}
            [one] One other step of oversight, such as a fine, stands in the table of events under Details, which in print is in the annex.
           *[other] { CAPITAL(SPELLED($others)) } other steps of oversight, such as a fine, stand in the table of events under Details, which in print is in the annex.
        }
    .column-review = Review
    .column-concluded = Concluded

## Municipalities

# A group of municipalities by name: what is known of it, when, and the letter of its wave.
group-dated = { $status } { $when }
group-wave = { $wave }, { $group }

# The kinds of tiles in the legend; $count is how many municipalities there are of each.
kind-live = In use ({ $count }), * as part of Ålesund
kind-coming = In the plan or decided ({ $count })
kind-unknown = ? not named ({ $count })
kind-declined = – declined for now ({ $count })
# The same kinds before their names.
key-live = In use
key-coming = In the plan or decided
key-unknown = Not named
key-declined = Declined for now

# .names: the municipalities of one kind, what is known of them and their names.
rollout-map =
    .title = By late 2024, { $named } of { $count } municipalities were known users, { SPELLED($inferred) } more inferred; { $unknown } are not named
    .caption =
        Municipalities of Central Norway on the borders of 2024, in their approximate places; sources to November 2024.
        The heavy line is the border between Møre og Romsdal and Trøndelag.
    .note =
        The letters are the first three of a name, but for those that stand in brackets here.
        { $names }
        Area carries no meaning.
        A plan is not known to have happened, also when its date has passed.
        Haram was part of Ålesund when that went live, and that it is live is our inference.
        Os went live too, but lies outside the region.
        The Namdalen municipalities have a place in the plan, but the source does not name them, so they stand among those not named.
    .alt = Map of equal tiles, one a municipality, by whether the system is in use, planned, or not known. The municipalities stand in the table below.
    .names = { $kind }: { $names }.
    .column-municipality = Municipality
    .column-county = County
    .column-letters = On the map

rollout-municipalities =
    .title = The municipalities named have { $named } of the region’s residents, { $all } with Haram
    .caption = Municipalities by what we know of them, each with its letters on the map, and residents on 1 January 2024.
    .note =
        Residents are from a copy of Statistics Norway’s table 07459 that was not compared with StatBank.
        The status rests on the sources of go-lives, plans and votes.
        Haram was part of Ålesund when that went live; no page that we read names it.
    .column-group = Group

## Counts and coverage

# The names of series in the figures, beside their last mark.
series-live-or-decided = in use or decided
series-live = in use
series-computed = by our count
series-forecast = forecast of April 2024
last-of-series = { $value } { $series }

# .title: $year is that of the last count of those live, $decided is the last count of those live or decided.
rollout-counts =
    .title = In { $year }, { $live } municipalities used the system; with those that had decided it was { $decided }
    .caption = Municipalities, as the company, a municipality or the Directorate of Health stated on that day.
    .note =
        We found no count after November 2024, and no explanation of the rise in those that had decided in 2021.
        The sources count 66 municipalities in 2023 and 67 in 2024, where the region has 64 and 65; Os and Bindal would make that difference, which is our inference.
    .alt = Two lines in steps over time: municipalities that use the system, and those that use it or have decided. The values stand in the table below.

# The ways of counting the municipalities that are live.
# $count and $share are the days that the number and the share are about.
stated-account = Stated: municipalities on { $count }, share of residents on { $share }
account-named = Named in a go-live, Os in Innlandet among them
account-region = Of these, in the region
account-map = In the region, with Haram, as on the map
account-together = Named in a go-live, Os and Haram among them

rollout-accounts =
    .title = { $named } named in the region, Os, and by inference Haram make the stated { $stated }
    .caption = What each count counts, with the residents of the region on 1 January 2024.
    .note =
        That Os and Haram bring the named municipalities to the stated number is our inference; we found no list of those that the sources count.
        Residents of Os are not in our data.
        The stated share is of a later day than the stated number; go-lives between the two days would raise the share alone, and we know none by name.
    .column-account = What is counted
    .column-share = Of residents

# Who says it, and of what.
share-stated-live = live, stated
share-stated-forecast = live, forecast in April
share-stated-live-or-decided = live or decided, stated
share-computed-live = named as live, and Haram, computed

rollout-coverage =
    .title = By the last stated share, { $live } of residents lived where it was in use
    .caption =
        Share of the residents of Central Norway who live in a municipality with Helseplattformen.
        They need not have met it themselves.
    .note =
        That the later share is lower does not mean that anything fell: the earlier one counts decisions too.
        Our count divides the residents of the municipalities named, and of Haram, by those of the region on 1 January 2024.
        The last stated share is higher than our count; we have not read what its source divides by, or which municipalities it counts.
    .alt = Shares of residents over time: our own count in steps, stated shares as marks, and a forecast as a hollow mark. The values stand in the table below.
    .column-share = Share

## Cost

# .title: what one audit found spent, and set aside at the start. .range: the lowest and highest sum, where there are not these two.
rollout-costs =
    .title = The Auditor General found at least NOK { $spent } billion spent, { $aside } set aside; other sums count otherwise
    .range = Stated sums run from NOK { $low } to { $high } billion and count different things
    .caption =
        Sums that somebody has stated for the programme, in NOK billion of the time.
        The two in bold are from one audit, which set them side by side; no others can be compared.
    .note =
        Each sum is what its source says at that time: a contract, an approval, a frame, money spent, or a total with operation.
        They are no series, so no rise can be read from them.
        The sum spent covers development, introduction and operation; what the sum set aside was to cover, our source does not say.
        We know the total by BCG from a newspaper summary made by a machine and checked by an editor.
    .alt = Dot chart of stated sums, largest first; the two from one audit are in bold and in colour. The values stand in the table below.

rollout-consequences =
    .title = { CAPITAL(SPELLED($count)) } other sums, from different sources, cannot be added
    .caption = NOK million as stated; most are known from news.
    .note = They overlap: a trust’s deficit contains its rollout.
    .column-whose = Whose
    .column-note = Note
