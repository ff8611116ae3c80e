"""The exhibits of the page on the rollout: of made-up rows, and of data that a member may change them to."""

from types import SimpleNamespace

import pandas as pd
import pytest
from changed_data import adding, changed_data, codes, in_turn, rewording, setting
from matplotlib.colors import to_rgb

from ehelse.analyses import rollout
from ehelse.exhibits import rollout as page
from ehelse.exhibits.rollout import course, sums, tiles
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
    assert ("In 2026" in exhibit.title["en"]) == (part == "live")
    assert any(text.startswith("51 ") for text in written(axis))
    assert all(axis.viewLim.contains(x, y) for line in axis.lines for x, y in line.get_xydata())


@pytest.mark.parametrize("part", ["live", "live-or-decided", "forecast"])
def test_the_next_share_alone_is_shown(copied_data, part):
    later = {"measure_id": "M999", "period": "2025-12-31", "value": "83"}
    chosen = {"selection": "rollout-coverage", "part": part, "measure_id": "M999"}
    with changed_data(copied_data, measures=adding(later, like="M020"), exhibit_rows=adding(chosen)):
        exhibit = page.coverage()
        assert any(text.startswith("83\N{NO-BREAK SPACE}%") for text in written(drawn(exhibit).axes[0]))
    assert ("83" in exhibit.title["en"]) == (part == "live")


@pytest.mark.parametrize("make", [page.costs, page.consequences])
def test_the_next_sum_alone_is_shown(copied_data, make):
    exhibit = make()
    like, selection = exhibit.data["measure_id"].iloc[-1], exhibit.id
    later = {"measure_id": "M999", "period": "2027", "value": "11.5"}
    chosen = {"selection": selection, "measure_id": "M999"}
    with changed_data(copied_data, measures=adding(later, like=like), exhibit_rows=adding(chosen)):
        assert sorted(make().data["measure_id"]) == sorted([*exhibit.data["measure_id"], "M999"])
        assert "11.5" in " ".join(texts(make(), 2 if make is page.costs else 3))


# --- Events ----------------------------------------------------------------------------------------------------------


def test_plans_are_said_to_be_plans_and_look_hollow():
    exhibit = page.timeline()
    planned = int((exhibit.data["status"] == "planned").sum())
    axis = drawn(exhibit).axes[0]
    assert sum(text.replace("\n", " ").endswith("(planned)") for text in written(axis)) == planned > 0
    assert sum(line.get_markerfacecolor() == "white" for line in axis.lines) == planned


def test_every_event_is_named_with_its_month_by_what_stands_before_a_colon():
    exhibit = page.timeline()
    texts_of = [text.replace("\n", " ") for text in written(drawn(exhibit, "nb").axes[0])]
    assert len(texts_of) == 2 * len(exhibit.data)
    assert "november 2023" in texts_of
    assert "Ni kommuner tar systemet i bruk" in texts_of


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        ("go-live", "happened", course.HAPPENED),
        ("postponed", "happened", course.POSTPONED),
        ("go-live", "planned", course.PLANNED),
        ("postponed", "planned", course.PLANNED),
    ],
)
def test_go_lives_delays_and_plans_look_different(kind, status, expected):
    assert course.look(SimpleNamespace(kind=kind, status=status, level="hospital")) is expected


def test_what_is_not_counted_as_a_go_live_does_not_look_like_one():
    """Seven filled marks stood under a title of six go-lives."""
    assert course.look(SimpleNamespace(kind="go-live", status="happened", level="laboratory")) is course.PART
    assert course.PART["marker"] not in (course.HAPPENED["marker"], course.POSTPONED["marker"])


def test_one_of_each_is_said_in_the_singular(monkeypatch):
    rows = rollout.events()
    live = rows[(rows["kind"] == "go-live") & rows["drawn"] & (rows["level"] == "municipality")]
    happened, planned = (live[live["status"] == status].head(1) for status in ("happened", "planned"))
    late = rows[rows["kind"] == "postponed"].head(1).assign(drawn=True)
    monkeypatch.setattr(rollout, "events", lambda: pd.concat([happened, late, planned]))
    title = page.timeline().title
    assert title["en"] == "One go-live from 2022 to 2022, one postponement, and one plan of unknown outcome"
    assert title["nb"] == "Én oppstart fra 2022 til 2022, én utsettelse og én plan med ukjent utfall"
    assert page.events().title["en"].endswith("2 happened, 1 we know only as a plan")


# --- Municipalities --------------------------------------------------------------------------------------------------


def tile(status):
    return SimpleNamespace(status=status)


def test_every_status_has_a_kind_of_tile_and_no_two_kinds_look_alike():
    kinds = {status: tiles.kind(tile(status)) for status in codes("municipalities", "status")}
    assert set(kinds.values()) == set(tiles.KINDS)
    assert kinds["live"] == kinds["live-as-part"] == "live"
    looks = [(look["facecolor"], look.get("hatch")) for look in tiles.KINDS.values()]
    assert len(set(looks)) == len(looks)


def test_no_two_statuses_have_the_same_sign():
    assert set(tiles.SIGNS) <= set(codes("municipalities", "status"))
    assert len(set(tiles.SIGNS.values())) == len(tiles.SIGNS)


def luminance(colour):
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_letters_on_tiles_have_contrast():
    """WCAG 2.2, contrast (minimum): 4.5 to 1 for the letters on each kind of tile."""
    axis = drawn(page.tile_map()).axes[0]
    faces = {(round(patch.get_x()), round(patch.get_y())): patch.get_facecolor() for patch in axis.patches}
    for text in axis.texts:
        x, y = text.xy
        light, dark = sorted((luminance(text.get_color()), luminance(faces[int(x), int(y // 1)][:3])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, text.get_text()


def test_a_seventh_wave_is_in_use_and_counted(copied_data):
    def start(rows):
        return [row | {"status": "live"} if row["event_id"] == "R052" else row for row in rows]

    with changed_data(copied_data, municipalities=start, rollout_events=setting("R052", status="happened")):
        figure = drawn(page.tile_map())
        assert "In use (36)" in figure.legends[0].get_texts()[0].get_text()
        assert "G, live April 2025" in texts(page.municipality_groups(), 0)


@pytest.mark.parametrize(("status", "said"), [("live", "Live"), ("planned", "In the plan")])
def test_a_status_without_an_event_is_said_without_a_date(copied_data, status, said):
    with changed_data(copied_data, municipalities=setting("5007", status=status)):
        assert drawn(page.tile_map())
        assert said in texts(page.municipality_groups(), 0)


def test_map_and_table_tell_the_same():
    shown = page.tile_map().data.groupby("status").size()
    listed = page.municipality_groups().data.groupby("status")["municipalities"].sum()
    assert shown.to_dict() == listed.to_dict()


# --- Coverage and cost -----------------------------------------------------------------------------------------------


def test_stated_forecast_and_computed_shares_are_told_apart_by_words_and_marks():
    axis = drawn(page.coverage()).axes[0]
    assert sorted(text.split("%")[1].strip() for text in written(axis)) == [
        "by our count", "forecast of April 2024", "in use", "in use or decided",
    ]  # fmt: skip
    assert sum(line.get_markerfacecolor() == "white" for line in axis.lines) == 1


def test_the_two_sums_of_the_audit_stand_out():
    exhibit = page.costs()
    ours = int((exhibit.data["part"] == sums.AUDIT).sum())
    axis = drawn(exhibit).axes[0]
    assert sum(text.get_fontweight() == "semibold" for text in axis.texts) == ours > 0
    assert sum(label.get_fontweight() == "semibold" for label in axis.get_yticklabels()) == ours
    assert "6.6 billion spent, 4.1" in exhibit.title["en"]


def test_without_the_two_sums_of_the_audit_the_title_says_the_range(copied_data):
    def without(rows):
        return [row for row in rows if row["selection"] != "rollout-costs" or row["part"] != sums.AUDIT]

    with changed_data(copied_data, exhibit_rows=without):
        assert "2.7 to 6.4" in page.costs().title["en"]


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
    assert len(axis.lines) == len(exhibit.data) - 1


def test_amounts_in_a_column_of_millions_are_millions():
    exhibit = page.consequences()
    shown = dict(zip(exhibit.data["measure_id"], texts(exhibit, 3), strict=True))
    for row in exhibit.data[exhibit.data["unit"] == "NOK billion"].itertuples():
        assert shown[row.measure_id].endswith(numerals.written(1000 * row.value))
