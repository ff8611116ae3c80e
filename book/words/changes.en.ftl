### What changed since the last version, computed by the press.

changes-counts =
    .title = { $changed ->
        [0] Since version { $since }, no number has changed
        [one] Since version { $since }, one number has changed
       *[other] Since version { $since }, { $changed } numbers have changed
    }; { $new } are new and { $gone } gone
    .caption = Numbers of the text, figures, tables and marked claims in this state of the report, beside those of the version named in the title.
    .note =
        A program compared what the two print, in both languages; other words for the same number count as a change.
        A figure or table counts as changed when its data, its words or its drawing differ.
        Claims were not marked in the first versions, so all of them can be new.
    .column-kind = Kind
changes-numbers =
    .title = Numbers that differ from version { $since }
    .caption = Each with a sentence that prints it now; numbers with the same digits and other words or another sign are left out.
    .column-what = Sentence now
    .column-old = Before
    .column-new = Now
    .column-page = Page
