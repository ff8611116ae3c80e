### Claims: how certain each is, and how that was judged.

# $sure of $all claims have high or moderate certainty.
claim-list =
    .title = { $sure } of { $all } claims have high or moderate certainty
    .caption =
        The claims of the front page, the summary and the openings of the chapters, in that order.
        Judged by the rules in docs/grading.md: where the claim starts, and the steps down.
        A certainty says how far the claim can be trusted as it is worded, not whether the matter is good or bad.
    .column-claim = Claim
    .column-place = Where
    .column-certainty = Certainty
    .column-why = Why
    .column-judged = How it was judged
    .column-rows = Rests on

# Where a judgement begins: "starts at high certainty".
starts = starts at { $certainty }
# A domain and its steps: "directness −1".
step = { $domain } −{ $down }

domain-directness = directness
domain-consistency = consistency
domain-precision = precision
domain-risk_of_bias = risk of bias
domain-coherence = coherence
domain-adequacy = adequacy
domain-independence = independence

claim-certainties =
    .title = High certainty: { $high } claims; very low: { $lowest }
    .caption =
        What was not found has low certainty at best where the search was not recorded.
        What a document says, and counts of the rows of this report, are the surest.
    .column-kind = What is claimed
    .column-all = All

claim-agreement =
    .title = { $same } of the claims were given the same certainty twice
    .caption =
        Krippendorff’s alpha for ordered codes.
        Both judgements are by one program in one session, and the second could not forget the first: this shows at most that the rules are applied steadily.
        No person has judged.
    .column-claims = Claims
    .column-same = Judged alike
    .column-alpha = Alpha
    .column-resolved = Decided by a third reading

## How numbers are computed

how-claims = rows of data/claims/claims.csv
how-high = claims whose certainty is high
how-moderate = claims whose certainty is moderate
how-low = claims whose certainty is low
how-very-low = claims whose certainty is very low
