# What the press itself says to readers. A book puts other words in place of these, and words in more languages, in
# files of the same name in the folder that press_words of its _config.yml names.

# The language's name for itself, in the switch of languages.
language-name = English

# What the boxes of a list of tasks say to those who do not see them.
task-open = to do
task-done = done

## Captions

figure-number = Figure { $number }
table-number = Table { $number }
code-number = Listing { $number }
section-number = Section { $number }

## Marks beside statements of the text

# Leads from the sentence that says why to the list of all marks.
mark-more = All reasons

## Exhibits

source = Source
sources = Sources
# How sure a source is; set behind its name.
tier = tier{"\u00A0"}{ $tier }
values = Values in this figure
csv = Data (CSV)
svg = Image (SVG)
png = Image (PNG)
code = Code
notes = Notes
exhibit-link = Link
# Behind this word stands how to cite a figure or table; then where it stands.
cite = Cite
cited = { $authors }: “{ $title }”
cited-in = { $number } in { $report }
version = version { $version }
# What a reader hears when the address of a figure or table has been copied.
copied = Link copied
# What a table without a title is called for screen readers.
table = Table

## Tables that readers search, filter and sort. The values come while they do, so they cannot be selected by.

browse =
    .choose = Choose rows of the table
    .search = Search
    .all = All
    .empty = (empty)
    .reset = Reset
    .sort = Sort by this column
    .rows = { $shown } of { $all } rows
    .ascending = sorted by { $column }, ascending
    .descending = sorted by { $column }, descending

## The frame of a page

search = Search
main-menu = Main
path = You are here
toggle-menu = Toggle primary sidebar
toggle-contents = Toggle secondary sidebar
# What a picture without alternative text is called for those who hear the PDF, in a book that allows them.
undescribed = Picture without a description
data-of = Data as of { $date }
version-and-build = Version { $version }, build { $build }
build-alone = Build { $build }
licence = Licence
logo = Logo: { $title }
announcement = Announcement
page-sources = Source of this page
to-source =
    .repository = Repository
    .file = Show the source
    .edit = Suggest an edit
    .issues = Report a problem
pdf = The report as PDF

## The search. Lists of words have commas between them; what a query is understood by is left out of it.

search-close = Close the search
search-without-script = The search needs JavaScript, which is off in this browser. These are all the pages:
search-hint = Words, a number or a question. Arrow keys go through the results, Esc leaves.
search-results =
    .label = Results
    .found = { $count } places have all the words
    .single = One place has all the words
    .some = No place has all the words together; { $count } have some of them
    .none = Nothing was found
    .few = With some of the words, or all of them farther apart
    .loading = The search is being loaded
    .failed = The search could not be loaded
    .all = All { $count } results
    .marked = { $count } places are marked
    .unmark = Remove the marks
search-asks =
    .number = how many, how much, how large, how big, how high, how low, how long, how often, what percentage, what per cent, what share, what proportion
    .time = when, what year, which year, what date, which date, what month
    .share = share, percentage, proportion, number, count
    .meaning = what is, what are, what does, what do, meaning of, definition of, who is
    .amount = cost, costs, costly, price, expensive, expense, spend, spent, budget
    .money = NOK, SEK, DKK, EUR, USD, CHF, GBP, million, billion, kroner, euros, pounds, dollars
    .percent = %, per cent, percent
    .negation = not, no, none, nothing, without, never
    .ignored = a, an, what, which, who, whom, whose, where, why, how, do, does, did, done, is, are, was, were, been, being, has, have, had, can, could, should, would, will, may, might, from, its, than, them, they, we, our, us, you, your, me, my, he, she, his, her, any, some, about, between, among, there, get, got, much, many, per, tell, say, says, said, mean, means, meaning, difference, also, these, those, so, up, down, out

## The PDF

contents = Contents

## The page that leads to the editions

entry-web = Read the report on the web
entry-pdf = The report as PDF
entry-about = Data as of { $date }, version { $version }

## Before a text that is not translated yet

untranslated = [not translated]
