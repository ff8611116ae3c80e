"""The exhibits of the page on the rollout: of made-up rows, and of data that a member may change them to."""

from types import SimpleNamespace

import pandas as pd
import pytest
from changed_data import adding, changed_data, codes, in_turn, rewording, setting
from matplotlib.colors import to_hex, to_rgb

from ehelse.analyses import rollout
from ehelse.exhibits import rollout as page
from ehelse.exhibits.rollout import course, reach, sums, tiles
from reporting import load, numerals, style
from reporting.columns import cell_text

EXHIBITS = [getattr(page, name) for name in page.__all__]
KEYS = ["event_id", "measure_id", "municipality_id"]


def texts(exhibit, column, language="en"):
    return [cell_text(row["cells"][column]) for row in exhibit.table(language)["rows"]]


def drawn(exhibit, language="en"):
    with style.look("test"):
        figure = exhibit.draw(language)
        figure.draw_without_rendering()
    return figure


def written(axis):
    return [text.get_text() for text in axis.texts]


# --- Data that pass the check ----------------------------------------------------------------------------------------


def told():
    """What is said and shown without quoting the data: titles, the ids of the rows, and the numbers."""
    said = {}
    for make in EXHIBITS:
        exhibit = make()
        ids = [exhibit.data[key].astype("string").tolist() for key in KEYS if key in exhibit.data]
        said[exhibit.id] = (dict(exhibit.title), ids)
    return said, [(number.id, number.value) for number in rollout.numbers()]


def test_other_words_for_the_same_change_no_row_and_no_number(copied_data):
    """Nothing is chosen by its name: rewording M009 and M010 made "28 municipalities were live" into "20"."""
    before = told()
    with changed_data(
        copied_data,
        measures=rewording("name", "organisation", "note"),
        rollout_events=rewording("event", "concluded"),
        municipalities=rewording("note"),
    ):
        assert load.rows("measures", ["M009"])["name_en"].iloc[0] == "Other words for municipalities live"
        assert told() == before


def nth(table, column, place):
    """The codes of a column one after another, and again from the first."""
    known = codes(table, column)
    return {column: known[place % len(known)]}


@pytest.mark.parametrize("place", range(6))
def test_every_code_that_the_check_accepts_is_shown(copied_data, place):
    """Each code of each column stands once in rows that the page shows."""
    events = {"kind": ("R018", "R038", "R066"), "level": ("R056",), "status": ("R023",), "programme": ("R059",)}
    with changed_data(
        copied_data,
        municipalities=setting("5001", "1580", "5056", **nth("municipalities", "status", place)),
        rollout_events=in_turn(
            *(setting(*rows, **nth("rollout_events", column, place)) for column, rows in events.items())
        ),
        measures=setting("M010", "M047", "M049", **nth("measures", "approx", place), **nth("measures", "basis", place)),
    ):
        for make in EXHIBITS:
            exhibit = make()
            for language in ("en", "nb"):
                assert len(exhibit.table(language)["rows"]) == len(exhibit.data)
            assert exhibit.draw is None or drawn(exhibit)
        assert list(rollout.numbers())


@pytest.mark.parametrize("part", ["live", "live-or-decided"])
def test_the_next_count_alone_is_shown(copied_data, part):
    later = {"measure_id": "M999", "period": "2026-01-05", "value": "51"}
    chosen = {"selection": "rollout-counts", "part": part, "measure_id": "M999"}
    with changed_data(copied_data, measures=adding(later, like="M010"), exhibit_rows=adding(chosen)):
        exhibit = page.counts()
        axis = drawn(exhibit).axes[0]
    assert "51" in exhibit.title["en"]
    assert ("in 2026" in exhibit.title["en"]) == (part == "live")
    assert "51" in written(axis)
    assert all(axis.viewLim.contains(x, y) for line in axis.lines for x, y in line.get_xydata())


@pytest.mark.parametrize(("part", "first"), [("live", True), ("live-or-decided", False), ("forecast", None)])
def test_the_next_share_alone_is_shown(copied_data, part, first):
    later = {"measure_id": "M999", "period": "2025-12-31", "value": "83"}
    chosen = {"selection": "rollout-coverage", "part": part, "measure_id": "M999"}
    with changed_data(copied_data, measures=adding(later, like="M020"), exhibit_rows=adding(chosen)):
        exhibit = page.coverage()
        assert "83\N{NO-BREAK SPACE}%" in written(drawn(exhibit).axes[0])
    at = exhibit.title["en"].find("83")
    assert (at == 0, at > 0) == (first is True, first is False)


@pytest.mark.parametrize("make", [page.costs, page.consequences])
def test_the_next_sum_alone_is_shown(copied_data, make):
    exhibit = make()
    like, selection = exhibit.data["measure_id"].iloc[-1], exhibit.id
    later = {"measure_id": "M999", "period": "2027", "value": "11.5"}
    chosen = {"selection": selection, "measure_id": "M999"}
    with changed_data(copied_data, measures=adding(later, like=like), exhibit_rows=adding(chosen)):
        assert make().data["measure_id"].tolist() == [*exhibit.data["measure_id"], "M999"]
        assert "11.5" in " ".join(texts(make(), 2 if make is page.costs else 3))


# --- Events ----------------------------------------------------------------------------------------------------------


def test_plans_are_said_to_be_plans():
    exhibit = page.timeline()
    planned = exhibit.data[exhibit.data["status"] == "planned"]
    assert exhibit.alt["en"].count("(planned)") == len(planned) > 0
    assert exhibit.alt["nb"].count("(planlagt)") == len(planned)


def test_one_of_each_is_said_in_the_singular(monkeypatch):
    rows = rollout.events()
    live = rows[(rows["kind"] == "go-live") & rows["drawn"] & (rows["level"] == "municipality")]
    happened, planned = (live[live["status"] == status].head(1) for status in ("happened", "planned"))
    late = rows[rows["kind"] == "postponed"].head(1).assign(drawn=True)
    monkeypatch.setattr(rollout, "events", lambda: pd.concat([happened, late, planned]))
    title = page.timeline().title
    assert title["en"] == "One go-live from 2022 to 2022, one postponement, and one plan of unknown outcome"
    assert title["nb"] == "Én innføring fra 2022 til 2022, én utsettelse, og én plan uten kjent utfall"
    assert page.events().title["en"].endswith("2 happened, 1 is known only as a plan")


@pytest.mark.parametrize(
    ("days", "rows"),
    [([0, 10, 20], [0, 1, 2]), ([0, 200, 400], [0, 0, 0]), ([0, 100, 200], [0, 1, 0]), ([], [])],
)
def test_marks_are_stacked_only_where_they_would_touch(days, rows):
    assert course.stacked(days) == rows


def test_a_programme_with_one_go_live_spans_nothing(monkeypatch):
    spans = pd.Series({rollout.OWN: 1.2, "cambridge": 0.0, "apotti": 35.9})
    monkeypatch.setattr(rollout, "live_spans", lambda: spans)
    title = page.since_first().title
    assert title["en"] == "Known go-lives span 1 month in Central Norway and 36 in Finland"
    assert title["nb"] == "Kjente innføringer over 1 måned i Midt-Norge og 36 i Finland"


@pytest.mark.parametrize("programme", codes("rollout_events", "programme"))
def test_the_span_of_every_programme_has_words(monkeypatch, programme):
    monkeypatch.setattr(rollout, "live_spans", lambda: pd.Series({programme: 7.0}))
    assert "7" in page.since_first().title["en"]


# --- Municipalities --------------------------------------------------------------------------------------------------


def tile(status, wave=pd.NA):
    return SimpleNamespace(status=status, wave=wave)


def test_signs_on_tiles_tell_waves_and_statuses_apart():
    signs = [tiles.sign(tile(status))["en"] for status in codes("municipalities", "status")]
    assert len(set(signs)) == len(signs)
    assert tiles.sign(tile("live", "A"))["nb"] == "A"
    assert tiles.sign(tile("live-as-part", "D"))["nb"] == "D*"


def test_statuses_look_different():
    looks = [tuple(tiles.face(tile(status)).values()) for status in codes("municipalities", "status")]
    assert len(set(looks)) == len(looks)


def luminance(colour):
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("wave", "ABCDEFGHI")
def test_letters_on_tiles_have_contrast(wave):
    """WCAG 2.2, contrast (minimum): 4.5 to 1 for the letters on each shade of the waves."""
    row = tile("live", wave)
    light, dark = sorted((luminance(tiles.ink(row)), luminance(tiles.face(row)["facecolor"])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_a_seventh_wave_has_the_next_letter(copied_data):
    def start(rows):
        return [row | {"status": "live"} if row["event_id"] == "R052" else row for row in rows]

    with changed_data(copied_data, municipalities=start, rollout_events=setting("R052", status="happened")):
        exhibit = page.tile_map()
        assert "G, live April 2025: Giske" in exhibit.alt["en"]
        assert "G" in written(drawn(exhibit).axes[0])
        assert page.counts().data["value"].max() == 36


@pytest.mark.parametrize(("status", "said"), [("live", "live: "), ("planned", "in the plan: ")])
def test_a_status_without_an_event_is_said_without_a_date(copied_data, status, said):
    with changed_data(copied_data, municipalities=setting("5007", status=status)):
        exhibit = page.tile_map()
        assert f" {said}Namsos." in exhibit.alt["en"]
        assert tiles.sign(tile(status))["en"] in written(drawn(exhibit).axes[0])
        assert said.rstrip(": ").capitalize() in texts(page.municipality_groups(), 0)


def test_map_and_table_tell_the_same():
    shown = page.tile_map().data.groupby("status").size()
    listed = page.municipality_groups().data.groupby("status")["municipalities"].sum()
    assert shown.to_dict() == listed.to_dict()


def test_the_alternative_text_of_the_map_names_every_municipality():
    said = page.tile_map().alt["en"]
    assert all(name in said for name in rollout.municipalities()["name"])


# --- Coverage and cost -----------------------------------------------------------------------------------------------


def test_bars_tell_stated_forecast_and_computed_shares_apart():
    exhibit = page.coverage()
    looks = {
        (row.by, row.definition == "forecast"): (to_hex(bar.get_facecolor()), bar.get_hatch())
        for row, bar in zip(exhibit.data.itertuples(), drawn(exhibit).axes[0].patches, strict=True)
    }
    assert len(looks) == len(set(looks.values())) == 3
    assert looks["stated", True] == (to_hex("white"), reach.HATCHED["hatch"])


@pytest.mark.parametrize("approx", codes("measures", "approx"))
def test_amounts_keep_the_word_of_their_source(approx):
    row = SimpleNamespace(approx=approx, amount=0.7, value=700.0, unit="NOK million")
    assert sums._amount(row)["en"] == f"{approx} 0.7"


def test_an_amount_that_is_not_in_kroner_names_its_unit_and_has_no_dot(copied_data):
    with changed_data(copied_data, measures=setting("M047", value="600", unit="EUR million", approx="about")):
        exhibit = page.costs()
        axis = drawn(exhibit).axes[0]
    assert "about EUR 600 million" in texts(exhibit, 2)
    assert "about EUR 600 million" in written(axis)
    assert "2.8 to" in exhibit.title["en"]
    assert sum(axis.lines[0].get_xdata() > 0) == len(exhibit.data) - 1


def test_amounts_in_a_column_of_millions_are_millions():
    exhibit = page.consequences()
    shown = dict(zip(exhibit.data["measure_id"], texts(exhibit, 3), strict=True))
    for row in exhibit.data[exhibit.data["unit"] == "NOK billion"].itertuples():
        assert shown[row.measure_id].endswith(numerals.written(1000 * row.value))
