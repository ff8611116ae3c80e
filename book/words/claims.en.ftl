### Claims: how certain each is, and how that was judged.

# $sure of the $graded claims that are graded have high or moderate certainty.
claim-list =
    .title = Of { $graded } graded claims, { $sure } have high or moderate certainty
    .caption =
        The claims of the front page and the chapters, in that order, with how we judged each.
    .note =
        Written rules say where a graded claim starts, and the steps down; the other claims say at their mark what they are.
        A certainty says how far you can trust a claim as it is worded, not whether the matter is good or bad.
    .column-claim = Claim
    .column-place = Where
    .column-again = Said again on
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
    .caption = Claims by what they claim and how certain they are; only those on the world outside this report are graded.
    .note = What a document says, what we did not find, counts of our own rows and our own reasoning are no findings of a body of studies, so they have no certainty.
    .column-kind = What is claimed
    .column-all = All

claim-agreement =
    .title = Two sessions gave { $same } of the graded claims the same certainty
    .caption = Judgements by two sessions of one program, neither of which had seen the other’s, compared by Krippendorff’s alpha for ordered codes; no person has judged.
    .note = Both sessions are one program, so this shows how steadily it applies the rules, not whether it is right.
    .column-claims = Claims
    .column-same = Judged alike
    .column-alpha = Alpha
    .column-resolved = Decided by a third reading

## How numbers are computed

how-claims = rows of data/claims/claims.csv
how-graded = claims of the kinds that are graded
how-high = claims whose certainty is high
how-moderate = claims whose certainty is moderate
how-low = claims whose certainty is low
how-very-low = claims whose certainty is very low

# Where a claim is said again, by the name of the page.
on-index = the first page
on-real-effects = the chapter on the time after go-live
pending = not judged yet
not-graded = not graded

# The marks of claims that have no certainty.
mark-document = from a document
mark-count = our own count
mark-argument = our own reasoning
mark-not-found-recorded = not found; search on record
mark-not-found-unrecorded = not found; search not recorded
mark-not-found-signs = not found, though it may exist
mark-gap-unread = published, not read here
mark-gap-weak = only weak sources found
