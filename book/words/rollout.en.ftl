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
how-status = municipalities with the status “{ $status }”
how-reviews = events of kind review
how-share = residents of these municipalities against all of the region

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
    .title = { CAPITAL(SPELLED($count)) } reviews: most are critical; the latest finds gains beside the faults
    .caption =
        What each concluded, in our words and as far as the page read tells; for two the page gives no conclusion, and several are known from news or from the audited party.
        Who ordered a review is named where it is a party to the dispute.
    .column-review = Review
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
    .title = Of { $count } municipalities { $live } are counted as live; of { $unknown } nothing was found by name
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
    .title = The municipalities counted as live have { $share } of the region’s residents
    .caption =
        Residents on 1 January 2024 on the borders of 2024, from a copy of Statistics Norway’s table 07459 that was not compared with StatBank.
        Haram is counted as live.
    .column-group = Group

## Counts and coverage

series-live-or-decided = live or decided, stated
series-live = live, stated
series-named = live, named in the go-lives

# .title: $year is that of the last count of those live, $decided is the last count of those live or decided.
rollout-counts =
    .title = { $live } municipalities were live in { $year }; those live or decided were { $decided } at the last count
    .caption =
        Stated: by the company, a municipality or Helsedirektoratet, on the day the mark stands.
        Named: the municipalities named in the go-lives, added up, Os among them and Haram left out; the dashed line only leads the eye.
        The sources count 66 or 67 municipalities where the region has 64 or 65; Os and Bindal would make the difference, which is our inference.
        No count after November 2024 was found.
    .alt = Dots over time.
    .value = { $value } ({ $when })

# Who says it, and of what.
share-stated-live = live, stated
share-stated-forecast = live, forecast in April
share-stated-live-or-decided = live or decided, stated
share-computed-live = live, computed

rollout-coverage =
    .title = { $live } of residents lived where it was in use, { $decided } counting decisions: two definitions
    .caption =
        Share of residents of Central Norway who live in a municipality with Helseplattformen, not persons who have met it.
        The later, lower share is no decline: the earlier counts decisions too.
        Computed: residents of 1 January 2024 in municipalities named, over all of the region.
        Stated and computed shares can differ by the municipalities and residents counted; what the sources divide by was not seen.
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
mark-review = review or audit
mark-other = incident or complaint

# How long the known go-lives of a programme span, in months, and where; the first is our own, the others follow it.
span-helseplattformen = { $months ->
    [1] { $months } month in Central Norway
   *[other] { $months } months in Central Norway
}
span-sundhedsplatformen = { $months } in Denmark
span-apotti = { $months } in Finland
span-cambridge = { $months } in Cambridge

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
