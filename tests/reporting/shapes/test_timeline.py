import pandas as pd
import pytest

from reporting import shapes
from reporting.style import PALETTE

EVENTS = pd.DataFrame(
    {
        "date": ["2017", "2023-01-01", "2030"],
        "end_date": ["2022", None, None],
        "status": ["happened", "happened", "planned"],
        "event_en": ["Earlier strategy", "In force", "Horizon"],
        "event_nb": ["Forrige strategi", "I kraft", "Mål"],
        "event_da": ["Tidligere strategi", "I kraft", "Mål (da)"],
    }
)


@pytest.fixture
def planned(text):
    return text("Planned", "Planlagt", "Planlagt (da)")


def test_a_timeline_fills_what_happened_and_leaves_plans_hollow(drawn, text, planned):
    happened = text("Happened", "Skjedd", "Sket")
    figure = drawn(lambda: shapes.timeline(EVENTS, "da", name="event", happened=happened, planned=planned))
    axis = figure.axes[0]
    assert [line.get_markerfacecolor() for line in axis.lines] == [PALETTE["first"], "white"]
    assert len(axis.patches) == 1  # the span
    assert [label.get_text() for label in axis.get_yticklabels()] == list(EVENTS["event_da"])
    assert [part.get_text() for part in figure.legends[0].get_texts()] == ["Sket", "Planlagt (da)"]


def test_events_with_longer_names_take_more_room(drawn, text, planned):
    words = {"name": "event", "happened": text("Happened", "Skjedd", "Sket"), "planned": planned}
    narrow = drawn(lambda: shapes.timeline(EVENTS, "en", wrap=8, **words))
    broad = drawn(lambda: shapes.timeline(EVENTS, "en", wrap=40, **words))
    assert narrow.get_size_inches()[1] > broad.get_size_inches()[1]
