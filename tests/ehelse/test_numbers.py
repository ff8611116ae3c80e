import pytest

from ehelse import numbers
from ehelse.number import READ, Number
from reporting import load


def test_every_number_has_rows_and_known_sources():
    known = set(load.table("sources")["source_id"])
    for number in numbers.register().values():
        assert set(number.sources) <= known, number.id


def test_two_numbers_may_not_share_an_id(monkeypatch):
    class Chapter:
        @staticmethod
        def numbers():
            yield Number("same", 1, "count", READ, ("r",), ("s",))
            yield Number("same", 2, "count", READ, ("r",), ("s",))

    monkeypatch.setattr(numbers, "CHAPTERS", (Chapter,))
    with pytest.raises(ValueError, match="Two numbers are called 'same'"):
        numbers.register.__wrapped__()


def test_the_frame_prints_both_languages():
    row = numbers.frame().set_index("number_id").loc["personnel-satisfied-2025"]
    assert (row["text_en"], row["text_nb"], row["rows"]) == ("47 per cent", "47 prosent", "S308")
