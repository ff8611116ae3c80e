### ICT cost and government funding.

nok-billion = NOK billion
nok-million = NOK million
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

ict-national =
    .title = The Directorate of eHealth estimates ICT in the whole sector at { $total } in { $year }
    .caption =
        Stated amounts of ICT spending, each with who states it.
        Only amounts of the same scope by the same author can be compared.
    .note =
        The scopes overlap, since the regions also pay the national bodies; whether the total counts that money twice, we have not seen.
        We know the Auditor General's amount only from an undated article.
    .column-whose = Whose spending
    .column-how = How

## Growth

# $direction: rose, fell or mixed, for all changes together.
ict-growth =
    .title = { $direction ->
        [rose] In every count that can be compared over time, ICT cost rises
        [fell] In every count that can be compared over time, ICT cost falls
       *[mixed] Counts that can be compared over time do not agree on whether ICT cost rises
    }
    .caption = Change in ICT cost that one author counted in one way, over the years named.
    .note =
        We computed the change between two amounts of one survey and the yearly mean of the Auditor General's rise; the sources state the rest.
        We do not know whether the growth of prices is taken out.
    .column-whose = Whose cost
    .column-change = Whole change
    .column-yearly = Mean a year

## Per employee

## The state budget

budget-proposals =
    .title = The largest sum proposed for one purpose is NOK { $most } billion, for { $years }
    .caption = Amounts in press releases on the budget proposals: what was proposed, not what was adopted or spent.
    .note =
        The amounts may overlap and are not added.
        Purposes are not the goals of the strategy.
    .column-purpose = Purpose

## How numbers are computed

how-regions = last amount of the survey against the first
how-yearly = steady yearly change over the years of its period
how-gap = highest region minus lowest
how-ratio = highest region against lowest
how-budget = proposal against adopted budget
how-frame = the largest amount proposed for one purpose, in billions
