"""The rule on periods of docs/linking.md, with days counted by hand, and that the committed links follow it."""

import csv

import pytest

import ehelse  # noqa: F401  (names the project)
from ehelse.analyses.promises import figures, links, period
from reporting import project
from reporting.project import Project, using


@pytest.mark.parametrize(
    ("written", "before"),
    [
        ("2022", True),
        ("2023", False),
        ("2022-12", True),
        ("2023-01", False),
        ("2022-12-31", True),
        ("2023-01-01", False),
        ("2022-12-31/2023-01-01", True),  # one day of two is not more than half
        ("2022-12-31/2023-01-02", False),  # two of three are
        ("2022/2023", True),  # 365 of 730
        ("2022-07/2023-06", True),  # 181 of 365
        ("2022-07/2023-07", False),  # 212 of 396
        ("2022-11-12/2023-03-06", False),  # 65 of 115
        ("2022-05-07/2023-03-07", True),  # 66 of 305
        ("2022-11-12/2023-07-07", False),  # 188 of 238
        ("2012/2021", True),
        ("2024-02", False),
    ],
)
def test_a_period_is_from_before_unless_most_of_its_days_are_later(written, before):
    assert period.before(written) == before


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-11/2023", "2022-11-01", "2023-12-31"),
        ("2023-03-06", "2023-03-06", "2023-03-06"),
    ],
)
def test_a_year_or_month_means_its_first_day_as_a_start_and_its_last_as_an_end(written, first, last):
    assert tuple(day.isoformat() for day in period.days(written)) == (first, last)


def test_no_row_from_before_the_strategy_counts_for_or_against_what_was_promised():
    """A count of letters of ten months, eight of them of 2022, stood against coordination."""
    rows = links.to_evidence()
    rows = rows[(rows["kind"] != "question") & rows["period"].notna()]
    old = rows[rows["period"].map(period.before).astype(bool)]
    assert len(old)
    assert old.loc[old["pointing"] != links.CONTEXT, ["link_id", "row_id", "period"]].to_numpy().tolist() == []
    across = rows["period"].str.startswith("2022") & rows["period"].str.contains("/2023")
    assert {*rows.loc[across, "row_id"]} == {"M088", "M095", "M100"}, "The rule on periods decides another row: see it."


@pytest.mark.parametrize(("written", "compared"), [("2022-05/2023-01", 50), ("2022-12/2023-12", 66.1)])
def test_the_value_before_is_the_last_that_the_rule_calls_so(copied_data, written, compared):
    """A further value of the discharge summaries, of a period across the turn of the year."""
    path = next(copied_data.rglob("measures.csv"))
    lines = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    (earlier,) = [line for line in lines if line["measure_id"] == "M171"]
    further = earlier | {"measure_id": "M999", "period": written, "value": "50"}
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, list(earlier), lineterminator="\n").writerow(further)
    with using(Project(project.current().root, data=copied_data)):
        row = links.to_evidence().query("subject_id == 'P3' and row_id == 'M172'").iloc[0]
        assert figures.measured(row).before == compared
