### What changed since the last version, computed by the press.

changes-counts =
    .title = { $changed ->
        [0] No number that was in version { $since } has changed
        [one] One number that was in version { $since } has changed
       *[other] { $changed } numbers that were in version { $since } have changed
    }
    .caption = Numbers of the text, figures, tables and marked claims in this state of the report, beside those of the version named in the title.
    .note =
        A program compared what the two print, in both languages; other words for the same number count as a change.
        A figure or table counts as changed when its data, its words or its drawing differ.
        Claims were not marked in the first versions, so all of them can be new.
    .column-kind = Kind
changes-numbers =
    .title = The numbers that are printed otherwise than in version { $since }
    .caption = Each with a sentence that prints it now; some are only written in another way.
    .column-what = Sentence now
    .column-old = Before
    .column-new = Now
    .column-page = Page
