# What `reproduce` says: whether a rebuild gives what was published, and if not, what differs and what is behind it.

## What was checked

checked-commit = Checked: commit { $commit } of { $day }, taken into an empty folder.
checked-files = Checked: the files of this folder as they stand, taken into an empty folder. They are those of commit { $commit }, but for { $count ->
        [one] one that is not committed
       *[other] { $count } that are not committed
    }: { $files }.
checked-archive = Checked: the files of this folder, taken into an empty folder. The folder has no history, so no commit can be named.
baseline-own = Compared with what the same commit publishes: its baseline, the outputs stored in its notebooks and its text.
baseline-commit = Compared with what commit { $commit } of { $day } publishes: its baseline, the outputs stored in its notebooks and its text.
baseline-ref = Compared with { $ref } (commit { $commit } of { $day }): its baseline, the outputs stored in its notebooks and its text. They are read, not computed anew.
baseline-folder = Compared with the baseline, the outputs stored in the notebooks and the text of the same folder.
environment-here = Environment: Python { $python } with its packages as they stand here; { $lock } names the same versions.
environment-new = Environment: Python { $python } with packages that were installed anew from { $lock }, because those here are others.
environment-unlocked = Environment: Python { $python } with its packages as they stand here; there is no { $lock } to hold them against.
quick = Results of notebooks that were kept from before were used where nothing they came from has changed; this is no rebuild from nothing.
step-site = The site and its PDFs are being built, which takes the longest ...
step-notebooks = The outputs of the notebooks are being stored ...
step-baseline = The baseline is being written ...
step-compare = What came of it is being compared ...
and-more = { $named } and { $count } more

## The answer

same = What was rebuilt is what was published.
differs = What was rebuilt is not what was published: { $count ->
        [one] one thing differs.
       *[other] { $count } things differ.
    }
count-numbers = Numbers: { $same } of { $all } are the same.
count-claims = Claims: { $same } of { $all } are the same, in words and certainty.
count-figures = Figures: { $same } of { $all } are the same, in data, words and drawing.
count-tables = Tables: { $same } of { $all } are the same, in data and words.
count-exhibits = { $kind }: { $same } of { $all } are the same.
count-notebooks = Notebooks: { $same } of { $all } show what is stored in them.
count-files = Files of the baseline: { $same } of { $all } are the same byte by byte.
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
no-site = the pages of the site and the PDFs, because there is no published site here. Name its list of digests (LISTED=path/to/SHA256SUMS) or its folder (SITE=path).
other-site = the pages of the site and the PDFs: the site that lies here was built from { $commit }, not from what is compared with.
site-not-read = the pages of the site and the PDFs: { $why }

## What is behind it

cause-cell = In { $file }, row { $row }, column { $column }: “{ $old }” is now “{ $new }”{ $commit }.
cause-row-new = In { $file }, row { $row } is new{ $commit }.
cause-row-gone = In { $file }, row { $row } is gone{ $commit }.
cause-row-renamed = In { $file }, row { $old } is now called { $new }{ $commit }.
cause-code = In { $file }, { $row } (line { $line }) is written otherwise{ $commit }.
cause-code-said = In { $file }, line { $line }, { $row } was “{ $old }” and is “{ $new }”{ $commit }.
cause-code-new = In { $file }, { $row } is new{ $commit }.
cause-code-gone = In { $file }, { $row } is gone{ $commit }.
cause-words = In { $file }, the message { $row } (line { $line }) is written otherwise{ $commit }.
cause-words-said = In { $file }, line { $line }, the message { $row } was “{ $old }” and is “{ $new }”{ $commit }.
cause-words-new = In { $file }, the message { $row } is new{ $commit }.
cause-words-gone = In { $file }, the message { $row } is gone{ $commit }.
cause-file = { $file } differs{ $commit }.
commit = { " " }(commit { $commit } of { $day }, “{ $subject }”)
uncommitted = { " " }(not committed)
behind = What follows differs because of this:
through = What follows rests on rows that name this, and differs because of it:
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
claim-said = The claim { $id } has other numbers or words now, on the page “{ $page }” or where else it is said; it is as certain as before.
claim-new = The claim { $id } is new: “{ $new }”
claim-gone = The claim { $id } is gone: “{ $old }”
exhibit-new = The { $kind } { $id } is new, on the page “{ $page }”: “{ $new }”.
exhibit-gone = The { $kind } { $id } is gone from the page “{ $page }”: “{ $old }”.
exhibit-renamed = The { $kind } { $old } is now called { $new }; it shows the same.
cell-changed = In the data of { $of } { $id }, on the page “{ $page }”, row { $row }, column { $column } was “{ $old }” and is “{ $new }”.
cells = In the data of { $of } { $id }, on the page “{ $page }”, { $count } cells are other; the first is that of row { $row }, column { $column }, which was “{ $old }” and is “{ $new }”.
cell-new = In the data of { $of } { $id }, on the page “{ $page }”, a row is new: { $new }.
cell-gone = In the data of { $of } { $id }, on the page “{ $page }”, a row is gone: { $old }.
words-title = The title of { $of } { $id }, on the page “{ $page }” of the { $edition } edition{ $also }, was “{ $old }” and is “{ $new }”.
words-caption = The caption of { $of } { $id }, on the page “{ $page }” of the { $edition } edition{ $also }, was “{ $old }” and is “{ $new }”.
words-note = The note of { $of } { $id }, on the page “{ $page }” of the { $edition } edition{ $also }, was “{ $old }” and is “{ $new }”.
words-alt = The text of { $of } { $id } for those who do not see it, on the page “{ $page }” of the { $edition } edition{ $also }, was “{ $old }” and is “{ $new }”.
drawing = What is drawn of { $of } { $id }, on the page “{ $page }”, differs; its data and words are the same.
sentence-changed = On the page “{ $page }” of the { $edition } edition, “{ $old }” is now “{ $new }”
sentence-new = On the page “{ $page }” of the { $edition } edition, a sentence is new: “{ $new }”
sentence-untranslated = On the page “{ $page }” of the { $edition } edition, { $count ->
        [one] one sentence has lost its translation
       *[other] { $count } sentences have lost their translation
    }, because what was translated reads otherwise now. The page shows the { $source } text, from here: “{ $new }”
also = { " " }(and likewise of: { $editions })
sentence-gone = On the page “{ $page }” of the { $edition } edition, a sentence is gone: “{ $old }”
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
        [one] One more of the same kind stands in the certificate.
       *[other] { $count } more of the same kind stand in the certificate.
    }
of-figure = the figure
of-table = the table
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
