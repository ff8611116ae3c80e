import pandas as pd
import pytest
from changed_data import adding, changed_data, codes, rewording, setting

from ehelse import whereabouts
from ehelse.analyses import physicians
from ehelse.exhibits import physicians as shown
from ehelse.exhibits.physicians import rows
from reporting import choices, load, style, vocabulary
from reporting.columns import cell_text

NO_BREAK = "\N{NO-BREAK SPACE}"
ALL = [getattr(shown, name) for name in shown.__all__]


@pytest.fixture(scope="module")
def exhibits():
    return {exhibit.id: exhibit for exhibit in (make() for make in ALL)}


def drawn(exhibit, language="en"):
    with style.look("test"):
        return exhibit.draw(language).axes


def texts(axis):
    return [text.get_text() for text in axis.texts]


def cells(exhibit, language="en"):
    return [[cell_text(cell) for cell in row["cells"]] for row in exhibit.table(language)["rows"]]


def points(axis):
    return [line for line in axis.lines if line.get_marker() in style.MARKERS.values()]


def estimate(**values):
    """A made-up row; what it is not given is missing."""
    missing = dict.fromkeys(["value", "unit", "low", "high", "approx", "n", "q1", "q3", "sd", "inferred"])
    return pd.DataFrame([{"estimate_id": "E999", **missing, **values}]).itertuples().__next__()


# --- What is said of a row -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"value": 3.05, "low": 1.86, "high": 5}, "3.05 (1.86–5.00)"),
        ({"value": 5.7, "low": 2.1, "high": 16}, "5.7 (2.1–16)"),
        ({"value": 1.4}, "1.40"),
        ({"value": 1.4, "low": 1.2}, "1.40"),
        ({"value": 1.4, "low": 1.2, "high": 1.6, "approx": "about"}, "about 1.4 (1.2–1.6)"),
    ],
)
def test_an_odds_ratio_has_two_decimals_or_one_where_no_end_has_more(values, expected):
    assert rows.odds(estimate(**values))["en"] == expected


@pytest.mark.parametrize(
    ("values", "en", "nb"),
    [
        ({"value": 4.7, "unit": "percent"}, f"4.7{NO_BREAK}%", f"4,7{NO_BREAK}%"),
        ({"value": 50, "unit": "percent", "approx": "about"}, f"about 50{NO_BREAK}%", f"om lag 50{NO_BREAK}%"),
        ({"value": 2.35, "unit": "odds ratio", "low": 1.5, "high": 3.64}, "odds ratio 2.35 (1.50–3.64)", None),
        ({"value": 2.8, "unit": "scale points"}, "2.8 points", "2,8 poeng"),
        ({"value": 682, "unit": "count"}, "682 quotes", "682 sitater"),
    ],
)
def test_an_amount_has_its_unit_its_approximation_and_its_interval(values, en, nb):
    said = rows.quotes(estimate(**values))
    assert said["en"] == en
    assert nb is None or said["nb"] == nb


def test_readers_download_codes_before_their_words_and_only_what_there_is():
    frame = pd.DataFrame(columns=["group_nb", "group", "group_en", "estimate_id", "country", "country_en", "note_en"])
    assert rows.download(frame, without=("note",)) == ["estimate_id", "country_en", "group", "group_en", "group_nb"]


# --- Figures ---------------------------------------------------------------------------------------------------------


def test_the_reference_line_is_the_average_of_industries_and_named(exhibits):
    (axis,) = drawn(exhibits["sus-norway"], "nb")
    dotted = [line for line in axis.lines if line.get_linestyle() == ":"]
    assert [float(line.get_xdata()[0]) for line in dotted] == [physicians.average()]
    assert any(text.startswith("bransjesnitt ") for text in texts(axis))


def test_nothing_is_pooled_in_the_figure_of_scores(exhibits):
    (axis,) = drawn(exhibits["sus-countries"])
    assert sorted(float(line.get_xdata()[0]) for line in points(axis)) == sorted(
        exhibits["sus-countries"].data["value"]
    )


def test_medians_and_means_have_different_markers(exhibits):
    (axis,) = drawn(exhibits["sus-countries"])
    markers = {float(line.get_xdata()[0]): line.get_marker() for line in points(axis)}
    data = exhibits["sus-countries"].data
    for statistic, marker in (("median", "o"), ("mean", "^")):
        assert {markers[value] for value in data.loc[data["statistic"] == statistic, "value"]} == {marker}


def test_the_axis_of_odds_ratios_is_logarithmic_with_a_line_at_one(exhibits):
    (axis,) = drawn(exhibits["burnout-odds"])
    assert axis.get_xscale() == "log"
    assert 1 in [float(line.get_xdata()[0]) for line in axis.lines if line.get_linestyle() == ":"]
    low, high = axis.get_xlim()
    data = exhibits["burnout-odds"].data
    assert low < data["low"].min()
    assert high > data["high"].max()


def test_each_panel_has_its_own_axis_and_heading(exhibits):
    axes = drawn(exhibits["physicians-others"])
    headings = [axis.get_title(loc="left") for axis in axes]
    assert len(set(headings)) == len(axes) == exhibits["physicians-others"].data["panel"].nunique()
    assert "One region, Denmark: dissatisfied (lower is better)" in headings
    assert {axis.get_xlim() for axis in axes} == {(0, 100)}


def test_equal_values_of_a_panel_share_a_point(exhibits):
    axis = drawn(exhibits["physicians-others"])[0]
    first = exhibits["physicians-others"].data
    first = first[first["panel"] == 0]
    assert first["value"].nunique() < len(first)
    assert len(points(axis)) == first["value"].nunique()
    assert any(text.startswith("nurses and all health personnel") for text in texts(axis))


# --- Titles follow the data ------------------------------------------------------------------------------------------


def changed(monkeypatch, function, change):
    frame = getattr(physicians, function)()
    monkeypatch.setattr(physicians, function, lambda: change(frame.copy()))


SCORES = {"hospital": [10, 20], "hospital-other": [40, 25], "abroad": [30, 60], "system": [5, 90]}


def test_the_title_on_scores_abroad_names_whom_it_compares_and_keeps_no_group_from_the_figure(monkeypatch):
    """It said that the hospital was below all abroad, and left out the group and the systems that were not."""

    def scored(frame):
        kept = frame.groupby("part", sort=False).head(2).index
        values = {part: iter(scores) for part, scores in SCORES.items()}
        return frame.loc[kept].assign(value=[float(next(values[part])) for part in frame.loc[kept, "part"]])

    changed(monkeypatch, "sus_countries", scored)
    exhibit = shown.sus_countries()
    assert exhibit.title["en"].endswith("hospital score 10–20, samples abroad 30–60, single systems 5–90")
    assert exhibit.title["nb"].endswith("sykehus ga 10–20, utvalg i andre land 30–60, enkeltsystemer 5–90")
    assert set(exhibit.data["part"]) == set(SCORES)


def test_the_figure_of_scores_abroad_has_the_highest_group_of_the_hospital():
    own = physicians.sus_norway()
    shown_ids = set(physicians.sus_countries()["estimate_id"])
    occupations = own[own["part"] == "occupation"]
    assert set(occupations["estimate_id"]) <= shown_ids


def test_the_title_on_panels_follows_the_data(monkeypatch):
    def better(frame):
        frame.loc[(frame["panel"] == 0) & (frame["group"] == "physicians"), "value"] = 99
        return frame

    panels = physicians.compared()["panel"].nunique()
    changed(monkeypatch, "compared", better)
    title = shown.physicians_others().title
    assert title["en"].endswith(f"answer less favourably than others on {panels - 1} of {panels} measures")
    assert title["nb"].endswith(f"svarer leger mindre positivt enn andre på {panels - 1} av {panels} spørsmål")


def test_the_title_on_burnout_says_when_the_interval_holds_one(monkeypatch):
    row = physicians.burnout()
    row["low"] = 0.8
    monkeypatch.setattr(physicians, "burnout", lambda: row)
    title = shown.burnout_odds().title
    assert "does not clearly go" in title["en"]
    assert "ikke klart" in title["nb"]


@pytest.mark.parametrize(
    ("organisation", "system", "en"),
    [
        ([51, 66], [38, 33], "A study and a consultancy both give more"),
        ([10, 66], [38, 33], "In 1 of 2 accounts"),
        ([51, 66, 50], [38, 33, 20], "In 3 of 3 accounts"),
    ],
)
def test_the_title_on_variation_follows_the_data(monkeypatch, organisation, system, en):
    one = physicians.variation().iloc[:1]
    values = [(part, study, value) for part, found in (("organisation", organisation), ("system", system))
              for study, value in enumerate(found)]  # fmt: skip
    frame = pd.concat([one.assign(part=part, study_id=f"s{study}", value=value) for part, study, value in values])
    monkeypatch.setattr(physicians, "variation", lambda: frame)
    assert shown.variation().title["en"].startswith(en)


def test_the_model_s_mean_is_called_no_finding(exhibits):
    exhibit = exhibits["sus-heterogeneity"]
    assert "not a finding" in exhibit.table("en")["header"][6]
    assert cells(exhibit)[0][6].split(" ")[0] not in exhibit.title["en"]


# --- Tables ----------------------------------------------------------------------------------------------------------


def test_statements_show_findings_in_words_and_estimates_with_their_group(exhibits):
    exhibit = exhibits["physician-statements"]
    assert exhibit.statement_ids == physicians.statements()
    for row, (_, evidence, *_) in zip(exhibit.data.itertuples(), cells(exhibit), strict=True):
        if pd.isna(row.estimate_id):
            assert evidence == row.finding_en + whereabouts.MARK * (row.inferred != "no")
        else:
            assert evidence.startswith(f"{row.name_en}: ")
            assert f" ({row.group_en}, {whereabouts.where(row)['en']}" in evidence
            assert pd.isna(row.n) or evidence.endswith(f", n{NO_BREAK}={NO_BREAK}{row.n})")


def test_a_list_names_the_system_where_there_is_one_and_the_contrast(exhibits):
    for id in ("usability-elsewhere", "strain-elsewhere"):
        for row, (study, measure, *_) in zip(exhibits[id].data.itertuples(), cells(exhibits[id]), strict=True):
            where = whereabouts.where(row)["en"]
            assert study == f"{row.study_name}: {where}" + (f"; {row.system_en}" if row.system_named else "")
            assert measure == row.name_en + ("" if pd.isna(row.contrast_en) else f": {row.contrast_en}")


# --- Whatever the check accepts is shown ------------------------------------------------------------------------------


def printed(make):
    """The cells of an exhibit; a figure is drawn."""
    exhibit = make()
    assert len(exhibit.table("nb")["rows"]) == len(exhibit.data)
    if exhibit.alt:
        drawn(exhibit)
    return cells(exhibit)


def every(**same):
    """A change of all rows of a table."""
    return lambda rows: [row | same for row in rows]


@pytest.mark.parametrize("code", codes("estimates", "approx"))
def test_every_approximation_is_printed(copied_data, code):
    word = vocabulary.text("approx", code)["en"].strip()
    with changed_data(copied_data, estimates=every(approx=code)):
        for make in (shown.physicians_others, shown.burnout_odds, shown.variation, shown.reactions, shown.elsewhere):
            assert all(any(f"{word} " in cell for cell in row) for row in printed(make))
        assert all(printed(make) for make in (shown.sus_norway, shown.sus_countries, shown.statements))
        assert list(physicians.numbers())


@pytest.mark.parametrize("code", codes("estimates", "group"))
def test_every_group_has_its_place_in_the_panels(copied_data, code):
    frame = physicians.panels()
    others = list(frame.loc[frame["group"] != "physicians", "estimate_id"])
    assert others
    with changed_data(copied_data, estimates=setting(*others, group=code)):
        assert len(printed(shown.physicians_others)) == len(frame)


@pytest.mark.parametrize("code", codes("estimates", "statistic"))
def test_every_statistic_has_its_heading_among_the_scores(copied_data, code):
    count = len(choices.ids("sus-countries", "estimate_id"))
    changed = choices.ids("sus-countries", "estimate_id", "system")[0]
    assert changed not in choices.ids("sus-heterogeneity", "estimate_id")
    with changed_data(copied_data, estimates=setting(changed, statistic=code)):
        found = printed(shown.sus_countries)
    assert len(found) == count
    assert vocabulary.text("statistic", code)["en"] in {row[1] for row in found}


def test_every_country_is_counted_and_has_its_place(copied_data):
    known, count = codes("studies", "country"), len(physicians.elsewhere())

    def spread(rows):
        return [row | {"country": known[place % len(known)]} for place, row in enumerate(rows)]

    with changed_data(copied_data, studies=spread):
        places = list(physicians.elsewhere()["country"].map(known.index))
        assert places == sorted(places)
        assert len(printed(shown.elsewhere)) == count


@pytest.mark.parametrize("direction", vocabulary.codes("better"))
def test_every_direction_of_a_panel_is_printed(copied_data, direction):
    def turned(rows):
        return [row | {"part": row["part"].replace("higher-sus", f"{direction}-sus")} for row in rows]

    with changed_data(copied_data, exhibit_rows=turned):
        assert vocabulary.text("better", direction)["en"] in printed(shown.physicians_others)[0][0]


def test_a_row_can_be_added_to_a_figure(copied_data):
    id = choices.ids("usability-variation", "estimate_id")[0]
    row = load.rows("estimates", [id]).iloc[0]
    added = adding({"selection": "burnout-odds", "part": "quarters", "estimate_id": id})
    with changed_data(copied_data, exhibit_rows=added):
        assert any(cell[0] == row["name_en"] for cell in printed(shown.burnout_odds))


def test_nothing_goes_by_the_words_of_the_data(copied_data):
    """Reworded names, groups and countries change neither the rows nor the titles that count them."""
    makes = (shown.physicians_others, shown.variation, shown.elsewhere, shown.strain_elsewhere, shown.burnout_odds)
    before = [make() for make in makes]
    with changed_data(
        copied_data,
        estimates=rewording("name", "group", "contrast"),
        studies=rewording("country", "system", "setting"),
    ):
        after = [make() for make in makes]
    for old, new in zip(before, after, strict=True):
        assert old.title == new.title
        assert list(old.data["estimate_id"]) == list(new.data["estimate_id"])
    drawn(after[0])
