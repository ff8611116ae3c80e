import pandas as pd
import pytest

from ehelse.old import shapes, style
from ehelse.old.shapes import Series
from ehelse.old.text import Text

SERIES = {
    "a": Series(Text("Personnel", "Helsepersonell"), "personnel"),
    "b": Series(Text("Residents", "Innbyggere"), "residents"),
}
FRAME = pd.DataFrame(
    {
        "indicator_id": ["a", "a", "b", "b"],
        "population": ["a", "a", "b", "b"],
        "row_en": ["Trust", "Access"] * 2,
        "row_nb": ["Tillit", "Tilgang"] * 2,
        "year": [2022, 2023, 2022, 2023],
        "period": ["2022", "2023"] * 2,
        "value": [52.0, 53.0, 58.0, 58.5],
        "low": [50.6, None, 55.5, 56.0],
        "high": [53.4, None, 60.5, 61.0],
    }
)
ROW = {"en": "row_en", "nb": "row_nb"}
EVENTS = pd.DataFrame(
    {
        "date": ["2017", "2023-01-01", "2030"],
        "end_date": ["2022", None, None],
        "status": ["happened", "happened", "planned"],
        "event_en": ["Earlier strategy", "In force", "Horizon"],
        "event_nb": ["Forrige strategi", "I kraft", "Mål"],
    }
)
EVENT = {"en": "event_en", "nb": "event_nb"}
HAPPENED, PLANNED = Text("Happened", "Skjedd"), Text("Planned", "Planlagt")


def drawn(draw, salt="t"):
    with style.look(salt):
        figure = draw()
        style.svg(figure)
        return figure


def words(figure):
    return [text.get_text() for text in figure.findobj(lambda artist: hasattr(artist, "get_text"))]


def test_lines_draw_every_value_name_the_series_and_start_at_zero():
    figure = drawn(lambda: shapes.lines(FRAME, SERIES, "nb", breaks=[2023]))
    axis = figure.axes[0]
    assert [line.get_ydata().tolist() for line in axis.lines[:2]] == [[52.0, 53.0], [58.0, 58.5]]
    assert axis.get_ylim()[0] == 0
    assert {line.get_linestyle() for line in axis.lines} == {"-", ":"}
    assert any("Helsepersonell" in text for text in words(figure))


def test_names_at_the_ends_do_not_touch():
    close = FRAME.assign(value=[52.0, 53.0, 53.0, 53.5])
    axis = drawn(lambda: shapes.lines(close, SERIES, "en")).axes[0]
    heights = sorted(text.xy[1] for text in axis.texts)
    assert heights[1] - heights[0] >= 0.14 * (axis.get_ylim()[1] - axis.get_ylim()[0])


def test_bars_stand_in_the_order_of_the_frame_and_carry_their_values():
    frame = FRAME.iloc[:2].rename(columns={"row_en": "name_en", "row_nb": "name_nb"})
    names = {"en": "name_en", "nb": "name_nb"}
    figure = drawn(lambda: shapes.bars(frame, "en", names=names, reference=(50, Text("Mean", "Snitt"))))
    axis = figure.axes[0]
    assert [patch.get_width() for patch in axis.patches] == [52.0, 53.0]
    assert [label.get_text() for label in axis.get_yticklabels()] == ["Trust", "Access"]
    assert {"52\N{NO-BREAK SPACE}%", "53\N{NO-BREAK SPACE}%", "Mean"} <= set(words(figure))
    colours = drawn(
        lambda: shapes.bars(frame.drop(columns=["low", "high"]), "en", names=names, colours=["muted", "third"])
    )
    assert len({patch.get_facecolor() for patch in colours.axes[0].patches}) == 2


def test_pairs_set_a_dot_for_each_series_on_each_row():
    figure = drawn(lambda: shapes.pairs(FRAME, SERIES, "nb", row=ROW))
    axis = figure.axes[0]
    assert [label.get_text() for label in axis.get_yticklabels()] == ["Tillit", "Tilgang"]
    assert len(axis.texts) == 4


def test_a_timeline_fills_what_happened_and_leaves_plans_hollow():
    figure = drawn(lambda: shapes.timeline(EVENTS, "en", names=EVENT, happened=HAPPENED, planned=PLANNED))
    axis = figure.axes[0]
    faces = [line.get_markerfacecolor() for line in axis.lines]
    assert faces == [style.PALETTE["personnel"], "white"]
    assert len(axis.patches) == 1  # the span


@pytest.mark.parametrize(
    ("description", "english", "norwegian"),
    [
        (
            shapes.describe_lines(FRAME, SERIES),
            "Line chart by year. Personnel: 52 % (2022) and 53 % (2023). Residents: 58 % (2022) and 59 % (2023).",
            "Linjediagram etter år. Helsepersonell: 52 % (2022) og 53 % (2023). "
            "Innbyggere: 58 % (2022) og 59 % (2023).",
        ),
        (
            shapes.describe_bars(FRAME.iloc[:2], ROW, write=shapes.decimals(1)),
            "Bar chart. Trust: 52.0; Access: 53.0.",
            "Stolpediagram. Tillit: 52,0; Tilgang: 53,0.",
        ),
        (
            shapes.describe_pairs(FRAME, SERIES, ROW),
            "Dot chart. Trust: personnel 52 % and residents 58 %. Access: personnel 53 % and residents 59 %.",
            "Punktdiagram. Tillit: helsepersonell 52 % og innbyggere 58 %. "
            "Tilgang: helsepersonell 53 % og innbyggere 59 %.",
        ),
        (
            shapes.describe_timeline(EVENTS, EVENT, PLANNED),
            "Timeline. 2017–2022: Earlier strategy. 1 January 2023: In force. 2030: Horizon (planned).",
            "Tidslinje. 2017–2022: Forrige strategi. 1. januar 2023: I kraft. 2030: Mål (planlagt).",
        ),
    ],
)
def test_descriptions_hold_every_value(description, english, norwegian):
    assert description["en"].replace("\N{NO-BREAK SPACE}", " ") == english
    assert description["nb"].replace("\N{NO-BREAK SPACE}", " ") == norwegian
