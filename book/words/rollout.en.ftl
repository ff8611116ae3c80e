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
how-reviews = events of kind review that are a delivered report on the system or its introduction
how-named = municipalities named in a go-live, those outside the region too
how-map = municipalities of the region that are named in a go-live, or were part of one that is
how-together = municipalities named in a go-live, and those that were part of one of them
how-share-region = residents of the municipalities of the region that are named in a go-live, against all of the region
how-share-map = the same with the municipality that was part of one of them
how-unexplained-low = half a per cent less than the stated share of the region’s residents, less those of the municipalities on the map, to a thousand
how-unexplained-high = half a per cent more than the stated share of the region’s residents, less those of the municipalities on the map, to a thousand

## Events

# .title: $first and $last are years. .marked: $status says that the event is only planned.
rollout-timeline =
    .title =
        { $live ->
            [1] One go-live
           *[other] { CAPITAL(SPELLED($live)) } go-lives
        } from { $first } to { $last }, { $late ->
            [1] one postponement
           *[other] { SPELLED($late) } postponements
        }, and { $plans ->
            [1] one plan
           *[other] { SPELLED($plans) } plans
        } of unknown outcome
    .caption =
        The numbers lead to the table of events.
        Hollow: announced, and not known to have happened, also when the date has passed.
        Marks stand at the first day of the period the source names; stacked marks have no order.
        Go-lives of hospitals and municipalities on the same day are one mark.
        Only the main events are drawn; the table has more, postponements among them.
    .alt = Timeline in lanes by kind.
    .marked = { $when } ({ $status })
    .column-number = No.

rollout-events =
    .title =
        The events of the rollout: { $happened } happened, { $planned ->
            [1] { $planned } is known only as a plan
           *[other] { $planned } are known only as plans
        }
    .caption =
        Events in the order of their dates; the numbers are those of the timeline.
        Incidents have a chapter of their own.
        Names of months stand where the source gives no day, years where it gives no month.
    .column-number = No.
    .column-kind = Kind

rollout-reviews =
    .title = { CAPITAL(SPELLED($count)) } reviews, most of them critical, and { $others ->
            [one] one other step
           *[other] { SPELLED($others) } other steps
        } of oversight
    .caption =
        A review is a report that judges the system or its introduction and has been delivered.
        An appointment of reviewers, a fine, and inspections of which it was not seen whether they bear on the system are listed and not counted.
        What each concluded, in our words and as far as the page read tells; several are known from news or from the audited party.
        Who ordered a review is named where it is a party to the dispute.
    .column-review = What took place
    .column-kind = What it is
    .column-concluded = Concluded

## Municipalities

# A group of municipalities by name: what is known of it, when, and the letter of its wave.
group-dated = { $status } { $when }
group-wave = { $wave }, { $group }

# The sign on the tile of a municipality without a wave; the star also follows the letter of a wave.
sign-live = •
sign-live-as-part = *
sign-planned = P
sign-decided = V
sign-declined = –
sign-not-known = ?

# .legend is a group of municipalities: its sign, what is known of it, and how many municipalities it has.
rollout-map =
    .title =
        Of { $count } municipalities { $named } are named in a go-live, { $part ->
            [0] {""}
            [one] one was part of one,
           *[other] { SPELLED($part) } were part of one,
        } and of { $unknown } nothing was found
    .caption =
        Municipalities on the borders of 2024, in their approximate places; area carries no meaning, and the heavy line is the border of the counties.
        A letter is the wave of go-live, P a slot in the published plan (not known to have happened, also when its date has passed), V decided without a date, – declined for now, ? nothing found.
        Haram (*) was part of Ålesund when that went live; that it is live is our inference.
        Os went live with the second wave and lies in Innlandet, outside the region.
        The Namdalen municipalities have a planned slot, but the source does not name them, so they stand as not known.
    .alt = Map of equal tiles, one a municipality.
    .legend = { $sign }  { $name } ({ $count })
    .dated = { $status }, { $when }
    .column-municipality = Municipality
    .column-county = County

rollout-municipalities =
    .title = Municipalities named in a go-live have { $named } of the region’s residents, { $all } with Haram
    .caption =
        Residents on 1 January 2024 on the borders of 2024, from a copy of Statistics Norway’s table 07459 that was not compared with StatBank.
        The status rests on the sources of the go-lives, plans and votes, not on Statistics Norway, which counts residents only.
        Haram was part of Ålesund when that went live; no page read names it.
    .column-group = Group

## Counts and coverage

series-live-or-decided = live or decided, stated
series-live = live, stated
series-named = live, named in the go-lives

# .title: $year is that of the last count of those live, $decided is the last count of those live or decided.
rollout-counts =
    .title = { $live } municipalities were live in { $year }, as stated; those live or decided were { $decided } at the last count
    .caption =
        Stated: by the company, a municipality or Helsedirektoratet, on the day the mark stands.
        Named: the municipalities named in the go-lives, added up, Os among them and Haram left out; the dashed line only leads the eye.
        Haram left Ålesund on 1 January 2024, and from then on the stated count is one above the named one: Haram would make the difference, which is our inference.
        The sources count 66 municipalities in 2023 and 67 in 2024, where the region has 64 and 65; Os and Bindal would make that difference, which is our inference too.
        No count after November 2024 was found.
    .alt = Dots over time.
    .value = { $value } ({ $when })

# The ways of counting the municipalities that are live.
# $count and $share are the days that the number and the share are about.
stated-account = Stated: municipalities on { $count }, share of residents on { $share }
account-named = Named in a go-live, Os in Innlandet among them
account-region = Of these, in the region
account-map = In the region, with Haram, as on the map
account-together = Named in a go-live, Os and Haram among them

rollout-accounts =
    .title = { $stated } municipalities are stated as live; with Os and Haram both counted, { $together } are known by name
    .caption =
        No count stands for another.
        Residents are those of 1 January 2024 in the region; those of Os are not in our data.
        That Os and Haram bring the named municipalities to the stated number is our inference; no list of those that the sources count was found.
        The stated share is of a later day than the stated number; go-lives between the two days would raise the share alone, and none is known by name.
    .column-account = What is counted
    .column-share = Of residents

# Who says it, and of what.
share-stated-live = live, stated
share-stated-forecast = live, forecast in April
share-stated-live-or-decided = live or decided, stated
share-computed-live = named as live, and Haram, computed

rollout-coverage =
    .title = { $live } of residents lived where it was in use by the last share stated, { $decided } counting decisions: two definitions
    .caption =
        Share of residents of Central Norway who live in a municipality with Helseplattformen, not persons who have met it.
        The later, lower share is no decline: the earlier counts decisions too.
        Computed: residents of 1 January 2024 in municipalities named and in Haram, over all of the region.
        The stated share of the end of 2024 is higher than the computed one, and the difference is not explained: what the source divides by, and which municipalities it counts, was not seen.
    .column-share = Share
    .legend-stated = stated
    .legend-forecast = forecast
    .legend-computed = computed by us

## Cost

rollout-costs =
    .title = Stated sums run from NOK { $low } to { $high } billion and count different things
    .caption =
        Each dot is what the author in the source line says at that time: a contract, an approval, a frame, money spent, or a total with operation.
        They are claims and no series: no rise can be read from them.
        The total by BCG is known from a machine-written, editor-checked newspaper summary.
        NOK billion, prices of the time.
    .alt = Dot chart, no lines between dots. { $values }. { nok-billion }.
    .value = { $name }: { $amount }

rollout-consequences =
    .title = { CAPITAL(SPELLED($count)) } other sums, each by its own author, cannot be added
    .caption =
        NOK million as stated; most are known from news.
        They overlap: a trust’s deficit contains its rollout.
    .column-whose = Whose
    .column-note = To know

## Other programmes

mark-go-live = go-live
mark-review = review, audit, inspection or fine
mark-other = incident or complaint

# How long the known go-lives of a programme span, in months, and where; the first is our own, the others follow it.
span-helseplattformen = { $months ->
    [1] { $months } month in Central Norway
   *[other] { $months } months in Central Norway
}
span-sundhedsplatformen = { $months } in Denmark
span-apotti = { $months } in Finland
span-cambridge = { $months } in Cambridge
span-encompass = { $months } in Northern Ireland
span-insel = { $months } in Bern
span-vastra-gotaland = { $months } in Västra Götaland

# .event: $months is how long after the first go-live.
rollout-programmes =
    .title = Known go-lives span { $spans }
    .caption =
        Only what happened.
        Month 0: Cambridge 26 October 2014, Herlev and Gentofte 21 May 2016, Peijas 10 November 2018, Trondheim 7 May 2022; the laboratory part of Central Norway began in 2020 and is left out.
        The programmes differ in size, scope and country, and the events are those that were found: no mark does not mean that nothing happened.
    .alt = Dots by months since the first go-live.
    .event = { $months } { $event }
    .axis = Months since the first go-live
    .column-programme = Programme
    .column-months = Months
