import json
import re

import pandas as pd
import pytest

from ehelse import evidence
from ehelse.analyses import effects
from reporting import choices, load, project

WORDS = {f"{name}_{language}": name for name in ("name", "organisation", "setting") for language in ("en", "nb")}


def prose():
    cells = json.loads((project.current().book / "real" / "effects.ipynb").read_text(encoding="utf-8"))["cells"]
    return " ".join(" ".join("".join(cell["source"]).split()) for cell in cells if cell["cell_type"] == "markdown")


@pytest.fixture(scope="module")
def numbers():
    return {number.id: number.value for number in effects.numbers()}


@pytest.fixture
def shown(monkeypatch):
    """Show made-up rows instead of the data: by selection, pairs of part and id; and what stands in those rows."""

    def show(selections, measures=(), estimates=()):
        kept = {"measures": _rows("measure_id", measures), "estimates": _rows("estimate_id", estimates)}

        def rows(selection):
            chosen = pd.DataFrame(selections.get(selection, []), columns=["part", "id"])
            chosen["part"] = chosen["part"].astype("string")
            return chosen.assign(
                measure_id=chosen["id"].where(chosen["id"].str.startswith("M")),
                estimate_id=chosen["id"].where(chosen["id"].str.startswith("E")),
            )

        monkeypatch.setattr(choices, "rows", rows)
        monkeypatch.setattr(evidence, "measures", lambda ids: kept["measures"].loc[list(ids)].reset_index(drop=True))
        monkeypatch.setattr(evidence, "estimates", lambda ids: kept["estimates"].loc[list(ids)].reset_index(drop=True))

    return show


def _rows(key, rows):
    """Rows with an id, a source of their own and words in both languages; what a row does not give is missing."""
    columns = ["value", "unit", "n", "months", "approx", "topic", "period", "study", "country", *WORDS]
    columns += ["country_en", "country_nb", "system_en", "system_nb", "note_en", "note_nb", "inferred"]
    made = [
        {**dict.fromkeys(columns), **WORDS, "inferred": "no", key: id, "source_id": f"source-{id.lower()}", **row}
        for id, row in rows
    ]
    return pd.DataFrame(made, columns=[key, *columns, "source_id"]).set_index(key, drop=False)


def counts(*values, **same):
    """Rows M001, M002 … with these values."""
    return [(f"M{place:03}", {"value": value, "unit": "count", **same}) for place, value in enumerate(values, 1)]


# --- Letters ---------------------------------------------------------------------------------------------------------


def test_what_is_not_stated_of_the_letters_is_what_is_left(shown):
    chosen = [("all", "M001"), ("one-first", "M002"), ("two-first", "M003"), ("two-second", "M004")]
    shown({"effects-letters": chosen}, counts(10, 7, 6, 4))
    rows = effects.letters()
    assert rows["cut"].to_list() == ["one", "one", "two", "two"]
    assert rows["value"].to_list() == [7, 3, 6, 4]
    assert rows["computed"].to_list() == [False, True, False, False]
    assert rows.loc[1, "measure_id"] == "M001 M002"
    assert rows.loc[1, "source_id"] == "source-m001 source-m002"
    assert rows.loc[1, "name_en"] != rows.loc[1, "name_nb"]


def test_parts_that_exceed_the_letters_are_refused(shown):
    shown({"effects-letters": [("all", "M001"), ("both-a", "M002"), ("both-b", "M003")]}, counts(10, 7, 6))
    with pytest.raises(ValueError, match="M002, M003 are 3 more than the letters"):
        effects.letters()


def test_results_are_pathology_and_imaging():
    pathology, imaging, results = evidence.measures(["M098", "M099", "M100"])["value"]
    assert pathology + imaging == results


# --- Verdicts --------------------------------------------------------------------------------------------------------


def test_a_statement_takes_its_figure_from_a_measure_or_an_estimate():
    for kind in ("harm", "gain"):
        rows = effects.verdicts(kind)
        assert list(rows["kind"].unique()) == [kind]
        for key, known in (("measure_id", evidence.measures), ("estimate_id", evidence.estimates)):
            named = rows.dropna(subset=key)
            assert named["value"].to_list() == known(named[key])["value"].to_list()
        assert rows.loc[rows["measure_id"].isna() & rows["estimate_id"].isna(), "value"].isna().all()


def test_what_was_reviewed_is_named_wherever_its_number_is_known():
    rows = effects.verdicts("harm")
    assert rows.loc[rows["n"].notna(), "reviewed_en"].notna().all()


def test_a_statement_has_the_source_of_its_figure():
    sources = load.table("measures").set_index("measure_id")["source_id"]
    for row in load.table("verdicts").dropna(subset="measure_id").itertuples():
        assert row.source_id == sources[row.measure_id], row.verdict_id


@pytest.mark.parametrize("name", ["measures", "estimates", "verdicts", "studies"])
def test_texts_of_the_chapter_s_tables_stand_in_both_languages_or_in_none(name):
    frame = load.table(name)
    for column in (name.removesuffix("_en") for name in frame if name.endswith("_en")):
        assert (frame[f"{column}_en"].isna() == frame[f"{column}_nb"].isna()).all(), column


# --- Months ----------------------------------------------------------------------------------------------------------


def test_an_earlier_value_is_stated_or_the_later_one_less_the_rise(shown):
    chosen = [("a-later", "M001"), ("a-earlier", "M002"), ("b-c-later", "M003"), ("b-c-rise", "M004")]
    shown({"effects-months": [*chosen, ("b-c-excess", "M005")]}, counts(14, 4, 58, 20, 5, period="2022-11"))
    rows = effects.months()
    assert rows[["outcome", "when", "value"]].to_numpy().tolist() == [
        ["a", "earlier", 4], ["a", "later", 14], ["b-c", "earlier", 38], ["b-c", "later", 58], ["b-c", "budget", 53],
    ]  # fmt: skip
    assert rows["computed"].to_list() == [False, False, True, False, True]
    assert rows.loc[2, ["measure_id", "period", "source_id"]].to_list() == [
        "M003 M004", "2021-11", "source-m003 source-m004",
    ]  # fmt: skip


@pytest.mark.parametrize("part", ["a-after", "a", None])
def test_a_part_of_the_months_that_says_no_role_is_refused(shown, part):
    shown({"effects-months": [("a-later", "M001"), (part, "M002")]}, counts(1, 2, period="2022-11"))
    with pytest.raises(ValueError, match=r"effects-months has the part .*later, earlier, rise, excess"):
        effects.months()


def test_an_outcome_without_a_later_value_is_refused(shown):
    shown({"effects-months": [("overtime-earlier", "M001")]}, counts(1, period="2022-11"))
    with pytest.raises(ValueError, match="overtime lacks the part that ends in -later"):
        effects.months()


@pytest.mark.parametrize(
    ("period", "before"),
    [("2022", "2021"), ("2022-11", "2021-11"), ("2024-04-27/2024-05-20", "2023-04-27/2023-05-20")],
)
def test_the_year_before_a_period(period, before):
    assert effects.year_before(period) == before


def test_one_patient_reviewed_is_a_number_reviewed_too():
    """Six statements were said to tell how many were reviewed; the seventh tells it in a word."""
    rows = effects.verdicts("harm")
    assert (rows["reviewed"] == rows["reviewed_en"].notna()).all()
    assert rows["reviewed"].sum() == rows["n"].notna().sum() + 1


# --- Deadlines and waits ---------------------------------------------------------------------------------------------


def test_the_month_before_is_computed_in_whole_per_cent_and_nothing_else(shown):
    chosen = [(None, "M001"), ("nation", "M002"), ("trust", "M003"), ("rise", "M004")]
    rows = counts(1.5, 9.7, 19.9, 8, period="2024-01")
    rows[0][1]["period"] = "2018"
    shown({"effects-deadlines": chosen}, rows)
    found = effects.deadlines()
    assert found["measure_id"].to_list() == ["M001", "M003 M004", "M002", "M003"]
    assert found["period"].to_list() == ["2018", "2023-12", "2024-01", "2024-01"]
    assert found["value"].to_list() == [1.5, 12, 9.7, 19.9]
    assert found["computed"].to_list() == [False, True, False, False]


def test_a_month_is_named_without_its_year():
    assert dict(effects.month("2024-05")) == {"en": "May", "nb": "mai"}


def test_the_distance_to_the_nation_is_the_one_stated():
    trust, nation, above = evidence.measures(["M161", "M163", "M216"])["value"]
    assert trust - nation == pytest.approx(above)


def test_values_are_marked_whose_source_warns(shown):
    chosen = {"effects-waits": [("2022", "M001"), ("2022", "M002"), ("2023", "M003")]}
    shown(
        {**chosen, "effects-waits-warned": [(None, "M002")], "effects-waits-somatic": [(None, "M003")]}, counts(1, 2, 3)
    )
    rows = effects.waits()
    assert rows["series"].to_list() == ["2022", "2022", "2023"]
    assert rows["warned"].to_list() == [False, True, False]
    assert rows["somatic"].to_list() == [False, False, True]


def test_every_value_with_a_warning_has_its_words():
    rows = effects.waits()
    assert rows["warned"].any()
    assert rows.loc[rows["warned"], "note_en"].notna().all()


def test_waits_rose_in_every_region_as_the_caption_says():
    assert (effects.wait_changes()["value"] > 0).all()


def test_the_series_of_two_years_do_not_join():
    days = effects.not_joined()
    assert days["nation-later"] - days["nation-rise"] != pytest.approx(days["nation"])


# --- Training --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("basis", "status"),
    [("planned", "planned"), ("forecast", "planned"), ("counted", "happened"), ("stated", "happened")],
)
def test_only_plans_and_forecasts_of_training_are_plans(monkeypatch, shown, basis, status):
    shown({"effects-training-instructors": [(None, "M002")]})
    rows = pd.DataFrame(
        {
            "measure_id": ["M001", "M002", "M003"],
            "topic": ["training", "training", "cost"],
            "basis": ["counted", basis, "counted"],
            "value": [1, 2, 3],
        }
    )
    monkeypatch.setattr(load, "part", lambda name, **where: rows[rows["topic"] == where["topic"]])
    found = effects.training()
    assert found["measure_id"].to_list() == ["M002", "M001"]
    assert found["status"].to_list() == [status, "happened"]
    assert found["instructors"].to_list() == [True, False]


# --- Recovery and changes elsewhere ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [(3, "months", 3), (0, "weeks", 0), (4.348, "weeks", 1.0), (30.4375, "days", 1), (730.5, "hours", 1)],
)
def test_times_are_put_in_months(value, unit, expected):
    assert effects.in_months(value, unit) == pytest.approx(expected, abs=0.001)


def test_a_unit_that_is_no_time_is_refused():
    with pytest.raises(ValueError, match=r"'percent' is not a time.*weeks"):
        effects.in_months(3, "percent")


def test_recovery_keeps_ranges_and_what_did_not_return(shown):
    chosen = [("back-productivity", "E001"), ("back-productivity", "E002"), ("open-ratings", "E003")]
    stated = {"value": 9, "unit": "months", "topic": "recovery"}
    beside = {"value": -25, "unit": "percent", "topic": "productivity", "months": 2}
    known = [("E001", stated), ("E002", beside), ("E003", {**stated, "value": 365.25 * 2, "unit": "days"})]
    shown({"effects-recovery": chosen}, estimates=known)
    rows = effects.recovery()
    assert rows["estimate_id"].dropna().to_list() == ["E001 E002", "E003"]
    assert rows[["low", "high", "status"]].to_numpy().tolist() == [[2, 9, "back"], [24, 24, "open"]]
    assert (rows["name_en"] != rows["name_nb"]).all()


def test_a_change_whose_time_is_not_known_is_no_recovery(shown):
    known = [("E001", {"value": -25, "unit": "percent", "topic": "productivity"})]
    shown({"effects-recovery": [("back-productivity", "E001")]}, estimates=known)
    with pytest.raises(ValueError, match="E001 has no months after go-live"):
        effects.recovery()


def test_recovery_is_one_outcome_a_row():
    assert effects.recovery()[["name_en", "setting_en", "country_en"]].duplicated().sum() == 0


def test_an_eye_department_needs_times(shown):
    shown({"effects-eye": [("back", "E001")]}, estimates=[("E001", {"value": -3})])
    with pytest.raises(ValueError, match="E001 has no months"):
        effects.eye()


def test_elsewhere_joins_the_ends_of_a_range_and_no_more(shown):
    chosen = [("productivity", "E001"), ("productivity", "E002"), ("visits", "E003"), ("level", "M001")]
    known = [("E001", {"value": -25}), ("E002", {"value": -30}), ("E003", {"value": 9})]
    shown({"effects-elsewhere": chosen}, counts(70), known)
    rows = effects.elsewhere()
    assert rows["estimate_id"].dropna().to_list() == ["E001 E002", "E003"]
    assert rows["low"].to_list() == [-30, 9, 70]
    assert rows["high"].to_list() == [-25, 9, 70]
    assert rows["level"].to_list() == [False, False, True]
    assert rows["name_en"].to_list()[1:] == ["name", "name"]
    assert rows["name_en"].iloc[0] != "name"
    assert rows["setting_en"].to_list() == ["setting", "setting", "organisation"]


# --- Numbers and prose -----------------------------------------------------------------------------------------------


def test_every_number_of_the_chapter_that_the_text_prints_exists(numbers):
    named = set(re.findall(r"\]\(num:([a-z0-9-]+)", prose()))
    assert {name for name in named if name.startswith("effects-")} <= set(numbers)
    assert named


def test_the_text_says_that_errors_are_not_harm_and_what_is_missing():
    text = prose()
    for said in (
        "A discovered error is not the same as harm",
        "Without a count from the earlier systems",
        "no figures on production, sick leave or turnover",
        "must therefore not be added",
        "there is no mean time of recovery",
    ):
        assert said in text


def test_a_number_is_not_yielded_twice(numbers):
    assert len(numbers) == len(list(effects.numbers()))
