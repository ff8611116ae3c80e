import pandas as pd
import pytest

from ehelse.analyses.working_day import numbers as printed_numbers
from ehelse.analyses.working_day import satisfaction as found
from ehelse.exhibits import working_day
from ehelse.exhibits.working_day import freed, personnel, satisfaction, tables
from reporting import style, vocabulary
from reporting.columns import cell_text
from reporting.numerals import MINUS

HARD = "\N{NO-BREAK SPACE}"


def row(**cells):
    return pd.Series(cells)


def cells(exhibit, column, language="en"):
    return [cell_text(line["cells"][column]) for line in exhibit.table(language)["rows"]]


# --- Satisfaction ----------------------------------------------------------------------------------------------------


def change(part, *, change, low, high, years):
    return {
        "part": part, "kind": "change", "change": change, "low": low, "high": high, "period": years,
        "group_name_en": "Who", "group_name_nb": "Hvem",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("ends", "english", "norwegian"),
    [
        ((6.0, 3.7, 8.3), "up 6 points", "opp 6 prosentpoeng"),
        ((-6.0, -9.4, -2.5), "down 6 points", "ned 6 prosentpoeng"),
        ((1.0, 0.5, 2.0), "up 1 point", "opp 1 prosentpoeng"),
        ((1.0, 0.0, 2.0), "no clear change", "ingen klar endring"),
        ((-1.0, -2.0, 0.0), "no clear change", "ingen klar endring"),
    ],
)
def test_the_verb_follows_the_interval(ends, english, norwegian):
    size, low, high = ends
    own = change(found.PERSONNEL, change=size, low=low, high=high, years="2019/2023")
    other = change(found.RESIDENTS, change=0.0, low=-1.0, high=1.0, years="2021/2025")
    title = satisfaction.change_title(pd.DataFrame([own, other]))
    assert title["en"] == f"Satisfied personnel: {english} 2019–2023; residents: no clear change 2021–2025"
    assert (
        title["nb"] == f"Fornøyde i helsepersonellet: {norwegian} 2019–2023; innbyggere: ingen klar endring 2021–2025"
    )


@pytest.mark.parametrize(("high", "says"), [(-1.0, "down 6 points"), (0.5, "no clear change")])
def test_the_title_tells_what_came_after_by_the_widest_of_the_assumed_intervals(high, says):
    own = change(found.PERSONNEL, change=6.0, low=3.7, high=8.3, years="2019/2023")
    other = change(found.RESIDENTS, change=0.0, low=-1.0, high=1.0, years="2021/2025")
    later = [
        change(found.PERSONNEL, change=-6.0, low=-9.0, high=end, years="2023/2025") | {"kind": "assumed"}
        for end in (-4.0, high)
    ]
    title = satisfaction.change_title(pd.DataFrame([own, other, *later]))
    assert f"2019–2023, {says} 2023–2025; residents" in title["en"]


def years(*values):
    """Two series of two years, and for one of them a third."""
    rows = [(found.PERSONNEL, "2021", 50), (found.RESIDENTS, "2021", 60), (found.PERSONNEL, "2022", values[0])]
    rows += [(found.RESIDENTS, "2022", values[1]), (found.PERSONNEL, "2023", 99)]
    frame = pd.DataFrame(rows, columns=["part", "period", "value"])
    return frame.assign(year=frame["period"].astype(int), indicator_id=frame["part"])


@pytest.mark.parametrize(
    ("values", "top"),
    [
        ((40, 55), "50 % in 2021, 40 % in 2022; residents: 55 %"),
        ((60, 70), "60 % in 2022, 60 % in 2022; residents: 70 %"),
    ],
)
def test_the_title_names_the_first_the_highest_and_the_last_year_of_both(values, top):
    """It said that neither was more satisfied than when first asked, of a series that had risen and fallen."""
    said = satisfaction.series_title(years(*values))["en"].replace(HARD, " ")
    assert said == f"Satisfied personnel: 50 % in 2021, {top}"


def test_the_series_say_that_they_are_not_one_scale_and_where_n_is_missing():
    made = working_day.satisfaction_over_time()
    assert "are not one scale" in made.caption["en"]
    assert "not stated for 2024 and 2025" in made.note["en"]
    assert "half a point" in made.note["en"]
    assert "ikke én skala" in made.caption["nb"]
    assert made.data.loc[made.data["n"].isna(), "low"].isna().all()


def test_what_rests_on_assumed_numbers_is_marked_as_assumed():
    made = working_day.satisfaction_change()
    last = made.data["period"].str[-4:]
    said = cells(made, 2)
    for kind, year, text in zip(made.data["kind"], last, said, strict=True):
        assert (text == f"change, n of {year} assumed") == (kind == "assumed")
    assert "Sensitivity analysis, not a test" in made.note["en"]
    tested = [bool(p) for p in cells(made, 7)]
    assert tested == [kind != "assumed" for kind in made.data["kind"]]


def assumed(part, year, *answers):
    row = {"part": part, "kind": "assumed", "period": f"2022/{year}", "group_name_en": part, "group_name_nb": part}
    return pd.DataFrame([row | {"n_last": n} for n in answers])


def test_the_caption_names_the_numbers_assumed_for_each_series():
    own = assumed("Staff", "2025", 100, 400)
    alone = satisfaction.change_note(own)["en"]
    assert "answers in 2025 is not stated" in alone
    assert "round (100) and as many as in the largest (400)" in alone
    both = satisfaction.change_note(pd.concat([own, assumed("Others", "2026", 5, 7)]))["en"]
    assert "in 2025 (Staff) is" in both
    assert "in 2026 (Others) is" in both
    assert "(5) and as many as in the largest (7)" in both


def test_a_table_of_changes_without_assumptions_says_so():
    rows = assumed("Staff", "2025", 100).assign(kind="change")
    assert satisfaction.change_note(rows)["en"].endswith("All numbers of answers are known.")


def test_the_printed_interval_is_that_of_the_number_in_the_text():
    """The frame is cut for the CSV; cutting must not change what is printed."""
    numbers = {number.id: number for number in printed_numbers()}
    made = working_day.satisfaction_change()
    at = made.data.index[(made.data["part"] == found.RESIDENTS) & (made.data["kind"] == "change")][0]
    ends = [numbers[f"working-day-residents-change-2021-2025-{end}"].bare["en"] for end in ("most", "least")]
    assert cells(made, 6)[at] == " to ".join(f"{MINUS}{end}" for end in ends)


# --- Groups, skills and time -----------------------------------------------------------------------------------------


def test_groups_are_not_sold_as_a_ranking():
    made = working_day.satisfaction_groups()
    assert "not a ranking" in made.caption["en"]
    assert "for Helse Midt-Norge there is no figure" in made.note["en"]


def test_each_kind_of_group_has_its_heading_and_the_mean_its_line(monkeypatch):
    frame = personnel.personnel.groups()
    frame.loc[0, "kind"] = "age"
    monkeypatch.setattr(personnel.personnel, "groups", lambda: frame)
    with style.look("test"):
        axis = working_day.satisfaction_groups().draw("en").axes[0]
    written = [text.get_text() for text in axis.texts]
    headings = [text for text in written if text in {personnel.say(f"group-{kind}")["en"] for kind in frame["kind"]}]
    assert headings == ["Age groups", "Professions", "Hospital regions and counties", "Women and men"]
    mean = personnel.personnel.mean()["value"]
    assert f"all personnel {mean:.0f}{HARD}%" in written


def test_the_year_before_the_strategy_and_the_peak_are_labelled():
    made = working_day.satisfaction_over_time()
    own = made.data[made.data["part"] == found.PERSONNEL].set_index("year")["value"]
    with style.look("test"):
        axis = made.draw("en").axes[0]
    written = [text.get_text() for text in axis.texts]
    assert "strategy from 2023" in written
    for year in (2022, own.idxmax()):
        assert f"{own[year]:.0f}{HARD}%" in written


def test_every_kind_of_group_has_its_words():
    for kind in vocabulary.codes("group-kind"):
        assert personnel.say(f"group-{kind}")["nb"]


def test_scenarios_are_written_with_a_decimal_only_where_there_is_one():
    said = freed.scenarios(row(value=1.0, low=0.5, high=2.0))
    assert (said["en"], said["nb"]) == (f"1{HARD}% (0.5–2)", f"1{HARD}% (0,5–2)")


def test_scenarios_are_called_scenarios():
    made = working_day.time_freed()
    assert made.title["en"].startswith("Modelled, not measured: ")
    assert "not confidence intervals" in made.caption["en"]


def test_the_columns_of_words_are_downloaded_in_every_language():
    frame = pd.DataFrame(columns=["n", "label_en", "label_nb", "low", "observation_id", "survey_id"])
    assert tables.download(frame, without=("n",)) == ["observation_id", "label_en", "label_nb", "low"]
