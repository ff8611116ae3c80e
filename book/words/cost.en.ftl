### ICT cost and government funding.

nok-billion = NOK billion
nok-million = NOK million
nok-per-employee = NOK per employee
not-stated = not stated
column-period = Period
column-author = Author

## Claims on ICT spending: whose, by whom, and how they were come by

scope-ict-regions = The four health regions
scope-ict-regions-audit = The health regions
scope-ict-specialist = Specialist health services
scope-ict-national-bodies = National bodies
scope-ict-municipal = Municipalities, health-related
scope-ict-sector-total = The whole sector
author-mapped = Direktoratet for e-helse
author-estimate = Direktoratet for e-helse
author-audit = Riksrevisjonen, as cited by EHiN
kind-mapped = mapped in a survey
kind-estimate = with estimates
kind-audit = from an audit, as cited
claim = { $scope }, { $period } ({ $author })

ict-national =
    .title = ICT spending { $first }–{ $last }: { $figures } figures rest on { $ways } ways of counting
    .caption =
        Each dot is a claim by the author named beside it.
        No line joins them: an amount may be compared only with another of the same scope, by the same author.
        The scopes overlap, since the regions also pay the national bodies, so they must not be added.
        The audit's amount is known only from an undated article.
    .alt = Dot chart, no lines.
    .column-whose = Whose spending
    .column-how = How

## Growth

# $direction: rose, fell or mixed, for all changes together.
ict-growth =
    .title = { $direction ->
        [rose] Each count found that spans several years shows ICT cost rising
        [fell] Each count found that spans several years shows ICT cost falling
       *[mixed] Counts that span several years do not agree on whether ICT cost rises
    }
    .caption =
        The change between two amounts of one survey and the yearly mean of the audited change are computed by us; the rest is stated by the source.
        The part read does not say whether the growth of prices is taken out.
    .column-whose = Whose cost
    .column-change = Whole change
    .column-yearly = Mean a year

## Per employee

lowest-region = Lowest region (not named)
ict-per-employee =
    .title = { $region } spent NOK { $high } on ICT per employee in { $period }, the lowest region { $low }
    .caption =
        Lowest and highest of four health regions; the part read names the highest and gives no others.
        Spending is counted in the year it is paid, so that a large purchase shows at once.
        The source ties the high cost to ICT costs that were rising in the region, and names the procurement of Helseplattformen, then under way.
        That the two go together in one year does not show what the cost would have been without it.
    .alt = { $bars } NOK per employee.
    .column-region = Health region

## The state budget

status-accounts = accounts
status-adopted = adopted budget
status-proposal = proposal
figure = { $period } ({ $status })
compared = { $way ->
    [above] { $size } above
    [below] { $size } below
   *[same] the same as
}
budget-701 =
    .title = Chapter 701: { $sum } proposed for { $year }, { $comparison } the { $before } budget
    .caption =
        State budget chapter 701, digitalisation in the health and care services, in kroner of each year: one chapter of the budget, not what the sector spends on ICT.
        Accounts, an adopted budget and a proposal are different things; accounts include what changed during the year.
        What was adopted for the year of the proposal is not in our data.
    .alt = { $bars } NOK million.
    .legend = proposed, not adopted
    .column-what = What it is
budget-proposals =
    .title = For { $period } the government proposed NOK { $amounts } million, each for one purpose
    .caption =
        Amounts in press releases on the budget proposals: what was proposed, not what was adopted or spent.
        They may overlap and are not added.
        Purposes are not the goals of the strategy; no amount per goal was found.
    .column-purpose = Purpose

## How numbers are computed

how-regions = last amount of the survey against the first
how-yearly = steady yearly change over the years of its period
how-gap = highest region minus lowest
how-ratio = highest region against lowest
how-budget = proposal against adopted budget
