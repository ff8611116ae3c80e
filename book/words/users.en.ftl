### What users said soon after go-live.

column-topic = Topic
column-dimension = Dimension

## Codes of the codebook

# How findings of one valence are called in a count; $code is its code, $name its name in the codebook.
valence = { WITHIN($name) }
# A count in a list: 3 negative.
counted = { $count } { $valence }

## The slides beside the findings

users-slides =
    .title = { $none ->
        [0] For { SPELLED($agreed) } of { SPELLED($every) } statements on users an open finding points the same way; for each some finding was found
       *[other] For { SPELLED($agreed) } of { SPELLED($every) } statements on users an open finding points the same way; for { SPELLED($none) } none was found
    }
    .caption =
        The slides are the only open source found for REAL’s findings on users; the findings beside them are from other studies and audits.
        Which finding bears on which statement is a single coding by a program, with its reasons in data/real/statement_findings.csv.
        An empty cell means that none was found, not that none exists.
        In brackets, where the finding is from and on which record system.
    .column-statement = The slides say
    .column-agree = Points the same way
    .column-partly = In part
    .column-otherwise = Says otherwise
    .finding = { $finding } ({ $place })
    .none = no open finding, for or against

## Topics and stakeholders

# $first and $second are the two topics with most findings.
users-matrix =
    .title = The findings fill { $full } of { $cells } cells; most are on “{ WITHIN($first) }” and “{ WITHIN($second) }”
    .caption =
        Findings by topic and by whom they are about, after resolving the two codings.
        − negative, ± mixed, + positive, · neutral, as the authors present it.
        A cell leads to its rows in the list below.
        An empty cell: no finding in our sample.

## Topics, lenses and systems by valence

of-the-sample =
    The shares describe our sample of abstracts, not Helseplattformen:
    problems may be studied and published more than what works, and most findings were read in an abstract only.
column-publications = Publications
users-topics =
    .title = { $negative } of the { $every } findings in our sample of abstracts are negative: a property of the sample
    .caption =
        Each finding has one topic and one valence.
        Findings of one publication are not independent; the values give the number of publications.
        { of-the-sample }
    .alt = Stacked bar chart.
    .bar = { $topic }: { $counts }.
    .axis = Findings
users-lenses =
    .title = Seen through REAL’s lenses, { $support } findings are on support in the work and { $training } on training
    .caption =
        The third lens of the study, experience of use, is split as the slides split it.
        { of-the-sample }
    .column-lens = Lens
# $findings and $publications are those on Helseplattformen, $inferred of the findings by inference.
users-systems =
    .title = { $findings } findings from { $publications } publications are on Helseplattformen, { $inferred } of them by inference
    .caption =
        Helseplattformen, Sundhedsplatformen and Apotti are Epic; the row Epic has other hospitals on it, and findings on several of these together.
        Inferred: the words read do not name the system, or the place.
        { of-the-sample }
    .column-system = Record system
    .column-inferred = Inferred

## The list of findings

users-findings =
    .title = The { $count } findings, by topic and by whom they are about
    .caption =
        In our words, and no stronger than the source.
        − negative, ± mixed, + positive, · neutral.
    .column-about = About
    .column-finding = Finding
    .column-valence = Valence
    .column-system = Record system

## How the codings agree, and the codebook

users-agreement =
    .title = Two blind codings agree with an alpha of { $low } to { $high }, by dimension
    .caption =
        Krippendorff’s alpha with a 95 % bootstrap interval that draws whole publications, since the findings of one are not independent, and Gwet’s AC1; 1 is full agreement, 0 what chance would give.
        Both coders are sessions of one program that read the findings in the same order, blind to one another.
        So high an agreement shows that the program applies the codebook steadily; it does not show that persons would agree.
        Resolved: how many differences a third reading settled, each with its reason in data/real/resolutions.csv.
    .column-findings = Findings
users-codebook =
    .title = The codebook: what each code means
    .caption =
        Each finding has one code on each dimension: what its core statement is about, whose view or situation it describes, which of REAL’s lenses it falls under, and how the authors present it.
    .column-code = Code
    .column-meaning = Meaning

## How numbers are computed

how-findings = findings in data/real/findings.csv
how-negative = findings coded negative
how-helseplattformen = findings on Helseplattformen and its preparation
how-inferred = findings on Helseplattformen of which place or system is inferred
how-agreement = agreement of the two codings
how-slides = statements of the slides on users
how-slides-none = statements of the slides without an open finding
how-slides-agree = statements of the slides with a finding that agrees
