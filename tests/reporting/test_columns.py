"""Columns and cells of printed tables, in a report of three languages."""

import pandas as pd
import pytest

from reporting import columns
from reporting.columns import (
    cell_text,
    counting,
    in_language,
    link,
    named,
    names,
    parts,
    plain,
    renaming,
    said,
    target,
    with_words,
    wording,
    written_in,
)
from wording.text import Text

pytestmark = pytest.mark.usefixtures("small_report")
HEADER = Text({"en": "Group", "nb": "Gruppe", "da": "Gruppe"})
NURSES = Text({"en": "Nurses", "nb": "Sykepleiere", "da": "Sygeplejersker"})
FRAME = pd.DataFrame(
    [
        {**named("name", NURSES), "code": "n", "n": 16438},
        {**named("name", NURSES), "name_da": None, "code": None, "n": None},
    ]
)
ROWS = list(FRAME.itertuples(index=False))


def test_a_text_stands_in_one_column_for_each_language():
    assert names("name", "note") == ["name_en", "name_nb", "name_da", "note_en", "note_nb", "note_da"]
    assert list(named("name", NURSES)) == names("name")


def test_texts_become_a_column_of_words():
    frame = with_words(FRAME[["code"]], "who", [NURSES, "NTNU"])
    assert list(frame) == ["code", *names("who")]
    assert said(frame.iloc[0], "who") == NURSES
    assert frame.loc[1, names("who")].tolist() == ["NTNU"] * 3


@pytest.mark.parametrize("row", [ROWS[0], FRAME.iloc[0]], ids=["named tuple", "series"])
def test_what_a_row_says(row):
    assert said(row, "name") == NURSES
    assert said(row, "code") == "n"


@pytest.mark.parametrize("row", [ROWS[1], FRAME.iloc[1]], ids=["named tuple", "series"])
def test_what_a_row_does_not_say_in_every_language_is_empty(row):
    assert said(row, "name") == said(row, "code") == ""


def test_a_column_of_words_writes_what_the_row_says():
    column = wording(HEADER, "name", width=3, filter=True, original="nb")
    assert (column.header, column.width, column.filter, column.original) == (HEADER, 3, True, "nb")
    assert column.write(ROWS[0]) == NURSES


def test_a_column_of_counts():
    column = counting(HEADER, "n")
    assert (column.align, column.width) == ("right", 2)
    assert in_language(column.write(ROWS[0]), "da") == "16\N{NARROW NO-BREAK SPACE}438"
    assert column.write(ROWS[1]) == ""


def test_cells():
    assert link("page", "https://example.org") == {"text": "page", "url": "https://example.org"}
    assert link("page", "") == link("page", None) == "page"
    assert plain(None) == plain(float("nan")) == plain(pd.NA) == ""
    assert plain(2) == "2"


def test_a_cell_is_written_in_one_language():
    cell = parts("see ", link(NURSES, "https://example.org"), ", ", target(NURSES, "group-n"))
    assert in_language(cell, "da") == {
        "parts": [
            "see ",
            {"text": "Sygeplejersker", "url": "https://example.org"},
            ", ",
            {"text": "Sygeplejersker", "target": "group-n"},
        ]
    }
    assert cell_text(in_language(cell, "nb")) == "see Sykepleiere, Sykepleiere"
    assert in_language("SUS", "da") == "SUS"
    assert in_language(NURSES, "en") == "Nurses"


def test_words_of_another_language_are_marked_in_every_edition_but_its_own():
    cell = written_in(link("Årsrapport", "https://example.org"), "nb")
    assert in_language(cell, "en") == {"text": "Årsrapport", "url": "https://example.org", "lang": "nb"}
    assert in_language(cell, "nb") == {"text": "Årsrapport", "url": "https://example.org"}
    assert in_language(written_in("Lege", "nb"), "da") == {"text": "Lege", "lang": "nb"}
    assert in_language(written_in("Lege", "nb"), "nb") == "Lege"
    assert written_in("", "nb") == ""
    tongue = Text({"en": "nb", "nb": "en", "da": "da"})
    assert [in_language(written_in(NURSES, tongue), language) for language in ("nb", "da")] == [
        {"text": "Sykepleiere", "lang": "en"},
        "Sygeplejersker",
    ]


def test_the_columns_of_a_frame_need_no_language():
    assert columns.Column(HEADER, lambda row: row.code).write(ROWS[0]) == "n"


def test_columns_of_words_are_renamed_in_every_language():
    frame = pd.DataFrame(columns=[*names("text", "short"), "text"])
    renamed = frame.rename(columns=renaming(text="name", short="label"))
    assert list(renamed) == [*names("name", "label"), "text"]
