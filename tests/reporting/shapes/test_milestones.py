import pandas as pd
import pytest

from reporting import shapes, style

EVENTS = pd.DataFrame(
    {
        "status": ["happened", "planned"],
        "when_en": ["2017", "1 January 2030"],
        "when_da": ["2017", "1. januar 2030"],
        "name_en": ["Earlier strategy", "A horizon " * 20],
        "name_da": ["Tidligere strategi", "En horisont " * 20],
    }
)


@pytest.fixture
def marks(text):
    return {"happened": text("Happened", "Skjedd", "Sket"), "planned": text("Planned", "Planlagt", "Planlagt (da)")}


@pytest.mark.parametrize("narrow", [False, True])
def test_an_event_stands_with_its_date_and_a_plan_is_open(marks, narrow):
    with style.look("test", narrow):
        axis = shapes.milestones(EVENTS, "da", **marks).axes[0]
        dots = [line for line in axis.lines if len(line.get_xdata()) == 1]
    assert [dot.get_markerfacecolor() for dot in dots] == [style.PALETTE["first"], style.PAGE]
    written = [text.get_text().replace("\n", " ") for text in axis.texts]
    assert written == ["2017", "Tidligere strategi", "1. januar 2030", ("En horisont " * 20).strip()]


def test_a_narrow_list_is_taller_because_dates_stand_above_the_words(marks):
    def height(narrow):
        with style.look("test", narrow):
            return shapes.milestones(EVENTS, "en", **marks).get_figheight()

    assert height(True) > height(False)
