import re

import pandas as pd
import pytest

from ehelse.analyses import disagreements
from ehelse.exhibits import disagreements as exhibits
from reporting.columns import cell_text

TABLES = [exhibits.strategy, exhibits.helseplattformen, exhibits.studies, exhibits.centre]


@pytest.mark.parametrize("make", TABLES, ids=lambda make: make.__name__)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_a_matter_is_named_once_and_its_versions_each_have_a_source_and_a_tier(make, language):
    exhibit = make()
    rows = exhibit.table(language)["rows"]
    named = [cell_text(row["cells"][0]) for row in rows if cell_text(row["cells"][0])]
    assert named == list(exhibit.data.drop_duplicates("correction_id")[f"what_{language}"])
    assert all(re.search(r"\S \((tier|nivå)\xa0[1-4]\)$", cell_text(row["cells"][3])) for row in rows)


def test_the_version_used_has_an_arrow():
    rows = exhibits.strategy().data
    cells = [row["cells"][1] for row in exhibits.strategy().table("en")["rows"]]
    assert [cell.startswith("→ ") for cell in cells] == rows["used"].tolist()
    assert rows["used"].any()


def test_every_matter_stands_in_one_table():
    shown = [name for make in TABLES for name in make().data["correction_id"].unique()]
    assert sorted(shown) == sorted(disagreements.matters()["correction_id"].unique())


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (["conflict"], "one point, a conflict"),
        (["error", "error", "definition"], "three points, two of them errors"),
        (["definition", "definition"], "two points, both differences of definition"),
    ],
)
def test_titles_count_matters_and_the_most_common_kind(kinds, said):
    rows = pd.DataFrame({"kind": kinds, "first": True})
    assert exhibits.counted(rows)["en"] == said


@pytest.mark.parametrize("make", TABLES, ids=lambda make: make.__name__)
def test_no_version_has_an_empty_value_and_dates_are_printed(make):
    """A table of differing dates once had none: the column of values wrote numbers only."""
    exhibit = make()
    values = [cell_text(row["cells"][2]) for row in exhibit.table("en")["rows"]]
    assert all(values)
    dated = exhibit.data["said"].str.fullmatch(exhibits.DATE).fillna(False)
    years = exhibit.data["said"].str[:4]
    assert all(year in value for value, year, is_date in zip(values, years, dated, strict=True) if is_date)


@pytest.mark.parametrize("make", TABLES, ids=lambda make: make.__name__)
def test_the_kind_stands_with_each_matter_once(make):
    exhibit = make()
    printed = [cell_text(row["cells"][4]) for row in exhibit.table("en")["rows"]]
    kinds = {"conflict": "conflict", "error": "error", "definition": "difference of definition"}
    firsts = zip(exhibit.data["kind"], exhibit.data["first"], strict=True)
    assert printed == [kinds[kind] if first else "" for kind, first in firsts]
