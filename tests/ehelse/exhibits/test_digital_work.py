from ehelse.exhibits import digital_work
from reporting.columns import cell_text


def texts(exhibit, column):
    return [cell_text(row["cells"][column]) for row in exhibit.table("en")["rows"]]


def test_each_day_says_how_it_was_counted_and_what_was_published():
    for row in digital_work.day().table("en")["rows"]:
        assert all(cell_text(cell) for cell in row["cells"])


def test_changes_carry_their_sign_and_unit():
    changes = texts(digital_work.changes(), 3)
    assert {change[0] for change in changes} == {"+", "−"}
    ends = ("per cent", "percentage points", "minutes per patient")
    assert all(change.endswith(ends) for change in changes)
