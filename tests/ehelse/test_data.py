"""The committed data: sound by our own rules and by those of the standard, and consistent in ways no schema can say."""

import csv
import json
import shutil

import pandas as pd
import pytest

import ehelse  # noqa: F401  (names the project)
from reporting import load, project

PACKAGE = json.loads(project.current().description.read_text(encoding="utf-8"))
TABLES = [resource["name"] for resource in PACKAGE["resources"]]


def test_there_is_no_fault():
    assert [str(fault) for fault in load.check()] == []


def test_the_frictionless_library_finds_no_fault_either():
    import frictionless

    report = frictionless.validate(project.current().description)
    assert report.flatten(["type", "message"]) == []
    assert report.valid
    assert [task.name for task in report.tasks] == TABLES


def test_the_description_is_written_in_the_one_form_that_the_programs_write():
    text = project.current().description.read_text(encoding="utf-8")
    assert text == json.dumps(PACKAGE, ensure_ascii=False, indent=2) + "\n"


def test_a_code_of_another_dimension_is_refused(tmp_path):
    data = shutil.copytree(project.current().data, tmp_path / "data", ignore=shutil.ignore_patterns("derived"))
    path = data / "real" / "codings.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("F001,coder-1,aim,gps,", "F001,coder-1,gps,aim,", 1))
    columns = [fault.column for fault in load.check(data) if (fault.file, fault.row) == ("data/real/codings.csv", 2)]
    assert columns == ["topic", "stakeholder"]


def around(file, data):
    """A description of one table and of those that its keys lead to: to validate the others takes seconds."""
    (own,) = (resource for resource in PACKAGE["resources"] if resource["path"] == file)
    needed = {key["reference"]["resource"] for key in own["schema"].get("foreignKeys", [])}
    others = [
        resource | {"schema": {name: value for name, value in resource["schema"].items() if name != "foreignKeys"}}
        for resource in PACKAGE["resources"]
        if resource["name"] in needed and resource is not own
    ]
    path = data / "part.json"
    path.write_text(json.dumps(PACKAGE | {"resources": [own, *others]}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [
        ("evidence/observations.csv", "S310,personnel-satisfied,", "S310,personnel-satisfyed,", "foreign-key"),
        ("evidence/observations.csv", "2023,53,percent,4505", "2023,53,count,4505", "foreign-key"),
        ("evidence/observations.csv", "2023,53,percent,4505", '2023,"53,0",percent,4505', "type-error"),
        ("evidence/observations.csv", "S310,", "S311,", "primary-key"),
        ("evidence/estimates.csv", "E001,lohmann-lafrenz-2025,", "E001,lohmann-2025,", "foreign-key"),
        ("evidence/estimates.csv", "median,25,SUS points,12.5,37.5", "median,25,SUS points,12-5,37.5", "type-error"),
        ("evidence/studies.csv", "arndt-2017,Arndt 2017,2017", "arndt-2017,Arndt 2017,1017", "constraint-error"),
        ("helseplattformen/measures.csv", "2021-05-26,19,count", "2021-05-26,nineteen,count", "type-error"),
        ("helseplattformen/municipalities.csv", "1505,Kristiansund,", "1506,Kristiansund,", "primary-key"),
        ("helseplattformen/municipalities.csv", "Kri,live,R037", "Kri,live,R999", "foreign-key"),
        ("helseplattformen/events.csv", "R001,2016-06-22,,decision", "R001,2016-06-22,,decided", "constraint-error"),
        ("real/findings.csv", "F001,B01,", "F001,B99,", "foreign-key"),
        ("real/codings.csv", "F001,coder-1,aim,", "F001,coder-1,aims,", "foreign-key"),
    ],
)
def test_both_judges_refuse_the_same_broken_row(tmp_path, file, old, new, kind):
    import frictionless

    data = shutil.copytree(project.current().data, tmp_path / "data", ignore=shutil.ignore_patterns("derived"))
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + (2 if kind == "primary-key" else 1)
    theirs = frictionless.validate(around(file, data)).flatten(["type", "rowNumber"])
    ours = load.check(data)
    assert [kind, line] in theirs
    assert (f"data/{file}", line) in {(fault.file, fault.row) for fault in ours}


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=TABLES)
def test_every_table_is_described_for_readers(resource):
    for name in ("title", "description", "licence_note"):
        assert resource[name].strip()
    for field in resource["schema"]["fields"]:
        for name in ("description", "description_nb"):
            assert field.get(name, "").strip(), f"{resource['name']}.{field['name']} has no {name}"
        if field["type"] == "number":
            assert field.get("unit"), f"{resource['name']}.{field['name']} has no unit"


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=TABLES)
def test_every_row_of_the_file_is_read(resource):
    with open(project.current().data / resource["path"], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    frame = load.table(resource["name"])
    assert len(frame) == len(rows)
    assert list(frame) == list(rows[0])
    for name in frame:
        assert frame[name].isna().tolist() == [row[name] == "" for row in rows]


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=TABLES)
def test_files_end_their_lines_as_unix_does_and_have_no_mark(resource):
    content = (project.current().data / resource["path"]).read_bytes()
    assert b"\r" not in content
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\n")


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=TABLES)
def test_the_words_of_sources_stay_outside(resource):
    names = {field["name"] for field in resource["schema"]["fields"]}
    assert not names & {"as_seen", "denominator_note", "source_title", "quote"}


@pytest.mark.parametrize("table", TABLES)
def test_names_stand_in_both_languages_or_in_none(table):
    frame = load.table(table)
    for name in (column.removesuffix("_nb") for column in frame if column.endswith("_nb")):
        one_sided = frame[frame[f"{name}_en"].isna() != frame[f"{name}_nb"].isna()]
        assert one_sided.empty, one_sided.iloc[:, 0].tolist()


# --- The evidence ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def observations():
    """The observations with their indicator, group and survey."""
    return (
        load.table("observations")
        .merge(load.table("indicators").drop(columns="unit"), on="indicator_id", validate="many_to_one")
        .merge(load.table("groups"), on="group_id", validate="many_to_one", suffixes=("", "_group"))
        .merge(load.table("surveys"), on="survey_id", how="left", validate="many_to_one", suffixes=("", "_survey"))
    )


@pytest.mark.parametrize(("table", "key"), [("indicators", "indicator_id"), ("groups", "group_id")])
def test_nothing_is_defined_without_being_used(table, key):
    assert set(load.table(table)[key]) == set(load.table("observations")[key])


def test_ids_stand_in_order():
    for table, key in (("observations", "observation_id"), ("breaks", "break_id")):
        assert load.table(table)[key].is_monotonic_increasing


def test_a_figure_of_a_survey_is_of_the_survey_s_year(observations):
    dated = observations[observations["survey_id"].notna() & observations["year"].notna()]
    last = dated["period"].str[-4:].astype("Int64")
    assert (last == dated["year"]).all(), dated.loc[last != dated["year"], "observation_id"].tolist()


def test_a_figure_of_a_survey_is_of_the_population_it_asks(observations):
    asked = observations["survey_id"].str.extract(r"^(personnel|residents)-", expand=False)
    wrong = observations[asked.notna() & (asked != observations["population"])]
    assert wrong["observation_id"].tolist() == []


def test_no_more_answer_a_question_than_the_survey(observations):
    known = observations[observations["n"].notna() & observations["n_survey"].notna()]
    assert len(known) > 100
    assert (known["n"] <= known["n_survey"]).all()


def test_answers_of_parts_sum_to_the_survey(observations):
    """Restated by hand: the four health regions, and the sexes within all who answered."""
    counts = observations[observations["indicator_id"].isin(["survey-n-residents", "survey-n-personnel"])]
    value = counts.set_index(["survey_id", "group_id"])["value"]
    regions = [f"residents-{region}" for region in ("sor-ost", "vest", "midt", "nord")]
    surveys = load.table("surveys").set_index("survey_id")["n"]
    for survey in ("residents-2023", "residents-2025"):
        assert sum(value[survey, region] for region in regions) == surveys[survey]
    assert 118 + 750 + value["personnel-2023", "hospital-personnel"] <= surveys["personnel-2023"]
    assert value["personnel-2023", "women-personnel"] + value["personnel-2023", "men-personnel"] <= 4505


def test_shares_of_one_question_do_not_exceed_a_hundred(observations):
    shares = observations.set_index(["indicator_id", "group_id", "period"])["value"]
    in_2023 = [
        shares[f"personnel-{name}", "personnel-all", "2023"] for name in ("satisfied", "neutral", "dissatisfied")
    ]
    assert in_2023 == [53, 30, 14]
    for agree, disagree in (("skills-agree", "skills-disagree"), ("workplace-agree", "workplace-disagree")):
        assert shares[agree, "personnel-all", "2023"] + shares[disagree, "personnel-all", "2023"] <= 100
    contact = ["survey-share-patient-contact", "survey-share-patient-information", "survey-share-neither"]
    assert sum(shares[name, "personnel-all", "2023"] for name in contact) == 100


SERIES = {
    ("personnel-satisfied", "personnel-all"): [47, 46, 55, 52, 53, 48, 47],
    ("residents-satisfied", "residents-all"): [63, 58, 58, 64, 57],
    ("digital-contact", "residents-all"): [33, 47, 46, 54, 57, 59, 60],
    ("digital-contact-gp", "residents-all"): [24, 36, 36, 43, 47, 49, 48],
    ("easier-contact-personnel", "personnel-all"): [44, 49, 47, 36, 34, 37, 36],
    ("econsult-share-year", "gp-consultations"): [3.0, 23.8, 27.3, 24.8, 21.7, 18.8, 16.8],
    ("helsenorge-visits", "helsenorge-users"): [12.7, 18.7, 25.6, 37.2, 72.9, 140.9, 115.9, 109.5],
    ("helsenorge-nps", "heard-of-helsenorge"): [4, 20, 16, 16, 25, 25],
    ("budget-701", "national-budget"): [566.372, 511.799, 571.622],
}


@pytest.mark.parametrize(("indicator", "group"), SERIES)
def test_the_main_series_are_as_published(observations, indicator, group):
    """Typed once more by hand from the notes on the sources, not copied from the table."""
    rows = observations[(observations["indicator_id"] == indicator) & (observations["group_id"] == group)]
    assert rows.sort_values("period")["value"].tolist() == SERIES[indicator, group]


def test_a_series_has_one_value_a_year_for_all(observations):
    rows = observations[observations["indicator_id"] == "personnel-satisfied"]
    assert rows[rows["group_id"] == "personnel-all"]["period"].tolist() == [str(year) for year in range(2025, 2018, -1)]


def test_breaks_lie_in_or_before_their_series():
    periods = load.table("observations").groupby("indicator_id")["period"].max()
    for row in load.table("breaks").itertuples():
        assert str(row.year) <= periods[row.indicator_id], row.break_id


def test_exemptions_from_the_limits_are_changes_and_each_is_needed():
    rule = next(resource for resource in PACKAGE["resources"] if resource["name"] == "observations")["boundsByUnit"]
    used = load.table("indicators").set_index("indicator_id")["name_en"]
    for indicator in rule["except"]["indicator_id"]:
        assert any(word in used[indicator].lower() for word in ("change", "rise")), indicator


def test_periods_are_missing_only_where_the_source_is_undated():
    undated = load.table("observations").query("period.isna()")
    assert undated["source_id"].unique().tolist() == ["sykepleien-epj-minutter"]


def test_the_data_say_when_they_were_put_together():
    assert pd.Timestamp(PACKAGE["created"]).tz is not None  # a date with time and zone, as the standard asks
