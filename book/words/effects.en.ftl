### Effects and incidents.

## What was counted, what the letters were divided by, and the parts

kind-letters = letters
kind-results = results
kind-messages = messages, referrals
kind-patients = patients
cut-copies = Did they reach the patient?
cut-resending = Were they to be sent afterwards?
cut-review = Were they reviewed by 13 March 2023?
part-copies-patient = patient yes, copies no
part-copies-rest = not said
part-resending-to-send = to be sent
part-resending-not-to-send = not to be sent
part-review-reviewed = reviewed
part-review-rest = not yet
# The name of a part that is computed, in the data that readers download.
rest = The rest

## Discovered errors

effects-errors =
    .title = { $count } counts of discovered errors, from { $few } { $low } to { $many } { $high }
    .caption =
        Errors that somebody found and reported, not harm.
        They count different things, as the marker says, over different times, in places of different size: they are not added, and a longer search may find more.
        No count is known for the systems that were there before.
        Each step of the axis is ten times the last.
    .axis = Number found, log axis
    .column-what = What was found

## Letters

effects-letters =
    .title = Of { $all } letters, { $part } reached the patient but not those to be copied
    .caption =
        Electronic letters from St. Olavs hospital, November 2022 to March 2023, that did not reach a recipient, divided in three ways by two news reports.
        The ways overlap and their parts are not added across bars.
        The rest of the first and the last bar is computed; nothing is said of it.
        Whether letters were sent afterwards as planned was not seen.
    .alt = Three bars of equal length, { $all } letters each.
    .cut = { $cut } { $parts }.
    .axis = Number of letters
    .column-cut = Way of dividing
    .column-part = Part
    .column-letters = Letters
