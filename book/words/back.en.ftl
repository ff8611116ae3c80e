### The back matter: lists, and the tables of the methods page.

column-tier = Tier

source-list =
    .title = The sources of the data, with their tiers
    .caption =
        The title leads to the publisher's page, or to the copy that was read where no such page is known.
        We read { $copies } sources on a site of copies alone, and mark them.
        { $undated ->
            [0] The day of reading stands beside the site.
           *[other] The day of reading stands beside the site; for { $undated } sources we did not write it down.
        }
    .note = Tier 1 is the strongest; the methods page explains the tiers.
    .column-title = Title
    .column-publisher = Publisher
    .column-doi = DOI
    .column-read = Read at
    .column-part = Part read
    .copy = ({ $why })
number-list =
    .title = Every number in the text, how it is computed and from what
    .caption = Rows are ids in data/; a number in the text leads here, and from here to its source.
    .column-number = Number
    .column-id = Id
    .column-how = Computation
    .column-rows = Rows
data-columns =
    .title = The columns of the data tables
    .caption = As described in data/datapackage.json, which also holds keys and allowed values.
    .column-table = Table
    .column-column = Column
    .column-type = Type
    .column-unit = Unit
    .column-meaning = Meaning
survey-designs =
    .title = { $stated ->
        [0] None of these surveys states its response rate in what we read; one can be computed
       *[other] { $stated } of { $all } surveys behind the figures state their response rate
    }
    .caption = Each survey with its field time, answers, mode and weighting; empty cells: not stated in the part that we read.
    .column-survey = Survey
    .column-field = In the field
    .column-n = n
    .column-mode = Mode
    .column-weighted = Weighted
source-tiers =
    .title = The tiers of sources, strongest first
    .caption = The tier stands beside each source under every figure and table.
    .column-meaning = Meaning
    .column-sources = Sources
slide-statements =
    .title = What the slides say, slide by slide
    .caption = Names and headings as they stand on the slides; the rest in our words.
    .column-slide = Slide
    .column-statement = Statement
    .column-name = Name on the slide
glossary-terms =
    .title = Words of the field and of this report, and what they mean here
    .caption = Most of the words are the field’s; promise, link, verdict and tier are this report’s own.
    .column-original = Norwegian
    .column-rendering = English
    .column-meaning = Meaning

## Types and units of columns

type-boolean = yes or no
type-integer = whole number
type-number = number
type-string = text
unit-nok = kroner
unit-hours = hours
unit-interviews = interviews
unit-months = months
unit-municipalities = municipalities
unit-percent = per cent
unit-persons = persons
unit-points = points
unit-results = results
unit-see-the-column-unit = see the column unit
unit-see-the-note = see the note
unit-tiles = tiles
