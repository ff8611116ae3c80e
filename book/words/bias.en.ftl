### Risk of bias of the studies, by the checklists of JBI.

column-checklist = Checklist

# $unclear: share of the answers that are unclear.
bias-checklists =
    .title = { $unclear } of the answers on risk of bias are unclear
    .caption =
        Unclear: the part of the source that was read does not tell, mostly an abstract.
        It is a judgement of our reading, not of the study.
        Answered once by a program, by the rules in docs/grading.md.
    .column-studies = Studies

bias-studies =
    .title = For { $answered } of { $all } studies at least one item could be answered
    .caption =
        The numbers are those of the items in the checklist.
        What is neither yes nor no is unclear.
    .column-study = Study
    .column-yes = Yes
    .column-no = No

bias-items =
    .title = What the checklists ask: { $count } items
    .caption = In short words of our own, by the numbers of the checklists.
    .column-item = Item
    .column-question = It is so that

## How numbers are computed

how-studies = studies in data/evidence/risk_of_bias.csv
how-unclear = share of the answers in data/evidence/risk_of_bias.csv that are unclear
