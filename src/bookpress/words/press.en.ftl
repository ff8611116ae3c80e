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

## The PDF

contents = Contents
# A link to what stands in another PDF of the book.
in-volume = { $words } ({ $volume })
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
