# What `reproduce` says: whether a rebuild gives what was published, and if not, what differs and what is behind it.

## What was checked

checked-commit = Checked: commit { $commit } of { $day }, taken into an empty folder.
checked-files = Checked: the files of this folder as they stand, copied into an empty folder. They are those of commit { $commit }, but for { $count ->
        [one] one that is new or changed since, and not committed
       *[other] { $count } that are new or changed since, and not committed
    }: { $files }.
checked-archive = Checked: the files of this folder, taken into an empty folder. The folder has no history, so no commit can be named.
baseline-own = Compared with what the same commit holds: its baseline, the outputs stored in its notebooks and its text.
baseline-commit = Compared with what commit { $commit } of { $day } holds: its baseline, the outputs stored in its notebooks and its text.
baseline-ref = Compared with { $ref } (commit { $commit } of { $day }): its baseline, the outputs stored in its notebooks and its text. They are read, not computed anew.
baseline-folder = Compared with the baseline, the outputs stored in the notebooks and the text of the same folder.
environment-here = Environment: Python { $python } with its packages as they stand here; { $lock } names the same versions.
environment-new = Environment: Python { $python } with packages that were installed anew from { $lock }, because those here are others.
environment-unlocked = Environment: Python { $python } with its packages as they stand here; there is no { $lock } to hold them against.
method = How: exactly, character by character, nothing rounded; a state that has not changed gives no difference, and exit status 0. What is named as behind a difference is inferred from the rows, the code and the text that each result comes from; it was not put back to prove it.
quick = Kept results were taken for notebooks where nothing that they come from has changed. To run every notebook and build all from nothing, leave out QUICK=1 (or --quick).
step-site = The site and its PDFs are being built in the copy, which takes the longest; your own files are not touched ...
step-notebooks = The notebooks are run in the copy; your own files are not touched ...
step-baseline = The baseline is computed anew in the copy; the published one is not touched ...
step-compare = The copy is compared with what was published ...
and-more = { $named } and { $count } more

## The answer

same = What was rebuilt is what was published: all that was compared is exactly the same.
differs = What was rebuilt is not what was published: results differ.
differs-text = All results are the same (numbers, claims, and the data of figures and tables). Only what is written around them differs.
in-all = These differ, and each is named below: { $parts }.
part-claim = { $count ->
        [one] one claim
       *[other] { $count } claims
    }
part-number = { $count ->
        [one] one number
       *[other] { $count } numbers
    }
part-figure = { $count ->
        [one] one figure
       *[other] { $count } figures
    }
part-table = { $count ->
        [one] one table
       *[other] { $count } tables
    }
part-other = { $count } of the kind { $kind }
part-cell = of their data { $count ->
        [one] one cell
       *[other] { $count } cells
    }
part-row = { $count ->
        [one] one row of their data is new or gone
       *[other] { $count } rows of their data are new or gone
    }
part-sentence = { $count ->
        [one] one sentence
       *[other] { $count } sentences
    }
part-output = what else { $count ->
        [one] one notebook shows
       *[other] { $count } notebooks show
    }
part-file = { $count ->
        [one] one other file
       *[other] { $count } other files
    }
part-page = { $count ->
        [one] one page of the site
       *[other] { $count } pages of the site
    }
part-pdf = { $count ->
        [one] one PDF
       *[other] { $count } PDFs
    }
no-claim-changed = No claim has changed, in words or in certainty.
count-numbers = Numbers: { $same } of { $all } are the same.
count-claims = Claims: { $same } of { $all } are the same, in words and certainty.
count-figures = Figures: { $same } of { $all } are the same, in data, words and drawing.
count-tables = Tables: { $same } of { $all } are the same, in data and words.
count-exhibits = { $kind }: { $same } of { $all } are the same.
count-notebooks = Notebooks: { $same } of { $all } show what is stored in them.
count-files = Files of the baseline: { $same } of { $all } are the same byte by byte.
others = Not so: { $names }.
count-sentences = Sentences of the { $edition } edition: { $same } of { $all } are the same.
count-pages = Pages of the site: { $same } of { $all } are the same.
count-pdfs = PDFs: { $same } of { $all } have the same text on every page.
count-site-files = Other files of the site: { $same } of { $all } are the same byte by byte.
missing = Not compared: { $what }
no-numbers = numbers, because one of the two states names none.
no-claims = claims, because one of the two states marks none.
no-marks = how certain claims are, because one of the two states has no list of it.
no-baseline = the files of the baseline, because one of the two states has none.
no-edition = the { $edition } edition, because the published state has none.
no-site = the pages of the site and the PDFs, because no published site is at hand here. To compare them too: make reproduce SITE=path/to/site, or with its list of digests alone, make reproduce LISTED=path/to/SHA256SUMS.
other-site = the pages of the site and the PDFs: the site that lies here was built from { $commit }, not from what is compared with.
site-not-read = the pages of the site and the PDFs: { $why }

## What is behind it

cause-cell = In { $file }, row { $row }, column { $column }: “{ $old }” is now “{ $new }”{ $commit }.
cause-row-new = In { $file }, row { $row } is new{ $commit }.
cause-row-gone = In { $file }, row { $row } is gone{ $commit }.
cause-row-renamed = In { $file }, row { $old } is now called { $new }{ $commit }.
cause-code = In { $file }, { $row } (line { $line }) is written otherwise{ $commit }.
cause-code-said = In { $file }, the constant { $row } (now in line { $line }) was { $old } and is { $new }{ $commit }.
cause-code-new = In { $file }, { $row } is new{ $commit }.
cause-code-gone = In { $file }, { $row } is gone{ $commit }.
cause-words = In { $file }, the message { $row } (line { $line }) is written otherwise{ $commit }.
cause-words-said = In { $file }, line { $line }, the message { $row } was “{ $old }” and is “{ $new }”{ $commit }.
cause-words-new = In { $file }, the message { $row } is new{ $commit }.
cause-words-gone = In { $file }, the message { $row } is gone{ $commit }.
cause-file = { $file } differs{ $commit }.
cause-line = In { $file }, line { $line }: { $text }{ $more }{ $commit }.
cause-text-cell = In { $file }, cell { $cell }, which is text, line { $line }: { $text }{ $more }{ $commit }.
cause-code-cell = In { $file }, cell { $cell }, which is code, line { $line }: { $text }{ $more }{ $commit }.
more-lines = { ", " }{ $count ->
        [one] and one more line
       *[other] and { $count } more lines
    }
commit = { " " }(commit { $commit } of { $day }, “{ $subject }”)
uncommitted = { " " }(not committed)
signs = In brackets stands what changed: [before → now], [+ added], [− left out].
behind = What follows differs because of this:
through = It rests on this by way of { $rows }.
rows-of = the { $count ->
        [one] row
       *[other] rows
    } { $rows } of { $file }
quoted = “{ $text }”
was-is = “{ $old }” is now “{ $new }”
perhaps = None of the rows that the following rests on has changed. What else has changed, and may be behind it:
perhaps-rows = What has changed, and may be behind what follows:
untraced = What is behind this cannot be traced: nothing of what goes into the book differs between the two states. It may be the machine, its packages, or a baseline that was written from other inputs.
untraced-archive = What is behind this cannot be traced: the folder has no history, so nothing tells what went into the baseline.
untraced-some = What is behind this cannot be traced: what goes into the book differs, but nothing of it that these rest on.

## What it changes

number-changed = The number { $id } was { $old } and is { $new }.
number-new = The number { $id } is new: { $new }.
number-gone = The number { $id } is gone; it was { $old }.
number-renamed = The number { $old } is now called { $new }; it says the same.
claim-changed = What is said of how certain the claim { $id } is was “{ $old }” and is “{ $new }”.
claim-said = The claim { $id } is said otherwise: { $text } It is as certain as before{ $certainty ->
        [none] .
       *[other] { " " }(“{ $certainty }”).
    } It stands on { $pages }.
claim-new = The claim { $id } is new: “{ $new }”
claim-gone = The claim { $id } is gone: “{ $old }”
exhibit-new = The { $kind } { $id } is new, on the page “{ $page }”: “{ $new }”.
exhibit-gone = The { $kind } { $id } is gone from the page “{ $page }”: “{ $old }”.
exhibit-renamed = The { $kind } { $old } is now called { $new }; it shows the same.
exhibit-differs = The { $kind } { $id }, on the page “{ $page }”:
cell = row { $row }, column { $column }: { $values }
cells-all = { $count ->
        [one] One cell of its data
       *[other] { $count } cells of its data
    }: { $cells }.
cells-most = { $count } cells of its data in { $rows } rows, of the columns { $columns }. The largest change, by its share of what was there: { $cell }.
cells-first = { $count } cells of its data in { $rows } rows, of the columns { $columns }. The first: { $cell }.
rows-new = { $count ->
        [one] One row of its data is new
       *[other] { $count } rows of its data are new
    }: { $rows }.
rows-gone = { $count ->
        [one] One row of its data is gone
       *[other] { $count } rows of its data are gone
    }: { $rows }.
words-title = Its title, { $edition }: { $text }
words-caption = Its caption, { $edition }: { $text }
words-note = Its note, { $edition }: { $text }
words-alt = Its text for those who do not see it, { $edition }: { $text }
drawing = Its data and words are the same; how it is drawn differs.
drawing-said = Its data and words are the same; it prints what is named above as changed: { $names }.
page-sentences = On the page “{ $page }”, { $count ->
        [one] one sentence
       *[other] { $count } sentences
    }:
sentence-changed = { $edition }: { $text }
sentence-new = { $edition }, new: { $text }
sentence-gone = { $edition }, gone: { $text }
sentences-untranslated = { $edition }: { $count ->
        [one] one sentence is
       *[other] { $count } sentences are
    } no longer translated. A paragraph is translated as a whole; the { $source } of this one has changed, so its translation no longer applies, and the page shows the { $source }. Mend it in { $file }. What stood there:
output-changed = The notebook { $id } shows other than is stored in it.
output-gone = The notebook { $id } is gone, or has no code any more.
file-changed = The file { $id } differs.
file-new = The file { $id } is new.
file-gone = The file { $id } is gone.
page-changed = The page { $id } of the site differs.
page-differs = The page { $id } of the site differs; its first difference was “{ $old }” and is “{ $new }”.
page-new = The page { $id } of the site is new.
page-gone = The page { $id } of the site is gone.
pdf-changed = { $id } differs.
pdf-differs = { $id } differs on page { $part }; the first difference was “{ $old }” and is “{ $new }”.
pdf-new = { $id } is new.
pdf-gone = { $id } is gone.
more = { $count ->
        [one] One more stands in the certificate.
       *[other] { $count } more stand in the certificate.
    }
kind-figure = figure
kind-table = table

## When it could not run

not-run = It could not be found out whether the book is the same: { $why }
not-rebuilt-site = the site could not be built.
not-rebuilt-notebooks = the notebooks could not be run.
not-rebuilt-baseline = the baseline could not be written.
said = The last that was said of it:
changed-inputs = What differs between what was published and what was to be rebuilt:
nothing-changed = Nothing of what goes into the book differs from what was published.
remedy-rebuild = Mend what is named, or take it back, and run it again.

## The certificate

written = A certificate lies in { $folder }: certificate.md for people, certificate.json for programs, codecheck.yml for CODECHECK, and changes.md, a draft of what to tell readers.
certificate-title = Certificate: what a rebuild of “{ $title }” gave
certificate-when = When: { $time }.
certificate-machine = Machine: { $system } on { $processor }, { $count ->
        [one] one processor
       *[other] { $count } processors
    }.
certificate-lock = Packages: { $count }, by the lock with the SHA-256 digest { $digest }; the file certificate.json lists them.
certificate-baseline = Digest of the published baseline: { $digest }.
certificate-rebuilt = Digest of the rebuilt one: { $digest }.
certificate-person = Who checked is left open: a program wrote this. A person who has looked at it adds a name.
codecheck-manifest = Written by a program, for a person to complete. Each file of the published baseline is one output that was compared.
codecheck-person = To be filled in by the person who checked: a program cannot vouch for it. Take the signs away.
codecheck-number-file = every number that the text prints
codecheck-exhibit-file = the data of { $id }: { $title }
codecheck-other-file = part of the published baseline
draft-title = Draft of what changed in the findings since { $since }
draft-note = Written by a program from what differs. Say what it means for a reader, and leave out what means nothing.
draft-none = No number, claim, figure or table has changed.

## The table of what changed since a version

changes-nowhere = No table of changes is kept: press_changes in _config.yml would name it.
changes-unknown = { $file } is taken as it stands: there is no tag of a version (v1.0) here to compare with.
changes-current = { $file } says what changed since { $ref }.
changes-written = { $file } was renewed: it says what changed since { $ref }.
changes-stale = { $file } is not what changed since { $ref }. Run `make update`, and look at the difference.
