### What `python -m ehelse add` says at a terminal.

begin = A new { $kind }, for { $file }. Ctrl-C stops; then nothing is written. { $back } goes one question back.
back-to = Back to the new { $kind }.
first-question = This is the first question.
again = { $column } again:
again-listed = { $column } again, ? lists what it can be:
enter-keeps = Just Enter: { $answer }.
enter-keeps-or-none = Just Enter: { $answer }. A hyphen: none.
enter-none = Just Enter: not known, or none.
unreadable = This cannot be read. Type it again; the terminal may need to be set to UTF-8.
none = None.

allowed = One of: { $codes }.
written-like = Written like { $forms }.
type-integer = A whole number.
type-number = A number, with a point and not a comma.
one-of-these = One of these.
one-of-many = One of the { $count } in { $file }.
search = ? lists them, ? and a part of a word searches.
several = Several with "{ $separator }" between them.
for-example = For example { $example }.

fault-unknown = "{ $value }" is not in { $file }.
fault-empty = This cannot be left empty.
fault-period = "{ $value }" is not a date or period that exists. Write it like one of these: { $forms }.
wrong-integer = "{ $value }" is not a whole number. Write digits alone, such as 1500000.
wrong-number = "{ $value }" is not a number. Write it with digits and a point, such as 12 or 12.5.
fault-form = "{ $value }" does not have the form of this column. Write it like { $example }.
fault-other = { $said }

yes-or-no = (yes or no)
please-yes-or-no = Please answer yes or no.
meant = Did you mean { $name }?
meant-several = Did you mean { $names }, which are { $count } names?
add-now = Add "{ $name }" as a new { $kind } now?
write-this = Write this?
alike = { $ids } has the same words and date. Write this only if it is another one.
alike-given = { $ids } has the same words and date. If this is another one, add --again.

new-in = New in { $file }:
as-line = As a line of the file:
working-out = Working out what changes in the book; --quick leaves this out ...
number-changes = number { $id }: { $old } → { $new }
no-number = none
exhibit-changes = exhibit { $id }: { $title }
pages-change = pages: { $pages }
nothing-changes = no number and no exhibit
dry-run = A dry run.
nothing-written = Nothing was written.
not-computed = Correct that, or add --quick to write without this trial.
no-file = { $file } cannot be read or written: { $error }.
written = Written: { $files }.
next-finding = No page shows { $id } yet: a finding is shown when it is coded. Add its codings to data/real/codings.csv, one row for each coder of data/real/coders.csv; docs/coding.md says how.
renew = Renew the book: make update book. Then read the pages named above; a sentence does not change itself.

kind-activity = activity
kind-finding = finding
kind-observation = observation
kind-publication = publication
kind-source = source
kind-person = person
kind-partner = partner
kind-indicator = indicator
kind-group = group
kind-survey = survey
