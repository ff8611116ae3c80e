import json

import pandas as pd
import pytest

from bookpress import handed
from bookpress.variables import NUMBERS
from ehelse import derived, numbers
from reporting import handed as reporting_handed
from reporting import load, project
from reporting.handed import Printed
from reporting.number import Number
from wording.text import Text

DERIVED = ("numbers-promises", "numbers")  # the parts of the derivation that print numbers


def test_every_number_has_rows_and_known_sources():
    known = set(load.table("sources")["source_id"])
    for number in numbers.register().values():
        assert set(number.sources) <= known, number.id


def test_two_numbers_may_not_share_an_id(monkeypatch):
    class Page:
        @staticmethod
        def numbers():
            for value in (1, 2):
                yield Number("same", value, "count", Text({"en": "read", "nb": "lest"}), ("r",), ("s",))

    monkeypatch.setattr(numbers, "PAGES", (Page,))
    with pytest.raises(ValueError, match="Two numbers are called 'same'"):
        numbers._register.__wrapped__(project.current())


def test_the_frame_prints_both_languages():
    row = numbers.frame().set_index("number_id").loc["personnel-satisfied-2025"]
    assert (row["text_en"], row["text_nb"], row["rows"]) == ("47 per cent", "47 prosent", "S308")


def test_what_the_press_hands_out_is_printed_as_what_is_computed(monkeypatch, tmp_path):
    """All numbers go out as the derivation prints them, and come back through the table."""
    computed, frame = {id: Printed.of(number) for id, number in numbers.register().items()}, numbers.frame()
    entries = {name: one for part in DERIVED for name, one in json.loads(derived.as_json(part))["numbers"].items()}
    monkeypatch.setattr(handed, "TABLE", "numbers.csv")
    handed.hand(tmp_path, entries)
    monkeypatch.setenv("BOOK_NUMBERS", str(tmp_path / "numbers.csv"))
    monkeypatch.setattr(numbers, "register", None)  # nothing is computed any more
    monkeypatch.setattr(numbers, "_all_printed", None)
    assert {number.id: number for number in numbers.every()} == computed
    assert numbers.printed("personnel-satisfied-2025") == computed["personnel-satisfied-2025"]
    pd.testing.assert_frame_equal(numbers.frame(), frame)


def test_the_name_of_the_table_is_the_same_on_both_sides():
    assert NUMBERS.keys() == {reporting_handed.VARIABLE}
    assert (reporting_handed.KEY, reporting_handed.ENTRY) == handed.HEADER
