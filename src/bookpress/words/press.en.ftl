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

# Below a long table of which the page holds the first rows; a button, or without scripts a link, to the others.
rows-part = Rows shown: { $shown } of { $all }.
rows-none = { $all } rows.
rows-whole = Show all { $all } rows
rows-page = All rows on a page of their own

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
# What two buttons open; whether it is open is said with them.
toggle-menu = Pages of the report
toggle-contents = Contents of this page
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
# A link to what stands in another PDF of the book.
in-volume = { $words } ({ $volume })
# The number of the chapter or section to which such a link leads, and a part of a volume: "annex, ch. 2".
in-chapter = ch.{"\u00A0"}{ $number }
volume-part = { $volume }, { $part }
# Words by which a sentence leans on one before it, with blanks between; small letters.
leaning-words = there here this these those such they them their it its latter former also
cell-below = below
# Stands where something was moved to another PDF.
moved = In { $volume }: { $what }.
# A formula in words, part by part, for those who hear the PDF. What is between the words says where a part ends.
spoken =
    .fraction = the fraction { $a } over { $b }, end of fraction
    .power = { $a } to the power { $b }
    .index = { $a } with index { $b }
    .indexpower = { $a } with index { $b } to the power { $c }
    .squareroot = the square root of { $a }, end of root
    .root = the root of { $a } of the degree { $b }
    .below = { $a } with { $b } below
    .above = { $a } with { $b } above
    .belowabove = { $a } from { $b } to { $c }
    .plus = plus
    .minus = minus
    .plusminus = plus or minus
    .equals = equals
    .unequal = does not equal
    .less = is less than
    .more = is greater than
    .atmost = is at most
    .atleast = is at least
    .about = is about
    .times = times
    .divided = divided by
    .sum = the sum
    .product = the product
    .integral = the integral
    .infinity = infinity
    .open = open bracket
    .close = close bracket
    .hat = a hat
    .bar = a bar

## The page that leads to the editions

entry-web = Read the report on the web
entry-pdf = The report as PDF
entry-about = Data as of { $date }, version { $version }

## Before a text that is not translated yet

untranslated = [not translated]
