### Risk of bias of the studies, by the checklists of JBI.

column-checklist = Checklist

# $unclear: share of the answers that are unclear.
bias-checklists =
    .title = { $unclear } of the answers on risk of bias are unclear
    .caption = How a program answered the items of each checklist; unclear: what we read, mostly an abstract, does not tell.
    .note =
        It is a judgement of our reading, not of the study.
        Two sessions of the program answered by written rules, the second without sight of the first; where they differ, the answer is unclear.
    .column-studies = Studies

bias-studies =
    .title = At least one item could be answered for { $answered } of { $all } studies
    .caption = The items answered yes or no for each study, by their numbers in the checklist; all others are unclear.
    .column-study = Study
    .column-yes = Yes
    .column-no = No

bias-items =
    .title = What the checklists ask: { $count } items
    .caption = The items in short words of our own, by the numbers of the checklists.
    .column-item = Item
    .column-question = It is so that

## How numbers are computed

how-studies = studies in data/evidence/risk_of_bias.csv
how-unclear = share of the answers that are unclear, those included on which the two sessions differ
how-same = share of the answers in data/evidence/risk_of_bias.csv that both sessions gave
how-alpha = Krippendorff’s alpha of the two columns of answers in data/evidence/risk_of_bias.csv
