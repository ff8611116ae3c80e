import pandas as pd
import pytest

from ehelse.analyses import physicians as usability
from ehelse.exhibits import physicians as charts
from ehelse.old import forest, style
from ehelse.old.text import Text

FIGURES = {
    "sus-norway": charts.sus_norway,
    "sus-countries": charts.sus_countries,
    "physicians-others": charts.physicians_others,
    "burnout-odds": charts.burnout_odds,
}
TABLES = {
    "sus-heterogeneity": charts.heterogeneity,
    "usability-variation": charts.variation,
    "physician-statements": charts.statements,
    "emotions-and-role": charts.reactions,
    "usability-elsewhere": charts.elsewhere,
    "strain-elsewhere": charts.strain_elsewhere,
}
EXHIBITS = {}


def exhibit(name):
    if name not in EXHIBITS:
        EXHIBITS[name] = (FIGURES | TABLES)[name]()
    return EXHIBITS[name]


def drawn(name, language="en"):
    with style.look("test"):
        return exhibit(name).draw(language).axes


def texts(axis):
    return [text.get_text() for text in axis.texts]


@pytest.mark.parametrize("name", FIGURES | TABLES)
def test_every_exhibit_has_its_id_kind_sources_and_two_languages(name):
    made = exhibit(name)
    assert made.id == name
    assert made.kind == ("figure" if name in FIGURES else "table")
    assert made.source_ids
    assert made.code["file"] == "src/ehelse/exhibits/physicians.py"
    assert made.title["en"] != made.title["nb"]
    assert made.caption["en"] != made.caption["nb"]
    assert made.table("en")["header"] != made.table("nb")["header"]
    for language in ("en", "nb"):
        assert len(made.title[language].split(" ")) <= 15
        table = made.table(language)
        assert len(table["rows"]) == len(made.data)
        assert all(len(row["cells"]) == len(table["header"]) for row in table["rows"])
        assert "{" not in made.caption[language]


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_drawn_in_both_languages(name):
    assert exhibit(name).drawing("en") != exhibit(name).drawing("nb")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("sus-norway", ["Physicians 15 (7.5–25)", "Staff in radiology 15 (10–30)", "All: All health professionals 25"]),
        ("sus-countries", ["USA: physicians 45.9 (±21.9)", "Republic of Korea: nurses 58.62.", "65 (44–80)"]),
        (
            "physicians-others",
            ["physicians 66\N{NO-BREAK SPACE}%", "nurses and all health professionals 25", "ESKO 7.8"],
        ),
        ("burnout-odds", ["Burnout, Norway 3.05 (1.86–5.00)", "5.7 (2.1–16)", "0.97 (0.97–0.98)"]),
    ],
)
def test_the_alternative_text_has_the_values(name, values):
    alt = exhibit(name).alt
    assert all(value in alt["en"] for value in values)
    assert alt["en"] != alt["nb"]
    assert len(alt["nb"]) > 100


def test_the_reference_line_is_the_average_of_industries_and_named():
    (axis,) = drawn("sus-norway", "nb")
    dotted = [line for line in axis.lines if line.get_linestyle() == ":"]
    assert [float(line.get_xdata()[0]) for line in dotted] == [68]
    assert "bransjesnitt 68" in texts(axis)


def test_nothing_is_pooled_in_the_figure_of_scores():
    (axis,) = drawn("sus-countries")
    points = [float(line.get_xdata()[0]) for line in axis.lines if line.get_marker() in "os"]
    assert sorted(points) == sorted(exhibit("sus-countries").data["value"])


def test_medians_and_means_have_different_markers():
    (axis,) = drawn("sus-countries")
    markers = {float(line.get_xdata()[0]): line.get_marker() for line in axis.lines if line.get_marker() in "os"}
    assert {markers[15], markers[53]} == {"o"}
    assert {markers[45.9], markers[58.62]} == {"s"}


def test_the_axis_of_odds_ratios_is_logarithmic_with_a_line_at_one():
    (axis,) = drawn("burnout-odds")
    assert axis.get_xscale() == "log"
    assert 1 in [float(line.get_xdata()[0]) for line in axis.lines if line.get_linestyle() == ":"]
    low, high = axis.get_xlim()
    data = exhibit("burnout-odds").data
    assert low < data["low"].min()
    assert high > data["high"].max()


def test_each_panel_has_its_own_axis_and_heading():
    axes = drawn("physicians-others")
    headings = [axis.get_title(loc="left") for axis in axes]
    assert len(set(headings)) == len(axes) == 6
    assert headings[1] == "Denmark: dissatisfied (lower is better)"
    assert axes[-1].get_xlim() == (4, 10)
    assert all(axis.get_xlim() == (0, 100) for axis in axes[:-1])


def test_titles_are_computed():
    assert exhibit("sus-norway").title["en"] == (
        "Of the occupations printed, physicians score usability lowest: a median of 15 of 100"
    )
    assert exhibit("sus-countries").title["en"].endswith("(15–25) are below those abroad (35–65)")
    assert exhibit("physicians-others").title["en"].startswith("In surveys from three countries physicians")
    assert exhibit("sus-heterogeneity").title["nb"].endswith("laveste I² er 99,0\N{NO-BREAK SPACE}%")
    assert exhibit("physician-statements").title["nb"] == "Av sju utsagn har tre åpen evidens om samme sak"


def changed(monkeypatch, function, change):
    rows = getattr(usability, function)()
    monkeypatch.setattr(usability, function, lambda: change(rows.copy()))


def test_the_title_on_scores_abroad_follows_the_data(monkeypatch):
    def higher(rows):
        rows.loc[rows["estimate_id"] == "E001", "value"] = 40
        return rows

    changed(monkeypatch, "sus_countries", higher)
    assert "overlap those abroad (35–65)" in charts.sus_countries().title["en"]
    assert "overlapper" in charts.sus_countries().title["nb"]


def test_the_title_on_panels_follows_the_data(monkeypatch):
    def better(rows):
        rows.loc[rows["estimate_id"] == "E004", "value"] = 40
        return rows

    changed(monkeypatch, "compared", better)
    assert charts.physicians_others().title["en"].startswith("On 4 of 5 measures")
    assert charts.physicians_others().title["nb"].startswith("På 4 av 5 mål")


def test_the_title_on_burnout_says_when_the_interval_holds_one(monkeypatch):
    def unclear(rows):
        rows.loc[rows["estimate_id"] == "E022", "low"] = 0.8
        return rows

    changed(monkeypatch, "odds", unclear)
    assert "does not clearly go" in charts.burnout_odds().title["en"]
    assert "ikke klart" in charts.burnout_odds().title["nb"]


def test_the_title_on_variation_follows_the_data(monkeypatch):
    def reverse(rows):
        rows.loc[rows["estimate_id"] == "E054", "value"] = 10
        return rows

    changed(monkeypatch, "variation", reverse)
    assert charts.variation().title["en"].startswith("In 1 of 2 studies")
    assert charts.variation().title["nb"].startswith("I 1 av 2 studier")


def test_the_model_s_mean_is_called_no_finding():
    header = exhibit("sus-heterogeneity").table("en")["header"]
    assert "not a finding" in header[6]
    assert "45" not in exhibit("sus-heterogeneity").title["en"]


def test_counts_of_themes_are_quotes():
    cells = [row["cells"] for row in exhibit("emotions-and-role").table("nb")["rows"]]
    assert cells[0][4] == "682 sitater"
    assert cells[4][4] == "om lag 50\N{NO-BREAK SPACE}%"
    assert cells[6][4].startswith("nesten 60")


def test_statements_show_findings_in_words_and_estimates_with_their_group():
    cells = [row["cells"] for row in exhibit("physician-statements").table("en")["rows"]]
    assert cells[0][1].startswith("For many employees")
    assert cells[1][1] == "System Usability Scale: 15 SUS points (physicians, Norway)"
    assert cells[-1][1].startswith(
        "Intention to leave: odds ratio 2.35 (1.53–3.64) (all health professionals, Norway, n"
    )
    assert any("own health: 385 quotes" in cell[1] for cell in cells)
    assert exhibit("physician-statements").statement_ids == list(usability.STATEMENTS)


def test_a_bound_of_a_range_has_no_interval():
    cells = [row["cells"] for row in exhibit("strain-elsewhere").table("en")["rows"]]
    assert any(cell[3] == "odds ratio 5.83" for cell in cells)
    assert any(cell[1] == "Task load, 0 to 400: per SUS point higher" for cell in cells)


def test_a_row_without_a_heading_is_refused():
    frame = pd.DataFrame(
        {"section": ["lost"], "value": [1.0], "low": [0.5], "high": [2.0], "name": ["a"], "said": ["b"]}
    )
    names = {"en": "name", "nb": "name"}
    sections = {"known": forest.Section(Text("Known", "Kjent"), forest.Look("personnel", 2))}
    with pytest.raises(ValueError, match="lost"):
        forest.forest(frame, sections, "en", names=names, write=names, ends=(0, 3))


def test_a_list_names_the_system_where_there_is_one():
    studies = {row["cells"][0] for row in exhibit("usability-elsewhere").table("en")["rows"]}
    assert "Schopf 2019: Norway, DIPS" in studies
    assert "Jamoom 2016: USA" in studies
