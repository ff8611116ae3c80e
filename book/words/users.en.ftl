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
        [0] For { SPELLED($agreed) } of { SPELLED($every) } statements another finding agrees; for each we found some
       *[other] For { SPELLED($agreed) } of { SPELLED($every) } statements another finding agrees; for { SPELLED($none) } we found none
    }
    .caption =
        What the slides say about users, beside findings of other studies and audits.
        In brackets, where a finding is from and on which record system.
    .note =
        A program decided once, with its reasons in the data, which finding bears on which statement.
        That we found nothing does not mean that nothing exists.
        On contact with patients, surveys on digital services in general have figures, and on overview one physician’s account is told in the text; neither is a finding of a study of a record system.
    .column-statement = The slides say
    .column-agree = Points the same way
    .column-partly = In part
    .column-otherwise = Says otherwise
    .place = ({ $place })
    .none = no finding

## Topics and stakeholders

# $first is the topic with most findings, $most how many of the $every it has.
users-matrix =
    .title = “{ $first }” is the most common topic, with { $most } of { $every } findings
    .caption =
        Findings by topic and by whom they are about; a cell leads to its rows in the list.
        − negative, ± mixed, + positive, · neutral, as the authors present it.
    .note =
        Counted after the differences between the two codings were settled.
        An empty cell: no finding in our sample.

## Topics, lenses and systems by valence

of-the-sample =
    The shares describe the texts that we read, mostly abstracts, not Helseplattformen:
    problems may be studied and published more than what works, and we read most findings in an abstract only.
column-publications = Publications
users-topics =
    .title = { $negative } of the { $every } findings in the texts that we read are negative
    .caption = Findings by topic and by how the authors present them.
    .note =
        Each finding has one topic and one judgement.
        Findings of one publication are not independent; the table gives the number of publications.
        { of-the-sample }
    .alt = Stacked bar chart of findings by topic, from negative to neutral. The values stand in the table below.
    .axis = Findings
users-lenses =
    .title = Through REAL’s lenses, { $support } findings are on support in the work and { $training } on training
    .caption = Findings by the three lenses of the study; experience of use is split as the slides split it.
    .note = { of-the-sample }
    .column-lens = Lens
# $findings and $publications are those on Helseplattformen, $inferred of the findings by inference.
users-systems =
    .title = On Helseplattformen there are { $findings } findings from { $publications } publications, { $inferred } of them by inference
    .caption = Findings by the record system that they are about.
    .note =
        Helseplattformen, Sundhedsplatformen and Apotti are built on Epic; the row Epic has other hospitals that use it, and findings on several of these together.
        Inferred: the words that we read do not name the system, or the place.
        { of-the-sample }
    .column-system = Record system
    .column-inferred = Inferred

## The list of findings

users-findings =
    .title = The { $count } findings, by topic and by whom they are about
    .caption =
        In our words, and no stronger than the source.
        − negative, ± mixed, + positive, · neutral.
    .note = The signs say how the authors present the finding.
    .column-about = About
    .column-finding = Finding
    .column-valence = Judgement
    .column-system = Record system

## How the codings agree, and the codebook

users-agreement =
    .title = Two sessions of one program agree with an alpha of { $low } to { $high }
    .caption =
        How far the two codings agree: 1 is full agreement, 0 what chance would give.
        It does not say that persons would agree.
    .note =
        Krippendorff’s alpha has a 95 % bootstrap interval that draws whole publications, since the findings of one are not independent; AC1 is Gwet’s.
        The coders read the findings in the same order, blind to one another.
        So high an agreement shows that the program applies the codebook steadily, not that persons would agree.
        Resolved: how many differences a third reading settled, each with its reason in the data.
    .column-findings = Findings
users-codebook =
    .title = The codebook: what each code means
    .caption = Each finding has one code on each dimension: its topic, whom it is about, one of REAL’s lenses, and how the authors present it.
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
