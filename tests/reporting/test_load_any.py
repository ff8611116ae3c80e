"""Tables of any content: what keeps every rule comes back as it was, and damage is a DataError and nothing else."""

import csv
import datetime
import io
import json
import string
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_data import MEASURES, PACKAGE, VALUES

from reporting import letters, load
from wording import signs

KNOWN = {"satisfied": "percent", "growth": "percent", "visits": "count", "cost": "NOK"}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda text: text == text.strip() and not signs.strange(text, frozenset("\r\n")) and not letters.undrawn(text)
)
QUARTERS = (("01", "03"), ("04", "06"), ("07", "09"), ("10", "12"))
PERIODS = (
    st.integers(1900, 2100).map(str)
    | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)).map(str)
    | st.builds(
        lambda year, ends: f"{year}-{ends[0]}/{year}-{ends[1]}", st.integers(1900, 2100), st.sampled_from(QUARTERS)
    )
)


def decimals(low, high):
    return st.integers(100 * low, 100 * high).map(lambda hundredths: f"{hundredths / 100:.2f}")


def value_of(measure):
    if measure == "satisfied":
        return decimals(0, 100)
    return decimals(0 if measure == "visits" else -(10**9), 10**9)


@st.composite
def rows(draw):
    """Rows of the table `values` that keep every rule, as texts; empty texts are missing cells."""
    keys = st.tuples(st.sampled_from(sorted(KNOWN)), st.just("") | PERIODS)
    return [
        [
            f"V{place}",
            measure,
            KNOWN[measure],
            period,
            draw(value_of(measure)),
            draw(st.just("") | st.integers(1, 10**15 - 1).map(str)),
            draw(st.sampled_from(["", "true", "false"])),
            draw(st.just("") | TEXTS),
        ]
        for place, (measure, period) in enumerate(draw(st.lists(keys, min_size=1, max_size=5, unique=True)))
    ]


HEADER = VALUES.splitlines()[0].split(",")


def write(folder, records, *, line_end="\n", mark="", quoting=csv.QUOTE_ALL):
    """A data folder with these rows of `values`; returns the folder."""
    data = Path(folder) / "data"
    (data / "deep").mkdir(parents=True)
    (data / "datapackage.json").write_text(json.dumps(PACKAGE), encoding="utf-8")
    (data / "measures.csv").write_text(MEASURES, encoding="utf-8")
    text = io.StringIO()
    csv.writer(text, lineterminator=line_end, quoting=quoting).writerows([HEADER, *records])
    (data / "deep" / "values.csv").write_text(mark + text.getvalue(), encoding="utf-8", newline="")
    return data


@settings(deadline=None, max_examples=50)
@given(records=rows(), line_end=st.sampled_from(["\n", "\r\n"]), mark=st.sampled_from(["", "\N{BOM}"]))
def test_any_table_of_valid_values_comes_back_as_it_was(records, line_end, mark):
    with tempfile.TemporaryDirectory() as folder:
        frame = load.table("values", write(folder, records, line_end=line_end, mark=mark))
    as_text = {"value": float, "n": int, "checked": lambda text: text == "true"}
    for place, name in enumerate(HEADER):
        expected = [as_text.get(name, str)(record[place]) if record[place] else None for record in records]
        assert [None if pd.isna(value) else value for value in frame[name]] == expected


DAMAGE = (
    TEXTS
    | st.text(string.digits + ".,-+/ QHe%\N{MINUS SIGN}", max_size=8)
    | st.sampled_from(["", " ", "V0", "V1", "2023", "2023-02-29", "2024-02-29", "2023-Q5", "percent", "count", "NOK",
                       "satisfied", "visits", "true", "TRUE", "101", "-1", "0", "1.0", "1e3", "nan", "12,3"])
)  # fmt: skip


def is_date(text):
    try:
        day = datetime.datetime.strptime(text, "%Y-%m-%d")
    except ValueError:
        return False
    return len(text) == 10 and 1900 <= day.year <= 2100 and text.isascii()


def keeps_every_rule(records):
    """The rules of the table once more, written another way."""
    for record in records:
        if any(cell != cell.strip() for cell in record):
            return False
        value_id, measure, unit, period, value, n, checked, _ = record
        year, quarter = period[:4], period[4:]
        if not (value_id[:1] == "V" and value_id[1:].isdecimal() and value_id.isascii() and KNOWN.get(measure) == unit):
            return False
        is_year = len(year) == 4 and year.isdigit() and year.isascii() and 1900 <= int(year) <= 2100
        if period and not (
            is_date(period) or (is_year and quarter in ("", *(f"-{first}/{year}-{last}" for first, last in QUARTERS)))
        ):
            return False
        whole, _, rest = value.removeprefix("-").partition(".")
        if not (value.isascii() and whole.isdigit() and len(whole) <= 15 and (not rest or rest.isdigit())):
            return False
        if value.endswith(".") or rest == "000" or len(rest) > 15:
            return False
        if measure == "satisfied" and not 0 <= float(value) <= 100:
            return False
        if measure == "visits" and float(value) < 0:
            return False
        if n and not (n.isascii() and n.isdigit() and len(n) <= 15 and int(n) >= 1):
            return False
        if checked not in ("", "true", "false"):
            return False
    ids, pairs = [record[0] for record in records], [(record[1], record[3]) for record in records]
    return len(set(ids)) == len(ids) and len(set(pairs)) == len(pairs)


@settings(deadline=None, max_examples=100)
@given(data=st.data(), records=rows(), damage=DAMAGE)
def test_damage_to_one_cell_is_a_data_error_exactly_when_it_breaks_a_rule(data, records, damage):
    row = data.draw(st.integers(0, len(records) - 1), label="row")
    place = data.draw(st.integers(0, len(HEADER) - 1), label="column")
    records[row][place] = damage
    with tempfile.TemporaryDirectory() as folder:
        path = write(folder, records)
        found = load.check(path)
        if keeps_every_rule(records):
            assert found == []
            assert len(load.table("values", path)) == len(records)
        else:
            with pytest.raises(load.DataError) as caught:
                load.table("values", path)
            assert caught.value.faults == found != []
            assert all(fault.rule and fault.remedy and fault.file == "data/deep/values.csv" for fault in found)


@settings(deadline=None, max_examples=100)
@given(content=st.binary(max_size=60), at=st.integers(0, len(VALUES.encode())), cut=st.integers(0, 60))
def test_no_damage_to_the_bytes_of_a_file_raises_anything_else(content, at, cut):
    with tempfile.TemporaryDirectory() as folder:
        data = write(folder, [])
        bytes_before = VALUES.encode()
        (data / "deep" / "values.csv").write_bytes(bytes_before[:at] + content + bytes_before[at + cut :])
        found = load.check(data)
        if found:
            with pytest.raises(load.DataError):
                load.table("values", data)
        else:
            assert len(load.table("values", data)) > 0
