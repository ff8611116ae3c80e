import pandas as pd
import pytest

from ehelse.analyses import disagreements as corrections

ROWS = pd.DataFrame(
    {"row_id": ["S1", "S2", "M1"], "series": ["logins", "logins", "letters"], "form": ["90.9", "43", "12"]}
)


def matter(expect, *versions):
    rows = [{"correction_id": "C1", "expect": expect, "form": form, "row_id": row_id} for form, row_id in versions]
    return pd.DataFrame(rows)


# The guards on the committed data


def test_no_matter_is_settled():
    """A matter named here is no longer one and is to be taken out of data/corrections.csv."""
    assert corrections.outlived(corrections.matters(), corrections.carriers()) == []


def test_every_version_still_says_what_its_row_says():
    assert corrections.strayed(corrections.matters(), corrections.carriers()) == []


def test_every_guard_can_fail():
    assert corrections.toothless(corrections.matters()) == []


def test_every_version_is_a_number_or_words_and_every_matter_has_its_reason():
    rows = corrections.matters()
    assert (rows["value"].notna() ^ rows["said"].notna()).all()
    assert (rows["value"].notna() == rows["unit"].notna()).all()
    assert rows["why_en"].notna().all()


# The guards themselves


@pytest.mark.parametrize(
    ("versions", "settled"),
    [
        (matter("differ", ("53", None), ("52", "S1")), []),
        (matter("differ", ("52", None), ("52", "S1")), ["C1"]),
        (matter("absent", ("77.5", None), ("90.9", "S1")), []),
        (matter("absent", ("43", None), ("90.9", "S1")), ["C1"]),
        (matter("absent", ("12", None), ("90.9", "S1")), []),  # the value stands in a row of another series
    ],
)
def test_a_matter_is_settled_once_the_sources_agree(versions, settled):
    assert corrections.outlived(versions, ROWS) == settled


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        (matter("differ", ("53", None), ("90.9", "S1")), []),
        (matter("differ", ("53", None), ("52", "S1")), ["C1 S1: 52, the row 90.9"]),
        (matter("differ", ("53", None), ("52", "S9")), ["C1 S9: 52, the row is not there"]),
    ],
)
def test_a_version_strays_when_its_row_changes(versions, said):
    assert corrections.strayed(versions, ROWS) == said


@pytest.mark.parametrize(
    ("versions", "found"),
    [
        (matter("differ", ("53", None), ("52", None)), []),
        (matter("differ", ("53", None)), ["C1"]),
        (matter("absent", ("53", None), ("52", None)), ["C1"]),
        (matter("absent", ("53", "S1"), ("52", "S2")), ["C1"]),
        (matter("absent", ("53", None), ("52", "S2")), []),
    ],
)
def test_a_guard_that_cannot_fail_is_found(versions, found):
    assert corrections.toothless(versions) == found


@pytest.mark.parametrize(
    ("value", "said", "form"),
    [(8.4, None, "8.4"), (53.0, None, "53"), (pd.NA, "2022-11-12", "2022-11-12"), (16438.0, None, "16438")],
)
def test_versions_are_compared_by_number_or_words(value, said, form):
    assert corrections.form(value, said) == form


def test_numbers_add_up():
    found = {number.id: number.value for number in corrections.numbers()}
    kinds = [found[f"corrections-{kind}"] for kind in ("conflict", "error", "definition")]
    assert found["corrections"] == sum(kinds)
