### Words that several pages share.
undated = undated
undated-source = n.d.
# Stands behind the name of the first author where there are more.
and-other-authors = et al.
source-this-report = The developers of the e-health report
source-gemini-slides = Gemini centre for e-health
tier-1 = primary: official, peer-reviewed or a body’s own page on its own matters, read at its publisher
tier-2 = primary, read as a copy or an abstract only
tier-3 = secondary, such as news about a primary source
tier-4 = opinion, a page that nobody answers for, or an undated page (with exceptions that the text tells)
# How much of a country a row speaks of, and which country.
where = { $place }, { $country }
# What the mark † means; $what is a code of the list `inferred`.
inferred-note = { $what ->
    [system] † Which record system this is, is inferred: the words read do not say it.
    [place] † The place is inferred: the words read do not name it.
   *[both] † Place or record system is inferred: the words read do not name it.
}
tier-own = own

## Headers of columns

column-source = Source
column-when = When
column-where = Where
column-what = What
column-number = Number
column-period = Period
column-share = Share
column-interval = 95 % interval
# The number of answers.
column-answers = n

## A table of how far two codings agree

# .column-resolved: how many differences a third reading settled.
agreement =
    .column-same = Alike
    .column-alpha = Alpha
    .column-interval = 95 % interval
    .column-ac1 = AC1
    .column-resolved = Resolved
