import pytest

from ehelse import numbers
from reporting import load, project
from reporting.number import Number
from wording.text import Text


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
